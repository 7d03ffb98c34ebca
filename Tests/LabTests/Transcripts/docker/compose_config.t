Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded twice. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ mkdir app; cd app; cat > compose.yaml <<'X'
  > name: shop
  > x-common: &common
  >   restart: unless-stopped
  >   logging:
  >     driver: json-file
  >     options: {max-size: "10m", max-file: "3"}
  > services:
  >   web:
  >     <<: *common
  >     image: ${REGISTRY:-docker.io}/nginx:${TAG:-1.27}
  >     build:
  >       context: ./web
  >       dockerfile: Dockerfile.prod
  >       args:
  >         - NODE_ENV=production
  >         - EMPTY
  >       target: final
  >       labels: {team: core}
  >       shm_size: 64m
  >     ports:
  >       - "8080:80"
  >       - "127.0.0.1:8443:443/tcp"
  >       - "3000-3001:3000-3001"
  >       - target: 90
  >         published: "9090"
  >         protocol: udp
  >         mode: host
  >     environment:
  >       - DB_HOST=db
  >       - DEBUG
  >       - EMPTY=
  >     depends_on:
  >       db: {condition: service_healthy, restart: true}
  >       cache: {condition: service_started, required: false}
  >     volumes:
  >       - ./web/html:/usr/share/nginx/html:ro
  >       - static:/static
  >       - type: tmpfs
  >         target: /tmp/x
  >         tmpfs: {size: 10m, mode: 0700}
  >     networks:
  >       front:
  >         aliases: [www, shop]
  >       back:
  >         ipv4_address: 10.5.0.10
  >         priority: 100
  >     command: ["nginx", "-g", "daemon off;"]
  >     deploy:
  >       replicas: 2
  >       resources:
  >         limits: {cpus: "0.50", memory: 128M}
  >         reservations: {memory: 64M}
  >       restart_policy: {condition: on-failure, delay: 5s, max_attempts: 3, window: 2m}
  >       update_config: {parallelism: 2, delay: 10s, order: start-first}
  >     ulimits: {nproc: 65535, nofile: {soft: 20000, hard: 40000}}
  >     sysctls: [net.core.somaxconn=1024]
  >     cap_add: [NET_ADMIN]
  >     cap_drop: [ALL]
  >     extra_hosts: ["a:1.2.3.4", "b=::1"]
  >     labels: ["com.example.a=1", "com.example.b"]
  >   db:
  >     image: postgres:16
  >     env_file: [db.env]
  >     environment: {POSTGRES_DB: shop, POSTGRES_PORT: 5432, FLAG: true, NOTHING: null}
  >     healthcheck:
  >       test: pg_isready -U $$POSTGRES_USER
  >       interval: 1m30s
  >       timeout: 10s
  >       retries: 3
  >       start_period: 40s
  >     secrets: [db_password, {source: cert, target: server.crt, mode: 0440, uid: "103"}]
  >     configs: [{source: cfg, target: /etc/cfg}]
  >     volumes: ["db:/var/lib/postgresql/data"]
  >     networks: [back]
  >     stop_grace_period: 1m
  >     stop_signal: SIGINT
  >     shm_size: 256mb
  >     mem_limit: 1g
  >     user: "999:999"
  >   cache:
  >     image: redis
  >     profiles: [full]
  >     networks: {back: null}
  >     tmpfs: /run
  >     read_only: true
  >     expose: [6379, "7000-7001"]
  >     entrypoint: redis-server --appendonly yes
  > networks:
  >   front: {}
  >   back:
  >     driver: bridge
  >     internal: true
  >     ipam:
  >       config: [{subnet: 10.5.0.0/16, gateway: 10.5.0.1}]
  >     labels: {a: b}
  > volumes:
  >   static:
  >   db: {name: shop_database, driver: local, driver_opts: {type: none}}
  > secrets:
  >   db_password: {file: ./pw.txt}
  >   cert: {environment: CERT}
  > configs:
  >   cfg: {content: "host=${HOST:-h}\n"}
  > X
  $ docker compose config
  env file /home/learner/w/app/db.env not found: stat /home/learner/w/app/db.env: no such file or directory
  [1]
  $ printf 'POSTGRES_USER=u\n# note\nexport POSTGRES_PASSWORD="p w"\nRAW=$HOME ${NOPE:-dflt}\nSINGLE='"'"'$HOME'"'"'\nMULTI="a\\nb"\nEMPTY\nTRAIL=x # comment\n' > db.env
