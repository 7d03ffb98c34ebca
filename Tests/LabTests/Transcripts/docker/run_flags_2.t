Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled.

  $ docker pull -q busybox >/dev/null; docker pull -q alpine > /dev/null; mkdir w; cd w
  $ docker run
  docker: 'docker run' requires at least 1 argument
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  See 'docker run --help' for more information
  [1]
  $ docker run --nope busybox
  unknown flag: --nope
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -d --name a1 -p 8301:80 -e A=1 -e B --label k=v busybox sleep 1000 | wc -c
  65
  $ docker run --name a1 busybox true
  docker: Error response from daemon: Conflict. The container name "/a1" is already in use by container "3bd0ee860c652cec102c5390c983bd6f04f1ce80ee86006ba5756afc82718fe6". You have to remove (or rename) that container to be able to reuse that name.
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -it busybox sh -c 'echo hi' < /dev/null
  the input device is not a TTY
  [1]
  $ docker run -d --rm --restart always busybox true
  docker: conflicting options: cannot specify both --restart and --rm
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -a stdout -d busybox true
  conflicting options: cannot specify both --attach and --detach
  [1]
  $ docker run --rm -m 1m busybox true
  docker: Error response from daemon: Minimum memory limit allowed is 6MB
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -m 4x busybox true
  invalid argument "4x" for "-m, --memory" flag: invalid suffix: 'x'
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --cpus 1000 busybox true
  docker: Error response from daemon: range of CPUs is from 0.01 to 2.00, as there are only 2 CPUs available
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --cpus x busybox true
  invalid argument "x" for "--cpus" flag: failed to parse x as a rational number
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p 99999:80 busybox true
  docker: Invalid hostPort: 99999
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p 80:80:80:80 busybox true
  docker: Invalid ip address 80:80: address 80:80:: too many colons in address
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p 8301:81 busybox true
  docker: Error response from daemon: failed to set up container networking: driver failed programming external connectivity on endpoint condescending_greider (dddb30712144d6959a9afb37e18507ef267f829ef59bbcfed32616ce3dce984b): Bind for 0.0.0.0:8301 failed: port is already allocated
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p a:b busybox true
  docker: Invalid containerPort: b
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p 127.0.0.1::80 --name pp busybox true
  $ docker run --rm -e =x busybox true
  invalid argument "=x" for "-e, --env" flag: invalid environment variable: =x
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker run --rm -e 'A B=1' busybox env
  $ docker run --rm --env-file nosuch busybox env
  docker: open nosuch: no such file or directory
  
  Run 'docker run --help' for more information
  [125]
  $ printf 'A=1\n# c\n\nB\nC= x y \nD="q"\n' > e.env; HOME=/h B=host docker run --rm --env-file e.env busybox env | sort | grep -v -e ^PATH -e HOSTNAME
  A=1
  B=host
  C= x y 
  D="q"
  HOME=/root
  $ printf 'A B=1\n' > e2.env; docker run --rm --env-file e2.env busybox env
  docker: invalid env file (e2.env): variable 'A B' contains whitespaces
  
  Run 'docker run --help' for more information
  [125]
  $ printf '=1\n' > e3.env; docker run --rm --env-file e3.env busybox env
  docker: invalid env file (e3.env): no variable name on line '=1'
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -l =x busybox true
  invalid argument "=x" for "-l, --label" flag: invalid label '=x': empty name
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --label-file nosuch busybox true
  docker: open nosuch: no such file or directory
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -h 'bad_host!' busybox hostname
  bad_host!
  $ docker run --rm -h host.example.com busybox sh -c 'hostname; cat /etc/hostname; tail -1 /etc/hosts | cut -f2-'
  host.example.com
  host.example.com
  host.example.com host
  $ docker run --rm --add-host foo busybox true
  invalid argument "foo" for "--add-host" flag: bad format for add-host: "foo"
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --add-host foo:1.2.3.4 --add-host bar=5.6.7.8 --add-host h:host-gateway busybox grep -e foo -e bar /etc/hosts
  1.2.3.4	foo
  5.6.7.8	bar
  $ docker run --rm --add-host foo:x busybox true
  invalid argument "foo:x" for "--add-host" flag: invalid IP address in add-host: "x"
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --dns x busybox true
  invalid argument "x" for "--dns" flag: IP address is not correctly formatted: x
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --dns 9.9.9.9 --dns-search corp.example --dns-option ndots:3 busybox cat /etc/resolv.conf
  # Generated by Docker Engine.
  # This file can be edited; Docker Engine will not make further changes once it
  # has been modified.
  
  nameserver 9.9.9.9
  search corp.example
  options ndots:3
  
  # Based on host file: '/etc/resolv.conf' (legacy)
  # Overrides: [nameservers search options]
  # Option ndots from: override
  $ docker run --rm --ip 1.2.3.4 busybox true
  docker: Error response from daemon: invalid config for network bridge: invalid endpoint settings:
  * user specified IP address is supported on user defined networks only
  * no configured subnet or ip-range contain the IP address 1.2.3.4
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network nosuch busybox true
  docker: Error response from daemon: failed to set up container networking: network nosuch not found
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network container:nosuch busybox true
  docker: Error response from daemon: joining network namespace of container: No such container: nosuch
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network container:a1 -p 80:80 busybox true
  docker: Error response from daemon: conflicting options: port publishing and the container type network mode
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network container:a1 -h x busybox true
  docker: Error response from daemon: conflicting options: hostname and the network mode
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker run --rm --network host -p 80:80 busybox echo ok
  $ docker run --rm --network none busybox ls /sys/class/net
  lo
  $ docker run --rm --network-alias z busybox true
  docker: network-scoped aliases are only supported for user-defined networks
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mac-address x busybox true
  docker: x is not a valid mac address
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --link nosuch busybox true
  docker: Error response from daemon: could not get container for nosuch: No such container: nosuch
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker run --rm --link a1:db busybox env | grep -i ^DB_ | sort | head -4
  $ docker run --rm --volumes-from nosuch busybox true
  docker: Error response from daemon: No such container: nosuch
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --volumes-from a1:zz busybox true
  docker: Error response from daemon: invalid mode: zz
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v /a:/b:/c:d busybox true
  docker: invalid spec: /a:/b:/c:d: too many colons
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v relative busybox ls -d /relative
  /relative
  $ docker run --rm -v rel/path:/x busybox true
  docker: Error response from daemon: create rel/path: "rel/path" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v ./here:/x busybox ls -d /x
  /x
  $ ls -d here
  here
  $ docker run --rm -v /tmp:/ busybox true
  docker: Error response from daemon: invalid volume specification: '/tmp:/': invalid mount config for type "bind": invalid specification: destination can't be '/'
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v nm:/x:zz busybox true
  docker: Error response from daemon: invalid mode: zz
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=bind,src=/nosuch,dst=/x busybox true
  docker: Error response from daemon: invalid mount config for type "bind": bind source path does not exist: /nosuch
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount src=vv busybox true
  invalid argument "src=vv" for "--mount" flag: target is required
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=zip,dst=/x busybox true
  docker: Error response from daemon: invalid mount config for type "zip": mount type unknown
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=volume,source=vv,target=/x,readonly busybox touch /x/a
  touch: /x/a: Read-only file system
  [1]
  $ docker run --rm --mount type=tmpfs,dst=/x,src=y busybox true
  docker: Error response from daemon: invalid mount config for type "tmpfs": field Source must not be specified
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=tmpfs,dst=/x,tmpfs-size=1m,tmpfs-mode=700 busybox sh -c 'ls -ld /x | cut -c1-10; df -h /x | tail -1 | tr -s " " | cut -d" " -f1,2,6'
  drwx------
  tmpfs 1.0M /x
  $ docker run --rm --mount type=volume,dst=/x,foo=bar busybox true
  invalid argument "type=volume,dst=/x,foo=bar" for "--mount" flag: unexpected key 'foo' in 'foo=bar'
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount foo busybox true
  invalid argument "foo" for "--mount" flag: invalid field 'foo' must be a key=value pair
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --tmpfs /t:size=2m,noexec busybox sh -c 'mount | grep " /t "'
  tmpfs on /t type tmpfs (rw,nosuid,nodev,noexec,relatime,size=2048k)
  $ docker run --rm --tmpfs rel busybox true
  docker: Error response from daemon: invalid mount path: 'rel' mount path must be absolute
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --read-only busybox touch /a
  touch: /a: Read-only file system
  [1]
  $ docker run --rm --read-only --tmpfs /tmp busybox touch /tmp/a
  $ docker run --rm -u nosuch busybox id
  docker: Error response from daemon: unable to find user nosuch: no matching entries in passwd file
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -u 1000:1000 busybox id
  uid=1000 gid=1000 groups=1000
  $ docker run --rm -u 1000:nosuch busybox id
  docker: Error response from daemon: unable to find group nosuch: no matching entries in group file
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -u root busybox whoami
  root
  $ docker run --rm -w rel busybox pwd
  docker: Error response from daemon: the working directory 'rel' is invalid, it needs to be an absolute path
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -w /new/dir busybox pwd
  /new/dir
  $ docker run --rm --entrypoint echo busybox a b
  a b
  $ docker run --rm --entrypoint '' busybox
  docker: Error response from daemon: no command specified
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --entrypoint 'echo a' busybox b
  docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "echo a": executable file not found in $PATH
  
  Run 'docker run --help' for more information
  [127]
  $ docker run --rm busybox nosuch
  docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "nosuch": executable file not found in $PATH
  
  Run 'docker run --help' for more information
  [127]
  $ docker run --rm busybox /etc
  docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "/etc": is a directory: permission denied
  
  Run 'docker run --help' for more information
  [126]
  $ docker run --rm busybox /etc/passwd
  docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "/etc/passwd": permission denied
  
  Run 'docker run --help' for more information
  [126]
  $ docker run --rm busybox sh -c 'exit 42'
  [42]
  $ docker run --rm busybox sh -c 'kill -9 $$'
  $ docker run --rm --stop-signal NOPE busybox true
  docker: Error response from daemon: invalid signal: NOPE
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --stop-timeout x busybox true
  invalid argument "x" for "--stop-timeout" flag: strconv.ParseInt: parsing "x": invalid syntax
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --restart nope busybox true
  docker: conflicting options: cannot specify both --restart and --rm
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --restart on-failure:x busybox true
  docker: invalid restart policy format: maximum retry count must be an integer
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -d --restart on-failure:-1 busybox true
  docker: Error response from daemon: invalid restart policy: maximum retry count cannot be negative
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -d --restart always:3 busybox true
  docker: Error response from daemon: invalid restart policy: maximum retry count can only be used with 'on-failure'
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --cap-add NOPE busybox true
  docker: Error response from daemon: invalid CapAdd: unknown capability: "CAP_NOPE"
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker run --rm --cap-drop ALL busybox chown 1:1 /tmp
# varies
  $ docker run --rm --cap-drop chown busybox chown 1:1 /tmp
  $ docker run --rm --security-opt nope busybox true
  docker: Invalid --security-opt: "nope"
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker run --rm --security-opt no-new-privileges busybox grep NoNewPrivs /proc/self/status
  $ docker run --rm --sysctl x busybox true
  invalid argument "x" for "--sysctl" flag: sysctl 'x' is not allowed
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --sysctl kernel.foo=1 busybox true
  invalid argument "kernel.foo=1" for "--sysctl" flag: sysctl 'kernel.foo=1' is not allowed
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --sysctl net.ipv4.ip_forward=1 busybox cat /proc/sys/net/ipv4/ip_forward
  1
  $ docker run --rm --ulimit nope=1 busybox true
  invalid argument "nope=1" for "--ulimit" flag: invalid ulimit type: nope
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --ulimit nofile busybox true
  invalid argument "nofile" for "--ulimit" flag: invalid ulimit argument: nofile
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --ulimit nofile=100:50 busybox true
  invalid argument "nofile=100:50" for "--ulimit" flag: ulimit soft limit must be less than or equal to hard limit: 100 > 50
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --ulimit nofile=100:200 busybox sh -c 'ulimit -n; ulimit -Hn'
  100
  200
  $ docker run --rm --pids-limit x busybox true
  invalid argument "x" for "--pids-limit" flag: strconv.ParseInt: parsing "x": invalid syntax
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --shm-size 1x busybox true
  invalid argument "1x" for "--shm-size" flag: invalid suffix: 'x'
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --shm-size 32m busybox df -k /dev/shm | tail -1 | tr -s ' ' | cut -d' ' -f2
  32768
  $ docker run --rm --pid nope busybox true
  docker: --pid: invalid PID mode
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --pid container:a1 busybox ps | grep -c sleep
  1
  $ docker run --rm --pid host --uts host --ipc host busybox true
  $ docker run --rm --ipc nope busybox true
  docker: Error response from daemon: invalid IPC mode: nope
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --uts nope busybox true
  docker: --uts: invalid UTS mode
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --userns nope busybox true
  docker: --userns: invalid USER mode
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --device /dev/nosuch busybox true
  docker: Error response from daemon: error gathering device information while adding custom device "/dev/nosuch": no such file or directory
  
  Run 'docker run --help' for more information
  [127]
  $ docker run --rm --device /dev/null:/dev/foo:rwx busybox ls /dev/foo
  docker: bad mode specified: rwx
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker run --rm --device /dev/null:/dev/foo busybox ls /dev/foo
  $ docker run --rm --log-driver nope busybox true
  docker: Error response from daemon: error looking up logging plugin nope: plugin "nope" not found
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --log-driver none --name nl busybox echo x
  x
  $ docker run -d --name nl --log-driver none busybox echo x | wc -c
  65
  $ docker logs nl
  Error response from daemon: configured logging driver does not support reading
  [1]
  $ docker run --rm --log-opt nope=1 busybox true
  docker: Error response from daemon: unknown log opt 'nope' for json-file log driver
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --pull nope busybox true
  docker: invalid pull option: 'nope': must be one of "always", "missing" or "never"
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --pull never nosuchimg true
  docker: Error response from daemon: No such image: nosuchimg:latest
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --isolation nope busybox true
  docker: Error response from daemon: invalid isolation (nope): linux only supports 'default'
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --runtime nope busybox true
  docker: Error response from daemon: unknown or invalid runtime name: nope
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --cidfile c.id busybox true; wc -c < c.id
  64
  $ docker run --rm --cidfile c.id busybox true
  docker: container ID file found, make sure the other container isn't running or delete c.id
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --cpuset-cpus 99 busybox true
  docker: Error response from daemon: Requested CPUs are not available - requested 99, available: 0-1
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --cpuset-cpus x busybox true
  docker: Error response from daemon: Invalid value x for cpuset cpus: invalid format: x
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --cpu-shares -1 busybox true
  docker: Error response from daemon: invalid CPU shares (-1): value must be a positive integer
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --memory-swap 10m busybox true
  docker: Error response from daemon: You should always set the Memory limit when using Memoryswap limit, see usage
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -m 64m --memory-swap 32m busybox true
  docker: Error response from daemon: Minimum memoryswap limit should be larger than memory limit, see usage
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -m 64m --memory-reservation 128m busybox true
  docker: Error response from daemon: Minimum memory limit can not be less than memory reservation limit, see usage
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker run --rm --memory-swappiness 500 busybox true
  $ docker run --rm --oom-score-adj 5000 busybox true
  docker: Error response from daemon: Invalid value 5000, range for oom score adj is [-1000, 1000]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --health-interval x busybox true
  invalid argument "x" for "--health-interval" flag: time: invalid duration "x"
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --health-interval 1us --health-cmd true busybox true
  docker: Error response from daemon: Interval in Healthcheck cannot be less than 1ms
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --no-healthcheck --health-cmd x busybox true
  docker: --no-healthcheck conflicts with --health-* options
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --health-retries -1 --health-cmd x busybox true
  docker: --health-retries cannot be negative
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --gpus all busybox true
  docker: Error response from daemon: could not select device driver "" with capabilities: [[gpu]]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm UPPER/x true
  Unable to find image 'UPPER/x:latest' locally
  docker: Error response from daemon: Get "https://UPPER/v2/": dial tcp: lookup UPPER on 10.255.255.53:53: no such host
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm busybox:no_such_tag true 2>&1 | head -1
  Unable to find image 'busybox:no_such_tag' locally
  $ docker run --rm busybox@sha256:abc true
  docker: invalid reference format
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm '' true
  docker: invalid reference format
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -i busybox cat < e.env
  A=1
  # c
  
  B
  C= x y 
  D="q"
  $ echo hi | docker run --rm -i busybox wc -c
  3
  $ docker run --rm --name '-x' busybox true
  docker: Error response from daemon: Invalid container name (-x), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --name 'a b' busybox true
  docker: Error response from daemon: Invalid container name (a b), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --name x busybox true
  docker: Error response from daemon: Invalid container name (x), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  
  Run 'docker run --help' for more information
  [125]
