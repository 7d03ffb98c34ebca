Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled. Progress stands in the lab's order.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
# varies
  $ docker images
# varies
  $ docker image ls -a
# varies
  $ docker images --digests
  $ docker images --no-trunc -q busybox | cut -c1-7
  sha256:
  $ docker images 'busy*'
  REPOSITORY   TAG       IMAGE ID       CREATED        SIZE
  busybox      latest    e8c7d92f25f3   1 second ago   2.06MB
  $ docker images busybox:nope
  REPOSITORY   TAG       IMAGE ID   CREATED   SIZE
  $ docker images a b
  docker: 'docker images' requires at most 1 argument
  
  Usage:  docker images [OPTIONS] [REPOSITORY[:TAG]]
  
  SRun 'docker images --help' for more information
  [1]
  $ docker images --filter dangling=true
  REPOSITORY   TAG       IMAGE ID   CREATED   SIZE
  $ docker images --filter reference='b*' --format '{{.Repository}}:{{.Tag}}'
  busybox:latest
  $ docker images --filter nope=1
  Error response from daemon: invalid filter 'nope'
  [1]
  $ docker images --filter dangling=maybe
  Error response from daemon: invalid filter 'dangling=[maybe]'
  [1]
  $ docker images --filter since=nosuch
  Error response from daemon: No such image: nosuch:latest
  [1]
  $ docker images --format '{{json .}}' busybox | jq -c 'keys'
  ["Containers","CreatedAt","CreatedSince","Digest","ID","Repository","SharedSize","Size","Tag","UniqueSize","VirtualSize"]
  $ docker images --format 'table {{.Repository}}\t{{.Tag}}\t{{.Size}}' alpine
  REPOSITORY   TAG       SIZE
  alpine       latest    2.06MB
  $ docker images --format '{{.Nope}}'
  template parsing error: template: :1:2: executing "" at <.Nope>: can't evaluate field Nope in type *formatter.imageContext
  [1]
  $ docker images --format '{{.Repository'
  template parsing error: template: :1: unclosed action
  [1]
  $ docker tag busybox mybox
  $ docker tag busybox mybox:1.0 extra
  docker: 'docker tag' requires 2 arguments
  
  Usage:  docker tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]
  
  Run 'docker tag --help' for more information
  [1]
  $ docker tag nosuch mybox
  Error response from daemon: No such image: nosuch:latest
  [1]
  $ docker tag busybox 'Bad:Tag'
  Error parsing reference: "Bad:Tag" is not a valid repository/tag: invalid reference format: repository name (library/Bad) must be lowercase
  [1]
  $ docker tag busybox mybox:
  Error parsing reference: "mybox:" is not a valid repository/tag: invalid reference format
  [1]
  $ docker tag busybox localhost:5999/team/mybox:1.0
  $ docker tag mybox:latest me/mybox:v1 && docker image ls --format '{{.Repository}}:{{.Tag}}' | sort
  alpine:latest
  busybox:latest
  localhost:5999/team/mybox:1.0
  me/mybox:v1
  mybox:latest
  $ docker rmi mybox
  Untagged: mybox:latest
  $ docker rmi nosuch
  Error response from daemon: No such image: nosuch:latest
  [1]
  $ docker rmi
  docker: 'docker rmi' requires at least 1 argument
  
  Usage:  docker rmi [OPTIONS] IMAGE [IMAGE...]
  
  See 'docker rmi --help' for more information
  [1]
  $ docker rmi mybox me/mybox:v1
  Untagged: me/mybox:v1
  Error response from daemon: No such image: mybox:latest
  [1]
  $ docker image rm -f localhost:5999/team/mybox:1.0 nosuch2
  Untagged: localhost:5999/team/mybox:1.0
  Error response from daemon: No such image: nosuch2:latest
  $ docker run -d --name user busybox sleep 1000 | wc -c
  65
  $ docker rmi busybox
  Error response from daemon: conflict: unable to remove repository reference "busybox" (must force) - container 6c8b86dfc49e is using its referenced image e8c7d92f25f3
  [1]
  $ docker rmi $(docker images -q busybox)
  Error response from daemon: conflict: unable to delete e8c7d92f25f3 (cannot be forced) - image is being used by running container 6c8b86dfc49e
  [1]
  $ docker tag busybox t1; docker tag busybox t2; docker rmi t1 t2
  Untagged: t1:latest
  Untagged: t2:latest
  $ docker inspect busybox -f '{{.RepoTags}} {{.Os}}/{{.Architecture}} {{.Config.Cmd}} {{len .RootFS.Layers}} {{.RootFS.Type}}'
  [busybox:latest] linux/amd64 [sh] 1 layers
  $ docker inspect --type image nosuch
  []
  Error response from daemon: No such image: nosuch:latest
  [1]
  $ docker inspect --type container busybox
  []
  Error response from daemon: No such container: busybox
  [1]
  $ docker inspect --type nope busybox
  unknown type: "nope": must be one of "config", "container", "image", "network", "node", "plugin", "secret", "service", "task", "volume"
  [1]
  $ docker inspect busybox nosuch -f '{{.Os}}'
  linux
  Error: No such object: nosuch
  [1]
  $ docker image inspect busybox -f '{{.Nope}}'
  
  template parsing error: template: :1:2: executing "" at <.Nope>: map has no entry for key "Nope"
  [1]
  $ docker image inspect busybox -f '{{json .Config}}'
  {"Env":["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"],"Cmd":["sh"],"WorkingDir":"/","ArgsEscaped":true}
  $ docker image inspect busybox -f '{{range .Config.Env}}{{println .}}{{end}}'
  PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  
  $ docker image inspect busybox -f '{{index .Config.Env 0}} {{.Config.Cmd | len}} {{printf "%q" .Os}} {{upper .Os}} {{join .Config.Cmd ","}} {{title "abc"}}'
  PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin 1 "linux" LINUX sh Abc
  $ docker image inspect busybox | jq -c '.[0] | keys'
  ["Architecture","Author","Comment","Config","Created","DockerVersion","GraphDriver","Id","Metadata","Os","Parent","RepoDigests","RepoTags","RootFS","Size"]
  $ docker image inspect busybox | jq -c '.[0].Config | keys'
  ["ArgsEscaped","Cmd","Entrypoint","Env","Labels","OnBuild","User","Volumes","WorkingDir"]
  $ docker image inspect nosuch
  []
  Error response from daemon: No such image: nosuch:latest
  [1]
  $ docker image inspect
  docker: 'docker image inspect' requires at least 1 argument
  
  Usage:  docker image inspect [OPTIONS] IMAGE [IMAGE...]
  
  See 'docker image inspect --help' for more information
  [1]
  $ docker save busybox | tar tf - | grep -c json
  2
  $ docker save -o /nosuch/x.tar busybox
  failed to save image: invalid output path: stat /nosuch: no such file or directory
  [1]
  $ docker save -o b.tar nosuch
  Error response from daemon: No such image: nosuch
  [1]
  $ docker save -o b.tar busybox alpine:latest; ls b.tar
  b.tar
  $ tar xOf b.tar manifest.json | jq -c '.[] | .RepoTags'
  ["busybox:latest"]
  ["alpine:latest"]
  $ tar xOf b.tar repositories | jq -c 'keys'
  ["alpine","busybox"]
