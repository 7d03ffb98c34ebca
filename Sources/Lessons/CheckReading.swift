// Reads checks from a lesson's YAML.

import Documents

extension FieldReader {
  static let forms = [
    "docker", "object", "file", "http", "asked", "absent", "all", "any", "not",
  ]
  static let beside = ["output", "when", "say", "count", "weight"]

  mutating func lessonCheck(_ node: Node) -> LessonCheck? {
    let members = members(of: node, known: Self.forms + Self.beside)
    guard members.node != nil else { return nil }
    let time = checkTime(members["when"])
    let say = bilingual(members["say"])
    let weight = int(members["weight"], in: 1...1000) ?? 1
    guard let check = form(members) else { return nil }
    return LessonCheck(check: check, when: time, say: say, line: node.line, weight: weight)
  }

  private mutating func checkTime(_ node: Node?) -> CheckTime {
    guard let node else { return .reached }
    if case .object = node.value {
      let members = members(of: node, known: ["stable"], required: ["stable"])
      return duration(members["stable"]).map(CheckTime.stable) ?? .end
    }
    switch string(node) {
    case "reached"?: return .reached
    case "end"?: return .end
    case let word?:
      note(
        .notOneOf(word, field: "when", allowed: ["reached", "end", "{stable: 60s}"]), at: node.line)
    case nil: break
    }
    return .reached
  }

  /// A check inside another one: no time of its own.
  mutating func inner(_ node: Node?) -> Check? {
    guard let node else { return nil }
    let members = members(of: node, known: Self.forms + ["output", "count"])
    return members.node == nil ? nil : form(members)
  }

  private mutating func form(_ members: Members) -> Check? {
    let given = members.names.filter { Self.forms.contains($0) }
    if members.names.contains("output"), !given.contains("asked") {
      note(.outputWithoutAsked, at: members.line)
    }
    guard let form = given.first else {
      note(.noForm(known: Self.forms), at: members.line)
      return nil
    }
    if given.count > 1 {
      note(.severalForms(given), at: members.line)
      return nil
    }
    if members["count"] != nil, form != "docker", form != "object" {
      note(.unknownField("count", known: Self.forms), at: members.line)
    }
    let node = members[form]
    switch form {
    case "docker": return dockerCheck(node, count: members["count"]).map(Check.docker)
    case "object": return objectCheck(node, count: members["count"]).map(Check.object)
    case "file": return fileCheck(node).map(Check.file)
    case "http": return httpCheck(node).map(Check.http)
    case "asked": return askedCheck(node, output: members["output"]).map(Check.asked)
    case "absent": return absence(node)
    case "not": return inner(node).map(Check.not)
    default:
      let inners = items(node)
      if inners.isEmpty, let node { note(.tooFew("checks", wanted: 1, found: 0), at: node.line) }
      var all: [Check] = []
      for one in inners { if let check = inner(one) { all.append(check) } }
      if all.isEmpty { return nil }
      return form == "all" ? .all(all) : .any(all)
    }
  }

  private mutating func absence(_ node: Node?) -> Check? {
    guard let node else { return nil }
    let allowed = ["docker", "object", "file"]
    let members = members(of: node, known: allowed)
    guard members.node != nil else { return nil }
    if members.names.isEmpty { note(.noForm(known: allowed), at: node.line) }
    return form(members).map(Check.absent)
  }

  private mutating func dockerCheck(_ node: Node?, count: Node?) -> DockerCheck? {
    let kinds = DockerKind.allCases.map(\.rawValue)
    let members = members(of: node, known: kinds + ["is", "env", "logs", "file"])
    guard let line = members.line else { return nil }
    // NB: a container may be asked for by name and by image; any other pair is a mistake.
    let given = members.names.filter { kinds.contains($0) }
    guard let first = given.contains("container") ? "container" : given.first,
      let kind = DockerKind(rawValue: first)
    else {
      note(.missingField(kinds.joined(separator: " or ")), at: line)
      return nil
    }
    for other in given where other != first && !(kind == .container && other == "image") {
      note(.unknownField(other, known: [first, "image", "is", "logs", "file"]), at: line)
    }
    if kind != .container, let logs = members["logs"] {
      note(.unknownField("logs", known: [first, "is", "file"]), at: logs.line)
    }
    if kind == .network, let file = members["file"] {
      note(.unknownField("file", known: [first, "is"]), at: file.line)
    }
    if kind != .container, let env = members["env"] {
      note(.unknownField("env", known: [first, "is", "file"]), at: env.line)
    }
    guard let name = plain(members[first]) else { return nil }
    return DockerCheck(
      kind: kind, name: name == "*" ? nil : name,
      image: kind == .container ? string(members["image"]) : nil,
      expectation: expectation(members["is"]), logs: textTest(members["logs"]),
      environment: expectations(members["env"]),
      file: members["file"] == nil ? nil : fileCheck(members["file"]), count: expectation(count))
  }

