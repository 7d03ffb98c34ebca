Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled. Progress stands in the lab's order.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine >/dev/null; mkdir w; cd w; mkdir -p a/b; echo 1 > a/b/x.txt
  $ printf 'FROM busybox\nCOPY --parents a/b/x.txt /d/\nRUN find /d\n' > D1; docker build -f D1 . 2>&1 | tail -10
  #1 transferring dockerfile: 83B done
  #1 DONE 0.0s
  D1:2
  --------------------
     1 |     FROM busybox
     2 | >>> COPY --parents a/b/x.txt /d/
     3 |     RUN find /d
     4 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown flag: --parents
# varies
  $ printf 'FROM busybox\nCOPY --exclude=*.md a /d/\nRUN find /d\n' > D2; docker build -f D2 . 2>&1 | tail -10
  #7 0.311 /d/b
  #7 0.311 /d/b/x.txt
  #7 DONE 0.3s
  
  #8 exporting to image
  #8 exporting layers
  #8 exporting layers 1.1s done
  #8 writing image sha256:cdc98409456c5e4fff7f8a3e38e056b2de3d1c19d17c6d29d1861f055b01110c
  #8 writing image sha256:cdc98409456c5e4fff7f8a3e38e056b2de3d1c19d17c6d29d1861f055b01110c done
  #8 DONE 1.1s
  $ printf 'FROM busybox AS final\nCOPY a /d/\n' > D3; docker build -f D3 .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from D3
  #1 transferring dockerfile: 62B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [internal] load build context
  #4 transferring context: 140B done
  #4 DONE 0.0s
  
  #5 [1/2] FROM docker.io/library/busybox:latest
  #5 CACHED
  
  #6 [2/2] COPY a /d/
  #6 DONE 0.0s
  
  #7 exporting to image
  #7 exporting layers done
  #7 writing image sha256:fb7c3a5cf6f6220fff0ff50801bc8a1996b4a3080dcb08e697c240ed4781c551 done
  #7 DONE 0.0s
  $ printf 'FROM busybox\nCOPY a /d/\n' > D4; docker build -f D4 .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from D4
  #1 transferring dockerfile: 53B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [internal] load build context
  #4 transferring context: 164B done
  #4 DONE 0.0s
  
  #5 [1/2] FROM docker.io/library/busybox:latest
  #5 DONE 0.0s
  
  #6 [2/2] COPY a /d/
  #6 CACHED
  
  #7 exporting to image
  #7 exporting layers done
  #7 writing image sha256:fb7c3a5cf6f6220fff0ff50801bc8a1996b4a3080dcb08e697c240ed4781c551 done
  #7 DONE 0.0s
  $ printf 'FROM alpine\nRUN true\n' > D5; docker build -f D5 .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from D5
  #1 transferring dockerfile: 50B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/alpine:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/2] FROM docker.io/library/alpine:latest
  #4 DONE 0.0s
  
  #5 [2/2] RUN true
  #5 DONE 0.1s
  
  #6 exporting to image
  #6 exporting layers done
  #6 writing image sha256:67242ef13842828b5e4001eaf8eb49eccc11d3a2161338a77043a7adf61f56be done
  #6 DONE 0.0s
  $ docker network create app >/dev/null; docker run --rm --network name=app,driver-opt=com.docker.network.endpoint.sysctls=net.ipv4.conf.IFNAME.log_martians=1 busybox true; docker run --rm --network name=app,driver-opt=nope busybox true; docker run -d --name dd --network name=app,driver-opt=a=b busybox sleep 100 >/dev/null; docker inspect dd -f '{{json .NetworkSettings.Networks.app.DriverOpts}}'; docker rm -f dd
  invalid argument "name=app,driver-opt=nope" for "--network" flag: invalid key value pair format in driver options
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  {"a":"b"}
  dd
  $ mkdir pp; cd pp; cat > compose.yaml <<'X'
  > services:
  >   web:
  >     image: "busybox:${TAG:-latest}"
  >     command: sleep ${SECS:-1000}
  >     healthcheck:
  >       test: wget -q localhost:$$PORT || exit 1
  >       interval: 5s
  >     environment: {A: "${A}", B: $B}
  >     ports: ["${P:-80}:80"]
  > X
  $ docker compose config --no-interpolate
  name: pp
  networks:
    default:
      name: pp_default
  services:
    web:
      command: sleep ${SECS:-1000}
      environment:
        A: ${A}
        B: $B
      healthcheck:
        interval: 5s
        test: wget -q localhost:$$PORT || exit 1
      image: busybox:${TAG:-latest}
      networks:
        default: null
      ports:
        - ${P:-80}:80
  $ docker compose config --no-normalize
  time="2026-11-29T16:19:44Z" level=warning msg="The \"A\" variable is not set. Defaulting to a blank string."
  time="2026-11-29T16:19:44Z" level=warning msg="The \"B\" variable is not set. Defaulting to a blank string."
  name: pp
  services:
    web:
      command:
        - sleep
        - "1000"
      environment:
        A: ""
        B: ""
      healthcheck:
        test:
          - CMD-SHELL
          - wget -q localhost:$$PORT || exit 1
        interval: 5s
      image: busybox:latest
      ports:
        - mode: ingress
          target: 80
          published: "80"
          protocol: tcp
  $ docker compose config --no-consistency --quiet; docker compose config --no-env-resolution | head -5
  time="2026-11-29T16:19:45Z" level=warning msg="The \"A\" variable is not set. Defaulting to a blank string."
  time="2026-11-29T16:19:45Z" level=warning msg="The \"B\" variable is not set. Defaulting to a blank string."
  time="2026-11-29T16:19:46Z" level=warning msg="The \"A\" variable is not set. Defaulting to a blank string."
  time="2026-11-29T16:19:46Z" level=warning msg="The \"B\" variable is not set. Defaulting to a blank string."
  name: pp
  services:
    web:
      command:
        - sleep
  $ printf 'FROM busybox\nCOPY src /src\nCMD ["sh","-c","cat /src/*; sleep 1000"]\n' > Dockerfile; mkdir src; echo one > src/f; cat > compose.yaml <<'X'
  > services:
  >   web:
  >     build: .
  >     develop:
  >       watch:
  >         - {path: src, action: sync, target: /src}
  >         - {path: Dockerfile, action: rebuild}
  >   plain: {image: busybox, command: sleep 1000}
  > X
