Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ mkdir proj; cd proj
  $ cat > compose.yaml <<'X'
  > services:
  >   web:
  >     image: busybox
  >     command: top
  >     ports: ["8091:80", "8092:81/udp"]
  >     depends_on: [db]
  >     labels: {tier: front}
  >   db:
  >     image: busybox
  >     command: sh -c "echo db up; exec top"
  >     volumes: ["data:/d", "/anon"]
  >   job:
  >     image: busybox
  >     command: sh -c "echo working; exit 3"
  >     profiles: [jobs]
  >   off:
  >     image: busybox
  >     command: top
  >     scale: 0
  > volumes:
  >   data:
  > X
  $ docker compose up -d
   Network proj_default  Creating
   Network proj_default  Created
   Volume proj_data  Creating
   Volume proj_data  Created
   Container proj-db-1  Creating
   Container proj-db-1  Created
   Container proj-web-1  Creating
   Container proj-web-1  Created
   Container proj-db-1  Starting
   Container proj-db-1  Started
   Container proj-web-1  Starting
   Container proj-web-1  Started
  $ docker compose ps --format json | jq -cS 'keys'
  ["Command","CreatedAt","ExitCode","Health","ID","Image","Labels","LocalVolumes","Mounts","Name","Names","Networks","Ports","Project","Publishers","RunningFor","Service","Size","State","Status"]
  ["Command","CreatedAt","ExitCode","Health","ID","Image","Labels","LocalVolumes","Mounts","Name","Names","Networks","Ports","Project","Publishers","RunningFor","Service","Size","State","Status"]
  $ docker compose ps --format '{{.Name}} {{.Service}} {{.State}} {{.ExitCode}} {{.Project}}'
  proj-db-1 db running 0 proj
  proj-web-1 web running 0 proj
  $ docker compose ps --format 'table {{.Service}}\t{{.Ports}}'
  SERVICE   PORTS
  db        
  web       0.0.0.0:8091->80/tcp, [::]:8091->80/tcp, 0.0.0.0:8092->81/udp, [::]:8092->81/udp
  $ docker compose ps --format '{{json .}}' | head -1 | jq -c '.Publishers[0]'
  null
  $ docker compose ps --format '{{.Nope}}'
  template parsing error: template: :1:2: executing "" at <.Nope>: can't evaluate field Nope in type *formatter.ContainerContext
  [1]
  $ docker compose ps --format '{{.Label "tier"}}'
  
  front
  $ docker compose ps --format yaml
  yaml
  yaml
  $ docker compose ps --status running --format '{{.Name}}'
  proj-db-1
  proj-web-1
  $ docker compose ps --status exited
  NAME      IMAGE     COMMAND   SERVICE   CREATED   STATUS    PORTS
  $ docker compose ps --status nope
  NAME      IMAGE     COMMAND   SERVICE   CREATED   STATUS    PORTS
  $ docker compose ps --filter status=running -q | wc -l
  2
  $ docker compose ps --filter source=x
  not implemented
  [1]
  $ docker compose ps --filter nope=1
  unknown filter nope
  [1]
  $ docker compose ps --filter nope
  arguments to --filter should be in form KEY=VAL
  [1]
  $ docker compose ps web
  NAME         IMAGE     COMMAND   SERVICE   CREATED         STATUS         PORTS
  proj-web-1   busybox   "top"     web       9 seconds ago   Up 7 seconds   0.0.0.0:8091->80/tcp, [::]:8091->80/tcp, 0.0.0.0:8092->81/udp, [::]:8092->81/udp
  $ docker compose ps nosuch
  no such service: nosuch
  [1]
  $ docker compose ps web db --services
  db
  web
  $ docker compose ps --orphans=false -q | wc -l
  2
  $ docker compose ps --no-trunc --format '{{.Command}}'
  "sh -c 'echo db up; exec top'"
  "top"
  $ docker compose ps -x
  unknown shorthand flag: 'x' in -x
  [1]
# varies
  $ docker compose top web
  Error response from daemon: ps: exec: "ps": executable file not found in $PATH
  [1]
  $ docker compose top nosuch
