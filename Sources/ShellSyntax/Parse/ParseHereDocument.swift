// Here-documents: the lines after the line that asked for them.

extension Parser {
  /// Reads the bodies of all pending here-documents. Stands at the beginning of a line.
  mutating func readHereDocuments() throws(Stop) {
    let waiting = pending
    pending = []
    for document in waiting { try readBody(of: document) }
  }

  mutating func readBody(of document: HereDocument) throws(Stop) {
    let wanted = Array(document.delimiter.utf8)
    let firstLine = line
    var body: [UInt8] = []
    while true {
      guard !atEnd else {
        let reason = Incompleteness.hereDocument(
          delimiter: document.delimiter, stripsTabs: document.stripsTabs)
        guard isFinished else { throw .incomplete(reason, otherwise: endOfFile()) }
        // Real: bash counts the line that is not there.
        warnings.append(
          ShellDiagnostic(
            severity: .warning, line: max(bytes.last == Byte.newline ? line - 1 : line, 1),
            offset: i,
            messages: [
              "warning: here-document at line \(max(firstLine - 1, 1)) delimited by end-of-file (wanted `"
                + document.delimiter + "')"
            ], sourceLine: nil))
        break
      }
      if document.stripsTabs { while at(Byte.tab) { i += 1 } }
      var taken: [UInt8] = []
      var hasNewline = false
      while i < bytes.count {
        let b = bytes[i]
        if b == Byte.newline {
          i += 1
          line += 1
          hasNewline = true
          break
        }
        if b == Byte.backslash, !document.isQuoted, i + 1 < bytes.count {
          if bytes[i + 1] == Byte.newline {
            i += 2
            line += 1
            continue
          }
          taken.append(b)
          taken.append(bytes[i + 1])
          i += 2
          continue
        }
        taken.append(b)
        i += 1
      }
      if taken == wanted {
        if !hasNewline, !isFinished { throw .incomplete(.line, otherwise: endOfFile()) }
        break
      }
      if !hasNewline, !isFinished { throw .incomplete(.line, otherwise: endOfFile()) }
      body += taken
      if hasNewline { body.append(Byte.newline) }
    }
    if document.isQuoted {
      document.parts = body.isEmpty ? [] : [.literal(String(decoding: body, as: UTF8.self))]
      return
    }
    var child = Parser(body, line: firstLine, isFinished: true, options: options)
    child.depth = depth
    child.aliases = aliases
    do throws(Stop) {
      document.parts = try child.quotedParts(closing: .document, openedAt: firstLine, closer: 0)
      warnings += child.warnings
    } catch {
      switch error {
      case .incomplete(_, let diagnostic), .wrong(let diagnostic): throw .wrong(diagnostic)
      }
    }
  }
}
