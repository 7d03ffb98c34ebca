// What fields and types are for, in our own sentences: what `kubectl explain` shows.

import KubernetesAPI

enum FieldSentences {
  /// The sentence of a kind's page.
  static func of(kind: ResourceKind, _ schema: Schema) -> String {
    if !schema.help.isEmpty { return schema.help }
    return types[kind.name] ?? kinds[kind.name] ?? ""
  }

  /// A field's own sentence; by its type's name and its own, then by its own name alone.
  static func of(_ field: Field, in schema: Schema) -> String {
    if !field.help.isEmpty { return field.help }
    // Real: of a custom kind nothing is known but what its definition says.
    if schema.isCustom, !["apiVersion", "kind", "metadata"].contains(field.name) { return "" }
    let name = "\(schema.name).\(field.name)"
    if let own = fields[name] ?? pods[name] ?? others[name] ?? rest[name]
      ?? seldom[name]
    {
      return own
    }
    // A container that is added later has a container's fields.
    if schema.name == "EphemeralContainer",
      let shared = fields["Container.\(field.name)"] ?? pods["Container.\(field.name)"]
    {
      return shared
    }
    return common[field.name] ?? pods[field.name] ?? others[field.name] ?? rest[field.name] ?? ""
  }

  /// Real: a type that the API names and whose fields it does not.
  static func type(of field: Field, in schema: Schema) -> String {
    typeNames["\(schema.name).\(field.name)"] ?? Explanation.name(of: field.type)
  }
  private static let typeNames = [
    "CustomResourceConversion.webhook": "WebhookConversion",
    "CustomResourceDefinitionStatus.conditions": "[]CustomResourceDefinitionCondition",
    "CustomResourceDefinitionVersion.selectableFields": "[]SelectableField",
    "CustomResourceSubresources.status": "CustomResourceSubresourceStatus",
    "JSONSchemaProps.additionalItems": "JSONSchemaPropsOrBool",
    "JSONSchemaProps.additionalProperties": "JSONSchemaPropsOrBool",
    "JSONSchemaProps.default": "JSON",
    "JSONSchemaProps.dependencies": "map[string]JSONSchemaPropsOrStringArray",
    "JSONSchemaProps.enum": "[]JSON",
    "JSONSchemaProps.example": "JSON",
    "JSONSchemaProps.externalDocs": "ExternalDocumentation",
    "JSONSchemaProps.items": "JSONSchemaPropsOrArray",
    "JSONSchemaProps.x-kubernetes-validations": "[]ValidationRule",
    "ManagedFieldsEntry.fieldsV1": "FieldsV1",
  ]

