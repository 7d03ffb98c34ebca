// create, replace and delete with --raw: a file sent to a path of the API server as it stands.

import Commands
import Documents
import Files
import Kernel
import KubernetesAPI
import Machine

/// Real: cmd/util's rawhttp of kubectl 1.36.
func sendRaw<Host: KubectlHost>(
  _ verb: Verb, _ path: String, _ flags: ParsedFlags, input: [UInt8], _ host: inout Host,
  _ call: inout Call<Host>
) throws(KubectlError) {
  let names = flags.slice("filename")
  if verb != .delete || !names.isEmpty {
    guard names.count == 1, !flags.has("kustomize") else {
      throw .plain("--raw can only use a single local file or stdin")
    }
  }
  if names.first.map({ $0.hasPrefix("http://") || $0.hasPrefix("https://") }) ?? false {
    throw .plain("--raw cannot read from a url")
  }
  if flags.has("output"), verb != .delete {
    throw .plain("--raw and --output are mutually exclusive")
  }
  guard path.hasPrefix("/") else {
    throw .plain("--raw must be a valid URL path: parse \"\(path)\": invalid URI for request")
  }
  var bytes = input
  if let name = names.first, name != "-" {
    do throws(FileError) {
      bytes = try host.machine.files.read(name, in: host.view(call))
    } catch {
      throw .plain("open \(name): \(error.message.lowercased())")
    }
  }
  let client = try KubeClient(&host, &call, flags, manager: "kubectl-\(verb.rawValue)")
  var sent: Value?
  if !names.isEmpty {
    guard let document = try? JSON.parse(String(decoding: bytes, as: UTF8.self)) else {
      throw .server(
        Status(
          code: 400, reason: "BadRequest",
          message: "the object provided is unrecognized: it is no JSON document"))
    }
    sent = document
  }
  let answer = RawPath.answer(path, as: client.user, verb, sending: sent, &host)
  if let failure = answer.failure { throw .server(failure) }
  call.write(answer.body)
}
