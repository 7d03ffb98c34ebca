Copies that cannot be (docker 28.5.2).

# varies
  $ docker pull -q busybox >/dev/null; mkdir b3; cd b3; echo a > a.txt; echo b > b.txt; mkdir dir; echo x > dir/x
  $ printf 'FROM busybox\nCOPY a.txt b.txt /app\nRUN ls -l /app | wc -l; cat /app\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ |ERR'
  #7 0.183 1
  #7 0.184 b
  $ printf 'FROM busybox\nCOPY dir b.txt /app\nRUN ls /app\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ |ERR'
  #7 0.200 b.txt
  #7 0.200 x
  $ printf 'FROM busybox\nCOPY a.txt dir /app\nRUN ls /app\n' > Dockerfile; docker build . 2>&1 | grep -E '^ERR' | sed 's/overlay2.[a-z0-9]*/overlay2\/ID/'
  ERROR: failed to build: failed to solve: cannot copy to non-directory: /var/lib/docker/overlay2/ID/merged/app
  $ printf 'FROM busybox\nWORKDIR /app\nCOPY a.txt b.txt /app\nRUN ls /app\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ |ERR'
  #8 0.146 a.txt
  #8 0.146 b.txt
# varies
  $ printf 'FROM busybox\nCOPY *.txt /app\nRUN ls -l /app | wc -l; cat /app\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ |ERR'
  $ printf 'FROM busybox\nCOPY . /etc/passwd\n' > Dockerfile; docker build . 2>&1 | grep -E '^ERR' | sed 's/overlay2.[a-z0-9]*/overlay2\/ID/'
  ERROR: failed to build: failed to solve: cannot copy to non-directory: /var/lib/docker/overlay2/ID/merged/etc/passwd
  $ printf 'FROM busybox\nCOPY dir /etc/passwd\n' > Dockerfile; docker build . 2>&1 | grep -E '^ERR' | sed 's/overlay2.[a-z0-9]*/overlay2\/ID/'
  ERROR: failed to build: failed to solve: cannot copy to non-directory: /var/lib/docker/overlay2/ID/merged/etc/passwd
  $ printf 'FROM busybox\nCOPY a.txt /etc/passwd/\n' > Dockerfile; docker build . 2>&1 | grep -E '^ERR' | sed 's/overlay2.[a-z0-9]*/overlay2\/ID/'
  ERROR: failed to build: failed to solve: mkdir /etc/passwd: not a directory
  $ printf 'FROM busybox\nCOPY a.txt /etc\nRUN ls /etc/a.txt\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ |ERR'
  #7 0.117 /etc/a.txt
  $ printf 'FROM busybox\nCOPY a.txt .\nRUN ls /a.txt\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ |ERR'
  #7 0.120 /a.txt
  $ printf 'FROM busybox\nWORKDIR /etc/passwd\nRUN pwd\n' > Dockerfile; docker build . 2>&1 | tail -22
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/3] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 [2/3] WORKDIR /etc/passwd
  #5 ERROR: mkdir /etc/passwd: not a directory
  ------
   > [2/3] WORKDIR /etc/passwd:
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> WORKDIR /etc/passwd
     3 |     RUN pwd
     4 |     
  --------------------
  ERROR: failed to build: failed to solve: mkdir /etc/passwd: not a directory
  $ printf 'FROM busybox\nWORKDIR /etc/passwd/x\nRUN pwd\n' > Dockerfile; docker build . 2>&1 | tail -9
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> WORKDIR /etc/passwd/x
     3 |     RUN pwd
     4 |     
  --------------------
  ERROR: failed to build: failed to solve: lstat /etc/passwd/x: not a directory
  $ printf 'FROM busybox\nRUN mkdir /app && touch /app/x\nCOPY a.txt /app/x/y\n' > Dockerfile; docker build . 2>&1 | tail -9
  ------
  Dockerfile:3
  --------------------
     1 |     FROM busybox
     2 |     RUN mkdir /app && touch /app/x
     3 | >>> COPY a.txt /app/x/y
     4 |     
  --------------------
  ERROR: failed to build: failed to solve: mkdir /app/x: not a directory
# varies
  $ printf 'FROM busybox\nCOPY --from=busybox /nope /x\n' > Dockerfile; docker build . 2>&1 | tail -9
