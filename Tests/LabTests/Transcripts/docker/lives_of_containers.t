The life of containers (docker 28.5.2).

# varies
  $ docker pull -q busybox >/dev/null
# varies
  $ docker pull -q nginx >/dev/null
# varies
  $ docker pull -q alpine >/dev/null
# varies
  $ docker pull -q debian:12 >/dev/null
  $ mkdir k2
  $ cd k2
  $ docker run --rm -e Z=1 -e A=2 busybox env | sed 's/HOSTNAME=.*/HOSTNAME=H/'
  PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  HOSTNAME=H
  Z=1
  A=2
  HOME=/root
  $ docker run --rm -e Z=1 -e A=2 busybox sh -c env | sed 's/HOSTNAME=.*/HOSTNAME=H/'
  HOSTNAME=H
  SHLVL=1
  HOME=/root
  Z=1
  A=2
  PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  PWD=/
  $ docker run --rm -e Z=1 -e A=2 debian:12 sh -c env | sed 's/HOSTNAME=.*/HOSTNAME=H/'
  HOSTNAME=H
  HOME=/root
  Z=1
  A=2
  PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  PWD=/
  $ docker run --rm -e Z=1 -e A=2 debian:12 bash -c env | sed 's/HOSTNAME=.*/HOSTNAME=H/'
  HOSTNAME=H
  PWD=/
  Z=1
  A=2
  HOME=/root
  SHLVL=0
  PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  _=/usr/bin/env
  $ docker run --rm -e PATH=/bin -e HOME=/h debian:12 env | sed 's/HOSTNAME=.*/HOSTNAME=H/'
  PATH=/bin
  HOSTNAME=H
  HOME=/h
  $ docker run --rm -t busybox env | sed 's/HOSTNAME=.*/HOSTNAME=H/'
  PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\x0d (esc)
  HOSTNAME=H
  TERM=xterm\x0d (esc)
  HOME=/root\x0d (esc)
  $ docker run -d --name ee -e FOO=bar busybox sleep 1000 | wc -c
  65
  $ docker exec -e X=1 -e FOO=baz ee env | sed 's/HOSTNAME=.*/HOSTNAME=H/'
  PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  HOSTNAME=H
  FOO=baz
  X=1
  HOME=/root
  $ docker exec ee sh -c 'export Q=1; B=2; C=3 env' | sed 's/HOSTNAME=.*/HOSTNAME=H/'
  HOSTNAME=H
  SHLVL=1
  HOME=/root
  C=3
  Q=1
  PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  FOO=bar
  PWD=/
  $ docker exec ee env Q=1 FOO=x | tail -3
  FOO=x
  HOME=/root
  Q=1
  $ docker exec ee env -i A=1 env
  A=1
# varies
  $ docker exec ee printenv FOO
