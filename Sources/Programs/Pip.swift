// pip, as far as tutorials go: install from a small index, list, freeze, --version.

import Commands
import Files
import Kernel
import Machine

/// A package of the lab's index. Real: PyPI in November 2026, as recorded.
struct PipPackage: Sendable {
  var name: String
  var version: String
  /// The wheel's file, and the sizes that pip prints.
  var wheel: String
  var metadata: String
  var size: String
  /// With their lower bounds: `blinker>=1.9.0`.
  var requires: [String] = []

  static let index: [PipPackage] = [
    PipPackage(
      name: "flask", version: "3.1.3", wheel: "flask-3.1.3-py3-none-any.whl", metadata: "3.2 kB",
      size: "103 kB",
      requires: [
        "blinker>=1.9.0", "click>=8.1.3", "itsdangerous>=2.2.0", "jinja2>=3.1.2",
        "markupsafe>=2.1.1", "werkzeug>=3.1.0",
      ]),
    PipPackage(
      name: "blinker", version: "1.9.0", wheel: "blinker-1.9.0-py3-none-any.whl",
      metadata: "1.6 kB", size: "8.5 kB"),
    PipPackage(
      name: "click", version: "8.5.1", wheel: "click-8.5.1-py3-none-any.whl", metadata: "2.6 kB",
      size: "126 kB"),
    PipPackage(
      name: "itsdangerous", version: "2.2.0", wheel: "itsdangerous-2.2.0-py3-none-any.whl",
      metadata: "1.9 kB", size: "16 kB"),
    PipPackage(
      name: "jinja2", version: "3.1.6", wheel: "jinja2-3.1.6-py3-none-any.whl",
      metadata: "2.9 kB", size: "134 kB", requires: ["markupsafe>=2.0"]),
    PipPackage(
      name: "markupsafe", version: "3.0.4",
      wheel:
        "markupsafe-3.0.4-cp313-cp313-manylinux2014_x86_64.manylinux_2_17_x86_64.manylinux_2_28_x86_64.whl",
      metadata: "2.7 kB", size: "23 kB"),
    PipPackage(
      name: "werkzeug", version: "3.1.9", wheel: "werkzeug-3.1.9-py3-none-any.whl",
      metadata: "4.1 kB", size: "228 kB", requires: ["markupsafe>=2.1.1"]),
    PipPackage(
      name: "redis", version: "7.1.0", wheel: "redis-7.1.0-py3-none-any.whl", metadata: "12 kB",
      size: "354 kB"),
    PipPackage(
      name: "gunicorn", version: "23.0.0", wheel: "gunicorn-23.0.0-py3-none-any.whl",
      metadata: "4.4 kB", size: "85 kB", requires: ["packaging"]),
    PipPackage(
      name: "packaging", version: "25.0", wheel: "packaging-25.0-py3-none-any.whl",
      metadata: "3.3 kB", size: "66 kB"),
  ]
  /// Real: names are compared without case, with `-`, `_` and `.` alike.
  static func find(_ name: String) -> PipPackage? {
    let plain = name.lowercased().map { $0 == "_" || $0 == "." ? "-" : $0 }
    return index.first { Array($0.name) == plain }
  }
}

/// `pip`.
///
/// Limit: the index is ten packages; what is installed is a folder with its version, so that it is
/// there, and no program can import it yet.
func pip<Host: ProgramHost>() -> Command<Host> {
  Command(
    "pip", "installs Python packages",
    .once { host, call in
      var run = PipRun<Host>()
      return run.run(&host, &call)
    })
}

private struct PipRun<Host: ProgramHost> {
  private var line: [PipPackage] = []

  mutating func run(_ host: inout Host, _ call: inout Call<Host>) -> Int {
    var words = Array(call.arguments.dropFirst())
    guard let verb = words.first else {
      call.print("Usage:   \n  pip <command> [options]")
      return 0
    }
    words.removeFirst()
    switch verb {
    case "--version", "-V":
      let minor = minor(host, call)
      call.print("pip 25.2 from /usr/local/lib/python\(minor)/site-packages/pip (python \(minor))")
      return 0
    case "install": return install(words, &host, &call)
    case "list", "freeze":
      for (name, version) in installed(host, call) {
        call.print(verb == "list" ? "\(name) \(version)" : "\(name)==\(version)")
      }
      return 0
    default:
      host.sayUnmodelled("`pip \(verb)`", &call)
      return 1
    }
  }

