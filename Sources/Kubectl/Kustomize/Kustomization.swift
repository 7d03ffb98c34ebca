// kustomize: the objects that a kustomization stands for.

import Commands
import Documents
import Files
import Kernel
import KubernetesAPI
import Machine

/// Builds a kustomization. Real: kustomize 5.8, as kubectl 1.36 holds it.
///
/// Modelled: resources, components, namePrefix, nameSuffix, namespace, labels, commonLabels,
/// commonAnnotations, images, replicas, patches (both kinds), patchesStrategicMerge,
/// configMapGenerator, secretGenerator, generatorOptions, replacements, vars, sortOptions. All else
/// is refused by name.
struct Kustomization<Host: KubectlHost> {
  var host: Host
  let view: FileView
  let home: String
  /// What is said on standard error.
  private(set) var warnings: [String] = []
  /// The variables that the folders declare, in their order.
  private var variables: [Value] = []
  /// Whether the objects keep the order in which they came.
  private var isInOrder = false

  init(_ host: Host, _ call: Call<Host>) {
    self.host = host
    view = host.view(call)
    home = host.machine.process(call.process)?.directory ?? "/"
  }

  private static var names: [String] {
    ["kustomization.yaml", "kustomization.yml", "Kustomization"]
  }

  private static var known: [String] {
    [
      "apiVersion", "kind", "metadata", "resources", "bases", "components", "namePrefix",
      "nameSuffix", "namespace", "labels", "commonLabels", "commonAnnotations", "images",
      "replicas", "patches", "patchesStrategicMerge", "patchesJson6902", "configMapGenerator",
      "secretGenerator", "generatorOptions", "replacements", "vars", "sortOptions", "imageTags",
    ]
  }
  private static var unmodelled: [String] {
    [
      "crds", "generators", "transformers", "validators", "helmCharts", "helmGlobals",
      "configurations", "openapi", "buildMetadata",
    ]
  }

  /// The objects of a folder, in the order in which kustomize writes them.
  mutating func build(_ folder: String) throws(KubectlError) -> [Value] {
    let named = KustomizeTransform.hashed(
      try objects(of: folder, depth: 0, base: [], below: []))
    let all = KustomizeVariables.resolve(variables, in: named)
    return isInOrder
      ? all.map(KustomizeTransform.withoutMarks)
      : Self.sorted(all).map(KustomizeTransform.withoutMarks)
  }

