// kuberc: the learner's own defaults and aliases, before a line is read.

import Commands
import Documents
import Files
import Kernel
import Machine

/// Real: kubectl 1.36's kuberc, `kubectl.config.k8s.io/v1beta1`, asked of kubectl 1.36.4.
struct Preferences: Sendable {
  var document: Value
  let path: String

  /// Where the file is; nil where the feature is off.
  static func path<Host: MachineHost>(
    _ arguments: [String], for process: ProcessID, _ host: Host
  ) -> (path: String, isGiven: Bool)? {
    let environment = host.machine.process(process)?.environment
    func variable(_ name: String) -> String? { environment?[name] }
    var given: String?
    for (index, word) in arguments.enumerated() {
      if word == "--" { break }
      if word.hasPrefix("--kuberc=") { given = String(word.dropFirst(9)) }
      if word == "--kuberc", index + 1 < arguments.count { given = arguments[index + 1] }
    }
    if let given { return (given, true) }
    if ["false", "0"].contains(variable("KUBECTL_KUBERC")) { return nil }
    switch variable("KUBERC") {
    case "off": return nil
    case let other? where !other.isEmpty: return (other, true)
    default: return ((variable("HOME") ?? "/") + "/.kube/kuberc", false)
    }
  }

  /// The line with what the file says of it.
  static func apply<Host: KubectlHost>(
    to arguments: [String], of tree: CommandTree<Host>, for process: ProcessID, _ host: Host
  ) -> PreferredLine {
    var line = PreferredLine(arguments)
    guard let (path, isGiven) = path(arguments, for: process, host),
      let view = host.machine.view(of: process)
    else { return line }
    func refuse(_ why: String) -> PreferredLine {
      line.complaint = Complaint("error occurred while applying preferences \(why)", status: 1)
      return line
    }
    if path.isEmpty { return refuse("kuberc file is not found") }
    guard host.machine.files.exists(path, in: view) else {
      return isGiven
        ? refuse("kuberc error kuberc: open \(path): no such file or directory") : line
    }
    let text = (try? host.machine.files.readText(path, limit: 1 << 20, in: view)) ?? ""
    let (manifests, problem) = Manifests.read(text)
    if let problem { return refuse("kuberc error kuberc: \(problem.description)") }
    let document = manifests.first?.value ?? [:]
    guard document["apiVersion"]?.string?.hasPrefix("kubectl.config.k8s.io/") ?? false,
      document["kind"]?.string == "Preference"
    else {
      return refuse(
        "kuberc error kuberc: no kind \"\(document["kind"]?.string ?? "")\" is registered for version \"\(document["apiVersion"]?.string ?? "")\""
      )
    }
    for key in document.object?.keys ?? [] where !known.contains(key) {
      line.notes.append(
        "kuberc: ignoring strict decoding error in \(path): strict decoding error: unknown field \"\(key)\""
      )
    }
    let own = Preferences(document: document, path: path)
    if let why = own.override(&line, tree) { return refuse(why) }
    return line
  }
  private static let known = [
    "apiVersion", "kind", "defaults", "aliases", "credentialPluginPolicy",
    "credentialPluginAllowlist",
  ]

  /// Puts aliases and defaults in; why it cannot, or nil.
  private func override<Host: KubectlHost>(
    _ line: inout PreferredLine, _ tree: CommandTree<Host>
  ) -> String? {
    let defaults = document["defaults"]?.array ?? []
    for entry in defaults {
      let command = entry["command"]?.string ?? ""
      if Self.node(command, tree) == nil {
        line.notes.append("Warning: command \"\(command)\" not found to set kuberc override")
      }
    }
    for alias in document["aliases"]?.array ?? [] {
      let name = alias["name"]?.string ?? ""
      guard !name.isEmpty, name.allSatisfy({ $0.isASCII && $0.isLetter }) else {
        return "invalid alias name, can only include alphabetical characters"
      }
    }
    let before = tree.resolve(line.arguments)
    if let word = before.unknown, before.path.count == 1,
      let alias = (document["aliases"]?.array ?? []).first(where: { $0["name"]?.string == word }),
      let place = line.arguments.firstIndex(of: word)
    {
      let command = alias["command"]?.string ?? ""
      guard let node = Self.node(command, tree) else { return "invalid command \(command)" }
      let rest = Array(line.arguments[(place + 1)...])
      switch options(of: alias, node, given: rest, command, tree) {
      case .failure(let why): return why.words
      case .success(let set):
        line.arguments =
          Array(line.arguments[..<place]) + command.split(separator: " ").map(String.init) + set
          + (alias["prependArgs"]?.strings ?? []) + rest + (alias["appendArgs"]?.strings ?? [])
      }
      return nil
    }
    let names = before.path.dropFirst().map(\.spec.name)
    let command = names.joined(separator: " ")
    guard let entry = defaults.first(where: { $0["command"]?.string == command }),
      let node = before.path.last, node.action != nil
    else { return nil }
    switch options(of: entry, node, given: before.rest, command, tree) {
    case .failure(let why): return why.words
    case .success(let set): line.arguments = names + set + before.rest
    }
    return nil
  }

  private struct Refusal: Error { var words: String }

  /// The flags that an entry sets and the line does not.
  private func options<Host: KubectlHost>(
    of entry: Value, _ node: CommandNode<Host>, given rest: [String], _ command: String,
    _ tree: CommandTree<Host>
  ) -> Result<[String], Refusal> {
    let flags = node.spec.flags + tree.inherited
    let parsed = try? FlagParser(flags, isInterspersed: node.spec.isInterspersed).parse(rest)
    var set: [String] = []
    for option in entry["options"]?.array ?? [] {
      let name = option["name"]?.string ?? ""
      guard flags.contains(where: { $0.name == name }) else {
        return .failure(Refusal(words: "invalid flag \(name) for command \(command)"))
      }
      if parsed?.has(name) ?? false { continue }
      set.append("--\(name)=\(option["default"]?.string ?? "")")
    }
    return .success(set)
  }

  private static func node<Host: KubectlHost>(
    _ command: String, _ tree: CommandTree<Host>
  ) -> CommandNode<Host>? {
    var node = tree.root
    for word in command.split(separator: " ") {
      guard let child = node.children.first(where: { $0.spec.name == word }) else { return nil }
      node = child
    }
    return node.spec.name == "kubectl" ? nil : node
  }
}
