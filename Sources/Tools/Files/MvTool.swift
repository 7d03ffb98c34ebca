// mv: other names, other places.

import Commands
import Files
import Machine

enum MvTool {
  static let spec = ToolSpec(
    "mv",
    "[OPTION]... [-T] SOURCE DEST\n[OPTION]... SOURCE... DIRECTORY\n[OPTION]... -t DIRECTORY SOURCE...",
    "Rename files, or move them into a directory.",
    [
      flag("f", "force", "ask nothing"), flag("i", "interactive", "ask before overwriting"),
      flag("n", "no-clobber", "overwrite nothing"), flag("u", "update", "only what is newer"),
      flag("v", "verbose", "say what is moved"),
      valued("t", "target-directory", "DIRECTORY", "where things go"),
      flag("T", "no-target-directory", "DEST is always the new name itself"),
      unmodelled("b"), unmodelled(nil, "backup"), unmodelled("S", "suffix", takesValue: true),
      unmodelled("Z"),
      unmodelled(nil, "strip-trailing-slashes"),
    ])

  static func command<Host: MachineHost>() -> Command<Host> {
    .following(spec) { host, call, options in
      guard let pairs = Destinations.pairs(options, host, &call) else { return .exit(1) }
      let mode = options.lastOf("force", "interactive", "no-clobber")
      return .follow(
        Deeds<Host>(
          pairs.map { source, target in
            Deed { host, call in
              move(
                source, target, asks: mode == "interactive", never: mode == "no-clobber",
                forced: mode == "force", options, &host, &call)
            }
          }))
    }
  }

  private static func move<Host: MachineHost>(
    _ source: String, _ target: String, asks: Bool, never: Bool, forced: Bool,
    _ options: ParsedOptions, _ host: inout Host, _ call: inout Call<Host>
  ) -> Deed<Host>.Outcome {
    let view = host.view(call), now = host.machine.now
    let from: FileStatus
    do throws(FileError) {
      from = try host.machine.files.status(source, follow: false, in: view)
    } catch {
      call.fail("cannot stat", source, error.message)
      return .failed
    }
    if let there = try? host.machine.files.status(target, follow: false, in: view) {
      if there.file == from.file {
        if from.isDirectory,
          FilePaths.absolute(source, from: view.cwd) != FilePaths.absolute(target, from: view.cwd)
        {
          call.fail(
            "cannot move \(Quote.always(source)) to a subdirectory of itself, \(Quote.always(target))"
          )
        } else {
          call.fail("\(Quote.always(source)) and \(Quote.always(target)) are the same file")
        }
        return .failed
      }
      if never { return .done }
      if options.has("update"), there.modified >= from.modified { return .done }
      if there.isDirectory, !from.isDirectory {
        call.fail("cannot overwrite directory \(Quote.always(target)) with non-directory")
        return .failed
      }
      if !there.isDirectory, from.isDirectory {
        call.fail(
          "cannot overwrite non-directory \(Quote.always(target)) with directory \(Quote.always(source))"
        )
        return .failed
      }
      var question: String?
      if asks {
        question = "overwrite \(Quote.always(target))"
      } else if !forced, host.machine.isTerminal(0, of: call.process), !there.isSymlink,
        (try? host.machine.files.check(target, .write, in: view)) == nil
      {
        let octal = zeros(Int(there.mode.octal) ?? 0, 4)
        question =
          "replace \(Quote.always(target)), overriding mode \(octal) (\(there.mode.letters))"
      }
      if let question {
        return .more([
          Deed(question: question) { host, call in
            move(
              source, target, asks: false, never: false, forced: true, options, &host, &call)
          }
        ])
      }
    }
    do throws(FileError) {
      try host.machine.files.rename(source, to: target, in: view, at: now)
      if options.has("verbose") {
        call.print("renamed \(Quote.always(source)) -> \(Quote.always(target))")
      }
      return .done
    } catch {
      switch error {
      case .crossDevice: return across(source, target, options, &host, &call)
      case .invalid:
        call.fail(
          "cannot move \(Quote.always(source)) to a subdirectory of itself, \(Quote.always(target))"
        )
      default:
        call.fail(
          "cannot move \(Quote.always(source)) to \(Quote.always(target)): \(error.message)")
      }
      return .failed
    }
  }

  /// To another file system: copy, then remove.
  private static func across<Host: MachineHost>(
    _ source: String, _ target: String, _ options: ParsedOptions, _ host: inout Host,
    _ call: inout Call<Host>
  ) -> Deed<Host>.Outcome {
    let view = host.view(call)
    var settings = CopySettings()
    settings.recursive = true
    settings.links = .keep
    settings.keepsMode = true
    settings.keepsOwner = true
    settings.keepsTimes = true
    let settled = settings
    let verbose = options.has("verbose")
    if host.machine.files.isDirectory(target, in: view),
      (try? host.machine.files.names(in: target, in: view))?.isEmpty == false
    {
      call.fail(
        "inter-device move failed: \(Quote.always(source)) to \(Quote.always(target)); unable to remove target: \(FileError.notEmpty.message)"
      )
      return .failed
    }
    return .more([
      Copying.deed(source, target, settled),
      Deed { host, call in
        let view = host.view(call)
        guard host.machine.files.exists(target, follow: false, in: view) else { return .failed }
        do throws(FileError) {
          try host.machine.files.removeAll(source, in: view, at: host.machine.now)
          if verbose { call.print("copied \(Quote.always(source)) -> \(Quote.always(target))") }
          return .done
        } catch {
          call.fail("cannot remove", source, error.message)
          return .failed
        }
      },
    ])
  }
}
