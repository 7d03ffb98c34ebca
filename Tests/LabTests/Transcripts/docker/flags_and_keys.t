Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled. Progress stands in the lab's order.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ mkdir proj; cd proj; c() { cat > compose.yaml; docker compose "$@"; }
  $ cat > compose.yaml <<X; docker compose config
  > services: {a: {image: busybox, labels: {d: 2024-01-02}}}
  > X
  validating /home/learner/w/proj/compose.yaml: services.a.labels.d invalid jsonType time.Time
  [1]
  $ cat > compose.yaml <<X; docker compose config
  > services: {a: {image: busybox, environment: {d: 2024-01-02, e: 2024-01-02T03:04:05Z}}}
  > X
  validating /home/learner/w/proj/compose.yaml: services.a.environment.d invalid jsonType time.Time
  [1]
  $ cat > compose.yaml <<X; docker compose config
  > services: {a: {image: busybox, labels: {n: 1.50, t: yes, z: null, o: 0o17, h: 0x1f, f: 1e3, i: .inf, b: 1_000, x: "2024-01-02", oo: 017}}}
  > X
  name: proj
  services:
    a:
      image: busybox
      labels:
        b: "1000"
        f: "1000"
        h: "31"
        i: +Inf
        "n": "1.5"
        o: "15"
        oo: "15"
        t: "yes"
        x: "2024-01-02"
        z: ""
      networks:
        default: null
  networks:
    default:
      name: proj_default
  $ cat > compose.yaml <<X; docker compose config
  > services: {a: {image: busybox, environment: {n: 1.50, t: yes, z: null, o: 0o17, h: 0x1f, f: 1e3, i: .inf, b: 1_000, x: "2024-01-02", oo: 017}}}
  > X
  name: proj
  services:
    a:
      environment:
        b: "1000"
        f: "1000"
        h: "31"
        i: +Inf
        "n": "1.5"
        o: "15"
        oo: "15"
        t: "yes"
        x: "2024-01-02"
        z: null
      image: busybox
      networks:
        default: null
  networks:
    default:
      name: proj_default
# varies
  $ cat > compose.yaml <<X; docker compose config
  > services: {a: {image: busybox, command: [sleep, 5, 1.50, true], ports: [80, 81.5]}}
  > X
  $ cat > compose.yaml <<X; docker compose config
  > services: {a: {image: busybox, ports: [80], hostname: 2024-01-02}}
  > X
  validating /home/learner/w/proj/compose.yaml: services.a.hostname invalid jsonType time.Time
  [1]
  $ cat > compose.yaml <<X; docker compose config
  > services: {1: {image: busybox}}
  > X
  non-string key in services: 1
  [1]
  $ cat > compose.yaml <<X; docker compose config
  > services: {a: {image: busybox, environment: {5: x}}}
  > X
  non-string key in services.a.environment: 5
  [1]
  $ cat > compose.yaml <<X; docker compose config
  > services: {a: {image: busybox, extra_hosts: {true: x}}}
  > X
  non-string key in services.a.extra_hosts: true
  [1]
  $ cat > compose.yaml <<X; docker compose config
  > services: {a: {image: busybox, 1.5: x}}
  > X
  non-string key in services.a: 1.5
  [1]
  $ cat > compose.yaml <<X; docker compose config
  > version: 3.8
  > services: {a: {image: busybox}}
  > X
  validating /home/learner/w/proj/compose.yaml: version must be a string
  [1]
  $ cat > compose.yaml <<X; docker compose config
  > services: {a: {image: busybox, args: {2024-01-02: x}}}
  > X
  non-string key in services.a.args: time.Date(2024, time.January, 2, 0, 0, 0, 0, time.UTC)
  [1]
