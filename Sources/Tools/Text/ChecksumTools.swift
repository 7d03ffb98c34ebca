// cksum and sum: the old check sums, CRC, BSD's and System V's.

import Commands
import Files
import Machine

/// A check sum in the making.
enum OldChecksum: Sendable {
  /// POSIX's CRC, and how many bytes there were.
  case crc(UInt32, Int)
  /// 16 bits, turned right by one before each byte.
  case bsd(UInt16, Int)
  /// The sum of all bytes.
  case systemV(UInt32, Int)

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte) << 24) { value, _ in
      value & 0x8000_0000 == 0 ? value << 1 : value << 1 ^ 0x04C1_1DB7
    }
  }
  private static func fed(_ crc: UInt32, _ byte: UInt8) -> UInt32 {
    crc << 8 ^ table[Int(UInt8(truncatingIfNeeded: crc >> 24) ^ byte)]
  }

  mutating func update(_ bytes: [UInt8]) {
    switch self {
    case .crc(let crc, let size):
      self = .crc(bytes.reduce(crc) { Self.fed($0, $1) }, size + bytes.count)
    case .bsd(let sum, let size):
      self = .bsd(
        bytes.reduce(sum) { ($0 >> 1 | $0 << 15) &+ UInt16($1) }, size + bytes.count)
    case .systemV(let sum, let size):
      self = .systemV(bytes.reduce(sum) { $0 &+ UInt32($1) }, size + bytes.count)
    }
  }

  /// What stands before the name. Real: coreutils 9.1; blocks of 1,024 bytes for BSD, of 512 for System V.
  var text: String {
    switch self {
    case .crc(var crc, let size):
      // The length follows the bytes, low byte first, without leading zeros.
      var rest = size
      while rest > 0 {
        crc = Self.fed(crc, UInt8(truncatingIfNeeded: rest))
        rest >>= 8
      }
      return "\(~crc) \(size)"
    case .bsd(let sum, let size):
      return zeros(Int(sum), 5) + " " + String((size + 1023) / 1024).paddedLeft(5)
    case .systemV(let sum, let size):
      let folded = (sum & 0xFFFF) + (sum >> 16)
      return "\((folded & 0xFFFF) + (folded >> 16)) \((size + 511) / 512)"
    }
  }
}

enum ChecksumTools {
  static func cksum<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "cksum", "[OPTION]... [FILE]...", "Write check sums and sizes.",
      [
        valued("a", "algorithm", "TYPE", "bsd, sysv, crc (the default), md5, sha1, sha256, …"),
        flag(nil, "untagged", "the digest before the name"),
        unmodelled("c", "check"), unmodelled("l", "length", takesValue: true),
        unmodelled("z", "zero"),
      ])
    return .following(spec) { host, call, options in
      let kind = options.last("algorithm") ?? "crc"
      let start: OldChecksum
      switch kind {
      case "crc": start = .crc(0, 0)
      case "bsd": start = .bsd(0, 0)
      case "sysv": start = .systemV(0, 0)
      default:
        guard let digestKind = DigestKind(rawValue: kind) else {
          if ["blake2b", "sm3"].contains(kind) {
            host.sayUnmodelled("cksum -a \(kind)", &call)
          } else {
            let known = ["bsd", "sysv", "crc"] + DigestKind.allCases.map(\.rawValue)
            call.sayInvalid(kind, for: "--algorithm", known: known + ["blake2b", "sm3"])
          }
          return .exit(1)
        }
        guard let digest = RunningDigest(digestKind) else {
          host.sayUnmodelled("cksum -a \(kind)", &call)
          return .exit(1)
        }
        let filter = SumFilter(
          tool: call.name, kind: digestKind, digest: digest, start: digest, isBinary: false,
          isTagged: !options.has("untagged"), ending: "\n")
        return .follow(ByteStream<Host>(filter, options.operands))
      }
      return .follow(
        ByteStream<Host>(
          ChecksumFilter(
            tool: call.name, start: start, sum: start, namesInput: !options.operands.isEmpty),
          options.operands))
    }
  }

  static func sum<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "sum", "[OPTION]... [FILE]...", "Write check sums and blocks.",
      [flag("r", nil, "BSD's way (the default)"), flag("s", "sysv", "System V's way")])
    return .following(spec) { _, call, options in
      let start: OldChecksum =
        options.lastOf("r", "sysv") == "sysv" ? .systemV(0, 0) : .bsd(0, 0)
      return .follow(
        ByteStream<Host>(
          ChecksumFilter(
            tool: call.name, start: start, sum: start, namesInput: !options.operands.isEmpty),
          options.operands))
    }
  }
}

struct ChecksumFilter: ByteFilter {
  let tool: String
  let start: OldChecksum
  var sum: OldChecksum
  /// False: the standard input was not named, and has no name in the output.
  let namesInput: Bool

  mutating func begin(_ name: String, _ output: inout OutputBuffer) { sum = start }
  mutating func take(_ bytes: [UInt8], _ output: inout OutputBuffer) -> FilterFlow {
    sum.update(bytes)
    return .more
  }
  mutating func end(_ name: String, _ output: inout OutputBuffer) {
    output.write(sum.text + (namesInput ? " " + name : "") + "\n", to: 1)
  }
}

extension Call {
  /// Real: coreutils 9.1, of a word that an option does not know.
  mutating func sayInvalid(
    _ value: String, for option: String, known: [String], hint: String? = nil
  ) {
    complain("\(name): invalid argument ‘\(value)’ for ‘\(option)’")
    complain("Valid arguments are:")
    for word in known { complain("  - ‘\(word)’") }
    if let hint { complain(hint) }
    complain("Try '\(name) --help' for more information.")
  }
}
