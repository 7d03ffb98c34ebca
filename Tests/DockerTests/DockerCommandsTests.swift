// What docker's commands print, as sessions: the real tool's words (Docker 28.5.2) are the expectation.

import DockerCLI
import Lab
import Testing

@Suite struct DockerCommandsTests {
  /// Plays a transcript in a fresh world, and says where it comes out otherwise.
  private func plays(_ text: String, _ location: SourceLocation = #_sourceLocation) {
    let wanted = Transcript(parsing: text)
    var player = TranscriptPlayer(World(seed: 1))
    let got = player.play(wanted)
    #expect(got.text == wanted.text, sourceLocation: location)
  }

  @Test func `files are copied in, out and through a pipe`() {
    plays(
      """
        $ docker run -d --name web nginx >/dev/null 2>&1; echo hi > a.txt; mkdir -p d; echo 1 > d/one
        $ docker cp a.txt web:/tmp/b.txt; docker exec web cat /tmp/b.txt
        hi
        $ docker cp d web:/srv; docker cp d/. web:/opt; docker exec web ls /srv /opt
        /opt:
        one
        
        /srv:
        d
        $ docker cp web:/opt back; cat back/one
        1
        $ docker cp web:/tmp/b.txt - | docker cp - web:/srv; docker exec web cat /srv/b.txt
        hi
        $ docker cp web:/nosuch .
        Error response from daemon: Could not find the file /nosuch in container web
        [1]
        $ docker cp nosuch web:/
        lstat /home/learner/nosuch: no such file or directory
        [1]
        $ docker cp a b
        must specify at least one container source
        [1]
        $ docker cp x: y:
        copying between containers is not supported
        [1]
      """)
  }

  @Test func `an image goes through an archive and comes back the same`() {
    plays(
      """
        $ docker pull -q busybox; docker images -q --no-trunc > before
        docker.io/library/busybox:latest
        $ docker save -o b.tar busybox; docker rmi busybox >/dev/null; docker load -i b.tar
        Loaded image: busybox:latest
        $ docker images -q --no-trunc | diff before - && echo same
        same
        $ docker create --name cc busybox true >/dev/null; docker export cc | docker import -c 'CMD ["echo","flat"]' - flat:1 | cut -c1-7
        sha256:
        $ docker run --rm flat:1
        flat
        $ docker commit -m why -c 'CMD ["echo","committed"]' cc kept:1 | cut -c1-7; docker run --rm kept:1
        sha256:
        committed
        $ docker load < /etc/hostname 2>&1 | sed 's/[0-9][0-9]*/N/'
        unexpected EOF
      """)
  }

  @Test func `networks part containers, and join them again`() {
    plays(
      """
        $ docker network create --subnet 10.9.0.0/24 --label a=b one | wc -c; docker network create two | wc -c
        65
        65
        $ docker run -d --name web --network one --ip 10.9.0.80 nginx >/dev/null 2>&1; docker run -d --name cc --network two busybox sleep 600 >/dev/null 2>&1
        $ docker exec cc wget -qO- -T 1 http://web >/dev/null 2>&1; echo $?
        1
        $ docker network connect --alias page two web; docker exec cc wget -qO- http://page | grep title
        <title>Welcome to nginx!</title>
        $ docker network connect two web
        Error response from daemon: endpoint with name web already exists in network two
        [1]
        $ docker network rm two 2>&1 | sed 's/ (.*//'
        Error response from daemon: error while removing network: network two has active endpoints
        exit status 1
        $ docker network disconnect two web; docker network ls --filter label=a=b --format '{{.Name}} {{.Driver}}'
        one bridge
        $ docker rm -f web cc >/dev/null; docker network prune -f
        Deleted Networks:
        one
        two
        
      """)
  }

