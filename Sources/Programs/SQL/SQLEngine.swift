// A small SQL server's heart: databases, and what statements do to them.

import Kernel
import Text

/// Databases by name, and the verbs of SQL.
struct SQLEngine: Sendable {
  let dialect: SQLDialect
  var databases: OrderedMap<String, SQLDatabase> = [:]
  /// What functions about the server answer.
  var facts: [String: String] = [:]

  /// Most rows that a statement may look at.
  private static let limit = 200_000

  init(_ dialect: SQLDialect) { self.dialect = dialect }

  mutating func run(
    _ text: String, in database: String, now: CivilTime
  ) throws(SQLProblem) -> SQLResult {
    let (statement, named) = try SQLParser.statement(text, dialect)
    let database = named ?? database
    if let named, ["mysql", "sys", "information_schema", "performance_schema"].contains(named) {
      throw .unmodelled("the tables of \(named)")
    }
    switch statement {
    case .nothing(let tag): return SQLResult(tag: tag)
    case .createDatabase(let name, let ifMissing):
      if databases[name] != nil {
        guard ifMissing else { throw .databaseExists(name) }
      } else {
        databases[name] = SQLDatabase()
      }
      return SQLResult(tag: "CREATE DATABASE", affected: 1)
    case .dropDatabase(let name, let ifThere):
      guard databases.removeValue(forKey: name) != nil || ifThere else { throw .noDatabase(name) }
      return SQLResult(tag: "DROP DATABASE")
    case .use(let name):
      guard databases[name] != nil else { throw .noDatabase(name) }
      return SQLResult(tag: "USE", database: name)
    case .showDatabases:
      return list("Database", databases.keys)
    case .select(let select) where select.sources.isEmpty:
      return try self.select(select, SQLDatabase(), database, now)
    default: break
    }
    guard !database.isEmpty else { throw .noDatabaseSelected }
    guard var here = databases[database] else { throw .noDatabase(database) }
    do throws(SQLProblem) {
      let result = try run(statement, &here, database, now)
      databases[database] = here
      return result
    } catch {
      // The words for it name the database in use.
      if case .noTable(let name, let at) = error, let named {
        throw .noTable("\(named).\(name)", at: at)
      }
      throw error
    }
  }

  private func list(_ head: String, _ names: [String]) -> SQLResult {
    SQLResult(
      tag: "SHOW", columns: [head], isRight: [false], rows: names.map { [$0] }, hasRows: true)
  }

  private func run(
    _ statement: SQLStatement, _ here: inout SQLDatabase, _ database: String, _ now: CivilTime
  ) throws(SQLProblem) -> SQLResult {
    switch statement {
    case .select(let select): return try self.select(select, here, database, now)
    case .createTable(let name, let columns, let ifMissing):
      if here.tables[name] != nil {
        guard ifMissing else { throw .tableExists(name) }
      } else {
        here.tables[name] = SQLTable(name: name, columns: columns)
      }
      return SQLResult(tag: "CREATE TABLE")
    case .dropTable(let names, let ifThere):
      for (name, at) in names {
        guard here.tables.removeValue(forKey: name) != nil || ifThere else {
          throw .noTable(name, at: at)
        }
      }
      return SQLResult(tag: "DROP TABLE")
    case .truncate(let name, let at):
      var table = try find(name, here, at)
      table.rows = []
      here.tables[name] = table
      return SQLResult(tag: "TRUNCATE TABLE")
    case .addColumn(let name, let column, let at):
      var table = try find(name, here, at)
      let value = try column.standard.map { (one) throws(SQLProblem) in
        try scope([], database, now).evaluate(one)
      }
      table.columns.append(column)
      for index in table.rows.indices { table.rows[index].append(value ?? .null) }
      here.tables[name] = table
      return SQLResult(tag: "ALTER TABLE")
    case .insert(let name, let columns, let rows, let at, let returning):
      return try insert(name, columns, rows, at, returning, &here, database, now)
    case .update(let name, let changes, let filter, let at):
      var table = try find(name, here, at)
      var scope = scope(table.columns.map { (name, $0.name) }, database, now)
      var places: [Int] = []
      for change in changes {
        guard let place = table.index(of: change.column) else {
          throw .noColumn(change.column, at: change.at)
        }
        places.append(place)
      }
      var count = 0
      for index in table.rows.indices {
        scope.row = table.rows[index]
        if let filter, !SQLScope.truth(try scope.evaluate(filter)) { continue }
        var row = table.rows[index]
        for (place, change) in zip(places, changes) {
          row[place] = try fit(try scope.evaluate(change.value), table.columns[place])
        }
        try check(row, table, besides: index)
        // Real: MySQL counts rows that changed, PostgreSQL rows that were found.
        if dialect == .postgres || row != table.rows[index] { count += 1 }
        table.rows[index] = row
      }
      here.tables[name] = table
      return SQLResult(tag: "UPDATE", affected: count)
    case .delete(let name, let filter, let at):
      var table = try find(name, here, at)
      var scope = scope(table.columns.map { (name, $0.name) }, database, now)
      var kept: [[SQLValue]] = []
      for row in table.rows {
        scope.row = row
        if let filter, !SQLScope.truth(try scope.evaluate(filter)) { kept.append(row) }
      }
      let count = table.rows.count - kept.count
      table.rows = kept
      here.tables[name] = table
      return SQLResult(tag: "DELETE", affected: count)
    case .showTables: return list("Tables_in_\(database)", here.tables.keys)
    case .describe(let name, let at):
      let table = try find(name, here, at)
      return SQLResult(
        tag: "DESCRIBE", columns: ["Field", "Type", "Null", "Key", "Default", "Extra"],
        isRight: [false, false, false, false, false, false],
        rows: table.columns.map { column in
          [
            column.name, column.type, column.isNotNull ? "NO" : "YES",
            column.isPrimary ? "PRI" : column.isUnique ? "UNI" : "",
            column.standardText?.filter { $0 != "'" }, column.isSerial ? "auto_increment" : "",
          ]
        }, hasRows: true)
    default: throw .unmodelled("this statement")
    }
  }

