// ls: what is in a directory.

import Commands
import Files
import Kernel
import Machine
import Text

enum LsTool {
  static let spec = ToolSpec(
    "ls", "[OPTION]... [FILE]...", "List the named files, or what is in the named directories.",
    [
      flag("a", "all", "also names that begin with ."),
      flag("A", "almost-all", "as -a, without . and .."),
      flag("l", nil, "one line for each file, with mode, owner, size and time"),
      flag("h", "human-readable", "with -l and -s: sizes as 1.2K, 34M"),
      flag(nil, "si", "as -h, with powers of 1000"),
      flag("R", "recursive", "directories within too"),
      flag("t", nil, "newest first"), flag("r", "reverse", "the other way round"),
      flag("S", nil, "largest first"), flag("X", nil, "in the order of suffixes"),
      flag("U", nil, "in no particular order"), flag("v", nil, "numbers in names by their value"),
      valued(nil, "sort", "WORD", "none, name, size, time, version, extension"),
      valued(nil, "time", "WORD", "atime, ctime, birth"),
      flag("c", nil, "the time of the last change of status"),
      flag("u", nil, "the time of the last access"), flag("1", nil, "one name a line"),
      flag("C", nil, "in columns"), flag("x", nil, "in columns, across"),
      flag("m", nil, "separated by commas"),
      valued(nil, "format", "WORD", "long, single-column, vertical, across, commas"),
      flag("d", "directory", "directories themselves, not what is in them"),
      flag("F", "classify", "a mark behind each name: / @ * | ="),
      flag("p", nil, "a / behind directories"),
      flag(nil, "file-type", "as -F without *"),
      flag("i", "inode", "the number of each file"), flag("s", "size", "the blocks of each file"),
      flag("n", "numeric-uid-gid", "as -l, with numbers for users"),
      flag("g", nil, "as -l, without owner"),
      flag("o", nil, "as -l, without group"), flag("G", "no-group", "no groups with -l"),
      flag("k", "kibibytes", "blocks of 1024"),
      flag("L", "dereference", "what links point to"),
      flag("H", "dereference-command-line", "what links on the command line point to"),
      flag("N", "literal", "names without quotes"),
      flag("Q", "quote-name", "names in double quotes"),
      flag("B", "ignore-backups", "not names that end with ~"),
      valued("I", "ignore", "PATTERN", "not names that match"),
      valued(nil, "hide", "PATTERN", "as -I, unless -a or -A"),
      valued("w", "width", "COLS", "how wide the screen is"),
      optional(nil, "color", "WHEN", "colours: always, auto, never"),
      flag(nil, "group-directories-first", "directories before files"),
      flag(nil, "full-time", "as -l, with the whole time"),
      valued(nil, "time-style", "STYLE", "full-iso, long-iso, iso, +FORMAT"),
      unmodelled("Z", "context"), unmodelled("D", "dired"), unmodelled(nil, "hyperlink"),
      unmodelled("b", "escape"), unmodelled("q", "hide-control-chars"), unmodelled("f"),
      unmodelled("T", "tabsize", takesValue: true),
      unmodelled(nil, "quoting-style", takesValue: true),
      unmodelled(nil, "block-size", takesValue: true), unmodelled(nil, "author"),
      unmodelled(nil, "zero"),
    ], failure: 2)

  static func command<Host: MachineHost>() -> Command<Host> {
    .tool(spec) { host, call, options in
      let choices: [(String, [String])] = [
        ("sort", ["none", "time", "size", "extension", "version", "width"]),
        (
          "time",
          [
            "atime", "access", "use", "ctime", "status", "mtime", "modification", "birth",
            "creation",
          ]
        ),
        (
          "format",
          ["verbose", "long", "commas", "horizontal", "across", "vertical", "single-column"]
        ),
        ("color", ["always", "yes", "force", "never", "no", "none", "auto", "tty", "if-tty"]),
      ]
      for (name, words) in choices {
        for value in options.all(name) where !value.isEmpty || name != "color" {
          if host.choice("--" + name, value, words, &call) == nil { return 1 }
        }
      }
      var listing = Listing(options, host, call)
      return listing.run(host.machine.files, &call)
    }
  }
}

/// How one call of ls lists.
struct Listing: Sendable {
  enum Format { case long, single, columns, across, commas }
  enum Order { case name, time, size, suffix, version, none }
  enum Clock { case modified, changed, accessed, born }

