What helm's templates print, and how they fail. Recorded from helm 3.17.3.

  $ helm create e > /dev/null; rm -r e/templates/* e/charts; ls -A e
  .helmignore
  Chart.yaml
  templates
  values.yaml
  $ cat > e/values.yaml <<'END'
  > port: 80
  > big: 1000000
  > name: joe
  > flag: true
  > list: [a, b]
  > map: {x: 1, y: {z: q}}
  > END
  $ cat > e/templates/_h.tpl <<'END'
  > {{- define "h.x" -}}
  > hello {{ .Values.foo.bar }}
  > {{- end -}}
  > {{ define "h.z" }}
  > a: {{ .Release.Name | quote }}
  > {{- end }}
  > END
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ .Values.port }} {{ .Values.big }} {{ .Values.flag }} {{ .Values.list }} {{ .Values.map }} {{ .Values.nope }}
  > END
  > helm template r e
  ---
  # Source: e/templates/x.yaml
  a: 80 1e+06 true [a b] map[true:map[z:q] x:1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ .Values.foo.bar }}
  > END
  > helm template r e
  Error: template: e/templates/x.yaml:1:13: executing "e/templates/x.yaml" at <.Values.foo.bar>: nil pointer evaluating interface {}.bar
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ include "h.x" . }}
  > END
  > helm template r e
  Error: template: e/templates/x.yaml:1:6: executing "e/templates/x.yaml" at <include "h.x" .>: error calling include: template: e/templates/_h.tpl:2:16: executing "h.x" at <.Values.foo.bar>: nil pointer evaluating interface {}.bar
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ template "h.x" . }}
  > END
  > helm template r e
  Error: template: e/templates/_h.tpl:2:16: executing "h.x" at <.Values.foo.bar>: nil pointer evaluating interface {}.bar
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ include "nope" . }}
  > END
  > helm template r e
  Error: template: e/templates/x.yaml:1:6: executing "e/templates/x.yaml" at <include "nope" .>: error calling include: template: no template "nope" associated with template "gotpl"
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ template "nope" . }}
  > END
  > helm template r e
  Error: template: e/templates/x.yaml:1:15: executing "e/templates/x.yaml" at <{{template "nope" .}}>: template "nope" not defined
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ required "must have it" .Values.nope }}
  > END
  > helm template r e
  Error: execution error at (e/templates/x.yaml:1:6): must have it
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ required "must have it" .Values.name }}
  > END
  > helm template r e
  ---
  # Source: e/templates/x.yaml
  a: joe
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ fail "boom" }}
  > END
  > helm template r e
  Error: execution error at (e/templates/x.yaml:1:6): boom
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ nope }}
  > END
  > helm template r e
  Error: parse error at (e/templates/x.yaml:1): function "nope" not defined
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ .Values.port
  > END
  > helm template r e
  Error: parse error at (e/templates/x.yaml:2): unclosed action started at e/templates/x.yaml:1
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ if .Values.port }}
  > END
  > helm template r e
  Error: parse error at (e/templates/x.yaml:2): unexpected EOF
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ end }}
  > END
  > helm template r e
  Error: parse error at (e/templates/x.yaml:1): unexpected {{end}}
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ .Chart.Foo }}
  > END
  > helm template r e
  Error: template: e/templates/x.yaml:1:12: executing "e/templates/x.yaml" at <.Chart.Foo>: can't evaluate field Foo in type interface {}
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ .Release }}
  > END
  > helm template r e
  ---
  # Source: e/templates/x.yaml
  a: map[IsInstall:true IsUpgrade:false Name:r Namespace:default Revision:1 Service:Helm]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ .Release.Foo }} x
  > END
  > helm template r e
  ---
  # Source: e/templates/x.yaml
  a:  x
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ .Capabilities.KubeVersion }} {{ .Capabilities.KubeVersion.Minor }} {{ .Capabilities.KubeVersion.Version }} {{ .Capabilities.HelmVersion.Version }} {{ .Capabilities.KubeVersion.GitVersion }} {{ .Capabilities.APIVersions.Has "apps/v1" }} {{ .Capabilities.APIVersions.Has "apps/v1/Deployment" }} {{ .Capabilities.APIVersions.Has "foo/v1" }}
  > END
  > helm template r e
  ---
  # Source: e/templates/x.yaml
  a: v1.32.0 32 v1.32.0 v3.17.3 v1.32.0 true false false
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ .Capabilities.Foo }}
  > END
  > helm template r e
  Error: template: e/templates/x.yaml:1:19: executing "e/templates/x.yaml" at <.Capabilities.Foo>: can't evaluate field Foo in type interface {}
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ .Values.port.foo }}
  > END
  > helm template r e
  Error: template: e/templates/x.yaml:1:13: executing "e/templates/x.yaml" at <.Values.port.foo>: can't evaluate field foo in type interface {}
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ .Values.name.foo }}
  > END
  > helm template r e
  Error: template: e/templates/x.yaml:1:13: executing "e/templates/x.yaml" at <.Values.name.foo>: can't evaluate field foo in type interface {}
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ eq .Values.port 80 }}
  > END
  > helm template r e
  Error: template: e/templates/x.yaml:1:6: executing "e/templates/x.yaml" at <eq .Values.port 80>: error calling eq: incompatible types for comparison
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ eq (int .Values.port) 80 }} {{ kindOf .Values.port }} {{ typeOf .Values.port }} {{ typeOf .Values.map }} {{ kindOf .Values.list }} {{ typeOf .Values.list }} {{ kindOf .Values.nope }}
  > END
  > helm template r e
  ---
  # Source: e/templates/x.yaml
  a: true float64 float64 map[string]interface {} slice []interface {} invalid
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ add 1 2 }} {{ add .Values.port 1 }} {{ mul 2 3 }} {{ div 7 2 }} {{ mod 7 2 }} {{ sub 1 3 }} {{ max 1 5 3 }} {{ min 4 2 }} {{ floor 1.7 }} {{ ceil 1.2 }} {{ round 1.256 2 }} {{ addf 1.5 2 }} {{ until 3 }} {{ seq 3 }} {{ untilStep 0 6 2 }} {{ atoi "7" }} {{ toString 7 }} {{ float64 "1.5" }} {{ int64 "9" }} {{ add1 3 }} {{ toDecimal "777" }} {{ divf 3 2 }} {{ len .Values.list }}
  > END
  > helm template r e
  ---
  # Source: e/templates/x.yaml
  a: 3 81 6 3 1 -2 5 2 1 2 1.26 3.5 [0 1 2] 1 2 3 [0 2 4] 7 7 1.5 9 4 511 1.5 2
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ upper "a" }} {{ title "hello world" }} {{ untitle "Hello" }} {{ repeat 3 "ab" }} {{ substr 0 3 "hello" }} {{ nospace "a b" }} {{ trunc 3 "hello" }} {{ trunc -3 "hello" }} {{ abbrev 5 "hello world" }} {{ initials "First Try" }} {{ contains "a" "cat" }} {{ hasPrefix "c" "cat" }} {{ quote "a" 1 }} {{ squote "a" }} {{ cat "a" 1 "b" }} {{ replace " " "-" "a b" }} {{ plural "one" "many" 2 }}
  > END
  > helm template r e
  ---
  # Source: e/templates/x.yaml
  a: A Hello World hello ababab hel ab hel llo he... FT true true "a" "1" 'a' a 1 b a-b many
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ snakecase "FirstName" }} {{ camelcase "first_name" }} {{ kebabcase "FirstName" }} {{ swapcase "Abc" }} {{ trimAll "$" "$5$" }} {{ trimPrefix "a" "abc" }} {{ trimSuffix "c" "abc" }} {{ wrap 5 "hello world foo" | quote }} {{ wrapWith 5 "-" "hello world" }} {{ lower "AB" }} {{ trim " x " }}
  > END
  > helm template r e
  ---
  # Source: e/templates/x.yaml
  a: first_name FirstName first-name aBC 5 bc ab "hello\nworld\nfoo" hello-world ab x
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ list 1 2 3 | join "," }} {{ first (list 1 2) }} {{ rest (list 1 2 3) }} {{ last (list 1 2) }} {{ initial (list 1 2 3) }} {{ append (list 1) 2 }} {{ prepend (list 1) 0 }} {{ concat (list 1) (list 2) }} {{ reverse (list 1 2) }} {{ uniq (list 1 1 2) }} {{ without (list 1 2 3) 2 }} {{ has 2 (list 1 2) }} {{ compact (list 0 1 "") }} {{ slice (list 1 2 3) 1 2 }} {{ sortAlpha (list "b" "a") }} {{ splitList "," "a,b" }} {{ (split "," "a,b")._1 }} {{ chunk 2 (list 1 2 3) }} {{ index .Values.list 1 }} {{ toStrings (list 1 2) }} {{ mustFirst (list 7) }}
  > END
  > helm template r e
  ---
  # Source: e/templates/x.yaml
  a: 1,2,3 1 [2 3] 2 [1 2] [1 2] [0 1] [1 2] [2 1] [1 2] [1 3] true [1] [2] [a b] [a b] b [[1 2] [3]] b [1 2] 7
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ dict "a" 1 "b" "x" }} {{ get (dict "a" 1) "a" }} {{ hasKey .Values "port" }} {{ keys (dict "a" 1) }} {{ values (dict "a" 1) }} {{ pick .Values.map "x" }} {{ omit .Values.map "x" }} {{ merge (dict "a" 1) (dict "b" 2 "a" 3) }} {{ mergeOverwrite (dict "a" 1) (dict "a" 3) }} {{ dig "y" "k" "d" .Values.map }} {{ pluck "a" (dict "a" 1) (dict "a" 2) }} {{ $d := dict }}{{ $_ := set $d "k" "v" }}{{ $d }} {{ $_ := unset $d "k" }}{{ $d }} {{ get (dict) "x" | quote }}
  > END
  > helm template r e
  ---
  # Source: e/templates/x.yaml
  a: map[a:1 b:x] 1 true [a] [1] map[x:1] map[true:map[z:q]] map[a:1 b:2] map[a:3] d [1 2] map[k:v] map[] ""
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ default "d" .Values.nope }} {{ default "d" "" }} {{ default 3 0 }} {{ empty "" }} {{ coalesce "" "b" }} {{ ternary "y" "n" true }} {{ all 1 0 }} {{ any 0 1 }} {{ toJson .Values.list | quote }} {{ fromJson "{\"a\":1}" }} {{ fromYaml "a: 1" }} {{ fromYamlArray "[1, b]" }} {{ toYaml .Values.list | quote }} {{ toRawJson "<a>" | quote }} {{ toJson "<a>" | quote }}
  > END
  > helm template r e
  ---
  # Source: e/templates/x.yaml
  a: d d 3 true b y false true "[\"a\",\"b\"]" map[a:1] map[a:1] [1 b] "- a\n- b" "\"<a>\"" "\"\\u003ca\\u003e\""
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ toPrettyJson .Values.map | quote }} {{ (fromYaml "[1").Error | quote }} {{ (fromJson "[").Error | quote }}
  > END
  > helm template r e
  Error: YAML parse error on e/templates/x.yaml: error converting YAML to JSON: yaml: did not find expected key
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ b64enc "hi" }} {{ b64dec "aGk=" }} {{ sha256sum "a" | trunc 9 }} {{ sha1sum "a" | trunc 9 }} {{ adler32sum "a" }} {{ b32enc "hi" }} {{ semver "1.2.3-beta.1+b" }} {{ semverCompare ">=1.2" "1.3.0" }} {{ semverCompare "^1.2.0" "2.0.0" }} {{ (semver "1.2.3").Major }} {{ semverCompare ">=1.19-0" .Capabilities.KubeVersion.GitVersion }} {{ semverCompare "~1.2.3" "1.2.9" }} {{ semverCompare "1.x || >=3" "3.1" }}
  > END
  > helm template r e
  ---
  # Source: e/templates/x.yaml
  a: aGk= hi ca978112c 86f7e437f 6422626 NBUQ==== 1.2.3-beta.1+b true false 1 true true true
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ regexMatch "^a" "abc" }} {{ regexFind "[0-9]+" "ab12" }} {{ regexFindAll "[0-9]" "1a2" -1 }} {{ regexReplaceAll "a(x*)b" "-ab-axxb-" "${1}W" }} {{ regexReplaceAllLiteral "a" "aa" "$" }} {{ regexSplit "," "a,b" -1 }} {{ regexQuoteMeta "a.b" }} {{ base "a/b" }} {{ dir "a/b" }} {{ ext "a.b" }} {{ clean "a//b" }} {{ isAbs "/a" }} {{ printf "%d-%s-%v" 1 "a" true }}
  > END
  > helm template r e
  ---
  # Source: e/templates/x.yaml
  a: true 12 [1 2] -W-xxW- $$ [a b] a\.b b a .b a/b true 1-a-true
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ date "2006-01-02" 0 }} {{ duration 95 }} {{ durationRound "2h10m5s" }} {{ dateInZone "2006" 0 "UTC" }} {{ toDate "2006-01-02" "2020-05-06" | date "Jan 2" }} {{ unixEpoch (toDate "2006-01-02" "2020-05-06") }}
  > END
  > helm template r e
  ---
  # Source: e/templates/x.yaml
  a: 1970-01-01 0s 2h 1970 May 6 1588723200
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ len (randAlphaNum 5) }} {{ len (randAlpha 5) }} {{ len (randNumeric 5) }} {{ len (uuidv4) }} {{ randInt 3 4 }} {{ len (randAscii 4) }} {{ len (randBytes 4) }}
  > END
  > helm template r e
  ---
  # Source: e/templates/x.yaml
  a: 5 5 5 36 3 4 8
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ .Files.Get "nope" | quote }} {{ range $p, $_ := .Files.Glob "**.yaml" }}{{ $p }}{{ end }} {{ .Template.Name }} {{ .Template.BasePath }} {{ .Release.Name }} {{ .Release.Namespace }} {{ .Release.Revision }} {{ .Release.IsInstall }} {{ .Release.IsUpgrade }} {{ .Release.Service }} {{ .Chart.Name }} {{ .Chart.Version }} {{ .Chart.AppVersion }} {{ .Chart.Type }} {{ .Chart.IsRoot }} {{ .Chart.Description }} {{ .Subcharts }}
  > END
  > helm template r e
  Error: YAML parse error on e/templates/x.yaml: error converting YAML to JSON: yaml: did not find expected key
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ tpl "{{ .Values.name }}" . }} {{ tpl "{{ .Values.a.b }}" . }}
  > END
  > helm template r e
  Error: template: e/templates/x.yaml:1:39: executing "e/templates/x.yaml" at <tpl "{{ .Values.a.b }}" .>: error calling tpl: error during tpl function execution for "{{ .Values.a.b }}": template: gotpl:1:10: executing "gotpl" at <.Values.a.b>: nil pointer evaluating interface {}.b
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ tpl "{{ .Values.name" . }}
  > END
  > helm template r e
  Error: template: e/templates/x.yaml:1:6: executing "e/templates/x.yaml" at <tpl "{{ .Values.name" .>: error calling tpl: cannot parse template "{{ .Values.name": template: gotpl:1: unclosed action
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ lookup "v1" "Pod" "x" "y" }}
  > END
  > helm template r e
  ---
  # Source: e/templates/x.yaml
  a: map[]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{- include "h.z" . | nindent 2 }}
  > b: {{ include "h.z" . | indent 4 | quote }}
  > END
  > helm template r e
  ---
  # Source: e/templates/x.yaml
  a:
    
    a: "r"
  b: "    \n    a: \"r\""
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ index .Values.list 5 }}
  > END
  > helm template r e
  Error: template: e/templates/x.yaml:1:6: executing "e/templates/x.yaml" at <index .Values.list 5>: error calling index: index out of range: 5
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ .Values.list.foo }}
  > END
  > helm template r e
  Error: template: e/templates/x.yaml:1:13: executing "e/templates/x.yaml" at <.Values.list.foo>: can't evaluate field foo in type interface {}
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ range .Values.port }}x{{ end }}
  > END
  > helm template r e
  Error: template: e/templates/x.yaml:1:19: executing "e/templates/x.yaml" at <.Values.port>: range can't iterate over 80
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ range $i, $e := .Values.list }}{{ $i }}{{ $e }}{{ end }} {{ range $k, $v := .Values.map }}{{ $k }}={{ $v }};{{ end }} {{ with .Values.nope }}x{{ else }}y{{ end }}
  > END
  > helm template r e
  ---
  # Source: e/templates/x.yaml
  a: 0a1b true=map[z:q];x=1; y
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ quote .Values.nope }} {{ .Values.port | quote }} {{ .Values.big | quote }} {{ .Values.big | int | quote }} {{ toYaml .Values.big }}
  > END
  > helm template r e
  Error: YAML parse error on e/templates/x.yaml: error converting YAML to JSON: yaml: did not find expected key
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ .Values.nope | upper }}
  > END
  > helm template r e
  Error: template: e/templates/x.yaml:1:21: executing "e/templates/x.yaml" at <upper>: invalid value; expected string
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ upper .Values.port }}
  > END
  > helm template r e
  Error: template: e/templates/x.yaml:1:19: executing "e/templates/x.yaml" at <.Values.port>: wrong type for value; expected string; got float64
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ trunc "x" "y" }}
  > END
  > helm template r e
  Error: template: e/templates/x.yaml:1:12: executing "e/templates/x.yaml" at <"x">: expected integer; found "x"
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ semverCompare "foo" "1" }}
  > END
  > helm template r e
  Error: template: e/templates/x.yaml:1:6: executing "e/templates/x.yaml" at <semverCompare "foo" "1">: error calling semverCompare: improper constraint: foo
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ include "h.x" }}
  > END
  > helm template r e
  Error: template: e/templates/x.yaml:1:6: executing "e/templates/x.yaml" at <include>: wrong number of args for include: want 2 got 1
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ toYaml }}
  > END
  > helm template r e
  Error: template: e/templates/x.yaml:1:6: executing "e/templates/x.yaml" at <toYaml>: wrong number of args for toYaml: want 1 got 0
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ .Values.port | nindent 2 }}
  > END
  > helm template r e
  Error: template: e/templates/x.yaml:1:29: executing "e/templates/x.yaml" at <2>: wrong type for value; expected string; got float64
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ env "HOME" }}
  > END
  > helm template r e
  Error: parse error at (e/templates/x.yaml:1): function "env" not defined
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: b
  >  c: d
  > END
  > helm template r e
  Error: YAML parse error on e/templates/x.yaml: error converting YAML to JSON: yaml: line 2: mapping values are not allowed in this context
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: [b
  > c: d
  > END
  > helm template r e
  Error: YAML parse error on e/templates/x.yaml: error converting YAML to JSON: yaml: line 1: did not find expected ',' or ']'
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: b
  > a: c
  > END
  > helm template r e
  ---
  # Source: e/templates/x.yaml
  a: b
  a: c
  $ cat > e/templates/x.yaml <<'END'
  > - a
  > - b
  > END
  > helm template r e
  Error: YAML parse error on e/templates/x.yaml: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal array into Go value of type releaseutil.SimpleHead
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > just text
  > END
  > helm template r e
  Error: YAML parse error on e/templates/x.yaml: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal string into Go value of type releaseutil.SimpleHead
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > kind: Foo
  > apiVersion: v9
  > ---
  > ---
  > # only comment
  > ---
  > kind: Bar
  > END
  > helm template r e
  ---
  # Source: e/templates/x.yaml
  ---
  # only comment
  ---
  # Source: e/templates/x.yaml
  kind: Bar
  ---
  # Source: e/templates/x.yaml
  kind: Foo
  apiVersion: v9
  $ cat > e/templates/x.yaml <<'END'
  > {{ $x := 1 }}{{ if true }}{{ $x = 2 }}{{ end }}a: {{ $x }} {{ $y }}
  > END
  > helm template r e
  Error: parse error at (e/templates/x.yaml:1): undefined variable "$y"
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > {{ $x := 1 }}{{ if true }}{{ $x = 2 }}{{ end }}a: {{ $x }}
  > END
  > helm template r e
  ---
  # Source: e/templates/x.yaml
  a: 2
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ .Values.map.y.z.w }}
  > END
  > helm template r e
  Error: template: e/templates/x.yaml:1:13: executing "e/templates/x.yaml" at <.Values.map.y.z.w>: nil pointer evaluating interface {}.z
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ .foo.bar }}
  > END
  > helm template r e
  Error: template: e/templates/x.yaml:1:10: executing "e/templates/x.yaml" at <.foo.bar>: nil pointer evaluating interface {}.bar
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ $.Values.name }} {{ printf "%v" .Values.list }} {{ print 1 "a" 2 3 }} {{ toYaml .Values.list | nindent 2 }}
  > END
  > helm template r e
  ---
  # Source: e/templates/x.yaml
  a: joe [a b] 1a2 3 
    - a
    - b
  $ cat > e/templates/x.yaml <<'END'
  > a: {{ mustToJson .Values.list | quote }} {{ kindIs "map" .Values.map }} {{ typeIs "string" .Values.name }} {{ deepEqual 1 1 }} {{ not true }} {{ and 1 0 }} {{ or 0 "x" }} {{ lt 1 2 }} {{ ne 1 2 }} {{ eq "a" "b" "a" }} {{ ge 2 2 }}
  > END
  > helm template r e
  Error: YAML parse error on e/templates/x.yaml: error converting YAML to JSON: yaml: did not find expected key
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > e/templates/x.yaml <<'END'
  > {{- range $n := until 2 }}
  > ---
  > apiVersion: v1
  > kind: ConfigMap
  > metadata:
  >   name: cm-{{ $n }}
  > data:
  >   long: {{ repeat 30 "word " | trim | quote }}
  >   {{- toYaml (dict "text" (repeat 25 "word ") "multi" "a\nb\n") | nindent 2 }}
  > {{- end }}
  > END
  > helm template r e
  ---
  # Source: e/templates/x.yaml
  apiVersion: v1
  kind: ConfigMap
  metadata:
    name: cm-0
  data:
    long: "word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word"
    multi: |
      a
      b
    text: 'word word word word word word word word word word word word word word word
      word word word word word word word word word word '
  ---
  # Source: e/templates/x.yaml
  apiVersion: v1
  kind: ConfigMap
  metadata:
    name: cm-1
  data:
    long: "word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word"
    multi: |
      a
      b
    text: 'word word word word word word word word word word word word word word word
      word word word word word word word word word word '
  $ cat > e/templates/x.yaml <<'END'
  > {{- $_ := set .Values "name" "ann" -}}
  > {{- $_ := set .Values.map "new" "v" -}}
  > a: {{ .Values.name }} {{ $.Values.map.new }} {{ include "h.z" (dict "Release" .Release) | trim }}
  > END
  > helm template r e
  Error: YAML parse error on e/templates/x.yaml: error converting YAML to JSON: yaml: mapping values are not allowed in this context
  
  Use --debug flag to render out invalid YAML
  [1]
