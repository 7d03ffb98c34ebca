Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ docker run --rm busybox echo hello
  hello
  $ docker run --rm busybox sh -c 'exit 7'
  [7]
  $ docker run --rm busybox nosuch
  docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "nosuch": executable file not found in $PATH
  
  Run 'docker run --help' for more information
  [127]
  $ docker run --rm busybox /etc
  docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "/etc": is a directory: permission denied
  
  Run 'docker run --help' for more information
  [126]
  $ docker run --rm busybox /nosuch/file
  docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "/nosuch/file": stat /nosuch/file: no such file or directory
  
  Run 'docker run --help' for more information
  [127]
  $ docker run -d --name web -p 8091:80 -l app=web -e COLOR=blue busybox httpd -f -p 80
  1fa265f9a65560a86aaebcb1277b794aac907e3fd6c0b69744326c2672d3555d
  $ docker run -d --name web busybox top
  docker: Error response from daemon: Conflict. The container name "/web" is already in use by container "1fa265f9a65560a86aaebcb1277b794aac907e3fd6c0b69744326c2672d3555d". You have to remove (or rename) that container to be able to reuse that name.
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -d --name web2 -p 8091:80 busybox httpd -f
  07e6e16c44f122eb97eaebbe21b66f91cf2197c9171f7dba0e653a33ea32d45d
  docker: Error response from daemon: failed to set up container networking: driver failed programming external connectivity on endpoint web2 (1cf7a811ba977540ebf0997691cbf8b546d224cfe3c948d7e3f7d54b235778f8): Bind for 0.0.0.0:8091 failed: port is already allocated
  
  Run 'docker run --help' for more information
  [125]
  $ docker ps -a --format '{{.Names}} {{.Status}} {{.Ports}}'
  web2 Created 
  web Up 1 second 0.0.0.0:8091->80/tcp, [::]:8091->80/tcp
  $ docker rm web2
  web2
  $ docker port web
  80/tcp -> 0.0.0.0:8091
  80/tcp -> [::]:8091
  $ docker port web 80
  0.0.0.0:8091
  [::]:8091
  $ docker port web 80/tcp
  0.0.0.0:8091
  [::]:8091
  $ docker port web 81
  Error: No public port '81' published for web
  [1]
  $ docker port web 80/udp
  Error: No public port '80/udp' published for web
  [1]
  $ docker inspect -f '{{.Config.Env}}' web
  [COLOR=blue PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin]
  $ docker inspect -f '{{json .Config.Labels}}' web
  {"app":"web"}
# varies
  $ docker inspect -f '{{.HostConfig.PortBindings}}' web
  map[80/tcp:[{ 8091}]]
  $ docker inspect -f '{{range $k, $v := .NetworkSettings.Ports}}{{$k}}={{(index $v 0).HostPort}}{{end}}' web
  80/tcp=8091
  $ docker inspect -f '{{.State.Status}} {{.State.Running}} {{.State.ExitCode}} {{.State.OOMKilled}}' web
  running true 0 false
  $ docker inspect -f '{{.NoSuch}}' web
  
  template parsing error: template: :1:2: executing "" at <.NoSuch>: map has no entry for key "NoSuch"
  [1]
  $ docker inspect -f '{{.State.Nope}}' web
  
  template parsing error: template: :1:8: executing "" at <.State.Nope>: map has no entry for key "Nope"
  [1]
  $ docker inspect -f '{{' web
  template parsing error: template: :1: unclosed action
  [64]
  $ docker inspect -f '{{.Name}}' web nosuch
  /web
  Error: No such object: nosuch
  [1]
  $ docker inspect --type image web
  []
  Error response from daemon: No such image: web:latest
  [1]
  $ docker inspect --type nope web
  unknown type: "nope": must be one of "config", "container", "image", "network", "node", "plugin", "secret", "service", "task", "volume"
  [1]
# varies
  $ docker inspect --size -f '{{.SizeRw}} {{.SizeRootFs}}' web
  0 2063447
  $ docker container inspect nosuch
  []
  Error response from daemon: No such container: nosuch
  [1]
  $ docker exec web echo in
  in
  $ docker exec web nosuch
  OCI runtime exec failed: exec failed: unable to start container process: exec: "nosuch": executable file not found in $PATH\x0d (esc)
  [127]
  $ docker exec -e A=1 web sh -c 'echo $A $COLOR'
  1 blue
  $ docker exec -w /tmp web pwd
  /tmp
  $ docker exec -w /nope web pwd
  OCI runtime exec failed: exec failed: unable to start container process: chdir to cwd ("/nope") set in config.json failed: no such file or directory\x0d (esc)
  [127]
  $ docker exec -u nobody web id
  uid=65534(nobody) gid=65534(nobody) groups=65534(nobody)
  $ docker exec -u 1234 web id
  uid=1234 gid=0(root) groups=0(root)
  $ docker exec -u nosuch web id
  Error response from daemon: unable to find user nosuch: no matching entries in passwd file
  [1]
  $ docker exec web sh -c 'exit 9'
  [9]
  $ docker exec -d web sh -c 'touch /tmp/made'
  $ docker exec web ls /tmp
  made
  $ docker exec -it web sh
  the input device is not a TTY
  [1]
  $ docker exec nosuch true
  Error response from daemon: No such container: nosuch
  [1]
  $ docker exec web
  docker: 'docker exec' requires at least 2 arguments
  
  Usage:  docker exec [OPTIONS] CONTAINER COMMAND [ARG...]
  
  See 'docker exec --help' for more information
  [1]
  $ docker exec
  docker: 'docker exec' requires at least 2 arguments
  
  Usage:  docker exec [OPTIONS] CONTAINER COMMAND [ARG...]
  
  See 'docker exec --help' for more information
  [1]
  $ docker stop -t 1 web
  web
  $ docker exec web true
  Error response from daemon: container 1fa265f9a65560a86aaebcb1277b794aac907e3fd6c0b69744326c2672d3555d is not running
  [1]
  $ docker start web
  web