# varies
  $ docker load < /dev/null
  $ docker load -i nosuch.tar
  open nosuch.tar: no such file or directory
  [1]
  $ docker load -i b.tar
  Loaded image: busybox:latest
  Loaded image: alpine:latest
  $ docker load -q -i b.tar
  Loaded image: busybox:latest
  Loaded image: alpine:latest
  $ docker tag busybox gone:1; docker save gone:1 -o g.tar; docker rmi gone:1; docker load -i g.tar; docker images gone
  Untagged: gone:1
  Loaded image: gone:1
  REPOSITORY   TAG       IMAGE ID       CREATED         SIZE
  gone         1         e8c7d92f25f3   4 seconds ago   2.06MB
# varies
  $ docker export user > u.tar; tar tf u.tar | head -3; tar tf u.tar | grep -c dev
  $ docker export nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker export -o /nosuch/u.tar user
  failed to export container: invalid output path: stat /nosuch: no such file or directory
  [1]
  $ docker import u.tar imp:1 | cut -c1-7
  sha256:
  $ docker import nosuch.tar imp:2
  open nosuch.tar: no such file or directory
  [1]
  $ docker import -c 'CMD ["echo","hello"]' -c 'ENV A=b' -m 'a message' u.tar imp:2 | cut -c1-7; docker run --rm imp:2; docker history imp:2 --format '{{.Comment}}|{{.CreatedBy}}|{{.CreatedSince}}'
  sha256:
  hello
  a message||1 second ago
  $ docker import -c 'RUN x' u.tar imp:3
  Error response from daemon: RUN is not a valid change command
  [1]
  $ docker import -c 'NOPE x' u.tar imp:3
  Error response from daemon: NOPE is not a valid change command
  [1]
  $ cat u.tar | docker import - imp:4 | cut -c1-7; docker inspect imp:4 -f '{{.Config.Cmd}} {{.Comment}}'
  sha256:
  [] Imported from -
# varies
  $ docker import http://127.0.0.1:1/x.tar
  $ docker run --rm imp:4
  docker: Error response from daemon: no command specified
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm imp:4 echo ok
  ok
# varies
  $ docker history busybox
# varies
  $ docker history busybox -q | cut -c1-7
  $ docker history nosuch
  Error response from daemon: No such image: nosuch:latest
  [1]
  $ docker history --format '{{.ID}} {{.Size}}' imp:2 | cut -d' ' -f2
  2.06MB
