// What a platform is called: `linux/amd64`, `arm64`, `linux/arm/v7`.

import Text

/// Real: containerd's words for a platform that it cannot read; nil where it can.
package func platformProblem(_ platform: String) -> String? {
  let parts = platform.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  let name = GoQuote.quoted(platform)
  if parts.count > 3 { return "\(name): cannot parse platform specifier: invalid argument" }
  // Real: only a word alone has to be known; of two the daemon judges.
  guard parts.count > 1 || platformSystems.contains(parts[0]) || platformMachines.contains(parts[0])
  else { return "\(name): unknown operating system or architecture: invalid argument" }
  return nil
}
package let platformSystems = ["linux", "windows", "darwin", "freebsd"]
package let platformMachines = [
  "amd64", "arm64", "arm", "386", "x86_64", "aarch64", "ppc64le", "s390x", "riscv64",
]
