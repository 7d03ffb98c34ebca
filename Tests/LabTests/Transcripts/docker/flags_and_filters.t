Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ mkdir f2; cd f2
  $ docker run -d --name aa --label tier=web -p 8095:80 busybox top
  0cde55aafb3391bf33b904af8b4f51912cc850142c7653ba8b6bd1ca1f9cf73c
  $ docker run -d --name bb --label tier=db -e X=1 --restart always busybox sleep 1000
  80620fd4283be1e0c932f5543cb6133bafa94882deb36af1fff7e4d1d2a6bb85
  $ docker create --name cc alpine echo hi
  f6f09f8c115880e9b6a1feabbdef4ceb04f0cf180767c627054fa04f9234b4b3
  $ docker run --name dd busybox sh -c 'exit 3'
  [3]
  $ docker ps --format 'table {{.Names}}\t{{.Status}}' --filter label=tier
  NAMES     STATUS
  bb        Up 2 seconds
  aa        Up 2 seconds
  $ docker ps -a --filter exited=3 --filter status=exited -q | wc -l
  1
  $ docker ps -a --filter status=created --format '{{.Names}}'
  cc
  $ docker ps -a --filter name=aa --filter name=bb --format '{{.Names}}'
  bb
  aa
  $ docker ps -a --filter 'label=tier=web' --filter 'label=tier=db' -q | wc -l
  0
  $ docker ps --filter publish=80 -q | wc -l
  0
  $ docker ps --filter expose=80/tcp -q | wc -l
  1
  $ docker ps --filter id=zzz
  CONTAINER ID   IMAGE     COMMAND   CREATED   STATUS    PORTS     NAMES
  $ docker ps --filter since=aa --format '{{.Names}}'
  bb
  $ docker ps --filter before=nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker ps --filter ancestor=busybox:latest -q | wc -l
  2
  $ docker ps --filter network=bridge -q | wc -l
  2
  $ docker ps --filter network=nosuch
  CONTAINER ID   IMAGE     COMMAND   CREATED   STATUS    PORTS     NAMES
  $ docker ps --filter volume=nosuch
  CONTAINER ID   IMAGE     COMMAND   CREATED   STATUS    PORTS     NAMES
  $ docker ps --filter label
  invalid argument "label" for "-f, --filter" flag: bad format of filter (expected name=value)
  
  Usage:  docker ps [OPTIONS]
  
  Run 'docker ps --help' for more information
  [125]
# varies
  $ docker ps --filter =x
  Error response from daemon: invalid filter
  [1]
# varies
  $ docker ps --filter ''
  CONTAINER ID   IMAGE     COMMAND        CREATED         STATUS         PORTS                                     NAMES
  80620fd4283b   busybox   "sleep 1000"   6 seconds ago   Up 5 seconds                                             bb
  0cde55aafb33   busybox   "top"          7 seconds ago   Up 6 seconds   0.0.0.0:8095->80/tcp, [::]:8095->80/tcp   aa
  $ docker ps --filter status=running --filter status=exited -aq | wc -l
  3
  $ docker ps --last 1 --format '{{.Names}}'
  dd
  $ docker ps --last x
  invalid argument "x" for "-n, --last" flag: strconv.ParseInt: parsing "x": invalid syntax
  
  Usage:  docker ps [OPTIONS]
  
  Run 'docker ps --help' for more information
  [125]
  $ docker ps -an 1 -q | wc -l
  1
  $ docker ps --format '{{.Names}}\t{{.Ports}}' 
  bb	
  aa	0.0.0.0:8095->80/tcp, [::]:8095->80/tcp
  $ docker ps --format 'table {{.Names}}' --no-trunc
  NAMES
  bb
  aa
# varies
  $ docker ps --format '{{range .}}x{{end}}'
  failed to execute template: template: :1:8: executing "" at <.>: range can't iterate over {{map[Command:COMMAND CreatedAt:CREATED AT ID:CONTAINER ID Image:IMAGE Labels:LABELS LocalVolumes:LOCAL VOLUMES Mounts:MOUNTS Names:NAMES Networks:NETWORKS Platform:PLATFORM Ports:PORTS RunningFor:CREATED Size:SIZE State:STATE Status:STATUS]} false { []   <nil>  0 [] 0 0 map[]   { map[]} <nil> []} map[]}
  [1]
  $ docker ps --format '{{.Names}} {{.Label "tier"}} {{.Labels}}'
  bb db tier=db
  aa web tier=web
  $ docker ps --format '{{.CreatedAt}}' | sed 's/[0-9]/9/g'
  9999-99-99 99:99:99 +9999 UTC
  9999-99-99 99:99:99 +9999 UTC
  $ docker ps --format '{{json .Names}}'
  "bb"
  "aa"
