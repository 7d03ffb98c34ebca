Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded twice. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled. Progress stands in the lab's order.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ mkdir ms; cd ms; cat > Dockerfile <<'X'
  > # syntax=docker/dockerfile:1
  > ARG BASE=alpine
  > FROM ${BASE} AS base
  > RUN echo base > /base.txt
  > 
  > FROM base AS deps
  > COPY package.txt .
  > RUN cat package.txt > /deps.txt
  > 
  > FROM base AS build
  > COPY --from=deps /deps.txt /deps.txt
  > COPY src src
  > RUN cat /deps.txt src/main.txt > /app.bin
  > 
  > FROM build AS test
  > RUN grep -q main /app.bin && echo passed
  > 
  > FROM busybox AS final
  > COPY --from=build /app.bin /app.bin
  > CMD ["cat", "/app.bin"]
  > X
  $ mkdir src; echo main > src/main.txt; echo pkg > package.txt; sed -i 1d Dockerfile
# varies
  $ docker build -t ms .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 428B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/alpine:latest
  #2 DONE 0.0s
  
  #3 [internal] load metadata for docker.io/library/busybox:latest
  #3 DONE 0.0s
  
  #4 [internal] load .dockerignore
  #4 transferring context: 2B done
  #4 DONE 0.0s
  
  #5 [final 1/2] FROM docker.io/library/busybox:latest
  #5 DONE 0.0s
  
  #6 [base 1/2] FROM docker.io/library/alpine:latest
  #6 DONE 0.0s
  
  #7 [internal] load build context
  #7 transferring context: 111B done
  #7 DONE 0.0s
  
  #8 [base 2/2] RUN echo base > /base.txt
  #8 DONE 0.4s
  
  #9 [deps 1/2] COPY package.txt .
  #9 DONE 0.3s
  
  #10 [deps 2/2] RUN cat package.txt > /deps.txt
  #10 DONE 0.5s
  
  #11 [build 1/3] COPY --from=deps /deps.txt /deps.txt
  #11 DONE 0.3s
  
  #12 [build 2/3] COPY src src
  #12 DONE 0.3s
  
  #13 [build 3/3] RUN cat /deps.txt src/main.txt > /app.bin
  #13 DONE 0.4s
  
  #14 [final 2/2] COPY --from=build /app.bin /app.bin
  #14 DONE 0.0s
  
  #15 exporting to image
  #15 exporting layers 0.1s done
  #15 writing image sha256:eea662978f03b030fc820ba2519706e3155e7507ef1b201a85210ae84d49c7da done
  #15 naming to docker.io/library/ms done
  #15 DONE 0.1s
  $ docker run --rm ms
  pkg
  main
# varies
  $ docker build -t ms .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 428B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/alpine:latest
  #2 DONE 0.0s
  
  #3 [internal] load metadata for docker.io/library/busybox:latest
  #3 DONE 0.0s
  
  #4 [internal] load .dockerignore
  #4 transferring context: 2B done
  #4 DONE 0.0s
  
  #5 [final 1/2] FROM docker.io/library/busybox:latest
  #5 DONE 0.0s
  
  #6 [base 1/2] FROM docker.io/library/alpine:latest
  #6 DONE 0.0s
  
  #7 [internal] load build context
  #7 transferring context: 86B done
  #7 DONE 0.0s
  
  #8 [base 2/2] RUN echo base > /base.txt
  #8 CACHED
  
  #9 [build 2/3] COPY src src
  #9 CACHED
  
  #10 [build 3/3] RUN cat /deps.txt src/main.txt > /app.bin
  #10 CACHED
  
  #11 [deps 2/2] RUN cat package.txt > /deps.txt
  #11 CACHED
  
  #12 [deps 1/2] COPY package.txt .
  #12 CACHED
  
  #13 [build 1/3] COPY --from=deps /deps.txt /deps.txt
  #13 CACHED
  
  #14 [final 2/2] COPY --from=build /app.bin /app.bin
  #14 CACHED
  
  #15 exporting to image
  #15 exporting layers done
  #15 writing image sha256:eea662978f03b030fc820ba2519706e3155e7507ef1b201a85210ae84d49c7da done
  #15 naming to docker.io/library/ms done
  #15 DONE 0.0s
  $ docker build --target test -t ms:test .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 426B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/alpine:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [internal] load build context
  #4 transferring context: 398B done
  #4 DONE 0.0s
  
  #5 [base 1/2] FROM docker.io/library/alpine:latest
  #5 DONE 0.0s
  
  #6 [base 2/2] RUN echo base > /base.txt
  #6 CACHED
  
  #7 [deps 1/2] COPY package.txt .
  #7 CACHED
  
  #8 [deps 2/2] RUN cat package.txt > /deps.txt
  #8 CACHED
  
  #9 [build 1/3] COPY --from=deps /deps.txt /deps.txt
  #9 CACHED
  
  #10 [build 2/3] COPY src src
  #10 CACHED
  
  #11 [build 3/3] RUN cat /deps.txt src/main.txt > /app.bin
  #11 CACHED
  
  #12 [test 1/1] RUN grep -q main /app.bin && echo passed
  #12 0.121 passed
  #12 DONE 0.1s
  
  #13 exporting to image
  #13 exporting layers done
  #13 writing image sha256:f423a89cfedac09c0dfa39b60a3dca9c88fa52780abb61d1ef72a4d795088e64 done
  #13 naming to docker.io/library/ms:test done
  #13 DONE 0.0s
  $ docker build --target deps -q . | cut -c1-7
  sha256:
  $ docker build --target nope .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 428B done
  #1 DONE 0.0s
  ERROR: failed to build: failed to solve: target stage "nope" could not be found
  [1]
  $ docker build --target TEST -q . | cut -c1-7
  sha256:
  $ docker build --target 2 -q . | cut -c1-7
  ERROR: failed to build: failed to solve: target stage "2" could not be found
  $ docker build --target 9 .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 428B done
  #1 DONE 0.0s
  ERROR: failed to build: failed to solve: target stage "9" could not be found
  [1]
