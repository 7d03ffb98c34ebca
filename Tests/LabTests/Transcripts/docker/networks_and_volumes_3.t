Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ mkdir n3; cd n3
  $ docker network create
  docker: 'docker network create' requires 1 argument
  
  Usage:  docker network create [OPTIONS] NETWORK
  
  Run 'docker network create --help' for more information
  [1]
  $ docker network create a b
  docker: 'docker network create' requires 1 argument
  
  Usage:  docker network create [OPTIONS] NETWORK
  
  Run 'docker network create --help' for more information
  [1]
  $ docker network create n1 | wc -c
  65
  $ docker network create n1
  Error response from daemon: network with name n1 already exists
  [1]
  $ docker network create --driver nope n2
  Error response from daemon: plugin "nope" not found
  [1]
  $ docker network create --subnet x n2
  Error response from daemon: invalid network config:
  invalid subnet x: invalid CIDR block notation
  [1]
  $ docker network create --subnet 10.10.0.0/16 --gateway 10.10.0.254 --ip-range 10.10.5.0/24 n2 | wc -c
  65
  $ docker network inspect n2 -f '{{json .IPAM}}'
  {"Driver":"default","Options":{},"Config":[{"Subnet":"10.10.0.0/16","IPRange":"10.10.5.0/24","Gateway":"10.10.0.254"}]}
  $ docker network create --subnet 10.10.0.0/24 n3
  Error response from daemon: invalid pool request: Pool overlaps with other one on this address space
  [1]
  $ docker network create --gateway 10.10.0.1 n3
  every ip-range or gateway must have a corresponding subnet
  [1]
  $ docker network create --subnet 10.11.0.0/24 --gateway 10.12.0.1 n3
  no matching subnet for gateway 10.12.0.1
  [1]
  $ docker network create --subnet 10.11.0.0/24 --ip-range 10.12.0.0/25 n3
  no matching subnet for range 10.12.0.0/25
  [1]
# varies
  $ docker network create --subnet 10.11.0.0/24 --aux-address 'h=10.11.0.9' n3 | wc -c
  65
# varies
  $ docker network inspect n3 -f '{{json (index .IPAM.Config 0)}}'
  {"Subnet":"10.11.0.0/24","AuxiliaryAddresses":{"h":"10.11.0.9"}}
  $ docker network create --internal --attachable --label a=b --label c -o x=y n4 | wc -c
  65
  $ docker network inspect n4 -f '{{.Internal}} {{.Attachable}} {{json .Labels}} {{json .Options}} {{.Scope}} {{.EnableIPv6}}'
  true true {"a":"b","c":""} {"x":"y"} local false
  $ docker network create host
  Error response from daemon: operation is not permitted on predefined host network
  [1]
  $ docker network create 'b c'
  bcf993191df5f9e52da05e94106c87ea3e76261a7e98139e7a58fa01a1dd45ae
  $ docker network create -d host n5
  Error response from daemon: only one instance of "host" network is allowed
  [1]
  $ docker network create -d null n5
  Error response from daemon: only one instance of "null" network is allowed
  [1]
  $ docker network create -d overlay n5
  Error response from daemon: This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.
  [1]
# varies
  $ docker network create -d macvlan n5 | wc -c
  Error response from daemon: operation not supported
  0
# varies
  $ docker network create -d ipvlan n6 | wc -c
  Error response from daemon: operation not supported
  0
# varies
  $ docker network create --config-only n7 | wc -c
  Error response from daemon: network with name n7 already exists
  0
# varies
  $ docker network create --ipv6 n8 2>&1 | wc -c
  65
# varies
  $ docker network ls
  NETWORK ID     NAME      DRIVER    SCOPE
  bcf993191df5   b c       bridge    local
  b2f7e7aec83d   bridge    bridge    local
  247951adae36   host      host      local
  0dd974991ff9   n1        bridge    local
  64aab045d768   n2        bridge    local
  2957d6cfb294   n3        bridge    local
  482b1c7e4691   n4        bridge    local
  f560707fae31   n7        null      local
  6a6034bf3924   n8        bridge    local
  ab99a2cb78c0   none      null      local
# varies
  $ docker network ls -q | wc -l
  10
  $ docker network ls --no-trunc -q | head -1 | wc -c
  65