  /// Types and kinds.
  static let types: [String: String] = [
    "Affinity": "Wishes and demands about where a pod shall run.",
    "ConfigMap": "ConfigMap holds settings by name, which pods read as files or variables.",
    "Container": "One container of a pod: an image, and how it is run.",
    "CronJob": "CronJob makes a job again and again, on a schedule.",
    "DaemonSet": "DaemonSet runs one pod on every node that fits.",
    "Deployment":
      "Deployment keeps a number of equal pods running and replaces them step by step when the template changes.",
    "DeploymentSpec": "What a deployment shall be like.",
    "DeploymentStrategy": "How old pods make room for new ones.",
    "Endpoints": "Endpoints lists the addresses behind a service.",
    "EndpointSlice": "EndpointSlice lists some of the addresses behind a service.",
    "Event": "Event tells of something that happened to an object.",
    "HorizontalPodAutoscaler":
      "HorizontalPodAutoscaler changes the number of pods with their load.",
    "HTTPGetAction": "A request for a page; an answer of 200 to 399 is a success.",
    "Ingress": "Ingress leads requests from outside to services, by host and path.",
    "IngressRule": "One host, and which of its paths lead where.",
    "Job": "Job runs pods until enough of them have ended well.",
    "JobSpec": "What a job shall do.",
    "LabelSelector": "Which objects are meant, by their labels.",
    "Lease": "Lease says who holds something, and since when.",
    "LimitRange": "LimitRange gives the pods of a namespace defaults and bounds for resources.",
    "Namespace": "Namespace is a room of its own for names, rights and quotas.",
    "NetworkPolicy": "NetworkPolicy says which connections pods may have.",
    "Node": "Node is a machine of the cluster.",
    "NodeStatus": "What is known of a node.",
    "ObjectMeta": "What every object has: name, labels, notes, owners.",
    "PersistentVolume": "PersistentVolume is storage of the cluster.",
    "PersistentVolumeClaim": "PersistentVolumeClaim asks for storage.",
    "Pod": "Pod is a group of containers that run together on one node.",
    "PodDisruptionBudget":
      "PodDisruptionBudget says how many pods must stay when nodes are drained.",
    "PodSpec": "What a pod is to run.",
    "PodTemplateSpec": "The pod that is made again and again.",
    "PriorityClass": "PriorityClass names how important pods are.",
    "Probe": "A check of a container, again and again.",
    "ReplicaSet": "ReplicaSet keeps a number of equal pods running. Deployments make them.",
    "ResourceQuota": "ResourceQuota bounds what a namespace may have altogether.",
    "ResourceRequirements": "How much of each resource is asked for, and how much may be used.",
    "Role": "Role says what may be done with which resources of a namespace.",
    "RoleBinding": "RoleBinding gives a role to users, groups or service accounts.",
    "RollingUpdateDeployment": "How many pods may be missing or too many during a rollout.",
    "Secret":
      "Secret holds values that are not for everyone's eyes. They are encoded, not encrypted.",
    "SecurityContext": "With which rights a container runs.",
    "Service": "Service is one name and one address for a changing set of pods.",
    "ServiceAccount": "ServiceAccount is who the programs of a pod are for the API.",
    "ServicePort": "One port of a service.",
    "StatefulSet": "StatefulSet keeps pods with lasting names and storage, one after the other.",
    "StorageClass": "StorageClass describes a kind of storage that claims can ask for.",
  ]

  /// Fields that mean the same wherever they stand.
  static let common: [String: String] = [
    "apiVersion": "The version of the API by which this object is written.",
    "kind": "What sort of object this is.",
    "metadata": "Name, labels, notes and what else every object has.",
    "spec": "What is wanted.",
    "status": "What is there; the system writes it.",
    "annotations": "Notes for people and tools. Nothing is chosen by them.",
    "labels": "Short words by which objects are chosen.",
    "name": "The name.",
    "namespace": "The namespace.",
    "conditions": "What is known of the state, each with its reason.",
    "message": "The reason in words.",
    "reason": "The reason in one word.",
    "lastTransitionTime": "When it last changed.",
    "observedGeneration": "The generation that this status is about.",
    "replicas": "How many pods.",
    "selector": "Which pods are meant, by their labels.",
    "template": "The pod that is made.",
    "type": "Which kind of it.",
    "matchLabels": "Labels that must all be there with these values.",
    "matchExpressions": "Conditions on labels that must all hold.",
    "key": "The key.", "operator": "How key and values are compared.",
    "values": "The values to compare with.", "value": "The value.",
    "port": "The port, a number or a name.", "protocol": "TCP, UDP or SCTP.",
    "host": "The host's name.", "path": "The path.",
    "serviceAccountName": "The account as which the pods talk to the API.",
    "creationTimestamp": "When the object was made; the server writes it.",
    "deletionTimestamp": "When the object will be gone; set when its deletion was asked for.",
    "finalizers": "What must be done before the object may go.",
    "generation": "Counts the changes of what is wanted.",
    "generateName": "The beginning of a name that the server completes.",
    "ownerReferences": "To whom the object belongs; it goes when they are gone.",
    "resourceVersion": "Changes with every change of the object.",
    "uid": "Belongs to this object and no other, ever.",
    "managedFields": "Who set which field.",
    "data": "The values by name.",
    "immutable": "Whether the values are fixed for good.",
  ]

