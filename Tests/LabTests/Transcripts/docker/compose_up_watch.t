Typed into docker 28.5.2 and compose 2.40.3 (Debian's) and recorded: `up --watch`.

  $ docker pull -q busybox >/dev/null; mkdir pp; cd pp
  $ printf 'FROM busybox\nCOPY src /src\nCMD ["sh","-c","trap exit TERM; cat /src/*; while :; do sleep 1; done"]\n' > Dockerfile; mkdir src; echo one > src/f; cat > compose.yaml <<'X'
  > services:
  >   web:
  >     build: .
  >     develop:
  >       watch:
  >         - {path: src, action: sync, target: /src}
  > X
  $ docker compose build -q; (sleep 8; echo two > src/f; sleep 6; docker compose exec -T web cat /src/f > seen) & timeout -s INT 20 docker compose up --watch; wait; cat seen
   Network pp_default  Creating
   Network pp_default  Created
   Container pp-web-1  Creating
   Container pp-web-1  Created
  \x1b[92m        ⦿ \x1b[0mWatch enabled (esc)
  Attaching to web-1
  web-1   | one
  \x1b[92m        ⦿ \x1b[0mSyncing service "web" after 1 changes were detected (esc)
  Gracefully Stopping... press Ctrl+C again to force
   Container pp-web-1  Stopping
   Container pp-web-1  Stopped
  
  two
  $ docker compose down -t 0
   Container pp-web-1  Stopping
   Container pp-web-1  Stopped
   Container pp-web-1  Removing
   Container pp-web-1  Removed
   Network pp_default  Removing
   Network pp_default  Removed
  $ sed -i s/sync/sync+restart/ compose.yaml; (sleep 8; echo three > src/f) & timeout -s INT 20 docker compose up --watch; wait; docker compose down -t 0
   Network pp_default  Creating
   Network pp_default  Created
   Container pp-web-1  Creating
   Container pp-web-1  Created
  \x1b[92m        ⦿ \x1b[0mWatch enabled (esc)
  Attaching to web-1
  web-1   | one
  \x1b[92m        ⦿ \x1b[0mSyncing service "web" after 1 changes were detected (esc)
  \x0d\x1b[Kweb-1 exited with code 0 (restarting) (esc)
  \x1b[92m        ⦿ \x1b[0mservice(s) ["web"] restarted (esc)
  web-1   | three
  Gracefully Stopping... press Ctrl+C again to force
   Container pp-web-1  Stopping
   Container pp-web-1  Stopped
  
   Container pp-web-1  Stopping
   Container pp-web-1  Stopped
   Container pp-web-1  Removing
   Container pp-web-1  Removed
   Network pp_default  Removing
   Network pp_default  Removed
  $ printf 'services: {plain: {image: busybox, command: sleep 1000}}\n' > none.yaml; timeout -s INT 15 docker compose -f none.yaml up --watch; echo $?; docker compose -f none.yaml ps --format '{{.State}}'; docker compose -f none.yaml down -t 0
   Network pp_default  Creating
   Network pp_default  Created
   Container pp-plain-1  Creating
   Container pp-plain-1  Created
  none of the selected services is configured for watch, see https://docs.docker.com/compose/how-tos/file-watch/
  1
   Container pp-plain-1  Stopping
   Container pp-plain-1  Stopped
   Container pp-plain-1  Removing
   Container pp-plain-1  Removed
   Network pp_default  Removing
   Network pp_default  Removed
  $ docker compose up --watch -d
  --detach cannot be combined with --abort-on-container-exit, --abort-on-container-failure, --attach, --attach-dependencies or --watch
  [1]
