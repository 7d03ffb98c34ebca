// `--mount type=volume,source=data,target=/data,readonly`.

import Docker
import Text

/// Reads `--mount`. Real: docker/cli's opts.MountOpt, 28.5.2.
enum MountSpec {
  static func parse(
    _ text: String, _ invalid: (String, String, String) -> DockerFailure
  ) throws(DockerFailure) -> MountRequest {
    func bad(_ reason: String) -> DockerFailure { invalid(text, "--mount", reason) }
    var mount = MountRequest(type: "volume", source: "", target: "")
    for field in text.split(separator: ",", omittingEmptySubsequences: false) {
      let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map(String.init)
      let key = parts[0].lowercased()
      if parts.count == 1 {
        switch key {
        case "readonly", "ro": mount.isReadOnly = true
        case "volume-nocopy": mount.noCopy = true
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
      case "volume-nocopy": mount.noCopy = ["true", "1"].contains(value)
      // Real: these say how a kernel shares mounts; in the lab as in life nothing is seen of them.
      case "consistency", "bind-propagation", "bind-nonrecursive", "bind-recursive": continue
      case "volume-driver", "volume-label", "volume-opt", "volume-subpath":
        throw .text(
          "swiftlab: real docker has `--mount \(key)=…`; swiftlab does not model it yet.",
          status: 1)
      default: throw bad("unexpected key '\(key)' in '\(field)'")
      }
    }
    if mount.target.isEmpty { throw bad("target is required") }
    return mount
  }
}