# varies
  $ docker network ls --filter driver=bridge --format '{{.Name}}'
  b c
  bridge
  n1
  n2
  n3
  n4
  n8
# varies
  $ docker network ls --filter name=n --format '{{.Name}}: {{.Driver}} {{.Scope}}'
  n1: bridge local
  n2: bridge local
  n3: bridge local
  n4: bridge local
  n7: null local
  n8: bridge local
  none: null local
  $ docker network ls --filter label=a --format '{{.Name}} {{.Labels}}'
  n4 a=b,c=
  $ docker network ls --filter type=builtin --format '{{.Name}}'
  bridge
  host
  none
# varies
  $ docker network ls --filter type=custom --format '{{.Name}}'
  b c
  n1
  n2
  n3
  n4
  n7
  n8
  $ docker network ls --filter type=x
  Error response from daemon: invalid filter: 'type'='x'
  [1]
# varies
  $ docker network ls --filter dangling=true --format '{{.Name}}'
  b c
  n1
  n2
  n3
  n4
  n7
  n8
# varies
  $ docker network ls --filter scope=local -q | wc -l
  10
  $ docker network ls --filter nope=x
  Error response from daemon: invalid filter 'nope'
  [1]
  $ docker network ls --filter x
  invalid argument "x" for "-f, --filter" flag: bad format of filter (expected name=value)
  
  Usage:  docker network ls [OPTIONS]
  
  Run 'docker network ls --help' for more information
  [125]
  $ docker network ls --format json | jq -c 'keys' | head -1
  ["CreatedAt","Driver","ID","IPv4","IPv6","Internal","Labels","Name","Scope"]
  $ docker network ls --format '{{.Nope}}'
  template parsing error: template: :1:2: executing "" at <.Nope>: can't evaluate field Nope in type *network.networkContext
  [1]
  $ docker network ls --format '{{.Internal}} {{.IPv6}} {{.CreatedAt}}' | head -1 | cut -c1-12
  false false 
  $ docker network ls x
  docker: 'docker network ls' accepts no arguments
  
  Usage:  docker network ls [OPTIONS]
  
  Run 'docker network ls --help' for more information
  [1]
  $ docker network inspect
  docker: 'docker network inspect' requires at least 1 argument
  
  Usage:  docker network inspect [OPTIONS] NETWORK [NETWORK...]
  
  See 'docker network inspect --help' for more information
  [1]
  $ docker network inspect nosuch n1 -f '{{.Name}}'
  n1
  Error response from daemon: network nosuch not found
  [1]
  $ docker network inspect n1 -v -f '{{.Driver}}'
  bridge
  $ docker network inspect -f '{{.Nope}}' n1
  
  template parsing error: template: :1:2: executing "" at <.Nope>: map has no entry for key "Nope"
  [1]
  $ docker network inspect -f '{{range .Containers}}{{.Name}}{{end}}' n1
  
  $ docker run -d --name c1 --network n1 --network-alias al busybox top
  e1216eb00d0dcfe426fd44e3ecf6e95dd04e727de4bd43c0b13a9b6485d4e580
  $ docker run -d --name c2 --network n2 --ip 10.10.0.77 busybox top
  b151540ced4ff9f664c72867db867126e033a40a797005ce1351c3d657d35368
  $ docker run -d --name c3 --network n1 --ip 9.9.9.9 busybox top
  docker: Error response from daemon: invalid config for network n1: invalid endpoint settings:
  user specified IP address is supported only when connecting to networks with user configured subnets
  
  Run 'docker run --help' for more information
  [125]
  $ docker rm c3
  Error response from daemon: No such container: c3
  [1]
# varies
  $ docker network connect n1 c2 --alias al2 --ip 1.1.1.1
  Error response from daemon: invalid endpoint settings:
  user specified IP address is supported only when connecting to networks with user configured subnets
  [1]
  $ docker network connect n1 c2
  $ docker network connect n1 c2
  Error response from daemon: endpoint with name c2 already exists in network n1
  [1]
  $ docker network connect n1 nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker network connect nosuch c2
  Error response from daemon: network nosuch not found
  [1]
  $ docker network connect n1
  docker: 'docker network connect' requires 2 arguments
  
  Usage:  docker network connect [OPTIONS] NETWORK CONTAINER
  
  Run 'docker network connect --help' for more information
  [1]
  $ docker network connect host c2
  Error response from daemon: cannot connect container to host network - container must be created in host network mode
  [1]
  $ docker network connect none c2
  Error response from daemon: container cannot be connected to multiple networks with one of the networks in private (none) mode
  [1]
