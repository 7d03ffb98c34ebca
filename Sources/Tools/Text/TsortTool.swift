// tsort: an order in which every pair's first comes before its second.

import Commands
import Files
import Machine

enum TsortTool {
  static func command<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "tsort", "[OPTION] [FILE]", "Order words so that of each pair the first comes first.")
    return .following(spec) { host, call, options in
      if options.operands.count > 1 {
        call.misuse("extra operand \(host.quote(call, options.operands[1]))")
        return .exit(1)
      }
      let names = options.operands.isEmpty ? ["-"] : options.operands
      return .follow(
        GatheredInputs<Host>(names) { _, call, inputs in
          if let error = inputs[0].error {
            call.fail("\(inputs[0].name): \(error.message)")
            return 1
          }
          let words = inputs[0].bytes.split { $0 == 32 || $0 == 9 || $0 == 10 }.map {
            String(decoding: $0, as: UTF8.self)
          }
          guard words.count % 2 == 0 else {
            call.fail("\(inputs[0].name): input contains an odd number of tokens")
            return 1
          }
          return order(words, inputs[0].name, &call)
        })
    }
  }

  /// Real: coreutils 9.1 take the words that nothing is before in their order, and a word's
  /// followers from the one that was told last.
  private static func order<Host: MachineHost>(
    _ words: [String], _ file: String, _ call: inout Call<Host>
  ) -> Int {
    var before: [String: Int] = [:]
    var after: [String: [String]] = [:]
    for index in stride(from: 0, to: words.count, by: 2) {
      let (first, second) = (words[index], words[index + 1])
      before[first, default: 0] += 0
      before[second, default: 0] += first == second ? 0 : 1
      if first != second { after[first, default: []].append(second) }
    }
    var status = 0
    let sorted = before.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var queue = sorted.filter { before[$0] == 0 }
    var left = before.count
    var next = 0
    while left > 0 {
      while next < queue.count {
        let word = queue[next]
        next += 1
        left -= 1
        call.print(word)
        before[word] = nil
        for follower in (after[word] ?? []).reversed() {
          before[follower, default: 0] -= 1
          if before[follower] == 0 { queue.append(follower) }
        }
        after[word] = nil
      }
      guard left > 0 else { break }
      status = 1
      guard let loop = loop(sorted.filter { before[$0] != nil }, after) else { break }
      call.fail("\(file): input contains a loop:")
      for word in loop { call.fail(word) }
      // The loop is opened at its last step.
      let (from, to) = (loop[loop.count - 1], loop[0])
      if let place = after[from]?.lastIndex(of: to) {
        after[from]?.remove(at: place)
        before[to, default: 1] -= 1
        if before[to] == 0 { queue.append(to) }
      }
    }
    return status
  }

  /// Words that come before each other in a ring.
  private static func loop(_ words: [String], _ after: [String: [String]]) -> [String]? {
    for start in words {
      var path = [start]
      var place = [start: 0]
      while let last = path.last, let next = after[last]?.last {
        if let first = place[next] { return Array(path[first...]) }
        place[next] = path.count
        path.append(next)
      }
    }
    return nil
  }
}
