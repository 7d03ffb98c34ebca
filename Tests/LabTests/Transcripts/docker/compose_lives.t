The life of a compose project (compose 2.40.3).

# varies
  $ docker pull -q busybox >/dev/null
# varies
  $ docker pull -q nginx >/dev/null
# varies
  $ docker pull -q alpine >/dev/null
  $ mkdir app
  $ cd app
  $ cat > compose.yaml <<'EOF'
  > services:
  >   web:
  >     image: nginx
  >     ports: ["8080:80"]
  >     depends_on: [api]
  >     environment: { MODE: "${MODE:-dev}" }
  >   api:
  >     image: busybox
  >     command: sh -c 'echo api up; sleep 1000'
  >     volumes: ["data:/data", "./src:/src:ro"]
  >     healthcheck: { test: ["CMD", "true"], interval: 1s }
  >     labels: { tier: back }
  >   job:
  >     image: busybox
  >     command: sh -c 'echo job; exit 3'
  >     profiles: [tools]
  > volumes: { data: }
  > EOF
  $ docker compose up -d 2>&1 | sort
   Container app-api-1  Created
   Container app-api-1  Creating
   Container app-api-1  Started
   Container app-api-1  Starting
   Container app-web-1  Created
   Container app-web-1  Creating
   Container app-web-1  Started
   Container app-web-1  Starting
   Network app_default  Created
   Network app_default  Creating
   Volume app_data  Created
   Volume app_data  Creating
  $ docker compose up -d 2>&1 | sort
   Container app-api-1  Running
   Container app-web-1  Running
  $ docker compose ps --format '{{.Service}} {{.State}} {{.Publishers}}' | sort
  api running []
  web running [{0.0.0.0 80 8080 tcp} {:: 80 8080 tcp}]
  $ docker compose ps --format json | jq -c 'keys' | head -1
  ["Command","CreatedAt","ExitCode","Health","ID","Image","Labels","LocalVolumes","Mounts","Name","Names","Networks","Ports","Project","Publishers","RunningFor","Service","Size","State","Status"]
  $ docker compose ps -a --status running --services
  api
  web
  $ docker compose ps api --format '{{.Name}} {{.Command}}'
  app-api-1 "sh -c 'echo api up;…"
  $ docker compose ps nosuch
  no such service: nosuch
  [1]
  $ docker compose ps job
  NAME      IMAGE     COMMAND   SERVICE   CREATED   STATUS    PORTS
  $ docker compose ps --status nope
  NAME      IMAGE     COMMAND   SERVICE   CREATED   STATUS    PORTS
  $ docker compose ps --filter status=running --services
  api
  web
  $ docker compose ps --filter nope=1
  unknown filter nope
  [1]
  $ docker compose ps --orphans=false -q | wc -l
  2
  $ docker compose ps --no-trunc --format '{{.Command}}' api
  "sh -c 'echo api up; sleep 1000'"
  $ docker compose ls
  NAME                STATUS              CONFIG FILES
  app                 running(2)          /home/learner/app/compose.yaml
  $ docker compose ls -q
  app
  $ docker compose ls --format json | jq -c '.[0]|keys'
  ["ConfigFiles","Name","Status"]
  $ docker compose ls --filter name=app -q
  app
  $ MODE=prod docker compose up -d 2>&1 | sort
   Container app-api-1  Running
   Container app-web-1  Recreate
   Container app-web-1  Recreated
   Container app-web-1  Started
   Container app-web-1  Starting
  $ docker compose up -d --no-deps web 2>&1 | sort
   Container app-web-1  Recreate
   Container app-web-1  Recreated
   Container app-web-1  Started
   Container app-web-1  Starting
  $ docker compose up -d --force-recreate --no-deps api 2>&1 | sort
   Container app-api-1  Recreate
   Container app-api-1  Recreated
   Container app-api-1  Started
   Container app-api-1  Starting
  $ docker compose up -d --no-recreate 2>&1 | sort
   Container app-api-1  Running
   Container app-web-1  Running
  $ docker compose up -d --scale api=3 2>&1 | sort
   Container app-api-1  Running
   Container app-api-2  Created
   Container app-api-2  Creating
   Container app-api-2  Started
   Container app-api-2  Starting
   Container app-api-3  Created
   Container app-api-3  Creating
   Container app-api-3  Started
   Container app-api-3  Starting
   Container app-web-1  Running
  $ docker compose ps api --format '{{.Name}}' | sort
  app-api-1
  app-api-2
  app-api-3
  $ docker compose up -d 2>&1 | sort
   Container app-api-1  Running
   Container app-api-2  Removed
   Container app-api-2  Removing
   Container app-api-2  Stopped
   Container app-api-2  Stopping
   Container app-api-3  Removed
   Container app-api-3  Removing
   Container app-api-3  Stopped
   Container app-api-3  Stopping
   Container app-web-1  Running
  $ docker compose up -d --scale nosuch=2
  no such service: nosuch: not found
  [1]
  $ docker compose up -d --scale api
  invalid --scale option "api". Should be SERVICE=NUM
  [1]
  $ docker compose up -d --scale web=2 2>&1 | sort | sed 's/([0-9a-f]*)/(ID)/; s/web-[12]/web-N/g' | tail -3
   Container app-web-N  Creating
   Container app-web-N  Starting
  Error response from daemon: failed to set up container networking: driver failed programming external connectivity on endpoint app-web-N (ID): Bind for 0.0.0.0:8080 failed: port is already allocated
  $ docker compose ps -a web --format '{{.State}}' | sort
  created
  running
  $ docker compose up -d --scale web=1 2>&1 | sort | tail -3
   Container app-web-2  Removing
   Container app-web-2  Stopped
   Container app-web-2  Stopping
  $ docker compose run --rm api echo one
  one
  $ docker compose run --rm job; echo $?
  job
  3
  $ docker compose run job true
  $ docker compose ps -a --format '{{.Service}} {{.State}} {{.ExitCode}}' job
  job exited 0
  $ docker compose run --rm -e X=1 -w /tmp -u 1000 api sh -c 'echo $X; pwd; id -u'
  time="2026-11-29T20:52:23Z" level=warning msg="Found orphan containers ([app-job-run-219a25500d00]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
  1
  /tmp
  1000
  $ docker compose run --rm --entrypoint echo api hi
  time="2026-11-29T20:52:24Z" level=warning msg="Found orphan containers ([app-job-run-219a25500d00]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
  hi
  $ docker compose run --rm --no-deps web sh -c 'echo $MODE'
  time="2026-11-29T20:52:24Z" level=warning msg="Found orphan containers ([app-job-run-219a25500d00]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
  dev
  $ docker compose run --rm -p 9090:80 -d web | sed 's/run-[0-9a-f]*/run-ID/'
  time="2026-11-29T20:52:25Z" level=warning msg="Found orphan containers ([app-job-run-219a25500d00]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
   Container app-api-1  Running
  e43446cee1e5ca11dfc54ed3db0a98f07b92283d17a6682452fb972983644e48
  $ docker ps --format '{{.Names}} {{.Ports}}' | grep run | sed 's/run-[0-9a-f]*/run-ID/'
  app-web-run-ID 0.0.0.0:9090->80/tcp, [::]:9090->80/tcp
  $ docker rm -f $(docker ps -qf name=run) | wc -l
  1
  $ docker compose run --rm --service-ports web true 2>&1 | tail -1 | sed 's/([0-9a-f]*)/(ID)/; s/run-[0-9a-f]*/run-ID/'
  Error response from daemon: failed to set up container networking: driver failed programming external connectivity on endpoint app-web-run-ID (ID): Bind for 0.0.0.0:8080 failed: port is already allocated
  $ docker compose run --rm --name mine -l a=b api sh -c 'exit 9'; echo $?
  time="2026-11-22T09:00:26Z" level=warning msg="Found orphan containers ([app-job-run-2307d4db51d2]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
  9
  $ docker compose run --rm -v ./src:/x api ls -d /x
  time="2026-11-29T20:52:29Z" level=warning msg="Found orphan containers ([app-job-run-219a25500d00]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
  /x
  $ docker compose run --rm nosuch
  no such service: nosuch
  [1]
  $ docker compose run
  requires at least 1 arg(s), only received 0
  [1]
  $ docker compose run --rm api nosuchcmd 2>&1 | tail -1 | cut -c1-60
  Error response from daemon: failed to create task for contai
  $ docker compose exec api sh -c 'echo $HOSTNAME' | wc -c
  13
  $ docker compose exec -T -e A=1 -w /tmp -u nobody api sh -c 'echo $A; pwd; whoami'
  1
  /tmp
  nobody
  $ docker compose exec --index 2 api echo two
  service "api" is not running container #2
  [1]
  $ docker compose exec --index 9 api echo nine
  service "api" is not running container #9
  [1]
  $ docker compose exec web
  requires at least 2 arg(s), only received 1
  [1]
  $ docker compose exec -d api touch /x
  $ docker compose exec api ls -d /x
  /x
  $ docker compose exec job true; docker compose exec --privileged api true; docker compose exec api false; echo $?
  service "job" is not running
  1
  $ docker compose logs api --no-log-prefix | sort -u
  api up
  $ docker compose logs --no-color --tail 1 api | cut -d'|' -f2
   api up
  $ docker compose logs -t --tail 1 api | grep -c Z
  1
  $ docker compose logs nosuch
  no such service: nosuch
  [1]
  $ docker compose logs --index 1 api | wc -l
  1
  $ docker compose logs --since 1h --until 0s api | wc -l
  1
  $ docker compose top api | sed 's/  */ /g' | grep -v '^$' | cut -d' ' -f1-2,9-
  SERVICE # TIME CMD
  api 1 00:00:00 sleep 1000
  $ docker compose images --format json | jq -c '.[0]|keys'
  ["ContainerName","ID","LastTagTime","Platform","Repository","Size","Tag"]
  $ docker compose images -q | wc -l
  2
  $ docker compose images api | sed 's/  */ /g' | cut -d' ' -f1-3
  CONTAINER REPOSITORY TAG
  app-api-1 busybox latest
  $ docker compose port web 80
  0.0.0.0:8080
  $ docker compose port web 81
  no port 81/tcp for container app-web-1: 8080/tcp, 8080/tcp
  [1]
  $ docker compose port --protocol udp web 80
  no port 80/udp for container app-web-1: 8080/tcp, 8080/tcp
  [1]
  $ docker compose port api 80
  no port 80/tcp for container app-api-1: 
  [1]
  $ docker compose port nosuch 80
  service "nosuch" is not running
  [1]
  $ docker compose port web
  requires at least 2 arg(s), only received 1
  [1]
  $ docker compose cp api:/etc/passwd p
   app-api-1 copy app-api-1:/etc/passwd to p Copying
   app-api-1 copy app-api-1:/etc/passwd to p Copied
  $ wc -l < p | tr 0-9 N
  N
  $ echo x > f
  $ docker compose cp f api:/tmp/
   app-api-1 copy f to app-api-1:/tmp/ Copying
   app-api-1 copy f to app-api-1:/tmp/ Copied
  $ docker compose exec api ls /tmp
  f
  $ docker compose cp nosuch:/x .
  no container found for service "nosuch"
  [1]
  $ docker compose cp f g
  unknown copy direction
  [1]
  $ docker compose cp api:/nosuch .
   app-api-1 copy app-api-1:/nosuch to . Copying
  Error response from daemon: Could not find the file /nosuch in container 0f10388c7a612d4bfa958c68ca1be4489823e79c38e01de39fb9721091227f7b
  [1]
  $ docker compose cp --index 1 f api:/f2
   app-api-1 copy f to app-api-1:/f2 Copying
   app-api-1 copy f to app-api-1:/f2 Copied
  $ docker compose pause api 2>&1 | sort
   Container app-api-1  Paused
  $ docker compose ps --status paused --services
  api
  $ docker compose exec api true
  Error response from daemon: Container 0f10388c7a612d4bfa958c68ca1be4489823e79c38e01de39fb9721091227f7b is paused, unpause the container before exec
  [1]
  $ docker compose unpause api 2>&1 | sort
   Container app-api-1  Unpaused
  $ docker compose unpause web
  Error response from daemon: Container eb2c6a4c89345cc5864c075bc75a24bbfd42f04e1974568f3f73b14e94b9e1e7 is not paused
  [1]
  $ docker compose pause nosuch
  no such service: nosuch
  [1]
  $ docker compose stop -t 0 2>&1 | sort
   Container app-api-1  Stopped
   Container app-api-1  Stopping
   Container app-web-1  Stopped
   Container app-web-1  Stopping
  $ docker compose ps -q | wc -l
  0
  $ docker compose stop
   Container app-web-1  Stopping
   Container app-web-1  Stopped
   Container app-api-1  Stopping
   Container app-api-1  Stopped
  $ docker compose stop nosuch
  no such service: nosuch
  [1]
  $ docker compose start 2>&1 | sort
   Container app-api-1  Started
   Container app-api-1  Starting
   Container app-web-1  Started
   Container app-web-1  Starting
  $ docker compose start
  $ docker compose start nosuch
  no such service: nosuch
  [1]
