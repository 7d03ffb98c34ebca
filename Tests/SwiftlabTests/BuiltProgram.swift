// The program as it was built beside these tests: run to its end, or kept running with an open input.

import Foundation

/// One run of `swiftlab`, in a folder of its own for what it keeps.
final class BuiltProgram {
  static let path: String? = {
    let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let path = folder.appendingPathComponent("swiftlab").path
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }()

  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  private let process = Process()
  private let input = Pipe()
  private let output: URL
  private let errors: URL

  /// Starts the program; nothing of the caller's own environment gets in but what is given.
  init(_ arguments: [String], in folder: URL, environment: [String: String] = [:]) throws {
    guard let path = Self.path else { throw CocoaError(.fileNoSuchFile) }
    let name = UUID().uuidString
    output = folder.appendingPathComponent(".out-\(name)")
    errors = folder.appendingPathComponent(".err-\(name)")
    for file in [output, errors] {
      _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    }
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "HOME": folder.path, "XDG_DATA_HOME": folder.appendingPathComponent("data").path,
      "LANG": "C.UTF-8", "TMPDIR": folder.path,
    ].merging(environment) { $1 }
    process.standardInput = input
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
  }

  /// The processes that it has started and that are there. Only Linux tells of them so.
  var children: [Int32] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return all.compactMap(Int32.init).filter { number in
      let line = (try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8)) ?? ""
      // `12 (name of it) S 1 …`: the parent stands second behind the name.
      let fields = line.split(separator: ")").last?.split(separator: " ") ?? []
      return fields.count > 1 && Int32(fields[1]) == process.processIdentifier
    }
  }

  func type(_ text: String) { try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8)) }
  func endInput() { try? input.fileHandleForWriting.close() }

  private static func text(_ file: URL) -> String {
    String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self)
  }
  var shown: String { Self.text(output) }

  /// Waits until something has been shown, for half a minute at most.
  func shows(_ text: String) -> Bool {
    for _ in 0..<600 {
      if shown.contains(text) { return true }
      if !process.isRunning { break }
      Thread.sleep(forTimeInterval: 0.05)
    }
    return shown.contains(text)
  }

  /// The end: of itself, or because it had to be ended.
  func finish() -> Outcome {
    endInput()
    for _ in 0..<1200 where process.isRunning { Thread.sleep(forTimeInterval: 0.05) }
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: shown, errors: Self.text(errors))
  }

  static func run(
    _ arguments: [String], in folder: URL, input: String = "",
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let program = try BuiltProgram(arguments, in: folder, environment: environment)
    program.type(input)
    return program.finish()
  }

  /// A folder that goes when the body ends.
  static func inFolder<T>(_ body: (URL) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("swiftlab-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.resolvingSymlinksInPath())
  }
}
