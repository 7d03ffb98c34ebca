// Whole numbers of any size, as far as RSA needs them: product, quotient, remainder, power, inverse.
//
// Invariant: the highest limb is not 0. Sizes are bounded by the keys: 4096 bits and their products.

package struct BigNumber: Hashable, Sendable {
  /// 32 bits each, the lowest first.
  private(set) var limbs: [UInt32]

  package init(_ value: Int = 0) {
    limbs = []
    var rest = UInt64(max(0, value))
    while rest > 0 {
      limbs.append(UInt32(truncatingIfNeeded: rest))
      rest >>= 32
    }
  }
  private init(limbs: [UInt32]) {
    self.limbs = limbs
    while self.limbs.last == 0 { self.limbs.removeLast() }
  }
  /// Big-endian bytes.
  package init(bytes: some BidirectionalCollection<UInt8>) {
    var limbs: [UInt32] = []
    var limb: UInt32 = 0, shift: UInt32 = 0
    for byte in bytes.reversed() {
      limb |= UInt32(byte) << shift
      shift += 8
      if shift == 32 {
        limbs.append(limb)
        limb = 0
        shift = 0
      }
    }
    if shift > 0 { limbs.append(limb) }
    self.init(limbs: limbs)
  }

  package var isZero: Bool { limbs.isEmpty }
  package var bits: Int {
    limbs.isEmpty ? 0 : limbs.count * 32 - limbs[limbs.count - 1].leadingZeroBitCount
  }
  /// Big-endian, without zeros in front unless `width` asks for them.
  package func bytes(_ width: Int = 0) -> [UInt8] {
    var out: [UInt8] = []
    for limb in limbs {
      for shift in [0, 8, 16, 24] as [UInt32] {
        out.append(UInt8(truncatingIfNeeded: limb >> shift))
      }
    }
    while out.last == 0 { out.removeLast() }
    while out.count < width { out.append(0) }
    return out.reversed()
  }
  package func bit(_ place: Int) -> Bool {
    let limb = place / 32
    return limb < limbs.count && limbs[limb] >> UInt32(place % 32) & 1 == 1
  }

  package static func compare(_ a: Self, _ b: Self) -> Int {
    if a.limbs.count != b.limbs.count { return a.limbs.count < b.limbs.count ? -1 : 1 }
    for place in a.limbs.indices.reversed() where a.limbs[place] != b.limbs[place] {
      return a.limbs[place] < b.limbs[place] ? -1 : 1
    }
    return 0
  }
  package static func + (a: Self, b: Self) -> Self {
    var out: [UInt32] = []
    var carry: UInt64 = 0
    for place in 0..<max(a.limbs.count, b.limbs.count) {
      carry += UInt64(place < a.limbs.count ? a.limbs[place] : 0)
      carry += UInt64(place < b.limbs.count ? b.limbs[place] : 0)
      out.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    out.append(UInt32(carry))
    return Self(limbs: out)
  }
  /// 0 where `b` is the larger.
  package static func - (a: Self, b: Self) -> Self {
    guard compare(a, b) > 0 else { return Self() }
    var out: [UInt32] = []
    var borrow: Int64 = 0
    for place in a.limbs.indices {
      var value = Int64(a.limbs[place]) - borrow - Int64(place < b.limbs.count ? b.limbs[place] : 0)
      borrow = value < 0 ? 1 : 0
      if value < 0 { value += 1 << 32 }
      out.append(UInt32(truncatingIfNeeded: value))
    }
    return Self(limbs: out)
  }
  package static func * (a: Self, b: Self) -> Self {
    var out = [UInt32](repeating: 0, count: a.limbs.count + b.limbs.count)
    for i in a.limbs.indices {
      var carry: UInt64 = 0
      for j in b.limbs.indices {
        carry += UInt64(a.limbs[i]) * UInt64(b.limbs[j]) + UInt64(out[i + j])
        out[i + j] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      if i + b.limbs.count < out.count { out[i + b.limbs.count] = UInt32(carry) }
    }
    return Self(limbs: out)
  }

  /// Quotient and remainder, bit by bit of the quotient's limbs. Division by 0 gives 0 and 0.
  package func divided(by divisor: Self) -> (quotient: Self, remainder: Self) {
    guard !divisor.isZero else { return (Self(), Self()) }
    guard Self.compare(self, divisor) >= 0 else { return (Self(), self) }
    if divisor.limbs.count == 1 {
      var out = limbs
      var rest: UInt64 = 0
      for place in limbs.indices.reversed() {
        rest = rest << 32 | UInt64(limbs[place])
        out[place] = UInt32(rest / UInt64(divisor.limbs[0]))
        rest %= UInt64(divisor.limbs[0])
      }
      return (Self(limbs: out), Self(limbs: [UInt32(rest)]))
    }
    // Knuth's algorithm D.
    let shift = UInt32(divisor.limbs[divisor.limbs.count - 1].leadingZeroBitCount)
    let v = divisor.shiftedLeft(shift).limbs
    var u = shiftedLeft(shift).limbs
    while u.count <= limbs.count { u.append(0) }
    let n = v.count
    guard u.count > n else { return (Self(), self) }
    var q = [UInt32](repeating: 0, count: u.count - n)
    for j in stride(from: u.count - n - 1, through: 0, by: -1) {
      let top = UInt64(u[j + n]) << 32 | UInt64(u[j + n - 1])
      var guess = top / UInt64(v[n - 1]), rest = top % UInt64(v[n - 1])
      while guess >> 32 > 0 || guess * UInt64(v[n - 2]) > (rest << 32 | UInt64(u[j + n - 2])) {
        guess -= 1
        rest += UInt64(v[n - 1])
        if rest >> 32 > 0 { break }
      }
      var borrow: Int64 = 0, carry: UInt64 = 0
      for i in 0..<n {
        carry += guess * UInt64(v[i])
        let value = Int64(u[i + j]) - borrow - Int64(carry & 0xFFFF_FFFF)
        u[i + j] = UInt32(truncatingIfNeeded: value)
        borrow = value < 0 ? 1 : 0
        carry >>= 32
      }
      let value = Int64(u[j + n]) - borrow - Int64(carry)
      u[j + n] = UInt32(truncatingIfNeeded: value)
      if value < 0 {
        guess -= 1
        var back: UInt64 = 0
        for i in 0..<n {
          back += UInt64(u[i + j]) + UInt64(v[i])
          u[i + j] = UInt32(truncatingIfNeeded: back)
          back >>= 32
        }
        u[j + n] = u[j + n] &+ UInt32(truncatingIfNeeded: back)
      }
      q[j] = UInt32(truncatingIfNeeded: guess)
    }
    let remainder = Self(limbs: Array(u[..<n])).shiftedRight(shift)
    return (Self(limbs: q), remainder)
  }
  private func shiftedLeft(_ shift: UInt32) -> Self {
    guard shift > 0 else { return self }
    var out: [UInt32] = []
    var carry: UInt32 = 0
    for limb in limbs {
      out.append(limb << shift | carry)
      carry = limb >> (32 - shift)
    }
    out.append(carry)
    return Self(limbs: out)
  }
  private func shiftedRight(_ shift: UInt32) -> Self {
    guard shift > 0 else { return self }
    var out = limbs
    for place in out.indices {
      let above = place + 1 < limbs.count ? limbs[place + 1] << (32 - shift) : 0
      out[place] = limbs[place] >> shift | above
    }
    return Self(limbs: out)
  }
  package static func % (a: Self, b: Self) -> Self { a.divided(by: b).remainder }

  /// `self` to a power, modulo an odd number, by Montgomery's method.
  package func power(_ exponent: Self, modulo: Self) -> Self {
    let n = modulo.limbs
    guard let first = n.first, first & 1 == 1 else { return Self() }
    // -1/n modulo 2^32, by Newton's doubling.
    var inverse: UInt32 = 1
    for _ in 0..<5 { inverse = inverse &* (2 &- first &* inverse) }
    let factor = 0 &- inverse
    let count = n.count
    func times(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
      var t = [UInt32](repeating: 0, count: count + 2)
      t.withUnsafeMutableBufferPointer { t in
        for i in 0..<count {
          let x = UInt64(i < a.count ? a[i] : 0)
          var carry: UInt64 = 0
          for j in 0..<count {
            carry &+= UInt64(t[j]) &+ x &* UInt64(j < b.count ? b[j] : 0)
            t[j] = UInt32(truncatingIfNeeded: carry)
            carry >>= 32
          }
          carry &+= UInt64(t[count])
          t[count] = UInt32(truncatingIfNeeded: carry)
          t[count + 1] = UInt32(truncatingIfNeeded: carry >> 32)
          let m = UInt64(t[0] &* factor)
          carry = (UInt64(t[0]) &+ m &* UInt64(n[0])) >> 32
          for j in 1..<max(1, count) {
            carry &+= UInt64(t[j]) &+ m &* UInt64(n[j])
            t[j - 1] = UInt32(truncatingIfNeeded: carry)
            carry >>= 32
          }
          carry &+= UInt64(t[count])
          t[count - 1] = UInt32(truncatingIfNeeded: carry)
          t[count] = t[count + 1] &+ UInt32(truncatingIfNeeded: carry >> 32)
          t[count + 1] = 0
        }
      }
      let whole = Self(limbs: t)
      return (Self.compare(whole, modulo) >= 0 ? whole - modulo : whole).limbs
    }
    let shifted = Self(limbs: [UInt32](repeating: 0, count: count) + [1]) % modulo
    let base = (self % modulo * Self(limbs: [UInt32](repeating: 0, count: count) + [1])) % modulo
    var result = shifted.limbs
    for place in stride(from: exponent.bits - 1, through: 0, by: -1) {
      result = times(result, result)
      if exponent.bit(place) { result = times(result, base.limbs) }
    }
    return Self(limbs: times(result, [1]))
  }

  /// The inverse modulo another number; nil where they have a common factor.
  package func inverse(modulo: Self) -> Self? {
    var (old, new) = (self % modulo, modulo)
    // Coefficients kept below the modulus, so that no sign is needed.
    var (oldFactor, newFactor) = (Self(1), Self())
    while !new.isZero {
      let (quotient, rest) = old.divided(by: new)
      let product = quotient * newFactor % modulo
      let next =
        Self.compare(oldFactor, product) >= 0 ? oldFactor - product : oldFactor + modulo - product
      (old, new) = (new, rest)
      (oldFactor, newFactor) = (newFactor, next % modulo)
    }
    return old == Self(1) ? oldFactor : nil
  }
}
