Who is left of a shell (docker 28.5.2), and compose's details (compose 2.40.3).

# varies
  $ docker pull -q busybox >/dev/null; docker pull -q debian:12 >/dev/null; mkdir s1; cd s1; t() { docker run -d --name t1 "$@" >/dev/null; sleep 0.7; docker top t1 -o pid,args | tail -n +2 | sed 's/^[0-9 ]*//'; docker rm -f t1 >/dev/null; }
  $ t busybox sh -c 'sleep 100'
  sleep 100
  $ t busybox sh -c 'echo a; sleep 100'
  sleep 100
  $ t busybox sh -c 'echo a && sleep 100'
  sleep 100
  $ t busybox sh -c 'sleep 100; echo b'
  sh -c sleep 100; echo b
  sleep 100
  $ t busybox sh -c 'cd /tmp; sleep 100'
  sleep 100
  $ t busybox sh -c 'trap "echo x" TERM; sleep 100'
  sh -c trap "echo x" TERM; sleep 100
  sleep 100
  $ t busybox sh -c 'while true; do sleep 100; done'
  sh -c while true; do sleep 100; done
  sleep 100
  $ t busybox sh -c 'if true; then sleep 100; fi'
  sleep 100
  $ t busybox sh -c '(sleep 100)'
  sleep 100
  $ t busybox sh -c '{ sleep 100; }'
  sleep 100
  $ t busybox sh -c 'X=1 sleep 100'
  sleep 100
  $ t busybox sh -c 'sleep 100 | cat'
  sh -c sleep 100 | cat
  sleep 100
  cat
  $ t busybox sh -c 'echo a
  > sleep 100'
  sleep 100
  $ t busybox sh -c 'sleep 100 & wait'
  sh -c sleep 100 & wait
  sleep 100
  $ t busybox sh -c 'f() { sleep 100; }; f'
  sh -c f() { sleep 100; }; f
  sleep 100
  $ t busybox sh -c 'exec sleep 100'
  sleep 100
  $ t busybox sh -c 'eval sleep 100'
  sh -c eval sleep 100
  sleep 100
  $ t busybox sh -c 'sleep 100 >/dev/null'
  sleep 100
  $ t debian:12 sh -c 'sleep 100'
  sh -c sleep 100
  sleep 100
  $ t debian:12 sh -c 'echo a; sleep 100'
  sh -c echo a; sleep 100
  sleep 100
  $ t debian:12 sh -c 'echo a && sleep 100'
  sh -c echo a && sleep 100
  sleep 100
  $ t debian:12 sh -c 'if true; then sleep 100; fi'
  sh -c if true; then sleep 100; fi
  sleep 100
  $ t debian:12 sh -c 'trap "echo x" TERM; sleep 100'
  sh -c trap "echo x" TERM; sleep 100
  sleep 100
