Probes (docker 28.5.2).

# varies
  $ docker pull -q busybox >/dev/null; mkdir b4; cd b4; echo a > a.txt
  $ for i in frm Frm FRm FRMO coppy wrkdir xyz healthchek; do printf "FROM busybox\n$i x\n" | docker build - 2>&1 | grep ^ERR; done
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown instruction: frm (did you mean from?)
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown instruction: Frm (did you mean from?)
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown instruction: FRm (did you mean from?)
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown instruction: FRMO (did you mean FROM?)
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown instruction: coppy (did you mean copy?)
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown instruction: wrkdir (did you mean workdir?)
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown instruction: xyz
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown instruction: healthchek (did you mean healthcheck?)
  $ for i in nope tpye sorce targt idd readonl sharin; do printf "FROM busybox\nRUN --mount=$i=x true\n" | docker build - 2>&1 | grep ^ERR; done
  ERROR: failed to build: failed to solve: unexpected key 'nope' in 'nope=x' (did you mean type?)
  ERROR: failed to build: failed to solve: unexpected key 'tpye' in 'tpye=x' (did you mean type?)
  ERROR: failed to build: failed to solve: unexpected key 'sorce' in 'sorce=x' (did you mean source?)
  ERROR: failed to build: failed to solve: unexpected key 'targt' in 'targt=x' (did you mean target?)
  ERROR: failed to build: failed to solve: unexpected key 'idd' in 'idd=x' (did you mean id?)
  ERROR: failed to build: failed to solve: unexpected key 'readonl' in 'readonl=x' (did you mean readonly?)
  ERROR: failed to build: failed to solve: unexpected key 'sharin' in 'sharin=x' (did you mean sharing?)
  $ for i in nope tpye mout netwrk; do printf "FROM busybox\nRUN --$i=x true\n" | docker build - 2>&1 | grep ^ERR; done
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown flag: --nope
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown flag: --tpye
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown flag: --mout (did you mean mount?)
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown flag: --netwrk (did you mean network?)
  $ for i in form chwn chmd lnk; do printf "FROM busybox\nCOPY --$i=x a.txt /\n" | docker build - 2>&1 | grep ^ERR; done
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown flag: --form (did you mean from?)
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown flag: --chwn (did you mean chown?)
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown flag: --chmd (did you mean chmod?)
  ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown flag: --lnk (did you mean link?)
  $ printf 'FROM busybox AS builder\nFROM busybox AS test\n' > Dockerfile; for i in bulder tst production 1; do docker build --target $i . 2>&1 | grep ^ERR; done
  ERROR: failed to build: failed to solve: target stage "bulder" could not be found (did you mean builder?)
  ERROR: failed to build: failed to solve: target stage "tst" could not be found (did you mean test?)
  ERROR: failed to build: failed to solve: target stage "production" could not be found
  ERROR: failed to build: failed to solve: target stage "1" could not be found
  $ printf 'FROM busybox AS builder\nFROM busybox AS test\nCOPY --from=bulder /a /b\n' > Dockerfile; docker build . 2>&1 | grep ^ERR | cut -c1-100
  ERROR: failed to build: failed to solve: bulder: failed to resolve source metadata for docker.io/lib
  $ printf 'FROM busybox\nCOPY --from=5 /a /b\n' > Dockerfile; docker build . 2>&1 | tail -8
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 70B done
  #1 DONE 0.0s
  ERROR: failed to build: failed to solve: invalid stage index 5
  $ printf 'FROM busybox\nFROM busybox\nCOPY --from=1 /a /b\n' > Dockerfile; docker build . 2>&1 | tail -8
  Dockerfile:3
  --------------------
     1 |     FROM busybox
     2 |     FROM busybox
     3 | >>> COPY --from=1 /a /b
     4 |     
  --------------------
  ERROR: failed to build: failed to solve: circular dependency detected on stage: stage-1
  $ printf 'FROM busybox\nFROM busybox AS me\nCOPY --from=1 /a /b\n' > Dockerfile; docker build . 2>&1 | tail -8
  Dockerfile:3
  --------------------
     1 |     FROM busybox
     2 |     FROM busybox AS me
     3 | >>> COPY --from=1 /a /b
     4 |     
  --------------------
  ERROR: failed to build: failed to solve: circular dependency detected on stage: me
  $ printf 'FROM busybox\nENV V=3\nARG V=4\nENV W=$V\nLABEL v=$V\n' > Dockerfile; docker build -q -t v . | cut -c1-7; docker inspect -f '{{.Config.Env}} {{.Config.Labels}}' v
  sha256:
  [PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin V=3 W=4] map[v:4]
  $ printf 'FROM busybox\nENV V=3\nFROM busybox\nENV V=1\nARG V\nRUN echo "[$V]"\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ '; docker build --build-arg V=8 --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ '
  #5 0.228 [1]
  #5 0.272 [8]
  $ printf 'ARG V=5\nFROM busybox\nENV V=1\nARG V\nRUN echo "[$V]"\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ '
  #5 0.283 [5]
  $ printf 'FROM busybox\nARG PATH=/x\nRUN echo $PATH\n' > Dockerfile; docker build . 2>&1 | tail -5
  
  #6 exporting to image
  #6 exporting layers done
  #6 writing image sha256:5379b0c99716642ac3af273861f1c8cd4e57f1a97029457c505bba13e081a6aa done
  #6 DONE 0.0s
  $ printf 'FROM busybox\nENTRYPOINT ["a"]\nENTRYPOINT []\n' > Dockerfile; docker build -q -t e . | cut -c1-7; docker inspect -f '{{json .Config.Entrypoint}} {{json .Config.Cmd}}' e; docker history --format '{{.CreatedBy}}' e | head -2
  sha256:
  null null
  ENTRYPOINT []
  ENTRYPOINT ["a"]
  $ printf 'FROM busybox\nCMD []\n' > Dockerfile; docker build -q -t e . | cut -c1-7; docker inspect -f '{{json .Config.Cmd}}' e
  sha256:
  null
  $ docker build --build-arg x -q . | cut -c1-7; docker build --build-arg '' .; docker build --label =x -q .; docker build --label '' -q . | cut -c1-7
  sha256:
  ERROR: invalid key-value pair "": empty key
  ERROR: invalid key-value pair "=x": empty key
  ERROR: invalid key-value pair "": empty key
  $ docker build --secret id=nope . ; docker build --secret id=s,type=x .; docker build --secret id=s,env=NOPE -q . | cut -c1-7; docker build --secret type=env,id=s,src=a.txt .
  ERROR: failed to build: failed to stat nope: stat nope: no such file or directory
  ERROR: unsupported secret type "x"
  sha256:
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 57B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  
  #4 [1/1] FROM docker.io/library/busybox:latest
  #4 CACHED
  
  #5 exporting to image
  #5 exporting layers done
  #5 writing image sha256:765d55e9d8023765fda826949e2222087c0df15ba82c379ac255d9d54137f8e3 done
  #5 DONE 0.0s
  $ docker build --secret id=s,src=a.txt,nope=1 .
  ERROR: unexpected key 'nope' in 'nope=1'
  [1]
  $ printf '# check=nope=1\nFROM busybox\n' > Dockerfile; docker build . 2>&1 | tail -1; printf '# check=skip=Nope\nFROM busybox as x\n' > Dockerfile; docker build --check . | head -2;  printf '# check=error=maybe\nFROM busybox\n' > Dockerfile; docker build . 2>&1 | tail -1; printf '# check=skip=FromAsCasing;error=true\nFROM busybox as x\n' > Dockerfile; docker build -q . | cut -c1-7
  ERROR: failed to build: failed to solve: failed to parse check options: invalid check option "nope"
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 73B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  Check complete, 1 warning has been found!
  
  ERROR: failed to build: failed to solve: failed to parse check options: failed to parse check option "error=maybe": strconv.ParseBool: parsing "maybe": invalid syntax
  sha256:
  $ docker build --build-arg BUILDKIT_DOCKERFILE_CHECK=skip=all --check .
  #0 building with "default" instance using docker driver
  
  #1 [internal] load build definition from Dockerfile
  #1 transferring dockerfile: 92B done
  #1 DONE 0.0s
  
  #2 [internal] load metadata for docker.io/library/busybox:latest
  #2 DONE 0.0s
  
  #3 [internal] load .dockerignore
  #3 transferring context: 2B done
  #3 DONE 0.0s
  Check complete, no warnings found.
