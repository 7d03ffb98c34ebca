// Pipelines: documents go in, stages change them, documents come out.

import Kernel

/// A projection of `find` and `$project`.
enum MongoProjection {
  static func apply(
    _ wanted: BSONDocument, to document: BSONDocument, expressions: Bool,
    _ variables: [String: BSON] = [:]
  ) throws(MongoFault) -> BSONDocument {
    func isPlain(_ value: BSON) -> Bool {
      if case .bool = value { return true }
      return value.double != nil
    }
    let others = wanted.pairs.filter { $0.key != "_id" }
    let plain = others.filter { isPlain($0.value) }
    let isInclusion =
      others.contains { !isPlain($0.value) || $0.value.isTrue }
      || others.isEmpty && (wanted["_id"].map { $0.isTrue || !isPlain($0) } ?? false)
    if isInclusion, let odd = plain.first(where: { !$0.value.isTrue }) {
      throw MongoFault(
        31254, "Location31254",
        "Cannot do exclusion on field \(odd.key) in inclusion projection")
    }
    if !isInclusion {
      var value = BSON.document(document)
      for pair in wanted.pairs where !pair.value.isTrue {
        remove(pair.key.pathKeys, from: &value)
      }
      return value.document ?? document
    }
    var made = BSON.document([:])
    let root = BSON.document(document)
    if wanted["_id"].map({ !isPlain($0) || $0.isTrue }) ?? true, let id = document["_id"] {
      made = .document(["_id": id])
    }
    for pair in wanted.pairs {
      if pair.key == "_id", isPlain(pair.value) { continue }
      if isPlain(pair.value) {
        take(pair.key.pathKeys, from: root, into: &made)
      } else {
        if !expressions, let first = pair.value.document?.keys.first,
          ["$slice", "$elemMatch", "$meta"].contains(first)
        {
          throw .unmodelled("\(first) in projections")
        }
        let found = try MongoExpression.value(pair.value, root, variables)
        if found != .undefined {
          try made.modify(pair.key.pathKeys, making: true) {
            (place: inout BSON?) throws(MongoFault) in place = found
          }
        }
      }
    }
    guard var result = made.document else { return [:] }
    // Real: included fields stand in the document's order.
    let order = document.keys
    result.pairs = result.pairs.enumerated().sorted { a, b in
      let x = order.firstIndex(of: a.element.key) ?? order.count
      let y = order.firstIndex(of: b.element.key) ?? order.count
      return x == y ? a.offset < b.offset : x < y
    }.map(\.element)
    return result
  }
  private static func remove(_ path: ArraySlice<String>, from value: inout BSON) {
    guard let key = path.first else { return }
    switch value {
    case .document(var document):
      if path.count == 1 {
        document[key] = nil
      } else if var inner = document[key] {
        remove(path.dropFirst(), from: &inner)
        document[key] = inner
      }
      value = .document(document)
    case .array(var items):
      for place in items.indices { remove(path, from: &items[place]) }
      value = .array(items)
    default: break
    }
  }
  private static func take(
    _ path: ArraySlice<String>, from source: BSON, into target: inout BSON
  ) {
    guard let key = path.first, case .document(let document) = source, let found = document[key]
    else { return }
    var made = target.document ?? [:]
    let rest = path.dropFirst()
    if rest.isEmpty {
      made[key] = found
    } else {
      switch found {
      case .document:
        var inner = made[key] ?? .document([:])
        take(rest, from: found, into: &inner)
        made[key] = inner
      case .array(let items):
        let before = made[key]?.array ?? []
        var all: [BSON] = []
        for (place, item) in items.enumerated() where item.document != nil {
          var inner = before.indices.contains(place) ? before[place] : .document([:])
          take(rest, from: item, into: &inner)
          all.append(inner)
        }
        made[key] = .array(all)
      default: break
      }
    }
    target = .document(made)
  }
}