# varies
  $ docker build --build-arg BASE=busybox -t ms:bb .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 428B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [base 1/2] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [internal] load build context
  #5 transferring context: 86B done
  #5 DONE 0.0s
  
  #6 [base 2/2] RUN echo base > /base.txt
  #6 DONE 0.3s
  
  #7 [deps 1/2] COPY package.txt .
  #7 DONE 0.1s
  
  #8 [deps 2/2] RUN cat package.txt > /deps.txt
  #8 DONE 0.3s
  
  #9 [build 1/3] COPY --from=deps /deps.txt /deps.txt
  #9 DONE 0.1s
  
  #10 [build 2/3] COPY src src
  #10 DONE 0.1s
  
  #11 [build 3/3] RUN cat /deps.txt src/main.txt > /app.bin
  #11 DONE 0.4s
  
  #12 [final 2/2] COPY --from=build /app.bin /app.bin
  #12 CACHED
  
  #13 exporting to image
  #13 exporting layers done
  #13 writing image sha256:eea662978f03b030fc820ba2519706e3155e7507ef1b201a85210ae84d49c7da done
  #13 naming to docker.io/library/ms:bb done
  #13 DONE 0.0s
# varies
  $ docker build --build-arg BASE=nosuchimage:1 .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 428B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load metadata for docker.io/library/nosuchimage:1
  #3 ERROR: docker.io/library/nosuchimage:1: not found
  ------
   > [internal] load metadata for docker.io/library/nosuchimage:1:
  ------
  Dockerfile:2
  --------------------
     1 |     ARG BASE=alpine
     2 | >>> FROM ${BASE} AS base
     3 |     RUN echo base > /base.txt
     4 |     
  --------------------
  ERROR: failed to build: failed to solve: nosuchimage:1: failed to resolve source metadata for docker.io/library/nosuchimage:1: docker.io/library/nosuchimage:1: not found
  [1]
  $ docker build --build-arg BASE= .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 428B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     ARG BASE=alpine
     2 | >>> FROM ${BASE} AS base
     3 |     RUN echo base > /base.txt
     4 |     
  --------------------
  ERROR: failed to build: failed to solve: base name (${BASE}) should not be blank
  [1]
  $ echo changed >> src/main.txt; docker build -t ms .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 426B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/alpine:latest
  #2 DONE 0.0s
  
  #3 [internal] load metadata for docker.io/library/busybox:latest
  #3 DONE 0.0s
  
  #4 [internal] load .dockerignore
  #4 transferring context: 2B done
  #4 DONE 0.0s
  
  #5 [internal] load build context
  #5 transferring context: 406B done
  #5 DONE 0.0s
  
  #6 [final 1/2] FROM docker.io/library/busybox:latest
  #6 DONE 0.0s
  
  #7 [base 1/2] FROM docker.io/library/alpine:latest
  #7 DONE 0.0s
  
  #8 [base 2/2] RUN echo base > /base.txt
  #8 CACHED
  
  #9 [deps 1/2] COPY package.txt .
  #9 CACHED
  
  #10 [deps 2/2] RUN cat package.txt > /deps.txt
  #10 CACHED
  
  #11 [build 1/3] COPY --from=deps /deps.txt /deps.txt
  #11 CACHED
  
  #12 [build 2/3] COPY src src
  #12 DONE 0.0s
  
  #13 [build 3/3] RUN cat /deps.txt src/main.txt > /app.bin
  #13 DONE 0.1s
  
  #6 [final 1/2] FROM docker.io/library/busybox:latest
  #6 CACHED
  
  #14 [final 2/2] COPY --from=build /app.bin /app.bin
  #14 DONE 0.0s
  
  #15 exporting to image
  #15 exporting layers done
  #15 writing image sha256:8f889994e2c57e8c1620a15a3f831fc07ba9b2cc6113bd65b8c56b16cb83e122 done
  #15 naming to docker.io/library/ms done
  #15 DONE 0.0s
  $ docker run --rm ms
  pkg
  main
  changed
# varies
  $ docker build --no-cache-filter build -t ms .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 428B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/alpine:latest
  #2 DONE 0.0s
  
  #3 [internal] load metadata for docker.io/library/busybox:latest
  #3 DONE 0.0s
  
  #4 [internal] load .dockerignore
  #4 transferring context: 2B done
  #4 DONE 0.0s
  
  #5 [final 1/2] FROM docker.io/library/busybox:latest
  #5 DONE 0.0s
  
  #6 [base 1/2] FROM docker.io/library/alpine:latest
  #6 DONE 0.0s
  
  #7 [base 2/2] RUN echo base > /base.txt
  #7 CACHED
  
  #8 [internal] load build context
  #8 transferring context: 86B done
  #8 DONE 0.0s
  
  #9 [deps 1/2] COPY package.txt .
  #9 CACHED
  
  #10 [deps 2/2] RUN cat package.txt > /deps.txt
  #10 CACHED
  
  #11 [build 1/3] COPY --from=deps /deps.txt /deps.txt
  #11 DONE 0.1s
  
  #12 [build 2/3] COPY src src
  #12 DONE 0.1s
  
  #13 [build 3/3] RUN cat /deps.txt src/main.txt > /app.bin
  #13 DONE 0.2s
  
  #14 [final 2/2] COPY --from=build /app.bin /app.bin
  #14 CACHED
  
  #15 exporting to image
  #15 exporting layers done
  #15 writing image sha256:36ca0811552795ce969f7df07d4a754db8052598223425fc8e504ca4a4ae8d82 done
  #15 naming to docker.io/library/ms done
  #15 DONE 0.0s
