// Permission bits, and how they are written.

/// The twelve permission bits of a file: set-user-id, set-group-id, sticky, and rwx for user, group, others.
package struct FileMode: RawRepresentable, Hashable, Sendable, ExpressibleByIntegerLiteral {
  package var rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue & 0o7777 }
  package init(integerLiteral value: UInt16) { self.init(rawValue: value) }

  package static let setUserID: FileMode = 0o4000
  package static let setGroupID: FileMode = 0o2000
  package static let sticky: FileMode = 0o1000

  package func contains(_ bits: FileMode) -> Bool { rawValue & bits.rawValue == bits.rawValue }
  package func union(_ bits: FileMode) -> FileMode {
    FileMode(rawValue: rawValue | bits.rawValue)
  }
  package func subtracting(_ bits: FileMode) -> FileMode {
    FileMode(rawValue: rawValue & ~bits.rawValue)
  }
  package func intersection(_ bits: FileMode) -> FileMode {
    FileMode(rawValue: rawValue & bits.rawValue)
  }
  /// Whether anyone may execute.
  package var isExecutable: Bool { rawValue & 0o111 != 0 }

  /// The nine letters of `ls -l` behind the kind's letter, as `rwsr-xr-t`.
  package var letters: String {
    var bytes: [UInt8] = []
    let special: [(bit: UInt16, set: UInt8, unset: UInt8)] = [
      (0o4000, UInt8(ascii: "s"), UInt8(ascii: "S")),
      (0o2000, UInt8(ascii: "s"), UInt8(ascii: "S")),
      (0o1000, UInt8(ascii: "t"), UInt8(ascii: "T")),
    ]
    for (index, extra) in special.enumerated() {
      let three = rawValue >> UInt16(6 - 3 * index)
      bytes.append(three & 4 != 0 ? UInt8(ascii: "r") : UInt8(ascii: "-"))
      bytes.append(three & 2 != 0 ? UInt8(ascii: "w") : UInt8(ascii: "-"))
      let runs = three & 1 != 0
      if rawValue & extra.bit != 0 {
        bytes.append(runs ? extra.set : extra.unset)
      } else {
        bytes.append(runs ? UInt8(ascii: "x") : UInt8(ascii: "-"))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
  /// The octal digits, without leading zeros, as `stat -c %a` prints them.
  package var octal: String { String(rawValue, radix: 8) }
}
