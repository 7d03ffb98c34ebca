// The rows of the comparison of grep, sed, awk and jq with the real ones, one a line.

enum LanguageRows {
  static var all: [String] {
    (grep + sed + awk + jq).split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }

  static let grep = #"""
    grep apple a.txt
    grep -i apple a.txt
    grep -v a a.txt
    grep -n an a.txt b.txt
    grep -c a a.txt b.txt
    grep -l banana a.txt b.txt log
    grep -L banana a.txt b.txt log
    grep -o an a.txt
    grep -on 'a.' a.txt
    grep -ob 'a.' a.txt
    grep -q apple a.txt
    grep -q zzz a.txt
    grep zzz a.txt
    grep a nope
    grep -s a nope
    grep -s a nope a.txt
    grep -q apple nope a.txt
    grep -w foo a.txt
    grep -w fo a.txt
    grep -x apple a.txt
    grep -E 'a(pp|na)' a.txt
    grep 'a\(pp\|na\)' a.txt
    grep -F . a.txt
    grep -F -e apple -e date a.txt b.txt
    grep -P '\d{3}$' log
    grep -P '(?<=GET )/\w' -o log
    grep -e apple -e cherry a.txt
    grep -f pats a.txt b.txt
    grep -f empty a.txt
    grep -f nope a.txt
    grep -A1 banana a.txt
    grep -B1 cherry a.txt
    grep -C1 cherry a.txt
    grep -1 cherry a.txt
    grep -n -C1 GET log
    grep -A1 POST log b.txt
    grep -A 0 GET log
    grep -A 1 --no-group-separator 500 log
    grep --group-separator=== -A0 GET log
    grep -A x a a.txt
    grep -m1 GET log
    grep -m2 -n GET log
    grep -m1 -A2 GET log
    grep -m 0 GET log
    grep -m x GET log
    grep -c zzz a.txt
    grep -vc a a.txt
    grep '' a.txt
    grep '' empty
    grep -n '^$' a.txt
    grep abc bin
    grep -c abc bin
    grep -a abc bin
    grep -I abc bin
    grep zzz bin
    grep --binary-files=text abc bin
    grep alpha dir
    grep -r alpha dir/one.txt
    grep -rl beta dir
    grep -r beta
    grep -r beta .
    grep -rh beta dir
    grep -r --include='*.log' alpha .
    grep -r --exclude='*.log' alpha dir
    grep -r --exclude-dir=dir alpha .
    grep -rc beta dir/one.txt
    grep -H apple a.txt
    grep -h apple a.txt b.txt
    cat a.txt | grep apple
    cat a.txt | grep -H apple
    cat a.txt | grep -c a - b.txt
    cat a.txt | grep --label=me -H apple
    grep --color=always an a.txt
    grep --color=always -n an a.txt b.txt
    grep --color=always -A1 POST log
    grep --color=always -o an a.txt
    grep --color=always -l an a.txt
    grep --color=never an a.txt
    grep --color=auto an a.txt
    grep --color=zz an a.txt
    grep '[' a.txt
    grep -E '(' a.txt
    grep -E ')' a.txt
    grep '\(' a.txt
    grep 'a\' a.txt
    grep -E 'a{1' a.txt
    grep '[[:foo:]]' a.txt
    grep '[:space:]' a.txt
    grep '[b-a]' a.txt
    grep -P '(' a.txt
    grep
    grep --foo a
    grep -k a
    grep -Z -l apple a.txt | od -c
    grep -E '^(.)(.).*\1' a.txt
    grep -i APPLE a.txt | grep pie
    egrep 'a|b' b.txt
    fgrep a.b a.txt
    grep two nonl
    grep -z one nonl
    grep -e
    grep -nv GET log
    grep -ow '[a-z]*' a.txt
    grep -xv apple a.txt
    grep -Hc GET log
    grep -lv GET log b.txt
    grep -no '' a.txt
    """#

  static let sed = #"""
    echo a/b/c | sed 's/[^/]*$/X/'
    echo a/b | sed 's/[/]/x/; s,[,],y,'
    echo a/b | sed -n '/[/]/p'
    echo 'a]b/' | sed 's/[]/]/X/g'
    echo 'a.b/' | sed 's/[[:punct:]/]/X/g'
    echo 'a\b/c' | sed 's/[\/]/X/g'
    echo a | sed 's/[a/b/'
    sed '$a\' b.txt
    sed '1,p' b.txt
    sed ',1p' b.txt
    sed '+1p' b.txt
    sed '0p' b.txt
    sed p b.txt
    sed -n p b.txt
    sed -n 2p b.txt
    sed -n '$p' b.txt
    sed 2d b.txt
    sed '$d' b.txt
    sed '1,2d' b.txt
    sed '2,$d' b.txt
    sed '/an/d' a.txt
    sed '/an/!d' a.txt
    sed -n '/banana/,/Apple/p' a.txt
    sed -n '2,+1p' a.txt
    sed -n '2,~2p' a.txt
    sed -n '1~2p' a.txt
    sed -n '0~2p' a.txt
    sed '0,/a/s//X/' a.txt
    sed '1,/a/s//X/' a.txt
    sed 's/a/X/' a.txt
    sed 's/a/X/g' a.txt
    sed 's/a/X/2' a.txt
    sed 's/a/X/2g' a.txt
    sed -n 's/a/X/p' a.txt
    sed 's/APPLE/x/I' a.txt
    sed 's/a/[&]/g' b.txt
    sed 's/\(.\)\(.\)/\2\1/' b.txt
    sed -E 's/(.)(.)/\2\1/' b.txt
    sed -r 's/([a-z]+)/<\1>/' b.txt
    sed 's|a|/|g' b.txt
    sed 's,a,\,,' b.txt
    sed 's/b*/x/g' b.txt
    sed 's/x*/-/g' b.txt
    sed 's/a/\n/' b.txt
    sed 's/a/\t/' b.txt
    sed 's/\(.*\)/\U\1/' b.txt
    sed 's/\(.\)\(.*\)/\U\1\L\2/' a.txt
    sed 's/./\u&/' b.txt
    sed 's/\(.\)\(.*\)/\u\1\U\2\E!/' b.txt
    sed 's/a/&\&/' b.txt
    sed y/abc/ABC/ b.txt
    sed 'y/abc/\n\t\\/' b.txt
    sed -n = b.txt
    sed = b.txt
    sed -n '$=' b.txt
    sed q b.txt
    sed 2q b.txt
    sed 'q5' b.txt
    sed 'Q' b.txt
    sed '2Q3' b.txt
    sed -n l a.txt
    sed -n 'l 5' a.txt
    sed 'N;s/\n/-/' b.txt
    sed '$!N;s/\n/-/' b.txt
    sed ':a;N;$!ba;s/\n/,/g' b.txt
    sed -e ':a' -e '$!{N;ba' -e '}' -e 's/\n/,/g' b.txt
    sed ':a;$!{N;ba};s/\n/,/g' b.txt
    sed -n '1!G;h;$p' b.txt
    sed G b.txt
    sed 'x;p;x' b.txt
    sed '$!d;x' b.txt
    sed -n 'H;${x;s/\n/,/g;p}' b.txt
    sed '1h;1d;$G' b.txt
    sed 'n;d' a.txt
    sed '$!N;P;D' b.txt
    sed 'N;P;D' a.txt
    sed '1a hello' b.txt
    sed '1i hello' b.txt
    sed '2c hello' b.txt
    sed '1,2c hello' b.txt
    sed '$a\  indented' b.txt
    sed '1a\hello' b.txt
    sed 'a hello\tworld' b.txt
    sed -e '1{i x' -e '}' b.txt
    sed 'r pats' b.txt
    sed '1r nope' b.txt
    sed '$r pats' b.txt
    sed 'R pats' b.txt
    sed -n '/an/w out' a.txt; cat out
    sed 's/a/X/w out' b.txt; cat out
    sed -i s/a/X/ b.txt; cat b.txt
    sed -i.bak s/a/X/ b.txt; cat b.txt b.txt.bak
    sed -i 1d a.txt b.txt; cat a.txt b.txt
    sed -n -i p b.txt; cat b.txt
    sed -i s/x/y/ nope
    sed -i s/x/y/ dir
    sed -s '1d' b.txt pats
    sed '1d' b.txt pats
    sed -s -n '$p' b.txt pats
    sed -n '$p' b.txt pats
    sed F b.txt
    sed z b.txt
    sed s/o/0/ nonl
    sed -n p nonl b.txt
    sed p nonl
    sed '$a x' nonl
    sed -f prog.sed b.txt
    sed -f nope b.txt
    sed s/a/b/ nope
    sed s/a/b/ nope b.txt
    sed s/a/b/ dir
    cat b.txt | sed s/a/X/
    cat b.txt | sed 1d -
    sed -z 's/\n/,/g' b.txt
    sed --expression=1d b.txt
    sed -e 1d -e 2d b.txt
    sed '/port/{s/=/:/;s/ //g}' conf
    sed '/^#/d;/^$/d' conf
    sed -n '/^\[section\]/,/^\[/p' conf
    sed '/section/,$s/port/PORT/' conf
    sed -E 's/^(port) = .*/\1 = 8080/' conf
    sed 's/[0-9]\{2,\}/N/' conf
    sed 's/\s*=\s*/=/' conf
    sed -n '/a/{/b/p}' a.txt
    sed 's/a/x/;ta;s/^/no /;:a' a.txt
    sed 's/a/x/;Ta;s/^/yes /;:a' a.txt
    sed 's/a'
    sed 's/a/b'
    sed 's/a/b/k'
    sed 's/a/b/gg'
    sed 's/a/b/pp'
    sed 's/a/b/0'
    sed 's/a/b/1 2'
    sed 's/a/\1/'
    sed k
    sed '{p'
    sed 'p}'
    sed '}'
    sed 1
    sed ,p
    sed /a
    sed 0p
    sed 1,p
    sed a
    sed '1!!p'
    sed 'p x'
    sed 'b foo'
    sed ': '
    sed 'y/ab/c/'
    sed 'y/a'
    sed r
    sed w
    sed '1,2q'
    sed '1#x'
    sed '1:a'
    sed 's/\(/x/'
    sed -E 's/(/x/'
    sed 's/*a/x/' b.txt
    sed -E 's/a{2/x/'
    sed 's/[/x/'
    sed -e p -e k
    sed '//p' b.txt
    sed 's/a/b/;;p' b.txt
    sed -n '/a/,/x/{=;p}' b.txt
    sed '2!s/a/X/' b.txt
    sed '\,a,d' b.txt
    sed '\%a%s%%X%' b.txt
    sed '#n' b.txt
    sed -n '/A/Ip' a.txt
    sed 's/a\|e/V/g' b.txt
    sed 's/.\{3\}/&-/g' b.txt
    sed 's/\bb/X/g' a.txt
    sed '1~3d' a.txt
    sed '2,4!d' a.txt
    sed '5,2p' a.txt
    sed -n '2{p;q}' a.txt
    """#

  static let awk = #"""
    awk '{print}' b.txt
    awk '{print $1}' table
    awk '{print $2, $1}' table
    awk '{print $NF}' table
    awk '{print NF, NR, $0}' table
    awk 'END{print NR}' a.txt
    awk '/an/' a.txt
    awk '!/an/' a.txt
    awk 'NR==2' b.txt
    awk 'NR>1 && NR<3' b.txt
    awk '/banana/,/Apple/' a.txt
    awk 'NR==2,NR==4{print NR": "$0}' a.txt
    awk -F, '{print $2}' people.csv
    awk -F, 'NR>1{s+=$2}END{print s, s/3}' people.csv
    awk -F: '{print $1}' b.txt
    awk -F'[,.]' '{print $2}' people.csv a.txt
    awk 'BEGIN{FS=","}{print $3}' people.csv
    awk 'BEGIN{OFS="-"}{$1=$1;print}' table
    awk -v OFS=: '{print $1,$2}' table
    awk -v x=5 'BEGIN{print x+1}'
    awk -v 'x=a\tb' 'BEGIN{print x}'
    awk '{print x}' x=7 table
    awk '{s+=$2} END{print s}' table
    awk '{a[$1]=$2} END{print a["bob"]}' table
    awk '{c[$1]++} END{print c["GET"], c["POST"]}' log
    awk '$3>=400{n++} END{print n+0}' log
    awk '$3 ~ /^2/' log
    awk '$1 !~ /GET/{print $2}' log
    awk '$1=="GET"' log
    awk '{$2="X"}1' table
    awk '{$5="new"}1' table
    awk '{NF=2}1' table
    awk '{$0="a b c"; print $2, NF}' b.txt
    awk 'BEGIN{print 1/3, 10/2, 2^10, 2**3, 7%3, -7%3}'
    awk 'BEGIN{print 1e6, 1e5*10, 123456789, 1234567.8, 0.1+0.2, 1e300*10}'
    awk 'BEGIN{print 1==1.0, "a"<"b", "10"<"9", 10<9, "abc"<1}'
    awk '{print ($2<9)}' table
    awk 'BEGIN{print length("hello"), length()}'
    awk '{print length}' b.txt
    awk 'BEGIN{print substr("hello",2,3), substr("hello",0), substr("hello",-1,3), substr("hello",4,99), substr("hello",2)}'
    awk 'BEGIN{print index("hello","l"), index("hello","z")}'
    awk 'BEGIN{n=split("a:b:c",x,":"); print n, x[1], x[3]}'
    awk 'BEGIN{n=split("  a b  c ",x); print n, x[1], x[3]}'
    awk 'BEGIN{n=split("a1b22c",x,/[0-9]+/); print n, x[2], x[3]}'
    awk 'BEGIN{n=split("",x); print n, length(x)}'
    awk 'BEGIN{s="hello"; sub(/l/,"L",s); print s}'
    awk 'BEGIN{s="hello"; n=gsub(/l/,"[&]",s); print n, s}'
    awk 'BEGIN{s="a.b.c"; gsub(".","x",s); print s}'
    awk 'BEGIN{s="a.b.c"; gsub("\\.","x",s); print s}'
    awk 'BEGIN{s="hello"; gsub(/l/,"\\&",s); print s}'
    awk 'BEGIN{s="abc"; gsub(/x*/,"-",s); print s}'
    awk '{gsub(/a/,"A")}1' b.txt
    awk '{sub(/a/,"A",$1); print $1}' b.txt
    awk 'BEGIN{print match("foobar",/o+/), RSTART, RLENGTH}'
    awk 'BEGIN{print match("foobar",/z/), RSTART, RLENGTH}'
    awk 'BEGIN{print toupper("abC"), tolower("ABc")}'
    awk 'BEGIN{print sprintf("%5d|%-5d|%05d|%+d", 42, 42, 42, 42)}'
    awk 'BEGIN{printf "%s %d %i %o %x %X %c %c %%\n", "str", 3.9, 7, 8, 255, 255, 65, "hello"}'
    awk 'BEGIN{printf "%.2f %e %g %G %10.3f|%-10s|%.2s\n", 3.14159, 31415.9, 0.0001, 1e10, 2.5, "ab", "abcdef"}'
    awk 'BEGIN{printf "%*d|%-*d|\n", 5, 42, 5, 42}'
    awk 'BEGIN{printf "%s\n"}'
    awk 'BEGIN{printf "%d %s\n", "12abc", 12.50}'
    awk 'BEGIN{print int(3.9), int(-3.9), int("4x"), sqrt(16), exp(0), log(1), sin(0), cos(0), atan2(0,-1)}'
    awk 'BEGIN{print exp(1), log(10), sin(1), cos(1), atan2(1,2), 2^0.5}'
    awk 'BEGIN{x["a"]; if ("a" in x) print "yes"; if (!("b" in x)) print "no"}'
    awk 'BEGIN{x[1]=1; delete x[1]; print length(x)}'
    awk 'BEGIN{x[1,2]=3; for (k in x) {split(k,p,SUBSEP); print p[1], p[2], x[k]}; if ((1,2) in x) print "in"}'
    awk 'BEGIN{for(i=0;i<3;i++) print i}'
    awk 'BEGIN{i=0; while(i<3) {i++; if(i==2) continue; print i}}'
    awk 'BEGIN{do {i++; if (i>3) break} while(1); print i}'
    awk 'function f(x) {return x*2} BEGIN{print f(4)}'
    awk 'function fact(n) {return n<=1?1:n*fact(n-1)} BEGIN{print fact(10)}'
    awk 'function g(a) {a["k"]=1} BEGIN{g(z); print z["k"]}'
    awk 'function h(a,  l) {l=a; a=5; return l} BEGIN{y=3; print h(y), y}'
    awk 'NR==1{next} {print}' b.txt
    awk 'FNR==2{nextfile} {print FILENAME, $0}' b.txt pats
    awk 'NR==2{exit} {print} END{print "end"}' b.txt
    awk 'BEGIN{exit 3} END{print "end"}'
    awk '{exit 4}' b.txt
    awk 'BEGIN{exit 1}'
    awk '{print FNR, NR, FILENAME}' b.txt pats
    awk 'FNR==NR{a[$1];next} $1 in a' pats b.txt
    awk 'BEGIN{while((getline l < "b.txt")>0) print "got", l}'
    awk 'BEGIN{print (getline l < "nope")}'
    awk 'NR==1{getline; print}' b.txt
    awk 'NR==1{getline x; print x, NR}' b.txt
    awk 'BEGIN{getline; print $0, NR} {print "r", $0}' b.txt
    awk '{print > "out"} END{close("out"); while((getline l < "out")>0) print "o", l}' b.txt
    awk '{print $1 > $2".txt"}' table; cat 30.txt 25.txt
    awk '{print >> "b.txt"}' pats; cat b.txt
    awk '{print > "/dev/stderr"}' pats
    awk 'BEGIN{RS=""}{print NR": "$1" "NF}' para
    awk 'BEGIN{RS="";FS="\n"}{print $1"|"$2}' para
    awk 'BEGIN{RS=","}{print NR, $1}' people.csv
    awk 'BEGIN{ORS=";"}{print}' b.txt
    awk 'BEGIN{print length(12345), 1 " " 2, 1+1 "x"}'
    awk 'BEGIN{print -3 " " -2, 1 - 1, 2 -1}'
    awk 'BEGIN{a="x"; b=a++; print a, b, a--, --a}'
    awk 'BEGIN{x=5; x+=2; x-=1; x*=3; x/=2; x%=5; x^=2; print x}'
    awk 'BEGIN{print 1>2 ? "a" : "b"}'; ls 2
    awk 'BEGIN{print (1>2) ? "a" : "b"}'
    awk 'BEGIN{print !0, !1, !"", !"a", 1&&0, 1||0}'
    awk 'BEGIN{if (!x) print "unset"; print x+0, x ""}'
    awk '{print $(NF-1)}' table
    awk '{print $1$2}' table
    awk '$2>26 {print $1; n++} END {print n}' table
    awk 'BEGIN{print ARGC, ARGV[1]}' x y
    awk 'BEGIN{print ENVIRON["HOME"]}'
    awk -f prog.awk table
    awk -f nope table
    awk '{print}' nope
    awk 'BEGIN{CONVFMT="%.2g"; a=3.14159; b=a ""; print b}'
    awk 'BEGIN{OFMT="%.2f"; print 3.14159, 3}'
    awk '{sum=0; for(i=2;i<=NF;i++) sum+=$i; print $1, sum}' table
    awk 'length>5' b.txt
    awk 'BEGIN { print "a" "b" ; print "x", "y" }'
    awk 'BEGIN{print "a\tb\\n\"q\"/"}'
    awk '# comment' b.txt
    awk 'BEGIN{print substr("x",1)};END{print NR}' b.txt
    awk '1;1' pats
    awk 'NR%2' a.txt
    awk '{a[NR]=$0} END{for(i=NR;i>0;i--) print a[i]}' b.txt
    awk '!seen[$1]++' log
    awk '{$1=""; print}' table
    awk 'BEGIN{print 0x10, 011, 1e3, .5, 5.}'
    awk 'BEGIN{print "3x"+1, "x3"+1, " 12 "+1, "1e2"+1, "+5"+0}'
    awk 'BEGIN{print 2^3^2, -2^2, !1+1, 1 " " -1}'
    awk 'BEGIN{printf("%s-%s\n", "a", "b")}'
    awk 'BEGIN{print(1,2)(3)}'
    awk 'BEGIN{print (1,2) in x}'
    awk '{print NR":"$0}' nonl
    awk '/a/{print "a"} /b/{print "b"}' b.txt
    awk -F '|' '{print $1}' b.txt
    awk -F '\t' '{print $1}' table
    awk -Ft '{print $1}' a.txt
    awk 'BEGIN{print index("a.b",".")}' 
    awk 'BEGIN{print 1; print 2 > "/dev/stdout"; print 3}'
    awk 'BEGIN{printf "%5.1f|%5s|%-5s|\n", 3.14159, "ab", "cd"}'
    awk 'BEGIN{print 100000 * 100000, 2^31, 2^53}'
    awk 'BEGIN{print 1==1, 1!=1, "a"=="a"}'
    awk "BEGIN{print \"it's\"}"
    awk '/^[[:alpha:]]+$/' a.txt
    awk '/a{2}|p{2}/' a.txt
    awk '$1 ~ "^a"' table
    awk '{print $1' table
    awk 'BEGIN{if(1'
    awk 'BEGIN{print (1}'
    awk 'BEGIN{print 1}}'
    awk '{ print $1 ) }' table
    awk BEGIN
    awk '{print ($2 > 26 ? "old" : "young")}' table
    """#

  static let jq = #"""
    jq < o.json
    cat o.json | jq | head -3
    jq '.a b' o.json
    jq '[1 2]' o.json
    jq '{a b}' o.json
    jq '."a' o.json
    jq '.a | | .b' o.json
    jq 'foo + bar' o.json
    jq 'if . then 1' o.json
    jq '.a)' o.json
    jq '.a.[0]' o.json
    jq 'map(.a' o.json
    jq '. as x' o.json
    jq --foo . o.json
    jq -cZ . o.json
    jq --indent 9 . o.json
    jq --arg x
    jq . nosuch
    echo '{a}' | jq .
    jq . o.json
    jq -c . o.json
    jq .a o.json
    jq .a.b o.json
    jq '.a.c[0]' o.json
    jq '.a.c[-1]' o.json
    jq -c '.a.c[1:]' o.json
    jq -c '.a.c[:2], .s[2:]' o.json
    jq '.nope' o.json
    jq '.a["b"], .["s"], ."s"' o.json
    jq '.a.b.c' o.json
    jq '.a.b.c?' o.json
    jq '.[0]' o.json
    jq '.a.c.x' o.json
    jq '.a.b[]' o.json
    jq '.n[]' o.json
    jq '.s[0]' o.json
    jq '.[].name' l.json
    jq -r '.[].name' l.json
    jq -r '.[] | "\(.name):\(.port)"' l.json
    jq -c 'map(.port)' l.json
    jq -c 'map(select(.port == 80) | .name)' l.json
    jq '[.[].port] | add' l.json
    jq 'length, (.[0] | length)' l.json
    jq -c '.[0] | keys, keys_unsorted, to_entries' l.json
    jq -c 'sort_by(.name) | map(.name)' l.json
    jq -c 'group_by(.port) | map(length)' l.json
    jq -c 'unique_by(.port) | map(.name)' l.json
    jq -c 'min_by(.port).name, max_by(.port).name' l.json
    jq -c 'map({(.name): .port}) | add' l.json
    jq -c '.[0] | {name, p: .port, "q": 1, "a b": 2}' l.json
    jq -c '.[] | {name, tag: .tags[]}' l.json
    jq -nc '{a:(1,2), b:(3,4)}'
    jq -nc '[1,2,3] | map(. * 2)'
    jq -nc '[(1,2) + (10,20)]'
    jq -nc '"\(1,2)-\(3,4)"'
    jq -nc '[1,2,3,4] | .[2:4] = ["x"]'
    jq -nc '[range(5)], [range(2;5)], [range(0;10;3)], [range(5;0;-2)]'
    jq -nc '[limit(3; range(10))], first(range(5)), [.[]?], isempty(empty)'
    jq -nc 'reduce range(5) as $i (0; . + $i)'
    jq -nc '[foreach range(5) as $i (0; . + $i)]'
    jq -nc '[foreach range(5) as $i (0; . + $i; [$i, .])]'
    jq -nc 'def f(x): x * 2; f(3)'
    jq -nc 'def f($a; $b): $a + $b; f(1; 2)'
    jq -nc 'def fac: if . <= 1 then 1 else . * (. - 1 | fac) end; 10 | fac'
    jq -nc '[.[]?] | length'
    jq -nc 'if true then 1 else 2 end, if null then 1 elif 0 then 2 else 3 end'
    jq -nc 'try error("x") catch ., try error({a:1}) catch .a'
    jq -nc '[1,null,2] | map(. // "d")'
    jq -nc '(null, false) // 3, (1, null) // 3, empty // 4'
    jq -nc '1 as $x | 2 as $y | [$x, $y]'
    jq -nc '[1,[2,3]] as [$a, [$b, $c]] | $a + $b + $c'
    jq -nc '{"a":1,"b":[2]} as {a: $x, b: [$y]} | $x + $y'
    jq -nc '{"a":1} as {$a} | $a'
    jq -nc '[[1,2],[3,4]] | .[] as [$a,$b] | {a: $a, b: $b}'
    jq -c '.a.b |= . + 1' o.json
    jq -c '.a.b = 5 | .a.c[1] = "x"' o.json
    jq -c '.a.b += 10, .a.b -= 1, .a.b *= 3, .a.b /= 2' o.json
    jq -c '.n //= 3' o.json
    jq -c 'del(.a), del(.a.c[0,2])' o.json
    jq -c '[paths]' o.json
    jq -c '[paths(type == "number")]' o.json
    jq -c 'path(.a.c[0]), [path(..)]' o.json
    jq -c 'getpath(["a","c",1]), setpath(["a","z"]; 1)' o.json
    jq -c 'delpaths([["a","b"],["n"]])' o.json
    jq -c 'with_entries(.value |= tostring)' o.json
    jq -c 'to_entries | from_entries' o.json
    jq -c '[..|numbers]' o.json
    jq -c '[recurse | type]' o.json
    jq -c 'map_values(type)' o.json
    jq -c 'has("a"), has("zz")' o.json
    jq -c '.a.c | has(0), has(5), contains([1]), index(2), inside([1,2,3,4])' o.json
    jq -c 'type, (.[] | type)' o.json
    jq -c '.t and .n, (.t or .n), (.t | not)' o.json
    jq -c 'any, all' m.json
    jq -nc '[true,false] | any, all'
    jq -nc '[1,2,3] | any(. > 2), all(. > 0)'
    jq -nc '[3,1,2] | sort, reverse, min, max, add, length'
    jq -nc '[1,[2,[3,[4]]]] | flatten, flatten(1)'
    jq -nc '[null,true,false,0,-1,"a",[],{},"B",[1],{"a":1}] | sort'
    jq -nc '[1,1,2,1] | unique, group_by(.), indices(1)'
    jq -nc '"a,b,c" | split(","), split(", *"; null), test("b"), ascii_upcase'
    jq -nc '"foobar" | ltrimstr("foo"), rtrimstr("bar"), startswith("foo"), endswith("x")'
    jq -nc '["a","b"] | join("-")'
    jq -nc '["a",1,null,true] | join("-")'
    jq -nc '[] | join("-"), add, min, first, last'
    jq -nc '"test" | explode, (explode | implode), length, utf8bytelength'
    jq -nc '"foo bar foo" | [match("foo"; "g").offset], sub("foo"; "x"), gsub("foo"; "x")'
    jq -nc '"foo bar" | capture("(?<a>[a-z]+) (?<b>[a-z]+)"), [scan("o")], [scan("(f)(o)")]'
    jq -nc '"abc" | gsub("(?<x>[ac])"; "<\(.x)>")'
    jq -nc '"aXbX" | ascii_downcase, [splits("X")], gsub("x";"";"i")'
    jq -nc '"a b" | @uri, @html, @sh, @base64, @json, @text'
    jq -nc '"YSBi" | @base64d'
    jq -nr '[1,"a\"b",null,true] | @csv, @tsv'
    jq -nr '["it'"'"'s", 1] | @sh'
    jq -nr '@base64 "x\("y")z", @uri "?q=\("a&b")"'
    jq -nc '1 + 2, 5 - 3, 2 * 3, 7 / 2, 7 % 3, -7 % 3, 1 / 3'
    jq -nc '"a" + "b", [1] + [2], {a:1} + {b:2}, null + 1, "ab" * 2, [1,2,1] - [1]'
    jq -nc '{a:{b:1}} * {a:{c:2}}'
    jq -nc '"a,b" / ","'
    jq -nc '1 == 1.0, "a" != "b", 1 < 2, [1] < [2], {} > []'
    jq -nc '1 + "a"'
    jq -nc '{} - 1'
    jq -nc '[] * 2'
    jq -nc '1 / 0'
    jq -nc '1 % 0'
    jq -nc '{} | keys, length, add'
    jq -nc '5 | keys'
    jq -nc 'true | length'
    jq -nc '"abc" | .[0]'
    jq -nc '{a:1} | .[0]'
    jq -nc '[1] | .a'
    jq -nc '[1] | .["a"]?'
    jq -nc 'error("boom")'
    jq -nc 'error({a:1})'
    jq -nc '"x" | error'
    jq -nc '{(1):2}'
    jq -nc '"abc" | tonumber'
    jq -nc '"12" | tonumber, (12 | tostring), ([1] | tostring), ("x" | tostring)'
    jq -nc '[1,2] | tojson, (tojson | fromjson)'
    jq -nc '"{a" | fromjson'
    jq -nc '1.0, 1.5, 100000000000000000, 1e3, 1e-5, 0.1, 3.14159, 1e17, -0.0001, 123456789012'
    jq -nc '3.7 | floor, ceil, round, sqrt'
    jq -nc 'pow(2;10), (2 | exp10), (100 | log10), infinite, -infinite, nan | . '
    jq -nc '[1,2,3] | .[1:] , .[:-1], .[-2:]'
    jq -nc '[[1,2],[3,4]] | transpose, combinations'
    jq -nc '[1,2] | combinations(2)?'
    jq -nc '{"a":[1,2,{"b":3}]} | walk(if type == "number" then . + 1 else . end)'
    jq -nc '{"b":2,"a":1}, ({"b":2,"a":1} | tojson)'
    jq -nSc '{"b":2,"a":{"d":1,"c":2}}'
    jq -nc '0 | until(. > 5; . + 2), [while(. < 5; . + 2)], [limit(4; repeat(. + 1))]'
    jq -nc '[1,2,3] | first, last, nth(1), first(.[]), nth(2; .[])'
    jq -nc '1425599621 | todate, (todate | fromdate), strftime("%Y %j"), gmtime'
    jq -nc '"2015-03-05T23:51:47Z" | fromdate'
    jq -nc '$ENV.HOME, env.HOME'
    jq -nc --arg x 1 --argjson y '{"a":2}' '$x, $y.a, $__prog_args?'
    jq -nc --arg x 1 '$ARGS.named'
    jq -nc --args '$ARGS.positional' a b
    jq -nc --jsonargs '$ARGS.positional' 1 '{"a":2}'
    jq -nc --slurpfile f m.json '$f'
    jq -nc --rawfile f b.txt '$f'
    jq -c . m.json
    jq -sc . m.json
    jq -nc '[inputs]' m.json
    jq -c '[., input]' m.json
    jq -R . b.txt
    jq -Rs . b.txt
    jq -Rc 'split("a")' b.txt
    jq -Rn '[inputs]' b.txt
    jq -r '.[] | .tags | @csv' l.json
    jq -j '.[].name' l.json
    jq -e .n o.json
    jq -e .t o.json
    jq -e empty o.json
    jq -S . o.json
    jq --tab .a o.json
    jq --indent 1 .a o.json
    jq --indent 0 .a o.json
    jq --indent 9 .a o.json
    jq -C -c . o.json
    jq -C . o.json
    jq -ac . o.json
    jq -f prog.jq o.json
    jq . bad.json
    jq . nope
    jq . empty
    jq . nope o.json
    jq '.a |' o.json
    jq 'foo' o.json
    jq 'f(1)' o.json
    jq '$x' o.json
    jq --foo . o.json
    cat o.json | jq .t
    cat o.json | jq -c keys
    jq -c 'label $out | .a.c[] | if . > 1 then ., break $out else . end' o.json
    jq -nc 'label $f | 1, break $f, 2'
    jq -nc '[.[]?, 1] | map(select(. > 0))'
    jq -nc '[1,[2]] | getpath([1,0]), (try getpath(["a"]) catch .)'
    jq -nc 'null | .a.b.c |= 5, (.a[2] = 1)'
    jq -nc '{"a":1} | has("a"), (try has(0) catch .)'
    jq -nc '[{"a":1,"b":2},{"a":3}] | map(.b?), map(has("b"))'
    jq -nc '"x" as $x | "a\($x)b", @json "v=\([1,2])"'
    jq -nc '[splits("a")]?'
    jq -nc 'input'
    jq -nc '[1,2,3] | IN(2)?' 
    jq -nc '{} | .a += 1 | .b.c |= 3 | .d[1] = 2'
    jq -nc '[3,1,2] | to_entries | map(select(.value > 1).key)'
    jq -nc '"\u00e9\n\t\"\\" , "é"'
    jq -nc '[.] | tojson | ., length'
    jq -nc '{"a":"b"} | .a as $k | {$k, ($k): 1}'
    jq -nc '1, 2 | . + 1'
    jq -nc '[1,2,3] as [$a] | $a, ([1] | .[5]), ([1,2] | .[1.7])'
    jq -nc 'halt_error'
    jq -nc '"bye\n" | halt_error(3)'
    jq -nc '1, halt, 2'
    jq -nc '[1,2,3,4,5] | del(.[1,3]), del(.[:2]), del(.[] | select(. > 3))'
    jq -nc '{"a":[{"b":1},{"b":2}]} | [.a[].b], (.a[].b |= . * 10), (.a[] |= select(.b == 1))?' 
    jq -nc '[.[]?] | tostring, ascii_downcase?'
    jq -nc '"a" | test("A"; "i"), test("A"), ([match("(x)?a").captures[0].string])'
    jq -nc '[1,2] | contains([1]), ("foobar" | contains("bar")), ({a:{b:1}} | contains({a:{}}))'
    jq -nc '[{"n":"x","v":1}] | from_entries?, ([["a",1]] | map({(.[0]): .[1]}) | add)'
    """#
}
