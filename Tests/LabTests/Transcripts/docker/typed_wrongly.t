What beginners type wrongly (docker 28.5.2).

# varies
  $ docker pull -q busybox >/dev/null; docker pull -q nginx >/dev/null; docker pull -q alpine >/dev/null; mkdir k1; cd k1
  $ docker run -d nginx --name web
  c49fc3e35967f648e74bc27c808544d644bbe762e4675588dc052636cc452090
  $ docker run -d nginx -p 8080:80
  0af7f0989ce4106f6d3714adcb6a0857fb1f4d59b2b59a1f285999ba8f007f9a
  $ docker rm -f $(docker ps -aq) | wc -l
  2
# varies
  $ docker run -p 8080 80 nginx
  $ docker run -p 8080:80:nginx
  docker: 'docker run' requires at least 1 argument
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  See 'docker run --help' for more information
  [1]
# varies
  $ docker run -d -p 80 80:80 nginx
  $ docker run --name=web -d nginx | wc -c
  65
  $ docker run --name web -d nginx 2>&1 | sed 's/[0-9a-f]\{64\}/ID/'
  docker: Error response from daemon: Conflict. The container name "/web" is already in use by container "ID". You have to remove (or rename) that container to be able to reuse that name.
  
  Run 'docker run --help' for more information
  $ docker exec web
  docker: 'docker exec' requires at least 2 arguments
  
  Usage:  docker exec [OPTIONS] CONTAINER COMMAND [ARG...]
  
  See 'docker exec --help' for more information
  [1]
  $ docker exec -it web
  docker: 'docker exec' requires at least 2 arguments
  
  Usage:  docker exec [OPTIONS] CONTAINER COMMAND [ARG...]
  
  See 'docker exec --help' for more information
  [1]
  $ docker exec -it nosuch bash
  Error response from daemon: No such container: nosuch
  [1]
  $ docker exec web bash -c 'echo $0 $#' a b
  a 1
  $ docker exec web -it bash
  OCI runtime exec failed: exec failed: unable to start container process: exec: "-it": executable file not found in $PATH\x0d (esc)
  [127]
  $ docker exec web 'ls /usr/share/nginx/html'
  OCI runtime exec failed: exec failed: unable to start container process: exec: "ls /usr/share/nginx/html": stat ls /usr/share/nginx/html: no such file or directory\x0d (esc)
  [127]
# varies
  $ docker exec web ls /usr/share/nginx/html -l | wc -l
  $ docker exec web cd /tmp
  OCI runtime exec failed: exec failed: unable to start container process: exec: "cd": executable file not found in $PATH\x0d (esc)
  [127]
  $ docker exec web echo $HOME
  /home/learner
  $ docker exec web sh -c 'echo $HOSTNAME' | wc -c
  13
  $ docker exec web echo hi && echo there
  hi
  there
# varies
  $ docker exec web ls | grep -c .
  $ docker exec -d web touch /tmp/x; sleep 0.5; docker exec web ls /tmp
  x
  $ docker exec -w /etc web pwd; docker exec -w etc web pwd
  /etc
  OCI runtime exec failed: exec failed: Cwd must be an absolute path\x0d (esc)
  [128]
  $ docker exec -e A=1 -e A=2 web sh -c 'echo $A'
  2
  $ docker exec --user www-data web whoami; docker exec --user 33 web whoami; docker exec -u nobody:nogroup web id
  www-data
  www-data
  uid=65534(nobody) gid=65534(nogroup) groups=65534(nogroup)
  $ docker exec --privileged web true; docker exec --env A web true; docker exec --interactive web cat < /etc/hostname | wc -l
  1
  $ docker stop
  docker: 'docker stop' requires at least 1 argument
  
  Usage:  docker stop [OPTIONS] CONTAINER [CONTAINER...]
  
  See 'docker stop --help' for more information
  [1]
  $ docker stop web web
  web
  web
  $ docker start web; docker start
  web
  docker: 'docker start' requires at least 1 argument
  
  Usage:  docker start [OPTIONS] CONTAINER [CONTAINER...]
  
  See 'docker start --help' for more information
  [1]
  $ docker rm web
  Error response from daemon: cannot remove container "web": container is running: stop the container before removing or force remove
  [1]
  $ docker rm web nosuch
  Error response from daemon: cannot remove container "web": container is running: stop the container before removing or force remove
  Error response from daemon: No such container: nosuch
  [1]
  $ docker rm -rf web
  unknown shorthand flag: 'r' in -rf
  
  Usage:  docker rm [OPTIONS] CONTAINER [CONTAINER...]
  
  Run 'docker rm --help' for more information
  [125]
  $ docker rm --all
  unknown flag: --all
  
  Usage:  docker rm [OPTIONS] CONTAINER [CONTAINER...]
  
  Run 'docker rm --help' for more information
  [125]
  $ docker rm *
  Error response from daemon: No such container: *
  [1]
  $ docker rmi -a
  unknown shorthand flag: 'a' in -a
  
  Usage:  docker rmi [OPTIONS] IMAGE [IMAGE...]
  
  Run 'docker rmi --help' for more information
  [125]
