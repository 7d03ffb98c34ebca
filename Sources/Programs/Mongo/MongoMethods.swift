// Methods of databases, collections and cursors, as mongosh has them.

import Commands
import Kernel
import Machine

extension MongoShell {
  private func document(
    _ values: [MongoValue], _ place: Int, _ what: String
  ) throws(MongoStop) -> BSONDocument {
    guard values.indices.contains(place) else { return [:] }
    switch values[place].bson {
    case .undefined, .null: return [:]
    case .document(let document): return document
    default:
      throw .error("MongoInvalidArgumentError", "Argument \"\(what)\" must be an object")
    }
  }
  private func needed(
    _ values: [MongoValue], _ count: Int, _ method: String
  ) throws(MongoStop) {
    guard values.count >= count, !values.prefix(count).contains(where: { $0.bson == .undefined })
    else {
      throw .error(
        "MongoshInvalidInputError",
        "[COMMON-10001] Missing required argument at position \(min(values.count, count - 1)) (\(method))"
      )
    }
  }

  // MARK: Databases

  mutating func databaseMethod<Host: ProgramHost>(
    _ name: String, _ database: String, _ values: [MongoValue], _ source: String,
    _ host: inout Host
  ) throws(MongoStop) -> MongoValue {
    let first = values.first?.bson ?? .undefined
    func command() throws(MongoStop) -> BSONDocument {
      if let verb = first.string { return [verb: .number(1)] }
      guard let command = first.document else {
        throw .error(
          "MongoshInvalidInputError",
          "[COMMON-10001] Missing required argument at position 0 (Database.\(name))")
      }
      return command
    }
    switch name {
    case "getName": return .plain(.string(database))
    case "getSiblingDB", "getDB":
      guard let other = first.string, MongoEngine.isName(other) else {
        throw .error("MongoshInvalidInputError", "[COMMON-10001] Database name cannot be empty.")
      }
      return .database(other)
    case "getCollection":
      guard let collection = first.string, !collection.isEmpty else {
        throw .error(
          "MongoshInvalidInputError",
          "[COMMON-10001] Invalid collection name: \(text(of: .plain(first)))")
      }
      return .collection(database, collection)
    case "runCommand": return .plain(.document(try ask(command(), in: database, &host)))
    case "adminCommand": return .plain(.document(try ask(command(), in: "admin", &host)))
    case "version":
      return .plain(
        try ask(["buildInfo": .number(1)], in: "admin", &host)["version"] ?? .undefined)
    case "stats":
      return .plain(.document(try ask(["dbStats": .number(1)], in: database, &host)))
    case "hello", "isMaster":
      return .plain(.document(try ask([name: .number(1)], in: database, &host)))
    case "serverBuildInfo":
      return .plain(.document(try ask(["buildInfo": .number(1)], in: "admin", &host)))
    case "getCollectionNames": return .plain(.array(try collectionNames(database, &host)))
    case "getCollectionInfos":
      let reply = try ask(["listCollections": .number(1)], in: database, &host)
      return .plain(reply["cursor"]?.document?["firstBatch"] ?? .array([]))
    case "createCollection":
      try needed(values, 1, "Database.createCollection")
      var command: BSONDocument = ["create": first]
      for pair in try document(values, 1, "options").pairs { command[pair.key] = pair.value }
      return .plain(.document(try ask(command, in: database, &host)))
    case "dropDatabase":
      let reply = try ask(["dropDatabase": .number(1)], in: database, &host)
      return .plain(
        .document(["ok": .number(1), "dropped": reply["dropped"] ?? .string(database)]))
    case "createUser", "updateUser", "dropUser", "removeUser":
      var command = BSONDocument()
      if name == "createUser" {
        let wanted = try document(values, 0, "user")
        guard let user = wanted["user"], wanted["roles"] != nil else {
          let missing = wanted["user"] == nil ? "user" : "roles"
          throw .error(
            "MongoshInvalidInputError",
            "[COMMON-10001] Missing required property: '\(missing)'")
        }
        command = ["createUser": user]
        for pair in wanted.pairs where pair.key != "user" { command[pair.key] = pair.value }
      } else {
        command = [name == "updateUser" ? "updateUser" : "dropUser": first]
        for pair in try document(values, 1, "update").pairs { command[pair.key] = pair.value }
      }
      return .plain(.document(try ask(command, in: database, &host)))
    case "grantRolesToUser":
      return .plain(
        .document(
          try ask(
            ["grantRolesToUser": first, "roles": values.count > 1 ? values[1].bson : .array([])],
            in: database, &host)))
    case "getUsers":
      return .plain(.document(try ask(["usersInfo": .number(1)], in: database, &host)))
    case "getUser":
      let found = try ask(["usersInfo": first], in: database, &host)["users"]?.array?.first
      return .plain(found ?? .null)
    case "auth":
      let wanted = first.document
      let user = wanted?["user"]?.string ?? first.string ?? ""
      let password = wanted?["pwd"]?.string ?? (values.count > 1 ? values[1].bson.string : nil)
      let before = address
      address.user = user
      address.password = password ?? ""
      address.authDatabase = database
      do throws(MongoStop) {
        _ = try ask(["ping": .number(1)], in: database, &host)
      } catch {
        address = before
        throw error
      }
      return .plain(.document(["ok": .number(1)]))
    case "logout":
      address.user = nil
      address.password = nil
      return .plain(.document(["ok": .number(1)]))
    case "getMongo": throw .unmodelled("`db.getMongo()` in mongosh")
    case "aggregate", "serverStatus", "hostInfo", "currentOp", "killOp", "shutdownServer",
      "createView", "createRole", "dropRole", "getRole", "getRoles", "changeUserPassword",
      "fsyncLock", "fsyncUnlock", "getProfilingStatus", "setProfilingLevel", "printCollectionStats",
      "dropAllUsers", "watch", "help", "serverCmdLineOpts", "revokeRolesFromUser",
      "getReplicationInfo", "printReplicationInfo", "commandHelp", "listCommands",
      "getLogComponents":
      throw .unmodelled("`db.\(name)()` in mongosh")
    default: throw .error("TypeError", "\(source).\(name) is not a function")
    }
  }
  mutating func collectionNames<Host: ProgramHost>(
    _ database: String, _ host: inout Host
  ) throws(MongoStop) -> [BSON] {
    let reply = try ask(
      ["listCollections": .number(1), "nameOnly": .bool(true)], in: database, &host)
    return (reply["cursor"]?.document?["firstBatch"]?.array ?? []).compactMap {
      $0.document?["name"]
    }
  }

