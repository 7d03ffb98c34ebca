Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ docker run -d --name a1 --label tier=front --label x busybox top
  8da1096230d221cc84049f4f58e5e1e4b8b1f3b95ffd65b92026c17708bffb77
  $ docker run -d --name a2 -p 8092:80 -p 8093:81/udp -v data:/d busybox top
  fa8ef3604664b69180d87532080cbfa13787b670e9ec468387fc79055ce446a8
  $ docker create --name a3 --network host busybox top
  afe0a7fb78977656ff7ca2755fe830d79f644b89a25b22c96f77d764076d4059
  $ docker run --name a4 busybox sh -c 'exit 4'
  [4]
  $ docker ps
  CONTAINER ID   IMAGE     COMMAND   CREATED         STATUS         PORTS                                                                              NAMES
  fa8ef3604664   busybox   "top"     2 seconds ago   Up 2 seconds   0.0.0.0:8092->80/tcp, [::]:8092->80/tcp, 0.0.0.0:8093->81/udp, [::]:8093->81/udp   a2
  8da1096230d2   busybox   "top"     3 seconds ago   Up 3 seconds                                                                                      a1
  $ docker ps -a
  CONTAINER ID   IMAGE     COMMAND            CREATED         STATUS                              PORTS                                                                              NAMES
  2268a623808f   busybox   "sh -c 'exit 4'"   1 second ago    Exited (4) Less than a second ago                                                                                      a4
  afe0a7fb7897   busybox   "top"              2 seconds ago   Created                                                                                                                a3
  fa8ef3604664   busybox   "top"              3 seconds ago   Up 2 seconds                        0.0.0.0:8092->80/tcp, [::]:8092->80/tcp, 0.0.0.0:8093->81/udp, [::]:8093->81/udp   a2
  8da1096230d2   busybox   "top"              4 seconds ago   Up 3 seconds                                                                                                           a1
  $ docker ps -a --no-trunc | cut -c70-
  AGE     COMMAND            CREATED         STATUS                    PORTS                                                                              NAMES
  sybox   "sh -c 'exit 4'"   1 second ago    Exited (4) 1 second ago                                                                                      a4
  sybox   "top"              2 seconds ago   Created                                                                                                      a3
  sybox   "top"              3 seconds ago   Up 3 seconds              0.0.0.0:8092->80/tcp, [::]:8092->80/tcp, 0.0.0.0:8093->81/udp, [::]:8093->81/udp   a2
  sybox   "top"              4 seconds ago   Up 4 seconds                                                                                                 a1
  $ docker ps -l
  CONTAINER ID   IMAGE     COMMAND            CREATED         STATUS                     PORTS     NAMES
  2268a623808f   busybox   "sh -c 'exit 4'"   2 seconds ago   Exited (4) 2 seconds ago             a4
  $ docker ps -n 2
  CONTAINER ID   IMAGE     COMMAND            CREATED         STATUS                     PORTS     NAMES
  2268a623808f   busybox   "sh -c 'exit 4'"   2 seconds ago   Exited (4) 2 seconds ago             a4
  afe0a7fb7897   busybox   "top"              3 seconds ago   Created                              a3
  $ docker ps -n 0
  CONTAINER ID   IMAGE     COMMAND   CREATED         STATUS         PORTS                                                                              NAMES
  fa8ef3604664   busybox   "top"     5 seconds ago   Up 4 seconds   0.0.0.0:8092->80/tcp, [::]:8092->80/tcp, 0.0.0.0:8093->81/udp, [::]:8093->81/udp   a2
  8da1096230d2   busybox   "top"     6 seconds ago   Up 5 seconds                                                                                      a1
  $ docker ps -q | wc -l
  2
  $ docker ps -aq | wc -l
  4
  $ docker ps -s --format '{{.Names}} {{.Size}}'
  a2 0B (virtual 2.06MB)
  a1 0B (virtual 2.06MB)
  $ docker ps --format json | head -1 | jq -S 'keys'
  [
    "Command",
    "CreatedAt",
    "ID",
    "Image",
    "Labels",
    "LocalVolumes",
    "Mounts",
    "Names",
    "Networks",
    "Platform",
    "Ports",
    "RunningFor",
    "Size",
    "State",
    "Status"
  ]
  $ docker ps --format '{{json .}}' | tail -1 | jq -r .Ports
  
  $ docker ps -a --format 'table {{.Names}}\t{{.Image}}\t{{.State}}'
  NAMES     IMAGE     STATE
  a4        busybox   exited
  a3        busybox   created
  a2        busybox   running
  a1        busybox   running
  $ docker ps -a --format 'table {{.ID}}\t{{.Label "tier"}}\t{{.Mounts}}\t{{.Networks}}'
  CONTAINER ID   tier      MOUNTS    NETWORKS
  2268a623808f                       bridge
  afe0a7fb7897                       host
  fa8ef3604664             data      bridge
  8da1096230d2   front               bridge
  $ docker ps -a --format '{{.Names}}: {{.Labels}}'
  a4: 
  a3: 
  a2: 
  a1: tier=front,x=
  $ docker ps -a --format '{{.Nope}}'
  failed to execute template: template: :1:2: executing "" at <.Nope>: can't evaluate field Nope in type *formatter.ContainerContext
  [1]
  $ docker ps -a --format '{{upper .Names}} {{lower .Image}} {{title .State}}'
  A4 busybox Exited
  A3 busybox Created
  A2 busybox Running
  A1 busybox Running
  $ docker ps -a --format '{{.Names | printf "%-10s|"}}'
  a4        |
  a3        |
  a2        |
  a1        |
  $ docker ps -a --format '{{truncate .Command 5}}'
  "sh -
  "top"
  "top"
  "top"
