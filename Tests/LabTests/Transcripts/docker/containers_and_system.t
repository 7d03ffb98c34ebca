Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled. Progress stands in the lab's order.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ docker run -d --name r1 --restart on-failure:3 busybox sh -c 'exit 7' | wc -c
  65
  $ sleep 4; docker inspect r1 -f '{{.RestartCount}} {{.State.Status}} {{.State.ExitCode}} {{.HostConfig.RestartPolicy.Name}} {{.HostConfig.RestartPolicy.MaximumRetryCount}}'
  3 exited 7 on-failure 3
  $ docker ps -a --filter name=r1 --format '{{.Status}}' | cut -d' ' -f1,2
  Exited (7)
  $ docker run -d --name r2 --restart always busybox sleep 1 | wc -c
  65
  $ docker run --rm --restart nope busybox true
  docker: conflicting options: cannot specify both --restart and --rm
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --restart on-failure:x busybox true
  docker: invalid restart policy format: maximum retry count must be an integer
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --restart always:3 busybox true
  docker: Error response from daemon: invalid restart policy: maximum retry count can only be used with 'on-failure'
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --restart on-failure:-1 busybox true
  docker: Error response from daemon: invalid restart policy: maximum retry count cannot be negative
  
  Run 'docker run --help' for more information
  [125]
  $ docker update --restart no r2
  r2
  $ docker update --restart=unless-stopped r1
  r1
  $ docker inspect r1 r2 -f '{{.Name}} {{.HostConfig.RestartPolicy.Name}}'
  /r1 unless-stopped
  /r2 no
  $ docker run -d --name web --health-cmd 'test -f /ok' --health-interval 1s --health-retries 2 busybox sleep 1000 | wc -c
  65
  $ docker inspect web -f '{{.State.Health.Status}} {{.State.Health.FailingStreak}}'
  starting 0
  $ sleep 4; docker inspect web -f '{{.State.Health.Status}}'; docker ps --filter health=unhealthy --format '{{.Names}} {{.Status}}'
  unhealthy
  web Up 4 seconds (unhealthy)
  $ docker exec web touch /ok; sleep 2; docker inspect web -f '{{.State.Health.Status}} {{.State.Health.FailingStreak}} {{(index .State.Health.Log 0).ExitCode}}'
  healthy 0 1
  $ docker inspect web -f '{{json .Config.Healthcheck}}'
  {"Test":["CMD-SHELL","test -f /ok"],"Interval":1000000000,"Retries":2}
  $ docker ps --filter health=nope
  Error response from daemon: invalid filter 'health=nope': invalid value for health (nope): must be one of none, starting, healthy, unhealthy
  [1]
  $ docker ps --filter status=nope
  Error response from daemon: invalid filter 'status=nope': invalid value for state (nope): must be one of created, running, paused, restarting, removing, exited, dead
  [1]
  $ docker ps --filter nope=1
  Error response from daemon: invalid filter 'nope'
  [1]
  $ docker run --rm --health-cmd x --no-healthcheck busybox true
  docker: --no-healthcheck conflicts with --health-* options
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --health-interval 1us --health-cmd x busybox true
  docker: Error response from daemon: Interval in Healthcheck cannot be less than 1ms
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --health-retries -1 --health-cmd x busybox true
  docker: --health-retries cannot be negative
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -d --name nohc --no-healthcheck busybox sleep 1000 | wc -c; docker inspect nohc -f '{{json .Config.Healthcheck}} {{json .State.Health}}'
  65
  {"Test":["NONE"]} null
  $ docker stats --no-stream --format '{{.Name}} {{.PIDs}}' web
  web 1
  $ docker stats --no-stream nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker stats --no-stream --format 'table {{.Name}}\t{{.ID}}' web | cut -c1-10
  NAME      
  web       
  $ docker stats --no-stream --no-trunc --format '{{.Container}}' web
  web
# varies
  $ docker top web
# varies
  $ docker top web -o pid,comm
  $ docker top nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker top r1
  Error response from daemon: container 69c2231a935a3c1d6608d05e737c8be1fdda8f946d90b34d3d6f31bc28ede764 is not running
  [1]