# varies
  $ docker ps --format '{{len .Names}}{{"\n"}}'
  template parsing error: template: :1: unterminated quoted string
  [1]
  $ docker ps --format '{{.State | upper}} {{printf "%q" .Image}}'
  RUNNING "busybox"
  RUNNING "busybox"
  $ docker ps --format json --no-trunc | jq -r '.Command'
  "sleep 1000"
  "top"
  $ docker ps --format 'json{{.ID}}' | cut -c1-4
  json
  json
  $ docker ps --format 'table'
  CONTAINER ID   IMAGE     COMMAND        CREATED          STATUS         PORTS                                     NAMES
  80620fd4283b   busybox   "sleep 1000"   9 seconds ago    Up 8 seconds                                             bb
  0cde55aafb33   busybox   "top"          10 seconds ago   Up 9 seconds   0.0.0.0:8095->80/tcp, [::]:8095->80/tcp   aa
  $ docker ps --format ''
  CONTAINER ID   IMAGE     COMMAND        CREATED          STATUS         PORTS                                     NAMES
  80620fd4283b   busybox   "sleep 1000"   9 seconds ago    Up 8 seconds                                             bb
  0cde55aafb33   busybox   "top"          10 seconds ago   Up 9 seconds   0.0.0.0:8095->80/tcp, [::]:8095->80/tcp   aa
  $ docker ps --format '{{'
  failed to parse template: template: :1: unclosed action
  [1]
  $ docker ps --format '{{.Names}' 
  failed to parse template: template: :1: bad character U+007D '}'
  [1]
  $ docker ps --format '{{.Names | nope}}'
  failed to parse template: template: :1: function "nope" not defined
  [1]
  $ docker ps --format '{{join .Names}}'
  failed to execute template: template: :1:2: executing "" at <join>: wrong number of args for join: want 2 got 1
  [1]
  $ docker ps --format '{{if}}'
  failed to parse template: template: :1: missing value for if
  [1]
  $ docker ps -q --no-trunc | wc -c
  130
  $ docker ps --size --format '{{.Size}}'
  0B (virtual 2.06MB)
  0B (virtual 2.06MB)
  $ docker ps -z
  unknown shorthand flag: 'z' in -z
  
  Usage:  docker ps [OPTIONS]
  
  Run 'docker ps --help' for more information
  [125]
  $ docker ps --nosuch
  unknown flag: --nosuch
  
  Usage:  docker ps [OPTIONS]
  
  Run 'docker ps --help' for more information
  [125]
  $ docker ps aa bb
  docker: 'docker ps' accepts no arguments
  
  Usage:  docker ps [OPTIONS]
  
  Run 'docker ps --help' for more information
  [1]
  $ docker ps --all=maybe
  invalid argument "maybe" for "-a, --all" flag: strconv.ParseBool: parsing "maybe": invalid syntax
  
  Usage:  docker ps [OPTIONS]
  
  Run 'docker ps --help' for more information
  [125]
  $ docker inspect aa --format '{{.State.Status}} {{.State.Running}} {{.RestartCount}} {{.Platform}}'
  running true 0 linux
  $ docker inspect -f '{{.NetworkSettings.Networks.bridge.IPAddress}}' aa | grep -c '\.'
  1
  $ docker inspect -f '{{(index (index .NetworkSettings.Ports "80/tcp") 0).HostPort}}' aa
  8095
  $ docker inspect -f '{{range $p, $c := .NetworkSettings.Ports}}{{$p}} -> {{(index $c 0).HostPort}}{{end}}' aa
  80/tcp -> 8095
# varies
  $ docker inspect -f '{{range .Config.Env}}{{println .}}{{end}}' bb
  X=1
  
  $ docker inspect -f '{{index .Config.Labels "tier"}}' aa bb
  web
  db
  $ docker inspect -f '{{.Config.Cmd}} {{.Config.Entrypoint}} {{.Path}} {{.Args}}' bb
  [sleep 1000] [] sleep [1000]
  $ docker inspect -f '{{json .Config.Cmd}}' bb
  ["sleep","1000"]
  $ docker inspect -f '{{.HostConfig.RestartPolicy.Name}} {{.HostConfig.RestartPolicy.MaximumRetryCount}}' bb
  always 0
  $ docker inspect -f '{{json .HostConfig.PortBindings}}' aa
  {"80/tcp":[{"HostIp":"","HostPort":"8095"}]}
  $ docker inspect -f '{{.Mounts}}' aa
  []
  $ docker inspect -f '{{json .Mounts}}' aa
  []
  $ docker inspect -f '{{.Nope}}' aa
  
  template parsing error: template: :1:2: executing "" at <.Nope>: map has no entry for key "Nope"
  [1]
  $ docker inspect -f '{{.State.Nope}}' aa
  
  template parsing error: template: :1:8: executing "" at <.State.Nope>: map has no entry for key "Nope"
  [1]
  $ docker inspect -f '{{.Config.Labels.nope}}' aa
  <no value>
  $ docker inspect -f '{{index .Args 5}}' aa
  
  template parsing error: template: :1:2: executing "" at <index .Args 5>: error calling index: index out of range: 5
  [1]
  $ docker inspect -f '{{if .State.Running}}up{{else}}down{{end}}' aa dd
  up
  down
  $ docker inspect -f '{{.Name}} {{slice .Id 0 0}}|' aa
  /aa |
  $ docker inspect -f '{{eq .State.ExitCode 3}} {{gt .State.ExitCode 1}} {{and .State.Running true}}' dd
  true true false
  $ docker inspect -f '{{with .State}}{{.ExitCode}}{{end}}' dd
  3
  $ docker inspect -f '{{printf "%s %d %v %t" .Name .State.ExitCode .Path .State.Running}}' dd
  /dd 3 sh false
  $ docker inspect -f '{{.Created}}' aa | sed 's/[0-9]/9/g' | cut -c1-20
  9999-99-99T99:99:99.
  $ docker inspect --type image aa
  []
  Error response from daemon: No such image: aa:latest
  [1]
  $ docker inspect --type container busybox
  []
  Error response from daemon: No such container: busybox
  [1]
  $ docker inspect --type nope aa
  unknown type: "nope": must be one of "config", "container", "image", "network", "node", "plugin", "secret", "service", "task", "volume"
  [1]
  $ docker inspect --type network bridge -f '{{.Driver}}'
  bridge
  $ docker inspect -s -f '{{.SizeRw}}' aa | head -1
  0
  $ docker inspect aa nosuch --format '{{.Name}}'
  /aa
  Error: No such object: nosuch
  [1]
  $ docker inspect nosuch1 nosuch2
  []
  Error: No such object: nosuch1
  Error: No such object: nosuch2
  [1]
  $ docker inspect
  docker: 'docker inspect' requires at least 1 argument
  
  Usage:  docker inspect [OPTIONS] NAME|ID [NAME|ID...]
  
  See 'docker inspect --help' for more information
  [1]
  $ docker inspect bridge -f '{{(index .IPAM.Config 0).Subnet}}' | grep -c /
  1
  $ docker container inspect nosuch
  []
  Error response from daemon: No such container: nosuch
  [1]
  $ docker image inspect nosuch
  []
  Error response from daemon: No such image: nosuch:latest
  [1]
  $ docker volume inspect nosuch
  []
  Error response from daemon: get nosuch: no such volume
  [1]
  $ docker network inspect nosuch
  []
  Error response from daemon: network nosuch not found
  [1]
  $ docker image inspect busybox -f '{{.Os}}/{{.Architecture}} {{len .RootFS.Layers}} {{.Config.Cmd}}'
  linux/amd64 1 [sh]
