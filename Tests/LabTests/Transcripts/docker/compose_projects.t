Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled. Progress stands in the lab's order.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ mkdir proj; cd proj; c() { cat > compose.yaml; docker compose "$@"; }
  $ cat > compose.yaml <<X; docker compose config --services
  > services:
  >   web: {image: busybox, command: sleep 1000, depends_on: {db: {condition: service_healthy}, mig: {condition: service_completed_successfully}}}
  >   db: {image: busybox, command: sleep 1000, healthcheck: {test: ["CMD","true"], interval: 1s, start_period: 1s}}
  >   mig: {image: busybox, command: "true", depends_on: [db]}
  >   dbg: {image: busybox, command: sleep 1000, profiles: [debug, test]}
  >   tools: {image: busybox, command: sleep 1000, profiles: [test]}
  > X
  db
  mig
  web
  $ docker compose config --profiles
  debug
  test
  $ docker compose --profile '*' config --services
  db
  dbg
  mig
  tools
  web
  $ docker compose config --images
  busybox
  busybox
  busybox
  $ docker compose config --volumes
  $ docker compose config --networks
  default
  $ docker compose config --hash web | cut -d' ' -f1
  web
  $ docker compose config -q; echo $?
  0
  $ docker compose config --environment | grep -c PATH
  1
  $ docker compose config --format json | jq -c '.services|keys'
  ["db","mig","web"]
  $ docker compose config web --no-interpolate
  name: proj
  networks:
    default:
      name: proj_default
  services:
    db:
      command: sleep 1000
      healthcheck:
        interval: 1s
        start_period: 1s
        test:
          - CMD
          - "true"
      image: busybox
      networks:
        default: null
    dbg:
      command: sleep 1000
      image: busybox
      networks:
        default: null
      profiles:
        - debug
        - test
    mig:
      command: "true"
      depends_on:
        db:
          condition: service_started
          required: true
      image: busybox
      networks:
        default: null
    tools:
      command: sleep 1000
      image: busybox
      networks:
        default: null
      profiles:
        - test
    web:
      command: sleep 1000
      depends_on:
        db:
          condition: service_healthy
          required: true
        mig:
          condition: service_completed_successfully
          required: true
      image: busybox
      networks:
        default: null
  $ docker compose config nosuch
  no such service: nosuch
  [1]
  $ docker compose up -d
   Network proj_default  Creating
   Network proj_default  Created
   Container proj-db-1  Creating
   Container proj-db-1  Created
   Container proj-mig-1  Creating
   Container proj-mig-1  Created
   Container proj-web-1  Creating
   Container proj-web-1  Created
   Container proj-db-1  Starting
   Container proj-db-1  Started
   Container proj-mig-1  Starting
   Container proj-mig-1  Started
   Container proj-db-1  Waiting
   Container proj-mig-1  Waiting
   Container proj-mig-1  Exited
   Container proj-db-1  Healthy
   Container proj-web-1  Starting
   Container proj-web-1  Started
  $ docker compose ps -a --format '{{.Service}} {{.State}} {{.Health}} {{.ExitCode}}'
  db running healthy 0
  mig exited  0
  web running  0
  $ docker compose ps --services
  db
  web
  $ docker compose ps --status exited --services
  mig
  $ docker compose ps -a --filter status=exited -q | wc -l
  1
  $ docker compose ps nosuch
  no such service: nosuch
  [1]
  $ docker compose ps --filter nope=1
  unknown filter nope
  [1]
  $ docker compose --profile debug up -d
   Container proj-db-1  Running
   Container proj-dbg-1  Creating
   Container proj-web-1  Running
   Container proj-dbg-1  Created
   Container proj-dbg-1  Starting
   Container proj-mig-1  Starting
   Container proj-dbg-1  Started
   Container proj-mig-1  Started
   Container proj-db-1  Waiting
   Container proj-mig-1  Waiting
   Container proj-db-1  Healthy
   Container proj-mig-1  Exited
  $ docker compose --profile debug ps --format '{{.Name}}'
  proj-db-1
  proj-dbg-1
  proj-web-1
  $ docker compose up -d tools
   Container proj-tools-1  Creating
   Container proj-tools-1  Created
   Container proj-tools-1  Starting
   Container proj-tools-1  Started
  $ docker compose stop dbg
   Container proj-dbg-1  Stopping
   Container proj-dbg-1  Stopped
  $ docker compose ps -a --orphans=false --format '{{.Name}} {{.State}}'
  proj-db-1 running
  proj-mig-1 exited
  proj-web-1 running
  $ docker compose up -d --wait
   Container proj-db-1  Running
   Container proj-web-1  Running
   Container proj-mig-1  Starting
   Container proj-mig-1  Started
   Container proj-db-1  Waiting
   Container proj-mig-1  Waiting
   Container proj-db-1  Healthy
   Container proj-mig-1  Exited
   Container proj-db-1  Waiting
   Container proj-mig-1  Waiting
   Container proj-web-1  Waiting
   Container proj-db-1  Healthy
   Container proj-mig-1  Exited
   Container proj-web-1  Healthy
  $ docker compose up -d --force-recreate --no-deps db
   Container proj-db-1  Recreate
   Container proj-db-1  Recreated
   Container proj-db-1  Starting
   Container proj-db-1  Started
  $ docker compose up -d --no-recreate
   Container proj-db-1  Running
   Container proj-web-1  Running
   Container proj-mig-1  Starting
   Container proj-mig-1  Started
   Container proj-db-1  Waiting
   Container proj-mig-1  Waiting
   Container proj-mig-1  Exited
   Container proj-db-1  Healthy
  $ docker compose up -d --scale web=2
   Container proj-db-1  Running
   Container proj-web-1  Running
   Container proj-web-2  Creating
   Container proj-web-2  Created
   Container proj-mig-1  Starting
   Container proj-mig-1  Started
   Container proj-db-1  Waiting
   Container proj-mig-1  Waiting
   Container proj-db-1  Healthy
   Container proj-mig-1  Exited
   Container proj-web-2  Starting
   Container proj-web-2  Started
  $ docker compose ps --format '{{.Name}}' web
  proj-web-1
  proj-web-2
  $ docker compose scale web=1
   Container proj-db-1  Running
   Container proj-web-1  Running
   Container proj-web-2  Stopping
   Container proj-web-2  Stopped
   Container proj-web-2  Removing
   Container proj-web-2  Removed
   Container proj-mig-1  Starting
   Container proj-mig-1  Started
   Container proj-db-1  Waiting
   Container proj-mig-1  Waiting
   Container proj-db-1  Healthy
   Container proj-mig-1  Exited
  $ docker compose scale nosuch=1
  no such service: nosuch
  [1]
  $ docker compose scale web=x
  invalid scale specifier: can't parse replica value as int: web=x
  [1]
  $ docker compose up --nope
  unknown flag: --nope
  [1]
  $ docker compose kill -s HUP db
   Container proj-db-1  Killing
   Container proj-db-1  Killed
  $ docker compose restart db
   Container proj-db-1  Restarting
   Container proj-db-1  Started
  $ docker compose pause db
   Container proj-db-1  Paused
  $ docker compose exec db true
  Error response from daemon: Container 3b3add44c92076b53e0d55dbdda60dcfac31ea705f549c12388d63f322888b4d is paused, unpause the container before exec
  [1]
  $ docker compose unpause db
   Container proj-db-1  Unpaused
  $ docker compose exec nosuch true
  service "nosuch" is not running
  [1]
  $ docker compose exec db sh -c 'exit 4'
  [4]
  $ docker compose exec -T -e A=1 -w /tmp -u 5 db sh -c 'echo $A; pwd; id -u'
  1
  /tmp
  5
  $ docker compose exec --index 2 db true
  service "db" is not running container #2
  [1]
  $ docker compose run --rm web echo hi
   Container proj-db-1  Running
   Container proj-mig-1  Starting
   Container proj-mig-1  Started
  hi
  $ docker compose run --rm --no-deps -e X=1 --entrypoint env db | grep X=
  X=1
  $ docker compose run --rm nosuch
  no such service: nosuch
  [1]
  $ docker compose run -d --name one db sleep 1000 | tail -1
  33f31ec15f6a30fe6efbc12e09c1fa7d5c1470d11c857bbcbb37e0144111a36d
  $ docker compose logs --no-log-prefix mig
  $ docker compose logs nosuch
  no such service: nosuch
  [1]
  $ docker compose port web 80
  no port 80/tcp for container proj-web-1: 
  [1]
  $ docker compose port nosuch 80
  service "nosuch" is not running
  [1]
  $ docker compose images
  CONTAINER           REPOSITORY          TAG                 PLATFORM            IMAGE ID            SIZE                CREATED
  one                 busybox             latest              linux/amd64         1c0411a6dfce        2.06MB              About a minute ago
  proj-db-1           busybox             latest              linux/amd64         1c0411a6dfce        2.06MB              About a minute ago
  proj-dbg-1          busybox             latest              linux/amd64         1c0411a6dfce        2.06MB              About a minute ago
  proj-mig-1          busybox             latest              linux/amd64         1c0411a6dfce        2.06MB              About a minute ago
  proj-tools-1        busybox             latest              linux/amd64         1c0411a6dfce        2.06MB              About a minute ago
  proj-web-1          busybox             latest              linux/amd64         1c0411a6dfce        2.06MB              About a minute ago
  $ docker compose ls --format json | jq -c '.[0]|[.Name,.Status]'
  ["proj","running(4)"]
  $ docker compose ls -q
  proj
  $ docker compose volumes
  DRIVER    VOLUME NAME
  $ docker compose rm -f mig
  Going to remove proj-mig-1
   Container proj-mig-1  Removing
   Container proj-mig-1  Removed
  $ docker compose rm
  No stopped containers
  $ docker compose down --remove-orphans --timeout 0
   Container proj-web-1  Stopping
   Container proj-web-1  Stopped
   Container proj-web-1  Removing
   Container proj-web-1  Removed
   Container one  Stopping
   Container proj-db-1  Stopping
   Container one  Stopped
   Container one  Removing
   Container proj-db-1  Stopped
   Container proj-db-1  Removing
   Container one  Removed
   Container proj-db-1  Removed
   Network proj_default  Removing
   Network proj_default  Resource is still in use
  $ docker compose down
   Network proj_default  Removing
   Network proj_default  Resource is still in use
  $ docker compose --profile nope config --services
  db
  mig
  web
  $ cat > compose.yaml <<X; docker compose up -d
  > services:
  >   a: {image: busybox, command: cat /run/secrets/s /run/secrets/t /c1 /etc/c2, secrets: [s, {source: e, target: t}], configs: [{source: c1, target: /c1}, {source: c2, target: /etc/c2, mode: 0440}]}
  > secrets: {s: {file: ./s.txt}, e: {environment: TOK}}
  > configs: {c1: {content: "hello \${NAME:-you}\n"}, c2: {file: ./c2.txt}}
  > X
  time="2026-11-29T07:49:39Z" level=warning msg="Found orphan containers ([proj-tools-1 proj-dbg-1]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
   Container proj-a-1  Creating
  time="2026-11-29T07:49:39Z" level=warning msg="secret file proj_s does not exist"
  time="2026-11-29T07:49:39Z" level=warning msg="config `uid`, `gid` and `mode` are not supported, they will be ignored"
   Container proj-a-1  Error response from daemon: invalid mount config for type "bind": bind source path does not exist: /home/learner/w/proj/s.txt
  Error response from daemon: invalid mount config for type "bind": bind source path does not exist: /home/learner/w/proj/s.txt
  [1]
  $ echo secret > s.txt; echo conf > c2.txt; TOK=tok docker compose up
  time="2026-11-29T07:49:39Z" level=warning msg="Found orphan containers ([proj-tools-1 proj-dbg-1]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
   Container proj-a-1  Creating
  time="2026-11-29T07:49:39Z" level=warning msg="config `uid`, `gid` and `mode` are not supported, they will be ignored"
   Container proj-a-1  Created
  Attaching to a-1
  a-1  | secret
  a-1  | tokhello you
  a-1  | conf
  \x0d\x1b[Ka-1 exited with code 0 (esc)
  $ docker compose down -t 0
   Container proj-a-1  Stopping
   Container proj-a-1  Stopped
   Container proj-a-1  Removing
   Container proj-a-1  Removed
   Network proj_default  Removing
   Network proj_default  Resource is still in use
  $ mkdir inc; printf 'services:\n  cache: {image: busybox, command: sleep 1000}\nvolumes: {cv: {}}\n' > inc/compose.yaml; printf 'V=inner\n' > inc/.env
  $ cat > compose.yaml <<X; docker compose config
  > include: [inc/compose.yaml]
  > services:
  >   app: {image: "busybox:\${V:-outer}", depends_on: [cache], volumes: ["cv:/v"]}
  > X
  name: proj
  services:
    app:
      depends_on:
        cache:
          condition: service_started
          required: true
      image: busybox:outer
      networks:
        default: null
      volumes:
        - type: volume
          source: cv
          target: /v
          volume: {}
    cache:
      command:
        - sleep
        - "1000"
      image: busybox
      networks:
        default: null
  networks:
    default:
      name: proj_default
  volumes:
    cv:
      name: proj_cv
  $ cat > compose.yaml <<X; docker compose config
  > include: [inc/nosuch.yaml]
  > services: {app: {image: busybox}}
  > X
  open /home/learner/w/proj/inc/nosuch.yaml: no such file or directory
  [1]
  $ cat > compose.yaml <<X; docker compose config
  > include: [inc/compose.yaml]
  > services: {cache: {image: alpine}}
  > X
  services.cache conflicts with imported resource
  [1]
  $ cat > compose.yaml <<X; docker compose config
  > include: [{path: inc/compose.yaml, env_file: inc/.env, project_directory: .}]
  > X
  name: proj
  services:
    cache:
      command:
        - sleep
        - "1000"
      image: busybox
      networks:
        default: null
  networks:
    default:
      name: proj_default
  $ printf 'services:\n  base: {image: busybox, environment: {A: "1", B: "2"}, labels: [x=1], ports: ["80"], command: ["a"]}\n' > base.yaml
  $ cat > compose.yaml <<X; docker compose config
  > services:
  >   app: {extends: {file: base.yaml, service: base}, environment: [B=3, C], command: ["b"], ports: ["81:81"]}
  > X
  name: proj
  services:
    app:
      command:
        - b
      environment:
        A: "1"
        B: "3"
        C: null
      image: busybox
      labels:
        x: "1"
      networks:
        default: null
      ports:
        - mode: ingress
          target: 80
          protocol: tcp
        - mode: ingress
          target: 81
          published: "81"
          protocol: tcp
  networks:
    default:
      name: proj_default
  $ cat > compose.yaml <<X; docker compose config
  > services: {app: {extends: {file: base.yaml, service: nosuch}}}
  > X
  cannot extend service "app" in /home/learner/w/proj/compose.yaml: service "nosuch" not found in base.yaml
  [1]
  $ cat > compose.yaml <<X; docker compose config
  > services: {app: {extends: {file: nosuch.yaml, service: base}}}
  > X
  open /home/learner/w/proj/nosuch.yaml: no such file or directory
  [1]
  $ cat > compose.yaml <<X; docker compose config
  > services:
  >   a: {image: busybox, depends_on: [b]}
  >   b: {image: busybox, depends_on: [a]}
  > X
  dependency cycle detected: a -> b -> a
  [1]
  $ cat > compose.yaml <<X; docker compose config
  > services: {a: {image: busybox, depends_on: [nosuch]}}
  > X
  service "a" depends on undefined service "nosuch": invalid compose project
  [1]
  $ cat > compose.yaml <<X; docker compose config
  > services: {a: {image: busybox, depends_on: {b: {condition: nope}}}, b: {image: busybox}}
  > X
  validating /home/learner/w/proj/compose.yaml: services.a.depends_on.b.condition value must be one of 'service_started', 'service_healthy', 'service_completed_successfully'
  [1]
  $ cat > compose.yaml <<X; docker compose config
  > services: {a: {image: busybox, secrets: [nosuch], configs: [nope]}}
  > X
  service "a" refers to undefined config nope: invalid compose project
  [1]
  $ cat > compose.yaml <<X; docker compose config
  > services: {a: {image: busybox, healthcheck: {test: "curl x", interval: 1m30s, timeout: 10s, retries: 3, start_interval: 1s, start_period: 40s}}, b: {image: busybox, healthcheck: {disable: true}}, c: {image: busybox, healthcheck: {test: ["NONE"]}}}
  > X
  name: proj
  services:
    a:
      healthcheck:
        test:
          - CMD-SHELL
          - curl x
        timeout: 10s
        interval: 1m30s
        retries: 3
        start_period: 40s
        start_interval: 1s
      image: busybox
      networks:
        default: null
    b:
      healthcheck:
        disable: true
      image: busybox
      networks:
        default: null
    c:
      healthcheck:
        test:
          - NONE
      image: busybox
      networks:
        default: null
  networks:
    default:
      name: proj_default
  $ cat > compose.yaml <<X; docker compose config
  > services: {a: {image: busybox, healthcheck: {test: ["true"]}}}
  > X
  healthcheck.test must start either by "CMD", "CMD-SHELL" or "NONE"
  [1]
  $ cat > compose.yaml <<X; docker compose config
  > services: {a: {image: busybox, deploy: {replicas: 2, resources: {limits: {cpus: "0.5", memory: 50M}, reservations: {memory: 20m}}, restart_policy: {condition: on-failure, max_attempts: 3}}}}
  > X
  name: proj
  services:
    a:
      deploy:
        replicas: 2
        resources:
          limits:
            cpus: 0.5
            memory: "52428800"
          reservations:
            memory: "20971520"
        restart_policy:
          condition: on-failure
          max_attempts: 3
      image: busybox
      networks:
        default: null
  networks:
    default:
      name: proj_default
  $ cat > compose.yaml <<X; docker compose config
  > x-common: &common {restart: always, environment: {LOG: debug}}
  > services:
  >   a: {<<: *common, image: busybox}
  >   b: {<<: *common, image: alpine, environment: {LOG: info}}
  > X
  name: proj
  services:
    a:
      environment:
        LOG: debug
      image: busybox
      networks:
        default: null
      restart: always
    b:
      environment:
        LOG: info
      image: alpine
      networks:
        default: null
      restart: always
  networks:
    default:
      name: proj_default
  x-common:
    environment:
      LOG: debug
    restart: always
  $ cat > compose.yaml <<X; docker compose config
  > services: {a: {image: busybox, labels: {d: 2024-01-02, n: 1.50, t: yes, z: null, 5: five}, environment: {D: 2024-01-02, O: 0o17, H: 0x1f, B: true, F: 1e3}}}
  > X
  non-string key in services.a.labels: 5
  [1]
  $ cat > compose.yaml <<X; docker compose config
  > services: {a: {image: busybox, network_mode: host, ports: ["80:80"], networks: [n]}}
  > networks: {n: }
  > X
  service a declares mutually exclusive `network_mode` and `networks`: invalid compose project
  [1]
  $ cat > compose.yaml <<X; docker compose config
  > services: {a: {image: busybox, ports: ["3000-3002:80-82", "127.0.0.1::90", {target: 5, published: "6", protocol: udp, mode: host}], volumes: ["./d:/d:ro", "v:/v", {type: tmpfs, target: /t, tmpfs: {size: 1m}}, "/anon"]}}
  > volumes: {v: {driver_opts: {a: b}, labels: [k=v]}}
  > X
  name: proj
  services:
    a:
      image: busybox
      networks:
        default: null
      ports:
        - mode: ingress
          target: 80
          published: "3000"
          protocol: tcp
        - mode: ingress
          target: 81
          published: "3001"
          protocol: tcp
        - mode: ingress
          target: 82
          published: "3002"
          protocol: tcp
        - mode: ingress
          host_ip: 127.0.0.1
          target: 90
          protocol: tcp
        - mode: host
          target: 5
          published: "6"
          protocol: udp
      volumes:
        - type: bind
          source: /home/learner/w/proj/d
          target: /d
          read_only: true
          bind:
            create_host_path: true
        - type: volume
          target: v:/v
          volume: {}
        - type: tmpfs
          target: /t
          tmpfs:
            size: "1048576"
        - type: volume
          target: /anon
          volume: {}
  networks:
    default:
      name: proj_default
  $ cat > compose.yaml <<X; docker compose config
  > name: Bad Name
  > services: {a: {image: busybox}}
  > X
  name: badname
  services:
    a:
      image: busybox
      networks:
        default: null
  networks:
    default:
      name: badname_default
  $ cat > compose.yaml <<X; docker compose config
  > services: {a: {image: busybox, nope: 1}}
  > X
  validating /home/learner/w/proj/compose.yaml: services.a additional properties 'nope' not allowed
  [1]
  $ cat > compose.yaml <<X; docker compose config
  > services: {a: {image: busybox, ports: "80"}}
  > X
  validating /home/learner/w/proj/compose.yaml: services.a.ports must be a array
  [1]
  $ cat > compose.yaml <<X; docker compose config
  > services: {a: {command: x}}
  > X
  service "a" has neither an image nor a build context specified: invalid compose project
  [1]
  $ cat > compose.yaml <<X; docker compose config
  > services: {a: {image: "busybox:\${TAG?set it}"}}
  > X
  error while interpolating services.a.image: required variable TAG is missing a value: set it
  [1]
  $ cat > compose.yaml <<X; docker compose config
  > services: {a: {image: "busybox:\${TAG", command: "\$\$x"}}
  > X
  invalid interpolation format for services.a.image.
  You may need to escape any $ with another $.
  busybox:${TAG
  [1]
  $ cat > compose.yaml <<X; docker compose config
  > services: {a: {image: busybox
  > X
  yaml: line 1: did not find expected ',' or '}'
  [1]
  $ cat > compose.yaml <<X; docker compose up -d
  > services:
  >   db: {image: busybox, command: "sleep 1000", healthcheck: {test: "false", interval: 1s, retries: 1}}
  >   web: {image: busybox, command: sleep 1000, depends_on: {db: {condition: service_healthy}}}
  >   opt: {image: busybox, command: sleep 1000, depends_on: {nos: {condition: service_started, required: false}}}
  > X
  service "opt" depends on undefined service "nos": invalid compose project
  [1]
  $ docker compose ps -a --format '{{.Service}} {{.State}}'
  service "opt" depends on undefined service "nos": invalid compose project
  [1]
  $ docker compose down -t 0
  service "opt" depends on undefined service "nos": invalid compose project
  [1]
  $ cat > compose.yaml <<X; docker compose up -d
  > services:
  >   m: {image: busybox, command: "false"}
  >   w: {image: busybox, command: sleep 1000, depends_on: {m: {condition: service_completed_successfully}}}
  > X
  time="2026-11-29T07:49:43Z" level=warning msg="Found orphan containers ([proj-tools-1 proj-dbg-1]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
   Container proj-m-1  Creating
   Container proj-m-1  Created
   Container proj-w-1  Creating
   Container proj-w-1  Created
   Container proj-m-1  Starting
   Container proj-m-1  Started
   Container proj-m-1  Waiting
   Container proj-m-1  service "m" didn't complete successfully: exit 1
  service "m" didn't complete successfully: exit 1
  [1]
  $ docker compose down -t 0
   Container proj-w-1  Stopping
   Container proj-w-1  Stopped
   Container proj-w-1  Removing
   Container proj-w-1  Removed
   Container proj-m-1  Stopping
   Container proj-m-1  Stopped
   Container proj-m-1  Removing
   Container proj-m-1  Removed
   Network proj_default  Removing
   Network proj_default  Resource is still in use
  $ cat > compose.yaml <<X; docker compose up -d --quiet-pull
  > services:
  >   a: {image: busybox, command: sleep 1000, networks: {n: {aliases: [al]}}, volumes: ["v:/v"], container_name: cname}
  > networks: {n: {driver: bridge, ipam: {config: [{subnet: 10.77.0.0/24}]}}}
  > volumes: {v: }
  > X
   Network proj_n  Creating
   Network proj_n  Created
  time="2026-11-29T07:49:44Z" level=warning msg="Found orphan containers ([proj-tools-1 proj-dbg-1]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
   Container cname  Creating
   Container cname  Error response from daemon: invalid mount config for type "volume": invalid mount path: 'v:/v' mount path must be absolute
  Error response from daemon: invalid mount config for type "volume": invalid mount path: 'v:/v' mount path must be absolute
  [1]
  $ docker compose exec a getent hosts al | wc -l
  service "a" is not running
  0
  $ docker inspect cname -f '{{json .Config.Labels}}' | jq -c 'keys'
  Error: No such object: cname
  $ docker compose up -d a
  time="2026-11-29T07:49:44Z" level=warning msg="Found orphan containers ([proj-tools-1 proj-dbg-1]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
   Container cname  Creating
   Container cname  Error response from daemon: invalid mount config for type "volume": invalid mount path: 'v:/v' mount path must be absolute
  Error response from daemon: invalid mount config for type "volume": invalid mount path: 'v:/v' mount path must be absolute
  [1]
  $ sed -i 's/1000/1001/' compose.yaml; docker compose up -d
  time="2026-11-29T07:49:44Z" level=warning msg="Found orphan containers ([proj-tools-1 proj-dbg-1]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
   Container cname  Creating
   Container cname  Error response from daemon: invalid mount config for type "volume": invalid mount path: 'v:/v' mount path must be absolute
  Error response from daemon: invalid mount config for type "volume": invalid mount path: 'v:/v' mount path must be absolute
  [1]
# varies
  $ docker compose up -d --scale a=2
  $ docker compose down -v -t 0
   Network proj_n  Removing
   Network proj_n  Removed
  $ cd ..; docker compose up
  no configuration file provided: not found
  [1]
  $ docker compose -f nosuch.yaml up
  open /home/learner/w/nosuch.yaml: no such file or directory
  [1]
  $ docker compose -p x ps
  NAME      IMAGE     COMMAND   SERVICE   CREATED   STATUS    PORTS
  $ docker compose -p BAD ps
  NAME      IMAGE     COMMAND   SERVICE   CREATED   STATUS    PORTS
  $ docker compose version --short | cut -d- -f1
  2.40.3
  $ docker compose up -d --abort-on-container-exit
  --detach cannot be combined with --abort-on-container-exit, --abort-on-container-failure, --attach, --attach-dependencies or --watch
  [1]
  $ docker compose config --nope
  unknown flag: --nope
  [1]