# varies
  $ docker network connect --link c1:x n2 c2
  Error response from daemon: endpoint with name c2 already exists in network n2
  [1]
  $ docker network connect --ip 10.10.0.77 n2 c1
  Error response from daemon: Address already in use
  [1]
  $ docker network connect --ip 10.10.0.78 n2 c1
  $ docker exec c2 ping -c1 -W1 al >/dev/null; echo $?
  0
# varies
  $ docker exec c2 nslookup c1 | tail -2 | head -1 | cut -c1-8
  Address:
  $ docker network inspect n2 -f '{{range .Containers}}{{.Name}} {{.IPv4Address}}{{"\n"}}{{end}}'
  c2 10.10.0.77/16
  c1 10.10.0.78/16
  
  $ docker inspect c2 -f '{{range $k,$v := .NetworkSettings.Networks}}{{$k}} {{end}}'
  n1 n2 
  $ docker inspect c2 -f '{{json .NetworkSettings.Networks.n2.IPAMConfig}}'
  {"IPv4Address":"10.10.0.77"}
  $ docker network disconnect n1 c2
  $ docker network disconnect n1 c2
  Error response from daemon: container b151540ced4ff9f664c72867db867126e033a40a797005ce1351c3d657d35368 is not connected to network n1
  [1]
  $ docker network disconnect n1 nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker network disconnect nosuch c1
  Error response from daemon: network nosuch not found
  [1]
  $ docker network disconnect -f n1 nosuch
  Error response from daemon: endpoint nosuch not found
  [1]
  $ docker network rm n1
  Error response from daemon: error while removing network: network n1 has active endpoints (name:"c1" id:"bc17a3fec932")
  exit status 1
  [1]
  $ docker network rm bridge
  Error response from daemon: bridge is a pre-defined network and cannot be removed
  exit status 1
  [1]
  $ docker network rm host nosuch
  Error response from daemon: host is a pre-defined network and cannot be removed
  Error response from daemon: network nosuch not found
  exit status 1
  [1]
  $ docker network rm -f nosuch
  $ docker network rm
  docker: 'docker network rm' requires at least 1 argument
  
  Usage:  docker network rm NETWORK [NETWORK...]
  
  See 'docker network rm --help' for more information
  [1]
  $ docker network prune
  WARNING! This will remove all custom networks not used by at least one container.
  Are you sure you want to continue? [y/N]  (no-eol)
# varies
  $ docker network prune -f
  Deleted Networks:
  n3
  n4
  b c
  n8
  
  $ docker network prune --filter until=10m -f
  $ docker network prune --filter nope=1 -f
  Error response from daemon: invalid filter 'nope'
  [1]
  $ docker network prune --filter label=x -f
  $ docker network nosuch
  docker: unknown command: docker network nosuch
  
  Usage:  docker network
  
  Run 'docker network --help' for more information
  [1]
  $ docker network
  Usage:  docker network COMMAND
  
  Manage networks
  
  Commands:
    connect     Connect a container to a network
    create      Create a network
    disconnect  Disconnect a container from a network
    inspect     Display detailed information on one or more networks
    ls          List networks
    prune       Remove all unused networks
    rm          Remove one or more networks
  
  Run 'docker network COMMAND --help' for more information on a command.
  $ docker rm -f c1 c2
  c1
  c2
  $ docker network prune -f
  Deleted Networks:
  n1
  n2
  
