// Unpacking and listing: from the members of an archive to files or lines.

import Commands
import Files
import Kernel
import Machine
import Text

/// Goes through an archive for `tar -x` and `tar -t`.
struct TarUnpacking {
  let options: TarOptions
  let users: UserNames
  let view: FileView
  private var failed = false
  private var width = 19
  private var told: Set<String> = []
  private var found: Set<Int> = []
  /// Directories get their times and modes last, since filling them changes both.
  private var directories: [(path: String, entry: FileEntry)] = []

  init(_ options: TarOptions, _ users: UserNames, _ view: FileView) {
    self.options = options
    self.users = users
    self.view = view
  }

  mutating func run<Host: MachineHost>(
    _ members: [TarArchive.Member], _ host: inout Host, _ call: inout Call<Host>
  ) -> Int {
    var here = view
    if let directory = options.directory {
      do throws(FileError) {
        here.cwd = try host.machine.files.directory(directory, in: view)
      } catch {
        return TarTool.give(up: &call, "\(directory): Cannot open: \(error.message)")
      }
    }
    let wanted = options.operands.map { operand in
      var path = operand.path
      while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
      return path
    }
    let excluded = options.excluded.map { NamePattern($0) }
    let patterns = options.wildcards ? wanted.map { NamePattern($0) } : []
    for member in members {
      let name = member.name
      guard isWanted(name, wanted, patterns) else { continue }
      if !excluded.isEmpty, TarNames.matches(name, excluded) { continue }
      if options.mode == .list {
        call.print(options.isVerbose ? line(member, name) : name)
        continue
      }
      guard let path = target(name, &call) else { continue }
      if options.isVerbose {
        if options.toOutput { call.complain(name) } else { call.print(name) }
      }
      if options.toOutput {
        if case .regular(let content) = member.entry.body {
          call.write(bytes: content.read(at: 0, count: content.size))
        }
        continue
      }
      do throws(FileError) {
        try place(path, member.entry, here, &host, &call)
      } catch { failed = true }
    }
    finishDirectories(here, &host)
    for (index, operand) in options.operands.enumerated() where !found.contains(index) {
      call.complain("tar: \(operand.path): Not found in archive")
      failed = true
    }
    return TarTool.finish(failed, &call)
  }

  private mutating func isWanted(
    _ name: String, _ wanted: [String], _ patterns: [NamePattern]
  ) -> Bool {
    guard !wanted.isEmpty else { return true }
    var plain = name
    while plain.utf8.count > 1, plain.hasSuffix("/") { plain.removeLast() }
    var isWanted = false
    for (index, path) in wanted.enumerated() {
      let fits =
        patterns.isEmpty
        ? plain == path || plain.hasPrefix(path + "/") : patterns[index].matches(plain)
      if fits {
        found.insert(index)
        isWanted = true
      }
    }
    return isWanted
  }

  /// Where a member goes; nil where --strip-components leaves nothing of its name.
  private mutating func target<Host: MachineHost>(_ name: String, _ call: inout Call<Host>)
    -> String?
  {
    var name = name
    if !options.absoluteNames {
      let (short, prefix) = TarNames.relative(name)
      if let prefix, told.insert(prefix).inserted {
        call.complain("tar: Removing leading `\(prefix)' from member names")
      }
      name = short
    }
    guard options.strip > 0 else { return name }
    let parts = name.split(separator: "/").filter { $0 != "." }
    guard parts.count > options.strip else { return nil }
    return parts[options.strip...].joined(separator: "/")
  }

