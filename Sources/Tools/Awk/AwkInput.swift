// Where awk's records come from.

import Files
import Text
import Kernel

/// Text from which records are cut.
struct AwkReader: Sendable {
  var bytes: [UInt8] = []
  var at = 0
  var isEnded = false

  /// The next record; nil when there is none, or none yet.
  mutating func next(_ separator: [UInt8], _ search: (inout AwkReader) -> Range<Int>?) -> [UInt8]? {
    if separator.isEmpty {
      while at < bytes.count, bytes[at] == 10 { at += 1 }
      var end = at
      while end < bytes.count {
        if bytes[end] == 10, end + 1 < bytes.count, bytes[end + 1] == 10 { break }
        end += 1
      }
      if end >= bytes.count {
        guard isEnded, at < bytes.count else { return nil }
        var record = Array(bytes[at...])
        if record.last == 10 { record.removeLast() }
        at = bytes.count
        return record
      }
      defer {
        at = end + 2
        trim()
      }
      return Array(bytes[at..<end])
    }
    if separator.count == 1 {
      if let end = bytes[at...].firstIndex(of: separator[0]) {
        defer {
          at = end + 1
          trim()
        }
        return Array(bytes[at..<end])
      }
    } else if let range = search(&self), isEnded || range.upperBound < bytes.count {
      defer {
        at = range.upperBound
        trim()
      }
      return Array(bytes[at..<range.lowerBound])
    }
    guard isEnded, at < bytes.count else { return nil }
    let record = Array(bytes[at...])
    at = bytes.count
    return record
  }
  /// Forgets what has been read, now and then.
  private mutating func trim() {
    guard at > 65_536, at * 2 > bytes.count else { return }
    bytes.removeFirst(at)
    at = 0
  }
}

/// The files that a program reads and writes by name, and its gathered input.
struct AwkInput: Sendable {
  enum Line: Sendable { case line([UInt8]), end, failed }

  private var readers: [String: AwkReader] = [:]
  /// What this run has written, so that it can read it again.
  var written: [String: [UInt8]] = [:]
  var open: Set<String> = []
  /// The inputs that were gathered for a program that reads ahead.
  var gathered: [String: [UInt8]] = [:]

  mutating func line(
    _ name: String, _ files: (store: FileStore, view: FileView)?, separator: [UInt8]
  ) -> Line {
    if readers[name] == nil {
      if let bytes = written[name] {
        readers[name] = AwkReader(bytes: bytes, isEnded: true)
      } else if name == "-" || name == "/dev/stdin" {
        readers[name] = AwkReader(bytes: gathered["-"] ?? [], isEnded: true)
      } else if let files, let bytes = try? files.store.read(name, in: files.view) {
        readers[name] = AwkReader(bytes: bytes, isEnded: true)
      } else {
        return .failed
      }
    }
    let cut = separator.count > 1 ? [10] : separator
    return readers[name]?.next(cut, { _ in nil }).map { .line($0) } ?? .end
  }
  /// What a command has written, to be read under a name.
  mutating func give(_ bytes: [UInt8], as name: String) {
    readers[name] = AwkReader(bytes: bytes, isEnded: true)
  }
  mutating func close(_ name: String) -> Bool {
    let wasReading = readers.removeValue(forKey: name) != nil
    let wasWriting = open.remove(name) != nil
    return wasReading || wasWriting
  }
}

/// The input of the rules: the files of ARGV, one after the other.
struct AwkMain: Sendable {
  var reader = AwkReader()
  var isOpen = false
  /// The descriptor that the driver has to read from.
  var descriptor: Int?
  var argument = 1
  var sawFile = false
  /// The driver must bring more before there is another record.
  var waits = false
}

extension AwkMachine {
  /// The next record of the rules' input; nil at the end of all, or where `main.waits`.
  mutating func nextMain() throws(AwkFault) -> [UInt8]? {
    main.waits = false
    while true {
      try spend()
      if main.isOpen {
        let separator = specialText(Special.rs)
        if separator.count > 1 { try prepare(separator) }
        var reader = main.reader
        main.reader = AwkReader()
        var left = budget.steps
        var search = dynamic[separator]
        let record = reader.next(separator) { reader in
          guard
            let match = try? search?.firstMatch(
              in: reader.bytes, from: reader.at, steps: &left, groups: false), !match.range.isEmpty
          else { return nil }
          return match.range
        }
        budget.steps = left
        main.reader = reader
        if let record { return record }
        if !reader.isEnded {
          main.waits = true
          return nil
        }
        main.isOpen = false
        main.descriptor = nil
      }
      guard try openNext() else { return nil }
    }
  }

  private mutating func openNext() throws(AwkFault) -> Bool {
    let count = AwkFormat.clamping(special(Special.argc).number)
    while main.argument < count {
      let place = main.argument
      main.argument += 1
      let bytes = text(element(.global(Special.argv), Array(String(place).utf8)) ?? .none)
      if bytes.isEmpty { continue }
      if let mark = bytes.firstIndex(of: 0x3D), mark > 0, !bytes[0].isASCIIDigit,
        bytes[..<mark].allSatisfy(\.isASCIIWord)
      {
        setVariable(String(lenient: bytes[..<mark]), Array(bytes[(mark + 1)...]))
        continue
      }
      main.sawFile = true
      try open(String(lenient: bytes))
      return true
    }
    guard !main.sawFile else { return false }
    main.sawFile = true
    try open("-")
    return true
  }

  private mutating func open(_ name: String) throws(AwkFault) {
    globals[Special.filename] = .value(.string(Array(name.utf8)))
    globals[Special.fnr] = .value(.number(0))
    main.isOpen = true
    if let bytes = input.gathered[name] {
      main.reader = AwkReader(bytes: bytes, isEnded: true)
      return
    }
    if let descriptor = AwkMachine.descriptor(name) {
      main.reader = AwkReader()
      main.descriptor = descriptor
      return
    }
    guard let files else { throw fault("cannot open \(name)") }
    do throws(FileError) {
      main.reader = AwkReader(bytes: try files.store.read(name, in: files.view), isEnded: true)
    } catch {
      throw fault("cannot open \(name) (\(error.message))")
    }
  }
  static func descriptor(_ name: String) -> Int? {
    if name == "-" || name == "/dev/stdin" { return 0 }
    guard name.hasPrefix("/dev/fd/") else { return nil }
    return Int(name.dropFirst(8)).flatMap { (0..<4096).contains($0) ? $0 : nil }
  }

  /// `-v name=value`: escapes are read, and the value may be a number.
  mutating func setVariable(_ name: String, _ value: [UInt8]) {
    guard let place = program.globals.firstIndex(of: name) else { return }
    var text: [UInt8] = []
    var at = 0
    while at < value.count {
      let byte = value[at]
      at += 1
      if byte == 0x5C { AwkLexer.escape(value, &at, &text) } else { text.append(byte) }
    }
    globals[place] = .value(.input(text))
  }
  /// Nothing more of this file is wanted.
  mutating func skipFile() {
    main.isOpen = false
    main.descriptor = nil
    main.reader = AwkReader()
  }
}
