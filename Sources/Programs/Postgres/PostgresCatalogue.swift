// What psql's backslash commands ask the server: databases, relations, roles.

import Kernel

/// Answers `\l`, `\dt`, `\d`, `\du`.
enum PostgresCatalogue {
  static func answer(
    _ text: String, _ engine: SQLEngine, _ database: String, _ user: String
  ) -> [String?] {
    let words = text.split(separator: " ").map(String.init)
    let tables = engine.databases[database]?.tables ?? [:]
    var verb = words.first?.filter { $0 != "+" } ?? ""
    if verb == "\\d", words.count < 2 { verb = "\\d all" }
    // Real: since 18 a list of tables says so; before, it was one of relations.
    let isNew = (engine.facts["version"] ?? "").hasPrefix("PostgreSQL 18")
    let noun = isNew && verb == "\\dt" ? "tables" : "relations"
    switch verb {
    case "\\l", "\\list":
      var rows: [[String?]] = []
      for name in (engine.databases.keys + ["template0", "template1"]).sorted() {
        let isTemplate = name.hasPrefix("template")
        rows.append([
          name, user, "UTF8", "libc", "en_US.utf8", "en_US.utf8", nil, nil,
          isTemplate ? "=c/\(user)          +" : nil,
        ])
        if isTemplate {
          rows.append([nil, nil, nil, nil, nil, nil, nil, nil, "\(user)=CTc/\(user)"])
        }
      }
      return table(
        "List of databases",
        [
          "Name", "Owner", "Encoding", "Locale Provider", "Collate", "Ctype", "Locale",
          "ICU Rules", "Access privileges",
        ], rows, count: rows.count - 2)
    case "\\dt", "\\d all":
      guard !tables.isEmpty else {
        return ["say", "Did not find any \(noun)."]
      }
      var rows: [[String?]] = []
      for (name, its) in tables {
        rows.append(["public", name, "table", user])
        guard words.first == "\\d" else { continue }
        for column in its.columns where column.isSerial {
          rows.append(["public", "\(name)_\(column.name)_seq", "sequence", user])
        }
      }
      return table(
        "List of \(noun)",
        ["Schema", "Name", "Type", "Owner"], rows)
    case "\\dn":
      return table("List of schemas", ["Name", "Owner"], [["public", "pg_database_owner"]])
    case "\\du":
      return table(
        "List of roles", ["Role name", "Attributes"],
        [[user, "Superuser, Create role, Create DB, Replication, Bypass RLS"]], footer: false)
    case "\\d":
      let name = words.count > 1 ? words[1].filter { $0 != ";" } : ""
      guard let found = tables[name] else {
        return ["say", "Did not find any relation named \"\(name)\"."]
      }
      let rows: [[String?]] = found.columns.map { column in
        let standard =
          column.isSerial
          ? "nextval('\(name)_\(column.name)_seq'::regclass)" : column.standardText
        return [column.name, column.type, nil, column.isNotNull ? "not null" : nil, standard]
      }
      var extra = ""
      for column in found.columns where column.isPrimary || column.isUnique {
        let kind = column.isPrimary ? "PRIMARY KEY, btree" : "UNIQUE CONSTRAINT, btree"
        let index = column.isPrimary ? "\(name)_pkey" : "\(name)_\(column.name)_key"
        extra += "    \"\(index)\" \(kind) (\(column.name))\n"
      }
      return table(
        "Table \"public.\(name)\"", ["Column", "Type", "Collation", "Nullable", "Default"], rows,
        footer: false) + [extra.isEmpty ? "" : "Indexes:\n" + extra]
    default: return ["say", "invalid command \(words.first ?? "\\")"]
    }
  }

  private static func table(
    _ title: String, _ columns: [String], _ rows: [[String?]], count: Int? = nil,
    footer: Bool = true
  ) -> [String?] {
    let result = SQLResult(
      tag: "SELECT", columns: columns, isRight: columns.map { _ in false }, rows: rows,
      hasRows: true)
    return ["table", title, footer ? String(count ?? rows.count) : nil] + SQLWire.encode(result)
  }
}