  private mutating func place<Host: MachineHost>(
    _ path: String, _ entry: FileEntry, _ here: FileView, _ host: inout Host,
    _ call: inout Call<Host>
  ) throws(FileError) {
    let now = host.machine.now
    func fail(_ what: String, _ error: FileError, _ call: inout Call<Host>) -> FileError {
      call.complain("tar: \(path): \(what): \(error.message)")
      return error
    }
    let there = try? host.machine.files.status(path, follow: false, in: here)
    let parent = FilePaths.dirname(path)
    if parent != ".", !host.machine.files.exists(parent, in: here) {
      do throws(FileError) {
        try host.machine.files.makeDirectories(parent, in: here, at: now)
      } catch { throw fail("Cannot open", error, &call) }
    }
    if case .directory = entry.body {
      if there == nil || !host.machine.files.isDirectory(path, in: here) {
        do throws(FileError) {
          if there != nil { try host.machine.files.unlink(path, in: here, at: now) }
          try host.machine.files.makeDirectory(path, mode: 0o777, in: here, at: now)
        } catch { throw fail("Cannot mkdir", error, &call) }
      }
      directories.append((path, entry))
      return
    }
    var what = "Cannot open"
    do throws(FileError) {
      if let there {
        if options.skipsOld { return }
        if options.keepsOld || there.isDirectory {
          if case .symlink(let target) = entry.body {
            call.complain("tar: \(path): Cannot create symlink to ‘\(target)’: File exists")
            throw FileError.exists
          }
          if case .hardLink = entry.body {
          } else {
            throw there.isDirectory ? FileError.isDirectory : .exists
          }
        }
        try host.machine.files.unlink(path, in: here, at: now)
      }
      switch entry.body {
      case .regular(let content):
        try host.machine.files.write(path, content, mode: 0o600, in: here, at: now)
      case .symlink(let text): try host.machine.files.makeSymlink(path, to: text, in: here, at: now)
      case .hardLink(let text):
        what = "Cannot hard link to ‘\(text)’"
        try host.machine.files.makeLink(path, to: text, in: here, at: now)
      case .device(let name):
        what = "Cannot mknod"
        try host.machine.files.makeNode(path, .device(name), in: here, at: now)
      case .fifo:
        what = "Cannot mkfifo"
        try host.machine.files.makeNode(path, .fifo, in: here, at: now)
      case .directory: break
      }
    } catch {
      if case .symlink = entry.body, error == .exists { throw error }
      throw fail(what, error, &call)
    }
    if case .hardLink = entry.body { return }
    attributes(path, entry, here, &host)
  }

  private func attributes<Host: MachineHost>(
    _ path: String, _ entry: FileEntry, _ here: FileView, _ host: inout Host
  ) {
    let now = host.machine.now
    let isRoot = view.credentials.uid == 0
    if options.keepsOwner ?? isRoot {
      // Real: a name that is known here wins over the number.
      let uid = options.isNumeric ? nil : users.user(named: entry.user)?.uid
      let gid = options.isNumeric ? nil : users.group(named: entry.group)?.gid
      try? host.machine.files.setOwner(
        path, uid: uid ?? entry.uid, gid: gid ?? entry.gid, follow: false, in: here, at: now)
    }
    if case .symlink = entry.body {
    } else {
      let mode =
        isRoot || options.keepsModes ? entry.mode : entry.mode.subtracting(view.umask)
      try? host.machine.files.setMode(path, mode, in: here, at: now)
    }
    if !options.touches {
      try? host.machine.files.setTimes(
        path, modified: entry.modified, accessed: now, follow: false, in: here, at: now)
    }
  }
  private func finishDirectories<Host: MachineHost>(_ here: FileView, _ host: inout Host) {
    for (path, entry) in directories.reversed() { attributes(path, entry, here, &host) }
  }

  /// A line of `tar -tv`.
  private mutating func line(_ member: TarArchive.Member, _ name: String) -> String {
    let entry = member.entry
    let user = options.isNumeric || entry.user.isEmpty ? String(entry.uid) : entry.user
    let group = options.isNumeric || entry.group.isEmpty ? String(entry.gid) : entry.group
    var letter = "-", suffix = "", size = String(entry.size)
    switch entry.body {
    case .directory: letter = "d"
    case .symlink(let target):
      letter = "l"
      suffix = " -> \(target)"
    case .hardLink(let target):
      letter = "h"
      suffix = " link to \(target)"
    case .device(let device):
      letter = "c"
      size = "\(device.numbers.major),\(device.numbers.minor)"
    case .fifo: letter = "p"
    case .regular: break
    }
    let owner = "\(user)/\(group)"
    width = max(width, owner.count + 1 + size.count)
    let time = CivilTime(entry.modified).formatted("%Y-%m-%d %H:%M")
    return letter + entry.mode.letters + " " + owner + " "
      + size.paddedLeft(width - owner.count - 1) + " " + time + " " + name + suffix
  }
}
