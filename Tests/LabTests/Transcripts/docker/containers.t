Recorded from Docker 28.5.2; what the lab does not say alike yet is left out.

Containers: run, the life of a container, and what goes wrong.

  $ docker pull -q busybox; docker pull -q nginx; docker pull -q redis:7
  docker.io/library/busybox:latest
  docker.io/library/nginx:latest
  docker.io/library/redis:7
  $ docker ps
  CONTAINER ID   IMAGE     COMMAND   CREATED   STATUS    PORTS     NAMES
  $ docker run busybox echo hello
  hello
  $ docker run busybox sh -c 'exit 3'
  [3]
  $ docker run busybox false
  [1]
# varies
  $ docker run --rm busybox sh -c 'kill -9 $$'
  $ docker run --rm busybox nosuchcmd
  docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "nosuchcmd": executable file not found in $PATH
  
  Run 'docker run --help' for more information
  [127]
  $ docker run --rm busybox /etc/passwd
  docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "/etc/passwd": permission denied
  
  Run 'docker run --help' for more information
  [126]
  $ docker run --rm nosuchimage
  Unable to find image 'nosuchimage:latest' locally
  docker: Error response from daemon: pull access denied for nosuchimage, repository does not exist or may require 'docker login': denied: requested access to the resource is denied
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --nosuchflag busybox
  unknown flag: --nosuchflag
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run
  docker: 'docker run' requires at least 1 argument
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  See 'docker run --help' for more information
  [1]
  $ docker run -it busybox sh
  the input device is not a TTY
  [1]
# varies
  $ docker run -t --rm busybox echo with a tty
  $ echo 'echo from stdin; exit 5' | docker run -i --rm busybox
  from stdin
  [5]
  $ docker run -d --name web -p 8080:80 nginx
  419c7a5b386af5ed07725c70b77bb3e2fb175214ed558742e4c8d5a887f794db
  $ docker run -d --name web nginx
  docker: Error response from daemon: Conflict. The container name "/web" is already in use by container "419c7a5b386af5ed07725c70b77bb3e2fb175214ed558742e4c8d5a887f794db". You have to remove (or rename) that container to be able to reuse that name.
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -d --name web2 -p 8080:80 nginx
  4da2da771159170320f393cb7a616c66015441bde20efe9a7416c9558d6fb6d6
  docker: Error response from daemon: failed to set up container networking: driver failed programming external connectivity on endpoint web2 (2a54d3d2872f84e7234cb70247fef7d77d63bcc2ff422371c524df22a4247df2): Bind for 0.0.0.0:8080 failed: port is already allocated
  
  Run 'docker run --help' for more information
  [125]
  $ docker rm web2
  web2
  $ docker run -d --name web3 -P nginx
  b47339a0ad5cfdb22f6e736e1dddef99a2998286278ada7963483a50a99cf64a
  $ docker port web3
  80/tcp -> 0.0.0.0:32768
  80/tcp -> [::]:32768
  $ docker port web
  80/tcp -> 0.0.0.0:8080
  80/tcp -> [::]:8080
  $ docker port web 80
  0.0.0.0:8080
  [::]:8080
  $ docker port web 81
  Error: No public port '81' published for web
  [1]
  $ curl -s localhost:8080 | head -4
  <!DOCTYPE html>
  <html>
  <head>
  <title>Welcome to nginx!</title>
# varies
  $ docker run --rm -e A=1 -e B=two --env-file /dev/null busybox env
  $ docker run --rm -w /var/www busybox pwd
  /var/www
  $ docker run --rm -w relative busybox pwd
  docker: Error response from daemon: the working directory 'relative' is invalid, it needs to be an absolute path
  
  Run 'docker run --help' for more information
  [125]
  $ mkdir data; echo content > data/file
  $ docker run --rm -v "$PWD/data:/data" busybox cat /data/file
  content
  $ docker run --rm -v "$PWD/data:/data:ro" busybox touch /data/new
  touch: /data/new: Read-only file system
  [1]
  $ docker run --rm -v data:/x:badmode busybox true
  docker: Error response from daemon: invalid mode: badmode
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v ./data:/data busybox ls /data
  file
  $ docker run --rm --mount type=bind,source=/nosuch,target=/x busybox true
  docker: Error response from daemon: invalid mount config for type "bind": bind source path does not exist: /nosuch
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --entrypoint ls busybox -d /bin
  /bin
  $ docker run --rm --entrypoint /bin/nosuch busybox
  docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "/bin/nosuch": stat /bin/nosuch: no such file or directory
  
  Run 'docker run --help' for more information
  [127]
  $ docker run --rm -u 1000:1000 busybox id
  uid=1000 gid=1000 groups=1000
  $ docker run --rm -u nosuchuser busybox id
  docker: Error response from daemon: unable to find user nosuchuser: no matching entries in passwd file
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --hostname box busybox hostname
  box
  $ docker run --rm --read-only busybox touch /x
  touch: /x: Read-only file system
  [1]
