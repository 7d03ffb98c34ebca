Releases: install, upgrade, rollback, list, status, history, get, uninstall. Recorded from helm 3.17.3 with a stand-in for the API server.

  $ helm list
  NAME	NAMESPACE	REVISION	UPDATED	STATUS	CHART	APP VERSION
  $ helm create web > /dev/null; helm install w web
  NAME: w
  LAST DEPLOYED: Sun Nov 29 16:18:49 2026
  NAMESPACE: default
  STATUS: deployed
  REVISION: 1
  NOTES:
  1. Get the application URL by running these commands:
    export POD_NAME=$(kubectl get pods --namespace default -l "app.kubernetes.io/name=web,app.kubernetes.io/instance=w" -o jsonpath="{.items[0].metadata.name}")
    export CONTAINER_PORT=$(kubectl get pod --namespace default $POD_NAME -o jsonpath="{.spec.containers[0].ports[0].containerPort}")
    echo "Visit http://127.0.0.1:8080 to use your application"
    kubectl --namespace default port-forward $POD_NAME 8080:$CONTAINER_PORT
  $ helm list
  NAME	NAMESPACE	REVISION	UPDATED                               	STATUS  	CHART    	APP VERSION
  w   	default  	1       	2026-11-29 16:18:49.83260865 +0000 UTC	deployed	web-0.1.0	1.16.0     
  $ helm status w
  NAME: w
  LAST DEPLOYED: Sun Nov 29 16:18:49 2026
  NAMESPACE: default
  STATUS: deployed
  REVISION: 1
  NOTES:
  1. Get the application URL by running these commands:
    export POD_NAME=$(kubectl get pods --namespace default -l "app.kubernetes.io/name=web,app.kubernetes.io/instance=w" -o jsonpath="{.items[0].metadata.name}")
    export CONTAINER_PORT=$(kubectl get pod --namespace default $POD_NAME -o jsonpath="{.spec.containers[0].ports[0].containerPort}")
    echo "Visit http://127.0.0.1:8080 to use your application"
    kubectl --namespace default port-forward $POD_NAME 8080:$CONTAINER_PORT
  $ helm history w
  REVISION	UPDATED                 	STATUS  	CHART    	APP VERSION	DESCRIPTION     
  1       	Sun Nov 29 16:18:49 2026	deployed	web-0.1.0	1.16.0     	Install complete
  $ helm install w web
  Error: INSTALLATION FAILED: cannot re-use a name that is still in use
  [1]
  $ helm upgrade w web --set replicaCount=2
  Release "w" has been upgraded. Happy Helming!
  NAME: w
  LAST DEPLOYED: Sun Nov 29 16:18:51 2026
  NAMESPACE: default
  STATUS: deployed
  REVISION: 2
  NOTES:
  1. Get the application URL by running these commands:
    export POD_NAME=$(kubectl get pods --namespace default -l "app.kubernetes.io/name=web,app.kubernetes.io/instance=w" -o jsonpath="{.items[0].metadata.name}")
    export CONTAINER_PORT=$(kubectl get pod --namespace default $POD_NAME -o jsonpath="{.spec.containers[0].ports[0].containerPort}")
    echo "Visit http://127.0.0.1:8080 to use your application"
    kubectl --namespace default port-forward $POD_NAME 8080:$CONTAINER_PORT
  $ helm history w
  REVISION	UPDATED                 	STATUS    	CHART    	APP VERSION	DESCRIPTION     
  1       	Sun Nov 29 16:18:49 2026	superseded	web-0.1.0	1.16.0     	Install complete
  2       	Sun Nov 29 16:18:51 2026	deployed  	web-0.1.0	1.16.0     	Upgrade complete
  $ helm get values w
  USER-SUPPLIED VALUES:
  replicaCount: 2
  $ helm get values w -o json
  {"replicaCount":2}
  $ helm get values w -a | head -3
  COMPUTED VALUES:
  affinity: {}
  autoscaling:
  $ helm rollback w 1
  Rollback was a success! Happy Helming!
  $ helm history w
  REVISION	UPDATED                 	STATUS    	CHART    	APP VERSION	DESCRIPTION     
  1       	Sun Nov 29 16:18:49 2026	superseded	web-0.1.0	1.16.0     	Install complete
  2       	Sun Nov 29 16:18:51 2026	superseded	web-0.1.0	1.16.0     	Upgrade complete
  3       	Sun Nov 29 16:18:52 2026	deployed  	web-0.1.0	1.16.0     	Rollback to 1   
  $ helm get values w
  USER-SUPPLIED VALUES:
  null
  $ helm get values w --revision 2
  USER-SUPPLIED VALUES:
  replicaCount: 2
  $ helm get notes w
  NOTES:
  1. Get the application URL by running these commands:
    export POD_NAME=$(kubectl get pods --namespace default -l "app.kubernetes.io/name=web,app.kubernetes.io/instance=w" -o jsonpath="{.items[0].metadata.name}")
    export CONTAINER_PORT=$(kubectl get pod --namespace default $POD_NAME -o jsonpath="{.spec.containers[0].ports[0].containerPort}")
    echo "Visit http://127.0.0.1:8080 to use your application"
    kubectl --namespace default port-forward $POD_NAME 8080:$CONTAINER_PORT
  
  $ helm get hooks w
  ---
  # Source: web/templates/tests/test-connection.yaml
  apiVersion: v1
  kind: Pod
  metadata:
    name: "w-web-test-connection"
    labels:
      helm.sh/chart: web-0.1.0
      app.kubernetes.io/name: web
      app.kubernetes.io/instance: w
      app.kubernetes.io/version: "1.16.0"
      app.kubernetes.io/managed-by: Helm
    annotations:
      "helm.sh/hook": test
  spec:
    containers:
      - name: wget
        image: busybox
        command: ['wget']
        args: ['w-web:80']
    restartPolicy: Never
  $ helm get metadata w
  NAME: w
  CHART: web
  VERSION: 0.1.0
  APP_VERSION: 1.16.0
  ANNOTATIONS: 
  DEPENDENCIES: 
  NAMESPACE: default
  REVISION: 3
  STATUS: deployed
  DEPLOYED_AT: 2026-11-29T16:18:52Z
  $ helm get manifest w | head -20
  ---
  # Source: web/templates/serviceaccount.yaml
  apiVersion: v1
  kind: ServiceAccount
  metadata:
    name: w-web
    labels:
      helm.sh/chart: web-0.1.0
      app.kubernetes.io/name: web
      app.kubernetes.io/instance: w
      app.kubernetes.io/version: "1.16.0"
      app.kubernetes.io/managed-by: Helm
  automountServiceAccountToken: true
  ---
  # Source: web/templates/service.yaml
  apiVersion: v1
  kind: Service
  metadata:
    name: w-web
    labels:
  $ helm upgrade w web --set replicaCount=2 > /dev/null; helm upgrade w web --reuse-values --set image.tag=1.27 > /dev/null; helm get values w
  USER-SUPPLIED VALUES:
  image:
    tag: "1.27"
  replicaCount: 2
  $ helm upgrade w web --set service.port=81 > /dev/null; helm get values w
  USER-SUPPLIED VALUES:
  service:
    port: 81
  $ helm upgrade w web --reset-values > /dev/null; helm get values w
  USER-SUPPLIED VALUES:
  null
  $ helm upgrade --install w2 web
  Release "w2" does not exist. Installing it now.
  NAME: w2
  LAST DEPLOYED: Sun Nov 29 16:19:00 2026
  NAMESPACE: default
  STATUS: deployed
  REVISION: 1
  NOTES:
  1. Get the application URL by running these commands:
    export POD_NAME=$(kubectl get pods --namespace default -l "app.kubernetes.io/name=web,app.kubernetes.io/instance=w2" -o jsonpath="{.items[0].metadata.name}")
    export CONTAINER_PORT=$(kubectl get pod --namespace default $POD_NAME -o jsonpath="{.spec.containers[0].ports[0].containerPort}")
    echo "Visit http://127.0.0.1:8080 to use your application"
    kubectl --namespace default port-forward $POD_NAME 8080:$CONTAINER_PORT
  $ helm upgrade -i w2 web | head -3
  Release "w2" has been upgraded. Happy Helming!
  NAME: w2
  LAST DEPLOYED: Sun Nov 29 16:19:01 2026
  $ helm upgrade nope web
  Error: UPGRADE FAILED: "nope" has no deployed releases
  [1]
  $ helm list -q
  w
  w2
  $ helm list -q --filter 2
  w2
  $ helm list -o yaml
  - app_version: 1.16.0
    chart: web-0.1.0
    name: w
    namespace: default
    revision: "7"
    status: deployed
    updated: 2026-11-29 16:18:58.749021318 +0000 UTC
  - app_version: 1.16.0
    chart: web-0.1.0
    name: w2
    namespace: default
    revision: "2"
    status: deployed
    updated: 2026-11-29 16:19:01.151375333 +0000 UTC
  $ helm rollback w2 9
  Error: release has no 9 version
  [1]
  $ helm rollback w x
  Error: could not convert revision to a number: strconv.Atoi: parsing "x": invalid syntax
  [1]
  $ helm rollback nope 1
  Error: release: not found
  [1]
  $ helm status nope
  Error: release: not found
  [1]
  $ helm status w --revision 77
  Error: release: not found
  [1]
  $ helm history nope
  Error: release: not found
  [1]
  $ helm get values nope
  Error: release: not found
  [1]
  $ helm get values w --revision 77
  Error: release: not found
  [1]
  $ helm test nope
  Error: release: not found
  [1]
  $ helm uninstall w
  release "w" uninstalled
  $ helm uninstall w
  Error: uninstall: Release not loaded: w: release: not found
  [1]
  $ helm uninstall w2 --keep-history
  release "w2" uninstalled
  $ helm list
  NAME	NAMESPACE	REVISION	UPDATED	STATUS	CHART	APP VERSION
  $ helm list -a
  NAME	NAMESPACE	REVISION	UPDATED                                	STATUS     	CHART    	APP VERSION
  w2  	default  	2       	2026-11-29 16:19:01.151375333 +0000 UTC	uninstalled	web-0.1.0	1.16.0     
  $ helm list --uninstalled
  NAME	NAMESPACE	REVISION	UPDATED                                	STATUS     	CHART    	APP VERSION
  w2  	default  	2       	2026-11-29 16:19:01.151375333 +0000 UTC	uninstalled	web-0.1.0	1.16.0     
  $ helm status w2 | head -5
  NAME: w2
  LAST DEPLOYED: Sun Nov 29 16:19:01 2026
  NAMESPACE: default
  STATUS: uninstalled
  REVISION: 2
  $ helm rollback w2 1
  Rollback was a success! Happy Helming!
  $ helm history w2
  REVISION	UPDATED                 	STATUS     	CHART    	APP VERSION	DESCRIPTION            
  1       	Sun Nov 29 16:19:00 2026	superseded 	web-0.1.0	1.16.0     	Install complete       
  2       	Sun Nov 29 16:19:01 2026	uninstalled	web-0.1.0	1.16.0     	Uninstallation complete
  3       	Sun Nov 29 16:19:08 2026	deployed   	web-0.1.0	1.16.0     	Rollback to 1          
  $ helm uninstall w2
  release "w2" uninstalled
  $ helm uninstall nope --ignore-not-found
  release "nope" uninstalled
  $ helm install w web -n shop
  Error: INSTALLATION FAILED: create: failed to create: namespaces "shop" not found
  [1]
  $ helm install w web -n shop --create-namespace | head -5
  NAME: w
  LAST DEPLOYED: Sun Nov 29 16:19:11 2026
  NAMESPACE: shop
  STATUS: deployed
  REVISION: 1
  $ helm list
  NAME	NAMESPACE	REVISION	UPDATED	STATUS	CHART	APP VERSION
  $ helm list -A
  NAME	NAMESPACE	REVISION	UPDATED                                	STATUS  	CHART    	APP VERSION
  w   	shop     	1       	2026-11-29 16:19:11.554622439 +0000 UTC	deployed	web-0.1.0	1.16.0     
  $ helm uninstall w -n shop
  release "w" uninstalled
  $ helm install web --generate-name | head -1
  NAME: web-1795969153
  $ helm uninstall $(helm list -q)
  release "web-1795969153" uninstalled
  $ helm install web
  Error: INSTALLATION FAILED: must either provide a name or specify --generate-name
  [1]
  $ helm install
  Error: "helm install" requires at least 1 argument
  
  Usage:  helm install [NAME] [CHART] [flags]
  [1]
  $ helm install a b c
  Error: INSTALLATION FAILED: expected at most two arguments, unexpected arguments: c
  [1]
  $ helm install x nope/chart
  Error: INSTALLATION FAILED: repo nope not found
  [1]
  $ helm install x ./nope
  Error: INSTALLATION FAILED: path "./nope" not found
  [1]
  $ helm install Big_Name web
  Error: INSTALLATION FAILED: release name "Big_Name": invalid release name, must match regex ^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$ and the length must not be longer than 53
  [1]
  $ helm install t1 web --set serviceAccount.name=sa1 | head -1
  NAME: t1
  $ helm install t2 web --set serviceAccount.name=sa1
  Error: INSTALLATION FAILED: Unable to continue with install: ServiceAccount "sa1" in namespace "default" exists and cannot be imported into the current release: invalid ownership metadata; annotation validation error: key "meta.helm.sh/release-name" must equal "t2": current value is "t1"
  [1]
  $ helm install t1 web --dry-run | head -8
  NAME: t1
  LAST DEPLOYED: Sun Nov 29 16:19:17 2026
  NAMESPACE: default
  STATUS: pending-install
  REVISION: 1
  HOOKS:
  ---
  # Source: web/templates/tests/test-connection.yaml
  $ helm install d web --dry-run | head -30
  NAME: d
  LAST DEPLOYED: Sun Nov 29 16:19:18 2026
  NAMESPACE: default
  STATUS: pending-install
  REVISION: 1
  HOOKS:
  ---
  # Source: web/templates/tests/test-connection.yaml
  apiVersion: v1
  kind: Pod
  metadata:
    name: "d-web-test-connection"
    labels:
      helm.sh/chart: web-0.1.0
      app.kubernetes.io/name: web
      app.kubernetes.io/instance: d
      app.kubernetes.io/version: "1.16.0"
      app.kubernetes.io/managed-by: Helm
    annotations:
      "helm.sh/hook": test
  spec:
    containers:
      - name: wget
        image: busybox
        command: ['wget']
        args: ['d-web:80']
    restartPolicy: Never
  MANIFEST:
  ---
  # Source: web/templates/serviceaccount.yaml
  $ helm upgrade t1 web --dry-run | head -7
  Release "t1" has been upgraded. Happy Helming!
  NAME: t1
  LAST DEPLOYED: Sun Nov 29 16:19:19 2026
  NAMESPACE: default
  STATUS: pending-upgrade
  REVISION: 2
  HOOKS:
  $ helm uninstall t1
  release "t1" uninstalled
  $ helm create k > /dev/null; rm -r k/templates/*; cat > k/templates/a.yaml <<'END'
  > apiVersion: v1
  > kind: ConfigMap
  > metadata:
  >   name: kept
  >   annotations:
  >     helm.sh/resource-policy: keep
  > END
  > helm install k k
  NAME: k
  LAST DEPLOYED: Sun Nov 29 16:19:20 2026
  NAMESPACE: default
  STATUS: deployed
  REVISION: 1
  TEST SUITE: None
  $ helm get notes k
  $ helm get hooks k
  $ helm test k
  NAME: k
  LAST DEPLOYED: Sun Nov 29 16:19:20 2026
  NAMESPACE: default
  STATUS: deployed
  REVISION: 1
  TEST SUITE: None
  $ helm uninstall k
  These resources were kept due to the resource policy:
  [ConfigMap] kept
  
  release "k" uninstalled
  $ helm install k k --description 'by hand'
  NAME: k
  LAST DEPLOYED: Sun Nov 29 16:19:21 2026
  NAMESPACE: default
  STATUS: deployed
  REVISION: 1
  TEST SUITE: None
  $ helm status k --show-desc
  NAME: k
  LAST DEPLOYED: Sun Nov 29 16:19:21 2026
  NAMESPACE: default
  STATUS: deployed
  REVISION: 1
  DESCRIPTION: by hand
  TEST SUITE: None
  $ helm install k2 k
  Error: INSTALLATION FAILED: Unable to continue with install: ConfigMap "kept" in namespace "default" exists and cannot be imported into the current release: invalid ownership metadata; annotation validation error: key "meta.helm.sh/release-name" must equal "k2": current value is "k"
  [1]
  $ printf 'a: {{ .Values.x.y }}' > k/templates/b.yaml; helm install k3 k
  Error: INSTALLATION FAILED: template: k/templates/b.yaml:1:13: executing "k/templates/b.yaml" at <.Values.x.y>: nil pointer evaluating interface {}.y
  [1]
  $ helm upgrade k k
  Error: UPGRADE FAILED: template: k/templates/b.yaml:1:13: executing "k/templates/b.yaml" at <.Values.x.y>: nil pointer evaluating interface {}.y
  [1]
  $ printf 'a: [b' > k/templates/b.yaml; helm install k3 k
  Error: INSTALLATION FAILED: YAML parse error on k/templates/b.yaml: error converting YAML to JSON: yaml: line 1: did not find expected ',' or ']'
  [1]
  $ rm k/templates/b.yaml; echo '{"required": ["foo"]}' > k/values.schema.json; helm install k3 k
  Error: INSTALLATION FAILED: values don't meet the specifications of the schema(s) in the following chart(s):
  k:
  - (root): foo is required
  
  [1]
  $ helm list -a -q
  k
