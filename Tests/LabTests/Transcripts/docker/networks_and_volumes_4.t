Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
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
  $ docker network create --driver nope n1
  Error response from daemon: plugin "nope" not found
  [1]
  $ docker network create --subnet x n1
  Error response from daemon: invalid network config:
  invalid subnet x: invalid CIDR block notation
  [1]
  $ docker network create --subnet 10.77.0.0/16 --gateway 10.77.0.1 --ip-range 10.77.5.0/24 --label a=b --opt com.docker.network.bridge.name=brx --attachable --internal n1 | wc -c
  65
  $ docker network create --subnet 10.77.0.0/24 n2
  Error response from daemon: invalid pool request: Pool overlaps with other one on this address space
  [1]
  $ docker network create n1
  Error response from daemon: network with name n1 already exists
  [1]
  $ docker network create --subnet 10.78.0.5/24 n3 | wc -c
  Error response from daemon: invalid network config:
  invalid subnet 10.78.0.5/24: it should be 10.78.0.0/24
  0
  $ docker network inspect n3 -f '{{json .IPAM}}'
  
  Error response from daemon: network n3 not found
  [1]
  $ docker network create --subnet 10.79.0.0/24 --gateway 10.80.0.1 n4
  no matching subnet for gateway 10.80.0.1
  [1]
  $ docker network create --subnet 10.79.0.0/24 --gateway 10.79.0.9 --aux-address a=10.79.0.2 --aux-address b=10.79.0.3 n4 | wc -c
  65
  $ docker network inspect n4 -f '{{json .IPAM.Config}}'
  [{"Subnet":"10.79.0.0/24","Gateway":"10.79.0.9","AuxiliaryAddresses":{"a":"10.79.0.2","b":"10.79.0.3"}}]
  $ docker run --rm --network n4 busybox hostname -i
  10.79.0.1
  $ docker network create --aux-address a=10.1.1.1 n5
  no matching subnet for aux-address 10.1.1.1
  [1]
  $ docker network create --aux-address a n5
  no matching subnet for aux-address 
  [1]
  $ docker network create --subnet 10.81.0.0/24 --aux-address a=10.1.1.1 n5
  no matching subnet for aux-address 10.1.1.1
  [1]
  $ docker network create --ip-range 10.1.0.0/24 n5
  every ip-range or gateway must have a corresponding subnet
  [1]
  $ docker network create --ipam-driver nope n5
  Error response from daemon: plugin "nope" not found
  [1]
  $ docker network create --ipv4=false n5
  Error response from daemon: IPv4 or IPv6 must be enabled
  [1]
  $ docker network create --scope swarm n5
  Error response from daemon: cannot create a swarm scoped network when swarm is not active
  [1]
  $ docker network create --ingress n5
  Error response from daemon: Ingress network can only be global scope network
  [1]
  $ docker network create -o com.docker.network.driver.mtu=1400 n5 | wc -c
  65
  $ docker network inspect n5 -f '{{json .Options}} {{json .Labels}} {{.EnableIPv4}} {{.EnableIPv6}} {{.Internal}} {{.Attachable}} {{.Ingress}} {{.ConfigOnly}}'
  {"com.docker.network.driver.mtu":"1400"} {} true false false false false false
  $ docker network create 'bad name'
  7b11c7932e00a37ffd1495b7377f0211ebdf0c42d2281eea7838caa081b19472
  $ docker network create host
  Error response from daemon: operation is not permitted on predefined host network
  [1]
  $ docker network ls
  NETWORK ID     NAME       DRIVER    SCOPE
  7b11c7932e00   bad name   bridge    local
  477dc56623a1   bridge     bridge    local
  247951adae36   host       host      local
  2a9adb7036a2   n1         bridge    local
  a398a3e7bfc0   n4         bridge    local
  ed2c475bc688   n5         bridge    local
  ab99a2cb78c0   none       null      local
  $ docker network ls --filter driver=bridge --format '{{.Name}}'
  bad name
  bridge
  n1
  n4
  n5
  $ docker network ls --filter name=^n -q | wc -l
  4
  $ docker network ls --filter label=a --format '{{.Name}} {{.Labels}} {{.Internal}} {{.IPv6}} {{.Driver}} {{.Scope}} {{.IPv4}}'
  n1 a=b true false bridge local true
  $ docker network ls --filter nope=1
  Error response from daemon: invalid filter 'nope'
  [1]
  $ docker network ls --filter type=nope
  Error response from daemon: invalid filter: 'type'='nope'
  [1]
  $ docker network ls --format json | jq -c keys | sort -u
  ["CreatedAt","Driver","ID","IPv4","IPv6","Internal","Labels","Name","Scope"]
  $ docker network ls --no-trunc -q | head -1 | wc -c
  65
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
  $ docker network inspect nosuch
  []
  Error response from daemon: network nosuch not found
  [1]
  $ docker network inspect n1 nosuch -f '{{.Name}}'
  n1
  Error response from daemon: network nosuch not found
  [1]
  $ docker network inspect n1 | jq -c '.[0]|del(.Id,.Created)'
  {"Name":"n1","Scope":"local","Driver":"bridge","EnableIPv4":true,"EnableIPv6":false,"IPAM":{"Driver":"default","Options":{},"Config":[{"Subnet":"10.77.0.0/16","IPRange":"10.77.5.0/24","Gateway":"10.77.0.1"}]},"Internal":true,"Attachable":true,"Ingress":false,"ConfigFrom":{"Network":""},"ConfigOnly":false,"Containers":{},"Options":{"com.docker.network.bridge.name":"brx"},"Labels":{"a":"b"}}
  $ docker network inspect -v n1 -f '{{.Driver}}'
  bridge
  $ docker run -d --name c1 --network n3 --ip 10.78.0.50 --network-alias web busybox sleep 1000 | wc -c
  docker: Error response from daemon: failed to set up container networking: network n3 not found
  
  Run 'docker run --help' for more information
  65
  $ docker run -d --name c2 --network n3 busybox sleep 1000 | wc -c
  docker: Error response from daemon: failed to set up container networking: network n3 not found
  
  Run 'docker run --help' for more information
  65
  $ docker run --rm --network n3 --ip 10.78.0.50 busybox true
  docker: Error response from daemon: failed to set up container networking: network n3 not found
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network n3 --ip 10.99.0.1 busybox true
  docker: Error response from daemon: failed to set up container networking: network n3 not found
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network n5 --ip 172.18.0.9 busybox true
  docker: Error response from daemon: invalid config for network n5: invalid endpoint settings:
  user specified IP address is supported only when connecting to networks with user configured subnets
  
  Run 'docker run --help' for more information
  [125]
  $ docker exec c2 ping -c1 -W1 web | head -1
  Error response from daemon: container e084e0d2575bdaa0917ad504fcc71258a82efa1c22c7649ac3010238883be7a2 is not running
  $ docker exec c2 ping -c1 c1 | tail -2 | head -1
  Error response from daemon: container e084e0d2575bdaa0917ad504fcc71258a82efa1c22c7649ac3010238883be7a2 is not running
  $ docker exec c2 ping -c1 nosuch
  Error response from daemon: container e084e0d2575bdaa0917ad504fcc71258a82efa1c22c7649ac3010238883be7a2 is not running
  [1]
  $ docker exec c2 nslookup c1 2>&1 | tail -3
  Error response from daemon: container e084e0d2575bdaa0917ad504fcc71258a82efa1c22c7649ac3010238883be7a2 is not running
  $ docker network inspect n3 -f '{{range .Containers}}{{.Name}} {{.IPv4Address}}{{"\n"}}{{end}}' | sort
  Error response from daemon: network n3 not found
  
  $ docker network connect
  docker: 'docker network connect' requires 2 arguments
  
  Usage:  docker network connect [OPTIONS] NETWORK CONTAINER
  
  Run 'docker network connect --help' for more information
  [1]
  $ docker network connect n5
  docker: 'docker network connect' requires 2 arguments
  
  Usage:  docker network connect [OPTIONS] NETWORK CONTAINER
  
  Run 'docker network connect --help' for more information
  [1]
  $ docker network connect n5 nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker network connect --ip 1.2.3.4 n5 c1
  Error response from daemon: invalid endpoint settings:
  user specified IP address is supported only when connecting to networks with user configured subnets
  [1]
