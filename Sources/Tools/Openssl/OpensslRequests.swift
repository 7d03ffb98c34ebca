// openssl req, x509, rsa, verify: requests and certificates.

import Certificates
import Commands
import Files
import Kernel
import Machine
import Text

enum OpensslRequests {
  /// A file's text, or nil after the complaint of openssl.
  static func text<Host: MachineHost>(
    _ file: String?, _ input: String?, as what: String, _ host: Host, _ call: inout Call<Host>
  ) -> String? {
    guard let file else { return input ?? "" }
    do throws(FileError) {
      return try host.machine.files.readText(file, limit: 4 << 20, in: host.view(call))
    } catch {
      call.complain("Could not open file or uri for loading \(what) from \(file)")
      call.complain(
        "C0000000000000:error:80000002:system library:file_open:\(error.message):../providers/implementations/storemgmt/file_store.c:266:calling stat(\(file))"
      )
      return nil
    }
  }
  private static func key<Host: MachineHost>(
    _ file: String?, _ input: String?, _ host: Host, _ call: inout Call<Host>
  ) -> RSAKey? {
    guard let text = text(file, input, as: "private key", host, &call) else { return nil }
    guard let key = RSAKey(pem: text), key.isPrivate else {
      call.complain("Could not read private key from \(file ?? "<stdin>")")
      return nil
    }
    return key
  }

  private static func subject<Host: MachineHost>(
    _ options: SSLOptions, _ host: inout Host, _ call: inout Call<Host>
  ) -> DistinguishedName? {
    guard let text = options.values["subj"] else {
      // Limit: the questions for country, state and so on are not asked; -subj says it all.
      call.complain(
        "swiftlab: give the name with -subj \"/CN=...\"; the lab asks no questions for it.")
      host.machine.notices.append(.unmodelled(name: "openssl req without -subj"))
      return nil
    }
    guard let name = DistinguishedName(subject: text) else {
      call.complain(
        "req: subject name is expected to be in the format /type0=value0/type1=value1/type2=... where characters may be escaped by \\. This name is not in that format: '\(text)'"
      )
      return nil
    }
    for key in name.unknown {
      call.complain("req: Skipping unknown subject name attribute \"\(key)\"")
    }
    return name
  }
  private static func extensions<Host: MachineHost>(
    _ texts: [String], _ host: inout Host, _ call: inout Call<Host>
  ) -> [CertificateExtension] {
    texts.compactMap { text in
      guard let found = CertificateExtension.read(text) else {
        host.sayUnmodelled("the extension \(text.prefix { $0 != "=" })", &call)
        return nil
      }
      return found
    }
  }
  private static func serial<Host: MachineHost>(_ host: inout Host) -> [UInt8] {
    var bytes = Hex.decoded(host.machine.random.hex(40)) ?? []
    if !bytes.isEmpty { bytes[0] = bytes[0] & 0x7F | 0x10 }
    return bytes
  }

  static func req<Host: MachineHost>(
    _ options: SSLOptions, _ input: String?, _ host: inout Host, _ call: inout Call<Host>
  ) -> Int {
    if let file = options.values["config"], !host.machine.files.exists(file, in: host.view(call)) {
      call.complain("Can't open \"\(file)\" for reading, No such file or directory")
      return 1
    }
    let makesNew =
      options.has("new") || options.has("newkey")
      || (options.has("x509") && options.values["in"] == nil)
    guard makesNew else {
      guard let text = text(options.values["in"], input, as: "X509_REQ", host, &call) else {
        return 1
      }
      guard let request = CertificateRequest(pem: text) else {
        call.complain("Unable to load X509 request")
        return 1
      }
      if options.has("verify") {
        let isGood = request.key.verifies(request.signature, of: request.info)
        call.complain("Certificate request self-signature verify \(isGood ? "OK" : "failure")")
      }
      if options.has("text") { call.write(CertificateText.text(request)) }
      if options.has("subject") { call.print("subject=" + request.subject.text) }
      if options.has("pubkey") {
        call.write(PEM.text("PUBLIC KEY", request.key.publicInfo.encoded))
      }
      guard !options.has("noout") else { return 0 }
      let pem = PEM.text("CERTIFICATE REQUEST", request.encoded)
      return OpensslTool.give(Array(pem.utf8), to: options.values["out"], &host, &call) ? 0 : 1
    }
    let signer: RSAKey
    if let file = options.values["key"] {
      guard let found = key(file, nil, host, &call) else { return 1 }
      signer = found
    } else {
      let wanted = options.values["newkey"] ?? "rsa:2048"
      guard wanted.hasPrefix("rsa"),
        let made = RSAKey(bits: Int(wanted.dropFirst(4)) ?? 2048, random: &host.machine.random)
      else {
        host.sayUnmodelled("a new key of \(wanted)", &call)
        return 1
      }
      guard options.has("nodes") || options.has("noenc") else {
        host.sayUnmodelled("a key with a password (give -nodes)", &call)
        return 1
      }
      signer = made
      let pem = Array(PEM.text("PRIVATE KEY", made.outer.encoded).utf8)
      let file = options.values["keyout"] ?? "privkey.pem"
      guard OpensslTool.give(pem, to: file, isSecret: true, &host, &call) else { return 1 }
      call.complain("-----")
    }
    guard let name = subject(options, &host, &call) else { return 1 }
    let added = extensions(options.extensions, &host, &call)
    let pem: String
    if options.has("x509") {
      let own = CertificateExtension.authority(signer).filter { one in
        !added.contains { $0.object == one.object }
      }
      let made = Certificate(
        serial: serial(&host), issuer: name, subject: name, from: host.machine.now,
        days: days(options), key: signer, extensions: own + added, signer: signer)
      pem = PEM.text("CERTIFICATE", made.encoded)
    } else {
      pem = PEM.text("CERTIFICATE REQUEST", CertificateRequest(name, signer, added).encoded)
    }
    if options.has("noout") { return 0 }
    return OpensslTool.give(Array(pem.utf8), to: options.values["out"], &host, &call) ? 0 : 1
  }
  private static func days(_ options: SSLOptions) -> Int {
    min(max(0, options.values["days"].flatMap { Int($0) } ?? 30), 36_500)
  }

