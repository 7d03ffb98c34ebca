// How things end: exit statuses as bash, timeout and docker give them.

import Foundation
import Testing

@Suite struct ExitStatusTests {
  /// Script | status. Real: bash 5.2, coreutils 9.1, docker 28.5.2.
  static let rows = """
    true | 0
    exit 300 | 44
    exit -1 | 255
    nosuch | 127
    ./nosuch | 127
    /etc/passwd | 126
    / | 126
    printf '#!/nosuch\\n' > s; chmod +x s; ./s | 127
    printf 'exit 9\\n' > s; ./s | 126
    printf 'exit 9\\n' > s; chmod +x s; ./s | 9
    kill -TERM $$ | 143
    kill -KILL $$ | 137
    kill -INT $$ | 130
    sh -c 'kill -HUP $$' | 129
    (kill -SEGV $BASHPID) | 139
    sleep 100 & kill $!; wait $! | 143
    sleep 100 & kill -9 $!; wait $! | 137
    false & wait $! | 1
    wait 99999 | 127
    timeout 1 sleep 5 | 124
    timeout -s KILL 1 sleep 5 | 137
    timeout 5 false | 1
    timeout 5 nosuch | 127
    trap 'exit 7' TERM; kill $$ | 7
    trap 'exit 4' EXIT; exit 3 | 4
    set -e; false; true | 1
    set -u; echo $nosuch | 127
    set -o pipefail; false | true | 1
    ! true | 1
    (exit 5) | 5
    f() { return 300; }; f | 44
    yes | head -1 >/dev/null; exit ${PIPESTATUS[0]} | 141
    seq 100000 | sed 1q >/dev/null; exit ${PIPESTATUS[0]} | 141
    trap '' PIPE; seq 100000 2>/dev/null | head -1 >/dev/null; exit ${PIPESTATUS[0]} | 1
    xargs false < /etc/hostname | 123
    xargs nosuch < /etc/hostname | 127
    env nosuch | 127
    nohup nosuch | 127
    time false | 1
    eval 'exit 6' | 6
    exec nosuch | 127
    exec false | 1
    command nosuch | 127
    source nosuch | 1
    bash nosuch | 127
    bash -c 'exit 8' | 8
    echo ${x?} | 127
    ls / >/dev/full | 1
    if | 2
    docker run alpine true | 0
    docker run alpine sh -c 'exit 7' | 7
    docker run alpine nosuch | 127
    docker run alpine /etc | 126
    docker run alpine sh -c 'kill -9 $$' | 0
    docker run nosuch/nosuch | 125
    docker run --nosuch alpine | 125
    docker nosuch | 1
    docker ps --nosuch | 125
    docker run -d --name aa alpine sleep 99 >/dev/null; docker exec aa sh -c 'exit 4' | 4
    docker run -d --name aa alpine sleep 99 >/dev/null; docker exec aa nosuch | 127
    docker run -d --name aa alpine sleep 99 >/dev/null; docker stop aa >/dev/null; exit $(docker wait aa) | 137
    kubectl nosuch | 1
    kubectl get pod nosuch | 1
    kubectl get pods | 0
    """.split(separator: "\n").map(String.init)

  @Test(arguments: rows) func `a script's exit status`(_ row: String) throws {
    let cut = try #require(row.range(of: " | ", options: .backwards))
    let want = try #require(Int(row[cut.upperBound...]))
    let got = ran(String(row[..<cut.lowerBound]))
    #expect(got.status == want, "\(got.output)")
    #expect(got.limit == nil)
  }
}
