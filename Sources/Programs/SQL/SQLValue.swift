// Values and types of the lab's SQL.

import Kernel
import Text

/// A value in a row.
enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int)
  case real(Double)
  case text(String)
  case boolean(Bool)

  var isNull: Bool { self == .null }
  var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .real(let value): value
    case .boolean(let value): value ? 1 : 0
    case .text(let text): Double(text)
    case .null: nil
    }
  }
  /// As both servers write a number; `t` and `f`, or 1 and 0, for truth.
  func shown(_ dialect: SQLDialect) -> String? {
    switch self {
    case .null: nil
    case .integer(let value): String(value)
    case .real(let value): Self.decimal(value)
    case .text(let text): text
    case .boolean(let value): dialect == .postgres ? (value ? "t" : "f") : (value ? "1" : "0")
    }
  }
  static func decimal(_ value: Double) -> String {
    guard value == value.rounded(), abs(value) < 1e15 else { return "\(value)" }
    return String(Int(value))
  }
}

/// Whose SQL it is.
enum SQLDialect: Sendable { case postgres, mysql }

/// What kind of values a column holds.
enum SQLKind: Hashable, Sendable { case integer, real, text, boolean, time }

/// A column of a table.
struct SQLColumn: Hashable, Sendable {
  var name: String
  /// As `\d` and DESCRIBE show it: `character varying(50)`, `varchar(50)`.
  var type: String
  var kind: SQLKind
  /// Places after the point of a `numeric(10,2)`.
  var places: Int?
  var length: Int?
  var isNotNull = false
  var isPrimary = false
  var isUnique = false
  /// SERIAL, AUTO_INCREMENT.
  var isSerial = false
  var standard: SQLExpression?
  /// The default as it was written.
  var standardText: String?
}

/// A table: columns, and rows in the order in which they came.
struct SQLTable: Hashable, Sendable {
  var name: String
  var columns: [SQLColumn]
  var rows: [[SQLValue]] = []
  var nextSerial = 1

  func index(of column: String) -> Int? {
    columns.firstIndex { $0.name.lowercased() == column.lowercased() }
  }
}

/// A database: tables by name.
struct SQLDatabase: Hashable, Sendable {
  var tables: OrderedMap<String, SQLTable> = [:]
}

/// What is wrong with a statement: facts; each server has its own words.
enum SQLProblem: Error, Hashable, Sendable {
  case syntax(near: String, at: Int)
  /// A quote that is not closed: what it would have been, and all from its beginning on.
  case unterminated(String, near: String, at: Int)
  case noTable(String, at: Int)
  case noColumn(String, at: Int)
  case tableExists(String)
  case noDatabase(String)
  case databaseExists(String)
  case noDatabaseSelected
  case notNull(column: String, table: String, row: [SQLValue])
  case duplicate(key: String, value: String, table: String, column: String)
  case countMismatch(Bool, row: Int)
  case badValue(String, kind: SQLKind, column: String)
  case tooLong(Int, column: String)
  case divisionByZero
  case noFunction(String, at: Int)
  case notGrouped(String)
  case unmodelled(String)
  case tooMuch

  /// The same of a statement that begins so many characters into its text.
  func moved(by offset: Int) -> SQLProblem {
    switch self {
    case .syntax(let near, let at): .syntax(near: near, at: at + offset)
    case .unterminated(let what, let near, let at):
      .unterminated(what, near: near, at: at + offset)
    case .noTable(let name, let at): .noTable(name, at: at + offset)
    case .noColumn(let name, let at): .noColumn(name, at: at + offset)
    case .noFunction(let name, let at): .noFunction(name, at: at + offset)
    default: self
    }
  }
}

/// What a statement gives.
struct SQLResult: Hashable, Sendable {
  /// `SELECT`, `INSERT`, `CREATE TABLE`.
  var tag: String
  var columns: [String] = []
  var isRight: [Bool] = []
  /// nil: NULL.
  var rows: [[String?]] = []
  var hasRows = false
  var affected = 0
  /// The database that USE chose.
  var database: String?
}
