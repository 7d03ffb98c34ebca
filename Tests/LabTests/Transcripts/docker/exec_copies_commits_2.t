Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded twice. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ docker run -d --name box -e COLOR=blue -w /srv alpine sh -c 'while true; do date > /srv/now; sleep 5; done' | wc -c
  65
  $ docker exec box ls
  now
  $ docker exec box pwd
  /srv
  $ docker exec -it box sh
  the input device is not a TTY
  [1]
  $ docker exec -i box sh -c 'read x; echo "got $x"' <<< hello
  got hello
  $ echo 'echo $COLOR; id -un; exit 3' | docker exec -i box sh
  blue
  root
  [3]
  $ docker exec box sh <<< 'echo never'
  $ docker exec box echo $COLOR
  
  $ docker exec box sh -c 'echo $COLOR'
  blue
  $ docker exec -e COLOR=red box sh -c 'echo $COLOR'
  red
  $ docker exec -e COLOR box sh -c 'echo "[$COLOR]"'
  []
  $ COLOR=host docker exec -e COLOR box sh -c 'echo "[$COLOR]"'
  [host]
  $ docker exec -e =x box env
  invalid argument "=x" for "-e, --env" flag: invalid environment variable: =x
  
  Usage:  docker exec [OPTIONS] CONTAINER COMMAND [ARG...]
  
  Run 'docker exec --help' for more information
  [125]
# varies
  $ docker exec -e 'A B=c' box env | grep A
  PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  HOSTNAME=755d0848948c
  A B=c
  $ printf 'K1=v1\nK2=v 2\n#c\n' > e.env; docker exec --env-file e.env box env | grep K
  K1=v1
  K2=v 2
  $ docker exec --env-file nosuch box env
  open nosuch: no such file or directory
  [1]
  $ docker exec box env | grep -v HOSTNAME | sort
  COLOR=blue
  HOME=/root
  PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  $ docker exec -t box env | tr -d '\r' | grep -v HOSTNAME | sort
  COLOR=blue
  HOME=/root
  PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  TERM=xterm
  $ docker exec -w /tmp box pwd
  /tmp
  $ docker exec --workdir /made/up box pwd
  OCI runtime exec failed: exec failed: unable to start container process: chdir to cwd ("/made/up") set in config.json failed: no such file or directory\x0d (esc)
  [127]
  $ docker exec -u nobody box id
  uid=65534(nobody) gid=65534(nobody) groups=65534(nobody)
  $ docker exec -u 1000 box id
  uid=1000 gid=0(root) groups=0(root)
  $ docker exec -u 1000:1000 box sh -c 'touch /srv/x'
  touch: /srv/x: Permission denied
  [1]
  $ docker exec -u root:nogroup box id
  uid=0(root) gid=65533(nogroup) groups=65533(nogroup)
  $ docker exec -u root:nope box id
  Error response from daemon: unable to find group nope: no matching entries in group file
  [1]
  $ docker exec -u '' box whoami
  root
  $ docker exec -u : box whoami
  root
  $ docker exec -u guest: box whoami
  guest
  $ docker exec --user=0:0 box whoami
  root
  $ docker exec -d box sh -c 'sleep 1; echo bg > /srv/bg'; docker exec box cat /srv/bg; sleep 2; docker exec box cat /srv/bg
  cat: can't open '/srv/bg': No such file or directory
  bg
  $ docker exec -d box nosuchprog
  Error response from daemon: OCI runtime exec failed: exec failed: unable to start container process: exec: "nosuchprog": executable file not found in $PATH
  [1]
  $ docker exec -dit box sh
  $ docker exec box nosuchprog --flag
  OCI runtime exec failed: exec failed: unable to start container process: exec: "nosuchprog": executable file not found in $PATH\x0d (esc)
  [127]
  $ docker exec box /nosuch/prog
  OCI runtime exec failed: exec failed: unable to start container process: exec: "/nosuch/prog": stat /nosuch/prog: no such file or directory\x0d (esc)
  [127]
  $ docker exec box ./nosuch
  OCI runtime exec failed: exec failed: unable to start container process: exec: "./nosuch": stat ./nosuch: no such file or directory\x0d (esc)
  [127]
  $ docker exec box ''
  OCI runtime exec failed: exec failed: unable to start container process: exec: "": executable file not found in $PATH\x0d (esc)
  [127]
  $ docker exec box cd /tmp
  OCI runtime exec failed: exec failed: unable to start container process: exec: "cd": executable file not found in $PATH\x0d (esc)
  [127]
  $ docker exec box 'ls -l'
  OCI runtime exec failed: exec failed: unable to start container process: exec: "ls -l": executable file not found in $PATH\x0d (esc)
  [127]
  $ docker exec box ls -l /nosuch
  ls: /nosuch: No such file or directory
  [1]
  $ docker exec box ls && echo done
  bg
  now
  done
  $ docker exec box false || echo failed $?
  failed 1
  $ docker exec box sh -c 'exit 300'
  [44]
  $ docker exec box sh -c 'kill -9 $$'
  [137]
  $ docker exec box bash
  OCI runtime exec failed: exec failed: unable to start container process: exec: "bash": executable file not found in $PATH\x0d (esc)
  [127]
  $ docker exec -it box bash
  the input device is not a TTY
  [1]
  $ docker exec box /srv
  OCI runtime exec failed: exec failed: unable to start container process: exec: "/srv": is a directory: permission denied\x0d (esc)
  [126]
  $ docker exec box /etc/passwd
  OCI runtime exec failed: exec failed: unable to start container process: exec: "/etc/passwd": permission denied\x0d (esc)
  [126]
  $ docker exec box sh -c "echo '#!/bin/nope' > /x; chmod +x /x"; docker exec box /x
  exec /x: no such file or directory
  [255]
  $ docker exec box sh -c "echo 'echo hi' > /y; chmod +x /y"; docker exec box /y
  exec /y: exec format error
  [255]
