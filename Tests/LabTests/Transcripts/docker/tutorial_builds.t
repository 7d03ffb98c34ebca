Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled. Progress stands in the lab's order.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ mkdir app; cd app; d() { cat > Dockerfile; docker build --progress plain "$@" . 2>&1; }
  $ echo 'print("hi")' > app.py; echo flask > requirements.txt; mkdir src node_modules; echo x > src/index.js; echo '{}' > package.json; echo junk > node_modules/j; printf 'node_modules\n*.log\n.git\n' > .dockerignore; echo l > a.log
  $ cat > Dockerfile <<X; docker build --progress plain -t py . 2>&1
  > FROM busybox
  > WORKDIR /app
  > COPY requirements.txt .
  > RUN cat requirements.txt
  > COPY . .
  > ENV PORT=8000
  > EXPOSE 8000
  > CMD ["cat", "app.py"]
  > X
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 169B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 51B done
  #3 DONE 0.0s
  
  #4 [internal] load build context
  #4 transferring context: 179B done
  #4 DONE 0.0s
  
  #5 [1/5] FROM docker.io/library/busybox:latest
  #5 DONE 0.0s
  
  #6 [2/5] WORKDIR /app
  #6 DONE 0.0s
  
  #7 [3/5] COPY requirements.txt .
  #7 DONE 0.0s
  
  #8 [4/5] RUN cat requirements.txt
  #8 0.120 flask
  #8 DONE 0.1s
  
  #9 [5/5] COPY . .
  #9 DONE 0.0s
  
  #10 exporting to image
  #10 exporting layers done
  #10 writing image sha256:83a10e933c0d6d9fd4460cdb4744d21a10d10156b4257198713e2015c8401eaa done
  #10 naming to docker.io/library/py done
  #10 DONE 0.0s
  $ docker run --rm py
  print("hi")
  $ docker run --rm py ls -a
  .
  ..
  .dockerignore
  Dockerfile
  app.py
  package.json
  requirements.txt
  src
  $ docker build -t py . 2>&1 | grep -c CACHED
  4
  $ echo 'print("bye")' > app.py; docker build --progress plain -t py . 2>&1
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 169B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 51B done
  #3 DONE 0.0s
  
  #4 [internal] load build context
  #4 transferring context: 180B done
  #4 DONE 0.0s
  
  #5 [1/5] FROM docker.io/library/busybox:latest
  #5 DONE 0.0s
  
  #6 [2/5] WORKDIR /app
  #6 CACHED
  
  #7 [3/5] COPY requirements.txt .
  #7 CACHED
  
  #8 [4/5] RUN cat requirements.txt
  #8 CACHED
  
  #9 [5/5] COPY . .
  #9 DONE 0.0s
  
  #10 exporting to image
  #10 exporting layers done
  #10 writing image sha256:f4d4d7f061b21d9c5b0defc9b1a4c74c081d099444705ab8459e5e77fda5286a done
  #10 naming to docker.io/library/py done
  #10 DONE 0.0s
  $ docker run --rm py
  print("bye")
  $ cat > Dockerfile <<X; docker build --progress plain -t multi --target build . 2>&1
  > FROM busybox AS build
  > WORKDIR /src
  > COPY src/ ./
  > RUN mkdir -p out && cp index.js out/app
  > FROM alpine AS final
  > COPY --from=build /src/out/app /usr/local/bin/app
  > USER 1000
  > ENTRYPOINT ["cat"]
  > CMD ["/usr/local/bin/app"]
  > X
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 252B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 51B done
  #3 DONE 0.0s
  
  #4 [internal] load build context
  #4 transferring context: 263B done
  #4 DONE 0.0s
  
  #5 [build 1/4] FROM docker.io/library/busybox:latest
  #5 CACHED
  
  #6 [build 2/4] WORKDIR /src
  #6 DONE 0.0s
  
  #7 [build 3/4] COPY src/ ./
  #7 DONE 0.0s
  
  #8 [build 4/4] RUN mkdir -p out && cp index.js out/app
  #8 DONE 0.1s
  
  #9 exporting to image
  #9 exporting layers done
  #9 writing image sha256:06977e9d797eed57ac5298b4b6de648b74303a6e0847f058eb48c849aab506cb done
  #9 naming to docker.io/library/multi done
  #9 DONE 0.0s
  $ docker build --progress plain -t multi . 2>&1
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 252B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load metadata for docker.io/library/alpine:latest
  #3 DONE 0.0s
  
  #4 [internal] load .dockerignore
  #4 transferring context: 51B done
  #4 DONE 0.0s
  
  #5 [internal] load build context
  #5 transferring context: 263B done
  #5 DONE 0.0s
  
  #6 [build 1/4] FROM docker.io/library/busybox:latest
  #6 DONE 0.0s
  
  #7 [build 2/4] WORKDIR /src
  #7 CACHED
  
  #8 [build 3/4] COPY src/ ./
  #8 CACHED
  
  #9 [build 4/4] RUN mkdir -p out && cp index.js out/app
  #9 CACHED
  
  #10 [final 1/2] FROM docker.io/library/alpine:latest
  #10 DONE 0.0s
  
  #11 [final 2/2] COPY --from=build /src/out/app /usr/local/bin/app
  #11 DONE 0.0s
  
  #12 exporting to image
  #12 exporting layers done
  #12 writing image sha256:53ca1ef362e55a08a9c112caba6b95cfd0af5a5880ac2f9318327980defc9d25 done
  #12 naming to docker.io/library/multi done
  #12 DONE 0.0s
  $ docker run --rm multi
  x
  $ docker run --rm multi /etc/hostname | wc -l
  1
  $ docker run --rm --entrypoint id multi -u
  1000
  $ docker build --target nosuch . 2>&1 | tail -3
  #1 transferring dockerfile: 254B done
  #1 DONE 0.0s
  ERROR: failed to build: failed to solve: target stage "nosuch" could not be found
  $ docker build -q --no-cache -t multi . | cut -c1-7
  sha256:
  $ cat > Dockerfile <<X; docker build --progress plain . 2>&1
  > FROM busybox
  > COPY package.json package-lock.json ./
  > RUN true
  > X
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 98B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 51B done
  #3 DONE 0.0s
  
  #4 [internal] load build context
  #4 transferring context: 109B done
  #4 DONE 0.0s
  
  #5 [1/3] FROM docker.io/library/busybox:latest
  #5 CACHED
  
  #6 [2/3] COPY package.json package-lock.json ./
  #6 ERROR: failed to calculate checksum of ref 3ff6c057-ef63-445a-8f5f-5d5eb6cd050f::38a3eaee41f005f4fe810a7db: "/package-lock.json": not found
  ------
   > [2/3] COPY package.json package-lock.json ./:
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> COPY package.json package-lock.json ./
     3 |     RUN true
     4 |     
  --------------------
  ERROR: failed to build: failed to solve: failed to compute cache key: failed to calculate checksum of ref 3ff6c057-ef63-445a-8f5f-5d5eb6cd050f::38a3eaee41f005f4fe810a7db: "/package-lock.json": not found
  [1]
  $ cat > Dockerfile <<X; docker build --progress plain . 2>&1
  > FROM busybox
  > COPY a.log /
  > X
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 63B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 51B done
  #3 DONE 0.0s
  
  #4 [internal] load build context
  #4 transferring context: 74B done
  #4 DONE 0.0s
  
  #5 [1/2] FROM docker.io/library/busybox:latest
  #5 CACHED
  
  #6 [2/2] COPY a.log /
  #6 ERROR: failed to calculate checksum of ref 3ff6c057-ef63-445a-8f5f-5d5eb6cd050f::78e9766d54957a1b259a50678: "/a.log": not found
  ------
   > [2/2] COPY a.log /:
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> COPY a.log /
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: failed to compute cache key: failed to calculate checksum of ref 3ff6c057-ef63-445a-8f5f-5d5eb6cd050f::78e9766d54957a1b259a50678: "/a.log": not found
  [1]
  $ cat > Dockerfile <<X; docker build --progress plain . 2>&1
  > FROM busybox
  > COPY ../x /
  > X
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 62B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 51B done
  #3 DONE 0.0s
  
  #4 [internal] load build context
  #4 transferring context: 73B done
  #4 DONE 0.0s
  
  #5 [1/2] FROM docker.io/library/busybox:latest
  #5 CACHED
  
  #6 [2/2] COPY ../x /
  #6 ERROR: failed to calculate checksum of ref 3ff6c057-ef63-445a-8f5f-5d5eb6cd050f::b3d1db318671a024a7e4b4333: "/x": not found
  ------
   > [2/2] COPY ../x /:
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> COPY ../x /
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: failed to compute cache key: failed to calculate checksum of ref 3ff6c057-ef63-445a-8f5f-5d5eb6cd050f::b3d1db318671a024a7e4b4333: "/x": not found
  [1]
  $ cat > Dockerfile <<X; docker build --progress plain . 2>&1
  > FROM busybox
  > RUN exit 3
  > CMD x
  > X
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 67B done
  #1 WARN: JSONArgsRecommended: JSON arguments recommended for CMD to prevent unintended behavior related to OS signals (line 3)
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 51B done
  #3 DONE 0.0s
  
  #4 [1/2] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [2/2] RUN exit 3
  #5 ERROR: process "/bin/sh -c exit 3" did not complete successfully: exit code: 3
  
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  \x1b[0m - JSONArgsRecommended: JSON arguments recommended for CMD to prevent unintended behavior related to OS signals (line 3) (esc)
  ------
   > [2/2] RUN exit 3:
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN exit 3
     3 |     CMD x
     4 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c exit 3" did not complete successfully: exit code: 3
  [1]
  $ cat > Dockerfile <<X; docker build --progress plain . 2>&1
  > FROM busybox
  > RUN nosuchcmd --x
  > X
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 68B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 64B done
  #3 DONE 0.0s
  
  #4 [1/2] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [2/2] RUN nosuchcmd --x
  #5 0.133 /bin/sh: line 0: nosuchcmd: not found
  #5 ERROR: process "/bin/sh -c nosuchcmd --x" did not complete successfully: exit code: 127
  ------
   > [2/2] RUN nosuchcmd --x:
  0.133 /bin/sh: line 0: nosuchcmd: not found
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN nosuchcmd --x
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c nosuchcmd --x" did not complete successfully: exit code: 127
  [1]
  $ cat > Dockerfile <<X; docker build --progress plain . 2>&1
  > FROM busybox
  > RUN echo out; echo err >&2; false
  > X
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 84B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 64B done
  #3 DONE 0.0s
  
  #4 [1/2] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [2/2] RUN echo out; echo err >&2; false
  #5 0.127 out
  #5 0.127 err
  #5 ERROR: process "/bin/sh -c echo out; echo err >&2; false" did not complete successfully: exit code: 1
  ------
   > [2/2] RUN echo out; echo err >&2; false:
  0.127 out
  0.127 err
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN echo out; echo err >&2; false
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c echo out; echo err >&2; false" did not complete successfully: exit code: 1
  [1]
  $ cat > Dockerfile <<X; docker build --progress plain . 2>&1
  > FROM busybox
  > RUNN x
  > X
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 57B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUNN x
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown instruction: RUNN (did you mean RUN?)
  [1]
  $ cat > Dockerfile <<X; docker build --progress plain . 2>&1
  > RUN x
  > X
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 43B done
  #1 DONE 0.0s
  Dockerfile:1
  --------------------
     1 | >>> RUN x
     2 |     
  --------------------
  ERROR: failed to build: failed to solve: no build stage in current context
  [1]
  $ cat > Dockerfile <<X; docker build --progress plain . 2>&1
  > FROM busybox
  > COPY x
  > X
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 57B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> COPY x
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: COPY requires at least two arguments, but only one was provided. Destination could not be determined
  [1]
  $ cat > Dockerfile <<X; docker build --progress plain . 2>&1
  > FROM busybox
  > EXPOSE http
  > X
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 62B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 64B done
  #3 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> EXPOSE http
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: invalid containerPort: http
  [1]
  $ cat > Dockerfile <<X; docker build --progress plain . 2>&1
  > FROM busybox
  > ENV A
  > X
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 56B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> ENV A
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: ENV must have two arguments
  [1]
  $ cat > Dockerfile <<X; docker build --progress plain . 2>&1
  > FROM busybox
  > ENV A 1
  > LABEL b 2
  > MAINTAINER me
  > CMD echo hi
  > X
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 94B done
  #1 WARN: MaintainerDeprecated: Maintainer instruction is deprecated in favor of using label (line 4)
  #1 WARN: LegacyKeyValueFormat: "ENV key=value" should be used instead of legacy "ENV key value" format (line 2)
  #1 WARN: LegacyKeyValueFormat: "LABEL key=value" should be used instead of legacy "LABEL key value" format (line 3)
  #1 WARN: JSONArgsRecommended: JSON arguments recommended for CMD to prevent unintended behavior related to OS signals (line 5)
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 51B done
  #3 DONE 0.0s
  
  #4 [1/1] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 exporting to image
  #5 exporting layers done
  #5 writing image sha256:f9b9327f06ee8be0894e18fe6fb7c081fae88028968e8cb3fdd713ab2f820849 done
  #5 DONE 0.0s
  
   \x1b[33m4 warnings found (use docker --debug to expand): (esc)
  \x1b[0m - LegacyKeyValueFormat: "ENV key=value" should be used instead of legacy "ENV key value" format (line 2) (esc)
   - LegacyKeyValueFormat: "LABEL key=value" should be used instead of legacy "LABEL key value" format (line 3)
   - JSONArgsRecommended: JSON arguments recommended for CMD to prevent unintended behavior related to OS signals (line 5)
   - MaintainerDeprecated: Maintainer instruction is deprecated in favor of using label (line 4)
  $ cat > Dockerfile <<X; docker build --progress plain --build-arg V=3 --build-arg NOPE=1 . 2>&1
  > ARG V=1
  > FROM busybox
  > ARG V
  > ARG W=\${V}0
  > RUN echo v=\$V w=\$W
  > X
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 95B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 51B done
  #3 DONE 0.0s
  
  #4 [1/2] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [2/2] RUN echo v=3 w=30
  #5 0.120 v=3 w=30
  #5 DONE 0.1s
  
  #6 exporting to image
  #6 exporting layers done
  #6 writing image sha256:fd262fe8da5f52b24c43bb44fc609e8bbedba6a4ce2d9a5e316e5c922dab38b2 done
  #6 DONE 0.0s
  $ cat > Dockerfile <<X; docker build --progress plain --build-arg TAG=latest . 2>&1
  > ARG TAG=nope
  > FROM busybox:\${TAG}
  > RUN echo "\${TAG:-unset}"
  > X
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 95B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 51B done
  #3 DONE 0.0s
  
  #4 [1/2] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [2/2] RUN echo "${TAG:-unset}"
  #5 0.120 unset
  #5 DONE 0.1s
  
  #6 exporting to image
  #6 exporting layers done
  #6 writing image sha256:53f7e94dbc840af51d1184ffe585a0e62001b78614c31e208092cece0c77af46 done
  #6 DONE 0.0s
  $ cat > Dockerfile <<X; docker build --progress plain . 2>&1
  > FROM busybox
  > HEALTHCHECK --interval=5s --timeout=3s CMD true
  > STOPSIGNAL SIGINT
  > SHELL ["/bin/sh", "-ec"]
  > RUN echo \$0
  > VOLUME /data
  > X
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 166B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 51B done
  #3 DONE 0.0s
  
  #4 [1/2] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [2/2] RUN echo $0
  #5 0.120 /bin/sh
  #5 DONE 0.1s
  
  #6 exporting to image
  #6 exporting layers done
  #6 writing image sha256:12c37a123be3a50fc034d2df1f0f45bdb8f7f56a49ec62241385f6cf1d03ad68 done
  #6 DONE 0.0s
  $ docker inspect $(docker build -q .) -f '{{json .Config.Healthcheck}} {{.Config.StopSignal}} {{json .Config.Shell}} {{json .Config.Volumes}}'
  {"Test":["CMD-SHELL","true"],"Interval":5000000000,"Timeout":3000000000} SIGINT ["/bin/sh","-ec"] {"/data":{}}
  $ cat > Dockerfile <<X; docker build --progress plain . 2>&1
  > FROM busybox
  > HEALTHCHECK --nope=1 CMD x
  > X
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 77B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> HEALTHCHECK --nope=1 CMD x
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown flag: --nope
  [1]
  $ cat > Dockerfile <<X; docker build --progress plain . 2>&1
  > FROM busybox
  > RUN --mount=type=cache,target=/root/.cache echo 1 >> /root/.cache/n; cat /root/.cache/n
  > RUN --mount=type=bind,source=src,target=/s ls /s
  > RUN --mount=type=secret,id=tok cat /run/secrets/tok || echo none
  > X
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 252B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 51B done
  #3 DONE 0.0s
  
  #4 [internal] load build context
  #4 transferring context: 263B done
  #4 DONE 0.0s
  
  #5 [stage-0 1/4] FROM docker.io/library/busybox:latest
  #5 CACHED
  
  #6 [stage-0 2/4] RUN --mount=type=cache,target=/root/.cache echo 1 >> /root/.cache/n; cat /root/.cache/n
  #6 0.121 1
  #6 DONE 0.1s
  
  #7 [stage-0 3/4] RUN --mount=type=bind,source=src,target=/s ls /s
  #7 0.120 index.js
  #7 DONE 0.1s
  
  #8 [stage-0 4/4] RUN --mount=type=secret,id=tok cat /run/secrets/tok || echo none
  #8 0.121 cat: can't open '/run/secrets/tok': No such file or directory
  #8 0.121 none
  #8 DONE 0.1s
  
  #9 exporting to image
  #9 exporting layers done
  #9 writing image sha256:43f41baaef4d5e97fa0a62f62a9f275811d91cc5d5cf50682dff914b55d82f88 done
  #9 DONE 0.0s
  $ echo s3 > tok.txt; docker build --progress plain --no-cache --secret id=tok,src=tok.txt . 2>&1
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 252B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 51B done
  #3 DONE 0.0s
  
  #4 [internal] load build context
  #4 transferring context: 266B done
  #4 DONE 0.0s
  
  #5 [stage-0 1/4] FROM docker.io/library/busybox:latest
  #5 CACHED
  
  #6 [stage-0 2/4] RUN --mount=type=cache,target=/root/.cache echo 1 >> /root/.cache/n; cat /root/.cache/n
  #6 0.121 1
  #6 DONE 0.1s
  
  #7 [stage-0 3/4] RUN --mount=type=bind,source=src,target=/s ls /s
  #7 0.120 index.js
  #7 DONE 0.1s
  
  #8 [stage-0 4/4] RUN --mount=type=secret,id=tok cat /run/secrets/tok || echo none
  #8 0.121 s3
  #8 DONE 0.1s
  
  #9 exporting to image
  #9 exporting layers done
  #9 writing image sha256:d6c7ec5b057617168c5e5c58facde23ad6854e8284c2534d59234b98158b1ef3 done
  #9 DONE 0.0s
  $ docker build --secret id=tok,src=nosuch . 2>&1 | tail -1
  ERROR: failed to build: failed to stat nosuch: stat nosuch: no such file or directory
  $ cat > Dockerfile <<X; docker build --progress plain . 2>&1
  > FROM busybox
  > COPY --chown=1000:1000 --chmod=640 app.py /a/
  > ADD --chmod=755 src /b
  > RUN ls -ln /a /b
  > X
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 136B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 51B done
  #3 DONE 0.0s
  
  #4 [internal] load build context
  #4 transferring context: 150B done
  #4 DONE 0.0s
  
  #5 [1/4] FROM docker.io/library/busybox:latest
  #5 CACHED
  
  #6 [2/4] COPY --chown=1000:1000 --chmod=640 app.py /a/
  #6 DONE 0.0s
  
  #7 [3/4] ADD --chmod=755 src /b
  #7 DONE 0.0s
  
  #8 [4/4] RUN ls -ln /a /b
  #8 0.120 /a:
  #8 0.120 total 4
  #8 0.120 -rw-r----- 1 1000 1000 13 Nov 22 09:00 app.py
  #8 0.120 
  #8 0.120 /b:
  #8 0.120 total 4
  #8 0.120 -rwxr-xr-x 1 0 0 2 Nov 22 09:00 index.js
  #8 DONE 0.1s
  
  #9 exporting to image
  #9 exporting layers done
  #9 writing image sha256:d3b994d45db34e25a862f72be06ebe7c5a83d99827b26f97ee444250cd73a455 done
  #9 DONE 0.0s
# varies
  $ tar cf t.tar src; cat > Dockerfile <<X; docker build --progress plain . 2>&1
  > FROM busybox
  > ADD t.tar /t/
  > COPY t.tar /c/
  > RUN find /t /c -type f
  > X
  $ cat > Dockerfile <<X; docker build --progress plain . 2>&1
  > FROM busybox
  > COPY <<EOF /etc/motd
  > hello \$HOME
  > EOF
  > RUN <<EOF
  > set -e
  > cat /etc/motd
  > echo done
  > EOF
  > X
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 132B done
  #1 WARN: UndefinedVar: Usage of undefined variable '$HOME' (line 2)
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 51B done
  #3 DONE 0.0s
  
  #4 [internal] preparing inline document
  #4 DONE 0.0s
  
  #5 [1/3] FROM docker.io/library/busybox:latest
  #5 CACHED
  
  #6 [2/3] COPY <<EOF /etc/motd
  #6 DONE 0.0s
  
  #7 [3/3] RUN <<EOF (set -e...)
  #7 0.121 hello 
  #7 0.121 done
  #7 DONE 0.1s
  
  #8 exporting to image
  #8 exporting layers done
  #8 writing image sha256:f6bac95c0cc4b9aebaee277d28b72340ca7af8bb296915c115017d7830a8537b done
  #8 DONE 0.0s
  
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  \x1b[0m - UndefinedVar: Usage of undefined variable '$HOME' (line 2) (esc)
  $ cat > Dockerfile <<X; docker build --progress plain . 2>&1
  > FROM busybox AS a
  > RUN echo a > /a
  > FROM busybox AS b
  > RUN echo b > /b
  > FROM scratch
  > COPY --from=a /a /
  > COPY --from=b /b /
  > X
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 156B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 51B done
  #3 DONE 0.0s
  
  #4 [b 1/2] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [a 2/2] RUN echo a > /a
  #5 DONE 0.1s
  
  #6 [b 2/2] RUN echo b > /b
  #6 DONE 0.1s
  
  #7 [stage-2 1/2] COPY --from=a /a /
  #7 DONE 0.0s
  
  #8 [stage-2 2/2] COPY --from=b /b /
  #8 DONE 0.0s
  
  #9 exporting to image
  #9 exporting layers done
  #9 writing image sha256:64250d9916bf3e0b0e1f3f1817237a062b08daac0e40eef8d95b0928011df35e done
  #9 DONE 0.0s
  $ docker build --output out . 2>&1 | tail -2; ls out
  #9 copying files 54B done
  #9 DONE 0.0s
  a
  b
  $ docker build -o type=tar,dest=o.tar . >/dev/null 2>&1; tar tf o.tar
  a
  b
  $ docker build -o - . 2>/dev/null | tar t
  a
  b
  $ docker build --iidfile iid -q . | cut -c1-7; cut -c1-7 iid
  sha256:
  sha256:
  $ docker build -t 'Bad' . 2>&1
  ERROR: failed to build: invalid tag "Bad": repository name must be lowercase
  [1]
  $ docker build -t a:b:c . 2>&1
  ERROR: failed to build: invalid tag "a:b:c": invalid reference format
  [1]
  $ docker build nosuchdir 2>&1
  ERROR: failed to build: unable to prepare context: path "nosuchdir" not found
  [1]
  $ docker build 2>&1
  ERROR: docker: 'docker buildx build' requires 1 argument
  
  Usage:  docker buildx build [OPTIONS] PATH | URL | -
  
  Run 'docker buildx build --help' for more information
  [1]
  $ docker build -f nosuch . 2>&1 | tail -2
  #1 DONE 0.0s
  ERROR: failed to build: failed to solve: failed to read dockerfile: open nosuch: no such file or directory
  $ docker build -f ../Dockerfile . 2>&1 | tail -2
  #1 DONE 0.0s
  ERROR: failed to build: failed to solve: failed to read dockerfile: open Dockerfile: no such file or directory
  $ echo 'FROM busybox' > ../D; docker build -q -f ../D . | cut -c1-7
  sha256:
  $ docker build --nope . 2>&1
  unknown flag: --nope
  
  Usage:  docker buildx build [OPTIONS] PATH | URL | -
  
  Run 'docker buildx build --help' for more information
  [125]
  $ docker build --progress nope . 2>&1
  ERROR: invalid progress mode nope
  [1]
  $ docker build --platform nope . 2>&1 | tail -1
  ERROR: failed to build: "nope": unknown operating system or architecture: invalid argument
  $ docker build --build-arg . 2>&1 | head -1
  ERROR: docker: 'docker buildx build' requires 1 argument
  $ docker build --network nope . 2>&1 | tail -1
  ERROR: failed to build: network mode "nope" not supported by buildkit - you can define a custom network for your builder using the network driver-opt in buildx create
  $ docker build --add-host x . 2>&1 | tail -1
  ERROR: failed to build: invalid host x
  $ docker build --ulimit nope . 2>&1 | tail -1
  Run 'docker buildx build --help' for more information
  $ docker build --shm-size x . 2>&1 | tail -1
  Run 'docker buildx build --help' for more information
  $ docker build --no-cache --pull=false -q . | cut -c1-7
  sha256:
  $ tar cf - . | docker build -q - | cut -c1-7
  sha256:
  $ tar czf - . | docker build -t tared -q - | cut -c1-7
  sha256:
  $ tar cf - . | docker build --progress plain - 2>&1
  #0 building with "default" instance using docker driver
  
  #1 [internal] load remote build context
  #1 CACHED
  
  #2 copy /context /
  #2 CACHED
  
  #3 [internal] load metadata for docker.io/library/busybox:latest
  #3 DONE 0.0s
  
  #4 [b 1/2] FROM docker.io/library/busybox:latest
  #4 DONE 0.0s
  
  #5 [a 2/2] RUN echo a > /a
  #5 CACHED
  
  #6 [b 2/2] RUN echo b > /b
  #6 CACHED
  
  #7 [stage-2 1/2] COPY --from=a /a /
  #7 CACHED
  
  #8 [stage-2 2/2] COPY --from=b /b /
  #8 CACHED
  
  #9 exporting to image
  #9 exporting layers done
  #9 writing image sha256:ba65454372ad63450d4351ae0b83e3e4a70ea89bc413ba92660c1a96d44d0316 done
  #9 DONE 0.0s
  $ cat > Dockerfile <<X; docker build --progress plain --check . 2>&1
  > from busybox as A
  > ENV PASSWORD=x
  > WORKDIR rel
  > CMD echo hi
  > ENTRYPOINT echo
  > EXPOSE 80/TCP
  > X
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 124B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 51B done
  #3 DONE 0.0s
  Check complete, 7 warnings have been found!
  
  WARNING: ConsistentInstructionCasing - https://docs.docker.com/go/dockerfile/rule/consistent-instruction-casing/
  Command 'from' should match the case of the command majority (uppercase)
  Dockerfile:1
  --------------------
     1 | >>> from busybox as A
     2 |     ENV PASSWORD=x
     3 |     WORKDIR rel
  --------------------
  
  WARNING: StageNameCasing - https://docs.docker.com/go/dockerfile/rule/stage-name-casing/
  Stage name 'A' should be lowercase
  Dockerfile:1
  --------------------
     1 | >>> from busybox as A
     2 |     ENV PASSWORD=x
     3 |     WORKDIR rel
  --------------------
  
  WARNING: SecretsUsedInArgOrEnv - https://docs.docker.com/go/dockerfile/rule/secrets-used-in-arg-or-env/
  Do not use ARG or ENV instructions for sensitive data (ENV "PASSWORD")
  Dockerfile:2
  --------------------
     1 |     from busybox as A
     2 | >>> ENV PASSWORD=x
     3 |     WORKDIR rel
     4 |     CMD echo hi
  --------------------
  
  WARNING: WorkdirRelativePath - https://docs.docker.com/go/dockerfile/rule/workdir-relative-path/
  Relative workdir "rel" can have unexpected results if the base image changes
  Dockerfile:3
  --------------------
     1 |     from busybox as A
     2 |     ENV PASSWORD=x
     3 | >>> WORKDIR rel
     4 |     CMD echo hi
     5 |     ENTRYPOINT echo
  --------------------
  
  WARNING: JSONArgsRecommended - https://docs.docker.com/go/dockerfile/rule/json-args-recommended/
  JSON arguments recommended for CMD to prevent unintended behavior related to OS signals
  Dockerfile:4
  --------------------
     2 |     ENV PASSWORD=x
     3 |     WORKDIR rel
     4 | >>> CMD echo hi
     5 |     ENTRYPOINT echo
     6 |     EXPOSE 80/TCP
  --------------------
  
  WARNING: JSONArgsRecommended - https://docs.docker.com/go/dockerfile/rule/json-args-recommended/
  JSON arguments recommended for ENTRYPOINT to prevent unintended behavior related to OS signals
  Dockerfile:5
  --------------------
     3 |     WORKDIR rel
     4 |     CMD echo hi
     5 | >>> ENTRYPOINT echo
     6 |     EXPOSE 80/TCP
     7 |     
  --------------------
  
  WARNING: ExposeProtoCasing - https://docs.docker.com/go/dockerfile/rule/expose-proto-casing/
  Defined protocol '80/TCP' in EXPOSE instruction should be lowercase
  Dockerfile:6
  --------------------
     4 |     CMD echo hi
     5 |     ENTRYPOINT echo
     6 | >>> EXPOSE 80/TCP
     7 |     
  --------------------
  [1]
  $ cat > Dockerfile <<X; docker build --progress plain --check . 2>&1
  > FROM busybox
  > CMD ["true"]
  > X
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 63B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 64B done
  #3 DONE 0.0s
  Check complete, no warnings found.
  $ cat > Dockerfile <<X; docker build --progress plain --call targets . 2>&1
  > FROM busybox AS one
  > # the second
  > FROM one AS two
  > X
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 86B done
  #1 DONE 0.0s
  TARGET        DESCRIPTION
  one           
  two (default) 
  $ docker build --call outline . 2>&1
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 86B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 64B done
  #3 DONE 0.0s
  TARGET: two
  
  $ docker build --call nope . 2>&1
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 86B done
  #1 DONE 0.0s
  ERROR: failed to build: failed to solve: unsupported request frontend.nope: unsupported request frontend.nope
  [1]
  $ docker build --label a=b --label c -t lab -q . | cut -c1-7; docker inspect lab -f '{{json .Config.Labels}}'
  sha256:
  {"a":"b","c":""}
  $ docker build -t m1 -t m2:v -q . | cut -c1-7; docker images m1 -q | wc -l
  sha256:
  1
  $ docker buildx ls --format '{{.Name}}'
  default
  default
  $ docker buildx inspect | head -3
  Name:          default
  Driver:        docker
  Last Activity: 2026-11-29 07:52:41 +0000 UTC
  $ docker buildx use nosuch
  ERROR: failed to find instance "nosuch": open /home/learner/.docker/buildx/instances/nosuch: no such file or directory
  [1]
  $ docker builder prune -f --filter nope=1 2>&1 | tail -1
  Total:	0B
  $ docker buildx du --filter nope=1 2>&1 | tail -1
  ID        RECLAIMABLE   SIZE      LAST ACCESSED
  $ DOCKER_BUILDKIT=0 docker build -q . 2>&1 | tail -1 | cut -c1-7
  sha256:
  $ cat > Dockerfile <<X; docker build --progress plain . 2>&1
  > FROM busybox
  > ONBUILD RUN echo trigger
  > ONBUILD COPY . /x
  > X
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 93B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 64B done
  #3 DONE 0.0s
  
  #4 [1/1] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 exporting to image
  #5 exporting layers done
  #5 writing image sha256:6d19f74aa1116672fab302c04e63db7a6248a9f70446e73167281ae2355a02c9 done
  #5 DONE 0.0s
  $ cat > Dockerfile <<X; docker build --progress plain . 2>&1
  > FROM busybox
  > ONBUILD ONBUILD RUN x
  > X
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 72B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> ONBUILD ONBUILD RUN x
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed
  [1]
  $ cat > Dockerfile <<X; docker build --progress plain . 2>&1
  > # syntax
  > # escape=\`
  > FROM busybox
  > RUN echo a \`
  >   b
  > X
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 87B done
  #1 DONE 0.0s
  Dockerfile:5
  --------------------
     3 |     FROM busybox
     4 |     RUN echo a `
     5 | >>>   b
     6 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 5: unknown instruction: b
  [1]
# varies
  $ cat > Dockerfile <<X; docker build --progress plain . 2>&1
  > FROM busybox
  > WORKDIR /a
  > WORKDIR b
  > RUN pwd > p
  > USER nobody
  > RUN id -u 2>&1 || true
  > X
  $ docker image prune -f | tail -1 | cut -c1-5
  Total
