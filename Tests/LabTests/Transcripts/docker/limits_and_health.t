Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled. Progress stands in the lab's order.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ docker volume create v1; docker volume create v1; docker volume create | wc -c; docker volume create a b; docker volume create --name named; docker volume create 'x y'; docker volume create a
  v1
  v1
  65
  docker: 'docker volume create' requires at most 1 argument
  
  Usage:  docker volume create [OPTIONS] [VOLUME]
  
  SRun 'docker volume create --help' for more information
  named
  Error response from daemon: create x y: "x y" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path
  Error response from daemon: create a: volume name is too short, names should be at least two alphanumeric characters
  [1]
  $ docker volume create -d nosuch vv; docker volume create -o nope=1 vo; docker volume create -o type=tmpfs -o device=tmpfs -o o=size=1m vt
  Error response from daemon: create vv: error looking up volume plugin nosuch: plugin "nosuch" not found
  Error response from daemon: create vo: invalid option: "nope"
  vt
# varies
  $ docker volume inspect v1 -f '{{json .}}' | sed 's/20[0-9T:Z.-]*/T/'; docker volume inspect nosuch; docker volume inspect v1 nosuch -f '{{.Name}}'; docker volume inspect
  {"CreatedAt":"T","Driver":"local","Labels":null,"Mountpoint":"/tmp/dd/data/volumes/v1/_data","Name":"v1","Options":null,"Scope":"local"}
  []
  Error response from daemon: get nosuch: no such volume
  v1
  Error response from daemon: get nosuch: no such volume
  docker: 'docker volume inspect' requires at least 1 argument
  
  Usage:  docker volume inspect [OPTIONS] VOLUME [VOLUME...]
  
  See 'docker volume inspect --help' for more information
  [1]
  $ docker run --rm -v v1:/d busybox sh -c 'echo x > /d/f'; docker run --rm -v v1:/d:ro busybox sh -c 'cat /d/f; touch /d/g'
  x
  touch: /d/g: Read-only file system
  [1]
  $ docker run --rm -v v1:/d:nope busybox true; docker run --rm -v v1:d busybox true; docker run --rm -v v1 busybox true; docker run --rm -v :/d busybox true; docker run --rm -v a:/b:ro:z busybox true; docker run --rm -v v1:/d -v v2:/d busybox true; docker run --rm -v v1:/ busybox true
  docker: Error response from daemon: invalid mode: nope
  
  Run 'docker run --help' for more information
  docker: Error response from daemon: invalid volume specification: 'v1:d': invalid mount config for type "volume": invalid mount path: 'd' mount path must be absolute
  
  Run 'docker run --help' for more information
  docker: invalid spec: :/d: empty section between colons
  
  Run 'docker run --help' for more information
  docker: Error response from daemon: invalid volume specification: 'a:/b:ro:z'
  
  Run 'docker run --help' for more information
  docker: Error response from daemon: Duplicate mount point: /d
  
  Run 'docker run --help' for more information
  docker: Error response from daemon: invalid volume specification: 'v1:/': invalid mount config for type "volume": invalid specification: destination can't be '/'
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount source=v1,target=/d,readonly busybox cat /d/f; docker run --rm --mount type=volume,target=/x busybox ls -d /x; docker run --rm --mount type=bind,src=/nosuch,dst=/x busybox true; docker run --rm --mount type=bind,src=rel,dst=/x busybox true
  x
  /x
  docker: Error response from daemon: invalid mount config for type "bind": bind source path does not exist: /nosuch
  
  Run 'docker run --help' for more information
  docker: Error response from daemon: invalid mount config for type "bind": invalid mount path: 'rel' mount path must be absolute
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=nope,dst=/x busybox true; docker run --rm --mount dst=/x,foo=1 busybox true; docker run --rm --mount type=tmpfs,dst=/t,tmpfs-size=1m,tmpfs-mode=700 busybox sh -c 'stat -c %a /t; df /t | tail -1 | awk "{print \$2}"'; docker run --rm --mount type=tmpfs,src=x,dst=/t busybox true; docker run --rm --mount type=bind,dst=/x busybox true; docker run --rm --mount src=x busybox true; docker run --rm --mount '' busybox true
  docker: Error response from daemon: invalid mount config for type "nope": mount type unknown
  
  Run 'docker run --help' for more information
  invalid argument "dst=/x,foo=1" for "--mount" flag: unexpected key 'foo' in 'foo=1'
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  700
  1024
  docker: Error response from daemon: invalid mount config for type "tmpfs": field Source must not be specified
  
  Run 'docker run --help' for more information
  docker: Error response from daemon: invalid mount config for type "bind": field Source must not be empty
  
  Run 'docker run --help' for more information
  invalid argument "src=x" for "--mount" flag: target is required
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  invalid argument "" for "--mount" flag: EOF
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker run --rm --mount type=volume,src=v1,dst=/d,volume-subpath=nosub busybox true; docker run --rm --mount type=volume,src=v1,dst=/d,volume-nocopy busybox ls /d; docker run --rm --mount type=volume,src=v1,dst=/d,readonly=maybe busybox true; docker run --rm --mount type=image,src=alpine,dst=/i busybox cat /i/etc/alpine-release; docker run --rm --mount type=image,src=alpine,dst=/i,image-subpath=etc busybox cat /i/alpine-release; docker run --rm --mount type=image,src=alpine,dst=/i,image-subpath=nope busybox true
  docker: Error response from daemon: cannot access path /tmp/dd/data/volumes/v1/_data/nosub: lstat /tmp/dd/data/volumes/v1/_data/nosub: no such file or directory
  
  Run 'docker run --help' for more information
  f
  invalid argument "type=volume,src=v1,dst=/d,readonly=maybe" for "--mount" flag: invalid value for readonly: maybe
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  WARNING: Image mount is an experimental feature
  3.22.2
  WARNING: Image mount is an experimental feature
  3.22.2
  WARNING: Image mount is an experimental feature
  docker: Error response from daemon: cannot access path /tmp/dd/data/vfs/dir/ca2647adc0bbaabc9d0c2378fc151a73f77339530a61c694eb59c445e42019c6/nope: lstat /tmp/dd/data/vfs/dir/ca2647adc0bbaabc9d0c2378fc151a73f77339530a61c694eb59c445e42019c6/nope: no such file or directory
  
  Run 'docker run --help' for more information
  [127]
  $ docker run --rm --tmpfs /t:size=64k,mode=1777 busybox sh -c 'mount | grep " /t " | cut -d" " -f5'; docker run --rm --tmpfs rel busybox true; docker run --rm --tmpfs /t:nope=1 busybox true
  tmpfs
  docker: Error response from daemon: invalid mount path: 'rel' mount path must be absolute
  
  Run 'docker run --help' for more information
  docker: Error response from daemon: invalid tmpfs option "nope"
  
  Run 'docker run --help' for more information
  [125]
  $ mkdir host; echo h > host/h; docker run --rm -v ./host:/h busybox ls /h; docker run --rm -v $PWD/host/h:/one busybox cat /one; docker run --rm -v $PWD/new:/n busybox true; ls -d new; docker run --rm -v host:/h busybox ls /h; docker volume ls -q | grep host
  h
  h
  new
  host
  $ docker run -d --name uu -v v1:/d -v /anon busybox sleep 100 >/dev/null; docker volume rm v1; docker volume rm nosuch; docker volume rm -f nosuch; docker volume rm; docker inspect uu -f '{{range .Mounts}}{{.Type}} {{.Destination}} {{.Mode}} {{.RW}} {{.Propagation}};{{end}}'
  Error response from daemon: remove v1: volume is in use - [42b0b8c230d2ece7bcc40775354b895d8d5ad318c9f7cc6298e81b823d47a89b]
  Error response from daemon: get nosuch: no such volume
  nosuch
  docker: 'docker volume rm' requires at least 1 argument
  
  Usage:  docker volume rm [OPTIONS] VOLUME [VOLUME...]
  
  See 'docker volume rm --help' for more information
  volume /d z true ;volume /anon  true ;
  $ docker run --rm --volumes-from uu busybox cat /d/f; docker run --rm --volumes-from uu:ro busybox touch /d/x; docker run --rm --volumes-from nosuch busybox true; docker run --rm --volumes-from uu:xx busybox true
  x
  touch: /d/x: Read-only file system
  docker: Error response from daemon: No such container: nosuch
  
  Run 'docker run --help' for more information
  docker: Error response from daemon: invalid mode: xx
  
  Run 'docker run --help' for more information
  [125]
  $ docker rm -f uu; docker volume ls -q | awk '{print length($0) > 60 ? "anon" : $0}' | sort; docker rm -v nosuch
  uu
  Error response from daemon: No such container: nosuch
  [1]
