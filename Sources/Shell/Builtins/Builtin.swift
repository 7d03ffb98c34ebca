// The builtins by name, and what running one can come to.

import Machine

enum Builtin: String, CaseIterable, Sendable {
  case colon = ":", dot = ".", bracket = "[", alias, bg, bind, `break`, builtin, caller, cd
  case command, compgen, complete, compopt, `continue`, declare, dirs, disown, echo, enable, eval
  case exec, exit, export, `false`, fc, fg, getopts, hash, help, history, jobs, kill, `let`, local
  case logout, mapfile, popd, printf, pushd, pwd, read, readarray, readonly, `return`, set, shift
  case shopt, source, suspend, test, times, trap, `true`, type, typeset, ulimit, umask, unalias
  case unset, wait, chdir

  private static let byName: [String: Builtin] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
  /// What dash and ash do not have.
  private static let bashOnly: Set<Builtin> = [
    .bind, .builtin, .caller, .compgen, .complete, .compopt, .declare, .dirs, .disown, .enable,
    .help, .history, .logout, .mapfile, .popd, .pushd, .readarray, .shopt, .suspend, .typeset, .fc,
  ]
  /// What only dash and ash have.
  private static let posixOnly: Set<Builtin> = [.chdir]
  /// What dash lacks of the rest.
  private static let notInDash: Set<Builtin> = [.source, .let]

  static func find(_ name: String, _ flavour: ShellFlavour) -> Builtin? {
    guard let builtin = byName[name] else { return nil }
    switch flavour {
    case .bash: return posixOnly.contains(builtin) ? nil : builtin
    case .dash:
      return bashOnly.contains(builtin) || notInDash.contains(builtin) ? nil : builtin
    case .ash: return bashOnly.contains(builtin) && builtin != .help ? nil : builtin
    }
  }
  static func names(_ flavour: ShellFlavour) -> [String] {
    allCases.map(\.rawValue).filter { find($0, flavour) != nil }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
  }
  /// Real: POSIX's special builtins, as bash 5.2 lists them.
  var isSpecial: Bool {
    switch self {
    case .colon, .dot, .break, .continue, .eval, .exec, .exit, .export, .readonly, .return, .set,
      .shift, .source, .times, .trap, .unset:
      true
    default: false
    }
  }
}

/// What a builtin comes to.
enum BuiltinAnswer<Host: MachineHost>: Sendable {
  case done(Int)
  /// Call it again when one of these holds.
  case wait([Wait])
  case again
  /// It has pushed a frame, whose status is its own.
  case frame
  /// Done, and its redirects stay.
  case keep(Int)
  case exec(any Program<Host>)
  /// Run this as a program.
  case program([String])
  /// It has moved the frames; there is nothing more to do.
  case left
}

