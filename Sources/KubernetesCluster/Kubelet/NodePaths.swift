// What lies on every node, for volumes that say of what type a path of the node must be.

/// The paths of a node. Real: kind's node image, as far as pods of tutorials look.
///
/// Limit: what else a real node has is not there; what a pod's volume has made is.
enum NodePaths {
  private static let folders: Set<String> = [
    "/", "/bin", "/boot", "/dev", "/etc", "/etc/cni", "/etc/cni/net.d", "/etc/kubernetes",
    "/etc/kubernetes/manifests", "/etc/kubernetes/pki", "/etc/ssl", "/etc/ssl/certs", "/home",
    "/kind", "/lib", "/lib/modules", "/media", "/mnt", "/opt", "/proc", "/root", "/run",
    "/run/containerd", "/sbin", "/srv", "/sys", "/sys/fs/cgroup", "/tmp", "/usr", "/usr/bin",
    "/usr/lib", "/usr/local", "/usr/local/bin", "/usr/share", "/usr/share/ca-certificates", "/var",
    "/var/lib", "/var/lib/containerd", "/var/lib/kubelet", "/var/lib/kubelet/pods", "/var/local",
    "/var/log", "/var/log/containers", "/var/log/pods", "/var/run", "/var/tmp",
  ]
  private static let files: Set<String> = [
    "/etc/hostname", "/etc/hosts", "/etc/machine-id", "/etc/os-release", "/etc/passwd",
    "/etc/resolv.conf",
  ]
  private static let sockets: Set<String> = [
    "/run/containerd/containerd.sock", "/var/run/containerd/containerd.sock",
  ]

  /// What is wrong with a path; nil where it is as wanted, or where the kubelet makes it.
  ///
  /// - Parameter isMade: whether a volume has made it a folder already.
  static func problem(_ path: String, wanted: String, isMade: Bool) -> String? {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let isFolder = isMade || folders.contains(path)
    let isFile = files.contains(path), isSocket = sockets.contains(path)
    switch wanted {
    case "Directory": return isFolder ? nil : "\(path) is not a directory"
    case "DirectoryOrCreate": return isFile || isSocket ? "\(path) is not a directory" : nil
    case "File": return isFile ? nil : "\(path) is not a file"
    case "FileOrCreate": return isFolder || isSocket ? "\(path) is not a file" : nil
    case "Socket": return isSocket ? nil : "\(path) is not a socket file"
    case "CharDevice": return "\(path) is not a character device"
    case "BlockDevice": return "\(path) is not a block device"
    default: return nil
    }
  }
}