# varies
  $ cat > compose.yaml <<X; docker compose config --resolve-image-digests
  > services: {a: {image: busybox}}
  > X
  $ cat > compose.yaml <<X; docker compose config --no-interpolate
  > services: {a: {image: "busybox:\${T}", ports: ["80:80"]}, b: {image: x, profiles: [p]}}
  > X
  name: proj
  networks:
    default:
      name: proj_default
  services:
    a:
      image: busybox:${T}
      networks:
        default: null
      ports:
        - mode: ingress
          protocol: tcp
          published: "80"
          target: 80
    b:
      image: x
      networks:
        default: null
      profiles:
        - p
  $ docker compose config --no-interpolate a
  name: proj
  networks:
    default:
      name: proj_default
  services:
    a:
      image: busybox:${T}
      networks:
        default: null
      ports:
        - mode: ingress
          protocol: tcp
          published: "80"
          target: 80
    b:
      image: x
      networks:
        default: null
      profiles:
        - p
  $ docker compose config a
  time="2026-11-29T07:52:47Z" level=warning msg="The \"T\" variable is not set. Defaulting to a blank string."
  name: proj
  services:
    a:
      image: 'busybox:'
      networks:
        default: null
      ports:
        - mode: ingress
          target: 80
          published: "80"
          protocol: tcp
  networks:
    default:
      name: proj_default
  $ docker compose config --no-normalize
  time="2026-11-29T07:52:47Z" level=warning msg="The \"T\" variable is not set. Defaulting to a blank string."
  name: proj
  services:
    a:
      image: 'busybox:'
      ports:
        - mode: ingress
          target: 80
          published: "80"
          protocol: tcp
  $ docker compose config --no-path-resolution
  time="2026-11-29T07:52:47Z" level=warning msg="The \"T\" variable is not set. Defaulting to a blank string."
  name: proj
  services:
    a:
      image: 'busybox:'
      networks:
        default: null
      ports:
        - mode: ingress
          target: 80
          published: "80"
          protocol: tcp
  networks:
    default:
      name: proj_default
  $ docker compose config --variables
  NAME                REQUIRED            DEFAULT VALUE       ALTERNATE VALUE
  T                   false                                   
  $ docker compose config --lock-image-digests
  time="2026-11-29T07:52:48Z" level=warning msg="The \"T\" variable is not set. Defaulting to a blank string."
  invalid reference format
  [1]
# varies
  $ docker kill nosuch; docker -D kill nosuch
  $ docker run -d --name lg --label k=v -e A=z --log-opt labels=k --log-opt env=A busybox echo hello | wc -c; sleep 1
  65
  $ docker logs --details lg
  A=z,k=v hello
  $ docker logs -t --details lg | cut -d' ' -f2-
  A=z,k=v hello
  $ docker run --rm --annotation x=1 busybox true
  $ docker run --rm --annotation x busybox true
  $ docker create --annotation x=1 --name an busybox; docker inspect an -f '{{json .HostConfig.Annotations}}'
  8b7b6d272c4caa0606b0d525567727c9ebba9d2467e284b81192c31f7e3503b1
  {"x":"1"}
  $ docker run --detach-keys nope --rm busybox true
  unable to upgrade to tcp, received 400
  [1]
  $ docker run --detach-keys ctrl-x,b --rm busybox true
  $ docker exec --detach-keys ctrl- an true
  Error response from daemon: container 8b7b6d272c4caa0606b0d525567727c9ebba9d2467e284b81192c31f7e3503b1 is not running
  [1]
  $ docker attach --detach-keys x,y,zz an
  You cannot attach to a stopped container, start it first
  [1]
  $ docker start --detach-keys ctrl-1 -a an
  unable to upgrade to tcp, received 400
  [1]
  $ docker inspect an -f '{{.Name}} {{.Nope}}'
  
  template parsing error: template: :1:12: executing "" at <.Nope>: map has no entry for key "Nope"
  [1]
  $ docker ps -a --format '{{.Names}} {{.Nope}}'
  failed to execute template: template: :1:13: executing "" at <.Nope>: can't evaluate field Nope in type *formatter.ContainerContext
  [1]
  $ docker ps -a --format '{{.Names}} {{slice .ID 0 100}}' --filter name=an
  failed to execute template: template: :1:13: executing "" at <slice .ID 0 100>: error calling slice: index out of range: 100
  [1]
  $ docker inspect an -f 'x{{index .Args 5}}'
  
  template parsing error: template: :1:3: executing "" at <index .Args 5>: error calling index: index out of range: 5
  [1]
  $ docker inspect an -f 'x{{.Args.Foo}}'
  
  template parsing error: template: :1:8: executing "" at <.Args.Foo>: can't evaluate field Foo in type interface {}
  [1]
  $ docker inspect an -f 'x{{len .State.Running}}'
  
  template parsing error: template: :1:3: executing "" at <len .State.Running>: error calling len: len of type bool
  [1]
  $ docker images --format 'x{{len .Nope}}' busybox
  template parsing error: template: :1:7: executing "" at <.Nope>: can't evaluate field Nope in type *formatter.imageContext
  [1]
  $ docker image inspect busybox -f 'a{{.Config.Hostname}}'
  
  template parsing error: template: :1:10: executing "" at <.Config.Hostname>: map has no entry for key "Hostname"
  [1]
  $ docker run -d --name db -e PW=s --expose 5432 --expose 53/udp busybox sleep 1000 | wc -c
  65