extension Shell {
  mutating func perform(
    _ run: inout RunningBuiltin, _ host: inout Host, _ me: ProcessID
  ) -> BuiltinAnswer<Host> {
    let words = Array(run.arguments.dropFirst())
    switch run.builtin {
    case .colon, .true: return .done(0)
    case .false: return .done(1)
    case .echo: return echo(words)
    case .printf: return printf(words, host.machine.now)
    case .cd, .chdir: return changeDirectory(words, &host, me)
    case .pwd: return printDirectory(words, host, me)
    case .pushd: return pushDirectory(words, &host, me)
    case .popd: return popDirectory(words, &host, me)
    case .dirs: return listDirectories(words)
    case .test: return test(words, host, me)
    case .bracket:
      guard words.last == "]" else {
        core.complain("[: missing `]'")
        return .done(2)
      }
      return test(Array(words.dropLast()), name: "[", host, me)
    case .export: return export(words, run.declared)
    case .readonly: return readonly(words, run.declared)
    case .declare, .typeset: return declare(words, run.declared, name: run.builtin.rawValue)
    case .local: return declare(words, run.declared, name: "local")
    case .unset: return unset(words)
    case .set: return set(words)
    case .shopt: return shopt(words)
    case .shift: return shift(words)
    case .eval: return eval(words)
    case .dot, .source: return source(words, name: run.builtin.rawValue, &host, me)
    case .alias: return alias(words)
    case .unalias: return unalias(words)
    case .break: return leaveLoop(words, isContinue: false, &host, me)
    case .continue: return leaveLoop(words, isContinue: true, &host, me)
    case .return: return leaveFunction(words, &host, me)
    case .exit: return exit(words, &host, me)
    case .logout: return logout(words, &host, me)
    case .exec: return exec(run, words, &host, me)
    case .command: return command(&run, words, &host, me)
    case .builtin: return builtin(&run, words, &host, me)
    case .type: return type(words, host, me)
    case .hash: return hash(words, host, me)
    case .read: return read(&run, words, &host, me)
    case .mapfile, .readarray: return mapfile(&run, words, &host, me)
    case .trap: return trap(words, &host, me)
    case .kill: return kill(words, &host, me)
    case .wait: return wait(&run, words, &host, me)
    case .jobs: return listJobs(words, &host, me)
    case .fg: return foreground(words, &host, me)
    case .bg: return background(words, &host, me)
    case .disown: return disown(words, &host, me)
    case .getopts: return getopts(words)
    case .let: return letBuiltin(words)
    case .umask: return umask(words, &host, me)
    case .ulimit: return ulimit(words, host, me)
    case .history: return history(words)
    case .times:
      core.output.write("0m0.000s 0m0.000s\n0m0.000s 0m0.000s\n")
      return .done(0)
    case .help: return help(words)
    case .caller: return caller(words)
    case .suspend:
      core.complain("suspend: cannot suspend: no job control")
      return .done(1)
    case .enable:
      return enable(words, &host)
    case .complete where Self.isKnownCompletion(words): return .done(0)
    case .bind, .complete, .compgen, .compopt, .fc:
      core.complain("\(run.builtin.rawValue): swiftlab does not model this builtin")
      host.machine.notices.append(.unmodelled(name: "bash \(run.builtin.rawValue)"))
      return .done(1)
    }
  }

  /// `complete -o default -F __start_kubectl k`, which tools' own pages tell one to type.
  ///
  /// NB: nothing is kept of it, since the lab's prompt completes what an alias stands for anyway.
  private static func isKnownCompletion(_ words: [String]) -> Bool {
    var rest = words[...]
    var function: String?
    while let word = rest.first, word.hasPrefix("-"), rest.count > 1 {
      rest = rest.dropFirst()
      guard word == "-o" || word == "-F", let value = rest.popFirst() else { return false }
      if word == "-F" { function = value }
    }
    guard let function, !rest.isEmpty else { return false }
    return ["__start_kubectl", "__start_helm", "__start_docker", "_docker", "__start_minikube"]
      .contains(function)
  }

  /// Complains of an option that a builtin does not have.
  mutating func badOption(
    _ name: String, _ option: String, usage: String
  ) -> BuiltinAnswer<Host> {
    core.complain("\(name): \(option): invalid option")
    core.output.write("\(name): usage: \(usage)\n", to: 2)
    return .done(2)
  }
  mutating func usage(_ name: String, _ text: String) -> BuiltinAnswer<Host> {
    core.output.write("\(name): usage: \(text)\n", to: 2)
    return .done(2)
  }

  /// Takes single-letter options off the front. Nil, with a complaint, at one that is not known.
  mutating func letters(
    _ words: inout [String], _ known: String, name: String, usage: String
  ) -> [Character]? {
    var found: [Character] = []
    while let word = words.first, word.count > 1, word.hasPrefix("-") {
      words.removeFirst()
      if word == "--" { break }
      for letter in word.dropFirst() {
        guard known.contains(letter) else {
          _ = badOption(name, "-\(letter)", usage: usage)
          return nil
        }
        found.append(letter)
      }
    }
    return found
  }
}
