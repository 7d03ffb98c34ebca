// What the shell says of itself, in its own words: prefixes, complaints, how it stops.

extension ShellCore {
  /// What every message begins with.
  func prefix(line: Int? = nil) -> String {
    switch flavour {
    case .bash:
      if let sourcedName {
        return (isInteractive ? "\(shortName): " : "")
          + "\(sourcedName): line \(line ?? self.line): "
      }
      return isInteractive ? "\(shortName): " : "\(shortName): line \(line ?? self.line): "
    case .dash:
      return isInteractive
        ? "\(shortName): \(line ?? self.line): " : "\(name): \(line ?? self.line): "
    case .ash:
      // Real: BusyBox names itself as it was called: "/bin/sh: foo: not found" in a RUN.
      return isInteractive || (source != .file && !namesEveryLine)
        ? "\(name): " : "\(name): line \(ashLine(line)): "
    }
  }
  /// Real: BusyBox 1.38 counts the lines of what stands behind -c from nought.
  private func ashLine(_ line: Int?) -> Int {
    (line ?? self.line) - (namesEveryLine && source == .command ? 1 : 0)
  }
  /// Real: bash names itself without its directory, a script as it was called.
  var shortName: String {
    guard source != .file else { return name }
    let last = name.split(separator: "/").last.map(String.init) ?? name
    return last.hasPrefix("-") ? last : (name.contains("/") && flavour == .bash ? name : last)
  }

  mutating func complain(_ message: String, line: Int? = nil) {
    if flavour == .ash, let colon = message.firstIndex(of: ":"),
      Builtin.find(String(message[..<colon]), .ash) != nil
    {
      // Real: BusyBox names the builtin before the line, and the line only where it reads no prompt.
      let place = isInteractive ? "" : " line \(ashLine(line)):"
      output.write(
        "\(name): \(message[...colon])\(place)\(message[message.index(after: colon)...])\n", to: 2)
      return
    }
    output.write(prefix(line: line) + message + "\n", to: 2)
  }
  /// Complains and ends the line that is being run.
  mutating func discard(_ message: String, status: Int = 1) {
    guard abort == nil else { return }
    complain(message)
    // Real: dash and ash end the shell where bash drops the line.
    abort = flavour == .bash || isInteractive ? .discard(status: status) : .exit(status: 2)
  }
  /// Complains; a shell that is not interactive ends.
  mutating func fail(_ message: String, status: Int = 1) {
    guard abort == nil else { return }
    complain(message)
    abort = isInteractive ? .discard(status: status) : .exit(status: flavour == .bash ? status : 2)
  }
}
