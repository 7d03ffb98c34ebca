// Where the lab keeps what it keeps.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

package import Lessons
import Documents
import Text

/// The lab's own folder in the learner's home.
package struct DataHome: Hashable, Sendable {
  package let path: String

  package init(path: String) { self.path = path }

  /// The folder that the environment names: `$XDG_DATA_HOME/swiftlab`, `~/.local/share/swiftlab`, on
  /// macOS `~/Library/Application Support/swiftlab`. Nil without a home.
  package init?(environment: [String: String] = HostEnvironment.all) {
    if let base = environment["XDG_DATA_HOME"], base.hasPrefix("/") {
      path = base + "/swiftlab"
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      #if os(macOS)
        path = home + "/Library/Application Support/swiftlab"
      #else
        path = home + "/.local/share/swiftlab"
      #endif
    } else {
      return nil
    }
  }

  /// Makes the folders, for the owner alone.
  package func prepare() throws(HostFileError) {
    try HostFile.makeDirectory(path)
    try HostFile.makeDirectory(path + "/sessions")
  }

  package var historyPath: String { path + "/history" }
  package var settingsPath: String { path + "/settings.json" }
  package var progressPath: String { path + "/progress" }
  /// The socket at which second terminals of the running session come in.
  package var doorPath: String { path + "/door" }
  package var lockPath: String { path + "/lock" }
  /// The journal of a lesson, or of a playground. The name becomes a safe file name.
  package func journalPath(_ name: String) -> String {
    let safe = name.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "_" }
    return path + "/sessions/" + String(safe.prefix(100)) + ".journal"
  }

  // MARK: Settings

  package struct Settings: Hashable, Sendable {
    package var language: Language?
    /// The name of the journal to go on with.
    package var last: String?
    package init(language: Language? = nil, last: String? = nil) {
      self.language = language
      self.last = last
    }
  }

  /// Keeps a copy of a session that cannot be gone on with, or not to its end, where the next one does not
  /// write; the copy's path.
  package func setAside(_ journal: String) -> String? {
    let copy = journal + ".before"
    do throws(HostFileError) {
      try HostFile.replace(copy, with: HostFile.read(journal, limit: 256 << 20))
      return copy
    } catch { return nil }
  }

  package func readSettings() -> Settings {
    guard let bytes = try? HostFile.read(settingsPath, limit: 1 << 20),
      let value = try? JSON.parse(bytes: bytes)
    else { return Settings() }
    return Settings(
      language: value["language"]?.string.flatMap(Language.init(rawValue:)),
      last: value["last"]?.string)
  }

  package func write(_ settings: Settings) throws(HostFileError) {
    var object = Object()
    if let language = settings.language { object["language"] = .string(language.rawValue) }
    if let last = settings.last { object["last"] = .string(last) }
    let text = Value.object(object).json(.goPlain) + "\n"
    try HostFile.replace(settingsPath, with: Array(text.utf8))
  }
}

/// The host's environment variables.
package enum HostEnvironment {
  package static subscript(name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Those that the lab looks at.
  package static var all: [String: String] {
    var found: [String: String] = [:]
    for name in [
      "HOME", "XDG_DATA_HOME", "LANG", "LC_ALL", "LC_MESSAGES", "LANGUAGE", "TERM", "NO_COLOR",
      "COLUMNS", "LINES", "EDITOR", "VISUAL",
    ] { found[name] = self[name] }
    return found
  }
}
