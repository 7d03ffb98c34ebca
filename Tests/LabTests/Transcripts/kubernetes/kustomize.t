Recorded from kubectl 1.36.4 (kustomize 5.8.1): what `kubectl kustomize` makes of folders, and what it refuses.


Basic.

  $ mkdir -p basic
  $ cat > basic/kustomization.yaml <<'EOF'
  > resources:
  > - dep.yaml
  > - svc.yaml
  > namePrefix: dev-
  > nameSuffix: -v1
  > namespace: team
  > commonAnnotations:
  >   note: hello
  > labels:
  > - pairs:
  >     app.kubernetes.io/part-of: shop
  >   includeSelectors: true
  > - pairs:
  >     tier: front
  >   includeTemplates: true
  > - pairs:
  >     only: meta
  > images:
  > - name: nginx
  >   newTag: "1.27"
  > - name: redis
  >   newName: registry.io/redis
  >   digest: sha256:abc
  > replicas:
  > - name: web
  >   count: 5
  > EOF
  $ cat > basic/dep.yaml <<'EOF'
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata:
  >   name: web
  >   labels: {app: web}
  > spec:
  >   replicas: 1
  >   selector: {matchLabels: {app: web}}
  >   template:
  >     metadata: {labels: {app: web}}
  >     spec:
  >       initContainers:
  >       - {name: i, image: redis}
  >       containers:
  >       - name: nginx
  >         image: nginx:1.25
  >         envFrom:
  >         - configMapRef: {name: cfg}
  >         volumeMounts: [{name: v, mountPath: /x}]
  >       volumes:
  >       - name: v
  >         configMap: {name: cfg}
  > EOF
  $ cat > basic/svc.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: web
  > spec:
  >   selector: {app: web}
  >   ports: [{port: 80}]
  > EOF
  $ kubectl kustomize basic
  apiVersion: v1
  kind: Service
  metadata:
    annotations:
      note: hello
    labels:
      app.kubernetes.io/part-of: shop
      only: meta
      tier: front
    name: dev-web-v1
    namespace: team
  spec:
    ports:
    - port: 80
    selector:
      app: web
      app.kubernetes.io/part-of: shop
  ---
  apiVersion: apps/v1
  kind: Deployment
  metadata:
    annotations:
      note: hello
    labels:
      app: web
      app.kubernetes.io/part-of: shop
      only: meta
      tier: front
    name: dev-web-v1
    namespace: team
  spec:
    replicas: 5
    selector:
      matchLabels:
        app: web
        app.kubernetes.io/part-of: shop
    template:
      metadata:
        annotations:
          note: hello
        labels:
          app: web
          app.kubernetes.io/part-of: shop
          tier: front
      spec:
        containers:
        - envFrom:
          - configMapRef:
              name: cfg
          image: nginx:1.27
          name: nginx
          volumeMounts:
          - mountPath: /x
            name: v
        initContainers:
        - image: registry.io/redis@sha256:abc
          name: i
        volumes:
        - configMap:
            name: cfg
          name: v