# varies
  $ docker image inspect busybox alpine -f '{{.RepoTags}}'
  [alpine:latest busybox:latest]
  [alpine:latest busybox:latest]
  $ docker images busybox
  REPOSITORY   TAG       IMAGE ID       CREATED              SIZE
  busybox      latest    39cf3a8ee18b   About a minute ago   2.06MB
  $ docker images busybox:latest -q | wc -l
  1
  $ docker images 'b*' --format '{{.Repository}}'
  busybox
  $ docker images '*/*'
  REPOSITORY   TAG       IMAGE ID   CREATED   SIZE
  $ docker images nosuch
  REPOSITORY   TAG       IMAGE ID   CREATED   SIZE
  $ docker images aa bb
  docker: 'docker images' requires at most 1 argument
  
  Usage:  docker images [OPTIONS] [REPOSITORY[:TAG]]
  
  SRun 'docker images --help' for more information
  [1]
  $ docker images --filter reference='alp*' --format '{{.Repository}}'
  alpine
  $ docker images --filter reference='busybox:la*' --filter reference=alpine --format '{{.Repository}}' | sort
  alpine
  busybox
  $ docker images --filter before=nosuch
  Error response from daemon: No such image: nosuch:latest
  [1]
  $ docker images --filter label=x
  REPOSITORY   TAG       IMAGE ID   CREATED   SIZE
  $ docker images --filter nope=x
  Error response from daemon: invalid filter 'nope'
  [1]
  $ docker images --filter x
  invalid argument "x" for "-f, --filter" flag: bad format of filter (expected name=value)
  
  Usage:  docker images [OPTIONS] [REPOSITORY[:TAG]]
  
  Run 'docker images --help' for more information
  [125]
  $ docker images --all --quiet --no-trunc nosuch
  $ docker tag busybox x:1
  $ docker tag busybox X:1
  Error parsing reference: "X:1" is not a valid repository/tag: invalid reference format: repository name (library/X) must be lowercase
  [1]
  $ docker tag nosuch x:2
  Error response from daemon: No such image: nosuch:latest
  [1]
  $ docker tag busybox
  docker: 'docker tag' requires 2 arguments
  
  Usage:  docker tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]
  
  Run 'docker tag --help' for more information
  [1]
  $ docker tag busybox x:1 x:2
  docker: 'docker tag' requires 2 arguments
  
  Usage:  docker tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]
  
  Run 'docker tag --help' for more information
  [1]
  $ docker tag busybox 'x:a b'
  Error parsing reference: "x:a b" is not a valid repository/tag: invalid reference format
  [1]
  $ docker tag busybox x/y/z:v1.0_a-b
  $ docker tag busybox localhost:5000/x
# varies
  $ docker tag busybox x@sha256:abc
  Error parsing reference: "x@sha256:abc" is not a valid repository/tag: invalid reference format
  [1]
# varies
  $ docker tag busybox -x
  Error parsing reference: "-x" is not a valid repository/tag: invalid reference format
  [1]
  $ docker images x --format '{{.Repository}}:{{.Tag}}'
  x:1
  $ docker rmi x:1 nosuch x/y/z:v1.0_a-b
  Untagged: x:1
  Untagged: x/y/z:v1.0_a-b
  Error response from daemon: No such image: nosuch:latest
  [1]
  $ docker rmi -f nosuch
  Error response from daemon: No such image: nosuch:latest
  $ docker rmi
  docker: 'docker rmi' requires at least 1 argument
  
  Usage:  docker rmi [OPTIONS] IMAGE [IMAGE...]
  
  See 'docker rmi --help' for more information
  [1]
  $ docker rmi localhost:5000/x --no-prune
  Untagged: localhost:5000/x:latest
