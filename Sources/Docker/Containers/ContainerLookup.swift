// From what a person types to a container.

import Kernel

extension DockerEngine {
  /// A container by ID, name or a prefix of the ID that no other has.
  package func container(_ text: String) throws(DockerError) -> Container {
    if let found = containers[text] { return found }
    let name = text.hasPrefix("/") ? String(text.dropFirst()) : text
    if let id = names[name], let found = containers[id] { return found }
    guard !text.isEmpty, text.utf8.allSatisfy(isHexDigit) else { throw .noSuchContainer(text) }
    let hits = containers.beginning(with: text)
    if hits.count > 1 { throw .ambiguousContainer(text) }
    guard let found = hits.first else { throw .noSuchContainer(text) }
    return found
  }
  /// Real: `[a-zA-Z0-9][a-zA-Z0-9_.-]+`, so a name has two letters at least.
  static func isName(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count >= 2, let first = bytes.first, isAlphanumeric(first) else { return false }
    return bytes.allSatisfy { isAlphanumeric($0) || $0 == 0x5f || $0 == 0x2e || $0 == 0x2d }
  }
}

func isHexDigit(_ byte: UInt8) -> Bool {
  (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66)
}
func isAlphanumeric(_ byte: UInt8) -> Bool {
  (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a)
}
