// kubectl set: the group, and what its verbs share.

import Commands
import Documents
import Kernel
import KubernetesAPI

func setVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("set", "SUBCOMMAND [options]", "Set specific features on objects")
  spec.heading = "Basic Commands (Beginner)"
  spec.description =
    "Changes one thing of an object that is there: the image, the environment, the resources of its pods, the selector of a service, an account, a binding's subjects."
  return CommandNode(
    spec,
    children: [
      setEnv(), setImage(), setResources(), setSelector(), setServiceAccount(), setSubject(),
    ])
}

/// What the verbs of `set` share. Real: kubectl 1.36's pkg/cmd/set.
enum Setting {
  static let all = Flag("all", nil, .bool, "All objects of the kind in the namespace.")
  static let local = Flag(
    "local", nil, .bool, "Change the file's object and print it; ask no server.")
  static let flags =
    KubectlFlags.printing + KubectlFlags.files + [
      KubectlFlags.dryRun, KubectlFlags.fieldManager("kubectl-set"), all, local,
    ]

  /// Which resources, and which of the words are changes.
  static func split(
    _ words: [String], by isChange: (String) -> Bool
  ) -> (resources: [String], changes: [String]) {
    (words.filter { !isChange($0) }, words.filter(isChange))
  }

  /// Finds the objects and lets `change` make another document of each.
  static func run<Host: KubectlHost>(
    _ resources: [String], _ flags: ParsedFlags, _ input: [UInt8], says verb: String,
    _ host: inout Host, _ call: inout Call<Host>,
    _ change: (TargetObject, inout Call<Host>) throws(KubectlError) -> Value?
  ) throws(KubectlError) {
    guard !resources.isEmpty || flags.has("filename") || flags.has("kustomize") else {
      throw ObjectTargets.nothing
    }
    var changes = try ObjectChanges(&host, &call, flags, manager: "kubectl-set")
    let isLocal = flags.bool("local")
    if isLocal, !resources.isEmpty {
      throw .plain(
        "you must specify resources by --filename when --local is set.\nExample resource specifications include:\n   '-f rsrc.yaml'\n   '--filename=rsrc.json'"
      )
    }
    let targets = try ObjectTargets(
      resources, flags, input: input, isFromServer: !isLocal, &changes.client, &host, &call)
    try targets.each { target throws(KubectlError) in
      guard let changed = try change(target, &call) else { return }
      try changes.edit(target, to: changed, verb, isSilent: true, isTyped: true, &host, &call)
    }
  }
}

/// Containers chosen by name or pattern (`*`, `web*`).
struct ContainerChoice: Sendable {
  let pattern: String

  func matches(_ name: String) -> Bool {
    if pattern == "*" || pattern == name { return true }
    // Real: a pattern has one star, at its beginning or its end.
    if pattern.hasSuffix("*"), name.hasPrefix(pattern.dropLast()) { return true }
    if pattern.hasPrefix("*"), name.hasSuffix(pattern.dropFirst()) { return true }
    return false
  }
}

extension Value {
  /// Changes each container of the pod's spec at a path; says how many were changed.
  mutating func changeContainers(
    at path: [String], lists: [String] = ["containers", "initContainers"],
    _ change: (String, inout Value) -> Bool
  ) -> Int {
    var count = 0
    for list in lists {
      guard var items = at(path: path + [list])?.array else { continue }
      for index in items.indices {
        let name = items[index]["name"]?.string ?? ""
        if change(name, &items[index]) { count += 1 }
      }
      set(.array(items), path: (path + [list])[...])
    }
    return count
  }
}
