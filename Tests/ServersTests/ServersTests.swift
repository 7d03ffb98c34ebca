// Programs of images, played through whole worlds.

import Documents
import Kernel
import Lab
import Machine
import Testing

@Suite struct ServersTests {
  /// Plays a script in a fresh world, and gives what it said.
  func play(_ script: String) -> String {
    var player = ScriptPlayer(World(seed: 7))
    let out = player.play(script.split(separator: "\n").map(String.init)).output
    return String(decoding: out + player.finish().output, as: UTF8.self)
  }

  @Test func `an alpine shell speaks as BusyBox does`() {
    let out = play(
      """
      docker pull -q alpine
      docker run --rm alpine sh -c 'foo; ls /nope; cat /nope; rm /nope; mkdir /tmp; readlink -f /bin/ls'
      docker run --rm alpine ls --foo 2>&1 | head -1
      docker run --rm busybox:1.36 busybox 2>/dev/null | head -1
      """)
    #expect(
      out == """
        docker.io/library/alpine:latest
        sh: foo: not found
        ls: /nope: No such file or directory
        cat: can't open '/nope': No such file or directory
        rm: can't remove '/nope': No such file or directory
        mkdir: can't create directory '/tmp': File exists
        /bin/busybox
        ls: unrecognized option: foo
        BusyBox v1.36.1 (2023-05-18 22:34:17 UTC) multi-call binary.

        """)
  }

  @Test func `what apk and apt install is there, and goes again`() {
    let out = play(
      """
      docker pull -q alpine; docker pull -q debian:bookworm-slim
      docker run --rm alpine sh -c 'which curl; apk add -q curl; which curl; apk del -q curl; which curl; apk add nope'
      docker run --rm debian:bookworm-slim sh -c 'apt-get -qq install jq; apt-get -qq update; apt-get install -y -qq jq >/dev/null 2>&1; which jq; useradd -m bob; id bob'
      """)
    #expect(
      out.hasSuffix(
        """
        /usr/bin/curl
        fetch https://dl-cdn.alpinelinux.org/alpine/v3.22/main/x86_64/APKINDEX.tar.gz
        fetch https://dl-cdn.alpinelinux.org/alpine/v3.22/community/x86_64/APKINDEX.tar.gz
        ERROR: unable to select packages:
          nope (no such package):
            required by: world[nope]
        swiftlab: the lab's index of Alpine packages is small; it lacks nope.
        E: Unable to locate package jq
        /usr/bin/jq
        uid=1000(bob) gid=1000(bob) groups=1000(bob)

        """))
  }

  @Test func `redis answers, expires by virtual time, and its volume outlives it`() {
    let out = play(
      """
      docker run -d --name cache -v data:/data redis >/dev/null 2>&1; sleep 1
      docker exec cache redis-cli set a 1
      docker exec cache redis-cli incr a
      docker exec cache redis-cli setex b 10 x; sleep 11; docker exec cache redis-cli exists b
      docker exec cache redis-cli lpush l 1 2; docker exec cache redis-cli --no-raw lrange l 0 -1
      docker exec cache redis-cli incr l; docker exec cache redis-cli foo bar
      docker rm -f cache >/dev/null; docker run -d --name cache -v data:/data redis >/dev/null; sleep 1
      docker exec cache redis-cli exists a
      docker exec cache redis-cli set a 5; docker stop cache >/dev/null; docker start cache >/dev/null; sleep 1
      docker exec cache redis-cli get a
      """)
    // Real: a server that is killed has saved nothing; one that is stopped has.
    #expect(
      out == """
        OK
        2
        OK
        0
        2
        1) "2"
        2) "1"
        WRONGTYPE Operation against a key holding the wrong kind of value

        ERR unknown command 'foo', with args beginning with: 'bar' 

        0
        OK
        5

        """)
  }

  @Test func `postgres wants a password, and keeps tables`() {
    let out = play(
      """
      docker run --rm postgres:16 2>/dev/null; echo $?
      docker run -d --name db -e POSTGRES_PASSWORD=x -v pg:/var/lib/postgresql/data postgres:16 >/dev/null 2>&1
      docker exec db psql -c 'select 1'; sleep 5
      docker exec db psql -U postgres -c 'create table t (id serial primary key, name text not null)'
      docker exec db psql -U postgres -c "insert into t (name) values ('ann'), ('bob')"
      docker exec db psql -U postgres -c 'select * from t order by id desc'
      docker exec db psql -U postgres -c 'select * from u'
      docker rm -f db >/dev/null; docker run -d --name db -e POSTGRES_PASSWORD=x -v pg:/var/lib/postgresql/data postgres:16 >/dev/null; sleep 3
      docker exec db psql -U postgres -At -c 'select count(*) from t'
      docker exec db psql -c 'select 1'
      """)
    #expect(
      out == """
        1
        psql: error: connection to server on socket "/var/run/postgresql/.s.PGSQL.5432" failed: No such file or directory
        \tIs the server running locally and accepting connections on that socket?
        CREATE TABLE
        INSERT 0 2
         id | name 
        ----+------
          2 | bob
          1 | ann
        (2 rows)

        ERROR:  relation "u" does not exist
        LINE 1: select * from u
                              ^
        2
        psql: error: connection to server on socket "/var/run/postgresql/.s.PGSQL.5432" failed: FATAL:  role "root" does not exist

        """)
  }

  @Test func `mysql knows its root password, and its tables`() {
    let out = play(
      """
      docker run -d --name db -e MYSQL_ROOT_PASSWORD=pw -e MYSQL_DATABASE=app mysql:8.4 >/dev/null 2>&1; sleep 20
      docker exec db mysql -uroot -pno -e 'select 1' 2>&1 | tail -1
      docker exec db mysql -uroot -ppw app -e "create table t (id int auto_increment primary key, name varchar(20)); insert into t (name) values ('ann'),('bob'); select * from t; select count(*) from t where name like 'b%'" 2>/dev/null
      docker exec db mysql -t -uroot -ppw app -e 'select * from t' 2>/dev/null
      docker exec db mysql -uroot -ppw app -e 'select * from u' 2>&1 | tail -1
      docker exec db mysqladmin ping
      """)
    #expect(
      out == """
        ERROR 1045 (28000): Access denied for user 'root'@'localhost' (using password: YES)
        id\tname
        1\tann
        2\tbob
        count(*)
        1
        +----+------+
        | id | name |
        +----+------+
        |  1 | ann  |
        |  2 | bob  |
        +----+------+
        ERROR 1146 (42S02) at line 1: Table 'app.u' doesn't exist
        mysqld is alive

        """)
  }

  @Test func `a registry in a container tells what was pushed`() {
    let out = play(
      """
      docker run -d -p 5000:5000 --name reg registry:2 >/dev/null 2>&1; sleep 1
      docker pull -q alpine >/dev/null; docker tag alpine localhost:5000/my-alpine:v1
      docker push -q localhost:5000/my-alpine:v1 >/dev/null
      curl -s localhost:5000/v2/_catalog
      curl -s localhost:5000/v2/my-alpine/tags/list
      """)
    #expect(
      out == """
        {"repositories":["my-alpine"]}
        {"name":"my-alpine","tags":["v1"]}

        """)
  }

  @Test func `two thousand digits of pi`() {
    let out = play(
      """
      docker pull -q perl:5.34.0
      docker run --rm perl:5.34.0 perl -Mbignum=bpi -wle 'print bpi(2000)' | tail -c 21
      """)
    // Checked against Machin's formula in another language.
    #expect(out.hasSuffix("59958133904780275901\n"))
  }
}
