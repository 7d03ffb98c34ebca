// Instructions that need the machine.

import Files
import Kernel
import Machine
import ShellSyntax

extension Shell {
  /// Does one instruction. Nil: go on.
  mutating func perform(
    _ op: Op, _ host: inout Host, _ me: ProcessID
  ) -> Step<Host>? {
    guard let frame = core.frames.last else { return nil }
    let code = frame.code
    let last = core.frames.count - 1
    switch op.kind {
    case .execute:
      commandText = code.command(of: op) ?? ""
      return execute(isLast: op.a & 1 == 1, onlyAssigns: op.b == 1, &host, me)
    case .pipeline: return pipeline(code.pipelines[Int(op.a)], &host, me)
    case .background: return background(code.codes[Int(op.a)], &host, me)
    case .subshell: return subshell(code.codes[Int(op.a)], &host, me)
    case .substitute:
      return substitute(code.codes[Int(op.a)], isQuoted: op.b == 1, &host, me)
    case .substituteFile:
      let name = core.values.popLast() ?? ""
      guard let handle = open(name, .read, &host, me) else {
        core.substitutionStatus = 1
        core.append(.one(""), isQuoted: op.b == 1)
        return nil
      }
      var bytes: [UInt8] = []
      while case .bytes(let more) = host.machine.read(handle, by: me, limit: 1 << 20),
        bytes.count < ShellLimits.bytes
      {
        bytes += more
      }
      drop(handle, &host)
      core.substitutionStatus = 0
      core.append(.one(substitutionText(bytes)), isQuoted: op.b == 1)
    case .process:
      return processSubstitution(code.codes[Int(op.a)], reads: op.b == 1, &host, me)
    case .tilde: tilde(code.texts[Int(op.a)], &host, me)
    case .pushRedirects:
      let redirects = core.redirects
      core.redirects = []
      if let saved = apply(redirects, &host, me) {
        core.frames[last].redirects.append(saved)
        core.status = 0
      } else {
        core.status = 1
      }
    case .popRedirects:
      if let saved = core.frames[last].redirects.popLast() {
        // What was written through them goes out first.
        if let step = flush(&host, me) {
          core.frames[last].redirects.append(saved)
          core.frames[last].pc -= 1
          return step
        }
        restore(saved, &host, me)
      }
    case .check: return check(&host, me)
    case .conditionalUnary:
      let name = code.texts[Int(op.a)]
      core.status = fileTest(name, core.values.popLast() ?? "", host, me) ? 0 : 1
    case .conditionalBinary:
      let right = core.values.popLast() ?? "", left = core.values.popLast() ?? ""
      core.status = fileCompare(code.texts[Int(op.a)], left, right, host, me) ? 0 : 1
    case .timeEnd: timeEnd(isPosix: op.a == 1, host.machine.now)
    case .selectNext: return selectNext(op, &host, me)
    default: break
    }
    return nil
  }

  // MARK: set -e

  private mutating func check(_ host: inout Host, _ me: ProcessID) -> Step<Host>? {
    guard core.status != 0, core.guards == 0 else { return nil }
    if let text = core.traps[.error], !text.isEmpty,
      !core.frames.contains(where: { if case .trap = $0.kind { true } else { false } }),
      core.functionDepth == 0 || core.options.errorTrace
    {
      pushTrap(text)
    }
    if core.options.errorExit {
      if case .trap? = core.frames.last?.kind {
        errorExitAfterTrap = true
        return nil
      }
      let status = core.status
      popAllFrames(&host, me)
      ending = status
    }
    return nil
  }
  private var errorExitAfterTrap: Bool {
    get { false }
    set {
      // The trap runs, then the shell ends: the trap's frame stands alone.
      guard newValue, let trap = core.frames.last else { return }
      core.frames = [trap]
      input = .none
    }
  }

  // MARK: Globs and tildes

  mutating func glob(_ op: Op, _ host: inout Host, _ me: ProcessID) {
    let fields = core.globbing
    core.globbing = []
    var words: [String] = []
    for field in fields {
      guard let pattern = field.pattern else {
        words.append(field.text)
        continue
      }
      guard let view = host.machine.view(of: me) else { continue }
      var globber = Globber(
        view: view, extended: core.shopts["extglob"], dots: core.shopts["dotglob"],
        stars: core.shopts["globstar"], ignoresCase: core.shopts["nocaseglob"])
      guard globber.isLive(pattern) else {
        words.append(field.text)
        continue
      }
      let found = globber.expand(pattern, in: host.machine.files)
      if !found.isEmpty {
        words += found
      } else if core.shopts["failglob"] {
        core.discard("no match: \(field.text)")
      } else if !core.shopts["nullglob"] {
        words.append(field.text)
      }
    }
    if op.kind == .endWord {
      core.arguments += words
    } else {
      core.arrayItems += words.map { ArrayItem(value: $0) }
    }
  }

