// What `--dry-run=client` makes. Real: recorded from kubectl 1.36.4.

/// Commands and their output.
let generated = #"""
    $ kubectl create service clusterip svc --tcp=80:8080 --dry-run=client -o yaml
    apiVersion: v1
    kind: Service
    metadata:
      labels:
        app: svc
      name: svc
    spec:
      ports:
      - name: 80-8080
        port: 80
        protocol: TCP
        targetPort: 8080
      selector:
        app: svc
      type: ClusterIP
    status:
      loadBalancer: {}
    $ kubectl create cronjob cj --image=busybox --schedule='0 3 * * *' --dry-run=client -o yaml -- echo hi
    apiVersion: batch/v1
    kind: CronJob
    metadata:
      name: cj
    spec:
      jobTemplate:
        metadata:
          name: cj
        spec:
          template:
            metadata: {}
            spec:
              containers:
              - command:
                - echo
                - hi
                image: busybox
                name: cj
                resources: {}
              restartPolicy: OnFailure
      schedule: 0 3 * * *
    status: {}
    $ kubectl create rolebinding rb --role=r --user=jane --serviceaccount=default:bot --dry-run=client -o yaml
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: rb
    roleRef:
      apiGroup: rbac.authorization.k8s.io
      kind: Role
      name: r
    subjects:
    - apiGroup: rbac.authorization.k8s.io
      kind: User
      name: jane
    - kind: ServiceAccount
      name: bot
      namespace: default
    $ kubectl create ingress ing --rule="a.org/x*=svc:80,tls=cert" --dry-run=client -o yaml
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata:
      name: ing
    spec:
      rules:
      - host: a.org
        http:
          paths:
          - backend:
              service:
                name: svc
                port:
                  number: 80
            path: /x
            pathType: Prefix
      tls:
      - hosts:
        - a.org
        secretName: cert
    status:
      loadBalancer: {}
    $ kubectl create pdb pdb --selector=app=x --min-available=50% --dry-run=client -o yaml
    apiVersion: policy/v1
    kind: PodDisruptionBudget
    metadata:
      name: pdb
    spec:
      minAvailable: 50%
      selector:
        matchLabels:
          app: x
    status:
      currentHealthy: 0
      desiredHealthy: 0
      disruptionsAllowed: 0
      expectedPods: 0
    $ kubectl create quota q --hard=pods=5,requests.cpu=1 --dry-run=client -o yaml
    apiVersion: v1
    kind: ResourceQuota
    metadata:
      name: q
    spec:
      hard:
        pods: "5"
        requests.cpu: "1"
    status: {}
    $ kubectl create secret generic s --from-literal=a=b --dry-run=client -o yaml
    apiVersion: v1
    data:
      a: Yg==
    kind: Secret
    metadata:
      name: s
    $ kubectl create deployment d --image=nginx --replicas=2 --dry-run=client -o name
    deployment.apps/d
  """#
