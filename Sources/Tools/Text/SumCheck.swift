// md5sum -c and its kin: the lists are read, then what they name.

import Commands
import Files
import Machine

/// One call with `-c`.
struct SumCheck<Host: MachineHost>: Follower {
  private let kind: DigestKind
  private let options: ParsedOptions
  private var lists: GatheredInputs<Host>
  /// What must be read as a stream: standard input, devices, pipes. Nil while the lists are read.
  private var streams: GatheredInputs<Host>?

  init(_ kind: DigestKind, _ options: ParsedOptions) {
    self.kind = kind
    self.options = options
    let names = options.operands.isEmpty ? ["-"] : options.operands
    lists = GatheredInputs<Host>(names) { _, _, _ in 0 }
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    guard streams == nil else {
      let step = streams?.next(&host, &call) ?? .exit(1)
      guard case .exit(0) = step else { return step }
      return .exit(verdict(host, &call))
    }
    let step = lists.next(&host, &call)
    guard case .exit(0) = step else { return step }
    var names: [String] = []
    for line in lists.inputs.flatMap(\.lines) {
      guard let (_, name) = SumTools.parse(String(decoding: line, as: UTF8.self), kind),
        !names.contains(name), isStream(name, host, call)
      else { continue }
      names.append(name)
    }
    streams = GatheredInputs<Host>(names) { _, _, _ in 0 }
    return .again
  }

  private func isStream(_ name: String, _ host: Host, _ call: Call<Host>) -> Bool {
    if name == "-" { return true }
    guard let status = try? host.machine.files.status(name, in: host.view(call)) else {
      return false
    }
    return status.kind == .device || status.kind == .fifo
  }

  private func digest(
    of name: String, _ host: Host, _ call: Call<Host>
  ) throws(FileError) -> String {
    guard var digest = RunningDigest(kind) else { return "" }
    if let stream = streams?.inputs.first(where: { $0.name == name }) {
      if let error = stream.error { throw error }
      digest.update(stream.bytes)
      return digest.hex
    }
    let content = try host.machine.files.content(name, in: host.view(call))
    var offset = 0
    while offset < content.size {
      let part = content.read(at: offset, count: 1 << 20)
      if part.isEmpty { break }
      digest.update(part)
      offset += part.count
    }
    return digest.hex
  }

  private func verdict(_ host: Host, _ call: inout Call<Host>) -> Int {
    var status = 0
    let isSilent = options.has("status")
    let isQuiet = options.has("quiet") || isSilent
    for input in lists.inputs {
      if let error = input.error {
        call.fail("\(Quote.asNeeded(input.name)): \(error.message)")
        status = 1
        continue
      }
      var good = 0, bad = 0, wrong = 0, missing = 0
      for (number, bytes) in input.lines.enumerated() {
        let line = String(decoding: bytes, as: UTF8.self)
        // Real: a list from standard input cannot name standard input.
        guard let (wanted, name) = SumTools.parse(line, kind), name != "-" || input.name != "-"
        else {
          if line.hasPrefix("#") { continue }
          bad += 1
          if options.has("warn") {
            call.fail(
              "\(input.name): \(number + 1): improperly formatted \(kind.title) checksum line")
          }
          continue
        }
        good += 1
        do throws(FileError) {
          if try digest(of: name, host, call) == wanted.lowercased() {
            if !isQuiet { call.print("\(name): OK") }
          } else {
            if !isSilent { call.print("\(name): FAILED") }
            wrong += 1
          }
        } catch {
          if error == .noEntry, options.has("ignore-missing") { continue }
          call.fail("\(Quote.asNeeded(name)): \(error.message)")
          if !isSilent { call.print("\(name): FAILED open or read") }
          missing += 1
        }
      }
      if good == 0 {
        let name = input.name == "-" ? "'standard input'" : Quote.asNeeded(input.name)
        call.fail("\(name): no properly formatted checksum lines found")
        status = 1
        continue
      }
      if wrong + missing > 0 || bad > 0 && options.has("strict") { status = 1 }
      if !isSilent { warn(bad, missing, wrong, &call) }
    }
    return status
  }

  private func warn(_ bad: Int, _ missing: Int, _ wrong: Int, _ call: inout Call<Host>) {
    if bad > 0 {
      call.fail("WARNING: \(bad) line\(bad == 1 ? " is" : "s are") improperly formatted")
    }
    if missing > 0 {
      call.fail("WARNING: \(missing) listed file\(missing == 1 ? "" : "s") could not be read")
    }
    if wrong > 0 {
      call.fail("WARNING: \(wrong) computed checksum\(wrong == 1 ? "" : "s") did NOT match")
    }
  }
}
