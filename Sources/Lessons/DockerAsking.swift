// Checks of containers, images, volumes and networks.

import Documents
import Text

extension DockerCheck {
  /// What the check may mean: what bears the name, or all of the kind.
  func candidates(in world: some CheckedWorld) -> [Value] {
    let all = world.dockerDocuments(kind, DockerQuery(name: name, members: members))
    guard let name else { return all }
    return all.filter { DockerDocument.bears(name, $0, kind: kind) }
  }

  /// The members that the expectation looks at; nil where that cannot be said.
  private var members: Set<String>? {
    switch expectation {
    case nil: environment.isEmpty ? [] : ["Config"]
    case .object(let members):
      Set(members.map(\.key)).union(environment.isEmpty ? [] : ["Config"])
    default: nil
    }
  }

  /// How much is wrong with a candidate.
  func distance(of document: Value, in world: some CheckedWorld) -> Int {
    verdict(of: document, in: world).distance
  }

  func holds(in world: some CheckedWorld) -> Bool {
    let found = candidates(in: world)
    guard let count else { return found.contains { distance(of: $0, in: world) == 0 } }
    return count.holds(for: .integer(found.count { distance(of: $0, in: world) == 0 }))
  }

  func verdict(in world: some CheckedWorld) -> Verdict {
    let found = candidates(in: world)
    let verdicts = found.map { verdict(of: $0, in: world) }
    if let count {
      let number = verdicts.filter(\.holds).count
      return count.holds(for: .integer(number))
        ? .passed
        : .failed(.tooFewOf(kind: kind.rawValue, found: number, wanted: count), distance: 30)
    }
    if verdicts.contains(where: \.holds) { return .passed }
    if name != nil || image == nil, let nearest = verdicts.min(by: { $0.distance < $1.distance }) {
      return nearest
    }
    if let image, name == nil {
      // Of any container, only one from the right image is nearly right.
      let fromIt = found.indices.filter {
        ImageName(image).isMet(by: DockerDocument.imageNames(of: found[$0], in: world))
      }
      if let best = fromIt.min(by: { verdicts[$0].distance < verdicts[$1].distance }) {
        return verdicts[best]
      }
      // One that bears Compose's labels is made by Compose, and by nothing else.
      let mend: Mend =
        expectation?.names("com.docker.compose.service") == true
        ? .recompose : .command("docker run \(image)")
      return .failed(.noContainerFrom(image: image), mend: mend, distance: 100)
    }
    return noneCalled(in: world)
  }

  private func noneCalled(in world: some CheckedWorld) -> Verdict {
    let all = world.dockerDocuments(kind, DockerQuery(members: members))
    let subject = Subject(kind.rawValue, name ?? "*")
    let others = all.flatMap { document in
      // An image is told of by each of its names: the one that is nearly right may be any of them.
      let names = kind == .image ? document["RepoTags"]?.strings ?? [] : []
      return (names.isEmpty ? [DockerDocument.name(of: document, kind: kind)] : names).map {
        Fact.Other(name: $0, about: DockerDocument.about(document, kind: kind))
      }
    }
    let wanted =
      name
      ?? ""
    // Nobody has called a volume by 64 digits.
    let named = others.filter {
      kind != .volume || $0.name.count < 64 || !$0.name.allSatisfy(\.isHexDigit)
    }
    let near = named.sorted {
      Suggestions.distance($0.name, wanted, swaps: true)
        < Suggestions.distance($1.name, wanted, swaps: true)
    }
    return .failed(
      .noneCalled(subject, others: Array(near.prefix(3))), mend: mend(all, in: world),
      distance: 100)
  }

  /// One that is right but for its name is best renamed.
  private func mend(_ all: [Value], in world: some CheckedWorld) -> Mend? {
    guard let name else { return nil }
    let twin = all.first { distance(of: $0, in: world) == 0 }
    switch kind {
    case .container:
      if let twin {
        return .command("docker rename \(DockerDocument.name(of: twin, kind: kind)) \(name)")
      }
      return .command("docker run … --name \(name) … \(image ?? "…")")
    case .image:
      return .command(way(to: name, from: all, in: world))
    case .volume: return .command("docker volume create \(name)")
    case .network: return .command("docker network create \(name)")
    }
  }

