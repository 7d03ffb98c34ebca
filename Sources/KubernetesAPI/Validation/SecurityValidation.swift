// The rules of security contexts, hooks, host names and name servers of a pod.

import Documents

/// Real: core.SecurityContext's fields in the order in which an error shows them.
private let contextFields = [
  "capabilities", "privileged", "seLinuxOptions", "windowsOptions", "runAsUser", "runAsGroup",
  "runAsNonRoot", "readOnlyRootFilesystem", "allowPrivilegeEscalation", "procMount",
  "seccompProfile", "appArmorProfile",
]

extension Checker {
  /// Real: ValidateSecurityContext, 1.36.
  mutating func containerSecurity(_ context: Value?, _ field: String) {
    guard let context else { return }
    identity(context["runAsUser"], field + ".runAsUser")
    identity(context["runAsGroup"], field + ".runAsGroup")
    oneOf(context["procMount"], field + ".procMount", ["Default", "Unmasked"])
    profile(context["seccompProfile"], field + ".seccompProfile", "seccomp", "seccompProfile")
    if context["allowPrivilegeEscalation"]?.bool == false {
      if context["privileged"]?.bool == true {
        fail(
          .invalid(
            field, Self.asInternal(context),
            "cannot set `allowPrivilegeEscalation` to false and `privileged` to true"))
      }
      for added in context["capabilities"]?["add"]?.array ?? []
      where added.string == "CAP_SYS_ADMIN" {
        fail(
          .invalid(
            field, Self.asInternal(context),
            "cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN"))
      }
    }
    profile(context["appArmorProfile"], field + ".appArmorProfile", "AppArmor", "appArmorProfile")
  }

  /// Real: validatePodSpecSecurityContext, 1.36.
  mutating func podSecurity(_ spec: Value?, _ field: String) {
    guard let context = spec?["securityContext"] else { return }
    let here = field + ".securityContext"
    for key in ["fsGroup", "runAsUser", "runAsGroup"] {
      identity(context[key], "\(here).\(key)")
    }
    for (index, group) in (context["supplementalGroups"]?.array ?? []).enumerated() {
      identity(group, "\(here).supplementalGroups[\(index)]")
    }
    if spec?["shareProcessNamespace"]?.bool == true, spec?["hostPID"]?.bool == true {
      fail(
        .invalid(
          here + ".shareProcessNamespace", true,
          "ShareProcessNamespace and HostPID cannot both be enabled"))
    }
    var names: Set<String> = []
    for (index, setting) in (context["sysctls"]?.array ?? []).enumerated() {
      let place = "\(here).sysctls[\(index)].name"
      let name = setting["name"]?.string ?? ""
      if name.isEmpty {
        fail(.required(place))
      } else if !Self.isSysctl(name) {
        fail(
          .invalid(
            place, .string(name),
            #"must have at most 253 characters and match regex ^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$"#
          ))
      } else if !names.insert(name).inserted {
        fail(.duplicate(place, .string(name)))
      }
    }
    oneOf(
      context["fsGroupChangePolicy"], here + ".fsGroupChangePolicy", ["Always", "OnRootMismatch"])
    profile(context["seccompProfile"], here + ".seccompProfile", "seccomp", "seccompProfile")
    profile(context["appArmorProfile"], here + ".appArmorProfile", "AppArmor", "appArmorProfile")
    oneOf(
      context["supplementalGroupsPolicy"], here + ".supplementalGroupsPolicy",
      ["Merge", "Strict"])
  }

  private mutating func identity(_ value: Value?, _ field: String) {
    guard let number = value?.int, !(0...Int(Int32.max)).contains(number) else { return }
    fail(.invalid(field, .integer(number), "must be between 0 and 2147483647, inclusive"))
  }

  private mutating func profile(
    _ profile: Value?, _ field: String, _ word: String, _ name: String
  ) {
    guard let profile else { return }
    let type = profile["type"]?.string ?? ""
    if type.isEmpty {
      fail(.required(field + ".type", "type is required when \(name) is set"))
    } else {
      oneOf(.string(type), field + ".type", ["Localhost", "RuntimeDefault", "Unconfined"])
    }
    let path = profile["localhostProfile"]?.string
    let place = field + ".localhostProfile"
    let must = "must be set when \(word == "seccomp" ? "seccomp type" : "AppArmor type")"
    if type == "Localhost", path?.isEmpty ?? true {
      fail(.required(place, must + " is Localhost"))
    } else if type != "Localhost", let path {
      fail(
        .invalid(
          place, .string(path),
          "can only be set when \(word == "seccomp" ? "seccomp" : "AppArmor") type is Localhost"))
    }
  }