# varies
  $ docker compose config | sed "s#$PWD#PWD#g"
  name: shop
  services:
    db:
      configs:
        - source: cfg
          target: /etc/cfg
      environment:
        FLAG: "true"
        MULTI: |-
          a
          b
        NOTHING: null
        POSTGRES_DB: shop
        POSTGRES_PASSWORD: p w
        POSTGRES_PORT: "5432"
        POSTGRES_USER: u
        RAW: /home/learner dflt
        SINGLE: $$HOME
        TRAIL: x
      healthcheck:
        test:
          - CMD-SHELL
          - pg_isready -U $$POSTGRES_USER
        timeout: 10s
        interval: 1m30s
        retries: 3
        start_period: 40s
      image: postgres:16
      mem_limit: "1073741824"
      networks:
        back: null
      secrets:
        - source: db_password
          target: /run/secrets/db_password
        - source: cert
          target: server.crt
          uid: "103"
          mode: "0440"
      shm_size: "268435456"
      stop_grace_period: 1m0s
      stop_signal: SIGINT
      user: 999:999
      volumes:
        - type: volume
          source: db
          target: /var/lib/postgresql/data
          volume: {}
    web:
      build:
        context: PWD/web
        dockerfile: Dockerfile.prod
        args:
          NODE_ENV: production
        labels:
          team: core
        target: final
        shm_size: "67108864"
      cap_add:
        - NET_ADMIN
      cap_drop:
        - ALL
      command:
        - nginx
        - -g
        - daemon off;
      depends_on:
        cache:
          condition: service_started
          required: false
        db:
          condition: service_healthy
          restart: true
          required: true
      deploy:
        replicas: 2
        update_config:
          parallelism: 2
          delay: 10s
          order: start-first
        resources:
          limits:
            cpus: 0.5
            memory: "134217728"
          reservations:
            memory: "67108864"
        restart_policy:
          condition: on-failure
          delay: 5s
          max_attempts: 3
          window: 2m0s
      environment:
        DB_HOST: db
        DEBUG: null
        EMPTY: ""
      extra_hosts:
        - a=1.2.3.4
        - b=::1
      image: docker.io/nginx:1.27
      labels:
        com.example.a: "1"
        com.example.b: ""
      logging:
        driver: json-file
        options:
          max-file: "3"
          max-size: 10m
      networks:
        back:
          ipv4_address: 10.5.0.10
          priority: 100
        front:
          aliases:
            - www
            - shop
      ports:
        - mode: ingress
          target: 80
          published: "8080"
          protocol: tcp
        - mode: ingress
          host_ip: 127.0.0.1
          target: 443
          published: "8443"
          protocol: tcp
        - mode: ingress
          target: 3000
          published: "3000"
          protocol: tcp
        - mode: ingress
          target: 3001
          published: "3001"
          protocol: tcp
        - mode: host
          target: 90
          published: "9090"
          protocol: udp
      restart: unless-stopped
      sysctls:
        net.core.somaxconn: "1024"
      ulimits:
        nofile:
          soft: 20000
          hard: 40000
        nproc: 65535
      volumes:
        - type: bind
          source: PWD/web/html
          target: /usr/share/nginx/html
          read_only: true
          bind:
            create_host_path: true
        - type: volume
          source: static
          target: /static
          volume: {}
        - type: tmpfs
          target: /tmp/x
          tmpfs:
            size: "10485760"
            mode: 448
  networks:
    back:
      name: shop_back
      driver: bridge
      ipam:
        config:
          - subnet: 10.5.0.0/16
            gateway: 10.5.0.1
      internal: true
      labels:
        a: b
    front:
      name: shop_front
  volumes:
    db:
      name: shop_database
      driver: local
      driver_opts:
        type: none
    static:
      name: shop_static
  secrets:
    cert:
      name: shop_cert
      environment: CERT
    db_password:
      name: shop_db_password
      file: PWD/pw.txt
  configs:
    cfg:
      name: shop_cfg
      content: |
        host=h
  x-common:
    logging:
      driver: json-file
      options:
        max-file: "3"
        max-size: 10m
    restart: unless-stopped
  $ docker compose config -q; echo $?
  0
  $ docker compose config --services
  db
  web
  $ docker compose --profile full config --services
  cache
  db
  web
  $ docker compose --profile '*' config --services | sort
  cache
  db
  web
  $ docker compose config --profiles
  full
  $ docker compose config --volumes | sort
  db
  static
  $ docker compose config --networks | sort
  back
  front
  $ docker compose config --images | sort
  docker.io/nginx:1.27
  postgres:16
  $ docker compose config --hash '*' | cut -d' ' -f1 | sort
  db
  web
  $ docker compose config --hash db | cut -d' ' -f1
  db
  $ docker compose config --hash nope
  no such service: nope: not found
  [1]
