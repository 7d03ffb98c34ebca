Recorded from Docker 28.5.2; what the lab does not say alike yet is left out.

Networks and volumes.

  $ docker pull -q busybox; docker pull -q nginx
  docker.io/library/busybox:latest
  docker.io/library/nginx:latest
  $ docker network ls
  NETWORK ID     NAME      DRIVER    SCOPE
  d20ead31a94c   bridge    bridge    local
  ba415052da75   host      host      local
  1b0a39badd14   none      null      local
  $ docker network ls --no-trunc --format '{{.Name}} {{.Driver}} {{.Scope}}'
  bridge bridge local
  host host local
  none null local
  $ docker network inspect bridge
  [
      {
          "Name": "bridge",
          "Id": "d20ead31a94c845022f40ee76934419106c149ca14221465626ae5f1c3983d53",
          "Created": "2026-11-22T08:48:46.862626643Z",
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
          "Containers": {},
          "Options": {
              "com.docker.network.bridge.default_bridge": "true",
              "com.docker.network.bridge.enable_icc": "true",
              "com.docker.network.bridge.enable_ip_masquerade": "true",
              "com.docker.network.bridge.host_binding_ipv4": "0.0.0.0",
              "com.docker.network.bridge.name": "docker0",
              "com.docker.network.driver.mtu": "1500"
          },
          "Labels": {}
      }
  ]
  $ docker network create mynet | wc -c
  65
  $ docker network create mynet
  Error response from daemon: network with name mynet already exists
  [1]
  $ docker network create --driver nosuch other
  Error response from daemon: plugin "nosuch" not found
  [1]
  $ docker network create --subnet 10.11.0.0/24 --gateway 10.11.0.1 fixed | wc -c
  65
  $ docker network create --subnet 10.11.0.0/24 again
  Error response from daemon: invalid pool request: Pool overlaps with other one on this address space
  [1]
  $ docker network create --subnet notanet bad
  Error response from daemon: invalid network config:
  invalid subnet notanet: invalid CIDR block notation
  [1]
  $ docker network create
  docker: 'docker network create' requires 1 argument
  
  Usage:  docker network create [OPTIONS] NETWORK
  
  Run 'docker network create --help' for more information
  [1]
  $ docker network create bridge
  Error response from daemon: operation is not permitted on predefined bridge network
  [1]
  $ docker network create 'bad name'
  a0fa74534b7f99db45257eb09dff1c29c6ea0b67d2d8c146b8963847521827b5
  $ docker network create --internal --label a=b inner | wc -c
  65
  $ docker network ls
  NETWORK ID     NAME       DRIVER    SCOPE
  a0fa74534b7f   bad name   bridge    local
  d20ead31a94c   bridge     bridge    local
  31777a9cbbad   fixed      bridge    local
  ba415052da75   host       host      local
  aaa56533a719   inner      bridge    local
  600a595818f6   mynet      bridge    local
  1b0a39badd14   none       null      local
  $ docker network ls --filter driver=bridge -q | wc -l
  5
  $ docker network ls --filter name=my
  NETWORK ID     NAME      DRIVER    SCOPE
  600a595818f6   mynet     bridge    local
  $ docker network ls --filter nosuch=1
  Error response from daemon: invalid filter 'nosuch'
  [1]
  $ docker network inspect fixed
  [
      {
          "Name": "fixed",
          "Id": "31777a9cbbadbe9fd142e8bf9aeebd11e79542bfc3c7ebcb1d10adb558fe0d9a",
          "Created": "2026-11-22T08:49:07.975102536Z",
          "Scope": "local",
          "Driver": "bridge",
          "EnableIPv4": true,
          "EnableIPv6": false,
          "IPAM": {
              "Driver": "default",
              "Options": {},
              "Config": [
                  {
                      "Subnet": "10.11.0.0/24",
                      "Gateway": "10.11.0.1"
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
  $ docker network inspect --format '{{(index .IPAM.Config 0).Subnet}} {{.Internal}}' fixed inner
  10.11.0.0/24 false
  172.20.0.0/16 true
  $ docker network inspect nosuch
  []
  Error response from daemon: network nosuch not found
  [1]

Names resolve on a network one made; not on the default bridge.
  $ docker run -d --name web --network mynet nginx
  d50db95f493dfb33e9d490d2eb9eb9c58adbb890bf2e310a1cdcffd1eb616a74
# varies
  $ docker run --rm --network mynet busybox ping -c 1 -W 2 web
  PING web (172.18.0.2): 56 data bytes
  64 bytes from 172.18.0.2: seq=0 ttl=64 time=0.430 ms
  
  --- web ping statistics ---
  1 packets transmitted, 1 packets received, 0% packet loss
  round-trip min/avg/max = 0.430/0.430/0.430 ms
  $ docker run --rm --network mynet busybox wget -qO- http://web | head -4
  <!DOCTYPE html>
  <html>
  <head>
  <title>Welcome to nginx!</title>
  $ docker run --rm busybox ping -c 1 web
  ping: bad address 'web'
  [1]
  $ docker run --rm busybox wget -T 2 -qO- http://172.18.0.2
  wget: download timed out
  [1]
# varies
  $ docker run --rm --network mynet busybox nslookup web
# varies
  $ docker run --rm --network mynet busybox nslookup nosuch
  $ docker run --rm --network mynet busybox cat /etc/resolv.conf
  # Generated by Docker Engine.
  # This file can be edited; Docker Engine will not make further changes once it
  # has been modified.
  
  nameserver 127.0.0.11
  options ndots:0
  
  # Based on host file: '/etc/resolv.conf' (internal resolver)
  # ExtServers: [host(10.0.2.3)]
  # Overrides: []
  # Option ndots from: internal
  $ docker run --rm busybox cat /etc/resolv.conf
  # Generated by Docker Engine.
  # This file can be edited; Docker Engine will not make further changes once it
  # has been modified.
  
  nameserver 10.0.2.3
  
  # Based on host file: '/etc/resolv.conf' (legacy)
  # Overrides: []
  $ docker run --rm --network mynet --hostname h1 busybox cat /etc/hosts
  127.0.0.1	localhost
  ::1	localhost ip6-localhost ip6-loopback
  fe00::	ip6-localnet
  ff00::	ip6-mcastprefix
  ff02::1	ip6-allnodes
  ff02::2	ip6-allrouters
  172.18.0.3	h1
  $ docker run --rm --network mynet --network-alias db --name c2 busybox sh -c 'ping -c1 db >/dev/null && echo db answers'
  db answers
# varies
  $ docker run --rm --network fixed --ip 10.11.0.77 busybox ip addr show eth0
  $ docker run --rm --network fixed --ip 10.12.0.1 busybox true
  docker: Error response from daemon: invalid config for network fixed: invalid endpoint settings:
  no configured subnet or ip-range contain the IP address 10.12.0.1
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --ip 172.17.0.9 busybox true
  docker: Error response from daemon: invalid config for network bridge: invalid endpoint settings:
  user specified IP address is supported on user defined networks only
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network host busybox hostname
  lab
# varies
  $ docker run --rm --network none busybox ip addr
  $ docker run --rm --network container:web busybox wget -qO- localhost | head -1
  <!DOCTYPE html>
  $ docker run --rm --link web:w busybox cat /etc/hosts
  docker: Error response from daemon: container d50db95f493dfb33e9d490d2eb9eb9c58adbb890bf2e310a1cdcffd1eb616a74 not attached to default bridge network
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --add-host myhost:1.2.3.4 busybox grep myhost /etc/hosts
  1.2.3.4	myhost
  $ docker run --rm --network inner busybox ping -c1 -W1 10.0.2.3
  PING 10.0.2.3 (10.0.2.3): 56 data bytes
  ping: sendto: Network is unreachable
  [1]
  $ docker network connect fixed web
  $ docker network connect fixed web
  Error response from daemon: endpoint with name web already exists in network fixed
  [1]
  $ docker network connect nosuch web
  Error response from daemon: network nosuch not found
  [1]
  $ docker network connect fixed nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker inspect --format '{{range $k, $v := .NetworkSettings.Networks}}{{$k}} {{$v.IPAddress}}{{"\n"}}{{end}}' web
  fixed 10.11.0.2
  mynet 172.18.0.2
  
  $ docker network inspect --format '{{range .Containers}}{{.Name}} {{.IPv4Address}}{{end}}' mynet
  web 172.18.0.2/16
  $ docker network inspect mynet
  [
      {
          "Name": "mynet",
          "Id": "600a595818f634259bc2fa46d62f358ffe807e43671dcbf3927455321cda176c",
          "Created": "2026-11-22T08:48:52.700713322Z",
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
          "Containers": {
              "d50db95f493dfb33e9d490d2eb9eb9c58adbb890bf2e310a1cdcffd1eb616a74": {
                  "Name": "web",
                  "EndpointID": "c7dc43f1353b8d378a0c7e313cae123b345c0a65d0570191d54914af547eb5c1",
                  "MacAddress": "72:91:12:b4:89:3b",
                  "IPv4Address": "172.18.0.2/16",
                  "IPv6Address": ""
              }
          },
          "Options": {},
          "Labels": {}
      }
  ]
  $ docker network rm mynet
  Error response from daemon: error while removing network: network mynet has active endpoints (name:"web" id:"c7dc43f1353b")
  exit status 1
  [1]
  $ docker network disconnect fixed web
  $ docker network disconnect fixed web
  Error response from daemon: container d50db95f493dfb33e9d490d2eb9eb9c58adbb890bf2e310a1cdcffd1eb616a74 is not connected to network fixed
  [1]
  $ docker network disconnect mynet nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker network rm bridge
  Error response from daemon: bridge is a pre-defined network and cannot be removed
  exit status 1
  [1]
  $ docker network rm nosuch
  Error response from daemon: network nosuch not found
  exit status 1
  [1]
  $ docker network rm fixed inner
  fixed
  inner
  $ docker rm -f web
  web
  $ docker network rm mynet
  mynet
  $ docker network create n1 | wc -c; docker network create n2 | wc -c
  65
  65
# varies
  $ docker network prune -f
  Deleted Networks:
  n1
  n2
  bad name
  
  $ docker network prune -f
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
  $ docker network rm
  docker: 'docker network rm' requires at least 1 argument
  
  Usage:  docker network rm NETWORK [NETWORK...]
  
  See 'docker network rm --help' for more information
  [1]

Volumes.
  $ docker volume ls
  DRIVER    VOLUME NAME
  $ docker volume create data
  data
  $ docker volume create data
  data
  $ docker volume create | wc -c
  65
  $ docker volume create --label a=b --name named
  named
  $ docker volume create 'bad/name'
  Error response from daemon: create bad/name: "bad/name" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path
  [1]
  $ docker volume create --driver nosuch other
  Error response from daemon: create other: error looking up volume plugin nosuch: plugin "nosuch" not found
  [1]
# varies
  $ docker volume ls | sed 's/[0-9a-f]\{64\}/HASH/'
  DRIVER    VOLUME NAME
  local     HASH
  local     data
  local     named
# varies
  $ docker volume ls -q | sed 's/[0-9a-f]\{64\}/HASH/'
  HASH
  data
  named
  $ docker volume ls --filter label=a=b
  DRIVER    VOLUME NAME
  local     named
# varies
  $ docker volume ls --filter dangling=true --format '{{.Name}}' | sed 's/[0-9a-f]\{64\}/HASH/'
  HASH
  data
  named
  $ docker volume inspect data
  [
      {
          "CreatedAt": "2026-11-22T08:49:21Z",
          "Driver": "local",
          "Labels": null,
          "Mountpoint": "/var/lib/docker/volumes/data/_data",
          "Name": "data",
          "Options": null,
          "Scope": "local"
      }
  ]
  $ docker volume inspect --format '{{.Mountpoint}}' named
  /var/lib/docker/volumes/named/_data
  $ docker volume inspect nosuch
  []
  Error response from daemon: get nosuch: no such volume
  [1]
  $ docker run --rm -v data:/d busybox sh -c 'echo kept > /d/f'
  $ docker run --rm -v data:/d busybox cat /d/f
  kept
# varies
  $ docker run --rm -v data:/d:ro busybox sh -c 'echo x > /d/f'
  $ docker run --rm --mount source=data,target=/d busybox ls -l /d | wc -l
  2
# varies
  $ docker run --rm -v new:/usr/share/nginx/html nginx ls /usr/share/nginx/html
  $ docker volume ls --filter name=new
  DRIVER    VOLUME NAME
  local     new
  $ docker run --rm -v /anon busybox sh -c 'touch /anon/x; ls /anon'
  x
  $ docker run -d --name user -v data:/d busybox sleep 100
  929622c1f299df9a30ef7a713ccbd467fb11ca4ca0116f66820bbae943a14c76
  $ docker volume rm data | sed 's/[0-9a-f]\{64\}/HASH/'
  Error response from daemon: remove data: volume is in use - [929622c1f299df9a30ef7a713ccbd467fb11ca4ca0116f66820bbae943a14c76]
  $ docker volume rm data 2>&1 | sed 's/[0-9a-f]\{64\}/HASH/'
  Error response from daemon: remove data: volume is in use - [HASH]
  $ docker inspect --format '{{json .Mounts}}' user
  [{"Type":"volume","Name":"data","Source":"/var/lib/docker/volumes/data/_data","Destination":"/d","Driver":"local","Mode":"z","RW":true,"Propagation":""}]
  $ docker rm -f user
  user
  $ docker volume rm data
  data
  $ docker volume rm nosuch
  Error response from daemon: get nosuch: no such volume
  [1]
  $ docker volume rm -f nosuch
  nosuch
  $ docker volume rm
  docker: 'docker volume rm' requires at least 1 argument
  
  Usage:  docker volume rm [OPTIONS] VOLUME [VOLUME...]
  
  See 'docker volume rm --help' for more information
  [1]
  $ docker volume prune -f | sed 's/[0-9a-f]\{64\}/HASH/'
  Deleted Volumes:
  HASH
  
  Total reclaimed space: 0B
  $ docker volume prune -a -f
  Deleted Volumes:
  named
  new
  
  Total reclaimed space: 615B
  $ docker volume ls
  DRIVER    VOLUME NAME
  $ mkdir -p host; echo 1 > host/a
  $ docker run --rm -v ./host:/h busybox sh -c 'echo 2 > /h/b'; ls host; cat host/b
  a
  b
  2
  $ docker run --rm -v $PWD/fresh:/h busybox ls -la /h | wc -l; ls -d fresh
  3
  fresh
  $ docker run --rm --mount type=bind,source=$PWD/missing,target=/h busybox true
  docker: Error response from daemon: invalid mount config for type "bind": bind source path does not exist: /home/learner/missing
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=bind,src=$PWD/host,dst=/h,readonly busybox touch /h/c
  touch: /h/c: Read-only file system
  [1]
# varies
  $ docker run --rm --tmpfs /t:size=1m busybox sh -c 'df -k /t | tail -1; mount | grep " /t "'
  $ docker run --rm --mount type=tmpfs,target=/t busybox sh -c 'touch /t/x && echo ok'
  ok
  $ docker run --rm --mount type=nosuch,target=/t busybox true
  docker: Error response from daemon: invalid mount config for type "nosuch": mount type unknown
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount target=/t busybox true
  $ docker run --rm --mount source=x busybox true
  invalid argument "source=x" for "--mount" flag: target is required
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v :/x busybox true
  docker: invalid spec: :/x: empty section between colons
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v data busybox true
  $ docker run --rm -v data:relative busybox true
  docker: Error response from daemon: invalid volume specification: 'data:relative': invalid mount config for type "volume": invalid mount path: 'relative' mount path must be absolute
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v data:/ busybox true
  docker: Error response from daemon: invalid volume specification: 'data:/': invalid mount config for type "volume": invalid specification: destination can't be '/'
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v data:/a:ro,z,bad busybox true
  docker: Error response from daemon: invalid mode: ro,z,bad
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -d --name src -v shared:/s busybox sh -c 'echo from-src > /s/f; sleep 100'
  e9d82d7e20f41cce9cf4e08a932ddfe906744542d2edf7e57df73efaa0c4ea6b
  $ sleep 0.5; docker run --rm --volumes-from src busybox cat /s/f
  from-src
  $ docker run --rm --volumes-from nosuch busybox true
  docker: Error response from daemon: No such container: nosuch
  
  Run 'docker run --help' for more information
  [125]
  $ docker rm -f -v src; docker volume ls
  src
  DRIVER    VOLUME NAME
  local     shared
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
