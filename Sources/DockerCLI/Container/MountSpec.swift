// `--mount type=volume,source=data,target=/data,readonly`.

import Docker
import Text

/// Reads `--mount`. Real: docker/cli's opts.MountOpt, 28.5.2.
enum MountSpec {
  static func parse(
    _ text: String, _ refuse: (String) -> DockerFailure
  ) throws(DockerFailure) -> MountRequest {
    func bad(_ reason: String) -> DockerFailure {
      .text(
        "invalid argument \"\(text)\" for \"--mount\" flag: \(reason)\n\nUsage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]\n\nRun 'docker run --help' for more information",
        status: 125)
    }
    var mount = MountRequest(type: "volume", source: "", target: "")
    for field in text.split(separator: ",", omittingEmptySubsequences: false) {
      let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map(String.init)
      let key = parts[0].lowercased()
      if parts.count == 1 {
        switch key {
        case "readonly", "ro": mount.isReadOnly = true
        case "volume-nocopy": continue
        default: throw bad("invalid field '\(field)' must be a key=value pair")
        }
        continue
      }
      let value = parts[1]
      switch key {
      case "type": mount.type = value.lowercased()
      case "source", "src": mount.source = value
      case "target", "dst", "destination": mount.target = value
      case "readonly", "ro":
        guard let flag = ["true", "1", "false", "0"].firstIndex(of: value) else {
          throw bad("invalid value for \(key): \(value)")
        }
        mount.isReadOnly = flag < 2
      case "tmpfs-size":
        guard let size = try? HumanSize.parseBinary(value) else {
          throw bad("invalid value for \(key): \(value)")
        }
        mount.tmpfsSize = size
      case "tmpfs-mode":
        guard let mode = Int(value, radix: 8) else {
          throw bad("invalid value for \(key): \(value)")
        }
        mount.tmpfsMode = mode
      case "consistency", "bind-propagation", "volume-driver", "volume-label", "volume-opt",
        "volume-nocopy", "volume-subpath", "bind-nonrecursive", "bind-recursive":
        continue
      default: throw bad("unexpected key '\(key)' in '\(field)'")
      }
    }
    if mount.target.isEmpty { throw bad("target is required") }
    return mount
  }
}
