// Changes of objects. Real: the words of kubectl 1.36.2, as recorded with a real control plane.

/// Commands and what is said.
let changed = #"""
    $ kubectl create deployment web --image=nginx --replicas=2
    deployment.apps/web created
    $ kubectl label deployment web env=dev
    deployment.apps/web labeled
    $ kubectl label deployment web env=prod
    error: 'env' already has a value (dev), and --overwrite is false
    [1]
    $ kubectl label deployment web env-
    deployment.apps/web unlabeled
    $ kubectl label deployment web env-
    label "env" not found.
    deployment.apps/web not labeled
    $ kubectl annotate deployment web note=hello
    deployment.apps/web annotated
    $ kubectl annotate deployment web note=bye
    error: --overwrite is false but found the following declared annotation(s): 'note' already has a value (hello)
    [1]
    $ kubectl set image deployment/web nosuch=nginx:1.28
    error: unable to find container named "nosuch"
    [1]
    $ kubectl set image deployment/web nginx=nginx
    $ kubectl set env deployment/web COLOR=blue
    deployment.apps/web env updated
    $ kubectl set env deployment/web --list
    # Deployment web, container nginx
    COLOR=blue
    $ kubectl patch deployment web -p '{"spec":{"replicas":2}}'
    deployment.apps/web patched (no change)
    $ kubectl patch deployment web -p 'spec: {'
    error: unable to parse "spec: {": yaml: line 1: did not find expected node content
    [1]
    $ kubectl rollout pause deployment/web
    deployment.apps/web paused
    $ kubectl rollout restart deployment/web
    error: deployments.apps "web" can't restart paused deployment (run rollout resume first)
    [1]
    $ kubectl rollout resume deployment/web
    deployment.apps/web resumed
    $ kubectl rollout undo deployment/web --to-revision=42
    error: unable to find specified revision 42 in history
    [1]
    $ kubectl taint nodes worker-1 key=value:NoSchedule
    node/worker-1 tainted
    $ kubectl taint nodes worker-1 key=other:NoSchedule
    error: node worker-1 already has key taint(s) with same effect(s) and --overwrite is false
    [1]
    $ kubectl taint nodes worker-1 key-
    node/worker-1 untainted
    $ kubectl cordon worker-2
    node/worker-2 cordoned
    $ kubectl cordon worker-2
    node/worker-2 already cordoned
    $ kubectl uncordon worker-2
    node/worker-2 uncordoned
    $ kubectl auth can-i create deployments
    yes
    $ KUBE_EDITOR='sed -i s/hello/bye/' kubectl edit deployment web
    deployment.apps/web edited
    $ kubectl get deployment web -o jsonpath='{.metadata.annotations.note}{"\n"}'
    bye
    $ KUBE_EDITOR=true kubectl edit deployment web
    Edit cancelled, no changes made.
  """#
