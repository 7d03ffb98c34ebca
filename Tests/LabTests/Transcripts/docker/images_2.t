Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
# varies
  $ docker images
  REPOSITORY   TAG       IMAGE ID       CREATED         SIZE
  alpine       latest    54a273e9de47   2 seconds ago   2.06MB
  busybox      latest    b64f89cfd90c   3 seconds ago   2.06MB
  <none>       <none>    408cef7cfda0   7 minutes ago   2.06MB
  <none>       <none>    da4464a7e7ec   7 minutes ago   2.06MB
  $ docker images busybox
  REPOSITORY   TAG       IMAGE ID       CREATED         SIZE
  busybox      latest    b64f89cfd90c   3 seconds ago   2.06MB
  $ docker images nosuch
  REPOSITORY   TAG       IMAGE ID   CREATED   SIZE
# varies
  $ docker images -q | wc -l
  4
# varies
  $ docker images --format '{{.Repository}}:{{.Tag}}'
  alpine:latest
  busybox:latest
  <none>:<none>
  <none>:<none>
# varies
  $ docker images --format 'table {{.Repository}}\t{{.Tag}}\t{{.Size}}'
  REPOSITORY   TAG       SIZE
  alpine       latest    2.06MB
  busybox      latest    2.06MB
  <none>       <none>    2.06MB
  <none>       <none>    2.06MB
  $ docker images --format json | head -1 | jq -cS 'keys'
  ["Containers","CreatedAt","CreatedSince","Digest","ID","Repository","SharedSize","Size","Tag","UniqueSize","VirtualSize"]
# varies
  $ docker images --digests --format '{{.Repository}} {{.Digest}}'
  alpine <none>
  busybox <none>
  <none> <none>
  <none> <none>
# varies
  $ docker images -f dangling=true
  REPOSITORY   TAG       IMAGE ID       CREATED         SIZE
  <none>       <none>    408cef7cfda0   7 minutes ago   2.06MB
  <none>       <none>    da4464a7e7ec   7 minutes ago   2.06MB
  $ docker images -f dangling=nope
  Error response from daemon: invalid filter 'dangling=[nope]'
  [1]
  $ docker images -f reference='b*' --format '{{.Repository}}'
  busybox
  $ docker images -f reference='*:latest' --format '{{.Repository}}' | sort
  alpine
  busybox
# varies
  $ docker images -f before=busybox --format '{{.Repository}}'
  <none>
  <none>
  $ docker images -f since=busybox --format '{{.Repository}}'
  alpine
  $ docker images -f label=nope
  REPOSITORY   TAG       IMAGE ID   CREATED   SIZE
