// One file at a time: YAML, variables, schema, long forms, `extends`, `include`.

import Documents
import Kernel
import Text

struct ComposeReader {
  let source: ComposeSource
  var warnings: [String] = []
  /// What is being extended, to notice circles.
  private var extending: [String] = []
  /// The files that are being included, the outermost first.
  private var including: [String] = []
  /// How many times a file was read: files that extend each other could be read for ever.
  private var reads = 0

  init(source: ComposeSource) { self.source = source }

  private var home: String { source.environment["HOME"] ?? "/home/learner" }

  /// A file in canonical form. Paths in it start at the project's folder, or at `directory`.
  mutating func file(
    _ path: String, in directory: String? = nil,
    environment: OrderedMap<String, String>? = nil, _ read: (String) -> String?
  ) throws(ComposeError) -> ComposeLayer {
    guard let text = read(path) else { throw .noSuchFile(path) }
    reads += 1
    if including.contains(path) || including.count > 16 || reads > 500 {
      let rest = including.dropFirst() + [path]
      throw .text(
        "include cycle detected:\n\(including.first ?? path)\n"
          + rest.map { " include \($0)" }.joined(separator: "\n"))
    }
    including.append(path)
    defer { including.removeLast() }
    var layer = ComposeLayer()
    let documents: [(value: Value, place: Place)]
    do throws(YAMLError) {
      documents = try YAML.parseAll(text, dialect: .compose)
    } catch {
      throw .yaml(yamlWords(error, path))
    }
    // Real: compose 2.40 takes `{}` for no file at all.
    guard documents.contains(where: { !$0.value.isNull && $0.value.object?.isEmpty != true })
    else { throw .empty }
    let paths = resolver(directory)
    for (value, place) in documents where !value.isNull {
      guard case .object = value else {
        throw .text("top-level object must be a mapping")
      }
      if let words = PlaceCheck.oddKey(place) { throw .text(words) }
      var whole = value
      if source.interpolates {
        var interpolator = Interpolator(environment: environment ?? source.environment)
        defer { warnings += interpolator.warnings }
        whole = try interpolator.value(value, .object(TopFields.all), "")
      }
      var document = whole.object ?? Object()
      let tags = Tags(place)
      for reset in tags.resets { document.removeValue(path: reset[...]) }
      try checkServices(document, path)
      try ComposeUnicity.apply(&document)
      if let moment = PlaceCheck.moment(place) {
        throw .schema(file: path, path: moment, "invalid jsonType time.Time")
      }
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
      var canonical = try Canonical(paths: paths, isLenient: !source.interpolates)
        .object(document, TopFields.all)
      try extend(&canonical, path, directory, read)
      if let include = canonical["include"]?.array {
        canonical["include"] = nil
        for item in include {
          let one = try self.include(item, paths, read)
          try conflict(one, canonical)
          layer.add(one, Tags())
        }
      }
      layer.add(canonical, tags)
    }
    return layer
  }

  /// Real: a key that stands twice is told with the file, and only the first one.
  private func yamlWords(_ error: YAMLError, _ path: String) -> String {
    let words = error.message(.compose)
    guard words.contains("already defined at line") else { return words }
    // Real: a key of the top is missed before, by who looks for the project's name.
    if words.contains(
      /mapping key "(name|services|networks|volumes|secrets|configs|include|version)"/)
    {
      return words
    }
    let first = words.split(separator: "\n").first { $0.contains("already defined") } ?? ""
    return "failed to parse \(path): \(String(first).trimmed)"
  }

  /// Real: these are noticed before the schema is asked, and said without the file.
  private func checkServices(_ document: Object, _ path: String) throws(ComposeError) {
    if let include = document["include"], include.array == nil {
      throw .text("`include` must be a list, got \(Canonical.text(include))")
    }
    guard let services = document["services"] else { return }
    guard case .object(let object) = services else { throw .notMapping("services") }
    for (name, service) in object where !name.hasPrefix("x-") {
      if case .null = service { continue }
      if case .object = service { continue }
      throw .notMapping("services.\(name)")
    }
    // Real: what is extended is looked for before the schema is asked.
    for (name, service) in object {
      guard let extends = service["extends"], extends.string == nil else { continue }
      if extends.object == nil {
        throw .text(
          "cannot extend service \(GoQuote.quoted(name)) in \(path): service \"\" not found")
      }
      if extends["service"] == nil { throw .text("extends.\(name).service is required") }
    }
  }

  private func resolver(_ directory: String?) -> PathResolver {
    PathResolver(
      directory: directory ?? source.directory, home: home, isResolving: source.resolvesPaths)
  }

  /// What an item of `include` brings: several files are joined as with several -f.
  private mutating func include(
    _ item: Value, _ paths: PathResolver, _ read: (String) -> String?
  ) throws(ComposeError) -> Object {
    let names = item.string.map { [$0] } ?? item["path"]?.strings ?? []
    guard let first = names.first else { return Object() }
    let folder = item["project_directory"]?.string ?? parent(paths.absolute(first))
    var environment = source.environment
    for file in item["env_file"]?.strings ?? [paths.absolute(folder) + "/.env"] {
      var unset: [String] = []
      guard let text = read(paths.absolute(file)) else { continue }
      for (name, value) in (try? EnvFile.read(text, environment, unset: &unset)) ?? [] {
        if let value, source.environment[name] == nil { environment[name] = value }
      }
    }
    var merged = Object()
    for name in names {
      let one = try file(
        paths.absolute(name), in: paths.absolute(folder), environment: environment, read)
      merged = ComposeMerge.documents(merged, one)
    }
    return merged
  }

  /// Real: what is included may be said again only in the same words.
  private func conflict(_ included: Object, _ own: Object) throws(ComposeError) {
    for kind in ["services", "volumes", "networks", "secrets", "configs"] {
      for (name, value) in included[kind]?.object ?? Object() {
        guard let mine = own[kind]?[name], mine != value else { continue }
        throw .text("\(kind).\(name) conflicts with imported resource")
      }
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
    let mark = "\(name) in \(path)"
    if extending.contains(mark) || extending.count > 32 {
      throw .text(
        "Circular reference:\n  \(extending.first ?? mark)\n"
          + (extending.dropFirst() + [mark]).map { "  extends \($0)" }.joined(separator: "\n"))
    }
    extending.append(mark)
    defer { extending.removeLast() }
    let wanted = extends["service"]?.string ?? ""
    let base: Object
    if let other = extends["file"]?.string {
      let whole = resolver(directory).absolute(other)
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
    return try Canonical(paths: resolver(directory)).ordered(
      ComposeMerge.services(base, service), fields)
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
