// ps: what runs.

import Commands
import Files
import Kernel
import Machine
import Text

enum PsTool {
  /// One column: its word, its head, how it is set, and what it shows.
  struct Column: Sendable {
    var words: [String]
    var head: String
    var width: Int
    var isRight: Bool
    var text: @Sendable (ProcessRow, Instant) -> String
  }
  static let columns: [Column] = [
    Column(words: ["pid"], head: "PID", width: 7, isRight: true) { row, _ in String(row.id) },
    Column(words: ["ppid"], head: "PPID", width: 7, isRight: true) { row, _ in String(row.parent) },
    Column(words: ["pgid", "pgrp"], head: "PGID", width: 7, isRight: true) { row, _ in
      String(row.group)
    },
    Column(words: ["user", "uname", "euser"], head: "USER", width: 8, isRight: false) { row, _ in
      row.user
    },
    Column(words: ["group", "egroup"], head: "GROUP", width: 8, isRight: false) { row, _ in
      row.groupName
    },
    Column(words: ["uid", "euid"], head: "UID", width: 5, isRight: true) { row, _ in String(row.uid)
    },
    Column(words: ["gid", "egid"], head: "GID", width: 5, isRight: true) { row, _ in String(row.gid)
    },
    Column(words: ["%cpu", "pcpu"], head: "%CPU", width: 4, isRight: true) { _, _ in "0.0" },
    Column(words: ["c"], head: "C", width: 2, isRight: true) { _, _ in "0" },
    Column(words: ["%mem", "pmem"], head: "%MEM", width: 4, isRight: true) { row, _ in
      FloatText.fixed(Double(row.residentKiB) * 102_400 / Double(LabMachine.memory), 1)
    },
    Column(words: ["vsz", "vsize"], head: "VSZ", width: 6, isRight: true) { row, _ in
      String(row.virtualKiB)
    },
    Column(words: ["rss", "rssize"], head: "RSS", width: 5, isRight: true) { row, _ in
      String(row.residentKiB)
    },
    Column(words: ["tty", "tt", "tname"], head: "TTY", width: 8, isRight: false) { row, _ in
      row.terminal
    },
    Column(words: ["stat"], head: "STAT", width: 4, isRight: false) { row, _ in row.state },
    Column(words: ["s", "state"], head: "S", width: 1, isRight: false) { row, _ in
      String(row.state.prefix(1))
    },
    Column(words: ["ni", "nice"], head: "NI", width: 3, isRight: true) { _, _ in "0" },
    Column(
      words: ["start", "start_time", "stime", "bsdstart"], head: "START", width: 5, isRight: true
    ) { row, now in
      started(row, now)
    },
    Column(words: ["lstart"], head: "STARTED", width: 24, isRight: true) { row, _ in
      CivilTime(row.started).formatted("%a %b %e %H:%M:%S %Y")
    },
    Column(words: ["etime"], head: "ELAPSED", width: 11, isRight: true) { row, now in
      let age = now.seconds - row.started.seconds
      let clock = "\(zeros(age / 60 % 60, 2)):\(zeros(age % 60, 2))"
      if age < 3600 { return clock }
      let hours = "\(zeros(age / 3600 % 24, 2)):\(clock)"
      return age < 86_400 ? hours : "\(age / 86_400)-\(hours)"
    },
    Column(words: ["etimes"], head: "ELAPSED", width: 7, isRight: true) { row, now in
      String(now.seconds - row.started.seconds)
    },
    Column(words: ["time", "cputime"], head: "TIME", width: 8, isRight: true) { row, _ in
      "\(zeros(row.seconds / 3600, 2)):\(zeros(row.seconds / 60 % 60, 2)):\(zeros(row.seconds % 60, 2))"
    },
    Column(words: ["comm", "ucmd", "ucomm"], head: "COMMAND", width: 15, isRight: false) { row, _ in
      row.isEnded ? "\(row.name) <defunct>" : row.name
    },
    Column(words: ["args", "cmd", "command"], head: "COMMAND", width: 27, isRight: false) {
      row, _ in row.command
    },
  ]
  private static func started(_ row: ProcessRow, _ now: Instant) -> String {
    CivilTime(row.started).formatted(
      now.seconds - row.started.seconds < 86_400 ? "%H:%M" : "%b%d")
  }

  struct Request {
    var all = false, withTerminal = false, others = false
    var form = ""
    var ids: [ProcessID] = [], parents: [ProcessID] = [], names: [String] = [], users: [String] = []
    var chosen: [(column: Column, head: String?)] = []
    var noHeads = false, forest = false, wide = false
    var sort: String?
  }

