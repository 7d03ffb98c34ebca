// A whole program: how it begins, its slices, its end.

import Files
import Kernel
import Machine
import Network
import Text

extension PyVM {
  mutating func setUpStreams() {
    for (number, name) in ["<stdin>", "<stdout>", "<stderr>"].enumerated() {
      standard.append(
        heap.add(
          .file(PyFile(descriptor: number, name: name, mode: number == 0 ? "r" : "w"))))
    }
  }

  /// Puts the program on its way; a status where it ends at once.
  mutating func begin(_ line: PythonCommandLine, calledBy name: String) -> Int? {
    switch line.what {
    case .command(let text):
      arguments = ["-c"] + line.rest
      searchPath = ["", sitePackages]
      return begin(Array((text + "\n").utf8), file: "<string>", path: nil)
    case .input:
      arguments = ["-"] + line.rest
      searchPath = ["", sitePackages]
      return begin(line.source ?? [], file: "<stdin>", path: nil)
    case .file(let path):
      arguments = [path] + line.rest
      let full = FilePaths.absolute(path, from: world?.process.directory ?? "/")
      var file = path
      let isFolder = try? world?.files { (store, view) throws(FileError) in
        store.isDirectory(path, in: view)
      }
      if isFolder == true { file = FilePaths.join(path, "__main__.py") }
      searchPath = [isFolder == true ? full : FilePaths.dirname(full), sitePackages]
      do throws(FileError) {
        guard let world else { return 1 }
        let bytes = try world.files { (store, view) throws(FileError) in
          try store.read(file, in: view)
        }
        // Real: since 3.9 `__file__` of the main program is absolute; tracebacks show it so.
        let shown = FilePaths.absolute(file, from: world.process.directory)
        return begin(bytes, file: shown, path: shown)
      } catch {
        if isFolder == true {
          say("\(name): can't find '__main__' module in '\(full)'\n")
          return 1
        }
        say(
          "\(name): can't open file '\(full)': [Errno \(error.rawValue)] \(error.message)\n")
        return 2
      }
    case .module(let module):
      arguments = [module] + line.rest
      searchPath = [world?.process.directory ?? "/", sitePackages]
      return beginModule(module, line.rest, calledBy: name)
    }
  }

  mutating func say(_ text: String) { output.append((2, Array(text.utf8))) }

  private mutating func begin(_ text: [UInt8], file: String, path: String?) -> Int? {
    sources[file] = path == nil ? String(lenient: text) : nil
    mainFile = file
    do throws(PySignal) {
      return start(try compiled(text, file: file), path: path)
    } catch { return ended(by: error) }
  }

  private mutating func start(_ code: PyCode, path: String?) -> Int? {
    var main = PyModule(name: "__main__", file: path)
    main.names["__name__"] = .str("__main__")
    main.names["__doc__"] = code.documentation.map { .str($0) } ?? PyValue.none
    main.names["__package__"] = PyValue.none
    if let path { main.names["__file__"] = .str(path) }
    let ref = add(main, "")
    frame = PyFrame(code: code, locals: [], cells: [], base: 0, module: ref)
    return nil
  }

  /// `-m`: a module of the library that runs itself, or one of the program's own.
  private mutating func beginModule(
    _ module: String, _ rest: [String], calledBy name: String
  ) -> Int? {
    let runners: [String: String] = [
      "http.server": "http.server", "flask": "flask.cli", "unittest": "unittest.main",
      "pytest": "pytest", "json.tool": "json.tool", "gunicorn": "gunicorn.app",
    ]
    var path = module.split(separator: ".").map(String.init).joined(separator: "/")
    for folder in searchPath {
      for candidate in [path + ".py", path + "/__main__.py"] {
        let full = FilePaths.join(folder, candidate)
        let bytes = try? world?.files { (store, view) throws(FileError) in
          try store.read(full, in: view)
        }
        if let bytes {
          arguments[0] = full
          return begin(bytes, file: full, path: full)
        }
      }
    }
    path = module
    if let runner = runners[module] {
      // NB: the library's main is run as a program of one line that no traceback shows.
      let text = "import sys\nfrom \(runner) import main as _main\nsys.exit(_main())\n"
      do throws(PySyntaxError) {
        let body = try PyParser.module(Array(text.utf8))
        let root = String(module.prefix { $0 != "." })
        if let package = PyLibrary.packages[root], (try? isInstalled(package)) != true {
          say("\(shownName(name)): No module named \(module)\n")
          return 1
        }
        arguments[0] =
          module == "flask"
          ? "/usr/local/lib/python\(version.short)/site-packages/flask/__main__.py" : module
        return start(try PyCompiler.module(body, file: "<lab>/main", isHidden: true), path: nil)
      } catch { return 1 }
    }
    if PyLibrary.isStandard(String(module.prefix { $0 != "." })) {
      return ended(by: .unmodelled("python -m \(module)"))
    }
    say("\(shownName(name)): No module named \(module)\n")
    return 1
  }
  private func shownName(_ name: String) -> String {
    name.contains("/")
      ? name : (environment["PYTHON_VERSION"] == nil ? "/usr/bin/" : "/usr/local/bin/") + name
  }

