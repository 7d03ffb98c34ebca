// kubectl create --raw: a file sent to a path of the API server as it stands.

import Commands
import Documents
import Files
import Kernel
import KubernetesAPI
import Machine

func createRaw<Host: KubectlHost>(
  _ path: String, _ flags: ParsedFlags, input: [UInt8], _ host: inout Host,
  _ call: inout Call<Host>
) throws(KubectlError) {
  if flags.has("output") { throw .plain("--raw and --output are mutually exclusive") }
  let names = flags.slice("filename")
  guard names.count == 1, let name = names.first else {
    throw .plain("--raw can only use a single local file or stdin")
  }
  if name.hasPrefix("http://") || name.hasPrefix("https://") {
    throw .plain("--raw cannot read from a url")
  }
  guard path.hasPrefix("/") else {
    throw .plain("--raw must be a valid URL path: parse \"\(path)\": invalid URI for request")
  }
  var bytes = input
  if name != "-" {
    do throws(FileError) {
      bytes = try host.machine.files.read(name, in: host.view(call))
    } catch {
      throw .plain("open \(name): \(error.message.lowercased())")
    }
  }
  let client = try KubeClient(&host, &call, flags, manager: "kubectl-create")
  guard let sent = try? JSON.parse(String(decoding: bytes, as: UTF8.self)) else {
    throw .server(
      Status(
        code: 400, reason: "BadRequest",
        message: "the object provided is unrecognized: it is no JSON document"))
  }
  let answer = RawPath.answer(path, as: client.user, sending: sent, &host)
  if let failure = answer.failure { throw .server(failure) }
  call.write(answer.body)
}
