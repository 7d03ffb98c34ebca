// What a debugging container may do: `kubectl debug --profile`, and `--custom` on top.

import Commands
import Documents
import Files
import Kernel
import KubernetesAPI
import Machine

/// Real: pkg/cmd/debug/profiles.go of kubectl 1.36; `general` is the default.
struct DebugProfile: Sendable {
  enum Style: Sendable { case node, copy, ephemeral }
  private let name: String
  private let custom: Value?

  init<Host: KubectlHost>(
    _ flags: ParsedFlags, _ host: inout Host, _ call: Call<Host>
  ) throws(KubectlError) {
    name = flags.string("profile", default: "general")
    guard
      ["legacy", "general", "baseline", "netadmin", "restricted", "sysadmin"].contains(name)
    else { throw .plain("unknown profile: \(name)") }
    guard let file = flags.last("custom"), !file.isEmpty else {
      custom = nil
      return
    }
    guard let text = try? host.machine.files.readText(file, limit: 1 << 20, in: host.view(call))
    else {
      throw .plain(
        "must pass a container spec json file for custom profile: open \(file): no such file or directory"
      )
    }
    let (manifests, problem) = Manifests.read(text)
    guard problem == nil, let document = manifests.first?.value, document.object != nil else {
      throw .plain("unable to parse the custom profile \(file)")
    }
    for key in ["name", "image", "command", "lifecycle", "volumeDevices"] where document[key] != nil
    {
      if key == "name" || key == "command" { continue }
      throw .plain("\(key) is not supported in the custom profile")
    }
    custom = document
  }

  /// The new container, with what the profile gives it.
  func container(_ container: Value, _ style: Style) -> Value {
    var container = container
    switch name {
    case "general":
      if style != .node { capabilities(["SYS_PTRACE"], &container) }
    case "netadmin":
      capabilities(["NET_ADMIN", "NET_RAW"], &container)
    case "sysadmin":
      container.set(true, at: "securityContext", "privileged")
    case "restricted":
      container["securityContext"] = [
        "allowPrivilegeEscalation": false, "capabilities": ["drop": ["ALL"]],
        "runAsNonRoot": true, "seccompProfile": ["type": "RuntimeDefault"],
      ]
    default: break
    }
    return custom.map { MergePatch.apply($0, to: container) } ?? container
  }

  private func capabilities(_ names: [String], _ container: inout Value) {
    let own = container.at("securityContext", "capabilities", "add")?.strings ?? []
    container.set(Value(own + names), at: "securityContext", "capabilities", "add")
  }

  /// The pod, with what the profile makes of it and of one of its containers.
  func applied(to pod: Value, _ container: String, _ style: Style) -> Value {
    var pod = pod
    var containers = pod.at("spec", "containers")?.array ?? []
    let mountsRoot = style == .node && ["legacy", "general", "sysadmin"].contains(name)
    for index in containers.indices where containers[index]["name"]?.string == container {
      var own = self.container(containers[index], style)
      if mountsRoot {
        let mounts = own["volumeMounts"]?.array ?? []
        own["volumeMounts"] = .array(mounts + [["mountPath": "/host", "name": "host-root"]])
      }
      containers[index] = own.sortedByKey()
    }
    pod.set(.array(containers), at: "spec", "containers")
    guard style == .node else { return pod }
    if mountsRoot {
      pod.set([["hostPath": ["path": "/"], "name": "host-root"]], at: "spec", "volumes")
    }
    if ["legacy", "general", "netadmin", "sysadmin"].contains(name) {
      for key in ["hostIPC", "hostNetwork", "hostPID"] { pod.set(true, at: "spec", key) }
    }
    return pod
  }
}
