// docker compose as it is typed: sessions with what compose 2.40.3 answers.
//
// Real: the lines of progress, their order and the words of refusals are as recorded; the files here
// are smaller than the recorded ones, so that nothing waits for a program that is not modelled.

import Kernel
import Lab
import Testing

@Suite struct ComposeTranscriptTests {
  @Test func `a project is made, changed and taken down as recorded`() {
    var player = TranscriptPlayer(World(seed: 1))
    let wanted = Transcript(parsing: composeSession)
    let played = player.play(wanted)
    for (old, new) in zip(wanted.items, played.items) where old != new {
      guard case .step(let want) = old, case .step(let got) = new else { continue }
      Issue.record(
        """
        $ \(want.command.joined(separator: "\n"))
        want:
        \(want.output.joined(separator: "\n")) [\(want.status)]
        got:
        \(got.output.joined(separator: "\n")) [\(got.status)]
        """)
    }
  }
}

private let composeSession = #"""
  An app of two services: made, looked at, changed, taken down.
    $ mkdir app && cd app
    $ printf 'services:\n  web:\n    image: nginx\n    ports: ["8000:80"]\n    depends_on:\n      db:\n        condition: service_healthy\n  db:\n    image: busybox\n    command: sh -c "trap exit TERM; while true; do sleep 1; done"\n    volumes: ["data:/data"]\n    healthcheck:\n      test: test -d /data\n      interval: 1s\nvolumes:\n  data:\n' > compose.yaml
    $ docker compose pull -q >/dev/null 2>&1
    $ docker compose up -d
     Network app_default  Creating
     Network app_default  Created
     Volume app_data  Creating
     Volume app_data  Created
     Container app-db-1  Creating
     Container app-db-1  Created
     Container app-web-1  Creating
     Container app-web-1  Created
     Container app-db-1  Starting
     Container app-db-1  Started
     Container app-db-1  Waiting
     Container app-db-1  Healthy
     Container app-web-1  Starting
     Container app-web-1  Started
    $ docker compose up -d
     Container app-db-1  Running
     Container app-web-1  Running
     Container app-db-1  Waiting
     Container app-db-1  Healthy
    $ docker compose ps --format '{{.Name}} {{.Service}} {{.State}} {{.Health}}'
    app-db-1 db running healthy
    app-web-1 web running 
    $ docker compose exec -T db sh -c 'echo kept > /data/file'
    $ sed -i s/8000:/8001:/ compose.yaml; docker compose up -d
     Container app-db-1  Running
     Container app-web-1  Recreate
     Container app-web-1  Recreated
     Container app-db-1  Waiting
     Container app-db-1  Healthy
     Container app-web-1  Starting
     Container app-web-1  Started
    $ docker compose up -d --scale db=2
     Container app-db-1  Running
     Container app-db-2  Creating
     Container app-db-2  Created
     Container app-web-1  Running
     Container app-db-2  Starting
     Container app-db-2  Started
     Container app-db-1  Waiting
     Container app-db-2  Waiting
     Container app-db-1  Healthy
     Container app-db-2  Healthy
    $ docker compose run --rm --no-deps db cat /data/file
    kept
    $ docker compose down -t 1
     Container app-web-1  Stopping
     Container app-web-1  Stopped
     Container app-web-1  Removing
     Container app-web-1  Removed
     Container app-db-1  Stopping
     Container app-db-2  Stopping
     Container app-db-1  Stopped
     Container app-db-1  Removing
     Container app-db-1  Removed
     Container app-db-2  Stopped
     Container app-db-2  Removing
     Container app-db-2  Removed
     Network app_default  Removing
     Network app_default  Removed
    $ docker compose up -d db >/dev/null 2>&1; docker compose exec -T db cat /data/file
    kept
    $ docker compose down -v -t 1
     Container app-db-1  Stopping
     Container app-db-1  Stopped
     Container app-db-1  Removing
     Container app-db-1  Removed
     Volume app_data  Removing
     Network app_default  Removing
     Volume app_data  Removed
     Network app_default  Removed
    $ docker volume ls -q

  What a job's end means for those who wait for it.
    $ printf 'services:\n  job:\n    image: busybox\n    command: sh -c "echo working; exit ${CODE:-0}"\n  web:\n    image: busybox\n    command: echo served\n    depends_on:\n      job:\n        condition: service_completed_successfully\n' > compose.yaml
    $ docker compose up
     Network app_default  Creating
     Network app_default  Created
     Container app-job-1  Creating
     Container app-job-1  Created
     Container app-web-1  Creating
     Container app-web-1  Created
    Attaching to job-1, web-1
    job-1  | working
    \x0d\x1b[Kjob-1 exited with code 0 (esc)
    web-1  | served
    \x0d\x1b[Kweb-1 exited with code 0 (esc)
    $ docker compose down 2>/dev/null
    $ CODE=3 docker compose up -d
     Network app_default  Creating
     Network app_default  Created
     Container app-job-1  Creating
     Container app-job-1  Created
     Container app-web-1  Creating
     Container app-web-1  Created
     Container app-job-1  Starting
     Container app-job-1  Started
     Container app-job-1  Waiting
     Container app-job-1  service "job" didn't complete successfully: exit 3
    service "job" didn't complete successfully: exit 3
    [1]
    $ docker compose logs
    job-1  | working
    $ docker compose down 2>/dev/null
    $ docker compose up --exit-code-from job --no-log-prefix 2>&1 | head -12
     Network app_default  Creating
     Network app_default  Created
     Container app-job-1  Creating
     Container app-job-1  Created
     Container app-web-1  Creating
     Container app-web-1  Created
    Attaching to job-1, web-1
    working
    \x0d\x1b[Kjob-1 exited with code 0 (esc)
    \x1b[31m\x1b[1mAborting on container exit...\x1b[0m (esc)
     Container app-web-1  Stopping
     Container app-web-1  Stopped

  Override, profile, .env, and what the lab does not model.
    $ docker compose down 2>/dev/null
    $ echo TAG=1.27 > .env; printf 'services:\n  web:\n    image: nginx:${TAG}\n  tool:\n    image: busybox\n    profiles: [debug]\n' > compose.yaml
    $ printf 'services:\n  web:\n    environment: [MODE=dev]\n    annotations: {a: b}\n' > compose.override.yaml
    $ docker compose config
    name: app
    services:
      web:
        annotations:
          a: b
        environment:
          MODE: dev
        image: nginx:1.27
        networks:
          default: null
    networks:
      default:
        name: app_default
    $ docker compose --profile debug config --services
    tool
    web
    $ TAG=latest docker compose up -d --quiet-pull
    swiftlab: real docker compose acts on `services.web.annotations`; swiftlab does not model it yet.
     Network app_default  Creating
     Network app_default  Created
     Container app-web-1  Creating
     Container app-web-1  Created
     Container app-web-1  Starting
     Container app-web-1  Started
    $ docker compose -p x ps -q
    $ docker compose -p BAD ps
    NAME      IMAGE     COMMAND   SERVICE   CREATED   STATUS    PORTS
  """#
