// The cluster roles that a cluster comes with, and to whom they are bound.
//
// Real: the API server's own roles of 1.36 and kubeadm's. The controllers' are in `ControllerRoles`.

import Documents
import Kernel
import KubernetesAPI
import Text

/// A line without indentation is a role's name; `>to` says what it is part of, `<of` what it is put
/// together of. A line below it is a rule: verbs, groups (`core`; `/` for paths), resources or paths,
/// and where there are some, names.
private let table = """
  cluster-admin
    *|*|*
    *|/|*
  view >edit <view
  edit >admin <edit
  admin <admin
  system:basic-user
    create|authentication.k8s.io|selfsubjectreviews
    create|authorization.k8s.io|selfsubjectaccessreviews selfsubjectrulesreviews
  system:discovery
    get|/|/api /api/* /apis /apis/* /healthz /livez /openapi /openapi/* /readyz /version /version/
  system:public-info-viewer
    get|/|/healthz /livez /readyz /version /version/
  system:service-account-issuer-discovery
    get|/|/.well-known /.well-known/* /.well-known/openid-configuration /.well-known/openid-configuration/ /openid/v1/jwks /openid/v1/jwks/
  system:aggregate-to-admin >admin
    create|authorization.k8s.io|localsubjectaccessreviews
    RW|rbac.authorization.k8s.io|rolebindings roles
  system:aggregate-to-edit >edit
    R|core|pods/attach pods/exec pods/portforward pods/proxy secrets services/proxy
    impersonate|core|serviceaccounts
    W|core|pods pods/attach pods/exec pods/portforward pods/proxy
    create|core|pods/eviction
    W|core|configmaps events persistentvolumeclaims replicationcontrollers replicationcontrollers/scale secrets serviceaccounts services services/proxy
    create|core|serviceaccounts/token
    W|apps|daemonsets deployments deployments/rollback deployments/scale replicasets replicasets/scale statefulsets statefulsets/scale
    W|autoscaling|horizontalpodautoscalers
    W|batch|cronjobs jobs
    W|extensions|daemonsets deployments deployments/rollback deployments/scale ingresses networkpolicies replicasets replicasets/scale replicationcontrollers/scale
    W|policy|poddisruptionbudgets
    W|networking.k8s.io|ingresses networkpolicies
    RW|coordination.k8s.io|leases
  system:aggregate-to-view >view
    R|core|configmaps endpoints persistentvolumeclaims persistentvolumeclaims/status pods replicationcontrollers replicationcontrollers/scale serviceaccounts services services/status
    R|core|bindings events limitranges namespaces/status pods/log pods/status replicationcontrollers/status resourcequotas resourcequotas/status
    R|core|namespaces
    R|discovery.k8s.io|endpointslices
    R|apps|controllerrevisions daemonsets daemonsets/status deployments deployments/scale deployments/status replicasets replicasets/scale replicasets/status statefulsets statefulsets/scale statefulsets/status
    R|autoscaling|horizontalpodautoscalers horizontalpodautoscalers/status
    R|batch|cronjobs cronjobs/status jobs jobs/status
    R|extensions|daemonsets daemonsets/status deployments deployments/scale deployments/status ingresses ingresses/status networkpolicies replicasets replicasets/scale replicasets/status replicationcontrollers/scale
    R|policy|poddisruptionbudgets poddisruptionbudgets/status
    R|networking.k8s.io|ingresses ingresses/status networkpolicies
  system:auth-delegator
    create|authentication.k8s.io|tokenreviews
    create|authorization.k8s.io|subjectaccessreviews
  system:certificates.k8s.io:certificatesigningrequests:nodeclient
    create|certificates.k8s.io|certificatesigningrequests/nodeclient
  system:certificates.k8s.io:certificatesigningrequests:selfnodeclient
    create|certificates.k8s.io|certificatesigningrequests/selfnodeclient
  system:certificates.k8s.io:kube-apiserver-client-approver
    approve|certificates.k8s.io|signers|kubernetes.io/kube-apiserver-client
  system:certificates.k8s.io:kube-apiserver-client-kubelet-approver
    approve|certificates.k8s.io|signers|kubernetes.io/kube-apiserver-client-kubelet
  system:certificates.k8s.io:kubelet-serving-approver
    approve|certificates.k8s.io|signers|kubernetes.io/kubelet-serving
  system:certificates.k8s.io:legacy-unknown-approver
    approve|certificates.k8s.io|signers|kubernetes.io/legacy-unknown
  system:heapster
    R|core|events namespaces nodes pods
    R|extensions|deployments
  system:kube-aggregator
    R|core|endpoints services
  system:kube-controller-manager
    create,patch,update|core,events.k8s.io|events
    create|coordination.k8s.io|leases
    get,update|coordination.k8s.io|leases|kube-controller-manager
    create|core|secrets serviceaccounts
    delete|core|secrets
    get|core|configmaps namespaces secrets serviceaccounts
    update|core|secrets serviceaccounts
    create|authentication.k8s.io|tokenreviews
    create|authorization.k8s.io|subjectaccessreviews
    list,watch|*|*
    create|core|serviceaccounts/token
  system:kube-dns
    list,watch|core|endpoints services
  system:kube-scheduler
    create,patch,update|core,events.k8s.io|events
    create|coordination.k8s.io|leases
    get,update|coordination.k8s.io|leases|kube-scheduler
    R|core|nodes
    delete,get,list,watch|core|pods
    create|core|bindings pods/binding
    patch,update|core|pods/status
    R|core|replicationcontrollers services
    R|apps,extensions|replicasets
    R|apps|statefulsets
    R|policy|poddisruptionbudgets
    R|core|persistentvolumeclaims persistentvolumes
    create|authentication.k8s.io|tokenreviews
    create|authorization.k8s.io|subjectaccessreviews
    R|storage.k8s.io|csinodes
    R|core|namespaces
    R|storage.k8s.io|csidrivers
    R|storage.k8s.io|csistoragecapacities
  system:kubelet-api-admin
    R|core|nodes
    proxy|core|nodes
    *|core|nodes/log nodes/metrics nodes/proxy nodes/stats
  system:monitoring
    get|/|/healthz /healthz/* /livez /livez/* /metrics /metrics/slis /readyz /readyz/*
  system:node
    create|authentication.k8s.io|tokenreviews
    create|authorization.k8s.io|localsubjectaccessreviews subjectaccessreviews
    R|core|services
    create,get,list,watch|core|nodes
    patch,update|core|nodes/status
    patch,update|core|nodes
    create,patch,update|core|events
    R|core|pods
    create,delete|core|pods
    patch,update|core|pods/status
    create|core|pods/eviction
    R|core|configmaps secrets
    get|core|persistentvolumeclaims persistentvolumes
    get|core|endpoints
    create,get,list,watch|certificates.k8s.io|certificatesigningrequests
    create,delete,get,patch,update|coordination.k8s.io|leases
    get|storage.k8s.io|volumeattachments
    create|core|serviceaccounts/token
    get,patch,update|core|persistentvolumeclaims/status
    R|storage.k8s.io|csidrivers
    create,delete,get,patch,update|storage.k8s.io|csinodes
    R|node.k8s.io|runtimeclasses
  system:node-bootstrapper
    create,get,list,watch|certificates.k8s.io|certificatesigningrequests
  system:node-problem-detector
    get|core|nodes
    patch|core|nodes/status
    create,patch,update|core,events.k8s.io|events
  system:node-proxier
    list,watch|core|endpoints services
    R|core|nodes
    create,patch,update|core,events.k8s.io|events
    list,watch|discovery.k8s.io|endpointslices
  system:persistent-volume-provisioner
    create,delete,get,list,watch|core|persistentvolumes
    get,list,update,watch|core|persistentvolumeclaims
    R|storage.k8s.io|storageclasses
    watch|core|events
    create,patch,update|core,events.k8s.io|events
  system:volume-scheduler
    get,list,patch,update,watch|core|persistentvolumes
    R|storage.k8s.io|storageclasses
    get,list,patch,update,watch|core|persistentvolumeclaims
  """