# varies
  $ docker start nosuch web
  Error response from daemon: No such container: nosuch
  web
  Error: failed to start containers: nosuch
  [1]
  $ docker restart -t 0 web
  web
  $ docker pause web
  web
  $ docker pause web
  Error response from daemon: Container 1fa265f9a65560a86aaebcb1277b794aac907e3fd6c0b69744326c2672d3555d is already paused
  [1]
  $ docker exec web true
  Error response from daemon: Container web is paused, unpause the container before exec
  [1]
  $ docker ps --format '{{.Names}}: {{.Status}}'
  web: Up Less than a second (Paused)
  $ docker unpause web
  web
  $ docker unpause web
  Error response from daemon: Container 1fa265f9a65560a86aaebcb1277b794aac907e3fd6c0b69744326c2672d3555d is not paused
  [1]
  $ docker kill -s HUP web
  web
  $ docker kill -s NOPE web
  Error response from daemon: cannot kill container: web: invalid signal: NOPE
  [1]
  $ docker kill web
  web
  $ docker kill web
  Error response from daemon: cannot kill container: web: container 1fa265f9a65560a86aaebcb1277b794aac907e3fd6c0b69744326c2672d3555d is not running
  [1]
  $ docker wait web
  137
  $ docker rename web web3
  $ docker rename web3 web3
  Error response from daemon: Renaming a container with the same name as its current name
  Error: failed to rename container named web3
  [1]
  $ docker rename nosuch a1
  Error response from daemon: No such container: nosuch
  Error: failed to rename container named nosuch
  [1]
  $ docker rename web3 'bad name'
  Error response from daemon: Error when allocating new name: Invalid container name (/bad name), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  Error: failed to rename container named web3
  [1]
  $ docker rename web3 ''
  Error: Neither old nor new names may be empty
  [1]
  $ docker rm web3
  web3
  $ docker rm web3
  Error response from daemon: No such container: web3
  [1]
  $ docker rm -f web3
  Error response from daemon: No such container: web3
  $ docker run --name bad/name busybox
  docker: Error response from daemon: Invalid container name (bad/name), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -d --name one --restart on-failure:2 busybox sh -c 'exit 3'
  278bde1717d8bd09c39bcf4010d496bd4fc6f486b58dc762dbb78e6b33acfb5c
# sleep 4
  $ docker inspect -f '{{.RestartCount}} {{.State.Status}} {{.State.ExitCode}}' one
  2 exited 3
  $ docker ps -a --filter name=one --format '{{.Names}} {{.Status}}'
  one Exited (3) 3 seconds ago
  $ docker run --rm --restart always busybox true
  docker: conflicting options: cannot specify both --restart and --rm
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -d --restart nope busybox true
  docker: Error response from daemon: invalid restart policy: unknown policy 'nope'; use one of 'no', 'always', 'on-failure', or 'unless-stopped'
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -d --restart always:3 busybox true
  docker: Error response from daemon: invalid restart policy: maximum retry count can only be used with 'on-failure'
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -d --restart on-failure:x busybox true
  docker: invalid restart policy format: maximum retry count must be an integer
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -d --name dd busybox sh -c 'trap "echo bye; exit 5" TERM; while :; do sleep 0.1; done'
  38a3421b9501be56086d24eada8d80f2f5909dea5e6858c864da6b132d56c4db
  $ docker stop dd
  dd
  $ docker inspect -f '{{.State.ExitCode}}' dd
  5
  $ docker logs dd
  bye
  $ docker rm dd one
  dd
  one
# varies
  $ docker run --name e1 busybox sh -c 'echo out; echo err >&2'
  err
  out
  $ docker logs e1 2>/dev/null
  out
  $ docker logs e1 >/dev/null
  err
  $ docker logs nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker logs
  docker: 'docker logs' requires 1 argument
  
  Usage:  docker logs [OPTIONS] CONTAINER
  
  Run 'docker logs --help' for more information
  [1]
# varies
  $ docker logs --tail x e1
  err
  out
  $ docker logs --since nope e1
  invalid value for "since": failed to parse value as time or duration: "nope"
  [1]
  $ docker start -a e1
  out
  err
# varies
  $ docker logs e1
  err
  out
  out
  err
  $ docker logs --tail 1 e1
  err
  $ docker logs -n 0 e1
  $ docker container prune -f --filter label=nope
  Total reclaimed space: 0B
  $ docker container prune -f
  Deleted Containers:
  aaeac154f94526c5ef4f12ac4efdf8eb74ff8c53a5ea675fa7c46dcda8309d0d
  
  Total reclaimed space: 0B
  $ docker container prune -f
  Total reclaimed space: 0B
  $ docker ps -q
