// Programs in folders, beside what the real Python printed for them.

import Foundation
import Testing

let programFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .appendingPathComponent("Programs")

/// The programs, with what Python 3.11 printed (both outputs in one) and its status in the last line.
let recordedPrograms: [(name: String, source: String, output: String)] = {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: programFolder.path)) ?? []
  return names.filter { $0.hasSuffix(".py") }.sorted().compactMap { name in
    let path = programFolder.appendingPathComponent(name)
    guard let source = try? String(contentsOf: path, encoding: .utf8),
      let output = try? String(
        contentsOf: path.deletingPathExtension().appendingPathExtension("txt"), encoding: .utf8)
    else { return nil }
    return (name, source, output)
  }
}()

@Suite struct PythonProgramTests {
  @Test(arguments: recordedPrograms.map(\.name))
  func `a program prints what the real Python prints`(name: String) throws {
    let program = try #require(recordedPrograms.first { $0.name == name })
    var bench = ProgramBench([(name, program.source)])
    let (output, status) = bench.run("python", "/app/" + name, input: "one\ntwo\n")
    let got = output + "[\(status ?? -1)]\n"
    let pairs = zip(lines(got), lines(program.output))
    for (mine, real) in pairs where mine != real {
      Issue.record("\(name): \(mine)\n  real: \(real)")
      return
    }
    #expect(got == program.output)
  }

  /// The recordings are not ours to write: where the same Python is installed, it is asked again.
  @Test(.enabled(if: RealPython.isThere)) func `the recordings are the real Python's`() throws {
    for program in recordedPrograms {
      let real = try RealPython.run(program.name, program.source)
      #expect(real == program.output, "\(program.name)")
    }
  }

  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}

/// Debian's Python, in a folder of its own.
enum RealPython {
  static let path = "/usr/bin/python3"

  static let isThere: Bool = {
    guard FileManager.default.isExecutableFile(atPath: path) else { return false }
    let (text, _) = (try? ask(["-V"], in: "/", input: "")) ?? ("", 1)
    return text.hasPrefix("Python 3.11")
  }()

  static func run(_ name: String, _ source: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("swiftlab-python-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent(name)
    try source.write(to: file, atomically: true, encoding: .utf8)
    let (text, status) = try ask([file.path], in: folder.path, input: "one\ntwo\n")
    return text.replacingOccurrences(of: folder.path, with: "/app") + "[\(status)]\n"
  }

  private static func ask(
    _ words: [String], in folder: String, input: String
  ) throws -> (String, Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = words
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/root"]
    let output = Pipe(), feed = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = feed
    try process.run()
    feed.fileHandleForWriting.write(Data(input.utf8))
    try? feed.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
  }
}
