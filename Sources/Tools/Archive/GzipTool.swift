// gzip, gunzip, zcat: files made smaller and back.
//
// Real: gzip 1.12.

import Commands
import Files
import Kernel
import Machine
import Text

enum GzipTool {
  private static let options = [
    flag("c", "stdout", "write to the standard output, keep the files"),
    flag("d", "decompress", "decompress"), flag(nil, "uncompress", "as -d"),
    flag("f", "force", "overwrite, and compress links"), flag("h", nil, "show this help"),
    flag("k", "keep", "keep the input files"), flag("l", "list", "list what the files hold"),
    flag("n", "no-name", "leave name and time out"),
    flag("N", "name", "give back name and time"), flag("q", "quiet", "no warnings"),
    flag("r", "recursive", "go into directories"),
    valued("S", "suffix", "SUF", "use SUF instead of .gz"),
    flag("t", "test", "see whether the files are whole"), flag("v", "verbose", "say what is done"),
    flag("1", "fast", "fast"), flag("2", nil, "a level between"), flag("3", nil, "a level between"),
    flag("4", nil, "a level between"), flag("5", nil, "a level between"),
    flag("6", nil, "the default level"), flag("7", nil, "a level between"),
    flag("8", nil, "a level between"), flag("9", "best", "small"),
    flag(nil, "rsyncable", "accepted"), flag("V", nil, "show the version"),
  ]

  /// `implied`: the options that the name stands for.
  static func command<Host: MachineHost>(_ name: String, _ implied: Set<String> = [])
    -> Command<Host>
  {
    var spec = ToolSpec(
      "gzip", "[OPTION]... [FILE]...",
      "Compress or uncompress files (compress in place by default).", options)
    spec.suite = "GNU gzip) 1.12"
    let declared = spec
    return Command(
      name, spec.summary,
      .follower { host, call in
        let job: Job
        do throws(OptionError) {
          let parsed = try declared.parser.parse(call.arguments.dropFirst())
          if parsed.has("help") || parsed.has("h") {
            call.write(declared.help)
            return .exit(0)
          }
          if parsed.has("version") || parsed.has("V") {
            call.print("\(name) 1.12\nThis is swiftlab's imitation of it.")
            return .exit(0)
          }
          job = Job(parsed, implied)
        } catch {
          call.complain("gzip: \(error.message)\nTry `gzip --help' for more information.")
          return .exit(1)
        }
        let names = job.names(host, call)
        return .follow(
          GatheredInputs<Host>(names) { host, call, inputs in
            var job = job
            for input in inputs { job.handle(input, &host, &call) }
            job.end(&call)
            return job.status
          })
      })
  }
}

