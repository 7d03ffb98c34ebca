Recorded from Docker 28.5.2; what the lab does not say alike yet is left out.

Images: pull, list, tag, remove, history, inspect, save/load, export/import, prune, search.

  $ docker images
  REPOSITORY   TAG       IMAGE ID   CREATED   SIZE
# varies
  $ docker pull nginx
  $ docker pull nginx
  Using default tag: latest
  latest: Pulling from library/nginx
  Digest: sha256:1f8cd506ece70c92adbc6c9745021a61635501862a9f4320aa4391b9f31ac2ff
  Status: Image is up to date for nginx:latest
  docker.io/library/nginx:latest
  $ docker pull nginx:latest
  latest: Pulling from library/nginx
  Digest: sha256:1f8cd506ece70c92adbc6c9745021a61635501862a9f4320aa4391b9f31ac2ff
  Status: Image is up to date for nginx:latest
  docker.io/library/nginx:latest
# varies
  $ docker pull nginx:1.27-alpine
  $ docker pull -q redis:7
  docker.io/library/redis:7
  $ docker pull busybox:nosuchtag
  Error response from daemon: manifest for busybox:nosuchtag not found: manifest unknown: manifest unknown
  [1]
  $ docker pull nosuchimage
  Using default tag: latest
  Error response from daemon: pull access denied for nosuchimage, repository does not exist or may require 'docker login': denied: requested access to the resource is denied
  [1]
  $ docker pull nosuchuser/nosuchimage:v1
  Error response from daemon: pull access denied for nosuchuser/nosuchimage, repository does not exist or may require 'docker login': denied: requested access to the resource is denied
  [1]
  $ docker pull NGINX
  invalid reference format: repository name (library/NGINX) must be lowercase
  [1]
  $ docker pull nginx:
  invalid reference format
  [1]
  $ docker pull nginx:bad:tag
  invalid reference format
  [1]
  $ docker pull
  docker: 'docker pull' requires 1 argument
  
  Usage:  docker pull [OPTIONS] NAME[:TAG|@DIGEST]
  
  Run 'docker pull --help' for more information
  [1]
  $ docker pull nginx redis
  docker: 'docker pull' requires 1 argument
  
  Usage:  docker pull [OPTIONS] NAME[:TAG|@DIGEST]
  
  Run 'docker pull --help' for more information
  [1]
  $ docker pull library/busybox
  Using default tag: latest
  latest: Pulling from library/busybox
  a2bbb2588ff5: Pulling fs layer
  a2bbb2588ff5: Verifying Checksum
  a2bbb2588ff5: Download complete
  a2bbb2588ff5: Pull complete
  Digest: sha256:7adbc203bee237a8d15ce4b6de58115f85ab07cb0465114fc82ba18ca475f32f
  Status: Downloaded newer image for busybox:latest
  docker.io/library/busybox:latest
  $ docker pull docker.io/library/alpine:latest
  latest: Pulling from library/alpine
  ad7335566921: Pulling fs layer
  ad7335566921: Verifying Checksum
  ad7335566921: Download complete
  ad7335566921: Pull complete
  Digest: sha256:e08879c2bcab99bd9d63616f48527db8f451c476e5f756ddce0369a886f7a384
  Status: Downloaded newer image for alpine:latest
  docker.io/library/alpine:latest
  $ docker pull registry.example.com/app:v1
  Error response from daemon: Get "https://registry.example.com/v2/": dial tcp: lookup registry.example.com on 10.0.2.3:53: no such host
  [1]
  $ docker pull 127.0.0.1:5000/nothing
  Using default tag: latest
  Error response from daemon: manifest for 127.0.0.1:5000/nothing:latest not found: manifest unknown: manifest unknown
  [1]
  $ docker pull -a hello-world
  latest: Pulling from library/hello-world
  13385865f098: Pulling fs layer
  13385865f098: Verifying Checksum
  13385865f098: Download complete
  13385865f098: Pull complete
  Digest: sha256:6d6a293dbf32454e1f8f4bd9813fc73110a8d4cf44f97e846409beaacddf4d51
  linux: Pulling from library/hello-world
  Digest: sha256:6d6a293dbf32454e1f8f4bd9813fc73110a8d4cf44f97e846409beaacddf4d51
  Status: Downloaded newer image for hello-world
  docker.io/library/hello-world
  $ docker pull busybox@sha256:0000000000000000000000000000000000000000000000000000000000000000
  Error response from daemon: manifest for busybox@sha256:0000000000000000000000000000000000000000000000000000000000000000 not found: manifest unknown: manifest unknown
  [1]
  $ docker images
  REPOSITORY    TAG           IMAGE ID       CREATED         SIZE
  redis         7             f43c5872b770   2 weeks ago     87.1MB
  nginx         latest        86d3fac9962e   3 weeks ago     96.9MB
  alpine        latest        815dc4f4bcee   6 weeks ago     2.07MB
  hello-world   latest        c5edff1840c9   3 months ago    9.48kB
  hello-world   linux         c5edff1840c9   3 months ago    9.48kB
  nginx         1.27-alpine   7f7ce90a5c4c   7 months ago    96.9MB
  busybox       latest        a98072312a6e   13 months ago   2.06MB
  $ docker image ls
  REPOSITORY    TAG           IMAGE ID       CREATED         SIZE
  redis         7             f43c5872b770   2 weeks ago     87.1MB
  nginx         latest        86d3fac9962e   3 weeks ago     96.9MB
  alpine        latest        815dc4f4bcee   6 weeks ago     2.07MB
  hello-world   latest        c5edff1840c9   3 months ago    9.48kB
  hello-world   linux         c5edff1840c9   3 months ago    9.48kB
  nginx         1.27-alpine   7f7ce90a5c4c   7 months ago    96.9MB
  busybox       latest        a98072312a6e   13 months ago   2.06MB
  $ docker images nginx
  REPOSITORY   TAG           IMAGE ID       CREATED        SIZE
  nginx        latest        86d3fac9962e   3 weeks ago    96.9MB
  nginx        1.27-alpine   7f7ce90a5c4c   7 months ago   96.9MB
  $ docker images nginx:latest
  REPOSITORY   TAG       IMAGE ID       CREATED       SIZE
  nginx        latest    86d3fac9962e   3 weeks ago   96.9MB
  $ docker images 'ng*'
  REPOSITORY   TAG           IMAGE ID       CREATED        SIZE
  nginx        latest        86d3fac9962e   3 weeks ago    96.9MB
  nginx        1.27-alpine   7f7ce90a5c4c   7 months ago   96.9MB
  $ docker images nosuch
  REPOSITORY   TAG       IMAGE ID   CREATED   SIZE
  $ docker images -q
  f43c5872b770
  86d3fac9962e
  815dc4f4bcee
  c5edff1840c9
  c5edff1840c9
  7f7ce90a5c4c
  a98072312a6e
  $ docker images -a
  REPOSITORY    TAG           IMAGE ID       CREATED         SIZE
  redis         7             f43c5872b770   2 weeks ago     87.1MB
  nginx         latest        86d3fac9962e   3 weeks ago     96.9MB
  alpine        latest        815dc4f4bcee   6 weeks ago     2.07MB
  hello-world   latest        c5edff1840c9   3 months ago    9.48kB
  hello-world   linux         c5edff1840c9   3 months ago    9.48kB
  nginx         1.27-alpine   7f7ce90a5c4c   7 months ago    96.9MB
  busybox       latest        a98072312a6e   13 months ago   2.06MB
  $ docker images --digests
  REPOSITORY    TAG           DIGEST                                                                    IMAGE ID       CREATED         SIZE
  redis         7             sha256:6066fefc8174376cc86f81d537ee88b9db4a476c5e71e8153258ed8c94a061fd   f43c5872b770   2 weeks ago     87.1MB
  nginx         latest        sha256:1f8cd506ece70c92adbc6c9745021a61635501862a9f4320aa4391b9f31ac2ff   86d3fac9962e   3 weeks ago     96.9MB
  alpine        latest        sha256:e08879c2bcab99bd9d63616f48527db8f451c476e5f756ddce0369a886f7a384   815dc4f4bcee   6 weeks ago     2.07MB
  hello-world   latest        sha256:6d6a293dbf32454e1f8f4bd9813fc73110a8d4cf44f97e846409beaacddf4d51   c5edff1840c9   3 months ago    9.48kB
  hello-world   linux         sha256:6d6a293dbf32454e1f8f4bd9813fc73110a8d4cf44f97e846409beaacddf4d51   c5edff1840c9   3 months ago    9.48kB
  nginx         1.27-alpine   sha256:4d5eda2f776f46c17823032037922026cfb25a2bd15249bb61fc682fc5ceffdb   7f7ce90a5c4c   7 months ago    96.9MB
  busybox       latest        sha256:7adbc203bee237a8d15ce4b6de58115f85ab07cb0465114fc82ba18ca475f32f   a98072312a6e   13 months ago   2.06MB
  $ docker images --no-trunc busybox
  REPOSITORY   TAG       IMAGE ID                                                                  CREATED         SIZE
  busybox      latest    sha256:a98072312a6ea01e7dff2f3d672658033680cf85a4b3b4a393a64d7b8ed8e87a   13 months ago   2.06MB
  $ docker images --format '{{.Repository}}:{{.Tag}}'
  redis:7
  nginx:latest
  alpine:latest
  hello-world:latest
  hello-world:linux
  nginx:1.27-alpine
  busybox:latest
  $ docker images --format 'table {{.ID}}\t{{.Repository}}\t{{.Size}}'
  IMAGE ID       REPOSITORY    SIZE
  f43c5872b770   redis         87.1MB
  86d3fac9962e   nginx         96.9MB
  815dc4f4bcee   alpine        2.07MB
  c5edff1840c9   hello-world   9.48kB
  c5edff1840c9   hello-world   9.48kB
  7f7ce90a5c4c   nginx         96.9MB
  a98072312a6e   busybox       2.06MB
  $ docker images --format json busybox
  {"Containers":"0","CreatedAt":"2025-10-18 08:39:21 +0000 UTC","CreatedSince":"13 months ago","Digest":"\u003cnone\u003e","ID":"a98072312a6e","Repository":"busybox","SharedSize":"N/A","Size":"2.06MB","Tag":"latest","UniqueSize":"N/A","VirtualSize":"2.064MB"}
  $ docker images --filter reference='*:latest'
  REPOSITORY    TAG       IMAGE ID       CREATED         SIZE
  nginx         latest    86d3fac9962e   3 weeks ago     96.9MB
  alpine        latest    815dc4f4bcee   6 weeks ago     2.07MB
  hello-world   latest    c5edff1840c9   3 months ago    9.48kB
  busybox       latest    a98072312a6e   13 months ago   2.06MB
  $ docker images --filter dangling=true
  REPOSITORY   TAG       IMAGE ID   CREATED   SIZE
  $ docker images --filter before=nginx:latest
  REPOSITORY    TAG           IMAGE ID       CREATED         SIZE
  alpine        latest        815dc4f4bcee   6 weeks ago     2.07MB
  hello-world   latest        c5edff1840c9   3 months ago    9.48kB
  hello-world   linux         c5edff1840c9   3 months ago    9.48kB
  nginx         1.27-alpine   7f7ce90a5c4c   7 months ago    96.9MB
  busybox       latest        a98072312a6e   13 months ago   2.06MB
  $ docker images --filter since=redis:7
  REPOSITORY   TAG       IMAGE ID   CREATED   SIZE
  $ docker images --filter label=maintainer
  REPOSITORY   TAG           IMAGE ID       CREATED        SIZE
  nginx        latest        86d3fac9962e   3 weeks ago    96.9MB
  nginx        1.27-alpine   7f7ce90a5c4c   7 months ago   96.9MB
  $ docker images --filter nosuch=x
  Error response from daemon: invalid filter 'nosuch'
  [1]
  $ docker images --tree 2>&1 | head -5
  WARNING: This is an experimental feature. The output may change and shouldn't be depended on.
                                                                Info ->  U In Use 
  
  \x1b[39m\x1b[1mIMAGE\x1b[0m                \x1b[39m\x1b[1mID\x1b[0m             \x1b[39m\x1b[1mDISK USAGE\x1b[0m   \x1b[39m\x1b[1mCONTENT SIZE\x1b[0m   \x1b[39m\x1b[1mEXTRA\x1b[0m (esc)
  redis:7              f43c5872b770       87.1MB             0B        

Tags.
  $ docker tag nginx mynginx
  $ docker tag nginx:latest mynginx:v1
  $ docker tag nosuch x:y
  Error response from daemon: No such image: nosuch:latest
  [1]
  $ docker tag nginx 'Bad Name'
  Error parsing reference: "Bad Name" is not a valid repository/tag: invalid reference format: repository name (library/Bad Name) must be lowercase
  [1]
  $ docker tag nginx UPPER/case
  $ docker images UPPER/case
  REPOSITORY   TAG       IMAGE ID       CREATED       SIZE
  UPPER/case   latest    86d3fac9962e   3 weeks ago   96.9MB
  $ docker rmi UPPER/case
  Untagged: UPPER/case:latest
  $ docker tag nginx me/UPPER
  Error parsing reference: "me/UPPER" is not a valid repository/tag: invalid reference format: repository name (me/UPPER) must be lowercase
  [1]
  $ docker tag nginx
  docker: 'docker tag' requires 2 arguments
  
  Usage:  docker tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]
  
  Run 'docker tag --help' for more information
  [1]
  $ docker tag $(docker images -q busybox) bb:1
  $ docker images mynginx
  REPOSITORY   TAG       IMAGE ID       CREATED       SIZE
  mynginx      latest    86d3fac9962e   3 weeks ago   96.9MB
  mynginx      v1        86d3fac9962e   3 weeks ago   96.9MB
  $ docker rmi bb:1
  Untagged: bb:1

Removing.
  $ docker rmi mynginx
  Untagged: mynginx:latest
  $ docker rmi mynginx
  Error response from daemon: No such image: mynginx:latest
  [1]
  $ docker rmi nosuch
  Error response from daemon: No such image: nosuch:latest
  [1]
  $ docker run -d --name web nginx
  e1d9a1a664d90ece018bc1cc70709af849e102a4a02f50c4be33d7f093eea9a1
  $ docker rmi nginx
  Untagged: nginx:latest
  Untagged: nginx@sha256:1f8cd506ece70c92adbc6c9745021a61635501862a9f4320aa4391b9f31ac2ff
  $ docker rmi mynginx:v1
  Error response from daemon: conflict: unable to remove repository reference "mynginx:v1" (must force) - container e1d9a1a664d9 is using its referenced image 86d3fac9962e
  [1]
  $ docker rmi $(docker inspect --format '{{.Image}}' web)
  Error response from daemon: conflict: unable to delete 86d3fac9962e (cannot be forced) - image is being used by running container e1d9a1a664d9
  [1]
  $ docker rmi -f $(docker inspect --format '{{.Image}}' web)
  Error response from daemon: conflict: unable to delete 86d3fac9962e (cannot be forced) - image is being used by running container e1d9a1a664d9
  [1]
  $ docker rmi -f nginx
  Error response from daemon: No such image: nginx:latest
  $ docker pull -q nginx
  docker.io/library/nginx:latest
  $ docker rmi nginx
  Untagged: nginx:latest
  Untagged: nginx@sha256:1f8cd506ece70c92adbc6c9745021a61635501862a9f4320aa4391b9f31ac2ff
  $ docker rmi -f mynginx:v1 nginx
  Untagged: mynginx:v1
  Error response from daemon: No such image: nginx:latest
  $ docker images
  REPOSITORY    TAG           IMAGE ID       CREATED         SIZE
  redis         7             f43c5872b770   2 weeks ago     87.1MB
  <none>        <none>        86d3fac9962e   3 weeks ago     96.9MB
  alpine        latest        815dc4f4bcee   6 weeks ago     2.07MB
  hello-world   latest        c5edff1840c9   3 months ago    9.48kB
  hello-world   linux         c5edff1840c9   3 months ago    9.48kB
  nginx         1.27-alpine   7f7ce90a5c4c   7 months ago    96.9MB
  busybox       latest        a98072312a6e   13 months ago   2.06MB
  $ docker ps
  CONTAINER ID   IMAGE          COMMAND                  CREATED        STATUS                  PORTS     NAMES
  e1d9a1a664d9   86d3fac9962e   "/docker-entrypoint.…"   1 second ago   Up Less than a second   80/tcp    web
  $ docker rmi 1234567890ab
  Error response from daemon: No such image: 1234567890ab:latest
  [1]
  $ docker stop -t 1 web; docker rm web
  web
  web
  $ docker images -f dangling=true
  REPOSITORY   TAG       IMAGE ID       CREATED       SIZE
  <none>       <none>    86d3fac9962e   3 weeks ago   96.9MB
  $ docker create --name stopped busybox true
  796aeca04a91e0fdf66e91053886cd14f32ece4347b2eea80211fb35828b69a4
  $ docker rmi busybox
  Error response from daemon: conflict: unable to remove repository reference "busybox" (must force) - container 796aeca04a91 is using its referenced image a98072312a6e
  [1]
  $ docker rmi $(docker images -q busybox)
  Error response from daemon: conflict: unable to delete a98072312a6e (must be forced) - image is being used by stopped container 796aeca04a91
  [1]
  $ docker rmi -f $(docker images -q busybox)
  Untagged: busybox:latest
  Untagged: busybox@sha256:7adbc203bee237a8d15ce4b6de58115f85ab07cb0465114fc82ba18ca475f32f
  Deleted: sha256:a98072312a6ea01e7dff2f3d672658033680cf85a4b3b4a393a64d7b8ed8e87a
  $ docker rm stopped
  stopped
# varies
  $ docker rmi redis:7 hello-world:linux
  $ docker rmi
  docker: 'docker rmi' requires at least 1 argument
  
  Usage:  docker rmi [OPTIONS] IMAGE [IMAGE...]
  
  See 'docker rmi --help' for more information
  [1]

Looking inside.
  $ docker pull -q nginx; docker pull -q busybox; docker pull -q python:3.12-slim
  docker.io/library/nginx:latest
  docker.io/library/busybox:latest
  docker.io/library/python:3.12-slim
  $ docker history nosuch
  Error response from daemon: No such image: nosuch:latest
  [1]
  $ docker image inspect --format '{{.Config.Cmd}} {{.Architecture}} {{.Os}}' nginx
  [nginx -g daemon off;] amd64 linux
  $ docker image inspect --format '{{json .Config.ExposedPorts}}' nginx
  {"80/tcp":{}}
  $ docker inspect --type image busybox --format '{{.RepoTags}} {{.RepoDigests}}'
  [busybox:latest] [busybox@sha256:7adbc203bee237a8d15ce4b6de58115f85ab07cb0465114fc82ba18ca475f32f]
  $ docker image inspect nosuch
  []
  Error response from daemon: No such image: nosuch:latest
  [1]
  $ docker inspect --type container busybox
  []
  Error response from daemon: No such container: busybox
  [1]

Save and load, export and import.
  $ docker save -o bb.tar busybox
# varies
  $ docker save busybox | wc -c | tr 0-9 N
  $ docker save nosuch -o x.tar
  Error response from daemon: No such image: nosuch
  [1]
  $ docker save
  docker: 'docker save' requires at least 1 argument
  
  Usage:  docker save [OPTIONS] IMAGE [IMAGE...]
  
  See 'docker save --help' for more information
  [1]
  $ docker rmi busybox
  Untagged: busybox:latest
  Untagged: busybox@sha256:7adbc203bee237a8d15ce4b6de58115f85ab07cb0465114fc82ba18ca475f32f
  Deleted: sha256:a98072312a6ea01e7dff2f3d672658033680cf85a4b3b4a393a64d7b8ed8e87a
  Deleted: sha256:155038d24af9a4e3c100ab4cb1c04094f1904f5890f38ca0b1d98e1f786f1e35
  $ docker load -i bb.tar
  Loaded image: busybox:latest
  $ docker load -i bb.tar
  Loaded image: busybox:latest
  $ docker load -i nosuch.tar
  open nosuch.tar: no such file or directory
  [1]
  $ docker load < /dev/null
  open /var/lib/docker/tmp/docker-import-3300146248/repositories: no such file or directory
  [1]
  $ docker load -q -i bb.tar
  Loaded image: busybox:latest
  $ docker create --name ex busybox sh
  907d36a1f928c059c5bb6c8a2b7a93d21e966b6dc8bf59e56052250cddf63b19
# varies
  $ docker export ex -o ex.tar; tar tf ex.tar | grep -c .
# varies
  $ docker export ex | tar tf - | grep '^etc/' | sort
  $ docker export nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker import ex.tar imported:v1 | cut -c1-7
  sha256:
  $ docker import -m 'a message' -c 'CMD ["sh"]' - imported:v2 < ex.tar | cut -c1-7
  sha256:
  $ docker images imported
  REPOSITORY   TAG       IMAGE ID       CREATED                  SIZE
  imported     v1        27a0d93a3f91   Less than a second ago   2.06MB
  imported     v2        38fe7a54c605   Less than a second ago   2.06MB
  $ docker history imported:v2
  IMAGE          CREATED                  CREATED BY   SIZE      COMMENT
  38fe7a54c605   Less than a second ago                2.06MB    a message
  $ docker import nosuch.tar
  open nosuch.tar: no such file or directory
  [1]
  $ docker run --rm imported:v1
  docker: Error response from daemon: no command specified
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm imported:v2 echo ok
  ok
  $ docker commit -m 'msg' -a 'me <me@example.com>' -c 'ENV A=1' ex committed:v1 | cut -c1-7
  sha256:
  $ docker commit nosuch
  Error response from daemon: No such container: nosuch
  [1]

Prune and search.
  $ docker image prune
  WARNING! This will remove all dangling images.
  Are you sure you want to continue? [y/N]  (no-eol)
  $ docker image prune -f
  Total reclaimed space: 0B
# varies
  $ docker image prune -a -f --filter until=1h
  Deleted Images:
  untagged: nginx:latest
  untagged: nginx@sha256:1f8cd506ece70c92adbc6c9745021a61635501862a9f4320aa4391b9f31ac2ff
  deleted: sha256:86d3fac9962ef213fad15444ce3bb7fbddeb950b07985537812b790e4fea9f56
  untagged: python:3.12-slim
  untagged: python@sha256:40f62df48fa79dbce8d5bfe39048613e92459b759c11b32fb1bbffc3dbe3b8c9
  deleted: sha256:3c74fcf843ee518e5bd4c58380920de0829c3cf194205594f32578ae9b4188d1
  deleted: sha256:93453b3bcb15bcdef273a7df3d5bbd571382a05aa83c3f6065e537d1a6c21bb6
  deleted: sha256:e4130e9190c6ad46b6c7692b66b7b1c7ecb05ed39831fb8e4f472c86bc79c127
  deleted: sha256:c3a083c9e6c6cb50f87fb19246b4429b224de16f337307f62401f0e83ae53a7e
  deleted: sha256:1ec8285f01ecab700a783c61b763bdea1317a92a662bec08702f8fc5705a2271
  deleted: sha256:76869e1ee8d343ebf14dfe64df4e248c17f86bb8f8510fe6c0f48daa60a2129d
  untagged: nginx:1.27-alpine
  untagged: nginx@sha256:4d5eda2f776f46c17823032037922026cfb25a2bd15249bb61fc682fc5ceffdb
  deleted: sha256:7f7ce90a5c4c296c748879a240978e3b9b58951275dc58d09ffe629456eeec2e
  deleted: sha256:6f6db288dba5eca624d833284d6b9e39be4767951522dbb8a14dc2e65dfc4c7e
  deleted: sha256:7d1d39d31ee356c82cd01b28bc493a48c9e5ff329bd66fefbe96f016816f27b1
  deleted: sha256:3491590f3cae6c306c3a379c200cdeac3f027e520eb0ec4f01ad664fcf064566
  deleted: sha256:508ede3b088f4ed4c77f872edf5aaa1c20ac9379927cbb8fa608812d2a6a082a
  deleted: sha256:4bce9fc01a402fd81641a767cd5638df3a6f120a5a9629885eec91d8273c236b
  deleted: sha256:9717b2e14b57cb046e00eb6bbe7e26eb265b38a60c36211e7652a1b1416cc44b
  deleted: sha256:c557ca431ef3ede837ee8e51157479312d313881eb6c10d9ac8f6e4f2061f7a3
  deleted: sha256:2495be4c3ddd89ca6afdb6d02d86143b863886837079bc166154ab1327e33120
  deleted: sha256:203fba97d31298f5b8b568a7abe92a70284b12cec6fc9d85ec1b7e04fbe5c8e6
  deleted: sha256:a830f86a28f0743fac7971e219d14b6b1307722ef781539902969f9db5296455
  deleted: sha256:6d71d19e00583906fa248fddd6b4250ab558775f6ad42b41c3fe209e4dca4bf5
  deleted: sha256:4d233f50fe624ebf7a18add8ae70108d37548edb7977287ddd16f96093e0508f
  untagged: alpine:latest
  untagged: alpine@sha256:e08879c2bcab99bd9d63616f48527db8f451c476e5f756ddce0369a886f7a384
  deleted: sha256:815dc4f4bceeb44930570c6016e8892c86a95bfea3430755b848394656aa8cf8
  deleted: sha256:b4b7152bbd6eb0f060e11d156bfa475703374705737672887602bb49245bc0d1
  untagged: hello-world:latest
  untagged: hello-world@sha256:6d6a293dbf32454e1f8f4bd9813fc73110a8d4cf44f97e846409beaacddf4d51
  deleted: sha256:c5edff1840c9668282b4f8e10c803bd8c528c27d6b3ccdf5422a266417f3ed6d
  deleted: sha256:89dae9dea7dae1b92081ee10df955c1623a4973682c515d1fc9ba8d3a650d3e3
  
  Total reclaimed space: 152.5MB
  $ docker image prune -a -f 2>&1 | sed 's/sha256:[0-9a-f]*/sha256:HASH/' | sort | uniq -c | sed 's/^ *//'
  1 
  1 Deleted Images:
  1 Total reclaimed space: 2.064MB
  4 deleted: sha256:HASH
  1 untagged: committed:v1
  1 untagged: imported:v1
  1 untagged: imported:v2
  $ docker images -a
  REPOSITORY   TAG       IMAGE ID       CREATED         SIZE
  busybox      latest    a98072312a6e   13 months ago   2.06MB
  $ docker search nosuchimageatall
  NAME      DESCRIPTION   STARS     OFFICIAL
  $ docker search
  docker: 'docker search' requires 1 argument
  
  Usage:  docker search [OPTIONS] TERM
  
  Run 'docker search --help' for more information
  [1]
  $ docker search --limit 1000 nginx
  Error response from daemon: limit 1000 is outside the range of [1, 100]
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
  $ docker image nosuch
  docker: unknown command: docker image nosuch
  
  Usage:  docker image
  
  Run 'docker image --help' for more information
  [1]
  $ docker manifest inspect nosuch
  errors:
  denied: requested access to the resource is denied
  unauthorized: authentication required
  
  [1]
