// Reading a chart: from a folder with its .helmignore, from an archive, from a list of files.

import Documents
import Files
package import Kernel
import Text

extension Chart {
  /// A chart from its files, names relative to its folder. Real: loader.LoadFiles.
  package init(_ all: [ChartFile]) throws(HelmError) {
    raw = all
    var inner: [(name: String, files: [ChartFile])] = []
    var hasMetadata = false
    for file in all where file.name == "Chart.yaml" {
      metadata = try Self.document(file)
      hasMetadata = true
      if metadata["apiVersion"] == nil || metadata["apiVersion"] == "" {
        metadata["apiVersion"] = "v1"
      }
    }
    for file in all {
      switch file.name {
      case "Chart.yaml": continue
      case "Chart.lock": lock = try Self.document(file)
      case "values.yaml":
        let document = try Self.document(file)
        guard document.isNull || document.object != nil else {
          throw .plain(
            "cannot load values.yaml: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal \(document.kindName) into Go value of type map[string]interface {}"
          )
        }
        values = document.isNull ? [:] : document.floated
      case "values.schema.json": schema = file.data
      case "requirements.yaml":
        let document = try Self.document(file)
        if metadata["apiVersion"] == "v1" { metadata["dependencies"] = document["dependencies"] }
        if metadata["apiVersion"] == "v1" { files.append(file) }
      case "requirements.lock":
        lock = try Self.document(file)
        files.append(file)
      case let name where name.hasPrefix("templates/"): templates.append(file)
      case let name where name.hasPrefix("charts/"):
        let path = String(name.dropFirst("charts/".count))
        let first = String(path.prefix { $0 != "/" })
        if name.hasSuffix(".prov") {
          files.append(file)
        } else if let place = inner.firstIndex(where: { $0.name == first }) {
          inner[place].files.append(ChartFile(path, file.data))
        } else {
          inner.append((first, [ChartFile(path, file.data)]))
        }
      default: files.append(file)
      }
    }
    guard hasMetadata else { throw .plain("Chart.yaml file is missing") }
    try validate()
    for (name, members) in inner.sorted(by: { $0.name < $1.name }) {
      if name.hasPrefix("_") || name.hasPrefix(".") { continue }
      do throws(HelmError) {
        if name.hasSuffix(".tgz") {
          guard members[0].name == name else {
            throw .plain(
              "error unpacking subchart tar in \(self.name): expected \(name), got \(members[0].name)"
            )
          }
          subcharts.append(try Chart(archive: members[0].data))
        } else if members.contains(where: { $0.name != name }) {
          subcharts.append(
            try Chart(
              members.filter { $0.name.contains("/") }.map {
                ChartFile(String($0.name.dropFirst(name.count + 1)), $0.data)
              }))
        }
      } catch {
        throw .plain("error unpacking subchart \(name) in \(self.name): \(error.text)")
      }
    }
  }

  private static func document(_ file: ChartFile) throws(HelmError) -> Value {
    var budget = Budget.document
    do throws(YAMLError) {
      return try YAML.parseWithPlaces(bytes: file.data, budget: &budget).value
    } catch {
      let words = error.message()
      throw .plain(
        "cannot load \(file.name): "
          + (error.stage == .json ? words : "error converting YAML to JSON: \(words)"))
    }
  }

  /// Real: Metadata.Validate.
  private func validate() throws(HelmError) {
    guard metadata.object != nil else {
      throw .plain(
        "cannot load Chart.yaml: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal \(metadata.kindName) into Go value of type chart.Metadata"
      )
    }
    for field in ["apiVersion", "name", "version"] where (metadata[field]?.text ?? "").isEmpty {
      throw .plain("validation: chart.metadata.\(field) is required")
    }
    if name.contains("/") || name == "." || name == ".." {
      throw .plain("validation: chart.metadata.name \(GoQuote.quoted(name)) is invalid")
    }
    guard SemVer(version) != nil else {
      throw .plain("validation: chart.metadata.version \(GoQuote.quoted(version)) is invalid")
    }
    if let type = metadata["type"]?.string, !["", "application", "library"].contains(type) {
      throw .plain("validation: chart.metadata.type must be application or library")
    }
  }

  // MARK: Archives