# varies
  $ docker compose build -q; (sleep 6; echo two > src/f; sleep 3; echo 'ENV X=1' >> Dockerfile; sleep 8) & timeout -s INT 20 docker compose up --watch 2>&1 | grep -v '^#'; wait
   Network pp_default  Creating
   Network pp_default  Created
   Container pp-plain-1  Creating
   Container pp-web-1  Creating
   Container pp-plain-1  Created
   Container pp-web-1  Created
  \x1b[92m        ⦿ \x1b[0mWatch enabled (esc)
  Attaching to plain-1, web-1
  web-1   | one
  \x1b[92m        ⦿ \x1b[0mSyncing service "web" after 1 changes were detected (esc)
  \x1b[92m        ⦿ \x1b[0mRebuilding service(s) ["web"] after changes were detected... (esc)
  \x1b[92m        ⦿ \x1b[0m#1 [internal] load local bake definitions (esc)
  \x1b[92m        ⦿ \x1b[0m#1 reading from stdin 467B done (esc)
  \x1b[92m        ⦿ \x1b[0m#1 DONE 0.0s (esc)
  \x1b[92m        ⦿ \x1b[0m (esc)
  \x1b[92m        ⦿ \x1b[0m#2 [internal] load build definition from Dockerfile (esc)
  \x1b[92m        ⦿ \x1b[0m#2 transferring dockerfile: 113B done (esc)
  \x1b[92m        ⦿ \x1b[0m#2 DONE 0.0s (esc)
  \x1b[92m        ⦿ \x1b[0m (esc)
  \x1b[92m        ⦿ \x1b[0m#3 [internal] load metadata for docker.io/library/busybox:latest (esc)
  \x1b[92m        ⦿ \x1b[0m#3 DONE 0.0s (esc)
  \x1b[92m        ⦿ \x1b[0m (esc)
  \x1b[92m        ⦿ \x1b[0m#4 [internal] load .dockerignore (esc)
  \x1b[92m        ⦿ \x1b[0m#4 transferring context: 2B done (esc)
  \x1b[92m        ⦿ \x1b[0m#4 DONE 0.0s (esc)
  \x1b[92m        ⦿ \x1b[0m (esc)
  \x1b[92m        ⦿ \x1b[0m#5 [internal] load build context (esc)
  \x1b[92m        ⦿ \x1b[0m#5 transferring context: 63B done (esc)
  \x1b[92m        ⦿ \x1b[0m#5 DONE 0.0s (esc)
  \x1b[92m        ⦿ \x1b[0m (esc)
  \x1b[92m        ⦿ \x1b[0m#6 [1/2] FROM docker.io/library/busybox:latest (esc)
  \x1b[92m        ⦿ \x1b[0m#6 CACHED (esc)
  \x1b[92m        ⦿ \x1b[0m (esc)
  \x1b[92m        ⦿ \x1b[0m#7 [2/2] COPY src /src (esc)
  \x1b[92m        ⦿ \x1b[0m#7 DONE 0.0s (esc)
  \x1b[92m        ⦿ \x1b[0m (esc)
  \x1b[92m        ⦿ \x1b[0m#8 exporting to image (esc)
  \x1b[92m        ⦿ \x1b[0m#8 exporting layers (esc)
  \x1b[92m        ⦿ \x1b[0m#8 exporting layers 0.6s done (esc)
  \x1b[92m        ⦿ \x1b[0m#8 writing image sha256:448c748d44e6708323a3b6c3a5b0c61947a6f37d6f3e23130f1d57d4dbe4a5d7 (esc)
  \x1b[92m        ⦿ \x1b[0m#8 writing image sha256:448c748d44e6708323a3b6c3a5b0c61947a6f37d6f3e23130f1d57d4dbe4a5d7 done (esc)
  \x1b[92m        ⦿ \x1b[0m#8 naming to docker.io/library/pp-web done (esc)
  \x1b[92m        ⦿ \x1b[0m#8 DONE 0.6s (esc)
  \x1b[92m        ⦿ \x1b[0m (esc)
  \x1b[92m        ⦿ \x1b[0m#9 resolving provenance for metadata file (esc)
  \x1b[92m        ⦿ \x1b[0m#9 DONE 0.0s (esc)
  \x1b[92m        ⦿ \x1b[0mservice(s) ["web"] successfully built (esc)
  \x0d\x1b[Kweb-1 has been recreated (esc)
  time="2026-11-29T16:20:12Z" level=warning msg="Error handling changed files: Post \"http://%2Fvar%2Frun%2Fdocker.sock/v1.51/containers/782dc19872f92e5f46ff71179ac0e49f82a01321fa1a76c7010bc3fb798fcf9f/stop\": context canceled"
  Gracefully Stopping... press Ctrl+C again to force
   Container pp-web-1  Stopping
   Container pp-plain-1  Stopping
   Container 782dc19872f9_pp-web-1  Stopping
   Container 782dc19872f9_pp-web-1  Stopped
   Container pp-web-1  Stopped
   Container pp-plain-1  Stopped
  
# varies
  $ docker compose ps -a --format '{{.Service}} {{.State}}'; docker compose down -t 0
  web created
  plain exited
  web exited
   Container pp-plain-1  Stopping
   Container pp-web-1  Stopping
   Container 782dc19872f9_pp-web-1  Stopping
   Container pp-web-1  Stopped
   Container pp-web-1  Removing
   Container 782dc19872f9_pp-web-1  Stopped
   Container 782dc19872f9_pp-web-1  Removing
   Container pp-plain-1  Stopped
   Container pp-plain-1  Removing
   Container 782dc19872f9_pp-web-1  Removed
   Container pp-plain-1  Removed
   Container pp-web-1  Removed
   Network pp_default  Removing
   Network pp_default  Removed
  $ docker compose up --watch -d
  --detach cannot be combined with --abort-on-container-exit, --abort-on-container-failure, --attach, --attach-dependencies or --watch
  [1]
  $ cat > none.yaml <<'X'
  > services: {plain: {image: busybox, command: sleep 1000}}
  > X
  $ timeout -s INT 6 docker compose -f none.yaml up --watch; docker compose -f none.yaml watch; docker compose -f none.yaml down -t 0
   Network pp_default  Creating
   Network pp_default  Created
   Container pp-plain-1  Creating
   Container pp-plain-1  Created
  none of the selected services is configured for watch, see https://docs.docker.com/compose/how-tos/file-watch/
   Container pp-plain-1  Starting
   Container pp-plain-1  Started
  none of the selected services is configured for watch, consider setting a 'develop' section
   Container pp-plain-1  Stopping
   Container pp-plain-1  Stopped
   Container pp-plain-1  Removing
   Container pp-plain-1  Removed
   Network pp_default  Removing
   Network pp_default  Removed
  $ (sleep 4; echo three > src/g; sleep 2; rm src/g; sleep 4) & timeout -s INT 12 docker compose watch --no-up; docker compose ps -q | wc -l; timeout -s INT 14 docker compose watch --quiet web; docker compose down -t 0
  Watch enabled
  Syncing service "web" after 1 changes were detected
  Syncing service "web" after 1 changes were detected
  0
   pp-web  Built
   Network pp_default  Creating
   Network pp_default  Created
   Container pp-web-1  Creating
   Container pp-web-1  Created
   Container pp-web-1  Starting
   Container pp-web-1  Started
  Watch enabled
   Container pp-web-1  Stopping
   Container pp-web-1  Stopped
   Container pp-web-1  Removing
   Container pp-web-1  Removed
   Network pp_default  Removing
   Network pp_default  Removed
  $ cat > compose.yaml <<'X'
  > services:
  >   web:
  >     build: .
  >     develop: {watch: [{path: src, action: nope, target: /src}]}
  > X
# varies
  $ docker compose config -q; sed -i s/nope/sync+restart/ compose.yaml; (sleep 6; echo four > src/f; sleep 10) & timeout -s INT 15 docker compose up --watch 2>&1 | grep -v '^#'; wait; docker compose down -t 0
  validating /home/learner/w/pp/compose.yaml: services.web.develop.watch.0.action value must be one of 'rebuild', 'sync', 'restart', 'sync+restart', 'sync+exec'
   Network pp_default  Creating
   Network pp_default  Created
   Container pp-web-1  Creating
   Container pp-web-1  Created
  \x1b[92m        ⦿ \x1b[0mWatch enabled (esc)
  Attaching to web-1
  web-1   | two
  \x1b[92m        ⦿ \x1b[0mSyncing service "web" after 1 changes were detected (esc)
  time="2026-11-29T16:21:29Z" level=warning msg="Error handling changed files: Post \"http://%2Fvar%2Frun%2Fdocker.sock/v1.51/containers/0abda32e6d8d2c41381e2caffb8649528dccda6b4586f6fc77654b01089bd6b8/restart\": context canceled"
  Gracefully Stopping... press Ctrl+C again to force
   Container pp-web-1  Stopping
   Container pp-web-1  Stopped
  
   Container pp-web-1  Stopping
   Container pp-web-1  Stopped
   Container pp-web-1  Removing
   Container pp-web-1  Removed
   Network pp_default  Removing
   Network pp_default  Removed
  $ sed -i 's/, target: .src//' compose.yaml; docker compose config -q; timeout 3 docker compose watch; docker compose down -t 0
  services.web.develop.watch: target is required for non-rebuild actions: invalid compose project
  services.web.develop.watch: target is required for non-rebuild actions: invalid compose project
  services.web.develop.watch: target is required for non-rebuild actions: invalid compose project
  [1]