  /// How an image of that name comes to be here: as another name of one that is here, from Docker
  /// Hub, or built.
  private func way(to name: String, from all: [Value], in world: some CheckedWorld) -> String {
    func last(_ name: String) -> Substring { name.split(separator: "/").last ?? "" }
    let names = all.flatMap { DockerDocument.imageNames(of: $0, in: world) }
    if let twin = names.first(where: { $0 != name && $0.contains(":") && last($0) == last(name) }) {
      return "docker tag \(twin) \(name)"
    }
    // `shop:v1` beside `shop:latest` is somebody's own as well.
    let repository = ImageName(name).repository
    if let sibling = names.first(where: { ImageName($0).repository == repository }),
      all.contains(where: { DockerDocument.isHomemade($0, sibling) })
    {
      return "docker tag \(sibling) \(name)"
    }
    return world.hasPublicImage(repository) ? "docker pull \(name)" : "docker build -t \(name) ."
  }

  private func verdict(of document: Value, in world: some CheckedWorld) -> Verdict {
    // An image may bear several names: it is spoken of by the one that was asked for.
    let name =
      kind == .image
      ? self.name ?? DockerDocument.name(of: document, kind: kind)
      : DockerDocument.name(of: document, kind: kind)
    let subject = Subject(kind.rawValue, name)
    var facts: [Fact] = [], mend: Mend?, distance = 0
    if let image {
      let names = DockerDocument.imageNames(of: document, in: world)
      let isNamed = ImageName(image).isMet(by: names)
      let forged =
        isNamed ? DockerDocument.origin(of: document, forgedAs: image, in: world) : nil
      if !isNamed || forged != nil {
        facts.append(.wrongImage(subject, found: forged ?? names.first ?? "", wanted: image))
        mend = .commands("docker rm -f \(name)", "docker run … --name \(name) … \(image)")
        distance += 20
      }
    }
    let hasWrongImage = mend != nil
    var toldOfState = false, toldOfPorts = false
    for mismatch in expectation?.mismatches(in: document) ?? [] {
      distance += 10
      if kind == .container, mismatch.path.first == "State" {
        if toldOfState { continue }
        toldOfState = true
        let state = document["State"]
        let isRunning = state?["Running"]?.bool ?? false
        if mismatch.path == ["State", "Running"], isRunning {
          facts.append(.stillRunning(subject))
          mend = mend ?? command("stop", name, document)
          continue
        }
        if mismatch.path == ["State", "Status"], isRunning || state?["Paused"]?.bool == true {
          facts.append(
            state?["Paused"]?.bool == true
              ? .notRunning(subject, status: "paused", exitCode: nil) : .stillRunning(subject))
          mend = mend ?? command("stop", name, document)
          continue
        }
        if mismatch.path == ["State", "Running"] || mismatch.path == ["State", "Status"] {
          facts.append(
            .notRunning(
              subject, status: state?["Status"]?.string ?? "", exitCode: state?["ExitCode"]?.int))
          // What somebody stopped has only to be started; what ended by itself says why in its log.
          let waits = state?["Status"]?.string == "created" || world.wasStopped(container: name)
          mend =
            mend ?? (waits ? command("start", name, document) : .look("docker logs \(name)"))
          continue
        }
      }
      if kind == .container, mismatch.path.starts(with: ["HostConfig", "PortBindings"]) {
        if toldOfPorts { continue }
        toldOfPorts = true
        let wanted = wantedPorts
        facts.append(
          .wrongPorts(subject, found: DockerDocument.ports(of: document), wanted: wanted))
        let flags = wanted.map { "-p \($0)" }.joined(separator: " ")
        // Ports cannot be changed later, so starting it again would not do.
        if !hasWrongImage {
          let isComposed = document.at("Config", "Labels", "com.docker.compose.service") != nil
          mend =
            isComposed
            ? .recompose : .commands("docker rm -f \(name)", "docker run … \(flags) …")
        }
        continue
      }
      if kind == .container, mismatch.path.starts(with: ["NetworkSettings", "Networks"]),
        mismatch.found == nil, mismatch.path.count > 2
      {
        let network = mismatch.path[2]
        let others = document.at("NetworkSettings", "Networks")?.object?.map(\.key) ?? []
        facts.append(.notOnNetwork(subject, network: network, others: others))
        mend = mend ?? .command("docker network connect \(network) \(name)")
        continue
      }
      facts.append(
        .differs(
          subject, path: mismatch.path.joinedPath, found: mismatch.found,
          wanted: mismatch.wanted))
      mend = mend ?? .look("docker \(kind == .container ? "" : kind.rawValue + " ")inspect \(name)")
    }
    if !environment.isEmpty {
      let found = DockerDocument.environment(of: document)
      for (variable, wanted) in environment {
        // What a container is given is text: `8080` is met by "8080".
        let value = found[variable]
        if wanted.holds(for: value.map(Value.string)) { continue }
        if let number = value.flatMap({ Int($0) }), wanted.holds(for: .integer(number)) { continue }
        facts.append(
          .differs(
            subject, path: "env \(variable)", found: value.map(Value.string), wanted: wanted))
        mend =
          mend
          ?? .commands("docker rm -f \(name)", "docker run … -e \(variable)=… …")
        distance += 10
      }
    }
    let written = logs == nil ? "" : world.dockerLogs(of: name) ?? ""
    if let logs, !logs.holds(for: written) {
      facts.append(.logsLack(subject, logs.unmet(in: written)))
      mend = mend ?? .look("docker logs \(name)")
      distance += 5
    }
    if let file {
      switch world.dockerFile(file.path, of: kind, document) {
      case .missing where !file.exists: break
      case .missing(let near):
        facts.append(.noFile("\(name):\(file.path)", near: near))
        distance += 10
      case _ where !file.exists:
        facts.append(.fileThere("\(name):\(file.path)"))
        distance += 5
      case .directory where file.test == nil: break
      case .directory:
        facts.append(.isFolder("\(name):\(file.path)"))
        distance += 10
      case .text(let text):
        guard let test = file.test, !test.holds(for: text) else { break }
        facts.append(
          .fileDiffers(
            "\(name):\(file.path)", test.unmet(in: text), excerpt: excerpt(of: text)))
        distance += 5
      }
    }
    return Verdict(facts: facts, mend: mend, distance: distance)
  }

