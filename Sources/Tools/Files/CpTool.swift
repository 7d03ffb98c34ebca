// cp: copies.

import Commands
import Files
import Machine

enum CpTool {
  static let spec = ToolSpec(
    "cp",
    "[OPTION]... [-T] SOURCE DEST\n[OPTION]... SOURCE... DIRECTORY\n[OPTION]... -t DIRECTORY SOURCE...",
    "Copy files, and with -r directories.",
    [
      flag("r", "recursive", "directories with all in them"),
      ToolOption(option: Option("R", nil, name: "recursive"), value: "", help: "as -r"),
      flag("a", "archive", "as -dR --preserve=all"), flag("p", nil, "keep mode, owner and times"),
      optional(nil, "preserve", "LIST", "keep mode, ownership, timestamps, links, all"),
      flag("d", nil, "links stay links"), flag("P", "no-dereference", "links stay links"),
      flag("L", "dereference", "what links point to"),
      flag("H", nil, "what links on the command line point to"),
      flag("f", "force", "where a target cannot be opened, remove it first"),
      flag("i", "interactive", "ask before overwriting"),
      flag("n", "no-clobber", "overwrite nothing"),
      flag("u", "update", "only what is newer"), flag("v", "verbose", "say what is copied"),
      flag("l", "link", "hard links instead of copies"),
      flag("s", "symbolic-link", "symbolic links instead of copies"),
      flag(nil, "remove-destination", "remove each target first"),
      valued("t", "target-directory", "DIRECTORY", "where the copies go"),
      flag("T", "no-target-directory", "DEST is always the copy itself"),
      flag("x", "one-file-system", "stay on one file system"),
      unmodelled(nil, "parents"), unmodelled("b"), unmodelled(nil, "backup"),
      unmodelled("S", "suffix", takesValue: true),
      unmodelled(nil, "reflink"), unmodelled(nil, "sparse", takesValue: true), unmodelled("Z"),
      unmodelled(nil, "no-preserve", takesValue: true), unmodelled(nil, "attributes-only"),
      unmodelled(nil, "strip-trailing-slashes"),
    ])

  static func command<Host: MachineHost>() -> Command<Host> {
    .following(spec) { host, call, options in
      guard let pairs = Destinations.pairs(options, host, &call) else { return .exit(1) }
      var base = settings(options)
      base.force = options.has("force")
      let settings = base
      return .follow(
        AfterStreams(Copying.streams(options)) { streams in
          var settings = settings
          settings.streams = streams
          return pairs.map { Copying.deed($0.source, $0.target, settings) }
        })
    }
  }

  static func settings(_ options: ParsedOptions) -> CopySettings {
    var settings = CopySettings()
    settings.recursive = options.has("recursive") || options.has("archive")
    if settings.recursive { settings.links = .keep }
    for (name, value) in options.given {
      switch name {
      case "archive":
        settings.links = .keep
        settings.keepsMode = true
        settings.keepsOwner = true
        settings.keepsTimes = true
      case "p":
        settings.keepsMode = true
        settings.keepsOwner = true
        settings.keepsTimes = true
      case "preserve":
        let words =
          value.isEmpty
          ? ["mode", "ownership", "timestamps"] : value.split(separator: ",").map(String.init)
        if words.contains("all") || words.contains("mode") { settings.keepsMode = true }
        if words.contains("all") || words.contains("ownership") { settings.keepsOwner = true }
        if words.contains("all") || words.contains("timestamps") { settings.keepsTimes = true }
      case "d", "no-dereference": settings.links = .keep
      case "dereference": settings.links = .follow
      case "H": settings.links = .followArguments
      case "interactive":
        settings.asks = true
        settings.neverOverwrites = false
      case "no-clobber":
        settings.neverOverwrites = true
        settings.asks = false
      case "update": settings.onlyNewer = true
      case "verbose": settings.verbose = true
      case "link": settings.makesLinks = true
      case "symbolic-link": settings.makesSymlinks = true
      case "remove-destination": settings.removesFirst = true
      default: break
      }
    }
    return settings
  }
}

/// Reads inputs that are streams, then does the deeds made with them.
struct AfterStreams<Host: MachineHost>: Follower {
  private var gather: GatheredInputs<Host>?
  private var deeds: Deeds<Host>?
  private let names: [String]
  private let make: @Sendable ([String: [UInt8]]) -> [Deed<Host>]

  init(_ names: [String], _ make: @escaping @Sendable ([String: [UInt8]]) -> [Deed<Host>]) {
    self.names = names
    self.make = make
    gather = names.isEmpty ? nil : GatheredInputs(names) { _, _, _ in 0 }
    deeds = names.isEmpty ? Deeds(make([:])) : nil
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    if deeds != nil { return deeds?.next(&host, &call) ?? .exit(1) }
    guard let step = gather?.next(&host, &call) else { return .exit(1) }
    guard case .exit = step else { return step }
    var streams: [String: [UInt8]] = [:]
    for input in gather?.inputs ?? [] where input.error == nil { streams[input.name] = input.bytes }
    gather = nil
    deeds = Deeds(make(streams))
    return .again
  }
}
