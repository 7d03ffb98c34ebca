// What a build is given: context, Dockerfile, arguments, secrets.

import Commands
import Containers
import Docker
import Dockerfile
import Files
import Kernel
import Machine
import Network
import Text

/// Collects what a build needs from the caller's files.
struct BuildInput<Host: DockerCLIHost> {
  let flags: ParsedFlags

  init(_ flags: ParsedFlags) { self.flags = flags }

  /// Whether standard input is read: as the context, or as the Dockerfile.
  var needsInput: Bool { flags.arguments == ["-"] || flags.last("file") == "-" }

  /// - Parameter input: standard input, where it is needed.
  func request(
    _ host: inout Host, _ call: Call<Host>, input: [UInt8]
  ) throws(DockerFailure) -> BuildRequest {
    let path = flags.arguments[0]
    let view = host.view(call)
    let given = flags.last("file")
    if path == "-" {
      guard given != "-" else {
        throw .text(
          "ERROR: failed to build: invalid argument: can't use stdin for both build context and dockerfile",
          status: 1)
      }
      var request = try streamed(input, dockerfile: given ?? "Dockerfile", host)
      try fill(&request, &host, call, view)
      return request
    }
    if BuildAddress.isAddress(path), !host.machine.files.exists(path, in: view) {
      var request = try BuildAddress(path).request(host, dockerfile: given ?? "Dockerfile")
      try fill(&request, &host, call, view)
      return request
    }
    guard host.machine.files.exists(path, in: view) else {
      throw .text(
        "ERROR: failed to build: unable to prepare context: path \"\(path)\" not found", status: 1)
    }
    guard host.machine.files.isDirectory(path, in: view) else {
      throw .text(
        "ERROR: failed to build: unable to prepare context: path \"\(path)\" not found",
        status: 1)
    }
    var file = given ?? FilePaths.join(path, "Dockerfile")
    // Real: buildx 0.29 takes `dockerfile`, too, where there is no Dockerfile.
    let small = FilePaths.join(path, "dockerfile")
    if given == nil, !host.machine.files.exists(file, in: view),
      host.machine.files.exists(small, in: view)
    {
      file = small
    }
    let name = given == "-" ? "Dockerfile" : FilePaths.basename(file)
    let text =
      given == "-"
      ? String(decoding: input, as: UTF8.self) : try? host.machine.files.readText(file, in: view)
    let own = try? host.machine.files.readText(file + ".dockerignore", in: view)
    let ignore =
      own ?? (try? host.machine.files.readText(FilePaths.join(path, ".dockerignore"), in: view))
    let context = try self.context(path, ignoring: IgnoreFile(ignore ?? ""), host, view)
    var request = BuildRequest(dockerfile: text, name: name, context: context)
    request.ignoreText = ignore
    request.hasOwnIgnore = own != nil
    if given != "-", host.machine.files.isDirectory(file, in: view) {
      request.dockerfileFolder = name
    }
    try fill(&request, &host, call, view)
    return request
  }

  /// `docker build -`: a tar archive is the context; anything else is the Dockerfile, and there is no
  /// context. Real: buildx looks at the first block.
  private func streamed(
    _ input: [UInt8], dockerfile name: String, _ host: Host
  ) throws(DockerFailure) -> BuildRequest {
    if input.isEmpty {
      // Real: there is no file then at all, which the builder notices.
      throw .text(
        "#0 building with \"default\" instance using docker driver\n\n#1 [internal] load build definition from Dockerfile\n#1 transferring dockerfile:\n------\n > [internal] load build definition from Dockerfile:\n------\nERROR: failed to build: failed to solve: failed to read dockerfile: no local sources enabled",
        status: 1)
    }
    let given = input
    let input = Gzip.isGzip(given) ? (try? Gzip.expanded(given).bytes) ?? given : given
    let isArchive = input.count >= 512 && Array(input[257..<262]) == Array("ustar".utf8)
    guard isArchive else {
      let none = BuildContext(tree: FileTree(at: host.machine.now), bytes: 2)
      return BuildRequest(
        dockerfile: String(decoding: input, as: UTF8.self), name: "Dockerfile", context: none)
    }
    guard let entries = try? TarArchive.entries(of: input),
      let whole = try? FileTree(entries, at: host.machine.now)
    else {
      throw .text("ERROR: failed to build: archive/tar: invalid tar header", status: 1)
    }
    let ignore = whole.text("/.dockerignore")
    let patterns = IgnoreFile(ignore ?? "")
    let kept = entries.filter { !patterns.ignores($0.path) }
    let bytes = kept.reduce(0) { $0 + $1.size }
    let context = BuildContext(
      tree: (try? FileTree(kept, at: host.machine.now)) ?? whole, bytes: bytes)
    var request = BuildRequest(
      dockerfile: whole.text(FilePaths.absolute(name, from: "/")), name: FilePaths.basename(name),
      context: context)
    request.ignoreText = ignore
    // Real: buildx serves the archive to the builder at an address of their session.
    request.address = "http://buildkit-session/context"
    request.archive = Digest(of: given)
    return request
  }

