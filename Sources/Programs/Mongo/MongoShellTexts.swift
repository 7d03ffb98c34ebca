// How the shell makes texts of values.

import Commands
import Kernel
import Machine
import Text

extension MongoShell {
  static func number(_ value: BSON) -> Double {
    switch value {
    case .number(let number): number
    case .long(let number): Double(number)
    case .bool(let value): value ? 1 : 0
    case .null: 0
    case .date(let time): Double(time)
    case .string(let text):
      text.allSatisfy(\.isWhitespace)
        ? 0 : Double(text.trimmingWhitespace) ?? .nan
    default: .nan
    }
  }
  static func type(_ value: MongoValue) -> String {
    switch value {
    case .function, .builtin: return "function"
    case .plain(let value):
      switch value {
      case .undefined: return "undefined"
      case .bool: return "boolean"
      case .number: return "number"
      case .string: return "string"
      default: return "object"
      }
    default: return "object"
    }
  }
  /// A value as JavaScript's `String()` makes it.
  func text(of value: MongoValue) -> String {
    guard case .plain(let value) = value else { return shown(value) }
    switch value {
    case .string(let text): return text
    case .number(let number): return BSONText.number(number)
    case .long(let number): return String(number)
    case .objectID(let text): return text
    case .document: return "[object Object]"
    case .array(let items):
      return items.map { $0.isNullish ? "" : text(of: .plain($0)) }.joined(separator: ",")
    case .date(let time):
      let civil = CivilTime(
        nanoseconds: max(-9_000_000_000_000, min(9_000_000_000_000, time)) * 1_000_000)
      return TimeFormat.text("%a %b %d %Y %H:%M:%S GMT+0000 (Coordinated Universal Time)", civil)
    default: return BSONText.inspect(value)
    }
  }
  /// A value as the prompt shows it.
  func shown(_ value: MongoValue) -> String {
    switch value {
    case .plain(.string(let text)): return text
    case .plain(.undefined): return ""
    case .plain(let value): return BSONText.inspect(value)
    case .database(let name): return name
    case .collection(let database, let name): return "\(database).\(name)"
    case .page(let documents, let hasMore):
      if documents.isEmpty { return "" }
      return BSONText.inspect(.array(documents.map { .document($0) }), full: true)
        + (hasMore ? "\nType \"it\" for more" : "")
    case .cursor: return ""
    case .function: return "[Function (anonymous)]"
    case .builtin(let name): return "[Function: \(name)]"
    }
  }
  /// Shows a value, taking a page of a cursor for it.
  mutating func show<Host: ProgramHost>(
    _ value: MongoValue, _ host: inout Host
  ) throws(MongoStop) -> String {
    guard case .cursor(let id) = value else { return shown(value) }
    lastCursor = id
    return shown(try page(id, &host))
  }
  mutating func page<Host: ProgramHost>(
    _ id: Int, _ host: inout Host
  ) throws(MongoStop) -> MongoValue {
    let all = try fetch(id, &host)
    cursors[id].rest = Array(all.dropFirst(20))
    return .page(Array(all.prefix(20)), hasMore: all.count > 20)
  }

  /// Program text of a node, for complaints.
  static func source(_ node: MongoNode) -> String {
    switch node {
    case .name(let name): name
    case .member(let base, .literal(.string(let key))): "\(source(base)).\(key)"
    case .member(let base, _): "\(source(base))[...]"
    case .call(let target, _): "\(source(target))(...)"
    case .literal(let value): BSONText.inspect(value)
    default: "(intermediate value)"
    }
  }
}
