// The rows of the comparison with the real tools, one a line.

enum OracleRows {
  static var all: [String] {
    [files, text, rarer, reckoning, numbers, system].joined(separator: "\n").split(separator: "\n")
      .map(
        String.init
      )
      .filter { !$0.hasPrefix("#") }
  }

  static let numbers = #"""
    seq 3
    seq 2 5
    seq 1 2 9
    seq 5 -1 1
    seq 0 0.1 0.5
    seq -w 8 11
    seq -s, 1 5
    seq -f '%03g' 1 3
    seq -f '%.2f' 1 3
    seq -5 -3
    seq 3 1
    seq 1e2 102
    seq
    seq a
    seq 1 0 5
    seq 1 2 3 4
    seq -w 0.5 0.5 2
    seq 1 0.25 2
    seq 0.1 3
    seq -f x 1
    seq -f '%d' 1
    yes | head -n 2
    yes a b | head -n 1
    env printf '%s\n' a b c
    printf '%d %5d|%-5d|%05d\n' 1 2 3 4
    env printf '%x %X %o %#x\n' 255 255 8 255
    env printf '%.2f %e %g\n' 3.14159 12345.678 0.0001
    printf '%5s|%-5s|%.2s\n' ab cd efgh
    env printf '%b' 'a\tb\n'
    env printf '%c%c\n' hello world
    env printf '%%\n'
    env printf 'x\n' extra
    env printf '%d\n' abc
    env printf '%d\n' 12abc
    env printf '%s %s\n' a b c
    env printf '\x41\101\n'
    env printf
    env printf '%d\n' 0x1F 017 "'A"
    env printf '%+d % d\n' 5 5
    env printf '%s'
    env printf '%q\n' 'a b' "it's"
    env printf '%z\n' 1
    env printf '%*d\n' 5 3
    expr 1 + 2
    expr 2 '*' 3
    expr 7 / 2
    expr 7 % 2
    expr 1 / 0
    expr 3 '<' 10
    expr a '<' b
    expr abc : 'a\(.*\)'
    expr abc : 'ab'
    expr length hello
    expr substr hello 2 3
    expr index hello l
    expr 0
    expr ''
    expr 1 +
    expr
    expr a + 1
    expr '(' 1 + 2 ')' '*' 3
    expr 1 2
    """#

  static let system = #"""
    env echo hello world
    env echo -n hi
    env echo -e 'a\tb\nc'
    env echo -e 'x\c' y
    env echo -E 'a\tb'
    env echo -x
    true
    false
    env test -f a.txt
    env test -d a.txt
    env test -e nope
    env test 1 -lt 2
    env test a = b
    env test -n ''
    env test -s empty
    env test -x script.sh
    env test -L link
    env test -e dangling
    env test a.txt -ef link
    env test 1 -eq x
    env test ! -f nope -a 1 -eq 1
    env [ -f a.txt ]
    env [ 1 = 1
    env [ a '<' b ]
    env test '(' a = a ')' -o b = c
    env -i A=1 B=2
    env -i A=1 printenv A
    env -u HOME printenv HOME
    env nope
    env -z
    env A=1 B=2 printenv A B
    env -C dir cat one
    env -C nope true
    printenv NOPE
    printenv HOME
    which nope
    id -u
    id -un
    id nope
    id -ug
    id -n
    whoami
    whoami x
    uname
    uname -s
    uname -m
    uname -so
    uname x
    arch
    tty
    nproc x
    date -u -d @0
    date -u -d @1700000000 +%F
    date -u -d 2024-02-29 '+%Y-%m-%d %H:%M:%S %A %B %j %U %V %u %w %y %e %k %l %p %I %s %Z %z'
    date -u -d '2024-01-31 12:34:56' -Iseconds
    date -u -d '2024-01-31 12:34:56' -R
    date -u -d '2024-01-31 12:34:56' --rfc-3339=seconds
    date -u -d '2024-01-01 10:00 + 2 days' +%F_%T
    date -u -d '2024-03-10 -1 day' +%F
    date -u -d '2024-03-10 1 month ago' +%F
    date -u -d '10 Mar 2024' +%F
    date -u -d 'Mar 10 2024' +%F
    date -u -d '2024-01-31T12:34:56Z' +%s
    date -u -d '2024-01-31 12:34:56 +0800' +%T
    date -u -d '3/10/2024' +%F
    date -u -d 20240310 +%F
    date -u -d '2024-03-10 3pm' +%T
    date -u -d '2024-03-10 3:30 pm' +%T
    date -u -d '2024-03-10 next monday' +%F
    date -u -d @1700000000.5 +%N
    date -u -d @1700000000 '+%-d %_d %03d %^a %%'
    date -d zz
    date +%F extra
    date foo
    date -u -d @0 +%D_%T_%r_%R_%c_%x_%X_%h_%C_%g_%G
    date -u -r a.txt +%Z
    sleep 0
    sleep 0.01 0.01
    sleep
    sleep x
    sleep 1 x
    timeout 1 true
    timeout 1 false
    timeout 0.1 sleep 5
    timeout -s KILL 0.1 sleep 5
    timeout -v 0.1 sleep 5
    timeout 1 nope
    timeout
    timeout x true
    timeout 1
    nohup echo hi
    nohup
    nohup nope
    nice echo hi
    echo a b c | xargs
    echo a b c | xargs -n 1 echo x
    printf 'a b\nc\n' | xargs -I {} echo '<{}>'
    printf 'a\0b c\0' | xargs -0 -n1 echo
    printf 'a\nb\nc\n' | xargs -L 2 echo
    printf 'a b\n"c d" e\n' | xargs -n1
    printf "it's\n" | xargs echo
    xargs echo none < empty
    xargs -r echo none < empty
    echo x | xargs false
    echo x | xargs nope
    echo a b | xargs -t echo
    xargs -z
    xargs -n 0 echo
    echo a,b,c | xargs -d, -n1 echo
    seq 5 | xargs -n2
    seq 10 | xargs
    find dir -type f -print0 | xargs -0 cat | sort
    printf '1\n2\n' | xargs -I% sh -c 'echo %; echo %'
    env kill
    pgrep
    pkill
    stty
    getent passwd root
    getent nope x
    """#
}
