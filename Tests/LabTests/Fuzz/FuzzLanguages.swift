// The languages of the fuzz: good texts, a line each, and pieces to spoil them with.

extension Language {
  static let all: [Language] = [
    Language(
      "shell", line: "@",
      texts: #"""
        for i in 1 2 3; do echo "$i ${i}x"; done
        if [ -f a ]; then cat a; elif true; then :; else echo no; fi
        f() { local x=$1; echo "${x:-none}" "$@"; return 3; }; f a b; echo $?
        x=(a b "c d"); echo "${x[@]}" ${#x[@]} ${x[1]:0:1} "${!x[@]}"; x+=(e); unset 'x[0]'
        while read -r a b; do echo "$b $a"; done <<< $'1 2\n3 4'
        cat <<EOF | sort -r | head -2\na $HOME\nb $(echo hi)\nEOF
        case "$x" in a*|b?) echo 1;; [!c]) echo 2;; *) echo 3;; esac
        echo $((1 + 2 * (3 - x) ** 2 % 5)) $((x++ + ++y)) $((a ? b : c)) $((16#ff)) $((010))
        echo {a,b}{1..3} {z..a..5} *.txt ~ "~" '$x' "\$x" \*
        a=hello; echo ${a^^} ${a/l/L} ${a//l} ${a#h} ${a%o} ${a:1:2} ${#a} ${a@Q} ${!a}
        [[ $a == h* && $a =~ ^(h)(e) || ! -z $b ]] && echo "${BASH_REMATCH[1]}"
        trap 'echo bye' EXIT; set -eu -o pipefail; false || true; (exit 2); echo $?
        sleep 1 & wait $!; jobs; kill %1 2>/dev/null; echo $! $$ $# $* "$@" $0
        exec 3>f; echo hi >&3; exec 3>&-; cat f; echo a >>f 2>&1; cat <f; ls nosuch &> e
        printf '%s %5d %-5s| %x %.2f %q\n' a 3 b 255 1.5 "a b"; echo -e 'a\tb\x41'
        time ls | wc -l; ! true; { echo a; echo b; } | tac; ( cd /tmp; pwd )
        select x in a b; do echo $x; break; done < /dev/null; getopts ab: o -a; echo $o
        declare -A m; m[k]=v; echo ${m[k]} ${!m[@]}; declare -i n=3+4; declare -p n; readonly r=1; r=2
        eval 'echo $x'; source /dev/null; alias ll='ls -l'; type ll cat f; command -v ls; unalias ll
        diff <(echo a) <(echo b); tee >(cat) <<< x; echo `echo \`echo a\`` $(( $(echo 1) ))
        IFS=,; for x in $(echo a,b); do echo $x; done; set -- a b c; shift; echo $1; unset IFS
        [ 1 -lt 2 -a "a" = "a" ] && test -n "$x" -o ! -d /tmp; let 'z=1+1' 'z<<=2'; ((z > 1)) && echo $z
        docker run -d --name w nginx; docker ps | grep w; docker rm -f w; kubectl get pods
        """#,
      pieces:
        #"; & | && || ( ) { } [[ ]] (( )) < > >> << <<< >& &> $( ${ } $ ` " ' \\ \n \s # ! * ? [ ] ~ = += in do done if then fi case esac ;; ;& for while function time coproc select $@ "$@" ${x[@]} ${x: ${x/ $(( )) <( >( 2> 9999999999 -1 é 你 $'\\x00' EOF %1 {1..5} {a, @( +( !( ${!x} ${#x} $? alias exec eval"#
    ),
    Language(
      "arithmetic", line: "echo $((@)); let @; ((@)); declare -i n=@; echo ${x[@]} $n",
      texts: """
        1+2*3
        (1<<3)|~4&7^1
        a=b=3,c++
        x?y:z
        1<2&&3>=4||!5
        0x1F+017+2#101+36#zz
        a[1]+=2
        -9223372036854775808/-1
        2**62*4
        5%3-+-1
        """,
      pieces:
        #"+ - * / % ** ++ -- << >> < > <= == != && || ! ~ & | ^ ? : , ( ) [ ] = += 9223372036854775807 0x 08 1# a b $ 64# -1 é"#
    ),
    Language(
      "glob",
      line:
        "touch a.txt b1 c[d; ls @; case a.b in @) echo y;; esac; eval echo @; x=aXbXc; eval \"echo \\${x##@} \\${x//@/-}\"",
      texts: """
        *.txt
        [a-z]?[!0-9]*
        [[:alpha:]]*
        {a,b}*.{t,x}xt
        @(a|b)*
        +([0-9])
        ?(a)!(b)
        **/x
        """,
      pieces: #"* ? [ ] [! [^ [: :] [a-z] - { } , .. \\ @( +( !( ( ) | / ~ . é"#),
    Language(
      "regex",
      line:
        "echo 'aab foo12 é' | grep -E @; echo ab | grep @; echo ab | sed -E s/@/x/g; echo ab | grep -P @; [[ ab =~ @ ]]",
      texts: #"""
        (a+)+$
        ^[a-z]*[[:digit:]]{1,3}$
        (a|b|cd)*e?\1
        \(x\)\{2,\}
        \bfoo\w+\d*
        (?:a|(?=b))(?<n>c)\k<n>
        [^]a-]+.*
        a{2}{3}|
        """#,
      pieces:
        #"( ) [ ] { } * + ? | ^ $ . \\ \\1 \\b \\w {1,2} {1000} {,} [^ [: :] (?: (?= (?<! (?i) - a é \\x \\Q"#
    ),
    Language(
      "sed", line: "printf 'a b\\nc d\\ne f\\n' > s.txt; sed @ s.txt; sed -n -E @ s.txt",
      texts: #"""
        s/a/b/g
        2,3d
        /a/,/c/{s/x/y/;p}
        $!N;P;D
        :a;s/b/bb/;ta
        y/abc/xyz/
        1i\hello
        a end
        /x/!s|a|[&\n\1]|2p
        1~2d;0,/a/d;$q5
        h;G;x;H;g;n;l;=;w out
        s/\(a\)\(b\)*/\2\1/I
        """#,
      pieces:
        #"s / | , ; { } ! $ 1 2~3 0 a\\ i c d p q n N D P G h H x y t b : = w r e & \\1 \\n \\U \\E g I 99999999999 + ~ # é"#
    ),
    Language(
      "awk", line: "printf 'a 1\\nb 2 x\\n\\n' | awk @",
      texts: #"""
        {print $1, $NF}
        BEGIN{FS=":"; x["a"]=1; for(k in x) print k, x[k]; delete x}
        NR==2 && /b/ {sum += $2} END {printf "%d %s %5.2f\n", sum, "x", sum/3}
        function f(a,b){if(a>3)return a;return f(a+1)} {print f(0) > "/dev/stderr"}
        {while(i<3){i++;if(i==2)continue;print i} do{i--}while(i>0)}
        {gsub(/[a-z]/,"<&>"); print toupper($0), length, substr($0,2,3), index($0,"b")}
        {n=split($0,p,/ /); print p[n] | "sort"; close("sort")}
        {$3="z"; NF=2; print; print $(NF-1), -$2^2, !x, a?b:c, "x" "y", 1e3, x++ + ++y}
        BEGIN{while(("echo a"|getline l)>0)print l; getline l<"s.txt"; printf("%c%x%e%%\n",65,255,1.5)}
        /a/,/b/{next} {exit 3} END{print substr("hello",0,-1), sprintf("%*d",5,3), match("abc",/b/), RSTART}
        """#,
      pieces:
        #"{ } ( ) [ ] ; , $ $NF " / /a/ + - * % ^ ** ++ -- = += == ~ !~ < > >> | && || ! ? : in if else while for do function return next exit getline print printf BEGIN END NR NF delete \n # 1e999 -1 $(-1) é \\ split( substr( sprintf("%"#
    ),
    Language(
      "jq", line: "echo '{\"a\":[1,2,{\"b\":\"x\"}],\"c\":null,\"d\":1.5}' | jq @",
      texts: #"""
        .a[0], .a[-1].b, .c?, .["d"]
        [.a[] | select(type == "number") | . + 1] | add
        to_entries | map({(.key): .value}) | add
        def f(x): if x > 0 then f(x - 1) else "done" end; f(3)
        reduce .a[] as $x (0; . + ($x | tostring | length))
        foreach range(5) as $i (0; . + $i; [., $i])
        try error("x") catch ., (.d // "none"), .a[1:], .a[:-1]
        "\(.d) @json \(.a | @json)" | test("a.*"; "i"), sub("a"; "b"), split(" ")
        paths, (.. | numbers), del(.a[0]), (.a[0] |= 5), (.d += 1), getpath(["a", 2])
        . as {a: [$x], $c} | $x, limit(2; repeat(1)), first(range(9)), input_line_number
        group_by(.x)?, unique?, sort_by(.a)?, min, max, any, all, flatten?, keys, has("a")
        @base64 "x\(.d)", @csv?, ltrimstr("a"), ascii_downcase?, tojson, fromjson?, now, $ENV | type
        label $out | .a[] | if . == 2 then break $out else . end, env.PAGER, splits("a")?
        """#,
      pieces:
        #". [ ] { } ( ) | , : ; ? // = |= += == != < and or not if then elif else end as $x def reduce foreach try catch label break .. @json @csv " \\( range( limit( recurse until( while( repeat( error input -1 1e999 null é .[ [: ?// $__loc__ % / * splits( gsub( tojson @text infinite nan"#
    ),
    Language(
      "json", line: "printf '%s' @ | jq -c .; printf '%s' @ > j.json; kubectl apply -f j.json",
      texts: #"""
        {"a":[1,2.5,-3e10,true,false,null,"x\n\u00e9"],"b":{"c":{}}}
        {"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"},"data":{"k":"v"}}
        [[[]],{},"",0]
        """#,
      pieces: #"{ } [ ] , : " \\ \\u \\ud800 1e999 - 0 null true é 00 .5 'a' // \n NaN"#),
    Language(
      "yaml",
      line:
        "printf '%s' @ > y.yaml; kubectl apply -f y.yaml; kubectl create --dry-run=client -o yaml -f y.yaml",
      texts: #"""
        apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  k: |\n    x\n    y\n  l: >-\n    z\n
        apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  replicas: 2\n  selector:\n    matchLabels: {app: w}\n  template:\n    metadata:\n      labels: {app: w}\n    spec:\n      containers:\n      - name: a\n        image: nginx\n        ports:\n        - containerPort: 80\n
        apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\nspec:\n  containers:\n  - &c\n    name: c\n    image: busybox\n    command: ["sh", '-c', "sleep 5"]\n    env:\n    - {name: A, value: "1"}\n  - <<: *c\n    name: d\n
        a: &a [1, 2]\nb: *a\n--- # next\n- ? x\n  : y\n- !!str 1\n...\n
        apiVersion: v1\nkind: Service\nmetadata:\n  name: s\nspec:\n  type: NodePort\n  ports:\n  - port: 80\n    targetPort: http\n    nodePort: 30080\n
        """#,
      pieces:
        #": - ? | > & * ! { } [ ] , # " ' % @ ` \n \t \s --- ... << *a &a !!int null ~ 1e999 0x é \\ |2 >- \n- \n\s\s"#
    ),
    Language(
      "dockerfile", line: "printf '%s' @ > Dockerfile; docker build -q .",
      texts: #"""
        FROM alpine\nRUN echo hi > /a && cat /a\nCMD ["cat", "/a"]\n
        # syntax=docker/dockerfile:1\nARG V=3\nFROM alpine:${V} AS build\nWORKDIR /app\nCOPY . .\nENV A=1 B="x y"\n
        FROM alpine AS a\nRUN touch /x\nFROM a\nCOPY --from=a /x /y\nEXPOSE 80/tcp\nENTRYPOINT ["sleep"]\n
        FROM nginx\nCOPY <<EOF /a\nhello\nEOF\nRUN <<X\nset -e\necho a\nX\n
        FROM scratch\nADD https://example.com/a.tar /\nUSER 1000:1000\nVOLUME ["/v"]\nLABEL a=b c="d"\nHEALTHCHECK --interval=5s CMD true\nSHELL ["sh", "-c"]\nONBUILD RUN x\nSTOPSIGNAL 9\n
        FROM alpine\nRUN --mount=type=cache,target=/c echo a \\\n  # note\n  && echo b\n
        """#,
      pieces:
        #"FROM RUN COPY ADD ENV ARG CMD ENTRYPOINT AS \\\n \n # [ ] " ' $ ${ } ${A:-b} --from= --mount= --chown= <<EOF EOF , = / .. é \t \\ 99999999999 USER"#
    ),
    Language(
      "jsonpath",
      line:
        "kubectl get nodes -o jsonpath=@; kubectl get nodes --sort-by=@; kubectl get nodes -o custom-columns=A:@",
      texts: #"""
        {.items[*].metadata.name}
        {range .items[*]}{.metadata.name}{"\t"}{.status.addresses[0].address}{"\n"}{end}
        {.items[?(@.metadata.name=="worker-1")].status}
        {.items[0:2].metadata['name','uid']}
        {..name}
        {.items[-1:].status.conditions[?(@.type=="Ready")].status}
        .metadata.name
        """#,
      pieces:
        #"{ } [ ] ( ) . .. * ? @ ' " , : range end == != < && || -1 99999999999999999999 $ \\ é {end} {range"#
    ),
    Language(
      "template",
      line:
        "docker images --format @; docker version --format @; kubectl get nodes -o go-template=@",
      texts: #"""
        {{.ID}}: {{.Repository}}
        {{range .items}}{{.metadata.name}}{{"\n"}}{{end}}
        {{if eq .a "b"}}x{{else if not .c}}y{{else}}z{{end}}
        {{with $x := .items}}{{len $x}}{{end}}{{- /* c */ -}}
        {{json .}} {{printf "%5s %v" .a 1 | upper}} {{index .items 0 "metadata"}}
        {{define "t"}}a{{end}}{{template "t" .}}{{block "b" .}}{{end}}
        table {{.Names}}\t{{.Status}}
        """#,
      pieces:
        #"{{ }} {{- -}} range end if else with define template block $x := = . | ( ) " ` ' /* */ 1e999 'a' -1 nil true len index printf "%" slice é \\ {{break}} {{range"#
    ),
    Language(
      "docker flags", line: "@",
      texts: #"""
        docker run -d --name web -p 8080:80 -e A=1 -v vol:/data:ro --rm nginx
        docker run -it --entrypoint sh -w /x -u 1000:0 --network bridge -m 64m --cpus 1.5 alpine -c 'echo hi'
        docker ps -a --filter status=exited --format '{{.ID}}' -n 3 --no-trunc -q
        docker build -t a:b --build-arg X=1 --target t -f Dockerfile --progress plain .
        docker exec -it web sh -c 'ls'
        docker logs -f --tail 5 --since 1m web
        docker network create --driver bridge --subnet 10.1.0.0/16 --gateway 10.1.0.1 n
        docker run --mount type=bind,source=/tmp,target=/x,readonly --restart on-failure:3 --memory 1g nginx
        docker inspect -f '{{json .Config}}' web; docker tag nginx a:1; docker rmi a:1; docker cp web:/a b
        docker compose up -d; docker volume prune -f; docker system df; docker events --until 1s
        """#,
      pieces:
        #"-p -e -v --name --rm -- - = : / , @ :: 0 -1 99999 70000-80000:1 127.0.0.1: a b:c sha256: --nosuch -xyz " ' é A --format {{ --filter = docker run ps exec stop"#
    ),
    Language(
      "kubectl flags", line: "@",
      texts: #"""
        kubectl get pods,svc -A -o wide --show-labels -l app=web,tier!=x --field-selector status.phase=Running
        kubectl create deployment web --image=nginx --replicas=2 --port 80
        kubectl run x --image=busybox --restart=Never --env=A=1 --labels=a=b --command -- sleep 5
        kubectl expose deployment web --port=80 --target-port=8080 --type=NodePort --name s
        kubectl scale --replicas=3 deployment/web --current-replicas=2
        kubectl delete pod,deploy --all --force --grace-period=0 --wait=false
        kubectl logs deploy/web -c a --tail=5 --since=1m -p --timestamps
        kubectl describe pod web; kubectl explain pod.spec; kubectl api-resources --namespaced=false -o name
        kubectl config set-context --current --namespace=x; kubectl config view --minify -o jsonpath='{..namespace}'
        kubectl label pod web a=b c- --overwrite; kubectl annotate deploy web k=v; kubectl rollout status deploy/web
        kubectl patch deploy web -p '{"spec":{"replicas":2}}' --type merge; kubectl set image deploy/web nginx=nginx:2
        kubectl create configmap c --from-literal=a=b --from-file=f; kubectl auth can-i get pods --as a
        """#,
      pieces:
        #"-n -o -l --all -A -- - = / , : ! pods deploy/ svc/a nosuch web yaml json name jsonpath= custom-columns= wide --replicas=-1 99999999999 --nosuch -xyz " ' é in ( ) a=b kubectl get delete"#
    ),
  ]
}