  private mutating func objects(
    of folder: String, depth: Int, base: [Value], below visited: [String]
  ) throws(KubectlError) -> [Value] {
    let full = place(folder)
    if let root = visited.last(where: { $0 == full || $0.hasPrefix(full + "/") }) {
      throw .plain(
        "cycle detected: candidate root '\(full)' contains visited root '\(root)'")
    }
    guard depth < 32 else { throw .plain("cycle detected: \(folder)") }
    guard host.machine.files.exists(folder, in: view) else {
      throw .plain(
        "must build at directory: not a valid directory: evalsymlink failure on '\(folder)' : lstat \(full): no such file or directory"
      )
    }
    guard host.machine.files.isDirectory(folder, in: view) else {
      throw .plain("must build at directory: '\(folder)': file is not directory")
    }
    let names = Self.names.filter {
      host.machine.files.exists(FilePaths.join(folder, $0), in: view)
    }
    if names.count > 1 { throw .plain("Found multiple kustomization files under: \(full)") }
    guard let name = names.first,
      let text = try? host.machine.files.readText(FilePaths.join(folder, name), in: view)
    else {
      throw .plain(
        "unable to find one of 'kustomization.yaml', 'kustomization.yml' or 'Kustomization' in directory '\(full)'"
      )
    }
    let (manifests, problem) = Manifests.read(text)
    if let problem { throw .plain("invalid Kustomization: \(Self.short(problem.description))") }
    guard let spec = manifests.first?.value, !spec.isEmpty else {
      throw .plain("kustomization.yaml is empty")
    }
    for key in spec.object?.keys ?? [] where !Self.known.contains(key) {
      if Self.unmodelled.contains(key) {
        host.machine.notices.append(.unmodelled(name: "kustomize \(key)"))
        throw .raw(
          "swiftlab: real kustomize has `\(key)`; swiftlab does not model it yet.", status: 1)
      }
      throw .plain("invalid Kustomization: json: unknown field \"\(key)\"")
    }
    for (old, new) in [
      ("bases", "resources"), ("commonLabels", "labels"), ("imageTags", "images"),
      ("patchesJson6902", "patches"), ("patchesStrategicMerge", "patches"),
      ("vars", "replacements"),
    ] where spec[old] != nil {
      let mark = old == "vars" ? " [EXPERIMENTAL]" : ""
      let line =
        "# Warning: '\(old)' is deprecated. Please use '\(new)' instead.\(mark) Run 'kustomize edit fix' to update your Kustomization automatically."
      if !warnings.contains(line) { warnings.append(line) }
    }
    var all = base
    for entry in (spec["resources"]?.strings ?? []) + (spec["bases"]?.strings ?? []) {
      for object in try resource(entry, folder, depth, visited + [full]) {
        try add(object, from: entry, at: FilePaths.join(folder, entry), to: &all)
      }
    }
    variables += spec["vars"]?.array ?? []
    if depth == 0, let order = spec["sortOptions"]?["order"]?.string { isInOrder = order == "fifo" }
    for entry in spec["components"]?.strings ?? [] {
      if !host.machine.files.exists(FilePaths.join(folder, entry), in: view) {
        throw .plain(
          "accumulating components: loader.New \"must build at directory: not a valid directory: \(missing(entry, in: folder))\""
        )
      }
      all = try objects(
        of: FilePaths.join(folder, entry), depth: depth + 1, base: all,
        below: visited + [full])
    }
    let transform = KustomizeTransform(spec: spec)
    all = try generate(spec, folder, into: all)
    all = try patched(all, spec, folder)
    all = try transform.apply(to: all)
    var replacing = KustomizeReplacement(objects: all)
    for entry in spec["replacements"]?.array ?? [] {
      guard let path = entry["path"]?.string else {
        try replacing.apply(entry)
        continue
      }
      let text = try? host.machine.files.readText(FilePaths.join(folder, path), in: view)
      for document in try Self.documents(text ?? "", path) {
        for one in document.array ?? [document] { try replacing.apply(one) }
      }
    }
    return replacing.objects
  }

  private static func short(_ text: String) -> String {
    let prefix = "error converting YAML to JSON: "
    return text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text
  }

  /// Where a file or a folder is, as kustomize names it.
  private func place(_ path: String) -> String {
    FilePaths.normalize(FilePaths.join(home, path))
  }

  /// Real: the same kind and name twice is refused. The file is then asked whether it is a folder.
  private func add(
    _ object: Value, from entry: String, at path: String, to all: inout [Value]
  ) throws(KubectlError) {
    let id = KustomizePatch.id(of: object)
    if all.contains(where: { KustomizePatch.id(of: $0) == id }) {
      if host.machine.files.isDirectory(path, in: view) {
        let full = place(path)
        throw .plain(
          "accumulating resources: accumulation err='accumulating resources from '\(entry)': '\(full)' must resolve to a file': recursed merging from path '\(full)': may not add resource with an already registered id: \(id)"
        )
      }
      throw accumulation(
        entry, at: path, "may not add resource with an already registered id: \(id)",
        verb: "merging")
    }
    all.append(object)
  }
  private func accumulation(
    _ entry: String, at path: String, _ why: String, verb: String = "accumulating"
  ) -> KubectlError {
    .plain(
      "accumulating resources: accumulation err='\(verb) resources from '\(entry)': \(why)': must build at directory: '\(place(path))': file is not directory"
    )
  }