  static func command<Host: MachineHost>() -> Command<Host> {
    Command(
      "ps", "Tell what runs.",
      .once { host, call in
        var request = Request()
        switch read(call.arguments.dropFirst(), &request) {
        case .ok: break
        case .exit(let text, let status):
          if status == 0 { call.write(text) } else { call.output.write(text, to: 2) }
          return status
        case .unmodelled(let word):
          host.sayUnmodelled("ps \(word)", &call)
          return 1
        }
        return show(request, host, &call)
      })
  }

  enum Reading { case ok, exit(String, Int), unmodelled(String) }
  static let usage = """

    Usage:
     ps [options]

     Try 'ps --help <simple|list|output|threads|misc|all>'
      or 'ps --help <s|l|o|t|m|a>'
     for additional help text.

    For more details see ps(1).

    """

  static func read(_ words: some Collection<String>, _ request: inout Request) -> Reading {
    var rest = Array(words)[...]
    func value(_ tail: inout Substring) -> String? {
      if !tail.isEmpty {
        defer { tail = "" }
        return String(tail.hasPrefix("=") ? tail.dropFirst() : tail)
      }
      return rest.popFirst()
    }
    while let word = rest.popFirst() {
      if word == "--help" { return .exit(usage, 0) }
      if word == "--version" || word == "-V" { return .exit("ps from procps-ng 4.0.2\n", 0) }
      if word.hasPrefix("--") {
        var name = word.dropFirst(2).prefix { $0 != "=" }
        var tail = word.dropFirst(2 + name.count)
        if name == "no-heading" { name = "no-headers" }
        switch name {
        case "no-headers", "no-headings": request.noHeads = true
        case "forest": request.forest = true
        case "sort": request.sort = value(&tail)
        case "pid": request.ids += numbers(value(&tail))
        case "ppid": request.parents += numbers(value(&tail))
        case "user", "User": request.users += list(value(&tail))
        case "format": if let bad = choose(value(&tail) ?? "", &request) { return bad }
        default: return .exit("error: unknown gnu long option\n" + usage, 1)
        }
        continue
      }
      if let number = Int(word), number > 0 {
        request.ids.append(number)
        continue
      }
      let isUnix = word.hasPrefix("-")
      var tail = isUnix ? word.dropFirst() : word[...]
      while let letter = tail.popFirst() {
        switch letter {
        case "e", "A":
          if isUnix {
            request.all = true
          } else if letter == "e" {
            return .unmodelled("e (the environment)")
          } else {
            return .exit("error: unsupported option (BSD syntax)\n" + usage, 1)
          }
        case "a":
          request.withTerminal = true
          if !isUnix { request.form = request.form.isEmpty ? "bsd" : request.form }
        case "x":
          request.others = true
          if !isUnix, request.form.isEmpty { request.form = "bsd" }
        case "u":
          if isUnix {
            // Real: `ps -aux` is taken as `ps aux` when there is no user x.
            if tail == "x" {
              tail = ""
              request.withTerminal = true
              request.others = true
              request.form = "u"
            } else {
              request.users += list(value(&tail))
            }
          } else {
            request.form = "u"
          }
        case "f":
          if isUnix {
            request.form = "f"
          } else {
            request.forest = true
            if request.form.isEmpty { request.form = "bsd" }
          }
        case "F", "l", "j", "s", "v", "X", "L", "T", "m", "H", "M", "Z", "y":
          if letter == "H" {
            request.forest = true
          } else {
            return .unmodelled("\(isUnix ? "-" : "")\(letter)")
          }
        case "w": request.wide = true
        case "h": if !isUnix { request.noHeads = true }
        case "o", "O":
          if letter == "O" { return .unmodelled("-O") }
          if let bad = choose(value(&tail) ?? "", &request) { return bad }
        case "p", "q": request.ids += numbers(value(&tail))
        case "C": request.names += list(value(&tail))
        case "U", "G", "g", "t":
          if letter == "U" {
            request.users += list(value(&tail))
          } else {
            return .unmodelled("-\(letter)")
          }
        case "k": request.sort = value(&tail)
        case "r": return .unmodelled("r")
        default:
          return .exit(
            "error: unsupported \(isUnix ? "SysV option" : "option (BSD syntax)")\n" + usage, 1)
        }
      }
    }
    return .ok
  }
  private static func list(_ text: String?) -> [String] {
    (text ?? "").split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init)
  }
  private static func numbers(_ text: String?) -> [ProcessID] { list(text).compactMap { Int($0) } }
  private static func choose(_ text: String, _ request: inout Request) -> Reading? {
    var rest = text[...]
    while !rest.isEmpty {
      let word = rest.prefix { $0 != "," && $0 != " " && $0 != "=" }
      rest = rest.dropFirst(word.count)
      var head: String?
      if rest.first == "=" {
        // Real: a head given with = goes on to the end of the word, commas and all.
        let given = rest.dropFirst()
        if given.isEmpty || given.first == "," {
          head = ""
          rest = given
        } else {
          head = String(given)
          rest = ""
        }
      }
      rest = rest.drop { $0 == "," || $0 == " " }
      guard !word.isEmpty else { continue }
      guard let column = columns.first(where: { $0.words.contains(word.lowercased()) }) else {
        return .exit("error: unknown user-defined format specifier \"\(word)\"\n" + usage, 1)
      }
      request.chosen.append((column, head))
    }
    return nil
  }

  static func show<Host: MachineHost>(_ request: Request, _ host: Host, _ call: inout Call<Host>)
    -> Int
  {
    let all = host.processRows(call)
    let me = all.first { $0.machineID == call.process }
    let hasList =
      !request.ids.isEmpty || !request.names.isEmpty || !request.users.isEmpty
      || !request.parents.isEmpty
    var rows = all.filter { row in
      if hasList {
        return request.ids.contains(row.id) || request.names.contains(row.name)
          || request.parents.contains(row.parent)
          || request.users.contains(row.user) || request.users.contains(String(row.uid))
      }
      if request.all || request.withTerminal && request.others { return true }
      let isMine = row.uid == me?.uid
      if request.others { return isMine }
      if request.withTerminal { return row.terminal != "?" && (request.form != "f" || true) }
      // Real: without options, the processes of the same user and terminal.
      return isMine && row.terminal == me?.terminal
    }
    if let key = request.sort {
      let isDown = key.hasPrefix("-")
      let word = key.drop { $0 == "-" || $0 == "+" }.lowercased()
      guard let column = columns.first(where: { $0.words.contains(word) }) else {
        call.output.write("error: unknown sort specifier\n" + usage, to: 2)
        return 1
      }
      let now = host.machine.now
      rows.sort { a, b in
        let x = column.text(a, now), y = column.text(b, now)
        let before = Double(x).flatMap { x in Double(y).map { y in x < y } } ?? (x < y)
        let after = Double(y).flatMap { y in Double(x).map { x in y < x } } ?? (y < x)
        return isDown ? after : before
      }
    }
    var prefixes: [ProcessID: String] = [:]
    if request.forest { (rows, prefixes) = tree(rows) }
    let now = host.machine.now
    let width = host.terminal(call)?.columns
    var lines: [String] = []
    func text(_ row: ProcessRow) -> String { (prefixes[row.id] ?? "") + row.command }
    if !request.chosen.isEmpty {
      lines = table(request, rows, now, prefixes)
    } else if request.form == "u" {
      if !request.noHeads {
        lines.append("USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND")
      }
      for row in rows {
        let user = row.user.count > 8 ? String(row.user.prefix(7)) + "+" : row.user
        let memory = FloatText.fixed(
          Double(row.residentKiB) * 102_400 / Double(LabMachine.memory), 1)
        // Real: a wide user, number or size moves what stands behind it.
        var line =
          user.paddedRight(8) + " " + String(row.id).paddedLeft(7) + "  0.0 " + memory.paddedLeft(4)
          + " "
        line +=
          String(row.virtualKiB).paddedLeft(6) + " " + String(row.residentKiB).paddedLeft(5) + " "
        line +=
          row.terminal.paddedRight(8) + " " + row.state.paddedRight(4) + " "
          + started(row, now).paddedLeft(5) + " "
        line +=
          "\(String(row.seconds / 60).paddedLeft(3)):\(zeros(row.seconds % 60, 2)) " + text(row)
        lines.append(line)
      }
    } else if request.form == "f" {
      if !request.noHeads {
        lines.append("UID          PID    PPID  C STIME TTY          TIME CMD")
      }
      for row in rows {
        let user = row.user.count > 8 ? String(row.user.prefix(7)) + "+" : row.user
        var line =
          user.paddedRight(8) + " " + String(row.id).paddedLeft(7) + " "
          + String(row.parent).paddedLeft(7) + "  0 "
        line +=
          started(row, now).paddedLeft(5) + " " + row.terminal.paddedRight(8) + " " + clock(row)
          + " " + text(row)
        lines.append(line)
      }
    } else if request.form == "bsd" {
      if !request.noHeads { lines.append("    PID TTY      STAT   TIME COMMAND") }
      for row in rows {
        lines.append(
          String(row.id).paddedLeft(7) + " " + row.terminal.paddedRight(8) + " "
            + row.state.paddedRight(4) + " "
            + "\(String(row.seconds / 60).paddedLeft(3)):\(zeros(row.seconds % 60, 2)) " + text(row)
        )
      }
    } else {
      if !request.noHeads { lines.append("    PID TTY          TIME CMD") }
      for row in rows {
        let name = row.isEnded ? "\(row.name) <defunct>" : row.name
        lines.append(
          String(row.id).paddedLeft(7) + " " + row.terminal.paddedRight(8) + " " + clock(row) + " "
            + (prefixes[row.id] ?? "") + name)
      }
    }
    for line in lines {
      call.print(width.map { request.wide ? line : line.truncated(to: $0, mark: "") } ?? line)
    }
    return rows.isEmpty ? 1 : 0
  }
  private static func clock(_ row: ProcessRow) -> String {
    "\(zeros(row.seconds / 3600, 2)):\(zeros(row.seconds / 60 % 60, 2)):\(zeros(row.seconds % 60, 2))"
  }
  private static func table(
    _ request: Request, _ rows: [ProcessRow], _ now: Instant, _ prefixes: [ProcessID: String]
  ) -> [String] {
    var lines: [String] = []
    let heads = request.chosen.map {
      $0.head ?? ($0.column.words.contains("cmd") && false ? "CMD" : $0.column.head)
    }
    func join(_ cells: [String]) -> String {
      var line = ""
      for (index, cell) in cells.enumerated() {
        let column = request.chosen[index].column
        let width = max(column.width, heads[index].count)
        let isLast = index == cells.count - 1
        if index > 0 { line += " " }
        let cut =
          !isLast && !column.isRight && cell.count > width
          ? String(cell.prefix(width - 1)) + "+" : cell
        line += column.isRight ? cut.paddedLeft(width) : isLast ? cut : cut.paddedRight(width)
      }
      return line
    }
    if !request.noHeads, heads.contains(where: { !$0.isEmpty }) { lines.append(join(heads)) }
    for row in rows {
      lines.append(
        join(
          request.chosen.map { pair in
            let text = pair.column.text(row, now)
            return pair.column.words.contains("cmd") ? (prefixes[row.id] ?? "") + text : text
          }))
    }
    return lines
  }
  /// Children below their parents, with their lines.
  private static func tree(_ rows: [ProcessRow]) -> ([ProcessRow], [ProcessID: String]) {
    let known = Set(rows.map(\.id))
    var order: [ProcessRow] = []
    var prefixes: [ProcessID: String] = [:]
    var waiting: [(row: ProcessRow, depth: Int)] = rows.filter {
      !known.contains($0.parent) || $0.parent == $0.id
    }.reversed().map { ($0, 0) }
    while let (row, depth) = waiting.popLast(), order.count <= rows.count {
      order.append(row)
      prefixes[row.id] = depth == 0 ? "" : String(repeating: "    ", count: depth - 1) + " \\_ "
      for child in rows.reversed() where child.parent == row.id && child.id != row.id {
        waiting.append((child, depth + 1))
      }
    }
    return (order, prefixes)
  }

  /// BusyBox's ps, as images of Alpine have it.
  static func busyBox<Host: MachineHost>() -> Command<Host> {
    Command(
      "busybox-ps", "Tell what runs, as BusyBox does.",
      .once { host, call in
        // Real: BusyBox takes no options but -o and -T; it passes over those it does not know, such as aux.
        if call.arguments.contains("-o") {
          host.sayUnmodelled("BusyBox ps -o", &call)
          return 1
        }
        call.print("PID   USER     TIME  COMMAND")
        for row in host.processRows(call) {
          let user = String(row.user.prefix(8)).paddedRight(8)
          call.print(
            "\(String(row.id).paddedLeft(5)) \(user) \(String(row.seconds / 60).paddedLeft(3)):\(zeros(row.seconds % 60, 2)) \(row.command)"
          )
        }
        return 0
      })
  }
}
