Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled. Progress stands in the lab's order.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine >/dev/null; docker pull -q busybox:1.37 >/dev/null; mkdir w; cd w
  $ docker network create n1 >/dev/null; docker volume create --label keep=yes v1 >/dev/null; docker volume create v2 > /dev/null
  $ docker run -d --name web1 --label app=web --label env=prod --network n1 -v v1:/data -p 8080:80 busybox sleep 1000 > /dev/null
  $ docker run -d --name web2 --label app=web --label env=dev --expose 443 busybox sleep 1000 > /dev/null
  $ docker run -d --name sick --health-cmd false --health-interval 1s --health-retries 1 alpine sleep 1000 >/dev/null
  $ docker run --name done0 busybox true; docker run --name done7 alpine sh -c 'exit 7'; docker create --name fresh busybox >/dev/null; docker pause web2
  web2
  $ p() { docker ps -a --format '{{.Names}}' "$@"; }
  $ p --filter name=web
  web2
  web1
  $ p --filter name=^web1$
  web1
  $ p --filter name=/web1
  web1
  $ p --filter 'name=web[12]' --filter 'name=done'
  done7
  done0
  web2
  web1
  $ p --filter label=app
  web2
  web1
  $ p --filter label=app=web --filter label=env=dev
  web2
  $ p --filter label!=app
  Error response from daemon: invalid filter 'label!'
  [1]
  $ p --filter status=running
  sick
  web1
  $ p --filter status=exited --filter status=created
  fresh
  done7
  done0
  $ p --filter status=paused
  web2
  $ p --filter status=stopped
  Error response from daemon: invalid filter 'status=stopped': invalid value for state (stopped): must be one of created, running, paused, restarting, removing, exited, dead
  [1]
  $ p --filter exited=7
  done7
  $ p --filter exited=x
  Error response from daemon: invalid filter 'exited=x': strconv.Atoi: parsing "x": invalid syntax
  [1]
  $ p --filter ancestor=alpine
  done7
  sick
  $ p --filter ancestor=busybox
  fresh
  done0
  web2
  web1
  $ p --filter ancestor=nosuch
  $ p --filter before=done0
  sick
  web2
  web1
  $ p --filter since=done0
  fresh
  done7
  $ p --filter since=nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ p --filter network=n1
  web1
  $ p --filter network=bridge
  fresh
  done7
  done0
  sick
  web2
  $ p --filter volume=v1
  web1
  $ p --filter volume=/data
  web1
  $ p --filter publish=8080
  web1
  $ p --filter publish=80
  $ p --filter publish=8000-8090/tcp
  web1
  $ p --filter expose=443
  web2
  $ p --filter expose=80
  web1
  $ p --filter expose=99999
  Error response from daemon: error while looking up for expose 99999: strconv.ParseUint: parsing "99999": value out of range
  [1]
  $ p --filter health=unhealthy
  sick
  $ p --filter health=none
  fresh
  done7
  done0
  web2
  web1
  $ p --filter health=bad
  Error response from daemon: invalid filter 'health=bad': invalid value for health (bad): must be one of none, starting, healthy, unhealthy
  [1]
  $ p --filter is-task=true
  $ p --filter is-task=maybe
  Error response from daemon: invalid filter 'is-task=[maybe]'
  [1]
  $ p --filter nosuch=x
  Error response from daemon: invalid filter 'nosuch'
  [1]
  $ p --filter name
  invalid argument "name" for "-f, --filter" flag: bad format of filter (expected name=value)
  
  Usage:  docker ps [OPTIONS]
  
  Run 'docker ps --help' for more information
  [125]
  $ p --filter id=zzz
  $ p -n 2
  fresh
  done7
  $ p -l
  fresh
  $ p -n 0
  fresh
  done7
  done0
  sick
  web2
  web1
  $ p -n x
  invalid argument "x" for "-n, --last" flag: strconv.ParseInt: parsing "x": invalid syntax
  
  Usage:  docker ps [OPTIONS]
  
  Run 'docker ps --help' for more information
  [125]
  $ docker ps -aq --filter status=exited --no-trunc | wc -l
  2
  $ i() { docker images --format '{{.Repository}}:{{.Tag}}' "$@"; }
  $ printf 'FROM busybox\nLABEL who=me\nRUN echo 1 >/1\n' | docker build -q -t mine:1 - >/dev/null; printf 'FROM busybox\nLABEL who=me\nRUN echo 2 >/1\n' | docker build -q -t mine:1 - >/dev/null
# varies
  $ i
  mine:1
  <none>:<none>
  alpine:latest
  busybox:1.37
  busybox:latest
  $ i --filter dangling=true
  <none>:<none>
  $ i --filter dangling=false
  mine:1
  alpine:latest
  busybox:1.37
  busybox:latest
  $ i --filter dangling=x
  Error response from daemon: invalid filter 'dangling=[x]'
  [1]
# varies
  $ i --filter label=who
  mine:1
  <none>:<none>
  $ i --filter label=who=you
  $ i --filter reference='busy*'
  busybox:1.37
  busybox:latest
  $ i --filter reference='*:1*'
  mine:1
  busybox:1.37
  $ i --filter reference='*/*'
# varies
  $ i --filter reference=busybox:1.37 --filter reference=alpine
  busybox:1.37
  alpine:latest
