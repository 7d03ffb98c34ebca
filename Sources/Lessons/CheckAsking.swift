// Puts a check to a world.

import Documents
import Text

/// What a check is put to: a world, and what was shown after each request.
package struct Witness<World: CheckedWorld> {
  package var world: World
  /// What was shown after each of the world's requests, by its place.
  package var outputs: [String]
  /// Requests before this place do not count.
  package var since: Int

  package init(world: World, outputs: [String] = [], since: Int = 0) {
    self.world = world
    self.outputs = outputs
    self.since = since
  }
}

extension LessonCheck {
  package func verdict<World>(for witness: Witness<World>) -> Verdict {
    var verdict = check.verdict(for: witness)
    if !verdict.holds { verdict.say = say }
    return verdict
  }
}

extension Check {
  /// Whether it holds, as its verdict says, without what there is to say about it.
  package func holds<World>(for witness: Witness<World>) -> Bool {
    switch self {
    case .docker(let check): check.holds(in: witness.world)
    case .all(let checks): checks.allSatisfy { $0.holds(for: witness) }
    case .any(let checks): checks.isEmpty || checks.contains { $0.holds(for: witness) }
    case .not(let check): !check.holds(for: witness)
    default: verdict(for: witness).holds
    }
  }

  /// The answer. Nothing is changed by asking.
  package func verdict<World>(for witness: Witness<World>) -> Verdict {
    switch self {
    case .docker(let check): return check.verdict(in: witness.world)
    case .object(let check): return check.verdict(in: witness.world)
    case .file(let check): return check.verdict(in: witness.world)
    case .http(let check): return check.verdict(in: witness.world)
    case .asked(let check): return check.verdict(for: witness)
    case .absent(let check): return check.absence(in: witness.world)
    case .all(let checks):
      // The first that fails is told of; the distance counts them all.
      let failed = checks.map { $0.verdict(for: witness) }.filter { !$0.holds }
      guard var first = failed.first else { return .passed }
      first.distance = failed.reduce(0) { $0 + $1.distance }
      return first
    case .any(let checks):
      var nearest: Verdict?
      for check in checks {
        let verdict = check.verdict(for: witness)
        if verdict.holds { return verdict }
        if verdict.distance < nearest?.distance ?? .max { nearest = verdict }
      }
      return nearest ?? .passed
    case .not(let check):
      return check.verdict(for: witness).holds
        ? .failed(.holdsButShouldNot, distance: 1) : .passed
    }
  }

  private func absence(in world: some CheckedWorld) -> Verdict {
    switch self {
    case .docker(var check):
      check.count = nil
      guard
        let found = check.candidates(in: world).first(where: {
          check.distance(of: $0, in: world) == 0
        })
      else { return .passed }
      let name = DockerDocument.name(of: found, kind: check.kind)
      let state = DockerDocument.state(of: found), kind = check.kind.rawValue
      let mend: Mend =
        switch (check.kind, state) {
        case (.container, "running"): .commands("docker stop \(name)", "docker rm \(name)")
        case (.container, _): .command("docker rm \(name)")
        default: .command("docker \(kind) rm \(name)")
        }
      // What runs must be stopped first: a stopped container is nearer to gone.
      let isStopped = check.kind != .container || ["exited", "dead", "created"].contains(state)
      return .failed(
        .stillThere(Subject(kind, name), state: state), mend: mend, distance: isStopped ? 1 : 2)
    case .object(let check):
      guard
        let found = check.candidates(in: world).first(where: { check.expectation.holds(for: $0) })
      else { return .passed }
      let name = found.at("metadata", "name")?.string ?? ""
      let isGoing = found.at("metadata", "deletionTimestamp") != nil
      // What is named may be meant to stay, and only a part of it to go.
      if check.name != nil, !isGoing, let part = check.expectation.firstPart(of: found) {
        return .failed(
          .stillSo(Subject(check.kind, name), path: part.path.joinedPath, found: part.found),
          mend: check.mend(ofPart: part.path, name), distance: 2)
      }
      return .failed(
        .stillThere(Subject(check.kind, name), state: isGoing ? "Terminating" : ""),
        mend: isGoing || check.name == nil
          ? nil
          : .command("kubectl delete \(check.kind.lowercased()) \(name)" + check.inNamespace),
        distance: isGoing ? 1 : 2)
    case .file(let check):
      switch world.checkedFile(check.path) {
      case .missing: return .passed
      case .text(let text) where check.test?.holds(for: text) == false: return .passed
      default:
        return .failed(.fileThere(check.path), mend: .command("rm \(check.path)"), distance: 1)
      }
    default:
      return .passed
    }
  }
}