# varies
  $ docker exec ee printenv NOPE
  $ docker run --rm --user 1000 busybox sh -c 'echo $HOME; pwd; id'
  /
  /
  uid=1000 gid=0(root) groups=0(root)
  $ docker run --rm --user nobody busybox sh -c 'echo $HOME; whoami'
  /home
  nobody
  $ docker run --rm -w /tmp busybox sh -c 'pwd; cd; pwd'
  /tmp
  /root
  $ docker run --name s1 -d --stop-signal SIGUSR1 busybox sh -c 'trap "echo got; exit 7" USR1; while :; do sleep 0.1; done' | wc -c; sleep 0.5; docker stop s1; docker logs s1; docker inspect -f '{{.State.ExitCode}} {{.State.OOMKilled}} {{.State.Error}}|' s1
  65
  s1
  got
  7 false |
  $ docker run --name s2 -d busybox sh -c 'trap "" TERM; while :; do sleep 0.1; done' | wc -c; sleep 0.3; docker stop -t 1 s2; docker inspect -f '{{.State.ExitCode}}' s2
  65
  s2
  137
  $ docker run --name s3 -d busybox sleep 1000 | wc -c; docker kill -s INT s3; sleep 0.3; docker inspect -f '{{.State.Status}}' s3; docker stop -t 0 s3; docker wait s3
  65
  s3
  running
  s3
  137
  $ docker run --name s4 -d --init busybox sleep 1000 | wc -c
  65
  $ docker stop s4
  s4
  $ docker inspect -f '{{.State.ExitCode}}' s4
  143
  $ docker run --name r1 -d --restart on-failure:2 busybox sh -c 'echo try; exit 3' | wc -c
  65
  $ sleep 3
  $ docker logs r1
  try
  try
  try
  $ docker inspect -f '{{.RestartCount}} {{.State.ExitCode}} {{.State.Status}}' r1
  2 3 exited
  $ docker run --name r2 -d --restart always busybox sleep 1000 | wc -c
  65
  $ docker stop -t 0 r2
  r2
  $ docker inspect -f '{{.State.Status}} {{.RestartCount}}' r2
  exited 0
  $ docker start r2
  r2
  $ docker exec r2 kill 1
  $ docker kill r2
  r2
  $ sleep 1
  $ docker inspect -f '{{.State.Status}} {{.RestartCount}}' r2
  exited 0
  $ docker run --name r3 -d --restart unless-stopped busybox sh -c 'sleep 0.2; exit 0' | wc -c
  65
  $ sleep 1.2
  $ docker inspect -f '{{.State.ExitCode}} {{gt .RestartCount 0}}' r3
  0 true
  $ docker update --restart no r3
  r3
  $ docker rm -f r3
  r3
  $ docker run --rm --name tmp -d busybox sleep 0.5 | wc -c
  65
  $ sleep 1.2
  $ docker ps -a --filter name=tmp -q | wc -l
  0
  $ docker create --name c1 -i busybox sh
  0a83361faa968414ab36be5ff86d03ee5785ad86c7f065245babe5a5a53f94db
  $ docker start c1
  c1
  $ docker inspect -f '{{.State.Running}} {{.Config.OpenStdin}} {{.Config.Tty}}' c1
  true true false
  $ docker rm -f c1
  c1
  $ docker create -it --name c2 alpine | wc -c
  65
  $ docker start c2
  c2
  $ docker inspect -f '{{.State.Running}} {{.Config.OpenStdin}} {{.Config.Tty}}' c2
  true true true
  $ docker stop -t 0 c2
  c2
  $ docker run --name h1 -d --health-cmd 'cat /ok' --health-interval 0.5s --health-retries 1 --health-timeout 2s busybox sh -c 'touch /ok; sleep 1000' | wc -c
  65
  $ docker inspect -f '{{.State.Health.Status}}' h1
  starting
  $ sleep 1.3
  $ docker ps --filter name=h1 --format '{{.Status}}' | sed 's/[0-9]* seconds\?/N/; s/About a second/N/'
  Up N (healthy)
  $ docker exec h1 rm /ok
  $ sleep 1.3
  $ docker inspect -f '{{.State.Health.Status}} {{(index .State.Health.Log 0).ExitCode}}' h1
  unhealthy 0
  $ docker inspect -f '{{range .State.Health.Log}}{{.Output}}{{end}}' h1 | tail -1
  
  $ docker inspect -f '{{json .State.Health}}' h1 | jq -c 'keys, (.Log[0]|keys)'
  ["FailingStreak","Log","Status"]
  ["End","ExitCode","Output","Start"]
  $ docker inspect h1 | jq -c '.[0]|keys'
  ["AppArmorProfile","Args","Config","Created","Driver","ExecIDs","GraphDriver","HostConfig","HostnamePath","HostsPath","Id","Image","LogPath","MountLabel","Mounts","Name","NetworkSettings","Path","Platform","ProcessLabel","ResolvConfPath","RestartCount","State"]
  $ docker inspect h1 | jq -c '.[0].State|keys'
  ["Dead","Error","ExitCode","FinishedAt","Health","OOMKilled","Paused","Pid","Restarting","Running","StartedAt","Status"]
  $ docker inspect h1 | jq -c '.[0].Config|keys'
  ["AttachStderr","AttachStdin","AttachStdout","Cmd","Domainname","Entrypoint","Env","Healthcheck","Hostname","Image","Labels","OnBuild","OpenStdin","StdinOnce","Tty","User","Volumes","WorkingDir"]
  $ docker inspect h1 | jq -c '.[0].NetworkSettings|keys'
  ["Bridge","EndpointID","Gateway","GlobalIPv6Address","GlobalIPv6PrefixLen","HairpinMode","IPAddress","IPPrefixLen","IPv6Gateway","LinkLocalIPv6Address","LinkLocalIPv6PrefixLen","MacAddress","Networks","Ports","SandboxID","SandboxKey","SecondaryIPAddresses","SecondaryIPv6Addresses"]
  $ docker inspect h1 | jq -c '.[0].NetworkSettings.Networks.bridge|keys'
  ["Aliases","DNSNames","DriverOpts","EndpointID","Gateway","GlobalIPv6Address","GlobalIPv6PrefixLen","GwPriority","IPAMConfig","IPAddress","IPPrefixLen","IPv6Gateway","Links","MacAddress","NetworkID"]
  $ docker inspect h1 | jq -c '.[0].GraphDriver|.Name,(.Data|keys)'
  "overlay2"
  ["ID","LowerDir","MergedDir","UpperDir","WorkDir"]
  $ docker inspect h1 | jq -c '.[0]|{AppArmorProfile,ExecIDs,MountLabel,ProcessLabel,Platform,Driver,RestartCount,Name,Path,Args}'
  {"AppArmorProfile":"","ExecIDs":null,"MountLabel":"","ProcessLabel":"","Platform":"linux","Driver":"overlay2","RestartCount":0,"Name":"/h1","Path":"sh","Args":["-c","touch /ok; sleep 1000"]}