  private mutating func install(
    _ words: [String], _ host: inout Host, _ call: inout Call<Host>
  ) -> Int {
    var wanted: [(text: String, origin: String)] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      index += 1
      switch word {
      case "-r", "--requirement":
        guard index < words.count else {
          call.complain("ERROR: -r option requires 1 argument")
          return 2
        }
        let file = words[index]
        index += 1
        guard let text = try? host.machine.files.readText(file, in: host.view(call)) else {
          call.complain(
            "ERROR: Could not open requirements file: [Errno 2] No such file or directory: '\(file)'"
          )
          return 1
        }
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
          .enumerated()
        {
          let bare = line.prefix { $0 != "#" }.filter { $0 != " " && $0 != "\r" }
          if !bare.isEmpty { wanted.append((bare, " (from -r \(file) (line \(number + 1)))")) }
        }
      case "--no-cache-dir", "--upgrade", "-U", "--user", "-q", "--quiet",
        "--disable-pip-version-check", "--root-user-action=ignore", "--no-input":
        continue
      case _ where word.hasPrefix("-"):
        host.sayUnmodelled("`pip install \(word)`", &call)
        return 1
      default: wanted.append((word, ""))
      }
    }
    guard !wanted.isEmpty else {
      call.complain(
        "ERROR: You must give at least one requirement to install (see \"pip help install\")")
      return 1
    }
    for (text, origin) in wanted {
      guard collect(text, origin, &call, depth: 0) else { return 1 }
    }
    for package in line { call.print("Downloading \(package.wheel) (\(package.size))") }
    call.pause(.milliseconds(400))
    // Real: what others need is installed before them.
    let order = line.reversed().map(\.name)
    call.print("Installing collected packages: \(order.joined(separator: ", "))")
    write(&host, call)
    let names = line.map { "\($0.name)-\($0.version)" }.sorted()
    call.print("")
    call.print("Successfully installed \(names.joined(separator: " "))")
    call.complain(
      "WARNING: Running pip as the 'root' user can result in broken permissions and conflicting behaviour with the system package manager, possibly rendering your system unusable. It is recommended to use a virtual environment instead: https://pip.pypa.io/warnings/venv. Use the --root-user-action option if you know what you are doing and want to suppress this warning."
    )
    return 0
  }

  private mutating func collect(
    _ text: String, _ origin: String, _ call: inout Call<Host>, depth: Int
  ) -> Bool {
    let name = String(text.prefix { $0.isLetter || $0.isNumber || "-_.".contains($0) })
    let bound = String(text.dropFirst(name.count))
    guard depth < 10, let package = PipPackage.find(name),
      !bound.hasPrefix("==") || bound == "==\(package.version)"
    else {
      call.complain(
        "ERROR: Could not find a version that satisfies the requirement \(text)\(origin) (from versions: none)"
      )
      call.complain("ERROR: No matching distribution found for \(text)")
      call.complain(
        "swiftlab: the lab's index of Python packages is small; it does not have \(text).")
      return false
    }
    guard !line.contains(where: { $0.name == package.name }) else { return true }
    line.append(package)
    call.print("Collecting \(text)\(origin)")
    call.print("  Downloading \(package.wheel).metadata (\(package.metadata))")
    call.pause(.milliseconds(50))
    let inner =
      origin.isEmpty
      ? " (from \(name))" : " (from \(name)->" + origin.dropFirst(" (from ".count)
    for need in package.requires {
      guard collect(need, inner, &call, depth: depth + 1) else { return false }
    }
    return true
  }

  private func minor(_ host: Host, _ call: Call<Host>) -> String {
    let version = host.environment(call, "PYTHON_VERSION") ?? "3.13.5"
    return version.split(separator: ".").prefix(2).joined(separator: ".")
  }
  private func folder(_ host: Host, _ call: Call<Host>) -> String {
    "/usr/local/lib/python\(minor(host, call))/site-packages"
  }

  private func write(_ host: inout Host, _ call: Call<Host>) {
    let folder = folder(host, call), view = host.view(call), now = host.machine.now
    for package in line {
      let path = "\(folder)/\(package.name)-\(package.version).dist-info"
      try? host.machine.files.makeDirectories(path, in: view, at: now)
      try? host.machine.files.write(
        path + "/METADATA",
        text: "Metadata-Version: 2.4\nName: \(package.name)\nVersion: \(package.version)\n",
        in: view, at: now)
    }
  }

  private func installed(_ host: Host, _ call: Call<Host>) -> [(String, String)] {
    let names = (try? host.machine.files.names(in: folder(host, call), in: host.view(call))) ?? []
    return names.filter { $0.hasSuffix(".dist-info") }.sorted().compactMap { name in
      let parts = name.dropLast(".dist-info".count).split(separator: "-")
      guard let version = parts.last, parts.count > 1 else { return nil }
      return (parts.dropLast().joined(separator: "-"), String(version))
    }
  }
}
