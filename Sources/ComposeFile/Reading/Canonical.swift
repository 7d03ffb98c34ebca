// Makes short forms long, so that everything above sees one form of each key.

import Documents
import Kernel
import Text

struct Canonical {
  let paths: PathResolver

  /// A mapping by its rows, in the rows' order; `x-` keys come last.
  func object(_ object: Object, _ fields: [Field]) throws(ComposeError) -> Object {
    var out = Object()
    for field in fields {
      guard let value = object[field.name] else { continue }
      out[field.name] = try self.value(value, field)
    }
    for (key, value) in object where key.hasPrefix("x-") { out[key] = value }
    return out
  }

  func value(_ value: Value, _ field: Field) throws(ComposeError) -> Value {
    switch field.form {
    case .plain: return try plain(value, field.shape)
    case .command: return try command(value)
    case .mapping: return mapping(value)
    case .strings: return .array(list(value).map { .string(Self.text($0)) })
    case .text: return value.isNull ? value : .string(Self.text(value))
    case .duration: return .string(try duration(value, field.name))
    case .bytes: return .string(try bytes(value, field.name))
    case .path:
      guard let text = value.string, !isRemote(text) else { return value }
      return .string(paths.absolute(text))
    case .ports: return .array(try ports(value))
    case .volumes: return .array(try volumes(value))
    case .networks: return try attachments(value)
    case .dependsOn: return dependencies(value)
    case .build: return try build(value)
    case .envFiles: return envFiles(value)
    case .fileMounts(let root): return fileMounts(value, root)
    case .hosts: return hosts(value)
    case .ulimits: return value
    case .healthTest: return value.string.map { ["CMD-SHELL", .string($0)] } ?? value
    case .extends: return value.string.map { ["service": .string($0)] } ?? value
    case .logging:
      guard var object = value.object else { return value }
      if let options = object["options"] { object["options"] = mapping(options) }
      return .object(object)
    }
  }

  /// A value without a short form: its parts may have some.
  private func plain(_ value: Value, _ shape: Shape) throws(ComposeError) -> Value {
    switch (value, shape) {
    case (.object(let object), .object(let fields)): return .object(try self.object(object, fields))
    case (.object(let object), .map(let item)):
      var out = Object()
      for (key, value) in object { out[key] = try plain(value, item) }
      return .object(out)
    case (.array(let items), .list(let item)):
      var out: [Value] = []
      for value in items { out.append(try plain(value, item)) }
      return .array(out)
    case (_, .either(let shapes)):
      for shape in shapes where SchemaCheck.problem(value, shape) == nil {
        return try plain(value, shape)
      }
      return value
    case (.string(let text), .flag), (.string(let text), .bool):
      switch text.lowercased() {
      case "true", "yes", "y", "on", "1": return true
      case "false", "no", "n", "off", "0": return false
      default: throw .text("invalid boolean: \(text)")
      }
    case (.string(let text), .scalar), (.string(let text), .int), (.string(let text), .number):
      if let number = Int(text) { return .integer(number) }
      if let number = Double(text), number.isFinite { return .number(number) }
      return value
    default: return value
    }
  }

  private func list(_ value: Value) -> [Value] { value.array ?? (value.isNull ? [] : [value]) }
  static func text(_ value: Value) -> String {
    switch value {
    case .string(let text): text
    case .null: ""
    default: value.json(.goPlain)
    }
  }

  private func command(_ value: Value) throws(ComposeError) -> Value {
    guard let text = value.string else { return value }
    guard let words = ShellWords.split(text) else {
      throw .text("invalid command line string")
    }
    return Value(words)
  }

