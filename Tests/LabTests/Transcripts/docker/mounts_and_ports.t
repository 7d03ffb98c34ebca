Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded twice. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ docker volume create mydata
  mydata
  $ docker run --rm -v mydata:/app busybox sh -c 'echo "hello volume" > /app/greeting.txt'
  $ docker run --rm -v mydata:/app:ro alpine cat /app/greeting.txt
  hello volume
  $ docker run --rm --mount source=mydata,target=/app busybox ls -l /app | awk '{print $1, $3, $NF}'
  total  4
  -rw-r--r-- root greeting.txt
  $ docker run -d --name devtest --mount type=volume,source=myvol2,target=/app busybox sleep 1000 | wc -c
  65
  $ docker inspect devtest --format '{{ json .Mounts }}' | jq 'del(.[].Source)'
  [
    {
      "Type": "volume",
      "Name": "myvol2",
      "Destination": "/app",
      "Driver": "local",
      "Mode": "z",
      "RW": true,
      "Propagation": ""
    }
  ]
  $ docker inspect devtest | jq '.[0].HostConfig | {Binds, Mounts, VolumeDriver, VolumesFrom}'
  {
    "Binds": null,
    "Mounts": [
      {
        "Type": "volume",
        "Source": "myvol2",
        "Target": "/app"
      }
    ],
    "VolumeDriver": "",
    "VolumesFrom": null
  }
  $ docker inspect devtest -f '{{range .Mounts}}{{.Name}} -> {{.Destination}} ({{.Driver}}, rw={{.RW}}){{end}}'
  myvol2 -> /app (local, rw=true)
# varies
  $ docker volume inspect myvol2 -f '{{.Name}} {{.Driver}} {{.Scope}} {{.Mountpoint}} {{json .Options}} {{json .Labels}}'
  myvol2 local local /var/lib/dk/volumes/myvol2/_data null null
  $ docker volume rm myvol2
  Error response from daemon: remove myvol2: volume is in use - [90b8b03bf91ad21b8a1d3eec6b338eb180ef6ddf083bc016f69fa063721d41df]
  [1]
  $ docker rm -f devtest; docker volume rm myvol2
  devtest
  myvol2
  $ mkdir site; echo '<h1>Hi</h1>' > site/index.html
  $ docker run -d --name bindtest -v "$(pwd)/site":/usr/share/html:ro busybox sleep 1000 | wc -c
  65
  $ docker exec bindtest cat /usr/share/html/index.html
  <h1>Hi</h1>
  $ docker exec bindtest sh -c 'echo no > /usr/share/html/index.html'
  sh: line 0: can't create /usr/share/html/index.html: Read-only file system
  [1]
  $ echo changed > site/index.html; docker exec bindtest cat /usr/share/html/index.html
  changed
  $ docker inspect bindtest | jq -c '.[0].Mounts[0] | del(.Source)'
  {"Type":"bind","Destination":"/usr/share/html","Mode":"ro","RW":false,"Propagation":"rprivate"}
  $ docker inspect bindtest | jq -c '.[0].HostConfig.Binds | map(sub(".*/w/"; ""))'
  ["site:/usr/share/html:ro"]
  $ docker rm -f bindtest
  bindtest
  $ docker run --rm --mount type=bind,source="$(pwd)"/site,target=/x,readonly busybox sh -c 'ls /x; touch /x/y'
  index.html
  touch: /x/y: Read-only file system
  [1]
  $ docker run --rm --mount type=bind,source="$(pwd)"/nope,target=/x busybox ls /x 2>&1 | sed 's#/[^ ]*/w/#/w/#'
  docker: Error response from daemon: invalid mount config for type "bind": bind source path does not exist: /w/nope
  
  Run 'docker run --help' for more information
  $ docker run --rm --mount type=bind,target=/x busybox ls /x
  docker: Error response from daemon: invalid mount config for type "bind": field Source must not be empty
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=volume,source=mydata busybox ls
  invalid argument "type=volume,source=mydata" for "--mount" flag: target is required
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=volume,source=mydata,target=app busybox ls
  docker: Error response from daemon: invalid mount config for type "volume": invalid mount path: 'app' mount path must be absolute
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=volume,src=mydata,dst=/app,volume-nocopy busybox ls /app
  greeting.txt
