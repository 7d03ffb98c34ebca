// wget: GNU's, and BusyBox's own form where the file system is BusyBox's.

import Commands
import Files
import Kernel
import Machine
import Network
import Text

extension MachineHost {
  /// Whether the caller's tools are BusyBox's.
  func isBusyBox(_ call: Call<Self>) -> Bool {
    machine.files.exists("/bin/busybox", in: view(call))
  }
}

enum WgetTool {
  static let spec = ToolSpec(
    "wget", "[OPTION]... [URL]...", "Fetch files over HTTP.",
    [
      flag("q", "quiet", "say nothing"), flag("v", "verbose", "say everything (the default)"),
      valued("O", "output-document", "FILE", "write everything to FILE; - is standard output"),
      flag("S", "server-response", "show the server's headers"),
      flag(nil, "spider", "only see whether it is there"),
      valued("T", "timeout", "SECONDS", "give up after SECONDS without an answer"),
      valued("t", "tries", "NUMBER", "try NUMBER times"),
      valued("P", "directory-prefix", "PREFIX", "save files below PREFIX"),
      valued("U", "user-agent", "AGENT", "call oneself AGENT"),
      valued(nil, "header", "STRING", "send STRING among the headers"),
      valued(nil, "post-data", "STRING", "send STRING with POST"),
      valued(nil, "method", "METHOD", "use METHOD"),
      valued(nil, "body-data", "STRING", "send STRING with METHOD"),
      flag(nil, "no-check-certificate", "do not check certificates"),
      flag(nil, "content-on-error", "write the page even when it is an error"),
      flag("4", "inet4-only", "IPv4 only"), unmodelled("r", "recursive"),
      unmodelled("c", "continue"),
      unmodelled("i", "input-file", takesValue: true), unmodelled("b", "background"),
      unmodelled("m", "mirror"), unmodelled("N", "timestamping"), unmodelled("k", "convert-links"),
      unmodelled("p", "page-requisites"), unmodelled("o", "output-file", takesValue: true),
      unmodelled(nil, "user", takesValue: true), unmodelled(nil, "password", takesValue: true),
      unmodelled("x", "force-directories"), unmodelled("Y"),
      optional("n", nil, "LETTERS", "-nv: one line a file; -nc: leave files that are there"),
      flag(nil, "no-verbose", "one line a file"),
      flag(nil, "no-clobber", "leave files that are there"),
      flag(nil, "show-progress", "show the progress bar even so"),
    ], failure: 2, suite: "GNU Wget 1.21.3")

  static func command<Host: MachineHost & NetworkHost>() -> Command<Host> {
    Command(
      "wget", spec.summary,
      .follower { host, call in
        let isBusy = host.isBusyBox(call)
        let options: ParsedOptions
        do throws(OptionError) {
          options = try spec.parser.parse(call.arguments.dropFirst())
        } catch {
          if let missing = error.unmodelled {
            host.sayUnmodelled("wget \(missing)", &call)
          } else {
            call.fail(error.message)
            usage(isBusy, &call)
          }
          return .exit(isBusy ? 1 : 2)
        }
        if options.has("help") {
          call.write(spec.help)
          return .exit(0)
        }
        if options.has("version") {
          call.print("GNU Wget 1.21.3 (swiftlab's imitation)")
          return .exit(0)
        }
        guard !options.operands.isEmpty else {
          if !isBusy { call.fail("missing URL") }
          usage(isBusy, &call)
          return .exit(1)
        }
        var run = WgetRun<Host>(options: options, isBusy: isBusy)
        for letters in options.all("n") {
          switch letters {
          case "v": run.isTerse = true
          case "c": run.keeps = true
          default:
            host.sayUnmodelled("wget -n\(letters)", &call)
            return .exit(2)
          }
        }
        if options.has("no-verbose") { run.isTerse = true }
        if options.has("no-clobber") { run.keeps = true }
        if let text = options.last("timeout") {
          guard let seconds = Double(text), seconds >= 0, seconds < 1e7 else {
            call.fail("--timeout: Invalid time period \(host.quote(call, text))")
            return .exit(2)
          }
          run.timeout = seconds
        }
        if let text = options.last("tries") {
          guard let number = text == "inf" ? 0 : Int(text), number >= 0 else {
            call.fail("--tries: Invalid number \(host.quote(call, text)).")
            return .exit(2)
          }
          run.tries = number == 0 ? 1000 : min(number, 1000)
        }
        return .follow(run)
      })
  }
  private static func usage<Host: MachineHost>(_ isBusy: Bool, _ call: inout Call<Host>) {
    if isBusy {
      call.complain("BusyBox v1.37.0 multi-call binary.\n")
      call.complain(
        "Usage: wget [-qS] [-O FILE] [--spider] [--header STR] [-P DIR] [-T SEC] URL...")
    } else {
      call.complain("Usage: wget [OPTION]... [URL]...\n\nTry `wget --help' for more options.")
    }
  }
}