extension FileCheck {
  func verdict(in world: some CheckedWorld) -> Verdict {
    switch world.checkedFile(path) {
    case .missing(let near):
      if !exists { return .passed }
      return .failed(.noFile(path, near: near), mend: .editFile(path), distance: 100)
    case .directory:
      if !exists { return .failed(.fileThere(path), distance: 1) }
      return test == nil ? .passed : .failed(.isFolder(path), distance: 100)
    case .text(let text):
      if !exists { return .failed(.fileThere(path), mend: .command("rm \(path)"), distance: 1) }
      guard let test, !test.holds(for: text) else { return .passed }
      return .failed(
        .fileDiffers(path, test.unmet(in: text), excerpt: excerpt(of: text)),
        mend: .editFile(path), distance: 5)
    }
  }
}

extension HTTPCheck {
  func verdict(in world: some CheckedWorld) -> Verdict {
    switch world.answer(to: self) {
    case .failed(let failure):
      // Only the learner's own computer has docker's doors; a node's lead to services.
      let isOwn = ["//localhost", "//127."].contains { url.contains($0) }
      let doors = isOwn ? world.publishedPorts : []
      let mend = Mend.look(isOwn ? "docker ps" : "kubectl get services,endpoints")
      return .failed(.noAnswer(url: url, failure, doors: doors), mend: mend, distance: 100)
    case .answered(let found, let text):
      if let status, !status.holds(for: .integer(found)) {
        return .failed(.wrongStatus(url: url, found: found, wanted: status), distance: 10)
      }
      guard let body, !body.holds(for: text) else { return .passed }
      return .failed(
        .wrongBody(url: url, body.unmet(in: text), excerpt: excerpt(ofPage: text)),
        mend: .look("curl \(url)"),
        distance: 5)
    }
  }
}

extension AskedCheck {
  /// `docker logs`, as it is mostly typed.
  var shown: String {
    command.count == 3 && command[0] == "docker" && ["container", "image"].contains(command[1])
      ? AskedCheck.short[command[1] + " " + command[2]] ?? "docker \(command[2])"
      : command.joined(separator: " ")
  }
  private static let short = [
    "container ls": "docker ps", "image ls": "docker images", "image rm": "docker rmi",
  ]

  func verdict<World>(for witness: Witness<World>) -> Verdict {
    var nearest: (distance: Int, verdict: Verdict)?
    func consider(_ distance: Int, _ fact: Fact, _ mend: Mend?) {
      if distance < nearest?.distance ?? .max {
        nearest = (distance, .failed(fact, mend: mend, distance: distance))
      }
    }
    let named = container ?? resource ?? arguments.first?.example?.string
    // A flag that is asked for is named, or the mend would be what was typed.
    let given = flags.compactMap { $0.expectation.asFlag($0.name) }
    let words = [named].compactMap { $0 } + given
    let about = words.isEmpty ? nil : words.joined(separator: " ")
    let typed = Mend.command(
      ([shown] + words + (arguments.isEmpty ? [] : ["…"])).joined(separator: " "))
    let count = witness.world.requestCount
    for place in (min(witness.since, count)..<count).reversed()
    where witness.world.canBe(command, at: place) {
      let request = witness.world.request(at: place)
      let path = AskedRequest.canonical(request.path)
      guard path == command || means(path) else {
        if path.first == command.first, path.last == command.last {
          consider(60, .notAsked(command: shown, about: about, nearest: request.text), typed)
        }
        continue
      }
      guard isAbout(request, in: witness.world) else {
        consider(50, .notAsked(command: shown, about: about, nearest: request.text), typed)
        continue
      }
      guard ended(request) else {
        consider(20, .askedInVain(request.text, status: request.status ?? 0), nil)
        continue
      }
      guard hasRun(request, in: witness.world) else {
        consider(12, .ranNone(of: programs, for: request.text), nil)
        continue
      }
      let shownAfter = witness.outputs.indices.contains(place) ? witness.outputs[place] : ""
      if let output, !output.holds(for: shownAfter) {
        consider(10, .outputLacks(command: request.text, output.unmet(in: shownAfter)), nil)
        continue
      }
      if let text, !text.holds(for: request.wholeText) {
        consider(15, .requestLacks(request.text, text.unmet(in: request.wholeText)), nil)
        continue
      }
      return .passed
    }
    return nearest?.verdict
      ?? .failed(.notAsked(command: shown, about: about, nearest: nil), mend: typed, distance: 100)
  }

