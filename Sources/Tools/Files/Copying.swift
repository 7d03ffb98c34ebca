// The copying of files and folders, for cp, mv across file systems, and install.

import Commands
import Files
import Kernel
import Machine

/// How things are copied.
struct CopySettings: Sendable {
  enum Links: Sendable { case follow, followArguments, keep }
  var recursive = false
  var links = Links.follow
  var keepsMode = false, keepsOwner = false, keepsTimes = false, keepsHardLinks = false
  var force = false, asks = false, neverOverwrites = false, onlyNewer = false
  var verbose = false, makesLinks = false, makesSymlinks = false, removesFirst = false
  /// Content of inputs that are no files: `/dev/stdin`, `/dev/fd/63`.
  var streams: [String: [UInt8]] = [:]
}

enum Copying {
  /// The deed that copies one operand.
  static func deed<Host: MachineHost>(_ source: String, _ target: String, _ settings: CopySettings)
    -> Deed<Host>
  {
    Deed { host, call in
      copy(source, target, settings, isArgument: true, above: [], &host, &call)
    }
  }

  static func copy<Host: MachineHost>(
    _ source: String, _ target: String, _ settings: CopySettings, isArgument: Bool,
    above: [FileReference], _ host: inout Host, _ call: inout Call<Host>
  ) -> Deed<Host>.Outcome {
    let view = host.view(call)
    let files = host.machine.files
    if let bytes = settings.streams[source] {
      return write(.bytes(bytes), source, target, nil, settings, &host, &call)
    }
    let follow = settings.links == .follow || settings.links == .followArguments && isArgument
    let from: FileStatus
    do throws(FileError) {
      from = try files.status(source, follow: follow, in: view)
    } catch {
      call.fail("cannot stat", source, error.message)
      return .failed
    }
    if from.isDirectory, !settings.recursive {
      call.fail("-r not specified; omitting directory \(Quote.always(source))")
      return .failed
    }
    let there = try? files.status(target, follow: !(from.isSymlink && !follow), in: view)
    if let there, there.file == from.file {
      if from.isDirectory {
        call.fail(
          "cannot copy a directory, \(Quote.always(source)), into itself, \(Quote.always(target))")
      } else {
        call.fail("\(Quote.always(source)) and \(Quote.always(target)) are the same file")
      }
      return .failed
    }
    if from.isDirectory {
      return folder(source, target, from, there, settings, above, &host, &call)
    }
    if let there {
      if there.isDirectory {
        call.fail("cannot overwrite directory \(Quote.always(target)) with non-directory")
        return .failed
      }
      if settings.neverOverwrites { return .done }
      if settings.onlyNewer, there.modified >= from.modified { return .done }
      if settings.asks {
        var rest = settings
        rest.asks = false
        let settled = rest
        return .more([
          Deed(question: "overwrite \(Quote.always(target))") { host, call in
            copy(source, target, settled, isArgument: isArgument, above: above, &host, &call)
          }
        ])
      }
    }
    return place(source, target, from, there, settings, &host, &call)
  }

  private static func place<Host: MachineHost>(
    _ source: String, _ target: String, _ from: FileStatus, _ there: FileStatus?,
    _ settings: CopySettings, _ host: inout Host, _ call: inout Call<Host>
  ) -> Deed<Host>.Outcome {
    let view = host.view(call), now = host.machine.now
    if settings.makesLinks || settings.makesSymlinks {
      let what = settings.makesLinks ? "hard" : "symbolic"
      do throws(FileError) {
        if there != nil, settings.force || settings.removesFirst {
          try host.machine.files.unlink(target, in: view, at: now)
        }
        if settings.makesLinks {
          try host.machine.files.makeLink(target, to: source, follow: true, in: view, at: now)
        } else {
          if !FilePaths.isAbsolute(source), FilePaths.dirname(target) != "." {
            call.fail(
              "\(Quote.asNeeded(target)): can make relative symbolic links only in current directory"
            )
            return .failed
          }
          try host.machine.files.makeSymlink(target, to: source, in: view, at: now)
        }
        told(source, target, settings, &call)
        return .done
      } catch {
        call.fail(
          "cannot create \(what) link \(Quote.always(target)) to \(Quote.always(source)): \(error.message)"
        )
        return .failed
      }
    }
    switch from.kind {
    case .symlink:
      do throws(FileError) {
        if there != nil || host.machine.files.exists(target, follow: false, in: view) {
          try host.machine.files.unlink(target, in: view, at: now)
        }
        try host.machine.files.makeSymlink(target, to: from.target ?? "", in: view, at: now)
        if settings.keepsOwner {
          try? host.machine.files.setOwner(
            target, uid: from.uid, gid: from.gid, follow: false, in: view, at: now)
        }
        if settings.keepsTimes {
          try host.machine.files.setTimes(
            target, modified: from.modified, accessed: from.accessed, follow: false, in: view,
            at: now)
        }
        told(source, target, settings, &call)
        return .done
      } catch {
        call.fail("cannot create symbolic link \(Quote.always(target)): \(error.message)")
        return .failed
      }
    case .fifo, .socket, .device:
      if settings.recursive, let body = host.machine.files.inode(from.file)?.body {
        do throws(FileError) {
          if there != nil { try host.machine.files.unlink(target, in: view, at: now) }
          try host.machine.files.makeNode(target, body, mode: from.mode, in: view, at: now)
          return .done
        } catch {
          call.fail("cannot create special file \(Quote.always(target)): \(error.message)")
          return .failed
        }
      }
      if from.device == .null { return write(.empty, source, target, from, settings, &host, &call) }
      host.sayUnmodelled("\(call.name) from a \(from.kindName)", &call)
      return .failed
    case .regular, .directory:
      do throws(FileError) {
        let content = try host.machine.files.content(source, in: view)
        return write(content, source, target, from, settings, &host, &call)
      } catch {
        call.fail("cannot open \(Quote.always(source)) for reading: \(error.message)")
        return .failed
      }
    }
  }

