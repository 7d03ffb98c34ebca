Nobody gives away more than they have: roles and bindings by one who may only make some. Words of ConfirmNoEscalation and the
policy-based storage of kubernetes 1.36.

  $ kubectl create ns dev
  namespace/dev created
  $ kubectl create role adm --verb=create,update,get,patch --resource=roles.rbac.authorization.k8s.io,rolebindings.rbac.authorization.k8s.io,pods -n dev
  role.rbac.authorization.k8s.io/adm created
  $ kubectl create rolebinding adm --role=adm --user=jane -n dev
  rolebinding.rbac.authorization.k8s.io/adm created
  $ kubectl create role r1 --verb=get,list --resource=secrets --as=jane -n dev
  Error from server (Forbidden): roles.rbac.authorization.k8s.io "r1" is forbidden: user "jane" (groups=["system:authenticated"]) is attempting to grant RBAC permissions not currently held:
  {APIGroups:[""], Resources:["secrets"], Verbs:["get" "list"]}
  [1]
  $ kubectl create role r2 --verb=get --resource=pods --as=jane -n dev
  role.rbac.authorization.k8s.io/r2 created
  $ kubectl create rolebinding rb --clusterrole=view --user=bob --as=jane -n dev 2>&1 | head -4
  error: failed to create rolebinding: rolebindings.rbac.authorization.k8s.io "rb" is forbidden: user "jane" (groups=["system:authenticated"]) is attempting to grant RBAC permissions not currently held:
  {APIGroups:[""], Resources:["bindings"], Verbs:["get" "list" "watch"]}
  {APIGroups:[""], Resources:["configmaps"], Verbs:["get" "list" "watch"]}
  {APIGroups:[""], Resources:["endpoints"], Verbs:["get" "list" "watch"]}
  $ kubectl create rolebinding rb2 --role=r2 --user=bob --as=jane -n dev
  rolebinding.rbac.authorization.k8s.io/rb2 created
  $ kubectl create rolebinding rb3 --role=nope --user=bob --as=jane -n dev
  error: failed to create rolebinding: roles.rbac.authorization.k8s.io "nope" not found
  [1]
  $ kubectl create rolebinding rb3 --role=nope --user=bob -n dev
  rolebinding.rbac.authorization.k8s.io/rb3 created
  $ kubectl create role bnd --verb=bind --resource=clusterroles.rbac.authorization.k8s.io -n dev
  role.rbac.authorization.k8s.io/bnd created
  $ kubectl create rolebinding bnd --role=bnd --user=jane -n dev
  rolebinding.rbac.authorization.k8s.io/bnd created
  $ kubectl create rolebinding rb4 --clusterrole=view --user=bob --as=jane -n dev
  rolebinding.rbac.authorization.k8s.io/rb4 created
  $ kubectl patch role r2 -n dev --as=jane --type=json -p '[{"op":"add","path":"/rules/0/verbs/-","value":"delete"}]'
  Error from server (Forbidden): roles.rbac.authorization.k8s.io "r2" is forbidden: user "jane" (groups=["system:authenticated"]) is attempting to grant RBAC permissions not currently held:
  {APIGroups:[""], Resources:["pods"], Verbs:["delete"]}
  [1]
  $ kubectl label role r2 -n dev a=b --as=jane
  role.rbac.authorization.k8s.io/r2 labeled
