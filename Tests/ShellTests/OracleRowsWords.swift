// Scripts that must come out as in the real bash: words, expansions, arithmetic. A row ends at `----`.

let oracleRowsWords = ##"""
echo a b  c; echo "a  b" 'c  d' e\ f "g\"h" 'i'\''j'
----
x=1 y="a b"; echo $x $y "$y" '$y' ${x}y "${y}z"
----
a=" x "; echo -$a-; IFS=:; a=":x::y:"; set -- $a; echo $#; for i in "$@"; do echo "<$i>"; done; set -- x$a"y"; for i; do echo "[$i]"; done
----
IFS=' :'; a=' :x : y:z '; set -- $a; echo $#; printf '<%s>' "$@"; echo
----
IFS=; x='a b'; set -- $x; echo $#; unset IFS; set -- $x; echo $#
----
set -- a 'b c' d; echo $# "$*" "$@"; for i in $@; do echo $i; done; for i in "$@"; do echo $i; done; IFS=-; echo "$*" $*; x=$*; echo "$x"; x="$@"; echo "$x"
----
set --; for i in "$@"; do echo no; done; echo "x$@y" $# "${@}" ${1-none} "${1:-n o}"
----
echo ${x-u} ${x:-u} ${x=v} $x; x=; echo ${x-u} ${x:-u}[${x+set}][${x:+set}] ${x:=w} $x
----
x=abcabc; echo ${#x} ${x#a} ${x#*b} ${x##*b} ${x%c} ${x%b*} ${x%%b*} ${x/b/X} ${x//b/X} ${x/#a/X} ${x/%c/X} ${x/b} ${x//[ab]/-}
----
x='hello world'; echo ${x^} ${x^^} ${x^^[aeiou]} ${x:0:5} ${x:6} ${x: -5} ${x: -5:2} ${x:1:-1}; y=ABC; echo ${y,} ${y,,} ${y~~}
----
x=file.tar.gz; echo ${x%.*} ${x%%.*} ${x#*.} ${x##*.}; p=/a/b/c.txt; echo ${p##*/} ${p%/*}; q='a*b'; echo ${q#a\*} "${q%\*b}" "${q/\*/-}"
----
x='a b c'; echo "${x// /_}" ${x// /_} "${x/ /&&}" ; y='*'; echo "${x//"$y"/}" ; z=aXbXc; echo ${z//X/"/"} ${z//X/\/}
----
a=(1 2 "3 4" 5); echo ${a[0]} ${a[2]} "${a[@]}" ${#a[@]} ${#a[2]} ${a[-1]} "${a[*]}" ${!a[@]}; a+=(6); a[9]=z; echo ${!a[@]} ${a[@]:1:2}; unset 'a[1]'; echo ${a[@]}; for i in "${a[@]}"; do echo "<$i>"; done
----
declare -A m; m[a]=1; m["b c"]=2; m+=([d]=4); echo ${m[a]} "${m[b c]}" ${#m[@]}; for k in "${!m[@]}"; do echo "$k=${m[$k]}"; done | sort; unset 'm[a]'; echo ${#m[@]}; [[ -v m[d] ]] && echo has
----
declare -A m=([one]=1 [two]=2 [three]=3 [four]=4 [five]=5 [six]=6 [seven]=7); for k in "${!m[@]}"; do echo "$k ${m[$k]}"; done; declare -p m
----
a=([3]=x [1]=y z); echo ${!a[@]} ${a[@]}; a=(a b c); echo ${a[@]/b/B} ${a[@]^} "${a[@]#a}"; b=("${a[@]}" d); echo ${#b[@]}; echo "${a[@]:1}" "${@:1}"
----
x=a; a=5; echo ${!x}; p_one=1 p_two=2; echo ${!p_*} "${!p_@}"; r='b[1]'; b=(7 8); echo ${!r}; set -- x y; n=2; echo ${!n}
----
x='a b'; echo "${x@Q}" ${x@U} ${x@u} ; y=$'t\tn\n'; echo "${y@Q}"; echo ${#y}; a=(1 'b c'); echo "${a[@]@Q}"
----
echo $((1+2*3)) $((7/2)) $((-7/2)) $((7%3)) $((-7%3)) $((2**10)) $((1<<4)) $((0xff)) $((010)) $((2#101)) $((16#fF)) $((1>2)) $((1<2&&0)) $((!5)) $((~5)) $((5&3|8^1))
----
x=5; echo $((x++)) $x $((++x)) $((x--)) $((--x)) $((x+=3)) $((x*=2)) $((x<<=1)) $((x%=5)) $((x=2,x+1)) $((x>1?10:20)); y=x+1; echo $((y*2)) $(($y*2)); a=(1 2 3); echo $((a[1]+a[2])) $((a[0]++)) ${a[0]}
----
echo $((1+)) ; echo next
----
echo $((1/0)) same; echo next
echo line2
----
x=08; echo $((x)); echo $?
echo $((10#08)) $((x1)) $((3 4))
echo after
----
echo $(( 9223372036854775807 + 1 )) $(( -9223372036854775808 / -1 )) $((1 << 63)) $((1 << 64)) $((0x7fffffffffffffff)) $((- 5)) $((+5)) $((- -5)) $((2 ** 3 ** 2)) $((-2**2))
----
let 'a = 5' 'b = a * 2'; echo $a $b; ((c = a > 3 ? 1 : 0)); echo $c; echo $(( (1+2) * 3 )) $((  1 +   1 )) $((a , b)) $(( a == 5 && b == 10 )) $((5 > 3 ? 7 : 8)); for ((;;)); do break; done; for ((i=3;i--;)); do echo $i; done
----
echo > f1; echo > f2; echo > g1; echo f*; echo ?1; echo [fg]1; echo [!f]*; echo *.none; echo "f*" f\* 'f*'; x='f*'; echo $x "$x"; echo ./f*; set -f; echo f*; set +f; mkdir d; echo > d/a; echo > d/.h; echo d/*; echo */; echo d/.*
----
shopt -s nullglob
echo a *.none b; shopt -u nullglob; shopt -s dotglob; echo > .dot; mkdir e; echo > e/f; echo .d* e/*; shopt -u dotglob; shopt -s globstar; mkdir p; mkdir p/q; echo > p/q/r; echo p/**; echo **/r; shopt -s extglob
echo > ab; echo > abb; echo a+(b); echo !(p|ab*|s*); echo @(ab|e) ?(x)ab; case foobar in foo@(bar|baz)) echo ext;; esac
----
echo {a,b,c} {1..3} x{1,2}y {a,b}{1,2} {3..1} {a..c} {01..03} pre{,suf} {a} {} "{a,b}" a{b{1,2},c} {1..10..4} $'{a,b}' {-1..1}
----
echo ~ ~root ~/x "~" a~ ~nouser; HOME=/h; echo ~ ~/y; x=~/z; echo $x; y=a:~/b; echo $y
----
[ a = a ]; echo $?; [ a = b ]; echo $?; [ 1 -lt 2 ]; echo $?; [ -z "" ]; echo $?; [ -n "" ]; echo $?; [ x ]; echo $?; [ ]; echo $?; [ ! x ]; echo $?; [ 1 -eq 1 -a 2 -eq 3 ]; echo $?; [ 1 -eq 2 -o a = a ]; echo $?; [ \( a = a \) ]; echo $?; test -e /; echo $?
----
echo hi >f; mkdir d; [ -f f ] && echo f; [ -d d ] && echo d; [ -e no ] || echo none; [ -s f ] && echo s; [ -r f -a -w f ] && echo rw; [ -x f ] || echo nox; [ -x d ] && echo dx; >e; [ -s e ] || echo empty; [ -L f ] || echo nolink; [[ -f f && -d d ]] && echo both
----
[[ a == a* ]] && echo 1; [[ abc == *b* ]] && echo 2; [[ a != b ]] && echo 3; [[ a < b ]] && echo 4; [[ 10 -gt 9 ]] && echo 5; [[ -z $u ]] && echo 6; [[ a && b ]] && echo 7; [[ a || b ]] && echo 8; [[ ! a ]] || echo 9; [[ (a == b) || c ]] && echo 10; x='a b'; [[ $x == 'a b' ]] && echo 11; [[ "a*" == "a*" ]] && echo 12; [[ abc == "a*" ]] || echo 13; [[ x -eq 0 ]]; echo $?
----
[[ abc123 =~ ^([a-z]+)([0-9]+)$ ]] && echo ${BASH_REMATCH[0]} ${BASH_REMATCH[1]} ${BASH_REMATCH[2]}; [[ foo =~ o+ ]] && echo $BASH_REMATCH; re='^[0-9]+$'; [[ 42 =~ $re ]] && echo num; [[ 4x =~ $re ]]; echo $?; [[ "a.b" =~ a\.b ]] && echo dot; [[ axb =~ "a.b" ]]; echo $?; [[ 1.2.3 =~ ^v?([0-9]+)\.([0-9]+) ]] && echo "${BASH_REMATCH[@]}"
----
x=abc; echo "${x:0:1}${x:1}" ${x:3}. ${x:5}. "${x:0:0}." ${x::2} ${x:1:1}; set -- a b c d; echo ${@:2} ${@:2:2} ${*:3} ${@: -1}
----
a=(a b c d e); echo ${a[@]:1:3} ${a[@]: -2} "${a[@]:4}" ${#a} ${a}; unset a[1]; echo ${#a[@]} ${!a[@]}; a=("${a[@]}"); echo ${!a[@]}; b=(); echo ${#b[@]}; for i in "${b[@]}"; do echo no; done; a[5+1]=x; echo ${a[6]} ${a[2*3]}; i=0; a[i++]=q; echo $i ${a[0]}
----
x=$'a\nb'; echo "$x"; echo $x; echo $'\t'x | cat; echo $'it\'s' $'\x41\u0042\103'; echo "$(echo -e 'a\nb')"; y="tab	x"; echo "$y" $y
----
echo héllo | cat; x=héllo; echo ${#x} ${x:1:2} ${x^^} ${x#h?}; [[ é == ? ]] && echo one; printf '%-7s|\n' é; echo "日本語" ; y=日本語; echo ${#y} ${y:1:1}; case 日 in ?) echo c;; esac
----
x=5; x+=3; echo $x; declare -i y=5; y+=3; echo $y; a=(1); a+=2; echo ${a[0]}; s=a; s+=b; s+="c d"; echo "$s"; unset s; s+=q; echo $s
----
a=1; b=2; a=$b b=$a; echo $a $b; x=1; (( x++ )) || true; echo $x; x=$x$x; echo $x; x=; x=${x:-5}; echo $x; : ${z:=9}; echo $z
----
f() { echo $#; }; f "$@" a "" b; f ""; f "" "" | cat; set -- "" x ""; echo $#; f "$@" | cat; for i in "$@"; do echo "<$i>"; done; echo ${#@} ${#*}
----
x=abc
echo "${x/a/'b'}" "${x/'a'/Q}" "${x#'a'}" "${y:-'a'}" ${y:-'a b'} "${y:-"a  b"}" "${y:-\}}" "${y:-\a}" "${y:-a\"b}" "${x/a/\&}" "${x/a/&&}" ${x/a/'&'}
echo ${x/a/"&"} "${x/a/"&"}"; echo "${x:1:1+1}" ${x: -1} ${x:(-2)} "${x:x?1:2}"
echo "a\b\$\`\"\\" a\bc; echo "$(echo "a b")" `echo \`echo hi\`` "`echo \"q\"`"
----
a[1 + 1]=5; echo ${a[2]} ${a[ 1+1 ]}; echo "$((1 + "2"))" $(( x=3 , x+1 )) $[ 1+2 ]
----
echo ${x!y}; echo same
echo next
----
echo ${x:?msg}; echo same
echo next
----
x=; echo ${x:?}; echo no
----
set -u; echo ${x-ok} ${x:-ok2}; x=1; echo $x; echo "$@" $#; echo $nope; echo not
----
readonly r=1; r=2; echo same
echo next $?
----
f() { echo $((1/0)); echo in; }; f; echo same
echo next
----
a[-5]=1; echo same
echo next
----
(echo $((1/0)); echo sub); echo after $?; x=$(echo $((1/0)); echo sub); echo after $?
----
((1/0)); echo after $?; let 1/0; echo after $?; ((1+)); echo $?; [[ 1+ -eq 2 ]]; echo $?
----
x='a   b'; set -- $x"c d"$x; for i; do echo "<$i>"; done; y=; set -- $y a$y "$y" b; echo $#; z=' '; set -- a${z}b; echo $#
----
echo "${x:-a b}" ${x:-a b} | cat; set -- ${x:-a "b c" d}; echo $#; set -- "${x:-a "b c" d}"; echo $#; set -- ${x+q} ${x:+r}; echo $#; y=1; set -- ${y:+a b}; echo $#; set -- "${y:+a b}"; echo $#
----
x=/usr/local/bin; echo ${x//\//:} ${x/\/usr} ${x%/*/*}; v=1.2.3; echo ${v//./ } ${v%%.*} ${v//[0-9]/#}; s='  trim  '; s="${s#"${s%%[![:space:]]*}"}"; echo "[$s]"; echo "${s%"${s##*[![:space:]]}"}|"
----
a=("x y" z); printf '<%s>' "${a[@]}" "${a[*]}" ${a[@]}; echo; IFS=,; echo "${a[*]}"; printf '<%s>' pre"${a[@]}"post; echo; c=${a[@]}; echo "$c"; c=${a[*]}; echo "$c"
----
x="a*b"; echo "${x//\*/-}" ${x//[*]/-}; p='[a]'; y='[a]b'; echo ${y#"$p"} ${y#$p}; g='a?c'; [[ abc == $g ]] && echo m; [[ abc == "$g" ]] || echo n; [[ 'a?c' == "$g" ]] && echo l
----
unset x; echo "${x[@]}" ${#x[@]}; x=s; echo ${x[0]} ${x[@]} ${#x[@]} ${x[1]-un}; declare -A h; h[x.y]=1 h[x/y]=2; echo ${h[x.y]} ${h[x/y]} ${#h[@]}; k=x.y; echo ${h[$k]}; h[$k]+=z; echo ${h[$k]}; echo $(( h[n]+=5 )) ${h[n]}
----
echo $'a\'b' $'\\' $'\e[0m' $'a\cAb' | cat; echo $"trans"; echo "a$"b "$ " $ a$
----
echo a\
b; echo "x\
y"; echo 'x\
y'; echo $(echo a \
b)
----
declare -n ref=target; target=5; echo $ref; ref=6; echo $target; f() { local -n r=$1; r=changed; }; f target; echo $target; echo ${!ref}
----
x=1; f() { local x=2; g; echo $x; }; g() { x=3; }; f; echo $x; f() { local x; echo ${x-unset}; x=5; }; f; echo $x
----
echo ${#} ${#-} $# ${##} ${?} ${!} "$!" end; set -- a b; echo ${#} ${##} ${#1} ${1#a} ${@#a} ${*/b/c}
----
echo ${!nope} x
echo ${1bad} y
echo z
----
x=(a b); x=c; echo ${x[@]}; y=q; y[2]=r; echo ${y[@]} ${!y[@]}; unset 'y[0]'; echo ${y-none} ${y[@]}; z=(1 2 3); z=(${z[@]/2/}); echo ${#z[@]}
----
a=(b a c); IFS=$'\n' s=($(sort <<<"${a[*]}")); unset IFS; echo ${s[@]}; mapfile -t l < <(printf '%s\n' "${a[@]}" | sort -r); echo ${l[*]}; printf '%s\n' "${a[@]}" | while read -r x; do echo "- $x"; done
----
printf -v x '%s-' a b; echo $x; printf '%s,' "${x[@]}"; echo; printf '%s=%s\n' a 1 b; printf '[%s]\n'; printf '%d\n'; printf 'x%sy%sz\n' 1
----
echo $((08)); echo after
echo $((1 ? 2 : 3)) $((0 || 2)) $((x = 5)) $x $((x == 5 ? x : 0)) $(( 3 > 2 > 1 )) $((1,2,3)) $((4 % 3 * 2))
----
i=5; echo $((i--)) $((--i)) $((i+++i)) $((i - -1)) $((- i)) $((!i)) $((i<<1|1)) $(( (i)++ ))
echo x
----
x=abc; echo ${x:1:100} ${x: -10}. ${x:0:-1}; echo ${x:2:-2}
echo y
"""##
