// tail: the last lines or bytes, and with -f what comes after.

import Commands
import Files
import Kernel
import Machine

enum TailTool {
  static let spec = ToolSpec(
    "tail", "[OPTION]... [FILE]...", "Write the last 10 lines of each file.",
    [
      valued("n", "lines", "[+]NUM", "the last NUM lines; with +, from line NUM on"),
      valued("c", "bytes", "[+]NUM", "the last NUM bytes; with +, from byte NUM on"),
      optional("f", "follow", "HOW", "go on as the file grows"),
      flag("F", nil, "as --follow=name --retry"),
      flag(nil, "retry", "try again where a file cannot be opened"),
      flag("q", "quiet", "no heads with names"), flag("v", "verbose", "heads with names always"),
      ToolOption(option: Option(nil, "silent", name: "quiet"), value: "", help: "as -q"),
      valued("s", "sleep-interval", "N", "look every N seconds"),
      flag("z", "zero-terminated", "lines end with NUL"),
      unmodelled(nil, "pid", takesValue: true),
      unmodelled(nil, "max-unchanged-stats", takesValue: true),
    ], number: "lines")

  static func command<Host: MachineHost>() -> Command<Host> {
    .following(spec) { host, call, options in
      var options = options
      // Real: `tail -fn 5` and `tail -f` alone; the short f takes no value.
      var tail = Tail<Host>()
      tail.separator = options.has("zero-terminated") ? 0 : 10
      if let value = options.operands.first, value.hasPrefix("+"), Int(value.dropFirst()) != nil,
        !options.has("lines"), !options.has("bytes")
      {
        options.operands.removeFirst()
        options.given.append(("lines", value))
      }
      for (name, value) in options.given {
        switch name {
        case "lines", "bytes":
          let sign = value.first.flatMap { $0 == "+" || $0 == "-" ? $0 : nil }
          let digits = sign == nil ? value : String(value.dropFirst())
          guard let count = Sizes.parse(digits), !digits.isEmpty else {
            call.fail("invalid number of \(name): \(host.quote(call, value))")
            return .exit(1)
          }
          tail.bytes = name == "bytes"
          tail.fromStart = sign == "+"
          tail.count = min(count, 1 << 40)
        case "follow":
          guard value.isEmpty || value == "name" || value == "descriptor" else {
            // `-fn5`: the letters behind f are options of their own.
            if let more = try? spec.parser.parse(["-" + value]) {
              for pair in more.given {
                if let count = Sizes.parse(pair.value) {
                  tail.count = min(count, 1 << 40)
                  tail.bytes = pair.name == "bytes"
                }
              }
              tail.follows = true
              continue
            }
            call.misuse(
              "invalid argument \(host.quote(call, value)) for \(host.quote(call, "--follow"))")
            return .exit(1)
          }
          tail.follows = true
          tail.byName = value == "name"
        case "F":
          tail.follows = true
          tail.byName = true
          tail.retries = true
        case "retry": tail.retries = true
        case "sleep-interval":
          guard let seconds = Double(value), seconds >= 0, seconds < 1e9 else {
            call.fail("invalid number of seconds: \(host.quote(call, value))")
            return .exit(1)
          }
          tail.interval = max(0.05, seconds)
        default: break
        }
      }
      tail.names = options.operands.isEmpty ? ["-"] : options.operands
      tail.heads = options.has("verbose") || tail.names.count > 1 && !options.has("quiet")
      return .follow(tail)
    }
  }
}

/// The state of one tail.
struct Tail<Host: MachineHost>: Follower {
  var names: [String] = []
  var count = 10
  var bytes = false, fromStart = false, heads = false
  var follows = false, byName = false, retries = false
  var separator: UInt8 = 10
  var interval = 1.0

