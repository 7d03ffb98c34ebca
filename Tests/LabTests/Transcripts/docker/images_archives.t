Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded twice. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ mkdir sv; cd sv
  $ docker tag busybox bb:1; docker tag busybox bb:2
  $ docker save bb -o bb.tar
  $ tar tf bb.tar | grep -c '^blobs/sha256/.'
  4
  $ tar tf bb.tar | grep -v '^blobs/sha256/.'
  blobs/
  blobs/sha256/
  index.json
  manifest.json
  oci-layout
  repositories
  $ tar xOf bb.tar manifest.json | jq -c '.[0].RepoTags'
  ["bb:1","bb:2"]
  $ tar xOf bb.tar manifest.json | jq -c '.[0] | keys'
  ["Config","LayerSources","Layers","RepoTags"]
  $ tar xOf bb.tar index.json | jq -c '.manifests[].annotations'
  {"io.containerd.image.name":"docker.io/library/bb:1","org.opencontainers.image.ref.name":"1"}
  {"io.containerd.image.name":"docker.io/library/bb:2","org.opencontainers.image.ref.name":"2"}
  $ tar xOf bb.tar oci-layout
  {"imageLayoutVersion": "1.0.0"} (no-eol)
  $ tar xOf bb.tar repositories | jq -c '.bb | keys'
  ["1","2"]
  $ docker save bb:1 bb:2 busybox | tar xO manifest.json | jq -c '.[].RepoTags'
  ["bb:1","bb:2","busybox:latest"]
  $ docker save $(docker images -q busybox) | tar xO manifest.json | jq -c '.[].RepoTags'
  null
  $ docker save busybox > /dev/null; echo $?
  0
  $ docker save -o out/x.tar busybox
  failed to save image: invalid output path: stat out: no such file or directory
  [1]
  $ docker save -o . busybox
  failed to save image: cannot write to a directory
  [1]
  $ docker save -o all.tar busybox nosuch:1 alpine; ls all.tar
  Error response from daemon: reference does not exist
  ls: cannot access 'all.tar': No such file or directory
  [2]
  $ docker save --platform linux/arm64 -o p.tar busybox
  Error response from daemon: no suitable export target found for platform linux/arm64
  [1]
  $ docker save --platform linux/amd64 -o p.tar busybox; ls p.tar
  p.tar
  $ docker save --nope busybox
  unknown flag: --nope
  
  Usage:  docker save [OPTIONS] IMAGE [IMAGE...]
  
  Run 'docker save --help' for more information
  [125]
  $ docker save busybox alpine | gzip > two.tar.gz; gunzip -t two.tar.gz; echo $?
  0
  $ docker rmi bb:1 bb:2 busybox alpine | grep Untagged
  Untagged: bb:1
  Untagged: bb:2
  Untagged: busybox:latest
  Untagged: busybox@sha256:4284e68db6bb89b6ceb9743b208e31ab5b6fffaad25edb1f5e7c1682673f528d
  Untagged: alpine:latest
  Untagged: alpine@sha256:af675bc47690d76b86c60546ecd600d54be0c7700cbc2453ed3c6e9377024f5e
  $ docker load --input bb.tar
  Loaded image: bb:1
  Loaded image: bb:2
  $ docker load --input two.tar.gz
  Loaded image: busybox:latest
  Loaded image: alpine:latest
  $ docker images --format '{{.Repository}}:{{.Tag}}' | sort
  alpine:latest
  bb:1
  bb:2
  busybox:latest
  $ docker image load < bb.tar
  Loaded image: bb:1
  Loaded image: bb:2
  $ cat bb.tar | docker load -q
  Loaded image: bb:1
  Loaded image: bb:2
# varies
  $ docker load -i /etc/passwd
  archive/tar: invalid tar header
  [1]
  $ docker load -i .
  error during connect: Post "http://%2Fvar%2Frun%2Fdocker.sock/v1.51/images/load?quiet=1": read .: is a directory
  [1]
  $ docker load x
  docker: 'docker load' accepts no arguments
  
  Usage:  docker load [OPTIONS]
  
  Run 'docker load --help' for more information
  [1]
  $ docker load --platform linux/arm64 -i bb.tar
  
