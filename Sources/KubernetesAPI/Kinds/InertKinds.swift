// Kinds that the server keeps and on which nothing of the lab acts.

extension ResourceKind {
  private static let inert: Set<String> = [
    "CSIDriver", "CSINode", "CSIStorageCapacity", "DeviceClass", "FlowSchema",
    "MutatingAdmissionPolicy", "MutatingAdmissionPolicyBinding", "MutatingWebhookConfiguration",
    "PriorityLevelConfiguration", "ResourceClaim", "ResourceClaimTemplate", "ResourceSlice",
    "ValidatingWebhookConfiguration", "VolumeAttachment", "VolumeAttributesClass",
  ]

  /// Whether objects of the kind are stored and no more. Limit: a real cluster acts on them.
  package var isInert: Bool { custom == nil && Self.inert.contains(name) }
}