# varies
  $ docker images -f until=1m --format '{{.Repository}}'
  <none>
  <none>
  $ docker images -f nope=1
  Error response from daemon: invalid filter 'nope'
  [1]
  $ docker images -f since=nosuch
  Error response from daemon: No such image: nosuch:latest
  [1]
  $ docker images a b
  docker: 'docker images' requires at most 1 argument
  
  Usage:  docker images [OPTIONS] [REPOSITORY[:TAG]]
  
  SRun 'docker images --help' for more information
  [1]
  $ docker images --nope
  unknown flag: --nope
  
  Usage:  docker images [OPTIONS] [REPOSITORY[:TAG]]
  
  Run 'docker images --help' for more information
  [125]
  $ docker images --no-trunc -q busybox | wc -c
  72
  $ docker tag busybox mine
  $ docker tag busybox mine:1 extra
  docker: 'docker tag' requires 2 arguments
  
  Usage:  docker tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]
  
  Run 'docker tag --help' for more information
  [1]
  $ docker tag nosuch mine
  Error response from daemon: No such image: nosuch:latest
  [1]
  $ docker tag busybox BAD
  Error parsing reference: "BAD" is not a valid repository/tag: invalid reference format: repository name (library/BAD) must be lowercase
  [1]
  $ docker tag busybox mine:bad:tag
  Error parsing reference: "mine:bad:tag" is not a valid repository/tag: invalid reference format
  [1]
  $ docker tag busybox localhost:5000/a/b:v1
  $ docker tag busybox a/b/c:v1
  $ docker tag busybox sha256:x
  Error response from daemon: refusing to create an ambiguous tag using digest algorithm as name
  [1]
  $ docker tag busybox
  docker: 'docker tag' requires 2 arguments
  
  Usage:  docker tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]
  
  Run 'docker tag --help' for more information
  [1]
  $ docker images mine
  REPOSITORY   TAG       IMAGE ID       CREATED         SIZE
  mine         latest    b64f89cfd90c   7 seconds ago   2.06MB
  $ docker images 'localhost:5000/*/*' --format '{{.Repository}}:{{.Tag}}'
  localhost:5000/a/b:v1
  $ docker image ls --filter reference='mine*' -q | wc -l
  1
  $ docker rmi mine
  Untagged: mine:latest
  $ docker rmi mine
  Error response from daemon: No such image: mine:latest
  [1]
  $ docker rmi a/b/c:v1 nosuch localhost:5000/a/b:v1
  Untagged: a/b/c:v1
  Untagged: localhost:5000/a/b:v1
  Error response from daemon: No such image: nosuch:latest
  [1]
  $ docker run --name k busybox true
  docker: Error response from daemon: Invalid container name (k), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker rmi busybox
  Untagged: busybox:latest
  Deleted: sha256:b64f89cfd90c62ab7f71bc20e3482f31e4b9bea3fa034ee320e36be4234e07fc
  $ docker tag busybox bb2
  Error response from daemon: No such image: busybox:latest
  [1]
  $ docker rmi $(docker images -q busybox)
  docker: 'docker rmi' requires at least 1 argument
  
  Usage:  docker rmi [OPTIONS] IMAGE [IMAGE...]
  
  See 'docker rmi --help' for more information
  [1]
  $ docker rmi bb2
  Error response from daemon: No such image: bb2:latest
  [1]
  $ docker rmi -f busybox 2>&1 | head -2 | cut -c1-20
  Error response from 
  $ docker images busybox
  REPOSITORY   TAG       IMAGE ID   CREATED   SIZE
  $ docker ps -a --format '{{.Image}}' | wc -c
  0
  $ docker rm k
  Error response from daemon: No such container: k
  [1]
  $ docker tag alpine busybox
  $ docker image inspect busybox -f '{{.Config.Cmd}} {{.Os}}/{{.Architecture}}'
  [/bin/sh] linux/amd64
  $ docker image inspect busybox -f '{{.RepoTags}} {{len .RootFS.Layers}}'
  [alpine:latest busybox:latest] 1
  $ docker image inspect busybox | jq -S '.[0] | keys' -c
  ["Architecture","Author","Comment","Config","Created","DockerVersion","GraphDriver","Id","Metadata","Os","Parent","RepoDigests","RepoTags","RootFS","Size"]
  $ docker image inspect nosuch
  []
  Error response from daemon: No such image: nosuch:latest
  [1]
  $ docker image inspect busybox nosuch -f '{{.Os}}'
  linux
  Error response from daemon: No such image: nosuch:latest
  [1]
  $ docker image inspect
  docker: 'docker image inspect' requires at least 1 argument
  
  Usage:  docker image inspect [OPTIONS] IMAGE [IMAGE...]
  
  See 'docker image inspect --help' for more information
  [1]
# varies
  $ docker history busybox --format '{{.Size}} {{.Comment}}'
  2.06MB Imported from -
# varies
  $ docker history -q busybox | wc -l
  1
  $ docker history nosuch
  Error response from daemon: No such image: nosuch:latest
  [1]
  $ docker history --format '{{.Nope}}' busybox
  template parsing error: template: :1:2: executing "" at <.Nope>: can't evaluate field Nope in type *image.historyContext
  [1]