# varies
  $ docker run --rm --mount type=volume,src=mydata,dst=/app,volume-subpath=sub busybox ls /app
  docker: Error response from daemon: cannot access path /var/lib/dk/volumes/mydata/_data/sub: lstat /var/lib/dk/volumes/mydata/_data/sub: no such file or directory
  
  Run 'docker run --help' for more information
  [127]
  $ docker run --rm --mount type=volume,src=mydata,dst=/app,bind-propagation=rslave busybox ls /app
  invalid argument "type=volume,src=mydata,dst=/app,bind-propagation=rslave" for "--mount" flag: cannot mix 'bind-*' options with mount type 'volume'
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=bind,src=/tmp,dst=/app,volume-label=a=b busybox ls /app
  invalid argument "type=bind,src=/tmp,dst=/app,volume-label=a=b" for "--mount" flag: cannot mix 'volume-*' options with mount type 'bind'
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=tmpfs,destination=/cache,tmpfs-size=65536k busybox df -h /cache | tail -1 | awk '{print $1,$2,$6}'
  tmpfs 64.0M /cache
  $ docker run --rm --mount type=tmpfs,destination=/cache,tmpfs-mode=999 busybox ls
  invalid argument "type=tmpfs,destination=/cache,tmpfs-mode=999" for "--mount" flag: invalid value for tmpfs-mode: 999
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=tmpfs,destination=/cache,tmpfs-size=abc busybox ls
  invalid argument "type=tmpfs,destination=/cache,tmpfs-size=abc" for "--mount" flag: invalid value for tmpfs-size: abc
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount 'type=volume,src=nfsv,dst=/n,volume-driver=local,volume-opt=type=nfs,volume-opt=device=:/x,"volume-opt=o=addr=127.0.0.1,ro"' busybox ls 2>&1 | cut -c1-60
  docker: Error response from daemon: error while mounting vol
  
  Run 'docker run --help' for more information
  $ docker run --rm --mount type=volume,src=mydata,dst=/app,ro=maybe busybox ls /app
  invalid argument "type=volume,src=mydata,dst=/app,ro=maybe" for "--mount" flag: invalid value for ro: maybe
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=volume,src=mydata,dst=/app,consistency=cached busybox ls /app
  greeting.txt
  $ docker run --rm --mount type=image,source=alpine,target=/al busybox cat /al/etc/os-release 2>&1 | head -1
  WARNING: Image mount is an experimental feature
  $ docker run --rm --mount type=npipe,source=x,target=/al busybox ls
  docker: Error response from daemon: invalid mount config for type "npipe": mount type unknown
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v mydata:/app:ro,z busybox ls /app
  greeting.txt
  $ docker run --rm -v mydata:/app:rw,ro busybox ls /app
  docker: Error response from daemon: invalid mode: rw,ro
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v mydata:app busybox ls /app
  docker: Error response from daemon: invalid volume specification: 'mydata:app': invalid mount config for type "volume": invalid mount path: 'app' mount path must be absolute
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v mydata: busybox ls /app
  docker: invalid spec: mydata:: empty section between colons
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v :/app busybox ls /app
  docker: invalid spec: :/app: empty section between colons
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v '' busybox ls /app
  docker: invalid empty volume spec
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v my.data-1_x:/app busybox ls -d /app
  /app
  $ docker run --rm -v m:/app busybox ls -d /app
  ls: /app: No such file or directory
  [1]
  $ docker run --rm -v 'my data:/app' busybox ls -d /app
  docker: Error response from daemon: create my data: "my data" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v mydata:/a -v mydata:/b busybox ls /a /b
  /a:
  greeting.txt
  
  /b:
  greeting.txt
  $ docker run --rm -v mydata:/a -v other:/a busybox ls /a
  docker: Error response from daemon: Duplicate mount point: /a
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v mydata:/a/ -v other:/a//b/../c busybox mount | grep -c ' /a'
  2
  $ docker run -d --name src -v /vol1 -v mydata:/vol2:ro busybox sh -c 'echo x > /vol1/f; sleep 1000' | wc -c
  65
  $ docker run --rm --volumes-from src busybox sh -c 'cat /vol1/f; cat /vol2/greeting.txt; touch /vol2/n'
  x
  hello volume
  touch: /vol2/n: Read-only file system
  [1]
  $ docker run --rm --volumes-from src:ro busybox touch /vol1/n
  touch: /vol1/n: Read-only file system
  [1]
  $ docker run --rm --volumes-from src:rw,z busybox ls /vol1
  f
