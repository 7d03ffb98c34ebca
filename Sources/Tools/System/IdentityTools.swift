// id, whoami, groups, logname, users, who, hostname, uname, arch, nproc, tty, getent: who and where one is.

import Commands
import Files
import Kernel
import Machine
import Network
import Text

/// The machine that the lab imitates.
enum LabMachine {
  static let kernel = HostFacts.kernel
  static let version = "#1 SMP PREEMPT_DYNAMIC Debian 6.1.128-1 (2025-02-07)"
  static let architecture = "x86_64"
  static let processors = HostFacts.processors
  static let memory = HostFacts.memory
}

enum IdentityTools {
  static func id<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "id", "[OPTION]... [USER]...", "Tell the user and the groups of a process or of USER.",
      [
        flag("u", "user", "only the user"), flag("g", "group", "only the group"),
        flag("G", "groups", "all groups"),
        flag("n", "name", "names instead of numbers"),
        flag("r", "real", "the real ones (the lab has no others)"),
        flag("z", "zero", "end with NUL"),
        flag("a", nil, "no effect"), unmodelled("Z", "context"),
      ])
    return .tool(spec) { host, call, options in
      let users = host.users(call)
      let kinds = ["user", "group", "groups"].filter { options.has($0) }
      if kinds.count > 1 {
        call.fail("cannot print \"only\" of more than one choice")
        return 1
      }
      if kinds.isEmpty, options.has("name") || options.has("real") {
        call.fail("cannot print only names or real IDs in default format")
        return 1
      }
      var people: [Credentials] = []
      var status = 0
      if options.operands.isEmpty { people = [host.view(call).credentials] }
      for name in options.operands {
        guard let user = users.user(named: name) ?? Int(name).flatMap({ users.user($0) }) else {
          call.fail("\(host.quote(call, name)): no such user")
          status = 1
          continue
        }
        people.append(
          Credentials(uid: user.uid, gid: user.gid, groups: users.groups(of: user.name)))
      }
      let ending = options.has("zero") ? "\0" : "\n"
      for person in people {
        let groups = [person.gid] + person.groups.filter { $0 != person.gid }
        let named = options.has("name")
        switch kinds.first {
        case "user":
          call.write((named ? users.shown(user: person.uid) : String(person.uid)) + ending)
        case "group":
          call.write((named ? users.shown(group: person.gid) : String(person.gid)) + ending)
        case "groups":
          let words = groups.map { named ? users.shown(group: $0) : String($0) }
          call.write(words.joined(separator: options.has("zero") ? "\0" : " ") + ending)
        default:
          func both(_ number: Int, _ name: String?) -> String {
            name.map { "\(number)(\($0))" } ?? String(number)
          }
          let list = groups.map { both($0, users.group($0)?.name) }.joined(separator: ",")
          call.print(
            "uid=\(both(person.uid, users.user(person.uid)?.name)) gid=\(both(person.gid, users.group(person.gid)?.name)) groups=\(list)"
          )
        }
      }
      return status
    }
  }

  static func whoami<Host: MachineHost>() -> Command<Host> {
    .tool(ToolSpec("whoami", "[OPTION]...", "Write one's user name.")) { host, call, options in
      if let extra = options.operands.first {
        call.misuse("extra operand \(host.quote(call, extra))")
        return 1
      }
      let uid = host.view(call).credentials.uid
      guard let user = host.users(call).user(uid) else {
        call.fail("cannot find name for user ID \(uid)")
        return 1
      }
      call.print(user.name)
      return 0
    }
  }

  static func groups<Host: MachineHost>() -> Command<Host> {
    .tool(ToolSpec("groups", "[OPTION]... [USERNAME]...", "Write the groups that one is in.")) {
      host, call, options in
      let users = host.users(call)
      if options.operands.isEmpty {
        let me = host.view(call).credentials
        let list = [me.gid] + me.groups.filter { $0 != me.gid }
        call.print(list.map { users.shown(group: $0) }.joined(separator: " "))
        return 0
      }
      var status = 0
      for name in options.operands {
        guard let user = users.user(named: name) else {
          call.fail("\(host.quote(call, name)): no such user")
          status = 1
          continue
        }
        let list = [user.gid] + users.groups(of: name).filter { $0 != user.gid }
        call.print("\(name) : " + list.map { users.shown(group: $0) }.joined(separator: " "))
      }
      return status
    }
  }

  static func logname<Host: MachineHost>() -> Command<Host> {
    .tool(ToolSpec("logname", "[OPTION]", "Write the name under which one logged in.")) {
      host, call, _ in
      guard let name = host.environment(call, "SUDO_USER") ?? host.environment(call, "LOGNAME"),
        host.machine.terminal(of: call.process) != nil
      else {
        call.fail("no login name")
        return 1
      }
      call.print(name)
      return 0
    }
  }

  static func users<Host: MachineHost>() -> Command<Host> {
    .tool(ToolSpec("users", "[OPTION]... [FILE]", "Write who is logged in.")) { host, call, _ in
      if host.machine.process(call.process)?.namespaces.container == nil,
        let name = host.environment(call, "LOGNAME")
      {
        call.print(name)
      }
      return 0
    }
  }

  static func who<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "who", "[OPTION]... [ FILE | ARG1 ARG2 ]", "Write who is logged in.",
      [
        flag("m", nil, "only oneself"), flag("q", "count", "names and their number"),
        unmodelled("a", "all"), unmodelled("b", "boot"), unmodelled("u", "users"),
        unmodelled("H", "heading"),
      ])
    return .tool(spec) { host, call, options in
      guard host.machine.process(call.process)?.namespaces.container == nil,
        let name = host.environment(call, "LOGNAME")
      else { return 0 }
      if options.has("count") {
        call.print(name)
        call.print("# users=1")
        return 0
      }
      let first = host.machine.visibleProcesses(to: call.process).first
      let stamp = CivilTime(first?.started ?? host.machine.now).formatted("%Y-%m-%d %H:%M")
      call.print("\(name.paddedRight(8)) pts/0        \(stamp)")
      return 0
    }
  }

  static func hostname<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "hostname", "[-f|-i|-I|-s]", "Write the name of the machine.",
      [
        flag("f", "fqdn", "the whole name"),
        ToolOption(option: Option(nil, "long", name: "fqdn"), value: "", help: "as -f"),
        flag("s", "short", "up to the first dot"), flag("i", "ip-address", "addresses of the name"),
        flag("I", "all-ip-addresses", "all addresses"),
        flag("d", "domain", "the part behind the first dot"),
        unmodelled("F", "file", takesValue: true), unmodelled("b", "boot"), unmodelled("y", "yp"),
        unmodelled("a", "alias"), unmodelled("A", "all-fqdns"),
      ], suite: "hostname) 3.23")
    return .tool(spec) { host, call, options in
      let name = host.machine.process(call.process)?.namespaces.hostname ?? "localhost"
      if let new = options.operands.first {
        if host.view(call).credentials.uid != 0 {
          call.fail("you must be root to change the host name")
          return 1
        }
        // Real: a container without CAP_SYS_ADMIN may not either.
        if host.machine.process(call.process)?.namespaces.container != nil {
          call.fail("sethostname: Operation not permitted")
          return 1
        }
        host.sayUnmodelled("hostname \(new)", &call)
        return 1
      }
      if options.has("ip-address") || options.has("all-ip-addresses") {
        // The addresses that /etc/hosts gives the name.
        let view = host.view(call)
        let text = (try? host.machine.files.readText("/etc/hosts", limit: 1 << 20, in: view)) ?? ""
        let found = text.split(separator: "\n").compactMap { line -> String? in
          let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
          return words.dropFirst().contains(Substring(name)) ? words.first.map(String.init) : nil
        }
        if found.isEmpty, options.has("ip-address") {
          call.fail(
            host.isBusyBox(call)
              ? "\(name): Host name lookup failure" : "Name or service not known")
          return 1
        }
        call.print(found.joined(separator: " ") + (options.has("all-ip-addresses") ? " " : ""))
        return 0
      }
      // Real: the whole name is the first that /etc/hosts gives the address of the name.
      let text =
        options.has("fqdn") || options.has("domain")
        ? (try? host.machine.files.readText("/etc/hosts", limit: 1 << 20, in: host.view(call)))
          ?? ""
        : ""
      let whole =
        text.split(separator: "\n").lazy.map {
          $0.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst()
        }.first { $0.contains(Substring(name)) }?.first.map(String.init) ?? name
      if options.has("fqdn") {
        call.print(whole)
        return 0
      }
      if options.has("domain") {
        let rest = whole.drop { $0 != "." }.dropFirst()
        if !rest.isEmpty { call.print(String(rest)) }
        return 0
      }
      call.print(options.has("short") ? String(name.prefix { $0 != "." }) : name)
      return 0
    }
  }

  static func uname<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "uname", "[OPTION]...", "Tell about the system.",
      [
        flag("a", "all", "all of it"), flag("s", "kernel-name", "the kernel's name"),
        flag("n", "nodename", "the machine's name"),
        flag("r", "kernel-release", "the kernel's release"),
        flag("v", "kernel-version", "the kernel's version"), flag("m", "machine", "the hardware"),
        flag("p", "processor", "the processor"), flag("i", "hardware-platform", "the platform"),
        flag("o", "operating-system", "the operating system"),
      ])
    return .tool(spec) { host, call, options in
      if let extra = options.operands.first {
        call.misuse("extra operand \(host.quote(call, extra))")
        return 1
      }
      let all = options.has("all")
      var words: [String] = []
      func add(_ name: String, _ value: String) {
        if all || options.has(name) { words.append(value) }
      }
      if options.given.isEmpty { words.append("Linux") }
      add("kernel-name", "Linux")
      add("nodename", host.machine.process(call.process)?.namespaces.hostname ?? "localhost")
      add("kernel-release", LabMachine.kernel)
      add("kernel-version", LabMachine.version)
      add("machine", LabMachine.architecture)
      if !all {
        add("processor", "unknown")
        add("hardware-platform", "unknown")
      }
      add("operating-system", "GNU/Linux")
      call.print(words.joined(separator: " "))
      return 0
    }
  }

  static func arch<Host: MachineHost>() -> Command<Host> {
    .tool(ToolSpec("arch", "[OPTION]...", "Write the hardware's name.")) { _, call, _ in
      call.print(LabMachine.architecture)
      return 0
    }
  }

  static func nproc<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "nproc", "[OPTION]...", "Write how many processors there are.",
      [flag(nil, "all", "all that are installed"), valued(nil, "ignore", "N", "N fewer")])
    return .tool(spec) { host, call, options in
      if let extra = options.operands.first {
        call.misuse("extra operand \(host.quote(call, extra))")
        return 1
      }
      var count = LabMachine.processors
      if let text = options.last("ignore") {
        guard let less = Int(text), less >= 0 else {
          call.fail("\(host.quote(call, text)): invalid number to ignore")
          return 1
        }
        count = max(1, count - min(less, count))
      }
      call.print(String(count))
      return 0
    }
  }

  static func tty<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "tty", "[OPTION]...", "Write the name of the terminal on standard input.",
      [flag("s", "silent", "only the exit status")], failure: 2)
    return .tool(spec) { host, call, options in
      let isTerminal = host.machine.isTerminal(0, of: call.process)
      if !options.has("silent") { call.print(isTerminal ? "/dev/pts/0" : "not a tty") }
      return isTerminal ? 0 : 1
    }
  }

  /// `getent` where there is a name server to ask.
  static func askingGetent<Host: MachineHost & NetworkHost>() -> Command<Host> {
    getent { name, space, host in
      guard case (.addresses(let list), let full) = host.network.find(name, from: space) else {
        return []
      }
      // Real: glibc writes the name under which the name server knew it, search list and all.
      return list.map { $0.description.paddedRight(15) + " " + full }
    }
  }

  /// - Parameter ask: the lines for a name that no file has.
  static func getent<Host: MachineHost>(
    asking ask: @escaping @Sendable (String, NamespaceID, Host) -> [String] = { _, _, _ in [] }
  ) -> Command<Host> {
    let spec = ToolSpec(
      "getent", "[OPTION...] database [key ...]", "Write entries of passwd, group or hosts.",
      suite: "Debian GLIBC 2.36-9+deb12u9) 2.36")
    return .tool(spec) { host, call, options in
      guard let database = options.operands.first else {
        call.misuse("wrong number of arguments")
        return 1
      }
      guard ["passwd", "group", "hosts", "services", "protocols"].contains(database) else {
        call.complain("Unknown database: \(database)")
        call.complain("Try `getent --help' or `getent --usage' for more information.")
        return 1
      }
      let view = host.view(call)
      let text =
        (try? host.machine.files.readText("/etc/\(database)", limit: 1 << 20, in: view)) ?? ""
      let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
      let keys = options.operands.dropFirst()
      if keys.isEmpty {
        for line in lines { call.print(line) }
        return 0
      }
      var status = 0
      for key in keys {
        let found = lines.first { line in
          if database == "hosts" || database == "services" || database == "protocols" {
            return line.split(whereSeparator: { $0 == " " || $0 == "\t" }).contains(Substring(key))
          }
          let parts = line.split(separator: ":", omittingEmptySubsequences: false)
          return parts.first == Substring(key) || parts.count > 2 && parts[2] == Substring(key)
        }
        guard let found else {
          let space = host.machine.process(call.process)?.namespaces.network ?? NetworkMap.host
          let lines = database == "hosts" && IPv4(key) == nil ? ask(key, space, host) : []
          for line in lines { call.print(line) }
          if lines.isEmpty { status = 2 }
          continue
        }
        if database == "hosts" {
          let words = found.split(whereSeparator: { $0 == " " || $0 == "\t" })
          call.print(
            String(words[0]).paddedRight(15) + " " + words.dropFirst().joined(separator: " "))
        } else {
          call.print(found)
        }
      }
      return status
    }
  }
}
