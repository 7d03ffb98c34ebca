// kubectl top: node and pod

import Commands
import Documents
import Kernel
import KubernetesAPI
import Text

func topVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("top", "[flags] [options]", "Display resource (CPU/memory) usage")
  spec.heading = "Cluster Management Commands"
  spec.description =
    "Shows how much CPU and memory nodes and pods use. It asks the metrics server; where a cluster has none, it says so."
  return CommandNode(spec, children: [topNode(), topPod()])
}

/// Real: what kubectl 1.36 says where no metrics server is registered.
private let noMetrics = KubectlError.plain("Metrics API not available")

/// The items that the metrics API gives.
private func metrics<Host: KubectlHost>(
  _ resource: String, namespace: String?, _ flags: ParsedFlags, _ client: inout KubeClient,
  _ host: inout Host, _ call: inout Call<Host>
) throws(KubectlError) -> [Value] {
  let name = flags.arguments.first
  guard host.apiServer.get(.apiServices, "", "v1beta1.metrics.k8s.io") != nil else {
    throw noMetrics
  }
  var request = APIRequest(
    name == nil ? .list : .get,
    ResourceName(group: "metrics.k8s.io", version: "v1beta1", resource: resource),
    namespace: namespace, name: name)
  if name == nil { request.labelSelector = flags.string("selector") }
  let answer = try client.send(request, &host, &call).object ?? .null
  return name == nil ? answer["items"]?.array ?? [] : [answer]
}

/// What an item uses: thousandths of a core, and bytes.
private func used(_ usage: Value?) -> (cpu: Int, memory: Int) {
  (
    Quantity(usage?["cpu"]?.string ?? "0")?.milliValue ?? 0,
    Quantity(usage?["memory"]?.string ?? "0")?.value ?? 0
  )
}

/// Rows of `top`, in order of their names or of what they use. Real: metrics_printer.go of 1.36.
private struct TopTable {
  struct Row {
    var names: [String]
    var cpu: Int
    var memory: Int
    /// Hundredths of what there is.
    var shares: (cpu: Int, memory: Int)?
  }
  var heads: [String]
  var rows: [Row]

  mutating func sort(by key: String) {
    switch key {
    case "cpu": rows = sorted { $0.cpu > $1.cpu }
    case "memory": rows = sorted { $0.memory > $1.memory }
    default: break
    }
  }
  private func sorted(_ isFirst: (Row, Row) -> Bool) -> [Row] {
    rows.enumerated().sorted { a, b in
      if isFirst(a.element, b.element) { return true }
      return !isFirst(b.element, a.element) && a.offset < b.offset
    }.map(\.element)
  }
  func text(hasHeads: Bool, sum: Bool = false) -> String {
    var lines = hasHeads ? [heads.joined(separator: "\t")] : []
    func amount(_ cpu: Int, _ memory: Int) -> [String] { ["\(cpu)m", "\(memory >> 20)Mi"] }
    for row in rows {
      let own = amount(row.cpu, row.memory)
      guard let shares = row.shares else {
        lines.append((row.names + own).joined(separator: "\t"))
        continue
      }
      lines.append(
        (row.names + [own[0], "\(shares.cpu)%", own[1], "\(shares.memory)%"])
          .joined(separator: "\t"))
    }
    if sum {
      let blank = Array(repeating: "", count: (rows.first?.names.count ?? 1) - 1)
      lines.append((blank + ["", "________", "________"]).joined(separator: "\t"))
      let all = amount(rows.reduce(0) { $0 + $1.cpu }, rows.reduce(0) { $0 + $1.memory })
      lines.append((blank + [""] + all).joined(separator: "\t"))
    }
    return TabWriter.text(
      lines.map { $0 + "\t\n" }.joined(), TabWriter.Layout(minWidth: 6, tabWidth: 4, padding: 3))
  }
}