  /// A file that is being followed: how far it was written out.
  private struct Followed {
    var name: String
    var file: FileReference?
    var offset = 0
    var isMissing = false
    /// A device such as /dev/null: it is waited at for ever, and nothing comes.
    var isDevice = false
  }
  private var index = 0
  private var descriptor: Int?
  private var held: [UInt8] = []
  /// How much may be held before it is looked through for what is not wanted any more.
  private var most = 1 << 20
  private var size = 0
  private var failed = false
  private var anyHead = false
  private var lastShown = ""
  private var followed: [Followed] = []

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    if index < names.count { return readOne(&host, &call) }
    guard follows, !followed.isEmpty else { return .exit(failed ? 1 : 0) }
    look(&host, &call)
    if followed.allSatisfy({ $0.isDevice }) { return .wait([.until(.distantFuture)]) }
    if followed.allSatisfy({ $0.file == nil && !$0.isDevice && !retries }) {
      call.fail("no files remaining")
      return .exit(1)
    }
    return .wait([.until(host.machine.now + .seconds(interval))])
  }

  private mutating func head(_ name: String, _ call: inout Call<Host>) {
    lastShown = name
    guard heads else { return }
    call.write((anyHead ? "\n" : "") + "==> \(name == "-" ? "standard input" : name) <==\n")
    anyHead = true
  }

  private mutating func readOne(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    let name = names[index]
    guard let open = descriptor else {
      if name == "-" {
        descriptor = 0
      } else {
        do throws(FileError) {
          descriptor = try host.openDescriptor(name, for: call.process)
        } catch {
          call.fail("cannot open \(Quote.always(name)) for reading: \(error.message)")
          failed = true
          index += 1
          if follows, retries { followed.append(Followed(name: name, isMissing: true)) }
          if follows, !retries, index == names.count, followed.isEmpty {
            call.fail("no files remaining")
          }
          return .again
        }
      }
      held = []
      size = 0
      head(name, &call)
      return .again
    }
    switch host.machine.read(open, of: call.process) {
    case .wait(let wait): return .wait([wait])
    case .failed(let error):
      call.fail("error reading \(Quote.always(name)): \(error.message)")
      failed = true
      close(&host, call)
    case .end:
      if !fromStart { call.write(bytes: Array(held[lastPart()...])) }
      if follows, name != "-", let handle = host.machine.handle(open, of: call.process) {
        if case .file(let file)? = host.machine.openFile(handle)?.kind {
          host.machine.files.retain(file)
          followed.append(Followed(name: name, file: file, offset: size))
        } else {
          followed.append(Followed(name: name, isDevice: true))
        }
      }
      close(&host, call)
    case .bytes(let data):
      if fromStart { pass(data, &call) } else { hold(data) }
      if held.count > 64 << 20 {
        call.fail("memory exhausted")
        return .exit(1)
      }
      size += data.count
    }
    return .again
  }
  private mutating func close(_ host: inout Host, _ call: Call<Host>) {
    if let descriptor, descriptor != 0 { host.machine.close(descriptor, of: call.process) }
    descriptor = nil
    held = []
    skipped = 0
    index += 1
  }

  private var skipped = 0
  /// `+N`: what lies behind the first N - 1.
  private mutating func pass(_ data: [UInt8], _ call: inout Call<Host>) {
    let skip = max(0, count - 1)
    if bytes {
      let drop = min(data.count, max(0, skip - skipped))
      skipped += drop
      call.write(bytes: Array(data[drop...]))
      return
    }
    var start = data.startIndex
    while skipped < skip, let newline = data[start...].firstIndex(of: separator) {
      skipped += 1
      start = newline + 1
    }
    if skipped >= skip { call.write(bytes: Array(data[start...])) }
  }
  private mutating func hold(_ data: [UInt8]) {
    held += data
    // Only what may be wanted is kept.
    if bytes {
      if held.count > 2 * count + 65_536 { held.removeFirst(held.count - count) }
    } else if held.count > most {
      held.removeFirst(lastPart())
      // One line without an end is not gone through again for each piece of it.
      most = max(1 << 20, 2 * held.count)
    }
  }
  /// Where the last lines or bytes begin.
  private func lastPart() -> Int {
    if bytes { return max(0, held.count - count) }
    if count == 0 { return held.count }
    var left = count
    var at = held.count
    if held.last == separator { at -= 1 }
    while at > 0 {
      at -= 1
      if held[at] == separator {
        left -= 1
        if left == 0 { return at + 1 }
      }
    }
    return 0
  }

  /// What has come since.
  private mutating func look(_ host: inout Host, _ call: inout Call<Host>) {
    let view = host.view(call)
    for place in followed.indices where !followed[place].isDevice {
      if byName || followed[place].file == nil {
        let name = followed[place].name
        if let status = try? host.machine.files.status(name, in: view), status.isRegular {
          if followed[place].file != status.file {
            if let old = followed[place].file { host.machine.files.release(old) }
            let was =
              followed[place].file != nil
              ? "has been replaced;  following new file"
              : "has appeared;  following new file"
            call.fail("\(Quote.always(name)) \(was)")
            host.machine.files.retain(status.file)
            followed[place].file = status.file
            followed[place].offset = 0
            followed[place].isMissing = false
          }
        } else if !followed[place].isMissing {
          call.fail("\(Quote.always(name)) has become inaccessible: No such file or directory")
          followed[place].isMissing = true
          if let old = followed[place].file, retries {
            host.machine.files.release(old)
            followed[place].file = nil
          }
        }
      }
      guard let file = followed[place].file, let size = host.machine.files.status(file)?.size else {
        continue
      }
      if size < followed[place].offset {
        call.fail("\(Quote.asNeeded(followed[place].name)): file truncated")
        followed[place].offset = 0
      }
      while followed[place].offset < size,
        let data = try? host.machine.files.read(file, at: followed[place].offset, count: 65_536),
        !data.isEmpty
      {
        if lastShown != followed[place].name { head(followed[place].name, &call) }
        call.write(bytes: data)
        followed[place].offset += data.count
        if call.output.count > 8 << 20 { break }
      }
    }
  }
}
