The model as it is written: --no-interpolate (compose 2.40.3).

  $ mkdir c6; cd c6; printf 'A=1\n' > a.env; printf 'l=1\n' > l.env
  $ cat > compose.yaml <<'EOF'
  > services:
  >   web:
  >     image: nginx:${T}
  >     build: { context: ., args: [A=1, B], labels: [x=y], extra_hosts: ["a:1.2.3.4"] }
  >     env_file: [a.env, { path: b.env, required: false }]
  >     label_file: l.env
  >     environment: { N: 1, B: true, S: "s", Z: null, V: "${V}" }
  >     labels: [a=b, c]
  >     extra_hosts: ["x:1.2.3.4"]
  >     sysctls: [net.a=1]
  >     ulimits: { nproc: 5, nofile: { soft: 1, hard: 2 } }
  >     dns: 8.8.8.8
  >     tmpfs: /t
  >     command: a "b c"
  >     entrypoint: [x]
  >     healthcheck: { test: "curl $X", interval: 90s }
  >     logging: { driver: json-file, options: { max-file: 3 } }
  >     deploy: { labels: [q=1], resources: { limits: { memory: 50M, cpus: 0.5 } } }
  >     secrets: [s]
  >     networks: [n]
  >     devices: ["/dev/null"]
  >     stop_grace_period: 1m30s
  >     mem_limit: 1g
  >     volumes: ["./x:/y:ro", "v:/z", "/anon"]
  >     profiles: [dev]
  >   db:
  >     image: redis
  >     environment: [K=v, "W=${W}", L]
  >     labels: { n: 5 }
  >     expose: [80, "90"]
  >     cap_add: [B, A]
  >     depends_on: [web]
  > secrets: { s: { file: ./s } }
  > networks: { n: { driver_opts: { a: 1 }, labels: [z=1] } }
  > volumes: { v: { labels: { b: 1 } } }
  > EOF
  $ printf 'services:\n  db:\n    environment: { K: over, NEW: 1 }\n    labels: [n=6]\n' > o.yaml; docker compose -f compose.yaml -f o.yaml config --no-interpolate | grep -A8 'environment:\|labels:' | tail -24
  --
      environment:
        B: true
        "N": 1
        S: s
        V: ${V}
        Z: null
      extra_hosts:
        - x:1.2.3.4
      healthcheck:
  --
      labels:
        - a=b
        - c
      logging:
        driver: json-file
        options:
          max-file: 3
      mem_limit: 1g
      networks:
  --
      labels:
        b: 1
      name: c6_v
