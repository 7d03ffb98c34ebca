// What describers share: heads, labels, events, and which kind is described by what.

import Commands
import Documents
import Kernel
import KubernetesAPI
import Machine
import Text

/// Describes one object. Real: kubectl 1.36's pkg/describe, form by form as recorded.
struct Describer<Host: KubectlHost> {
  var host: Host
  let client: KubeClient
  let showsEvents: Bool
  var out = DescribeWriter()

  init(host: Host, client: KubeClient, showsEvents: Bool) {
    self.host = host
    self.client = client
    self.showsEvents = showsEvents
  }

  var now: Instant { host.machine.now }

  mutating func text(_ object: Value, _ kind: ResourceKind) -> String {
    out = DescribeWriter()
    switch kind.name {
    case "Pod": pod(object)
    case "Deployment": deployment(object)
    case "ReplicaSet": replicaSet(object)
    case "Service": service(object)
    case "Node": node(object)
    case "Namespace": namespace(object)
    case "ConfigMap": configMap(object)
    case "Secret": secret(object)
    case "Job": job(object)
    case "CronJob": cronJob(object)
    case "StatefulSet": statefulSet(object)
    case "DaemonSet": daemonSet(object)
    case "ReplicationController": replicationController(object)
    case "PersistentVolumeClaim": volumeClaimObject(object)
    case "PersistentVolume": volumeObject(object)
    case "StorageClass": storageClass(object)
    case "ServiceAccount": serviceAccount(object)
    case "Role", "ClusterRole": role(object)
    case "RoleBinding", "ClusterRoleBinding": roleBinding(object)
    case "Ingress": ingress(object)
    case "NetworkPolicy": networkPolicy(object)
    case "Endpoints": endpoints(object)
    case "EndpointSlice": endpointSlice(object)
    case "ResourceQuota": quota(object)
    case "LimitRange": limitRange(object)
    case "PodDisruptionBudget": disruptionBudget(object)
    case "HorizontalPodAutoscaler": autoscaler(object)
    case "PriorityClass": priorityClass(object)
    case "CertificateSigningRequest": signingRequest(object)
    case "IngressClass": ingressClass(object)
    case "ServiceCIDR": serviceRange(object)
    case "IPAddress": address(object)
    default: generic(object, kind)
    }
    return out.text
  }

  // MARK: Pieces

  func list(_ kind: String, group: String = "", in space: String?, labels: String = "") -> [Value] {
    var request = APIRequest(
      .list, ResourceName(group: group, resource: kind), namespace: space)
    request.labelSelector = labels
    request.user = client.user
    var copy = host
    guard case .list(let list) = copy.kubernetes(request).result else { return [] }
    return list.items
  }

  mutating func map(
    _ title: String, _ value: Value?, level: Int = 0, separator: String = "=", inner: Int = 0
  ) {
    let pad = String(repeating: "  ", count: inner)
    let hidden = [ObjectChanges.lastApplied]
    let pairs = (value?.object?.sortedByKey() ?? Object()).filter { key, _ in
      separator == "=" || !hidden.contains(key)
    }
    guard !pairs.isEmpty else { return out.line(level, "\(title):\t\(pad)<none>") }
    var isFirst = true
    for (key, value) in pairs {
      let text = value.string ?? value.json()
      let head = isFirst ? "\(title):" : pad + pad
      // Real: what follows begins with the tab itself.
      let level = isFirst ? level : 0
      isFirst = false
      guard separator == ":" else {
        out.line(level, "\(head)\t\(pad)\(key)=\(text)")
        continue
      }
      // Real: what is long or has several lines stands below, each line cut at 138 bytes.
      let trimmed = text.hasSuffix("\n") ? String(text.dropLast()) : text
      guard trimmed.utf8.count + key.utf8.count + 2 > 140 || trimmed.contains("\n") else {
        out.line(level, "\(head)\t\(pad)\(key): \(trimmed)")
        continue
      }
      out.line(level, "\(head)\t\(pad)\(key):")
      for line in trimmed.split(separator: "\n", omittingEmptySubsequences: false) {
        let isCut = line.utf8.count > 138
        let shown =
          isCut ? String(decoding: line.utf8.prefix(138), as: UTF8.self) + "..." : "\(line)"
        out.line(0, "\(pad)\t\(pad)  \(shown)")
      }
    }
  }

  mutating func labels(_ object: Value) { map("Labels", object.at("metadata", "labels")) }
  mutating func annotations(_ object: Value) {
    map("Annotations", object.at("metadata", "annotations"), separator: ":")
  }

  /// `Sun, 22 Nov 2026 09:15:04 +0000`
  static func time(_ value: Value?) -> String {
    guard let text = value?.string, let instant = parseTimestamp(text) else { return "<unset>" }
    return CivilTime(seconds: instant.seconds).rfc1123Z
  }

