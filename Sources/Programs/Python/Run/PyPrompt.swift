// `>>>`: a program typed line by line.

import Text

struct PyPrompt: Sendable {
  private var lines: [String] = []
  /// A statement is running.
  private var isRunning = false
  private var hasEnded = false

  mutating func step(_ vm: inout PyVM) -> PyPause {
    if isRunning {
      switch vm.slice() {
      case .again: return .again
      case .wait(let waits): return .wait(waits)
      case .exit(let status):
        isRunning = false
        if let code = vm.promptExit {
          vm.promptExit = nil
          return .exit(code)
        }
        _ = status
      }
    }
    vm.isAsking = true
    do throws(PySignal) {
      try vm.lab().setPrompt(lines.isEmpty ? ">>> " : "... ")
      guard let first = vm.standard.first, let value = try vm.readLine(first, limit: nil) else {
        vm.say("\n")
        return .exit(0)
      }
      var text = value.text ?? ""
      if text.hasSuffix("\n") { text.removeLast() }
      take(text, &vm)
      return .again
    } catch {
      switch error {
      case .block(let waits): return .wait(waits)
      default: return .exit(1)
      }
    }
  }

  private mutating func take(_ text: String, _ vm: inout PyVM) {
    if lines.isEmpty, text.trimmed.isEmpty { return }
    lines.append(text)
    let source = lines.joined(separator: "\n") + "\n"
    let isBlock = lines.count > 1 || lines[0].trimmed.hasSuffix(":") || lines[0].hasPrefix("@")
    if isBlock, !text.trimmed.isEmpty,
      !isClosed(source) || lines[0].trimmed.hasSuffix(":")
        || lines[0].hasPrefix("@")
    {
      return
    }
    do throws(PySyntaxError) {
      let body = try PyParser.module(Array(source.utf8))
      let code = try PyCompiler.module(body, file: "<stdin>", isInteractive: true)
      lines = []
      vm.sources["<stdin>"] = source
      vm.enterTyped(code)
      isRunning = true
    } catch {
      if !text.trimmed.isEmpty || lines.count == 1,
        error.message.hasSuffix("was never closed")
          || error.message.hasPrefix("unterminated triple-quoted")
          || error.message.hasPrefix("expected an indented block")
      {
        return
      }
      lines = []
      vm.sources["<stdin>"] = source
      if case .raise(let exception) = vm.syntaxError(error, file: "<stdin>", source: source) {
        vm.say(vm.traceback(exception))
      } else {
        vm.say("swiftlab: real Python has \(error.message); swiftlab's Python does not model it.\n")
      }
    }
  }
  private func isClosed(_ source: String) -> Bool {
    (try? PyParser.module(Array(source.utf8))) != nil
  }
}

extension PyVM {
  mutating func beginPrompt() {
    say(
      "Python \(version.text) (main, Nov  4 2026, 00:00:00) [GCC 14.2.0] on linux\n"
        + "Type \"help\", \"copyright\", \"credits\" or \"license\" for more information.\n")
    var main = PyModule(name: "__main__")
    main.names["__name__"] = .str("__main__")
    add(main, "")
  }

  /// Makes a typed statement the program.
  mutating func enterTyped(_ code: PyCode) {
    stack = []
    callers = []
    nesting = 0
    busy = 0
    guard case .ref(let ref)? = modules["__main__"] else { return }
    frame = PyFrame(code: code, locals: [], cells: [], base: 0, module: ref)
  }
}