# varies
  $ docker network ls --format '{{.Name}}'
  bridge
  host
  n7
  none
  $ docker volume create | wc -c
  65
  $ docker volume create v1
  v1
  $ docker volume create v1
  v1
  $ docker volume create --driver nope v2
  Error response from daemon: create v2: error looking up volume plugin nope: plugin "nope" not found
  [1]
  $ docker volume create 'b c'
  Error response from daemon: create b c: "b c" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path
  [1]
  $ docker volume create a
  Error response from daemon: create a: volume name is too short, names should be at least two alphanumeric characters
  [1]
  $ docker volume create -x
  unknown shorthand flag: 'x' in -x
  
  Usage:  docker volume create [OPTIONS] [VOLUME]
  
  Run 'docker volume create --help' for more information
  [125]
  $ docker volume create v3 v4
  docker: 'docker volume create' requires at most 1 argument
  
  Usage:  docker volume create [OPTIONS] [VOLUME]
  
  SRun 'docker volume create --help' for more information
  [1]
  $ docker volume create --label a=b --label c v5
  v5
  $ docker volume create --opt type=tmpfs --opt device=tmpfs --opt o=size=1m v6
  v6
  $ docker volume create --opt nope=1 v7
  Error response from daemon: create v7: invalid option: "nope"
  [1]
  $ docker volume create --opt type=none v8
  Error response from daemon: create v8: missing required option: "device"
  [1]
  $ docker volume create --name v9
  v9
# varies
  $ docker volume inspect v6 -f '{{json .Options}} {{.Driver}} {{.Scope}} {{.Mountpoint}}'
  {"device":"tmpfs","o":"size=1m","type":"tmpfs"} local local /dk/data/volumes/v6/_data
  $ docker volume inspect v5 -f '{{json .Labels}} {{.Options}}'
  {"a":"b","c":""} map[]
  $ docker volume inspect v1 nosuch -f '{{.Name}}'
  v1
  Error response from daemon: get nosuch: no such volume
  [1]
  $ docker volume inspect
  docker: 'docker volume inspect' requires at least 1 argument
  
  Usage:  docker volume inspect [OPTIONS] VOLUME [VOLUME...]
  
  See 'docker volume inspect --help' for more information
  [1]
# varies
  $ docker volume inspect -f '{{.Nope}}' v1
  
  template parsing error: template: :1:2: executing "" at <.Nope>: can't evaluate field Nope in type volume.Volume
  [1]
  $ docker volume ls --format '{{.Name}}' | grep -v '......................'
  v1
  v5
  v6
  v9
  $ docker volume ls --filter name=v --format '{{.Name}}'
  v1
  v5
  v6
  v9
  $ docker volume ls --filter label=a -q
  v5
  $ docker volume ls --filter driver=local -q | wc -l
  5
  $ docker volume ls --filter driver=x
  DRIVER    VOLUME NAME
  $ docker volume ls --filter dangling=true -q | wc -l
  5
  $ docker volume ls --filter dangling=maybe
  Error response from daemon: invalid filter 'dangling=[maybe]'
  [1]
  $ docker volume ls --filter nope=x
  Error response from daemon: invalid filter 'nope'
  [1]