# varies
  $ docker rmi nginx
  $ docker rmi nginx:nope
  Error response from daemon: No such image: nginx:nope
  [1]
  $ docker rmi web
  Error response from daemon: No such image: web:latest
  [1]
  $ docker image rm
  docker: 'docker image rm' requires at least 1 argument
  
  Usage:  docker image rm [OPTIONS] IMAGE [IMAGE...]
  
  See 'docker image rm --help' for more information
  [1]
  $ docker images nginx redis
  docker: 'docker images' requires at most 1 argument
  
  Usage:  docker images [OPTIONS] [REPOSITORY[:TAG]]
  
  SRun 'docker images --help' for more information
  [1]
  $ docker ps -aqf name=web | wc -l
  1
  $ docker ps --filter name=^web$ --format '{{.Names}}'
  web
  $ docker ps -f status=up
  Error response from daemon: invalid filter 'status=up': invalid value for state (up): must be one of created, running, paused, restarting, removing, exited, dead
  [1]
  $ docker ps --filter "name=web" --filter "status=running" -q | wc -l
  1
  $ docker ps -a -f exited=0
  CONTAINER ID   IMAGE     COMMAND   CREATED   STATUS    PORTS     NAMES
  $ docker ps web
  docker: 'docker ps' accepts no arguments
  
  Usage:  docker ps [OPTIONS]
  
  Run 'docker ps --help' for more information
  [1]
  $ docker ps --name web
  unknown flag: --name
  
  Usage:  docker ps [OPTIONS]
  
  Run 'docker ps --help' for more information
  [125]
  $ docker logs
  docker: 'docker logs' requires 1 argument
  
  Usage:  docker logs [OPTIONS] CONTAINER
  
  Run 'docker logs --help' for more information
  [1]
  $ docker logs web -f --tail
  flag needs an argument: --tail
  
  Usage:  docker logs [OPTIONS] CONTAINER
  
  Run 'docker logs --help' for more information
  [125]
  $ docker logs -tail 5 web
  unknown shorthand flag: 'a' in -ail
  
  Usage:  docker logs [OPTIONS] CONTAINER
  
  Run 'docker logs --help' for more information
  [125]
  $ docker logs --since 5x web
  invalid value for "since": failed to parse value as time or duration: "5x"
  [1]
  $ docker log web
  docker: unknown command: docker log
  
  Run 'docker --help' for more information
  [1]
  $ docker inspect web | jq -r '.[0].State.Status'
  running
  $ docker inspect --format '{{ .NetworkSettings.IPAddress }}' web | grep -c .
  1
  $ docker inspect --format {{.State.Status}} web
  running
  $ docker inspect --format '{{.State.Status' web
  template parsing error: template: :1: unclosed action
  [64]
  $ docker inspect --format '.State.Status' web
  .State.Status
  $ docker inspect --format '{{.state.status}}' web
  
  template parsing error: template: :1:8: executing "" at <.state.status>: map has no entry for key "state"
  [1]
  $ docker inspect -f '{{json .NetworkSettings.Ports}}' web
  {"80/tcp":null}
  $ docker inspect -f '{{.Config.Env[0]}}' web
  template parsing error: template: :1: bad character U+005B '['
  [64]
  $ docker inspect -f "{{.Config.Env}}" web | cut -c1-6
  [PATH=
  $ docker cp web:/etc/nginx/nginx.conf
  docker: 'docker cp' requires 2 arguments
  
  Usage:  docker cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-
  	docker cp [OPTIONS] SRC_PATH|- CONTAINER:DEST_PATH
  
  Run 'docker cp --help' for more information
  [1]
  $ docker cp web /etc/nginx/nginx.conf
  must specify at least one container source
  [1]
  $ docker cp web:etc/hostname h; wc -c < h
  13
  $ docker cp nosuch web:/
  lstat /home/learner/k1/nosuch: no such file or directory
  [1]
  $ docker cp h web:/nosuch/
  time="2026-11-29T19:55:55Z" level=error msg="Can't add file /home/learner/k1/h to tar: io: read/write on closed pipe"
  no such directory
  [1]
  $ docker cp h web:/nosuch/h
  Error response from daemon: Could not find the file /nosuch in container web
  [1]
  $ docker cp h web:/tmp/; docker exec web ls /tmp
  h
  x
  $ docker cp web:/tmp t; ls t; docker cp web:/tmp/. t2; ls t2
  h
  x
  h
  x
# varies
  $ docker cp h nosuch:/
  $ docker cp -x h web:/
  unknown shorthand flag: 'x' in -x
  
  Usage:  docker cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-
  	docker cp [OPTIONS] SRC_PATH|- CONTAINER:DEST_PATH
  
  Run 'docker cp --help' for more information
  [125]
  $ docker commit
  docker: 'docker commit' requires at least 1 and at most 2 arguments
  
  Usage:  docker commit [OPTIONS] CONTAINER [REPOSITORY[:TAG]]
  
  Run 'docker commit --help' for more information
  [1]
  $ docker commit web My-Image
  invalid reference format: repository name (library/My-Image) must be lowercase
  [1]
  $ docker commit web my:img:x
  invalid reference format
  [1]
  $ docker commit -m 'x' web my/img | cut -c1-7
  sha256:
  $ docker tag web x
  Error response from daemon: No such image: web:latest
  [1]
  $ docker tag nginx
  docker: 'docker tag' requires 2 arguments
  
  Usage:  docker tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]
  
  Run 'docker tag --help' for more information
  [1]
