// SQL text to a statement: what tutorials write, and what the lab models of it.

/// Reads one statement.
struct SQLParser {
  let dialect: SQLDialect
  let tokens: [SQLToken]
  var at = 0
  var depth = 0

  init(_ text: String, _ dialect: SQLDialect) throws(SQLProblem) {
    self.dialect = dialect
    tokens = try SQLLexer.tokens(text, dialect)
  }

  /// The statement, and the database that its tables' names say (MySQL); nil where none does.
  static func statement(
    _ text: String, _ dialect: SQLDialect
  ) throws(SQLProblem) -> (statement: SQLStatement, database: String?) {
    var parser = try SQLParser(text, dialect)
    let statement = try parser.statement()
    guard parser.here.kind == .end else { throw parser.wrong() }
    guard dialect == .mysql, let database = parser.databases.first else { return (statement, nil) }
    guard parser.databases.allSatisfy({ $0 == database }) else {
      throw .unmodelled("a statement over two databases")
    }
    return (statement, database)
  }

  // MARK: Words

  /// The databases that tables' names say.
  var databases: [String] = []

  var here: SQLToken { tokens[min(at, tokens.count - 1)] }
  func wrong() -> SQLProblem {
    // Real: PostgreSQL names the word, MySQL all that follows; the caller has the text.
    .syntax(near: here.text, at: here.at)
  }
  mutating func take(_ word: String) -> Bool {
    guard here.kind == .word || here.kind == .symbol, here.upper == word else { return false }
    at += 1
    return true
  }
  mutating func take(all words: String...) -> Bool {
    let start = at
    for word in words where !take(word) {
      at = start
      return false
    }
    return true
  }
  mutating func need(_ words: String...) throws(SQLProblem) {
    for word in words where !take(word) { throw wrong() }
  }
  mutating func name() throws(SQLProblem) -> String {
    switch here.kind {
    case .quoted:
      defer { at += 1 }
      return here.text
    case .word:
      guard !Self.reserved.contains(here.upper) else { throw wrong() }
      defer { at += 1 }
      // Real: PostgreSQL takes bare names as lower case.
      return dialect == .postgres ? here.text.lowercased() : here.text
    default: throw wrong()
    }
  }
  /// A table's name; a schema before it is passed over, a database is kept.
  mutating func tableName() throws(SQLProblem) -> String {
    let first = try name()
    guard take(".") else { return first }
    databases.append(first)
    return try name()
  }
  static let reserved: Set<String> = [
    "SELECT", "FROM", "WHERE", "GROUP", "ORDER", "HAVING", "LIMIT", "OFFSET", "UNION", "JOIN",
    "LEFT", "RIGHT", "INNER", "CROSS", "ON", "AND", "OR", "NOT", "AS", "INTO", "VALUES", "TABLE",
    "CREATE", "DROP", "PRIMARY", "UNIQUE", "CHECK", "CONSTRAINT", "FOREIGN", "REFERENCES", "DESC",
    "ASC", "IN", "IS", "LIKE", "BETWEEN", "CASE", "WHEN", "THEN", "ELSE", "END", "SET",
    "RETURNING", "DISTINCT", "USING",
  ]

  // MARK: Statements

