// What became of a pod.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

import Documents

extension Schema {
  static let podCondition = Schema(
    "PodCondition", "",
    [
      Field("type", .string, .always, required: true),
      Field("observedGeneration", .int64),
      Field("status", .string, .always, required: true),
      Field("lastProbeTime", .time),
      Field("lastTransitionTime", .time),
      Field("reason", .string),
      Field("message", .string),
    ])
  static let hostIP = Schema(
    "HostIP", "",
    [
      Field("ip", .string, .always, required: true, go: "IP")
    ])
  static let podIP = Schema(
    "PodIP", "",
    [
      Field("ip", .string, .always, required: true, go: "IP")
    ])
  static let containerStateWaiting = Schema(
    "ContainerStateWaiting", "",
    [
      Field("reason", .string),
      Field("message", .string),
    ])
  static let containerStateRunning = Schema(
    "ContainerStateRunning", "",
    [
      Field("startedAt", .time)
    ])
  static let containerStateTerminated = Schema(
    "ContainerStateTerminated", "",
    [
      Field("exitCode", .int32, .always, required: true),
      Field("signal", .int32),
      Field("reason", .string),
      Field("message", .string),
      Field("startedAt", .time),
      Field("finishedAt", .time),
      Field("containerID", .string),
    ])
  static let containerState = Schema(
    "ContainerState", "",
    [
      Field("waiting", .object(.containerStateWaiting), .optional),
      Field("running", .object(.containerStateRunning), .optional),
      Field("terminated", .object(.containerStateTerminated), .optional),
    ])
  static let imageVolumeStatus = Schema(
    "ImageVolumeStatus", "",
    [
      Field("imageRef", .string)
    ])
  static let volumeStatus = Schema(
    "VolumeStatus", "",
    [
      Field("image", .object(.imageVolumeStatus), .optional)
    ])
  static let volumeMountStatus = Schema(
    "VolumeMountStatus", "",
    [
      Field("name", .string, .always, required: true),
      Field("mountPath", .string, .always, required: true),
      Field("readOnly", .bool),
      Field("recursiveReadOnly", .string, .optional),
      Field("volumeStatus", .object(.volumeStatus), .optional),
    ])
  static let linuxContainerUser = Schema(
    "LinuxContainerUser", "",
    [
      Field("uid", .int64, .always, required: true, go: "UID"),
      Field("gid", .int64, .always, required: true, go: "GID"),
      Field("supplementalGroups", .list(.int64)),
    ])
  static let containerUser = Schema(
    "ContainerUser", "",
    [
      Field("linux", .object(.linuxContainerUser), .optional)
    ])
  static let resourceHealth = Schema(
    "ResourceHealth", "",
    [
      Field("resourceID", .string, .always, required: true),
      Field("health", .string),
      Field("message", .string, .optional),
    ])
  static let resourceStatus = Schema(
    "ResourceStatus", "",
    [
      Field("name", .string, .always, required: true),
      Field("resources", .list(.object(.resourceHealth)), list: .map(["resourceID"])),
    ])
  static let containerStatus = Schema(
    "ContainerStatus", "",
    [
      Field("name", .string, .always, required: true),
      Field("state", .object(.containerState), .always),
      Field("lastState", .object(.containerState), .always, go: "LastTerminationState"),
      Field("ready", .bool, .always, required: true),
      Field("restartCount", .int32, .always, required: true),
      Field("image", .string, .always, required: true),
      Field("imageID", .string, .always, required: true),
      Field("containerID", .string),
      Field("started", .bool, .optional),
      Field("allocatedResources", .map(.quantity)),
      Field("resources", .object(.resourceRequirements), .optional),
      Field(
        "volumeMounts", .list(.object(.volumeMountStatus)),
        list: .map(["mountPath"]), patch: .merge(key: "mountPath")),
      Field("user", .object(.containerUser), .optional),
      Field(
        "allocatedResourcesStatus", .list(.object(.resourceStatus)),
        list: .map(["name"]), patch: .merge(key: "name")),
      Field(
        "stopSignal", .string, .optional,
        values: [
          "SIGABRT", "SIGALRM", "SIGBUS", "SIGCHLD", "SIGCLD", "SIGCONT", "SIGFPE", "SIGHUP",
          "SIGILL", "SIGINT", "SIGIO", "SIGIOT", "SIGKILL", "SIGPIPE", "SIGPOLL", "SIGPROF",
          "SIGPWR", "SIGQUIT", "SIGRTMAX", "SIGRTMAX-1", "SIGRTMAX-10", "SIGRTMAX-11",
          "SIGRTMAX-12", "SIGRTMAX-13", "SIGRTMAX-14", "SIGRTMAX-2", "SIGRTMAX-3", "SIGRTMAX-4",
          "SIGRTMAX-5", "SIGRTMAX-6", "SIGRTMAX-7", "SIGRTMAX-8", "SIGRTMAX-9", "SIGRTMIN",
          "SIGRTMIN+1", "SIGRTMIN+10", "SIGRTMIN+11", "SIGRTMIN+12", "SIGRTMIN+13", "SIGRTMIN+14",
          "SIGRTMIN+15", "SIGRTMIN+2", "SIGRTMIN+3", "SIGRTMIN+4", "SIGRTMIN+5", "SIGRTMIN+6",
          "SIGRTMIN+7", "SIGRTMIN+8", "SIGRTMIN+9", "SIGSEGV", "SIGSTKFLT", "SIGSTOP", "SIGSYS",
          "SIGTERM", "SIGTRAP", "SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGURG", "SIGUSR1", "SIGUSR2",
          "SIGVTALRM", "SIGWINCH", "SIGXCPU", "SIGXFSZ",
        ]),
    ])
  static let podResourceClaimStatus = Schema(
    "PodResourceClaimStatus", "",
    [
      Field("name", .string, .always, required: true),
      Field("resourceClaimName", .string, .optional),
    ])
  static let containerExtendedResourceRequest = Schema(
    "ContainerExtendedResourceRequest", "",
    [
      Field("containerName", .string, .always, required: true),
      Field("resourceName", .string, .always, required: true),
      Field("requestName", .string, .always, required: true),
    ])
  static let podExtendedResourceClaimStatus = Schema(
    "PodExtendedResourceClaimStatus", "",
    [
      Field(
        "requestMappings", .list(.object(.containerExtendedResourceRequest)), .always,
        required: true),
      Field("resourceClaimName", .string, .always, required: true),
    ])
  static let nodeAllocatableResourceClaimStatus = Schema(
    "NodeAllocatableResourceClaimStatus", "",
    [
      Field("resourceClaimName", .string, .always, required: true),
      Field("containers", .list(.string), list: .set),
      Field("resources", .map(.quantity), .always, required: true),
    ])
  static let podStatus = Schema(
    "PodStatus", "",
    [
      Field("observedGeneration", .int64),
      Field(
        "phase", .string,
        values: ["Failed", "Pending", "Running", "Succeeded", "Unknown"], default: "Pending"),
      Field(
        "conditions", .list(.object(.podCondition)),
        list: .map(["type"]), patch: .merge(key: "type")),
      Field("message", .string),
      Field("reason", .string),
      Field("nominatedNodeName", .string),
      Field("hostIP", .string),
      Field("hostIPs", .list(.object(.hostIP)), patch: .merge(key: "ip")),
      Field("podIP", .string),
      Field("podIPs", .list(.object(.podIP)), list: .map(["ip"]), patch: .merge(key: "ip")),
      Field("startTime", .time, .optional),
      Field("initContainerStatuses", .list(.object(.containerStatus))),
      Field("containerStatuses", .list(.object(.containerStatus))),
      Field(
        "qosClass", .string, values: ["BestEffort", "Burstable", "Guaranteed"], go: "QOSClass"),
      Field("ephemeralContainerStatuses", .list(.object(.containerStatus))),
      Field("resize", .string),
      Field(
        "resourceClaimStatuses", .list(.object(.podResourceClaimStatus)),
        list: .map(["name"]), patch: .mergeRetainingKeys(key: "name")),
      Field("extendedResourceClaimStatus", .object(.podExtendedResourceClaimStatus), .optional),
      Field("allocatedResources", .map(.quantity)),
      Field("resources", .object(.resourceRequirements), .optional),
      Field(
        "nodeAllocatableResourceClaimStatuses", .list(.object(.nodeAllocatableResourceClaimStatus))),
    ])
}