  /// `A=b` in a list or a mapping; a name alone stands with null.
  private func mapping(_ value: Value) -> Value {
    var out = Object()
    if let items = value.array {
      for item in items {
        let parts = Self.text(item).split(
          separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = parts.first else { continue }
        out[String(name)] = parts.count > 1 ? .string(String(parts[1])) : .null
      }
    } else {
      for (key, item) in value.object ?? Object() {
        out[key] = item.isNull ? .null : .string(Self.text(item))
      }
    }
    return .object(out.sortedByKey())
  }

  private func duration(_ value: Value, _ name: String) throws(ComposeError) -> String {
    let text = Self.text(value)
    // Real: compose understands days and weeks beside Go's units; config prints Go's form.
    guard let nanoseconds = ComposeDuration.nanoseconds(text) else {
      throw .text("time: invalid duration \(GoQuote.quoted(text))")
    }
    return GoDuration.text(nanoseconds: nanoseconds)
  }
  private func bytes(_ value: Value, _ name: String) throws(ComposeError) -> String {
    if let number = value.int { return String(number) }
    let text = Self.text(value)
    guard let size = try? HumanSize.parseBinary(text) else {
      throw .text("invalid size: '\(text)'")
    }
    return String(size)
  }

  private func ports(_ value: Value) throws(ComposeError) -> [Value] {
    var out: [Value] = []
    for item in list(value) {
      guard case .object(let object) = item else {
        out += try ShortPort.read(Self.text(item))
        continue
      }
      var whole = Object()
      for field in ServiceFields.portFields {
        switch field.name {
        case "mode": whole["mode"] = object["mode"] ?? "ingress"
        case "protocol": whole["protocol"] = object["protocol"] ?? "tcp"
        case "published":
          if let text = object["published"] { whole["published"] = .string(Self.text(text)) }
        case "target":
          whole["target"] = object["target"].map { Int(Self.text($0)).map { .integer($0) } ?? $0 }
        default: whole[field.name] = object[field.name]
        }
      }
      out.append(.object(whole))
    }
    return out
  }

  private func volumes(_ value: Value) throws(ComposeError) -> [Value] {
    var out: [Value] = []
    for item in list(value) {
      if let text = item.string {
        out.append(try ShortVolume.read(text, paths))
        continue
      }
      var object = try self.object(item.object ?? Object(), ServiceFields.volumeFields)
      let type = object["type"]?.string ?? "volume"
      if type == "bind", let source = object["source"]?.string {
        object["source"] = .string(paths.absolute(source))
      }
      if type == "volume", object["volume"] == nil { object["volume"] = [:] }
      if let target = object["target"]?.string {
        object["target"] = .string(ShortVolume.clean(target))
      }
      out.append(.object(try self.object(object, ServiceFields.volumeFields)))
    }
    return out
  }

  private func attachments(_ value: Value) throws(ComposeError) -> Value {
    var out = Object()
    if let names = value.strings {
      for name in names { out[name] = .null }
    } else {
      for (name, item) in value.object ?? Object() {
        out[name] =
          item.isNull
          ? .null : .object(try object(item.object ?? Object(), ServiceFields.attachmentFields))
      }
    }
    return .object(out.sortedByKeyShallow())
  }

  private func dependencies(_ value: Value) -> Value {
    var out = Object()
    for name in value.strings ?? [] {
      out[name] = ["condition": "service_started", "required": true]
    }
    for (name, item) in value.object ?? Object() {
      var whole: Value = ["condition": item["condition"] ?? "service_started"]
      if Self.isTrue(item["restart"]) { whole["restart"] = true }
      whole["required"] = .bool(item["required"].map { Self.isTrue($0) } ?? true)
      out[name] = whole
    }
    return .object(out.sortedByKeyShallow())
  }
  static func isTrue(_ value: Value?) -> Bool { value?.bool ?? (value?.string == "true") }

  private func build(_ value: Value) throws(ComposeError) -> Value {
    let object = value.string.map { Object([("context", .string($0))]) } ?? value.object ?? Object()
    var out = try self.object(object, BuildFields.all)
    if out["context"] == nil { out["context"] = .string(paths.directory) }
    if let more = out["additional_contexts"]?.object {
      out["additional_contexts"] = .object(
        more.mapValues { value in
          guard let text = value.string, !text.contains("://") else { return value }
          return .string(paths.absolute(text))
        })
    }
    return .object(try self.object(out, BuildFields.all))
  }
  private func isRemote(_ text: String) -> Bool {
    text.contains("://") || text.hasPrefix("git@") || text.hasPrefix("github.com/")
  }

  private func envFiles(_ value: Value) -> Value {
    .array(
      list(value).map { item in
        var whole = item.string.map { Value.object(Object([("path", .string($0))])) } ?? item
        whole["path"] = .string(paths.absolute(whole["path"]?.string ?? ""))
        if whole["required"] == nil { whole["required"] = true }
        return whole
      })
  }

  private func fileMounts(_ value: Value, _ root: String) -> Value {
    .array(
      list(value).map { item in
        var whole = item.string.map { Value.object(Object([("source", .string($0))])) } ?? item
        if whole["target"] == nil, !root.isEmpty, let source = whole["source"]?.string {
          whole["target"] = .string(root + source)
        }
        if let mode = whole["mode"]?.int {
          whole["mode"] = .string("0" + String(mode, radix: 8))
        }
        return whole
      })
  }

  /// Real: config prints `extra_hosts` as a list of `name=address`.
  private func hosts(_ value: Value) -> Value {
    var out: [Value] = []
    for text in value.strings ?? [] {
      guard let mark = text.firstIndex(where: { $0 == "=" || $0 == ":" }) else { continue }
      out.append(.string("\(text[..<mark])=\(text[text.index(after: mark)...])"))
    }
    for (name, item) in value.object ?? Object() {
      for address in list(item) { out.append(.string("\(name)=\(Self.text(address))")) }
    }
    return .array(out)
  }
}

extension Object {
  /// The members in byte order of their keys; what is inside stays as it is.
  func sortedByKeyShallow() -> Object {
    Object(
      self.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { ($0.key, $0.value) })
  }
}

/// `1m30s`, `2d`: Go's durations, with days and weeks.
package enum ComposeDuration {
  package static func nanoseconds(_ text: String) -> Int? {
    if let plain = try? GoDuration.nanoseconds(text) { return plain }
    guard let unit = text.last, let number = Double(text.dropLast()), number.isFinite,
      number >= 0, number < 10_000
    else { return nil }
    switch unit {
    case "d": return Int(number * 86_400_000_000_000)
    case "w": return Int(number * 604_800_000_000_000)
    default: return nil
    }
  }
}