  static func x509<Host: MachineHost>(
    _ options: SSLOptions, _ input: String?, _ host: inout Host, _ call: inout Call<Host>
  ) -> Int {
    if options.has("req") { return sign(options, input, &host, &call) }
    guard let text = text(options.values["in"], input, as: "certificate", host, &call) else {
      call.complain("Unable to load certificate")
      return 1
    }
    guard let found = Certificate(pem: text) else {
      call.complain("Could not read certificate from \(options.values["in"] ?? "<stdin>")")
      call.complain("Unable to load certificate")
      return 1
    }
    for flag in options.order { print(flag, of: found, options, &call) }
    if let text = options.values["checkend"], let seconds = Int(text) {
      let ends = found.notAfter.seconds < host.machine.now.seconds + min(max(0, seconds), 1 << 40)
      call.print(ends ? "Certificate will expire" : "Certificate will not expire")
      return ends ? 1 : 0
    }
    guard !options.has("noout") else { return 0 }
    let pem = PEM.text("CERTIFICATE", found.encoded)
    return OpensslTool.give(Array(pem.utf8), to: options.values["out"], &host, &call) ? 0 : 1
  }

  /// What one of x509's flags shows.
  private static func print<Host: MachineHost>(
    _ flag: String, of found: Certificate, _ options: SSLOptions, _ call: inout Call<Host>
  ) {
    switch flag {
    case "text": call.write(CertificateText.text(found))
    case "serial": call.print("serial=" + Hex.encoded(found.serial, uppercase: true))
    case "subject": call.print("subject=" + found.subject.text)
    case "issuer": call.print("issuer=" + found.issuer.text)
    case "dates":
      call.print("notBefore=" + Certificate.shown(found.notBefore))
      call.print("notAfter=" + Certificate.shown(found.notAfter))
    case "startdate": call.print("notBefore=" + Certificate.shown(found.notBefore))
    case "enddate": call.print("notAfter=" + Certificate.shown(found.notAfter))
    case "fingerprint":
      var digest = RunningDigest(options.has("sha256") ? .sha256 : .sha1)
      digest?.update(found.encoded)
      let hex = Hex.decoded(digest?.hex ?? "") ?? []
      call.print(
        "\(options.has("sha256") ? "sha256" : "SHA1") Fingerprint="
          + CertificateExtension.colons(hex))
    case "pubkey": call.write(PEM.text("PUBLIC KEY", found.key.publicInfo.encoded))
    default: break
    }
  }

