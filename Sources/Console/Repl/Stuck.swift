// When a line on how to get out is due.

import Text

/// Watches how long nothing has happened in a place where beginners get stuck.
struct Stuck: Hashable, Sendable {
  /// Nanoseconds of quiet after which the line is due.
  static let patience = 3_000_000_000
  /// What prints all the time gets its line later.
  static let longPatience = 12_000_000_000
  /// How often one and the same line is said in a session.
  static let mostTimes = 3

  private var place: WayOut?
  private var since = 0
  private var quietSince = 0
  private var drawsScreen = false
  private var told: Set<WayOut> = []
  private var times: [String: Int] = [:]
  var saidResting = false

  mutating func keyPressed(at now: Int) {
    quietSince = now
    saidResting = false
    if place?.isProgram == true { return }
    since = now
  }
  mutating func outputCame(_ bytes: [UInt8], at now: Int) {
    quietSince = now
    // What moves the cursor is drawing a screen, and a line in its middle would spoil it.
    guard !drawsScreen, bytes.contains(0x1B) else { return }
    for case .escape(let sequence) in TerminalPieces(String(lenient: bytes.prefix(1 << 16))) {
      if let last = sequence.last, "HJAfd".contains(last) { drawsScreen = true }
    }
  }
  /// An input was given: whatever runs now has just begun.
  mutating func moved(at now: Int) {
    since = now
    quietSince = now
    drawsScreen = false
  }

  mutating func look(at place: WayOut?, now: Int) -> WayOut? {
    if place != self.place {
      self.place = place
      since = now
      if place == nil { told = [] }
    }
    guard let place, place != .keys, place != .pager, !told.contains(place),
      times[place.kind, default: 0] < Self.mostTimes
    else { return nil }
    let quiet = now - max(since, quietSince) >= Self.patience
    let long = now - since >= Self.longPatience && !drawsScreen
    guard quiet || (long && place.isProgram) else { return nil }
    told.insert(place)
    times[place.kind, default: 0] += 1
    return place
  }
}

extension WayOut {
  /// The place without what is particular to the command.
  fileprivate var kind: String {
    switch self {
    case .running: "running"
    case .working: "working"
    case .stopping: "stopping"
    default: "\(self)"
    }
  }
  /// Whether a program has the prompt, and asks for nothing.
  fileprivate var isProgram: Bool { ["running", "working", "stopping"].contains(kind) }
}
