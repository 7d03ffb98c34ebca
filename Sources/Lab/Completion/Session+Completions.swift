// Tab: commands, subcommands, flags, files, and the names of what there is.

import Commands
import Containers
import Docker
import DockerCLI
import Files
import Kernel
import Kubectl
import KubernetesAPI
package import Machine
import Shell
import Text

extension Session {
  /// What could stand in the place of the word before the cursor (a byte of the line).
  package func completions(for line: String, cursor: Int) -> Completions {
    completions(for: line, cursor: cursor, at: terminal, shell)
  }

  /// The same at another terminal of the session.
  package func completions(
    for line: String, cursor: Int, at terminal: TerminalID, _ shell: ProcessID
  ) -> Completions {
    let parsed = CompletionLine(line, cursor: cursor)
    let machine = world.machine
    let group = machine.terminals[terminal]?.foreground ?? shell
    let reader = machine.members(of: group).first ?? shell
    let completer = Completer(
      world: world, reader: reader, isOwnShell: reader == shell,
      program: machine.program(of: reader) as? Shell<World>)
    let found = completer.candidates(for: parsed)
    var seen = Set<String>()
    let sorted = found.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
    return Completions(
      start: parsed.start,
      candidates: sorted.prefix(2000).compactMap { word in
        guard seen.insert(word.text).inserted else { return nil }
        let text = word.isRaw ? word.text : parsed.quoted(word.text, isWhole: word.isWhole)
        return Completions.Candidate(text: text, shown: word.shown, isWhole: word.isWhole)
      })
  }
}

/// A word that could stand there.
struct CompletionWord {
  var text: String
  var shown: String
  var isWhole: Bool
  /// It is to stand in the line as it is.
  var isRaw = false

  init(_ text: String, shown: String? = nil, isWhole: Bool = true, isRaw: Bool = false) {
    self.text = text
    self.shown = shown ?? text
    self.isWhole = isWhole
    self.isRaw = isRaw
  }
}

/// Knows a world and the process that reads the line.
private struct Completer {
  let world: World
  let reader: ProcessID
  let isOwnShell: Bool
  let program: Shell<World>?

  /// The shell's own commands that are worth offering.
  private static let builtins = [
    "alias", "bg", "cd", "command", "declare", "echo", "eval", "exec", "exit", "export", "fg",
    "help", "history", "jobs", "kill", "local", "popd", "printf", "pushd", "pwd", "read", "set",
    "source", "test", "time", "trap", "type", "umask", "unalias", "unset", "wait",
  ]

  func candidates(for line: CompletionLine) -> [CompletionWord] {
    if line.isRedirect { return files(line.current) }
    guard let command = line.words.first else {
      if line.current.contains("/") { return files(line.current) }
      return commands(line.current)
    }
    var words = line.words
    // `sudo docker …` completes as docker does.
    if ["sudo", "time", "watch", "xargs", "nohup", "exec", "command"].contains(command) {
      words.removeFirst()
      while words.first?.hasPrefix("-") == true { words.removeFirst() }
      if words.isEmpty { return commands(line.current) }
    }
    if let meant = program?.alias(words[0])?.split(separator: " ").map(String.init),
      ["docker", "docker-compose", "helm", "kubectl"].contains(meant.first)
    {
      words.replaceSubrange(0..<1, with: meant)
    }
    let name = words[0]
    switch name.split(separator: "/").last.map(String.init) ?? name {
    case "docker" where isOwnShell: return tree(ToolTrees.docker, words, line.current)
    case "docker-compose" where isOwnShell: return tree(ToolTrees.compose, words, line.current)
    case "kubectl" where isOwnShell: return tree(ToolTrees.kubectl, words, line.current)
    case "helm" where isOwnShell: return tree(ToolTrees.helm, words, line.current)
    case "cd", "rmdir", "pushd": return files(line.current, onlyFolders: true)
    case "which", "type", "man", "help": return commands(line.current)
    case "unset", "export":
      return []
    default: return files(line.current)
    }
  }

  // MARK: Commands and files

  private func commands(_ prefix: String) -> [CompletionWord] {
    var names = Self.builtins + (program?.aliasNames ?? []) + (program?.functionNames ?? [])
    let path = program?.variable("PATH") ?? world.machine.process(reader)?.environment["PATH"]
    if let view = world.machine.view(of: reader) {
      for folder in (path ?? Sandbox.path).split(separator: ":") {
        names += (try? world.machine.files.names(in: String(folder), in: view)) ?? []
      }
    }
    return names.filter { $0.hasPrefix(prefix) }.map { CompletionWord($0) }
  }

  private func files(_ word: String, onlyFolders: Bool = false) -> [CompletionWord] {
    guard let view = world.machine.view(of: reader) else { return [] }
    let slash = word.lastIndex(of: "/")
    let folder = slash.map { String(word[...$0]) } ?? ""
    let prefix = slash.map { String(word[word.index(after: $0)...]) } ?? word
    var place = folder.isEmpty ? "." : folder
    if place.hasPrefix("~/") {
      place = (program?.variable("HOME") ?? Sandbox.home) + place.dropFirst(1)
    }
    guard let names = try? world.machine.files.names(in: place, in: view) else { return [] }
    var found: [CompletionWord] = []
    for name in names where name.hasPrefix(prefix) {
      if name.hasPrefix("."), !prefix.hasPrefix(".") { continue }
      let status = try? world.machine.files.status(place + "/" + name, in: view)
      let isFolder = status?.isDirectory == true
      if onlyFolders, !isFolder { continue }
      let text = folder + name + (isFolder ? "/" : "")
      found.append(
        CompletionWord(text, shown: name + (isFolder ? "/" : ""), isWhole: !isFolder))
    }
    return found
  }

