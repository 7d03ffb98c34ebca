// The keys of a compose file beside its services: builds, deployments, networks, volumes, secrets.

enum BuildFields {
  static let all: [Field] = [
    Field("context", .string, .path),
    Field("dockerfile", .string),
    Field("dockerfile_inline", .string),
    Field("entitlements", .texts, isModelled: false),
    Field("args", .dictionary, .mapping),
    Field("provenance", .flag, isModelled: false),
    Field("sbom", .flag, isModelled: false),
    Field("ssh", .dictionary, isModelled: false),
    Field("labels", .dictionary, .mapping),
    Field("cache_from", .texts, isModelled: false),
    Field("cache_to", .texts, isModelled: false),
    Field("no_cache", .flag),
    Field("additional_contexts", .dictionary, .mapping),
    Field("pull", .flag),
    Field("extra_hosts", .dictionary, .hosts, isModelled: false),
    Field("isolation", .string, isModelled: false),
    Field("network", .string, isModelled: false),
    Field("target", .string),
    Field(
      "secrets", .list(.either([.string, .object(ServiceFields.mountFields)])),
      .fileMounts(root: "")),
    Field("shm_size", .scalar, .bytes, isModelled: false),
    Field("tags", .texts),
    Field("ulimits", .map(.any), isModelled: false),
    Field("platforms", .texts),
    Field("privileged", .flag, isModelled: false),
  ]
}

enum DeployFields {
  static let all: [Field] = [
    Field("mode", .string),
    Field("replicas", .scalar),
    Field("labels", .dictionary, .mapping),
    Field("update_config", .object(updateFields)),
    Field("rollback_config", .object(updateFields)),
    Field(
      "resources",
      .object([
        Field("limits", .object(resourceFields)), Field("reservations", .object(resourceFields)),
      ])),
    Field(
      "restart_policy",
      .object([
        Field("condition", .string), Field("delay", .string, .duration),
        Field("max_attempts", .scalar), Field("window", .string, .duration),
      ])),
    Field(
      "placement",
      .object([
        Field("constraints", .texts), Field("preferences", .list(.any)),
        Field("max_replicas_per_node", .scalar),
      ])),
    Field("endpoint_mode", .string),
  ]
  static let resourceFields: [Field] = [
    Field("cpus", .scalar), Field("memory", .scalar, .bytes), Field("pids", .scalar),
    Field("devices", .list(.any), isModelled: false),
    Field("generic_resources", .list(.any), isModelled: false),
  ]
  static let updateFields: [Field] = [
    Field("parallelism", .scalar), Field("delay", .string, .duration),
    Field("failure_action", .string), Field("monitor", .string, .duration),
    Field("max_failure_ratio", .scalar), Field("order", .string),
  ]
}

enum TopFields {
  static let all: [Field] = [
    Field("name", .string),
    Field("version", .scalar),
    Field("include", .list(.either([.string, .object(includeFields)]))),
    Field("services", .map(.object(ServiceFields.all))),
    Field("networks", .map(.either([.null, .object(networkFields)]))),
    Field("volumes", .map(.either([.null, .object(volumeFields)]))),
    Field("secrets", .map(.object(fileFields))),
    Field("configs", .map(.object(fileFields))),
    Field("models", .map(.any), isModelled: false),
  ]
  static let includeFields: [Field] = [
    Field("path", .textOrTexts, .strings), Field("env_file", .textOrTexts, .strings),
    Field("project_directory", .string),
  ]
  static let external = Shape.either([.flag, .object([Field("name", .string)])])
  static let networkFields: [Field] = [
    Field("name", .string),
    Field("driver", .string),
    Field("driver_opts", .map(.scalar), .mapping),
    Field(
      "ipam",
      .object([
        Field("driver", .string),
        Field(
          "config",
          .list(
            .object([
              Field("subnet", .string), Field("gateway", .string), Field("ip_range", .string),
              Field("aux_addresses", .map(.string)),
            ]))),
        Field("options", .map(.string)),
      ])),
    Field("external", external),
    Field("internal", .flag),
    Field("attachable", .flag),
    Field("labels", .dictionary, .mapping),
    Field("enable_ipv4", .flag, isModelled: false),
    Field("enable_ipv6", .flag),
  ]
  static let volumeFields: [Field] = [
    Field("name", .string),
    Field("driver", .string),
    Field("driver_opts", .map(.scalar), .mapping),
    Field("external", external),
    Field("labels", .dictionary, .mapping),
  ]
  static let fileFields: [Field] = [
    Field("name", .string),
    Field("file", .string, .path),
    Field("environment", .string),
    Field("content", .string),
    Field("external", external),
    Field("labels", .dictionary, .mapping),
    Field("driver", .string, isModelled: false),
    Field("driver_opts", .map(.scalar), isModelled: false),
    Field("template_driver", .string, isModelled: false),
  ]
}
