// The rows about lines of text, for the comparison with the real tools.

extension OracleRows {
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
}
