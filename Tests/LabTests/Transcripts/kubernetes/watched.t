Recorded from kubectl 1.32.4 against a server that sent changes; the objects are the lab's own.

  $ kubectl run alpha --image=registry.k8s.io/pause:3.10 --labels=a=1
  pod/alpha created
  $ kubectl wait --for=condition=Ready pod/alpha
  pod/alpha condition met
  $ watched() { timeout 4 kubectl get pods -w "$@" > seen & sleep 1; kubectl label pod alpha a=$RANDOM --overwrite > /dev/null; sleep 1; kubectl run beta-longer-name --image=registry.k8s.io/pause:3.10 --overrides='{"spec":{"nodeName":"nowhere"}}' > /dev/null; kubectl delete pod beta-longer-name --force --grace-period=0 > /dev/null 2>&1; wait; cat seen; }
  $ watched --output-watch-events | sed 's/\([Y1]\) .*/\1/'
  EVENT      NAME    READY
  ADDED      alpha   1/1
  MODIFIED   alpha   1/1
  ADDED      beta-longer-name   0/1
  DELETED    beta-longer-name   0/1
  $ watched -o custom-columns=N:.metadata.name,P:.status.phase
  N       P
  alpha   Running
  alpha   Running
  beta-longer-name   Pending
  beta-longer-name   Pending
  $ watched -o yaml | grep -v '^ '
  apiVersion: v1
  kind: Pod
  metadata:
  spec:
  status:
  ---
  apiVersion: v1
  kind: Pod
  metadata:
  spec:
  status:
  ---
  apiVersion: v1
  kind: Pod
  metadata:
  spec:
  status:
  ---
  apiVersion: v1
  kind: Pod
  metadata:
  spec:
  status:
  $ watched -o yaml --output-watch-events | grep -v '^  '
  object:
  type: ADDED
  ---
  object:
  type: MODIFIED
  ---
  object:
  type: ADDED
  ---
  object:
  type: DELETED
  $ watched -o json --output-watch-events | cut -c1-52
  {"type":"ADDED","object":{"apiVersion":"v1","kind":"
  {"type":"MODIFIED","object":{"apiVersion":"v1","kind
  {"type":"ADDED","object":{"apiVersion":"v1","kind":"
  {"type":"DELETED","object":{"apiVersion":"v1","kind"
  $ watched -o name --output-watch-events
  pod/alpha
  pod/alpha
  pod/beta-longer-name
  pod/beta-longer-name
  $ watched -o jsonpath='{.type} {.object.metadata.name}{"\n"}' --output-watch-events
  ADDED alpha
  MODIFIED alpha
  ADDED beta-longer-name
  DELETED beta-longer-name