  private mutating func resource(
    _ entry: String, _ folder: String, _ depth: Int, _ visited: [String]
  ) throws(KubectlError) -> [Value] {
    let path = FilePaths.join(folder, entry)
    if host.machine.files.isDirectory(path, in: view) {
      do throws(KubectlError) {
        return try objects(
          of: path, depth: depth + 1, base: [], below: visited)
      } catch {
        guard case .plain(let text) = error else { throw error }
        // Real: what went wrong inside is told with the way to it; a root above has its own words.
        let full = place(path)
        let isCycle = text.hasPrefix("cycle detected")
        throw .plain(
          "accumulating resources: accumulation err='accumulating resources from '\(entry)': '\(full)' must resolve to a file': "
            + (isCycle ? "" : "recursed accumulation of path '\(full)': ") + text)
      }
    }
    guard let text = try? host.machine.files.readText(path, in: view) else {
      let full = place(path)
      throw .plain(
        "accumulating resources: accumulation err='accumulating resources from '\(entry)': evalsymlink failure on '\(full)' : lstat \(full): no such file or directory': must build at directory: not a valid directory: evalsymlink failure on '\(full)' : lstat \(full): no such file or directory"
      )
    }
    // Real: a file above the folder is not taken, a folder above it is.
    let root = place(folder)
    let full = place(path)
    guard full.hasPrefix(root + "/") else {
      throw .plain(
        "accumulating resources: accumulation err='accumulating resources from '\(entry)': security; file '\(full)' is not in or below '\(root)'': must build at directory: '\(full)': file is not directory"
      )
    }
    let all = try Self.documents(text, entry)
    for object in all {
      let kind = object["kind"]?.string ?? ""
      let name = object.at("metadata", "name")?.string ?? ""
      let version = object["apiVersion"]?.string ?? ""
      if kind.isEmpty {
        throw accumulation(
          entry, at: path, "missing kind in object {{\(version) \(kind)} {{\(name) } map[] map[]}}")
      }
      if name.isEmpty {
        throw accumulation(
          entry, at: path,
          "missing metadata.name in object {{\(version) \(kind)} {{\(name) } map[] map[]}}")
      }
    }
    return all
  }

  private static func documents(_ text: String, _ name: String) throws(KubectlError) -> [Value] {
    let (manifests, problem) = Manifests.read(text)
    if let problem {
      throw .plain(
        "accumulating resources: accumulation err='accumulating resources from '\(name)': \(short(problem.description))'"
      )
    }
    // Real: kustomize reads with go-yaml v3, to which `yes` and `Y` are words.
    let again = (try? YAML.parseAll(text, dialect: .compose))?.map(\.value) ?? []
    let documents = again.isEmpty ? manifests.map(\.value) : again
    var all: [Value] = []
    for document in documents where !document.isEmpty {
      if document["kind"]?.string == "List" {
        all += document["items"]?.array ?? []
      } else {
        all.append(document)
      }
    }
    return all
  }

  // MARK: Patches

  private func missing(_ path: String, in folder: String) -> String {
    let full = place(FilePaths.join(folder, path))
    return "evalsymlink failure on '\(full)' : lstat \(full): no such file or directory"
  }
  private static func trouble(
    _ plugin: String, _ settings: Value, _ problem: String
  ) -> KubectlError {
    .plain(
      "trouble configuring builtin \(plugin) with config: `\n\(settings.sortedByKey().yaml())`: \(problem)"
    )
  }

  private func patched(
    _ objects: [Value], _ spec: Value, _ folder: String
  ) throws(KubectlError) -> [Value] {
    var all = objects
    for entry in spec["patchesStrategicMerge"]?.strings ?? [] {
      let file = try? host.machine.files.readText(FilePaths.join(folder, entry), in: view)
      // Real: what is no file and no object is a file that is not there.
      if file == nil, !entry.contains("\n"), !entry.contains(":") {
        let paths = Value.array((spec["patchesStrategicMerge"]?.strings ?? []).map(Value.string))
        throw Self.trouble(
          "PatchStrategicMergeTransformer", ["paths": paths], missing(entry, in: folder))
      }
      let text = file ?? entry
      all = try KustomizePatch.apply(try Self.documents(text, entry), target: nil, to: all)
    }
    let plain = spec["patches"]?.array ?? []
    let all6902 = spec["patchesJson6902"]?.array ?? []
    for (index, entry) in (plain + all6902).enumerated() {
      var text = entry["patch"]?.string ?? ""
      if let path = entry["path"]?.string {
        guard let read = try? host.machine.files.readText(FilePaths.join(folder, path), in: view)
        else {
          let problem = missing(path, in: folder)
          if index < plain.count {
            throw Self.trouble(
              "PatchTransformer", entry,
              "failed to get the patch file from path(\(path)): \(problem)")
          }
          throw Self.trouble("PatchJson6902Transformer", entry, problem)
        }
        text = read
      }
      let (manifests, problem) = Manifests.read(text)
      if let problem {
        throw .plain("unable to parse SM or JSON patch from [\(text)]: \(problem.description)")
      }
      let documents = manifests.map(\.value).filter { !$0.isEmpty }
      all = try KustomizePatch.apply(documents, target: entry["target"], to: all)
    }
    return all
  }