# varies
  $ docker compose config db | sed "s#$PWD#PWD#g"
  name: shop
  services:
    db:
      configs:
        - source: cfg
          target: /etc/cfg
      environment:
        FLAG: "true"
        MULTI: |-
          a
          b
        NOTHING: null
        POSTGRES_DB: shop
        POSTGRES_PASSWORD: p w
        POSTGRES_PORT: "5432"
        POSTGRES_USER: u
        RAW: /home/learner dflt
        SINGLE: $$HOME
        TRAIL: x
      healthcheck:
        test:
          - CMD-SHELL
          - pg_isready -U $$POSTGRES_USER
        timeout: 10s
        interval: 1m30s
        retries: 3
        start_period: 40s
      image: postgres:16
      mem_limit: "1073741824"
      networks:
        back: null
      secrets:
        - source: db_password
          target: /run/secrets/db_password
        - source: cert
          target: server.crt
          uid: "103"
          mode: "0440"
      shm_size: "268435456"
      stop_grace_period: 1m0s
      stop_signal: SIGINT
      user: 999:999
      volumes:
        - type: volume
          source: db
          target: /var/lib/postgresql/data
          volume: {}
  networks:
    back:
      name: shop_back
      driver: bridge
      ipam:
        config:
          - subnet: 10.5.0.0/16
            gateway: 10.5.0.1
      internal: true
      labels:
        a: b
  volumes:
    db:
      name: shop_database
      driver: local
      driver_opts:
        type: none
  secrets:
    cert:
      name: shop_cert
      environment: CERT
    db_password:
      name: shop_db_password
      file: PWD/pw.txt
  configs:
    cfg:
      name: shop_cfg
      content: |
        host=h
  x-common:
    logging:
      driver: json-file
      options:
        max-file: "3"
        max-size: 10m
    restart: unless-stopped
  $ docker compose config nope
  no such service: nope
  [1]
  $ docker compose config cache | head -5
  name: shop
  services:
    cache:
      profiles:
        - full
# varies
  $ docker compose config --environment | grep -v -e PATH -e HOME -e PWD | sort | head -3
  COMPOSE_PROJECT_NAME=shop
  DOCKER_CLI_PLUGIN_ORIGINAL_CLI_COMMAND=docker
  DOCKER_CLI_PLUGIN_SOCKET=@docker_cli_88f066e083265cb09002dbc78d9298f3
# varies
  $ docker compose config --variables
  NAME                REQUIRED            DEFAULT VALUE       ALTERNATE VALUE
  HOST                false               h                   
  REGISTRY            false               docker.io           
  TAG                 false               1.27                
