// The rows about files and folders, for the comparison with the real tools.

extension OracleRows {
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
}
