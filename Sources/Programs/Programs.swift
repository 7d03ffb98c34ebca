// What images run: hello-world, nginx and its kin, as values that listen, log and answer.
//
// Invariant: a program knows only what its own files, arguments and environment tell it.

package import Commands
package import Machine
package import Network

/// The world that a program of an image runs in.
package protocol ProgramHost: MachineHost, NetworkHost {}

/// Commands for all programs of images that the lab models.
package func imagePrograms<Host: ProgramHost>(_ host: Host.Type = Host.self) -> [Command<Host>] {
  [
    helloWorld(), nginx(), httpd(), whoamiServer(), pause(), pip(), imageApt(), apk(),
    busyBoxHttpd(), agnhost(), stress(), perl(),
  ] + userTools() + initTools() + CourseServers.all.map { smallServer($0) }
}
