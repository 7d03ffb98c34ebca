// Sentences for kinds that are explained seldom, and for the last fields.

extension FieldSentences {
  /// The sentence of a kind's page.
  static let kinds: [String: String] = [
    "APIService": "APIService says which server answers for a group and version.",
    "Binding": "Binding puts a pod on a node; the scheduler makes it.",
    "CertificateSigningRequest":
      "CertificateSigningRequest asks the cluster for a certificate; somebody approves or denies it.",
    "ClusterRole":
      "ClusterRole says what may be done with which resources, in all namespaces and outside them.",
    "ClusterRoleBinding": "ClusterRoleBinding gives a cluster role to users, groups and accounts.",
    "ComponentStatus": "ComponentStatus told how a part of the control plane is. Of old.",
    "ControllerRevision":
      "ControllerRevision keeps what a daemon set or a stateful set was like, for undo.",
    "CSIDriver": "CSIDriver tells of a storage driver what it can do.",
    "CSINode": "CSINode lists the storage drivers of a node.",
    "CSIStorageCapacity": "CSIStorageCapacity says how much storage a driver has left somewhere.",
    "DeviceClass": "DeviceClass names a sort of devices that claims may ask for.",
    "FlowSchema": "FlowSchema sorts requests to the API server by how important they are.",
    "IngressClass": "IngressClass names the controller that serves an ingress.",
    "IPAddress": "IPAddress says that an address is taken, and by whom.",
    "LocalSubjectAccessReview":
      "LocalSubjectAccessReview asks whether somebody may do something in one namespace.",
    "MutatingAdmissionPolicy":
      "MutatingAdmissionPolicy changes objects by rules before they are stored.",
    "MutatingAdmissionPolicyBinding":
      "MutatingAdmissionPolicyBinding says where such a policy counts.",
    "MutatingWebhookConfiguration":
      "MutatingWebhookConfiguration names services that may change objects before they are stored.",
    "PodTemplate": "PodTemplate keeps a pod's template by itself.",
    "PriorityLevelConfiguration":
      "PriorityLevelConfiguration says how many requests of a level are served at once.",
    "ReplicationController":
      "ReplicationController keeps a number of equal pods running. Replica sets took its place.",
    "ResourceClaim": "ResourceClaim asks for devices.",
    "ResourceClaimTemplate": "ResourceClaimTemplate is what the claims of pods are made of.",
    "ResourceSlice": "ResourceSlice lists devices of a node.",
    "RuntimeClass": "RuntimeClass names a way to run containers that a node offers.",
    "SelfSubjectAccessReview": "SelfSubjectAccessReview asks whether you may do something.",
    "SelfSubjectReview": "SelfSubjectReview asks who you are to the server.",
    "SelfSubjectRulesReview": "SelfSubjectRulesReview asks what you may do in a namespace.",
    "ServiceCIDR": "ServiceCIDR gives a range of addresses to services.",
    "SubjectAccessReview": "SubjectAccessReview asks whether somebody may do something.",
    "TokenReview": "TokenReview asks whose token it is.",
    "ValidatingAdmissionPolicy":
      "ValidatingAdmissionPolicy refuses objects that do not keep to its rules.",
    "ValidatingAdmissionPolicyBinding":
      "ValidatingAdmissionPolicyBinding says where such a policy counts.",
    "ValidatingWebhookConfiguration":
      "ValidatingWebhookConfiguration names services that may refuse objects.",
    "VolumeAttachment": "VolumeAttachment says that a volume is to be at a node.",
    "VolumeAttributesClass":
      "VolumeAttributesClass names properties of volumes that can be changed.",
  ]

  /// By a type's name and a field's.
  static let seldom: [String: String] = [
    "EndpointSlice.ports": "The ports that every address of the slice has.",
    "Endpoint.hostname": "The pod's host name, for names of single pods.",
    "Endpoint.nodeName": "The node on which it is.",
    "RuntimeClass.handler": "What the node's runtime calls it; a small name such as gvisor.",
    "RuntimeClass.scheduling": "On which nodes it is to be found.",
    "Scheduling.nodeSelector": "The labels of those nodes.",
    "Scheduling.tolerations": "What pods of the class put up with, beside their own.",
    "Overhead.podFixed": "How much of each resource it takes beside the containers.",
    "ControllerRevision.revision": "The number that counts up with every change.",
    "AggregationRule.clusterRoleSelectors": "The labels of the roles whose rules are gathered.",
    "IPAddressSpec.parentRef": "The object that has the address.",
    "ParentReference.group": "The object's API group.",
    "PodIP.ip": "The address.",
    "EndpointAddress.hostname": "The pod's host name.",
    "EndpointAddress.ip": "The address.",
    "AzureDiskVolumeSource.cachingMode": "None, ReadOnly or ReadWrite.",
    "CephFSPersistentVolumeSource.user": "The user's name there.",
    "CephFSVolumeSource.user": "The user's name there.",
    "QuobyteVolumeSource.user": "The user to whom it belongs.",
    "RBDPersistentVolumeSource.user": "The user's name there.",
    "RBDVolumeSource.user": "The user's name there.",
    "ImageVolumeSource.pullPolicy": "Always, IfNotPresent or Never.",
    "NodeConfigStatus.error": "What is wrong with the settings.",
    "ScopedResourceSelectorRequirement.scopeName": "The scope, such as PriorityClass.",
    "NodeAllocatableResourceClaimStatus.containers": "Which containers use it.",
  ]
}
