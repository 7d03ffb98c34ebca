Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ b() { printf "$1" | docker build --progress plain "${@:2}" - 2>&1; }
  $ mkdir c; cd c; echo 1 > a.txt; echo 2 > b.md; mkdir -p sub/deep; echo 3 > sub/c.txt; echo 4 > sub/deep/d.txt
# varies
  $ printf 'FROM busybox\nCOPY . /w\nRUN find /w -type f | sort\n' > Dockerfile; printf '*.md\n!b.md\nsub/*\n!sub/deep\n' > .dockerignore; docker build --progress plain -t d1 . 2>&1
  $ printf '**/*.txt\n!sub\nDockerfile\n.dockerignore\n' > .dockerignore; docker build --progress plain . 2>&1 | grep ' /w'
  #6 [2/3] COPY . /w
  #7 [3/3] RUN find /w -type f | sort
  #7 0.169 /w/b.md
# varies
  $ printf 'a.txt\n' > .dockerignore; printf 'FROM busybox\nCOPY a.txt /w\n' > D2; docker build --progress plain -f D2 . 2>&1
# varies
  $ printf 'b.md\n' > D2.dockerignore; docker build --progress plain -f D2 -t d2 . 2>&1
  $ printf '[\n' > D2.dockerignore; docker build --progress plain -f D2 . 2>&1 | tail -1
  ERROR: failed to build: failed to solve: syntax error in pattern
  $ rm D2.dockerignore .dockerignore
  $ docker build -f nosuch . 2>&1
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from nosuch
  #1 transferring dockerfile: 2B done
  #1 DONE 0.0s
  ERROR: failed to build: failed to solve: failed to read dockerfile: open nosuch: no such file or directory
  [1]
  $ docker build nosuch 2>&1
  ERROR: failed to build: unable to prepare context: path "nosuch" not found
  [1]
  $ docker build 2>&1
  ERROR: docker: 'docker buildx build' requires 1 argument
  
  Usage:  docker buildx build [OPTIONS] PATH | URL | -
  
  Run 'docker buildx build --help' for more information
  [1]
  $ docker build a b 2>&1
  ERROR: docker: 'docker buildx build' requires 1 argument
  
  Usage:  docker buildx build [OPTIONS] PATH | URL | -
  
  Run 'docker buildx build --help' for more information
  [1]
  $ docker build -t Bad . 2>&1
  ERROR: failed to build: invalid tag "Bad": repository name must be lowercase
  [1]
  $ docker build -t a:b:c . 2>&1
  ERROR: failed to build: invalid tag "a:b:c": invalid reference format
  [1]
  $ docker build --target nope . 2>&1 | tail -1
  ERROR: failed to build: failed to solve: target stage "nope" could not be found
  $ docker build --progress nope . 2>&1
  ERROR: invalid progress mode nope
  [1]