  // MARK: Generators

  private func generate(
    _ spec: Value, _ folder: String, into objects: [Value]
  ) throws(KubectlError) -> [Value] {
    var all = objects
    let options = spec["generatorOptions"]
    for (key, kind) in [("configMapGenerator", "ConfigMap"), ("secretGenerator", "Secret")] {
      for entry in spec[key]?.array ?? [] {
        let generator = KustomizeGenerator(kind: kind, entry: entry, options: options)
        let made = try generator.object { path throws(KubectlError) in
          guard
            let bytes = try? host.machine.files.read(FilePaths.join(folder, path), in: view)
          else {
            let isVariables =
              (entry["envs"]?.strings ?? []).contains(path)
              || entry["env"]?.string == path
            let all = entry[isVariables ? "envs" : "files"]?.strings ?? [path]
            throw .plain(
              "loading KV pairs: \(isVariables ? "env source files" : "file sources"): [\(all.joined(separator: " "))]: \(missing(path, in: folder))"
            )
          }
          return bytes
        }
        switch entry["behavior"]?.string {
        case "merge", "replace":
          guard
            let index = all.firstIndex(where: {
              $0["kind"]?.string == kind
                && KustomizeTransform.isCalled(entry["name"]?.string, $0)
            })
          else {
            // Real: with the generator's place in memory, which is another each time.
            throw .plain(
              "merging from generator &{0xc000a0e000 <nil>}: id resid.ResId{Gvk:resid.Gvk{Group:\"\", Version:\"v1\", Kind:\"\(kind)\", isClusterScoped:false}, Name:\"\(entry["name"]?.string ?? "")\", Namespace:\"\(entry["namespace"]?.string ?? "")\"} does not exist; cannot merge or replace"
            )
          }
          var named = made
          named.set(all[index].at("metadata", "name"), at: "metadata", "name")
          if entry["behavior"]?.string == "merge" {
            all[index] = MergePatch.apply(named, to: all[index])
          } else {
            all[index] = named
          }
        default: all.append(made)
        }
      }
    }
    return all
  }

  // MARK: Order

  /// Real: kustomize's legacy order, which kubectl uses.
  private static func sorted(_ objects: [Value]) -> [Value] {
    let first = [
      "Namespace", "ResourceQuota", "StorageClass", "CustomResourceDefinition",
      "ServiceAccount", "PodSecurityPolicy", "Role", "ClusterRole", "RoleBinding",
      "ClusterRoleBinding", "ConfigMap", "Secret", "Endpoints", "Service", "LimitRange",
      "PriorityClass", "PersistentVolume", "PersistentVolumeClaim", "Deployment", "StatefulSet",
      "CronJob", "PodDisruptionBudget",
    ]
    let last = ["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"]
    func rank(_ object: Value) -> Int {
      let kind = object["kind"]?.string ?? ""
      if let place = first.firstIndex(of: kind) { return place - 100 }
      return last.firstIndex(of: kind).map { $0 + 1 } ?? 0
    }
    func name(_ object: Value) -> String {
      "\(object["apiVersion"]?.string ?? "")|\(object["kind"]?.string ?? "")|\(object.at("metadata", "namespace")?.string ?? "")|\(object.at("metadata", "name")?.string ?? "")"
    }
    return objects.enumerated().sorted { a, b in
      let x = rank(a.element), y = rank(b.element)
      if x != y { return x < y }
      let m = name(a.element), n = name(b.element)
      return m != n ? m < n : a.offset < b.offset
    }.map(\.element)
  }
}
