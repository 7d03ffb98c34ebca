// What the entry points of the official server images have alike.

import Files
import Kernel
import Machine

enum EntryPoint {
  /// The server's command line; nil for another command, which the script hands on.
  ///
  /// - Parameter servers: the server's names, the usual one first.
  static func command(_ arguments: [String], of servers: [String]) -> [String]? {
    let rest = Array(arguments.dropFirst())
    guard let first = rest.first, servers.contains(first) else {
      return rest.first?.hasPrefix("-") ?? true ? [servers[0]] + rest : nil
    }
    return rest
  }
}

extension ProgramHost {
  /// A setting from the environment, or from the file that its name with `_FILE` tells.
  func secret(
    _ name: String, _ environment: OrderedMap<String, String>, _ me: ProcessID
  ) -> String? {
    if let value = environment[name], !value.isEmpty { return value }
    guard let file = environment[name + "_FILE"], let view = machine.view(of: me),
      var text = try? machine.files.readText(file, in: view)
    else { return nil }
    while text.last == "\n" { text.removeLast() }
    return text
  }
}
