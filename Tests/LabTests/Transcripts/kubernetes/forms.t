Templates that stand in files, and a cron job's word on a job that somebody else made. The words are those of kubectl 1.36.4 and
of kubernetes 1.36's cronjob_controllerv2.go.

  $ kubectl run one --image=nginx; printf 'NAME IMAGE\n.metadata.name .spec.containers[0].image\n' > columns
  pod/one created
  $ kubectl get pods -o custom-columns-file=columns
  NAME   IMAGE
  one    nginx
  $ kubectl get pods -o custom-columns-file=/nope
  error: error reading template /nope, open /nope: no such file or directory
  [1]
  $ echo '{.items[0].metadata.name}' > path; kubectl get pods -o jsonpath-file=path
  one
  $ kubectl get pods -o jsonpath-file=/nope
  error: error reading --template /nope, open /nope: no such file or directory
  [1]
  $ echo '{{len .items}}' > template; kubectl get pods -o go-template-file=template
  1
  $ kubectl patch pod one -p '{"metadata":{"labels":{"a":"b"}}}' --dry-run=client
  pod/one patched
  $ kubectl create cronjob hi --image=busybox --schedule="*/5 * * * *" -- sleep 100; kubectl create job man --from=cronjob/hi
  cronjob.batch/hi created
  job.batch/man created
# sleep 1
  $ kubectl get events --field-selector involvedObject.kind=CronJob -o jsonpath='{.items[0].type} {.items[0].reason} {.items[0].message}{"\n"}'
  Warning UnexpectedJob Saw a job that the controller did not create or forgot: man

A subresource as a table: the kind's columns, a scale's own (pkg/printers of 1.36).
  $ kubectl create deployment columns --image=nginx:1.27 --replicas=2
  deployment.apps/columns created
# settle
  $ kubectl get deploy columns --subresource=scale
  NAME      DESIRED   AVAILABLE   AGE
  columns   2         2           4s
  $ kubectl get deploy columns --subresource=status
  NAME      READY   UP-TO-DATE   AVAILABLE   AGE
  columns   2/2     2            2           4s
  $ kubectl patch deploy columns --type=json -p '{"a":1}'
  Error from server (BadRequest): error decoding patch: json: cannot unmarshal object into Go value of type []handlers.jsonPatchOp
  [1]