Generators.

  $ mkdir -p generators
  $ cat > generators/kustomization.yaml <<'EOF'
  > configMapGenerator:
  > - name: cfg
  >   literals:
  >   - A=1
  >   - B=two words
  >   - C="quoted"
  >   files:
  >   - app.properties
  >   - key.txt=other.txt
  >   envs:
  >   - e.env
  > - name: plain
  >   literals: [x=y]
  >   options:
  >     disableNameSuffixHash: true
  >     labels: {a: b}
  >     annotations: {c: d}
  >     immutable: true
  > secretGenerator:
  > - name: sec
  >   literals: [user=admin, "pass=s3cret!"]
  > - name: tls
  >   type: kubernetes.io/tls
  >   files: [tls.crt=app.properties, tls.key=other.txt]
  > generatorOptions:
  >   labels: {gen: "yes"}
  > resources: [pod.yaml]
  > EOF
  $ cat > generators/app.properties <<'EOF'
  > color=blue
  > size=10
  > EOF
  $ cat > generators/other.txt <<'EOF'
  > no newline end
  > EOF
  $ cat > generators/e.env <<'EOF'
  > # comment
  > FOO=bar
  > BAR=a=b
  > 
  > EOF
  $ cat > generators/pod.yaml <<'EOF'
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: p}
  > spec:
  >   containers:
  >   - name: c
  >     image: nginx
  >     env:
  >     - name: X
  >       valueFrom: {configMapKeyRef: {name: cfg, key: A}}
  >     - name: Y
  >       valueFrom: {secretKeyRef: {name: sec, key: user}}
  >     envFrom: [{secretRef: {name: sec}}]
  >   volumes:
  >   - name: a
  >     secret: {secretName: tls}
  >   - name: b
  >     projected: {sources: [{configMap: {name: plain}}, {secret: {name: sec}}]}
  > EOF
  $ kubectl kustomize generators
  apiVersion: v1
  data:
    A: "1"
    B: two words
    BAR: a=b
    C: quoted
    FOO: bar
    app.properties: |
      color=blue
      size=10
    key.txt: |
      no newline end
  kind: ConfigMap
  metadata:
    labels:
      gen: "yes"
    name: cfg-d7b69bh872
  ---
  apiVersion: v1
  data:
    x: "y"
  immutable: true
  kind: ConfigMap
  metadata:
    annotations:
      c: d
    labels:
      a: b
      gen: "yes"
    name: plain
  ---
  apiVersion: v1
  data:
    pass: czNjcmV0IQ==
    user: YWRtaW4=
  kind: Secret
  metadata:
    labels:
      gen: "yes"
    name: sec-266476khth
  type: Opaque
  ---
  apiVersion: v1
  data:
    tls.crt: Y29sb3I9Ymx1ZQpzaXplPTEwCg==
    tls.key: bm8gbmV3bGluZSBlbmQK
  kind: Secret
  metadata:
    labels:
      gen: "yes"
    name: tls-2224tfbf5h
  type: kubernetes.io/tls
  ---
  apiVersion: v1
  kind: Pod
  metadata:
    name: p
  spec:
    containers:
    - env:
      - name: X
        valueFrom:
          configMapKeyRef:
            key: A
            name: cfg-d7b69bh872
      - name: "Y"
        valueFrom:
          secretKeyRef:
            key: user
            name: sec-266476khth
      envFrom:
      - secretRef:
          name: sec-266476khth
      image: nginx
      name: c
    volumes:
    - name: a
      secret:
        secretName: tls-2224tfbf5h
    - name: b
      projected:
        sources:
        - configMap:
            name: plain
        - secret:
            name: sec-266476khth

Patches.

  $ mkdir -p patches
  $ cat > patches/kustomization.yaml <<'EOF'
  > resources: [dep.yaml]
  > patches:
  > - path: p.yaml
  > - target: {kind: Deployment, name: web}
  >   patch: |-
  >     - op: replace
  >       path: /spec/replicas
  >       value: 4
  >     - op: add
  >       path: /metadata/annotations
  >       value: {x: "y"}
  > - target: {labelSelector: app=web}
  >   patch: |-
  >     apiVersion: apps/v1
  >     kind: Deployment
  >     metadata: {name: any}
  >     spec: {template: {spec: {containers: [{name: side, image: busybox}]}}}
  > - patch: |-
  >     apiVersion: apps/v1
  >     kind: Deployment
  >     metadata:
  >       name: web
  >     spec:
  >       template:
  >         spec:
  >           containers:
  >           - name: c
  >             $patch: delete
  > EOF
  $ cat > patches/p.yaml <<'EOF'
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: web}
  > spec:
  >   template:
  >     spec:
  >       containers:
  >       - name: b
  >         resources: {limits: {cpu: 500m}}
  >         env: [{name: NEW, value: "1"}]
  > EOF
  $ cat > patches/dep.yaml <<'EOF'
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata:
  >   name: web
  >   labels: {app: web}
  > spec:
  >   replicas: 1
  >   selector: {matchLabels: {app: web}}
  >   template:
  >     metadata: {labels: {app: web}}
  >     spec:
  >       containers:
  >       - {name: b, image: nginx, env: [{name: OLD, value: "0"}]}
  >       - {name: c, image: redis}
  > EOF
  $ kubectl kustomize patches
  apiVersion: apps/v1
  kind: Deployment
  metadata:
    annotations:
      x: "y"
    labels:
      app: web
    name: web
  spec:
    replicas: 4
    selector:
      matchLabels:
        app: web
    template:
      metadata:
        labels:
          app: web
      spec:
        containers:
        - image: busybox
          name: side
        - env:
          - name: NEW
            value: "1"
          - name: OLD
            value: "0"
          image: nginx
          name: b
          resources:
            limits:
              cpu: 500m

