// Forms of -o on an object of a file. Real: asked of kubectl 1.36.4.

/// Commands and their output.
let formsOfOutput = #"""
    $ printf 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels: {app: web}\n  annotations: {note: "x y"}\nspec:\n  containers:\n  - name: a\n    image: nginx:1.27\n    ports: [{containerPort: 80}]\n    env: [{name: A, value: "1"}]\n  - name: b\n    image: redis\n' > pod.yaml
    $ kubectl annotate -f pod.yaml 'd=two words' --local -o jsonpath='{.metadata.annotations}'
    {"d":"two words","note":"x y"} (no-eol)
    $ kubectl create -f pod.yaml --dry-run=client --validate=false -o jsonpath='{.spec.containers[*].name}{"\n"}'
    a b
    $ kubectl create -f pod.yaml --dry-run=client --validate=false -o jsonpath='{.spec.containers[?(@.name=="b")].image}'
    redis (no-eol)
    $ kubectl create -f pod.yaml --dry-run=client --validate=false -o jsonpath='{.spec.containers[-1:].name}'
    b (no-eol)
    $ kubectl create -f pod.yaml --dry-run=client --validate=false -o jsonpath='{.spec.containers[0:2].name}'
    a b (no-eol)
    $ kubectl create -f pod.yaml --dry-run=client --validate=false -o jsonpath='{.nope}'
    $ kubectl create -f pod.yaml --dry-run=client --validate=false -o jsonpath='{..name}'
    web a A b (no-eol)
    $ kubectl create -f pod.yaml --dry-run=client --validate=false -o jsonpath='{.metadata.labels}'
    {"app":"web"} (no-eol)
    $ kubectl create -f pod.yaml --dry-run=client --validate=false -o jsonpath='{.spec}'
    {"containers":[{"env":[{"name":"A","value":"1"}],"image":"nginx:1.27","name":"a","ports":[{"containerPort":80}]},{"image":"redis","name":"b"}]} (no-eol)
    $ kubectl create -f pod.yaml --dry-run=client --validate=false -o jsonpath='{.spec.containers[0].ports[0].containerPort}'
    80 (no-eol)
    $ kubectl create -f pod.yaml --dry-run=client --validate=false -o jsonpath='{bad'
    error: error parsing jsonpath {bad, unclosed action
    [1]
    $ kubectl create -f pod.yaml --dry-run=client --validate=false -o jsonpath='.metadata.name'
    .metadata.name (no-eol)
    $ kubectl create -f pod.yaml --dry-run=client --validate=false -o jsonpath=metadata.name
    metadata.name (no-eol)
    $ kubectl create -f pod.yaml --dry-run=client --validate=false -o jsonpath
    error: template format specified but no template given
    [1]
    $ kubectl create -f pod.yaml --dry-run=client --validate=false -o jsonpath='{.metadata["name"]} {.metadata['"'name'"']}'
    error: error parsing jsonpath {.metadata["name"]} {.metadata['name']}, invalid array index "name"
    [1]
    $ kubectl create -f pod.yaml --dry-run=client --validate=false -o jsonpath-as-json='{.spec.containers[*].name}'
    [
        "a",
        "b"
    ]
    $ kubectl create -f pod.yaml --dry-run=client --validate=false -o go-template='{{range .spec.containers}}{{.name}} {{end}}'
    a b  (no-eol)
    $ kubectl create -f pod.yaml --dry-run=client --validate=false -o go-template='{{.nope}}'
    <no value> (no-eol)
    $ kubectl create -f pod.yaml --dry-run=client --validate=false -o go-template='{{.nope.x}}'
    <no value> (no-eol)
    $ kubectl create -f pod.yaml --dry-run=client --validate=false -o go-template='{{bad'
    error: error parsing template {{bad, template: output:1: function "bad" not defined
    [1]
    $ kubectl create -f pod.yaml --dry-run=client --validate=false -o go-template='{{index .metadata.labels "app"}} {{len .spec.containers}} {{printf "%s-%d" .kind 3}}'
    web 2 Pod-3 (no-eol)
    $ kubectl create -f pod.yaml --dry-run=client --validate=false -o go-template='{{with .metadata}}{{.name|printf "%q"}}{{end}}{{if eq .kind "Pod"}} yes{{else}} no{{end}}'
    "web" yes (no-eol)
    $ kubectl create -f pod.yaml --dry-run=client --validate=false -o go-template='{{range $i, $c := .spec.containers}}{{if $i}}, {{end}}{{$c.name}}{{end}}'
    a, b (no-eol)
    $ kubectl create -f pod.yaml --dry-run=client --validate=false -o go-template='{{.spec}}'
    map[containers:[map[env:[map[name:A value:1]] image:nginx:1.27 name:a ports:[map[containerPort:80]]] map[image:redis name:b]]] (no-eol)
    $ kubectl create -f pod.yaml --dry-run=client --validate=false -o go-template
    error: template format specified but no template given
    [1]
  """#