# varies
  $ docker run --rm --annotation x=1 --init busybox echo ok
  $ docker run --rm -P --expose 90 --expose 91-92 --name pe -d busybox sleep 100 | wc -c
  65
  $ docker port pe | cut -d'>' -f1 | sort
  90/tcp -
  90/tcp -
  91/tcp -
  91/tcp -
  92/tcp -
  92/tcp -
  $ docker inspect pe -f '{{json .Config.ExposedPorts}} {{.HostConfig.PublishAllPorts}}'
  {"90/tcp":{},"91/tcp":{},"92/tcp":{}} true
  $ docker rm -f pe
  pe
  $ docker create --name cc -it --hostname cch -v cv:/data -v /tmp:/mnt:ro --memory 32m --cpus 0.5 --restart unless-stopped -p 127.0.0.1:8302:80/udp busybox sh | wc -c
  65
  $ docker inspect cc -f '{{json .HostConfig.Binds}} {{.HostConfig.Memory}} {{.HostConfig.NanoCpus}} {{json .HostConfig.PortBindings}} {{.Config.Tty}} {{.Config.OpenStdin}} {{.Config.StdinOnce}} {{.Config.AttachStdin}} {{json .HostConfig.RestartPolicy}}'
  ["cv:/data","/tmp:/mnt:ro"] 33554432 500000000 {"80/udp":[{"HostIp":"127.0.0.1","HostPort":"8302"}]} true true true true {"MaximumRetryCount":0,"Name":"unless-stopped"}
  $ docker ps -a --filter name=cc --format '{{.Names}} {{.Status}} {{.Ports}} {{.Mounts}} {{.Networks}} {{.Size}}'
  cc Created  cv,/tmp bridge 0B (virtual 2.06MB)