Components.

  $ mkdir -p components
  $ cat > components/kustomization.yaml <<'EOF'
  > resources: [base]
  > components: [comp]
  > namespace: prod
  > EOF
  $ mkdir -p components/base
  $ cat > components/base/kustomization.yaml <<'EOF'
  > resources: [d.yaml]
  > EOF
  $ cat > components/base/d.yaml <<'EOF'
  > apiVersion: v1
  > kind: ConfigMap
  > metadata: {name: base}
  > data: {a: "1"}
  > EOF
  $ mkdir -p components/comp
  $ cat > components/comp/kustomization.yaml <<'EOF'
  > apiVersion: kustomize.config.k8s.io/v1alpha1
  > kind: Component
  > patches:
  > - target: {kind: ConfigMap}
  >   patch: |-
  >     - {op: add, path: /data/b, value: "2"}
  > configMapGenerator:
  > - name: extra
  >   literals: [k=v]
  > EOF
  $ kubectl kustomize components
  apiVersion: v1
  data:
    a: "1"
    b: "2"
  kind: ConfigMap
  metadata:
    name: base
    namespace: prod
  ---
  apiVersion: v1
  data:
    b: "2"
    k: v
  kind: ConfigMap
  metadata:
    name: extra-mdtt4f4dhh
    namespace: prod

Overlay merge generator.

  $ mkdir -p overlay-merge-generator
  $ cat > overlay-merge-generator/kustomization.yaml <<'EOF'
  > resources: [base]
  > configMapGenerator:
  > - name: cfg
  >   behavior: merge
  >   literals: [B=3, C=4]
  > namePrefix: o-
  > EOF
  $ mkdir -p overlay-merge-generator/base
  $ cat > overlay-merge-generator/base/kustomization.yaml <<'EOF'
  > configMapGenerator:
  > - name: cfg
  >   literals: [A=1, B=2]
  > EOF
  $ kubectl kustomize overlay-merge-generator
  apiVersion: v1
  data:
    A: "1"
    B: "3"
    C: "4"
  kind: ConfigMap
  metadata:
    name: o-cfg-k45267997d

Overlay replace generator.

  $ mkdir -p overlay-replace-generator
  $ cat > overlay-replace-generator/kustomization.yaml <<'EOF'
  > resources: [base]
  > configMapGenerator:
  > - name: cfg
  >   behavior: replace
  >   literals: [B=3, C=4]
  > EOF
  $ mkdir -p overlay-replace-generator/base
  $ cat > overlay-replace-generator/base/kustomization.yaml <<'EOF'
  > configMapGenerator:
  > - name: cfg
  >   literals: [A=1, B=2]
  > EOF
  $ kubectl kustomize overlay-replace-generator
  apiVersion: v1
  data:
    B: "3"
    C: "4"
  kind: ConfigMap
  metadata:
    name: cfg-268kgf986b

