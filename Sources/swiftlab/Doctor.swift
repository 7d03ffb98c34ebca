// swiftlab doctor: what this machine gives the lab, and what it lacks.

import ArgumentParser
import Foundation
import Lab

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract:
      "Say what this machine gives the lab: terminal, locale, colours, where progress is kept.")

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    let rows: [(String, String)] = [
      ("version", Release.version),
      ("standard input", isatty(0) == 1 ? "a terminal" : "not a terminal"),
      ("standard output", isatty(1) == 1 ? "a terminal" : "not a terminal"),
      ("TERM", environment["TERM"] ?? "(not set)"),
      (
        "locale",
        environment["LC_ALL"] ?? environment["LC_CTYPE"] ?? environment["LANG"] ?? "C.UTF-8"
      ),
      ("NO_COLOR", environment["NO_COLOR"] == nil ? "(not set)" : "set: no colours"),
      ("HOME", environment["HOME"] ?? "(not set)"),
    ]
    for (name, value) in rows {
      Out.write(name.padding(toLength: 18, withPad: " ", startingAt: 0) + value + "\n")
    }
  }
}