# varies
  $ docker history -H=false --format '{{.Size}}' busybox | grep -c .
  1
  $ docker save busybox | tar t | sort | tail -3
  manifest.json
  oci-layout
  repositories
  $ docker save -o a.tar busybox; ls a.tar
  a.tar
  $ docker save nosuch
  Error response from daemon: No such image: nosuch
  [1]
  $ docker save -o /nope/x.tar busybox
  failed to save image: invalid output path: stat /nope: no such file or directory
  [1]
  $ docker save
  docker: 'docker save' requires at least 1 argument
  
  Usage:  docker save [OPTIONS] IMAGE [IMAGE...]
  
  See 'docker save --help' for more information
  [1]
  $ docker load -i a.tar
  Loaded image: busybox:latest
  $ docker load -i nosuch.tar
  open nosuch.tar: no such file or directory
  [1]
  $ docker load < a.tar
  Loaded image: busybox:latest
  $ echo junk | docker load
  unexpected EOF
  [1]
# varies
  $ docker load
  open /dk/data/tmp/docker-import-434222186/repositories: no such file or directory
  [1]
  $ docker load -q -i a.tar
  Loaded image: busybox:latest
  $ docker create --name k busybox; docker export k > k.tar; docker rm k
  Error response from daemon: Invalid container name (k), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  Error response from daemon: No such container: k
  Error response from daemon: No such container: k
  [1]
  $ docker import k.tar imp:1
  sha256:4d2ed98515acb85fd798061a5635a1bb0507257e3c2da8c4d73fc355fff78a64
  $ docker import -m hello -c 'CMD ["echo","hi"]' k.tar imp:2 | wc -c
  72
  $ docker run --rm imp:2
  docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "echo": executable file not found in $PATH
  
  Run 'docker run --help' for more information
  [127]
  $ docker history imp:2 --format '{{.Comment}}'
  hello
  $ docker import nosuch.tar
  open nosuch.tar: no such file or directory
  [1]
  $ docker import -c 'NOPE' k.tar x
  Error response from daemon: NOPE is not a valid change command
  [1]
  $ cat k.tar | docker import - imp:3 | cut -c1-7
  sha256:
  $ docker import
  docker: 'docker import' requires at least 1 argument
  
  Usage:  docker import [OPTIONS] file|URL|- [REPOSITORY[:TAG]]
  
  See 'docker import --help' for more information
  [1]
  $ docker rmi imp:1 imp:2 imp:3 | grep -c Untagged
  3
# varies
  $ docker image prune -f
  Deleted Images:
  deleted: sha256:da4464a7e7ec82b6c8bf5f72a768fa8392ad8f4133b4cd171e0be49e57a9f5e5
  deleted: sha256:408cef7cfda03ab0d1f9650a8f382aa2f172fabd186b37461d32bef51e365862
  deleted: sha256:4e11a961e151eb193ed11e7a4faba5af6635d8ca80f6334be8b1935dc3667172
  
  Total reclaimed space: 2.063MB
# varies
  $ docker image prune -af --filter until=1h
  Total reclaimed space: 0B
  $ docker image prune -f --filter nope=1
  Error response from daemon: invalid filter 'nope'
  [1]
  $ docker image rm
  docker: 'docker image rm' requires at least 1 argument
  
  Usage:  docker image rm [OPTIONS] IMAGE [IMAGE...]
  
  See 'docker image rm --help' for more information
  [1]
  $ docker image nope
  docker: unknown command: docker image nope
  
  Usage:  docker image
  
  Run 'docker image --help' for more information
  [1]
  $ docker image
  Usage:  docker image COMMAND
  
  Manage images
  
  Commands:
    build       Build an image from a Dockerfile
    history     Show the history of an image
    import      Import the contents from a tarball to create a filesystem image
    inspect     Display detailed information on one or more images
    load        Load an image from a tar archive or STDIN
    ls          List images
    prune       Remove unused images
    pull        Download an image from a registry
    push        Upload an image to a registry
    rm          Remove one or more images
    save        Save one or more images to a tar archive (streamed to STDOUT by default)
    tag         Create a tag TARGET_IMAGE that refers to SOURCE_IMAGE
  
  Run 'docker image COMMAND --help' for more information on a command.
  $ docker pull
  docker: 'docker pull' requires 1 argument
  
  Usage:  docker pull [OPTIONS] NAME[:TAG|@DIGEST]
  
  Run 'docker pull --help' for more information
  [1]
  $ docker pull a b
  docker: 'docker pull' requires 1 argument
  
  Usage:  docker pull [OPTIONS] NAME[:TAG|@DIGEST]
  
  Run 'docker pull --help' for more information
  [1]
  $ docker pull BAD
  invalid reference format: repository name (library/BAD) must be lowercase
  [1]
  $ docker pull busybox:bad:tag
  invalid reference format
  [1]