# varies
  $ docker push nginx 2>&1 | tail -1
  $ docker build -t my img .
  ERROR: docker: 'docker buildx build' requires 1 argument
  
  Usage:  docker buildx build [OPTIONS] PATH | URL | -
  
  Run 'docker buildx build --help' for more information
  [1]
  $ docker build -t img
  ERROR: docker: 'docker buildx build' requires 1 argument
  
  Usage:  docker buildx build [OPTIONS] PATH | URL | -
  
  Run 'docker buildx build --help' for more information
  [1]
  $ docker run img:nope 2>&1 | head -1
  Unable to find image 'img:nope' locally
  $ docker run ubuntu:latests 2>&1 | head -1
  Unable to find image 'ubuntu:latests' locally
  $ docker -it run busybox sh
  unknown shorthand flag: 'i' in -it
  
  Usage:  docker [OPTIONS] COMMAND [ARG...]
  
  Run 'docker --help' for more information
  [125]
  $ docker run -it --rm busybox
  the input device is not a TTY
  [1]
# varies
  $ docker run --rm busybox ls -l / | wc -l
  $ docker run --rm busybox 'ls -l'
  docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "ls -l": executable file not found in $PATH
  
  Run 'docker run --help' for more information
  [127]
  $ docker run --rm busybox "echo hi"
  docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "echo hi": executable file not found in $PATH
  
  Run 'docker run --help' for more information
  [127]
  $ docker run --rm busybox echo hi \&\& echo there
  hi && echo there
  $ docker run --rm busybox sh -c "echo hi && exit 3"
  hi
  [3]
  $ docker run --rm busybox exit 3
  docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "exit": executable file not found in $PATH
  
  Run 'docker run --help' for more information
  [127]
  $ docker run --rm busybox cd /
  docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "cd": executable file not found in $PATH
  
  Run 'docker run --help' for more information
  [127]
  $ docker run --rm busybox bash
  docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "bash": executable file not found in $PATH
  
  Run 'docker run --help' for more information
  [127]
  $ docker run --rm busybox sh -c bash
  sh: line 0: bash: not found
  [127]
  $ docker run --rm busybox sh -c 'nosuch'
  sh: line 0: nosuch: not found
  [127]
  $ docker run --rm busybox sh -c 'cat /nosuch; exit $?'
  cat: can't open '/nosuch': No such file or directory
  [1]
  $ docker run --rm busybox cat < /etc/hostname
  $ echo in | docker run --rm -i busybox cat
  in
  $ echo in | docker run --rm busybox cat
# varies
  $ docker run --rm -v busybox ls
# varies
  $ docker run --rm -v "$PWD" busybox ls
  $ docker run --rm -v $PWD:data busybox ls
  docker: Error response from daemon: invalid volume specification: '/home/learner/k1:data': invalid mount config for type "bind": invalid mount path: 'data' mount path must be absolute
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker run --rm -v data:/data -v data:/data busybox ls
  $ docker run --rm -v data:/data --mount source=data,target=/data busybox ls
  docker: Error response from daemon: Duplicate mount point: /data
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v ./nosuch:/x busybox ls -d /x; ls -d nosuch
  /x
  nosuch
  $ docker run --rm -v ~/k1/h:/h busybox cat /h | wc -c
  13
  $ docker run --rm -v h:/h busybox ls -d /h
  ls: /h: No such file or directory
  [1]
