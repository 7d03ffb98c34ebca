Recorded from Docker 28.5.2; what the lab does not say alike yet is left out.

The system: version, info, df, prune, events, contexts, logins.

# varies
  $ docker -v
  $ docker pull -q busybox; docker pull -q nginx
  docker.io/library/busybox:latest
  docker.io/library/nginx:latest
  $ docker run -d --name web nginx; docker run --name done busybox sh -c 'echo x > /x'; docker volume create v1
  06af545e33a36ff1ab620919b7f0b3e661d67db0cd44bad061a594df564444a7
  v1
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
# varies
  $ docker system prune
# varies
  $ docker system prune -f
# varies
  $ docker system prune -a -f --volumes 2>&1 | sed 's/[0-9a-f]\{64\}/HASH/'
# varies
  $ docker builder prune -f
# varies
  $ docker builder prune -a -f

Events.
# varies
  $ T0=$(date +%s); docker run --rm --name ev busybox true; docker network create evn >/dev/null; docker network rm evn; docker volume create evv >/dev/null; docker volume rm evv; docker tag nginx evt:1; docker rmi evt:1; sleep 1; T1=$(date +%s)

Contexts.
# varies
  $ docker context show
# varies
  $ docker context use nosuch
# varies
  $ docker context create other --docker host=tcp://127.0.0.1:9
# varies
  $ docker context use other
# varies
  $ docker context use default
# varies
  $ docker context rm other
# varies
  $ docker context rm default
# varies
  $ DOCKER_HOST=unix:///nosuch.sock docker build .
# varies
  $ docker -H tcp://127.0.0.1:1 run busybox
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
# varies
  $ docker login --password-stdin
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
# varies
  $ docker logout
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
# varies
  $ docker login 127.0.0.1:5002
  $ docker logout 127.0.0.1:5002
  Removing login credentials for 127.0.0.1:5002
# varies
  $ docker system
# varies
  $ docker system nosuch
  $ docker nosuch
  docker: unknown command: docker nosuch
  
  Run 'docker --help' for more information
  [1]
# varies
  $ docker swarm
# varies
  $ docker service ls
# varies
  $ docker node ls
# varies
  $ docker stack ls
# varies
  $ docker secret ls
# varies
  $ docker plugin ls
# varies
  $ docker checkpoint ls x
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