# varies
  $ docker compose top db web | wc -l
  Error response from daemon: ps: exec: "ps": executable file not found in $PATH
  0
  $ docker compose port web 80
  0.0.0.0:8091
  $ docker compose port web 81
  no port 81/tcp for container proj-web-1: 8091/tcp, 8091/tcp, 8092/udp, 8092/udp
  [1]
  $ docker compose port web 81 --protocol udp
  0.0.0.0:8092
  $ docker compose port --index 2 web 80
  service "web" is not running container #2
  [1]
  $ docker compose port nosuch 80
  service "nosuch" is not running
  [1]
  $ docker compose port web x
  strconv.ParseUint: parsing "x": invalid syntax
  [1]
  $ docker compose port web
  requires at least 2 arg(s), only received 1
  [1]
  $ docker compose exec web sh -c 'echo $0; hostname | wc -c' 
  sh
  13
  $ docker compose exec -e A=1 -w /tmp -u 1000 web sh -c 'echo $A; pwd; id -u'
  1
  /tmp
  1000
  $ docker compose exec -d web touch /made; docker compose exec web ls /made
  /made
  $ docker compose exec --index 2 web true
  service "web" is not running container #2
  [1]
  $ docker compose exec --index 1 web echo one
  one
  $ docker compose exec web
  requires at least 2 arg(s), only received 1
  [1]
  $ docker compose exec
  requires at least 2 arg(s), only received 0
  [1]
  $ docker compose exec off true
  service "off" is not running
  [1]
  $ docker compose exec job true
  service "job" is not running
  [1]
  $ docker compose exec web sh -c 'exit 9'
  [9]
  $ docker compose exec web nosuchcmd
  OCI runtime exec failed: exec failed: unable to start container process: exec: "nosuchcmd": executable file not found in $PATH\x0d (esc)
  [127]
  $ docker compose exec -x web true
  unknown shorthand flag: 'x' in -x
  [1]
  $ docker compose exec -w /nosuch web pwd
  OCI runtime exec failed: exec failed: unable to start container process: chdir to cwd ("/nosuch") set in config.json failed: no such file or directory\x0d (esc)
  [127]
  $ docker compose exec -u nosuch web id
  Error response from daemon: unable to find user nosuch: no matching entries in passwd file
  [1]
  $ docker compose run web echo hi
   Container proj-db-1  Running
  hi
  $ docker compose run --rm --no-deps web echo hi
  time="2026-11-29T00:44:39Z" level=warning msg="Found orphan containers ([proj-web-run-be26e2f2e043]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
  hi
  $ docker compose run --rm --name named web sh -c 'hostname | wc -c'
  time="2026-11-29T00:44:41Z" level=warning msg="Found orphan containers ([proj-web-run-be26e2f2e043]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
   Container proj-db-1  Running
  13
  $ docker compose run --rm -p 8099:80 web echo port
  time="2026-11-29T00:44:42Z" level=warning msg="Found orphan containers ([proj-web-run-be26e2f2e043]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
   Container proj-db-1  Running
  port
  $ docker compose run --rm --service-ports web echo sp
  time="2026-11-29T00:44:43Z" level=warning msg="Found orphan containers ([proj-web-run-be26e2f2e043]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
   Container proj-db-1  Running
  Error response from daemon: failed to set up container networking: driver failed programming external connectivity on endpoint proj-web-run-e86fa12f0a78 (f14a55e0451ab8613b04b801a0142d8b5732887dfc3fb0bb978f8525b5bd70ce): Bind for 0.0.0.0:8091 failed: port is already allocated
  [1]
  $ docker compose run --rm -v ./x:/x web ls -d /x
  time="2026-11-29T00:44:45Z" level=warning msg="Found orphan containers ([proj-web-run-be26e2f2e043]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
   Container proj-db-1  Running
  /x
  $ docker compose run --rm --entrypoint 'echo ep' web arg
  time="2026-11-29T00:44:46Z" level=warning msg="Found orphan containers ([proj-web-run-be26e2f2e043]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
   Container proj-db-1  Running
  ep arg
  $ docker compose run --rm -l k=v -e K=V -w /tmp -u 5 web sh -c 'echo $K; pwd; id -u'
  time="2026-11-29T00:44:47Z" level=warning msg="Found orphan containers ([proj-web-run-be26e2f2e043]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
   Container proj-db-1  Running
  V
  /tmp
  5
  $ docker compose run --rm job
  time="2026-11-29T00:44:48Z" level=warning msg="Found orphan containers ([proj-web-run-be26e2f2e043]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
  working
  
  [3]
  $ docker compose run -d job; sleep 1; docker compose ps -a --format '{{.Service}} {{.State}}' | sort | uniq -c
  time="2026-11-29T00:44:49Z" level=warning msg="Found orphan containers ([proj-web-run-be26e2f2e043]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
  74fff5c49c6076ef0a8f389065ba1a0ffea377d77dd61ccbd7df42ea663e1bd1
        1 db running
        1 job exited
        1 web exited
        1 web running
  $ docker compose run --rm web sh -c 'exit 8'
  time="2026-11-29T00:44:51Z" level=warning msg="Found orphan containers ([proj-job-run-5f8df9408063 proj-web-run-be26e2f2e043]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
   Container proj-db-1  Running
  
  [8]
  $ docker compose run --rm web nosuchcmd
  time="2026-11-29T00:44:52Z" level=warning msg="Found orphan containers ([proj-job-run-5f8df9408063 proj-web-run-be26e2f2e043]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
   Container proj-db-1  Running
  Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "nosuchcmd": executable file not found in $PATH
  [1]
  $ docker compose run --rm
  requires at least 1 arg(s), only received 0
  [1]
  $ docker compose run --nope web
  unknown flag: --nope
  [1]
  $ docker compose run --rm -T web cat < /dev/null
  time="2026-11-29T00:44:54Z" level=warning msg="Found orphan containers ([proj-job-run-5f8df9408063 proj-web-run-be26e2f2e043]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
   Container proj-db-1  Running
  $ echo in | docker compose run --rm -T web cat
  time="2026-11-29T00:44:55Z" level=warning msg="Found orphan containers ([proj-job-run-5f8df9408063 proj-web-run-be26e2f2e043]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
   Container proj-db-1  Running
  in
  $ docker compose run --rm -i=false web echo noin
  time="2026-11-29T00:44:56Z" level=warning msg="Found orphan containers ([proj-job-run-5f8df9408063 proj-web-run-be26e2f2e043]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
   Container proj-db-1  Running
  noin
  $ docker compose logs --until 1h db
  $ docker compose logs --index 5 db
  service "db" is not running container #5
  [1]
  $ docker compose logs nosuch
  no such service: nosuch
  [1]
  $ docker compose pause
   Container proj-db-1  Paused
   Container proj-web-1  Paused
  $ docker compose ps --format '{{.Name}} {{.Status}}' web
  proj-web-1 Up 46 seconds (Paused)
  $ docker compose exec web true
  Error response from daemon: Container 53777ae317d2ca78047a34e23c784ed0d7b5e145cbe4f3a8b1fa493d4453d08e is paused, unpause the container before exec
  [1]
  $ docker compose unpause web
   Container proj-web-1  Unpaused
