// `[[ text =~ regex ]]` and BASH_REMATCH.

import Kernel
import Text

extension ShellCore {
  mutating func match(_ text: String, _ source: String) {
    do throws(PatternError) {
      let pattern = try Pattern(
        source, syntax: .extended, options: shopts["nocasematch"] ? .ignoreCase : [])
      var steps = 4_000_000
      let bytes = Array(text.utf8)
      let found = try pattern.firstMatch(in: bytes, steps: &steps)
      var map: OrderedMap<Int, String> = [:]
      for (index, group) in (found?.groups ?? []).enumerated() {
        map[index] = group.map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
      }
      modify(Symbols.rematch) { $0.value = .indexed(map) }
      status = found == nil ? 1 : 0
    } catch {
      // Real: a regular expression that is wrong gives status 2, and bash says nothing.
      status = 2
    }
  }
}
