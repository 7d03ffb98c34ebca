What a pod, a service and a cron job are refused for beside names and ports: security contexts, hooks, host names, name servers,
folders of the node, runtime classes. Words and order from kubernetes 1.36's validation (core, batch) and its RuntimeClass admission.

  $ cat > bad.yaml <<'EOF'
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: bad
  > spec:
  >   dnsPolicy: None
  >   securityContext:
  >     fsGroup: -2
  >     seccompProfile:
  >       type: Localhost
  >     sysctls:
  >     - name: "a b"
  >       value: x
  >   hostAliases:
  >   - ip: foo
  >     hostnames: ["A b"]
  >   tolerations:
  >   - key: k
  >     operator: Exists
  >     value: x
  >   containers:
  >   - name: c
  >     image: " nginx"
  >     terminationMessagePolicy: Stdout
  >     securityContext:
  >       runAsUser: -1
  >       privileged: true
  >       allowPrivilegeEscalation: false
  >     lifecycle:
  >       preStop: {}
  >     livenessProbe:
  >       httpGet:
  >         port: 0
  >       tcpSocket:
  >         port: 80
  >   volumes:
  >   - name: node
  >     hostPath:
  >       path: /x/../y
  >       type: Folder
  >   - name: conf
  >     configMap:
  >       name: conf
  >       defaultMode: 1000
  >       items:
  >       - key: a
  >         path: /a
  > EOF
  $ kubectl apply -f bad.yaml
  The Pod "bad" is invalid: 
  * spec.volumes[0].hostPath.path: Invalid value: "/x/../y": must not contain '..'
  * spec.volumes[0].hostPath.type: Unsupported value: "Folder": supported values: "", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket"
  * spec.volumes[1].configMap.defaultMode: Invalid value: 1000: must be a number between 0 and 0777 (octal), both inclusive
  * spec.volumes[1].configMap.items[0].path: Invalid value: "/a": must be a relative path
  * spec.containers[0].terminationMessagePolicy: Unsupported value: "Stdout": supported values: "FallbackToLogsOnError", "File"
  * spec.containers[0].securityContext.runAsUser: Invalid value: -1: must be between 0 and 2147483647, inclusive
  * spec.containers[0].securityContext: Invalid value: {"Capabilities":null,"Privileged":true,"SELinuxOptions":null,"WindowsOptions":null,"RunAsUser":-1,"RunAsGroup":null,"RunAsNonRoot":null,"ReadOnlyRootFilesystem":null,"AllowPrivilegeEscalation":false,"ProcMount":null,"SeccompProfile":null,"AppArmorProfile":null}: cannot set `allowPrivilegeEscalation` to false and `privileged` to true
  * spec.containers[0].lifecycle.preStop: Required value: must specify a handler type
  * spec.containers[0].livenessProbe.httpGet.port: Invalid value: 0: must be between 1 and 65535, inclusive
  * spec.containers[0].livenessProbe.tcpSocket: Forbidden: may not specify more than 1 handler type
  * spec.securityContext.fsGroup: Invalid value: -2: must be between 0 and 2147483647, inclusive
  * spec.securityContext.sysctls[0].name: Invalid value: "a b": must have at most 253 characters and match regex ^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$
  * spec.securityContext.seccompProfile.localhostProfile: Required value: must be set when seccomp type is Localhost
  * spec.dnsConfig: Required value: must provide `dnsConfig` when `dnsPolicy` is None
  * spec.tolerations[0].operator: Invalid value: {"Key":"k","Operator":"Exists","Value":"x","Effect":"","TolerationSeconds":null}: value must be empty when `operator` is 'Exists'
  * spec.hostAliases[0].ip: Invalid value: "foo": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)
  * spec.hostAliases[0].hostnames[0]: Invalid value: "A b": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  * spec.containers[0].image: Invalid value: " nginx": must not have leading or trailing whitespace
  [1]
  $ kubectl run fast --image=nginx --overrides='{"spec":{"runtimeClassName":"gvisor"}}'
  Error from server (Forbidden): pods "fast" is forbidden: pod rejected: RuntimeClass "gvisor" not found
  [1]
  $ cat > svc.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: s
  > spec:
  >   sessionAffinity: ClientIP
  >   sessionAffinityConfig:
  >     clientIP:
  >       timeoutSeconds: 0
  >   externalIPs: [foo]
  >   loadBalancerSourceRanges: [1.2.3.0/24]
  >   ports:
  >   - port: 80
  >     nodePort: 30080
  > EOF
  $ kubectl apply -f svc.yaml
  The Service "s" is invalid: 
  * spec.sessionAffinityConfig.clientIP.timeoutSeconds: Invalid value: 0: must be greater than 0 and less than 86400
  * spec.externalIPs[0]: Invalid value: "foo": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)
  * spec.ports[0].nodePort: Forbidden: may not be used when `type` is 'ClusterIP'
  * spec.LoadBalancerSourceRanges: Forbidden: may only be used when `type` is 'LoadBalancer'
  [1]
  $ kubectl create cronjob a-name-that-is-longer-than-fifty-two-letters-can-ever-be --image=busybox --schedule='61 * * * *'
  error: failed to create cronjob: CronJob.batch "a-name-that-is-longer-than-fifty-two-letters-can-ever-be" is invalid: [spec.schedule: Invalid value: "61 * * * *": end of range (61) above maximum (59): 61, metadata.name: Invalid value: "a-name-that-is-longer-than-fifty-two-letters-can-ever-be": must be no more than 52 characters]
  [1]

A job's number is fixed, an indexed job's goes with its parallelism; a level of pod security is one of three.
  $ kubectl create job once --image=busybox -- true
  job.batch/once created
  $ kubectl patch job once -p '{"spec":{"completions":5}}'
  The Job "once" is invalid: spec.completions: Invalid value: 5: field is immutable
  [1]
  $ kubectl create job many --image=busybox --dry-run=client -o yaml -- true | sed 's/^spec:/spec:\n  completionMode: Indexed\n  completions: 2\n  parallelism: 2/' | kubectl apply -f -
  job.batch/many created
  $ kubectl patch job many -p '{"spec":{"completions":3}}'
  The Job "many" is invalid: spec.completions: Invalid value: 3: can only be modified in tandem with spec.parallelism
  [1]
  $ kubectl patch job many -p '{"spec":{"completions":3,"parallelism":3}}'
  job.batch/many patched
  $ kubectl label namespace default pod-security.kubernetes.io/enforce=strict
  The Namespace "default" is invalid: metadata.labels[pod-security.kubernetes.io/enforce]: Invalid value: "strict": must be one of privileged, baseline, restricted
  [1]
