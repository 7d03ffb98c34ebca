// The hash in the names of replica sets: FNV over the text that Go's spew makes of a pod template.

package import Documents

/// The number from which a template's hash is written.
///
/// Real: controller.ComputeHash, 1.36: 32 bits of FNV-1a over spew's `%#v` of the v1 struct, types
/// and nil pointers and all, then eight bytes of the collision count where there is one. So the
/// lab's names are those of a real cluster, and so is their order in a list.
package func goTemplateHash(_ template: Value, collisions: Int?) -> UInt32 {
  var dump = GoDump()
  dump.top(template, Schema.podTemplateSpec)
  if let collisions {
    for shift in stride(from: 0, to: 64, by: 8) {
      dump.feed(byte: shift < 32 ? UInt8(truncatingIfNeeded: collisions >> shift) : 0)
    }
  }
  return dump.hash
}

/// The same for the revisions of a stateful set.
///
/// Real: history.HashControllerRevision: FNV-1 (not 1a) over the patch's JSON and the count's digits.
package func goRevisionHash(_ data: Value, collisions: Int) -> UInt32 {
  var hash: UInt32 = 0x811c_9dc5
  for byte in (compactJSON(data.sortedByKey()) + String(collisions)).utf8 {
    hash = (hash &* 0x0100_0193) ^ UInt32(byte)
  }
  return hash
}

/// Writes a value as spew writes its Go struct, straight into the hash.
private struct GoDump {
  var hash: UInt32 = 0x811c_9dc5

  mutating func feed(_ text: String) {
    for byte in text.utf8 { feed(byte: byte) }
  }
  mutating func feed(byte: UInt8) { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }

  mutating func top(_ value: Value, _ schema: Schema) {
    feed("(v1.\(schema.name))")
    plain(value, .object(schema), "")
  }

  /// A struct's fields; those of an embedded struct stand in braces of their own.
  private mutating func fields(_ value: Value, _ schema: Schema, _ depth: Int) {
    guard depth < 40 else { return }
    feed("{")
    let embedded = GoNames.embedded[schema.name]
    for (index, field) in schema.declared.enumerated() {
      if index > 0 { feed(" ") }
      if let embedded, index == embedded.fields.lowerBound {
        feed("\(embedded.name):(v1.\(embedded.name)){")
      }
      feed(field.goName + ":")
      self.field(value[field.name], field, schema, depth)
      if let embedded, index == embedded.fields.upperBound - 1 { feed("}") }
    }
    feed("}")
  }

  private mutating func field(_ value: Value?, _ field: Field, _ schema: Schema, _ depth: Int) {
    let named = GoNames.types["\(schema.name).\(field.name)"]
    let isPointer: Bool =
      switch (field.presence, field.type) {
      case (.optional, .list), (.optional, .map), (.optional, .any), (.optional, .bytes): false
      case (.optional, _): true
      default: false
      }
    feed(isPointer ? "(*" : "(")
    feed(GoNames.type(field.type, named))
    feed(")")
    let isThere = value.map { !$0.isNull } ?? false
    if isPointer, !isThere { return feed("<nil>") }
    plain(isThere ? value : nil, field.type, GoNames.type(field.type, named), depth + 1)
  }

  /// The value without its type.
  private mutating func plain(
    _ value: Value?, _ type: FieldType, _ name: String, _ depth: Int = 0
  ) {
    switch type {
    case .object, .later:
      if let schema = type.schema { fields(value ?? [:], schema, depth) }
    case .list(let element):
      let items = value?.array ?? []
      guard !items.isEmpty else { return feed("<nil>") }
      feed("[")
      for (index, item) in items.enumerated() {
        if index > 0 { feed(" ") }
        plain(item, element, "", depth + 1)
      }
      feed("]")
    case .map(let element):
      let object = value?.object ?? Object()
      guard !object.isEmpty else { return feed("<nil>") }
      feed("map[")
      for (index, (key, item)) in object.inKeyOrder().enumerated() {
        if index > 0 { feed(" ") }
        feed(key + ":")
        plain(item, element, "", depth + 1)
      }
      feed("]")
    case .quantity: quantity(value.map { $0.string ?? $0.json() } ?? "0")
    case .intOrString:
      let text = value?.string
      feed("{Type:(intstr.Type)\(text == nil ? 0 : 1) IntVal:(int32)\(value?.int ?? 0)")
      feed(" StrVal:(string)\(text ?? "")}")
    case .time, .microTime:
      feed("{Time:(time.Time){wall:(uint64)0 ext:(int64)0 loc:(*time.Location)<nil>}}")
    case .bool: feed(value?.bool ?? false ? "true" : "false")
    case .int32, .int64: feed(String(value?.int ?? 0))
    case .string, .duration, .bytes, .any, .double:
      feed(value?.string ?? "")
    }
  }

  /// Real: an amount keeps its digits and the power of ten, its format, and its text where it is
  /// not binary.
  private mutating func quantity(_ text: String) {
    let amount = Quantity(text) ?? .zero
    let format: String
    var value = amount.whole
    var scale = 0
    switch amount.format {
    case .decimalSI: format = "DecimalSI"
    case .binarySI: format = "BinarySI"
    case .decimalExponent: format = "DecimalExponent"
    }
    let isBinary = amount.format == .binarySI
    if !isBinary { (value, scale) = GoNames.decimal(text) ?? (value, scale) }
    feed("{i:(resource.int64Amount){value:(int64)\(value) scale:(resource.Scale)\(scale)}")
    feed(" d:(resource.infDecAmount){Dec:(*inf.Dec)<nil>} s:(string)\(isBinary ? "" : text)")
    feed(" Format:(resource.Format)\(format)}")
  }
}

