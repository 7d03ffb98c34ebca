// Makes short forms long, so that everything above sees one form of each key.

import Documents
import Kernel
import Text

struct Canonical {
  let paths: PathResolver
  /// Variables are not replaced, so what cannot be read stays as it is.
  var isLenient = false

  /// A mapping by its rows, in the rows' order; `x-` keys come last.
  func object(_ object: Object, _ fields: [Field]) throws(ComposeError) -> Object {
    var out = Object()
    for field in fields {
      guard let value = object[field.name] else { continue }
      do throws(ComposeError) {
        let whole = try self.value(value, field)
        // Real: no bytes at all are no limit.
        if field.form == .bytes, whole == "0" { continue }
        if field.form == .unseen || (field.form == .healthTest && whole == []) { continue }
        out[field.name] = whole
      } catch {
        guard isLenient else { throw error.inside(field.name) }
        out[field.name] = value
      }
    }
    for (key, value) in object where key.hasPrefix("x-") { out[key] = value }
    return out
  }

  func value(_ value: Value, _ field: Field) throws(ComposeError) -> Value {
    switch field.form {
    // Real: compose-go 2.9 makes the short forms of these long only where it reads them into its types.
    case .mapping where isLenient, .labels where isLenient, .hosts where isLenient,
      .logging where isLenient, .text where isLenient:
      return value
    case .strings where isLenient && !["dns", "dns_search", "dns_opt"].contains(field.name):
      return value
    case .plain: return try plain(value, field.shape)
    // Real: what variables stand in is cut into words only once they are replaced.
    case .command: return isLenient ? value : try command(value)
    case .mapping: return mapping(value)
    case .labels: return mapping(value, nothing: "")
    case .devices: return .array(try devices(value))
    case .deviceRequests: return .array(try deviceRequests(value))
    case .boolean:
      guard let text = value.string else { return value }
      throw .decoding(path: "", "invalid boolean: \(text)")
    case .integer: return try integer(value)
    case .float: return try float(value)
    case .strings: return .array(list(value).map { .string(Self.text($0)) })
    case .text: return value.isNull ? value : .string(Self.text(value))
    case .duration where isLenient, .bytes where isLenient: return value
    case .duration: return .string(try duration(value, field.name))
    case .bytes: return .string(try bytes(value, field.name))
    case .path:
      guard let text = value.string, !isRemote(text) else { return value }
      return .string(paths.absolute(text))
    case .paths:
      return .array(list(value).map { .string(paths.absolute(Self.text($0))) })
    case .unseen: return value
    case .ports: return .array(try ports(value))
    case .volumes: return .array(try volumes(value))
    case .attached(let fields): return try attachments(value, fields)
    case .dependsOn: return dependencies(value)
    case .build: return try build(value)
    case .envFiles: return envFiles(value)
    case .fileMounts(let root): return fileMounts(value, root)
    case .hosts: return try hosts(value)
    case .ulimits: return ulimits(value)
    // Real: --no-interpolate leaves the one line as it is written.
    case .healthTest where isLenient && value.string != nil: return value
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
    case (.object(let object), .object(let fields)), (.object(let object), .optional(let fields)):
      return .object(try self.object(object, fields))
    case (.object(let object), .map(let item)), (.object(let object), .named(let item)):
      var out = Object()
      for (key, value) in object {
        do throws(ComposeError) { out[key] = try plain(value, item) } catch {
          throw error.inside("[\(key)]")
        }
      }
      return .object(out)
    case (.array(let items), .list(let item)), (.array(let items), .set(let item)):
      var out: [Value] = []
      for (index, value) in items.enumerated() {
        do throws(ComposeError) { out.append(try plain(value, item)) } catch {
          throw error.inside("[\(index)]")
        }
      }
      return .array(out)
    case (_, .cast(_, let inner)): return try plain(value, inner)
    case (_, .either(let shapes)):
      for shape in shapes where SchemaCheck.problem(value, shape) == nil {
        return try plain(value, shape)
      }
      return value
    default: return value
    }
  }

  private func list(_ value: Value) -> [Value] { value.array ?? (value.isNull ? [] : [value]) }
  static func text(_ value: Value) -> String {
    switch value {
    case .string(let text): text
    case .null: ""
    // Real: Go prints it with a sign.
    case .number(let number) where number.isInfinite: number < 0 ? "-Inf" : "+Inf"
    default: value.json(.goPlain)
    }
  }

  private func command(_ value: Value) throws(ComposeError) -> Value {
    guard let text = value.string else { return value }
    guard let words = ShellWords.split(text) else {
      throw .decoding(path: "", "invalid command line string")
    }
    return Value(words)
  }

