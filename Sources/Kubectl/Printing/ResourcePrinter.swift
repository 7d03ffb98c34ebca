// Objects as -o asks for them: yaml, json, name, jsonpath, go-template, custom-columns.

import Commands
import Documents
import Files
import Kernel
import KubernetesAPI
import Machine

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

  /// The form that -o asks for, where its template stands in a file too. Real: kubectl 1.36.4's words.
  init<Host: KubectlHost>(
    _ flags: ParsedFlags, hasTables: Bool = true, _ host: Host, _ call: Call<Host>
  ) throws(KubectlError) {
    let text = flags.string("output")
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    let forms = ["custom-columns-file", "go-template-file", "jsonpath-file", "templatefile"]
    guard let form = parts.first, forms.contains(form),
      hasTables || form != "custom-columns-file"
    else {
      try self.init(flags, hasTables: hasTables)
      return
    }
    let path = parts.count > 1 ? parts[1] : flags.last("template") ?? ""
    let isColumns = form == "custom-columns-file"
    guard !path.isEmpty else {
      throw .plain(
        isColumns
          ? "custom-columns format specified but no custom columns given"
          : "template format specified but no template given")
    }
    guard let read = try? host.machine.files.readText(path, in: host.view(call)) else {
      let what = isColumns ? "template" : "--template"
      throw .plain("error reading \(what) \(path), open \(path): no such file or directory")
    }
    let isStrict = flags.last("allow-missing-template-keys") == "false"
    switch form {
    case "jsonpath-file": self = .jsonpath(read, isStrict: isStrict)
    case "custom-columns-file":
      self = .columns(try Self.columns(read), noHeaders: flags.bool("no-headers"))
    default: self = .template(read, isStrict: isStrict)
    }
  }
  /// A line of heads above a line of paths.
  private static func columns(_ text: String) throws(KubectlError) -> String {
    let lines = text.split(separator: "\n").map { line in
      line.split { $0 == " " || $0 == "\t" }.map(String.init)
    }
    guard lines.count > 1, lines[0].count == lines[1].count else {
      throw .plain(
        lines.count < 2
          ? "invalid template, missing spec line. Expected format is one line of space separated column headers, one line of space separated column specs."
          : "number of headers (\(lines[0].count)) and field specifications (\(lines[1].count)) don't match"
      )
    }
    return zip(lines[0], lines[1]).map { "\($0):\($1)" }.joined(separator: ",")
  }

  init(_ flags: ParsedFlags, hasTables: Bool = true) throws(KubectlError) {
    let text = flags.string("output")
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let typed = parts.first.map(String.init) ?? ""
    // Real: these forms may be written in capitals too, the others not.
    let isLoose = ["json", "yaml", "kyaml", "name"].contains(typed.lowercased())
    let form = isLoose ? typed.lowercased() : typed
    guard hasTables || !Self.tableForms.contains(form) else {
      throw Self.unknown(text, hasTables: false)
    }
    let rest = parts.count > 1 ? String(parts[1]) : flags.last("template") ?? ""
    switch form {
    case "":
      // Real: --template alone means go-template.
      self =
        rest.isEmpty
        ? .table(wide: false)
        : .template(rest, isStrict: flags.last("allow-missing-template-keys") == "false")
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
    return (group.isEmpty ? kind : "\(kind).\(group)") + "/" + (name.isEmpty ? "<unknown>" : name)
  }
}

extension ResourceKind {
  /// `pod`, `deployment.apps`: how messages name one object of the kind.
  var qualifiedSingular: String {
    resource.group.isEmpty ? singular : "\(singular).\(resource.group)"
  }
}
