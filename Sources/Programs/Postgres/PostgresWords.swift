// What PostgreSQL says: its complaints about SQL, and those of its image.

import Text

enum PostgresWords {
  static func version(_ number: String) -> String {
    "PostgreSQL \(number) (Debian \(number)-1.pgdg13+1) on x86_64-pc-linux-gnu, compiled by gcc (Debian 14.2.0-19) 14.2.0, 64-bit"
  }

  /// The message, and the place it is about, in characters of the statement.
  static func message(_ problem: SQLProblem) -> (text: String, at: Int?) {
    switch problem {
    case .syntax(let near, let at):
      (near.isEmpty ? "syntax error at end of input" : "syntax error at or near \"\(near)\"", at)
    case .unterminated(let what, let near, let at):
      ("unterminated \(what) at or near \"\(near)\"", at)
    case .noTable(let name, let at): ("relation \"\(name)\" does not exist", at)
    case .noColumn(let name, let at):
      (
        name.contains(".") ? "column \(name) does not exist" : "column \"\(name)\" does not exist",
        at
      )
    case .tableExists(let name): ("relation \"\(name)\" already exists", nil)
    case .noDatabase(let name): ("database \"\(name)\" does not exist", nil)
    case .databaseExists(let name): ("database \"\(name)\" already exists", nil)
    case .noDatabaseSelected: ("no database", nil)
    case .notNull(let column, let table, _):
      (
        "null value in column \"\(column)\" of relation \"\(table)\" violates not-null constraint",
        nil
      )
    case .duplicate(let key, _, _, _):
      ("duplicate key value violates unique constraint \"\(key)\"", nil)
    case .countMismatch(let isMore, _):
      (
        isMore
          ? "INSERT has more expressions than target columns"
          : "INSERT has more target columns than expressions", nil
      )
    case .badValue(let text, let kind, _):
      (
        "invalid input syntax for type \(kind == .integer ? "integer" : kind == .boolean ? "boolean" : "numeric"): \"\(text)\"",
        nil
      )
    case .tooLong(let length, _):
      ("value too long for type character varying(\(length))", nil)
    case .divisionByZero: ("division by zero", nil)
    case .noFunction(let name, let at): ("function \(name)(unknown) does not exist", at)
    case .notGrouped(let name):
      ("aggregate functions are not allowed in WHERE (\(name))", nil)
    case .unmodelled(let what): ("swiftlab does not model \(what) in its SQL", nil)
    case .tooMuch: ("swiftlab: this is more than the lab's small SQL takes", nil)
    }
  }

  /// All that psql shows of an error: message, marked line, detail, hint.
  static func error(_ problem: SQLProblem, _ statement: String) -> String {
    let (text, at) = message(problem)
    var out = "ERROR:  " + text
    if let at { out += marked(statement, at) }
    switch problem {
    case .notNull(_, _, let row):
      let shown = row.map { $0.shown(.postgres) ?? "null" }.joined(separator: ", ")
      out += "\nDETAIL:  Failing row contains (\(shown))."
    case .duplicate(_, let value, _, let column):
      out += "\nDETAIL:  Key (\(column))=(\(value)) already exists."
    case .noFunction:
      out +=
        "\nHINT:  No function matches the given name and argument types. You might need to add explicit type casts."
    default: break
    }
    return out
  }
  /// The line that an error is about, with a mark below it. Real: libpq shows sixty characters of a longer
  /// line, and leaves ten after the mark where it can.
  private static func marked(_ text: String, _ at: Int) -> String {
    let all = Array(text), at = min(at, all.count)
    let before = all[..<at].lastIndex(where: \.isNewline)
    let number = all[..<at].count(where: \.isNewline) + 1
    var start = before.map { $0 + 1 } ?? 0
    var end = all[at...].firstIndex(where: \.isNewline) ?? all.count
    let width = 60, right = 10
    let isCutLeft = end - start > width && start + width < at + right
    let whole = end
    if isCutLeft {
      end = min(end, at + right)
      start = max(start, end - width)
    } else if end - start > width {
      end = start + width
    }
    let head = "LINE \(number): " + (isCutLeft ? "..." : "")
    let line = String(all[start..<end]) + (end < whole ? "..." : "")
    return "\n\(head)\(line)\n\(String(repeating: " ", count: head.count + at - start))^"
  }

  static let noPassword = """
    Error: Database is uninitialized and superuser password is not specified.
           You must specify POSTGRES_PASSWORD to a non-empty value for the
           superuser. For example, "-e POSTGRES_PASSWORD=password" on "docker run".

           You may also use "POSTGRES_HOST_AUTH_METHOD=trust" to allow all
           connections without a password. This is *not* recommended.

           See PostgreSQL documentation about "trust":
           https://www.postgresql.org/docs/current/auth-trust.html

    """
  /// Real: the images of 18 and later.
  static let oldMount = """
    Error: in 18+, these Docker images are configured to store database data in a
           format which is compatible with "pg_ctlcluster" (specifically, using
           major-version-specific directory names).  This better reflects how
           PostgreSQL itself works, and how upgrades are to be performed.

           See also https://github.com/docker-library/postgres/pull/1259

           Counter to that, there appears to be PostgreSQL data in:
             /var/lib/postgresql/data (unused mount/volume)

           This is usually the result of upgrading the Docker image without
           upgrading the underlying database using "pg_upgrade" (which requires both
           versions).

           The suggested container configuration for 18+ is to place a single mount
           at /var/lib/postgresql which will then place PostgreSQL data in a
           subdirectory, allowing usage of "pg_upgrade --link" without mount point
           boundary issues.

           See https://github.com/docker-library/postgres/issues/37 for a (long)
           discussion around this process, and suggestions for how to do so.

    """
}
