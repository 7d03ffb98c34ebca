The frontend that a Dockerfile's first line names is fetched first.

  $ docker pull -q alpine
  docker.io/library/alpine:latest
  $ printf '# syntax=docker/dockerfile:1\nFROM alpine\nRUN echo hi\n' | docker build -t a -
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 90B done
  #1 DONE 0.0s
  
  #2 resolve image config for docker-image://docker.io/docker/dockerfile:1
  #2 DONE 0.2s
  
  #3 docker-image://docker.io/docker/dockerfile:1@sha256:ee95350e65c7ade80b2e568b3556b52f650135323596d6dd2c5a6cf4f8cb2f5c
  #3 resolve docker.io/docker/dockerfile:1@sha256:ee95350e65c7ade80b2e568b3556b52f650135323596d6dd2c5a6cf4f8cb2f5c done
  #3 sha256:ee95350e65c7ade80b2e568b3556b52f650135323596d6dd2c5a6cf4f8cb2f5c 8.404kB / 8.404kB done
  #3 sha256:12b218daf8f3bb75afd41da2a025012b56512a5deff8fb93741858de245106e9 1.269kB / 1.269kB done
  #3 sha256:5c243b4d6d86cb60bd5586c404cd0a1c789e44d4e273a418f60892038c363ffd 13.24MB / 13.24MB done
  #3 extracting sha256:5c243b4d6d86cb60bd5586c404cd0a1c789e44d4e273a418f60892038c363ffd done
  #3 DONE 0.6s
  
  #4 [internal] load metadata for docker.io/library/alpine:latest
  #4 DONE 0.0s
  
  #5 [internal] load .dockerignore
  #5 transferring context: 2B done
  #5 DONE 0.0s
  
  #6 [1/2] FROM docker.io/library/alpine:latest
  #6 DONE 0.0s
  
  #7 [2/2] RUN echo hi
  #7 0.120 hi
  #7 DONE 0.1s
  
  #8 exporting to image
  #8 exporting layers done
  #8 writing image sha256:16565c84cc3458a4b1357c43b78f21469343b8f4eff08135e02e034cabed5f10 done
  #8 naming to docker.io/library/a done
  #8 DONE 0.0s
  $ printf '# syntax=docker/dockerfile:1\nFROM alpine\nRUN echo hi\n' | docker build -t a - 2>&1 | grep -A1 dockerfile:1
  #2 resolve image config for docker-image://docker.io/docker/dockerfile:1
  #2 DONE 0.2s
  --
  #3 docker-image://docker.io/docker/dockerfile:1@sha256:ee95350e65c7ade80b2e568b3556b52f650135323596d6dd2c5a6cf4f8cb2f5c
  #3 CACHED
  $ printf '# syntax=docker/dockerfile:99\nFROM alpine\n' | docker build - 2>&1 | tail -8
  ------
  Dockerfile:1
  --------------------
     1 | >>> # syntax=docker/dockerfile:99
     2 |     FROM alpine
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: failed to resolve source metadata for docker.io/docker/dockerfile:99: docker.io/docker/dockerfile:99: not found
  $ printf '# syntax=docker/dockerfile:1.7-labs\nFROM alpine\nFOO\n' | docker build - 2>&1 | tail -8
  Dockerfile:3
  --------------------
     1 |     # syntax=docker/dockerfile:1.7-labs
     2 |     FROM alpine
     3 | >>> FOO
     4 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 3: unknown instruction: FOO (did you mean FROM?)

One label of a row; names of Go's fields.

  $ docker run -d --name web -l tier=front -l com.x.my-app=1 nginx > /dev/null 2>&1
  $ docker ps --format 'table {{.Names}}\t{{.Label "tier"}}\t{{.Label "com.x.my-app"}}\t{{.State}}'
  NAMES     tier      my app    STATE
  web       front     1         running
  $ docker ps --format '{{.Label}}'
  failed to execute template: template: :1:2: executing "" at <.Label>: wrong number of args for Label: want 1 got 0
  [1]
  $ docker volume create --label a=b vol; docker volume ls --format '{{.Name}} {{.Label "a"}}'
  vol
  vol b
  $ docker version -f '{{.Client.APIVersion}} {{.Server.APIVersion}} {{json .Server.Version}}'
  1.51 1.51 "28.5.2"
  $ docker version -f '{{.Client.ApiVersion}}'
  template: version:1:9: executing "version" at <.Client.ApiVersion>: can't evaluate field ApiVersion in type system.clientVersion
  [1]
  $ docker top web -o pid,comm,args | tr 0-9 N
  PID                 COMMAND             COMMAND
  NNNN                nginx               nginx: master process nginx -g daemon off;
  NNNN                nginx               nginx: worker process
  NNNN                nginx               nginx: worker process
  $ docker stats --no-stream --format '{{.Name}} {{.PIDs}}' web
  web 3
