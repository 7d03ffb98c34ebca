helm on charts as files: create, template, lint, package, show, dependency, and the words of its command line. Recorded from helm 3.17.3.

  $ helm create web
  Creating web
  $ find web -type f | sort
  web/.helmignore
  web/Chart.yaml
  web/templates/NOTES.txt
  web/templates/_helpers.tpl
  web/templates/deployment.yaml
  web/templates/hpa.yaml
  web/templates/ingress.yaml
  web/templates/service.yaml
  web/templates/serviceaccount.yaml
  web/templates/tests/test-connection.yaml
  web/values.yaml
  $ helm create web
  Creating web
  WARNING: File "/home/learner/web/Chart.yaml" already exists. Overwriting.
  WARNING: File "/home/learner/web/values.yaml" already exists. Overwriting.
  WARNING: File "/home/learner/web/.helmignore" already exists. Overwriting.
  WARNING: File "/home/learner/web/templates/ingress.yaml" already exists. Overwriting.
  WARNING: File "/home/learner/web/templates/deployment.yaml" already exists. Overwriting.
  WARNING: File "/home/learner/web/templates/service.yaml" already exists. Overwriting.
  WARNING: File "/home/learner/web/templates/serviceaccount.yaml" already exists. Overwriting.
  WARNING: File "/home/learner/web/templates/hpa.yaml" already exists. Overwriting.
  WARNING: File "/home/learner/web/templates/NOTES.txt" already exists. Overwriting.
  WARNING: File "/home/learner/web/templates/_helpers.tpl" already exists. Overwriting.
  WARNING: File "/home/learner/web/templates/tests/test-connection.yaml" already exists. Overwriting.
  $ helm create
  Error: "helm create" requires 1 argument
  
  Usage:  helm create NAME [flags]
  [1]
  $ helm create a b
  Error: "helm create" requires 1 argument
  
  Usage:  helm create NAME [flags]
  [1]
  $ helm create 'my chart'
  Creating my chart
  Error: chart name must match the regular expression "^[a-zA-Z0-9._-]+$"
  [1]
  $ helm template web | head -40
  ---
  # Source: web/templates/serviceaccount.yaml
  apiVersion: v1
  kind: ServiceAccount
  metadata:
    name: release-name-web
    labels:
      helm.sh/chart: web-0.1.0
      app.kubernetes.io/name: web
      app.kubernetes.io/instance: release-name
      app.kubernetes.io/version: "1.16.0"
      app.kubernetes.io/managed-by: Helm
  automountServiceAccountToken: true
  ---
  # Source: web/templates/service.yaml
  apiVersion: v1
  kind: Service
  metadata:
    name: release-name-web
    labels:
      helm.sh/chart: web-0.1.0
      app.kubernetes.io/name: web
      app.kubernetes.io/instance: release-name
      app.kubernetes.io/version: "1.16.0"
      app.kubernetes.io/managed-by: Helm
  spec:
    type: ClusterIP
    ports:
      - port: 80
        targetPort: http
        protocol: TCP
        name: http
    selector:
      app.kubernetes.io/name: web
      app.kubernetes.io/instance: release-name
  ---
  # Source: web/templates/deployment.yaml
  apiVersion: apps/v1
  kind: Deployment
  metadata:
  $ helm template my-web web --set service.type=NodePort -s templates/service.yaml
  ---
  # Source: web/templates/service.yaml
  apiVersion: v1
  kind: Service
  metadata:
    name: my-web
    labels:
      helm.sh/chart: web-0.1.0
      app.kubernetes.io/name: web
      app.kubernetes.io/instance: my-web
      app.kubernetes.io/version: "1.16.0"
      app.kubernetes.io/managed-by: Helm
  spec:
    type: NodePort
    ports:
      - port: 80
        targetPort: http
        protocol: TCP
        name: http
    selector:
      app.kubernetes.io/name: web
      app.kubernetes.io/instance: my-web
  $ helm template web web --set ingress.enabled=true,ingress.hosts[0].host=a.example --show-only templates/ingress.yaml
  ---
  # Source: web/templates/ingress.yaml
  apiVersion: networking.k8s.io/v1
  kind: Ingress
  metadata:
    name: web
    labels:
      helm.sh/chart: web-0.1.0
      app.kubernetes.io/name: web
      app.kubernetes.io/instance: web
      app.kubernetes.io/version: "1.16.0"
      app.kubernetes.io/managed-by: Helm
  spec:
    rules:
      - host: "a.example"
        http:
          paths:
  $ helm template web web --set autoscaling.enabled=true -s templates/hpa.yaml
  ---
  # Source: web/templates/hpa.yaml
  apiVersion: autoscaling/v2
  kind: HorizontalPodAutoscaler
  metadata:
    name: web
    labels:
      helm.sh/chart: web-0.1.0
      app.kubernetes.io/name: web
      app.kubernetes.io/instance: web
      app.kubernetes.io/version: "1.16.0"
      app.kubernetes.io/managed-by: Helm
  spec:
    scaleTargetRef:
      apiVersion: apps/v1
      kind: Deployment
      name: web
    minReplicas: 1
    maxReplicas: 100
    metrics:
      - type: Resource
        resource:
          name: cpu
          target:
            type: Utilization
            averageUtilization: 80
  $ cat > my.yaml <<'END'
  > replicaCount: 3
  > image:
  >   tag: "1.27"
  > podAnnotations:
  >   a: "1"
  > END
  > helm template web web -f my.yaml --set podLabels.x=y --set-string podLabels.n=1 -s templates/deployment.yaml
  ---
  # Source: web/templates/deployment.yaml
  apiVersion: apps/v1
  kind: Deployment
  metadata:
    name: web
    labels:
      helm.sh/chart: web-0.1.0
      app.kubernetes.io/name: web
      app.kubernetes.io/instance: web
      app.kubernetes.io/version: "1.16.0"
      app.kubernetes.io/managed-by: Helm
  spec:
    replicas: 3
    selector:
      matchLabels:
        app.kubernetes.io/name: web
        app.kubernetes.io/instance: web
    template:
      metadata:
        annotations:
          a: "1"
        labels:
          helm.sh/chart: web-0.1.0
          app.kubernetes.io/name: web
          app.kubernetes.io/instance: web
          app.kubernetes.io/version: "1.16.0"
          app.kubernetes.io/managed-by: Helm
          "n": "1"
          x: "y"
      spec:
        serviceAccountName: web
        containers:
          - name: web
            image: "nginx:1.27"
            imagePullPolicy: IfNotPresent
            ports:
              - name: http
                containerPort: 80
                protocol: TCP
            livenessProbe:
              httpGet:
                path: /
                port: http
            readinessProbe:
              httpGet:
                path: /
                port: http
  $ helm template web web --set replicaCount=null -s templates/deployment.yaml | grep -n replicas
  14:  replicas: 
  $ helm template web web --set 'tolerations[0].key=a,tolerations[0].operator=Exists' -s templates/deployment.yaml | tail -4
                port: http
        tolerations:
          - key: a
            operator: Exists
  $ helm template web web --set-json 'nodeSelector={"disk":"ssd"}' -s templates/deployment.yaml | tail -3
                port: http
        nodeSelector:
          disk: ssd
  $ helm template web web -f nope.yaml
  Error: open nope.yaml: no such file or directory
  [1]
  $ helm template web web --set a
  Error: failed parsing --set data: key "a" has no value
  [1]
  $ helm template web web --set a[b]=3
  Error: failed parsing --set data: error parsing index: strconv.Atoi: parsing "b": invalid syntax
  [1]
  $ helm template web web -s templates/nope.yaml
  Error: could not find template templates/nope.yaml in chart
  [1]
  $ helm template
  Error: "helm template" requires at least 1 argument
  
  Usage:  helm template [NAME] [CHART] [flags]
  [1]
  $ helm template nope
  Error: non-absolute URLs should be in form of repo_name/path_to_chart, got: nope
  [1]
  $ helm template ./nope
  Error: path "./nope" not found
  [1]
  $ helm template a b c
  Error: expected at most two arguments, unexpected arguments: c
  [1]
  $ helm lint web
  ==> Linting web
  [INFO] Chart.yaml: icon is recommended
  
  1 chart(s) linted, 0 chart(s) failed
  $ helm lint
  ==> Linting .
  Error unable to check Chart.yaml file in chart: stat Chart.yaml: no such file or directory
  
  Error: 1 chart(s) linted, 1 chart(s) failed
  [1]
  $ helm lint nope
  ==> Linting nope
  Error unable to check Chart.yaml file in chart: stat nope/Chart.yaml: no such file or directory
  
  Error: 1 chart(s) linted, 1 chart(s) failed
  [1]
  $ helm lint web nope
  ==> Linting web
  [INFO] Chart.yaml: icon is recommended
  
  ==> Linting nope
  Error unable to check Chart.yaml file in chart: stat nope/Chart.yaml: no such file or directory
  
  Error: 2 chart(s) linted, 1 chart(s) failed
  [1]
  $ helm package web
  Successfully packaged chart and saved it to: /home/learner/web-0.1.0.tgz
  $ helm package web --version 1.2.3 --app-version 9
  Successfully packaged chart and saved it to: /home/learner/web-1.2.3.tgz
  $ helm package nope
  Error: stat nope: no such file or directory
  [1]
  $ helm package web --version x
  Error: Invalid Semantic Version
  [1]
  $ ls *.tgz
  web-0.1.0.tgz
  web-1.2.3.tgz
  $ helm show chart web-1.2.3.tgz
  apiVersion: v2
  appVersion: "9"
  description: A Helm chart for Kubernetes
  name: web
  type: application
  version: 1.2.3
  
  $ helm show values web | grep -v '#' | head -5
  
  replicaCount: 1
  
  image:
    repository: nginx
  $ helm show chart nope/x
  Error: repo nope not found
  [1]
  $ helm show chart nope
  Error: non-absolute URLs should be in form of repo_name/path_to_chart, got: nope
  [1]
  $ helm template x web-0.1.0.tgz -s templates/serviceaccount.yaml
  ---
  # Source: web/templates/serviceaccount.yaml
  apiVersion: v1
  kind: ServiceAccount
  metadata:
    name: x-web
    labels:
      helm.sh/chart: web-0.1.0
      app.kubernetes.io/name: web
      app.kubernetes.io/instance: x
      app.kubernetes.io/version: "1.16.0"
      app.kubernetes.io/managed-by: Helm
  automountServiceAccountToken: true
  $ helm dependency list web
  WARNING: no dependencies at web/charts
  $ helm dep update web
  $ mkdir lib && helm create lib/base > /dev/null && rm -r lib/base/templates/* && echo 'base: {{ .Values.word }} {{ .Values.global }} {{ .Chart.Name }} {{ .Template.Name }}' > lib/base/templates/b.yaml && echo 'word: own' > lib/base/values.yaml
  $ rm -r web/templates/* && echo 'web: {{ .Values.base.word }} {{ .Subcharts.base.Values.word }}' > web/templates/w.yaml && printf 'global: {g: 1}\nbase: {word: of the parent}\n' > web/values.yaml
  $ cat >> web/Chart.yaml <<'END'
  > dependencies:
  > - name: base
  >   version: 0.1.x
  >   repository: file://../lib/base
  >   condition: base.enabled
  > END
  > helm dependency list web
  NAME	VERSION	REPOSITORY        	STATUS 
  base	0.1.x  	file://../lib/base	missing
  
  $ helm template w web
  Error: An error occurred while checking for chart dependencies. You may need to run `helm dependency build` to fetch missing dependencies: found in Chart.yaml, but missing in charts/ directory: base
  [1]
  $ helm dependency update web
  Saving 1 charts
  Deleting outdated charts
  $ ls web/charts; grep -v generated web/Chart.lock
  base-0.1.0.tgz
  dependencies:
  - name: base
    repository: file://../lib/base
    version: 0.1.0
  digest: sha256:b27dce33d4931afd83fb5a4c3859a7e72f8a74d6bf56eb4b8fd47bc3192661cb
  $ helm dependency list web
  NAME	VERSION	REPOSITORY        	STATUS
  base	0.1.x  	file://../lib/base	ok    
  
  $ helm template w web
  ---
  # Source: web/charts/base/templates/b.yaml
  base: of the parent map[g:1] base web/charts/base/templates/b.yaml
  ---
  # Source: web/templates/w.yaml
  web: of the parent of the parent
  $ helm template w web --set base.word=mine,global.x=2
  ---
  # Source: web/charts/base/templates/b.yaml
  base: mine map[g:1 x:2] base web/charts/base/templates/b.yaml
  ---
  # Source: web/templates/w.yaml
  web: mine mine
  $ helm template w web --set base.enabled=false
  Error: template: web/templates/w.yaml:1:42: executing "web/templates/w.yaml" at <.Subcharts.base.Values.word>: nil pointer evaluating interface {}.Values
  
  Use --debug flag to render out invalid YAML
  [1]
  $ helm dependency build web
  Saving 1 charts
  Deleting outdated charts
  $ sed -i 's/  condition: base.enabled/  alias: other/' web/Chart.yaml; helm template w web --set other.word=aliased
  Error: template: web/templates/w.yaml:1:42: executing "web/templates/w.yaml" at <.Subcharts.base.Values.word>: nil pointer evaluating interface {}.Values
  
  Use --debug flag to render out invalid YAML
  [1]
  $ cat > web/values.schema.json <<'END'
  > {"type": "object", "required": ["image"], "properties": {"replicas": {"type": "integer", "minimum": 2}, "kind": {"enum": ["a", "b"]}}}
  > END
  > helm template w web --set replicas=x
  Error: values don't meet the specifications of the schema(s) in the following chart(s):
  web:
  - (root): image is required
  - replicas: Invalid type. Expected: integer, given: string
  
  [1]
  $ helm lint web --set image=x,replicas=1
  ==> Linting web
  [INFO] Chart.yaml: icon is recommended
  [ERROR] values.yaml: - replicas: Must be greater than or equal to 2
  
  [ERROR] templates/: values don't meet the specifications of the schema(s) in the following chart(s):
  web:
  - replicas: Must be greater than or equal to 2
  
  
  Error: 1 chart(s) linted, 1 chart(s) failed
  [1]
  $ rm web/values.schema.json; echo 'a: [' > web/values.yaml; helm template w web
  Error: cannot load values.yaml: error converting YAML to JSON: yaml: line 1: did not find expected node content
  [1]
  $ helm lint web
  ==> Linting web
  [INFO] Chart.yaml: icon is recommended
  [ERROR] values.yaml: unable to parse YAML: error converting YAML to JSON: yaml: line 1: did not find expected node content
  [ERROR] templates/: cannot load values.yaml: error converting YAML to JSON: yaml: line 1: did not find expected node content
  [ERROR] : unable to load chart
  	cannot load values.yaml: error converting YAML to JSON: yaml: line 1: did not find expected node content
  
  Error: 1 chart(s) linted, 1 chart(s) failed
  [1]
  $ echo 'name: web' > web/Chart.yaml; helm lint web
  ==> Linting web
  [ERROR] Chart.yaml: apiVersion is required. The value must be either "v1" or "v2"
  [ERROR] Chart.yaml: version is required
  [INFO] Chart.yaml: icon is recommended
  [ERROR] values.yaml: unable to parse YAML: error converting YAML to JSON: yaml: line 1: did not find expected node content
  [ERROR] templates/: cannot load values.yaml: error converting YAML to JSON: yaml: line 1: did not find expected node content
  [ERROR] : unable to load chart
  	cannot load values.yaml: error converting YAML to JSON: yaml: line 1: did not find expected node content
  
  Error: 1 chart(s) linted, 1 chart(s) failed
  [1]
  $ rm web/values.yaml; helm template w web
  Error: validation: chart.metadata.version is required
  [1]
  $ rm web/Chart.yaml; helm template w web
  Error: Chart.yaml file is missing
  [1]
  $ helm lint web
  ==> Linting web
  Error unable to check Chart.yaml file in chart: stat web/Chart.yaml: no such file or directory
  
  Error: 1 chart(s) linted, 1 chart(s) failed
  [1]
  $ helm create hooked > /dev/null && rm -r hooked/templates/* && cat > hooked/templates/all.yaml <<'END'
  > apiVersion: batch/v1
  > kind: Job
  > metadata:
  >   name: after
  >   annotations: {helm.sh/hook: "post-install,post-upgrade", helm.sh/hook-weight: "5"}
  > ---
  > apiVersion: v1
  > kind: Service
  > metadata: {name: s}
  > ---
  > apiVersion: v1
  > kind: ConfigMap
  > metadata: {name: c}
  > ---
  > apiVersion: example.com/v1
  > kind: Zoo
  > metadata: {name: z}
  > ---
  > apiVersion: v1
  > kind: Namespace
  > metadata: {name: n}
  > END
  > helm template h hooked
  ---
  # Source: hooked/templates/all.yaml
  apiVersion: v1
  kind: Namespace
  metadata: {name: n}
  ---
  # Source: hooked/templates/all.yaml
  apiVersion: v1
  kind: ConfigMap
  metadata: {name: c}
  ---
  # Source: hooked/templates/all.yaml
  apiVersion: v1
  kind: Service
  metadata: {name: s}
  ---
  # Source: hooked/templates/all.yaml
  apiVersion: example.com/v1
  kind: Zoo
  metadata: {name: z}
  ---
  # Source: hooked/templates/all.yaml
  apiVersion: batch/v1
  kind: Job
  metadata:
    name: after
    annotations: {helm.sh/hook: "post-install,post-upgrade", helm.sh/hook-weight: "5"}
  $ helm template h hooked --no-hooks | grep kind
  kind: Namespace
  kind: ConfigMap
  kind: Service
  kind: Zoo
  $ helm version
  version.BuildInfo{Version:"v3.17.3", GitCommit:"e4da49785aa6e6ee2b86efd5dd9e43400318262b", GitTreeState:"clean", GoVersion:"go1.23.7"}
  $ helm version --short
  v3.17.3+ge4da497
  $ helm version --template '{{.Version}}'
  v3.17.3 (no-eol)
  $ helm foo
  Error: unknown command "foo" for "helm"
  Run 'helm --help' for usage.
  [1]
  $ helm instal
  Error: unknown command "instal" for "helm"
  
  Did you mean this?
  	install
  
  Run 'helm --help' for usage.
  [1]
  $ helm install --foo
  Error: unknown flag: --foo
  [1]
  $ helm list -z
  Error: unknown shorthand flag: 'z' in -z
  [1]
  $ helm list extra
  Error: "helm list" accepts no arguments
  
  Usage:  helm list [flags]
  [1]
  $ helm install --set
  Error: flag needs an argument: --set
  [1]
  $ helm install a web --timeout x
  Error: invalid argument "x" for "--timeout" flag: time: invalid duration "x"
  [1]
  $ helm list -o foo
  Error: invalid argument "foo" for "-o, --output" flag: invalid format type
  [1]
  $ helm list --max x
  Error: invalid argument "x" for "-m, --max" flag: strconv.ParseInt: parsing "x": invalid syntax
  [1]
  $ helm status
  Error: "helm status" requires 1 argument
  
  Usage:  helm status RELEASE_NAME [flags]
  [1]
  $ helm uninstall
  Error: "helm uninstall" requires at least 1 argument
  
  Usage:  helm uninstall RELEASE_NAME [...] [flags]
  [1]
  $ helm upgrade a
  Error: "helm upgrade" requires 2 arguments
  
  Usage:  helm upgrade [RELEASE] [CHART] [flags]
  [1]
  $ helm rollback
  Error: "helm rollback" requires at least 1 argument
  
  Usage:  helm rollback <RELEASE> [REVISION] [flags]
  [1]
  $ helm history
  Error: "helm history" requires 1 argument
  
  Usage:  helm history RELEASE_NAME [flags]
  [1]
  $ helm install a hooked --wait=foo
  Error: invalid argument "foo" for "--wait" flag: strconv.ParseBool: parsing "foo": invalid syntax
  [1]
  $ helm install a hooked --dry-run=foo
  Error: INSTALLATION FAILED: Invalid dry-run flag. Flag must one of the following: false, true, none, client, server
  [1]
  $ helm install --name x hooked
  Error: unknown flag: --name
  [1]
  $ helm delete --purge x
  Error: unknown flag: --purge
  [1]
  $ helm init
  Error: unknown command "init" for "helm"
  
  Did you mean this?
  	lint
  
  Run 'helm --help' for usage.
  [1]
  $ helm env HELM_BIN
  helm
  $ helm repo list
  Error: no repositories to show
  [1]
  $ helm repo update
  Error: no repositories found. You must add one before updating
  [1]
  $ helm repo remove x
  Error: no repositories configured
  [1]
  $ helm repo add x
  Error: "helm repo add" requires 2 arguments
  
  Usage:  helm repo add [NAME] [URL] [flags]
  [1]
  $ helm repo add x foo
  Error: could not find protocol handler for: 
  [1]
  $ helm repo add stable https://kubernetes-charts.storage.googleapis.com
  Error: repo "https://kubernetes-charts.storage.googleapis.com" is no longer available; try "https://charts.helm.sh/stable" instead
  [1]
  $ helm search repo x
  Error: no repositories configured
  [1]
  $ helm plugin list
  NAME	VERSION	DESCRIPTION
  $ helm env | grep -v NAMESPACE
  HELM_BIN="helm"
  HELM_BURST_LIMIT="100"
  HELM_CACHE_HOME="/home/learner/.cache/helm"
  HELM_CONFIG_HOME="/home/learner/.config/helm"
  HELM_DATA_HOME="/home/learner/.local/share/helm"
  HELM_DEBUG="false"
  HELM_KUBEAPISERVER=""
  HELM_KUBEASGROUPS=""
  HELM_KUBEASUSER=""
  HELM_KUBECAFILE=""
  HELM_KUBECONTEXT=""
  HELM_KUBEINSECURE_SKIP_TLS_VERIFY="false"
  HELM_KUBETLS_SERVER_NAME=""
  HELM_KUBETOKEN=""
  HELM_MAX_HISTORY="10"
  HELM_PLUGINS="/home/learner/.local/share/helm/plugins"
  HELM_QPS="0.00"
  HELM_REGISTRY_CONFIG="/home/learner/.config/helm/registry/config.json"
  HELM_REPOSITORY_CACHE="/home/learner/.cache/helm/repository"
  HELM_REPOSITORY_CONFIG="/home/learner/.config/helm/repositories.yaml"
