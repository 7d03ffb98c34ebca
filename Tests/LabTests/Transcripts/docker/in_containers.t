What programs say inside containers: BusyBox, resolvers, databases, compilers. Where BusyBox and
GNU sed speak, the words were taken from busybox 1.37 and sed 4.9 run with the same arguments.

Versions of compilers and runtimes, from the image's own environment.

  $ docker run -q --rm golang go version
  Unable to find image 'golang:latest' locally
  go version go1.25.4 linux/amd64
  $ docker run -q --rm node --version
  Unable to find image 'node:latest' locally
  v25.1.0
  $ docker run -q --rm node:alpine node -p process.version
  Unable to find image 'node:alpine' locally
  v25.1.0
  $ docker run -q --rm node npm --version
  11.6.2
  $ docker run -q --rm eclipse-temurin:21 java -version
  Unable to find image 'eclipse-temurin:21' locally
  openjdk version "21.0.9" 2025-10-21 LTS
  OpenJDK Runtime Environment Temurin-21.0.9+10 (build 21.0.9+10-LTS)
  OpenJDK 64-Bit Server VM Temurin-21.0.9+10 (build 21.0.9+10-LTS, mixed mode, sharing)
  $ docker run -q --rm eclipse-temurin:8 java -version
  Unable to find image 'eclipse-temurin:8' locally
  openjdk version "1.8.0_472"
  OpenJDK Runtime Environment (Temurin)(build 1.8.0_472-b08)
  OpenJDK 64-Bit Server VM (Temurin)(build 25.472-b08, mixed mode)
  $ docker run -q --rm golang go build
  swiftlab: the real image runs go build here; swiftlab has no go to run it with, and only tells its version.
  [126]

A full disk in a container.

  $ docker run -q --rm --tmpfs /t:size=1m alpine sh -c 'dd if=/dev/zero of=/t/big bs=1M count=3 2>&1 | head -3'
  Unable to find image 'alpine:latest' locally
  dd: error writing '/t/big': No space left on device
  2+0 records in
  1+0 records out
  $ docker run -q --rm --tmpfs /t:size=64k alpine sh -c 'dd if=/dev/zero of=/t/big bs=64k count=1 2>/dev/null; echo hello > /t/x; echo $?'
  sh: write error: No space left on device
  1
  $ docker run -q --rm --tmpfs /t:size=1m alpine df -h /t
  Filesystem                Size      Used Available Use% Mounted on
  tmpfs                     1.0M         0      1.0M   0% /t
  $ docker run -q --rm --tmpfs /t:size=1m alpine df /t
  Filesystem           1K-blocks      Used Available Use% Mounted on
  tmpfs                     1024         0      1024   0% /t

Out of memory.

  $ docker run -q --name big -m 16m python:3.12-slim python -c "x = 'a' * 100000000; print(len(x))"
  Unable to find image 'python:3.12-slim' locally
  [137]
  $ docker inspect big --format '{{.State.OOMKilled}} {{.State.ExitCode}}'
  true 137
  $ docker run --name keeps -m 64m python:3.12-slim python -c "x = 'a' * 10000000; print(len(x))"
  10000000

Names in a network of one's own.

  $ docker network create shop >/dev/null
  $ docker run -d --name api --network shop nginx >/dev/null 2>&1
  $ docker run -q --rm --network shop debian:bookworm-slim getent hosts api | sed 's/[0-9]*\.[0-9]*\.[0-9]*\.[0-9]*/ADDRESS/'
  Unable to find image 'debian:bookworm-slim' locally
  ADDRESS      api
  $ docker run -q --rm --network shop debian:bookworm-slim getent hosts nobody
  [2]

A volume is a folder of the host, which root may enter.

  $ docker volume create data
  data
  $ docker run -q --rm -v data:/d alpine sh -c 'echo hi > /d/note'
  $ sudo ls /var/lib/docker/volumes/data/_data
  note
  $ ls /var/lib/docker/volumes
  ls: cannot access '/var/lib/docker/volumes': Permission denied
  [2]
  $ df | wc -l
  2
  $ docker volume rm data
  data
  $ sudo ls /var/lib/docker/volumes/data
  ls: cannot access '/var/lib/docker/volumes/data': No such file or directory
  [2]

