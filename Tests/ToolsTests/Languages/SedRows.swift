// The rows of the comparison of sed with the real one.

extension LanguageRows {
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
}
