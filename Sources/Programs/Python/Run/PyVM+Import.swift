// import: native modules, the lab's library, installed packages, the program's own files.

import Files
import Kernel
import Text

/// The modules that the lab has in Python, embedded as files.
enum PyLibrary {
  private static let files: [String: String] = {
    var out: [String: String] = [:]
    for file in embeddedCatalogue {
      let path = file.path.description
      guard path.hasPrefix("python/"), path.hasSuffix(".py") else { continue }
      var name = String(path.dropFirst(7).dropLast(3)).replacing("/", with: ".")
      if name.hasSuffix(".__init__") { name = String(name.dropLast(9)) }
      out[name] = file.text
    }
    return out
  }()
  static func source(_ module: String) -> String? { files[module] }
  static func isModelled(_ module: String) -> Bool {
    files[module] != nil || natives[module] != nil
  }
  static func isPackage(_ module: String) -> Bool {
    files.keys.contains { $0.hasPrefix(module + ".") }
  }
  /// Compiled once for all programs of all worlds.
  static let codes: [String: PyCode] = {
    var out: [String: PyCode] = [:]
    for (name, text) in files {
      guard let body = try? PyParser.module(Array(text.utf8)) else { continue }
      out[name] = try? PyCompiler.module(body, file: "<lab>/\(name)", isHidden: true)
    }
    return out
  }()
  /// Modules that do not parse: none, as a test proves.
  static var broken: [String] { files.keys.filter { codes[$0] == nil }.sorted() }

  static let natives: [String: PyNativeModule] = [
    "sys": .sys, "math": .math, "_os": .os, "_time": .time, "_json": .json, "_re": .re,
    "_random": .random, "_lab": .lab, "builtins": .builtins,
  ]

  /// Modules of packages, with the package that pip must have installed.
  static let packages: [String: String] = [
    "flask": "flask", "redis": "redis", "requests": "requests", "pytest": "pytest",
    "gunicorn": "gunicorn", "werkzeug": "werkzeug", "jinja2": "jinja2", "markupsafe": "markupsafe",
    "click": "click", "dotenv": "python-dotenv", "yaml": "pyyaml", "itsdangerous": "itsdangerous",
    "blinker": "blinker", "packaging": "packaging", "iniconfig": "iniconfig", "pluggy": "pluggy",
    "certifi": "certifi", "urllib3": "urllib3", "idna": "idna",
  ]

  /// Whether real Python has a built-in of this name, whatever the lab has.
  static func isBuiltin(_ name: String) -> Bool { builtins.contains(name) }
  /// Real: `dir(builtins)` of 3.12, but for what begins with underscores.
  private static let builtins = Set(
    PyMethods.words(
      "ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup "
        + "BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError "
        + "ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError "
        + "DeprecationWarning EOFError EncodingWarning EnvironmentError Exception ExceptionGroup "
        + "FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError "
        + "ImportError ImportWarning IndentationError IndexError InterruptedError IsADirectoryError "
        + "KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError "
        + "NotADirectoryError NotImplementedError OSError OverflowError PendingDeprecationWarning "
        + "PermissionError ProcessLookupError RecursionError ReferenceError ResourceWarning "
        + "RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning "
        + "SystemError SystemExit TabError TimeoutError TypeError UnboundLocalError "
        + "UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning "
        + "UserWarning ValueError Warning ZeroDivisionError abs aiter all anext any ascii bin bool "
        + "breakpoint bytearray bytes callable chr classmethod compile complex copyright credits "
        + "delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr "
        + "globals hasattr hash help hex id input int isinstance issubclass iter len license list "
        + "locals map max memoryview min next object oct open ord pow print property quit range "
        + "repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars "
        + "zip"))

  static func isStandard(_ name: String) -> Bool { standard.contains(name) }
  /// Real: modules of the standard library of 3.12 that programs ask for.
  private static let standard = Set(
    PyMethods.words(
      "abc argparse array ast asyncio atexit base64 binascii bisect builtins bz2 calendar cmath "
        + "cmd code codecs collections colorsys concurrent configparser contextlib contextvars copy "
        + "copyreg cProfile csv ctypes curses dataclasses datetime dbm decimal difflib dis doctest "
        + "email enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools "
        + "gc getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib "
        + "importlib inspect io ipaddress itertools json keyword linecache locale logging lzma mailbox "
        + "marshal math mimetypes mmap multiprocessing netrc numbers operator optparse os pathlib pdb "
        + "pickle pkgutil platform plistlib poplib posix pprint profile pstats pty pwd pydoc queue "
        + "quopri random re readline reprlib resource runpy sched secrets select selectors shelve "
        + "shlex shutil signal site smtplib socket socketserver sqlite3 ssl stat statistics string "
        + "stringprep struct subprocess symtable sys sysconfig syslog tarfile tempfile termios textwrap "
        + "threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle "
        + "types typing unicodedata unittest urllib uuid venv warnings wave weakref webbrowser wsgiref "
        + "xml xmlrpc zipapp zipfile zipimport zlib zoneinfo"))
}

