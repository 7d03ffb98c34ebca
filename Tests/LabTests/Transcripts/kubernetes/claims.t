A stateful set whose pods mount what its claim templates name, and one whose template nobody looked into. The words are those
of kubernetes 1.36's validation and controller.

  $ cat <<'X' | kubectl apply -f -
  > apiVersion: apps/v1
  > kind: StatefulSet
  > metadata: {name: db}
  > spec:
  >   serviceName: db
  >   replicas: 2
  >   selector: {matchLabels: {app: db}}
  >   template:
  >     metadata: {labels: {app: db}}
  >     spec: {containers: [{name: c, image: nginx, volumeMounts: [{name: data, mountPath: /data}]}]}
  >   volumeClaimTemplates:
  >   - metadata: {name: data}
  >     spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
  > X
  statefulset.apps/db created
  $ kubectl rollout status statefulset db --timeout=60s | tail -1
  partitioned roll out complete: 2 new pods have been updated...
  $ kubectl exec db-0 -- sh -c 'echo kept > /data/x'; kubectl delete pod db-0; kubectl wait --for=condition=Ready pod/db-0 --timeout=60s
  pod "db-0" deleted from default namespace
  pod/db-0 condition met
  $ kubectl exec db-0 -- cat /data/x
  kept
  $ kubectl get pvc -o custom-columns=NAME:.metadata.name,STATUS:.status.phase
  NAME        STATUS
  data-db-0   Bound
  data-db-1   Bound
  $ kubectl get sts db -o yaml | sed 's/name: db$/name: wrong/; /resourceVersion/d; /uid/d; s/- mountPath: .data/- mountPath: \/elsewhere/; s/        name: data$/        name: nowhere/' | sed '/^status/,$d' > wrong.yaml; grep -n nowhere wrong.yaml
  36:          name: nowhere
  $ kubectl create -f wrong.yaml
  statefulset.apps/wrong created
# sleep 2
  $ kubectl get pods -l app=db -o name
  pod/db-0
  pod/db-1
  $ kubectl get events --field-selector involvedObject.name=wrong,type=Warning -o jsonpath='{.items[0].message}{"\n"}'
  Create Pod wrong-0 in StatefulSet wrong failed error: Pod "wrong-0" is invalid: spec.containers[0].volumeMounts[0].name: Not found: "nowhere"
