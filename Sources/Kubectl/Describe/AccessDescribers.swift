// kubectl describe serviceaccount, role, clusterrole and their bindings

import Documents
import Kernel
import KubernetesAPI
import Machine
import Text

extension Describer {
  mutating func serviceAccount(_ object: Value) {
    out.line(0, "Name:\t\(object.at("metadata", "name")?.string ?? "")")
    out.line(0, "Namespace:\t\(object.at("metadata", "namespace")?.string ?? "")")
    labels(object)
    annotations(object)
    // Real: kubectl 1.36 no longer lists mountable secrets and tokens.
    let names = (object["imagePullSecrets"]?.array ?? []).compactMap { $0["name"]?.string }
    if names.isEmpty { out.line(0, "Image pull secrets:\t<none>") }
    for (index, name) in names.enumerated() {
      out.line(0, "\(index == 0 ? "Image pull secrets:" : "                   ")\t\(name)")
    }
    events(object)
  }

  mutating func role(_ object: Value) {
    out.line(0, "Name:\t\(object.at("metadata", "name")?.string ?? "")")
    labels(object)
    annotations(object)
    out.line(0, "PolicyRule:")
    out.line(1, "Resources\tNon-Resource URLs\tResource Names\tVerbs")
    out.line(1, "---------\t-----------------\t--------------\t-----")
    for row in PolicyRows.rows(of: object["rules"]?.array ?? []) {
      out.line(
        1,
        "\(row.resource)\t[\(row.paths.joined(separator: " "))]\t[\(row.names.joined(separator: " "))]\t[\(row.verbs.joined(separator: " "))]"
      )
    }
  }

  mutating func roleBinding(_ object: Value) {
    out.line(0, "Name:\t\(object.at("metadata", "name")?.string ?? "")")
    labels(object)
    annotations(object)
    out.line(0, "Role:")
    out.line(1, "Kind:\t\(object.at("roleRef", "kind")?.string ?? "")")
    out.line(1, "Name:\t\(object.at("roleRef", "name")?.string ?? "")")
    out.line(0, "Subjects:")
    out.line(1, "Kind\tName\tNamespace")
    out.line(1, "----\t----\t---------")
    for subject in object["subjects"]?.array ?? [] {
      out.line(
        1,
        "\(subject["kind"]?.string ?? "")\t\(subject["name"]?.string ?? "")\t\(subject["namespace"]?.string ?? "")"
      )
    }
  }
}

/// The rules of a role, one row for each resource or path, as describe and `auth can-i --list` show
/// them.
enum PolicyRows {
  struct Row: Sendable {
    var resource: String
    /// Its group and its name there.
    var place: (group: String, name: String) = ("", "")
    var paths: [String]
    var names: [String]
    var verbs: [String]

    /// Real: rules are sorted by what Go prints of them: the verbs first.
    var order: String {
      let verbs = verbs.joined(separator: " "), names = names.joined(separator: " ")
      let paths = paths.joined(separator: " ")
      return "[\(verbs)],[\(place.group)],[\(place.name)],[\(names)],[\(paths)]"
    }
  }

  /// Real: rules are broken down and put together again by resource and name; sorted where
  /// `isSorted`.
  static func rows(
    of rules: [Value], isSorted: Bool = true, mergesPaths: Bool = true
  ) -> [Row] {
    var all: [Row] = []
    func add(_ row: Row) {
      if let index = all.firstIndex(where: {
        $0.resource == row.resource && $0.paths == row.paths && $0.names == row.names
      }) {
        for verb in row.verbs where !all[index].verbs.contains(verb) {
          all[index].verbs.append(verb)
        }
      } else {
        all.append(row)
      }
    }
    for rule in rules {
      let verbs = rule["verbs"]?.strings ?? []
      for path in rule["nonResourceURLs"]?.strings ?? [] {
        let row = Row(resource: "", paths: [path], names: [], verbs: verbs)
        // Real: only rules about resources are put together.
        if mergesPaths { add(row) } else { all.append(row) }
      }
      let names = rule["resourceNames"]?.strings ?? []
      for group in rule["apiGroups"]?.strings ?? [] {
        for resource in rule["resources"]?.strings ?? [] {
          let parts = resource.split(separator: "/", maxSplits: 1).map(String.init)
          var text = group.isEmpty ? resource : "\(parts[0]).\(group)"
          if !group.isEmpty, parts.count > 1 { text += "/\(parts[1])" }
          var row = Row(resource: text, paths: [], names: [], verbs: verbs)
          row.place = (group, resource)
          if names.isEmpty { add(row) }
          for name in names {
            row.names = [name]
            add(row)
          }
        }
      }
    }
    guard isSorted else { return all }
    return all.map { ($0.order, $0) }.enumerated().sorted { a, b in
      a.element.0 != b.element.0 ? a.element.0 < b.element.0 : a.offset < b.offset
    }.map(\.element.1)
  }
}
