Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled. Progress stands in the lab's order.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine >/dev/null; mkdir w; cd w
  $ docker run -d --name cc busybox sleep 1000 >/dev/null; mkdir -p src/sub; echo one > src/one; echo two > src/sub/two; ln -s one src/link
  $ docker cp src cc:/dst; docker exec cc find /dst | sort
  /dst
  /dst/link
  /dst/one
  /dst/sub
  /dst/sub/two
  $ docker cp src cc:/dst; docker exec cc find /dst | sort
  /dst
  /dst/link
  /dst/one
  /dst/src
  /dst/src/link
  /dst/src/one
  /dst/src/sub
  /dst/src/sub/two
  /dst/sub
  /dst/sub/two
  $ docker cp src/. cc:/dst2
  $ docker exec cc mkdir /dst2; docker cp src/. cc:/dst2; docker exec cc ls /dst2
  mkdir: can't create directory '/dst2': File exists
  link
  one
  sub
  $ docker cp src/one cc:/newname; docker exec cc cat /newname
  one
  $ docker cp src/one cc:/nodir/
  time="2026-11-29T15:45:04Z" level=error msg="Can't add file /home/learner/w/src/one to tar: io: read/write on closed pipe"
  no such directory
  [1]
  $ docker cp src/one cc:/nodir/x
  Error response from daemon: Could not find the file /nodir in container cc
  [1]
  $ docker cp nosuch cc:/
  lstat /home/learner/w/nosuch: no such file or directory
  [1]
  $ docker cp cc:/nosuch .
  Error response from daemon: Could not find the file /nosuch in container cc
  [1]
  $ docker cp nosuchc:/x .
  Error response from daemon: No such container: nosuchc
  [1]
# varies
  $ docker cp cc:/dst/one -; echo
  one\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x000000644\x000001750\x000001750\x0000000000004\x0015303044176\x00007777\x00 0\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00ustar\x0000\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x000000000\x000000000\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00one (esc)
  \x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00 (esc)
  $ docker cp cc:/dst - | tar tf - | sort
  dst/
  dst/link
  dst/one
  dst/src/
  dst/src/link
  dst/src/one
  dst/src/sub/
  dst/src/sub/two
  dst/sub/
  dst/sub/two
  $ tar cf - src | docker cp - cc:/tmp; docker exec cc ls /tmp/src
  link
  one
  sub
  $ tar cf - src | docker cp - cc:/newname
  destination "cc:/newname" must be a directory
  [1]
  $ tar cf - src | docker cp - cc:/nowhere
  destination "cc:/nowhere" must be a directory
  [1]
  $ docker cp cc:/dst/link out; ls -l out | cut -c1; docker cp -L cc:/dst/link out2; cat out2
  l
  one
  $ docker cp cc:/dst/ copied; find copied | sort
  copied
  copied/link
  copied/one
  copied/src
  copied/src/link
  copied/src/one
  copied/src/sub
  copied/src/sub/two
  copied/sub
  copied/sub/two
  $ docker cp cc:/dst/. copied2; find copied2 | sort
  copied2
  copied2/link
  copied2/one
  copied2/src
  copied2/src/link
  copied2/src/one
  copied2/src/sub
  copied2/src/sub/two
  copied2/sub
  copied2/sub/two
  $ mkdir there; docker cp cc:/dst there; find there | sort
  there
  there/dst
  there/dst/link
  there/dst/one
  there/dst/src
  there/dst/src/link
  there/dst/src/one
  there/dst/src/sub
  there/dst/src/sub/two
  there/dst/sub
  there/dst/sub/two
  $ docker cp cc:/dst there/; docker cp cc:/dst/one there/renamed; ls there
  dst
  renamed
  $ docker cp cc:/dst src/one
  cannot copy directory
  [1]
