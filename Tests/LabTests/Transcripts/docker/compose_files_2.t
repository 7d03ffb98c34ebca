Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ mkdir c2; cd c2
  $ c() { printf "$1" > compose.yaml; docker compose config; }
  $ c 'services:\n  a:\n    image: busybox\n    prots: [80]\n'
  validating /home/learner/w/c2/compose.yaml: services.a additional properties 'prots' not allowed
  [1]
  $ c 'services:\n  a:\n    command: x\n'
  service "a" has neither an image nor a build context specified: invalid compose project
  [1]
  $ c 'services: []\n'
  services must be a mapping
  [1]
  $ c 'services:\n  a: x\n'
  services.a must be a mapping
  [1]
  $ c 'service:\n  a: {}\n'
  validating /home/learner/w/c2/compose.yaml:  additional properties 'service' not allowed
  [1]
  $ c 'version: "3"\nservices:\n  a:\n    image: x\n'
  time="2026-11-28T21:43:53Z" level=warning msg="/home/learner/w/c2/compose.yaml: the attribute `version` is obsolete, it will be ignored, please remove it to avoid potential confusion"
  name: c2
  services:
    a:
      image: x
      networks:
        default: null
  networks:
    default:
      name: c2_default
  $ c 'services:\n  a:\n    image: x\n    ports: ["80:x"]\n'
  Invalid containerPort: x
  [1]
  $ c 'services:\n  a:\n    image: x\n    ports: ["99999:80"]\n'
  Invalid hostPort: 99999
  [1]
  $ c 'services:\n  a:\n    image: x\n    depends_on: [b]\n'
  service "a" depends on undefined service "b": invalid compose project
  [1]
  $ c 'services:\n  a:\n    image: x\n    depends_on: [b]\n  b:\n    image: x\n    depends_on: [a]\n'
  dependency cycle detected: a -> b -> a
  [1]
  $ c 'services:\n  a:\n    image: x\n    networks: [n]\n'
  service "a" refers to undefined network n: invalid compose project
  [1]
  $ c 'services:\n  a:\n    image: x\n    volumes: ["v:/d"]\n'
  name: c2
  services:
    a:
      image: x
      networks:
        default: null
      volumes:
        - type: volume
          target: v:/d
          volume: {}
  networks:
    default:
      name: c2_default
  $ c 'services:\n  a:\n    image: x\n    secrets: [s]\n'
  service "a" refers to undefined secret s: invalid compose project
  [1]
  $ c 'services:\n  a:\n    image: x\n    configs: [s]\n'
  service "a" refers to undefined config s: invalid compose project
  [1]