# varies
  $ docker build -f D2 --output nope . 2>&1
  $ docker build --build-arg -t x . 2>&1 | tail -1
  Run 'docker buildx build --help' for more information
  $ docker build --label x --platform linux/amd64 -q . | cut -c1-7
  sha256:
  $ docker build --platform nope . 2>&1 | tail -1
  ERROR: failed to build: "nope": unknown operating system or architecture: invalid argument
  $ docker build --secret nope . 2>&1 | tail -1
  ERROR: invalid field 'nope' must be a key=value pair
  $ docker build --secret id=s,src=nosuch . 2>&1 | tail -1
  ERROR: failed to build: failed to stat nosuch: stat nosuch: no such file or directory
  $ docker build --ssh default . 2>&1 | tail -1
  ERROR: failed to build: failed to convert agent config {default [] false}: invalid empty ssh agent socket: make sure SSH_AUTH_SOCK is set
  $ docker build --network nope . 2>&1 | tail -1
  ERROR: failed to build: network mode "nope" not supported by buildkit - you can define a custom network for your builder using the network driver-opt in buildx create
  $ docker build --no-cache-filter x -q . | cut -c1-7
  sha256:
  $ docker build --cache-from x --cache-to type=inline -q . | cut -c1-7
  sha256:
  $ docker build --iidfile id.txt -q . > /dev/null; wc -c < id.txt
  71
  $ docker build --add-host x . 2>&1
  ERROR: failed to build: invalid host x
  [1]
  $ docker build --allow nope . 2>&1 | tail -1
  ERROR: failed to build: unknown entitlement nope
  $ docker build --attest x . 2>&1 | tail -1
  ERROR: invalid value x
  $ docker build --sbom=true . 2>&1 | tail -1
  Learn more at https://docs.docker.com/go/attestations/
  $ docker build --pull=nope . 2>&1 | head -2
  invalid argument "nope" for "--pull" flag: strconv.ParseBool: parsing "nope": invalid syntax
  
  $ cd ..
  $ b 'FROM busybox\nRUN echo one\nRUN false\nRUN echo no\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 85B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/4] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [2/4] RUN echo one
  #5 0.133 one
  #5 DONE 0.1s
  
  #6 [3/4] RUN false
  #6 ERROR: process "/bin/sh -c false" did not complete successfully: exit code: 1
  ------
   > [3/4] RUN false:
  ------
  Dockerfile:3
  --------------------
     1 |     FROM busybox
     2 |     RUN echo one
     3 | >>> RUN false
     4 |     RUN echo no
     5 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c false" did not complete successfully: exit code: 1
  [1]
  $ b 'FROM busybox\nRUN nosuch\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 61B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/2] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [2/2] RUN nosuch
  #5 0.147 /bin/sh: line 0: nosuch: not found
  #5 ERROR: process "/bin/sh -c nosuch" did not complete successfully: exit code: 127
  ------
   > [2/2] RUN nosuch:
  0.147 /bin/sh: line 0: nosuch: not found
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN nosuch
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c nosuch" did not complete successfully: exit code: 127
  [1]
  $ b 'FROM busybox\nRUN ["nosuch"]\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 65B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/2] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [2/2] RUN ["nosuch"]
  #5 0.151 runc run failed: unable to start container process: error during container init: exec: "nosuch": executable file not found in $PATH
  #5 ERROR: process "nosuch" did not complete successfully: exit code: 1
  ------
   > [2/2] RUN ["nosuch"]:
  0.151 runc run failed: unable to start container process: error during container init: exec: "nosuch": executable file not found in $PATH
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN ["nosuch"]
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: process "nosuch" did not complete successfully: exit code: 1
  [1]
  $ b 'FROM busybox\nRUN set -e; \\\n  echo a; \\\n  exit 3\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 85B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/2] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [2/2] RUN set -e;   echo a;   exit 3
  #5 0.154 a
  #5 ERROR: process "/bin/sh -c set -e;   echo a;   exit 3" did not complete successfully: exit code: 3
  ------
   > [2/2] RUN set -e;   echo a;   exit 3:
  0.154 a
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN set -e; \
     3 | >>>   echo a; \
     4 | >>>   exit 3
     5 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c set -e;   echo a;   exit 3" did not complete successfully: exit code: 3
  [1]
# varies
  $ b 'FROM busybox\nCOPY nosuch /\n'
# varies
  $ b 'FROM busybox\nCOPY a* b* /\n'
  $ b 'FROM busybox\nCOPY a\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 57B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> COPY a
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: COPY requires at least two arguments, but only one was provided. Destination could not be determined
  [1]
  $ b 'FROM busybox\nADD\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 54B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> ADD
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: ADD requires at least two arguments, but only one was provided. Destination could not be determined
  [1]
  $ b 'FROM busybox\nCOPY --nope a b\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 66B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> COPY --nope a b
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown flag: --nope
  [1]
  $ b 'FROM busybox\nCOPY --chmod=x a b\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 69B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> COPY --chmod=x a b
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: invalid syntax
  [1]
# varies
  $ b 'FROM busybox\nCOPY --from=x --chown=nosuch a b\n'
  $ b 'FROM busybox\nFOO bar\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 58B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> FOO bar
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown instruction: FOO (did you mean FROM?)
  [1]
