Networks and volumes, once more (docker 28.5.2).

# varies
  $ docker pull -q busybox >/dev/null
# varies
  $ docker pull -q nginx >/dev/null
# varies
  $ docker pull -q alpine >/dev/null
  $ mkdir n1
  $ cd n1
  $ docker network create --driver bridge --subnet 10.20.0.0/16 --ip-range 10.20.5.0/24 --gateway 10.20.5.254 --aux-address a=10.20.5.1 -o com.docker.network.bridge.name=br9 --label k=v full >/dev/null
  $ docker network inspect full | jq -c '.[0]|del(.Created,.Id)'
  {"Name":"full","Scope":"local","Driver":"bridge","EnableIPv4":true,"EnableIPv6":false,"IPAM":{"Driver":"default","Options":{},"Config":[{"Subnet":"10.20.0.0/16","IPRange":"10.20.5.0/24","Gateway":"10.20.5.254","AuxiliaryAddresses":{"a":"10.20.5.1"}}]},"Internal":false,"Attachable":false,"Ingress":false,"ConfigFrom":{"Network":""},"ConfigOnly":false,"Containers":{},"Options":{"com.docker.network.bridge.name":"br9"},"Labels":{"k":"v"}}
  $ docker network create --subnet 10.21.0.0/24 --subnet 10.22.0.0/24 two
  Error response from daemon: bridge driver doesn't support multiple subnets
  [1]
  $ docker network create --subnet 10.20.1.0/24 over
  Error response from daemon: invalid pool request: Pool overlaps with other one on this address space
  [1]
  $ docker network create --gateway 10.23.0.1 nogw
  every ip-range or gateway must have a corresponding subnet
  [1]
  $ docker network create --subnet 10.23.0.0/24 --gateway 10.24.0.1 badgw
  no matching subnet for gateway 10.24.0.1
  [1]
  $ docker network create --subnet 10.23.0.0/24 --ip-range 10.24.0.0/24 badrange
  no matching subnet for range 10.24.0.0/24
  [1]
  $ docker network create --subnet 10.23.0.0/33 bad33
  Error response from daemon: invalid network config:
  invalid subnet 10.23.0.0/33: invalid CIDR block notation
  [1]
  $ docker network create --subnet 10.23.0.1/24 host | wc -c
  Error response from daemon: operation is not permitted on predefined host network
  0
  $ docker network create -d host h2
  Error response from daemon: only one instance of "host" network is allowed
  [1]
  $ docker network create -d null n2
  Error response from daemon: only one instance of "null" network is allowed
  [1]
  $ docker network create -d overlay ov
  Error response from daemon: This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.
  [1]
# varies
  $ docker network create -d macvlan mv | wc -c
# varies
  $ docker network create --scope nope sc
  $ docker network create --attachable at | wc -c
  65
  $ docker network create --ingress ing
  Error response from daemon: Ingress network can only be global scope network
  [1]
  $ docker network create ''
  Error response from daemon: invalid name: name is empty
  [1]
  $ docker network create -- -x
  61b649ad36d2d4058acca3ce08534bb16cd11b0f5c55e040090d69d1070479ba
  $ docker network create a b
  docker: 'docker network create' requires 1 argument
  
  Usage:  docker network create [OPTIONS] NETWORK
  
  Run 'docker network create --help' for more information
  [1]
  $ docker network create full
  Error response from daemon: network with name full already exists
  [1]
  $ docker network create none
  Error response from daemon: operation is not permitted on predefined none network
  [1]
  $ docker network create default
  Error response from daemon: operation is not permitted on predefined default network
  [1]
  $ docker network create --label l1 --label l2=x lab | wc -c
  65
  $ docker network inspect -f '{{json .Labels}}' lab
  {"l1":"","l2":"x"}
