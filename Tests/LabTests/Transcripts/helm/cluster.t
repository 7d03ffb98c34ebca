What helm does to the cluster, and what the cluster's other clients see of it. The lab's own play; helm's words are those of 3.17.3.

  $ helm create web
  Creating web
  $ helm install web web --wait
  NAME: web
  LAST DEPLOYED: Sun Nov 22 09:00:00 2026
  NAMESPACE: default
  STATUS: deployed
  REVISION: 1
  NOTES:
  1. Get the application URL by running these commands:
    export POD_NAME=$(kubectl get pods --namespace default -l "app.kubernetes.io/name=web,app.kubernetes.io/instance=web" -o jsonpath="{.items[0].metadata.name}")
    export CONTAINER_PORT=$(kubectl get pod --namespace default $POD_NAME -o jsonpath="{.spec.containers[0].ports[0].containerPort}")
    echo "Visit http://127.0.0.1:8080 to use your application"
    kubectl --namespace default port-forward $POD_NAME 8080:$CONTAINER_PORT
  $ kubectl get deploy,svc,sa -l app.kubernetes.io/managed-by=Helm
  NAME                  READY   UP-TO-DATE   AVAILABLE   AGE
  deployment.apps/web   1/1     1            1           2s
  
  NAME          TYPE        CLUSTER-IP     EXTERNAL-IP   PORT(S)   AGE
  service/web   ClusterIP   10.96.112.24   <none>        80/TCP    2s
  
  NAME                 AGE
  serviceaccount/web   2s
  $ kubectl get secrets --show-labels
  NAME                        TYPE                 DATA   AGE   LABELS
  sh.helm.release.v1.web.v1   helm.sh/release.v1   1      2s    modifiedAt=1795338002,name=web,owner=helm,status=deployed,version=1
  $ helm test web --hide-notes
  NAME: web
  LAST DEPLOYED: Sun Nov 22 09:00:00 2026
  NAMESPACE: default
  STATUS: deployed
  REVISION: 1
  TEST SUITE:     web-test-connection
  Last Started:   Sun Nov 22 09:00:02 2026
  Last Completed: Sun Nov 22 09:00:03 2026
  Phase:          Succeeded
  $ helm upgrade web web --set replicaCount=3 --wait | head -1
  Release "web" has been upgraded. Happy Helming!
  $ kubectl get deploy web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    3/3     3            3           5s
  $ kubectl delete deploy web
  deployment.apps "web" deleted from default namespace
  $ helm upgrade web web --set replicaCount=3 --wait | head -1
  Release "web" has been upgraded. Happy Helming!
  $ kubectl get deploy web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    3/3     3            3           2s
  $ kubectl scale deploy web --replicas=5
  deployment.apps/web scaled
  $ helm upgrade web web --set replicaCount=3 > /dev/null; kubectl get deploy web -o jsonpath='{.spec.replicas}{"\n"}'
  3
  $ helm upgrade web web --set image.tag=nope --wait --timeout 30s
  Error: UPGRADE FAILED: context deadline exceeded
  [1]
  $ helm upgrade web web --set image.tag=nope --atomic --timeout 30s
  Error: UPGRADE FAILED: release web failed, and has been rolled back due to atomic being set: context deadline exceeded
  [1]
  $ helm history web
  REVISION	UPDATED                 	STATUS    	CHART    	APP VERSION	DESCRIPTION                                    
  1       	Sun Nov 22 09:00:00 2026	superseded	web-0.1.0	1.16.0     	Install complete                               
  2       	Sun Nov 22 09:00:03 2026	superseded	web-0.1.0	1.16.0     	Upgrade complete                               
  3       	Sun Nov 22 09:00:05 2026	superseded	web-0.1.0	1.16.0     	Upgrade complete                               
  4       	Sun Nov 22 09:00:07 2026	superseded	web-0.1.0	1.16.0     	Upgrade complete                               
  5       	Sun Nov 22 09:00:07 2026	failed    	web-0.1.0	1.16.0     	Upgrade "web" failed: context deadline exceeded
  6       	Sun Nov 22 09:00:37 2026	failed    	web-0.1.0	1.16.0     	Upgrade "web" failed: context deadline exceeded
  7       	Sun Nov 22 09:01:07 2026	deployed  	web-0.1.0	1.16.0     	Rollback to 4                                  
  $ helm upgrade web web --set service.port=nope
  Error: UPGRADE FAILED: cannot patch "web" with kind Service:  "" is invalid: patch: Invalid value: "map[spec:map[]]": unrecognized type: int32
  [1]
  $ helm list -a
  NAME	NAMESPACE	REVISION	UPDATED                             	STATUS	CHART    	APP VERSION
  web 	default  	8       	2026-11-22 09:01:09.616987 +0000 UTC	failed	web-0.1.0	1.16.0     
  $ kubectl delete secret sh.helm.release.v1.web.v1
  secret "sh.helm.release.v1.web.v1" deleted from default namespace
  $ helm rollback web 1
  Error: release has no 1 version
  [1]
  $ kubectl create serviceaccount other-web
  serviceaccount/other-web created
  $ helm install other web
  Error: INSTALLATION FAILED: Unable to continue with install: ServiceAccount "other-web" in namespace "default" exists and cannot be imported into the current release: invalid ownership metadata; label validation error: missing key "app.kubernetes.io/managed-by": must be set to "Helm"; annotation validation error: missing key "meta.helm.sh/release-name": must be set to "other"; annotation validation error: missing key "meta.helm.sh/release-namespace": must be set to "default"
  [1]
  $ helm install other web --take-ownership | head -1
  NAME: other
  $ helm uninstall web other
  release "web" uninstalled
  release "other" uninstalled
  $ kubectl get secrets
  No resources found in default namespace.
  $ helm install fresh web --namespace nowhere
  Error: INSTALLATION FAILED: create: failed to create: namespaces "nowhere" not found
  [1]
  $ helm install fresh web --namespace somewhere --create-namespace | head -1
  NAME: fresh
  $ kubectl get ns somewhere --show-labels
  NAME        STATUS   AGE   LABELS
  somewhere   Active   0s    kubernetes.io/metadata.name=somewhere,name=somewhere
  $ helm uninstall fresh -n somewhere
  release "fresh" uninstalled
  $ KUBECONFIG=/dev/null helm list
  Error: Kubernetes cluster unreachable: Get "http://localhost:8080/version": dial tcp 127.0.0.1:8080: connect: connection refused
  [1]
  $ helm install web web --kube-context nope
  Error: INSTALLATION FAILED: Kubernetes cluster unreachable: Error in configuration: context was not found for specified context: nope
  [1]
  $ rm -r web/templates/*; mkdir web/crds; cat > web/crds/zoo.yaml <<'END'
  > apiVersion: apiextensions.k8s.io/v1
  > kind: CustomResourceDefinition
  > metadata: {name: zoos.example.com}
  > spec:
  >   group: example.com
  >   names: {kind: Zoo, plural: zoos}
  >   scope: Namespaced
  >   versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}}]
  > END
  $ cat > web/templates/all.yaml <<'END'
  > apiVersion: example.com/v1
  > kind: Zoo
  > metadata: {name: z}
  > ---
  > apiVersion: batch/v1
  > kind: Job
  > metadata:
  >   name: before
  >   annotations: {helm.sh/hook: "pre-install,pre-upgrade", helm.sh/hook-delete-policy: hook-succeeded}
  > spec:
  >   backoffLimit: 0
  >   template:
  >     spec:
  >       restartPolicy: Never
  >       containers: [{name: c, image: busybox, command: [sh, -c, "{{ .Values.command }}"]}]
  > END
  $ helm install zoo web --set command='echo ready'
  NAME: zoo
  LAST DEPLOYED: Sun Nov 22 09:01:09 2026
  NAMESPACE: default
  STATUS: deployed
  REVISION: 1
  TEST SUITE: None
  $ kubectl get zoos,jobs
  NAME                AGE
  zoo.example.com/z   0s
  $ helm upgrade zoo web --set command='exit 3'
  Error: UPGRADE FAILED: pre-upgrade hooks failed: 1 error occurred:
  	* job before failed: BackoffLimitExceeded
  
  
  [1]
  $ kubectl get jobs
  NAME     STATUS   COMPLETIONS   DURATION   AGE
  before   Failed   0/1           2s         2s
  $ helm list -a
  NAME	NAMESPACE	REVISION	UPDATED                             	STATUS	CHART    	APP VERSION
  zoo 	default  	2       	2026-11-22 09:01:11.623397 +0000 UTC	failed	web-0.1.0	1.16.0     
  $ helm uninstall zoo
  release "zoo" uninstalled
  $ helm install zoo web --set command='exit 3'
  Error: INSTALLATION FAILED: failed pre-install: warning: Hook pre-install web/templates/all.yaml failed: 1 error occurred:
  	* jobs.batch "before" already exists
  
  
  [1]
  $ helm list -a
  NAME	NAMESPACE	REVISION	UPDATED                             	STATUS	CHART    	APP VERSION
  zoo 	default  	1       	2026-11-22 09:01:13.582447 +0000 UTC	failed	web-0.1.0	1.16.0     
  $ cat > web/templates/all.yaml <<'END'
  > apiVersion: v1
  > kind: ConfigMap
  > metadata: {name: seen}
  > data:
  >   default: {{ (lookup "v1" "Namespace" "" "default").metadata.name }}
  >   version: {{ .Capabilities.KubeVersion.Version }}
  >   deployments: {{ .Capabilities.APIVersions.Has "apps/v1/Deployment" | quote }}
  > END
  $ helm uninstall zoo; helm install seen web > /dev/null; kubectl get cm seen -o jsonpath='{.data}{"\n"}'
  release "zoo" uninstalled
  {"default":"default","deployments":"true","version":"v1.36.2"}
  $ helm template web | tail -3
  Error: template: web/templates/all.yaml:5:14: executing "web/templates/all.yaml" at <lookup "v1" "Namespace" "" "default">: nil pointer evaluating interface {}.name
  
  Use --debug flag to render out invalid YAML
  $ cat > web/templates/all.yaml <<'END'
  > apiVersion: v1
  > kind: Service
  > metadata: {name: wrong}
  > spec: {ports: [{port: 99999}]}
  > END
  $ helm install wrong web
  Error: INSTALLATION FAILED: 1 error occurred:
  	* Service "wrong" is invalid: [spec.ports[0].port: Invalid value: 99999: must be between 1 and 65535, inclusive, spec.ports[0].targetPort: Invalid value: 99999: must be between 1 and 65535, inclusive]
  
  
  [1]
  $ helm history wrong
  REVISION	UPDATED                 	STATUS	CHART    	APP VERSION	DESCRIPTION                                                                                                                                                                                              
  1       	Sun Nov 22 09:01:13 2026	failed	web-0.1.0	1.16.0     	Release "wrong" failed: 1 error occurred:
  	* Service "wrong" is invalid: [spec.ports[0].port: Invalid value: 99999: must be between 1 and 65535, inclusive, spec.ports[0].targetPort: Invalid value: 9...
  $ cat > web/templates/all.yaml <<'END'
  > apiVersion: nope/v1
  > kind: Nope
  > metadata: {name: wrong}
  > END
  $ helm install wrong2 web
  Error: INSTALLATION FAILED: unable to build kubernetes objects from release manifest: resource mapping not found for name: "wrong" namespace: "" from "": no matches for kind "Nope" in version "nope/v1"
  ensure CRDs are installed first
  [1]