# varies
  $ docker run --rm --network none busybox ip -br addr
  $ docker run --rm --network nosuchnet busybox true
  docker: Error response from daemon: failed to set up container networking: network nosuchnet not found
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -d --restart=always --rm busybox true
  docker: conflicting options: cannot specify both --restart and --rm
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -d --restart=sometimes busybox true
  docker: Error response from daemon: invalid restart policy: unknown policy 'sometimes'; use one of 'no', 'always', 'on-failure', or 'unless-stopped'
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -d --name looper --restart=on-failure:2 busybox false
  a1942e7d64df7bb9962d238b35d9fefc8aacd2e8d12768c2a47e7cc6af558562
  $ docker run -p 80:80:80:80 busybox true
  docker: Invalid ip address 80:80: address 80:80:: too many colons in address
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -p 99999:80 busybox true
  docker: Invalid hostPort: 99999
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -m 3m busybox true
  docker: Error response from daemon: Minimum memory limit allowed is 6MB
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --name 'bad name' busybox true
  docker: Error response from daemon: Invalid container name (bad name), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --name x busybox true
  docker: Error response from daemon: Invalid container name (x), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --pull never nosuch2 true
  docker: Error response from daemon: No such image: nosuch2:latest
  
  Run 'docker run --help' for more information
  [125]
  $ docker create --name made busybox sleep 100
  eabccb7ace5b8bb7425203c45b5ed424627b08556ebd77f3c8e89f68c9cf4db8
# varies
  $ docker ps -a --no-trunc
  CONTAINER ID                                                       IMAGE     COMMAND                                          CREATED                  STATUS                     PORTS                                       NAMES
  eabccb7ace5b8bb7425203c45b5ed424627b08556ebd77f3c8e89f68c9cf4db8   busybox   "sleep 100"                                      Less than a second ago   Created                                                                made
  a1942e7d64df7bb9962d238b35d9fefc8aacd2e8d12768c2a47e7cc6af558562   busybox   "false"                                          1 second ago             Up Less than a second                                                  looper
  b47339a0ad5cfdb22f6e736e1dddef99a2998286278ada7963483a50a99cf64a   nginx     "/docker-entrypoint.sh nginx -g 'daemon off;'"   6 seconds ago            Up 6 seconds               0.0.0.0:32768->80/tcp, [::]:32768->80/tcp   web3
  419c7a5b386af5ed07725c70b77bb3e2fb175214ed558742e4c8d5a887f794db   nginx     "/docker-entrypoint.sh nginx -g 'daemon off;'"   7 seconds ago            Up 6 seconds               0.0.0.0:8080->80/tcp, [::]:8080->80/tcp     web
  5596adcc19fca871390ceb7aea14eb82f29bdd5ea69f93013fe2646e07597bef   busybox   "false"                                          9 seconds ago            Exited (1) 9 seconds ago                                               hardcore_meitner
  126d888565325829f8d87f79cbb443037e52039dc1d15a15bb2d6411b5af1650   busybox   "sh -c 'exit 3'"                                 9 seconds ago            Exited (3) 9 seconds ago                                               crazy_gagarin
  8bedea44d8d4829d298425e629c1cb369ec9036d781f50399abe90b47575b8cd   busybox   "echo hello"                                     10 seconds ago           Exited (0) 9 seconds ago                                               tender_kapitsa
  $ docker ps -l
  CONTAINER ID   IMAGE     COMMAND       CREATED                  STATUS    PORTS     NAMES
  eabccb7ace5b   busybox   "sleep 100"   Less than a second ago   Created             made
# varies
  $ docker ps -n 2
  CONTAINER ID   IMAGE     COMMAND       CREATED                  STATUS                              PORTS     NAMES
  eabccb7ace5b   busybox   "sleep 100"   Less than a second ago   Created                                       made
  a1942e7d64df   busybox   "false"       1 second ago             Exited (1) Less than a second ago             looper
