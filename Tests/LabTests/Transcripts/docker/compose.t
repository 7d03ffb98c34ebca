A compose file from standard input; what would be done; a network whose declaration has changed.

  $ docker pull -q nginx:alpine; docker pull -q redis
  docker.io/library/nginx:alpine
  docker.io/library/redis:latest
  $ mkdir c && cd c; printf 'services:\n  web:\n    image: nginx:alpine\n  db:\n    image: redis\n' > x.yml
  $ docker compose -f - config < x.yml
  name: c
  services:
    db:
      image: redis
      networks:
        default: null
    web:
      image: nginx:alpine
      networks:
        default: null
  networks:
    default:
      name: c_default
  $ cat x.yml | docker compose -f - -p pp up -d
   Network pp_default  Creating
   Network pp_default  Created
   Container pp-db-1  Creating
   Container pp-web-1  Creating
   Container pp-db-1  Created
   Container pp-web-1  Created
   Container pp-db-1  Starting
   Container pp-web-1  Starting
   Container pp-db-1  Started
   Container pp-web-1  Started
  $ docker compose ls
  NAME                STATUS              CONFIG FILES
  pp                  running(2)          -
  $ docker compose -p pp down -t 0
   Container pp-db-1  Stopping
   Container pp-web-1  Stopping
   Container pp-db-1  Stopped
   Container pp-db-1  Removing
   Container pp-web-1  Stopped
   Container pp-web-1  Removing
   Container pp-db-1  Removed
   Container pp-web-1  Removed
   Network pp_default  Removing
   Network pp_default  Removed
  $ cp x.yml compose.yaml; docker compose --dry-run up -d
   DRY-RUN MODE -  Network c_default  Creating
   DRY-RUN MODE -  Network c_default  Created
   DRY-RUN MODE -  Container c-db-1  Creating
   DRY-RUN MODE -  Container c-web-1  Creating
   DRY-RUN MODE -  Container c-db-1  Created
   DRY-RUN MODE -  Container c-web-1  Created
   DRY-RUN MODE -  Container c-db-1  Starting
   DRY-RUN MODE -  Container c-web-1  Starting
   DRY-RUN MODE -  Container c-db-1  Started
   DRY-RUN MODE -  Container c-web-1  Started
  $ docker compose ps -aq
  $ docker compose up -d 2> /dev/null; docker compose down --dry-run -t 0; docker compose ps -q | grep -c .
   DRY-RUN MODE -  Container c-db-1  Stopping
   DRY-RUN MODE -  Container c-web-1  Stopping
   DRY-RUN MODE -  Container c-db-1  Stopped
   DRY-RUN MODE -  Container c-db-1  Removing
   DRY-RUN MODE -  Container c-web-1  Stopped
   DRY-RUN MODE -  Container c-web-1  Removing
   DRY-RUN MODE -  Container c-db-1  Removed
   DRY-RUN MODE -  Container c-web-1  Removed
   DRY-RUN MODE -  Network c_default  Removing
   DRY-RUN MODE -  Network c_default  Removed
  2
  $ docker compose up --dry-run
   DRY-RUN MODE -  Container c-db-1  Running
   DRY-RUN MODE -  Container c-web-1  Running
  end of 'compose up' output, interactive run is not supported in dry-run mode
  $ printf 'networks:\n  default:\n    ipam:\n      config: [{subnet: 10.77.0.0/24}]\n' >> compose.yaml; docker compose up -d -t 0
   Container c-db-1  Stopping
   Container c-web-1  Stopping
   Container c-db-1  Stopped
   Container c-web-1  Stopped
   Network c_default  Removed
   Network c_default  Creating
   Network c_default  Created
   Container c-db-1  Starting
   Container c-web-1  Starting
   Container c-db-1  Started
   Container c-web-1  Started
  $ docker compose ps --format '{{.Name}} {{.Status}}'; docker inspect -f '{{.NetworkSettings.Networks.c_default.IPAddress}}' c-db-1 c-web-1
  c-db-1 Up Less than a second
  c-web-1 Up Less than a second
  10.77.0.2
  10.77.0.3
  $ docker compose exec web wget -qO- http://web | head -1
  <!DOCTYPE html>
  $ docker compose up -d
   Container c-db-1  Running
   Container c-web-1  Running
