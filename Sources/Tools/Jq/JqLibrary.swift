// What jq has of itself and writes in its own language.

enum JqLibrary {
  static let functions: [String: JqFunction] = {
    var table: [String: JqFunction] = [:]
    for function in (try? JqParser.definitions(text)) ?? [] {
      table["\(function.name)/\(function.parameters.count)"] = function
    }
    return table
  }()

  private static let text = #"""
    def values: select(. != null);
    def nulls: select(. == null);
    def booleans: select(type == "boolean");
    def numbers: select(type == "number");
    def strings: select(type == "string");
    def arrays: select(type == "array");
    def objects: select(type == "object");
    def iterables: select(type | . == "array" or . == "object");
    def scalars: select(type | . != "array" and . != "object");
    def map(f): [.[] | f];
    def map_values(f): .[] |= f;
    def to_entries: [keys_unsorted[] as $k | {key: $k, value: .[$k]}];
    def from_entries: reduce .[] as $x ({};
      . + { (if ($x | type) == "object"
        then ($x | if has("key") then .key elif has("k") then .k elif has("name") then .name
          elif has("Name") then .Name elif has("Key") then .Key elif has("K") then .K else null end)
        else $x end
        | if type == "string" then . elif type == "null" then "null" else tojson end):
        ($x | if has("value") then .value elif has("v") then .v elif has("Value") then .Value
          elif has("V") then .V else null end) });
    def with_entries(f): to_entries | map(f) | from_entries;
    def recurse(f): def r: ., (f | r); r;
    def recurse(f; cond): def r: ., (f | select(cond) | r); r;
    def recurse_down: recurse;
    def in(xs): . as $x | xs | has($x);
    def inside(xs): . as $x | xs | contains($x);
    def add(f): reduce f as $x (null; . + $x);
    def any: any(.[]; .);
    def all: all(.[]; .);
    def any(f): any(.[]; f);
    def all(f): all(.[]; f);
    def isvalid(f): try (f | true) catch false;
    def del(f): delpaths([path(f)]);
    def paths: path(..) | select(length > 0);
    def paths(f): path(.. | select(f)) | select(length > 0);
    def leaf_paths: paths(scalars);
    def pick(f): . as $top | reduce path(f) as $p (null; setpath($p; $top | getpath($p)));
    def todate: strftime("%Y-%m-%dT%H:%M:%SZ");
    def fromdateiso8601: strptime("%Y-%m-%dT%H:%M:%SZ") | mktime;
    def todateiso8601: strftime("%Y-%m-%dT%H:%M:%SZ");
    def fromdate: fromdateiso8601;
    def date: todate;
    def dateadd(u; n): . + n;
    def datesub(u; n): . - n;
    def _pattern(f): if type == "string" then f
      elif type == "array" and length > 0 then f else error(type + " not a string or array") end;
    def match(re): . as $in | re | _pattern(. as $re | $in | match($re; null));
    def test(re): . as $in | re | _pattern(. as $re | $in | test($re; null));
    def capture(re): . as $in | re | _pattern(. as $re | $in | capture($re; null));
    def capture(re; flags): match(re; flags) | [.captures | .[] | select(.name != null)
      | {key: .name, value: .string}] | from_entries;
    def scan(re): scan(re; null);
    def scan(re; flags): match(re; "g" + flags)
      | if (.captures | length) > 0 then [.captures | .[] | .string] else .string end;
    def splits(re): splits(re; null);
    def splits(re; flags): split(re; flags) | .[];
    def while(cond; update): def w: if cond then ., (update | w) else empty end; w;
    def repeat(f): def r: ., (f | r); r;
    def inputs: repeat_inputs;
    def combinations: if length == 0 then [] else .[0][] as $x | (.[1:] | combinations) as $w | [$x] + $w end;
    def combinations(n): . as $dot | [range(n)] | map($dot) | combinations;
    def walk(f): def w: if type == "object" then map_values(w) elif type == "array" then map(w) else . end | f; w;
    def env: $ENV;
    def halt_error: halt_error(5);
    def index($i): indices($i) | .[0];
    def rindex($i): indices($i) | .[-1:][0];
    def join($x): reduce .[] as $i (null; (if . == null then "" else . + $x end)
      + ($i | if . == null then "" elif type == "string" then . else tojson end)) // "";
    def ascii: [.] | implode;
    def tostream: path(def r: (.[]? | r), .; r) as $p | getpath($p)
      | reduce path(.[]?) as $q ([$p, .]; [$p + $q]);
    def fromstream(f): {x: null, e: false} as $init | foreach f as $i ($init;
      if .e then $init else . end | if $i | length == 2
      then setpath(["e"]; $i[0] | length == 0) | setpath(["x"] + $i[0]; $i[1])
      else setpath(["e"]; $i[0] | length == 1) end; if .e then .x else empty end);
    def abs: if type == "number" and . < 0 then -. else . end;
    def toarray: if type == "array" then . else [.] end;
    def have_literal_numbers: true;
    def debug(m): (m | debug | empty), .;
    def finites: select(isinfinite or isnan | not);
    def normals: select(isnormal);
    def group_by(f): _group_by(map([f]));
    def sort_by(f): _sort_by(map([f]));
    def unique_by(f): [_group_by(map([f]))[] | .[0]];
    def min_by(f): _min_by(map([f]));
    def max_by(f): _max_by(map([f]));
    def IN(s): any(s == .; .);
    def IN(src; s): any(src == s; .);
    def INDEX(stream; f): reduce stream as $row ({}; .[$row | f | tostring] |= $row);
    def INDEX(f): INDEX(.[]; f);
    def _nwise($n): def n: if length <= $n then . else .[0:$n], (.[$n:] | n) end; n;
    def sub(re; str): sub(re; str; "");
    def gsub(re; str): sub(re; str; "g");
    def gsub(re; str; $flags): sub(re; str; $flags + "g");
    def sub(re; str; $flags): . as $in
      | (reduce (match(re; $flags) | . as $edit
          | ($edit.captures | map(select(.name != null) | {key: .name, value: .string}) | from_entries) as $c
          | {o: $edit.offset, n: $edit.length, s: ($c | str)}) as $e
        ({t: "", at: 0}; .t += ($in[.at:$e.o] + $e.s) | .at = $e.o + $e.n))
      | .t + $in[.at:];
    """#
}
