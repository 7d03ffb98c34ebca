// One file at a time: YAML, variables, schema, long forms, `extends`, `include`.

import Documents
import Kernel
import Text

struct ComposeReader {
  let source: ComposeSource
  var warnings: [String] = []
  /// What is being extended, to notice circles.
  private var extending: [String] = []
  private var depth = 0
  /// How many times a file was read: files that extend each other could be read for ever.
  private var reads = 0

  init(source: ComposeSource) { self.source = source }

  private var home: String { source.environment["HOME"] ?? "/home/learner" }

  /// A file in canonical form. Paths in it start at the project's folder, or at `directory`.
  mutating func file(
    _ path: String, in directory: String? = nil, _ read: (String) -> String?
  ) throws(ComposeError) -> ComposeLayer {
    guard let text = read(path) else { throw .noSuchFile(path) }
    reads += 1
    guard depth < 16, reads < 500 else { throw .text("include cycle detected: \(path)") }
    depth += 1
    defer { depth -= 1 }
    var layer = ComposeLayer()
    let documents: [(value: Value, place: Place)]
    do throws(YAMLError) {
      documents = try YAML.parseAll(text, dialect: .compose)
    } catch {
      throw .yaml(yamlWords(error, path))
    }
    guard documents.contains(where: { !$0.value.isNull }) else { throw .empty }
    let paths = PathResolver(directory: directory ?? source.directory, home: home)
    for (value, place) in documents where !value.isNull {
      guard case .object = value else {
        throw .text("top-level object must be a mapping")
      }
      var whole = value
      if source.interpolates {
        var interpolator = Interpolator(environment: source.environment)
        whole = try interpolator.value(value, "")
        for name in interpolator.unset {
          warnings.append("The \"\(name)\" variable is not set. Defaulting to a blank string.")
        }
      }
      var document = whole.object ?? Object()
      let tags = Tags(place)
      for reset in tags.resets { document.removeValue(path: reset[...]) }
      try checkServices(document)
      if let problem = SchemaCheck.problem(.object(document), .object(TopFields.all)) {
        throw .schema(
          file: path, path: problem.path.joined(separator: "."), problem.words)
      }
      if document["version"] != nil {
        warnings.append(
          "\(path): the attribute `version` is obsolete, it will be ignored, please remove it to avoid potential confusion"
        )
        document["version"] = nil
      }
      var canonical = try Canonical(paths: paths).object(document, TopFields.all)
      if let include = canonical["include"]?.array {
        canonical["include"] = nil
        for item in include { try self.include(item, paths, &layer, read) }
      }
      try extend(&canonical, path, directory, read)
      layer.add(canonical, tags)
    }
    return layer
  }

  /// Real: a key that stands twice is told with the file, and only the first one.
  private func yamlWords(_ error: YAMLError, _ path: String) -> String {
    let words = error.message(.compose)
    guard words.contains("already defined at line") else { return words }
    let first = words.split(separator: "\n").first { $0.contains("already defined") } ?? ""
    return "failed to parse \(path): \(String(first).trimmed)"
  }

  /// Real: these are noticed before the schema is asked, and said without the file.
  private func checkServices(_ document: Object) throws(ComposeError) {
    guard let services = document["services"] else { return }
    guard case .object(let object) = services else { throw .notMapping("services") }
    for (name, service) in object where !name.hasPrefix("x-") {
      if case .null = service { continue }
      if case .object = service { continue }
      throw .notMapping("services.\(name)")
    }
    // Real: what is to be a mapping of texts is put into one form before the schema is asked.
    for (name, service) in object {
      for key in ["annotations", "environment", "labels", "sysctls"] {
        for (index, item) in (service[key]?.array ?? []).enumerated() {
          if case .object = item {
            throw .text(
              "services.\(name).\(key).[\(index)]: unexpected type map[string]interface {}")
          }
        }
      }
    }
  }

  private mutating func include(
    _ item: Value, _ paths: PathResolver, _ layer: inout ComposeLayer, _ read: (String) -> String?
  ) throws(ComposeError) {
    let names = item.string.map { [$0] } ?? item["path"]?.strings ?? []
    for name in names {
      let path = paths.absolute(name)
      let folder = item["project_directory"]?.string.map { paths.absolute($0) } ?? parent(path)
      let one = try file(path, in: folder, read)
      layer.add(one.document, Tags())
    }
  }
  private func parent(_ path: String) -> String {
    let parts = path.split(separator: "/").dropLast()
    return "/" + parts.joined(separator: "/")
  }