  /// What does it to a container: by its service where Compose has made it.
  private func command(_ verb: String, _ name: String, _ document: Value) -> Mend {
    guard
      let service = document.at("Config", "Labels", "com.docker.compose.service")?.string
    else { return .command("docker \(verb) \(name)") }
    return .command("docker compose \(verb) \(service)")
  }

  /// The ports that are wanted, each as `outside:inside`.
  private var wantedPorts: [String] {
    guard case .object(let members)? = expectation?.at("HostConfig", "PortBindings") else {
      return []
    }
    return members.compactMap { member in
      let inside = member.key.split(separator: "/").first.map(String.init) ?? member.key
      guard case .list(let all) = member.expectation,
        let outside = all.first?.at("HostPort")?.example?.string
      else { return nil }
      return "\(outside):\(inside)"
    }
  }
}

/// Reads what `docker inspect` prints.
enum DockerDocument {
  /// A container's environment by name.
  static func environment(of document: Value) -> [String: String] {
    var all: [String: String] = [:]
    for pair in document.at("Config", "Env")?.strings ?? [] {
      guard let equals = pair.firstIndex(of: "=") else { continue }
      all[String(pair[..<equals])] = String(pair[pair.index(after: equals)...])
    }
    return all
  }
  static func name(of document: Value, kind: DockerKind) -> String {
    switch kind {
    case .container:
      let name = document["Name"]?.string ?? ""
      return name.hasPrefix("/") ? String(name.dropFirst()) : name
    case .image:
      return document["RepoTags"]?.strings?.first
        ?? String((document["Id"]?.string ?? "").replacingPrefix("sha256:").prefix(12))
    case .volume, .network: return document["Name"]?.string ?? ""
    }
  }

  /// Whether a document is called so, or has an ID that begins so.
  static func bears(_ name: String, _ document: Value, kind: DockerKind) -> Bool {
    if kind == .image {
      let wanted = ImageName(name)
      return (document["RepoTags"]?.strings ?? []).contains {
        ImageName($0).whole == wanted.whole
      }
    }
    return self.name(of: document, kind: kind) == name
  }

  /// Whether an argument of a command means a container: its name, or the beginning of its ID.
  static func isName(_ word: String, of container: String, in world: some CheckedWorld) -> Bool {
    if word == container { return true }
    guard !word.isEmpty, word.utf8.allSatisfy(\.isASCIIHexDigit) else { return false }
    return world.dockerDocuments(.container, DockerQuery(name: container, members: [])).contains {
      name(of: $0, kind: .container) == container && $0["Id"]?.string?.hasPrefix(word) == true
    }
  }