# varies
  $ docker ps -s
  CONTAINER ID   IMAGE     COMMAND                  CREATED         STATUS         PORTS                                       NAMES     SIZE
  b47339a0ad5c   nginx     "/docker-entrypoint.…"   6 seconds ago   Up 6 seconds   0.0.0.0:32768->80/tcp, [::]:32768->80/tcp   web3      470B (virtual 96.9MB)
  419c7a5b386a   nginx     "/docker-entrypoint.…"   7 seconds ago   Up 7 seconds   0.0.0.0:8080->80/tcp, [::]:8080->80/tcp     web       470B (virtual 96.9MB)
# varies
  $ docker ps -a --filter status=exited --format '{{.Names}}: {{.Status}}' | sed 's/^[a-z]*_[a-z]*:/RANDOM:/'
  looper: Exited (1) Less than a second ago
  RANDOM: Exited (1) 9 seconds ago
  RANDOM: Exited (3) 9 seconds ago
  RANDOM: Exited (0) 10 seconds ago
  $ docker ps --filter name=web --format 'table {{.Names}}\t{{.Image}}\t{{.Ports}}'
  NAMES     IMAGE     PORTS
  web3      nginx     0.0.0.0:32768->80/tcp, [::]:32768->80/tcp
  web       nginx     0.0.0.0:8080->80/tcp, [::]:8080->80/tcp
  $ docker ps -a --filter ancestor=nginx -q | wc -l
  2
  $ docker ps --filter nosuch=1
  Error response from daemon: invalid filter 'nosuch'
  [1]
  $ docker ps --filter status=nosuch
  Error response from daemon: invalid filter 'status=nosuch': invalid value for state (nosuch): must be one of created, running, paused, restarting, removing, exited, dead
  [1]
  $ docker ps --format '{{.Nosuch}}'
  failed to execute template: template: :1:2: executing "" at <.Nosuch>: can't evaluate field Nosuch in type *formatter.ContainerContext
  [1]
  $ docker ps --format json --filter name=web3
  {"Command":"\"/docker-entrypoint.…\"","CreatedAt":"2026-11-22 08:45:48 +0000 UTC","ID":"b47339a0ad5c","Image":"nginx","Labels":"maintainer=NGINX Docker Maintainers \u003cdocker-maint@nginx.com\u003e","LocalVolumes":"0","Mounts":"","Names":"web3","Networks":"bridge","Platform":null,"Ports":"0.0.0.0:32768-\u003e80/tcp, [::]:32768-\u003e80/tcp","RunningFor":"7 seconds ago","Size":"0B","State":"running","Status":"Up 6 seconds"}

