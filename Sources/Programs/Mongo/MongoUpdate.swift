// What an update makes of a document.

import Kernel

/// An update: operators, or a document in place of the old one.
struct MongoUpdate: Sendable {
  let change: BSONDocument
  /// For `$currentDate`: milliseconds since 1970.
  let now: Int

  func applied(
    to old: BSONDocument, isNew: Bool = false
  ) throws(MongoFault) -> BSONDocument {
    guard change.keys.first?.hasPrefix("$") ?? false else {
      var fresh = change
      if let id = old["_id"] {
        if let wanted = fresh["_id"], !wanted.isEqual(id) { throw Self.immutable }
        fresh["_id"] = nil
        fresh.pairs.insert(BSONDocument.Pair(key: "_id", value: id), at: 0)
      }
      return fresh
    }
    var value = BSON.document(old)
    for verb in change.pairs {
      guard verb.key.hasPrefix("$") else {
        throw .parse(
          "Unknown modifier: \(verb.key). Expected a valid update modifier or pipeline-style update specified as an array"
        )
      }
      guard let fields = verb.value.document else {
        throw .parse(
          "Modifiers operate on fields but we found type \(Self.typeName(verb.value)) instead. For example: {$mod: {<field>: ...}} not {\(verb.key): \(BSONText.server(verb.value))}"
        )
      }
      for field in fields.pairs {
        if field.key.contains("$") { throw .unmodelled("`\(field.key)` in updates") }
        try apply(verb.key, field, to: &value, old, isNew: isNew)
      }
    }
    guard let made = value.document else { return old }
    if let before = old["_id"], let after = made["_id"], !before.isEqual(after) {
      throw Self.immutable
    }
    if old["_id"] != nil, made["_id"] == nil { throw Self.immutable }
    return made
  }
  private static let immutable = MongoFault(
    66, "ImmutableField",
    "Performing an update on the path '_id' would modify the immutable field '_id'")

  static func typeName(_ value: BSON) -> String {
    switch value {
    case .undefined: "undefined"
    case .null: "null"
    case .bool: "bool"
    case .number(let number): Int32(exactly: number) == nil ? "double" : "int"
    case .long: "long"
    case .string: "string"
    case .objectID: "objectId"
    case .date: "date"
    case .regex: "regex"
    case .array: "array"
    case .document: "object"
    }
  }

  private func apply(
    _ verb: String, _ field: BSONDocument.Pair, to value: inout BSON, _ old: BSONDocument,
    isNew: Bool
  ) throws(MongoFault) {
    let path = field.key.pathKeys
    let wanted = field.value
    switch verb {
    case "$set":
      try value.modify(path, making: true) { (place: inout BSON?) throws(MongoFault) in
        place = wanted
      }
    case "$setOnInsert":
      guard isNew else { return }
      try value.modify(path, making: true) { (place: inout BSON?) throws(MongoFault) in
        place = wanted
      }
    case "$unset":
      try value.modify(path, making: false) { (place: inout BSON?) throws(MongoFault) in
        place = nil
      }
    case "$inc", "$mul":
      guard let amount = wanted.double else {
        throw .mismatch(
          "Cannot \(verb == "$inc" ? "increment" : "multiply") with non-numeric argument: {\(field.key): \(BSONText.server(wanted))}"
        )
      }
      try value.modify(path, making: true) { (place: inout BSON?) throws(MongoFault) in
        let before = place ?? .number(0)
        guard let number = before.double else {
          throw .mismatch(
            "Cannot apply \(verb) to a value of non-numeric type. {_id: \(BSONText.server(old["_id"] ?? .null))} has the field '\(path.last ?? "")' of non-numeric type \(Self.typeName(before))"
          )
        }
        let result = verb == "$inc" ? number + amount : number * amount
        if case .long = before, let whole = Int(exactly: result) {
          place = .long(whole)
        } else {
          place = .number(result)
        }
      }
    case "$min", "$max":
      try value.modify(path, making: true) { (place: inout BSON?) throws(MongoFault) in
        guard let before = place else {
          place = wanted
          return
        }
        let order = wanted.order(before)
        if verb == "$min" ? order < 0 : order > 0 { place = wanted }
      }
    case "$rename":
      guard let name = wanted.string else {
        throw .badValue(
          "The 'to' field for $rename must be a string: \(field.key): \(BSONText.server(wanted))")
      }
      var moved: BSON?
      try value.modify(path, making: false) { (place: inout BSON?) throws(MongoFault) in
        moved = place
        place = nil
      }
      if let moved {
        try value.modify(name.pathKeys, making: true) { (place: inout BSON?) throws(MongoFault) in
          place = moved
        }
      }
    case "$currentDate":
      let now = now
      try value.modify(path, making: true) { (place: inout BSON?) throws(MongoFault) in
        place = .date(now)
      }
    case "$push", "$addToSet":
      var items = [wanted]
      if let options = wanted.document, let each = options["$each"] {
        guard let list = each.array else {
          throw .badValue(
            "The argument to $each in \(verb) must be an array but it was of type \(Self.typeName(each))"
          )
        }
        if let other = options.keys.first(where: { $0 != "$each" }) {
          throw .unmodelled("\(other) in \(verb)")
        }
        items = list
      }
      try value.modify(path, making: true) { (place: inout BSON?) throws(MongoFault) in
        let before = place ?? .array([])
        guard var list = before.array else {
          throw .badValue(
            "The field '\(field.key)' must be an array but is of type \(Self.typeName(before)) in document {_id: \(BSONText.server(old["_id"] ?? .null))}"
          )
        }
        for item in items
        where verb == "$push" || !list.contains(where: { $0.isEqual(item) }) {
          list.append(item)
        }
        place = .array(list)
      }
    case "$pull", "$pullAll":
      try value.modify(path, making: false) { (place: inout BSON?) throws(MongoFault) in
        guard let before = place else { return }
        guard let list = before.array else {
          throw .badValue("Cannot apply \(verb) to a non-array value")
        }
        var kept: [BSON] = []
        for item in list {
          if try !isPulled(item, verb, wanted) { kept.append(item) }
        }
        place = .array(kept)
      }
    case "$pop":
      guard let end = wanted.int, end == 1 || end == -1 else {
        throw .parse("$pop expects 1 or -1, found: \(BSONText.server(wanted))")
      }
      try value.modify(path, making: false) { (place: inout BSON?) throws(MongoFault) in
        guard let before = place else { return }
        guard var list = before.array else {
          throw .mismatch(
            "Path '\(field.key)' contains an element of non-array type '\(Self.typeName(before))'")
        }
        if !list.isEmpty { list.remove(at: end == 1 ? list.count - 1 : 0) }
        place = .array(list)
      }
    case "$bit": throw .unmodelled("\(verb) in updates")
    default:
      throw .parse(
        "Unknown modifier: \(verb). Expected a valid update modifier or pipeline-style update specified as an array"
      )
    }
  }
  private func isPulled(
    _ item: BSON, _ verb: String, _ wanted: BSON
  ) throws(MongoFault) -> Bool {
    if verb == "$pullAll" { return (wanted.array ?? []).contains { $0.isEqual(item) } }
    if let query = wanted.document {
      if query.keys.first?.hasPrefix("$") ?? false {
        return try MongoFilter(["v": wanted]).matches(["v": item])
      }
      guard let document = item.document else { return false }
      return try MongoFilter(query).matches(document)
    }
    return item.isEqual(wanted)
  }
}