extension Cluster {
  /// Leaves the roles and their bindings to be made when somebody asks for them: most learners
  /// are administrators, for whom nobody does.
  mutating func addRoles(_ now: Instant) {
    let cluster = self
    let kinds: [ResourceKind] = [.clusterRoles, .clusterRoleBindings, .roles, .roleBindings]
    server.putLater(kinds, revisions: Self.roleRevisions) {
      var copy = cluster
      copy.makeRoles(now)
      return copy.server
    }
    // What comes after has the names that it had when the first of them were drawn before it.
    for _ in 0..<Self.firstRoles + Self.firstBindings.count { _ = server.random.uuid() }
  }

  /// How many revisions the default roles and bindings take. A test holds it to the table.
  static let roleRevisions = 132
  /// Those that learners bind; they come first.
  private static let firstRoles = 8
  private static let firstBindings = [
    ("cluster-admin", ["system:masters"]), ("system:basic-user", ["system:authenticated"]),
    ("system:discovery", ["system:authenticated"]),
    ("system:public-info-viewer", ["system:authenticated", "system:unauthenticated"]),
    ("system:service-account-issuer-discovery", ["system:serviceaccounts"]),
  ]

  private mutating func makeRoles(_ now: Instant) {
    let roles = Self.defaultRoles
    for role in roles.prefix(Self.firstRoles) { add(role, now) }
    for (role, groups) in Self.firstBindings { bind(role, to: groups.map(RoleSubject.group), now) }
    // NB: the rest is drawn aside, so that all else has the names that it had before they were here.
    server.random = server.random.split("roles")
    for role in roles.dropFirst(Self.firstRoles) { add(role, now) }
    for (role, user) in [
      ("system:kube-controller-manager", "system:kube-controller-manager"),
      ("system:kube-scheduler", "system:kube-scheduler"),
      ("system:node-proxier", "system:kube-proxy"),
      ("system:volume-scheduler", "system:kube-scheduler"),
    ] { bind(role, to: [.user(user)], now) }
    bind("system:monitoring", to: [.group("system:monitoring")], now)
    addControllerRoles(now)
    for name in ["view", "edit", "admin"] {
      syncAggregation(ObjectKey(namespace: "", name: name), now)
    }
  }

