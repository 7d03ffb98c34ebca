// Node: a machine that runs pods.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

extension Schema {
  static let taint = Schema(
    "Taint", "",
    [
      Field("key", .string, .always, required: true),
      Field("value", .string),
      Field(
        "effect", .string, .always,
        required: true, values: ["NoExecute", "NoSchedule", "PreferNoSchedule"]),
      Field("timeAdded", .time, .optional),
    ])
  static let configMapNodeConfigSource = Schema(
    "ConfigMapNodeConfigSource", "",
    [
      Field("namespace", .string, .always, required: true),
      Field("name", .string, .always, required: true),
      Field("uid", .string, go: "UID"),
      Field("resourceVersion", .string),
      Field("kubeletConfigKey", .string, .always, required: true),
    ])
  static let nodeConfigSource = Schema(
    "NodeConfigSource", "",
    [
      Field("configMap", .object(.configMapNodeConfigSource), .optional)
    ])
  static let nodeSpec = Schema(
    "NodeSpec", "",
    [
      Field("podCIDR", .string),
      Field("podCIDRs", .list(.string), list: .set, patch: .merge(key: "")),
      Field("providerID", .string),
      Field("unschedulable", .bool),
      Field("taints", .list(.object(.taint))),
      Field("configSource", .object(.nodeConfigSource), .optional),
      Field("externalID", .string, go: "DoNotUseExternalID"),
    ])
  static let nodeCondition = Schema(
    "NodeCondition", "",
    [
      Field("type", .string, .always, required: true),
      Field("status", .string, .always, required: true),
      Field("lastHeartbeatTime", .time),
      Field("lastTransitionTime", .time),
      Field("reason", .string),
      Field("message", .string),
    ])
  static let nodeAddress = Schema(
    "NodeAddress", "",
    [
      Field("type", .string, .always, required: true),
      Field("address", .string, .always, required: true),
    ])
  static let daemonEndpoint = Schema(
    "DaemonEndpoint", "",
    [
      Field("Port", .int32, .always, required: true)
    ])
  static let nodeDaemonEndpoints = Schema(
    "NodeDaemonEndpoints", "",
    [
      Field("kubeletEndpoint", .object(.daemonEndpoint), .always)
    ])
  static let nodeSwapStatus = Schema(
    "NodeSwapStatus", "",
    [
      Field("capacity", .int64, .optional)
    ])
  static let nodeSystemInfo = Schema(
    "NodeSystemInfo", "",
    [
      Field("machineID", .string, .always, required: true),
      Field("systemUUID", .string, .always, required: true),
      Field("bootID", .string, .always, required: true),
      Field("kernelVersion", .string, .always, required: true),
      Field("osImage", .string, .always, required: true, go: "OSImage"),
      Field("containerRuntimeVersion", .string, .always, required: true),
      Field("kubeletVersion", .string, .always, required: true),
      Field("kubeProxyVersion", .string, .always, required: true),
      Field("operatingSystem", .string, .always, required: true),
      Field("architecture", .string, .always, required: true),
      Field("swap", .object(.nodeSwapStatus), .optional),
    ])
  static let containerImage = Schema(
    "ContainerImage", "",
    [
      Field("names", .list(.string), .always),
      Field("sizeBytes", .int64),
    ])
  static let attachedVolume = Schema(
    "AttachedVolume", "",
    [
      Field("name", .string, .always, required: true),
      Field("devicePath", .string, .always, required: true),
    ])
  static let nodeConfigStatus = Schema(
    "NodeConfigStatus", "",
    [
      Field("assigned", .object(.nodeConfigSource), .optional),
      Field("active", .object(.nodeConfigSource), .optional),
      Field("lastKnownGood", .object(.nodeConfigSource), .optional),
      Field("error", .string),
    ])
  static let nodeRuntimeHandlerFeatures = Schema(
    "NodeRuntimeHandlerFeatures", "",
    [
      Field("recursiveReadOnlyMounts", .bool, .optional),
      Field("userNamespaces", .bool, .optional),
    ])
  static let nodeRuntimeHandler = Schema(
    "NodeRuntimeHandler", "",
    [
      Field("name", .string, .always),
      Field("features", .object(.nodeRuntimeHandlerFeatures), .optional),
    ])
  static let nodeFeatures = Schema(
    "NodeFeatures", "",
    [
      Field("supplementalGroupsPolicy", .bool, .optional)
    ])
  static let nodeStatus = Schema(
    "NodeStatus", "",
    [
      Field("capacity", .map(.quantity)),
      Field("allocatable", .map(.quantity)),
      Field("phase", .string, values: ["Pending", "Running", "Terminated"]),
      Field(
        "conditions", .list(.object(.nodeCondition)),
        list: .map(["type"]), patch: .merge(key: "type")),
      Field(
        "addresses", .list(.object(.nodeAddress)),
        list: .map(["type"]), patch: .merge(key: "type")),
      Field("daemonEndpoints", .object(.nodeDaemonEndpoints), .always),
      Field("nodeInfo", .object(.nodeSystemInfo), .always),
      Field("images", .list(.object(.containerImage))),
      Field("volumesInUse", .list(.string)),
      Field("volumesAttached", .list(.object(.attachedVolume))),
      Field("config", .object(.nodeConfigStatus), .optional),
      Field("runtimeHandlers", .list(.object(.nodeRuntimeHandler))),
      Field("features", .object(.nodeFeatures), .optional),
      Field("declaredFeatures", .list(.string)),
    ])
  static let node = Schema(
    "Node", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("spec", .object(.nodeSpec), .always),
      Field("status", .object(.nodeStatus), .always),
    ])
}
