// Replaces the variables in all texts of a document, and makes numbers and booleans of those that are to be.

import Documents
import Kernel
import Text

struct Interpolator {
  let environment: OrderedMap<String, String>
  var warnings: [String] = []

  /// - Parameter shape: what the schema wants at the path, as far as it is known.
  mutating func value(
    _ value: Value, _ shape: Shape, _ path: String
  ) throws(ComposeError) -> Value {
    switch value {
    case .string(let text):
      let replaced = try self.text(text, path)
      guard let cast = shape.textCast else { return .string(replaced) }
      return try self.cast(replaced, cast, path)
    case .array(let items):
      let item = shape.item
      var out: [Value] = []
      // Real: an item's place in a list is written [].
      for value in items { out.append(try self.value(value, item, "\(path).[]")) }
      return .array(out)
    case .object(let object):
      var out = Object()
      for (key, item) in object {
        out[key] = try self.value(item, shape.member(key), path.isEmpty ? key : "\(path).\(key)")
      }
      return .object(out)
    default: return value
    }
  }

  private mutating func text(_ text: String, _ path: String) throws(ComposeError) -> String {
    var unset: [String] = []
    do throws(VariableTemplate.Failure) {
      let replaced = try VariableTemplate.expand(text, environment, unset: &unset)
      warnings += unset.map(VariableTemplate.unsetWarning)
      return replaced
    } catch {
      switch error {
      case .malformed(let template):
        throw .interpolation(path: path, template: template)
      case .required(let name, let reason):
        throw .requiredVariable(path: path, name: name, reason: reason)
      }
    }
  }

  private mutating func cast(
    _ text: String, _ cast: Cast, _ path: String
  ) throws(ComposeError) -> Value {
    switch cast {
    case .int, .int64:
      do throws(GoNumberError) {
        return .integer(try GoNumber.integer(text, function: cast == .int ? "Atoi" : "ParseInt"))
      } catch { throw .cast(path: path, error.message) }
    case .float:
      do throws(GoNumberError) {
        let number = try GoNumber.float(text)
        return Int(exactly: number).map { .integer($0) } ?? .number(number)
      } catch { throw .cast(path: path, error.message) }
    case .bool, .laterBool:
      let low = text.lowercased()
      if low == "true" { return true }
      if low == "false" { return false }
      let isTrue = ["y", "yes", "on"].contains(low)
      guard isTrue || ["n", "no", "off"].contains(low) else {
        if cast == .laterBool { return .string(text) }
        throw .cast(path: path, "invalid boolean: \(text)")
      }
      warnings.append(
        "\(GoQuote.quoted(text)) for boolean is not supported by YAML 1.2, please use `\(isTrue)`")
      return .bool(isTrue)
    }
  }
}

extension Shape {
  /// What a text is made here.
  var textCast: Cast? {
    switch self {
    case .cast(let cast, _): cast
    case .either(let shapes): shapes.lazy.compactMap(\.textCast).first
    default: nil
    }
  }
  /// What the items of a list are to be.
  var item: Shape {
    switch self {
    case .list(let item), .set(let item): item
    case .either(let shapes): shapes.lazy.map(\.item).first { $0 != .any } ?? .any
    case .cast(_, let inner): inner.item
    default: .any
    }
  }
  /// What a mapping's member is to be.
  func member(_ name: String) -> Shape {
    switch self {
    case .object(let fields), .optional(let fields): fields.first { $0.name == name }?.shape ?? .any
    case .map(let item), .named(let item): item
    case .either(let shapes):
      shapes.lazy.map { $0.member(name) }.first { $0 != .any } ?? .any
    case .cast(_, let inner): inner.member(name)
    default: .any
    }
  }
}