  var format = Format.single
  var order = Order.name
  var clock = Clock.modified
  var showsAll = false, almostAll = false, reverse = false, recursive = false
  var asDirectory = false, mark = "", showsInode = false, showsBlocks = false
  var numeric = false, showsOwner = true, showsGroup = true
  var follows = false, followsArguments = false, directoriesFirst = false
  var human = 0
  var colours = false, quotes = false, doubleQuotes = false
  var width = 80
  var timeStyle = "locale"
  var hidden: [NamePattern] = []
  var view: FileView
  var users: UserNames
  var now: Instant
  var zone: TimeZoneRule
  var status = 0
  private var coloursBegun = false

  struct Item {
    var name: String
    var path: String
    var status: FileStatus
    /// Where a link points to, and what is there.
    var target: String?
    var targetStatus: FileStatus?
  }

  init<Host: MachineHost>(_ options: ParsedOptions, _ host: Host, _ call: Call<Host>) {
    view = host.view(call)
    users = host.users(call)
    now = host.machine.now
    zone = TimeZoneRule(host.environment(call, "TZ"))
    let terminal = host.terminal(call)
    if let terminal {
      format = .columns
      quotes = true
      width = terminal.columns
    }
    if let columns = host.environment(call, "COLUMNS").flatMap({ Int($0) }), columns > 0 {
      width = columns
    }
    for (name, value) in options.given { apply(name, value, isTerminal: terminal != nil) }
    if directoriesFirst, order == .none { directoriesFirst = false }
    if clock != .modified, order == .name, format != .long, !options.has("sort") {
      order = .time  // Real: -c and -u sort by their time unless -l shows it.
    }
    if format == .long, timeStyle == "locale", let style = host.environment(call, "TIME_STYLE") {
      timeStyle = style
    }
  }

  private mutating func apply(_ name: String, _ value: String, isTerminal: Bool) {
    switch name {
    case "all": showsAll = true
    case "almost-all": almostAll = true
    case "l": format = .long
    case "human-readable": human = 1024
    case "si": human = 1000
    case "recursive": recursive = true
    case "t": order = .time
    case "reverse": reverse = true
    case "S": order = .size
    case "X": order = .suffix
    case "U": order = .none
    case "v": order = .version
    case "sort":
      order =
        [
          "none": .none, "size": .size, "time": .time, "version": .version,
          "extension": .suffix, "name": .name,
        ][value] ?? .name
    case "time":
      switch value {
      case "atime", "access", "use": clock = .accessed
      case "ctime", "status": clock = .changed
      case "birth", "creation": clock = .born
      default: clock = .modified
      }
    case "c": clock = .changed
    case "u": clock = .accessed
    case "1": if format != .long { format = .single }
    case "C": format = .columns
    case "x": format = .across
    case "m": format = .commas
    case "format":
      format =
        [
          "long": .long, "verbose": .long, "single-column": .single, "vertical": .columns,
          "across": .across, "horizontal": .across, "commas": .commas,
        ][value] ?? format
    case "directory": asDirectory = true
    case "classify": mark = "F"
    case "file-type": mark = "t"
    case "p": mark = "p"
    case "inode": showsInode = true
    case "size": showsBlocks = true
    case "numeric-uid-gid":
      numeric = true
      format = .long
    case "g":
      showsOwner = false
      format = .long
    case "o":
      showsGroup = false
      format = .long
    case "no-group": showsGroup = false
    case "dereference": follows = true
    case "dereference-command-line": followsArguments = true
    case "literal": quotes = false
    case "quote-name": doubleQuotes = true
    case "ignore-backups": hidden.append(NamePattern("*~"))
    case "ignore": hidden.append(NamePattern(value))
    case "hide": if !showsAll, !almostAll { hidden.append(NamePattern(value)) }
    case "width": width = Sizes.parse(value) ?? width
    case "color":
      colours =
        value.isEmpty || ["always", "yes", "force"].contains(value)
        || (["auto", "tty", "if-tty"].contains(value) && isTerminal)
    case "group-directories-first": directoriesFirst = true
    case "full-time":
      format = .long
      timeStyle = "full-iso"
    case "time-style": timeStyle = value
    default: break
    }
  }

  // MARK: Running