# varies
  $ docker history busybox --format '{{.CreatedBy}}|{{.Comment}}' | cut -c1-20
  |Imported from -
  $ docker history --no-trunc -q busybox | wc -l
  1
  $ docker history -H=false busybox --format '{{.Size}}' | grep -c '^[0-9]*$'
  1
  $ docker history nosuch
  Error response from daemon: No such image: nosuch:latest
  [1]
  $ docker history
  docker: 'docker history' requires 1 argument
  
  Usage:  docker history [OPTIONS] IMAGE
  
  Run 'docker history --help' for more information
  [1]
  $ docker history busybox alpine
  docker: 'docker history' requires 1 argument
  
  Usage:  docker history [OPTIONS] IMAGE
  
  Run 'docker history --help' for more information
  [1]
  $ docker container prune -f --filter label=nosuch
  Total reclaimed space: 0B
  $ docker container prune --filter until=1x -f
  Error response from daemon: failed to parse value as time or duration: "1x"
  [1]
  $ docker container prune -f --filter nope=1
  Error response from daemon: invalid filter 'nope'
  [1]
  $ docker save
  docker: 'docker save' requires at least 1 argument
  
  Usage:  docker save [OPTIONS] IMAGE [IMAGE...]
  
  See 'docker save --help' for more information
  [1]
  $ docker save nosuch -o x.tar
  Error response from daemon: No such image: nosuch
  [1]
  $ docker save busybox > x.tar
  $ docker save -o /nosuch/x.tar busybox
  failed to save image: invalid output path: stat /nosuch: no such file or directory
  [1]
# varies
  $ docker save -o . busybox
  failed to save image: cannot write to a directory
  [1]
  $ docker load -i nosuch.tar
  open nosuch.tar: no such file or directory
  [1]
  $ docker load -i x.tar
  Loaded image: busybox:latest
  $ docker load -q < x.tar
  Loaded image: busybox:latest
  $ echo junk > j.tar; docker load -i j.tar
  unexpected EOF
  [1]
# varies
  $ docker load < /dev/null
  open /dk/data/tmp/docker-import-254285939/repositories: no such file or directory
  [1]
  $ docker import nosuch.tar
  open nosuch.tar: no such file or directory
  [1]
  $ docker import x.tar imp:1 | cut -c1-7
  sha256:
  $ docker import - < /dev/null | cut -c1-7
  sha256:
  $ docker import x.tar 'BAD'
  invalid reference format: repository name (library/BAD) must be lowercase
  [1]
  $ docker import -c 'NOPE x' x.tar imp:2
  Error response from daemon: NOPE is not a valid change command
  [1]
  $ docker import -m msg -c 'CMD ["a"]' -c 'ENV A=1' x.tar imp:3 | cut -c1-7; docker history imp:3 --format '{{.Comment}}'
  sha256:
  msg
  $ docker rename aa a2; docker rename a2 aa
  $ docker rename aa bb
  Error response from daemon: Error when allocating new name: Conflict. The container name "/bb" is already in use by container "80620fd4283be1e0c932f5543cb6133bafa94882deb36af1fff7e4d1d2a6bb85". You have to remove (or rename) that container to be able to reuse that name.
  Error: failed to rename container named aa
  [1]
  $ docker rename nosuch x
  Error response from daemon: No such container: nosuch
  Error: failed to rename container named nosuch
  [1]
  $ docker rename aa
  docker: 'docker rename' requires 2 arguments
  
  Usage:  docker rename CONTAINER NEW_NAME
  
  Run 'docker rename --help' for more information
  [1]
  $ docker rename aa 'b c'
  Error response from daemon: Error when allocating new name: Invalid container name (/b c), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  Error: failed to rename container named aa
  [1]
  $ docker rename aa aa
  Error response from daemon: Renaming a container with the same name as its current name
  Error: failed to rename container named aa
  [1]
  $ docker port aa
  80/tcp -> 0.0.0.0:8095
  80/tcp -> [::]:8095
  $ docker port aa 80
  0.0.0.0:8095
  [::]:8095
  $ docker port aa 80/tcp
  0.0.0.0:8095
  [::]:8095
  $ docker port aa 81
  Error: No public port '81' published for aa
  [1]
# varies
  $ docker port aa x
  Error: invalid port (x): strconv.ParseUint: parsing "x": invalid syntax
  [1]
  $ docker port aa 80/xx
  Error: No public port '80/xx' published for aa
  [1]
  $ docker port nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker wait dd
  3
  $ docker wait nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker wait dd nosuch
  3
  Error response from daemon: No such container: nosuch
  [1]
# varies
  $ docker kill -s 99 aa
  Error response from daemon: cannot kill container: aa: the linux daemon does not support signal 99
  [1]
  $ docker kill -s NOPE aa
  Error response from daemon: cannot kill container: aa: invalid signal: NOPE
  [1]
  $ docker kill dd
  Error response from daemon: cannot kill container: dd: container fc1ee0e2b8f13b9f6b91c3f113400bd06362e37ea0f76962996056867f9e63e7 is not running
  [1]