States.
  $ docker start made
  made
  $ docker start made
  made
  $ docker start nosuch
  Error response from daemon: No such container: nosuch
  Error: failed to start containers: nosuch
  [1]
  $ docker stop -t 1 made
  made
  $ docker stop made
  made
  $ docker stop nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker restart -t 1 made
  made
  $ docker kill made
  made
  $ docker kill made
  Error response from daemon: cannot kill container: made: container eabccb7ace5b8bb7425203c45b5ed424627b08556ebd77f3c8e89f68c9cf4db8 is not running
  [1]
  $ docker kill -s NOSUCH web
  Error response from daemon: cannot kill container: web: invalid signal: NOSUCH
  [1]
  $ docker pause web
  web
  $ docker pause web
  Error response from daemon: Container 419c7a5b386af5ed07725c70b77bb3e2fb175214ed558742e4c8d5a887f794db is already paused
  [1]
  $ docker ps --filter name=web
  CONTAINER ID   IMAGE     COMMAND                  CREATED          STATUS                   PORTS                                       NAMES
  b47339a0ad5c   nginx     "/docker-entrypoint.…"   9 seconds ago    Up 9 seconds             0.0.0.0:32768->80/tcp, [::]:32768->80/tcp   web3
  419c7a5b386a   nginx     "/docker-entrypoint.…"   10 seconds ago   Up 10 seconds (Paused)   0.0.0.0:8080->80/tcp, [::]:8080->80/tcp     web
  $ docker exec web ls
  Error response from daemon: Container web is paused, unpause the container before exec
  [1]
  $ docker unpause web
  web
  $ docker unpause web
  Error response from daemon: Container 419c7a5b386af5ed07725c70b77bb3e2fb175214ed558742e4c8d5a887f794db is not paused
  [1]
  $ docker pause made
  Error response from daemon: container eabccb7ace5b8bb7425203c45b5ed424627b08556ebd77f3c8e89f68c9cf4db8 is not running
  [1]
  $ docker wait made
  137
  $ docker wait nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker rm web
  Error response from daemon: cannot remove container "web": container is running: stop the container before removing or force remove
  [1]
  $ docker rm made
  made
  $ docker rm made
  Error response from daemon: No such container: made
  [1]
  $ docker rm -f made
  Error response from daemon: No such container: made
  $ docker rename web site
  $ docker rename site web3
  Error response from daemon: Error when allocating new name: Conflict. The container name "/web3" is already in use by container "b47339a0ad5cfdb22f6e736e1dddef99a2998286278ada7963483a50a99cf64a". You have to remove (or rename) that container to be able to reuse that name.
  Error: failed to rename container named site
  [1]
  $ docker rename nosuch other
  Error response from daemon: No such container: nosuch
  Error: failed to rename container named nosuch
  [1]
  $ docker exec site cat /etc/hostname | wc -c
  13
  $ docker exec site nosuchcmd
  OCI runtime exec failed: exec failed: unable to start container process: exec: "nosuchcmd": executable file not found in $PATH\x0d (esc)
  [127]
  $ docker exec site sh -c 'exit 7'
  [7]
  $ docker exec -it site sh
  the input device is not a TTY
  [1]
  $ docker exec -e X=1 -w /tmp -u nginx site sh -c 'echo $X; pwd; whoami'
  1
  /tmp
  nginx
  $ docker exec nosuch ls
  Error response from daemon: No such container: nosuch
  [1]
  $ docker exec site
  docker: 'docker exec' requires at least 2 arguments
  
  Usage:  docker exec [OPTIONS] CONTAINER COMMAND [ARG...]
  
  See 'docker exec --help' for more information
  [1]
  $ docker create --name idle busybox; docker exec idle ls
  0baae88930fc045fc514ec6242062b4400f7b5305d253f6a883516face421af0
  Error response from daemon: container 0baae88930fc045fc514ec6242062b4400f7b5305d253f6a883516face421af0 is not running
  [1]
# varies
  $ docker top site
  UID                 PID                 PPID                C                   STIME               TTY                 TIME                CMD
  root                3599                3574                0                   08:45               ?                   00:00:00            nginx: master process nginx -g daemon off;
  101                 3652                3599                0                   08:45               ?                   00:00:00            nginx: worker process
  101                 3653                3599                0                   08:45               ?                   00:00:00            nginx: worker process
# varies
  $ docker top site -o pid,comm
  PID                 COMMAND
  3599                nginx
  3652                nginx
  3653                nginx
  $ docker top idle
  Error response from daemon: container 0baae88930fc045fc514ec6242062b4400f7b5305d253f6a883516face421af0 is not running
  [1]
  $ docker stats --no-stream nosuch
  Error response from daemon: No such container: nosuch
  [1]
# varies
  $ timeout 1 docker logs -f --tail 1 site
  $ docker logs nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker logs --since 1s site