  /// Fields by the type they stand in.
  static let fields: [String: String] = [
    "ConfigMap.data": "Texts by name.",
    "ConfigMap.binaryData": "Bytes by name, in base64.",
    "Secret.data": "Values by name, in base64.",
    "Secret.stringData": "Values by name, as they are; the server encodes them into data.",
    "Secret.type": "What the secret is for; Opaque where nothing is said.",
    "PodSpec.containers": "The containers that run side by side. At least one.",
    "PodSpec.initContainers": "Containers that run one after the other before the others begin.",
    "PodSpec.ephemeralContainers": "Containers added later, to look for faults.",
    "PodSpec.restartPolicy":
      "Whether ended containers are started again: Always, OnFailure or Never. Always where nothing is said.",
    "PodSpec.nodeName":
      "The node. The scheduler writes it; who writes it first skips the scheduler.",
    "PodSpec.nodeSelector": "Labels that the node must have.",
    "PodSpec.affinity": "Wishes and demands about where the pod runs.",
    "PodSpec.tolerations": "Which taints of nodes do not keep the pod away.",
    "PodSpec.volumes": "What containers can mount.",
    "PodSpec.dnsPolicy": "Where names are looked up.",
    "PodSpec.dnsConfig": "Further settings for looking names up.",
    "PodSpec.hostNetwork": "Use the node's own network.",
    "PodSpec.hostname": "The pod's own host name.",
    "PodSpec.imagePullSecrets": "Secrets with which images are pulled.",
    "PodSpec.priorityClassName": "How important the pod is.",
    "PodSpec.schedulerName": "Who chooses the node.",
    "PodSpec.securityContext": "With which rights all containers run.",
    "PodSpec.terminationGracePeriodSeconds":
      "How long containers get to end by themselves. 30 where nothing is said.",
    "PodSpec.activeDeadlineSeconds": "How long the pod may run at all.",
    "PodSpec.topologySpreadConstraints": "How evenly the pods are spread over zones or nodes.",
    "PodSpec.automountServiceAccountToken": "Whether a token of the account is mounted.",
    "Container.name": "The container's name, its own within the pod.",
    "Container.image": "The image to run.",
    "Container.imagePullPolicy": "When the image is pulled: Always, IfNotPresent or Never.",
    "Container.command": "The program, in place of the image's entry point.",
    "Container.args": "The arguments, in place of those of the image.",
    "Container.env": "Environment variables.",
    "Container.envFrom": "Config maps and secrets whose keys become environment variables.",
    "Container.ports": "The ports that the container serves. They are told, not opened.",
    "Container.resources": "How much CPU and memory it asks for, and may use.",
    "Container.volumeMounts": "Where volumes appear among the container's files.",
    "Container.livenessProbe": "A check; when it fails, the container is started again.",
    "Container.readinessProbe": "A check; while it fails, services leave the pod out.",
    "Container.startupProbe": "A check that holds the other two back until it succeeds.",
    "Container.lifecycle": "What is done after the start and before the end.",
    "Container.securityContext": "With which rights the container runs.",
    "Container.workingDir": "The folder in which the program begins.",
    "Container.stdin": "Keep standard input open.",
    "Container.tty": "Give the program a terminal.",
    "ContainerPort.containerPort": "The port's number, 1 to 65535.",
    "ContainerPort.hostPort": "The node's port that leads here.",
    "ContainerPort.name": "A name by which services can mean the port.",
    "ResourceRequirements.limits": "At most so much.",
    "ResourceRequirements.requests": "So much is kept free for it.",
    "ResourceRequirements.claims": "Claimed devices that the container uses.",
    "EnvVar.name": "The variable's name.",
    "EnvVar.value": "Its value; $(NAME) stands for a variable before it.",
    "EnvVar.valueFrom": "Where the value comes from.",
    "Probe.exec": "A command; exit status 0 is a success.",
    "Probe.httpGet": "A request for a page.",
    "Probe.tcpSocket": "A port to connect to.",
    "Probe.initialDelaySeconds": "How long to wait before the first check.",
    "Probe.periodSeconds": "How often to check. 10 where nothing is said.",
    "Probe.timeoutSeconds": "How long to wait for an answer. 1 where nothing is said.",
    "Probe.failureThreshold":
      "After how many failures in a row it counts. 3 where nothing is said.",
    "Probe.successThreshold":
      "After how many successes in a row it counts. 1 where nothing is said.",
    "HTTPGetAction.path": "The path to ask for.",
    "HTTPGetAction.port": "The port to ask at, a number or a name.",
    "HTTPGetAction.scheme": "HTTP or HTTPS.",
    "HTTPGetAction.httpHeaders": "Further headers of the request.",
    "DeploymentSpec.replicas": "How many pods. 1 where nothing is said.",
    "DeploymentSpec.selector": "Which pods belong to the deployment. It cannot be changed.",
    "DeploymentSpec.strategy": "How old pods make room for new ones.",
    "DeploymentSpec.template": "The pod that is made; a change of it is rolled out.",
    "DeploymentSpec.paused": "Whether changes wait.",
    "DeploymentSpec.minReadySeconds": "How long a new pod must be ready before it counts.",
    "DeploymentSpec.progressDeadlineSeconds":
      "After how long without progress a rollout has failed. 600 where nothing is said.",
    "DeploymentSpec.revisionHistoryLimit":
      "How many old replica sets are kept for an undo. 10 where nothing is said.",
    "DeploymentStrategy.type": "RollingUpdate: step by step. Recreate: all old ones first.",
    "DeploymentStrategy.rollingUpdate": "The numbers of a rolling update.",
    "RollingUpdateDeployment.maxSurge":
      "How many pods there may be beyond the wanted number: a number or a percentage.",
    "RollingUpdateDeployment.maxUnavailable":
      "How many pods may be missing: a number or a percentage.",
    "ServiceSpec.type":
      "Who reaches the service: ClusterIP, NodePort, LoadBalancer or ExternalName.",
    "ServiceSpec.ports": "The ports of the service.",
    "ServiceSpec.clusterIP": "The address; None for a headless service.",
    "ServiceSpec.selector": "To which pods the service leads.",
    "ServiceSpec.externalName": "For ExternalName: the other name.",
    "ServiceSpec.sessionAffinity": "Whether one client always meets the same pod.",
    "ServicePort.port": "The service's port.",
    "ServicePort.targetPort": "The pods' port, a number or a name.",
    "ServicePort.nodePort": "The port of every node, 30000 to 32767.",
    "IngressRule.host": "For which host the paths are; for all where nothing is said.",
    "IngressRule.http": "Which paths lead where.",
    "JobSpec.backoffLimit": "How many failures are borne. 6 where nothing is said.",
    "JobSpec.completions": "How many pods must end well.",
    "JobSpec.parallelism": "How many pods run at once.",
    "JobSpec.template": "The pod that does the work.",
    "JobSpec.ttlSecondsAfterFinished": "How long the job stays after its end.",
    "JobSpec.suspend": "Whether no pods are made for now.",
    "CronJobSpec.schedule": "Minute, hour, day, month, weekday.",
    "CronJobSpec.jobTemplate": "The job that is made.",
    "CronJobSpec.concurrencyPolicy":
      "What happens while the last job still runs: Allow, Forbid or Replace.",
    "CronJobSpec.suspend": "Whether no jobs are made for now.",
    "PersistentVolumeClaimSpec.accessModes": "From how many nodes it shall be used, and how.",
    "PersistentVolumeClaimSpec.resources": "How much storage.",
    "PersistentVolumeClaimSpec.storageClassName": "Of which class.",
    "NodeStatus.addresses": "Under which addresses the node is reached.",
    "NodeStatus.allocatable": "How much of each resource pods can have.",
    "NodeStatus.capacity": "How much of each resource there is.",
    "NodeStatus.images": "Which images are there.",
    "NodeStatus.nodeInfo": "What the node runs.",
  ]
}
