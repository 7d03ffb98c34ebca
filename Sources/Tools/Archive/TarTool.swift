// tar: files into an archive and back. What is wanted is read here; packing and unpacking are beside.
//
// Real: GNU tar 1.34.

import Commands
import Files
import Kernel
import Machine

enum TarTool {
  static let tries = "Try 'tar --help' or 'tar --usage' for more information."

  static func command<Host: MachineHost>() -> Command<Host> {
    Command(
      "tar", "pack files into an archive, list it, unpack it",
      .follower { host, call in
        let options: TarOptions
        do throws(TarOptions.Refusal) {
          options = try TarOptions(call.arguments.dropFirst())
        } catch {
          if let name = error.unmodelled {
            host.sayUnmodelled("tar \(name)", &call)
          } else {
            call.complain("tar: \(error.message)\n\(tries)")
          }
          return .exit(error.status)
        }
        if options.showsHelp {
          call.write(help)
          return .exit(0)
        }
        if options.showsVersion {
          call.print("tar (GNU tar) 1.34\nThis is swiftlab's imitation of it.")
          return .exit(0)
        }
        if let filter = options.otherFilter {
          host.sayUnmodelled("tar with \(filter)", &call)
          return .exit(2)
        }
        switch options.mode {
        case nil:
          call.complain(
            "tar: You must specify one of the '-Acdtrux', '--delete' or '--test-label' options\n\(tries)"
          )
          return .exit(2)
        case .create: return create(options, &host, &call)
        case .extract, .list: return read(options, &host, &call)
        case .append, .update: return append(options, &host, &call)
        case .diff, .concatenate:
          host.sayUnmodelled(options.mode == .diff ? "tar -d" : "tar -A", &call)
          return .exit(2)
        }
      })
  }

  private static let help = """
    Usage: tar [OPTION...] [FILE]...
    Pack files into an archive, list what is in one, and unpack it.

      tar -cf archive.tar foo bar    pack foo and bar into archive.tar
      tar -tvf archive.tar           list archive.tar
      tar -xzf archive.tar.gz        unpack archive.tar.gz

      -c, -x, -t, -r         pack, unpack, list, add to the end
      -f, --file=ARCHIVE     the archive; - for standard input or output
      -z, --gzip             through gzip      -a  by the archive's name
      -v, --verbose          name the files    -C, --directory=DIR
          --exclude=PATTERN  --strip-components=N  --wildcards
      -k, --keep-old-files   -O, --to-stdout   -m, --touch   -h, --dereference
      -p, -P, -T FILE, --owner, --group, --numeric-owner, --remove-files


    """

  static func give<Host: MachineHost>(up call: inout Call<Host>, _ message: String) -> Int {
    call.complain("tar: \(message)\ntar: Error is not recoverable: exiting now")
    return 2
  }

  // MARK: Creating

  private static func isCompressed(_ options: TarOptions) -> Bool {
    if options.isGzip { return true }
    guard options.guessesByName, let name = options.archive else { return false }
    return name.hasSuffix(".gz") || name.hasSuffix(".tgz")
  }

  private static func create<Host: MachineHost>(
    _ options: TarOptions, _ host: inout Host, _ call: inout Call<Host>
  ) -> Following<Host> {
    var options = options
    readList(&options, host, call)
    guard !options.operands.isEmpty else {
      call.complain("tar: Cowardly refusing to create an empty archive\n\(tries)")
      return .exit(2)
    }
    let archive = options.archive ?? "-"
    if archive == "-", host.machine.isTerminal(1, of: call.process) {
      return .exit(
        give(up: &call, "Refusing to write archive contents to terminal (missing -f option?)"))
    }
    let view = host.view(call)
    if archive != "-" {
      do throws(FileError) {
        try host.machine.files.write(archive, .empty, in: view, at: host.machine.now)
      } catch {
        return .exit(give(up: &call, "\(archive): Cannot open: \(error.message)"))
      }
    }
    var packing = TarPacking(options, host.users(call), view)
    packing.pack(host.machine.files, &call)
    if packing.isFatal { return .exit(2) }
    var bytes = TarArchive.bytes(of: packing.entries)
    if isCompressed(options) { bytes = Gzip.compressed(bytes) }
    if archive == "-" {
      call.write(bytes: bytes)
    } else {
      do throws(FileError) {
        try host.machine.files.write(archive, bytes, in: view, at: host.machine.now)
      } catch {
        return .exit(give(up: &call, "\(archive): Cannot write: \(error.message)"))
      }
    }
    if options.removesFiles {
      for path in packing.packed.reversed() {
        try? host.machine.files.removeAll(path, in: view, at: host.machine.now)
      }
    }
    return .exit(finish(packing.failed, &call))
  }

  private static func readList<Host: MachineHost>(
    _ options: inout TarOptions, _ host: Host, _ call: Call<Host>
  ) {
    guard let list = options.listFile,
      let text = try? host.machine.files.readText(list, in: host.view(call))
    else { return }
    for line in text.split(separator: "\n") {
      options.operands.append(.init(path: String(line), directory: options.directory))
    }
  }

