// du: how much room files take.

import Commands
import Files
import Kernel
import Machine
import Text

enum DuTool {
  static let spec = ToolSpec(
    "du", "[OPTION]... [FILE]...", "Sum up the room that files take.",
    [
      flag("a", "all", "files too, not only directories"),
      flag("s", "summarize", "only a sum for each argument"),
      flag("h", "human-readable", "sizes as 1.2K, 34M"),
      flag(nil, "si", "as -h, with powers of 1000"),
      flag("c", "total", "a sum at the end"), valued("d", "max-depth", "N", "not deeper than N"),
      flag("k", nil, "in units of 1024 (the default)"), flag("m", nil, "in units of 1024*1024"),
      flag("b", "bytes", "as --apparent-size in bytes"),
      flag(nil, "apparent-size", "sizes, not blocks"),
      flag("x", "one-file-system", "stay on one file system"),
      flag("S", "separate-dirs", "without subdirectories"),
      flag("L", "dereference", "follow links"), flag("0", "null", "end with NUL"),
      valued("B", "block-size", "SIZE", "units of SIZE"),
      valued(nil, "exclude", "PATTERN", "not what matches"),
      flag("l", "count-links", "hard links each time"),
      unmodelled("t", "threshold", takesValue: true), unmodelled(nil, "time"),
      unmodelled(nil, "inodes"),
      unmodelled("D", "dereference-args"),
    ])

  static func command<Host: MachineHost>() -> Command<Host> {
    .tool(spec) { host, call, options in
      let view = host.view(call)
      var depthLimit = Int.max
      if let text = options.last("max-depth") {
        guard let depth = Int(text), depth >= 0 else {
          call.fail("invalid maximum depth \(host.quote(call, text))")
          call.complain("Try '\(call.name) --help' for more information.")
          return 1
        }
        depthLimit = depth
      }
      if options.has("summarize") {
        if options.has("all") {
          call.misuse("cannot both summarize and show all entries")
          return 1
        }
        depthLimit = 0
      }
      let apparent = options.has("apparent-size") || options.has("bytes")
      var unit = 1024
      var human = 0
      for (name, value) in options.given {
        switch name {
        case "k": (unit, human) = (1024, 0)
        case "m": (unit, human) = (1 << 20, 0)
        case "bytes": (unit, human) = (1, 0)
        case "block-size": (unit, human) = (max(1, Sizes.parse(value) ?? 1024), 0)
        case "human-readable": human = 1024
        case "si": human = 1000
        default: break
        }
      }
      let ending = options.has("null") ? "\0" : "\n"
      let excluded = options.all("exclude").map { NamePattern($0) }
      func shown(_ bytes: Int) -> String {
        human > 0
          ? HumanSize.coreutils(bytes, si: human == 1000) : String(Sizes.ceiling(bytes, unit))
      }
      var status = 0
      var total = 0
      var seen: Set<FileReference> = []
      for path in options.operands.isEmpty ? ["."] : options.operands {
        var sums: [Int] = []
        var lines = ""
        var failures: [(String, FileError)] = []
        var rootTree: TreeID?
        var budget = Budget(steps: 2_000_000, bytes: 0)
        let failure = try? host.machine.files.walk(
          path, follow: options.has("dereference"), followStart: false, in: view, budget: &budget
        ) { stop in
          let found = stop.status
          if !stop.isLeaving, !excluded.isEmpty,
            excluded.contains(where: { $0.matches(stop.name) || $0.matches(stop.path) })
          {
            return .skip
          }
          if rootTree == nil { rootTree = found.file.tree }
          if options.has("one-file-system"), found.file.tree != rootTree { return .skip }
          if stop.isLeaving {
            let sum = sums.popLast() ?? 0
            if sums.isEmpty {
              total += sum
            } else if !options.has("separate-dirs") {
              sums[sums.count - 1] += sum
            }
            if stop.depth <= depthLimit { lines += shown(sum) + "\t" + stop.path + ending }
            return .onward
          }
          if let failure = stop.failure { failures.append((stop.path, failure)) }
          let counted = !found.isDirectory && found.links > 1 && !options.has("count-links")
          if counted, !seen.insert(found.file).inserted { return .onward }
          let size = apparent ? found.size : found.blocks * 512
          if found.isDirectory {
            sums.append(size)
            return .onward
          }
          if sums.isEmpty { total += size } else { sums[sums.count - 1] += size }
          if stop.depth == 0 || options.has("all") && stop.depth <= depthLimit {
            lines += shown(size) + "\t" + stop.path + ending
          }
          return .onward
        }
        for (path, failure) in failures {
          call.fail("cannot read directory", path, failure.message)
          status = 1
        }
        if let error = failure {
          call.fail("cannot access", path, error.message)
          status = 1
        }
        call.write(lines)
      }
      if options.has("total") { call.write(shown(total) + "\ttotal" + ending) }
      return status
    }
  }
}