  mutating func run<Host: MachineHost>(_ files: FileStore, _ call: inout Call<Host>) -> Int {
    var operands: [String] = []
    if let parsed = try? LsTool.spec.parser.parse(call.arguments.dropFirst()) {
      operands = parsed.operands
    }
    var single: [Item] = []
    var folders: [Item] = []
    for path in operands.isEmpty ? ["."] : operands {
      let follow = follows || followsArguments || (!asDirectory && format != .long && mark != "F")
      var found: FileStatus?
      do throws(FileError) {
        found = try files.status(path, follow: true, in: view)
        if !follow {
          found = try files.status(path, follow: false, in: view)
        }
      } catch {
        found = try? files.status(path, follow: false, in: view)
        if found == nil || follows || followsArguments && error != .noEntry {
          call.fail("cannot access", path, error.message)
          status = 2
          continue
        }
      }
      guard let found else { continue }
      // Real: without -l, -d and -F a link to a directory on the command line is listed as that directory.
      var item = item(path, path, found, files)
      if found.isSymlink, follow, let target = item.targetStatus, target.isDirectory {
        item.status = target
      }
      if item.status.isDirectory, !asDirectory { folders.append(item) } else { single.append(item) }
    }
    sort(&single)
    sort(&folders)
    if !single.isEmpty { show(single, isDirectory: false, &call) }
    var isFirst = single.isEmpty
    let headed = recursive || operands.count > 1
    var waiting: [(path: String, isArgument: Bool)] = folders.reversed().map { ($0.path, true) }
    var steps = 0
    while let (path, isArgument) = waiting.popLast() {
      steps += 1
      guard steps < 100_000 else { break }
      do throws(FileError) {
        let entries = try files.entries(in: path, in: view)
        if headed {
          call.print((isFirst ? "" : "\n") + shown(path) + ":")
        }
        isFirst = false
        var items: [Item] = []
        if showsAll {
          for dots in [".", ".."] {
            if let found = try? files.status(FilePaths.join(path, dots), in: view) {
              items.append(item(dots, FilePaths.join(path, dots), found, files))
            }
          }
        }
        for entry in entries where isShown(entry.name) {
          items.append(
            item(entry.name, FilePaths.join(path, entry.name), entry.status, files))
        }
        sort(&items)
        show(items, isDirectory: true, &call)
        guard recursive else { continue }
        for item in items.reversed()
        where item.status.isDirectory && item.name != "." && item.name != ".." {
          waiting.append((item.path, false))
        }
      } catch {
        call.fail("cannot open directory", path, error.message)
        status = max(status, isArgument ? 2 : 1)
      }
    }
    return status
  }

  private func isShown(_ name: String) -> Bool {
    if name.utf8.first == UInt8(ascii: "."), !showsAll, !almostAll { return false }
    return !hidden.contains { $0.matches(name) }
  }

  private func item(_ name: String, _ path: String, _ status: FileStatus, _ files: FileStore)
    -> Item
  {
    var item = Item(name: name, path: path, status: status)
    guard status.isSymlink else { return item }
    item.target = status.target
    item.targetStatus = try? files.status(path, in: view)
    if follows, let target = item.targetStatus {
      item.status = target
      item.target = nil
    }
    return item
  }

  private func time(_ status: FileStatus) -> Instant {
    switch clock {
    case .modified: status.modified
    case .changed: status.changed
    case .accessed: status.accessed
    case .born: status.born
    }
  }

  private func sort(_ items: inout [Item]) {
    guard order != .none else {
      if reverse { items.reverse() }
      return
    }
    items.sort { a, b in
      if directoriesFirst {
        let left = (a.targetStatus ?? a.status).isDirectory
        let right = (b.targetStatus ?? b.status).isDirectory
        if left != right { return left }
      }
      let before: Bool
      switch order {
      case .time where time(a.status) != time(b.status): before = time(a.status) > time(b.status)
      case .size where a.status.size != b.status.size: before = a.status.size > b.status.size
      case .suffix where Self.suffix(a.name) != Self.suffix(b.name):
        before = Self.suffix(a.name) < Self.suffix(b.name)
      case .version:
        let order = VersionOrder.compare(Array(a.name.utf8), Array(b.name.utf8))
        before = order < 0
        if order == 0 { return false }
      default:
        if a.name == b.name { return false }
        before = a.name < b.name
      }
      return before != reverse
    }
  }
  private static func suffix(_ name: String) -> String {
    name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
  }

  // MARK: Showing

