Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ mkdir proj; cd proj
  $ c() { cat > t.yaml; docker compose -f t.yaml "$@"; }
  $ printf 'services:\n  web:\n    image: busybox\n    command: sleep 1000\n    depends_on:\n      db:\n        condition: service_healthy\n  db:\n    image: busybox\n    command: sleep 1000\n    healthcheck:\n      test: ["CMD", "false"]\n      interval: 1s\n      retries: 2\n' > compose.yaml
  $ docker compose up -d
   Network proj_default  Creating
   Network proj_default  Created
   Container proj-db-1  Creating
   Container proj-db-1  Created
   Container proj-web-1  Creating
   Container proj-web-1  Created
   Container proj-db-1  Starting
   Container proj-db-1  Started
   Container proj-db-1  Waiting
   Container proj-db-1  Error
  dependency failed to start: container proj-db-1 is unhealthy
  [1]
  $ docker compose ps -a
  NAME         IMAGE     COMMAND        SERVICE   CREATED         STATUS                     PORTS
  proj-db-1    busybox   "sleep 1000"   db        3 seconds ago   Up 3 seconds (unhealthy)   
  proj-web-1   busybox   "sleep 1000"   web       3 seconds ago   Created                    
  $ docker compose down -t 0
   Container proj-web-1  Stopping
   Container proj-web-1  Stopped
   Container proj-web-1  Removing
   Container proj-web-1  Removed
   Container proj-db-1  Stopping
   Container proj-db-1  Stopped
   Container proj-db-1  Removing
   Container proj-db-1  Removed
   Network proj_default  Removing
   Network proj_default  Removed
  $ sed -i 's/"false"/"true"/' compose.yaml
  $ docker compose up -d
   Network proj_default  Creating
   Network proj_default  Created
   Container proj-db-1  Creating
   Container proj-db-1  Created
   Container proj-web-1  Creating
   Container proj-web-1  Created
   Container proj-db-1  Starting
   Container proj-db-1  Started
   Container proj-db-1  Waiting
   Container proj-db-1  Healthy
   Container proj-web-1  Starting
   Container proj-web-1  Started
  $ docker compose up -d
   Container proj-db-1  Running
   Container proj-web-1  Running
   Container proj-db-1  Waiting
   Container proj-db-1  Healthy
  $ docker compose up -d --force-recreate -t 0 web
   Container proj-db-1  Running
   Container proj-web-1  Recreate
   Container proj-web-1  Recreated
   Container proj-db-1  Waiting
   Container proj-db-1  Healthy
   Container proj-web-1  Starting
   Container proj-web-1  Started
  $ docker compose up -d --no-recreate
   Container proj-db-1  Running
   Container proj-web-1  Running
   Container proj-db-1  Waiting
   Container proj-db-1  Healthy
  $ docker compose up --no-start
   Container proj-db-1  Running
   Container proj-web-1  Running
  $ docker compose ps
  NAME         IMAGE     COMMAND        SERVICE   CREATED         STATUS                   PORTS
  proj-db-1    busybox   "sleep 1000"   db        8 seconds ago   Up 7 seconds (healthy)   
  proj-web-1   busybox   "sleep 1000"   web       4 seconds ago   Up 2 seconds             
  $ docker compose ps --format '{{.Name}} {{.Service}} {{.State}} {{.Health}} {{.ExitCode}} {{.Publishers}}'
  proj-db-1 db running healthy 0 []
  proj-web-1 web running  0 []
  $ docker compose ps --format json | jq -c 'keys' | head -1
  ["Command","CreatedAt","ExitCode","Health","ID","Image","Labels","LocalVolumes","Mounts","Name","Names","Networks","Ports","Project","Publishers","RunningFor","Service","Size","State","Status"]
  $ docker compose ps --status exited
  NAME      IMAGE     COMMAND   SERVICE   CREATED   STATUS    PORTS
  $ docker compose ps --status nope
  NAME      IMAGE     COMMAND   SERVICE   CREATED   STATUS    PORTS
  $ docker compose ps --filter status=running -q | wc -l
  2
  $ docker compose ps --filter nope=1
  unknown filter nope
  [1]
  $ docker compose ps nosuch
  no such service: nosuch
  [1]
  $ docker compose ps --orphans=false --services
  db
  web
  $ docker compose exec web hostname | wc -c
  13
  $ docker compose exec nosuch true
  service "nosuch" is not running
  [1]
  $ docker compose exec --index 2 web true
  service "web" is not running container #2
  [1]
  $ docker compose exec -T web sh -c 'exit 3'
  [3]
  $ docker compose exec -e A=1 -w /tmp -u 5 web sh -c 'echo $A; pwd; id -u'
  1
  /tmp
  5
  $ docker compose exec web nosuch
  OCI runtime exec failed: exec failed: unable to start container process: exec: "nosuch": executable file not found in $PATH\x0d (esc)
  [127]
  $ docker compose exec web
  requires at least 2 arg(s), only received 1
  [1]
  $ docker compose run --rm web echo hi
   Container proj-db-1  Running
  hi
  $ docker compose run --rm --no-deps -e X=1 --entrypoint env web | grep X=
  X=1
  $ docker compose run --rm --name mine -d web sleep 100
   Container proj-db-1  Running
  3f44e231f24c00e41ab77c7215430f5048315898bf07d7be670dc82226f85689
  $ docker compose run nosuch
  no such service: nosuch
  [1]
  $ docker compose run --rm -p 8444:80 -v /tmp:/m -l a=b -w /m --no-deps web pwd
  /m
  $ docker compose run --rm web nosuch
   Container proj-db-1  Running
  Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "nosuch": executable file not found in $PATH
  [1]
  $ docker compose run --rm --no-deps web sh -c 'exit 9'
  
  [9]
  $ docker rm -f mine
  mine
  $ docker compose logs --tail 0
  $ docker compose logs nosuch
  no such service: nosuch
  [1]
  $ docker compose stop -t 0 web
   Container proj-web-1  Stopping
   Container proj-web-1  Stopped
  $ docker compose start web
   Container proj-db-1  Waiting
   Container proj-db-1  Healthy
   Container proj-web-1  Starting
   Container proj-web-1  Started
  $ docker compose restart -t 0 db
   Container proj-db-1  Restarting
   Container proj-db-1  Started
  $ docker compose pause
   Container proj-db-1  Paused
   Container proj-web-1  Paused
  $ docker compose ps --format '{{.Service}} {{.State}}'
  db paused
  web paused
# varies
  $ docker compose unpause web
# varies
  $ docker compose unpause
  $ docker compose kill -s HUP db
   Container proj-db-1  Killing
   Container proj-db-1  Killed
  $ docker compose kill nosuch
  no such service: nosuch
  [1]
  $ docker compose rm
  No stopped containers
  $ docker compose rm -fs web
   Container proj-web-1  Stopping
   Container proj-web-1  Stopped
  Going to remove proj-web-1
   Container proj-web-1  Removing
   Container proj-web-1  Removed
# varies
  $ docker compose up -d --scale web=3
  $ docker compose ps --format '{{.Name}}'
  proj-db-1
  proj-web-1
  proj-web-2
  proj-web-3
# varies
  $ docker compose up -d --scale web=1
  $ docker compose scale web=2 db=1
   Container proj-db-1  Running
   Container proj-web-1  Running
   Container proj-web-2  Creating
   Container proj-web-2  Created
   Container proj-db-1  Waiting
   Container proj-db-1  Healthy
   Container proj-web-2  Starting
   Container proj-web-2  Started
  $ docker compose scale nosuch=1
  no such service: nosuch
  [1]
  $ docker compose scale web
  invalid scale specifier: web
  [1]
  $ docker compose port web 80
  no port 80/tcp for container proj-web-1: 
  [1]
  $ docker compose images --format json | jq -c '.[0]|keys'
  ["ContainerName","ID","LastTagTime","Platform","Repository","Size","Tag"]
  $ docker compose images -q | wc -l
  1
# varies
  $ docker compose cp web:/etc/passwd p; ls
# varies
  $ docker compose cp p web:/tmp/
# varies
  $ docker compose cp nosuch:/x .
# varies
  $ docker compose cp a b
  $ docker compose ls
  NAME                STATUS              CONFIG FILES
  proj                running(3)          /home/learner/w/proj/compose.yaml
  $ docker compose ls -a -q
  proj
  $ docker compose ls --filter name=x --format json
  []
  $ docker compose ls --filter nope=x
  invalid filter 'nope'
  [1]
# varies
  $ docker compose create --force-recreate
# varies
  $ docker compose up -d --wait
  $ docker compose up -d --wait --wait-timeout x
  invalid argument "x" for "--wait-timeout" flag: strconv.ParseInt: parsing "x": invalid syntax
  [1]
  $ docker compose wait nosuch
  no containers for project "proj"
  [1]
  $ docker compose volumes
  DRIVER    VOLUME NAME
# varies
  $ docker compose version --short
  $ docker compose pull -q --ignore-buildable nosuch
  no such service: nosuch
  [1]
# varies
  $ docker compose push
  $ docker compose build
  $ docker compose build nosuch
  no such service: nosuch
  [1]
  $ docker compose config --services
  db
  web
  $ docker compose config --hash '*' | cut -d' ' -f1
  db
  web
  $ docker compose config --hash nosuch
  no such service: nosuch: not found
  [1]
  $ docker compose config --format nope
  unsupported format "nope"
  [1]
  $ docker compose config -q nosuch
  no such service: nosuch
  [1]
  $ docker compose -p Bad config
  invalid project name "Bad": must consist only of lowercase alphanumeric characters, hyphens, and underscores as well as start with a letter or number
  [1]
  $ docker compose -p other config | head -1
  name: other
  $ docker compose -f nosuch.yaml config
  open /home/learner/w/proj/nosuch.yaml: no such file or directory
  [1]
  $ docker compose --env-file nosuch config
  couldn't find env file: /home/learner/w/proj/nosuch
  [1]
  $ docker compose --profile x config --profiles
  $ docker compose --project-directory /nosuch config
  no configuration file provided: not found
  [1]
  $ docker compose --ansi nope ps
  NAME         IMAGE     COMMAND        SERVICE   CREATED          STATUS                   PORTS
  proj-db-1    busybox   "sleep 1000"   db        33 seconds ago   Up 9 seconds (healthy)   
  proj-web-2   busybox   "sleep 1000"   web       21 seconds ago   Up 7 seconds             
  $ docker compose --progress nope ps
  unsupported --progress value "nope"
  [1]
  $ docker compose --parallel x ps
  invalid argument "x" for "--parallel" flag: strconv.ParseInt: parsing "x": invalid syntax
  [1]
  $ docker compose up --nope
  unknown flag: --nope
  [1]
  $ docker compose down --rmi nope
  invalid value for --rmi: "nope"
  [1]
  $ sed -i '/^  db:/,$d; /depends_on/,/condition/d' compose.yaml; cat compose.yaml
  services:
    web:
      image: busybox
      command: sleep 1000
  $ docker compose up -d
  time="2026-11-29T04:51:51Z" level=warning msg="Found orphan containers ([proj-db-1]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
   Container proj-web-2  Running
  $ docker compose up -d --remove-orphans -t 0
   Container proj-db-1  Stopping
   Container proj-db-1  Stopped
   Container proj-db-1  Removing
   Container proj-db-1  Removed
   Container proj-web-2  Running
  $ docker compose down -t 0 -v --rmi local
   Container proj-web-2  Stopping
   Container proj-web-2  Stopped
   Container proj-web-2  Removing
   Container proj-web-2  Removed
   Network proj_default  Removing
   Network proj_default  Removed
  $ docker compose down
  $ docker compose ps
  NAME      IMAGE     COMMAND   SERVICE   CREATED   STATUS    PORTS
