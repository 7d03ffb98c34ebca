// What compilers and runtimes of images say of themselves: go, java. What they would run is not
// modelled, and they say so.

import Commands
import Kernel
import Machine
import Text

/// `go`, `java`, `javac`, as far as their versions.
func languageTools<Host: ProgramHost>() -> [Command<Host>] {
  [
    language("golang", "tells its version") { arguments, environment in
      guard let version = environment["GOLANG_VERSION"] else { return nil }
      switch arguments {
      case ["version"]: return .out("go version go\(version) linux/amd64")
      case ["env", "GOVERSION"]: return .out("go\(version)")
      case ["env", "GOPATH"]: return .out(environment["GOPATH"] ?? "/go")
      case ["env", "GOROOT"]: return .out("/usr/local/go")
      default: return nil
      }
    },
    language("java", "tells its version") { arguments, environment in
      guard let java = JavaVersion(environment["JAVA_VERSION"] ?? "") else { return nil }
      switch arguments {
      case ["-version"]: return .error(java.lines(isLong: true))
      case ["--version"] where java.major > 8: return .out(java.lines(isLong: false))
      default: return nil
      }
    },
    language("javac", "tells its version") { arguments, environment in
      guard let java = JavaVersion(environment["JAVA_VERSION"] ?? "") else { return nil }
      switch arguments {
      case ["-version"]: return .out("javac \(java.shown)")
      case ["--version"] where java.major > 8: return .out("javac \(java.shown)")
      default: return nil
      }
    },
    Command(
      "entrypoint-temurin", "starts what it is given",
      .program { RunOther<Host>($0, options: false) }),
  ]
}

private enum LanguageAnswer { case out(String), error(String) }

private func language<Host: ProgramHost>(
  _ name: String, _ summary: String,
  _ answer:
    @escaping @Sendable ([String], OrderedMap<String, String>) -> LanguageAnswer?
) -> Command<Host> {
  Command(
    name, summary,
    .once { host, call in
      let arguments = Array(call.arguments.dropFirst())
      let environment = host.machine.process(call.process)?.environment ?? [:]
      switch answer(arguments, environment) {
      case .out(let text): call.print(text)
      case .error(let text): call.complain(text)
      case nil:
        let what = ([call.name] + arguments.prefix(1)).joined(separator: " ")
        call.complain(
          "swiftlab: the real image runs \(what) here; swiftlab has no \(call.name) to run it with, "
            + "and only tells its version.")
        host.machine.notices.append(.unmodelled(name: what))
        return 126
      }
      return 0
    })
}

/// A version of Java as Eclipse Temurin's images have it in JAVA_VERSION: `jdk-21.0.9+10`,
/// `jdk8u472-b08`.
private struct JavaVersion {
  var major: Int
  /// `21.0.9`, `1.8.0_472`.
  var shown: String
  /// `21.0.9+10`, `1.8.0_472-b08`.
  var build: String

  init?(_ text: String) {
    if text.hasPrefix("jdk-") {
      build = String(text.dropFirst(4))
      shown = String(build.prefix { $0 != "+" })
      guard let number = Int(shown.prefix { $0 != "." }) else { return nil }
      major = number
    } else if text.hasPrefix("jdk8u") {
      let rest = text.dropFirst(5)
      build = "1.8.0_" + rest
      shown = "1.8.0_" + rest.prefix { $0 != "-" }
      major = 8
    } else {
      return nil
    }
  }

  /// Real: Temurin of October 2025; 21 and 25 say that they are supported for long.
  func lines(isLong: Bool) -> String {
    if major == 8 {
      return "openjdk version \"\(shown)\"\n"
        + "OpenJDK Runtime Environment (Temurin)(build \(build))\n"
        + "OpenJDK 64-Bit Server VM (Temurin)(build 25.\(build.dropFirst(6)), mixed mode)"
    }
    let lts = major >= 21
    let first = isLong ? "openjdk version \"\(shown)\"" : "openjdk \(shown)"
    let whole = "Temurin-\(build) (build \(build)\(lts ? "-LTS" : "")"
    return "\(first) 2025-10-21\(lts ? " LTS" : "")\n"
      + "OpenJDK Runtime Environment \(whole))\n"
      + "OpenJDK 64-Bit Server VM \(whole), mixed mode\(major > 11 ? ", sharing" : ""))"
  }
}
