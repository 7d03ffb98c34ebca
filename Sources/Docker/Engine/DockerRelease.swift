// Which docker the lab is: every version, commit and date that it tells, in one place.

/// Real: upstream's packages of Docker 28.5.2 for Debian 12 (docker-ce, containerd.io, docker-buildx-plugin,
/// docker-compose-plugin). The recordings come from Debian's own builds, which say `28.5.2+dfsg4` and
/// `2.40.3-3`; their README has the lab print upstream's, so only these strings differ from them.
package enum DockerRelease {
  package static let platform = "Docker Engine - Community"
  package static let version = "28.5.2"
  package static let apiVersion = "1.51"
  package static let oldestAPIVersion = "1.24"
  package static let clientCommit = "ecc6942"
  package static let engineCommit = "89c5e8f"
  package static let goVersion = "go1.24.8"
  package static let built = "Wed Oct  8 12:17:26 2025"
  package static let builtStamp = "2025-10-08T12:17:26.000000000+00:00"

  package static let containerd = "v1.7.28"
  package static let containerdCommit = "b98a3aace656320842a23f4a392a33f46af97866"
  package static let runc = "1.3.0"
  package static let runcCommit = "v1.3.0-0-g4ca628d1"
  package static let initVersion = "0.19.0"
  package static let initCommit = "de40ad0"

  package static let buildx = "v0.29.1"
  package static let buildxCommit = "a32761aeb3debd39be1eca514af3693af0db334b"
  package static let buildKit = "v0.25.1"
  /// Without the `v` that most of its own words put before it.
  package static let compose = "2.40.3"

  /// Real: upstream's engine; Debian's is built without `gcplogs`.
  package static let logDrivers = [
    "awslogs", "fluentd", "gcplogs", "gelf", "journald", "json-file", "local", "splunk", "syslog",
  ]
}