# varies
  $ printf 'FROM busybox AS b\nFROM busybox\nCOPY --from=b /nope /x\n' > Dockerfile; docker build . 2>&1 | tail -9
  $ printf 'FROM busybox AS b\nFROM busybox\nCOPY --from=b /no* /x/\nRUN ls /x\n' > Dockerfile; docker build . 2>&1 | tail -9
  ------
  Dockerfile:4
  --------------------
     2 |     FROM busybox
     3 |     COPY --from=b /no* /x/
     4 | >>> RUN ls /x
     5 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c ls /x" did not complete successfully: exit code: 1
  $ printf 'FROM busybox AS b\nFROM busybox\nCOPY --from=b etc/passwd p\nRUN ls /p\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ |ERR'
  #6 0.107 /p
  $ printf 'FROM busybox\nCOPY ./a.txt ././b\nCOPY ./dir/../a.txt /c\nRUN ls /b /c\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ |ERR|\[[23]'
  #6 [2/4] COPY ./a.txt ././b
  #7 [3/4] COPY ./dir/../a.txt /c
  #8 0.107 /b
  #8 0.107 /c
  $ printf 'FROM busybox\nCOPY /home/learner/a.txt /\n' > Dockerfile; docker build . 2>&1 | tail -9
   > [2/2] COPY /home/learner/a.txt /:
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> COPY /home/learner/a.txt /
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: failed to compute cache key: failed to calculate checksum of ref 99fcdbbb-49b2-4593-91c2-ca7fcab8e410::ot6pmp6oj1x3ahllr5i32vcf8: "/home/learner/a.txt": not found
  $ printf 'FROM busybox\nCOPY ~/a.txt /\n' > Dockerfile; docker build . 2>&1 | tail -9
   > [2/2] COPY ~/a.txt /:
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> COPY ~/a.txt /
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: failed to compute cache key: failed to calculate checksum of ref 99fcdbbb-49b2-4593-91c2-ca7fcab8e410::kwy0lqwm21dwk5fefjx5k4is4: "/~/a.txt": not found
  $ printf 'FROM busybox\nADD . /app\nRUN find /app | sort\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ |ERR'
  #7 0.125 /app
  #7 0.125 /app/Dockerfile
  #7 0.125 /app/a.txt
  #7 0.125 /app/b.txt
  #7 0.125 /app/dir
  #7 0.125 /app/dir/x
  $ printf '*\n!a.txt\n' > .dockerignore; printf 'FROM busybox\nCOPY . /app\nRUN find /app | sort\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ |ERR'
  #7 0.111 /app
  #7 0.111 /app/a.txt
  $ printf 'dir\n' > .dockerignore; printf 'FROM busybox\nCOPY dir /app\n' > Dockerfile; docker build . 2>&1 | tail -12
  #6 [2/2] COPY dir /app
  #6 ERROR: failed to calculate checksum of ref 99fcdbbb-49b2-4593-91c2-ca7fcab8e410::2gleld1fh683lsd3j2d2eaojh: "/dir": not found
  ------
   > [2/2] COPY dir /app:
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> COPY dir /app
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: failed to compute cache key: failed to calculate checksum of ref 99fcdbbb-49b2-4593-91c2-ca7fcab8e410::2gleld1fh683lsd3j2d2eaojh: "/dir": not found
  $ printf '**/x\n' > .dockerignore; printf 'FROM busybox\nCOPY dir /app\nRUN ls -a /app\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ |ERR'
  #7 0.197 .
  #7 0.197 ..
  $ printf 'Dockerfile\n' > .dockerignore; printf 'FROM busybox\nCOPY Dockerfile /app\n' > Dockerfile; docker build . 2>&1 | tail -12
  #6 [2/2] COPY Dockerfile /app
  #6 ERROR: failed to calculate checksum of ref 99fcdbbb-49b2-4593-91c2-ca7fcab8e410::ysv8xgky0d6ifd24fr1pe5i8t: "/Dockerfile": not found
  ------
   > [2/2] COPY Dockerfile /app:
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> COPY Dockerfile /app
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: failed to compute cache key: failed to calculate checksum of ref 99fcdbbb-49b2-4593-91c2-ca7fcab8e410::ysv8xgky0d6ifd24fr1pe5i8t: "/Dockerfile": not found
  $ rm .dockerignore; ln -s /etc/hostname link; ln -s a.txt l2; printf 'FROM busybox\nCOPY l2 /l2\nCOPY link l2 /ls/\nRUN ls -l /l2 /ls | cut -c1-10\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ |ERR'
  #7 ERROR: failed to calculate checksum of ref 3ff6c057-ef63-445a-8f5f-5d5eb6cd050f::21d99b116583021710f0bb7a2: "/link": not found
  ERROR: failed to build: failed to solve: failed to compute cache key: failed to calculate checksum of ref 3ff6c057-ef63-445a-8f5f-5d5eb6cd050f::21d99b116583021710f0bb7a2: "/link": not found
  $ rm link l2; printf 'FROM busybox\nENV P=a.txt\nCOPY $P /x$P\nCOPY ${P%%.txt}.txt /y\nRUN ls /xa.txt /y\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ |ERR|\[[23]'
  #6 [2/4] COPY a.txt /xa.txt
  #7 [3/4] COPY a.txt /y
  #8 0.104 /xa.txt
  #8 0.104 /y
  $ printf 'FROM busybox\nRUN --mount=type=bind,source=a.txt,target=/m cat /m\nRUN --mount=type=bind,from=busybox,source=/etc,target=/m ls /m/passwd\nRUN --mount=type=tmpfs,target=/t touch /t/x && ls /t\nRUN ls -d /m /t\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ |ERR'
  #6 0.101 a
  #7 0.119 /m/passwd
  #8 0.101 x
  #9 0.128 ls: /m: No such file or directory
  #9 0.128 ls: /t: No such file or directory
  #9 ERROR: process "/bin/sh -c ls -d /m /t" did not complete successfully: exit code: 1
  ERROR: failed to build: failed to solve: process "/bin/sh -c ls -d /m /t" did not complete successfully: exit code: 1
  $ printf 'FROM busybox\nRUN --mount=type=bind,source=nope,target=/m cat /m\n' > Dockerfile; docker build . 2>&1 | tail -9
   > [stage-0 2/2] RUN --mount=type=bind,source=nope,target=/m cat /m:
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN --mount=type=bind,source=nope,target=/m cat /m
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: failed to compute cache key: failed to calculate checksum of ref 99fcdbbb-49b2-4593-91c2-ca7fcab8e410::f24cjojv40oixvugqijxozep7: "/nope": not found
  $ printf 'FROM busybox\nRUN --mount=type=bind,from=nope,target=/m cat /m\n' > Dockerfile; docker build . 2>&1 | head -9 | cut -c1-90
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 99B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  $ printf 'FROM busybox\nRUN --mount=type=cache,target=/c,id=k --mount=type=cache,target=/d,id=k echo 1 > /c/f; ls /d\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ |ERR'
  #5 0.103 f
  $ printf 'FROM busybox\nUSER 1000\nWORKDIR /w\nRUN touch /w/x && ls -ld /w | cut -c1-10\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ |ERR'
  #6 0.100 drwxr-xr-x
  $ printf 'FROM busybox\nWORKDIR /w\nUSER 1000\nRUN touch /w/x\n' > Dockerfile; docker build . 2>&1 | tail -9
  ------
  Dockerfile:4
  --------------------
     2 |     WORKDIR /w
     3 |     USER 1000
     4 | >>> RUN touch /w/x
     5 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c touch /w/x" did not complete successfully: exit code: 1
  $ printf 'FROM busybox\nUSER 1000\nCOPY a.txt /w/\nRUN ls -ln /w | tail -1 | cut -c1-40\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ |ERR'
  #7 0.106 -rw-r--r--    1 0        0              
  $ printf 'FROM busybox\nARG NAME\nRUN echo "hello $NAME"\nLABEL n=$NAME\nENV N=${NAME:-none}\n' > Dockerfile; docker build -q -t arg --build-arg NAME='two words' . | cut -c1-7; docker inspect -f '{{json .Config.Labels}} {{.Config.Env}}' arg; docker history --format '{{.CreatedBy}}' arg | head -4
  sha256:
  {"n":"two words"} [PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin N=two words]
  ENV N=two words
  LABEL n=two words
  RUN |1 NAME=two words /bin/sh -c echo "hello…
  ARG NAME=two words
  $ printf 'FROM busybox\nRUN echo one\nRUN echo two\nCMD ["a"]\n' > Dockerfile; docker build -q . | cut -c1-7; printf 'FROM busybox\nRUN echo one\nRUN echo 2\nCMD ["a"]\n' > Dockerfile; docker build . 2>&1 | grep -E 'CACHED|\[|DONE' | sed 's/[0-9.]*s$//'
  sha256:
  #1 [internal] load build definition from Dockerfile
  #1 DONE 
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 
  #3 [internal] load .dockerignore
  #3 DONE 
  #4 [1/3] FROM docker.io/library/busybox:latest
  #4 DONE 
  #5 [2/3] RUN echo one
  #5 CACHED
  #6 [3/3] RUN echo 2
  #6 DONE 
  #7 DONE 
  $ printf 'FROM busybox AS base\nRUN echo base\nFROM base AS dev\nRUN echo dev\nFROM base AS prod\nRUN echo prod\n' > Dockerfile; docker build . 2>&1 | grep '\['; docker build --target dev . 2>&1 | grep '\['
  #1 [internal] load build definition from Dockerfile
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #3 [internal] load .dockerignore
  #4 [base 1/2] FROM docker.io/library/busybox:latest
  #5 [base 2/2] RUN echo base
  #6 [prod 1/1] RUN echo prod
  #1 [internal] load build definition from Dockerfile
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #3 [internal] load .dockerignore
  #4 [base 1/2] FROM docker.io/library/busybox:latest
  #5 [base 2/2] RUN echo base
  #6 [dev 1/1] RUN echo dev
# varies
  $ printf 'FROM busybox AS a\nRUN echo a\nFROM busybox AS b\nRUN exit 3\nFROM busybox\nCOPY --from=a /etc/passwd /a\n' > Dockerfile; docker build . 2>&1 | grep '\[\|ERR'; docker build --target b . 2>&1 | grep '\[\|ERR'; docker build --target 0 -q . | cut -c1-7; docker build --target 7 -q .
