Builds, one more time (docker 28.5.2, buildx 0.29.1).

# varies
  $ docker pull -q busybox >/dev/null; docker pull -q alpine >/dev/null; mkdir b1; cd b1; echo hi > hello.txt; mkdir dir; echo x > dir/x; echo y > dir/y; mkdir dir/sub; echo z > dir/sub/z
  $ printf 'FROM busybox\nCOPY dir/ /d/\nRUN find /d | sort\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ |DONE|ERROR' | sed 's/ [0-9.]*s$//'
  #1 DONE
  #2 DONE
  #3 DONE
  #4 DONE
  #5 DONE
  #6 DONE
  #7 0.275 /d
  #7 0.275 /d/sub
  #7 0.275 /d/sub/z
  #7 0.275 /d/x
  #7 0.275 /d/y
  #7 DONE
  #8 DONE
  $ printf 'FROM busybox\nCOPY dir /d\nCOPY dir/* /e/\nRUN find /d /e | sort\n' > Dockerfile; docker build --no-cache --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ '
  #8 0.298 /d
  #8 0.298 /d/sub
  #8 0.298 /d/sub/z
  #8 0.298 /d/x
  #8 0.298 /d/y
  #8 0.298 /e
  #8 0.298 /e/x
  #8 0.298 /e/y
  #8 0.298 /e/z
  $ printf 'FROM busybox\nCOPY --parents dir/sub/z /p/\nRUN find /p\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 91B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> COPY --parents dir/sub/z /p/
     3 |     RUN find /p
     4 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown flag: --parents
  [1]
