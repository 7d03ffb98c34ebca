What programs say inside containers: BusyBox, resolvers, databases, compilers. Where BusyBox and
GNU sed speak, the words were taken from busybox 1.37 and sed 4.9 run with the same arguments.

Versions of compilers and runtimes, from the image's own environment.

  $ docker run -q --rm golang go version
  $ docker run -q --rm node --version
  $ docker run -q --rm node:alpine node -p process.version
  $ docker run -q --rm node npm --version
  $ docker run -q --rm eclipse-temurin:21 java -version
  $ docker run -q --rm eclipse-temurin:8 java -version
  $ docker run -q --rm golang go build

A full disk in a container.

  $ docker run -q --rm --tmpfs /t:size=1m alpine sh -c 'dd if=/dev/zero of=/t/big bs=1M count=3 2>&1 | head -3'
  $ docker run -q --rm --tmpfs /t:size=64k alpine sh -c 'dd if=/dev/zero of=/t/big bs=64k count=1 2>/dev/null; echo hello > /t/x; echo $?'
  $ docker run -q --rm --tmpfs /t:size=1m alpine df -h /t
  $ docker run -q --rm --tmpfs /t:size=1m alpine df /t

Out of memory.

  $ docker run -q --name big -m 16m python:3.12-slim python -c "x = 'a' * 100000000; print(len(x))"
  $ docker inspect big --format '{{.State.OOMKilled}} {{.State.ExitCode}}'
  $ docker run --name keeps -m 64m python:3.12-slim python -c "x = 'a' * 10000000; print(len(x))"

Names in a network of one's own.

# varies
  $ docker network create shop
# varies
  $ docker run -d --name api --network shop nginx
  $ docker run -q --rm --network shop debian:bookworm-slim getent hosts api | sed 's/[0-9]*\.[0-9]*\.[0-9]*\.[0-9]*/ADDRESS/'
  $ docker run -q --rm --network shop debian:bookworm-slim getent hosts nobody

A volume is a folder of the host, which root may enter.

  $ docker volume create data
  $ docker run -q --rm -v data:/d alpine sh -c 'echo hi > /d/note'
  $ sudo ls /var/lib/docker/volumes/data/_data
  $ ls /var/lib/docker/volumes
  $ df | wc -l
  $ docker volume rm data
  $ sudo ls /var/lib/docker/volumes/data

redis saves when its rule says so.

# varies
  $ docker run -d --name red -v kept:/data redis redis-server --save 1 1
# sleep 1
  $ docker exec red redis-cli set a b
# sleep 5
  $ docker rm -f red
# varies
  $ docker run -d --name red -v kept:/data redis
# sleep 1
  $ docker exec red redis-cli get a

A qualified name needs no database.

# varies
  $ docker run -d --name db -e MYSQL_ROOT_PASSWORD=secret -e MYSQL_DATABASE=shop mysql
# sleep 40
  $ docker exec db mysql -uroot -psecret shop -e 'create table t (id int); insert into t values (1)' 2>/dev/null
  $ docker exec db mysql -uroot -psecret -e 'select * from shop.t; show tables from shop' 2>/dev/null
  $ docker exec db mysql -uroot -psecret -e 'select * from shop.nothing' 2>&1 | tail -1
  $ docker exec db mysql -uroot -psecret -e 'select * from t' 2>&1 | tail -1

sed keeps the blanks of a text that stands behind its command.

  $ printf 'x\n' | sed '/x/a\  two\nlines'
  $ printf 'x\n' | sed '/x/a   text'

A push mounts the base's layers from where they came, though only the build fetched it.

# varies
  $ docker run -d -p 5000:5000 registry:2
  $ mkdir app
  $ printf 'FROM nginx\nRUN echo 1 > /one\n' > app/Dockerfile
# varies
  $ docker build -q -t me/site:v1 app
  $ docker tag me/site:v1 localhost:5000/site:v1
  $ docker tag me/site:v1 localhost:5000/site:v2
  $ docker push -a localhost:5000/site:v1
  $ docker push -a localhost:5000/site | grep -c 'Layer already exists'
  $ docker push -a localhost:5000/site | grep -o '^v[12]: digest'
  $ docker tag me/site:v1 yourusername/site:v1
# varies
  $ echo secret123 | docker login -u yourusername --password-stdin
  $ docker push yourusername/site:v1 | grep -c 'Mounted from library/nginx'
