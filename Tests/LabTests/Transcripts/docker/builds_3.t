Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ mkdir b3; cd b3; printf 'FROM busybox\nRUN cat /etc/hosts | grep -c my\n' > Dockerfile
  $ docker build -q --add-host my:1.2.3.4 . | cut -c1-7
  sha256:
  $ docker build --progress plain --add-host my:1.2.3.4 --no-cache . 2>&1 | grep -A3 'RUN'
  #5 [2/2] RUN cat /etc/hosts | grep -c my
  #5 0.462 1
  #5 DONE 0.5s
  
  $ docker build --add-host bad .
  ERROR: failed to build: invalid host bad
  [1]
  $ docker build --add-host my:1.2.3 .
  ERROR: failed to build: invalid host my:1.2.3
  [1]
  $ docker build --add-host my=1.2.3.4 -q . | cut -c1-7
  sha256:
  $ docker build --network none -q --add-host my:1.2.3.4 . | cut -c1-7
  sha256:
  $ docker build --network host -q --add-host my:1.2.3.4 . | cut -c1-7
  sha256:
  $ docker build --network nosuch .
  ERROR: failed to build: network mode "nosuch" not supported by buildkit - you can define a custom network for your builder using the network driver-opt in buildx create
  [1]
  $ docker build --network bridge -q --add-host my:1.2.3.4 .
  ERROR: failed to build: network mode "bridge" not supported by buildkit - you can define a custom network for your builder using the network driver-opt in buildx create
  [1]
# varies
  $ docker build --shm-size x .
  invalid argument "x" for "--shm-size" flag: invalid size: 'x'
  
  Usage:  docker buildx build [OPTIONS] PATH | URL | -
  
  Run 'docker buildx build --help' for more information
  [125]
# varies
  $ docker build --ulimit nofile=x .
  invalid argument "nofile=x" for "--ulimit" flag: strconv.ParseInt: parsing "x": invalid syntax
  
  Usage:  docker buildx build [OPTIONS] PATH | URL | -
  
  Run 'docker buildx build --help' for more information
  [125]
  $ docker build --memory x .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 82B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/2] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [2/2] RUN cat /etc/hosts | grep -c my
  #5 0.431 0
  #5 ERROR: process "/bin/sh -c cat /etc/hosts | grep -c my" did not complete successfully: exit code: 1
  ------
   > [2/2] RUN cat /etc/hosts | grep -c my:
  0.431 0
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN cat /etc/hosts | grep -c my
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c cat /etc/hosts | grep -c my" did not complete successfully: exit code: 1
  [1]
  $ docker build --build-arg
  flag needs an argument: --build-arg
  
  Usage:  docker buildx build [OPTIONS] PATH | URL | -
  
  Run 'docker buildx build --help' for more information
  [125]
  $ docker build --build-arg A -q --add-host my:1.2.3.4 . | cut -c1-7
  sha256:
  $ docker build --target nosuch .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 82B done
  #1 DONE 0.0s
  ERROR: failed to build: failed to solve: target stage "nosuch" could not be found
  [1]
  $ docker build --secret id=x,src=nosuch .
  ERROR: failed to build: failed to stat nosuch: stat nosuch: no such file or directory
  [1]
  $ docker build --secret nope .
  ERROR: invalid field 'nope' must be a key=value pair
  [1]
  $ docker build --secret id=x,env=NOPE --add-host my:1.2.3.4 -q . | cut -c1-7
  sha256:
  $ docker build --ssh default .
  ERROR: failed to build: failed to convert agent config {default [] false}: invalid empty ssh agent socket: make sure SSH_AUTH_SOCK is set
  [1]
  $ docker build --output nope .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 82B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/2] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [2/2] RUN cat /etc/hosts | grep -c my
  #5 0.460 0
  #5 ERROR: process "/bin/sh -c cat /etc/hosts | grep -c my" did not complete successfully: exit code: 1
  ------
   > [2/2] RUN cat /etc/hosts | grep -c my:
  0.460 0
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN cat /etc/hosts | grep -c my
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c cat /etc/hosts | grep -c my" did not complete successfully: exit code: 1
  [1]
  $ docker build --output type=nope .
  ERROR: failed to build: failed to solve: exporter "nope" could not be found
  [1]