# varies
  $ docker volume prune -f | tail -1 | cut -d: -f1; docker volume ls -q | sort; docker volume prune -af | tail -1; docker volume ls
  Total reclaimed space
  host
  named
  v1
  vt
  Total reclaimed space: 2B
  DRIVER    VOLUME NAME
  local     vt
  $ docker run --name lim -d -m 64m --memory-swap 128m --cpus 1.5 --cpu-shares 512 --pids-limit 50 --restart on-failure:3 --ulimit nofile=100:200 --shm-size 32m --oom-score-adj 100 --stop-timeout 3 --stop-signal INT --read-only --init --cap-drop ALL --cap-add CHOWN --security-opt no-new-privileges --label-file /dev/null --group-add 5 --log-opt max-size=1m busybox sleep 100 | wc -c
  65
  $ docker inspect lim -f '{{.HostConfig.Memory}} {{.HostConfig.MemorySwap}} {{.HostConfig.NanoCpus}} {{.HostConfig.CpuShares}} {{.HostConfig.PidsLimit}} {{.HostConfig.RestartPolicy}} {{.HostConfig.Ulimits}} {{.HostConfig.ShmSize}} {{.HostConfig.OomScoreAdj}} {{.Config.StopTimeout}} {{.Config.StopSignal}} {{.HostConfig.ReadonlyRootfs}} {{.HostConfig.Init}} {{.HostConfig.CapDrop}} {{.HostConfig.CapAdd}} {{.HostConfig.SecurityOpt}} {{.HostConfig.GroupAdd}} {{.HostConfig.LogConfig.Config}}'
  67108864 134217728 1500000000 512 50 map[MaximumRetryCount:3 Name:on-failure] [map[Hard:200 Name:nofile Soft:100]] 33554432 100 3 INT true true [ALL] [CAP_CHOWN] [no-new-privileges] [5] map[max-size:1m]
