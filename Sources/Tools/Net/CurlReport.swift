// What curl says besides the answer: its progress meter and its write-out variables.

import Kernel

/// The facts of a transfer, as the meter and `-w` show them. Times are seconds from its start.
struct CurlFacts: Sendable {
  var url = ""
  var effective = ""
  var status = 0
  var contentType = ""
  var method = "GET"
  var remote = ""
  var remotePort = 0
  var localPort = 0
  var scheme = "http"
  var downloaded = 0
  var uploaded = 0
  var headerBytes = 0
  var requestBytes = 0
  var headerCount = 0
  var connections = 0
  var redirects = 0
  var redirectURL = ""
  var exit = 0
  var error = ""
  var file = ""
  var lookup = 0.0, connected = 0.0, secured = 0.0, prepared = 0.0, started = 0.0, total = 0.0
  var redirecting = 0.0

  func speed(_ bytes: Int) -> Int {
    total > 0 ? Int(min(9e15, Double(bytes) / total)) : bytes
  }

  /// A variable of `-w`; nil where curl has none of that name.
  func variable(_ name: String) -> String? {
    switch name {
    case "http_code", "response_code": zeros(status, 3)
    case "http_connect": "000"
    case "http_version": status == 0 ? "0" : "1.1"
    case "content_type": contentType
    case "url": url
    case "url_effective": effective
    case "method": method
    case "scheme": scheme.uppercased()
    case "remote_ip": remote
    case "remote_port": String(remotePort)
    case "local_ip": remote.isEmpty ? "" : remote.hasPrefix("127.") ? remote : "10.0.2.15"
    case "local_port": String(localPort)
    case "size_download": String(downloaded)
    case "size_upload": String(uploaded)
    case "size_header": String(headerBytes)
    case "size_request": String(requestBytes)
    case "speed_download": String(speed(downloaded))
    case "speed_upload": String(speed(uploaded))
    case "num_connects": String(connections)
    case "num_redirects": String(redirects)
    case "num_headers": String(headerCount)
    case "redirect_url": redirectURL
    case "exitcode": String(exit)
    case "errormsg": error
    case "filename_effective": file
    case "ssl_verify_result", "proxy_ssl_verify_result", "urlnum": "0"
    case "time_total": Self.seconds(total)
    case "time_namelookup": Self.seconds(lookup)
    case "time_connect": Self.seconds(connected)
    case "time_appconnect": Self.seconds(secured)
    case "time_pretransfer": Self.seconds(prepared)
    case "time_starttransfer": Self.seconds(started)
    case "time_redirect": Self.seconds(redirecting)
    default: nil
    }
  }
  /// Real: six decimals since 7.61.
  static func seconds(_ value: Double) -> String {
    let micro = Int((max(0, min(value, 1e9)) * 1_000_000).rounded())
    return "\(micro / 1_000_000).\(zeros(micro % 1_000_000, 6))"
  }

  enum Piece: Hashable { case out(String), error(String) }
  /// What `-w` prints.
  func written(_ format: String, headers: (String) -> String?) -> [Piece] {
    var pieces: [Piece] = []
    var text = ""
    var toErrors = false
    func flush() {
      guard !text.isEmpty else { return }
      pieces.append(toErrors ? .error(text) : .out(text))
      text = ""
    }
    var rest = format[...]
    while let letter = rest.popFirst() {
      if letter == "\\", let next = rest.popFirst() {
        switch next {
        case "n": text += "\n"
        case "r": text += "\r"
        case "t": text += "\t"
        default: text += "\\\(next)"
        }
      } else if letter == "%", rest.first == "%" {
        rest = rest.dropFirst()
        text += "%"
      } else if letter == "%", rest.first == "{", let close = rest.firstIndex(of: "}") {
        let name = String(rest[..<close].dropFirst())
        rest = rest[close...].dropFirst()
        switch name {
        case "stderr", "stdout":
          flush()
          toErrors = name == "stderr"
        case "json", "header_json", "certs":
          pieces.append(
            .error("swiftlab: the real tool has -w %{\(name)}; swiftlab does not model it.\n"))
        case "onerror":
          if exit == 0 {
            flush()
            return pieces
          }
        default:
          if let value = variable(name) {
            text += value
          } else {
            pieces.append(.error("curl: unknown --write-out variable: '\(name)'\n"))
          }
        }
      } else if letter == "%", rest.hasPrefix("header{"), let close = rest.firstIndex(of: "}") {
        text += headers(String(rest[..<close].dropFirst(7))) ?? ""
        rest = rest[close...].dropFirst()
      } else {
        text.append(letter)
      }
    }
    flush()
    return pieces
  }
}

/// The table that curl draws on standard error while it works.
enum CurlMeter {
  static let head = """
      % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current
                                     Dload  Upload   Total   Spent    Left  Speed

    """
  static let empty = row(percent: 0, total: 0, facts: CurlFacts(), expected: nil)

  static func row(_ facts: CurlFacts, expected: Int?) -> String {
    let total = (expected ?? 0) + facts.uploaded
    let done = facts.downloaded + facts.uploaded
    let percent = total > 0 ? done * 100 / total : 0
    return row(percent: percent, total: total == 0 ? done : total, facts: facts, expected: expected)
  }
  private static func row(percent: Int, total: Int, facts: CurlFacts, expected: Int?) -> String {
    let down = (expected ?? 0) > 0 ? facts.downloaded * 100 / max(1, expected ?? 1) : 0
    let up = facts.uploaded > 0 ? 100 : 0
    let speed = facts.speed(facts.downloaded), upSpeed = facts.speed(facts.uploaded)
    let spent = Int(facts.total)
    let estimate = speed > 0 ? (expected ?? 0) / speed : 0
    let columns = [
      "\r", String(percent).paddedLeft(3), " ", amount(total), "  ", String(down).paddedLeft(3),
      " ", amount(facts.downloaded), "  ", String(up).paddedLeft(3), " ", amount(facts.uploaded),
      "  ", amount(speed), "  ", amount(upSpeed), " ", time(estimate), " ", time(spent), " ",
      time(max(0, estimate - spent)), " ", amount(speed),
    ]
    return columns.joined()
  }
  private static func time(_ seconds: Int) -> String {
    guard seconds > 0 else { return "--:--:--" }
    return
      "\(String(seconds / 3600).paddedLeft(2)):\(zeros(seconds / 60 % 60, 2)):\(zeros(seconds % 60, 2))"
  }
  /// Five columns for any number of bytes.
  static func amount(_ bytes: Int) -> String {
    if bytes < 100_000 { return String(bytes).paddedLeft(5) }
    if bytes < 10_000 << 10 { return String(bytes >> 10).paddedLeft(4) + "k" }
    if bytes < 100 << 20 {
      return String(bytes >> 20).paddedLeft(2) + "." + String((bytes & 0xF_FFFF) * 10 >> 20) + "M"
    }
    if bytes < 10_000 << 20 { return String(bytes >> 20).paddedLeft(4) + "M" }
    return String(bytes >> 30).paddedLeft(4) + "G"
  }
}
