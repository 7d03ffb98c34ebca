Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ mkdir k1; cd k1; mkdir -p src html; echo pw > s.txt; echo k > k.cfg
  $ cat > compose.yaml <<'X'
  > services:
  >   web:
  >     image: nginx:1.27
  >     container_name: my-web
  >     hostname: webhost
  >     domainname: example.com
  >     ports:
  >       - "8080:80"
  >       - "443:443/tcp"
  >       - "127.0.0.1:53:53/udp"
  >       - "3000-3002:3000-3002"
  >       - "9000"
  >     expose: ["80", "81-83", 90]
  >     volumes:
  >       - ./html:/usr/share/nginx/html:ro
  >       - data:/data
  >       - /anon
  >       - ~/x:/x:rw,z
  >       - /etc/hosts:/h:ro
  >     environment:
  >       - A=1
  >       - B=two words
  >       - HOME
  >       - NOPE
  >     labels:
  >       - com.example.a=b
  >       - flag
  >     restart: unless-stopped
  >     user: "1000:1000"
  >     working_dir: /srv
  >     stop_signal: SIGQUIT
  >     stop_grace_period: 10s
  >     privileged: true
  >     read_only: true
  >     init: true
  >     tty: true
  >     stdin_open: true
  > volumes:
  >   data:
  > X
  $ docker compose config
  name: k1
  services:
    web:
      container_name: my-web
      domainname: example.com
      environment:
        A: "1"
        B: two words
        HOME: /home/learner
        NOPE: null
      expose:
        - "80"
        - 81-83
        - "90"
      hostname: webhost
      image: nginx:1.27
      init: true
      labels:
        com.example.a: b
        flag: ""
      networks:
        default: null
      ports:
        - mode: ingress
          target: 80
          published: "8080"
          protocol: tcp
        - mode: ingress
          target: 443
          published: "443"
          protocol: tcp
        - mode: ingress
          host_ip: 127.0.0.1
          target: 53
          published: "53"
          protocol: udp
        - mode: ingress
          target: 3000
          published: "3000"
          protocol: tcp
        - mode: ingress
          target: 3001
          published: "3001"
          protocol: tcp
        - mode: ingress
          target: 3002
          published: "3002"
          protocol: tcp
        - mode: ingress
          target: 9000
          protocol: tcp
      privileged: true
      read_only: true
      restart: unless-stopped
      stdin_open: true
      stop_grace_period: 10s
      stop_signal: SIGQUIT
      tty: true
      user: 1000:1000
      volumes:
        - type: bind
          source: /home/learner/w/k1/html
          target: /usr/share/nginx/html
          read_only: true
          bind:
            create_host_path: true
        - type: volume
          source: data
          target: /data
          volume: {}
        - type: volume
          target: /anon
          volume: {}
        - type: bind
          source: /home/learner/x
          target: /x
          bind:
            selinux: z
            create_host_path: true
        - type: bind
          source: /etc/hosts
          target: /h
          read_only: true
          bind:
            create_host_path: true
      working_dir: /srv
  networks:
    default:
      name: k1_default
  volumes:
    data:
      name: k1_data
  $ cat > compose.yaml <<'X'
  > services:
  >   a:
  >     image: busybox
  >     cap_add: [NET_ADMIN, SYS_TIME]
  >     cap_drop: [ALL]
  >     devices: ["/dev/null:/dev/xnull", "/dev/zero:/dev/z:rw"]
  >     dns: 8.8.8.8
  >     dns_search: [a.com, b.com]
  >     dns_opt: ["use-vc"]
  >     extra_hosts:
  >       - "one:1.2.3.4"
  >       - "host.docker.internal:host-gateway"
  >     ulimits:
  >       nproc: 65535
  >       nofile: {soft: 20000, hard: 40000}
  >     sysctls:
  >       net.core.somaxconn: 1024
  >     tmpfs: /run
  >     security_opt: ["no-new-privileges:true"]
  >     logging:
  >       driver: json-file
  >       options: {max-size: "10m", max-file: 3}
  >     group_add: [mail, 1000]
  >     ipc: host
  >     pid: host
  >     userns_mode: host
  >     cgroup_parent: m-executor
  >     oom_kill_disable: false
  >     oom_score_adj: 10
  >     pids_limit: 100
  >     platform: linux/amd64
  >     pull_policy: if_not_present
  >     isolation: default
  >     mem_reservation: 32m
  >     memswap_limit: 1g
  >     mem_swappiness: 10
  >     cpu_shares: 73
  >     cpu_quota: 50000
  >     cpu_period: 100000
  >     cpuset: "0,1"
  >     runtime: runc
  >     network_mode: bridge
  > X
  $ docker compose config
  name: k1
  services:
    a:
      cap_add:
        - NET_ADMIN
        - SYS_TIME
      cap_drop:
        - ALL
      cgroup_parent: m-executor
      cpu_period: 100000
      cpu_quota: 50000
      cpuset: 0,1
      cpu_shares: 73
      devices:
        - source: /dev/null
          target: /dev/xnull
          permissions: rwm
        - source: /dev/zero
          target: /dev/z
          permissions: rw
      dns:
        - 8.8.8.8
      dns_opt:
        - use-vc
      dns_search:
        - a.com
        - b.com
      extra_hosts:
        - host.docker.internal=host-gateway
        - one=1.2.3.4
      group_add:
        - mail
        - "1000"
      image: busybox
      ipc: host
      isolation: default
      logging:
        driver: json-file
        options:
          max-file: "3"
          max-size: 10m
      mem_reservation: "33554432"
      memswap_limit: "1073741824"
      mem_swappiness: "10"
      network_mode: bridge
      oom_score_adj: 10
      pid: host
      pids_limit: 100
      platform: linux/amd64
      pull_policy: missing
      runtime: runc
      security_opt:
        - no-new-privileges:true
      sysctls:
        net.core.somaxconn: "1024"
      tmpfs:
        - /run
      ulimits:
        nofile:
          soft: 20000
          hard: 40000
        nproc: 65535
      userns_mode: host
  $ cat > compose.yaml <<'X'
  > services:
  >   a:
  >     image: busybox
  >     deploy:
  >       mode: replicated
  >       replicas: 3
  >       endpoint_mode: vip
  >       labels: [x=y]
  >       placement:
  >         constraints: [node.role == manager, "node.labels.a==b"]
  >         preferences:
  >           - spread: node.labels.zone
  >         max_replicas_per_node: 2
  >       resources:
  >         limits: {cpus: "0.50", memory: 50M, pids: 10}
  >         reservations:
  >           cpus: 0.25
  >           memory: 20M
  >           devices:
  >             - driver: nvidia
  >               count: all
  >               capabilities: [gpu]
  >       restart_policy: {condition: on-failure, delay: 5s, max_attempts: 3, window: 120s}
  >       update_config: {parallelism: 2, delay: 10s, order: stop-first, failure_action: rollback, monitor: 60s, max_failure_ratio: 0.3}
  >       rollback_config: {parallelism: 1}
  > X
  $ docker compose config
  name: k1
  services:
    a:
      deploy:
        mode: replicated
        replicas: 3
        labels:
          x: "y"
        update_config:
          parallelism: 2
          delay: 10s
          failure_action: rollback
          monitor: 1m0s
          max_failure_ratio: 0.3
          order: stop-first
        rollback_config:
          parallelism: 1
        resources:
          limits:
            cpus: 0.5
            memory: "52428800"
            pids: 10
          reservations:
            cpus: 0.25
            memory: "20971520"
            devices:
              - capabilities:
                  - gpu
                driver: nvidia
                count: -1
        restart_policy:
          condition: on-failure
          delay: 5s
          max_attempts: 3
          window: 2m0s
        placement:
          constraints:
            - node.role == manager
            - node.labels.a==b
          preferences:
            - spread: node.labels.zone
          max_replicas_per_node: 2
        endpoint_mode: vip
      image: busybox
      networks:
        default: null
  networks:
    default:
      name: k1_default
  $ cat > compose.yaml <<'X'
  > services:
  >   a:
  >     build:
  >       context: ./src
  >       dockerfile: Dockerfile.dev
  >       args:
  >         V: 1.0
  >         W:
  >       target: dev
  >       labels: {l: "1"}
  >       cache_from: [alpine:latest]
  >       cache_to: ["type=local,dest=/c"]
  >       no_cache: true
  >       pull: true
  >       network: host
  >       platforms: [linux/amd64, linux/arm64]
  >       tags: ["x:1", "x:2"]
  >       shm_size: 128m
  >       ssh: [default]
  >       secrets: [tok]
  >       extra_hosts: ["h:1.1.1.1"]
  >       additional_contexts: {res: ./html, img: docker-image://alpine}
  >       privileged: true
  >       ulimits: {nofile: 100}
  >       entitlements: [network.host]
  >   b:
  >     build:
  >       context: .
  >       dockerfile_inline: |
  >         FROM busybox
  >         RUN echo $$X
  >       args: [A=1, B]
  >   c:
  >     build: https://github.com/docker/x.git#main:sub
  >   d:
  >     build: {context: ., additional_contexts: ["s=service:b"]}
  > secrets:
  >   tok: {environment: TOK}
  > X
  $ docker compose config
  name: k1
  services:
    a:
      build:
        context: /home/learner/w/k1/src
        dockerfile: Dockerfile.dev
        entitlements:
          - network.host
        args:
          V: "1"
        ssh:
          - default
        labels:
          l: "1"
        cache_from:
          - alpine:latest
        cache_to:
          - type=local,dest=/c
        no_cache: true
        additional_contexts:
          img: docker-image://alpine
          res: /home/learner/w/k1/html
        pull: true
        extra_hosts:
          - h=1.1.1.1
        network: host
        target: dev
        secrets:
          - source: tok
        shm_size: "134217728"
        tags:
          - x:1
          - x:2
        ulimits:
          nofile: 100
        platforms:
          - linux/amd64
          - linux/arm64
        privileged: true
      networks:
        default: null
    b:
      build:
        context: /home/learner/w/k1
        dockerfile_inline: |
          FROM busybox
          RUN echo $$X
        args:
          A: "1"
      networks:
        default: null
    c:
      build:
        context: https://github.com/docker/x.git#main:sub
        dockerfile: Dockerfile
      networks:
        default: null
    d:
      build:
        context: /home/learner/w/k1
        dockerfile: Dockerfile
        additional_contexts:
          s: service:b
      networks:
        default: null
  networks:
    default:
      name: k1_default
  secrets:
    tok:
      name: k1_tok
      environment: TOK
  $ docker compose config --no-path-resolution
  name: k1
  services:
    a:
      build:
        context: ./src
        dockerfile: Dockerfile.dev
        entitlements:
          - network.host
        args:
          V: "1"
        ssh:
          - default
        labels:
          l: "1"
        cache_from:
          - alpine:latest
        cache_to:
          - type=local,dest=/c
        no_cache: true
        additional_contexts:
          img: docker-image://alpine
          res: ./html
        pull: true
        extra_hosts:
          - h=1.1.1.1
        network: host
        target: dev
        secrets:
          - source: tok
        shm_size: "134217728"
        tags:
          - x:1
          - x:2
        ulimits:
          nofile: 100
        platforms:
          - linux/amd64
          - linux/arm64
        privileged: true
      networks:
        default: null
    b:
      build:
        context: .
        dockerfile_inline: |
          FROM busybox
          RUN echo $$X
        args:
          A: "1"
      networks:
        default: null
    c:
      build:
        context: https://github.com/docker/x.git#main:sub
        dockerfile: Dockerfile
      networks:
        default: null
    d:
      build:
        context: .
        dockerfile: Dockerfile
        additional_contexts:
          s: service:b
      networks:
        default: null
  networks:
    default:
      name: k1_default
  secrets:
    tok:
      name: k1_tok
      environment: TOK
# varies
  $ docker compose config --images
  k1-d
  k1-a
  k1-b
  k1-c
  $ docker compose config --hash '*' | sed 's/[0-9a-f]\{64\}/H/'
  a H
  b H
  c H
  d H
  $ docker compose config --hash a | sed 's/[0-9a-f]\{64\}/H/'
  a H
  $ docker compose config --hash nosuch
  no such service: nosuch: not found
  [1]
  $ docker compose config --volumes
  $ docker compose config --networks
  default
  $ docker compose config --models
# varies
  $ docker compose config --environment | head -3
  COMPOSE_PROJECT_NAME=k1
  DOCKER_CLI_PLUGIN_ORIGINAL_CLI_COMMAND=docker
  DOCKER_CLI_PLUGIN_SOCKET=@docker_cli_fb5484df02b35c57e0a3caf0f0b06a07
  $ docker compose config --variables
  NAME                REQUIRED            DEFAULT VALUE       ALTERNATE VALUE
  $ docker compose config --format json | jq -c 'keys'
  ["name","networks","secrets","services"]
  $ docker compose config --format toml
  unsupported format "toml"
  [1]
  $ docker compose config -o out.yaml; head -3 out.yaml
  name: k1
  services:
    a:
  $ docker compose config a
  name: k1
  services:
    a:
      build:
        context: /home/learner/w/k1/src
        dockerfile: Dockerfile.dev
        entitlements:
          - network.host
        args:
          V: "1"
        ssh:
          - default
        labels:
          l: "1"
        cache_from:
          - alpine:latest
        cache_to:
          - type=local,dest=/c
        no_cache: true
        additional_contexts:
          img: docker-image://alpine
          res: /home/learner/w/k1/html
        pull: true
        extra_hosts:
          - h=1.1.1.1
        network: host
        target: dev
        secrets:
          - source: tok
        shm_size: "134217728"
        tags:
          - x:1
          - x:2
        ulimits:
          nofile: 100
        platforms:
          - linux/amd64
          - linux/arm64
        privileged: true
      networks:
        default: null
  networks:
    default:
      name: k1_default
  secrets:
    tok:
      name: k1_tok
      environment: TOK
  $ docker compose config a b | head -5
  name: k1
  services:
    a:
      build:
        context: /home/learner/w/k1/src
  $ docker compose config nosuch
  no such service: nosuch
  [1]
  $ docker compose config --services a
  a
  b
  c
  d
  $ docker compose config --no-interpolate --services
  a
  b
  c
  d
  $ docker compose config --no-normalize | head -20
  name: k1
  services:
    a:
      build:
        context: /home/learner/w/k1/src
        dockerfile: Dockerfile.dev
        entitlements:
          - network.host
        args:
          V: "1"
          W: null
        ssh:
          - default
        labels:
          l: "1"
        cache_from:
          - alpine:latest
        cache_to:
          - type=local,dest=/c
        no_cache: true
# varies
  $ docker compose config --resolve-image-digests | tail -4
  secrets:
    tok:
      name: k1_tok
      environment: TOK
  $ cat > compose.yaml <<'X'
  > name: Proj
  > services:
  >   a:
  >     image: x
  > X
  $ docker compose config
  name: proj
  services:
    a:
      image: x
      networks:
        default: null
  networks:
    default:
      name: proj_default
  $ cat > compose.yaml <<'X'
  > name: my-proj_1
  > services:
  >   a:
  >     image: x
  >     networks:
  >       front: {}
  >       back:
  >         aliases: [db, db2]
  >         ipv4_address: 172.16.238.10
  >         ipv6_address: "2001:db8::10"
  >         priority: 5
  >         gw_priority: 1
  >         mac_address: 02:42:ac:11:00:01
  >         link_local_ips: [57.123.22.11]
  >         driver_opts: {a: 1}
  >         interface_name: eth7
  >   b:
  >     image: y
  >     networks: [front]
  >     links: [a, "a:alias"]
  >     external_links: [redis, "db:mysql"]
  >     volumes_from: [a, "a:ro", "container:cc:rw"]
  >     depends_on:
  >       a: {condition: service_healthy, restart: true, required: false}
  >   c:
  >     image: z
  >     network_mode: "service:a"
  > networks:
  >   front:
  >     driver: bridge
  >     driver_opts: {com.docker.network.bridge.name: br9}
  >     attachable: true
  >     internal: true
  >     labels: [a=b]
  >     enable_ipv6: true
  >   back:
  >     name: real-back
  >     ipam:
  >       driver: default
  >       config:
  >         - subnet: 172.16.238.0/24
  >           ip_range: 172.16.238.0/25
  >           gateway: 172.16.238.1
  >           aux_addresses: {h: 172.16.238.5}
  >       options: {x: "1"}
  >   ext:
  >     external: true
  >   ext2:
  >     external: {name: old}
  >   default:
  >     driver: bridge
  > X
  $ docker compose config
  time="2026-11-29T00:41:15Z" level=warning msg="networks.ext2: external.name is deprecated. Please set name and external: true"
  name: my-proj_1
  services:
    a:
      image: x
      networks:
        back:
          aliases:
            - db
            - db2
          driver_opts:
            a: "1"
          gw_priority: 1
          interface_name: eth7
          ipv4_address: 172.16.238.10
          ipv6_address: 2001:db8::10
          link_local_ips:
            - 57.123.22.11
          mac_address: 02:42:ac:11:00:01
          priority: 5
        front: {}
    b:
      depends_on:
        a:
          condition: service_healthy
          restart: true
          required: false
      external_links:
        - redis
        - db:mysql
      image: "y"
      links:
        - a
        - a:alias
      networks:
        front: null
      volumes_from:
        - a
        - a:ro
        - container:cc:rw
    c:
      depends_on:
        a:
          condition: service_started
          restart: true
          required: true
      image: z
      network_mode: service:a
  networks:
    back:
      name: real-back
      ipam:
        driver: default
        config:
          - subnet: 172.16.238.0/24
            gateway: 172.16.238.1
            ip_range: 172.16.238.0/25
            aux_addresses:
              h: 172.16.238.5
    front:
      name: my-proj_1_front
      driver: bridge
      driver_opts:
        com.docker.network.bridge.name: br9
      internal: true
      attachable: true
      labels:
        a: b
      enable_ipv6: true
  $ cat > compose.yaml <<'X'
  > services:
  >   a:
  >     image: x
  >     volumes:
  >       - type: bind
  >         source: ./src
  >         target: /src
  >         read_only: true
  >         bind: {propagation: rslave, create_host_path: false, selinux: z}
  >       - type: volume
  >         source: v
  >         target: /v
  >         volume: {nocopy: true, subpath: a/b}
  >       - type: tmpfs
  >         target: /t
  >         tmpfs: {size: 64m, mode: 0755}
  >       - type: image
  >         source: alpine
  >         target: /i
  >         image: {subpath: etc}
  >       - type: volume
  >         target: /anon2
  >       - {type: npipe, source: a, target: b}
  >     configs:
  >       - c1
  >       - {source: c2, target: /etc/c2, uid: "103", gid: "103", mode: 0440}
  >     secrets:
  >       - s1
  >       - {source: s2, target: sec2, uid: "0", mode: 0400}
  > volumes:
  >   v: {name: "real-v", driver: local, driver_opts: {type: none, o: bind, device: /tmp}, labels: {a: b}}
  >   w:
  >   e: {external: true}
  >   e2: {external: true, name: zed}
  > configs:
  >   c1: {file: ./k.cfg}
  >   c2: {content: "hello ${HOME}\n"}
  >   c3: {external: true}
  >   c4: {environment: HOME}
  > secrets:
  >   s1: {file: ./s.txt}
  >   s2: {environment: HOME}
  >   s3: {external: true, name: n}
  > X
  $ docker compose config
  name: k1
  services:
    a:
      configs:
        - source: c1
        - source: c2
          target: /etc/c2
          uid: "103"
          gid: "103"
          mode: "0440"
      image: x
      networks:
        default: null
      secrets:
        - source: s1
          target: /run/secrets/s1
        - source: s2
          target: sec2
          uid: "0"
          mode: "0400"
      volumes:
        - type: bind
          source: /home/learner/w/k1/src
          target: /src
          read_only: true
          bind:
            selinux: z
            propagation: rslave
        - type: volume
          source: v
          target: /v
          volume:
            nocopy: true
            subpath: a/b
        - type: tmpfs
          target: /t
          tmpfs:
            size: "67108864"
            mode: 493
        - type: image
          source: alpine
          target: /i
          image:
            subpath: etc
        - type: volume
          target: /anon2
        - type: npipe
          source: a
          target: b
  networks:
    default:
      name: k1_default
  volumes:
    v:
      name: real-v
      driver: local
      driver_opts:
        device: /tmp
        o: bind
        type: none
      labels:
        a: b
  secrets:
    s1:
      name: k1_s1
      file: /home/learner/w/k1/s.txt
    s2:
      name: k1_s2
      environment: HOME
  configs:
    c1:
      name: k1_c1
      file: /home/learner/w/k1/k.cfg
    c2:
      name: k1_c2
      content: |
        hello /home/learner
  $ cat > compose.yaml <<'X'
  > services:
  >   a:
  >     image: x
  >     healthcheck:
  >       test: ["CMD", "curl", "-f", "http://localhost"]
  >       interval: 1m30s
  >       timeout: 10s
  >       retries: 3
  >       start_period: 40s
  >       start_interval: 5s
  >   b:
  >     image: x
  >     healthcheck: {disable: true}
  >   c:
  >     image: x
  >     healthcheck: {test: NONE}
  >   d:
  >     image: x
  >     healthcheck: {test: ["CMD-SHELL", "exit 0"]}
  >     command: echo "a b" $$HOME 'c d'
  >     entrypoint: []
  >   e:
  >     image: x
  >     command: []
  >     entrypoint: ""
  >   f:
  >     image: x
  >     command: null
  >     entrypoint: /bin/sh -c 'echo hi'
  >     environment: {A: "1", B: 2, C: 3.0, D: true, E: "", F: }
  >     labels: {n: 1, t: true}
  >     annotations: {a: b}
  >     attach: false
  >     scale: 2
  >     post_start: [{command: ./x.sh, user: root}]
  >     pre_stop: [{command: [a, b]}]
  >     blkio_config: {weight: 300}
  >     gpus: all
  >     credential_spec: {file: x.json}
  >     device_cgroup_rules: ["c 1:3 mr"]
  >     storage_opt: {size: 1G}
  >     uts: host
  >     cgroup: private
  >     provider: {type: x}
  >     label_file: ./l.env
  >     use_api_socket: true
  > X
  $ docker compose config
  label file /home/learner/w/k1/l.env not found: stat /home/learner/w/k1/l.env: no such file or directory
  [1]
  $ sed -i '/label_file/d;/provider/d;/use_api/d' compose.yaml; docker compose config
  name: k1
  services:
    a:
      healthcheck:
        test:
          - CMD
          - curl
          - -f
          - http://localhost
        timeout: 10s
        interval: 1m30s
        retries: 3
        start_period: 40s
        start_interval: 5s
      image: x
      networks:
        default: null
    b:
      healthcheck:
        disable: true
      image: x
      networks:
        default: null
    c:
      healthcheck:
        test:
          - CMD-SHELL
          - NONE
      image: x
      networks:
        default: null
    d:
      command:
        - echo
        - a b
        - $$HOME
        - c d
      entrypoint: []
      healthcheck:
        test:
          - CMD-SHELL
          - exit 0
      image: x
      networks:
        default: null
    e:
      command: []
      entrypoint: []
      image: x
      networks:
        default: null
    f:
      annotations:
        a: b
      attach: false
      blkio_config:
        weight: 300
      cgroup: private
      credential_spec:
        file: x.json
      device_cgroup_rules:
        - c 1:3 mr
      entrypoint:
        - /bin/sh
        - -c
        - echo hi
      environment:
        A: "1"
        B: "2"
        C: "3"
        D: "true"
        E: ""
        F: null
      gpus:
        - count: -1
      image: x
      labels:
        "n": "1"
        t: "true"
      networks:
        default: null
      scale: 2
      storage_opt:
        size: 1G
      uts: host
      post_start:
        - command:
            - ./x.sh
          user: root
      pre_stop:
        - command:
            - a
            - b
  networks:
    default:
      name: k1_default
