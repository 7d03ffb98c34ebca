Builds, includes, overrides and networks of compose (compose 2.40.3).

# varies
  $ docker pull -q busybox >/dev/null
# varies
  $ docker pull -q nginx >/dev/null
# varies
  $ docker pull -q alpine >/dev/null
  $ mkdir p4
  $ cd p4
  $ mkdir api web
  $ printf 'FROM busybox\nARG V=1\nENV V=$V\nRUN echo $V > /v\nCMD ["cat", "/v"]\n' > api/Dockerfile
  $ printf 'FROM nginx\nCOPY index.html /usr/share/nginx/html/\n' > web/Dockerfile
  $ echo hello > web/index.html
  $ cat > compose.yaml <<'EOF'
  > services:
  >   api:
  >     build:
  >       context: ./api
  >       args: { V: "${V:-7}" }
  >   web:
  >     build: ./web
  >     image: me/web:1
  >     ports: ["8081:80"]
  > EOF
  $ docker compose build 2>&1 | tail -3 | sort
   me/web:1  Built
   p4-api  Built
  #15 DONE 0.0s
  $ docker compose build -q
  $ docker compose build nosuch
  no such service: nosuch
  [1]
  $ docker compose build --build-arg V=9 api >/dev/null 2>&1
  $ docker compose run --rm api
   Network p4_default  Creating
   Network p4_default  Created
  9
  $ docker compose up api 2>&1 | sort
  \x0d\x1b[Kapi-1 exited with code 0 (esc)
   Container p4-api-1  Created
   Container p4-api-1  Creating
  Attaching to api-1
  api-1  | 9
  $ V=8 docker compose up --build api 2>&1 | tail -4
   Container p4-api-1  Recreated
  Attaching to api-1
  api-1  | 8
  \x0d\x1b[Kapi-1 exited with code 0 (esc)
  $ docker compose images | sed 's/  */ /g' | cut -d' ' -f1-3
  CONTAINER REPOSITORY TAG
  p4-api-1 p4-api latest
  $ docker images --format '{{.Repository}}:{{.Tag}}' | grep -E 'p4|me/'
  p4-api:latest
  me/web:1
  $ docker compose up -d web 2>&1 | sort
   Container p4-web-1  Created
   Container p4-web-1  Creating
   Container p4-web-1  Started
   Container p4-web-1  Starting
  $ echo changed > web/index.html
  $ docker compose up -d web 2>&1 | sort
   Container p4-web-1  Running
  $ curl -s localhost:8081
  hello
  $ docker compose up -d --build web 2>&1 | grep -v '^#' | sort | grep -v '^$'
   Container p4-web-1  Recreate
   Container p4-web-1  Recreated
   Container p4-web-1  Started
   Container p4-web-1  Starting
   me/web:1  Built
  $ docker compose down --rmi local -t 0 2>&1 | sort
   Container p4-api-1  Removed
   Container p4-api-1  Removing
   Container p4-api-1  Stopped
   Container p4-api-1  Stopping
   Container p4-web-1  Removed
   Container p4-web-1  Removing
   Container p4-web-1  Stopped
   Container p4-web-1  Stopping
   Image me/web:1  Removed
   Image me/web:1  Removing
   Image p4-api:latest  Removed
   Image p4-api:latest  Removing
   Network p4_default  Removed
   Network p4_default  Removing
  $ docker images --format '{{.Repository}}:{{.Tag}}' | grep -E 'p4|me/'
  [1]
  $ docker compose down --rmi all 2>&1 | sort
  $ printf 'FROM busybox\nRUN exit 4\n' > api/Dockerfile
  $ docker compose build api 2>&1 | tail -12
  --------------------
  
     1 |     FROM busybox
  
     2 | >>> RUN exit 4
  
     3 |     
  
  --------------------
  
  failed to solve: process "/bin/sh -c exit 4" did not complete successfully: exit code: 4
  
  $ docker compose up -d api 2>&1 | tail -2
  failed to solve: process "/bin/sh -c exit 4" did not complete successfully: exit code: 4
  
  $ printf 'FRM x\n' > api/Dockerfile
  $ docker compose build api 2>&1 | tail -8
     1 | >>> FRM x
  
     2 |     
  
  --------------------
  
  failed to solve: dockerfile parse error on line 1: unknown instruction: FRM (did you mean FROM?)
  
  $ rm api/Dockerfile
  $ docker compose build api 2>&1 | tail -2
  failed to solve: failed to read dockerfile: open Dockerfile: no such file or directory
  
  $ rm -r api
  $ docker compose build api 2>&1 | tail -2
  unable to prepare context: path "/home/learner/p4/api" not found
  
  $ mkdir ov; cd ov; cat > compose.yaml <<'EOF'
  > services:
  >   a:
  >     image: busybox
  >     command: [sleep, "1"]
  >     environment: { X: 1, Y: 2 }
  >     ports: ["80:80"]
  >     volumes: ["./a:/a", "d:/d"]
  >     labels: [l1=a]
  >     depends_on: [b]
  >     networks: [n1]
  >     expose: ["1"]
  >     dns: [1.1.1.1]
  >   b: { image: busybox }
  > networks: { n1: {}, n2: {} }
  > volumes: { d: {} }
  > EOF
  $ cat > compose.override.yaml <<'EOF'
  > services:
  >   a:
  >     command: echo over
  >     environment: [Y=3, Z=4]
  >     ports: ["80:80", "81:81"]
  >     volumes: ["./b:/a", "./e:/e"]
  >     labels: { l2: b }
  >     depends_on: { b: { condition: service_healthy } }
  >     networks: { n2: { aliases: [q] } }
  >     expose: ["2"]
  >     dns: [2.2.2.2]
  >   c: { image: alpine }
  > EOF
  $ docker compose config
  name: ov
  services:
    a:
      command:
        - echo
        - over
      depends_on:
        b:
          condition: service_healthy
          required: true
      dns:
        - 1.1.1.1
        - 2.2.2.2
      environment:
        X: "1"
        "Y": "3"
        Z: "4"
      expose:
        - "1"
        - "2"
      image: busybox
      labels:
        l1: a
        l2: b
      networks:
        n1: null
        n2:
          aliases:
            - q
      ports:
        - mode: ingress
          target: 80
          published: "80"
          protocol: tcp
        - mode: ingress
          target: 81
          published: "81"
          protocol: tcp
      volumes:
        - type: bind
          source: /home/learner/p4/ov/b
          target: /a
          bind:
            create_host_path: true
        - type: volume
          target: d:/d
          volume: {}
        - type: bind
          source: /home/learner/p4/ov/e
          target: /e
          bind:
            create_host_path: true
    b:
      image: busybox
      networks:
        default: null
    c:
      image: alpine
      networks:
        default: null
  networks:
    default:
      name: ov_default
    n1:
      name: ov_n1
    n2:
      name: ov_n2
  $ docker compose -f compose.yaml config --services
  b
  a
  $ docker compose -f compose.override.yaml config
  service "a" has neither an image nor a build context specified: invalid compose project
  [1]
  $ docker compose -f compose.override.yaml -f compose.yaml config --services
  b
  a
  c
  $ printf 'services:\n  a:\n    ports: !reset []\n    command: !reset null\n    environment: !override { ONLY: 1 }\n    volumes: !override ["x:/x"]\nvolumes: { x: {} }\n' > r.yaml
  $ docker compose -f compose.yaml -f r.yaml config
  name: ov
  services:
    a:
      depends_on:
        b:
          condition: service_started
          required: true
      dns:
        - 1.1.1.1
      environment:
        ONLY: "1"
      expose:
        - "1"
      image: busybox
      labels:
        l1: a
      networks:
        n1: null
      volumes:
        - type: volume
          target: x:/x
          volume: {}
    b:
      image: busybox
      networks:
        default: null
  networks:
    default:
      name: ov_default
    n1:
      name: ov_n1
  $ printf 'services:\n  base: { image: busybox, environment: { A: 1 }, labels: { q: w } }\n  kid:\n    extends: { service: base }\n    environment: { B: 2 }\n  far:\n    extends: { file: compose.yaml, service: a }\n    command: hi\n' > e.yaml
  $ docker compose -f e.yaml config
  service "far" refers to undefined network n1: invalid compose project
  [1]
  $ printf 'services:\n  base: { image: busybox, environment: { A: 1 }, labels: { q: w } }\n  kid:\n    extends: base\n    image: alpine\n' > e.yaml
  $ docker compose -f e.yaml config kid
  name: ov
  services:
    kid:
      environment:
        A: "1"
      image: alpine
      labels:
        q: w
      networks:
        default: null
  networks:
    default:
      name: ov_default
  $ mkdir inc
  $ printf 'services:\n  i: { image: "busybox:${T:-1}", volumes: ["./d:/d"], env_file: x.env }\n' > inc/compose.yaml
  $ echo Q=1 > inc/x.env
  $ echo T=fromenv > inc/.env
  $ printf 'include:\n  - inc/compose.yaml\nservices:\n  m: { image: alpine, depends_on: [i] }\n' > m.yaml
  $ docker compose -f m.yaml config
  name: ov
  services:
    i:
      environment:
        Q: "1"
      image: busybox:fromenv
      networks:
        default: null
      volumes:
        - type: bind
          source: /home/learner/p4/ov/inc/d
          target: /d
          bind:
            create_host_path: true
    m:
      depends_on:
        i:
          condition: service_started
          required: true
      image: alpine
      networks:
        default: null
  networks:
    default:
      name: ov_default
  $ printf 'include:\n  - path: [inc/compose.yaml, o.yaml]\n    project_directory: .\n    env_file: t.env\nservices:\n  m: { image: alpine }\n' > m.yaml
  $ printf 'services:\n  i: { command: over }\n' > o.yaml
  $ echo T=other > t.env
  $ echo Q=2 > x.env
  $ docker compose -f m.yaml config
  name: ov
  services:
    i:
      command:
        - over
      environment:
        Q: "2"
      image: busybox:other
      networks:
        default: null
      volumes:
        - type: bind
          source: /home/learner/p4/ov/d
          target: /d
          bind:
            create_host_path: true
    m:
      image: alpine
      networks:
        default: null
  networks:
    default:
      name: ov_default
  $ printf 'include: [inc/compose.yaml]\nservices:\n  i: { image: alpine }\n' > m.yaml
  $ docker compose -f m.yaml config
  services.i conflicts with imported resource
  [1]
  $ printf 'include:\n  - m2.yaml\n' > m.yaml
  $ printf 'include:\n  - m.yaml\nservices: {}\n' > m2.yaml
  $ docker compose -f m.yaml config
  include cycle detected:
  /home/learner/p4/ov/m.yaml
   include /home/learner/p4/ov/m2.yaml
   include /home/learner/p4/ov/m.yaml
  [1]
  $ printf 'include:\n  - path: x\n    nope: 1\n' > m.yaml
  $ cd ..
  $ rm -rf ov
  $ printf 'A=1\nB="two words"\nC=\x27$A\x27\nD=$A-${B}\nE=${NOPE:-dflt}\nexport F=f\nG=a#b\nH=a #b\n I=lead\nJ =x\nK: y\nL=\nM\nN="a\\nb"\nO=\x27a\\nb\x27\nP="x\n' > .env
  $ docker compose config 2>&1 | tail -2
  failed to read /home/learner/p4/.env: line 17: unterminated quoted value "x
  $ sed -i '$d' .env
  $ printf 'services:\n  a:\n    image: x\n    environment: [A, B, C, D, E, F, G, H, I, J, K, L, M, N, O]\n' > compose.yaml
  $ docker compose config
  name: p4
  services:
    a:
      environment:
        A: "1"
        B: two words
        C: $$A
        D: 1-two words
        E: dflt
        F: f
        G: a#b
        H: a
        I: lead
        J: x
        K: "y"
        L: ""
        M: null
        "N": |-
          a
          b
        O: a\nb
      image: x
      networks:
        default: null
  networks:
    default:
      name: p4_default
  $ printf 'services:\n  a:\n    image: x\n    environment:\n      - "1=${A:-d}"\n      - "2=${NO:-d}"\n      - "3=${L:-d}"\n      - "4=${L-d}"\n      - "5=${A:+s}"\n      - "6=${L:+s}"\n      - "7=${L+s}"\n      - "8=$$A"\n      - "9=${NO:-${A}}"\n      - "10=${NO:-a b}"\n      - "11=$A$B"\n      - "12=${A}x"\n      - "13=${NO-}"\n' > compose.yaml
  $ docker compose config
  name: p4
  services:
    a:
      environment:
        "1": "1"
        "2": d
        "3": d
        "4": ""
        "5": s
        "6": ""
        "7": s
        "8": $$A
        "9": "1"
        "10": a b
        "11": 1two words
        "12": 1x
        "13": ""
      image: x
      networks:
        default: null
  networks:
    default:
      name: p4_default
  $ for i in '${A:?err}' '${NO:?err}' '${NO?}' '${L:?e}' '${L?e}' '${NO:?}' '${1}' '${A' '$' '${A!}' '${}' '$1' '${A:}' '${A:-' '${NO:?a b ${A}}' ; do printf 'services:\n  a:\n    image: "x%s"\n' "$i" > compose.yaml; docker compose config --images; done
  x1
  error while interpolating services.a.image: required variable NO is missing a value: err
  error while interpolating services.a.image: required variable NO is missing a value
  error while interpolating services.a.image: required variable L is missing a value: e
  x
  error while interpolating services.a.image: required variable NO is missing a value
  invalid interpolation format for services.a.image.
  You may need to escape any $ with another $.
  x${1}
  invalid interpolation format for services.a.image.
  You may need to escape any $ with another $.
  x${A
  x$
  invalid interpolation format for services.a.image.
  You may need to escape any $ with another $.
  x${A!}
  invalid interpolation format for services.a.image.
  You may need to escape any $ with another $.
  x${}
  x$1
  invalid interpolation format for services.a.image.
  You may need to escape any $ with another $.
  x${A:}
  invalid interpolation format for services.a.image.
  You may need to escape any $ with another $.
  x${A:-
  error while interpolating services.a.image: required variable NO is missing a value: a b 1
  [1]
  $ cat > compose.yaml <<'EOF'
  > services:
  >   a:
  >     image: busybox
  >     command: sleep 1000
  >     networks: { front: { aliases: [alpha], ipv4_address: 10.77.0.9 }, back: {} }
  >   b:
  >     image: busybox
  >     command: sleep 1000
  >     network_mode: service:a
  >   c:
  >     image: busybox
  >     command: sleep 1000
  >     networks: [back]
  >     hostname: chost
  >     extra_hosts: ["ex:9.9.9.9"]
  >     links: ["a:linked"]
  >     container_name: fixed-name
  > networks:
  >   front: { ipam: { config: [{ subnet: 10.77.0.0/24 }] } }
  >   back: { internal: true }
  > EOF
  $ rm -f .env
  $ docker compose up -d 2>&1 | sort
   Container fixed-name  Created
   Container fixed-name  Creating
   Container fixed-name  Started
   Container fixed-name  Starting
   Container p4-a-1  Created
   Container p4-a-1  Creating
   Container p4-a-1  Started
   Container p4-a-1  Starting
   Container p4-b-1  Created
   Container p4-b-1  Creating
   Container p4-b-1  Started
   Container p4-b-1  Starting
   Network p4_back  Created
   Network p4_back  Creating
   Network p4_front  Created
   Network p4_front  Creating
# varies
  $ docker compose exec b hostname -i
  $ docker compose exec c ping -c1 -W1 a | head -1 | cut -d' ' -f1-2
  PING a
  $ docker compose exec c ping -c1 -W1 linked | head -1 | cut -d' ' -f1-2
  PING linked
  $ docker compose exec c sh -c 'hostname; grep ex /etc/hosts; ping -c1 -W1 alpha'
  chost
  9.9.9.9	ex
  ping: bad address 'alpha'
  [1]
  $ docker inspect -f '{{.HostConfig.NetworkMode}}' p4-b-1 | sed 's/[0-9a-f]\{64\}/ID/'
  container:ID
  $ docker ps --format '{{.Names}}' | sort
  fixed-name
  p4-a-1
  p4-b-1
# varies
  $ docker compose up -d --scale c=2 2>&1 | tail -2
  $ docker compose down -t 0 2>&1 | sort
   Container fixed-name  Removed
   Container fixed-name  Removing
   Container fixed-name  Stopped
   Container fixed-name  Stopping
   Container p4-a-1  Removed
   Container p4-a-1  Removing
   Container p4-a-1  Stopped
   Container p4-a-1  Stopping
   Container p4-b-1  Removed
   Container p4-b-1  Removing
   Container p4-b-1  Stopped
   Container p4-b-1  Stopping
   Network p4_back  Removed
   Network p4_back  Removing
   Network p4_front  Removed
   Network p4_front  Removing
  $ docker network ls -q --filter name=p4 | wc -l
  0
  $ cat > compose.yaml <<'EOF'
  > services:
  >   db:
  >     image: busybox
  >     command: sh -c 'sleep 1; touch /ok; sleep 1000'
  >     healthcheck: { test: ["CMD", "ls", "/ok"], interval: 0.5s, retries: 10 }
  >   init: { image: busybox, command: "true" }
  >   bad: { image: busybox, command: "false", profiles: [bad] }
  >   app:
  >     image: busybox
  >     command: sleep 1000
  >     depends_on: { db: { condition: service_healthy }, init: { condition: service_completed_successfully } }
  >   app2:
  >     image: busybox
  >     profiles: [bad]
  >     command: echo hi
  >     depends_on: { bad: { condition: service_completed_successfully } }
  >   sick:
  >     image: busybox
  >     profiles: [sick]
  >     command: sleep 1000
  >     healthcheck: { test: "exit 1", interval: 0.2s, retries: 1 }
  >   app3:
  >     image: busybox
  >     profiles: [sick]
  >     command: echo hi
  >     depends_on: { sick: { condition: service_healthy } }
  > EOF
  $ docker compose up -d 2>&1 | sort
   Container p4-app-1  Created
   Container p4-app-1  Creating
   Container p4-app-1  Started
   Container p4-app-1  Starting
   Container p4-db-1  Created
   Container p4-db-1  Creating
   Container p4-db-1  Healthy
   Container p4-db-1  Started
   Container p4-db-1  Starting
   Container p4-db-1  Waiting
   Container p4-init-1  Created
   Container p4-init-1  Creating
   Container p4-init-1  Exited
   Container p4-init-1  Started
   Container p4-init-1  Starting
   Container p4-init-1  Waiting
   Network p4_default  Created
   Network p4_default  Creating
  $ docker compose ps -a --format '{{.Service}} {{.State}} {{.Health}} {{.ExitCode}}' | sort
  app running  0
  db running healthy 0
  init exited  0
# varies
  $ docker compose --profile bad up -d 2>&1 | tail -2
  $ docker compose --profile sick up -d app3 2>&1 | tail -2 | sed 's/[0-9a-f]\{64\}/ID/'
   Container p4-sick-1  Error
  dependency failed to start: container p4-sick-1 is unhealthy
  $ docker compose --profile '*' down -t 0 2>&1 | sort | tail -3
   Container p4-sick-1  Stopping
   Network p4_default  Removed
   Network p4_default  Removing
  $ docker compose up 2>&1 & sleep 4; docker compose stop -t 0 2>/dev/null; wait; docker compose down 2>/dev/null
   Network p4_default  Creating
   Network p4_default  Created
   Container p4-db-1  Creating
   Container p4-init-1  Creating
   Container p4-db-1  Created
   Container p4-init-1  Created
   Container p4-app-1  Creating
   Container p4-app-1  Created
  Attaching to app-1, db-1, init-1
  \x0d\x1b[Kinit-1 exited with code 0 (esc)
  \x0d\x1b[Kapp-1 exited with code 137 (esc)
  \x0d\x1b[Kdb-1 exited with code 137 (esc)
# varies
  $ printf 'services:\n  a: { image: busybox, command: "echo one" }\n  longname: { image: busybox, command: "sh -c \x27echo two; echo err >&2; exit 3\x27" }\n' > compose.yaml; docker compose up 2>&1 | sort; docker compose up --no-log-prefix 2>&1 | sort; docker compose up --abort-on-container-exit 2>&1 | tail -3 | sort; echo $?; docker compose up --exit-code-from longname >/dev/null 2>&1; echo $?; docker compose up --attach a 2>&1 | sort; docker compose up --no-attach a 2>&1 | sort; docker compose up --no-color -t 0 a 2>&1 | sort; docker compose up --timestamps a 2>&1 | tail -2 | cut -d' ' -f1-2 | cut -c1-8; docker compose logs | sort; docker compose down 2>/dev/null
  $ printf 'services:\n  a:\n    image: busybox\n    command: cat /run/secrets/s /c /run/secrets/e\n    secrets: [s, e]\n    configs: [{ source: c, target: /c }]\nsecrets: { s: { file: ./s.txt }, e: { environment: SEC } }\nconfigs: { c: { content: "conf ${WHO:-me}\\n" } }\n' > compose.yaml
  $ docker compose up 2>&1 | tail -2
   Container p4-a-1  Error response from daemon: invalid mount config for type "bind": bind source path does not exist: /home/learner/p4/s.txt
  Error response from daemon: invalid mount config for type "bind": bind source path does not exist: /home/learner/p4/s.txt
  $ echo sss > s.txt
  $ SEC=env docker compose run --rm a
  sss
  conf me
  env (no-eol)
  $ docker compose run --rm a
  environment variable "SEC" required by secret "p4_e" is not set
  [1]
  $ printf 'services:\n  a: { image: nosuch/image:1 }\n' > compose.yaml
# varies
  $ docker compose up -d --pull never
# varies
  $ docker compose pull --ignore-pull-failures 2>&1 | tail -1 | cut -c1-30
  $ printf 'services:\n  a: { image: busybox, restart: always, command: sleep 1000, deploy: { replicas: 3 } }\n' > compose.yaml
  $ docker compose up -d 2>&1 | sort
   Container p4-a-1  Created
   Container p4-a-1  Creating
   Container p4-a-1  Started
   Container p4-a-1  Starting
   Container p4-a-2  Created
   Container p4-a-2  Creating
   Container p4-a-2  Started
   Container p4-a-2  Starting
   Container p4-a-3  Created
   Container p4-a-3  Creating
   Container p4-a-3  Started
   Container p4-a-3  Starting
  $ docker compose ps --format '{{.Name}}' | sort
  p4-a-1
  p4-a-2
  p4-a-3
  $ docker compose scale a=1 2>&1 | sort
   Container p4-a-1  Running
   Container p4-a-2  Removed
   Container p4-a-2  Removing
   Container p4-a-2  Stopped
   Container p4-a-2  Stopping
   Container p4-a-3  Removed
   Container p4-a-3  Removing
   Container p4-a-3  Stopped
   Container p4-a-3  Stopping
  $ docker compose scale a=x
  invalid scale specifier: can't parse replica value as int: a=x
  [1]
  $ docker compose scale nosuch=1
  no such service: nosuch
  [1]
  $ docker compose scale
  requires at least 1 arg(s), only received 0
  [1]
  $ docker compose scale a=0 2>&1 | sort
   Container p4-a-1  Removed
   Container p4-a-1  Removing
   Container p4-a-1  Stopped
   Container p4-a-1  Stopping
  $ docker compose ps -aq | wc -l
  1
  $ docker compose down 2>/dev/null