extension GzipTool {
  /// One call: what is wanted, and what became of it.
  fileprivate struct Job: Sendable {
    let expands: Bool, tests: Bool, lists: Bool, toOutput: Bool
    let keeps: Bool, forces: Bool, isQuiet: Bool, isVerbose: Bool, isDeep: Bool
    let namesHead: Bool, restoresName: Bool
    let suffix: String
    let operands: [String]
    var status = 0
    private var listed = (count: 0, small: 0, large: 0)

    init(_ options: ParsedOptions, _ implied: Set<String>) {
      func has(_ name: String) -> Bool { options.has(name) || implied.contains(name) }
      tests = has("test")
      lists = has("list")
      expands = has("decompress") || options.has("uncompress") || tests || lists
      toOutput = has("stdout")
      keeps = has("keep")
      forces = has("force")
      isQuiet = has("quiet")
      isVerbose = has("verbose")
      isDeep = has("recursive")
      namesHead = !has("no-name")
      restoresName = has("name")
      suffix = options.last("suffix") ?? ".gz"
      operands = options.operands
    }

    /// The operands, with directories opened under -r, and `x.gz` for an `x` that is not there.
    func names<Host: MachineHost>(_ host: Host, _ call: Call<Host>) -> [String] {
      guard !operands.isEmpty else { return ["-"] }
      let view = host.view(call)
      var names: [String] = []
      for operand in operands {
        if isDeep, host.machine.files.isDirectory(operand, in: view) {
          var budget = Budget.document
          _ = try? host.machine.files.walk(operand, in: view, budget: &budget) {
            if $0.status.isRegular { names.append($0.path) }
            return .onward
          }
        } else if expands, operand != "-", !operand.hasSuffix(suffix),
          !host.machine.files.exists(operand, in: view)
        {
          names.append(operand + suffix)
        } else {
          names.append(operand)
        }
      }
      return names
    }

    private mutating func warn<Host: MachineHost>(_ text: String, _ call: inout Call<Host>) {
      if !isQuiet { call.complain("gzip: " + text) }
      if status == 0 { status = 2 }
    }
    private mutating func fail<Host: MachineHost>(_ text: String, _ call: inout Call<Host>) {
      call.complain(text)
      status = 1
    }

    mutating func handle<Host: MachineHost>(
      _ input: ToolInput, _ host: inout Host, _ call: inout Call<Host>
    ) {
      let name = input.name
      if let error = input.error {
        if error == .isDirectory { return warn("\(name) is a directory -- ignored", &call) }
        return fail("gzip: \(name): \(error.message)", &call)
      }
      let isPipe = name == "-"
      let target: String
      if isPipe || toOutput || tests || lists {
        target = ""
      } else if expands {
        guard let plain = plainName(name) else {
          return warn("\(name): unknown suffix -- ignored", &call)
        }
        target = plain
      } else {
        guard forces || !name.hasSuffix(suffix) else {
          // Real: told, and no failure.
          if !isQuiet { call.complain("gzip: \(name) already has \(suffix) suffix -- unchanged") }
          return
        }
        target = name + suffix
      }
      if (isPipe || toOutput) && !expands && !forces, host.machine.isTerminal(1, of: call.process) {
        return fail(
          "gzip: compressed data not written to a terminal. Use -f to force compression.\nFor help, type: gzip -h",
          &call)
      }
      let view = host.view(call)
      let before = isPipe ? nil : try? host.machine.files.status(name, in: view)
      let seconds = before?.modified.seconds ?? 0
      var output: [UInt8] = []
      var head = Gzip.Head()
      if expands {
        let label = isPipe ? "stdin" : name
        do throws(GzipError) {
          let found = try Gzip.expanded(input.bytes, limit: 256 << 20)
          output = found.bytes
          head = found.head
          if found.trailingGarbage {
            warn("\(label): decompression OK, trailing garbage ignored", &call)
          }
        } catch {
          return fail("\ngzip: \(label): \(words(error))", &call)
        }
        if lists { return list(input, output, before, target, &call) }
        if tests {
          if isVerbose { call.complain("\(name):\t OK") }
          return
        }
      } else {
        let kept = namesHead && !isPipe ? FilePaths.basename(name) : nil
        output = Gzip.compressed(
          input.bytes, Gzip.Head(name: kept, seconds: kept == nil ? 0 : seconds))
      }
      guard !target.isEmpty else {
        if isVerbose, !isPipe {
          call.complain("\(name):\t\(ratio(input.bytes.count, output.count))")
        }
        return call.write(bytes: output)
      }
      var path = target
      if expands, restoresName, let own = head.name {
        path = FilePaths.join(FilePaths.dirname(name), FilePaths.basename(own))
      }
      if !forces, host.machine.files.exists(path, in: view) {
        return warn("\(path) already exists;\tnot overwritten", &call)
      }
      do throws(FileError) {
        try host.machine.files.write(path, output, in: view, at: host.machine.now)
        if let before {
          try host.machine.files.setMode(path, before.mode, in: view, at: host.machine.now)
          let time =
            expands && restoresName && head.seconds > 0
            ? Instant(seconds: head.seconds) : before.modified
          try host.machine.files.setTimes(
            path, modified: time, accessed: time, follow: true, in: view, at: host.machine.now)
        }
        if !keeps { try host.machine.files.unlink(name, in: view, at: host.machine.now) }
      } catch { return fail("gzip: \(path): \(error.message)", &call) }
      if isVerbose {
        let large = expands ? output.count : input.bytes.count
        let small = expands ? input.bytes.count : output.count
        call.complain(
          "\(name):\t\(ratio(large, small)) -- \(keeps ? "created" : "replaced with") \(path)")
      }
    }

    private func plainName(_ name: String) -> String? {
      if name.hasSuffix(suffix), name.utf8.count > suffix.utf8.count {
        return String(name.dropLast(suffix.count))
      }
      if name.hasSuffix(".tgz") || name.hasSuffix(".taz") { return name.dropLast(4) + ".tar" }
      return nil
    }
    private func words(_ error: GzipError) -> String {
      switch error {
      case .notGzip: "not in gzip format"
      case .truncated: "unexpected end of file"
      case .damaged: "invalid compressed data--format violated"
      case .badSum: "invalid compressed data--crc error"
      case .tooLarge: "more than the lab takes (256 MiB)"
      }
    }

    /// Real: 52.7%, in a field of five; 0.0% for nothing.
    private func ratio(_ large: Int, _ small: Int) -> String {
      let tenths = large == 0 ? 0 : (large - (small - 18)) * 1000 / large
      let text = "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)%"
      return text.paddedLeft(6)
    }

    private mutating func list<Host: MachineHost>(
      _ input: ToolInput, _ output: [UInt8], _ before: FileStatus?, _ target: String,
      _ call: inout Call<Host>
    ) {
      if listed.count == 0, !isQuiet {
        let more = isVerbose ? "method  crc     date  time  " : ""
        call.print(more + "         compressed        uncompressed  ratio uncompressed_name")
      }
      listed.count += 1
      listed.small += input.bytes.count
      listed.large += output.count
      let plain = input.name == "-" ? "stdout" : plainName(input.name) ?? input.name
      if isVerbose {
        let time = CivilTime(before?.modified ?? .zero).formatted("%b %e %H:%M")
        let sum = Hex.digits(Checksum.crc32(output), 8)
        call.write("defla \(sum) \(time) ")
      }
      call.print(row(input.bytes.count, output.count, plain))
    }
    private func row(_ small: Int, _ large: Int, _ name: String) -> String {
      String(small).paddedLeft(19) + " " + String(large).paddedLeft(19) + " "
        + ratio(large, small) + " " + name
    }
    mutating func end<Host: MachineHost>(_ call: inout Call<Host>) {
      guard lists, listed.count > 1, !isQuiet else { return }
      if isVerbose { call.write(String(repeating: " ", count: 28)) }
      call.print(row(listed.small, listed.large, "(totals)"))
    }
  }
}
