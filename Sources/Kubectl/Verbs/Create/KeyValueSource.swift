// --from-literal, --from-file, --from-env-file: keys and values for config maps and secrets.

import Commands
import Documents
import Files
import Kernel
import Machine

/// Reads keys and values. Real: kubectl 1.36's create_configmap.go and generate/.
enum KeyValueSource {
  struct Entry: Sendable {
    var key: String
    var bytes: [UInt8]
  }

  static let flags = [
    Flag(
      "from-env-file", nil, .slice(typeName: "strings"),
      "A file with KEY=VALUE lines; each line becomes a key.", completes: "file"),
    Flag(
      "from-file", nil, .slice(typeName: "strings"),
      "A file, KEY=FILE, or a folder whose files become keys.", completes: "file"),
    Flag(
      "from-literal", nil, .list(typeName: "stringArray"), "One KEY=VALUE; repeatable."),
  ]

  static func read<Host: KubectlHost>(
    _ flags: ParsedFlags, _ host: Host, _ call: Call<Host>
  ) throws(KubectlError) -> [Entry] {
    if flags.has("from-env-file"), flags.has("from-file") || flags.has("from-literal") {
      throw .plain("from-env-file cannot be combined with from-file or from-literal")
    }
    var entries: [Entry] = []
    func add(_ key: String, _ bytes: [UInt8]) throws(KubectlError) {
      if entries.contains(where: { $0.key == key }) {
        throw .plain(
          "cannot add key \"\(key)\", another key by that name already exists in Data for ConfigMap \"\(flags.arguments.first ?? "")\""
        )
      }
      if !isKey(key) {
        throw .plain(
          "\"\(key)\" is not a valid key name for a ConfigMap: a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')"
        )
      }
      entries.append(Entry(key: key, bytes: bytes))
    }
    for literal in flags.list("from-literal") {
      guard let sign = literal.firstIndex(of: "="), sign != literal.startIndex else {
        throw .plain("invalid literal source \(literal), expected key=value")
      }
      // Real: quotes that the shell has left are the value's own.
      let value = literal[literal.index(after: sign)...]
      try add(String(literal[..<sign]), Array(value.utf8))
    }
    let view = host.view(call)
    for source in flags.slice("from-file") {
      let parts = source.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard parts.count <= 2 else {
        throw .plain("key names or file paths cannot contain '='")
      }
      if parts.count == 2, parts[0].isEmpty {
        throw .plain("key name for file path \(parts[1]) missing")
      }
      let path = parts[parts.count - 1]
      guard !path.isEmpty else { throw .plain("file path for key name \(parts[0]) missing") }
      var isFolder = false
      var found: [Entry] = []
      do throws(FileError) {
        isFolder = try host.machine.files.status(path, in: view).isDirectory
        if isFolder {
          for name in try host.machine.files.names(in: path, in: view).sorted() {
            let file = FilePaths.join(path, name)
            guard try host.machine.files.status(file, in: view).isRegular else { continue }
            found.append(Entry(key: name, bytes: try host.machine.files.read(file, in: view)))
          }
        } else {
          let key = parts.count == 2 ? parts[0] : FilePaths.basename(path)
          found.append(Entry(key: key, bytes: try host.machine.files.read(path, in: view)))
        }
      } catch { throw .plain("error reading \(path): \(error.message.lowercased())") }
      if isFolder, parts.count == 2 {
        throw .plain("cannot give a key name for a directory path")
      }
      for entry in found { try add(entry.key, entry.bytes) }
    }
    for file in flags.slice("from-env-file") {
      guard let text = try? host.machine.files.readText(file, in: view) else {
        throw .plain("error reading \(file): no such file or directory")
      }
      for line in text.split(separator: "\n") {
        let line = line.drop { $0 == " " || $0 == "\t" }
        guard !line.isEmpty, !line.hasPrefix("#") else { continue }
        let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let key = String(parts[0])
        let value =
          parts.count > 1
          ? String(parts[1]).trimmedRight : host.environment(call, key) ?? ""
        guard EnvChange.isName(key) else { throw EnvChange.noName(key) }
        try add(key, Array(value.utf8))
      }
    }
    return entries
  }

  private static func isKey(_ key: String) -> Bool {
    !key.isEmpty
      && key.utf8.allSatisfy {
        (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0)
          || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
      }
  }
}

extension String {
  fileprivate var trimmedRight: String {
    var text = Substring(self)
    while text.last == "\r" { text = text.dropLast() }
    return String(text)
  }
}