# varies
  $ docker run --rm --volumes-from src -v "$(pwd)":/backup busybox tar cvf /backup/backup.tar /vol1
  tar: removing leading '/' from member names
  vol1/
  vol1/f
  $ tar tvf backup.tar | awk '{print $1,$2,$NF}'
  drwxr-xr-x root/root vol1/
  -rw-r--r-- root/root vol1/f
# varies
  $ docker rm -v -f src; docker volume ls --format '{{.Name}}' | grep -v '^[0-9a-f]\{64\}$'
  src
  my.data-1_x
  mydata
  nfsv
  other
# varies
  $ docker volume ls -q | wc -l
  4
  $ docker volume create --driver local --opt type=tmpfs --opt device=tmpfs --opt o=size=100m,uid=1000 tvol
  tvol
  $ docker run --rm -v tvol:/t busybox sh -c 'ls -ld /t | awk "{print \$1,\$3}"; mount | grep " /t " | cut -d" " -f1-5'
  drwxrwxrwt 1000
  tmpfs on /t type tmpfs
# varies
  $ docker volume create --opt type=none --opt o=bind --opt device=/nosuchdir bvol; docker run --rm -v bvol:/t busybox ls /t 2>&1 | sed 's/[0-9a-f]\{64\}/HASH/g'
  bvol
  docker: Error response from daemon: error while mounting volume '/var/lib/dk/volumes/bvol/_data': failed to mount local volume: mount /nosuchdir:/var/lib/dk/volumes/bvol/_data, flags: 0x1000: no such file or directory
  
  Run 'docker run --help' for more information
  $ docker volume create --opt type=none --opt o=bind --opt device=$PWD/site bvol2; docker run --rm -v bvol2:/t busybox cat /t/index.html
  bvol2
  changed
  $ docker volume inspect bvol2 | jq -c '.[0].Options | del(.device)'
  {"o":"bind","type":"none"}
  $ docker volume ls --filter dangling=true --format '{{.Name}}' | grep vol
  bvol
  bvol2
  tvol
  $ docker volume ls --filter name=vol --filter driver=local --format 'table {{.Name}}\t{{.Driver}}'
  VOLUME NAME   DRIVER
  bvol          local
  bvol2         local
  tvol          local