# varies
  $ docker compose unpause
  Error response from daemon: Container 53777ae317d2ca78047a34e23c784ed0d7b5e145cbe4f3a8b1fa493d4453d08e is not paused
  [1]
  $ docker compose pause nosuch
  no such service: nosuch
  [1]
  $ docker compose stop -t x
  invalid argument "x" for "-t, --timeout" flag: strconv.ParseInt: parsing "x": invalid syntax
  [1]
  $ docker compose stop -t 0 web
   Container proj-web-1  Stopping
   Container proj-web-1  Stopped
  $ docker compose stop web
   Container proj-web-1  Stopping
   Container proj-web-1  Stopped
  $ docker compose start web
   Container proj-web-1  Starting
   Container proj-web-1  Started
  $ docker compose start off
  $ docker compose restart -t 0 db
   Container proj-db-1  Restarting
   Container proj-db-1  Started
  $ docker compose restart --no-deps -t 0 web
   Container proj-web-1  Restarting
   Container proj-web-1  Started
  $ docker compose kill -s SIGNOPE web
   Container proj-web-1  Killing
   Container proj-web-1  Error while Killing
  Error response from daemon: cannot kill container: 53777ae317d2ca78047a34e23c784ed0d7b5e145cbe4f3a8b1fa493d4453d08e: invalid signal: SIGNOPE
  [1]
  $ docker compose kill -s HUP web
   Container proj-web-1  Killing
   Container proj-web-1  Killed
  $ docker compose kill db
   Container proj-db-1  Killing
   Container proj-db-1  Killed
  $ docker compose kill db
  no container to kill (no-eol)
  $ docker compose kill nosuch
  no such service: nosuch
  [1]