# varies
  $ docker exec box ps -o pid,args | grep -v 'ps -o'
  PID   COMMAND
      1 sh -c while true; do date > /srv/now; sleep 5; done
    174 sh
    250 sleep 5
  $ docker exec box sh -c 'echo $$ $PPID' | awk '{print $1 > 1, $2}'
  awk: line 1: syntax error at or near ,
  [2]
  $ docker exec box cat /proc/1/cmdline | tr '\0' ' '
  sh -c while true; do date > /srv/now; sleep 5; done  (no-eol)
  $ docker exec box kill -9 1; docker ps -q --filter name=box | wc -l
  1
  $ docker exec box hostname | wc -c
  13
  $ docker exec --detach-keys ctrl-x box true
  $ docker exec --detach-keys nope box true
  Error response from daemon: Invalid escape keys (nope) provided
  [1]
  $ docker exec --privileged -it=false box true
  $ docker exec -ti box echo hi
  the input device is not a TTY
  [1]
  $ docker exec -x box true
  unknown shorthand flag: 'x' in -x
  
  Usage:  docker exec [OPTIONS] CONTAINER COMMAND [ARG...]
  
  Run 'docker exec --help' for more information
  [125]
  $ docker exec --name box true
  unknown flag: --name
  
  Usage:  docker exec [OPTIONS] CONTAINER COMMAND [ARG...]
  
  Run 'docker exec --help' for more information
  [125]
  $ docker exec box --help 2>&1 | head -3
  OCI runtime exec failed: exec failed: unable to start container process: exec: "--help": executable file not found in $PATH\x0d (esc)
  $ docker exec nosuch ls
  Error response from daemon: No such container: nosuch
  [1]
  $ docker exec '' ls
  invalid container name or ID: value is empty
  [1]
  $ docker pause box; docker exec box ls; docker unpause box
  box
  Error response from daemon: Container box is paused, unpause the container before exec
  box
  $ docker stop -t 0 box; docker exec box ls
  box
  Error response from daemon: container 755d0848948c2ae1a4f4bcdf304fe5d743873a8bd91669813e1b62948c1efbe5 is not running
  [1]
  $ docker start box > /dev/null; docker restart -t 0 box; docker exec box echo up
  box
  up
  $ docker inspect box -f '{{.ExecIDs}}'
  []
  $ docker cp box:/etc/hostname - | tar xO | wc -c
  13
  $ echo content > host.txt; docker cp host.txt box:/srv
  $ docker cp host.txt box:/srv/renamed.txt; docker exec box ls /srv
  bg
  host.txt
  now
  renamed.txt
# varies
  $ docker cp host.txt box:/nodir/
  time="2026-11-29T11:24:11Z" level=error msg="Can't add file /home/learner/w/host.txt to tar: io: read/write on closed pipe"
  no such directory
  [1]
  $ docker cp host.txt box:/nodir/f
  Error response from daemon: Could not find the file /nodir in container box
  [1]
  $ docker cp host.txt box:relative.txt; docker exec box ls /relative.txt
  /relative.txt
  $ docker cp host.txt box:/srv/now/x
  Error response from daemon: extraction point is not a directory
  [1]
