// Where cp, mv and install put things: the last operand, or -t, or -T.

import Commands
import Files
import Machine

enum Destinations {
  /// Pairs of source and target; nil when the command line was wrong, and was answered.
  static func pairs<Host: MachineHost>(
    _ options: ParsedOptions, _ host: Host, _ call: inout Call<Host>
  ) -> [(source: String, target: String)]? {
    let view = host.view(call)
    var operands = options.operands
    if let folder = options.last("target-directory") {
      guard !operands.isEmpty else {
        call.misuse("missing file operand")
        return nil
      }
      do throws(FileError) {
        guard try host.machine.files.status(folder, in: view).isDirectory else {
          throw .notDirectory
        }
      } catch {
        call.fail("target directory", folder, error.message)
        return nil
      }
      return operands.map { ($0, inside(folder, $0)) }
    }
    guard let first = operands.first else {
      call.misuse("missing file operand")
      return nil
    }
    guard operands.count > 1 else {
      call.misuse("missing destination file operand after \(Quote.always(first))")
      return nil
    }
    if options.has("no-target-directory") {
      guard operands.count == 2 else {
        call.misuse("extra operand \(Quote.always(operands[2]))")
        return nil
      }
      return [(operands[0], operands[1])]
    }
    let last = operands.removeLast()
    if host.machine.files.isDirectory(last, in: view) {
      return operands.map { ($0, inside(last, $0)) }
    }
    guard operands.count == 1 else {
      let error: FileError = host.machine.files.exists(last, in: view) ? .notDirectory : .noEntry
      call.fail("target \(Quote.always(last)): \(error.message)")
      return nil
    }
    return [(operands[0], last)]
  }

  private static func inside(_ folder: String, _ source: String) -> String {
    let name = FilePaths.basename(source)
    // Real: `cp -r dir/.. x` and `cp -r . x` copy into x itself.
    return name == "." || name == ".." ? FilePaths.join(folder, name) : FilePaths.join(folder, name)
  }
}
