MongoDB in a container. Its shell shows values as Node 20.20 does (compared with it); errors and commands are those of
mongosh 2.5's sources and of sessions that others have published; no server was at hand to be asked.

  $ docker network create n > /dev/null
  $ docker run -d --name mo --network n mongo:7 > /dev/null 2>&1; sleep 2
  $ docker logs mo | grep -o '"msg":"Waiting for connections".*'
  "msg":"Waiting for connections","attr":{"port":27017,"ssl":"off"}}
  $ shop() { docker exec mo mongosh --quiet shop --eval "$1"; }
  $ shop 'db.version()'
  7.0.25
  $ shop 'db.adminCommand("ping")'
  { ok: 1 }
  $ shop 'db.items.insertOne({_id: 1, name: "pen", price: 2.5})'
  { acknowledged: true, insertedId: 1 }
  $ shop 'db.items.insertMany([{_id: 2, name: "book", price: 12, tags: ["a", "b"]}, {_id: 3, name: "lamp", price: 30, stock: {qty: 5}}])'
  { acknowledged: true, insertedIds: { '0': 2, '1': 3 } }
  $ shop 'db.items.find()'
  [
    { _id: 1, name: 'pen', price: 2.5 },
    { _id: 2, name: 'book', price: 12, tags: [ 'a', 'b' ] },
    { _id: 3, name: 'lamp', price: 30, stock: { qty: 5 } }
  ]
  $ shop 'db.items.find({price: {$gt: 5}}, {_id: 0}).sort({price: -1}).limit(1).pretty()'
  [ { name: 'lamp', price: 30, stock: { qty: 5 } } ]
  $ shop 'db.items.find({"stock.qty": {$gte: 5}}).count()'
  1
  $ shop 'db.items.updateOne({name: "pen"}, {$set: {price: 3}, $push: {tags: "new"}})'
  {
    acknowledged: true,
    insertedId: null,
    matchedCount: 1,
    modifiedCount: 1,
    upsertedCount: 0
  }
  $ shop 'db.items.aggregate([{$group: {_id: null, total: {$sum: "$price"}, n: {$sum: 1}}}, {$project: {_id: 0}}])'
  [ { total: 45, n: 3 } ]
  $ shop 'db.items.find().forEach(d => print(`${d.name}: ${d.price}`))'
  pen: 3
  book: 12
  lamp: 30
  $ shop 'db.items.createIndex({name: 1}, {unique: true}); db.items.getIndexes()'
  [
    { v: 2, key: { _id: 1 }, name: '_id_' },
    { v: 2, key: { name: 1 }, name: 'name_1', unique: true }
  ]
  $ shop 'db.items.insertOne({name: "pen"})'
  MongoServerError: E11000 duplicate key error collection: shop.items index: name_1 dup key: { name: "pen" }
  [1]
  $ shop 'for (let i = 0; i < 25; i++) db.many.insertOne({_id: i}); db.many.find()'
  [
    { _id: 0 },  { _id: 1 },
    { _id: 2 },  { _id: 3 },
    { _id: 4 },  { _id: 5 },
    { _id: 6 },  { _id: 7 },
    { _id: 8 },  { _id: 9 },
    { _id: 10 }, { _id: 11 },
    { _id: 12 }, { _id: 13 },
    { _id: 14 }, { _id: 15 },
    { _id: 16 }, { _id: 17 },
    { _id: 18 }, { _id: 19 }
  ]
  Type "it" for more
  $ shop 'show collections'
  items
  many
  $ docker exec mo mongosh --quiet --eval 'show dbs'
  admin    40.00 KiB
  config   12.00 KiB
  local    40.00 KiB
  shop    100.00 KiB
  $ shop 'rs.status()'
  MongoServerError: not running with --replSet
  [1]
  $ shop 'db.items.explain()'
  swiftlab: the real tool has `explain` of collections in mongosh; swiftlab does not model it.
  [1]