# varies
  $ docker run --rm --link db:d busybox env | sort | grep ^D
# varies
  $ docker run --rm --link db busybox env | sort | grep ^DB
  $ docker run --rm --link db:d busybox cat /etc/hosts | grep db | cut -f2
  d ae340a6db350 db
  $ docker run --rm --link db:d --name lk busybox cat /etc/hosts | grep db | cut -f2
  d ae340a6db350 db
# varies
  $ docker run --rm busybox cat /proc/self/status
  $ docker run --rm --cap-drop ALL busybox grep Cap /proc/self/status
  CapInh:	0000000000000000
  CapPrm:	0000000000000000
  CapEff:	0000000000000000
  CapBnd:	0000000000000000
  CapAmb:	0000000000000000
  $ docker run --rm -u 5:6 --group-add 7 busybox grep -e Uid -e Gid -e Groups /proc/self/status
  Uid:	5	5	5	5
  Gid:	6	6	6	6
  Groups:	6 7 
# varies
  $ docker run --rm --privileged busybox grep Cap /proc/1/status
# varies
  $ docker run --rm busybox sh -c 'grep -e Name -e State -e PPid /proc/1/status'
  $ docker run --rm --cap-add NET_ADMIN busybox grep CapEff /proc/self/status
  CapEff:	00000000a80435fb
  $ docker run --rm -u 5 busybox grep CapEff /proc/self/status
  CapEff:	0000000000000000
  $ docker run --rm --device /dev/null:/dev/foo busybox ls -l /dev/foo | cut -c1
  c
  $ docker run --rm --device /dev/nosuch busybox true
  docker: Error response from daemon: error gathering device information while adding custom device "/dev/nosuch": no such file or directory
  
  Run 'docker run --help' for more information
  [127]
  $ docker run --rm --device /dev/null:/dev/foo:xx busybox true
  docker: bad mode specified: xx
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --memory-swappiness 500 busybox true
  docker: invalid value: 500. Valid memory swappiness range is 0-100
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker run --rm --memory-swappiness 50 busybox true
  $ docker run --rm --kernel-memory 1m busybox true
# varies
  $ docker run --rm --storage-opt size=1g busybox true
# varies
  $ docker run --rm --volume-driver nope -v x:/x busybox true
# varies
  $ docker run --rm --ip6 ::5 busybox true
# varies
  $ docker run --rm --cpus 0.00001 busybox true
  $ docker cp nosuch:/x .; docker cp db:/nosuch .; mkdir dd; docker cp dd db:/etc/passwd
  Error response from daemon: No such container: nosuch
  Error response from daemon: Could not find the file /nosuch in container db
  cannot copy directory
  [1]
# varies
  $ docker cp dd db:/etc/passwd
  $ echo x > ff; docker cp ff db:/nosuch/
  time="2026-11-29T07:53:11Z" level=error msg="Can't add file /home/learner/w/proj/ff to tar: io: read/write on closed pipe"
  no such directory
  [1]
  $ docker cp ff db:/nosuch/
  time="2026-11-29T07:53:11Z" level=error msg="Can't add file /home/learner/w/proj/ff to tar: io: read/write on closed pipe"
  no such directory
  [1]
  $ docker cp ff db:/nosuch/a/b
  Error response from daemon: Could not find the file /nosuch/a in container db
  [1]
  $ echo x | docker cp - db:/root
  Error response from daemon: unexpected EOF
  [1]
  $ head -c 2000 /dev/zero | docker cp - db:/root
  $ head -c 2000 /dev/urandom | docker cp - db:/root
  Error response from daemon: archive/tar: invalid tar header
  [1]