# varies
  $ docker build --no-cache -t ms .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 428B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/alpine:latest
  #2 DONE 0.0s
  
  #3 [internal] load metadata for docker.io/library/busybox:latest
  #3 DONE 0.0s
  
  #4 [internal] load .dockerignore
  #4 transferring context: 2B done
  #4 DONE 0.0s
  
  #5 [base 1/2] FROM docker.io/library/alpine:latest
  #5 CACHED
  
  #6 [final 1/2] FROM docker.io/library/busybox:latest
  #6 CACHED
  
  #7 [internal] load build context
  #7 transferring context: 86B done
  #7 DONE 0.0s
  
  #8 [base 2/2] RUN echo base > /base.txt
  #8 DONE 0.2s
  
  #9 [deps 1/2] COPY package.txt .
  #9 DONE 0.0s
  
  #10 [deps 2/2] RUN cat package.txt > /deps.txt
  #10 DONE 0.2s
  
  #11 [build 1/3] COPY --from=deps /deps.txt /deps.txt
  #11 DONE 0.0s
  
  #12 [build 2/3] COPY src src
  #12 DONE 0.0s
  
  #13 [build 3/3] RUN cat /deps.txt src/main.txt > /app.bin
  #13 DONE 0.2s
  
  #14 [final 2/2] COPY --from=build /app.bin /app.bin
  #14 DONE 0.0s
  
  #15 exporting to image
  #15 exporting layers
  #15 exporting layers 0.7s done
  #15 writing image sha256:d9a2ab4843d4acd8eaaf91cef1135afdd88f99275e99f7d6d03c534e70ae337a done
  #15 naming to docker.io/library/ms done
  #15 DONE 0.7s
# varies
  $ docker history ms --format '{{.CreatedBy}}'
  CMD ["cat" "/app.bin"]
  COPY /app.bin /app.bin # buildkit
  CMD ["sh"]
  ADD busybox.tar.gz / # buildkit
  $ docker images --format '{{.Repository}}:{{.Tag}}' | sort
  <none>:<none>
  <none>:<none>
  alpine:latest
  busybox:latest
  ms:bb
  ms:latest
  ms:test
  $ cat > Dockerfile.bad <<'X'
  > FROM alpine AS one
  > RUN echo 1 > /one
  > FROM alpine
  > COPY --from=on /one /one
  > X
# varies
  $ docker build -f Dockerfile.bad .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile.bad
  #1 transferring dockerfile: 115B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/alpine:latest
  #2 DONE 0.0s
  
  #3 [internal] load metadata for docker.io/library/on:latest
  #3 ERROR: docker.io/library/on:latest: not found
  ------
   > [internal] load metadata for docker.io/library/on:latest:
  ------
  Dockerfile.bad:4
  --------------------
     2 |     RUN echo 1 > /one
     3 |     FROM alpine
     4 | >>> COPY --from=on /one /one
     5 |     
  --------------------
  ERROR: failed to build: failed to solve: on: failed to resolve source metadata for docker.io/library/on:latest: docker.io/library/on:latest: not found (did you mean one?)
  [1]