  // MARK: Collections

  private mutating func identified<Host: ProgramHost>(
    _ value: BSON, _ host: inout Host
  ) throws(MongoStop) -> BSONDocument {
    guard var document = value.document else {
      throw .error(
        "MongoInvalidArgumentError", "Document must be a valid JavaScript object")
    }
    if document["_id"].map({ $0 == .undefined }) ?? true {
      document["_id"] = newID(&host)
    }
    return document
  }
  private func failed(_ reply: BSONDocument) throws(MongoStop) {
    guard let first = reply["writeErrors"]?.array?.first?.document else { return }
    throw .error("MongoServerError", first["errmsg"]?.string ?? "")
  }
  private static func update(
    _ name: String, _ change: BSONDocument
  ) throws(MongoStop) {
    let isOperators = change.keys.first?.hasPrefix("$") ?? false
    if name.hasPrefix("update") || name == "findOneAndUpdate", !isOperators {
      throw .error("MongoInvalidArgumentError", "Update document requires atomic operators")
    }
    if name == "replaceOne" || name == "findOneAndReplace", isOperators {
      throw .error(
        "MongoInvalidArgumentError", "Replacement document must not contain atomic operators")
    }
  }

  mutating func collectionMethod<Host: ProgramHost>(
    _ name: String, _ database: String, _ key: String, _ values: [MongoValue], _ source: String,
    _ host: inout Host
  ) throws(MongoStop) -> MongoValue {
    let first = values.first?.bson ?? .undefined
    let collection = BSON.string(key)
    func reply(_ value: BSONDocument) -> MongoValue { .plain(.document(value)) }
    switch name {
    case "find", "aggregate":
      var command: BSONDocument = [name: collection]
      if name == "find" {
        command["filter"] = .document(try document(values, 0, "filter"))
        let projection = try document(values, 1, "projection")
        if !projection.isEmpty { command["projection"] = .document(projection) }
      } else {
        let stages = first.array ?? values.filter { $0.bson.document != nil }.map(\.bson)
        command["pipeline"] = .array(stages)
        command["cursor"] = .document([:])
      }
      guard cursors.count < 20_000 else { throw .unmodelled("that many cursors in mongosh") }
      cursors.append(MongoCursor(database: database, command: command))
      let id = cursors.count - 1
      // Real: a pipeline is asked for at once.
      if name == "aggregate" { _ = try fetch(id, &host) }
      return .cursor(id)
    case "findOne":
      var command: BSONDocument = [
        "find": collection, "filter": .document(try document(values, 0, "filter")),
        "limit": .number(1),
      ]
      let projection = try document(values, 1, "projection")
      if !projection.isEmpty { command["projection"] = .document(projection) }
      let found = try ask(command, in: database, &host)
      return .plain(found["cursor"]?.document?["firstBatch"]?.array?.first ?? .null)
    case "insertOne":
      try needed(values, 1, "Collection.insertOne")
      let document = try identified(first, &host)
      let answer = try ask(
        ["insert": collection, "documents": .array([.document(document)]), "ordered": .bool(true)],
        in: database, &host)
      try failed(answer)
      return reply(["acknowledged": .bool(true), "insertedId": document["_id"] ?? .null])
    case "insertMany", "insert":
      try needed(values, 1, "Collection.\(name)")
      guard let list = first.array ?? (name == "insert" ? [first] : nil) else {
        throw .error(
          "MongoInvalidArgumentError", "Argument \"docs\" must be an array of documents")
      }
      guard !list.isEmpty else {
        throw .error("MongoInvalidArgumentError", "Invalid BulkOperation, Batch cannot be empty")
      }
      if name == "insert" {
        output +=
          "DeprecationWarning: Collection.insert() is deprecated. Use insertOne, insertMany, or bulkWrite.\n"
      }
      var documents: [BSONDocument] = []
      var ids = BSONDocument()
      for item in list {
        let document = try identified(item, &host)
        ids.put(String(documents.count), document["_id"] ?? .null)
        documents.append(document)
      }
      let isOrdered = try document(values, 1, "options")["ordered"] ?? .bool(true)
      let answer = try ask(
        [
          "insert": collection, "documents": .array(documents.map { .document($0) }),
          "ordered": isOrdered,
        ], in: database, &host)
      if let errors = answer["writeErrors"]?.array {
        throw .trouble(bulk(errors, answer["n"]?.int ?? 0, documents, ids))
      }
      return reply(["acknowledged": .bool(true), "insertedIds": .document(ids)])
    case "updateOne", "updateMany", "replaceOne":
      try needed(values, 2, "Collection.\(name)")
      guard let change = values[1].bson.document else {
        throw .unmodelled("updates by pipelines in mongosh")
      }
      try Self.update(name, change)
      let options = try document(values, 2, "options")
      if options["arrayFilters"] != nil { throw .unmodelled("arrayFilters in mongosh") }
      var part: BSONDocument = [
        "q": .document(try document(values, 0, "filter")), "u": .document(change),
        "multi": .bool(name == "updateMany"),
      ]
      if options["upsert"]?.isTrue ?? false {
        part["upsert"] = .bool(true)
        part["newID"] = newID(&host)
      }
      let answer = try ask(
        ["update": collection, "updates": .array([.document(part)])], in: database, &host)
      try failed(answer)
      let made = answer["upserted"]?.array?.first?.document?["_id"]
      return reply([
        "acknowledged": .bool(true), "insertedId": made ?? .null,
        "matchedCount": .count((answer["n"]?.int ?? 0) - (made == nil ? 0 : 1)),
        "modifiedCount": answer["nModified"] ?? .number(0),
        "upsertedCount": .number(made == nil ? 0 : 1),
      ])
    case "deleteOne", "deleteMany":
      try needed(values, 1, "Collection.\(name)")
      let part: BSONDocument = [
        "q": .document(try document(values, 0, "filter")),
        "limit": .number(name == "deleteOne" ? 1 : 0),
      ]
      let answer = try ask(
        ["delete": collection, "deletes": .array([.document(part)])], in: database, &host)
      return reply(["acknowledged": .bool(true), "deletedCount": answer["n"] ?? .number(0)])
    case "findOneAndUpdate", "findOneAndReplace", "findOneAndDelete", "findAndModify":
      var command: BSONDocument = ["findAndModify": collection]
      if name == "findAndModify" {
        for pair in try document(values, 0, "options").pairs { command[pair.key] = pair.value }
        command["newID"] = newID(&host)
      } else {
        let isDelete = name == "findOneAndDelete"
        try needed(values, isDelete ? 1 : 2, "Collection.\(name)")
        command["query"] = .document(try document(values, 0, "filter"))
        if isDelete {
          command["remove"] = .bool(true)
        } else {
          let change = try document(values, 1, "update")
          try Self.update(name, change)
          command["update"] = .document(change)
        }
        let options = try document(values, isDelete ? 1 : 2, "options")
        if let sort = options["sort"] { command["sort"] = sort }
        if let fields = options["projection"] { command["fields"] = fields }
        if options["upsert"]?.isTrue ?? false {
          command["upsert"] = .bool(true)
          command["newID"] = newID(&host)
        }
        if options["returnDocument"]?.string == "after"
          || options["returnNewDocument"]?.isTrue ?? false
        {
          command["new"] = .bool(true)
        }
      }
      return .plain(try ask(command, in: database, &host)["value"] ?? .null)
    case "countDocuments", "count", "estimatedDocumentCount":
      if name == "count" {
        output +=
          "DeprecationWarning: Collection.count() is deprecated. Use countDocuments or estimatedDocumentCount.\n"
      }
      var command: BSONDocument = ["count": collection]
      if name != "estimatedDocumentCount" {
        command["query"] = .document(try document(values, 0, "query"))
      }
      return .plain(try ask(command, in: database, &host)["n"] ?? .number(0))
    case "distinct":
      try needed(values, 1, "Collection.distinct")
      return .plain(
        try ask(
          [
            "distinct": collection, "key": first,
            "query": .document(try document(values, 1, "query")),
          ], in: database, &host)["values"] ?? .array([]))
    case "drop":
      let answer = try ask(["drop": collection], in: database, &host)
      // Real: a collection that is not there counts as dropped since 7.0.
      _ = answer
      return .plain(.bool(true))
    case "createIndex", "createIndexes":
      try needed(values, 1, "Collection.\(name)")
      let options = try document(values, 1, "options")
      var indexes: [BSON] = []
      var names: [BSON] = []
      for item in first.array ?? [first] {
        guard let fields = item.document else {
          throw .unmodelled("indexes that are no document in mongosh")
        }
        let own = options["name"]
        let made =
          own
          ?? .string(
            fields.pairs.map { "\($0.key)_\(text(of: .plain($0.value)))" }.joined(separator: "_"))
        var index: BSONDocument = ["key": item, "name": made]
        for pair in options.pairs where pair.key != "name" { index[pair.key] = pair.value }
        indexes.append(.document(index))
        names.append(made)
      }
      _ = try ask(
        ["createIndexes": collection, "indexes": .array(indexes)], in: database, &host)
      return .plain(name == "createIndex" ? names.first ?? .null : .array(names))
    case "getIndexes":
      let answer = try ask(["listIndexes": collection], in: database, &host)
      return .plain(answer["cursor"]?.document?["firstBatch"] ?? .array([]))
    case "dropIndex", "dropIndexes":
      let wanted = first.isNullish ? BSON.string("*") : first
      return reply(try ask(["dropIndexes": collection, "index": wanted], in: database, &host))
    case "renameCollection":
      try needed(values, 1, "Collection.renameCollection")
      return reply(
        try ask(
          [
            "renameCollection": .string("\(database).\(key)"),
            "to": .string("\(database).\(text(of: .plain(first)))"),
          ], in: "admin", &host))
    case "getName": return .plain(collection)
    case "getFullName": return .plain(.string("\(database).\(key)"))
    case "getDB": return .database(database)
    case "exists":
      let names = try collectionNames(database, &host)
      return .plain(names.contains(collection) ? .document(["name": collection]) : .null)
    case "bulkWrite", "explain", "stats", "dataSize", "storageSize", "totalSize", "validate",
      "watch", "mapReduce", "remove", "update", "save", "latencyStats", "help", "isCapped",
      "initializeOrderedBulkOp", "initializeUnorderedBulkOp", "hideIndex", "getShardDistribution",
      "convertToCapped", "totalIndexSize", "reIndex", "compactStructuredEncryptionData",
      "createSearchIndex", "getPlanCache":
      throw .unmodelled("`\(name)` of collections in mongosh")
    default: throw .error("TypeError", "\(source).\(name) is not a function")
    }
  }