private func topNode<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "node", "[NAME | -l label] [options]", "Display resource (CPU/memory) usage of nodes")
  spec.aliases = ["nodes", "no"]
  spec.description = "Shows how much CPU and memory each node uses."
  spec.completes = ["node"]
  spec.flags = [
    KubectlFlags.selector,
    Flag("no-headers", nil, .bool, "No column heads."),
    Flag(
      "show-capacity", nil, .bool, "Reckon from the node's capacity, not from what pods can have."),
    Flag("show-swap", nil, .bool, "Show swap too."),
    Flag("sort-by", nil, .string, "cpu or memory."),
    Flag("use-protocol-buffers", nil, .bool, "How the answer is encoded.", initial: "true"),
  ]
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      guard flags.arguments.count < 2 else {
        throw .usage("node [NAME | -l label]", command: "kubectl top node")
      }
      if flags.has("sort-by"), !["cpu", "memory"].contains(flags.string("sort-by")) {
        throw .plain("--sort-by accepts only cpu or memory")
      }
      var client = try KubeClient(&host, &call, flags, manager: "kubectl")
      let items = try metrics("nodes", namespace: nil, flags, &client, &host, &call)
      guard !items.isEmpty else { throw .plain("metrics not available yet") }
      let part = flags.bool("show-capacity") ? "capacity" : "allocatable"
      var table = TopTable(
        heads: ["NAME", "CPU(cores)", "CPU(%)", "MEMORY(bytes)", "MEMORY(%)"], rows: [])
      for item in items {
        let name = item["metadata"]?["name"]?.string ?? ""
        let (cpu, memory) = used(item["usage"])
        let most = used(host.apiServer.get(.nodes, "", name)?.status?[part])
        table.rows.append(
          TopTable.Row(
            names: [name], cpu: cpu, memory: memory,
            shares: (cpu * 100 / max(1, most.cpu), memory * 100 / max(1, most.memory))))
      }
      table.sort(by: flags.string("sort-by"))
      call.write(table.text(hasHeads: !flags.bool("no-headers")))
    })
}

private func topPod<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "pod", "[NAME | -l label] [options]", "Display resource (CPU/memory) usage of pods")
  spec.aliases = ["pods", "po"]
  spec.description = "Shows how much CPU and memory each pod uses."
  spec.completes = ["pod"]
  spec.flags = [
    KubectlFlags.selector, KubectlFlags.fieldSelector, KubectlFlags.allNamespaces,
    Flag("containers", nil, .bool, "A line for each container."),
    Flag("no-headers", nil, .bool, "No column heads."),
    Flag("show-swap", nil, .bool, "Show swap too."),
    Flag("sort-by", nil, .string, "cpu or memory."),
    Flag("sum", nil, .bool, "The sum at the end."),
    Flag("use-protocol-buffers", nil, .bool, "How the answer is encoded.", initial: "true"),
  ]
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      guard flags.arguments.count < 2 else {
        throw .usage("pod [NAME | -l label]", command: "kubectl top pod")
      }
      if flags.has("sort-by"), !["cpu", "memory"].contains(flags.string("sort-by")) {
        throw .plain("--sort-by accepts only cpu or memory")
      }
      if !flags.arguments.isEmpty, flags.has("selector") || flags.has("field-selector") {
        throw .plain("only one of NAME or selector can be provided")
      }
      var client = try KubeClient(&host, &call, flags, manager: "kubectl")
      let isWide = flags.bool("all-namespaces")
      let space = isWide ? nil : client.namespace
      let items = try metrics("pods", namespace: space, flags, &client, &host, &call)
      guard !items.isEmpty else {
        // Real: where there are pods, their first samples are on their way.
        let pods = host.apiServer.list(.pods, in: space)
        guard pods.isEmpty else { throw .plain("metrics not available yet") }
        return call.complain(
          isWide ? "No resources found" : "No resources found in \(client.namespace) namespace.")
      }
      var table = TopTable(heads: ["CPU(cores)", "MEMORY(bytes)"], rows: [])
      table.heads.insert("NAME", at: 0)
      if flags.bool("containers") { table.heads.insert("POD", at: 0) }
      if isWide { table.heads.insert("NAMESPACE", at: 0) }
      for item in items {
        let meta = item["metadata"]
        let names = (isWide ? [meta?["namespace"]] : []) + [meta?["name"]]
        let words = names.map { $0?.string ?? "" }
        let containers = (item["containers"]?.array ?? []).map {
          (name: $0["name"]?.string ?? "", used: used($0["usage"]))
        }
        if flags.bool("containers") {
          for own in containers {
            table.rows.append(
              TopTable.Row(names: words + [own.name], cpu: own.used.cpu, memory: own.used.memory))
          }
        } else {
          table.rows.append(
            TopTable.Row(
              names: words, cpu: containers.reduce(0) { $0 + $1.used.cpu },
              memory: containers.reduce(0) { $0 + $1.used.memory }))
        }
      }
      table.sort(by: flags.string("sort-by"))
      call.write(table.text(hasHeads: !flags.bool("no-headers"), sum: flags.bool("sum")))
    })
}
