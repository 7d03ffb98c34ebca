As whom containers run, and what they may write. Users and groups as kubernetes 1.36 hands them to the runtime; nginx's words are
those of nginx 1.29.

  $ cat <<'X' | kubectl apply -f -
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: ctx}
  > spec:
  >   securityContext: {runAsUser: 1000, runAsGroup: 3000, fsGroup: 2000, supplementalGroups: [4000]}
  >   volumes: [{name: v, emptyDir: {}}]
  >   containers:
  >   - {name: demo, image: busybox, command: [sleep, 1h], volumeMounts: [{name: v, mountPath: /data/demo}]}
  >   - {name: other, image: busybox, command: [sleep, 1h], securityContext: {runAsUser: 2000, readOnlyRootFilesystem: true}}
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: read}
  > spec: {containers: [{name: c, image: nginx, securityContext: {readOnlyRootFilesystem: true}}]}
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: room}
  > spec:
  >   containers: [{name: c, image: nginx, securityContext: {readOnlyRootFilesystem: true}, volumeMounts: [{name: a, mountPath: /var/cache/nginx}, {name: b, mountPath: /var/run}]}]
  >   volumes: [{name: a, emptyDir: {}}, {name: b, emptyDir: {}}]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: user}
  > spec: {containers: [{name: c, image: nginx, securityContext: {runAsUser: 1000}}]}
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: caps}
  > spec: {containers: [{name: c, image: busybox, command: [sleep, 1h], securityContext: {capabilities: {drop: [ALL]}}}]}
  > X
  pod/ctx created
  pod/read created
  pod/room created
  pod/user created
  pod/caps created
# sleep 12
  $ kubectl get pods --no-headers | awk '{print $1, $2, $3}'
  caps 1/1 Running
  ctx 2/2 Running
  read 0/1 CrashLoopBackOff
  room 1/1 Running
  user 0/1 CrashLoopBackOff
  $ kubectl exec ctx -c demo -- sh -c 'ps | head -2; ls -ld /data/demo; echo hi > /data/demo/f; ls -l /data/demo; touch /etc/x'
  PID   USER     TIME  COMMAND
      1 1000       0:00 sleep 1h
  drwxrwsrwx 2 root 2000 4096 Nov 22 09:00 /data/demo
  total 4
  -rw-r--r-- 1 1000 2000 3 Nov 22 09:00 f
  touch: /etc/x: Permission denied
  command terminated with exit code 1
  [1]
  $ kubectl exec ctx -c other -- touch /tmp/x
  touch: /tmp/x: Read-only file system
  command terminated with exit code 1
  [1]
  $ kubectl logs read | tail -1
  nginx: [emerg] mkdir() "/var/cache/nginx/client_temp" failed (30: Read-only file system)
  $ kubectl logs user | tail -1
  nginx: [emerg] mkdir() "/var/cache/nginx/client_temp" failed (13: Permission denied)
  $ kubectl exec caps -- sh -c 'touch /t; chown 1000 /t 2>/dev/null || echo refused'; kubectl exec caps -- ls -l /t
  refused
  -rw-r--r-- 1 root root 0 Nov 22 09:00 /t
  $ kubectl get pod ctx -o jsonpath='{.status.containerStatuses[0].user}{"\n"}'
  {"linux":{"gid":3000,"supplementalGroups":[3000,2000,4000],"uid":1000}}