# varies
  $ printf 'FROM --platform=linux/nope busybox\n' > Dockerfile; docker build . 2>&1 | tail -3 | cut -c1-70
# varies
  $ printf 'FROM --platform= busybox\n' > Dockerfile; docker build . 2>&1 | tail -3 | cut -c1-70
  $ printf 'FROM busybox\nRUN env | grep -i proxy | sort\n' > Dockerfile; docker build --build-arg https_proxy=a --build-arg NO_PROXY=b --build-arg ALL_PROXY=c --build-arg FTP_PROXY=d --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ '; docker build -q -t pr --build-arg https_proxy=a . | cut -c1-7; docker history --format '{{.CreatedBy}}' pr | head -1
  #5 0.303 ALL_PROXY=c
  #5 0.303 FTP_PROXY=d
  #5 0.303 HTTPS_PROXY=a
  #5 0.303 NO_PROXY=b
  #5 0.303 all_proxy=c
  #5 0.303 ftp_proxy=d
  #5 0.303 https_proxy=a
  #5 0.303 no_proxy=b
  sha256:
  RUN /bin/sh -c env | grep -i proxy | sort # …
  $ printf 'FROM busybox\nADD https://nosuch.invalid/x /x\n' > Dockerfile; docker build . 2>&1 | grep ERR | sed 's/on [0-9.:]*: .*/on IP/'
  #5 ERROR: Get "https://nosuch.invalid/x": dial tcp: lookup nosuch.invalid on IP
  ERROR: failed to build: failed to solve: failed to load cache key: Get "https://nosuch.invalid/x": dial tcp: lookup nosuch.invalid on IP
  $ mkdir d; docker build -f d . 2>&1 | tail -1 | sed 's/mount[0-9]*/mountN/'
  ERROR: failed to build: failed to solve: failed to read dockerfile: read /var/lib/docker/tmp/buildkit-mountN/d: is a directory
