// What chmod's MODE says: octal digits, or `u+x,go-w`.

import Files

/// A change of permission bits. Real: POSIX chmod with GNU's `X`, `s`, `t` and copies (`g=u`).
struct ModeChange: Sendable {
  private enum Clause: Sendable {
    case octal(UInt16, keepsSpecial: Bool)
    case symbolic(who: UInt16, sign: Character, bits: UInt16, executeIf: Bool, copy: Int?)
  }
  private var clauses: [Clause] = []
  /// Whether a clause named nobody, so that the umask counts.
  private var usesUmask: [Bool] = []

  init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    if text.allSatisfy({ $0.isASCII && $0.isNumber }) {
      guard let value = UInt16(text, radix: 8), value <= 0o7777 else { return nil }
      clauses = [.octal(value, keepsSpecial: text.count < 5)]
      usesUmask = [false]
      return
    }
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      var rest = part[...]
      var who: UInt16 = 0
      var named = false
      while let letter = rest.first, "ugoa".contains(letter) {
        rest = rest.dropFirst()
        named = true
        switch letter {
        case "u": who |= 0o4700
        case "g": who |= 0o2070
        case "o": who |= 0o1007
        default: who |= 0o7777
        }
      }
      if !named { who = 0o7777 }
      guard let sign = rest.first, "+-=".contains(sign) else { return nil }
      while let sign = rest.first {
        guard "+-=".contains(sign) else { return nil }
        rest = rest.dropFirst()
        var bits: UInt16 = 0
        var executeIf = false
        var copy: Int?
        if let source = rest.first, let index = "ogu".firstIndex(of: source) {
          copy = "ogu".distance(from: "ogu".startIndex, to: index) * 3
          rest = rest.dropFirst()
        } else {
          while let letter = rest.first, !"+-=".contains(letter) {
            rest = rest.dropFirst()
            switch letter {
            case "r": bits |= 0o444
            case "w": bits |= 0o222
            case "x": bits |= 0o111
            case "X": executeIf = true
            case "s": bits |= 0o6000
            case "t": bits |= 0o1000
            default: return nil
            }
          }
        }
        clauses.append(
          .symbolic(who: who, sign: sign, bits: bits, executeIf: executeIf, copy: copy))
        usesUmask.append(!named)
      }
    }
  }

  func applied(to mode: FileMode, isDirectory: Bool, umask: FileMode) -> FileMode {
    var value = mode.rawValue
    for (clause, masked) in zip(clauses, usesUmask) {
      switch clause {
      case .octal(let bits, let keepsSpecial):
        // Real: GNU chmod keeps a directory's set-id bits unless five digits say otherwise.
        let kept = isDirectory && keepsSpecial ? value & 0o6000 : 0
        value = bits | kept
      case .symbolic(let who, let sign, let plain, let executeIf, let copy):
        var bits = plain
        if let copy {
          let three = (value >> UInt16(copy)) & 7
          bits = three << 6 | three << 3 | three
        }
        if executeIf, isDirectory || value & 0o111 != 0 { bits |= 0o111 }
        bits &= who
        let mask = masked ? ~(umask.rawValue & 0o777) : 0o7777
        switch sign {
        case "+": value |= bits & mask
        case "-": value &= ~(bits & mask)
        default:
          let clears = isDirectory ? who & 0o1777 | (plain & 0o6000 & who) : who
          value = value & ~clears | bits & mask
        }
      }
    }
    return FileMode(rawValue: value)
  }
}