  private mutating func show<Host: MachineHost>(
    _ items: [Item], isDirectory: Bool, _ call: inout Call<Host>
  ) {
    if isDirectory, format == .long || showsBlocks {
      let blocks = items.reduce(0) { $0 + $1.status.blocks }
      call.print("total " + (human > 0 ? Sizes.human(blocks * 512, base: human) : "\(blocks / 2)"))
    }
    let anyQuoted =
      quotes && (format == .columns || format == .across || format == .long)
      && items.contains { Quote.needsQuotes($0.name) }
    let prefixes = prefixes(items)
    if format == .long { return long(items, prefixes, anyQuoted, &call) }
    var cells: [(text: String, width: Int)] = []
    for (index, item) in items.enumerated() {
      let plain = shown(item.name)
      let pad = anyQuoted && plain == item.name ? " " : ""
      let tail = mark(of: item.status)
      let width = prefixes[index].count + pad.count + plain.displayWidth + tail.count
      cells.append((prefixes[index] + pad + painted(plain, item) + tail, width))
    }
    switch format {
    case .single, .long: for cell in cells { call.print(cell.text) }
    case .commas:
      var column = 0
      var text = ""
      for (index, cell) in cells.enumerated() {
        if index > 0 {
          if width == 0 || column + cell.width + 2 < width {
            text += ", "
            column += 2
          } else {
            text += ",\n"
            column = 0
          }
        }
        text += cell.text
        column += cell.width
      }
      if !cells.isEmpty { call.print(text) }
    case .columns: call.write(ColumnLayout.text(cells, width: width, across: false))
    case .across: call.write(ColumnLayout.text(cells, width: width, across: true))
    }
  }

  /// Inode numbers and blocks, which stand before a name.
  private func prefixes(_ items: [Item]) -> [String] {
    guard showsInode || showsBlocks else { return items.map { _ in "" } }
    let numbers = items.map { String($0.status.file.inode.number) }
    let blocks = items.map {
      human > 0 ? Sizes.human($0.status.blocks * 512, base: human) : String($0.status.blocks / 2)
    }
    let padsAll = format != .single && format != .commas || true
    let wide = padsAll ? numbers.map(\.count).max() ?? 0 : 0
    let tall = padsAll ? blocks.map(\.count).max() ?? 0 : 0
    return items.indices.map {
      (showsInode ? numbers[$0].paddedLeft(wide) + " " : "")
        + (showsBlocks ? blocks[$0].paddedLeft(tall) + " " : "")
    }
  }

  private mutating func long<Host: MachineHost>(
    _ items: [Item], _ prefixes: [String], _ anyQuoted: Bool, _ call: inout Call<Host>
  ) {
    var rows: [[String]] = []
    for item in items {
      let status = item.status
      var size = human > 0 ? Sizes.human(status.size, base: human) : String(status.size)
      if let device = status.device {
        size = "\(device.numbers.major), \(String(device.numbers.minor).paddedLeft(3))"
      }
      rows.append([
        String(status.links),
        numeric ? String(status.uid) : users.shown(user: status.uid),
        numeric ? String(status.gid) : users.shown(group: status.gid), size,
        stamp(time(status)),
      ])
    }
    func width(_ column: Int) -> Int { rows.map { $0[column].count }.max() ?? 0 }
    let widths = (0..<5).map(width)
    for (index, item) in items.enumerated() {
      let row = rows[index]
      var line = prefixes[index] + item.status.letters + " " + row[0].paddedLeft(widths[0])
      // Real: numbers are set right, names left.
      if showsOwner {
        line += " " + (numeric ? row[1].paddedLeft(widths[1]) : row[1].paddedRight(widths[1]))
      }
      if showsGroup {
        line += " " + (numeric ? row[2].paddedLeft(widths[2]) : row[2].paddedRight(widths[2]))
      }
      line += " " + row[3].paddedLeft(widths[3]) + " " + row[4].paddedLeft(widths[4]) + " "
      let plain = shown(item.name)
      if anyQuoted, plain == item.name { line += " " }
      line += painted(plain, item)
      if item.status.isSymlink, let target = item.target {
        line += " -> "
        if let there = item.targetStatus {
          line += painted(shown(target), there) + mark(of: there)
        } else {
          line += shown(target)
        }
      } else {
        line += mark(of: item.status)
      }
      call.print(line)
    }
  }

