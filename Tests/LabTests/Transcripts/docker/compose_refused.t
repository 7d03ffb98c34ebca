Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ mkdir k3; cd k3; s() { printf "services:\n  a:\n    image: x\n    $1\n" > compose.yaml; docker compose config; }; t() { printf "services:\n  a:\n    image: x\n$1\n" > compose.yaml; docker compose config; }
  $ s 'command: {a: b}'
  validating /home/learner/w/k3/compose.yaml: services.a.command must be a null
  [1]
  $ s 'command: 5'
  validating /home/learner/w/k3/compose.yaml: services.a.command must be a null
  [1]
  $ s 'command: [1, true]'
  validating /home/learner/w/k3/compose.yaml: services.a.command.0 must be a string
  [1]
  $ s 'entrypoint: 5'
  validating /home/learner/w/k3/compose.yaml: services.a.entrypoint must be a null
  [1]
  $ s 'environment: 5'
  validating /home/learner/w/k3/compose.yaml: services.a.environment must be a mapping
  [1]
  $ s 'environment: {A: [1]}'
  validating /home/learner/w/k3/compose.yaml: services.a.environment.A must be a boolean, null, number or string
  [1]
  $ s 'environment: ["A B=1"]'
  name: k3
  services:
    a:
      environment:
        A B: "1"
      image: x
      networks:
        default: null
  networks:
    default:
      name: k3_default
  $ s 'environment: ["=1"]'
  name: k3
  services:
    a:
      environment:
        "": "1"
      image: x
      networks:
        default: null
  networks:
    default:
      name: k3_default
  $ s 'ports: [{}]'
  service ports services.a.ports.[0] is missing a target port
  [1]
  $ s 'ports: [{target: x}]'
  error while interpolating services.a.ports.[].target: failed to cast to expected type: strconv.Atoi: parsing "x": invalid syntax
  [1]
  $ s 'ports: [{target: 80, published: abc}]'
  name: k3
  services:
    a:
      image: x
      networks:
        default: null
      ports:
        - mode: ingress
          target: 80
          published: abc
          protocol: tcp
  networks:
    default:
      name: k3_default
  $ s 'ports: [{target: 80, nope: 1}]'
  validating /home/learner/w/k3/compose.yaml: services.a.ports.0 additional properties 'nope' not allowed
  [1]
  $ s 'ports: ["80:80:80"]'
  Invalid ip address: 80
  [1]
  $ s 'ports: ["1.2.3:80:80"]'
  Invalid ip address: 1.2.3
  [1]
  $ s 'ports: ["80-82:80-81"]'
  Invalid ranges specified for container and host Ports: 80-81 and 80-82
  [1]
  $ s 'ports: ["80/sctp", "80/xyz"]'
  Invalid proto: xyz
  [1]
  $ s 'ports: [":80"]'
  name: k3
  services:
    a:
      image: x
      networks:
        default: null
      ports:
        - mode: ingress
          target: 80
          protocol: tcp
  networks:
    default:
      name: k3_default
  $ s 'ports: [""]'
  No port specified: <empty>
  [1]
  $ s 'ports: [true]'
  validating /home/learner/w/k3/compose.yaml: services.a.ports.0 must be a number
  [1]
  $ s 'ports: [80.5]'
  services.a.ports: invalid type float64 for port
  [1]
  $ s 'ports: ["80", "80"]'
  name: k3
  services:
    a:
      image: x
      networks:
        default: null
      ports:
        - mode: ingress
          target: 80
          protocol: tcp
  networks:
    default:
      name: k3_default
  $ s 'ports: ["[::1]:80:80"]'
  name: k3
  services:
    a:
      image: x
      networks:
        default: null
      ports:
        - mode: ingress
          host_ip: ::1
          target: 80
          published: "80"
          protocol: tcp
  networks:
    default:
      name: k3_default
  $ s 'expose: [x]'
  name: k3
  services:
    a:
      expose:
        - x
      image: x
      networks:
        default: null
  networks:
    default:
      name: k3_default
  $ s 'expose: 80'
  validating /home/learner/w/k3/compose.yaml: services.a.expose must be a array
  [1]
  $ s 'volumes: ["/a:/b:zz"]'
  name: k3
  services:
    a:
      image: x
      networks:
        default: null
      volumes:
        - type: bind
          source: /a
          target: /b
          bind:
            create_host_path: true
  networks:
    default:
      name: k3_default
  $ s 'volumes: ["a"]'
  name: k3
  services:
    a:
      image: x
      networks:
        default: null
      volumes:
        - type: volume
          target: a
  networks:
    default:
      name: k3_default
  $ s 'volumes: [":/b"]'
  invalid spec: :/b: empty section between colons
  [1]
  $ s 'volumes: [""]'
  invalid empty volume spec
  [1]
  $ s 'volumes: [{type: bind}]'
  service volume services.a.volumes.[0] is missing a mount target
  [1]
  $ s 'volumes: [{type: bind, target: /x}]'
  invalid mount config for type "bind": field Source must not be empty
  [1]
  $ s 'volumes: [{type: nope, target: /x}]'
  validating /home/learner/w/k3/compose.yaml: services.a.volumes.0.type value must be one of 'bind', 'volume', 'tmpfs', 'cluster', 'npipe', 'image'
  [1]
  $ s 'volumes: [{target: /x}]'
  validating /home/learner/w/k3/compose.yaml: services.a.volumes.0 must be a string
  [1]
  $ s 'volumes: {a: b}'
  validating /home/learner/w/k3/compose.yaml: services.a.volumes must be a array
  [1]
  $ s 'volumes: ["./a:/x", "./b:/x"]'
  name: k3
  services:
    a:
      image: x
      networks:
        default: null
      volumes:
        - type: bind
          source: /home/learner/w/k3/b
          target: /x
          bind:
            create_host_path: true
  networks:
    default:
      name: k3_default
  $ s 'restart: 5'
  validating /home/learner/w/k3/compose.yaml: services.a.restart must be a string
  [1]
  $ s 'restart: on-failure:3'
  name: k3
  services:
    a:
      image: x
      networks:
        default: null
      restart: on-failure:3
  networks:
    default:
      name: k3_default
  $ s 'restart: on-failure:x'
  name: k3
  services:
    a:
      image: x
      networks:
        default: null
      restart: on-failure:x
  networks:
    default:
      name: k3_default
  $ s 'restart: "no"'
  name: k3
  services:
    a:
      image: x
      networks:
        default: null
      restart: "no"
  networks:
    default:
      name: k3_default
  $ s 'restart: no'
  name: k3
  services:
    a:
      image: x
      networks:
        default: null
      restart: "no"
  networks:
    default:
      name: k3_default
  $ s 'healthcheck: {test: [curl, x]}'
  healthcheck.test must start either by "CMD", "CMD-SHELL" or "NONE"
  [1]
