// find's walk: what is still to be seen, and where it stopped in the expression.

import Commands
import Files
import Kernel
import Machine
import Text

/// The walk of one call: a stack of what is still to be seen, and where it stopped in the expression.
struct FindWalk<Host: MachineHost>: Follower {
  struct Stop: Sendable {
    var path: String
    var start: String
    var depth: Int
    var status: FileStatus
    var isLeaving = false
  }
  private var stack: [Stop] = []
  private var starts: [String]
  private var inside: [FileReference] = []
  private let steps: [FindStep]
  private let settings: FindSettings
  private let users: UserNames
  /// The stop that is being looked at, and the place in the expression.
  private var current: Stop?
  private var counter = 0
  private var result = true
  private var pruned = false, quits = false
  private var child: ProcessID?
  private var commandToRun: (words: [String], directory: String?)?
  /// Whether `commandToRun` waits for a yes, and whether the question was put.
  private var asks = false, hasAsked = false
  private var batches: [Int: [String]] = [:]
  private var lastBatches: [Int]?
  private var status = 0
  private var seen = 0

  init(_ starts: [String], _ steps: [FindStep], _ settings: FindSettings, _ users: UserNames) {
    self.starts = starts.reversed()
    self.steps = steps
    self.settings = settings
    self.users = users
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    if let child {
      guard let end = host.machine.reap(child) else { return .wait([.child(child)]) }
      self.child = nil
      finished(end.status)
    }
    if asks, commandToRun != nil {
      if let step = ask(&host, &call) { return step }
    }
    if let (words, directory) = commandToRun {
      commandToRun = nil
      do throws(StartFailure) {
        let process = try host.startChild(words, of: call.process, directory: directory)
        child = process
        return .wait([.child(process)])
      } catch {
        if let name = error.unmodelled {
          host.sayUnmodelled(name, &call)
        } else {
          call.complain("find: \(host.quote(call, words.first ?? "")): \(error.message)")
        }
        finished(error.status)
      }
    }
    for _ in 0..<256 {
      if quits { return atEnd() }
      if current != nil {
        evaluate(&host, &call)
        if commandToRun != nil { return .again }
        continue
      }
      if let folder = pending {
        pending = nil
        if !pruned { descend(folder, host, &call) }
        pruned = false
        continue
      }
      guard let stop = stack.popLast() else {
        guard let start = starts.popLast() else { return atEnd() }
        begin(start, host, &call)
        continue
      }
      seen += 1
      guard seen < 2_000_000 else {
        call.complain("find: swiftlab stops after two million files")
        return .exit(1)
      }
      visit(stop, host, &call)
    }
    return .again
  }

  /// Puts the question of `-ok`, and takes the answer; nil where it may run.
  private mutating func ask(
    _ host: inout Host, _ call: inout Call<Host>
  ) -> FollowerStep? {
    guard hasAsked else {
      let name = commandToRun?.words.first ?? ""
      call.output.write("< \(name) ... \(current?.path ?? "") > ? ", to: 2)
      hasAsked = true
      return .again
    }
    var isYes = false
    switch host.machine.readLine(0, of: call.process) {
    case .wait(let wait): return .wait([wait])
    case .bytes(let answer):
      isYes = answer.first == UInt8(ascii: "y") || answer.first == UInt8(ascii: "Y")
    case .end, .failed: break
    }
    hasAsked = false
    asks = false
    if isYes { return nil }
    commandToRun = nil
    finished(1)
    return .again
  }

  /// Runs what `-exec … +` has gathered, then ends.
  private mutating func atEnd() -> FollowerStep {
    if lastBatches == nil { lastBatches = batches.keys.sorted().reversed() }
    if let index = lastBatches?.popLast() {
      if let paths = batches.removeValue(forKey: index), !paths.isEmpty,
        case .test(.run(let words, _, _, _)) = steps[index]
      {
        commandToRun = (words.dropLast() + paths, nil)
      }
      return .again
    }
    return .exit(status)
  }
  private mutating func finished(_ code: Int) {
    if current != nil, steps.indices.contains(counter),
      case .test(.run(_, let together, _, _)) = steps[counter]
    {
      if together {
        if code != 0 { status = 1 }
        result = true
      } else {
        result = code == 0
      }
      counter += 1
    } else if code != 0 {
      status = 1
    }
  }

