// Makes alike what differs between any two runs of the real tools: IDs, ages, addresses, sizes.
//
// The rules are those by which the recordings were judged when they were made; so a transcript of
// ours can hold the real tools' own text, and stays true when another draw gives another ID.

import Foundation
import Lab

struct Alike {
  private static let letters = "bcdfghjklmnpqrstvwxz2456789"
  private static let ago =
    #"(?:Less than a second|About an? (?:minute|hour)|\d+ (?:second|minute|hour|day|week|month|year)s?)"#

  /// Pattern and template, in the order in which they are applied.
  private static let rows: [(String, String)] = [
    (#"\x1b\[[0-9;?]*[A-Za-z]"#, ""), (#"\\x1b\[[0-9;?]*[A-Za-z]"#, ""),
    (#"\r$|\\r$|\\x0d$"#, ""),
    // Times.
    (#"\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d (?:[+-]\d{4}|GMT)"#, "<TIME>"),
    (
      #"\b\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?: ?[+-]\d{4}(?: [A-Z]+)?| ?[+-]\d\d:?\d\d|Z)?"#,
      "<TIME>"
    ),
    (#"\b\d\d/[A-Z][a-z]{2}/\d{4}[: ]\d\d:\d\d:\d\d(?: [+-]\d{4})?"#, "<TIME>"),
    (#"\b\d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d(?:\.\d+)?"#, "<TIME>"),
    (
      #"\b(?:[A-Z][a-z]{2} )?[A-Z][a-z]{2} +\d+ \d\d:\d\d:\d\d(?:\.\d+)?(?: UTC)? \d{4}"#,
      "<TIME>"
    ),
    (#"[WEI]\d{4} \d\d:\d\d:\d\d\.\d+ +\d+ "#, "<KLOG> "),
    (#"\b1[5-9]\d{8}(?:\.\d+|\d{9})?\b"#, "<EPOCH>"),
    (#"\b[A-Z][a-z]{2} [ \d]\d \d\d:\d\d\b"#, "<DAY>"),
    (#"(?<![\w.:])\d\d:\d\d(?::\d\d)?(?![\w:.])"#, "<CLOCK>"),
    // Identifiers.
    (#"sha256:[0-9a-f]{6,64}"#, "<DIGEST>"), (#"\b[0-9a-f]{64}\b"#, "<ID>"),
    (#"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b"#, "<UID>"),
    (#"\b[0-9a-z]{25}\b"#, "<REF>"), (#"\b(?=[0-9a-f]*\d)[0-9a-f]{12}\b"#, "<ID>"),
    (#"\b(?:[0-9a-f]{2}:){5}[0-9a-f]{2}\b"#, "<MAC>"),
    (
      #"\b[a-z]{3,}_(?!name|id|count|time|mode|user|pass|password|host|port|root|data|db|url|path|web|app|net|vol|key|file|dir)[a-z]{3,}\b(?=$|[\s:"'|,(])"#,
      "<NAME>"
    ),
    (#"docker-import-\d+"#, "docker-import-<N>"),
    (#"("Pid":|pid=|pid |process |\[notice\] )\s*\d+(?:#\d+)?"#, "$1<PID>"),
    ("(?<=-)[\(letters)0-9a-f]{8,10}-[\(letters)]{5}\\b", "<HASH>-<RAND>"),
    (#"(pod-template-hash[=:] ?"?)[0-9a-z]{6,10}"?"#, "$1<HASH>"),
    ("kube-api-access-[\(letters)]{5}", "kube-api-access-<RAND>"),
    ("(?<=[a-z0-9]-)(?=[a-z]*\\d)[\(letters)]{8,10}\\b", "<HASH>"),
    ("(?<=[a-z0-9>]-)[\(letters)]{5}(?=[ \"\\n\\[:/,.)]|$)", "<RAND>"),
    (#"(?i)(resource ?Version:?"?:? *"?)\d+"?"#, "$1<RV>"),
    (#"((?:observedG|g)eneration"?: )\d+"#, "$1<N>"),
    // Addresses.
    (#"Bind for (?:0\.0\.0\.0|::):"#, "Bind for <ANY>:"),
    (#"\b(?:\d{1,3}\.){3}\d{1,3}(?:/\d{1,2})?\b"#, "<IP>"),
    (#"(?<=:)3[0-2]\d{3}(?=\D|$)"#, "<NODEPORT>"),
    (#"((?:NodePort:|nodePort:) .*?)3[0-2]\d{3}"#, "$1<NODEPORT>"),
    // Amounts that depend on the machine.
    ("\(ago) ago", "<AGO>"), ("\\bUp \(ago)", "Up <FOR>"),
    (#"(#\d+) \d+\.\d+ "#, "$1 <T> "), (#"^ ?=> (.*?) +\d+\.\ds$"#, "=> $1"),
    (#"^\d+\.\d{3} "#, "<T> "),
    (
      #"\bin [0-9.]+m?s \([0-9.]+m?s including waiting\)"#,
      "in <DUR> (<DUR> including waiting)"
    ),
    (#"(?:LIVE|MERGED)-\d+"#, "<TMP>"), (#"\(x\d+ over [0-9smhd]+\)"#, "(x<N> over <AGE>)"),
    (#"\b\d+(?:\.\d+)? ?(?:ns|µs|ms)\b"#, "<DUR>"), (#"= [\d.]+/[\d.]+/[\d.]+"#, "= <DUR>"),
    (
      #"(?<![\w.:=-])(?:\d+y)?(?:\d+d)?(?:\d+h)?(?:\d+m)?(?:\d+s)?(?<=[ydhms])(?: ago)?(?![\w=-])"#,
      "<AGE>"
    ),
    (#"\b\d+\.\d+ ?s\b"#, "<AGE>"), (#"\b\d+ seconds?\b"#, "<AGE>"),
    (#"\b\d+(?:\.\d+)? ?(?:B|kB|KB|MB|GB|KiB|MiB|GiB)\b"#, "<SIZE>"),
    (#"\b\d+\.\d+%"#, "<PCT>"), (#"<AGE> done|<SIZE> done| done$"#, " done"),
    (#"[-=]{4,}"#, "----"), (#"[ \t]+"#, " "), (#"^ | $"#, ""),
  ]
  private static let rules: [(NSRegularExpression, String)] = rows.map { row in
    // A row that does not compile is our own mistake, and every transcript says so.
    (try! NSRegularExpression(pattern: row.0, options: .anchorsMatchLines), row.1)
  }

  /// Output lines as one text, with what may differ made alike, blank lines at both ends gone.
  static func text(_ lines: [String]) -> String {
    var text = lines.map {
      for mark in [" (esc)", " (no-eol)"] where $0.hasSuffix(mark) {
        return String($0.dropLast(mark.count))
      }
      return $0
    }.joined(separator: "\n")
    for (pattern, template) in rules {
      text = pattern.stringByReplacingMatches(
        in: text, range: NSRange(text.startIndex..., in: text), withTemplate: template)
    }
    return text.trimmingCharacters(in: .newlines)
  }

  /// Whether a step came out as it stands: the exit status, and the lines.
  static func same(_ want: Transcript.Step, _ got: Transcript.Step) -> Bool {
    guard want.status == got.status else { return false }
    return want.output == got.output || text(want.output) == text(got.output)
  }
}
