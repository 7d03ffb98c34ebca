Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled. Progress stands in the lab's order.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ docker volume create data
  data
  $ docker volume create data
  data
  $ docker volume create --label a=b --opt type=tmpfs --opt device=tmpfs scratch
  scratch
  $ docker volume create 'bad name'
  Error response from daemon: create bad name: "bad name" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path
  [1]
  $ docker volume ls
  DRIVER    VOLUME NAME
  local     data
  local     scratch
  $ docker volume ls --filter label=a -q
  scratch
  $ docker volume ls --filter dangling=true --format '{{.Name}} {{.Driver}}'
  data local
  scratch local
  $ docker volume inspect data -f '{{.Name}} {{.Driver}} {{.Scope}} {{json .Labels}} {{json .Options}}'
  data local local null null
  $ docker volume inspect nosuch
  []
  Error response from daemon: get nosuch: no such volume
  [1]
  $ docker run --rm -v data:/d busybox sh -c 'echo hello > /d/f; ls -l /d | wc -l'
  2
  $ docker run --rm -v data:/d:ro busybox sh -c 'cat /d/f; echo x > /d/g'
  hello
  sh: line 0: can't create /d/g: Read-only file system
  [1]
  $ docker run --rm --mount type=volume,src=data,dst=/m busybox cat /m/f
  hello
  $ docker run --rm --mount type=bind,src=/nosuch,dst=/m busybox true
  docker: Error response from daemon: invalid mount config for type "bind": bind source path does not exist: /nosuch
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=nope,dst=/m busybox true
  docker: Error response from daemon: invalid mount config for type "nope": mount type unknown
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount src=data busybox true
  invalid argument "src=data" for "--mount" flag: target is required
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=tmpfs,dst=/t,tmpfs-size=1m busybox df -h /t | tail -1 | awk '{print $2,$6}'
  1.0M /t
  $ docker run --rm -v $PWD/h:/h busybox touch /h/made; ls -l h | tail -1 | awk '{print $3,$4,$NF}'
  root root made
  $ docker run -d --name keeper -v data:/d -v /anon busybox sleep 1000 | wc -c
  65
  $ docker inspect keeper -f '{{range .Mounts}}{{.Type}} {{.Destination}} {{.RW}}{{println}}{{end}}' | sort
  
  volume /anon true
  volume /d true
  $ docker inspect keeper -f '{{json .HostConfig.Binds}} {{json .Config.Volumes}}'
  ["data:/d"] {"/anon":{}}
  $ docker run --rm --volumes-from keeper busybox cat /d/f
  hello
  $ docker volume rm data
  Error response from daemon: remove data: volume is in use - [deab9677bdfe0ec4d3cebaca993106a5000e18bece2cfa08468a25b41ab1076a]
  [1]
  $ docker volume rm -f nosuch
  nosuch
  $ docker rm -f keeper
  keeper
  $ docker volume rm data scratch
  data
  scratch
  $ docker volume prune -f | tail -1
  Total reclaimed space: 0B
  $ docker volume prune -af --filter label=zz | tail -1
  Total reclaimed space: 0B
  $ docker network create app
  9f0d03bd376813226b2b881c12c90d954c92e66e196ea22c4f1f08c211c24a88
  $ docker network create app
  Error response from daemon: network with name app already exists
  [1]
  $ docker network create --subnet 10.55.0.0/24 --gateway 10.55.0.1 --ip-range 10.55.0.128/25 sub | wc -c
  65
  $ docker network create --subnet 10.55.0.0/16 sub2
  Error response from daemon: invalid pool request: Pool overlaps with other one on this address space
  [1]
  $ docker network create --subnet x sub3
  Error response from daemon: invalid network config:
  invalid subnet x: invalid CIDR block notation
  [1]
  $ docker network create -d nope n4
  Error response from daemon: plugin "nope" not found
  [1]
  $ docker network create --internal --label k=v inner | wc -c
  65
  $ docker network ls --format '{{.Name}} {{.Driver}} {{.Scope}}' | sort
  app bridge local
  bridge bridge local
  host host local
  inner bridge local
  none null local
  sub bridge local
  $ docker network ls --filter driver=host -q | wc -l
  1
  $ docker network inspect sub -f '{{range .IPAM.Config}}{{.Subnet}} {{.Gateway}} {{.IPRange}}{{end}}'
  10.55.0.0/24 10.55.0.1 10.55.0.128/25
  $ docker network inspect app -f '{{json .Containers}} {{.Internal}} {{.Attachable}} {{json .Options}}'
  {} false false {}
  $ docker network inspect nosuch
  []
  Error response from daemon: network nosuch not found
  [1]
  $ docker network inspect app nosuch -f '{{.Name}}'
  app
  Error response from daemon: network nosuch not found
  [1]
  $ docker run -d --name web --network app --network-alias www busybox sh -c 'mkdir /www; echo hi from web > /www/index.html; httpd -f -p 80 -h /www' | wc -c
  65
