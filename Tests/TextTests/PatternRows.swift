// Patterns: rows asked of glibc 2.36's regcomp and regexec (E extended, B basic, i and j without case). The
// offsets of the match and its groups, `-` for none, `!` and the error.

let posixPatternRows = """
  E ¦ a|ab ¦ acd ¦ 0,1
  E ¦ a|ab ¦ a␉b ¦ 0,1
  E ¦ a|ab ¦ ab ¦ 0,2
  E ¦ a|ab ¦ aab ¦ 0,1
  E ¦ a|ab ¦ éa␠ü ¦ 2,3
  E ¦ a|ab ¦ hello␠world ¦ -
  E ¦ (a|ab)(c|bcd)(d*) ¦ a ¦ -
  E ¦ (a|ab)(c|bcd)(d*) ¦ ac ¦ 0,2 0,1 1,2 2,2
  E ¦ (a|ab)(c|bcd)(d*) ¦ abcd ¦ 0,4 0,1 1,4 4,4
  E ¦ (a|ab)(c|bcd)(d*) ¦ abcde ¦ 0,4 0,1 1,4 4,4
  E ¦ (a|ab)(c|bcd)(d*) ¦ abc ¦ 0,3 0,2 2,3 3,3
  E ¦ (a|ab)(c|bcd)(d*) ¦ acd ¦ 0,3 0,1 1,2 2,3
  E ¦ (abc|ab)(c)?(.*) ¦ x.y ¦ -
  E ¦ (abc|ab)(c)?(.*) ¦ xabab ¦ 1,5 1,3 -1,-1 3,5
  E ¦ (abc|ab)(c)?(.*) ¦ abcd ¦ 0,4 0,3 -1,-1 3,4
  E ¦ (abc|ab)(c)?(.*) ¦ aaab ¦ 2,4 2,4 -1,-1 4,4
  E ¦ (abc|ab)(c)?(.*) ¦ abcde ¦ 0,5 0,3 -1,-1 3,5
  E ¦ (abc|ab)(c)?(.*) ¦ abc ¦ 0,3 0,3 -1,-1 3,3
  E ¦ (a*)* ¦ *a ¦ 0,0 0,0
  E ¦ (a*)* ¦ (a) ¦ 0,0 0,0
  E ¦ (a*)* ¦ abba ¦ 0,1 0,1
  E ¦ (a*)* ¦ a1b2 ¦ 0,1 0,1
  E ¦ (a*)* ¦ aaab ¦ 0,3 0,3
  E ¦ (a*)* ¦ aab ¦ 0,2 0,2
  E ¦ (a*)+ ¦ x.y ¦ 0,0 0,0
  E ¦ (a*)+ ¦ abc ¦ 0,1 0,1
  E ¦ (a*)+ ¦ xabab ¦ 0,0 0,0
  E ¦ (a*)+ ¦ aaa ¦ 0,3 0,3
  E ¦ (a*)+ ¦ aab ¦ 0,2 0,2
  E ¦ (a*)(a*) ¦ abcde ¦ 0,1 0,1 1,1
  E ¦ (a*)(a*) ¦ foofoobaz ¦ 0,0 0,0 0,0
  E ¦ (a*)(a*) ¦ a+ ¦ 0,1 0,1 1,1
  E ¦ (a*)(a*) ¦ a␉b ¦ 0,1 0,1 1,1
  E ¦ (a*)(a*) ¦ aaab ¦ 0,3 0,3 3,3
  E ¦ (a*)(a*) ¦ aaxaa ¦ 0,2 0,2 2,2
  E ¦ (a|aa)*(a*)b ¦ hello␠world ¦ -
  E ¦ (a|aa)*(a*)b ¦ xabab ¦ 1,3 1,2 2,2
  E ¦ (a|aa)*(a*)b ¦ aba ¦ 0,2 0,1 1,1
  E ¦ (a|aa)*(a*)b ¦ a-a␠ab-ab ¦ 4,6 4,5 5,5
  E ¦ (a|aa)*(a*)b ¦ AbC ¦ 1,2 -1,-1 1,1
  E ¦ (a|aa)*(a*)b ¦ aaab ¦ 0,4 2,3 3,3
  E ¦ ((a)|(b))* ¦ aaxaa ¦ 0,2 1,2 1,2 -1,-1
  E ¦ ((a)|(b))* ¦ abc ¦ 0,2 1,2 0,1 1,2
  E ¦ ((a)|(b))* ¦ ab ¦ 0,2 1,2 0,1 1,2
  E ¦ ((a)|(b))* ¦ éa␠ü ¦ 0,0 -1,-1 -1,-1 -1,-1
  E ¦ ((a)|(b))* ¦ aXbX ¦ 0,1 0,1 0,1 -1,-1
  E ¦ ((a)|(b))* ¦ aba ¦ 0,3 2,3 2,3 1,2
  E ¦ (fo|foo)(bar)?(r*) ¦ a+ ¦ -
  E ¦ (fo|foo)(bar)?(r*) ¦ foofoobaz ¦ 0,3 0,3 -1,-1 3,3
  E ¦ (fo|foo)(bar)?(r*) ¦ foo␠bar ¦ 0,3 0,3 -1,-1 3,3
  E ¦ (fo|foo)(bar)?(r*) ¦ foobarbaz ¦ 0,6 0,3 3,6 6,6
  E ¦ (x|xy)(y|) ¦ aab ¦ -
  E ¦ (x|xy)(y|) ¦ aaxaa ¦ 2,3 2,3 3,3
  E ¦ (x|xy)(y|) ¦ xabab ¦ 0,1 0,1 1,1
  E ¦ (x|xy)(y|) ¦ x.y ¦ 0,1 0,1 1,1
  E ¦ (ab|a)(c|bcd)?(de)? ¦ foobar ¦ 4,5 4,5 -1,-1 -1,-1
  E ¦ (ab|a)(c|bcd)?(de)? ¦ abba ¦ 0,2 0,2 -1,-1 -1,-1
  E ¦ (ab|a)(c|bcd)?(de)? ¦ hello␠world ¦ -
  E ¦ (ab|a)(c|bcd)?(de)? ¦ ac ¦ 0,2 0,1 1,2 -1,-1
  E ¦ (ab|a)(c|bcd)?(de)? ¦ a-a␠ab-ab ¦ 0,1 0,1 -1,-1 -1,-1
  E ¦ (ab|a)(c|bcd)?(de)? ¦ abcd ¦ 0,4 0,1 1,4 -1,-1
  E ¦ (a?)(ab)? ¦ aXbX ¦ 0,1 0,1 -1,-1
  E ¦ (a?)(ab)? ¦ aba ¦ 0,2 0,0 0,2
  E ¦ (a?)(ab)? ¦ 容器容 ¦ 0,0 0,0 -1,-1
  E ¦ (a?)(ab)? ¦ foobarbaz ¦ 0,0 0,0 -1,-1
  E ¦ (a?)(ab)? ¦ aab ¦ 0,3 0,1 1,3
  E ¦ ^abc$ ¦ aaab ¦ -
  E ¦ ^abc$ ¦ abc ¦ 0,3
  E ¦ ^$ ¦ a ¦ -
  E ¦ ^$ ¦ ∅ ¦ 0,0
  E ¦ a{2} ¦ aba ¦ -
  E ¦ a{2} ¦ aaa ¦ 0,2
  E ¦ a{2} ¦ aab ¦ 0,2
  E ¦ a{2} ¦ aaxaa ¦ 0,2
  E ¦ a{2,} ¦ foofoobaz ¦ -
  E ¦ a{2,} ¦ aaab ¦ 0,3
  E ¦ a{2,} ¦ aaa ¦ 0,3
  E ¦ a{2,} ¦ aab ¦ 0,2
  E ¦ a{1,3}b ¦ d5 ¦ -
  E ¦ a{1,3}b ¦ aba ¦ 0,2
  E ¦ a{1,3}b ¦ a-a␠ab-ab ¦ 4,6
  E ¦ a{1,3}b ¦ aab ¦ 0,3
  E ¦ a{1,3}b ¦ xabab ¦ 1,3
  E ¦ a{1,3}b ¦ aaab ¦ 0,4
  E ¦ (ab){2,3} ¦ aba ¦ -
  E ¦ (ab){2,3} ¦ xabab ¦ 1,5 3,5
  E ¦ [a-c]+ ¦ a-a␠ab-ab ¦ 0,1
  E ¦ [a-c]+ ¦ a{1} ¦ 0,1
  E ¦ [a-c]+ ¦ a1b2 ¦ 0,1
  E ¦ [a-c]+ ¦ abc ¦ 0,3
  E ¦ [a-c]+ ¦ foobar ¦ 3,5
  E ¦ [a-c]+ ¦ foofoobaz ¦ 6,8
  E ¦ [^a-c]+ ¦ abcd ¦ 3,4
  E ¦ [^a-c]+ ¦ abc ¦ -
  E ¦ [^a-c]+ ¦ (a) ¦ 0,1
  E ¦ [^a-c]+ ¦ a-a␠ab-ab ¦ 1,2
  E ¦ [^a-c]+ ¦ foobar ¦ 0,3
  E ¦ [^a-c]+ ¦ ␠!?␠ ¦ 0,4
  E ¦ [[:digit:]]+ ¦ a+ ¦ -
  E ¦ [[:digit:]]+ ¦ a{1} ¦ 2,3
  E ¦ [[:digit:]]+ ¦ a1b2 ¦ 1,2
  E ¦ [[:digit:]]+ ¦ d5 ¦ 1,2
  E ¦ [[:alpha:]_]+ ¦ ∅ ¦ -
  E ¦ [[:alpha:]_]+ ¦ abba ¦ 0,4
  E ¦ [[:alpha:]_]+ ¦ x.y ¦ 0,1
  E ¦ [[:alpha:]_]+ ¦ d5 ¦ 0,1
  E ¦ [[:alpha:]_]+ ¦ foo␠bar ¦ 0,3
  E ¦ [[:alpha:]_]+ ¦ *a ¦ 1,2
  E ¦ [[:space:]] ¦ foo␠bar ¦ 3,4
  E ¦ [[:space:]] ¦ abba ¦ -
  E ¦ [[:space:]] ¦ ␠!?␠ ¦ 0,1
  E ¦ [[:space:]] ¦ hello␠world ¦ 5,6
  E ¦ [[:space:]] ¦ a␉b ¦ 1,2
  E ¦ []a]+ ¦ acd ¦ 0,1
  E ¦ []a]+ ¦ AbC ¦ -
  E ¦ []a]+ ¦ éa␠ü ¦ 2,3
  E ¦ []a]+ ¦ a+ ¦ 0,1
  E ¦ []a]+ ¦ aaab ¦ 0,3
  E ¦ []a]+ ¦ foobarbaz ¦ 4,5
  E ¦ [^]a]+ ¦ aXbX ¦ 1,4
  E ¦ [^]a]+ ¦ aaab ¦ 3,4
  E ¦ [^]a]+ ¦ aba ¦ 1,2
  E ¦ [^]a]+ ¦ acd ¦ 1,3
  E ¦ [^]a]+ ¦ abcde ¦ 1,5
  E ¦ [^]a]+ ¦ aab ¦ 2,3
  E ¦ [a-]+ ¦ a1b2 ¦ 0,1
  E ¦ [a-]+ ¦ (a) ¦ 1,2
  E ¦ [a-]+ ¦ a+ ¦ 0,1
  E ¦ [a-]+ ¦ éa␠ü ¦ 2,3
  E ¦ [a-]+ ¦ ␠!?␠ ¦ -
  E ¦ [a-]+ ¦ foo␠bar ¦ 5,6
  E ¦ [\\n] ¦ foo␠bar ¦ -
  E ¦ \\w+ ¦ x.y ¦ 0,1
  E ¦ \\w+ ¦ abc ¦ 0,3
  E ¦ \\w+ ¦ aaab ¦ 0,4
  E ¦ \\w+ ¦ foofoobaz ¦ 0,9
  E ¦ \\w+ ¦ (a) ¦ 1,2
  E ¦ \\w+ ¦ abcde ¦ 0,5
  E ¦ \\W+ ¦ éa␠ü ¦ 3,4
  E ¦ \\W+ ¦ ab ¦ -
  E ¦ \\W+ ¦ ␠!?␠ ¦ 0,4
  E ¦ \\W+ ¦ a{1} ¦ 1,2
  E ¦ \\W+ ¦ hello␠world ¦ 5,6
  E ¦ \\W+ ¦ (a) ¦ 0,1
  E ¦ \\bfoo\\b ¦ AbC ¦ -
  E ¦ \\bfoo\\b ¦ foo␠bar ¦ 0,3
  E ¦ \\<o ¦ foo␠bar ¦ -
  E ¦ o\\> ¦ (a) ¦ -
  E ¦ o\\> ¦ hello␠world ¦ 4,5
  E ¦ o\\> ¦ foo␠bar ¦ 2,3
  E ¦ a.c ¦ abcde ¦ 0,3
  E ¦ a.c ¦ aXbX ¦ -
  E ¦ a.c ¦ abcd ¦ 0,3
  E ¦ a.c ¦ abc ¦ 0,3
  E ¦ .* ¦ aXbX ¦ 0,4
  E ¦ .* ¦ ␠!?␠ ¦ 0,4
  E ¦ .* ¦ a-a␠ab-ab ¦ 0,9
  E ¦ .* ¦ *a ¦ 0,2
  E ¦ .* ¦ aab ¦ 0,3
  E ¦ .* ¦ hello␠world ¦ 0,11
  E ¦ x* ¦ aaab ¦ 0,0
  E ¦ x* ¦ (a) ¦ 0,0
  E ¦ x* ¦ AbC ¦ 0,0
  E ¦ x* ¦ d5 ¦ 0,0
  E ¦ x* ¦ xabab ¦ 0,1
  E ¦ 容. ¦ a␉b ¦ -
  E ¦ 容. ¦ 容器容 ¦ 0,6
  E ¦ [容器]+ ¦ a1b2 ¦ -
  E ¦ [容器]+ ¦ 容器容 ¦ 0,9
  E ¦ [[:upper:]][[:lower:]]* ¦ a+ ¦ -
  E ¦ [[:upper:]][[:lower:]]* ¦ AbC ¦ 0,2
  E ¦ [[:upper:]][[:lower:]]* ¦ aXbX ¦ 1,3
  E ¦ (a)\\1 ¦ AbC ¦ -
  E ¦ (a)\\1 ¦ aab ¦ 0,2 0,1
  E ¦ (a)\\1 ¦ aaab ¦ 0,2 0,1
  E ¦ (a)\\1 ¦ aaxaa ¦ 0,2 0,1
  E ¦ (.)\\1 ¦ a-a␠ab-ab ¦ -
  E ¦ (.)\\1 ¦ aaxaa ¦ 0,2 0,1
  E ¦ (.)\\1 ¦ foobarbaz ¦ 1,3 1,2
  E ¦ (.)\\1 ¦ aaa ¦ 0,2 0,1
  E ¦ (.)\\1 ¦ hello␠world ¦ 2,4 2,3
  E ¦ ([a-z]+)-\\1 ¦ foofoobaz ¦ -
  E ¦ ([a-z]+)-\\1 ¦ a-a␠ab-ab ¦ 0,3 0,1
  E ¦ (a*)b\\1 ¦ ac ¦ -
  E ¦ (a*)b\\1 ¦ a-a␠ab-ab ¦ 5,6 5,5
  E ¦ (a*)b\\1 ¦ AbC ¦ 1,2 1,1
  E ¦ (a*)b\\1 ¦ foo␠bar ¦ 4,5 4,4
  E ¦ (a*)b\\1 ¦ xabab ¦ 1,4 1,2
  E ¦ (a*)b\\1 ¦ aba ¦ 0,3 0,1
  E ¦ ^(.*)x\\1$ ¦ a␉b ¦ -
  E ¦ ^(.*)x\\1$ ¦ aaxaa ¦ 0,5 0,2
  E ¦ (|a)b ¦ aXbX ¦ 2,3 2,2
  E ¦ (|a)b ¦ a␉b ¦ 2,3 2,2
  E ¦ (|a)b ¦ ab ¦ 0,2 0,1
  E ¦ (|a)b ¦ foofoobaz ¦ 6,7 6,6
  E ¦ (|a)b ¦ x.y ¦ -
  E ¦ (|a)b ¦ aaab ¦ 2,4 2,3
  E ¦ () ¦ abcd ¦ 0,0 0,0
  E ¦ () ¦ a-a␠ab-ab ¦ 0,0 0,0
  E ¦ () ¦ aaa ¦ 0,0 0,0
  E ¦ () ¦ d5 ¦ 0,0 0,0
  E ¦ a||b ¦ ab ¦ 0,1
  E ¦ a||b ¦ a+ ¦ 0,1
  E ¦ a||b ¦ b ¦ 0,1
  E ¦ a||b ¦ ␠!?␠ ¦ 0,0
  E ¦ (a|b)*c|(a|ab)*c ¦ *a ¦ -
  E ¦ (a|b)*c|(a|ab)*c ¦ abc ¦ 0,3 1,2 -1,-1
  E ¦ (a|b)*c|(a|ab)*c ¦ abcd ¦ 0,3 1,2 -1,-1
  E ¦ (a|b)*c|(a|ab)*c ¦ ac ¦ 0,2 0,1 -1,-1
  E ¦ (a+)+$ ¦ aXbX ¦ -
  E ¦ (a+)+$ ¦ *a ¦ 1,2 1,2
  E ¦ (a+)+$ ¦ aaxaa ¦ 3,5 3,5
  E ¦ (a+)+$ ¦ abba ¦ 3,4 3,4
  E ¦ (a+)+$ ¦ a ¦ 0,1 0,1
  E ¦ (a+)+$ ¦ aaa ¦ 0,3 0,3
  E ¦ \\. ¦ ]a[ ¦ -
  E ¦ \\. ¦ x.y ¦ 1,2
  E ¦ a\\{1\\} ¦ aXbX ¦ -
  E ¦ a\\{1\\} ¦ a{1} ¦ 0,4
  E ¦ \\(a\\) ¦ foobarbaz ¦ -
  E ¦ \\(a\\) ¦ (a) ¦ 0,3
  E ¦ a+? ¦ a{1} ¦ 0,1
  E ¦ a+? ¦ a-a␠ab-ab ¦ 0,1
  E ¦ a+? ¦ foo␠bar ¦ 0,0
  E ¦ a+? ¦ a1b2 ¦ 0,1
  E ¦ a+? ¦ aab ¦ 0,2
  E ¦ a+? ¦ aaab ¦ 0,3
  E ¦ ^* ¦ ∅ ¦ ! Invalid preceding regular expression
  E ¦ *a ¦ ∅ ¦ ! Invalid preceding regular expression
  E ¦ a** ¦ *a ¦ 0,0
  E ¦ a** ¦ abc ¦ 0,1
  E ¦ a** ¦ foofoobaz ¦ 0,0
  E ¦ a** ¦ aba ¦ 0,1
  E ¦ a** ¦ aaab ¦ 0,3
  E ¦ a** ¦ aab ¦ 0,2
  E ¦ (a ¦ ∅ ¦ ! Unmatched ( or \\(
  E ¦ a) ¦ aab ¦ -
  E ¦ a) ¦ (a) ¦ 1,3
  E ¦ a{1 ¦ ∅ ¦ ! Unmatched \\{
  E ¦ a{2,1} ¦ ∅ ¦ ! Invalid content of \\{\\}
  E ¦ a{99999} ¦ ∅ ¦ ! Regular expression too big
  E ¦ [a ¦ ∅ ¦ ! Unmatched [, [^, [:, [., or [=
  E ¦ [b-a] ¦ ∅ ¦ ! Invalid range end
  E ¦ [[:foo:]] ¦ ∅ ¦ ! Invalid character class name
  E ¦ a\\ ¦ ∅ ¦ ! Trailing backslash
  E ¦ (b)\\2 ¦ ∅ ¦ ! Invalid back reference
  E ¦ +a ¦ ∅ ¦ ! Invalid preceding regular expression
  E ¦ a|*b ¦ ∅ ¦ ! Invalid preceding regular expression
  E ¦ ()* ¦ xabab ¦ 0,0 0,0
  E ¦ ()* ¦ aaa ¦ 0,0 0,0
  E ¦ ()* ¦ a+ ¦ 0,0 0,0
  E ¦ ()* ¦ aaab ¦ 0,0 0,0
  E ¦ (a|b)?c ¦ foobarbaz ¦ -
  E ¦ (a|b)?c ¦ abc ¦ 1,3 1,2
  E ¦ (a|b)?c ¦ abcd ¦ 1,3 1,2
  E ¦ (a|b)?c ¦ acd ¦ 0,2 0,1
  E ¦ (^a|b)c ¦ a+ ¦ -
  E ¦ (^a|b)c ¦ acd ¦ 0,2 0,1
  E ¦ (^a|b)c ¦ ac ¦ 0,2 0,1
  E ¦ (^a|b)c ¦ abcde ¦ 1,3 1,2
  E ¦ a$b ¦ hello␠world ¦ -
  E ¦ (a$|b) ¦ a+ ¦ -
  E ¦ (a$|b) ¦ a ¦ 0,1 0,1
  E ¦ (a$|b) ¦ aaab ¦ 3,4 3,4
  E ¦ (a$|b) ¦ aXbX ¦ 2,3 2,3
  E ¦ (a$|b) ¦ aba ¦ 1,2 1,2
  E ¦ (a$|b) ¦ foofoobaz ¦ 6,7 6,7
  E ¦ ^a|b$ ¦ hello␠world ¦ -
  E ¦ ^a|b$ ¦ ab ¦ 0,1
  E ¦ ^a|b$ ¦ a ¦ 0,1
  E ¦ ^a|b$ ¦ acd ¦ 0,1
  E ¦ ^a|b$ ¦ xabab ¦ 4,5
  E ¦ \\s+\\S ¦ foobar ¦ -
  E ¦ \\s+\\S ¦ éa␠ü ¦ 3,6
  E ¦ \\s+\\S ¦ foo␠bar ¦ 3,5
  E ¦ \\s+\\S ¦ hello␠world ¦ 5,7
  E ¦ \\s+\\S ¦ ␠!?␠ ¦ 0,2
  E ¦ \\s+\\S ¦ a␉b ¦ 1,3
  E ¦ a{,2} ¦ (a) ¦ 0,0
  E ¦ a{,2} ¦ foobarbaz ¦ 0,0
  E ¦ a{,2} ¦ foo␠bar ¦ 0,0
  E ¦ a{,2} ¦ 容器容 ¦ 0,0
  E ¦ a{,2} ¦ acd ¦ 0,1
  E ¦ a{,2} ¦ aaa ¦ 0,2
  E ¦ a{0} ¦ aba ¦ 0,0
  E ¦ a{0} ¦ a ¦ 0,0
  E ¦ a{0} ¦ ab ¦ 0,0
  E ¦ a{0} ¦ a␉b ¦ 0,0
  E ¦ (a{0})b ¦ a{1} ¦ -
  E ¦ (a{0})b ¦ xabab ¦ 2,3 2,2
  E ¦ (a{0})b ¦ abcd ¦ 1,2 1,1
  E ¦ (a{0})b ¦ abba ¦ 1,2 1,1
  E ¦ (a{0})b ¦ aaab ¦ 3,4 3,3
  E ¦ (a{0})b ¦ foofoobaz ¦ 6,7 6,6
  E ¦ [[=a=]b] ¦ ␠!?␠ ¦ -
  E ¦ [[=a=]b] ¦ aab ¦ 0,1
  E ¦ [[=a=]b] ¦ ]a[ ¦ 1,2
  E ¦ [[=a=]b] ¦ aaa ¦ 0,1
  E ¦ [[=a=]b] ¦ foobar ¦ 3,4
  E ¦ [[=a=]b] ¦ éa␠ü ¦ 2,3
  E ¦ [[.a.]-c]+ ¦ b ¦ 0,1
  E ¦ [[.a.]-c]+ ¦ ]a[ ¦ 1,2
  E ¦ [[.a.]-c]+ ¦ foobarbaz ¦ 3,5
  E ¦ [[.a.]-c]+ ¦ ac ¦ 0,2
  E ¦ [[.a.]-c]+ ¦ abcd ¦ 0,3
  E ¦ [[.a.]-c]+ ¦ 容器容 ¦ -
  E ¦ é ¦ aaxaa ¦ -
  E ¦ é ¦ éa␠ü ¦ 0,2
  E ¦ [[:punct:]]+ ¦ a ¦ -
  E ¦ [[:punct:]]+ ¦ a-a␠ab-ab ¦ 1,2
  E ¦ [[:punct:]]+ ¦ (a) ¦ 0,1
  E ¦ [[:punct:]]+ ¦ a+ ¦ 1,2
  E ¦ [[:punct:]]+ ¦ ␠!?␠ ¦ 1,3
  E ¦ \\d ¦ ab ¦ -
  E ¦ \\d ¦ d5 ¦ 0,1
  E ¦ \\d ¦ hello␠world ¦ 10,11
  E ¦ \\d ¦ abcde ¦ 3,4
  E ¦ \\d ¦ acd ¦ 2,3
  E ¦ (([a-z])([0-9]))+ ¦ ]a[ ¦ -
  E ¦ (([a-z])([0-9]))+ ¦ d5 ¦ 0,2 0,2 0,1 1,2
  E ¦ (([a-z])([0-9]))+ ¦ a1b2 ¦ 0,4 2,4 2,3 3,4
  E ¦ (a|b|c|d)+ ¦ x.y ¦ -
  E ¦ (a|b|c|d)+ ¦ xabab ¦ 1,5 4,5
  E ¦ (a|b|c|d)+ ¦ abcde ¦ 0,4 3,4
  E ¦ (a|b|c|d)+ ¦ a-a␠ab-ab ¦ 0,1 0,1
  E ¦ (a|b|c|d)+ ¦ ac ¦ 0,2 1,2
  E ¦ (a|b|c|d)+ ¦ *a ¦ 1,2 1,2
  E ¦ ((a|b)(c|d))* ¦ ab ¦ 0,0 -1,-1 -1,-1 -1,-1
  E ¦ ((a|b)(c|d))* ¦ a{1} ¦ 0,0 -1,-1 -1,-1 -1,-1
  E ¦ ((a|b)(c|d))* ¦ b ¦ 0,0 -1,-1 -1,-1 -1,-1
  E ¦ ((a|b)(c|d))* ¦ AbC ¦ 0,0 -1,-1 -1,-1 -1,-1
  E ¦ ((a|b)(c|d))* ¦ ac ¦ 0,2 0,2 0,1 1,2
  E ¦ a(b|c)?d ¦ abcd ¦ -
  E ¦ a(b|c)?d ¦ acd ¦ 0,3 1,2
  E ¦ (foo|foobar)baz ¦ éa␠ü ¦ -
  E ¦ (foo|foobar)baz ¦ foobarbaz ¦ 0,9 0,6
  E ¦ (foo|foobar)baz ¦ foofoobaz ¦ 3,9 3,6
  B ¦ a* ¦ (a) ¦ 0,0
  B ¦ a* ¦ aaa ¦ 0,3
  B ¦ a* ¦ AbC ¦ 0,0
  B ¦ a* ¦ a-a␠ab-ab ¦ 0,1
  B ¦ a* ¦ aaxaa ¦ 0,2
  B ¦ *a ¦ abba ¦ -
  B ¦ *a ¦ *a ¦ 0,2
  B ¦ \\(*a\\) ¦ xabab ¦ -
  B ¦ \\(*a\\) ¦ *a ¦ 0,2 0,2
  B ¦ \\(a*\\)*b ¦ a ¦ -
  B ¦ \\(a*\\)*b ¦ b ¦ 0,1 0,0
  B ¦ \\(a*\\)*b ¦ foobarbaz ¦ 3,4 3,3
  B ¦ \\(a*\\)*b ¦ abcde ¦ 0,2 0,1
  B ¦ \\(a*\\)*b ¦ aab ¦ 0,3 0,2
  B ¦ a\\+ ¦ foofoobaz ¦ 7,8
  B ¦ a\\+ ¦ a␉b ¦ 0,1
  B ¦ a\\+ ¦ a1b2 ¦ 0,1
  B ¦ a\\+ ¦ a ¦ 0,1
  B ¦ a\\+ ¦ foo␠bar ¦ 5,6
  B ¦ a\\?b ¦ foobarbaz ¦ 3,4
  B ¦ a\\?b ¦ b ¦ 0,1
  B ¦ a\\?b ¦ foo␠bar ¦ 4,5
  B ¦ a\\?b ¦ a-a␠ab-ab ¦ 4,6
  B ¦ a\\?b ¦ x.y ¦ -
  B ¦ a\\|b ¦ foobarbaz ¦ 3,4
  B ¦ a\\|b ¦ ∅ ¦ -
  B ¦ a\\|b ¦ ac ¦ 0,1
  B ¦ a\\|b ¦ xabab ¦ 1,2
  B ¦ a\\|b ¦ éa␠ü ¦ 2,3
  B ¦ a\\{2\\} ¦ acd ¦ -
  B ¦ a\\{2\\} ¦ aaxaa ¦ 0,2
  B ¦ a\\{2\\} ¦ aaa ¦ 0,2
  B ¦ a\\{2\\} ¦ aab ¦ 0,2
  B ¦ a\\{2,3\\} ¦ a ¦ -
  B ¦ a\\{2,3\\} ¦ aab ¦ 0,2
  B ¦ a\\{2,3\\} ¦ aaa ¦ 0,3
  B ¦ a\\{2,3\\} ¦ aaab ¦ 0,3
  B ¦ a{2} ¦ a+ ¦ -
  B ¦ a+ ¦ a ¦ -
  B ¦ a+ ¦ a+ ¦ 0,2
  B ¦ a|b ¦ aaxaa ¦ -
  B ¦ (a) ¦ foobar ¦ -
  B ¦ (a) ¦ (a) ¦ 0,3
  B ¦ \\(a\\)\\1 ¦ AbC ¦ -
  B ¦ \\(a\\)\\1 ¦ aaxaa ¦ 0,2 0,1
  B ¦ \\(a\\)\\1 ¦ aaa ¦ 0,2 0,1
  B ¦ \\(a\\)\\1 ¦ aab ¦ 0,2 0,1
  B ¦ \\(.\\)\\1 ¦ a{1} ¦ -
  B ¦ \\(.\\)\\1 ¦ aaa ¦ 0,2 0,1
  B ¦ \\(.\\)\\1 ¦ hello␠world ¦ 2,4 2,3
  B ¦ \\(.\\)\\1 ¦ abba ¦ 1,3 1,2
  B ¦ ^a ¦ ac ¦ 0,1
  B ¦ ^a ¦ éa␠ü ¦ -
  B ¦ ^a ¦ a{1} ¦ 0,1
  B ¦ ^a ¦ aba ¦ 0,1
  B ¦ a^b ¦ foobar ¦ -
  B ¦ a$b ¦ aaxaa ¦ -
  B ¦ b$ ¦ foofoobaz ¦ -
  B ¦ b$ ¦ aab ¦ 2,3
  B ¦ b$ ¦ xabab ¦ 4,5
  B ¦ b$ ¦ a-a␠ab-ab ¦ 8,9
  B ¦ b$ ¦ b ¦ 0,1
  B ¦ \\(^a\\) ¦ aXbX ¦ 0,1 0,1
  B ¦ \\(^a\\) ¦ 容器容 ¦ -
  B ¦ \\(^a\\) ¦ a{1} ¦ 0,1 0,1
  B ¦ \\(^a\\) ¦ acd ¦ 0,1 0,1
  B ¦ \\(a$\\) ¦ abcd ¦ -
  B ¦ \\(a$\\) ¦ abba ¦ 3,4 3,4
  B ¦ \\(a$\\) ¦ *a ¦ 1,2 1,2
  B ¦ \\(a$\\) ¦ a ¦ 0,1 0,1
  B ¦ \\(a$\\) ¦ aaa ¦ 2,3 2,3
  B ¦ ^*a ¦ aaab ¦ -
  B ¦ ^*a ¦ *a ¦ 0,2
  B ¦ a** ¦ ∅ ¦ ! Invalid preceding regular expression
  B ¦ a\\{1 ¦ ∅ ¦ ! Unmatched \\{
  B ¦ a\\{2,1\\} ¦ ∅ ¦ ! Invalid content of \\{\\}
  B ¦ a\\{x\\} ¦ ∅ ¦ ! Invalid content of \\{\\}
  B ¦ a\\{99999\\} ¦ ∅ ¦ ! Regular expression too big
  B ¦ \\{1\\} ¦ ∅ ¦ ! Invalid preceding regular expression
  B ¦ \\( ¦ ∅ ¦ ! Unmatched ( or \\(
  B ¦ \\(a ¦ ∅ ¦ ! Unmatched ( or \\(
  B ¦ [ ¦ ∅ ¦ ! Invalid regular expression
  B ¦ [a ¦ ∅ ¦ ! Unmatched [, [^, [:, [., or [=
  B ¦ \\ ¦ ∅ ¦ ! Trailing backslash
  B ¦ \\2 ¦ ∅ ¦ ! Invalid back reference
  B ¦ \\<b ¦ 容器容 ¦ -
  B ¦ \\<b ¦ foo␠bar ¦ 4,5
  B ¦ \\<b ¦ b ¦ 0,1
  B ¦ \\<b ¦ a␉b ¦ 2,3
  B ¦ \\w* ¦ ␠!?␠ ¦ 0,0
  B ¦ \\w* ¦ aXbX ¦ 0,4
  B ¦ \\w* ¦ ]a[ ¦ 0,0
  B ¦ \\w* ¦ éa␠ü ¦ 0,3
  B ¦ \\w* ¦ x.y ¦ 0,1
  B ¦ \\. ¦ foobar ¦ -
  B ¦ \\. ¦ x.y ¦ 1,2
  B ¦ [.] ¦ aba ¦ -
  B ¦ [.] ¦ x.y ¦ 1,2
  B ¦ a\\{,2\\} ¦ a+ ¦ 0,1
  B ¦ a\\{,2\\} ¦ aaab ¦ 0,2
  B ¦ a\\{,2\\} ¦ ∅ ¦ 0,0
  B ¦ a\\{,2\\} ¦ xabab ¦ 0,0
  B ¦ x\\|\\(a\\)b ¦ xabab ¦ 0,1 -1,-1
  B ¦ x\\|\\(a\\)b ¦ aaab ¦ 2,4 2,3
  B ¦ x\\|\\(a\\)b ¦ hello␠world ¦ -
  B ¦ x\\|\\(a\\)b ¦ aab ¦ 1,3 1,2
  B ¦ x\\|\\(a\\)b ¦ ab ¦ 0,2 0,1
  B ¦ \\(a\\)\\|b\\1 ¦ ∅ ¦ ! Invalid back reference
  B ¦ ^.*$ ¦ ␠!?␠ ¦ 0,4
  B ¦ ^.*$ ¦ foo␠bar ¦ 0,7
  B ¦ ^.*$ ¦ acd ¦ 0,3
  B ¦ ^.*$ ¦ abc ¦ 0,3
  B ¦ ^.*$ ¦ aaxaa ¦ 0,5
  B ¦ \\(a\\|b\\)* ¦ abcd ¦ 0,2 1,2
  B ¦ \\(a\\|b\\)* ¦ éa␠ü ¦ 0,0 -1,-1
  B ¦ \\(a\\|b\\)* ¦ a1b2 ¦ 0,1 0,1
  B ¦ \\(a\\|b\\)* ¦ ␠!?␠ ¦ 0,0 -1,-1
  B ¦ \\(a\\|b\\)* ¦ aba ¦ 0,3 2,3
  B ¦ a*\\+ ¦ acd ¦ 0,1
  B ¦ a*\\+ ¦ éa␠ü ¦ 0,0
  B ¦ a*\\+ ¦ a-a␠ab-ab ¦ 0,1
  B ¦ a*\\+ ¦ foobarbaz ¦ 0,0
  B ¦ a*\\+ ¦ aaab ¦ 0,3
  B ¦ \\(ab\\)*c ¦ ac ¦ 1,2 -1,-1
  B ¦ \\(ab\\)*c ¦ xabab ¦ -
  B ¦ \\(ab\\)*c ¦ abcde ¦ 0,3 0,2
  B ¦ \\(ab\\)*c ¦ abc ¦ 0,3 0,2
  i ¦ abc ¦ ABC ¦ 0,3
  i ¦ abc ¦ aBcX ¦ 0,3
  i ¦ abc ¦ É ¦ -
  i ¦ abc ¦ Aa ¦ -
  i ¦ abc ¦ xAa ¦ -
  i ¦ abc ¦ b ¦ -
  i ¦ [a-c]+x ¦ ABC ¦ -
  i ¦ [a-c]+x ¦ aBcX ¦ 0,4
  i ¦ [a-c]+x ¦ É ¦ -
  i ¦ [a-c]+x ¦ Aa ¦ -
  i ¦ [a-c]+x ¦ xAa ¦ -
  i ¦ [a-c]+x ¦ b ¦ -
  i ¦ é ¦ ABC ¦ -
  i ¦ é ¦ aBcX ¦ -
  i ¦ é ¦ É ¦ 0,2
  i ¦ é ¦ Aa ¦ -
  i ¦ é ¦ xAa ¦ -
  i ¦ é ¦ b ¦ -
  i ¦ [^a] ¦ ABC ¦ 1,2
  i ¦ [^a] ¦ aBcX ¦ 1,2
  i ¦ [^a] ¦ É ¦ 0,2
  i ¦ [^a] ¦ Aa ¦ -
  i ¦ [^a] ¦ xAa ¦ 0,1
  i ¦ [^a] ¦ b ¦ 0,1
  j ¦ \\(A\\)\\1 ¦ ABC ¦ -
  j ¦ \\(A\\)\\1 ¦ aBcX ¦ -
  j ¦ \\(A\\)\\1 ¦ É ¦ -
  j ¦ \\(A\\)\\1 ¦ Aa ¦ 0,2 0,1
  j ¦ \\(A\\)\\1 ¦ xAa ¦ 1,3 1,2
  j ¦ \\(A\\)\\1 ¦ b ¦ -
  """
