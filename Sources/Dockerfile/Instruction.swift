// One instruction of a Dockerfile, understood.

package enum Keyword: String, CaseIterable, Hashable, Sendable {
  case add, arg, cmd, copy, entrypoint, env, expose, from, healthcheck, label, maintainer, onbuild
  case run, shell, stopsignal, user, volume, workdir
}

/// A command in its two forms.
package enum CommandForm: Hashable, Sendable {
  /// Text for the shell (`/bin/sh -c`).
  case shell(String)
  /// A JSON array: no shell.
  case exec([String])
}

package struct KeyValue: Hashable, Sendable {
  package var key: String
  package var value: String
}

package struct Instruction: Hashable, Sendable {
  package struct Flag: Hashable, Sendable {
    package var name: String
    package var value: String
  }
  /// What COPY and ADD have.
  package struct Transfer: Hashable, Sendable {
    package var sources: [String]
    package var destination: String
  }
  package struct Healthcheck: Hashable, Sendable {
    /// `["NONE"]`, `["CMD", …]` or `["CMD-SHELL", text]`.
    package var test: [String]
    /// Nanoseconds; 0 is "not said".
    package var interval = 0
    package var timeout = 0
    package var startPeriod = 0
    package var startInterval = 0
    package var retries = 0
  }
  package indirect enum Body: Hashable, Sendable {
    case from(image: String, alias: String?)
    /// A nil value: declared without a default.
    case arg([(KeyOptionalValue)])
    case env([KeyValue], legacy: Bool)
    case label([KeyValue], legacy: Bool)
    case run(CommandForm)
    case cmd(CommandForm)
    case entrypoint(CommandForm)
    case copy(Transfer)
    case add(Transfer)
    case workdir(String)
    case user(String)
    case expose([String])
    case volume([String])
    case stopsignal(String)
    case shell([String])
    case healthcheck(Healthcheck)
    case maintainer(String)
    case onbuild(String)
  }
  package struct KeyOptionalValue: Hashable, Sendable {
    package var key: String
    package var value: String?
  }

  package var keyword: Keyword
  /// The keyword as it was written, for the lint rule on casing.
  package var written: String
  /// The whole line, continuations joined: what BuildKit names the step after.
  package var original: String
  package var flags: [Flag]
  package var lines: ClosedRange<Int>
  package var hereDocuments: [HereDocument]
  package var body: Body
  /// It comes from the base image's ONBUILD.
  package var isTrigger = false

  package func flag(_ name: String) -> String? { flags.last { $0.name == name }?.value }
  package func hasFlag(_ name: String) -> Bool { flag(name).map { $0 != "false" } ?? false }

  /// The line as the progress shows it: the keyword in capitals, and a here-document's first line.
  package var title: String {
    var text = keyword.rawValue.uppercased() + original.dropFirst(written.count)
    // Real: only a document that is all of the RUN is summed up.
    let isAlone = !text.split(separator: " ").dropFirst().contains {
      !$0.hasPrefix("<<") && !$0.hasPrefix("--")
    }
    if keyword == .run, isAlone, let document = hereDocuments.first {
      let lines = document.body.split(separator: "\n", omittingEmptySubsequences: false)
      var first = ""
      for line in lines {
        let line = trimmed(Array(line.utf8)[...])
        if !line.isEmpty {
          first = String(decoding: line, as: UTF8.self)
          break
        }
      }
      let many = lines.filter { !$0.isEmpty }.count > 1
      if !first.isEmpty { text += " (\(first)\(many ? "..." : ""))" }
    }
    return text
  }
}
