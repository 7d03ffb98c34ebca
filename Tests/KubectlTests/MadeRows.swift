// What generators make, and what they refuse. Real: asked of kubectl 1.36.4.

/// Commands and their output.
let made = #"""
    $ kubectl create deployment web --image=nginx --replicas=3 --port=80 --dry-run=client -o json
    {
        "kind": "Deployment",
        "apiVersion": "apps/v1",
        "metadata": {
            "name": "web",
            "labels": {
                "app": "web"
            }
        },
        "spec": {
            "replicas": 3,
            "selector": {
                "matchLabels": {
                    "app": "web"
                }
            },
            "template": {
                "metadata": {
                    "labels": {
                        "app": "web"
                    }
                },
                "spec": {
                    "containers": [
                        {
                            "name": "nginx",
                            "image": "nginx",
                            "ports": [
                                {
                                    "containerPort": 80
                                }
                            ],
                            "resources": {}
                        }
                    ]
                }
            },
            "strategy": {}
        },
        "status": {}
    }
    $ kubectl create deployment web --image=a --image=b --port=80 --dry-run=client -o yaml
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      labels:
        app: web
      name: web
    spec:
      replicas: 1
      selector:
        matchLabels:
          app: web
      strategy: {}
      template:
        metadata:
          labels:
            app: web
        spec:
          containers:
          - image: a
            name: a
            ports:
            - containerPort: 80
            resources: {}
          - image: b
            name: b
            resources: {}
    status: {}
    $ kubectl create configmap cm --from-literal=a --dry-run=client -o yaml
    error: invalid literal source a, expected key=value
    [1]
    $ kubectl create configmap cm --from-literal=a=1 --append-hash --dry-run=client -o yaml
    apiVersion: v1
    data:
      a: "1"
    kind: ConfigMap
    metadata:
      name: cm-9hfg4tdfc6
    $ kubectl create secret generic s --from-literal=a=1 --append-hash --dry-run=client -o yaml
    apiVersion: v1
    data:
      a: MQ==
    kind: Secret
    metadata:
      name: s-gtkfk5m49d
    $ kubectl create role r --verb=get --resource=pods,deployments.apps,services/status --dry-run=client -o yaml
    apiVersion: rbac.authorization.k8s.io/v1
    kind: Role
    metadata:
      name: r
    rules:
    - apiGroups:
      - ""
      resources:
      - pods
      - services/status
      verbs:
      - get
    - apiGroups:
      - apps
      resources:
      - deployments
      verbs:
      - get
    $ kubectl create clusterrole cr --verb=get --non-resource-url=/logs/* --dry-run=client -o yaml
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata:
      name: cr
    rules:
    - nonResourceURLs:
      - /logs/*
      verbs:
      - get
    $ kubectl create clusterrole cr --aggregation-rule=a=b,c=d --dry-run=client -o yaml
    aggregationRule:
      clusterRoleSelectors:
      - matchLabels:
          a: b
          c: d
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata:
      name: cr
    rules: null
    $ kubectl create clusterrole cr --verb=get --resource=pods --non-resource-url=/x --dry-run=client -o yaml
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata:
      name: cr
    rules:
    - apiGroups:
      - ""
      resources:
      - pods
      verbs:
      - get
    - nonResourceURLs:
      - /x
      verbs:
      - get
    $ kubectl create clusterrole cr --verb=list --non-resource-url=/x --dry-run=client -o yaml
    error: invalid verb: 'list' for nonResourceURL
    [1]
    $ kubectl create rolebinding rb --role=r --serviceaccount=bot --dry-run=client -o yaml
    error: serviceaccount must be <namespace>:<name>
    [1]
    $ kubectl create service clusterip s --tcp=99999 --dry-run=client -o yaml
    error: strconv.ParseUint: parsing "99999": value out of range
    [1]
    $ kubectl create service clusterip s --tcp=a:b:c --dry-run=client -o yaml
    error: strconv.ParseUint: parsing "a": invalid syntax
    [1]
    $ kubectl create quota q --hard=cpu=1,memory=1G,pods=2 --scopes=BestEffort --dry-run=client -o yaml
    apiVersion: v1
    kind: ResourceQuota
    metadata:
      name: q
    spec:
      hard:
        cpu: "1"
        memory: 1G
        pods: "2"
      scopes:
      - BestEffort
    status: {}
    $ kubectl create quota q --dry-run=client -o yaml
    apiVersion: v1
    kind: ResourceQuota
    metadata:
      name: q
    spec: {}
    status: {}
    $ kubectl create quota q --hard=cpu --dry-run=client -o yaml
    error: Invalid argument syntax cpu, expected <resource>=<value>
    [1]
    $ kubectl create quota q --hard=cpu=x --dry-run=client -o yaml
    error: quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'
    [1]
    $ kubectl create pdb p --selector=app=web --min-available=1 --dry-run=client -o yaml
    apiVersion: policy/v1
    kind: PodDisruptionBudget
    metadata:
      name: p
    spec:
      minAvailable: 1
      selector:
        matchLabels:
          app: web
    status:
      currentHealthy: 0
      desiredHealthy: 0
      disruptionsAllowed: 0
      expectedPods: 0
    $ kubectl create pdb p --selector=app=web --max-unavailable=50% --dry-run=client -o yaml
    apiVersion: policy/v1
    kind: PodDisruptionBudget
    metadata:
      name: p
    spec:
      maxUnavailable: 50%
      selector:
        matchLabels:
          app: web
    status:
      currentHealthy: 0
      desiredHealthy: 0
      disruptionsAllowed: 0
      expectedPods: 0
    $ kubectl create pdb p --selector='app in (a,b)' --min-available=1 --dry-run=client -o yaml
    apiVersion: policy/v1
    kind: PodDisruptionBudget
    metadata:
      name: p
    spec:
      minAvailable: 1
      selector:
        matchExpressions:
        - key: app
          operator: In
          values:
          - a
          - b
    status:
      currentHealthy: 0
      desiredHealthy: 0
      disruptionsAllowed: 0
      expectedPods: 0
    $ kubectl create pdb p --min-available=1 --dry-run=client -o yaml
    error: a selector must be specified
    [1]
    $ kubectl create pdb p --selector=app=web --dry-run=client -o yaml
    error: one of min-available or max-unavailable must be specified
    [1]
    $ kubectl create pdb p --selector=app=web --min-available=1 --max-unavailable=1 --dry-run=client -o yaml
    error: min-available and max-unavailable cannot be both specified
    [1]
    $ kubectl create ingress i --class=nginx --rule='foo.com/*=svc:http,tls=sec' --annotation a=b --dry-run=client -o yaml
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata:
      annotations:
        a: b
      name: i
    spec:
      ingressClassName: nginx
      rules:
      - host: foo.com
        http:
          paths:
          - backend:
              service:
                name: svc
                port:
                  name: http
            path: /
            pathType: Prefix
      tls:
      - hosts:
        - foo.com
        secretName: sec
    status:
      loadBalancer: {}
    $ kubectl run web --image=nginx --port=80 --expose --dry-run=client -o yaml
    apiVersion: v1
    kind: Service
    metadata:
      name: web
    spec:
      ports:
      - port: 80
        protocol: TCP
        targetPort: 80
      selector:
        run: web
    status:
      loadBalancer: {}
    ---
    ---
    apiVersion: v1
    kind: Pod
    metadata:
      labels:
        run: web
      name: web
    spec:
      containers:
      - image: nginx
        name: web
        ports:
        - containerPort: 80
        resources: {}
      dnsPolicy: ClusterFirst
      restartPolicy: Always
    status: {}
    $ kubectl run web --image='BAD IMAGE' --dry-run=client -o yaml
    error: Invalid image name "BAD IMAGE": invalid reference format
    [1]
    $ kubectl run web --image=nginx --expose --dry-run=client -o yaml
    error: --port must be set when exposing a service
    See 'kubectl run -h' for help and examples
    [1]
    $ kubectl run web --image=nginx --overrides='{"spec":{"nodeName":"x"}}' --dry-run=client -o yaml
    apiVersion: v1
    kind: Pod
    metadata:
      labels:
        run: web
      name: web
    spec:
      containers:
      - image: nginx
        name: web
        resources: {}
      dnsPolicy: ClusterFirst
      nodeName: x
      restartPolicy: Always
    status: {}
    $ kubectl run web --image=nginx --overrides='{bad' --dry-run=client -o yaml
    error: Invalid JSON Patch
    [1]
    $ kubectl run web --image=nginx --overrides='[{"op":"add","path":"/metadata/labels/x","value":"y"}]' --override-type=json --dry-run=client -o yaml
    apiVersion: v1
    kind: Pod
    metadata:
      labels:
        run: web
        x: "y"
      name: web
    spec:
      containers:
      - image: nginx
        name: web
        resources: {}
      dnsPolicy: ClusterFirst
      restartPolicy: Always
    status: {}
  """#
