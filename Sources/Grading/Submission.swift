// What a student hands in.

package import Lessons

/// A script, and the files that lie beside it.
package struct Submission: Sendable {
  /// The name under which it is reported: the file's or folder's own.
  package var name: String
  package var script: String
  package var files: [LessonFile]
  /// What had to be put right to read it.
  package var notes: [SubmissionNote] = []
  package var problem: SubmissionProblem?

  /// The most that one submission may weigh, in bytes.
  package static let sizeLimit = 16 << 20

  /// A script alone. What is said of it names it as it was handed in.
  package init(name: String, script: [UInt8]) {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    self.init(name: name, files: [LessonFile(path: file, bytes: script)])
  }

  /// A folder: the script is `answer.sh`, `solution.sh`, `script.sh`, `run.sh`, or the only `*.sh`.
  package init(name: String, files all: [LessonFile]) {
    self.name = name
    script = ""
    files = []
    guard all.reduce(0, { $0 + $1.bytes.count }) <= Self.sizeLimit else {
      problem = .tooBig
      return
    }
    let sorted = all.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let top = sorted.filter { !$0.path.contains("/") }
    let scripts = top.filter { $0.path.hasSuffix(".sh") }
    let known = ["answer.sh", "solution.sh", "script.sh", "run.sh"]
    let chosen =
      known.lazy.compactMap { name in top.first { $0.path == name } }.first
      ?? (scripts.count == 1 ? scripts[0] : nil) ?? (sorted.count == 1 ? sorted[0] : nil)
    for file in sorted {
      let text = SubmissionText(file.bytes)
      if text.coding != .utf8, text.coding != .binary {
        notes.append(.recoded(file.path, from: text.coding))
      }
      if text.hadCarriageReturns { notes.append(.carriageReturns(file.path)) }
      var read = file
      read.bytes = text.bytes
      if file.path == chosen?.path {
        script = text.text
        if text.coding == .binary { problem = .noText(file.path) }
      } else {
        files.append(read)
      }
    }
    if chosen == nil { problem = scripts.isEmpty ? .noScript : .manyScripts(scripts.map(\.path)) }
  }

  /// A submission that could not even be read from the disk.
  package init(name: String, unreadable reason: String) {
    self.name = name
    script = ""
    files = []
    problem = .unreadable(reason)
  }
}

package enum SubmissionNote: Hashable, Sendable {
  case recoded(String, from: TextCoding)
  case carriageReturns(String)
}

package enum SubmissionProblem: Hashable, Sendable {
  case unreadable(String)
  case noScript
  case manyScripts([String])
  case noText(String)
  case tooBig
}