# varies
  $ docker compose config --no-interpolate db | grep -A1 -e test -e content
      content: |
        host=${HOST:-h}
  --
        test: pg_isready -U $$POSTGRES_USER
        timeout: 10s
  $ docker compose config --no-interpolate | grep image
      image: redis
      image: postgres:16
      image: ${REGISTRY:-docker.io}/nginx:${TAG:-1.27}
  $ docker compose config --no-normalize | grep -A3 '  back:' | head -8
        back: null
      secrets:
        - source: db_password
          target: /run/secrets/db_password
  --
        back:
          ipv4_address: 10.5.0.10
          priority: 100
  $ docker compose config --no-env-resolution db | grep -A3 env_file
  [1]
  $ docker compose config --no-path-resolution | grep -e html -e file:
        dockerfile: Dockerfile.prod
          max-file: "3"
        nofile:
          source: ./web/html
          target: /usr/share/nginx/html
      file: ./pw.txt
        max-file: "3"
# varies
  $ docker compose config --format json | jq -c '.services.web.ports'
  [{"mode":"ingress","target":80,"published":"8080","protocol":"tcp"},{"mode":"ingress","host_ip":"127.0.0.1","target":443,"published":"8443","protocol":"tcp"},{"mode":"ingress","target":3000,"published":"3000","protocol":"tcp"},{"mode":"ingress","target":3001,"published":"3001","protocol":"tcp"},{"mode":"host","target":90,"published":"9090","protocol":"udp"}]
# varies
  $ docker compose config --format json | jq -c '.services.web.deploy'
  {"replicas":2,"update_config":{"parallelism":2,"delay":"10s","order":"start-first"},"resources":{"limits":{"cpus":0.5,"memory":"134217728"},"reservations":{"memory":"67108864"}},"restart_policy":{"condition":"on-failure","delay":"5s","max_attempts":3,"window":"2m0s"},"placement":{}}
# varies
  $ docker compose config --format json | jq -c '.services.db.healthcheck, .services.db.secrets, .services.db.mem_limit, .services.db.shm_size'
  {"test":["CMD-SHELL","pg_isready -U $$POSTGRES_USER"],"timeout":"10s","interval":"1m30s","retries":3,"start_period":"40s"}
  [{"source":"db_password","target":"/run/secrets/db_password"},{"source":"cert","target":"server.crt","uid":"103","mode":"0440"}]
  "1073741824"
  "268435456"
  $ docker compose config --format json | jq -c '.services.web | keys'
  ["build","cap_add","cap_drop","command","depends_on","deploy","entrypoint","environment","extra_hosts","image","labels","logging","networks","ports","restart","sysctls","ulimits","volumes"]
  $ docker compose config --format xml | head -3
  unsupported format "xml"
# varies
  $ docker compose config --format json db | jq -c '.networks, .volumes'
  {"back":{"name":"shop_back","driver":"bridge","ipam":{"config":[{"subnet":"10.5.0.0/16","gateway":"10.5.0.1"}]},"internal":true,"labels":{"a":"b"}}}
  {"db":{"name":"shop_database","driver":"local","driver_opts":{"type":"none"}}}
  $ docker compose config -o out.yaml; head -3 out.yaml
  name: shop
  services:
    db:
# varies
  $ docker compose config --resolve-image-digests 2>&1 | head -1 | cut -c1-40
  failed to resolve digest for docker.io/l
# varies
  $ docker compose config --lock-image-digests -q 2>&1 | head -1 | cut -c1-20
  failed to resolve di
  $ TAG=9 docker compose config --images | sort
  docker.io/nginx:9
  postgres:16
  $ printf 'TAG=from-env\nREGISTRY=quay.io\nCOMPOSE_PROFILES=full\n' > .env; docker compose config --images | sort
  postgres:16
  quay.io/nginx:from-env
  redis
  $ printf 'TAG=other\n' > other.env; docker compose --env-file other.env config --images | sort
  docker.io/nginx:other
  postgres:16
  $ docker compose --env-file .env --env-file other.env config --images | sort
  postgres:16
  quay.io/nginx:other
  redis
  $ docker compose --env-file nosuch.env config
  couldn't find env file: /home/learner/w/app/nosuch.env
  [1]
  $ rm .env; cat > compose.override.yaml <<'X'
  > services:
  >   web:
  >     ports: ["9999:99"]
  >     environment: {DEBUG: "1", DB_HOST: other}
  >     command: !reset null
  >     volumes: !override ["/only:/only"]
  >     cap_add: [SYS_TIME]
  >     labels: {com.example.a: "2"}
  >     networks: !reset {}
  >   extra:
  >     image: busybox
  > X