  /// `docker container inspect web` is a `docker inspect` that says of what kind web is.
  private func means(_ path: [String]) -> Bool {
    command == ["docker", "inspect"] && path.first == "docker" && path.last == "inspect"
  }

  /// Whether one of the programs has run in a container since the request was made: what only prints
  /// its words has not done its work.
  private func hasRun(_ request: AskedRequest, in world: some CheckedWorld) -> Bool {
    guard !programs.isEmpty else { return true }
    return world.programsRun(since: request.ranBefore).contains { ran in
      guard container.map({ DockerDocument.isName(ran.container, of: $0, in: world) }) ?? true
      else { return false }
      return programs.contains { wanted in
        wanted.hasSuffix("*") ? ran.program.hasPrefix(wanted.dropLast()) : ran.program == wanted
      }
    }
  }

  private func ended(_ request: AskedRequest) -> Bool {
    let status = request.status
    return switch ending {
    case .success: status == nil || status == 0
    case .failure: status != nil && status != 0
    case .answered where request.isRefused || request.lacksWords: false
    // Real: 125 the engine refused, 126 and 127 the program could not be started (docker 28).
    case .answered: status.map { !(125...127).contains($0) } ?? true
    }
  }

  private func isAbout(_ request: AskedRequest, in world: some CheckedWorld) -> Bool {
    for (index, wanted) in arguments.enumerated() {
      guard request.arguments.indices.contains(index) else { return false }
      let word = request.arguments[index]
      if wanted.holds(for: .string(word)) {
        // The name alone can be given to anything.
        if case .image(let name) = wanted, DockerDocument.isForged(word, as: name, in: world) {
          return false
        }
        continue
      }
      // An image may be named by its ID, too.
      guard case .image(let name) = wanted, DockerDocument.isID(word, ofImage: name, in: world)
      else { return false }
    }
    for (name, wanted) in flags
    where !request.flags.contains(where: { $0.name == name && wanted.holds(forFlag: $0.value) }) {
      // A flag that is to be absent is one that was not given.
      guard wanted == .absent, !request.flags.contains(where: { $0.name == name }) else {
        return false
      }
    }
    if let container {
      // Only these take many containers; the others take one, and then something else.
      let many = ["rm", "stop", "start", "restart", "kill", "pause", "unpause", "wait", "stats"]
      let named =
        many.contains(command.last ?? "") ? request.arguments : Array(request.arguments.prefix(1))
      guard named.contains(where: { DockerDocument.isName($0, of: container, in: world) }) else {
        return false
      }
    }
    if let resource, !request.isAbout(resource: resource) { return false }
    return true
  }
}

extension Expectation {
  /// Flags are texts; `replicas: 3` is met by `--replicas=3`.
  fileprivate func holds(forFlag text: String) -> Bool {
    if holds(for: .string(text)) { return true }
    if let number = Int(text), holds(for: .integer(number)) { return true }
    return text == "true" && holds(for: true) || text == "false" && holds(for: false)
  }
}

/// The beginning of a text on one line.
func excerpt(of text: String) -> String {
  let words = text.split { $0.isWhitespace }
  return words.joined(separator: " ").truncated(to: 100)
}

/// The beginning of what a page says, without its tags, style sheets and scripts.
func excerpt(ofPage text: String) -> String {
  var plain = "", tag: String?, unread: String?
  for character in text.prefix(20_000) {
    if let open = tag {
      guard character == ">" else {
        tag?.append(character)
        continue
      }
      tag = nil
      let name = open.lowercased().prefix { $0.isLetter || $0 == "/" }
      if let until = unread {
        if name == until { unread = nil }
      } else if name == "style" || name == "script" {
        unread = "/" + name
      }
      plain += " "
    } else if character == "<" {
      tag = ""
    } else if unread == nil {
      plain.append(character)
    }
  }
  return excerpt(of: plain)
}
