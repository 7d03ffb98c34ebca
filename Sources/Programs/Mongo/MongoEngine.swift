// A MongoDB server's databases, and the commands that read and change them.

import Kernel

/// A collection: its documents in the order in which they came, and its indexes.
struct MongoCollection: Hashable, Sendable {
  var documents: [BSONDocument] = []
  var indexes: [BSONDocument] = [
    ["v": .number(2), "key": .document(["_id": .number(1)]), "name": .string("_id_")]
  ]
  var isCapped = false
}

struct MongoDatabase: Hashable, Sendable {
  var collections: OrderedMap<String, MongoCollection> = [:]
}

/// What a server knows beside its databases.
struct MongoFacts: Sendable {
  var version = "7.0.25"
  /// Milliseconds since 1970.
  var now = 0
  var started = 0
  var hostname = "localhost"
  var processID = 1
  var replicaSet: String?
}

/// A MongoDB server without its network.
///
/// Invariant: a command that fails has changed nothing, but for writes of many documents, which keep
/// what came before the one that failed.
struct MongoEngine: Sendable {
  var databases: OrderedMap<String, MongoDatabase> = [:]
  var users: [MongoUser] = []
  var facts = MongoFacts()
  /// Documents and bytes that all collections may hold.
  static let limit = 200_000

  /// Runs a command, and gives the server's answer to it.
  mutating func run(_ command: BSONDocument, in name: String) -> BSONDocument {
    do throws(MongoFault) {
      var reply = try answer(command, name)
      reply["ok"] = .number(1)
      return reply
    } catch {
      return error.reply
    }
  }

  private mutating func answer(
    _ command: BSONDocument, _ name: String
  ) throws(MongoFault) -> BSONDocument {
    guard let verb = command.pairs.first else {
      throw MongoFault(40415, "Location40415", "no such command: ''")
    }
    guard Self.isName(name) else {
      throw MongoFault(
        73, "InvalidNamespace", "Invalid database name: '\(name)'")
    }
    func collection() throws(MongoFault) -> String {
      guard let text = verb.value.string else {
        throw .badValue(
          "collection name has invalid type \(MongoUpdate.typeName(verb.value))")
      }
      guard !text.isEmpty, !text.hasPrefix("$"), !text.contains("\u{0}") else {
        throw MongoFault(
          73, "InvalidNamespace", "Invalid namespace specified '\(name).\(text)'")
      }
      return text
    }
    switch verb.key {
    case "insert": return try insert(command, name, collection())
    case "update": return try update(command, name, collection())
    case "delete": return try delete(command, name, collection())
    case "findAndModify", "findandmodify":
      return try findAndModify(command, name, collection())
    case "find":
      let found = try find(command, name, collection())
      return cursor(found, "\(name).\(try collection())")
    case "aggregate":
      guard verb.value.string != nil else { throw .unmodelled("pipelines without a collection") }
      let source = databases[name]?.collections[try collection()]?.documents ?? []
      let pipeline = MongoPipeline(
        database: databases[name] ?? MongoDatabase(), variables: ["NOW": .date(facts.now)])
      guard let stages = command["pipeline"]?.array else {
        throw .mismatch("'pipeline' option must be specified as an array")
      }
      return cursor(try pipeline.run(stages, over: source), "\(name).\(try collection())")
    case "count":
      let filter = MongoFilter(command["query"]?.document ?? [:])
      var documents = try matching(filter, name, collection())
      documents = Self.window(documents, command)
      return ["n": .count(documents.count)]
    case "distinct":
      guard let key = command["key"]?.string else {
        throw .mismatch("Field 'key' must be of type string")
      }
      let filter = MongoFilter(command["query"]?.document ?? [:])
      var values: [BSON] = []
      var seen: Set<BSON> = []
      for document in try matching(filter, name, collection()) {
        for found in BSON.document(document).values(at: key.pathKeys) {
          for item in found.array ?? [found] where seen.insert(item).inserted {
            values.append(item)
          }
        }
      }
      return ["values": .array(values.sorted { $0.order($1) < 0 })]
    case "create": return try create(command, name, collection())
    case "drop":
      let key = try collection()
      let isThere = databases[name]?.collections[key] != nil
      if isThere {
        databases[name]?.collections[key] = nil
        dropIfEmpty(name)
      }
      return isThere ? ["nIndexesWas": .number(1), "ns": .string("\(name).\(key)")] : [:]
    case "dropDatabase":
      let isThere = databases[name] != nil
      databases[name] = nil
      return isThere ? ["dropped": .string(name)] : [:]
    case "renameCollection": return try rename(command)
    case "listCollections":
      let all = databases[name]?.collections.keys ?? []
      let list = all.map { key in
        BSONDocument([
          BSONDocument.Pair(key: "name", value: .string(key)),
          BSONDocument.Pair(key: "type", value: .string("collection")),
        ])
      }
      let filter = MongoFilter(command["filter"]?.document ?? [:])
      var kept: [BSONDocument] = []
      for item in list where try filter.matches(item) { kept.append(item) }
      return cursor(kept, "\(name).$cmd.listCollections")
    case "listDatabases": return listDatabases()
    case "createIndexes": return try createIndexes(command, name, collection())
    case "listIndexes":
      guard let found = databases[name]?.collections[try collection()] else {
        throw MongoFault(
          26, "NamespaceNotFound", "ns does not exist: \(name).\(try collection())")
      }
      return cursor(found.indexes, "\(name).\(try collection())")
    case "dropIndexes": return try dropIndexes(command, name, collection())
    case "dbStats", "dbstats": return stats(name)
    case "createUser", "updateUser", "dropUser", "usersInfo", "grantRolesToUser":
      return try changeUsers(verb.key, command, name)
    default: return try about(verb.key, command)
    }
  }

