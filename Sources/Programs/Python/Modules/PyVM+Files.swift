// open(), files and the three standard streams.

import Files
import Kernel
import Machine
import Text

extension PyVM {
  func lab() throws(PySignal) -> any PythonWorld {
    guard let world else { throw .limit("time") }
    return world
  }

  /// An OSError of the kernel's number, with the path where there is one.
  mutating func failure(_ error: FileError, _ path: String?) -> PySignal {
    let type = Self.errorTypes[error.rawValue] ?? .osError
    var parts: [PyValue] = [.int(error.rawValue), .str(error.message)]
    if let path { parts.append(.str(path)) }
    return .raise(makeException(type, parts))
  }

  mutating func standardOutput() -> PyValue {
    if case .ref(let ref)? = modules["sys"], case .module(let module) = heap[ref],
      let value = module.names["stdout"]
    {
      return value
    }
    return standard.count > 1 ? .ref(standard[1]) : .none
  }

  /// Text for one of the first three descriptors.
  mutating func write(_ text: String, to descriptor: Int) throws(PySignal) {
    guard standard.indices.contains(descriptor), case .file(let file) = heap[standard[descriptor]]
    else { return }
    try write(text, to: standard[descriptor], file)
  }

  mutating func write(_ text: String, to ref: PyRef, _ file: PyFile) throws(PySignal) {
    try write(bytes: Array(text.utf8), to: ref, file)
  }

  mutating func write(bytes: [UInt8], to ref: PyRef, _ file: PyFile) throws(PySignal) {
    guard file.isOpen else { throw raised(.valueError, "I/O operation on closed file.") }
    guard file.isWritable else {
      throw .raise(makeException(.osError, [.str("not writable")]))
    }
    guard file.output.count + bytes.count < 64 << 20 else { throw .limit("output") }
    _ = heap.file(ref) { $0.output += bytes }
    if file.isMemory { return }
    let isDue: Bool
    switch file.descriptor {
    case 2: isDue = true
    case 1:
      isDue =
        buffering == .none || (buffering == .line && bytes.contains(10))
        || file.output.count + bytes.count >= 8192
    default: isDue = file.output.count + bytes.count >= 8192
    }
    if isDue { try flush(ref) }
  }

  mutating func flush(_ ref: PyRef) throws(PySignal) {
    guard case .file(let file) = heap[ref], !file.output.isEmpty, !file.isMemory else { return }
    _ = heap.file(ref) { $0.output = [] }
    if file.descriptor <= 2 {
      output.append((file.descriptor, file.output))
      outputCount += file.output.count
      // Much to be written: let the descriptors take it before going on.
      if outputCount > 1 << 16, nesting == 0 { fuel = min(fuel, 1) }
      guard outputCount < 64 << 20 else { throw .limit("output") }
      return
    }
    var rest = file.output
    while !rest.isEmpty {
      switch try lab().write(rest, to: file.descriptor) {
      case .wrote(let count): rest.removeFirst(min(rest.count, max(1, count)))
      case .wait:
        output.append((file.descriptor, rest))
        outputCount += rest.count
        return
      case .broken: throw failure(.brokenPipe, nil)
      case .failed(let error): throw failure(error, nil)
      }
    }
  }

  /// What is kept is written at the end.
  mutating func flushAll() {
    for ref in heap.objects.indices {
      if case .file(let file) = heap[ref], file.isOpen, !file.output.isEmpty { _ = try? flush(ref) }
    }
  }

  mutating func input(prompt: String) throws(PySignal) -> PyValue {
    if standard.count > 1, case .ref(let place) = standardOutput() { try flush(place) }
    if try lab().isTerminal(0) {
      try lab().setPrompt(prompt)
    } else if !isAsking {
      try write(prompt, to: 1)
      if standard.count > 1 { try flush(standard[1]) }
      isAsking = true
    }
    guard !standard.isEmpty, let line = try readLine(standard[0], limit: nil) else {
      isAsking = false
      throw raised(.eofError, "EOF when reading a line")
    }
    isAsking = false
    let text = line.text ?? ""
    return .str(
      text.hasSuffix("\n") ? String(text.unicodeScalars.dropLast().map(Character.init)) : text)
  }

