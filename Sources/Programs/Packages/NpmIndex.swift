// The lab's choice of Node's packages: a version, how many come along, and the commands it brings.

/// A package of the lab's registry of Node packages.
struct NpmPackage: Sendable {
  var name: String
  var version: String
  /// All packages that an install of it alone adds.
  var count: Int
  var commands: [String]
}

/// Real: npmjs' versions in November 2026; the counts are those of an install in an empty folder.
enum NpmIndex {
  static func find(_ name: String) -> NpmPackage? { rows[name] }

  private static let rows: [String: NpmPackage] = {
    var found: [String: NpmPackage] = [:]
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard words.count >= 3, let count = Int(words[2]) else { continue }
      found[words[0]] = NpmPackage(
        name: words[0], version: words[1], count: count, commands: Array(words.dropFirst(3)))
    }
    return found
  }()

  private static let table = """
    express 5.1.0 65
    body-parser 2.2.0 45
    cors 2.8.5 2
    dotenv 17.2.3 1
    lodash 4.17.21 1
    axios 1.13.2 23
    chalk 5.6.2 1
    commander 14.0.2 1
    debug 4.4.3 2
    moment 2.30.1 1
    uuid 13.0.0 1
    mongoose 8.19.3 25
    mongodb 6.20.0 12
    redis 5.9.0 7
    ioredis 5.8.2 10
    pg 8.16.3 14
    mysql2 3.15.3 12
    mysql 2.18.1 11
    sqlite3 5.1.7 110
    socket.io 4.8.1 22
    ejs 3.1.10 9 ejs
    pug 3.0.3 41
    morgan 1.10.1 7
    helmet 8.1.0 1
    jsonwebtoken 9.0.2 15
    bcrypt 6.0.0 3
    winston 3.18.3 27
    nodemon 3.1.11 29 nodemon
    typescript 5.9.3 1 tsc tsserver
    ts-node 10.9.2 20 ts-node
    eslint 9.39.1 86 eslint
    prettier 3.6.2 1 prettier
    jest 30.2.0 300 jest
    mocha 11.7.5 110 mocha _mocha
    chai 6.2.1 1
    supertest 7.1.4 40
    pm2 6.0.13 138 pm2
    http-server 14.1.1 48 http-server
    serve 14.2.5 87 serve
    react 19.2.0 1
    react-dom 19.2.0 3
    react-scripts 5.0.1 1330 react-scripts
    next 16.0.3 22 next
    vue 3.5.24 20
    vite 7.2.2 15 vite
    webpack 5.103.0 78 webpack
    @angular/cli 21.0.0 270 ng
    @nestjs/cli 11.0.12 250 nest
    prom-client 15.1.3 4
    yarn 1.22.22 1 yarn yarnpkg
    pnpm 10.22.0 1 pnpm pnpx
    """
}
