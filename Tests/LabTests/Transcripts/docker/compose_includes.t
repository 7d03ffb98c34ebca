Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled. Progress stands in the lab's order.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine >/dev/null; mkdir -p proj/sub; cd proj
  $ cat > base.yaml <<'X'
  > services:
  >   app:
  >     image: busybox
  >     command: sleep 100
  >     environment: [A=1, B=2]
  >     labels: {l: base}
  >     ports: ["8001:80"]
  >     deploy: {resources: {limits: {memory: 64M, cpus: "0.5"}}}
  > X
  $ cat > sub/compose.yaml <<'X'
  > services:
  >   inc: {image: alpine, command: sleep 100, env_file: [.env], volumes: ["./d:/d"]}
  > configs: {c: {content: "hi\n"}}
  > X
  $ echo SUBV=sub > sub/.env; echo 'TOP=top' > .env; echo sekret > pw.txt
  $ cat > compose.yaml <<'X'
  > name: demo
  > include: [sub/compose.yaml]
  > x-common: &common
  >   restart: unless-stopped
  >   logging: {driver: json-file, options: {max-size: 10m}}
  > services:
  >   one:
  >     <<: *common
  >     extends: {file: base.yaml, service: app}
  >     environment: {B: "3", T: "${TOP}"}
  >     labels: {m: one}
  >     secrets: [pw, {source: pw, target: /run/other, mode: 0400}]
  >     configs: [{source: cf, target: /etc/cf}]
  >     networks: {front: {aliases: [uno, first]}, back: }
  >     tmpfs: /t
  >     ulimits: {nofile: {soft: 100, hard: 200}}
  >     sysctls: {net.core.somaxconn: 1024}
  >     extra_hosts: ["h1:10.0.0.1"]
  >     dns: 1.1.1.1
  >     cap_add: [NET_ADMIN]
  >     init: true
  >     stop_grace_period: 1s
  >     user: "1000"
  >     working_dir: /tmp
  >     hostname: onehost
  >   two:
  >     image: busybox
  >     command: ["sh", "-c", "cat /run/secrets/pw; nslookup uno >/dev/null && echo resolved"]
  >     secrets: [pw]
  >     networks: [front]
  >     depends_on: [one]
  > networks:
  >   front: {driver: bridge, ipam: {config: [{subnet: 172.30.0.0/24}]}}
  >   back: {internal: true}
  > secrets: {pw: {file: ./pw.txt}}
  > configs: {cf: {content: "value=${TOP}\n"}}
  > X
  $ docker compose config
  name: demo
  services:
    inc:
      command:
        - sleep
        - "100"
      environment:
        SUBV: sub
      image: alpine
      networks:
        default: null
      volumes:
        - type: bind
          source: /home/learner/proj/sub/d
          target: /d
          bind:
            create_host_path: true
    one:
      cap_add:
        - NET_ADMIN
      command:
        - sleep
        - "100"
      configs:
        - source: cf
          target: /etc/cf
      deploy:
        resources:
          limits:
            cpus: 0.5
            memory: "67108864"
      dns:
        - 1.1.1.1
      environment:
        A: "1"
        B: "3"
        T: top
      extra_hosts:
        - h1=10.0.0.1
      hostname: onehost
      image: busybox
      init: true
      labels:
        l: base
        m: one
      logging:
        driver: json-file
        options:
          max-size: 10m
      networks:
        back: null
        front:
          aliases:
            - uno
            - first
      ports:
        - mode: ingress
          target: 80
          published: "8001"
          protocol: tcp
      restart: unless-stopped
      secrets:
        - source: pw
          target: /run/secrets/pw
        - source: pw
          target: /run/other
          mode: "0400"
      stop_grace_period: 1s
      sysctls:
        net.core.somaxconn: "1024"
      tmpfs:
        - /t
      ulimits:
        nofile:
          soft: 100
          hard: 200
      user: "1000"
      working_dir: /tmp
    two:
      command:
        - sh
        - -c
        - cat /run/secrets/pw; nslookup uno >/dev/null && echo resolved
      depends_on:
        one:
          condition: service_started
          required: true
      image: busybox
      networks:
        front: null
      secrets:
        - source: pw
          target: /run/secrets/pw
  networks:
    back:
      name: demo_back
      internal: true
    default:
      name: demo_default
    front:
      name: demo_front
      driver: bridge
      ipam:
        config:
          - subnet: 172.30.0.0/24
  secrets:
    pw:
      name: demo_pw
      file: /home/learner/proj/pw.txt
  configs:
    cf:
      name: demo_cf
      content: |
        value=top
  x-common:
    logging:
      driver: json-file
      options:
        max-size: 10m
    restart: unless-stopped
  $ docker compose config --no-interpolate --services | sort; docker compose config --no-interpolate | grep -A3 cf:
  inc
  one
  two
    cf:
      content: |
        value=${TOP}
      name: demo_cf
  $ docker compose config --format json --no-normalize | head -5
  {
    "configs": {
      "cf": {
        "content": "value=top\n"
      }
# varies
  $ docker compose config --no-path-resolution | grep -E 'path|file|source'
          source: sub/d
            create_host_path: true
        - source: cf
        resources:
        driver: json-file
        - source: pw
        - source: pw
        nofile:
        - source: pw
      file: ./pw.txt
      driver: json-file
  $ docker compose config --resolve-image-digests -o out.yaml; grep image: out.yaml | cut -c1-30
      image: docker.io/library/a
      image: docker.io/library/b
      image: docker.io/library/b
  $ docker compose config --lock-image-digests | grep image | cut -c1-30
      image: docker.io/library/a
      image: docker.io/library/b
      image: docker.io/library/b
  $ docker compose up -d
   Network demo_back  Creating
   Network demo_default  Creating
   Network demo_front  Creating
   Network demo_back  Created
   Network demo_default  Created
   Network demo_front  Created
   Container demo-inc-1  Creating
   Container demo-one-1  Creating
   Container demo-inc-1  Created
  time="2026-11-22T09:00:01Z" level=warning msg="secrets `uid`, `gid` and `mode` are not supported, they will be ignored"
   Container demo-one-1  Created
   Container demo-two-1  Creating
   Container demo-two-1  Created
   Container demo-inc-1  Starting
   Container demo-one-1  Starting
   Container demo-inc-1  Started
   Container demo-one-1  Started
   Container demo-two-1  Starting
   Container demo-two-1  Started
# varies
  $ docker compose logs two
  two-1  | sekret
  two-1  | resolved
  $ docker compose exec one sh -c 'id -u; pwd; hostname; cat /etc/cf; ls -l /run/other | cut -c1-10; grep h1 /etc/hosts; ulimit -n'
  1000
  /tmp
  onehost
  value=top
  -rw-r--r--
  10.0.0.1	h1
  100
  $ docker inspect demo-one-1 -f '{{.HostConfig.RestartPolicy.Name}} {{.HostConfig.Memory}} {{.HostConfig.NanoCpus}} {{.HostConfig.Init}} {{.HostConfig.CapAdd}} {{.HostConfig.Dns}} {{.HostConfig.Sysctls}} {{.HostConfig.ExtraHosts}} {{.Config.StopTimeout}} {{.HostConfig.Tmpfs}}'
  unless-stopped 67108864 500000000 true [CAP_NET_ADMIN] [1.1.1.1] map[net.core.somaxconn:1024] [h1:10.0.0.1] 1 map[/t:]
  $ docker inspect demo-one-1 -f '{{json .Config.Labels}}' | tr , '\n' | grep -v -e hash -e image | sort
  "com.docker.compose.container-number":"1"
  "com.docker.compose.depends_on":""
  "com.docker.compose.oneoff":"False"
  "com.docker.compose.project":"demo"
  "com.docker.compose.project.config_files":"/home/learner/proj/compose.yaml"
  "com.docker.compose.project.working_dir":"/home/learner/proj"
  "com.docker.compose.service":"one"
  "com.docker.compose.version":"2.40.3"
  "l":"base"
  "m":"one"}
  $ docker inspect demo-one-1 -f '{{range .Mounts}}{{.Type}} {{.Destination}} {{.RW}}{{println}}{{end}}' | sort
  
  bind /run/other false
  bind /run/secrets/pw false
  $ docker network ls --filter label=com.docker.compose.project=demo --format '{{.Name}} {{.Internal}}' | sort
  demo_back true
  demo_default false
  demo_front false
  $ docker network inspect demo_front -f '{{range .IPAM.Config}}{{.Subnet}}{{end}} {{json .Labels}}' | sed 's/[0-9a-f]\{64\}/H/'
  172.30.0.0/24 {"com.docker.compose.config-hash":"H","com.docker.compose.network":"front","com.docker.compose.project":"demo","com.docker.compose.version":"2.40.3"}
  $ docker inspect demo-one-1 -f '{{json (index .NetworkSettings.Networks "demo_front").Aliases}}'
  ["demo-one-1","one","uno","first"]
  $ docker compose -f base.yaml config --services; docker compose -f base.yaml -f compose.yaml config --services | sort
  app
  app
  inc
  one
  two
  $ docker compose down -t 0
   Container demo-inc-1  Stopping
   Container demo-two-1  Stopping
   Container demo-inc-1  Stopped
   Container demo-inc-1  Removing
   Container demo-two-1  Stopped
   Container demo-two-1  Removing
   Container demo-inc-1  Removed
   Container demo-two-1  Removed
   Container demo-one-1  Stopping
   Container demo-one-1  Stopped
   Container demo-one-1  Removing
   Container demo-one-1  Removed
   Network demo_back  Removing
   Network demo_default  Removing
   Network demo_front  Removing
   Network demo_back  Removed
   Network demo_default  Removed
   Network demo_front  Removed
  $ cat > o.yaml <<'X'
  > services: {one: {ports: !override ["9001:90"], command: !reset null, environment: {C: c}}}
  > X
# varies
  $ docker compose -f compose.yaml -f o.yaml config one | grep -A6 -e ports -e environment -e command
      environment:
        A: "1"
        B: "3"
        C: c
        T: top
      extra_hosts:
        - h1=10.0.0.1
  --
      ports:
        - mode: ingress
          target: 90
          published: "9001"
          protocol: tcp
      restart: unless-stopped
      secrets:
  $ COMPOSE_FILE=base.yaml:o.yaml docker compose config --services
  service "one" has neither an image nor a build context specified: invalid compose project
  [1]
  $ COMPOSE_PROJECT_NAME=zed docker compose -f base.yaml config | head -1; COMPOSE_PROFILES=a,b docker compose -f base.yaml config --profiles
  name: zed
  $ try() { cat > t.yaml; docker compose -f t.yaml config -q; }
  $ try <<'X'
  > services: {a: {image: x, depends_on: [b]}}
  > X
  service "a" depends on undefined service "b": invalid compose project
  [1]
  $ try <<'X'
  > services: {a: {image: x, depends_on: [b]}, b: {image: x, depends_on: [a]}}
  > X
  dependency cycle detected: a -> b -> a
  [1]
  $ try <<'X'
  > services: {a: {imagee: x}}
  > X
  validating /home/learner/proj/t.yaml: services.a additional properties 'imagee' not allowed
  [1]
  $ try <<'X'
  > services: {a: {image: x, ports: ["abc"]}}
  > X
  Invalid containerPort: abc
  [1]
  $ try <<'X'
  > services: {a: {image: x, networks: [nope]}}
  > X
  service "a" refers to undefined network nope: invalid compose project
  [1]
  $ try <<'X'
  > services: {a: {image: x, volumes: ["nope:/d"]}}
  > X
  service "a" refers to undefined volume nope: invalid compose project
  [1]
  $ try <<'X'
  > services: {a: {image: x, secrets: [nope]}}
  > X
  service "a" refers to undefined secret nope: invalid compose project
  [1]
  $ try <<'X'
  > services: {a: {image: x, configs: [nope]}}
  > X
  service "a" refers to undefined config nope: invalid compose project
  [1]
  $ try <<'X'
  > services: {a: {}}
  > X
  service "a" has neither an image nor a build context specified: invalid compose project
  [1]
  $ try <<'X'
  > services:
  >   a:
  >    image: x
  >     command: y
  > X
  yaml: line 4: mapping values are not allowed in this context
  [1]
  $ try <<'X'
  > services:
  > 	a: {image: x}
  > X
  yaml: line 2: found character that cannot start any token
  [1]
  $ try <<'X'
  > services: {a: {image: x, restart: sometimes}}
  > X
  $ try <<'X'
  > services: {a: {image: x, deploy: {replicas: -1}}}
  > X
  services.a.deploy.replicas: must be greater than or equal to 0
  [1]
  $ try <<'X'
  > services: {a: {image: x, mem_limit: lots}}
  > X
  decoding failed due to the following error(s):
  
  'services[a].mem_limit' invalid size: 'lots'
  [1]
  $ try <<'X'
  > services: {a: {image: x, healthcheck: {interval: 5}}}
  > X
  validating /home/learner/proj/t.yaml: services.a.healthcheck.interval must be a string
  [1]
  $ try <<'X'
  > services: {a: {image: x, healthcheck: {test: "x", disable: true}}}
  > X
  $ try <<'X'
  > services: {a: {image: x, container_name: one, scale: 2}}
  > X
  services.scale: can't set container_name and a as container name must be unique: invalid compose project
  [1]
  $ try <<'X'
  > services: {a: {image: x, network_mode: host, networks: [default]}}
  > X
  service a declares mutually exclusive `network_mode` and `networks`: invalid compose project
  [1]
  $ try <<'X'
  > services: {a: {image: x, environment: [1, "A"]}}
  > X
  services.a.environment.[0]: unexpected type int
  [1]
  $ try <<'X'
  > services: {a: {image: x, environment: {A: [1]}}}
  > X
  validating /home/learner/proj/t.yaml: services.a.environment.A must be a boolean, null, number or string
  [1]
  $ try <<'X'
  > services: {a: {image: x, command: {a: 1}}}
  > X
  validating /home/learner/proj/t.yaml: services.a.command must be a null
  [1]
  $ try <<'X'
  > services: {a: {image: x, extends: {service: zz}}}
  > X
  cannot extend service "a" in /home/learner/proj/t.yaml: service "zz" not found
  [1]
  $ try <<'X'
  > services: {a: {image: x, extends: {file: no.yaml, service: zz}}}
  > X
  open /home/learner/proj/no.yaml: no such file or directory
  [1]
  $ try <<'X'
  > include: [no.yaml]
  > services: {a: {image: x}}
  > X
  open /home/learner/proj/no.yaml: no such file or directory
  [1]
  $ try <<'X'
  > services: {a: {image: "${"}}
  > X
  invalid interpolation format for services.a.image.
  You may need to escape any $ with another $.
  ${
  [1]
  $ try <<'X'
  > services: {a: {image: "${A:?}", b: 1}}
  > X
  error while interpolating services.a.image: required variable A is missing a value
  [1]
  $ try <<'X'
  > services: {a: {image: x, env_file: no.env}}
  > X
  env file /home/learner/proj/no.env not found: stat /home/learner/proj/no.env: no such file or directory
  [1]
  $ try <<'X'
  > services: {a: {image: x, env_file: [{path: no.env, required: false}]}}
  > X
  $ try <<'X'
  > services: {A B: {image: x}}
  > X
  validating /home/learner/proj/t.yaml: services additional properties 'A B' not allowed
  [1]
  $ try <<'X'
  > services: [a]
  > X
  services must be a mapping
  [1]
  $ try <<'X'
  > foo: 1
  > services: {a: {image: x}}
  > X
  validating /home/learner/proj/t.yaml:  additional properties 'foo' not allowed
  [1]
  $ try <<'X'
  > version: "3.8"
  > services: {a: {image: x}}
  > X
  time="2026-11-29T15:48:32Z" level=warning msg="/home/learner/proj/t.yaml: the attribute `version` is obsolete, it will be ignored, please remove it to avoid potential confusion"
  $ try </dev/null
  empty compose file
  [1]
  $ try <<'X'
  > networks: {n: {driver: bridge}}
  > X
  $ try <<'X'
  > services: {a: {image: x, volumes: ["/abs"], tmpfs: [/a, /b], ports: ["80", "127.0.0.1:81:81/udp", "90-92:90-92"]}}
  > X
  $ docker compose -f t.yaml config
  name: proj
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
          host_ip: 127.0.0.1
          target: 81
          published: "81"
          protocol: udp
        - mode: ingress
          target: 90
          published: "90"
          protocol: tcp
        - mode: ingress
          target: 91
          published: "91"
          protocol: tcp
        - mode: ingress
          target: 92
          published: "92"
          protocol: tcp
      tmpfs:
        - /a
        - /b
      volumes:
        - type: volume
          target: /abs
          volume: {}
  networks:
    default:
      name: proj_default
  $ try <<'X'
  > services: {a: {image: x, ports: ["90-92:90-91"]}}
  > X
  Invalid ranges specified for container and host Ports: 90-91 and 90-92
  [1]
  $ try <<'X'
  > services: {a: {image: x, ports: ["99999:80"]}}
  > X
  Invalid hostPort: 99999
  [1]
  $ try <<'X'
  > services: {a: {image: x, stop_grace_period: soon}}
  > X
  decoding failed due to the following error(s):
  
  'services[a].stop_grace_period' time: invalid duration "soon"
  [1]
  $ try <<'X'
  > services: {a: {image: x}, a: {image: y}}
  > X
  failed to parse /home/learner/proj/t.yaml: line 1: mapping key "a" already defined at line 1
  [1]
  $ try <<'X'
  > services: {a: {build: {target: t}}}
  > X
  $ try <<'X'
  > services: {a: {image: x, depends_on: {b: {condition: nope}}}, b: {image: x}}
  > X
  validating /home/learner/proj/t.yaml: services.a.depends_on.b.condition value must be one of 'service_started', 'service_healthy', 'service_completed_successfully'
  [1]
  $ try <<'X'
  > services: {a: {image: x, build: {context: ., dockerfile: D, dockerfile_inline: "FROM x"}}}
  > X
  service "a" declares mutualy exclusive dockerfile and dockerfile_inline: invalid compose project
  [1]