# varies
  $ sed -i 's/from=on /from=one /; s#/one /one#/two /two#' Dockerfile.bad; docker build -f Dockerfile.bad .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile.bad
  #1 transferring dockerfile: 116B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/alpine:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [one 1/2] FROM docker.io/library/alpine:latest
  #4 CACHED
  
  #5 [one 2/2] RUN echo 1 > /one
  #5 DONE 0.1s
  
  #6 [stage-1 2/2] COPY --from=one /two /two
  #6 ERROR: failed to calculate checksum of ref 76974614-f50d-4449-8ea0-c8117fdc8e7c::j4db4xph8zsbm42p4nqnozazg: "/two": not found
  ------
   > [stage-1 2/2] COPY --from=one /two /two:
  ------
  Dockerfile.bad:4
  --------------------
     2 |     RUN echo 1 > /one
     3 |     FROM alpine
     4 | >>> COPY --from=one /two /two
     5 |     
  --------------------
  ERROR: failed to build: failed to solve: failed to compute cache key: failed to calculate checksum of ref 76974614-f50d-4449-8ea0-c8117fdc8e7c::j4db4xph8zsbm42p4nqnozazg: "/two": not found
  [1]
  $ printf 'FROM alpine AS a\nFROM alpine AS a\nRUN true\n' | docker build -
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 80B done
  #1 WARN: DuplicateStageName: Duplicate stage name "a", stage names should be unique (line 2)
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/alpine:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [a 1/2] FROM docker.io/library/alpine:latest
  #4 CACHED
  
  #5 [a 2/2] RUN true
  #5 DONE 0.1s
  
  #6 exporting to image
  #6 exporting layers done
  #6 writing image sha256:9f9131f457186509d48136c73aa92cabad24f411b8f9ff6d84e9809e71edc363 done
  #6 DONE 0.0s
  
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  \x1b[0m - DuplicateStageName: Duplicate stage name "a", stage names should be unique (line 2) (esc)
  $ printf 'FROM alpine AS 1st\n' | docker build -
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 56B done
  #1 DONE 0.0s
  Dockerfile:1
  --------------------
     1 | >>> FROM alpine AS 1st
     2 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 1: invalid name for build stage: "1st", name can't start with a number or contain symbols
  [1]
  $ printf 'FROM alpine as low\nFROM low\n' | docker build -
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 65B done
  #1 WARN: FromAsCasing: 'as' and 'FROM' keywords' casing do not match (line 1)
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/alpine:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [low 1/1] FROM docker.io/library/alpine:latest
  #4 CACHED
  
  #5 exporting to image
  #5 exporting layers done
  #5 writing image sha256:f2905d386dd5e23ae3bc970a58c6d7edd72af0c529f008b208e37f780801117d done
  #5 DONE 0.0s
  
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  \x1b[0m - FromAsCasing: 'as' and 'FROM' keywords' casing do not match (line 1) (esc)
  $ printf 'FROM later\nFROM alpine AS later\n' | docker build - 2>&1 | tail -8
  
  #4 [later 1/1] FROM docker.io/library/alpine:latest
  #4 CACHED
  
  #5 exporting to image
  #5 exporting layers done
  #5 writing image sha256:f2905d386dd5e23ae3bc970a58c6d7edd72af0c529f008b208e37f780801117d done
  #5 DONE 0.0s
  $ printf 'FROM alpine AS one\nRUN echo 1 > /1\nFROM one AS two\nRUN echo 2 > /2\nFROM scratch\nCOPY --from=0 /1 /\nCOPY --from=two /2 /\nCOPY --from=busybox /bin/busybox /b\n' | docker build -t sc -
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 193B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/alpine:latest
  #2 DONE 0.0s
  
  #3 [internal] load metadata for docker.io/library/busybox:latest
  #3 DONE 0.0s
  
  #4 [internal] load .dockerignore
  #4 transferring context: 2B done
  #4 DONE 0.0s
  
  #5 FROM docker.io/library/busybox:latest
  #5 CACHED
  
  #6 [one 1/2] FROM docker.io/library/alpine:latest
  #6 CACHED
  
  #7 [one 2/2] RUN echo 1 > /1
  #7 DONE 0.1s
  
  #8 [two 1/1] RUN echo 2 > /2
  #8 DONE 0.1s
  
  #9 [stage-2 1/3] COPY --from=0 /1 /
  #9 DONE 0.0s
  
  #10 [stage-2 2/3] COPY --from=two /2 /
  #10 DONE 0.0s
  
  #11 [stage-2 3/3] COPY --from=busybox /bin/busybox /b
  #11 DONE 0.0s
  
  #12 exporting to image
  #12 exporting layers done
  #12 writing image sha256:6e4569c60aa9abdbec8102d9527962f800d0433b4a05e7450a5f47167393b633 done
  #12 naming to docker.io/library/sc done
  #12 DONE 0.0s
# varies
  $ docker run --rm sc /b cat /1 /2
  b: applet not found
  [127]
  $ docker run --rm sc
  docker: Error response from daemon: no command specified
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm sc ls
  docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "ls": executable file not found in $PATH
  
  Run 'docker run --help' for more information
  [127]
  $ printf 'FROM scratch\nCOPY --from=3 / /\n' | docker build -
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 68B done
  #1 DONE 0.0s
  ERROR: failed to build: failed to solve: invalid stage index 3
  [1]
  $ printf 'FROM alpine AS x\nCOPY --from=x /etc /\n' | docker build -
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 75B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM alpine AS x
     2 | >>> COPY --from=x /etc /
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: circular dependency detected on stage: x
  [1]
# varies
  $ printf 'FROM alpine\nCOPY --from=nosuchimg:1 /etc /\n' | docker build - 2>&1 | tail -3
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: nosuchimg:1: failed to resolve source metadata for docker.io/library/nosuchimg:1: docker.io/library/nosuchimg:1: not found
  $ printf 'ARG V=1\nFROM alpine\nRUN echo "v=[$V]"\n' | docker build --progress=plain --no-cache - 2>&1 | grep 'v='
  #5 [2/2] RUN echo "v=[$V]"
  #5 0.159 v=[]
  $ printf 'ARG V=1\nFROM alpine\nARG V\nRUN echo "v=[$V]"\n' | docker build --progress=plain --no-cache - 2>&1 | grep 'v='
  #5 [2/2] RUN echo "v=[1]"
  #5 0.168 v=[1]
  $ printf 'ARG V=1\nFROM alpine\nARG V=2\nRUN echo "v=[$V]"\n' | docker build --progress=plain --no-cache --build-arg V=3 - 2>&1 | grep 'v='
  #5 [2/2] RUN echo "v=[3]"
  #5 0.238 v=[3]
  $ printf 'FROM alpine\nARG A\nENV B=${A:-none} C=${A:+some}\nRUN echo "$B [$C]"\n' | docker build --no-cache --build-arg A=x - 2>&1 | grep 'some\]'
  #5 [2/2] RUN echo "x [some]"
  #5 0.223 x [some]
  $ printf 'FROM alpine\nRUN echo hi\n' | docker build --build-arg UNUSED=1 - 2>&1 | tail -5
  
  #6 exporting to image
  #6 exporting layers done
  #6 writing image sha256:a285bdafc524da005335cce8dbeef8bc475f0bec1a6e66fe5c9dd2e9e3095670 done
  #6 DONE 0.0s
  $ printf 'FROM alpine\nARG TARGETPLATFORM\nARG TARGETARCH\nARG BUILDPLATFORM\nRUN echo "$TARGETPLATFORM $TARGETARCH $BUILDPLATFORM"\n' | docker build --no-cache - 2>&1 | grep ' linux'
  #5 [2/2] RUN echo "linux/amd64 amd64 linux/amd64"
  #5 0.202 linux/amd64 amd64 linux/amd64
# varies
  $ printf 'FROM --platform=$BUILDPLATFORM alpine AS b\nRUN uname -m\nFROM alpine\nCOPY --from=b /etc/hostname /h\n' | docker build - 2>&1 | grep '^#' | grep -v -e DONE -e sha256 | head -12
  #0 building with "default" instance using docker driver
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 136B done
  #2 [internal] load metadata for docker.io/library/alpine:latest
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #4 [b 1/2] FROM docker.io/library/alpine:latest
  #4 CACHED
  #5 [b 2/2] RUN uname -m
  #5 0.401 x86_64
  #6 [stage-1 2/2] COPY --from=b /etc/hostname /h
  #6 ERROR: failed to calculate checksum of ref 76974614-f50d-4449-8ea0-c8117fdc8e7c::u6jjlz8c6zxvq2z5rkvb2xphy: "/etc/hostname": not found
  $ printf 'FROM alpine AS unused\nRUN false\nFROM alpine\nRUN echo ok\n' | docker build -q - | cut -c1-7
  sha256:
# varies
  $ printf 'FROM alpine AS used\nRUN false\nFROM alpine\nCOPY --from=used / /x\n' | docker build -
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 101B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/alpine:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [used 1/2] FROM docker.io/library/alpine:latest
  #4 CACHED
  
  #5 [used 2/2] RUN false
  #5 ERROR: process "/bin/sh -c false" did not complete successfully: exit code: 1
  ------
   > [used 2/2] RUN false:
  ------
  Dockerfile:2
  --------------------
     1 |     FROM alpine AS used
     2 | >>> RUN false
     3 |     FROM alpine
     4 |     COPY --from=used / /x
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c false" did not complete successfully: exit code: 1
  [1]
# varies
  $ printf 'FROM alpine AS p\nRUN echo p > /p\nFROM alpine AS q\nRUN echo q > /q; cat /p\nFROM alpine\nCOPY --from=p /p /\nCOPY --from=q /q /\n' | docker build - 2>&1 | tail -16
  
  #7 [stage-2 2/3] COPY --from=p /p /
  #7 CANCELED
  ------
   > [q 2/2] RUN echo q > /q; cat /p:
  0.271 cat: can't open '/p': No such file or directory
  ------
  Dockerfile:4
  --------------------
     2 |     RUN echo p > /p
     3 |     FROM alpine AS q
     4 | >>> RUN echo q > /q; cat /p
     5 |     FROM alpine
     6 |     COPY --from=p /p /
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c echo q > /q; cat /p" did not complete successfully: exit code: 1
  $ printf 'FROM alpine\nRUN --mount=type=bind,from=busybox,target=/bb ls /bb/bin/busybox\n' | docker build --no-cache - 2>&1 | grep busybox
  #3 [internal] load metadata for docker.io/library/busybox:latest
  #5 FROM docker.io/library/busybox:latest
  #7 [stage-0 2/2] RUN --mount=type=bind,from=busybox,target=/bb ls /bb/bin/busybox
  #7 0.120 /bb/bin/busybox
# varies
  $ printf 'FROM alpine AS a\nRUN echo 1 > /f\nFROM alpine\nRUN --mount=type=bind,from=a,source=/f,target=/g cat /g && echo 2 > /g\n' | docker build - 2>&1 | tail -12
   > [stage-1 2/2] RUN --mount=type=bind,from=a,source=/f,target=/g cat /g && echo 2 > /g:
  0.257 1
  0.258 /bin/sh: line 0: can't create /g: Read-only file system
  ------
  Dockerfile:4
  --------------------
     2 |     RUN echo 1 > /f
     3 |     FROM alpine
     4 | >>> RUN --mount=type=bind,from=a,source=/f,target=/g cat /g && echo 2 > /g
     5 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c cat /g && echo 2 > /g" did not complete successfully: exit code: 1
# varies
  $ printf 'FROM alpine\nRUN --mount=type=cache,target=/c sh -c "date +x >> /c/n; cat /c/n"\nRUN ls /c\n' | docker build - 2>&1 | grep -e ' x' -e 'ls /c'
  #5 0.322 x
  #6 [stage-0 3/3] RUN ls /c
  #6 ERROR: process "/bin/sh -c ls /c" did not complete successfully: exit code: 1
   > [stage-0 3/3] RUN ls /c:
     3 | >>> RUN ls /c
  ERROR: failed to build: failed to solve: process "/bin/sh -c ls /c" did not complete successfully: exit code: 1
  $ printf 'FROM alpine\nRUN --mount=type=secret,id=tok cat /run/secrets/tok\n' > Df.s; echo s3 > tok; docker build -f Df.s --secret id=tok,src=tok . 2>&1 | grep -e ' s3' -e ERR
  #5 0.268 s3
  $ docker build --no-cache -f Df.s . 2>&1 | tail -12
  #5 ERROR: process "/bin/sh -c cat /run/secrets/tok" did not complete successfully: exit code: 1
  ------
   > [stage-0 2/2] RUN --mount=type=secret,id=tok cat /run/secrets/tok:
  0.245 cat: can't open '/run/secrets/tok': No such file or directory
  ------
  Df.s:2
  --------------------
     1 |     FROM alpine
     2 | >>> RUN --mount=type=secret,id=tok cat /run/secrets/tok
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c cat /run/secrets/tok" did not complete successfully: exit code: 1
  $ docker build --no-cache -f Df.s --secret id=tok,src=nosuch . 
  ERROR: failed to build: failed to stat nosuch: stat nosuch: no such file or directory
  [1]
  $ TOK=e docker build --no-cache -f Df.s --secret id=tok,env=TOK . 2>&1 | grep -e '[0-9] e$'
  #5 0.227 e
  $ printf 'FROM alpine\nRUN --mount=type=secret,id=tok,required cat /run/secrets/tok\n' | docker build --no-cache - 2>&1 | tail -3
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: secret tok: not found
  $ printf 'FROM alpine\nRUN --mount=type=secret,id=tok,env=T sh -c "echo T=$T"\n' | docker build --no-cache --secret id=tok,src=tok - 2>&1 | grep 'T=s'
  #5 0.251 T=s3
  $ printf 'FROM alpine\nRUN --mount=type=nope,target=/x true\n' | docker build -
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 86B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/alpine:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM alpine
     2 | >>> RUN --mount=type=nope,target=/x true
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: unsupported mount type "nope"
  [1]
  $ printf 'FROM alpine\nRUN --network=none ping -c1 1.1.1.1\n' | docker build - 2>&1 | grep -e ping: -e ERR | head -2
  #5 0.179 ping: sendto: Network is unreachable
  #5 ERROR: process "/bin/sh -c ping -c1 1.1.1.1" did not complete successfully: exit code: 1
  $ printf 'FROM alpine\nRUN --nope=1 true\n' | docker build -
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 67B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM alpine
     2 | >>> RUN --nope=1 true
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown flag: --nope
  [1]
  $ printf 'FROM alpine\nCOPY --chmod=755 --chown=1:1 tok /t\nRUN ls -ln /t\n' > Df.c; docker build -f Df.c . 2>&1 | grep rwx
  #7 0.228 -rwxr-xr-x    1 1        1                3 Nov 29 11:53 /t
  $ printf 'FROM alpine\nCOPY --chmod=abc tok /t\n' > Df.c; docker build -f Df.c . 2>&1 | tail -9
  #3 transferring context: 2B done
  #3 DONE 0.0s
  Df.c:2
  --------------------
     1 |     FROM alpine
     2 | >>> COPY --chmod=abc tok /t
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: invalid syntax
# varies
  $ printf 'FROM alpine\nCOPY --exclude=*.txt . /x\nRUN ls /x\n' > Df.c; docker build -f Df.c . 2>&1 | tail -9
  #7 0.221 src
  #7 0.221 tok
  #7 DONE 0.2s
  
  #8 exporting to image
  #8 exporting layers
  #8 exporting layers 1.0s done
  #8 writing image sha256:32b17890f9aa120b3948b8cf999c7edf372c6fb0cfe2d2d1086afc1fc22eacb7 done
  #8 DONE 1.0s
# varies
  $ printf 'FROM alpine\nCOPY --link tok /t\nCOPY --parents src/main.txt /p/\n' > Df.c; docker build -f Df.c . 2>&1 | tail -9
  #1 DONE 0.0s
  Df.c:3
  --------------------
     1 |     FROM alpine
     2 |     COPY --link tok /t
     3 | >>> COPY --parents src/main.txt /p/
     4 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 3: unknown flag: --parents
# varies
  $ docker build --output out --target build . && ls out | head -3; cat out/app.bin
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 428B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/alpine:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [base 1/2] FROM docker.io/library/alpine:latest
  #4 DONE 0.0s
  
  #5 [internal] load build context
  #5 transferring context: 86B done
  #5 DONE 0.0s
  
  #6 [deps 1/2] COPY package.txt .
  #6 CACHED
  
  #7 [build 2/3] COPY src src
  #7 CACHED
  
  #8 [base 2/2] RUN echo base > /base.txt
  #8 CACHED
  
  #9 [deps 2/2] RUN cat package.txt > /deps.txt
  #9 CACHED
  
  #10 [build 1/3] COPY --from=deps /deps.txt /deps.txt
  #10 CACHED
  
  #11 [build 3/3] RUN cat /deps.txt src/main.txt > /app.bin
  #11 CACHED
  
  #12 exporting to client directory
  #12 copying files 2.08MB 0.1s done
  #12 DONE 0.1s
  app.bin
  base.txt
  bin
  pkg
  main
  changed
  $ docker build --output type=tar,dest=o.tar . 2>&1 | tail -2; tar tf o.tar | grep app
  #15 sending tarball 0.0s done
  #15 DONE 0.1s
  app.bin
# varies
  $ docker build -o - . | tar t | grep app
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 428B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/alpine:latest
  #2 DONE 0.0s
  
  #3 [internal] load metadata for docker.io/library/busybox:latest
  #3 DONE 0.0s
  
  #4 [internal] load .dockerignore
  #4 transferring context: 2B done
  #4 DONE 0.0s
  
  #5 [final 1/2] FROM docker.io/library/busybox:latest
  #5 DONE 0.0s
  
  #6 [base 1/2] FROM docker.io/library/alpine:latest
  #6 DONE 0.0s
  
  #7 [internal] load build context
  #7 transferring context: 86B done
  #7 DONE 0.0s
  
  #8 [deps 1/2] COPY package.txt .
  #8 CACHED
  
  #9 [build 1/3] COPY --from=deps /deps.txt /deps.txt
  #9 CACHED
  
  #10 [base 2/2] RUN echo base > /base.txt
  #10 CACHED
  
  #11 [build 2/3] COPY src src
  #11 CACHED
  
  #12 [build 3/3] RUN cat /deps.txt src/main.txt > /app.bin
  #12 CACHED
  
  #13 [deps 2/2] RUN cat package.txt > /deps.txt
  #13 CACHED
  
  #14 [final 2/2] COPY --from=build /app.bin /app.bin
  #14 CACHED
  
  #15 exporting to client tarball
  #15 sending tarball 0.1s done
  #15 DONE 0.1s
  app.bin
  $ docker build --output type=nope .
  ERROR: failed to build: failed to solve: exporter "nope" could not be found
  [1]
  $ docker build --check .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 426B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/alpine:latest
  #2 DONE 0.0s
  
  #3 [internal] load metadata for docker.io/library/busybox:latest
  #3 DONE 0.0s
  
  #4 [internal] load .dockerignore
  #4 transferring context: 2B done
  #4 DONE 0.0s
  Check complete, no warnings found.
  $ printf 'from alpine AS Base\nrun echo hi\nMAINTAINER me\nENV A 1\nCMD echo $A\nCMD ["x"]\nEXPOSE 80:80\nWORKDIR rel\nLABEL a b\n' > Df.l; docker build --check -f Df.l .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Df.l
  #1 transferring dockerfile: 142B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/alpine:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  Check complete, 11 warnings have been found!
  
  WARNING: ConsistentInstructionCasing - https://docs.docker.com/go/dockerfile/rule/consistent-instruction-casing/
  Command 'from' should match the case of the command majority (uppercase)
  Df.l:1
  --------------------
     1 | >>> from alpine AS Base
     2 |     run echo hi
     3 |     MAINTAINER me
  --------------------
  
  WARNING: FromAsCasing - https://docs.docker.com/go/dockerfile/rule/from-as-casing/
  'AS' and 'from' keywords' casing do not match
  Df.l:1
  --------------------
     1 | >>> from alpine AS Base
     2 |     run echo hi
     3 |     MAINTAINER me
  --------------------
  
  WARNING: StageNameCasing - https://docs.docker.com/go/dockerfile/rule/stage-name-casing/
  Stage name 'Base' should be lowercase
  Df.l:1
  --------------------
     1 | >>> from alpine AS Base
     2 |     run echo hi
     3 |     MAINTAINER me
  --------------------
  
  WARNING: ConsistentInstructionCasing - https://docs.docker.com/go/dockerfile/rule/consistent-instruction-casing/
  Command 'run' should match the case of the command majority (uppercase)
  Df.l:2
  --------------------
     1 |     from alpine AS Base
     2 | >>> run echo hi
     3 |     MAINTAINER me
     4 |     ENV A 1
  --------------------
  
  WARNING: MaintainerDeprecated - https://docs.docker.com/go/dockerfile/rule/maintainer-deprecated/
  Maintainer instruction is deprecated in favor of using label
  Df.l:3
  --------------------
     1 |     from alpine AS Base
     2 |     run echo hi
     3 | >>> MAINTAINER me
     4 |     ENV A 1
     5 |     CMD echo $A
  --------------------
  
  WARNING: LegacyKeyValueFormat - https://docs.docker.com/go/dockerfile/rule/legacy-key-value-format/
  "ENV key=value" should be used instead of legacy "ENV key value" format
  Df.l:4
  --------------------
     2 |     run echo hi
     3 |     MAINTAINER me
     4 | >>> ENV A 1
     5 |     CMD echo $A
     6 |     CMD ["x"]
  --------------------
  
  WARNING: JSONArgsRecommended - https://docs.docker.com/go/dockerfile/rule/json-args-recommended/
  JSON arguments recommended for CMD to prevent unintended behavior related to OS signals
  Df.l:5
  --------------------
     3 |     MAINTAINER me
     4 |     ENV A 1
     5 | >>> CMD echo $A
     6 |     CMD ["x"]
     7 |     EXPOSE 80:80
  --------------------
  
  WARNING: MultipleInstructionsDisallowed - https://docs.docker.com/go/dockerfile/rule/multiple-instructions-disallowed/
  Multiple CMD instructions should not be used in the same stage because only the last one will be used
  Df.l:5
  --------------------
     3 |     MAINTAINER me
     4 |     ENV A 1
     5 | >>> CMD echo $A
     6 |     CMD ["x"]
     7 |     EXPOSE 80:80
  --------------------
  
  WARNING: ExposeInvalidFormat - https://docs.docker.com/go/dockerfile/rule/expose-invalid-format/
  EXPOSE instruction should not define an IP address or host-port mapping, found '80:80'
  Df.l:7
  --------------------
     5 |     CMD echo $A
     6 |     CMD ["x"]
     7 | >>> EXPOSE 80:80
     8 |     WORKDIR rel
     9 |     LABEL a b
  --------------------
  
  WARNING: WorkdirRelativePath - https://docs.docker.com/go/dockerfile/rule/workdir-relative-path/
  Relative workdir "rel" can have unexpected results if the base image changes
  Df.l:8
  --------------------
     6 |     CMD ["x"]
     7 |     EXPOSE 80:80
     8 | >>> WORKDIR rel
     9 |     LABEL a b
    10 |     
  --------------------
  
  WARNING: LegacyKeyValueFormat - https://docs.docker.com/go/dockerfile/rule/legacy-key-value-format/
  "LABEL key=value" should be used instead of legacy "LABEL key value" format
  Df.l:9
  --------------------
     7 |     EXPOSE 80:80
     8 |     WORKDIR rel
     9 | >>> LABEL a b
    10 |     
  --------------------
  [1]
  $ docker build -f Df.l -q .
  sha256:ea8b7d90ebed388c2b3aa8c45c499e6f184abccf1c51ab7254bafa1828abeb53
  $ docker build -t a -t b:2 -t c/d:3 -q . | cut -c1-7; docker images --format '{{.Repository}}:{{.Tag}}' | grep -e ^a: -e ^b: -e ^c/
  sha256:
  a:latest
  b:2
  c/d:3
  $ docker build -t 'Bad' .
  ERROR: failed to build: invalid tag "Bad": repository name must be lowercase
  [1]
  $ docker build -t ms: .
  ERROR: failed to build: invalid tag "ms:": invalid reference format
  [1]
  $ docker build --label k=v --label k2 -q -t l . | cut -c1-7; docker inspect l -f '{{json .Config.Labels}}'
  sha256:
  {"k":"v","k2":""}
  $ docker build --iidfile id.txt -q . >/dev/null; cut -c1-7 id.txt
  sha256:
  $ docker build --metadata-file m.json -q . >/dev/null; jq -c keys m.json
  ["buildx.build.provenance","buildx.build.ref","containerimage.config.digest","containerimage.digest"]
  $ docker build --pull -q . | cut -c1-7
  sha256:
  $ docker build nosuchdir
  ERROR: failed to build: unable to prepare context: path "nosuchdir" not found
  [1]
  $ docker build
  ERROR: docker: 'docker buildx build' requires 1 argument
  
  Usage:  docker buildx build [OPTIONS] PATH | URL | -
  
  Run 'docker buildx build --help' for more information
  [1]
  $ docker build . extra
  ERROR: docker: 'docker buildx build' requires 1 argument
  
  Usage:  docker buildx build [OPTIONS] PATH | URL | -
  
  Run 'docker buildx build --help' for more information
  [1]
  $ docker build -f nosuch .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from nosuch
  #1 transferring dockerfile: 2B done
  #1 DONE 0.0s
  ERROR: failed to build: failed to solve: failed to read dockerfile: open nosuch: no such file or directory
  [1]
# varies
  $ docker build -f src .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from src
  #1 transferring dockerfile: 79B done
  #1 DONE 0.0s
  ERROR: failed to build: failed to solve: failed to read dockerfile: read /var/lib/docker/tmp/buildkit-mount3369380338/src: is a directory
  [1]
# varies
  $ docker build -t x --file Dockerfile ..
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 428B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load metadata for docker.io/library/alpine:latest
  #3 DONE 0.0s
  
  #4 [internal] load .dockerignore
  #4 transferring context: 2B done
  #4 DONE 0.0s
  
  #5 [final 1/2] FROM docker.io/library/busybox:latest
  #5 DONE 0.0s
  
  #6 [base 1/2] FROM docker.io/library/alpine:latest
  #6 DONE 0.0s
  
  #7 [internal] load build context
  #7 transferring context: 2B done
  #7 DONE 0.0s
  
  #8 [deps 2/2] RUN cat package.txt > /deps.txt
  #8 CACHED
  
  #9 [build 1/3] COPY --from=deps /deps.txt /deps.txt
  #9 CACHED
  
  #10 [base 2/2] RUN echo base > /base.txt
  #10 CACHED
  
  #11 [build 2/3] COPY src src
  #11 ERROR: failed to calculate checksum of ref 76974614-f50d-4449-8ea0-c8117fdc8e7c::w4t0c4y1uwnjmh10lvyz5ojbs: "/src": not found
  
  #12 [deps 1/2] COPY package.txt .
  #12 ERROR: failed to calculate checksum of ref 76974614-f50d-4449-8ea0-c8117fdc8e7c::w4t0c4y1uwnjmh10lvyz5ojbs: "/package.txt": not found
  ------
   > [deps 1/2] COPY package.txt .:
  ------
  ------
   > [build 2/3] COPY src src:
  ------
  Dockerfile:11
  --------------------
     9 |     FROM base AS build
    10 |     COPY --from=deps /deps.txt /deps.txt
    11 | >>> COPY src src
    12 |     RUN cat /deps.txt src/main.txt > /app.bin
    13 |     
  --------------------
  ERROR: failed to build: failed to solve: failed to compute cache key: failed to calculate checksum of ref 76974614-f50d-4449-8ea0-c8117fdc8e7c::w4t0c4y1uwnjmh10lvyz5ojbs: "/src": not found
  [1]
  $ mkdir e; docker build e
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 2B done
  #1 DONE 0.0s
  ERROR: failed to build: failed to solve: failed to read dockerfile: open Dockerfile: no such file or directory
  [1]
  $ docker build - < /dev/null
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile:
  ------
   > [internal] load build definition from Dockerfile:
  ------
  ERROR: failed to build: failed to solve: failed to read dockerfile: no local sources enabled
  [1]
  $ docker build https://nosuch.invalid/x.git 2>&1 | head -3
  #0 building with "default" instance using docker driver
  
  #1 [internal] load git source https://nosuch.invalid/x.git
  $ docker builder prune -af | tail -1 | cut -f1
  Total:
