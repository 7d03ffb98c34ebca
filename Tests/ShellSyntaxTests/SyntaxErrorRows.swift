// What bash 5.2 says of texts that are wrong: recorded with `bash -n x.sh`.
//
// A row is the text and what bash prints, both with \\n for a newline.

let syntaxErrorRows = #"""
  echo )	x.sh: line 1: syntax error near unexpected token `)'\nx.sh: line 1: `echo )'
  if true; then	x.sh: line 2: syntax error: unexpected end of file
  echo "abc	x.sh: line 1: unexpected EOF while looking for matching `"'
  echo $(ls	x.sh: line 2: unexpected EOF while looking for matching `)'
  for i in a b\ndo echo $i\n)	x.sh: line 3: syntax error near unexpected token `)'\nx.sh: line 3: `)'
  echo a | | b	x.sh: line 1: syntax error near unexpected token `|'\nx.sh: line 1: `echo a | | b'
  fi	x.sh: line 1: syntax error near unexpected token `fi'\nx.sh: line 1: `fi'
  ;;	x.sh: line 1: syntax error near unexpected token `;;'\nx.sh: line 1: `;;'
  a && 	x.sh: line 2: syntax error: unexpected end of file
  a |	x.sh: line 2: syntax error: unexpected end of file
  case x in	x.sh: line 2: syntax error: unexpected end of file
  { echo	x.sh: line 2: syntax error: unexpected end of file
  ( echo	x.sh: line 2: syntax error: unexpected end of file
  echo `ls	x.sh: line 1: unexpected EOF while looking for matching ``'
  echo ${x	x.sh: line 1: unexpected EOF while looking for matching `}'
  echo $((1+	x.sh: line 1: unexpected EOF while looking for matching `)'
  f() {	x.sh: line 2: syntax error: unexpected end of file
  f() echo	x.sh: line 1: syntax error near unexpected token `echo'\nx.sh: line 1: `f() echo'
  echo > 	x.sh: line 1: syntax error near unexpected token `newline'\nx.sh: line 1: `echo > '
  echo > ;	x.sh: line 1: syntax error near unexpected token `;'\nx.sh: line 1: `echo > ;'
  ((1+	x.sh: line 1: unexpected EOF while looking for matching `)'
  if; then :; fi	x.sh: line 1: syntax error near unexpected token `;'\nx.sh: line 1: `if; then :; fi'
  while do :; done	x.sh: line 1: syntax error near unexpected token `do'\nx.sh: line 1: `while do :; done'
  if true; then fi	x.sh: line 1: syntax error near unexpected token `fi'\nx.sh: line 1: `if true; then fi'
  () { :; }	x.sh: line 1: syntax error near unexpected token `)'\nx.sh: line 1: `() { :; }'
  a() b() { :; }	x.sh: line 1: syntax error near unexpected token `b'\nx.sh: line 1: `a() b() { :; }'
  echo <<	x.sh: line 1: syntax error near unexpected token `newline'\nx.sh: line 1: `echo <<'
  select x in a; do	x.sh: line 2: syntax error: unexpected end of file
  echo <(ls	x.sh: line 2: unexpected EOF while looking for matching `)'
  case x in a) echo ;; b	x.sh: line 1: syntax error near unexpected token `newline'\nx.sh: line 1: `case x in a) echo ;; b'
  case x in a) echo\n;;; esac	x.sh: line 2: syntax error near unexpected token `;'\nx.sh: line 2: `;;; esac'
  echo & ; ls	x.sh: line 1: syntax error near unexpected token `;'\nx.sh: line 1: `echo & ; ls'
  && ls	x.sh: line 1: syntax error near unexpected token `&&'\nx.sh: line 1: `&& ls'
  | ls	x.sh: line 1: syntax error near unexpected token `|'\nx.sh: line 1: `| ls'
  {ls;}	x.sh: line 1: syntax error near unexpected token `}'\nx.sh: line 1: `{ls;}'
  }	x.sh: line 1: syntax error near unexpected token `}'\nx.sh: line 1: `}'
  echo "${x	x.sh: line 1: unexpected EOF while looking for matching `}'
  echo "$(ls"	x.sh: line 1: unexpected EOF while looking for matching `"'
  echo $(( (1+2 )	x.sh: line 1: unexpected EOF while looking for matching `)'
  for ((i=0;i<3)); do :; done	x.sh: line 1: syntax error: arithmetic expression required\nx.sh: line 1: syntax error: `((i=0;i<3))'
  for ((i=0;i<3;i++;1)); do :; done	x.sh: line 1: syntax error: `;' unexpected\nx.sh: line 1: syntax error: `((i=0;i<3;i++;1))'
  for i in a; echo; done	x.sh: line 1: syntax error near unexpected token `echo'\nx.sh: line 1: `for i in a; echo; done'
  for i; do echo; done; )	x.sh: line 1: syntax error near unexpected token `)'\nx.sh: line 1: `for i; do echo; done; )'
  function { :; }	x.sh: line 1: syntax error near unexpected token `:'\nx.sh: line 1: `function { :; }'
  function f	x.sh: line 2: syntax error: unexpected end of file
  echo $'ab	x.sh: line 1: unexpected EOF while looking for matching `''
  echo 'ab	x.sh: line 1: unexpected EOF while looking for matching `''
  echo "abc\ndef\n	x.sh: line 1: unexpected EOF while looking for matching `"'
  echo $(ls\n	x.sh: line 2: unexpected EOF while looking for matching `)'
  echo a\nif true; then\n	x.sh: line 3: syntax error: unexpected end of file
  for i in 1 2 {echo $i;}	x.sh: line 1: syntax error near unexpected token `}'\nx.sh: line 1: `for i in 1 2 {echo $i;}'
  a() 	x.sh: line 2: syntax error: unexpected end of file
  echo a;;b	x.sh: line 1: syntax error near unexpected token `;;'\nx.sh: line 1: `echo a;;b'
  echo >&	x.sh: line 1: syntax error near unexpected token `newline'\nx.sh: line 1: `echo >&'
  echo a=(1)	x.sh: line 1: syntax error near unexpected token `('\nx.sh: line 1: `echo a=(1)'
  a=( ( )	x.sh: line 1: syntax error near unexpected token `('\nx.sh: line 1: `a=( ( )'
  a=(1 & 2)	x.sh: line 1: syntax error near unexpected token `&'\nx.sh: line 1: `a=(1 & 2)'
  a=(1; 2)	x.sh: line 1: syntax error near unexpected token `;'\nx.sh: line 1: `a=(1; 2)'
  [[ a b ]]\n	x.sh: line 1: conditional binary operator expected
  [[ -f ]]\n	x.sh: line 1: unexpected argument `]]' to conditional unary operator
  [[ ( a ]]\n	x.sh: line 1: unexpected token `]]', expected `)'
  [[ a == ]]\n	x.sh: line 1: unexpected argument `]]' to conditional binary operator
  [[ a -foo b ]]\n	x.sh: line 1: conditional binary operator expected
  echo $(if)	x.sh: line 1: syntax error near unexpected token `)'\nx.sh: line 1: `echo $(if)'
  echo $(echo ) )	x.sh: line 1: syntax error near unexpected token `)'\nx.sh: line 1: `echo $(echo ) )'
  x=(a b	x.sh: line 1: unexpected EOF while looking for matching `)'
  echo $( (1+2) 	x.sh: line 2: unexpected EOF while looking for matching `)'
  ((1+2\n	x.sh: line 1: unexpected EOF while looking for matching `)'
  cat <<EOF\nabc\n	x.sh: line 2: warning: here-document at line 1 delimited by end-of-file (wanted `EOF')
  cat <<A <<B\n1\nA\n2\n	x.sh: line 4: warning: here-document at line 3 delimited by end-of-file (wanted `B')
  echo `if`	
  if true; then echo; done	x.sh: line 1: syntax error near unexpected token `done'\nx.sh: line 1: `if true; then echo; done'
  while true; do echo; fi	x.sh: line 1: syntax error near unexpected token `fi'\nx.sh: line 1: `while true; do echo; fi'
  case a in b) echo; done	x.sh: line 1: syntax error near unexpected token `done'\nx.sh: line 1: `case a in b) echo; done'
  echo a (b)	x.sh: line 1: syntax error near unexpected token `('\nx.sh: line 1: `echo a (b)'
  echo a(b)	x.sh: line 1: syntax error near unexpected token `('\nx.sh: line 1: `echo a(b)'
  foo bar() { echo; }	x.sh: line 1: syntax error near unexpected token `('\nx.sh: line 1: `foo bar() { echo; }'
  [[ a ]] b	x.sh: line 1: syntax error near unexpected token `b'\nx.sh: line 1: `[[ a ]] b'
  ( a ) b	x.sh: line 1: syntax error near unexpected token `b'\nx.sh: line 1: `( a ) b'
  { a; } b	x.sh: line 1: syntax error near unexpected token `b'\nx.sh: line 1: `{ a; } b'
  if a; then b; fi c	x.sh: line 1: syntax error near unexpected token `c'\nx.sh: line 1: `if a; then b; fi c'
  ! ! true; )	x.sh: line 1: syntax error near unexpected token `)'\nx.sh: line 1: `! ! true; )'
  time )	x.sh: line 1: syntax error near unexpected token `)'\nx.sh: line 1: `time )'
  a; ; b	x.sh: line 1: syntax error near unexpected token `;'\nx.sh: line 1: `a; ; b'
  a & & b	x.sh: line 1: syntax error near unexpected token `&'\nx.sh: line 1: `a & & b'
  a || || b	x.sh: line 1: syntax error near unexpected token `||'\nx.sh: line 1: `a || || b'
  do	x.sh: line 1: syntax error near unexpected token `do'\nx.sh: line 1: `do'
  then	x.sh: line 1: syntax error near unexpected token `then'\nx.sh: line 1: `then'
  else	x.sh: line 1: syntax error near unexpected token `else'\nx.sh: line 1: `else'
  { }	x.sh: line 1: syntax error near unexpected token `}'\nx.sh: line 1: `{ }'
  ( )	x.sh: line 1: syntax error near unexpected token `)'\nx.sh: line 1: `( )'
  $( )	
  function f() echo	x.sh: line 1: syntax error near unexpected token `echo'\nx.sh: line 1: `function f() echo'
  echo ${x}}	
  until	x.sh: line 2: syntax error: unexpected end of file
  for	x.sh: line 1: syntax error near unexpected token `newline'\nx.sh: line 1: `for'
  for x	x.sh: line 2: syntax error: unexpected end of file
  for x in	x.sh: line 2: syntax error: unexpected end of file
  for x in a;	x.sh: line 2: syntax error: unexpected end of file
  for ;	x.sh: line 1: syntax error near unexpected token `;'\nx.sh: line 1: `for ;'
  case	x.sh: line 1: syntax error near unexpected token `newline'\nx.sh: line 1: `case'
  case x	x.sh: line 2: syntax error: unexpected end of file
  case x in (a	x.sh: line 1: syntax error near unexpected token `newline'\nx.sh: line 1: `case x in (a'
  case x in a|	x.sh: line 1: syntax error near unexpected token `newline'\nx.sh: line 1: `case x in a|'
  done <x	x.sh: line 1: syntax error near unexpected token `done'\nx.sh: line 1: `done <x'
  [ a	
  ((	x.sh: line 1: unexpected EOF while looking for matching `)'
  (( a ) )	
  <	x.sh: line 1: syntax error near unexpected token `newline'\nx.sh: line 1: `<'
  > a b | 	x.sh: line 2: syntax error: unexpected end of file
  >>	x.sh: line 1: syntax error near unexpected token `newline'\nx.sh: line 1: `>>'
  <<<	x.sh: line 1: syntax error near unexpected token `newline'\nx.sh: line 1: `<<<'
  a <<< 	x.sh: line 1: syntax error near unexpected token `newline'\nx.sh: line 1: `a <<< '
  a 2>& 	x.sh: line 1: syntax error near unexpected token `newline'\nx.sh: line 1: `a 2>& '
  a &> 	x.sh: line 1: syntax error near unexpected token `newline'\nx.sh: line 1: `a &> '
  echo a # comment )	
  # only	
  \\	
  a \\\n	
  "\\"	x.sh: line 1: unexpected EOF while looking for matching `"'
  echo "a\\"	x.sh: line 1: unexpected EOF while looking for matching `"'
  """#
