// --detach-keys: the keys that leave a container's terminal.

import Commands
import Machine

let detachKeysFlag = Flag("detach-keys", nil, .string, "The keys that detach from it.")

/// What `--detach-keys` may say: keys with commas between them, `ctrl-` before one.
enum DetachKeys {
  /// Ctrl-P and Ctrl-Q.
  static let standard: [UInt8] = [0x10, 0x11]

  /// The bytes that a terminal sends for the keys; nil where they are none. Real: moby/term's ToBytes.
  static func bytes(_ text: String) -> [UInt8]? {
    var out: [UInt8] = []
    for key in text.split(separator: ",", omittingEmptySubsequences: false) {
      if key.utf8.count == 1, let byte = key.utf8.first {
        out.append(byte)
        continue
      }
      guard key.hasPrefix("ctrl-"), key.utf8.count == 6, let last = key.utf8.last,
        last >= 0x61 && last <= 0x7A || "@[\\]^_".utf8.contains(last)
      else { return nil }
      out.append(last & 0x1F)
    }
    return out
  }

  /// The keys that a call asks for; those that are none are refused in the daemon's words.
  static func asked(
    _ flags: ParsedFlags,
    _ words: (String) -> String = { _ in "unable to upgrade to tcp, received 400" }
  ) throws(DockerFailure) -> [UInt8] {
    guard let text = flags.last("detach-keys"), !text.isEmpty else { return standard }
    guard let bytes = bytes(text) else { throw .text(words(text), status: 1) }
    return bytes
  }
}
