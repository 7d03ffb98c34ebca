Compose files that are wrong (compose 2.40.3).

  $ mkdir c2; cd c2; t() { cat > compose.yaml; docker compose config -q; echo "=$?"; }
  $ printf 'services:\n  web:\n    image: nginx\n    ports:\n      - "8080:80:90:1"\n' | t
  Invalid ip address 8080:80: address 8080:80:: too many colons in address
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    ports:\n      - 99999:80\n' | t
  Invalid hostPort: 99999
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    ports:\n      - 80-82:80-81\n' | t
  Invalid ranges specified for container and host Ports: 80-81 and 80-82
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    ports:\n      - target: abc\n' | t
  error while interpolating services.web.ports.[].target: failed to cast to expected type: strconv.Atoi: parsing "abc": invalid syntax
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    ports:\n      - published: 80\n' | t
  service ports services.web.ports.[0] is missing a target port
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    ports:\n      - 8080: 80\n' | t
  non-string key in services.web.ports[0]: 8080
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    ports:\n      - 22:22\n' | t; docker compose config | grep -A4 ports
  =0
      ports:
        - mode: ingress
          target: 22
          published: "22"
          protocol: tcp
  $ printf 'services:\n  web:\n    image: nginx\n    ports: "80:80"\n' | t
  validating /home/learner/c2/compose.yaml: services.web.ports must be a array
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    port: ["80:80"]\n' | t
  validating /home/learner/c2/compose.yaml: services.web additional properties 'port' not allowed
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    volume: ["a:/b"]\n' | t
  validating /home/learner/c2/compose.yaml: services.web additional properties 'volume' not allowed
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    volumes: a:/b\n' | t
  validating /home/learner/c2/compose.yaml: services.web.volumes must be a array
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    volumes: ["a"]\n' | t
  =0
  $ printf 'services:\n  web:\n    image: nginx\n    volumes: ["a:b"]\nvolumes: {a: }\n' | t
  =0
  $ printf 'services:\n  web:\n    image: nginx\n    volumes: ["./a:/b:zz"]\n' | t
  =0
  $ printf 'services:\n  web:\n    image: nginx\n    volumes: ["./a:/b:ro:x:y"]\n' | t
  invalid spec: ./a:/b:ro:x:y: too many colons
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    volumes: [{source: a, target: /b}]\n' | t
  validating /home/learner/c2/compose.yaml: services.web.volumes.0 must be a string
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    volumes: [{type: nope, target: /b}]\n' | t
  validating /home/learner/c2/compose.yaml: services.web.volumes.0.type value must be one of 'bind', 'volume', 'tmpfs', 'cluster', 'npipe', 'image'
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    environment: A=1\n' | t
  validating /home/learner/c2/compose.yaml: services.web.environment must be a mapping
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    environment:\n      A: [1]\n' | t
  validating /home/learner/c2/compose.yaml: services.web.environment.A must be a boolean, null, number or string
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    environment:\n      A: true\n      B: 1.50\n      C: ~\n      D: yes\n      E: 0x10\n      F: 1e3\n      G: 010\n' | t; docker compose config | grep -A9 environ
  =0
      environment:
        A: "true"
        B: "1.5"
        C: null
        D: "yes"
        E: "16"
        F: "1000"
        G: "8"
      image: nginx
      networks:
  $ printf 'services:\n  web:\n    image: nginx\n    environment:\n      - A: 1\n' | t
  services.web.environment.[0]: unexpected type map[string]interface {}
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    environment:\n      - A=1\n      - A=2\n' | t
  =0
  $ printf 'services:\n  web:\n    image: nginx\n    env_file: nosuch.env\n' | t
  env file /home/learner/c2/nosuch.env not found: stat /home/learner/c2/nosuch.env: no such file or directory
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    env_file:\n      - path: nosuch.env\n        required: false\n' | t
  =0
  $ echo 'BAD LINE' > bad.env; printf 'services:\n  web:\n    image: nginx\n    env_file: bad.env\n' | t
  failed to read /home/learner/c2/bad.env: line 1: key cannot contain a space
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    command: {a: 1}\n' | t
  validating /home/learner/c2/compose.yaml: services.web.command must be a null
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    command: 5\n' | t
  validating /home/learner/c2/compose.yaml: services.web.command must be a null
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    depends_on: db\n' | t
  validating /home/learner/c2/compose.yaml: services.web.depends_on must be a array
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    depends_on:\n      db: {}\n  db: {image: redis}\n' | t
  validating /home/learner/c2/compose.yaml: services.web.depends_on.db missing property 'condition'
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    depends_on:\n      db: {condition: nope}\n  db: {image: redis}\n' | t
  validating /home/learner/c2/compose.yaml: services.web.depends_on.db.condition value must be one of 'service_started', 'service_healthy', 'service_completed_successfully'
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    depends_on:\n      - web\n' | t
  dependency cycle detected: web -> web
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    restart: never\n' | t
  =0
  $ printf 'services:\n  web:\n    image: nginx\n    restart: on-failure:x\n' | t
  =0
  $ printf 'services:\n  web:\n    image: nginx\n    restart: no\n' | t
  =0
  $ printf 'services:\n  web:\n    image: nginx\n    healthcheck:\n      test: ["curl"]\n' | t
  healthcheck.test must start either by "CMD", "CMD-SHELL" or "NONE"
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    healthcheck:\n      interval: 5\n' | t
  validating /home/learner/c2/compose.yaml: services.web.healthcheck.interval must be a string
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    healthcheck:\n      interval: x\n      test: x\n' | t
  decoding failed due to the following error(s):
  
  'services[web].healthcheck.interval' time: invalid duration "x"
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    healthcheck:\n      retries: x\n' | t
  error while interpolating services.web.healthcheck.retries: failed to cast to expected type: strconv.Atoi: parsing "x": invalid syntax
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    healthcheck:\n      disable: true\n' | t
  =0
  $ printf 'services:\n  web:\n    image: nginx\n    healthcheck: curl\n' | t
  validating /home/learner/c2/compose.yaml: services.web.healthcheck must be a mapping
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    deploy:\n      replicas: x\n' | t
  error while interpolating services.web.deploy.replicas: failed to cast to expected type: strconv.Atoi: parsing "x": invalid syntax
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    deploy:\n      replicas: 2\n    scale: 3\n' | t
  services.web: can't set distinct values on 'scale' and 'deploy.replicas': invalid compose project
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    container_name: a\n    deploy: {replicas: 2}\n' | t; docker compose up -d
  validating /home/learner/c2/compose.yaml: services.web.container_name 'a' does not match pattern '[a-zA-Z0-9][a-zA-Z0-9_.-]+'
  =1
  validating /home/learner/c2/compose.yaml: services.web.container_name 'a' does not match pattern '[a-zA-Z0-9][a-zA-Z0-9_.-]+'
  [1]
  $ printf 'services:\n  web:\n    image: nginx\n    deploy:\n      resources:\n        limits:\n          memory: x\n' | t
  decoding failed due to the following error(s):
  
  'services[web].deploy.resources.limits.memory' invalid size: 'x'
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    deploy:\n      resources:\n        limits:\n          cpus: x\n' | t
  decoding failed due to the following error(s):
  
  'services[web].deploy.resources.limits.cpus' strconv.ParseFloat: parsing "x": invalid syntax
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    deploy:\n      nope: 1\n' | t
  validating /home/learner/c2/compose.yaml: services.web.deploy additional properties 'nope' not allowed
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    mem_limit: x\n' | t
  decoding failed due to the following error(s):
  
  'services[web].mem_limit' invalid size: 'x'
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    cpus: x\n' | t
  error while interpolating services.web.cpus: failed to cast to expected type: strconv.ParseFloat: parsing "x": invalid syntax
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    networks: front\n' | t
  validating /home/learner/c2/compose.yaml: services.web.networks must be a array
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    network_mode: host\n    networks: [a]\nnetworks: {a: }\n' | t
  service web declares mutually exclusive `network_mode` and `networks`: invalid compose project
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    network_mode: service:nope\n' | t
  service "web" depends on undefined service "nope": invalid compose project
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    network_mode: host\n    ports: ["80:80"]\n' | t
  =0
  $ printf 'services:\n  web:\n    image: nginx\n    labels: a\n' | t
  validating /home/learner/c2/compose.yaml: services.web.labels must be a mapping
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    build: 5\n' | t
  validating /home/learner/c2/compose.yaml: services.web.build must be a string
  =1
  $ printf 'services:\n  web:\n    build: {}\n' | t
  =0
  $ printf 'services:\n  web:\n    build: {nope: 1}\n' | t
  validating /home/learner/c2/compose.yaml: services.web.build additional properties 'nope' not allowed
  =1
  $ printf 'services:\n  web:\n    build: {context: ., args: x}\n' | t
  validating /home/learner/c2/compose.yaml: services.web.build.args must be a mapping
  =1
  $ printf 'services:\n  web:\n    build: {dockerfile_inline: FROM x, dockerfile: y}\n' | t
  service "web" declares mutualy exclusive dockerfile and dockerfile_inline: invalid compose project
  =1
  $ printf 'services:\n  web:\n    image: [a]\n' | t
  validating /home/learner/c2/compose.yaml: services.web.image must be a string
  =1
  $ printf 'services:\n  web:\n    image: Nginx\n' | t; docker compose up -d
  =0
  unable to get image 'Nginx': Error response from daemon: invalid reference format: repository name (library/Nginx) must be lowercase
  [1]
  $ printf 'services:\n  Web_1.x-y:\n    image: nginx\n' | t
  =0
  $ printf 'services:\n  "we b":\n    image: nginx\n' | t
  validating /home/learner/c2/compose.yaml: services additional properties 'we b' not allowed
  =1
  $ printf 'services:\n  web: nginx\n' | t
  services.web must be a mapping
  =1
  $ printf 'services:\n  web:\n' | t
  validating /home/learner/c2/compose.yaml: services.web must be a mapping
  =1
  $ printf 'services:\n  - web\n' | t
  services must be a mapping
  =1
  $ printf 'services: web\n' | t
  services must be a mapping
  =1
  $ printf 'web:\n  image: nginx\n' | t
  validating /home/learner/c2/compose.yaml:  additional properties 'web' not allowed
  =1
  $ printf -- '- a\n' | t
  yaml: unmarshal errors:
    line 1: cannot unmarshal !!seq into cli.named
  =1
  $ printf 'x\n' | t
  yaml: unmarshal errors:
    line 1: cannot unmarshal !!str `x` into cli.named
  =1
  $ printf '{}\n' | t
  empty compose file
  =1
  $ printf 'name: Bad Name\nservices:\n  web:\n    image: nginx\n' | t
  =0
  $ printf 'name: 5\nservices:\n  web:\n    image: nginx\n' | t
  validating /home/learner/c2/compose.yaml: name must be a string
  =1
  $ printf 'version: 3\nservices:\n  web:\n    image: nginx\n' | t
  validating /home/learner/c2/compose.yaml: version must be a string
  =1
  $ printf 'version: "9"\nservices:\n  web:\n    image: nginx\n' | t
  time="2026-11-29T19:45:22Z" level=warning msg="/home/learner/c2/compose.yaml: the attribute `version` is obsolete, it will be ignored, please remove it to avoid potential confusion"
  =0
  $ printf 'services:\n  web:\n    image: nginx\n  web:\n    image: redis\n' | t
  failed to parse /home/learner/c2/compose.yaml: line 4: mapping key "web" already defined at line 2
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    image: redis\n' | t
  failed to parse /home/learner/c2/compose.yaml: line 4: mapping key "image" already defined at line 3
  =1
  $ printf 'services:\n  web:\n   image: nginx\n    ports: []\n' | t
  yaml: line 4: mapping values are not allowed in this context
  =1
  $ printf 'services:\n  web:\n    image nginx\n' | t
  services.web must be a mapping
  =1
  $ printf 'services:\n  web:\n    image:nginx\n' | t
  services.web must be a mapping
  =1
  $ printf 'services:\n  web:\n    image: "nginx\n' | t
  yaml: line 3: found unexpected end of stream
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    ports: ["80:80"\n' | t
  yaml: line 3: did not find expected ',' or ']'
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    command: [a, b\n    ports: []\n' | t
  yaml: line 3: did not find expected ',' or ']'
  =1
  $ printf 'services:\n  web: &a\n    image: nginx\n  b: *c\n' | t
  yaml: unknown anchor 'c' referenced
  =1
  $ printf 'services:\n  web:\n    image: %%x\n' | t
  yaml: line 3: found character that cannot start any token
  =1
  $ printf 'services:\n  web:\n    image: @x\n' | t
  yaml: line 3: found character that cannot start any token
  =1
  $ printf 'services:\n  web:\n    image: nginx:${TAG\n' | t
  invalid interpolation format for services.web.image.
  You may need to escape any $ with another $.
  nginx:${TAG
  =1
  $ printf 'services:\n  web:\n    image: nginx:${TAG:?}\n' | t
  error while interpolating services.web.image: required variable TAG is missing a value
  =1
  $ printf 'services:\n  web:\n    image: nginx:${}\n' | t
  invalid interpolation format for services.web.image.
  You may need to escape any $ with another $.
  nginx:${}
  =1
  $ printf 'services:\n  web:\n    image: nginx:$\n' | t
  =0
  $ printf 'services:\n  web:\n    image: nginx:$$x$${y}\n' | t; docker compose config --images
  =0
  nginx:$x${y}
  $ printf 'services:\n  web:\n    image: "nginx:${A:-${B:-c}}${D+e}${F:+g}${H-}"\n' | t; D= docker compose config --images; F=1 A=a docker compose config --images
  =0
  nginx:ce
  nginx:ag
  $ printf 'services:\n  web:\n    image: nginx\n    ports: ["${P}:80"]\n' | t
  time="2026-11-29T19:45:24Z" level=warning msg="The \"P\" variable is not set. Defaulting to a blank string."
  =0
  $ printf 'services:\n  web:\n    image: nginx\n    secrets: [nope]\n' | t
  service "web" refers to undefined secret nope: invalid compose project
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    configs: [nope]\n' | t
  service "web" refers to undefined config nope: invalid compose project
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    secrets: [s]\nsecrets: {s: {}}\n' | t
  secrets.s: one of file|environment must be set
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    secrets: [s]\nsecrets: {s: {file: a, environment: B}}\n' | t
  secrets.s: file|environment attributes are mutually exclusive
  =1
  $ printf 'services:\n  web:\n    image: nginx\nnetworks: {a: {driver: 5}}\n' | t
  validating /home/learner/c2/compose.yaml: networks.a.driver must be a string
  =1
  $ printf 'services:\n  web:\n    image: nginx\nnetworks: {a: {nope: 5}}\n' | t
  validating /home/learner/c2/compose.yaml: networks.a additional properties 'nope' not allowed
  =1
  $ printf 'services:\n  web:\n    image: nginx\nnetworks: [a]\n' | t
  validating /home/learner/c2/compose.yaml: networks must be a mapping
  =1
  $ printf 'services:\n  web:\n    image: nginx\nvolumes: [a]\n' | t
  validating /home/learner/c2/compose.yaml: volumes must be a mapping
  =1
  $ printf 'services:\n  web:\n    image: nginx\nvolumes: {a: {external: true, driver: x}}\n' | t
  volumes.a: conflicting parameters "external" and "driver" specified
  =1
  $ printf 'services:\n  web:\n    image: nginx\nvolumes: {a: {external: {name: x}}}\n' | t
  time="2026-11-29T19:45:26Z" level=warning msg="volumes.a: external.name is deprecated. Please set name and external: true"
  =0
  $ printf 'services:\n  web:\n    extends: {service: nope}\n' | t
  cannot extend service "web" in /home/learner/c2/compose.yaml: service "nope" not found
  =1
  $ printf 'services:\n  web:\n    extends: {file: nope.yaml, service: a}\n' | t
  open /home/learner/c2/nope.yaml: no such file or directory
  =1
  $ printf 'services:\n  web:\n    extends: web\n' | t
  Circular reference:
    web in /home/learner/c2/compose.yaml
    extends web in /home/learner/c2/compose.yaml
  =1
# varies
  $ printf 'services:\n  web:\n    extends: a\n  a:\n    extends: web\n' | t
  $ printf 'include: [nope.yaml]\nservices: {}\n' | t
  open /home/learner/c2/nope.yaml: no such file or directory
  =1
  $ printf 'include: nope.yaml\nservices: {}\n' | t
  `include` must be a list, got nope.yaml
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    profiles: dev\n' | t
  validating /home/learner/c2/compose.yaml: services.web.profiles must be a array
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    links: [nope]\n' | t
  service "web" depends on undefined service "nope": invalid compose project
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    volumes_from: [nope]\n' | t
  service "web" depends on undefined service "nope": invalid compose project
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    ulimits: {nofile: x}\n' | t
  error while interpolating services.web.ulimits.nofile: failed to cast to expected type: strconv.Atoi: parsing "x": invalid syntax
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    stop_grace_period: 10\n' | t
  validating /home/learner/c2/compose.yaml: services.web.stop_grace_period must be a string
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    tty: "maybe"\n' | t
  error while interpolating services.web.tty: failed to cast to expected type: invalid boolean: maybe
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    tty: "yes"\n' | t
  time="2026-11-29T19:45:28Z" level=warning msg="\"yes\" for boolean is not supported by YAML 1.2, please use `true`"
  =0
  $ printf 'services:\n  web:\n    image: nginx\n    pull_policy: nope\n' | t
  validating /home/learner/c2/compose.yaml: services.web.pull_policy 'nope' does not match pattern 'always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+'
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    user: 1000\n' | t
  validating /home/learner/c2/compose.yaml: services.web.user must be a string
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    expose: ["a"]\n' | t
  =0
  $ printf 'services:\n  web:\n    image: nginx\n    extra_hosts: ["a"]\n' | t
  decoding failed due to the following error(s):
  
  'services[web].extra_hosts' invalid additional host, missing IP: a
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    develop: {watch: [{path: x}]}\n' | t
  validating /home/learner/c2/compose.yaml: services.web.develop.watch.0 missing property 'action'
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    develop: {watch: [{path: x, action: nope}]}\n' | t
  validating /home/learner/c2/compose.yaml: services.web.develop.watch.0.action value must be one of 'rebuild', 'sync', 'restart', 'sync+restart', 'sync+exec'
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    gpus: x\n' | t
  validating /home/learner/c2/compose.yaml: services.web.gpus value must be 'all'
  =1
  $ printf 'services:\n  web:\n    image: nginx\n    platform: nope/x\n' | t
  =0
  $ printf 'services:\n  web:\n    image: nginx\n    entrypoint: "a \x27b"\n' | t
  decoding failed due to the following error(s):
  
  'services[web].entrypoint' invalid command line string
  =1
  $ printf '\xef\xbb\xbfservices:\n  web:\n    image: nginx\n' | t
  =0
  $ printf 'services:\r\n  web:\r\n    image: nginx\r\n' | t
  =0
  $ printf 'services:\n  web:\n    image: nginx\n---\nservices:\n  db:\n    image: redis\n' | t; docker compose config --services
  =0
  db
  web
