// Replaces the variables in all texts of a document.

import Documents
import Kernel

struct Interpolator {
  let environment: OrderedMap<String, String>
  var unset: [String] = []

  mutating func value(_ value: Value, _ path: String) throws(ComposeError) -> Value {
    switch value {
    case .string(let text):
      do throws(VariableTemplate.Failure) {
        return .string(try VariableTemplate.expand(text, environment, unset: &unset))
      } catch {
        switch error {
        case .malformed(let template):
          throw .interpolation(path: path, template: template)
        case .required(let name, let reason):
          throw .requiredVariable(path: path, name: name, reason: reason)
        }
      }
    case .array(let items):
      var out: [Value] = []
      // Real: an item's place in a list is written [].
      for item in items { out.append(try self.value(item, "\(path).[]")) }
      return .array(out)
    case .object(let object):
      var out = Object()
      for (key, item) in object {
        out[key] = try self.value(item, path.isEmpty ? key : "\(path).\(key)")
      }
      return .object(out)
    default: return value
    }
  }
}