  /// A chart from a .tgz: its files lie below one folder.
  package init(archive bytes: [UInt8]) throws(HelmError) {
    let members: [TarArchive.Member]
    do {
      guard Gzip.isGzip(bytes) else { throw HelmError.plain("gzip: invalid header") }
      members = try TarArchive.members(of: try Gzip.expanded(bytes).bytes)
    } catch let error as HelmError { throw error } catch { throw .plain("unexpected EOF") }
    var all: [ChartFile] = []
    for member in members {
      guard case .regular(let content) = member.entry.body else { continue }
      let parts = member.name.split(separator: "/").map(String.init)
      guard parts.count > 1 else {
        throw .plain("chart illegally contains content outside the base directory")
      }
      all.append(
        ChartFile(
          parts.dropFirst().joined(separator: "/"), content.read(at: 0, count: content.size)))
    }
    guard !all.isEmpty else { throw .plain("no files in chart archive") }
    try self.init(all)
  }

  /// The chart as an archive: what `helm package` writes.
  package func archive(at now: Instant) -> [UInt8] {
    var entries: [FileEntry] = []
    func add(_ chart: Chart, _ folder: String) {
      func put(_ name: String, _ data: [UInt8]) {
        entries.append(
          FileEntry(
            folder + "/" + name, .regular(.bytes(data)), mode: 0o644, modified: now))
      }
      put("Chart.yaml", Array(chart.metadata.yaml().utf8))
      if let lock = chart.lock { put("Chart.lock", Array(lock.yaml().utf8)) }
      for file in chart.raw where file.name == "values.yaml" { put(file.name, file.data) }
      if let schema = chart.schema { put("values.schema.json", schema) }
      for file in chart.templates + chart.files { put(file.name, file.data) }
      for inner in chart.subcharts { add(inner, folder + "/charts/" + inner.name) }
    }
    add(self, name)
    return Gzip.compressed(TarArchive.bytes(of: entries), Gzip.Head(seconds: now.seconds))
  }
}

/// Reads charts that lie in the learner's files.
struct ChartFolder {
  let files: FileStore
  let view: FileView

  /// A chart from a folder or an archive's path. Real: loader.Load.
  func load(_ path: String) throws(HelmError) -> Chart {
    if files.isDirectory(path, in: view) { return try Chart(try contents(of: path)) }
    let bytes: [UInt8]
    do throws(FileError) { bytes = try files.read(path, in: view) } catch {
      throw .plain("stat \(path): \(error.message.lowercased())")
    }
    guard Gzip.isGzip(bytes) else {
      throw .plain(
        "file '\(path)' does not appear to be a gzipped archive; got 'text/plain; charset=utf-8'")
    }
    return try Chart(archive: bytes)
  }

  /// The files below a folder that its .helmignore lets through, in Go's order of a walk.
  func contents(of path: String) throws(HelmError) -> [ChartFile] {
    let text = (try? files.readText(FilePaths.join(path, ".helmignore"), in: view)) ?? ""
    let ignored = try ChartIgnore(text)
    var found: [ChartFile] = []
    try walk(path, "", ignored, &found, depth: 0)
    return found
  }
  private func walk(
    _ root: String, _ inner: String, _ ignored: ChartIgnore, _ found: inout [ChartFile], depth: Int
  ) throws(HelmError) {
    let folder = inner.isEmpty ? root : FilePaths.join(root, inner)
    guard depth < 40 else { throw .plain("\(folder): too many levels") }
    for name in try go(folder, { () throws(FileError) in try files.names(in: folder, in: view) })
      .sorted()
    {
      let path = inner.isEmpty ? name : inner + "/" + name
      let place = FilePaths.join(folder, name)
      let isFolder = files.isDirectory(place, in: view)
      if ignored.matches(path, isFolder: isFolder) { continue }
      if isFolder {
        try walk(root, path, ignored, &found, depth: depth + 1)
      } else {
        let data = try go(place) { () throws(FileError) in try files.read(place, in: view) }
        found.append(ChartFile(path, data))
      }
    }
  }
  private func go<R>(
    _ path: String, _ body: () throws(FileError) -> R
  ) throws(HelmError) -> R {
    do throws(FileError) { return try body() } catch {
      throw .plain("open \(path): \(error.message.lowercased())")
    }
  }
}
