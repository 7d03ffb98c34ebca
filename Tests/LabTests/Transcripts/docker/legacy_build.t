The legacy builder, recorded from docker 28.5.2; IDs, sizes and the base are the lab's own.

  $ mkdir app && cd app && echo hello again > hello.txt
  $ export DOCKER_BUILDKIT=0
  $ cat > Dockerfile <<'EOF'
  > FROM busybox
  > WORKDIR /app
  > COPY hello.txt .
  > RUN cat hello.txt && echo built > built.txt
  > CMD ["cat", "hello.txt"]
  > EOF
  $ docker build -t legacy .
  DEPRECATED: The legacy builder is deprecated and will be removed in a future release.
              BuildKit is currently disabled; enable it by removing the DOCKER_BUILDKIT=0
              environment-variable.
  
  Sending build context to Docker daemon  3.072kB\x0d\x0d (esc)
  Step 1/5 : FROM busybox
  latest: Pulling from library/busybox
  543fe733702f: Pulling fs layer
  543fe733702f: Verifying Checksum
  543fe733702f: Download complete
  543fe733702f: Pull complete
  Digest: sha256:3ca604ad0040a0de5c4a556ca665e12ce3745d6dd45d2019e42681db9a2775e7
  Status: Downloaded newer image for busybox:latest
   ---> f34a86f3de51
  Step 2/5 : WORKDIR /app
   ---> Running in 2a682650f6b4
   ---> Removed intermediate container 2a682650f6b4
   ---> 0c3bd45784ed
  Step 3/5 : COPY hello.txt .
   ---> 523c6e090e2f
  Step 4/5 : RUN cat hello.txt && echo built > built.txt
   ---> Running in d6f2299e2850
  hello again
   ---> Removed intermediate container d6f2299e2850
   ---> cdc29b8691c6
  Step 5/5 : CMD ["cat", "hello.txt"]
   ---> Running in f45844e59778
   ---> Removed intermediate container f45844e59778
   ---> bcb5dd6d303f
  Successfully built bcb5dd6d303f
  Successfully tagged legacy:latest
  $ docker build -t legacy .
  DEPRECATED: The legacy builder is deprecated and will be removed in a future release.
              BuildKit is currently disabled; enable it by removing the DOCKER_BUILDKIT=0
              environment-variable.
  
  Sending build context to Docker daemon  3.072kB\x0d\x0d (esc)
  Step 1/5 : FROM busybox
   ---> f34a86f3de51
  Step 2/5 : WORKDIR /app
   ---> Using cache
   ---> 0c3bd45784ed
  Step 3/5 : COPY hello.txt .
   ---> Using cache
   ---> 523c6e090e2f
  Step 4/5 : RUN cat hello.txt && echo built > built.txt
   ---> Using cache
   ---> cdc29b8691c6
  Step 5/5 : CMD ["cat", "hello.txt"]
   ---> Using cache
   ---> bcb5dd6d303f
  Successfully built bcb5dd6d303f
  Successfully tagged legacy:latest
  $ docker build -q -t legacy .
  DEPRECATED: The legacy builder is deprecated and will be removed in a future release.
              BuildKit is currently disabled; enable it by removing the DOCKER_BUILDKIT=0
              environment-variable.
  
  sha256:bcb5dd6d303fe57510c5c23e0c59855f83b8f0c454ef868368007194014712df
  $ docker build --no-cache -t legacy .
  DEPRECATED: The legacy builder is deprecated and will be removed in a future release.
              BuildKit is currently disabled; enable it by removing the DOCKER_BUILDKIT=0
              environment-variable.
  
  Sending build context to Docker daemon  3.072kB\x0d\x0d (esc)
  Step 1/5 : FROM busybox
   ---> f34a86f3de51
  Step 2/5 : WORKDIR /app
   ---> Running in 12f9961c4c6a
   ---> Removed intermediate container 12f9961c4c6a
   ---> bdfd87daa385
  Step 3/5 : COPY hello.txt .
   ---> d8882f24e8ac
  Step 4/5 : RUN cat hello.txt && echo built > built.txt
   ---> Running in b77ebd5be54c
  hello again
   ---> Removed intermediate container b77ebd5be54c
   ---> c15e05878fbc
  Step 5/5 : CMD ["cat", "hello.txt"]
   ---> Running in d74712f1b3d8
   ---> Removed intermediate container d74712f1b3d8
   ---> 5f140cbd88aa
  Successfully built 5f140cbd88aa
  Successfully tagged legacy:latest
  $ echo changed > hello.txt; docker build -t legacy .
  DEPRECATED: The legacy builder is deprecated and will be removed in a future release.
              BuildKit is currently disabled; enable it by removing the DOCKER_BUILDKIT=0
              environment-variable.
  
  Sending build context to Docker daemon  3.072kB\x0d\x0d (esc)
  Step 1/5 : FROM busybox
   ---> f34a86f3de51
  Step 2/5 : WORKDIR /app
   ---> Using cache
   ---> bdfd87daa385
  Step 3/5 : COPY hello.txt .
   ---> dd605f59391e
  Step 4/5 : RUN cat hello.txt && echo built > built.txt
   ---> Running in 9c227c156a2f
  changed
   ---> Removed intermediate container 9c227c156a2f
   ---> 007523c57706
  Step 5/5 : CMD ["cat", "hello.txt"]
   ---> Running in 447b64f2dfa8
   ---> Removed intermediate container 447b64f2dfa8
   ---> fa84a9fa7b80
  Successfully built fa84a9fa7b80
  Successfully tagged legacy:latest
  $ docker history legacy
  IMAGE          CREATED                  CREATED BY                                      SIZE      COMMENT
  396625f5a226   Less than a second ago   /bin/sh -c #(nop)  CMD ["cat" "hello.txt"]      0B        
  c6127fed0747   Less than a second ago   /bin/sh -c cat hello.txt && echo built > bui…   6B        
  96dc322112fc   Less than a second ago   /bin/sh -c #(nop) COPY file:28f48f80138deb0c…   8B        
  43407fcf3616   Less than a second ago   /bin/sh -c #(nop) WORKDIR /app                  0B        
  13b36d95c2c5   14 months ago            BusyBox 1.38.0 (glibc), Debian 12               4.43MB    buildkit.dockerfile.v0
  $ docker images -a --filter reference=legacy
  REPOSITORY   TAG       IMAGE ID       CREATED                  SIZE
  legacy       latest    fa84a9fa7b80   Less than a second ago   4.43MB
  $ printf 'FROM busybox\nRUN nosuchcommand\n' > Dockerfile; docker build .
  DEPRECATED: The legacy builder is deprecated and will be removed in a future release.
              BuildKit is currently disabled; enable it by removing the DOCKER_BUILDKIT=0
              environment-variable.
  
  Sending build context to Docker daemon  3.072kB\x0d\x0d (esc)
  Step 1/2 : FROM busybox
   ---> 13b36d95c2c5
  Step 2/2 : RUN nosuchcommand
   ---> Running in 45f7d1abbcbf
  \x1b[91m/bin/sh: line 0: nosuchcommand: not found (esc)
  \x1b[0mThe command '/bin/sh -c nosuchcommand' returned a non-zero code: 127 (esc)
  [127]
  $ printf 'FROM busybox\nCOPY missing.txt /\n' > Dockerfile; docker build .
  DEPRECATED: The legacy builder is deprecated and will be removed in a future release.
              BuildKit is currently disabled; enable it by removing the DOCKER_BUILDKIT=0
              environment-variable.
  
  Sending build context to Docker daemon  3.072kB\x0d\x0d (esc)
  Step 1/2 : FROM busybox
   ---> f34a86f3de51
  Step 2/2 : COPY missing.txt /
  COPY failed: file not found in build context or excluded by .dockerignore: stat missing.txt: file does not exist
  [1]
  $ printf 'FROM busybox\nRUNN x\n' > Dockerfile; docker build .
  DEPRECATED: The legacy builder is deprecated and will be removed in a future release.
              BuildKit is currently disabled; enable it by removing the DOCKER_BUILDKIT=0
              environment-variable.
  
  Sending build context to Docker daemon  3.072kB\x0d\x0d (esc)
  Error response from daemon: dockerfile parse error on line 2: unknown instruction: RUNN (did you mean RUN?)
  [1]
  $ printf 'FROM busybox\nCOPY hello.txt\n' > Dockerfile; docker build .
  DEPRECATED: The legacy builder is deprecated and will be removed in a future release.
              BuildKit is currently disabled; enable it by removing the DOCKER_BUILDKIT=0
              environment-variable.
  
  Sending build context to Docker daemon  3.072kB\x0d\x0d (esc)
  Error response from daemon: dockerfile parse error on line 2: COPY requires at least two arguments, but only one was provided. Destination could not be determined
  [1]
  $ printf 'FROM nosuchimage\n' > Dockerfile; docker build .
  DEPRECATED: The legacy builder is deprecated and will be removed in a future release.
              BuildKit is currently disabled; enable it by removing the DOCKER_BUILDKIT=0
              environment-variable.
  
  Sending build context to Docker daemon  3.072kB\x0d\x0d (esc)
  Step 1/1 : FROM nosuchimage
  pull access denied for nosuchimage, repository does not exist or may require 'docker login': denied: requested access to the resource is denied
  [1]
  $ : > Dockerfile; docker build .
  DEPRECATED: The legacy builder is deprecated and will be removed in a future release.
              BuildKit is currently disabled; enable it by removing the DOCKER_BUILDKIT=0
              environment-variable.
  
  Sending build context to Docker daemon   2.56kB\x0d\x0d (esc)
  Error response from daemon: the Dockerfile (Dockerfile) cannot be empty
  [1]
  $ rm Dockerfile; docker build .
  DEPRECATED: The legacy builder is deprecated and will be removed in a future release.
              BuildKit is currently disabled; enable it by removing the DOCKER_BUILDKIT=0
              environment-variable.
  
  unable to prepare context: unable to evaluate symlinks in Dockerfile path: lstat /home/learner/app/Dockerfile: no such file or directory
  [1]
  $ docker build
  DEPRECATED: The legacy builder is deprecated and will be removed in a future release.
              BuildKit is currently disabled; enable it by removing the DOCKER_BUILDKIT=0
              environment-variable.
  
  docker: 'docker build' requires 1 argument
  
  Usage:  docker build [OPTIONS] PATH | URL | -
  
  Run 'docker build --help' for more information
  [1]
  $ printf 'FROM busybox AS b\nRUN echo 1 > /1\nFROM alpine\nCOPY --from=b /1 /\nENV A=1\nEXPOSE 80\n' | docker build -t lm -
  DEPRECATED: The legacy builder is deprecated and will be removed in a future release.
              BuildKit is currently disabled; enable it by removing the DOCKER_BUILDKIT=0
              environment-variable.
  
  Sending build context to Docker daemon  2.048kB\x0d\x0d (esc)
  Step 1/6 : FROM busybox AS b
   ---> f34a86f3de51
  Step 2/6 : RUN echo 1 > /1
   ---> Running in 4f8ac3340b7d
   ---> Removed intermediate container 4f8ac3340b7d
   ---> 29c75b75afff
  Step 3/6 : FROM alpine
  latest: Pulling from library/alpine
  23253c68e8b8: Pulling fs layer
  23253c68e8b8: Verifying Checksum
  23253c68e8b8: Download complete
  23253c68e8b8: Pull complete
  Digest: sha256:1ebd04045c1599dd9cb5ed9bca34d0b5aa883a09a81449beaae8b8095a1b32f5
  Status: Downloaded newer image for alpine:latest
   ---> 0b430cf19137
  Step 4/6 : COPY --from=b /1 /
   ---> 218f028110c0
  Step 5/6 : ENV A=1
   ---> Running in 9b13dd70e001
   ---> Removed intermediate container 9b13dd70e001
   ---> 6781f256abc9
  Step 6/6 : EXPOSE 80
   ---> Running in 04c2ac10680f
   ---> Removed intermediate container 04c2ac10680f
   ---> 85c5939da597
  Successfully built 85c5939da597
  Successfully tagged lm:latest
  $ docker build -t x.
  DEPRECATED: The legacy builder is deprecated and will be removed in a future release.
              BuildKit is currently disabled; enable it by removing the DOCKER_BUILDKIT=0
              environment-variable.
  
  invalid argument "x." for "-t, --tag" flag: invalid reference format
  
  Usage:  docker build [OPTIONS] PATH | URL | -
  
  Run 'docker build --help' for more information
  [125]

What the legacy builder does not know, it says.

  $ printf 'FROM scratch\nRUN --mount=type=cache,target=/x y\n' | docker build - 2>/dev/null
  Sending build context to Docker daemon  2.048kB\x0d\x0d (esc)
  Step 1/2 : FROM scratch
   ---> 
  Step 2/2 : RUN --mount=type=cache,target=/x y
  [1]
  $ docker build --secret id=x . 2>&1 | tail -5
  unknown flag: --secret
  
  Usage:  docker build [OPTIONS] PATH | URL | -
  
  Run 'docker build --help' for more information
  $ printf 'FROM alpine\nARG X=1\nENV A=1 B=2\nRUN echo $X\nLABEL k=v\n' | docker build --build-arg Q=1 --label z=1 -t args - 2>/dev/null
  Sending build context to Docker daemon  2.048kB\x0d\x0d (esc)
  Step 1/6 : FROM alpine
   ---> 0b430cf19137
  Step 2/6 : ARG X=1
   ---> Running in 1d4353bd4423
   ---> Removed intermediate container 1d4353bd4423
   ---> 18bfd3ef375d
  Step 3/6 : ENV A=1 B=2
   ---> Running in d2bd5adbbca7
   ---> Removed intermediate container d2bd5adbbca7
   ---> 3605cdc4b49a
  Step 4/6 : RUN echo $X
   ---> Running in 5312986a3367
  1
   ---> Removed intermediate container 5312986a3367
   ---> bda74cb1ccbd
  Step 5/6 : LABEL k=v
   ---> Running in fd8296baab67
   ---> Removed intermediate container fd8296baab67
   ---> 986c423d3bb0
  Step 6/6 : LABEL z=1
   ---> Running in 87bf9f75e04d
   ---> Removed intermediate container 87bf9f75e04d
   ---> a572bbebc6f4
  [Warning] One or more build-args [Q] were not consumed
  Successfully built a572bbebc6f4
  Successfully tagged args:latest
  $ docker history --format '{{.CreatedBy}}' args
  /bin/sh -c #(nop)  LABEL z=1
  /bin/sh -c #(nop)  LABEL k=v
  |1 X=1 /bin/sh -c echo $X
  /bin/sh -c #(nop)  ENV A=1 B=2
  /bin/sh -c #(nop)  ARG X=1
  CMD ["/bin/sh"]
  ADD alpine-minirootfs-3.22.2-x86_64.tar.gz /…
  $ printf 'FROM alpine\nRUN exit 3\n' | docker build -q - 2>&1 | tail -2
   ---> Running in 8c7a251d222e
  The command '/bin/sh -c exit 3' returned a non-zero code: 3
  $ docker ps -a --format '{{.Image}} {{.Command}} {{.Status}}' | cut -d' ' -f2-
  "/bin/sh -c 'exit 3'" Exited (3) Less than a second ago
  "/bin/sh -c nosuchco…" Exited (127) 1 second ago
  $ docker buildx build -q -t kit - <<< 'FROM alpine'
  sha256:0b430cf19137d47ae55405c63a3fd75287eabeb34d96c0f27243d9c84782e0cb

