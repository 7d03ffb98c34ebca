// A container of a pod.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

import Documents

extension Schema {
  static let containerPort = Schema(
    "ContainerPort", "",
    [
      Field("name", .string),
      Field("hostPort", .int32),
      Field("containerPort", .int32, .always, required: true),
      Field("protocol", .string, values: ["SCTP", "TCP", "UDP"], default: "TCP"),
      Field("hostIP", .string),
    ])
  static let configMapEnvSource = Schema(
    "ConfigMapEnvSource", "",
    [
      Field("name", .string),
      Field("optional", .bool, .optional),
    ])
  static let secretEnvSource = Schema(
    "SecretEnvSource", "",
    [
      Field("name", .string),
      Field("optional", .bool, .optional),
    ])
  static let envFromSource = Schema(
    "EnvFromSource", "",
    [
      Field("prefix", .string),
      Field("configMapRef", .object(.configMapEnvSource), .optional),
      Field("secretRef", .object(.secretEnvSource), .optional),
    ])
  static let objectFieldSelector = Schema(
    "ObjectFieldSelector", "",
    [
      Field("apiVersion", .string, default: "v1", go: "APIVersion"),
      Field("fieldPath", .string, .always, required: true),
    ])
  static let resourceFieldSelector = Schema(
    "ResourceFieldSelector", "",
    [
      Field("containerName", .string),
      Field("resource", .string, .always, required: true),
      Field("divisor", .quantity, .always),
    ])
  static let configMapKeySelector = Schema(
    "ConfigMapKeySelector", "",
    [
      Field("name", .string),
      Field("key", .string, .always, required: true),
      Field("optional", .bool, .optional),
    ])
  static let secretKeySelector = Schema(
    "SecretKeySelector", "",
    [
      Field("name", .string),
      Field("key", .string, .always, required: true),
      Field("optional", .bool, .optional),
    ])
  static let fileKeySelector = Schema(
    "FileKeySelector", "",
    [
      Field("volumeName", .string, .always, required: true),
      Field("path", .string, .always, required: true),
      Field("key", .string, .always, required: true),
      Field("optional", .bool, .optional),
    ])
  static let envVarSource = Schema(
    "EnvVarSource", "",
    [
      Field("fieldRef", .object(.objectFieldSelector), .optional),
      Field("resourceFieldRef", .object(.resourceFieldSelector), .optional),
      Field("configMapKeyRef", .object(.configMapKeySelector), .optional),
      Field("secretKeyRef", .object(.secretKeySelector), .optional),
      Field("fileKeyRef", .object(.fileKeySelector), .optional),
    ])
  static let envVar = Schema(
    "EnvVar", "",
    [
      Field("name", .string, .always, required: true),
      Field("value", .string),
      Field("valueFrom", .object(.envVarSource), .optional),
    ])
  static let resourceClaim = Schema(
    "ResourceClaim", "",
    [
      Field("name", .string, .always, required: true),
      Field("request", .string),
    ])
  static let resourceRequirements = Schema(
    "ResourceRequirements", "",
    [
      Field("limits", .map(.quantity)),
      Field("requests", .map(.quantity)),
      Field("claims", .list(.object(.resourceClaim)), list: .map(["name"])),
    ])
  static let containerResizePolicy = Schema(
    "ContainerResizePolicy", "",
    [
      Field("resourceName", .string, .always, required: true),
      Field("restartPolicy", .string, .always, required: true),
    ])
  static let containerRestartRuleOnExitCodes = Schema(
    "ContainerRestartRuleOnExitCodes", "",
    [
      Field("operator", .string),
      Field("values", .list(.int32), list: .set),
    ])
  static let containerRestartRule = Schema(
    "ContainerRestartRule", "",
    [
      Field("action", .string),
      Field("exitCodes", .object(.containerRestartRuleOnExitCodes), .optional),
    ])
  static let volumeMount = Schema(
    "VolumeMount", "",
    [
      Field("name", .string, .always, required: true),
      Field("readOnly", .bool),
      Field("recursiveReadOnly", .string, .optional),
      Field("mountPath", .string, .always, required: true),
      Field("subPath", .string),
      Field(
        "mountPropagation", .string, .optional,
        values: ["Bidirectional", "HostToContainer", "None"]),
      Field("subPathExpr", .string),
    ])
  static let volumeDevice = Schema(
    "VolumeDevice", "",
    [
      Field("name", .string, .always, required: true),
      Field("devicePath", .string, .always, required: true),
    ])
  static let capabilities = Schema(
    "Capabilities", "",
    [
      Field("add", .list(.string)),
      Field("drop", .list(.string)),
    ])
  static let seLinuxOptions = Schema(
    "SELinuxOptions", "",
    [
      Field("user", .string),
      Field("role", .string),
      Field("type", .string),
      Field("level", .string),
    ])
  static let windowsSecurityContextOptions = Schema(
    "WindowsSecurityContextOptions", "",
    [
      Field("gmsaCredentialSpecName", .string, .optional, go: "GMSACredentialSpecName"),
      Field("gmsaCredentialSpec", .string, .optional, go: "GMSACredentialSpec"),
      Field("runAsUserName", .string, .optional),
      Field("hostProcess", .bool, .optional),
    ])
  static let seccompProfile = Schema(
    "SeccompProfile", "",
    [
      Field(
        "type", .string, .always,
        required: true, values: ["Localhost", "RuntimeDefault", "Unconfined"]),
      Field("localhostProfile", .string, .optional),
    ])
  static let appArmorProfile = Schema(
    "AppArmorProfile", "",
    [
      Field(
        "type", .string, .always,
        required: true, values: ["Localhost", "RuntimeDefault", "Unconfined"]),
      Field("localhostProfile", .string, .optional),
    ])
  static let securityContext = Schema(
    "SecurityContext", "",
    [
      Field("capabilities", .object(.capabilities), .optional),
      Field("privileged", .bool, .optional),
      Field("seLinuxOptions", .object(.seLinuxOptions), .optional, go: "SELinuxOptions"),
      Field("windowsOptions", .object(.windowsSecurityContextOptions), .optional),
      Field("runAsUser", .int64, .optional),
      Field("runAsGroup", .int64, .optional),
      Field("runAsNonRoot", .bool, .optional),
      Field("readOnlyRootFilesystem", .bool, .optional),
      Field("allowPrivilegeEscalation", .bool, .optional),
      Field("procMount", .string, .optional, values: ["Default", "Unmasked"]),
      Field("seccompProfile", .object(.seccompProfile), .optional),
      Field("appArmorProfile", .object(.appArmorProfile), .optional),
    ])
  static let container = containerSchema(
    "Container", messagePath: "/dev/termination-log", messagePolicy: "File")
  static let ephemeralContainer = containerSchema(
    "EphemeralContainer", and: [Field("targetContainerName", .string)])