# varies
  $ docker exec lim sh -c 'touch /x; ulimit -n; df /dev/shm | tail -1 | awk "{print \$2}"; ps | head -3'; docker rm -f lim
  100
  32768
  PID   USER     COMMAND
      1 root     /sbin/docker-init -- sleep 100
      7 root     sleep 100
  touch: /x: Read-only file system
  lim
  $ docker run --rm -m 1m busybox true; docker run --rm -m abc busybox true; docker run --rm --memory-swap 1m busybox true; docker run --rm --cpus 100 busybox true; docker run --rm --cpus abc busybox true; docker run --rm --restart nope busybox true; docker run --rm --restart always busybox true; docker run --restart on-failure:x busybox true; docker run --restart always:3 busybox true
  docker: Error response from daemon: Minimum memory limit allowed is 6MB
  
  Run 'docker run --help' for more information
  invalid argument "abc" for "-m, --memory" flag: invalid size: 'abc'
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  docker: Error response from daemon: You should always set the Memory limit when using Memoryswap limit, see usage
  
  Run 'docker run --help' for more information
  docker: Error response from daemon: range of CPUs is from 0.01 to 2.00, as there are only 2 CPUs available
  
  Run 'docker run --help' for more information
  invalid argument "abc" for "--cpus" flag: failed to parse abc as a rational number
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  docker: conflicting options: cannot specify both --restart and --rm
  
  Run 'docker run --help' for more information
  docker: conflicting options: cannot specify both --restart and --rm
  
  Run 'docker run --help' for more information
  docker: invalid restart policy format: maximum retry count must be an integer
  
  Run 'docker run --help' for more information
  docker: Error response from daemon: invalid restart policy: maximum retry count can only be used with 'on-failure'
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker run --rm --ulimit nope=1 busybox true; docker run --rm --ulimit nofile=abc busybox true; docker run --rm --ulimit nofile=200:100 busybox true; docker run --rm --cap-add NOPE busybox true; docker run --rm --security-opt nope busybox true; docker run --rm --log-driver nope busybox true; docker run --rm --log-opt nope=1 busybox true; docker run --rm --stop-signal NOPE busybox true; docker run --rm --shm-size abc busybox true; docker run --rm --isolation nope busybox true; docker run --rm --runtime nope busybox true; docker run --rm --pid nope busybox true; docker run --rm --ipc nope busybox true; docker run --rm --userns nope busybox true; docker run --rm --uts nope busybox true; docker run --rm --cgroupns nope busybox true; docker run --rm --device /dev/nosuch busybox true; docker run --rm --gpus all busybox true; docker run --rm --platform linux/nope busybox true; docker run --rm --pull nope busybox true; docker run --rm --pull never nosuch true; docker run --rm --sysctl nope busybox true; docker run --rm --env-file nofile busybox true; docker run --rm --label-file nofile busybox true; docker run --rm -e =x busybox true; docker run --rm -l =x busybox true; docker run --rm -w rel busybox true; docker run --rm -u nosuch busybox true; docker run --rm -u 99999999999 busybox true; docker run --rm --cidfile /nosuch/x busybox true; docker run --rm --name bad/name busybox true; docker run --rm --entrypoint nosuch busybox; docker run --rm busybox nosuch; docker run --rm busybox /etc; docker run --rm nosuch:; docker run --rm UPPER true; docker run --rm busybox:nosuchtag true 2>&1 | head -2 | cut -c1-60
  invalid argument "nope=1" for "--ulimit" flag: invalid ulimit type: nope
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  invalid argument "nofile=abc" for "--ulimit" flag: strconv.ParseInt: parsing "abc": invalid syntax
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  invalid argument "nofile=200:100" for "--ulimit" flag: ulimit soft limit must be less than or equal to hard limit: 200 > 100
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  docker: Error response from daemon: invalid CapAdd: unknown capability: "CAP_NOPE"
  
  Run 'docker run --help' for more information
  docker: Invalid --security-opt: "nope"
  
  Run 'docker run --help' for more information
  docker: Error response from daemon: error looking up logging plugin nope: plugin "nope" not found
  
  Run 'docker run --help' for more information
  docker: Error response from daemon: unknown log opt 'nope' for json-file log driver
  
  Run 'docker run --help' for more information
  docker: Error response from daemon: invalid signal: NOPE
  
  Run 'docker run --help' for more information
  invalid argument "abc" for "--shm-size" flag: invalid size: 'abc'
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  docker: Error response from daemon: invalid isolation (nope): linux only supports 'default'
  
  Run 'docker run --help' for more information
  docker: Error response from daemon: unknown or invalid runtime name: nope
  
  Run 'docker run --help' for more information
  docker: --pid: invalid PID mode
  
  Run 'docker run --help' for more information
  docker: Error response from daemon: invalid IPC mode: nope
  
  Run 'docker run --help' for more information
  docker: --userns: invalid USER mode
  
  Run 'docker run --help' for more information
  docker: --uts: invalid UTS mode
  
  Run 'docker run --help' for more information
  docker: --cgroupns: invalid CGROUP mode
  
  Run 'docker run --help' for more information
  docker: Error response from daemon: error gathering device information while adding custom device "/dev/nosuch": no such file or directory
  
  Run 'docker run --help' for more information
  docker: Error response from daemon: could not select device driver "" with capabilities: [[gpu]]
  
  Run 'docker run --help' for more information
  Unable to find image 'busybox:latest' locally
  latest: Pulling from library/busybox
  Digest: sha256:e0c76e739dd6d1db0c2470962799dfcdb2c3ee565f40c00b760da8c34518e592
  Status: Image is up to date for busybox:latest
  WARNING: image with reference busybox:latest was found but its platform (linux/amd64) does not match the specified platform (linux/nope)
  docker: Error response from daemon: image with reference busybox was found but its platform (linux/amd64) does not match the specified platform (linux/nope)
  
  Run 'docker run --help' for more information
  docker: invalid pull option: 'nope': must be one of "always", "missing" or "never"
  
  Run 'docker run --help' for more information
  docker: Error response from daemon: No such image: nosuch:latest
  
  Run 'docker run --help' for more information
  invalid argument "nope" for "--sysctl" flag: sysctl 'nope' is not allowed
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  docker: open nofile: no such file or directory
  
  Run 'docker run --help' for more information
  docker: open nofile: no such file or directory
  
  Run 'docker run --help' for more information
  invalid argument "=x" for "-e, --env" flag: invalid environment variable: =x
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  invalid argument "=x" for "-l, --label" flag: invalid label '=x': empty name
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  docker: Error response from daemon: the working directory 'rel' is invalid, it needs to be an absolute path
  
  Run 'docker run --help' for more information
  docker: Error response from daemon: unable to find user nosuch: no matching entries in passwd file
  
  Run 'docker run --help' for more information
  docker: Error response from daemon: uids and gids must be in range 0-2147483647
  
  Run 'docker run --help' for more information
  docker: failed to create the container ID file: open /nosuch/x: no such file or directory
  
  Run 'docker run --help' for more information
  docker: Error response from daemon: Invalid container name (bad/name), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  
  Run 'docker run --help' for more information
  docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "nosuch": executable file not found in $PATH
  
  Run 'docker run --help' for more information
  docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "nosuch": executable file not found in $PATH
  
  Run 'docker run --help' for more information
  docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "/etc": is a directory: permission denied
  
  Run 'docker run --help' for more information
  docker: invalid reference format
  
  Run 'docker run --help' for more information
  docker: invalid reference format: repository name (library/UPPER) must be lowercase
  
  Run 'docker run --help' for more information
  Unable to find image 'busybox:nosuchtag' locally
  docker: Error response from daemon: Get "https://registry-1.
  $ docker run --health-cmd 'test -f /ok' --health-interval 1s --health-retries 2 --health-timeout 1s -d --name hh busybox sh -c 'sleep 4; touch /ok; sleep 100' > /dev/null
  $ docker inspect hh -f '{{.State.Health.Status}} {{gt .State.Health.FailingStreak 0}} {{json .Config.Healthcheck}}'; docker ps --format '{{.Names}} {{.Status}}' | sed 's/Up [0-9]* seconds/Up N/'
  starting false {"Test":["CMD-SHELL","test -f /ok"],"Interval":1000000000,"Timeout":1000000000,"Retries":2}
  hh Up Less than a second (health: starting)
  $ docker inspect hh -f '{{.State.Health.Status}} {{.State.Health.FailingStreak}} {{with index .State.Health.Log 0}}{{.ExitCode}}{{end}}'; docker ps --filter health=healthy --format '{{.Names}}'; docker run --rm --no-healthcheck --health-cmd x busybox true; docker run --rm --health-interval 1 busybox true; docker run --rm --health-interval 1us --health-cmd x busybox true; docker run --rm --health-retries -1 --health-cmd x busybox true; docker rm -f hh
  
  template parsing error: template: :1:64: executing "" at <index .State.Health.Log 0>: error calling index: reflect: slice index out of range
  docker: --no-healthcheck conflicts with --health-* options
  
  Run 'docker run --help' for more information
  invalid argument "1" for "--health-interval" flag: time: missing unit in duration "1"
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  docker: Error response from daemon: Interval in Healthcheck cannot be less than 1ms
  
  Run 'docker run --help' for more information
  docker: --health-retries cannot be negative
  
  Run 'docker run --help' for more information
  hh
  $ docker run -d --name rs --restart on-failure:2 busybox sh -c 'echo try; exit 1' >/dev/null