  /// `A=b` in a list or a mapping; a name alone stands with `nothing`.
  private func mapping(_ value: Value, nothing: Value = .null) -> Value {
    var out = Object()
    if let items = value.array {
      for item in items {
        let parts = Self.text(item).split(
          separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = parts.first else { continue }
        out[String(name)] = parts.count > 1 ? .string(String(parts[1])) : nothing
      }
    } else {
      for (key, item) in value.object ?? Object() {
        out[key] = item.isNull ? nothing : .string(Self.text(item))
      }
    }
    return .object(out.sortedByKey())
  }

  private func duration(_ value: Value, _ name: String) throws(ComposeError) -> String {
    // Real: compose understands days and weeks beside Go's units; config prints Go's form.
    do throws(GoDurationError) {
      return GoDuration.text(nanoseconds: try ComposeDuration.nanoseconds(Self.text(value)))
    } catch { throw .decoding(path: "", error.message) }
  }
  private func bytes(_ value: Value, _ name: String) throws(ComposeError) -> String {
    if let number = value.int { return String(number) }
    do throws(HumanSizeError) {
      return String(try HumanSize.parseBinary(Self.text(value)))
    } catch { throw .decoding(path: "", error.message) }
  }
  private func integer(_ value: Value) throws(ComposeError) -> Value {
    if let text = value.string {
      do throws(GoNumberError) {
        return .integer(try GoNumber.integer(text, function: "ParseInt"))
      } catch { throw .decoding(path: "", error.message) }
    }
    return value.double.flatMap { Int(exactly: $0.rounded(.towardZero)) }.map { .integer($0) }
      ?? value
  }
  private func float(_ value: Value) throws(ComposeError) -> Value {
    guard let text = value.string else { return value }
    do throws(GoNumberError) {
      let number = try GoNumber.float(text)
      return Int(exactly: number).map { .integer($0) } ?? .number(number)
    } catch { throw .decoding(path: "", error.message) }
  }

  /// `SOURCE[:TARGET[:PERMISSIONS]]`.
  private func devices(_ value: Value) throws(ComposeError) -> [Value] {
    var out: [Value] = []
    for item in list(value) {
      guard let text = item.string else {
        out.append(.object(try object(item.object ?? Object(), ServiceFields.deviceFields)))
        continue
      }
      let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard parts.count <= 3 else {
        throw .text("confusing device mapping, please use long syntax: \(text)")
      }
      let target = parts.count > 1 && !parts[1].isEmpty ? parts[1] : parts[0]
      out.append([
        "source": .string(parts[0]), "target": .string(target),
        "permissions": .string(parts.count > 2 ? parts[2] : "rwm"),
      ])
    }
    return out
  }

  /// Real: who names neither a number nor cards asks for all of them, and all are -1.
  private func deviceRequests(_ value: Value) throws(ComposeError) -> [Value] {
    var out: [Value] = []
    let items: [Value] = value.string != nil ? [[:]] : list(value)
    for (index, item) in items.enumerated() {
      var request = item.object ?? Object()
      if request["count"] == nil, request["device_ids"] == nil { request["count"] = "all" }
      if let text = request["count"]?.string {
        guard let number = text == "all" ? -1 : Int(text) else {
          throw .decoding(
            path: "[\(index)].count",
            "invalid value \(GoQuote.quoted(text)), the only value allowed is 'all' or a number")
        }
        request["count"] = .integer(number)
      }
      out.append(.object(try object(request, ServiceFields.requestFields(needs: false))))
    }
    return out
  }

  private func ulimits(_ value: Value) -> Value {
    .object(
      (value.object ?? Object()).sortedByKeyShallow().mapValues { limit in
        guard let object = limit.object else { return limit }
        return .object(
          Object(["soft", "hard"].compactMap { key in object[key].map { (key, $0) } }))
      })
  }

  private func ports(_ value: Value) throws(ComposeError) -> [Value] {
    var out: [Value] = []
    for item in list(value) {
      guard case .object(let object) = item else {
        for port in try ShortPort.read(Self.text(item)) where !out.contains(port) {
          out.append(port)
        }
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
      if let target = object["target"]?.string {
        object["target"] = .string(ShortVolume.clean(target))
      }
      if object["bind"]?["create_host_path"] == false { object["bind"]?["create_host_path"] = nil }
      out.append(.object(try self.object(object, ServiceFields.volumeFields)))
    }
    return out
  }

  private func attachments(_ value: Value, _ fields: [Field]) throws(ComposeError) -> Value {
    var out = Object()
    if let names = value.strings {
      for name in names { out[name] = .null }
    } else {
      for (name, item) in value.object ?? Object() {
        out[name] =
          item.isNull
          ? .null : .object(try object(item.object ?? Object(), fields))
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
          guard let text = value.string, !text.contains("://"), !text.hasPrefix("service:")
          else { return value }
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

  /// Real: config prints `extra_hosts` as a list of `name=address`, by name.
  private func hosts(_ value: Value) throws(ComposeError) -> Value {
    var out: [(name: String, address: String)] = []
    for text in value.strings ?? [] {
      guard let mark = text.firstIndex(of: "=") ?? text.firstIndex(of: ":") else {
        throw .decoding(path: "", "invalid additional host, missing IP: \(text)")
      }
      out.append((String(text[..<mark]), String(text[text.index(after: mark)...])))
    }
    for (name, item) in value.object ?? Object() {
      for address in list(item) { out.append((name, Self.text(address))) }
    }
    let lines = out.map { host in
      let address = host.address
      let bare =
        address.hasPrefix("[") && address.hasSuffix("]")
        ? String(address.dropFirst().dropLast()) : address
      return "\(host.name)=\(bare)"
    }
    return .array(lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { .string($0) })
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
enum ComposeDuration {
  static func nanoseconds(_ text: String) throws(GoDurationError) -> Int {
    guard let unit = text.last, unit == "d" || unit == "w", let number = Double(text.dropLast()),
      number.isFinite, number >= 0, number < 10_000
    else { return try GoDuration.nanoseconds(text) }
    return Int(number * (unit == "d" ? 86_400_000_000_000 : 604_800_000_000_000))
  }
}