  /// Real: mongosh's error of a batch, with what was done and what was not.
  private func bulk(
    _ errors: [BSON], _ count: Int, _ documents: [BSONDocument], _ ids: BSONDocument
  ) -> MongoTrouble {
    let first = errors.first?.document?["errmsg"]?.string ?? ""
    var inserted = BSONDocument()
    let failed = Set(errors.compactMap { $0.document?["index"]?.int })
    let last = failed.max() ?? 0
    for (place, pair) in ids.pairs.enumerated()
    where !failed.contains(place) && (place < last || count > last) {
      inserted.put(pair.key, pair.value)
    }
    let result: BSONDocument = [
      "insertedCount": .count(count), "matchedCount": .number(0), "modifiedCount": .number(0),
      "deletedCount": .number(0), "upsertedCount": .number(0), "upsertedIds": .document([:]),
      "insertedIds": .document(inserted),
    ]
    var lines = "["
    for (number, error) in errors.enumerated() {
      let place = error.document?["index"]?.int ?? 0
      let document = documents.indices.contains(place) ? documents[place] : [:]
      let fact: BSONDocument = [
        "index": .count(place), "code": error.document?["code"] ?? .null,
        "errmsg": error.document?["errmsg"] ?? .null, "errInfo": .undefined,
        "op": .document(document),
      ]
      let shown = BSONText.inspect(.document(fact), full: true)
        .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n    ")
      lines += "\n  WriteError {\n    err: \(shown)\n  }" + (number + 1 < errors.count ? "," : "")
    }
    return MongoTrouble(
      name: "MongoBulkWriteError", message: first,
      details: [
        ("Result", "BulkWriteResult " + BSONText.inspect(.document(result), full: true)),
        ("Write Errors", lines + "\n]"),
      ])
  }