# varies
  $ docker start nosuch cc
  $ docker update --memory 64m nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker update --memory 64m cc
  cc
  $ docker update --memory 64m --memory-swap 128m cc
  cc
  $ docker update --restart no --cpus 1.5 --pids-limit 10 cc
  cc
  $ docker inspect cc -f '{{.HostConfig.Memory}} {{.HostConfig.NanoCpus}} {{.HostConfig.PidsLimit}} {{.HostConfig.RestartPolicy.Name}}'
  67108864 1500000000 10 no
  $ docker update --restart nope cc
  Error response from daemon: invalid restart policy: unknown policy 'nope'; use one of 'no', 'always', 'on-failure', or 'unless-stopped'
  [1]
  $ docker update cc
  you must provide one or more flags when using this command
  [1]
  $ docker update --memory 1m cc
  Error response from daemon: Minimum memory limit allowed is 6MB
  [1]
  $ docker wait nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker wait nl nosuch
  0
  Error response from daemon: No such container: nosuch
  [1]
  $ docker rename a1 a1
  Error response from daemon: Renaming a container with the same name as its current name
  Error: failed to rename container named a1
  [1]
  $ docker rename nosuch b
  Error response from daemon: No such container: nosuch
  Error: failed to rename container named nosuch
  [1]
  $ docker rename a1 cc
  Error response from daemon: Error when allocating new name: Conflict. The container name "/cc" is already in use by container "31dc9637d81af45fbc58a61718af249864186837c32e90e30db68a95b71afb29". You have to remove (or rename) that container to be able to reuse that name.
  Error: failed to rename container named a1
  [1]
  $ docker rename a1 'x y'
  Error response from daemon: Error when allocating new name: Invalid container name (/x y), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  Error: failed to rename container named a1
  [1]