# varies
  $ docker pull localhost:1/x
  Using default tag: latest
  Error response from daemon: Get "http://localhost:1/v2/": dial tcp [::1]:1: connect: connection refused
  [1]
  $ docker pull -a busybox:1
  tag can't be used with --all-tags/-a
  [1]
# varies
  $ docker pull -q localhost:1/x
  Error response from daemon: Get "http://localhost:1/v2/": dial tcp [::1]:1: connect: connection refused
  [1]
  $ docker push nosuch
  Using default tag: latest
  The push refers to repository [docker.io/library/nosuch]
  An image does not exist locally with the tag: nosuch
  [1]
  $ docker push
  docker: 'docker push' requires 1 argument
  
  Usage:  docker push [OPTIONS] NAME[:TAG]
  
  Run 'docker push --help' for more information
  [1]
  $ docker push -a busybox:latest
  tag can't be used with --all-tags/-a
  [1]
  $ docker push localhost:1/x
  Using default tag: latest
  The push refers to repository [localhost:1/x]
  An image does not exist locally with the tag: localhost:1/x
  [1]
# varies
  $ docker tag busybox localhost:1/x
# varies
  $ docker push localhost:1/x
  Using default tag: latest
  The push refers to repository [localhost:1/x]
  Get "http://localhost:1/v2/": dial tcp [::1]:1: connect: connection refused
  [1]
# varies
  $ docker rmi localhost:1/x
  Untagged: localhost:1/x:latest
  $ docker search
  docker: 'docker search' requires 1 argument
  
  Usage:  docker search [OPTIONS] TERM
  
  Run 'docker search --help' for more information
  [1]
# varies
  $ docker search --limit 0 x
  Error response from daemon: Get "https://index.docker.io/v1/search?q=x&n=25": dial tcp: lookup index.docker.io on 10.255.255.53:53: no such host
  [1]
  $ docker search --limit 101 x
  Error response from daemon: limit 101 is outside the range of [1, 100]
  [1]
  $ docker search -f nope=1 x
  Error response from daemon: invalid filter 'nope'
  [1]
  $ docker search -f stars=x y
  Error response from daemon: invalid filter 'stars=x': strconv.Atoi: parsing "x": invalid syntax
  [1]
  $ docker manifest inspect
  docker: 'docker manifest inspect' requires at least 1 and at most 2 arguments
  
  Usage:  docker manifest inspect [OPTIONS] [MANIFEST_LIST] MANIFEST
  
  Run 'docker manifest inspect --help' for more information
  [1]
  $ docker login -u a
  Error: Cannot perform an interactive login from a non TTY device
  [1]
# varies
  $ docker login -u a -p b localhost:1
  WARNING! Using --password via the CLI is insecure. Use --password-stdin.
  Error response from daemon: Get "http://localhost:1/v2/": dial tcp [::1]:1: connect: connection refused
  [1]
  $ echo x | docker login --password-stdin
  the --password-stdin option requires --username to be set
  [1]
  $ docker logout localhost:1
  Removing login credentials for localhost:1
  $ docker logout
  Removing login credentials for https://index.docker.io/v1/
  $ docker login a b
  docker: 'docker login' requires at most 1 argument
  
  Usage:  docker login [OPTIONS] [SERVER]
  
  SRun 'docker login --help' for more information
  [1]
