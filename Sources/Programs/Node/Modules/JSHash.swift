// SHA-1 and SHA-256.

/// Both as FIPS 180-4 says.
enum JSHash {
  private static let primes: [Int] = {
    var found: [Int] = []
    var n = 2
    while found.count < 64 {
      if found.allSatisfy({ n % $0 != 0 }) { found.append(n) }
      n += 1
    }
    return found
  }()
  /// The first 32 bits behind the point of a root: the largest x with x³ (or x²) below it.
  private static func root(_ n: Int, cubic: Bool) -> UInt32 {
    let value = Double(n)
    var guess = value.squareRoot()
    if cubic {
      guess = value / 2
      for _ in 0..<80 { guess -= (guess * guess * guess - value) / (3 * guess * guess) }
    }
    return UInt32((guess - guess.rounded(.down)) * 4_294_967_296)
  }
  private static let keys = primes.map { root($0, cubic: true) }
  private static let start = primes.prefix(8).map { root($0, cubic: false) }

  private static func padded(_ message: [UInt8]) -> [UInt8] {
    var data = message
    data.append(0x80)
    while data.count % 64 != 56 { data.append(0) }
    let bits = UInt64(message.count) * 8
    for shift in stride(from: 56, through: 0, by: -8) {
      data.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    return data
  }
  private static func turn(_ x: UInt32, _ n: UInt32) -> UInt32 { x >> n | x << (32 - n) }

  static func sha1(_ message: [UInt8]) -> [UInt8] {
    let data = padded(message)
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    for chunk in stride(from: 0, to: data.count, by: 64) {
      var w: [UInt32] = (0..<16).map { index in
        (0..<4).reduce(0) { $0 << 8 | UInt32(data[chunk + index * 4 + $1]) }
      }
      for i in 16..<80 { w.append(turn(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 31)) }
      var v = state
      for i in 0..<80 {
        let mix: UInt32
        let key: UInt32
        switch i / 20 {
        case 0: (mix, key) = ((v[1] & v[2]) | (~v[1] & v[3]), 0x5A82_7999)
        case 1: (mix, key) = (v[1] ^ v[2] ^ v[3], 0x6ED9_EBA1)
        case 2: (mix, key) = ((v[1] & v[2]) | (v[1] & v[3]) | (v[2] & v[3]), 0x8F1B_BCDC)
        default: (mix, key) = (v[1] ^ v[2] ^ v[3], 0xCA62_C1D6)
        }
        let next = turn(v[0], 27) &+ mix &+ v[4] &+ key &+ w[i]
        v = [next, v[0], turn(v[1], 2), v[2], v[3]]
      }
      for i in 0..<5 { state[i] = state[i] &+ v[i] }
    }
    return state.flatMap { word in
      stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  static func sha256(_ message: [UInt8]) -> [UInt8] {
    let data = padded(message)
    var state = start
    for chunk in stride(from: 0, to: data.count, by: 64) {
      var w: [UInt32] = (0..<16).map { index in
        (0..<4).reduce(0) { $0 << 8 | UInt32(data[chunk + index * 4 + $1]) }
      }
      for i in 16..<64 {
        let a = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ (w[i - 15] >> 3)
        let b = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ (w[i - 2] >> 10)
        w.append(w[i - 16] &+ a &+ w[i - 7] &+ b)
      }
      var v = state
      for i in 0..<64 {
        let s1 = turn(v[4], 6) ^ turn(v[4], 11) ^ turn(v[4], 25)
        let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
        let t1 = v[7] &+ s1 &+ choice &+ keys[i] &+ w[i]
        let s0 = turn(v[0], 2) ^ turn(v[0], 13) ^ turn(v[0], 22)
        let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
        v = [t1 &+ s0 &+ majority, v[0], v[1], v[2], v[3] &+ t1, v[4], v[5], v[6]]
      }
      for i in 0..<8 { state[i] = state[i] &+ v[i] }
    }
    return state.flatMap { word in
      stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }
}
