// The rows of the comparison of jq with the real one.

extension LanguageRows {
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
    jq -nc '"2024-01-02 03:04 PM" | strptime("%Y-%m-%d %I:%M %p")'
    jq -nc '"Jan 5 2024" | strptime("%b %d %Y") | mktime'
    jq -nc '"5/Mar/2024:10:00:00 +0200" | strptime("%d/%b/%Y:%H:%M:%S %z") | mktime'
    jq -nc '"Tue, 02 Jan 2024 03:04:05 GMT" | strptime("%a, %d %b %Y %H:%M:%S %Z")'
    jq -nc '"2024-01-02 x" | strptime("%Y-%m-%d")'
    jq -nc '"2024-13-02" | strptime("%Y-%m-%d")'
    jq -nc '"x" | strptime("%H:%M")'
    jq -nc '"1700000000" | strptime("%s")'
    jq -nc '"2024-02-30T10:11:12Z" | fromdate'
    jq -nc '"20240229" | strptime("%Y%m%d") | todate'
    """#
}
