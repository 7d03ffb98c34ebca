// What `set` and `shopt` switch, and which shell this is.

/// Which shell a shell is. They differ in words and in what they know.
package enum ShellFlavour: Sendable {
  /// GNU bash 5.2.
  case bash
  /// Debian's /bin/sh.
  case dash
  /// BusyBox's, which is Alpine's /bin/sh.
  case ash

  var isPosix: Bool { self != .bash }
}

/// The options of `set`.
struct SetOptions: Sendable {
  var errorExit = false
  var noUnset = false
  var trace = false
  var verbose = false
  var noGlob = false
  var noExecute = false
  var allExport = false
  var noClobber = false
  var pipeFail = false
  var monitor = false
  var notify = false
  var errorTrace = false
  var functionTrace = false
  var braceExpand = true
  var physical = false
  var hashAll = true
  var history = false
  var historyExpansion = false
  var posix = false
  var ignoreEOF = false
  var emacs = false
  var vi = false
  var interactiveComments = true
  var keyword = false
  var oneCommand = false
  var privileged = false
  var noLog = false

  typealias Path = any WritableKeyPath<SetOptions, Bool> & Sendable
  /// Long names in the order in which `set -o` lists them, their letters, and what they switch.
  static let all: [(name: String, letter: Character?, path: Path)] = [
    ("allexport", "a", \.allExport), ("braceexpand", "B", \.braceExpand), ("emacs", nil, \.emacs),
    ("errexit", "e", \.errorExit), ("errtrace", "E", \.errorTrace),
    ("functrace", "T", \.functionTrace), ("hashall", "h", \.hashAll),
    ("histexpand", "H", \.historyExpansion), ("history", nil, \.history),
    ("ignoreeof", nil, \.ignoreEOF), ("interactive-comments", nil, \.interactiveComments),
    ("keyword", "k", \.keyword), ("monitor", "m", \.monitor), ("noclobber", "C", \.noClobber),
    ("noexec", "n", \.noExecute), ("noglob", "f", \.noGlob), ("nolog", nil, \.noLog),
    ("notify", "b", \.notify), ("nounset", "u", \.noUnset), ("onecmd", "t", \.oneCommand),
    ("physical", "P", \.physical), ("pipefail", nil, \.pipeFail), ("posix", nil, \.posix),
    ("privileged", "p", \.privileged), ("verbose", "v", \.verbose), ("vi", nil, \.vi),
    ("xtrace", "x", \.trace),
  ]
  /// What the lab acts on; the others are refused when somebody switches them on.
  static let modelled: Set<String> = [
    "allexport", "braceexpand", "errexit", "errtrace", "hashall", "history",
    "interactive-comments", "monitor", "noclobber", "noexec", "noglob", "nounset", "physical",
    "pipefail", "verbose", "xtrace", "notify", "emacs",
  ]

  /// Real: `set -o` of dash 0.5.12. It has no pipefail.
  static let ofDash: Set<String> = [
    "errexit", "noglob", "ignoreeof", "interactive", "monitor", "noexec", "stdin", "xtrace",
    "verbose", "vi", "emacs", "noclobber", "allexport", "notify", "nounset", "nolog", "debug",
  ]

  subscript(name name: String) -> Bool? {
    get { Self.all.first { $0.name == name }.map { self[keyPath: $0.path] } }
    set {
      if let path = Self.all.first(where: { $0.name == name })?.path, let newValue {
        self[keyPath: path] = newValue
      }
    }
  }
  /// The letters of `$-` that are on, in bash's order.
  var letters: String {
    var out = ""
    for letter in "abefhkmnptuvxBCEHPT" {
      if let option = Self.all.first(where: { $0.letter == letter }), self[keyPath: option.path] {
        out.append(letter)
      }
    }
    return out
  }
}

/// The options of `shopt` that the lab acts on; the rest of bash's are listed with their defaults.
struct Shopts: Sendable {
  var values = Shopts.initial
  /// Made once: each shell that starts has the same.
  private static let initial: [String: Bool] = [
    "nullglob": false, "dotglob": false, "globstar": false, "extglob": false, "failglob": false,
    "nocaseglob": false, "nocasematch": false, "lastpipe": false, "expand_aliases": false,
    "autocd": false, "checkwinsize": true, "cmdhist": true, "extquote": true,
    "force_fignore": true, "globasciiranges": true, "globskipdots": true, "hostcomplete": true,
    "histappend": false, "inherit_errexit": false, "interactive_comments": true,
    "patsub_replacement": true, "progcomp": true, "promptvars": true, "sourcepath": true,
    "complete_fullquote": true, "login_shell": false, "huponexit": false, "checkjobs": false,
    "cdspell": false, "checkhash": false, "cdable_vars": false, "direxpand": false,
    "dirspell": false, "execfail": false, "extdebug": false, "gnu_errfmt": false,
    "histreedit": false, "histverify": false, "lithist": false, "localvar_inherit": false,
    "localvar_unset": false, "mailwarn": false, "no_empty_cmd_completion": false,
    "noexpand_translation": false, "progcomp_alias": false, "restricted_shell": false,
    "shift_verbose": false, "varredir_close": false, "xpg_echo": false, "assoc_expand_once": false,
    "compat31": false, "compat32": false, "compat40": false, "compat41": false, "compat42": false,
    "compat43": false, "compat44": false,
  ]
  static let modelled: Set<String> = [
    "nullglob", "dotglob", "globstar", "extglob", "failglob", "nocaseglob", "nocasematch",
    "expand_aliases", "inherit_errexit", "patsub_replacement", "sourcepath", "shift_verbose",
    "xpg_echo", "checkwinsize", "cmdhist", "interactive_comments", "histappend", "execfail",
  ]
  subscript(_ name: String) -> Bool { values[name] ?? false }
}