  /// The events of an object, the oldest first.
  mutating func events(_ object: Value) {
    guard showsEvents else { return }
    let uid = object.at("metadata", "uid")?.string ?? ""
    let name = object.at("metadata", "name")?.string ?? ""
    let space = object.at("metadata", "namespace")?.string
    let found = list("events", in: space ?? "default").filter {
      $0.at("involvedObject", "uid")?.string == uid
        || ($0.at("involvedObject", "name")?.string == name
          && $0.at("involvedObject", "uid")?.string == name)
    }
    guard !found.isEmpty else { return out.line(0, "Events:\t<none>") }
    out.line(0, "Events:\n  Type\tReason\tAge\tFrom\tMessage")
    out.line(1, "----\t------\t----\t----\t-------")
    let sorted = found.enumerated().sorted { a, b in
      let x = a.element["lastTimestamp"]?.string ?? "", y = b.element["lastTimestamp"]?.string ?? ""
      return x != y ? x < y : a.offset < b.offset
    }
    for (_, event) in sorted {
      let from =
        event.at("source", "component")?.string
        ?? event["reportingComponent"]?.string ?? ""
      let field = event.at("involvedObject", "fieldPath")?.string ?? ""
      let message = (event["message"]?.string ?? "").trimmed
      let place = field.isEmpty ? "" : "\(field): "
      out.line(
        1,
        "\(event["type"]?.string ?? "")\t\(event["reason"]?.string ?? "")\t\(age(of: event))\t\(from)\t\(place)\(message)"
      )
    }
  }

  private func age(of event: Value) -> String {
    let last = event["lastTimestamp"]?.string.flatMap(parseTimestamp)
    let first =
      event["firstTimestamp"]?.string.flatMap(parseTimestamp)
      ?? event["eventTime"]?.string.flatMap(parseTimestamp)
    let count = event["count"]?.int ?? 1
    let recent = KubernetesAPI.age(since: last ?? first, now: now)
    guard count > 1 else { return recent }
    return "\(recent) (x\(count) over \(KubernetesAPI.age(since: first, now: now)))"
  }

  // MARK: Anything else

  /// Real: kinds without a describer of their own are written field by field.
  private mutating func generic(_ object: Value, _ kind: ResourceKind) {
    out.line(0, "Name:\t\(object.at("metadata", "name")?.string ?? "")")
    out.line(0, "Namespace:\t\(object.at("metadata", "namespace")?.string ?? "")")
    labels(object)
    annotations(object)
    for (key, value) in object.object?.sortedByKey() ?? Object() {
      if key == "metadata" {
        out.line(0, "Metadata:")
        for (name, inner) in value.object?.sortedByKey() ?? Object()
        where !["name", "namespace", "labels", "annotations", "managedFields"].contains(name) {
          tree(name, inner, 1)
        }
      } else {
        tree(key, value, 0)
      }
    }
    events(object)
  }

  private mutating func tree(_ key: String, _ value: Value, _ level: Int) {
    guard level < 40 else { return }
    let title = Self.title(key)
    switch value {
    case .object(let object):
      out.line(level, "\(title):")
      for (name, inner) in object.sortedByKey() { tree(name, inner, level + 1) }
    case .array(let items):
      out.line(level, "\(title):")
      for item in items {
        if let object = item.object {
          for (name, inner) in object.sortedByKey() { tree(name, inner, level + 1) }
        } else {
          out.line(level + 1, Self.plain(item))
        }
      }
    default: out.line(level, "\(title):\t\(Self.plain(value))")
    }
  }
  private static func plain(_ value: Value) -> String {
    value.isNull ? "<nil>" : value.string ?? value.json()
  }

  /// `creationTimestamp` → `Creation Timestamp`, `podIPs` → `Pod I Ps`.
  ///
  /// Real: kubectl 1.36 splits where the case changes, and writes a few words in capitals; a name
  /// with other signs than letters stays as it is.
  static func title(_ key: String) -> String {
    guard key.allSatisfy({ $0.isLetter || $0 == "-" }) else { return key }
    var words: [String] = []
    for character in key {
      let isSame: Bool
      if let last = words.last?.last {
        isSame = last.isLetter == character.isLetter && last.isUppercase == character.isUppercase
      } else {
        isSame = false
      }
      if isSame {
        words[words.count - 1].append(character)
      } else {
        words.append(String(character))
      }
    }
    // The last capital of several belongs to the word that follows.
    for index in words.indices.dropLast()
    where words[index].last?.isUppercase == true && words[index + 1].first?.isLowercase == true {
      words[index + 1] = String(words[index].removeLast()) + words[index + 1]
    }
    words.removeAll(where: \.isEmpty)
    // Real: since 1.36 a word in capitals takes the next one with it (`bigURLName` → `Big URLName`).
    var index = 0
    while index + 1 < words.count {
      if words[index].count > 1, words[index].allSatisfy({ !$0.isLetter || $0.isUppercase }),
        words[index + 1].first?.isUppercase == true
      {
        words[index] += words.remove(at: index + 1)
      }
      index += 1
    }
    return words.map { word in
      let upper = word.uppercased()
      if ["API", "URL", "UID", "GUID"].contains(upper) { return upper }
      return word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }
}

extension String {
  var trimmed: String {
    var text = Substring(self)
    while text.last?.isWhitespace == true { text = text.dropLast() }
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    return String(text)
  }
}