/// Puts documents in an order.
enum MongoSort {
  static func sorted(
    _ documents: [BSONDocument], by order: BSONDocument
  ) throws(MongoFault) -> [BSONDocument] {
    var keys: [(path: ArraySlice<String>, isDown: Bool)] = []
    for pair in order.pairs {
      guard let way = pair.value.int, way == 1 || way == -1 else {
        if pair.value.document != nil { throw .unmodelled("$meta in sorts") }
        throw MongoFault(
          15975, "Location15975",
          "$sort key ordering must be 1 (for ascending) or -1 (for descending)")
      }
      keys.append((pair.key.pathKeys, way == -1))
    }
    func key(_ document: BSONDocument, _ path: ArraySlice<String>, isDown: Bool) -> BSON {
      var found = BSON.document(document).values(at: path)
      // Real: of an array the least item counts, or the greatest when it goes down.
      found = found.flatMap { $0.array ?? [$0] }
      return found.min { isDown ? $0.order($1) > 0 : $0.order($1) < 0 } ?? .null
    }
    let rows = documents.enumerated().map { place, document in
      (place, document, keys.map { key(document, $0.path, isDown: $0.isDown) })
    }
    return rows.sorted { a, b in
      for (place, wanted) in keys.enumerated() {
        let order = a.2[place].order(b.2[place])
        if order != 0 { return wanted.isDown ? order > 0 : order < 0 }
      }
      return a.0 < b.0
    }.map { $0.1 }
  }
}

/// A pipeline over one database.
struct MongoPipeline: Sendable {
  let database: MongoDatabase
  let variables: [String: BSON]

  func run(
    _ stages: [BSON], over source: [BSONDocument]
  ) throws(MongoFault) -> [BSONDocument] {
    var documents = source
    for item in stages {
      guard let stage = item.document, stage.pairs.count == 1, let only = stage.pairs.first else {
        throw MongoFault(
          40323, "Location40323",
          "A pipeline stage specification object must contain exactly one field.")
      }
      documents = try step(only.key, only.value, documents)
      let all = BSON.array(documents.map { .document($0) })
      guard documents.count <= 200_000, all.weight(limit: 2_000_000) != nil else {
        throw .unmodelled("pipelines of that size")
      }
    }
    return documents
  }

  private func step(
    _ name: String, _ argument: BSON, _ documents: [BSONDocument]
  ) throws(MongoFault) -> [BSONDocument] {
    func fields() throws(MongoFault) -> BSONDocument {
      guard let document = argument.document else {
        throw .parse("the \(name) stage specification must be an object")
      }
      return document
    }
    func count() throws(MongoFault) -> Int {
      guard let number = argument.int, number >= (name == "$limit" ? 1 : 0) else {
        throw MongoFault(
          5_107_201, "Location5107201",
          "invalid argument to \(name) stage: Expected a number in: \(name): \(BSONText.server(argument))"
        )
      }
      return number
    }
    switch name {
    case "$match":
      let filter = MongoFilter(try fields())
      var kept: [BSONDocument] = []
      for document in documents where try filter.matches(document) { kept.append(document) }
      return kept
    case "$sort": return try MongoSort.sorted(documents, by: fields())
    case "$limit": return Array(documents.prefix(try count()))
    case "$skip": return Array(documents.dropFirst(try count()))
    case "$count":
      guard let key = argument.string, !key.isEmpty else {
        throw MongoFault(
          40156, "Location40156", "the count field must be a non-empty string")
      }
      return documents.isEmpty ? [] : [[key: .count(documents.count)]]
    case "$project":
      let wanted = try fields()
      guard !wanted.isEmpty else {
        throw MongoFault(
          51272, "Location51272",
          "Invalid $project :: caused by :: projection specification must have at least one field")
      }
      var out: [BSONDocument] = []
      for document in documents {
        out.append(
          try MongoProjection.apply(wanted, to: document, expressions: true, variables))
      }
      return out
    case "$addFields", "$set":
      let wanted = try fields()
      var out: [BSONDocument] = []
      for document in documents {
        var value = BSON.document(document)
        for pair in wanted.pairs {
          let found = try MongoExpression.value(pair.value, .document(document), variables)
          try value.modify(pair.key.pathKeys, making: found != .undefined) {
            (place: inout BSON?) throws(MongoFault) in
            if found != .undefined { place = found }
          }
        }
        out.append(value.document ?? document)
      }
      return out
    case "$unset":
      let names = argument.array?.compactMap(\.string) ?? [argument.string].compactMap { $0 }
      var out: [BSONDocument] = []
      for document in documents {
        let wanted = BSONDocument(
          names.map { BSONDocument.Pair(key: $0, value: .number(0)) })
        out.append(try MongoProjection.apply(wanted, to: document, expressions: false))
      }
      return out
    case "$group": return try group(fields(), documents)
    case "$sortByCount":
      let groups = try group(
        ["_id": argument, "count": .document(["$sum": .number(1)])], documents)
      return try MongoSort.sorted(groups, by: ["count": .number(-1)])
    case "$unwind":
      let path = argument.string ?? argument.document?["path"]?.string ?? ""
      guard path.hasPrefix("$") else {
        throw MongoFault(
          28818, "Location28818",
          "path option to $unwind stage should be prefixed with a '$': \(path)")
      }
      let keeps = argument.document?["preserveNullAndEmptyArrays"]?.isTrue ?? false
      if argument.document?["includeArrayIndex"] != nil {
        throw .unmodelled("includeArrayIndex of $unwind")
      }
      let keys = String(path.dropFirst()).pathKeys
      var out: [BSONDocument] = []
      for document in documents {
        let found = BSON.document(document).values(at: keys).first ?? .undefined
        guard let items = found.array else {
          if keeps || !found.isNullish { out.append(document) }
          continue
        }
        if items.isEmpty, keeps {
          var value = BSON.document(document)
          try value.modify(keys, making: false) { (place: inout BSON?) throws(MongoFault) in
            place = nil
          }
          out.append(value.document ?? document)
        }
        for item in items {
          var value = BSON.document(document)
          try value.modify(keys, making: true) { (place: inout BSON?) throws(MongoFault) in
            place = item
          }
          out.append(value.document ?? document)
        }
      }
      return out
    case "$lookup":
      let wanted = try fields()
      guard let from = wanted["from"]?.string, let local = wanted["localField"]?.string,
        let foreign = wanted["foreignField"]?.string, let name = wanted["as"]?.string,
        wanted.pairs.count == 4
      else { throw .unmodelled("$lookup other than by one field") }
      let others = database.collections[from]?.documents ?? []
      var out: [BSONDocument] = []
      for document in documents {
        let keys = BSON.document(document).values(at: local.pathKeys)
        let wanted = keys.flatMap { $0.array ?? [$0] }
        let filter = MongoFilter([
          foreign: wanted.isEmpty
            ? .document(["$eq": .null]) : .document(["$in": .array(wanted)])
        ])
        var found: [BSON] = []
        for other in others where try filter.matches(other) { found.append(.document(other)) }
        var made = document
        made[name] = .array(found)
        out.append(made)
      }
      return out
    case _ where Self.others.contains(name): throw .unmodelled("the pipeline stage \(name)")
    default:
      throw MongoFault(
        40324, "Location40324", "Unrecognized pipeline stage name: '\(name)'")
    }
  }
  private static let others: Set<String> = [
    "$bucket", "$bucketAuto", "$changeStream", "$collStats", "$densify", "$documents", "$facet",
    "$fill", "$geoNear", "$graphLookup", "$indexStats", "$listSessions", "$merge", "$out",
    "$planCacheStats", "$redact", "$replaceRoot", "$replaceWith", "$sample", "$search",
    "$setWindowFields", "$unionWith", "$currentOp",
  ]

