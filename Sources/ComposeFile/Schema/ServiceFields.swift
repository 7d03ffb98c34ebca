// The keys of a service, in the order in which `config` prints them.

enum ServiceFields {
  /// Real: compose-go 2.9's ServiceConfig, with the JSON schema of the Compose Specification.
  static let all: [Field] = [
    Field("profiles", .texts),
    Field("annotations", .dictionary, .mapping, isModelled: false),
    Field("attach", .flag),
    Field("build", .either([.string, .object(BuildFields.all)]), .build),
    Field("develop", .either([.null, .object(developFields)])),
    Field("blkio_config", .map(.any), isModelled: false),
    Field("cap_add", .texts),
    Field("cap_drop", .texts),
    Field("cgroup", .choice(["host", "private"]), isModelled: false),
    Field("cgroup_parent", .string, isModelled: false),
    Field("cpu_count", .scalar, isModelled: false),
    Field("cpu_percent", .scalar, isModelled: false),
    Field("cpu_period", .scalar, isModelled: false),
    Field("cpu_quota", .scalar),
    Field("cpu_rt_period", .scalar, isModelled: false),
    Field("cpu_rt_runtime", .scalar, isModelled: false),
    Field("cpus", .scalar),
    Field("cpuset", .string),
    Field("cpu_shares", .scalar),
    Field("command", .command, .command, merge: .replace),
    Field(
      "configs", .list(.either([.string, .object(mountFields)])), .fileMounts(root: ""),
      merge: .unique(["source", "target"])),
    Field("container_name", .string),
    Field("credential_spec", .map(.any), isModelled: false),
    Field("depends_on", .either([.texts, .map(.object(dependencyFields))]), .dependsOn),
    Field("deploy", .either([.null, .object(DeployFields.all)])),
    Field("device_cgroup_rules", .texts, isModelled: false),
    Field("devices", .list(.either([.string, .map(.any)])), isModelled: false),
    Field("dns", .textOrTexts, .strings),
    Field("dns_opt", .texts),
    Field("dns_search", .textOrTexts, .strings),
    Field("domainname", .string),
    Field("entrypoint", .command, .command, merge: .replace),
    Field("provider", .map(.any), isModelled: false),
    Field("environment", .dictionary, .mapping),
    Field(
      "env_file", .either([.string, .list(.either([.string, .object(envFileFields)]))]),
      .envFiles, merge: .unique(["path"])),
    Field("expose", .list(.scalar), .strings),
    Field(
      "extends", .either([.string, .object([Field("service", .string), Field("file", .string)])]),
      .extends),
    Field("external_links", .texts, isModelled: false),
    Field("extra_hosts", .dictionary, .hosts),
    Field("group_add", .list(.scalar), .strings),
    Field("gpus", .any, isModelled: false),
    Field("hostname", .string),
    Field("healthcheck", .object(healthFields)),
    Field("image", .string),
    Field("init", .flag),
    Field("ipc", .string),
    Field("isolation", .string, isModelled: false),
    Field("labels", .dictionary, .mapping),
    Field("label_file", .textOrTexts, .strings, isModelled: false),
    Field("links", .texts),
    Field(
      "logging",
      .object([
        Field("driver", .string), Field("options", .map(.either([.string, .number, .null]))),
      ]), .logging),
    Field("mem_limit", .scalar, .bytes),
    Field("mem_reservation", .scalar, .bytes),
    Field("memswap_limit", .scalar, .bytes),
    Field("mem_swappiness", .scalar, isModelled: false),
    Field("mac_address", .string, isModelled: false),
    Field("models", .any, isModelled: false),
    Field("network_mode", .string),
    Field(
      "networks", .either([.texts, .map(.either([.null, .object(attachmentFields)]))]), .networks),
    Field("oom_kill_disable", .flag),
    Field("oom_score_adj", .scalar, isModelled: false),
    Field("pid", .either([.string, .null])),
    Field("pids_limit", .scalar),
    Field("platform", .string),
    Field(
      "ports", .list(.either([.scalar, .object(portFields)])), .ports,
      merge: .unique(["host_ip", "target", "published", "protocol"])),
    Field("privileged", .flag),
    Field("pull_policy", .string),
    Field("pull_refresh_after", .string, isModelled: false),
    Field("read_only", .flag),
    Field("restart", .string),
    Field("runtime", .string, isModelled: false),
    Field("scale", .scalar),
    Field(
      "secrets", .list(.either([.string, .object(mountFields)])),
      .fileMounts(root: "/run/secrets/"), merge: .unique(["source", "target"])),
    Field("security_opt", .texts),
    Field("shm_size", .scalar, .bytes),
    Field("stdin_open", .flag),
    Field("stop_grace_period", .string, .duration),
    Field("stop_signal", .string),
    Field("storage_opt", .map(.any), isModelled: false),
    Field("sysctls", .dictionary, .mapping),
    Field("tmpfs", .textOrTexts, .strings),
    Field("tty", .flag),
    Field("ulimits", .map(.any), .ulimits),
    Field("use_api_socket", .flag, isModelled: false),
    Field("user", .string),
    Field("userns_mode", .string, isModelled: false),
    Field("uts", .string),
    Field("volume_driver", .string, isModelled: false),
    Field(
      "volumes", .list(.either([.string, .object(volumeFields)])), .volumes,
      merge: .unique(["target"])),
    Field("volumes_from", .texts),
    Field("working_dir", .string),
    Field("post_start", .list(.any), isModelled: false),
    Field("pre_stop", .list(.any), isModelled: false),
  ]

