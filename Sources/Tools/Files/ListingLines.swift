// How ls shows what it lists: lines, columns, colours.

import Commands
import Files
import Kernel
import Machine
import Text

extension Listing {
  // MARK: Showing

  mutating func show<Host: MachineHost>(
    _ items: [Item], isDirectory: Bool, _ call: inout Call<Host>
  ) {
    if isDirectory, format == .long || showsBlocks {
      let blocks = items.reduce(0) { $0 + $1.status.blocks }
      call.print(
        "total "
          + (human > 0 ? HumanSize.coreutils(blocks * 512, si: human == 1000) : "\(blocks / 2)"))
    }
    let anyQuoted =
      quotes && (format == .columns || format == .across || format == .long)
      && items.contains { Quote.needsQuotes($0.name) }
    let prefixes = prefixes(items)
    if format == .long { return long(items, prefixes, anyQuoted, &call) }
    var cells: [(text: String, width: Int)] = []
    for (index, item) in items.enumerated() {
      let plain = shown(item.name)
      let pad = anyQuoted && plain == item.name ? " " : ""
      let tail = mark(of: item.status)
      let width = prefixes[index].count + pad.count + plain.displayWidth + tail.count
      cells.append((prefixes[index] + pad + painted(plain, item) + tail, width))
    }
    switch format {
    case .single, .long: for cell in cells { call.print(cell.text) }
    case .commas:
      var column = 0
      var text = ""
      for (index, cell) in cells.enumerated() {
        if index > 0 {
          if width == 0 || column + cell.width + 2 < width {
            text += ", "
            column += 2
          } else {
            text += ",\n"
            column = 0
          }
        }
        text += cell.text
        column += cell.width
      }
      if !cells.isEmpty { call.print(text) }
    case .columns: call.write(ColumnLayout.text(cells, width: width, across: false))
    case .across: call.write(ColumnLayout.text(cells, width: width, across: true))
    }
  }

  /// Inode numbers and blocks, which stand before a name.
  private func prefixes(_ items: [Item]) -> [String] {
    guard showsInode || showsBlocks else { return items.map { _ in "" } }
    let numbers = items.map { String($0.status.file.inode.number) }
    let blocks = items.map {
      human > 0
        ? HumanSize.coreutils($0.status.blocks * 512, si: human == 1000)
        : String($0.status.blocks / 2)
    }
    let padsAll = format != .single && format != .commas || true
    let wide = padsAll ? numbers.map(\.count).max() ?? 0 : 0
    let tall = padsAll ? blocks.map(\.count).max() ?? 0 : 0
    return items.indices.map {
      (showsInode ? numbers[$0].paddedLeft(wide) + " " : "")
        + (showsBlocks ? blocks[$0].paddedLeft(tall) + " " : "")
    }
  }