  /// Limit: groups stand in the order in which their first documents do; the real server promises none.
  private func group(
    _ wanted: BSONDocument, _ documents: [BSONDocument]
  ) throws(MongoFault) -> [BSONDocument] {
    guard let id = wanted["_id"] else {
      throw MongoFault(15955, "Location15955", "a group specification must include an _id")
    }
    var gathers: [(name: String, verb: String, argument: BSON)] = []
    for pair in wanted.pairs where pair.key != "_id" {
      guard let only = pair.value.document?.pairs.first, pair.value.document?.pairs.count == 1
      else {
        throw MongoFault(
          40234, "Location40234", "The field '\(pair.key)' must be an accumulator object")
      }
      guard MongoAccumulator.names.contains(only.key) else {
        if ["$stdDevPop", "$stdDevSamp", "$mergeObjects", "$top", "$bottom", "$firstN", "$lastN"]
          .contains(only.key)
        {
          throw .unmodelled("\(only.key) in $group")
        }
        throw MongoFault(
          15952, "Location15952", "unknown group operator '\(only.key)'")
      }
      gathers.append((pair.key, only.key, only.value))
    }
    var groups: [(id: BSON, values: [[BSON]])] = []
    var places: [BSON: Int] = [:]
    for document in documents {
      let root = BSON.document(document)
      var key = try MongoExpression.value(id, root, variables)
      if key == .undefined { key = .null }
      let place: Int
      if let known = places[key] {
        place = known
      } else {
        place = groups.count
        places[key] = place
        groups.append((key, gathers.map { _ in [] }))
      }
      for (index, gather) in gathers.enumerated() {
        let value =
          gather.verb == "$count"
          ? .number(1) : try MongoExpression.value(gather.argument, root, variables)
        groups[place].values[index].append(value)
      }
    }
    return groups.map { group in
      var made: BSONDocument = ["_id": group.id]
      for (index, gather) in gathers.enumerated() {
        made[gather.name] = MongoAccumulator.total(gather.verb, group.values[index])
      }
      return made
    }
  }
}