# varies
  $ docker inspect rs -f '{{.RestartCount}} {{.State.Status}} {{.State.ExitCode}}'; docker logs rs; docker rm rs
  1 restarting 1
  try
  try
  Error response from daemon: cannot remove container "rs": container is running: stop the container before removing or force remove
  [1]
  $ docker run -d --name al --restart always busybox sh -c 'sleep 1; exit 0' >/dev/null; sleep 4; docker inspect al -f '{{gt .RestartCount 0}}'; docker stop al; docker ps -a --filter name=al --format '{{.State}}'; docker update --restart no al; docker rm al
  true
  al
  exited
  al
  al
# varies
  $ docker run -d --name oom -m 8m busybox sh -c 'x=a; while :; do x=$x$x; done' >/dev/null; sleep 3; docker inspect oom -f '{{.State.OOMKilled}} {{.State.ExitCode}}'; docker rm -f oom
  true 137
  oom
  $ docker create --name cr -it busybox; docker start cr; docker inspect cr -f '{{.Config.Tty}} {{.Config.OpenStdin}} {{.Config.StdinOnce}} {{.Config.AttachStdin}}'; docker rm -f cr
  ac5ea260150bb4872bb306a2b79a38dfdb677a14336cf211bfa7531b8f7d3337
  cr
  true true true true
  cr
  $ docker run --rm -d --name gone busybox true >/dev/null; sleep 1; docker logs gone; docker run -it --rm busybox true; docker run -t --rm busybox tty; docker run -a stdout --rm busybox sh -c 'echo o; echo e >&2'; docker run -a nope --rm busybox true; docker run -d -a stdout busybox true; docker run -d --rm --restart always busybox true
  Error response from daemon: No such container: gone
  the input device is not a TTY
  /dev/pts/0\x0d (esc)
  o
  invalid argument "nope" for "-a, --attach" flag: valid streams are STDIN, STDOUT and STDERR
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  conflicting options: cannot specify both --attach and --detach
  docker: conflicting options: cannot specify both --restart and --rm
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --cidfile cid --name cc1 busybox true; wc -c < cid; docker run --cidfile cid busybox true; docker rm cc1; docker rm cc1; docker rm -f cc1; docker stop cc1; docker start cc1; docker restart cc1; docker pause cc1; docker unpause cc1; docker logs cc1; docker diff cc1; docker top cc1; docker stats --no-stream cc1; docker attach cc1; docker wait cc1; docker port cc1; docker cp cc1:/x .; docker exec cc1 x; docker update -m 10m cc1; docker rename cc1 x; docker commit cc1; docker export cc1 | wc -c; docker inspect cc1
  64
  docker: container ID file found, make sure the other container isn't running or delete cid
  
  Run 'docker run --help' for more information
  cc1
  Error response from daemon: No such container: cc1
  Error response from daemon: No such container: cc1
  Error response from daemon: No such container: cc1
  Error response from daemon: No such container: cc1
  Error: failed to start containers: cc1
  Error response from daemon: No such container: cc1
  Error response from daemon: No such container: cc1
  Error response from daemon: No such container: cc1
  Error response from daemon: No such container: cc1
  Error response from daemon: No such container: cc1
  Error response from daemon: No such container: cc1
  Error response from daemon: No such container: cc1
  Error response from daemon: No such container: cc1
  Error response from daemon: No such container: cc1
  Error response from daemon: No such container: cc1
  Error response from daemon: No such container: cc1
  Error response from daemon: No such container: cc1
  Error response from daemon: No such container: cc1
  Error response from daemon: No such container: cc1
  Error: failed to rename container named cc1
  Error response from daemon: No such container: cc1
  Error response from daemon: No such container: cc1
  0
  []
  Error: No such object: cc1
  [1]
