Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ mkdir app; cd app
  $ printf 'services:\n  web:\n    image: busybox\n    command: httpd -f -p 80\n    ports: ["8094:80"]\n    depends_on: [db]\n  db:\n    image: busybox\n    command: ["top"]\n    volumes: ["data:/d"]\n    environment:\n      A: 1\n      B:\nvolumes:\n  data:\n' > compose.yaml
  $ docker compose config
  name: app
  services:
    db:
      command:
        - top
      environment:
        A: "1"
        B: null
      image: busybox
      networks:
        default: null
      volumes:
        - type: volume
          source: data
          target: /d
          volume: {}
    web:
      command:
        - httpd
        - -f
        - -p
        - "80"
      depends_on:
        db:
          condition: service_started
          required: true
      image: busybox
      networks:
        default: null
      ports:
        - mode: ingress
          target: 80
          published: "8094"
          protocol: tcp
  networks:
    default:
      name: app_default
  volumes:
    data:
      name: app_data
  $ docker compose config --services
  db
  web
  $ docker compose config --volumes
  data
  $ docker compose config --images
  busybox
  busybox
  $ docker compose config --hash web | cut -d' ' -f1
  web
  $ docker compose config -q
  $ docker compose config --format json | jq -cS .services.web
  {"command":["httpd","-f","-p","80"],"depends_on":{"db":{"condition":"service_started","required":true}},"entrypoint":null,"image":"busybox","networks":{"default":null},"ports":[{"mode":"ingress","protocol":"tcp","published":"8094","target":80}]}
  $ docker compose config nosuch
  no such service: nosuch
  [1]
  $ docker compose config --no-interpolate | head -3
  name: app
  networks:
    default:
# varies
  $ docker compose config --environment | head -1 | cut -c1-3
  COM
  $ docker compose config -o out.yml; head -2 out.yml
  name: app
  services:
  $ docker compose ps
  NAME      IMAGE     COMMAND   SERVICE   CREATED   STATUS    PORTS
  $ docker compose up -d
   Network app_default  Creating
   Network app_default  Created
   Volume app_data  Creating
   Volume app_data  Created
   Container app-db-1  Creating
   Container app-db-1  Created
   Container app-web-1  Creating
   Container app-web-1  Created
   Container app-db-1  Starting
   Container app-db-1  Started
   Container app-web-1  Starting
   Container app-web-1  Started
  $ docker compose up -d
   Container app-db-1  Running
   Container app-web-1  Running
  $ docker compose ps
  NAME        IMAGE     COMMAND            SERVICE   CREATED        STATUS                  PORTS
  app-db-1    busybox   "top"              db        1 second ago   Up Less than a second   
  app-web-1   busybox   "httpd -f -p 80"   web       1 second ago   Up Less than a second   0.0.0.0:8094->80/tcp, [::]:8094->80/tcp
  $ docker compose ps -a --format '{{.Name}} {{.Service}} {{.State}}'
  app-db-1 db running
  app-web-1 web running
  $ docker compose ps --services
  db
  web
  $ docker compose ps -q | wc -l
  2
  $ docker compose ps web --format json | jq -cS 'keys'
  ["Command","CreatedAt","ExitCode","Health","ID","Image","Labels","LocalVolumes","Mounts","Name","Names","Networks","Ports","Project","Publishers","RunningFor","Service","Size","State","Status"]
  $ docker compose ps nosuch
  no such service: nosuch
  [1]
  $ docker compose ps --filter status=exited -q
  $ docker compose ps --filter nope=x
  unknown filter nope
  [1]
  $ docker compose ls
  NAME                STATUS              CONFIG FILES
  app                 running(2)          /home/learner/w/app/compose.yaml
  $ docker compose ls -q
  app
  $ docker compose ls --format json | jq -c '.[0].Name'
  "app"
  $ docker compose images
  CONTAINER           REPOSITORY          TAG                 PLATFORM            IMAGE ID            SIZE                CREATED
  app-db-1            busybox             latest              linux/amd64         4e7274830174        2.06MB              5 seconds ago
  app-web-1           busybox             latest              linux/amd64         4e7274830174        2.06MB              5 seconds ago
