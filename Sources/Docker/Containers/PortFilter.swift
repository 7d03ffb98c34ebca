// The filters publish= and expose= of `docker ps`: a port or a range, with its protocol.

/// Real: docker 28.5.2: one port that fits either filter is enough; without a protocol it is TCP.
struct PortFilter {
  private struct Span {
    var ports: ClosedRange<Int>
    var transport: String
  }
  private var published: [Span] = []
  private var exposed: [Span] = []
  private var isEmpty: Bool { published.isEmpty && exposed.isEmpty }

  init(_ filters: FilterSet) throws(DockerError) {
    for text in filters["publish"] { published.append(try Self.span(text, "publish")) }
    for text in filters["expose"] { exposed.append(try Self.span(text, "expose")) }
  }

  func allows(_ entries: [PortEntry]) -> Bool {
    isEmpty
      || entries.contains { entry in
        // Real: what is not published has the public port 0.
        holds(published, entry.hostPort ?? 0, entry) || holds(exposed, entry.port, entry)
      }
  }
  private func holds(_ spans: [Span], _ port: Int, _ entry: PortEntry) -> Bool {
    spans.contains { $0.transport == entry.transport && $0.ports.contains(port) }
  }

  /// `80`, `80/udp`, `8000-8090/tcp`.
  private static func span(_ text: String, _ name: String) throws(DockerError) -> Span {
    if text.contains(":") {
      throw .other("filter for '\(name)' should not contain ':': \(text)", status: 400)
    }
    func wrong(_ reason: String) -> DockerError {
      .other("error while looking up for \(name) \(text): \(reason)", status: 500)
    }
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let ends = parts[0].split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard !parts[0].isEmpty else { throw wrong("empty string specified for ports") }
    var numbers: [Int] = []
    for end in ends {
      guard !end.isEmpty, end.allSatisfy(\.isASCII), end.allSatisfy(\.isNumber) else {
        throw wrong("strconv.ParseUint: parsing \"\(end)\": invalid syntax")
      }
      guard let number = UInt16(end) else {
        throw wrong("strconv.ParseUint: parsing \"\(end)\": value out of range")
      }
      numbers.append(Int(number))
    }
    guard numbers[0] <= numbers[numbers.count - 1] else {
      throw wrong("invalid range specified for port: \(parts[0])")
    }
    return Span(
      ports: numbers[0]...numbers[numbers.count - 1],
      transport: parts.count > 1 && !parts[1].isEmpty ? String(parts[1]).lowercased() : "tcp")
  }
}