# varies
  $ b 'FROM busybox\nrun echo x\nCmd ["a"]\n'
  $ b 'RUN echo\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 46B done
  #1 DONE 0.0s
  Dockerfile:1
  --------------------
     1 | >>> RUN echo
     2 |     
  --------------------
  ERROR: failed to build: failed to solve: no build stage in current context
  [1]
  $ b 'FROM\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 42B done
  #1 DONE 0.0s
  Dockerfile:1
  --------------------
     1 | >>> FROM
     2 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 1: FROM requires either one or three arguments
  [1]
  $ b 'FROM busybox AS\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 53B done
  #1 DONE 0.0s
  Dockerfile:1
  --------------------
     1 | >>> FROM busybox AS
     2 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 1: FROM requires either one or three arguments
  [1]
  $ b 'FROM busybox AS 1x\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 56B done
  #1 DONE 0.0s
  Dockerfile:1
  --------------------
     1 | >>> FROM busybox AS 1x
     2 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 1: invalid name for build stage: "1x", name can't start with a number or contain symbols
  [1]
  $ b 'FROM busybox AS a\nFROM busybox AS a\nFROM a\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 80B done
  #1 WARN: DuplicateStageName: Duplicate stage name "a", stage names should be unique (line 2)
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [a 1/1] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 exporting to image
  #5 exporting layers done
  #5 writing image sha256:7178628a84a403699cf1e429d9b1e6618e7493809b2e38f0f7e32b3b46426b8a done
  #5 DONE 0.0s
  
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  \x1b[0m - DuplicateStageName: Duplicate stage name "a", stage names should be unique (line 2) (esc)
# varies
  $ b 'FROM busybox AS base\nARG V=1\nRUN echo $V\nFROM base AS next\nRUN echo [$V]\n'
# varies
  $ b 'ARG T=latest\nFROM busybox:$T\nARG T\nRUN echo $T\n'
  $ b 'ARG T\nFROM busybox:$T\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 59B done
  #1 WARN: InvalidDefaultArgInFrom: Default value for ARG busybox:$T results in empty or invalid base image name (line 2)
  #1 DONE 0.0s
  
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  \x1b[0m - InvalidDefaultArgInFrom: Default value for ARG busybox:$T results in empty or invalid base image name (line 2) (esc)
  Dockerfile:2
  --------------------
     1 |     ARG T
     2 | >>> FROM busybox:$T
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: failed to parse stage name "busybox:": invalid reference format
  [1]
  $ b 'ARG T\nFROM $T\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 51B done
  #1 WARN: InvalidDefaultArgInFrom: Default value for ARG $T results in empty or invalid base image name (line 2)
  #1 DONE 0.0s
  
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  \x1b[0m - InvalidDefaultArgInFrom: Default value for ARG $T results in empty or invalid base image name (line 2) (esc)
  Dockerfile:2
  --------------------
     1 |     ARG T
     2 | >>> FROM $T
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: base name ($T) should not be blank
  [1]
  $ b 'FROM busybox\nARG A=1 B=2\nARG C\nRUN echo $A $B $C\n' --build-arg A=9 --build-arg C --build-arg Z=1
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 86B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/2] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [2/2] RUN echo 9 2 $C
  #5 0.139 9 2
  #5 DONE 0.2s
  
  #6 exporting to image
  #6 exporting layers 0.0s done
  #6 writing image sha256:988a10acbc374c1dc0d7241fc49d747ea54ab2593adba9595ff6a5b2ed15665d done
  #6 DONE 0.0s
# varies
  $ C=fromenv b 'FROM busybox\nARG C\nRUN echo $C\n' --build-arg C
  $ b 'FROM busybox\nARG\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 54B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> ARG
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: ARG requires at least one argument
  [1]
  $ b 'FROM busybox\nARG =x\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 57B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> ARG =x
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: ARG names can not be blank
  [1]
  $ b 'FROM busybox\nENV\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 54B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> ENV
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: ENV requires at least one argument
  [1]
  $ b 'FROM busybox\nENV A\n'
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
  $ b 'FROM busybox\nENV A=1 B\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 60B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> ENV A=1 B
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: Syntax error - can't find = in "B". Must be of the form: name=value
  [1]
# varies
  $ b 'FROM busybox\nENV A=1 B=$A C="x y" D=a\\ b\nRUN echo "$A|$B|$C|$D"\n'
# varies
  $ b 'FROM busybox\nENV A=${X:-d} B=${X:+n} C=${A:+y}\nRUN echo "$A|$B|$C"\n'
  $ b 'FROM busybox\nENV A=$\{B\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 61B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/1] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 exporting to image
  #5 exporting layers done
  #5 writing image sha256:00ceebcc0660a67a5955b97af459142cbe8100d87a13479e810a3c7e5067d0fb done
  #5 DONE 0.0s
  $ b 'FROM busybox\nEXPOSE 80/tcp 90-92 x\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 72B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> EXPOSE 80/tcp 90-92 x
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: invalid containerPort: x
  [1]
  $ b 'FROM busybox\nEXPOSE 99999\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 63B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> EXPOSE 99999
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: invalid containerPort: 99999
  [1]
  $ b 'FROM busybox\nWORKDIR\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 58B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> WORKDIR
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: WORKDIR requires exactly one argument
  [1]
# varies
  $ b 'FROM busybox\nWORKDIR a/b\nWORKDIR c\nRUN pwd\n'
  $ b 'FROM busybox\nUSER nosuch\nRUN id\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 69B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/2] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [2/2] RUN id
  #5 ERROR: process "/bin/sh -c id" did not complete successfully: unable to find user nosuch: no matching entries in passwd file
  ------
   > [2/2] RUN id:
  ------
  Dockerfile:3
  --------------------
     1 |     FROM busybox
     2 |     USER nosuch
     3 | >>> RUN id
     4 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c id" did not complete successfully: unable to find user nosuch: no matching entries in passwd file
  [1]
  $ b 'FROM busybox\nUSER\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 55B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> USER
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: USER requires exactly one argument
  [1]
# varies
  $ b 'FROM busybox\nUSER 5\nRUN id\n'
  $ b 'FROM busybox\nVOLUME\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 57B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> VOLUME
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: VOLUME requires at least one argument
  [1]
# varies
  $ b 'FROM busybox\nVOLUME ["/a", "b"]\nRUN echo\n'
  $ b 'FROM busybox\nHEALTHCHECK\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 62B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> HEALTHCHECK
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: HEALTHCHECK requires at least one argument
  [1]
  $ b 'FROM busybox\nHEALTHCHECK NONE x\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 69B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> HEALTHCHECK NONE x
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: HEALTHCHECK NONE takes no arguments
  [1]
  $ b 'FROM busybox\nHEALTHCHECK FOO x\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 68B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> HEALTHCHECK FOO x
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: Unknown type "FOO" in HEALTHCHECK (try CMD)
  [1]
  $ b 'FROM busybox\nHEALTHCHECK --interval=x CMD a\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 81B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> HEALTHCHECK --interval=x CMD a
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: time: invalid duration "x"
  [1]
  $ b 'FROM busybox\nHEALTHCHECK --retries=-1 CMD a\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 81B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> HEALTHCHECK --retries=-1 CMD a
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: --retries cannot be negative (-1)
  [1]
  $ b 'FROM busybox\nHEALTHCHECK --nope CMD a\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 75B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> HEALTHCHECK --nope CMD a
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown flag: --nope
  [1]
  $ b 'FROM busybox\nSHELL sh\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 59B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> SHELL sh
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: SHELL requires the arguments to be in JSON form
  [1]
  $ b 'FROM busybox\nSHELL ["nosh", "-c"]\nRUN echo\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 80B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/2] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [2/2] RUN echo
  #5 0.123 runc run failed: unable to start container process: error during container init: exec: "nosh": executable file not found in $PATH
  #5 ERROR: process "nosh -c echo" did not complete successfully: exit code: 1
  ------
   > [2/2] RUN echo:
  0.123 runc run failed: unable to start container process: error during container init: exec: "nosh": executable file not found in $PATH
  ------
  Dockerfile:3
  --------------------
     1 |     FROM busybox
     2 |     SHELL ["nosh", "-c"]
     3 | >>> RUN echo
     4 |     
  --------------------
  ERROR: failed to build: failed to solve: process "nosh -c echo" did not complete successfully: exit code: 1
  [1]
  $ b 'FROM busybox\nSTOPSIGNAL\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 61B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> STOPSIGNAL
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: STOPSIGNAL requires exactly one argument
  [1]
  $ b 'FROM busybox\nSTOPSIGNAL NOPE\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 66B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> STOPSIGNAL NOPE
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: invalid signal: NOPE
  [1]
  $ b 'FROM busybox\nLABEL\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 56B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> LABEL
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: LABEL requires at least one argument
  [1]
  $ b 'FROM busybox\nLABEL a=1 "b c"=2 d=\n' -t lab4
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 71B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/1] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 exporting to image
  #5 exporting layers done
  #5 writing image sha256:15547098d90bc6453e22844f1c71dc358541d1a990d0d2c9a47f42ef786740db done
  #5 naming to docker.io/library/lab4 done
  #5 DONE 0.0s
  $ docker inspect lab4 -f '{{json .Config.Labels}}'
  {"a":"1","b c":"2","d":""}
  $ b 'FROM busybox\nONBUILD FROM x\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 65B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> ONBUILD FROM x
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: FROM isn't allowed as an ONBUILD trigger
  [1]
  $ b 'FROM busybox\nONBUILD ONBUILD RUN x\n'
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
  $ b 'FROM busybox\nONBUILD\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 58B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> ONBUILD
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: ONBUILD requires at least one argument
  [1]
  $ b 'FROM busybox\nONBUILD RUN echo trig\n' -t onb
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 72B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/1] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 exporting to image
  #5 exporting layers done
  #5 writing image sha256:91138a90661e4f1e0332c056b8e06688b95a4566014b459f05dbce0e158b2628 done
  #5 naming to docker.io/library/onb done
  #5 DONE 0.0s