# varies
  $ printf 'FROM busybox\nRUN touch /x\nRUN rm /x\nRUN rm -rf /etc\n' > Dockerfile; docker build -q -t r . | cut -c1-7; docker history --format '{{.Size}}' r | head -3; docker run --rm r ls /etc
  $ printf 'FROM busybox\nRUN mkdir -p /a/b && echo 1 > /a/b/c && ln -s c /a/b/l && chmod 4755 /a/b/c\nRUN chmod 600 /a/b/c; chown 5:6 /a/b/c\n' > Dockerfile; docker build -q -t r . | cut -c1-7; docker run --rm r ls -ln /a/b | cut -c1-30
  sha256:
  total 4
  -rw-------    1 5        6    
  lrwxrwxrwx    1 0        0    
# varies
  $ printf 'FROM busybox\nRUN echo $0 $HOSTNAME; hostname; whoami; pwd; cat /etc/hosts | wc -l; ls /dev | wc -l; env | sort\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ '
  $ printf 'FROM busybox\nRUN echo out; echo err >&2; printf "no newline"; printf "\\ttab\\n\\033[31mred\\033[0m\\n"\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ '
  #5 0.120 out
  #5 0.120 err
  #5 0.120 no newline	tab
  #5 0.120 \x1b[31mred\x1b[0m (esc)
  $ printf 'FROM busybox\nRUN read x; echo "[$x]"; cat\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ '
  #5 0.462 []
  $ printf 'FROM busybox\nRUN sleep 1 & echo started\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ '
  #5 0.443 started
  $ printf 'FROM busybox\nRUN for i in 1 2 3; do echo $i; done; seq 1 3 | tail -1; [ -f /etc/passwd ] && echo yes || echo no\n' > Dockerfile; docker build --progress plain . 2>&1 | grep -E '^#[0-9]+ [0-9.]+ '
  #5 0.314 1
  #5 0.314 2
  #5 0.314 3
  #5 0.318 3
  #5 0.319 yes
  $ printf 'FROM busybox\nRUN set -o pipefail; false | true\n' > Dockerfile; docker build . 2>&1 | tail -1
  ERROR: failed to build: failed to solve: process "/bin/sh -c set -o pipefail; false | true" did not complete successfully: exit code: 1
  $ printf 'FROM busybox\nRUN exec >/log 2>&1; echo hidden; exit 9\n' > Dockerfile; docker build . 2>&1 | tail -10
  ------
   > [2/2] RUN exec >/log 2>&1; echo hidden; exit 9:
  ------
  Dockerfile:2
  --------------------
     1 |     FROM busybox
     2 | >>> RUN exec >/log 2>&1; echo hidden; exit 9
     3 |     
  --------------------
  ERROR: failed to build: failed to solve: process "/bin/sh -c exec >/log 2>&1; echo hidden; exit 9" did not complete successfully: exit code: 9
  $ printf 'FROM busybox\nRUN echo "a\nb"\n' > Dockerfile; docker build . 2>&1 | tail -8
  Dockerfile:3
  --------------------
     1 |     FROM busybox
     2 |     RUN echo "a
     3 | >>> b"
     4 |     
  --------------------
  ERROR: failed to build: failed to solve: dockerfile parse error on line 3: unknown instruction: b"
# varies
  $ printf 'FROM busybox\nRUN seq 1 100; false\n' > Dockerfile; docker build . 2>&1 | tail -24 | cut -c7-
