// Users of a MongoDB server, their roles, and what these allow.

import Kernel

struct MongoUser: Hashable, Sendable {
  struct Role: Hashable, Sendable {
    var role: String
    var database: String
  }
  var name: String
  var database: String
  var password: String
  var roles: [Role]

  /// As the collection of users and `usersInfo` show it.
  var stored: BSONDocument {
    [
      "_id": .string("\(database).\(name)"), "user": .string(name), "db": .string(database),
      "roles": .array(
        roles.map { .document(["role": .string($0.role), "db": .string($0.database)]) }),
      "mechanisms": .array([.string("SCRAM-SHA-1"), .string("SCRAM-SHA-256")]),
    ]
  }

  /// What a command needs.
  enum Need: Sendable { case nothing, read, write, manage, users, server }

  static func need(_ verb: String) -> Need {
    switch verb {
    case "hello", "isMaster", "ismaster", "ping", "buildInfo", "buildinfo", "connectionStatus":
      .nothing
    case "find", "aggregate", "count", "distinct", "listCollections", "listIndexes", "dbStats",
      "dbstats":
      .read
    case "insert", "update", "delete", "findAndModify", "findandmodify", "create", "drop",
      "createIndexes", "dropIndexes", "renameCollection":
      .write
    case "dropDatabase": .manage
    case "createUser", "updateUser", "dropUser", "usersInfo", "grantRolesToUser": .users
    default: .server
    }
  }

  /// Whether the user may do it in a database.
  func may(_ need: Need, in database: String) -> Bool {
    func has(_ own: Set<String>, any: Set<String>) -> Bool {
      roles.contains {
        any.contains($0.role) && $0.database == "admin"
          || own.contains($0.role) && $0.database == database
      }
    }
    switch need {
    case .nothing: return true
    case .read:
      return has(
        ["read", "readWrite", "dbOwner"],
        any: ["root", "readAnyDatabase", "readWriteAnyDatabase", "__system"])
    case .write:
      return has(["readWrite", "dbOwner"], any: ["root", "readWriteAnyDatabase", "__system"])
    case .manage:
      return has(["dbOwner", "dbAdmin"], any: ["root", "dbAdminAnyDatabase", "__system"])
    case .users:
      return has(["userAdmin", "dbOwner"], any: ["root", "userAdminAnyDatabase", "__system"])
    case .server:
      return has([], any: ["root", "clusterAdmin", "clusterMonitor", "__system"])
    }
  }

  static let knownRoles: Set<String> = [
    "read", "readWrite", "dbAdmin", "dbOwner", "userAdmin", "root", "readAnyDatabase",
    "readWriteAnyDatabase", "dbAdminAnyDatabase", "userAdminAnyDatabase", "clusterAdmin",
    "clusterMonitor", "clusterManager", "hostManager", "backup", "restore", "__system",
  ]
  private static let adminRoles: Set<String> = [
    "root", "readAnyDatabase", "readWriteAnyDatabase", "dbAdminAnyDatabase",
    "userAdminAnyDatabase", "clusterAdmin", "clusterMonitor", "clusterManager", "hostManager",
    "backup", "restore", "__system",
  ]
  static func roles(
    _ value: BSON?, _ database: String
  ) throws(MongoFault) -> [Role] {
    guard let items = value?.array else {
      throw .badValue("\"createUser\" command requires a \"roles\" array")
    }
    var roles: [Role] = []
    for item in items {
      let name = item.string ?? item.document?["role"]?.string ?? ""
      let place = item.document?["db"]?.string ?? database
      guard knownRoles.contains(name), !adminRoles.contains(name) || place == "admin" else {
        throw MongoFault(31, "RoleNotFound", "Could not find role: \(name)@\(place)")
      }
      roles.append(Role(role: name, database: place))
    }
    return roles
  }
}

extension MongoEngine {
  mutating func changeUsers(
    _ verb: String, _ command: BSONDocument, _ database: String
  ) throws(MongoFault) -> BSONDocument {
    let name = command[verb]?.string ?? ""
    let place = users.firstIndex { $0.name == name && $0.database == database }
    func there() throws(MongoFault) -> Int {
      guard let place else {
        throw MongoFault(11, "UserNotFound", "User '\(name)@\(database)' not found")
      }
      return place
    }
    switch verb {
    case "createUser":
      guard !name.isEmpty else {
        throw .badValue("User document needs 'user' field to be non-empty")
      }
      guard let password = command["pwd"]?.string, !password.isEmpty else {
        throw .badValue(
          command["pwd"] == nil
            ? "Must provide a 'pwd' field for all user documents, except those with '$external' as the user's source db"
            : "Password cannot be empty")
      }
      let roles = try MongoUser.roles(command["roles"], database)
      guard place == nil else {
        throw MongoFault(
          51003, "Location51003", "User \"\(name)@\(database)\" already exists")
      }
      users.append(
        MongoUser(name: name, database: database, password: password, roles: roles))
    case "updateUser":
      let place = try there()
      if let roles = command["roles"] {
        users[place].roles = try MongoUser.roles(roles, database)
      }
      if let password = command["pwd"]?.string { users[place].password = password }
    case "grantRolesToUser":
      let place = try there()
      for role in try MongoUser.roles(command["roles"], database)
      where !users[place].roles.contains(role) {
        users[place].roles.append(role)
      }
    case "dropUser":
      users.remove(at: try there())
    default:
      let wanted = command["usersInfo"]?.string
      let found = users.filter { user in
        user.database == database && wanted.map { $0 == user.name } ?? true
      }
      return ["users": .array(found.map { .document($0.stored) })]
    }
    return [:]
  }

  /// The user who gave the right password.
  func user(
    _ name: String, _ password: String, in database: String
  ) throws(MongoFault) -> MongoUser {
    guard
      let user = users.first(where: { $0.name == name && $0.database == database }),
      user.password == password
    else { throw MongoFault(18, "AuthenticationFailed", "Authentication failed.") }
    return user
  }
}