# varies
  $ docker kill nosuch
  Error response from daemon: cannot kill container: nosuch: No such container: nosuch
  [1]
  $ docker kill -s SIGWINCH aa
  aa
  $ docker stop -t x aa
  invalid argument "x" for "-t, --timeout" flag: strconv.ParseInt: parsing "x": invalid syntax
  
  Usage:  docker stop [OPTIONS] CONTAINER [CONTAINER...]
  
  Run 'docker stop --help' for more information
  [125]
# varies
  $ docker stop -s NOPE aa
  Error response from daemon: cannot stop container: aa: invalid signal: NOPE
  [1]
  $ docker stop dd
  dd
  $ docker stop nosuch aa -t 0
  aa
  Error response from daemon: No such container: nosuch
  [1]
  $ docker start aa nosuch
  aa
  Error response from daemon: No such container: nosuch
  Error: failed to start containers: nosuch
  [1]
  $ docker start -a dd
  [3]
  $ docker start -ai cc
  hi
  $ docker start -a aa bb
  you cannot start and attach multiple containers at once
  [1]
  $ docker restart -t 0 aa nosuch
  aa
  Error response from daemon: No such container: nosuch
  [1]
  $ docker pause aa
  aa
  $ docker pause aa
  Error response from daemon: Container 0cde55aafb3391bf33b904af8b4f51912cc850142c7653ba8b6bd1ca1f9cf73c is already paused
  [1]
  $ docker stop -t 0 aa
  aa
  $ docker unpause aa
  Error response from daemon: Container 0cde55aafb3391bf33b904af8b4f51912cc850142c7653ba8b6bd1ca1f9cf73c is not paused
  [1]
  $ docker exec aa true
  Error response from daemon: container 0cde55aafb3391bf33b904af8b4f51912cc850142c7653ba8b6bd1ca1f9cf73c is not running
  [1]
  $ docker start aa >/dev/null; docker exec aa
  docker: 'docker exec' requires at least 2 arguments
  
  Usage:  docker exec [OPTIONS] CONTAINER COMMAND [ARG...]
  
  See 'docker exec --help' for more information
  [1]
  $ docker exec -e A=1 -e B aa sh -c 'echo $A-$B'
  1-
# varies
  $ docker exec --env-file nosuch aa env
  open nosuch: no such file or directory
  [1]
  $ docker exec -w /nosuch aa pwd
  OCI runtime exec failed: exec failed: unable to start container process: chdir to cwd ("/nosuch") set in config.json failed: no such file or directory\x0d (esc)
  [127]
  $ docker exec -u 12:34 aa id
  uid=12 gid=34 groups=34
  $ docker exec -u nosuch aa id
  Error response from daemon: unable to find user nosuch: no matching entries in passwd file
  [1]
  $ docker exec -d aa sleep 5
  $ docker exec dd true
  Error response from daemon: container fc1ee0e2b8f13b9f6b91c3f113400bd06362e37ea0f76962996056867f9e63e7 is not running
  [1]
  $ docker exec cc true
  Error response from daemon: container f6f09f8c115880e9b6a1feabbdef4ceb04f0cf180767c627054fa04f9234b4b3 is not running
  [1]
  $ docker exec nosuch true
  Error response from daemon: No such container: nosuch
  [1]
  $ docker exec aa nosuchcmd
  OCI runtime exec failed: exec failed: unable to start container process: exec: "nosuchcmd": executable file not found in $PATH\x0d (esc)
  [127]
  $ docker exec aa /tmp
  OCI runtime exec failed: exec failed: unable to start container process: exec: "/tmp": is a directory: permission denied\x0d (esc)
  [126]
  $ docker exec aa sh -c 'kill -9 $$'
  [137]
  $ docker exec --nope aa true
  unknown flag: --nope
  
  Usage:  docker exec [OPTIONS] CONTAINER COMMAND [ARG...]
  
  Run 'docker exec --help' for more information
  [125]
  $ docker exec -it aa true
  the input device is not a TTY
  [1]
# varies
  $ docker exec --detach-keys nope aa true
  Error response from daemon: Invalid escape keys (nope) provided
  [1]
  $ docker attach dd
  You cannot attach to a stopped container, start it first
  [1]
  $ docker attach nosuch
  Error response from daemon: No such container: nosuch
  [1]
# varies
  $ docker attach --detach-keys 'ctrl-@@' aa
  unable to upgrade to tcp, received 400
  [1]
  $ docker logs dd
  $ docker logs nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker logs --until 1h --details dd
  $ docker logs
  docker: 'docker logs' requires 1 argument
  
  Usage:  docker logs [OPTIONS] CONTAINER
  
  Run 'docker logs --help' for more information
  [1]
  $ docker logs aa bb
  docker: 'docker logs' requires 1 argument
  
  Usage:  docker logs [OPTIONS] CONTAINER
  
  Run 'docker logs --help' for more information
  [1]
  $ docker top dd
  Error response from daemon: container fc1ee0e2b8f13b9f6b91c3f113400bd06362e37ea0f76962996056867f9e63e7 is not running
  [1]
  $ docker stats nosuch --no-stream
  Error response from daemon: No such container: nosuch
  [1]
  $ docker stats --format nope --no-stream aa
  nope
  $ docker rm aa
  Error response from daemon: cannot remove container "aa": container is running: stop the container before removing or force remove
  [1]
