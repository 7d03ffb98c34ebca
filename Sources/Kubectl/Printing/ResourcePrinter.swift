// Objects as -o asks for them: yaml, json, name, jsonpath, go-template, custom-columns.

import Commands
import Documents
import Kernel
import KubernetesAPI

/// The forms of `-o`. Real: the printers of kubectl 1.36.
enum OutputFormat: Sendable {
  /// The server's table; `wide` with all its columns.
  case table(wide: Bool)
  case yaml, json, name, kyaml
  case jsonpathAsJSON(String)
  case jsonpath(String, isStrict: Bool)
  case template(String, isStrict: Bool)
  case columns(String, noHeaders: Bool)

  static let allowed =
    "custom-columns,custom-columns-file,go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,wide,yaml"

  /// Real: only what lists objects (get, events) has tables and columns of one's own.
  private static let tableForms = ["custom-columns", "custom-columns-file", "wide"]

  init(_ flags: ParsedFlags, hasTables: Bool = true) throws(KubectlError) {
    let text = flags.string("output")
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let form = parts.first.map(String.init) ?? ""
    guard hasTables || !Self.tableForms.contains(form) else {
      throw Self.unknown(text, hasTables: false)
    }
    let rest = parts.count > 1 ? String(parts[1]) : flags.last("template") ?? ""
    switch form {
    case "": self = .table(wide: false)
    case "wide": self = .table(wide: true)
    case "yaml": self = .yaml
    case "kyaml": self = .kyaml
    case "jsonpath-as-json":
      if rest.isEmpty { throw .plain("template format specified but no template given") }
      self = .jsonpathAsJSON(rest)
    case "json": self = .json
    case "name": self = .name
    case "jsonpath":
      if rest.isEmpty { throw .plain("template format specified but no template given") }
      let isStrict = flags.last("allow-missing-template-keys") == "false"
      self = .jsonpath(rest, isStrict: isStrict)
    case "go-template", "template":
      if rest.isEmpty { throw .plain("template format specified but no template given") }
      self = .template(rest, isStrict: flags.last("allow-missing-template-keys") == "false")
    case "custom-columns":
      if rest.isEmpty {
        throw .plain("custom-columns format specified but no custom columns given")
      }
      self = .columns(rest, noHeaders: flags.bool("no-headers"))
    default:
      throw Self.unknown(text, hasTables: hasTables)
    }
  }

  private static func unknown(_ text: String, hasTables: Bool) -> KubectlError {
    let forms = allowed.split(separator: ",").map(String.init).filter {
      hasTables || !tableForms.contains($0)
    }
    return .plain(
      "unable to match a printer suitable for the output format \"\(text)\", allowed formats are: \(forms.joined(separator: ","))"
    )
  }

  var isTable: Bool { if case .table = self { true } else { false } }
}

/// Prints documents in any form but the table.
struct ResourcePrinter: Sendable {
  var format: OutputFormat
  /// The object was made of Go's types: json and kyaml have its fields in the structs' order.
  var isTyped = false

  /// The text for one document; a list is one document of kind `List`.
  func text(_ document: Value, kinds: [ResourceKind]) throws(KubectlError) -> String {
    switch format {
    case .table: return ""
    case .yaml: return document.yaml()
    case .kyaml: return KYAMLPrinter.text(ordered(document, kinds))
    case .jsonpathAsJSON(let text): return try PathPrinter.printAsJSON(text, document)
    case .json: return ordered(document, kinds).json(.kubectl) + "\n"
    case .name:
      let items = document["items"]?.array ?? [document]
      return items.map { Self.name(of: $0, kinds: kinds) + "\n" }.joined()
    case .jsonpath(let text, let isStrict):
      return try PathPrinter.print(text, document, isStrict: isStrict)
    case .template(let text, let isStrict):
      return try TemplatePrinter.print(text, document, isStrict: isStrict)
    case .columns(let spec, let noHeaders):
      return try ColumnsPrinter(spec, noHeaders: noHeaders).text(document)
    }
  }

  private func ordered(_ document: Value, _ kinds: [ResourceKind]) -> Value {
    guard isTyped, let schema = kinds.first?.schema else { return document.sortedByKey() }
    return schema.inGoOrder(document)
  }

  /// `pod/web`, `deployment.apps/web`.
  static func name(of document: Value, kinds: [ResourceKind]) -> String {
    let version = document["apiVersion"]?.string ?? "v1"
    let group = version.contains("/") ? String(version.prefix { $0 != "/" }) : ""
    let kind = (document["kind"]?.string ?? "").lowercased()
    let name = document.at("metadata", "name")?.string ?? ""
    return (group.isEmpty ? kind : "\(kind).\(group)") + "/" + name
  }
}

extension ResourceKind {
  /// `pod`, `deployment.apps`: how messages name one object of the kind.
  var qualifiedSingular: String {
    resource.group.isEmpty ? singular : "\(singular).\(resource.group)"
  }
}