# varies
  $ docker build --output type=local .
  ERROR: failed to build: dest is required for local exporter
  [1]
  $ docker build --output type=tar,dest=x.tar --add-host my:1.2.3.4 -q .; ls x.tar
  
  x.tar
  $ docker build --platform nope .
  ERROR: failed to build: "nope": unknown operating system or architecture: invalid argument
  [1]
  $ docker build --progress nope .
  ERROR: invalid progress mode nope
  [1]
  $ docker build --progress quiet --add-host my:1.2.3.4 . | cut -c1-7
  sha256:
  $ docker build -f nosuch .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from nosuch
  #1 transferring dockerfile: 2B done
  #1 DONE 0.0s
  ERROR: failed to build: failed to solve: failed to read dockerfile: open nosuch: no such file or directory
  [1]
  $ docker build -f Dockerfile nosuch
  ERROR: failed to build: unable to prepare context: path "nosuch" not found
  [1]
  $ docker build nosuch
  ERROR: failed to build: unable to prepare context: path "nosuch" not found
  [1]
  $ docker build
  ERROR: docker: 'docker buildx build' requires 1 argument
  
  Usage:  docker buildx build [OPTIONS] PATH | URL | -
  
  Run 'docker buildx build --help' for more information
  [1]
  $ docker build . .
  ERROR: docker: 'docker buildx build' requires 1 argument
  
  Usage:  docker buildx build [OPTIONS] PATH | URL | -
  
  Run 'docker buildx build --help' for more information
  [1]
  $ docker build -t BAD .
  ERROR: failed to build: invalid tag "BAD": repository name must be lowercase
  [1]
  $ docker build -t 'a b' .
  ERROR: failed to build: invalid tag "a b": invalid reference format
  [1]
# varies
  $ docker build -t x:1 -t y:2 -q --add-host my:1.2.3.4 . | cut -c1-7; docker images --format '{{.Repository}}:{{.Tag}}' | sort
  sha256:
  <none>:<none>
  <none>:<none>
  <none>:<none>
  <none>:<none>
  <none>:<none>
  <none>:<none>
  alpine:latest
  busybox:latest
  imp:1
  imp:3
  x:1
  y:2
  $ docker build --label a=b -q -t lab --add-host my:1.2.3.4 . | cut -c1-7; docker inspect lab -f '{{json .Config.Labels}}'
  sha256:
  {"a":"b"}
  $ docker build --iidfile id --add-host my:1.2.3.4 -q . >/dev/null; cut -c1-7 id; echo
  sha256:
  
# varies
  $ docker build --metadata-file m.json -q --add-host my:1.2.3.4 . > /dev/null; jq -c 'keys' m.json
  ["buildx.build.provenance","buildx.build.ref","containerimage.config.digest","containerimage.digest"]
# varies
  $ docker build --call nope .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 82B done
  #1 DONE 0.0s
  ERROR: failed to build: failed to solve: unsupported request frontend.nope: unsupported request frontend.nope
  [1]
# varies
  $ docker build --call outline .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 82B 0.0s done
  #1 DONE 0.1s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.1s
# varies
  $ docker build --call targets .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 82B done
  #1 DONE 0.1s
  TARGET    DESCRIPTION
  (default) 
  $ docker build --check .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 82B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  Check complete, no warnings found.
  $ docker build --cache-from nosuch -q --add-host my:1.2.3.4 . | cut -c1-7
  sha256:
  $ docker build --cache-to type=inline -q --add-host my:1.2.3.4 . | cut -c1-7
  sha256:
  $ docker build --cache-to type=nope .
  ERROR: failed to build: Cache export is not supported for the docker driver.
  Switch to a different driver, or turn on the containerd image store, and try again.
  Learn more at https://docs.docker.com/go/build-cache-backends/
  [1]
  $ docker build --pull=maybe .
  invalid argument "maybe" for "--pull" flag: strconv.ParseBool: parsing "maybe": invalid syntax
  
  Usage:  docker buildx build [OPTIONS] PATH | URL | -
  
  Run 'docker buildx build --help' for more information
  [125]
  $ docker build --nosuch .
  unknown flag: --nosuch
  
  Usage:  docker buildx build [OPTIONS] PATH | URL | -
  
  Run 'docker buildx build --help' for more information
  [125]
  $ docker build --squash .
  WARNING: experimental flag squash is removed with BuildKit. You should squash inside build using a multi-stage Dockerfile for efficiency.
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 82B done
  #1 DONE 0.1s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.1s
  
  #4 [1/2] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [2/2] RUN cat /etc/hosts | grep -c my
  #5 0.932 0
  #5 ERROR: process "/bin/sh -c cat /etc/hosts | grep -c my" did not complete successfully: exit code: 1
  ------
   > [2/2] RUN cat /etc/hosts | grep -c my:
  0.932 0
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN cat /etc/hosts | grep -c my
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c cat /etc/hosts | grep -c my" did not complete successfully: exit code: 1
  [1]
  $ docker build --compress --rm --force-rm -q --add-host my:1.2.3.4 . | cut -c1-7
  sha256:
  $ docker build --isolation x -q --add-host my:1.2.3.4 . | cut -c1-7
  WARNING: isolation flag is deprecated with BuildKit.
  sha256:
# varies
  $ docker build --security-opt x .
  WARNING: security-opt flag is deprecated. "RUN --security=insecure" should be used with BuildKit.
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 82B 0.0s done
  #1 DONE 0.1s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.1s
  
  #4 [1/2] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [2/2] RUN cat /etc/hosts | grep -c my
  #5 1.347 0
  #5 ERROR: process "/bin/sh -c cat /etc/hosts | grep -c my" did not complete successfully: exit code: 1
  ------
   > [2/2] RUN cat /etc/hosts | grep -c my:
  1.347 0
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN cat /etc/hosts | grep -c my
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c cat /etc/hosts | grep -c my" did not complete successfully: exit code: 1
  [1]
  $ docker build --builder nosuch .
  ERROR: no builder "nosuch" found
  [1]
  $ docker build --sbom true .
  ERROR: failed to build: Attestation is not supported for the docker driver.
  Switch to a different driver, or turn on the containerd image store, and try again.
  Learn more at https://docs.docker.com/go/attestations/
  [1]
  $ docker build --provenance false -q --add-host my:1.2.3.4 . | cut -c1-7
  sha256:
  $ docker build --attest x .
  ERROR: invalid value x
  [1]
  $ docker build --allow network.host --network host -q --add-host my:1.2.3.4 . | cut -c1-7
  sha256:
  $ docker build --allow nope .
  ERROR: failed to build: unknown entitlement nope
  [1]
  $ docker build --no-cache-filter x -q --add-host my:1.2.3.4 . | cut -c1-7
  sha256:
# varies
  $ docker build --build-context x=nosuch .
  ERROR: failed to build: failed to get build context x: stat nosuch: no such file or directory
  [1]
