// --detach-keys: the keys that leave a container's terminal.

import Commands
import Machine

let detachKeysFlag = Flag("detach-keys", nil, .string, "The keys that detach from it.")

/// What `--detach-keys` may say: keys with commas between them, `ctrl-` before one.
enum DetachKeys {
  /// Real: moby/term's ToBytes.
  static func isValid(_ text: String) -> Bool {
    text.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { key in
      if key.utf8.count == 1 { return true }
      guard key.hasPrefix("ctrl-"), key.utf8.count == 6, let last = key.utf8.last else {
        return false
      }
      return last >= 0x61 && last <= 0x7A || "@[\\]^_".utf8.contains(last)
    }
  }

  /// Refuses keys that are none, in the daemon's words; says where the lab has no such keys.
  static func check<Host: DockerCLIHost>(
    _ flags: ParsedFlags, tty: Bool, _ host: Host, _ call: Call<Host>,
    _ words: (String) -> String = { _ in "unable to upgrade to tcp, received 400" }
  ) throws(DockerFailure) {
    guard let text = flags.last("detach-keys"), !text.isEmpty else { return }
    guard isValid(text) else { throw .text(words(text), status: 1) }
    // NB: without a terminal there are no keys, and the real one looks for none either.
    guard tty, host.terminal(call, 0) != nil else { return }
    throw .text(
      "swiftlab: real docker has `--detach-keys`; swiftlab does not model detaching by keys yet.",
      status: 1)
  }
}
