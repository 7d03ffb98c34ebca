// tr: characters for others, or none.

import Commands
import Machine

enum TrTool {
  static let spec = ToolSpec(
    "tr", "[OPTION]... STRING1 [STRING2]",
    "Translate, squeeze or delete characters of standard input.",
    [
      flag("c", "complement", "all but STRING1"),
      ToolOption(option: Option("C", nil, name: "complement"), value: "", help: "as -c"),
      flag("d", "delete", "delete what is in STRING1"),
      flag("s", "squeeze-repeats", "one for many in a row"),
      flag("t", "truncate-set1", "STRING1 no longer than STRING2"),
    ], permutes: false)

  static func command<Host: MachineHost>() -> Command<Host> {
    .following(spec) { host, call, options in
      let delete = options.has("delete"), squeeze = options.has("squeeze-repeats")
      let words = options.operands
      guard let first = words.first else {
        call.misuse("missing operand")
        return .exit(1)
      }
      let translates = !delete && words.count == 2
      let least = delete == squeeze ? 2 : 1
      if words.count < least {
        call.fail("missing operand after \(host.quote(call, first))")
        call.complain(
          delete && squeeze
            ? "Two strings must be given when both deleting and squeezing repeats."
            : "Two strings must be given when translating.")
        call.complain("Try '\(call.name) --help' for more information.")
        return .exit(1)
      }
      let most = delete && !squeeze ? 1 : 2
      if words.count > most {
        call.fail("extra operand \(host.quote(call, words[most]))")
        if delete, !squeeze, words.count == 2 {
          call.complain("Only one string may be given when deleting without squeezing repeats.")
        }
        call.complain("Try '\(call.name) --help' for more information.")
        return .exit(1)
      }
      do throws(TrSet.Problem) {
        var set = try TrSet(first)
        var other = try words.count > 1 ? TrSet(words[1]) : nil
        if set.repeats != nil {
          throw TrSet.Problem("the [c*] repeat construct may not appear in string1")
        }
        if options.has("complement") { set.complement() }
        var table = Array(UInt8.min...UInt8.max)
        if translates {
          guard var target = other else { return .exit(1) }
          target.fill(to: set.bytes.count)
          if options.has("truncate-set1") {
            set.bytes = Array(set.bytes.prefix(target.bytes.count))
          } else if target.bytes.isEmpty, !set.bytes.isEmpty {
            throw TrSet.Problem("when not truncating set1, string2 must be non-empty")
          }
          if target.hasOtherClass {
            throw TrSet.Problem(
              "when translating, the only character classes that may appear in\nstring2 are 'upper' and 'lower'"
            )
          }
          try set.pairCases(&target)
          for (index, byte) in set.bytes.enumerated() where !target.bytes.isEmpty {
            table[Int(byte)] = target.bytes[min(index, target.bytes.count - 1)]
          }
          other = target
        }
        var filter = Filter(tool: call.name, table: table)
        if delete { filter.deleted = Self.flags(set.bytes) }
        if squeeze {
          filter.squeezed = Self.flags((delete || translates ? other : set)?.bytes ?? [])
        }
        return .follow(ByteStream<Host>(filter, []))
      } catch {
        call.fail(error.message + (error.word.map { " " + host.quote(call, $0) } ?? ""))
        return .exit(1)
      }
    }
  }
  private static func flags(_ bytes: [UInt8]) -> [Bool] {
    var flags = [Bool](repeating: false, count: 256)
    for byte in bytes { flags[Int(byte)] = true }
    return flags
  }

  struct Filter: ByteFilter {
    let tool: String
    let table: [UInt8]
    var deleted: [Bool] = []
    var squeezed: [Bool] = []
    var last: UInt8?

    mutating func take(_ data: [UInt8], _ output: inout OutputBuffer) -> FilterFlow {
      var out: [UInt8] = []
      out.reserveCapacity(data.count)
      for byte in data {
        if !deleted.isEmpty, deleted[Int(byte)] { continue }
        let new = table[Int(byte)]
        if !squeezed.isEmpty {
          if squeezed[Int(new)], last == new { continue }
          last = new
        }
        out.append(new)
      }
      output.write(bytes: out, to: 1)
      return .more
    }
  }
}

/// A set of tr: bytes in order. Real: GNU tr knows bytes only, no characters of UTF-8.
struct TrSet: Sendable {
  struct Problem: Error {
    var message: String
    var word: String?
    init(_ message: String, word: String? = nil) {
      self.message = message
      self.word = word
    }
  }
  var bytes: [UInt8] = []
  /// Where `[x*]` stands, which fills up.
  var repeats: (at: Int, byte: UInt8)?
  var hasOtherClass = false
  /// Where `[:upper:]` and `[:lower:]` begin.
  private var cases: [(at: Int, isUpper: Bool)] = []