# varies
  $ docker build --build-context x .
  ERROR: invalid context value: x, expected key=value
  [1]
  $ docker build --load -q --add-host my:1.2.3.4 . | cut -c1-7
  sha256:
  $ docker buildx build --load --push .
  ERROR: failed to build: tag is needed when pushing to registry
  [1]
  $ b() { printf "$1" > Dockerfile; docker build --progress plain . 2>&1 | sed -n '/RUN\|COPY\|ERROR\|error\|WARN\|warn\|>>>\|---\|^ *[0-9] |\|Dockerfile:/p'; }
  $ b 'FROM busybox\nRUN false\n'
  #5 [2/2] RUN false
  #5 ERROR: process "/bin/sh -c false" did not complete successfully: exit code: 1
  ------
   > [2/2] RUN false:
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN false
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c false" did not complete successfully: exit code: 1
  $ b 'FROM busybox\nRUN exit 7\n'
  #5 [2/2] RUN exit 7
  #5 ERROR: process "/bin/sh -c exit 7" did not complete successfully: exit code: 7
  ------
   > [2/2] RUN exit 7:
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN exit 7
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c exit 7" did not complete successfully: exit code: 7
  $ b 'FROM busybox\nRUN nosuchcmd\n'
  #5 [2/2] RUN nosuchcmd
  #5 ERROR: process "/bin/sh -c nosuchcmd" did not complete successfully: exit code: 127
  ------
   > [2/2] RUN nosuchcmd:
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN nosuchcmd
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c nosuchcmd" did not complete successfully: exit code: 127
  $ b 'FROM busybox\nRUN ["nosuch"]\n'
  #5 [2/2] RUN ["nosuch"]
  #5 1.342 runc run failed: unable to start container process: error during container init: exec: "nosuch": executable file not found in $PATH
  #5 ERROR: process "nosuch" did not complete successfully: exit code: 1
  ------
   > [2/2] RUN ["nosuch"]:
  1.342 runc run failed: unable to start container process: error during container init: exec: "nosuch": executable file not found in $PATH
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN ["nosuch"]
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: process "nosuch" did not complete successfully: exit code: 1
  $ b 'FROM busybox\nCOPY nosuch /x\n'
  #6 [2/2] COPY nosuch /x
  #6 ERROR: failed to calculate checksum of ref 5b4ace76-3096-4183-ba56-2220b0df8750::yef44kckm14jmzf0galpud8jm: "/nosuch": not found
  ------
   > [2/2] COPY nosuch /x:
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> COPY nosuch /x
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: failed to compute cache key: failed to calculate checksum of ref 5b4ace76-3096-4183-ba56-2220b0df8750::yef44kckm14jmzf0galpud8jm: "/nosuch": not found
  $ b 'FROM busybox\nCOPY nos* /x\n'
  #6 [2/2] COPY nos* /x
  $ b 'FROM busybox\nCOPY Dockerfile\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> COPY Dockerfile
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: COPY requires at least two arguments, but only one was provided. Destination could not be determined
  $ b 'FROM busybox\nCOPY a b c\n'
  #6 [2/2] COPY a b c
  #6 ERROR: failed to calculate checksum of ref 5b4ace76-3096-4183-ba56-2220b0df8750::l2dhgtxa0y0q0wb1iffxllbto: "/b": not found
  ------
   > [2/2] COPY a b c:
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> COPY a b c
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: failed to compute cache key: failed to calculate checksum of ref 5b4ace76-3096-4183-ba56-2220b0df8750::l2dhgtxa0y0q0wb1iffxllbto: "/b": not found
# varies
  $ b 'FROM busybox\nCOPY --from=nosuch /a /b\n'
  #3 ERROR: failed to do request: Head "https://registry-1.docker.io/v2/library/nosuch/manifests/latest": dial tcp: lookup registry-1.docker.io on 10.255.255.53:53: no such host
  ------
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> COPY --from=nosuch /a /b
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: nosuch: failed to resolve source metadata for docker.io/library/nosuch:latest: failed to do request: Head "https://registry-1.docker.io/v2/library/nosuch/manifests/latest": dial tcp: lookup registry-1.docker.io on 10.255.255.53:53: no such host
  $ b 'FROM busybox\nCOPY --nope a b\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> COPY --nope a b
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown flag: --nope
  $ b 'FROM busybox\nCOPY --chown=nosuch Dockerfile /x\n'
  #6 [2/2] COPY --chown=nosuch Dockerfile /x
  $ b 'FROM busybox\nCOPY --chmod=999 Dockerfile /x\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> COPY --chmod=999 Dockerfile /x
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: invalid chmod parameter: '999'. it should be octal string and between 0 and 07777
  $ b 'FROM busybox\nADD nosuch /x\n'
  #6 ERROR: failed to calculate checksum of ref 5b4ace76-3096-4183-ba56-2220b0df8750::pgyo487awgqhssv267dpnkx6i: "/nosuch": not found
  ------
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> ADD nosuch /x
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: failed to compute cache key: failed to calculate checksum of ref 5b4ace76-3096-4183-ba56-2220b0df8750::pgyo487awgqhssv267dpnkx6i: "/nosuch": not found
  $ b 'FROM busybox\nADD --checksum=x Dockerfile /x\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> ADD --checksum=x Dockerfile /x
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: checksum requires HTTP(S) or Git sources
  $ b 'FROM\n'
  Dockerfile:1
  --------------------
     1 | >>> FROM
     2 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 1: FROM requires either one or three arguments
  $ b 'FROM a b\n'
  Dockerfile:1
  --------------------
     1 | >>> FROM a b
     2 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 1: FROM requires either one or three arguments
  $ b 'FROM busybox AS\n'
  Dockerfile:1
  --------------------
     1 | >>> FROM busybox AS
     2 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 1: FROM requires either one or three arguments
  $ b 'FROM busybox AS 1x\n'
  Dockerfile:1
  --------------------
     1 | >>> FROM busybox AS 1x
     2 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 1: invalid name for build stage: "1x", name can't start with a number or contain symbols
  $ b 'FROM busybox AS a\nFROM busybox AS a\n'
  #1 WARN: DuplicateStageName: Duplicate stage name "a", stage names should be unique (line 2)
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  $ b 'FROM ${X}\n'
  #1 WARN: InvalidDefaultArgInFrom: Default value for ARG ${X} results in empty or invalid base image name (line 1)
  #1 WARN: UndefinedArgInFrom: FROM argument 'X' is not declared (line 1)
   \x1b[33m2 warnings found (use docker --debug to expand): (esc)
  Dockerfile:1
  --------------------
     1 | >>> FROM ${X}
     2 |     
  --------------------
  ERROR: failed to build: failed to solve: base name (${X}) should not be blank
  $ b 'ARG X=busybox\nFROM ${X}\nRUN echo [$X]\n'
  #5 [2/2] RUN echo [$X]
# varies
  $ b 'FROM --platform=nope busybox\n'
  Dockerfile:1
  --------------------
     1 | >>> FROM --platform=nope busybox
     2 |     
  --------------------
  Dockerfile:1
  --------------------
     1 | >>> FROM --platform=nope busybox
     2 |     
  --------------------
  ERROR: failed to build: failed to solve: failed to parse platform nope: "nope": unknown operating system or architecture: invalid argument
  $ b 'FROM UPPER\n'
  #1 WARN: InvalidDefaultArgInFrom: Default value for ARG UPPER results in empty or invalid base image name (line 1)
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  Dockerfile:1
  --------------------
     1 | >>> FROM UPPER
     2 |     
  --------------------
  ERROR: failed to build: failed to solve: failed to parse stage name "UPPER": invalid reference format: repository name (library/UPPER) must be lowercase
  $ b 'FRM busybox\n'
  Dockerfile:1
  --------------------
     1 | >>> FRM busybox
     2 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 1: unknown instruction: FRM (did you mean FROM?)
  $ b 'RUN x\n'
  Dockerfile:1
  --------------------
     1 | >>> RUN x
     2 |     
  --------------------
  ERROR: failed to build: failed to solve: no build stage in current context
  $ b '\n'
  Dockerfile:1
  --------------------
     1 | >>> 
     2 |     
  --------------------
  ERROR: failed to build: failed to solve: file with no instructions
  $ b '# only\n'
  Dockerfile:1
  --------------------
     1 | >>> # only
     2 |     
  --------------------
  ERROR: failed to build: failed to solve: file with no instructions
  $ b 'FROM busybox\nNOPE x\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> NOPE x
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown instruction: NOPE (did you mean COPY?)
  $ b 'FROM busybox\nENV\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> ENV
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: ENV requires at least one argument
  $ b 'FROM busybox\nENV A\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> ENV A
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: ENV must have two arguments
  $ b 'FROM busybox\nENV A=1 B\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> ENV A=1 B
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: Syntax error - can't find = in "B". Must be of the form: name=value
# varies
  $ b 'FROM busybox\nENV A 1\n'
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  $ b 'FROM busybox\nLABEL a\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> LABEL a
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: LABEL must have two arguments
# varies
  $ b 'FROM busybox\nLABEL a b\n'
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  $ b 'FROM busybox\nARG\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> ARG
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: ARG requires at least one argument
  $ b 'FROM busybox\nARG A B=2\nRUN echo $A$B\n'
  #5 [2/2] RUN echo $A2
  $ b 'FROM busybox\nEXPOSE\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> EXPOSE
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: EXPOSE requires at least one argument
  $ b 'FROM busybox\nEXPOSE x\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> EXPOSE x
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: invalid containerPort: x
  $ b 'FROM busybox\nEXPOSE 80/xyz\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> EXPOSE 80/xyz
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: invalid port: "80/xyz": invalid proto: xyz
  $ b 'FROM busybox\nUSER\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> USER
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: USER requires exactly one argument
  $ b 'FROM busybox\nUSER nosuch\nRUN id\n'
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
  $ b 'FROM busybox\nWORKDIR\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> WORKDIR
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: WORKDIR requires exactly one argument
  $ b 'FROM busybox\nWORKDIR rel\nRUN pwd\n'
  #1 WARN: WorkdirRelativePath: Relative workdir "rel" can have unexpected results if the base image changes (line 2)
  #6 [3/3] RUN pwd
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  $ b 'FROM busybox\nVOLUME\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> VOLUME
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: VOLUME requires at least one argument
  $ b 'FROM busybox\nSTOPSIGNAL NOPE\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> STOPSIGNAL NOPE
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: invalid signal: NOPE
  $ b 'FROM busybox\nHEALTHCHECK\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> HEALTHCHECK
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: HEALTHCHECK requires at least one argument
  $ b 'FROM busybox\nHEALTHCHECK NOPE\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> HEALTHCHECK NOPE
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: Unknown type "NOPE" in HEALTHCHECK (try CMD)
  $ b 'FROM busybox\nHEALTHCHECK CMD\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> HEALTHCHECK CMD
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: Missing command after HEALTHCHECK CMD
  $ b 'FROM busybox\nHEALTHCHECK --interval=x CMD true\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> HEALTHCHECK --interval=x CMD true
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: time: invalid duration "x"
  $ b 'FROM busybox\nHEALTHCHECK --nope CMD true\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> HEALTHCHECK --nope CMD true
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown flag: --nope
  $ b 'FROM busybox\nHEALTHCHECK --interval=1us CMD true\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> HEALTHCHECK --interval=1us CMD true
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: Interval "interval" cannot be less than 1ms
  $ b 'FROM busybox\nSHELL sh\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> SHELL sh
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: SHELL requires the arguments to be in JSON form
  $ b 'FROM busybox\nSHELL []\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> SHELL []
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: SHELL requires at least one argument
  $ b 'FROM busybox\nONBUILD\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> ONBUILD
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: ONBUILD requires at least one argument
  $ b 'FROM busybox\nONBUILD FROM x\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> ONBUILD FROM x
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: FROM isn't allowed as an ONBUILD trigger
  $ b 'FROM busybox\nONBUILD ONBUILD RUN x\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> ONBUILD ONBUILD RUN x
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed
# varies
  $ b 'FROM busybox\nMAINTAINER\n'
  #1 WARN: MaintainerDeprecated: Maintainer instruction is deprecated in favor of using label (line 2)
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> MAINTAINER
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: MAINTAINER requires exactly one argument
  $ b 'FROM busybox\nMAINTAINER me\n'
  #1 WARN: MaintainerDeprecated: Maintainer instruction is deprecated in favor of using label (line 2)
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
# varies
  $ b 'FROM busybox\nCMD a\nCMD b\n'
  #1 WARN: JSONArgsRecommended: JSON arguments recommended for CMD to prevent unintended behavior related to OS signals (line 2)
  #1 WARN: MultipleInstructionsDisallowed: Multiple CMD instructions should not be used in the same stage because only the last one will be used (line 2)
  #1 WARN: JSONArgsRecommended: JSON arguments recommended for CMD to prevent unintended behavior related to OS signals (line 3)
   \x1b[33m3 warnings found (use docker --debug to expand): (esc)
  $ b 'FROM busybox\nENTRYPOINT a\nCMD ["b"]\n'
  #1 WARN: JSONArgsRecommended: JSON arguments recommended for ENTRYPOINT to prevent unintended behavior related to OS signals (line 2)
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  $ b 'FROM busybox\nCMD [a]\n'
  #1 WARN: JSONArgsRecommended: JSON arguments recommended for CMD to prevent unintended behavior related to OS signals (line 2)
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  $ b "FROM busybox\nCMD ['a']\n"
  #1 WARN: JSONArgsRecommended: JSON arguments recommended for CMD to prevent unintended behavior related to OS signals (line 2)
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  $ b 'from busybox\nrun true\n'
  #5 [2/2] RUN true
  $ b 'FROM busybox as x\n'
  #1 WARN: FromAsCasing: 'as' and 'FROM' keywords' casing do not match (line 1)
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  $ b 'FROM busybox AS Upper\n'
  #1 WARN: StageNameCasing: Stage name 'Upper' should be lowercase (line 1)
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  $ b 'FROM scratch\nRUN x\n'
  #3 [1/1] RUN x
  #3 0.247 runc run failed: unable to start container process: error during container init: exec: "/bin/sh": stat /bin/sh: no such file or directory
  #3 ERROR: process "/bin/sh -c x" did not complete successfully: exit code: 1
  ------
   > [1/1] RUN x:
  0.247 runc run failed: unable to start container process: error during container init: exec: "/bin/sh": stat /bin/sh: no such file or directory
  ------
  Dockerfile:2
  --------------------
     1 |     FROM scratch
     2 | >>> RUN x
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c x" did not complete successfully: exit code: 1
  $ b 'FROM scratch\nCOPY Dockerfile /\n'
  #4 [1/1] COPY Dockerfile /
  $ b 'FROM busybox\nRUN echo a \\\n\n  && echo b\n'
  #1 WARN: NoEmptyContinuation: Empty continuation line (line 4)
  #5 [2/2] RUN echo a   && echo b
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  $ b 'FROM busybox\nRUN echo a \\\n# c\n  && echo b\n'
  #5 [2/2] RUN echo a   && echo b
  $ b 'FROM busybox\nRUN <<E\necho x\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN <<E
     3 | >>> echo x
     4 |     
  --------------------
  ERROR: failed to build: failed to solve: unterminated heredoc
  $ b 'FROM busybox\nRUN <<E\necho x\nexit 3\nE\n'
  #5 [2/2] RUN <<E (echo x...)
  #5 ERROR: process "/bin/sh -c echo x\nexit 3\n" did not complete successfully: exit code: 3
  ------
   > [2/2] RUN <<E (echo x...):
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN <<E
     3 | >>> echo x
     4 | >>> exit 3
     5 | >>> E
     6 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c echo x\nexit 3\n" did not complete successfully: exit code: 3
# varies
  $ b 'FROM busybox\nCOPY <<E /f\nhi $HOME\nE\nRUN cat /f\n'
  #6 [2/3] COPY <<E /f
  #7 [3/3] RUN cat /f
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  $ b 'FROM busybox\nRUN --mount=type=nope true\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN --mount=type=nope true
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: unsupported mount type "nope"
  $ b 'FROM busybox\nRUN --mount=type=bind true\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN --mount=type=bind true
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: invalid mount target "/"
  $ b 'FROM busybox\nRUN --mount=type=secret,id=x cat /run/secrets/x\n'
  #5 [stage-0 2/2] RUN --mount=type=secret,id=x cat /run/secrets/x
  #5 ERROR: process "/bin/sh -c cat /run/secrets/x" did not complete successfully: exit code: 1
  ------
   > [stage-0 2/2] RUN --mount=type=secret,id=x cat /run/secrets/x:
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN --mount=type=secret,id=x cat /run/secrets/x
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c cat /run/secrets/x" did not complete successfully: exit code: 1
  $ b 'FROM busybox\nRUN --mount=type=secret,id=x,required cat /run/secrets/x\n'
  #5 [stage-0 2/2] RUN --mount=type=secret,id=x,required cat /run/secrets/x
  #5 ERROR: secret x: not found
  ------
   > [stage-0 2/2] RUN --mount=type=secret,id=x,required cat /run/secrets/x:
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN --mount=type=secret,id=x,required cat /run/secrets/x
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: secret x: not found
  $ b 'FROM busybox\nRUN --mount=type=cache,target=/c echo 1 >> /c/n && wc -l < /c/n\n'
  #5 [stage-0 2/2] RUN --mount=type=cache,target=/c echo 1 >> /c/n && wc -l < /c/n
  $ b 'FROM busybox\nRUN --mount=type=tmpfs,target=/t df /t | tail -1 | cut -c1-5\n'
  #5 [stage-0 2/2] RUN --mount=type=tmpfs,target=/t df /t | tail -1 | cut -c1-5
  $ b 'FROM busybox\nRUN --network=none ip -o link | wc -l\n'
  #5 [2/2] RUN --network=none ip -o link | wc -l
  $ b 'FROM busybox\nRUN --network=nope true\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN --network=nope true
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: invalid network mode "nope"
  $ b 'FROM busybox\nRUN --security=insecure true\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN --security=insecure true
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown flag: --security
  $ b 'FROM busybox\nRUN --nope true\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN --nope true
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown flag: --nope
# varies
  $ b '# syntax=docker/dockerfile:1\n# escape=`\nFROM busybox\nRUN echo a `\n b\n'
  #2 ERROR: failed to do request: Head "https://registry-1.docker.io/v2/docker/dockerfile/manifests/1": dial tcp: lookup registry-1.docker.io on 10.255.255.53:53: no such host
  ------
  ------
  Dockerfile:1
  --------------------
     1 | >>> # syntax=docker/dockerfile:1
     2 |     # escape=`
     3 |     FROM busybox
  --------------------
  ERROR: failed to build: failed to solve: failed to resolve source metadata for docker.io/docker/dockerfile:1: failed to do request: Head "https://registry-1.docker.io/v2/docker/dockerfile/manifests/1": dial tcp: lookup registry-1.docker.io on 10.255.255.53:53: no such host
  $ b '# escape=x\nFROM busybox\n'
  ERROR: failed to build: failed to solve: invalid escape token 'x' does not match ` or \
  $ b '# check=skip=all\nFROM busybox\nMAINTAINER x\n'
  $ b '# check=error=true\nFROM busybox\nMAINTAINER x\n'
  #1 WARN: MaintainerDeprecated: Maintainer instruction is deprecated in favor of using label (line 3)
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  ERROR: failed to build: failed to solve: lint violation found for rules: MaintainerDeprecated
# varies
  $ b 'FROM busybox\nENV PASSWORD=x\n'
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
# varies
  $ b 'FROM busybox\nARG TOKEN\nENV API_KEY=$TOKEN\n'
   \x1b[33m2 warnings found (use docker --debug to expand): (esc)
  $ b 'FROM busybox\nRUN echo $UNDEF ${ALSO:-d}\n'
  #5 [2/2] RUN echo $UNDEF ${ALSO:-d}
# varies
  $ b 'FROM busybox\nCOPY $UNDEF /x\n'
  #6 [2/2] COPY  /x
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
# varies
  $ b 'FROM busybox\nENV A=${B:?no}\n'
  #1 WARN: UndefinedVar: Usage of undefined variable '$B' (line 2)
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> ENV A=${B:?no}
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: failed to process "${B:?no}": B: no
  $ b 'FROM busybox\nENV A=${B\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> ENV A=${B
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: failed to process "${B": unsupported modifier (�) in substitution
# varies
  $ b 'FROM busybox\nENV A=ab B=${A#a} C=${A%%b} D=${A/a/x}\nRUN echo $B $C $D\n'
  #1 WARN: UndefinedVar: Usage of undefined variable '$A' (line 2)
  #1 WARN: UndefinedVar: Usage of undefined variable '$A' (line 2)
  #1 WARN: UndefinedVar: Usage of undefined variable '$A' (line 2)
  #5 [2/2] RUN echo   
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  $ b 'FROM busybox\nWORKDIR /a\nWORKDIR b\nRUN pwd\n'
  #7 [4/4] RUN pwd
# varies
  $ b 'FROM busybox AS one\nRUN echo 1 > /1\nFROM one AS two\nRUN cat /1\nFROM busybox\nCOPY --from=two /1 /\nCOPY --from=0 /1 /2\n'
  #5 [one 2/2] RUN echo 1 > /1
  #6 [two 1/1] RUN cat /1
  #7 [stage-2 2/3] COPY --from=two /1 /
  #8 [stage-2 3/3] COPY --from=0 /1 /2
# varies
  $ b 'FROM busybox\nCOPY --from=1 /a /b\n'
  ERROR: failed to build: failed to solve: invalid stage index 1
# varies
  $ b 'FROM busybox AS a\nCOPY --from=a /a /b\n'
  Dockerfile:2
  --------------------
     1 |     FROM busybox AS a
     2 | >>> COPY --from=a /a /b
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: circular dependency detected on stage: a
  $ printf '*\n!k\n' > .dockerignore; touch k l; b 'FROM busybox\nCOPY . /c\nRUN ls -A /c\n'
  #6 [2/3] COPY . /c
  #7 [3/3] RUN ls -A /c
  $ printf 'k\n' > .dockerignore; b 'FROM busybox\nCOPY k /c\n'
  #6 [2/2] COPY k /c
  #6 ERROR: failed to calculate checksum of ref 5b4ace76-3096-4183-ba56-2220b0df8750::kudi5y760jtkhifusgollkk0i: "/k": not found
  ------
   > [2/2] COPY k /c:
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> COPY k /c
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: failed to compute cache key: failed to calculate checksum of ref 5b4ace76-3096-4183-ba56-2220b0df8750::kudi5y760jtkhifusgollkk0i: "/k": not found
  $ rm .dockerignore; docker build - < Dockerfile 2>&1 | grep -c ERROR
  2
  $ printf 'FROM busybox\nCOPY k /\n' | docker build - 2>&1 | grep ERROR
  #6 ERROR: failed to calculate checksum of ref 5b4ace76-3096-4183-ba56-2220b0df8750::kx8uhfal919tyh18o22zk86fu: "/k": not found
  ERROR: failed to build: failed to solve: failed to compute cache key: failed to calculate checksum of ref 5b4ace76-3096-4183-ba56-2220b0df8750::kx8uhfal919tyh18o22zk86fu: "/k": not found
  $ printf 'FROM busybox\n' | docker build -f - . -q | cut -c1-7
  sha256:
  $ printf 'FROM busybox\n' | docker build -f - - 2>&1
  ERROR: failed to build: invalid argument: can't use stdin for both build context and dockerfile
  [1]
  $ tar c Dockerfile k | docker build -q - | cut -c1-7
  sha256:
  $ docker builder prune -af | tail -1 | cut -c1-6
  Total:
# varies
  $ docker history --format '{{.CreatedBy}}' lab | head -3
  RUN /bin/sh -c cat /etc/hosts | grep -c my #…
  