# varies
  $ docker cp src cc:/newname
  time="2026-11-29T15:45:07Z" level=error msg="Can't add file /home/learner/w/src to tar: io: read/write on closed pipe"
  cannot copy directory
  [1]
  $ docker cp cc:/etc/passwd cc:/x
  copying between containers is not supported
  [1]
  $ docker cp src src2
  must specify at least one container source
  [1]
  $ docker cp cc:/dst/one nodir/
  no such directory
  [1]
  $ docker cp cc:/dst/one nodir/x
  invalid output path: directory "/home/learner/w/nodir" does not exist
  [1]
  $ docker cp -q src/one cc:/q; docker cp src/one cc:relative; docker exec cc ls /relative
  /relative
  $ docker cp -a src/one cc:/arch; docker exec cc stat -c %u /arch
  1000
# varies
  $ docker cp src/one cc:
  no such directory
  [1]
  $ docker cp cc: .
  Error response from daemon: bad parameter: pathcannot be empty
  [1]
  $ docker cp src/one
  docker: 'docker cp' requires 2 arguments
  
  Usage:  docker cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-
  	docker cp [OPTIONS] SRC_PATH|- CONTAINER:DEST_PATH
  
  Run 'docker cp --help' for more information
  [1]
  $ docker cp
  docker: 'docker cp' requires 2 arguments
  
  Usage:  docker cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-
  	docker cp [OPTIONS] SRC_PATH|- CONTAINER:DEST_PATH
  
  Run 'docker cp --help' for more information
  [1]
  $ docker stop -t 0 cc; docker cp src/one cc:/stopped; docker cp cc:/stopped back; cat back; docker start cc
  cc
  one
  cc
  $ docker exec cc sh -c 'exit 9'
  [9]
  $ docker exec cc nosuch
  OCI runtime exec failed: exec failed: unable to start container process: exec: "nosuch": executable file not found in $PATH\x0d (esc)
  [127]
  $ docker exec cc /etc/passwd
  OCI runtime exec failed: exec failed: unable to start container process: exec: "/etc/passwd": permission denied\x0d (esc)
  [126]
  $ docker exec -w /nosuch cc pwd
  OCI runtime exec failed: exec failed: unable to start container process: chdir to cwd ("/nosuch") set in config.json failed: no such file or directory\x0d (esc)
  [127]
  $ docker exec -w /tmp cc pwd
  /tmp
  $ docker exec -e A=1 -e B cc sh -c 'echo $A-$B'
  1-
  $ B=host docker exec -e B cc sh -c 'echo $B'
  host
  $ printf 'X=1\n# c\nY=a b\n' > envf; docker exec --env-file envf cc sh -c 'echo $X $Y'
  1 a b
  $ docker exec --env-file nofile cc true
  open nofile: no such file or directory
  [1]
  $ docker exec -u nobody cc id
  uid=65534(nobody) gid=65534(nobody) groups=65534(nobody)
  $ docker exec -u 1000 cc id
  uid=1000 gid=0(root) groups=0(root)
  $ docker exec -u 1000:1000 cc id
  uid=1000 gid=1000 groups=1000
  $ docker exec -u nosuch cc id
  Error response from daemon: unable to find user nosuch: no matching entries in passwd file
  [1]
  $ docker exec -u root:nosuch cc id
  Error response from daemon: unable to find group nosuch: no matching entries in group file
  [1]
  $ docker exec -d cc sh -c 'echo bg > /bg'; sleep 1; docker exec cc cat /bg
  bg
  $ echo hello | docker exec -i cc cat
  hello
  $ echo hello | docker exec cc cat
  $ echo hello | docker exec -it cc cat
  the input device is not a TTY
  [1]
  $ docker exec -it cc true
  the input device is not a TTY
  [1]
  $ docker exec
  docker: 'docker exec' requires at least 2 arguments
  
  Usage:  docker exec [OPTIONS] CONTAINER COMMAND [ARG...]
  
  See 'docker exec --help' for more information
  [1]
  $ docker exec cc
  docker: 'docker exec' requires at least 2 arguments
  
  Usage:  docker exec [OPTIONS] CONTAINER COMMAND [ARG...]
  
  See 'docker exec --help' for more information
  [1]
  $ docker exec nosuch true
  Error response from daemon: No such container: nosuch
  [1]