# varies
  $ docker rm -l aa
  Error response from daemon: Conflict, cannot remove the default link name of the container
  [1]
  $ docker rm nosuch dd
  dd
  Error response from daemon: No such container: nosuch
  [1]
  $ docker rm -fv aa bb cc nosuch
  aa
  bb
  cc
  Error response from daemon: No such container: nosuch
  $ docker rm
  docker: 'docker rm' requires at least 1 argument
  
  Usage:  docker rm [OPTIONS] CONTAINER [CONTAINER...]
  
  See 'docker rm --help' for more information
  [1]
  $ docker container rm nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker container nosuch
  docker: unknown command: docker container nosuch
  
  Usage:  docker container
  
  Run 'docker container --help' for more information
  [1]
  $ docker image nosuch
  docker: unknown command: docker image nosuch
  
  Usage:  docker image
  
  Run 'docker image --help' for more information
  [1]
  $ docker volume nosuch
  docker: unknown command: docker volume nosuch
  
  Usage:  docker volume COMMAND
  
  Run 'docker volume --help' for more information
  [1]
  $ docker run
  docker: 'docker run' requires at least 1 argument
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  See 'docker run --help' for more information
  [1]
  $ docker run --nosuch busybox
  unknown flag: --nosuch
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -p busybox
  docker: 'docker run' requires at least 1 argument
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  See 'docker run --help' for more information
  [1]
  $ docker run -p 99999:80 busybox
  docker: Invalid hostPort: 99999
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -p 80:80:80:80 busybox true
  docker: Invalid ip address 80:80: address 80:80:: too many colons in address
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -p a:80 busybox true
  docker: Invalid hostPort: a
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -p 8080:80/xx busybox true
  docker: Invalid proto: xx
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -p 1.2.3:80:80 busybox true
  docker: Invalid ip address: 1.2.3
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker run -v busybox true
  Unable to find image 'true:latest' locally
  docker: Error response from daemon: Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io on 10.255.255.53:53: no such host
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -v a:b:c:d busybox true
  docker: Error response from daemon: invalid volume specification: 'a:b:c:d'
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -v :/x busybox true
  docker: invalid spec: :/x: empty section between colons
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker run -v x: busybox true
  $ docker run -v ./rel:/x:zz busybox true
  docker: Error response from daemon: invalid mode: zz
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker run -v x:rel busybox true
# varies
  $ docker run -v x:/y:ro,rw busybox true
  docker: Error response from daemon: invalid mode: ro,rw
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --mount type=bind,src=/nosuch,dst=/x busybox true
  docker: Error response from daemon: invalid mount config for type "bind": bind source path does not exist: /nosuch
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --mount type=nope,src=/x,dst=/x busybox true
  docker: Error response from daemon: invalid mount config for type "nope": mount type unknown
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --mount src=x busybox true
  invalid argument "src=x" for "--mount" flag: target is required
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --mount type=volume,src=v1,dst=/x,nope=1 busybox true
  invalid argument "type=volume,src=v1,dst=/x,nope=1" for "--mount" flag: unexpected key 'nope' in 'nope=1'
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --mount type=tmpfs,dst=/x,tmpfs-size=x busybox true
  invalid argument "type=tmpfs,dst=/x,tmpfs-size=x" for "--mount" flag: invalid value for tmpfs-size: x
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=tmpfs,dst=/x,tmpfs-size=1m busybox df -h /x | tail -1
  tmpfs                     1.0M         0      1.0M   0% /x
  $ docker run --mount bind,dst=x busybox true
  invalid argument "bind,dst=x" for "--mount" flag: invalid field 'bind' must be a key=value pair
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --memory 1k busybox true
  docker: Error response from daemon: Minimum memory limit allowed is 6MB
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --memory x busybox true
  invalid argument "x" for "-m, --memory" flag: invalid size: 'x'
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --cpus 999 busybox true
  docker: Error response from daemon: range of CPUs is from 0.01 to 2.00, as there are only 2 CPUs available
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --cpus x busybox true
  invalid argument "x" for "--cpus" flag: failed to parse x as a rational number
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --cpu-shares -1 busybox true
  docker: Error response from daemon: invalid CPU shares (-1): value must be a positive integer
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --restart nope busybox true
  docker: Error response from daemon: invalid restart policy: unknown policy 'nope'; use one of 'no', 'always', 'on-failure', or 'unless-stopped'
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --restart on-failure:x busybox true
  docker: invalid restart policy format: maximum retry count must be an integer
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --restart always:3 busybox true
  docker: Error response from daemon: invalid restart policy: maximum retry count can only be used with 'on-failure'
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --restart always busybox true
  docker: conflicting options: cannot specify both --restart and --rm
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --name 'a b' busybox true
  docker: Error response from daemon: Invalid container name (a b), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --name x busybox true; docker run --name x busybox true
  docker: Error response from daemon: Invalid container name (x), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  
  Run 'docker run --help' for more information
  docker: Error response from daemon: Invalid container name (x), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --network nosuch busybox true
  docker: Error response from daemon: failed to set up container networking: network nosuch not found
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --network container:nosuch busybox true
  docker: Error response from daemon: joining network namespace of container: No such container: nosuch
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --network host -p 80:80 --rm busybox true
  WARNING: Published ports are discarded when using host network mode