# varies
  $ i --filter before=mine:1
  <none>:<none>
  busybox:1.37
  busybox:latest
  alpine:latest
# varies
  $ i --filter since=busybox:1.37 --filter label=who
  mine:1
  <none>:<none>
  $ i --filter since=nosuch
  Error response from daemon: No such image: nosuch:latest
  [1]
# varies
  $ i --filter until=1h | sort
  $ i --filter nosuch=1
  Error response from daemon: invalid filter 'nosuch'
  [1]
  $ i 'b*'
  busybox:1.37
  busybox:latest
  $ i busybox:1.37
  busybox:1.37
  $ i nosuch
  $ i busybox alpine
  docker: 'docker images' requires at most 1 argument
  
  Usage:  docker images [OPTIONS] [REPOSITORY[:TAG]]
  
  SRun 'docker images --help' for more information
  [1]
# varies
  $ docker images -a -q | sort -u | wc -l
  4
  $ docker images --digests --format '{{.Repository}} {{.Digest}}' busybox | cut -c1-15
  busybox sha256:
  busybox sha256:
  $ v() { docker volume ls --format '{{.Name}}' "$@"; }
  $ v --filter dangling=true
  v2
  $ v --filter dangling=false
  v1
  $ v --filter dangling=7
  Error response from daemon: invalid filter 'dangling=[7]'
  [1]
  $ v --filter label=keep
  v1
  $ v --filter label=keep=no
  $ v --filter name=v
  v1
  v2
  $ v --filter driver=local
  v1
  v2
  $ v --filter driver=nfs
  $ v --filter nosuch=1
  Error response from daemon: invalid filter 'nosuch'
  [1]
  $ v --filter label!=keep
  Error response from daemon: invalid filter 'label!'
  [1]
  $ n() { docker network ls --format '{{.Name}}' "$@"; }
  $ n
  bridge
  host
  n1
  none
  $ n --filter driver=bridge
  bridge
  n1
  $ n --filter driver=null --filter driver=host
  host
  none
  $ n --filter type=custom
  n1
  $ n --filter type=builtin
  bridge
  host
  none
  $ n --filter type=x
  Error response from daemon: invalid filter: 'type'='x'
  [1]
  $ n --filter name=n
  n1
  none
  $ n --filter scope=local
  bridge
  host
  n1
  none
  $ n --filter scope=swarm
  $ n --filter dangling=true
  n1
  $ n --filter dangling=no
  Error response from daemon: invalid value for filter 'dangling', must be "true" (or "1"), or "false" (or "0")
  [1]
  $ n --filter label=x
  $ n --filter id=zz
  $ n --filter nosuch=1
  Error response from daemon: invalid filter 'nosuch'
  [1]
  $ docker container prune -f --filter label=app
  Total reclaimed space: 0B
  $ docker container prune -f --filter until=24h
  Total reclaimed space: 0B
  $ docker container prune -f --filter until=x
  Error response from daemon: failed to parse value as time or duration: "x"
  [1]
  $ docker container prune -f --filter nosuch=1
  Error response from daemon: invalid filter 'nosuch'
  [1]
  $ docker container prune -f --filter label!=app | wc -l
  6
  $ docker image prune -f --filter label=who=you
  Total reclaimed space: 0B
  $ docker image prune -f --filter dangling=maybe
  Deleted Images:
  deleted: sha256:493920b9be27f3c612c12252bdad61f0cc4fb521a1a3bb6a5bfa21e0b9de0faa
  
  Total reclaimed space: 0B
  $ docker image prune -f --filter until=10m
  Total reclaimed space: 0B
  $ docker image prune -f --filter name=x
  Error response from daemon: invalid filter 'name'
  [1]
  $ docker volume prune -f --filter label=keep
  Total reclaimed space: 0B
  $ docker volume prune -f --filter all=1 --filter label!=keep
  Deleted Volumes:
  v2
  
  Total reclaimed space: 0B
  $ docker volume prune -f --filter until=1h
  Error response from daemon: invalid filter 'until'
  [1]
  $ docker volume prune -af
  Total reclaimed space: 0B
  $ docker network prune -f --filter label=x
  $ docker network prune -f --filter until=1h
  $ docker network prune -f --filter name=n1
  Error response from daemon: invalid filter 'name'
  [1]
  $ docker rm -f web1 web2 sick
  web1
  web2
  sick
  $ docker network prune -f
  Deleted Networks:
  n1
  
  $ docker volume prune -a --force
  Deleted Volumes:
  v1
  
  Total reclaimed space: 0B
  $ docker builder prune -f --filter until=1h
  Total:	0B
  $ docker builder prune -f --filter nosuch=1
  Total:	0B
  $ docker system prune -f --filter until=1h
  Total reclaimed space: 0B
  $ docker system prune -f --volumes --filter until=1h
  ERROR: The "until" filter is not supported with "--volumes"
  [1]
# varies
  $ docker system prune -f --filter label=a --volumes
  Deleted build cache objects:
  cdq9qb42k467ihmdgi2ns5xc7
  qvybpfkrxipbzyyinaxuphutb
  4z5wd3r04d8fb65jnp9na9vtw
  
  Total reclaimed space: 43B
