Compose: what config makes of keys (compose 2.40.3).

  $ mkdir c1; cd c1
  $ cat > compose.yaml <<'EOF'
  > name: demo
  > x-base: &base
  >   restart: unless-stopped
  >   logging:
  >     driver: json-file
  >     options:
  >       max-size: "10m"
  > services:
  >   web:
  >     <<: *base
  >     image: nginx:1.27
  >     build:
  >       context: ./web
  >       dockerfile: Dockerfile.dev
  >       args:
  >         - A=1
  >         - B
  >       target: prod
  >       cache_from:
  >         - type=local,src=x
  >       labels:
  >         l: "1"
  >       shm_size: 128m
  >       network: host
  >       extra_hosts:
  >         - "a:1.2.3.4"
  >       tags: ["x:1"]
  >       platforms: ["linux/amd64"]
  >       secrets: [s1]
  >       additional_contexts:
  >         base: ./base
  >     ports:
  >       - "80"
  >       - "8080:80"
  >       - "127.0.0.1:8081:81/udp"
  >       - "9000-9001:90-91"
  >       - target: 443
  >         published: "8443"
  >         mode: host
  >         protocol: tcp
  >         name: tls
  >     expose: ["3000", 4000]
  >     command: ["nginx", "-g", "daemon off;"]
  >     entrypoint: /entry.sh --flag "two words"
  >     environment:
  >       - X=1
  >       - Y
  >     env_file: [a.env]
  >     volumes:
  >       - ./html:/usr/share/nginx/html:ro
  >       - data:/data
  >       - /anon
  >       - ~/h:/h
  >       - type: tmpfs
  >         target: /t
  >         tmpfs:
  >           size: 1m
  >           mode: 0755
  >       - type: volume
  >         source: data
  >         target: /d2
  >         volume:
  >           nocopy: true
  >           subpath: sub
  >       - type: bind
  >         source: ./b
  >         target: /b
  >         bind:
  >           create_host_path: false
  >           propagation: rshared
  >     networks:
  >       front:
  >         aliases: [w, www]
  >         ipv4_address: 10.9.0.5
  >         priority: 10
  >       back:
  >     depends_on:
  >       db:
  >         condition: service_healthy
  >         restart: true
  >         required: false
  >     healthcheck:
  >       test: curl -f localhost || exit 1
  >       interval: 1m30s
  >       timeout: 10s
  >       retries: 3
  >       start_period: 40s
  >       start_interval: 5s
  >     deploy:
  >       replicas: 2
  >       resources:
  >         limits:
  >           cpus: "0.5"
  >           memory: 50M
  >           pids: 10
  >         reservations:
  >           cpus: 0.25
  >           memory: 20m
  >       restart_policy:
  >         condition: on-failure
  >         delay: 5s
  >         max_attempts: 3
  >         window: 2m
  >       update_config:
  >         parallelism: 2
  >         delay: 10s
  >         order: start-first
  >       labels: [a=b]
  >       mode: replicated
  >       endpoint_mode: vip
  >       placement:
  >         constraints: [node.role == manager]
  >         preferences:
  >           - spread: node.labels.zone
  >     cap_add: [NET_ADMIN]
  >     cap_drop: [ALL]
  >     sysctls:
  >       net.core.somaxconn: 1024
  >     ulimits:
  >       nproc: 65535
  >       nofile:
  >         soft: 100
  >         hard: 200
  >     tmpfs: /run
  >     stop_grace_period: 1m
  >     stop_signal: SIGQUIT
  >     user: "1000:1000"
  >     working_dir: /app
  >     hostname: h
  >     domainname: d.org
  >     extra_hosts: { "x": "1.1.1.1" }
  >     dns: 8.8.8.8
  >     dns_search: [a.b]
  >     dns_opt: [ndots:2]
  >     init: true
  >     tty: true
  >     stdin_open: true
  >     read_only: true
  >     privileged: false
  >     shm_size: 64mb
  >     memswap_limit: 2g
  >     cpu_shares: 73
  >     cpuset: 0,1
  >     oom_score_adj: 5
  >     oom_kill_disable: true
  >     labels:
  >       com.example: "yes"
  >       n: 5
  >     annotations: { k: v }
  >     profiles: [dev]
  >     platform: linux/amd64
  >     pull_policy: missing
  >     secrets:
  >       - s1
  >       - source: s2
  >         target: /run/x
  >         uid: "103"
  >         mode: 0440
  >     configs:
  >       - c1
  >       - source: c2
  >         target: /etc/c2
  >     devices: ["/dev/null:/dev/x:rwm"]
  >     group_add: [audio]
  >     ipc: host
  >     pid: host
  >     uts: host
  >     userns_mode: host
  >     security_opt: [no-new-privileges:true]
  >     isolation: default
  >     mac_address: 02:42:ac:11:65:43
  >     external_links: [x:y]
  >     links: [db:database]
  >     attach: false
  >     develop:
  >       watch:
  >         - path: ./src
  >           action: sync
  >           target: /src
  >           ignore: [node_modules/]
  >         - path: package.json
  >           action: rebuild
  >   db:
  >     image: postgres:16
  > networks:
  >   front:
  >     driver: bridge
  >     ipam:
  >       config:
  >         - subnet: 10.9.0.0/24
  >           gateway: 10.9.0.1
  >     labels: { a: b }
  >     internal: true
  >     attachable: true
  >     enable_ipv6: false
  >     driver_opts: { x: "1" }
  >   back:
  >     name: real-back
  >   ext: { external: true }
  > volumes:
  >   data:
  >     driver: local
  >     driver_opts: { type: none, o: bind, device: /tmp }
  >   named: { name: real-named, labels: [x=1] }
  >   ext: { external: true, name: ext-vol }
  > secrets:
  >   s1: { file: ./s1.txt }
  >   s2: { environment: S2 }
  > configs:
  >   c1: { file: ./c1.txt }
  >   c2: { content: "hello ${WHO:-world}" }
  > EOF
  $ touch a.env; printf 'E1=one\nE2="two $X"\nE3=\x27three $X\x27\n# c\nE4=four # comment\nE5=$E1\n' > a.env
  $ docker compose config
  name: demo
  services:
    db:
      image: postgres:16
      networks:
        default: null
  networks:
    default:
      name: demo_default
  x-base:
    logging:
      driver: json-file
      options:
        max-size: 10m
    restart: unless-stopped
  $ docker compose --profile dev config
  name: demo
  services:
    db:
      image: postgres:16
      networks:
        default: null
    web:
      profiles:
        - dev
      annotations:
        k: v
      attach: false
      build:
        context: /home/learner/c1/web
        dockerfile: Dockerfile.dev
        args:
          A: "1"
        labels:
          l: "1"
        cache_from:
          - type=local,src=x
        additional_contexts:
          base: /home/learner/c1/base
        extra_hosts:
          - a=1.2.3.4
        network: host
        target: prod
        secrets:
          - source: s1
        shm_size: "134217728"
        tags:
          - x:1
        platforms:
          - linux/amd64
      develop:
        watch:
          - path: /home/learner/c1/src
            action: sync
            target: /src
            ignore:
              - node_modules/
          - path: /home/learner/c1/package.json
            action: rebuild
      cap_add:
        - NET_ADMIN
      cap_drop:
        - ALL
      cpuset: 0,1
      cpu_shares: 73
      command:
        - nginx
        - -g
        - daemon off;
      configs:
        - source: c1
        - source: c2
          target: /etc/c2
      depends_on:
        db:
          condition: service_healthy
          restart: true
          required: false
      deploy:
        mode: replicated
        replicas: 2
        labels:
          a: b
        update_config:
          parallelism: 2
          delay: 10s
          order: start-first
        resources:
          limits:
            cpus: 0.5
            memory: "52428800"
            pids: 10
          reservations:
            cpus: 0.25
            memory: "20971520"
        restart_policy:
          condition: on-failure
          delay: 5s
          max_attempts: 3
          window: 2m0s
        placement:
          constraints:
            - node.role == manager
          preferences:
            - spread: node.labels.zone
        endpoint_mode: vip
      devices:
        - source: /dev/null
          target: /dev/x
          permissions: rwm
      dns:
        - 8.8.8.8
      dns_opt:
        - ndots:2
      dns_search:
        - a.b
      domainname: d.org
      entrypoint:
        - /entry.sh
        - --flag
        - two words
      environment:
        E1: one
        E2: two 1
        E3: three $$X
        E4: four
        E5: one
        X: "1"
        "Y": null
      expose:
        - "3000"
        - "4000"
      external_links:
        - x:y
      extra_hosts:
        - x=1.1.1.1
      group_add:
        - audio
      hostname: h
      healthcheck:
        test:
          - CMD-SHELL
          - curl -f localhost || exit 1
        timeout: 10s
        interval: 1m30s
        retries: 3
        start_period: 40s
        start_interval: 5s
      image: nginx:1.27
      init: true
      ipc: host
      isolation: default
      labels:
        com.example: "yes"
        "n": "5"
      links:
        - db:database
      logging:
        driver: json-file
        options:
          max-size: 10m
      memswap_limit: "2147483648"
      mac_address: 02:42:ac:11:65:43
      networks:
        back: null
        front:
          aliases:
            - w
            - www
          ipv4_address: 10.9.0.5
          priority: 10
      oom_kill_disable: true
      oom_score_adj: 5
      pid: host
      platform: linux/amd64
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
          target: 81
          published: "8081"
          protocol: udp
        - mode: ingress
          target: 90
          published: "9000"
          protocol: tcp
        - mode: ingress
          target: 91
          published: "9001"
          protocol: tcp
        - name: tls
          mode: host
          target: 443
          published: "8443"
          protocol: tcp
      pull_policy: missing
      read_only: true
      restart: unless-stopped
      secrets:
        - source: s1
          target: /run/secrets/s1
        - source: s2
          target: /run/x
          uid: "103"
          mode: "0440"
      security_opt:
        - no-new-privileges:true
      shm_size: "67108864"
      stdin_open: true
      stop_grace_period: 1m0s
      stop_signal: SIGQUIT
      sysctls:
        net.core.somaxconn: "1024"
      tmpfs:
        - /run
      tty: true
      ulimits:
        nofile:
          soft: 100
          hard: 200
        nproc: 65535
      user: 1000:1000
      userns_mode: host
      uts: host
      volumes:
        - type: bind
          source: /home/learner/c1/html
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
          source: /home/learner/h
          target: /h
          bind:
            create_host_path: true
        - type: tmpfs
          target: /t
          tmpfs:
            size: "1048576"
            mode: 493
        - type: volume
          source: data
          target: /d2
          volume:
            nocopy: true
            subpath: sub
        - type: bind
          source: /home/learner/c1/b
          target: /b
          bind:
            propagation: rshared
      working_dir: /app
  networks:
    back:
      name: real-back
    default:
      name: demo_default
    front:
      name: demo_front
      driver: bridge
      driver_opts:
        x: "1"
      ipam:
        config:
          - subnet: 10.9.0.0/24
            gateway: 10.9.0.1
      internal: true
      attachable: true
      labels:
        a: b
      enable_ipv6: false
  volumes:
    data:
      name: demo_data
      driver: local
      driver_opts:
        device: /tmp
        o: bind
        type: none
  secrets:
    s1:
      name: demo_s1
      file: /home/learner/c1/s1.txt
    s2:
      name: demo_s2
      environment: S2
  configs:
    c1:
      name: demo_c1
      file: /home/learner/c1/c1.txt
    c2:
      name: demo_c2
      content: hello world
  x-base:
    logging:
      driver: json-file
      options:
        max-size: 10m
    restart: unless-stopped
  $ docker compose --profile dev config --services
  db
  web
  $ docker compose --profile dev config --networks
  back
  default
  front
  $ docker compose --profile dev config --volumes
  data
  $ docker compose config --profiles
  dev
  $ docker compose --profile dev config --hash '*' | cut -d' ' -f1
  db
  web
  $ docker compose --profile dev config --no-interpolate | grep -A3 'configs:$' | tail -4
      configs:
        - source: c1
        - source: c2
          target: /etc/c2
  $ docker compose --profile dev config --no-normalize | head -20
  name: demo
  services:
    db:
      image: postgres:16
    web:
      profiles:
        - dev
      annotations:
        k: v
      attach: false
      build:
        context: /home/learner/c1/web
        dockerfile: Dockerfile.dev
        args:
          A: "1"
          B: null
        labels:
          l: "1"
        cache_from:
          - type=local,src=x
  $ docker compose --profile dev config --no-path-resolution | grep -n 'source:\|context:'
  14:      context: ./web
  29:        - source: s1
  55:      - source: c1
  56:      - source: c2
  92:      - source: /dev/null
  190:      - source: s1
  192:      - source: s2
  217:        source: ./html
  223:        source: data
  230:        source: ~/h
  240:        source: data
  246:        source: ./b
  $ docker compose --profile dev config web | head -5
  name: demo
  services:
    db:
      image: postgres:16
      networks:
  $ docker compose config nosuch
  no such service: nosuch
  [1]
  $ docker compose --profile dev config -o out.yaml && wc -l < out.yaml
  297
  $ docker compose --profile dev config --variables
  NAME                REQUIRED            DEFAULT VALUE       ALTERNATE VALUE
  WHO                 false               world               
# varies
  $ docker compose --profile dev config --resolve-image-digests 2>&1 | tail -1 | cut -c1-80
# varies
  $ docker compose --profile dev config --lock-image-digests 2>&1 | tail -1 | cut -c1-80
  $ docker compose config --format nope
  unsupported format "nope"
  [1]
  $ docker compose config --nope
  unknown flag: --nope
  [1]