  private static func sign<Host: MachineHost>(
    _ options: SSLOptions, _ input: String?, _ host: inout Host, _ call: inout Call<Host>
  ) -> Int {
    guard let text = text(options.values["in"], input, as: "certificate request", host, &call)
    else {
      return 1
    }
    guard let request = CertificateRequest(pem: text) else {
      call.complain("Unable to load certificate request")
      return 1
    }
    let isGood = request.key.verifies(request.signature, of: request.info)
    call.complain(
      isGood
        ? "Certificate request self-signature ok"
        : "Certificate request self-signature did not match the contents")
    guard isGood else { return 1 }
    call.complain("subject=" + request.subject.text)
    var issuer = request.subject
    let signer: RSAKey
    if let file = options.values["CA"] {
      guard let caText = self.text(file, nil, as: "CA certificate", host, &call) else { return 1 }
      guard let authority = Certificate(pem: caText) else {
        call.complain("Could not read CA certificate from \(file)")
        return 1
      }
      let keyFile = options.values["CAkey"] ?? file
      guard let found = key(keyFile, nil, host, &call) else { return 1 }
      guard found.modulus == authority.key.modulus else {
        call.complain("CA certificate and CA private key do not match")
        return 1
      }
      issuer = authority.subject
      signer = found
    } else if let file = options.values["signkey"] ?? options.values["key"] {
      guard let found = key(file, nil, host, &call) else { return 1 }
      signer = found
    } else {
      call.complain(
        "x509: We need a private key to sign with, use -key or -CA or -CAkey with private key")
      return 1
    }
    var added = options.values["extfile"] == nil ? [] : request.extensions
    if let file = options.values["extfile"] {
      guard let lines = self.text(file, nil, as: "extensions", host, &call) else { return 1 }
      let texts = lines.split(separator: "\n").map { $0.trimmed }.filter {
        $0.contains("=") && !$0.hasPrefix("[") && !$0.hasPrefix("#")
      }
      added = extensions(texts, &host, &call)
    }
    if options.values["copy_extensions"] == "copy" || options.values["copy_extensions"] == "copyall"
    {
      added += request.extensions
    }
    let number =
      options.values["set_serial"].flatMap { text -> [UInt8]? in
        text.hasPrefix("0x")
          ? Hex.decoded(text.count % 2 == 0 ? String(text.dropFirst(2)) : "0" + text.dropFirst(2))
          : Int(text).map { BigNumber($0).bytes() }
      } ?? serial(&host)
    let made = Certificate(
      serial: number, issuer: issuer, subject: request.subject, from: host.machine.now,
      days: days(options), key: request.key, extensions: added, signer: signer)
    if options.values["CA"] != nil,
      options.has("CAcreateserial") || options.values["CAserial"] != nil,
      options.values["set_serial"] == nil
    {
      let base = options.values["CA"] ?? ""
      let stem = base.lastIndex(of: ".").map { String(base[..<$0]) } ?? base
      let file = options.values["CAserial"] ?? stem + ".srl"
      _ = OpensslTool.give(
        Array((Hex.encoded(number, uppercase: true) + "\n").utf8), to: file, &host, &call)
    }
    if options.has("text") { call.write(CertificateText.text(made)) }
    guard !options.has("noout") else { return 0 }
    let pem = PEM.text("CERTIFICATE", made.encoded)
    return OpensslTool.give(Array(pem.utf8), to: options.values["out"], &host, &call) ? 0 : 1
  }

  static func rsa<Host: MachineHost>(
    _ options: SSLOptions, _ input: String?, _ host: inout Host, _ call: inout Call<Host>
  ) -> Int {
    guard let text = text(options.values["in"], input, as: "private key", host, &call) else {
      return 1
    }
    guard let key = RSAKey(pem: text), key.isPrivate || options.has("pubin") else {
      call.complain("Could not read private key from \(options.values["in"] ?? "<stdin>")")
      return 1
    }
    if options.has("text") { call.write(CertificateText.text(key)) }
    if options.has("modulus") {
      call.print("Modulus=" + Hex.encoded(key.modulus.bytes(), uppercase: true))
    }
    if options.has("check") { call.print("RSA key ok") }
    guard !options.has("noout") else { return 0 }
    call.complain("writing RSA key")
    let isPublic = options.has("pubout") || options.has("pubin")
    let pem =
      isPublic
      ? PEM.text("PUBLIC KEY", key.publicInfo.encoded)
      : options.has("traditional")
        ? PEM.text("RSA PRIVATE KEY", key.inner.encoded)
        : PEM.text("PRIVATE KEY", key.outer.encoded)
    return OpensslTool.give(
      Array(pem.utf8), to: options.values["out"], isSecret: !isPublic, &host, &call) ? 0 : 1
  }

  static func verify<Host: MachineHost>(
    _ options: SSLOptions, _ host: inout Host, _ call: inout Call<Host>
  ) -> Int {
    var authorities: [Certificate] = []
    if let file = options.values["CAfile"] {
      guard let text = text(file, nil, as: "trusted certificate", host, &call) else { return 2 }
      if let found = Certificate(pem: text) { authorities.append(found) }
    }
    var status = 0
    for file in options.operands {
      guard let text = text(file, nil, as: "certificate file", host, &call),
        let found = Certificate(pem: text)
      else {
        call.complain("Unable to load certificate file")
        status = 2
        continue
      }
      func fail(_ code: Int, _ why: String) {
        call.print(found.subject.text)
        call.complain("error \(code) at 0 depth lookup: \(why)\nerror \(file): verification failed")
        status = 2
      }
      guard
        let authority = authorities.first(where: {
          $0.subject == found.issuer && $0.key.verifies(found.signature, of: found.info)
        })
      else {
        fail(
          found.subject == found.issuer ? 18 : 20,
          found.subject == found.issuer
            ? "self-signed certificate" : "unable to get local issuer certificate")
        continue
      }
      _ = authority
      if found.notAfter < host.machine.now {
        fail(10, "certificate has expired")
        continue
      }
      call.print("\(file): OK")
    }
    return status
  }
}