extension PyVM {
  mutating func importInstruction(_ name: String, isWhole: Bool) throws(PySignal) {
    let full = try absolute(name)
    guard !full.isEmpty else {
      throw raised(.importError, "attempted relative import with no known parent package")
    }
    if try enterMissing(full) { return }
    let first = String(full.prefix { $0 != "." })
    push(modules[isWhole ? full : first] ?? .none)
  }

  /// Imports the parts of a dotted name that are missing. True: a module's body was entered.
  private mutating func enterMissing(_ full: String) throws(PySignal) -> Bool {
    var path = ""
    for part in full.split(separator: ".") {
      let parent = path
      path = path.isEmpty ? String(part) : path + "." + part
      if modules[path] != nil { continue }
      if try load(path, parent: parent, top: full) { return true }
    }
    return false
  }

  mutating func importNow(_ full: String) throws(PySignal) -> PyValue {
    for _ in 0..<40 {
      let height = callers.count
      guard try enterMissing(full) else { return modules[full] ?? .none }
      guard nesting < Self.nestingLimit, callers.count > height else {
        throw raised(.recursionError, "maximum recursion depth exceeded")
      }
      frame.finish = .boundary
      nesting += 1
      defer { nesting -= 1 }
      _ = try run()
    }
    return .none
  }

  private mutating func absolute(_ name: String) throws(PySignal) -> String {
    guard name.hasPrefix(".") else { return name }
    let level = name.prefix { $0 == "." }.count
    guard case .module(let module) = heap[frame.module],
      case .str(let package)? = module.names["__package__"], !package.isEmpty
    else {
      throw raised(
        .importError, "attempted relative import with no known parent package")
    }
    var parts = package.split(separator: ".").map(String.init)
    guard parts.count >= level - 1 + 1 else {
      throw raised(.importError, "attempted relative import beyond top-level package")
    }
    parts.removeLast(level - 1)
    let rest = name.dropFirst(level)
    return (parts + (rest.isEmpty ? [] : [String(rest)])).joined(separator: ".")
  }

  /// Finds a module and makes it. True: its body was entered, and is to be run first.
  private mutating func load(
    _ name: String, parent: String, top: String
  ) throws(PySignal) -> Bool {
    if let native = PyLibrary.natives[name] {
      var module = PyModule(name: name)
      module.native = native
      module.isHidden = true
      if native == .sys { fillSys(&module) }
      add(module, parent)
      return false
    }
    let isBuiltIn = ["os", "time", "_lab"].contains(name)
    var paths = searchPath
    if case .ref(let ref)? = modules["sys"], case .module(let module) = heap[ref],
      case .ref(let place)? = module.names["path"], case .list(let items) = heap[place]
    {
      paths = items.compactMap(\.text)
    }
    if !parent.isEmpty, case .ref(let ref)? = modules[parent], case .module(let module) = heap[ref]
    {
      paths =
        module.names["__path__"].flatMap { value in
          guard case .ref(let list) = value, case .list(let items) = heap[list] else { return nil }
          return items.compactMap(\.text)
        } ?? []
    }
    if !isBuiltIn, let found = try ownFile(name, paths) {
      return try enter(found, name, parent)
    }
    let root = String(name.prefix { $0 != "." })
    if let package = PyLibrary.packages[root], !(try isInstalled(package)) {
      throw noModule(root == name ? name : top)
    }
    if let code = PyLibrary.codes[name] {
      var module = PyModule(name: name, file: "/usr/local/lib/python\(version.short)/\(name).py")
      module.isHidden = true
      module.names["__name__"] = .str(name)
      module.names["__file__"] = .str(module.file ?? "")
      let isPackage = PyLibrary.isPackage(name)
      module.names["__package__"] = .str(isPackage ? name : parent)
      let ref = add(module, parent)
      var body = PyFrame(code: code, locals: [], cells: [], base: stack.count, module: ref)
      body.finish = .again
      try enter(body)
      return true
    }
    if PyLibrary.isStandard(root) || PyLibrary.packages[root] != nil {
      if parent.isEmpty || !PyLibrary.isModelled(name) {
        if !parent.isEmpty, !known(name) { throw noModule(name, parent: parent) }
        throw .unmodelled("the module \(name)")
      }
    }
    if try isInstalled(root) { throw .unmodelled("the package \(root)") }
    throw noModule(name, parent: parent)
  }
  /// Submodules that the real library has and the lab has not.
  private func known(_ name: String) -> Bool {
    [
      "xml.etree", "http.cookies", "http.client", "http.cookiejar", "os.path", "urllib.robotparser",
      "email.mime",
      "concurrent.futures", "importlib.metadata", "importlib.resources", "unittest.mock",
      "logging.config", "logging.handlers", "wsgiref.simple_server", "multiprocessing.pool",
    ].contains(name)
  }