  private mutating func tilde(_ name: String, _ host: inout Host, _ me: ProcessID) {
    let value: String?
    switch name {
    case "": value = core.get(Symbols.home) ?? homeOf(nil, host, me)
    case "+": value = core.get(Symbols.directory)
    case "-": value = core.get(Symbols.oldDirectory)
    default: value = homeOf(name, host, me)
    }
    guard let last = core.builders.indices.last else { return }
    core.builders[last].quoted(value ?? "~" + name)
  }
  /// A user's home as /etc/passwd gives it; nil asks for the shell's own user.
  func homeOf(_ name: String?, _ host: Host, _ me: ProcessID) -> String? {
    guard let view = host.machine.view(of: me),
      let text = try? host.machine.files.readText("/etc/passwd", in: view)
    else { return nil }
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: ":", omittingEmptySubsequences: false)
      guard fields.count >= 6 else { continue }
      if name.map({ $0 == fields[0] }) ?? (Int(fields[2]) == view.credentials.uid) {
        return String(fields[5])
      }
    }
    return nil
  }

  // MARK: time

  private mutating func timeEnd(isPosix: Bool, _ now: Instant) {
    guard let began = core.timings.popLast() else { return }
    let nanoseconds = (now - began).inNanoseconds
    if isPosix {
      let hundredths = nanoseconds / 10_000_000
      let real = "\(hundredths / 100)." + twoDigits(hundredths % 100)
      core.output.write("real \(real)\nuser 0.00\nsys 0.00\n", to: 2)
      return
    }
    if let format = core.get("TIMEFORMAT") {
      if !format.isEmpty {
        core.output.write(TimeFormatWord.text(format, nanoseconds: nanoseconds) + "\n", to: 2)
      }
      return
    }
    let milliseconds = nanoseconds / 1_000_000
    func form(_ value: Int) -> String {
      let fraction = String(value % 1000)
      return "\(value / 60_000)m\(value / 1000 % 60)."
        + String(repeating: "0", count: 3 - fraction.utf8.count) + fraction + "s"
    }
    core.output.write(
      "\nreal\t\(form(milliseconds))\nuser\t0m0.000s\nsys\t0m0.000s\n", to: 2)
  }
  private func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  // MARK: select

  private mutating func selectNext(
    _ op: Op, _ host: inout Host, _ me: ProcessID
  ) -> Step<Host>? {
    let last = core.frames.count - 1
    guard let loop = core.frames[last].loops.indices.last else { return nil }
    let items = core.frames[last].loops[loop].items
    guard !items.isEmpty else {
      core.frames[last].pc = Int(op.a)
      return nil
    }
    if core.frames[last].loops[loop].next == 0 {
      for (index, item) in items.enumerated() {
        core.output.write("\(index + 1)) \(item)\n", to: 2)
      }
      core.frames[last].loops[loop].next = 1
    }
    if core.frames[last].loops[loop].next == 1 {
      core.output.write(core.get(Symbols.prompt3) ?? "#? ", to: 2)
      core.frames[last].loops[loop].next = 2
    }
    if let step = flush(&host, me) {
      core.frames[last].pc -= 1
      return step
    }
    switch host.machine.readLine(0, of: me) {
    case .wait(let wait):
      core.frames[last].pc -= 1
      return .wait(wait)
    case .bytes(let bytes):
      let text = String(decoding: bytes.last == 10 ? bytes.dropLast() : bytes[...], as: UTF8.self)
      core.set(Symbols.reply, text)
      if text.isEmpty {
        core.frames[last].loops[loop].next = 0
        core.frames[last].pc -= 1
        return nil
      }
      core.frames[last].loops[loop].next = 1
      let choice = Int(text.filter { $0 != " " }) ?? 0
      core.set(Int(op.b), items.indices.contains(choice - 1) ? items[choice - 1] : "")
    case .end, .failed:
      core.output.write("\n")
      core.status = 1
      core.frames[last].pc = Int(op.a)
    }
    return nil
  }
}
