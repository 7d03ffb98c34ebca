// Where a SQL server's databases lie: text files in its data folder.

import Files
import Kernel
import Machine
import Text

/// Keeps databases as SQL text in a folder, so that a volume outlives its container.
enum SQLStorage {
  private static func file(_ folder: String, _ name: String) -> String {
    "\(folder)/\(name).lab.sql"
  }

  static func save<Host: ProgramHost>(
    _ engine: SQLEngine, _ names: [String], in folder: String, _ host: inout Host, _ me: ProcessID
  ) {
    guard let view = host.machine.view(of: me) else { return }
    let now = host.machine.now
    try? host.machine.files.makeDirectories(folder, in: view, at: now)
    for name in names {
      if engine.databases[name] == nil {
        try? host.machine.files.unlink(file(folder, name), in: view, at: now)
      } else {
        try? host.machine.files.write(
          file(folder, name), text: engine.dump(name), in: view, at: now)
      }
    }
  }

  static func load<Host: ProgramHost>(
    _ engine: inout SQLEngine, from folder: String, _ host: Host, _ me: ProcessID
  ) {
    guard let view = host.machine.view(of: me) else { return }
    let time = CivilTime(nanoseconds: host.machine.now.nanoseconds)
    for entry in ((try? host.machine.files.names(in: folder, in: view)) ?? []).sorted()
    where entry.hasSuffix(".lab.sql") {
      let name = String(entry.dropLast(".lab.sql".count))
      engine.databases[name] = SQLDatabase()
      let text = (try? host.machine.files.readText(folder + "/" + entry, in: view)) ?? ""
      for statement in SQLLexer.statements(text, engine.dialect).whole {
        _ = try? engine.run(statement, in: name, now: time)
      }
      // What serial columns give next is one more than the greatest that is there.
      for (key, table) in engine.databases[name]?.tables ?? [:] {
        guard let place = table.columns.firstIndex(where: \.isSerial) else { continue }
        var greatest = 0
        for row in table.rows {
          if case .integer(let number) = row[place], number < Int.max {
            greatest = max(greatest, number)
          }
        }
        engine.databases[name]?.tables[key]?.nextSerial = greatest + 1
      }
    }
  }
}
