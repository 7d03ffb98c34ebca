// kubectl create secret tls

import Commands
import Documents
import Files
import Machine
import Text

func createTLSSecretVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "tls",
    "NAME --cert=path/to/cert/file --key=path/to/key/file [--dry-run=server|client|none] [options]",
    "Create a TLS secret")
  spec.description = "Creates a secret of a certificate and its private key, both PEM files."
  spec.examples = [
    .init("For an ingress", "kubectl create secret tls site --cert=tls.crt --key=tls.key")
  ]
  spec.flags =
    KubectlFlags.printing + ObjectChanges.createFlags + [
      Flag(
        "append-hash", nil, .bool, "Put a hash of the content behind the name."),
      Flag("cert", nil, .string, "The certificate's file.", completes: "file"),
      Flag("key", nil, .string, "The key's file.", completes: "file"),
    ]
  return creating(
    spec, path: "secret tls", failing: "failed to create secret"
  ) { flags, name, host, call throws(KubectlError) in
    guard !flags.string("cert").isEmpty, !flags.string("key").isEmpty else {
      throw .plain("key and cert must be specified")
    }
    func read(_ file: String) throws(KubectlError) -> [UInt8] {
      do throws(FileError) {
        return try host.machine.files.read(file, in: host.view(call))
      } catch {
        throw .plain("Cannot read file \(file), open \(file): \(error.message.lowercased())")
      }
    }
    let certificate = try read(flags.string("cert"))
    let key = try read(flags.string("key"))
    // Limit: only RSA keys are held against their certificates.
    try Credentials.check(
      String(decoding: certificate, as: UTF8.self), key: String(decoding: key, as: UTF8.self))
    return [
      "apiVersion": "v1",
      "data": [
        "tls.crt": .string(Base64.encoded(certificate)), "tls.key": .string(Base64.encoded(key)),
      ], "kind": "Secret", "metadata": ["name": .string(name)], "type": "kubernetes.io/tls",
    ]
  }
}