# varies
  $ b 'FROM onb\nRUN echo own\n'
  $ b 'FROM busybox\nCMD ["a"\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 59B done
  #1 WARN: JSONArgsRecommended: JSON arguments recommended for CMD to prevent unintended behavior related to OS signals (line 2)
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/1] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 exporting to image
  #5 exporting layers done
  #5 writing image sha256:7d42a46490bd7bd32f27d69de5b4c0c4dd507e9a325e7d48a7e44c85551daf18 done
  #5 DONE 0.0s
  
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  \x1b[0m - JSONArgsRecommended: JSON arguments recommended for CMD to prevent unintended behavior related to OS signals (line 2) (esc)
  $ b 'FROM busybox\nENTRYPOINT a b\nCMD c\n' -q | cut -c1-7
  ERROR: 
# varies
  $ b 'FROM busybox\nRUN <<EOF\necho a\necho b\nEOF\n'
# varies
  $ b 'FROM busybox\nRUN <<EOF cat -n\nq\nw\nEOF\n'
# varies
  $ b 'FROM busybox\nRUN <<EOF\necho a\n'
# varies
  $ b 'FROM busybox\nCOPY <<a <<b /d/\n1\na\n2\nb\nRUN cat /d/*\n'
# varies
  $ b 'FROM busybox\nRUN --mount=type=cache,target=/c echo 1 > /c/a; ls /c\nRUN --mount=type=cache,target=/c cat /c/a\n'
  $ b 'FROM busybox\nRUN --mount=type=nope echo\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 77B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN --mount=type=nope echo
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: unsupported mount type "nope"
  [1]
  $ b 'FROM busybox\nRUN --mount=type=cache echo\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 78B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN --mount=type=cache echo
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: invalid mount target "/"
  [1]
# varies
  $ b 'FROM busybox\nRUN --mount=type=tmpfs,target=/t df /t | tail -1 | cut -c1-5\n'
# varies
  $ b 'FROM busybox\nRUN --mount=type=bind,from=busybox,target=/b ls /b | head -1\n'
  $ b 'FROM busybox\nRUN --mount=type=secret,id=s cat /run/secrets/s\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 98B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [stage-0 1/2] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [stage-0 2/2] RUN --mount=type=secret,id=s cat /run/secrets/s
  #5 0.151 cat: can't open '/run/secrets/s': No such file or directory
  #5 ERROR: process "/bin/sh -c cat /run/secrets/s" did not complete successfully: exit code: 1
  ------
   > [stage-0 2/2] RUN --mount=type=secret,id=s cat /run/secrets/s:
  0.151 cat: can't open '/run/secrets/s': No such file or directory
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN --mount=type=secret,id=s cat /run/secrets/s
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c cat /run/secrets/s" did not complete successfully: exit code: 1
  [1]
  $ b 'FROM busybox\nRUN --mount=type=secret,id=s,required cat /run/secrets/s\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 107B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [stage-0 1/2] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [stage-0 2/2] RUN --mount=type=secret,id=s,required cat /run/secrets/s
  #5 ERROR: secret s: not found
  ------
   > [stage-0 2/2] RUN --mount=type=secret,id=s,required cat /run/secrets/s:
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN --mount=type=secret,id=s,required cat /run/secrets/s
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: secret s: not found
  [1]
  $ echo shh > s.txt; b 'FROM busybox\nRUN --mount=type=secret,id=s,env=S echo $S; wc -c < /run/secrets/s\n' --secret id=s,src=s.txt
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 117B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [stage-0 1/2] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [stage-0 2/2] RUN --mount=type=secret,id=s,env=S echo ****; wc -c < /run/secrets/s
  #5 0.148 shh
  #5 0.149 /bin/sh: line 0: can't open /run/secrets/s: no such file
  #5 ERROR: process "/bin/sh -c echo $S; wc -c < /run/secrets/s" did not complete successfully: exit code: 1
  ------
   > [stage-0 2/2] RUN --mount=type=secret,id=s,env=S echo ****; wc -c < /run/secrets/s:
  0.148 shh
  0.149 /bin/sh: line 0: can't open /run/secrets/s: no such file
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN --mount=type=secret,id=s,env=S echo $S; wc -c < /run/secrets/s
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c echo $S; wc -c < /run/secrets/s" did not complete successfully: exit code: 1
  [1]
# varies
  $ b 'FROM busybox\nRUN --mount=foo echo\n'
  $ b 'FROM busybox\nRUN --network=nope echo\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 74B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN --network=nope echo
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: invalid network mode "nope"
  [1]
# varies
  $ b 'FROM busybox\nRUN --network=none ls /sys/class/net\n'
  $ b 'FROM busybox\nRUN --security=insecure echo\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 79B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN --security=insecure echo
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown flag: --security
  [1]
  $ b '# escape=x\nFROM busybox\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 61B done
  #1 DONE 0.0s
  ERROR: failed to build: failed to solve: invalid escape token 'x' does not match ` or \
  [1]
  $ b '# check=error=true\nFROM busybox as a\nRUN true\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 83B done
  #1 WARN: FromAsCasing: 'as' and 'FROM' keywords' casing do not match (line 2)
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  \x1b[0m - FromAsCasing: 'as' and 'FROM' keywords' casing do not match (line 2) (esc)
  ERROR: failed to build: failed to solve: lint violation found for rules: FromAsCasing
  [1]
# varies
  $ b '# check=skip=all\nFROM busybox as a\nRUN true\n'
# varies
  $ b 'FROM busybox AS x\nFROM nosuch AS y\nFROM x\nRUN true\n'
# varies
  $ b 'FROM busybox AS x\nRUN echo x\nFROM busybox AS y\nRUN echo y\nFROM busybox\nCOPY --from=x /etc/passwd /1\nCOPY --from=y /etc/group /2\n'
# varies
  $ b 'FROM scratch\n'
  $ b 'FROM scratch\nCOPY --from=busybox /bin/busybox /b\n' -t scr -q | cut -c1-7
  ERROR: 
  $ b 'FROM busybox\nADD https://nosuch.example.invalid/x /\n' | tail -1 | cut -c1-60
  ERROR: failed to build: failed to solve: failed to load cach
  $ b '\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 38B done
  #1 DONE 0.0s
  Dockerfile:1
  --------------------
     1 | >>> 
     2 |     
  --------------------
  ERROR: failed to build: failed to solve: file with no instructions
  [1]
# varies
  $ b '# only a comment\n'
# varies
  $ b 'FROM busybox \\\n  AS x\n# c\nRUN echo a \\\n# inner\n  b\n'
  $ b 'FROM busybox\nRUN echo a \\\n\n  b\n'
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 68B done
  #1 WARN: NoEmptyContinuation: Empty continuation line (line 4)
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/2] FROM docker.io/library/busybox:latest
  #4 DONE 0.0s
  
  #5 [2/2] RUN echo a   b
  #5 CACHED
  
  #6 exporting to image
  #6 exporting layers done
  #6 writing image sha256:83a48276eff9d83a928f1cec45cf663bdac0a8ad6ab5fb14566d46c9b9cb5002 done
  #6 DONE 0.0s
  
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  \x1b[0m - NoEmptyContinuation: Empty continuation line (line 4) (esc)
# varies
  $ docker build - < /dev/null
  $ echo 'FROM busybox' | docker build -t fromstdin -f - . -q | cut -c1-7
  sha256:
  $ echo 'FROM busybox' | docker build -f - - 2>&1
  ERROR: failed to build: invalid argument: can't use stdin for both build context and dockerfile
  [1]
# varies
  $ tar c -C c . | docker build --progress plain -f D2 - 2>&1 | head -8
  $ docker buildx build --load -q c | cut -c1-7
  sha256:
  $ docker buildx build --push c 2>&1 | tail -1
  ERROR: failed to build: tag is needed when pushing to registry
  $ docker image ls lab4 --format '{{.Repository}} {{.Tag}}'
  lab4 latest
  $ docker rmi d1 d2 lab4 onb scr fromstdin | grep -c Untagged
  Error response from daemon: No such image: scr:latest
  5