# varies
  $ s 'healthcheck: {test: []}'
  name: k3
  services:
    a:
      healthcheck: {}
      image: x
      networks:
        default: null
  networks:
    default:
      name: k3_default
  $ s 'healthcheck: {interval: 5}'
  validating /home/learner/w/k3/compose.yaml: services.a.healthcheck.interval must be a string
  [1]
  $ s 'healthcheck: {interval: 5x}'
  decoding failed due to the following error(s):
  
  'services[a].healthcheck.interval' time: unknown unit "x" in duration "5x"
  [1]
  $ s 'healthcheck: {retries: x}'
  error while interpolating services.a.healthcheck.retries: failed to cast to expected type: strconv.Atoi: parsing "x": invalid syntax
  [1]
  $ s 'healthcheck: {nope: 1}'
  validating /home/learner/w/k3/compose.yaml: services.a.healthcheck additional properties 'nope' not allowed
  [1]
  $ s 'stop_grace_period: 10'
  validating /home/learner/w/k3/compose.yaml: services.a.stop_grace_period must be a string
  [1]
  $ s 'mem_limit: 10x'
  decoding failed due to the following error(s):
  
  'services[a].mem_limit' invalid suffix: 'x'
  [1]
  $ s 'mem_limit: abc'
  decoding failed due to the following error(s):
  
  'services[a].mem_limit' invalid size: 'abc'
  [1]
  $ s 'mem_limit: 1.5g'
  name: k3
  services:
    a:
      image: x
      mem_limit: "1610612736"
      networks:
        default: null
  networks:
    default:
      name: k3_default
  $ s 'cpus: abc'
  error while interpolating services.a.cpus: failed to cast to expected type: strconv.ParseFloat: parsing "abc": invalid syntax
  [1]
  $ s 'cpus: 0.5'
  name: k3
  services:
    a:
      cpus: 0.5
      image: x
      networks:
        default: null
  networks:
    default:
      name: k3_default
  $ s 'shm_size: x'
  decoding failed due to the following error(s):
  
  'services[a].shm_size' invalid size: 'x'
  [1]
  $ s 'user: 1000'
  validating /home/learner/w/k3/compose.yaml: services.a.user must be a string
  [1]
  $ s 'hostname: 5'
  validating /home/learner/w/k3/compose.yaml: services.a.hostname must be a string
  [1]
  $ s 'hostname: a_b'
  name: k3
  services:
    a:
      hostname: a_b
      image: x
      networks:
        default: null
  networks:
    default:
      name: k3_default
  $ s 'working_dir: rel'
  name: k3
  services:
    a:
      image: x
      networks:
        default: null
      working_dir: rel
  networks:
    default:
      name: k3_default
  $ s 'privileged: maybe'
  error while interpolating services.a.privileged: failed to cast to expected type: invalid boolean: maybe
  [1]
  $ s 'privileged: "true"'
  name: k3
  services:
    a:
      image: x
      networks:
        default: null
      privileged: true
  networks:
    default:
      name: k3_default
  $ s 'privileged: yes'
  time="2026-11-29T00:43:14Z" level=warning msg="\"yes\" for boolean is not supported by YAML 1.2, please use `true`"
  name: k3
  services:
    a:
      image: x
      networks:
        default: null
      privileged: true
  networks:
    default:
      name: k3_default
  $ s 'init: "yes"'
  time="2026-11-29T00:43:14Z" level=warning msg="\"yes\" for boolean is not supported by YAML 1.2, please use `true`"
  name: k3
  services:
    a:
      image: x
      init: true
      networks:
        default: null
  networks:
    default:
      name: k3_default
  $ s 'tty: 1'
  validating /home/learner/w/k3/compose.yaml: services.a.tty must be a boolean or string
  [1]
  $ s 'depends_on: a'
  validating /home/learner/w/k3/compose.yaml: services.a.depends_on must be a array
  [1]
  $ s 'depends_on: [a]'
  dependency cycle detected: a -> a
  [1]
  $ s 'depends_on: {b: }'
  validating /home/learner/w/k3/compose.yaml: services.a.depends_on.b must be a mapping
  [1]
  $ s 'depends_on: {b: {condition: nope}}'
  validating /home/learner/w/k3/compose.yaml: services.a.depends_on.b.condition value must be one of 'service_started', 'service_healthy', 'service_completed_successfully'
  [1]
  $ s 'depends_on: {b: {condition: service_started}}'
  service "a" depends on undefined service "b": invalid compose project
  [1]
  $ s 'depends_on: {b: {restart: true}}'
  validating /home/learner/w/k3/compose.yaml: services.a.depends_on.b missing property 'condition'
  [1]
  $ s 'depends_on: {b: {condition: service_started, required: false}}'
  service "a" depends on undefined service "b": invalid compose project
  [1]
  $ s 'networks: a'
  validating /home/learner/w/k3/compose.yaml: services.a.networks must be a array
  [1]
  $ s 'networks: {n: {nope: 1}}'
  validating /home/learner/w/k3/compose.yaml: services.a.networks.n additional properties 'nope' not allowed
  [1]
  $ s 'networks: {default: {ipv4_address: 300.1.1.1}}'
  name: k3
  services:
    a:
      image: x
      networks:
        default:
          ipv4_address: 300.1.1.1
  networks:
    default:
      name: k3_default
  $ s 'network_mode: host\n    networks: [n]'
  service a declares mutually exclusive `network_mode` and `networks`: invalid compose project
  [1]
  $ s 'network_mode: service:nosuch'
  service "a" depends on undefined service "nosuch": invalid compose project
  [1]
  $ s 'network_mode: none\n    ports: ["80:80"]'
  name: k3
  services:
    a:
      image: x
      network_mode: none
      ports:
        - mode: ingress
          target: 80
          published: "80"
          protocol: tcp
  $ s 'network_mode: host\n    ports: ["80:80"]'
  name: k3
  services:
    a:
      image: x
      network_mode: host
      ports:
        - mode: ingress
          target: 80
          published: "80"
          protocol: tcp
  $ s 'links: [nosuch]'
  service "a" depends on undefined service "nosuch": invalid compose project
  [1]
  $ s 'volumes_from: [nosuch]'
  service "a" depends on undefined service "nosuch": invalid compose project
  [1]
  $ s 'ipc: service:nosuch'
  service "a" depends on undefined service "nosuch": invalid compose project
  [1]
  $ s 'pid: service:nosuch'
  service "a" depends on undefined service "nosuch": invalid compose project
  [1]
  $ s 'extra_hosts: ["bad"]'
  decoding failed due to the following error(s):
  
  'services[a].extra_hosts' invalid additional host, missing IP: bad
  [1]
  $ s 'extra_hosts: {a: 1.1.1.1, b: [2.2.2.2, 3.3.3.3]}'
  name: k3
  services:
    a:
      extra_hosts:
        - a=1.1.1.1
        - b=2.2.2.2
        - b=3.3.3.3
      image: x
      networks:
        default: null
  networks:
    default:
      name: k3_default
  $ s 'extra_hosts: ["a=1.1.1.1"]'
  name: k3
  services:
    a:
      extra_hosts:
        - a=1.1.1.1
      image: x
      networks:
        default: null
  networks:
    default:
      name: k3_default
  $ s 'dns: [bad]'
  name: k3
  services:
    a:
      dns:
        - bad
      image: x
      networks:
        default: null
  networks:
    default:
      name: k3_default
  $ s 'cap_add: NET_ADMIN'
  validating /home/learner/w/k3/compose.yaml: services.a.cap_add must be a array
  [1]
  $ s 'cap_add: [A, A]'
  name: k3
  services:
    a:
      cap_add:
        - A
      image: x
      networks:
        default: null
  networks:
    default:
      name: k3_default
  $ s 'ulimits: {nofile: x}'
  error while interpolating services.a.ulimits.nofile: failed to cast to expected type: strconv.Atoi: parsing "x": invalid syntax
  [1]
  $ s 'ulimits: {nofile: {soft: 1}}'
  validating /home/learner/w/k3/compose.yaml: services.a.ulimits.nofile must be a integer or string
  [1]
  $ s 'sysctls: [a=b]'
  name: k3
  services:
    a:
      image: x
      networks:
        default: null
      sysctls:
        a: b
  networks:
    default:
      name: k3_default
  $ s 'logging: json-file'
  validating /home/learner/w/k3/compose.yaml: services.a.logging must be a mapping
  [1]
  $ s 'logging: {driver: x, nope: 1}'
  validating /home/learner/w/k3/compose.yaml: services.a.logging additional properties 'nope' not allowed
  [1]
  $ s 'labels: x'
  validating /home/learner/w/k3/compose.yaml: services.a.labels must be a mapping
  [1]
  $ s 'labels: [a, b=c]'
  name: k3
  services:
    a:
      image: x
      labels:
        a: ""
        b: c
      networks:
        default: null
  networks:
    default:
      name: k3_default
  $ s 'container_name: "bad name"'
  name: k3
  services:
    a:
      container_name: bad name
      image: x
      networks:
        default: null
  networks:
    default:
      name: k3_default
  $ s 'container_name: -x'
  validating /home/learner/w/k3/compose.yaml: services.a.container_name '-x' does not match pattern '[a-zA-Z0-9][a-zA-Z0-9_.-]+'
  [1]
  $ s 'container_name: x\n    scale: 2'
  validating /home/learner/w/k3/compose.yaml: services.a.container_name 'x' does not match pattern '[a-zA-Z0-9][a-zA-Z0-9_.-]+'
  [1]
  $ s 'container_name: x\n    deploy: {replicas: 2}'
  validating /home/learner/w/k3/compose.yaml: services.a.container_name 'x' does not match pattern '[a-zA-Z0-9][a-zA-Z0-9_.-]+'
  [1]
  $ s 'scale: 2\n    deploy: {replicas: 3}'
  services.a: can't set distinct values on 'scale' and 'deploy.replicas': invalid compose project
  [1]
  $ s 'scale: x'
  error while interpolating services.a.scale: failed to cast to expected type: strconv.Atoi: parsing "x": invalid syntax
  [1]
  $ s 'deploy: {replicas: x}'
  error while interpolating services.a.deploy.replicas: failed to cast to expected type: strconv.Atoi: parsing "x": invalid syntax
  [1]
  $ s 'deploy: {replicas: -1}'
  services.a.deploy.replicas: must be greater than or equal to 0
  [1]
  $ s 'deploy: {nope: 1}'
  validating /home/learner/w/k3/compose.yaml: services.a.deploy additional properties 'nope' not allowed
  [1]
  $ s 'deploy: {mode: nope}'
  name: k3
  services:
    a:
      deploy:
        mode: nope
      image: x
      networks:
        default: null
  networks:
    default:
      name: k3_default
  $ s 'deploy: {resources: {limits: {cpus: x}}}'
  decoding failed due to the following error(s):
  
  'services[a].deploy.resources.limits.cpus' strconv.ParseFloat: parsing "x": invalid syntax
  [1]
  $ s 'deploy: {resources: {limits: {memory: x}}}'
  decoding failed due to the following error(s):
  
  'services[a].deploy.resources.limits.memory' invalid size: 'x'
  [1]
  $ s 'deploy: {resources: {limits: {memory: 1G}}}\n    mem_limit: 2g'
  services.a: can't set distinct values on 'mem_limit' and 'deploy.resources.limits.memory': invalid compose project
  [1]
  $ s 'deploy: {restart_policy: {condition: x, delay: z}}'
  decoding failed due to the following error(s):
  
  'services[a].deploy.restart_policy.delay' time: invalid duration "z"
  [1]
  $ s 'profiles: x'
  validating /home/learner/w/k3/compose.yaml: services.a.profiles must be a array
  [1]
  $ s 'profiles: [1]'
  services.a.profiles.[0]: unexpected type int
  [1]
  $ s 'platform: nope'
  name: k3
  services:
    a:
      image: x
      networks:
        default: null
      platform: nope
  networks:
    default:
      name: k3_default
  $ s 'pull_policy: nope'
  validating /home/learner/w/k3/compose.yaml: services.a.pull_policy 'nope' does not match pattern 'always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+'
  [1]
  $ s 'pull_policy: daily'
  name: k3
  services:
    a:
      image: x
      networks:
        default: null
      pull_policy: daily
  networks:
    default:
      name: k3_default
  $ s 'pull_policy: every_5h'
  name: k3
  services:
    a:
      image: x
      networks:
        default: null
      pull_policy: every_5h
  networks:
    default:
      name: k3_default
  $ s 'pull_policy: build'
  name: k3
  services:
    a:
      image: x
      networks:
        default: null
      pull_policy: build
  networks:
    default:
      name: k3_default
  $ s 'stop_signal: 9'
  validating /home/learner/w/k3/compose.yaml: services.a.stop_signal must be a string
  [1]
  $ s 'configs: [{source: x}]'
  service "a" refers to undefined config x: invalid compose project
  [1]
  $ s 'secrets: [{target: x}]'
  service "a" refers to undefined secret : invalid compose project
  [1]
