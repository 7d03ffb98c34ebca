// Verbs that read manifests from standard input and then go on in time.

import Commands
import Machine

/// Reads standard input where `-f -` asks for it, then begins what the verb does.
struct InputReading<Host: KubectlHost>: Follower {
  typealias Begin =
    @Sendable (inout Host, inout Call<Host>, ParsedFlags, [UInt8]) throws(KubectlError) ->
    Following<Host>

  let flags: ParsedFlags
  let begin: Begin
  private var input: [UInt8] = []
  private var inner: (any Follower<Host>)?

  init(flags: ParsedFlags, _ begin: @escaping Begin) {
    self.flags = flags
    self.begin = begin
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    if var own = inner {
      inner = nil
      defer { inner = own }
      return own.next(&host, &call)
    }
    if flags.slice("filename").contains("-") {
      switch host.machine.read(0, of: call.process) {
      case .bytes(let bytes):
        input += bytes
        guard input.count <= 16 << 20 else {
          call.complain("error: swiftlab reads at most 16 MiB of manifests from standard input")
          return .exit(1)
        }
        return .again
      case .wait(let wait): return .wait([wait])
      case .end, .failed: break
      }
    }
    do throws(KubectlError) {
      switch try begin(&host, &call, flags, input) {
      case .exit(let status): return .exit(status)
      case .follow(let follower):
        inner = follower
        return .again
      }
    } catch {
      call.complain(error.text)
      return .exit(error.status)
    }
  }

  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ call: Call<Host>
  ) -> SignalAnswer {
    guard var own = inner else { return .standard }
    inner = nil
    defer { inner = own }
    return own.receive(signal, &host, call)
  }
}