# varies
  $ docker volume ls --format 'table {{.Name}}\t{{.Driver}}\t{{.Mountpoint}}' --filter name=v1
  VOLUME NAME   DRIVER    MOUNTPOINT
  v1            local     /dk/data/volumes/v1/_data
  $ docker volume ls --format json --filter name=v1 | jq -c keys
  ["Availability","Driver","Group","Labels","Links","Mountpoint","Name","Scope","Size","Status"]
  $ docker volume ls --format '{{.Labels}}|{{.Scope}}|{{.Links}}|{{.Size}}|{{.Status}}' --filter name=v5
  a=b,c=|local|N/A|N/A|N/A
  $ docker volume ls --format '{{.Nope}}'
  template parsing error: template: :1:2: executing "" at <.Nope>: can't evaluate field Nope in type *formatter.volumeContext
  [1]
  $ docker volume ls -s
  unknown shorthand flag: 's' in -s
  
  Usage:  docker volume ls [OPTIONS]
  
  Run 'docker volume ls --help' for more information
  [125]
  $ docker volume ls x
  docker: 'docker volume ls' accepts no arguments
  
  Usage:  docker volume ls [OPTIONS]
  
  Run 'docker volume ls --help' for more information
  [1]
  $ docker run --rm -v v1:/d busybox sh -c 'echo x > /d/f'; docker run --rm -v v1:/d:ro busybox sh -c 'cat /d/f; touch /d/g'
  x
  touch: /d/g: Read-only file system
  [1]
  $ docker run -d --name vc -v v1:/d -v /anon -v v3:/e:nocopy busybox top
  1d011e441ac93a0946c494d288d459c6dcce7bd52e363c90c0d5e9b13db16041
  $ docker inspect vc -f '{{range .Mounts}}{{.Type}} {{.Destination}} {{.RW}} {{.Mode}}{{"\n"}}{{end}}' | sort
  
  volume /anon true 
  volume /d true z
  volume /e true nocopy
  $ docker volume rm v1
  Error response from daemon: remove v1: volume is in use - [1d011e441ac93a0946c494d288d459c6dcce7bd52e363c90c0d5e9b13db16041]
  [1]
  $ docker volume rm -f v1
  Error response from daemon: remove v1: volume is in use - [1d011e441ac93a0946c494d288d459c6dcce7bd52e363c90c0d5e9b13db16041]
  [1]
  $ docker volume rm nosuch
  Error response from daemon: get nosuch: no such volume
  [1]
  $ docker volume rm -f nosuch
  nosuch
  $ docker volume rm v5 nosuch v6
  v5
  v6
  Error response from daemon: get nosuch: no such volume
  [1]
  $ docker volume rm
  docker: 'docker volume rm' requires at least 1 argument
  
  Usage:  docker volume rm [OPTIONS] VOLUME [VOLUME...]
  
  See 'docker volume rm --help' for more information
  [1]
  $ docker volume prune
  WARNING! This will remove anonymous local volumes not used by at least one container.
  Are you sure you want to continue? [y/N]  (no-eol)
  $ docker volume prune -f | tail -1
  Total reclaimed space: 0B
  $ docker volume prune -a -f --filter label=nosuch
  Total reclaimed space: 0B
  $ docker volume prune -a -f --filter nope=1
  Error response from daemon: invalid filter 'nope'
  [1]
# varies
  $ docker volume prune -a -f --filter all=1
  conflicting options: cannot specify both --all and --filter all=1
  [1]
# varies
  $ docker volume update v1
  can only update cluster volumes
  [1]
  $ docker volume
  Usage:  docker volume COMMAND
  
  Manage volumes
  
  Commands:
    create      Create a volume
    inspect     Display detailed information on one or more volumes
    ls          List volumes
    prune       Remove unused local volumes
    rm          Remove one or more volumes
  
  Run 'docker volume COMMAND --help' for more information on a command.
  $ docker rm -fv vc
  vc
# varies
  $ docker volume ls -q | grep -c .
  3
  $ docker volume prune -af | tail -1
  Total reclaimed space: 2B
  $ docker run --rm -v /nosuchdir/x:/y busybox ls -d /y
  /y
  $ docker run --rm -v "$PWD:/y" busybox ls /y
  $ touch f1; docker run --rm -v ./f1:/f busybox ls -l /f | cut -c1-1
  -
  $ docker run --rm -v ./f1:/f:ro busybox sh -c 'echo x > /f'
  sh: line 0: can't create /f: Read-only file system
  [1]
# varies
  $ docker run --rm -v newv:/etc busybox ls /etc | head -3
  group
  hostname
  hosts
  $ docker run --rm --mount type=volume,src=newv,dst=/e,readonly busybox touch /e/x
  touch: /e/x: Read-only file system
  [1]
  $ docker run --rm --mount type=bind,src="$PWD",dst=/w,ro busybox touch /w/x
  touch: /w/x: Read-only file system
  [1]
# varies
  $ docker run --rm --mount type=bind,src=rel,dst=/w busybox true
  docker: Error response from daemon: invalid mount config for type "bind": invalid mount path: 'rel' mount path must be absolute
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker run --rm --mount 'type=volume,src=newv,dst=/e,volume-opt=a=b' busybox ls /e | head -1
  group
# varies
  $ docker run --rm --volume-driver nope -v z:/z busybox true
  Unable to find image 'busybox:latest' locally
  docker: Error response from daemon: Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io on 10.255.255.53:53: no such host
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker system df --format 'table {{.Type}}\t{{.TotalCount}}'
  TYPE            TOTAL
  Images          5
  Containers      0
  Local Volumes   1
  Build Cache     0
  $ docker system df --format '{{.Nope}}'
  template parsing error: template: :1:2: executing "" at <.Nope>: can't evaluate field Nope in type *formatter.diskUsageImagesContext
  [1]