  static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count < 64
      && !name.unicodeScalars.contains { "/\\. \"$*<>:|?\u{0}".unicodeScalars.contains($0) }
  }
  private func cursor(_ documents: [BSONDocument], _ namespace: String) -> BSONDocument {
    [
      "cursor": .document([
        "firstBatch": .array(documents.map { .document($0) }), "id": .long(0),
        "ns": .string(namespace),
      ])
    ]
  }
  private mutating func dropIfEmpty(_ name: String) {
    if databases[name]?.collections.isEmpty ?? false { databases[name] = nil }
  }

  // MARK: Reading

  private func matching(
    _ filter: MongoFilter, _ name: String, _ key: String
  ) throws(MongoFault) -> [BSONDocument] {
    try filter.check()
    var found: [BSONDocument] = []
    for document in documents(name, key) where try filter.matches(document) {
      found.append(document)
    }
    return found
  }
  private func documents(_ name: String, _ key: String) -> [BSONDocument] {
    if name == "admin", key == "system.users" { return users.map(\.stored) }
    return databases[name]?.collections[key]?.documents ?? []
  }
  private static func window(
    _ documents: [BSONDocument], _ command: BSONDocument
  ) -> [BSONDocument] {
    let skip = max(0, command["skip"]?.int ?? 0)
    let limit = command["limit"]?.int ?? 0
    let rest = documents.dropFirst(skip)
    return Array(limit == 0 ? rest : rest.prefix(limit.magnitude > 1 << 40 ? 1 << 40 : abs(limit)))
  }
  private func find(
    _ command: BSONDocument, _ name: String, _ key: String
  ) throws(MongoFault) -> [BSONDocument] {
    let filter = MongoFilter(command["filter"]?.document ?? [:])
    if let skip = command["skip"]?.int, skip < 0 {
      throw MongoFault(
        51024, "Location51024",
        "BSON field 'skip' value must be >= 0, actual value '\(skip)'")
    }
    var found = try matching(filter, name, key)
    if let order = command["sort"]?.document { found = try MongoSort.sorted(found, by: order) }
    found = Self.window(found, command)
    guard let wanted = command["projection"]?.document, !wanted.isEmpty else { return found }
    _ = try MongoProjection.apply(wanted, to: [:], expressions: false)
    var shown: [BSONDocument] = []
    for document in found {
      shown.append(try MongoProjection.apply(wanted, to: document, expressions: false))
    }
    return shown
  }

  // MARK: Writing

  private mutating func put(
    _ document: BSONDocument, _ name: String, _ key: String, replacing place: Int? = nil
  ) throws(MongoFault) {
    var database = databases[name] ?? MongoDatabase()
    var collection = database.collections[key] ?? MongoCollection()
    guard BSON.document(document).weight(limit: 250_000) != nil else {
      throw MongoFault(
        10334, "BSONObjectTooLarge",
        "BSONObj size is invalid: it must be between 0 and 16793600(16MB)")
    }
    let id = document["_id"] ?? .null
    if case .array = id {
      throw MongoFault(
        53, "InvalidIdField", "The '_id' value cannot be of type array")
    }
    for index in collection.indexes {
      let isID = index["name"] == .string("_id_")
      guard isID || index["unique"]?.isTrue ?? false, let fields = index["key"]?.document else {
        continue
      }
      func values(_ document: BSONDocument) -> [BSON] {
        fields.keys.map { BSON.document(document).values(at: $0.pathKeys).first ?? .null }
      }
      let own = values(document)
      let clash = collection.documents.enumerated().contains { other, found in
        other != place && zip(values(found), own).allSatisfy { $0.isEqual($1) }
      }
      guard !clash else {
        let shown = zip(fields.keys, own).map { "\($0): \(BSONText.server($1))" }
        throw MongoFault(
          11000, "DuplicateKey",
          "E11000 duplicate key error collection: \(name).\(key) index: \(index["name"]?.string ?? "") dup key: { \(shown.joined(separator: ", ")) }"
        )
      }
    }
    if let place {
      collection.documents[place] = document
    } else {
      guard collection.documents.count < Self.limit else {
        throw .unmodelled("collections of more than \(Self.limit) documents")
      }
      collection.documents.append(document)
    }
    database.collections[key] = collection
    databases[name] = database
  }

  private mutating func insert(
    _ command: BSONDocument, _ name: String, _ key: String
  ) throws(MongoFault) -> BSONDocument {
    guard let documents = command["documents"]?.array, !documents.isEmpty else {
      throw MongoFault(
        21, "InvalidLength",
        "Write batch sizes must be between 1 and 100000. Got 0 operations.")
    }
    let isOrdered = command["ordered"]?.isTrue ?? true
    var count = 0
    var errors: [BSON] = []
    for (place, item) in documents.enumerated() {
      guard var document = item.document else {
        throw .mismatch("BSON field 'insert.documents' is the wrong type")
      }
      if let id = document["_id"] {
        document["_id"] = nil
        document.pairs.insert(BSONDocument.Pair(key: "_id", value: id), at: 0)
      }
      do throws(MongoFault) {
        try put(document, name, key)
        count += 1
      } catch {
        if error.unmodelled != nil { throw error }
        errors.append(Self.writeError(error, place))
        if isOrdered { break }
      }
    }
    var reply: BSONDocument = ["n": .count(count)]
    if !errors.isEmpty { reply["writeErrors"] = .array(errors) }
    return reply
  }
  private static func writeError(_ fault: MongoFault, _ place: Int) -> BSON {
    .document([
      "index": .count(place), "code": .count(fault.code), "errmsg": .string(fault.message),
    ])
  }

  private mutating func update(
    _ command: BSONDocument, _ name: String, _ key: String
  ) throws(MongoFault) -> BSONDocument {
    var matched = 0
    var modified = 0
    var made: [BSON] = []
    for (number, item) in (command["updates"]?.array ?? []).enumerated() {
      guard let part = item.document else { continue }
      let filter = MongoFilter(part["q"]?.document ?? [:])
      guard let change = part["u"]?.document else {
        throw .unmodelled("updates by pipelines")
      }
      let update = MongoUpdate(change: change, now: facts.now)
      let isMulti = part["multi"]?.isTrue ?? false
      do throws(MongoFault) {
        try filter.check()
        if isMulti, !(change.keys.first?.hasPrefix("$") ?? false) {
          throw .parse("multi update is not supported for replacement-style update")
        }
        var count = 0
        for (place, document) in documents(name, key).enumerated()
        where try filter.matches(document) {
          let fresh = try update.applied(to: document)
          count += 1
          if fresh != document {
            try put(fresh, name, key, replacing: place)
            modified += 1
          }
          if !isMulti { break }
        }
        matched += count
        if count == 0, part["upsert"]?.isTrue ?? false {
          let id = part["newID"] ?? .null
          let fresh = try upserted(filter, update, id)
          try put(fresh, name, key)
          made.append(.document(["index": .count(number), "_id": fresh["_id"] ?? .null]))
        }
      } catch {
        if error.unmodelled != nil { throw error }
        return [
          "n": .count(matched), "nModified": .count(modified),
          "writeErrors": .array([Self.writeError(error, number)]),
        ]
      }
    }
    var reply: BSONDocument = [
      "n": .count(matched + made.count), "nModified": .count(modified),
    ]
    if !made.isEmpty { reply["upserted"] = .array(made) }
    return reply
  }
  private func upserted(
    _ filter: MongoFilter, _ update: MongoUpdate, _ id: BSON
  ) throws(MongoFault) -> BSONDocument {
    var base = BSON.document([:])
    for pair in filter.demanded.pairs {
      try base.modify(pair.key.pathKeys, making: true) { (place: inout BSON?) throws(MongoFault) in
        place = pair.value
      }
    }
    var fresh = base.document ?? [:]
    let isOperators = update.change.keys.first?.hasPrefix("$") ?? false
    let known = fresh["_id"] ?? (isOperators ? nil : update.change["_id"])
    fresh = try update.applied(to: fresh, isNew: true)
    let own = known ?? fresh["_id"] ?? id
    fresh["_id"] = nil
    fresh.pairs.insert(BSONDocument.Pair(key: "_id", value: own), at: 0)
    return fresh
  }

  private mutating func delete(
    _ command: BSONDocument, _ name: String, _ key: String
  ) throws(MongoFault) -> BSONDocument {
    var count = 0
    for item in command["deletes"]?.array ?? [] {
      let filter = MongoFilter(item.document?["q"]?.document ?? [:])
      try filter.check()
      let isOne = item.document?["limit"]?.int == 1
      var kept: [BSONDocument] = []
      var taken = 0
      for document in documents(name, key) {
        if isOne && taken == 1 {
          kept.append(document)
        } else if try filter.matches(document) {
          taken += 1
        } else {
          kept.append(document)
        }
      }
      if taken > 0 { databases[name]?.collections[key]?.documents = kept }
      count += taken
    }
    return ["n": .count(count)]
  }

  private mutating func findAndModify(
    _ command: BSONDocument, _ name: String, _ key: String
  ) throws(MongoFault) -> BSONDocument {
    let filter = MongoFilter(command["query"]?.document ?? [:])
    var found = try matching(filter, name, key)
    if let order = command["sort"]?.document { found = try MongoSort.sorted(found, by: order) }
    func shown(_ document: BSONDocument?) throws(MongoFault) -> BSON {
      guard let document else { return .null }
      guard let wanted = command["fields"]?.document, !wanted.isEmpty else {
        return .document(document)
      }
      return .document(try MongoProjection.apply(wanted, to: document, expressions: false))
    }
    guard let old = found.first else {
      guard command["upsert"]?.isTrue ?? false, let change = command["update"]?.document else {
        return ["value": .null]
      }
      let fresh = try upserted(
        filter, MongoUpdate(change: change, now: facts.now), command["newID"] ?? .null)
      try put(fresh, name, key)
      return ["value": command["new"]?.isTrue ?? false ? try shown(fresh) : .null]
    }
    let place = documents(name, key).firstIndex { $0["_id"] == old["_id"] }
    if command["remove"]?.isTrue ?? false {
      if let place { databases[name]?.collections[key]?.documents.remove(at: place) }
      return ["value": try shown(old)]
    }
    guard let change = command["update"]?.document else {
      throw .unmodelled("updates by pipelines")
    }
    let fresh = try MongoUpdate(change: change, now: facts.now).applied(to: old)
    let value = try shown(command["new"]?.isTrue ?? false ? fresh : old)
    if let place { try put(fresh, name, key, replacing: place) }
    return ["value": value]
  }

  // MARK: Collections and indexes

  private mutating func create(
    _ command: BSONDocument, _ name: String, _ key: String
  ) throws(MongoFault) -> BSONDocument {
    for option in ["capped", "timeseries", "validator", "viewOn", "clusteredIndex"]
    where command[option] != nil {
      throw .unmodelled("\(option) collections")
    }
    var database = databases[name] ?? MongoDatabase()
    guard database.collections[key] == nil else {
      throw MongoFault(48, "NamespaceExists", "Collection \(name).\(key) already exists.")
    }
    database.collections[key] = MongoCollection()
    databases[name] = database
    return [:]
  }
  private mutating func rename(_ command: BSONDocument) throws(MongoFault) -> BSONDocument {
    let from = (command["renameCollection"]?.string ?? "").pathKeys
    let to = (command["to"]?.string ?? "").pathKeys
    guard from.count > 1, to.count > 1, from.first == to.first, let name = from.first else {
      throw .unmodelled("renaming into another database")
    }
    let old = from.dropFirst().joined(separator: ".")
    let new = to.dropFirst().joined(separator: ".")
    guard let collection = databases[name]?.collections[old] else {
      throw MongoFault(26, "NamespaceNotFound", "Source collection \(name).\(old) does not exist")
    }
    guard databases[name]?.collections[new] == nil || command["dropTarget"]?.isTrue ?? false
    else { throw MongoFault(48, "NamespaceExists", "target namespace exists") }
    databases[name]?.collections[old] = nil
    databases[name]?.collections[new] = collection
    return [:]
  }
  private mutating func createIndexes(
    _ command: BSONDocument, _ name: String, _ key: String
  ) throws(MongoFault) -> BSONDocument {
    var database = databases[name] ?? MongoDatabase()
    var collection = database.collections[key] ?? MongoCollection()
    let before = collection.indexes.count
    for item in command["indexes"]?.array ?? [] {
      guard let wanted = item.document, let fields = wanted["key"]?.document, !fields.isEmpty
      else {
        throw MongoFault(67, "CannotCreateIndex", "Index keys cannot be an empty object")
      }
      for pair in fields.pairs where ![1, -1].contains(pair.value.int ?? 0) {
        if pair.value.string != nil { throw .unmodelled("indexes other than 1 and -1") }
        throw MongoFault(
          67, "CannotCreateIndex",
          "Values in v:2 index key pattern cannot be \(pair.value.int == 0 ? "0." : "of type \(MongoUpdate.typeName(pair.value)). Only numbers > 0, numbers < 0, and strings are allowed.")"
        )
      }
      var index: BSONDocument = ["v": .number(2), "key": .document(fields)]
      let text =
        wanted["name"]?.string
        ?? fields.pairs.map { "\($0.key)_\(BSONText.server($0.value))" }.joined(separator: "_")
      index["name"] = .string(text)
      for option in wanted.pairs where !["key", "name", "v"].contains(option.key) {
        guard ["unique", "background"].contains(option.key) else {
          throw .unmodelled("the index option \(option.key)")
        }
        if option.key == "unique", option.value.isTrue { index["unique"] = .bool(true) }
      }
      if let other = collection.indexes.first(where: { $0["key"] == index["key"] }) {
        guard other["name"] == index["name"] else {
          throw MongoFault(
            85, "IndexOptionsConflict",
            "Index already exists with a different name: \(other["name"]?.string ?? "")")
        }
        continue
      }
      if index["unique"] != nil {
        var seen: Set<[BSON]> = []
        for document in collection.documents {
          let values = fields.keys.map {
            BSON.document(document).values(at: $0.pathKeys).first ?? .null
          }
          guard seen.insert(values).inserted else {
            let shown = zip(fields.keys, values).map { "\($0): \(BSONText.server($1))" }
            throw MongoFault(
              11000, "DuplicateKey",
              "Index build failed: Collection \(name).\(key) :: caused by :: E11000 duplicate key error collection: \(name).\(key) index: \(text) dup key: { \(shown.joined(separator: ", ")) }"
            )
          }
        }
      }
      collection.indexes.append(index)
    }
    database.collections[key] = collection
    databases[name] = database
    return [
      "numIndexesBefore": .count(before), "numIndexesAfter": .count(collection.indexes.count),
    ]
  }
  private mutating func dropIndexes(
    _ command: BSONDocument, _ name: String, _ key: String
  ) throws(MongoFault) -> BSONDocument {
    guard var collection = databases[name]?.collections[key] else {
      throw MongoFault(26, "NamespaceNotFound", "ns not found \(name).\(key)")
    }
    let before = collection.indexes.count
    if command["index"] == .string("*") {
      collection.indexes = Array(collection.indexes.prefix(1))
    } else {
      let wanted = command["index"] ?? .null
      guard
        let place = collection.indexes.firstIndex(where: {
          $0["name"] == wanted || $0["key"] == wanted
        })
      else {
        throw MongoFault(
          27, "IndexNotFound", "index not found with name [\(wanted.string ?? "")]")
      }
      guard place > 0 else {
        throw MongoFault(72, "InvalidOptions", "cannot drop _id index")
      }
      collection.indexes.remove(at: place)
    }
    databases[name]?.collections[key] = collection
    return ["nIndexesWas": .count(before)]
  }
}
