Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded twice. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ docker network ls
  NETWORK ID     NAME      DRIVER    SCOPE
  c85160a12a93   bridge    bridge    local
  822a780614cd   host      host      local
  e02dc379d778   none      null      local
  $ docker network create --driver bridge alpine-net | wc -c
  65
  $ docker run -dit --name alpine1 --network alpine-net alpine ash | wc -c
  65
  $ docker run -dit --name alpine2 --network alpine-net alpine ash | wc -c
  65
  $ docker run -dit --name alpine3 alpine ash | wc -c
  65
  $ docker run -dit --name alpine4 --network alpine-net alpine ash | wc -c
  65
  $ docker network connect bridge alpine4
  $ docker container ls
  CONTAINER ID   IMAGE     COMMAND   CREATED         STATUS         PORTS     NAMES
  56067d0cbfc7   alpine    "ash"     1 second ago    Up 1 second              alpine4
  41653baa4a3c   alpine    "ash"     3 seconds ago   Up 2 seconds             alpine3
  7fba8308e431   alpine    "ash"     4 seconds ago   Up 3 seconds             alpine2
  78593419963d   alpine    "ash"     5 seconds ago   Up 4 seconds             alpine1
  $ docker network inspect bridge | jq '.[0].Containers | map(.Name) | sort'
  [
    "alpine3",
    "alpine4"
  ]
  $ docker network inspect alpine-net | jq '.[0] | del(.Id, .Created, .Containers)'
  {
    "Name": "alpine-net",
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
    "Options": {},
    "Labels": {}
  }
  $ docker network inspect alpine-net | jq -c '.[0].Containers[] | keys' | sort -u
  ["EndpointID","IPv4Address","IPv6Address","MacAddress","Name"]
