// Finding a chart: a folder, an archive, a repository's chart.

import Commands
import Documents
import Files
import Kernel
import Kubectl
import Machine
import Text

/// Real: action.ChartPathOptions.LocateChart of helm 3.17.3.
enum ChartPlace {
  static func load<Host: KubectlHost>(
    _ word: String, _ flags: ParsedFlags, _ host: inout Host, _ call: inout Call<Host>
  ) throws(HelmError) -> Chart {
    let view = host.view(call)
    if host.machine.files.exists(word, in: view), flags.last("repo") == nil {
      return try ChartFolder(files: host.machine.files, view: view).load(word)
    }
    if word.hasPrefix("/") || word.hasPrefix(".") {
      throw .plain("path \(GoQuote.quoted(word)) not found")
    }
    return try fetch(word, flags, &host, &call).chart
  }

  /// A chart of a repository, with its file's name and bytes.
  static func fetch<Host: KubectlHost>(
    _ word: String, _ flags: ParsedFlags, _ host: inout Host, _ call: inout Call<Host>
  ) throws(HelmError) -> (chart: Chart, name: String, bytes: [UInt8]) {
    if word.hasPrefix("oci://") {
      throw .unmodelled(
        "charts in OCI registries",
        advice:
          "add a repository with helm repo add, for example bitnami https://charts.bitnami.com/bitnami"
      )
    }
    var version = flags.string("version")
    if version.isEmpty, flags.bool("devel") { version = ">0.0.0-0" }
    if word.hasPrefix("http://") || word.hasPrefix("https://") {
      let bytes = try RepositoryAccess.download(word, &host, call)
      return (try Chart(archive: bytes), FilePaths.basename(word), bytes)
    }
    if let url = flags.last("repo") {
      let index = try RepositoryAccess.index(of: url, &host, call)
      guard let entry = index.find(word, version: version) else {
        let wanted = version.isEmpty ? "" : " version \(GoQuote.quoted(version))"
        throw .plain(
          "chart \(GoQuote.quoted(word))\(wanted) not found in \(url) repository"
            + Self.hint(url, word, &host))
      }
      return try download(entry, base: url, &host, call)
    }
    let parts = word.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    guard parts.count == 2, !parts[0].isEmpty else {
      throw .plain("non-absolute URLs should be in form of repo_name/path_to_chart, got: \(word)")
    }
    let repositories = try RepositoryList.read(host, call, flags)
    guard let repository = repositories.find(parts[0]) else {
      throw .plain("repo \(parts[0]) not found")
    }
    let index = try repositories.cachedIndex(parts[0], host, call, flags)
    guard let entry = index.find(parts[1], version: version) else {
      let tail =
        index.entries[parts[1]] == nil
        ? "no chart name found" : "no chart version found for \(parts[1])-\(version)"
      throw .plain(
        "chart \(GoQuote.quoted(parts[1])) matching \(version) not found in \(parts[0]) index. (try 'helm repo update'): \(tail)"
          + Self.hint(repository.url, parts[1], &host)
      )
    }
    return try download(entry, base: repository.url, &host, call)
  }

  /// Of a repository of the lab's catalogue: which charts it has, in the lab's own words.
  private static func hint<Host: KubectlHost>(
    _ url: String, _ name: String, _ host: inout Host
  ) -> String {
    let all = ChartCatalogue.entries(of: url)
    guard !all.isEmpty else { return "" }
    host.machine.notices.append(.unmodelled(name: "the chart \(name) of \(url)"))
    if let own = all.first(where: { $0.chart.name == name }) {
      return "\nswiftlab: the lab has of \(name) the version \(own.chart.version) alone."
    }
    let names = all.map(\.chart.name).joined(separator: ", ")
    return "\nswiftlab: of this repository the lab has \(names)."
  }

  private static func download<Host: KubectlHost>(
    _ entry: Value, base: String, _ host: inout Host, _ call: Call<Host>
  ) throws(HelmError) -> (chart: Chart, name: String, bytes: [UInt8]) {
    guard var url = entry["urls"]?.array?.first?.string else {
      throw .plain("chart \(GoQuote.quoted(entry["name"]?.string ?? "")) has no downloadable URLs")
    }
    if !url.contains("://") { url = (base.hasSuffix("/") ? base : base + "/") + url }
    let bytes = try RepositoryAccess.download(url, &host, call)
    return (try Chart(archive: bytes), FilePaths.basename(url), bytes)
  }

  /// A library cannot be installed. Real: checkIfInstallable.
  static func mustBeInstallable(_ chart: Chart) throws(HelmError) {
    guard chart.isLibrary else { return }
    throw .plain("library charts are not installable")
  }

  /// Real: action.CheckDependencies: what Chart.yaml names must lie in charts/.
  static func checkDependencies(_ chart: Chart) throws(HelmError) {
    let missing = chart.dependencies.map(\.name).filter { name in
      !chart.subcharts.contains { $0.name == name }
    }
    guard !missing.isEmpty else { return }
    throw .plain(
      "An error occurred while checking for chart dependencies. You may need to run `helm dependency build` to fetch missing dependencies: found in Chart.yaml, but missing in charts/ directory: \(missing.joined(separator: ", "))"
    )
  }
}
