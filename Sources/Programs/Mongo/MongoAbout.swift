// What a MongoDB server tells of itself: its databases' sizes, its version, its state.

import Kernel

extension MongoEngine {
  /// Limit: sizes follow from the number of collections and indexes, and what documents take as JSON.
  private func size(_ database: MongoDatabase) -> (data: Int, storage: Int, index: Int) {
    var data = 0
    var storage = 0
    var index = 0
    for collection in database.collections.values {
      let own = collection.documents.reduce(0) { $0 + BSON.document($1).keptText.utf8.count }
      data += own
      storage += 20_480 + own / 4096 * 4096
      index += 20_480 * collection.indexes.count
    }
    return (data, storage, index)
  }

  func listDatabases() -> BSONDocument {
    var rows: [(name: String, size: Int)] = [("config", 12_288), ("local", 40_960)]
    for (name, database) in databases {
      let size = size(database)
      rows.append((name, size.storage + size.index))
    }
    if databases["admin"] == nil { rows.append(("admin", users.isEmpty ? 40_960 : 102_400)) }
    rows.sort { $0.name < $1.name }
    return [
      "databases": .array(
        rows.map {
          .document([
            "name": .string($0.name), "sizeOnDisk": .long($0.size), "empty": .bool(false),
          ])
        }),
      "totalSize": .long(rows.reduce(0) { $0 + $1.size }),
    ]
  }

  func stats(_ name: String) -> BSONDocument {
    let database = databases[name] ?? MongoDatabase()
    let size = size(database)
    let count = database.collections.values.reduce(0) { $0 + $1.documents.count }
    let indexes = database.collections.values.reduce(0) { $0 + $1.indexes.count }
    return [
      "db": .string(name), "collections": .long(database.collections.count), "views": .long(0),
      "objects": .long(count),
      "avgObjSize": .number(count == 0 ? 0 : Double(size.data) / Double(count)),
      "dataSize": .count(size.data), "storageSize": .count(size.storage),
      "indexes": .long(indexes), "indexSize": .count(size.index),
      "totalSize": .count(size.storage + size.index), "scaleFactor": .long(1),
    ]
  }

  func about(_ verb: String, _ command: BSONDocument) throws(MongoFault) -> BSONDocument {
    switch verb {
    case "ping": return [:]
    case "hello", "isMaster", "ismaster":
      var reply: BSONDocument = [
        verb == "hello" ? "isWritablePrimary" : "ismaster": .bool(true),
        "maxBsonObjectSize": .number(16_777_216), "maxMessageSizeBytes": .number(48_000_000),
        "maxWriteBatchSize": .number(100_000), "localTime": .date(facts.now),
        "logicalSessionTimeoutMinutes": .number(30), "connectionId": .number(1),
        "minWireVersion": .number(0), "maxWireVersion": .count(wireVersion),
        "readOnly": .bool(false),
      ]
      if facts.replicaSet != nil {
        reply[verb == "hello" ? "isWritablePrimary" : "ismaster"] = .bool(false)
        reply["secondary"] = .bool(false)
        reply["info"] = .string("Does not have a valid replica set config")
        reply["isreplicaset"] = .bool(true)
      }
      return reply
    case "buildInfo", "buildinfo":
      return [
        "version": .string(facts.version), "modules": .array([]),
        "allocator": .string("tcmalloc"), "javascriptEngine": .string("mozjs"),
        "versionArray": .array(
          facts.version.split(separator: ".").map { .number(Double($0) ?? 0) } + [.number(0)]),
        "bits": .number(64), "debug": .bool(false), "maxBsonObjectSize": .number(16_777_216),
        "storageEngines": .array([
          .string("devnull"), .string("ephemeralForTest"), .string("wiredTiger"),
        ]),
      ]
    case "replSetGetStatus":
      guard facts.replicaSet != nil else {
        throw MongoFault(76, "NoReplicationEnabled", "not running with --replSet")
      }
      throw MongoFault(94, "NotYetInitialized", "no replset config has been received")
    case "replSetInitiate":
      guard facts.replicaSet != nil else {
        throw MongoFault(
          76, "NoReplicationEnabled", "This node was not started with replication enabled.")
      }
      throw .unmodelled("replica sets")
    case "connectionStatus":
      throw .unmodelled("connectionStatus")
    case _ where Self.others.contains(verb): throw .unmodelled("the command \(verb)")
    default:
      throw MongoFault(59, "CommandNotFound", "no such command: '\(verb)'")
    }
  }
  private var wireVersion: Int {
    switch facts.version.prefix(2) {
    case "4.": 9
    case "6.": 17
    case "7.": 21
    default: 27
    }
  }
  private static let others: Set<String> = [
    "serverStatus", "hostInfo", "getParameter", "setParameter", "collStats", "collMod",
    "currentOp", "killOp", "profile", "top", "validate", "explain", "getLog", "fsync", "shutdown",
    "createRole", "dropRole", "rolesInfo", "revokeRolesFromUser", "getCmdLineOpts", "compact",
    "mapReduce", "replSetGetConfig", "replSetReconfig", "replSetStepDown", "startSession",
    "commitTransaction", "abortTransaction", "bulkWrite", "listCommands", "convertToCapped",
    "whatsmyuri", "features", "logRotate", "reIndex", "dropAllUsersFromDatabase", "getMore",
  ]
}
