// The rows about the less common tools and flags, for the comparison with the real ones.

extension OracleRows {
  static let rarer = #"""
    uniq --group dup
    uniq --group=append dup
    uniq --group=prepend dup
    uniq --group=both -i dup
    uniq --group=xx dup
    uniq --group -c dup
    uniq --all-repeated=separate dup
    uniq --all-repeated=prepend dup
    uniq --all-repeated=zz dup
    uniq -D -u dup
    uniq -D -d dup
    uniq -d -u dup
    diff -y a.txt b.txt
    diff -y -W 40 a.txt b.txt
    diff -y -W 20 a.txt n.txt
    diff -y -t -W 50 a.txt words
    diff -y --suppress-common-lines a.txt b.txt
    diff -y --left-column a.txt b.txt
    diff -y a.txt a.txt
    diff -yq a.txt b.txt
    diff -y words a.txt
    diff -y utf8 a.txt
    diff -y -W x a.txt b.txt
    printf 'a\tb\tc\n' > p; printf 'a\tb\td' > q; diff -y -W 30 p q
    diff -c --label x --label y a.txt b.txt
    diff -C1 --label x --label y a.txt n.txt
    diff -c --label x --label y empty a.txt
    diff -c --label x --label y a.txt empty
    diff -c -u a.txt b.txt
    diff -C x a.txt b.txt
    printf '1\n2\n3\n4\n5\n6\n7\n8\n9\n' > p; printf '1\n2\nX\n4\n5\n6\n7\n9\n' > q; diff -C1 --label x --label y p q
    printf '1\n2\n3\n4\n5\n6\n7\n8\n9\n' > p; printf '1\n2\nX\n4\n5\n6\n7\n9\n' > q; diff -c --label x --label y p q
    diff -e a.txt b.txt
    diff -e b.txt a.txt
    diff -e a.txt words
    printf 'a\n' > p; printf '.\nb\n' > q; diff -e p q
    diff -n a.txt b.txt
    diff -n b.txt a.txt
    diff -n a.txt words
    printf 'a\r\nb\r\n' > p; printf 'a\nb\n' > q; diff --strip-trailing-cr p q; diff p q
    printf 'a  \nb\n' > p; printf 'a\nb\n' > q; diff -Z p q
    diff -I '^#' a.txt a.txt
    printf '# 1\na\n' > p; printf '# 2\na\n' > q; diff -I '^#' p q; diff p q
    column -J -s, -N name,age,city people.csv
    column -J -s, -N name,age,city -n people people.csv
    column -J people.csv
    column -J -N a,b empty
    printf 'a,,c\n' | column -t -s, -N x,y,z -J
    printf 'a 1\nb "x\n' | column -J -N k,v
    column -t -s, -N a,b,c -H b people.csv
    column -t -s, -N a,b,c -O c,a people.csv
    column -t -s, -N a,b,c -R b people.csv
    column -t -s, -d -N a,b,c people.csv
    column -t -s, -l 2 people.csv
    column -t -N x,y -H z a.txt
    cksum a.txt
    cksum nope
    cksum a.txt n.txt empty
    cat a.txt | cksum
    cksum -a sha256 a.txt
    cksum -a md5 --untagged a.txt
    cksum -a bsd a.txt
    cksum -a sysv a.txt long
    cksum -a zz a.txt
    sum a.txt
    sum -s a.txt
    sum -r a.txt n.txt
    sum a.txt nope
    cat a.txt | sum
    factor 12 97 1 0 18446744073709551615
    factor abc
    echo 8 9 | factor
    factor 1000000007 999999999989 12345678910111213
    printf 'a b b c a c\n' | tsort
    printf 'a b b a\n' | tsort
    printf 'a b c\n' | tsort
    printf 'shirt tie\ntie jacket\npants shoes\npants belt\nbelt jacket\nsocks shoes\n' | tsort
    printf 'z a\ny a\nx b\na b\nq q\n' | tsort
    tsort nope
    unexpand -a blanks
    printf '        a       b  c\n' | unexpand
    printf '        a       b  c\n' | unexpand -a
    printf '    a   b  c\n' | unexpand -t 4
    printf '    a   b  c\n' | unexpand --first-only -t 4
    printf '  \ta \tb\n' | unexpand -a
    numfmt --to=iec 1024 2048 1500000 999
    numfmt --to=si 1500000
    numfmt --from=iec 1K 2M 1G
    numfmt --from=auto 1Ki 1K
    numfmt --to=iec-i --suffix=B 123456789
    numfmt abc
    numfmt --to=iec --padding=10 1024
    numfmt --to=iec --padding=-10 1024
    numfmt --format=%.2f --to=iec 1536
    numfmt --to=xx 3
    numfmt --from-unit=1024 --to=iec 5
    numfmt --round=down --to=iec 1999
    numfmt --round=nearest --to=si 1449 1450 1451
    numfmt 1K
    numfmt --from=si 1Ki
    numfmt --to=iec 1.5
    numfmt --invalid=warn --to=iec abc
    numfmt --invalid=fail --to=iec abc 5000
    printf 'x 123456 y\n' | numfmt --to=iec --field=2
    printf 'a,12345,b\n' | numfmt -d, --field=2 --to=si
    printf 'h\n12345\n' | numfmt --header --to=si
    numfmt --to=iec --format='%10.1f' 12345
    numfmt --to=iec 1048575 1073741823 1023
    stdbuf -oL echo x
    stdbuf -oQ echo x
    stdbuf -iL echo x
    stdbuf echo x
    stdbuf
    stdbuf -o L nosuch
    grep -d skip a a.txt dir
    grep -d recurse 1 dir
    grep -d skip a dir
    grep -d zz a a.txt
    """#
}