# varies
  $ printf '# syntax=docker/dockerfile:1\nFROM busybox\nCOPY --exclude=x dir /p/\nRUN find /p\n' > Dockerfile; docker build --check .
  $ printf 'FROM busybox\nCOPY hello.txt dir /x\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 72B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [internal] load build context
  #4 transferring context: 44B done
  #4 DONE 0.0s
  
  #5 [1/2] FROM docker.io/library/busybox:latest
  #5 CACHED
  
  #6 [2/2] COPY hello.txt dir /x
  #6 ERROR: cannot copy to non-directory: /var/lib/docker/overlay2/5af670dcce1b8a8754204dc09/merged/x
  ------
   > [2/2] COPY hello.txt dir /x:
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> COPY hello.txt dir /x
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: cannot copy to non-directory: /var/lib/docker/overlay2/5af670dcce1b8a8754204dc09/merged/x
  [1]
  $ printf 'FROM busybox\nCOPY hello.txt dir /x/\nRUN ls /x\n' > Dockerfile; docker build -q . | cut -c1-7
  sha256:
  $ printf 'FROM busybox\nWORKDIR /a\nWORKDIR b\nWORKDIR ../c\nRUN pwd\nWORKDIR $HOME/x\nRUN pwd\nENV D=/q\nWORKDIR ${D}/r\nRUN pwd\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ |^#[0-9]+ \['
  #1 [internal] load build definition from Dockerfile
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #3 [internal] load .dockerignore
  #4 [1/9] FROM docker.io/library/busybox:latest
  #5 [2/9] WORKDIR /a
  #6 [3/9] WORKDIR b
  #7 [4/9] WORKDIR ../c
  #8 [5/9] RUN pwd
  #8 0.263 /a/c
  #9 [6/9] WORKDIR /x
  #10 [7/9] RUN pwd
  #10 0.290 /x
  #11 [8/9] WORKDIR /q/r
  #12 [9/9] RUN pwd
  #12 0.272 /q/r
  $ printf 'FROM busybox\nRUN exit 42\n' > Dockerfile; docker build -q .
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN exit 42
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c exit 42" did not complete successfully: exit code: 42
  [1]
  $ printf 'FROM busybox\nRUN kill -9 $$\n' > Dockerfile; docker build -q . 2>&1 | tail -3
  sha256:dccb5403584c2f78ec171c86ba5e680adb5ca8aca82687752b08bd08911d5093
  $ printf 'FROM busybox\nRUN ["nosuch"]\n' > Dockerfile; docker build .
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
  #5 0.234 runc run failed: unable to start container process: error during container init: exec: "nosuch": executable file not found in $PATH
  #5 ERROR: process "nosuch" did not complete successfully: exit code: 1
  ------
   > [2/2] RUN ["nosuch"]:
  0.234 runc run failed: unable to start container process: error during container init: exec: "nosuch": executable file not found in $PATH
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN ["nosuch"]
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: process "nosuch" did not complete successfully: exit code: 1
  [1]
  $ printf "FROM busybox\nRUN ['echo', 'x']\n" > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 68B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/2] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [2/2] RUN ['echo', 'x']
  #5 0.248 /bin/sh: line 0: [echo,: not found
  #5 ERROR: process "/bin/sh -c ['echo', 'x']" did not complete successfully: exit code: 127
  ------
   > [2/2] RUN ['echo', 'x']:
  0.248 /bin/sh: line 0: [echo,: not found
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN ['echo', 'x']
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c ['echo', 'x']" did not complete successfully: exit code: 127
  [1]
  $ printf 'FROM busybox\nCMD ["echo", "hi"\n' > Dockerfile; docker build -q -t cm . | cut -c1-7; docker run --rm cm; docker inspect -f '{{json .Config.Cmd}}' cm
  sha256:
  /bin/sh: line 0: [echo,: not found
  ["/bin/sh","-c","[\"echo\", \"hi\""]
  $ printf 'FROM busybox\nENTRYPOINT [echo, hi]\n' > Dockerfile; docker build -q -t cm . | cut -c1-7; docker run --rm cm
  sha256:
  /bin/sh: line 0: [echo,: not found
  [127]
  $ printf 'FROM busybox\nUSER 1000\nRUN id; touch /x\n' > Dockerfile; docker build . 2>&1 | tail -12
   > [2/2] RUN id; touch /x:
  0.121 uid=1000 gid=0(root) groups=0(root)
  0.121 touch: /x: Permission denied
  ------
  Dockerfile:3
  --------------------
     1 |     FROM busybox
     2 |     USER 1000
     3 | >>> RUN id; touch /x
     4 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c id; touch /x" did not complete successfully: exit code: 1
# varies
  $ printf 'FROM busybox\nUSER nobody:nogroup\nRUN id && echo $HOME && pwd\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ '
  $ printf 'FROM busybox\nENV A=1 B="two words" C=three\\ words D=$A\nENV A=2 E=$A\nRUN echo "$A|$B|$C|$D|$E"\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ '
  #5 0.313 2|two words|three words||1
  $ printf 'ARG V=1\nFROM busybox\nRUN echo "[$V]"\nARG V\nRUN echo "[$V]"\nARG V=2\nRUN echo "[$V]"\nENV V=3\nRUN echo "[$V]"\nARG V=4\nRUN echo "[$V]"\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ '; docker build --progress plain --build-arg V=9 . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ '
  #5 0.213 []
  #6 0.439 [1]
  #7 0.352 [2]
  #8 0.390 [3]
  #9 0.353 [4]
  #6 0.380 [9]
  #7 0.367 [9]
  #8 0.360 [3]
  #9 0.280 [9]
  $ printf 'FROM busybox\nARG A B=2 C\nRUN echo "$A$B$C"\n' > Dockerfile; docker build --progress plain --build-arg C=3 --build-arg A . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ '
  #5 0.242 23
  $ A=env docker build --progress plain --build-arg A . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ '
  #5 0.380 env2
  $ docker build --build-arg .
  ERROR: docker: 'docker buildx build' requires 1 argument
  
  Usage:  docker buildx build [OPTIONS] PATH | URL | -
  
  Run 'docker buildx build --help' for more information
  [1]
  $ docker build --build-arg =x .
  ERROR: invalid key-value pair "=x": empty key
  [1]
  $ printf 'FROM busybox\nARG X\nRUN echo ${X:-def} ${X:+set} ${X}\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ '
  #5 0.323 def
  $ printf 'FROM busybox\nENV X=foobar\nENV Y=${X#foo} Z=${X%%bar} W=${X/o/0} V=${X//o/0}\nRUN env | grep ^[V-Z]= | sort\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ '
  #5 0.215 V=f00bar
  #5 0.215 W=f0obar
  #5 0.215 X=foobar
  #5 0.215 Y=bar
  #5 0.215 Z=foo
  $ printf 'FROM busybox\nENV X=${NOPE:?missing it}\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 76B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> ENV X=${NOPE:?missing it}
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: Syntax error - can't find = in "it}". Must be of the form: name=value
  [1]
  $ printf 'FROM busybox\nENV X=${NOPE\n' > Dockerfile; docker build .
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
     2 | >>> ENV X=${NOPE
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: failed to process "${NOPE": unsupported modifier (�) in substitution
  [1]
  $ printf 'FROM busybox\nENV X=${NOPE^^}\n' > Dockerfile; docker build .
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
     2 | >>> ENV X=${NOPE^^}
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: failed to process "${NOPE^^}": unsupported modifier (^) in substitution
  [1]
  $ printf 'FROM busybox\nENV =x\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 57B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> ENV =x
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: ENV names can not be blank
  [1]
  $ printf 'FROM busybox\nENV A=1 B\n' > Dockerfile; docker build .
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
  $ printf 'FROM busybox\nLABEL a=1 b\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 62B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> LABEL a=1 b
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: Syntax error - can't find = in "b". Must be of the form: name=value
  [1]
  $ printf 'FROM busybox\nLABEL "my key"="my value" x=y\\\n z\n' > Dockerfile; docker build -q -t l . | cut -c1-7; docker inspect -f '{{json .Config.Labels}}' l
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> LABEL "my key"="my value" x=y\
     3 | >>>  z
     4 |     
  --------------------
  ERROR: failed to build: failed to solve: Syntax error - can't find = in "z". Must be of the form: name=value
  Error: No such object: l
  [1]
  $ printf 'FROM busybox\nEXPOSE 80 443/tcp 53/udp 1000-1002\n' > Dockerfile; docker build -q -t l . | cut -c1-7; docker inspect -f '{{json .Config.ExposedPorts}}' l
  sha256:
  {"1000/tcp":{},"1001/tcp":{},"1002/tcp":{},"443/tcp":{},"53/udp":{},"80/tcp":{}}
  $ printf 'FROM busybox\nEXPOSE 99999\n' > Dockerfile; docker build .
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
  $ printf 'FROM busybox\nEXPOSE 80/icmp\n' > Dockerfile; docker build .
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
     2 | >>> EXPOSE 80/icmp
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: invalid port: "80/icmp": invalid proto: icmp
  [1]
  $ printf 'FROM busybox\nEXPOSE 8080:80\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 65B done
  #1 WARN: ExposeInvalidFormat: EXPOSE instruction should not define an IP address or host-port mapping, found '8080:80' (line 2)
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
  #5 writing image sha256:d143d316eb8eecb5f27e2b898f10ea1028e877881b7e75f4e9cffad531cba72e done
  #5 DONE 0.0s
  
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  \x1b[0m - ExposeInvalidFormat: EXPOSE instruction should not define an IP address or host-port mapping, found '8080:80' (line 2) (esc)
  $ printf 'FROM busybox\nSTOPSIGNAL NOPE\n' > Dockerfile; docker build .
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
  $ printf 'FROM busybox\nSTOPSIGNAL SIGINT\n' > Dockerfile; docker build -q -t l . | cut -c1-7; docker inspect -f '{{.Config.StopSignal}}' l
  sha256:
  SIGINT
  $ printf 'FROM busybox\nVOLUME ["/a", "/b"]\nVOLUME /c /d\nRUN touch /a/x\n' > Dockerfile; docker build -q -t l . | cut -c1-7; docker inspect -f '{{json .Config.Volumes}}' l; docker run --rm l ls /a
  Dockerfile:4
  --------------------
     2 |     VOLUME ["/a", "/b"]
     3 |     VOLUME /c /d
     4 | >>> RUN touch /a/x
     5 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c touch /a/x" did not complete successfully: exit code: 1
  null
  ls: /a: No such file or directory
  [1]
  $ printf 'FROM busybox\nSHELL ["/bin/sh", "-ec"]\nRUN false; echo not\n' > Dockerfile; docker build . 2>&1 | tail -9
  ------
  Dockerfile:3
  --------------------
     1 |     FROM busybox
     2 |     SHELL ["/bin/sh", "-ec"]
     3 | >>> RUN false; echo not
     4 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -ec false; echo not" did not complete successfully: exit code: 1
  $ printf 'FROM busybox\nONBUILD COPY hello.txt /on/\nONBUILD RUN cat /on/hello.txt\n' > Dockerfile; docker build -q -t on . | cut -c1-7; printf 'FROM on\nRUN ls /on\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ ([0-9.]+ |\[)'; docker inspect -f '{{json .Config.OnBuild}}' on
  sha256:
  #1 [internal] load build definition from Dockerfile
  #2 [internal] load metadata for docker.io/library/on:latest
  #3 [internal] load .dockerignore
  #4 [internal] load build context
  #5 [1/2] FROM docker.io/library/on:latest
  #6 [2/4] ONBUILD COPY hello.txt /on/
  #7 [3/4] ONBUILD RUN cat /on/hello.txt
  #7 0.120 hi
  #8 [4/4] RUN ls /on
  #8 0.120 hello.txt
  ["COPY hello.txt /on/","RUN cat /on/hello.txt"]
  $ printf 'FROM busybox\nONBUILD ONBUILD RUN x\n' > Dockerfile; docker build .
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
  $ printf 'FROM busybox\nONBUILD MAINTAINER x\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 71B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> ONBUILD MAINTAINER x
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: MAINTAINER isn't allowed as an ONBUILD trigger
  [1]
  $ printf 'FROM busybox\nONBUILD\n' > Dockerfile; docker build .
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
  $ printf 'FROM busybox\nHEALTHCHECK NONE\n' > Dockerfile; docker build -q -t l . | cut -c1-7; docker inspect -f '{{json .Config.Healthcheck}}' l
  sha256:
  {"Test":["NONE"]}
  $ printf 'FROM busybox\nHEALTHCHECK CMD\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 66B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> HEALTHCHECK CMD
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: Missing command after HEALTHCHECK CMD
  [1]
  $ printf 'FROM busybox\nHEALTHCHECK --interval=x CMD true\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 84B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> HEALTHCHECK --interval=x CMD true
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: time: invalid duration "x"
  [1]
  $ printf 'FROM busybox\nHEALTHCHECK --retries=-1 CMD true\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 84B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> HEALTHCHECK --retries=-1 CMD true
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: --retries cannot be negative (-1)
  [1]
  $ printf 'FROM busybox\nHEALTHCHECK --interval=1us CMD true\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 86B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> HEALTHCHECK --interval=1us CMD true
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: Interval "interval" cannot be less than 1ms
  [1]
  $ printf 'FROM busybox\nHEALTHCHECK --nope=1 CMD true\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 80B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> HEALTHCHECK --nope=1 CMD true
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown flag: --nope
  [1]
  $ printf 'FROM busybox\nHEALTHCHECK --interval=5s --timeout=3s --start-period=1m --start-interval=2s --retries=4 CMD ["true"]\n' > Dockerfile; docker build -q -t l . | cut -c1-7; docker inspect -f '{{json .Config.Healthcheck}}' l
  sha256:
  {"Test":["CMD","true"],"Interval":5000000000,"Timeout":3000000000,"StartPeriod":60000000000,"StartInterval":2000000000,"Retries":4}
# varies
  $ printf 'FROM busybox AS a\nRUN echo a > /a\nFROM busybox AS b\nRUN echo b > /b\nFROM scratch\nCOPY --from=a /a /\nCOPY --from=1 /b /\n' > Dockerfile; docker build -t sc . 2>&1 | grep -E '^#[0-9]+ \[|naming' | sed 's/^#[0-9]* //' | sort; docker create --name sc sc x >/dev/null; docker export sc | tar t | sort | grep -v /; docker rm sc
  $ printf 'FROM busybox AS a\nFROM a AS b\nFROM b\nRUN true\n' > Dockerfile; docker build . 2>&1 | grep '\['
  #1 [internal] load build definition from Dockerfile
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #3 [internal] load .dockerignore
  #4 [a 1/1] FROM docker.io/library/busybox:latest
  #5 [stage-2 1/1] RUN true
  $ printf 'FROM busybox\nCOPY --from=0 /x /y\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 70B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> COPY --from=0 /x /y
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: circular dependency detected on stage: stage-0
  [1]
  $ printf 'FROM busybox\nCOPY --from=alpine /etc/passwd /p\nRUN wc -l < /p\n' > Dockerfile; docker build -q . | cut -c1-7
  sha256:
  $ printf 'FROM busybox\nCOPY --chmod=755 --chown=nobody hello.txt /\nRUN ls -l /hello.txt | cut -c1-24\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ '
  #7 0.261 -rwxr-xr-x    1 nobody  
  $ printf 'FROM busybox\nCOPY --chmod=999 hello.txt /\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 79B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> COPY --chmod=999 hello.txt /
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: invalid chmod parameter: '999'. it should be octal string and between 0 and 07777
  [1]
  $ printf 'FROM busybox\nCOPY --chown=ghost hello.txt /\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 81B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [internal] load build context
  #4 transferring context: 53B done
  #4 DONE 0.0s
  
  #5 [1/2] FROM docker.io/library/busybox:latest
  #5 CACHED
  
  #6 [2/2] COPY --chown=ghost hello.txt /
  #6 DONE 0.0s
  
  #7 exporting to image
  #7 exporting layers done
  #7 writing image sha256:66fd619ccfd36c0351186f2f9bcd63ae82afad22d918d1da793b77eaa1bcf441 done
  #7 DONE 0.0s
  $ printf 'FROM busybox\nCOPY --link hello.txt /l/\nRUN cat /l/hello.txt\n' > Dockerfile; docker build -q . | cut -c1-7
  sha256:
  $ printf 'FROM busybox\nADD https://nosuch.invalid/x /x\n' > Dockerfile; docker build . 2>&1 | head -20 | cut -c1-60
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 82B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:la
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/2] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [2/2] ADD https://nosuch.invalid/x /x
  #5 ERROR: Get "https://nosuch.invalid/x": dial tcp: lookup n
  ------
   > [2/2] ADD https://nosuch.invalid/x /x:
  $ printf 'FROM busybox\nADD --checksum=sha256:00 hello.txt /x\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 88B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> ADD --checksum=sha256:00 hello.txt /x
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: checksum requires HTTP(S) or Git sources
  [1]
  $ printf 'FROM busybox\nCOPY hello.txt hello.txt\nRUN pwd; ls -d hello.txt\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ '
  #7 0.258 /
  #7 0.259 hello.txt
# varies
  $ printf 'FROM busybox\nCOPY . .\nRUN ls\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ ' | tr '\n' ' ' | wc -w
  $ printf 'FROM busybox\nCOPY "hello world.txt" /\n' > Dockerfile; echo s > 'hello world.txt'; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 75B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> COPY "hello world.txt" /
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: failed to process "\"hello": unexpected end of statement while looking for matching double-quote
  [1]
  $ printf 'FROM busybox\nCOPY ["hello world.txt", "/"]\nRUN ls /hel*\n' > Dockerfile; docker build -q . | cut -c1-7
  sha256:
# varies
  $ printf 'FROM busybox\nCOPY hello\\ world.txt /\n' > Dockerfile; docker build -q . | cut -c1-7
  $ printf 'FROM busybox\nCOPY /hello.txt /etc/passwd/x\n' > Dockerfile; docker build . 2>&1 | tail -8
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> COPY /hello.txt /etc/passwd/x
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: mkdir /etc/passwd: not a directory
  $ printf 'FROM busybox\nRUN --mount=type=bind,target=/src ls /src/hello.txt; touch /src/x\n' > Dockerfile; docker build . 2>&1 | tail -10
  0.330 /src/hello.txt
  0.331 touch: /src/x: Read-only file system
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN --mount=type=bind,target=/src ls /src/hello.txt; touch /src/x
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c ls /src/hello.txt; touch /src/x" did not complete successfully: exit code: 1
  $ printf 'FROM busybox\nRUN --mount=type=secret,id=s cat /run/secrets/s\n' > Dockerfile; echo sec > sec; docker build --secret id=s,src=sec --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ '
  #5 0.295 sec
  $ docker build --no-cache . 2>&1 | tail -8
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN --mount=type=secret,id=s cat /run/secrets/s
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c cat /run/secrets/s" did not complete successfully: exit code: 1
  $ docker build --secret id=s,src=nosuch .
  ERROR: failed to build: failed to stat nosuch: stat nosuch: no such file or directory
  [1]
  $ docker build --secret src=sec .
  ERROR: failed to build: secret missing ID
  [1]
  $ docker build --secret nope .
  ERROR: invalid field 'nope' must be a key=value pair
  [1]
  $ printf 'FROM busybox\nRUN --mount=type=secret,id=s,required=true cat /run/secrets/s\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 112B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [stage-0 1/2] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [stage-0 2/2] RUN --mount=type=secret,id=s,required=true cat /run/secrets/s
  #5 ERROR: secret s: not found
  ------
   > [stage-0 2/2] RUN --mount=type=secret,id=s,required=true cat /run/secrets/s:
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN --mount=type=secret,id=s,required=true cat /run/secrets/s
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: secret s: not found
  [1]
  $ printf 'FROM busybox\nRUN --mount=type=secret,id=T,env=T echo "got $T"\n' > Dockerfile; T=tok docker build --secret id=T --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ '
  #5 0.297 got tok
  $ printf 'FROM busybox\nRUN --mount=type=nope,target=/x true\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 87B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN --mount=type=nope,target=/x true
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: unsupported mount type "nope"
  [1]
  $ printf 'FROM busybox\nRUN --mount=type=cache true\n' > Dockerfile; docker build .
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
     2 | >>> RUN --mount=type=cache true
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: invalid mount target "/"
  [1]
  $ printf 'FROM busybox\nRUN --mount=nope=1 true\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 74B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN --mount=nope=1 true
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: unexpected key 'nope' in 'nope=1' (did you mean type?)
  [1]
  $ printf 'FROM busybox\nRUN --network=none ip -o link | wc -l\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ '
  #5 0.099 1
  $ printf 'FROM busybox\nRUN --network=nope true\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 74B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN --network=nope true
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: invalid network mode "nope"
  [1]
  $ printf 'FROM busybox\nRUN --security=insecure true\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 79B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN --security=insecure true
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown flag: --security
  [1]
  $ printf 'FROM busybox\nRUN --nope true\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 66B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN --nope true
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown flag: --nope
  [1]
