// Tests of tar archives: there and back, against the real tar, and damaged bytes.

import Files
import Foundation
import Kernel
import Testing

@Suite struct TarArchiveTests {
  static var entries: [FileEntry] {
    let deep = (0..<9).map { "directory-with-a-long-name-\($0)" }.joined(separator: "/")
    let mid = String(repeating: "p", count: 90) + "/" + String(repeating: "q", count: 60)
    return [
      .directory("etc", modified: Instant(seconds: 1_700_000_000)),
      .file("etc/hosts", "127.0.0.1 localhost\n", modified: Instant(seconds: 1_700_000_001)),
      .file("etc/empty", "", mode: 0o4755, uid: 1000, gid: 100),
      .symlink("etc/link", to: "hosts"),
      FileEntry("etc/hard", .hardLink("etc/hosts"), mode: 0o644),
      .file(mid, "prefix"),
      .file(deep, "pax"),
      .symlink("far", to: deep),
      .file("中文/文件.txt", "你好\n"),
      .program("usr/bin/nginx", "nginx", size: 1_200_000),
      FileEntry("swap", .regular(.synthetic(size: 5_000_000, seed: 3)), mode: 0o600),
      FileEntry("dev/null", .device(.null), mode: 0o666),
      FileEntry("pipe", .fifo, mode: 0o600),
      .file("big", String(repeating: "x", count: 3000)),
    ]
  }

  @Test func `an archive read back is what was written`() throws {
    let bytes = TarArchive.bytes(of: Self.entries)
    #expect(bytes.count % 10_240 == 0)
    #expect(try TarArchive.entries(of: bytes) == Self.entries)
    #expect(TarArchive.bytes(of: Self.entries) == bytes)
  }

  @Test func `the real tar lists it`() throws {
    let plain = Self.entries.filter { $0.path != "usr/bin/nginx" && $0.path != "swap" }
    let listing = try tar(
      ["-tvf", "-", "--full-time", "--numeric-owner"], TarArchive.bytes(of: plain))
    let lines = listing.split(separator: "\n").map(String.init)
    try #require(lines.count == plain.count)
    #expect(lines[0].hasPrefix("drwxr-xr-x 0/0 "))
    #expect(lines[0].hasSuffix("2023-11-14 22:13:20 etc/"))
    #expect(lines[2].hasPrefix("-rwsr-xr-x 1000/100 "))
    #expect(lines[3].hasSuffix(" etc/link -> hosts"))
    #expect(lines[4].hasSuffix(" etc/hard link to etc/hosts"))
    #expect(lines[5].hasSuffix(plain[5].path))
    #expect(lines[6].hasSuffix(plain[6].path))
    #expect(lines[7].hasSuffix("far -> " + plain[6].path))
  }

  @Test(arguments: ["gnu", "pax", "ustar", "v7"])
  func `what the real tar writes is read`(format: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "swiftlab-tar-\(format)-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let long = format == "v7" ? "long" : String(repeating: "n", count: 80)
    let deep = folder.appending(path: format == "v7" ? "d" : "d/" + long)
    try FileManager.default.createDirectory(at: deep, withIntermediateDirectories: true)
    try Data("hello\n".utf8).write(to: deep.appending(path: long))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: "d")
    let bytes = try tarBytes(
      ["--format=\(format)", "-C", folder.path, "-cf", "-", "--sort=name", "."], [])
    let entries = try TarArchive.entries(of: bytes)
    let file = try #require(entries.first { $0.path.hasSuffix(long) && $0.size > 0 })
    #expect(file.body == .regular(.text("hello\n")))
    #expect(entries.contains { $0.path == "link" && $0.body == .symlink("d") })
    #expect(entries.contains { $0.path == "d" && $0.body == .directory })
  }

  @Test func `damaged bytes are an error or fewer entries, never a trap`() throws {
    let good = TarArchive.bytes(of: Self.entries)
    var random = RandomSource(seed: 7)
    for _ in 0..<40 {
      var bad = good
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        bad[Int.random(in: 0..<bad.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      if Bool.random(using: &random) {
        bad.removeLast(Int.random(in: 0..<bad.count, using: &random))
      }
      if let entries = try? TarArchive.entries(of: bad) {
        var tree = FileTree()
        for entry in entries { try? tree.place(entry) }
      }
    }
    #expect(throws: TarError.badHeader(offset: 0)) {
      try TarArchive.entries(
        of: Array("no archive at all".utf8) + [UInt8](repeating: 1, count: 600))
    }
    #expect(throws: TarError.truncated) { try TarArchive.entries(of: Array(good.prefix(1030))) }
  }

  @Test func `a path cannot climb out`() throws {
    let entry = FileEntry("../../etc/passwd", .regular(.text("x")), mode: 0o644)
    #expect(entry.path == "etc/passwd")
  }

  private func tar(_ arguments: [String], _ input: [UInt8]) throws -> String {
    String(decoding: try tarBytes(arguments, input), as: UTF8.self)
  }
  private func tarBytes(_ arguments: [String], _ input: [UInt8]) throws -> [UInt8] {
    let process = Foundation.Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["tar"] + arguments
    process.environment = ["LC_ALL": "C.UTF-8", "TZ": "UTC", "PATH": "/usr/bin:/bin"]
    let stdin = Pipe(), stdout = Pipe()
    process.standardInput = stdin
    process.standardOutput = stdout
    try process.run()
    stdin.fileHandleForWriting.write(Data(input))
    try stdin.fileHandleForWriting.close()
    let data = stdout.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return [UInt8](data)
  }
}