# varies
  $ docker system df -v --format json | jq -c keys
  ["BuildCache","Containers","Images","Volumes"]
  $ docker system prune --filter nope=x -f
  Error response from daemon: invalid filter 'nope'
  [1]
  $ docker system prune -f --filter label=zzz
  Total reclaimed space: 0B
  $ docker system events --since 1m --until 0s --filter type=nope
# varies
  $ docker events --since 10s --until 0s --format '{{.Nope}}'
  Error parsing format: template: :1:2: executing "" at <.Nope>: can't evaluate field Nope in type *events.Message
  [64]
  $ docker events --until 0s --since 1s --filter x
  invalid argument "x" for "-f, --filter" flag: bad format of filter (expected name=value)
  
  Usage:  docker events [OPTIONS]
  
  Run 'docker events --help' for more information
  [125]
# varies
  $ docker version --format '{{.Client.Version}} {{.Nope}}'
  28.5.2+dfsg4 
  template: version:1:22: executing "version" at <.Nope>: can't evaluate field Nope in type system.versionInfo
  [1]
  $ docker info --format '{{.Containers}} {{.ContainersRunning}} {{.NCPU}}' | cut -c1-3
  0 0
  $ docker info --format '{{range .Plugins.Volume}}{{.}}{{end}}'
  local
  $ docker search
  docker: 'docker search' requires 1 argument
  
  Usage:  docker search [OPTIONS] TERM
  
  Run 'docker search --help' for more information
  [1]
  $ docker search --limit 500 x
  Error response from daemon: limit 500 is outside the range of [1, 100]
  [1]
  $ docker search --filter nope=1 x
  Error response from daemon: invalid filter 'nope'
  [1]
  $ docker login -u a -p
  flag needs an argument: 'p' in -p
  
  Usage:  docker login [OPTIONS] [SERVER]
  
  Run 'docker login --help' for more information
  [125]
  $ docker logout nosuch.example.com
  Removing login credentials for nosuch.example.com
  $ docker context ls --format '{{.Name}} {{.Current}} {{.DockerEndpoint}}'
  default true unix:///var/run/docker.sock
  $ docker context ls -q
  default
  $ docker context create
  docker: 'docker context create' requires 1 argument
  
  Usage:  docker context create [OPTIONS] CONTEXT
  
  Run 'docker context create --help' for more information
  [1]
  $ docker context create x --docker nope=1
  context name "x" is invalid, names are validated against regexp "^[a-zA-Z0-9][a-zA-Z0-9_.+-]+$"
  [1]
  $ docker context create x --docker host=bad://y
  context name "x" is invalid, names are validated against regexp "^[a-zA-Z0-9][a-zA-Z0-9_.+-]+$"
  [1]
  $ docker context create x --description d --docker host=ssh://u@h
  context name "x" is invalid, names are validated against regexp "^[a-zA-Z0-9][a-zA-Z0-9_.+-]+$"
  [1]
  $ docker context create x
  context name "x" is invalid, names are validated against regexp "^[a-zA-Z0-9][a-zA-Z0-9_.+-]+$"
  [1]
  $ docker context inspect x --format '{{.Endpoints.docker.Host}} {{.Metadata.Description}}'
  
  context "x": context not found: open /home/learner/.docker/contexts/meta/2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881/meta.json: no such file or directory
  [1]
  $ docker context inspect nosuch
  []
  context "nosuch": context not found: open /home/learner/.docker/contexts/meta/9e62f93eb7d2499903ac66232f187c56fc050eb74c765f90eb214360b21f0e96/meta.json: no such file or directory
  [1]
# varies
  $ docker context update x --description e
  context name "x" is invalid, names are validated against regexp "^[a-zA-Z0-9][a-zA-Z0-9_.+-]+$"
  [1]
  $ docker context update nosuch
  context "nosuch": context not found: open /home/learner/.docker/contexts/meta/9e62f93eb7d2499903ac66232f187c56fc050eb74c765f90eb214360b21f0e96/meta.json: no such file or directory
  [1]
  $ docker context rm x nosuch
  context "x" does not exist
  context "nosuch" does not exist
  [1]
