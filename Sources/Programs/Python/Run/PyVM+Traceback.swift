// What is said of an exception that nobody caught: files, lines, marks, the message.

import Files
import Text

extension PyVM {
  mutating func syntaxError(
    _ error: PySyntaxError, file: String, source: String
  ) -> PySignal {
    if error.isUnmodelled {
      return .unmodelled("\(error.message) (\(file), line \(error.span.line))")
    }
    var one = PyInstance(
      type: (error.type == "SyntaxError" ? PyType.syntaxError : .indentationError).rawValue)
    one.base = .tuple([.str(error.message)])
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    let number = min(max(1, error.span.line), max(1, lines.count))
    let text = lines.indices.contains(number - 1) ? String(lines[number - 1]) : ""
    one.names["filename"] = .str(file)
    one.names["lineno"] = .int(number)
    one.names["text"] = .str(text)
    one.names["offset"] = .int(error.span.column + 1)
    one.names["msg"] = .str(error.message)
    one.names["end_offset"] = .int(
      error.span.endLine == error.span.line
        ? max(error.span.endColumn, error.span.column + 1) + 1 : text.utf8.count + 1)
    return .raise(new(.instance(one)))
  }

  /// The whole report of an exception, with those that led to it.
  mutating func traceback(_ exception: PyValue, depth: Int = 0) -> String {
    guard case .ref(let ref) = exception, case .instance(let one) = heap[ref], depth < 20 else {
      return ""
    }
    var text = ""
    if let cause = one.names["__cause__"], !cause.isNone {
      text +=
        traceback(cause, depth: depth + 1)
        + "\nThe above exception was the direct cause of the following exception:\n\n"
    } else if one.names["__suppress_context__"] == nil, let context = one.names["__context__"],
      !context.isNone
    {
      text +=
        traceback(context, depth: depth + 1)
        + "\nDuring handling of the above exception, another exception occurred:\n\n"
    }
    let shown = one.trace.reversed().filter { !$0.code.isHidden }
    if !shown.isEmpty { text += "Traceback (most recent call last):\n" + frames(Array(shown)) }
    return text + summary(exception)
  }

  private mutating func frames(_ traces: [PyTrace]) -> String {
    var text = ""
    var last: (file: String, line: Int, name: String)?
    var count = 0
    func repeated() -> String {
      guard count > 3 else { return "" }
      let more = count - 3
      return "  [Previous line repeated \(more) more time\(more > 1 ? "s" : "")]\n"
    }
    for trace in traces {
      let here = (file: trace.code.file, line: trace.span.line, name: trace.code.name)
      if let before = last, before == here {
        count += 1
        if count > 3 { continue }
      } else {
        text += repeated()
        last = here
        count = 1
      }
      text += "  File \"\(trace.code.file)\", line \(trace.span.line), in \(trace.code.name)\n"
      guard let line = sourceLine(trace.code.file, trace.span.line) else { continue }
      let bare = line.trimmed
      guard !bare.isEmpty else { continue }
      text += "    \(bare)\n"
      if version.minor >= 11, let marks = marks(line, bare, trace.span) { text += "    \(marks)\n" }
    }
    return text + repeated()
  }

  func sourceLine(_ file: String, _ number: Int) -> String? {
    var text = sources[file]
    if text == nil, !file.hasPrefix("<") {
      text = try? world?.files { (store, view) throws(FileError) in
        try store.readText(file, in: view)
      }
    }
    // Real: before 3.13, lines of -c and standard input were not shown.
    guard let text, file.hasPrefix("<") == false || version.minor >= 13 else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.contains(number - 1) ? String(lines[number - 1]) : nil
  }

