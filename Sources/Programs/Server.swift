// A program that listens, and is asked.

package import Machine
package import Network

/// A program that answers requests on what it listens on.
package protocol Server<Host>: Program where Host: ProgramHost {
  /// The answer to a request; nil closes the connection without a word.
  mutating func answer(
    _ request: HTTPRequest, _ host: inout Host, _ me: ProcessID
  ) -> HTTPResponse?
  /// The answer to bytes that are not HTTP.
  mutating func converse(_ bytes: [UInt8], _ host: inout Host, _ me: ProcessID) -> [UInt8]?
}

extension Server {
  package mutating func converse(
    _ bytes: [UInt8], _ host: inout Host, _ me: ProcessID
  ) -> [UInt8]? { nil }
}

extension ProgramHost {
  /// Asks the process behind a listener.
  package mutating func ask(_ request: HTTPRequest, of listener: Listener) -> HTTPResponse? {
    let answer: HTTPResponse?? = withProgram(of: listener.owner) { program, host in
      guard var server = program as? any Server<Self> else { return nil }
      let response = server.answer(request, &host, listener.owner)
      program = server
      return response
    }
    return answer ?? nil
  }
  /// Talks to the process behind a listener in its own protocol.
  package mutating func ask(_ bytes: [UInt8], of listener: Listener) -> [UInt8]? {
    let answer: [UInt8]?? = withProgram(of: listener.owner) { program, host in
      guard var server = program as? any Server<Self> else { return nil }
      let response = server.converse(bytes, &host, listener.owner)
      program = server
      return response
    }
    return answer ?? nil
  }

  /// Opens a port of the process's own network namespace; the error when it is taken.
  package mutating func listen(
    on port: Int, address: IPv4 = .any, as handler: String, by me: ProcessID
  ) throws(NetworkError) {
    let namespace = machine.process(me)?.namespaces.network ?? 0
    try network.listen(
      Listener(
        namespace: namespace, address: address, port: port, owner: me, handler: handler))
  }
}