  init(_ text: String) throws(Problem) {
    let units = Self.unescape(Array(text.utf8))
    var index = 0
    while index < units.count {
      let unit = units[index]
      if unit.byte == 91, !unit.escaped, index + 1 < units.count, !units[index + 1].escaped {
        let kind = units[index + 1].byte
        if kind == 58 || kind == 61,
          let close = Self.find(kind, units, from: index + 2), kind == 58 || close > index + 2
        {
          let name = String(decoding: units[(index + 2)..<close].map(\.byte), as: UTF8.self)
          if kind == 58 {
            try addClass(name)
          } else {
            guard close == index + 3 else {
              throw Problem("\(name): equivalence class operand must be a single character")
            }
            bytes.append(units[index + 2].byte)
          }
          index = close + 2
          continue
        }
      }
      if unit.byte == 91, !unit.escaped, index + 2 < units.count, units[index + 2].byte == 42,
        !units[index + 2].escaped,
        let close = units[(index + 3)...].firstIndex(where: { $0.byte == 93 && !$0.escaped })
      {
        let digits = String(decoding: units[(index + 3)..<close].map(\.byte), as: UTF8.self)
        let count = digits.isEmpty ? 0 : Int(digits, radix: digits.hasPrefix("0") ? 8 : 10)
        if let count {
          let byte = units[index + 1].byte
          if count == 0 {
            repeats = (bytes.count, byte)
          } else {
            bytes += [UInt8](repeating: byte, count: min(count, 1 << 16))
          }
          index = close + 1
          continue
        }
      }
      if index + 2 < units.count, units[index + 1].byte == 45, !units[index + 1].escaped {
        let low = unit.byte, high = units[index + 2].byte
        guard low <= high else {
          let shown = String(decoding: [low, 45, high], as: UTF8.self)
          throw Problem("range-endpoints of '\(shown)' are in reverse collating sequence order")
        }
        bytes += Array(low...high)
        index += 3
        continue
      }
      bytes.append(unit.byte)
      index += 1
    }
  }

  private static func find(_ kind: UInt8, _ units: [(byte: UInt8, escaped: Bool)], from: Int)
    -> Int?
  {
    guard from + 1 < units.count else { return nil }
    return (from..<(units.count - 1)).first { units[$0].byte == kind && units[$0 + 1].byte == 93 }
  }
  private static func unescape(_ text: [UInt8]) -> [(byte: UInt8, escaped: Bool)] {
    var out: [(byte: UInt8, escaped: Bool)] = []
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      guard byte == 92, index < text.count else {
        out.append((byte, false))
        continue
      }
      let next = text[index]
      index += 1
      switch next {
      case 97: out.append((7, true))
      case 98: out.append((8, true))
      case 102: out.append((12, true))
      case 110: out.append((10, true))
      case 114: out.append((13, true))
      case 116: out.append((9, true))
      case 118: out.append((11, true))
      case 48...55:
        var value = Int(next) - 48
        var digits = 1
        while digits < 3, index < text.count, (48...55).contains(text[index]),
          value * 8 + Int(text[index]) - 48 < 256
        {
          value = value * 8 + Int(text[index]) - 48
          index += 1
          digits += 1
        }
        out.append((UInt8(truncatingIfNeeded: value), true))
      default: out.append((next, true))
      }
    }
    return out
  }

  private mutating func addClass(_ name: String) throws(Problem) {
    let members: [UInt8]
    let all = Array(UInt8.min...UInt8.max)
    func letters(_ range: ClosedRange<UInt8>) -> [UInt8] { Array(range) }
    switch name {
    case "upper":
      cases.append((bytes.count, true))
      members = letters(65...90)
    case "lower":
      cases.append((bytes.count, false))
      members = letters(97...122)
    case "digit": members = letters(48...57)
    case "alpha": members = letters(65...90) + letters(97...122)
    case "alnum": members = letters(48...57) + letters(65...90) + letters(97...122)
    case "blank": members = [9, 32]
    case "space": members = letters(9...13) + [32]
    case "cntrl": members = letters(0...31) + [127]
    case "print": members = letters(32...126)
    case "graph": members = letters(33...126)
    case "punct":
      members = all.filter {
        $0 > 32 && $0 < 127 && !(48...57).contains($0) && !(65...90).contains($0)
          && !(97...122).contains($0)
      }
    case "xdigit": members = letters(48...57) + letters(65...70) + letters(97...102)
    default: throw Problem("invalid character class", word: name)
    }
    if name != "upper", name != "lower" { hasOtherClass = true }
    bytes += members
  }

  mutating func complement() {
    let has = Set(bytes)
    bytes = (UInt8.min...UInt8.max).filter { !has.contains($0) }
    cases = []
  }
  /// `[x*]` grows until both sets are of one length.
  mutating func fill(to count: Int) {
    guard let repeats, bytes.count < count else { return }
    bytes.insert(
      contentsOf: [UInt8](repeating: repeats.byte, count: count - bytes.count), at: repeats.at)
  }
  /// `[:lower:]` in both sets must stand at the same place.
  func pairCases(_ target: inout TrSet) throws(Problem) {
    for (at, _) in target.cases where !cases.contains(where: { $0.at == at }) {
      throw Problem("misaligned [:upper:] and/or [:lower:] construct")
    }
  }
}