  private func find(
    _ name: String, _ here: SQLDatabase, _ at: Int
  ) throws(SQLProblem) -> SQLTable {
    guard let table = here.tables[name] else { throw .noTable(name, at: at) }
    return table
  }
  private func scope(
    _ names: [(String, String)], _ database: String, _ now: CivilTime
  ) -> SQLScope {
    var facts = facts
    facts["database"] = database
    facts["current_database"] = database
    return SQLScope(
      names: names.map { (table: $0.0, column: $0.1) }, dialect: dialect, now: now, facts: facts)
  }

  // MARK: Writing

  private func insert(
    _ name: String, _ columns: [String], _ rows: [[SQLExpression?]], _ at: Int,
    _ returning: [SQLChoice], _ here: inout SQLDatabase, _ database: String, _ now: CivilTime
  ) throws(SQLProblem) -> SQLResult {
    var table = try find(name, here, at)
    var places: [Int] = []
    for column in columns {
      guard let place = table.index(of: column) else { throw .noColumn(column, at: at) }
      places.append(place)
    }
    if columns.isEmpty { places = Array(table.columns.indices) }
    var added: [[SQLValue]] = []
    for (number, values) in rows.enumerated() {
      let isShort = columns.isEmpty && dialect == .postgres && values.count < places.count
      guard values.count == places.count || isShort || values.isEmpty else {
        throw .countMismatch(values.count > places.count, row: number + 1)
      }
      var given: [Int: SQLValue] = [:]
      for (place, value) in zip(places, values) {
        guard let value else { continue }
        given[place] = try scope([], database, now).evaluate(value)
      }
      var row: [SQLValue] = []
      for (place, column) in table.columns.enumerated() {
        var value = given[place]
        if value == nil || value == .null && column.isSerial && dialect == .mysql {
          if column.isSerial {
            value = .integer(table.nextSerial)
            table.nextSerial += 1
          } else if let standard = column.standard {
            value = try scope([], database, now).evaluate(standard)
          }
        } else if column.isSerial, dialect == .mysql, case .integer(let number)? = value,
          number < Int.max
        {
          table.nextSerial = max(table.nextSerial, number + 1)
        }
        row.append(try fit(value ?? .null, column))
      }
      try check(row, table, besides: nil)
      guard table.rows.count < Self.limit else { throw .tooMuch }
      table.rows.append(row)
      added.append(row)
    }
    here.tables[name] = table
    var result = SQLResult(tag: "INSERT", affected: rows.count)
    if !returning.isEmpty {
      var select = SQLSelect()
      select.choices = returning
      select.sources = [SQLSource(table: name, alias: name, join: .first, at: at)]
      var only = SQLDatabase()
      table.rows = added
      only.tables[name] = table
      let shown = try self.select(select, only, database, now)
      result.columns = shown.columns
      result.isRight = shown.isRight
      result.rows = shown.rows
      result.hasRows = true
    }
    return result
  }

