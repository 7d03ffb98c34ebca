// Reads the sources: what the compiler does not check and the house still keeps.

import Foundation
import Testing

/// The repository, found from this file's own place.
let repository = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// Swift files under a folder of the repository, sorted, with their text.
func swiftFiles(under folder: String) -> [(path: String, text: String)] {
  let base = repository.appendingPathComponent(folder)
  let walk = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)
  var files: [(String, String)] = []
  for case let url as URL in walk ?? FileManager.DirectoryEnumerator() {
    guard url.pathExtension == "swift", let text = try? String(contentsOf: url, encoding: .utf8)
    else { continue }
    files.append((folder + String(url.path.dropFirst(base.path.count)), text))
  }
  return files.sorted { $0.0 < $1.0 }
}

/// The floors of DESIGN.md: a target may import only what stands on a lower one.
let floors: [String: Int] = [
  "Text": 0, "Kernel": 0, "Certificates": 1, "Documents": 1, "Files": 1, "ShellSyntax": 1,
  "Machine": 2,
  "Network": 2, "Dockerfile": 2, "ComposeFile": 2, "KubernetesAPI": 2, "Shell": 3, "Commands": 3,
  "Tools": 4, "Containers": 4, "Programs": 4, "Docker": 5, "KubernetesCluster": 5, "DockerCLI": 6,
  "Kubectl": 6, "Helm": 7, "LocalClusters": 7, "Lab": 8, "Lessons": 9, "Grading": 10,
  "CEditline": 10, "CHeap": 10,
  "Console": 11, "Serve": 11, "Classroom": 11, "swiftlab": 12, "Bench": 12,
]

@Suite struct TidyTests {
  let sources = swiftFiles(under: "Sources")

  @Test func `every file opens with a line that says what it is for`() {
    for file in sources + swiftFiles(under: "Tests") {
      #expect(file.text.hasPrefix("// "), "\(file.path)")
    }
  }

  @Test func `imports go down only`() {
    for file in sources {
      let target = String(file.path.split(separator: "/")[1])
      guard let floor = floors[target] else { continue }
      for line in file.text.split(separator: "\n") {
        let words = line.split(separator: " ").map(String.init)
        guard let at = words.firstIndex(of: "import"), at <= 2, at + 1 < words.count,
          let other = floors[words[at + 1]]
        else { continue }
        #expect(other < floor, "\(file.path): \(target) imports \(words[at + 1])")
      }
    }
  }

  @Test func `below Lab nothing knows a disk, a socket, a clock or a task`() {
    let banned = [
      "Date()", "FileManager", "FileHandle", "DispatchQueue", "Task {", "Task.detached", "async ",
      "await ", "\nactor ", "package actor ", "NSLock", "Mutex(", "Thread {", "Thread.",
      "ProcessInfo",
      "print(\"", "readLine()",
      "import Foundation\n", "import Glibc", "import Darwin",
    ]
    for file in sources {
      let target = String(file.path.split(separator: "/")[1])
      guard let floor = floors[target], floor < 8 else { continue }
      let code = file.text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.drop { $0 == " " }.hasPrefix("//") }
        .joined(separator: "\n")
      for word in banned where code.contains(word) {
        // A tool's own text may say these words; a call of `print(` on a value is `call.print(`.
        let isCall = word == "print(\"" && !code.contains("\n    print(\"")
        if isCall || isQuoted(word, in: code) { continue }
        Issue.record("\(file.path) names \(word)")
      }
    }
  }

  /// Whether every appearance of a word stands in a line's string literal.
  private func isQuoted(_ word: String, in code: String) -> Bool {
    code.split(separator: "\n").filter { $0.contains(word) }.allSatisfy { line in
      guard let range = line.range(of: word) else { return true }
      return line[..<range.lowerBound].filter { $0 == "\"" }.count % 2 == 1
    }
  }

  @Test func `no two files of one target share a name`() {
    var seen: [String: String] = [:]
    for file in sources {
      let parts = file.path.split(separator: "/")
      let key = String(parts[1]) + "/" + String(parts.last!)
      if let other = seen[key] { Issue.record("\(file.path) and \(other)") }
      seen[key] = file.path
    }
  }

  @Test func `nobody is called Manager, Helper or Util`() {
    for file in sources {
      for word in ["Manager", "Helper", "Utils", "Util "] where file.text.contains(word) {
        for line in file.text.split(separator: "\n") {
          let isDeclaration = ["struct ", "enum ", "class ", "actor ", "protocol "].contains {
            line.contains($0)
          }
          guard isDeclaration, let name = declared(line) else { continue }
          #expect(!name.hasSuffix(word), "\(file.path): \(name)")
        }
      }
    }
  }

  private func declared(_ line: Substring) -> String? {
    let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
    guard
      let index = words.firstIndex(where: {
        ["struct", "enum", "class", "actor", "protocol"].contains($0)
      }), index + 1 < words.count
    else { return nil }
    return String(words[index + 1])
  }

  @Test func `files stay below 600 lines`() {
    for file in sources + swiftFiles(under: "Tests") {
      let count = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(count <= 600, "\(file.path) has \(count) lines; two rooms, perhaps")
    }
  }

  @Test func `the README's map names every target`() throws {
    let readme = try String(
      contentsOf: repository.appendingPathComponent("README.md"), encoding: .utf8)
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: repository.appendingPathComponent("Sources").path)
    for folder in folders.sorted() where !folder.hasPrefix(".") {
      #expect(readme.contains("`\(folder)`"), "the README's map lacks \(folder)")
    }
  }
}
