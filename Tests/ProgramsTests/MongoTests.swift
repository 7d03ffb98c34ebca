// MongoDB and its shell, as the mongo image has them.

import Commands
import Files
import Kernel
import Machine
import Programs
import Testing

@Suite struct MongoTests {
  /// A server that runs, and what mongosh says to it.
  func say(_ script: String) -> String {
    var bench = ProgramBench()
    _ = bench.start(["mongod", "--dbpath", "/tmp"])
    bench.advance(to: bench.machine.now + .seconds(2), fuel: 10_000) { _ in false }
    return bench.run("mongosh", "--quiet", "--eval", script).output
  }

  /// Recorded from `util.inspect` of Node 20.20 with depth 6, which is how mongosh 2 shows values.
  @Test(arguments: [
    ("[{_id: 1, a: 1}]", "[ { _id: 1, a: 1 } ]"),
    ("({a: {b: {c: {d: 1}}}})", "{\n  a: { b: { c: { d: 1 } } }\n}"),
    ("({a: {b: {c: {}}}})", "{ a: { b: { c: {} } } }"),
    ("[1,2,3,4,5,6,7,8,9,10]", "[\n  1, 2, 3, 4,  5,\n  6, 7, 8, 9, 10\n]"),
    (
      "['apple','pear','plum','fig','kiwi','lemon','lime']",
      "[\n  'apple', 'pear',\n  'plum',  'fig',\n  'kiwi',  'lemon',\n  'lime'\n]"
    ),
    (
      #"({'a-b': 1, 0: 2, $x: 3, e: "it's", g: 'a\nb', n: 1e21, m: 0.1})"#,
      #"{ '0': 2, 'a-b': 1, '$x': 3, e: "it's", g: 'a\nb', n: 1e+21, m: 0.1 }"#
    ),
    (
      "({a:{b:{c:{d:{e:{f:{g:{h:1}}}}}}}})",
      "{\n  a: {\n    b: {\n      c: {\n        d: { e: { f: { g: [Object] } } }\n      }\n    }\n  }\n}"
    ),
    ("[undefined, null, true]", "[ undefined, null, true ]"), ("({r: /a/i})", "{ r: /a/i }"),
  ])
  func `values are shown as Node shows them`(row: (script: String, shown: String)) {
    #expect(say(row.script) == row.shown + "\n")
  }

  /// What MongoDB's operators are known to mean; held against no server.
  @Test(arguments: [
    ("{a: 1}", "1"), ("{a: {$gt: 1}}", "2,3"), ("{a: {$in: [1, 3]}}", "1,3"),
    ("{a: {$nin: [1, 3]}}", "2,4,5"), ("{a: {$ne: 1}}", "2,3,4,5"),
    ("{a: {$exists: false}}", "4,5"), ("{t: 'x'}", "2,3"), ("{t: {$size: 2}}", "2"),
    ("{'s.q': {$gte: 5}}", "4"), ("{'l.n': 2}", "5"), ("{l: {$elemMatch: {n: 2, m: 1}}}", "5"),
    ("{n: /^B/i}", "2,3"), ("{n: {$regex: 'o$'}}", "3"), ("{$or: [{a: 1}, {n: 'bo'}]}", "1,3"),
    ("{$and: [{a: {$gt: 0}}, {a: {$lt: 3}}]}", "1,2"), ("{a: null}", "4,5"),
    ("{a: {$not: {$gt: 1}}}", "1,4,5"), ("{$expr: {$gt: ['$a', 2]}}", "3"),
    ("{t: {$all: ['x', 'y']}}", "2"), ("{a: {$mod: [2, 1]}}", "1,3"),
  ])
  func `a filter finds what MongoDB's finds`(row: (filter: String, ids: String)) {
    let data =
      "db.c.insertMany([{_id: 1, a: 1, n: 'al'}, {_id: 2, a: 2, n: 'Bert', t: ['x', 'y']}, {_id: 3, a: 3, n: 'bo', t: ['x']}, {_id: 4, s: {q: 7}}, {_id: 5, l: [{n: 1}, {n: 2, m: 1}]}]);"
    let found = say(data + "db.c.find(\(row.filter)).map(d => d._id).join()")
    // A cursor's `map` gives a list, and a list has `join`.
    #expect(found == row.ids + "\n")
  }

  @Test(arguments: [
    ("{$set: {'b.c': 1}}", "{\"_id\":1,\"a\":1,\"l\":[1,2],\"b\":{\"c\":1}}"),
    ("{$inc: {a: 2, z: 1}}", "{\"_id\":1,\"a\":3,\"l\":[1,2],\"z\":1}"),
    ("{$unset: {a: ''}}", "{\"_id\":1,\"l\":[1,2]}"),
    ("{$push: {l: 3}}", "{\"_id\":1,\"a\":1,\"l\":[1,2,3]}"),
    ("{$addToSet: {l: 2}}", "{\"_id\":1,\"a\":1,\"l\":[1,2]}"),
    ("{$pull: {l: {$gt: 1}}}", "{\"_id\":1,\"a\":1,\"l\":[1]}"),
    ("{$pop: {l: -1}}", "{\"_id\":1,\"a\":1,\"l\":[2]}"),
    ("{$rename: {a: 'c'}}", "{\"_id\":1,\"l\":[1,2],\"c\":1}"),
    ("{$max: {a: 9}}", "{\"_id\":1,\"a\":9,\"l\":[1,2]}"),
  ])
  func `an update makes what MongoDB's makes`(row: (update: String, made: String)) {
    let out = say(
      "db.c.insertOne({_id: 1, a: 1, l: [1, 2]}); db.c.updateOne({}, \(row.update)); JSON.stringify(db.c.findOne())"
    )
    #expect(out == row.made + "\n")
  }

