// The object that the recordings of JSONPath and templates are about.

let recordedObject = """
  apiVersion: v1
  kind: Foo
  metadata: {annotations: {"q": "r"}}
  a: {b: [1,2,3,4,5], c: {d: x, e: "y z"}, f: 1.5, "k.l": dot, "m/n": slash}
  its:
  - {name: web, "n": 3, ok: true, tags: [x, "y"], at: {ip: 10.0.0.1}}
  - {name: db, "n": 10, ok: false, tags: [], at: {ip: 10.0.0.2}}
  - {name: cache, "n": 3, nul: null, st: [{type: Ready, status: "True"}, {type: Other, status: "False"}]}
  """