# varies
  $ docker run --rm --network app busybox wget -qO- http://web/
# varies
  $ docker run --rm --network app busybox wget -qO- http://www/
  $ docker run --rm --network app busybox wget -qO- http://nosuch/
  wget: bad address 'nosuch'
  [1]
  $ docker run --rm busybox wget -qO- -T 2 http://web/
  wget: bad address 'web'
  [1]
  $ docker run --rm --network app busybox nslookup web 2>&1 | grep -c Name
  1
# varies
  $ docker run --rm --network app busybox ping -c 1 web | tail -2 | head -1
  $ docker run --rm --network container:web busybox wget -qO- http://localhost/
  hi from web
  $ docker network connect sub web --ip 10.55.0.7
  $ docker inspect web -f '{{(index .NetworkSettings.Networks "sub").IPAddress}} {{range $k,$v := .NetworkSettings.Networks}}{{$k}} {{end}}'
  10.55.0.7 app sub 
  $ docker network connect sub web
  Error response from daemon: endpoint with name web already exists in network sub
  [1]
  $ docker network disconnect sub web
  $ docker network disconnect sub web
  Error response from daemon: container 0cebb798a0ef1b9cad44be2cc0e23a3d92918db35bfd83b5b957c0dc2fa7bdfd is not connected to network sub
  [1]
  $ docker network disconnect -f app nosuch
  Error response from daemon: endpoint nosuch not found
  [1]
# varies
  $ docker network rm app
  $ docker network rm nosuch sub
  Error response from daemon: network nosuch not found
  sub
  exit status 1
  [1]
  $ docker network rm bridge
  Error response from daemon: bridge is a pre-defined network and cannot be removed
  exit status 1
  [1]
  $ docker network prune -f
  Deleted Networks:
  inner
  
  $ docker exec web hostname | wc -c
  13
  $ docker exec web sh -c 'exit 42'; echo $?
  42
  $ docker exec -e A=1 web env | grep ^A=
  A=1
  $ docker exec -w /www web pwd
  /www
  $ docker exec -w /nosuch web pwd
  OCI runtime exec failed: exec failed: unable to start container process: chdir to cwd ("/nosuch") set in config.json failed: no such file or directory\x0d (esc)
  [127]
# varies
  $ docker exec -u nobody web id
  $ docker exec -u 1000:1000 web id -u
  1000
  $ docker exec -d web touch /tmp/x; sleep 1; docker exec web ls /tmp
  x
  $ docker exec web
  docker: 'docker exec' requires at least 2 arguments
  
  Usage:  docker exec [OPTIONS] CONTAINER COMMAND [ARG...]
  
  See 'docker exec --help' for more information
  [1]
  $ docker exec nosuch ls
  Error response from daemon: No such container: nosuch
  [1]
  $ echo data | docker exec -i web cat
  data
  $ docker exec web cat /nosuch
  cat: can't open '/nosuch': No such file or directory
  [1]
  $ docker cp web:/www/index.html - | tar tf -
  index.html
  $ docker cp web:/www/. out; ls out
  index.html
  $ docker cp web:/nosuch .
  Error response from daemon: Could not find the file /nosuch in container web
  [1]
  $ docker cp out web:/copied; docker exec web ls -d /copied
  /copied
  $ docker cp nosuchfile web:/
  lstat /home/learner/w/nosuchfile: no such file or directory
  [1]
  $ docker cp web:/a web:/b
  copying between containers is not supported
  [1]
  $ docker diff web | sort
  A /copied
  A /copied/index.html
  A /tmp/x
  A /www
  A /www/index.html
  C /tmp
  $ docker logs web
  $ docker port web
# varies
  $ docker rename web server; docker ps --format '{{.Names}}'
# varies
  $ docker stop -t 0 server; docker ps -a --format '{{.Names}}: {{.Status}}' | cut -d'(' -f1
  $ docker start server; docker inspect server -f '{{.State.Status}} {{.RestartCount}} {{.State.ExitCode}}'
  server
  running 0 0
  $ docker restart -t 0 server
  server
  $ docker pause server; docker inspect server -f '{{.State.Status}} {{.State.Paused}}'; docker unpause server
  server
  paused true
  server
  $ docker kill server; docker inspect server -f '{{.State.ExitCode}} {{.State.OOMKilled}} {{.State.Error}}'
  server
  137 false 