# varies
  $ docker context use
  accepts 1 arg(s), received 0
  [1]
# varies
  $ docker context export default - | head -c 0
  $ docker buildx ls --format '{{.Name}}'
  default
  default
  $ docker buildx ls --format json | jq -c keys
  ["Current","Driver","Dynamic","LastActivity","Name","Nodes"]
  $ docker buildx ls --format '{{.DriverEndpoint}} {{.Status}}'
  docker 
  default running
  $ docker buildx ls --no-trunc | head -1 | tr -s ' '
  NAME/NODE DRIVER/ENDPOINT STATUS BUILDKIT PLATFORMS
# varies
  $ docker buildx inspect | head -3
  Name:   default
  Driver: docker
  
  $ docker buildx inspect nosuch
  ERROR: no builder "nosuch" found
  [1]
  $ docker buildx use nosuch
  ERROR: failed to find instance "nosuch": open /home/learner/.docker/buildx/instances/nosuch: no such file or directory
  [1]
# varies
  $ docker buildx rm nosuch
  failed to remove nosuch: no builder "nosuch" found
  ERROR: failed to remove one or more builders
  [1]
  $ docker buildx du --filter nope
  invalid argument "nope" for "--filter" flag: bad format of filter (expected name=value)
  
  Usage:  docker buildx du
  
  Run 'docker buildx du --help' for more information
  [125]
  $ docker buildx prune -f --filter x=1
  Total:	0B
# varies
  $ docker buildx stop nosuch
  ERROR: no builder "nosuch" found
  [1]
# varies
  $ docker buildx history ls | head -1 | tr -s ' '
  BUILD ID NAME STATUS CREATED AT DURATION 
# varies
  $ docker buildx imagetools inspect nosuch.example.com/x 2>&1 | head -1
  ERROR: failed to do request: Head "https://nosuch.example.com/v2/x/manifests/latest": dial tcp: lookup nosuch.example.com on 10.255.255.53:53: no such host
# varies
  $ docker buildx nosuch
  Usage:  docker buildx [OPTIONS] COMMAND
  
  Extended build capabilities with BuildKit
  
  Options:
        --builder string   Override the configured builder instance
    -D, --debug            Enable debug logging
  
  Management Commands:
    history     Commands to work on build records
    imagetools  Commands to work on images in registry
  
  Commands:
    bake        Build from a file
    build       Start a build
    create      Create a new builder instance
    dial-stdio  Proxy current stdio streams to builder instance
    du          Disk usage
    inspect     Inspect current builder instance
    ls          List builder instances
    prune       Remove build cache
    rm          Remove one or more builder instances
    stop        Stop builder instance
    use         Set the current builder instance
    version     Show buildx version information
  
  Run 'docker buildx COMMAND --help' for more information on a command.
  
  Experimental commands and flags are hidden. Set BUILDX_EXPERIMENTAL=1 to show them.
  ERROR: unknown command: "nosuch"
  [1]
# varies
  $ docker builder prune --filter until=x -f
  ERROR: "until" filter expects a duration (e.g., '24h'): time: invalid duration "x"
  [1]
# varies
  $ docker builder
  Usage:  docker buildx [OPTIONS] COMMAND
  
  Extended build capabilities with BuildKit
  
  Options:
        --builder string   Override the configured builder instance
                           (default "default")
    -D, --debug            Enable debug logging
  
  Management Commands:
    history     Commands to work on build records
    imagetools  Commands to work on images in registry
  
  Commands:
    bake        Build from a file
    build       Start a build
    create      Create a new builder instance
    dial-stdio  Proxy current stdio streams to builder instance
    du          Disk usage
    inspect     Inspect current builder instance
    ls          List builder instances
    prune       Remove build cache
    rm          Remove one or more builder instances
    stop        Stop builder instance
    use         Set the current builder instance
    version     Show buildx version information
  
  Run 'docker buildx COMMAND --help' for more information on a command.
  
  Experimental commands and flags are hidden. Set BUILDX_EXPERIMENTAL=1 to show them.