# varies
  $ docker ps -a --format '{{slice .ID 0 3 | len}}'
  failed to execute template: template: :1:2: executing "" at <slice .ID 0 3>: error calling slice: index out of range: 3
  [1]
  $ docker ps -a --format '{{split .Names "a"}}'
  [ 4]
  [ 3]
  [ 2]
  [ 1]
  $ docker ps -a --format '{{join (split .Names "") "-"}}'
  a-4
  a-3
  a-2
  a-1
  $ docker ps -a --format '{{pad .Names 2 2}}|'
    a4  |
    a3  |
    a2  |
    a1  |
  $ docker ps -a --format '{{if eq .State "running"}}{{.Names}}{{end}}'
  
  
  a2
  a1
  $ docker ps -a --format '{{.Names' 
  failed to parse template: template: :1: unclosed action
  [1]
  $ docker ps -a --format '{{nope .Names}}'
  failed to parse template: template: :1: function "nope" not defined
  [1]
  $ docker ps -f name=a1 --format '{{.Names}}'
  a1
  $ docker ps -a -f name=^a --format '{{.Names}}'
  a4
  a3
  a2
  a1
  $ docker ps -a -f status=exited --format '{{.Names}}'
  a4
  $ docker ps -a -f status=nope
  Error response from daemon: invalid filter 'status=nope': invalid value for state (nope): must be one of created, running, paused, restarting, removing, exited, dead
  [1]
  $ docker ps -a -f exited=4 --format '{{.Names}}'
  a4
  $ docker ps -a -f exited=x
  Error response from daemon: invalid filter 'exited=x': strconv.Atoi: parsing "x": invalid syntax
  [1]
  $ docker ps -f label=tier --format '{{.Names}}'
  a1
  $ docker ps -f label=tier=front --format '{{.Names}}'
  a1
  $ docker ps -f label=tier=back --format '{{.Names}}'
  $ docker ps -a -f ancestor=busybox --format '{{.Names}}'
  a4
  a3
  a2
  a1
  $ docker ps -a -f ancestor=nosuch --format '{{.Names}}'
  $ docker ps -a -f before=a2 --format '{{.Names}}'
  a1
  $ docker ps -a -f since=a2 --format '{{.Names}}'
  a4
  a3
  $ docker ps -a -f since=nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker ps -f volume=data --format '{{.Names}}'
  a2
  $ docker ps -a -f network=host --format '{{.Names}}'
  a3
  $ docker ps -f publish=8092 --format '{{.Names}}'
  a2
  $ docker ps -f publish=8093/udp --format '{{.Names}}'
  a2
  $ docker ps -f expose=80 --format '{{.Names}}'
  a2
  $ docker ps -f health=none --format '{{.Names}}'
  a2
  a1
  $ docker ps -f health=nope
  Error response from daemon: invalid filter 'health=nope': invalid value for health (nope): must be one of none, starting, healthy, unhealthy
  [1]
# varies
  $ docker ps -f is-task=true
  CONTAINER ID   IMAGE     COMMAND   CREATED   STATUS    PORTS     NAMES
  $ docker ps -f nope=1
  Error response from daemon: invalid filter 'nope'
  [1]
  $ docker ps -f name
  invalid argument "name" for "-f, --filter" flag: bad format of filter (expected name=value)
  
  Usage:  docker ps [OPTIONS]
  
  Run 'docker ps --help' for more information
  [125]
  $ docker ps extra
  docker: 'docker ps' accepts no arguments
  
  Usage:  docker ps [OPTIONS]
  
  Run 'docker ps --help' for more information
  [1]
  $ docker ps --nope
  unknown flag: --nope
  
  Usage:  docker ps [OPTIONS]
  
  Run 'docker ps --help' for more information
  [125]
  $ docker ps -nx
  invalid argument "x" for "-n, --last" flag: strconv.ParseInt: parsing "x": invalid syntax
  
  Usage:  docker ps [OPTIONS]
  
  Run 'docker ps --help' for more information
  [125]
  $ docker container ls -a --format '{{.Names}}'
  a4
  a3
  a2
  a1
  $ docker container list --format '{{.Names}}'
  a2
  a1
  $ docker container ps -q | wc -l
  2
# varies
  $ docker top a1
  Error response from daemon: ps: exec: "ps": executable file not found in $PATH
  [1]
# varies
  $ docker top a1 -o pid,comm
  Error response from daemon: ps: exec: "ps": executable file not found in $PATH
  [1]
