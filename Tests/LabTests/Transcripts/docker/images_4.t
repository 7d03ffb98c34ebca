Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded twice. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ mkdir hist; cd hist; cat > Dockerfile <<'X'
  > FROM alpine
  > LABEL maintainer="team@example.com" version=1.0
  > ARG BUILD_DATE=today
  > ENV APP_HOME=/app MODE=prod
  > WORKDIR $APP_HOME
  > COPY a.txt b.txt ./
  > ADD --chown=1000:1000 a.txt /data/
  > RUN echo one > one && \
  >     echo two > two
  > RUN <<EOT
  > echo three > three
  > echo four > four
  > EOT
  > EXPOSE 80 443/udp
  > VOLUME ["/data", "/cache"]
  > USER 1000:1000
  > STOPSIGNAL SIGQUIT
  > HEALTHCHECK --interval=5s --timeout=3s --retries=2 CMD test -f one || exit 1
  > SHELL ["/bin/sh", "-e", "-c"]
  > ONBUILD COPY . /src
  > ENTRYPOINT ["sh", "-c"]
  > CMD ["cat one"]
  > X
  $ echo a > a.txt; echo b > b.txt; docker build -q -t app:1.0 . | cut -c1-7
  sha256:
  $ docker history app:1.0
  IMAGE          CREATED         CREATED BY                                      SIZE      COMMENT
  200ba2fe3d9a   4 seconds ago   CMD ["cat one"]                                 0B        buildkit.dockerfile.v0
  <missing>      4 seconds ago   ENTRYPOINT ["sh" "-c"]                          0B        buildkit.dockerfile.v0
  <missing>      4 seconds ago   SHELL [/bin/sh -e -c]                           0B        buildkit.dockerfile.v0
  <missing>      4 seconds ago   HEALTHCHECK &{["CMD-SHELL" "test -f one || e…   0B        buildkit.dockerfile.v0
  <missing>      4 seconds ago   STOPSIGNAL SIGQUIT                              0B        buildkit.dockerfile.v0
  <missing>      4 seconds ago   USER 1000:1000                                  0B        buildkit.dockerfile.v0
  <missing>      4 seconds ago   VOLUME [/data /cache]                           0B        buildkit.dockerfile.v0
  <missing>      4 seconds ago   EXPOSE [443/udp 80/tcp]                         0B        buildkit.dockerfile.v0
  <missing>      4 seconds ago   RUN |1 BUILD_DATE=today /bin/sh -c echo thre…   11B       buildkit.dockerfile.v0
  <missing>      6 seconds ago   RUN |1 BUILD_DATE=today /bin/sh -c echo one …   8B        buildkit.dockerfile.v0
  <missing>      7 seconds ago   ADD --chown=1000:1000 a.txt /data/ # buildkit   2B        buildkit.dockerfile.v0
  <missing>      8 seconds ago   COPY a.txt b.txt ./ # buildkit                  4B        buildkit.dockerfile.v0
  <missing>      8 seconds ago   WORKDIR /app                                    0B        buildkit.dockerfile.v0
  <missing>      8 seconds ago   ENV APP_HOME=/app MODE=prod                     0B        buildkit.dockerfile.v0
  <missing>      8 seconds ago   ARG BUILD_DATE=today                            0B        buildkit.dockerfile.v0
  <missing>      8 seconds ago   LABEL maintainer=team@example.com version=1.0   0B        buildkit.dockerfile.v0
  <missing>      7 weeks ago     CMD ["/bin/sh"]                                 0B        buildkit.dockerfile.v0
  <missing>      7 weeks ago     ADD alpine-minirootfs-3.22.2-x86_64.tar.gz /…   2.06MB    buildkit.dockerfile.v0
  $ docker history --no-trunc --format '{{.CreatedBy}}' app:1.0
  CMD ["cat one"]
  ENTRYPOINT ["sh" "-c"]
  SHELL [/bin/sh -e -c]
  HEALTHCHECK &{["CMD-SHELL" "test -f one || exit 1"] "5s" "3s" "0s" "0s" '\x02'}
  STOPSIGNAL SIGQUIT
  USER 1000:1000
  VOLUME [/data /cache]
  EXPOSE [443/udp 80/tcp]
  RUN |1 BUILD_DATE=today /bin/sh -c echo three > three
  echo four > four
   # buildkit
  RUN |1 BUILD_DATE=today /bin/sh -c echo one > one &&     echo two > two # buildkit
  ADD --chown=1000:1000 a.txt /data/ # buildkit
  COPY a.txt b.txt ./ # buildkit
  WORKDIR /app
  ENV APP_HOME=/app MODE=prod
  ARG BUILD_DATE=today
  LABEL maintainer=team@example.com version=1.0
  CMD ["/bin/sh"]
  ADD alpine-minirootfs-3.22.2-x86_64.tar.gz / # buildkit
  $ docker history --no-trunc --format 'table {{.CreatedBy}}\t{{.Size}}\t{{.Comment}}' app:1.0
  CREATED BY                                                                        SIZE      COMMENT
  CMD ["cat one"]                                                                   0B        buildkit.dockerfile.v0
  ENTRYPOINT ["sh" "-c"]                                                            0B        buildkit.dockerfile.v0
  SHELL [/bin/sh -e -c]                                                             0B        buildkit.dockerfile.v0
  HEALTHCHECK &{["CMD-SHELL" "test -f one || exit 1"] "5s" "3s" "0s" "0s" '\x02'}   0B        buildkit.dockerfile.v0
  STOPSIGNAL SIGQUIT                                                                0B        buildkit.dockerfile.v0
  USER 1000:1000                                                                    0B        buildkit.dockerfile.v0
  VOLUME [/data /cache]                                                             0B        buildkit.dockerfile.v0
  EXPOSE [443/udp 80/tcp]                                                           0B        buildkit.dockerfile.v0
  RUN |1 BUILD_DATE=today /bin/sh -c echo three > three
  echo four > four
   # buildkit                                                                          11B       buildkit.dockerfile.v0
  RUN |1 BUILD_DATE=today /bin/sh -c echo one > one &&     echo two > two # buildkit   8B        buildkit.dockerfile.v0
  ADD --chown=1000:1000 a.txt /data/ # buildkit                                        2B        buildkit.dockerfile.v0
  COPY a.txt b.txt ./ # buildkit                                                       4B        buildkit.dockerfile.v0
  WORKDIR /app                                                                         0B        buildkit.dockerfile.v0
  ENV APP_HOME=/app MODE=prod                                                          0B        buildkit.dockerfile.v0
  ARG BUILD_DATE=today                                                                 0B        buildkit.dockerfile.v0
  LABEL maintainer=team@example.com version=1.0                                        0B        buildkit.dockerfile.v0
  CMD ["/bin/sh"]                                                                      0B        buildkit.dockerfile.v0
  ADD alpine-minirootfs-3.22.2-x86_64.tar.gz / # buildkit                              2.06MB    buildkit.dockerfile.v0
  $ docker history -q app:1.0 | sort | uniq -c | sort -n | sed 's/  *[0-9]* sha256:.*/sha/;s/  *[0-9]* [0-9a-f]\{12\}$/id/'
  id
       17 <missing>
# varies
  $ docker history -H=false --format '{{.Size}} {{.CreatedBy}}' app:1.0
  0 CMD ["cat one"]
  0 ENTRYPOINT ["sh" "-c"]
  0 SHELL [/bin/sh -e -c]
  0 HEALTHCHECK &{["CMD-SHELL" "test -f one || e…
  0 STOPSIGNAL SIGQUIT
  0 USER 1000:1000
  0 VOLUME [/data /cache]
  0 EXPOSE [443/udp 80/tcp]
  11 RUN |1 BUILD_DATE=today /bin/sh -c echo thre…
  8 RUN |1 BUILD_DATE=today /bin/sh -c echo one …
  2 ADD --chown=1000:1000 a.txt /data/ # buildkit
  4 COPY a.txt b.txt ./ # buildkit
  0 WORKDIR /app
  0 ENV APP_HOME=/app MODE=prod
  0 ARG BUILD_DATE=today
  0 LABEL maintainer=team@example.com version=1.0
  0 CMD ["/bin/sh"]
  2063565 ADD alpine-minirootfs-3.22.2-x86_64.tar.gz /…
  $ docker history --format json app:1.0 | jq -c 'del(.CreatedAt,.ID)'
  {"Comment":"buildkit.dockerfile.v0","CreatedBy":"CMD [\"cat one\"]","CreatedSince":"16 seconds ago","Size":"0B"}
  {"Comment":"buildkit.dockerfile.v0","CreatedBy":"ENTRYPOINT [\"sh\" \"-c\"]","CreatedSince":"16 seconds ago","Size":"0B"}
  {"Comment":"buildkit.dockerfile.v0","CreatedBy":"SHELL [/bin/sh -e -c]","CreatedSince":"16 seconds ago","Size":"0B"}
  {"Comment":"buildkit.dockerfile.v0","CreatedBy":"HEALTHCHECK &{[\"CMD-SHELL\" \"test -f one || e…","CreatedSince":"16 seconds ago","Size":"0B"}
  {"Comment":"buildkit.dockerfile.v0","CreatedBy":"STOPSIGNAL SIGQUIT","CreatedSince":"16 seconds ago","Size":"0B"}
  {"Comment":"buildkit.dockerfile.v0","CreatedBy":"USER 1000:1000","CreatedSince":"16 seconds ago","Size":"0B"}
  {"Comment":"buildkit.dockerfile.v0","CreatedBy":"VOLUME [/data /cache]","CreatedSince":"16 seconds ago","Size":"0B"}
  {"Comment":"buildkit.dockerfile.v0","CreatedBy":"EXPOSE [443/udp 80/tcp]","CreatedSince":"16 seconds ago","Size":"0B"}
  {"Comment":"buildkit.dockerfile.v0","CreatedBy":"RUN |1 BUILD_DATE=today /bin/sh -c echo thre…","CreatedSince":"16 seconds ago","Size":"11B"}
  {"Comment":"buildkit.dockerfile.v0","CreatedBy":"RUN |1 BUILD_DATE=today /bin/sh -c echo one …","CreatedSince":"18 seconds ago","Size":"8B"}
  {"Comment":"buildkit.dockerfile.v0","CreatedBy":"ADD --chown=1000:1000 a.txt /data/ # buildkit","CreatedSince":"19 seconds ago","Size":"2B"}
  {"Comment":"buildkit.dockerfile.v0","CreatedBy":"COPY a.txt b.txt ./ # buildkit","CreatedSince":"20 seconds ago","Size":"4B"}
  {"Comment":"buildkit.dockerfile.v0","CreatedBy":"WORKDIR /app","CreatedSince":"20 seconds ago","Size":"0B"}
  {"Comment":"buildkit.dockerfile.v0","CreatedBy":"ENV APP_HOME=/app MODE=prod","CreatedSince":"20 seconds ago","Size":"0B"}
  {"Comment":"buildkit.dockerfile.v0","CreatedBy":"ARG BUILD_DATE=today","CreatedSince":"20 seconds ago","Size":"0B"}
  {"Comment":"buildkit.dockerfile.v0","CreatedBy":"LABEL maintainer=team@example.com version=1.0","CreatedSince":"20 seconds ago","Size":"0B"}
  {"Comment":"buildkit.dockerfile.v0","CreatedBy":"CMD [\"/bin/sh\"]","CreatedSince":"7 weeks ago","Size":"0B"}
  {"Comment":"buildkit.dockerfile.v0","CreatedBy":"ADD alpine-minirootfs-3.22.2-x86_64.tar.gz /…","CreatedSince":"7 weeks ago","Size":"2.06MB"}
  $ docker history app:1.0 --format '{{.CreatedSince}}' | head -1
  19 seconds ago
  $ docker history app:1.0 extra
  docker: 'docker history' requires 1 argument
  
  Usage:  docker history [OPTIONS] IMAGE
  
  Run 'docker history --help' for more information
  [1]
  $ docker history
  docker: 'docker history' requires 1 argument
  
  Usage:  docker history [OPTIONS] IMAGE
  
  Run 'docker history --help' for more information
  [1]
  $ docker history --nope app
  unknown flag: --nope
  
  Usage:  docker history [OPTIONS] IMAGE
  
  Run 'docker history --help' for more information
  [125]
  $ docker image history app:nope
  Error response from daemon: No such image: app:nope
  [1]
  $ docker inspect app:1.0 | jq -S '.[0].Config'
  {
    "ArgsEscaped": true,
    "Cmd": [
      "cat one"
    ],
    "Entrypoint": [
      "sh",
      "-c"
    ],
    "Env": [
      "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
      "APP_HOME=/app",
      "MODE=prod"
    ],
    "ExposedPorts": {
      "443/udp": {},
      "80/tcp": {}
    },
    "Healthcheck": {
      "Interval": 5000000000,
      "Retries": 2,
      "Test": [
        "CMD-SHELL",
        "test -f one || exit 1"
      ],
      "Timeout": 3000000000
    },
    "Labels": {
      "maintainer": "team@example.com",
      "version": "1.0"
    },
    "OnBuild": [
      "COPY . /src"
    ],
    "Shell": [
      "/bin/sh",
      "-e",
      "-c"
    ],
    "StopSignal": "SIGQUIT",
    "User": "1000:1000",
    "Volumes": {
      "/cache": {},
      "/data": {}
    },
    "WorkingDir": "/app"
  }
# varies
  $ docker inspect app:1.0 | jq -c '.[0] | {Author, Comment, Architecture, Os, DockerVersion, Variant, Parent, Container, Metadata: (.Metadata|keys), RootFS: (.RootFS.Layers|length), Driver: .GraphDriver.Name, Data: .GraphDriver.Data}'
  {"Author":"","Comment":"buildkit.dockerfile.v0","Architecture":"amd64","Os":"linux","DockerVersion":"","Variant":null,"Parent":"","Container":null,"Metadata":["LastTagTime"],"RootFS":6,"Driver":"vfs","Data":null}
  $ docker inspect -f '{{.Config.Healthcheck}}' app:1.0
  {[CMD-SHELL test -f one || exit 1] 5s 3s 0s 0s 2}
  $ docker inspect -f '{{json .Config.Healthcheck}}' app:1.0
  {"Test":["CMD-SHELL","test -f one || exit 1"],"Interval":5000000000,"Timeout":3000000000,"Retries":2}
  $ docker inspect -f '{{.Config.Volumes}} {{.Config.ExposedPorts}} {{.Config.Labels}}' app:1.0
  map[/cache:{} /data:{}] map[443/udp:{} 80/tcp:{}] map[maintainer:team@example.com version:1.0]
  $ docker inspect -f '{{range $k, $v := .Config.ExposedPorts}}{{$k}}={{$v}} {{end}}' app:1.0
  443/udp={} 80/tcp={} 
  $ docker inspect -f '{{index .Config.Labels "version"}} {{.Config.Labels.maintainer}} {{.Config.Labels.nope}}' app:1.0
  1.0 team@example.com <no value>
  $ docker inspect -f '{{.Config.Env}} {{index .Config.Env 1}}' app:1.0
  [PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin APP_HOME=/app MODE=prod] APP_HOME=/app
  $ docker inspect -f '{{index .Config.Env 9}}' app:1.0
  
  template parsing error: template: :1:2: executing "" at <index .Config.Env 9>: error calling index: index out of range: 9
  [1]
  $ docker inspect -f '{{.Config.OnBuild}} {{.Config.Shell}} {{.Config.StopSignal}} {{.Config.User}} {{.Config.WorkingDir}}' app:1.0
  [COPY . /src] [/bin/sh -e -c] SIGQUIT 1000:1000 /app
  $ docker inspect -f '{{.config.Env}}' app:1.0
  
  template parsing error: template: :1:9: executing "" at <.config.Env>: map has no entry for key "config"
  [1]
  $ docker inspect -f '{{.Config.env}}' app:1.0
  
  template parsing error: template: :1:9: executing "" at <.Config.env>: map has no entry for key "env"
  [1]
# varies
  $ docker inspect -f '{{.Size | printf "%T"}} {{.Id | len}} {{.Created | len | lt 20}}' app:1.0
  json.Number 71 true
  $ docker inspect -f '{{json .RepoDigests}} {{json .RepoTags}} {{.Parent}}|' app:1.0
  [] ["app:1.0"] |
  $ docker inspect -f '{{.RepoTags}}' app:1.0 busybox alpine
  [app:1.0]
  [busybox:latest]
  [alpine:latest]
  $ docker inspect -f 'x{{"\t"}}{{.Os}}' app:1.0
  x	linux
  $ docker inspect -f '{{.State.Status}}' app:1.0
  
  template parsing error: template: :1:8: executing "" at <.State.Status>: map has no entry for key "State"
  [1]
  $ docker inspect --format='{{with .Config}}{{.Cmd}} {{.Entrypoint}}{{end}}' app:1.0
  [cat one] [sh -c]
  $ docker inspect --format='{{if .Config.Tty}}tty{{else}}no{{end}} {{eq .Os "linux"}} {{ne .Os "linux"}} {{and .Os .Parent}} {{or .Parent .Os}} {{not .Parent}}' app:1.0
  
  template parsing error: template: :1:12: executing "" at <.Config.Tty>: map has no entry for key "Tty"
  [1]
  $ docker inspect --format='{{range .RootFS.Layers}}{{slice . 0 7}} {{end}}' app:1.0
  sha256: sha256: sha256: sha256: sha256: sha256: 
  $ docker inspect --format='{{split .Architecture "m"}} {{join .Config.Env ";"}} {{lower "ABC"}} {{truncate .Os 3}} {{pad .Os 1 1}}|' app:1.0
  [a d64] PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin;APP_HOME=/app;MODE=prod abc lin  linux |
  $ docker inspect --format='{{nope .Os}}' app:1.0
  template parsing error: template: :1: function "nope" not defined
  [64]
  $ docker inspect --format='{{.Os' app:1.0
  template parsing error: template: :1: unclosed action
  [64]
  $ docker inspect --format='{{end}}' app:1.0
  template parsing error: template: :1: unexpected {{end}}
  [64]
  $ docker inspect -s app:1.0 -f '{{.Os}}'
  WARNING: --size ignored for image
  linux
  $ docker image inspect -s app:1.0
  unknown shorthand flag: 's' in -s
  
  Usage:  docker image inspect [OPTIONS] IMAGE [IMAGE...]
  
  Run 'docker image inspect --help' for more information
  [125]
  $ docker image inspect app:1.0 busybox -f '{{.Id}}' | cut -c1-7
  sha256:
  sha256:
  $ docker image inspect --format '{{json .Config.Cmd}}' app:1.0 app:2.0 busybox
  ["cat one"]
  ["sh"]
  Error response from daemon: No such image: app:2.0
  [1]
  $ docker run --rm app:1.0
  one
  $ docker run --rm app:1.0 'id; pwd; ls'
  uid=1000 gid=1000 groups=1000
  /app
  a.txt
  b.txt
  four
  one
  three
  two
  $ docker tag app:1.0 app:latest; docker tag app:1.0 registry.example.com:5000/team/app:1.0; docker tag app:1.0 yourname/app
  $ docker images --format '{{.Repository}}:{{.Tag}}' | sort
  alpine:latest
  app:1.0
  app:latest
  busybox:latest
  registry.example.com:5000/team/app:1.0
  yourname/app:latest
  $ docker images app
  REPOSITORY   TAG       IMAGE ID       CREATED         SIZE
  app          1.0       200ba2fe3d9a   2 minutes ago   2.06MB
  app          latest    200ba2fe3d9a   2 minutes ago   2.06MB
  $ docker images app:1*
  REPOSITORY   TAG       IMAGE ID       CREATED         SIZE
  app          1.0       200ba2fe3d9a   2 minutes ago   2.06MB
  $ docker images '*/app'
  REPOSITORY     TAG       IMAGE ID       CREATED         SIZE
  yourname/app   latest    200ba2fe3d9a   2 minutes ago   2.06MB
  $ docker images '*/*/app'
  REPOSITORY                           TAG       IMAGE ID       CREATED         SIZE
  registry.example.com:5000/team/app   1.0       200ba2fe3d9a   2 minutes ago   2.06MB
  $ docker images yourname/app:latest --format '{{.Repository}}'
  yourname/app
  $ docker images --filter reference=app --filter reference=busybox --format '{{.Repository}}:{{.Tag}}' | sort
  app:1.0
  app:latest
  busybox:latest
  $ docker images --filter reference='app:*' --format '{{.Tag}}' | sort
  1.0
  latest
  $ docker images --filter reference='**/app' --format '{{.Repository}}' | sort
  yourname/app
  $ docker images --filter label=version=1.0 --format '{{.Repository}}:{{.Tag}}' | sort
  app:1.0
  app:latest
  registry.example.com:5000/team/app:1.0
  yourname/app:latest
  $ docker images --filter label=version=2.0 -q
  $ docker images --filter 'label!=version' --format '{{.Repository}}'
  Error response from daemon: invalid filter 'label!'
  [1]
  $ docker images --filter before=app:1.0 --format '{{.Repository}}' | sort
  alpine
  busybox
  $ docker images --filter since=alpine -q | wc -l
  4
  $ docker images --filter before=nosuch
  Error response from daemon: No such image: nosuch:latest
  [1]
  $ docker images --filter until=24h -q
  f2905d386dd5
  1797c0101d72
  $ docker images --filter reference
  invalid argument "reference" for "-f, --filter" flag: bad format of filter (expected name=value)
  
  Usage:  docker images [OPTIONS] [REPOSITORY[:TAG]]
  
  Run 'docker images --help' for more information
  [125]
  $ docker images --filter dangling=false --format '{{.Repository}}' | sort -u
  alpine
  app
  busybox
  registry.example.com:5000/team/app
  yourname/app
  $ docker images --filter dangling=1 -q
# varies
  $ docker images --format 'table {{.Repository}}:{{.Tag}}\t{{.CreatedSince}}'
  REPOSITORY:TAG                           CREATED
  yourname/app:latest                      2 minutes ago
  registry.example.com:5000/team/app:1.0   2 minutes ago
  app:1.0                                  2 minutes ago
  app:latest                               2 minutes ago
  alpine:latest                            7 weeks ago
  busybox:latest                           14 months ago
  $ docker images --format '{{.ID}}: {{.Repository}}' busybox | cut -d: -f2
   busybox
  $ docker images --format table busybox | head -1
  REPOSITORY   TAG       IMAGE ID       CREATED         SIZE
# varies
  $ docker images --format raw busybox
  repository: busybox
  tag: latest
  image_id: 1797c0101d72
  created_at: 2025-09-26 00:00:00 +0000 UTC
  virtual_size: 2.06MB
  
  $ docker images --format '' busybox | wc -l
  2
  $ docker images --format '{{.Digest}} {{.SharedSize}} {{.UniqueSize}} {{.Containers}} {{.VirtualSize}}' busybox | cut -d' ' -f1-4
  sha256:4284e68db6bb89b6ceb9743b208e31ab5b6fffaad25edb1f5e7c1682673f528d N/A N/A 0
  $ docker images -q --no-trunc app | sort -u | wc -l
  1
  $ docker images -qa | sort -u | wc -l
  3
  $ docker images --quiet --filter reference=nope
  $ docker image ls --all --format '{{.Repository}}' | sort -u
  alpine
  app
  busybox
  registry.example.com:5000/team/app
  yourname/app
  $ docker image list busybox -q | wc -l
  1
  $ docker rmi app
  Untagged: app:latest
  $ docker rmi app:latest
  Error response from daemon: No such image: app:latest
  [1]
  $ docker rmi yourname/app registry.example.com:5000/team/app:1.0
  Untagged: yourname/app:latest
  Untagged: registry.example.com:5000/team/app:1.0
  $ docker rmi app:1.0
  Untagged: app:1.0
  Deleted: sha256:200ba2fe3d9ad710ae404b960e53c9c8a38b5a399ec12d818e4d54446d4ae06c
  $ docker rmi -f app:1.0 nosuch
  Error response from daemon: No such image: app:1.0
  Error response from daemon: No such image: nosuch:latest
  $ docker rmi --nope x
  unknown flag: --nope
  
  Usage:  docker rmi [OPTIONS] IMAGE [IMAGE...]
  
  Run 'docker rmi --help' for more information
  [125]
  $ docker rmi busybox:latest busybox:latest
  Untagged: busybox:latest
  Untagged: busybox@sha256:4284e68db6bb89b6ceb9743b208e31ab5b6fffaad25edb1f5e7c1682673f528d
  Deleted: sha256:1797c0101d72662400d7dc6be57dcd6a79a7aa67011eba6d77ce7d0542840209
  Deleted: sha256:aaf2aa46a8dcbdd0290bdbf7978987552e269fe8b1acee76e8f573dbef942acf
  Error response from daemon: No such image: busybox:latest
  [1]
  $ docker images
  REPOSITORY   TAG       IMAGE ID       CREATED       SIZE
  alpine       latest    f2905d386dd5   7 weeks ago   2.06MB
  $ docker image rm alpine
  Untagged: alpine:latest
  Untagged: alpine@sha256:af675bc47690d76b86c60546ecd600d54be0c7700cbc2453ed3c6e9377024f5e
  Deleted: sha256:f2905d386dd5e23ae3bc970a58c6d7edd72af0c529f008b208e37f780801117d
