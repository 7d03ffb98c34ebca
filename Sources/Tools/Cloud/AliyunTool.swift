// aliyun: Alibaba Cloud's command line, as far as it goes without an account.
//
// Real: aliyun-cli 3.0.

import Commands
import Files
import Kernel
import Machine

enum AliyunTool {
  static func command<Host: MachineHost>() -> Command<Host> {
    Command(
      "aliyun", "Alibaba Cloud's command line; the lab has no account there",
      .follower { host, call in
        let words = call.arguments.dropFirst().filter { !$0.hasPrefix("-") }
        switch words.first {
        case nil, "help":
          call.print("Alibaba Cloud Command Line Interface Version 3.0.190\n")
          call.print(
            "Usage:\n  aliyun <product> <operation> [--parameter1 value1 --parameter2 value2 ...]\n"
          )
          call.print("Commands:")
          call.print("  configure       keep an access key and a region")
          call.print("  version         print the version\n")
          call.print("Images are pushed with docker, not with aliyun:")
          call.print("  docker login registry.cn-hangzhou.aliyuncs.com")
          return .exit(0)
        case "version":
          call.print("3.0.190")
          return .exit(0)
        case "configure":
          if words.dropFirst().first == "list" {
            call.print("Profile   | Credential         | Valid   | Region           | Language")
            call.print("--------- | ------------------ | ------- | ---------------- | --------")
            call.print("default * |                    | Invalid |                  | en")
            return .exit(0)
          }
          call.print("Configuring profile 'default' in 'AK' authenticate mode...")
          return .follow(Questions<Host>())
        case _?:
          let path = (host.environment(call, "HOME") ?? "/root") + "/.aliyun/config.json"
          guard host.machine.files.exists(path, in: host.view(call)) else {
            call.complain("ERROR: region can't be empty\n")
            call.complain("Configuration failed, use `aliyun configure` to configure it")
            return .exit(1)
          }
          call.pause(.milliseconds(500))
          call.complain("ERROR: SDK.ServerError")
          call.complain("ErrorCode: InvalidAccessKeyId.NotFound")
          call.complain("Message: Specified access key is not found.")
          return .exit(2)
        }
      })
  }

  private struct Questions<Host: MachineHost>: Follower {
    private static var all: [String] {
      [
        "Access Key Id []: ", "Access Key Secret []: ", "Default Region Id []: ",
        "Default Output Format [json]: json (Only support json)\nDefault Language [zh|en] en: ",
      ]
    }
    private var answers: [String] = []
    private var isAsked = false

    mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
      guard answers.count < 4 else {
        let view = host.view(call)
        let folder = (host.environment(call, "HOME") ?? "/root") + "/.aliyun"
        try? host.machine.files.makeDirectories(folder, in: view, at: host.machine.now)
        let text =
          "{\"current\":\"default\",\"profiles\":[{\"name\":\"default\",\"mode\":\"AK\",\"access_key_id\":\"\(answers[0])\",\"region_id\":\"\(answers[2])\"}]}\n"
        try? host.machine.files.write(
          folder + "/config.json", text: text, mode: 0o600, in: view, at: host.machine.now)
        call.print("Saving profile[default] ...Done.")
        return .exit(0)
      }
      guard isAsked else {
        call.write(Self.all[answers.count])
        isAsked = true
        return .again
      }
      switch host.machine.readLine(0, of: call.process) {
      case .wait(let wait): return .wait([wait])
      case .end, .failed: return .exit(1)
      case .bytes(let bytes):
        answers.append(
          String(decoding: bytes.filter { $0 > 31 && $0 != 34 && $0 != 92 }, as: UTF8.self))
        isAsked = false
        return .again
      }
    }
  }
}