  mutating func statement() throws(SQLProblem) -> SQLStatement {
    let verb = here.kind == .word ? here.upper : ""
    switch verb {
    case "SELECT":
      return .select(try select())
    case "CREATE": return try create()
    case "DROP": return try drop()
    case "INSERT": return try insert()
    case "UPDATE": return try update()
    case "DELETE":
      at += 1
      try need("FROM")
      let place = here.at
      return .delete(table: try tableName(), take("WHERE") ? try expression() : nil, at: place)
    case "TRUNCATE":
      at += 1
      _ = take("TABLE")
      let place = here.at
      return .truncate(name: try tableName(), at: place)
    case "ALTER": return try alter()
    case "USE" where dialect == .mysql:
      at += 1
      return .use(try name())
    case "SHOW" where dialect == .mysql:
      at += 1
      if take("DATABASES") || take("SCHEMAS") { return .showDatabases }
      if take("TABLES") {
        if take("FROM") || take("IN") { databases.append(try name()) }
        return .showTables
      }
      throw .unmodelled("SHOW \(here.text)")
    case "DESCRIBE" where dialect == .mysql, "DESC" where dialect == .mysql,
      "EXPLAIN" where dialect == .mysql:
      at += 1
      let place = here.at
      return .describe(try tableName(), at: place)
    case "BEGIN", "START", "COMMIT", "ROLLBACK", "SET", "GRANT", "REVOKE", "FLUSH", "ANALYZE",
      "VACUUM", "LOCK", "UNLOCK", "COMMENT":
      if verb == "ROLLBACK" { throw .unmodelled("ROLLBACK: a statement's effect stays") }
      at = tokens.count - 1
      return .nothing(tag: verb == "START" ? "START TRANSACTION" : verb)
    case "": throw wrong()
    case "WITH", "EXPLAIN", "COPY", "MERGE", "CALL", "DO", "LISTEN", "NOTIFY", "REPLACE", "SHOW":
      throw .unmodelled(verb)
    default: throw wrong()
    }
  }

  mutating func drop() throws(SQLProblem) -> SQLStatement {
    at += 1
    if take("DATABASE") || take("SCHEMA") {
      let ifThere = take(all: "IF", "EXISTS")
      return .dropDatabase(try name(), ifThere: ifThere)
    }
    if take("INDEX") || take("USER") || take("ROLE") {
      at = tokens.count - 1
      return .nothing(tag: "DROP")
    }
    try need("TABLE")
    let ifThere = take(all: "IF", "EXISTS")
    var names: [(String, Int)] = []
    repeat {
      let place = here.at
      names.append((try tableName(), place))
    } while take(",")
    _ = take("CASCADE") || take("RESTRICT")
    return .dropTable(names, ifThere: ifThere)
  }

  mutating func alter() throws(SQLProblem) -> SQLStatement {
    at += 1
    guard take("TABLE") else {
      at = tokens.count - 1
      return .nothing(tag: "ALTER ROLE")
    }
    let place = here.at
    let table = try tableName()
    guard take("ADD") else { throw .unmodelled("ALTER TABLE \(here.upper)") }
    _ = take("COLUMN")
    return .addColumn(table: table, try column(), at: place)
  }

  mutating func insert() throws(SQLProblem) -> SQLStatement {
    at += 1
    _ = take("IGNORE")
    if dialect == .mysql { _ = take("INTO") } else { try need("INTO") }
    let place = here.at
    let table = try tableName()
    var columns: [String] = []
    if here.text == "(" {
      try need("(")
      repeat { columns.append(try name()) } while take(",")
      try need(")")
    }
    if take(all: "DEFAULT", "VALUES") {
      return .insert(table: table, columns: [], rows: [[]], at: place, returning: [])
    }
    if here.upper == "SELECT" { throw .unmodelled("INSERT … SELECT") }
    if !take("VALUE") { try need("VALUES") }
    var rows: [[SQLExpression?]] = []
    repeat {
      try need("(")
      var row: [SQLExpression?] = []
      if here.text != ")" {
        repeat { row.append(take("DEFAULT") ? nil : try expression()) } while take(",")
      }
      try need(")")
      rows.append(row)
    } while take(",")
    if take("ON") { throw .unmodelled("ON CONFLICT and ON DUPLICATE KEY") }
    let returning = take("RETURNING") ? try choices() : []
    return .insert(table: table, columns: columns, rows: rows, at: place, returning: returning)
  }

  mutating func update() throws(SQLProblem) -> SQLStatement {
    at += 1
    let place = here.at
    let table = try tableName()
    try need("SET")
    var changes: [(String, SQLExpression, Int)] = []
    repeat {
      let place = here.at
      let column = try name()
      try need("=")
      changes.append((column, try expression(), place))
    } while take(",")
    return .update(table: table, changes, take("WHERE") ? try expression() : nil, at: place)
  }