# varies
  $ docker network connect --ip x n5 c1
  $ docker network connect --alias db --link c2:two n4 c1
  $ docker inspect c1 -f '{{json .NetworkSettings.Networks.n4.Aliases}} {{json .NetworkSettings.Networks.n4.Links}}'
  ["db"] ["c2:two"]
# varies
  $ docker inspect c1 -f '{{range $k,$v := .NetworkSettings.Networks}}{{$k}} {{end}}'
  $ docker network connect bridge c1
  $ docker network connect host c1
  Error response from daemon: cannot connect container to host network - container must be created in host network mode
  [1]
  $ docker network connect none c1
  Error response from daemon: container cannot be connected to multiple networks with one of the networks in private (none) mode
  [1]
# varies
  $ docker network disconnect n5 c1
  $ docker network disconnect n4 nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker network disconnect -f n4 nosuch
  Error response from daemon: endpoint nosuch not found
  [1]
  $ docker network disconnect n4 c1
  $ docker network rm
  docker: 'docker network rm' requires at least 1 argument
  
  Usage:  docker network rm NETWORK [NETWORK...]
  
  See 'docker network rm --help' for more information
  [1]
  $ docker network rm n3
  Error response from daemon: network n3 not found
  exit status 1
  [1]
  $ docker network rm nosuch n5
  Error response from daemon: network nosuch not found
  n5
  exit status 1
  [1]
  $ docker network rm bridge
  Error response from daemon: bridge is a pre-defined network and cannot be removed
  exit status 1
  [1]
  $ docker network rm -f nosuch
  $ docker network rm n1 n3 n4
  n1
  Error response from daemon: network n3 not found
  n4
  exit status 1
  [1]
  $ docker network prune -f
  Deleted Networks:
  bad name
  
  $ docker network prune -f --filter label=a
  $ docker network prune --filter nope=1 -f
  Error response from daemon: invalid filter 'nope'
  [1]
  $ docker rm -f c1 c2
  c1
  c2
  $ docker network prune < /dev/null
  WARNING! This will remove all custom networks not used by at least one container.
  Are you sure you want to continue? [y/N]  (no-eol)
  $ docker network prune -f
  $ docker volume create a
  Error response from daemon: create a: volume name is too short, names should be at least two alphanumeric characters
  [1]
  $ docker volume create bad/name
  Error response from daemon: create bad/name: "bad/name" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path
  [1]
  $ docker volume create --name x1 x2
  conflicting options: cannot specify a volume-name through both --name and as a positional arg
  [1]
  $ docker volume create x1 x2
  docker: 'docker volume create' requires at most 1 argument
  
  Usage:  docker volume create [OPTIONS] [VOLUME]
  
  SRun 'docker volume create --help' for more information
  [1]
  $ docker volume create --driver nope x1
  Error response from daemon: create x1: error looking up volume plugin nope: plugin "nope" not found
  [1]
  $ docker volume create -o type=nfs x1
  Error response from daemon: create x1: missing required option: "device"
  [1]
  $ docker volume create -o foo=bar x2
  Error response from daemon: create x2: invalid option: "foo"
  [1]
  $ docker volume create --opt type=tmpfs --opt device=tmpfs --opt o=size=10m,uid=1000 --label k=v x3
  x3
  $ docker volume create x3
  x3
  $ docker volume inspect x3 | jq -c '.[0]|del(.CreatedAt,.Mountpoint)'
  {"Driver":"local","Labels":{"k":"v"},"Name":"x3","Options":{"device":"tmpfs","o":"size=10m,uid=1000","type":"tmpfs"},"Scope":"local"}
  $ docker volume create --label solo x4; docker volume ls --filter label=solo
  x4
  DRIVER    VOLUME NAME
  local     x4
  $ docker volume inspect nosuch x4 -f '{{.Name}} {{json .Labels}}'
  x4 {"solo":""}
  Error response from daemon: get nosuch: no such volume
  [1]
  $ docker volume inspect
  docker: 'docker volume inspect' requires at least 1 argument
  
  Usage:  docker volume inspect [OPTIONS] VOLUME [VOLUME...]
  
  See 'docker volume inspect --help' for more information
  [1]
  $ docker run -d --name v -v x4:/d -v anon:/a -v /anon busybox sh -c 'echo 1 > /d/f; sleep 1000' | wc -c
  docker: Error response from daemon: Invalid container name (v), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  
  Run 'docker run --help' for more information
  0
  $ docker volume rm x4
  x4
  $ docker volume rm -f x4
  x4
  $ docker volume ls --filter dangling=true -q
  x3
  $ docker volume ls --filter dangling=x
  Error response from daemon: invalid filter 'dangling=[x]'
  [1]
  $ docker volume ls --filter name=x
  DRIVER    VOLUME NAME
  local     x3
  $ docker volume ls --filter driver=local -q | wc -l
  1
  $ docker volume ls --filter nope=1
  Error response from daemon: invalid filter 'nope'
  [1]
  $ docker volume ls --format '{{.Name}} {{.Driver}} {{.Scope}} {{.Labels}} {{.Links}} {{.Size}} {{.Status}}' --filter name=x3
  x3 local local k=v N/A N/A N/A
  $ docker volume ls --format json | head -1 | jq -c keys
  ["Availability","Driver","Group","Labels","Links","Mountpoint","Name","Scope","Size","Status"]
  $ docker run --rm -v x4:/q busybox cat /q/f
  cat: can't open '/q/f': No such file or directory
  [1]
  $ docker run --rm -v x4:/q:ro busybox rm /q/f
  rm: can't remove '/q/f': No such file or directory
  [1]
  $ docker run --rm --volumes-from v:ro busybox ls /d
  docker: Error response from daemon: No such container: v
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v x4:/bin:nocopy busybox ls /bin
  docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "ls": executable file not found in $PATH
  
  Run 'docker run --help' for more information
  [127]
  $ docker inspect v -f '{{range .Mounts}}{{.Type}} {{.Destination}} {{.RW}} {{.Driver}} [{{.Mode}}] [{{.Propagation}}]{{"\n"}}{{end}}' | sort
  Error: No such object: v
  
  $ docker inspect v | jq -c '.[0].HostConfig.Binds, .[0].Config.Volumes, (.[0].Mounts|length)'
  Error: No such object: v
  null
  null
  0
  $ docker rm -f v
  Error response from daemon: No such container: v
  $ docker volume ls -q | grep -vc '^.\{64\}$'
  2
  $ docker volume prune < /dev/null
  WARNING! This will remove anonymous local volumes not used by at least one container.
  Are you sure you want to continue? [y/N]  (no-eol)
  $ docker volume prune -f | tail -1 | cut -c1-21
  Total reclaimed space
  $ docker volume prune -f --filter all=x
  Error response from daemon: invalid filter 'all': strconv.ParseBool: parsing "x": invalid syntax
  [1]
  $ docker volume prune -f --filter label!=k -a | sort
  
  Deleted Volumes:
  Total reclaimed space: 0B
  x4
  $ docker volume rm nosuch x3
  x3
  Error response from daemon: get nosuch: no such volume
  [1]
  $ docker volume rm
  docker: 'docker volume rm' requires at least 1 argument
  
  Usage:  docker volume rm [OPTIONS] VOLUME [VOLUME...]
  
  See 'docker volume rm --help' for more information
  [1]
  $ docker volume update x
  Error response from daemon: get x: no such volume
  [1]
