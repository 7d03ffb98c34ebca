// A kubeconfig, made and changed. Real: asked of kubectl 1.36.4.

/// Commands and their output.
let kubeconfigs = #"""
    $ export KUBECONFIG=$PWD/kc; echo x > ca.crt; echo y > c.crt; echo z > k.key
    $ kubectl config current-context
    error: current-context is not set
    [1]
    $ kubectl config get-contexts
    CURRENT   NAME   CLUSTER   AUTHINFO   NAMESPACE
    $ kubectl config get-clusters
    NAME
    $ kubectl config get-users
    NAME
    $ kubectl config set-cluster dev --server=https://1.2.3.4
    Cluster "dev" set.
    $ kubectl config set-cluster prod --server=https://5.6.7.8 --certificate-authority=ca.crt
    Cluster "prod" set.
    $ kubectl config set-cluster emb --server=https://5.6.7.8 --certificate-authority=ca.crt --embed-certs
    Cluster "emb" set.
    $ kubectl config set-cluster ins --insecure-skip-tls-verify=true --server=https://x
    Cluster "ins" set.
    $ kubectl config set-cluster px --proxy-url=http://p:1 --tls-server-name=foo
    Cluster "px" set.
    $ kubectl config set-cluster bad --insecure-skip-tls-verify=true --certificate-authority=ca.crt
    error: you cannot specify a certificate authority and insecure mode at the same time
    [1]
    $ kubectl config set-cluster bad2 --certificate-authority=nofile --embed-certs
    error: could not stat certificate-authority file nofile: stat nofile: no such file or directory
    [1]
    $ kubectl config set-credentials u --token=abc
    User "u" set.
    $ kubectl config set-credentials v --client-certificate=c.crt --client-key=k.key
    User "v" set.
    $ kubectl config set-credentials w --client-certificate=c.crt --client-key=k.key --embed-certs=true
    User "w" set.
    $ kubectl config set-credentials x --username=a --password=b
    User "x" set.
    $ kubectl config set-credentials x --token=abc --username=a --password=b
    error: you cannot specify more than one authentication method at the same time: --token, --username/--password
    [1]
    $ kubectl config set-credentials y --exec-command=aws --exec-api-version=client.authentication.k8s.io/v1beta1 --exec-arg=eks --exec-arg=token --exec-env=A=b
    User "y" set.
    $ kubectl config set-credentials z --auth-provider=oidc --auth-provider-arg=client-id=foo --auth-provider-arg=client-secret=bar
    User "z" set.
    $ kubectl config set-credentials z --auth-provider-arg=client-secret-
    User "z" set.
    $ kubectl config set-credentials u --token=x --username=y
    error: you cannot specify more than one authentication method at the same time: --token, --username/--password
    [1]
    $ kubectl config set-context a --cluster=dev --user=u
    Context "a" created.
    $ kubectl config set-context b --cluster=prod --user=v --namespace=n
    Context "b" created.
    $ kubectl config set-context a --namespace=x
    Context "a" modified.
    $ kubectl config set-context
    error: you must specify a non-empty context name or --current
    [1]
    $ kubectl config set-context --current --namespace=q
    error: no current context is set
    [1]
    $ kubectl config use-context a
    Switched to context "a".
    $ kubectl config use-context nope
    error: no context exists with the name: "nope"
    [1]
    $ kubectl config set-context --current --namespace=q
    Context "a" modified.
    $ kubectl config current-context
    a
    $ kubectl config get-contexts
    CURRENT   NAME   CLUSTER   AUTHINFO   NAMESPACE
    *         a      dev       u          q
              b      prod      v          n
    $ kubectl config get-contexts a
    CURRENT   NAME   CLUSTER   AUTHINFO   NAMESPACE
    *         a      dev       u          q
    $ kubectl config get-contexts nope
    CURRENT   NAME   CLUSTER   AUTHINFO   NAMESPACE
    error: context nope not found
    [1]
    $ kubectl config get-contexts -o name
    a
    b
    $ kubectl config get-contexts -o nope
    error: --output nope is not available in kubectl config get-contexts; resetting to default output format
    [1]
    $ kubectl config get-contexts --no-headers
    *     a     dev    u     q
          b     prod   v     n
    $ kubectl config get-clusters
    NAME
    dev
    emb
    ins
    prod
    px
    $ kubectl config get-users
    NAME
    u
    v
    w
    x
    y
    z
    $ kubectl config view --minify
    apiVersion: v1
    clusters:
    - cluster:
        server: https://1.2.3.4
      name: dev
    contexts:
    - context:
        cluster: dev
        namespace: q
        user: u
      name: a
    current-context: a
    kind: Config
    users:
    - name: u
      user:
        token: REDACTED
    $ kubectl config view -o jsonpath='{.users[*].name}'
    u v w x y z (no-eol)
    $ kubectl config view -o jsonpath='{.users[?(@.name=="u")].user.token}'
    REDACTED (no-eol)
    $ kubectl config view --raw -o jsonpath='{.users[?(@.name=="u")].user.token}'
    abc (no-eol)
    $ kubectl config rename-context a c
    Context "a" renamed to "c".
    $ kubectl config rename-context nope d
    error: cannot rename the context "nope", it's not in /home/learner/kc
    [1]
    $ kubectl config rename-context c b
    error: cannot rename the context "c", the context "b" already exists in /home/learner/kc
    [1]
    $ kubectl config set current-context b
    Property "current-context" set.
    $ kubectl config set contexts.b.namespace ns2
    Property "contexts.b.namespace" set.
    $ kubectl config set clusters.dev.server https://9.9.9.9
    Property "clusters.dev.server" set.
    $ kubectl config set clusters.new.server https://9.9.9.9
    Property "clusters.new.server" set.
    $ kubectl config set users.u.token zzz
    Property "users.u.token" set.
    $ kubectl config set nope.x y
    error: unable to parse nope.x after [] at api.Config
    [1]
    $ kubectl config set clusters.dev.certificate-authority-data Zm9v
    Property "clusters.dev.certificate-authority-data" set.
    $ kubectl config set clusters.dev.certificate-authority-data foo --set-raw-bytes=true
    Property "clusters.dev.certificate-authority-data" set.
    $ kubectl config set clusters.dev.insecure-skip-tls-verify true
    Property "clusters.dev.insecure-skip-tls-verify" set.
    $ kubectl config set clusters.dev.insecure-skip-tls-verify maybe
    error: strconv.ParseBool: parsing "maybe": invalid syntax
    [1]
    $ kubectl config unset contexts.b.namespace
    Property "contexts.b.namespace" unset.
    $ kubectl config unset users.x
    Property "users.x" unset.
    $ kubectl config unset nope
    error: unable to parse nope after [] at api.Config
    [1]
    $ kubectl config unset current-context
    Property "current-context" unset.
    $ kubectl config delete-context b
    deleted context b from /home/learner/kc
    $ kubectl config delete-context nope
    error: cannot delete context nope, not in /home/learner/kc
    [1]
    $ kubectl config delete-cluster dev
    deleted cluster dev from /home/learner/kc
    $ kubectl config delete-cluster nope
    error: cannot delete cluster nope, not in /home/learner/kc
    [1]
    $ kubectl config delete-user u
    deleted user u from /home/learner/kc
    $ kubectl config delete-user nope
    error: cannot delete user nope, not in /home/learner/kc
    [1]
    $ kubectl config nope
    error: unknown command "nope"
    See 'kubectl config -h' for help and examples
    [1]
  """#