At its prompt, and where there is none.
  $ printf 'use shop\ndb.items.deleteMany({\n  price: {$lt: 15}\n})\ndb.items.countDocuments()\nnope\nexit\n' | docker exec -i mo mongosh --quiet
  test> switched to db shop
  shop> ... ... { acknowledged: true, deletedCount: 2 }
  shop> 1
  shop> Uncaught \x0dReferenceError: nope is not defined (esc)
  shop>  (no-eol)
From another container of the network, and from one outside.
  $ docker run --rm --network n mongo:7 mongosh mongodb://mo/shop --quiet --eval 'db.items.countDocuments()'
  1
  $ docker run --rm mongo:7 mongosh mongodb://mo/shop --quiet --eval 'db.items.countDocuments()'
  MongoNetworkError: getaddrinfo ENOTFOUND mo
  [1]
  $ docker run --rm mongo:7 mongosh --quiet --eval 1
  MongoNetworkError: connect ECONNREFUSED 127.0.0.1:27017
  [1]
Passwords, and a volume that outlives its container.
  $ docker run -d --name au -v data:/data/db -e MONGO_INITDB_ROOT_USERNAME=root -e MONGO_INITDB_ROOT_PASSWORD=pw mongo:7 > /dev/null; sleep 4
  $ docker exec au mongosh --quiet --eval 'db.a.insertOne({_id: 1})'
  MongoServerError: Command insert requires authentication
  [1]
  $ docker exec au mongosh --quiet -u root -p bad --eval 'db.a.insertOne({_id: 1})'
  MongoServerError: Authentication failed.
  [1]
  $ docker exec au mongosh --quiet -u root -p pw --authenticationDatabase admin --eval 'db.a.insertOne({_id: 1})'
  { acknowledged: true, insertedId: 1 }
  $ docker rm -f au > /dev/null
  $ docker run -d --name au -v data:/data/db -e MONGO_INITDB_ROOT_USERNAME=root -e MONGO_INITDB_ROOT_PASSWORD=other mongo:7 > /dev/null; sleep 2
  $ docker exec au mongosh 'mongodb://root:pw@localhost:27017/test?authSource=admin' --quiet --eval 'db.a.find()'
  [ { _id: 1 } ]
  $ docker run --rm -e MONGO_INITDB_ROOT_USERNAME=root mongo:7
  
  error: missing 'MONGO_INITDB_ROOT_USERNAME' or 'MONGO_INITDB_ROOT_PASSWORD'
         both must be specified for a user to be created
  
  [1]
Scripts of the first start.
  $ mkdir init; echo 'db.createCollection("c"); db.createUser({user: "app", pwd: "s", roles: ["readWrite"]}); print("made");' > init/a.js
  $ docker run -d --name in -v ./init:/docker-entrypoint-initdb.d -e MONGO_INITDB_DATABASE=shop mongo:7 > /dev/null; sleep 4
  $ docker logs in 2>&1 | grep -A 1 'running\|init process'
  /usr/local/bin/docker-entrypoint.sh: running /docker-entrypoint-initdb.d/a.js
  made
  --
  MongoDB init process complete; ready for start up.
  
  $ docker exec in mongosh --quiet shop --eval 'show users'
  [
    {
      _id: 'shop.app',
      user: 'app',
      db: 'shop',
      roles: [ { role: 'readWrite', db: 'shop' } ],
      mechanisms: [ 'SCRAM-SHA-1', 'SCRAM-SHA-256' ]
    }
  ]
A server that was started with the wrong words.
  $ docker run --rm mongo:7 --nope
  Error parsing command line: unrecognised option '--nope'
  try 'mongod --help' for more information
  [1]
  $ docker run --rm mongo:7 --replSet
  Error parsing command line: the required argument for option '--replSet' is missing
  try 'mongod --help' for more information
  [1]
  $ docker stop mo > /dev/null; docker inspect -f '{{.State.ExitCode}}' mo
  0