  mutating func choices() throws(SQLProblem) -> [SQLChoice] {
    var choices: [SQLChoice] = []
    repeat {
      if take("*") {
        choices.append(SQLChoice(expression: nil, name: "*"))
        continue
      }
      if at + 2 < tokens.count, tokens[at + 1].text == ".", tokens[at + 2].text == "*" {
        let table = try name()
        at += 2
        choices.append(SQLChoice(expression: nil, table: table, name: "*"))
        continue
      }
      let start = at
      let expression = try expression()
      var shown = standardName(expression, start)
      if take("AS") {
        shown = here.kind == .string ? here.text : try name()
        if tokens[at].kind == .string { at += 1 }
      } else if here.kind == .quoted || here.kind == .word && !Self.reserved.contains(here.upper) {
        shown = try name()
      }
      choices.append(SQLChoice(expression: expression, name: shown))
    } while take(",")
    return choices
  }
  /// Real: PostgreSQL names a column after its function, or `?column?`; MySQL after its text.
  func standardName(_ expression: SQLExpression, _ start: Int) -> String {
    if case .column(_, let name, _) = expression { return name }
    if dialect == .postgres {
      if case .call(let name, _, _, _) = expression { return name }
      if case .value(.boolean) = expression { return "bool" }
      return "?column?"
    }
    var text = ""
    var end = tokens[start].at
    for token in tokens[start..<at] {
      text += String(repeating: " ", count: max(0, min(1, token.at - end)))
      text += token.kind == .string && at - start > 1 ? "'\(token.text)'" : token.text
      end = token.end
    }
    return text
  }

  mutating func select() throws(SQLProblem) -> SQLSelect {
    try need("SELECT")
    var select = SQLSelect()
    select.isDistinct = take("DISTINCT")
    select.choices = try choices()
    if take("FROM") {
      repeat { try source(.first, &select) } while take(",")
      while true {
        if take("JOIN") || take(all: "INNER", "JOIN") {
          try source(.inner, &select)
        } else if take(all: "LEFT", "JOIN") || take(all: "LEFT", "OUTER", "JOIN") {
          try source(.left, &select)
        } else if take(all: "CROSS", "JOIN") {
          try source(.cross, &select)
        } else {
          break
        }
      }
    }
    if take("WHERE") { select.filter = try expression() }
    if take("GROUP") {
      try need("BY")
      repeat { select.groups.append(try expression()) } while take(",")
    }
    if take("HAVING") { select.having = try expression() }
    if take("ORDER") {
      try need("BY")
      repeat {
        let one = try expression()
        let isDescending = take("DESC")
        if !isDescending { _ = take("ASC") }
        if take("NULLS") { at += 1 }
        select.order.append((one, isDescending))
      } while take(",")
    }
    if take("LIMIT") {
      select.limit = try count()
      if dialect == .mysql, take(",") {
        select.offset = select.limit ?? 0
        select.limit = try count()
      }
    }
    if take("OFFSET") { select.offset = try count() ?? 0 }
    if take("UNION") { throw .unmodelled("UNION") }
    return select
  }
  mutating func count() throws(SQLProblem) -> Int? {
    if take("ALL") { return nil }
    guard here.kind == .number, let number = Int(here.text) else { throw wrong() }
    at += 1
    return number
  }
  mutating func source(
    _ join: SQLSource.Join, _ select: inout SQLSelect
  ) throws(SQLProblem) {
    if here.text == "(" { throw .unmodelled("a SELECT within FROM") }
    let place = here.at
    let table = try tableName()
    var alias = table
    if take("AS") {
      alias = try name()
    } else if here.kind == .word, !Self.reserved.contains(here.upper) {
      alias = try name()
    }
    let on = join != .cross && join != .first && take("ON") ? try expression() : nil
    let kind: SQLSource.Join = join == .first && !select.sources.isEmpty ? .cross : join
    select.sources.append(SQLSource(table: table, alias: alias, join: kind, on: on, at: place))
  }
}
