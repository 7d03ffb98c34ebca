The engine itself, and images, once more (docker 28.5.2).

# varies
  $ docker pull -q busybox >/dev/null
# varies
  $ docker pull -q nginx >/dev/null
# varies
  $ docker pull -q alpine >/dev/null
  $ mkdir y1
  $ cd y1
  $ docker info --format '{{json .Swarm}}'
  {"NodeID":"","NodeAddr":"","LocalNodeState":"inactive","ControlAvailable":false,"Error":"","RemoteManagers":null}
  $ docker info -f '{{.DockerRootDir}} {{.Debug}} {{.Isolation}}|'
  /var/lib/docker false |
  $ docker info -f '{{range $k, $v := .Runtimes}}{{$k}} {{end}}'
  io.containerd.runc.v2 runc 
  $ docker info x
  docker: 'docker info' accepts no arguments
  
  Usage:  docker info [OPTIONS]
  
  Run 'docker info --help' for more information
  [1]
  $ docker info --nope
  unknown flag: --nope
  
  Usage:  docker info [OPTIONS]
  
  Run 'docker info --help' for more information
  [125]
  $ docker version -f '{{.Client.Os}} {{.Server.APIVersion}} {{.Server.MinAPIVersion}} {{.Client.Context}}'
  linux 1.51 1.24 default
  $ docker version -f json | jq -c '.Server|keys'
  ["ApiVersion","Arch","BuildTime","Components","GitCommit","GoVersion","KernelVersion","MinAPIVersion","Os","Platform","Version"]
  $ docker version -f '{{range .Server.Components}}{{.Name}} {{end}}'
  Engine containerd runc docker-init 
  $ docker version x
  docker: 'docker version' accepts no arguments
  
  Usage:  docker version [OPTIONS]
  
  Run 'docker version --help' for more information
  [1]
  $ docker version --kubeconfig x
  unknown flag: --kubeconfig
  
  Usage:  docker version [OPTIONS]
  
  Run 'docker version --help' for more information
  [125]
  $ docker images --digests busybox | head -1
  REPOSITORY   TAG       DIGEST    IMAGE ID       CREATED             SIZE
  $ docker images -f reference=bus* -f reference=alp* -q | sort -u | wc -l
  2
  $ docker images -f dangling=nope
  Error response from daemon: invalid filter 'dangling=[nope]'
  [1]
  $ docker images -f since=nosuch
  Error response from daemon: No such image: nosuch:latest
  [1]
  $ docker images -f until=24h -q | wc -l | sed 's/.*/N/'
  N
  $ docker images -f before=busybox:nope
  Error response from daemon: No such image: busybox:nope
  [1]
  $ docker images a b
  docker: 'docker images' requires at most 1 argument
  
  Usage:  docker images [OPTIONS] [REPOSITORY[:TAG]]
  
  SRun 'docker images --help' for more information
  [1]
  $ docker images --format 'table {{.Repository}}\t{{.Tag}}' busybox:latest
  REPOSITORY   TAG
  busybox      latest
  $ docker images --format '{{.Nope}}' busybox
  template parsing error: template: :1:2: executing "" at <.Nope>: can't evaluate field Nope in type *formatter.imageContext
  [1]
  $ docker images 'busy*:lat*' --format '{{.Tag}}'
  latest
  $ docker images busybox@sha256:abc
  REPOSITORY   TAG       IMAGE ID   CREATED   SIZE
  $ docker images -x
  unknown shorthand flag: 'x' in -x
  
  Usage:  docker images [OPTIONS] [REPOSITORY[:TAG]]
  
  Run 'docker images --help' for more information
  [125]
  $ docker tag busybox a/b/c:1.0
  $ docker tag a/b/c:1.0 localhost:5000/d
  $ docker tag busybox x:$(printf 'y%.0s' $(seq 130))
  Error parsing reference: "x:yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy" is not a valid repository/tag: invalid reference format
  [1]
  $ docker tag busybox -- -x
  docker: 'docker tag' requires 2 arguments
  
  Usage:  docker tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]
  
  Run 'docker tag --help' for more information
  [1]
  $ docker tag busybox .x
  Error parsing reference: ".x" is not a valid repository/tag: invalid reference format
  [1]
  $ docker tag busybox x:.y
  Error parsing reference: "x:.y" is not a valid repository/tag: invalid reference format
  [1]
  $ docker tag busybox x//y
  Error parsing reference: "x//y" is not a valid repository/tag: invalid reference format
  [1]
  $ docker tag busybox x/y:
  Error parsing reference: "x/y:" is not a valid repository/tag: invalid reference format
  [1]
  $ docker tag busybox reg.io:99999/x
  $ docker tag busybox 127.0.0.1:5000/x/y
  $ docker tag busybox sha256:abc
  Error response from daemon: refusing to create an ambiguous tag using digest algorithm as name
  [1]
  $ docker tag busybox $(docker images -q --no-trunc busybox:latest | cut -d: -f2)
  Error parsing reference: "04c7cb6724d2073e8612718fb532c2b1fc7e85bf908cb2081c4dc086c4e050a0" is not a valid repository/tag: invalid repository name (04c7cb6724d2073e8612718fb532c2b1fc7e85bf908cb2081c4dc086c4e050a0), cannot specify 64-byte hexadecimal strings
  [1]
  $ docker tag busybox@sha256:0000000000000000000000000000000000000000000000000000000000000000 x
  Error response from daemon: No such image: busybox@sha256:0000000000000000000000000000000000000000000000000000000000000000
  [1]
  $ docker tag '' x
  Error parsing reference: "" is not a valid repository/tag: invalid reference format
  [1]
  $ docker tag busybox ''
  Error parsing reference: "" is not a valid repository/tag: invalid reference format
  [1]
  $ docker images --format '{{.Repository}}' -f reference='*/*/*' | sort
  127.0.0.1:5000/x/y
  a/b/c
  $ docker images -f reference='a/b/c:*' -q | wc -l
  1
  $ docker images a/b/c -q | wc -l
  1
  $ docker images localhost:5000/d --format '{{.Repository}}'
  localhost:5000/d
  $ docker rmi a/b/c:1.0 localhost:5000/d 127.0.0.1:5000/x/y
  Untagged: a/b/c:1.0
  Untagged: localhost:5000/d:latest
  Untagged: 127.0.0.1:5000/x/y:latest
  $ docker image inspect busybox | jq -c '.[0]|keys'
  ["Architecture","Author","Comment","Config","Created","DockerVersion","GraphDriver","Id","Metadata","Os","Parent","RepoDigests","RepoTags","RootFS","Size"]
  $ docker image inspect busybox | jq -c '.[0].Config|keys'
  ["ArgsEscaped","Cmd","Entrypoint","Env","Labels","OnBuild","User","Volumes","WorkingDir"]
  $ docker image inspect busybox | jq -c '.[0].RootFS.Type,.[0].GraphDriver.Name,.[0].Metadata|type'
  "string"
  "string"
  "object"
  $ docker image inspect
  docker: 'docker image inspect' requires at least 1 argument
  
  Usage:  docker image inspect [OPTIONS] IMAGE [IMAGE...]
  
  See 'docker image inspect --help' for more information
  [1]