# varies
  $ docker network create --ipv6 --subnet fd00:1::/64 six | wc -c
  $ docker run -d --name w1 --network full --ip 10.20.5.9 --network-alias www busybox sleep 1000 | wc -c
  65
  $ docker inspect -f '{{range .NetworkSettings.Networks}}{{.IPAddress}} {{.Gateway}} {{.IPPrefixLen}} {{.Aliases}} {{.IPAMConfig.IPv4Address}}{{end}}' w1
  10.20.5.9 10.20.5.254 16 [www] 10.20.5.9
  $ docker run --rm --network full --ip 10.20.5.9 busybox true
  docker: Error response from daemon: failed to set up container networking: Address already in use
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network full --ip 10.20.5.254 busybox true
  docker: Error response from daemon: failed to set up container networking: Address already in use
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network full --ip 1.2.3.4 busybox true
  docker: Error response from daemon: invalid config for network full: invalid endpoint settings:
  no configured subnet or ip-range contain the IP address 1.2.3.4
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network full --ip x busybox true
  docker: Error response from daemon: invalid config for network full: invalid endpoint settings:
  * invalid IPv4 address: x
  * no configured subnet or ip-range contain the IP address x
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network lab --ip 172.18.0.9 busybox true
  docker: Error response from daemon: invalid config for network lab: invalid endpoint settings:
  user specified IP address is supported only when connecting to networks with user configured subnets
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network name=full,ip=10.20.5.20,alias=q busybox hostname -i
  10.20.5.20
  $ docker run --rm --network name=full,nope=1 busybox true
  invalid argument "name=full,nope=1" for "--network" flag: invalid field key nope
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network full --network lab busybox sh -c 'ip -o -4 addr | grep -c eth'
  2
  $ docker run --rm --network host --network full busybox true
  docker: conflicting options: cannot attach both user-defined and non-user-defined network-modes
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network container:w1 -p 80:80 busybox true
  docker: Error response from daemon: conflicting options: port publishing and the container type network mode
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network container:w1 --hostname x busybox true
  docker: Error response from daemon: conflicting options: hostname and the network mode
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network container:w1 busybox hostname | wc -c
  13
