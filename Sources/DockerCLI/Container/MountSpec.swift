// `--mount type=volume,source=data,target=/data,readonly`.

import Docker
import Documents
import Kernel
import Text

/// Reads `--mount`. Real: docker/cli's opts.MountOpt, 28.5.2.
enum MountSpec {
  static func parse(
    _ text: String, _ invalid: (String, String, String) -> DockerFailure
  ) throws(DockerFailure) -> MountRequest {
    func bad(_ reason: String) -> DockerFailure { invalid(text, "--mount", reason) }
    var mount = MountRequest(type: "volume", source: "", target: "")
    /// The kinds whose own options were given.
    var kinds: [String] = []
    if text.isEmpty { throw bad("EOF") }
    for field in CSV.fields(text) {
      let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map(String.init)
      let key = parts[0].lowercased()
      if let kind = ["bind", "volume", "tmpfs", "image"].first(where: { key.hasPrefix($0 + "-") }),
        !kinds.contains(kind)
      {
        kinds.append(kind)
      }
      if parts.count == 1 {
        switch key {
        case "readonly", "ro": mount.isReadOnly = true
        case "volume-nocopy": mount.noCopy = true
        case "bind-nonrecursive": continue
        default: throw bad("invalid field '\(field)' must be a key=value pair")
        }
        continue
      }
      let value = parts[1]
      func flag() throws(DockerFailure) -> Bool {
        guard let place = ["true", "1", "false", "0"].firstIndex(of: value) else {
          throw bad("invalid value for \(key): \(value)")
        }
        return place < 2
      }
      switch key {
      case "type": mount.type = value.lowercased()
      case "source", "src": mount.source = value
      case "target", "dst", "destination": mount.target = value
      case "readonly", "ro": mount.isReadOnly = try flag()
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
      case "volume-nocopy": mount.noCopy = try flag()
      case "volume-driver": mount.volumeDriver = value
      case "volume-subpath": mount.subpath = value
      case "volume-label": set(&mount.volumeLabels, value)
      case "volume-opt": set(&mount.volumeOptions, value)
      case "bind-propagation": mount.propagation = value.lowercased()
      case "bind-nonrecursive": _ = try flag()
      case "bind-recursive":
        guard
          ["enabled", "disabled", "writable", "readonly", "true", "1", "false", "0"]
            .contains(value)
        else {
          throw bad(
            "invalid value for bind-recursive: \(value) (must be \"enabled\", \"disabled\", \"writable\", or \"readonly\")"
          )
        }
      // Real: it says how a kernel shares mounts; in the lab as in life nothing is seen of it.
      case "consistency": continue
      case "image-subpath": mount.subpath = value
      default: throw bad("unexpected key '\(key)' in '\(field)'")
      }
    }
    if mount.type.isEmpty { throw bad("type is required") }
    if mount.target.isEmpty { throw bad("target is required") }
    for kind in ["volume", "image", "bind", "tmpfs"]
    where kinds.contains(kind) && kind != mount.type {
      throw bad("cannot mix '\(kind)-*' options with mount type '\(mount.type)'")
    }
    return mount
  }

  private static func set(_ map: inout OrderedMap<String, String>, _ pair: String) {
    let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    map[String(parts[0])] = parts.count > 1 ? String(parts[1]) : ""
  }
}

extension CSV {
  /// The fields of one line; those between quotes may hold commas.
  fileprivate static func fields(_ line: String) -> [String] {
    var out: [String] = [], here = ""
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        out.append(here)
        here = ""
      default: here.append(character)
      }
    }
    return out + [here]
  }
}
