Errors before any request, and what generators make of odd values. Recorded from kubectl 1.36.4.

  $ kubectl run nginx --image=nginx --port=abc --dry-run=client -o yaml
  error: strconv.Atoi: parsing "abc": invalid syntax
  [1]
  $ kubectl create clusterrole r --verb=get --aggregation-rule=a=b --dry-run=client -o yaml
  error: aggregation rule must be specified without nonResourceURLs, verbs, resources or resourceNames
  [1]
  $ kubectl create pdb p --selector=app=x --min-available=abc --dry-run=client -o yaml
  error: invalid format specified for min-available
  [1]
  $ kubectl create ingress i --rule='foo.com/a=svc:80' --annotation=bad --dry-run=client -o yaml
  error: annotation bad is invalid and should be in format key=[value]
  [1]
  $ printf 'A b=1\n' > bad.env; kubectl create cm c --from-env-file=bad.env --dry-run=client -o yaml
  error: "A b" is not a valid key name: a valid environment variable name must consist of alphabetic characters, digits, '_', '-', or '.', and must not start with a digit (e.g. 'my.env-name',  or 'MY_ENV.NAME',  or 'MyEnvName1', regex used for validation is '[-._a-zA-Z][-._a-zA-Z0-9]*')
  [1]
  $ echo hello > one.txt; kubectl create secret docker-registry r --from-file=one.txt --dry-run=client -o yaml
  apiVersion: v1
  data:
    .dockerconfigjson: aGVsbG8K
  kind: Secret
  metadata:
    name: r
  type: kubernetes.io/dockerconfigjson
  $ kubectl create deployment web --image=nginx --port=0 --dry-run=client -o yaml
  apiVersion: apps/v1
  kind: Deployment
  metadata:
    labels:
      app: web
    name: web
  spec:
    replicas: 1
    selector:
      matchLabels:
        app: web
    strategy: {}
    template:
      metadata:
        labels:
          app: web
      spec:
        containers:
        - image: nginx
          name: nginx
          ports:
          - containerPort: 0
          resources: {}
  status: {}
  $ kubectl apply set-last-applied
  error: You must provide one or more resources by argument or filename.
  Example resource specifications include:
     '-f rsrc.yaml'
     '--filename=rsrc.json'
     '<resource> <name>'
     '<resource>'
  [1]
  $ kubectl set image deploy/a b
  error: there is no need to specify a resource type as a separate argument when passing arguments in resource/name form (e.g. 'kubectl get resource/<resource_name>' instead of 'kubectl get resource resource/<resource_name>'
  [1]
  $ kubectl set env
  error: one or more resources must be specified as <resource> <name> or <resource>/<name>
  [1]
  $ kubectl set subject
  error: You must provide one or more resources by argument or filename.
  Example resource specifications include:
     '-f rsrc.yaml'
     '--filename=rsrc.json'
     '<resource> <name>'
     '<resource>'
  [1]
  $ kubectl top pod a -l x=y
  error: only one of NAME or selector can be provided
  [1]
  $ kubectl debug a --image=b --profile=foo
  error: unknown profile: foo
  [1]
  $ kubectl debug a --set-image=x=y
  error: --set-image may only be used with --copy-to.
  [1]
  $ kubectl debug a --image=x --target=c --copy-to=b
  error: --target is incompatible with --copy-to. Use --share-processes instead.
  [1]
  $ kubectl api-resources foo
  error: unexpected arguments: [foo]
  See 'kubectl api-resources -h' for help and examples
  [1]
  $ kubectl config set a | tail -1
  error: Unexpected args: [a]
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ kubectl config set a 2>&1 > /dev/null
  error: Unexpected args: [a]
  [1]
  $ kubectl config set-context a b > /dev/null
  error: Unexpected args: [a b]
  [1]
  $ kubectl config set-credentials > /dev/null
  error: unexpected args: []
  [1]
  $ kubectl config delete-user
  error: user to delete is required
  See 'kubectl config delete-user -h' for help and examples
  [1]
  $ kubectl config delete-context > /dev/null
  $ kubectl kustomize
  error: unable to find one of 'kustomization.yaml', 'kustomization.yml' or 'Kustomization' in directory '/home/learner'
  [1]
  $ kubectl get pods --as-group=x
  error: requesting uid, groups or user-extra for kind-kind without impersonating a user
  [1]
  $ kubectl get --raw=foo
  error: --raw must be a valid URL path: parse "foo": invalid URI for request
  [1]
  $ kubectl get --raw=/x foo
  error: arguments may not be passed when --raw is specified
  [1]
  $ kubectl logs a --since-time=abc
  error: parsing time "abc" as "2006-01-02T15:04:05Z07:00": cannot parse "abc" as "2006"
  [1]
  $ kubectl logs -l a=b c
  error: only a selector (-l) or a POD name is allowed
  See 'kubectl logs -h' for help and examples
  [1]
  $ kubectl delete --raw x
  error: --raw must be a valid URL path: parse "x": invalid URI for request
  [1]
  $ kubectl replace --raw /x -f a -f b
  error: --raw can only use a single local file or stdin
  [1]
  $ kubectl replace --raw /x -k .
  error: --raw can only use a single local file or stdin
  [1]
  $ kubectl create --raw /x --edit -f x
  error: --raw and --edit are mutually exclusive
  [1]
  $ kubectl apply --subresource=status -f x
  error: --subresource can only be specified for --server-side
  [1]
  $ kubectl diff --server-side
  error: must specify one of -f and -k
  [2]
  $ kubectl apply edit-last-applied
  error: You must provide one or more resources by argument or filename.
  Example resource specifications include:
     '-f rsrc.yaml'
     '--filename=rsrc.json'
     '<resource> <name>'
     '<resource>'
  [1]
