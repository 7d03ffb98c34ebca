// sprig's functions of lists.

import Documents
import Text

extension HelmFunctions {
  /// The items of a list argument; what is none is refused in sprig's words.
  static func list(_ argument: TemplateValue, _ name: String) throws(TemplateFailure) -> [Value] {
    if let items = argument.items { return items }
    let type = argument.document.isNull ? "invalid" : Value.kindName(argument.document)
    throw TemplateFailure("Cannot \(name) on type \(type)")
  }

  static let lists: Functions = [
    "list": TemplateFunction(rest: .any) { values throws(TemplateFailure) in
      value(values.map(\.document))
    },
    "tuple": TemplateFunction(rest: .any) { values throws(TemplateFailure) in
      value(values.map(\.document))
    },
    "seq": TemplateFunction(rest: .int) { values throws(TemplateFailure) in
      let numbers = values.map { $0.int ?? 0 }
      let start: Int, step: Int, end: Int
      switch numbers.count {
      case 1: (start, step, end) = (1, numbers[0] < 1 ? -1 : 1, numbers[0])
      case 2: (start, step, end) = (numbers[0], numbers[1] < numbers[0] ? -1 : 1, numbers[1])
      case 3: (start, step, end) = (numbers[0], numbers[1], numbers[2])
      default: return value("")
      }
      guard step != 0, (end - start) / step >= 0 else { return value("") }
      return value(
        try range(start, end + (step > 0 ? 1 : -1), step).map(String.init).joined(separator: " "))
    },
    "until": TemplateFunction(.int) { values throws(TemplateFailure) in
      let end = values[0].int ?? 0
      return value(try range(0, end, end < 0 ? -1 : 1).map(Value.integer))
    },
    "untilStep": TemplateFunction(.int, .int, .int) { values throws(TemplateFailure) in
      value(
        try range(values[0].int ?? 0, values[1].int ?? 0, values[2].int ?? 0).map(Value.integer))
    },
  ].merging(
    [
      "first": TemplateFunction(.any) { values throws(TemplateFailure) in
        .value(try list(values[0], "find first").first ?? .null)
      },
      "last": TemplateFunction(.any) { values throws(TemplateFailure) in
        .value(try list(values[0], "find last").last ?? .null)
      },
      "rest": TemplateFunction(.any) { values throws(TemplateFailure) in
        value(Array(try list(values[0], "find rest").dropFirst()))
      },
      "initial": TemplateFunction(.any) { values throws(TemplateFailure) in
        value(Array(try list(values[0], "find initial").dropLast()))
      },
      "append": TemplateFunction(.any, .any) { values throws(TemplateFailure) in
        value(try list(values[0], "push") + [values[1].document])
      },
      "push": TemplateFunction(.any, .any) { values throws(TemplateFailure) in
        value(try list(values[0], "push") + [values[1].document])
      },
      "prepend": TemplateFunction(.any, .any) { values throws(TemplateFailure) in
        value([values[1].document] + (try list(values[0], "prepend")))
      },
      "reverse": TemplateFunction(.any) { values throws(TemplateFailure) in
        value(Array(try list(values[0], "find reverse").reversed()))
      },
      "uniq": TemplateFunction(.any) { values throws(TemplateFailure) in
        var seen: [Value] = []
        for item in try list(values[0], "find uniq") where !seen.contains(item) {
          seen.append(item)
        }
        return value(seen)
      },
      "compact": TemplateFunction(.any) { values throws(TemplateFailure) in
        value(try list(values[0], "compact").filter { TemplateValue.value($0).isTrue })
      },
      "without": TemplateFunction(.any, rest: .any) { values throws(TemplateFailure) in
        let cut = values.dropFirst().map(\.document)
        return value(try list(values[0], "find without").filter { !cut.contains($0) })
      },
      "has": TemplateFunction(.any, .any) { values throws(TemplateFailure) in
        if values[1].document.isNull { return value(false) }
        let wanted = values[0].document
        return value(try list(values[1], "find has").contains(wanted))
      },
      "slice": TemplateFunction(.any, rest: .any) { values throws(TemplateFailure) in
        let items = try list(values[0], "slice")
        if items.isEmpty { return .value(.null) }
        let start = values.count > 1 ? values[1].whole : 0
        let end = values.count > 2 ? values[2].whole : items.count
        guard start >= 0, start <= end, end <= items.count else {
          throw TemplateFailure("reflect.Value.Slice: slice index out of bounds")
        }
        return value(Array(items[start..<end]))
      },
      "chunk": TemplateFunction(.int, .any) { values throws(TemplateFailure) in
        let size = max(1, values[0].int ?? 1)
        let items = try list(values[1], "chunk")
        return value(
          stride(from: 0, to: items.count, by: size).map {
            Value.array(Array(items[$0..<min($0 + size, items.count)]))
          })
      },
    ].withMust()
  ) { $1 }.merging([
    "concat": TemplateFunction(rest: .any) { values throws(TemplateFailure) in
      var all: [Value] = []
      for one in values where !one.document.isNull { all += try list(one, "concat") }
      return value(all)
    }
  ]) { $1 }

  static func range(_ start: Int, _ end: Int, _ step: Int) throws(TemplateFailure) -> [Int] {
    guard step != 0, step > 0 ? start < end : start > end else { return [] }
    guard (end - start) / step < 100_000 else {
      throw TemplateFailure("the lab makes no list as long as this")
    }
    return Array(stride(from: start, to: end, by: step))
  }
}

extension Value {
  /// Go's kind of a document's value.
  static func kindName(_ value: Value) -> String {
    switch value {
    case .null: "invalid"
    case .bool: "bool"
    case .integer: "int"
    case .number: "float64"
    case .string: "string"
    case .array: "slice"
    case .object: "map"
    }
  }
}