  static func finish<Host: MachineHost>(_ failed: Bool, _ call: inout Call<Host>) -> Int {
    guard failed else { return 0 }
    call.complain("tar: Exiting with failure status due to previous errors")
    return 2
  }

  private static func append<Host: MachineHost>(
    _ options: TarOptions, _ host: inout Host, _ call: inout Call<Host>
  ) -> Following<Host> {
    let archive = options.archive ?? "-"
    let view = host.view(call)
    guard archive != "-", !options.isGzip else {
      return .exit(give(up: &call, "Cannot update compressed archives"))
    }
    var entries: [FileEntry] = []
    do throws(FileError) {
      let bytes = try host.machine.files.read(archive, in: view)
      if Gzip.isGzip(bytes) {
        return .exit(give(up: &call, "Cannot update compressed archives"))
      }
      entries = ((try? TarArchive.members(of: bytes)) ?? []).map(\.named)
    } catch {
      guard error == .noEntry else {
        return .exit(give(up: &call, "\(archive): Cannot open: \(error.message)"))
      }
    }
    var packing = TarPacking(options, host.users(call), view)
    packing.pack(host.machine.files, &call)
    if packing.isFatal { return .exit(2) }
    var added = packing.entries
    if options.mode == .update {
      added = added.filter { new in
        !entries.contains { $0.path == new.path && $0.modified.seconds >= new.modified.seconds }
      }
    }
    do throws(FileError) {
      try host.machine.files.write(
        archive, TarArchive.bytes(of: entries + added), in: view, at: host.machine.now)
    } catch { return .exit(give(up: &call, "\(archive): Cannot write: \(error.message)")) }
    return .exit(finish(packing.failed, &call))
  }

  // MARK: Reading

  private static func read<Host: MachineHost>(
    _ options: TarOptions, _ host: inout Host, _ call: inout Call<Host>
  ) -> Following<Host> {
    let archive = options.archive ?? "-"
    if archive == "-", host.machine.isTerminal(0, of: call.process) {
      return .exit(
        give(up: &call, "Refusing to read archive contents from terminal (missing -f option?)"))
    }
    return .follow(
      GatheredInputs<Host>([archive]) { host, call, inputs in
        let input = inputs.first ?? ToolInput(name: archive)
        if let error = input.error {
          if error == .isDirectory {
            call.complain(
              "tar: \(archive): Cannot read: Is a directory\ntar: At beginning of tape, quitting now"
            )
            call.complain("tar: Error is not recoverable: exiting now")
            return 2
          }
          let place = options.isGzip ? "tar (child)" : "tar"
          call.complain("\(place): \(archive): Cannot open: \(error.message)")
          call.complain("\(place): Error is not recoverable: exiting now")
          if options.isGzip {
            call.complain(
              "tar: Child returned status 2\ntar: Error is not recoverable: exiting now")
          }
          return 2
        }
        return read(input.bytes, archive, options, &host, &call)
      })
  }

  private static func read<Host: MachineHost>(
    _ bytes: [UInt8], _ archive: String, _ options: TarOptions, _ host: inout Host,
    _ call: inout Call<Host>
  ) -> Int {
    var bytes = bytes
    var isCut = false
    if Gzip.isGzip(bytes) {
      if archive == "-", !options.isGzip {
        return give(up: &call, "Archive is compressed. Use -z option")
      }
      do throws(GzipError) {
        bytes = try Gzip.expanded(bytes).bytes
      } catch {
        call.complain(
          error == .truncated
            ? "\ngzip: stdin: unexpected end of file"
            : "\ngzip: stdin: invalid compressed data--format violated")
        call.complain("tar: Child returned status 1\ntar: Error is not recoverable: exiting now")
        return 2
      }
    } else if options.isGzip {
      call.complain("\ngzip: stdin: not in gzip format\ntar: Child returned status 1")
      call.complain("tar: Error is not recoverable: exiting now")
      return 2
    }
    let members: [TarArchive.Member]
    do throws(TarError) {
      members = try TarArchive.members(of: bytes)
    } catch {
      switch error {
      case .truncated where bytes.count > TarArchive.block:
        isCut = true
        let whole = (try? TarArchive.members(of: bytes, toTheCut: true)) ?? []
        members = whole
      case .tooManyEntries: return give(up: &call, "more files than the lab takes")
      default:
        call.complain("tar: This does not look like a tar archive")
        if bytes.count > TarArchive.block { call.complain("tar: Skipping to next header") }
        return finish(true, &call)
      }
    }
    if bytes.isEmpty || (members.isEmpty && bytes.count < TarArchive.block) {
      call.complain("tar: This does not look like a tar archive")
      return finish(true, &call)
    }
    var unpacking = TarUnpacking(options, host.users(call), host.view(call))
    let status = unpacking.run(members, &host, &call)
    if isCut {
      return give(up: &call, "Unexpected EOF in archive")
    }
    return status
  }
}

extension TarArchive.Member {
  /// The entry under the archive's own name, as it is written back.
  var named: FileEntry {
    var copy = entry
    copy.path = name.hasSuffix("/") ? String(name.dropLast()) : name
    return copy
  }
}