# varies
  $ docker image inspect --platform linux/arm64 busybox 2>&1 | cut -c1-60
  $ docker history busybox --format 'table {{.CreatedBy}}' | head -1
  CREATED BY
  $ docker history --format json busybox | jq -c keys | head -1
  ["Comment","CreatedAt","CreatedBy","CreatedSince","ID","Size"]
  $ docker history --no-trunc -q busybox | head -1 | cut -c1-7
  sha256:
  $ docker history -H=false --format '{{.CreatedAt}}' busybox | head -1 | sed 's/[0-9]/9/g'
  9999-99-99T99:99:99Z
  $ docker history nosuch:x
  Error response from daemon: No such image: nosuch:x
  [1]
  $ docker history a b
  docker: 'docker history' requires 1 argument
  
  Usage:  docker history [OPTIONS] IMAGE
  
  Run 'docker history --help' for more information
  [1]
  $ docker save -o a.tar busybox alpine
  $ tar tf a.tar | grep -c json
  2
  $ tar xOf a.tar repositories | jq -c 'keys'
  ["alpine","busybox"]
  $ docker save busybox:nope
  Error response from daemon: reference does not exist
  [1]
  $ docker save -o /nosuch/x busybox
  failed to save image: invalid output path: stat /nosuch: no such file or directory
  [1]
  $ docker save -o a.tar
  docker: 'docker save' requires at least 1 argument
  
  Usage:  docker save [OPTIONS] IMAGE [IMAGE...]
  
  See 'docker save --help' for more information
  [1]