  private func stamp(_ time: Instant) -> String {
    let calendar = CalendarTime(time, zone: zone)
    switch timeStyle {
    case "full-iso": return calendar.formatted("%Y-%m-%d %H:%M:%S.%N %z")
    case "long-iso": return calendar.formatted("%Y-%m-%d %H:%M")
    case let style where style.hasPrefix("+"):
      return calendar.formatted(String(style.dropFirst()))
    default: break
    }
    // Real: recent is less than half a Gregorian year ago, and not in the future.
    let age = now.seconds - time.seconds
    let isRecent = age < 31_556_952 / 2 && time <= now
    if timeStyle == "iso" { return calendar.formatted(isRecent ? "%m-%d %H:%M" : "%Y-%m-%d ") }
    return calendar.formatted(isRecent ? "%b %e %H:%M" : "%b %e  %Y")
  }

  private func shown(_ name: String) -> String {
    if doubleQuotes {
      var text = "\""
      for character in name {
        switch character {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\n": text += "\\n"
        case "\t": text += "\\t"
        default: text.append(character)
        }
      }
      return text + "\""
    }
    return quotes ? Quote.asNeeded(name) : name
  }

  private func mark(of status: FileStatus) -> String {
    guard !mark.isEmpty else { return "" }
    switch status.kind {
    case .directory: return "/"
    case .symlink: return mark == "p" || format == .long ? "" : "@"
    case .fifo: return mark == "p" ? "" : "|"
    case .socket: return mark == "p" ? "" : "="
    case .regular: return mark == "F" && status.mode.isExecutable ? "*" : ""
    case .device: return ""
    }
  }

  private mutating func painted(_ text: String, _ item: Item) -> String {
    guard colours else { return text }
    // Real: a link whose target is not there is painted as a link unless LS_COLORS says otherwise.
    return painted(text, item.status)
  }
  private mutating func painted(_ text: String, _ status: FileStatus) -> String {
    guard colours, let code = Self.colour(status) else { return text }
    defer { coloursBegun = true }
    return (coloursBegun ? "" : "\u{1B}[0m") + "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
  /// Real: the colours that ls has without LS_COLORS.
  private static func colour(_ status: FileStatus) -> String? {
    let mode = status.mode
    switch status.kind {
    case .directory:
      let open = mode.contains(0o002)
      if mode.contains(.sticky) { return open ? "30;42" : "37;44" }
      return open ? "34;42" : "01;34"
    case .symlink: return "01;36"
    case .fifo: return "33"
    case .socket: return "01;35"
    case .device: return "01;33"
    case .regular:
      if mode.contains(.setUserID) { return "37;41" }
      if mode.contains(.setGroupID) { return "30;43" }
      return mode.isExecutable ? "01;32" : nil
    }
  }
}

/// Columns as ls sets them: as many as fit, filled with tabs and spaces.
enum ColumnLayout {
  static func text(_ cells: [(text: String, width: Int)], width: Int, across: Bool) -> String {
    guard !cells.isEmpty else { return "" }
    let count = cells.count
    let most = width > 0 ? max(1, min(count, width / 3)) : count
    var columns = 1
    var widths = [cells.map(\.width).max() ?? 0]
    for tried in stride(from: most, through: 2, by: -1) {
      let rows = (count + tried - 1) / tried
      var sizes = [Int](repeating: 3, count: tried)
      for (index, cell) in cells.enumerated() {
        let column = across ? index % tried : index / rows
        let size = cell.width + (column == tried - 1 ? 0 : 2)
        sizes[column] = max(sizes[column], size)
      }
      if width == 0 || sizes.reduce(0, +) < width {
        columns = tried
        widths = sizes
        break
      }
    }
    let rows = (count + columns - 1) / columns
    var out = ""
    for row in 0..<rows {
      var position = 0
      for column in 0..<columns {
        let index = across ? row * columns + column : column * rows + row
        guard index < count else { break }
        out += cells[index].text
        let next = across ? index + 1 : index + rows
        let isLast = column == columns - 1 || next >= count
        if !isLast {
          let start = widths[..<column].reduce(0, +)
          position = start + cells[index].width
          out += fill(from: position, to: start + widths[column])
        }
      }
      out += "\n"
    }
    return out
  }
  /// Real: ls goes on with tabs (8) where a tab gets further than a space.
  private static func fill(from: Int, to: Int) -> String {
    var text = ""
    var at = from
    while at < to {
      if to / 8 > (at + 1) / 8 {
        text += "\t"
        at += 8 - at % 8
      } else {
        text += " "
        at += 1
      }
    }
    return text
  }
}
