Who owns which field, and what that means for a server-side apply. The forms are those of kubernetes 1.36: what is made by
create and by an older apply belongs to these, so an apply of another value meets a conflict.

  $ kubectl create configmap c --from-literal=a=1; kubectl get configmap c -o yaml --show-managed-fields
  configmap/c created
  apiVersion: v1
  data:
    a: "1"
  kind: ConfigMap
  metadata:
    creationTimestamp: "2026-11-22T09:00:00Z"
    managedFields:
    - apiVersion: v1
      fieldsType: FieldsV1
      fieldsV1:
        f:data:
          .: {}
          f:a: {}
      manager: kubectl-create
      operation: Update
      time: "2026-11-22T09:00:00Z"
    name: c
    namespace: default
    resourceVersion: "76"
    uid: 3337c454-aef1-4d48-9157-79e643183d47
  $ kubectl label configmap c q=1 -o yaml
  apiVersion: v1
  data:
    a: "1"
  kind: ConfigMap
  metadata:
    creationTimestamp: "2026-11-22T09:00:00Z"
    labels:
      q: "1"
    name: c
    namespace: default
    resourceVersion: "77"
    uid: 3337c454-aef1-4d48-9157-79e643183d47
  $ kubectl patch configmap c -p '{"data":{"a":null,"b":"2"}}' -o yaml --show-managed-fields | sed -n '/managedFields/,/name: c/p'
    managedFields:
    - apiVersion: v1
      fieldsType: FieldsV1
      fieldsV1:
        f:data:
          .: {}
      manager: kubectl-create
      operation: Update
      time: "2026-11-22T09:00:00Z"
    - apiVersion: v1
      fieldsType: FieldsV1
      fieldsV1:
        f:metadata:
          f:labels:
            .: {}
            f:q: {}
      manager: kubectl-label
      operation: Update
      time: "2026-11-22T09:00:00Z"
    - apiVersion: v1
      fieldsType: FieldsV1
      fieldsV1:
        f:data:
          f:b: {}
      manager: kubectl-patch
      operation: Update
      time: "2026-11-22T09:00:00Z"
    name: c
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: d}\ndata: {x: "1"}\n' > d.yaml; kubectl apply -f d.yaml
  configmap/d created
  $ sed 's/"1"/"2"/' d.yaml | kubectl apply --server-side -f - 2>&1 | head -1
  error: Apply failed with 1 conflict: conflict with "kubectl-client-side-apply" using v1: .data.x
  $ kubectl apply --server-side -f d.yaml
  configmap/d serverside-applied
  $ sed 's/"1"/"2"/' d.yaml | kubectl apply --server-side -f -
  configmap/d serverside-applied
  $ kubectl get configmap d -o jsonpath='{.data.x}{"\n"}'
  2
  $ kubectl create deployment web --image=nginx; kubectl get deployment web -o yaml --show-managed-fields | grep -E 'manager:|operation:|subresource:'
  deployment.apps/web created
      manager: kubectl-create
      operation: Update
      manager: kube-controller-manager
      operation: Update
      subresource: status
  $ kubectl expose deployment web --port=80; kubectl get service web -o yaml --show-managed-fields | sed -n '/f:spec/,/manager:/p'
  service/web exposed
        f:spec:
          f:internalTrafficPolicy: {}
          f:ports:
            .: {}
            k:{"port":80,"protocol":"TCP"}:
              .: {}
              f:port: {}
              f:protocol: {}
              f:targetPort: {}
          f:selector: {}
          f:sessionAffinity: {}
          f:type: {}
      manager: kubectl-expose
  $ kubectl get --raw '/livez?verbose' | sed -n '1,4p;$p'
  [+]ping ok
  [+]log ok
  [+]etcd ok
  [+]poststarthook/start-apiserver-admission-initializer ok
  livez check passed
