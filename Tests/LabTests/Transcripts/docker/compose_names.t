Images that have no name (compose 2.40.3).

  $ mkdir c5; cd c5
  $ printf 'services:\n  web:\n    image: "a b"\n' > compose.yaml; docker compose up -d
  unable to get image 'a b': Error response from daemon: invalid reference format
  [1]
  $ docker compose create
  unable to get image 'a b': Error response from daemon: invalid reference format
  [1]
  $ docker compose pull
  unable to get image 'a b': Error response from daemon: invalid reference format
  [1]
# varies
  $ docker compose run web
  $ docker compose up -d --pull always
  unable to get image 'a b': Error response from daemon: invalid reference format
  [1]
  $ docker compose up -d --pull missing
  unable to get image 'a b': Error response from daemon: invalid reference format
  [1]
  $ printf 'services:\n  web:\n    image: NGINX\n  db:\n    image: redis\n' > compose.yaml; docker compose up -d
  unable to get image 'NGINX': Error response from daemon: invalid reference format: repository name (library/NGINX) must be lowercase
  [1]
  $ docker compose run --rm web; docker compose pull web; docker compose create web
  unable to get image 'NGINX': Error response from daemon: invalid reference format: repository name (library/NGINX) must be lowercase
  unable to get image 'NGINX': Error response from daemon: invalid reference format: repository name (library/NGINX) must be lowercase
  unable to get image 'NGINX': Error response from daemon: invalid reference format: repository name (library/NGINX) must be lowercase
  [1]
  $ docker compose push web
   web Skipped 
# varies
  $ docker compose down
# varies
  $ printf 'services:\n  web:\n    image: NGINX\n    build: .\n' > compose.yaml; docker compose build; docker compose up -d
  $ printf 'A=$X\nC=d\n' > a.env; printf 'services:\n  web:\n    image: nginx:${T}\n    env_file: a.env\n    environment: [B=$Y]\n    ports: [80:80]\n    command: echo $Z "a b"\n    depends_on: [db]\n    volumes: ["./x:/y", "v:/z"]\n  db: {image: "redis:${V:-7}"}\nvolumes: {v: {}}\n' > compose.yaml; docker compose config --no-interpolate
  name: c5
  networks:
    default:
      name: c5_default
  services:
    db:
      image: redis:${V:-7}
      networks:
        default: null
    web:
      command: echo $Z "a b"
      depends_on:
        db:
          condition: service_started
          required: true
      env_file:
        - path: /home/learner/c5/a.env
          required: true
      environment:
        - B=$Y
      image: nginx:${T}
      networks:
        default: null
      ports:
        - mode: ingress
          protocol: tcp
          published: "80"
          target: 80
      volumes:
        - bind:
            create_host_path: true
          source: /home/learner/c5/x
          target: /y
          type: bind
        - target: v:/z
          type: volume
          volume: {}
  volumes:
    v:
      name: c5_v
  $ docker compose config --no-interpolate --format json
  {
    "name": "c5",
    "networks": {
      "default": {
        "name": "c5_default"
      }
    },
    "services": {
      "db": {
        "image": "redis:${V:-7}",
        "networks": {
          "default": null
        }
      },
      "web": {
        "command": "echo $Z \"a b\"",
        "depends_on": {
          "db": {
            "condition": "service_started",
            "required": true
          }
        },
        "env_file": [
          {
            "path": "/home/learner/c5/a.env",
            "required": true
          }
        ],
        "environment": [
          "B=$Y"
        ],
        "image": "nginx:${T}",
        "networks": {
          "default": null
        },
        "ports": [
          {
            "mode": "ingress",
            "protocol": "tcp",
            "published": "80",
            "target": 80
          }
        ],
        "volumes": [
          {
            "bind": {
              "create_host_path": true
            },
            "source": "/home/learner/c5/x",
            "target": "/y",
            "type": "bind"
          },
          {
            "target": "v:/z",
            "type": "volume",
            "volume": {}
          }
        ]
      }
    },
    "volumes": {
      "v": {
        "name": "c5_v"
      }
    }
  } (no-eol)
