// Objects of files, changed without a server. Real: asked of kubectl 1.36.4.

/// Commands and their output.
let localChanges = #"""
    $ printf 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels: {app: web}\n  annotations: {note: "x y"}\nspec:\n  containers:\n  - name: a\n    image: nginx:1.27\n    ports: [{containerPort: 80}]\n    env: [{name: A, value: "1"}]\n  - name: b\n    image: redis\n' > pod.yaml
    $ printf 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: d\nspec:\n  replicas: 2\n  selector: {matchLabels: {app: d}}\n  template:\n    metadata: {labels: {app: d}}\n    spec:\n      containers:\n      - {name: c, image: "nginx:1.27"}\n---\napiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: {selector: {app: d}, ports: [{port: 80}]}\n' > two.yaml
    $ printf 'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: rb}\nroleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: r}\nsubjects: []\n' > rb.yaml
    $ kubectl label -f pod.yaml x=y --local -o yaml
    apiVersion: v1
    kind: Pod
    metadata:
      annotations:
        note: x y
      labels:
        app: web
        x: "y"
      name: web
    spec:
      containers:
      - env:
        - name: A
          value: "1"
        image: nginx:1.27
        name: a
        ports:
        - containerPort: 80
      - image: redis
        name: b
    $ kubectl label -f pod.yaml app=other --local -o yaml
    error: 'app' already has a value (web), and --overwrite is false
    [1]
    $ kubectl label -f pod.yaml app=other --overwrite --local -o yaml
    apiVersion: v1
    kind: Pod
    metadata:
      annotations:
        note: x y
      labels:
        app: other
      name: web
    spec:
      containers:
      - env:
        - name: A
          value: "1"
        image: nginx:1.27
        name: a
        ports:
        - containerPort: 80
      - image: redis
        name: b
    $ kubectl label -f pod.yaml app- --local -o yaml
    apiVersion: v1
    kind: Pod
    metadata:
      annotations:
        note: x y
      labels: {}
      name: web
    spec:
      containers:
      - env:
        - name: A
          value: "1"
        image: nginx:1.27
        name: a
        ports:
        - containerPort: 80
      - image: redis
        name: b
    $ kubectl label -f pod.yaml nosuch- --local
    pod/web not labeled
    $ kubectl label -f pod.yaml 'bad key=1' --local
    pod/web labeled
    $ kubectl label -f pod.yaml a='bad value' --local
    error: invalid label value: "a=bad value": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')
    [1]
    $ kubectl label -f pod.yaml --local
    error: at least one label update is required
    [1]
    $ kubectl label -f pod.yaml --list --local
    app=web
    $ kubectl label --local x=y
    error: one or more files must be specified as -f pod.yaml or --filename=pod.json
    [1]
    $ kubectl label -f pod.yaml a=b a- --local
    error: can not both modify and remove a label in the same command
    [1]
    $ kubectl label -f two.yaml a=b --local -o name
    deployment.apps/d
    service/s
    $ kubectl label -f two.yaml a=b --local -o yaml
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      labels:
        a: b
      name: d
    spec:
      replicas: 2
      selector:
        matchLabels:
          app: d
      template:
        metadata:
          labels:
            app: d
        spec:
          containers:
          - image: nginx:1.27
            name: c
    apiVersion: v1
    kind: Service
    metadata:
      labels:
        a: b
      name: s
    spec:
      ports:
      - port: 80
      selector:
        app: d
    $ kubectl label -f two.yaml a=b --local -o json
    {
        "apiVersion": "apps/v1",
        "kind": "Deployment",
        "metadata": {
            "labels": {
                "a": "b"
            },
            "name": "d"
        },
        "spec": {
            "replicas": 2,
            "selector": {
                "matchLabels": {
                    "app": "d"
                }
            },
            "template": {
                "metadata": {
                    "labels": {
                        "app": "d"
                    }
                },
                "spec": {
                    "containers": [
                        {
                            "image": "nginx:1.27",
                            "name": "c"
                        }
                    ]
                }
            }
        }
    }
    {
        "apiVersion": "v1",
        "kind": "Service",
        "metadata": {
            "labels": {
                "a": "b"
            },
            "name": "s"
        },
        "spec": {
            "ports": [
                {
                    "port": 80
                }
            ],
            "selector": {
                "app": "d"
            }
        }
    }
    $ kubectl label -f two.yaml a=b --local
    deployment.apps/d labeled
    service/s labeled
    $ kubectl annotate -f pod.yaml x=y --local -o yaml
    apiVersion: v1
    kind: Pod
    metadata:
      annotations:
        note: x y
        x: "y"
      labels:
        app: web
      name: web
    spec:
      containers:
      - env:
        - name: A
          value: "1"
        image: nginx:1.27
        name: a
        ports:
        - containerPort: 80
      - image: redis
        name: b
    $ kubectl annotate -f pod.yaml note- --local -o yaml
    apiVersion: v1
    kind: Pod
    metadata:
      annotations: {}
      labels:
        app: web
      name: web
    spec:
      containers:
      - env:
        - name: A
          value: "1"
        image: nginx:1.27
        name: a
        ports:
        - containerPort: 80
      - image: redis
        name: b
    $ kubectl annotate -f pod.yaml note=z --local
    error: --overwrite is false but found the following declared annotation(s): 'note' already has a value (x y)
    [1]
    $ kubectl annotate -f pod.yaml 'd=two words' --local -o jsonpath='{.metadata.annotations}'
    {"d":"two words","note":"x y"} (no-eol)
    $ kubectl set image -f pod.yaml a=nginx:1.28 --local -o yaml
    apiVersion: v1
    kind: Pod
    metadata:
      annotations:
        note: x y
      labels:
        app: web
      name: web
    spec:
      containers:
      - env:
        - name: A
          value: "1"
        image: nginx:1.28
        name: a
        ports:
        - containerPort: 80
        resources: {}
      - image: redis
        name: b
        resources: {}
    status: {}
    $ kubectl set image -f pod.yaml '*=busybox' --local -o yaml
    apiVersion: v1
    kind: Pod
    metadata:
      annotations:
        note: x y
      labels:
        app: web
      name: web
    spec:
      containers:
      - env:
        - name: A
          value: "1"
        image: busybox
        name: a
        ports:
        - containerPort: 80
        resources: {}
      - image: busybox
        name: b
        resources: {}
    status: {}
    $ kubectl set image -f pod.yaml nope=busybox --local -o yaml
    error: unable to find container named "nope"
    [1]
    $ kubectl set image -f two.yaml c=x --local -o yaml
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: d
    spec:
      replicas: 2
      selector:
        matchLabels:
          app: d
      strategy: {}
      template:
        metadata:
          labels:
            app: d
        spec:
          containers:
          - image: x
            name: c
            resources: {}
    status: {}
    error: service/s the object is not a pod or does not have a pod template: *v1.Service
    [1]
  """#
