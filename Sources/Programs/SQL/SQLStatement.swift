// Statements of SQL as values.

/// One of the names after SELECT.
struct SQLChoice: Hashable, Sendable {
  /// nil: `*`, or `t.*` with `table`.
  var expression: SQLExpression?
  var table: String?
  var name: String
}

struct SQLSource: Hashable, Sendable {
  enum Join: Hashable, Sendable { case first, inner, left, cross }
  var table: String
  var alias: String
  var join: Join
  var on: SQLExpression?
  var at: Int
}

struct SQLSelect: Sendable {
  var isDistinct = false
  var choices: [SQLChoice] = []
  var sources: [SQLSource] = []
  var filter: SQLExpression?
  var groups: [SQLExpression] = []
  var having: SQLExpression?
  var order: [(SQLExpression, isDescending: Bool)] = []
  var limit: Int?
  var offset = 0
}

/// A statement that the lab models.
enum SQLStatement: Sendable {
  case select(SQLSelect)
  case createTable(name: String, columns: [SQLColumn], ifMissing: Bool)
  case dropTable([(name: String, at: Int)], ifThere: Bool)
  case truncate(name: String, at: Int)
  case addColumn(table: String, SQLColumn, at: Int)
  case insert(
    table: String, columns: [String], rows: [[SQLExpression?]], at: Int, returning: [SQLChoice])
  case update(
    table: String, [(column: String, value: SQLExpression, at: Int)], SQLExpression?, at: Int)
  case delete(table: String, SQLExpression?, at: Int)
  case createDatabase(String, ifMissing: Bool)
  case dropDatabase(String, ifThere: Bool)
  case use(String)
  case showDatabases
  case showTables
  case describe(String, at: Int)
  /// Accepted, and without effect in the lab: the tag that the real server gives.
  case nothing(tag: String)

}
