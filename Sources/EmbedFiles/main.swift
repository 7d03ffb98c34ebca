// Turns folders of files into Swift tables of static strings.
//
// Called as `EmbedFiles OUTPUT SEEN [NAME package|internal FOLDER]...`: one table for each three.
// SEEN is a list of what went into OUTPUT; it is rewritten in each run, so that the next build
// runs the tool again, and it lets the tool leave off when nothing has changed.
import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 5, arguments.count % 3 == 2 else {
  complain("usage: EmbedFiles OUTPUT SEEN [NAME package|internal FOLDER]...")
}

do {
  let output = URL(filePath: arguments[0]), seen = URL(filePath: arguments[1])
  var tables: [Table] = []
  for start in stride(from: 2, to: arguments.count, by: 3) {
    guard let access = Access(rawValue: arguments[start + 1]) else {
      complain("the access is 'package' or 'internal', not '\(arguments[start + 1])'")
    }
    let files = try filesToEmbed(in: URL(filePath: arguments[start + 2]))
    tables.append(Table(name: arguments[start], access: access, files: files))
  }
  let inventory = Data(inventory(of: tables).utf8)
  let isUnchanged =
    (try? Data(contentsOf: seen)) == inventory
    && FileManager.default.fileExists(atPath: output.path)
  if !isUnchanged {
    let source = Data(try swiftSource(of: tables).utf8)
    if (try? Data(contentsOf: output)) != source { try source.write(to: output, options: .atomic) }
  }
  try inventory.write(to: seen, options: .atomic)
} catch {
  complain("\(error)")
}

/// What the tables are made of: a line for each file, with its size and its time of change.
func inventory(of tables: [Table]) -> String {
  var out = "form 1\n"
  for table in tables {
    out += "\(table.access) \(table.name)\n"
    for file in table.files {
      out += "\(file.path) \(file.size) \(file.isExecutable) \(file.changed)\n"
    }
  }
  return out
}

/// Says what is wrong in the form that SwiftPM shows as an error, and stops the build.
func complain(_ what: String) -> Never {
  FileHandle.standardError.write(Data("error: EmbedFiles: \(what)\n".utf8))
  exit(1)
}
