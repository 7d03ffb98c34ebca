Editors and raw paths. The lab's own session; words after the sources of kubectl 1.36.

  $ kubectl create deployment web --image=nginx:1.26 --replicas=2 --dry-run=client -o yaml > d.yaml
  $ kubectl apply -f d.yaml
  deployment.apps/web created
  $ KUBE_EDITOR="sed -i s/nginx:1.26/nginx:1.27/" kubectl apply edit-last-applied deploy/web
  deployment.apps/web edited
  $ kubectl apply view-last-applied deploy/web | grep image
        - image: nginx:1.27
  $ kubectl get deploy web -o jsonpath='{.spec.template.spec.containers[0].image}{"\n"}'
  nginx:1.26
  $ kubectl create cm plain
  configmap/plain created
  $ KUBE_EDITOR=true kubectl apply edit-last-applied cm/plain
  error: no last-applied-configuration annotation found on resources, to create the annotation, use command `kubectl apply set-last-applied --create-annotation`
  [1]
  $ KUBE_EDITOR="sed -i s/web/wob/" kubectl create --edit -f d.yaml
  deployment.apps/wob created
  $ KUBE_EDITOR=true kubectl create --edit -f d.yaml
  Edit cancelled, no changes made.
  $ KUBE_EDITOR="sed -i s/progressDeadlineSeconds:.600/progressDeadlineSeconds:\ 601/" kubectl edit deploy/web --output-patch
  Patch: {"spec":{"progressDeadlineSeconds":601}}
  deployment.apps/web edited
  $ sed 's/replicas: 2/replicas: 5/' d.yaml | kubectl diff --server-side -f -
  Error from server (Conflict): Apply failed with 1 conflict: conflict with "kubectl-client-side-apply" using apps/v1: .spec.replicas
  [2]
  $ sed 's/replicas: 2/replicas: 5/' d.yaml | kubectl diff --server-side --force-conflicts -f - | grep '^[-+] '
  -  generation: 3
  +  generation: 4
  -  replicas: 2
  +  replicas: 5
  $ echo y | kubectl delete deploy wob -i
  You are about to delete the following 1 resource(s):
  deployment.apps/wob
  Do you want to continue? (y/N): deployment.apps "wob" deleted from default namespace
  $ echo n | kubectl delete deploy web --interactive
  You are about to delete the following 1 resource(s):
  deployment.apps/web
  Do you want to continue? (y/N): deletion is cancelled
  $ kubectl delete --raw /api/v1/namespaces/default/configmaps/nosuch
  Error from server (NotFound): configmaps "nosuch" not found
  [1]
  $ kubectl create ns going
  namespace/going created
  $ kubectl patch ns going -p '{"metadata":{"finalizers":["example.com/hold"]}}'
  namespace/going patched
  $ kubectl get --raw /api/v1/namespaces/going | jq -c '[keys_unsorted[]]'
  ["kind","apiVersion","metadata","spec","status"]
  $ kubectl apply --server-side --subresource=status -f d.yaml
  deployment.apps/web serverside-applied