# varies
  $ docker run -d --name m1 -v data:/data -v $PWD:/host:ro --tmpfs /t -v /anon --mount type=bind,src=$PWD,dst=/b,readonly,bind-propagation=rslave busybox sleep 1000 | wc -c; docker inspect m1 | jq -c '.[0].Mounts|sort_by(.Destination)[]|del(.Source)|if .Name then .Name|=(if length>10 then "HASH" else . end) else . end'
  $ docker inspect -f '{{.HostConfig.Binds}} {{json .HostConfig.Tmpfs}} {{json .HostConfig.Mounts}}' m1
  [data:/data /home/learner/k2:/host:ro] {"/t":""} [{"Type":"bind","Source":"/home/learner/k2","Target":"/b","ReadOnly":true,"BindOptions":{"Propagation":"rslave"}}]
# varies
  $ docker exec m1 sh -c 'mount | grep -E " /(data|host|t|anon|b) " | cut -d" " -f3,5,6 | cut -c1-20'
# varies
  $ docker exec m1 touch /host/x; docker exec m1 touch /b/x; docker exec m1 touch /t/x /data/x /anon/x && docker diff m1
  $ docker run --name d1 busybox sh -c 'mkdir -p /a/b; echo 1 > /a/b/c; rm /etc/group; echo x >> /etc/passwd; chmod 700 /tmp; ln -s /a /l'
  $ docker commit d1 d1img | cut -c1-7
  sha256:
  $ docker run --rm d1img sh -c 'cat /a/b/c; ls /etc/group; tail -1 /etc/passwd; ls -ld /tmp | cut -c1-10; readlink /l'
  1
  ls: /etc/group: No such file or directory
  x
  drwx------
  /a
  $ docker commit -c 'ENV A=1' -c 'EXPOSE 80' -c 'CMD ["ls"]' -c 'WORKDIR /a' -c 'USER 5' -c 'LABEL x=y' -c 'ENTRYPOINT ["e"]' -c 'VOLUME /v' -c 'ONBUILD RUN x' d1 d2img | cut -c1-7
  sha256:
  $ docker inspect d2img | jq -c '.[0].Config|{Env,ExposedPorts,Cmd,WorkingDir,User,Labels,Entrypoint,Volumes,OnBuild}'
  {"Env":["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","A=1"],"ExposedPorts":{"80/tcp":{}},"Cmd":["ls"],"WorkingDir":"/a","User":"5","Labels":{"x":"y"},"Entrypoint":["e"],"Volumes":{"/v":{}},"OnBuild":["RUN x"]}
  $ docker commit -c 'NOPE x' d1 x
  Error response from daemon: NOPE is not a valid change command
  [1]
  $ docker commit -c 'RUN x' d1 x
  Error response from daemon: RUN is not a valid change command
  [1]
  $ docker commit -c 'ENV' d1 x
  Error response from daemon: ENV requires at least one argument
  [1]
  $ docker commit -c 'CMD' d1 x | cut -c1-7
  sha256:
  $ docker commit --pause=false ee e:img | cut -c1-7
  sha256:
  $ docker commit -a me -m hello ee e:2 | cut -c1-7
  sha256:
  $ docker history e:2 --format '{{.CreatedBy}}|{{.Comment}}' | head -1
  sleep 1000|hello
  $ docker inspect -f '{{.Author}} {{.Comment}}' e:2
  me hello
  $ docker run -d --name l1 busybox sh -c 'echo out; echo err >&2; printf no-newline' | wc -c
  65
  $ sleep 0.3
  $ docker logs l1
  out
  err
  no-newline (no-eol)
  $ echo
  
  $ docker logs l1 2>/dev/null
  out
  no-newline (no-eol)
  $ echo
  
  $ docker logs -t l1 2>&1 | sed 's/^[^ ]*Z/T/'
  T out
  T err
  T no-newline (no-eol)
  $ docker run --name l2 --log-driver none busybox echo x
  x
  $ docker logs l2
  Error response from daemon: configured logging driver does not support reading
  [1]
  $ docker run --name l3 --log-opt max-size=1k --log-opt max-file=2 busybox seq 1 3 | tail -1
  3
  $ docker inspect -f '{{json .HostConfig.LogConfig}}' l3
  {"Type":"json-file","Config":{"max-file":"2","max-size":"1k"}}
  $ docker run --name l4 --log-driver local busybox echo x
  x
  $ docker logs l4
  x
  $ docker run --rm --log-driver nope busybox true
  docker: Error response from daemon: error looking up logging plugin nope: plugin "nope" not found
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --log-opt nope=1 busybox true
  docker: Error response from daemon: unknown log opt 'nope' for json-file log driver
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -d --name p1 -p 127.0.0.1:8081:80 -p 8082:80/udp -p 9000-9002:9000-9002 -p ::1:8083:83 nginx | wc -c
  docker: Invalid ip address ::1: address ::1:: too many colons in address
  
  Run 'docker run --help' for more information
  0
  $ docker port p1
  Error response from daemon: No such container: p1
  [1]
  $ docker ps --filter name=p1 --format '{{.Ports}}'
  $ docker port p1 80/udp
  Error response from daemon: No such container: p1
  [1]
  $ docker port p1 9001/tcp
  Error response from daemon: No such container: p1
  [1]
  $ docker port p1 9005
  Error response from daemon: No such container: p1
  [1]
  $ docker run -d --name p2 -p 9001:80 nginx 2>&1 | tail -3 | sed 's/([0-9a-f]*)/(ID)/'
  96ae0dc37a2f3e23da97a18ffb4098d80554993964f8516cc4226d8fbe2fb258
  $ docker ps -a --filter name=p2 --format '{{.Status}}'
  Up Less than a second
  $ docker inspect -f '{{.State.Error}}' p2 | sed 's/([0-9a-f]*)/(ID)/'
  
  $ docker start p2 2>&1 | sed 's/([0-9a-f]*)/(ID)/'
  p2
  $ docker stop p1 >/dev/null
  Error response from daemon: No such container: p1
  [1]
  $ docker start p2
  p2
  $ docker port p2
  80/tcp -> 0.0.0.0:9001
  80/tcp -> [::]:9001
  $ docker start p1 2>&1 | sed 's/([0-9a-f]*)/(ID)/'
  Error response from daemon: No such container: p1
  Error: failed to start containers: p1
  $ docker run -d --name p3 --expose 70 --expose 80-82/udp -P nginx | wc -c
  65
  $ docker port p3 | sed 's/:[0-9]*$/:N/'
  70/tcp -> 0.0.0.0:N
  70/tcp -> [::]:N
  80/tcp -> 0.0.0.0:N
  80/tcp -> [::]:N
  80/udp -> 0.0.0.0:N
  80/udp -> [::]:N
  81/udp -> 0.0.0.0:N
  81/udp -> [::]:N
  82/udp -> 0.0.0.0:N
  82/udp -> [::]:N
  $ docker ps --filter publish=9001/tcp --format '{{.Names}}'
  p2
  $ docker ps --filter expose=81/udp --format '{{.Names}}'
  p3
  $ docker ps --filter publish=70-90 --format '{{.Names}}'
  $ docker top ee | sed 's/  */ /g' | cut -d' ' -f1,8-
  UID CMD
  root sleep 1000
  $ docker top ee -o pid,args | wc -l
  2
  $ docker top ee -eo pid,comm | tail -1 | sed 's/.* //'
  sleep
  $ docker stats --no-stream --format '{{.Name}} {{.Container}}' ee
  ee ee
  $ docker stats --no-stream --format json ee | jq -c keys
  ["BlockIO","CPUPerc","Container","ID","MemPerc","MemUsage","Name","NetIO","PIDs"]
  $ docker stats --no-stream -a --format '{{.Name}}' | wc -l
  17
  $ docker stats --no-stream s1 | sed 's/  */ /g' | tail -1 | cut -d' ' -f2-
  s1 0.00% 0B / 0B 0.00% 0B / 0B 0B / 0B 0
  $ docker pause ee
  ee
  $ docker exec ee true
  Error response from daemon: Container ee is paused, unpause the container before exec
  [1]
  $ docker stop -t 1 ee
  ee
  $ docker ps -a --filter name=^ee$ --format '{{.Status}}' | cut -d' ' -f1,2
  Exited (137)
  $ docker start ee
  ee
  $ docker pause ee
  ee
  $ docker ps --filter name=^ee$ --format '{{.State}}'
  paused
  $ docker logs ee
  $ docker restart -t 0 ee
  ee
  $ docker inspect -f '{{.State.Paused}}' ee
  false
  $ docker pause ee
  ee
  $ docker kill ee
  ee
  $ docker rm ee
  ee
  $ docker rm -f ee
  Error response from daemon: No such container: ee
  $ docker update --cpus 1.5 --memory 100m --memory-swap 200m --pids-limit 50 --restart on-failure:3 --cpu-shares 100 --memory-reservation 50m --cpuset-cpus 0 m1
  m1
  $ docker inspect m1 | jq -c '.[0].HostConfig|{NanoCpus,Memory,MemorySwap,PidsLimit,RestartPolicy,CpuShares,MemoryReservation,CpusetCpus}'
  {"NanoCpus":1500000000,"Memory":104857600,"MemorySwap":209715200,"PidsLimit":50,"RestartPolicy":{"Name":"on-failure","MaximumRetryCount":3},"CpuShares":100,"MemoryReservation":52428800,"CpusetCpus":"0"}
  $ docker update --memory 1g m1
  Error response from daemon: Cannot update container 585b0cb3f2b82dac6c2048cd01d0a9d44de91e2e89e53f64e9c1a07baa1e95be: Memory limit should be smaller than already set memoryswap limit, update the memoryswap at the same time
  [1]
  $ docker update --cpus 0 m1
  m1
  $ docker update --cpus -1 m1
  Error response from daemon: range of CPUs is from 0.01 to 2.00, as there are only 2 CPUs available
  [1]
  $ docker update --restart nope m1
  Error response from daemon: invalid restart policy: unknown policy 'nope'; use one of 'no', 'always', 'on-failure', or 'unless-stopped'
  [1]
  $ docker update --cpuset-cpus 99 m1
  Error response from daemon: Requested CPUs are not available - requested 99, available: 0-1
  [1]
  $ docker update --kernel-memory 1m m1
  m1
  $ docker update --memory x m1
  invalid argument "x" for "-m, --memory" flag: invalid size: 'x'
  
  Usage:  docker update [OPTIONS] CONTAINER [CONTAINER...]
  
  Run 'docker update --help' for more information
  [125]
  $ docker rename m1 m2
  $ docker rename m2 m2
  Error response from daemon: Renaming a container with the same name as its current name
  Error: failed to rename container named m2
  [1]
  $ docker rename m2 /m3
  $ docker rename m3 a/b
  Error response from daemon: Error when allocating new name: Invalid container name (/a/b), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  Error: failed to rename container named m3
  [1]
  $ docker rename m3 -x
  unknown shorthand flag: 'x' in -x
  
  Usage:  docker rename CONTAINER NEW_NAME
  
  Run 'docker rename --help' for more information
  [125]
  $ docker wait s1 s2 nosuch; docker wait s3 & sleep 0.2; wait
  7
  137
  Error response from daemon: No such container: nosuch
  137
  $ docker rm s1 s2 s3 s4; docker rm -v d1; docker rm --link x/y; docker rm -f nosuch; echo $?
  s1
  s2
  s3
  s4
  d1
  Error response from daemon: No such container: x/y
  Error response from daemon: No such container: nosuch
  0
  $ docker container prune -f | tail -1 | cut -d: -f1
  Total reclaimed space
  $ docker container prune -f
  Total reclaimed space: 0B
  $ docker attach l1
  Error response from daemon: No such container: l1
  [1]
  $ docker attach nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker start -a l1
  Error response from daemon: No such container: l1
  [1]
  $ docker run -d --name at busybox sh -c 'for i in 1 2 3; do echo $i; sleep 0.4; done' | wc -c; docker attach at; docker logs at
  65
  2
  3
  1
  2
  3
  $ docker run -a stdout --name at2 busybox sh -c 'echo o; echo e >&2; exit 4'
  o
  [4]
  $ docker run -a stderr --rm busybox sh -c 'echo o; echo e >&2'
  e
  $ docker run -a stdin -d --rm busybox cat
  conflicting options: cannot specify both --attach and --detach
  [1]
  $ docker run --cidfile cid -d busybox sleep 9 | wc -c
  65
  $ wc -c < cid
  64
  $ docker run --cidfile cid busybox true
  docker: container ID file found, make sure the other container isn't running or delete cid
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --sig-proxy=false --rm busybox echo x
  x
  $ docker run --detach-keys ctrl-x --rm busybox echo x
  x
  $ docker run --no-healthcheck --rm busybox echo x
  x
