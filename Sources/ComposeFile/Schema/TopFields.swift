// The keys of a compose file beside its services: builds, deployments, networks, volumes, secrets.

enum BuildFields {
  static let all: [Field] = [
    Field("context", .string, .path),
    Field("dockerfile", .string),
    Field("dockerfile_inline", .string),
    Field("entitlements", .texts, isModelled: false),
    Field("args", .dictionary, .mapping),
    Field("provenance", .flag, .text, isModelled: false),
    Field("sbom", .flag, .text, isModelled: false),
    Field("ssh", .dictionary, isModelled: false),
    Field("labels", .dictionary, .labels),
    Field("cache_from", .texts, isModelled: false),
    Field("cache_to", .texts, isModelled: false),
    Field("no_cache", .lateFlag, .boolean),
    Field("additional_contexts", .dictionary, .mapping),
    Field("pull", .lateFlag, .boolean),
    Field("extra_hosts", ServiceFields.hostShape, .hosts),
    Field("isolation", .string, isModelled: false),
    Field("network", .string),
    Field("target", .string),
    Field(
      "secrets", .list(.either([.string, .object(ServiceFields.mountFields)])),
      .fileMounts(root: "")),
    Field("shm_size", .whole, .bytes, isModelled: false),
    Field("tags", .texts, .strings),
    Field("ulimits", ServiceFields.ulimitShape(casts: false), .ulimits, isModelled: false),
    Field("platforms", .texts),
    Field("privileged", .lateFlag, .boolean, isModelled: false),
  ]
}

enum DeployFields {
  static let all: [Field] = [
    Field("mode", .string),
    Field("replicas", .castInt),
    Field("labels", .dictionary, .labels),
    Field("update_config", .object(updateFields)),
    Field("rollback_config", .object(updateFields)),
    Field(
      "resources",
      .object([
        Field("limits", .object(limitFields)),
        Field("reservations", .object(reservationFields)),
      ])),
    Field(
      "restart_policy",
      .object([
        Field("condition", .string), Field("delay", .string, .duration),
        Field("max_attempts", .castInt), Field("window", .string, .duration),
      ])),
    Field(
      "placement",
      .object([
        Field("constraints", .texts),
        Field("preferences", .list(.object([Field("spread", .string)]))),
        Field("max_replicas_per_node", .castInt),
      ])),
    Field("endpoint_mode", .string),
  ]
  static let limitFields: [Field] = [
    Field("cpus", .scalar, .float), Field("memory", .string, .bytes),
    Field("pids", .whole, .integer),
  ]
  static let reservationFields: [Field] = [
    Field("cpus", .scalar, .float), Field("memory", .string, .bytes),
    Field(
      "devices", .list(.object(ServiceFields.requestFields(needs: true))), .deviceRequests,
      isModelled: false),
    Field(
      "generic_resources",
      .list(
        .object([
          Field(
            "discrete_resource_spec",
            .object([Field("kind", .string), Field("value", .scalar, .integer)]))
        ])), isModelled: false),
  ]
  static let updateFields: [Field] = [
    Field("parallelism", .castInt), Field("delay", .string, .duration),
    Field("failure_action", .string), Field("monitor", .string, .duration),
    Field("max_failure_ratio", .castFloat),
    Field("order", .choice(["start-first", "stop-first"])),
  ]
}

enum TopFields {
  static let all: [Field] = [
    Field("name", .string),
    Field("version", .string),
    Field("include", .list(.either([.string, .object(includeFields)]))),
    Field("services", .named(.object(ServiceFields.all))),
    Field("networks", .map(.optional(networkFields))),
    Field("volumes", .named(.optional(volumeFields))),
    Field("secrets", .named(.object(secretFields))),
    Field("configs", .named(.object(configFields))),
    Field("models", .map(.object(modelFields)), isModelled: false),
  ]
  static let includeFields: [Field] = [
    Field("path", .textOrTexts, .strings), Field("env_file", .textOrTexts, .strings),
    Field("project_directory", .string),
  ]
  static let external = Shape.cast(
    .bool, .either([.flag, .object([Field("name", .string)])]))
  static let networkFields: [Field] = [
    Field("name", .string),
    Field("driver", .string),
    Field("driver_opts", .options, .mapping),
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
        // Real: config does not show them, and the engine's own driver has none.
        Field("options", .map(.string), .unseen),
      ])),
    Field("external", external),
    Field("internal", .castFlag),
    Field("attachable", .castFlag),
    Field("labels", .dictionary, .labels),
    Field("enable_ipv4", .castFlag, isModelled: false),
    Field("enable_ipv6", .castFlag),
  ]
  static let volumeFields: [Field] = [
    Field("name", .string),
    Field("driver", .string),
    Field("driver_opts", .options, .mapping),
    Field("external", external),
    Field("labels", .dictionary, .labels),
  ]
  static let secretFields: [Field] = [
    Field("name", .string),
    Field("file", .string, .path),
    Field("environment", .string),
    Field("external", external),
    Field("labels", .dictionary, .labels),
    Field("driver", .string, isModelled: false),
    Field("driver_opts", .options, .mapping, isModelled: false),
    Field("template_driver", .string, isModelled: false),
  ]
  static let configFields: [Field] = [
    Field("name", .string),
    Field("file", .string, .path),
    Field("environment", .string),
    Field("content", .string),
    Field("external", external),
    Field("labels", .dictionary, .labels),
    Field("template_driver", .string, isModelled: false),
  ]
  static let modelFields: [Field] = [
    Field("name", .string), Field("model", .string, isRequired: true),
    Field("context_size", .int), Field("runtime_flags", .texts),
  ]
}