  private mutating func long<Host: MachineHost>(
    _ items: [Item], _ prefixes: [String], _ anyQuoted: Bool, _ call: inout Call<Host>
  ) {
    var rows: [[String]] = []
    for item in items {
      let status = item.status
      var size =
        human > 0 ? HumanSize.coreutils(status.size, si: human == 1000) : String(status.size)
      if let device = status.device {
        size = "\(device.numbers.major), \(String(device.numbers.minor).paddedLeft(3))"
      }
      rows.append([
        String(status.links),
        numeric ? String(status.uid) : users.shown(user: status.uid),
        numeric ? String(status.gid) : users.shown(group: status.gid), size,
        stamp(time(status)),
      ])
    }
    func width(_ column: Int) -> Int { rows.map { $0[column].count }.max() ?? 0 }
    // Real: BusyBox's columns are as wide as ever: 4, 8, 8 and 9 (7 with -h).
    let isBusyBox = call.output.hasDialect
    let widths = isBusyBox ? [4, 8, 8, human > 0 ? 7 : 9, 0] : (0..<5).map(width)
    for (index, item) in items.enumerated() {
      var row = rows[index]
      if isBusyBox {
        for column in 1...2 {
          row[column] = String(row[column].prefix(8)).paddedRight(widths[column])
        }
        if let device = item.status.device {
          row[3] =
            "\(String(device.numbers.major).paddedLeft(4)), "
            + String(device.numbers.minor).paddedLeft(3)
        }
      }
      var line = prefixes[index] + item.status.letters + " " + row[0].paddedLeft(widths[0])
      // Real: numbers are set right, names left.
      if showsOwner {
        line += " " + (numeric ? row[1].paddedLeft(widths[1]) : row[1].paddedRight(widths[1]))
      }
      if showsGroup {
        line += " " + (numeric ? row[2].paddedLeft(widths[2]) : row[2].paddedRight(widths[2]))
      }
      line += " " + row[3].paddedLeft(widths[3]) + " " + row[4].paddedLeft(widths[4]) + " "
      let plain = shown(item.name)
      if anyQuoted, plain == item.name { line += " " }
      line += painted(plain, item)
      if item.status.isSymlink, let target = item.target {
        line += " -> "
        if let there = item.targetStatus {
          line += painted(shown(target), there) + mark(of: there)
        } else {
          line += shown(target)
        }
      } else {
        line += mark(of: item.status)
      }
      call.print(line)
    }
  }

  private func stamp(_ time: Instant) -> String {
    let calendar = CivilTime(time, zone: zone)
    switch timeStyle {
    case "full-iso": return calendar.formatted("%Y-%m-%d %H:%M:%S.%N %z")
    case "long-iso": return calendar.formatted("%Y-%m-%d %H:%M")
    case let style where style.hasPrefix("+"):
      return calendar.formatted(String(style.dropFirst()))
    default: break
    }
    // Real: recent is less than half a Gregorian year ago, and not in the future.
    let age = now.seconds - time.seconds
    let isRecent = age < 31_556_952 / 2 && time <= now
    if timeStyle == "iso" { return calendar.formatted(isRecent ? "%m-%d %H:%M" : "%Y-%m-%d ") }
    return calendar.formatted(isRecent ? "%b %e %H:%M" : "%b %e  %Y")
  }

  func shown(_ name: String) -> String {
    if doubleQuotes {
      var text = "\""
      for character in name {
        switch character {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\n": text += "\\n"
        case "\t": text += "\\t"
        default: text.append(character)
        }
      }
      return text + "\""
    }
    return quotes ? Quote.asNeeded(name) : name
  }

  private func mark(of status: FileStatus) -> String {
    guard !mark.isEmpty else { return "" }
    switch status.kind {
    case .directory: return "/"
    case .symlink: return mark == "p" || format == .long ? "" : "@"
    case .fifo: return mark == "p" ? "" : "|"
    case .socket: return mark == "p" ? "" : "="
    case .regular: return mark == "F" && status.mode.isExecutable ? "*" : ""
    case .device: return ""
    }
  }

  private mutating func painted(_ text: String, _ item: Item) -> String {
    guard colours else { return text }
    // Real: a link whose target is not there is painted as a link unless LS_COLORS says otherwise.
    return painted(text, item.status)
  }
  private mutating func painted(_ text: String, _ status: FileStatus) -> String {
    guard colours, let code = Self.colour(status) else { return text }
    defer { coloursBegun = true }
    return (coloursBegun ? "" : "\u{1B}[0m") + "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
  /// Real: the colours that ls has without LS_COLORS.
  private static func colour(_ status: FileStatus) -> String? {
    let mode = status.mode
    switch status.kind {
    case .directory:
      let open = mode.contains(0o002)
      if mode.contains(.sticky) { return open ? "30;42" : "37;44" }
      return open ? "34;42" : "01;34"
    case .symlink: return "01;36"
    case .fifo: return "33"
    case .socket: return "01;35"
    case .device: return "01;33"
    case .regular:
      if mode.contains(.setUserID) { return "37;41" }
      if mode.contains(.setGroupID) { return "30;43" }
      return mode.isExecutable ? "01;32" : nil
    }
  }
}
