// What a student hands in.

import Kernel
import Lab
package import Lessons

/// A script, and the files that lie beside it.
package struct Submission: Sendable {
  /// Where it was found, as it was asked for; a report names it, so that it can be played again.
  package var path = ""
  /// Of all its bytes.
  package var digest = ""
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

  /// A folder: the script is `answer.sh`, `solution.sh`, `script.sh`, `run.sh`, or the only `*.sh`;
  /// where there is none, the transcript `answer.t`, or the only `*.t`.
  package init(name: String, files all: [LessonFile]) {
    self.name = name
    script = ""
    files = []
    digest = Self.digest(of: all)
    guard all.reduce(0, { $0 + $1.bytes.count }) <= Self.sizeLimit else {
      problem = .tooBig
      return
    }
    let sorted = all.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let top = sorted.filter { !$0.path.contains("/") }
    var scripts = top.filter { $0.path.hasSuffix(".sh") }
    if scripts.isEmpty { scripts = top.filter { $0.path.hasSuffix(".t") } }
    let known = ["answer.sh", "solution.sh", "script.sh", "run.sh", "answer.t"]
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
        if file.path.hasSuffix(".t") {
          script = Self.commands(of: text.text)
          notes.append(.transcript(file.path))
        }
      } else {
        files.append(read)
      }
    }
    if chosen == nil { problem = scripts.isEmpty ? .noScript : .manyScripts(scripts.map(\.path)) }
  }

  /// The commands of a transcript. The outputs that stand in it are not believed, and not read.
  ///
  /// They were typed at a prompt, where an alias holds.
  static func commands(of text: String) -> String {
    var lines: [String] = []
    for item in Transcript(parsing: text).items {
      switch item {
      case .step(let step): lines += step.command
      case .sleep(let seconds): lines.append("sleep \(seconds)")
      case .settle: lines.append("sleep 60")
      case .prose, .varies: break
      }
    }
    if lines.contains(where: { $0.hasPrefix("alias ") }) {
      lines.insert("shopt -s expand_aliases", at: 0)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// A digest of files with their names (FNV-1a): it tells another submission, and no more.
  static func digest(of files: [LessonFile]) -> String {
    var hash = FNVHash()
    for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      hash.combine(file.path)
      hash.combine(UInt64(file.bytes.count))
      hash.combine(file.bytes)
    }
    return hash.hexadecimal
  }

  /// The part of a folder that belongs to one exercise of several: `SLUG/`, `SLUG.sh` or `SLUG.t`.
  package init(name: String, part slug: String, of all: [LessonFile]) {
    var own: [LessonFile] = []
    for var file in all {
      if file.path == slug + ".sh" || file.path == slug + ".t" || file.path == slug + ".swiftlab" {
        own = [file]
        break
      }
      guard file.path.hasPrefix(slug + "/") else { continue }
      file.path = String(file.path.dropFirst(slug.count + 1))
      own.append(file)
    }
    guard own.isEmpty else {
      self.init(name: name, files: own)
      return
    }
    self.init(name: name, problem: .notHandedIn)
  }

  /// A submission that is none.
  package init(name: String, problem: SubmissionProblem) {
    self.name = name
    script = ""
    files = []
    self.problem = problem
  }

  /// A submission that could not even be read from the disk.
  package init(name: String, unreadable reason: String) {
    self.name = name
    script = ""
    files = []
    problem = .unreadable(reason)
  }
}

package enum SubmissionNote: Hashable, Codable, Sendable {
  case recoded(String, from: TextCoding)
  case carriageReturns(String)
  /// The commands were taken from a transcript; what it says came out was not believed.
  case transcript(String)
  /// The attempt of a learner, played again; hints and times in it are the learner's own words.
  case attempt
}

package enum SubmissionProblem: Hashable, Codable, Sendable {
  case unreadable(String)
  case noScript
  case manyScripts([String])
  case noText(String)
  case tooBig
  case notOnRoster
  case notHandedIn
  /// A submitted attempt that does not fit: another lesson, digest, version or seed.
  case unfit(AttemptMisfit)
}

/// Why a submitted attempt cannot be graded by an exercise.
package enum AttemptMisfit: Hashable, Codable, Sendable {
  case damaged
  case lesson(String, wanted: String)
  case digest(String, wanted: String)
  case seed(String, wanted: String)
  /// Played again it gives something else from this input on: another version, or it was changed.
  case diverges(played: Int, of: Int, version: String)
}