# varies
  $ docker compose start
   Container proj-db-1  Starting
   Container proj-db-1  Started
   Container proj-web-1  Starting
   Container proj-web-1  Started
  $ docker compose scale web=2
  time="2026-11-29T00:45:09Z" level=warning msg="Found orphan containers ([proj-job-run-5f8df9408063 proj-web-run-be26e2f2e043]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
   Container proj-db-1  Running
   Container proj-web-1  Running
   Container proj-web-2  Creating
   Container proj-web-2  Created
   Container proj-web-2  Starting
  Error response from daemon: failed to set up container networking: driver failed programming external connectivity on endpoint proj-web-2 (325348efd9c12bb6dd72f6587fc5d10d6309a796738fb900df1c1c9d1ba8e356): Bind for 0.0.0.0:8091 failed: port is already allocated
  [1]
  $ docker compose scale web
  invalid scale specifier: web
  [1]
  $ docker compose scale web=x
  invalid scale specifier: can't parse replica value as int: web=x
  [1]
  $ docker compose scale nosuch=2
  no such service: nosuch
  [1]
# varies
  $ docker compose scale off=1 db=1
  time="2026-11-29T00:45:12Z" level=warning msg="Found orphan containers ([proj-job-run-5f8df9408063 proj-web-run-be26e2f2e043]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
   Container proj-off-1  Creating
   Container proj-db-1  Running
   Container proj-off-1  Created
   Container proj-off-1  Starting
   Container proj-off-1  Started
# varies
  $ docker compose up -d --scale off=2 --no-recreate
  time="2026-11-29T00:45:14Z" level=warning msg="Found orphan containers ([proj-job-run-5f8df9408063 proj-web-run-be26e2f2e043]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
   Container proj-off-1  Running
   Container proj-off-2  Creating
   Container proj-db-1  Running
   Container proj-web-1  Running
   Container proj-web-2  Stopping
   Container proj-web-2  Stopped
   Container proj-web-2  Removing
   Container proj-web-2  Removed
   Container proj-off-2  Created
   Container proj-off-2  Starting
   Container proj-off-2  Started
  $ docker compose up -d --scale nosuch=2
  no such service: nosuch: not found
  [1]
  $ docker compose up -d --scale off
  invalid --scale option "off". Should be SERVICE=NUM
  [1]
  $ docker compose up -d --scale off=x
  strconv.Atoi: parsing "x": invalid syntax
  [1]
