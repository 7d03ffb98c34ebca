// What the lab's index of Python packages holds.

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
  /// Commands that it brings, with the module whose `main` they call.
  var scripts: [String: String] = [:]
  /// The name as its own metadata writes it.
  var shown: String {
    ["flask": "Flask", "jinja2": "Jinja2", "markupsafe": "MarkupSafe", "werkzeug": "Werkzeug"][name]
      ?? name
  }

  static let index: [PipPackage] = [
    PipPackage(
      name: "flask", version: "3.1.3", wheel: "flask-3.1.3-py3-none-any.whl", metadata: "3.2 kB",
      size: "103 kB",
      requires: [
        "blinker>=1.9.0", "click>=8.1.3", "itsdangerous>=2.2.0", "jinja2>=3.1.2",
        "markupsafe>=2.1.1", "werkzeug>=3.1.0",
      ], scripts: ["flask": "flask.cli"]),
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
      metadata: "4.4 kB", size: "85 kB", requires: ["packaging"],
      scripts: ["gunicorn": "gunicorn.app"]),
    PipPackage(
      name: "packaging", version: "25.0", wheel: "packaging-25.0-py3-none-any.whl",
      metadata: "3.3 kB", size: "66 kB"),
    PipPackage(
      name: "requests", version: "2.32.5", wheel: "requests-2.32.5-py3-none-any.whl",
      metadata: "4.9 kB", size: "64 kB",
      requires: ["charset_normalizer>=2", "idna>=2.5", "urllib3>=1.21.1", "certifi>=2017.4.17"]),
    PipPackage(
      name: "charset-normalizer", version: "3.4.4",
      wheel:
        "charset_normalizer-3.4.4-cp313-cp313-manylinux2014_x86_64.manylinux_2_17_x86_64.manylinux_2_28_x86_64.whl",
      metadata: "37 kB", size: "153 kB"),
    PipPackage(
      name: "idna", version: "3.11", wheel: "idna-3.11-py3-none-any.whl", metadata: "8.4 kB",
      size: "71 kB"),
    PipPackage(
      name: "urllib3", version: "2.5.0", wheel: "urllib3-2.5.0-py3-none-any.whl",
      metadata: "6.5 kB", size: "129 kB"),
    PipPackage(
      name: "certifi", version: "2025.11.12", wheel: "certifi-2025.11.12-py3-none-any.whl",
      metadata: "2.5 kB", size: "159 kB"),
    PipPackage(
      name: "pytest", version: "8.4.2", wheel: "pytest-8.4.2-py3-none-any.whl",
      metadata: "7.7 kB", size: "365 kB",
      requires: ["iniconfig>=1", "packaging>=20", "pluggy>=1.5", "pygments>=2.7.2"],
      scripts: ["pytest": "pytest"]),
    PipPackage(
      name: "iniconfig", version: "2.3.0", wheel: "iniconfig-2.3.0-py3-none-any.whl",
      metadata: "2.5 kB", size: "7.5 kB"),
    PipPackage(
      name: "pluggy", version: "1.6.0", wheel: "pluggy-1.6.0-py3-none-any.whl",
      metadata: "4.8 kB", size: "20 kB"),
    PipPackage(
      name: "pygments", version: "2.19.2", wheel: "pygments-2.19.2-py3-none-any.whl",
      metadata: "2.5 kB", size: "1.2 MB"),
    PipPackage(
      name: "python-dotenv", version: "1.2.1", wheel: "python_dotenv-1.2.1-py3-none-any.whl",
      metadata: "25 kB", size: "21 kB"),
  ]

  /// Real: names are compared without case, with `-`, `_` and `.` alike.
  static func find(_ name: String) -> PipPackage? {
    let plain = name.lowercased().map { $0 == "_" || $0 == "." ? "-" : $0 }
    return index.first { Array($0.name) == plain }
  }
}
