Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ docker network create n1
  4b3a2f6b37e35a453bf34907a6ab70dc434c663e80d01759baaf45cd108fab76
  $ docker network create n1
  Error response from daemon: network with name n1 already exists
  [1]
  $ docker network create --subnet 10.88.0.0/16 --gateway 10.88.0.1 --ip-range 10.88.5.0/24 n2
  deed446b4295adda06890df9cc7af1ad98b56de4ab16519ecc76c702aa1a0964
  $ docker network create --subnet 10.88.0.0/16 n3
  Error response from daemon: invalid pool request: Pool overlaps with other one on this address space
  [1]
  $ docker network create --subnet nope n3
  Error response from daemon: invalid network config:
  invalid subnet nope: invalid CIDR block notation
  [1]
  $ docker network create --gateway 10.99.0.1 n3
  every ip-range or gateway must have a corresponding subnet
  [1]
  $ docker network create -d nope n3
  Error response from daemon: plugin "nope" not found
  [1]
  $ docker network create -d host n3
  Error response from daemon: only one instance of "host" network is allowed
  [1]
  $ docker network create -d none n3
  Error response from daemon: plugin "none" not found
  [1]
  $ docker network create 'bad name'
  523052c76a421b76db9a948de7509ead21a37b7026900059207e9e27512f3bb8
  $ docker network create ''
  Error response from daemon: invalid name: name is empty
  [1]
  $ docker network create
  docker: 'docker network create' requires 1 argument
  
  Usage:  docker network create [OPTIONS] NETWORK
  
  Run 'docker network create --help' for more information
  [1]
  $ docker network create bridge
  Error response from daemon: operation is not permitted on predefined bridge network
  [1]
  $ docker network create --internal --label a=b n4
  d89a8a780c6e8e98d4e5ec37b9aa4aff78a68e7d439a473b90365b835d1be30d
  $ docker network create --attachable -o com.docker.network.bridge.name=brx n5
  be3f4dcd9749dbb85e10abf9f2b9ec952999b3ba6d3bf075448ef585cfa4c8aa
  $ docker network ls --format '{{.Name}} {{.Driver}} {{.Scope}}'
  bad name bridge local
  bridge bridge local
  host host local
  n1 bridge local
  n2 bridge local
  n4 bridge local
  n5 bridge local
  none null local
  $ docker network ls
  NETWORK ID     NAME       DRIVER    SCOPE
  523052c76a42   bad name   bridge    local
  bc8e6441986a   bridge     bridge    local
  247951adae36   host       host      local
  4b3a2f6b37e3   n1         bridge    local
  deed446b4295   n2         bridge    local
  d89a8a780c6e   n4         bridge    local
  be3f4dcd9749   n5         bridge    local
  ab99a2cb78c0   none       null      local
  $ docker network ls -q | wc -l
  8
  $ docker network ls -f driver=bridge --format '{{.Name}}'
  bad name
  bridge
  n1
  n2
  n4
  n5
  $ docker network ls -f name=n --format '{{.Name}}'
  bad name
  n1
  n2
  n4
  n5
  none
  $ docker network ls -f type=custom --format '{{.Name}}'
  bad name
  n1
  n2
  n4
  n5
  $ docker network ls -f type=builtin --format '{{.Name}}'
  bridge
  host
  none
  $ docker network ls -f type=nope
  Error response from daemon: invalid filter: 'type'='nope'
  [1]
  $ docker network ls -f dangling=true --format '{{.Name}}'
  bad name
  n1
  n2
  n4
  n5
  $ docker network ls -f label=a --format '{{.Name}}'
  n4
  $ docker network ls -f scope=local --format '{{.Name}}'
  bad name
  bridge
  host
  n1
  n2
  n4
  n5
  none
  $ docker network ls -f nope=1
  Error response from daemon: invalid filter 'nope'
  [1]
  $ docker network ls --format json | head -1 | jq -cS 'keys'
  ["CreatedAt","Driver","ID","IPv4","IPv6","Internal","Labels","Name","Scope"]
  $ docker network ls --format '{{.Labels}}|{{.Internal}}|{{.IPv6}}'
  |false|false
  |false|false
  |false|false
  |false|false
  |false|false
  a=b|true|false
  |false|false
  |false|false
  $ docker network inspect n2 | jq -c '.[0].IPAM'
  {"Driver":"default","Options":{},"Config":[{"Subnet":"10.88.0.0/16","IPRange":"10.88.5.0/24","Gateway":"10.88.0.1"}]}
  $ docker network inspect n4 | jq -cS '.[0] | del(.Id,.Created,.IPAM)'
  {"Attachable":false,"ConfigFrom":{"Network":""},"ConfigOnly":false,"Containers":{},"Driver":"bridge","EnableIPv4":true,"EnableIPv6":false,"Ingress":false,"Internal":true,"Labels":{"a":"b"},"Name":"n4","Options":{},"Scope":"local"}
  $ docker network inspect -f '{{.Name}} {{.Internal}} {{.Labels}}' n1 n4
  n1 false map[]
  n4 true map[a:b]
  $ docker network inspect -f '{{range .IPAM.Config}}{{.Subnet}} {{.Gateway}}{{end}}' n2
  10.88.0.0/16 10.88.0.1
  $ docker network inspect nosuch
  []
  Error response from daemon: network nosuch not found
  [1]
  $ docker network inspect n1 nosuch
  [
      {
          "Name": "n1",
          "Id": "4b3a2f6b37e35a453bf34907a6ab70dc434c663e80d01759baaf45cd108fab76",
          "Created": "2026-11-28T21:37:57.001189978Z",
          "Scope": "local",
          "Driver": "bridge",
          "EnableIPv4": true,
          "EnableIPv6": false,
          "IPAM": {
              "Driver": "default",
              "Options": {},
              "Config": [
                  {
                      "Subnet": "172.18.0.0/16",
                      "Gateway": "172.18.0.1"
                  }
              ]
          },
          "Internal": false,
          "Attachable": false,
          "Ingress": false,
          "ConfigFrom": {
              "Network": ""
          },
          "ConfigOnly": false,
          "Containers": {},
          "Options": {},
          "Labels": {}
      }
  ]
  Error response from daemon: network nosuch not found
  [1]
  $ docker network inspect
  docker: 'docker network inspect' requires at least 1 argument
  
  Usage:  docker network inspect [OPTIONS] NETWORK [NETWORK...]
  
  See 'docker network inspect --help' for more information
  [1]
  $ docker network inspect -v n1 | jq -c '.[0].Containers'
  {}
  $ docker run -d --name c1 --network n1 --network-alias web busybox httpd -f
  5d272651056ca3dace003d5a4cb8dd406317b0081ea63f778e2e6ebd461a9fe4
  $ docker run -d --name c2 --network n1 --ip 172.18.0.99 busybox top
  docker: Error response from daemon: invalid config for network n1: invalid endpoint settings:
  user specified IP address is supported only when connecting to networks with user configured subnets
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -d --name c3 busybox top
  44371220a352bebe4141386802a0ae5f0b453b3fcc59fa226ce856dfef8b3de7
  $ docker run -d --name c4 --network n2 --ip 10.88.9.9 busybox top
  b28e1c30aade783e1d78a6d05da71b930d53f064caf99b4a24134de993f2a342
  $ docker exec c2 nslookup c1 2>&1 | grep -c Address
  0
  [1]
  $ docker exec c2 ping -c 1 -q c1
  Error response from daemon: No such container: c2
  [1]
  $ docker exec c2 ping -c 1 web | head -1
  Error response from daemon: No such container: c2
  $ docker exec c3 ping -c 1 -W 1 c1
  ping: bad address 'c1'
  [1]
  $ docker exec c2 ping -c 1 -W 1 c3
  Error response from daemon: No such container: c2
  [1]
  $ docker exec c2 wget -q -O - http://c1/
  Error response from daemon: No such container: c2
  [1]
  $ docker exec c2 wget -q -O - http://c1:81/
  Error response from daemon: No such container: c2
  [1]
  $ docker exec c3 wget -q -T 2 -O - http://c9/
  wget: bad address 'c9'
  [1]
  $ docker network connect n1 c3
  $ docker network connect n1 c3
  Error response from daemon: endpoint with name c3 already exists in network n1
  [1]
