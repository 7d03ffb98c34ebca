// kubectl set env

import Commands
import Documents
import Kernel
import KubernetesAPI
import Text

func setEnv<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "env",
    "RESOURCE/NAME KEY_1=VAL_1 ... KEY_N=VAL_N [options]",
    "Update environment variables on a pod template")
  spec.description =
    "Sets environment variables of containers: KEY=VALUE sets one, KEY- takes it away, --from takes all of a config map or a secret, --list shows what is set."
  spec.examples = [
    .init("One variable", "kubectl set env deployment/web COLOR=blue"),
    .init("What is set", "kubectl set env deployment/web --list"),
    .init("All of a secret", "kubectl set env --from=secret/login deployment/web"),
    .init("Take it away", "kubectl set env deployment/web COLOR-"),
  ]
  spec.completes = ["resource", "name"]
  spec.flags =
    Setting.flags + [
      KubectlFlags.selector,
      Flag("containers", "c", .string, "Which containers; * is every one.", initial: "\"*\""),
      Flag("env", "e", .list(typeName: "stringArray"), "One more KEY=VALUE; repeatable."),
      Flag("from", nil, .string, "configmap/NAME or secret/NAME to take all keys of."),
      Flag("keys", nil, .slice(typeName: "strings"), "With --from: only these keys."),
      Flag("list", nil, .bool, "Show what is set, as KEY=VALUE lines."),
      Flag("overwrite", nil, .bool, "Change variables that are set already.", initial: "true"),
      Flag("prefix", nil, .string, "With --from: put this before each name."),
      Flag("resolve", nil, .bool, "With --list: show the values behind references."),
    ]
  return CommandNode(
    spec,
    action: kubectlFileAction { host, call, flags, input throws(KubectlError) in
      let (resources, words) = Setting.split(flags.arguments) {
        ($0.contains("=") && !$0.hasPrefix("=")) || $0.hasSuffix("-")
      }
      guard !resources.isEmpty || flags.has("filename") || flags.has("kustomize") else {
        throw .plain(
          "one or more resources must be specified as <resource> <name> or <resource>/<name>")
      }
      var change = EnvChange()
      try change.read(flags.list("env") + words)
      let isListing = flags.bool("list")
      if flags.has("from") {
        try change.take(from: flags.string("from"), flags, &host, &call)
      }
      if let both = change.removals.first(where: { name in
        change.sets.contains { $0.name == name }
      }), !both.isEmpty {
        throw .plain(
          "can not both modify and remove the same environment variable in the same command")
      }
      if resources.contains(where: { $0.contains("/") }) {
        _ = try ResourceArguments(resources, host)
      }
      // Real: nothing to do is no fault.
      guard isListing || !change.isEmpty else { return }
      change.overwrites = flags.bool("overwrite", default: true)
      let choice = ContainerChoice(pattern: flags.string("containers", default: "*"))
      let resolver = try isListing ? EnvListing(flags, &host, &call) : nil
      try Setting.run(resources, flags, input, says: "env updated", &host, &call) {
        target, call throws(KubectlError) in
        let path = try PodTemplates.path(for: target)
        if let resolver {
          call.write(resolver.text(target, path, choice))
          return nil
        }
        var document = target.document
        var problem: KubectlError?
        let found = document.changeContainers(at: path) { name, container in
          guard choice.matches(name) else { return false }
          if let wrong = change.refusal(container) { problem = wrong }
          change.apply(to: &container)
          return true
        }
        if let problem { throw problem }
        if found == 0 {
          call.complain(
            "Warning: \(target.kind.name)/\(target.name) does not have any containers matching \"\(choice.pattern)\""
          )
          return nil
        }
        return document
      }
    })
}

/// Variables to set and to take away.
struct EnvChange: Sendable {
  var sets: [(name: String, entry: Value)] = []
  var removals: [String] = []
  var overwrites = true
  var isEmpty: Bool { sets.isEmpty && removals.isEmpty }

  mutating func read(_ words: [String]) throws(KubectlError) {
    for word in words {
      if let sign = word.firstIndex(of: "="), sign != word.startIndex {
        let name = String(word[..<sign])
        guard Self.isName(name) else { throw Self.noName(name) }
        put(
          name, ["name": .string(name), "value": .string(String(word[word.index(after: sign)...]))])
      } else if word.hasSuffix("-") {
        removals.append(String(word.dropLast()))
      } else {
        throw .plain(
          "environment variables must be of the form key=value and can only contain letters, numbers, and underscores: \(word)"
        )
      }
    }
  }

  static func noName(_ text: String) -> KubectlError {
    .plain(
      "\"\(text)\" is not a valid key name: a valid environment variable name must consist of alphabetic characters, digits, '_', '-', or '.', and must not start with a digit (e.g. 'my.env-name',  or 'MY_ENV.NAME',  or 'MyEnvName1', regex used for validation is '[-._a-zA-Z][-._a-zA-Z0-9]*')"
    )
  }