Replacements.

  $ mkdir -p replacements
  $ cat > replacements/kustomization.yaml <<'EOF'
  > resources: [a.yaml, b.yaml]
  > replacements:
  > - source: {kind: ConfigMap, name: src, fieldPath: data.host}
  >   targets:
  >   - select: {kind: Deployment}
  >     fieldPaths:
  >     - spec.template.spec.containers.[name=c].env.[name=HOST].value
  >     - metadata.annotations.host
  >     options: {create: true}
  > - source: {kind: ConfigMap, name: src, fieldPath: data.img, options: {delimiter: ':', index: 1}}
  >   targets:
  >   - select: {kind: Deployment, name: web}
  >     fieldPaths: [spec.template.spec.containers.0.image]
  >     options: {delimiter: ':', index: 1}
  > EOF
  $ cat > replacements/a.yaml <<'EOF'
  > apiVersion: v1
  > kind: ConfigMap
  > metadata: {name: src}
  > data: {host: db.local, img: "x:9.9"}
  > EOF
  $ cat > replacements/b.yaml <<'EOF'
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: web}
  > spec:
  >   selector: {matchLabels: {a: b}}
  >   template:
  >     metadata: {labels: {a: b}}
  >     spec:
  >       containers:
  >       - name: c
  >         image: nginx:1.1
  >         env: [{name: HOST, value: x}]
  > EOF
  $ kubectl kustomize replacements
  apiVersion: v1
  data:
    host: db.local
    img: x:9.9
  kind: ConfigMap
  metadata:
    name: src
  ---
  apiVersion: apps/v1
  kind: Deployment
  metadata:
    annotations:
      host: db.local
    name: web
  spec:
    selector:
      matchLabels:
        a: b
    template:
      metadata:
        labels:
          a: b
      spec:
        containers:
        - env:
          - name: HOST
            value: db.local
          image: nginx:9.9
          name: c

Vars.

  $ mkdir -p vars
  $ cat > vars/kustomization.yaml <<'EOF'
  > resources: [a.yaml]
  > namePrefix: z-
  > vars:
  > - name: SVC
  >   objref: {kind: Service, name: s, apiVersion: v1}
  > EOF
  $ cat > vars/a.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata: {name: s}
  > spec: {ports: [{port: 1}]}
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: p}
  > spec:
  >   containers: [{name: c, image: i, args: ["$(SVC)", "$(NOPE)"]}]
  > EOF
  $ kubectl kustomize vars
  # Warning: 'vars' is deprecated. Please use 'replacements' instead. [EXPERIMENTAL] Run 'kustomize edit fix' to update your Kustomization automatically.
  apiVersion: v1
  kind: Service
  metadata:
    name: z-s
  spec:
    ports:
    - port: 1
  ---
  apiVersion: v1
  kind: Pod
  metadata:
    name: z-p
  spec:
    containers:
    - args:
      - z-s
      - $(NOPE)
      image: i
      name: c

Deprecated.

  $ mkdir -p deprecated
  $ cat > deprecated/kustomization.yaml <<'EOF'
  > bases: [base]
  > commonLabels: {team: a}
  > patchesStrategicMerge: [p.yaml]
  > patchesJson6902:
  > - target: {version: v1, kind: ConfigMap, name: c}
  >   path: j.yaml
  > imageTags: []
  > EOF
  $ cat > deprecated/p.yaml <<'EOF'
  > apiVersion: v1
  > kind: ConfigMap
  > metadata: {name: c}
  > data: {x: "2"}
  > EOF
  $ cat > deprecated/j.yaml <<'EOF'
  > - op: add
  >   path: /data/y
  >   value: "3"
  > EOF
  $ mkdir -p deprecated/base
  $ cat > deprecated/base/kustomization.yaml <<'EOF'
  > resources: [c.yaml]
  > EOF
  $ cat > deprecated/base/c.yaml <<'EOF'
  > apiVersion: v1
  > kind: ConfigMap
  > metadata: {name: c}
  > data: {x: "1"}
  > EOF
  $ kubectl kustomize deprecated
  # Warning: 'bases' is deprecated. Please use 'resources' instead. Run 'kustomize edit fix' to update your Kustomization automatically.
  # Warning: 'commonLabels' is deprecated. Please use 'labels' instead. Run 'kustomize edit fix' to update your Kustomization automatically.
  # Warning: 'imageTags' is deprecated. Please use 'images' instead. Run 'kustomize edit fix' to update your Kustomization automatically.
  # Warning: 'patchesJson6902' is deprecated. Please use 'patches' instead. Run 'kustomize edit fix' to update your Kustomization automatically.
  # Warning: 'patchesStrategicMerge' is deprecated. Please use 'patches' instead. Run 'kustomize edit fix' to update your Kustomization automatically.
  apiVersion: v1
  data:
    x: "2"
    "y": "3"
  kind: ConfigMap
  metadata:
    labels:
      team: a
    name: c

