What a container's limits look like from inside.

  $ docker pull -q alpine; docker pull -q nginx; docker pull -q python:3.12-slim
  docker.io/library/alpine:latest
  docker.io/library/nginx:latest
  docker.io/library/python:3.12-slim
  $ docker run -d --name web --cpus 0.5 -m 64m --ulimit nofile=100:200 --sysctl net.core.somaxconn=512 --pids-limit 50 nginx > /dev/null
  $ docker exec web sh -c 'ulimit -n; cat /proc/sys/net/core/somaxconn'
  100
  512
  $ docker exec web sh -c 'cd /sys/fs/cgroup; grep . memory.max memory.swap.max cpu.max pids.max'
  memory.max:67108864
  memory.swap.max:67108864
  cpu.max:50000 100000
  pids.max:50
  $ docker exec web grep 'open files' /proc/1/limits
  Max open files            100                  200                  files     
  $ docker exec web sh -c 'echo max > /sys/fs/cgroup/memory.max'
  sh: 1: cannot create /sys/fs/cgroup/memory.max: Read-only file system
  [2]
  $ docker update -m 128m --memory-swap 256m --cpus 1 web; docker exec web sh -c 'cat /sys/fs/cgroup/memory.max /sys/fs/cgroup/cpu.max'
  web
  134217728
  100000 100000
  $ docker run --rm -m 16m python:3.12-slim python -c 'print("enough")'
  enough
  $ docker run --rm -m 16m python:3.12-slim python -c 'x = "a" * 100000000'
  [137]
  $ docker run --rm alpine sh -c 'cat /proc/self/cgroup; grep -c . /proc/mounts; cat /sys/class/net/eth0/address | tr 0-9a-f x'
  0::/
  7
  xx:xx:xx:xx:xx:xx
  $ docker run --rm --hostname h --domainname d.e alpine hostname -f
  h.d.e

Only the streams that are asked for.

  $ docker run --rm -a stdout alpine sh -c 'echo out; echo err >&2'
  out
  $ docker run --rm -a stderr alpine sh -c 'echo out; echo err >&2'
  err
  $ echo hello | docker run --rm -a stdin -i --name in alpine cat | tr 0-9a-f x
  xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
  $ docker run --rm -a x alpine true
  invalid argument "x" for "-a, --attach" flag: valid streams are STDIN, STDOUT and STDERR
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --runtime nvidia alpine true
  docker: Error response from daemon: unknown or invalid runtime name: nvidia
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --runtime runc --isolation default --userns host alpine echo ok
  ok

Where a build's result goes.

  $ mkdir o && cd o; printf 'FROM alpine AS b\nRUN echo built > /x && mkdir /d && ln -s ../x /d/l\nFROM scratch\nCOPY --from=b /x /d /out/\n' > Dockerfile
  $ docker build -o dest . 2>&1 | tail -4; find dest | sort; readlink dest/out/l
  
  #7 exporting to client directory
  #7 copying files 99B done
  #7 DONE 0.0s
  dest
  dest/out
  dest/out/l
  dest/out/x
  ../x
  $ docker build -q -o - . | tar t
  out/
  out/l
  out/x
  $ docker build --output type=tar,dest=a.tar . 2>&1 | tail -4; tar tf a.tar
  
  #7 exporting to client tarball
  #7 sending tarball 0.0s done
  #7 DONE 0.0s
  out/
  out/l
  out/x
  $ docker build --output dest=x .
  ERROR: type is required for output
  [1]
  $ docker build --push .
  ERROR: failed to build: tag is needed when pushing to registry
  [1]
  $ docker login -u yourusername -p secret123 > /dev/null 2>&1; docker build -t yourusername/app:v9 --push . 2>&1 | tail -4
  
  #8 pushing yourusername/app:v9 with docker
  #8 pushing layer bae4abb15420 done
  #8 DONE 0.4s
  $ docker build -t other/app --push . 2>&1 | tail -6
  #8 pushing other/app:latest with docker
  #8 ERROR: denied: requested access to the resource is denied
  ------
   > pushing other/app:latest with docker:
  ------
  ERROR: failed to build: denied: requested access to the resource is denied
  $ docker build https://github.com/nosuch/x.git 2>&1 | grep -c 'failed to fetch remote'
  2
  $ docker build -q https://github.com/docker/getting-started-app.git 2>&1 | tail -1
  ERROR: failed to build: failed to solve: failed to read dockerfile: open Dockerfile: no such file or directory
