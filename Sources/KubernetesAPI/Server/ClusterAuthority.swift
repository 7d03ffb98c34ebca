// The authority that signs the cluster's certificates, and the administrator's own certificate.
//
// They are made once and written down, since a cluster comes up with every command: openssl made and checked them.
// NB: they keep no secret; every cluster of the lab has the same.

package import Certificates
import Crypto
package import Kernel
import Text

/// Real: as kubeadm makes them: `CN = kubernetes` for ten years, `O = kubeadm:cluster-admins, CN =
/// kubernetes-admin` for one.
package enum ClusterAuthority {
  /// What pods and kubeconfigs know the API server by.
  package static let certificateText = pem("CERTIFICATE", certificateBody)
  package static let adminCertificateText = pem("CERTIFICATE", adminBody)
  package static let adminKeyText = pem("RSA PRIVATE KEY", adminKeyBody)

  /// The same as kubeconfigs have them.
  package static let certificateData = encoded(certificateText)
  package static let adminCertificateData = encoded(adminCertificateText)
  package static let adminKeyData = encoded(adminKeyText)
  private static func encoded(_ text: String) -> String { Base64.encoded(Array(text.utf8)) }

  package static let certificate = Certificate(pem: certificateText)
  static let key = RSAKey(pem: pem("RSA PRIVATE KEY", keyBody))

  private static func pem(_ label: String, _ body: String) -> String {
    "-----BEGIN \(label)-----\n\(body)\n-----END \(label)-----\n"
  }

  /// Who shows this certificate to the server. Real: the server's x509 authenticator: the common
  /// name is the user, the organizations are the groups; nil where the authority did not sign it or
  /// its time is over.
  package static func user(_ text: String, now: Instant) -> User? {
    if text == adminCertificateText { return .admin }
    guard let certificate = Certificate(pem: text), let authority = Self.certificate,
      certificate.issuer == authority.subject,
      authority.key.verifies(certificate.signature, of: certificate.info),
      certificate.notBefore <= now, now <= certificate.notAfter,
      let name = certificate.subject.parts.last(where: { $0.key == "CN" })?.value, !name.isEmpty
    else { return nil }
    let groups = certificate.subject.parts.filter { $0.key == "O" }.map(\.value)
    var digest = SHA256()
    digest.update(data: certificate.encoded)
    return User(
      name: name, groups: groups + ["system:authenticated"],
      credential: Hex.encoded(Array(digest.finalize())))
  }

  /// A certificate for who asked. Real: PermissiveSigningPolicy of 1.36: at most a year, from five
  /// minutes ago on, for what was asked.
  package static func sign(
    _ request: CertificateRequest, usages: [String], seconds: Int?, serial: [UInt8], now: Instant
  ) -> Certificate? {
    guard let key, let certificate else { return nil }
    let year = 365 * 86_400
    let lasting = min(max(seconds ?? year, 600), year)
    let from = now + .seconds(-300)
    // Real: five minutes count for a short one, whose end is not moved.
    let until = min(
      (lasting < 8 * 3600 ? now : from) + .seconds(lasting), certificate.notAfter)
    let bits = usages.compactMap { Self.keyUsages[$0] }
    let purposes = usages.compactMap { Self.purposes[$0] }
    var extensions: [CertificateExtension?] = []
    if !bits.isEmpty { extensions.append(.keyUsage(bits, isCritical: true)) }
    if !purposes.isEmpty { extensions.append(.extendedKeyUsage(purposes, isCritical: false)) }
    extensions.append(.read("basicConstraints=critical,CA:FALSE"))
    extensions.append(
      CertificateExtension(
        "2.5.29.35",
        .sequence([DER(tag: 0x80, body: CertificateExtension.keyIdentifier(key))])))
    extensions += request.extensions.filter { $0.object == "2.5.29.17" }.map(Optional.some)
    return Certificate(
      serial: serial, issuer: certificate.subject, subject: request.subject.inGoOrder, from: from,
      until: until, key: request.key, extensions: extensions.compactMap { $0 }, signer: key)
  }
  private static let keyUsages = [
    "signing": "digitalSignature", "digital signature": "digitalSignature",
    "content commitment": "nonRepudiation", "key encipherment": "keyEncipherment",
    "key agreement": "keyAgreement", "data encipherment": "dataEncipherment",
    "cert sign": "keyCertSign", "crl sign": "cRLSign", "encipher only": "encipherOnly",
    "decipher only": "decipherOnly",
  ]
  private static let purposes = [
    "server auth": "serverAuth", "client auth": "clientAuth", "code signing": "codeSigning",
    "email protection": "emailProtection", "timestamping": "timeStamping",
    "ocsp signing": "OCSPSigning",
  ]

  /// The authority.
  private static let certificateBody = """
    MIIDETCCAfmgAwIBAgIUBai8zqxMyjxAs3a5MEuGBslHACgwDQYJKoZIhvcNAQEL
    BQAwFTETMBEGA1UEAwwKa3ViZXJuZXRlczAeFw0yNjExMTUwNDAwMDBaFw0zNjEx
    MTIwNDAwMDBaMBUxEzARBgNVBAMMCmt1YmVybmV0ZXMwggEiMA0GCSqGSIb3DQEB
    AQUAA4IBDwAwggEKAoIBAQCDtq8Fpo9ZVeLhAy1sZTVRlCgA3rfa8MVYIslmY6ME
    dVfMD4XT0tB3OZGtJAs7i7+f6OmWmalZ6p23v6TvGiYqvBykWnJUpD/EQHEyMJNU
    g0OB+r1YD0tjLmiFAn4eD7JsOllZ/EXPI87p6tS9atoKrs6wEPa0C6OpnJTkO/v5
    igEfH3G1xvFSFfnHrXyWZPw9EXqY4AVTmQDN/X9WwTTym0y8lbiYg1v0jShUk3Bw
    bSRUc1EZ8DD8xYEAXNf4LeNo6dre3DLxx5E7js8zJ6w8w7LDQhIvPpsjM2BPq7Kp
    1aF+1x9d8ej9tGT5+4bhphkpoF7BHpjFUBiYH/QcgxLPAgMBAAGjWTBXMA4GA1Ud
    DwEB/wQEAwICpDAPBgNVHRMBAf8EBTADAQH/MB0GA1UdDgQWBBRtBzwA2dOrQI41
    4zs6uuqFt3xoLjAVBgNVHREEDjAMggprdWJlcm5ldGVzMA0GCSqGSIb3DQEBCwUA
    A4IBAQBmEVItJjIDL2LzUf7IG1Qslx3PzA1aLaAuExCxdX2JykLl7NL7h41IDMOf
    XLDs/347TQKX1FE+EK+8kCCuh2e2P/9FqZDIc09LLwxLNEZ1ukxrsNYmx0ucHmNS
    IZ5tp4SsFIb5w6P30A9CxCB9NaHCcPyQkcv+vdwzCveKvQc5tTj+iCs3/33qEWOL
    xcjHK3o3y80W8kxroaMijGG4pNgexlqDYQwCQeU8xda4lYLEjy4O+rfiR6QhS1RY
    3vlaRNgjbAQEuWu9I/cGMtPvJ/m/EDGACgQnUnczrun4w+Fal4f00C6r6nVl24T/
    lTj95CQqX7N+2WQRGGtuOPkkAl5K
    """

  /// Its key.
  private static let keyBody = """
    MIIEogIBAAKCAQEAg7avBaaPWVXi4QMtbGU1UZQoAN632vDFWCLJZmOjBHVXzA+F
    09LQdzmRrSQLO4u/n+jplpmpWeqdt7+k7xomKrwcpFpyVKQ/xEBxMjCTVINDgfq9
    WA9LYy5ohQJ+Hg+ybDpZWfxFzyPO6erUvWraCq7OsBD2tAujqZyU5Dv7+YoBHx9x
    tcbxUhX5x618lmT8PRF6mOAFU5kAzf1/VsE08ptMvJW4mINb9I0oVJNwcG0kVHNR
    GfAw/MWBAFzX+C3jaOna3twy8ceRO47PMyesPMOyw0ISLz6bIzNgT6uyqdWhftcf
    XfHo/bRk+fuG4aYZKaBewR6YxVAYmB/0HIMSzwIDAQABAoIBABiYsGWHPaTKr6Qi
    ckSYP9U8rB3BeacGqGu1j1OyDprCCQO/8FdmumxRUV16aiiUB9Rma9ymVGRItmw+
    ex/1i6QWXejpRQl+ZLQS7rCXNqQlISGwP9SmgocCfx07om6dss2YNeBihmzQvI6d
    Pl4jCpXNICbr/A4SUF1XssxOUVc/hDHnOYzn+MyORYtvMAAS5rj5nTs2WCZCUUIv
    sR7QTnHS/iffZvMC64GmXEFAU6xHgRy7O4P/qRIdKyebcNoNXAFZV/6+axpZN6Zh
    PFx9iPFGYOAAlyVQrpzWBKIaTC4HHRFbuym2n13756zbManrQQi9xMjW283Wtse1
    TVbppNkCgYEAuCRC9Ta9gGXvPGCFZsJwFLthSRXdDCIZwn/bKoVDNC9USd0mxw21
    J6cqzpdas2uL6QhxcWBzo4JPy+1swXm/GWrFfSM+6ZY5aodiHhe/KITYRe4UkxoW
    kQ2MNXhzbJ++YObUvre2aB1pOph5+ForsnZumbB5AThjfSOzeLAq4bcCgYEAtxzd
    UENjz7BmE4QyIIhEtY7WoAtBvVM02X4mx8VXMggORc0rzUCCSJSXKLS6NZtWHGg6
    eMYV8J89BoV1rc/Zn9w/jUQqkTQ5Nx9BD340SOGXWqsU76G565NtgjYCZPhAoBVM
    p8083zD87i9ejP1JqgX63E1eHRLmrLP1kIj4d6kCgYBwdDyr8gUin53Neoida8r0
    7kYIUyDOYxjmLhzTR9T1zp2kCjm/QEDMeYtr5QTQI7Kq2qwk+ClGxrMir9lGAqrQ
    w+LdfCPUlRh1VT53cDsebJqDglTwTPNRHDvu/6NFx/yEwxNTcXAk/ykfTrTWFYMw
    FqGOnDYZp60iZCYbY0Kc2wKBgCKtQbAggvdi5YHOqBuHEtP7L+PxHcr3xetmO3vb
    gE7GPcW0PBZLoCCUmyenShg6yYzppCEZCjCeR1VD0uxOj1z5vcNH5HPJGwi4T37a
    nJYsupf+DCHxU58sNTHSfpOWe86VGgYxFNUDlvKYX+R9VwTuyvoLYMZKvQp5rgho
    F/25AoGAaSazlUn54Ji6urASzAu9UeryoH1HmIP/oqEo6Q/F0Be1heBqbUX2pAQq
    aO7VhAvyxOJazM5ajtH6ZyLECarE5abBHCXFVHh0+j11hHE4tT6v34dCVnAMQ/Hl
    yQn5N2Np4RdNMV91WlWAQ0/+Pj0X5fwESvKbyd9ChYURKHLyNEs=
    """

  /// The administrator.
  private static let adminBody = """
    MIIDVDCCAjygAwIBAgIUSjYC8oyerneVe618GjLR1WwJPM4wDQYJKoZIhvcNAQEL
    BQAwFTETMBEGA1UEAwwKa3ViZXJuZXRlczAeFw0yNjExMTUwNDAwMDBaFw0yNzEx
    MTUwNDAwMDBaMDwxHzAdBgNVBAoMFmt1YmVhZG06Y2x1c3Rlci1hZG1pbnMxGTAX
    BgNVBAMMEGt1YmVybmV0ZXMtYWRtaW4wggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAw
    ggEKAoIBAQCwytdz4BsZWkfmUuB7jwv/JFEl3voUm2p/1THefuFC3U4s0lOsnAD0
    ZFIsMzR51R+NOYF32trxLCHCWDd9jWIEgtsM101k04AIWcKla5QGD0kwUUuhe0LF
    E9Oa46elZEMYBVhiR4Z1hFGr2Tk6C2WTlUrobeON1O7G5//D832RRUdPtILMyv1F
    tNDEhw88qgjScTMUHOCxyNvqEYVzT0qNEzu80OdU+9MYpID7sgQC+qFvXH70zkrF
    OdbepuHTcizBZz9Es3QvunOqaHO6o5OVr4v+TgJXAbmv6pBY+sFx/DE1SnI8CbTE
    Xxt1Gh2ZtPYDkr3M7CLE2bGClgEhr8ObAgMBAAGjdTBzMA4GA1UdDwEB/wQEAwIF
    oDATBgNVHSUEDDAKBggrBgEFBQcDAjAMBgNVHRMBAf8EAjAAMB8GA1UdIwQYMBaA
    FG0HPADZ06tAjjXjOzq66oW3fGguMB0GA1UdDgQWBBRPIkHGaAkrp+IOE3m6CBRO
    coI6djANBgkqhkiG9w0BAQsFAAOCAQEAYIjd7buP7J9laPOj4uG/x5YFTr+M4JM+
    OESc8zB8FO3OspOPbJ7VFWKBNE6LMLdOSuGU8Hf1tThSTyiYoyjllV+pzqhZ0uD9
    3tubpi8kZRFy2N8eEvIJ1uF4UI4gixpa2w7ykKDXBRAowupYnnE7J6tJkJcrAif1
    blOwa/rk9I8tlnsSjle/fCuHDmAi4j0fZIJ5zS92BRKO0eLT01EyTx14wQycrLkF
    YXynA/jA81WQj/uYB2TOepiaPnu1R21hULa/FOKIg3LM3C3MIl5rRuhbCiTj809c
    x9AUQaAXPWtWmGMcI8aeaF98ghngZ3ASIs/6tHdibmBJfkhjUE6XQA==
    """

  /// The key of that.
  private static let adminKeyBody = """
    MIIEpAIBAAKCAQEAsMrXc+AbGVpH5lLge48L/yRRJd76FJtqf9Ux3n7hQt1OLNJT
    rJwA9GRSLDM0edUfjTmBd9ra8Swhwlg3fY1iBILbDNdNZNOACFnCpWuUBg9JMFFL
    oXtCxRPTmuOnpWRDGAVYYkeGdYRRq9k5Ogtlk5VK6G3jjdTuxuf/w/N9kUVHT7SC
    zMr9RbTQxIcPPKoI0nEzFBzgscjb6hGFc09KjRM7vNDnVPvTGKSA+7IEAvqhb1x+
    9M5KxTnW3qbh03IswWc/RLN0L7pzqmhzuqOTla+L/k4CVwG5r+qQWPrBcfwxNUpy
    PAm0xF8bdRodmbT2A5K9zOwixNmxgpYBIa/DmwIDAQABAoIBAE1hEskkayf/FF4y
    ow9hjlonfp8JR8LyPTxjR1b/iL+31koW6smvZFmTeUXgSZUTm6I367tWXqLVcpc5
    /lulIKQh1Bd8OuMpES5WfzPg8KJwWVPdGTG+HfzdTy5JeyyQRC+E02j8rlTMS+Tg
    CESoDVb5rpYp1sHS04narF8LOUf15JsF4bKbtGaStagmv8uNMeChf2up+3Y3eEyw
    5SN55q2UrXSvBx18ILPrOFBkmp18nbO9W646S5zt3Hsm1MKu45HctexPAXJD2F2Q
    6cHetrWldGQhz4bjQM6Em0VWaLIpOgW0DYQQX3ytOMlCWtM+laLrIm6mRm/Iw+xm
    gumBoeUCgYEA4NrLeSYx28o8h8qBehPqFEBPHgJePfQ3EJ/ko04EEWjADRjFap5V
    QS+XU1EQobJDwzU5sAXPygcKE0Fpyy5S26HygXyLVe1INmzbU2nVLJm5yNmywijN
    C0eb4H2RoSjLO8dc7BZJu2Ri+0BGT2313BdcnxsmzDQCdjikaC0SxKcCgYEAyUfJ
    iBdd6TbUQ+ZVtXtP6Bh+zOO3bGabp93C0vGSDFA6CoGJqWB+fM/fBbbUx/0ozssL
    o/y74a9s5iOkO1WQ/0kolsWb/nVgdciWHW4yC654UjNMlAauKrCshd3wbtKNO9rM
    oVFOy5qxquMbdfsTmMPDKHAIxbMop3DsQNZoQ+0CgYEA05LMVmhsDaWToyoW/qly
    Xi/Mwi30Q1Nh5NCusEKebUslOq2ORK5LBhUjzI/AmIVGYY3ZhBlT1YMeJdQtGbOy
    31rY9qIb8XRduGhhT3GL1nWnbKf7HdqKZQyyTV+aAgyCfvMuKi8mnZ7tzABEqESN
    TNTmoAdKUGa30kml2ShgOo0CgYEAnr5eRFXhe/gBKtfzSuFJIQyInMEPvY+jPZ5Z
    dBKPk+SGEhkd4Ba5S2iKRTBv2pZf49AhiyDdcN3w7gS4Fw+h/qTNPTP2lpYuEFa1
    hdqN38anIHVS9P/bxtF2D1H9uPmX59flQWkl0tBbRSI+Wys8xmPGfBL36CwnaP9X
    ZL90lfUCgYAoxb7IVBoEnPBCcLzi8KfliWeIc43NlxTcXgm7IdpASWnqx1g9n8SQ
    q+BIAzmwx4KX1hIuKSrKkzQO5jzMdGTt0hml+9J/282M1DcsYQBC4sklu6oXivnP
    BDBYlQQUnUoVnpG5IP0XHjR/GrINeAoWzLJ/Ua18vllwk31LrjV8+g==
    """
}
