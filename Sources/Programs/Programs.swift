// What images run: hello-world, nginx and its kin, as values that listen, log and answer.
//
// Invariant: a program knows only what its own files, arguments and environment tell it.

package import Commands
package import Machine
package import Network

/// The world that a program of an image runs in.
package protocol ProgramHost: MachineHost, NetworkHost {
  /// What was pushed to the registry that runs in a network namespace.
  func heldRepositories(
    inRegistryAt namespace: NamespaceID
  ) -> [(name: String, tags: [String])]
}

extension ProgramHost {
  package func heldRepositories(
    inRegistryAt namespace: NamespaceID
  ) -> [(name: String, tags: [String])] { [] }
}

/// Commands for all programs of images that the lab models.
package func imagePrograms<Host: ProgramHost>(_ host: Host.Type = Host.self) -> [Command<Host>] {
  var all: [Command<Host>] = [
    helloWorld(), nginx(), httpd(), whoamiServer(), pause(), pip(), python(), python("python3"),
    node(),
    imageApt(), apk(),
    busyBoxHttpd(), agnhost(), stress(), perl(), redisServer(), redisCLI(), registryServer(),
    memcached(), rabbitMQ(),
  ]
  all += postgresPrograms()
  all += postgresClients()
  all += mysqlPrograms()
  all += mongoPrograms()
  all += rabbitTools()
  all += npmPrograms()
  all += languageTools()
  all += initTools()
  all += collectors()
  for model in CourseServers.all + ClusterAddons.all { all.append(smallServer(model)) }
  return all
}