  /// Whether an argument of a command is the beginning of an image's ID.
  static func isID(_ word: String, ofImage name: String, in world: some CheckedWorld) -> Bool {
    let digits = word.replacingPrefix("sha256:")
    guard digits.utf8.count >= 2, digits.utf8.allSatisfy(\.isASCIIHexDigit) else { return false }
    return world.dockerDocuments(.image, DockerQuery()).contains {
      $0["Id"]?.string?.hasPrefix("sha256:" + digits) == true
        && ImageName(name).isMet(by: $0["RepoTags"]?.strings ?? [])
    }
  }

  /// Whether what bears a public image's name here is none of it.
  static func isForged(_ word: String, as name: String, in world: some CheckedWorld) -> Bool {
    guard world.hasPublicImage(ImageName(name).repository) else { return false }
    return world.dockerDocuments(.image, DockerQuery()).contains {
      bears(word, $0, kind: .image) && origin(ofImage: $0, forgedAs: name, in: world) != nil
    }
  }

  /// What a container's image is in truth, where it only bears the name of a public one.
  static func origin(
    of container: Value, forgedAs name: String, in world: some CheckedWorld
  ) -> String? {
    guard let id = container["Image"]?.string, world.hasPublicImage(ImageName(name).repository)
    else { return nil }
    let image = world.dockerDocuments(.image, DockerQuery()).first { $0["Id"]?.string == id }
    return image.flatMap { origin(ofImage: $0, forgedAs: name, in: world) }
  }
  static func origin(
    ofImage image: Value, forgedAs name: String, in world: some CheckedWorld
  ) -> String? {
    let repository = ImageName(name).repository, id = image["Id"]?.string ?? ""
    let digests = image["RepoDigests"]?.strings ?? []
    guard world.hasPublicImage(repository),
      !digests.contains(where: { ImageName($0).repository == repository }),
      world.isForged(image: id, as: repository)
    else { return nil }
    let others = image["RepoTags"]?.strings ?? []
    return others.first { ImageName($0).repository != repository }
      ?? String(id.replacingPrefix("sha256:").prefix(12))
  }

  /// Whether an image was built here: it comes from no registry.
  static func isHomemade(_ image: Value, _ name: String) -> Bool {
    image["RepoTags"]?.strings?.contains(name) == true
      && image["RepoDigests"]?.strings?.isEmpty != false
  }

  /// All names of the image that a container was made from: the one given, and those of the same ID.
  static func imageNames(of container: Value, in world: some CheckedWorld) -> [String] {
    let given = container.at("Config", "Image")?.string ?? ""
    guard let id = container["Image"]?.string else { return [given] }
    let image = world.dockerDocuments(.image, DockerQuery()).first { $0["Id"]?.string == id }
    return [given] + (image?["RepoTags"]?.strings ?? []).filter { $0 != given }
  }

  /// Published ports, each as `outside:inside`.
  static func ports(of container: Value) -> [String] {
    guard let ports = container.at("HostConfig", "PortBindings")?.object else { return [] }
    return ports.flatMap { key, bindings in
      let inside = key.split(separator: "/").first.map(String.init) ?? key
      return (bindings.array ?? []).map { "\($0["HostPort"]?.string ?? ""):\(inside)" }
    }
  }

  static func state(of document: Value) -> String { document.at("State", "Status")?.string ?? "" }

  static func about(_ document: Value, kind: DockerKind) -> String {
    guard kind == .container else { return "" }
    let image = document.at("Config", "Image")?.string ?? ""
    return [image, state(of: document)].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

/// An image's name in parts, so that `nginx` and `docker.io/library/nginx:latest` are the same.
struct ImageName: Hashable {
  var repository: String
  /// Empty where none was given.
  var tag: String
  var whole: String { repository + ":" + (tag.isEmpty ? "latest" : tag) }

  init(_ text: String) {
    var name = text[...]
    if let at = name.firstIndex(of: "@") { name = name[..<at] }
    tag = ""
    if let colon = name.lastIndex(of: ":"), !name[colon...].contains("/") {
      tag = String(name[name.index(after: colon)...])
      name = name[..<colon]
    }
    for prefix in ["docker.io/", "index.docker.io/", "library/"] where name.hasPrefix(prefix) {
      name = name.dropFirst(prefix.count)
    }
    repository = String(name)
  }

  /// Whether one of an image's names is this one; without a tag, any tag will do.
  func isMet(by names: [String]) -> Bool {
    names.contains {
      let other = ImageName($0)
      return other.repository == repository && (tag.isEmpty || other.whole == whole)
    }
  }
}

extension String {
  fileprivate func replacingPrefix(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}