# varies
  $ docker network inspect bridge | jq '.[0] | del(.Id, .Created, .Containers)'
  {
    "Name": "bridge",
    "Scope": "local",
    "Driver": "bridge",
    "EnableIPv4": true,
    "EnableIPv6": false,
    "IPAM": {
      "Driver": "default",
      "Options": null,
      "Config": [
        {
          "Subnet": "172.17.0.0/16",
          "Gateway": "172.17.0.1"
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
    "Options": {
      "com.docker.network.bridge.default_bridge": "true",
      "com.docker.network.bridge.enable_icc": "true",
      "com.docker.network.bridge.enable_ip_masquerade": "false",
      "com.docker.network.bridge.host_binding_ipv4": "0.0.0.0",
      "com.docker.network.bridge.name": "docker0",
      "com.docker.network.driver.mtu": "1500"
    },
    "Labels": {}
  }
  $ docker network inspect host none | jq -c '.[] | del(.Id, .Created, .Containers)'
  {"Name":"host","Scope":"local","Driver":"host","EnableIPv4":true,"EnableIPv6":false,"IPAM":{"Driver":"default","Options":null,"Config":null},"Internal":false,"Attachable":false,"Ingress":false,"ConfigFrom":{"Network":""},"ConfigOnly":false,"Options":{},"Labels":{}}
  {"Name":"none","Scope":"local","Driver":"null","EnableIPv4":true,"EnableIPv6":false,"IPAM":{"Driver":"default","Options":null,"Config":null},"Internal":false,"Attachable":false,"Ingress":false,"ConfigFrom":{"Network":""},"ConfigOnly":false,"Options":{},"Labels":{}}
  $ docker exec alpine1 ping -c 2 -q alpine2 | tail -2 | head -1
  2 packets transmitted, 2 packets received, 0% packet loss
  $ docker exec alpine1 ping -c 1 alpine3
  ping: bad address 'alpine3'
  [1]
  $ docker exec alpine3 ping -c 1 -W 1 alpine1
  ping: bad address 'alpine1'
  [1]
  $ docker exec alpine4 ip -4 -o addr | awk '{print $2,$3}'
  lo inet
  eth0 inet
  eth1 inet
  $ docker exec alpine1 cat /etc/resolv.conf | grep -v '^#' | grep nameserver
  nameserver 127.0.0.11
  $ docker exec alpine1 nslookup alpine2 | grep -i name | head -3
  Name:	alpine2
  $ docker exec alpine1 nslookup nosuch
  Server:		127.0.0.11
  Address:	127.0.0.11:53
  
  ** server can't find nosuch: NXDOMAIN
  
  ** server can't find nosuch: NXDOMAIN
  
  [1]
  $ docker exec alpine1 ip route | awk '{print $1,$2,$4,$5}' | head -2
  default via dev eth0
  172.18.0.0/16 dev scope link
  $ docker exec alpine3 hostname -i
  172.17.0.2
  $ docker exec alpine1 sh -c 'cat /etc/hosts | wc -l; grep -c $(hostname) /etc/hosts'
  7
  1
  $ docker inspect alpine4 | jq -c '.[0].NetworkSettings | keys'
  ["Bridge","EndpointID","Gateway","GlobalIPv6Address","GlobalIPv6PrefixLen","HairpinMode","IPAddress","IPPrefixLen","IPv6Gateway","LinkLocalIPv6Address","LinkLocalIPv6PrefixLen","MacAddress","Networks","Ports","SandboxID","SandboxKey","SecondaryIPAddresses","SecondaryIPv6Addresses"]
  $ docker inspect alpine4 | jq -cS '.[0].NetworkSettings.Networks | to_entries | map({key, keys: (.value|keys)})'
  [{"key":"alpine-net","keys":["Aliases","DNSNames","DriverOpts","EndpointID","Gateway","GlobalIPv6Address","GlobalIPv6PrefixLen","GwPriority","IPAMConfig","IPAddress","IPPrefixLen","IPv6Gateway","Links","MacAddress","NetworkID"]},{"key":"bridge","keys":["Aliases","DNSNames","DriverOpts","EndpointID","Gateway","GlobalIPv6Address","GlobalIPv6PrefixLen","GwPriority","IPAMConfig","IPAddress","IPPrefixLen","IPv6Gateway","Links","MacAddress","NetworkID"]}]
  $ docker inspect alpine4 -f '{{.NetworkSettings.IPAddress}}|{{.NetworkSettings.Gateway}}|{{.NetworkSettings.Networks.bridge.Gateway}}|{{.HostConfig.NetworkMode}}'
  172.17.0.3|172.17.0.1|172.17.0.1|alpine-net
  $ docker inspect alpine1 -f '{{.NetworkSettings.IPAddress}}|{{.NetworkSettings.MacAddress}}|{{index .NetworkSettings.Networks "alpine-net" "IPPrefixLen"}}'
  ||16
  $ docker inspect alpine1 -f '{{.NetworkSettings.Networks.alpine-net.IPAddress}}'
  template parsing error: template: :1: bad character U+002D '-'
  [64]
  $ docker inspect alpine1 -f '{{(index .NetworkSettings.Networks "alpine-net").IPPrefixLen}} {{(index .NetworkSettings.Networks "alpine-net").Aliases}}'
  16 []
  $ docker inspect alpine1 -f '{{index .NetworkSettings.Networks "nosuch"}}'
  <nil>
  $ docker inspect alpine1 -f '{{json .NetworkSettings.Networks}}' | jq -c '.[] | {Links, Aliases, DriverOpts, GwPriority, IPAMConfig, IPv6Gateway}'
  {"Links":null,"Aliases":null,"DriverOpts":null,"GwPriority":0,"IPAMConfig":null,"IPv6Gateway":""}
  $ docker network connect alpine-net alpine3 --alias three
  $ docker exec alpine1 ping -c 1 three | head -1 | cut -d' ' -f1,2
  PING three
  $ docker network disconnect alpine-net alpine3; docker exec alpine1 ping -c 1 three
  ping: bad address 'three'
  [1]
  $ docker network rm alpine-net
  Error response from daemon: error while removing network: network alpine-net has active endpoints (name:"alpine1" id:"3ede75deecdf", name:"alpine2" id:"099e26d72144", name:"alpine4" id:"75fbe9a91864")
  exit status 1
  [1]
  $ docker stop -t 0 alpine1 alpine2; docker network inspect alpine-net -f '{{range .Containers}}{{.Name}} {{end}}'
  alpine1
  alpine2
  alpine4 
  $ docker network rm alpine-net
  Error response from daemon: error while removing network: network alpine-net has active endpoints (name:"alpine4" id:"75fbe9a91864")
  exit status 1
  [1]
  $ docker start alpine1; docker rm -f alpine4 alpine1
  alpine1
  alpine4
  alpine1
  $ docker network rm alpine-net; docker start alpine2
  alpine-net
  Error response from daemon: failed to set up container networking: network a69714c72ee4c444a6f650da2fddc6f9ff8a024bb8044109633b8cb3225ad59f not found
  Error: failed to start containers: alpine2
  [1]
  $ docker inspect alpine2 -f '{{.State.Status}} {{.State.ExitCode}} {{.State.Error}}'
  exited 137 failed to set up container networking: network a69714c72ee4c444a6f650da2fddc6f9ff8a024bb8044109633b8cb3225ad59f not found
  $ docker network create alpine-net | wc -c; docker start alpine2
  65
  Error response from daemon: failed to set up container networking: network a69714c72ee4c444a6f650da2fddc6f9ff8a024bb8044109633b8cb3225ad59f not found
  Error: failed to start containers: alpine2
  [1]
  $ docker rm -f alpine2 alpine3
  alpine2
  alpine3
  $ docker run --rm --net=none alpine ip -o link | awk '{print $2}'
  lo:
  $ docker run --rm --network=none alpine ping -c 1 8.8.8.8
  PING 8.8.8.8 (8.8.8.8): 56 data bytes
  ping: sendto: Network is unreachable
  [1]
  $ docker run --rm --network none alpine cat /etc/hosts
  127.0.0.1	localhost
  ::1	localhost ip6-localhost ip6-loopback
  fe00::	ip6-localnet
  ff00::	ip6-mcastprefix
  ff02::1	ip6-allnodes
  ff02::2	ip6-allrouters
  $ docker run --rm --network none alpine hostname -i
  hostname: 9e97bd3c92a4: Host name lookup failure
  [1]
  $ docker run --rm --network host --hostname foo alpine hostname
  foo
  $ docker run --rm --network alpine-net --network-alias a1 --network-alias a2 --name q alpine sh -c 'ping -c 1 a2 | head -1 | cut -d" " -f2; ping -c1 q | head -1 | cut -d" " -f2'
  docker: Error response from daemon: Invalid container name (q), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network alpine-net --ip 10.0.0.5 alpine true
  docker: Error response from daemon: invalid config for network alpine-net: invalid endpoint settings:
  user specified IP address is supported only when connecting to networks with user configured subnets
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network default alpine hostname -i
  172.17.0.2
  $ docker run --rm --network bridge --network-alias x alpine true
  docker: network-scoped aliases are only supported for user-defined networks
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network bridge --ip 172.17.0.100 alpine true
  docker: Error response from daemon: invalid config for network bridge: invalid endpoint settings:
  user specified IP address is supported on user defined networks only
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network container:nope alpine true
  docker: Error response from daemon: joining network namespace of container: No such container: nope
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network container: alpine true
  docker: Error response from daemon: invalid network mode: invalid container format container:<name|id>
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network alpine-net --network bridge alpine ip -o -4 addr | wc -l
  docker: conflicting options: cannot attach both user-defined and non-user-defined network-modes
  
  Run 'docker run --help' for more information
  0
  $ docker run --rm --network alpine-net --network host alpine true
  docker: conflicting options: cannot attach both user-defined and non-user-defined network-modes
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network none --network alpine-net alpine true
  docker: conflicting options: cannot attach both user-defined and non-user-defined network-modes
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network alpine-net --link nosuch alpine true
  $ docker run --rm --network alpine-net --dns 1.1.1.1 alpine grep -v '^#' /etc/resolv.conf
  
  nameserver 127.0.0.11
  options ndots:0
  
  $ docker run --rm --dns 1.1.1.1 --dns-search a.b --dns-opt timeout:1 alpine grep -v '^#' /etc/resolv.conf
  
  nameserver 1.1.1.1
  search a.b
  options timeout:1
  
# varies
  $ docker run --rm --dns-search . alpine grep -c search /etc/resolv.conf
  1
  $ docker run --rm --domainname example.com --hostname web alpine sh -c 'hostname; hostname -f; hostname -d'
  web
  web.example.com
  example.com
  $ docker run --rm --hostname web.example.com alpine sh -c 'hostname; tail -1 /etc/hosts | cut -f2'
  web.example.com
  web.example.com web
  $ docker run --rm --add-host=db:10.0.0.5 --add-host=db6=::1 alpine tail -3 /etc/hosts | sort | head -2
  10.0.0.5	db
  172.17.0.2	6552bc822319
  $ docker run --rm --add-host=db alpine true
  invalid argument "db" for "--add-host" flag: bad format for add-host: "db"
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --add-host=db:host alpine true
  invalid argument "db:host" for "--add-host" flag: invalid IP address in add-host: "host"
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mac-address 92:d0:c6:0a:29:33 alpine cat /sys/class/net/eth0/address
  92:d0:c6:0a:29:33
  $ docker run --rm --mac-address 92:d0 alpine true
  docker: 92:d0 is not a valid mac address
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network name=alpine-net,alias=me,mac-address=02:00:00:00:00:01 alpine cat /sys/class/net/eth0/address
  02:00:00:00:00:01
# varies
  $ docker run --rm --network name=alpine-net,driver-opt=com.docker.network.endpoint.ifname=foo0 alpine ls /sys/class/net
  foo0
  lo
  $ docker run --rm --network name=,alias=x alpine true
  invalid argument "name=,alias=x" for "--network" flag: network name/id is not specified
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network alias=x alpine true
  invalid argument "alias=x" for "--network" flag: network name/id is not specified
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -d --name redis --network alpine-net busybox nc -lk -p 6379 -e echo PONG | wc -c
  65
  $ docker run --rm --network alpine-net busybox nc redis 6379
  nc: bad address 'redis'
  [1]
  $ docker run --rm --network container:redis busybox nc localhost 6379
  docker: Error response from daemon: cannot join network namespace of a non running container: container redis is exited
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network container:redis busybox hostname | wc -c
  docker: Error response from daemon: cannot join network namespace of a non running container: container redis is exited
  
  Run 'docker run --help' for more information
  0
# varies
  $ docker run --rm busybox nc -w 1 redis 6379
  nc: timed out
  [1]
  $ docker network create --subnet=172.28.0.0/16 --ip-range=172.28.5.0/24 --gateway=172.28.5.254 br0 | wc -c
  65
  $ docker run --rm --network br0 alpine hostname -i
  172.28.5.0
  $ docker run --rm --network br0 --ip 172.28.6.6 alpine hostname -i
  172.28.6.6
  $ docker run --rm --network br0 --ip 172.28.5.254 alpine true
  docker: Error response from daemon: failed to set up container networking: Address already in use
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network br0 --ip 172.29.0.1 alpine true
  docker: Error response from daemon: invalid config for network br0: invalid endpoint settings:
  no configured subnet or ip-range contain the IP address 172.29.0.1
  
  Run 'docker run --help' for more information
  [125]
  $ docker network create --subnet=172.28.0.0/24 br1
  Error response from daemon: invalid pool request: Pool overlaps with other one on this address space
  [1]
  $ docker network create --subnet=192.168.1.1 br1
  Error response from daemon: invalid network config:
  invalid subnet 192.168.1.1: invalid CIDR block notation
  [1]
  $ docker network create --subnet=192.168.1.0/33 br1
  Error response from daemon: invalid network config:
  invalid subnet 192.168.1.0/33: invalid CIDR block notation
  [1]
  $ docker network create --subnet=192.168.0.0/24 --subnet=192.168.1.0/24 br1
  Error response from daemon: bridge driver doesn't support multiple subnets
  [1]
  $ docker network create --subnet=192.168.7.0/24 --gateway=192.168.8.1 br1
  no matching subnet for gateway 192.168.8.1
  [1]
  $ docker network create --internal secure | wc -c; docker run --rm --network secure alpine ping -c 1 -W 1 8.8.8.8
  65
  PING 8.8.8.8 (8.8.8.8): 56 data bytes
  ping: sendto: Network is unreachable
  [1]
  $ docker run --rm --network secure -p 8123:80 alpine ip route | wc -l
  1
  $ docker network create --driver=overlay ov
  Error response from daemon: This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.
  [1]
# varies
  $ docker network create --driver macvlan -o parent=nosuch0 mv
  Error response from daemon: invalid subinterface vlan name nosuch0, example formatting is eth0.10
  [1]
  $ docker network create --driver=bridge --opt com.docker.network.bridge.name=docker9 --opt com.docker.network.bridge.enable_icc=false br2 | wc -c; docker network inspect br2 -f '{{json .Options}}'
  65
  {"com.docker.network.bridge.enable_icc":"false","com.docker.network.bridge.name":"docker9"}
  $ docker network create a_b-c.d | wc -c
  65
  $ docker network create _x
  b37690d6ee1a6dfe3e4b2c5a698f197d4ec3dbd23c4f935d7646acc1c655d41e
  $ docker network ls --filter name=br --format 'table {{.Name}}\t{{.Driver}}\t{{.Scope}}'
  NAME      DRIVER    SCOPE
  br0       bridge    local
  br2       bridge    local
  bridge    bridge    local
  $ docker network ls --format '{{.ID}}' | awk '{print length}' | sort -u
  12
  $ docker network ls -f driver=null --format '{{.Name}} {{.Driver}}'
  none null
  $ docker network ls -f name=alpine -f name=br0 --format '{{.Name}}'
  alpine-net
  br0
  $ docker network ls -f id=zzz -q
  $ docker network inspect br0 --format '{{range .IPAM.Config}}{{.Subnet}} via {{.Gateway}}{{end}}'
  172.28.0.0/16 via 172.28.5.254
  $ docker network inspect br0 --format '{{.Id}}' | wc -c
  65
  $ docker network inspect br
  []
  Error response from daemon: network br not found
  [1]
  $ docker network rm br0 br1 br2
  br0
  Error response from daemon: network br1 not found
  br2
  exit status 1
  [1]
# varies
  $ docker network prune -f
  Deleted Networks:
  alpine-net
  secure
  a_b-c.d
  _x
  
  $ docker rm -f redis; docker network prune --force
  redis
  $ docker network disconnect alpine-net
  docker: 'docker network disconnect' requires 2 arguments
  
  Usage:  docker network disconnect [OPTIONS] NETWORK CONTAINER
  
  Run 'docker network disconnect --help' for more information
  [1]
