// repositories.yaml: the repositories that the learner has added, and their cached indexes.

import Commands
import Documents
import Files
import Kernel
import Kubectl
import Machine
import Text

struct RepositoryList: Sendable {
  struct Entry: Sendable {
    var name: String
    var url: String
  }
  var entries: [Entry] = []

  /// Where helm keeps its files. Real: helmpath: HELM_*, then XDG_*, then the home folder.
  static func path<Host: KubectlHost>(
    _ kind: String, _ host: Host, _ call: Call<Host>
  ) -> String {
    let home = host.environment(call, "HOME") ?? "/"
    let (variable, xdg, folder) =
      switch kind {
      case "cache": ("HELM_CACHE_HOME", "XDG_CACHE_HOME", ".cache")
      case "data": ("HELM_DATA_HOME", "XDG_DATA_HOME", ".local/share")
      default: ("HELM_CONFIG_HOME", "XDG_CONFIG_HOME", ".config")
      }
    if let own = host.environment(call, variable), !own.isEmpty { return own }
    if let base = host.environment(call, xdg), !base.isEmpty { return base + "/helm" }
    return home + "/" + folder + "/helm"
  }
  static func file<Host: KubectlHost>(_ host: Host, _ call: Call<Host>, _ flags: ParsedFlags)
    -> String
  {
    flags.last("repository-config") ?? host.environment(call, "HELM_REPOSITORY_CONFIG")
      ?? path("config", host, call) + "/repositories.yaml"
  }
  static func cache<Host: KubectlHost>(_ host: Host, _ call: Call<Host>, _ flags: ParsedFlags)
    -> String
  {
    flags.last("repository-cache") ?? host.environment(call, "HELM_REPOSITORY_CACHE")
      ?? path("cache", host, call) + "/repository"
  }

  static func read<Host: KubectlHost>(
    _ host: Host, _ call: Call<Host>, _ flags: ParsedFlags
  ) throws(HelmError) -> RepositoryList {
    let path = file(host, call, flags)
    guard let text = try? host.machine.files.readText(path, in: host.view(call)) else {
      return RepositoryList()
    }
    let document: Value
    do throws(YAMLError) { document = try YAML.parse(text) } catch {
      throw .plain(
        "couldn't load repositories file (\(path)): error converting YAML to JSON: \(error.message())"
      )
    }
    return RepositoryList(
      entries: (document["repositories"]?.array ?? []).map {
        Entry(name: $0["name"]?.string ?? "", url: $0["url"]?.string ?? "")
      })
  }

  func find(_ name: String) -> Entry? { entries.first { $0.name == name } }

  func write<Host: KubectlHost>(
    _ host: inout Host, _ call: Call<Host>, _ flags: ParsedFlags
  ) throws(HelmError) {
    let list = entries.map { entry -> Value in
      [
        "caFile": "", "certFile": "", "insecure_skip_tls_verify": false, "keyFile": "",
        "name": .string(entry.name), "pass_credentials_all": false, "password": "",
        "url": .string(entry.url), "username": "",
      ]
    }
    let document: Value = [
      "apiVersion": "", "generated": "0001-01-01T00:00:00Z", "repositories": .array(list),
    ]
    try HelmFiles.write(Self.file(host, call, flags), document.yaml(), &host, call)
  }

  /// The index as it was fetched last.
  func cachedIndex<Host: KubectlHost>(
    _ name: String, _ host: Host, _ call: Call<Host>, _ flags: ParsedFlags
  ) throws(HelmError) -> RepositoryIndex {
    let path = Self.cache(host, call, flags) + "/\(name)-index.yaml"
    guard let text = try? host.machine.files.readText(path, in: host.view(call)) else {
      throw .plain(
        "no cached repo found. (try 'helm repo update'): open \(path): no such file or directory")
    }
    return try RepositoryIndex(parsing: text)
  }

  static func keep<Host: KubectlHost>(
    _ index: RepositoryIndex, _ name: String, _ host: inout Host, _ call: Call<Host>,
    _ flags: ParsedFlags
  ) throws(HelmError) {
    let folder = cache(host, call, flags)
    let now = host.machine.now
    try HelmFiles.write("\(folder)/\(name)-index.yaml", index.text(now: now), &host, call)
    let names = index.entries.map { $0.0 + "\n" }.joined()
    try HelmFiles.write("\(folder)/\(name)-charts.txt", names, &host, call)
  }
}

/// Writing files in the learner's folders.
enum HelmFiles {
  static func write<Host: KubectlHost>(
    _ path: String, _ text: String, _ host: inout Host, _ call: Call<Host>
  ) throws(HelmError) { try write(path, Array(text.utf8), &host, call) }

  static func write<Host: KubectlHost>(
    _ path: String, _ bytes: [UInt8], _ host: inout Host, _ call: Call<Host>
  ) throws(HelmError) {
    let view = host.view(call), now = host.machine.now
    do throws(FileError) {
      let folder = FilePaths.dirname(path)
      if folder != "." { try host.machine.files.makeDirectories(folder, in: view, at: now) }
      try host.machine.files.write(path, bytes, in: view, at: now)
    } catch { throw .plain("open \(path): \(error.message.lowercased())") }
  }
  /// The path from the root, as messages give it.
  static func absolute<Host: KubectlHost>(
    _ path: String, _ host: Host, _ call: Call<Host>
  ) -> String {
    FilePaths.absolute(path, from: host.environment(call, "PWD") ?? "/")
  }
}
