// The keys of a service, in the order in which `config` prints them.

enum ServiceFields {
  /// Real: compose-go 2.9's ServiceConfig, with the JSON schema of the Compose Specification.
  static let all: [Field] = [
    Field("profiles", .textSet, .strings),
    Field("annotations", .dictionary, .labels, isModelled: false),
    Field("attach", .lateFlag, .boolean),
    Field("build", .either([.string, .object(BuildFields.all)]), .build),
    Field("develop", .optional(developFields)),
    Field("blkio_config", .object(blkioFields), isModelled: false),
    Field("cap_add", .textSet, .strings),
    Field("cap_drop", .textSet, .strings),
    Field("cgroup", .choice(["host", "private"]), isModelled: false),
    Field("cgroup_parent", .string, isModelled: false),
    Field(
      "cpu_count", .cast(.int64, .either([.string, .within(0...Int.max)])), isModelled: false),
    Field(
      "cpu_percent", .cast(.float, .either([.string, .within(0...100)])), isModelled: false),
    Field("cpu_period", .castInt64, .integer, isModelled: false),
    Field("cpu_quota", .castInt64, .integer),
    Field("cpu_rt_period", .castInt64, .integer, isModelled: false),
    Field("cpu_rt_runtime", .castInt64, .integer, isModelled: false),
    Field("cpus", .castFloat),
    Field("cpuset", .string),
    Field("cpu_shares", .castInt64, .integer),
    Field("command", .command, .command, merge: .replace),
    Field(
      "configs", .list(.either([.string, .object(mountFields)])), .fileMounts(root: ""),
      merge: .unique(["source", "target"])),
    Field("container_name", .pattern("[a-zA-Z0-9][a-zA-Z0-9_.-]+")),
    Field(
      "credential_spec",
      .object([Field("config", .string), Field("file", .string), Field("registry", .string)]),
      isModelled: false),
    Field("depends_on", .either([.textSet, .named(.object(dependencyFields))]), .dependsOn),
    Field("deploy", .optional(DeployFields.all)),
    Field("device_cgroup_rules", .textSet, isModelled: false),
    Field(
      "devices", .list(.either([.string, .object(deviceFields)])), .devices,
      merge: .unique(["target"]), isModelled: false),
    Field("dns", .textOrTexts, .strings),
    Field("dns_opt", .textSet, .strings),
    Field("dns_search", .textOrTexts, .strings),
    Field("domainname", .string),
    Field("entrypoint", .command, .command, merge: .replace),
    Field("provider", .object(providerFields), isModelled: false),
    Field("environment", .dictionary, .mapping),
    Field(
      "env_file", .either([.string, .list(.either([.string, .object(envFileFields)]))]),
      .envFiles, merge: .unique(["path"])),
    Field("expose", .set(.scalar), .strings),
    Field(
      "extends",
      .either([
        .string,
        .object([Field("service", .string, isRequired: true), Field("file", .string)]),
      ]), .extends),
    Field("external_links", .textSet, isModelled: false),
    Field("extra_hosts", hostShape, .hosts),
    Field("group_add", .set(.scalar), .strings),
    Field(
      "gpus", .either([.choice(["all"]), .list(.object(requestFields(needs: false)))]),
      .deviceRequests, isModelled: false),
    Field("hostname", .string),
    Field("healthcheck", .object(healthFields)),
    Field("image", .string),
    Field("init", .castFlag),
    Field("ipc", .string),
    Field("isolation", .string, isModelled: false),
    Field("labels", .dictionary, .labels),
    Field("label_file", .textOrTexts, .paths),
    Field("links", .textSet),
    Field(
      "logging",
      .object([
        Field("driver", .string), Field("options", .map(.optionalScalar)),
      ]), .logging),
    Field("mem_limit", .scalar, .bytes),
    Field("mem_reservation", .whole, .bytes),
    Field("memswap_limit", .scalar, .bytes),
    Field("mem_swappiness", .whole, .bytes, isModelled: false),
    Field("mac_address", .string, isModelled: false),
    Field(
      "models",
      .either([.textSet, .map(.either([.object(modelFields), .null]))]),
      .attached(modelFields),
      isModelled: false),
    Field("network_mode", .string),
    Field(
      "networks",
      .either([.textSet, .named(.either([.object(attachmentFields), .null]))]),
      .attached(attachmentFields)),
    Field("oom_kill_disable", .castFlag),
    Field(
      "oom_score_adj", .cast(.int64, .either([.string, .within(-1000...1000)])),
      isModelled: false),
    Field("pid", .optionalString),
    Field("pids_limit", .castInt64, .integer),
    Field("platform", .string),
    Field(
      "ports", .list(.either([.number, .string, .object(portFields)])), .ports,
      merge: .unique(["host_ip", "target", "published", "protocol"])),
    Field("privileged", .castFlag),
    Field(
      "pull_policy",
      .pattern(
        "always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+")),
    Field("pull_refresh_after", .string, isModelled: false),
    Field("read_only", .castFlag),
    Field("restart", .string),
    Field("runtime", .string, isModelled: false),
    Field("scale", .castInt),
    Field(
      "secrets", .list(.either([.string, .object(mountFields)])),
      .fileMounts(root: "/run/secrets/"), merge: .unique(["source", "target"])),
    Field("security_opt", .textSet),
    Field("shm_size", .scalar, .bytes),
    Field("stdin_open", .castFlag),
    Field("stop_grace_period", .string, .duration),
    Field("stop_signal", .string),
    Field("storage_opt", .map(.any), .mapping, isModelled: false),
    Field("sysctls", .dictionary, .labels),
    Field("tmpfs", .textOrTexts, .strings),
    Field("tty", .castFlag),
    Field("ulimits", ulimitShape(casts: true), .ulimits),
    Field("use_api_socket", .bool, isModelled: false),
    Field("user", .string),
    Field("userns_mode", .string, isModelled: false),
    Field("uts", .string),
    Field("volume_driver", .string, isModelled: false),
    Field(
      "volumes", .list(.either([.string, .object(volumeFields)])), .volumes,
      merge: .unique(["target"])),
    Field("volumes_from", .textSet),
    Field("working_dir", .string),
    Field("post_start", .list(.object(hookFields)), isModelled: false),
    Field("pre_stop", .list(.object(hookFields)), isModelled: false),
  ]

