// aws: as far as tutorials take it before it needs an account, which the lab has not.
//
// Real: AWS CLI 2.15, whose words differ from version 1's: `get-login` is gone.

import Commands
import Files
import Kernel
import Machine
import Text

enum AwsTool {
  private static let usage = """

    usage: aws [options] <command> <subcommand> [<subcommand> ...] [parameters]
    To see help text, you can run:

      aws help
      aws <command> help
      aws <command> <subcommand> help

    """
  /// The operations of the services that container tutorials name.
  private static let services: [(name: String, operations: [String])] = [
    (
      "ecr",
      [
        "batch-check-layer-availability", "batch-delete-image", "batch-get-image",
        "complete-layer-upload", "create-repository", "delete-lifecycle-policy",
        "delete-repository", "delete-repository-policy", "describe-image-scan-findings",
        "describe-images", "describe-registry", "describe-repositories",
        "get-authorization-token", "get-download-url-for-layer", "get-lifecycle-policy",
        "get-login-password", "get-repository-policy", "initiate-layer-upload", "list-images",
        "list-tags-for-resource", "put-image", "put-image-scanning-configuration",
        "put-image-tag-mutability", "put-lifecycle-policy", "set-repository-policy",
        "start-image-scan", "tag-resource", "untag-resource", "upload-layer-part", "wait", "help",
      ]
    ),
    (
      "eks",
      [
        "create-cluster", "create-nodegroup", "delete-cluster", "describe-cluster", "get-token",
        "list-clusters", "list-nodegroups", "update-kubeconfig", "wait", "help",
      ]
    ),
    ("sts", ["assume-role", "get-caller-identity", "get-session-token", "help"]),
    ("s3", ["cp", "ls", "mb", "mv", "presign", "rb", "rm", "sync", "website", "help"]),
    ("ec2", ["describe-instances", "describe-vpcs", "run-instances", "help"]),
    (
      "iam",
      ["attach-role-policy", "create-policy", "create-role", "get-user", "list-users", "help"]
    ),
    ("ecs", ["create-cluster", "list-clusters", "list-services", "run-task", "help"]),
    ("cloudformation", ["create-stack", "deploy", "describe-stacks", "help"]),
    ("logs", ["describe-log-groups", "tail", "help"]),
  ]

  static func command<Host: MachineHost>() -> Command<Host> {
    Command(
      "aws", "Amazon's command line; the lab has no account there",
      .follower { host, call in
        var words: [String] = []
        var region =
          host.environment(call, "AWS_REGION") ?? host.environment(call, "AWS_DEFAULT_REGION")
        var rest = Array(call.arguments.dropFirst())[...]
        while let word = rest.popFirst() {
          if word == "--version" {
            call.print("aws-cli/2.15.30 Python/3.11.8 Linux/6.1.0 exe/x86_64.debian.12")
            return .exit(0)
          }
          if word == "--region" {
            region = rest.popFirst()
          } else if word.hasPrefix("--region=") {
            region = String(word.dropFirst(9))
          } else if ["--profile", "--output", "--query"].contains(word) {
            rest = rest.dropFirst()
          } else {
            words.append(word)
          }
        }
        guard let service = words.first else {
          call.complain(usage + "\naws: error: the following arguments are required: command\n")
          return .exit(252)
        }
        if service == "help" {
          call.write(
            usage + "\nThe lab knows: configure, \(services.map(\.name).joined(separator: ", ")).\n"
          )
          return .exit(0)
        }
        let settings = Settings(host, call)
        if service == "configure" { return configure(Array(words.dropFirst()), settings, &call) }
        guard let known = services.first(where: { $0.name == service }) else {
          let near = Suggestions.near(service, among: services.map(\.name))
          refuse("command", service, services.map(\.name) + ["configure", "help"], near, &call)
          return .exit(252)
        }
        guard words.count > 1 else {
          call.complain(usage + "\naws: error: the following arguments are required: operation\n")
          return .exit(252)
        }
        let operation = words[1]
        guard known.operations.contains(operation) else {
          let near = known.operations.filter {
            $0.hasPrefix(operation) || Suggestions.distance(operation, $0) <= 3
          }
          refuse("operation", operation, known.operations, near, &call)
          return .exit(252)
        }
        if operation == "help" {
          call.print("aws \(service): \(known.operations.joined(separator: ", "))")
          return .exit(0)
        }
        guard region ?? settings.region != nil || service == "iam" || service == "s3" else {
          call.complain(
            "\nYou must specify a region. You can also configure your region by running \"aws configure\"."
          )
          return .exit(253)
        }
        guard settings.hasKeys else {
          call.complain(
            "\nUnable to locate credentials. You can configure credentials by running \"aws configure\"."
          )
          return .exit(253)
        }
        // The lab's world has no account, so every key is a wrong one.
        let action = operation.split(separator: "-").map {
          $0.prefix(1).uppercased() + $0.dropFirst()
        }
        .joined()
        let shown = operation == "get-login-password" ? "GetAuthorizationToken" : action
        call.pause(.milliseconds(700))
        call.complain(
          "\nAn error occurred (UnrecognizedClientException) when calling the \(shown) operation: The security token included in the request is invalid."
        )
        return .exit(254)
      })
  }

