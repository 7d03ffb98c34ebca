// What real modules and built-in objects have, so that what the lab lacks can say so.

extension JSNames {
  /// Real: own names in Node 20.20.2, by module and object.
  static let real: [String: [String]] = {
    var out: [String: [String]] = [:]
    for file in embeddedCatalogue where file.path.description == "node/names.txt" {
      for line in file.text.split(separator: "\n") {
        let parts = line.split(separator: ":", maxSplits: 1)
        if parts.count == 2 {
          out[String(parts[0])] = parts[1].split(separator: " ").map(String.init)
        }
      }
    }
    return out
  }()
}
