// What /etc/docker/daemon.json says, and what the daemon says where it cannot be read.

package import Documents
import Text

/// Why the daemon does not start with a configuration. Facts only.
package enum DaemonSettingsProblem: Error, Hashable, Sendable {
  case notJSON(JSONError)
  case notAnObject
  /// Keys that are no settings of the daemon's.
  case unknown([String])
  case notAList(String)
  case mirrorWithoutScheme(String)
  case mirrorScheme(String, in: String)
  case mirrorQuery(String)
}

/// The daemon's settings, as it has read them when it started.
package struct DaemonSettings: Hashable, Sendable {
  package static let path = "/etc/docker/daemon.json"

  /// Where images of Docker Hub are asked for first: URLs that end in a slash.
  package var mirrors: [String] = []
  /// Settings that a real daemon knows and the lab does not act on.
  package var unmodelled: [String] = []

  package init() {}

  /// Reads the file's text.
  package init(_ text: String) throws(DaemonSettingsProblem) {
    let value: Value
    do throws(JSONError) { value = try JSON.parse(text) } catch { throw .notJSON(error) }
    guard case .object(let object) = value else { throw .notAnObject }
    let unknown = object.keys.filter { $0 != "registry-mirrors" && !Self.others.contains($0) }
    guard unknown.isEmpty else { throw .unknown(unknown) }
    unmodelled = object.keys.filter { Self.others.contains($0) }
    guard let list = object["registry-mirrors"] else { return }
    guard let names = list.array?.map(\.string), names.allSatisfy({ $0 != nil }) else {
      throw .notAList("registry-mirrors")
    }
    for case let name? in names { mirrors.append(try Self.mirror(name)) }
  }

  /// Real: moby's ValidateMirror, 28.5.2.
  private static func mirror(_ text: String) throws(DaemonSettingsProblem) -> String {
    guard let mark = text.firstRange(of: "://"), mark.lowerBound > text.startIndex else {
      throw .mirrorWithoutScheme(text)
    }
    let scheme = String(text[..<mark.lowerBound])
    guard ["http", "https"].contains(scheme) else { throw .mirrorScheme(scheme, in: text) }
    guard !text.contains("?"), !text.contains("#") else { throw .mirrorQuery(text) }
    return text.hasSuffix("/") ? text : text + "/"
  }

  /// The hosts of the mirrors, in the order in which they are asked.
  package var mirrorHosts: [String] {
    mirrors.compactMap { url in
      url.firstRange(of: "://").map { String(url[$0.upperBound...].prefix { $0 != "/" }) }
    }
  }

  /// Real: settings of dockerd 28.5.2 beside the mirrors.
  private static let others: Set<String> = [
    "allow-direct-routing", "authorization-plugins", "bip", "bip6", "bridge", "builder",
    "cdi-spec-dirs", "cgroup-parent", "containerd", "containerd-namespace",
    "containerd-plugins-namespace", "cpu-rt-period", "cpu-rt-runtime", "data-root", "debug",
    "default-address-pools", "default-cgroupns-mode", "default-gateway", "default-gateway-v6",
    "default-ipc-mode", "default-network-opts", "default-runtime", "default-shm-size",
    "default-ulimits", "dns", "dns-opts", "dns-search", "exec-opts", "exec-root", "experimental",
    "features", "firewall-backend", "fixed-cidr", "fixed-cidr-v6", "group",
    "host-gateway-ips", "host-gateway-ip", "hosts", "http-proxy", "https-proxy", "icc", "init",
    "init-path", "insecure-registries", "ip", "ip-forward", "ip-forward-no-drop", "ip-masq",
    "ip6tables", "iptables", "ipv6", "labels", "live-restore", "log-driver", "log-format",
    "log-level", "log-opts", "max-concurrent-downloads", "max-concurrent-uploads",
    "max-download-attempts", "metrics-addr", "mtu", "no-new-privileges", "no-proxy",
    "node-generic-resources", "pidfile", "proxies", "raw-logs", "runtimes", "seccomp-profile",
    "selinux-enabled", "shutdown-timeout", "storage-driver", "storage-opts",
    "swarm-default-advertise-addr", "tls", "tlscacert", "tlscert", "tlskey", "tlsverify",
    "userland-proxy", "userland-proxy-path", "userns-remap", "validate",
  ]
}

extension DaemonSettingsProblem {
  /// Real: dockerd 28.5.2, which puts it into its log and ends.
  package var words: String {
    "unable to configure the Docker daemon with file \(DaemonSettings.path): " + reason
  }
  private var reason: String {
    switch self {
    case .notJSON(let error): error.description
    case .notAnObject: "json: cannot unmarshal array into Go value of type map[string]interface {}"
    case .unknown(let names):
      "the following directives don't match any configuration option: "
        + names.joined(separator: ", ")
    case .notAList(let name):
      "json: cannot unmarshal string into Go struct field Config.\(name) of type []string"
    case .mirrorWithoutScheme(let text):
      "invalid mirror: no scheme specified for \(GoQuote.quoted(text)): must use either "
        + "'https://' or 'http://'"
    case .mirrorScheme(let scheme, let text):
      "invalid mirror: unsupported scheme \(GoQuote.quoted(scheme)) in \(GoQuote.quoted(text)): "
        + "must use either 'https://' or 'http://'"
    case .mirrorQuery(let text):
      "invalid mirror: query or fragment at end of the URI \(GoQuote.quoted(text))"
    }
  }
}
