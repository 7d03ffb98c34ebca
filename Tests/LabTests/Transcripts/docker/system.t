Recorded from Docker 28.5.2; what the lab does not say alike yet is left out.

The system: version, info, df, prune, events, contexts, logins.

  $ docker version --format '{{.Server.Version}}'
  28.5.2
# varies
  $ docker -v
  $ docker info --format '{{.Driver}} {{.ServerVersion}} {{.Containers}}'
  overlay2 28.5.2 0
  $ docker info --format '{{.Nosuch}}'
  
  template: :1:2: executing "" at <.Nosuch>: can't evaluate field Nosuch in type system.dockerInfo
  [1]
  $ docker system info --format '{{.OSType}}/{{.Architecture}}'
  linux/x86_64
  $ docker system df
  TYPE            TOTAL     ACTIVE    SIZE      RECLAIMABLE
  Images          0         0         0B        0B
  Containers      0         0         0B        0B
  Local Volumes   0         0         0B        0B
  Build Cache     0         0         0B        0B
  $ docker pull -q busybox; docker pull -q nginx
  docker.io/library/busybox:latest
  docker.io/library/nginx:latest
  $ docker run -d --name web nginx; docker run --name done busybox sh -c 'echo x > /x'; docker volume create v1
  06af545e33a36ff1ab620919b7f0b3e661d67db0cd44bad061a594df564444a7
  v1
  $ printf 'FROM busybox\nRUN echo 1 > /1\n' | docker build -q -t b1 - | cut -c1-7
  sha256:
  $ docker system df
  TYPE            TOTAL     ACTIVE    SIZE      RECLAIMABLE
  Images          3         2         98.95MB   2.064MB (2%)
  Containers      2         1         472B      2B (0%)
  Local Volumes   1         0         0B        0B
  Build Cache     4         0         29B       29B
# varies
  $ docker system df -v | sed 's/[0-9a-f]\{12\}/ID/; s/[0-9a-z]\{25\}/CACHEID/'
  Images space usage:
  
  REPOSITORY   TAG       IMAGE ID       CREATED                  SIZE      SHARED SIZE   UNIQUE SIZE   CONTAINERS
  b1           latest    ID   Less than a second ago   2.06MB    2.064MB       2B            0
  nginx        latest    ID   3 weeks ago              96.9MB    0B            96.89MB       1
  busybox      latest    ID   13 months ago            2.06MB    2.064MB       0B            1
  
  Containers space usage:
  
  CONTAINER ID   IMAGE     COMMAND                  LOCAL VOLUMES   SIZE      CREATED         STATUS                              NAMES
  ID   busybox   "sh -c 'echo x > /x'"    0               2B        1 second ago    Exited (0) Less than a second ago   done
  ID   nginx     "/docker-entrypoint.…"   0               470B      2 seconds ago   Up 1 second                         web
  
  Local Volumes space usage:
  
  VOLUME NAME   LINKS     SIZE
  v1            0         0B
  
  Build cache usage: 29B
  
  CACHE ID       CACHE TYPE     SIZE      CREATED                  LAST USED                USAGE     SHARED
  nol6ujua7x5p   source.local   29B       Less than a second ago   Less than a second ago   1         false
  krsbvsru2h17   source.local   0B        Less than a second ago   Less than a second ago   1         false
  zqqhabxs74fk   regular        0B        Less than a second ago   Less than a second ago   1         true
  of98q97veuc1   regular        2B        Less than a second ago   Less than a second ago   1         true
  $ docker system df --format '{{.Type}}: {{.TotalCount}} {{.Active}}'
  Images: 3 2
  Containers: 2 1
  Local Volumes: 1 0
  Build Cache: 4 0
  $ docker system prune
  WARNING! This will remove:
    - all stopped containers
    - all networks not used by at least one container
    - all dangling images
    - unused build cache
  
  Are you sure you want to continue? [y/N]  (no-eol)
  $ echo n | docker system prune
  WARNING! This will remove:
    - all stopped containers
    - all networks not used by at least one container
    - all dangling images
    - unused build cache
  
  Are you sure you want to continue? [y/N]  (no-eol)
  $ echo y | docker system prune | sed 's/[0-9a-f]\{64\}/HASH/; s/^[0-9a-z]\{25\}/CACHEID/'
  WARNING! This will remove:
    - all stopped containers
    - all networks not used by at least one container
    - all dangling images
    - unused build cache
  
  Are you sure you want to continue? [y/N] Deleted Containers:
  HASH
  
  Deleted build cache objects:
  CACHEID
  CACHEID
  
  Total reclaimed space: 31B
  $ docker system prune -f
  Total reclaimed space: 0B
  $ docker system prune -a -f --volumes 2>&1 | sed 's/[0-9a-f]\{64\}/HASH/'
  Deleted Images:
  untagged: b1:latest
  deleted: sha256:HASH
  untagged: busybox:latest
  untagged: busybox@sha256:HASH
  deleted: sha256:HASH
  
  Deleted build cache objects:
  of98q97veuc13ykxydk6t6hay
  zqqhabxs74fke29plqw69hqe7
  
  Total reclaimed space: 2B
  $ docker system df
  TYPE            TOTAL     ACTIVE    SIZE      RECLAIMABLE
  Images          1         1         96.89MB   0B (0%)
  Containers      1         1         470B      0B (0%)
  Local Volumes   1         0         0B        0B
  Build Cache     0         0         0B        0B
  $ docker builder prune -f
  Total:	0B
  $ docker builder prune -a -f
  Total:	0B
  $ docker buildx du
  ID        RECLAIMABLE   SIZE      LAST ACCESSED
  Reclaimable:	0B
  Total:		0B

