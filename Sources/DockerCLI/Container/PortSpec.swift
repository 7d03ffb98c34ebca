// `-p 8080:80`, `-p 127.0.0.1:8080:80/tcp`, `-p 8000-8002:80-82`, `-p 80`.

import Docker
import Text

/// Reads published ports. Real: go-connections' nat package, docker 28.5.2.
enum PortSpec {
  static func parse(
    _ text: String, _ refuse: (String) -> DockerFailure
  ) throws(DockerFailure) -> [(String, PortBinding)] {
    func bad(_ reason: String) -> DockerFailure {
      .text(
        "docker: \(reason)\n\nRun 'docker run --help' for more information", status: 125)
    }
    var body = text
    var transport = "tcp"
    if let slash = body.lastIndex(of: "/") {
      transport = body[body.index(after: slash)...].lowercased()
      body = String(body[..<slash])
      guard ["tcp", "udp", "sctp"].contains(transport) else {
        throw bad("Invalid proto: \(transport)")
      }
    }
    var parts = body.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let inner = parts.removeLast()
    let outer = parts.popLast() ?? ""
    let written = parts.joined(separator: ":")
    let isBracketed = written.hasPrefix("[") && written.hasSuffix("]")
    if !isBracketed, written.contains(":"), !outer.isEmpty || !written.isEmpty {
      throw bad("Invalid ip address \(written): address \(written):: too many colons in address")
    }
    let address = written.filter { $0 != "[" && $0 != "]" }
    guard !inner.isEmpty else { throw bad("No port specified: \(text)<empty>") }
    if !address.isEmpty, !isAddress(address) {
      throw bad("Invalid ip address: \(address)")
    }
    guard let ports = range(inner) else { throw bad("Invalid containerPort: \(inner)") }
    var hosts: ClosedRange<Int>?
    if !outer.isEmpty {
      guard let found = range(outer) else { throw bad("Invalid hostPort: \(outer)") }
      hosts = found
      if found.count != ports.count {
        guard ports.count == 1 else {
          throw bad("Invalid ranges specified for container and host Ports: \(inner) and \(outer)")
        }
        return [("\(ports.lowerBound)/\(transport)", PortBinding(hostIP: address, hostPort: outer))]
      }
    }
    return ports.enumerated().map { index, port in
      let host = hosts.map { String($0.lowerBound + index) } ?? ""
      return ("\(port)/\(transport)", PortBinding(hostIP: address, hostPort: host))
    }
  }

  /// `published=8080,target=80` as the short form has it.
  static func standard(
    _ text: String, _ refuse: (String) -> DockerFailure
  ) throws(DockerFailure) -> String {
    guard text.contains("=") else { return text }
    var fields = ["protocol": "tcp"]
    for field in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let mark = field.firstIndex(of: "="), mark != field.startIndex else {
        throw refuse("invalid publish opts format (should be name=value but got '\(field)')")
      }
      fields[String(field[..<mark])] = String(field[field.index(after: mark)...])
    }
    return
      "\(fields["published"] ?? ""):\(fields["target"] ?? "")/\(fields["protocol"] ?? "")"
  }

  static func exposed(
    _ text: String, _ refuse: (String) -> DockerFailure
  ) throws(DockerFailure) -> [String] {
    if text.contains(":") { throw refuse("invalid port format for --expose: \(text)") }
    let parts = text.split(separator: "/").map(String.init)
    let first = parts.first ?? ""
    guard let ports = range(first) else {
      throw refuse("invalid range format for --expose: \(first), error: \(problem(first))")
    }
    let transport = parts.count > 1 ? parts[1] : "tcp"
    return ports.map { "\($0)/\(transport)" }
  }

  /// What Go says of a port, or of a range of ports.
  private static func problem(_ text: String) -> String {
    if text.isEmpty { return "Empty string specified for ports." }
    for part in text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false) {
      if let reason = numberProblem(String(part)) { return reason }
    }
    return "Invalid range specified for the Port: \(text)"
  }

  /// What Go says of a number that is no port; nil for one.
  static func numberProblem(_ text: String) -> String? {
    let isNumber = !text.isEmpty && text.utf8.allSatisfy(\.isASCIIDigit)
    guard isNumber else { return "strconv.ParseUint: parsing \"\(text)\": invalid syntax" }
    return UInt16(text) == nil
      ? "strconv.ParseUint: parsing \"\(text)\": value out of range" : nil
  }

  private static func range(_ text: String) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count <= 2, let low = ends[0], let high = ends.last ?? low,
      (0...65535).contains(low), (low...65535).contains(high), high - low < 1000
    else { return nil }
    return low...high
  }

  private static func isAddress(_ text: String) -> Bool {
    if text.contains(":") { return true }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }
}
