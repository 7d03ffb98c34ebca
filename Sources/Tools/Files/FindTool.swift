// find: files below directories that fit an expression.

import Commands
import Files
import Kernel
import Machine
import Text

enum FindTool {
  static let help = """
    Usage: find [-H] [-L] [-P] [path...] [expression]

    Tests: -name PATTERN -iname -path -ipath -lname -type [fdlpcs] -size [+-]N[cwbkMG]
      -mtime [+-]N -mmin -atime -amin -ctime -cmin -newer FILE -newermt DATE -empty
      -perm MODE -user NAME -group NAME -uid N -gid N -nouser -nogroup -links N -inum N
      -samefile FILE -readable -writable -executable -true -false
    Actions: -print -print0 -printf FORMAT -ls -delete -prune -quit
      -exec COMMAND ; -exec COMMAND {} + -execdir COMMAND ;
    Options: -maxdepth N -mindepth N -depth -xdev -follow
    Operators: ( EXPR ) ! EXPR, EXPR -a EXPR, EXPR -o EXPR, EXPR , EXPR

    """

  static func command<Host: MachineHost>() -> Command<Host> {
    Command(
      "find", "Find files below directories.",
      .follower { host, call in
        var words = call.arguments.dropFirst()
        var follows = false, followsArguments = false
        while let word = words.first {
          if word == "-L" {
            follows = true
          } else if word == "-H" {
            followsArguments = true
          } else if word == "-P" {
            follows = false
            followsArguments = false
          } else if word == "--help" || word == "-help" {
            call.write(help)
            return .exit(0)
          } else if word == "--version" || word == "-version" {
            call.print("find (GNU findutils) 4.9.0")
            call.print("This is swiftlab's imitation of it.")
            return .exit(0)
          } else {
            break
          }
          words.removeFirst()
        }
        var paths: [String] = []
        while let word = words.first, !word.hasPrefix("-") || word == "-", word != "(", word != "!"
        {
          paths.append(word)
          words.removeFirst()
        }
        let caller = call
        let held = host
        var parser = FindParser(
          words, files: host.machine.files, view: host.view(call), now: host.machine.now,
          users: host.users(call), zone: host.zone(call),
          quote: { held.quote(caller, $0) })
        do throws(FindProblem) {
          try parser.parse()
        } catch {
          if let name = error.unmodelled {
            host.sayUnmodelled(name, &call)
          } else {
            call.complain("find: \(error.message)")
            if error.message.hasPrefix("paths must precede") {
              let word = error.message.drop { $0 != "`" }.dropFirst().dropLast()
              if host.machine.files.exists(String(word), in: host.view(call)) {
                call.complain(
                  "find: possible unquoted pattern after predicate `\(previous(to: String(word), call.arguments))'?"
                )
              }
            }
          }
          return .exit(1)
        }
        parser.settings.follows = parser.settings.follows || follows
        parser.settings.followsArguments = followsArguments
        return .follow(
          FindWalk<Host>(
            paths.isEmpty ? ["."] : paths, parser.steps, parser.settings, host.users(call)))
      })
  }
  private static func previous(to word: String, _ words: [String]) -> String {
    guard let index = words.firstIndex(of: word) else { return "" }
    return words[..<index].last { $0.hasPrefix("-") } ?? ""
  }
}
