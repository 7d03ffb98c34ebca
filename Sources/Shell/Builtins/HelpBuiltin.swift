// `help`: what the builtins do, in a line each.

extension Shell {
  private static var topics: [(name: String, form: String, text: String)] {
    [
      (":", ":", "Does nothing, successfully."),
      (".", ". filename [arguments]", "Reads commands from a file and runs them here."),
      ("[", "[ arg... ]", "Evaluates a condition; the last argument is ]."),
      ("alias", "alias [name[=value] ... ]", "Defines or shows aliases."),
      ("bg", "bg [job_spec ...]", "Lets a stopped job go on in the background."),
      ("break", "break [n]", "Leaves a loop, or n of them."),
      ("builtin", "builtin [shell-builtin [arg ...]]", "Runs a builtin, even if a function has its name."),
      ("caller", "caller [expr]", "Shows where the running function was called."),
      ("cd", "cd [-L|[-P [-e]] [-@]] [dir]", "Changes the working directory."),
      ("command", "command [-pVv] command [arg ...]", "Runs a command past functions, or says what it is."),
      ("continue", "continue [n]", "Goes on with the next turn of a loop."),
      ("declare", "declare [-aAfFgiIlnrtux] [name[=value] ...] or declare -p [-aAfFilnrtux] [name ...]", "Sets variables and their attributes, or shows them."),
      ("dirs", "dirs [-clpv] [+N] [-N]", "Shows the stack of directories."),
      ("disown", "disown [-h] [-ar] [jobspec ... | pid ...]", "Takes jobs off the list."),
      ("echo", "echo [-neE] [arg ...]", "Writes its arguments."),
      ("eval", "eval [arg ...]", "Runs its arguments as a command."),
      ("exec", "exec [-cl] [-a name] [command [argument ...]] [redirection ...]", "Puts a program in the shell's place, or keeps redirects."),
      ("exit", "exit [n]", "Ends the shell."),
      ("export", "export [-fn] [name[=value] ...] or export -p", "Gives variables to the programs that are started."),
      ("false", "false", "Fails."),
      ("fg", "fg [job_spec]", "Brings a job to the foreground."),
      ("getopts", "getopts optstring name [arg ...]", "Reads options, one at a call."),
      ("hash", "hash [-lr] [-p pathname] [-dt] [name ...]", "Remembers or shows where programs are."),
      ("help", "help [-dms] [pattern ...]", "Shows this."),
      ("history", "history [-c] [-d offset] [n] or history -anrw [filename] or history -ps arg [arg...]", "Lists what was typed."),
      ("jobs", "jobs [-lnprs] [jobspec ...] or jobs -x command [args]", "Lists jobs."),
      ("kill", "kill [-s sigspec | -n signum | -sigspec] pid | jobspec ... or kill -l [sigspec]", "Sends a signal."),
      ("let", "let arg [arg ...]", "Reckons arithmetic."),
      ("local", "local [option] name[=value] ...", "Makes variables that end with the function."),
      ("logout", "logout [n]", "Ends a login shell."),
      ("mapfile", "mapfile [-d delim] [-n count] [-O origin] [-s count] [-t] [-u fd] [-C callback] [-c quantum] [array]", "Reads lines into an array."),
      ("popd", "popd [-n] [+N | -N]", "Takes a directory off the stack and goes there."),
      ("printf", "printf [-v var] format [arguments]", "Writes arguments in a form."),
      ("pushd", "pushd [-n] [+N | -N | dir]", "Goes to a directory and keeps the old one on the stack."),
      ("pwd", "pwd [-LP]", "Shows the working directory."),
      ("read", "read [-ers] [-a array] [-d delim] [-i text] [-n nchars] [-N nchars] [-p prompt] [-t timeout] [-u fd] [name ...]", "Reads a line into variables."),
      ("readarray", "readarray [-d delim] [-n count] [-O origin] [-s count] [-t] [-u fd] [-C callback] [-c quantum] [array]", "Reads lines into an array."),
      ("readonly", "readonly [-aAf] [name[=value] ...] or readonly -p", "Makes variables unchangeable."),
      ("return", "return [n]", "Ends a function or a sourced file."),
      ("set", "set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]", "Switches options, or sets the positional parameters."),
      ("shift", "shift [n]", "Drops the first positional parameters."),
      ("shopt", "shopt [-pqsu] [-o] [optname ...]", "Switches bash's own options."),
      ("source", "source filename [arguments]", "Reads commands from a file and runs them here."),
      ("test", "test [expr]", "Evaluates a condition."),
      ("times", "times", "Shows the time that was used."),
      ("trap", "trap [-lp] [[arg] signal_spec ...]", "Runs a command when a signal comes."),
      ("true", "true", "Succeeds."),
      ("type", "type [-afptP] name [name ...]", "Says what a name runs."),
      ("typeset", "typeset [-aAfFgiIlnrtux] name[=value] ... or typeset -p [-aAfFilnrtux] [name ...]", "The same as declare."),
      ("ulimit", "ulimit [-SHabcdefiklmnpqrstuvxPRT] [limit]", "Shows limits."),
      ("umask", "umask [-p] [-S] [mode]", "Shows or sets the bits that new files do not get."),
      ("unalias", "unalias [-a] name [name ...]", "Removes aliases."),
      ("unset", "unset [-f] [-v] [-n] [name ...]", "Removes variables and functions."),
      ("wait", "wait [-fn] [-p var] [id ...]", "Waits for jobs to end."),
    ]
  }

  mutating func help(_ words: [String]) -> BuiltinAnswer<Host> {
    let isShort = words.first == "-s", isBrief = words.first == "-d"
    let names = words.filter { !$0.hasPrefix("-") }
    if names.isEmpty {
      core.output.write(
        "swiftlab's shell imitates GNU bash, version 5.2.15(1)-release. Type `help name' for one\n"
          + "of these builtins.\n\n")
      for topic in Self.topics { core.output.write(" \(topic.form)\n") }
      return .done(0)
    }
    var status = 1
    for name in names {
      let pattern = ShellPattern(name, extended: false)
      let found = Self.topics.filter { pattern.matches($0.name) }
      for topic in found {
        status = 0
        if isShort {
          core.output.write("\(topic.name): \(topic.form)\n")
        } else if isBrief {
          core.output.write("\(topic.name) - \(topic.text)\n")
        } else {
          core.output.write("\(topic.name): \(topic.form)\n    \(topic.text)\n")
        }
      }
    }
    if status != 0 {
      core.complain(
        "help: no help topics match `\(names.joined(separator: " "))'.  Try `help help' or `man -k \(names.last ?? "")' or `info \(names.last ?? "")'."
      )
    }
    return .done(status)
  }
}
