// What `helm create` writes: files of the catalogue with the chart's name put in.

import Files
import Text

/// Real: the file names, the keys of values and what is rendered are helm 3.17.3's; the text of
/// templates and comments is the lab's own.
enum ChartSkeleton {
  /// In the order in which helm writes them.
  private static let order = [
    "Chart.yaml", "values.yaml", ".helmignore", "templates/ingress.yaml",
    "templates/deployment.yaml", "templates/service.yaml", "templates/serviceaccount.yaml",
    "templates/hpa.yaml", "templates/NOTES.txt", "templates/_helpers.tpl",
    "templates/tests/test-connection.yaml",
  ]

  static func files(named name: String) -> [ChartFile] {
    order.compactMap { path in
      // A hidden file would be left out when the catalogue is embedded.
      let place = "skeleton/" + (path == ".helmignore" ? "helmignore" : path)
      return embeddedCatalogue.first { $0.path.description == place }.map {
        ChartFile(path, $0.text.replacing("<CHARTNAME>", with: name))
      }
    }
  }
}
