Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled. Progress stands in the lab's order.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine >/dev/null; mkdir proj; cd proj
  $ cat > compose.yaml <<'X'
  > services:
  >   web:
  >     image: busybox
  >     command: sleep 1000
  >     depends_on:
  >       db: {condition: service_healthy}
  >       init: {condition: service_completed_successfully}
  >     ports: ["8081:80"]
  >     environment: ["MODE=${MODE:-dev}", "TOKEN=${TOKEN?need token}"]
  >   db:
  >     image: alpine
  >     command: sleep 1000
  >     healthcheck: {test: ["CMD", "true"], interval: 1s, timeout: 1s, retries: 3, start_period: 1s}
  >     volumes: [data:/var/lib/db]
  >   init:
  >     image: busybox
  >     command: sh -c 'echo init done'
  >   debug:
  >     image: busybox
  >     profiles: [debug]
  >     command: sleep 1000
  >   tools:
  >     image: busybox
  >     profiles: [tools, all]
  >     command: ["echo", "tool"]
  > volumes: {data: {}}
  > X
  $ docker compose config -q
  error while interpolating services.web.environment.[]: required variable TOKEN is missing a value: need token
  [1]
  $ export TOKEN=abc; docker compose config -q; docker compose config --services; docker compose config --profiles; docker compose config --volumes; docker compose config --images; docker compose config --networks
  db
  init
  web
  all
  debug
  tools
  data
  alpine
  busybox
  busybox
  default
  $ docker compose config --environment | grep TOKEN
  TOKEN=abc
  $ docker compose config --hash web | cut -c1-4
  web 
