Recorded from Docker 28.5.2; what the lab does not say alike yet is left out.

A first Docker tutorial with a small Flask app, typed as it was printed (typos included), then put right.

  $ docker run hello-world
  Unable to find image 'hello-world:latest' locally
  latest: Pulling from library/hello-world
  13385865f098: Pulling fs layer
  13385865f098: Verifying Checksum
  13385865f098: Download complete
  13385865f098: Pull complete
  Digest: sha256:6d6a293dbf32454e1f8f4bd9813fc73110a8d4cf44f97e846409beaacddf4d51
  Status: Downloaded newer image for hello-world:latest
  
  Hello from Docker!
  This message shows that your installation appears to be working correctly.
  
  To generate this message, Docker took the following steps:
   1. The Docker client contacted the Docker daemon.
   2. The Docker daemon pulled the "hello-world" image from the Docker Hub.
      (amd64)
   3. The Docker daemon created a new container from that image which runs the
      executable that produces the output you are currently reading.
   4. The Docker daemon streamed that output to the Docker client, which sent it
      to your terminal.
  
  To try something more ambitious, you can run an Ubuntu container with:
   $ docker run -it ubuntu bash
  
  Share images, automate workflows, and more with a free Docker ID:
   https://hub.docker.com/
  
  For more examples and ideas, visit:
   https://docs.docker.com/get-started/
  
  $ mkdir myapp && cd myapp
  $ cat > main.py <<'EOF'
  > from flask import Flask
  > 
  > app = Flask(__name__)
  > 
  > @app.route('/')
  > def hello():
  >     return 'Hello, Docker!'
  > 
  > if __name__ == '__main__':
  >     app.run(host='0.0.0.0', port=5000)
  > EOF
  $ echo 'flask' > requirements.txt
  $ cat > Dockerfile <<'EOF'
  > FROM python:latest
  > WORKDIR /usr/src/myapp
  > COPY requirements.txt.
  > RUN pip install --no-cache-dir -r requirements.txt
  > COPY..
  > CMD ["python", "main.py"]
  > EOF
  $ docker build -t yourusername/yourappname:v1.
  ERROR: docker: 'docker buildx build' requires 1 argument
  
  Usage:  docker buildx build [OPTIONS] PATH | URL | -
  
  Run 'docker buildx build --help' for more information
  [1]

The space before the dot is put in; now the Dockerfile's own typos show, one by one.
  $ docker build -t yourusername/yourappname:v1 .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 188B done
  #1 DONE 0.0s
  Dockerfile:3
  --------------------
     1 |     FROM python:latest
     2 |     WORKDIR /usr/src/myapp
     3 | >>> COPY requirements.txt.
     4 |     RUN pip install --no-cache-dir -r requirements.txt
     5 |     COPY..
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 3: COPY requires at least two arguments, but only one was provided. Destination could not be determined
  [1]
  $ sed -i 's/^COPY requirements.txt\.$/COPY requirements.txt ./' Dockerfile
  $ docker build -t yourusername/yourappname:v1 .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 189B done
  #1 DONE 0.0s
  Dockerfile:5
  --------------------
     3 |     COPY requirements.txt .
     4 |     RUN pip install --no-cache-dir -r requirements.txt
     5 | >>> COPY..
     6 |     CMD ["python", "main.py"]
     7 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 5: unknown instruction: COPY.. (did you mean COPY?)
  [1]
  $ sed -i 's/^COPY\.\.$/COPY . ./' Dockerfile
  $ cat Dockerfile
  FROM python:latest
  WORKDIR /usr/src/myapp
  COPY requirements.txt .
  RUN pip install --no-cache-dir -r requirements.txt
  COPY . .
  CMD ["python", "main.py"]
# varies
  $ docker build -t yourusername/yourappname:v1 .
  $ sed -i 's/^COPY \. \.$/COPY . ./' Dockerfile
# varies
  $ docker build -t yourusername/yourappname:v1 .
  $ docker images
  REPOSITORY                 TAG       IMAGE ID       CREATED                  SIZE
  yourusername/yourappname   v1        04f52d4bebc9   Less than a second ago   136MB
  hello-world                latest    c5edff1840c9   3 months ago             9.48kB
  $ docker run -d --rm --name test yourusername/yourappname:v1
  a8f1f67ba3d85a6012c0926e81f25b890fdf032fdd2aeecf86cd20020794519c
# varies
  $ docker run -d --rm --name test yourusername/yourappname:v1
# varies
  $ docker stop test
  $ docker ps -a
  CONTAINER ID   IMAGE         COMMAND    CREATED          STATUS                      PORTS     NAMES
  4ff2586175e9   hello-world   "/hello"   22 seconds ago   Exited (0) 22 seconds ago             serene_colden
  $ docker logs test
  Error response from daemon: No such container: test
  [1]
  $ docker run -d --rm --name test -p 8000:5000 yourusername/yourappname:v1
  372ae80eb45344521872bff6b89c252909df1c280fb6cbd3351b9f121ff2f4e2
# varies
  $ docker exec test ls
# varies
  $ docker exec test python -c 'print(1 + 1)'
# varies
  $ docker stop -t 1 test

Pushing.
# varies
  $ docker push yourusername/yourappname:v1
  $ docker login
  Error: Cannot perform an interactive login from a non TTY device
  [1]
  $ docker login -u yourusername -p wrongpassword
  WARNING! Using --password via the CLI is insecure. Use --password-stdin.
  Error response from daemon: Get "https://registry-1.docker.io/v2/": unauthorized: incorrect username or password
  [1]
  $ echo secret123 | docker login -u yourusername --password-stdin
  
  WARNING! Your credentials are stored unencrypted in '/home/learner/.docker/config.json'.
  Configure a credential helper to remove this warning. See
  https://docs.docker.com/go/credential-store/
  
  Login Succeeded