# varies
  $ docker exec c3 ping -c 1 -q c1
  PING c1 (172.18.0.2): 56 data bytes
  
  --- c1 ping statistics ---
  1 packets transmitted, 1 packets received, 0% packet loss
  round-trip min/avg/max = 0.393/0.393/0.393 ms
  $ docker network connect --alias db --ip 10.88.0.77 n2 c3
# varies
  $ docker inspect -f '{{range $n, $v := .NetworkSettings.Networks}}{{$n}} {{$v.IPAddress}} {{$v.Aliases}};{{end}}' c3
  bridge 172.17.0.2 [];n1 172.18.0.3 [];n2 10.88.0.77 [db];
  $ docker inspect -f '{{json .NetworkSettings.Networks}}' c4 | jq -S '.n2 | del(.NetworkID,.EndpointID,.MacAddress,.DNSNames)'
  {
    "Aliases": null,
    "DriverOpts": null,
    "Gateway": "10.88.0.1",
    "GlobalIPv6Address": "",
    "GlobalIPv6PrefixLen": 0,
    "GwPriority": 0,
    "IPAMConfig": {
      "IPv4Address": "10.88.9.9"
    },
    "IPAddress": "10.88.9.9",
    "IPPrefixLen": 16,
    "IPv6Gateway": "",
    "Links": null
  }
  $ docker inspect -f '{{json .NetworkSettings.Networks.n1.DNSNames}}' c1
  ["c1","web","5d272651056c"]
  $ docker network disconnect n1 c3
  $ docker network disconnect n1 c3
  Error response from daemon: container 44371220a352bebe4141386802a0ae5f0b453b3fcc59fa226ce856dfef8b3de7 is not connected to network n1
  [1]
  $ docker network disconnect nosuch c3
  Error response from daemon: network nosuch not found
  [1]
  $ docker network disconnect n1 nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker network connect nosuch c3
  Error response from daemon: network nosuch not found
  [1]
  $ docker network connect n1 nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker network connect host c3
  Error response from daemon: cannot connect container to host network - container must be created in host network mode
  [1]
  $ docker network connect n1
  docker: 'docker network connect' requires 2 arguments
  
  Usage:  docker network connect [OPTIONS] NETWORK CONTAINER
  
  Run 'docker network connect --help' for more information
  [1]
  $ docker network rm n1
  Error response from daemon: error while removing network: network n1 has active endpoints (name:"c1" id:"76c6df98e7a9")
  exit status 1
  [1]
  $ docker network rm bridge
  Error response from daemon: bridge is a pre-defined network and cannot be removed
  exit status 1
  [1]
  $ docker network rm nosuch
  Error response from daemon: network nosuch not found
  exit status 1
  [1]
  $ docker network rm n4 nosuch n5
  n4
  Error response from daemon: network nosuch not found
  n5
  exit status 1
  [1]
  $ docker network rm -f nosuch
  $ docker network inspect n1 -f '{{range .Containers}}{{.Name}} {{end}}'
  c1 
  $ docker network disconnect -f n1 c2
  Error response from daemon: endpoint c2 not found
  [1]
  $ docker network prune -f
  Deleted Networks:
  bad name
  
  $ docker network prune -f
  $ docker run --rm --network n1 busybox cat /etc/resolv.conf
  # Generated by Docker Engine.
  # This file can be edited; Docker Engine will not make further changes once it
  # has been modified.
  
  nameserver 127.0.0.11
  options ndots:0
  
  # Based on host file: '/etc/resolv.conf' (internal resolver)
  # ExtServers: [host(10.255.255.53)]
  # Overrides: []
  # Option ndots from: internal
  $ docker run --rm busybox cat /etc/hosts | head -2
  127.0.0.1	localhost
  ::1	localhost ip6-localhost ip6-loopback