  /// A value as a column keeps it.
  private func fit(_ value: SQLValue, _ column: SQLColumn) throws(SQLProblem) -> SQLValue {
    if value.isNull { return .null }
    switch column.kind {
    case .integer:
      if case .integer = value { return value }
      if case .boolean(let truth) = value { return .integer(truth ? 1 : 0) }
      guard let number = value.number, abs(number) < 9e18 else {
        throw .badValue(value.shown(dialect) ?? "", kind: .integer, column: column.name)
      }
      return .integer(Int(number.rounded()))
    case .real:
      guard let number = value.number else {
        throw .badValue(value.shown(dialect) ?? "", kind: .real, column: column.name)
      }
      if let places = column.places { return .text(FloatText.fixed(number, places)) }
      return .real(number)
    case .boolean:
      if case .boolean = value { return value }
      let text = (value.shown(dialect) ?? "").lowercased()
      if ["t", "true", "1", "yes", "on", "y"].contains(text) { return .boolean(true) }
      if ["f", "false", "0", "no", "off", "n"].contains(text) { return .boolean(false) }
      throw .badValue(text, kind: .boolean, column: column.name)
    case .text, .time:
      let text = value.shown(dialect) ?? ""
      if let length = column.length, text.count > length {
        throw .tooLong(length, column: column.name)
      }
      return .text(text)
    }
  }

  private func check(
    _ row: [SQLValue], _ table: SQLTable, besides own: Int?
  ) throws(SQLProblem) {
    for (place, column) in table.columns.enumerated() {
      if column.isNotNull || column.isPrimary, row[place].isNull {
        throw .notNull(column: column.name, table: table.name, row: row)
      }
      guard column.isPrimary || column.isUnique, !row[place].isNull else { continue }
      for (index, other) in table.rows.enumerated()
      where index != own && other[place] == row[place] {
        let key =
          dialect == .postgres
          ? "\(table.name)_\(column.isPrimary ? "pkey" : column.name + "_key")"
          : "\(table.name).\(column.isPrimary ? "PRIMARY" : column.name)"
        throw .duplicate(
          key: key, value: row[place].shown(dialect) ?? "", table: table.name, column: column.name)
      }
    }
  }

  // MARK: Reading

  private func select(
    _ select: SQLSelect, _ here: SQLDatabase, _ database: String, _ now: CivilTime
  ) throws(SQLProblem) -> SQLResult {
    var names: [(String, String)] = []
    var columns: [SQLColumn] = []
    var rows: [[SQLValue]] = [[]]
    for source in select.sources {
      let table = try find(source.table, here, source.at)
      let before = names.count
      names += table.columns.map { (source.alias, $0.name) }
      columns += table.columns
      var next: [[SQLValue]] = []
      var scope = scope(names, database, now)
      for left in rows {
        var isMatched = false
        for right in table.rows {
          scope.row = left + right
          if let on = source.on, !SQLScope.truth(try scope.evaluate(on)) { continue }
          isMatched = true
          next.append(left + right)
          guard next.count <= Self.limit else { throw .tooMuch }
        }
        if !isMatched, source.join == .left {
          next.append(left + [SQLValue](repeating: .null, count: names.count - before))
        }
      }
      rows = next
    }
    var scope = scope(names, database, now)
    if let filter = select.filter {
      var kept: [[SQLValue]] = []
      for row in rows {
        scope.row = row
        if SQLScope.truth(try scope.evaluate(filter)) { kept.append(row) }
      }
      rows = kept
    }
    var choices: [(expression: SQLExpression, name: String)] = []
    for choice in select.choices {
      if let expression = choice.expression {
        choices.append((expression, choice.name))
      } else {
        for (place, name) in names.enumerated()
        where choice.table == nil || choice.table == name.0 {
          choices.append((.column(table: name.0, name: name.1, at: 0), columns[place].name))
        }
      }
    }
    let isGrouped =
      !select.groups.isEmpty || choices.contains { $0.expression.hasAggregate }
      || select.having != nil
    var shown: [(row: [SQLValue], keys: [SQLValue])] = []
    func show(_ scope: SQLScope) throws(SQLProblem) {
      var row: [SQLValue] = []
      for choice in choices { row.append(try scope.evaluate(choice.expression)) }
      var keys: [SQLValue] = []
      for (one, _) in select.order {
        if case .value(.integer(let place)) = one, row.indices.contains(place - 1) {
          keys.append(row[place - 1])
        } else if case .column(nil, let name, _) = one,
          let place = choices.firstIndex(where: { $0.name == name })
        {
          keys.append(row[place])
        } else {
          keys.append(try scope.evaluate(one))
        }
      }
      shown.append((row, keys))
    }
    if isGrouped {
      var groups: [(key: [SQLValue], rows: [[SQLValue]])] = []
      var places: [[SQLValue]: Int] = [:]
      for row in rows {
        scope.row = row
        var key: [SQLValue] = []
        for one in select.groups {
          if case .value(.integer(let place)) = one, choices.indices.contains(place - 1) {
            key.append(try scope.evaluate(choices[place - 1].expression))
          } else {
            key.append(try scope.evaluate(one))
          }
        }
        if let place = places[key] {
          groups[place].rows.append(row)
        } else {
          places[key] = groups.count
          groups.append((key, [row]))
        }
      }
      if groups.isEmpty, select.groups.isEmpty { groups = [([], [])] }
      for group in groups {
        scope.row = group.rows.first ?? [SQLValue](repeating: .null, count: names.count)
        scope.group = group.rows
        if let having = select.having, !SQLScope.truth(try scope.evaluate(having)) { continue }
        try show(scope)
      }
    } else {
      for row in rows {
        scope.row = row
        try show(scope)
      }
    }
    if !select.order.isEmpty {
      let directions = select.order.map(\.isDescending)
      let nullsLast = dialect == .postgres
      shown = shown.enumerated().sorted { a, b in
        for (index, isDown) in directions.enumerated() {
          let x = a.element.keys[index], y = b.element.keys[index]
          if x == y { continue }
          if x.isNull || y.isNull { return x.isNull != nullsLast ? !isDown : isDown }
          guard let order = SQLScope.compare(x, y), order != 0 else { continue }
          return isDown ? order > 0 : order < 0
        }
        return a.offset < b.offset
      }.map(\.element)
    }
    var final = shown.map(\.row)
    if select.isDistinct {
      var seen: Set<[SQLValue]> = []
      final = final.filter { seen.insert($0).inserted }
    }
    final = Array(final.dropFirst(max(0, select.offset)))
    if let limit = select.limit { final = Array(final.prefix(max(0, limit))) }
    let isRight = choices.indices.map { index -> Bool in
      if case .column(let table, let name, _) = choices[index].expression,
        let place = try? scope.place(table, name, 0), columns.indices.contains(place)
      {
        return columns[place].kind == .integer || columns[place].kind == .real
      }
      if case .call(let name, _, _, _) = choices[index].expression {
        return ["count", "sum", "avg", "length", "round", "abs"].contains(name)
      }
      return final.contains { row in
        switch row[index] {
        case .integer, .real: true
        default: false
        }
      }
    }
    return SQLResult(
      tag: "SELECT", columns: choices.map(\.name), isRight: isRight,
      rows: final.map { $0.map { $0.shown(dialect) } }, hasRows: true, affected: final.count)
  }
}