# varies
  $ docker rename a1 a2 && docker ps --format '{{.Names}}' --filter name=a2
# varies
  $ docker pause a2 a2
# varies
  $ docker exec a2 true
  $ docker stop -t 0 a2
  a2
# varies
  $ docker ps --filter name=a2 --format '{{.Status}}' -a | cut -d' ' -f1,2
  $ docker unpause a2
  Error response from daemon: Container 3bd0ee860c652cec102c5390c983bd6f04f1ce80ee86006ba5756afc82718fe6 is not paused
  [1]
  $ docker start a2
  a2
  $ docker unpause a2
  Error response from daemon: Container 3bd0ee860c652cec102c5390c983bd6f04f1ce80ee86006ba5756afc82718fe6 is not paused
  [1]
  $ docker pause nl
  Error response from daemon: container ea16236ac7f0db2383dc859f76d5c7e54018a1a8a586272026b2331e954071d3 is not running
  [1]
  $ docker kill nl
  Error response from daemon: cannot kill container: nl: container ea16236ac7f0db2383dc859f76d5c7e54018a1a8a586272026b2331e954071d3 is not running
  [1]
  $ docker restart -t 0 a2 nosuch
  a2
  Error response from daemon: No such container: nosuch
  [1]
  $ docker rm a2
  Error response from daemon: cannot remove container "a2": container is running: stop the container before removing or force remove
  [1]
  $ docker rm -v nosuch a2
  Error response from daemon: No such container: nosuch
  Error response from daemon: cannot remove container "a2": container is running: stop the container before removing or force remove
  [1]
  $ docker rm -f a2 cc nl
  a2
  cc
  nl
  $ docker rm -f nosuch
  Error response from daemon: No such container: nosuch
  $ docker container prune -f --filter label=x
  Total reclaimed space: 0B
  $ docker container prune -f --filter nope=x
  Error response from daemon: invalid filter 'nope'
  [1]
  $ docker container prune --filter until=1h < /dev/null
  WARNING! This will remove all stopped containers.
  Are you sure you want to continue? [y/N]  (no-eol)
  $ docker volume rm nm vv cv
  vv
  cv
  Error response from daemon: get nm: no such volume
  [1]
