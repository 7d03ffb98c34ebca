What pods of one template and containers of one image have alike is found once; what has changed between two
of them is not taken from the first. The answers are what the rules of Kubernetes 1.36 come to, recorded from nowhere.

A service account that gives no token any more.
  $ kubectl create deployment web --image=nginx:1.27 --replicas=1
  deployment.apps/web created
# sleep 5
  $ kubectl get pods -o jsonpath='{.items[*].spec.volumes[*].projected.defaultMode}'; echo
  420
  $ kubectl patch serviceaccount default -p '{"automountServiceAccountToken": false}'
  serviceaccount/default patched
  $ kubectl scale deployment web --replicas=2
  deployment.apps/web scaled
# sleep 5
  $ kubectl get pods -o jsonpath='{range .items[*]}{.spec.containers[0].volumeMounts[*].mountPath}{";"}{end}' | tr ';' '\n' | sort
  
  /var/run/secrets/kubernetes.io/serviceaccount

A configuration that is mounted, and the image's own.
  $ kubectl patch serviceaccount default -p '{"automountServiceAccountToken": true}'
  serviceaccount/default patched
  $ kubectl create configmap conf --from-literal=default.conf='server { listen 80; location / { return 200 "own\n"; } }'
  configmap/conf created
  $ kubectl run own --image=nginx:1.27 --overrides='{"spec": {"containers": [{"name": "own", "image": "nginx:1.27", "volumeMounts": [{"name": "conf", "mountPath": "/etc/nginx/conf.d"}]}], "volumes": [{"name": "conf", "configMap": {"name": "conf"}}]}}'
  pod/own created
  $ kubectl run plain --image=nginx:1.27
  pod/plain created
# sleep 5
  $ for pod in own plain; do kubectl exec $pod -- curl -s localhost | head -1; done
  own
  <!DOCTYPE html>

A user beside the image's own.
  $ kubectl run user --image=nginx:1.27 --overrides='{"spec": {"securityContext": {"runAsUser": 101}}}' --command -- sleep 1000
  pod/user created
# sleep 5
  $ kubectl exec user -- id; kubectl exec plain -- id
  uid=101(nginx) gid=101(nginx) groups=101(nginx)
  uid=0(root) gid=0(root) groups=0(root)

A volume in a volume, and the same place without the outer one.
  $ kubectl run two --image=busybox --overrides='{"spec": {"containers": [{"name": "two", "image": "busybox", "command": ["sleep", "1000"], "volumeMounts": [{"name": "a", "mountPath": "/data"}, {"name": "b", "mountPath": "/data/inner"}]}], "volumes": [{"name": "a", "emptyDir": {}}, {"name": "b", "emptyDir": {}}]}}'
  pod/two created
  $ kubectl run three --image=busybox --overrides='{"spec": {"containers": [{"name": "three", "image": "busybox", "command": ["sleep", "1000"], "volumeMounts": [{"name": "b", "mountPath": "/data/inner"}]}], "volumes": [{"name": "b", "emptyDir": {}}]}}'
  pod/three created
# sleep 5
  $ for pod in two three; do kubectl exec $pod -- sh -c 'echo x > /data/inner/x; ls /data /data/inner; mount | grep -c " /data"'; done
  /data:
  inner
  
  /data/inner:
  x
  2
  /data:
  inner
  
  /data/inner:
  x
  1
