Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled. Progress stands in the lab's order.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine >/dev/null; mkdir w; cd w; echo hi > f.txt
  $ cat > Dockerfile <<'X'
  > ARG BASE=busybox
  > FROM $BASE AS base
  > ARG VERSION=1
  > ENV V=$VERSION
  > RUN echo base $V > /base
  > FROM base AS build
  > RUN echo build > /out
  > FROM base AS unused
  > RUN false
  > FROM alpine AS final
  > COPY --from=build /out /base /final/
  > COPY f.txt /
  > CMD ["cat", "/final/out"]
  > X
# varies
  $ docker build -t multi .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 297B 0.0s done
  #1 DONE 0.1s
  
  #2 [internal] load metadata for docker.io/library/alpine:latest
  #2 DONE 0.0s
  
  #3 [internal] load metadata for docker.io/library/busybox:latest
  #3 DONE 0.0s
  
  #4 [internal] load .dockerignore
  #4 transferring context:
  #4 transferring context: 2B 0.0s done
  #4 DONE 0.1s
  
  #5 [final 1/3] FROM docker.io/library/alpine:latest
  #5 DONE 0.1s
  
  #6 [internal] load build context
  #6 ...
  
  #7 [base 1/2] FROM docker.io/library/busybox:latest
  #7 DONE 0.1s
  
  #6 [internal] load build context
  #6 transferring context: 35B 0.1s done
  #6 DONE 0.2s
  
  #8 [base 2/2] RUN echo base 1 > /base
  #8 DONE 1.0s
  
  #9 [build 1/1] RUN echo build > /out
  #9 DONE 1.1s
  
  #10 [final 2/3] COPY --from=build /out /base /final/
  #10 DONE 0.6s
  
  #11 [final 3/3] COPY f.txt /
  #11 DONE 0.5s
  
  #12 exporting to image
  #12 exporting layers
  #12 exporting layers 1.0s done
  #12 writing image sha256:ef5ace0fcb634ffb3ecd7f6a63f3570edebb8aaf98c14b7a62e93de69013886d
  #12 writing image sha256:ef5ace0fcb634ffb3ecd7f6a63f3570edebb8aaf98c14b7a62e93de69013886d done
  #12 naming to docker.io/library/multi done
  #12 DONE 1.1s
# varies
  $ docker build -t multi .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 297B 0.0s done
  #1 DONE 0.1s
  
  #2 [internal] load metadata for docker.io/library/alpine:latest
  #2 DONE 0.0s
  
  #3 [internal] load metadata for docker.io/library/busybox:latest
  #3 DONE 0.0s
  
  #4 [internal] load .dockerignore
  #4 transferring context:
  #4 transferring context: 2B 0.0s done
  #4 DONE 0.1s
  
  #5 [base 1/2] FROM docker.io/library/busybox:latest
  #5 DONE 0.0s
  
  #6 [final 1/3] FROM docker.io/library/alpine:latest
  #6 DONE 0.0s
  
  #7 [internal] load build context
  #7 transferring context: 26B 0.0s done
  #7 DONE 0.1s
  
  #8 [base 2/2] RUN echo base 1 > /base
  #8 CACHED
  
  #9 [build 1/1] RUN echo build > /out
  #9 CACHED
  
  #10 [final 2/3] COPY --from=build /out /base /final/
  #10 CACHED
  
  #11 [final 3/3] COPY f.txt /
  #11 CACHED
  
  #12 exporting to image
  #12 exporting layers done
  #12 writing image sha256:ef5ace0fcb634ffb3ecd7f6a63f3570edebb8aaf98c14b7a62e93de69013886d 0.0s done
  #12 naming to docker.io/library/multi done
  #12 DONE 0.0s
  $ docker build -t multi --build-arg VERSION=2 .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 295B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load metadata for docker.io/library/alpine:latest
  #3 DONE 0.0s
  
  #4 [internal] load .dockerignore
  #4 transferring context: 2B done
  #4 DONE 0.0s
  
  #5 [internal] load build context
  #5 transferring context: 261B done
  #5 DONE 0.0s
  
  #6 [final 1/3] FROM docker.io/library/alpine:latest
  #6 DONE 0.0s
  
  #7 [base 1/2] FROM docker.io/library/busybox:latest
  #7 CACHED
  
  #8 [base 2/2] RUN echo base 2 > /base
  #8 DONE 0.1s
  
  #9 [build 1/1] RUN echo build > /out
  #9 DONE 0.1s
  
  #6 [final 1/3] FROM docker.io/library/alpine:latest
  #6 CACHED
  
  #10 [final 2/3] COPY --from=build /out /base /final/
  #10 DONE 0.0s
  
  #11 [final 3/3] COPY f.txt /
  #11 DONE 0.0s
  
  #12 exporting to image
  #12 exporting layers done
  #12 writing image sha256:925a7dfaafbc4a265e6d3b9c1f7f055f16912d165bf689d5bc817c6ef838db78 done
  #12 naming to docker.io/library/multi done
  #12 DONE 0.0s