# varies
  $ docker volume ls --format '{{.Name}}: {{.Mountpoint}}' --filter name=bvol2
  bvol2: /var/lib/dk/volumes/bvol2/_data
  $ docker volume ls --filter label=k=v --filter name=x
  DRIVER    VOLUME NAME
  $ docker volume create bvol2 --label new=1; docker volume inspect bvol2 -f '{{.Labels}}'
  bvol2
  map[]
  $ docker volume create tvol --opt type=nfs
  tvol
  $ docker volume prune --force | head -1
  Total reclaimed space: 0B
  $ docker volume prune --all --force --filter 'label!=x' | sort | grep vol
  [1]
  $ docker volume ls -q
  bvol
  bvol2
  nfsv
  tvol
  $ docker run -d --name web -p 8080:80 -p 127.0.0.1:8443:443/tcp -p 9000-9002:9000-9002 busybox sleep 1000 | wc -c
  65
  $ docker port web
  80/tcp -> 0.0.0.0:8080
  80/tcp -> [::]:8080
  443/tcp -> 127.0.0.1:8443
  9000/tcp -> 0.0.0.0:9000
  9000/tcp -> [::]:9000
  9001/tcp -> 0.0.0.0:9001
  9001/tcp -> [::]:9001
  9002/tcp -> 0.0.0.0:9002
  9002/tcp -> [::]:9002
  $ docker port web 80
  0.0.0.0:8080
  [::]:8080
  $ docker port web 80/udp
  Error: No public port '80/udp' published for web
  [1]
  $ docker port web 443/tcp
  127.0.0.1:8443
  $ docker port web 81
  Error: No public port '81' published for web
  [1]
  $ docker port web x
  Error: invalid port (x): strconv.ParseUint: parsing "x": invalid syntax
  [1]
  $ docker ps --format '{{.Ports}}'
  0.0.0.0:9000-9002->9000-9002/tcp, [::]:9000-9002->9000-9002/tcp, 0.0.0.0:8080->80/tcp, [::]:8080->80/tcp, 127.0.0.1:8443->443/tcp
  $ docker inspect web | jq -cS '.[0].HostConfig.PortBindings'
  {"443/tcp":[{"HostIp":"127.0.0.1","HostPort":"8443"}],"80/tcp":[{"HostIp":"","HostPort":"8080"}],"9000/tcp":[{"HostIp":"","HostPort":"9000"}],"9001/tcp":[{"HostIp":"","HostPort":"9001"}],"9002/tcp":[{"HostIp":"","HostPort":"9002"}]}
  $ docker inspect web | jq -cS '.[0].NetworkSettings.Ports'
  {"443/tcp":[{"HostIp":"127.0.0.1","HostPort":"8443"}],"80/tcp":[{"HostIp":"0.0.0.0","HostPort":"8080"},{"HostIp":"::","HostPort":"8080"}],"9000/tcp":[{"HostIp":"0.0.0.0","HostPort":"9000"},{"HostIp":"::","HostPort":"9000"}],"9001/tcp":[{"HostIp":"0.0.0.0","HostPort":"9001"},{"HostIp":"::","HostPort":"9001"}],"9002/tcp":[{"HostIp":"0.0.0.0","HostPort":"9002"},{"HostIp":"::","HostPort":"9002"}]}
  $ docker inspect web -f '{{(index (index .NetworkSettings.Ports "80/tcp") 0).HostPort}}'
  8080
  $ docker inspect web -f '{{range $p, $conf := .NetworkSettings.Ports}}{{$p}} -> {{(index $conf 0).HostPort}}{{println}}{{end}}'
  443/tcp -> 8443
  80/tcp -> 8080
  9000/tcp -> 9000
  9001/tcp -> 9001
  9002/tcp -> 9002
  
  $ docker run --rm -p 8080:80 busybox true
  docker: Error response from daemon: failed to set up container networking: driver failed programming external connectivity on endpoint great_merkle (decc7bfca55b8166e9c5c1469f6ce90cb0d8f222d8821a5ffda38984804d42a2): Bind for 0.0.0.0:8080 failed: port is already allocated
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p 9001:1 busybox true
  docker: Error response from daemon: failed to set up container networking: driver failed programming external connectivity on endpoint nervous_varahamihira (e297683b30a0bec6b4f195a600e792b76e080b9c5339261ac9b8869dff932590): Bind for 0.0.0.0:9001 failed: port is already allocated
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p 80-82:80-81 busybox true
  docker: Invalid ranges specified for container and host Ports: 80-81 and 80-82
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p 82-80:82-80 busybox true
  docker: Invalid containerPort: 82-80
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p 80/xyz busybox true
  docker: Invalid proto: xyz
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p :80 busybox true
  $ docker run --rm -p 0.0.0.0::80 busybox true
  $ docker run --rm -p 1.2.3.4.5:80:80 busybox true
  docker: Invalid ip address: 1.2.3.4.5
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p 0:80 busybox true
  $ docker run --rm -p -1:80 busybox true
  docker: Invalid hostPort: -1
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p 70000 busybox true
  docker: Invalid containerPort: 70000
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p '' busybox true
  docker: No port specified: <empty>
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker run --rm -p 8085:80/sctp busybox true
  docker: Error response from daemon: failed to set up container networking: driver failed programming external connectivity on endpoint dreamy_montalcini (85827f123138d33fc2d85d4e5942cb18814dfd5445bd974e5e3a04b522bb4500): error starting userland proxy: failed to listen on 0.0.0.0:8085: protocol not supported
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p '[::1]:8086:80' busybox true
  $ docker run --rm --publish published=8087,target=80 busybox true
  $ docker run --rm --expose x busybox true
  docker: invalid range format for --expose: x, error: strconv.ParseUint: parsing "x": invalid syntax
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --expose 80-79 busybox true
  docker: invalid range format for --expose: 80-79, error: Invalid range specified for the Port: 80-79
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --expose 5000/udp --expose 5001 -P busybox true
  $ docker stop -t 0 web; docker start web; docker port web 80
  web
  web
  0.0.0.0:8080
  [::]:8080
  $ docker rm -f web
  web
