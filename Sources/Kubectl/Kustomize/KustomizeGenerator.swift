// kustomize's configMapGenerator and secretGenerator.

import Crypto
import Documents
import Kernel
import KubernetesAPI
import Text

/// One entry of a generator.
struct KustomizeGenerator: Sendable {
  let kind: String
  let entry: Value
  let options: Value?

  /// Marks objects whose name gets a hash behind it at the end.
  static let hashMark = "internal.swiftlab/needs-hash"

  func object(
    _ read: (String) throws(KubectlError) -> [UInt8]
  ) throws(KubectlError) -> Value {
    var data = Object()
    var repeated: String?
    func put(_ key: String, _ bytes: [UInt8]) {
      if data[key] != nil, repeated == nil { repeated = key }
      data[key] = .string(
        kind == "Secret" ? Base64.encoded(bytes) : String(decoding: bytes, as: UTF8.self))
    }
    for literal in entry["literals"]?.strings ?? [] {
      guard let sign = literal.firstIndex(of: "="), sign != literal.startIndex else {
        throw .plain(
          "loading KV pairs: literal sources [\(literal)]: invalid literal source \(literal), expected key=value"
        )
      }
      var value = literal[literal.index(after: sign)...]
      if value.count >= 2, let quote = value.first, quote == value.last,
        quote == "\"" || quote == "'"
      {
        value = value.dropFirst().dropLast()
      }
      put(String(literal[..<sign]), Array(value.utf8))
    }
    for file in entry["files"]?.strings ?? [] {
      let parts = file.split(separator: "=", maxSplits: 1).map(String.init)
      let path = parts.last ?? file
      let key =
        parts.count == 2 ? parts[0] : path.split(separator: "/").last.map(String.init) ?? path
      put(key, try read(path))
    }
    for file in (entry["envs"]?.strings ?? []) + (entry["env"]?.string.map { [$0] } ?? []) {
      for line in String(decoding: try read(file), as: UTF8.self).split(separator: "\n")
      where !line.hasPrefix("#") {
        let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2 { put(String(parts[0]), Array(parts[1].utf8)) }
      }
    }
    if let repeated {
      throw .plain(
        "\(kind.lowercased()) \(entry["name"]?.string ?? "") illegally repeats the key `\(repeated)`"
      )
    }
    var meta: Object = ["name": entry["name"] ?? ""]
    if let space = entry["namespace"] { meta["namespace"] = space }
    for member in ["labels", "annotations"] {
      var all = options?[member]?.object ?? Object()
      all.merge(entry.at("options", member)?.object ?? Object())
      if !all.isEmpty { meta[member] = .object(all) }
    }
    let skipsHash =
      entry.at("options", "disableNameSuffixHash")?.bool
      ?? options?["disableNameSuffixHash"]?.bool ?? false
    if !skipsHash {
      var notes = meta["annotations"] ?? .emptyObject
      notes[Self.hashMark] = "true"
      meta["annotations"] = notes
    }
    var document: Object = ["apiVersion": "v1"]
    if !data.isEmpty { document["data"] = .object(data.sortedByKey()) }
    document["kind"] = .string(kind)
    document["metadata"] = .object(meta)
    if kind == "Secret" { document["type"] = entry["type"] ?? "Opaque" }
    if entry.at("options", "immutable")?.bool ?? options?["immutable"]?.bool == true {
      document["immutable"] = true
    }
    return .object(document)
  }

  /// Real: kustomize's hasher: SHA-256 of the content, ten letters, none that could spell.
  static func hash(of object: Value) -> String {
    var content = Object()
    content["data"] = object["data"]?.sortedByKey() ?? ""
    content["kind"] = object["kind"]
    content["name"] = ""
    if let type = object["type"] { content["type"] = type }
    return digest(content)
  }

  /// The same for `create --append-hash`. Real: the object's own name counts.
  static func namedHash(of object: Value) -> String {
    var content = Object()
    if let binary = object["binaryData"] { content["binaryData"] = binary }
    content["data"] = object["data"] ?? .null
    content["kind"] = object["kind"]
    content["name"] = object.at("metadata", "name")
    if object["kind"]?.string == "Secret" { content["type"] = object["type"] ?? "" }
    return digest(content)
  }

  private static func digest(_ content: Object) -> String {
    let text = Value.object(content).json()
    let swaps: [Character: Character] = ["0": "g", "1": "h", "3": "k", "a": "m", "e": "t"]
    let digits = SHA256.hash(data: Array(text.utf8)).map { byte -> String in
      let hex = String(byte, radix: 16)
      return hex.count == 1 ? "0" + hex : hex
    }.joined()
    return String(digits.prefix(10).map { swaps[$0] ?? $0 })
  }
}
