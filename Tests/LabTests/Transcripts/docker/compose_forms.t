Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ mkdir k2; cd k2; c() { cat > compose.yaml; docker compose config "$@"; }
  $ export SET=val EMPTY= NUM=3 PORT=8080
  $ c <<'X'
  > services:
  >   a:
  >     image: "${SET}:${NUM}"
  >     environment:
  >       A: $SET
  >       B: ${SET}
  >       C: ${EMPTY:-d}
  >       D: ${EMPTY-d}
  >       E: ${NOPE:-d}
  >       F: ${NOPE-d}
  >       G: ${SET:+r}
  >       H: ${SET+r}
  >       I: ${EMPTY:+r}
  >       J: ${EMPTY+r}
  >       K: ${NOPE:+r}
  >       L: ${NOPE+r}
  >       M: ${NOPE:-${SET}}
  >       N: ${NOPE:-${NOPE2:-deep}}
  >       O: $$SET $${SET}
  >       P: "a${SET}b$SET.c"
  >       Q: ${NOPE:-a b "c"}
  >       R: ${SET:?err}
  >       S: ${NOPE:-}
  >       T: ${NOPE:-http://x:80/y?z}
  >     ports: ["${PORT}:80"]
  >     deploy: {replicas: $NUM}
  >     read_only: ${BOOL:-true}
  > X
  name: k2
  services:
    a:
      deploy:
        replicas: 3
      environment:
        A: val
        B: val
        C: d
        D: ""
        E: d
        F: d
        G: r
        H: r
        I: ""
        J: r
        K: ""
        L: ""
        M: val
        "N": deep
        O: $$SET $${SET}
        P: avalbval.c
        Q: a b "c"
        R: val
        S: ""
        T: http://x:80/y?z
      image: val:3
      networks:
        default: null
      ports:
        - mode: ingress
          target: 80
          published: "8080"
          protocol: tcp
      read_only: true
  networks:
    default:
      name: k2_default
  $ c <<'X'
  > services:
  >   a:
  >     image: x:$NOPE1-$NOPE2-${NOPE1}
  > X
  time="2026-11-29T00:41:17Z" level=warning msg="The \"NOPE1\" variable is not set. Defaulting to a blank string."
  time="2026-11-29T00:41:17Z" level=warning msg="The \"NOPE2\" variable is not set. Defaulting to a blank string."
  time="2026-11-29T00:41:17Z" level=warning msg="The \"NOPE1\" variable is not set. Defaulting to a blank string."
  name: k2
  services:
    a:
      image: x:--
      networks:
        default: null
  networks:
    default:
      name: k2_default
  $ c <<'X'
  > services:
  >   a:
  >     image: x:${EMPTY:?is empty}
  > X
  error while interpolating services.a.image: required variable EMPTY is missing a value: is empty
  [1]
  $ c <<'X'
  > services:
  >   a:
  >     image: x:${NOPE?}
  > X
  error while interpolating services.a.image: required variable NOPE is missing a value
  [1]
  $ c <<'X'
  > services:
  >   a:
  >     image: x:${EMPTY?not set}
  > X
  name: k2
  services:
    a:
      image: 'x:'
      networks:
        default: null
  networks:
    default:
      name: k2_default
  $ c <<'X'
  > services:
  >   a:
  >     image: x:${1bad}
  > X
  invalid interpolation format for services.a.image.
  You may need to escape any $ with another $.
  x:${1bad}
  [1]
  $ c <<'X'
  > services:
  >   a:
  >     image: x:$
  > X
  name: k2
  services:
    a:
      image: x:$$
      networks:
        default: null
  networks:
    default:
      name: k2_default
  $ c <<'X'
  > services:
  >   a:
  >     image: x:${}
  > X
  invalid interpolation format for services.a.image.
  You may need to escape any $ with another $.
  x:${}
  [1]
  $ c <<'X'
  > services:
  >   a:
  >     image: x
  >     environment: ["A=${SET}", "B=$1"]
  > X
  name: k2
  services:
    a:
      environment:
        A: val
        B: $$1
      image: x
      networks:
        default: null
  networks:
    default:
      name: k2_default
  $ c <<'X'
  > services:
  >   a:
  >     image: x
  >     deploy: {replicas: ${SET}}
  > X
  yaml: line 3: did not find expected ',' or '}'
  [1]
  $ c <<'X'
  > services:
  >   a:
  >     image: x
  >     deploy: {replicas: "${SET}"}
  > X
  error while interpolating services.a.deploy.replicas: failed to cast to expected type: strconv.Atoi: parsing "val": invalid syntax
  [1]
  $ c <<'X'
  > services:
  >   a:
  >     image: x
  >     privileged: ${SET}
  > X
  error while interpolating services.a.privileged: failed to cast to expected type: invalid boolean: val
  [1]
  $ c <<'X'
  > services:
  >   ${SET}:
  >     image: x
  >     environment:
  >       ${SET}: 1
  > X
  validating /home/learner/w/k2/compose.yaml: services additional properties '${SET}' not allowed
  [1]
  $ c --no-interpolate <<'X'
  > services:
  >   a:
  >     image: x:${SET}
  >     command: echo $$HOME
  >     ports: ["${PORT}:80"]
  > X
  name: k2
  networks:
    default:
      name: k2_default
  services:
    a:
      command: echo $$HOME
      image: x:${SET}
      networks:
        default: null
      ports:
        - ${PORT}:80
# varies
  $ c --variables <<'X'
  > services:
  >   a:
  >     image: x:${SET:-dflt}-${R:?need}-${ALT:+x}-$PLAIN
  > X
  NAME                REQUIRED            DEFAULT VALUE       ALTERNATE VALUE
  SET                 false               dflt                
  PLAIN               false                                   
  ALT                 false                                   x
  R                   true                                    
  $ printf 'A=file\nB=${A}x\nC="q $A"\nD='"'"'raw $A'"'"'\nE=a#b\nF=a #b\nG="a #b"\nH=\nI\nexport J=1\nK="l1\\nl2"\nL=x=y\n M = sp \nN: yaml\n' > .env
  $ c <<'X'
  > services:
  >   a:
  >     image: x
  >     environment: {A: $A, B: $B, C: $C, D: $D, E: $E, F: $F, G: $G, H: $H, I: "$I", J: $J, K: $K, L: $L, M: $M, N: $N}
  > X
  time="2026-11-29T00:41:23Z" level=warning msg="The \"I\" variable is not set. Defaulting to a blank string."
  name: k2
  services:
    a:
      environment:
        A: file
        B: filex
        C: q file
        D: raw $$A
        E: a#b
        F: a
        G: 'a #b'
        H: ""
        I: ""
        J: "1"
        K: |-
          l1
          l2
        L: x=y
        M: sp
        "N": yaml
      image: x
      networks:
        default: null
  networks:
    default:
      name: k2_default
  $ A=shell docker compose config | grep ' A:'
  time="2026-11-29T00:41:23Z" level=warning msg="The \"I\" variable is not set. Defaulting to a blank string."
        A: shell
  $ docker compose --env-file /dev/null config 2>&1 | tail -3
  networks:
    default:
      name: k2_default
  $ printf 'A=one\n' > one.env; printf 'A=two\nB=$A\n' > two.env; docker compose --env-file one.env --env-file two.env config 2>/dev/null | grep -E ' [AB]:'
        A: two
        B: two
  $ COMPOSE_ENV_FILES=one.env docker compose config 2>/dev/null | grep ' A:'
        A: one
  $ printf 'A="unclosed\n' > .env; docker compose config
  failed to read /home/learner/w/k2/.env: line 2: unterminated quoted value "unclosed
  [1]
  $ printf 'A B=1\n' > .env; docker compose config
  failed to read /home/learner/w/k2/.env: line 1: key cannot contain a space
  [1]
# varies
  $ printf '=1\n' > .env; docker compose config
  time="2026-11-29T00:41:25Z" level=warning msg="The \"H\" variable is not set. Defaulting to a blank string."
  time="2026-11-29T00:41:25Z" level=warning msg="The \"L\" variable is not set. Defaulting to a blank string."
  time="2026-11-29T00:41:25Z" level=warning msg="The \"M\" variable is not set. Defaulting to a blank string."
  time="2026-11-29T00:41:25Z" level=warning msg="The \"N\" variable is not set. Defaulting to a blank string."
  time="2026-11-29T00:41:25Z" level=warning msg="The \"A\" variable is not set. Defaulting to a blank string."
  time="2026-11-29T00:41:25Z" level=warning msg="The \"C\" variable is not set. Defaulting to a blank string."
  time="2026-11-29T00:41:25Z" level=warning msg="The \"D\" variable is not set. Defaulting to a blank string."
  time="2026-11-29T00:41:25Z" level=warning msg="The \"E\" variable is not set. Defaulting to a blank string."
  time="2026-11-29T00:41:25Z" level=warning msg="The \"F\" variable is not set. Defaulting to a blank string."
  time="2026-11-29T00:41:25Z" level=warning msg="The \"I\" variable is not set. Defaulting to a blank string."
  time="2026-11-29T00:41:25Z" level=warning msg="The \"J\" variable is not set. Defaulting to a blank string."
  time="2026-11-29T00:41:25Z" level=warning msg="The \"K\" variable is not set. Defaulting to a blank string."
  time="2026-11-29T00:41:25Z" level=warning msg="The \"B\" variable is not set. Defaulting to a blank string."
  time="2026-11-29T00:41:25Z" level=warning msg="The \"G\" variable is not set. Defaulting to a blank string."
  name: k2
  services:
    a:
      environment:
        A: ""
        B: ""
        C: ""
        D: ""
        E: ""
        F: ""
        G: ""
        H: ""
        I: ""
        J: ""
        K: ""
        L: ""
        M: ""
        "N": ""
      image: x
      networks:
        default: null
  networks:
    default:
      name: k2_default
  $ rm .env
  $ printf 'K=v\n#c\n\nL="x y"\nM=${SET}\nN=$NOPE\n' > e.env; printf 'K=over\n' > f.env
  $ c <<'X'
  > services:
  >   a:
  >     image: x
  >     env_file: e.env
  >   b:
  >     image: x
  >     env_file: [e.env, f.env]
  >     environment: [L=mine]
  >   c:
  >     image: x
  >     env_file:
  >       - path: e.env
  >         required: true
  >       - path: no.env
  >         required: false
  >       - path: f.env
  >         format: raw
  > X
  time="2026-11-29T00:41:26Z" level=warning msg="The \"NOPE\" variable is not set. Defaulting to a blank string."
  time="2026-11-29T00:41:26Z" level=warning msg="The \"NOPE\" variable is not set. Defaulting to a blank string."
  time="2026-11-29T00:41:26Z" level=warning msg="The \"NOPE\" variable is not set. Defaulting to a blank string."
  name: k2
  services:
    a:
      environment:
        K: v
        L: x y
        M: val
        "N": ""
      image: x
      networks:
        default: null
    b:
      environment:
        K: over
        L: mine
        M: val
        "N": ""
      image: x
      networks:
        default: null
    c:
      environment:
        K: over
        L: x y
        M: val
        "N": ""
      image: x
      networks:
        default: null
  networks:
    default:
      name: k2_default
  $ docker compose config --no-env-resolution
  time="2026-11-29T00:41:26Z" level=warning msg="The \"NOPE\" variable is not set. Defaulting to a blank string."
  time="2026-11-29T00:41:26Z" level=warning msg="The \"NOPE\" variable is not set. Defaulting to a blank string."
  time="2026-11-29T00:41:26Z" level=warning msg="The \"NOPE\" variable is not set. Defaulting to a blank string."
  name: k2
  services:
    a:
      environment:
        K: v
        L: x y
        M: val
        "N": ""
      image: x
      networks:
        default: null
    b:
      environment:
        K: over
        L: mine
        M: val
        "N": ""
      image: x
      networks:
        default: null
    c:
      environment:
        K: over
        L: x y
        M: val
        "N": ""
      image: x
      networks:
        default: null
  networks:
    default:
      name: k2_default
  $ c <<'X'
  > services:
  >   a:
  >     image: x
  >     env_file: [no.env]
  > X
  env file /home/learner/w/k2/no.env not found: stat /home/learner/w/k2/no.env: no such file or directory
  [1]
  $ c <<'X'
  > x-common: &common
  >   restart: always
  >   environment: &env
  >     A: 1
  >     B: 2
  >   logging:
  >     driver: json-file
  > x-list: &list
  >   - one
  >   - two
  > services:
  >   a:
  >     <<: *common
  >     image: x
  >     command: *list
  >   b:
  >     <<: [*common]
  >     image: y
  >     environment:
  >       <<: *env
  >       B: 3
  >   c:
  >     image: z
  >     environment: *nope
  > X
  yaml: unknown anchor 'nope' referenced
  [1]
  $ sed -i '/^  c:/,$d' compose.yaml; docker compose config
  name: k2
  services:
    a:
      command:
        - one
        - two
      environment:
        A: "1"
        B: "2"
      image: x
      logging:
        driver: json-file
      networks:
        default: null
      restart: always
    b:
      environment:
        A: "1"
        B: "3"
      image: "y"
      logging:
        driver: json-file
      networks:
        default: null
      restart: always
  networks:
    default:
      name: k2_default
  x-common:
    environment:
      A: 1
      B: 2
    logging:
      driver: json-file
    restart: always
  x-list:
    - one
    - two
  $ c <<'X'
  > services:
  >   base:
  >     image: x
  >     environment: {A: 1, B: 2}
  >     ports: ["80:80"]
  >     volumes: ["./a:/a"]
  >     command: one
  >     labels: {l: "1"}
  >     depends_on: [dep]
  >     networks: [n]
  >   web:
  >     extends: {service: base}
  >     environment: {B: 3, C: 4}
  >     ports: ["81:81"]
  >     volumes: ["./b:/b", "./c:/a"]
  >     command: two
  >   dep:
  >     image: d
  > networks:
  >   n:
  > X
  name: k2
  services:
    base:
      command:
        - one
      depends_on:
        dep:
          condition: service_started
          required: true
      environment:
        A: "1"
        B: "2"
      image: x
      labels:
        l: "1"
      networks:
        "n": null
      ports:
        - mode: ingress
          target: 80
          published: "80"
          protocol: tcp
      volumes:
        - type: bind
          source: /home/learner/w/k2/a
          target: /a
          bind:
            create_host_path: true
    dep:
      image: d
      networks:
        default: null
    web:
      command:
        - two
      depends_on:
        dep:
          condition: service_started
          required: true
      environment:
        A: "1"
        B: "3"
        C: "4"
      image: x
      labels:
        l: "1"
      networks:
        "n": null
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
          source: /home/learner/w/k2/c
          target: /a
          bind:
            create_host_path: true
        - type: bind
          source: /home/learner/w/k2/b
          target: /b
          bind:
            create_host_path: true
  networks:
    default:
      name: k2_default
    "n":
      name: k2_n
  $ mkdir other; printf 'services:\n  o:\n    build: .\n    env_file: o.env\n    volumes: ["./d:/d"]\n    environment: [X=1]\n' > other/o.yaml; echo Y=2 > other/o.env
  $ c <<'X'
  > services:
  >   web:
  >     extends: {file: other/o.yaml, service: o}
  >     image: w
  > X
  name: k2
  services:
    web:
      build:
        context: /home/learner/w/k2/other
        dockerfile: Dockerfile
      environment:
        X: "1"
        "Y": "2"
      image: w
      networks:
        default: null
      volumes:
        - type: bind
          source: /home/learner/w/k2/other/d
          target: /d
          bind:
            create_host_path: true
  networks:
    default:
      name: k2_default
  $ c <<'X'
  > services:
  >   web:
  >     extends: {file: other/no.yaml, service: o}
  > X
  open /home/learner/w/k2/other/no.yaml: no such file or directory
  [1]
  $ c <<'X'
  > services:
  >   web:
  >     extends: {file: other/o.yaml, service: nosuch}
  > X
  cannot extend service "web" in /home/learner/w/k2/compose.yaml: service "nosuch" not found in other/o.yaml
  [1]
  $ c <<'X'
  > services:
  >   web:
  >     extends: web
  >     image: x
  > X
  Circular reference:
    web in /home/learner/w/k2/compose.yaml
    extends web in /home/learner/w/k2/compose.yaml
  [1]
  $ c <<'X'
  > services:
  >   a:
  >     extends: b
  >   b:
  >     extends: a
  > X
  Circular reference:
    a in /home/learner/w/k2/compose.yaml
    extends b in /home/learner/w/k2/compose.yaml
    extends a in /home/learner/w/k2/compose.yaml
  [1]
  $ c <<'X'
  > services:
  >   a:
  >     image: x
  >     profiles: [dev, test]
  >   b:
  >     image: y
  >     depends_on: [a]
  >   c:
  >     image: z
  >     profiles: [debug]
  > X
  service "b" depends on undefined service "a": invalid compose project
  [1]
  $ docker compose --profile dev config --services
  a
  b
  $ docker compose --profile '*' config --services
  a
  b
  c
  $ docker compose --profile debug config --profiles
  service "b" depends on undefined service "a": invalid compose project
  [1]
  $ COMPOSE_PROFILES=dev,debug docker compose config --services
  a
  b
  c
  $ docker compose config c
  service "b" depends on undefined service "a": invalid compose project
  [1]
  $ docker compose --profile "bad profile" config --services
  service "b" depends on undefined service "a": invalid compose project
  [1]
  $ c <<'X'
  > services:
  >   a:
  >     image: x
  >     profiles: ["bad one"]
  > X
  name: k2
  services: {}
  $ c <<'X'
  > include:
  >   - other/o.yaml
  >   - path: inc2.yaml
  >     project_directory: ./other
  >     env_file: one.env
  >   - path: [inc3.yaml, inc4.yaml]
  > services:
  >   a:
  >     image: x
  >     depends_on: [o, p]
  > X
  open /home/learner/w/k2/inc2.yaml: no such file or directory
  [1]
  $ printf 'services:\n  p:\n    image: p:$A\n    volumes: ["./r:/r"]\n' > inc2.yaml; printf 'services:\n  q:\n    image: q\n' > inc3.yaml; printf 'services:\n  q:\n    image: q4\n    tty: true\n' > inc4.yaml; docker compose config
  name: k2
  services:
    a:
      depends_on:
        o:
          condition: service_started
          required: true
        p:
          condition: service_started
          required: true
      image: x
      networks:
        default: null
    o:
      build:
        context: /home/learner/w/k2/other
        dockerfile: Dockerfile
      environment:
        X: "1"
        "Y": "2"
      networks:
        default: null
      volumes:
        - type: bind
          source: /home/learner/w/k2/other/d
          target: /d
          bind:
            create_host_path: true
    p:
      image: p:one
      networks:
        default: null
      volumes:
        - type: bind
          source: /home/learner/w/k2/other/r
          target: /r
          bind:
            create_host_path: true
    q:
      image: q4
      networks:
        default: null
      tty: true
  networks:
    default:
      name: k2_default
  $ printf 'include: [other/o.yaml]\nservices:\n  o:\n    image: clash\n' > compose.yaml; docker compose config
  services.o conflicts with imported resource
  [1]
  $ printf 'include: [nosuch.yaml]\nservices:\n  o:\n    image: clash\n' > compose.yaml; docker compose config
  open /home/learner/w/k2/nosuch.yaml: no such file or directory
  [1]
  $ printf 'include: [compose.yaml]\nservices:\n  o:\n    image: clash\n' > compose.yaml; docker compose config
  include cycle detected:
  /home/learner/w/k2/compose.yaml
   include /home/learner/w/k2/compose.yaml
  [1]
  $ cat > a.yaml <<'X'
  > services:
  >   web:
  >     image: x:1
  >     command: one
  >     entrypoint: [e]
  >     environment: [A=1, B=2]
  >     ports: ["80:80", "90:90"]
  >     expose: ["1"]
  >     volumes: ["v1:/d", "./h:/h"]
  >     labels: [a=1]
  >     depends_on: [db]
  >     dns: 1.1.1.1
  >     tmpfs: [/a]
  >     cap_add: [A]
  >     healthcheck: {test: x, interval: 5s}
  >     deploy: {replicas: 2, resources: {limits: {cpus: "1", memory: 1G}}}
  >     networks: [n1]
  >     secrets: [s]
  >     build: {context: ., args: {X: 1, Y: 2}}
  >   db: {image: d}
  > volumes: {v1: , v2: }
  > networks: {n1: , n2: }
  > secrets: {s: {file: ./s}}
  > X
  $ cat > b.yaml <<'X'
  > services:
  >   web:
  >     image: x:2
  >     command: [two, three]
  >     environment: {B: 3, C: 4}
  >     ports: ["80:80", "91:90"]
  >     expose: ["2"]
  >     volumes: ["v2:/d"]
  >     labels: {a: "2", b: "3"}
  >     depends_on: {db: {condition: service_healthy}}
  >     dns: [2.2.2.2]
  >     tmpfs: /b
  >     cap_add: [B]
  >     healthcheck: {retries: 7}
  >     deploy: {resources: {limits: {memory: 2G}}}
  >     networks: {n2: {aliases: [q]}}
  >     build: {args: [Y=9, Z=8], target: t}
  >   db:
  >     restart: always
  >     user: me
  > X
  $ docker compose -f a.yaml -f b.yaml config
  name: k2
  services:
    db:
      image: d
      networks:
        default: null
      restart: always
      user: me
    web:
      build:
        context: /home/learner/w/k2
        dockerfile: Dockerfile
        args:
          X: "1"
          "Y": "9"
          Z: "8"
        target: t
      cap_add:
        - A
        - B
      command:
        - two
        - three
      depends_on:
        db:
          condition: service_healthy
          required: true
      deploy:
        replicas: 2
        resources:
          limits:
            cpus: 1
            memory: "2147483648"
      dns:
        - 1.1.1.1
        - 2.2.2.2
      entrypoint:
        - e
      environment:
        A: "1"
        B: "3"
        C: "4"
      expose:
        - "1"
        - "2"
      healthcheck:
        test:
          - CMD-SHELL
          - x
        interval: 5s
        retries: 7
      image: x:2
      labels:
        a: "2"
        b: "3"
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
          target: 90
          published: "90"
          protocol: tcp
        - mode: ingress
          target: 90
          published: "91"
          protocol: tcp
      secrets:
        - source: s
          target: /run/secrets/s
      tmpfs:
        - /a
        - /b
      volumes:
        - type: volume
          source: v2
          target: /d
          volume: {}
        - type: bind
          source: /home/learner/w/k2/h
          target: /h
          bind:
            create_host_path: true
  networks:
    default:
      name: k2_default
    n1:
      name: k2_n1
    n2:
      name: k2_n2
  volumes:
    v2:
      name: k2_v2
  secrets:
    s:
      name: k2_s
      file: /home/learner/w/k2/s
  $ COMPOSE_FILE=a.yaml:b.yaml docker compose config --services
  db
  web
  $ COMPOSE_FILE=a.yaml,b.yaml COMPOSE_PATH_SEPARATOR=, docker compose config --services
  db
  web
  $ cat > c.yaml <<'X'
  > services:
  >   web:
  >     ports: !override ["1:1"]
  >     environment: !reset {}
  >     labels: !reset null
  >     command: !reset
  >     volumes: !override
  >       - ./z:/z
  > X
  $ docker compose -f a.yaml -f c.yaml config
  name: k2
  services:
    db:
      image: d
      networks:
        default: null
    web:
      build:
        context: /home/learner/w/k2
        dockerfile: Dockerfile
        args:
          X: "1"
          "Y": "2"
      cap_add:
        - A
      depends_on:
        db:
          condition: service_started
          required: true
      deploy:
        replicas: 2
        resources:
          limits:
            cpus: 1
            memory: "1073741824"
      dns:
        - 1.1.1.1
      entrypoint:
        - e
      expose:
        - "1"
      healthcheck:
        test:
          - CMD-SHELL
          - x
        interval: 5s
      image: x:1
      networks:
        n1: null
      ports:
        - mode: ingress
          target: 1
          published: "1"
          protocol: tcp
      secrets:
        - source: s
          target: /run/secrets/s
      tmpfs:
        - /a
      volumes:
        - type: bind
          source: /home/learner/w/k2/z
          target: /z
          bind:
            create_host_path: true
  networks:
    default:
      name: k2_default
    n1:
      name: k2_n1
  secrets:
    s:
      name: k2_s
      file: /home/learner/w/k2/s
# varies
  $ docker compose -f b.yaml config
  service "web" refers to undefined network n2: invalid compose project
  [1]