  private mutating func objectCheck(_ node: Node?, count: Node?) -> ObjectCheck? {
    guard let node else { return nil }
    guard case .object(let object) = node.value else {
      note(.wrongType(field: "object", wanted: "a mapping"), at: node.line)
      return nil
    }
    let members = Members(node: node)
    guard let kind = string(members["kind"]) else {
      if members["kind"] == nil { note(.missingField("kind"), at: node.line) }
      return nil
    }
    let version = string(members["apiVersion"])
    let isRolledOut = bool(members["rolledOut"]) ?? false
    let kinds = ["Deployment", "StatefulSet", "DaemonSet"]
    if let place = members["rolledOut"], !kinds.contains(kind) {
      note(.notOneOf(kind, field: "kind that is rolled out", allowed: kinds), at: place.line)
    }
    // A name or namespace that is a plain text says which object is meant; the rest is expected of it.
    var rest = object
    rest["apiVersion"] = nil
    rest["kind"] = nil
    rest["rolledOut"] = nil
    var metadata = object["metadata"] ?? .emptyObject
    let name = metadata["name"]?.string, namespace = metadata["namespace"]?.string
    if name != nil { metadata["name"] = nil }
    if namespace != nil { metadata["namespace"] = nil }
    // NB: in a ternary `nil` would be the document's null.
    if metadata.isEmpty { rest["metadata"] = nil } else { rest["metadata"] = metadata }
    let trimmed = Node(value: .object(rest), place: node.place, name: "object")
    return ObjectCheck(
      apiVersion: version, kind: kind, namespace: namespace == "*" ? nil : namespace ?? "default",
      name: name == "*" ? nil : name, isRolledOut: isRolledOut,
      expectation: expectation(trimmed) ?? .object([]), count: expectation(count))
  }

  private mutating func fileCheck(_ node: Node?) -> FileCheck? {
    let members = members(
      of: node, known: ["path", "exists", "contains", "lacks", "matches", "equals"],
      required: ["path"])
    guard let path = string(members["path"]) else { return nil }
    let test = textTest(in: members)
    return FileCheck(path: path, exists: bool(members["exists"]) ?? true, test: test)
  }

  private mutating func httpCheck(_ node: Node?) -> HTTPCheck? {
    let members = members(
      of: node, known: ["url", "method", "from", "status", "body"], required: ["url"])
    guard let url = string(members["url"]) else { return nil }
    if !url.hasPrefix("http://") { note(.badURL(url), at: members["url"]?.line) }
    let origin: HTTPOrigin? = word(members["from"], as: "from")
    return HTTPCheck(
      url: url, method: string(members["method"]) ?? "GET", origin: origin ?? .host,
      status: expectation(members["status"]), body: textTest(members["body"]))
  }

  private mutating func askedCheck(_ node: Node?, output: Node?) -> AskedCheck? {
    let endings = ["succeeds", "fails", "answered"]
    let members = members(
      of: node,
      known: ["command", "arguments", "flags", "container", "resource", "text", "ran"] + endings,
      required: ["command"])
    guard let command = string(members["command"]) else { return nil }
    let given = members.names.filter { endings.contains($0) }
    if given.count > 1 { note(.severalForms(given), at: members.line) }
    for name in given where bool(members[name]) == false {
      note(.wrongType(field: name, wanted: "true"), at: members[name]?.line)
    }
    var arguments: [Expectation] = []
    for item in items(members["arguments"]) {
      if let one = expectation(item) { arguments.append(one) }
    }
    let flags = expectations(members["flags"])
    return AskedCheck(
      command: AskedRequest.canonical(command.split(separator: " ").map(String.init)),
      arguments: arguments, flags: flags, container: string(members["container"]),
      resource: string(members["resource"]),
      ending: given.first == "fails" ? .failure : given.first == "answered" ? .answered : .success,
      text: textTest(members["text"]), programs: texts(members["ran"]),
      output: textTest(output))
  }

  /// Names with what is expected of each.
  private mutating func expectations(
    _ node: Node?
  ) -> [(name: String, expectation: Expectation)] {
    guard let node else { return [] }
    guard case .object(let object) = node.value else {
      note(.wrongType(field: node.name, wanted: "a mapping"), at: node.line)
      return []
    }
    return object.keys.compactMap { name in
      expectation(Members(node: node)[name]).map { (name, $0) }
    }
  }

  mutating func textTest(_ node: Node?) -> TextTest? {
    guard let node else { return nil }
    return textTest(in: members(of: node, known: ["contains", "lacks", "matches", "equals"]))
  }
  /// One text, or a list of them.
  private mutating func texts(_ node: Node?) -> [String] {
    guard let node else { return [] }
    if case .array = node.value { return strings(node) }
    return plain(node).map { [$0] } ?? []
  }
  private mutating func textTest(in members: Members) -> TextTest? {
    var test = TextTest()
    test.contains = texts(members["contains"])
    test.lacks = texts(members["lacks"])
    test.matches = pattern(members["matches"])
    test.equals = string(members["equals"])
    return test == TextTest() ? nil : test
  }
}