Missing resource.

  $ mkdir -p missing-resource
  $ cat > missing-resource/kustomization.yaml <<'EOF'
  > resources: [nope.yaml]
  > EOF
  $ kubectl kustomize missing-resource
  error: accumulating resources: accumulation err='accumulating resources from 'nope.yaml': evalsymlink failure on '/home/learner/missing-resource/nope.yaml' : lstat /home/learner/missing-resource/nope.yaml: no such file or directory': must build at directory: not a valid directory: evalsymlink failure on '/home/learner/missing-resource/nope.yaml' : lstat /home/learner/missing-resource/nope.yaml: no such file or directory
  [1]

Dup id.

  $ mkdir -p dup-id
  $ cat > dup-id/kustomization.yaml <<'EOF'
  > resources: [a.yaml, b.yaml]
  > EOF
  $ cat > dup-id/a.yaml <<'EOF'
  > apiVersion: v1
  > kind: ConfigMap
  > metadata: {name: c}
  > EOF
  $ cat > dup-id/b.yaml <<'EOF'
  > apiVersion: v1
  > kind: ConfigMap
  > metadata: {name: c}
  > EOF
  $ kubectl kustomize dup-id
  error: accumulating resources: accumulation err='merging resources from 'b.yaml': may not add resource with an already registered id: ConfigMap.v1.[noGrp]/c.[noNs]': must build at directory: '/home/learner/dup-id/b.yaml': file is not directory
  [1]

No match patch.

  $ mkdir -p no-match-patch
  $ cat > no-match-patch/kustomization.yaml <<'EOF'
  > resources: [a.yaml]
  > patches: [{path: p.yaml}]
  > EOF
  $ cat > no-match-patch/a.yaml <<'EOF'
  > apiVersion: v1
  > kind: ConfigMap
  > metadata: {name: c}
  > EOF
  $ cat > no-match-patch/p.yaml <<'EOF'
  > apiVersion: v1
  > kind: ConfigMap
  > metadata: {name: d}
  > EOF
  $ kubectl kustomize no-match-patch
  error: no resource matches strategic merge patch "ConfigMap.v1.[noGrp]/d.[noNs]": no matches for Id ConfigMap.v1.[noGrp]/d.[noNs]; failed to find unique target for patch ConfigMap.v1.[noGrp]/d.[noNs]
  [1]

Two kustomizations.

  $ mkdir -p two-kustomizations
  $ cat > two-kustomizations/kustomization.yaml <<'EOF'
  > resources: []
  > EOF
  $ cat > two-kustomizations/kustomization.yml <<'EOF'
  > resources: []
  > EOF
  $ kubectl kustomize two-kustomizations
  error: Found multiple kustomization files under: /home/learner/two-kustomizations
  [1]

Bad literal.

  $ mkdir -p bad-literal
  $ cat > bad-literal/kustomization.yaml <<'EOF'
  > configMapGenerator:
  > - name: cfg
  >   literals: [ab]
  > EOF
  $ kubectl kustomize bad-literal
  error: loading KV pairs: literal sources [ab]: invalid literal source ab, expected key=value
  [1]

Dup key.

  $ mkdir -p dup-key
  $ cat > dup-key/kustomization.yaml <<'EOF'
  > configMapGenerator:
  > - name: cfg
  >   literals: [a=b, a=c]
  > EOF
  $ kubectl kustomize dup-key
  error: configmap cfg illegally repeats the key `a`
  [1]

Cycle.

  $ mkdir -p cycle
  $ cat > cycle/kustomization.yaml <<'EOF'
  > resources: [a]
  > EOF
  $ mkdir -p cycle/a
  $ cat > cycle/a/kustomization.yaml <<'EOF'
  > resources: [../]
  > EOF
  $ kubectl kustomize cycle
  error: accumulating resources: accumulation err='accumulating resources from 'a': '/home/learner/cycle/a' must resolve to a file': recursed accumulation of path '/home/learner/cycle/a': accumulating resources: accumulation err='accumulating resources from '../': '/home/learner/cycle' must resolve to a file': cycle detected: candidate root '/home/learner/cycle' contains visited root '/home/learner/cycle/a'
  [1]

