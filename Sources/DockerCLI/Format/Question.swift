// Asking whoever typed a command: yes or no, a name, a password.

import Commands
import Docker
import Kernel
import Machine

/// Reads answers from a command's standard input, with a prompt before each.
struct LineAsker<Host: DockerCLIHost>: Sendable {
  private var isAsked = false

  enum Answer: Sendable {
    case line(String)
    /// Standard input is at its end.
    case none
    case wait(Wait)
  }

  /// Asks, or asks on: to be called again after the wait.
  mutating func ask(
    _ prompt: String, isSecret: Bool = false, _ host: inout Host, _ call: inout Call<Host>
  ) -> Answer {
    let terminal = host.machine.terminal(behind: host.machine.handle(0, of: call.process))
    if !isAsked {
      isAsked = true
      let lines = prompt.split(separator: "\n", omittingEmptySubsequences: false)
      let last = lines.last.map(String.init) ?? ""
      if let terminal, host.machine.terminals[terminal]?.isInteractive == true {
        call.write(lines.dropLast().map { $0 + "\n" }.joined())
        host.machine.terminals.modify(terminal) {
          $0.prompt = last
          $0.hidesInput = isSecret
        }
      } else {
        call.write(prompt)
      }
    }
    switch host.machine.readLine(0, of: call.process) {
    case .bytes(let bytes):
      isAsked = false
      var text = String(decoding: bytes, as: UTF8.self)
      while text.last?.isNewline == true { text.removeLast() }
      return .line(text)
    case .wait(let wait): return .wait(wait)
    case .end, .failed:
      isAsked = false
      return .none
    }
  }
}

/// A yes-or-no question, and what is done after a yes.
struct Question<Host: DockerCLIHost>: Follower {
  let prompt: String
  let act: @Sendable (inout Host, inout Call<Host>) throws(DockerFailure) -> Int
  private var asker = LineAsker<Host>()

  init(
    _ prompt: String,
    act: @escaping @Sendable (inout Host, inout Call<Host>) throws(DockerFailure) -> Int
  ) {
    self.prompt = prompt
    self.act = act
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    switch asker.ask(prompt, &host, &call) {
    case .wait(let wait): return .wait([wait])
    // Real: no answer is a no, and a no is no failure.
    case .none: return .exit(0)
    case .line(let text):
      guard ["y", "yes"].contains(text.lowercased().filter { $0 != " " }) else { return .exit(0) }
      do throws(DockerFailure) {
        return .exit(try act(&host, &call))
      } catch {
        call.complain(error.text)
        return .exit(error.status)
      }
    }
  }
}

/// Does a thing at once with `--force`, else after a yes.
func afterConsent<Host: DockerCLIHost>(
  _ flags: ParsedFlags, _ warning: String, _ host: inout Host, _ call: inout Call<Host>,
  _ act: @escaping @Sendable (inout Host, inout Call<Host>) throws(DockerFailure) -> Int
) throws(DockerFailure) -> Following<Host> {
  if flags.bool("force") { return .exit(try act(&host, &call)) }
  return .follow(
    Question<Host>(
      warning + "\nAre you sure you want to continue? [y/N] ", act: act))
}