redis saves when its rule says so.

  $ docker run -d --name red -v kept:/data redis redis-server --save 1 1 >/dev/null 2>&1
# sleep 1
  $ docker exec red redis-cli set a b
  OK
# sleep 5
  $ docker rm -f red
  red
  $ docker run -d --name red -v kept:/data redis >/dev/null 2>&1
# sleep 1
  $ docker exec red redis-cli get a
  b

A qualified name needs no database.

  $ docker run -d --name db -e MYSQL_ROOT_PASSWORD=secret -e MYSQL_DATABASE=shop mysql >/dev/null 2>&1
# sleep 40
  $ docker exec db mysql -uroot -psecret shop -e 'create table t (id int); insert into t values (1)' 2>/dev/null
  $ docker exec db mysql -uroot -psecret -e 'select * from shop.t; show tables from shop' 2>/dev/null
  id
  1
  Tables_in_shop
  t
  $ docker exec db mysql -uroot -psecret -e 'select * from shop.nothing' 2>&1 | tail -1
  ERROR 1146 (42S02) at line 1: Table 'shop.nothing' doesn't exist
  $ docker exec db mysql -uroot -psecret -e 'select * from t' 2>&1 | tail -1
  ERROR 1046 (3D000) at line 1: No database selected

sed keeps the blanks of a text that stands behind its command.

  $ printf 'x\n' | sed '/x/a\  two\nlines'
  x
    two
  lines
  $ printf 'x\n' | sed '/x/a   text'
  x
  text

A push mounts the base's layers from where they came, though only the build fetched it.

  $ docker run -d -p 5000:5000 registry:2 >/dev/null 2>&1
  $ mkdir app
  $ printf 'FROM nginx\nRUN echo 1 > /one\n' > app/Dockerfile
  $ docker build -q -t me/site:v1 app >/dev/null
  $ docker tag me/site:v1 localhost:5000/site:v1
  $ docker tag me/site:v1 localhost:5000/site:v2
  $ docker push -a localhost:5000/site:v1
  tag can't be used with --all-tags/-a
  [1]
  $ docker push -a localhost:5000/site | grep -c 'Layer already exists'
  8
  $ docker push -a localhost:5000/site | grep -o '^v[12]: digest'
  v1: digest
  v2: digest
  $ docker tag me/site:v1 yourusername/site:v1
  $ echo secret123 | docker login -u yourusername --password-stdin >/dev/null 2>&1
  $ docker push yourusername/site:v1 | grep -c 'Mounted from library/nginx'
  7
What a container's first process has become is in /proc, from where `ps` and `docker top` have it.

  $ docker run -d --name became nginx > /dev/null 2>&1; sleep 1
  $ docker exec became sh -c 'cat /proc/1/comm; tr "\0" "." < /proc/1/cmdline; echo'
  nginx
  nginx: master process nginx -g daemon off;.
  $ docker run --rm alpine sh -c 'exec cat /proc/1/comm'
  cat

What lies in redis's folder and is no dump of its own keeps it from starting (redis-server 7.0.15 with such a file in its folder).

  $ docker run --rm -v notes:/data alpine sh -c 'echo visits are not stored like this > /data/dump.rdb' 2>/dev/null
  $ docker run --rm -v notes:/data redis 2>&1 | grep -o 'Wrong signature.*'
  Wrong signature trying to load DB from file
  $ docker run --rm -v notes:/data alpine sh -c 'echo no > /data/dump.rdb'
  $ docker run --name bad -v notes:/data redis 2>&1 | grep -o 'Short read.*'; docker inspect bad --format '{{.State.Status}} {{.State.ExitCode}}'
  Short read or OOM loading DB. Unrecoverable error, aborting now.
  exited 1