  /// Real: two columns of 40 letters, then the near ones.
  private static func refuse<Host: MachineHost>(
    _ what: String, _ word: String, _ choices: [String], _ near: [String],
    _ call: inout Call<Host>
  ) {
    var text = usage + "\naws: error: argument \(what): Invalid choice, valid choices are:\n\n"
    for start in stride(from: 0, to: choices.count, by: 2) {
      let right = start + 1 < choices.count ? choices[start + 1].paddedRight(40) : ""
      text += choices[start].paddedRight(40) + (right.isEmpty ? "" : " | " + right) + "\n"
    }
    if !near.isEmpty {
      text += "\n\nInvalid choice: '\(word)', maybe you meant:\n\n"
      for name in near { text += "  * \(name)\n" }
    }
    call.complain(text)
  }

  /// What ~/.aws and the environment hold.
  struct Settings: Sendable {
    var key: String?
    var secret: String?
    var region: String?
    var output: String?
    let folder: String
    var hasKeys: Bool { key?.isEmpty == false && secret?.isEmpty == false }

    init<Host: MachineHost>(_ host: Host, _ call: Call<Host>) {
      folder = (host.environment(call, "HOME") ?? "/root") + "/.aws"
      key = host.environment(call, "AWS_ACCESS_KEY_ID")
      secret = host.environment(call, "AWS_SECRET_ACCESS_KEY")
      for file in ["credentials", "config"] {
        let text =
          (try? host.machine.files.readText(folder + "/" + file, in: host.view(call))) ?? ""
        for line in text.split(separator: "\n") {
          let parts = line.split(separator: "=", maxSplits: 1).map {
            String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
          }
          guard parts.count == 2 else { continue }
          switch parts[0] {
          case "aws_access_key_id": key = key ?? parts[1]
          case "aws_secret_access_key": secret = secret ?? parts[1]
          case "region": region = parts[1]
          case "output": output = parts[1]
          default: break
          }
        }
      }
    }
  }

  private static func configure<Host: MachineHost>(
    _ words: [String], _ settings: Settings, _ call: inout Call<Host>
  ) -> Following<Host> {
    if words.first == "list" {
      func row(_ name: String, _ value: String?, _ hides: Bool = false) {
        let shown = value.map { hides ? "****************" + $0.suffix(4) : $0 } ?? "<not set>"
        let kind = value == nil ? "None" : "config-file"
        call.print(
          "\(name.paddedLeft(10)) \(shown.paddedLeft(24)) \(kind.paddedLeft(16))    \(value == nil ? "None" : "~/.aws/config")"
        )
      }
      call.print("      Name                    Value             Type    Location")
      call.print("      ----                    -----             ----    --------")
      row("profile", nil)
      row("access_key", settings.key, true)
      row("secret_key", settings.secret, true)
      row("region", settings.region)
      return .exit(0)
    }
    guard words.isEmpty else {
      call.complain("swiftlab: of aws configure, the lab models: aws configure, aws configure list")
      return .exit(252)
    }
    return .follow(Questions<Host>(settings: settings))
  }

  /// The four questions of `aws configure`.
  private struct Questions<Host: MachineHost>: Follower {
    let settings: Settings
    private var answers: [String] = []
    private var isAsked = false

    init(settings: Settings) { self.settings = settings }

    private func question(_ number: Int) -> String {
      func hidden(_ text: String?) -> String {
        text.map { "****************" + $0.suffix(4) } ?? "None"
      }
      switch number {
      case 0: return "AWS Access Key ID [\(hidden(settings.key))]: "
      case 1: return "AWS Secret Access Key [\(hidden(settings.secret))]: "
      case 2: return "Default region name [\(settings.region ?? "None")]: "
      default: return "Default output format [\(settings.output ?? "None")]: "
      }
    }

    mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
      guard answers.count < 4 else {
        save(&host, call)
        return .exit(0)
      }
      guard isAsked else {
        call.write(question(answers.count))
        isAsked = true
        return .again
      }
      switch host.machine.readLine(0, of: call.process) {
      case .wait(let wait): return .wait([wait])
      case .end, .failed:
        call.complain("\nEOF when reading a line")
        return .exit(255)
      case .bytes(let bytes):
        answers.append(String(decoding: bytes.filter { $0 != 10 && $0 != 13 }, as: UTF8.self))
        isAsked = false
        return .again
      }
    }

    private func save(_ host: inout Host, _ call: Call<Host>) {
      func value(_ number: Int, _ old: String?) -> String? {
        answers[number].isEmpty ? old : answers[number]
      }
      let view = host.view(call)
      let now = host.machine.now
      var keys = "[default]\n", config = "[default]\n"
      if let key = value(0, settings.key) { keys += "aws_access_key_id = \(key)\n" }
      if let secret = value(1, settings.secret) { keys += "aws_secret_access_key = \(secret)\n" }
      if let region = value(2, settings.region) { config += "region = \(region)\n" }
      if let output = value(3, settings.output) { config += "output = \(output)\n" }
      try? host.machine.files.makeDirectories(settings.folder, in: view, at: now)
      try? host.machine.files.write(
        settings.folder + "/credentials", text: keys, mode: 0o600, in: view, at: now)
      try? host.machine.files.write(
        settings.folder + "/config", text: config, mode: 0o600, in: view, at: now)
    }
  }
}
