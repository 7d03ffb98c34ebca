// openssl: random bytes, digests, base64, RSA keys, requests and certificates.
//
// Real: OpenSSL 3.0. Limit: RSA only, and of -config files nothing but -addext's kind of words.

import Certificates
import Commands
import Crypto
import Files
import Kernel
import Machine
import Text

enum OpensslTool {
  /// Real commands that the lab does not model.
  static let unmodelled: Set<String> = [
    "s_client", "s_server", "ca", "cms", "crl", "dhparam", "dsa", "ec", "ecparam", "genpkey",
    "ocsp", "pkcs12", "pkcs7", "pkcs8", "pkeyutl", "prime", "rsautl", "smime", "speed", "ts",
    "passwd", "ciphers", "errstr", "list", "asn1parse", "sha1", "md5", "kdf", "mac", "srp", "pkey",
  ]

  static func command<Host: MachineHost>() -> Command<Host> {
    Command(
      "openssl", "keys, certificates, digests, random bytes",
      .follower { host, call in
        let words = Array(call.arguments.dropFirst())
        guard let verb = words.first, verb != "help", verb != "--help" else {
          call.complain("help:\n\nStandard commands that the lab models")
          call.complain("dgst              enc               base64            genrsa")
          call.complain("rand              req               rsa               verify")
          call.complain("version           x509")
          return .exit(0)
        }
        let rest = Array(words.dropFirst())
        switch verb {
        case "version", "-v", "-version", "--version":
          call.print("OpenSSL 3.0.17 1 Jul 2025 (Library: OpenSSL 3.0.17 1 Jul 2025)")
          return .exit(0)
        case "rand": return .exit(rand(rest, &host, &call))
        case "dgst", "sha256", "sha512", "sha384":
          return dgst(verb == "dgst" ? rest : ["-" + verb] + rest)
        case "enc", "base64": return enc(verb == "base64" ? ["-base64"] + rest : rest, &host, &call)
        case "genrsa": return .exit(genrsa(rest, &host, &call))
        case "req", "x509", "rsa", "verify":
          let options = SSLOptions(rest)
          let file = options.values["in"] ?? "-"
          let needs =
            options.values["in"] == nil && verb != "verify"
            && !(verb == "req"
              && (options.has("new") || options.has("newkey") || options.has("x509")))
          return .follow(
            GatheredInputs<Host>(needs ? [file] : []) { host, call, inputs in
              let input = inputs.first.map { String(decoding: $0.bytes, as: UTF8.self) }
              return switch verb {
              case "req": OpensslRequests.req(options, input, &host, &call)
              case "x509": OpensslRequests.x509(options, input, &host, &call)
              case "rsa": OpensslRequests.rsa(options, input, &host, &call)
              default: OpensslRequests.verify(options, &host, &call)
              }
            })
        case _ where unmodelled.contains(verb):
          host.sayUnmodelled("openssl \(verb)", &call)
          return .exit(1)
        default:
          call.complain("Invalid command '\(verb)'; type \"help\" for a list.")
          return .exit(1)
        }
      })
  }

  /// Writes to -out, or to the standard output.
  static func give<Host: MachineHost>(
    _ bytes: [UInt8], to file: String?, isSecret: Bool = false, _ host: inout Host,
    _ call: inout Call<Host>
  ) -> Bool {
    guard let file else {
      call.write(bytes: bytes)
      return true
    }
    do throws(FileError) {
      try host.machine.files.write(
        file, bytes, mode: isSecret ? 0o600 : 0o666, in: host.view(call), at: host.machine.now)
      return true
    } catch {
      call.complain("Can't open \"\(file)\" for writing, \(error.message)")
      return false
    }
  }

  private static func rand<Host: MachineHost>(
    _ words: [String], _ host: inout Host, _ call: inout Call<Host>
  ) -> Int {
    let options = SSLOptions(words)
    guard let text = options.operands.last else {
      call.complain("rand: Use -help for summary.")
      return 1
    }
    guard let count = Int(text), count > 0 else {
      call.complain("rand: Can't parse \"\(text)\" as a number\nrand: Use -help for summary.")
      return 1
    }
    guard count <= 16 << 20 else {
      call.complain("swiftlab: the lab gives 16 MiB of random bytes at most")
      return 1
    }
    var bytes = Hex.decoded(host.machine.random.hex(count * 2)) ?? []
    if options.has("hex") {
      bytes = Array((Hex.encoded(bytes) + "\n").utf8)
    } else if options.has("base64") {
      bytes = Array((Base64.encoded(bytes, wrap: 64) + "\n").utf8)
    }
    return give(bytes, to: options.values["out"], &host, &call) ? 0 : 1
  }