# varies
  $ docker compose up -d --remove-orphans
   Container proj-web-run-be26e2f2e043  Stopping
   Container proj-job-run-5f8df9408063  Stopping
   Container proj-web-run-be26e2f2e043  Stopped
   Container proj-web-run-be26e2f2e043  Removing
   Container proj-job-run-5f8df9408063  Stopped
   Container proj-job-run-5f8df9408063  Removing
   Container proj-web-run-be26e2f2e043  Removed
   Container proj-job-run-5f8df9408063  Removed
   Container proj-off-2  Stopping
   Container proj-off-1  Stopping
   Container proj-db-1  Running
   Container proj-web-1  Running
   Container proj-off-2  Stopped
   Container proj-off-2  Removing
   Container proj-off-1  Stopped
   Container proj-off-1  Removing
   Container proj-off-1  Removed
   Container proj-off-2  Removed
  $ docker compose up -d --no-deps web
   Container proj-web-1  Running
  $ docker compose up -d --always-recreate-deps -t 0 web
   Container proj-db-1  Recreate
   Container proj-db-1  Recreated
   Container proj-web-1  Running
   Container proj-db-1  Starting
   Container proj-db-1  Started
  $ docker compose up -d --force-recreate --no-recreate
  --force-recreate and --no-recreate are incompatible
  [1]
  $ docker compose up -d --renew-anon-volumes --force-recreate -t 0 db
   Container proj-db-1  Recreate
   Container proj-db-1  Recreated
   Container proj-db-1  Starting
   Container proj-db-1  Started
  $ docker compose up --no-start
   Container proj-db-1  Running
   Container proj-web-1  Running
  $ docker compose up -d --quiet-pull --pull never
   Container proj-db-1  Running
   Container proj-web-1  Running
  $ docker compose up -d --pull nope
  invalid --pull option "nope"
  [1]
# varies
  $ docker compose up -d --pull always --dry-run 2>&1 | head -3
   DRY-RUN MODE -  web Pulling 
   DRY-RUN MODE -  db Pulling 
   DRY-RUN MODE -  off Pulling 