# varies
  $ docker build -t multi --no-cache-filter build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 297B 0.0s done
  #1 DONE 0.1s
  
  #2 [internal] load metadata for docker.io/library/alpine:latest
  #2 DONE 0.0s
  
  #3 [internal] load metadata for docker.io/library/busybox:latest
  #3 DONE 0.0s
  
  #4 [internal] load .dockerignore
  #4 transferring context:
  #4 transferring context: 2B 0.0s done
  #4 DONE 0.1s
  
  #5 [base 1/2] FROM docker.io/library/busybox:latest
  #5 DONE 0.0s
  
  #6 [final 1/3] FROM docker.io/library/alpine:latest
  #6 DONE 0.0s
  
  #7 [base 2/2] RUN echo base 1 > /base
  #7 CACHED
  
  #8 [internal] load build context
  #8 transferring context: 26B 0.0s done
  #8 DONE 0.1s
  
  #9 [build 1/1] RUN echo build > /out
  #9 DONE 0.7s
  
  #10 [final 2/3] COPY --from=build /out /base /final/
  #10 CACHED
  
  #11 [final 3/3] COPY f.txt /
  #11 CACHED
  
  #12 exporting to image
  #12 exporting layers done
  #12 writing image sha256:ef5ace0fcb634ffb3ecd7f6a63f3570edebb8aaf98c14b7a62e93de69013886d 0.0s done
  #12 naming to docker.io/library/multi
  #12 naming to docker.io/library/multi 0.0s done
  #12 DONE 0.1s
  $ docker build --target build -t multi:build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 295B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [base 1/2] FROM docker.io/library/busybox:latest
  #4 DONE 0.0s
  
  #5 [base 2/2] RUN echo base 1 > /base
  #5 CACHED
  
  #6 [build 1/1] RUN echo build > /out
  #6 CACHED
  
  #7 exporting to image
  #7 exporting layers done
  #7 writing image sha256:ca1651e9ecb55110045f654670004298847144d60e6b187593b3dd8964cbc27a done
  #7 naming to docker.io/library/multi:build done
  #7 DONE 0.0s
  $ docker build --target nope .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 297B done
  #1 DONE 0.0s
  ERROR: failed to build: failed to solve: target stage "nope" could not be found
  [1]
  $ docker build --target unused .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 295B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [base 1/2] FROM docker.io/library/busybox:latest
  #4 DONE 0.0s
  
  #5 [base 2/2] RUN echo base 1 > /base
  #5 CACHED
  
  #6 [unused 1/1] RUN false
  #6 ERROR: process "/bin/sh -c false" did not complete successfully: exit code: 1
  ------
   > [unused 1/1] RUN false:
  ------
  Dockerfile:9
  --------------------
     7 |     RUN echo build > /out
     8 |     FROM base AS unused
     9 | >>> RUN false
    10 |     FROM alpine AS final
    11 |     COPY --from=build /out /base /final/
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c false" did not complete successfully: exit code: 1
  [1]