/// A running wget.
struct WgetRun<Host: MachineHost & NetworkHost>: Follower {
  let options: ParsedOptions
  let isBusy: Bool
  var isTerse = false, keeps = false
  var timeout = 900.0
  var tries = 20
  private var index = 0
  private var attempt = 1
  private var hops = 0
  private var hop: (url: CurlURL, outcome: FetchOutcome)?
  private var due = Instant.zero
  private var pause: Instant?
  private var next: CurlURL?
  private var connected: Set<String> = []
  private var status = 0
  private var began = Instant.zero
  private var written = false
  /// The connection was made, and the answer did not come in time.
  private var isLate = false

  init(options: ParsedOptions, isBusy: Bool) {
    self.options = options
    self.isBusy = isBusy
  }
  private var isQuiet: Bool { options.has("quiet") }
  private var isFull: Bool { !isQuiet && !isTerse }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    if let pause {
      guard host.machine.now >= pause else { return .wait([.until(pause)]) }
      self.pause = nil
    }
    if let hop {
      guard host.machine.now >= due else { return .wait([.until(due)]) }
      self.hop = nil
      if isBusy {
        busy(hop.url, hop.outcome, &host, &call)
      } else {
        full(hop.url, hop.outcome, &host, &call)
      }
      return .again
    }
    guard index < options.operands.count else { return .exit(status) }
    let text = options.operands[index]
    do throws(CurlURL.Wrong) {
      if next == nil {
        hops = 0
        if attempt == 1, !isBusy, isFull, options.has("spider") {
          call.complain("Spider mode enabled. Check if remote file exists.")
        }
      }
      let url: CurlURL
      if let known = next { url = known } else { url = try CurlURL(text) }
      next = nil
      start(url, &host, &call)
    } catch {
      if isBusy {
        call.fail("not an http or ftp url: \(text)")
      } else if case .scheme(let name) = error {
        call.complain("\(text): Unsupported scheme \(host.quote(call, name)).")
      } else {
        call.complain("\(text): Invalid host name.")
      }
      finish(1, &host, &call)
    }
    return .again
  }

  private func stamp(_ host: Host) -> String {
    CivilTime(host.machine.now, zone: .utc).formatted("%Y-%m-%d %H:%M:%S")
  }

  private mutating func start(_ url: CurlURL, _ host: inout Host, _ call: inout Call<Host>) {
    began = host.machine.now
    let space = host.machine.process(call.process)?.namespaces.network ?? NetworkMap.host
    let entries = host.hostEntries(call)
    var headers = [
      HTTPHeader("Host", url.authority),
      HTTPHeader("User-Agent", options.last("user-agent") ?? (isBusy ? "Wget" : "Wget/1.21.3")),
    ]
    if !isBusy {
      headers += [HTTPHeader("Accept", "*/*"), HTTPHeader("Accept-Encoding", "identity")]
    }
    headers.append(HTTPHeader("Connection", isBusy ? "close" : "Keep-Alive"))
    for given in options.all("header") {
      let parts = given.split(separator: ":", maxSplits: 1).map(String.init)
      if parts.count == 2 { headers.set(parts[0], String(parts[1].drop { $0 == " " })) }
    }
    var method = options.has("spider") && !isBusy ? "HEAD" : "GET"
    var body: [UInt8] = []
    if let data = options.last("post-data") ?? options.last("body-data") {
      body = Array(data.utf8)
      method = "POST"
      headers.append(HTTPHeader("Content-Length", String(body.count)))
      headers.append(HTTPHeader("Content-Type", "application/x-www-form-urlencoded"))
    }
    method = options.last("method")?.uppercased() ?? method
    let request = HTTPRequest(
      method: method, scheme: url.scheme, host: headers.value(of: "Host") ?? url.authority,
      target: url.target, headers: headers, body: body)
    let port = url.effectivePort
    let found = host.network.resolve(url.host, from: space, hosts: entries)
    if !isBusy, isFull {
      call.complain("--\(stamp(host))--  \(url.text)")
      if connected.contains(url.authority) {
        call.complain("Reusing existing connection to \(url.shownHost):\(port).")
      } else {
        if IPv4(url.host) == nil {
          call.output.write("Resolving \(url.host) (\(url.host))... ", to: 2)
          if case .addresses(let list) = found {
            call.complain(list.map(\.description).joined(separator: ", "))
          }
        }
        if case .addresses(let list) = found, let first = list.first {
          let name =
            IPv4(url.host) == nil
            ? "\(url.host) (\(url.host))|\(first)|:\(port)" : "\(first):\(port)"
          call.output.write("Connecting to \(name)... ", to: 2)
        }
      }
    } else if isBusy, !isQuiet, case .addresses(let list) = found, let first = list.first {
      call.complain("Connecting to \(url.host) (\(first):\(port))")
    }
    let outcome = host.fetch(request, host: url.host, port: port, from: space, hosts: entries)
    let lot = Int(host.machine.random.next() % 1000)
    var wait = Duration.microseconds(400 + lot)
    switch outcome {
    case .response(let answer, let address):
      if host.network.catalogue.site(at: address) != nil { wait += .milliseconds(20 + lot / 20) }
      wait += answer.delay
    case .timeout: wait = .milliseconds(129_000 + lot * 6)
    case .noRoute: wait = .milliseconds(3_040 + lot / 20)
    case .noNameServer: wait = .seconds(10)
    default: break
    }
    let limit = Duration.seconds(timeout)
    isLate = false
    var result = outcome
    if timeout > 0, wait > limit {
      wait = limit
      isLate = true
      if case .response(_, let address) = outcome {
        result = .timeout(address)
      } else {
        isLate = false
      }
    }
    hop = (url, result)
    due = host.machine.now + wait
  }

  private mutating func finish(_ code: Int, _ host: inout Host, _ call: inout Call<Host>) {
    // Real: of several errors wget gives the lowest number but 0.
    if code != 0 { status = status == 0 ? code : min(status, code) }
    index += 1
    attempt = 1
    next = nil
  }
  private mutating func again(_ code: Int, _ host: inout Host, _ call: inout Call<Host>) {
    guard attempt < tries else {
      if isFull { call.complain("Giving up.\n") }
      finish(code, &host, &call)
      return
    }
    if isFull { call.complain("Retrying.\n") }
    pause = host.machine.now + .seconds(min(attempt, 10))
    attempt += 1
  }

  // MARK: GNU

  private mutating func full(
    _ url: CurlURL, _ outcome: FetchOutcome, _ host: inout Host, _ call: inout Call<Host>
  ) {
    func say(_ text: String) { if isFull { call.complain(text) } }
    switch outcome {
    case .unknownHost, .noNameServer:
      let why =
        outcome == .unknownHost
        ? "Name or service not known" : "Temporary failure in name resolution"
      if !isQuiet { call.complain("failed: \(why).") }
      if !isQuiet { call.fail("unable to resolve host address \(host.quote(call, url.host))") }
      finish(4, &host, &call)
    case .refused, .unreachable, .noRoute:
      let why: String
      switch outcome {
      case .refused: why = "Connection refused"
      case .unreachable: why = "Network is unreachable"
      default: why = "No route to host"
      }
      if !isQuiet { call.complain("failed: \(why).") }
      finish(4, &host, &call)
    case .timeout:
      if isLate, isFull {
        call.complain(
          "connected.\nHTTP request sent, awaiting response... Read error (Connection timed out) in headers."
        )
      } else if !isQuiet {
        call.complain("failed: Connection timed out.")
      }
      again(4, &host, &call)
    case .emptyReply:
      say("connected.\nHTTP request sent, awaiting response... No data received.")
      again(4, &host, &call)
    case .reset:
      say(
        "connected.\nHTTP request sent, awaiting response... Read error (Connection reset by peer) in headers."
      )
      again(4, &host, &call)
    case .response(let answer, _): took(url, answer, &host, &call)
    }
  }

  private mutating func took(
    _ url: CurlURL, _ answer: HTTPResponse, _ host: inout Host, _ call: inout Call<Host>
  ) {
    func say(_ text: String) { if isFull { call.complain(text) } }
    if !connected.contains(url.authority) {
      say("connected.")
      connected.insert(url.authority)
    }
    if options.has("server-response") {
      say("HTTP request sent, awaiting response... ")
      call.complain("  HTTP/1.1 \(answer.status) \(answer.reason)")
      for header in answer.headers { call.complain("  \(header.name): \(header.value)") }
    } else {
      say("HTTP request sent, awaiting response... \(answer.status) \(answer.reason)")
    }
    if [301, 302, 303, 307, 308].contains(answer.status), let location = answer.header("Location"),
      let target = try? url.following(location)
    {
      say("Location: \(location) [following]")
      hops += 1
      guard hops <= 20 else {
        call.complain("20 redirections exceeded.")
        finish(8, &host, &call)
        return
      }
      next = target
      return
    }
    if answer.status >= 400 {
      if options.has("spider") {
        say("Remote file does not exist -- broken link!!!\n")
      } else if !isQuiet, !options.has("content-on-error") {
        call.complain(
          "\(isTerse ? url.text + ":\n" : "")\(stamp(host)) ERROR \(answer.status): \(answer.reason).\(isTerse ? "" : "\n")"
        )
      }
      if !options.has("content-on-error") {
        finish(8, &host, &call)
        return
      }
    }
    let length =
      answer.header("Content-Length").flatMap { Int($0) }
      ?? (answer.body.isEmpty ? nil : answer.body.count)
    let type = (answer.header("Content-Type") ?? "").prefix { $0 != ";" }
    let shownType = type.isEmpty ? "" : " [\(type)]"
    if let length {
      let human = length >= 1024 ? " (\(HumanSize.coreutils(length)))" : ""
      say("Length: \(length)\(human)\(shownType)")
    } else {
      say("Length: unspecified\(shownType)")
    }
    if options.has("spider") {
      say("Remote file exists.\n")
      finish(0, &host, &call)
      return
    }
    let (path, isThere) = place(url, host, call)
    if isThere {
      say("File \(host.quote(call, path)) already there; not retrieving.\n")
      finish(0, &host, &call)
      return
    }
    let count = answer.body.count
    let seconds = max(0.000_001, (host.machine.now - began).inSeconds)
    let isOut = path == "-"
    say("Saving to: \(host.quote(call, isOut ? "STDOUT" : path))")
    guard store(answer.body, path, &host, &call) else {
      finish(3, &host, &call)
      return
    }
    let speed = rate(Double(count) / seconds)
    if isFull || (options.has("show-progress") && !isTerse) {
      if host.machine.isTerminal(2, of: call.process) {
        let name = (isOut ? "-" : FilePaths.basename(path)).paddedRight(19).prefix(19)
        call.complain(
          "\n\(name) 100%[===================>] \(String(count).paddedLeft(7))  --.-KB/s    in \(seconds < 0.05 ? "0s" : String(Int(seconds)) + "s")      "
        )
      } else {
        call.complain("\n" + dots(count, speed))
      }
      call.complain("")
    }
    if isFull {
      let what = isOut ? "written to stdout" : "\(host.quote(call, path)) saved"
      call.complain(
        "\(stamp(host)) (\(speed)) - \(what) [\(count)\(length.map { "/\($0)" } ?? "")]\n")
    } else if isTerse, !isQuiet {
      call.complain(
        "\(stamp(host)) URL:\(url.text) [\(count)\(length.map { "/\($0)" } ?? "")] -> \"\(path)\" [1]"
      )
    }
    finish(answer.status >= 400 ? 8 : 0, &host, &call)
  }

  private func rate(_ bytes: Double) -> String {
    let units = ["B/s", "KB/s", "MB/s", "GB/s"]
    var value = bytes
    var unit = 0
    while value >= 1024, unit < 3 {
      value /= 1024
      unit += 1
    }
    let tenths = value < 10 && unit > 0 ? 100.0 : value < 100 && unit > 0 ? 10 : 1
    let scaled = Int((value * tenths).rounded())
    let text =
      tenths == 100
      ? "\(scaled / 100).\(zeros(scaled % 100, 2))"
      : tenths == 10 ? "\(scaled / 10).\(scaled % 10)" : String(scaled)
    return "\(text) \(units[unit])"
  }
  /// The dots of a download to no terminal: 1 KiB each, 50 a line.
  private func dots(_ count: Int, _ speed: String) -> String {
    let short = speed.replacingSuffix("B/s").filter { $0 != " " }
    var lines: [String] = []
    var at = 0
    repeat {
      let here = min(count - at, 51_200)
      let marks = here / 1024
      var text = "\(at / 1024)K".paddedLeft(7) + " "
      for column in 0..<50 {
        text += column < marks ? "." : " "
        if column % 10 == 9, column < 49 { text += " " }
      }
      at += 51_200
      let percent = count == 0 ? 100 : min(100, min(at, count) * 100 / count)
      text +=
        "\(percent)%".paddedLeft(4) + " " + short.paddedLeft(5) + (at >= count ? "=0s" : " 0s")
      lines.append(text)
    } while at < count && lines.count < 2000
    return lines.joined(separator: "\n")
  }

  /// Where the answer goes; true: it is there already and is to be kept.
  private func place(_ url: CurlURL, _ host: Host, _ call: Call<Host>) -> (String, Bool) {
    if let path = options.last("output-document") { return (path, false) }
    guard
      let first = options.operands.indices.contains(index)
        ? try? CurlURL(options.operands[index]) : url
    else { return ("index.html", false) }
    var name = first.remoteName
    if name.isEmpty { name = "index.html" }
    let query = first.target.dropFirst(first.path.count)
    name += query
    if let folder = options.last("directory-prefix") { name = folder + "/" + name }
    let view = host.view(call)
    guard host.machine.files.exists(name, in: view) else { return (name, false) }
    if keeps || isBusy { return (name, true) }
    for number in 1..<10_000 where !host.machine.files.exists("\(name).\(number)", in: view) {
      return ("\(name).\(number)", false)
    }
    return (name, false)
  }
  private mutating func store(
    _ bytes: [UInt8], _ path: String, _ host: inout Host, _ call: inout Call<Host>
  ) -> Bool {
    if path == "-" {
      call.write(bytes: bytes)
      return true
    }
    let view = host.view(call), now = host.machine.now
    do throws(FileError) {
      if let folder = options.last("directory-prefix") {
        try host.machine.files.makeDirectories(folder, in: view, at: now)
      }
      if written, options.has("output-document") {
        try host.machine.files.append(path, bytes, in: view, at: now)
      } else {
        try host.machine.files.write(path, bytes, in: view, at: now)
      }
      written = true
      return true
    } catch {
      if isBusy {
        call.fail("can't open '\(path)': \(error.message)")
      } else {
        call.complain("\(path): \(error.message)")
        call.complain("\nCannot write to \(host.quote(call, path)) (\(error.message)).")
      }
      return false
    }
  }

  // MARK: BusyBox

  private mutating func busy(
    _ url: CurlURL, _ outcome: FetchOutcome, _ host: inout Host, _ call: inout Call<Host>
  ) {
    // Real: BusyBox gives up at the first error, with status 1.
    func fail(_ text: String) {
      call.fail(text)
    }
    var isDone = false
    switch outcome {
    case .unknownHost, .noNameServer: fail("bad address '\(url.host)'")
    case .refused(let address):
      fail("can't connect to remote host (\(address)): Connection refused")
    case .unreachable(let address):
      fail("can't connect to remote host (\(address)): Network is unreachable")
    case .noRoute(let address):
      fail("can't connect to remote host (\(address)): Host is unreachable")
    case .timeout(let address):
      fail(
        options.has("timeout")
          ? "download timed out" : "can't connect to remote host (\(address)): Operation timed out")
    case .emptyReply: fail("error getting response")
    case .reset: fail("error getting response: Connection reset by peer")
    case .response(let answer, _):
      if options.has("server-response") {
        call.complain("  HTTP/1.1 \(answer.status) \(answer.reason)")
        for header in answer.headers { call.complain("  \(header.name): \(header.value)") }
      }
      if [301, 302, 303, 307, 308].contains(answer.status),
        let location = answer.header("Location"),
        let target = try? url.following(location)
      {
        hops += 1
        if hops <= 5 {
          next = target
          return
        }
        fail("too many redirections")
      } else if answer.status >= 300 {
        fail("server returned error: HTTP/1.1 \(answer.status) \(answer.reason)")
      } else if options.has("spider") {
        if !isQuiet { call.complain("remote file exists") }
        isDone = true
      } else {
        let (path, isThere) = place(url, host, call)
        let isOut = path == "-"
        if isThere {
          fail("can't open '\(path)': File exists")
        } else {
          if !isQuiet { call.complain(isOut ? "writing to stdout" : "saving to '\(path)'") }
          isDone = store(answer.body, path, &host, &call)
          if isDone, !isQuiet {
            let name = (isOut ? "-" : FilePaths.basename(path)).paddedRight(20).prefix(20)
            let bar = String(repeating: "*", count: 32)
            call.complain(
              "\r\(name) 100% |\(bar)| \(CurlMeter.amount(answer.body.count))  0:00:00 ETA")
            call.complain(isOut ? "written to stdout" : "'\(path)' saved")
          }
        }
      }
    }
    finish(isDone ? 0 : 1, &host, &call)
    if !isDone { index = options.operands.count }
  }
}

extension String {
  fileprivate func replacingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