# varies
  $ mkdir empty; tar cf e.tar empty; docker load -i e.tar
  open /var/lib/docker/tmp/docker-import-737582860/empty/json: no such file or directory
  [1]
  $ head -c 1000 bb.tar > cut.tar; docker load -i cut.tar
  unexpected EOF
  [1]
  $ tar xOf bb.tar manifest.json > manifest.json; tar cf m.tar manifest.json; docker load -i m.tar 2>&1 | sed 's/docker-import-[0-9]*/docker-import-N/;s/[0-9a-f]\{64\}/HASH/'
  open /var/lib/docker/tmp/docker-import-N/blobs/sha256/HASH: no such file or directory
  $ docker run --name c1 busybox sh -c 'echo data > /data.txt; mkdir -p /opt/app; echo v1 > /opt/app/v'
  $ docker export c1 > c1.tar; tar tf c1.tar | grep -e data.txt -e opt
  bin/getopt
  data.txt
  opt/
  opt/app/
  opt/app/v
  $ docker export --output=c1b.tar c1; cmp c1.tar c1b.tar && echo same
  same
  $ docker export c1 | tar xO data.txt
  data
  $ docker export c1 nosuch
  docker: 'docker export' requires 1 argument
  
  Usage:  docker export [OPTIONS] CONTAINER
  
  Run 'docker export --help' for more information
  [1]
  $ docker export
  docker: 'docker export' requires 1 argument
  
  Usage:  docker export [OPTIONS] CONTAINER
  
  Run 'docker export --help' for more information
  [1]
  $ docker export -o nodir/x.tar c1
  failed to export container: invalid output path: stat nodir: no such file or directory
  [1]
  $ docker image import c1.tar flat | cut -c1-7
  sha256:
  $ docker images flat
  REPOSITORY   TAG       IMAGE ID       CREATED        SIZE
  flat         latest    c4ba3cfc3fd6   1 second ago   2.06MB
  $ docker inspect flat -f '{{json .Config.Cmd}} {{json .Config.Env}} {{.Comment}} {{.Author}} {{len .RootFS.Layers}}'
  null null Imported from -  1
  $ docker history flat
  IMAGE          CREATED        CREATED BY   SIZE      COMMENT
  c4ba3cfc3fd6   1 second ago                2.06MB    Imported from -
  $ docker run --rm flat
  docker: Error response from daemon: no command specified
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm flat cat /data.txt
  data
  $ docker import --change 'CMD ["cat","/data.txt"]' --change 'ENV X=1' --change 'WORKDIR /opt/app' --change 'EXPOSE 8080' --change 'LABEL a=b' --change 'USER nobody' --change 'ENTRYPOINT ["env"]' --change 'VOLUME /v' --change 'STOPSIGNAL 9' --change 'HEALTHCHECK NONE' c1.tar flat:2 | cut -c1-7
  sha256:
  $ docker inspect flat:2 | jq -cS '.[0].Config'
  {"Cmd":["cat","/data.txt"],"Entrypoint":["env"],"Env":["X=1"],"ExposedPorts":{"8080/tcp":{}},"Healthcheck":{"Test":["NONE"]},"Labels":{"a":"b"},"OnBuild":null,"StopSignal":"9","User":"nobody","Volumes":{"/v":{}},"WorkingDir":"/opt/app"}
  $ docker import --message "from export" c1.tar flat:3 | cut -c1-7; docker history flat:3 --format '{{.Comment}}|{{.CreatedBy}}'
  sha256:
  from export|
  $ docker import c1.tar Flat:4
  invalid reference format: repository name (library/Flat) must be lowercase
  [1]
  $ docker import c1.tar flat:4 extra
  sha256:23e19bcc49e9551795f44b34c54cc4a3bb53e58ac15579ed22ef0c62bf96485c
  $ docker import --change 'COPY a b' c1.tar
  Error response from daemon: COPY is not a valid change command
  [1]
  $ docker import --change 'CMD' c1.tar
  sha256:7976c9de5ac85b768e2600e8e159c902435d3b3ab9c4e281f8dc3208c54e401d
  $ docker import --change 'ENV' c1.tar
  Error response from daemon: ENV requires at least one argument
  [1]
  $ docker import --change 'EXPOSE x' c1.tar
  Error response from daemon: Invalid containerPort: x
  [1]
  $ docker import --platform linux/arm64 c1.tar flat:arm | cut -c1-7; docker inspect flat:arm -f '{{.Architecture}}'
  sha256:
  arm64
  $ docker import --platform nope/nope c1.tar
  Error response from daemon: operating system is not supported
  [1]
  $ docker import c1.tar | cut -c1-7; docker images -f dangling=true --format '{{.Repository}}:{{.Tag}}'
  sha256:
  <none>:<none>
  <none>:<none>
  $ docker import - flat:5 < c1.tar | cut -c1-7
  sha256:
  $ docker import - flat:6 < /dev/null | cut -c1-7
  sha256:
  $ gzip -k c1.tar; docker import c1.tar.gz flat:7 | cut -c1-7; docker run --rm flat:7 cat data.txt
  sha256:
  data
  $ docker import https://127.0.0.1:1/x.tgz
  Error response from daemon: Get "https://127.0.0.1:1/x.tgz": dial tcp 127.0.0.1:1: connect: connection refused
  [1]
  $ docker import nosuch.tar flat:8
  open nosuch.tar: no such file or directory
  [1]
  $ docker import /etc flat:8
  error during connect: Post "http://%2Fvar%2Frun%2Fdocker.sock/v1.51/images/create?fromSrc=-&repo=flat%3A8": read /etc: is a directory
  [1]
# varies
  $ docker import /etc/passwd flat:8
  Error response from daemon: archive/tar: invalid tar header
  [1]
  $ docker images flat --format '{{.Tag}}' | sort
  2
  3
  4
  5
  6
  7
  arm
  latest
  $ docker image prune --force | grep -c deleted
  2
  $ docker image prune --all --force | grep -c untagged
  11
  $ docker images --format '{{.Repository}}:{{.Tag}}'
  busybox:latest
  $ docker rm c1; docker image prune -a -f --filter 'until=1h'
  c1
  Deleted Images:
  untagged: busybox:latest
  deleted: sha256:1797c0101d72662400d7dc6be57dcd6a79a7aa67011eba6d77ce7d0542840209
  deleted: sha256:aaf2aa46a8dcbdd0290bdbf7978987552e269fe8b1acee76e8f573dbef942acf
  
  Total reclaimed space: 2.063MB
  $ docker image prune -a --filter 'label!=keep' -f | head -1
  Total reclaimed space: 0B
  $ docker images -a
  REPOSITORY   TAG       IMAGE ID   CREATED   SIZE
