// Reading CREATE: tables with their columns, types and constraints.

extension SQLParser {
  mutating func create() throws(SQLProblem) -> SQLStatement {
    at += 1
    _ = take("TEMPORARY") || take("TEMP") || take("UNLOGGED")
    if take("DATABASE") || take("SCHEMA") {
      let ifMissing = take(all: "IF", "NOT", "EXISTS")
      let name = try name()
      at = tokens.count - 1
      return .createDatabase(name, ifMissing: ifMissing)
    }
    if take("USER") || take("ROLE") {
      at = tokens.count - 1
      return .nothing(tag: "CREATE ROLE")
    }
    if take("EXTENSION") {
      at = tokens.count - 1
      return .nothing(tag: "CREATE EXTENSION")
    }
    let isUnique = take("UNIQUE")
    if take("INDEX") {
      at = tokens.count - 1
      return .nothing(tag: "CREATE INDEX")
    }
    guard !isUnique, take("TABLE") else {
      if here.kind == .word { throw .unmodelled("CREATE \(here.upper)") }
      throw wrong()
    }
    let ifMissing = take(all: "IF", "NOT", "EXISTS")
    let name = try tableName()
    try need("(")
    var columns: [SQLColumn] = []
    repeat {
      if try constraint(&columns) { continue }
      columns.append(try column())
    } while take(",")
    try need(")")
    // Real: ENGINE, CHARSET and their kin; they change nothing here.
    if dialect == .mysql { at = tokens.count - 1 }
    return .createTable(name: name, columns: columns, ifMissing: ifMissing)
  }

  /// PRIMARY KEY (a), UNIQUE (a), FOREIGN KEY …; true when it was one.
  mutating func constraint(_ columns: inout [SQLColumn]) throws(SQLProblem) -> Bool {
    if take("CONSTRAINT") { _ = try name() }
    let isPrimary = take(all: "PRIMARY", "KEY")
    let isUnique = !isPrimary && take("UNIQUE")
    if isUnique { _ = take("KEY") || take("INDEX") }
    let isIndex = dialect == .mysql && !isPrimary && !isUnique && (take("KEY") || take("INDEX"))
    if isPrimary || isUnique || isIndex {
      if here.text != "(" { _ = try name() }
      try need("(")
      var names: [String] = []
      repeat { names.append(try name()) } while take(",")
      try need(")")
      for index in columns.indices where names.count == 1 && columns[index].name == names[0] {
        if isPrimary {
          columns[index].isPrimary = true
          columns[index].isNotNull = true
        }
        if isUnique { columns[index].isUnique = true }
      }
      return true
    }
    if take(all: "FOREIGN", "KEY") || take("CHECK") {
      try skipParentheses()
      if take("REFERENCES") { try skipReference() }
      return true
    }
    return false
  }
  mutating func skipParentheses() throws(SQLProblem) {
    try need("(")
    var open = 1
    while open > 0 {
      if here.kind == .end { throw wrong() }
      if take("(") { open += 1 } else if take(")") { open -= 1 } else { at += 1 }
    }
  }
  mutating func skipReference() throws(SQLProblem) {
    _ = try tableName()
    if here.text == "(" { try skipParentheses() }
    while take("ON") {
      at += 1
      if !take("CASCADE"), !take("RESTRICT") { _ = take("SET") || take("NO"); at += 1 }
    }
  }