  // MARK: extends

  private mutating func extend(
    _ document: inout Object, _ path: String, _ directory: String?, _ read: (String) -> String?
  ) throws(ComposeError) {
    guard let services = document["services"]?.object else { return }
    var out = services
    for name in services.keys {
      guard services[name]?["extends"] != nil else { continue }
      out[name] = .object(try extended(name, services, path, directory, read))
    }
    document["services"] = .object(out)
  }

  private mutating func extended(
    _ name: String, _ services: Object, _ path: String, _ directory: String?,
    _ read: (String) -> String?
  ) throws(ComposeError) -> Object {
    guard var service = services[name]?.object else { return Object() }
    guard let extends = service["extends"] else { return service }
    service["extends"] = nil
    let mark = "\(path) \(name)"
    if extending.contains(mark) || extending.count > 32 {
      throw .text(
        "circular reference with extends: \(name) in \(path)")
    }
    extending.append(mark)
    defer { extending.removeLast() }
    let wanted = extends["service"]?.string ?? ""
    let base: Object
    if let other = extends["file"]?.string {
      let paths = PathResolver(directory: directory ?? source.directory, home: home)
      let whole = paths.absolute(other)
      guard read(whole) != nil else {
        throw .text("stat \(whole): no such file or directory")
      }
      let there = try file(whole, in: parent(whole), read).document["services"]?.object ?? Object()
      guard let found = there[wanted]?.object else {
        throw .text(
          "cannot extend service \(GoQuote.quoted(name)) in \(path): service \(GoQuote.quoted(wanted)) not found in \(other)"
        )
      }
      base = found
    } else {
      guard services[wanted]?.object != nil else {
        throw .text(
          "cannot extend service \(GoQuote.quoted(name)) in \(path): service \(GoQuote.quoted(wanted)) not found"
        )
      }
      base = try extended(wanted, services, path, directory, read)
    }
    let fields = ServiceFields.all
    return try Canonical(
      paths: PathResolver(directory: directory ?? source.directory, home: home)
    ).ordered(ComposeMerge.services(base, service), fields)
  }
}

extension Canonical {
  /// The members in their rows' order, as they are.
  func ordered(_ object: Object, _ fields: [Field]) throws(ComposeError) -> Object {
    var out = Object()
    for field in fields { if let value = object[field.name] { out[field.name] = value } }
    for (key, value) in object where out[key] == nil { out[key] = value }
    return out
  }
}

/// `!reset` and `!override`: what a file takes away from those before it.
struct Tags {
  var resets: [[String]] = []
  var overrides: [[String]] = []

  init() {}
  init(_ place: Place) { collect(place, [], 0) }

  private mutating func collect(_ place: Place, _ path: [String], _ depth: Int) {
    guard depth < 64 else { return }
    if place.tag == "!reset" { resets.append(path) }
    if place.tag == "!override" { overrides.append(path) }
    for (name, part) in zip(place.names, place.parts) { collect(part, path + [name], depth + 1) }
  }
}

/// What one or several files came to, in canonical form.
struct ComposeLayer {
  var document = Object()
  /// Paths of earlier files' values that are not to be joined with.
  var removed: [[String]] = []

  mutating func add(_ more: Object, _ tags: Tags) {
    for path in tags.resets + tags.overrides {
      document.removeValue(path: path[...])
      removed.append(path)
    }
    document = ComposeMerge.documents(document, more)
  }
}

extension ComposeMerge {
  static func documents(_ base: Object, _ layer: ComposeLayer) -> Object {
    var base = base
    for path in layer.removed { base.removeValue(path: path[...]) }
    return documents(base, layer.document)
  }
}

extension Object {
  mutating func removeValue(path: ArraySlice<String>) {
    guard let key = path.first else { return }
    if path.count == 1 {
      self[key] = nil
    } else if case .object(var inner)? = self[key] {
      inner.removeValue(path: path.dropFirst())
      self[key] = .object(inner)
    }
  }
}