Resource without kind.

  $ mkdir -p resource-without-kind
  $ cat > resource-without-kind/kustomization.yaml <<'EOF'
  > resources: [a.yaml]
  > EOF
  $ cat > resource-without-kind/a.yaml <<'EOF'
  > metadata: {name: c}
  > EOF
  $ kubectl kustomize resource-without-kind
  error: accumulating resources: accumulation err='accumulating resources from 'a.yaml': missing kind in object {{ } {{c } map[] map[]}}': must build at directory: '/home/learner/resource-without-kind/a.yaml': file is not directory
  [1]

Resource without name.

  $ mkdir -p resource-without-name
  $ cat > resource-without-name/kustomization.yaml <<'EOF'
  > resources: [a.yaml]
  > EOF
  $ cat > resource-without-name/a.yaml <<'EOF'
  > apiVersion: v1
  > kind: ConfigMap
  > EOF
  $ kubectl kustomize resource-without-name
  error: accumulating resources: accumulation err='accumulating resources from 'a.yaml': missing metadata.name in object {{v1 ConfigMap} {{ } map[] map[]}}': must build at directory: '/home/learner/resource-without-name/a.yaml': file is not directory
  [1]

Sort legacy.

  $ mkdir -p sort-legacy
  $ cat > sort-legacy/kustomization.yaml <<'EOF'
  > sortOptions: {order: legacy}
  > resources: [a.yaml]
  > EOF
  $ cat > sort-legacy/a.yaml <<'EOF'
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: d}
  > ---
  > apiVersion: v1
  > kind: Service
  > metadata: {name: s}
  > ---
  > apiVersion: v1
  > kind: Namespace
  > metadata: {name: n}
  > ---
  > apiVersion: v1
  > kind: ConfigMap
  > metadata: {name: b}
  > ---
  > apiVersion: v1
  > kind: ConfigMap
  > metadata: {name: a}
  > EOF
  $ kubectl kustomize sort-legacy
  apiVersion: v1
  kind: Namespace
  metadata:
    name: "n"
  ---
  apiVersion: v1
  kind: ConfigMap
  metadata:
    name: a
  ---
  apiVersion: v1
  kind: ConfigMap
  metadata:
    name: b
  ---
  apiVersion: v1
  kind: Service
  metadata:
    name: s
  ---
  apiVersion: apps/v1
  kind: Deployment
  metadata:
    name: d

Namespace transform.

  $ mkdir -p namespace-transform
  $ cat > namespace-transform/kustomization.yaml <<'EOF'
  > namespace: ns1
  > resources: [a.yaml]
  > EOF
  $ cat > namespace-transform/a.yaml <<'EOF'
  > apiVersion: v1
  > kind: Namespace
  > metadata: {name: old}
  > ---
  > apiVersion: v1
  > kind: ServiceAccount
  > metadata: {name: default}
  > ---
  > apiVersion: v1
  > kind: ServiceAccount
  > metadata: {name: sa}
  > ---
  > apiVersion: rbac.authorization.k8s.io/v1
  > kind: ClusterRoleBinding
  > metadata: {name: crb}
  > roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cr}
  > subjects:
  > - {kind: ServiceAccount, name: default, namespace: old}
  > - {kind: ServiceAccount, name: sa, namespace: old}
  > ---
  > apiVersion: rbac.authorization.k8s.io/v1
  > kind: ClusterRole
  > metadata: {name: cr}
  > ---
  > apiVersion: rbac.authorization.k8s.io/v1
  > kind: RoleBinding
  > metadata: {name: rb, namespace: old}
  > roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: r}
  > subjects: [{kind: ServiceAccount, name: sa, namespace: old}]
  > EOF
  $ kubectl kustomize namespace-transform
  apiVersion: v1
  kind: Namespace
  metadata:
    name: ns1
  ---
  apiVersion: v1
  kind: ServiceAccount
  metadata:
    name: default
    namespace: ns1
  ---
  apiVersion: v1
  kind: ServiceAccount
  metadata:
    name: sa
    namespace: ns1
  ---
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRole
  metadata:
    name: cr
  ---
  apiVersion: rbac.authorization.k8s.io/v1
  kind: RoleBinding
  metadata:
    name: rb
    namespace: ns1
  roleRef:
    apiGroup: rbac.authorization.k8s.io
    kind: Role
    name: r
  subjects:
  - kind: ServiceAccount
    name: sa
    namespace: old
  ---
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRoleBinding
  metadata:
    name: crb
  roleRef:
    apiGroup: rbac.authorization.k8s.io
    kind: ClusterRole
    name: cr
  subjects:
  - kind: ServiceAccount
    name: default
    namespace: ns1
  - kind: ServiceAccount
    name: sa
    namespace: old