# varies
  $ docker run --rm --network n1 --network n2 busybox ip -o -4 a | wc -l
  3
  $ docker run --rm --network n1:alias busybox true
  docker: Error response from daemon: failed to set up container networking: network n1:alias not found
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network name=n1,alias=x,ip=172.18.0.50 busybox hostname -i
  docker: Error response from daemon: invalid config for network n1: invalid endpoint settings:
  user specified IP address is supported only when connecting to networks with user configured subnets
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network name=n1,nope=x busybox true
  invalid argument "name=n1,nope=x" for "--network" flag: invalid field key nope
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network n1 --ip 9.9.9.9 busybox true
  docker: Error response from daemon: invalid config for network n1: invalid endpoint settings:
  user specified IP address is supported only when connecting to networks with user configured subnets
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network-alias x busybox true
  docker: network-scoped aliases are only supported for user-defined networks
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker run --rm --network container:c1 busybox hostname -i
  172.18.0.2
  $ docker run --rm --network container:c1 -p 80:80 busybox true
  docker: Error response from daemon: conflicting options: port publishing and the container type network mode
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network container:c1 -h x busybox true
  docker: Error response from daemon: conflicting options: hostname and the network mode
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network host -p 80:80 busybox true
  WARNING: Published ports are discarded when using host network mode