# varies
  $ s 'secrets: [{source: x, mode: 0999}]'
  decoding failed due to the following error(s):
  
  'services[a].secrets[0].mode' unexpected value type float64 for mode
  [1]
  $ s 'env_file: {a: b}'
  validating /home/learner/w/k3/compose.yaml: services.a.env_file must be a string
  [1]
  $ s 'env_file: [{required: false}]'
  environment path attribute services.a.env_file.[0] is missing
  [1]
  $ s 'tmpfs: {a: b}'
  validating /home/learner/w/k3/compose.yaml: services.a.tmpfs must be a string
  [1]
  $ s 'devices: [x]'
  name: k3
  services:
    a:
      devices:
        - source: x
          target: x
          permissions: rwm
      image: x
      networks:
        default: null
  networks:
    default:
      name: k3_default
  $ s 'devices: [{source: /dev/null, target: /dev/n, permissions: r}]'
  name: k3
  services:
    a:
      devices:
        - source: /dev/null
          target: /dev/n
          permissions: r
      image: x
      networks:
        default: null
  networks:
    default:
      name: k3_default
  $ s 'security_opt: x'
  validating /home/learner/w/k3/compose.yaml: services.a.security_opt must be a array
  [1]
  $ s 'develop: {watch: [{path: x}]}'
  validating /home/learner/w/k3/compose.yaml: services.a.develop.watch.0 missing property 'action'
  [1]
  $ s 'develop: {watch: [{action: nope, path: x}]}'
  validating /home/learner/w/k3/compose.yaml: services.a.develop.watch.0.action value must be one of 'rebuild', 'sync', 'restart', 'sync+restart', 'sync+exec'
  [1]
  $ s 'develop: {watch: [{action: sync, path: x}]}'
  services.a.develop.watch: target is required for non-rebuild actions: invalid compose project
  [1]
  $ s 'develop: {watch: [{action: rebuild, path: x, ignore: [node_modules/]}]}'
  name: k3
  services:
    a:
      develop:
        watch:
          - path: /home/learner/w/k3/x
            action: rebuild
            ignore:
              - node_modules/
      image: x
      networks:
        default: null
  networks:
    default:
      name: k3_default
  $ s 'build: {context: ., nope: 1}'
  validating /home/learner/w/k3/compose.yaml: services.a.build additional properties 'nope' not allowed
  [1]
  $ s 'build: 5'
  validating /home/learner/w/k3/compose.yaml: services.a.build must be a string
  [1]
  $ s 'build: {dockerfile: x, dockerfile_inline: y}'
  service "a" declares mutualy exclusive dockerfile and dockerfile_inline: invalid compose project
  [1]
  $ s 'build: {args: x}'
  validating /home/learner/w/k3/compose.yaml: services.a.build.args must be a mapping
  [1]
  $ s 'build: {target: 5}'
  validating /home/learner/w/k3/compose.yaml: services.a.build.target must be a string
  [1]
  $ s 'build: {secrets: [nosuch]}'
  service "a" refers to undefined build secret nosuch: invalid compose project
  [1]
  $ s 'extends: {}'
  extends.a.service is required
  [1]
  $ s 'extends: 5'
  cannot extend service "a" in /home/learner/w/k3/compose.yaml: service "" not found
  [1]
  $ s 'gpus: 5'
  validating /home/learner/w/k3/compose.yaml: services.a.gpus must be a string
  [1]
  $ s 'mac_address: zz'
  name: k3
  services:
    a:
      image: x
      mac_address: zz
      networks:
        default: null
  networks:
    default:
      name: k3_default
  $ s 'oom_score_adj: 5000'
  validating /home/learner/w/k3/compose.yaml: services.a.oom_score_adj must be a string
  [1]
  $ s 'x-foo: bar'
  name: k3
  services:
    a:
      image: x
      networks:
        default: null
      x-foo: bar
  networks:
    default:
      name: k3_default
  $ s 'Image: y'
  validating /home/learner/w/k3/compose.yaml: services.a additional properties 'Image' not allowed
  [1]
  $ s 'enviroment: {A: 1}'
  validating /home/learner/w/k3/compose.yaml: services.a additional properties 'enviroment' not allowed
  [1]
  $ s 'cpu_count: -1'
  validating /home/learner/w/k3/compose.yaml: services.a.cpu_count must be a string
  [1]
  $ s 'post_start: [{user: x}]'
  validating /home/learner/w/k3/compose.yaml: services.a.post_start.0 missing property 'command'
  [1]
  $ s 'credential_spec: {x: y}'
  validating /home/learner/w/k3/compose.yaml: services.a.credential_spec additional properties 'x' not allowed
  [1]
  $ s 'models: [m]'
  service "a" refers to undefined model m: invalid compose project
  [1]
  $ t 'networks:\n  n: {driver: 5}'
  validating /home/learner/w/k3/compose.yaml: networks.n.driver must be a string
  [1]
  $ t 'networks:\n  n: {nope: 5}'
  validating /home/learner/w/k3/compose.yaml: networks.n additional properties 'nope' not allowed
  [1]
  $ t 'networks: [n]'
  validating /home/learner/w/k3/compose.yaml: networks must be a mapping
  [1]
  $ t 'networks:\n  n: {external: true, driver: bridge}'
  name: k3
  services:
    a:
      image: x
      networks:
        default: null
  networks:
    default:
      name: k3_default
  $ t 'networks:\n  n: {ipam: {config: [{subnet: x}]}}'
  name: k3
  services:
    a:
      image: x
      networks:
        default: null
  networks:
    default:
      name: k3_default
  $ t 'networks:\n  n: {ipam: {config: {subnet: 1.1.1.0/24}}}'
  validating /home/learner/w/k3/compose.yaml: networks.n.ipam.config must be a array
  [1]
  $ t 'volumes:\n  v: {external: true, driver: local}'
  volumes.v: conflicting parameters "external" and "driver" specified
  [1]
  $ t 'volumes:\n  v: {external: true, labels: [a]}'
  volumes.v: conflicting parameters "external" and "labels" specified
  [1]
  $ t 'volumes:\n  v: {external: maybe}'
  error while interpolating volumes.v.external: failed to cast to expected type: invalid boolean: maybe
  [1]
  $ t 'volumes:\n  v: {nope: 1}'
  validating /home/learner/w/k3/compose.yaml: volumes.v additional properties 'nope' not allowed
  [1]
  $ t 'volumes: [v]'
  validating /home/learner/w/k3/compose.yaml: volumes must be a mapping
  [1]
  $ t 'volumes:\n  "bad name": {}'
  validating /home/learner/w/k3/compose.yaml: volumes additional properties 'bad name' not allowed
  [1]
  $ t 'secrets:\n  s: {}'
  secrets.s: one of file|environment must be set
  [1]
  $ t 'secrets:\n  s: {file: x, environment: Y}'
  secrets.s: file|environment attributes are mutually exclusive
  [1]
  $ t 'secrets:\n  s: {external: true, file: x}'
  name: k3
  services:
    a:
      image: x
      networks:
        default: null
  networks:
    default:
      name: k3_default
  $ t 'configs:\n  c: {content: x, file: y}'
  configs.c: file|environment|content attributes are mutually exclusive
  [1]
  $ t 'configs:\n  c: {nope: x}'
  validating /home/learner/w/k3/compose.yaml: configs.c additional properties 'nope' not allowed
  [1]
  $ t 'configs:\n  c: {}'
  configs.c: one of file|environment|content must be set
  [1]
  $ t 'name: ""'
  name: k3
  services:
    a:
      image: x
      networks:
        default: null
  networks:
    default:
      name: k3_default
  $ t 'name: UPPER'
  name: upper
  services:
    a:
      image: x
      networks:
        default: null
  networks:
    default:
      name: upper_default
  $ t 'name: 5'
  validating /home/learner/w/k3/compose.yaml: name must be a string
  [1]
  $ t 'name: "-x"'
  name: x
  services:
    a:
      image: x
      networks:
        default: null
  networks:
    default:
      name: x_default
  $ t 'version: 3'
  validating /home/learner/w/k3/compose.yaml: version must be a string
  [1]
  $ t 'version: "2.4"'
  time="2026-11-29T00:43:59Z" level=warning msg="/home/learner/w/k3/compose.yaml: the attribute `version` is obsolete, it will be ignored, please remove it to avoid potential confusion"
  name: k3
  services:
    a:
      image: x
      networks:
        default: null
  networks:
    default:
      name: k3_default
  $ t 'version: abc'
  time="2026-11-29T00:43:59Z" level=warning msg="/home/learner/w/k3/compose.yaml: the attribute `version` is obsolete, it will be ignored, please remove it to avoid potential confusion"
  name: k3
  services:
    a:
      image: x
      networks:
        default: null
  networks:
    default:
      name: k3_default
  $ t 'x-any: {a: [1]}'
  name: k3
  services:
    a:
      image: x
      networks:
        default: null
  networks:
    default:
      name: k3_default
  x-any:
    a:
      - 1
  $ t 'nope: 1'
  validating /home/learner/w/k3/compose.yaml:  additional properties 'nope' not allowed
  [1]
  $ t '  "bad name":\n    image: y'
  validating /home/learner/w/k3/compose.yaml: services additional properties 'bad name' not allowed
  [1]
  $ t '  "5":\n    image: y'
  name: k3
  services:
    "5":
      image: "y"
      networks:
        default: null
    a:
      image: x
      networks:
        default: null
  networks:
    default:
      name: k3_default