  // MARK: Slices

  mutating func slice() -> PyPause {
    if debt > .zero, let now = world?.now, nesting == 0 {
      let until = now + debt
      debt = .zero
      return .wait([.until(until)])
    }
    fuel = Self.slice
    collectIfDue()
    do throws(PySignal) {
      guard heap.bytes < room else { throw .limit("memory") }
      try takeSignals()
      _ = try run()
      return .exit(finish(0))
    } catch {
      switch error {
      case .block(let waits): return waits.isEmpty ? .again : .wait(waits)
      case .exit(-1): return .exit(finish(0))
      default: return .exit(ended(by: error))
      }
    }
  }

  private mutating func takeSignals() throws(PySignal) {
    while !arrived.isEmpty {
      let number = arrived.removeFirst()
      if let handler = handlers[number], isCallable(handler) {
        if case .entered = try begin(handler, PyArguments([.int(number), .none])) {
          frame.finish = .drop
        }
        return
      }
      if number == 2 {
        sleepsUntil = nil
        frame.counter += 1
        try unwind(makeException(.keyboardInterrupt, []), isNew: true)
      } else if number == 15 || number == 1 {
        throw .exit(128 + number)
      }
    }
  }

  // MARK: The end

  /// What is said of the end, and its status.
  mutating func ended(by signal: PySignal) -> Int {
    switch signal {
    case .raise(let exception):
      if isInstance(exception, of: .systemExit), case .ref(let ref) = exception,
        case .instance(let one) = heap[ref], case .tuple(let parts)? = one.base
      {
        let code = parts.first ?? .none
        if isInteractive { promptExit = number(code).isNone ? 0 : 1 }
        if isInteractive, case .int(let status) = number(code) { promptExit = status & 0xFF }
        switch number(code) {
        case .none: return finish(0)
        case .int(let status): return finish(status & 0xFF)
        default:
          let text = (try? string(code)) ?? ""
          let status = finish(1)
          say(text + "\n")
          return status
        }
      }
      let text = traceback(exception)
      let status = finish(1)
      say(text)
      if isInstance(exception, of: .keyboardInterrupt) {
        wasInterrupted = true
        return 130
      }
      return status
    case .unmodelled(let what):
      var place = ""
      for one in [frame] + callers.reversed() where !one.code.isHidden && one.code.line > 0 {
        let index = max(0, one.counter - 1)
        guard index < one.code.spans.count else { continue }
        place = "\(one.code.file), line \(one.code.spans[index].line): "
        break
      }
      let status = finish(1)
      say(
        "swiftlab: \(place)real Python has \(what); swiftlab's Python does not model it.\n")
      world?.note(.unmodelled(name: "Python's \(what)"))
      return status
    case .limit("memory") where room < Self.memory:
      // Real: the kernel's killer lets nothing run that was to run at the end.
      isOutOfMemory = true
      return 137
    case .limit(let what):
      let status = finish(1)
      say("swiftlab: this Python program met the lab's limit of \(what), and was stopped.\n")
      let limit: LabLimit =
        what == "steps" ? .steps : what == "memory" ? .memory : what == "time" ? .time : .output
      world?.note(.limit(limit))
      return status
    case .exit(let code): return code == -1 ? finish(0) : code
    case .block: return finish(0)
    }
  }

  /// Runs what is to run at the end, and gives out what is kept.
  private mutating func finish(_ status: Int) -> Int {
    fuel = Self.slice
    while let last = atExit.popLast() {
      guard case .tuple(let parts) = last, let function = parts.first else { continue }
      do throws(PySignal) {
        _ = try callNow(function, PyArguments(Array(parts.dropFirst())))
      } catch {
        if case .raise(let exception) = error { say(traceback(exception)) }
      }
    }
    flushAll()
    return status
  }

  /// A request's answer, whatever happens on the way.
  mutating func respond(to request: HTTPRequest, port: Int?) -> HTTPResponse? {
    let height = callers.count, depth = stack.count, kept = frame
    do throws(PySignal) {
      return try answer(request, port: port)
    } catch {
      callers.removeLast(max(0, callers.count - height))
      stack.removeLast(max(0, stack.count - depth))
      nesting = 0
      switch error {
      case .raise(let exception): say(traceback(exception))
      case .exit(let code): fatal = code
      default: fatal = ended(by: error)
      }
      frame = kept
      return nil
    }
  }
}