/// What Go calls the types of a pod template's fields, where the schema does not say.
private enum GoNames {
  /// Structs that hold another one without a name; its fields are these of the schema.
  static let embedded: [String: (name: String, fields: Range<Int>)] = [
    "Volume": ("VolumeSource", 1..<Schema.volume.declared.count),
    "Probe": ("ProbeHandler", 0..<4),
    "ConfigMapVolumeSource": ("LocalObjectReference", 0..<1),
    "ConfigMapProjection": ("LocalObjectReference", 0..<1),
    "SecretProjection": ("LocalObjectReference", 0..<1),
    "ConfigMapEnvSource": ("LocalObjectReference", 0..<1),
    "SecretEnvSource": ("LocalObjectReference", 0..<1),
    "ConfigMapKeySelector": ("LocalObjectReference", 0..<1),
    "SecretKeySelector": ("LocalObjectReference", 0..<1),
  ]

  static let types: [String: String] = [
    "AppArmorProfile.type": "v1.AppArmorProfileType",
    "AzureDiskVolumeSource.cachingMode": "v1.AzureDataDiskCachingMode",
    "AzureDiskVolumeSource.kind": "v1.AzureDataDiskKind",
    "Capabilities.add": "v1.Capability",
    "Capabilities.drop": "v1.Capability",
    "Container.imagePullPolicy": "v1.PullPolicy",
    "Container.restartPolicy": "v1.ContainerRestartPolicy",
    "Container.terminationMessagePolicy": "v1.TerminationMessagePolicy",
    "ContainerPort.protocol": "v1.Protocol",
    "ContainerResizePolicy.resourceName": "v1.ResourceName",
    "ContainerResizePolicy.restartPolicy": "v1.ResourceResizeRestartPolicy",
    "ContainerRestartRule.action": "v1.ContainerRestartRuleAction",
    "ContainerRestartRuleOnExitCodes.operator": "v1.ContainerRestartRuleOnExitCodesOperator",
    "EmptyDirVolumeSource.medium": "v1.StorageMedium",
    "HTTPGetAction.scheme": "v1.URIScheme",
    "HostPathVolumeSource.type": "v1.HostPathType",
    "ImageVolumeSource.pullPolicy": "v1.PullPolicy",
    "LabelSelectorRequirement.operator": "v1.LabelSelectorOperator",
    "Lifecycle.stopSignal": "v1.Signal",
    "NodeSelectorRequirement.operator": "v1.NodeSelectorOperator",
    "ObjectMeta.uid": "types.UID",
    "OwnerReference.uid": "types.UID",
    "PersistentVolumeClaimSpec.accessModes": "v1.PersistentVolumeAccessMode",
    "PersistentVolumeClaimSpec.volumeMode": "v1.PersistentVolumeMode",
    "PodOS.name": "v1.OSName",
    "PodReadinessGate.conditionType": "v1.PodConditionType",
    "PodSecurityContext.fsGroupChangePolicy": "v1.PodFSGroupChangePolicy",
    "PodSecurityContext.seLinuxChangePolicy": "v1.PodSELinuxChangePolicy",
    "PodSecurityContext.supplementalGroupsPolicy": "v1.SupplementalGroupsPolicy",
    "PodSpec.dnsPolicy": "v1.DNSPolicy",
    "PodSpec.preemptionPolicy": "v1.PreemptionPolicy",
    "PodSpec.restartPolicy": "v1.RestartPolicy",
    "SeccompProfile.type": "v1.SeccompProfileType",
    "SecurityContext.procMount": "v1.ProcMountType",
    "Toleration.effect": "v1.TaintEffect",
    "Toleration.operator": "v1.TolerationOperator",
    "TopologySpreadConstraint.nodeAffinityPolicy": "v1.NodeInclusionPolicy",
    "TopologySpreadConstraint.nodeTaintsPolicy": "v1.NodeInclusionPolicy",
    "TopologySpreadConstraint.whenUnsatisfiable": "v1.UnsatisfiableConstraintAction",
    "VolumeMount.mountPropagation": "v1.MountPropagationMode",
    "VolumeMount.recursiveReadOnly": "v1.RecursiveReadOnlyMode",
  ]

  static func type(_ type: FieldType, _ named: String?) -> String {
    switch type {
    case .string, .duration, .any: named ?? "string"
    case .bool: "bool"
    case .int32: "int32"
    case .int64: "int64"
    case .double: "float64"
    case .quantity: "resource.Quantity"
    case .intOrString: "intstr.IntOrString"
    case .time, .microTime: "v1.Time"
    case .bytes: "[]uint8"
    case .object, .later: "v1." + (type.schema?.name ?? "")
    case .list(let element): "[]" + self.type(element, named)
    case .map(.quantity): "v1.ResourceList"
    case .map(let element): "map[string]" + self.type(element, nil)
    }
  }

  /// `100m` is 100 at the power -3, `0.5` is 5 at -1.
  static func decimal(_ text: String) -> (Int, Int)? {
    let powers: [Character: Int] = [
      "n": -9, "u": -6, "m": -3, "k": 3, "M": 6, "G": 9, "T": 12, "P": 15, "E": 18,
    ]
    var digits = Substring(text)
    var scale = 0
    if let last = digits.last, let power = powers[last] {
      scale = power
      digits = digits.dropLast()
    }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let number = Int(parts.joined()) else { return nil }
    return (number, scale - (parts.count == 2 ? parts[1].count : 0))
  }
}
