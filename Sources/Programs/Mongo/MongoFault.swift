// What goes wrong at a MongoDB server, as facts.

/// An error that a server answers with.
struct MongoFault: Error, Hashable, Sendable {
  var code: Int
  var codeName: String
  var message: String
  /// What real servers have and the lab's has not; then the rest says nothing.
  var unmodelled: String?

  init(_ code: Int, _ codeName: String, _ message: String) {
    self.code = code
    self.codeName = codeName
    self.message = message
  }
  static func unmodelled(_ what: String) -> MongoFault {
    var fault = MongoFault(238, "NotImplemented", what)
    fault.unmodelled = what
    return fault
  }
  static func badValue(_ message: String) -> MongoFault { MongoFault(2, "BadValue", message) }
  static func parse(_ message: String) -> MongoFault { MongoFault(9, "FailedToParse", message) }
  static func mismatch(_ message: String) -> MongoFault { MongoFault(14, "TypeMismatch", message) }

  var reply: BSONDocument {
    var reply: BSONDocument = [
      "ok": .number(0), "errmsg": .string(message), "code": .count(code),
      "codeName": .string(codeName),
    ]
    if let unmodelled { reply["swiftlab"] = .string(unmodelled) }
    return reply
  }
}