  private func fill(
    _ request: inout BuildRequest, _ host: inout Host, _ call: Call<Host>, _ view: FileView
  ) throws(DockerFailure) {
    for pair in flags.list("build-arg") + flags.list("label")
    where pair.isEmpty || pair.hasPrefix("=") {
      throw .text(
        "ERROR: invalid key-value pair \(GoQuote.quoted(pair)): empty key", status: 1)
    }
    for argument in flags.list("build-arg") {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      if parts.count > 1 {
        request.arguments[name] = String(parts[1])
      } else if let value = host.environment(call, name) {
        request.arguments[name] = value
      }
    }
    for label in flags.list("label") {
      let parts = label.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      request.labels[String(parts[0])] = parts.count > 1 ? String(parts[1]) : ""
    }
    for entry in flags.list("build-context") {
      let parts = entry.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw .text("ERROR: invalid context value: \(entry), expected key=value", status: 1)
      }
      let isElsewhere = parts[1].contains("://") || parts[1].hasPrefix("git@")
      if !isElsewhere, !host.machine.files.exists(parts[1], in: view) {
        throw .text(
          "ERROR: failed to build: failed to get build context \(parts[0]): stat \(parts[1]): no such file or directory",
          status: 1)
      }
      request.contexts[parts[0]] = try context(parts[1], ignoring: IgnoreFile(""), host, view)
    }
    for entry in flags.list("secret") {
      var id = "", source = "", variable = ""
      var isVariable = false
      for field in entry.split(separator: ",") {
        let parts = field.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
          throw .text("ERROR: invalid field '\(field)' must be a key=value pair", status: 1)
        }
        switch parts[0].lowercased() {
        case "id": id = parts[1]
        case "src", "source": source = parts[1]
        case "env": variable = parts[1]
        case "type":
          guard ["file", "env"].contains(parts[1]) else {
            throw .text("ERROR: unsupported secret type \(GoQuote.quoted(parts[1]))", status: 1)
          }
          // Real: of type env `src` is a variable's name.
          isVariable = parts[1] == "env"
        default: throw .text("ERROR: unexpected key '\(parts[0])' in '\(field)'", status: 1)
        }
      }
      guard !id.isEmpty else {
        throw .text("ERROR: failed to build: secret missing ID", status: 1)
      }
      if isVariable, variable.isEmpty {
        variable = source
        source = ""
      }
      // Real: buildx 0.29: what is only named is a variable, or else a file, of that name.
      if variable.isEmpty, source.isEmpty {
        if host.environment(call, id) != nil { variable = id } else { source = id }
      }
      if !variable.isEmpty {
        request.secrets[id] = Array((host.environment(call, variable) ?? "").utf8)
      }
      if !source.isEmpty {
        guard let bytes = try? host.machine.files.read(source, in: view) else {
          throw .text(
            "ERROR: failed to build: failed to stat \(source): stat \(source): no such file or directory",
            status: 1)
        }
        request.secrets[id] = bytes
      }
    }
    for entry in flags.slice("add-host") {
      // Real: buildx 0.29 takes `=` as well as `:`, and brackets around an address.
      guard let mark = entry.firstIndex(of: "=") ?? entry.firstIndex(of: ":"),
        mark != entry.startIndex
      else { throw .text("ERROR: failed to build: invalid host \(entry)", status: 1) }
      let text = entry[entry.index(after: mark)...]
      guard text == "host-gateway" || IPv4(text) != nil else {
        throw .text("ERROR: failed to build: invalid host \(entry)", status: 1)
      }
      request.hosts.append("\(entry[..<mark]):\(text)")
    }
    if let network = flags.last("network"), network != "default", !network.isEmpty {
      guard ["host", "none"].contains(network) else {
        throw .text(
          "ERROR: failed to build: network mode \(GoQuote.quoted(network)) not supported by buildkit - you can define a custom network for your builder using the network driver-opt in buildx create",
          status: 1)
      }
      request.network = network
    }
    request.target = flags.last("target")
    request.isCheck =
      flags.bool("check") || ["check", "lint"].contains(flags.string("call", default: "build"))
    request.inquiry = Self.inquiry(flags)
    if let text = flags.last("shm-size") { request.sharedMemory = try? HumanSize.parseBinary(text) }
    request.limits = flags.list("ulimit")
    request.ignoresCache = flags.bool("no-cache")
    request.ignoresCacheOf = flags.slice("no-cache-filter")
    request.pulls = flags.bool("pull")
    request.platform = flags.last("platform")
    request.account = RegistryLogin.account(for: "docker.io", host, call)
  }

  /// `--call`: nil for a build, or its checks.
  static func inquiry(_ flags: ParsedFlags) -> BuildInquiry? {
    switch flags.string("call", default: "build") {
    case "build", "check", "lint", "": nil
    case "outline": .outline
    case "targets": .targets
    case let other: .other(other)
    }
  }

  /// The files below a folder that no pattern leaves behind.
  private func context(
    _ path: String, ignoring ignore: IgnoreFile, _ host: Host, _ view: FileView
  ) throws(DockerFailure) -> BuildContext {
    do throws(FileError) {
      let status = try host.machine.files.status(path, in: view)
      guard let tree = host.machine.files[status.file.tree] else { throw .noEntry }
      var bytes = 0
      var kept: [FileEntry] = []
      for entry in tree.entries(below: status.file.inode) {
        guard !entry.path.isEmpty, !ignore.ignores(entry.path) else { continue }
        kept.append(entry)
        bytes += entry.size
      }
      return BuildContext(tree: try FileTree(kept, at: host.machine.now), bytes: bytes)
    } catch {
      throw .text(
        "ERROR: failed to build: error from sender: \(error.message.lowercased())", status: 1)
    }
  }
}