# varies
  $ docker top web -Q
  $ docker update
  docker: 'docker update' requires at least 1 argument
  
  Usage:  docker update [OPTIONS] CONTAINER [CONTAINER...]
  
  See 'docker update --help' for more information
  [1]
  $ docker update web
  you must provide one or more flags when using this command
  [1]
  $ docker update --memory 64m web
  Error response from daemon: Cannot update container c7385f3ede68f5d120704a7921a068f0b718b15cb7b712621e6d8392030ce008: Memory limit should be smaller than already set memoryswap limit, update the memoryswap at the same time
  [1]
  $ docker update --memory 64m --memory-swap 128m web nohc
  web
  nohc
  $ docker inspect web -f '{{.HostConfig.Memory}} {{.HostConfig.MemorySwap}} {{.HostConfig.NanoCpus}}'
  67108864 134217728 0
  $ docker update --cpus 0.5 --cpu-shares 512 web && docker inspect web -f '{{.HostConfig.NanoCpus}} {{.HostConfig.CpuShares}}'
  web
  500000000 512
  $ docker update --cpus 100 web
  Error response from daemon: range of CPUs is from 0.01 to 2.00, as there are only 2 CPUs available
  [1]
  $ docker update --memory 1 web
  Error response from daemon: Minimum memory limit allowed is 6MB
  [1]
  $ docker update --pids-limit 50 nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker wait nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker wait r1
  7
  $ docker run -d --name w1 busybox sh -c 'sleep 1; exit 3' | wc -c; docker wait w1
  65
  3
  $ docker rename web site
  $ docker rename site nohc
  Error response from daemon: Error when allocating new name: Conflict. The container name "/nohc" is already in use by container "24bcc870cb2afcd8fb3d819062322609dfda27051f968f8f527e99919b538361". You have to remove (or rename) that container to be able to reuse that name.
  Error: failed to rename container named site
  [1]
  $ docker rename nosuch x
  Error response from daemon: No such container: nosuch
  Error: failed to rename container named nosuch
  [1]
  $ docker rename site 'bad name'
  Error response from daemon: Error when allocating new name: Invalid container name (/bad name), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  Error: failed to rename container named site
  [1]
  $ docker rename site site
  Error response from daemon: Renaming a container with the same name as its current name
  Error: failed to rename container named site
  [1]
  $ docker rename site ''
  Error: Neither old nor new names may be empty
  [1]
  $ docker port site
  $ docker run -d --name p1 -p 8461:80 -p 8462:53/udp --expose 99 busybox sleep 1000 | wc -c; docker port p1
  65
  53/udp -> 0.0.0.0:8462
  53/udp -> [::]:8462
  80/tcp -> 0.0.0.0:8461
  80/tcp -> [::]:8461
  $ docker port p1 80
  0.0.0.0:8461
  [::]:8461
  $ docker port p1 53/udp
  0.0.0.0:8462
  [::]:8462
  $ docker port p1 99
  Error: No public port '99' published for p1
  [1]
  $ docker port nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker ps --filter publish=8461 --format '{{.Names}} {{.Ports}}'
  p1 99/tcp, 0.0.0.0:8462->53/udp, [::]:8462->53/udp, 0.0.0.0:8461->80/tcp, [::]:8461->80/tcp
  $ docker ps --filter expose=99 --format '{{.Names}}'
  p1
  $ docker ps --format 'table {{.Names}}\t{{.Ports}}' --filter name=p1
  NAMES     PORTS
  p1        99/tcp, 0.0.0.0:8462->53/udp, [::]:8462->53/udp, 0.0.0.0:8461->80/tcp, [::]:8461->80/tcp
  $ docker ps -n 2 --format '{{.Names}}'
  p1
  w1
  $ docker ps -l --format '{{.Names}} {{.Command}} {{.RunningFor}}' | cut -d' ' -f1,2
  p1 "sleep
  $ docker ps -a --no-trunc --filter name=w1 --format '{{.Command}}'
  "sh -c 'sleep 1; exit 3'"
  $ docker ps -a --filter exited=3 --format '{{.Names}}'
  w1
  $ docker ps -a --filter exited=x
  Error response from daemon: invalid filter 'exited=x': strconv.Atoi: parsing "x": invalid syntax
  [1]
  $ docker ps -a --filter ancestor=busybox --filter status=running --format '{{.Names}}' | sort
  nohc
  p1
  site
  $ docker ps -a --filter before=site --format '{{.Names}}' | sort
  r1
  r2
  $ docker ps -a --filter since=w1 --format '{{.Names}}' | sort
  p1
  $ docker ps -a --filter since=nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker ps -a --filter volume=/x
  CONTAINER ID   IMAGE     COMMAND   CREATED   STATUS    PORTS     NAMES
  $ docker ps -a --filter label=a --format '{{.Names}}'
  $ docker ps --size --format '{{.Size}}' --filter name=p1 | cut -d' ' -f1
  0B
  $ docker ps --format '{{json .}}' --filter name=p1 | jq -c 'keys'
  ["Command","CreatedAt","ID","Image","Labels","LocalVolumes","Mounts","Names","Networks","Platform","Ports","RunningFor","Size","State","Status"]
  $ docker ps --format json --filter name=p1 | jq -r '.Names,.State,.Networks,.LocalVolumes,.Mounts'
  p1
  running
  bridge
  0
  
  $ docker pause p1; docker ps --filter status=paused --format '{{.Names}} {{.Status}}' | sed 's/Up [0-9a-zA-Z ]*(/Up (/'
  p1
  p1 Up (Paused)
  $ docker pause p1
  Error response from daemon: Container 991cc2ee09a9f1990061dca58c780de9a32126c54cec31b67192b7ad1c2224d9 is already paused
  [1]
  $ docker exec p1 true
  Error response from daemon: Container p1 is paused, unpause the container before exec
  [1]
  $ docker stop -t 0 p1
  p1
  $ docker unpause p1
  Error response from daemon: Container 991cc2ee09a9f1990061dca58c780de9a32126c54cec31b67192b7ad1c2224d9 is not paused
  [1]
  $ docker start p1
  p1
  $ docker restart -t 0 p1 nosuch
  p1
  Error response from daemon: No such container: nosuch
  [1]
  $ docker kill p1 -s NOPE
  Error response from daemon: cannot kill container: p1: invalid signal: NOPE
  [1]
  $ docker kill -s 0 p1
  Error response from daemon: cannot kill container: p1: invalid signal: 0
  [1]
  $ docker kill -s 70 p1
  Error response from daemon: cannot kill container: p1: the linux daemon does not support signal 70
  [1]
  $ docker kill -s TERM p1
  p1
  $ docker kill nosuch
  Error response from daemon: cannot kill container: nosuch: No such container: nosuch
  [1]
  $ docker kill p1
  p1
  $ docker kill p1
  Error response from daemon: cannot kill container: p1: container 991cc2ee09a9f1990061dca58c780de9a32126c54cec31b67192b7ad1c2224d9 is not running
  [1]
  $ docker stop p1 nosuch
  p1
  Error response from daemon: No such container: nosuch
  [1]
  $ docker stop -t x p1
  invalid argument "x" for "-t, --timeout" flag: strconv.ParseInt: parsing "x": invalid syntax
  
  Usage:  docker stop [OPTIONS] CONTAINER [CONTAINER...]
  
  Run 'docker stop --help' for more information
  [125]
  $ docker stop --signal KILL site
  site
  $ docker start site nosuch
  site
  Error response from daemon: No such container: nosuch
  Error: failed to start containers: nosuch
  [1]
  $ docker start -a w1; echo $?
  3
  $ docker attach nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker attach w1
  You cannot attach to a stopped container, start it first
  [1]
  $ docker rm site
  Error response from daemon: cannot remove container "site": container is running: stop the container before removing or force remove
  [1]
  $ docker rm -f site nosuch2
  site
  Error response from daemon: No such container: nosuch2
  $ docker rm -v p1 w1
  p1
  w1
  $ docker rm -l x:y
  Error response from daemon: No such container: x:y
  [1]
  $ docker container prune -f --filter until=24h
  Total reclaimed space: 0B
  $ docker container prune --filter nope=1 -f
  Error response from daemon: invalid filter 'nope'
  [1]
  $ echo y | docker container prune | tail -1
  Total reclaimed space: 0B
  $ docker container ls -aq | wc -l
  1
