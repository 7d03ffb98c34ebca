// The columns of each kind, as the server's printers have them.

package import Kernel

/// Real: pkg/printers/internalversion of 1.36; those after `wide` are for `-o wide`.
private let columnTable: [String: String] = [
  "Pod": "Name Ready Status Restarts Age wide IP Node Nominated_Node Readiness_Gates",
  "Deployment": "Name Ready Up-to-date Available Age wide Containers Images Selector",
  "ReplicaSet": "Name Desired Current Ready Age wide Containers Images Selector",
  "ReplicationController": "Name Desired Current Ready Age wide Containers Images Selector",
  "StatefulSet": "Name Ready Age wide Containers Images",
  "DaemonSet":
    "Name Desired Current Ready Up-to-date Available Node_Selector Age wide Containers Images"
    + " Selector",
  "Job": "Name Status Completions Duration Age wide Containers Images Selector",
  "CronJob":
    "Name Schedule Timezone Suspend Active Last_Schedule Age wide Containers Images Selector",
  "Service": "Name Type Cluster-IP External-IP Port(s) Age wide Selector",
  "Endpoints": "Name Endpoints Age",
  "EndpointSlice": "Name AddressType Ports Endpoints Age",
  "Node":
    "Name Status Roles Age Version wide Internal-IP External-IP OS-Image Kernel-Version"
    + " Container-Runtime",
  "Namespace": "Name Status Age",
  "ConfigMap": "Name Data Age",
  "Secret": "Name Type Data Age",
  "ServiceAccount": "Name Age",
  "PersistentVolume":
    "Name Capacity Access_Modes Reclaim_Policy Status Claim StorageClass VolumeAttributesClass"
    + " Reason Age wide VolumeMode",
  "PersistentVolumeClaim":
    "Name Status Volume Capacity Access_Modes StorageClass VolumeAttributesClass Age wide"
    + " VolumeMode",
  "StorageClass":
    "Name Provisioner ReclaimPolicy VolumeBindingMode AllowVolumeExpansion Age",
  "ResourceQuota": "Name Request Limit Age",
  "Ingress": "Name Class Hosts Address Ports Age",
  "IngressClass": "Name Controller Parameters Age",
  "APIService": "Name Service Available Age",
  "NetworkPolicy": "Name Pod-Selector Age",
  "RoleBinding": "Name Role Age wide Users Groups ServiceAccounts",
  "ClusterRoleBinding": "Name Role Age wide Users Groups ServiceAccounts",
  "HorizontalPodAutoscaler": "Name Reference Targets MinPods MaxPods Replicas Age",
  "PodDisruptionBudget": "Name Min_Available Max_Unavailable Allowed_Disruptions Age",
  "PriorityClass": "Name Value Global-Default Age PreemptionPolicy",
  "Lease": "Name Holder Age",
  "ControllerRevision": "Name Controller Revision Age",
  "RuntimeClass": "Name Handler Age",
  "PodTemplate": "Name Containers Images Pod_Labels",
  "ValidatingWebhookConfiguration": "Name Webhooks Age",
  "MutatingWebhookConfiguration": "Name Webhooks Age",
  "ValidatingAdmissionPolicy": "Name Validations ParamKind Age",
  "ValidatingAdmissionPolicyBinding": "Name PolicyName ParamRef Age",
  "CSIDriver":
    "Name AttachRequired PodInfoOnMount StorageCapacity TokenRequests RequiresRepublish Modes Age",
  "CSINode": "Name Drivers Age",
  "VolumeAttributesClass": "Name DriverName Age",
  "IPAddress": "Name ParentRef",
  "ServiceCIDR": "Name CIDRs Age",
  "ComponentStatus": "Name Status Message Error",
  "CertificateSigningRequest": "Name Age SignerName Requestor RequestedDuration Condition",
]
/// Where wide columns stand between the others.
private let eventColumns: [Table.Column] = [
  .init("Last Seen"), .init("Type"), .init("Reason"), .init("Object"),
  .init("Subobject", priority: 1), .init("Source", priority: 1), .init("Message"),
  .init("First Seen", priority: 1), .init("Count", priority: 1), .init("Name", priority: 1),
]

extension ResourceKind {
  /// The columns of the kind's table, wide ones with priority 1.
  package var columns: [Table.Column] {
    if isEvent { return eventColumns }
    if let custom {
      return [.init("Name")] + custom.columns.map { .init($0.name, priority: $0.priority) }
    }
    guard let line = columnTable[name] else { return [.init("Name"), .init("Created At")] }
    var priority = 0
    var all: [Table.Column] = []
    for word in line.split(separator: " ") {
      if word == "wide" {
        priority = 1
      } else {
        let name = String(word.map { $0 == "_" ? " " : $0 })
        all.append(Table.Column(name, priority: priority))
      }
    }
    return all
  }

  /// The cells of an object, one for each of `columns`.
  package func cells(of object: APIObject, now: Instant) -> [String] {
    if let custom { return custom.cells(of: object, now: now) }
    return switch name {
    case "Pod": podCells(object, now)
    case "Deployment": deploymentCells(object, now)
    case "ReplicaSet", "ReplicationController": replicaSetCells(object, now)
    case "StatefulSet": statefulSetCells(object, now)
    case "DaemonSet": daemonSetCells(object, now)
    case "Job": jobCells(object, now)
    case "CronJob": cronJobCells(object, now)
    case "Service": serviceCells(object, now)
    case "Endpoints": endpointsCells(object, now)
    case "EndpointSlice": sliceCells(object, now)
    case "Node": nodeCells(object, now)
    case "ComponentStatus": componentCells(object)
    case "Event": eventCells(object, now)
    default: otherCells(object, now)
    }
  }
}

extension APIServer {
  /// A watch event's object as a row of the table of its kind.
  package func row(of object: APIObject, now: Instant) -> Table.Row {
    Table.Row(cells: object.kind.cells(of: object, now: now), object: object)
  }
}