# varies
  $ docker compose up -d --wait
   Container proj-db-1  Running
   Container proj-web-1  Running
   Container proj-web-1  Waiting
   Container proj-db-1  Waiting
   Container proj-web-1  Healthy
   Container proj-db-1  Healthy
  $ docker compose up -d --wait --wait-timeout 5 job
   Container proj-job-1  Creating
   Container proj-job-1  Created
   Container proj-job-1  Starting
   Container proj-job-1  Started
   Container proj-job-1  Waiting
  container proj-job-1 exited (3)
  [1]
  $ docker compose up --abort-on-container-exit job
  Attaching to job-1
  job-1  | working
  \x0d\x1b[Kjob-1 exited with code 3 (esc)
  \x1b[31m\x1b[1mAborting on container exit...\x1b[0m (esc)
   Container proj-job-1  Stopping
   Container proj-job-1  Stopped
  
  [3]
  $ docker compose up --exit-code-from job job
  Attaching to job-1
  job-1  | working
  \x0d\x1b[Kjob-1 exited with code 3 (esc)
  \x1b[31m\x1b[1mAborting on container exit...\x1b[0m (esc)
   Container proj-job-1  Stopping
   Container proj-job-1  Stopped
  
  [3]
  $ docker compose up --exit-code-from nosuch
  no such service: nosuch: not found
  [1]
  $ docker compose up -d --exit-code-from job
  --detach cannot be combined with --abort-on-container-exit, --abort-on-container-failure, --attach, --attach-dependencies or --watch
  [1]
  $ docker compose up -d --abort-on-container-exit
  --detach cannot be combined with --abort-on-container-exit, --abort-on-container-failure, --attach, --attach-dependencies or --watch
  [1]
  $ docker compose up --attach nosuch
  cannot attach to services not included in up: nosuch
  [1]
  $ docker compose up --no-log-prefix --no-color job
  Attaching to job-1
  working
  \x0d\x1b[Kjob-1 exited with code 3 (esc)
  $ docker compose up --timestamps job | sed 's/[0-9-]*T[0-9:.]*Z/T/'
  Attaching to job-1
  job-1  | T working
  \x0d\x1b[Kjob-1 exited with code 3 (esc)
  $ docker compose up --no-build --build
  --build and --no-build are incompatible
  [1]
# varies
  $ docker compose up -d -V -t 0 --no-attach web 2>&1 | tail -2
   Container proj-web-1  Starting
   Container proj-web-1  Started
  $ docker compose wait job
  no containers for project "proj"
  [1]
  $ docker compose wait nosuch
  no containers for project "proj"
  [1]
  $ docker compose wait
  docker: 'docker compose wait' requires at least 1 argument
  
  Usage:  docker compose wait SERVICE [SERVICE...] [OPTIONS]
  
  See 'docker compose wait --help' for more information
  [1]
  $ docker compose images
  CONTAINER           REPOSITORY          TAG                 PLATFORM            IMAGE ID            SIZE                CREATED
  proj-db-1           busybox             latest              linux/amd64         2fcedf2c6cfc        2.06MB              6 minutes ago
  proj-job-1          busybox             latest              linux/amd64         2fcedf2c6cfc        2.06MB              6 minutes ago
  proj-web-1          busybox             latest              linux/amd64         2fcedf2c6cfc        2.06MB              6 minutes ago
  $ docker compose images -q web | wc -l
  1
  $ docker compose images nosuch
  CONTAINER           REPOSITORY          TAG                 PLATFORM            IMAGE ID            SIZE                CREATED
  $ docker compose ls
  NAME                STATUS              CONFIG FILES
  proj                running(2)          /home/learner/w/proj/compose.yaml
  $ docker compose ls -q
  proj
  $ docker compose ls --format json | jq -c '.[0]|keys'
  ["ConfigFiles","Name","Status"]
  $ docker compose ls --filter name=pro
  NAME                STATUS              CONFIG FILES
  proj                running(2)          /home/learner/w/proj/compose.yaml
  $ docker compose ls --filter name=zzz
  NAME                STATUS              CONFIG FILES
  $ docker compose ls --filter nope=1
  invalid filter 'nope'
  [1]
  $ docker compose ls --format x
  format value "x" could not be parsed: parsing failed
  [1]
  $ docker compose cp web:/etc/passwd .
   proj-web-1 copy proj-web-1:/etc/passwd to . Copying
   proj-web-1 copy proj-web-1:/etc/passwd to . Copied
  $ docker compose cp compose.yaml web:/tmp/
   proj-web-1 copy compose.yaml to proj-web-1:/tmp/ Copying
   proj-web-1 copy compose.yaml to proj-web-1:/tmp/ Copied
  $ docker compose cp compose.yaml web:/nodir/x
   proj-web-1 copy compose.yaml to proj-web-1:/nodir/x Copying
  Error response from daemon: Could not find the file /nodir in container 72630cb2f276475eacfec760ca5c764e3b7df09ec5d1c32db16e4fd7c0fab967
  [1]
  $ docker compose cp nosuch:/x .
  no container found for service "nosuch"
  [1]
  $ docker compose cp web:/nosuch .
   proj-web-1 copy proj-web-1:/nosuch to . Copying
  Error response from daemon: Could not find the file /nosuch in container 72630cb2f276475eacfec760ca5c764e3b7df09ec5d1c32db16e4fd7c0fab967
  [1]
  $ docker compose cp a b
  unknown copy direction
  [1]
  $ docker compose cp web:/etc/passwd db:/tmp
  copying between services is not supported
  [1]
  $ docker compose cp --index 7 web:/etc/passwd .
  service "web" is not running container #7
  [1]
  $ docker compose cp web:/etc/passwd - | tar t
   proj-web-1 copy proj-web-1:/etc/passwd to - Copying
   proj-web-1 copy proj-web-1:/etc/passwd to - Copied
  passwd
# varies
  $ docker compose events --json --since 1s --until 0s
  EOF
  [1]
  $ docker compose stats --no-stream --format '{{.Name}}' | sort
  proj-db-1
  proj-web-1
  $ docker compose stats --no-stream nosuch
  CONTAINER ID   NAME      CPU %     MEM USAGE / LIMIT   MEM %     NET I/O   BLOCK I/O   PIDS
  $ docker compose volumes
  DRIVER    VOLUME NAME
  local     proj_data
  $ docker compose volumes -q
  proj_data
  $ docker compose volumes --format '{{.Name}} {{.Driver}}'
  proj_data local
  $ docker compose volumes --format json | jq -c keys
  ["Availability","Driver","Group","Labels","Links","Mountpoint","Name","Scope","Size","Status"]
  $ docker compose volumes nosuch
  no such service: nosuch
  [1]
  $ docker compose export -o x.tar web; ls x.tar
   proj-web-1 export proj-web-1 to x.tar Exporting
  x.tar
  $ docker compose export nosuch
  service "nosuch" is not running
  [1]
  $ docker compose commit web img:1
   proj-web-1 Commit proj-web-1 Committing
   proj-web-1 Commit proj-web-1 Committed as sha256:ec0103ae5a0c1fa6c6ce64e79183424f833413497ba6c59a1f2752c7a7981b6b
  $ docker compose commit nosuch x
  service "nosuch" is not running
  [1]
  $ docker compose rm web
  No stopped containers
  $ docker compose rm -f nosuch
  no such service: nosuch
  [1]
  $ docker compose rm -sf web
   Container proj-web-1  Stopping
   Container proj-web-1  Stopped
  Going to remove proj-web-1
   Container proj-web-1  Removing
   Container proj-web-1  Removed
  $ docker compose rm -fsv job off
   Container proj-job-1  Stopping
   Container proj-job-1  Stopped
  Going to remove proj-job-1
   Container proj-job-1  Removing
   Container proj-job-1  Removed
  $ docker compose create --force-recreate db
   Container proj-db-1  Recreate
   Container proj-db-1  Recreated
  $ docker compose create --no-recreate --force-recreate
  --force-recreate and --no-recreate are incompatible
  [1]
# varies
  $ docker compose create --scale web=2 web
   Container proj-web-2  Creating
   Container proj-web-1  Creating
   Container proj-web-1  Created
   Container proj-web-2  Created
  $ docker compose build
  $ docker compose push
   db Skipped 
   off Skipped 
   web Skipped 
# varies
  $ docker compose pull --ignore-pull-failures off
   off Pulling 
   off Error Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io on 10.255.255.53:53: no such host
# varies
  $ docker compose pull --policy nope
   web Skipped - Image is already being pulled by off 
   db Skipped - Image is already being pulled by off 
   off Pulling 
   off Error Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io on 10.255.255.53:53: no such host
  Error response from daemon: Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io on 10.255.255.53:53: no such host
  [1]
  $ docker compose pull -q nosuch
  no such service: nosuch
  [1]
  $ docker compose config --services | sort
  db
  off
  web
  $ docker compose down --rmi nope
  invalid value for --rmi: "nope"
  [1]
  $ docker compose down -t x
  invalid argument "x" for "-t, --timeout" flag: strconv.ParseInt: parsing "x": invalid syntax
  [1]
  $ docker compose down nosuch
  no such service: nosuch
  [1]
  $ docker compose down -t 0 db
   Container proj-db-1  Stopping
   Container proj-db-1  Stopped
   Container proj-db-1  Removing
   Container proj-db-1  Removed
   Network proj_default  Removing
   Network proj_default  Removed
# varies
  $ docker compose down -t 0 -v --remove-orphans
   Container proj-web-2  Stopping
   Container proj-web-1  Stopping
   Container proj-web-1  Stopped
   Container proj-web-1  Removing
   Container proj-web-2  Stopped
   Container proj-web-2  Removing
   Container proj-web-2  Removed
   Container proj-web-1  Removed
   Volume proj_data  Removing
   Volume proj_data  Removed
  $ docker compose down -v
  $ docker compose ps -a
  NAME      IMAGE     COMMAND   SERVICE   CREATED   STATUS    PORTS
  $ docker compose stop
  $ docker compose start
  service "db" has no container to start
  [1]
  $ docker compose restart
  $ docker compose kill
  no container to kill (no-eol)
  $ docker compose rm -f
  No stopped containers
  $ docker compose pause
  $ docker compose top
  $ docker compose images
  CONTAINER           REPOSITORY          TAG                 PLATFORM            IMAGE ID            SIZE                CREATED
  $ docker compose logs
  $ docker compose port web 80
  service "web" is not running
  [1]
  $ docker compose -p nosuch ps
  NAME      IMAGE     COMMAND   SERVICE   CREATED   STATUS    PORTS
  $ docker compose -p nosuch down
  time="2026-11-29T00:46:12Z" level=warning msg="Warning: No resource found to remove for project \"nosuch\"."
  $ docker compose -p nosuch start
  no container found for project "nosuch": not found
  [1]
  $ docker compose -p Bad up -d
  invalid project name "Bad": must consist only of lowercase alphanumeric characters, hyphens, and underscores as well as start with a letter or number
  [1]
  $ docker compose -p "" ps
  NAME      IMAGE     COMMAND   SERVICE   CREATED   STATUS    PORTS
# varies
  $ docker compose --profile jobs up -d -t 0
   Network proj_default  Creating
   Network proj_default  Created
   Volume proj_data  Creating
   Volume proj_data  Created
   Container proj-db-1  Creating
   Container proj-job-1  Creating
   Container proj-job-1  Created
   Container proj-db-1  Created
   Container proj-web-1  Creating
   Container proj-web-1  Created
   Container proj-db-1  Starting
   Container proj-job-1  Starting
   Container proj-job-1  Started
   Container proj-db-1  Started
   Container proj-web-1  Starting
   Container proj-web-1  Started
# varies
  $ docker compose --profile jobs down -t 0 -v
   Container proj-web-1  Stopping
   Container proj-job-1  Stopping
   Container proj-job-1  Stopped
   Container proj-job-1  Removing
   Container proj-job-1  Removed
   Container proj-web-1  Stopped
   Container proj-web-1  Removing
   Container proj-web-1  Removed
   Container proj-db-1  Stopping
   Container proj-db-1  Stopped
   Container proj-db-1  Removing
   Container proj-db-1  Removed
   Volume proj_data  Removing
   Network proj_default  Removing
   Volume proj_data  Removed
   Network proj_default  Removed
  $ docker compose --ansi nope ps
  NAME      IMAGE     COMMAND   SERVICE   CREATED   STATUS    PORTS
  $ docker compose --progress nope up -d
  unsupported --progress value "nope"
  [1]
  $ docker compose --progress plain up -d
   Network proj_default  Creating
   Network proj_default  Created
   Volume proj_data  Creating
   Volume proj_data  Created
   Container proj-db-1  Creating
   Container proj-db-1  Created
   Container proj-web-1  Creating
   Container proj-web-1  Created
   Container proj-db-1  Starting
   Container proj-db-1  Started
   Container proj-web-1  Starting
   Container proj-web-1  Started
  $ docker compose --progress quiet down -t 0 -v
  $ docker compose --progress json up -d off
  {"id":"Network proj_default","status":"Creating"}
  {"id":"Network proj_default","status":"Created"}
  $ docker compose --parallel x ps
  invalid argument "x" for "--parallel" flag: strconv.ParseInt: parsing "x": invalid syntax
  [1]
# varies
  $ docker compose --verbose version
  Docker Compose version 2.40.3-3
# varies
  $ docker compose version --short
  2.40.3-3
# varies
  $ docker compose version -f json
  {"version":"2.40.3-3"}
# varies
  $ docker compose version --format x
  Docker Compose version 2.40.3-3
  $ docker compose down -t 0
   Network proj_default  Removing
   Network proj_default  Removed
  $ docker compose -f nosuch.yaml ps
  open /home/learner/w/proj/nosuch.yaml: no such file or directory
  [1]
  $ docker compose -f . ps
  read /home/learner/w/proj: is a directory
  [1]
  $ docker compose --project-directory nosuch ps
  NAME      IMAGE     COMMAND   SERVICE   CREATED   STATUS    PORTS
# varies
  $ docker compose help nosuch
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
  unknown docker command: "compose help"
  [1]
  $ docker compose logs -f --nope
  unknown flag: --nope
  [1]
  $ docker compose up a b c
  no such service: a
  [1]
  $ docker compose down a
  no such service: a
  [1]
  $ docker compose ls x
  unknown command "x" for "docker compose ls"
  [1]
  $ docker compose version x
  unknown command "x" for "docker compose version"
  [1]