# varies
  $ docker run --name d1 busybox sh -c 'echo a > /a; rm /etc/group; mkdir /d; touch /d/x'; docker diff d1
  $ docker diff nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker logs d1
  $ docker logs nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker run -d --name l1 busybox sh -c 'for i in 1 2 3 4 5; do echo line $i; done; echo err >&2; sleep 1000' | wc -c; sleep 1; docker logs l1
  65
  line 1
  line 2
  line 3
  line 4
  line 5
  err
  $ docker logs --tail 2 l1
  line 5
  err
  $ docker logs -n 0 l1
  $ docker logs --tail all l1 2>/dev/null | wc -l
  5
  $ docker logs -t --tail 1 l1 2>&1 | cut -c1-2
  20
  $ docker logs --since 2000-01-01 l1 | head -1
  err
  line 1
  $ docker logs --since nope l1
  invalid value for "since": failed to parse value as time or duration: "nope"
  [1]
  $ docker logs --until 1h l1
  $ docker logs -f --tail 1 l1 nosuch
  docker: 'docker logs' requires 1 argument
  
  Usage:  docker logs [OPTIONS] CONTAINER
  
  Run 'docker logs --help' for more information
  [1]
  $ docker events --since 1h --until 0s --filter container=d1 --format '{{.Action}} {{.Type}}'
  create container
  attach container
  start container
  die container