# varies
  $ docker cp host.txt box:
  no such directory
  [1]
  $ docker cp host.txt :/x
  must specify at least one container source
  [1]
  $ docker cp box:/srv/renamed.txt copy.txt; cat copy.txt
  content
  $ docker cp box:/srv/renamed.txt nodir/copy.txt
  invalid output path: directory "/home/learner/w/nodir" does not exist
  [1]
  $ docker cp box:/srv/renamed.txt nodir/
  no such directory
  [1]
  $ docker cp box:/srv . && ls srv
  bg
  host.txt
  now
  renamed.txt
  $ docker cp box:/srv/. flat && ls flat
  bg
  host.txt
  now
  renamed.txt
  $ docker cp box:/srv newdir && ls newdir
  bg
  host.txt
  now
  renamed.txt
  $ docker cp box:/srv newdir && ls newdir
  bg
  host.txt
  now
  renamed.txt
  srv
  $ docker cp box:/srv copy.txt
  cannot copy directory
  [1]
  $ docker cp box:/srv/* .
  Error response from daemon: Could not find the file /srv/* in container box
  [1]
# varies
  $ mkdir -p tree/a/b; touch tree/a/b/c; ln -s a/b tree/link; docker cp tree box:/; docker exec box find /tree
  /tree
  /tree/link
  /tree/a
  /tree/a/b
  /tree/a/b/c
  $ docker cp tree box:/tree; docker exec box ls /tree
  a
  link
  tree
  $ docker cp tree/ box:/srv/; docker exec box ls /srv/tree
  a
  link
# varies
  $ docker cp tree/link box:/srv/l1; docker cp -L tree/link box:/srv/l2; docker exec box sh -c 'ls -l /srv | grep l[12] | cut -c1'
  $ docker cp box:/tree/link got; ls -l got | cut -c1; docker cp -L box:/tree/link got2; ls got2
  l
  c
  $ docker cp box:/tree/link/ got3; ls got3
  c
# varies
  $ docker cp -a host.txt box:/srv/a.txt; docker exec box stat -c '%u:%g %a' /srv/a.txt
  0:0 644
  $ chmod 640 host.txt; docker cp host.txt box:/srv/m.txt; docker exec box stat -c '%u:%g %a %s' /srv/m.txt
  0:0 640 8
  $ docker cp box:/dev/null n; docker cp box:/etc/mtab mt; ls -l mt | cut -c1
  Error response from daemon: Could not find the file /dev/null in container box
  l
  $ docker cp box:/etc/resolv.conf r.conf && test -s r.conf && echo ok
  ok
  $ tar cf - tree | docker cp - box:/tmp; docker exec box ls /tmp
  tree
  $ tar cf - tree | docker cp - box:/nosuchdir
  destination "box:/nosuchdir" must be a directory
  [1]
  $ tar cf - tree | docker cp - box:/etc/passwd
  destination "box:/etc/passwd" must be a directory
  [1]
  $ docker cp - - < /dev/null
  must specify at least one container source
  [1]
  $ docker cp nosuch:/x y
  Error response from daemon: No such container: nosuch
  [1]
  $ docker cp box:/nosuch y
  Error response from daemon: Could not find the file /nosuch in container box
  [1]
  $ docker cp box:/srv/a.txt box:/srv/b.txt
  copying between containers is not supported
  [1]
  $ docker cp a b c
  docker: 'docker cp' requires 2 arguments
  
  Usage:  docker cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-
  	docker cp [OPTIONS] SRC_PATH|- CONTAINER:DEST_PATH
  
  Run 'docker cp --help' for more information
  [1]
  $ docker cp -z a box:/
  unknown shorthand flag: 'z' in -z
  
  Usage:  docker cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-
  	docker cp [OPTIONS] SRC_PATH|- CONTAINER:DEST_PATH
  
  Run 'docker cp --help' for more information
  [125]
  $ docker stop -t 0 box; docker cp host.txt box:/srv/stopped.txt; docker cp box:/srv/stopped.txt -  | tar t
  box
  stopped.txt
# varies
  $ docker diff box | sort | head -40
  A /relative.txt
  A /srv/a.txt
  A /srv/bg
  A /srv/host.txt
  A /srv/l1
  A /srv/l2
  A /srv/l2/c
  A /srv/m.txt
  A /srv/now
  A /srv/renamed.txt
  A /srv/stopped.txt
  A /srv/tree
  A /srv/tree/a
  A /srv/tree/a/b
  A /srv/tree/a/b/c
  A /srv/tree/link
  A /tmp/tree
  A /tmp/tree/a
  A /tmp/tree/a/b
  A /tmp/tree/a/b/c
  A /tmp/tree/link
  A /tree
  A /tree/a
  A /tree/a/b
  A /tree/a/b/c
  A /tree/link
  A /tree/tree
  A /tree/tree/a
  A /tree/tree/a/b
  A /tree/tree/a/b/c
  A /tree/tree/link
  A /x
  A /y
  C /srv
  C /tmp
  $ docker commit box snap | cut -c1-7
  sha256:
  $ docker commit -m "added files" -a "Jane Doe <jane@x.com>" box snap:v1 | cut -c1-7
  sha256:
  $ docker inspect snap:v1 -f '{{.Author}}|{{.Comment}}|{{json .Config.Cmd}}|{{.Config.WorkingDir}}|{{.Config.Hostname}}|{{.Config.Image}}|{{json .Config.Labels}}'
  
  template parsing error: template: :1:78: executing "" at <.Config.Hostname>: map has no entry for key "Hostname"
  [1]
# varies
  $ docker history snap:v1 --format '{{.CreatedBy}}|{{.Comment}}'
  sh -c while true; do date > /srv/now; sleep …|added files
  |Imported from -
  $ docker run --rm snap:v1 cat /srv/stopped.txt
  content
  $ docker commit --change='CMD ["cat","/srv/m.txt"]' --change "ENV DEBUG=true" --change 'EXPOSE 8080/udp' -c 'LABEL x=y z=w' box snap:v2 | cut -c1-7
  sha256:
  $ docker run --rm snap:v2
  content
  $ docker inspect snap:v2 | jq -cS '.[0].Config | del(.Hostname)'
  {"Cmd":["cat","/srv/m.txt"],"Entrypoint":null,"Env":["COLOR=blue","PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","DEBUG=true"],"ExposedPorts":{"8080/udp":{}},"Labels":{"x":"y","z":"w"},"OnBuild":null,"User":"","Volumes":null,"WorkingDir":"/srv"}
  $ docker commit -c 'WORKDIR rel' box snap:v3 | cut -c1-7; docker inspect snap:v3 -f '{{.Config.WorkingDir}}'
  sha256:
  /srv/rel
  $ docker commit -c 'CMD echo shell form' box snap:v4 | cut -c1-7; docker run --rm snap:v4; docker inspect snap:v4 -f '{{json .Config.Cmd}}'
  sha256:
  shell form
  ["/bin/sh","-c","echo shell form"]
  $ docker commit -c 'ENTRYPOINT ["echo"]' -c 'CMD ["x"]' box snap:v5 | cut -c1-7; docker run --rm snap:v5 y
  sha256:
  y
  $ docker commit -c 'ADD x y' box snap:v6
  Error response from daemon: ADD is not a valid change command
  [1]
  $ docker commit -c 'ENV' box snap:v6
  Error response from daemon: ENV requires at least one argument
  [1]
  $ docker commit -c '' box snap:v6 | cut -c1-7
  Error response from daemon: file with no instructions
  $ docker commit -c 'cmd ["a"' box snap:v7
  sha256:e23386c8241a22abd24e15679005ebeb768c42327d51e4ee332c8d92e58cb05b
  $ docker commit box snap:v8 extra
  docker: 'docker commit' requires at least 1 and at most 2 arguments
  
  Usage:  docker commit [OPTIONS] CONTAINER [REPOSITORY[:TAG]]
  
  Run 'docker commit --help' for more information
  [1]
  $ docker commit box snap:
  invalid reference format
  [1]
  $ docker commit box a/b/c:t | cut -c1-7
  sha256:
  $ docker commit box localhost:5000/x | cut -c1-7
  sha256:
  $ docker commit -p box | cut -c1-7
  sha256:
  $ docker commit box SNAP
  invalid reference format: repository name (library/SNAP) must be lowercase
  [1]
  $ docker commit
  docker: 'docker commit' requires at least 1 and at most 2 arguments
  
  Usage:  docker commit [OPTIONS] CONTAINER [REPOSITORY[:TAG]]
  
  Run 'docker commit --help' for more information
  [1]
  $ docker images snap --format '{{.Tag}}' | sort
  latest
  v1
  v2
  v3
  v4
  v5
  v7
  $ docker container commit nosuch x
  Error response from daemon: No such container: nosuch
  [1]
  $ docker rm box; docker rmi $(docker images -q snap) 2>&1 | grep -c Untagged
  box
  7