  private mutating func begin(_ path: String, _ host: Host, _ call: inout Call<Host>) {
    let view = host.view(call)
    do throws(FileError) {
      var found: FileStatus
      if settings.follows || settings.followsArguments,
        let target = try? host.machine.files.status(path, in: view)
      {
        found = target
      } else {
        found = try host.machine.files.status(path, follow: false, in: view)
      }
      stack.append(Stop(path: path, start: path, depth: 0, status: found))
    } catch {
      call.complain("find: \(host.quote(call, path)): \(error.message)")
      status = 1
    }
  }

  private mutating func visit(_ stop: Stop, _ host: Host, _ call: inout Call<Host>) {
    if stop.isLeaving {
      inside.removeLast()
      if settings.depthFirst { look(at: stop) }
      return
    }
    let isFolder = stop.status.isDirectory
    if isFolder, inside.contains(stop.status.file) {
      call.complain(
        "find: File system loop detected; \(host.quote(call, stop.path)) is part of the same file system loop as \(host.quote(call, stop.start))."
      )
      status = 1
      return
    }
    if !isFolder || !settings.depthFirst {
      pruned = false
      look(at: stop)
      // A directory is gone into after its own turn, since -prune may forbid it.
      if isFolder { pending = stop }
      return
    }
    descend(stop, host, &call)
  }
  private var pending: Stop?

  private mutating func descend(_ stop: Stop, _ host: Host, _ call: inout Call<Host>) {
    guard stop.depth < settings.maxDepth else {
      if settings.depthFirst { look(at: stop) }
      return
    }
    let view = host.view(call)
    if settings.staysOnTree, stop.depth > 0, let first = inside.first,
      first.tree != stop.status.file.tree
    {
      if settings.depthFirst { look(at: stop) }
      return
    }
    var entries: [DirectoryEntry] = []
    do throws(FileError) {
      entries = try host.machine.files.entries(in: stop.path, in: view)
    } catch {
      call.complain("find: \(host.quote(call, stop.path)): \(error.message)")
      status = 1
    }
    inside.append(stop.status.file)
    var leaving = stop
    leaving.isLeaving = true
    stack.append(leaving)
    for entry in entries.reversed() {
      let path = FilePaths.join(stop.path, entry.name)
      var found = entry.status
      if settings.follows, found.isSymlink,
        let target = try? host.machine.files.status(path, in: view)
      {
        found = target
      }
      stack.append(Stop(path: path, start: stop.start, depth: stop.depth + 1, status: found))
    }
  }

  private mutating func look(at stop: Stop) {
    guard stop.depth >= settings.minDepth, stop.depth <= settings.maxDepth else { return }
    current = stop
    counter = 0
    result = true
    pruned = false
  }

  // MARK: The expression

  private mutating func evaluate(_ host: inout Host, _ call: inout Call<Host>) {
    guard let stop = current else { return }
    while counter < steps.count, !quits {
      switch steps[counter] {
      case .not: result.toggle()
      case .jumpIfFalse(let target):
        if !result {
          counter = target
          continue
        }
      case .jumpIfTrue(let target):
        if result {
          counter = target
          continue
        }
      case .test(.run(let words, let together, let inDirectory, let asks)):
        let path = inDirectory ? "./" + FilePaths.basename(stop.path) : stop.path
        let folder =
          inDirectory
          ? FilePaths.absolute(FilePaths.dirname(stop.path), from: host.view(call).cwd) : nil
        if together, !inDirectory {
          batches[counter, default: []].append(path)
          let size = batches[counter, default: []].reduce(0) { $0 + $1.utf8.count + 1 }
          if size > 100_000 {
            commandToRun = (words.dropLast() + (batches.removeValue(forKey: counter) ?? []), nil)
            return
          }
          result = true
        } else {
          commandToRun = (
            words.map { $0.contains("{}") ? Self.replaced($0, with: path) : $0 }, folder
          )
          self.asks = asks
          return
        }
      case .test(let primary): result = test(primary, stop, &host, &call)
      }
      counter += 1
    }
    current = nil
  }
  private static func replaced(_ word: String, with path: String) -> String {
    var out = ""
    var rest = word[...]
    while let open = rest.firstIndex(of: "{") {
      out += rest[..<open]
      rest = rest[rest.index(after: open)...]
      if rest.first == "}" {
        out += path
        rest = rest.dropFirst()
      } else {
        out += "{"
      }
    }
    return out + rest
  }