  // MARK: Opening

  mutating func open(_ arguments: PyArguments) throws(PySignal) -> PyValue {
    let path = try pathText(arguments.at(0, "file") ?? .none)
    let mode = arguments.at(1, "mode")?.text ?? "r"
    let plain = mode.filter { $0 != "b" && $0 != "t" }
    guard ["r", "w", "a", "x", "r+", "w+", "a+", "+r", "+w", "x+"].contains(plain) else {
      throw raised(.valueError, "invalid mode: '\(mode)'")
    }
    var flags: OpenFlags = []
    if plain.contains("r") || plain.contains("+") { flags.insert(.read) }
    if plain.contains("w") { flags.formUnion([.write, .create, .truncate]) }
    if plain.contains("a") { flags.formUnion([.write, .create, .append]) }
    if plain.contains("x") { flags.formUnion([.write, .create, .exclusive]) }
    if plain.contains("+") { flags.insert(.write) }
    let world = try lab()
    let descriptor: Int
    do throws(FileError) {
      let isDirectory = try? world.files { (store, view) throws(FileError) in
        try store.status(path, in: view).isDirectory
      }
      if isDirectory == true { throw .isDirectory }
      descriptor = try world.open(path, flags)
    } catch { throw failure(error, path) }
    return new(
      .file(
        PyFile(
          descriptor: descriptor, name: path, mode: mode, isBinary: mode.contains("b"))))
  }

  mutating func pathText(_ value: PyValue) throws(PySignal) -> String {
    if case .str(let text) = number(value) { return text }
    if let method = try methodIfAny(value, "__fspath__") { return try string(callNow(method)) }
    throw raised(
      .typeError, "expected str, bytes or os.PathLike object, not \(typeName(value))")
  }

  // MARK: Reading

  /// More of a file into its buffer; false at the end.
  private mutating func fill(_ ref: PyRef, line: Bool) throws(PySignal) -> Bool {
    guard case .file(let file) = heap[ref], !file.atEnd, !file.isMemory else { return false }
    switch try lab().read(file.descriptor, line: line) {
    case .bytes(let bytes):
      guard file.input.count + bytes.count < 64 << 20 else { throw .limit("memory") }
      _ = heap.file(ref) { $0.input += bytes }
      return true
    case .end:
      if file.descriptor > 0 { _ = heap.file(ref) { $0.atEnd = true } }
      return false
    case .wait(let wait): throw .block([wait])
    case .failed(let error): throw failure(error, nil)
    }
  }

  private mutating func readable(_ ref: PyRef) throws(PySignal) -> PyFile {
    guard case .file(let file) = heap[ref] else { throw raised(.valueError, "not a file") }
    guard file.isOpen else { throw raised(.valueError, "I/O operation on closed file.") }
    guard file.isReadable else { throw .raise(makeException(.osError, [.str("not readable")])) }
    return file
  }

  /// A line with its end; nil at the end of the file.
  mutating func readLine(_ ref: PyRef, limit: Int?) throws(PySignal) -> PyValue? {
    var file = try readable(ref)
    if file.isWritable { try flush(ref) }
    while !file.input.contains(10) {
      guard try fill(ref, line: true), case .file(let next) = heap[ref] else { break }
      file = next
    }
    guard !file.input.isEmpty else { return nil }
    let count = (file.input.firstIndex(of: 10) ?? file.input.count - 1) + 1
    return take(limit.map { min($0, count) } ?? count, from: ref, file)
  }

  private mutating func take(_ count: Int, from ref: PyRef, _ file: PyFile) -> PyValue {
    let bytes = Array(file.input.prefix(count))
    _ = heap.file(ref) { $0.input.removeFirst(min(count, $0.input.count)) }
    return file.isBinary
      ? .bytes(bytes) : .str(String(lenient: bytes).replacing("\r\n", with: "\n"))
  }

