More of builds (docker 28.5.2, buildx 0.29.1).

# varies
  $ docker pull -q busybox >/dev/null; docker pull -q alpine >/dev/null; mkdir b2; cd b2; echo hi > hello.txt
  $ printf 'FROM busybox\nRUN <<EOF\nset -e\necho a\nfalse\necho b\nEOF\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 91B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/2] FROM docker.io/library/busybox:latest
  #4 DONE 0.0s
  
  #5 [2/2] RUN <<EOF (set -e...)
  #5 0.161 a
  #5 ERROR: process "/bin/sh -c set -e\necho a\nfalse\necho b\n" did not complete successfully: exit code: 1
  ------
   > [2/2] RUN <<EOF (set -e...):
  0.161 a
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN <<EOF
     3 | >>> set -e
     4 | >>> echo a
     5 | >>> false
     6 | >>> echo b
     7 | >>> EOF
     8 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c set -e\necho a\nfalse\necho b\n" did not complete successfully: exit code: 1
  [1]
  $ printf 'FROM busybox\nRUN <<EOF\n#!/bin/sh\necho shebang $0\nEOF\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ '
  #5 0.120 shebang /dev/pipes/EOF
  $ printf 'FROM busybox\nRUN sh -s <<EOF\necho from sh $((1+2))\nEOF\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ |\['
  #1 [internal] load build definition from Dockerfile
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #3 [internal] load .dockerignore
  #4 [1/2] FROM docker.io/library/busybox:latest
  #5 [2/2] RUN sh -s <<EOF
  #5 0.222 from sh 3
  $ printf 'FROM busybox\nENV V=val\nCOPY <<EOF /a\nx $V\nEOF\nCOPY <<"EOF" /b\nx $V\nEOF\nCOPY <<-EOF /c\n\ttab\n\tEOF\nRUN cat /a /b /c\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ |\['
  #1 [internal] load build definition from Dockerfile
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #3 [internal] load .dockerignore
  #4 [internal] preparing inline document
  #5 [internal] preparing inline document
  #6 [internal] preparing inline document
  #7 [1/5] FROM docker.io/library/busybox:latest
  #8 [2/5] COPY <<EOF /a
  #9 [3/5] COPY <<EOF /b
  #10 [4/5] COPY <<-EOF /c
  #11 [5/5] RUN cat /a /b /c
  #11 0.120 x val
  #11 0.121 x $V
  #11 0.121 tab
  $ printf 'FROM busybox\nCOPY <<A <<B /d/\na\nA\nb\nB\nRUN ls /d; cat /d/*\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ '
  #8 0.170 A
  #8 0.170 B
  #8 0.170 a
  #8 0.170 b
  $ printf 'FROM busybox\nRUN <<EOF\necho never ends\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 76B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN <<EOF
     3 | >>> echo never ends
     4 |     
  --------------------
  ERROR: failed to build: failed to solve: unterminated heredoc
  [1]
  $ printf 'FROM busybox\nRUN <<EOF cat > /x\nline\nEOF\nRUN cat /x\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ '
  #6 0.164 line
  $ printf 'FROM busybox\n\n# a comment\nRUN echo a \\\n# inside\n  && echo b \\\n\n  && echo c\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 112B done
  #1 WARN: NoEmptyContinuation: Empty continuation line (line 8)
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/2] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [2/2] RUN echo a   && echo b   && echo c
  #5 0.130 a
  #5 0.130 b
  #5 0.130 c
  #5 DONE 0.2s
  
  #6 exporting to image
  #6 exporting layers done
  #6 writing image sha256:21f80df41721a0660f8797bab6955653e42f0a5aac80437208432d1a7de36d73 done
  #6 DONE 0.0s
  
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  \x1b[0m - NoEmptyContinuation: Empty continuation line (line 8) (esc)
  $ printf 'FROM busybox\r\nRUN echo crlf\r\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ |\['
  #1 [internal] load build definition from Dockerfile
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #3 [internal] load .dockerignore
  #4 [1/2] FROM docker.io/library/busybox:latest
  #5 [2/2] RUN echo crlf
  #5 0.122 crlf
  $ printf '# escape=`\nFROM busybox\nRUN echo a `\n  b\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ |\['
  #1 [internal] load build definition from Dockerfile
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #3 [internal] load .dockerignore
  #4 [1/2] FROM docker.io/library/busybox:latest
  #5 [2/2] RUN echo a   b
  #5 0.122 a b
  $ printf '# escape=x\nFROM busybox\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 61B done
  #1 DONE 0.0s
  ERROR: failed to build: failed to solve: invalid escape token 'x' does not match ` or \
  [1]
  $ printf '# escape=`\n# escape=`\nFROM busybox\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 72B done
  #1 DONE 0.0s
  Dockerfile:1
  --------------------
     1 | >>> # escape=`
     2 |     # escape=`
     3 |     FROM busybox
  --------------------
  ERROR: failed to build: failed to solve: only one escape parser directive can be used
  [1]
# varies
  $ printf '# syntax=docker/dockerfile:1\nFROM busybox\nRUN true\n' > Dockerfile; docker build --check .
  $ printf '# check=skip=all\nFROM busybox as x\n' > Dockerfile; docker build --check .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 72B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  Check complete, no warnings found.
  $ printf '# check=skip=FromAsCasing\nFROM busybox as x\nMAINTAINER me\n' > Dockerfile; docker build --check .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 95B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  Check complete, 1 warning has been found!
  
  WARNING: MaintainerDeprecated - https://docs.docker.com/go/dockerfile/rule/maintainer-deprecated/
  Maintainer instruction is deprecated in favor of using label
  Dockerfile:3
  --------------------
     1 |     # check=skip=FromAsCasing
     2 |     FROM busybox as x
     3 | >>> MAINTAINER me
     4 |     
  --------------------
  [1]
  $ printf '# check=nope\nFROM busybox\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 63B done
  #1 DONE 0.0s
  ERROR: failed to build: failed to solve: failed to parse check options: invalid check option "nope"
  [1]
  $ printf 'FROM busybox\nFROM\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 55B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> FROM
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: FROM requires either one or three arguments
  [1]
  $ printf 'FROM busybox:\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 51B done
  #1 WARN: InvalidDefaultArgInFrom: Default value for ARG busybox: results in empty or invalid base image name (line 1)
  #1 DONE 0.0s
  
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  \x1b[0m - InvalidDefaultArgInFrom: Default value for ARG busybox: results in empty or invalid base image name (line 1) (esc)
  Dockerfile:1
  --------------------
     1 | >>> FROM busybox:
     2 |     
  --------------------
  ERROR: failed to build: failed to solve: failed to parse stage name "busybox:": invalid reference format
  [1]
  $ printf 'FROM busybox:la test\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 58B done
  #1 DONE 0.0s
  Dockerfile:1
  --------------------
     1 | >>> FROM busybox:la test
     2 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 1: FROM requires either one or three arguments
  [1]
  $ printf 'FROM -busybox\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 51B done
  #1 WARN: InvalidDefaultArgInFrom: Default value for ARG -busybox results in empty or invalid base image name (line 1)
  #1 DONE 0.0s
  
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  \x1b[0m - InvalidDefaultArgInFrom: Default value for ARG -busybox results in empty or invalid base image name (line 1) (esc)
  Dockerfile:1
  --------------------
     1 | >>> FROM -busybox
     2 |     
  --------------------
  ERROR: failed to build: failed to solve: failed to parse stage name "-busybox": invalid reference format
  [1]
  $ printf 'FROM busybox AS 1a\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 56B done
  #1 DONE 0.0s
  Dockerfile:1
  --------------------
     1 | >>> FROM busybox AS 1a
     2 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 1: invalid name for build stage: "1a", name can't start with a number or contain symbols
  [1]
  $ printf 'FROM busybox AS scratch\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 61B done
  #1 WARN: ReservedStageName: Stage name should not use the same name as reserved stage "scratch" (line 1)
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
  #5 writing image sha256:8e3f2b33146ab1889ae5bea2ab2d41f6e99523959667b38d40320f8599c9b253 done
  #5 DONE 0.0s
  
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  \x1b[0m - ReservedStageName: Stage name should not use the same name as reserved stage "scratch" (line 1) (esc)
  $ printf 'FROM busybox AS context\nRUN true\n' > Dockerfile; docker build --check .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 70B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  Check complete, 1 warning has been found!
  
  WARNING: ReservedStageName - https://docs.docker.com/go/dockerfile/rule/reserved-stage-name/
  Stage name should not use the same name as reserved stage "context"
  Dockerfile:1
  --------------------
     1 | >>> FROM busybox AS context
     2 |     RUN true
     3 |     
  --------------------
  [1]
  $ printf 'FROM scratch\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 50B done
  #1 DONE 0.0s
  
  #2 [internal] load .dockerignore
  #2 transferring context: 2B done
  #2 DONE 0.0s
  
  #3 exporting to image
  #3 exporting layers done
  #3 writing image sha256:9f328897224a89c2ba8be5dd47e9d7853f5aa4fe7b4c9ba3218b1209c5175621 done
  #3 DONE 0.0s
  $ printf 'FROM scratch\nRUN echo hi\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 62B done
  #1 DONE 0.0s
  
  #2 [internal] load .dockerignore
  #2 transferring context: 2B done
  #2 DONE 0.0s
  
  #3 [1/1] RUN echo hi
  #3 0.126 runc run failed: unable to start container process: error during container init: exec: "/bin/sh": stat /bin/sh: no such file or directory
  #3 ERROR: process "/bin/sh -c echo hi" did not complete successfully: exit code: 1
  ------
   > [1/1] RUN echo hi:
  0.126 runc run failed: unable to start container process: error during container init: exec: "/bin/sh": stat /bin/sh: no such file or directory
  ------
  Dockerfile:2
  --------------------
     1 |     FROM scratch
     2 | >>> RUN echo hi
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c echo hi" did not complete successfully: exit code: 1
  [1]
  $ printf 'FROM scratch\nCMD ["x"]\n' > Dockerfile; docker build -q -t empty . | cut -c1-7; docker run --rm empty
  sha256:
  docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "x": executable file not found in $PATH
  
  Run 'docker run --help' for more information
  [127]
# varies
  $ printf 'FROM --platform=nope busybox\n' > Dockerfile; docker build .
  $ printf 'FROM --nope=x busybox\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 59B done
  #1 DONE 0.0s
  Dockerfile:1
  --------------------
     1 | >>> FROM --nope=x busybox
     2 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 1: unknown flag: --nope
  [1]
  $ printf 'FROM --platform=$BUILDPLATFORM busybox\nARG TARGETARCH TARGETOS TARGETPLATFORM BUILDPLATFORM\nRUN echo $TARGETOS $TARGETARCH $TARGETPLATFORM $BUILDPLATFORM\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ '
  #5 0.117 linux amd64 linux/amd64 linux/amd64
  $ printf 'FROM busybox\nARG HTTP_PROXY\nRUN echo "p=$http_proxy $HTTP_PROXY"\n' > Dockerfile; docker build --progress plain --build-arg HTTP_PROXY=http://p:1 . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ '
  #5 0.134 p=http://p:1 http://p:1
  $ printf 'FROM busybox\nCOPY\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 55B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> COPY
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: COPY requires at least two arguments, but only one was provided. Destination could not be determined
  [1]
  $ printf 'FROM busybox\nADD\n' > Dockerfile; docker build .
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
  $ printf 'FROM busybox\nCOPY hello.txt ""\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 68B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [internal] load build context
  #4 transferring context: 34B done
  #4 DONE 0.0s
  
  #5 [1/2] FROM docker.io/library/busybox:latest
  #5 CACHED
  
  #6 [2/2] COPY hello.txt 
  #6 DONE 0.0s
  
  #7 exporting to image
  #7 exporting layers done
  #7 writing image sha256:943738ff40dbba0a66dc5976f702ed7a91468b81648ea8e48ea5e8b9a2ef4ec7 done
  #7 DONE 0.0s
  $ printf 'FROM busybox\nARG\n' > Dockerfile; docker build .
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
  $ printf 'FROM busybox\nARG 1=\n' > Dockerfile; docker build --check .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 57B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  Check complete, no warnings found.
  $ printf 'FROM busybox\nENV\n' > Dockerfile; docker build .
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
  $ printf 'FROM busybox\nENTRYPOINT\n' > Dockerfile; docker build -q -t e . | cut -c1-7; docker inspect -f '{{json .Config.Entrypoint}}' e
  sha256:
  ["/bin/sh","-c",""]
  $ printf 'FROM busybox\nENTRYPOINT []\nCMD []\n' > Dockerfile; docker build -q -t e . | cut -c1-7; docker inspect -f '{{json .Config.Entrypoint}} {{json .Config.Cmd}}' e; docker run --rm e
  sha256:
  null null
  docker: Error response from daemon: no command specified
  
  Run 'docker run --help' for more information
  [125]
  $ printf 'FROM busybox\nSTOPSIGNAL\n' > Dockerfile; docker build .
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
  $ printf 'FROM busybox\nSTOPSIGNAL a b\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 65B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> STOPSIGNAL a b
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: invalid signal: a b
  [1]
  $ printf 'FROM busybox\nHEALTHCHECK\n' > Dockerfile; docker build .
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
  $ printf 'FROM busybox\nUSER a b\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 59B done
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
  #5 writing image sha256:236773e978b6dea0c43caa89aa232d7049944051c278cca39c164abe87163ffb done
  #5 DONE 0.0s
  $ printf 'FROM busybox\nWORKDIR a b\nRUN pwd\n' > Dockerfile; docker build -q . | cut -c1-7
  sha256:
# varies
  $ printf 'FROM busybox\nMAINTAINER\n' > Dockerfile; docker build .
  $ printf 'FROM busybox\nSHELL\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 56B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> SHELL
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: SHELL requires at least one argument
  [1]
  $ printf 'FROM busybox\nLABEL\n' > Dockerfile; docker build .
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
  $ printf 'FROM busybox\nLABEL =x\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 59B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> LABEL =x
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: LABEL names can not be blank
  [1]
  $ printf 'FROM busybox\nRUN apt-get update\n' > Dockerfile; docker build . 2>&1 | tail -9
  0.128 /bin/sh: line 0: apt-get: not found
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN apt-get update
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c apt-get update" did not complete successfully: exit code: 127
  $ printf 'FROM busybox\nRUN pip install flask && echo done\n' > Dockerfile; docker build . 2>&1 | tail -9
  0.130 /bin/sh: line 0: pip: not found
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN pip install flask && echo done
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c pip install flask && echo done" did not complete successfully: exit code: 127
  $ printf 'FROM busybox\nRUN cd /tmp\nRUN pwd\nRUN export X=1\nRUN echo "[$X]"\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ '
  #6 0.155 /
  #8 0.139 []
  $ printf 'FORM busybox\nRUN ls\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 57B done
  #1 DONE 0.0s
  Dockerfile:1
  --------------------
     1 | >>> FORM busybox
     2 |     RUN ls
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 1: unknown instruction: FORM (did you mean FROM?)
  [1]
  $ printf 'FROM: busybox\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 51B done
  #1 DONE 0.0s
  Dockerfile:1
  --------------------
     1 | >>> FROM: busybox
     2 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 1: unknown instruction: FROM: (did you mean FROM?)
  [1]
  $ printf 'FROM busybox\nCOPPY . .\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 60B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> COPPY . .
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown instruction: COPPY (did you mean COPY?)
  [1]
  $ printf 'FROM busybox\nrun: echo\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 60B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> run: echo
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown instruction: run: (did you mean run?)
  [1]
  $ printf 'FROM busybox\n- RUN echo\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 61B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> - RUN echo
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown instruction: -
  [1]
  $ printf 'FROM busybox\nEXPOSED 80\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 61B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> EXPOSED 80
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown instruction: EXPOSED (did you mean EXPOSE?)
  [1]
# varies
  $ printf 'FROM busybox\nRUN echo "unclosed\n' > Dockerfile; docker build . 2>&1 | tail -9
  $ printf 'FROM busybox\nRUN echo a &&\nRUN echo b\n' > Dockerfile; docker build . 2>&1 | tail -9
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN echo a &&
     3 |     RUN echo b
     4 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c echo a &&" did not complete successfully: exit code: 2
  $ printf 'FROM busybox\n  && echo b\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 62B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>>   && echo b
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown instruction: &&
  [1]
  $ mv Dockerfile dockerfile; docker build . 2>&1 | head -3; mv dockerfile Dockerfile.txt; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from dockerfile
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 2B done
  #1 DONE 0.0s
  ERROR: failed to build: failed to solve: failed to read dockerfile: open Dockerfile: no such file or directory
  [1]
# varies
  $ mkdir d; docker build -f d .
  $ printf 'FROM busybox\n' > Dockerfile; docker build -f Dockerfile nosuchdir
  ERROR: failed to build: unable to prepare context: path "nosuchdir" not found
  [1]
  $ docker build -f /etc/nosuch .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from nosuch
  #1 transferring dockerfile: 2B done
  #1 DONE 0.0s
  ERROR: failed to build: failed to solve: failed to read dockerfile: open nosuch: no such file or directory
  [1]
  $ docker build hello.txt
  ERROR: failed to build: unable to prepare context: path "hello.txt" not found
  [1]
  $ docker build Dockerfile
  ERROR: failed to build: unable to prepare context: path "Dockerfile" not found
  [1]
  $ docker build -t a:b:c .
  ERROR: failed to build: invalid tag "a:b:c": invalid reference format
  [1]
  $ docker build -t a/B .
  ERROR: failed to build: invalid tag "a/B": repository name must be lowercase
  [1]
  $ docker build -t a:' ' .
  ERROR: failed to build: invalid tag "a: ": invalid reference format
  [1]
  $ docker build -t '' .
  ERROR: failed to build: invalid tag "": repository name must have at least one component
  [1]
  $ docker build -t x@sha256:0000000000000000000000000000000000000000000000000000000000000000 .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 50B done
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
  #5 writing image sha256:8e3f2b33146ab1889ae5bea2ab2d41f6e99523959667b38d40320f8599c9b253 done
  #5 naming to docker.io/library/x@sha256:0000000000000000000000000000000000000000000000000000000000000000 done
  #5 ERROR: refusing to create a tag with a digest reference
  ------
   > exporting to image:
  ------
  ERROR: failed to build: failed to solve: refusing to create a tag with a digest reference
  [1]
  $ docker build --tag
  flag needs an argument: --tag
  
  Usage:  docker buildx build [OPTIONS] PATH | URL | -
  
  Run 'docker buildx build --help' for more information
  [125]
  $ docker build . -t last -q | cut -c1-7; docker images last --format '{{.Tag}}'
  sha256:
  latest
  $ docker build -t last . .
  ERROR: docker: 'docker buildx build' requires 1 argument
  
  Usage:  docker buildx build [OPTIONS] PATH | URL | -
  
  Run 'docker buildx build --help' for more information
  [1]
  $ docker build --target= -q . | cut -c1-7
  sha256:
  $ docker build --label a=b --label c -q -t lb . | cut -c1-7; docker inspect -f '{{json .Config.Labels}}' lb
  sha256:
  {"a":"b","c":""}
  $ docker build --iidfile id -q . | cut -c1-7; cut -c1-7 id
  sha256:
  sha256:
  $ docker build --metadata-file md -q . | cut -c1-7; jq -r 'keys[]' md
  sha256:
  buildx.build.provenance
  buildx.build.ref
  containerimage.config.digest
  containerimage.digest
# varies
  $ docker build --platform linux/arm64 -q . 2>&1 | cut -c1-60
  $ docker build --platform nope .
  ERROR: failed to build: "nope": unknown operating system or architecture: invalid argument
  [1]
  $ docker build --network nope .
  ERROR: failed to build: network mode "nope" not supported by buildkit - you can define a custom network for your builder using the network driver-opt in buildx create
  [1]
  $ docker build --add-host x .
  ERROR: failed to build: invalid host x
  [1]
  $ docker build --shm-size x .
  invalid argument "x" for "--shm-size" flag: invalid size: 'x'
  
  Usage:  docker buildx build [OPTIONS] PATH | URL | -
  
  Run 'docker buildx build --help' for more information
  [125]
  $ docker build --ulimit x .
  invalid argument "x" for "--ulimit" flag: invalid ulimit argument: x
  
  Usage:  docker buildx build [OPTIONS] PATH | URL | -
  
  Run 'docker buildx build --help' for more information
  [125]
  $ docker build --memory 1g -q . 2>&1 | cut -c1-7
  sha256:
  $ docker build --squash .
  WARNING: experimental flag squash is removed with BuildKit. You should squash inside build using a multi-stage Dockerfile for efficiency.
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 50B done
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
  #5 writing image sha256:8e3f2b33146ab1889ae5bea2ab2d41f6e99523959667b38d40320f8599c9b253 done
  #5 DONE 0.0s
  $ docker build --compress -q . 2>&1 | cut -c1-60
  sha256:8e3f2b33146ab1889ae5bea2ab2d41f6e99523959667b38d40320
  $ docker build --rm=false -q . 2>&1 | cut -c1-7
  sha256:
# varies
  $ docker build --output nope .
  $ docker build --output type=nope .
  ERROR: failed to build: failed to solve: exporter "nope" could not be found
  [1]
# varies
  $ docker build -o out . 2>&1 | tail -2; ls out | head -3
# varies
  $ docker build --output type=tar . | wc -c | tr 0-9 N
  $ docker build --output type=tar,dest=o.tar -q .; tar tf o.tar | head -2
  
  bin/
  bin/[
  $ docker build --output type=docker,dest=i.tar -q . 2>&1 | cut -c1-80
  ERROR: failed to build: Docker exporter is not supported for the docker driver.
  Switch to a different driver, or turn on the containerd image store, and try aga
  Learn more at https://docs.docker.com/go/build-exporters/
  $ docker build --output type=oci,dest=i.tar . 2>&1 | tail -3
  ERROR: failed to build: OCI exporter is not supported for the docker driver.
  Switch to a different driver, or turn on the containerd image store, and try again.
  Learn more at https://docs.docker.com/go/build-exporters/
  $ docker build --output type=image,name=im:1 -q . | cut -c1-7; docker images im --format '{{.Tag}}'
  sha256:
  1
  $ docker build --load -q . | cut -c1-7
  sha256:
  $ docker build --cache-from nope -q . 2>&1 | cut -c1-40
  sha256:8e3f2b33146ab1889ae5bea2ab2d41f6e
  $ docker build --cache-to type=nope . 2>&1 | tail -1
  Learn more at https://docs.docker.com/go/build-cache-backends/
  $ docker build --cache-to type=inline -q . 2>&1 | cut -c1-7
  sha256:
  $ docker build --cache-to type=local,dest=c . 2>&1 | tail -3
  ERROR: failed to build: Cache export is not supported for the docker driver.
  Switch to a different driver, or turn on the containerd image store, and try again.
  Learn more at https://docs.docker.com/go/build-cache-backends/
  $ docker build --sbom=true . 2>&1 | tail -3
  ERROR: failed to build: Attestation is not supported for the docker driver.
  Switch to a different driver, or turn on the containerd image store, and try again.
  Learn more at https://docs.docker.com/go/attestations/
  $ docker build --provenance=true . 2>&1 | tail -3
  ERROR: failed to build: Attestation is not supported for the docker driver.
  Switch to a different driver, or turn on the containerd image store, and try again.
  Learn more at https://docs.docker.com/go/attestations/
  $ docker build --attest type=sbom . 2>&1 | tail -3
  ERROR: failed to build: Attestation is not supported for the docker driver.
  Switch to a different driver, or turn on the containerd image store, and try again.
  Learn more at https://docs.docker.com/go/attestations/
  $ docker build --allow nope . 2>&1 | tail -3
  ERROR: failed to build: unknown entitlement nope
  $ docker build --builder nope .
  ERROR: no builder "nope" found
  [1]
  $ docker build --ssh default .
  ERROR: failed to build: failed to convert agent config {default [] false}: invalid empty ssh agent socket: make sure SSH_AUTH_SOCK is set
  [1]
  $ docker build --no-cache-filter x -q . | cut -c1-7
  sha256:
  $ docker build --call nope .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 50B done
  #1 DONE 0.0s
  ERROR: failed to build: failed to solve: unsupported request frontend.nope: unsupported request frontend.nope
  [1]
  $ docker build --call outline . 2>&1 | tail -5
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  $ docker build --call targets .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 50B done
  #1 DONE 0.0s
  TARGET    DESCRIPTION
  (default) 
  $ docker build --build-context x=. -q . | cut -c1-7
  sha256:
  $ docker build --build-context x .
  ERROR: invalid context value: x, expected key=value
  [1]
# varies
  $ docker build --cgroup-parent x -q . 2>&1 | cut -c1-60
  $ docker build --progress . 2>&1 | head -3
  ERROR: docker: 'docker buildx build' requires 1 argument
  
  Usage:  docker buildx build [OPTIONS] PATH | URL | -
  $ BUILDKIT_PROGRESS=plain docker build -q . | cut -c1-7
  sha256:
  $ BUILDKIT_PROGRESS=nope docker build . 2>&1 | tail -2
  ERROR: invalid progress mode nope
  $ DOCKER_BUILDKIT=nope docker build . 2>&1 | tail -2
  DOCKER_BUILDKIT environment variable expects boolean value: strconv.ParseBool: parsing "nope": invalid syntax
