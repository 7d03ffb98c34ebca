// /dev/tcp/HOST/PORT, which is no file: bash itself opens a connection.

import Files
import Machine

extension Shell {
  /// A redirect's target that is a connection. Nil: it is a file like others.
  ///
  /// Limit: what is written into it goes nowhere and nothing comes back: it tells whether a port
  /// answers, which is what scripts that wait for a server ask. Nor does a try that nobody answers
  /// take its two minutes.
  mutating func socket(
    _ path: String, _ flags: OpenFlags, _ host: inout Host, _ me: ProcessID
  ) -> HandleID?? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard core.flavour == .bash, parts.count == 5, parts[1] == "dev", parts[2] == "tcp" else {
      return nil
    }
    let known = ["http": 80, "https": 443, "ssh": 22, "mysql": 3306, "postgresql": 5432]
    guard let port = Int(parts[4]) ?? known[parts[4]], (0...65_535).contains(port) else {
      core.complain("\(parts[4]): Servname not supported for ai_socktype")
      core.complain("\(path): Invalid argument")
      return .some(nil)
    }
    guard let outcome = host.connection(to: parts[3], port: port, of: me) else { return nil }
    let why: String
    switch outcome {
    case .opened:
      guard !flags.contains(.read) else {
        core.output.write(
          "swiftlab: \(path) answers; the lab does not model talking through it. curl and nc do.\n",
          to: 2)
        host.machine.notices.append(.unmodelled(name: "bash /dev/tcp"))
        return .some(nil)
      }
      return .some(host.machine.open(OpenFile(.null)))
    case .unknownHost:
      core.complain("\(parts[3]): Name or service not known")
      core.complain("\(path): Invalid argument")
      return .some(nil)
    case .refused: why = "Connection refused"
    case .timedOut: why = "Connection timed out"
    case .unreachable: why = "Network is unreachable"
    case .noRoute: why = "No route to host"
    }
    core.output.write("\(core.shortName): connect: \(why)\n", to: 2)
    core.complain("\(path): \(why)")
    return .some(nil)
  }
}
