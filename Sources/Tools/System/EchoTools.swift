// echo, printf, true, false, test and expr as programs.

import Commands
import Files
import Machine

enum EchoTools {
  static func constant<Host: MachineHost>(_ name: String, _ status: Int) -> Command<Host> {
    Command(
      name, "Do nothing, \(status == 0 ? "successfully" : "unsuccessfully").",
      .once { _, _ in status })
  }

  static func echo<Host: MachineHost>() -> Command<Host> {
    Command(
      "echo", "Write a line of text.",
      .once { _, call in
        var words = call.arguments.dropFirst()
        var newline = true, escapes = false
        // Real: a word of other letters than n, e, E is text.
        while let word = words.first, word.count > 1, word.hasPrefix("-"),
          word.dropFirst().allSatisfy({ "neE".contains($0) })
        {
          for letter in word.dropFirst() {
            switch letter {
            case "n": newline = false
            case "e": escapes = true
            default: escapes = false
            }
          }
          words.removeFirst()
        }
        let text = words.joined(separator: " ")
        guard escapes else {
          call.write(text + (newline ? "\n" : ""))
          return 0
        }
        let (bytes, stops) = BackslashText.bytes(text, octalNeedsZero: true)
        call.write(bytes: bytes + (newline && !stops ? [10] : []))
        return 0
      })
  }

  static func printf<Host: MachineHost>() -> Command<Host> {
    Command(
      "printf", "Write arguments in a format.",
      .once { host, call in
        var words = call.arguments.dropFirst()
        if words.first == "--" { words.removeFirst() }
        guard let format = words.popFirst() else {
          call.misuse("missing operand")
          return 1
        }
        let caller = call
        let held = host
        var printer = Printf(format: format, arguments: Array(words)) { held.quote(caller, $0) }
        let bytes = printer.run()
        // Each complaint stands where it arose.
        var told = 0
        for (place, complaint) in printer.complaints {
          call.write(bytes: Array(bytes[told..<place]))
          told = place
          call.fail(complaint)
        }
        call.write(bytes: Array(bytes[told...]))
        if printer.leftOver > 0 {
          call.fail(
            "warning: ignoring excess arguments, starting with \(host.quote(call, printer.arguments[printer.arguments.count - printer.leftOver]))"
          )
        }
        return printer.complaints.isEmpty ? 0 : 1
      })
  }

  static func test<Host: MachineHost>(bracket: Bool) -> Command<Host> {
    Command(
      bracket ? "[" : "test", "Say whether an expression holds, by the exit status.",
      .once { host, call in
        var words = Array(call.arguments.dropFirst())
        if bracket {
          guard words.popLast() == "]" else {
            call.fail("missing \(host.quote(call, "]"))")
            return 2
          }
        }
        let caller = call
        let held = host
        var expression = TestExpression(
          words, files: host.machine.files, view: host.view(call),
          isTerminal: { held.machine.isTerminal($0, of: caller.process) },
          quote: { held.quote(caller, $0) })
        do throws(TestExpression.Problem) {
          return try expression.value() ? 0 : 1
        } catch {
          call.fail(error.message)
          return 2
        }
      })
  }

  static func expr<Host: MachineHost>() -> Command<Host> {
    Command(
      "expr", "Write the value of an expression.",
      .once { host, call in
        var words = call.arguments.dropFirst()
        if words.first == "--" { words.removeFirst() }
        guard !words.isEmpty else {
          call.misuse("missing operand")
          return 2
        }
        var expression = ExprExpression(Array(words)) { [host, call] in host.quote(call, $0) }
        do throws(ExprExpression.Problem) {
          let value = try expression.value()
          call.print(value)
          return value.isEmpty || Int(value) == 0 ? 1 : 0
        } catch {
          call.fail(error.message)
          return error.status
        }
      })
  }
}
