// swiftlab run: a script in a fresh world, not interactive.

import ArgumentParser

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run a script in a fresh world; its output, its exit status.")

  @OptionGroup var options: WorldOptions
  @Option(name: .customShort("c"), help: "The script's text.")
  var text: String?
  @Argument(help: "A script file, or - for standard input; then its arguments.")
  var script: [String] = []

  var plan: RunPlan { RunPlan(text: text, script: script) }

  func run() throws {
    try plan.run(in: try options.world())
  }
}
