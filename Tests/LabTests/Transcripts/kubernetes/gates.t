The API by HTTP, with a pod's token and without; roles that are put together. The forms are those of kubernetes 1.36.

  $ kubectl create namespace dev; kubectl create serviceaccount bot -n dev; kubectl create rolebinding sees --clusterrole=view --serviceaccount=dev:bot -n dev
  namespace/dev created
  serviceaccount/bot created
  rolebinding.rbac.authorization.k8s.io/sees created
  $ kubectl run p --image=nginx -n dev --overrides='{"spec":{"serviceAccountName":"bot"}}'; kubectl wait --for=condition=Ready pod/p -n dev --timeout=60s
  pod/p created
  pod/p condition met
  $ kubectl exec -n dev p -- sh -c 'cd /var/run/secrets/kubernetes.io/serviceaccount; curl -s --cacert ca.crt -H "Authorization: Bearer $(cat token)" https://kubernetes.default.svc/api/v1/namespaces/dev/pods' | grep '"name": "p"' 
          "name": "p",
              "name": "p",
              "name": "p",
  $ kubectl exec -n dev p -- sh -c 'cd /var/run/secrets/kubernetes.io/serviceaccount; curl -s --cacert ca.crt -H "Authorization: Bearer $(cat token)" https://kubernetes.default.svc/api/v1/namespaces/dev/secrets' 
  {
    "kind": "Status",
    "apiVersion": "v1",
    "metadata": {},
    "status": "Failure",
    "message": "secrets is forbidden: User \"system:serviceaccount:dev:bot\" cannot list resource \"secrets\" in API group \"\" in the namespace \"dev\"",
    "reason": "Forbidden",
    "details": {
      "kind": "secrets"
    },
    "code": 403
  } (no-eol)
  $ kubectl exec -n dev p -- curl -s https://kubernetes.default.svc/version
  command terminated with exit code 60
  [60]
  $ curl -sk https://127.0.0.1:6443/
  {
    "kind": "Status",
    "apiVersion": "v1",
    "metadata": {},
    "status": "Failure",
    "message": "forbidden: User \"system:anonymous\" cannot get path \"/\"",
    "reason": "Forbidden",
    "code": 403
  } (no-eol)
  $ curl -sk -H 'Authorization: Bearer nonsense' https://127.0.0.1:6443/api | grep message
    "message": "Unauthorized",
  $ curl -sk https://127.0.0.1:6443/version | head -3
  {
    "major": "1",
    "minor": "36",
  $ kubectl get --raw /apis/autoscaling
  {"kind":"APIGroup","apiVersion":"v1","name":"autoscaling","versions":[{"groupVersion":"autoscaling/v2","version":"v2"},{"groupVersion":"autoscaling/v1","version":"v1"}],"preferredVersion":{"groupVersion":"autoscaling/v2","version":"v2"}}
  $ kubectl create clusterrole whole --aggregation-rule=team=a; kubectl create clusterrole part --verb=get --resource=secrets; kubectl label clusterrole part team=a
  clusterrole.rbac.authorization.k8s.io/whole created
  clusterrole.rbac.authorization.k8s.io/part created
  clusterrole.rbac.authorization.k8s.io/part labeled
# sleep 1
  $ kubectl describe clusterrole whole
  Name:         whole
  Labels:       <none>
  Annotations:  <none>
  PolicyRule:
    Resources  Non-Resource URLs  Resource Names  Verbs
    ---------  -----------------  --------------  -----
    secrets    []                 []              [get]
  $ kubectl describe clusterrole edit | sed -n '5,9p'
  PolicyRule:
    Resources                                    Non-Resource URLs  Resource Names  Verbs
    ---------                                    -----------------  --------------  -----
    leases.coordination.k8s.io                   []                 []              [create delete deletecollection get list patch update watch]
    configmaps                                   []                 []              [create delete deletecollection patch update get list watch]
  $ kubectl get clusterrole edit -o jsonpath='{.aggregationRule.clusterRoleSelectors[0].matchLabels}{"\n"}'
  {"rbac.authorization.k8s.io/aggregate-to-edit":"true"}
  $ kubectl run shared --image=busybox --overrides='{"spec":{"shareProcessNamespace":true}}' -- sleep 1000; kubectl wait --for=condition=Ready pod/shared --timeout=60s
  pod/shared created
  pod/shared condition met
  $ kubectl exec shared -- ps
  PID   USER     TIME  COMMAND
      1 65535      0:00 /pause
      2 root       0:00 sleep 1000
      8 root       0:00 ps
