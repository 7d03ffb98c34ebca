// Catalogue rows: images that courses, compose files and manifests name now and then.

import Files
import Kernel

let moreImages: [CatalogueImage] = rows.map(\.image)

private let alpine = "alpine:3.22"
private let debian = "debian:bookworm-slim"
private let ubuntu = "ubuntu:22.04"

// Limit: programs without a model of their own say so when they are run.
private let rows: [PlainRow] = [
  PlainRow(
    name: "jocatalin/kubernetes-bootcamp", about: "Says hello from a pod.", stars: 3,
    tags: ["v2"], created: 20160804, base: "debian:bullseye-slim", megabytes: 130,
    command: ["/bin/sh", "-c", "node server.js"], ports: ["8080/tcp"],
    environment: ["BOOTCAMP_VERSION=2"], programs: ["/usr/local/bin/node=kubernetes-bootcamp"]),
  PlainRow(
    name: "bmuschko/nodejs-hello-world", about: "A hello of Node's.", stars: 1,
    tags: ["1.0.0", "latest", "1.1.0"], created: 20200610, base: alpine, megabytes: 80,
    command: ["node", "app.js"], ports: ["3000/tcp"],
    programs: ["/usr/local/bin/node=nodejs-hello-world"]),
  PlainRow(
    name: "gcr.io/knative-samples/helloworld-go", about: "Says hello.", stars: 0, tags: ["latest"],
    created: 20200601, base: alpine, megabytes: 14, command: ["/server"],
    programs: ["/server=helloworld-go"]),
  PlainRow(
    name: "vish/stress", about: "Keeps CPUs and memory busy.", stars: 10, tags: ["latest"],
    created: 20160301, megabytes: 4, entrypoint: ["/stress", "-logtostderr"],
    programs: ["/stress=vish-stress"]),
  PlainRow(
    name: "gcr.io/google_containers/busybox", about: "Busybox.", stars: 0,
    tags: ["latest", "1.24", "1.27"], created: 20180101, base: "busybox:1.28", megabytes: 0.001,
    command: ["sh"]),
  PlainRow(
    name: "gcr.io/google_containers/echoserver", about: "Answers with the request.", stars: 0,
    tags: ["1.4", "1.10"], created: 20180313, base: "nginx:1.25", megabytes: 30, entrypoint: [],
    command: ["/usr/local/bin/run.sh"], ports: ["8080/tcp"],
    programs: ["/usr/local/bin/run.sh=echoserver"]),
  PlainRow(
    name: "k8s.gcr.io/hpa-example", about: "A page that keeps a CPU busy.", stars: 0,
    tags: ["latest"], created: 20161011, base: "debian:bullseye-slim", megabytes: 400,
    command: ["apache2-foreground"], ports: ["80/tcp"], directory: "/var/www/html",
    programs: ["/usr/local/bin/apache2-foreground=hpa-example"]),
  PlainRow(
    name: "k8s.gcr.io/serve_hostname", about: "Answers with its own name.", stars: 0,
    tags: ["v1.4", "1.4"], created: 20160419, megabytes: 6.2, entrypoint: ["/serve_hostname"],
    ports: ["9376/tcp"], programs: ["/serve_hostname=serve-hostname"]),
  PlainRow(
    name: "k8s.gcr.io/pause", about: "Holds a pod's namespaces.", stars: 0,
    tags: ["3.9", "3.6", "3.5", "3.2", "3.1", "2.0"], created: 20221018, megabytes: 0.74,
    entrypoint: ["/pause"], programs: ["/pause"]),
  PlainRow(
    name: "k8s.gcr.io/e2e-test-images/agnhost", about: "Many small servers for tests.", stars: 0,
    tags: ["2.40", "2.39", "2.33", "2.21"], created: 20220801, base: alpine, megabytes: 120,
    entrypoint: ["/agnhost"], command: ["pause"], programs: ["/agnhost"]),
  PlainRow(
    name: "k8s.gcr.io/busybox", about: "Busybox.", stars: 0, tags: ["latest", "1.27.2", "1.24"],
    created: 20180101, base: "busybox:1.28", megabytes: 0.001, command: ["sh"]),
  PlainRow(
    name: "registry.k8s.io/fluentd-gcp", about: "Collects logs.", stars: 0, tags: ["1.30", "2.0"],
    created: 20160801, base: debian, megabytes: 260, command: ["/run.sh"],
    programs: ["/run.sh=fluentd"]),
  PlainRow(
    name: "quay.io/fluentd_elasticsearch/fluentd", about: "Collects logs.", stars: 0,
    tags: ["v5.0.1", "v4.7.2", "v2.5.2", "latest"], created: 20231001, base: debian,
    megabytes: 210, entrypoint: ["/entrypoint.sh"], programs: ["/entrypoint.sh=fluentd"]),
  PlainRow(
    name: "fluentd", about: "Fluentd is an open source data collector.", stars: 200,
    tags: ["v1.17-1", "latest", "v1.17", "v1.17-debian-1", "v1.16-1", "v1.16", "v1.16-debian-1"],
    created: 20261008, base: alpine,
    megabytes: 40, entrypoint: ["tini", "--", "/bin/entrypoint.sh"], command: ["fluentd"],
    ports: ["24224/tcp", "5140/tcp"],
    programs: ["/sbin/tini", "/bin/entrypoint.sh=run-given", "/usr/bin/fluentd"]),
  PlainRow(
    name: "fluent/fluent-bit", about: "Fluent Bit, a lightweight log processor.", stars: 300,
    tags: ["4.1", "latest", "3.0"], created: 20261010, megabytes: 90,
    entrypoint: ["/fluent-bit/bin/fluent-bit"],
    command: ["-c", "/fluent-bit/etc/fluent-bit.conf"], ports: ["2020/tcp"],
    programs: ["/fluent-bit/bin/fluent-bit"]),
  PlainRow(
    name: "ghcr.io/eficode-academy/quotes-flask-frontend", about: "A course's front end.",
    stars: 0, tags: ["release", "latest"], created: 20240110, base: "python:3.11-slim",
    megabytes: 12, command: ["python", "app.py"], ports: ["5000/tcp"], directory: "/app"),
  PlainRow(
    name: "ghcr.io/eficode-academy/quotes-flask-backend", about: "A course's back end.", stars: 0,
    tags: ["release", "latest"], created: 20240110, base: "python:3.11-slim", megabytes: 12,
    command: ["python", "app.py"], ports: ["5000/tcp"], directory: "/app"),
  PlainRow(
    name: "hazelcast/hazelcast", about: "Hazelcast, a real-time data platform.", stars: 120,
    tags: ["5.6.0", "latest", "5.3"], created: 20261020, base: alpine, megabytes: 420,
    command: ["hz", "start"], ports: ["5701/tcp"], directory: "/opt/hazelcast",
    programs: ["/usr/bin/hz"]),
  PlainRow(
    name: "quay.io/jupyter/base-notebook", about: "Jupyter's notebook.", stars: 0,
    tags: ["latest", "python-3.11"], created: 20261117, base: ubuntu, megabytes: 1100,
    entrypoint: ["tini", "-g", "--"], command: ["start-notebook.py"], ports: ["8888/tcp"],
    directory: "/home/jovyan", user: "1000",
    programs: ["/usr/bin/tini", "/usr/local/bin/start-notebook.py"]),
  PlainRow(
    name: "prakhar1989/foodtrucks-web", about: "A course's application.", stars: 10,
    tags: ["latest"], created: 20170105, base: debian, megabytes: 400,
    command: ["python", "./app.py"], ports: ["5000/tcp"], directory: "/opt/flask-app",
    programs: ["/usr/bin/python"]),
  PlainRow(
    name: "ajeetraina/hellowhale", about: "A whale on a page.", stars: 1, tags: ["latest"],
    created: 20190105, base: "nginx:1.23", megabytes: 0.1),
  PlainRow(
    name: "jboss/wildfly", about: "WildFly's application server.", stars: 900, tags: ["latest"],
    created: 20211202, base: debian, megabytes: 680,
    command: ["/opt/jboss/wildfly/bin/standalone.sh", "-b", "0.0.0.0"], ports: ["8080/tcp"],
    programs: ["/opt/jboss/wildfly/bin/standalone.sh=wildfly"]),
  PlainRow(
    name: "docker.elastic.co/elasticsearch/elasticsearch", about: "Elasticsearch.", stars: 0,
    tags: ["8.19.7", "7.17.29", "6.3.2"], created: 20261023, base: debian, megabytes: 1200,
    entrypoint: ["/bin/tini", "--", "/usr/local/bin/docker-entrypoint.sh"],
    command: ["eswrapper"], ports: ["9200/tcp", "9300/tcp"],
    programs: ["/bin/tini", "/usr/local/bin/docker-entrypoint.sh=entrypoint-elasticsearch"]),
  PlainRow(
    name: "kibana", about: "Kibana gives shape to any kind of data.", stars: 2700,
    tags: ["9.2.0", "8.19.7", "7.17.29"], created: 20261023, base: ubuntu, megabytes: 1100,
    command: ["/usr/local/bin/kibana-docker"], ports: ["5601/tcp"], user: "1000",
    programs: ["/usr/local/bin/kibana-docker=kibana"]),
  PlainRow(
    name: "logstash", about: "Logstash is a tool for managing events and logs.", stars: 2200,
    tags: ["9.2.0", "8.19.7", "7.17.29"], created: 20261023, base: ubuntu, megabytes: 900,
    entrypoint: ["/usr/local/bin/docker-entrypoint"], ports: ["5044/tcp", "9600/tcp"],
    programs: ["/usr/local/bin/docker-entrypoint=logstash"]),
  PlainRow(
    name: "aquasec/trivy", about: "A scanner for vulnerabilities.", stars: 120,
    tags: ["0.67.2", "latest"], created: 20261008, base: alpine, megabytes: 160,
    entrypoint: ["trivy"], programs: ["/usr/local/bin/trivy"]),
  PlainRow(
    name: "mplatform/mquery", about: "Asks for an image's platforms.", stars: 30,
    tags: ["latest"], created: 20211208, megabytes: 9, entrypoint: ["/mquery"],
    programs: ["/mquery"]),
  PlainRow(
    name: "ollama/ollama",
    about: "The easiest way to get up and running with large language models.",
    stars: 1100, tags: ["0.12.11", "latest"], created: 20261112, base: ubuntu, megabytes: 3300,
    entrypoint: ["/bin/ollama"], command: ["serve"], ports: ["11434/tcp"],
    programs: ["/usr/bin/ollama"]),
  PlainRow(
    name: "nvidia/cuda", about: "CUDA and cuDNN images from NVIDIA.", stars: 1800,
    tags: ["13.0.1-base-ubuntu24.04", "12.3.1-base-ubuntu20.04", "11.6.2-base-ubuntu20.04"],
    created: 20261001, base: ubuntu, megabytes: 240),
  PlainRow(
    name: "training/ls", about: "Runs ls.", stars: 1, tags: ["latest"], created: 20150101,
    base: ubuntu, megabytes: 0.001, entrypoint: ["ls"], command: ["-l"]),
  PlainRow(
    name: "jpetazzo/hamba", about: "HAProxy for courses.", stars: 5, tags: ["latest"],
    created: 20160110, base: alpine, megabytes: 20, entrypoint: ["/entrypoint.sh"],
    programs: ["/entrypoint.sh=hamba"]),
  PlainRow(
    name: "dockercoins/rng", about: "A course's random numbers.", stars: 1,
    tags: ["v0.1", "latest"],
    created: 20170601, base: alpine, megabytes: 60, command: ["python", "rng.py"],
    ports: ["80/tcp"], programs: ["/usr/local/bin/python"]),
  PlainRow(
    name: "dockercoins/hasher", about: "A course's hasher.", stars: 1, tags: ["v0.1", "latest"],
    created: 20170601, base: alpine, megabytes: 230, command: ["ruby", "hasher.rb"],
    ports: ["80/tcp"], programs: ["/usr/local/bin/ruby"]),
  PlainRow(
    name: "dockercoins/webui", about: "A course's page.", stars: 1, tags: ["v0.1", "latest"],
    created: 20170601, base: alpine, megabytes: 70, command: ["node", "webui.js"],
    ports: ["80/tcp"], programs: ["/usr/local/bin/node"]),
  PlainRow(
    name: "dockercoins/worker", about: "A course's worker.", stars: 1, tags: ["v0.1", "latest"],
    created: 20170601, base: alpine, megabytes: 60, command: ["python", "worker.py"],
    programs: ["/usr/local/bin/python"]),
  PlainRow(
    name: "prom/node-exporter", about: "Tells Prometheus of a machine.", stars: 500,
    tags: ["v1.10.2", "latest"], created: 20261025, base: "busybox:latest", megabytes: 21,
    entrypoint: ["/bin/node_exporter"], ports: ["9100/tcp"], user: "nobody",
    programs: ["/bin/node_exporter"]),
  PlainRow(
    name: "prom/alertmanager", about: "Sends Prometheus' alerts on.", stars: 400,
    tags: ["v0.29.0", "latest"], created: 20261101, base: "busybox:latest", megabytes: 70,
    entrypoint: ["/bin/alertmanager"], ports: ["9093/tcp"], user: "nobody",
    programs: ["/bin/alertmanager"]),
  PlainRow(
    name: "dockersamples/visualizer", about: "Shows a swarm.", stars: 200,
    tags: ["latest", "stable"], created: 20171027, base: alpine, megabytes: 140,
    command: ["npm", "start"], ports: ["8080/tcp"], programs: ["/usr/local/bin/npm=visualizer"]),
  PlainRow(
    name: "google/cadvisor", about: "Tells of containers' resources.", stars: 1000,
    tags: ["v0.33.0", "latest"], created: 20190227, base: alpine, megabytes: 64,
    entrypoint: ["/usr/bin/cadvisor", "-logtostderr"], ports: ["8080/tcp"],
    programs: ["/usr/bin/cadvisor"]),
  PlainRow(
    name: "phpmyadmin/phpmyadmin", about: "A web interface for MySQL and MariaDB.", stars: 1400,
    tags: ["5.2.3", "latest", "5"], created: 20261104, base: debian, megabytes: 480,
    entrypoint: ["/docker-entrypoint.sh"], command: ["apache2-foreground"], ports: ["80/tcp"],
    programs: ["/docker-entrypoint.sh=entrypoint-phpmyadmin"]),
  PlainRow(
    name: "minio/minio", about: "Multi-cloud object storage.", stars: 1900,
    tags: ["RELEASE.2025-09-07T16-13-09Z", "latest"], created: 20250907, base: alpine,
    megabytes: 170, entrypoint: ["/usr/bin/docker-entrypoint.sh"], command: ["minio"],
    ports: ["9000/tcp"],
    programs: ["/usr/bin/docker-entrypoint.sh=run-given", "/usr/bin/minio"]),
  PlainRow(
    name: "dockersamples/examplevotingapp_vote", about: "The voting application's page.", stars: 20,
    tags: ["latest", "before", "after"], created: 20240102, base: debian, megabytes: 120,
    command: ["gunicorn", "app:app", "-b", "0.0.0.0:80"], ports: ["80/tcp"],
    programs: ["/usr/local/bin/gunicorn"]),
  PlainRow(
    name: "dockersamples/examplevotingapp_result", about: "The voting application's results.",
    stars: 20, tags: ["latest", "before", "after"], created: 20240102, base: debian, megabytes: 200,
    command: ["node", "server.js"], ports: ["80/tcp"], programs: ["/usr/local/bin/node"]),
  PlainRow(
    name: "dockersamples/examplevotingapp_worker", about: "The voting application's worker.",
    stars: 20, tags: ["latest"], created: 20240102, base: debian, megabytes: 190,
    command: ["dotnet", "Worker.dll"], programs: ["/usr/bin/dotnet"]),
  PlainRow(
    name: "nats", about: "NATS is an open source messaging system.", stars: 620,
    tags: ["2.12.1", "latest", "2", "alpine"], created: 20261021, megabytes: 19,
    entrypoint: ["/nats-server"], command: ["--config", "nats-server.conf"],
    ports: ["4222/tcp", "6222/tcp", "8222/tcp"], programs: ["/nats-server"]),
  PlainRow(
    name: "redislabs/redismod", about: "Redis with modules.", stars: 50, tags: ["latest"],
    created: 20221012, base: "redis:6", megabytes: 400),
  PlainRow(
    name: "redis/redis-stack-server", about: "Redis with modules.", stars: 100,
    tags: ["7.4.0-v7", "latest"], created: 20260801, base: "redis:7.4", megabytes: 300),
  PlainRow(
    name: "frrouting/frr", about: "A routing suite.", stars: 40, tags: ["latest", "v8.4.0"],
    created: 20221108, base: alpine, megabytes: 130, entrypoint: ["/sbin/tini", "--"],
    command: ["/usr/lib/frr/docker-start"],
    programs: ["/sbin/tini", "/usr/lib/frr/docker-start=frr"]),
  PlainRow(
    name: "quay.io/coreos/etcd", about: "A store of keys and values.", stars: 0,
    tags: ["v3.6.5", "v3.5.15", "latest"], created: 20260919, megabytes: 60,
    command: ["/usr/local/bin/etcd"], ports: ["2379/tcp", "2380/tcp"],
    programs: ["/usr/local/bin/etcd", "/usr/local/bin/etcdctl"]),
  PlainRow(
    name: "nginx/nginx-ingress",
    about: "NGINX and  NGINX Plus Ingress Controllers for Kubernetes", stars: 109,
    tags: ["5.2.1", "latest"], created: 20261009, megabytes: 290,
    entrypoint: ["/nginx-ingress"], ports: ["80/tcp", "443/tcp"], user: "101",
    programs: ["/nginx-ingress"]),
  PlainRow(
    name: "nginx/nginx-prometheus-exporter",
    about: "NGINX Prometheus Exporter for NGINX and NGINX Plus", stars: 50,
    tags: ["1.5.1", "latest"], created: 20261002, megabytes: 15,
    entrypoint: ["/usr/bin/nginx-prometheus-exporter"], ports: ["9113/tcp"], user: "1001:1001",
    programs: ["/usr/bin/nginx-prometheus-exporter"]),
  PlainRow(
    name: "jwilder/nginx-proxy", about: "nginx in front of containers.", stars: 900,
    tags: ["latest", "alpine"], created: 20221010, base: "nginx:1.23", megabytes: 40),
  PlainRow(
    name: "chrch/docker-pets", about: "A page of pets.", stars: 5, tags: ["1.0", "latest"],
    created: 20170201, base: alpine, megabytes: 60, command: ["python", "app.py"],
    ports: ["5000/tcp"], programs: ["/usr/local/bin/python"]),
  PlainRow(
    name: "mcr.microsoft.com/mssql/server", about: "SQL Server.", stars: 0,
    tags: ["2022-latest", "2019-latest", "latest"], created: 20261015, base: ubuntu,
    megabytes: 1500, command: ["/opt/mssql/bin/sqlservr"], ports: ["1433/tcp"], user: "mssql",
    programs: ["/opt/mssql/bin/sqlservr"]),
  PlainRow(
    name: "mcr.microsoft.com/dotnet/sdk", about: ".NET's tools.", stars: 0,
    tags: ["9.0", "8.0", "7.0", "6.0", "latest"], created: 20261112, base: debian, megabytes: 780,
    command: ["bash"], programs: ["/usr/bin/dotnet"]),
  PlainRow(
    name: "mcr.microsoft.com/dotnet/aspnet", about: "ASP.NET's run time.", stars: 0,
    tags: ["9.0", "8.0", "7.0", "6.0", "latest"], created: 20261112, base: debian, megabytes: 150,
    command: ["bash"], ports: ["8080/tcp"], programs: ["/usr/bin/dotnet"]),
  PlainRow(
    name: "mcr.microsoft.com/dotnet/runtime", about: ".NET's run time.", stars: 0,
    tags: ["9.0", "8.0", "7.0", "6.0", "latest"], created: 20261112, base: debian, megabytes: 120,
    command: ["bash"], programs: ["/usr/bin/dotnet"]),
  PlainRow(
    name: "vault", about: "Vault is a tool for securely accessing secrets.", stars: 1200,
    tags: ["1.13.3"], created: 20230608, base: alpine, megabytes: 250,
    entrypoint: ["docker-entrypoint.sh"], command: ["server", "-dev"], ports: ["8200/tcp"],
    programs: ["/usr/local/bin/docker-entrypoint.sh=vault"]),
  PlainRow(
    name: "cassandra", about: "Apache Cassandra is an open-source distributed storage system.",
    stars: 1600, tags: ["5.0.6", "latest", "5", "5.0", "4.1", "3.11"], created: 20261021,
    base: ubuntu, megabytes: 380, entrypoint: ["docker-entrypoint.sh"],
    command: ["cassandra", "-f"],
    ports: ["7000/tcp", "7001/tcp", "7199/tcp", "9042/tcp", "9160/tcp"],
    volumes: ["/var/lib/cassandra"],
    programs: ["/usr/local/bin/docker-entrypoint.sh=cassandra"]),
  PlainRow(
    name: "influxdb", about: "InfluxDB is a time series database.", stars: 2000,
    tags: ["2.7.12", "latest", "2", "2.7", "1.8"], created: 20261021, base: debian, megabytes: 320,
    entrypoint: ["/entrypoint.sh"], command: ["influxd"], ports: ["8086/tcp"],
    programs: ["/entrypoint.sh=influxdb"]),
  PlainRow(
    name: "nodered/node-red", about: "Low-code programming for events.", stars: 600,
    tags: ["4.1.1", "latest"], created: 20261016, base: alpine, megabytes: 580,
    entrypoint: ["./entrypoint.sh"], ports: ["1880/tcp"], directory: "/usr/src/node-red",
    programs: ["/usr/src/node-red/entrypoint.sh=node-red"]),
  PlainRow(
    name: "drupal", about: "Drupal is an open source content management platform.", stars: 1000,
    tags: ["11.2.8", "latest", "11", "10"], created: 20261104, base: debian, megabytes: 560,
    command: ["apache2-foreground"], ports: ["80/tcp"], directory: "/opt/drupal",
    programs: ["/usr/local/bin/apache2-foreground"]),
  PlainRow(
    name: "radial/busyboxplus", about: "BusyBox with curl.", stars: 50, tags: ["curl", "latest"],
    created: 20141001, base: "busybox:1.28", megabytes: 4, command: ["sh"],
    programs: ["/usr/bin/curl"]),
  PlainRow(
    name: "alpine/socat", about: "socat in a small image.", stars: 100, tags: ["latest"],
    created: 20261008, base: alpine, megabytes: 5, entrypoint: ["socat"],
    programs: ["/usr/bin/socat"]),
  PlainRow(
    name: "ghcr.io/stefanprodan/podinfo", about: "A small service for courses.", stars: 0,
    tags: ["6.9.2", "6.5.0", "latest"], created: 20260901, base: alpine, megabytes: 40,
    command: ["./podinfo"], ports: ["9898/tcp"], programs: ["/podinfo"]),
]