  // MARK: Cursors

  mutating func cursorMethod<Host: ProgramHost>(
    _ name: String, _ id: Int, _ values: [MongoValue], _ source: String, _ host: inout Host
  ) throws(MongoStop) -> MongoValue {
    let first = values.first ?? .nothing
    let isFind = cursors[id].command["find"] != nil
    switch name {
    case "limit", "skip":
      guard isFind else { break }
      guard let count = first.bson.int else {
        throw .error(
          "MongoInvalidArgumentError", "Operation \"\(name)\" requires an integer")
      }
      cursors[id].command[name] = .count(count)
      return .cursor(id)
    case "sort", "projection", "project":
      guard isFind else { break }
      cursors[id].command[name == "sort" ? "sort" : "projection"] = first.bson
      return .cursor(id)
    case "pretty", "batchSize", "maxTimeMS", "comment": return .cursor(id)
    case "count", "itcount", "size":
      guard name != "itcount" else { return .plain(.count(try fetch(id, &host).count)) }
      guard isFind else { break }
      var command: BSONDocument = [
        "count": cursors[id].command["find"] ?? .null,
        "query": cursors[id].command["filter"] ?? .document([:]),
      ]
      if name == "size" {
        for option in ["skip", "limit"] {
          if let value = cursors[id].command[option] { command[option] = value }
        }
      }
      return .plain(try ask(command, in: cursors[id].database, &host)["n"] ?? .number(0))
    case "toArray":
      let all = try fetch(id, &host)
      cursors[id].rest = []
      return .plain(.array(all.map { .document($0) }))
    case "forEach", "map":
      let all = try fetch(id, &host)
      cursors[id].rest = []
      var made: [BSON] = []
      for document in all {
        made.append(try call(first, [.plain(.document(document))], source, &host).bson)
      }
      return name == "map" ? .plain(.array(made)) : .nothing
    case "hasNext": return .plain(.bool(try !fetch(id, &host).isEmpty))
    case "next", "tryNext":
      let all = try fetch(id, &host)
      guard let next = all.first else {
        if name == "tryNext" { return .plain(.null) }
        throw .error("MongoCursorExhaustedError", "Cursor is exhausted")
      }
      cursors[id].rest = Array(all.dropFirst())
      return .plain(.document(next))
    case "close":
      cursors[id].rest = []
      return .nothing
    case "explain", "hint", "min", "max", "collation", "readPref", "allowDiskUse", "isClosed",
      "isExhausted", "objsLeftInBatch", "tailable", "addOption", "returnKey", "showRecordId":
      throw .unmodelled("`\(name)` of cursors in mongosh")
    default: break
    }
    throw .error("TypeError", "\(source).\(name) is not a function")
  }
}
