Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled. Progress stands in the lab's order.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine >/dev/null; mkdir w; cd w
  $ docker run -d --name aa --label x=1 --label tier=front -p 8081:80 -p 127.0.0.1:9000:9000/udp --env A=1 --env B=two busybox sleep 1000 >/dev/null; docker run --name bb busybox sh -c 'exit 3'
  [3]
# varies
  $ docker ps -a --format '{{.Names}}\t{{.Status}}' | sed 's/[0-9]* second[s]*/N/'
  bb	Exited (3) Less than aN ago
  aa	Up N
  $ docker ps --format '{{upper .Names}} {{lower .Image}} {{title .State}}'
  AA busybox Running
  $ docker ps --format 'table {{.Names}}\t{{.Ports}}'
  NAMES     PORTS
  aa        127.0.0.1:9000->9000/udp, 0.0.0.0:8081->80/tcp, [::]:8081->80/tcp
  $ docker ps -a --format 'table {{.Names}}\t{{.Label "tier"}}\t{{.Labels}}'
  NAMES     tier      LABELS
  bb                  
  aa        front     tier=front,x=1
  $ docker ps --format '{{json .}}' | tr , '\n' | cut -d: -f1
  {"Command"
  "CreatedAt"
  "ID"
  "Image"
  "Labels"
  x=1"
  "LocalVolumes"
  "Mounts"
  "Names"
  "Networks"
  "Platform"
  "Ports"
   0.0.0.0
   [
  "RunningFor"
  "Size"
  "State"
  "Status"
  $ docker ps --format '{{json .Names}} {{json .Ports}}'
  "aa" "127.0.0.1:9000->9000/udp, 0.0.0.0:8081->80/tcp, [::]:8081->80/tcp"
  $ docker ps --format '{{.ID | printf "%.4s"}}' | wc -c
  5
  $ docker ps --format '{{truncate .Image 4}}|{{pad .Names 2 3}}|'
  busy|  aa   |
  $ docker ps --format '{{split .Image "b"}} {{join (split .Image "s") "-"}}'
  [ usy ox] bu-ybox
  $ docker ps --format '{{println .Names}}'
  aa
  
  $ docker ps --format '{{if eq .State "running"}}up{{else}}down{{end}} {{.Names}}' -a
  down bb
  up aa
  $ docker ps --format '{{with .Names}}<{{.}}>{{end}}'
  <aa>
  $ docker ps --format '{{range $i, $e := split .Ports ","}}{{$i}}={{$e}};{{end}}'
  0=127.0.0.1:9000->9000/udp;1= 0.0.0.0:8081->80/tcp;2= [::]:8081->80/tcp;
  $ docker ps --format '{{len .Names}} {{printf "%-10s|%5d|%q" .Names 42 .Image}}'
  2 aa        |   42|"busybox"
  $ docker ps --format '{{.Nope}}'
  failed to execute template: template: :1:2: executing "" at <.Nope>: can't evaluate field Nope in type *formatter.ContainerContext
  [1]
  $ docker ps --format '{{.Names'
  failed to parse template: template: :1: unclosed action
  [1]
  $ docker ps --format '{{nope .Names}}'
  failed to parse template: template: :1: function "nope" not defined
  [1]
  $ docker ps --format '{{.Names.First}}'
  failed to execute template: template: :1:8: executing "" at <.Names.First>: can't evaluate field First in type string
  [1]
  $ docker ps --format '{{if .Names}}x'
  failed to parse template: template: :1: unexpected EOF
  [1]
  $ docker ps --format '{{end}}'
  failed to parse template: template: :1: unexpected {{end}}
  [1]
  $ docker ps --format '{{index .Names 0}} {{slice .Names 0 1}}'
  failed to execute template: template: :1:2: executing "" at <index .Names 0>: error calling index: reflect: string index out of range
  [1]
  $ docker ps --format '{{not true}} {{and 1 0}} {{or 0 "x"}} {{eq 1 1}} {{ne 1 2}} {{lt 1 2}} {{gt "a" "b"}}'
  false 0 x true true true false
  $ docker ps --format raw | sed 's/[0-9a-f]\{12\}/ID/'
  container_id: ID
  image: busybox
  command: "sleep 1000"
  created_at: 2026-11-29 15:44:16 +0000 UTC
  state: running
  status: Up 5 seconds
  names: aa
  labels: tier=front,x=1
  ports: 127.0.0.1:9000->9000/udp, 0.0.0.0:8081->80/tcp, [::]:8081->80/tcp
  
  $ docker ps -a --format pretty
  pretty
  pretty
  $ docker ps -q --format '{{.Names}}' | wc -c
  WARNING: Ignoring custom format, because both --format and --quiet are set.
  13
  $ docker ps --format table
  CONTAINER ID   IMAGE     COMMAND        CREATED         STATUS         PORTS                                                               NAMES
  eebf57edce16   busybox   "sleep 1000"   6 seconds ago   Up 6 seconds   127.0.0.1:9000->9000/udp, 0.0.0.0:8081->80/tcp, [::]:8081->80/tcp   aa
  $ docker inspect aa -f '{{.Name}} {{.State.Status}} {{.State.ExitCode}} {{.RestartCount}}'
  /aa running 0 0
# varies
  $ docker inspect aa -f '{{.Config.Env}}'
  [A=1 B=two]
# varies
  $ docker inspect aa -f '{{range .Config.Env}}{{println .}}{{end}}'
  A=1
  B=two
  
  $ docker inspect aa -f '{{index .Config.Env 1}} {{index .Config.Labels "tier"}}'
  B=two front
  $ docker inspect aa -f '{{index .Config.Env 9}}'
  
  template parsing error: template: :1:2: executing "" at <index .Config.Env 9>: error calling index: index out of range: 9
  [1]
  $ docker inspect aa -f '{{(index .NetworkSettings.Ports "80/tcp")}}'
  [map[HostIp:0.0.0.0 HostPort:8081] map[HostIp::: HostPort:8081]]
  $ docker inspect aa -f '{{(index (index .NetworkSettings.Ports "80/tcp") 0).HostPort}}'
  8081
  $ docker inspect aa -f '{{(index .NetworkSettings.Ports "81/tcp" 0).HostPort}}'
  
  template parsing error: template: :1:3: executing "" at <index .NetworkSettings.Ports "81/tcp" 0>: error calling index: index of nil pointer
  [1]
  $ docker inspect aa -f '{{json .NetworkSettings.Ports}}'
  {"80/tcp":[{"HostIp":"0.0.0.0","HostPort":"8081"},{"HostIp":"::","HostPort":"8081"}],"9000/udp":[{"HostIp":"127.0.0.1","HostPort":"9000"}]}
  $ docker inspect aa -f '{{range $p, $c := .NetworkSettings.Ports}}{{$p}} -> {{(index $c 0).HostPort}} {{end}}'
  80/tcp -> 8081 9000/udp -> 9000 
  $ docker inspect aa -f '{{range $k, $v := .NetworkSettings.Networks}}{{$k}}:{{$v.Gateway}}{{end}}'
  bridge:172.17.0.1
  $ docker inspect aa -f '{{.NetworkSettings.Networks.bridge.Gateway}}'
  172.17.0.1
  $ docker inspect aa -f '{{.NetworkSettings.Networks.nope.Gateway}}'
  <no value>
  $ docker inspect aa -f '{{.HostConfig.RestartPolicy}} {{.HostConfig.RestartPolicy.Name}}'
  {no 0} no
  $ docker inspect aa -f '{{.HostConfig.Memory}} {{.HostConfig.NanoCpus}} {{.HostConfig.Binds}} {{.HostConfig.PortBindings}}'
  0 0 <no value> map[80/tcp:[map[HostIp: HostPort:8081]] 9000/udp:[map[HostIp:127.0.0.1 HostPort:9000]]]
  $ docker inspect aa -f '{{.Config.Cmd}} {{.Config.Entrypoint}} {{.Path}} {{.Args}}'
  [sleep 1000] [] sleep [1000]
  $ docker inspect aa -f '{{json .Config.Cmd}} {{json .Config.Entrypoint}} {{json .Mounts}}'
  ["sleep","1000"] null []
  $ docker inspect aa -f '{{.Nope}}'
  
  template parsing error: template: :1:2: executing "" at <.Nope>: map has no entry for key "Nope"
  [1]
  $ docker inspect aa -f '{{.State.Nope}}'
  
  template parsing error: template: :1:8: executing "" at <.State.Nope>: map has no entry for key "Nope"
  [1]
  $ docker inspect aa bb -f '{{.Name}}={{.State.ExitCode}}'
  /aa=0
  /bb=3
  $ docker inspect aa nosuch -f '{{.Name}}'
  /aa
  Error: No such object: nosuch
  [1]
  $ docker inspect --type image aa
  []
  Error response from daemon: No such image: aa:latest
  [1]
  $ docker inspect --type=container busybox -f x
  
  Error response from daemon: No such container: busybox
  [1]
# varies
  $ docker inspect -s aa -f '{{.SizeRw}} {{if gt .SizeRootFs 1000}}big{{end}}'
  
  template parsing error: template: :1:17: executing "" at <gt .SizeRootFs 1000>: error calling gt: incompatible types for comparison: json.Number and int
  [1]
  $ docker inspect aa -f '{{.SizeRw}}'
  <nil>
# varies
  $ docker inspect aa -f '{{printf "%T" .State.Running}} {{printf "%T" .Config.Env}} {{printf "%v" .State.Running}}'
  bool []string true
  $ docker inspect busybox -f '{{.RepoTags}} {{.Os}}/{{.Architecture}} {{.Config.Cmd}} {{len .RootFS.Layers}}'
  [busybox:latest] linux/amd64 [sh] 1
  $ docker image inspect busybox alpine -f '{{index .RepoTags 0}}'
  busybox:latest
  alpine:latest
# varies
  $ docker images --format '{{.Repository}}:{{.Tag}}'
  busybox:latest
  alpine:latest
# varies
  $ docker images --format 'table {{.Repository}}\t{{.Tag}}'
  REPOSITORY   TAG
  busybox      latest
  alpine       latest
  $ docker images --format '{{json .}}' | tr , '\n' | cut -d: -f1 | sort
  "CreatedAt"
  "CreatedAt"
  "CreatedSince"
  "CreatedSince"
  "Digest"
  "Digest"
  "ID"
  "ID"
  "Repository"
  "Repository"
  "SharedSize"
  "SharedSize"
  "Size"
  "Size"
  "Tag"
  "Tag"
  "UniqueSize"
  "UniqueSize"
  "VirtualSize"
  "VirtualSize"
  {"Containers"
  {"Containers"
  $ docker images --format '{{.Digest}}' | cut -c1-7
  sha256:
  sha256:
  $ docker network ls --format '{{.Name}}: {{.Driver}} {{.Scope}} {{.Internal}} {{.IPv4}} {{.IPv6}}'
  bridge: bridge local false true false
  host: host local false true false
  none: null local false true false
  $ docker network inspect bridge -f '{{range .IPAM.Config}}{{.Subnet}} {{.Gateway}}{{end}} {{len .Containers}}'
  172.17.0.0/16 172.17.0.1 1
  $ docker network inspect bridge -f '{{range .Containers}}{{.Name}} {{.IPv4Address}}{{end}}'
  aa 172.17.0.2/16
# varies
  $ docker network inspect bridge -f '{{json .Options}}'
  {"com.docker.network.bridge.default_bridge":"true","com.docker.network.bridge.enable_icc":"true","com.docker.network.bridge.enable_ip_masquerade":"false","com.docker.network.bridge.host_binding_ipv4":"0.0.0.0","com.docker.network.bridge.name":"docker0","com.docker.network.driver.mtu":"1500"}
  $ docker volume ls --format 'table {{.Name}}\t{{.Mountpoint}}'
  VOLUME NAME   MOUNTPOINT
# varies
  $ docker volume create v1; docker volume ls --format '{{.Name}} {{.Mountpoint}} {{.Labels}} {{.Size}} {{.Links}} {{.Availability}} {{.Group}} {{.Status}}'
  v1
  v1 /tmp/dd/data/volumes/v1/_data  N/A N/A N/A N/A N/A
# varies
  $ docker info -f '{{.Containers}} {{.ContainersRunning}} {{.ContainersStopped}} {{.Images}} {{.Driver}} {{.Swarm.LocalNodeState}}'
  2 1 1 2 vfs inactive
  $ docker version -f '{{.Client.APIVersion}} {{.Server.APIVersion}} {{.Server.MinAPIVersion}} {{.Server.Os}}'
  1.51 1.51 1.24 linux
# varies
  $ docker history busybox --format '{{.Comment}}' | head -1
  Imported from -
# varies
  $ docker search --format '{{.Name}}' --limit 0 x
  Error response from daemon: Get "https://index.docker.io/v1/search?q=x&n=25": dial tcp: lookup index.docker.io on 10.255.255.53:53: no such host
  [1]
  $ docker stats --no-stream --format '{{.Name}} {{.PIDs}}' aa
  aa 1
  $ docker stats --no-stream --format 'table {{.Container}}\t{{.Name}}' aa
  CONTAINER   NAME
  aa          aa
  $ docker stats --no-stream --format '{{json .}}' aa | tr , '\n' | cut -d: -f1
  {"BlockIO"
  "CPUPerc"
  "Container"
  "ID"
  "MemPerc"
  "MemUsage"
  "Name"
  "NetIO"
  "PIDs"
  $ docker system df --format '{{.Type}}: {{.TotalCount}} {{.Active}}'
  Images: 2 1
  Containers: 2 1
  Local Volumes: 1 0
  Build Cache: 0 0
# varies
  $ docker system df --format '{{json .}}' | cut -c1-30
  {"Active":"1","Reclaimable":"2
  {"Active":"1","Reclaimable":"0
  {"Active":"0","Reclaimable":"0
  {"Active":"0","Reclaimable":"0
  $ docker system df --format 'table {{.Type}}\t{{.TotalCount}}'
  TYPE            TOTAL
  Images          2
  Containers      2
  Local Volumes   1
  Build Cache     0
  $ docker context ls --format '{{.Name}} {{.Current}} {{.DockerEndpoint}}'
  default true unix:///var/run/docker.sock
  $ docker inspect --format='{{.Name | printf "%s!"}} {{slice .Name 1}} {{html "<a>"}} {{urlquery "a b"}} {{js "x\"y"}}' aa
  /aa! aa &lt;a&gt; a+b x\"y
  $ docker inspect -f '{{$x := .Name}}{{$x}} {{define "T"}}hi {{.}}{{end}}{{template "T" .Config.Image}}' aa
  /aa hi busybox
  $ docker inspect -f '{{- /* comment */ -}} {{.Name -}}   ' aa
  /aa
  $ docker inspect -f '{{range .Mounts}}{{.Source}}{{else}}no mounts{{end}}' aa
  no mounts
# varies
  $ docker inspect -f '{{range $i, $_ := .Config.Env}}{{if $i}}, {{end}}{{.}}{{end}}' aa
  A=1, B=two
  $ docker inspect -f '{{range .Config.Env}}{{break}}{{end}}ok{{range .Config.Env}}{{continue}}{{end}}' aa
  ok
  $ docker inspect -f '{{eq .State.Status "running" "exited"}} {{lt .State.ExitCode 1}} {{.State.Running | not}}' bb
  true false true
# varies
  $ docker inspect -f '{{lt .State.Status 1}}' bb
  
  template parsing error: template: :1:2: executing "" at <lt .State.Status 1>: error calling lt: incompatible types for comparison: string and int
  [1]
  $ docker inspect -f '{{.State.StartedAt.Year}}' bb
  
  template parsing error: template: :1:8: executing "" at <.State.StartedAt.Year>: can't evaluate field Year in type interface {}
  [1]
  $ docker inspect -f '{{call .Name}}' bb
  
  template parsing error: template: :1:2: executing "" at <call .Name>: error calling call: non-function .Name of type string
  [1]
# varies
  $ docker inspect -f '{{.Name}} {{.HostConfig.LogConfig.Type}} {{.HostConfig.NetworkMode}} {{.Driver}} {{.Platform}}' bb
  /bb json-file bridge vfs linux
  $ docker rm -f aa bb
  aa
  bb