# varies
  $ docker top a1 aux
  Error response from daemon: ps: exec: "ps": executable file not found in $PATH
  [1]
  $ docker top a3
  Error response from daemon: container afe0a7fb78977656ff7ca2755fe830d79f644b89a25b22c96f77d764076d4059 is not running
  [1]
  $ docker top nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker diff a1
  $ docker exec a1 sh -c 'echo x > /etc/new; rm /etc/group; mkdir /tmp/d'
# varies
  $ docker diff a1
  C /etc
  A /etc/new
  D /etc/group
  C /tmp
  A /tmp/d
  $ docker diff a3
  $ docker diff nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker stats --no-stream --format '{{.Name}} {{.PIDs}}' a1
  a1 1
  $ docker stats --no-stream nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker stats --no-stream --format 'table {{.Name}}\t{{.Container}}' a1 a2
  NAME      CONTAINER
  a1        a1
  a2        a2
  $ docker stats --no-stream --format json a1 | jq -c 'keys'
  ["BlockIO","CPUPerc","Container","ID","MemPerc","MemUsage","Name","NetIO","PIDs"]
  $ docker update --memory 64m --memory-swap 64m a1
  a1
  $ docker inspect -f '{{.HostConfig.Memory}} {{.HostConfig.MemorySwap}}' a1
  67108864 67108864
  $ docker update --restart always a1
  a1
  $ docker update --cpus 0.5 a1 a2
  a1
  a2
  $ docker update a1
  you must provide one or more flags when using this command
  [1]
  $ docker update --memory 1m a1
  Error response from daemon: Minimum memory limit allowed is 6MB
  [1]
  $ docker update nosuch
  you must provide one or more flags when using this command
  [1]
  $ docker update --restart unless-stopped nosuch
  Error response from daemon: No such container: nosuch
  [1]
# varies
  $ docker cp a1:/etc/passwd . && wc -l passwd
  4 passwd
  $ docker cp nosuch:/x .
  Error response from daemon: No such container: nosuch
  [1]
  $ docker cp a1:/nope .
  Error response from daemon: Could not find the file /nope in container a1
  [1]
  $ docker cp nope a1:/
  lstat /home/learner/w/nope: no such file or directory
  [1]
  $ docker cp a1:/etc/passwd a2:/tmp
  copying between containers is not supported
  [1]
# varies
  $ docker cp passwd a1:/nodir/sub/
  time="2026-11-28T21:36:40Z" level=error msg="Can't add file /home/learner/w/passwd to tar: io: read/write on closed pipe"
  no such directory
  [1]
  $ docker cp passwd a1:/tmp/
  $ docker exec a1 ls /tmp
  d
  passwd
  $ docker cp - a1:/tmp < /dev/null
  $ docker cp a1:/tmp/passwd - | tar t
  passwd
  $ tar c passwd | docker cp - a1:/home
  $ docker exec a1 ls -l /home | wc -l
  2
  $ docker cp a1:/tmp out && ls out
  d
  passwd
  $ docker cp passwd
  docker: 'docker cp' requires 2 arguments
  
  Usage:  docker cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-
  	docker cp [OPTIONS] SRC_PATH|- CONTAINER:DEST_PATH
  
  Run 'docker cp --help' for more information
  [1]
  $ docker cp a b
  must specify at least one container source
  [1]
# varies
  $ docker export a1 | tar t | grep -c etc/
  7
  $ docker export nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker export -o x.tar a1; ls x.tar
  x.tar
  $ docker commit -m msg -a me -c 'ENV A=1' -c 'CMD ["echo","x"]' a1 mine:1
  sha256:e0aed565db9934945051c8b806ba29fddf78fae08c7fc2ef365f041fdb31d32e
  $ docker run --rm mine:1
  x
  $ docker run --rm mine:1 sh -c 'echo $A; cat /etc/new'
  1
  x
# varies
  $ docker history mine:1 --format '{{.CreatedBy}}|{{.Comment}}'
  top|msg
  |Imported from -
  $ docker commit a1 BAD
  invalid reference format: repository name (library/BAD) must be lowercase
  [1]
  $ docker commit nosuch x
  Error response from daemon: No such container: nosuch
  [1]
  $ docker commit -c 'NOPE x' a1 x
  Error response from daemon: NOPE is not a valid change command
  [1]
  $ docker commit -c 'RUN x' a1 x
  Error response from daemon: RUN is not a valid change command
  [1]
  $ docker rmi mine:1
  Untagged: mine:1
  Deleted: sha256:e0aed565db9934945051c8b806ba29fddf78fae08c7fc2ef365f041fdb31d32e
  Deleted: sha256:a94ac3209402426d2bb2f2ad71057aba866359b36d8a8531ee975c6e19f365aa
  $ docker rm a1
  Error response from daemon: cannot remove container "a1": container is running: stop the container before removing or force remove
  [1]
  $ docker rm -f a1 a2 a3 a4 nosuch
  a1
  a2
  a3
  a4
  Error response from daemon: No such container: nosuch
  $ docker rm -v nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker volume rm data
  data