# varies
  $ t '  5:\n    image: y'
  non-string key in services: 5
  [1]
  $ t '  a:\n    image: y'
  failed to parse /home/learner/w/k3/compose.yaml: line 4: mapping key "a" already defined at line 2
  [1]
  $ t '  b: {}'
  service "b" has neither an image nor a build context specified: invalid compose project
  [1]
  $ t '  b:'
  validating /home/learner/w/k3/compose.yaml: services.b must be a mapping
  [1]
  $ t '  b:\n    image: ""'
  service "b" has neither an image nor a build context specified: invalid compose project
  [1]
  $ t '  b:\n    image: 5'
  validating /home/learner/w/k3/compose.yaml: services.b.image must be a string
  [1]
  $ t '  b:\n    image: "UPPER/x"'
  name: k3
  services:
    a:
      image: x
      networks:
        default: null
    b:
      image: UPPER/x
      networks:
        default: null
  networks:
    default:
      name: k3_default
  $ t '  b:\n    image: ["x"]'
  validating /home/learner/w/k3/compose.yaml: services.b.image must be a string
  [1]
  $ t 'services:\n  b: {image: z}'
  yaml: unmarshal errors:
    line 4: mapping key "services" already defined at line 1
  [1]
  $ t '---\nservices:\n  b:\n    image: y'
  name: k3
  services:
    a:
      image: x
      networks:
        default: null
    b:
      image: "y"
      networks:
        default: null
  networks:
    default:
      name: k3_default
  $ t '  b: &x\n    image: y\n  c: *x'
  name: k3
  services:
    a:
      image: x
      networks:
        default: null
    b:
      image: "y"
      networks:
        default: null
    c:
      image: "y"
      networks:
        default: null
  networks:
    default:
      name: k3_default
  $ t '  b: *nope'
  yaml: unknown anchor 'nope' referenced
  [1]
  $ t '  b: {image: y'
  yaml: line 3: did not find expected ',' or '}'
  [1]
  $ t '  b:\n    image: "y'
  yaml: line 5: found unexpected end of stream
  [1]
  $ t '  b:\n    image: y: z'
  yaml: line 5: mapping values are not allowed in this context
  [1]
  $ t '  b:\n    image: @y'
  yaml: line 5: found character that cannot start any token
  [1]
  $ t '  b:\n    - image'
  services.b must be a mapping
  [1]
  $ t '  b:\n    image: y\n\ttty: true'
  yaml: line 5: found a tab character that violates indentation
  [1]
  $ t '  - b'
  yaml: line 1: did not find expected key
  [1]
  $ printf 'a\n' > compose.yaml; docker compose config
  yaml: unmarshal errors:
    line 1: cannot unmarshal !!str `a` into cli.named
  [1]
  $ printf '[]\n' > compose.yaml; docker compose config
  yaml: unmarshal errors:
    line 1: cannot unmarshal !!seq into cli.named
  [1]
  $ printf '# only\n' > compose.yaml; docker compose config
  empty compose file
  [1]
  $ printf 'services: x\n' > compose.yaml; docker compose config
  services must be a mapping
  [1]
  $ printf 'services:\n  a:\n   image: x\n  b:\n    image: y\n  A:\n    image: z\n' > compose.yaml; docker compose config
  name: k3
  services:
    A:
      image: z
      networks:
        default: null
    a:
      image: x
      networks:
        default: null
    b:
      image: "y"
      networks:
        default: null
  networks:
    default:
      name: k3_default
  $ printf 'services:\n  a:\n    image: x\n    command: >\n      one\n      two\n  b:\n    image: x\n    command: |\n      one\n      two\n' > compose.yaml; docker compose config
  name: k3
  services:
    a:
      command:
        - one
        - two
      image: x
      networks:
        default: null
    b:
      command:
        - one
        - two
      image: x
      networks:
        default: null
  networks:
    default:
      name: k3_default
  $ printf 'services:\n  a:\n    image: x\n    command: ["a$b", "${HOME}", "$$x", "it'"'"'s", "q\\"q", "", " ", "#", "a: b", "-", "1", "true", "null", "~", "é", "@x", "*y", "&z", "!w", "%%d", "l\\nm"]\n' > compose.yaml; docker compose config
  time="2026-11-29T00:44:11Z" level=warning msg="The \"b\" variable is not set. Defaulting to a blank string."
  name: k3
  services:
    a:
      command:
        - a
        - /home/learner
        - $$x
        - it's
        - q"q
        - ""
        - ' '
        - '#'
        - 'a: b'
        - '-'
        - "1"
        - "true"
        - "null"
        - "~"
        - é
        - '@x'
        - '*y'
        - '&z'
        - '!w'
        - '%d'
        - |-
          l
          m
      image: x
      networks:
        default: null
  networks:
    default:
      name: k3_default
# varies
  $ printf 'services:\n  a:\n    image: x\n    environment:\n      A: 012\n      B: 0x1F\n      C: 1e3\n      D: 1_000\n      E: 2024-01-01\n      F: .5\n      G: ~\n      H: "null"\n      I: 12:30\n      J: 1.0\n      K: 100000000000000000000\n      L: .inf\n      M: -0\n      N: !!str 5\n' > compose.yaml; docker compose config
  validating /home/learner/w/k3/compose.yaml: services.a.environment.E invalid jsonType time.Time
  [1]
  $ printf 'services:\n  a:\n    image: x\n    environment:\n      A: 012\n      B: 0x1F\n      C: 1e3\n      D: 1_000\n      F: .5\n      H: "null"\n      J: 1.0\n' > compose.yaml; docker compose config
  name: k3
  services:
    a:
      environment:
        A: "10"
        B: "31"
        C: "1000"
        D: "1000"
        F: "0.5"
        H: "null"
        J: "1"
      image: x
      networks:
        default: null
  networks:
    default:
      name: k3_default
