// What the machine says of itself, in one place, so that all who are asked say the same.

package enum HostFacts {
  /// `uname -r`: the kernel of Debian 12, containers' own included.
  package static let kernel = "6.1.0-31-amd64"
  /// Bytes: what `free`, `docker info` and a container without a limit tell.
  package static let memory = 8_347_066_368
  package static let processors = 2
}
