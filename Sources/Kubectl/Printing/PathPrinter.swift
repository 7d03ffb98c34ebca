// -o jsonpath, --sort-by and -o custom-columns: JSONPath over documents.

import Documents
import KubernetesAPI
import Text

/// `-o jsonpath=…`
enum PathPrinter {
  /// - Parameter isStrict: whether a field that is not there is an error.
  static func print(
    _ template: String, _ document: Value, isStrict: Bool = false
  ) throws(KubectlError) -> String {
    let path: JSONPath
    do throws(JSONPathError) { path = try JSONPath(template) } catch {
      throw .plain("error parsing jsonpath \(template), \(error)")
    }
    do throws(JSONPathError) {
      return try path.print(document, allowsMissing: !isStrict)
    } catch {
      throw .plain(
        "error executing jsonpath \(goQuoted(template)): Error executing template: \(error). Printing more information for debugging the template:\n\ttemplate was:\n\t\t\(template)\n\tobject given to jsonpath engine was:\n\t\t\(goSyntax(document))\n\n"
      )
    }
  }
}

extension PathPrinter {
  /// `-o jsonpath-as-json=…`: all that was found, as one list.
  static func printAsJSON(_ template: String, _ document: Value) throws(KubectlError) -> String {
    do throws(JSONPathError) {
      let found = try JSONPath(template).find(in: document).flatMap { $0 }
      return Value.array(found).sortedByKey().json(.kubectl) + "\n"
    } catch {
      throw .plain("error parsing jsonpath \(template), \(error)")
    }
  }
}

/// `-o custom-columns=NAME:.metadata.name,…`
struct ColumnsPrinter: Sendable {
  private var columns: [(head: String, path: JSONPath)] = []
  let noHeaders: Bool

  init(_ spec: String, noHeaders: Bool) throws(KubectlError) {
    self.noHeaders = noHeaders
    for part in spec.split(separator: ",", omittingEmptySubsequences: false) {
      guard let colon = part.firstIndex(of: ":") else {
        throw .plain(
          "unexpected custom-columns spec: \(part), expected <header>:<json-path-expr>")
      }
      do throws(JSONPathError) {
        let path = try JSONPath(relaxed: String(part[part.index(after: colon)...]))
        columns.append((String(part[..<colon]), path))
      } catch { throw .plain(error.description) }
    }
  }

  func text(_ document: Value) throws(KubectlError) -> String {
    TabWriter.text(plain(document), .kubectl)
  }

  /// The lines with tabs between their cells.
  func plain(_ document: Value) -> String {
    let items = document["items"]?.array ?? [document]
    let rows = items.map { item in
      columns.map { column -> String in
        let found = (try? column.path.find(in: item))?.flatMap { $0 } ?? []
        let cells = found.map { $0.isNull ? "<none>" : goDescription($0) }
        return cells.isEmpty ? "<none>" : cells.joined(separator: ",")
      }
    }
    var text = noHeaders ? "" : columns.map(\.head).joined(separator: "\t") + "\n"
    for row in rows { text += row.joined(separator: "\t") + "\n" }
    return text
  }
}

/// The order of `--sort-by`.
struct SortOrder: Sendable {
  private let path: JSONPath

  init(_ text: String) throws(KubectlError) {
    do throws(JSONPathError) {
      path = try JSONPath(relaxed: text)
    } catch { throw .plain(error.description) }
  }

  /// Real: in kubectl 1.36 an object without the field is less than any other, also than one of its own
  /// kind, so up to twelve rows these come in turned order (Go sorts so few by insertion); when none
  /// has the field nothing is shown. Limit: of more rows that are alike the first stays first here.
  func sorted<Item>(
    _ items: [Item], _ document: (Item) -> Value
  ) throws(KubectlError) -> [Item] {
    let keyed = items.map { item in
      ((try? path.find(in: document(item)))?.flatMap { $0 }.first, item)
    }
    if keyed.allSatisfy({ $0.0 == nil }) { return [] }
    if keyed.count <= 12 {
      var rows = keyed
      for next in rows.indices.dropFirst() {
        var place = next
        while place > 0, Self.isLess(rows[place].0, rows[place - 1].0) {
          rows.swapAt(place, place - 1)
          place -= 1
        }
      }
      return rows.map(\.1)
    }
    return keyed.enumerated().sorted { a, b in
      switch Self.compare(a.element.0, b.element.0) {
      case 0: a.offset < b.offset
      case let order: order < 0
      }
    }.map(\.element.1)
  }

  private static func isLess(_ a: Value?, _ b: Value?) -> Bool {
    a == nil || (b != nil && compare(a, b) < 0)
  }

  private static func compare(_ a: Value?, _ b: Value?) -> Int {
    guard let a else { return b == nil ? 0 : -1 }
    guard let b else { return 1 }
    // Real: null is less than anything, as the last time of the scheduler's events.
    if a.isNull || b.isNull { return a.isNull && b.isNull ? 0 : a.isNull ? -1 : 1 }
    if let x = a.double, let y = b.double { return x < y ? -1 : x > y ? 1 : 0 }
    // Real: texts that are both amounts are compared as such (`9Gi` before `10Gi`).
    if let x = a.string.flatMap(Quantity.init), let y = b.string.flatMap(Quantity.init), x != y {
      return x < y ? -1 : 1
    }
    let x = JSONPath.text(a), y = JSONPath.text(b)
    return x < y ? -1 : x > y ? 1 : 0
  }
}
