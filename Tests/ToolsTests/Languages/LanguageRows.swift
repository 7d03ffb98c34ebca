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
}