# varies
  $ docker build --build-arg NOPE=1 -t multi .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 297B 0.0s done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load metadata for docker.io/library/alpine:latest
  #3 DONE 0.0s
  
  #4 [internal] load .dockerignore
  #4 transferring context: 2B done
  #4 DONE 0.1s
  
  #5 [final 1/3] FROM docker.io/library/alpine:latest
  #5 DONE 0.0s
  
  #6 [base 1/2] FROM docker.io/library/busybox:latest
  #6 DONE 0.0s
  
  #7 [internal] load build context
  #7 transferring context: 26B 0.0s done
  #7 DONE 0.0s
  
  #8 [base 2/2] RUN echo base 1 > /base
  #8 CACHED
  
  #9 [final 2/3] COPY --from=build /out /base /final/
  #9 CACHED
  
  #10 [build 1/1] RUN echo build > /out
  #10 CACHED
  
  #11 [final 3/3] COPY f.txt /
  #11 CACHED
  
  #12 exporting to image
  #12 exporting layers done
  #12 writing image sha256:ef5ace0fcb634ffb3ecd7f6a63f3570edebb8aaf98c14b7a62e93de69013886d done
  #12 naming to docker.io/library/multi done
  #12 DONE 0.0s
  $ docker build --no-cache --target base .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 295B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [base 1/2] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [base 2/2] RUN echo base 1 > /base
  #5 DONE 0.1s
  
  #6 exporting to image
  #6 exporting layers done
  #6 writing image sha256:37aa4377079a681016b6d9a196609c30ae588940879011e96a20b1db6e9f5c0c done
  #6 DONE 0.0s