  /// What containers of all kinds have; only those of a pod's first spec have defaults.
  private static func containerSchema(
    _ name: String, messagePath: Value? = nil, messagePolicy: Value? = nil, and more: [Field] = []
  ) -> Schema {
    Schema(
      name, "",
      [
        Field("name", .string, .always, required: true),
        Field("image", .string),
        Field("command", .list(.string)),
        Field("args", .list(.string)),
        Field("workingDir", .string),
        Field(
          "ports", .list(.object(.containerPort)),
          list: .map(["containerPort", "protocol"]), patch: .merge(key: "containerPort")),
        Field("envFrom", .list(.object(.envFromSource))),
        Field("env", .list(.object(.envVar)), list: .map(["name"]), patch: .merge(key: "name")),
        Field("resources", .object(.resourceRequirements), .always),
        Field("resizePolicy", .list(.object(.containerResizePolicy))),
        Field("restartPolicy", .string, .optional),
        Field("restartPolicyRules", .list(.object(.containerRestartRule))),
        Field(
          "volumeMounts", .list(.object(.volumeMount)),
          list: .map(["mountPath"]), patch: .merge(key: "mountPath")),
        Field(
          "volumeDevices", .list(.object(.volumeDevice)),
          list: .map(["devicePath"]), patch: .merge(key: "devicePath")),
        Field("livenessProbe", .object(.probe), .optional),
        Field("readinessProbe", .object(.probe), .optional),
        Field("startupProbe", .object(.probe), .optional),
        Field("lifecycle", .object(.lifecycle), .optional),
        Field("terminationMessagePath", .string, default: messagePath),
        Field(
          "terminationMessagePolicy", .string,
          values: ["FallbackToLogsOnError", "File"], default: messagePolicy),
        Field("imagePullPolicy", .string, values: ["Always", "IfNotPresent", "Never"]),
        Field("securityContext", .object(.securityContext), .optional),
        Field("stdin", .bool),
        Field("stdinOnce", .bool),
        Field("tty", .bool, go: "TTY"),
      ] + more)
  }
}
