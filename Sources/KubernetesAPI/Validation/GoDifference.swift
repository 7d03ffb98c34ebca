// Two objects as Go dumps them, and where the dumps differ.

import Documents

/// A unified difference of two values, each written as indented JSON of its Go struct.
///
/// Real: apimachinery's diff.Diff, which dumps with one blank a level, null for what is missing.
/// Limit: fields that only the server's internal types have are not shown.
func goDifference(_ old: Value, _ new: Value, _ schema: Schema) -> String {
  let a = goDump(old, .object(schema))
  let b = goDump(new, .object(schema))
  return unified(a, b)
}

/// The lines of a value as a Go struct: every declared field by its Go name.
private func goDump(_ value: Value?, _ type: FieldType) -> [String] {
  var lines: [String] = []
  dump(value, type, 0, "", "", &lines)
  return lines
}

private func dump(
  _ value: Value?, _ type: FieldType, _ depth: Int, _ head: String, _ tail: String,
  _ lines: inout [String]
) {
  guard depth < 100 else { return }
  let pad = String(repeating: " ", count: depth)
  guard let value, !value.isNull else {
    lines.append(pad + head + "null" + tail)
    return
  }
  switch type {
  case .object, .later:
    guard let schema = type.schema else { return }
    lines.append(pad + head + "{")
    for (index, field) in schema.declared.enumerated() {
      let isLast = index == schema.declared.count - 1
      let own = value[field.name] ?? zero(field)
      dump(own, field.type, depth + 1, "\"\(field.goName)\": ", isLast ? "" : ",", &lines)
    }
    lines.append(pad + "}" + tail)
  case .list(let element):
    let items = value.array ?? []
    if items.isEmpty {
      lines.append(pad + head + "[]" + tail)
      return
    }
    lines.append(pad + head + "[")
    for (index, item) in items.enumerated() {
      dump(item, element, depth + 1, "", index == items.count - 1 ? "" : ",", &lines)
    }
    lines.append(pad + "]" + tail)
  case .map(let element):
    let object = value.object ?? Object()
    if object.isEmpty {
      lines.append(pad + head + "{}" + tail)
      return
    }
    lines.append(pad + head + "{")
    for (index, (key, item)) in object.enumerated() {
      dump(
        item, element, depth + 1, compactJSON(.string(key)) + ": ",
        index == object.count - 1 ? "" : ",", &lines)
    }
    lines.append(pad + "}" + tail)
  default: lines.append(pad + head + compactJSON(value) + tail)
  }
}

/// The zero value that a Go struct shows for a field that is not there; nil for pointers.
private func zero(_ field: Field) -> Value? {
  if case .optional = field.presence { return nil }
  switch field.type {
  case .string, .bytes: return ""
  case .bool: return false
  case .int32, .int64, .double, .intOrString: return 0
  case .quantity: return "0"
  case .object, .later: return [:]
  default: return nil
  }
}

/// Three lines of context around each difference. Real: pmezard's difflib, through cmp.Diff.
private func unified(_ a: [String], _ b: [String]) -> String {
  // Common ends first: dumps differ in few places.
  let rows = matches(a, b)
  var text = ""
  var i = 0
  var j = 0
  // Runs of (isCommon, a-range, b-range).
  var runs: [(isCommon: Bool, a: Range<Int>, b: Range<Int>)] = []
  for (x, y, count) in rows + [(a.count, b.count, 0)] {
    if i < x || j < y { runs.append((false, i..<x, j..<y)) }
    if count > 0 { runs.append((true, x..<x + count, y..<y + count)) }
    i = x + count
    j = y + count
  }
  var hunk: [(isCommon: Bool, a: Range<Int>, b: Range<Int>)] = []
  func flush() {
    guard hunk.contains(where: { !$0.isCommon }), let first = hunk.first, let last = hunk.last
    else { return }
    let (al, bl) = (first.a.lowerBound, first.b.lowerBound)
    let (an, bn) = (last.a.upperBound - al, last.b.upperBound - bl)
    text += "@@ -\(al + 1),\(an) +\(bl + 1),\(bn) @@\n"
    for run in hunk {
      if run.isCommon {
        for line in a[run.a] { text += " " + line + "\n" }
      } else {
        for line in a[run.a] { text += "-" + line + "\n" }
        for line in b[run.b] { text += "+" + line + "\n" }
      }
    }
  }
  for (index, run) in runs.enumerated() {
    guard run.isCommon else {
      hunk.append(run)
      continue
    }
    let isFirst = index == 0
    let isLast = index == runs.count - 1
    if !isFirst, !isLast, run.a.count <= 6 {
      hunk.append(run)
      continue
    }
    if !isFirst {
      let n = min(3, run.a.count)
      hunk.append((true, run.a.prefix(n), run.b.prefix(n)))
      flush()
      hunk = []
    }
    if !isLast {
      let n = min(3, run.a.count)
      hunk.append((true, run.a.suffix(n), run.b.suffix(n)))
    }
  }
  flush()
  return text
}

/// Where the two agree, as blocks of equal lines, by the longest common subsequence.
private func matches(_ a: [String], _ b: [String]) -> [(Int, Int, Int)] {
  var start = 0
  while start < a.count, start < b.count, a[start] == b[start] { start += 1 }
  var end = 0
  while end < a.count - start, end < b.count - start, a[a.count - 1 - end] == b[b.count - 1 - end] {
    end += 1
  }
  let x = Array(a[start..<(a.count - end)])
  let y = Array(b[start..<(b.count - end)])
  var pairs: [(Int, Int)] = []
  if x.count * y.count <= 4_000_000, !x.isEmpty, !y.isEmpty {
    var table = [Int](repeating: 0, count: (x.count + 1) * (y.count + 1))
    let width = y.count + 1
    for i in stride(from: x.count - 1, through: 0, by: -1) {
      for j in stride(from: y.count - 1, through: 0, by: -1) {
        table[i * width + j] =
          x[i] == y[j]
          ? table[(i + 1) * width + j + 1] + 1
          : max(table[(i + 1) * width + j], table[i * width + j + 1])
      }
    }
    var i = 0
    var j = 0
    while i < x.count, j < y.count {
      if x[i] == y[j] {
        pairs.append((start + i, start + j))
        i += 1
        j += 1
      } else if table[(i + 1) * width + j] >= table[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
  }
  var blocks: [(Int, Int, Int)] = start > 0 ? [(0, 0, start)] : []
  for (i, j) in pairs {
    if let last = blocks.last, last.0 + last.2 == i, last.1 + last.2 == j {
      blocks[blocks.count - 1].2 += 1
    } else {
      blocks.append((i, j, 1))
    }
  }
  if end > 0 {
    if let last = blocks.last, last.0 + last.2 == a.count - end, last.1 + last.2 == b.count - end {
      blocks[blocks.count - 1].2 += end
    } else {
      blocks.append((a.count - end, b.count - end, end))
    }
  }
  return blocks
}
