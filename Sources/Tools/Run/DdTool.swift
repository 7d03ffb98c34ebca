// dd: blocks of bytes from one place to another.

import Commands
import Files
import Kernel
import Machine
import Text

enum DdTool {
  static func command<Host: MachineHost>() -> Command<Host> {
    Command(
      "dd", "Copy blocks of bytes.",
      .follower { host, call in
        var run = Dd<Host>()
        var values: [String: String] = [:]
        for word in call.arguments.dropFirst() {
          if word == "--help" {
            call.print(
              "Usage: dd [OPERAND]...\nif= of= bs= ibs= obs= count= skip= seek= conv=notrunc,sync,fsync,excl,nocreat status=none|noxfer|progress"
            )
            return .exit(0)
          }
          guard let equals = word.firstIndex(of: "=") else {
            call.misuse("unrecognized operand \(host.quote(call, word))")
            return .exit(1)
          }
          let name = String(word[..<equals]), value = String(word[word.index(after: equals)...])
          switch name {
          case "if", "of": values[name] = value
          case "bs", "ibs", "obs", "count", "skip", "seek":
            guard let number = Self.size(value) else {
              call.fail("invalid number: \(host.quote(call, value))")
              return .exit(1)
            }
            if name.hasSuffix("bs"), number == 0 {
              call.fail("invalid number: \(host.quote(call, value))")
              return .exit(1)
            }
            switch name {
            case "bs", "ibs": run.block = min(number, 256 << 20)
            case "obs": break
            case "count": run.count = number
            case "skip": run.skip = number
            default: run.seek = number
            }
          case "conv":
            for item in value.split(separator: ",") {
              switch item {
              case "notrunc": run.keeps = true
              case "fsync", "fdatasync", "noerror": break
              case "sync": run.fills = true
              case "excl": run.exclusive = true
              case "nocreat": run.noCreate = true
              default:
                host.sayUnmodelled("dd conv=\(item)", &call)
                return .exit(1)
              }
            }
          case "status":
            guard ["none", "noxfer", "progress"].contains(value) else {
              call.misuse("invalid status level: \(host.quote(call, value))")
              return .exit(1)
            }
            run.level = value
          case "iflag", "oflag", "cbs":
            // Limit: a disk of the lab has no cache to pass by.
            if name != "cbs",
              value.split(separator: ",").allSatisfy({
                ["direct", "sync", "dsync", "fullblock"].contains($0)
              })
            {
              break
            }
            host.sayUnmodelled("dd \(word)", &call)
            return .exit(1)
          default:
            call.misuse("unrecognized operand \(host.quote(call, word))")
            return .exit(1)
          }
        }
        do throws(FileError) {
          if let path = values["if"] {
            run.input = try host.openDescriptor(path, for: call.process)
          }
        } catch {
          call.fail("failed to open \(Quote.always(values["if"] ?? "")): \(error.message)")
          return .exit(1)
        }
        do throws(FileError) {
          if let path = values["of"] {
            var flags: OpenFlags = [.write]
            if !run.noCreate { flags.insert(.create) }
            if run.exclusive { flags.insert(.exclusive) }
            if !run.keeps, run.seek == 0 { flags.insert(.truncate) }
            run.target = path
            run.output = try host.openDescriptor(path, flags, for: call.process)
            if run.seek > 0, let file = run.file(host, call) {
              let at = run.seek.multipliedReportingOverflow(by: run.block)
              guard !at.overflow else { throw .tooLarge }
              if !run.keeps {
                try host.machine.files.truncate(file, to: at.partialValue, now: host.machine.now)
              }
              run.place = at.partialValue
            }
          }
        } catch {
          call.fail("failed to open \(Quote.always(values["of"] ?? "")): \(error.message)")
          return .exit(1)
        }
        run.start = host.machine.now
        return .follow(run)
      })
  }

  /// A number with dd's units, and products such as `2x512`.
  private static func size(_ text: String) -> Int? {
    var product = 1
    for part in text.split(separator: "x", omittingEmptySubsequences: false) {
      guard part.first?.isNumber == true, let value = Sizes.parse(part) else { return nil }
      let (next, overflow) = product.multipliedReportingOverflow(by: value)
      product = overflow ? .max : next
    }
    return product
  }
}

