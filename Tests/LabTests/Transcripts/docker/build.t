Recorded from Docker 28.5.2; what the lab does not say alike yet is left out.

Building: BuildKit's plain progress, its errors and warnings; the legacy builder at the end.

  $ docker build
  ERROR: docker: 'docker buildx build' requires 1 argument
  
  Usage:  docker buildx build [OPTIONS] PATH | URL | -
  
  Run 'docker buildx build --help' for more information
  [1]
  $ docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 2B done
  #1 DONE 0.0s
  ERROR: failed to build: failed to solve: failed to read dockerfile: open Dockerfile: no such file or directory
  [1]
  $ mkdir app && cd app
  $ docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 2B done
  #1 DONE 0.0s
  ERROR: failed to build: failed to solve: failed to read dockerfile: open Dockerfile: no such file or directory
  [1]
  $ touch Dockerfile
  $ docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 31B done
  #1 DONE 0.0s
  ERROR: failed to build: failed to solve: the Dockerfile cannot be empty
  [1]
  $ echo '# only a comment' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 54B done
  #1 DONE 0.0s
  Dockerfile:1
  --------------------
     1 | >>> # only a comment
     2 |     
  --------------------
  ERROR: failed to build: failed to solve: file with no instructions
  [1]
  $ docker build nosuchdir
  ERROR: failed to build: unable to prepare context: path "nosuchdir" not found
  [1]
  $ docker build -f nosuch.Dockerfile .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from nosuch.Dockerfile
  #1 transferring dockerfile: 2B done
  #1 DONE 0.0s
  ERROR: failed to build: failed to solve: failed to read dockerfile: open nosuch.Dockerfile: no such file or directory
  [1]
  $ docker build . extra
  ERROR: docker: 'docker buildx build' requires 1 argument
  
  Usage:  docker buildx build [OPTIONS] PATH | URL | -
  
  Run 'docker buildx build --help' for more information
  [1]
  $ docker build --nosuchflag .
  unknown flag: --nosuchflag
  
  Usage:  docker buildx build [OPTIONS] PATH | URL | -
  
  Run 'docker buildx build --help' for more information
  [125]
  $ docker build -t 'Bad Name' .
  ERROR: failed to build: invalid tag "Bad Name": invalid reference format
  [1]
  $ docker build -t UPPER .
  ERROR: failed to build: invalid tag "UPPER": repository name must be lowercase
  [1]
  $ docker build -t .
  ERROR: docker: 'docker buildx build' requires 1 argument
  
  Usage:  docker buildx build [OPTIONS] PATH | URL | -
  
  Run 'docker buildx build --help' for more information
  [1]

A single stage.
  $ cat > Dockerfile <<'EOF'
  > FROM busybox
  > WORKDIR /app
  > COPY hello.txt .
  > RUN cat hello.txt && echo built > built.txt
  > CMD ["cat", "hello.txt"]
  > EOF
# varies
  $ docker build -t single .
  $ echo 'hello' > hello.txt
# varies
  $ docker build -t single .
# varies
  $ docker build -t single .
  $ docker run --rm single
  hello
# varies
  $ touch -d '2020-01-01' hello.txt; docker build -t single .
  $ docker build -q -t single .
  sha256:663dbba933c976001b192ca14e02b24844bb0916ac592402a28df132a376ee01
# varies
  $ docker build --no-cache -t single .
  $ docker build --progress=quiet -t single .
  sha256:cbeb0b0842ea2caf46c6a615f77d5129ae977105ada580707050f01b474355d8