# varies
  $ docker history --no-trunc --format '{{.CreatedBy}}' busybox
  $ docker commit user snap | cut -c1-7
  sha256:
  $ docker commit user snap:2 -m two -a me
  docker: 'docker commit' requires at least 1 and at most 2 arguments
  
  Usage:  docker commit [OPTIONS] CONTAINER [REPOSITORY[:TAG]]
  
  Run 'docker commit --help' for more information
  [1]
  $ docker commit -m two -a me -c 'ENV X=1' -c 'EXPOSE 80' -c 'WORKDIR /x' -c 'USER 5' -c 'LABEL a=b' -c 'ENTRYPOINT ["sh","-c"]' -c 'CMD ["env"]' -c 'VOLUME /v' user snap:2 | cut -c1-7
  sha256:
  $ docker inspect snap:2 -f '{{.Author}} {{.Comment}} {{json .Config.Env}} {{json .Config.ExposedPorts}} {{.Config.WorkingDir}} {{.Config.User}} {{json .Config.Labels}} {{json .Config.Entrypoint}} {{json .Config.Cmd}} {{json .Config.Volumes}}'
  me two ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","X=1"] {"80/tcp":{}} /x 5 {"a":"b"} ["sh","-c"] ["env"] {"/v":{}}
# varies
  $ docker history snap:2 --format '{{.CreatedBy}} {{.Size}} {{.Comment}}'
  $ docker commit nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker commit user 'BAD'
  invalid reference format: repository name (library/BAD) must be lowercase
  [1]
  $ docker commit -c 'FROM x' user
  Error response from daemon: FROM is not a valid change command
  [1]
  $ docker commit --pause=false user | cut -c1-7
  sha256:
  $ docker images -f dangling=true --format '{{.Repository}} {{.Tag}}'
  <none> <none>
  $ docker image prune -f | tail -1
  Total reclaimed space: 0B
  $ docker image prune -a --filter label=a=b -f | sort | tail -3
  Total reclaimed space: 0B
  deleted: sha256:91ed447382eadaa6df5227f41b90d1a962f374c049e096b05eb9928bbe103ef8
  untagged: snap:2
  $ docker image prune --filter nope=1 -f
  Error response from daemon: invalid filter 'nope'
  [1]
  $ docker image prune --filter until=xx -f
  Error response from daemon: failed to parse value as time or duration: "xx"
  [1]
  $ echo n | docker image prune
  WARNING! This will remove all dangling images.
  Are you sure you want to continue? [y/N]  (no-eol)
  $ echo n | docker image prune -a
  WARNING! This will remove all images without at least one container associated to them.
  Are you sure you want to continue? [y/N]  (no-eol)
  $ printf 'FROM busybox\nLABEL stage=x maintainer="me <me@x>"\nRUN echo 1 > /one\nRUN echo 2 > /two\nCMD ["cat","/one","/two"]\n' > Dockerfile; docker build -q -t lay . | cut -c1-7
  sha256:
# varies
  $ docker history lay --format '{{.CreatedBy}}|{{.Size}}|{{.Comment}}'
# varies
  $ docker history lay
  $ docker images --filter label=stage=x --format '{{.Repository}}'
  lay
  $ docker images --filter label=nope -q
  $ docker images --filter before=lay --format '{{.Repository}}' | sort -u
  alpine
  busybox
  gone
  imp
  snap
  $ docker images --filter since=busybox --format '{{.Repository}}:{{.Tag}}' | sort
  alpine:latest
  imp:1
  imp:2
  imp:4
  lay:latest
  snap:latest
  $ docker build -q -t lay --label v=2 . | cut -c1-7; docker images -f dangling=true -q | wc -l; docker images lay -q | wc -l
  sha256:
  1
  1
  $ docker rmi -f $(docker images -q lay) | head -1
  Untagged: lay:latest
# varies
  $ docker rmi busybox alpine -f | grep -c Untagged
  $ docker ps --format '{{.Image}} {{.Names}}'
  e8c7d92f25f3 user
  $ docker rmi --no-prune snap:2
  Error response from daemon: No such image: snap:2
  [1]
  $ docker rmi snap imp:1 imp:2 imp:4 gone:1 2>&1 | grep -c Untagged
  4
  $ docker rm -f user; docker load -q -i b.tar
  user
  Loaded image: busybox:latest
  Loaded image: alpine:latest
# varies
  $ docker image ls --tree | head -3
  $ docker images --tree --format x
  --format is not yet supported with --tree
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
  $ docker image nope | head -3
  docker: unknown command: docker image nope
  
  Usage:  docker image
  
  Run 'docker image --help' for more information
  $ docker image prune -af | tail -1
  Total reclaimed space: 7B