  // MARK: docker and kubectl

  private func tree(
    _ tree: CommandTree<World>, _ words: [String], _ current: String
  ) -> [CompletionWord] {
    var node = tree.root
    var flags = tree.inherited + node.spec.flags
    var arguments: [String] = []
    var waiting: Flag?
    var isOnlyArguments = false
    for word in words.dropFirst() {
      if waiting != nil {
        waiting = nil
        continue
      }
      if isOnlyArguments {
        arguments.append(word)
      } else if word == "--" {
        isOnlyArguments = true
      } else if word.hasPrefix("-"), word != "-" {
        waiting = flag(word, flags).flatMap { $0.takesValue && !word.contains("=") ? $0 : nil }
      } else if arguments.isEmpty, let child = node.child(named: word) {
        node = child
        flags = tree.inherited + node.spec.flags
      } else {
        arguments.append(word)
        if !node.spec.isInterspersed { isOnlyArguments = true }
      }
    }
    if let waiting { return values(waiting.completes, current, arguments) }
    if current.hasPrefix("-"), !isOnlyArguments {
      if let equals = current.firstIndex(of: "="), let flag = flag(current, flags) {
        let head = String(current[...equals])
        let value = String(current[current.index(after: equals)...])
        return values(flag.completes, value, arguments).map {
          CompletionWord(head + $0.text, shown: $0.shown, isWhole: $0.isWhole)
        }
      }
      return flags.filter { !$0.isHidden && $0.isModelled }.flatMap { flag -> [CompletionWord] in
        let long = "--" + flag.name
        guard long.hasPrefix(current) else { return [] }
        return [CompletionWord(long)]
      }
    }
    if arguments.isEmpty, node.hasChildren {
      let names = node.children.map(\.spec).filter { !$0.isHidden && $0.isModelled }
        .map(\.name)
      let found = names.filter { $0.hasPrefix(current) }.map { CompletionWord($0) }
      if !found.isEmpty || node.action == nil { return found }
    }
    let kinds = node.spec.completes
    // What stands after an image belongs to the container's own command.
    if kinds.isEmpty || (isOnlyArguments && arguments.count >= kinds.count) {
      return files(current)
    }
    return values(kinds[min(arguments.count, kinds.count - 1)], current, arguments)
  }

  private func flag(_ word: String, _ flags: [Flag]) -> Flag? {
    let bare = word.split(separator: "=", maxSplits: 1).first.map(String.init) ?? word
    if bare.hasPrefix("--") { return flags.first { "--" + $0.name == bare } }
    // Of several letters in one word the last may take a value: `-it`, `-dp`.
    guard let last = bare.last else { return nil }
    return flags.first { $0.shorthand == last }
  }

  /// What there is of a kind.
  private func values(
    _ kind: String?, _ prefix: String, _ arguments: [String]
  ) -> [CompletionWord] {
    guard let kind else { return [] }
    var names: [String]
    switch kind {
    case "file": return files(prefix)
    case "container" where !arguments.isEmpty && arguments[0].contains("/"): names = []
    case "container": names = world.docker.containers.values.map(\.name)
    case "image": names = world.docker.images.tags.keys.map(\.familiar)
    case "network": names = world.docker.networks.values.map(\.name)
    case "volume": names = world.docker.volumes.values.map(\.name)
    case "service":
      names = world.machine.view(of: reader).map { composeServices(world, $0) } ?? []
    case "resource": return resources(prefix)
    case "name":
      names =
        arguments.first.map { objects($0.split(separator: "/").first.map(String.init) ?? $0) }
        ?? []
    default: names = objects(kind)
    }
    if kind == "image" {
      // `nginx:latest` is called nginx by everybody.
      names = names.map { $0.hasSuffix(":latest") ? String($0.dropLast(7)) : $0 }
    }
    return names.filter { $0.hasPrefix(prefix) }.map { CompletionWord($0) }
  }

  /// `pods`, and after a slash the names: `pod/web-…`.
  private func resources(_ prefix: String) -> [CompletionWord] {
    if let slash = prefix.firstIndex(of: "/") {
      let kind = String(prefix[..<slash])
      return objects(kind).map { kind + "/" + $0 }.filter { $0.hasPrefix(prefix) }
        .map { CompletionWord($0) }
    }
    let names = world.apiServer.kinds.flatMap { [$0.resource.resource, $0.singular] }
    return names.filter { $0.hasPrefix(prefix) }.map { CompletionWord($0) }
  }

  private func objects(_ kind: String) -> [String] {
    let server = world.apiServer
    guard let kind = server.kinds(named: kind).first else { return [] }
    return server.store.objects(kind).map(\.meta.name)
  }
}