# varies
  $ c 'services:\n  a:\n    image: ${NOPE}\n'
  time="2026-11-28T21:43:55Z" level=warning msg="The \"NOPE\" variable is not set. Defaulting to a blank string."
  service "a" has neither an image nor a build context specified: invalid compose project
  [1]
  $ c 'services:\n  a:\n    image: ${NOPE:?must be set}\n'
  error while interpolating services.a.image: required variable NOPE is missing a value: must be set
  [1]
  $ c 'services:\n  a:\n    image: ${NOPE-x}${HOME:+y}$$z\n'
  name: c2
  services:
    a:
      image: xy$$z
      networks:
        default: null
  networks:
    default:
      name: c2_default
  $ c 'services:\n  a:\n    image: ${NOPE\n'
  invalid interpolation format for services.a.image.
  You may need to escape any $ with another $.
  ${NOPE
  [1]
  $ c 'services:\n  a:\n    image: x\n   command: y\n'
  yaml: line 1: did not find expected key
  [1]
  $ c 'services:\n  a:\n    image: x\n    image: y\n'
  failed to parse /home/learner/w/c2/compose.yaml: line 4: mapping key "image" already defined at line 3
  [1]
  $ c 'services:\n\ta:\n'
  yaml: line 2: found character that cannot start any token
  [1]
  $ c 'services:\n  a:\n    image: x\n    environment:\n      - A=1\n      - A=2\n      - B\n    env_file: nosuch\n'
  env file /home/learner/w/c2/nosuch not found: stat /home/learner/w/c2/nosuch: no such file or directory
  [1]
  $ c 'services:\n  a:\n    image: x\n    environment:\n      A: true\n      B: 1.50\n      C: null\n      D: "yes"\n      E: off\n'
  name: c2
  services:
    a:
      environment:
        A: "true"
        B: "1.5"
        C: null
        D: "yes"
        E: "off"
      image: x
      networks:
        default: null
  networks:
    default:
      name: c2_default
  $ c 'services:\n  a:\n    image: x\n    environment: [A: 1]\n'
  services.a.environment.[0]: unexpected type map[string]interface {}
  [1]
  $ c 'services:\n  a:\n    image: x\n    restart: sometimes\n'
  name: c2
  services:
    a:
      image: x
      networks:
        default: null
      restart: sometimes
  networks:
    default:
      name: c2_default
  $ c 'services:\n  a:\n    image: x\n    mem_limit: 64m\n    cpus: 0.5\n    shm_size: 1gb\n    stop_grace_period: 1m30s\n    init: true\n    tty: true\n    stdin_open: true\n    user: "1000"\n    working_dir: /w\n    hostname: h\n    extra_hosts: ["a:1.2.3.4"]\n    dns: 1.1.1.1\n    cap_add: [NET_ADMIN]\n    read_only: true\n    tmpfs: /t\n    privileged: true\n    labels: [a=b]\n    expose: [80]\n'
  name: c2
  services:
    a:
      cap_add:
        - NET_ADMIN
      cpus: 0.5
      dns:
        - 1.1.1.1
      expose:
        - "80"
      extra_hosts:
        - a=1.2.3.4
      hostname: h
      image: x
      init: true
      labels:
        a: b
      mem_limit: "67108864"
      networks:
        default: null
      privileged: true
      read_only: true
      shm_size: "1073741824"
      stdin_open: true
      stop_grace_period: 1m30s
      tmpfs:
        - /t
      tty: true
      user: "1000"
      working_dir: /w
  networks:
    default:
      name: c2_default
  $ c 'services:\n  a:\n    image: x\n    healthcheck:\n      test: curl x\n      interval: 1m\n      retries: 3\n      start_period: 5s\n    deploy:\n      replicas: 2\n      resources:\n        limits: {cpus: "0.5", memory: 50M}\n    logging:\n      driver: json-file\n      options: {max-size: 1m}\n'
  name: c2
  services:
    a:
      deploy:
        replicas: 2
        resources:
          limits:
            cpus: 0.5
            memory: "52428800"
      healthcheck:
        test:
          - CMD-SHELL
          - curl x
        interval: 1m0s
        retries: 3
        start_period: 5s
      image: x
      logging:
        driver: json-file
        options:
          max-size: 1m
      networks:
        default: null
  networks:
    default:
      name: c2_default
  $ c 'services:\n  a:\n    build: .\n    image: x:1\n    entrypoint: sh -c "a b"\n    command: ["x", "y z"]\n  b:\n    build:\n      context: ./sub\n      dockerfile: D\n      target: t\n      args: {A: 1, B: }\n'
  name: c2
  services:
    a:
      build:
        context: /home/learner/w/c2
        dockerfile: Dockerfile
      command:
        - x
        - y z
      entrypoint:
        - sh
        - -c
        - a b
      image: x:1
      networks:
        default: null
    b:
      build:
        context: /home/learner/w/c2/sub
        dockerfile: D
        args:
          A: "1"
        target: t
      networks:
        default: null
  networks:
    default:
      name: c2_default
  $ c 'services:\n  a:\n    image: x\n    ports:\n      - "80"\n      - "8080:80"\n      - "127.0.0.1:1-2:1-2/udp"\n      - {target: 5, published: 6, mode: host}\n    volumes:\n      - ./d:/d:ro\n      - /abs\n      - ~/h:/h\n      - {type: tmpfs, target: /t, tmpfs: {size: 1m}}\n'
  name: c2
  services:
    a:
      image: x
      networks:
        default: null
      ports:
        - mode: ingress
          target: 80
          protocol: tcp
        - mode: ingress
          target: 80
          published: "8080"
          protocol: tcp
        - mode: ingress
          host_ip: 127.0.0.1
          target: 1
          published: "1"
          protocol: udp
        - mode: ingress
          host_ip: 127.0.0.1
          target: 2
          published: "2"
          protocol: udp
        - mode: host
          target: 5
          published: "6"
          protocol: tcp
      volumes:
        - type: bind
          source: /home/learner/w/c2/d
          target: /d
          read_only: true
          bind:
            create_host_path: true
        - type: volume
          target: /abs
          volume: {}
        - type: bind
          source: /home/learner/h
          target: /h
          bind:
            create_host_path: true
        - type: tmpfs
          target: /t
          tmpfs:
            size: "1048576"
  networks:
    default:
      name: c2_default
  $ c 'x-a: &a\n  restart: always\nservices:\n  a:\n    <<: *a\n    image: x\n  b:\n    extends: a\n    image: y\n  c:\n    extends:\n      service: nope\n'
  cannot extend service "c" in /home/learner/w/c2/compose.yaml: service "nope" not found
  [1]
  $ c 'services:\n  a:\n    image: x\n    profiles: [p]\n  b:\n    image: y\n'
  name: c2
  services:
    b:
      image: "y"
      networks:
        default: null
  networks:
    default:
      name: c2_default
  $ docker compose --profile p config --services
  a
  b
  $ docker compose config --profiles
  p
  $ c 'name: proj\nservices:\n  a:\n    image: x\n    networks:\n      n:\n        aliases: [z]\n        ipv4_address: 10.5.0.5\nnetworks:\n  n:\n    ipam:\n      config:\n        - subnet: 10.5.0.0/16\n  e:\n    external: true\n'
  name: proj
  services:
    a:
      image: x
      networks:
        "n":
          aliases:
            - z
          ipv4_address: 10.5.0.5
  networks:
    "n":
      name: proj_n
      ipam:
        config:
          - subnet: 10.5.0.0/16
  $ c 'services:\n  a:\n    image: x\n    secrets:\n      - s\n      - {source: t, target: /t, mode: 0400}\n    configs: [k]\nsecrets:\n  s: {file: ./s.txt}\n  t: {environment: HOME}\nconfigs:\n  k: {content: "hello"}\n'
  name: c2
  services:
    a:
      configs:
        - source: k
      image: x
      networks:
        default: null
      secrets:
        - source: s
          target: /run/secrets/s
        - source: t
          target: /t
          mode: "0400"
  networks:
    default:
      name: c2_default
  secrets:
    s:
      name: c2_s
      file: /home/learner/w/c2/s.txt
    t:
      name: c2_t
      environment: HOME
  configs:
    k:
      name: c2_k
      content: hello
  $ c 'services:\n  a:\n    image: x\n    volumes: ["data:/d"]\nvolumes:\n  data:\n    driver_opts: {type: nfs}\n  ext: {external: true, name: real}\n'
  name: c2
  services:
    a:
      image: x
      networks:
        default: null
      volumes:
        - type: volume
          source: data
          target: /d
          volume: {}
  networks:
    default:
      name: c2_default
  volumes:
    data:
      name: c2_data
      driver_opts:
        type: nfs
  $ printf 'A=1\nB="two words"\nC=${A}x # c\nexport D=4\nE='"'"'$A'"'"'\n' > .env; c 'services:\n  a:\n    image: $A-$B-$C-$D-$E\n'
  name: c2
  services:
    a:
      image: 1-two words-1x-4-$$A
      networks:
        default: null
  networks:
    default:
      name: c2_default
  $ printf 'bad line\n' > .env; docker compose config
  failed to read /home/learner/w/c2/.env: line 1: key cannot contain a space
  [1]
  $ rm .env; printf 'services:\n  a:\n    image: x\n    env_file: [e.env, {path: no.env, required: false}]\n' > compose.yaml; printf 'K=v\n#c\nL="x y"\n' > e.env; docker compose config
  name: c2
  services:
    a:
      environment:
        K: v
        L: x y
      image: x
      networks:
        default: null
  networks:
    default:
      name: c2_default
  $ printf 'services:\n  a:\n    image: y\n    environment: [Z=1]\n    ports: ["90:90"]\n' > compose.override.yaml; docker compose config
  name: c2
  services:
    a:
      environment:
        K: v
        L: x y
        Z: "1"
      image: "y"
      networks:
        default: null
      ports:
        - mode: ingress
          target: 90
          published: "90"
          protocol: tcp
  networks:
    default:
      name: c2_default
  $ docker compose -f compose.yaml config
  name: c2
  services:
    a:
      environment:
        K: v
        L: x y
      image: x
      networks:
        default: null
  networks:
    default:
      name: c2_default
  $ docker compose -f compose.yaml -f nosuch.yaml config
  open /home/learner/w/c2/nosuch.yaml: no such file or directory
  [1]
  $ printf 'services:\n  a: !reset null\n  b:\n    image: z\n' > compose.override.yaml; docker compose config
  name: c2
  services:
    b:
      image: z
      networks:
        default: null
  networks:
    default:
      name: c2_default
  $ rm compose.override.yaml; printf 'include: [inc.yaml]\nservices:\n  a:\n    image: x\n' > compose.yaml; printf 'services:\n  i:\n    image: q\n' > inc.yaml; docker compose config
  name: c2
  services:
    a:
      image: x
      networks:
        default: null
    i:
      image: q
      networks:
        default: null
  networks:
    default:
      name: c2_default
  $ printf 'services:\n  a:\n    image: x\n    develop:\n      watch:\n        - {action: sync, path: ./s, target: /s}\n' > compose.yaml; docker compose config
  name: c2
  services:
    a:
      develop:
        watch:
          - path: /home/learner/w/c2/s
            action: sync
            target: /s
      image: x
      networks:
        default: null
  networks:
    default:
      name: c2_default
# varies
  $ docker compose watch
   a Pulling 
   a Error Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io on 10.255.255.53:53: no such host
  Error response from daemon: Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io on 10.255.255.53:53: no such host
  [1]
# varies
  $ printf 'services:\n  a:\n    image: busybox\n    command: top\n' > compose.yaml; docker compose watch
   Network c2_default  Creating
   Network c2_default  Created
   Container c2-a-1  Creating
   Container c2-a-1  Created
   Container c2-a-1  Starting
   Container c2-a-1  Started
  none of the selected services is configured for watch, consider setting a 'develop' section
  [1]
  $ docker compose -f - config < compose.yaml
  name: c2
  services:
    a:
      command:
        - top
      image: busybox
      networks:
        default: null
  networks:
    default:
      name: c2_default
  $ cp compose.yaml docker-compose.yml; docker compose config -q
  time="2026-11-28T21:44:02Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/c2/compose.yaml, /home/learner/w/c2/docker-compose.yml"
  time="2026-11-28T21:44:02Z" level=warning msg="Using /home/learner/w/c2/compose.yaml"
  $ docker compose --env-file nosuch config
  couldn't find env file: /home/learner/w/c2/nosuch
  [1]
# varies
  $ docker compose --project-directory /tmp config | head -1
  no configuration file provided: not found
  $ COMPOSE_PROJECT_NAME=envp docker compose config | head -1
  time="2026-11-28T21:44:02Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/c2/compose.yaml, /home/learner/w/c2/docker-compose.yml"
  time="2026-11-28T21:44:02Z" level=warning msg="Using /home/learner/w/c2/compose.yaml"
  name: envp
# varies
  $ printf 'services:\n  a:\n    image: busybox\n    command: sh -c "echo ready; sleep 1; exit 0"\n  b:\n    image: busybox\n    command: echo after\n    depends_on:\n      a: {condition: service_completed_successfully}\n' > compose.yaml; docker compose up -d; sleep 2; docker compose logs --no-log-prefix; docker compose down -t 0
  time="2026-11-28T21:44:02Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/c2/compose.yaml, /home/learner/w/c2/docker-compose.yml"
  time="2026-11-28T21:44:02Z" level=warning msg="Using /home/learner/w/c2/compose.yaml"
   Container c2-a-1  Recreate
   Container c2-a-1  Recreated
   Container c2-b-1  Creating
   Container c2-b-1  Created
   Container c2-a-1  Starting
   Container c2-a-1  Started
   Container c2-a-1  Waiting
   Container c2-a-1  Exited
   Container c2-b-1  Starting
   Container c2-b-1  Started
  time="2026-11-28T21:44:07Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/c2/compose.yaml, /home/learner/w/c2/docker-compose.yml"
  time="2026-11-28T21:44:07Z" level=warning msg="Using /home/learner/w/c2/compose.yaml"
  after
  ready
  time="2026-11-28T21:44:07Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/c2/compose.yaml, /home/learner/w/c2/docker-compose.yml"
  time="2026-11-28T21:44:07Z" level=warning msg="Using /home/learner/w/c2/compose.yaml"
   Container c2-b-1  Stopping
   Container c2-b-1  Stopped
   Container c2-b-1  Removing
   Container c2-b-1  Removed
   Container c2-a-1  Stopping
   Container c2-a-1  Stopped
   Container c2-a-1  Removing
   Container c2-a-1  Removed
   Network c2_default  Removing
   Network c2_default  Removed
  $ printf 'services:\n  a:\n    image: busybox\n    command: sh -c "exit 1"\n  b:\n    image: busybox\n    command: echo after\n    depends_on:\n      a: {condition: service_completed_successfully}\n' > compose.yaml; docker compose up -d; docker compose down -t 0
  time="2026-11-28T21:44:07Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/c2/compose.yaml, /home/learner/w/c2/docker-compose.yml"
  time="2026-11-28T21:44:07Z" level=warning msg="Using /home/learner/w/c2/compose.yaml"
   Network c2_default  Creating
   Network c2_default  Created
   Container c2-a-1  Creating
   Container c2-a-1  Created
   Container c2-b-1  Creating
   Container c2-b-1  Created
   Container c2-a-1  Starting
   Container c2-a-1  Started
   Container c2-a-1  Waiting
   Container c2-a-1  service "a" didn't complete successfully: exit 1
  service "a" didn't complete successfully: exit 1
  time="2026-11-28T21:44:09Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/c2/compose.yaml, /home/learner/w/c2/docker-compose.yml"
  time="2026-11-28T21:44:09Z" level=warning msg="Using /home/learner/w/c2/compose.yaml"
   Container c2-b-1  Stopping
   Container c2-b-1  Stopped
   Container c2-b-1  Removing
   Container c2-b-1  Removed
   Container c2-a-1  Stopping
   Container c2-a-1  Stopped
   Container c2-a-1  Removing
   Container c2-a-1  Removed
   Network c2_default  Removing
   Network c2_default  Removed
  $ printf 'services:\n  a:\n    image: busybox\n    command: top\n    healthcheck: {test: "false", interval: 0.2s, retries: 2}\n  b:\n    image: busybox\n    depends_on:\n      a: {condition: service_healthy}\n' > compose.yaml; docker compose up -d; docker compose down -t 0
  time="2026-11-28T21:44:09Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/c2/compose.yaml, /home/learner/w/c2/docker-compose.yml"
  time="2026-11-28T21:44:09Z" level=warning msg="Using /home/learner/w/c2/compose.yaml"
   Network c2_default  Creating
   Network c2_default  Created
   Container c2-a-1  Creating
   Container c2-a-1  Created
   Container c2-b-1  Creating
   Container c2-b-1  Created
   Container c2-a-1  Starting
   Container c2-a-1  Started
   Container c2-a-1  Waiting
   Container c2-a-1  Error
  dependency failed to start: container c2-a-1 is unhealthy
  time="2026-11-28T21:44:11Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/c2/compose.yaml, /home/learner/w/c2/docker-compose.yml"
  time="2026-11-28T21:44:11Z" level=warning msg="Using /home/learner/w/c2/compose.yaml"
   Container c2-b-1  Stopping
   Container c2-b-1  Stopped
   Container c2-b-1  Removing
   Container c2-b-1  Removed
   Container c2-a-1  Stopping
   Container c2-a-1  Stopped
   Container c2-a-1  Removing
   Container c2-a-1  Removed
   Network c2_default  Removing
   Network c2_default  Removed
# varies
  $ printf 'services:\n  a:\n    build: .\n' > compose.yaml; printf 'FROM busybox\nRUN echo x\nCMD ["echo","built"]\n' > Dockerfile; docker compose build
  time="2026-11-28T21:44:12Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/c2/compose.yaml, /home/learner/w/c2/docker-compose.yml"
  time="2026-11-28T21:44:12Z" level=warning msg="Using /home/learner/w/c2/compose.yaml"
  #1 [internal] load local bake definitions
  #1 reading from stdin 459B done
  #1 DONE 0.0s
  
  #2 [internal] load build definition from Dockerfile
  #2 transferring dockerfile: 82B done
  #2 DONE 0.0s
  
  #3 [internal] load metadata for docker.io/library/busybox:latest
  #3 DONE 0.0s
  
  #4 [internal] load .dockerignore
  #4 transferring context:
  #4 transferring context: 2B done
  #4 DONE 0.0s
  
  #5 [1/2] FROM docker.io/library/busybox:latest
  #5 DONE 0.0s
  
  #6 [2/2] RUN echo x
  #6 0.418 x
  #6 DONE 0.4s
  
  #7 exporting to image
  #7 exporting layers
  #7 exporting layers 0.5s done
  #7 writing image sha256:0e3fa990b8f8ad476ead5dfd43e86a85e19c1af1d84d409bad7de785cdcdf3f5 done
  #7 naming to docker.io/library/c2-a done
  #7 DONE 0.5s
  
  #8 resolving provenance for metadata file
  #8 DONE 0.0s
   c2-a  Built
# varies
  $ docker compose build -q
  time="2026-11-28T21:44:14Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/c2/compose.yaml, /home/learner/w/c2/docker-compose.yml"
  time="2026-11-28T21:44:14Z" level=warning msg="Using /home/learner/w/c2/compose.yaml"
  $ docker compose build nosuch
  time="2026-11-28T21:44:14Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/c2/compose.yaml, /home/learner/w/c2/docker-compose.yml"
  time="2026-11-28T21:44:14Z" level=warning msg="Using /home/learner/w/c2/compose.yaml"
  no such service: nosuch
  [1]
  $ docker compose up
  time="2026-11-28T21:44:14Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/c2/compose.yaml, /home/learner/w/c2/docker-compose.yml"
  time="2026-11-28T21:44:14Z" level=warning msg="Using /home/learner/w/c2/compose.yaml"
   Network c2_default  Creating
   Network c2_default  Created
   Container c2-a-1  Creating
   Container c2-a-1  Created
  Attaching to a-1
  a-1  | built
  \x0d\x1b[Ka-1 exited with code 0 (esc)
  $ docker compose up --build -d
  time="2026-11-28T21:44:15Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/c2/compose.yaml, /home/learner/w/c2/docker-compose.yml"
  time="2026-11-28T21:44:15Z" level=warning msg="Using /home/learner/w/c2/compose.yaml"
  #1 [internal] load local bake definitions
  #1 reading from stdin 459B done
  #1 DONE 0.0s
  
  #2 [internal] load build definition from Dockerfile
  #2 transferring dockerfile: 82B done
  #2 DONE 0.0s
  
  #3 [internal] load metadata for docker.io/library/busybox:latest
  #3 DONE 0.0s
  
  #4 [internal] load .dockerignore
  #4 transferring context: 2B done
  #4 DONE 0.0s
  
  #5 [1/2] FROM docker.io/library/busybox:latest
  #5 DONE 0.0s
  
  #6 [2/2] RUN echo x
  #6 CACHED
  
  #7 exporting to image
  #7 exporting layers done
  #7 writing image sha256:0e3fa990b8f8ad476ead5dfd43e86a85e19c1af1d84d409bad7de785cdcdf3f5 done
  #7 naming to docker.io/library/c2-a done
  #7 DONE 0.0s
  
  #8 resolving provenance for metadata file
  #8 DONE 0.0s
   c2-a  Built
   Container c2-a-1  Starting
   Container c2-a-1  Started
  $ docker compose images --format json | jq -c '.[0].Repository'
  time="2026-11-28T21:44:16Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/c2/compose.yaml, /home/learner/w/c2/docker-compose.yml"
  time="2026-11-28T21:44:16Z" level=warning msg="Using /home/learner/w/c2/compose.yaml"
  "c2-a"
# varies
  $ docker compose push
  time="2026-11-28T21:44:17Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/c2/compose.yaml, /home/learner/w/c2/docker-compose.yml"
  time="2026-11-28T21:44:17Z" level=warning msg="Using /home/learner/w/c2/compose.yaml"
   a Skipped 
  $ docker compose pull
  time="2026-11-28T21:44:17Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/c2/compose.yaml, /home/learner/w/c2/docker-compose.yml"
  time="2026-11-28T21:44:17Z" level=warning msg="Using /home/learner/w/c2/compose.yaml"
   a Skipped - No image to be pulled 
  $ docker compose down --rmi local
  time="2026-11-28T21:44:17Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/c2/compose.yaml, /home/learner/w/c2/docker-compose.yml"
  time="2026-11-28T21:44:17Z" level=warning msg="Using /home/learner/w/c2/compose.yaml"
   Container c2-a-1  Stopping
   Container c2-a-1  Stopped
   Container c2-a-1  Removing
   Container c2-a-1  Removed
   Image c2-a:latest  Removing
   Network c2_default  Removing
   Image c2-a:latest  Removed
   Network c2_default  Removed
  $ printf 'FROM busybox\nRUN false\n' > Dockerfile; docker compose up -d
  time="2026-11-28T21:44:17Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/c2/compose.yaml, /home/learner/w/c2/docker-compose.yml"
  time="2026-11-28T21:44:17Z" level=warning msg="Using /home/learner/w/c2/compose.yaml"
  #1 [internal] load local bake definitions
  #1 reading from stdin 459B done
  #1 DONE 0.0s
  
  #2 [internal] load build definition from Dockerfile
  #2 transferring dockerfile: 60B done
  #2 DONE 0.0s
  
  #3 [internal] load metadata for docker.io/library/busybox:latest
  #3 DONE 0.0s
  
  #4 [internal] load .dockerignore
  #4 transferring context: 2B done
  #4 DONE 0.0s
  
  #5 [1/2] FROM docker.io/library/busybox:latest
  #5 CACHED
  
  #6 [2/2] RUN false
  #6 ERROR: process "/bin/sh -c false" did not complete successfully: exit code: 1
  ------
   > [2/2] RUN false:
  ------
  Dockerfile:2
  
  --------------------
  
     1 |     FROM busybox
  
     2 | >>> RUN false
  
     3 |     
  
  --------------------
  
  failed to solve: process "/bin/sh -c false" did not complete successfully: exit code: 1
  
  [1]
  $ docker compose build
  time="2026-11-28T21:44:19Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/c2/compose.yaml, /home/learner/w/c2/docker-compose.yml"
  time="2026-11-28T21:44:19Z" level=warning msg="Using /home/learner/w/c2/compose.yaml"
  #1 [internal] load local bake definitions
  #1 reading from stdin 459B done
  #1 DONE 0.0s
  
  #2 [internal] load build definition from Dockerfile
  #2 transferring dockerfile: 60B done
  #2 DONE 0.0s
  
  #3 [internal] load metadata for docker.io/library/busybox:latest
  #3 DONE 0.0s
  
  #4 [internal] load .dockerignore
  #4 transferring context: 2B done
  #4 DONE 0.0s
  
  #5 [1/2] FROM docker.io/library/busybox:latest
  #5 CACHED
  
  #6 [2/2] RUN false
  #6 ERROR: process "/bin/sh -c false" did not complete successfully: exit code: 1
  ------
   > [2/2] RUN false:
  ------
  Dockerfile:2
  
  --------------------
  
     1 |     FROM busybox
  
     2 | >>> RUN false
  
     3 |     
  
  --------------------
  
  failed to solve: process "/bin/sh -c false" did not complete successfully: exit code: 1
  
  [1]
  $ printf 'services:\n  a:\n    image: busybox\n    command: nosuchcmd\n' > compose.yaml; docker compose up -d
  time="2026-11-28T21:44:20Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/c2/compose.yaml, /home/learner/w/c2/docker-compose.yml"
  time="2026-11-28T21:44:20Z" level=warning msg="Using /home/learner/w/c2/compose.yaml"
   Network c2_default  Creating
   Network c2_default  Created
   Container c2-a-1  Creating
   Container c2-a-1  Created
   Container c2-a-1  Starting
  Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "nosuchcmd": executable file not found in $PATH
  [1]
  $ docker compose down
  time="2026-11-28T21:44:20Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/c2/compose.yaml, /home/learner/w/c2/docker-compose.yml"
  time="2026-11-28T21:44:20Z" level=warning msg="Using /home/learner/w/c2/compose.yaml"
   Container c2-a-1  Stopping
   Container c2-a-1  Stopped
   Container c2-a-1  Removing
   Container c2-a-1  Removed
   Network c2_default  Removing
   Network c2_default  Removed
  $ printf 'services:\n  a:\n    image: busybox\n    container_name: fixed\n    command: top\n    network_mode: none\n' > compose.yaml; docker compose up -d; docker compose up -d --scale a=2; docker compose down -t 0
  time="2026-11-28T21:44:21Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/c2/compose.yaml, /home/learner/w/c2/docker-compose.yml"
  time="2026-11-28T21:44:21Z" level=warning msg="Using /home/learner/w/c2/compose.yaml"
   Container fixed  Creating
   Container fixed  Created
   Container fixed  Starting
   Container fixed  Started
  time="2026-11-28T21:44:22Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/c2/compose.yaml, /home/learner/w/c2/docker-compose.yml"
  time="2026-11-28T21:44:22Z" level=warning msg="Using /home/learner/w/c2/compose.yaml"
  WARNING: The "a" service is using the custom container name "fixed". Docker requires each container to have a unique name. Remove the custom name to scale the service
  time="2026-11-28T21:44:22Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/c2/compose.yaml, /home/learner/w/c2/docker-compose.yml"
  time="2026-11-28T21:44:22Z" level=warning msg="Using /home/learner/w/c2/compose.yaml"
   Container fixed  Stopping
   Container fixed  Stopped
   Container fixed  Removing
   Container fixed  Removed
# varies
  $ printf 'services:\n  a:\n    image: busybox\n    command: top\n    ports: ["8095:80"]\n  b:\n    image: busybox\n    command: top\n    ports: ["8095:80"]\n' > compose.yaml; docker compose up -d 2>&1 | tail -1 | cut -c1-60; docker compose down -t 0
  Error response from daemon: failed to set up container netwo
  time="2026-11-28T21:44:23Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/c2/compose.yaml, /home/learner/w/c2/docker-compose.yml"
  time="2026-11-28T21:44:23Z" level=warning msg="Using /home/learner/w/c2/compose.yaml"
   Container c2-b-1  Stopping
   Container c2-a-1  Stopping
   Container c2-a-1  Stopped
   Container c2-a-1  Removing
   Container c2-a-1  Removed
   Container c2-b-1  Stopped
   Container c2-b-1  Removing
   Container c2-b-1  Removed
   Network c2_default  Removing
   Network c2_default  Removed
  $ printf 'services:\n  a:\n    image: busybox\n    command: top\n    networks: [e]\n    volumes: ["v:/v"]\nnetworks:\n  e: {external: true}\nvolumes:\n  v: {external: true}\n' > compose.yaml; docker compose up -d
  time="2026-11-28T21:44:24Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/c2/compose.yaml, /home/learner/w/c2/docker-compose.yml"
  time="2026-11-28T21:44:24Z" level=warning msg="Using /home/learner/w/c2/compose.yaml"
  network e declared as external, but could not be found
  [1]
# varies
  $ docker network create e; docker compose up -d
  cb3bcdb2edcd3f5e7e8ac39bb7a2c687b1281cfb46eff2c0a7e24586570edcd5
  time="2026-11-28T21:44:24Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/c2/compose.yaml, /home/learner/w/c2/docker-compose.yml"
  time="2026-11-28T21:44:24Z" level=warning msg="Using /home/learner/w/c2/compose.yaml"
   Container c2-a-1  Creating
   Container c2-a-1  Error response from daemon: invalid mount config for type "volume": invalid mount path: 'v:/v' mount path must be absolute
  Error response from daemon: invalid mount config for type "volume": invalid mount path: 'v:/v' mount path must be absolute
  [1]
# varies
  $ docker volume create v; docker compose up -d
  Error response from daemon: create v: volume name is too short, names should be at least two alphanumeric characters
  time="2026-11-28T21:44:24Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/c2/compose.yaml, /home/learner/w/c2/docker-compose.yml"
  time="2026-11-28T21:44:24Z" level=warning msg="Using /home/learner/w/c2/compose.yaml"
   Container c2-a-1  Creating
   Container c2-a-1  Error response from daemon: invalid mount config for type "volume": invalid mount path: 'v:/v' mount path must be absolute
  Error response from daemon: invalid mount config for type "volume": invalid mount path: 'v:/v' mount path must be absolute
  [1]
# varies
  $ docker compose down -v -t 0; docker network rm e; docker volume rm v
  time="2026-11-28T21:44:25Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/c2/compose.yaml, /home/learner/w/c2/docker-compose.yml"
  time="2026-11-28T21:44:25Z" level=warning msg="Using /home/learner/w/c2/compose.yaml"
  time="2026-11-28T21:44:25Z" level=warning msg="Warning: No resource found to remove for project \"c2\"."
  e
  Error response from daemon: get v: no such volume
  [1]