# varies
  $ t debian:12 sh -c 'echo a
  > sleep 100'
  $ t debian:12 bash -c 'sleep 100'
  sleep 100
  $ t debian:12 bash -c 'echo a; sleep 100'
  sleep 100
  $ t debian:12 bash -c 'echo a && sleep 100'
  sleep 100
  $ t debian:12 bash -c 'true || echo; sleep 100'
  sleep 100
  $ t debian:12 bash -c 'if true; then sleep 100; fi'
  bash -c if true; then sleep 100; fi
  sleep 100
  $ t debian:12 bash -c 'trap "echo x" TERM; sleep 100'
  bash -c trap "echo x" TERM; sleep 100
  sleep 100
  $ t debian:12 bash -c 'echo a
  > sleep 100'
  sleep 100
  $ t debian:12 bash -c 'sleep 100 >/dev/null'
  bash -c sleep 100 >/dev/null
  sleep 100
  $ t debian:12 bash -c '(sleep 100)'
  bash -c (sleep 100)
  sleep 100
  $ t debian:12 bash -c '{ sleep 100; }'
  bash -c { sleep 100; }
  sleep 100
  $ t debian:12 bash -c 'f() { sleep 100; }; f'
  bash -c f() { sleep 100; }; f
  sleep 100
  $ t debian:12 bash -c 'X=1 sleep 100'
  sleep 100
  $ t debian:12 bash -c 'sleep 100 | cat'
  bash -c sleep 100 | cat
  sleep 100
  cat
  $ printf 'FROM busybox\nCMD sleep 100\n' | docker build -q -t sf - | cut -c1-7; t sf
  sha256:
  sleep 100
  $ printf 'FROM busybox\nENTRYPOINT echo a; sleep 100\n' | docker build -q -t sf - | cut -c1-7; t sf
  sha256:
  sleep 100
  $ printf 'FROM debian:12\nENTRYPOINT exec sleep 100\n' | docker build -q -t sf - | cut -c1-7; t sf
  sha256:
  sleep 100
  $ printf 'services:\n  a:\n    image: busybox\n    command: sleep 1000\n  b:\n    image: busybox\n    command: sleep 1000\n    depends_on: [a]\n' > compose.yaml; docker compose up -d 2>&1 | sort; docker compose up -d -V 2>&1 | sort
   Container s1-a-1  Created
   Container s1-a-1  Creating
   Container s1-a-1  Started
   Container s1-a-1  Starting
   Container s1-b-1  Created
   Container s1-b-1  Creating
   Container s1-b-1  Started
   Container s1-b-1  Starting
   Network s1_default  Created
   Network s1_default  Creating
   Container s1-a-1  Recreate
   Container s1-a-1  Recreated
   Container s1-a-1  Started
   Container s1-a-1  Starting
   Container s1-b-1  Recreate
   Container s1-b-1  Recreated
   Container s1-b-1  Started
   Container s1-b-1  Starting
  $ docker compose up -d --pull never 2>&1 | sort
   Container s1-a-1  Running
   Container s1-b-1  Running
  $ docker compose up -d --pull missing 2>&1 | sort
   Container s1-a-1  Running
   Container s1-b-1  Running
  $ docker compose wait a & sleep 0.4; docker compose kill a >/dev/null 2>&1; wait; docker compose wait a; docker compose wait nosuch; docker compose wait
  container "b58dbdae4d029f53ac6868f8eacc3039256914526247d9a3a83d723fb89e9565" exited with status code 137
  no containers for project "s1"
  no containers for project "s1"
  docker: 'docker compose wait' requires at least 1 argument
  
  Usage:  docker compose wait SERVICE [SERVICE...] [OPTIONS]
  
  See 'docker compose wait --help' for more information
  [1]
  $ docker compose up -d >/dev/null 2>&1; docker compose wait a b & sleep 0.4; docker compose kill a >/dev/null 2>&1; sleep 0.4; docker compose kill b >/dev/null 2>&1; wait
  container "b58dbdae4d029f53ac6868f8eacc3039256914526247d9a3a83d723fb89e9565" exited with status code 137
  container "1c68a0fc151a0aa02c0c62af03a6cb74c4db7e0ba837170f1f41b488bffbb886" exited with status code 137
# varies
  $ docker compose up -d >/dev/null 2>&1; docker compose wait --down-project a & sleep 0.4; docker compose kill a >/dev/null 2>&1; wait; docker compose ps -aq | wc -l
  $ COMPOSE_FILE=nosuch docker compose ps; COMPOSE_FILE=nosuch.yaml docker compose config; docker compose -f nosuch.yaml ps; docker compose -f nosuch.yaml config; docker compose -f nosuch.yaml up; docker compose -f nosuch.yaml down; docker compose -f compose.yaml -f nosuch.yaml ps; docker compose -f nosuch.yaml logs; docker compose -f nosuch.yaml build; docker compose -f nosuch.yaml exec a ls; docker compose -f . config; docker compose -f /etc/passwd config
  stat /home/learner/s1/nosuch: no such file or directory
  stat /home/learner/s1/nosuch.yaml: no such file or directory
  open /home/learner/s1/nosuch.yaml: no such file or directory
  open /home/learner/s1/nosuch.yaml: no such file or directory
  open /home/learner/s1/nosuch.yaml: no such file or directory
  open /home/learner/s1/nosuch.yaml: no such file or directory
  open /home/learner/s1/nosuch.yaml: no such file or directory
  open /home/learner/s1/nosuch.yaml: no such file or directory
  open /home/learner/s1/nosuch.yaml: no such file or directory
  open /home/learner/s1/nosuch.yaml: no such file or directory
  read /home/learner/s1: is a directory
  yaml: unmarshal errors:
    line 1: cannot unmarshal !!str `root:x:...` into cli.named
  [1]