# varies
  $ docker push yourusername/yourappname:v1
# varies
  $ docker push yourusername/yourappname:v1
  $ docker push yourusername/yourappname:v2
  The push refers to repository [docker.io/yourusername/yourappname]
  tag does not exist: yourusername/yourappname:v2
  [1]
  $ docker push otheruser/yourappname:v1
  The push refers to repository [docker.io/otheruser/yourappname]
  An image does not exist locally with the tag: otheruser/yourappname
  [1]
  $ docker tag yourusername/yourappname:v1 127.0.0.1:5000/yourappname:v1
# varies
  $ docker push 127.0.0.1:5000/yourappname:v1
  $ docker logout
  Removing login credentials for https://index.docker.io/v1/
  $ docker tag yourusername/yourappname:v1 yourusername/yourappname:latest
  $ docker images
  REPOSITORY                   TAG       IMAGE ID       CREATED          SIZE
  127.0.0.1:5000/yourappname   v1        04f52d4bebc9   19 seconds ago   136MB
  yourusername/yourappname     latest    04f52d4bebc9   19 seconds ago   136MB
  yourusername/yourappname     v1        04f52d4bebc9   19 seconds ago   136MB
  hello-world                  latest    c5edff1840c9   3 months ago     9.48kB
  $ docker rmi yourusername/yourappname:v1
  Untagged: yourusername/yourappname:v1
  $ docker pull yourusername/yourappname:v1
  v1: Pulling from yourusername/yourappname
  Digest: sha256:fa0e7b22de1ffe5ea5efdfd6856681bee24f982df7a37305a1e399b23c5fc1bd
  Status: Downloaded newer image for yourusername/yourappname:v1
  docker.io/yourusername/yourappname:v1
  $ docker rmi yourusername/yourappname:latest yourusername/yourappname:v1 127.0.0.1:5000/yourappname:v1
  Untagged: yourusername/yourappname:latest
  Untagged: yourusername/yourappname:v1
  Untagged: yourusername/yourappname@sha256:fa0e7b22de1ffe5ea5efdfd6856681bee24f982df7a37305a1e399b23c5fc1bd
  Untagged: 127.0.0.1:5000/yourappname:v1
  Untagged: 127.0.0.1:5000/yourappname@sha256:fa0e7b22de1ffe5ea5efdfd6856681bee24f982df7a37305a1e399b23c5fc1bd
  Deleted: sha256:04f52d4bebc9bc6dfaf70a97da7ca21720e56cbc1dbeed510025b7703c7e628b
# varies
  $ docker pull 127.0.0.1:5000/yourappname:v1
# varies
  $ docker run --rm 127.0.0.1:5000/yourappname:v1 python -V
  $ docker image inspect --format '{{json .Config}}' 127.0.0.1:5000/yourappname:v1
  {"Env":["PATH=/usr/local/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","GPG_KEY=7169605F62C751356D054A26A821E680E5FA6305","PYTHON_VERSION=3.14.0","PYTHON_SHA256=2299dae542d395ce3883aca00d3c910307cd68e0b2f7336098c8e7b7eee9f3e9"],"Cmd":["python","main.py"],"WorkingDir":"/usr/src/myapp","ArgsEscaped":true}
  $ docker ps -a
  CONTAINER ID   IMAGE         COMMAND    CREATED          STATUS                      PORTS     NAMES
  4ff2586175e9   hello-world   "/hello"   29 seconds ago   Exited (0) 29 seconds ago             serene_colden
  $ docker rm $(docker ps -aq)
  4ff2586175e9
# varies
  $ docker image prune -a -f

A registry that asks for a password (127.0.0.1:5002; user alice).
  $ docker tag python:latest 127.0.0.1:5002/alice/python:v1
  Error response from daemon: No such image: python:latest
  [1]
  $ docker pull -q busybox
  docker.io/library/busybox:latest
  $ docker tag busybox 127.0.0.1:5002/alice/busybox:v1
  $ docker push 127.0.0.1:5002/alice/busybox:v1
  The push refers to repository [127.0.0.1:5002/alice/busybox]
  155038d24af9: Preparing
  no basic auth credentials
  [1]
  $ docker login 127.0.0.1:5002 -u alice -p nope
  WARNING! Using --password via the CLI is insecure. Use --password-stdin.
  Error response from daemon: login attempt to http://127.0.0.1:5002/v2/ failed with status: 401 Unauthorized
  [1]
  $ docker login 127.0.0.1:5002 -u alice -p s3cret
  WARNING! Using --password via the CLI is insecure. Use --password-stdin.
  
  WARNING! Your credentials are stored unencrypted in '/home/learner/.docker/config.json'.
  Configure a credential helper to remove this warning. See
  https://docs.docker.com/go/credential-store/
  
  Login Succeeded
  $ docker push 127.0.0.1:5002/alice/busybox:v1
  The push refers to repository [127.0.0.1:5002/alice/busybox]
  155038d24af9: Preparing
  155038d24af9: Pushed
  v1: digest: sha256:7adbc203bee237a8d15ce4b6de58115f85ab07cb0465114fc82ba18ca475f32f size: 527
  $ cat ~/.docker/config.json
  {
  	"auths": {
  		"127.0.0.1:5002": {
  			"auth": "YWxpY2U6czNjcmV0"
  		}
  	}
  } (no-eol)
  $ docker logout 127.0.0.1:5002
  Removing login credentials for 127.0.0.1:5002