# varies
  $ docker exec --privileged cc sh -c 'grep CapEff /proc/self/status'
  CapEff:	000001fffeffffff
  $ docker exec cc sh -c 'echo out; echo err >&2' 2>/dev/null
  out
  $ docker exec cc sh -c 'echo $HOSTNAME $HOME $PATH $USER' | cut -d' ' -f2-
  /root /usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  $ docker pause cc; docker exec cc true
  cc
  Error response from daemon: Container cc is paused, unpause the container before exec
  [1]
  $ docker cp src/one cc:/paused; docker stop -t 1 cc; docker exec cc true
  cc
  Error response from daemon: container 8e0ba66287de028ae725683166268a759dacd0a044a082420458fca9c85026c7 is not running
  [1]
# varies
  $ docker start cc; docker top cc | awk '{print $NF}'
  cc
  Error response from daemon: ps: exec: "ps": executable file not found in $PATH
# varies
  $ docker top cc -o pid,comm | sed 1q
  Error response from daemon: ps: exec: "ps": executable file not found in $PATH
# varies
  $ docker top cc nosuchopt
  Error response from daemon: ps: exec: "ps": executable file not found in $PATH
  [1]
  $ docker top nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker stop cc; docker top cc
  cc
  Error response from daemon: container 8e0ba66287de028ae725683166268a759dacd0a044a082420458fca9c85026c7 is not running
  [1]
  $ docker diff cc | sort | head -20
  A /arch
  A /bg
  A /dst
  A /dst/link
  A /dst/one
  A /dst/src
  A /dst/src/link
  A /dst/src/one
  A /dst/src/sub
  A /dst/src/sub/two
  A /dst/sub
  A /dst/sub/two
  A /dst2
  A /dst2/link
  A /dst2/one
  A /dst2/sub
  A /dst2/sub/two
  A /newname
  A /paused
  A /q