Prefix references.

  $ mkdir -p prefix-references
  $ cat > prefix-references/kustomization.yaml <<'EOF'
  > namePrefix: p-
  > resources: [a.yaml]
  > EOF
  $ cat > prefix-references/a.yaml <<'EOF'
  > apiVersion: v1
  > kind: PersistentVolumeClaim
  > metadata: {name: data}
  > ---
  > apiVersion: v1
  > kind: ServiceAccount
  > metadata: {name: sa}
  > ---
  > apiVersion: v1
  > kind: Service
  > metadata: {name: svc}
  > ---
  > apiVersion: apps/v1
  > kind: StatefulSet
  > metadata: {name: db}
  > spec:
  >   serviceName: svc
  >   selector: {matchLabels: {a: b}}
  >   template:
  >     metadata: {labels: {a: b}}
  >     spec:
  >       serviceAccountName: sa
  >       containers: [{name: c, image: i}]
  >       volumes: [{name: d, persistentVolumeClaim: {claimName: data}}]
  > ---
  > apiVersion: networking.k8s.io/v1
  > kind: Ingress
  > metadata: {name: ing}
  > spec:
  >   tls: [{secretName: t}]
  >   rules:
  >   - host: a.b
  >     http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: svc, port: {number: 80}}}}]}
  > ---
  > apiVersion: autoscaling/v2
  > kind: HorizontalPodAutoscaler
  > metadata: {name: h}
  > spec: {scaleTargetRef: {apiVersion: apps/v1, kind: StatefulSet, name: db}, maxReplicas: 3}
  > ---
  > apiVersion: v1
  > kind: Secret
  > metadata: {name: t}
  > ---
  > apiVersion: apiextensions.k8s.io/v1
  > kind: CustomResourceDefinition
  > metadata: {name: xs.example.com}
  > EOF
  $ kubectl kustomize prefix-references
  apiVersion: apiextensions.k8s.io/v1
  kind: CustomResourceDefinition
  metadata:
    name: xs.example.com
  ---
  apiVersion: v1
  kind: ServiceAccount
  metadata:
    name: p-sa
  ---
  apiVersion: v1
  kind: Secret
  metadata:
    name: p-t
  ---
  apiVersion: v1
  kind: Service
  metadata:
    name: p-svc
  ---
  apiVersion: v1
  kind: PersistentVolumeClaim
  metadata:
    name: p-data
  ---
  apiVersion: apps/v1
  kind: StatefulSet
  metadata:
    name: p-db
  spec:
    selector:
      matchLabels:
        a: b
    serviceName: p-svc
    template:
      metadata:
        labels:
          a: b
      spec:
        containers:
        - image: i
          name: c
        serviceAccountName: p-sa
        volumes:
        - name: d
          persistentVolumeClaim:
            claimName: p-data
  ---
  apiVersion: autoscaling/v2
  kind: HorizontalPodAutoscaler
  metadata:
    name: p-h
  spec:
    maxReplicas: 3
    scaleTargetRef:
      apiVersion: apps/v1
      kind: StatefulSet
      name: p-db
  ---
  apiVersion: networking.k8s.io/v1
  kind: Ingress
  metadata:
    name: p-ing
  spec:
    rules:
    - host: a.b
      http:
        paths:
        - backend:
            service:
              name: p-svc
              port:
                number: 80
          path: /
          pathType: Prefix
    tls:
    - secretName: p-t

Comments and styles.

  $ mkdir -p comments-and-styles
  $ cat > comments-and-styles/kustomization.yaml <<'EOF'
  > resources: [a.yaml]
  > EOF
  $ cat > comments-and-styles/a.yaml <<'EOF'
  > # top
  > apiVersion: v1
  > kind: ConfigMap
  > metadata:
  >   name: c # name
  > data:
  >   a: 'single'
  >   b: "double"
  >   multi: |
  >     line1
  >     line2
  >   fold: >-
  >     one
  >     two
  >   num: "5"
  >   bool: "true"
  >   empty: ""
  >   tilde: "~"
  > EOF
  $ kubectl kustomize comments-and-styles
  apiVersion: v1
  data:
    a: single
    b: double
    bool: "true"
    empty: ""
    fold: one two
    multi: |
      line1
      line2
    num: "5"
    tilde: "~"
  kind: ConfigMap
  metadata:
    name: c