  private mutating func test(
    _ primary: FindPrimary, _ stop: Stop, _ host: inout Host, _ call: inout Call<Host>
  ) -> Bool {
    let found = stop.status
    let view = host.view(call)
    func clock(_ letter: Character) -> Instant {
      letter == "a" ? found.accessed : letter == "c" ? found.changed : found.modified
    }
    switch primary {
    case .always(let value): return value
    case .name(let pattern):
      return pattern.matches(FilePaths.basename(stop.path))
    case .path(let pattern): return pattern.matches(stop.path)
    case .pattern(let pattern):
      // A path is short; what runs longer than this goes back without end.
      var budget = 1_000_000
      return (try? pattern.isMatch(Array(stop.path.utf8), steps: &budget)) ?? false
    case .linkName(let pattern): return found.target.map { pattern.matches($0) } ?? false
    case .kinds(let kinds): return kinds.contains(found.kind)
    case .size(let comparison, let unit): return comparison.holds(Sizes.ceiling(found.size, unit))
    case .age(let comparison, let letter, let unit):
      let age = host.machine.now.seconds - clock(letter).seconds
      // Real: -mmin rounds up, -mtime counts whole days.
      return comparison.holds(
        unit == 60 ? Sizes.ceiling(max(0, age), 60) : floorDivide(age, unit).quotient)
    case .newer(let time, let letter): return clock(letter) > time
    case .empty:
      if found.isDirectory {
        return (try? host.machine.files.names(in: stop.path, in: view))?.isEmpty == true
      }
      return found.isRegular && found.size == 0
    case .mode(let mode, let how):
      if how == "-" { return found.mode.contains(mode) }
      if how == "/" { return mode.rawValue == 0 || found.mode.rawValue & mode.rawValue != 0 }
      return found.mode == mode
    case .owner(let comparison): return comparison.holds(found.uid)
    case .group(let comparison): return comparison.holds(found.gid)
    case .links(let comparison): return comparison.holds(found.links)
    case .inode(let comparison): return comparison.holds(found.file.inode.number)
    case .sameFile(let file): return found.file == file
    case .may(let access):
      return (try? host.machine.files.check(stop.path, access, in: view)) != nil
    case .noUser: return users.user(found.uid) == nil
    case .noGroup: return users.group(found.gid) == nil
    case .print(let ending):
      call.write(stop.path + ending)
      return true
    case .format(let format):
      call.write(FindFormat.text(format, stop.path, stop.start, stop.depth, found, users))
      return true
    case .list:
      call.print(FindFormat.line(stop.path, found, users, now: host.machine.now))
      return true
    case .delete:
      let last = FilePaths.basename(stop.path)
      if last == "." { return true }
      do throws(FileError) {
        if found.isDirectory {
          try host.machine.files.removeDirectory(stop.path, in: view, at: host.machine.now)
        } else {
          try host.machine.files.unlink(stop.path, in: view, at: host.machine.now)
        }
        return true
      } catch {
        call.complain("find: cannot delete \(host.quote(call, stop.path)): \(error.message)")
        status = 1
        return false
      }
    case .prune:
      pruned = true
      return true
    case .quit:
      quits = true
      return true
    case .run: return true
    }
  }
}