# varies
  $ docker run --rm -v ./h:/etc busybox true
  $ docker run --rm -v ./t:/etc/passwd busybox true 2>&1 | cut -c1-120
  docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create 
  
  Run 'docker run --help' for more information
  $ docker run --rm -e busybox
  docker: 'docker run' requires at least 1 argument
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  See 'docker run --help' for more information
  [1]
  $ docker run --rm -e A B=1 busybox env
  docker: invalid reference format: repository name (library/B=1) must be lowercase
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --env A=1,B=2 busybox env | grep ^A
  A=1,B=2
  $ docker run --rm --network nosuch busybox true 2>&1 | head -1
  docker: Error response from daemon: failed to set up container networking: network nosuch not found
  $ docker run --rm --link web busybox true
  $ docker run --rm --memory=10 busybox true
  docker: Error response from daemon: Minimum memory limit allowed is 6MB
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --cpus=two busybox true
  invalid argument "two" for "--cpus" flag: failed to parse two as a rational number
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --restart busybox true
  docker: conflicting options: cannot specify both --restart and --rm
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --detach=false busybox echo x
  x
  $ docker run --nmae x busybox
  unknown flag: --nmae
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --Name x busybox
  unknown flag: --Name
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -name x busybox
  unknown shorthand flag: 'n' in -name
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run —name x busybox
  docker: invalid reference format
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --port 80:80 nginx
  unknown flag: --port
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker run -P 80:80 nginx
  $ docker run --volume
  flag needs an argument: --volume
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --help=x | head -1
  invalid argument "x" for "--help" flag: strconv.ParseBool: parsing "x": invalid syntax
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  $ docker network connect web
  docker: 'docker network connect' requires 2 arguments
  
  Usage:  docker network connect [OPTIONS] NETWORK CONTAINER
  
  Run 'docker network connect --help' for more information
  [1]
  $ docker network connect bridge web
  Error response from daemon: endpoint with name web already exists in network bridge
  [1]
  $ docker network disconnect bridge web
  $ docker network create -d nope x
  Error response from daemon: plugin "nope" not found
  [1]
  $ docker network create my net
  docker: 'docker network create' requires 1 argument
  
  Usage:  docker network create [OPTIONS] NETWORK
  
  Run 'docker network create --help' for more information
  [1]
  $ docker network rm bridge host
  Error response from daemon: bridge is a pre-defined network and cannot be removed
  Error response from daemon: host is a pre-defined network and cannot be removed
  exit status 1
  [1]
  $ docker network ls -f name=br --format '{{.Name}}'
  bridge
  $ docker volume create a b
  docker: 'docker volume create' requires at most 1 argument
  
  Usage:  docker volume create [OPTIONS] [VOLUME]
  
  SRun 'docker volume create --help' for more information
  [1]
  $ docker volume create -n a
  unknown shorthand flag: 'n' in -n
  
  Usage:  docker volume create [OPTIONS] [VOLUME]
  
  Run 'docker volume create --help' for more information
  [125]
  $ docker volume rm a nosuch
  Error response from daemon: get a: no such volume
  Error response from daemon: get nosuch: no such volume
  [1]
  $ docker volume ls -f name=dat -q
  data
  $ docker volume inspect data -f '{{.Mountpoint}}'
  /var/lib/docker/volumes/data/_data
  $ docker volume remove data
  data
  $ docker container stop web; docker container rm web
  web
  web
  $ docker container run busybox echo x
  x
  $ docker container ps -q | wc -l
  0
  $ docker container list -q | wc -l
  0
  $ docker image list -q | wc -l | sed 's/[0-9]*/N/'
  N
