// In which order a process has its variables: what `env` and `printenv` show.

package import Kernel

/// The order of a process's environment, which depends on who made it.
package enum EnvironmentOrder: Hashable, Sendable {
  /// These first, in this order; what else there is by name.
  case given([String])
  /// Real: bash 5.2 goes through its table of 1,024 buckets, and says `_` last.
  case bash
  /// Real: ash and dash go through a table of 39.
  case ash

  package func names(of environment: OrderedMap<String, String>) -> [String] {
    let names = Array(environment.keys)
    switch self {
    case .given(let first):
      let known = first.filter { environment[$0] != nil }
      return known + names.filter { !known.contains($0) }
    case .bash:
      return sorted(names.filter { $0 != "_" }, by: bucketOfBash) + names.filter { $0 == "_" }
    case .ash: return sorted(names, by: bucketOfAsh)
    }
  }

  /// As it is with a variable set: one that was there keeps its place, a new one comes last.
  package func setting(_ name: String, in environment: OrderedMap<String, String>) -> Self {
    .given(
      names(of: environment).filter { environment[$0] != nil }
        + (environment[name] == nil ? [name] : []))
  }

  private func sorted(_ names: [String], by bucket: (String) -> Int) -> [String] {
    names.enumerated().map { (bucket($0.element), $0.offset, $0.element) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
  /// FNV-1 of 32 bits.
  private func bucketOfBash(_ name: String) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in name.utf8 { hash = (hash &* 16_777_619) ^ UInt32(byte) }
    return Int(hash & 1023)
  }
  private func bucketOfAsh(_ name: String) -> Int {
    (Int(name.utf8.first ?? 0) << 4 + name.utf8.reduce(0) { $0 + Int($1) }) % 39
  }
}
