Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ docker run -d --name s1 -w /tmp -e A=1 busybox sh -c 'echo out; echo err >&2; while true; do sleep 1; done' | wc -c
  65
  $ docker run -d --name s2 -t busybox sleep 1000 | wc -c
  65
  $ docker exec
  docker: 'docker exec' requires at least 2 arguments
  
  Usage:  docker exec [OPTIONS] CONTAINER COMMAND [ARG...]
  
  See 'docker exec --help' for more information
  [1]
  $ docker exec s1
  docker: 'docker exec' requires at least 2 arguments
  
  Usage:  docker exec [OPTIONS] CONTAINER COMMAND [ARG...]
  
  See 'docker exec --help' for more information
  [1]
  $ docker exec nosuch true
  Error response from daemon: No such container: nosuch
  [1]
  $ docker exec s1 nosuch
  OCI runtime exec failed: exec failed: unable to start container process: exec: "nosuch": executable file not found in $PATH\x0d (esc)
  [127]
  $ docker exec s1 /etc
  OCI runtime exec failed: exec failed: unable to start container process: exec: "/etc": is a directory: permission denied\x0d (esc)
  [126]
  $ docker exec -w /nosuch s1 pwd
  OCI runtime exec failed: exec failed: unable to start container process: chdir to cwd ("/nosuch") set in config.json failed: no such file or directory\x0d (esc)
  [127]
  $ docker exec -w rel s1 pwd
  OCI runtime exec failed: exec failed: Cwd must be an absolute path\x0d (esc)
  [128]
  $ docker exec s1 pwd
  /tmp
  $ docker exec -e A=2 -e B=3 s1 sh -c 'echo $A $B'
  2 3
  $ docker exec -u nosuch s1 id
  Error response from daemon: unable to find user nosuch: no matching entries in passwd file
  [1]
# varies
  $ docker exec -u 5:6 s1 id
  $ docker exec -d s1 touch /tmp/made; docker exec s1 ls /tmp
  made
  $ docker exec -it s1 true
  the input device is not a TTY
  [1]
  $ docker exec -i s1 cat < /dev/null
  $ echo abc | docker exec -i s1 tr a-c x-z
  xyz
  $ docker exec s1 sh -c 'exit 7'
  [7]
  $ docker exec s1 sh -c 'kill -TERM $$'
  [143]
  $ docker exec --privileged s1 true
  $ docker exec --nope s1 true
  unknown flag: --nope
  
  Usage:  docker exec [OPTIONS] CONTAINER COMMAND [ARG...]
  
  Run 'docker exec --help' for more information
  [125]
  $ docker exec -t s1 tty | tr -d '\r'
  /dev/pts/0
  $ docker exec s1 tty
  not a tty
  [1]
  $ docker run --name lg --log-opt labels=k --log-opt env=A -l k=v -e A=z busybox echo hello
  hello
  $ docker cp
  docker: 'docker cp' requires 2 arguments
  
  Usage:  docker cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-
  	docker cp [OPTIONS] SRC_PATH|- CONTAINER:DEST_PATH
  
  Run 'docker cp --help' for more information
  [1]
  $ docker cp a b
  must specify at least one container source
  [1]
  $ docker cp s1:/etc/passwd .
  $ docker cp s1:/nosuch .
  Error response from daemon: Could not find the file /nosuch in container s1
  [1]
  $ docker cp nosuch:/x .
  Error response from daemon: No such container: nosuch
  [1]
  $ docker cp nosuchfile s1:/
  lstat /home/learner/w/nosuchfile: no such file or directory
  [1]
  $ docker cp s1:/a s2:/b
  copying between containers is not supported
  [1]
  $ docker cp s1:etc/passwd - | tar t
  passwd
  $ docker cp s1:/etc/passwd /nosuch/dir/
  invalid output path: directory "/nosuch" does not exist
  [1]
  $ docker cp s1:/etc/passwd newname; ls
  newname
  passwd
  $ mkdir d; echo 1 > d/f; docker cp d s1:/tmp/; docker exec s1 ls -R /tmp
  /tmp:
  d
  made
  
  /tmp/d:
  f
  $ docker cp d/. s1:/tmp/new; docker exec s1 ls /tmp/new
  f
  $ tar c d | docker cp - s1:/root; docker exec s1 ls /root
  d