# varies
  $ docker image rmi busybox
  $ docker images rm busybox
  docker: 'docker images' requires at most 1 argument
  
  Usage:  docker images [OPTIONS] [REPOSITORY[:TAG]]
  
  SRun 'docker images --help' for more information
  [1]
  $ docker system df -x
  unknown shorthand flag: 'x' in -x
  
  Usage:  docker system df [OPTIONS]
  
  Run 'docker system df --help' for more information
  [125]
  $ docker prune
  docker: unknown command: docker prune
  
  Run 'docker --help' for more information
  [1]
  $ docker system prune -y
  unknown shorthand flag: 'y' in -y
  
  Usage:  docker system prune [OPTIONS]
  
  Run 'docker system prune --help' for more information
  [125]
  $ docker stop all
  Error response from daemon: No such container: all
  [1]
  $ docker kill --signal=HUP
  docker: 'docker kill' requires at least 1 argument
  
  Usage:  docker kill [OPTIONS] CONTAINER [CONTAINER...]
  
  See 'docker kill --help' for more information
  [1]
  $ docker version --short
  unknown flag: --short
  
  Usage:  docker version [OPTIONS]
  
  Run 'docker version --help' for more information
  [125]
  $ docker --help | head -1 | cut -c1-6
  Usage:
  $ docker help run | head -1
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  $ docker help nosuch
  unknown help topic: nosuch
  [1]
  $ docker run help 2>&1 | head -1
  Unable to find image 'help:latest' locally
  $ docker -h | head -2 | wc -l
  Flag shorthand -h has been deprecated, use --help
  2
  $ docker ps --help | head -3
  Usage:  docker ps [OPTIONS]
  
  List containers
  $ docker compose ps --nope
  unknown flag: --nope
  [1]
  $ docker-compose version --short
  2.40.3
  $ docker compose version --short
  2.40.3
  $ docker PS
  docker: unknown command: docker PS
  
  Run 'docker --help' for more information
  [1]
  $ docker ps -A
  unknown shorthand flag: 'A' in -A
  
  Usage:  docker ps [OPTIONS]
  
  Run 'docker ps --help' for more information
  [125]
  $ docker exec web --help | head -3
  Error response from daemon: No such container: web
  $ docker login -u me -p
  flag needs an argument: 'p' in -p
  
  Usage:  docker login [OPTIONS] [SERVER]
  
  Run 'docker login --help' for more information
  [125]
  $ docker pull nginx:
  invalid reference format
  [1]
  $ docker pull https://hub.docker.com/_/nginx
  invalid reference format
  [1]
  $ docker pull nginx@latest
  invalid reference format
  [1]
  $ docker pull docker pull nginx
  docker: 'docker pull' requires 1 argument
  
  Usage:  docker pull [OPTIONS] NAME[:TAG|@DIGEST]
  
  Run 'docker pull --help' for more information
  [1]
  $ docker pull -a
  docker: 'docker pull' requires 1 argument
  
  Usage:  docker pull [OPTIONS] NAME[:TAG|@DIGEST]
  
  Run 'docker pull --help' for more information
  [1]
  $ docker restart
  docker: 'docker restart' requires at least 1 argument
  
  Usage:  docker restart [OPTIONS] CONTAINER [CONTAINER...]
  
  See 'docker restart --help' for more information
  [1]
  $ docker top
  docker: 'docker top' requires at least 1 argument
  
  Usage:  docker top CONTAINER [ps OPTIONS]
  
  See 'docker top --help' for more information
  [1]
  $ docker stats --no-stream --nope
  unknown flag: --nope
  
  Usage:  docker stats [OPTIONS] [CONTAINER...]
  
  Run 'docker stats --help' for more information
  [125]
  $ docker rename x
  docker: 'docker rename' requires 2 arguments
  
  Usage:  docker rename CONTAINER NEW_NAME
  
  Run 'docker rename --help' for more information
  [1]
  $ docker attach
  docker: 'docker attach' requires 1 argument
  
  Usage:  docker attach [OPTIONS] CONTAINER
  
  Run 'docker attach --help' for more information
  [1]
  $ docker wait
  docker: 'docker wait' requires at least 1 argument
  
  Usage:  docker wait CONTAINER [CONTAINER...]
  
  See 'docker wait --help' for more information
  [1]
  $ docker port
  docker: 'docker port' requires at least 1 and at most 2 arguments
  
  Usage:  docker port CONTAINER [PRIVATE_PORT[/PROTO]]
  
  Run 'docker port --help' for more information
  [1]
  $ docker diff
  docker: 'docker diff' requires 1 argument
  
  Usage:  docker diff CONTAINER
  
  Run 'docker diff --help' for more information
  [1]
  $ docker history
  docker: 'docker history' requires 1 argument
  
  Usage:  docker history [OPTIONS] IMAGE
  
  Run 'docker history --help' for more information
  [1]
  $ docker load nginx.tar
  docker: 'docker load' accepts no arguments
  
  Usage:  docker load [OPTIONS]
  
  Run 'docker load --help' for more information
  [1]
  $ docker import
  docker: 'docker import' requires at least 1 argument
  
  Usage:  docker import [OPTIONS] file|URL|- [REPOSITORY[:TAG]]
  
  See 'docker import --help' for more information
  [1]
  $ docker export web > /dev/null
  Error response from daemon: No such container: web
  [1]
  $ docker search
  docker: 'docker search' requires 1 argument
  
  Usage:  docker search [OPTIONS] TERM
  
  Run 'docker search --help' for more information
  [1]