# varies
  $ docker commit -m msg -a me -c 'CMD ["echo","hi"]' -c 'ENV K=v' cc mine:1 | cut -c1-7; docker run --rm mine:1; docker inspect mine:1 -f '{{.Author}} {{.Comment}} {{.Config.Env}} {{.Config.Cmd}}'
  sha256:
  hi
  me msg [K=v] [echo hi]
  $ docker commit cc Bad:Name
  invalid reference format: repository name (library/Bad) must be lowercase
  [1]
  $ docker commit nosuch x
  Error response from daemon: No such container: nosuch
  [1]
  $ docker commit -c 'NOPE x' cc x
  Error response from daemon: NOPE is not a valid change command
  [1]
  $ docker export cc | tar tf - | grep -c dst
  15
  $ docker export cc > e.tar; docker import e.tar flat:1 | cut -c1-7; docker inspect flat:1 -f '{{.Config.Cmd}} {{.Comment}}'; docker run --rm flat:1
  sha256:
  [] Imported from -
  docker: Error response from daemon: no command specified
  
  Run 'docker run --help' for more information
  [125]
  $ docker import -c 'CMD ["sh","-c","echo flat"]' -m 'my msg' e.tar flat:2 | cut -c1-7; docker run --rm flat:2; docker history flat:2 --format '{{.Comment}}|{{.CreatedBy}}'
  sha256:
  flat
  my msg|
  $ docker import nosuch.tar
  open nosuch.tar: no such file or directory
  [1]
  $ docker export nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker rename cc dd; docker ps -a --format '{{.Names}}'; docker rename cc x
  dd
  Error response from daemon: No such container: cc
  Error: failed to rename container named cc
  [1]
  $ docker rename dd dd
  Error response from daemon: Renaming a container with the same name as its current name
  Error: failed to rename container named dd
  [1]
  $ docker rename dd ''
  Error: Neither old nor new names may be empty
  [1]
  $ docker rename dd 'bad name'
  Error response from daemon: Error when allocating new name: Invalid container name (/bad name), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  Error: failed to rename container named dd
  [1]
  $ docker wait dd; docker start dd >/dev/null; docker kill dd; docker wait dd
  137
  dd
  137
  $ docker kill dd
  Error response from daemon: cannot kill container: dd: container 8e0ba66287de028ae725683166268a759dacd0a044a082420458fca9c85026c7 is not running
  [1]
  $ docker kill -s NOPE dd
  Error response from daemon: cannot kill container: dd: invalid signal: NOPE
  [1]
  $ docker start dd >/dev/null; docker kill -s USR1 dd; sleep 1; docker inspect dd -f '{{.State.Status}} {{.State.ExitCode}}'
  dd
  running 0
  $ docker start dd >/dev/null; docker kill --signal=SIGTERM dd; sleep 1; docker inspect dd -f '{{.State.Status}} {{.State.ExitCode}}'; docker rm dd
  dd
  running 0
  Error response from daemon: cannot remove container "dd": container is running: stop the container before removing or force remove
  [1]
  $ docker rm dd
  Error response from daemon: cannot remove container "dd": container is running: stop the container before removing or force remove
  [1]
  $ docker rm -f dd; docker rm -f
  dd
  docker: 'docker rm' requires at least 1 argument
  
  Usage:  docker rm [OPTIONS] CONTAINER [CONTAINER...]
  
  See 'docker rm --help' for more information
  [1]
  $ docker run --name ee -d busybox sh -c 'trap "echo term; exit 5" TERM; while :; do sleep 1; done' >/dev/null; sleep 1; docker stop ee; docker logs ee; docker inspect ee -f '{{.State.ExitCode}}'
  ee
  term
  5
  $ docker start -a ee & sleep 2; docker stop ee; wait
  term
  ee
  $ docker restart -t 1 ee; docker rm ee; docker rm -fv ee
  ee
  Error response from daemon: cannot remove container "ee": container is running: stop the container before removing or force remove
  ee
  $ docker attach nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker run -d --name ff busybox sh -c 'sleep 2; echo bye; exit 4' >/dev/null; docker attach ff
  bye
  [4]
  $ docker attach ff
  You cannot attach to a stopped container, start it first
  [1]
  $ docker start -a ff
  bye
  [4]
  $ docker start -ai ff nosuch
  you cannot start and attach multiple containers at once
  [1]
  $ docker start ff nosuch; docker logs --tail 1 ff; docker logs --tail x ff
  ff
  Error response from daemon: No such container: nosuch
  Error: failed to start containers: nosuch
  bye
  bye
  bye
  $ docker logs --since 1h --until 0s ff | head -1; docker logs --since nonsense ff
  bye
  invalid value for "since": failed to parse value as time or duration: "nonsense"
  [1]
  $ docker logs -f --tail 0 ff
  bye
  $ docker update --memory 64m --restart no ff; docker inspect ff -f '{{.HostConfig.Memory}} {{.HostConfig.MemorySwap}} {{.HostConfig.RestartPolicy.Name}}'
  Error response from daemon: Cannot update container d529fc4bccb9d1cc7fb92cf1eae2f081cc9273a39edb7582e7381f90d0f4560b: Memory limit should be smaller than already set memoryswap limit, update the memoryswap at the same time
  0 0 no
  $ docker update --restart sometimes ff
  Error response from daemon: invalid restart policy: unknown policy 'sometimes'; use one of 'no', 'always', 'on-failure', or 'unless-stopped'
  [1]
  $ docker update --cpus 0.5 --pids-limit 20 ff; docker inspect ff -f '{{.HostConfig.NanoCpus}} {{.HostConfig.PidsLimit}}'
  ff
  500000000 20
  $ docker update ff
  you must provide one or more flags when using this command
  [1]
  $ docker update --memory 1k ff
  Error response from daemon: Minimum memory limit allowed is 6MB
  [1]
  $ docker port ff; docker port ff 80; docker port nosuch
  Error: No public port '80' published for ff
  Error response from daemon: No such container: nosuch
  [1]
  $ docker rm -f ff
  ff
