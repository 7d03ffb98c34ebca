Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ mkdir wa; cd wa; mkdir src conf; echo one > src/a; printf 'FROM busybox\nCOPY src /s\nCMD ["top"]\n' > Dockerfile
  $ cat > compose.yaml <<'X'
  > services:
  >   web:
  >     build: .
  >     command: sh -c "while true; do sleep 1; done"
  >     init: true
  >     develop:
  >       watch:
  >         - {action: sync, path: ./src, target: /s, ignore: [node_modules/]}
  >         - {action: rebuild, path: Dockerfile}
  >         - {action: sync+restart, path: conf, target: /c}
  > X
  $ docker compose up -d --build > /dev/null 2>&1; docker compose watch --no-up > out.txt 2>&1 & sleep 3; cat out.txt
  Watch enabled
  $ echo two > src/a; sleep 2; docker compose exec web cat /s/a; tail -n 1 out.txt
  two
  Syncing service "web" after 1 changes were detected
  $ mkdir -p src/node_modules src/d; echo n > src/node_modules/x; echo x > src/d/e; sleep 2; docker compose exec web ls /s /s/d
  /s:
  a
  d
  
  /s/d:
  e
  $ rm src/a; sleep 2; docker compose exec web ls /s
  d
  $ echo 1 > conf/k; sleep 4; docker compose exec web cat /c/k; tail -n 2 out.txt
  1
  Syncing service "web" after 1 changes were detected
  service(s) ["web"] restarted
  $ docker compose exec web touch /mark; echo '# c' >> Dockerfile; sleep 7; docker compose exec web ls /mark; grep -v '^#' out.txt | grep -v '^$' | tail -n 2
  ls: /mark: No such file or directory
  Rebuilding service(s) ["web"] after changes were detected...
  service(s) ["web"] successfully built
  $ kill %1; sleep 1; docker compose ps --format '{{.Name}} {{.State}}'
  wa-web-1 running
  $ docker compose down -t 0
   Container wa-web-1  Stopping
   Container wa-web-1  Stopped
   Container wa-web-1  Removing
   Container wa-web-1  Removed
   Network wa_default  Removing
   Network wa_default  Removed
  $ printf 'services:\n  web:\n    image: busybox\n    command: top\n' > compose.yaml; docker compose watch 2>&1 | tail -n 1; docker compose watch nosuch
  none of the selected services is configured for watch, consider setting a 'develop' section
  no such service: nosuch
  [1]
  $ docker compose down -t 0 2>&1 | tail -n 1
   Network wa_default  Removed
