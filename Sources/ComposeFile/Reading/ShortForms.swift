// Short forms of ports and mounts, made long.

import Documents
import Kernel
import Text

enum ShortPort {
  /// `8080:80`, `127.0.0.1:8080:80/udp`, `3000-3005:3000-3005`, `80`. Real: go-connections' nat package.
  static func read(_ text: String) throws(ComposeError) -> [Value] {
    var body = text
    var transport = "tcp"
    if let slash = body.lastIndex(of: "/") {
      transport = body[body.index(after: slash)...].lowercased()
      body = String(body[..<slash])
      guard ["tcp", "udp", "sctp"].contains(transport) else {
        throw .text("Invalid proto: \(transport)")
      }
    }
    var parts = body.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let inner = parts.popLast() ?? ""
    let outer = parts.popLast() ?? ""
    let written = parts.joined(separator: ":")
    let isBracketed = written.hasPrefix("[") && written.hasSuffix("]")
    if !isBracketed, written.contains(":") {
      throw .text("Invalid ip address \(written): address \(written):: too many colons in address")
    }
    let address = written.filter { $0 != "[" && $0 != "]" }
    guard !inner.isEmpty else { throw .text("No port specified: \(text)<empty>") }
    guard address.isEmpty || address.contains(":") || isAddress(address) else {
      throw .text("Invalid ip address: \(address)")
    }
    guard let inside = range(inner) else { throw .text("Invalid containerPort: \(inner)") }
    guard !outer.isEmpty else {
      return inside.map { port(address, $0, "", transport) }
    }
    guard let outside = range(outer) else { throw .text("Invalid hostPort: \(outer)") }
    if outside.count != inside.count {
      guard inside.count == 1 else {
        throw .text("Invalid ranges specified for container and host Ports: \(inner) and \(outer)")
      }
      return [port(address, inside.lowerBound, outer, transport)]
    }
    return inside.enumerated().map { index, number in
      port(address, number, String(outside.lowerBound + index), transport)
    }
  }

  private static func port(
    _ address: String, _ target: Int, _ published: String, _ transport: String
  ) -> Value {
    var out: Value = ["mode": "ingress"]
    if !address.isEmpty { out["host_ip"] = .string(address) }
    out["target"] = .integer(target)
    if !published.isEmpty { out["published"] = .string(published) }
    out["protocol"] = .string(transport)
    return out
  }
  private static func range(_ text: String) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count <= 2, let low = ends[0], let high = ends.last ?? low,
      (0...65535).contains(low), (low...65535).contains(high), high - low < 1000
    else { return nil }
    return low...high
  }
  static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }
}

enum ShortVolume {
  /// `data:/var/lib`, `./src:/app:ro`, `/anonymous`.
  static func read(_ text: String, _ paths: PathResolver) throws(ComposeError) -> Value {
    if text.isEmpty { throw .text("invalid empty volume spec") }
    // Real: so short a text is a target, whatever it is.
    if text.utf8.count <= 2 { return ["type": "volume", "target": .string(text)] }
    let parts = sections(text)
    if parts.prefix(3).contains("") || parts.isEmpty {
      throw .text("invalid spec: \(text): empty section between colons")
    }
    if parts.count > 3 { throw .text("invalid spec: \(text): too many colons") }
    if parts.count == 1 {
      return ["type": "volume", "target": .string(clean(parts[0])), "volume": [:]]
    }
    let options = parts.count == 3 ? parts[2].split(separator: ",").map(String.init) : []
    let source = parts[0]
    let isPath =
      source.hasPrefix(".") || source.hasPrefix("/") || source.hasPrefix("~")
      || isDrive(source.prefix(2))
    var out: Value = [
      "type": .string(isPath ? "bind" : "volume"),
      "source": .string(
        isPath && !isDrive(source.prefix(2)) ? paths.absolute(source) : source),
      "target": .string(clean(parts[1])),
    ]
    if options.contains("ro") { out["read_only"] = true }
    if isPath {
      var bind: Value = [:]
      for option in options where ["z", "Z"].contains(option) {
        bind["selinux"] = .string(option)
      }
      for option in options {
        if ["rprivate", "private", "rshared", "shared", "rslave", "slave"].contains(option) {
          bind["propagation"] = .string(option)
        }
      }
      bind["create_host_path"] = true
      out["bind"] = bind
    } else {
      out["volume"] = options.contains("nocopy") ? ["nocopy": true] : [:]
    }
    return out
  }
  /// What stands between the colons. Real: a single letter before the first colon is taken for a drive
  /// of Windows, so `v:/data` is one section (compose 2.40).
  private static func sections(_ text: String) -> [String] {
    var parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    if parts.count > 1, isDrive(text.prefix(2)) {
      parts.replaceSubrange(0...1, with: [parts[0] + ":" + parts[1]])
    }
    return parts
  }
  private static func isDrive(_ start: Substring) -> Bool {
    start.count == 2 && start.last == ":" && start.first?.isLetter == true
  }
  /// Real: targets are cleaned as Go's `path.Clean` does: `./d/` is `d`.
  static func clean(_ path: String) -> String {
    var parts: [Substring] = []
    let isAbsolute = path.hasPrefix("/")
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !isAbsolute {
        parts.append(part)
      }
    }
    let whole = (isAbsolute ? "/" : "") + parts.joined(separator: "/")
    return whole.isEmpty ? "." : whole
  }
}

/// Where relative paths of a file start.
struct PathResolver {
  var directory: String
  var home: String
  /// False: paths stay as the file has them (`config --no-path-resolution`).
  var isResolving = true

  func absolute(_ path: String) -> String {
    if !isResolving { return path }
    if path.hasPrefix("/") { return normal(path) }
    if path == "~" { return home }
    if path.hasPrefix("~/") { return normal(home + path.dropFirst(1)) }
    return normal(directory + "/" + path)
  }
  private func normal(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}
