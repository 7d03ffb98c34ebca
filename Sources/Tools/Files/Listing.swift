// What one call of ls lists, and in which order.

import Commands
import Files
import Kernel
import Machine
import Text

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
  var zone: Zone
  var status = 0
  var coloursBegun = false

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
    zone = host.zone(call)
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

  func time(_ status: FileStatus) -> Instant {
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
}
