// A request that an engine parsed and answered, as checks look at it.

/// What was asked of docker or kubectl.
package struct AskedRequest: Hashable, Sendable {
  /// The command's names: `["docker", "container", "logs"]`.
  package var path: [String]
  package var flags: [Flag]
  package var arguments: [String]
  /// Nil while it is still answering, and where a signal ended it.
  package var status: Int?
  /// It has the learner's terminal now: what is typed is typed to it.
  package var isListening = false
  /// The tool did not understand it.
  package var isRefused = false
  /// The process that answers; 0 where it is not known.
  package var process = 0
  /// Where the sequence of what ran in containers stood as it was asked.
  package var ranBefore = 0

  package struct Flag: Hashable, Sendable {
    package var name: String
    package var value: String
    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }
  package init(
    path: [String], flags: [Flag] = [], arguments: [String] = [], status: Int? = 0
  ) {
    self.path = path
    self.flags = flags
    self.arguments = arguments
    self.status = status
  }

  /// The request as one would type it, for telling the learner.
  package var text: String {
    let text = wholeText
    return text.count > 80 ? text.prefix(79) + "…" : text
  }
  /// Fewer words than the command needs: the tool has told how it is used, and done nothing.
  var lacksWords: Bool {
    let needed = ["exec": 2, "run": 1][path.last ?? ""] ?? 0
    return status != nil && status != 0 && arguments.count < needed
  }
  var wholeText: String {
    var words = path
    for flag in flags {
      words.append(flag.value == "true" ? "--\(flag.name)" : "--\(flag.name)=\(flag.value)")
    }
    return (words + arguments).joined(separator: " ")
  }

  /// One spelling for all the names that docker gives to one command.
  package static func canonical(_ path: [String]) -> [String] {
    guard path.first == "docker", path.count >= 2 else { return path }
    switch (path[1], path.count > 2 ? path[2] : nil) {
    case ("buildx", "build"?), ("builder", "build"?): return ["docker", "image", "build"]
    case ("image", "list"?): return ["docker", "image", "ls"]
    case ("container", "list"?), ("container", "ps"?): return ["docker", "container", "ls"]
    case ("image", "remove"?): return ["docker", "image", "rm"]
    case ("container", "remove"?): return ["docker", "container", "rm"]
    case ("ps", _): return ["docker", "container", "ls"]
    case ("system", "info"?): return ["docker", "info"]
    case ("system", "events"?): return ["docker", "events"]
    case ("images", _): return ["docker", "image", "ls"]
    case ("rmi", _): return ["docker", "image", "rm"]
    case (let word, _) where containerVerbs.contains(word): return ["docker", "container", word]
    case (let word, _) where imageVerbs.contains(word): return ["docker", "image", word]
    default: return path
    }
  }
  private static let containerVerbs = [
    "attach", "commit", "cp", "create", "diff", "exec", "export", "kill", "logs", "pause", "port",
    "rename", "restart", "rm", "run", "start", "stats", "stop", "top", "unpause", "update", "wait",
  ]
  private static let imageVerbs = [
    "build", "history", "import", "load", "pull", "push", "save", "tag",
  ]

  /// Whether it was about a kind of the cluster's objects, whatever way that was spelt.
  func isAbout(resource: String) -> Bool {
    let wanted = KindName.plural(resource)
    return arguments.contains { argument in
      argument.split(separator: ",").contains { word in
        let name = word.split(separator: "/").first.map(String.init) ?? ""
        let plural = KindName.plural(name)
        return plural == wanted || (plural == "all" && KindName.all.contains(wanted))
      }
    }
  }
}

/// The names under which kubectl knows a kind.
enum KindName {
  /// What `kubectl get all` shows. Real: kubectl 1.36.
  static let all = [
    "pods", "replicationcontrollers", "services", "daemonsets", "deployments", "replicasets",
    "statefulsets", "horizontalpodautoscalers", "jobs", "cronjobs",
  ]
  private static let short = [
    "po": "pods", "deploy": "deployments", "rs": "replicasets", "svc": "services",
    "no": "nodes", "ns": "namespaces", "cm": "configmaps", "ep": "endpoints", "ev": "events",
    "sts": "statefulsets", "ds": "daemonsets", "cj": "cronjobs", "pv": "persistentvolumes",
    "pvc": "persistentvolumeclaims", "sa": "serviceaccounts", "ing": "ingresses",
    "hpa": "horizontalpodautoscalers", "rc": "replicationcontrollers", "quota": "resourcequotas",
    "sc": "storageclasses", "netpol": "networkpolicies", "ingress": "ingresses",
    "networkpolicy": "networkpolicies", "storageclass": "storageclasses", "endpoints": "endpoints",
  ]

  /// `deploy`, `Deployment` and `deployments.apps` are all `deployments`.
  static func plural(_ name: String) -> String {
    let word = name.lowercased().split(separator: ".").first.map(String.init) ?? ""
    if let known = short[word] { return known }
    return word.isEmpty || word.hasSuffix("s") || word == "all" ? word : word + "s"
  }
}
