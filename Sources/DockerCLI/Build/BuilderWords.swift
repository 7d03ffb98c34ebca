// What buildx 0.29 says of flags that the engine's own builder has no use for.

import Commands
import Docker
import Machine
import Text

enum BuilderWords {
  /// Refuses what the `docker` driver cannot do, and warns of what is of the past.
  static func check<Host: DockerCLIHost>(
    _ flags: ParsedFlags, _ call: inout Call<Host>
  ) throws(DockerFailure) {
    if let name = flags.last("builder"), !name.isEmpty, name != "default" {
      throw .text("ERROR: no builder \(GoQuote.quoted(name)) found", status: 1)
    }
    for entry in flags.list("attest") where !entry.contains("=") {
      throw .text("ERROR: invalid value \(entry)", status: 1)
    }
    for entitlement in flags.list("allow")
    where !["network.host", "security.insecure", "device"].contains(
      String(entitlement.prefix { $0 != "=" }))
    {
      throw .text("ERROR: failed to build: unknown entitlement \(entitlement)", status: 1)
    }
    for entry in flags.list("cache-to") where entry != "inline" && !entry.contains("type=inline") {
      throw .text(
        "ERROR: failed to build: Cache export is not supported for the docker driver.\nSwitch to a different driver, or turn on the containerd image store, and try again.\nLearn more at https://docs.docker.com/go/build-cache-backends/",
        status: 1)
    }
    let wantsAttestation = ["provenance", "sbom"].contains { name in
      flags.last(name).map { !["", "false", "0"].contains($0) && !$0.contains("disabled=true") }
        ?? false
    }
    if wantsAttestation || !flags.list("attest").isEmpty {
      throw .text(
        "ERROR: failed to build: Attestation is not supported for the docker driver.\nSwitch to a different driver, or turn on the containerd image store, and try again.\nLearn more at https://docs.docker.com/go/attestations/",
        status: 1)
    }
    if let agent = flags.list("ssh").first {
      let id = agent.prefix { $0 != "=" }
      if !agent.contains("=") {
        throw .text(
          "ERROR: failed to build: failed to convert agent config {\(id) [] false}: invalid empty ssh agent socket: make sure SSH_AUTH_SOCK is set",
          status: 1)
      }
      throw .text(
        "swiftlab: real docker has `docker build --ssh \(id)=…`; swiftlab does not model it yet.",
        status: 1)
    }
    if flags.has("isolation") {
      call.complain("WARNING: isolation flag is deprecated with BuildKit.")
    }
    if flags.has("security-opt") {
      call.complain(
        "WARNING: security-opt flag is deprecated. \"RUN --security=insecure\" should be used with BuildKit."
      )
    }
    if flags.bool("squash") {
      call.complain(
        "WARNING: experimental flag squash is removed with BuildKit. You should squash inside build using a multi-stage Dockerfile for efficiency."
      )
    }
    if let platform = flags.list("platform").last ?? flags.last("platform"), !platform.isEmpty,
      let problem = PlatformWords.problem(platform)
    {
      throw .text("ERROR: failed to build: \(problem)", status: 1)
    }
  }
}

/// Real: containerd's words for a platform that it cannot read.
enum PlatformWords {
  static func problem(_ platform: String) -> String? { platformProblem(platform) }
  /// `--platform` of verbs that work with images that are here.
  static func wanted(_ flags: ParsedFlags) throws(DockerFailure) -> ImagePlatform? {
    guard let text = flags.last("platform"), !text.isEmpty else { return nil }
    if let problem = problem(text) {
      throw .text("invalid platform: \(problem)", status: 1)
    }
    let parts = text.split(separator: "/").map(String.init)
    let machine =
      parts.count > 1 ? parts[1] : platformSystems.contains(parts[0]) ? "amd64" : parts[0]
    let names = ["x86_64": "amd64", "aarch64": "arm64"]
    return ImagePlatform(
      os: parts.count > 1 || platformSystems.contains(parts[0]) ? parts[0] : "linux",
      architecture: names[machine] ?? machine,
      variant: parts.count > 2 ? parts[2] : "")
  }
}
