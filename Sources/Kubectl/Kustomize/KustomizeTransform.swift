// What a kustomization does to all its objects: names, namespace, labels, images, replicas.

import Documents
import Kernel
import KubernetesAPI

struct KustomizeTransform {
  let spec: Value

  private static let clusterWide: Set<String> = [
    "Namespace", "Node", "PersistentVolume", "StorageClass", "ClusterRole", "ClusterRoleBinding",
    "CustomResourceDefinition", "PriorityClass", "IngressClass", "RuntimeClass",
  ]

  func apply(to objects: [Value]) throws(KubectlError) -> [Value] {
    var all = objects
    for index in all.indices {
      if let space = spec["namespace"]?.string, !space.isEmpty {
        let kind = all[index]["kind"]?.string ?? ""
        if kind == "Namespace" {
          all[index].set(.string(space), at: "metadata", "name")
        } else if !Self.clusterWide.contains(kind) {
          all[index].set(.string(space), at: "metadata", "namespace")
        }
        if ["RoleBinding", "ClusterRoleBinding"].contains(kind),
          var subjects = all[index]["subjects"]?.array
        {
          // Real: the default account, and those that the kustomization brings.
          for place in subjects.indices
          where subjects[place]["kind"]?.string == "ServiceAccount"
            && (subjects[place]["name"]?.string == "default" || brings(subjects[place], objects))
          {
            subjects[place]["namespace"] = .string(space)
          }
          all[index]["subjects"] = .array(subjects)
        }
      }
      label(&all[index])
      for image in spec["images"]?.array ?? [] { setImage(image, &all[index], depth: 0) }
      for entry in spec["replicas"]?.array ?? []
      where all[index].at("metadata", "name") == entry["name"] && all[index].at("spec") != nil
        && ["Deployment", "ReplicaSet", "StatefulSet", "ReplicationController"]
          .contains(all[index]["kind"]?.string ?? "")
      { all[index].set(entry["count"], at: "spec", "replicas") }
    }
    return rename(all)
  }

  private func brings(_ subject: Value, _ objects: [Value]) -> Bool {
    objects.contains { object in
      let own = object.at("metadata", "namespace")?.string ?? "default"
      return object["kind"]?.string == "ServiceAccount"
        && object.at("metadata", "name") == subject["name"]
        && (subject["namespace"]?.string ?? "default") == own
    }
  }

  // MARK: Labels

  private func label(_ object: inout Value) {
    if let notes = spec["commonAnnotations"]?.object {
      add(notes, to: &object, ["metadata", "annotations"])
      if let path = templatePath(object) {
        add(notes, to: &object, path + ["metadata", "annotations"])
      }
    }
    if let labels = spec["commonLabels"]?.object { put(labels, selectors: true, true, &object) }
    for entry in spec["labels"]?.array ?? [] {
      guard let pairs = entry["pairs"]?.object else { continue }
      let selects = entry["includeSelectors"]?.bool ?? false
      put(pairs, selectors: selects, selects || entry["includeTemplates"]?.bool == true, &object)
    }
  }

  private func put(
    _ labels: Object, selectors: Bool, _ templates: Bool, _ object: inout Value
  ) {
    add(labels, to: &object, ["metadata", "labels"])
    if templates, let path = templatePath(object) {
      add(labels, to: &object, path + ["metadata", "labels"])
    }
    guard selectors else { return }
    switch object["kind"]?.string {
    case "Service" where object.at("spec", "selector") != nil, "ReplicationController":
      add(labels, to: &object, ["spec", "selector"])
    case "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet":
      add(labels, to: &object, ["spec", "selector", "matchLabels"])
    case "NetworkPolicy":
      if object.at("spec", "podSelector", "matchLabels") != nil {
        add(labels, to: &object, ["spec", "podSelector", "matchLabels"])
      }
    case "PodDisruptionBudget":
      if object.at("spec", "selector", "matchLabels") != nil {
        add(labels, to: &object, ["spec", "selector", "matchLabels"])
      }
    default: break
    }
  }

  private func templatePath(_ object: Value) -> [String]? {
    switch object["kind"]?.string {
    case "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "ReplicationController":
      ["spec", "template"]
    case "CronJob": ["spec", "jobTemplate", "spec", "template"]
    default: nil
    }
  }

  private func add(_ pairs: Object, to object: inout Value, _ path: [String]) {
    for (key, value) in pairs {
      object.set(.string(value.string ?? value.json()), path: (path + [key])[...])
    }
  }

  // MARK: Images

  private func setImage(_ entry: Value, _ object: inout Value, depth: Int) {
    guard depth < 40, let wanted = entry["name"]?.string else { return }
    switch object {
    case .object(var members):
      for key in members.keys {
        guard var member = members[key] else { continue }
        if ["containers", "initContainers", "ephemeralContainers"].contains(key),
          var list = member.array
        {
          for index in list.indices {
            guard let image = list[index]["image"]?.string,
              let changed = Self.image(image, wanted, entry)
            else { continue }
            list[index]["image"] = .string(changed)
          }
          member = .array(list)
        } else {
          setImage(entry, &member, depth: depth + 1)
        }
        members[key] = member
      }
      object = .object(members)
    case .array(var items):
      for index in items.indices { setImage(entry, &items[index], depth: depth + 1) }
      object = .array(items)
    default: break
    }
  }