# varies
  $ docker compose config web | sed "s#$PWD#PWD#g"
  name: shop
  services:
    db:
      configs:
        - source: cfg
          target: /etc/cfg
      environment:
        FLAG: "true"
        MULTI: |-
          a
          b
        NOTHING: null
        POSTGRES_DB: shop
        POSTGRES_PASSWORD: p w
        POSTGRES_PORT: "5432"
        POSTGRES_USER: u
        RAW: /home/learner dflt
        SINGLE: $$HOME
        TRAIL: x
      healthcheck:
        test:
          - CMD-SHELL
          - pg_isready -U $$POSTGRES_USER
        timeout: 10s
        interval: 1m30s
        retries: 3
        start_period: 40s
      image: postgres:16
      mem_limit: "1073741824"
      networks:
        back: null
      secrets:
        - source: db_password
          target: /run/secrets/db_password
        - source: cert
          target: server.crt
          uid: "103"
          mode: "0440"
      shm_size: "268435456"
      stop_grace_period: 1m0s
      stop_signal: SIGINT
      user: 999:999
      volumes:
        - type: volume
          source: db
          target: /var/lib/postgresql/data
          volume: {}
    web:
      build:
        context: PWD/web
        dockerfile: Dockerfile.prod
        args:
          NODE_ENV: production
        labels:
          team: core
        target: final
        shm_size: "67108864"
      cap_add:
        - NET_ADMIN
        - SYS_TIME
      cap_drop:
        - ALL
      depends_on:
        db:
          condition: service_healthy
          restart: true
          required: true
      deploy:
        replicas: 2
        update_config:
          parallelism: 2
          delay: 10s
          order: start-first
        resources:
          limits:
            cpus: 0.5
            memory: "134217728"
          reservations:
            memory: "67108864"
        restart_policy:
          condition: on-failure
          delay: 5s
          max_attempts: 3
          window: 2m0s
      environment:
        DB_HOST: other
        DEBUG: "1"
        EMPTY: ""
      extra_hosts:
        - a=1.2.3.4
        - b=::1
      image: docker.io/nginx:1.27
      labels:
        com.example.a: "2"
        com.example.b: ""
      logging:
        driver: json-file
        options:
          max-file: "3"
          max-size: 10m
      networks:
        default: null
      ports:
        - mode: ingress
          target: 80
          published: "8080"
          protocol: tcp
        - mode: ingress
          host_ip: 127.0.0.1
          target: 443
          published: "8443"
          protocol: tcp
        - mode: ingress
          target: 3000
          published: "3000"
          protocol: tcp
        - mode: ingress
          target: 3001
          published: "3001"
          protocol: tcp
        - mode: host
          target: 90
          published: "9090"
          protocol: udp
        - mode: ingress
          target: 99
          published: "9999"
          protocol: tcp
      restart: unless-stopped
      sysctls:
        net.core.somaxconn: "1024"
      ulimits:
        nofile:
          soft: 20000
          hard: 40000
        nproc: 65535
      volumes:
        - type: bind
          source: /only
          target: /only
          bind:
            create_host_path: true
  networks:
    back:
      name: shop_back
      driver: bridge
      ipam:
        config:
          - subnet: 10.5.0.0/16
            gateway: 10.5.0.1
      internal: true
      labels:
        a: b
    default:
      name: shop_default
  volumes:
    db:
      name: shop_database
      driver: local
      driver_opts:
        type: none
  secrets:
    cert:
      name: shop_cert
      environment: CERT
    db_password:
      name: shop_db_password
      file: PWD/pw.txt
  configs:
    cfg:
      name: shop_cfg
      content: |
        host=h
  x-common:
    logging:
      driver: json-file
      options:
        max-file: "3"
        max-size: 10m
    restart: unless-stopped
  $ docker compose -f compose.yaml config --services | sort
  db
  web
  $ docker compose -f compose.yaml -f nosuch.yaml config
  open /home/learner/w/app/nosuch.yaml: no such file or directory
  [1]
  $ docker compose -f compose.yaml -f - config --services <<'X' | sort
  > services: {std: {image: x}}
  > X
  db
  std
  web
  $ docker compose -p other config | head -1
  name: other
  $ docker compose -p Other config
  invalid project name "Other": must consist only of lowercase alphanumeric characters, hyphens, and underscores as well as start with a letter or number
  [1]
  $ COMPOSE_PROJECT_NAME=envname docker compose config | head -1
  name: envname
  $ COMPOSE_FILE=compose.yaml:compose.override.yaml docker compose config --services | sort
  db
  extra
  web
  $ docker compose --project-directory /tmp config | grep -m1 context
  no configuration file provided: not found
  [1]
  $ docker compose -f nosuch.yaml config
  open /home/learner/w/app/nosuch.yaml: no such file or directory
  [1]
  $ cd ..; docker compose config
  no configuration file provided: not found
  [1]
  $ mkdir sub; cd sub; touch docker-compose.yml; docker compose config
  empty compose file
  [1]
  $ echo 'services:' > docker-compose.yml; docker compose config
  services must be a mapping
  [1]
  $ printf 'services: {}\n' > docker-compose.yml; docker compose config
  name: sub
  services: {}
  $ printf 'services:\n  a:\n    image: x\n' > docker-compose.yml; touch compose.yaml; docker compose config
  time="2026-11-29T11:52:15Z" level=warning msg="Found multiple config files with supported names: /home/learner/w/sub/compose.yaml, /home/learner/w/sub/docker-compose.yml"
  time="2026-11-29T11:52:15Z" level=warning msg="Using /home/learner/w/sub/compose.yaml"
  empty compose file
  [1]
  $ rm compose.yaml; printf 'version: "3.8"\nservices:\n  a:\n    image: x\n' > docker-compose.yml; docker compose config
  time="2026-11-29T11:52:16Z" level=warning msg="/home/learner/w/sub/docker-compose.yml: the attribute `version` is obsolete, it will be ignored, please remove it to avoid potential confusion"
  name: sub
  services:
    a:
      image: x
      networks:
        default: null
  networks:
    default:
      name: sub_default
  $ printf 'services:\n\ta:\n\t\timage: x\n' > docker-compose.yml; docker compose config
  yaml: line 2: found character that cannot start any token
  [1]
  $ printf 'services:\n  a:\n  image: x\n' > docker-compose.yml; docker compose config
  services.image must be a mapping
  [1]
  $ printf 'services:\n  a:\n    image x\n' > docker-compose.yml; docker compose config
  services.a must be a mapping
  [1]
  $ printf 'services:\n  a:\n    image: x\n    image: y\n' > docker-compose.yml; docker compose config
  failed to parse /home/learner/w/sub/docker-compose.yml: line 4: mapping key "image" already defined at line 3
  [1]
  $ printf 'services:\n  a:\n    image: x\n    ports: 80:80\n' > docker-compose.yml; docker compose config
  validating /home/learner/w/sub/docker-compose.yml: services.a.ports must be a array
  [1]
  $ printf 'services:\n  a:\n    image: x\n    ports:\n      - 80:abc\n' > docker-compose.yml; docker compose config
  Invalid containerPort: abc
  [1]
  $ printf 'services:\n  a:\n    image: x\n    ports:\n      - 22:22\n      - 56:40\n' > docker-compose.yml; docker compose config
  name: sub
  services:
    a:
      image: x
      networks:
        default: null
      ports:
        - mode: ingress
          target: 22
          published: "22"
          protocol: tcp
        - mode: ingress
          target: 40
          published: "56"
          protocol: tcp
  networks:
    default:
      name: sub_default
  $ printf 'services:\n  a:\n    image: x\n    environment:\n      A: b\n      - C=d\n' > docker-compose.yml; docker compose config
  yaml: line 4: did not find expected key
  [1]
  $ printf 'services:\n  a:\n    image: x\n    environment:\n      - A: b\n' > docker-compose.yml; docker compose config
  services.a.environment.[0]: unexpected type map[string]interface {}
  [1]
  $ printf 'services:\n  a:\n    image: x\n    environment: {A: [1]}\n' > docker-compose.yml; docker compose config
  validating /home/learner/w/sub/docker-compose.yml: services.a.environment.A must be a boolean, null, number or string
  [1]
  $ printf 'services:\n  a:\n    image: x\n    volumes:\n      - data:/d\n' > docker-compose.yml; docker compose config
  service "a" refers to undefined volume data: invalid compose project
  [1]
  $ printf 'services:\n  a:\n    image: x\n    volumes:\n      - ./d\n' > docker-compose.yml; docker compose config | tail -8 | sed "s#$PWD#PWD#"
        default: null
      volumes:
        - type: volume
          target: d
          volume: {}
  networks:
    default:
      name: sub_default
  $ printf 'services:\n  a:\n    image: x\n    depends_on:\n      b:\n        condition: healthy\n  b:\n    image: y\n' > docker-compose.yml; docker compose config
  validating /home/learner/w/sub/docker-compose.yml: services.a.depends_on.b.condition value must be one of 'service_started', 'service_healthy', 'service_completed_successfully'
  [1]
  $ printf 'services:\n  a:\n    image: x\n    depends_on: b\n  b:\n    image: y\n' > docker-compose.yml; docker compose config
  validating /home/learner/w/sub/docker-compose.yml: services.a.depends_on must be a array
  [1]
  $ printf 'services:\n  a:\n    container-name: x\n    image: x\n' > docker-compose.yml; docker compose config
  validating /home/learner/w/sub/docker-compose.yml: services.a additional properties 'container-name' not allowed
  [1]
  $ printf 'services:\n  a:\n    imagee: x\n' > docker-compose.yml; docker compose config
  validating /home/learner/w/sub/docker-compose.yml: services.a additional properties 'imagee' not allowed
  [1]
  $ printf 'service:\n  a:\n    image: x\n' > docker-compose.yml; docker compose config
  validating /home/learner/w/sub/docker-compose.yml:  additional properties 'service' not allowed
  [1]
  $ printf 'services:\n  a: {}\n' > docker-compose.yml; docker compose config
  service "a" has neither an image nor a build context specified: invalid compose project
  [1]
  $ printf 'services:\n  a: null\n' > docker-compose.yml; docker compose config
  validating /home/learner/w/sub/docker-compose.yml: services.a must be a mapping
  [1]
  $ printf 'services:\n  "a b":\n    image: x\n' > docker-compose.yml; docker compose config
  validating /home/learner/w/sub/docker-compose.yml: services additional properties 'a b' not allowed
  [1]
  $ printf 'services:\n  a:\n    image: 5\n' > docker-compose.yml; docker compose config
  validating /home/learner/w/sub/docker-compose.yml: services.a.image must be a string
  [1]
  $ printf 'services:\n  a:\n    image: x\n    restart: true\n' > docker-compose.yml; docker compose config
  validating /home/learner/w/sub/docker-compose.yml: services.a.restart must be a string
  [1]
  $ printf 'services:\n  a:\n    image: x\n    restart: no\n' > docker-compose.yml; docker compose config
  name: sub
  services:
    a:
      image: x
      networks:
        default: null
      restart: "no"
  networks:
    default:
      name: sub_default
  $ printf 'services:\n  a:\n    image: x\n    command: echo "a b" $$HOME\n    entrypoint: ["sh", "-c"]\n' > docker-compose.yml; docker compose config
  name: sub
  services:
    a:
      command:
        - echo
        - a b
        - $$HOME
      entrypoint:
        - sh
        - -c
      image: x
      networks:
        default: null
  networks:
    default:
      name: sub_default
  $ printf 'services:\n  a:\n    image: x\n    command: [echo, 1, true]\n' > docker-compose.yml; docker compose config
  validating /home/learner/w/sub/docker-compose.yml: services.a.command.1 must be a string
  [1]
  $ printf 'services:\n  a:\n    build: .\n    network_mode: host\n    networks: [n]\nnetworks: {n: }\n' > docker-compose.yml; docker compose config
  service a declares mutually exclusive `network_mode` and `networks`: invalid compose project
  [1]
  $ printf 'services:\n  a:\n    build: .\n    network_mode: service:zz\n' > docker-compose.yml; docker compose config
  service "a" depends on undefined service "zz": invalid compose project
  [1]
  $ printf 'services:\n  a:\n    image: x\n    cpus: 1.5\n    mem_limit: 512\n    pids_limit: 10\n    init: true\n    tty: true\n    stdin_open: true\n    privileged: true\n    hostname: h\n    domainname: d\n    working_dir: /w\n    pull_policy: always\n    platform: linux/amd64\n    scale: 3\n    isolation: default\n    ipc: host\n    pid: host\n    security_opt: [no-new-privileges]\n    devices: ["/dev/null:/dev/n:rw"]\n    dns: 1.1.1.1\n    dns_search: [a.b]\n    group_add: [audio]\n    oom_score_adj: 5\n    attach: false\n' > docker-compose.yml; docker compose config
  name: sub
  services:
    a:
      attach: false
      cpus: 1.5
      devices:
        - source: /dev/null
          target: /dev/n
          permissions: rw
      dns:
        - 1.1.1.1
      dns_search:
        - a.b
      domainname: d
      group_add:
        - audio
      hostname: h
      image: x
      init: true
      ipc: host
      isolation: default
      mem_limit: "512"
      networks:
        default: null
      oom_score_adj: 5
      pid: host
      pids_limit: 10
      platform: linux/amd64
      privileged: true
      pull_policy: always
      scale: 3
      security_opt:
        - no-new-privileges
      stdin_open: true
      tty: true
      working_dir: /w
  networks:
    default:
      name: sub_default
  $ docker-compose config -q; docker compose config extra1 extra2
  no such service: extra1
  [1]
  $ docker compose config --nope
  unknown flag: --nope
  [1]