# varies
  $ docker compose config --variables
  NAME                REQUIRED            DEFAULT VALUE       ALTERNATE VALUE
  TOKEN               true                                    
  MODE                false               dev                 
  $ docker compose config --format json | head -c 60; echo
  {
    "name": "proj",
    "networks": {
      "default": {
        "
  $ docker compose config web
  name: proj
  services:
    db:
      command:
        - sleep
        - "1000"
      healthcheck:
        test:
          - CMD
          - "true"
        timeout: 1s
        interval: 1s
        retries: 3
        start_period: 1s
      image: alpine
      networks:
        default: null
      volumes:
        - type: volume
          source: data
          target: /var/lib/db
          volume: {}
    init:
      command:
        - sh
        - -c
        - echo init done
      image: busybox
      networks:
        default: null
    web:
      command:
        - sleep
        - "1000"
      depends_on:
        db:
          condition: service_healthy
          required: true
        init:
          condition: service_completed_successfully
          required: true
      environment:
        MODE: dev
        TOKEN: abc
      image: busybox
      networks:
        default: null
      ports:
        - mode: ingress
          target: 80
          published: "8081"
          protocol: tcp
  networks:
    default:
      name: proj_default
  volumes:
    data:
      name: proj_data
  $ docker compose config nosuch
  no such service: nosuch
  [1]
  $ docker compose up -d
   Network proj_default  Creating
   Network proj_default  Created
   Volume proj_data  Creating
   Volume proj_data  Created
   Container proj-db-1  Creating
   Container proj-init-1  Creating
   Container proj-db-1  Created
   Container proj-init-1  Created
   Container proj-web-1  Creating
   Container proj-web-1  Created
   Container proj-db-1  Starting
   Container proj-init-1  Starting
   Container proj-db-1  Started
   Container proj-init-1  Started
   Container proj-db-1  Waiting
   Container proj-init-1  Waiting
   Container proj-init-1  Exited
   Container proj-db-1  Healthy
   Container proj-web-1  Starting
   Container proj-web-1  Started
  $ docker compose ps --format '{{.Service}} {{.State}} {{.Health}} {{.ExitCode}}'
  db running healthy 0
  web running  0
  $ docker compose ps -a --format '{{.Service}} {{.State}} {{.Health}} {{.ExitCode}}'
  db running healthy 0
  init exited  0
  web running  0
  $ docker compose ps --services; docker compose ps -q | wc -l; docker compose ps -a --services --status exited
  db
  web
  2
  init
  $ docker compose ps nosuch
  no such service: nosuch
  [1]
  $ docker compose ps --filter status=exited; docker compose ps --status running --format '{{.Name}}'; docker compose ps --filter nope=1
  NAME          IMAGE     COMMAND                  SERVICE   CREATED          STATUS                     PORTS
  proj-init-1   busybox   "sh -c 'echo init do…"   init      11 seconds ago   Exited (0) 8 seconds ago   
  proj-db-1
  proj-web-1
  unknown filter nope
  [1]
# varies
  $ docker compose ps --format json web | tr , '\n' | cut -d: -f1 | sort | head -40
   [
  "CreatedAt"
  "ExitCode"
  "Health"
  "ID"
  "Image"
  "Labels"
  "LocalVolumes"
  "Mounts"
  "Name"
  "Names"
  "Networks"
  "Ports"
  "Project"
  "Protocol"
  "Protocol"
  "PublishedPort"
  "PublishedPort"
  "Publishers"
  "RunningFor"
  "Service"
  "Size"
  "State"
  "Status"
  "TargetPort"
  "TargetPort"
  com.docker.compose.config-hash=3569e441587ff22d7e5b32ad2bbff781264c5c73433a20e82bbfab1b4297b476
  com.docker.compose.container-number=1
  com.docker.compose.depends_on=db
  com.docker.compose.image=sha256
  com.docker.compose.oneoff=False
  com.docker.compose.project.config_files=/home/learner/proj/compose.yaml
  com.docker.compose.project.working_dir=/home/learner/proj
  com.docker.compose.service=web
  com.docker.compose.version=2.40.3
  init
  {"Command"
  {"URL"
  $ docker compose ps --orphans=false --no-trunc --format 'table {{.Name}}\t{{.Command}}'
  NAME         COMMAND
  proj-db-1    "sleep 1000"
  proj-web-1   "sleep 1000"
  $ docker compose up -d
   Container proj-db-1  Running
   Container proj-web-1  Running
   Container proj-init-1  Starting
   Container proj-init-1  Started
   Container proj-db-1  Waiting
   Container proj-init-1  Waiting
   Container proj-db-1  Healthy
   Container proj-init-1  Exited
  $ MODE=prod docker compose up -d
   Container proj-db-1  Running
   Container proj-web-1  Recreate
   Container proj-web-1  Recreated
   Container proj-init-1  Starting
   Container proj-init-1  Started
   Container proj-db-1  Waiting
   Container proj-init-1  Waiting
   Container proj-db-1  Healthy
   Container proj-init-1  Exited
   Container proj-web-1  Starting
   Container proj-web-1  Started
  $ docker compose up -d --force-recreate --no-deps web
   Container proj-web-1  Recreate
   Container proj-web-1  Recreated
   Container proj-web-1  Starting
   Container proj-web-1  Started
  $ docker compose up -d --no-recreate
   Container proj-db-1  Running
   Container proj-web-1  Running
   Container proj-init-1  Starting
   Container proj-init-1  Started
   Container proj-db-1  Waiting
   Container proj-init-1  Waiting
   Container proj-db-1  Healthy
   Container proj-init-1  Exited
  $ docker compose up -d --wait web
   Container proj-db-1  Running
   Container proj-web-1  Running
   Container proj-init-1  Starting
   Container proj-init-1  Started
   Container proj-db-1  Waiting
   Container proj-init-1  Waiting
   Container proj-db-1  Healthy
   Container proj-init-1  Exited
   Container proj-db-1  Waiting
   Container proj-init-1  Waiting
   Container proj-web-1  Waiting
   Container proj-db-1  Healthy
   Container proj-init-1  Exited
   Container proj-web-1  Healthy
  $ docker compose --profile debug up -d
   Container proj-db-1  Running
   Container proj-debug-1  Creating
   Container proj-web-1  Running
   Container proj-debug-1  Created
   Container proj-debug-1  Starting
   Container proj-init-1  Starting
   Container proj-debug-1  Started
   Container proj-init-1  Started
   Container proj-db-1  Waiting
   Container proj-init-1  Waiting
   Container proj-db-1  Healthy
   Container proj-init-1  Exited
  $ docker compose up -d tools
   Container proj-tools-1  Creating
   Container proj-tools-1  Created
   Container proj-tools-1  Starting
   Container proj-tools-1  Started
  $ docker compose --profile '*' ps -a --format '{{.Service}}'
  db
  debug
  init
  tools
  web
  $ docker compose run --rm tools
  tool
  $ docker compose run --rm tools echo other words
  other words
  $ docker compose run --rm -e X=1 -T web sh -c 'echo $X $MODE'
   Container proj-db-1  Running
   Container proj-init-1  Starting
   Container proj-init-1  Started
  1 dev
  $ docker compose run --rm --entrypoint 'echo ep' tools arg
  ep arg
  $ docker compose run --rm --no-deps --name myrun web hostname | wc -c; docker ps -a --filter name=myrun --format '{{.Names}}'
  13
  $ docker compose run nosuch
  no such service: nosuch
  [1]
  $ docker compose run -d --name bg web; docker inspect bg -f '{{index .Config.Labels "com.docker.compose.oneoff"}} {{.HostConfig.PortBindings}}'; docker rm -f bg
   Container proj-db-1  Running
   Container proj-init-1  Starting
   Container proj-init-1  Started
  d5828dfeda6b1ceebb9f4f5819d88db9a40b9fc38e7d6e9f6ecada738c2362a6
  True map[]
  bg
  $ docker compose run --rm -P web true; docker compose run --service-ports --rm web true
   Container proj-db-1  Running
   Container proj-init-1  Starting
   Container proj-init-1  Started
  Error response from daemon: failed to set up container networking: driver failed programming external connectivity on endpoint proj-web-run-e61966fc9abc (74f695a311915052d6cdb27e73aa7d7300b186b37798dde38a99c414b1dfdc62): Bind for 0.0.0.0:8081 failed: port is already allocated
   Container proj-db-1  Running
   Container proj-init-1  Starting
   Container proj-init-1  Started
  Error response from daemon: failed to set up container networking: driver failed programming external connectivity on endpoint proj-web-run-476014ec2e3e (4604e5153e4d8cfb9acf4b0fd6b2cd983059e34b55f43355091f9d4e9dbf1496): Bind for 0.0.0.0:8081 failed: port is already allocated
  [1]
  $ docker compose exec web sh -c 'echo $MODE; exit 3'
  dev
  [3]
  $ docker compose exec -T web cat < /dev/null; docker compose exec --index 2 web true
  service "web" is not running container #2
  [1]
  $ docker compose exec init true
  service "init" is not running
  [1]
  $ docker compose exec nosuch true
  service "nosuch" is not running
  [1]
  $ docker compose exec -u nobody -w /tmp -e Z=9 web sh -c 'id -un; pwd; echo $Z'
  nobody
  /tmp
  9
  $ docker compose exec -d web touch /made; sleep 1; docker compose exec web ls /made
  /made
  $ docker compose logs init; docker compose logs --no-log-prefix init; docker compose logs -n 1 -t init | sed 's/[0-9T:.-]*Z/T/'
  init-1  | init done
  init-1  | init done
  init-1  | init done
  init-1  | init done
  init-1  | init done
  init-1  | init done
  init-1  | init done
  init-1  | init done
  init-1  | init done
  init-1  | init done
  init done
  init done
  init done
  init done
  init done
  init done
  init done
  init done
  init done
  init done
  init-1  | T init done
  $ docker compose logs nosuch
  no such service: nosuch
  [1]
  $ docker compose top web | tail -1 | awk '{print $1, $2, $NF}'
  web 1 1000
  $ docker compose port web 80; docker compose port web 81; docker compose port db 80
  0.0.0.0:8081
  no port 81/tcp for container proj-web-1: 8081/tcp, 8081/tcp
  no port 80/tcp for container proj-db-1: 
  [1]
  $ docker compose cp web:/etc/hostname h; wc -c < h; echo x > lx; docker compose cp lx web:/tmp/; docker compose exec web cat /tmp/lx; docker compose cp nosuch:/x .; docker compose cp web:/nosuch .
   proj-web-1 copy proj-web-1:/etc/hostname to h Copying
   proj-web-1 copy proj-web-1:/etc/hostname to h Copied
  13
   proj-web-1 copy lx to proj-web-1:/tmp/ Copying
   proj-web-1 copy lx to proj-web-1:/tmp/ Copied
  x
  no container found for service "nosuch"
   proj-web-1 copy proj-web-1:/nosuch to . Copying
  Error response from daemon: Could not find the file /nosuch in container 2ffa909408fb9cc4fda8befab8978de54ba8a8c5b2350f01e44e5f6a0f2c60e8
  [1]
  $ docker compose images --format json | tr , '\n' | cut -d: -f1 | sort -u
  
  "ContainerName"
  "LastTagTime"
  "Platform"
  "Repository"
  "Size"
  "Tag"
  [{"ID"
  {"ID"
  $ docker compose images -q | wc -l
  2
  $ docker compose pause web; docker compose ps web --format '{{.State}} {{.Status}}' | cut -d' ' -f1; docker compose unpause web
   Container proj-web-1  Paused
  paused
   Container proj-web-1  Unpaused
  $ docker compose stop web; docker compose ps -a web --format '{{.State}}'; docker compose start web
   Container proj-web-1  Stopping
   Container proj-web-1  Stopped
  exited
   Container proj-init-1  Starting
   Container proj-init-1  Started
   Container proj-db-1  Waiting
   Container proj-init-1  Waiting
   Container proj-db-1  Healthy
   Container proj-init-1  Exited
   Container proj-web-1  Starting
   Container proj-web-1  Started
  $ docker compose restart db
   Container proj-db-1  Restarting
   Container proj-db-1  Started
  $ docker compose restart --no-deps -t 0 web
   Container proj-web-1  Restarting
   Container proj-web-1  Started
  $ docker compose kill -s SIGKILL web; docker compose kill web
   Container proj-web-1  Killing
   Container proj-web-1  Killed
  no container to kill (no-eol)
  $ docker compose rm web
  Going to remove proj-web-1 (no-eol)
  $ docker compose rm -f; docker compose rm -f
  Going to remove proj-web-1, proj-init-1
   Container proj-init-1  Removing
   Container proj-web-1  Removing
   Container proj-init-1  Removed
   Container proj-web-1  Removed
  No stopped containers
  $ docker compose rm -fsv web
  No stopped containers
  $ docker compose stop nosuch
  no such service: nosuch
  [1]
  $ docker compose ls; docker compose ls --format json | tr , '\n' | cut -d: -f1; docker compose ls -q; docker compose ls -a --filter name=nope
  NAME                STATUS              CONFIG FILES
  proj                running(2)          /home/learner/proj/compose.yaml
  [{"Name"
  "Status"
  "ConfigFiles"
  proj
  NAME                STATUS              CONFIG FILES
  $ docker compose down
   Container proj-db-1  Stopping
   Container proj-db-1  Stopped
   Container proj-db-1  Removing
   Container proj-db-1  Removed
   Network proj_default  Removing
   Network proj_default  Resource is still in use
  $ docker compose down
   Network proj_default  Removing
   Network proj_default  Resource is still in use
  $ docker compose down -v
   Volume proj_data  Removing
   Network proj_default  Removing
   Volume proj_data  Removed
   Network proj_default  Resource is still in use
  $ docker compose --profile debug down -v --remove-orphans
   Container proj-debug-1  Stopping
   Container proj-debug-1  Stopped
   Container proj-debug-1  Removing
   Container proj-debug-1  Removed
   Network proj_default  Removing
   Network proj_default  Removed
  $ docker compose ps; docker compose ls -a
  NAME      IMAGE     COMMAND   SERVICE   CREATED   STATUS    PORTS
  NAME                STATUS              CONFIG FILES
  proj                exited(1)           /home/learner/proj/compose.yaml
  $ docker compose -p other up -d --scale db=2 db
   Network other_default  Creating
   Network other_default  Created
   Volume other_data  Creating
   Volume other_data  Created
   Container other-db-1  Creating
   Container other-db-2  Creating
   Container other-db-1  Created
   Container other-db-2  Created
   Container other-db-1  Starting
   Container other-db-2  Starting
   Container other-db-1  Started
   Container other-db-2  Started
  $ docker compose -p other ps --format '{{.Name}}'; docker compose -p other exec --index 2 db hostname | wc -c
  other-db-1
  other-db-2
  13
  $ docker compose -p other scale db=1; docker compose -p other scale db=x; docker compose -p other scale nosuch=1
   Container other-db-1  Running
   Container other-db-2  Stopping
   Container other-db-2  Stopped
   Container other-db-2  Removing
   Container other-db-2  Removed
  invalid scale specifier: can't parse replica value as int: db=x
  no such service: nosuch
  [1]
  $ docker compose -p other down -v --rmi local -t 0
   Container other-db-1  Stopping
   Container other-db-1  Stopped
   Container other-db-1  Removing
   Container other-db-1  Removed
   Volume other_data  Removing
   Network other_default  Removing
   Volume other_data  Removed
   Network other_default  Removed
  $ docker compose -p Bad_Name! up
  invalid project name "Bad_Name!": must consist only of lowercase alphanumeric characters, hyphens, and underscores as well as start with a letter or number
  [1]
  $ docker compose -f nosuch.yaml up
  open /home/learner/proj/nosuch.yaml: no such file or directory
  [1]
  $ docker compose --file compose.yaml --project-directory /nosuch ps
  NAME      IMAGE     COMMAND   SERVICE   CREATED   STATUS    PORTS
  $ docker compose --env-file nosuch up
  couldn't find env file: /home/learner/proj/nosuch
  [1]
  $ docker compose --ansi sometimes ps; docker compose --progress nope up -d; docker compose --parallel x ps
  NAME      IMAGE     COMMAND   SERVICE   CREATED   STATUS    PORTS
  unsupported --progress value "nope"
  invalid argument "x" for "--parallel" flag: strconv.ParseInt: parsing "x": invalid syntax
  [1]
  $ docker compose up --abort-on-container-exit -d
  --detach cannot be combined with --abort-on-container-exit, --abort-on-container-failure, --attach, --attach-dependencies or --watch
  [1]
  $ docker compose up --exit-code-from nosuch
  no such service: nosuch: not found
  [1]
  $ docker compose up --exit-code-from init init; echo $?
   Network proj_default  Creating
   Network proj_default  Created
   Container proj-init-1  Creating
   Container proj-init-1  Created
  Attaching to init-1
  init-1  | init done
  \x0d\x1b[Kinit-1 exited with code 0 (esc)
  \x1b[31m\x1b[1mAborting on container exit...\x1b[0m (esc)
   Container proj-init-1  Stopping
   Container proj-init-1  Stopped
  0
  $ docker compose up --abort-on-container-failure --attach init --no-log-prefix init
  Attaching to init-1
  init done
  \x0d\x1b[Kinit-1 exited with code 0 (esc)
  $ docker compose up --no-start; docker compose ps -a --format '{{.Service}} {{.State}}'; docker compose down -v
   Volume proj_data  Creating
   Volume proj_data  Created
   Container proj-db-1  Creating
   Container proj-db-1  Created
   Container proj-web-1  Creating
   Container proj-web-1  Created
  db created
  init exited
  tools exited
  web created
   Container proj-web-1  Stopping
   Container proj-web-1  Stopped
   Container proj-web-1  Removing
   Container proj-web-1  Removed
   Container proj-db-1  Stopping
   Container proj-init-1  Stopping
   Container proj-db-1  Stopped
   Container proj-db-1  Removing
   Container proj-init-1  Stopped
   Container proj-init-1  Removing
   Container proj-db-1  Removed
   Container proj-init-1  Removed
   Volume proj_data  Removing
   Network proj_default  Removing
   Volume proj_data  Removed
   Network proj_default  Removed
