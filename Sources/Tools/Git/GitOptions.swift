// The options of git's verbs, and git's words for wrong ones.

import Commands
import Files

/// A verb's options and operands, with what stood behind `--` apart.
struct GitWords: Sendable {
  var parsed: ParsedOptions
  /// Operands before `--`.
  var operands: [String]
  /// Operands behind it; nil where there was none.
  var paths: [String]?

  func has(_ name: String) -> Bool { parsed.has(name) }
  func last(_ name: String) -> String? { parsed.last(name) }
}

extension GitSession {
  /// Reads a verb's words; a wrong option is answered as git does, with exit status 129.
  func read(
    _ words: [String], _ options: [Option], usage: String, number: String? = nil
  ) throws(GitFailure) -> GitWords {
    let mark = words.firstIndex(of: "--")
    let front = mark.map { Array(words[..<$0]) } ?? words
    do throws(OptionError) {
      let parsed = try OptionParser(options, number: number).parse(front)
      return GitWords(
        parsed: parsed, operands: parsed.operands,
        paths: mark.map { Array(words[($0 + 1)...]) })
    } catch {
      if let name = error.unmodelled {
        throw GitFailure(text: "\u{0}git \(name)", status: 1)
      }
      let quoted = error.message.split(separator: "'").dropFirst().first.map(String.init) ?? ""
      var text = error.message
      if text.hasPrefix("unrecognized option") {
        text = "unknown option `\(quoted.drop { $0 == "-" })'"
      } else if text.hasPrefix("invalid option") {
        text = "unknown switch `\(quoted)'"
      } else if text.hasPrefix("option requires an argument") {
        text = "switch `\(quoted)' requires a value"
      } else if text.hasPrefix("option '--"), text.hasSuffix("requires an argument") {
        text = "option `\(quoted.drop { $0 == "-" })' requires a value"
      }
      throw GitFailure(text: "error: \(text)\nusage: git \(usage)\n", status: 129)
    }
  }

  /// The files of operands: each one itself, all below a folder, or what a pattern fits.
  func select(
    _ operands: [String], among all: [String]
  ) throws(GitFailure) -> [String] {
    var found: [String] = []
    for operand in operands {
      let own = matches(operand, among: all)
      guard !own.isEmpty else {
        throw .error("pathspec '\(operand)' did not match any file(s) known to git")
      }
      found += own.filter { !found.contains($0) }
    }
    return found
  }
  func matches(_ operand: String, among all: [String]) -> [String] {
    guard let path = inside(operand == ":/" ? top : operand) else { return [] }
    if path.isEmpty { return all }
    let isPattern = operand.contains { "*?[".contains($0) }
    let pattern = isPattern ? GitGlob(path) : nil
    return all.filter {
      $0 == path || $0.hasPrefix(path + "/") || (pattern?.matches($0) ?? false)
    }
  }
}

/// A pattern of a path, in which * also stands for slashes.
struct GitGlob: Sendable {
  private let pattern: NamePattern
  init(_ text: String) { pattern = NamePattern(text) }
  func matches(_ path: String) -> Bool { pattern.matches(path) }
}
