Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled. Progress stands in the lab's order.

  $ docker pull -q busybox >/dev/null; mkdir w; cd w
  $ docker network create app | wc -c; docker network create app
  65
  Error response from daemon: network with name app already exists
  [1]
  $ docker network create --subnet 172.28.0.0/16 --gateway 172.28.5.254 --ip-range 172.28.5.0/24 --label a=b --internal inner | wc -c
  65
  $ docker network inspect inner -f '{{json .IPAM}} {{.Internal}} {{json .Labels}} {{.Attachable}} {{.Scope}} {{.Driver}} {{json .Options}}'
  {"Driver":"default","Options":{},"Config":[{"Subnet":"172.28.0.0/16","IPRange":"172.28.5.0/24","Gateway":"172.28.5.254"}]} true {"a":"b"} false local bridge {}
  $ docker network create --subnet 172.28.0.0/16 again
  Error response from daemon: invalid pool request: Pool overlaps with other one on this address space
  [1]
  $ docker network create --subnet 172.28.0.0/33 bad
  Error response from daemon: invalid network config:
  invalid subnet 172.28.0.0/33: invalid CIDR block notation
  [1]
  $ docker network create --subnet nonsense bad
  Error response from daemon: invalid network config:
  invalid subnet nonsense: invalid CIDR block notation
  [1]
  $ docker network create --gateway 1.2.3.4 bad
  every ip-range or gateway must have a corresponding subnet
  [1]
  $ docker network create --subnet 10.9.0.0/24 --gateway 10.8.0.1 bad
  no matching subnet for gateway 10.8.0.1
  [1]
  $ docker network create -d nosuch bad
  Error response from daemon: plugin "nosuch" not found
  [1]
  $ docker network create ''
  Error response from daemon: invalid name: name is empty
  [1]
  $ docker network create 'bad name'
  febbe9e9cf5ed0006a9cb9670f310bbc03ff010487b93956f44693dcd4a423cb
  $ docker network create bridge; docker network create host; docker network create -d host h2; docker network create -d null n2
  Error response from daemon: operation is not permitted on predefined bridge network
  Error response from daemon: operation is not permitted on predefined host network
  Error response from daemon: only one instance of "host" network is allowed
  Error response from daemon: only one instance of "null" network is allowed
  [1]
  $ docker network create
  docker: 'docker network create' requires 1 argument
  
  Usage:  docker network create [OPTIONS] NETWORK
  
  Run 'docker network create --help' for more information
  [1]
  $ docker network create x y
  docker: 'docker network create' requires 1 argument
  
  Usage:  docker network create [OPTIONS] NETWORK
  
  Run 'docker network create --help' for more information
  [1]
  $ docker network rm bridge; docker network rm nosuch; docker network rm
  Error response from daemon: bridge is a pre-defined network and cannot be removed
  exit status 1
  Error response from daemon: network nosuch not found
  exit status 1
  docker: 'docker network rm' requires at least 1 argument
  
  Usage:  docker network rm NETWORK [NETWORK...]
  
  See 'docker network rm --help' for more information
  [1]
  $ docker run -d --name db --network app --network-alias database --network-alias pg busybox sleep 1000 >/dev/null
  $ docker run --rm --network app busybox nslookup database | tail -3 | sed 's/Address.*/A/'
  
  Non-authoritative answer:
  
  $ docker run --rm --network app busybox ping -c1 -q pg | sed 1d | head -2
  
  --- pg ping statistics ---
  $ docker run --rm busybox ping -c1 -W1 db
  ping: bad address 'db'
  [1]
  $ docker run --rm --network nosuch busybox true
  docker: Error response from daemon: failed to set up container networking: network nosuch not found
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network container:db busybox hostname | wc -c; docker run --rm --network container:nosuch busybox true
  13
  docker: Error response from daemon: joining network namespace of container: No such container: nosuch
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network container:db -p 80:80 busybox true
  docker: Error response from daemon: conflicting options: port publishing and the container type network mode
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network host -p 80:80 busybox true
  WARNING: Published ports are discarded when using host network mode
  $ docker run --rm --network none busybox ip addr | grep -c inet
  2
  $ docker run --rm --network-alias x busybox true
  docker: network-scoped aliases are only supported for user-defined networks
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network app --ip 172.28.5.9 busybox true
  docker: Error response from daemon: invalid config for network app: invalid endpoint settings:
  user specified IP address is supported only when connecting to networks with user configured subnets
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network inner --ip 172.28.5.9 busybox ip addr show eth0 | grep -o '172.28.5.9/16'
  172.28.5.9/16
  $ docker run --rm --network inner --ip 10.1.1.1 busybox true
  docker: Error response from daemon: invalid config for network inner: invalid endpoint settings:
  no configured subnet or ip-range contain the IP address 10.1.1.1
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network inner --ip nonsense busybox true
  docker: Error response from daemon: invalid config for network inner: invalid endpoint settings:
  * invalid IPv4 address: nonsense
  * no configured subnet or ip-range contain the IP address nonsense
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --ip 172.17.0.9 busybox true
  docker: Error response from daemon: invalid config for network bridge: invalid endpoint settings:
  user specified IP address is supported on user defined networks only
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network app --mac-address 02:42:ac:11:00:99 busybox ip link show eth0 | grep -o 02:42:ac:11:00:99
  02:42:ac:11:00:99
  $ docker run --rm --mac-address nonsense busybox true
  docker: nonsense is not a valid mac address
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network name=app,alias=w1,alias=w2 busybox hostname | wc -c
  13
  $ docker run --rm --network name=app,nope=1 busybox true
  invalid argument "name=app,nope=1" for "--network" flag: invalid field key nope
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -d --name two --network app --network inner busybox sleep 1000 | wc -c; docker inspect two -f '{{range $k, $v := .NetworkSettings.Networks}}{{$k}} {{end}}'
  65
  app inner 
  $ docker network connect inner db; docker network connect inner db
  Error response from daemon: endpoint with name db already exists in network inner
  [1]
  $ docker network connect --alias late --ip 172.28.5.50 inner two; docker network disconnect inner two; docker network connect --alias late --ip 172.28.5.50 inner two; docker inspect two -f '{{(index .NetworkSettings.Networks "inner").IPAddress}} {{json (index .NetworkSettings.Networks "inner").Aliases}}'
  Error response from daemon: endpoint with name two already exists in network inner
  172.28.5.50 ["late"]
  $ docker exec two ping -c1 -q db | grep transmitted
  1 packets transmitted, 1 packets received, 0% packet loss
  $ docker network connect nosuch db; docker network connect app nosuch; docker network connect host db
  Error response from daemon: network nosuch not found
  Error response from daemon: No such container: nosuch
  Error response from daemon: cannot connect container to host network - container must be created in host network mode
  [1]
  $ docker network disconnect nosuch db; docker network disconnect app nosuch; docker network disconnect bridge db
  Error response from daemon: network nosuch not found
  Error response from daemon: No such container: nosuch
  Error response from daemon: container 441e9c87a5be52338e8c0aea3352adbd9a1aa4f2261c56ac4f1972abf1549b87 is not connected to network bridge
  [1]
  $ docker network rm app
  Error response from daemon: error while removing network: network app has active endpoints (name:"db" id:"9e2c1d863500", name:"two" id:"e0b409ec5ae5")
  exit status 1
  [1]
  $ docker network inspect app -f '{{range .Containers}}{{.Name}} {{end}}' | tr ' ' '\n' | sort | xargs
  db two
  $ docker network inspect app nosuch -f '{{.Name}}'
  app
  Error response from daemon: network nosuch not found
  [1]
  $ docker network inspect -v app | head -4; docker network inspect
  [
      {
          "Name": "app",
          "Id": "c888f53139116b9a4966fef998f9e192a8051c7d9de7ca8d60ab4324d9a49d30",
  docker: 'docker network inspect' requires at least 1 argument
  
  Usage:  docker network inspect [OPTIONS] NETWORK [NETWORK...]
  
  See 'docker network inspect --help' for more information
  [1]
# varies
  $ docker network disconnect -f app db; docker exec db ping -c1 -W1 two; docker exec db ip addr | grep -c 'inet '
  PING two (172.28.5.50): 56 data bytes
  64 bytes from 172.28.5.50: seq=0 ttl=64 time=0.253 ms
  
  --- two ping statistics ---
  1 packets transmitted, 1 packets received, 0% packet loss
  round-trip min/avg/max = 0.253/0.253/0.253 ms
  2
  $ docker stop -t 0 two; docker network disconnect app two; docker network connect app two; docker start two; docker inspect two -f '{{range $k, $v := .NetworkSettings.Networks}}{{$k}} {{end}}'
  two
  two
  app inner 
  $ docker network ls --no-trunc -q | awk '{print length}' | sort -u; docker network ls --format json | tr , '\n' | cut -d: -f1 | sort -u
  64
  "Driver"
  "ID"
  "IPv4"
  "IPv6"
  "Internal"
  "Labels"
  "Name"
  "Scope"
  {"CreatedAt"
  $ docker network ls --format raw | head -5 | sed 's/: [0-9a-f]*$/: X/'; docker volume ls --format raw; docker images --format raw | head -3
  network_id: X
  name: app
  driver: bridge
  scope: local
  
  repository: busybox
  tag: latest
  image_id: 17d6284836be
  $ docker rm -f db two; docker network prune -f; docker network ls --format '{{.Name}}'
  db
  two
  Deleted Networks:
  app
  inner
  bad name
  
  bridge
  host
  none
# varies
  $ docker run -d --name pp -p 8080:80 -p 127.0.0.1:9090:90 -p 5000-5002:5000-5002 --expose 7000 busybox sleep 100 >/dev/null; docker port pp; docker ps --format '{{.Ports}}'; docker port pp 80; docker port pp 80/udp; docker port pp 7000
  docker: Error response from daemon: failed to set up container networking: driver failed programming external connectivity on endpoint pp (06696aa40136a9921044012b34effd690a5911c41dcde0c3a8463941668f44a2): failed to bind host port for 0.0.0.0:5000:172.17.0.2:5000/tcp: address already in use
  
  Run 'docker run --help' for more information
  Error: No public port '80' published for pp
  Error: No public port '80/udp' published for pp
  Error: No public port '7000' published for pp
  [1]
# varies
  $ docker run --rm -p 8080:80 busybox true
  $ docker run --rm -p 80:80:80:80 busybox true; docker run --rm -p abc:80 busybox true; docker run --rm -p 1-3:1-2 busybox true; docker run --rm -p 80:99999 busybox true; docker run --rm -p 300.1.1.1:80:80 busybox true; docker run --rm -p 80/xyz busybox true; docker run --rm -p '' busybox true
  docker: Invalid ip address 80:80: address 80:80:: too many colons in address
  
  Run 'docker run --help' for more information
  docker: Invalid hostPort: abc
  
  Run 'docker run --help' for more information
  docker: Invalid ranges specified for container and host Ports: 1-2 and 1-3
  
  Run 'docker run --help' for more information
  docker: Invalid containerPort: 99999
  
  Run 'docker run --help' for more information
  docker: Invalid ip address: 300.1.1.1
  
  Run 'docker run --help' for more information
  docker: Invalid proto: xyz
  
  Run 'docker run --help' for more information
  docker: No port specified: <empty>
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -d --name pr -p 80 busybox sleep 100 > /dev/null; docker port pr | sed 's/:[0-9]*$/:N/'; docker run -d --name PA -P --expose 81 busybox sleep 100 >/dev/null; docker port PA | sed 's/:[0-9]*$/:N/'
  80/tcp -> 0.0.0.0:N
  80/tcp -> [::]:N
  81/tcp -> 0.0.0.0:N
  81/tcp -> [::]:N
  $ docker rm -f pp pr PA
  pp
  pr
  PA
  $ docker run --rm --dns 9.9.9.9 --dns-search ex.com --dns-option ndots:2 busybox cat /etc/resolv.conf | grep -v '^#'; docker run --rm --dns nope busybox true
  
  nameserver 9.9.9.9
  search ex.com
  options ndots:2
  
  invalid argument "nope" for "--dns" flag: IP address is not correctly formatted: nope
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --add-host a:1.2.3.4 --add-host=b=5.6.7.8 --add-host host.docker.internal:host-gateway busybox grep -e 1.2.3.4 -e 5.6.7.8 -e internal /etc/hosts; docker run --rm --add-host nope busybox true; docker run --rm --add-host x:nope busybox true
  1.2.3.4	a
  5.6.7.8	b
  172.17.0.1	host.docker.internal
  invalid argument "nope" for "--add-host" flag: bad format for add-host: "nope"
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  invalid argument "x:nope" for "--add-host" flag: invalid IP address in add-host: "nope"
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -h myhost --domainname ex.com busybox sh -c 'hostname; hostname -f; grep myhost /etc/hosts | cut -f2'
  myhost
  myhost.ex.com
  myhost.ex.com myhost
  $ docker run -d --name l1 busybox sleep 100 >/dev/null; docker run --rm --link l1:lnk busybox sh -c 'ping -c1 -q lnk | grep trans; grep lnk /etc/hosts | cut -f2 | cut -d" " -f1'; docker run --rm --link nosuch:x busybox true
  1 packets transmitted, 1 packets received, 0% packet loss
  lnk
  docker: Error response from daemon: could not get container for nosuch: No such container: nosuch
  
  Run 'docker run --help' for more information
  [125]
  $ docker rm -f l1
  l1
