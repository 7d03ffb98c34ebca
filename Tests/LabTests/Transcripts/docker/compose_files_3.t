Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ mkdir proj; cd proj
  $ c() { cat > t.yaml; docker compose -f t.yaml "$@"; }
  $ cat > two.yaml <<X
  > services:
  >   a: {image: busybox, command: "true", depends_on: [b]}
  >   b: {image: busybox, command: "false"}
  >   c: {image: busybox, command: sleep 100, profiles: [dev]}
  >   d: {image: busybox, command: "true", depends_on: {b: {condition: service_completed_successfully}}}
  > X
# varies
  $ docker compose -f two.yaml up
  $ docker compose -f two.yaml up -d a
   Container proj-b-1  Starting
   Container proj-b-1  Started
   Container proj-a-1  Starting
   Container proj-a-1  Started
# varies
  $ docker compose -f two.yaml up --abort-on-container-exit a b
# varies
  $ docker compose -f two.yaml up --exit-code-from b a b
  $ docker compose -f two.yaml --profile dev ps -a --services
  a
  b
  d
  $ docker compose -f two.yaml up -d c
   Container proj-c-1  Creating
   Container proj-c-1  Created
   Container proj-c-1  Starting
   Container proj-c-1  Started
# varies
  $ docker compose -f two.yaml down -t 0
  $ docker compose -f two.yaml --profile dev down -t 0
   Container proj-c-1  Stopping
   Container proj-c-1  Stopped
   Container proj-c-1  Removing
   Container proj-c-1  Removed
   Network proj_default  Removing
   Network proj_default  Removed
  $ c config <<X
  > services:
  >   a: {image: x, extends: {file: nosuch.yaml, service: b}}
  > X
  open /home/learner/w/proj/nosuch.yaml: no such file or directory
  [1]
  $ c config <<X
  > services:
  >   a: {extends: {service: b}}
  > X
  cannot extend service "a" in /home/learner/w/proj/t.yaml: service "b" not found
  [1]
  $ c config <<X
  > services:
  >   a: {extends: {service: b}, environment: {A: 2}, ports: ["81:81"]}
  >   b: {image: y, environment: [A=1, B=1], ports: ["80:80"], labels: {l: "1"}, command: ["z"]}
  > X
  name: proj
  services:
    a:
      command:
        - z
      environment:
        A: "2"
        B: "1"
      image: "y"
      labels:
        l: "1"
      networks:
        default: null
      ports:
        - mode: ingress
          target: 80
          published: "80"
          protocol: tcp
        - mode: ingress
          target: 81
          published: "81"
          protocol: tcp
    b:
      command:
        - z
      environment:
        A: "1"
        B: "1"
      image: "y"
      labels:
        l: "1"
      networks:
        default: null
      ports:
        - mode: ingress
          target: 80
          published: "80"
          protocol: tcp
  networks:
    default:
      name: proj_default
  $ c config <<X
  > include: [nosuch.yaml]
  > X
  open /home/learner/w/proj/nosuch.yaml: no such file or directory
  [1]
  $ c config <<X
  > include:
  >   - path: two.yaml
  > services:
  >   a: {image: x}
  > X
  services.a conflicts with imported resource
  [1]
  $ c config <<X
  > include: [two.yaml]
  > services:
  >   z: {image: x}
  > X
  name: proj
  services:
    a:
      command:
        - "true"
      depends_on:
        b:
          condition: service_started
          required: true
      image: busybox
      networks:
        default: null
    b:
      command:
        - "false"
      image: busybox
      networks:
        default: null
    d:
      command:
        - "true"
      depends_on:
        b:
          condition: service_completed_successfully
          required: true
      image: busybox
      networks:
        default: null
    z:
      image: x
      networks:
        default: null
  networks:
    default:
      name: proj_default
  $ c config <<X
  > services:
  >   a: {image: "x:\${T:?need a tag}"}
  > X
  error while interpolating services.a.image: required variable T is missing a value: need a tag
  [1]
  $ c config <<X
  > services:
  >   a: {image: "x:\${T:-d}\${U-e}\${V:+f}", command: "echo \$\$HOME \$NOPE"}
  > X
  time="2026-11-29T04:56:16Z" level=warning msg="The \"NOPE\" variable is not set. Defaulting to a blank string."
  name: proj
  services:
    a:
      command:
        - echo
        - $$HOME
      image: x:de
      networks:
        default: null
  networks:
    default:
      name: proj_default
  $ c config <<X
  > services:
  >   a: {image: "x:\${T"}
  > X
  invalid interpolation format for services.a.image.
  You may need to escape any $ with another $.
  x:${T
  [1]
  $ c config <<X
  > services:
  >   a: {image: x, ports: ["80:80:80:80"]}
  > X
  Invalid ip address 80:80: address 80:80:: too many colons in address
  [1]
  $ c config <<X
  > services:
  >   a: {image: x, volumes: ["a:/b", "./c:/d:ro", "/e", "~/f:/g"]}
  > volumes: {a: }
  > X
  name: proj
  services:
    a:
      image: x
      networks:
        default: null
      volumes:
        - type: volume
          target: a:/b
          volume: {}
        - type: bind
          source: /home/learner/w/proj/c
          target: /d
          read_only: true
          bind:
            create_host_path: true
        - type: volume
          target: /e
        - type: bind
          source: /home/learner/f
          target: /g
          bind:
            create_host_path: true
  networks:
    default:
      name: proj_default
  $ c config <<X
  > services:
  >   a: {image: x, volumes: ["a:/b"]}
  > X
  name: proj
  services:
    a:
      image: x
      networks:
        default: null
      volumes:
        - type: volume
          target: a:/b
          volume: {}
  networks:
    default:
      name: proj_default
  $ c config <<X
  > services:
  >   a: {image: x, networks: [n]}
  > X
  service "a" refers to undefined network n: invalid compose project
  [1]
  $ c config <<X
  > services:
  >   a: {image: x, depends_on: [zz]}
  > X
  service "a" depends on undefined service "zz": invalid compose project
  [1]
  $ c config <<X
  > services:
  >   a: {image: x, depends_on: [b]}
  >   b: {image: x, depends_on: [a]}
  > X
  dependency cycle detected: a -> b -> a
  [1]
  $ c config <<X
  > services:
  >   a: {image: x, foo: 1}
  > X
  validating /home/learner/w/proj/t.yaml: services.a additional properties 'foo' not allowed
  [1]
  $ c config <<X
  > services: [a]
  > X
  services must be a mapping
  [1]
  $ c config <<X
  > foo: 1
  > X
  validating /home/learner/w/proj/t.yaml:  additional properties 'foo' not allowed
  [1]
  $ c config <<X
  > services:
  >  a:
  >   image: x
  >    b: y
  > X
  yaml: line 4: mapping values are not allowed in this context
  [1]
  $ c config <<X
  > services:
  >   a: {image: x, restart: sometimes, mem_limit: 64q}
  > X
  decoding failed due to the following error(s):
  
  'services[a].mem_limit' invalid suffix: 'q'
  [1]
  $ c config <<X
  > services:
  >   a: {image: x, healthcheck: {test: curl x, interval: 10, retries: x}}
  > X
  error while interpolating services.a.healthcheck.retries: failed to cast to expected type: strconv.Atoi: parsing "x": invalid syntax
  [1]
  $ c config <<X
  > services:
  >   a: {image: x, deploy: {replicas: x}}
  > X
  error while interpolating services.a.deploy.replicas: failed to cast to expected type: strconv.Atoi: parsing "x": invalid syntax
  [1]
  $ c config <<X
  > services:
  >   a: {build: {context: ., args: {A: 1, B: null}, target: t, cache_from: [z]}, image: i}
  > X
  name: proj
  services:
    a:
      build:
        context: /home/learner/w/proj
        dockerfile: Dockerfile
        args:
          A: "1"
        cache_from:
          - z
        target: t
      image: i
      networks:
        default: null
  networks:
    default:
      name: proj_default
  $ c config <<X
  > services:
  >   a: {image: x, secrets: [s], configs: [{source: c, target: /c}]}
  > secrets: {s: {file: ./s.txt}}
  > configs: {c: {content: "hi"}}
  > X
  name: proj
  services:
    a:
      configs:
        - source: c
          target: /c
      image: x
      networks:
        default: null
      secrets:
        - source: s
          target: /run/secrets/s
  networks:
    default:
      name: proj_default
  secrets:
    s:
      name: proj_s
      file: /home/learner/w/proj/s.txt
  configs:
    c:
      name: proj_c
      content: hi
# varies
  $ c up -d <<X
  > services:
  >   a: {image: busybox, command: cat /run/secrets/s /c, secrets: [s], configs: [{source: c, target: /c}]}
  > secrets: {s: {file: ./s.txt}}
  > configs: {c: {content: "hi"}}
  > X
  $ echo sec > s.txt; docker compose -f t.yaml up
   Container proj-a-1  Creating
   Container proj-a-1  Created
  Attaching to a-1
  a-1  | sec
  a-1  | hi
  \x0d\x1b[Ka-1 exited with code 0 (esc)
  $ docker compose -f t.yaml down
   Container proj-a-1  Stopping
   Container proj-a-1  Stopped
   Container proj-a-1  Removing
   Container proj-a-1  Removed
   Network proj_default  Removing
   Network proj_default  Removed
# varies
  $ c up -d <<X
  > services:
  >   a: {image: nosuchimage:1}
  > X
  $ c up -d <<X
  > services:
  >   a: {image: busybox, command: sleep 100, networks: [n]}
  > networks: {n: {external: true}}
  > X
  network n declared as external, but could not be found
  [1]
  $ c up -d <<X
  > services:
  >   a: {image: busybox, command: sleep 100, volumes: ["v:/v"]}
  > volumes: {v: {external: true, name: extv}}
  > X
   Network proj_default  Creating
   Network proj_default  Created
   Container proj-a-1  Creating
   Container proj-a-1  Error response from daemon: invalid mount config for type "volume": invalid mount path: 'v:/v' mount path must be absolute
  Error response from daemon: invalid mount config for type "volume": invalid mount path: 'v:/v' mount path must be absolute
  [1]
  $ c up -d <<X
  > services:
  >   a: {image: busybox, command: nosuch}
  > X
   Container proj-a-1  Creating
   Container proj-a-1  Created
   Container proj-a-1  Starting
  Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "nosuch": executable file not found in $PATH
  [1]
  $ c down <<X
  > services:
  >   a: {image: busybox, command: nosuch}
  > X
   Container proj-a-1  Stopping
   Container proj-a-1  Stopped
   Container proj-a-1  Removing
   Container proj-a-1  Removed
   Network proj_default  Removing
   Network proj_default  Removed
  $ c up -d <<X
  > services:
  >   a: {image: busybox, container_name: fixed, command: sleep 100, deploy: {replicas: 2}}
  > X
  services.deploy.replicas: can't set container_name and a as container name must be unique: invalid compose project
  [1]
# varies
  $ c up -d <<X
  > services:
  >   a: {image: busybox, container_name: fixed, command: sleep 100, ports: ["8450:80"]}
  >   b: {image: busybox, command: sleep 100, ports: ["8450:80"]}
  > X
# varies
  $ docker compose -f t.yaml down -t 0
  $ docker ps -aq | wc -l
  0