# varies
  $ docker diff site
  C /etc
  C /etc/nginx
  C /etc/nginx/conf.d
  C /etc/nginx/conf.d/default.conf
  C /var
  C /var/cache
  C /var/cache/nginx
  A /var/cache/nginx/uwsgi_temp
  A /var/cache/nginx/client_temp
  A /var/cache/nginx/fastcgi_temp
  A /var/cache/nginx/proxy_temp
  A /var/cache/nginx/scgi_temp
  C /run
  A /run/nginx.pid
  $ docker cp site:/etc/hostname ./hn
  $ docker cp site:/nosuch .
  Error response from daemon: Could not find the file /nosuch in container site
  [1]
  $ echo '<h1>hi</h1>' > index.html; docker cp index.html site:/usr/share/nginx/html/
  $ curl -s localhost:8080
  <h1>hi</h1>
  $ docker cp nosuch:/x .
  Error response from daemon: No such container: nosuch
  [1]
  $ docker cp a b
  must specify at least one container source
  [1]
  $ docker cp - site:/nosuchdir < /dev/null
  destination "site:/nosuchdir" must be a directory
  [1]
  $ docker update --memory 64m --memory-swap 64m site
  site
  $ docker inspect --format '{{.HostConfig.Memory}}' site
  67108864
  $ docker update --restart always site
  site
  $ docker update site
  you must provide one or more flags when using this command
  [1]
  $ docker inspect --format '{{.State.Status}} {{.Config.Image}} {{.NetworkSettings.IPAddress}}' site
  running nginx 172.17.0.2
  $ docker inspect --format '{{range .NetworkSettings.Networks}}{{.Gateway}}{{end}}' site
  172.17.0.1
  $ docker inspect --format '{{.Nosuch}}' site
  
  template parsing error: template: :1:2: executing "" at <.Nosuch>: map has no entry for key "Nosuch"
  [1]
  $ docker inspect -f '{{.State' site
  template parsing error: template: :1: unclosed action
  [64]
  $ docker inspect nosuch
  []
  Error: No such object: nosuch
  [1]
  $ docker container inspect nosuch
  []
  Error response from daemon: No such container: nosuch
  [1]
  $ docker inspect --format '{{json .State}}' looper
  {"Status":"exited","Running":false,"Paused":false,"Restarting":false,"OOMKilled":false,"Dead":false,"Pid":0,"ExitCode":1,"Error":"","StartedAt":"2026-11-22T08:45:54.536677186Z","FinishedAt":"2026-11-22T08:45:54.757211671Z"}
  $ docker commit site mysite:v1 | cut -c1-7
  sha256:
  $ docker attach nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker container prune -f
  Deleted Containers:
  0baae88930fc045fc514ec6242062b4400f7b5305d253f6a883516face421af0
  a1942e7d64df7bb9962d238b35d9fefc8aacd2e8d12768c2a47e7cc6af558562
  5596adcc19fca871390ceb7aea14eb82f29bdd5ea69f93013fe2646e07597bef
  126d888565325829f8d87f79cbb443037e52039dc1d15a15bb2d6411b5af1650
  8bedea44d8d4829d298425e629c1cb369ec9036d781f50399abe90b47575b8cd
  
  Total reclaimed space: 0B
  $ docker container prune < /dev/null
  WARNING! This will remove all stopped containers.
  Are you sure you want to continue? [y/N]  (no-eol)
  $ docker container ls -a
  CONTAINER ID   IMAGE     COMMAND                  CREATED          STATUS          PORTS                                       NAMES
  b47339a0ad5c   nginx     "/docker-entrypoint.…"   19 seconds ago   Up 18 seconds   0.0.0.0:32768->80/tcp, [::]:32768->80/tcp   web3
  419c7a5b386a   nginx     "/docker-entrypoint.…"   20 seconds ago   Up 19 seconds   0.0.0.0:8080->80/tcp, [::]:8080->80/tcp     site
  $ docker container
  Usage:  docker container COMMAND
  
  Manage containers
  
  Commands:
    attach      Attach local standard input, output, and error streams to a running container
    commit      Create a new image from a container's changes
    cp          Copy files/folders between a container and the local filesystem
    create      Create a new container
    diff        Inspect changes to files or directories on a container's filesystem
    exec        Execute a command in a running container
    export      Export a container's filesystem as a tar archive
    inspect     Display detailed information on one or more containers
    kill        Kill one or more running containers
    logs        Fetch the logs of a container
    ls          List containers
    pause       Pause all processes within one or more containers
    port        List port mappings or a specific mapping for the container
    prune       Remove all stopped containers
    rename      Rename a container
    restart     Restart one or more containers
    rm          Remove one or more containers
    run         Create and run a new container from an image
    start       Start one or more stopped containers
    stats       Display a live stream of container(s) resource usage statistics
    stop        Stop one or more running containers
    top         Display the running processes of a container
    unpause     Unpause all processes within one or more containers
    update      Update configuration of one or more containers
    wait        Block until one or more containers stop, then print their exit codes
  
  Run 'docker container COMMAND --help' for more information on a command.
  $ docker stop -t 1 site web3
  site
  web3
  $ docker ps -a --format '{{.Names}}	{{.Status}}'
  web3	Exited (0) Less than a second ago
  site	Exited (0) Less than a second ago
  $ docker rm -f site web3 nosuch
  site
  web3
  Error response from daemon: No such container: nosuch
  $ docker rm
  docker: 'docker rm' requires at least 1 argument
  
  Usage:  docker rm [OPTIONS] CONTAINER [CONTAINER...]
  
  See 'docker rm --help' for more information
  [1]
  $ docker ps -aq
