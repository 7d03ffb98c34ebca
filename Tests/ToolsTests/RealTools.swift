// The real tools, run in folders of their own, for comparison.

import Files
import Foundation

/// Runs lines with the real tools. Only tests do this.
enum RealTools {
  typealias Answer = (output: String, status: Int)

  static func isInstalled(_ name: String) -> Bool {
    // Real: Debian's awk is mawk, which is what the lab's awk follows.
    let name = name == "awk" ? "mawk" : name
    return ["/usr/bin/", "/bin/", "/usr/sbin/"].contains {
      FileManager.default.isExecutableFile(atPath: $0 + name)
    }
  }

  /// Output (both streams) and status of each line, in a fresh folder with these files; empty
  /// without bash.
  ///
  /// One bash runs them all, two at a time: starting a process from here costs far more than from there.
  static func run(_ rows: [String], files: [FileEntry]) -> [String: Answer] {
    guard isInstalled("bash"), isInstalled("timeout"), isInstalled("find") else { return [:] }
    let manager = FileManager.default
    let place = manager.temporaryDirectory.appending(
      path:
        "swiftlab-tools-\(ProcessInfo.processInfo.processIdentifier)-\(UInt64.random(in: 0 ... .max))"
    )
    defer { try? manager.removeItem(at: place) }
    do {
      for name in ["base", "work", "out", "bin"] {
        try manager.createDirectory(
          at: place.appending(path: name), withIntermediateDirectories: true)
      }
      for file in files { try lay(file, in: place.appending(path: "base")) }
      try manager.createSymbolicLink(
        atPath: place.appending(path: "bin/awk").path, withDestinationPath: "/usr/bin/mawk")
      let all = rows.map { $0 + "\0" }.joined()
      try Data(all.utf8).write(to: place.appending(path: "rows"))
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["--default-signal=PIPE", "bash", "-c", script]
      process.currentDirectoryURL = place
      process.environment = [
        "PATH": place.appending(path: "bin").path + ":/usr/bin:/bin:/usr/sbin",
        "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": "/root", "TERM": "xterm",
      ]
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      var answers: [String: Answer] = [:]
      for part in 0..<2 {
        let statuses = try String(
          contentsOf: place.appending(path: "statuses.\(part)"), encoding: .utf8)
        for line in statuses.split(separator: "\n") {
          let numbers = line.split(separator: " ").compactMap { Int($0) }
          guard numbers.count == 2, rows.indices.contains(numbers[0]),
            let data = try? Data(contentsOf: place.appending(path: "out/\(numbers[0])"))
          else { continue }
          answers[rows[numbers[0]]] = (String(decoding: data, as: UTF8.self), numbers[1])
        }
      }
      return answers
    } catch {
      return [:]
    }
  }

  /// Runs the rows in `rows`, each with the files in `base`.
  ///
  /// NB: a folder for each row is what costs most, and most rows only read. Rows that look so share one,
  /// sixteen at a time; where they have changed anything in it after all, each of them is run again in a
  /// folder of its own. So what a row is thought to do only makes it quicker.
  private static let script = #"""
    mapfile -d '' -t rows <rows
    top=$PWD
    try() { # number, folder
      (cd "$2" && exec timeout 20 bash -f -c "exec 2>&1; ${rows[$1]}" </dev/null >"$top/out/$1")
      status[$1]=$?
    }
    alone() {
      cp -a base "work/$1"
      try "$1" "work/$1"
    }
    # What any change would change: a time of change cannot be set back.
    look() { seen=$(find "$shared" -printf '%p %y %m %U %G %s %T@ %C@ %l\n'); }
    together() {
      if [ -z "$shared" ]; then
        shared=work/shared.$part.$1
        cp -a base "$shared"
        look
        fresh=$seen
      fi
      for n; do try "$n" "$shared"; done
      look
      if [ "$seen" != "$fresh" ]; then
        shared=
        for n; do alone "$n"; done
      fi
    }
    writes='[^2&=-]>[^&/]|&$|& |sed .*-i|tee |touch |rm |mv |cp |mkdir|rmdir|ln |ch(mod|own)|tar|zip|split|truncate|dd |install|mktemp|sort .*-o|unlink|-delete|git|openssl'
    part() {
      part=$1 shared= some=() status=()
      for ((row = part; row < ${#rows[@]}; row += 2)); do
        if [[ ${rows[row]} =~ $writes ]]; then
          alone $row
        else
          some+=($row)
          if ((${#some[@]} == 16)); then
            together "${some[@]}"
            some=()
          fi
        fi
      done
      ((${#some[@]} == 0)) || together "${some[@]}"
      for n in "${!status[@]}"; do echo $n ${status[n]}; done >statuses.$part
    }
    part 0 & part 1 & wait
    """#

  private static func lay(_ file: FileEntry, in folder: URL) throws {
    let place = folder.appending(path: file.path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    switch file.body {
    case .directory:
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    case .regular(let content):
      try Data(content.read(at: 0, count: content.size)).write(to: place)
    case .symlink(let target):
      try FileManager.default.createSymbolicLink(
        atPath: place.path, withDestinationPath: target)
      return
    default: return
    }
    try FileManager.default.setAttributes(
      [.posixPermissions: Int(file.mode.rawValue)], ofItemAtPath: place.path)
  }
}
