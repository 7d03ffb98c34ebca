// df: how much room there is.

import Commands
import Files
import Machine
import Text

enum DfTool {
  static let spec = ToolSpec(
    "df", "[OPTION]... [FILE]...", "Tell how much room file systems have.",
    [
      flag("h", "human-readable", "sizes as 1.2K, 34M"),
      flag("H", "si", "as -h, with powers of 1000"),
      flag("T", "print-type", "the type of each"), flag("i", "inodes", "files instead of blocks"),
      flag("k", nil, "in units of 1024 (the default)"), flag("m", nil, "in units of 1024*1024"),
      flag("a", "all", "all of them"), valued("t", "type", "TYPE", "only this type"),
      valued("x", "exclude-type", "TYPE", "not this type"), flag(nil, "total", "a sum at the end"),
      flag("P", "portability", "POSIX heads"), unmodelled("B", "block-size", takesValue: true),
      unmodelled(nil, "output"), unmodelled("l", "local"),
    ])

  static func command<Host: MachineHost>() -> Command<Host> {
    .tool(spec) { host, call, options in
      let view = host.view(call)
      let files = host.machine.files
      var status = 0
      var mounts: [Mount] = []
      if options.operands.isEmpty {
        for mount in view.mounts.mounts where !mount.source.isEmpty {
          // Real: without -a a device is shown once, at its first mount point.
          if !options.has("all"), mounts.contains(where: { $0.file.tree == mount.file.tree }) {
            continue
          }
          mounts.append(mount)
        }
      } else {
        for path in options.operands {
          do throws(FileError) { mounts.append(try files.mount(of: path, in: view)) } catch {
            call.fail("\(Quote.asNeeded(path)): \(error.message)")
            status = 1
          }
        }
        if mounts.isEmpty { return status }
      }
      let types = options.all("type"), excluded = options.all("exclude-type")
      mounts = mounts.filter {
        (types.isEmpty || types.contains($0.type)) && !excluded.contains($0.type)
      }
      if mounts.isEmpty {
        call.fail("no file systems processed")
        return 1
      }
      let base = options.has("human-readable") ? 1024 : options.has("si") ? 1000 : 0
      let unit = options.has("m") ? 1 << 20 : 1024
      let isBusyBox = call.output.hasDialect
      func shown(_ value: Int) -> String {
        if isBusyBox, base > 0 { return busyBoxSize(value) }
        if options.has("inodes") {
          return base > 0 ? HumanSize.coreutils(value, si: base == 1000) : String(value)
        }
        return base > 0
          ? HumanSize.coreutils(value, si: base == 1000) : String(Sizes.ceiling(value, unit))
      }
      var rows: [[String]] = []
      var head = [
        "Filesystem", "Type", "\(unit == 1024 ? "1K" : "1M")-blocks", "Used", "Available", "Use%",
        "Mounted on",
      ]
      if base > 0 { head[2...4] = ["Size", "Used", "Avail"] }
      if options.has("portability"), base == 0 {
        head[2...5] = ["\(unit)-blocks", "Used", "Available", "Capacity"]
      }
      if options.has("inodes") { head[2...5] = ["Inodes", "IUsed", "IFree", "IUse%"] }
      rows.append(head)
      var sums = (0, 0, 0)
      for mount in mounts {
        guard let tree = files[mount.file.tree] else { continue }
        var size = tree.limits.bytes, used = tree.usedBytes
        if options.has("inodes") { (size, used) = (tree.limits.files, tree.fileCount) }
        let free = max(0, size - used)
        sums = (sums.0 &+ size, sums.1 &+ used, sums.2 &+ free)
        rows.append([
          mount.source, mount.type, shown(size), shown(used), shown(free),
          percent(used, free, isRounded: isBusyBox),
          mount.path,
        ])
      }
      if options.has("total") {
        rows.append([
          "total", "-", shown(sums.0), shown(sums.1), shown(sums.2), percent(sums.1, sums.2), "-",
        ])
      }
      if !options.has("print-type") {
        for index in rows.indices { rows[index].remove(at: 1) }
      }
      if isBusyBox {
        rows[0][rows[0].count - 3] = "Available"
        if options.has("inodes") { rows[0][rows[0].count - 4] = "Used" }
        for row in rows { call.print(busyBoxLine(row)) }
        return status
      }
      let lefts = options.has("print-type") ? 2 : 1
      for row in rows {
        var line = ""
        for (column, cell) in row.enumerated() {
          // Real: df keeps 14 characters for the source and 5 for a number.
          var width = rows.map { $0[column].count }.max() ?? 0
          if column == 0 { width = max(width, 14) }
          if column >= lefts, column < row.count - 2 { width = max(width, 5) }
          if column > 0 { line += " " }
          line +=
            column == row.count - 1
            ? cell : column < lefts ? cell.paddedRight(width) : cell.paddedLeft(width)
        }
        call.print(line)
      }
      return status
    }
  }
  /// Real: BusyBox 1.37 keeps 20 characters for the source, 10 for a type, 10 for what there is, 9
  /// for the other numbers; a longer source has a line to itself.
  private static func busyBoxLine(_ row: [String]) -> String {
    var line =
      row[0].count > 20 ? row[0] + "\n" + String(repeating: " ", count: 20) : row[0].paddedRight(20)
    var rest = row.dropFirst()
    if row.count > 6 { line += " " + (rest.popFirst() ?? "").paddedRight(10) }
    let place = rest.popLast() ?? "", share = rest.popLast() ?? ""
    for cell in rest {
      line += cell.paddedLeft(10)
    }
    return line + share.paddedLeft(5) + " " + place
  }
  /// Real: BusyBox 1.37 gives a tenth to everything above 1023 bytes: 64.0K, 11.8G.
  private static func busyBoxSize(_ bytes: Int) -> String {
    var value = bytes, tenths = 0, unit = 0
    let units = ["", "K", "M", "G", "T", "P"]
    while value >= 1024, unit < units.count - 1 {
      tenths = (value % 1024 * 10 + 512) / 1024
      value /= 1024
      unit += 1
      if tenths >= 10 { (value, tenths) = (value + 1, 0) }
    }
    return unit == 0 ? "\(value)" : "\(value).\(tenths)\(units[unit])"
  }
  private static func percent(_ used: Int, _ free: Int, isRounded: Bool = false) -> String {
    let all = used &+ free
    guard all > 0 else { return isRounded ? "0%" : "-" }
    if isRounded { return "\(Int((Double(used) * 100 / Double(all)).rounded()))%" }
    return "\(Int((Double(used) * 100 / Double(all)).rounded(.up)))%"
  }
}