# varies
  $ docker compose confg
  Usage:  docker compose [OPTIONS] COMMAND
  
  Define and run multi-container applications with Docker
  
  Options:
        --all-resources              Include all resources, even those not
                                     used by services
        --ansi string                Control when to print ANSI control
                                     characters ("never"|"always"|"auto")
                                     (default "auto")
        --compatibility              Run compose in backward compatibility mode
        --dry-run                    Execute command in dry run mode
        --env-file stringArray       Specify an alternate environment file
    -f, --file stringArray           Compose configuration files
        --parallel int               Control max parallelism, -1 for
                                     unlimited (default -1)
        --profile stringArray        Specify a profile to enable
        --progress string            Set type of progress output (auto,
                                     tty, plain, json, quiet)
        --project-directory string   Specify an alternate working directory
                                     (default: the path of the, first
                                     specified, Compose file)
    -p, --project-name string        Project name
  
  Management Commands:
    bridge      Convert compose files into another model
  
  Commands:
    attach      Attach local standard input, output, and error streams to a service's running container
    build       Build or rebuild services
    commit      Create a new image from a service container's changes
    config      Parse, resolve and render compose file in canonical format
    cp          Copy files/folders between a service container and the local filesystem
    create      Creates containers for a service
    down        Stop and remove containers, networks
    events      Receive real time events from containers
    exec        Execute a command in a running container
    export      Export a service container's filesystem as a tar archive
    images      List images used by the created containers
    kill        Force stop service containers
    logs        View output from containers
    ls          List running compose projects
    pause       Pause services
    port        Print the public port for a port binding
    ps          List containers
    publish     Publish compose application
    pull        Pull service images
    push        Push service images
    restart     Restart service containers
    rm          Removes stopped service containers
    run         Run a one-off command on a service
    scale       Scale services 
    start       Start services
    stats       Display a live stream of container(s) resource usage statistics
    stop        Stop services
    top         Display the running processes
    unpause     Unpause services
    up          Create and start containers
    version     Show the Docker Compose version information
    volumes     List volumes
    wait        Block until containers of all (or specified) services stop.
    watch       Watch build context for service and rebuild/refresh containers when files are updated
  
  Run 'docker compose COMMAND --help' for more information on a command.
  unknown docker command: "compose confg"
  [1]