List kind.

  $ mkdir -p list-kind
  $ cat > list-kind/kustomization.yaml <<'EOF'
  > resources: [a.yaml]
  > EOF
  $ cat > list-kind/a.yaml <<'EOF'
  > apiVersion: v1
  > kind: List
  > items:
  > - apiVersion: v1
  >   kind: ConfigMap
  >   metadata: {name: a}
  > - apiVersion: v1
  >   kind: ConfigMap
  >   metadata: {name: b}
  > EOF
  $ kubectl kustomize list-kind
  apiVersion: v1
  kind: ConfigMap
  metadata:
    name: a
  ---
  apiVersion: v1
  kind: ConfigMap
  metadata:
    name: b

A patch, a folder or a file that is not there. (kubectl 1.36.4)
  $ mkdir -p lost/base lost/a lost/b lost/c lost/d lost/e lost/f; cd lost; printf 'apiVersion: v1\nkind: Pod\nmetadata: {name: x}\n' > base/p.yaml; printf 'resources: [p.yaml]\n' > base/kustomization.yaml
  $ printf 'resources: [../base]\npatches: [{path: nosuch.yaml, target: {kind: Pod, name: x, labelSelector: a=b}}]\n' > a/kustomization.yaml; kubectl kustomize a
  error: trouble configuring builtin PatchTransformer with config: `
  path: nosuch.yaml
  target:
    kind: Pod
    labelSelector: a=b
    name: x
  `: failed to get the patch file from path(nosuch.yaml): evalsymlink failure on '/home/learner/lost/a/nosuch.yaml' : lstat /home/learner/lost/a/nosuch.yaml: no such file or directory
  [1]
  $ printf 'resources: [../base]\npatchesStrategicMerge: [nosuch.yaml]\n' > b/kustomization.yaml; kubectl kustomize b 2>&1 | tail -n +2
  error: trouble configuring builtin PatchStrategicMergeTransformer with config: `
  paths:
  - nosuch.yaml
  `: evalsymlink failure on '/home/learner/lost/b/nosuch.yaml' : lstat /home/learner/lost/b/nosuch.yaml: no such file or directory
  $ printf 'resources: [../base]\npatchesJson6902: [{path: nosuch.yaml, target: {kind: Pod, version: v1, name: x}}]\n' > c/kustomization.yaml; kubectl kustomize c 2>&1 | tail -n +2
  error: trouble configuring builtin PatchJson6902Transformer with config: `
  path: nosuch.yaml
  target:
    kind: Pod
    name: x
    version: v1
  `: evalsymlink failure on '/home/learner/lost/c/nosuch.yaml' : lstat /home/learner/lost/c/nosuch.yaml: no such file or directory
  $ printf 'resources: [../base, ../base]\n' > d/kustomization.yaml; kubectl kustomize d
  error: accumulating resources: accumulation err='accumulating resources from '../base': '/home/learner/lost/base' must resolve to a file': recursed merging from path '/home/learner/lost/base': may not add resource with an already registered id: Pod.v1.[noGrp]/x.[noNs]
  [1]
  $ printf 'resources: [../base]\ncomponents: [../nosuch]\n' > e/kustomization.yaml; kubectl kustomize e
  error: accumulating components: loader.New "must build at directory: not a valid directory: evalsymlink failure on '/home/learner/lost/nosuch' : lstat /home/learner/lost/nosuch: no such file or directory"
  [1]
  $ printf 'secretGenerator: [{name: s, envs: [nosuch.env, other.env]}]\n' > f/kustomization.yaml; kubectl kustomize f
  error: loading KV pairs: env source files: [nosuch.env other.env]: evalsymlink failure on '/home/learner/lost/f/nosuch.env' : lstat /home/learner/lost/f/nosuch.env: no such file or directory
  [1]
  $ cd
