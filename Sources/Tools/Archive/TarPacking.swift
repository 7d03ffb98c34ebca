// Packing: from operands to the entries of an archive.

import Commands
import Files
import Kernel
import Machine

/// Walks the operands of `tar -c` and gathers their entries.
struct TarPacking {
  let options: TarOptions
  let users: UserNames
  let view: FileView
  var entries: [FileEntry] = []
  /// The paths that went in, for --remove-files.
  var packed: [String] = []
  var failed = false
  /// A directory of -C is not there.
  var isFatal = false
  private var told: Set<String> = []
  private var linked: [FileReference: String] = [:]
  private let excluded: [NamePattern]

  init(_ options: TarOptions, _ users: UserNames, _ view: FileView) {
    self.options = options
    self.users = users
    self.view = view
    excluded = options.excluded.map { NamePattern($0) }
  }

  mutating func pack<Host: MachineHost>(_ files: FileStore, _ call: inout Call<Host>) {
    let archive = options.archive.flatMap { try? files.status($0, in: view).file }
    var budget = Budget.document
    for operand in options.operands {
      var here = view
      if let directory = operand.directory {
        do throws(FileError) {
          here.cwd = try files.directory(directory, in: view)
        } catch {
          call.complain("tar: \(directory): Cannot open: \(error.message)")
          call.complain("tar: Error is not recoverable: exiting now")
          isFatal = true
          return
        }
      }
      var stops: [WalkStop] = []
      let excluded = excluded
      let top = operand.path
      do throws(BudgetError) {
        let failure = try files.walk(
          top, follow: options.dereferences, followStart: options.dereferences, in: here,
          budget: &budget
        ) {
          if $0.isLeaving { return .onward }
          if isExcluded($0.path, excluded) { return .skip }
          stops.append($0)
          return .onward
        }
        if let failure {
          call.complain("tar: \(Quote.plain(top)): Cannot stat: \(failure.message)")
          failed = true
          continue
        }
      } catch {
        call.complain("tar: \(top): more files than the lab takes")
        failed = true
      }
      for stop in stops {
        if stop.status.file == archive, stop.status.isRegular {
          call.complain("tar: \(stop.path): file is the archive; not dumped")
          continue
        }
        add(stop, files, here, &call)
      }
    }
  }

  private func isExcluded(_ path: String, _ patterns: [NamePattern]) -> Bool {
    guard !patterns.isEmpty else { return false }
    return TarNames.matches(path, patterns)
  }

  private mutating func add<Host: MachineHost>(
    _ stop: WalkStop, _ files: FileStore, _ here: FileView, _ call: inout Call<Host>
  ) {
    let status = stop.status
    var name = stop.path
    while name.utf8.count > 1, name.hasSuffix("/") { name.removeLast() }
    if !options.absoluteNames {
      let (short, prefix) = TarNames.relative(name)
      if let prefix, told.insert(prefix).inserted {
        call.complain("tar: Removing leading `\(prefix)' from member names")
      }
      if let prefix, status.links > 1, !status.isDirectory, told.insert("link " + prefix).inserted {
        call.complain("tar: Removing leading `\(prefix)' from hard link targets")
      }
      name = short
    }
    if let failure = stop.failure {
      call.complain("tar: \(stop.path): Cannot open: \(failure.message)")
      failed = true
      if failure != .accessDenied { return }
    }
    var entry = FileEntry(
      "", .directory, mode: status.mode, uid: status.uid, gid: status.gid,
      modified: status.modified)
    entry.path = name
    if let owner = options.owner {
      own(&entry, owner, isGroup: false)
    } else {
      entry.user = options.isNumeric ? "" : users.user(status.uid)?.name ?? ""
    }
    if let group = options.group {
      own(&entry, group, isGroup: true)
    } else {
      entry.group = options.isNumeric ? "" : users.group(status.gid)?.name ?? ""
    }
    // Real: GNU's format keeps whole seconds.
    entry.modified = Instant(seconds: status.modified.seconds)
    if status.links > 1, !status.isDirectory, let first = linked[status.file] {
      entry.body = .hardLink(first)
    } else {
      switch status.kind {
      case .directory: entry.body = .directory
      case .regular:
        do throws(FileError) {
          entry.body = .regular(try files.content(stop.path, in: here))
        } catch {
          call.complain("tar: \(stop.path): Cannot open: \(error.message)")
          failed = true
          return
        }
      case .symlink: entry.body = .symlink(status.target ?? "")
      case .device: entry.body = .device(status.device ?? .null)
      case .fifo: entry.body = .fifo
      case .socket:
        call.complain("tar: \(stop.path): socket ignored")
        return
      }
      if status.links > 1, !status.isDirectory { linked[status.file] = name }
    }
    if options.isVerbose {
      let shown = name + (status.isDirectory && name != "/" ? "/" : "")
      // Real: names go to standard error where the archive goes to standard output.
      if options.archive == nil || options.archive == "-" {
        call.complain(shown)
      } else {
        call.print(shown)
      }
    }
    entries.append(entry)
    packed.append(FilePaths.absolute(stop.path, from: here.cwd))
  }

  /// `--owner=ann`, `--owner=ann:1000`, `--owner=0`.
  private func own(_ entry: inout FileEntry, _ text: String, isGroup: Bool) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    let name = parts.first ?? ""
    let number =
      (parts.count == 2 ? Int(parts[1]) : nil) ?? Int(name)
      ?? (isGroup ? users.group(named: name)?.gid : users.user(named: name)?.uid)
    let shown = Int(name) == nil ? name : ""
    if isGroup {
      entry.gid = number ?? entry.gid
      entry.group = shown
    } else {
      entry.uid = number ?? entry.uid
      entry.user = shown
    }
  }
}

extension Quote {
  /// As it is. Real: tar quotes names only where they hold control characters.
  static func plain(_ name: String) -> String { name }
}

/// What tar makes of the names of members.
enum TarNames {
  /// The name without a leading slash or `..`, and what was taken away.
  static func relative(_ name: String) -> (name: String, prefix: String?) {
    var rest = name[...]
    var cut = name.startIndex
    while true {
      if rest.hasPrefix("/") {
        rest = rest.drop { $0 == "/" }
        cut = rest.startIndex
      } else if let range = Self.dotDot(rest) {
        rest = range
        cut = rest.startIndex
      } else {
        break
      }
    }
    guard cut > name.startIndex else { return (name, nil) }
    return (rest.isEmpty ? "." : String(rest), String(name[..<cut]))
  }
  private static func dotDot(_ rest: Substring) -> Substring? {
    if rest.hasPrefix("../") { return rest.dropFirst(3) }
    if rest == ".." { return rest.dropFirst(2) }
    // A `..` further on takes all before it along.
    guard let place = rest.range(of: "/../") else { return nil }
    return rest[place...].dropFirst(4)
  }

  /// Whether a pattern fits the name from some component on. Real: * also stands for slashes.
  static func matches(_ path: String, _ patterns: [NamePattern]) -> Bool {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    for pattern in patterns {
      for start in parts.indices {
        let tail = parts[start...].joined(separator: "/")
        if pattern.matches(tail) { return true }
      }
    }
    return false
  }
}

extension Substring {
  fileprivate func range(of piece: String) -> Index? {
    var place = startIndex
    while place < endIndex {
      if self[place...].hasPrefix(piece) { return place }
      place = index(after: place)
    }
    return nil
  }
}
