// date, sleep, sync, uptime, free, clear, stty, tput, mount: time and the machine.

import Commands
import Files
import Kernel
import Machine
import Text

enum ClockTools {
  static func date<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "date", "[OPTION]... [+FORMAT]", "Write the date and time.",
      [
        valued("d", "date", "STRING", "of STRING, not of now"), flag("u", "utc", "in UTC"),
        ToolOption(option: Option(nil, "universal", name: "utc"), value: "", help: "as -u"),
        optional("I", "iso-8601", "FMT", "ISO 8601: date, hours, minutes, seconds, ns"),
        flag("R", "rfc-email", "RFC 5322"),
        valued(nil, "rfc-3339", "FMT", "RFC 3339: date, seconds, ns"),
        valued("r", "reference", "FILE", "the time of FILE"),
        valued("f", "file", "FILE", "of each line of FILE"), flag(nil, "debug", "no effect"),
        unmodelled("s", "set", takesValue: true), unmodelled(nil, "resolution"),
      ])
    return .tool(spec) { host, call, options in
      let clock = options.has("utc") ? .utc : host.clockZone(call)
      let zone = clock.zone(at: host.machine.now.seconds)
      let view = host.view(call)
      var format = "%a %b %e %H:%M:%S %Z %Y"
      var chosen = 0
      for operand in options.operands {
        guard operand.hasPrefix("+") else {
          if chosen > 0 {
            call.misuse("extra operand \(host.quote(call, operand))")
          } else if options.has("date") {
            call.misuse(
              "the argument \(host.quote(call, operand)) lacks a leading '+';\nwhen using an option to specify date(s), any non-option\nargument must be a format string beginning with '+'"
            )
          } else if operand.allSatisfy({ $0.isNumber || $0 == "." }), operand.count >= 8 {
            call.fail("cannot set date: \(FileError.notPermitted.message)")
          } else {
            call.fail("invalid date \(host.quote(call, operand))")
          }
          return 1
        }
        if chosen > 0 {
          call.misuse("extra operand \(host.quote(call, operand))")
          return 1
        }
        format = String(operand.dropFirst())
        chosen += 1
      }
      // Real: LC_ALL=C.UTF-8 writes the standard form without AM or PM.
      for (name, value) in options.given {
        switch name {
        case "iso-8601":
          let forms = [
            "": "%Y-%m-%d", "date": "%Y-%m-%d", "hours": "%Y-%m-%dT%H%:z",
            "minutes": "%Y-%m-%dT%H:%M%:z",
            "seconds": "%Y-%m-%dT%H:%M:%S%:z", "ns": "%Y-%m-%dT%H:%M:%S,%N%:z",
          ]
          guard
            value.isEmpty
              || host.choice(
                "--iso-8601", value, ["hours", "minutes", "date", "seconds", "ns"], &call) != nil
          else { return 1 }
          format = forms[value] ?? forms.first { $0.key.hasPrefix(value) }?.value ?? format
          chosen += 1
        case "rfc-email":
          format = "%a, %d %b %Y %H:%M:%S %z"
          chosen += 1
        case "rfc-3339":
          guard let word = host.choice("--rfc-3339", value, ["date", "seconds", "ns"], &call) else {
            return 1
          }
          format =
            word == "date"
            ? "%Y-%m-%d" : word == "seconds" ? "%Y-%m-%d %H:%M:%S%:z" : "%Y-%m-%d %H:%M:%S.%N%:z"
          chosen += 1
        default: break
        }
      }
      if chosen > 1 {
        call.fail("multiple output formats specified")
        return 1
      }
      if let path = options.last("file") {
        do throws(FileError) {
          var status = 0
          for line in try host.machine.files.readText(path, limit: 1 << 20, in: view).split(
            separator: "\n")
          {
            guard let time = DateReading.read(String(line), now: host.machine.now, zone: zone)
            else {
              call.fail("invalid date \(host.quote(call, String(line)))")
              status = 1
              continue
            }
            call.print(CivilTime(time, zone: clock.zone(at: time.seconds)).formatted(format))
          }
          return status
        } catch {
          call.fail("\(Quote.asNeeded(path)): \(error.message)")
          return 1
        }
      }
      var time = host.machine.now
      if let path = options.last("reference") {
        do throws(FileError) { time = try host.machine.files.status(path, in: view).modified } catch
        {
          call.fail("\(Quote.asNeeded(path)): \(error.message)")
          return 1
        }
      }
      if let text = options.last("date") {
        guard let read = DateReading.read(text, now: host.machine.now, zone: zone) else {
          call.fail("invalid date \(host.quote(call, text))")
          return 1
        }
        time = read
      }
      call.print(CivilTime(time, zone: clock.zone(at: time.seconds)).formatted(format))
      return 0
    }
  }

  /// A number with a unit of time: `1.5`, `10m`, `infinity`. Seconds; nil where it is none.
  static func interval(_ text: String) -> Double? {
    var body = text
    var unit = 1.0
    if let last = text.last, let factor = ["s": 1.0, "m": 60, "h": 3600, "d": 86_400][last] {
      unit = factor
      body.removeLast()
    }
    let lower = body.lowercased()
    if lower == "inf" || lower == "infinity" { return .infinity }
    guard let value = Double(body), value >= 0, !value.isNaN else { return nil }
    return value * unit
  }

  static func sleep<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "sleep", "NUMBER[SUFFIX]...", "Wait for NUMBER seconds, or minutes (m), hours (h), days (d).")
    return .following(spec) { host, call, options in
      guard !options.operands.isEmpty else {
        call.misuse("missing operand")
        return .exit(1)
      }
      var seconds = 0.0
      var isBad = false
      for text in options.operands {
        guard let value = interval(text) else {
          call.fail("invalid time interval \(host.quote(call, text))")
          isBad = true
          continue
        }
        seconds += value
      }
      if isBad {
        call.complain("Try '\(call.name) --help' for more information.")
        return .exit(1)
      }
      let end = seconds > 9e9 ? Instant.distantFuture : host.machine.now + .seconds(seconds)
      return .follow(Sleep<Host>(end: end))
    }
  }
  struct Sleep<Host: MachineHost>: Follower {
    let end: Instant
    mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
      host.machine.now >= end ? .exit(0) : .wait([.until(end)])
    }
  }

  static func sync<Host: MachineHost>() -> Command<Host> {
    .tool(
      ToolSpec(
        "sync", "[OPTION] [FILE]...",
        "Write what is held in memory to the disk; the lab holds nothing back.")
    ) { host, call, options in
      var status = 0
      for path in options.operands where !host.machine.files.exists(path, in: host.view(call)) {
        call.fail("error opening \(Quote.always(path)): \(FileError.noEntry.message)")
        status = 1
      }
      return status
    }
  }

  /// When the machine came up: some hours before its first process.
  static func boot<Host: MachineHost>(_ host: Host) -> Instant {
    let first =
      host.machine.processIDs.first.flatMap { host.machine.process($0)?.started }
      ?? host.machine.now
    return first - .seconds(7_260)
  }

  static func uptime<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "uptime", "[options]", "Tell how long the machine has been running.",
      [flag("p", "pretty", "in words"), flag("s", "since", "since when")], suite: "procps-ng) 4.0.2"
    )
    return .tool(spec) { host, call, options in
      let start = boot(host)
      let now = CivilTime(host.machine.now)
      if options.has("since") {
        call.print(CivilTime(start).formatted("%Y-%m-%d %H:%M:%S"))
        return 0
      }
      let seconds = host.machine.now.seconds - start.seconds
      let days = seconds / 86_400, hours = seconds / 3600 % 24, minutes = seconds / 60 % 60
      if options.has("pretty") {
        var words: [String] = []
        for (count, name) in [(days, "day"), (hours, "hour"), (minutes, "minute")] where count > 0 {
          words.append("\(count) \(name)\(count == 1 ? "" : "s")")
        }
        call.print("up " + (words.isEmpty ? "0 minutes" : words.joined(separator: ", ")))
        return 0
      }
      call.print(summary(days: days, hours: hours, minutes: minutes, now: now))
      return 0
    }
  }
  static func summary(days: Int, hours: Int, minutes: Int, now: CivilTime) -> String {
    var up = days > 0 ? "\(days) day\(days == 1 ? "" : "s"), " : ""
    up += hours > 0 ? "\(String(hours).paddedLeft(2)):\(zeros(minutes, 2))" : "\(minutes) min"
    // Limit: the lab's processes take no processor from anybody, so the load is small.
    return " \(now.formatted("%H:%M:%S")) up \(up),  1 user,  load average: 0.08, 0.03, 0.01"
  }

  static func free<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "free", "[options]", "Tell how much memory is used.",
      [
        flag("b", "bytes", "in bytes"), flag("k", "kibi", "in KiB (the default)"),
        flag("m", "mebi", "in MiB"), flag("g", "gibi", "in GiB"),
        flag("h", "human", "as 1.2Gi"), flag(nil, "si", "powers of 1000"),
        flag("t", "total", "a sum at the end"), flag("w", "wide", "wide output"),
        unmodelled("s", "seconds", takesValue: true), unmodelled("c", "count", takesValue: true),
        unmodelled("l", "lohi"), unmodelled("v", "committed"),
      ], suite: "procps-ng) 4.0.2")
    return .tool(spec) { host, call, options in
      let processes = host.machine.processIDs.count
      let total = LabMachine.memory
      let used = 412_000_000 + processes * 3_400_000
      let cache = 1_310_000_000, shared = 1_200_000
      let free = max(0, total - used - cache)
      let base = options.has("si") ? 1000 : 1024
      func shown(_ value: Int) -> String {
        if options.has("human") {
          var size = Double(value)
          var unit = 0
          let names =
            options.has("si") ? ["B", "K", "M", "G", "T"] : ["B", "Ki", "Mi", "Gi", "Ti"]
          while size >= Double(base), unit < 4 {
            size /= Double(base)
            unit += 1
          }
          return (unit > 0 && size < 10 ? FloatText.fixed(size, 1) : FloatText.fixed(size, 0))
            + names[unit]
        }
        if options.has("bytes") { return String(value) }
        if options.has("mebi") { return String(value / (base * base)) }
        if options.has("gibi") { return String(value / (base * base * base)) }
        return String(value / base)
      }
      let wide = options.has("wide")
      let heads =
        ["total", "used", "free", "shared"] + (wide ? ["buffers", "cache"] : ["buff/cache"]) + [
          "available"
        ]
      // Real: procps 4.0 has a blank more over its first column.
      call.print("        " + heads.map { $0.paddedLeft(12) }.joined())
      let parts =
        [total, used, free, shared] + (wide ? [42_000_000, cache - 42_000_000] : [cache]) + [
          free + cache * 9 / 10
        ]
      call.print("Mem:    " + parts.map { shown($0).paddedLeft(12) }.joined())
      call.print("Swap:   " + [0, 0, 0].map { shown($0).paddedLeft(12) }.joined())
      if options.has("total") {
        call.print("Total:  " + [total, used, free].map { shown($0).paddedLeft(12) }.joined())
      }
      return 0
    }
  }

  static func clear<Host: MachineHost>() -> Command<Host> {
    Command(
      "clear", "Clear the screen.",
      .once { host, call in
        guard let term = host.environment(call, "TERM"), !term.isEmpty else {
          call.complain("TERM environment variable not set.")
          return 1
        }
        if term == "dumb" { return 0 }
        // Real: cursor home, erase the screen, erase what was scrolled away.
        call.write("\u{1B}[H\u{1B}[2J\u{1B}[3J")
        return 0
      })
  }

  static func stty<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "stty", "[SETTING]...", "Tell or change how the terminal is set.",
      [flag("a", "all", "all settings")])
    return .tool(spec) { host, call, options in
      guard let id = host.machine.terminal(behind: host.machine.handle(0, of: call.process)),
        id != 0,
        let terminal = host.machine.terminals[id]
      else {
        call.fail("'standard input': \(FileError.notTerminal.message)")
        return 1
      }
      if options.operands.isEmpty {
        call.print(
          "speed 38400 baud;"
            + (options.has("all")
              ? " rows \(terminal.rows); columns \(terminal.columns); line = 0;" : " line = 0;"))
        if terminal.hidesInput { call.print("-echo") }
        return 0
      }
      for word in options.operands {
        switch word {
        case "size": call.print("\(terminal.rows) \(terminal.columns)")
        case "echo": host.machine.terminals.modify(id) { $0.hidesInput = false }
        case "-echo": host.machine.terminals.modify(id) { $0.hidesInput = true }
        case "sane": host.machine.terminals.modify(id) { $0.hidesInput = false }
        default:
          host.sayUnmodelled("stty \(word)", &call)
          return 1
        }
      }
      return 0
    }
  }

  static func tput<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "tput", "[-T term] capability", "Write a capability of the terminal.",
      [valued("T", nil, "TERM", "of this terminal")], failure: 2, suite: "ncurses) 6.4")
    return .tool(spec) { host, call, options in
      let term = options.last("T") ?? host.environment(call, "TERM") ?? ""
      guard !term.isEmpty else {
        call.complain("tput: No value for $TERM and no -T specified")
        return 2
      }
      guard let name = options.operands.first else {
        call.complain("usage: tput [-V] [-S] [-T term] capname")
        return 2
      }
      let terminal = host.terminal(call, 2) ?? host.terminal(call)
      let text: String
      switch name {
      case "cols": text = "\(terminal?.columns ?? 80)\n"
      case "lines": text = "\(terminal?.rows ?? 24)\n"
      case "colors": text = term.contains("256") ? "256\n" : term == "dumb" ? "-1\n" : "8\n"
      case "bold": text = "\u{1B}[1m"
      case "dim": text = "\u{1B}[2m"
      case "smul": text = "\u{1B}[4m"
      case "rmul": text = "\u{1B}[24m"
      case "rev", "smso": text = "\u{1B}[7m"
      case "rmso": text = "\u{1B}[27m"
      case "sgr0": text = "\u{1B}(B\u{1B}[m"
      case "clear": text = "\u{1B}[H\u{1B}[2J\u{1B}[3J"
      case "civis": text = "\u{1B}[?25l"
      case "cnorm": text = "\u{1B}[?12l\u{1B}[?25h"
      case "setaf", "setab":
        guard let number = options.operands.dropFirst().first.flatMap({ Int($0) }),
          (0..<256).contains(number)
        else { return 1 }
        let base = name == "setaf" ? 30 : 40
        text =
          number < 8
          ? "\u{1B}[\(base + number)m"
          : number < 16 ? "\u{1B}[\(base + 60 + number - 8)m" : "\u{1B}[\(base + 8);5;\(number)m"
      case "cup":
        let numbers = options.operands.dropFirst().compactMap { Int($0) }
        guard numbers.count == 2, numbers.allSatisfy({ (0..<10_000).contains($0) }) else {
          return 1
        }
        text = "\u{1B}[\(numbers[0] + 1);\(numbers[1] + 1)H"
      default:
        host.sayUnmodelled("tput \(name)", &call)
        return 4
      }
      call.write(text)
      return 0
    }
  }

  static func mount<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "mount", "[-l] [-t type]\n[options] <source> <directory>", "Tell what is mounted where.",
      [
        flag("l", "show-labels", "no effect"), valued("t", "types", "TYPE", "only this type"),
        valued("o", "options", "LIST", "only for mounting"),
      ],
      suite: "util-linux 2.38.1")
    return .tool(spec) { host, call, options in
      guard options.operands.isEmpty else {
        if host.view(call).credentials.uid != 0 {
          call.complain("mount: \(options.operands.last ?? ""): must be superuser to use mount.")
        } else {
          host.sayUnmodelled("mounting by hand (mount)", &call)
        }
        return 32
      }
      for mount in host.view(call).mounts.mounts where !mount.source.isEmpty {
        if let type = options.last("types"), type != mount.type { continue }
        call.print(
          "\(mount.source) on \(mount.path) type \(mount.type) (\(mount.words))"
        )
      }
      return 0
    }
  }
}