  static let healthFields: [Field] = [
    Field("test", .textOrTexts, .healthTest, merge: .replace),
    Field("timeout", .string, .duration),
    Field("interval", .string, .duration),
    Field("retries", .scalar),
    Field("start_period", .string, .duration),
    Field("start_interval", .string, .duration),
    Field("disable", .flag),
  ]
  static let dependencyFields: [Field] = [
    Field(
      "condition",
      .choice(["service_started", "service_healthy", "service_completed_successfully"])),
    Field("restart", .flag),
    Field("required", .flag),
  ]
  static let mountFields: [Field] = [
    Field("source", .string), Field("target", .string), Field("uid", .scalar, .text),
    Field("gid", .scalar, .text), Field("mode", .scalar),
  ]
  static let envFileFields: [Field] = [
    Field("path", .string), Field("required", .flag), Field("format", .string),
  ]
  static let portFields: [Field] = [
    Field("name", .string), Field("mode", .string), Field("host_ip", .string),
    Field("target", .scalar), Field("published", .scalar, .text), Field("protocol", .string),
    Field("app_protocol", .string),
  ]
  static let volumeFields: [Field] = [
    Field("type", .choice(["bind", "volume", "tmpfs", "cluster", "npipe", "image"])),
    Field("source", .string), Field("target", .string), Field("read_only", .flag),
    Field("consistency", .string),
    Field(
      "bind",
      .object([
        Field("propagation", .string), Field("create_host_path", .flag),
        Field("recursive", .string), Field("selinux", .string),
      ])),
    Field(
      "volume",
      .object([
        Field("labels", .dictionary, .mapping), Field("nocopy", .flag), Field("subpath", .string),
      ])),
    Field("tmpfs", .object([Field("size", .scalar, .bytes), Field("mode", .scalar)])),
    Field("image", .object([Field("subpath", .string)])),
  ]
  static let attachmentFields: [Field] = [
    Field("aliases", .texts), Field("interface_name", .string, isModelled: false),
    Field("ipv4_address", .string), Field("ipv6_address", .string, isModelled: false),
    Field("link_local_ips", .texts, isModelled: false),
    Field("mac_address", .string, isModelled: false),
    Field("driver_opts", .map(.scalar), isModelled: false), Field("priority", .number),
    Field("gw_priority", .number, isModelled: false),
  ]
  static let developFields: [Field] = [
    Field(
      "watch",
      .list(
        .object([
          Field("path", .string, .path), Field("action", .string), Field("target", .string),
          Field("exec", .map(.any)), Field("include", .textOrTexts),
          Field("ignore", .textOrTexts, .strings),
          Field("initial_sync", .flag),
        ])))
  ]
}