  struct DefaultRole: Sendable {
    var name: String
    var partOf: String?
    var gathers: String?
    var rules: [Value] = []
  }

  /// Read once, however many worlds there are.
  private static let defaultRoles = read(table)

  static func read(_ table: String) -> [DefaultRole] {
    var roles: [DefaultRole] = []
    for line in table.split(at: "\n") {
      guard line.utf8.first == UInt8(ascii: " ") else {
        let words = line.split(at: " ")
        var role = DefaultRole(name: words[0])
        for word in words.dropFirst() {
          let group = String(word.dropFirst())
          if word.hasPrefix(">") { role.partOf = group } else { role.gathers = group }
        }
        roles.append(role)
        continue
      }
      roles[roles.count - 1].rules.append(rule(line))
    }
    return roles
  }

  private static func rule(_ line: String) -> Value {
    if line == "  E" { return rule("  create,patch,update|core,events.k8s.io|events") }
    let parts = String(line.dropFirst(2)).split(at: "|")
    let reading = ["get", "list", "watch"]
    let writing = ["create", "delete", "deletecollection", "patch", "update"]
    let verbs: [String] =
      switch parts[0] {
      case "R": reading
      case "W": writing
      case "RW": (reading + writing).sorted()
      default: parts[0].split(at: ",")
      }
    let words = Value(parts[2].split(at: " "))
    guard parts[1] != "/" else { return ["nonResourceURLs": words, "verbs": Value(verbs)] }
    let groups = parts[1].split(at: ",").map { $0 == "core" ? "" : $0 }
    var rule: Object = ["apiGroups": Value(groups)]
    if parts.count > 3 { rule["resourceNames"] = Value(parts[3].split(at: " ")) }
    rule["resources"] = words
    rule["verbs"] = Value(verbs)
    return .object(rule)
  }

  mutating func add(_ role: DefaultRole, _ now: Instant) {
    var meta = Self.defaultMeta(role.name)
    let mark = "rbac.authorization.k8s.io/aggregate-to-"
    if let whole = role.partOf { meta.labels[mark + whole] = "true" }
    var fields: Object = [:]
    if let group = role.gathers {
      fields["aggregationRule"] = [
        "clusterRoleSelectors": [["matchLabels": .object([mark + group: "true"])]]
      ]
    }
    fields["rules"] = .array(role.rules)
    add(.clusterRoles, meta, fields, now)
  }

  static func defaultMeta(_ name: String) -> ObjectMeta {
    var meta = ObjectMeta(name: name)
    meta.labels["kubernetes.io/bootstrapping"] = "rbac-defaults"
    meta.annotations["rbac.authorization.kubernetes.io/autoupdate"] = "true"
    return meta
  }

  mutating func bind(_ role: String, to subjects: [RoleSubject], _ now: Instant) {
    add(
      .clusterRoleBindings, Self.defaultMeta(role),
      [
        "roleRef": [
          "apiGroup": "rbac.authorization.k8s.io", "kind": "ClusterRole", "name": .string(role),
        ],
        "subjects": .array(subjects.map(\.rendered)),
      ], now)
  }
}

/// Who is given a role.
enum RoleSubject {
  case user(String)
  case group(String)
  /// Of kube-system.
  case account(String)

  var rendered: Value {
    switch self {
    case .user(let name):
      ["apiGroup": "rbac.authorization.k8s.io", "kind": "User", "name": .string(name)]
    case .group(let name):
      ["apiGroup": "rbac.authorization.k8s.io", "kind": "Group", "name": .string(name)]
    case .account(let name):
      ["kind": "ServiceAccount", "name": .string(name), "namespace": "kube-system"]
    }
  }
}