  private static func dgst<Host: MachineHost>(_ words: [String]) -> Following<Host> {
    let options = SSLOptions(words)
    let kind =
      [DigestKind.md5, .sha1, .sha256, .sha384, .sha512].first { options.has($0.rawValue) }
      ?? .sha256
    let names = options.operands.isEmpty ? ["-"] : options.operands
    return .follow(
      GatheredInputs<Host>(names) { host, call, inputs in
        if options.values["sign"] != nil || options.values["verify"] != nil
          || options.values["hmac"] != nil
        {
          host.sayUnmodelled("openssl dgst with a key", &call)
          return 1
        }
        var status = 0
        for input in inputs {
          if let error = input.error {
            call.complain("Can't open \"\(input.name)\" for reading, \(error.message)")
            status = 1
            continue
          }
          guard var digest = RunningDigest(kind) else { continue }
          digest.update(input.bytes)
          let name = input.name == "-" ? "stdin" : input.name
          let title =
            kind == .md5 || kind == .sha1 ? kind.title : "SHA2-\(kind.rawValue.dropFirst(3))"
          call.print(
            options.has("r") ? "\(digest.hex) *\(name)" : "\(title)(\(name))= \(digest.hex)")
        }
        return status
      })
  }

  private static func enc<Host: MachineHost>(
    _ words: [String], _ host: inout Host, _ call: inout Call<Host>
  ) -> Following<Host> {
    let options = SSLOptions(words)
    guard options.has("base64") || options.has("a") else {
      host.sayUnmodelled("openssl enc with a cipher", &call)
      return .exit(1)
    }
    return .follow(
      GatheredInputs<Host>([options.values["in"] ?? options.operands.first ?? "-"]) {
        host, call, inputs in
        let input = inputs[0]
        if let error = input.error {
          call.complain("Can't open \"\(input.name)\" for reading, \(error.message)")
          return 1
        }
        let isOneLine = options.has("A")
        var out: [UInt8]
        if options.has("d") {
          out = Base64.decodedPart(input.bytes.filter { $0 != 10 && $0 != 13 }).bytes
        } else {
          out = Array(Base64.encoded(input.bytes, wrap: isOneLine ? 0 : 64).utf8)
          if !isOneLine, !out.isEmpty { out.append(10) }
        }
        return give(out, to: options.values["out"], &host, &call) ? 0 : 1
      })
  }

  private static func genrsa<Host: MachineHost>(
    _ words: [String], _ host: inout Host, _ call: inout Call<Host>
  ) -> Int {
    let options = SSLOptions(words)
    if options.has("aes256") || options.has("des3") || options.has("aes128") {
      host.sayUnmodelled("a key with a password", &call)
      return 1
    }
    let text = options.operands.last ?? "2048"
    guard let bits = Int(text) else {
      call.complain("genrsa: Can't parse \"\(text)\" as a number\ngenrsa: Use -help for summary.")
      return 1
    }
    guard let key = RSAKey(bits: bits, random: &host.machine.random) else {
      if bits < 512 {
        call.complain("genrsa: Error generating RSA key")
      } else {
        host.sayUnmodelled("an RSA key of \(bits) bits", &call)
      }
      return 1
    }
    let pem =
      options.has("traditional")
      ? PEM.text("RSA PRIVATE KEY", key.inner.encoded) : PEM.text("PRIVATE KEY", key.outer.encoded)
    return give(Array(pem.utf8), to: options.values["out"], isSecret: true, &host, &call) ? 0 : 1
  }
}

/// openssl's options: one dash, and a value behind those that take one.
struct SSLOptions: Sendable {
  var values: [String: String] = [:]
  var extensions: [String] = []
  private var flags: Set<String> = []
  /// The flags without a value, as they came: x509 prints in that order.
  private(set) var order: [String] = []
  var operands: [String] = []

  private static let valued: Set<String> = [
    "in", "out", "key", "keyout", "subj", "days", "newkey", "CA", "CAkey", "CAserial", "CAfile",
    "set_serial", "config", "extfile", "extensions", "addext", "passin", "passout", "inform",
    "outform", "sign", "verify", "hmac", "nameopt", "checkend", "pass", "k", "K", "iv", "reqexts",
    "signkey", "checkhost", "checkip", "pkeyopt", "CAform", "keyform", "copy_extensions", "sigopt",
  ]
  init(_ words: [String]) {
    var rest = words[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("-"), word.count > 1 else {
        operands.append(word)
        continue
      }
      let name = String(word.drop { $0 == "-" })
      // -verify is a flag of req, and -sign takes a key: what follows decides.
      if name == "verify", rest.first?.hasPrefix("-") ?? true {
        add(name)
      } else if Self.valued.contains(name), let value = rest.popFirst() {
        values[name] = value
        if name == "addext" { extensions.append(value) }
      } else {
        add(name)
      }
    }
  }
  private mutating func add(_ flag: String) {
    if flags.insert(flag).inserted { order.append(flag) }
  }
  func has(_ name: String) -> Bool { flags.contains(name) || values[name] != nil }
}