  static let healthFields: [Field] = [
    Field("test", .textOrTexts, .healthTest, merge: .replace),
    Field("timeout", .string, .duration),
    Field("interval", .string, .duration),
    Field("retries", .cast(.int, .scalar), .integer),
    Field("start_period", .string, .duration),
    Field("start_interval", .string, .duration),
    Field("disable", .castFlag),
  ]
  static let dependencyFields: [Field] = [
    Field(
      "condition",
      .choice(["service_started", "service_healthy", "service_completed_successfully"]),
      isRequired: true),
    Field("restart", .lateFlag, .boolean),
    Field("required", .bool),
  ]
  static let mountFields: [Field] = [
    Field("source", .string), Field("target", .string), Field("uid", .string),
    Field("gid", .string), Field("mode", .scalar),
  ]
  static let envFileFields: [Field] = [
    Field("path", .string, isRequired: true), Field("required", .lateFlag, .boolean),
    Field("format", .string),
  ]
  static let portFields: [Field] = [
    Field("name", .string), Field("mode", .string), Field("host_ip", .string),
    Field("target", .castInt), Field("published", .whole, .text), Field("protocol", .string),
    Field("app_protocol", .string),
  ]
  static let volumeFields: [Field] = [
    Field(
      "type", .choice(["bind", "volume", "tmpfs", "cluster", "npipe", "image"]), isRequired: true),
    Field("source", .string), Field("target", .string), Field("read_only", .castFlag),
    Field("consistency", .string),
    Field(
      "bind",
      .object([
        Field("selinux", .choice(["z", "Z"])), Field("propagation", .string),
        Field("create_host_path", .lateFlag, .boolean),
        Field("recursive", .choice(["enabled", "disabled", "writable", "readonly"])),
      ])),
    Field(
      "volume",
      .object([
        Field("labels", .dictionary, .labels), Field("nocopy", .castFlag),
        Field("subpath", .string),
      ])),
    Field("tmpfs", .object([Field("size", .whole, .bytes), Field("mode", .scalar)])),
    Field("image", .object([Field("subpath", .string)])),
  ]
  /// Real: config prints them in byte order.
  static let attachmentFields: [Field] = [
    Field("aliases", .textSet, .strings),
    Field("driver_opts", .options, .mapping, isModelled: false),
    Field("gw_priority", .number, isModelled: false),
    Field("interface_name", .string, isModelled: false),
    Field("ipv4_address", .string), Field("ipv6_address", .string, isModelled: false),
    Field("link_local_ips", .textSet, .strings, isModelled: false),
    Field("mac_address", .string, isModelled: false),
    Field("priority", .number),
  ]
  static let developFields: [Field] = [
    Field(
      "watch",
      .list(
        .object([
          Field("path", .string, .path, isRequired: true),
          Field(
            "action", .choice(["rebuild", "sync", "restart", "sync+restart", "sync+exec"]),
            isRequired: true),
          Field("target", .string),
          Field("exec", .object(hookFields), isModelled: false),
          Field("include", .textOrTexts, .strings),
          Field("ignore", .textOrTexts, .strings),
          Field("initial_sync", .bool),
        ])))
  ]
  static let hookFields: [Field] = [
    Field("command", .command, .command, isRequired: true), Field("user", .string),
    Field("privileged", .lateFlag, .boolean), Field("working_dir", .string),
    Field("environment", .dictionary, .mapping),
  ]
  static let blkioFields: [Field] = {
    func rates(_ name: String) -> Field {
      Field(
        name, .list(.object([Field("path", .string), Field("rate", .whole, .bytes)])))
    }
    return [
      Field("weight", .whole),
      Field(
        "weight_device", .list(.object([Field("path", .string), Field("weight", .whole)]))),
      rates("device_read_bps"), rates("device_read_iops"), rates("device_write_bps"),
      rates("device_write_iops"),
    ]
  }()
  static let deviceFields: [Field] = [
    Field("source", .string, isRequired: true), Field("target", .string),
    Field("permissions", .string),
  ]
  static let providerFields: [Field] = [
    Field("type", .string, isRequired: true),
    Field("options", .map(.either([.plain, .list(.plain)]))),
  ]
  static let modelFields: [Field] = [
    Field("endpoint_var", .string), Field("model_var", .string),
  ]
  static let hostShape = Shape.either([.map(.either([.string, .texts])), .textSet])

  /// A request for graphics cards.
  static func requestFields(needs: Bool) -> [Field] {
    [
      Field("capabilities", .textSet, .strings, isRequired: needs), Field("driver", .string),
      Field("count", .whole), Field("device_ids", .textSet, .strings),
      Field("options", .dictionary, .labels),
    ]
  }
  static func ulimitShape(casts: Bool) -> Shape {
    let number = casts ? Shape.castInt : .whole
    return .map(
      .either([
        number,
        .object([
          Field("soft", number, isRequired: true), Field("hard", number, isRequired: true),
        ]),
      ]))
  }
}
