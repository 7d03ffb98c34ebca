What a container's terminal writes, passed on by a client whose own output is a pipe: with returns.

  $ docker pull -q alpine
  docker.io/library/alpine:latest
  $ docker run -t --name tt alpine echo hi | od -c
  0000000   h   i  \r  \n
  0000004
  $ docker logs tt | od -c | head -1
  0000000   h   i  \r  \n
  $ docker run -t --rm alpine sh -c 'echo out; echo err >&2; exit 3' > both; echo $?; od -c both
  3
  0000000   o   u   t  \r  \n   e   r   r  \r  \n
  0000012
  $ docker run -d --name web nginx > /dev/null 2>&1
  $ docker exec -t web ls / | head -2 | od -c
  0000000   b   i   n  \r  \n   b   o   o   t  \r  \n
  0000013
  $ docker exec -t web sh -c 'tty > /dev/null; echo $?; exit 4'
  0\x0d (esc)
  [4]
  $ docker exec web tty
  not a tty
  [1]

The first process of a container is kept from signals that come from inside.

  $ docker run --rm alpine sh -c 'kill -9 $$; echo still'
  still
  $ docker run --rm alpine sh -c 'kill -TERM 1; kill -STOP 1; echo still'
  still
  $ docker run --rm alpine sh -c 'sleep 100 & kill -9 $!; wait $!; echo $?'
  137

BusyBox names itself as it was called, and tells of interfaces in a form of its own.

  $ docker run --rm alpine /bin/sh -c nosuch
  /bin/sh: nosuch: not found
  [127]
  $ docker run --rm alpine sh -c nosuch
  sh: nosuch: not found
  [127]
  $ docker run --rm --network none alpine ip addr
  1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue qlen 1000
      link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00
      inet 127.0.0.1/8 scope host lo
         valid_lft forever preferred_lft forever
      inet6 ::1/128 scope host 
         valid_lft forever preferred_lft forever
  $ docker run --rm alpine ip -br addr 2>&1 | head -3
  BusyBox v1.37.0 (2025-08-05 16:40:33 UTC) multi-call binary.
  
  Usage: ip [OPTIONS] address|route|link|tunnel|neigh|rule [ARGS]
  $ docker run --rm --tmpfs /t:size=1m --tmpfs /x:exec,mode=700 alpine mount | grep -E ' (/t|/x|/dev/shm|/proc) '
  proc on /proc type proc (rw,nosuid,nodev,noexec,relatime)
  tmpfs on /t type tmpfs (rw,nosuid,nodev,noexec,relatime,size=1024k)
  tmpfs on /x type tmpfs (rw,nosuid,nodev,relatime,mode=700)

What Python imports it keeps compiled.

  $ mkdir py && cd py
  $ printf 'import one\n' > main.py; printf 'print("one")\n' > one.py
  $ docker run --rm -v $PWD:/app -w /app python:3.12-slim python main.py 2>/dev/null; ls -A . __pycache__
  one
  .:
  __pycache__
  main.py
  one.py
  
  __pycache__:
  one.cpython-312.pyc
  $ docker run --rm -v $PWD:/app:ro -w /app python:3.12-slim python main.py
  one
  $ sudo rm -r __pycache__; docker run --rm -e PYTHONDONTWRITEBYTECODE=1 -v $PWD:/app -w /app python:3.12-slim python main.py; ls
  one
  main.py
  one.py

A shell waits for its children by the number that it was told, in a container too.

  $ docker run --rm alpine sh -c 'sleep 1 & wait $!; echo $?; (exit 3) & wait $!; echo $?'
  0
  3
  $ docker run -q --rm debian bash -c 'sleep 100 & kill $!; wait $!; echo $?'
  Unable to find image 'debian:latest' locally
  143

pip collects breadth first and installs what others need before them.

  $ docker run -q --rm python:3.12-slim pip install --root-user-action=ignore flask | grep -E 'Collecting|Installing|Success'
  Collecting flask
  Collecting blinker>=1.9.0 (from flask)
  Collecting click>=8.1.3 (from flask)
  Collecting itsdangerous>=2.2.0 (from flask)
  Collecting jinja2>=3.1.2 (from flask)
  Collecting markupsafe>=2.1.1 (from flask)
  Collecting werkzeug>=3.1.0 (from flask)
  Installing collected packages: markupsafe, itsdangerous, click, blinker, werkzeug, jinja2, flask
  Successfully installed blinker-1.9.0 click-8.5.1 flask-3.1.3 itsdangerous-2.2.0 jinja2-3.1.6 markupsafe-3.0.4 werkzeug-3.1.9