# varies
  $ docker load -i a.tar
  $ docker load -i /nosuch
  open /nosuch: no such file or directory
  [1]
# varies
  $ docker load < a.tar
# varies
  $ docker load -q -i a.tar
  $ echo x | docker load
  unexpected EOF
  [1]
  $ docker load a.tar
  docker: 'docker load' accepts no arguments
  
  Usage:  docker load [OPTIONS]
  
  Run 'docker load --help' for more information
  [1]
  $ docker load -i .
  error during connect: Post "http://%2Fvar%2Frun%2Fdocker.sock/v1.51/images/load?quiet=1": read .: is a directory
  [1]
  $ docker save --platform nope busybox
  invalid platform: "nope": unknown operating system or architecture: invalid argument
  [1]
  $ docker create --name ex busybox >/dev/null
  $ docker export ex | tar t | head -3
  .dockerenv
  bin/
  bin/[
  $ docker export -o ex.tar ex
  $ docker export -o /nosuch/x ex
  failed to export container: invalid output path: stat /nosuch: no such file or directory
  [1]
  $ docker export nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker export
  docker: 'docker export' requires 1 argument
  
  Usage:  docker export [OPTIONS] CONTAINER
  
  Run 'docker export --help' for more information
  [1]
  $ docker import ex.tar imp:1 | cut -c1-7
  sha256:
  $ docker import ex.tar | cut -c1-7
  sha256:
  $ docker import -c 'CMD ["ls"]' -c 'ENV X=1' -m msg ex.tar imp:2 | cut -c1-7
  sha256:
  $ docker inspect -f '{{.Config.Cmd}} {{.Config.Env}} {{.Comment}} {{.Os}} {{.Architecture}}' imp:2
  [ls] [X=1] msg linux amd64
  $ docker history imp:2 --format '{{.CreatedBy}}|{{.Comment}}'
  |msg
  $ docker run --rm imp:1
  docker: Error response from daemon: no command specified
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm imp:2 | head -1
  bin
  $ docker import nosuch.tar x
  open nosuch.tar: no such file or directory
  [1]
  $ docker import ex.tar UP
  invalid reference format: repository name (library/UP) must be lowercase
  [1]
  $ docker import -c 'RUN x' ex.tar x
  Error response from daemon: RUN is not a valid change command
  [1]
  $ docker import http://nosuch.invalid/x.tar 2>&1 | cut -c1-60
  Error response from daemon: Get "http://nosuch.invalid/x.tar
  $ cat ex.tar | docker import - imp:3 | cut -c1-7
  sha256:
# varies
  $ docker import --platform nope ex.tar x
  $ docker rmi imp:1 imp:2
  Untagged: imp:1
  Deleted: sha256:aca44beded3fd52af1864c86f60713ef78b2427b684f73fc995b979ca6a94e2b
  Untagged: imp:2
  Deleted: sha256:cf19a0340930343efe481045a389083e56e2a323c8b2594f0e7430ce4697c982
  $ docker rmi -f imp:3 nosuch
  Untagged: imp:3
  Deleted: sha256:562bd4ae5aff2398e40d0e31569344b9ef8e99c9b9a42ad1c0f5fbfb6b2b6721
  Error response from daemon: No such image: nosuch:latest

  $ docker run -d --name use busybox sleep 1000 >/dev/null
# varies
  $ docker rmi busybox:latest 2>&1 | sed 's/container [0-9a-f]* .*image [0-9a-f]*/C/'

  $ docker rmi --nope
  unknown flag: --nope
  
  Usage:  docker rmi [OPTIONS] IMAGE [IMAGE...]
  
  Run 'docker rmi --help' for more information
  [125]
  $ docker image rm
  docker: 'docker image rm' requires at least 1 argument
  
  Usage:  docker image rm [OPTIONS] IMAGE [IMAGE...]
  
  See 'docker image rm --help' for more information
  [1]
  $ docker image remove nosuch
  Error response from daemon: No such image: nosuch:latest
  [1]
# varies
  $ printf 'FROM busybox\nRUN echo 1 > /1\n' | docker build -q -t p1 - | cut -c1-7
# varies
  $ printf 'FROM busybox\nRUN echo 2 > /1\n' | docker build -q -t p1 - | cut -c1-7
  $ echo n | docker image prune
  WARNING! This will remove all dangling images.
  Are you sure you want to continue? [y/N]  (no-eol)
  $ docker image prune < /dev/null
  WARNING! This will remove all dangling images.
  Are you sure you want to continue? [y/N]  (no-eol)
# varies
  $ echo y | docker image prune | grep -c '^deleted'
  $ docker image prune -f
  Total reclaimed space: 0B
  $ docker image prune -f --filter until=1h
  Total reclaimed space: 0B
  $ docker image prune -f --filter label=x
  Total reclaimed space: 0B
  $ docker image prune -f --filter nope=1
  Error response from daemon: invalid filter 'nope'
  [1]
  $ docker image prune -f --filter until=x
  Error response from daemon: failed to parse value as time or duration: "x"
  [1]
  $ docker image prune -f --filter dangling=nope
  Total reclaimed space: 0B
  $ docker image prune x
  docker: 'docker image prune' accepts no arguments
  
  Usage:  docker image prune [OPTIONS]
  
  Run 'docker image prune --help' for more information
  [1]
  $ docker image prune -a --filter label=zzz -f
  Total reclaimed space: 0B
  $ docker system df --format json | jq -c keys | head -1
  ["Active","Reclaimable","Size","TotalCount","Type"]
  $ docker system df -v | grep -c 'space usage'
  3
  $ docker system df -v --format '{{json .}}' | jq -c keys
  ["BuildCache","Containers","Images","Volumes"]
  $ docker system df x
  docker: 'docker system df' accepts no arguments
  
  Usage:  docker system df [OPTIONS]
  
  Run 'docker system df --help' for more information
  [1]
  $ docker system prune < /dev/null
  WARNING! This will remove:
    - all stopped containers
    - all networks not used by at least one container
    - all dangling images
    - unused build cache
  
  Are you sure you want to continue? [y/N]  (no-eol)
  $ docker system prune -a < /dev/null
  WARNING! This will remove:
    - all stopped containers
    - all networks not used by at least one container
    - all images without at least one container associated to them
    - all build cache
  
  Are you sure you want to continue? [y/N]  (no-eol)
  $ docker system prune --volumes < /dev/null
  WARNING! This will remove:
    - all stopped containers
    - all networks not used by at least one container
    - all anonymous volumes not used by at least one container
    - all dangling images
    - unused build cache
  
  Are you sure you want to continue? [y/N]  (no-eol)
  $ docker system prune -a --volumes --filter label=x < /dev/null
  WARNING! This will remove:
    - all stopped containers
    - all networks not used by at least one container
    - all anonymous volumes not used by at least one container
    - all images without at least one container associated to them
    - all build cache
  
    Items to be pruned will be filtered with:
    - label=x
  
  Are you sure you want to continue? [y/N]  (no-eol)
  $ echo N | docker system prune
  WARNING! This will remove:
    - all stopped containers
    - all networks not used by at least one container
    - all dangling images
    - unused build cache
  
  Are you sure you want to continue? [y/N]  (no-eol)
# varies
  $ docker system prune -f --filter label=zzz
  $ docker system prune -f --volumes --filter until=1h
  ERROR: The "until" filter is not supported with "--volumes"
  [1]
  $ docker system prune -f --filter nope=1
  Error response from daemon: invalid filter 'nope'
  [1]
  $ docker container prune < /dev/null
  WARNING! This will remove all stopped containers.
  Are you sure you want to continue? [y/N]  (no-eol)
  $ docker volume prune < /dev/null
  WARNING! This will remove anonymous local volumes not used by at least one container.
  Are you sure you want to continue? [y/N]  (no-eol)
  $ docker volume prune -a < /dev/null
  WARNING! This will remove all local volumes not used by at least one container.
  Are you sure you want to continue? [y/N]  (no-eol)
  $ docker network prune < /dev/null
  WARNING! This will remove all custom networks not used by at least one container.
  Are you sure you want to continue? [y/N]  (no-eol)
  $ docker builder prune < /dev/null
  WARNING! This will remove all dangling build cache. Are you sure you want to continue? [y/N]  (no-eol)
  $ docker builder prune -a < /dev/null
  WARNING! This will remove all build cache. Are you sure you want to continue? [y/N]  (no-eol)
  $ docker buildx prune < /dev/null
  WARNING! This will remove all dangling build cache. Are you sure you want to continue? [y/N]  (no-eol)
  $ docker builder prune -f --filter until=1h
  Total:	0B
  $ docker builder prune -f --filter nope=1
  Total:	0B
# varies
  $ docker builder prune --keep-storage 1g -f
# varies
  $ docker builder prune --max-used-space 1g -f
  $ docker buildx ls --format '{{.Name}} {{.Status}}'
  default 
  default running
  $ docker buildx inspect | head -4
  Name:          default
  Driver:        docker
  Last Activity: 2026-11-29 20:37:59 +0000 UTC
  
  $ docker buildx inspect nosuch
  ERROR: no builder "nosuch" found
  [1]
  $ docker buildx use nosuch
  ERROR: failed to find instance "nosuch": open /home/learner/.docker/buildx/instances/nosuch: no such file or directory
  [1]
  $ docker buildx use default
  $ docker buildx du --nope
  unknown flag: --nope
  
  Usage:  docker buildx du
  
  Run 'docker buildx du --help' for more information
  [125]
  $ docker buildx version | cut -d' ' -f1
  github.com/docker/buildx
  $ docker buildx rm nosuch
  failed to remove nosuch: no builder "nosuch" found
  ERROR: failed to remove one or more builders
  [1]
  $ docker buildx rm
  failed to remove : context builder cannot be removed, run `docker context rm default` to remove this context
  ERROR: failed to remove one or more builders
  [1]
  $ docker buildx stop nosuch
  ERROR: no builder "nosuch" found
  [1]
# varies
  $ docker buildx imagetools inspect nosuch.invalid/x 2>&1 | cut -c1-40
# varies
  $ docker buildx bake 2>&1 | head -3
# varies
  $ docker buildx create --name x --driver nope
  $ docker buildx build
  ERROR: docker: 'docker buildx build' requires 1 argument
  
  Usage:  docker buildx build [OPTIONS] PATH | URL | -
  
  Run 'docker buildx build --help' for more information
  [1]
# varies
  $ docker buildx b . -q 2>&1 | head -1
  $ docker context ls --format '{{.Name}} {{.Current}}'
  default true
  $ docker context create c1
  c1
  Successfully created context "c1"
  $ docker context create c1 --docker host=unix:///x.sock
  context "c1" already exists
  [1]
  $ docker context create c1 --docker host=unix:///x.sock
  context "c1" already exists
  [1]
  $ docker context create 'b d'
  context name "b d" is invalid, names are validated against regexp "^[a-zA-Z0-9][a-zA-Z0-9_.+-]+$"
  [1]
  $ docker context create c2 --description d --docker nope=1
  unable to create docker endpoint config: unrecognized config key: nope
  [1]
  $ docker context create c2 --docker host=bad
  unable to create docker endpoint config: unable to apply docker endpoint options: unable to parse docker host `bad`
  [1]
  $ docker context create c3 --from c1
  c3
  Successfully created context "c3"
  $ docker context inspect c1 | jq -c '.[0].Endpoints.docker.Host'
  "unix:///var/run/docker.sock"
  $ docker context update c1 --description hello
  c1
  Successfully updated context "c1"
  $ docker context update nosuch --description x
  context "nosuch": context not found: open /home/learner/.docker/contexts/meta/9e62f93eb7d2499903ac66232f187c56fc050eb74c765f90eb214360b21f0e96/meta.json: no such file or directory
  [1]
  $ docker context ls --format '{{.Name}}|{{.Description}}|{{.DockerEndpoint}}|{{.Error}}'
  c1|hello|unix:///var/run/docker.sock|
  c3|Current DOCKER_HOST based configuration|unix:///var/run/docker.sock|
  default|Current DOCKER_HOST based configuration|unix:///var/run/docker.sock|
  $ docker --context nosuch ps
  Failed to initialize: unable to resolve docker endpoint: context "nosuch": context not found: open /home/learner/.docker/contexts/meta/9e62f93eb7d2499903ac66232f187c56fc050eb74c765f90eb214360b21f0e96/meta.json: no such file or directory
  [1]
  $ DOCKER_CONTEXT=nosuch docker ps
  Failed to initialize: unable to resolve docker endpoint: context "nosuch": context not found: open /home/learner/.docker/contexts/meta/9e62f93eb7d2499903ac66232f187c56fc050eb74c765f90eb214360b21f0e96/meta.json: no such file or directory
  [1]
  $ docker context use c1
  c1
  Current context is now "c1"
  $ docker context show
  c1
  $ DOCKER_HOST=unix:///var/run/docker.sock docker context use c1
  c1
  Current context is now "c1"
  Warning: DOCKER_HOST environment variable overrides the active context. To use "c1", either set the global --context flag, or unset DOCKER_HOST environment variable.
  $ docker context rm c1
  context "c1" is in use, set -f flag to force remove
  [1]
  $ docker context rm -f c1
  c1
  $ docker context rm nosuch
  context "nosuch" does not exist
  [1]
  $ docker context rm
  docker: 'docker context rm' requires at least 1 argument
  
  Usage:  docker context rm CONTEXT [CONTEXT...]
  
  See 'docker context rm --help' for more information
  [1]
  $ docker context use
  accepts 1 arg(s), received 0
  [1]
  $ docker context show
  default
  $ docker context inspect nosuch
  []
  context "nosuch": context not found: open /home/learner/.docker/contexts/meta/9e62f93eb7d2499903ac66232f187c56fc050eb74c765f90eb214360b21f0e96/meta.json: no such file or directory
  [1]
# varies
  $ docker context export default
  $ docker context
  Usage:  docker context COMMAND
  
  Manage contexts
  
  Commands:
    create      Create a context
    export      Export a context to a tar archive FILE or a tar stream on STDOUT.
    import      Import a context from a tar or zip file
    inspect     Display detailed information on one or more contexts
    ls          List contexts
    rm          Remove one or more contexts
    show        Print the name of the current context
    update      Update a context
    use         Set the current docker context
  
  Run 'docker context COMMAND --help' for more information on a command.
# varies
  $ docker events --since 10m --until 1s -f event=create -f type=container --format '{{.Type}} {{.Action}} {{.Actor.Attributes.image}}' | sort -u
  $ docker events --until x
  failed to parse value as time or duration: "x"
  [1]
  $ docker events --since 2020-01-01 --until 2020-01-02
  $ docker events --format '{{.Nope}}' --since 1h --until 0s | head -1
  Error parsing format: template: :1:2: executing "" at <.Nope>: can't evaluate field Nope in type *events.Message
  $ docker events x
  docker: 'docker events' accepts no arguments
  
  Usage:  docker events [OPTIONS]
  
  Run 'docker events --help' for more information
  [1]
  $ docker events --since 1h --until 0s -f label=zzz
  $ docker events --since 1h --until 0s -f scope=swarm
  $ docker events --since 1h --until 0s -f event=nope
  $ docker manifest inspect
  docker: 'docker manifest inspect' requires at least 1 and at most 2 arguments
  
  Usage:  docker manifest inspect [OPTIONS] [MANIFEST_LIST] MANIFEST
  
  Run 'docker manifest inspect --help' for more information
  [1]
# varies
  $ docker manifest inspect nosuch.invalid/x 2>&1 | cut -c1-60
# varies
  $ docker manifest create
  $ docker trust nope
  docker: unknown command: docker trust nope
  
  Usage:  docker trust
  
  Run 'docker trust --help' for more information
  [1]
  $ docker plugin
  Usage:  docker plugin COMMAND
  
  Manage plugins
  
  Commands:
    create      Create a plugin from a rootfs and configuration. Plugin data directory must contain config.json and rootfs directory.
    disable     Disable a plugin
    enable      Enable a plugin
    inspect     Display detailed information on one or more plugins
    install     Install a plugin
    ls          List plugins
    push        Push a plugin to a registry
    rm          Remove one or more plugins
    set         Change settings for a plugin
    upgrade     Upgrade an existing plugin
  
  Run 'docker plugin COMMAND --help' for more information on a command.
  $ docker plugin ls
  ID        NAME      DESCRIPTION   ENABLED
  $ docker checkpoint
  docker checkpoint is only supported on a Docker daemon with experimental features enabled
  [1]
  $ docker checkpoint ls use
  docker checkpoint ls is only supported on a Docker daemon with experimental features enabled
  [1]
  $ docker swarm join-token worker
  Error response from daemon: This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.
  [1]
  $ docker node ls
  Error response from daemon: This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.
  [1]
  $ docker service create x
  Error response from daemon: This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.
  [1]
  $ docker stack deploy
  docker: 'docker stack deploy' requires 1 argument
  
  Usage:  docker stack deploy [OPTIONS] STACK
  
  Run 'docker stack deploy --help' for more information
  [1]
# varies
  $ docker secret create a b
  $ docker config ls
  Error response from daemon: This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.
  [1]
  $ docker swarm nope
  docker: unknown command: docker swarm nope
  
  Usage:  docker swarm
  
  Run 'docker swarm --help' for more information
  [1]
  $ docker --version | cut -c1-14
  Docker version
  $ docker -v | cut -c1-14
  Docker version
  $ docker --nope
  unknown flag: --nope
  
  Usage:  docker [OPTIONS] COMMAND [ARG...]
  
  Run 'docker --help' for more information
  [125]
  $ docker -x ps
  unknown shorthand flag: 'x' in -x
  
  Usage:  docker [OPTIONS] COMMAND [ARG...]
  
  Run 'docker --help' for more information
  [125]
  $ docker --log-level nope ps -q | wc -l
  Unable to parse logging level: nope
  0
# varies
  $ docker --tls ps 2>&1 | head -1 | cut -c1-70
# varies
  $ docker --tlsverify ps 2>&1 | head -1 | cut -c1-80
  $ docker -H tcp://127.0.0.1:1 ps
  Cannot connect to the Docker daemon at tcp://127.0.0.1:1. Is the docker daemon running?
  [1]
  $ docker -H unix://nope ps
  Cannot connect to the Docker daemon at unix://nope. Is the docker daemon running?
  [1]
# varies
  $ docker -H ssh:// ps 2>&1 | head -1
  $ docker -H '' ps -q | wc -l
  1
  $ DOCKER_HOST= docker ps -q | wc -l
  1
  $ DOCKER_API_VERSION=1.20 docker ps
  Error response from daemon: client version 1.20 is too old. Minimum supported API version is 1.24, please upgrade your client to a newer version
  [1]
  $ DOCKER_API_VERSION=nope docker ps
  Error response from daemon: page not found
  [1]
  $ DOCKER_API_VERSION=1.40 docker version -f '{{.Client.APIVersion}}'
  1.40
  $ docker help | head -1
  Usage:  docker [OPTIONS] COMMAND
  $ docker help ps | head -2
  Usage:  docker ps [OPTIONS]
  
  $ docker help nope
  unknown help topic: nope
  [1]
  $ docker container help ls | head -2
  docker: unknown command: docker container help
  
  Usage:  docker container
  
  Run 'docker container --help' for more information
  $ docker ps help
  docker: 'docker ps' accepts no arguments
  
  Usage:  docker ps [OPTIONS]
  
  Run 'docker ps --help' for more information
  [1]
  $ docker login --nope
  unknown flag: --nope
  
  Usage:  docker login [OPTIONS] [SERVER]
  
  Run 'docker login --help' for more information
  [125]
  $ docker login a b
  docker: 'docker login' requires at most 1 argument
  
  Usage:  docker login [OPTIONS] [SERVER]
  
  SRun 'docker login --help' for more information
  [1]
  $ docker login -u x -p y --password-stdin
  conflicting options: cannot specify both --password and --password-stdin
  [1]
  $ docker logout a b
  docker: 'docker logout' requires at most 1 argument
  
  Usage:  docker logout [SERVER]
  
  SRun 'docker logout --help' for more information
  [1]
  $ docker logout nosuch.invalid
  Removing login credentials for nosuch.invalid
  $ docker push
  docker: 'docker push' requires 1 argument
  
  Usage:  docker push [OPTIONS] NAME[:TAG]
  
  Run 'docker push --help' for more information
  [1]
  $ docker push -a nosuch
  The push refers to repository [docker.io/library/nosuch]
  An image does not exist locally with the tag: nosuch
  [1]
  $ docker push a b
  docker: 'docker push' requires 1 argument
  
  Usage:  docker push [OPTIONS] NAME[:TAG]
  
  Run 'docker push --help' for more information
  [1]
# varies
  $ docker pull --platform nope busybox
  $ docker pull a b
  docker: 'docker pull' requires 1 argument
  
  Usage:  docker pull [OPTIONS] NAME[:TAG|@DIGEST]
  
  Run 'docker pull --help' for more information
  [1]
  $ docker pull ''
  invalid reference format
  [1]
  $ docker pull -q
  docker: 'docker pull' requires 1 argument
  
  Usage:  docker pull [OPTIONS] NAME[:TAG|@DIGEST]
  
  Run 'docker pull --help' for more information
  [1]
  $ docker pull x@y
  invalid reference format
  [1]
  $ docker pull busybox:latest:x
  invalid reference format
  [1]
