// Manifests, and what a server of 1.36.2 says to them: recorded, or read off its tables.

/// Parts are parted by `---`; the words after `=>` are the answer's beginning.
let manifestTable = """
  {apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {k: v}}
  => created
  ---
  {apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {k: 5}}
  => ConfigMap in version "v1" cannot be handled as a ConfigMap: json: cannot unmarshal number into Go struct field ConfigMap.data of type string
  ---
  {apiVersion: v1, kind: ConfigMap, metadata: {name: Bad_Name}}
  => ConfigMap "Bad_Name" is invalid: metadata.name: Invalid value: "Bad_Name": a lowercase RFC 1123 subdomain must consist of
  ---
  {apiVersion: v1, kind: ConfigMap, metadata: {}}
  => ConfigMap "" is invalid: metadata.name: Required value: name or generateName is required
  ---
  {apiVersion: v1, kind: ConfigMap, metadata: {name: a}, dat: {k: v}}
  => ConfigMap in version "v1" cannot be handled as a ConfigMap: strict decoding error: unknown field "dat"
  ---
  {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, image: x, prots: []}]}}
  => Pod in version "v1" cannot be handled as a Pod: strict decoding error: unknown field "spec.containers[0].prots"
  ---
  {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: []}}
  => Pod "a" is invalid: spec.containers: Required value
  ---
  {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a}]}}
  => Pod "a" is invalid: spec.containers[0].image: Required value
  ---
  {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, image: x}, {name: a, image: z}]}}
  => Pod "a" is invalid: spec.containers[1].name: Duplicate value: "a"
  ---
  {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {restartPolicy: Sometimes, containers: [{name: a, image: x}]}}
  => Pod "a" is invalid: spec.restartPolicy: Unsupported value: "Sometimes": supported values: "Always", "Never", "OnFailure"
  ---
  {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, image: x, ports: [{containerPort: 80000}]}]}}
  => Pod "a" is invalid: spec.containers[0].ports[0].containerPort: Invalid value: 80000: must be between 1 and 65535, inclusive
  ---
  {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, image: x, volumeMounts: [{name: v, mountPath: /v}]}]}}
  => Pod "a" is invalid: spec.containers[0].volumeMounts[0].name: Not found: "v"
  ---
  {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, image: x, resources: {requests: {cpu: 2}, limits: {cpu: 1}}}]}}
  => Pod "a" is invalid: spec.containers[0].resources.requests: Invalid value: "2": must be less than or equal to cpu limit of 1
  ---
  {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, image: x, resources: {limits: {cpu: lots}}}]}}
  => Pod in version "v1" cannot be handled as a Pod: quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'
  ---
  {apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {replicas: two, selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: a, image: x}]}}}}
  => Deployment in version "v1" cannot be handled as a Deployment: json: cannot unmarshal string into Go struct field DeploymentSpec.spec.replicas of type int32
  ---
  {apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {replicas: -2, selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: a, image: x}]}}}}
  => Deployment.apps "web" is invalid: spec.replicas: Invalid value: -2: must be greater than or equal to 0
  ---
  {apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: shop}}, spec: {containers: [{name: a, image: x}]}}}}
  => Deployment.apps "web" is invalid: spec.template.metadata.labels: Invalid value: {"app":"shop"}: `selector` does not match template `labels`
  ---
  {apiVersion: v1, kind: Service, metadata: {name: svc}, spec: {type: Nodeport, ports: [{port: 80}]}}
  => Service "svc" is invalid: spec.type: Unsupported value: "Nodeport": supported values: "ClusterIP", "ExternalName", "LoadBalancer", "NodePort"
  ---
  {apiVersion: v1, kind: Service, metadata: {name: svc}, spec: {type: NodePort, ports: [{port: 80, nodePort: 80}]}}
  => Service "svc" is invalid: spec.ports[0].nodePort: Invalid value: 80: provided port is not in the valid range. The range of valid ports is 30000-32767
  ---
  {apiVersion: v1, kind: Namespace, metadata: {name: Team_A}}
  => Namespace "Team_A" is invalid: metadata.name: Invalid value: "Team_A": a lowercase RFC 1123 label must consist of
  ---
  {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: bad}, spec: {accessModes: [ReadWriteSometimes], resources: {requests: {storage: 1Gi}}}}
  => PersistentVolumeClaim "bad" is invalid: spec.accessModes: Unsupported value: "ReadWriteSometimes": supported values: "ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"
  ---
  {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: bad}, spec: {accessModes: [ReadWriteOnce]}}
  => PersistentVolumeClaim "bad" is invalid: spec.resources[storage]: Required value
  ---
  {apiVersion: batch/v1, kind: CronJob, metadata: {name: bad}, spec: {schedule: nope, jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: a, image: x}]}}}}}}
  => CronJob.batch "bad" is invalid: spec.schedule: Invalid value: "nope": expected exactly 5 fields, found 1: [nope]
  """