# varies
  $ docker run --network none --rm busybox ip -o link | wc -l
  1
  $ docker run --ip 1.2.3.4 --rm busybox true
  docker: Error response from daemon: invalid config for network bridge: invalid endpoint settings:
  * user specified IP address is supported on user defined networks only
  * no configured subnet or ip-range contain the IP address 1.2.3.4
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --hostname 'a b' --rm busybox true
  $ docker run --user nosuch --rm busybox true
  docker: Error response from daemon: unable to find user nosuch: no matching entries in passwd file
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --user 1:2:3 --rm busybox true
  docker: Error response from daemon: unable to find group 2:3: no matching entries in group file
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --workdir rel --rm busybox true
  docker: Error response from daemon: the working directory 'rel' is invalid, it needs to be an absolute path
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --workdir /new --rm busybox pwd
  /new
  $ docker run --entrypoint '' --rm busybox
  docker: Error response from daemon: no command specified
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --entrypoint nosuch --rm busybox
  docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "nosuch": executable file not found in $PATH
  
  Run 'docker run --help' for more information
  [127]
  $ docker run --entrypoint /bin/echo --rm busybox x
  x
  $ docker run --rm busybox nosuchcmd
  docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "nosuchcmd": executable file not found in $PATH
  
  Run 'docker run --help' for more information
  [127]
  $ docker run --rm busybox /tmp
  docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "/tmp": is a directory: permission denied
  
  Run 'docker run --help' for more information
  [126]
  $ docker run --rm busybox sh -c 'exit 42'
  [42]
  $ docker run --rm busybox sh -c 'kill -9 $$'
  $ docker run --rm -e 'A B=1' busybox true
  $ docker run --rm -e =x busybox true
  invalid argument "=x" for "-e, --env" flag: invalid environment variable: =x
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --env-file nosuch busybox true
  docker: open nosuch: no such file or directory
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --label-file nosuch busybox true
  docker: open nosuch: no such file or directory
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --ulimit nofile=x busybox true
  invalid argument "nofile=x" for "--ulimit" flag: strconv.ParseInt: parsing "x": invalid syntax
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --ulimit nope=1 busybox true
  invalid argument "nope=1" for "--ulimit" flag: invalid ulimit type: nope
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --ulimit nofile=10:5 busybox true
  invalid argument "nofile=10:5" for "--ulimit" flag: ulimit soft limit must be less than or equal to hard limit: 10 > 5
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker run --rm --ulimit nofile=5:10 busybox sh -c 'ulimit -n'
  docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: too many open files
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --cap-add NOPE busybox true
  docker: Error response from daemon: invalid CapAdd: unknown capability: "CAP_NOPE"
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --device /nosuch busybox true
  docker: Error response from daemon: error gathering device information while adding custom device "/nosuch": no such file or directory
  
  Run 'docker run --help' for more information
  [127]
  $ docker run --rm --device /dev/null:/dev/x:zz busybox true
  docker: bad mode specified: zz
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --dns x busybox true
  invalid argument "x" for "--dns" flag: IP address is not correctly formatted: x
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --dns 1.1.1.1 --dns-search a.b --dns-option ndots:2 busybox cat /etc/resolv.conf
  # Generated by Docker Engine.
  # This file can be edited; Docker Engine will not make further changes once it
  # has been modified.
  
  nameserver 1.1.1.1
  search a.b
  options ndots:2
  
  # Based on host file: '/etc/resolv.conf' (legacy)
  # Overrides: [nameservers search options]
  # Option ndots from: override
  $ docker run --rm --add-host bad busybox true
  invalid argument "bad" for "--add-host" flag: bad format for add-host: "bad"
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --add-host x:1.2.3 busybox true
  invalid argument "x:1.2.3" for "--add-host" flag: invalid IP address in add-host: "1.2.3"
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --add-host x:1.2.3.4 --add-host y=5.6.7.8 busybox tail -2 /etc/hosts
  5.6.7.8	y
  172.17.0.2	70840e53079e
  $ docker run --rm --link nosuch busybox true
  docker: Error response from daemon: could not get container for nosuch: No such container: nosuch
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --volumes-from nosuch busybox true
  docker: Error response from daemon: No such container: nosuch
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --tmpfs rel busybox true
  docker: Error response from daemon: invalid mount path: 'rel' mount path must be absolute
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --tmpfs /t:nope busybox true
  docker: Error response from daemon: invalid tmpfs option "nope"
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --tmpfs /t:size=1m,mode=700 busybox stat -c %a /t
  700
  $ docker run --rm --log-driver nope busybox true
  docker: Error response from daemon: error looking up logging plugin nope: plugin "nope" not found
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker run --rm --log-opt max-size=x busybox true
  docker: Error response from daemon: failed to create task for container: failed to initialize logging driver: invalid size: 'x'
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --stop-signal NOPE busybox true
  docker: Error response from daemon: invalid signal: NOPE
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --stop-timeout x busybox true
  invalid argument "x" for "--stop-timeout" flag: strconv.ParseInt: parsing "x": invalid syntax
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --health-cmd true --health-interval 1us busybox true
  docker: Error response from daemon: Interval in Healthcheck cannot be less than 1ms
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --health-retries -1 --health-cmd true busybox true
  docker: --health-retries cannot be negative
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --no-healthcheck --health-cmd x busybox true
  docker: --no-healthcheck conflicts with --health-* options
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --pull nope busybox true
  docker: invalid pull option: 'nope': must be one of "always", "missing" or "never"
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --pull never nosuch
  docker: Error response from daemon: No such image: nosuch:latest
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --platform nope busybox true
  docker: error parsing specified platform: "nope": unknown operating system or architecture: invalid argument
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker run --rm --platform linux/arm64 busybox true
  Unable to find image 'busybox:latest' locally
  docker: Error response from daemon: Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io on 10.255.255.53:53: no such host
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --isolation nope busybox true
  docker: Error response from daemon: invalid isolation (nope): linux only supports 'default'
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --runtime nope busybox true
  docker: Error response from daemon: unknown or invalid runtime name: nope
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --ipc nope busybox true
  docker: Error response from daemon: invalid IPC mode: nope
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --pid nope busybox true
  docker: --pid: invalid PID mode
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --uts nope busybox true
  docker: --uts: invalid UTS mode
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --userns nope busybox true
  docker: --userns: invalid USER mode
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker run --rm --cgroupns nope busybox true
  docker: --cgroupns: invalid CGROUP mode
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --gpus all busybox true
  docker: Error response from daemon: could not select device driver "" with capabilities: [[gpu]]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --shm-size 1m busybox df -h /dev/shm | tail -1
  shm                       1.0M         0      1.0M   0% /dev/shm
  $ docker run --rm --sysctl aa busybox true
  invalid argument "aa" for "--sysctl" flag: sysctl 'aa' is not allowed
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --sysctl net.core.somaxconn=99 busybox cat /proc/sys/net/core/somaxconn
  99
  $ docker run --rm --oom-score-adj 5000 busybox true
  docker: Error response from daemon: Invalid value 5000, range for oom score adj is [-1000, 1000]
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker run --rm --group-add 99 busybox id
  uid=0(root) gid=0(root) groups=0(root),99
  $ docker run --rm --read-only busybox touch /x
  touch: /x: Read-only file system
  [1]
  $ docker run --rm --security-opt nope busybox true
  docker: Invalid --security-opt: "nope"
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker run --rm --storage-opt size=1g busybox true
  docker: Error response from daemon: Filesystem does not support, or has not enabled quotas
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --cidfile c1 --rm busybox true; wc -c < c1; docker run --cidfile c1 --rm busybox true
  64
  docker: container ID file found, make sure the other container isn't running or delete c1
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -a nope busybox true
  invalid argument "nope" for "-a, --attach" flag: valid streams are STDIN, STDOUT and STDERR
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --attach stdout busybox sh -c 'echo o; echo e >&2'
  o
  $ docker run -d --rm -a stdout busybox true
  conflicting options: cannot specify both --attach and --detach
  [1]
  $ docker run --rm -d=maybe busybox
  invalid argument "maybe" for "-d, --detach" flag: strconv.ParseBool: parsing "maybe": invalid syntax
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker run --rm --expose x busybox true
  docker: invalid range format for --expose: x, error: strconv.ParseUint: parsing "x": invalid syntax
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker run --rm --expose 80-70 busybox true
  docker: invalid range format for --expose: 80-70, error: Invalid range specified for the Port: 80-70
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -m 64m --memory-swap 32m busybox true
  docker: Error response from daemon: Minimum memoryswap limit should be larger than memory limit, see usage
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --memory-reservation 128m -m 64m busybox true
  docker: Error response from daemon: Minimum memory limit can not be less than memory reservation limit, see usage
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker run --rm --blkio-weight 5 busybox true
  WARNING: Your kernel does not support Block I/O weight or the cgroup is not mounted. Weight discarded.
  $ docker run --rm --pids-limit x busybox true
  invalid argument "x" for "--pids-limit" flag: strconv.ParseInt: parsing "x": invalid syntax
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker run --rm --init busybox ps
  PID   USER     COMMAND
      1 root     /sbin/docker-init -- ps
      7 root     ps
# varies
  $ docker run --rm --detach-keys nope busybox true
  unable to upgrade to tcp, received 400
  [1]
  $ docker run --rm --mac-address zz busybox true
  docker: zz is not a valid mac address
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm UPPER/x
  Unable to find image 'UPPER/x:latest' locally
  docker: Error response from daemon: Get "https://UPPER/v2/": dial tcp: lookup UPPER on 10.255.255.53:53: no such host
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm 'busy box'
  docker: invalid reference format
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm busybox:
  docker: invalid reference format
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm busybox:nosuch:tag
  docker: invalid reference format
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm ''
  docker: invalid reference format
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -- busybox true
  $ docker create
  docker: 'docker create' requires at least 1 argument
  
  Usage:  docker create [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  See 'docker create --help' for more information
  [1]
  $ docker create busybox | wc -c
  65
  $ docker create --name x busybox
  Error response from daemon: Invalid container name (x), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  [1]
  $ docker rm -f x
  Error response from daemon: No such container: x