# varies
  $ docker run --rm --link c3:db busybox sh -c 'cat /etc/hosts | tail -2 | wc -l; env | grep DB_ | sort'
  2
  DB_NAME=/cool_mclaren/db
  $ docker run --rm --mac-address 02:42:ac:11:00:99 busybox sh -c 'cat /sys/class/net/eth0/address'
  02:42:ac:11:00:99
  $ docker rm -f c1 c2 c3 c4
  c1
  Error response from daemon: No such container: c2
  c3
  c4
  $ docker network rm n1 n2
  n1
  n2
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
  $ docker network nope
  docker: unknown command: docker network nope
  
  Usage:  docker network
  
  Run 'docker network --help' for more information
  [1]
  $ docker network ls extra
  docker: 'docker network ls' accepts no arguments
  
  Usage:  docker network ls [OPTIONS]
  
  Run 'docker network ls --help' for more information
  [1]
  $ docker volume create v1
  v1
  $ docker volume create v1
  v1
# varies
  $ docker volume create --label a=b --opt type=tmpfs --opt device=tmpfs v2
  v2
  $ docker volume create | wc -c
  65
  $ docker volume create -d nope v3
  Error response from daemon: create v3: error looking up volume plugin nope: plugin "nope" not found
  [1]
  $ docker volume create 'bad name'
  Error response from daemon: create bad name: "bad name" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path
  [1]
  $ docker volume create a b
  docker: 'docker volume create' requires at most 1 argument
  
  Usage:  docker volume create [OPTIONS] [VOLUME]
  
  SRun 'docker volume create --help' for more information
  [1]
  $ docker volume create /x
  Error response from daemon: create /x: "/x" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path
  [1]
# varies
  $ docker volume ls -f name=v --format '{{.Name}} {{.Driver}} {{.Scope}} {{.Labels}}'
  v1 local local 
  v2 local local a=b
# varies
  $ docker volume ls -q -f dangling=true | wc -l
  3
  $ docker volume ls -f nope=1
  Error response from daemon: invalid filter 'nope'
  [1]
# varies
  $ docker volume ls -f driver=local -q | wc -l
  3
# varies
  $ docker volume ls -f label=a -q
  v2
# varies
  $ docker volume ls --format json -f name=v1 | jq -cS .
  {"Availability":"N/A","Driver":"local","Group":"N/A","Labels":"","Links":"N/A","Mountpoint":"/dk/data/volumes/v1/_data","Name":"v1","Scope":"local","Size":"N/A","Status":"N/A"}
# varies
  $ docker volume inspect v1 | jq -cS '.[0] | del(.CreatedAt)'
  {"Driver":"local","Labels":null,"Mountpoint":"/dk/data/volumes/v1/_data","Name":"v1","Options":null,"Scope":"local"}
# varies
  $ docker volume inspect v2 -f '{{.Options}} {{.Labels}} {{.Mountpoint}}'
  map[device:tmpfs type:tmpfs] map[a:b] /dk/data/volumes/v2/_data
  $ docker volume inspect nosuch
  []
  Error response from daemon: get nosuch: no such volume
  [1]
  $ docker volume inspect v1 nosuch -f '{{.Name}}'
  v1
  Error response from daemon: get nosuch: no such volume
  [1]
  $ docker run -d --name u -v v1:/d busybox top
  docker: Error response from daemon: Invalid container name (u), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  
  Run 'docker run --help' for more information
  [125]
  $ docker volume rm v1
  v1
# varies
  $ docker volume rm v2 nosuch v1
  v2
  Error response from daemon: get nosuch: no such volume
  Error response from daemon: get v1: no such volume
  [1]
  $ docker volume rm -f nosuch
  nosuch
  $ docker volume rm
  docker: 'docker volume rm' requires at least 1 argument
  
  Usage:  docker volume rm [OPTIONS] VOLUME [VOLUME...]
  
  See 'docker volume rm --help' for more information
  [1]
  $ docker volume prune -f
  Deleted Volumes:
  3cd4f06a75274e4cf62c412b03feab71df0c820ad87aa46df3cbe0850cf5b1a5
  
  Total reclaimed space: 0B
  $ docker rm -f u
  Error response from daemon: No such container: u
  $ docker volume prune -f
  Total reclaimed space: 0B
  $ docker volume prune -af
  Total reclaimed space: 0B
  $ docker volume prune -f --filter label=x
  Total reclaimed space: 0B
  $ docker volume prune -f --filter nope=x
  Error response from daemon: invalid filter 'nope'
  [1]
  $ docker volume ls -q
# varies
  $ docker volume update v1
  Error response from daemon: get v1: no such volume
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
  $ docker volume nope
  docker: unknown command: docker volume nope
  
  Usage:  docker volume COMMAND
  
  Run 'docker volume --help' for more information
  [1]