struct Dd<Host: MachineHost>: Follower {
  var input = 0, output = 1
  /// What the output is called in complaints.
  var target = "standard output"
  var block = 512
  var count: Int?
  var skip = 0, seek = 0
  var keeps = false, exclusive = false, noCreate = false, fills = false
  var level = ""
  var start = Instant.zero
  /// Where the next block goes in a file that is not written from its beginning.
  var place: Int?

  private var held: [UInt8] = []
  private var waiting: ArraySlice<UInt8> = []
  private var whole = 0, partial = 0, bytes = 0
  private var isEnded = false, isTold = false
  private var failure: FileError?
  /// Whole blocks that were read and not written.
  private var lost = 0

  init() {}

  func file(_ host: Host, _ call: Call<Host>) -> FileReference? {
    guard let handle = host.machine.handle(output, of: call.process),
      case .file(let file)? = host.machine.openFile(handle)?.kind
    else { return nil }
    return file
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    if isTold { return .exit(failure == nil ? 0 : 1) }
    if !waiting.isEmpty {
      if let step = write(&host, &call) { return step }
      return .again
    }
    if isEnded || failure != nil || count.map({ whole + partial >= $0 }) == true {
      isTold = true
      // Real: some 1.5 GB a second go through memory.
      call.pause(.nanoseconds(bytes * 2 / 3))
      return tell(&host, &call)
    }
    switch host.machine.read(input, of: call.process, limit: block - held.count) {
    case .wait(let wait): return .wait([wait])
    case .failed(let error):
      call.fail("error reading: \(error.message)")
      failure = error
    case .end:
      isEnded = true
      if !held.isEmpty { take() }
    case .bytes(let data):
      held += data
      if held.count >= block || isPipe(host, call) { take() }
    }
    return .again
  }
  private func isPipe(_ host: Host, _ call: Call<Host>) -> Bool {
    guard let handle = host.machine.handle(input, of: call.process),
      case .pipe? = host.machine.openFile(handle)?.kind
    else { return false }
    return true
  }

  /// A block has been read.
  private mutating func take() {
    if skip > 0 {
      skip -= 1
      held = []
      return
    }
    if held.count == block { whole += 1 } else { partial += 1 }
    if fills, held.count < block { held += [UInt8](repeating: 0, count: block - held.count) }
    bytes += held.count
    waiting = held[...]
    held = []
  }
  private mutating func write(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep? {
    if let place, let file = file(host, call) {
      do throws(FileError) {
        try host.machine.files.write(waiting, to: file, at: place, now: host.machine.now)
        self.place = place + waiting.count
        waiting = []
      } catch { fail(error, &call) }
      return nil
    }
    switch host.machine.write(waiting, to: output, of: call.process) {
    case .wrote(let count): waiting = waiting.dropFirst(count)
    case .wait(let wait): return .wait([wait])
    case .broken:
      host.signal(call.process, .pipe)
      return .exit(141)
    case .failed(let error): fail(error, &call)
    }
    return nil
  }
  private mutating func fail(_ error: FileError, _ call: inout Call<Host>) {
    call.fail("error writing '\(target)': \(error.message)")
    bytes -= waiting.count
    lost = waiting.isEmpty ? 0 : 1
    waiting = []
    failure = error
  }

  private func tell(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    guard level != "none" else { return .again }
    call.complain("\(whole)+\(partial) records in")
    call.complain("\(max(0, whole - lost))+\(partial) records out")
    guard level != "noxfer" else { return .again }
    let seconds = max(0.000_001, (host.machine.now - start).inSeconds + Double(bytes) / 1.5e9)
    var size = "\(bytes) byte\(bytes == 1 ? "" : "s")"
    if bytes >= 1000 {
      size +=
        " (" + Self.shown(Double(bytes), 1000)
        + (bytes >= 1024 ? ", " + Self.shown(Double(bytes), 1024) : "") + ")"
    }
    call.complain(
      "\(size) copied, \(NumberFormat.real(seconds, "g", 6)) s, \(Self.shown(Double(bytes) / seconds, 1000))/s"
    )
    return .again
  }
  private static func shown(_ value: Double, _ base: Double) -> String {
    var value = value
    var unit = 0
    let units =
      base == 1000
      ? ["B", "kB", "MB", "GB", "TB", "PB"] : ["B", "KiB", "MiB", "GiB", "TiB", "PiB"]
    while value >= base, unit < 5 {
      value /= base
      unit += 1
    }
    return FloatText.fixed(value, value < 10 && unit > 0 ? 1 : 0) + " " + units[unit]
  }
}