# varies
  $ echo x | docker cp - s1:/root
  $ docker cp -q d s1:/tmp/q
  $ docker cp -a s1:/tmp/made .; stat -c '%s' made
  0
  $ docker cp s1:/proc/version . && wc -l < version
  Error response from daemon: Could not find the file /proc/version in container s1
  [1]
  $ docker cp -L s1:/bin/sh shell; test -s shell && echo yes
  yes
  $ docker diff s1 | sort
  A /root/d
  A /root/d/f
  A /tmp/d
  A /tmp/d/f
  A /tmp/made
  A /tmp/new
  A /tmp/new/f
  A /tmp/q
  A /tmp/q/f
  C /root
  C /tmp
  $ docker diff nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker diff
  docker: 'docker diff' requires 1 argument
  
  Usage:  docker diff CONTAINER
  
  Run 'docker diff --help' for more information
  [1]
  $ docker stats --no-stream --format '{{.Name}}' s1 nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker stats --no-stream --format 'table {{.Name}}\t{{.PIDs}}' s1
  NAME      PIDS
  s1        2
  $ docker stats --no-stream --format json s1 | jq -c keys
  ["BlockIO","CPUPerc","Container","ID","MemPerc","MemUsage","Name","NetIO","PIDs"]
  $ docker stats --no-stream --format '{{.Nope}}' s1
  template parsing error: template: :1:2: executing "" at <.Nope>: can't evaluate field Nope in type *container.statsContext
  [1]
  $ docker stats --no-stream --no-trunc --format '{{.ID}}' s1 | wc -c
  65
  $ docker commit
  docker: 'docker commit' requires at least 1 and at most 2 arguments
  
  Usage:  docker commit [OPTIONS] CONTAINER [REPOSITORY[:TAG]]
  
  Run 'docker commit --help' for more information
  [1]
  $ docker commit nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker commit s1 Bad
  invalid reference format: repository name (library/Bad) must be lowercase
  [1]
  $ docker commit s1 mine:1 | cut -c1-7
  sha256:
  $ docker commit -a me -m msg -c 'CMD ["a"]' -c 'ENV X=1' -c 'EXPOSE 90' -p=false s1 mine:2 | cut -c1-7
  sha256:
  $ docker commit -c 'RUN x' s1 mine:3
  Error response from daemon: RUN is not a valid change command
  [1]
  $ docker commit -c 'NOPE x' s1 mine:3
  Error response from daemon: NOPE is not a valid change command
  [1]
# varies
  $ docker inspect mine:2 -f '{{.Author}} {{.Comment}} {{json .Config.Cmd}} {{json .Config.Env}} {{json .Config.ExposedPorts}} {{.Config.WorkingDir}} {{json .Config.Labels}}'
  $ docker history mine:2 --format '{{.CreatedBy}}|{{.Comment}}' | head -1
  sh -c echo out; echo err >&2; while true; do…|msg
# varies
  $ docker inspect mine:1 -f '{{json .Config.Cmd}} {{.Config.Hostname}} {{json .Config.Env}}'
  $ docker export nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker export s1 | tar t | grep tmp/new
  tmp/new/
  tmp/new/f
  $ docker export -o x.tar s1; tar tf x.tar | grep -c tmp/
  8
  $ docker export -o /nosuch/x s1
  failed to export container: invalid output path: stat /nosuch: no such file or directory
  [1]
  $ docker export
  docker: 'docker export' requires 1 argument
  
  Usage:  docker export [OPTIONS] CONTAINER
  
  Run 'docker export --help' for more information
  [1]
  $ docker import
  docker: 'docker import' requires at least 1 argument
  
  Usage:  docker import [OPTIONS] file|URL|- [REPOSITORY[:TAG]]
  
  See 'docker import --help' for more information
  [1]
  $ docker import nosuch.tar
  open nosuch.tar: no such file or directory
  [1]
  $ docker import x.tar imp:1 | cut -c1-7
  sha256:
  $ docker import -c 'CMD ["sh"]' -m note x.tar imp:2 | cut -c1-7
  sha256:
  $ docker import - Bad < x.tar
  invalid reference format: repository name (library/Bad) must be lowercase
  [1]
  $ docker import -c 'FOO' x.tar
  Error response from daemon: FOO is not a valid change command
  [1]
  $ docker history imp:2
  IMAGE          CREATED        CREATED BY   SIZE      COMMENT
  c7d375aaee92   1 second ago                2.06MB    note
  $ docker run --rm imp:1
  docker: Error response from daemon: no command specified
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm imp:2 echo hi
  hi
  $ docker run --rm imp:2 ls /tmp/new
  f
  $ docker save imp:2 nosuch > /dev/null
  Error response from daemon: No such image: nosuch
  [1]
  $ docker save imp:2 -o s.tar; tar tf s.tar | grep -c manifest.json
  1
# varies
  $ tar xOf s.tar manifest.json | jq -c '.[0] | keys'
  $ tar xOf s.tar manifest.json | jq -c '.[0].RepoTags'
  ["imp:2"]
  $ docker save
  docker: 'docker save' requires at least 1 argument
  
  Usage:  docker save [OPTIONS] IMAGE [IMAGE...]
  
  See 'docker save --help' for more information
  [1]
  $ docker rmi imp:2 mine:1 | grep -c Deleted
  2
  $ docker load -i s.tar
  Loaded image: imp:2
  $ docker load -qi s.tar
  Loaded image: imp:2
  $ docker load -i nosuch
  open nosuch: no such file or directory
  [1]
  $ docker load -i passwd
  unexpected EOF
  [1]