  static func isName(_ text: String) -> Bool {
    text.first?.isNumber == false
      && text.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
          || "-._".utf8.contains($0)
      }
  }

  private mutating func put(_ name: String, _ entry: Value) {
    sets.removeAll { $0.name == name }
    sets.append((name, entry))
  }

  /// Real: keys become names in upper case, with `_` for what a name cannot have.
  mutating func take<Host: KubectlHost>(
    from source: String, _ flags: ParsedFlags, _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) {
    var client = try KubeClient(&host, &call, flags, manager: "kubectl-set")
    let items = try ResourceArguments([source], host).items
    guard let item = items.first, let name = item.name else {
      throw .plain("resource(s) were provided, but no name was specified")
    }
    let member: String
    switch item.kind.name {
    case "ConfigMap": member = "configMapKeyRef"
    case "Secret": member = "secretKeyRef"
    default: throw .plain("unsupported resource specified in --from")
    }
    let response = try client.send(
      APIRequest(.get, item.kind.resource, namespace: client.namespace, name: name), &host, &call)
    let wanted = flags.slice("keys")
    for key in (response.object?["data"]?.object?.sortedByKey() ?? Object()).keys
    where wanted.isEmpty || wanted.contains(key) {
      let own = String(
        key.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
      ).uppercased()
      if own != key { call.complain("Warning: key \(key) transferred to \(own)") }
      let variable = flags.string("prefix") + own
      put(
        variable,
        [
          "name": .string(variable),
          "valueFrom": [member: ["key": .string(key), "name": .string(name)]],
        ])
    }
  }

  /// Real: with --overwrite=false a variable that is there is not changed.
  func refusal(_ container: Value) -> KubectlError? {
    guard !overwrites else { return nil }
    let present = (container["env"]?.array ?? []).compactMap { $0["name"]?.string }
    let both = sets.map(\.name).filter(present.contains)
    guard let first = both.first else { return nil }
    return .plain("error: '\(first)' already has a value, and --overwrite is false")
  }

  func apply(to container: inout Value) {
    var list = container["env"]?.array ?? []
    for (name, entry) in sets {
      if let index = list.firstIndex(where: { $0["name"]?.string == name }) {
        list[index] = entry
      } else {
        list.append(entry)
      }
    }
    list.removeAll { removals.contains($0["name"]?.string ?? "") }
    container["env"] = list.isEmpty ? Value?.none : .array(list)
  }
}

/// `--list`: the variables of each container.
struct EnvListing: Sendable {
  private let resolves: Bool
  private let namespace: String
  private var data: [(kind: String, name: String, data: Value)] = []

  init<Host: KubectlHost>(
    _ flags: ParsedFlags, _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) {
    resolves = flags.bool("resolve")
    var client = try KubeClient(&host, &call, flags, manager: "kubectl-set")
    namespace = client.namespace
    guard resolves else { return }
    for kind in [ResourceKind.configMaps, .secrets] {
      let response = try client.send(
        APIRequest(.list, kind.resource, namespace: namespace), &host, &call)
      guard case .list(let list) = response.result else { continue }
      data += list.items.map {
        (kind.name, $0.at("metadata", "name")?.string ?? "", $0["data"] ?? [:])
      }
    }
  }

  func text(_ target: TargetObject, _ path: [String], _ choice: ContainerChoice) -> String {
    var out = ""
    for list in ["containers", "initContainers"] {
      for container in target.document.at(path: path + [list])?.array ?? [] {
        let name = container["name"]?.string ?? ""
        guard choice.matches(name) else { continue }
        out += "# \(target.kind.name) \(target.name), container \(name)\n"
        for variable in container["env"]?.array ?? [] { out += line(variable) + "\n" }
      }
    }
    return out
  }

  private func line(_ variable: Value) -> String {
    let name = variable["name"]?.string ?? ""
    guard let source = variable["valueFrom"] else {
      return "\(name)=\(variable["value"]?.string ?? "")"
    }
    for (member, word, kind) in [
      ("configMapKeyRef", "configmap", "ConfigMap"), ("secretKeyRef", "secret", "Secret"),
    ] {
      guard let reference = source[member] else { continue }
      let object = reference["name"]?.string ?? "", key = reference["key"]?.string ?? ""
      if resolves, let found = data.first(where: { $0.kind == kind && $0.name == object }),
        let value = found.data[key]?.string
      {
        let plain =
          kind == "Secret"
          ? String(decoding: (try? Base64.decoded(value)) ?? [], as: UTF8.self) : value
        return "\(name)=\(plain)"
      }
      return "# \(name) from \(word) \(object), key \(key)"
    }
    if let field = source.at("fieldRef", "fieldPath")?.string {
      return "# \(name) from field path \(field)"
    }
    if let resource = source.at("resourceFieldRef", "resource")?.string {
      let container = source.at("resourceFieldRef", "containerName")?.string ?? ""
      return "# \(name) from resource field \(container.isEmpty ? "" : container + "/")\(resource)"
    }
    return "# \(name) from unknown source"
  }
}