  private mutating func noModule(_ name: String, parent: String = "") -> PySignal {
    let tail = parent.isEmpty ? "" : "; '\(parent)' is not a package"
    return raised(
      .moduleNotFoundError,
      "No module named '\(name)'\(parent.isEmpty || isPackage(parent) ? "" : tail)")
  }
  private func isPackage(_ name: String) -> Bool {
    guard case .ref(let ref)? = modules[name], case .module(let module) = heap[ref] else {
      return false
    }
    return module.names["__path__"] != nil || PyLibrary.isPackage(name)
  }

  /// Whether pip has installed a package, whatever its version.
  mutating func isInstalled(_ package: String) throws(PySignal) -> Bool {
    let folder = sitePackages
    let plain = package.replacing("-", with: "_").lowercased()
    let names = try? lab().files { (store, view) throws(FileError) in
      try store.names(in: folder, in: view)
    }
    return (names ?? []).contains {
      let name = $0.lowercased().replacing("-", with: "_")
      return name.hasSuffix(".dist_info") && name.hasPrefix(plain + "_")
    }
  }
  var sitePackages: String { "/usr/local/lib/python\(version.short)/site-packages" }

  private struct Found {
    var path: String
    /// The folder of a package.
    var folder: String?
    var text: [UInt8]?
  }

  private mutating func ownFile(_ name: String, _ paths: [String]) throws(PySignal) -> Found? {
    let last = String(name.split(separator: ".").last ?? "")
    let world = try lab()
    for path in paths {
      let base = path.isEmpty ? last : FilePaths.join(path, last)
      for (file, folder) in [(base + "/__init__.py", base), (base + ".py", String?.none)] {
        let text = try? world.files { (store, view) throws(FileError) in
          try store.read(file, in: view)
        }
        if let text { return Found(path: file, folder: folder, text: text) }
      }
      let isFolder = try? world.files { (store, view) throws(FileError) in
        store.isDirectory(base, in: view)
      }
      if isFolder == true, !path.hasPrefix("/usr/local/lib") || PyLibrary.packages[last] == nil {
        // A folder of modules without an __init__.py; what is not in the library only.
        if PyLibrary.codes[name] == nil, !PyLibrary.isStandard(name) {
          return Found(path: base, folder: base)
        }
      }
    }
    return nil
  }

  private mutating func enter(
    _ found: Found, _ name: String, _ parent: String
  ) throws(PySignal) -> Bool {
    var module = PyModule(name: name, file: found.path)
    module.names["__name__"] = .str(name)
    module.names["__file__"] = .str(found.path)
    module.names["__package__"] = .str(found.folder == nil ? parent : name)
    if let folder = found.folder { module.names["__path__"] = list([.str(folder)]) }
    guard let text = found.text else {
      add(module, parent)
      return false
    }
    let code = try compiled(text, file: found.path)
    keepCompiled(found.path)
    module.names["__doc__"] = code.documentation.map { .str($0) } ?? PyValue.none
    let ref = add(module, parent)
    var body = PyFrame(code: code, locals: [], cells: [], base: stack.count, module: ref)
    body.finish = .again
    try enter(body)
    return true
  }

  /// Real: what is imported is compiled once and kept beside its source, where it can be written; a
  /// learner meets the folder in `docker diff`, in an image's layers and in `git status`.
  ///
  /// Limit: the lab compiles anew each time; the file says only what it stands for.
  private mutating func keepCompiled(_ path: String) {
    guard let world = try? lab() else { return }
    if let word = world.process.environment["PYTHONDONTWRITEBYTECODE"], !word.isEmpty { return }
    let now = world.now
    let name = FilePaths.basename(path).dropLast(".py".count)
    let folder = FilePaths.join(FilePaths.dirname(path), "__pycache__")
    let file = FilePaths.join(folder, "\(name).cpython-3\(version.minor).pyc")
    try? world.files { (store, view) throws(FileError) in
      if store.exists(file, in: view) { return }
      if !store.exists(folder, in: view) {
        try store.makeDirectories(folder, mode: 0o755, in: view, at: now)
      }
      try store.write(file, text: "swiftlab: compiled from \(path)\n", in: view, at: now)
    }
  }

