// Patterns: rows asked of Python's re (P), as the table of POSIX' has them.

let perlPatternRows = """
  P ¦ a|ab ¦ x.y ¦ -
  P ¦ a|ab ¦ abc ¦ 0,1
  P ¦ a|ab ¦ b␤a ¦ 2,3
  P ¦ a|ab ¦ 12␠ab ¦ 3,4
  P ¦ a|ab ¦ (a) ¦ 1,2
  P ¦ (a|ab)(c|bcd)(d*) ¦ abcd ¦ 0,4 0,1 1,4 4,4
  P ¦ (a|ab)(c|bcd)(d*) ¦ x.y ¦ -
  P ¦ (a|ab)(c|bcd)(d*) ¦ ac ¦ 0,2 0,1 1,2 2,2
  P ¦ (a|ab)(c|bcd)(d*) ¦ acd ¦ 0,3 0,1 1,2 2,3
  P ¦ (a|ab)(c|bcd)(d*) ¦ abc ¦ 0,3 0,2 2,3 3,3
  P ¦ (a+?)(a*) ¦ a ¦ 0,1 0,1 1,1
  P ¦ (a+?)(a*) ¦ x.y ¦ -
  P ¦ (a+?)(a*) ¦ aaa ¦ 0,3 0,1 1,3
  P ¦ (a+?)(a*) ¦ abcde ¦ 0,1 0,1 1,1
  P ¦ (a+?)(a*) ¦ foobar ¦ 4,5 4,5 5,5
  P ¦ a*?b ¦ xabab ¦ 1,3
  P ¦ a*?b ¦ a ¦ -
  P ¦ a*?b ¦ abba ¦ 0,2
  P ¦ a*?b ¦ foobar ¦ 3,4
  P ¦ a*?b ¦ foofoobaz ¦ 6,7
  P ¦ (a|b)*?c ¦ 容器容 ¦ -
  P ¦ (a|b)*?c ¦ abcd ¦ 0,3 1,2
  P ¦ (a|b)*?c ¦ Abc ¦ 1,3 1,2
  P ¦ (a|b)*?c ¦ abcde ¦ 0,3 1,2
  P ¦ (a|b)*?c ¦ ac ¦ 0,2 0,1
  P ¦ \\d+\\s\\w+ ¦ xabab ¦ -
  P ¦ \\d+\\s\\w+ ¦ 12␠ab ¦ 0,5
  P ¦ ^\\s*(\\w+)\\s*=\\s*(.*?)\\s*$ ¦ a1b2 ¦ -
  P ¦ ^\\s*(\\w+)\\s*=\\s*(.*?)\\s*$ ¦ k␠=␠v␠ ¦ 0,6 0,1 4,5
  P ¦ (?i)abc ¦ aaxaa ¦ -
  P ¦ (?i)abc ¦ AbC ¦ 0,3
  P ¦ (?i)abc ¦ Abc ¦ 0,3
  P ¦ (?i)abc ¦ abcde ¦ 0,3
  P ¦ a(?i:B)c ¦ a␉b ¦ -
  P ¦ a(?i:B)c ¦ abcde ¦ 0,3
  P ¦ a(?i:B)c ¦ abc ¦ 0,3
  P ¦ a(?i:B)c ¦ abcd ¦ 0,3
  P ¦ (?s)a.b ¦ aba ¦ -
  P ¦ (?s)a.b ¦ a␉b ¦ 0,3
  P ¦ (?s)a.b ¦ aaab ¦ 1,4
  P ¦ (?s)a.b ¦ a␤b ¦ 0,3
  P ¦ (?s)a.b ¦ foobarbaz ¦ 4,7
  P ¦ a.b ¦ hello␠world ¦ -
  P ¦ a.b ¦ aaab ¦ 1,4
  P ¦ a.b ¦ a␉b ¦ 0,3
  P ¦ a.b ¦ a1b2 ¦ 0,3
  P ¦ a.b ¦ foobarbaz ¦ 4,7
  P ¦ (?m)^b$ ¦ foofoobaz ¦ -
  P ¦ (?m)^b$ ¦ b␤a ¦ 0,1
  P ¦ (?m)^b$ ¦ a␤b ¦ 2,3
  P ¦ (?m)^b$ ¦ b ¦ 0,1
  P ¦ ^b$ ¦ aaa ¦ -
  P ¦ ^b$ ¦ b ¦ 0,1
  P ¦ (?P<x>a)(?P=x) ¦ aXbX ¦ -
  P ¦ (?P<x>a)(?P=x) ¦ aab ¦ 0,2 0,1
  P ¦ (?P<x>a)(?P=x) ¦ aaa ¦ 0,2 0,1
  P ¦ (?P<x>a)(?P=x) ¦ aaxaa ¦ 0,2 0,1
  P ¦ (?:ab)+ ¦ foobarbaz ¦ -
  P ¦ (?:ab)+ ¦ aab ¦ 1,3
  P ¦ (?:ab)+ ¦ a-a␠ab-ab ¦ 4,6
  P ¦ (?:ab)+ ¦ aba ¦ 0,2
  P ¦ (?:ab)+ ¦ xabab ¦ 1,5
  P ¦ \\bfoo\\b ¦ abba ¦ -
  P ¦ \\bfoo\\b ¦ foo␠bar ¦ 0,3
  P ¦ \\Bo ¦ x.y ¦ -
  P ¦ \\Bo ¦ foo␠bar ¦ 1,2
  P ¦ \\Bo ¦ hello␠world ¦ 4,5
  P ¦ \\Bo ¦ foobar ¦ 1,2
  P ¦ \\Bo ¦ me@x.io ¦ 6,7
  P ¦ a{2,3}? ¦ foobar ¦ -
  P ¦ a{2,3}? ¦ aab ¦ 0,2
  P ¦ a{2,3}? ¦ aaa ¦ 0,2
  P ¦ a{2,3}? ¦ aaxaa ¦ 0,2
  P ¦ [\\w.-]+@[\\w.-]+ ¦ AbC ¦ -
  P ¦ [\\w.-]+@[\\w.-]+ ¦ me@x.io ¦ 0,7
  P ¦ [^\\W\\d]+ ¦ a␉b ¦ 0,1
  P ¦ [^\\W\\d]+ ¦ abcde ¦ 0,5
  P ¦ [^\\W\\d]+ ¦ AbC ¦ 0,3
  P ¦ [^\\W\\d]+ ¦ aXbX ¦ 0,4
  P ¦ [^\\W\\d]+ ¦ ]a[ ¦ 1,2
  P ¦ [\\s\\S] ¦ Abc ¦ 0,1
  P ¦ [\\s\\S] ¦ AbC ¦ 0,1
  P ¦ [\\s\\S] ¦ ∅ ¦ -
  P ¦ [\\s\\S] ¦ abc ¦ 0,1
  P ¦ [\\s\\S] ¦ éa␠ü ¦ 0,2
  P ¦ (?=ab)a ¦ a␤ ¦ -
  P ¦ (?=ab)a ¦ abba ¦ 0,1
  P ¦ (?=ab)a ¦ abcde ¦ 0,1
  P ¦ (?=ab)a ¦ aba ¦ 0,1
  P ¦ (?=ab)a ¦ xabab ¦ 1,2
  P ¦ a(?!b) ¦ ac ¦ 0,1
  P ¦ a(?!b) ¦ abc ¦ -
  P ¦ a(?!b) ¦ a␉b ¦ 0,1
  P ¦ a(?!b) ¦ acd ¦ 0,1
  P ¦ a(?!b) ¦ foobar ¦ 4,5
  P ¦ (?<=a)b ¦ abba ¦ 1,2
  P ¦ (?<=a)b ¦ k␠=␠v␠ ¦ -
  P ¦ (?<=a)b ¦ 12␠ab ¦ 4,5
  P ¦ (?<=a)b ¦ aab ¦ 2,3
  P ¦ (?<=a)b ¦ aaab ¦ 3,4
  P ¦ (?<!a)b ¦ foo␠bar ¦ 4,5
  P ¦ (?<!a)b ¦ abba ¦ 2,3
  P ¦ (?<!a)b ¦ ␠!?␠ ¦ -
  P ¦ (?<!a)b ¦ Abc ¦ 1,2
  P ¦ (?<!a)b ¦ foofoobaz ¦ 6,7
  P ¦ (a)?b\\1 ¦ 12␠ab ¦ -
  P ¦ (a)?b\\1 ¦ aba ¦ 0,3 0,1
  P ¦ (a)?b\\1 ¦ xabab ¦ 1,4 1,2
  P ¦ x* ¦ éa␠ü ¦ 0,0
  P ¦ x* ¦ d5 ¦ 0,0
  P ¦ x* ¦ ␠!?␠ ¦ 0,0
  P ¦ x* ¦ a+ ¦ 0,0
  P ¦ x* ¦ x.y ¦ 0,1
  P ¦ (a|(b))+ ¦ b␤a ¦ 0,1 0,1 0,1
  P ¦ (a|(b))+ ¦ aaa ¦ 0,3 2,3 -1,-1
  P ¦ (a|(b))+ ¦ (a) ¦ 1,2 1,2 -1,-1
  P ¦ (a|(b))+ ¦ aaxaa ¦ 0,2 1,2 -1,-1
  P ¦ (a|(b))+ ¦ a␉b ¦ 0,1 0,1 -1,-1
  P ¦ [\\d-]+ ¦ ]a[ ¦ -
  P ¦ [\\d-]+ ¦ -1- ¦ 0,3
  P ¦ [\\d-]+ ¦ a{1} ¦ 2,3
  P ¦ [\\d-]+ ¦ d5 ¦ 1,2
  P ¦ [\\d-]+ ¦ 12␠ab ¦ 0,2
  P ¦ \\x41 ¦ a-a␠ab-ab ¦ -
  P ¦ \\x41 ¦ Abc ¦ 0,1
  P ¦ \\x41 ¦ AbC ¦ 0,1
  P ¦ \\. ¦ éa␠ü ¦ -
  P ¦ \\. ¦ me@x.io ¦ 4,5
  P ¦ \\. ¦ x.y ¦ 1,2
  P ¦ a$ ¦ a1b2 ¦ -
  P ¦ a$ ¦ abba ¦ 3,4
  P ¦ a$ ¦ aaa ¦ 2,3
  P ¦ a$ ¦ b␤a ¦ 2,3
  P ¦ a$ ¦ *a ¦ 1,2
  P ¦ a\\Z ¦ ∅ ¦ -
  P ¦ a\\Z ¦ a ¦ 0,1
  P ¦ a\\Z ¦ aba ¦ 2,3
  P ¦ a\\Z ¦ aaxaa ¦ 4,5
  P ¦ a\\Z ¦ *a ¦ 1,2
  P ¦ \\Aa ¦ acd ¦ 0,1
  P ¦ \\Aa ¦ aaab ¦ 0,1
  P ¦ \\Aa ¦ *a ¦ -
  P ¦ \\Aa ¦ abba ¦ 0,1
  P ¦ (?i)[a-c]+ ¦ (a) ¦ 1,2
  P ¦ (?i)[a-c]+ ¦ a+ ¦ 0,1
  P ¦ (?i)[a-c]+ ¦ k␠=␠v␠ ¦ -
  P ¦ (?i)[a-c]+ ¦ 12␠ab ¦ 3,5
  P ¦ (?i)[a-c]+ ¦ abc ¦ 0,3
  P ¦ 容+ ¦ aaxaa ¦ -
  P ¦ 容+ ¦ 容器容 ¦ 0,3
  P ¦ (foo|foobar)(baz)? ¦ a-a␠ab-ab ¦ -
  P ¦ (foo|foobar)(baz)? ¦ foo␠bar ¦ 0,3 0,3 -1,-1
  P ¦ (foo|foobar)(baz)? ¦ foobarbaz ¦ 0,3 0,3 -1,-1
  P ¦ (foo|foobar)(baz)? ¦ foofoobaz ¦ 0,3 0,3 -1,-1
  P ¦ (?:(a)|b)* ¦ b ¦ 0,1 -1,-1
  P ¦ (?:(a)|b)* ¦ a-a␠ab-ab ¦ 0,1 0,1
  P ¦ (?:(a)|b)* ¦ ∅ ¦ 0,0 -1,-1
  P ¦ (?:(a)|b)* ¦ a1b2 ¦ 0,1 0,1
  P ¦ (?:(a)|b)* ¦ abcde ¦ 0,2 0,1
  P ¦ ((a)|b)+?c ¦ a+ ¦ -
  P ¦ ((a)|b)+?c ¦ ac ¦ 0,2 0,1 0,1
  P ¦ ((a)|b)+?c ¦ abc ¦ 0,3 1,2 0,1
  P ¦ ((a)|b)+?c ¦ abcd ¦ 0,3 1,2 0,1
  P ¦ ((a)|b)+?c ¦ Abc ¦ 1,3 1,2 -1,-1
  """