  @Test func `run refuses what real docker refuses, in its words`() {
    plays(
      """
        $ docker pull -q busybox >/dev/null
        $ docker run -p 99999:80 busybox
        docker: Invalid hostPort: 99999
        
        Run 'docker run --help' for more information
        [125]
        $ docker run -e =x busybox
        invalid argument "=x" for "-e, --env" flag: invalid environment variable: =x
        
        Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
        
        Run 'docker run --help' for more information
        [125]
        $ docker run --cpus 100 busybox
        docker: Error response from daemon: range of CPUs is from 0.01 to 2.00, as there are only 2 CPUs available
        
        Run 'docker run --help' for more information
        [125]
        $ docker run --log-driver nosuch busybox
        docker: Error response from daemon: error looking up logging plugin nosuch: plugin "nosuch" not found
        
        Run 'docker run --help' for more information
        [125]
        $ docker run --device /dev/nosuch busybox
        docker: Error response from daemon: error gathering device information while adding custom device "/dev/nosuch": no such file or directory
        
        Run 'docker run --help' for more information
        [127]
        $ docker ps --filter x
        invalid argument "x" for "-f, --filter" flag: bad format of filter (expected name=value)
        
        Usage:  docker ps [OPTIONS]
        
        Run 'docker ps --help' for more information
        [125]
      """)
  }

  @Test func `a prune asks, and a no is a no`() {
    plays(
      """
        $ docker volume create keep; docker volume create >/dev/null
        keep
        $ echo n | docker volume prune
        WARNING! This will remove anonymous local volumes not used by at least one container.
        Are you sure you want to continue? [y/N] \\
        $ docker volume ls -q | wc -l
        2
        $ echo y | docker volume prune | tail -1; docker volume ls -q
        Total reclaimed space: 0B
        keep
        $ docker volume prune -af
        Deleted Volumes:
        keep
        
        Total reclaimed space: 0B
      """.replacing("[y/N] \\", with: "[y/N]  (no-eol)"))
  }

  @Test func `contexts say where the engine is`() {
    plays(
      """
        $ docker context create far --docker host=tcp://127.0.0.1:9 2>&1
        far
        Successfully created context "far"
        $ docker --context far ps
        Cannot connect to the Docker daemon at tcp://127.0.0.1:9. Is the docker daemon running?
        [1]
        $ DOCKER_HOST=unix:///nosuch.sock docker run busybox
        docker: Cannot connect to the Docker daemon at unix:///nosuch.sock. Is the docker daemon running?
        
        Run 'docker run --help' for more information
        [125]
        $ docker context use far 2>/dev/null; docker context show; docker context rm far
        far
        far
        context "far" is in use, set -f flag to force remove
        [1]
      """)
  }

  @Test func `an init lets a signal end what has no handler`() {
    plays(
      """
        $ docker run -d --name bare busybox sleep 600 >/dev/null 2>&1; docker run -d --init --name led busybox sleep 600 >/dev/null
        $ docker stop -t 3 bare led; docker inspect -f '{{.State.ExitCode}}' bare led
        bare
        led
        137
        143
      """)
  }

  /// Real: as first processes of a namespace of their own (`unshare -p`), dash 0.5.12 and BusyBox 1.37
  /// end with 130, bash 5.2.15 goes on.
  @Test func `an interrupt ends sh as the first process, and not bash`() {
    plays(
      """
        $ docker run -d --name one alpine sh -c 'while :; do sleep 1; done' >/dev/null 2>&1; docker run -d --name two debian bash -c 'while :; do sleep 1; done' >/dev/null 2>&1
        $ docker run -d --name three debian sh -c 'sleep 3; echo not' >/dev/null
        $ docker kill -s INT one two three; sleep 5; docker logs three; docker inspect -f '{{.State.Status}} {{.State.ExitCode}}' one two three
        one
        two
        three
        exited 130
        running 0
        exited 130
      """)
  }

  @Test func `a build takes its Dockerfile, or its whole context, from standard input`() {
    plays(
      """
        $ printf 'FROM busybox\\nCMD ["echo","piped"]\\n' | docker build -q -t p - | cut -c1-7; docker run --rm p
        sha256:
        piped
        $ printf 'FROM busybox\\nrun true\\n' | docker build --check - 2>/dev/null | sed 's/dir[0-9]*/dirN/'
        Check complete, 1 warning has been found!
        
        WARNING: ConsistentInstructionCasing - https://docs.docker.com/go/dockerfile/rule/consistent-instruction-casing/
        Command 'run' should match the case of the command majority (uppercase)
        /tmp/empty-dirN/Dockerfile:2
        --------------------
           1 |     FROM busybox
           2 | >>> run true
           3 |     
        --------------------
      """)
  }
}
