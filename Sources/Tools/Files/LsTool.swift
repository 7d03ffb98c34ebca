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