  @discardableResult
  mutating func add(_ module: PyModule, _ parent: String) -> PyRef {
    let ref = heap.add(.module(module))
    modules[module.name] = .ref(ref)
    if !parent.isEmpty, case .ref(let outer)? = modules[parent] {
      let last = String(module.name.split(separator: ".").last ?? "")
      _ = heap.modify(outer) { object in
        guard case .module(var module) = object else { return }
        module.names[last] = .ref(ref)
        object = .module(module)
      }
    }
    return ref
  }

  mutating func compiled(_ text: [UInt8], file: String) throws(PySignal) -> PyCode {
    do throws(PySyntaxError) {
      return try PyCompiler.module(PyParser.module(text), file: file)
    } catch { throw syntaxError(error, file: file, source: String(lenient: text)) }
  }

  // MARK: from ... import

  /// Nil: a submodule's body was entered, and the instruction is to be run again.
  mutating func member(_ name: String, of module: PyValue) throws(PySignal) -> PyValue? {
    if let value = try attributeIfAny(module, name) { return value }
    guard case .ref(let ref) = module, case .module(let one) = heap[ref] else {
      throw raised(.importError, "cannot import name '\(name)'")
    }
    let full = one.name + "." + name
    if isPackage(one.name) {
      do throws(PySignal) {
        if try enterMissing(full) { return nil }
        if let value = modules[full] { return value }
      } catch {
        guard case .raise(let exception) = error, isInstance(exception, of: .moduleNotFoundError)
        else { throw error }
      }
    }
    if one.isHidden, !PyLibrary.packages.keys.contains(one.name) || known(full) {
      throw .unmodelled("\(one.name).\(name)")
    }
    if one.isHidden { throw .unmodelled("\(one.name).\(name)") }
    throw raised(
      .importError,
      "cannot import name '\(name)' from '\(one.name)' (\(one.file ?? "unknown location"))")
  }

  mutating func importAll(_ module: PyValue) throws(PySignal) {
    guard case .ref(let ref) = module, case .module(let one) = heap[ref] else { return }
    if let native = one.native {
      for name in PyNatives.names(native).sorted() where !name.hasPrefix("_") {
        setGlobal(name, .native(PyNative(native, name)))
      }
    }
    var names = one.names.names.filter { !$0.hasPrefix("_") }
    if let all = one.names["__all__"] { names = try items(of: all).compactMap(\.text) }
    for name in names { setGlobal(name, try attribute(module, name)) }
  }

  private mutating func fillSys(_ module: inout PyModule) {
    module.names["argv"] = list(arguments.map { .str($0) })
    module.names["path"] = list(searchPath.map { .str($0) })
    module.names["stdin"] = .ref(standard[0])
    module.names["stdout"] = .ref(standard[1])
    module.names["stderr"] = .ref(standard[2])
    module.names["__stdout__"] = .ref(standard[1])
    module.names["__stderr__"] = .ref(standard[2])
    module.names["platform"] = .str("linux")
    module.names["executable"] = .str("/usr/local/bin/python\(version.short)")
    module.names["prefix"] = .str("/usr/local")
    module.names["base_prefix"] = .str("/usr/local")
    module.names["byteorder"] = .str("little")
    module.names["maxsize"] = .int(.max)
    module.names["version"] = .str("\(version.text) (main, Nov  4 2026, 00:00:00) [GCC 14.2.0]")
    let parts = version.text.split(separator: ".").map { PyValue.int(Int($0) ?? 0) }
    module.names["_version"] = .tuple(Array(parts.prefix(3)))
    module.names["hexversion"] = .int(0x030C_00F0)
    module.names["flags"] = PyValue.none
    module.names["dont_write_bytecode"] = .bool(false)
    module.names["modules"] = dict()
    if let made = try? callNow(
      versionMaker(), .tuple(Array(parts.prefix(3)) + [.str("final"), .int(0)]))
    {
      module.names["version_info"] = made
    } else {
      module.names["version_info"] = .tuple(Array(parts.prefix(3)) + [.str("final"), .int(0)])
    }
  }
  private mutating func versionMaker() throws(PySignal) -> PyValue {
    try attribute(importNow("_labsys"), "version_info")
  }
}