  /// The marks under the part of a line that failed. Real: 3.11's traceback.py.
  private func marks(_ line: String, _ bare: String, _ span: PySpan) -> String? {
    let bytes = Array(line.utf8)
    let stripped = bytes.prefix { $0 == 0x20 || $0 == 0x09 }.count
    let start = min(span.column, bytes.count)
    let isOneLine = span.endLine == span.line
    let end = isOneLine ? min(span.endColumn, bytes.count) : stripped + bare.utf8.count
    guard end > start, start >= stripped else { return nil }
    let segment = Array(bytes[start..<end])
    let anchors = isOneLine ? Self.anchors(segment, minor: version.minor) : nil
    let isWhole = end - start >= bare.utf8.count
    guard !isWhole || anchors != nil else { return nil }
    func width(_ bytes: ArraySlice<UInt8>) -> Int { UTF8Reading.count(Array(bytes)) }
    var out = String(repeating: " ", count: width(bytes[stripped..<start]))
    if let anchors {
      let left = max(0, min(anchors.lowerBound, segment.count))
      let right = max(left, min(anchors.upperBound, segment.count))
      out += String(repeating: "~", count: width(segment[..<left]))
      out += String(repeating: "^", count: width(segment[left..<right]))
      out += String(repeating: "~", count: width(segment[right...]))
    } else {
      out += String(repeating: "^", count: width(segment[...]))
    }
    return out
  }

  /// The operator of a binary expression, or the brackets of a subscript (or, from 3.13, of a call).
  private static func anchors(_ segment: [UInt8], minor: Int) -> Range<Int>? {
    guard let body = try? PyParser.module(segment), body.count == 1,
      case .expression(let value) = body[0].kind
    else { return nil }
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    switch value.kind {
    case .binary(_, let left, let right):
      let from = left.span.endColumn, to = min(right.span.column, segment.count)
      guard from <= to else { return nil }
      let between = Array(segment[from..<to])
      let offset = between.prefix(while: isSpace).count
      var start = from + offset
      var end = start + 1
      if offset + 1 < between.count, !isSpace(between[offset + 1]) { end += 1 }
      while start < segment.count, isSpace(segment[start]) || segment[start] == 0x29 {
        start += 1
        end += 1
      }
      return start..<end
    case .item(let object, let key):
      var start = object.span.endColumn, end = key.span.endColumn + 1
      while start < segment.count, segment[start] != 0x5B { start += 1 }
      while end < segment.count, segment[end] != 0x5D { end += 1 }
      if end < segment.count { end += 1 }
      return start < end ? start..<end : nil
    case .call(let callee, _) where minor >= 13:
      var start = callee.span.endColumn
      while start < segment.count, segment[start] != 0x28 { start += 1 }
      return start < segment.count ? start..<segment.count : nil
    default: return nil
    }
  }

  /// The last lines: what it is, and what it says.
  mutating func summary(_ exception: PyValue) -> String {
    guard case .ref(let ref) = exception, case .instance(let one) = heap[ref] else { return "" }
    var name = typeName(of: one.type)
    if case .type(let type) = heap[one.type] {
      let own = type.names["__qualname__"]?.text ?? type.name
      name = type.module == "builtins" || type.module == "__main__" ? own : type.module + "." + own
    }
    var text = ""
    if isInstance(exception, of: .syntaxError), case .str(let file)? = one.names["filename"],
      case .int(let line)? = one.names["lineno"], case .str(let source)? = one.names["text"],
      case .int(let offset)? = one.names["offset"], case .int(let end)? = one.names["end_offset"]
    {
      text += "  File \"\(file)\", line \(line)\n"
      let bare = source.trimmed
      if !bare.isEmpty {
        let cut = source.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count
        let from = max(0, offset - 1 - cut)
        let width = max(1, min(end - offset, bare.utf8.count + 1 - from))
        text += "    \(bare)\n"
        if offset > 0 {
          text +=
            "    " + String(repeating: " ", count: from) + String(repeating: "^", count: width)
            + "\n"
        }
      }
    }
    let message: String
    do throws(PySignal) {
      message = try one.names["lineno"] != nil ? (one.names["msg"]?.text ?? "") : string(exception)
    } catch {
      message = "<exception str() failed>"
    }
    if let hint = one.names["_hint"]?.text {
      return text + "\(name): \(message)\(hint)\n"
    }
    text += message.isEmpty ? name + "\n" : "\(name): \(message)\n"
    if case .ref(let notes)? = one.names["__notes__"], case .list(let items) = heap[notes] {
      for note in items { if let line = note.text { text += line + "\n" } }
    }
    return text
  }
}