Events.
  $ T0=$(date +%s); docker run --rm --name ev busybox true; docker network create evn >/dev/null; docker network rm evn; docker volume create evv >/dev/null; docker volume rm evv; docker tag nginx evt:1; docker rmi evt:1; sleep 1; T1=$(date +%s)
  Unable to find image 'busybox:latest' locally
  latest: Pulling from library/busybox
  a2bbb2588ff5: Pulling fs layer
  a2bbb2588ff5: Verifying Checksum
  a2bbb2588ff5: Download complete
  a2bbb2588ff5: Pull complete
  Digest: sha256:7adbc203bee237a8d15ce4b6de58115f85ab07cb0465114fc82ba18ca475f32f
  Status: Downloaded newer image for busybox:latest
  evn
  evv
  Untagged: evt:1
  $ docker events --since $T0 --until $T1 --filter event=die --format '{{json .}}'
  {"status":"die","id":"be84c502e7de64f5bb7d8527d857f6f4166d2d09ef11bacb417b91ceca9da4c5","from":"busybox","Type":"container","Action":"die","Actor":{"ID":"be84c502e7de64f5bb7d8527d857f6f4166d2d09ef11bacb417b91ceca9da4c5","Attributes":{"execDuration":"0","exitCode":"0","image":"busybox","name":"ev"}},"scope":"local","time":1795339826,"timeNano":1795339826996863533}
  $ docker events --since nosuch --until $T1
  failed to parse value as time or duration: "nosuch"
  [1]

Contexts.
  $ docker context ls
  NAME        DESCRIPTION                               DOCKER ENDPOINT               ERROR
  default *   Current DOCKER_HOST based configuration   unix:///var/run/docker.sock   
  $ docker context show
  default
  $ docker context inspect
  [
      {
          "Name": "default",
          "Metadata": {},
          "Endpoints": {
              "docker": {
                  "Host": "unix:///var/run/docker.sock",
                  "SkipTLSVerify": false
              }
          },
          "TLSMaterial": {},
          "Storage": {
              "MetadataPath": "\u003cIN MEMORY\u003e",
              "TLSPath": "\u003cIN MEMORY\u003e"
          }
      }
  ]
  $ docker context use nosuch
  context "nosuch": context not found: open /home/learner/.docker/contexts/meta/9e62f93eb7d2499903ac66232f187c56fc050eb74c765f90eb214360b21f0e96/meta.json: no such file or directory
  [1]
  $ docker context create other --docker host=tcp://127.0.0.1:9
  other
  Successfully created context "other"
  $ docker context ls
  NAME        DESCRIPTION                               DOCKER ENDPOINT               ERROR
  default *   Current DOCKER_HOST based configuration   unix:///var/run/docker.sock   
  other                                                 tcp://127.0.0.1:9             
  $ docker --context other ps
  Cannot connect to the Docker daemon at tcp://127.0.0.1:9. Is the docker daemon running?
  [1]
  $ docker context use other
  other
  Current context is now "other"
  $ docker ps
  Cannot connect to the Docker daemon at tcp://127.0.0.1:9. Is the docker daemon running?
  [1]
  $ docker context use default
  default
  Current context is now "default"
  $ docker context rm other
  other
  $ docker context rm default
  context "default" cannot be removed
  [1]
  $ DOCKER_HOST=tcp://127.0.0.1:1 docker ps
  Cannot connect to the Docker daemon at tcp://127.0.0.1:1. Is the docker daemon running?
  [1]
  $ DOCKER_HOST=unix:///nosuch.sock docker ps
  Cannot connect to the Docker daemon at unix:///nosuch.sock. Is the docker daemon running?
  [1]
  $ DOCKER_HOST=unix:///nosuch.sock docker build .
  ERROR: Cannot connect to the Docker daemon at unix:///nosuch.sock. Is the docker daemon running?
  [1]
  $ DOCKER_HOST=nonsense docker ps
  error during connect: Get "http://nonsense:2375/v1.51/containers/json": dial tcp: lookup nonsense on 10.0.2.3:53: no such host
  [1]
  $ docker -H tcp://127.0.0.1:1 run busybox
  docker: Cannot connect to the Docker daemon at tcp://127.0.0.1:1. Is the docker daemon running?
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ mkdir -p -m 777 /tmp/nob; setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/tmp/nob docker ps
# varies
  $ setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/tmp/nob docker run hello-world
# varies
  $ setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/tmp/nob docker build .
# varies
  $ setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/tmp/nob docker compose ls
# varies
  $ setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/tmp/nob docker version