# varies
  $ docker volume
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
  $ docker volume nosuch
  docker: unknown command: docker volume nosuch
  
  Usage:  docker volume COMMAND
  
  Run 'docker volume --help' for more information
  [1]
  $ docker network ls --nope
  unknown flag: --nope
  
  Usage:  docker network ls [OPTIONS]
  
  Run 'docker network ls --help' for more information
  [125]
# varies
  $ docker system df -v --format '{{.Images}}' | cut -c1-3
  $ docker system df -v --format '{{range .Volumes}}{{.Name}}{{end}}'
  $ docker system df -v --format json | jq -c 'keys'
  ["BuildCache","Containers","Images","Volumes"]
# varies
  $ docker system df --format '{{.Type}}: {{.TotalCount}} {{.Active}}'
  $ docker system df --format json | jq -c keys | sort -u
  ["Active","Reclaimable","Size","TotalCount","Type"]
  $ docker system df x
  docker: 'docker system df' accepts no arguments
  
  Usage:  docker system df [OPTIONS]
  
  Run 'docker system df --help' for more information
  [1]
  $ docker system prune -f --filter nope=1
  Error response from daemon: invalid filter 'nope'
  [1]
  $ docker system prune < /dev/null
  WARNING! This will remove:
    - all stopped containers
    - all networks not used by at least one container
    - all dangling images
    - unused build cache
  
  Are you sure you want to continue? [y/N]  (no-eol)
  $ docker system prune -a --volumes < /dev/null
  WARNING! This will remove:
    - all stopped containers
    - all networks not used by at least one container
    - all anonymous volumes not used by at least one container
    - all images without at least one container associated to them
    - all build cache
  
  Are you sure you want to continue? [y/N]  (no-eol)
  $ docker system events --since 1m --until 0s --filter type=network --filter event=create --format '{{.Type}} {{.Action}} {{.Actor.Attributes.name}}' | sort -u
  network create bad name
  network create n1
  network create n4
  network create n5
