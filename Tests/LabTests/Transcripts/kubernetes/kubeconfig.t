Several files in KUBECONFIG: they count as one, the first file's entry of a name as a whole, and each
change goes into the file that the entry comes from. Recorded from kubectl 1.32.4, which writes an empty `preferences` besides.

  $ cat > a.yaml <<'F'
  > apiVersion: v1
  > clusters:
  > - cluster: {server: https://a:6443}
  >   name: one
  > - cluster: {server: https://a:6443}
  >   name: shared
  > contexts:
  > - context: {cluster: one, user: ua}
  >   name: ca
  > - context: {cluster: shared, user: ua, namespace: nsa}
  >   name: both
  > current-context: ca
  > kind: Config
  > users:
  > - name: ua
  >   user: {token: aaa}
  > F
  $ cat > b.yaml <<'F'
  > apiVersion: v1
  > clusters:
  > - cluster: {server: https://b:6443, insecure-skip-tls-verify: true}
  >   name: shared
  > - cluster: {server: https://b:6443}
  >   name: two
  > contexts:
  > - context: {cluster: two, user: ub}
  >   name: cb
  > - context: {cluster: two, user: ub}
  >   name: both
  > current-context: cb
  > kind: Config
  > users:
  > - name: ub
  >   user: {token: bbb}
  > F
  $ cp a.yaml a0; cp b.yaml b0; export KUBECONFIG=a.yaml:b.yaml
  $ kubectl config get-contexts
  CURRENT   NAME   CLUSTER   AUTHINFO   NAMESPACE
            both   shared    ua         nsa
  *         ca     one       ua         
            cb     two       ub         
  $ kubectl config view --minify
  apiVersion: v1
  clusters:
  - cluster:
      server: https://a:6443
    name: one
  contexts:
  - context:
      cluster: one
      user: ua
    name: ca
  current-context: ca
  kind: Config
  users:
  - name: ua
    user:
      token: REDACTED
  $ kubectl config current-context
  ca
  $ kubectl config set-context cb --namespace=x
  Context "cb" modified.
  $ cmp -s a0 a.yaml; grep -A3 'namespace: x' b.yaml
      namespace: x
      user: ub
    name: cb
  current-context: cb
  $ kubectl config set-context new --cluster=two
  Context "new" created.
  $ cmp -s b0 b.yaml || grep -c 'name: new' a.yaml
  1
  $ kubectl config use-context cb
  Switched to context "cb".
  $ grep ^current a.yaml b.yaml
  a.yaml:current-context: cb
  b.yaml:current-context: cb
  $ cp a0 a.yaml; cp b0 b.yaml; kubectl config rename-context cb cc
  Context "cb" renamed to "cc".
  $ cmp -s a0 a.yaml; grep 'name: c' b.yaml
    name: cc
  $ kubectl config delete-context both
  deleted context both from a.yaml
  $ cmp -s a0 a.yaml
  [1]
  $ kubectl config get-contexts
  CURRENT   NAME   CLUSTER   AUTHINFO   NAMESPACE
            both   two       ub         
  *         ca     one       ua         
            cc     two       ub         
  $ kubectl config delete-cluster two
  deleted cluster two from a.yaml
  $ kubectl config delete-user ub
  deleted user ub from a.yaml
  $ grep -c 'two\|name: ub' b.yaml
  2
  $ kubectl config unset current-context
  Property "current-context" unset.
  $ kubectl config current-context
  cb
  $ cp a0 a.yaml; cp b0 b.yaml; export KUBECONFIG=nosuch:b.yaml
  $ kubectl config set-context q --cluster=two
  Context "q" created.
  $ kubectl config get-contexts
  CURRENT   NAME   CLUSTER   AUTHINFO   NAMESPACE
            both   two       ub         
  *         cb     two       ub         
            q      two                  
  $ export KUBECONFIG=no1:no2
  $ kubectl config get-contexts
  CURRENT   NAME   CLUSTER   AUTHINFO   NAMESPACE
  $ kubectl config set-context q --cluster=two; ls no1 no2
  Context "q" created.
  ls: cannot access 'no1': No such file or directory
  no2
  [2]
  $ kubectl config current-context
  error: current-context is not set
  [1]
  $ kubectl config get-contexts --kubeconfig=a.yaml
  CURRENT   NAME   CLUSTER   AUTHINFO   NAMESPACE
            both   shared    ua         nsa
  *         ca     one       ua         
  $ kubectl config view --kubeconfig=no3
  apiVersion: v1
  clusters: null
  contexts: null
  current-context: ""
  kind: Config
  users: null
  $ kubectl config use-context cb --kubeconfig=no3
  error: no context exists with the name: "cb"
  [1]
  $ kubectl config set-cluster c --server=https://c --kubeconfig=no3; ls no3
  Cluster "c" set.
  no3
  $ kubectl --kubeconfig=no4 get pods
  error: stat no4: no such file or directory
  [1]