Logins.
  $ docker login
  Error: Cannot perform an interactive login from a non TTY device
  [1]
  $ docker login < /dev/null
  Error: Cannot perform an interactive login from a non TTY device
  [1]
  $ docker login -u yourusername
  Error: Cannot perform an interactive login from a non TTY device
  [1]
  $ docker login -u yourusername --password-stdin < /dev/null
  Error: Cannot perform an interactive login from a non TTY device
  [1]
  $ docker login --password-stdin
  the --password-stdin option requires --username to be set
  [1]
  $ docker login -p x
  WARNING! Using --password via the CLI is insecure. Use --password-stdin.
  Error: Cannot perform an interactive login from a non TTY device
  [1]
  $ echo wrong | docker login -u yourusername --password-stdin
  Error response from daemon: Get "https://registry-1.docker.io/v2/": unauthorized: incorrect username or password
  [1]
  $ echo secret123 | docker login -u yourusername --password-stdin
  
  WARNING! Your credentials are stored unencrypted in '/home/learner/.docker/config.json'.
  Configure a credential helper to remove this warning. See
  https://docs.docker.com/go/credential-store/
  
  Login Succeeded
  $ cat ~/.docker/config.json
  {
  	"auths": {
  		"https://index.docker.io/v1/": {
  			"auth": "eW91cnVzZXJuYW1lOnNlY3JldDEyMw=="
  		}
  	}
  } (no-eol)
  $ docker logout
  Removing login credentials for https://index.docker.io/v1/
  $ docker logout
  Removing login credentials for https://index.docker.io/v1/
  $ docker login nosuch.example.com -u a -p b
  WARNING! Using --password via the CLI is insecure. Use --password-stdin.
  Error response from daemon: Get "https://nosuch.example.com/v2/": dial tcp: lookup nosuch.example.com on 10.0.2.3:53: no such host
  [1]
  $ docker login 127.0.0.1:1 -u a -p b
  WARNING! Using --password via the CLI is insecure. Use --password-stdin.
  Error response from daemon: Get "http://127.0.0.1:1/v2/": dial tcp 127.0.0.1:1: connect: connection refused
  [1]
  $ docker login 127.0.0.1:5000 -u a -p b
  WARNING! Using --password via the CLI is insecure. Use --password-stdin.
  
  WARNING! Your credentials are stored unencrypted in '/home/learner/.docker/config.json'.
  Configure a credential helper to remove this warning. See
  https://docs.docker.com/go/credential-store/
  
  Login Succeeded
  $ docker login 127.0.0.1:5002 -u alice -p wrong
  WARNING! Using --password via the CLI is insecure. Use --password-stdin.
  Error response from daemon: login attempt to http://127.0.0.1:5002/v2/ failed with status: 401 Unauthorized
  [1]
  $ docker login 127.0.0.1:5002 -u alice -p s3cret
  WARNING! Using --password via the CLI is insecure. Use --password-stdin.
  
  WARNING! Your credentials are stored unencrypted in '/home/learner/.docker/config.json'.
  Configure a credential helper to remove this warning. See
  https://docs.docker.com/go/credential-store/
  
  Login Succeeded
  $ docker login 127.0.0.1:5002
  Authenticating with existing credentials... [Username: alice]
  
   Info -> To login with a different account, run 'docker logout' followed by 'docker login'
  
  
  Login Succeeded
  $ docker logout 127.0.0.1:5002
  Removing login credentials for 127.0.0.1:5002
  $ docker system
  Usage:  docker system COMMAND
  
  Manage Docker
  
  Commands:
    df          Show docker disk usage
    events      Get real time events from the server
    info        Display system-wide information
    prune       Remove unused data
  
  Run 'docker system COMMAND --help' for more information on a command.
  $ docker system nosuch
  docker: unknown command: docker system nosuch
  
  Usage:  docker system
  
  Run 'docker system --help' for more information
  [1]
  $ docker nosuch
  docker: unknown command: docker nosuch
  
  Run 'docker --help' for more information
  [1]
  $ docker swarm
  Usage:  docker swarm COMMAND
  
  Manage Swarm
  
  Commands:
    init        Initialize a swarm
    join        Join a swarm as a node and/or manager
  
  Run 'docker swarm COMMAND --help' for more information on a command.
  $ docker service ls
  Error response from daemon: This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.
  [1]
  $ docker node ls
  Error response from daemon: This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.
  [1]
  $ docker stack ls
  Error response from daemon: This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.
  [1]
  $ docker secret ls
  Error response from daemon: This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.
  [1]
  $ docker plugin ls
  ID        NAME      DESCRIPTION   ENABLED
  $ docker checkpoint ls x
  docker checkpoint ls is only supported on a Docker daemon with experimental features enabled
  [1]
# varies
  $ docker trust inspect nginx
  $ docker scan
  docker: unknown command: docker scan
  
  Run 'docker --help' for more information
  [1]
  $ docker scout
  docker: unknown command: docker scout
  
  Run 'docker --help' for more information
  [1]
  $ docker init
  docker: unknown command: docker init
  
  Run 'docker --help' for more information
  [1]