# varies
  $ docker exec w1 nslookup www | tail -3
  $ docker run --rm --network full busybox sh -c 'ping -c1 -W1 w1 | head -1; ping -c1 -W1 www | head -1; ping -c1 -W1 nosuch; wget -T1 -qO- http://w1:99'
  PING w1 (10.20.5.9): 56 data bytes
  PING www (10.20.5.9): 56 data bytes
  ping: bad address 'nosuch'
  wget: can't connect to remote host (10.20.5.9): Connection refused
  [1]
  $ docker exec w1 cat /etc/hosts | tail -1 | cut -f1
  10.20.5.9
  $ docker exec w1 cat /etc/resolv.conf | grep -v '^#' | grep -v '^$' | head -3
  nameserver 127.0.0.11
  options ndots:0
  $ docker exec w1 ip route | head -2
  default via 10.20.5.254 dev eth0 
  10.20.0.0/16 dev eth0 scope link  src 10.20.5.9 
  $ docker exec w1 hostname -i
  10.20.5.9
  $ docker network connect --alias db --ip 172.30.0.9 lab w1
  Error response from daemon: invalid endpoint settings:
  user specified IP address is supported only when connecting to networks with user configured subnets
  [1]
  $ docker network connect --alias db --alias db2 lab w1
  $ docker inspect -f '{{json .NetworkSettings.Networks.lab.Aliases}}' w1
  ["db","db2"]
  $ docker network connect lab w1
  Error response from daemon: endpoint with name w1 already exists in network lab
  [1]
  $ docker network connect lab nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker network connect nosuch w1
  Error response from daemon: network nosuch not found
  [1]
  $ docker network connect host w1
  Error response from daemon: cannot connect container to host network - container must be created in host network mode
  [1]
  $ docker network connect none w1
  Error response from daemon: container cannot be connected to multiple networks with one of the networks in private (none) mode
  [1]
  $ docker network connect lab
  docker: 'docker network connect' requires 2 arguments
  
  Usage:  docker network connect [OPTIONS] NETWORK CONTAINER
  
  Run 'docker network connect --help' for more information
  [1]
  $ docker run -d --name h1 --network host busybox sleep 1000 | wc -c
  65
  $ docker network connect lab h1
  Error response from daemon: container sharing network namespace with another container or host cannot be connected to any other network
  [1]
  $ docker run -d --name n1 --network none busybox sleep 1000 | wc -c
  65
  $ docker network connect lab n1
  Error response from daemon: container cannot be connected to multiple networks with one of the networks in private (none) mode
  [1]
  $ docker network disconnect none n1
  $ docker network connect lab n1
  $ docker inspect -f '{{range $k, $v := .NetworkSettings.Networks}}{{$k}} {{end}}' n1
  lab 
  $ docker network disconnect lab w1
  $ docker network disconnect lab w1
  Error response from daemon: container fa54b0bf8d084a611f4eb0e3014b8fa086ebb5d8c5b850ec034472cfe4c8507e is not connected to network lab
  [1]
  $ docker network disconnect -f lab nosuch
  Error response from daemon: endpoint nosuch not found
  [1]
  $ docker network disconnect nosuch w1
  Error response from daemon: network nosuch not found
  [1]
  $ docker network disconnect full w1
  $ docker exec w1 ip -o -4 addr | wc -l
  1
  $ docker network connect full w1
  $ docker inspect -f '{{.NetworkSettings.Networks.full.IPAddress}}' w1 | cut -d. -f1-2
  10.20
  $ docker network rm full
  Error response from daemon: error while removing network: network full has active endpoints (name:"w1" id:"9ebe2d2dd977")
  exit status 1
  [1]
  $ docker network rm lab nosuch
  Error response from daemon: error while removing network: network lab has active endpoints (name:"n1" id:"76e58e60b3ef")
  Error response from daemon: network nosuch not found
  exit status 1
  [1]
  $ docker network rm -f nosuch
  $ docker network rm -f full
  Error response from daemon: error while removing network: network full has active endpoints (name:"w1" id:"9ebe2d2dd977")
  exit status 1
  [1]
  $ docker network rm bridge
  Error response from daemon: bridge is a pre-defined network and cannot be removed
  exit status 1
  [1]
  $ docker network rm host none
  Error response from daemon: host is a pre-defined network and cannot be removed
  Error response from daemon: none is a pre-defined network and cannot be removed
  exit status 1
  [1]
  $ docker network remove at
  at
  $ docker network rm
  docker: 'docker network rm' requires at least 1 argument
  
  Usage:  docker network rm NETWORK [NETWORK...]
  
  See 'docker network rm --help' for more information
  [1]
  $ docker network ls --filter driver=nope
  NETWORK ID   NAME      DRIVER    SCOPE
  $ docker network ls --filter type=builtin --format '{{.Name}}' | sort
  bridge
  host
  none
  $ docker network ls --filter type=nope
  Error response from daemon: invalid filter: 'type'='nope'
  [1]
  $ docker network ls --filter scope=local -q | wc -l
  7
  $ docker network ls --filter id=nope
  NETWORK ID   NAME      DRIVER    SCOPE
  $ docker network ls --filter label=l1 -q | wc -l
  1
  $ docker network ls --filter dangling=nope
  Error response from daemon: invalid value for filter 'dangling', must be "true" (or "1"), or "false" (or "0")
  [1]
  $ docker network ls --no-trunc -q | head -1 | wc -c
  65
  $ docker network ls --format json | jq -c keys | head -1
  ["CreatedAt","Driver","ID","IPv4","IPv6","Internal","Labels","Name","Scope"]
  $ docker network ls --nope
  unknown flag: --nope
  
  Usage:  docker network ls [OPTIONS]
  
  Run 'docker network ls --help' for more information
  [125]
  $ docker network ls x
  docker: 'docker network ls' accepts no arguments
  
  Usage:  docker network ls [OPTIONS]
  
  Run 'docker network ls --help' for more information
  [1]
  $ docker network inspect full two
  [
      {
          "Name": "full",
          "Id": "c5bfe68670c7862fded89a38136b2bd094f9afbc8a30cdb8b5df49e3aa8532c2",
          "Created": "2026-11-29T20:34:40.115145777Z",
          "Scope": "local",
          "Driver": "bridge",
          "EnableIPv4": true,
          "EnableIPv6": false,
          "IPAM": {
              "Driver": "default",
              "Options": {},
              "Config": [
                  {
                      "Subnet": "10.20.0.0/16",
                      "IPRange": "10.20.5.0/24",
                      "Gateway": "10.20.5.254",
                      "AuxiliaryAddresses": {
                          "a": "10.20.5.1"
                      }
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
          "Containers": {
              "fa54b0bf8d084a611f4eb0e3014b8fa086ebb5d8c5b850ec034472cfe4c8507e": {
                  "Name": "w1",
                  "EndpointID": "9ebe2d2dd9774fda52381ba3e03aa47b3eda2043b40f37c11a0ec95b6c98ad6e",
                  "MacAddress": "36:0b:8d:b7:23:52",
                  "IPv4Address": "10.20.5.0/16",
                  "IPv6Address": ""
              }
          },
          "Options": {
              "com.docker.network.bridge.name": "br9"
          },
          "Labels": {
              "k": "v"
          }
      }
  ]
  Error response from daemon: network two not found
  [1]
  $ docker network inspect
  docker: 'docker network inspect' requires at least 1 argument
  
  Usage:  docker network inspect [OPTIONS] NETWORK [NETWORK...]
  
  See 'docker network inspect --help' for more information
  [1]
  $ docker network inspect bridge -f '{{range .IPAM.Config}}{{.Subnet}} {{.Gateway}}{{end}}'
  172.17.0.0/16 172.17.0.1
  $ docker network inspect bridge host none -f '{{.Name}} {{.Driver}} {{.Id}}' | cut -d' ' -f1,2
  bridge bridge
  host host
  none null
  $ docker network inspect -v bridge -f '{{.Scope}}'
  local
  $ docker network inspect bridge | jq -c '.[0]|keys'
  ["Attachable","ConfigFrom","ConfigOnly","Containers","Created","Driver","EnableIPv4","EnableIPv6","IPAM","Id","Ingress","Internal","Labels","Name","Options","Scope"]
  $ docker network inspect full | jq -c '.[0].Containers[]|keys'
  ["EndpointID","IPv4Address","IPv6Address","MacAddress","Name"]
  $ docker network inspect host | jq -c '.[0]|del(.Created,.Id,.Containers)'
  {"Name":"host","Scope":"local","Driver":"host","EnableIPv4":true,"EnableIPv6":false,"IPAM":{"Driver":"default","Options":null,"Config":null},"Internal":false,"Attachable":false,"Ingress":false,"ConfigFrom":{"Network":""},"ConfigOnly":false,"Options":{},"Labels":{}}
  $ docker network prune
  WARNING! This will remove all custom networks not used by at least one container.
  Are you sure you want to continue? [y/N]  (no-eol)
# varies
  $ docker network prune -f
  $ docker network prune -f --filter label=x
  $ docker network prune -f --filter until=nope
  Error response from daemon: failed to parse value as time or duration: "nope"
  [1]
  $ docker network prune -f --filter nope=1
  Error response from daemon: invalid filter 'nope'
  [1]
  $ docker run -d --name web --network full nginx | wc -c
  65
  $ docker run --rm --network full busybox wget -qO- web | head -2
  <!DOCTYPE html>
  <html>
  $ docker run --rm busybox wget -T 1 -qO- web
  wget: bad address 'web'
  [1]
  $ docker run --rm --link web busybox true
  docker: Error response from daemon: container 55cec3f8b1bd9ed3b483373c7b09fd204b9d37abb2f13f63a4d579cd11719b60 not attached to default bridge network
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --link web --network full busybox wget -qO- http://web | head -1
  <!DOCTYPE html>
  $ docker network create iso | wc -c
  65
  $ docker run --rm --network iso busybox wget -T 1 -qO- $(docker inspect -f '{{.NetworkSettings.Networks.full.IPAddress}}' web)
  wget: download timed out
  [1]
  $ docker volume create --label a=b --opt type=tmpfs --opt device=tmpfs --opt o=size=10m vt
  vt
  $ docker volume inspect vt | jq -c '.[0]|del(.CreatedAt)'
  {"Driver":"local","Labels":{"a":"b"},"Mountpoint":"/var/lib/docker/volumes/vt/_data","Name":"vt","Options":{"device":"tmpfs","o":"size=10m","type":"tmpfs"},"Scope":"local"}
  $ docker run --rm -v vt:/x busybox df -h /x | tail -1 | sed 's/  */ /g'
  tmpfs 10.0M 0 10.0M 0% /x
  $ docker volume create --opt nope=1 bad
  Error response from daemon: create bad: invalid option: "nope"
  [1]
  $ docker volume create --opt type=nfs vn
  Error response from daemon: create vn: missing required option: "device"
  [1]
  $ docker volume create vt
  vt
  $ docker volume create --driver local --name x y
  conflicting options: cannot specify a volume-name through both --name and as a positional arg
  [1]
  $ docker volume create --name zz
  zz
  $ docker volume create a
  Error response from daemon: create a: volume name is too short, names should be at least two alphanumeric characters
  [1]
  $ docker volume create 'a b'
  Error response from daemon: create a b: "a b" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path
  [1]
  $ docker volume create -d nope vd
  Error response from daemon: create vd: error looking up volume plugin nope: plugin "nope" not found
  [1]
  $ docker volume create --label x=1 vt
  vt
  $ docker volume create --opt type=none --opt o=bind --opt device=$PWD vb
  vb
  $ touch here
  $ docker run --rm -v vb:/x busybox ls /x
  here
  $ docker volume create --opt type=none --opt o=bind --opt device=/nosuch vb2
  vb2
  $ docker run --rm -v vb2:/x busybox true 2>&1 | head -1
  docker: Error response from daemon: error while mounting volume '/var/lib/docker/volumes/vb2/_data': failed to mount local volume: mount /nosuch:/var/lib/docker/volumes/vb2/_data, flags: 0x1000: no such file or directory
  $ docker volume ls --format '{{.Name}} {{.Driver}} {{.Scope}} {{.Labels}}' | sort
  vb local local 
  vb2 local local 
  vt local local a=b
  zz local local 
  $ docker volume ls --filter driver=local -q | wc -l
  4
  $ docker volume ls --filter name=v -q
  vb
  vb2
  vt
  $ docker volume ls --filter label=a -q
  vt
  $ docker volume ls --filter label=a=c -q
  $ docker volume ls --filter dangling=false -q | wc -l
  0
  $ docker volume ls --filter nope=1
  Error response from daemon: invalid filter 'nope'
  [1]
  $ docker volume ls --format json | jq -c keys | head -1
  ["Availability","Driver","Group","Labels","Links","Mountpoint","Name","Scope","Size","Status"]
  $ docker volume ls -q --filter dangling=true --filter name=vb
  vb
  vb2
  $ docker volume ls x
  docker: 'docker volume ls' accepts no arguments
  
  Usage:  docker volume ls [OPTIONS]
  
  Run 'docker volume ls --help' for more information
  [1]
  $ docker run -d --name vu -v data:/data -v cfg:/cfg:ro -v /anon busybox sleep 1000 | wc -c
  65
  $ docker volume rm data 2>&1 | sed 's/[0-9a-f]\{64\}/ID/'
  Error response from daemon: remove data: volume is in use - [ID]
  $ docker volume rm -f data 2>&1 | sed 's/[0-9a-f]\{64\}/ID/'
  Error response from daemon: remove data: volume is in use - [ID]
  $ docker rm -f vu
  vu
  $ docker volume ls -qf dangling=true | sed 's/[0-9a-f]\{64\}/ID/' | sort
  ID
  cfg
  data
  vb
  vb2
  vt
  zz
  $ docker volume rm data cfg nosuch
  data
  cfg
  Error response from daemon: get nosuch: no such volume
  [1]
  $ docker volume rm -f nosuch
  nosuch
  $ docker volume rm
  docker: 'docker volume rm' requires at least 1 argument
  
  Usage:  docker volume rm [OPTIONS] VOLUME [VOLUME...]
  
  See 'docker volume rm --help' for more information
  [1]
# varies
  $ docker volume rm ''
  $ docker volume prune
  WARNING! This will remove anonymous local volumes not used by at least one container.
  Are you sure you want to continue? [y/N]  (no-eol)
  $ docker volume prune -f | sed 's/[0-9a-f]\{64\}/ID/'
  Deleted Volumes:
  ID
  
  Total reclaimed space: 0B
  $ docker volume prune -f --filter label=a
  Total reclaimed space: 0B
  $ docker volume prune -af | sort | sed 's/[0-9a-f]\{64\}/ID/'
  
  Deleted Volumes:
  Total reclaimed space: 0B
  zz
  $ docker volume prune -f --filter until=1h
  Error response from daemon: invalid filter 'until'
  [1]
  $ docker volume prune --all --filter nope=1 -f
  Error response from daemon: invalid filter 'nope'
  [1]
# varies
  $ docker run --rm -v keep:/usr/share/nginx/html nginx ls /usr/share/nginx/html | head -1
# varies
  $ docker run --rm -v keep:/x busybox sh -c 'ls /x | head -1; echo mine > /x/index.html'
  $ docker run --rm -v keep:/usr/share/nginx/html nginx cat /usr/share/nginx/html/index.html
  mine
  $ docker run --rm --mount type=volume,src=nc,dst=/usr/share/nginx/html,volume-nocopy nginx ls /usr/share/nginx/html | wc -l
  0
  $ docker run --rm -v nc2:/usr/share/nginx/html:nocopy nginx ls /usr/share/nginx/html | wc -l
  0
  $ docker run --rm -v $PWD/empty:/usr/share/nginx/html nginx ls /usr/share/nginx/html | wc -l
  0
  $ docker run --name vf -v shared:/s -v $PWD:/host busybox sh -c 'echo 1 > /s/a'
  $ docker run --rm --volumes-from vf busybox cat /s/a
  1
  $ docker run --rm --volumes-from vf:ro busybox sh -c 'echo x > /s/b'
  sh: line 0: can't create /s/b: Read-only file system
  [1]
  $ docker run --rm --volumes-from vf:zz busybox true
  docker: Error response from daemon: invalid mode: zz
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --volumes-from nosuch busybox true
  docker: Error response from daemon: No such container: nosuch
  
  Run 'docker run --help' for more information
  [125]
  $ docker rm -v vf
  vf
  $ docker volume ls -q | grep shared
  shared
  $ docker run --rm --mount type=bind,src=$PWD,dst=/x,bind-nonrecursive busybox ls /x | head -1
  empty
  $ docker run --rm --mount type=volume,dst=/x busybox ls -d /x
  /x
  $ docker run --rm --mount type=tmpfs,dst=/x,tmpfs-mode=700,tmpfs-size=1m busybox stat -c %a /x
  700
  $ docker run --rm --mount type=tmpfs,dst=/x,src=y busybox true
  docker: Error response from daemon: invalid mount config for type "tmpfs": field Source must not be specified
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=bind,dst=/x busybox true
  docker: Error response from daemon: invalid mount config for type "bind": field Source must not be empty
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=volume,src=a,dst=/x,ro=maybe busybox true
  invalid argument "type=volume,src=a,dst=/x,ro=maybe" for "--mount" flag: invalid value for ro: maybe
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount dst=/x,dst=/y busybox ls -d /y
  /y
  $ docker run --rm --mount 'type=bind,src=./here,dst=/h' busybox ls /h
  /h
  $ docker run --rm --mount type=bind,src=nosuch,dst=/h busybox true
  docker: Error response from daemon: invalid mount config for type "bind": invalid mount path: 'nosuch' mount path must be absolute
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount '' busybox true
  invalid argument "" for "--mount" flag: EOF
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount x busybox true
  invalid argument "x" for "--mount" flag: invalid field 'x' must be a key=value pair
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=volume,src=keep,dst=/x,volume-subpath=nope busybox true 2>&1 | head -1 | cut -c1-90
  docker: Error response from daemon: cannot access path /var/lib/docker/volumes/keep/_data/
# varies
  $ docker run --rm --mount type=image,src=nginx,dst=/i busybox ls /i/usr/share/nginx/html | head -1
  $ docker run --rm --mount type=cluster,dst=/x busybox true
  docker: Error response from daemon: invalid mount config for type "cluster": mount type unknown
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker run --rm --mount type=npipe,src=a,dst=b busybox true
  $ docker cp here w1:/tmp
  $ docker cp - w1:/tmp < here
  $ tar c here | docker cp - w1:/tmp
  $ docker cp w1:/tmp/. out
  $ ls out
  here
  $ docker cp -a w1:/etc/passwd .
  $ docker cp -q here w1:/x
  $ docker cp w1:/nosuch -
  Error response from daemon: Could not find the file /nosuch in container w1
  [1]
# varies
  $ docker cp here w1:/etc/passwd/
# varies
  $ docker cp out w1:/etc/passwd
  $ docker cp w1:/etc w1:/x
  copying between containers is not supported
  [1]
  $ docker cp -L w1:/etc/passwd /nosuch/dir/
  invalid output path: directory "/nosuch" does not exist
  [1]
