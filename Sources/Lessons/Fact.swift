// What a check has found: facts without words.

package import Documents

/// A thing that a check speaks of.
package struct Subject: Hashable, Sendable {
  /// `container`, `image`, `Deployment`, …
  package var kind: String
  package var name: String

  package init(_ kind: String, _ name: String) {
    self.kind = kind
    self.name = name
  }
}

/// What is there, against what was wanted.
package enum Fact: Hashable, Sendable {
  /// Nothing of that name; what else there is of the kind, each with a word or two about it.
  case noneCalled(Subject, others: [Other])
  /// No container was made from an image.
  case noContainerFrom(image: String)
  case tooFewOf(kind: String, found: Int, wanted: Expectation)
  case wrongImage(Subject, found: String, wanted: String)
  case notRunning(Subject, status: String, exitCode: Int?)
  case stillRunning(Subject)
  /// Published ports, each as `outside:inside`.
  case wrongPorts(Subject, found: [String], wanted: [String])
  case differs(Subject, path: String, found: Value?, wanted: Expectation)
  /// A container is not on a network; those that it is on.
  case notOnNetwork(Subject, network: String, others: [String])
  /// An object of the name is there, in another namespace.
  case elsewhere(Subject, wanted: String, found: String)
  /// A service has no endpoint.
  case findsNobody(service: String)
  /// What should not be so of an object that may stay.
  case stillSo(Subject, path: String, found: Value)
  case logsLack(Subject, TextTest)
  case stillThere(Subject, state: String)
  case noFile(String, near: [String])
  case isFolder(String)
  case fileThere(String)
  case fileDiffers(String, TextTest, excerpt: String)
  /// `doors` are the published ports of the learner's computer, each as `outside:inside`.
  case noAnswer(url: String, RequestFailure, doors: [String])
  case wrongStatus(url: String, found: Int, wanted: Expectation)
  case wrongBody(url: String, TextTest, excerpt: String)
  /// The request was not made; `nearest` is one that was.
  case notAsked(command: String, about: String?, nearest: String?)
  case askedInVain(String, status: Int)
  case outputLacks(command: String, TextTest)
  /// None of the programs has run in a container for a request.
  case ranNone(of: [String], for: String)
  case requestLacks(String, TextTest)
  /// The question of the step is still open.
  case notAnswered
  /// A step before it was left out, and this has been so all along.
  case wasSoBefore
  /// The opposite was wanted.
  case holdsButShouldNot
  /// It did not hold all through the time after the end.
  case notStable(Duration)

  package struct Other: Hashable, Sendable {
    package var name: String
    package var about: String
  }
}

/// The one step that would mend it.
package enum Mend: Hashable, Sendable {
  /// A command to type. `…` stands for what the learner knows better.
  case command(String)
  /// Two commands, one after the other.
  case commands(String, String)
  /// Which of a tool's commands could do it; how it is written stands in the hints.
  case verb(String)
  /// The same where a hint stands below it.
  case verbBesideHint(String)
  /// That very command was typed, only otherwise: a hint says how.
  case hint
  /// A command whose answer tells more.
  case look(String)
  case editFile(String)
  /// What was made from a compose file is changed there.
  case recompose
  case wait
}

extension Mend {
  /// The same without what would be the answer, for whoever has hints left.
  var withoutAnswer: Mend {
    switch self {
    case .command(let command): .verb(Self.verb(of: command))
    case .commands(let first, let second):
      Self.verb(of: first) == Self.verb(of: second)
        ? .verb(Self.verb(of: first)) : .verb("\(Self.verb(of: first)), \(Self.verb(of: second))")
    case .verb, .verbBesideHint, .hint, .look, .editFile, .recompose, .wait: self
    }
  }

  private static func verb(of command: String) -> String {
    let words = command.split(separator: " ").prefix { !$0.hasPrefix("-") }
    guard let tool = words.first, tool == "docker" || tool == "kubectl" else {
      return words.first.map(String.init) ?? command
    }
    let groups = [
      "compose", "image", "container", "network", "volume", "create", "set", "rollout", "config",
    ]
    let isGroup = words.dropFirst().first.map { groups.contains(String($0)) } ?? false
    return words.prefix(isGroup ? 3 : 2).joined(separator: " ")
  }
}