# varies
  $ docker compose top
  Error response from daemon: ps: exec: "ps": executable file not found in $PATH
  [1]
  $ docker compose port web 80
  0.0.0.0:8094
  $ docker compose port web 81
  no port 81/tcp for container app-web-1: 8094/tcp, 8094/tcp
  [1]
  $ docker compose port db 80
  no port 80/tcp for container app-db-1: 
  [1]
  $ docker compose exec db echo hi
  hi
  $ docker compose exec -T db sh -c 'exit 4'
  [4]
  $ docker compose exec nosuch true
  service "nosuch" is not running
  [1]
  $ docker compose exec --index 2 db true
  service "db" is not running container #2
  [1]
  $ docker compose exec db
  requires at least 2 arg(s), only received 1
  [1]
  $ docker compose run --rm db echo one
  one
  $ docker compose run --rm -e X=1 -w /tmp db sh -c 'echo $X; pwd'
  1
  /tmp
  $ docker compose run --rm --entrypoint echo db two
  two
  $ docker compose run nosuch
  no such service: nosuch
  [1]
  $ docker compose run --rm --no-deps web sh -c 'exit 5'
  
  [5]
  $ docker compose run --rm --name rr db hostname | wc -c
  13
# varies
  $ docker compose logs --no-color
  db-1  | \x1b[HMem: 3976692K used, 20707400K free, 8856K shrd, 102520K buff, 3119808K cached\x1b[K (esc)
  db-1  | CPU:  76% usr  23% sys   0% nic   0% idle   0% io   0% irq   0% sirq\x1b[K (esc)
  db-1  | Load average: 2.95 8.22 7.02 10/202 7\x1b[K (esc)
  db-1  | \x1b[7m  PID  PPID USER     STAT   RSS %RSS %CPU COMMAND\x1b[m\x1b[K (esc)
  db-1  |     1     0 root     R     1396   0%   0% top\x1b[K\x1b[J\x0d\x1b[HMem: 4364088K used, 20320004K free, 8856K shrd, 102792K buff, 3123888K cached\x1b[K (esc)
  db-1  | CPU:  82% usr  14% sys   3% nic   0% idle   0% io   0% irq   0% sirq\x1b[K (esc)
  db-1  | Load average: 3.27 8.19 7.02 12/239 18\x1b[K (esc)
  db-1  | \x1b[7m  PID  PPID USER     STAT   RSS %RSS %CPU COMMAND\x1b[m\x1b[K (esc)
  $ docker compose logs nosuch
  no such service: nosuch
  [1]
  $ docker compose cp compose.yaml db:/tmp/
   app-db-1 copy compose.yaml to app-db-1:/tmp/ Copying
   app-db-1 copy compose.yaml to app-db-1:/tmp/ Copied
  $ docker compose exec db ls /tmp
  compose.yaml
  $ docker compose cp db:/tmp/compose.yaml copied && ls copied
   app-db-1 copy app-db-1:/tmp/compose.yaml to copied Copying
   app-db-1 copy app-db-1:/tmp/compose.yaml to copied Copied
  copied
  $ docker compose cp nosuch:/x .
  no container found for service "nosuch"
  [1]
  $ docker compose pause
   Container app-db-1  Paused
   Container app-web-1  Paused
  $ docker compose ps --format '{{.Service}} {{.Status}}' | cut -d' ' -f1
  db
  web
  $ docker compose unpause
   Container app-db-1  Unpaused
   Container app-web-1  Unpaused
  $ docker compose restart -t 0 db
   Container app-db-1  Restarting
   Container app-db-1  Started
  $ docker compose stop -t 0 web
   Container app-web-1  Stopping
   Container app-web-1  Stopped
  $ docker compose ps -a --format '{{.Service}} {{.State}} {{.ExitCode}}'
  db running 0
  web exited 137
  $ docker compose start
   Container app-web-1  Starting
   Container app-web-1  Started
  $ docker compose start nosuch
  no such service: nosuch
  [1]
  $ docker compose kill db
   Container app-db-1  Killing
   Container app-db-1  Killed
  $ docker compose kill -s NOPE web
   Container app-web-1  Killing
   Container app-web-1  Error while Killing
  Error response from daemon: cannot kill container: 4b987e95eaa34dc308c2f8e2b725a6808bf4f93e4d19feb257c8d705cfeec9c0: invalid signal: NOPE
  [1]
  $ docker compose rm -f db
  Going to remove app-db-1
   Container app-db-1  Removing
   Container app-db-1  Removed
  $ docker compose rm -f
  No stopped containers
  $ docker compose rm -sf db
  No stopped containers
# varies
  $ docker compose up -d --scale db=3
   Container app-db-3  Creating
   Container app-db-1  Creating
   Container app-db-2  Creating
   Container app-db-1  Created
   Container app-db-3  Created
   Container app-db-2  Created
   Container app-web-1  Running
   Container app-db-2  Starting
   Container app-db-2  Started
   Container app-db-1  Starting
   Container app-db-1  Started
   Container app-db-3  Starting
   Container app-db-3  Started
  $ docker compose ps --format '{{.Name}}'
  app-db-1
  app-db-2
  app-db-3
  app-web-1
# varies
  $ docker compose up -d --scale web=2
   Container app-db-1  Running
   Container app-db-3  Stopping
   Container app-db-2  Stopping
   Container app-db-2  Stopped
   Container app-db-2  Removing
   Container app-db-2  Removed
   Container app-db-3  Stopped
   Container app-db-3  Removing
   Container app-db-3  Removed
   Container app-web-1  Running
   Container app-web-2  Creating
   Container app-web-2  Created
   Container app-web-2  Starting
  Error response from daemon: failed to set up container networking: driver failed programming external connectivity on endpoint app-web-2 (0dc47dec11a45f862f9dd30c91f1a8852182b24f3926af2a7b31a3f85c2227d4): Bind for 0.0.0.0:8094 failed: port is already allocated
  [1]
  $ docker compose scale db=1
   Container app-db-1  Running
# varies
  $ docker compose up -d --force-recreate --no-deps web
   Container app-web-1  Stopping
   Container app-web-2  Recreate
   Container app-web-2  Recreated
   Container app-web-1  Stopped
   Container app-web-1  Removing
   Container app-web-1  Removed
   Container app-web-2  Starting
   Container app-web-2  Started
  $ docker compose up -d --no-recreate
   Container app-db-1  Running
   Container app-web-2  Running
  $ docker compose up -d nosuch
  no such service: nosuch
  [1]
  $ docker compose up -d --scale nosuch=2
  no such service: nosuch: not found
  [1]
  $ docker compose up --no-start
   Container app-db-1  Running
   Container app-web-2  Running
  $ docker compose create
   Container app-db-1  Running
   Container app-web-2  Running
  $ sed -i 's/A: 1/A: 2/' compose.yaml; docker compose up -d
   Container app-db-1  Recreate
   Container app-db-1  Recreated
   Container app-web-2  Running
   Container app-db-1  Starting
   Container app-db-1  Started
# varies
  $ docker compose events --since 1s --until 0s
  EOF
  [1]
  $ docker compose wait nosuch
  no containers for project "app"
  [1]
  $ docker compose version --short
  2.40.3
  $ docker compose down
   Container app-web-2  Stopping
   Container app-web-2  Stopped
   Container app-web-2  Removing
   Container app-web-2  Removed
   Container app-db-1  Stopping
   Container app-db-1  Stopped
   Container app-db-1  Removing
   Container app-db-1  Removed
   Network app_default  Removing
   Network app_default  Removed
  $ docker compose down
  $ docker compose up -d -t 0
   Network app_default  Creating
   Network app_default  Created
   Container app-db-1  Creating
   Container app-db-1  Created
   Container app-web-1  Creating
   Container app-web-1  Created
   Container app-db-1  Starting
   Container app-db-1  Started
   Container app-web-1  Starting
   Container app-web-1  Started
  $ docker compose down -v -t 0
   Container app-web-1  Stopping
   Container app-web-1  Stopped
   Container app-web-1  Removing
   Container app-web-1  Removed
   Container app-db-1  Stopping
   Container app-db-1  Stopped
   Container app-db-1  Removing
   Container app-db-1  Removed
   Volume app_data  Removing
   Network app_default  Removing
   Volume app_data  Removed
   Network app_default  Removed
  $ docker compose down --rmi nope
  invalid value for --rmi: "nope"
  [1]
  $ docker compose -p other up -d db
   Network other_default  Creating
   Network other_default  Created
   Volume other_data  Creating
   Volume other_data  Created
   Container other-db-1  Creating
   Container other-db-1  Created
   Container other-db-1  Starting
   Container other-db-1  Started
  $ docker compose -p other ps --format '{{.Name}}'
  other-db-1
  $ docker compose -p other down -v -t 0
   Container other-db-1  Stopping
   Container other-db-1  Stopped
   Container other-db-1  Removing
   Container other-db-1  Removed
   Volume other_data  Removing
   Network other_default  Removing
   Volume other_data  Removed
   Network other_default  Removed
  $ docker compose -p BAD up -d
  invalid project name "BAD": must consist only of lowercase alphanumeric characters, hyphens, and underscores as well as start with a letter or number
  [1]
  $ docker compose -f nosuch.yml up
  open /home/learner/w/app/nosuch.yml: no such file or directory
  [1]
  $ cd ..; docker compose up
  no configuration file provided: not found
  [1]
# varies
  $ docker compose nope
  Usage:  docker compose [OPTIONS] COMMAND
  
  Define and run multi-container applications with Docker
  
  Options:
        --all-resources              Include all resources, even those not
                                     used by services
        --ansi string                Control when to print ANSI control
                                     characters ("never"|"always"|"auto")
                                     (default "auto")
        --compatibility              Run compose in backward compatibility mode
        --dry-run                    Execute command in dry run mode
        --env-file stringArray       Specify an alternate environment file
    -f, --file stringArray           Compose configuration files
        --parallel int               Control max parallelism, -1 for
                                     unlimited (default -1)
        --profile stringArray        Specify a profile to enable
        --progress string            Set type of progress output (auto,
                                     tty, plain, json, quiet)
        --project-directory string   Specify an alternate working directory
                                     (default: the path of the, first
                                     specified, Compose file)
    -p, --project-name string        Project name
  
  Management Commands:
    bridge      Convert compose files into another model
  
  Commands:
    attach      Attach local standard input, output, and error streams to a service's running container
    build       Build or rebuild services
    commit      Create a new image from a service container's changes
    config      Parse, resolve and render compose file in canonical format
    cp          Copy files/folders between a service container and the local filesystem
    create      Creates containers for a service
    down        Stop and remove containers, networks
    events      Receive real time events from containers
    exec        Execute a command in a running container
    export      Export a service container's filesystem as a tar archive
    images      List images used by the created containers
    kill        Force stop service containers
    logs        View output from containers
    ls          List running compose projects
    pause       Pause services
    port        Print the public port for a port binding
    ps          List containers
    publish     Publish compose application
    pull        Pull service images
    push        Push service images
    restart     Restart service containers
    rm          Removes stopped service containers
    run         Run a one-off command on a service
    scale       Scale services 
    start       Start services
    stats       Display a live stream of container(s) resource usage statistics
    stop        Stop services
    top         Display the running processes
    unpause     Unpause services
    up          Create and start containers
    version     Show the Docker Compose version information
    volumes     List volumes
    wait        Block until containers of all (or specified) services stop.
    watch       Watch build context for service and rebuild/refresh containers when files are updated
  
  Run 'docker compose COMMAND --help' for more information on a command.
  unknown docker command: "compose nope"
  [1]
# varies
  $ docker compose
  Usage:  docker compose [OPTIONS] COMMAND
  
  Define and run multi-container applications with Docker
  
  Options:
        --all-resources              Include all resources, even those not
                                     used by services
        --ansi string                Control when to print ANSI control
                                     characters ("never"|"always"|"auto")
                                     (default "auto")
        --compatibility              Run compose in backward compatibility mode
        --dry-run                    Execute command in dry run mode
        --env-file stringArray       Specify an alternate environment file
    -f, --file stringArray           Compose configuration files
        --parallel int               Control max parallelism, -1 for
                                     unlimited (default -1)
        --profile stringArray        Specify a profile to enable
        --progress string            Set type of progress output (auto,
                                     tty, plain, json, quiet)
        --project-directory string   Specify an alternate working directory
                                     (default: the path of the, first
                                     specified, Compose file)
    -p, --project-name string        Project name
  
  Management Commands:
    bridge      Convert compose files into another model
  
  Commands:
    attach      Attach local standard input, output, and error streams to a service's running container
    build       Build or rebuild services
    commit      Create a new image from a service container's changes
    config      Parse, resolve and render compose file in canonical format
    cp          Copy files/folders between a service container and the local filesystem
    create      Creates containers for a service
    down        Stop and remove containers, networks
    events      Receive real time events from containers
    exec        Execute a command in a running container
    export      Export a service container's filesystem as a tar archive
    images      List images used by the created containers
    kill        Force stop service containers
    logs        View output from containers
    ls          List running compose projects
    pause       Pause services
    port        Print the public port for a port binding
    ps          List containers
    publish     Publish compose application
    pull        Pull service images
    push        Push service images
    restart     Restart service containers
    rm          Removes stopped service containers
    run         Run a one-off command on a service
    scale       Scale services 
    start       Start services
    stats       Display a live stream of container(s) resource usage statistics
    stop        Stop services
    top         Display the running processes
    unpause     Unpause services
    up          Create and start containers
    version     Show the Docker Compose version information
    volumes     List volumes
    wait        Block until containers of all (or specified) services stop.
    watch       Watch build context for service and rebuild/refresh containers when files are updated
  
  Run 'docker compose COMMAND --help' for more information on a command.
  $ docker compose up --nope
  unknown flag: --nope
  [1]
  $ docker compose --nope up
  unknown flag: --nope
  [1]
  $ docker compose stop
  no configuration file provided: not found
  [1]
  $ cd app; printf 'services:\n  a:\n    image: busybox\n    command: sh -c "echo hi; exit 3"\n' > a.yml
  $ docker compose -f a.yml up
   Network app_default  Creating
   Network app_default  Created
   Container app-a-1  Creating
   Container app-a-1  Created
  Attaching to a-1
  a-1  | hi
  \x0d\x1b[Ka-1 exited with code 3 (esc)
  $ docker compose -f a.yml up --abort-on-container-exit
  Attaching to a-1
  a-1  | hi
  \x0d\x1b[Ka-1 exited with code 3 (esc)
  \x1b[31m\x1b[1mAborting on container exit...\x1b[0m (esc)
   Container app-a-1  Stopping
   Container app-a-1  Stopped
  
  [3]
  $ docker compose -f a.yml up --exit-code-from a
  Attaching to a-1
  a-1  | hi
  \x0d\x1b[Ka-1 exited with code 3 (esc)
  \x1b[31m\x1b[1mAborting on container exit...\x1b[0m (esc)
   Container app-a-1  Stopping
   Container app-a-1  Stopped
  
  [3]
  $ docker compose -f a.yml up --exit-code-from nope
  no such service: nope: not found
  [1]
# varies
  $ docker compose -f a.yml up -d --wait
   Container app-a-1  Starting
   Container app-a-1  Started
   Container app-a-1  Waiting
  container app-a-1 exited (3)
  [1]
  $ docker compose -f a.yml logs
  a-1  | hi
  a-1  | hi
  a-1  | hi
  a-1  | hi
  $ docker compose -f a.yml down --remove-orphans
   Container app-a-1  Stopping
   Container app-a-1  Stopped
   Container app-a-1  Removing
   Container app-a-1  Removed
   Network app_default  Removing
   Network app_default  Removed
  $ docker compose -f compose.yaml up -d db; docker compose -f a.yml up -d
   Network app_default  Creating
   Network app_default  Created
   Volume app_data  Creating
   Volume app_data  Created
   Container app-db-1  Creating
   Container app-db-1  Created
   Container app-db-1  Starting
   Container app-db-1  Started
  time="2026-11-28T21:43:50Z" level=warning msg="Found orphan containers ([app-db-1]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
   Container app-a-1  Creating
   Container app-a-1  Created
   Container app-a-1  Starting
   Container app-a-1  Started
# varies
  $ docker compose -f a.yml up -d --remove-orphans -t 0
   Container app-db-1  Stopping
   Container app-db-1  Stopped
   Container app-db-1  Removing
   Container app-db-1  Removed
   Container app-a-1  Running
   Container app-a-1  Starting
   Container app-a-1  Started
  $ docker compose -f a.yml down -t 0
   Container app-a-1  Stopping
   Container app-a-1  Stopped
   Container app-a-1  Removing
   Container app-a-1  Removed
   Network app_default  Removing
   Network app_default  Removed
