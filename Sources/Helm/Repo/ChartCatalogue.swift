// The charts that the lab's repositories have: data files, packed when somebody asks.

import Documents
import Files
import Kernel
import Text

/// Real: the repositories' URLs, the charts' names and the keys of values that tutorials set. The
/// charts themselves are the lab's own, small, and made of what its cluster models.
enum ChartCatalogue {
  struct Entry: Sendable {
    /// The folder that the repository's charts lie in: `bitnami`.
    var repository: String
    /// `https://charts.bitnami.com/bitnami`
    var url: String
    var chart: Chart
    /// When this version came, in seconds since 1970.
    static let created = Instant(seconds: 1_788_000_000)

    var file: String { "\(chart.name)-\(chart.version).tgz" }
    var place: String { url + "/" + file }
  }

  private static let archivedBitnami =
    "https://raw.githubusercontent.com/bitnami/charts/archive-full-index/bitnami"
  /// Each repository's folder and the URLs under which it is known, the usual one first.
  private static let repositories: [(folder: String, urls: [String])] = [
    ("bitnami", ["https://charts.bitnami.com/bitnami", archivedBitnami]),
    ("ingress-nginx", ["https://kubernetes.github.io/ingress-nginx"]),
    ("prometheus-community", ["https://prometheus-community.github.io/helm-charts"]),
  ]
  static var urls: [String] { repositories.map { $0.urls[0] } }

  /// Repositories that are no more, with what helm says to take instead.
  static func gone(_ url: String) -> String? {
    let plain = url.hasSuffix("/") ? String(url.dropLast()) : url
    switch plain {
    case "https://kubernetes-charts.storage.googleapis.com": return "https://charts.helm.sh/stable"
    case "https://kubernetes-charts-incubator.storage.googleapis.com":
      return "https://charts.helm.sh/incubator"
    default: return nil
    }
  }

  /// All charts, by repository and name.
  static let all: [Entry] = {
    var entries: [Entry] = []
    for (folder, urls) in repositories {
      var files: OrderedMap<String, [ChartFile]> = [:]
      let prefix = "charts/\(folder)/"
      for file in embeddedCatalogue where file.path.description.hasPrefix(prefix) {
        let rest = file.path.description.dropFirst(prefix.count)
        let name = String(rest.prefix { $0 != "/" })
        let inner = String(rest.dropFirst(name.count + 1))
        files[name, default: []].append(ChartFile(inner, file.text))
      }
      for (_, list) in files {
        guard let chart = try? Chart(list) else { continue }
        entries.append(Entry(repository: folder, url: urls[0], chart: chart))
      }
    }
    return entries
  }()

  private static func folder(of url: String) -> (folder: String, url: String)? {
    let plain = url.hasSuffix("/") ? String(url.dropLast()) : url
    return repositories.first { $0.urls.contains(plain) }.map { ($0.folder, $0.urls[0]) }
  }

  /// The charts of a repository of the catalogue; none of any other URL.
  static func entries(of url: String) -> [Entry] {
    guard let (folder, _) = folder(of: url) else { return [] }
    return all.filter { $0.repository == folder }
  }

  /// The index of a repository of the catalogue; nil for any other URL.
  static func index(of url: String) -> RepositoryIndex? {
    guard let (folder, _) = folder(of: url) else { return nil }
    var index = RepositoryIndex()
    for entry in all where entry.repository == folder {
      index.add(
        entry.chart, file: entry.file, bytes: entry.chart.archive(at: Entry.created),
        url: entry.url, now: Entry.created)
    }
    return index
  }
  /// A chart's archive by its URL.
  static func archive(at url: String) -> [UInt8]? {
    all.first { $0.place == url }?.chart.archive(at: Entry.created)
  }
}