extension SQLEngine {
  /// As statements that make it again; what the lab keeps in the data folder.
  func dump(_ name: String) -> String {
    var text = ""
    for (_, table) in databases[name]?.tables ?? [:] {
      text += SQLDump.create(table, dialect) + ";\n"
      for row in table.rows { text += SQLDump.insert(row, table, dialect) + ";\n" }
    }
    return text
  }
}

/// Tables as SQL text.
enum SQLDump {
  static func quoted(_ name: String, _ dialect: SQLDialect) -> String {
    dialect == .mysql ? "`\(name)`" : "\"\(name)\""
  }
  static func create(_ table: SQLTable, _ dialect: SQLDialect) -> String {
    let columns = table.columns.map { column -> String in
      var text = "\(quoted(column.name, dialect)) "
      text +=
        column.isSerial && dialect == .postgres
        ? (column.type == "bigint" ? "bigserial" : "serial") : column.type
      if column.isPrimary {
        text += " PRIMARY KEY"
      } else if column.isNotNull {
        text += " NOT NULL"
      }
      if column.isUnique { text += " UNIQUE" }
      if column.isSerial, dialect == .mysql { text += " AUTO_INCREMENT" }
      if let standard = column.standardText { text += " DEFAULT \(standard)" }
      return text
    }
    return "CREATE TABLE \(quoted(table.name, dialect)) (\(columns.joined(separator: ", ")))"
  }
  static func insert(_ row: [SQLValue], _ table: SQLTable, _ dialect: SQLDialect) -> String {
    let values = row.map { value -> String in
      switch value {
      case .null: return "NULL"
      case .text(let text):
        let escaped =
          dialect == .mysql ? text.replacing("\\", with: "\\\\") : text
        return "'\(escaped.replacing("'", with: "''"))'"
      case .boolean(let truth): return truth ? "TRUE" : "FALSE"
      default: return value.shown(dialect) ?? "NULL"
      }
    }
    return "INSERT INTO \(quoted(table.name, dialect)) VALUES (\(values.joined(separator: ", ")))"
  }
}
