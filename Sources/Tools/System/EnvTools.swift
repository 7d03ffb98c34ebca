// env, printenv, nohup, nice, setsid, setpriv, sudo, su: the environment of what is run.

import Commands
import Files
import Kernel
import Machine

enum EnvTools {
  static func env<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "env", "[OPTION]... [-] [NAME=VALUE]... [COMMAND [ARG]...]",
      "Run COMMAND with a changed environment, or write the environment.",
      [
        flag("i", "ignore-environment", "start with nothing"),
        valued("u", "unset", "NAME", "without NAME"),
        valued("C", "chdir", "DIR", "in DIR"), flag("0", "null", "end with NUL"),
        valued("S", "split-string", "S", "words of S as arguments"),
        flag("v", "debug", "say what is done"),
        unmodelled(nil, "block-signal"), unmodelled(nil, "default-signal"),
        unmodelled(nil, "ignore-signal"),
      ], permutes: false, failure: 125)
    return .becoming(spec, complaint: { "env: ‘\($0)’: \($1.message)" }) { host, call, options in
      var operands = options.operands[...]
      var clears = options.has("ignore-environment")
      if let words = options.last("split-string") {
        operands = (words.split(separator: " ").map(String.init) + operands)[...]
      }
      if operands.first == "-" {
        clears = true
        operands.removeFirst()
      }
      let path = host.environment(call, "PATH")
      host.machine.modify(call.process) { process in
        if clears { process.environment.removeAll() }
        for name in options.all("unset") { process.environment[name] = nil }
      }
      while let word = operands.first, let equals = word.firstIndex(of: "="),
        equals > word.startIndex
      {
        operands.removeFirst()
        let name = String(word[..<equals]), value = String(word[word.index(after: equals)...])
        host.machine.modify(call.process) {
          $0.environmentOrder = $0.environmentOrder.setting(name, in: $0.environment)
          $0.environment[name] = value
        }
      }
      if let folder = options.last("chdir") {
        do throws(FileError) {
          let directory = try host.machine.files.directory(folder, in: host.view(call))
          host.machine.modify(call.process) { $0.directory = directory }
        } catch {
          call.fail("cannot change directory to \(Quote.always(folder)): \(error.message)")
          return .exit(125)
        }
      }
      guard !operands.isEmpty else {
        let environment = host.machine.process(call.process)?.environment ?? [:]
        for name in names(of: environment, host, call) {
          call.write("\(name)=\(environment[name] ?? "")" + (options.has("null") ? "\0" : "\n"))
        }
        return .exit(0)
      }
      // Real: the command is looked up along the old PATH where the new environment has none.
      if clears, host.environment(call, "PATH") == nil, let path,
        !operands[operands.startIndex].contains("/"),
        case .program(let found, _) = host.machine.executable(
          named: operands[operands.startIndex], path: path, of: call.process)
      {
        operands[operands.startIndex] = found
      }
      return .run(Array(operands))
    }
  }

  private static func names<Host: MachineHost>(
    of environment: OrderedMap<String, String>, _ host: Host, _ call: Call<Host>
  ) -> [String] {
    host.machine.process(call.process)?.environmentOrder.names(of: environment) ?? []
  }

  static func printenv<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "printenv", "[OPTION]... [VARIABLE]...", "Write the environment, or some of its variables.",
      [flag("0", "null", "end with NUL")], failure: 2)
    return .tool(spec) { host, call, options in
      let environment = host.machine.process(call.process)?.environment ?? [:]
      let ending = options.has("null") ? "\0" : "\n"
      if options.operands.isEmpty {
        for name in names(of: environment, host, call) {
          call.write("\(name)=\(environment[name] ?? "")\(ending)")
        }
        return 0
      }
      var status = 0
      for name in options.operands {
        if let value = environment[name] { call.write(value + ending) } else { status = 1 }
      }
      return status
    }
  }

  static func nohup<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "nohup", "COMMAND [ARG]...", "Run COMMAND so that it outlives its terminal.", permutes: false,
      failure: 125)
    return .becoming(
      spec, complaint: { "nohup: failed to run command \(Quote.always($0)): \($1.message)" }
    ) { host, call, options in
      guard !options.operands.isEmpty else {
        call.misuse("missing operand")
        return .exit(125)
      }
      host.machine.modify(call.process) { _ = $0.ignored.insert(.hup) }
      let terminals = (0..<3).map { host.machine.isTerminal($0, of: call.process) }
      var told: [String] = []
      if terminals[0] {
        let null = host.nullHandle()
        host.machine.setDescriptor(0, of: call.process, to: null)
        told.append("ignoring input")
      }
      if terminals[1] {
        let home = host.environment(call, "HOME") ?? "/"
        var opened = false
        for path in ["nohup.out", FilePaths.join(home, "nohup.out")] where !opened {
          do throws(FileError) {
            let handle = try host.machine.open(
              path, [.write, .create, .append], mode: 0o600, for: call.process)
            host.machine.setDescriptor(1, of: call.process, to: handle)
            told.append("appending output to \(Quote.always(path))")
            opened = true
          } catch {
            call.fail("failed to open \(Quote.always(path)): \(error.message)")
          }
        }
        guard opened else { return .exit(125) }
      }
      if !told.isEmpty { call.fail(told.joined(separator: " and ")) }
      if terminals[2] {
        if !terminals[1] { call.fail("redirecting stderr to stdout") }
        // Its own message goes to the terminal before; the program's errors follow its output.
        return .run(["/bin/sh", "-c", "exec \"$@\" 2>&1", "nohup"] + options.operands)
      }
      return .run(options.operands)
    }
  }

  static func nice<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "nice", "[OPTION] [COMMAND [ARG]...]", "Run COMMAND with another niceness.",
      [valued("n", "adjustment", "N", "how much nicer; the lab's processes are all alike")],
      permutes: false, number: "adjustment", failure: 125)
    return .becoming(
      spec, complaint: { "nice: ‘\($0)’: \($1.message)" }
    ) { host, call, options in
      if let text = options.last("adjustment"), Int(text) == nil {
        call.fail("invalid adjustment \(host.quote(call, text))")
        return .exit(125)
      }
      guard !options.operands.isEmpty else {
        if options.has("adjustment") {
          call.misuse("a command must be given with an adjustment")
          return .exit(125)
        }
        call.print("0")
        return .exit(0)
      }
      return .run(options.operands)
    }
  }

  static func stdbuf<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "stdbuf", "OPTION... COMMAND [ARG]...",
      "Run COMMAND with other buffers. The lab's programs write at once, whatever is said here.",
      [
        valued("i", "input", "MODE", "of its input: 0, L or a size"),
        valued("o", "output", "MODE", "of its output"),
        valued("e", "error", "MODE", "of its errors"),
      ], permutes: false, failure: 125)
    return .becoming(
      spec, complaint: { "stdbuf: failed to run command ‘\($0)’: \($1.message)" }
    ) { host, call, options in
      for (name, mode) in options.given {
        if name == "input", mode == "L" {
          call.misuse("line buffering stdin is meaningless")
          return .exit(125)
        }
        guard mode == "L" || mode.first?.isNumber == true && Sizes.parse(mode) != nil else {
          call.fail("invalid mode \(host.quote(call, mode))")
          return .exit(125)
        }
      }
      guard !options.operands.isEmpty else {
        call.misuse("missing operand")
        return .exit(125)
      }
      guard !options.given.isEmpty else {
        call.misuse("you must specify a buffering mode option")
        return .exit(125)
      }
      return .run(options.operands)
    }
  }

  static func setsid<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "setsid", "[options] <program> [arguments ...]", "Run a program in a session of its own.",
      [
        flag("f", "fork", "always as a new process"), flag("w", "wait", "wait for its end"),
        unmodelled("c", "ctty"),
      ],
      permutes: false, suite: "util-linux) 2.38.1")
    return .becoming(spec, complaint: { "setsid: failed to execute \($0): \($1.message)" }) {
      host, call, options in
      guard !options.operands.isEmpty else {
        call.misuse("no command specified")
        return .exit(1)
      }
      host.machine.modify(call.process) { $0.group = call.process }
      return .run(options.operands)
    }
  }

  // MARK: Other users

  static func setpriv<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "setpriv", "[options] <program> [<argument>...]", "Run a program with other privileges.",
      [
        valued(nil, "reuid", "USER", "the user ID, real and effective"),
        valued(nil, "regid", "GROUP", "the group ID, real and effective"),
        flag(nil, "clear-groups", "no further groups"),
        flag(nil, "keep-groups", "the groups that there are"),
        flag(nil, "init-groups", "the user's own groups"),
        valued(nil, "groups", "LIST", "these further groups"),
        flag(nil, "reset-env", "HOME, SHELL, USER, LOGNAME and PATH of the user alone"),
        flag(nil, "no-new-privs", "no effect: nothing in the lab raises privileges"),
        unmodelled("d", "dump"), unmodelled(nil, "ruid", takesValue: true),
        unmodelled(nil, "euid", takesValue: true), unmodelled(nil, "rgid", takesValue: true),
        unmodelled(nil, "egid", takesValue: true), unmodelled(nil, "inh-caps", takesValue: true),
        unmodelled(nil, "bounding-set", takesValue: true),
        unmodelled(nil, "ambient-caps", takesValue: true), unmodelled(nil, "list-caps"),
        unmodelled(nil, "securebits", takesValue: true),
        unmodelled(nil, "pdeathsig", takesValue: true),
      ], permutes: false, failure: 127, suite: "util-linux) 2.38.1")
    return .becoming(spec, complaint: { "setpriv: failed to execute \($0): \($1.message)" }) {
      host, call, options in
      func refuse(_ text: String) -> Becoming {
        call.fail(text)
        return .exit(127)
      }
      guard !options.operands.isEmpty else { return refuse("No program specified") }
      let users = host.users(call)
      var me = host.machine.process(call.process)?.credentials ?? .root
      let before = me
      if let text = options.last("reuid") {
        guard let uid = Int(text) ?? users.user(named: text)?.uid else {
          return refuse("failed to parse reuid: '\(text)'")
        }
        me = Credentials(uid: uid, gid: me.gid, groups: me.groups)
      }
      if let text = options.last("regid") {
        guard let gid = Int(text) ?? users.groupID(text) else {
          return refuse("failed to parse regid: '\(text)'")
        }
        me.gid = gid
      }
      let keeps = ["clear-groups", "keep-groups", "init-groups"].filter { options.has($0) }
      if options.last("regid") != nil, keeps.isEmpty, options.last("groups") == nil {
        return refuse(
          "--[re]gid requires --keep-groups, --clear-groups, --init-groups, or --groups")
      }
      if options.has("clear-groups") { me.groups = [] }
      if options.has("init-groups") { me.groups = users.groups(of: users.shown(user: me.uid)) }
      if let list = options.last("groups") {
        me.groups = list.split(separator: ",").compactMap { Int($0) ?? users.groupID(String($0)) }
      }
      guard before.uid == 0 || me.uid == before.uid && me.gid == before.gid else {
        return refuse("setresuid failed: Operation not permitted")
      }
      let user = users.user(me.uid)
      host.machine.modify(call.process) { process in
        process.credentials = me
        guard options.has("reset-env") else { return }
        let term = process.environment["TERM"]
        process.environment = [
          "HOME": user?.home ?? "/", "SHELL": user?.shell ?? "/bin/sh",
          "USER": user?.name ?? String(me.uid), "LOGNAME": user?.name ?? String(me.uid),
          "PATH": me.uid == 0
            ? "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
            : "/usr/local/bin:/bin:/usr/bin",
        ]
        if let term { process.environment["TERM"] = term }
      }
      return .run(options.operands)
    }
  }

  static func sudo<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "sudo", "[-u user] [-Eins] [VAR=value] [command [arg ...]]",
      "Run a command as root, or as another user.",
      [
        valued("u", "user", "USER", "as USER"), valued("g", "group", "GROUP", "with GROUP"),
        flag("E", "preserve-env", "keep the environment"), flag("i", "login", "a login shell"),
        flag("s", "shell", "a shell"),
        flag("n", "non-interactive", "ask nothing"),
        flag("S", "stdin", "a password from standard input; none is asked for"),
        flag("k", "reset-timestamp", "forget the password; none is asked for"),
        flag("K", "remove-timestamp", "forget the password"),
        flag("H", "set-home", "HOME of the user"),
        flag("v", "validate", "only see whether one may"), flag("l", "list", "what one may do"),
        unmodelled("e", "edit"), unmodelled("b", "background"), unmodelled("A", "askpass"),
        valued("p", "prompt", "PROMPT", "no effect: no password is asked for"),
        unmodelled("D", "chdir", takesValue: true),
      ], permutes: false, suite: "sudo) 1.9.13p3")
    return .becoming(
      spec,
      complaint: { name, failure in
        failure.status == 127
          ? "sudo: \(name): command not found"
          : "sudo: unable to execute \(name): \(failure.message)"
      },
      // Real: sudo 1.9 answers with 1, whatever kept the command from being run.
      failure: 1
    ) { host, call, options in
      let users = host.users(call)
      guard let me = host.machine.process(call.process) else { return .exit(1) }
      let myName = users.shown(user: me.credentials.uid)
      // Real: the password is not asked for in a sandbox that says NOPASSWD; who is not in the group is refused.
      if me.credentials.uid != 0 {
        let allowed = users.groups(of: myName) + me.credentials.groups
        let isSudoer = ["sudo", "wheel", "admin"].contains { name in
          users.group(named: name).map { allowed.contains($0.gid) } ?? false
        }
        guard isSudoer else {
          call.complain("\(myName) is not in the sudoers file.")
          return .exit(1)
        }
      }
      if options.has("validate")
        || (options.has("reset-timestamp") || options.has("remove-timestamp"))
          && options.operands.isEmpty
      {
        return .exit(0)
      }
      if options.has("list") {
        call.print("User \(myName) may run the following commands on \(me.namespaces.hostname):")
        call.print("    (ALL : ALL) NOPASSWD: ALL")
        return .exit(0)
      }
      var user =
        users.user(0) ?? .init(name: "root", uid: 0, gid: 0, home: "/root", shell: "/bin/sh")
      if let text = options.last("user") {
        let number = text.hasPrefix("#") ? Int(text.dropFirst()) : nil
        guard let found = users.user(named: text) ?? number.flatMap({ users.user($0) }) else {
          call.fail("unknown user \(text)")
          call.fail("error initializing audit plugin sudoers_audit")
          return .exit(1)
        }
        user = found
      }
      var gid = user.gid
      if let text = options.last("group") {
        guard let found = users.groupID(text) else {
          call.fail("unknown group \(text)")
          call.fail("error initializing audit plugin sudoers_audit")
          return .exit(1)
        }
        gid = found
      }
      var operands = options.operands[...]
      var settings: [(String, String)] = []
      while let word = operands.first, let equals = word.firstIndex(of: "="),
        equals > word.startIndex,
        !word.contains("/")
          || word[..<equals].allSatisfy({ $0.isLetter || $0 == "_" || $0.isNumber })
      {
        operands.removeFirst()
        settings.append((String(word[..<equals]), String(word[word.index(after: equals)...])))
      }
      let shell = options.has("login") ? user.shell : host.environment(call, "SHELL") ?? user.shell
      var words = Array(operands)
      if options.has("login") || options.has("shell") {
        words =
          words.isEmpty ? [shell] : [shell, "-c", words.map(Quote.asNeeded).joined(separator: " ")]
      }
      guard !words.isEmpty else {
        call.complain("usage: sudo -h | -K | -k | -V")
        call.complain("usage: sudo -v [-Ens] [-g group] [-u user]")
        call.complain("usage: sudo -l [-Ens] [-g group] [-u user] [command [arg ...]]")
        call.complain(
          "usage: sudo [-EHins] [-g group] [-u user] [VAR=value] [-i | -s] [command [arg ...]]")
        return .exit(1)
      }
      let target = user
      let group = gid
      let variables = settings
      let command = words
      let keeps = options.has("preserve-env")
      let isLogin = options.has("login")
      let groups = users.groups(of: target.name)
      let directory =
        isLogin && host.machine.files.isDirectory(target.home, in: host.view(call))
        ? target.home : nil
      host.machine.modify(call.process) { process in
        if !keeps {
          let old = process.environment
          process.environment = [:]
          for name in ["TERM", "LANG", "LC_ALL", "COLUMNS", "LINES", "DISPLAY", "TZ"] {
            if let value = old[name] { process.environment[name] = value }
          }
          // Real: Debian's secure_path.
          process.environment["PATH"] =
            "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
          process.environment["HOME"] = target.home
          process.environment["SHELL"] = target.shell
        }
        if options.has("set-home") { process.environment["HOME"] = target.home }
        process.environment["USER"] = target.name
        process.environment["LOGNAME"] = target.name
        process.environment["SUDO_USER"] = myName
        process.environment["SUDO_UID"] = String(process.credentials.uid)
        process.environment["SUDO_GID"] = String(process.credentials.gid)
        process.environment["SUDO_COMMAND"] = command.joined(separator: " ")
        for (name, value) in variables { process.environment[name] = value }
        process.credentials = Credentials(uid: target.uid, gid: group, groups: groups)
        if let directory { process.directory = directory }
      }
      return .run(words)
    }
  }

  static func su<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "su", "[options] [-] [<user> [<argument>...]]", "Run a shell as another user.",
      [
        flag("l", "login", "a login shell"),
        valued("c", "command", "COMMAND", "run COMMAND in the shell"),
        valued("s", "shell", "SHELL", "this shell"),
        flag("m", "preserve-environment", "keep the environment"),
        flag("p", nil, "as -m"), unmodelled("g", "group", takesValue: true), unmodelled("P", "pty"),
        unmodelled("w", "whitelist-environment", takesValue: true),
      ], suite: "util-linux) 2.38.1")
    return .becoming(spec, complaint: { "su: failed to execute \($0): \($1.message)" }) {
      host, call, options in
      let users = host.users(call)
      var operands = options.operands[...]
      var isLogin = options.has("login")
      if operands.first == "-" {
        isLogin = true
        operands.removeFirst()
      }
      let name = operands.popFirst() ?? "root"
      guard let user = users.user(named: name) else {
        call.fail(
          "user \(name) does not exist or the user entry does not contain all the required fields")
        return .exit(1)
      }
      guard host.view(call).credentials.uid == 0 else {
        // Real: the password of the other user is asked for. Nobody has one here.
        call.fail("Authentication failure")
        return .exit(1)
      }
      let keeps = options.has("preserve-environment") || options.has("p")
      let shell =
        options.last("shell") ?? (keeps ? host.environment(call, "SHELL") : nil) ?? user.shell
      let groups = users.groups(of: name)
      let login = isLogin
      host.machine.modify(call.process) { process in
        if login, !keeps {
          let term = process.environment["TERM"]
          process.environment = [
            "PATH": user.uid == 0
              ? "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
              : "/usr/local/bin:/usr/bin:/bin:/usr/local/games:/usr/games"
          ]
          if let term { process.environment["TERM"] = term }
        }
        if !keeps {
          process.environment["HOME"] = user.home
          process.environment["SHELL"] = shell
          if login || user.uid != 0 {
            process.environment["USER"] = user.name
            process.environment["LOGNAME"] = user.name
          }
        }
        process.credentials = Credentials(uid: user.uid, gid: user.gid, groups: groups)
      }
      if login, host.machine.files.isDirectory(user.home, in: host.view(call)) {
        host.machine.modify(call.process) { $0.directory = user.home }
      }
      var words = [shell]
      if let command = options.last("command") { words += ["-c", command] }
      return .run(words + operands)
    }
  }
}
