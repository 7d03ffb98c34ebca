// The rows of the comparison of awk with the real one.

extension LanguageRows {
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
}