  mutating func fileMethod(
    _ ref: PyRef, _ name: String, _ arguments: PyArguments
  ) throws(PySignal) -> PyValue? {
    guard case .file(let file) = heap[ref] else { return nil }
    let empty: PyValue = file.isBinary ? .bytes([]) : .str("")
    switch name {
    case "write":
      guard let value = arguments[0] else {
        throw raised(.typeError, "write() takes exactly one argument (0 given)")
      }
      switch number(value) {
      case .str(let text) where !file.isBinary:
        try write(text, to: ref, file)
        return .int(PyText.count(text))
      case .bytes(let bytes) where file.isBinary || file.descriptor <= 2:
        try write(bytes: bytes, to: ref, file)
        return .int(bytes.count)
      default:
        throw raised(
          .typeError,
          file.isBinary
            ? "a bytes-like object is required, not '\(typeName(value))'"
            : "write() argument must be str, not \(typeName(value))")
      }
    case "writelines":
      for line in try items(of: arguments[0] ?? .none) {
        _ = try fileMethod(ref, "write", PyArguments([line]))
      }
      return PyValue.none
    case "flush":
      try flush(ref)
      return PyValue.none
    case "read":
      let limit = try arguments[0].flatMap { value throws(PySignal) in try index(value) } ?? -1
      _ = try readable(ref)
      if file.isWritable { try flush(ref) }
      while limit < 0 || (bufferCount(ref) < limit) { if !(try fill(ref, line: false)) { break } }
      guard case .file(let full) = heap[ref] else { return empty }
      return take(limit < 0 ? full.input.count : limit, from: ref, full)
    case "readline": return try readLine(ref, limit: nil) ?? empty
    case "readlines":
      var lines: [PyValue] = []
      _ = try readable(ref)
      while try fill(ref, line: false) {}
      while let line = try readLine(ref, limit: nil) { lines.append(line) }
      return list(lines)
    case "__next__":
      guard let line = try readLine(ref, limit: nil) else { throw .raise(stopIteration(.none)) }
      return line
    case "close", "__exit__":
      guard file.isOpen else { return PyValue.none }
      try flush(ref)
      _ = heap.file(ref) { $0.isOpen = false }
      if file.descriptor > 2, !file.isMemory { try lab().close(file.descriptor) }
      return PyValue.none
    case "__enter__", "__iter__": return .ref(ref)
    case "getvalue": return file.isBinary ? .bytes(file.output) : .str(String(lenient: file.output))
    case "fileno": return .int(file.descriptor)
    case "isatty": return .bool(file.isMemory ? false : try lab().isTerminal(file.descriptor))
    case "readable": return .bool(file.isReadable)
    case "writable": return .bool(file.isWritable)
    case "seek":
      let place = try arguments[0].flatMap { value throws(PySignal) in try index(value) } ?? 0
      guard place == 0, arguments.count == 1 || (arguments[1].map { isSame($0, .int(0)) } ?? false)
      else {
        throw .unmodelled("file.seek() to any place but the beginning")
      }
      if file.isMemory { return .int(0) }
      try flush(ref)
      let world = try lab()
      do throws(FileError) {
        let again = try world.open(
          file.name, file.mode.contains("r") && !file.mode.contains("+") ? .read : [.read, .write])
        world.close(file.descriptor)
        _ = heap.file(ref) {
          $0.descriptor = again
          $0.input = []
          $0.atEnd = false
        }
      } catch { throw failure(error, file.name) }
      return .int(0)
    case "reconfigure":
      if let value = arguments["line_buffering"], try truth(value), file.descriptor == 1 {
        buffering = .line
      }
      return PyValue.none
    case "tell", "truncate": throw .unmodelled("file.\(name)()")
    default: return nil
    }
  }
  private func bufferCount(_ ref: PyRef) -> Int {
    if case .file(let file) = heap[ref] { return file.input.count }
    return 0
  }
}