# varies
  $ docker export db > e.tar; docker load < e.tar 2>&1 | sed 's/import-[0-9]*/import-N/'
# varies
  $ mkdir t; echo hi > t/x; tar cf t.tar -C t .; docker load -i t.tar 2>&1 | sed 's/import-[0-9]*/import-N/'
# varies
  $ echo hi > y; tar cf y.tar y; docker load -i y.tar 2>&1 | sed 's/import-[0-9]*/import-N/'
# varies
  $ docker save busybox > b.tar; tar xOf b.tar manifest.json | jq .
# varies
  $ tar tvf b.tar | awk '{print $1,$2,$NF}' | sed 's/[0-9a-f]\{64\}/ID/'
  $ docker commit db dbi | cut -c1-5; docker image inspect dbi -f '{{json .Config}}'
  sha25
  {"ExposedPorts":{"53/udp":{},"5432/tcp":{}},"Env":["PW=s","PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"],"Cmd":["sleep","1000"],"WorkingDir":"/"}
  $ docker image inspect dbi | jq -c '.[0].Config'
  {"Cmd":["sleep","1000"],"Entrypoint":null,"Env":["PW=s","PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"],"ExposedPorts":{"53/udp":{},"5432/tcp":{}},"Labels":null,"OnBuild":null,"User":"","Volumes":null,"WorkingDir":"/"}
# varies
  $ docker events --since 1h --until 0s --format '{{.Type}} {{.Action}}' | sort | uniq -c | sort -rn | awk '{print $2,$3,$4}'
# varies
  $ docker exec db nosuch; docker exec db true; docker cp db:/etc/passwd .; docker top db >/dev/null; docker diff db >/dev/null; docker rename db dbx; docker stats --no-stream dbx >/dev/null; docker image inspect busybox >/dev/null; docker tag busybox zzz; docker rmi zzz; docker history busybox > /dev/null; docker wait an; docker logs db
# varies
  $ docker events --since 5s --until 0s --format '{{.Type}} {{.Action}}'
  $ docker network connect nosuch dbx
  Error response from daemon: network nosuch not found
  [1]
# varies
  $ docker network connect --ip x bridge dbx
  $ docker network disconnect nosuch dbx; docker network create nn >/dev/null; docker network disconnect nn dbx
  Error response from daemon: network nosuch not found
  Error response from daemon: container ae340a6db35095bfd99bb43122024dda6d798d883ff9ea62e4a7643b9433fe8d is not connected to network nn
  [1]
  $ docker -H bad://x ps
  Failed to initialize: unable to resolve docker endpoint: invalid bind address format: bad://x
  [1]
  $ docker -H tcp://x:y ps
  Failed to initialize: unable to resolve docker endpoint: parse "tcp://x:y": invalid port ":y" after host
  [1]
  $ DOCKER_HOST=nope docker ps
  error during connect: Get "http://nope:2375/v1.51/containers/json": dial tcp: lookup nope on 10.255.255.53:53: no such host
  [1]
# varies
  $ docker -H ssh://x ps 2>&1 | head -2
  $ docker version -f '{{.Client.Nope}}'
  
  template: version:1:9: executing "version" at <.Client.Nope>: can't evaluate field Nope in type system.clientVersion
  [1]
# varies
  $ docker version -f '{{.Client.APIVersion}} {{.Client.ApiVersion}}'
# varies
  $ docker import http://127.0.0.1:1/x.tar
# varies
  $ docker import http://nosuch.invalid/x.tar
  $ docker image prune --filter until=xx -f
  Error response from daemon: failed to parse value as time or duration: "xx"
  [1]
  $ docker container prune --filter until=xx -f
  Error response from daemon: failed to parse value as time or duration: "xx"
  [1]
  $ docker network prune --filter until=xx -f
  Error response from daemon: failed to parse value as time or duration: "xx"
  [1]
  $ docker volume prune --filter until=xx -f
  Error response from daemon: invalid filter 'until'
  [1]
  $ docker builder prune --filter until=xx -f
  ERROR: "until" filter expects a duration (e.g., '24h'): time: invalid duration "xx"
  [1]
  $ docker system prune --filter until=xx -f
  Error response from daemon: failed to parse value as time or duration: "xx"
  [1]
# varies
  $ docker image ls --tree
  $ docker rm -f $(docker ps -aq) >/dev/null
