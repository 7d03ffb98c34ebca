// The values that a command line gives: files first, then --set and its kin.

import Commands
import Documents
import Files
import Kubectl
import Machine
import Text

enum GivenValues {
  static func read<Host: KubectlHost>(
    _ flags: ParsedFlags, _ host: inout Host, _ call: Call<Host>
  ) throws(HelmError) -> Value {
    var values: Value = [:]
    let view = host.view(call)
    for path in flags.slice("values") {
      let text: String
      if path.hasPrefix("http://") || path.hasPrefix("https://") {
        guard let (status, body) = host.page(path, for: call.process), status == 200 else {
          throw .plain("failed to fetch \(path) : 404 Not Found")
        }
        text = String(lenient: body)
      } else {
        do throws(FileError) { text = try host.machine.files.readText(path, in: view) } catch {
          throw .plain("open \(path): \(error.message.lowercased())")
        }
      }
      let document: Value
      do throws(YAMLError) { document = try YAML.parse(text) } catch {
        throw .plain("failed to parse \(path): error converting YAML to JSON: \(error.message())")
      }
      guard document.isNull || document.object != nil else {
        throw .plain(
          "failed to parse \(path): error unmarshaling JSON: while decoding JSON: json: cannot unmarshal \(document.kindName) into Go value of type map[string]interface {}"
        )
      }
      values = merged(values, document.floated)
    }
    for word in flags.list("set-json") {
      try SetValues.parse(word, .json, into: &values, flag: "--set-json")
    }
    for word in flags.list("set") {
      try SetValues.parse(word, .typed, into: &values, flag: "--set")
    }
    for word in flags.list("set-string") {
      try SetValues.parse(word, .string, into: &values, flag: "--set-string")
    }
    let files = host.machine.files
    for word in flags.list("set-file") {
      try SetValues.parse(word, .file, into: &values, flag: "--set-file") {
        path throws(HelmError) in
        do throws(FileError) { return try files.readText(path, in: view) } catch {
          throw .plain("open \(path): \(error.message.lowercased())")
        }
      }
    }
    for word in flags.list("set-literal") {
      try SetValues.parse(word, .literal, into: &values, flag: "--set-literal")
    }
    return values
  }

  /// Maps are merged, anything else is replaced.
  static func merged(_ old: Value, _ new: Value) -> Value {
    guard var object = old.object, let other = new.object else { return new }
    for (key, value) in other {
      if let there = object[key], there.object != nil, value.object != nil {
        object[key] = merged(there, value)
      } else {
        object[key] = value
      }
    }
    return .object(object)
  }
}