  private static func isSysctl(_ name: String) -> Bool {
    guard name.utf8.count <= 253 else { return false }
    return name.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "/" })
      .allSatisfy { part in
        func isPlain(_ letter: Character) -> Bool {
          letter.isASCII && (letter.isNumber || letter.isLowercase)
        }
        guard let first = part.first, let last = part.last else { return false }
        return isPlain(first) && isPlain(last)
          && part.allSatisfy { isPlain($0) || $0 == "-" || $0 == "_" }
      }
  }

  /// Real: the server shows its own type, whose fields bear Go's names, set or not.
  private static func asInternal(_ context: Value) -> Value {
    var object: Object = [:]
    for key in contextFields {
      let name = key == "seLinuxOptions" ? "SELinuxOptions" : goName(key)
      object[name] = inner(context[key] ?? .null)
    }
    return .object(object)
  }
  private static func goName(_ key: String) -> String {
    key.prefix(1).uppercased() + key.dropFirst()
  }
  private static func inner(_ value: Value) -> Value {
    guard case .object(let object) = value else { return value }
    var result: Object = [:]
    for (key, value) in object { result[goName(key)] = inner(value) }
    if object["add"] != nil || object["drop"] != nil {
      return ["Add": object["add"] ?? .null, "Drop": object["drop"] ?? .null]
    }
    return .object(result)
  }

  // MARK: Hooks, names

  mutating func lifecycle(_ lifecycle: Value?, _ field: String, grace: Int) {
    for key in ["postStart", "preStop"] {
      guard let hook = lifecycle?[key] else { continue }
      handlers(hook, "\(field).\(key)", ["exec", "httpGet", "tcpSocket", "sleep"])
      if let seconds = hook["sleep"]?["seconds"]?.int, seconds < 0 || seconds > grace {
        fail(
          .invalid(
            "\(field).\(key).sleep", .integer(seconds),
            "must be non-negative and less than terminationGracePeriodSeconds (\(grace))"))
      }
    }
    if let signal = lifecycle?["stopSignal"]?.string, signal.isEmpty {
      fail(.required(field + ".stopSignal"))
    }
  }

  mutating func hostAliases(_ all: [Value], _ field: String) {
    for (index, alias) in all.enumerated() {
      address(alias["ip"]?.string ?? "", "\(field)[\(index)].ip")
      for (place, name) in (alias["hostnames"]?.array ?? []).enumerated() {
        let text = name.string ?? ""
        each(dns1123SubdomainProblems(text), "\(field)[\(index)].hostnames[\(place)]", text)
      }
    }
  }

  mutating func nameService(_ spec: Value?, _ field: String) {
    let config = spec?["dnsConfig"]
    let here = field + ".dnsConfig"
    let servers = config?["nameservers"]?.array ?? []
    if spec?["dnsPolicy"]?.string == "None" {
      if config == nil {
        return fail(.required(here, "must provide `dnsConfig` when `dnsPolicy` is None"))
      }
      if servers.isEmpty {
        return fail(
          .required(
            here + ".nameservers",
            "must provide at least one DNS nameserver when `dnsPolicy` is None"))
      }
    }
    if servers.count > 3 {
      fail(
        .invalid(here + ".nameservers", .array(servers), "must not have more than 3 nameservers"))
    }
    for (index, server) in servers.enumerated() {
      address(server.string ?? "", "\(here).nameservers[\(index)]")
    }
    for (index, domain) in (config?["searches"]?.array ?? []).enumerated() {
      var text = domain.string ?? ""
      if text.hasSuffix(".") { text.removeLast() }
      if text.isEmpty { continue }
      each(dns1123SubdomainProblems(text), "\(here).searches[\(index)]", text)
    }
    for (index, option) in (config?["options"]?.array ?? []).enumerated()
    where option["name"]?.string?.isEmpty ?? true {
      fail(.required("\(here).options[\(index)]", "must not be empty"))
    }
  }

  /// Real: IsValidIP.
  mutating func address(_ text: String, _ field: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isFour =
      parts.count == 4
      && parts.allSatisfy { part in
        guard let number = Int(part), part.count < 4, part.allSatisfy(\.isNumber) else {
          return false
        }
        return number < 256 && (part.count == 1 || part.first != "0")
      }
    let isSix =
      text.contains(":") && text.allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
    if !isFour, !isSix {
      fail(
        .invalid(
          field, .string(text), "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)"))
    }
  }

  /// Real: host ports of a pod on the node's network are the container's own.
  mutating func hostNetwork(_ spec: Value?, _ field: String) {
    guard spec?["hostNetwork"]?.bool == true else { return }
    for (index, container) in (spec?["containers"]?.array ?? []).enumerated() {
      for (place, port) in (container["ports"]?.array ?? []).enumerated() {
        guard let host = port["hostPort"]?.int, host != 0,
          host != port["containerPort"]?.int ?? 0
        else { continue }
        fail(
          .invalid(
            "\(field).containers[\(index)].ports[\(place)].hostPort", .integer(host),
            "must match `containerPort` when `hostNetwork` is true"))
      }
    }
  }

  /// What is asked of a pod and not of a template.
  mutating func podOnly(_ spec: Value?) {
    for list in ["containers", "initContainers"] {
      for (index, container) in (spec?[list]?.array ?? []).enumerated() {
        guard let image = container["image"]?.string, image.first == " " || image.last == " "
        else { continue }
        fail(
          .invalid(
            "spec.\(list)[\(index)].image", .string(image),
            "must not have leading or trailing whitespace"))
      }
    }
    if spec?["ephemeralContainers"]?.array?.isEmpty == false {
      fail(.forbidden("spec.ephemeralContainers", "cannot be set on create"))
    }
    if spec?["nodeName"]?.string?.isEmpty == false,
      spec?["schedulingGates"]?.array?.isEmpty == false
    {
      fail(
        .forbidden("spec.nodeName", "cannot be set until all schedulingGates have been cleared"))
    }
  }
}