# varies
  $ docker build --progress=rawjson -t single . 2>&1 | head -3 | cut -c1-150
  {"vertexes":[{"digest":"sha256:b8223fac4300b48b818b4c99f333b4598895ce6c1b5dce7a201b1d89359139d4","name":"[internal] load build definition from Dockerf
  {"vertexes":[{"digest":"sha256:b8223fac4300b48b818b4c99f333b4598895ce6c1b5dce7a201b1d89359139d4","name":"[internal] load build definition from Dockerf
  {"vertexes":[{"digest":"sha256:b8223fac4300b48b818b4c99f333b4598895ce6c1b5dce7a201b1d89359139d4","name":"[internal] load build definition from Dockerf
  $ docker build --progress=nosuch -t single .
  ERROR: invalid progress mode nosuch
  [1]
# varies
  $ docker build -t single -t single:v2 -t me/single:v3 .
# varies
  $ docker build .
  $ docker images --filter reference='*single*'
  REPOSITORY   TAG       IMAGE ID       CREATED        SIZE
  single       latest    cbeb0b0842ea   1 second ago   2.06MB
  single       v2        cbeb0b0842ea   1 second ago   2.06MB
# varies
  $ docker build --pull -t single .
# varies
  $ docker buildx build -t single .
# varies
  $ docker image build -t single .
# varies
  $ docker builder build -t single .

Failures.
  $ printf 'FROM busybox\nRUN echo first\nRUN echo to stderr >&2; exit 3\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 96B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/3] FROM docker.io/library/busybox:latest@sha256:7adbc203bee237a8d15ce4b6de58115f85ab07cb0465114fc82ba18ca475f32f
  #4 CACHED
  
  #5 [2/3] RUN echo first
  #5 0.120 first
  #5 DONE 0.1s
  
  #6 [3/3] RUN echo to stderr >&2; exit 3
  #6 0.124 to stderr
  #6 ERROR: process "/bin/sh -c echo to stderr >&2; exit 3" did not complete successfully: exit code: 3
  ------
   > [3/3] RUN echo to stderr >&2; exit 3:
  0.124 to stderr
  ------
  Dockerfile:3
  --------------------
     1 |     FROM busybox
     2 |     RUN echo first
     3 | >>> RUN echo to stderr >&2; exit 3
     4 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c echo to stderr >&2; exit 3" did not complete successfully: exit code: 3
  [1]
# varies
  $ printf 'FROM busybox\nCOPY hello.txt\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 DONE 0.0s
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 65B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> COPY hello.txt
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: COPY requires at least two arguments, but only one was provided. Destination could not be determined
  [1]
  $ printf 'FROM busybox\nADD hello.txt\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 64B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> ADD hello.txt
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: ADD requires at least two arguments, but only one was provided. Destination could not be determined
  [1]
  $ printf 'FROM busybox\nRUNN echo\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 60B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUNN echo
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown instruction: RUNN (did you mean RUN?)
  [1]
  $ printf 'FROM busybox\nNOSUCH x\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 59B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> NOSUCH x
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown instruction: NOSUCH
  [1]
  $ printf 'RUN echo\n' > Dockerfile; docker build .
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
  $ printf 'FROM\n' > Dockerfile; docker build .
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
  $ printf 'FROM busybox alpine\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 57B done
  #1 DONE 0.0s
  Dockerfile:1
  --------------------
     1 | >>> FROM busybox alpine
     2 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 1: FROM requires either one or three arguments
  [1]
  $ printf 'FROM busybox AS\n' > Dockerfile; docker build .
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
  $ printf 'FROM Busybox\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 50B done
  #1 WARN: InvalidDefaultArgInFrom: Default value for ARG Busybox results in empty or invalid base image name (line 1)
  #1 DONE 0.0s
  
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  \x1b[0m - InvalidDefaultArgInFrom: Default value for ARG Busybox results in empty or invalid base image name (line 1) (esc)
  Dockerfile:1
  --------------------
     1 | >>> FROM Busybox
     2 |     
  --------------------
  ERROR: failed to build: failed to solve: failed to parse stage name "Busybox": invalid reference format: repository name (library/Busybox) must be lowercase
  [1]
  $ printf 'FROM nosuchimage\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 54B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/nosuchimage:latest
  #2 ERROR: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed
  ------
   > [internal] load metadata for docker.io/library/nosuchimage:latest:
  ------
  Dockerfile:1
  --------------------
     1 | >>> FROM nosuchimage
     2 |     
  --------------------
  ERROR: failed to build: failed to solve: nosuchimage: failed to resolve source metadata for docker.io/library/nosuchimage:latest: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed
  [1]
  $ printf 'FROM busybox:nosuchtag\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 60B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:nosuchtag
  #2 ERROR: docker.io/library/busybox:nosuchtag: not found
  ------
   > [internal] load metadata for docker.io/library/busybox:nosuchtag:
  ------
  Dockerfile:1
  --------------------
     1 | >>> FROM busybox:nosuchtag
     2 |     
  --------------------
  ERROR: failed to build: failed to solve: busybox:nosuchtag: failed to resolve source metadata for docker.io/library/busybox:nosuchtag: docker.io/library/busybox:nosuchtag: not found
  [1]
  $ printf 'FROM busybox\nENV A\n' > Dockerfile; docker build .
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
  $ printf 'FROM busybox\nENV A b\n' > Dockerfile; docker build -q . | cut -c1-7
  sha256:
  $ printf 'FROM busybox\nEXPOSE abc\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 61B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> EXPOSE abc
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: invalid containerPort: abc
  [1]
  $ printf 'FROM busybox\nEXPOSE\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 57B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> EXPOSE
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: EXPOSE requires at least one argument
  [1]
  $ printf 'FROM busybox\nWORKDIR\n' > Dockerfile; docker build .
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
  $ printf 'FROM busybox\nCMD\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 54B done
  #1 WARN: JSONArgsRecommended: JSON arguments recommended for CMD to prevent unintended behavior related to OS signals (line 2)
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/1] FROM docker.io/library/busybox:latest@sha256:7adbc203bee237a8d15ce4b6de58115f85ab07cb0465114fc82ba18ca475f32f
  #4 CACHED
  
  #5 exporting to image
  #5 exporting layers done
  #5 writing image sha256:ff5b2fa0f5d0a7f033eb2a26820cddd640dcbf6898ca6e9f759d24a62a229438 done
  #5 DONE 0.0s
  
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  \x1b[0m - JSONArgsRecommended: JSON arguments recommended for CMD to prevent unintended behavior related to OS signals (line 2) (esc)
  $ printf 'FROM busybox\nRUN\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 54B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/2] FROM docker.io/library/busybox:latest@sha256:7adbc203bee237a8d15ce4b6de58115f85ab07cb0465114fc82ba18ca475f32f
  #4 CACHED
  
  #5 [2/2] RUN
  #5 DONE 0.1s
  
  #6 exporting to image
  #6 exporting layers done
  #6 writing image sha256:12af95c4cb52306a8e93a12231473cabc2e7e8abe0db8d9a95a80529ec08d495 done
  #6 DONE 0.0s
  $ printf 'FROM busybox\nUSER\n' > Dockerfile; docker build .
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
  $ printf 'FROM busybox\nLABEL x\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 58B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> LABEL x
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: LABEL must have two arguments
  [1]
  $ printf 'FROM busybox\nHEALTHCHECK nonsense\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 71B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> HEALTHCHECK nonsense
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: Unknown type "NONSENSE" in HEALTHCHECK (try CMD)
  [1]
  $ printf 'FROM busybox\nCOPY --from=nosuchstage /a /b\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 80B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load metadata for docker.io/library/nosuchstage:latest
  #3 ERROR: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed
  ------
   > [internal] load metadata for docker.io/library/nosuchstage:latest:
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> COPY --from=nosuchstage /a /b
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: nosuchstage: failed to resolve source metadata for docker.io/library/nosuchstage:latest: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed
  [1]
  $ printf 'FROM busybox\nMAINTAINER me\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 64B done
  #1 WARN: MaintainerDeprecated: Maintainer instruction is deprecated in favor of using label (line 2)
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/1] FROM docker.io/library/busybox:latest@sha256:7adbc203bee237a8d15ce4b6de58115f85ab07cb0465114fc82ba18ca475f32f
  #4 CACHED
  
  #5 exporting to image
  #5 exporting layers done
  #5 writing image sha256:5045100c70551a68c7771487f89a98328a1dbed4071e38522db6314332ff27f2 done
  #5 DONE 0.0s
  
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  \x1b[0m - MaintainerDeprecated: Maintainer instruction is deprecated in favor of using label (line 2) (esc)
  $ printf 'FROM ${BASE}\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 50B done
  #1 WARN: InvalidDefaultArgInFrom: Default value for ARG ${BASE} results in empty or invalid base image name (line 1)
  #1 WARN: UndefinedArgInFrom: FROM argument 'BASE' is not declared (line 1)
  #1 DONE 0.0s
  
   \x1b[33m2 warnings found (use docker --debug to expand): (esc)
  \x1b[0m - InvalidDefaultArgInFrom: Default value for ARG ${BASE} results in empty or invalid base image name (line 1) (esc)
   - UndefinedArgInFrom: FROM argument 'BASE' is not declared (line 1)
  Dockerfile:1
  --------------------
     1 | >>> FROM ${BASE}
     2 |     
  --------------------
  ERROR: failed to build: failed to solve: base name (${BASE}) should not be blank
  [1]
  $ printf 'FROM busybox\nRUN echo a \\\n  && echo b \\\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 77B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/2] FROM docker.io/library/busybox:latest@sha256:7adbc203bee237a8d15ce4b6de58115f85ab07cb0465114fc82ba18ca475f32f
  #4 CACHED
  
  #5 [2/2] RUN echo a   && echo b
  #5 0.134 a
  #5 0.135 b
  #5 DONE 0.2s
  
  #6 exporting to image
  #6 exporting layers 0.0s done
  #6 writing image sha256:93a4c07150c138e7d5ae5dd3beda92e9c7ff6ca7da6e42d117a92832ab74a793 done
  #6 DONE 0.0s
  $ printf 'FROM busybox\nUSER nosuchuser\nRUN true\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 75B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/2] FROM docker.io/library/busybox:latest@sha256:7adbc203bee237a8d15ce4b6de58115f85ab07cb0465114fc82ba18ca475f32f
  #4 CACHED
  
  #5 [2/2] RUN true
  #5 ERROR: process "/bin/sh -c true" did not complete successfully: unable to find user nosuchuser: no matching entries in passwd file
  ------
   > [2/2] RUN true:
  ------
  Dockerfile:3
  --------------------
     1 |     FROM busybox
     2 |     USER nosuchuser
     3 | >>> RUN true
     4 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c true" did not complete successfully: unable to find user nosuchuser: no matching entries in passwd file
  [1]
  $ printf 'from busybox\nrun echo lower\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 65B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/2] FROM docker.io/library/busybox:latest@sha256:7adbc203bee237a8d15ce4b6de58115f85ab07cb0465114fc82ba18ca475f32f
  #4 CACHED
  
  #5 [2/2] RUN echo lower
  #5 0.140 lower
  #5 DONE 0.2s
  
  #6 exporting to image
  #6 exporting layers done
  #6 writing image sha256:1b88e536df75b71753098a72206d9232942ddbb226b1bbcea12117bdff14951c done
  #6 DONE 0.0s
  $ printf 'FROM busybox\nSHELL bad\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 60B done
  #1 DONE 0.0s
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> SHELL bad
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: SHELL requires the arguments to be in JSON form
  [1]
  $ printf 'FROM busybox\nVOLUME\n' > Dockerfile; docker build .
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
  $ printf 'FROM busybox\nONBUILD FROM x\n' > Dockerfile; docker build .
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

Several stages, arguments, and the rest.
  $ cat > Dockerfile <<'EOF'
  > ARG BASE=busybox
  > FROM ${BASE} AS builder
  > ARG VERSION=1.0
  > ENV APP_VERSION=${VERSION}
  > RUN echo "version $APP_VERSION" > /out.txt
  > 
  > FROM alpine AS test
  > COPY --from=builder /out.txt /
  > RUN grep version /out.txt
  > 
  > FROM alpine AS final
  > LABEL org.opencontainers.image.title="demo" stage=final
  > COPY --from=builder /out.txt /srv/
  > USER nobody
  > EXPOSE 8080/tcp 9090/udp
  > VOLUME /data
  > HEALTHCHECK --interval=5s --timeout=3s --retries=2 CMD wget -q -O- localhost:8080 || exit 1
  > ENTRYPOINT ["cat"]
  > CMD ["/srv/out.txt"]
  > EOF
# varies
  $ docker build -t multi .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 539B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load metadata for docker.io/library/alpine:latest
  #3 DONE 0.2s
  
  #4 [internal] load .dockerignore
  #4 transferring context: 2B done
  #4 DONE 0.0s
  
  #5 [builder 1/2] FROM docker.io/library/busybox:latest@sha256:7adbc203bee237a8d15ce4b6de58115f85ab07cb0465114fc82ba18ca475f32f
  #5 CACHED
  
  #6 [final 1/2] FROM docker.io/library/alpine:latest@sha256:e08879c2bcab99bd9d63616f48527db8f451c476e5f756ddce0369a886f7a384
  #6 resolve docker.io/library/alpine:latest@sha256:e08879c2bcab99bd9d63616f48527db8f451c476e5f756ddce0369a886f7a384 done
  #6 extracting sha256:ad73355669213aeefe00ec0c26c677db869f31d59830b063d877ba92c435022e
  #6 sha256:e08879c2bcab99bd9d63616f48527db8f451c476e5f756ddce0369a886f7a384 527B / 527B done
  #6 sha256:815dc4f4bceeb44930570c6016e8892c86a95bfea3430755b848394656aa8cf8 572B / 572B done
  #6 sha256:ad73355669213aeefe00ec0c26c677db869f31d59830b063d877ba92c435022e 1.14MB / 1.14MB 0.0s done
  #6 extracting sha256:ad73355669213aeefe00ec0c26c677db869f31d59830b063d877ba92c435022e 0.1s done
  #6 DONE 0.1s
  
  #7 [builder 2/2] RUN echo "version 1.0" > /out.txt
  #7 DONE 0.2s
  
  #8 [final 2/2] COPY --from=builder /out.txt /srv/
  #8 DONE 0.0s
  
  #9 exporting to image
  #9 exporting layers done
  #9 writing image sha256:42afa991f80c27be8f6b3e217270c53e69eecb24f9e5dd6de685425ce5f5db94 done
  #9 naming to docker.io/library/multi done
  #9 DONE 0.0s
  $ docker run --rm multi
  version 1.0
  $ docker run --rm multi /etc/hostname | wc -l
  1
  $ docker build --build-arg VERSION=2.0 -t multi:2 .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 539B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load metadata for docker.io/library/alpine:latest
  #3 DONE 0.0s
  
  #4 [internal] load .dockerignore
  #4 transferring context: 2B done
  #4 DONE 0.0s
  
  #5 [final 1/2] FROM docker.io/library/alpine:latest@sha256:e08879c2bcab99bd9d63616f48527db8f451c476e5f756ddce0369a886f7a384
  #5 DONE 0.0s
  
  #6 [builder 1/2] FROM docker.io/library/busybox:latest@sha256:7adbc203bee237a8d15ce4b6de58115f85ab07cb0465114fc82ba18ca475f32f
  #6 CACHED
  
  #7 [builder 2/2] RUN echo "version 2.0" > /out.txt
  #7 DONE 0.2s
  
  #5 [final 1/2] FROM docker.io/library/alpine:latest@sha256:e08879c2bcab99bd9d63616f48527db8f451c476e5f756ddce0369a886f7a384
  #5 CACHED
  
  #8 [final 2/2] COPY --from=builder /out.txt /srv/
  #8 DONE 0.0s
  
  #9 exporting to image
  #9 exporting layers done
  #9 writing image sha256:02ced45fe3c2748f4261414bee3aaedb75b1a963e2a96fffe1898c3483f3fe4e done
  #9 naming to docker.io/library/multi:2 done
  #9 DONE 0.0s
  $ docker run --rm multi:2
  version 2.0
# varies
  $ docker build --build-arg NOSUCH=1 -t multi .
  $ docker build --target builder -t multi:builder .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 539B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [builder 1/2] FROM docker.io/library/busybox:latest@sha256:7adbc203bee237a8d15ce4b6de58115f85ab07cb0465114fc82ba18ca475f32f
  #4 DONE 0.0s
  
  #5 [builder 2/2] RUN echo "version 1.0" > /out.txt
  #5 CACHED
  
  #6 exporting to image
  #6 exporting layers 0.0s done
  #6 writing image sha256:8da300b4a7098b70d7a835f6f0ee37956c577780776e587cf9ddcd35e0e94ef3 done
  #6 naming to docker.io/library/multi:builder done
  #6 DONE 0.0s
  $ docker build --target nosuch .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 539B done
  #1 DONE 0.0s
  ERROR: failed to build: failed to solve: target stage "nosuch" could not be found
  [1]
# varies
  $ docker build --target TEST -t multi:test .
  $ docker image inspect --format '{{json .Config}}' multi
  {"User":"nobody","ExposedPorts":{"8080/tcp":{},"9090/udp":{}},"Env":["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"],"Entrypoint":["cat"],"Cmd":["/srv/out.txt"],"Volumes":{"/data":{}},"WorkingDir":"/","Labels":{"org.opencontainers.image.title":"demo","stage":"final"},"ArgsEscaped":true,"Healthcheck":{"Test":["CMD-SHELL","wget -q -O- localhost:8080 || exit 1"],"Interval":5000000000,"Timeout":3000000000,"Retries":2}}
# varies
  $ mkdir sub; printf 'FROM busybox\nCOPY . /x\nRUN ls -A /x\n' > sub/other.Dockerfile; docker build -f sub/other.Dockerfile -t other .
  $ printf 'secret*\n*.md\n!README.md\n.git\n' > .dockerignore; touch secret.txt notes.md README.md
# varies
  $ docker build --no-cache -f sub/other.Dockerfile -t other .
  $ printf 'FROM busybox\nRUN echo from stdin\n' | docker build -
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 70B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/2] FROM docker.io/library/busybox:latest@sha256:7adbc203bee237a8d15ce4b6de58115f85ab07cb0465114fc82ba18ca475f32f
  #4 CACHED
  
  #5 [2/2] RUN echo from stdin
  #5 0.132 from stdin
  #5 DONE 0.2s
  
  #6 exporting to image
  #6 exporting layers 0.0s done
  #6 writing image sha256:0cfbddc9cafd3e45449b03ad541073b39358511ba1892a0fd191da6d1e66d150 done
  #6 DONE 0.0s
  $ printf 'FROM busybox\nENTRYPOINT ["echo", "entry"]\nCMD ["default"]\n' | docker build -q -t ec - | cut -c1-7; docker run --rm ec; docker run --rm ec given; docker run --rm --entrypoint /bin/echo ec x
  sha256:
  entry default
  entry given
  x
  $ printf 'FROM busybox\nHEALTHCHECK --interval=1s CMD true\nCMD sleep 20\n' | docker build -q -t hc - | cut -c1-7; docker run -d --name hc hc; docker ps --filter name=hc; sleep 2.5; docker ps --filter name=hc; docker inspect --format '{{.State.Health.Status}}' hc; docker rm -f hc
  sha256:
  8a35a47cebc57f65ed45baa2e3531ef733429b85a7379f37bb1cb4fd8338f728
  CONTAINER ID   IMAGE     COMMAND                  CREATED        STATUS                                     PORTS     NAMES
  8a35a47cebc5   hc        "/bin/sh -c 'sleep 2…"   1 second ago   Up Less than a second (health: starting)             hc
  CONTAINER ID   IMAGE     COMMAND                  CREATED         STATUS                   PORTS     NAMES
  8a35a47cebc5   hc        "/bin/sh -c 'sleep 2…"   3 seconds ago   Up 2 seconds (healthy)             hc
  healthy
  hc
  $ printf 'FROM busybox\nRUN --mount=type=cache,target=/c echo x >> /c/f && wc -l < /c/f\n' > Dockerfile; docker build --no-cache .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 114B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 69B done
  #3 DONE 0.0s
  
  #4 [stage-0 1/2] FROM docker.io/library/busybox:latest@sha256:7adbc203bee237a8d15ce4b6de58115f85ab07cb0465114fc82ba18ca475f32f
  #4 CACHED
  
  #5 [stage-0 2/2] RUN --mount=type=cache,target=/c echo x >> /c/f && wc -l < /c/f
  #5 0.136 1
  #5 DONE 0.2s
  
  #6 exporting to image
  #6 exporting layers 0.0s done
  #6 writing image sha256:48222706b2f03b3c8a36117cea336e24472b9c5d429e25b12a30e787f0ceb75b done
  #6 DONE 0.0s
# varies
  $ tar cf x.tar hello.txt; printf 'FROM busybox\nADD x.tar /x/\nRUN ls /x\n' > Dockerfile; docker build --progress plain .

Build checks.
  $ printf 'FROM busybox as low\nRUN true\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 66B done
  #1 WARN: FromAsCasing: 'as' and 'FROM' keywords' casing do not match (line 1)
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 69B done
  #3 DONE 0.0s
  
  #4 [1/2] FROM docker.io/library/busybox:latest@sha256:7adbc203bee237a8d15ce4b6de58115f85ab07cb0465114fc82ba18ca475f32f
  #4 CACHED
  
  #5 [2/2] RUN true
  #5 DONE 0.2s
  
  #6 exporting to image
  #6 exporting layers done
  #6 writing image sha256:99f316784e44e255fa3e0c31cc2a85f46502d9b99272ffe6b3ec8ae669f4b53a done
  #6 DONE 0.0s
  
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  \x1b[0m - FromAsCasing: 'as' and 'FROM' keywords' casing do not match (line 1) (esc)
  $ printf 'FROM busybox\nCMD echo hi\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 62B done
  #1 WARN: JSONArgsRecommended: JSON arguments recommended for CMD to prevent unintended behavior related to OS signals (line 2)
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 69B done
  #3 DONE 0.0s
  
  #4 [1/1] FROM docker.io/library/busybox:latest@sha256:7adbc203bee237a8d15ce4b6de58115f85ab07cb0465114fc82ba18ca475f32f
  #4 CACHED
  
  #5 exporting to image
  #5 exporting layers done
  #5 writing image sha256:db3c394d54876480e7fbfee4c627ab2db283b0a7c8415dad2949c0b6985a71fa done
  #5 DONE 0.0s
  
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  \x1b[0m - JSONArgsRecommended: JSON arguments recommended for CMD to prevent unintended behavior related to OS signals (line 2) (esc)
  $ printf 'FROM busybox\nENV PASSWORD=x\nARG API_TOKEN\nENV B b\nMAINTAINER me\nWORKDIR rel\nCMD ["a"]\nCMD ["b"]\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 133B done
  #1 WARN: MaintainerDeprecated: Maintainer instruction is deprecated in favor of using label (line 5)
  #1 WARN: SecretsUsedInArgOrEnv: Do not use ARG or ENV instructions for sensitive data (ENV "PASSWORD") (line 2)
  #1 WARN: SecretsUsedInArgOrEnv: Do not use ARG or ENV instructions for sensitive data (ARG "API_TOKEN") (line 3)
  #1 WARN: LegacyKeyValueFormat: "ENV key=value" should be used instead of legacy "ENV key value" format (line 4)
  #1 WARN: WorkdirRelativePath: Relative workdir "rel" can have unexpected results if the base image changes (line 6)
  #1 WARN: MultipleInstructionsDisallowed: Multiple CMD instructions should not be used in the same stage because only the last one will be used (line 7)
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 69B done
  #3 DONE 0.0s
  
  #4 [1/2] FROM docker.io/library/busybox:latest@sha256:7adbc203bee237a8d15ce4b6de58115f85ab07cb0465114fc82ba18ca475f32f
  #4 CACHED
  
  #5 [2/2] WORKDIR rel
  #5 DONE 0.0s
  
  #6 exporting to image
  #6 exporting layers done
  #6 writing image sha256:0618e2448cf4918ad769ec71e7d1bf21783a3635c97df224f868811e1a74feae done
  #6 DONE 0.0s
  
   \x1b[33m6 warnings found (use docker --debug to expand): (esc)
  \x1b[0m - SecretsUsedInArgOrEnv: Do not use ARG or ENV instructions for sensitive data (ENV "PASSWORD") (line 2) (esc)
   - SecretsUsedInArgOrEnv: Do not use ARG or ENV instructions for sensitive data (ARG "API_TOKEN") (line 3)
   - LegacyKeyValueFormat: "ENV key=value" should be used instead of legacy "ENV key value" format (line 4)
   - WorkdirRelativePath: Relative workdir "rel" can have unexpected results if the base image changes (line 6)
   - MultipleInstructionsDisallowed: Multiple CMD instructions should not be used in the same stage because only the last one will be used (line 7)
   - MaintainerDeprecated: Maintainer instruction is deprecated in favor of using label (line 5)
  $ docker build --check .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 133B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 69B done
  #3 DONE 0.0s
  Check complete, 6 warnings have been found!
  
  WARNING: SecretsUsedInArgOrEnv - https://docs.docker.com/go/dockerfile/rule/secrets-used-in-arg-or-env/
  Do not use ARG or ENV instructions for sensitive data (ENV "PASSWORD")
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> ENV PASSWORD=x
     3 |     ARG API_TOKEN
     4 |     ENV B b
  --------------------
  
  WARNING: SecretsUsedInArgOrEnv - https://docs.docker.com/go/dockerfile/rule/secrets-used-in-arg-or-env/
  Do not use ARG or ENV instructions for sensitive data (ARG "API_TOKEN")
  Dockerfile:3
  --------------------
     1 |     FROM busybox
     2 |     ENV PASSWORD=x
     3 | >>> ARG API_TOKEN
     4 |     ENV B b
     5 |     MAINTAINER me
  --------------------
  
  WARNING: LegacyKeyValueFormat - https://docs.docker.com/go/dockerfile/rule/legacy-key-value-format/
  "ENV key=value" should be used instead of legacy "ENV key value" format
  Dockerfile:4
  --------------------
     2 |     ENV PASSWORD=x
     3 |     ARG API_TOKEN
     4 | >>> ENV B b
     5 |     MAINTAINER me
     6 |     WORKDIR rel
  --------------------
  
  WARNING: MaintainerDeprecated - https://docs.docker.com/go/dockerfile/rule/maintainer-deprecated/
  Maintainer instruction is deprecated in favor of using label
  Dockerfile:5
  --------------------
     3 |     ARG API_TOKEN
     4 |     ENV B b
     5 | >>> MAINTAINER me
     6 |     WORKDIR rel
     7 |     CMD ["a"]
  --------------------
  
  WARNING: WorkdirRelativePath - https://docs.docker.com/go/dockerfile/rule/workdir-relative-path/
  Relative workdir "rel" can have unexpected results if the base image changes
  Dockerfile:6
  --------------------
     4 |     ENV B b
     5 |     MAINTAINER me
     6 | >>> WORKDIR rel
     7 |     CMD ["a"]
     8 |     CMD ["b"]
  --------------------
  
  WARNING: MultipleInstructionsDisallowed - https://docs.docker.com/go/dockerfile/rule/multiple-instructions-disallowed/
  Multiple CMD instructions should not be used in the same stage because only the last one will be used
  Dockerfile:7
  --------------------
     5 |     MAINTAINER me
     6 |     WORKDIR rel
     7 | >>> CMD ["a"]
     8 |     CMD ["b"]
     9 |     
  --------------------
  [1]
  $ printf 'FROM busybox\nRUN echo $NOSUCH\nCOPY $UNSET/hello.txt /\n' > Dockerfile; docker build --check .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 91B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 69B done
  #3 DONE 0.0s
  Check complete, 1 warning has been found!
  
  WARNING: UndefinedVar - https://docs.docker.com/go/dockerfile/rule/undefined-var/
  Usage of undefined variable '$UNSET'
  Dockerfile:3
  --------------------
     1 |     FROM busybox
     2 |     RUN echo $NOSUCH
     3 | >>> COPY $UNSET/hello.txt /
     4 |     
  --------------------
  [1]
  $ printf 'FROM busybox AS a\nFROM busybox AS a\n' > Dockerfile; docker build --check .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 73B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 69B done
  #3 DONE 0.0s
  Check complete, 1 warning has been found!
  
  WARNING: DuplicateStageName - https://docs.docker.com/go/dockerfile/rule/duplicate-stage-name/
  Duplicate stage name "a", stage names should be unique
  Dockerfile:2
  --------------------
     1 |     FROM busybox AS a
     2 | >>> FROM busybox AS a
     3 |     
  --------------------
  [1]
  $ printf 'FROM busybox\nrun true\n' > Dockerfile; docker build --check .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 59B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 69B done
  #3 DONE 0.0s
  Check complete, 1 warning has been found!
  
  WARNING: ConsistentInstructionCasing - https://docs.docker.com/go/dockerfile/rule/consistent-instruction-casing/
  Command 'run' should match the case of the command majority (uppercase)
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> run true
     3 |     
  --------------------
  [1]
  $ printf 'FROM --platform=linux/amd64 busybox\nEXPOSE 80/TCP\n' > Dockerfile; docker build --check .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 87B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 69B done
  #3 DONE 0.0s
  Check complete, 2 warnings have been found!
  
  WARNING: FromPlatformFlagConstDisallowed - https://docs.docker.com/go/dockerfile/rule/from-platform-flag-const-disallowed/
  FROM --platform flag should not use constant value "linux/amd64"
  Dockerfile:1
  --------------------
     1 | >>> FROM --platform=linux/amd64 busybox
     2 |     EXPOSE 80/TCP
     3 |     
  --------------------
  
  WARNING: ExposeProtoCasing - https://docs.docker.com/go/dockerfile/rule/expose-proto-casing/
  Defined protocol '80/TCP' in EXPOSE instruction should be lowercase
  Dockerfile:2
  --------------------
     1 |     FROM --platform=linux/amd64 busybox
     2 | >>> EXPOSE 80/TCP
     3 |     
  --------------------
  [1]
  $ printf 'FROM busybox\n' > Dockerfile; docker build --check .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 50B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 69B done
  #3 DONE 0.0s
  Check complete, no warnings found.
  $ printf '# check=error=true\nFROM busybox as low\n' > Dockerfile; docker build .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 76B done
  #1 WARN: FromAsCasing: 'as' and 'FROM' keywords' casing do not match (line 2)
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 69B done
  #3 DONE 0.0s
  
   \x1b[33m1 warning found (use docker --debug to expand): (esc)
  \x1b[0m - FromAsCasing: 'as' and 'FROM' keywords' casing do not match (line 2) (esc)
  ERROR: failed to build: failed to solve: lint violation found for rules: FromAsCasing
  [1]

The legacy builder.
  $ export DOCKER_BUILDKIT=0
  $ cat > Dockerfile <<'EOF'
  > FROM busybox
  > WORKDIR /app
  > COPY hello.txt .
  > RUN cat hello.txt && echo built > built.txt
  > CMD ["cat", "hello.txt"]
  > EOF
# varies
  $ docker build -t legacy .
# varies
  $ docker build -t legacy .
# varies
  $ docker build -q -t legacy .
# varies
  $ docker build --no-cache -t legacy .
# varies
  $ : > Dockerfile; docker build .
# varies
  $ rm Dockerfile; docker build .
# varies
  $ docker build
# varies
  $ docker build -t x.
  $ unset DOCKER_BUILDKIT
# varies
  $ docker builder prune -f | sed 's/^[a-z0-9]\{25\}/CACHEID/'
  ID						RECLAIMABLE	SIZE		LAST ACCESSED
  CACHEID               	true 		0B        	28 seconds ago
  CACHEID*              	true 	29B       	2 seconds ago
  CACHEID*              	true 	61B       	10 seconds ago
  CACHEID*              	true 	10.24kB   	5 seconds ago
  CACHEID*              	true 	6B        	6 seconds ago
  CACHEID*              	true 	12B       	17 seconds ago
  CACHEID*              	true 	2B        	7 seconds ago
  CACHEID*              	true 	39B       	2 seconds ago
  CACHEID*              	true 	0B        	10 seconds ago
  CACHEID*              	true 	0B        	37 seconds ago
  Total:	10.39kB
  $ docker builder prune -af | tail -1
  Total:	1.275kB
