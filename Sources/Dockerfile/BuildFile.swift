// A Dockerfile as it was read: directives, instructions in their order, and the first problem, if any.

/// A Dockerfile as it was read.
///
/// Real: BuildKit stops at the first problem, so there is one. `instructions` holds what was
/// understood before it, for hints and completion.
package struct BuildFile: Hashable, Sendable {
  package struct Directive: Hashable, Sendable {
    package var name: String
    package var value: String
    package var line: Int
  }

  /// The name that excerpts show: `Dockerfile`, or the last part of what `-f` named.
  package var name: String
  package var text: String
  package var directives: [Directive] = []
  /// The escape character: a backslash, or a backtick by directive.
  package var escape: UInt8 = UInt8(ascii: "\\")
  package var instructions: [Instruction] = []
  package var problem: BuildFileProblem?
  /// Lines of instructions that were continued over an empty line (a lint rule).
  package var emptyContinuations: [ClosedRange<Int>] = []

  // Limit: longer files are refused.
  package static let byteLimit = 1 << 20
  package static let instructionLimit = 2000

  package init(_ text: String, name: String = "Dockerfile") {
    self.name = name
    self.text = text
    read()
  }

  package func directive(_ name: String) -> String? {
    directives.first { $0.name == name }?.value
  }
  /// Real: frontend 1.19: what is being tried out is in the channels `labs` and `master`.
  private var isLabs: Bool {
    let tag = (directive("syntax") ?? "").split(separator: ":").last ?? ""
    return tag.hasSuffix("labs") || tag.hasSuffix("experimental") || tag == "master"
  }
  /// The source as excerpts number it: a final newline gives one more, empty line.
  package var lines: [String] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      var line = $0
      if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
      return String(decoding: line, as: UTF8.self)
    }
  }

  private mutating func read() {
    if text.isEmpty {
      problem = BuildFileProblem(.empty, lines: nil)
      return
    }
    guard text.utf8.count <= BuildFile.byteLimit else {
      problem = BuildFileProblem(.tooBig, lines: nil)
      return
    }
    var reader = LogicalLines(text)
    var nodes: [SourceNode] = []
    do throws(BuildFileProblem) {
      while let node = try reader.next() {
        guard nodes.count < BuildFile.instructionLimit else {
          throw BuildFileProblem(.tooBig, lines: node.lines)
        }
        nodes.append(node)
      }
    } catch {
      problem = error
    }
    directives = reader.directives
    escape = reader.escape
    emptyContinuations = reader.emptyContinuations
    // Real: the whole file is split into nodes before the first instruction is understood, so a
    // problem of the text ("ENV must have two arguments") hides one of an earlier instruction.
    if problem != nil {
      for node in nodes {
        guard let instruction = try? Instruction(node, escape: escape, isLabs: isLabs) else {
          continue
        }
        instructions.append(instruction)
      }
      return
    }
    if nodes.isEmpty {
      problem = BuildFileProblem(.noInstructions, lines: reader.line...reader.line)
      return
    }
    var hasStage = false
    for node in nodes {
      do throws(BuildFileProblem) {
        let instruction = try Instruction(node, escape: escape, isLabs: isLabs)
        if case .from = instruction.body { hasStage = true }
        if !hasStage, instruction.keyword != .arg {
          throw BuildFileProblem(.noStage, lines: node.lines)
        }
        instructions.append(instruction)
      } catch {
        problem = problem ?? error
      }
    }
  }
}
