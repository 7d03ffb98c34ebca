// Who is in the class: one line for each student, with seeds, hand-in times and extensions.

import Kernel
import Lessons
import Text

/// A class, as a CSV file names it.
///
///     id,name,seed,handed_in,deadline
///     s001,Anna,4711,2026-12-01T20:15:00+08:00,
///
/// Only `id` must be there. A submission belongs to a student when its name without its ending is
/// the id.
package struct Roster: Hashable, Sendable {
  package var students: [Student]

  package struct Student: Hashable, Codable, Sendable {
    package var id: String
    package var name: String
    /// Decides the student's variant and the world that they are graded in.
    package var seed: UInt64
    /// Seconds since 1970, as the hand-in system says; nil where it does not.
    package var handedIn: Int?
    /// An extension: it replaces the exercise's own deadline.
    package var deadline: Int?

    package init(
      id: String, name: String, seed: UInt64, handedIn: Int? = nil, deadline: Int? = nil
    ) {
      self.id = id
      self.name = name
      self.seed = seed
      self.handedIn = handedIn
      self.deadline = deadline
    }
  }

  /// What is wrong with a roster, with its line.
  package struct Problem: Error, Hashable, CustomStringConvertible {
    package var line: Int
    package var what: String
    package var description: String { "line \(line): \(what)" }
  }

  static let columns = ["id", "name", "seed", "handed_in", "deadline"]

  package init(_ bytes: [UInt8]) throws(Problem) {
    students = []
    let rows = CSVRows.read(SubmissionText(bytes).text)
    guard let head = rows.first else { throw Problem(line: 1, what: "the file is empty") }
    let names = head.fields.map { $0.trimmed.asciiLowercased }
    guard names.contains("id") else {
      throw Problem(line: head.line, what: "there is no column 'id'")
    }
    if let odd = names.first(where: { !Self.columns.contains($0) }) {
      let known = Self.columns.joined(separator: ", ")
      throw Problem(line: head.line, what: "unknown column '\(odd)'; known: \(known)")
    }
    for row in rows.dropFirst() where row.fields != [""] {
      func field(_ name: String) -> String? {
        guard let place = names.firstIndex(of: name), row.fields.indices.contains(place) else {
          return nil
        }
        let text = row.fields[place].trimmed
        return text.isEmpty ? nil : text
      }
      func moment(_ name: String) throws(Problem) -> Int? {
        guard let text = field(name) else { return nil }
        if let seconds = Moment.seconds(text) { return seconds }
        throw Problem(
          line: row.line, what: "'\(text)' is no moment such as 2026-12-01T23:59:00+08:00")
      }
      guard let id = field("id") else { throw Problem(line: row.line, what: "the id is missing") }
      if students.contains(where: { $0.id == id }) {
        throw Problem(line: row.line, what: "the student '\(id)' is named twice")
      }
      let seed = field("seed").map { UInt64($0) } ?? Self.seed(of: id)
      guard let seed, seed <= 0x7FFF_FFFF else {
        throw Problem(line: row.line, what: "the seed must be a number from 0 to 2147483647")
      }
      students.append(
        Student(
          id: id, name: field("name") ?? "", seed: seed, handedIn: try moment("handed_in"),
          deadline: try moment("deadline")))
    }
  }

  /// The student to whom a submission belongs.
  package func student(of submission: String) -> Student? {
    let file = submission.split(separator: "/").last.map(String.init) ?? submission
    if let exact = students.first(where: { $0.id == file }) { return exact }
    let endings = [".sh", ".t", ".txt", ".swiftlab"]
    guard let ending = endings.first(where: { file.hasSuffix($0) }) else { return nil }
    return students.first { $0.id == file.dropLast(ending.count) }
  }

  /// A seed for a student to whom the roster gives none (FNV-1a of the id).
  static func seed(of id: String) -> UInt64 {
    FNVHash(id.utf8).value & 0x7FFF_FFFF
  }
}

/// Comma-separated values, read; the heading tells whether semicolons or tabs stand for the commas. Real: RFC 4180; a quoted field may hold commas and line ends.
enum CSVRows {
  static func read(_ text: String) -> [(line: Int, fields: [String])] {
    // Real: spreadsheets of many countries write semicolons, and what is copied out of one has tabs.
    let heading = text.prefix { $0 != "\n" && $0 != "\r\n" }
    let separator = ([",", ";", "\t"] as [Unicode.Scalar]).first {
      heading.unicodeScalars.contains($0)
    }
    var rows: [(line: Int, fields: [String])] = []
    var fields: [String] = [], field = "", isQuoted = false, wasQuoted = false
    var line = 1, start = 1
    var rest = Array(text.unicodeScalars)[...]
    func endRow(_ fields: inout [String], _ field: inout String) {
      rows.append((start, fields + [field]))
      fields = []
      field = ""
    }
    while let scalar = rest.popFirst() {
      if scalar == "\n" { line += 1 }
      switch (scalar, isQuoted) {
      case ("\"", true):
        if rest.first == "\"" {
          field.unicodeScalars.append("\"")
          rest.removeFirst()
        } else {
          isQuoted = false
        }
      case (_, true): field.unicodeScalars.append(scalar)
      case ("\"", false) where field.isEmpty && !wasQuoted:
        isQuoted = true
        wasQuoted = true
      case (separator ?? ",", false):
        fields.append(field)
        field = ""
        wasQuoted = false
      case ("\n", false):
        endRow(&fields, &field)
        wasQuoted = false
        start = line
      case ("\r", false): break
      default: field.unicodeScalars.append(scalar)
      }
    }
    if !field.isEmpty || !fields.isEmpty { endRow(&fields, &field) }
    return rows
  }
}