  private static func write<Host: MachineHost>(
    _ content: FileContent, _ source: String, _ target: String, _ from: FileStatus?,
    _ settings: CopySettings, _ host: inout Host, _ call: inout Call<Host>
  ) -> Deed<Host>.Outcome {
    let view = host.view(call), now = host.machine.now
    let mode = from?.mode.intersection(0o777) ?? 0o666
    do throws(FileError) {
      if settings.removesFirst, host.machine.files.exists(target, follow: false, in: view) {
        try host.machine.files.unlink(target, in: view, at: now)
      }
      do throws(FileError) {
        try host.machine.files.write(target, content, mode: mode, in: view, at: now)
      } catch {
        guard settings.force, error == .accessDenied,
          host.machine.files.exists(target, follow: false, in: view)
        else { throw error }
        try host.machine.files.unlink(target, in: view, at: now)
        try host.machine.files.write(target, content, mode: mode, in: view, at: now)
      }
    } catch {
      if error == .noSpace {
        call.fail("error writing \(Quote.always(target)): \(error.message)")
      } else if error == .isDirectory, FilePaths.hasTrailingSlash(target) {
        call.fail(
          "cannot create regular file \(Quote.always(target)): \(FileError.notDirectory.message)")
      } else {
        call.fail("cannot create regular file \(Quote.always(target)): \(error.message)")
      }
      return .failed
    }
    if let from { keep(from, target, settings, view, &host) }
    told(source, target, settings, &call)
    return .done
  }

  static func keep<Host: MachineHost>(
    _ from: FileStatus, _ target: String, _ settings: CopySettings, _ view: FileView,
    _ host: inout Host
  ) {
    let now = host.machine.now
    var mode = from.mode
    if settings.keepsOwner {
      do throws(FileError) {
        try host.machine.files.setOwner(
          target, uid: from.uid, gid: from.gid, in: view, at: now)
      } catch {
        // Real: without the right to give a file away, cp drops the set-id bits and goes on.
        mode = mode.subtracting([.setUserID, .setGroupID])
      }
    }
    if settings.keepsMode { try? host.machine.files.setMode(target, mode, in: view, at: now) }
    if settings.keepsTimes {
      try? host.machine.files.setTimes(
        target, modified: from.modified, accessed: from.accessed, in: view, at: now)
    }
  }
  private static func told<Host: MachineHost>(
    _ source: String, _ target: String, _ settings: CopySettings, _ call: inout Call<Host>
  ) {
    if settings.verbose { call.print("\(Quote.always(source)) -> \(Quote.always(target))") }
  }

  private static func folder<Host: MachineHost>(
    _ source: String, _ target: String, _ from: FileStatus, _ there: FileStatus?,
    _ settings: CopySettings, _ above: [FileReference], _ host: inout Host,
    _ call: inout Call<Host>
  ) -> Deed<Host>.Outcome {
    let view = host.view(call), now = host.machine.now
    if let there, !there.isDirectory {
      call.fail(
        "cannot overwrite non-directory \(Quote.always(target)) with directory \(Quote.always(source))"
      )
      return .failed
    }
    let entries: [DirectoryEntry]
    var made: FileReference?
    do throws(FileError) {
      entries = try host.machine.files.entries(in: source, in: view)
    } catch {
      call.fail("cannot access", source, error.message)
      return .failed
    }
    if above.contains(from.file) || isInside(target, from.file, host, view) {
      call.fail(
        "cannot copy a directory, \(Quote.always(source)), into itself, \(Quote.always(target))")
      return .failed
    }
    if there == nil {
      do throws(FileError) {
        // Writable while it is filled; the source's mode comes at the end.
        try host.machine.files.makeDirectory(
          target, mode: from.mode.union(0o700), in: view, at: now)
        made = try host.machine.files.status(target, in: view).file
      } catch {
        call.fail("cannot create directory", target, error.message)
        return .failed
      }
      told(source, target, settings, &call)
    }
    let isNew = made != nil
    let path = above + [from.file] + (made.map { [$0] } ?? [])
    var deeds: [Deed<Host>] = entries.map { entry in
      let from = FilePaths.join(source, entry.name), to = FilePaths.join(target, entry.name)
      return Deed { host, call in
        copy(from, to, settings, isArgument: false, above: path, &host, &call)
      }
    }
    deeds.append(
      Deed { host, call in
        let view = host.view(call)
        if isNew, !settings.keepsMode {
          try? host.machine.files.setMode(
            target, from.mode.intersection(0o777).subtracting(view.umask), in: view,
            at: host.machine.now)
        }
        keep(from, target, settings, view, &host)
        return .done
      })
    return .more(deeds)
  }

  /// Whether the place where `target` would be lies in the directory `folder`.
  private static func isInside<Host: MachineHost>(
    _ target: String, _ folder: FileReference, _ host: Host, _ view: FileView
  ) -> Bool {
    guard let full = try? host.machine.files.realPath(FilePaths.dirname(target), in: view) else {
      return false
    }
    var path = "/"
    for part in [""] + FilePaths.components(full) {
      path = FilePaths.join(path, part)
      if let status = try? host.machine.files.status(path, in: view), status.file == folder {
        return true
      }
    }
    return false
  }

  /// Names of inputs that are streams rather than files.
  static func streams(_ options: ParsedOptions) -> [String] {
    options.operands.dropLast().filter { $0 == "/dev/stdin" || $0.hasPrefix("/dev/fd/") }
  }
}