# varies
  $ docker load < x.tar
  $ docker attach nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker attach lg
  You cannot attach to a stopped container, start it first
  [1]
  $ docker attach --no-stdin s1 s2
  docker: 'docker attach' requires 1 argument
  
  Usage:  docker attach [OPTIONS] CONTAINER
  
  Run 'docker attach --help' for more information
  [1]
  $ docker port s1
  $ docker port s1 80
  Error: No public port '80' published for s1
  [1]
  $ docker port nosuch
  Error response from daemon: No such container: nosuch
  [1]
# varies
  $ docker inspect s1 -f '{{.State.Running}} {{.ResolvConfPath}}' | cut -d/ -f1,2
  $ docker inspect s1 nosuch -f '{{.Name}}'
  /s1
  Error: No such object: nosuch
  [1]
  $ docker inspect --type image s1
  []
  Error response from daemon: No such image: s1:latest
  [1]
  $ docker inspect --type nope s1
  unknown type: "nope": must be one of "config", "container", "image", "network", "node", "plugin", "secret", "service", "task", "volume"
  [1]
  $ docker inspect -s s1 -f '{{.SizeRootFs}}' | grep -c .
  1
  $ docker inspect
  docker: 'docker inspect' requires at least 1 argument
  
  Usage:  docker inspect [OPTIONS] NAME|ID [NAME|ID...]
  
  See 'docker inspect --help' for more information
  [1]
# varies
  $ docker container inspect s1 -f '{{len .Id}} {{.Driver}} {{.Platform}} {{.RestartCount}} {{.Path}} {{json .Args}}'
  $ docker container inspect s1 | jq -c '.[0]|keys'
  ["AppArmorProfile","Args","Config","Created","Driver","ExecIDs","GraphDriver","HostConfig","HostnamePath","HostsPath","Id","Image","LogPath","MountLabel","Mounts","Name","NetworkSettings","Path","Platform","ProcessLabel","ResolvConfPath","RestartCount","State"]
  $ docker container inspect s1 | jq -c '.[0].State|keys'
  ["Dead","Error","ExitCode","FinishedAt","OOMKilled","Paused","Pid","Restarting","Running","StartedAt","Status"]
# varies
  $ docker container inspect s1 | jq -c '.[0].Config'
# varies
  $ docker container inspect s1 | jq -c '.[0].HostConfig'
  $ docker container inspect s1 | jq -c '.[0].NetworkSettings|keys'
  ["Bridge","EndpointID","Gateway","GlobalIPv6Address","GlobalIPv6PrefixLen","HairpinMode","IPAddress","IPPrefixLen","IPv6Gateway","LinkLocalIPv6Address","LinkLocalIPv6PrefixLen","MacAddress","Networks","Ports","SandboxID","SandboxKey","SecondaryIPAddresses","SecondaryIPv6Addresses"]
  $ docker container inspect s1 | jq -c '.[0].NetworkSettings.Networks.bridge|keys'
  ["Aliases","DNSNames","DriverOpts","EndpointID","Gateway","GlobalIPv6Address","GlobalIPv6PrefixLen","GwPriority","IPAMConfig","IPAddress","IPPrefixLen","IPv6Gateway","Links","MacAddress","NetworkID"]
  $ docker image inspect busybox | jq -c '.[0]|keys'
  ["Architecture","Author","Comment","Config","Created","DockerVersion","GraphDriver","Id","Metadata","Os","Parent","RepoDigests","RepoTags","RootFS","Size"]
# varies
  $ docker image inspect mine:2 | jq -c '.[0].Config'
  $ docker network inspect bridge | jq -c '.[0]|keys'
  ["Attachable","ConfigFrom","ConfigOnly","Containers","Created","Driver","EnableIPv4","EnableIPv6","IPAM","Id","Ingress","Internal","Labels","Name","Options","Scope"]
  $ docker network inspect bridge | jq -c '.[0].Options'
  {"com.docker.network.bridge.default_bridge":"true","com.docker.network.bridge.enable_icc":"true","com.docker.network.bridge.enable_ip_masquerade":"true","com.docker.network.bridge.host_binding_ipv4":"0.0.0.0","com.docker.network.bridge.name":"docker0","com.docker.network.driver.mtu":"1500"}
  $ docker volume create --label a=b vol1; docker volume inspect vol1 | jq -c '.[0]|del(.CreatedAt,.Mountpoint)'
  vol1
  {"Driver":"local","Labels":{"a":"b"},"Name":"vol1","Options":null,"Scope":"local"}
  $ docker rm -f s1 s2 lg
  s1
  s2
  lg
  $ docker volume rm vol1
  vol1
  $ docker rmi mine:2 imp:1 imp:2 | grep -c Untagged
  3