# varies
  $ docker events --since 1h --until 0s --filter event=kill --format '{{.Actor.Attributes.name}} {{.Actor.Attributes.signal}}'
  $ docker events --since 1h --until 0s --filter type=nope
  $ docker events --since 1h --until 0s --filter type=container --filter event=destroy --format '{{json .}}' | head -1 | jq -c 'keys'
  ["Action","Actor","Type","from","id","scope","status","time","timeNano"]
  $ docker events --since x --until 0s
  failed to parse value as time or duration: "x"
  [1]
  $ docker events --format '{{.Nope}}' --since 1h --until 0s | head -2
  Error parsing format: template: :1:2: executing "" at <.Nope>: can't evaluate field Nope in type *events.Message
  $ docker system df --format '{{.Type}}'
  Images
  Containers
  Local Volumes
  Build Cache
  $ docker system df --format '{{json .}}' | jq -c keys | sort -u
  ["Active","Reclaimable","Size","TotalCount","Type"]
  $ docker system df -v | grep -c ':$'
  3
  $ docker system df -v --format x
  x (no-eol)
  $ docker system prune -f --filter nope=1
  Error response from daemon: invalid filter 'nope'
  [1]
  $ docker system prune -f --volumes --filter until=1h
  ERROR: The "until" filter is not supported with "--volumes"
  [1]
  $ echo n | docker system prune
  WARNING! This will remove:
    - all stopped containers
    - all networks not used by at least one container
    - all dangling images
    - unused build cache
  
  Are you sure you want to continue? [y/N]  (no-eol)
  $ echo n | docker system prune -a --volumes
  WARNING! This will remove:
    - all stopped containers
    - all networks not used by at least one container
    - all anonymous volumes not used by at least one container
    - all images without at least one container associated to them
    - all build cache
  
  Are you sure you want to continue? [y/N]  (no-eol)
  $ docker system prune -f | tail -1
  Total reclaimed space: 2B
  $ docker system nope | head -2
  docker: unknown command: docker system nope
  
  Usage:  docker system
  
  Run 'docker system --help' for more information
  $ docker info --format '{{.NCPU}} {{.OSType}} {{.Swarm.LocalNodeState}} {{.LoggingDriver}}' | cut -d' ' -f2-
  linux inactive json-file
  $ docker info --format '{{.Nope}}'
  
  template: :1:2: executing "" at <.Nope>: can't evaluate field Nope in type system.dockerInfo
  [1]
  $ docker info -f '{{json .RegistryConfig.InsecureRegistryCIDRs}}'
  ["::1/128","127.0.0.0/8"]
# varies
  $ docker version -f '{{.Server.Version}} {{.Client.APIVersion}}' | cut -d+ -f1
  $ docker version -f '{{.Nope}}'
  
  template: version:1:2: executing "version" at <.Nope>: can't evaluate field Nope in type system.versionInfo
  [1]
  $ docker context ls
  NAME        DESCRIPTION                               DOCKER ENDPOINT               ERROR
  default *   Current DOCKER_HOST based configuration   unix:///var/run/docker.sock   
  $ docker context show
  default
  $ docker context inspect nosuch
  []
  context "nosuch": context not found: open /home/learner/.docker/contexts/meta/9e62f93eb7d2499903ac66232f187c56fc050eb74c765f90eb214360b21f0e96/meta.json: no such file or directory
  [1]
  $ docker context use nosuch
  context "nosuch": context not found: open /home/learner/.docker/contexts/meta/9e62f93eb7d2499903ac66232f187c56fc050eb74c765f90eb214360b21f0e96/meta.json: no such file or directory
  [1]
  $ docker context create c1 --docker host=tcp://1.2.3.4:2375
  c1
  Successfully created context "c1"
  $ docker --context c1 context show; docker context ls --format '{{.Name}} {{.DockerEndpoint}} {{.Current}}'
  c1
  c1 tcp://1.2.3.4:2375 false
  default unix:///var/run/docker.sock true
  $ docker context rm c1
  c1
  $ docker context rm default
  context "default" cannot be removed
  [1]
  $ docker nope
  docker: unknown command: docker nope
  
  Run 'docker --help' for more information
  [1]
  $ docker --nope
  unknown flag: --nope
  
  Usage:  docker [OPTIONS] COMMAND [ARG...]
  
  Run 'docker --help' for more information
  [125]
  $ docker run --nope
  unknown flag: --nope
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker ps extra
  docker: 'docker ps' accepts no arguments
  
  Usage:  docker ps [OPTIONS]
  
  Run 'docker ps --help' for more information
  [1]
  $ docker -H bad://x ps
  Failed to initialize: unable to resolve docker endpoint: invalid bind address format: bad://x
  [1]
  $ docker volume
  Usage:  docker volume COMMAND
  
  Manage volumes
  
  Commands:
    create      Create a volume
    inspect     Display detailed information on one or more volumes
    ls          List volumes
    prune       Remove unused local volumes
    rm          Remove one or more volumes
  
  Run 'docker volume COMMAND --help' for more information on a command.
  $ docker plugin ls
  ID        NAME      DESCRIPTION   ENABLED
  $ docker rm -f $(docker ps -aq) | wc -l
  2
