// Scripts that must come out as in the real bash: commands, redirects, functions, builtins. A row ends at `----`.

let oracleRowsCommands = ##"""
  i=0; while ((i<3)); do echo $i; ((i++)); done; until ((i==0)); do ((i--)); done; echo $i; for ((i=0,j=9;i<3;i++,j--)); do echo $i $j; done; ((0)); echo $?; ((5)); echo $?; let x=3+4 y=x*2; echo $x $y; let 0; echo $?
  ----
  for i in 1 2 3 4 5; do if ((i==2)); then continue; fi; if ((i==4)); then break; fi; echo $i; done; for i in a b; do for j in 1 2 3; do [ $j = 2 ] && continue 2; echo $i$j; done; done; for i in a b; do for j in 1 2; do break 2; done; done; echo $i $j
  ----
  while true; do echo once; break; done; n=0; until [ $n -ge 2 ]; do n=$((n+1)); done; echo $n; while false; do :; done; echo $?; for i in; do echo no; done; echo $?
  ----
  case abc in a*) echo 1;; *) echo 2;; esac; case x in a|x) echo ax;; esac; case "a b" in "a b") echo q;; esac; case a in a) echo 1;& b) echo 2;; c) echo 3;; esac; case a in a) echo 1;;& ?) echo 2;;& b) echo 3;; esac; case x in y) ;; esac; echo $?
  ----
  case $'a\nb' in *b) echo m;; esac; x='*'; case abc in $x) echo un;; esac; case abc in "$x") echo q;; *) echo nq;; esac; case '[' in \[) echo br;; esac; case a-c in [a-c]*) echo r;; esac; case 5 in [!0-9]) echo n;; [[:digit:]]) echo d;; esac
  ----
  if true; then echo t; else echo f; fi; if false; then echo t; elif true; then echo e; fi; if ! true; then echo n; else echo y; fi; if false; then :; fi; echo $?
  ----
  true && echo a || echo b; false && echo a || echo b; true || echo c; false; echo $?; ! false; echo $?; ! true; echo $?; true && false || echo d; false || false; echo $?
  ----
  f() { echo "$1 $# $*"; return 3; }; f a b c; echo $?; g() { local x=2; echo $x; h; }; h() { echo "h$x"; }; x=1; g; echo $x; function k { echo k; }; k; unset -f k; k 2>/dev/null; echo $?
  ----
  f() { local a=1 b; b=2; a=3; echo $a $b; }; a=9; f; echo $a ${b-unset}; fact() { if (( $1 <= 1 )); then echo 1; else echo $(( $1 * $(fact $(( $1 - 1 ))) )); fi; }; fact 6; set -- o p; f() { shift; echo $1; set -- z; echo $1; }; f 1 2; echo $1
  ----
  f() { echo in; return; echo no; }; f; echo $?; f() { false; return; }; f; echo $?; f() ( exit 5 ); f; echo $?; f() { for i in 1 2; do return 7; done; }; f; echo $?; f() { echo $FUNCNAME ${FUNCNAME[1]}; }; g() { f; }; g
  ----
  echo one | cat | tr a-z A-Z; echo a b c | wc -c; seq 5 | head -2; seq 3 | while read x; do echo "<$x>"; done; true | false; echo $? ${PIPESTATUS[@]}; false | true; echo $? "${PIPESTATUS[*]}"; set -o pipefail; false | true; echo $?
  ----
  echo a >f; cat f; echo b >>f; cat <f; echo c >| f; cat f; { echo 1; echo 2; } >f; cat f; cat <<<"x y"; cat <<< $((1+1)); wc -l <f; echo err >&2 2>/dev/null; ls nofile 2>/dev/null | cat; cat < /dev/null; echo $?
  ----
  exec 3>f; echo hi >&3; exec 3>&-; cat f; exec 4<f; read x <&4; echo $x; exec 4<&-; { echo out; echo err >&2; } 2>&1 | sort; { echo out; echo err >&2; } >f 2>&1; cat f; echo x &>f; cat f; echo y &>>f; cat f
  ----
  cat <<EOF
  a $((1+1)) $(echo sub) ${x:-def} \$x \\ "q" 'q' `echo bt`
  EOF
  cat <<'EOF'
  a $x $(echo)
  EOF
  cat <<-EOF
  	tab
  		tabs
  	EOF
  cat <<A; cat <<B
  a
  A
  b
  B
  ----
  x=$(cat <<EOF
  in
  EOF
  ); echo "$x"; while read l; do echo "[$l]"; done <<EOF
  1
   2 
  EOF
  cat <<"E O"
  x
  E O
  cat <<EOF | tr a-z A-Z
  low
  EOF
  cat <<E
  a "q" 'q' \$ \\ \a \" `echo hi` $(echo ")") ${x} ${y:-"d"} ${y:-'s'} ${y:-a\}b} a\
  b
  E
  ----
  (x=2; echo $x); echo ${x-unset}; (exit 3); echo $?; { x=5; }; echo $x; (cd /; pwd); (echo a; echo b) | cat; x=$(exit 4); echo $?; echo $(false) $?; y=$(echo a; echo b); echo "$y" $y
  ----
  echo $(echo "a b") "$(echo "a  b")" `echo c` "`echo "d  e"`" $(echo 'x'; echo y) "$(printf 'a\n\n\n')"z; echo $(echo $(echo nested)) `echo \`echo n2\``; echo "$(echo ")")"; echo $(case a in a) echo case;; esac)
  ----
  printf '%s\n' a b c; printf '%d %s\n' 1 a 2 b; printf '%5s|%-5s|%05d|%x|%X|%o|%c|%%\n' a b 42 255 255 8 xyz; printf '%.2f %e %g\n' 3.14159 1234.5 0.0001; printf '%s %s\n' one; printf 'a\tb\\n\n'; printf '%b\n' 'a\tb'; printf '%q\n' 'a b'; printf '%s' x; printf '\n'
  ----
  printf '%5.1f|%+d|% d|%#x|%#o\n' 2.25 5 5 255 8; printf '%*d|%-*d|\n' 5 42 5 42; printf '%.3s|\n' abcdef; printf '%s\n' "$(printf 'a\nb')"; printf -v v '%03d' 7; echo $v; printf '%d\n' 0x1f 010 "'a"; printf '\x41\101\u00e9\n'; printf 'no newline'; echo; printf '%d\n' abc; echo $?; printf '%(%Y-%m-%d)T\n' 0
  ----
  printf '%.0f %.0f %.0f %.0f %f %F %E %G %g %g %g\n' 0.5 1.5 2.5 1e10 1e-7 1.5 0 1e20 100000 1000000 123456789; printf '%10.3e|%-10.2f|%010.2f|%+.1f\n' 1234.5678 1.005 -1.5 2; printf '%g %g %g\n' 0.1 1e-5 3.0; printf '%s %d\n' a
  ----
  echo -n a; echo b; echo -e 'a\tb\nc'; echo -E 'a\tb'; echo -ne 'x\n'; echo -x; echo --; echo -n; echo -e 'a\cb'; echo; echo -e '\x41\0101\e[0m' | cat; echo "a\nb"
  ----
  read x <<< "a b"; echo "<$x>"; read x y <<< "a b c"; echo "<$x><$y>"; IFS=: read a b c <<< "1:2:3:4"; echo $a $b "$c"; read -r x <<< 'a\b'; echo $x; read x <<< 'a\b'; echo $x; echo "a b" | { read p q; echo $q $p; }; read -a arr <<< "x y z"; echo ${arr[1]} ${#arr[@]}; read x < /dev/null; echo $?; printf 'a' | { read x; echo $? $x; }
  ----
  printf 'l1\nl2\nl3\n' >f; while read -r l; do echo "$l"; done <f; { read a; read b; echo $a $b; } <f; mapfile -t m <f; echo ${#m[@]} ${m[2]}; mapfile m <f; echo "${m[0]}"; read -d 2 x <f; echo "$x"; read -n 3 x <<< abcdef; echo $x; while IFS=, read -r a b; do echo "$b-$a"; done <<< $'1,2\n3,4'
  ----
  IFS=: read -r a b <<< ":x"; echo "[$a][$b]"; read a b <<< "  lead trail  "; echo "[$a][$b]"; IFS=, read a b <<< "1,2,"; echo "[$a][$b]"; IFS=, read a b <<< "1,2,3,"; echo "[$a][$b]"; IFS= read -r x <<< "  sp  "; echo "[$x]"; read -r x <<< "  sp  "; echo "[$x]"
  ----
  set -e; false || true; if false; then :; fi; ! true; echo before; false; echo after
  ----
  set -e; f() { false; echo in; }; f || echo caught; (false; echo no) || echo sub; x=$(false) || echo as; echo go; x=$(exit 3); echo not
  ----
  set -e; f() { false; echo in; }; f; echo not
  ----
  set -e; trap 'echo exit $?' EXIT; false | true; echo ok; { false && true; }; echo ok2; f() { false && true; }; f; echo no
  ----
  set -e; while false; do :; done; until true; do :; done; for i in 1; do false || true; done; case a in a) true;; esac; (( 1 )); [[ a ]]; echo a; (( 0 )); echo no
  ----
  set -e; x=$(false; echo y); echo $x; echo $(false); if (false; true); then echo t; fi; (set -e; false; echo no); echo no2
  ----
  set -x; echo a "b c" 'd$e'; x=1; y="a b"; if [ $x = 1 ]; then echo yes; fi; (( x > 0 )); f() { echo f; }; f; z=$(echo sub); set +x; echo end
  ----
  trap 'echo bye' EXIT; echo hi; exit 3
  ----
  trap 'echo int' INT; kill -INT $$; echo after; trap - INT; trap 'echo usr; exit 4' USR1; kill -USR1 $$; sleep 1; echo no
  ----
  trap 'echo err $?' ERR; false; echo x; ! false; f() { false; }; f; (exit 3); echo y; false || true
  ----
  (trap 'echo sub bye' EXIT; echo sub); f() { trap 'echo late' EXIT; }; f; echo end; trap; trap -p EXIT
  ----
  trap 'echo term' TERM; (sleep 0.1; kill -TERM $$) & wait; echo waited; wait; trap '' TERM; kill $$; echo alive
  ----
  sleep 0.1 & wait; echo $?; (exit 5) & wait $!; echo $?; sleep 0.2 & p=$!; kill $p; wait $p; echo $?; { sleep 0.1; echo bg; } & wait; echo done; wait; echo $?
  ----
  (exit 1) & a=$!; (exit 2) & b=$!; wait $b; echo $?; wait $a; echo $?; sleep 1.2 & (sleep 0.2; exit 9) & wait -n; echo $?; wait
  ----
  eval 'x=1; echo $x'; eval echo '$x' "a b"; y='echo hi'; $y; eval "$y there"; eval ''; echo $?; eval 'false'; echo $?; cmd=echo; $cmd a; "$cmd" b; set -- echo q; "$@"; for i in 1 2 3; do eval 'if [ $i = 2 ]; then break; fi'; echo $i; done
  ----
  echo 'x=5; echo sourced $1; return 3; echo no' >f; . ./f; echo $? $x; source ./f arg; echo "$1"; echo 'exit 6' >g; (. ./g); echo $?; . ./nofile; echo $?
  ----
  shift; echo $?; set -- a b c d; shift; echo $1; shift 2; echo $1 $#; shift 5; echo $? $#; set -- -x y; echo $1; set a b; echo $*
  ----
  set -- -a -b val -c rest; while getopts "ab:c" o; do echo "$o ${OPTARG-}"; done; shift $((OPTIND-1)); echo $1; set -- -abval; OPTIND=1; while getopts "ab:" o; do echo $o $OPTARG; done; OPTIND=1; getopts ":a" o -z; echo $o $OPTARG; OPTIND=1; getopts a o -z; echo $o; OPTIND=1; getopts a: o -a; echo $?; OPTIND=1; getopts ab: o -a -b foo x; echo $o $OPTIND; getopts ab: o -a -b foo x; echo $o $OPTARG $OPTIND;getopts ab: o -a -b foo x; echo $? $o
  ----
  alias ll='echo alias'; ll x; shopt -s expand_aliases
  alias ll='echo alias'
  ll y
  unalias ll; ll 2>/dev/null; echo $?
  alias a=b c='d e'; alias
  ----
  export A=1; env | grep ^A=; B=2; env | grep ^B= || echo no; B=3 env | grep ^B=; echo $B; export B; env | grep ^B=; export -n A; env | grep -c ^A=; C=9 eval 'echo $C'; echo ${C-unset}; f() { echo $D; }; D=1 f; echo ${D-unset}
  ----
  readonly R=1; R=2; echo no
  echo $R; readonly R2; declare -r Q=5; unset R; echo $?
  declare -i n=5; n=n+3; echo $n; n+=2; echo $n; declare -l lo=ABC; echo $lo; declare -u up=abc; echo $up; declare -a arr; arr[2]=x; declare -p arr n; declare -f nofn; echo $?
  ----
  type echo cd if; f() { :; }; type f; type -t echo f if nosuch; command -v echo; command -v f; command -v nosuch; echo $?; command echo c; builtin echo b; type nosuch; echo $?
  ----
  cd /; pwd; cd /tmp; cd - >/dev/null; echo $OLDPWD; cd /nosuch; echo $?; cd; pwd | grep -c .; cd /usr/bin; cd ..; pwd; cd ./bin; echo $PWD; cd a b; echo $?
  ----
  echo $0 | grep -c s.sh; echo $$ | grep -c '[0-9]'; echo $PPID | grep -c .; echo $LINENO
  echo $LINENO; f() { echo $LINENO; }
  f; echo ${BASH_VERSION%%.*} $BASH_SUBSHELL $(echo $BASH_SUBSHELL); echo $-
  ----
  RANDOM=42; echo $RANDOM $RANDOM $RANDOM; SECONDS=5; echo $SECONDS; [ $RANDOM -ge 0 ] && echo ok
  ----
  cat <(echo a) <(echo b); while read l; do echo "got $l"; done < <(printf '1\n2\n'); echo abc | tee >(tr a-z A-Z >f) ; sleep 1; cat f; wc -l < <(seq 5)
  ----
  exit 300
  ----
  exit -1
  ----
  false; exit
  ----
  echo a; exit 2; echo b
  ----
  f() { exit 7; }; f; echo no
  ----
  exit abc; echo no
  ----
  (exit 9); echo $?; bash -c 'exit 4'; echo $?; bash -c 'echo $0 $1 $#' name a b; echo 'echo in script $1' >t.sh; bash t.sh arg; echo 'echo std' | bash; echo 'echo $1' | bash -s -- arg1; bash -c 'echo a; echo b'; bash nofile.sh; echo $?
  ----
  seq 100000 | head -1; yes | head -2; echo ${PIPESTATUS[@]}
  ----
  echo a;echo b&wait;echo c
  ----
  # comment
  echo a # comment
  echo a#b '#c' "#d" \#e
  #echo no
  ----
  if [ 1 = 1 ]
  then
    echo multi
  fi
  for x in 1 \
    2
  do
    echo $x
  done
  case a
  in
    a)
      echo c
      ;;
  esac
  while
    false
  do
    :
  done
  f ()
  {
    echo f
  }
  f
  ----
  { echo a; } && { echo b; }; ( echo c ) && echo d; { echo e; false; } || echo f; ! { false; }; echo $?
  ----
  echo "a" | { cat; echo b; } | (cat; echo c) | while read x; do echo $x; done; x=0; seq 3 | while read i; do x=$i; done; echo $x; x=0; while read i; do x=$i; done < <(seq 3); echo $x
  ----
  umask; umask 077; umask; umask u=rwx,g=rx,o=; umask -S; hash -r; times >/dev/null; echo $?
  ----
  f() { local -i i=1+1; local -a arr=(1 2); local IFS=,; echo $i ${arr[*]} "${arr[*]}"; }; f; echo "${IFS@Q}"; g() { local x=$1; if [ $x -gt 0 ]; then g $((x-1)); fi; echo $x; }; g 3
  ----
  nocmd; echo $?; ./nofile; echo $?; /tmp; echo $?; echo x >f; ./f; echo $?; nocmd | cat; echo $?; $empty; echo $?; "" ; echo $?; if nocmd; then :; else echo else; fi
  ----
  echo a > /nonexist/f; echo $?; cat < nofile; echo $?; echo hi >&9; echo $?; : > "$nope"; echo $?; x=1 > /nonexist/f; echo $? $x; { echo b; } > /nonexist/f; echo $?; for i in 1; do echo $i; done > /nonexist/f; echo $?
  ----
  echo "unclosed
  ----
  echo a
  echo )
  echo b
  ----
  if true; then
  echo x
  ----
  echo a; for
  ----
  x=1; declare -i n=5; declare -r r=2; declare -a a=(1 "2 3"); declare -A m=([k]=v [k2]="v 2"); declare -x e=3; declare -l low=ABC; declare u
  declare -p x n r a m e low u
  f() { echo hi; }; declare -f f; declare -F f; type f; type cd; type if; type -t cd if f
  trap 'echo bye' EXIT; trap "echo 'x'" INT TERM; trap '' HUP; trap
  trap - INT TERM HUP EXIT
  shopt nullglob; shopt -p nullglob; shopt -s nullglob; shopt -q nullglob; echo $?
  set -- a b c; echo $# "$*"; shift 2; echo $1
  ----
  x='a b'; y="it's"; z=$'a\nb'; set | grep -E '^(x|y)=' ; kill -l 9 TERM; kill -l 137; umask -p; caller; f2() { caller 0; }; f2; dirs | wc -l; builtin echo hi; command echo hi; echo ${BASH_VERSINFO[0]}
  ----
  set -o | grep -c on; set +o | head -3; shopt -s extglob; shopt extglob; set -o pipefail; set -o | grep pipefail; echo $SHELLOPTS | grep -c zzz
  ----
  break; echo $?; f() { break; echo in; }; for i in 1 2; do f; echo $i; done; return; echo after $?; for i in 1; do continue 5; done; echo $?; for i in 1; do break 0; done; echo $?
  ----
  export 1a; echo $?; declare 1a; echo $?; local x; echo $?; unset 1x; echo $?; read 1x; echo $?; getopts; echo $?; let; echo $?; alias foo; echo $?; unalias foo; echo $?
  ----
  [ a b ]; echo $?; [ 1 -eq a ]; echo $?; [ ; echo $?; test a b c d; echo $?; [ a = ]; echo $?; [ -f ]; echo $?; [ ! ]; echo $?; [ = ]; echo $?; [ -n ]; echo $?; [ "(" a ")" ]; echo $?; [ a -a ]; echo $?
  ----
  set -o foo; echo $?; set -Z; echo $?; wait 999; echo $?; wait %3; echo $?; fg; echo $?; bg; echo $?; jobs %1; echo $?; kill; kill foo; echo $?; kill -FOO 1; echo $?; disown %1; echo $?
  ----
  exec nocmd; echo no
  ----
  exec echo replaced; echo no
  ----
  (exec echo sub); echo main; exec >f; echo hidden; exec >&2; echo err
  ----
  cd a b; echo $?; ulimit -Q; echo $?; source; echo $?; umask 999; echo $?; printf; echo $?; pushd; popd; echo $?; hash foo; echo $?; command foo; echo $?; builtin foo; echo $?; declare -p nov; echo $?; mapfile -q; echo $?; help nosuch; echo $?; shopt foo; echo $?
  ----
  echo "$BASH_COMMAND"; x=$BASH_COMMAND; echo "$x"; for i in 1 2; do echo "$i: $BASH_COMMAND"; done; f() { echo "in: $BASH_COMMAND"; }; f; eval 'echo "[$BASH_COMMAND]"'
  ----
  trap 'echo "$? by: $BASH_COMMAND"' ERR; false; cat /nope "a b" 2>/dev/null; (exit 3); x=$(false); f() { cat /nope 2>/dev/null; }; f; f || true; true
  ----
  trap 'echo "$? at the end by: $BASH_COMMAND"' EXIT; f() { exit 4; }; f
  ----
  case $SHELLOPTS in *hashall*) echo a;; esac; set -u; case $SHELLOPTS in *nounset*) echo b;; esac; shopt -s nullglob; case :$BASHOPTS: in *:nullglob:*) echo c;; esac; BASHOPTS=x; echo not
  ----
  hash -p /bin/echo my; my hello; hash -t my; hash -d my; echo $?; hash -d my; echo $?; hash; hash -p /nope/x foo; foo; echo $?; type foo; hash -r; hash -p; echo $?; hash -t ls; echo $?; hash -p/bin/echo e; e hi; PATH=/usr/bin:/bin:/; hash
  ----
  eval "echo )"; echo $?; eval 'if'; echo $?; echo `if`; echo $?; echo 'echo )' >f; . ./f; echo $?
  ----
  x=5 y=$x; echo $y; x=7 eval 'echo $x'; echo $x; PATH=/nowhere; ls; echo $?; PATH=/usr/bin:/bin; a=1 b=2 env | grep -c '^[ab]='
  ----
  f() { echo "out"; echo "err" >&2; }; f 2>/dev/null; f 2>&1 >/dev/null; f >o 2>e; cat o e; { f; } 2>&1 | wc -l; f |& wc -l; x=$(f 2>&1); echo $x
  ----
  for i in 1 2 3; do echo $i; done | tail -1; for i in 1 2; do echo $i; done >f; cat f; while read x; do echo "r$x"; done <f; if true; then echo in; fi >f; cat f; (echo s; echo t) >f; cat f; case a in a) echo c;; esac >f; cat f
  ----
  a() { b; }; b() { c; }; c() { echo ${FUNCNAME[@]} ${#FUNCNAME[@]}; return 4; }; a; echo $?; d() { return $1; }; for i in 0 1 255 256; do d $i; echo $?; done
  ----
  declare -A c; for w in a b a c a b; do ((c[$w]++)); done; for k in a b c; do echo $k ${c[$k]}; done; s=0; for n in {1..100}; do ((s+=n)); done; echo $s; n=27 i=0; while [ $n -ne 1 ]; do if ((n%2)); then n=$((3*n+1)); else n=$((n/2)); fi; i=$((i+1)); done; echo $i
  ----
  retry=0; max=3; until [ $retry -ge $max ]; do echo "try $retry"; retry=$((retry + 1)); sleep 0.01; done; IFS=$'\n'; for l in $(printf 'a b\nc d\n'); do echo "[$l]"; done
  ----
  str="a,b,c"; IFS=',' read -ra parts <<< "$str"; for p in "${parts[@]}"; do echo "$p"; done; oldIFS=$IFS; IFS=,; for p in $str; do echo $p; done; IFS=$oldIFS; echo "${str//,/ }"; arr=(${str//,/ }); echo ${#arr[@]}
  ----
  log() { printf '[%s] %s\n' "$1" "${*:2}"; }; log INFO hello world; die() { echo "$*" >&2; exit 1; }; (die oops); echo $?; command -v nosuch >/dev/null || echo missing; [[ -n "$HOME" ]] && echo home; : "${VAR:=default}"; echo $VAR
  ----
  usage() { cat <<-END
  	usage: x
  	  opts
  	END
  }; usage; while [ $# -gt 0 ]; do shift; done; set -- --name=foo -v bar; for arg; do case $arg in --*=*) echo "${arg%%=*} ${arg#*=}";; -*) echo flag $arg;; *) echo pos $arg;; esac; done
  ----
  echo start; { sleep 0.1; echo one; } & { sleep 0.8; echo two; } & wait; echo end; for i in 3 1 2; do (sleep 0.$((i * 3)); echo $i) & done; wait
  ----
  set -- 1 2 3; for ((i=$#;i>0;i--)); do echo ${!i}; done; echo "${@:$#}"; last=${!#}; echo $last; f() { echo "$#:$*"; }; f "$@" 4; set -- "$@" 5; echo $#; set -- "${@:1:2}"; echo $@
  ----
  if [[ -f s.sh && -r s.sh ]]; then echo readable; fi; [[ $(wc -l < s.sh) -ge 1 ]] && echo lines; test -d /tmp -a -w /tmp && echo w; [ -t 0 ] || echo notty; [[ s.sh -ef ./s.sh ]] && echo same; touch n; [ n -nt s.sh ] && echo newer
  ----
  trap 'rm -f t; echo cleaned' EXIT; touch t; false; echo "status $?"; trap 'echo again' EXIT
  ----
  f() { trap 'echo ret' RETURN 2>/dev/null; :; }; x() { echo ${1:-none}; }; x; x a; x ""; unset x; echo ${x-u}; x; unset -f x; x 2>/dev/null || echo gone
  ----
  time_it() { local s=$SECONDS; "$@"; echo $((SECONDS-s < 9)); }; time_it sleep 0.01; { time true; } 2>&1 | grep -c real; time -p true 2>/dev/null; echo $?
  ----
  jobs; sleep 0.2 & jobs; kill %1; wait %1 2>/dev/null; echo $?; jobs; sleep 0.1 & disown; jobs; wait
  ----
  printf '%s\n' {a..c} | sort -r; echo ${RANDOM:+set} ${SECONDS:+set} ${LINENO:+set}; echo "$(( $(echo 2) * $(echo 3) ))"; echo $(( ${#HOME} > 0 )); x=10; echo $(( x > 5 ? x : 5 )) "$((x))px"; echo $[x+1]
  ----
  a=1; { a=2; echo $a; } | cat; echo $a; a=3 | true; echo $a; echo 5 | { read a; echo $a; }; echo $a; read a <<< 6; echo $a; (a=7); echo $a
  ----
  exec 5>&1; echo to5 >&5; exec 5>&-; echo gone >&5; echo $?; exec 6<s.sh; head -c 0 <&6; exec 6<&-; { echo a; } {fd}>f; echo $fd; cat f; exec {q}>g; echo w >&$q; exec {q}>&-; cat g
  ----
  kill -0 $$ && echo alive; kill -0 999999; echo $?; sleep 5 & kill -9 $!; wait $! 2>/dev/null; echo $?; (kill -TERM $BASHPID; echo no); echo $?; bash -c 'kill -INT $$'; echo $?
  ----
  exec 2>/dev/null; crash() { kill -SEGV $BASHPID; }; (crash) 2>/dev/null; echo $?; bash -c 'kill -9 $$' ; echo $?
  echo end
  ----
  sleep 3 & sleep 4 & echo "sub: $(jobs -p | wc -l)"; jobs -p | wc -l; (jobs -p) | wc -l; x=$(jobs -p); echo "$x" | wc -l; for j in $(jobs -p); do kill $j; done; wait; echo done $?
  ----
  cat > lib.sh <<'L'
  where() { echo "${BASH_SOURCE[0]##*/} ${BASH_LINENO[0]} ${FUNCNAME[1]}"; }
  echo "sourced ${BASH_SOURCE[0]##*/} from ${BASH_LINENO[0]} of ${BASH_SOURCE[1]##*/}"
  L
  . ./lib.sh
  f() { g; }
  g() { for i in "${!FUNCNAME[@]}"; do echo "$i ${FUNCNAME[i]} ${BASH_LINENO[i]} ${BASH_SOURCE[i]##*/}"; done; where; }
  f
  echo "$LINENO ${BASH_SOURCE[0]##*/} ${#BASH_LINENO[@]}"
  die() { echo "${BASH_SOURCE[1]##*/}:${BASH_LINENO[0]}: $*"; }
  die oops
  ----
  trap 'echo "ERR in line $LINENO"' ERR
  f() {
    echo in f
    return 3
  }
  f
  false
  ----
  exec 2>&1; set -x
  a=1; x=
  [[ $a == 1 && -n $a ]]; [[ -f s.sh ]]; [[ -z $x ]]; [[ $a ]]
  set +x
  ----
  sh -c 'echo "[$-]"'; sh -ec 'echo "[$-]"'; echo 'echo "[$-]"' | sh; sh -z; echo $?; sh -c 'i=1; echo $((++i)) $((--i)) $i'; sh -c 'echo $((i++))'; echo $?
  ----
  enable -a >/dev/null; echo $?; enable echo; echo $?; enable nosuch; echo $?
  ----
  if false; then :; else echo "else $?"; fi; if (exit 3); then :; elif (exit 4); then :; else echo "else $?"; fi; if cd /nonexistent 2>/dev/null; then :; else echo "else $?"; fi; if ! true; then :; else echo "else $?"; fi; if (exit 2); then :; elif echo "elif $?"; then :; fi; if false; then :; elif false; then :; fi; echo $?; f() { if "$@"; then echo ok; else echo "failed with $?"; fi; }; f true; f sh -c 'exit 7'; echo $?
  """##