  private static func image(_ image: String, _ wanted: String, _ entry: Value) -> String? {
    var name = image, tail = ""
    if let at = name.firstIndex(of: "@") {
      tail = String(name[at...])
      name = String(name[..<at])
    } else if let colon = name.lastIndex(of: ":"), !name[colon...].contains("/") {
      tail = String(name[colon...])
      name = String(name[..<colon])
    }
    guard name == wanted else { return nil }
    if let new = entry["newName"]?.string { name = new }
    if let digest = entry["digest"]?.string {
      tail = "@\(digest)"
    } else if let tag = entry["newTag"] {
      tail = ":\(tag.string ?? tag.json())"
    }
    return name + tail
  }

  // MARK: Names

  static func withoutMarks(_ object: Value) -> Value {
    var object = object
    guard var notes = object.at("metadata", "annotations") else { return object }
    notes[KustomizeGenerator.hashMark] = nil
    notes[nameMark] = nil
    object.set(notes.isEmpty ? Value?.none : notes, at: "metadata", "annotations")
    return object
  }

  /// The names that an object had in the folders below.
  static let nameMark = "internal.swiftlab/names"

  /// Whether an object has this name, or had it in a folder below.
  static func isCalled(_ name: String?, _ object: Value) -> Bool {
    guard let name else { return false }
    let before = object.at("metadata", "annotations")?[nameMark]?.string ?? ""
    return object.at("metadata", "name")?.string == name
      || before.split(separator: " ").contains { $0 == name }
  }

  /// The last step of a build: what was generated gets a hash of its content behind its name.
  static func hashed(_ objects: [Value]) -> [Value] {
    KustomizeTransform(spec: [:]).rename(objects, hashes: true)
  }

  /// New names, and every place that names the objects by their old ones.
  private func rename(_ objects: [Value], hashes: Bool = false) -> [Value] {
    let prefix = spec["namePrefix"]?.string ?? "", suffix = spec["nameSuffix"]?.string ?? ""
    var names: [(kind: String, old: String, new: String)] = []
    var all = objects
    for index in all.indices {
      let kind = all[index]["kind"]?.string ?? ""
      let old = all[index].at("metadata", "name")?.string ?? ""
      var new = old
      if kind != "Namespace", kind != "CustomResourceDefinition" { new = prefix + old + suffix }
      var marked = all[index]
      if hashes, let notes = marked.at("metadata", "annotations"),
        notes[KustomizeGenerator.hashMark] != nil
      {
        new += "-" + KustomizeGenerator.hash(of: marked)
      }
      if new != old {
        let before = marked.at("metadata", "annotations")?[Self.nameMark]?.string
        marked.set(
          .string(before.map { "\($0) \(old)" } ?? old), at: "metadata", "annotations",
          Self.nameMark)
      }
      marked.set(.string(new), at: "metadata", "name")
      all[index] = marked
      if new != old { names.append((kind, old, new)) }
    }
    guard !names.isEmpty else { return all }
    for index in all.indices { refer(&all[index], names, under: "", depth: 0) }
    return all
  }

  /// Which kind a member's `name` (or the member itself) means.
  private static let references: [String: String] = [
    "configMapRef": "ConfigMap", "configMapKeyRef": "ConfigMap", "configMap": "ConfigMap",
    "secretRef": "Secret", "secretKeyRef": "Secret", "imagePullSecrets": "Secret",
    "secret": "Secret",
    "service": "Service", "persistentVolumeClaim": "PersistentVolumeClaim",
  ]
  private static let plain: [String: String] = [
    "secretName": "Secret", "serviceName": "Service", "serviceAccountName": "ServiceAccount",
    "claimName": "PersistentVolumeClaim", "priorityClassName": "PriorityClass",
  ]

  private func refer(
    _ value: inout Value, _ names: [(kind: String, old: String, new: String)], under member: String,
    depth: Int
  ) {
    guard depth < 40 else { return }
    func renamed(_ kind: String, _ old: String) -> String? {
      names.first { $0.kind == kind && $0.old == old }?.new
    }
    switch value {
    case .object(var members):
      if let kind = Self.references[member], let old = members["name"]?.string,
        let new = renamed(kind, old)
      {
        members["name"] = .string(new)
      }
      if ["roleRef", "scaleTargetRef", "subjects"].contains(member),
        let kind = members["kind"]?.string, let old = members["name"]?.string,
        let new = renamed(kind, old)
      {
        members["name"] = .string(new)
      }
      for key in members.keys {
        guard var inner = members[key] else { continue }
        if let kind = Self.plain[key], let old = inner.string, let new = renamed(kind, old) {
          inner = .string(new)
        } else {
          refer(&inner, names, under: key, depth: depth + 1)
        }
        members[key] = inner
      }
      value = .object(members)
    case .array(var items):
      for index in items.indices { refer(&items[index], names, under: member, depth: depth + 1) }
      value = .array(items)
    default: break
    }
  }
}