  @Test(arguments: [
    ("db.c.inc()", "TypeError: db.c.inc is not a function\n"),
    ("foo", "ReferenceError: foo is not defined\n"),
    ("let x; x.y", "TypeError: Cannot read properties of undefined (reading 'y')\n"),
    (
      "db.c.insertOne({_id: 1}); db.c.insertOne({_id: 1})",
      "MongoServerError: E11000 duplicate key error collection: test.c index: _id_ dup key: { _id: 1 }\n"
    ),
    (
      "db.c.updateOne({}, {a: 1})",
      "MongoInvalidArgumentError: Update document requires atomic operators\n"
    ),
    ("db.runCommand({nope: 1})", "MongoServerError: no such command: 'nope'\n"),
    (
      "db.c.find({$foo: 1}).toArray()",
      "MongoServerError: unknown top level operator: $foo. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.\n"
    ),
    (
      "db.c.find({}, {a: 1, b: 0}).toArray()",
      "MongoServerError: Cannot do exclusion on field b in inclusion projection\n"
    ),
    (
      "db.c.aggregate([{$nope: 1}])",
      "MongoServerError: Unrecognized pipeline stage name: '$nope'\n"
    ),
    ("rs.status()", "MongoServerError: not running with --replSet\n"),
    (
      "db.c.mapReduce()",
      "swiftlab: the real tool has `mapReduce` of collections in mongosh; swiftlab does not model it.\n"
    ),
  ])
  func `errors are told as mongosh tells them`(row: (script: String, said: String)) {
    #expect(say(row.script) == row.said)
  }

  @Test(arguments: [
    "let a = {}; for (let i = 0; i < 5000; i++) a = {x: a}; a",
    "let a = [1]; for (let i = 0; i < 200; i++) a = [a, a]; a",
    "let s = 'x'; for (let i = 0; i < 200; i++) s = s + s; s.length",
    "while (true) {}", "const f = n => f(n + 1); f(0)",
    "db.c.updateOne({}, {$set: {['a.'.repeat(9000)]: 1}}, {upsert: true})",
    "new Date(1e99)", "new Date(2024, 0, 1, 0, 0, 0, 1e18)", "'x'.repeat(1e9)",
    "db.c.find().limit(-9223372036854775808).skip(9e18)", "ObjectId('zz')", "({a:", "`${`${`${",
    "db[",
    "db.c.insertOne({_id: 1, a: 1}); db.c.aggregate([{$project: {r: {$round: ['$a', 1e300]}}}])",
  ])
  func `what is too much ends in words, not in a trap`(script: String) {
    #expect(!say(script).isEmpty || script.hasPrefix("db.c.find"))
  }
  @Test func `nothing is too deep to be refused`() {
    for text in ["(", "[", "{a:", "!", "f(", "a?b:", "x=>"] {
      _ = say(String(repeating: text, count: 20_000))
      _ = say(String(repeating: text, count: 200) + "1")
    }
  }

  @Test func `who may do what`() {
    var bench = ProgramBench()
    _ = bench.start(["mongod", "--dbpath", "/tmp", "--auth"])
    bench.advance(to: bench.machine.now + .seconds(2), fuel: 10_000) { _ in false }
    let first = bench.run(
      "mongosh", "--quiet", "admin", "--eval",
      "db.createUser({user: 'r', pwd: 'p', roles: ['root']})")
    #expect(first.output == "{ ok: 1 }\n")
    #expect(
      bench.run("mongosh", "--quiet", "--eval", "db.c.insertOne({})").output
        == "MongoServerError: Command insert requires authentication\n")
    #expect(
      bench.run("mongosh", "--quiet", "-u", "r", "-p", "q", "--eval", "1").output
        == "MongoServerError: Authentication failed.\n")
    let made = bench.run(
      "mongosh", "--quiet", "mongodb://r:p@localhost:27017/shop?authSource=admin", "--eval",
      "db.createUser({user: 'a', pwd: 'b', roles: ['read']}).ok")
    #expect(made.output == "1\n")
    #expect(
      bench.run("mongosh", "--quiet", "mongodb://a:b@localhost/shop", "--eval", "db.c.drop()")
        .output
        == "MongoServerError: not authorized on shop to execute command { drop: \"c\" }\n")
    #expect(
      bench.run(
        "mongosh", "--quiet", "mongodb://a:b@localhost/shop", "--eval", "db.c.countDocuments()"
      )
      .output == "0\n")
  }
}