  mutating func column() throws(SQLProblem) -> SQLColumn {
    let name = try name()
    guard here.kind == .word else { throw wrong() }
    var column = try type(name)
    while true {
      if take(all: "NOT", "NULL") {
        column.isNotNull = true
      } else if take("NULL") {
        continue
      } else if take(all: "PRIMARY", "KEY") {
        column.isPrimary = true
        column.isNotNull = true
      } else if take("UNIQUE") {
        _ = take("KEY")
        column.isUnique = true
      } else if take("AUTO_INCREMENT") {
        column.isSerial = true
      } else if take("GENERATED") {
        if !take("ALWAYS") { try need("BY", "DEFAULT") }
        try need("AS", "IDENTITY")
        column.isSerial = true
        column.isNotNull = true
      } else if take("DEFAULT") {
        let start = at
        column.standard = try expression()
        column.standardText = tokens[start..<at].map {
          $0.kind == .string ? "'\($0.text)'" : $0.text
        }.joined()
      } else if take("REFERENCES") {
        try skipReference()
      } else if take("CHECK") {
        try skipParentheses()
      } else if take("UNSIGNED") || take("ZEROFILL") {
        continue
      } else if take("COMMENT") || take("COLLATE") {
        at += 1
      } else if take(all: "ON", "UPDATE") {
        _ = try expression()
      } else {
        return column
      }
    }
  }

  mutating func type(_ name: String) throws(SQLProblem) -> SQLColumn {
    let word = here.upper
    let place = here
    at += 1
    var sizes: [Int] = []
    if word == "DOUBLE" { _ = take("PRECISION") }
    if word == "CHARACTER" || word == "CHAR" { _ = take("VARYING") }
    if take("(") {
      repeat {
        sizes.append(Int(here.text) ?? 0)
        at += 1
      } while take(",")
      try need(")")
    }
    if word.hasPrefix("TIME") {
      if take("WITH") || take("WITHOUT") { try need("TIME", "ZONE") }
    }
    let size = sizes.isEmpty ? "" : "(\(sizes.map(String.init).joined(separator: ",")))"
    func made(_ kind: SQLKind, _ postgres: String, _ mysql: String? = nil) -> SQLColumn {
      SQLColumn(
        name: name, type: dialect == .postgres ? postgres : mysql ?? word.lowercased() + size,
        kind: kind)
    }
    switch word {
    case "SERIAL", "BIGSERIAL", "SMALLSERIAL":
      var column = made(
        .integer, word == "SERIAL" ? "integer" : word == "BIGSERIAL" ? "bigint" : "smallint")
      column.isSerial = true
      column.isNotNull = true
      return column
    case "INT", "INTEGER", "INT4": return made(.integer, "integer", "int")
    case "BIGINT", "INT8": return made(.integer, "bigint")
    case "SMALLINT", "INT2", "TINYINT", "MEDIUMINT": return made(.integer, "smallint")
    case "VARCHAR", "CHARACTER":
      var column = made(.text, "character varying\(size)", "varchar\(size)")
      column.length = sizes.first
      return column
    case "CHAR", "BPCHAR":
      var column = made(.text, "character\(size.isEmpty ? "(1)" : size)")
      column.length = sizes.first ?? 1
      return column
    case "TEXT", "MEDIUMTEXT", "LONGTEXT", "JSON", "JSONB", "UUID", "BYTEA", "BLOB", "ENUM":
      if word == "ENUM" { throw .unmodelled("ENUM") }
      return made(.text, word.lowercased())
    case "BOOLEAN", "BOOL": return made(.boolean, "boolean", "tinyint(1)")
    case "NUMERIC", "DECIMAL":
      var column = made(.real, "numeric\(size)", "decimal\(size.isEmpty ? "(10,0)" : size)")
      column.places = sizes.count > 1 ? min(15, max(0, sizes[1])) : sizes.isEmpty ? nil : 0
      return column
    case "REAL", "FLOAT", "DOUBLE", "FLOAT8":
      return made(
        .real, word == "REAL" ? "real" : "double precision", word == "DOUBLE" ? "double" : "float")
    case "TIMESTAMP", "TIMESTAMPTZ", "DATETIME":
      return made(
        .time, word == "TIMESTAMPTZ" ? "timestamp with time zone" : "timestamp without time zone")
    case "DATE": return made(.time, "date")
    case "TIME": return made(.time, "time without time zone")
    default: throw .syntax(near: place.text, at: place.at)
    }
  }
}