# varies
  $ docker rm server; docker network rm app inner
  $ docker run --name j busybox sh -c 'echo out; echo err >&2; exit 5'; echo $?
  docker: Error response from daemon: Invalid container name (j), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  
  Run 'docker run --help' for more information
  125
  $ docker logs j 2>/dev/null
  [1]
  $ docker start -a j; echo $?
  Error response from daemon: No such container: j
  1
  $ docker inspect j -f '{{.State.Status}} {{.State.ExitCode}} {{.Config.Image}} {{.Path}} {{.Args}}'
  
  Error: No such object: j
  [1]
  $ docker rm j; docker rm j
  Error response from daemon: No such container: j
  Error response from daemon: No such container: j
  [1]
  $ docker run --rm busybox nosuch; echo $?
  docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "nosuch": executable file not found in $PATH
  
  Run 'docker run --help' for more information
  127
  $ docker run --rm busybox /etc; echo $?
  docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "/etc": is a directory: permission denied
  
  Run 'docker run --help' for more information
  126
  $ docker run --rm busybox /etc/passwd; echo $?
  docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "/etc/passwd": permission denied
  
  Run 'docker run --help' for more information
  126
  $ docker run --rm -w /new busybox pwd
  /new
  $ docker run --rm -u 1234 busybox id
  uid=1234 gid=0(root) groups=0(root)
  $ docker run --rm -u nosuch busybox id
  docker: Error response from daemon: unable to find user nosuch: no matching entries in passwd file
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --read-only busybox touch /x
  touch: /x: Read-only file system
  [1]
  $ docker run --rm --read-only --tmpfs /tmp busybox touch /tmp/x; echo $?
  0
  $ docker run --rm --cap-drop ALL busybox chown 1 /tmp
  chown: /tmp: Operation not permitted
  [1]
  $ docker run --rm --entrypoint echo busybox a b
  a b
  $ docker run --rm --entrypoint '' busybox echo hi
  hi
  $ docker run --rm --hostname box busybox hostname
  box
# varies
  $ docker run --rm --init busybox ps | head -3
# varies
  $ docker run --rm -m 32m busybox cat /sys/fs/cgroup/memory/memory.limit_in_bytes
  $ docker run --rm --ulimit nofile=64 busybox sh -c 'ulimit -n'
  64
  $ docker run --rm --sysctl net.ipv4.ip_forward=0 busybox cat /proc/sys/net/ipv4/ip_forward
  0
  $ docker run --rm --pid host busybox ps | wc -l | awk '{print ($1>3)}'
  1
  $ docker run --rm -e A -e B=2 busybox env | grep -e ^A -e ^B
  B=2
  $ A=host docker run --rm -e A busybox env | grep ^A
  A=host
  $ docker run --rm --label x=y --name lab busybox true; docker ps -aq --filter name=lab
  $ docker run -d --name t --tmpfs /t --stop-timeout 1 --stop-signal INT busybox sleep 1000 | wc -c
  docker: Error response from daemon: Invalid container name (t), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  
  Run 'docker run --help' for more information
  0
  $ docker inspect t -f '{{.Config.StopSignal}} {{.Config.StopTimeout}} {{json .HostConfig.Tmpfs}}'
  
  Error: No such object: t
  [1]
  $ docker stop t; docker inspect t -f '{{.State.ExitCode}}'
  Error response from daemon: No such container: t
  Error: No such object: t
  [1]
  $ docker rm -f t
  Error response from daemon: No such container: t
# varies
  $ docker ps -a
  $ docker create --name c busybox echo created | wc -c; docker start -a c; docker rm c
  Error response from daemon: Invalid container name (c), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  0
  Error response from daemon: No such container: c
  Error response from daemon: No such container: c
  [1]
# varies
  $ docker run -d --name e --restart unless-stopped busybox sh -c 'sleep 1; exit 1' | wc -c; sleep 5; docker ps --filter name=e --format '{{.Status}}' | cut -d' ' -f1; docker rm -f e
  $ docker run -it --rm busybox sh
  the input device is not a TTY
  [1]
# varies
  $ docker run -d busybox nosuch | wc -c; docker ps -aq | wc -l; docker ps -a --format '{{.Status}}'
# varies
  $ docker rm $(docker ps -aq) | wc -l
  $ docker run -p 8470:80 -d --name p busybox sleep 100 | wc -c; docker run -p 8470:80 --name q busybox true; docker rm -f p q
  docker: Error response from daemon: Invalid container name (p), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  
  Run 'docker run --help' for more information
  0
  docker: Error response from daemon: Invalid container name (q), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  
  Run 'docker run --help' for more information
  Error response from daemon: No such container: p
  Error response from daemon: No such container: q