# varies
  $ printf 'FROM busybox\nWORKDIR rel\nWORKDIR sub\nRUN pwd\n' > D13; docker build -f D13 .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from D13
  #1 transferring dockerfile: 75B 0.0s done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 0.0s
  #3 transferring context: 2B 0.0s done
  #3 DONE 0.1s
  
  #4 [1/4] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [2/4] WORKDIR rel
  #5 DONE 0.2s
  
  #6 [3/4] WORKDIR sub
  #6 DONE 0.1s
  
  #7 [4/4] RUN pwd
  #7 0.398 /rel/sub
  #7 DONE 0.4s
  
  #8 exporting to image
  #8 exporting layers
  #8 exporting layers 0.9s done
  #8 writing image sha256:f4450a49529cff1ebb8b02a8f5cc9fd4e6ffdab220197a8b7bf89a8ce0850770 done
  #8 DONE 0.9s
  
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  \x1b[0m - WorkdirRelativePath: Relative workdir "rel" can have unexpected results if the base image changes (line 2) (esc)
  $ printf 'FROM busybox\nRUN --mount=type=cache,target=/c echo x >> /c/n; cat /c/n\nRUN --mount=type=bind,source=f.txt,target=/f cat /f\n' > D23; docker build -f D23 .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from D23
  #1 transferring dockerfile: 153B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [internal] load build context
  #4 transferring context: 429B done
  #4 DONE 0.0s
  
  #5 [stage-0 1/3] FROM docker.io/library/busybox:latest
  #5 CACHED
  
  #6 [stage-0 2/3] RUN --mount=type=cache,target=/c echo x >> /c/n; cat /c/n
  #6 0.121 x
  #6 DONE 0.1s
  
  #7 [stage-0 3/3] RUN --mount=type=bind,source=f.txt,target=/f cat /f
  #7 0.120 hi
  #7 DONE 0.1s
  
  #8 exporting to image
  #8 exporting layers done
  #8 writing image sha256:d1442b872fdb0d11cd08628e30d7c8cb34157ab25bb3a1d016dee04f8c0a42f8 done
  #8 DONE 0.0s
# varies
  $ docker build --no-cache -f D23 .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from D23
  #1 transferring dockerfile: 153B 0.1s done
  #1 DONE 0.1s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [stage-0 1/3] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [stage-0 2/3] RUN --mount=type=cache,target=/c echo x >> /c/n; cat /c/n
  #5 ...
  
  #6 [internal] load build context
  #6 transferring context: 26B done
  #6 DONE 0.0s
  
  #5 [stage-0 2/3] RUN --mount=type=cache,target=/c echo x >> /c/n; cat /c/n
  #5 0.449 x
  #5 DONE 0.5s
  
  #7 [stage-0 3/3] RUN --mount=type=bind,source=f.txt,target=/f cat /f
  #7 0.502 hi
  #7 DONE 0.6s
  
  #8 exporting to image
  #8 exporting layers
  #8 exporting layers 0.8s done
  #8 writing image sha256:f93844be34e9008d2bb7e3edabf9899fe8bd0a67c6561a3b8b8b7e376b46dc84
  #8 writing image sha256:f93844be34e9008d2bb7e3edabf9899fe8bd0a67c6561a3b8b8b7e376b46dc84 done
  #8 DONE 0.8s
  $ echo s3 > sec; printf 'FROM busybox\nRUN --mount=type=secret,id=s cat /run/secrets/s\nRUN --mount=type=secret,id=s,env=S echo "$S"\n' > D24; docker build --secret id=s,src=sec -f D24 .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from D24
  #1 transferring dockerfile: 136B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [stage-0 1/3] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [stage-0 2/3] RUN --mount=type=secret,id=s cat /run/secrets/s
  #5 0.120 s3
  #5 DONE 0.1s
  
  #6 [stage-0 3/3] RUN --mount=type=secret,id=s,env=S echo "****"
  #6 0.120 s3
  #6 0.120 
  #6 DONE 0.1s
  
  #7 exporting to image
  #7 exporting layers done
  #7 writing image sha256:cfe3211b3c2cea084b6c8334647bf777021f57f29410f6eb3c1b852aa9739b00 done
  #7 DONE 0.0s
  $ printf 'FROM busybox\nRUN --mount=type=secret,id=s,required=true cat /run/secrets/s\n' > D25; docker build -f D25 . 2>&1 | tail -9
   > [stage-0 2/2] RUN --mount=type=secret,id=s,required=true cat /run/secrets/s:
  ------
  D25:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN --mount=type=secret,id=s,required=true cat /run/secrets/s
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: secret s: not found
  $ S=envv docker build --progress plain --secret id=s,env=S -f D25 .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from D25
  #1 transferring dockerfile: 105B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [stage-0 1/2] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [stage-0 2/2] RUN --mount=type=secret,id=s,required=true cat /run/secrets/s
  #5 0.120 envv
  #5 DONE 0.1s
  
  #6 exporting to image
  #6 exporting layers done
  #6 writing image sha256:4f1218ca12ae96a632c5ff03240678a5b9d1bf9117630d285f9e0a0695650903 done
  #6 DONE 0.0s
# varies
  $ printf 'FROM busybox\nRUN <<EOF\necho one\necho two\nEOF\nCOPY <<EOF /g\nhello $HOME\nEOF\nCOPY <<"EOF" /h\nraw $HOME\nEOF\nRUN cat /g /h\n' > D27; docker build -f D27 .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from D27
  #1 transferring dockerfile: 149B done
  #1 DONE 0.1s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context:
  #3 transferring context: 2B 0.0s done
  #3 DONE 0.1s
  
  #4 [1/5] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [internal] preparing inline document
  #5 ...
  
  #6 [internal] preparing inline document
  #6 DONE 0.2s
  
  #5 [internal] preparing inline document
  #5 DONE 0.2s
  
  #7 [2/5] RUN <<EOF (echo one...)
  #7 0.352 one
  #7 0.352 two
  #7 DONE 0.4s
  
  #8 [3/5] COPY <<EOF /g
  #8 DONE 0.1s
  
  #9 [4/5] COPY <<EOF /h
  #9 DONE 0.1s
  
  #10 [5/5] RUN cat /g /h
  #10 0.474 hello 
  #10 0.474 raw $HOME
  #10 DONE 0.5s
  
  #11 exporting to image
  #11 exporting layers
  #11 exporting layers 1.1s done
  #11 writing image sha256:b5f6c787094606a868c55a098434eef852f814f2f4a28f456d5011683898cc3b done
  #11 DONE 1.1s
  
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  \x1b[0m - UndefinedVar: Usage of undefined variable '$HOME' (line 6) (esc)
  $ printf 'FROM busybox\nONBUILD RUN echo triggered\nONBUILD COPY f.txt /ob\n' | docker build -q -t onb - | cut -c1-2; printf 'FROM onb\nRUN ls /ob\n' > D28; docker build -f D28 .
  sh
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from D28
  #1 transferring dockerfile: 50B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/onb:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [internal] load build context
  #4 transferring context: 752B done
  #4 DONE 0.0s
  
  #5 [1/2] FROM docker.io/library/onb:latest
  #5 CACHED
  
  #6 [2/4] ONBUILD RUN echo triggered
  #6 0.120 triggered
  #6 DONE 0.1s
  
  #7 [3/4] ONBUILD COPY f.txt /ob
  #7 DONE 0.0s
  
  #8 [4/4] RUN ls /ob
  #8 0.120 /ob
  #8 DONE 0.1s
  
  #9 exporting to image
  #9 exporting layers done
  #9 writing image sha256:5ca020e50e10bdba4a36f39407c3007f7ea6115e00d9278ce1cd6ba40c81174c done
  #9 DONE 0.0s
  $ printf '*.txt\n!keep.txt\nsub\n' > .dockerignore; mkdir sub; echo 1 > keep.txt; echo 2 > sub/x; printf 'FROM busybox\nCOPY . /ctx\nRUN find /ctx -name "*.txt" -o -name sub -o -name x\n' > D31; docker build -f D31 .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from D31
  #1 transferring dockerfile: 107B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 47B done
  #3 DONE 0.0s
  
  #4 [internal] load build context
  #4 transferring context: 848B done
  #4 DONE 0.0s
  
  #5 [1/3] FROM docker.io/library/busybox:latest
  #5 CACHED
  
  #6 [2/3] COPY . /ctx
  #6 DONE 0.0s
  
  #7 [3/3] RUN find /ctx -name "*.txt" -o -name sub -o -name x
  #7 0.120 /ctx/keep.txt
  #7 DONE 0.1s
  
  #8 exporting to image
  #8 exporting layers done
  #8 writing image sha256:d194fe2e3950148b7b83ea5919e50de3802389ac8aa7129875b944d170a5a0f9 done
  #8 DONE 0.0s
  $ rm .dockerignore; printf 'FROM busybox\nARG TARGETPLATFORM\nARG BUILDPLATFORM TARGETARCH\nRUN echo $TARGETPLATFORM $BUILDPLATFORM $TARGETARCH\nARG HTTP_PROXY\nRUN echo "<$HTTP_PROXY>"\n' > D33; docker build --build-arg HTTP_PROXY=http://p -f D33 .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from D33
  #1 transferring dockerfile: 183B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/3] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [2/3] RUN echo linux/amd64 linux/amd64 amd64
  #5 0.120 linux/amd64 linux/amd64 amd64
  #5 DONE 0.1s
  
  #6 [3/3] RUN echo "<http://p>"
  #6 0.120 <http://p>
  #6 DONE 0.1s
  
  #7 exporting to image
  #7 exporting layers done
  #7 writing image sha256:b4115e97d9362776781fe710ca95dc945c31b11055cf125df65389ee266c245a done
  #7 DONE 0.0s
# varies
  $ printf 'FROM busybox\nADD f.txt keep.txt /d/\nADD --chown=1:2 f.txt /o\nADD --chmod=600 f.txt /m\nRUN stat -c "%u:%g %a %n" /d/* /o /m\n' > D34; docker build -f D34 .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from D34
  #1 transferring dockerfile: 153B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/5] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [internal] load build context
  #5 transferring context: 62B done
  #5 DONE 0.0s
  
  #6 [2/5] ADD f.txt keep.txt /d/
  #6 DONE 0.1s
  
  #7 [3/5] ADD --chown=1:2 f.txt /o
  #7 DONE 0.1s
  
  #8 [4/5] ADD --chmod=600 f.txt /m
  #8 DONE 0.1s
  
  #9 [5/5] RUN stat -c "0:0 0x0p+0 " /d/* /o /m
  #9 0.372 0:0 0x0p+0 
  #9 0.372 0:0 0x0p+0 
  #9 0.372 0:0 0x0p+0 
  #9 0.372 0:0 0x0p+0 
  #9 DONE 0.4s
  
  #10 exporting to image
  #10 exporting layers
  #10 exporting layers 1.1s done
  #10 writing image sha256:11c3fa4d7ee6088d5d32ef585d240856df9de3fcac4c8fa22a9395d186cde29e done
  #10 DONE 1.2s
  $ tar czf t.tgz f.txt; printf 'FROM busybox\nADD t.tgz /x/\nCOPY t.tgz /y/\nRUN ls /x /y\n' > D35; docker build -f D35 .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from D35
  #1 transferring dockerfile: 85B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [internal] load build context
  #4 transferring context: 1.301kB done
  #4 DONE 0.0s
  
  #5 [1/4] FROM docker.io/library/busybox:latest
  #5 CACHED
  
  #6 [2/4] ADD t.tgz /x/
  #6 DONE 0.0s
  
  #7 [3/4] COPY t.tgz /y/
  #7 DONE 0.0s
  
  #8 [4/4] RUN ls /x /y
  #8 0.120 /x:
  #8 0.120 f.txt
  #8 0.120 
  #8 0.120 /y:
  #8 0.120 t.tgz
  #8 DONE 0.1s
  
  #9 exporting to image
  #9 exporting layers done
  #9 writing image sha256:5381df995b233da51071904da42b9deae29ea40a59a03e885f57ca9d56e56ea9 done
  #9 DONE 0.0s
# varies
  $ printf 'FROM busybox AS a\nRUN echo a > /a\nFROM busybox AS b\nCOPY --from=a /a /\nFROM b\nCOPY --from=0 /a /a2\nCOPY --from=b /a /a3\nRUN cat /a /a2 /a3\n' > D36; docker build -f D36 .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from D36
  #1 transferring dockerfile: 171B 0.0s done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [a 1/2] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [a 2/2] RUN echo a > /a
  #5 DONE 0.4s
  
  #6 [b 2/2] COPY --from=a /a /
  #6 DONE 0.0s
  
  #7 [stage-2 1/3] COPY --from=0 /a /a2
  #7 DONE 0.1s
  
  #8 [stage-2 2/3] COPY --from=b /a /a3
  #8 DONE 0.1s
  
  #9 [stage-2 3/3] RUN cat /a /a2 /a3
  #9 0.389 a
  #9 0.389 a
  #9 0.389 a
  #9 DONE 0.5s
  
  #10 exporting to image
  #10 exporting layers
  #10 exporting layers 0.7s done
  #10 writing image sha256:756f62af79bc450afb72d534ca68df164570e73fe34737551c5c5bfddcb152dd done
  #10 DONE 0.7s
  $ printf 'FROM busybox\nENV A=1 B="x y" C=$A\nENV D=${A:-no} E=${Z:-def} F=${A:+alt}\nRUN echo $A-$B-$C-$D-$E-$F\n' > D37; docker build -f D37 .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from D37
  #1 transferring dockerfile: 130B done
  #1 WARN: UndefinedVar: Usage of undefined variable '$A' (line 2)
  #1 WARN: UndefinedVar: Usage of undefined variable '$Z' (did you mean $A?) (line 3)
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/2] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [2/2] RUN echo 1-x y--1-def-alt
  #5 0.120 1-x y--1-def-alt
  #5 DONE 0.1s
  
  #6 exporting to image
  #6 exporting layers done
  #6 writing image sha256:0b6078d90f8e38afbecf10aec3898a7885d093cdbbbf8b13344c0ec20af3bae5 done
  #6 DONE 0.0s
  
   \x1b[33m2 warnings found (use docker --debug to expand): (esc)
  \x1b[0m - UndefinedVar: Usage of undefined variable '$A' (line 2) (esc)
   - UndefinedVar: Usage of undefined variable '$Z' (did you mean $A?) (line 3)
  $ printf 'FROM busybox\nUSER 1000:1000\nWORKDIR /work\nCOPY f.txt .\nRUN id -u; ls -ln f.txt | cut -c1-20; touch x\n' > D38; docker build -f D38 . 2>&1 | tail -14
  #6 DONE 0.0s
  
  #7 [3/4] COPY f.txt .
  #7 DONE 0.0s
  
  #8 [4/4] RUN id -u; ls -ln f.txt | cut -c1-20; touch x
  #8 0.121 1000
  #8 0.121 -rw-r--r--    1 0   
  #8 DONE 0.1s
  
  #9 exporting to image
  #9 exporting layers done
  #9 writing image sha256:1fbf551505216d1807034bd1a60f91fb8d47af94f227dc49e29f7cf4a027f9ff done
  #9 DONE 0.0s
# varies
  $ docker builder prune -af | tail -1 | cut -f1; docker system df | awk '{print $1,$2,$3,$4}'
  Total:
  TYPE TOTAL ACTIVE SIZE
  Images 21 0 4.128MB
  Containers 0 0 0B
  Local Volumes 0 0
  Build Cache 0 0