# varies
  $ docker compose start job
  $ docker compose restart -t 0 web 2>&1 | sort
   Container app-web-1  Restarting
   Container app-web-1  Started
  $ docker compose restart --no-deps -t 0 web 2>&1 | sort
   Container app-web-1  Restarting
   Container app-web-1  Started
  $ docker compose restart nosuch
  no such service: nosuch
  [1]
  $ docker compose kill -s HUP web 2>&1 | sort
   Container app-web-1  Killed
   Container app-web-1  Killing
  $ docker compose kill api 2>&1 | sort
   Container app-api-1  Killed
   Container app-api-1  Killing
  $ docker compose kill nosuch
  no such service: nosuch
  [1]
  $ docker compose kill -s NOPE web
   Container app-web-1  Killing
   Container app-web-1  Error while Killing
  Error response from daemon: cannot kill container: eb2c6a4c89345cc5864c075bc75a24bbfd42f04e1974568f3f73b14e94b9e1e7: invalid signal: NOPE
  [1]
  $ docker compose rm
  Going to remove app-api-1 (no-eol)
  $ docker compose rm -f 2>&1 | sort
   Container app-api-1  Removed
   Container app-api-1  Removing
  Going to remove app-api-1
  $ docker compose rm -fsv web 2>&1 | sort
   Container app-web-1  Removed
   Container app-web-1  Removing
   Container app-web-1  Stopped
   Container app-web-1  Stopping
  Going to remove app-web-1
  $ docker compose rm -f nosuch
  no such service: nosuch
  [1]
  $ docker compose create 2>&1 | sort
   Container app-api-1  Created
   Container app-api-1  Creating
   Container app-web-1  Created
   Container app-web-1  Creating
  time="2026-11-29T20:53:03Z" level=warning msg="Found orphan containers ([app-job-run-219a25500d00]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
  $ docker compose ps -a --format '{{.Service}} {{.State}}' | sort
  api created
  job exited
  web created
  $ docker compose create --force-recreate web 2>&1 | sort
   Container app-web-1  Recreate
   Container app-web-1  Recreated
  time="2026-11-29T20:53:04Z" level=warning msg="Found orphan containers ([app-job-run-219a25500d00]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
  $ docker compose up -d --wait 2>&1 | sort; docker compose up -d --wait --wait-timeout 1 2>&1 | sort | tail -2; docker compose wait api & sleep 0.5; docker compose kill api > /dev/null 2>&1; wait; echo
   Container app-api-1  Healthy
   Container app-api-1  Started
   Container app-api-1  Starting
   Container app-api-1  Waiting
   Container app-web-1  Healthy
   Container app-web-1  Started
   Container app-web-1  Starting
   Container app-web-1  Waiting
  time="2026-11-29T20:53:05Z" level=warning msg="Found orphan containers ([app-job-run-219a25500d00]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
   Container app-web-1  Waiting
  time="2026-11-29T20:53:08Z" level=warning msg="Found orphan containers ([app-job-run-219a25500d00]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
  container "57d5959e2e0ad550c0b26027c951490660d067edde0545d3886c84d9294c5901" exited with status code 137
  
  $ docker compose up -d -V --pull never 2>&1 | sort
   Container app-api-1  Recreate
   Container app-api-1  Recreated
   Container app-api-1  Started
   Container app-api-1  Starting
   Container app-web-1  Recreate
   Container app-web-1  Recreated
   Container app-web-1  Started
   Container app-web-1  Starting
  time="2026-11-29T20:53:10Z" level=warning msg="Found orphan containers ([app-job-run-219a25500d00]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
  $ docker compose up -d --pull nope
  invalid --pull option "nope"
  [1]
  $ docker compose up -d --quiet-pull 2>&1 | sort
   Container app-api-1  Running
   Container app-web-1  Running
  time="2026-11-29T20:53:14Z" level=warning msg="Found orphan containers ([app-job-run-219a25500d00]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
  $ docker compose up --no-start 2>&1 | sort
   Container app-api-1  Running
   Container app-web-1  Running
  time="2026-11-29T20:53:14Z" level=warning msg="Found orphan containers ([app-job-run-219a25500d00]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
  $ docker compose --profile tools ps -a --format '{{.Service}} {{.ExitCode}}' job
  job 0
  $ docker compose --profile tools up --exit-code-from job job 2>&1 | tail -2; docker compose --profile tools up --abort-on-container-failure job >/dev/null 2>&1; echo $?; docker compose up --exit-code-from nosuch; docker compose up -d --abort-on-container-exit
   Container app-job-1  Stopped
  
  3
  no such service: nosuch: not found
  --detach cannot be combined with --abort-on-container-exit, --abort-on-container-failure, --attach, --attach-dependencies or --watch
  [1]
  $ sed -i 's/^  job:/  newname:/' compose.yaml
  $ docker compose up -d 2>&1 | sort | grep -v Running
  time="2026-11-29T20:53:25Z" level=warning msg="Found orphan containers ([app-job-1 app-job-run-219a25500d00]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
  $ docker compose up -d --remove-orphans 2>&1 | sort | grep -v Running
   Container app-job-1  Removed
   Container app-job-1  Removing
   Container app-job-1  Stopped
   Container app-job-1  Stopping
   Container app-job-run-219a25500d00  Removed
   Container app-job-run-219a25500d00  Removing
   Container app-job-run-219a25500d00  Stopped
   Container app-job-run-219a25500d00  Stopping
  $ docker compose down --remove-orphans -t 0 2>&1 | sort
   Container app-api-1  Removed
   Container app-api-1  Removing
   Container app-api-1  Stopped
   Container app-api-1  Stopping
   Container app-web-1  Removed
   Container app-web-1  Removing
   Container app-web-1  Stopped
   Container app-web-1  Stopping
   Network app_default  Removed
   Network app_default  Removing
  $ docker compose down
  $ docker compose down nosuch
  no such service: nosuch
  [1]
  $ docker compose down -v 2>&1 | sort
   Volume app_data  Removed
   Volume app_data  Removing
  $ docker compose down --rmi nope
  invalid value for --rmi: "nope"
  [1]
  $ docker compose up -d web -t 0 2>&1 | sort
   Container app-api-1  Created
   Container app-api-1  Creating
   Container app-api-1  Started
   Container app-api-1  Starting
   Container app-web-1  Created
   Container app-web-1  Creating
   Container app-web-1  Started
   Container app-web-1  Starting
   Network app_default  Created
   Network app_default  Creating
   Volume app_data  Created
   Volume app_data  Creating
  $ docker compose down web 2>&1 | sort
   Container app-web-1  Removed
   Container app-web-1  Removing
   Container app-web-1  Stopped
   Container app-web-1  Stopping
   Network app_default  Removing
   Network app_default  Resource is still in use
  $ docker compose down -t 0 2>&1 | sort
   Container app-api-1  Removed
   Container app-api-1  Removing
   Container app-api-1  Stopped
   Container app-api-1  Stopping
   Network app_default  Removed
   Network app_default  Removing
  $ docker compose build
  $ docker compose push
   api Skipped 
   web Skipped 
  $ docker compose pull --nope 2>&1 | head -1
  unknown flag: --nope
  $ docker compose up -d --build 2>&1 | sort | tail -1
   Network app_default  Creating
  $ docker compose down -t 0 -v >/dev/null 2>&1
  $ docker compose -p UPPER ps
  NAME      IMAGE     COMMAND   SERVICE   CREATED   STATUS    PORTS
  $ docker compose -p '' ps -q
  $ docker compose -p a.b ps
  NAME      IMAGE     COMMAND   SERVICE   CREATED   STATUS    PORTS
  $ docker compose -f compose.yaml -f nosuch.yaml config -q
  open /home/learner/app/nosuch.yaml: no such file or directory
  [1]
  $ docker compose --project-directory /nosuch ps
  no configuration file provided: not found
  [1]
  $ docker compose --env-file nosuch config -q
  couldn't find env file: /home/learner/app/nosuch
  [1]
  $ docker compose --profile
  flag needs an argument: --profile
  [1]
  $ docker compose --ansi nope ps
  NAME      IMAGE     COMMAND   SERVICE   CREATED   STATUS    PORTS
  $ docker compose --progress nope ps
  unsupported --progress value "nope"
  [1]
  $ COMPOSE_PROJECT_NAME=envname docker compose config | head -1
  name: envname
  $ COMPOSE_FILE=nosuch docker compose ps
  stat /home/learner/app/nosuch: no such file or directory
  [1]
  $ COMPOSE_PROFILES=tools docker compose config --services | sort
  api
  newname
  web
  $ echo COMPOSE_PROJECT_NAME=dotenv > .env
  $ docker compose config | head -1
  name: dotenv
  $ docker compose -p flag config | head -1
  name: flag
