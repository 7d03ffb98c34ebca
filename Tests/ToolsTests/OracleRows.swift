// The rows of the comparison with the real tools, one a line.

enum OracleRows {
  static var all: [String] {
    [files, text, numbers, system].joined(separator: "\n").split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("#") }
  }

  static let files = #"""
    ls
    ls -a
    ls -A dir
    ls -1 dir void
    ls dir a.txt void
    ls nope
    ls nope a.txt
    ls -d dir
    ls -F
    ls -p
    ls -R dir
    ls -r
    ls -S
    ls -X
    ls -v versions a.txt
    ls -m
    ls -C
    ls -x -w 40
    ls -C -w 40
    ls -Q
    ls --foo
    ls --sort=zz
    ls -z
    ls --color=always
    ls -l --time-style=+ link
    ls dirlink
    ls -d dirlink/
    ls -L dangling
    ls --group-directories-first
    ls -I '*.txt'
    touch -d '2020-01-02 03:04:05' a.txt; ls -l a.txt
    touch -d '2020-01-02 03:04:05' a.txt; chmod 4755 a.txt; ls -l --time-style=long-iso a.txt
    touch -d '2020-01-02 03:04:05' a.txt; ls -l --full-time a.txt
    touch -d '2020-01-02 03:04:05' a.txt; ls -n --time-style=+%Y a.txt
    touch -d 2020-01-02 a.txt; ls -go a.txt
    touch -d @100 a.txt; touch -d @200 b.txt; touch -d @150 n.txt; ls -t a.txt b.txt n.txt
    touch -d @100 a.txt; touch -d @200 b.txt; ls -rt a.txt b.txt
    touch -t 202001020304.05 n.txt; stat -c '%y %Y' n.txt
    touch -c nope; ls nope
    touch nope/x
    touch
    touch -d zz a.txt
    mkdir
    mkdir dir
    mkdir x/y/z
    mkdir -p x/y/z; ls -R x
    mkdir -pv p/q
    mkdir -m 700 secret; stat -c '%a %F' secret
    mkdir -m zzz secret
    mkdir -p a.txt
    mkdir -p a.txt/x
    rmdir void; ls -d void
    rmdir dir
    rmdir nope
    rmdir a.txt
    mkdir -p p/q; rmdir -pv p/q
    rm a.txt; ls a.txt
    rm nope
    rm -f nope
    rm dir
    rm -r dir; ls dir
    rm -rv dir/sub
    rm -d void
    rm -d dir
    rm
    rm -f
    rm -r .
    rm -r /
    rm -v a.txt b.txt
    rm --foo
    cp a.txt c; cat c
    cp a.txt
    cp
    cp nope x
    cp dir x
    cp -r dir x; ls -R x
    cp -r dir void; ls void
    cp a.txt b.txt void; ls void
    cp a.txt b.txt nope
    cp a.txt b.txt c
    cp a.txt a.txt
    cp a.txt nope/x
    cp -v a.txt void
    cp -r dir dir
    cp -r dir a.txt
    cp a.txt dir/sub; cat dir/sub/a.txt
    cp -n a.txt b.txt; cat b.txt
    cp link copy; stat -c %F copy
    cp -P link copy; stat -c %F copy
    cp -a dirlink copy; stat -c %F copy
    cp -rv dir/sub new
    chmod 600 a.txt; cp -p a.txt c; stat -c %a c
    cp script.sh c; stat -c %a c
    cp -l a.txt hard; stat -c %h hard
    cp -s a.txt soft; readlink soft
    cp -t void a.txt; ls void
    cp -T a.txt void
    mv a.txt c; ls a.txt c
    mv a.txt
    mv nope x
    mv a.txt b.txt void; ls void
    mv a.txt a.txt
    mv dir dir/sub
    mv dir a.txt
    mv -T a.txt void
    mv -v a.txt x
    mv -n a.txt b.txt; ls a.txt b.txt
    mkdir -p e/dir/x; mv dir e
    ln a.txt hard; stat -c '%h %n' hard a.txt
    ln -s a.txt soft; readlink soft
    ln -s a.txt link
    ln -sf b.txt link; readlink link
    ln -sv a.txt new
    ln nope x
    ln dir x
    ln
    ln -s a.txt; ls
    ln -s ../a.txt void; ls -l --time-style=+ void
    ln -sfn void dirlink; readlink dirlink
    ln -sr a.txt dir/rel; readlink dir/rel
    chmod 640 a.txt; stat -c '%a %A' a.txt
    chmod u+x,go-r a.txt; stat -c %A a.txt
    chmod a=r a.txt; stat -c %a a.txt
    chmod +x a.txt; stat -c %a a.txt
    chmod -w a.txt; stat -c %a a.txt
    chmod u=rwx,g=u,o=g-w a.txt; stat -c %a a.txt
    chmod 1777 void; stat -c '%a %A' void
    chmod g+s void; chmod 755 void; stat -c %a void
    chmod u+s,+t a.txt; stat -c '%a %A' a.txt
    chmod -R u=rwX,go= dir; stat -c '%a %n' dir dir/one dir/sub
    chmod zzz a.txt
    chmod
    chmod 644
    chmod 999 a.txt
    chmod 644 nope
    chmod 644 dangling
    chmod -v 600 a.txt
    chmod -c 644 a.txt b.txt
    chmod --reference=script.sh a.txt; stat -c %a a.txt
    chown root a.txt; stat -c '%U:%G' a.txt
    chown 1234:5678 a.txt; stat -c '%u:%g' a.txt
    chown nouser a.txt
    chown root:nogroupx a.txt
    chown root
    chown :0 a.txt; stat -c %g a.txt
    chgrp nogroupx a.txt
    stat -c '%n %s %F %a %h' a.txt dir link empty
    stat -c %N link a.txt
    stat nope
    stat
    stat --printf '%n\t%s\n' a.txt b.txt
    find dir | sort
    find dir -size x
    find dir -not
    find dir '('
    find dir -name x -o
    find dir -type ''
    cut -f 1-x a.txt
    cut -f 1-2-3 a.txt
    TZ=Asia/Shanghai date -d @0 '+%F %T %Z'
    TZ=America/New_York date -d @1720000000 '+%F %T %Z'
    TZ=Europe/Berlin date -d @0 '+%T %Z'
    nice -n x true
    stat link | head -1
    find dir -type f | sort
    find dir -name 'o*'
    find . -name '*.txt' | sort
    find . -iname 'A.TXT'
    find dir -maxdepth 1 | sort
    find dir -mindepth 2
    find . -empty | sort
    find . -type l | sort
    find dir -type d | sort
    find . -name a.txt -o -name b.txt | sort
    find . ! -name '*.txt' -name '*n*' | sort
    find . \( -name a.txt -o -name b.txt \) -print | sort
    find dir -path '*sub*' | sort
    find . -size +100c -type f | sort
    find . -size 1 -name 'a*'
    find dir -name one -exec cat {} \;
    find dir -type f -exec wc -c {} + | sort
    find dir -type f -exec echo got {} \; | sort
    find dir -name one -print0 | od -c
    find dir -type f -printf '%f %s %d\n' | sort
    find dir/sub -depth
    find dir -name sub -prune -o -type f -print | sort
    find dir -name two -delete; ls dir
    find dir -delete; ls -d dir
    find nope
    find . -foo
    find . -name
    find . -type q
    find . -name a.txt extra
    find . -maxdepth x
    find . \( -name a
    find . -newer nope
    find dir -perm 644 -type f | sort
    find . -perm -111 -type f
    find . -name a.txt -exec false \; -print
    find . -name a.txt -exec true \; -print
    find dir -samefile dir/one
    find . -links +1 -type f
    find dirlink
    find -L dirlink | sort
    find a.txt b.txt
    find . -maxdepth 1 -name 'a*' -exec echo {} x{}y \;
    du -b a.txt
    du -sb a.txt nope
    du --apparent-size -b dir/one
    basename /usr/lib/x.so .so
    basename a/b/
    basename -a x/y z/w
    basename -s .txt a.txt b.txt
    basename
    dirname /usr/lib x a/b/c /
    dirname
    realpath --relative-to=dir a.txt
    realpath nope/x
    realpath
    readlink link dangling a.txt
    readlink -n link
    readlink nope
    truncate -s 5 a.txt; cat a.txt
    truncate -s +3 a.txt; od -c a.txt
    truncate -s 1K new; stat -c %s new
    truncate
    truncate -s zz a.txt
    file a.txt dir link dangling empty script.sh utf8 bin nope
    file -b --mime-type a.txt script.sh
    dd if=a.txt of=c bs=4 count=2 status=none; cat c
    dd if=a.txt bs=1 skip=6 count=6 status=none
    dd if=nope
    dd foo=1
    dd if=/dev/zero of=z bs=1024 count=4 status=noxfer; stat -c %s z
    mktemp XX
    mktemp -u x.XXX | wc -c
    install -m 600 a.txt i; stat -c %a i
    install -d q/r; ls q
    install
    install -D a.txt deep/er/x; cat deep/er/x
    unlink a.txt; ls a.txt
    mkfifo p; stat -c %F p
    cat 'a b' nope 'no pe' "it's"
    cat dir
    rm 'no pe'
    """#

  static let text = #"""
    cat a.txt b.txt
    cat -n words
    cat -b words
    cat -A words bin
    cat -s words
    cat nope a.txt
    cat - < a.txt
    cat -E a.txt
    cat -T words
    head -n 2 a.txt
    head -2 a.txt
    head -n -1 a.txt
    head -c 3 a.txt
    head -c -3 a.txt
    head a.txt b.txt
    head -q a.txt b.txt
    head -v empty
    head nope
    head dir
    head -n x a.txt
    head -n 1 words empty nope a.txt
    seq 100 | head -n 3
    seq 5 | head -n -2
    tail -n 2 a.txt
    tail -1 a.txt
    tail -n +2 a.txt
    tail -c 4 a.txt
    tail -c +4 a.txt
    tail a.txt b.txt
    tail -q -n1 a.txt b.txt
    tail nope
    tail -n x a.txt
    tail -n 0 a.txt
    seq 100 | tail -n 3
    tail -n +99999 a.txt
    wc a.txt
    wc a.txt b.txt words
    wc -l a.txt
    wc -w words
    wc -c a.txt n.txt
    wc -m utf8
    wc -L long utf8
    wc nope a.txt
    wc dir
    wc < a.txt
    cat a.txt | wc
    cat a.txt | wc -l
    wc empty
    wc -lw a.txt
    sort a.txt b.txt
    sort -r a.txt
    sort n.txt
    sort -n n.txt
    sort -nr n.txt
    sort -nu n.txt
    sort -u dup
    sort -f dup
    sort -fu dup
    sort -h sizes
    sort -V versions
    sort -b blanks
    sort blanks
    sort -t, -k2 people.csv
    sort -t, -k2n people.csv
    sort -t , -k 2,2nr people.csv
    sort -k2,2 -k1,1r words
    sort -t: -k3,3n passwd
    sort -c a.txt
    sort -c n.txt
    sort -C n.txt
    sort -cu dup
    sort -o out n.txt; cat out
    sort nope
    sort -k z a.txt
    sort -k 0 a.txt
    sort -t '' a.txt
    sort -t xx a.txt
    sort -s -k1,1 dup
    sort -nh n.txt
    sort -g n.txt
    sort -M n.txt
    sort --foo
    sort -d words
    sort -z a.txt
    printf 'b 1\na 2\n' | sort -k2
    printf '%s\n' -5 3 -1.5 0 +2 abc | sort -n
    uniq dup
    uniq -c dup
    uniq -d dup
    uniq -u dup
    uniq -i dup
    uniq -ci dup
    uniq -D dup
    uniq -f1 people.csv
    uniq -s1 -w1 dup
    uniq nope
    uniq a b c
    uniq dup out; cat out
    sort dup | uniq -c | sort -rn
    cut -d, -f1 people.csv
    cut -d, -f1,3 people.csv
    cut -d, -f2- people.csv
    cut -d, -f-2 people.csv
    cut -c1-3 a.txt
    cut -b 2 a.txt
    cut -c 1,3-4 --output-delimiter=: a.txt
    cut -d: -f1 a.txt
    cut -d: -f1 -s a.txt
    cut -d, -f2 --complement people.csv
    cut -d, -f1,3 --output-delimiter=' | ' people.csv
    cut
    cut -f 0 a.txt
    cut -f x a.txt
    cut -f 3-1 a.txt
    cut -f - a.txt
    cut -d xx -f1 a.txt
    cut -c 1 -f 2 a.txt
    cut -s -c1 a.txt
    cut -f1 nope
    cut -f2 words
    tr a-z A-Z < a.txt
    tr -d aeiou < a.txt
    tr -s 'a-z' < dup
    tr '[:lower:]' '[:upper:]' < a.txt
    tr -cd '[:alpha:]' < words
    tr -c '[:alnum:]' '_' < words
    tr '\n' , < a.txt
    tr abc xy < a.txt
    tr -s ' ' '\n' < words
    tr 'a-c' '[x*]' < a.txt
    tr -d
    tr
    tr a
    tr a b c
    tr z-a x < a.txt
    tr '[:foo:]' x < a.txt
    tr a '' < a.txt
    tr -t abc x < a.txt
    tr '\141' Z < a.txt
    tr -ds a b < dup
    tee out < a.txt; cat out
    tee -a a.txt < b.txt; cat a.txt
    tee nope/x < a.txt
    tac a.txt
    tac words
    tac nope
    rev a.txt utf8
    rev nope
    nl words
    nl -ba words
    nl -s': ' -w3 a.txt
    nl -nrz a.txt
    nl -v 10 -i 5 a.txt
    nl nope
    paste a.txt b.txt
    paste -d, a.txt n.txt
    paste -s a.txt b.txt
    paste -sd+ n.txt
    paste -d ',;' a.txt b.txt n.txt
    paste - - < n.txt
    paste nope
    join people.csv people.csv
    join -t, people.csv people.csv
    comm a.txt b.txt
    comm -12 a.txt b.txt
    comm -3 a.txt b.txt
    comm
    comm a.txt
    comm n.txt a.txt
    comm a.txt nope
    fold -w 20 long
    fold -sw 30 long
    fold -w x
    expand words
    expand -t4 words
    column -t people.csv
    column -t -s, people.csv
    column -t -s , -o ' | ' people.csv
    column a.txt
    column nope
    seq 20 | column -c 40
    split -l 1 a.txt; ls x*
    split -b 4 a.txt p; cat paa; ls
    split -l x a.txt
    split -n 3 a.txt; cat xaa xab xac
    split -d -l 2 n.txt q; ls
    od a.txt
    od -c bin
    od -An -tx1 a.txt
    od -t x2 -N 8 a.txt
    od -A d -t d1 -j 3 a.txt
    od -tx1z a.txt
    od -t q a.txt
    od nope
    od -An -tu4 n.txt
    xxd a.txt
    xxd -p a.txt
    xxd -l 5 a.txt
    xxd -p a.txt | xxd -r -p
    xxd a.txt | xxd -r
    xxd -c 8 -g 1 a.txt
    xxd -u bin
    hexdump -C a.txt
    hexdump -C bin
    hexdump a.txt
    hexdump -C empty
    base64 a.txt
    base64 -w 10 a.txt
    base64 -w0 a.txt
    base64 a.txt | base64 -d
    base64 -d a.txt
    base64 nope
    base32 a.txt
    base32 a.txt | base32 -d
    echo aGk | base64 -d
    md5sum a.txt b.txt
    sha1sum a.txt
    sha256sum a.txt
    sha512sum a.txt
    sha256sum nope
    sha256sum a.txt > sums; sha256sum -c sums
    sha256sum a.txt b.txt > sums; cp b.txt a.txt; sha256sum -c sums
    md5sum --tag a.txt
    sha256sum -c a.txt
    md5sum < a.txt
    diff a.txt b.txt
    diff -u --label x --label y a.txt b.txt
    diff -q a.txt b.txt
    diff -s a.txt a.txt
    diff a.txt a.txt
    diff nope nope2
    diff a.txt nope
    diff a.txt
    diff
    diff -i dup n.txt
    diff -U1 --label x --label y a.txt n.txt
    diff words a.txt
    cp -r dir dir2; echo x > dir2/one; echo y > dir2/new; diff -r dir dir2
    cp -r dir dir2; echo x > dir2/one; rm dir2/two; diff -qr dir dir2
    cp -r dir dir2; diff dir dir2
    printf 'a\nb\nc\nd\ne\nf\ng\nh\ni\n' > p; printf 'a\nb\nX\nd\ne\nf\ng\nh\nY\ni\n' > q; diff p q
    printf 'a\nb' > p; printf 'a\nb\n' > q; diff p q
    printf 'a\n\nb\n' > p; printf 'a\nb\n' > q; diff -B p q
    printf 'a  b\n' > p; printf 'a b\n' > q; diff -b p q; diff -w p q
    diff bin a.txt
    cmp a.txt b.txt
    cmp a.txt a.txt
    cmp -s a.txt b.txt
    printf 'abc' > p; printf 'axz' > q; cmp -l p q; cmp -lb p q
    cmp a.txt empty
    cmp a.txt nope
    printf 'apple\n' | cmp a.txt -
    less a.txt
    more a.txt
    less nope
    shuf -n 0 a.txt
    shuf -e x
    shuf -i 5-5
    shuf -n x
    shuf -i 3-1
    """#

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
