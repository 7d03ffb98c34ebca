// Tables of recordings: a JSON array on each line.

import Documents

/// The rows of a table.
func rows(_ table: String) throws -> [[String]] {
  try table.split(separator: "\n").map { line in
    try JSON.parse(String(line)).strings ?? []
  }
}

/// JSON with its keys in order, so that two texts can be compared; other text as it is.
func normalized(_ text: String) -> String {
  guard let value = try? JSON.parse(text) else { return text }
  return value.sortedByKey().json(.goPlain)
}
