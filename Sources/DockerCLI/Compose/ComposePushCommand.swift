// docker compose push

import Commands
import ComposeFile
import Containers
import Docker
import Kernel
import Machine

func composePush<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = composeSpec(
    "push", "[OPTIONS] [SERVICE...]", "Push service images",
    "Sends the images of services that are built to their registries.",
    [
      Flag("ignore-push-failures", nil, .bool, "Go on when one cannot be pushed."),
      Flag("include-deps", nil, .bool, "Those of services that they depend on, too."),
      Flag("quiet", "q", .bool, "Do not show the layers."),
    ])
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      let whole = try ComposeFiles(host, call, flags).load(&host, &call)
      _ = try whole.checked(flags.arguments)
      let project = try whole.choosing(
        flags.arguments, withDependencies: flags.bool("include-deps"))
      let mode = try ComposePrinter.mode(host, call, flags)
      return .follow(
        ComposePushProcess<Host>(
          services: project.services,
          printer: ComposePrinter(mode, title: "Pushing"), isQuiet: flags.bool("quiet"),
          ignores: flags.bool("ignore-push-failures")))
    })
}

/// Pushes the images one after the other.
private struct ComposePushProcess<Host: DockerCLIHost>: Follower {
  let services: [ComposeService]
  var printer: ComposePrinter
  let isQuiet: Bool
  let ignores: Bool
  private var place = 0
  private var plan: (transfer: Transfer, refusal: String?)?
  private var begun = Instant.zero
  private var step = 0

  init(services: [ComposeService], printer: ComposePrinter, isQuiet: Bool, ignores: Bool) {
    self.services = services
    self.printer = printer
    self.isQuiet = isQuiet
    self.ignores = ignores
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    guard place < services.count else { return .exit(0) }
    let service = services[place]
    guard service.hasBuild, service.image != nil else {
      show(ComposeProgress(id: service.name, text: "Skipped", kind: .done), host, &call)
      place += 1
      return .again
    }
    guard let plan else {
      show(ComposeProgress(id: service.name, text: "Pushing"), host, &call)
      do throws(DockerError) {
        let reference: ImageReference
        do throws(ReferenceError) {
          reference = try ImageReference(service.image ?? "")
        } catch {
          throw DockerError.badReference(error)
        }
        let account = RegistryLogin.account(for: reference.domain, host, call)
        self.plan = try host.imagePush(reference, account: account)
      } catch {
        return failed(error.message, service, host, &call)
      }
      begun = host.machine.now
      step = 0
      return .again
    }
    while step < plan.transfer.steps.count {
      let due = begun + plan.transfer.steps[step].after
      guard due <= host.machine.now else { return .wait([.until(due)]) }
      if case .layer(let id, let progress) = plan.transfer.steps[step].event, !isQuiet {
        write([.layer(service: service.name, id: id, progress)], host, &call)
      }
      step += 1
    }
    let end = begun + plan.transfer.duration
    guard end <= host.machine.now else { return .wait([.until(end)]) }
    if let refusal = plan.refusal { return failed(refusal, service, host, &call) }
    host.finishPush(plan.transfer)
    show(ComposeProgress(id: service.name, text: "Pushed", kind: .done), host, &call)
    self.plan = nil
    place += 1
    return .again
  }

  private mutating func failed(
    _ message: String, _ service: ComposeService, _ host: Host, _ call: inout Call<Host>
  ) -> FollowerStep {
    show(
      ComposeProgress(id: service.name, text: "Error", status: message, kind: .failed), host, &call)
    plan = nil
    place += 1
    if ignores { return .again }
    call.complain(message)
    return .exit(1)
  }
  private mutating func show(
    _ progress: ComposeProgress, _ host: Host, _ call: inout Call<Host>
  ) {
    write([.progress(progress)], host, &call)
  }
  private mutating func write(_ events: [ComposeEvent], _ host: Host, _ call: inout Call<Host>) {
    let text = printer.show(
      events, at: host.machine.now, columns: host.terminal(call, 2)?.columns ?? 80
    ) { $0 + "\n" }
    call.output.write(text, to: 2)
  }
}