# varies
  $ docker system info -f '{{.Driver}} {{.Containers}} {{.ServerVersion}} {{.Swarm.LocalNodeState}}'
  $ docker info --format '{{.Nope}}'
  
  template: :1:2: executing "" at <.Nope>: can't evaluate field Nope in type system.dockerInfo
  [1]
# varies
  $ docker version --format '{{.Server.Version}}'
  $ docker version --format '{{.Nope}}'
  
  template: version:1:2: executing "version" at <.Nope>: can't evaluate field Nope in type system.versionInfo
  [1]
  $ docker version --format json | jq -c keys
  ["Client","Server"]
  $ docker context ls
  NAME        DESCRIPTION                               DOCKER ENDPOINT               ERROR
  default *   Current DOCKER_HOST based configuration   unix:///var/run/docker.sock   
  $ docker context create x y
  docker: 'docker context create' requires 1 argument
  
  Usage:  docker context create [OPTIONS] CONTEXT
  
  Run 'docker context create --help' for more information
  [1]
  $ docker context create c1x --docker host=tcp://1.2.3.4:2375 --description d
  c1x
  Successfully created context "c1x"
  $ docker context ls --format '{{.Name}} {{.Current}} {{.DockerEndpoint}}'
  c1x false tcp://1.2.3.4:2375
  default true unix:///var/run/docker.sock
  $ docker context inspect c1x | jq -c '.[0]|del(.Storage)'
  {"Name":"c1x","Metadata":{"Description":"d"},"Endpoints":{"docker":{"Host":"tcp://1.2.3.4:2375","SkipTLSVerify":false}},"TLSMaterial":{}}
  $ docker context use nosuch
  context "nosuch": context not found: open /home/learner/.docker/contexts/meta/9e62f93eb7d2499903ac66232f187c56fc050eb74c765f90eb214360b21f0e96/meta.json: no such file or directory
  [1]
  $ docker context use c1x
  c1x
  Current context is now "c1x"
  $ docker context rm c1x
  context "c1x" is in use, set -f flag to force remove
  [1]
  $ docker context rm -f c1x
  c1x
  $ docker context rm default
  context "default" cannot be removed
  [1]
  $ docker context show
  default
