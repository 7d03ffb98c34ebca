What the server refuses. The lab's own session; words and order after the validation of kubernetes 1.36.

  $ kubectl apply -f - <<'F'
  > apiVersion: networking.k8s.io/v1
  > kind: NetworkPolicy
  > metadata: {name: np}
  > spec:
  >   podSelector: {}
  >   policyTypes: [Ingress, Foo]
  >   ingress:
  >   - ports: [{port: 99999, protocol: FOO}, {endPort: 5}, {port: 80, endPort: 70}]
  >     from:
  >     - ipBlock: {cidr: 10.0.0.0/40}
  >     - {}
  >     - ipBlock: {cidr: 10.0.0.0/16, except: [10.1.0.0/24]}
  >       podSelector: {}
  > F
  The NetworkPolicy "np" is invalid: 
  * spec.ingress[0].ports[0].protocol: Unsupported value: "FOO": supported values: "TCP", "UDP", "SCTP"
  * spec.ingress[0].ports[0].port: Invalid value: 99999: must be between 1 and 65535, inclusive
  * spec.ingress[0].ports[1].endPort: Invalid value: 5: may not be specified when `port` is not specified
  * spec.ingress[0].ports[2].endPort: Invalid value: 70: must be greater than or equal to `port`
  * spec.ingress[0].from[0].ipBlock.cidr: Invalid value: "10.0.0.0/40": must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)
  * spec.ingress[0].from[1]: Required value: must specify a peer
  * spec.ingress[0].from[2].ipBlock.except[0]: Invalid value: "10.1.0.0/24": must be a strict subset of `cidr`
  * spec.ingress[0].from[2]: Forbidden: may not specify both ipBlock and another peer
  * spec.policyTypes[1]: Unsupported value: "Foo": supported values: "Ingress", "Egress"
  [1]
  $ kubectl apply -f - <<'F'
  > apiVersion: v1
  > kind: LimitRange
  > metadata: {name: lr}
  > spec:
  >   limits:
  >   - type: Container
  >     max: {cpu: 200m}
  >     min: {cpu: 800m}
  >   - type: Pod
  >     default: {cpu: 1}
  >   - type: PersistentVolumeClaim
  > F
  The LimitRange "lr" is invalid: 
  * spec.limits[0].min[cpu]: Invalid value: "800m": min value 800m is greater than max value 200m
  * spec.limits[0].defaultRequest[cpu]: Invalid value: "200m": min value 800m is greater than default request value 200m
  * spec.limits[0].default[cpu]: Invalid value: "800m": min value 800m is greater than default value 200m
  * spec.limits[1].default: Forbidden: may not be specified when `type` is 'Pod'
  * spec.limits[2].limits: Required value: either minimum or maximum storage value is required, but neither was provided
  [1]
  $ kubectl apply -f - <<'F'
  > apiVersion: storage.k8s.io/v1
  > kind: StorageClass
  > metadata: {name: sc}
  > provisioner: ""
  > reclaimPolicy: Foo
  > volumeBindingMode: Bar
  > F
  The StorageClass "sc" is invalid: 
  * provisioner: Required value
  * reclaimPolicy: Unsupported value: "Foo": supported values: "Delete", "Retain"
  * volumeBindingMode: Unsupported value: "Bar": supported values: "Immediate", "WaitForFirstConsumer"
  [1]
  $ kubectl patch sc standard -p '{"reclaimPolicy":"Retain"}'
  The StorageClass "standard" is invalid: reclaimPolicy: Forbidden: updates to reclaimPolicy are forbidden.
  [1]
  $ kubectl apply -f - <<'F'
  > apiVersion: autoscaling/v2
  > kind: HorizontalPodAutoscaler
  > metadata: {name: hpa}
  > spec:
  >   maxReplicas: 3
  >   scaleTargetRef: {kind: Deployment, name: web}
  >   metrics:
  >   - type: Resource
  >     resource: {name: cpu, target: {type: Foo}}
  >   - type: Nope
  >   - type: Pods
  >   behavior: {scaleDown: {stabilizationWindowSeconds: 3601, selectPolicy: Foo}}
  > F
  The HorizontalPodAutoscaler "hpa" is invalid: 
  * spec.metrics[0].resource.target.type: Invalid value: "Foo": must be either Utilization, Value, or AverageValue
  * spec.metrics[0].resource.target.averageUtilization: Required value: must set either a target raw value or a target utilization
  * spec.metrics[1].type: Unsupported value: "Nope": supported values: "ContainerResource", "External", "Object", "Pods", "Resource"
  * spec.metrics[2].pods: Required value: must populate information for the given metric source
  * spec.behavior.scaleDown.stabilizationWindowSeconds: Invalid value: 3601: must be less than or equal to 3600
  * spec.behavior.scaleDown.selectPolicy: Unsupported value: "Foo": supported values: "Disabled", "Max", "Min"
  [1]
  $ kubectl apply -f - <<'F'
  > apiVersion: policy/v1
  > kind: PodDisruptionBudget
  > metadata: {name: pdb}
  > spec: {minAvailable: -1, selector: {matchLabels: {a: b}}}
  > F
  The PodDisruptionBudget "pdb" is invalid: spec.minAvailable: Invalid value: -1: must be greater than or equal to 0
  [1]
  $ kubectl apply -f - <<'F'
  > apiVersion: networking.k8s.io/v1
  > kind: Ingress
  > metadata: {name: ing}
  > spec:
  >   rules:
  >   - host: 10.0.0.1
  >     http:
  >       paths:
  >       - {path: a//b, pathType: Prefix, backend: {service: {name: web, port: {name: http, number: 80}}}}
  >       - {path: /x, pathType: Foo, backend: {}}
  > F
  The Ingress "ing" is invalid: 
  * spec.rules[0].host: Invalid value: "10.0.0.1": must be a DNS name, not an IP address
  * spec.rules[0].http.paths[0].path: Invalid value: "a//b": must be an absolute path
  * spec.rules[0].http.paths[0].path: Invalid value: "a//b": must not contain '//'
  * spec.rules[0].http.paths[0].backend: Invalid value: "": cannot set both port name & port number
  * spec.rules[0].http.paths[1].pathType: Unsupported value: "Foo": supported values: "Exact", "ImplementationSpecific", "Prefix"
  * spec.rules[0].http.paths[1].backend: Invalid value: "": resource or service backend is required
  [1]
  $ kubectl create secret generic s --type=kubernetes.io/dockerconfigjson --from-literal=.dockerconfigjson=abc
  error: failed to create secret Secret "s" is invalid: data[.dockerconfigjson]: Invalid value: "<secret contents redacted>": invalid character 'a' looking for beginning of value
  [1]
  $ kubectl apply -f - <<'F'
  > apiVersion: v1
  > kind: PersistentVolumeClaim
  > metadata: {name: pvc}
  > spec: {accessModes: [ReadWriteOncePod, ReadOnlyMany], resources: {requests: {storage: "0"}}}
  > F
  The PersistentVolumeClaim "pvc" is invalid: 
  * spec.accessModes: Forbidden: may not use ReadWriteOncePod with other access modes
  * spec.resources[storage]: Invalid value: "0": must be greater than zero
  [1]
