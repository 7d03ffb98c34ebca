// Redirects: descriptors of the shell's own process, put in place and taken back.

import Kernel
import Files
import Machine
import ShellSyntax

extension Shell {
  /// Puts redirects in place. Nil, with a complaint, when one fails; what was done is undone.
  mutating func apply(
    _ redirects: [PreparedRedirect], _ host: inout Host, _ me: ProcessID
  ) -> [SavedDescriptor]? {
    var saved: [SavedDescriptor] = []
    for redirect in redirects {
      core.line = redirect.record.line
      guard apply(redirect, &saved, &host, me) else {
        restore(saved, &host, me)
        return nil
      }
    }
    return saved
  }

  mutating func restore(
    _ saved: [SavedDescriptor], _ host: inout Host, _ me: ProcessID
  ) {
    for item in saved.reversed() {
      host.machine.setDescriptor(item.descriptor, of: me, to: item.handle)
      if let handle = item.handle { host.machine.release(handle) }
    }
  }
  /// Lets go of what was kept, when the redirects stay (`exec >file`).
  func forget(_ saved: [SavedDescriptor], _ host: inout Host) {
    for item in saved { if let handle = item.handle { host.machine.release(handle) } }
  }

  private func put(
    _ handle: HandleID?, at descriptor: Int, _ saved: inout [SavedDescriptor],
    _ host: inout Host, _ me: ProcessID
  ) {
    let old = host.machine.retainedHandle(descriptor, of: me)
    saved.append(SavedDescriptor(descriptor: descriptor, handle: old))
    host.machine.setDescriptor(descriptor, of: me, to: handle)
  }

  private mutating func apply(
    _ redirect: PreparedRedirect, _ saved: inout [SavedDescriptor], _ host: inout Host,
    _ me: ProcessID
  ) -> Bool {
    let operation = redirect.record.operation
    let usual: Int =
      switch operation {
      case .input, .readWrite, .duplicateInput, .hereString, .hereDocument,
        .hereDocumentStripped:
        0
      default: 1
      }
    var descriptor = usual
    var name: String?
    switch redirect.record.descriptor {
    case .standard: break
    case .number(let number): descriptor = number
    case .variable(let variable):
      name = variable
      descriptor = -1
    }
    guard host.machine.mayOpen(descriptor) else {
      core.complain("\(descriptor): Bad file descriptor")
      return false
    }
    switch operation {
    case .hereString, .hereDocument, .hereDocumentStripped:
      let text = (redirect.target.first ?? "") + (operation == .hereString ? "\n" : "")
      guard let handle = document(Array(text.utf8), &host, me) else { return false }
      return place(handle, descriptor, name, &saved, &host, me)
    default: break
    }
    guard redirect.target.count == 1, let target = redirect.target.first,
      !target.isEmpty || core.flavour.isPosix || operation == .output
    else {
      core.complain("\(redirect.record.source): ambiguous redirect")
      return false
    }
    if target.isEmpty {
      core.complain(": No such file or directory")
      return false
    }
    switch operation {
    case .duplicateInput, .duplicateOutput:
      if target == "-" {
        if let name {
          descriptor = Int(core.get(name) ?? "") ?? -1
          guard descriptor >= 0 else {
            core.complain("\(name): Bad file descriptor")
            return false
          }
        }
        put(nil, at: descriptor, &saved, &host, me)
        return true
      }
      let moves = target.hasSuffix("-")
      if let from = Int(moves ? String(target.dropLast()) : target), from >= 0 {
        guard let handle = host.machine.handle(from, of: me) else {
          core.complain("\(target): Bad file descriptor")
          return false
        }
        if descriptor == from { return true }
        guard place(handle, descriptor, name, &saved, &host, me) else { return false }
        if moves { put(nil, at: from, &saved, &host, me) }
        return true
      }
      guard operation == .duplicateOutput, redirect.record.descriptor == .standard else {
        core.complain("\(redirect.record.source): ambiguous redirect")
        return false
      }
      return both(target, append: false, &saved, &host, me)
    case .both: return both(target, append: false, &saved, &host, me)
    case .bothAppend: return both(target, append: true, &saved, &host, me)
    default: break
    }
    var flags: OpenFlags
    switch operation {
    case .input: flags = .read
    case .readWrite: flags = [.read, .write, .create]
    case .append: flags = [.write, .create, .append]
    default: flags = .output
    }
    if operation == .output, core.options.noClobber, let view = host.machine.view(of: me),
      let status = try? host.machine.files.status(target, in: view), status.isRegular
    {
      core.complain("\(target): cannot overwrite existing file")
      return false
    }
    if operation == .clobber { flags = .output }
    guard let handle = open(target, flags, &host, me) else { return false }
    return place(handle, descriptor, name, &saved, &host, me)
  }

  private mutating func both(
    _ target: String, append: Bool, _ saved: inout [SavedDescriptor], _ host: inout Host,
    _ me: ProcessID
  ) -> Bool {
    guard
      let handle = open(target, append ? [.write, .create, .append] : .output, &host, me)
    else { return false }
    put(handle, at: 1, &saved, &host, me)
    put(handle, at: 2, &saved, &host, me)
    return true
  }

  private mutating func place(
    _ handle: HandleID, _ descriptor: Int, _ name: String?, _ saved: inout [SavedDescriptor],
    _ host: inout Host, _ me: ProcessID
  ) -> Bool {
    guard let name else {
      put(handle, at: descriptor, &saved, &host, me)
      return true
    }
    // Real: `{name}>file` stays open after the command.
    guard let free = host.machine.addDescriptor(handle, to: me, from: 10) else {
      core.complain("Too many open files")
      return false
    }
    return core.set(name, String(free))
  }

  mutating func open(
    _ path: String, _ flags: OpenFlags, _ host: inout Host, _ me: ProcessID
  ) -> HandleID? {
    if path.hasPrefix("/dev/tcp/"), let handle = socket(path, flags, &host, me) { return handle }
    do throws(FileError) {
      return try host.machine.open(path, flags, for: me)
    } catch {
      switch core.flavour {
      case .bash: core.complain("\(path): \(error.message)")
      case .dash, .ash:
        let verb = flags.contains(.create) ? "create" : "open"
        let why =
          error == .noEntry
          ? (flags.contains(.create) ? "Directory nonexistent" : "No such file")
          : error.message
        core.complain(
          core.flavour == .dash
            ? "cannot \(verb) \(path): \(why)"
            : "can't \(verb) \(path): \(error == .noEntry ? (flags.contains(.create) ? "nonexistent directory" : "no such file") : error.message)"
        )
      }
      return nil
    }
  }

  /// A here-document as something that can be read: a pipe where it fits, else a file without a
  /// name. Real: bash 5.2 does the same.
  mutating func document(
    _ bytes: [UInt8], _ host: inout Host, _ me: ProcessID
  ) -> HandleID? {
    if bytes.count <= host.machine.limits.pipeBytes {
      let (read, write) = host.machine.pipe()
      host.machine.retain(write)
      if !bytes.isEmpty { _ = host.machine.write(bytes, to: write) }
      host.machine.release(write)
      return read
    }
    guard let view = host.machine.view(of: me) else { return nil }
    let path = "/tmp/sh-thd.\(host.machine.random.hex(8))"
    let now = host.machine.now
    do throws(FileError) {
      try host.machine.files.write(path, bytes, in: view, at: now)
      let handle = try host.machine.open(path, .read, for: me)
      try host.machine.files.unlink(path, in: view, at: now)
      return handle
    } catch {
      core.complain("cannot create temp file for here-document: \(error.message)")
      return nil
    }
  }

  /// Frees a handle that nobody took hold of.
  func drop(_ handle: HandleID, _ host: inout Host) {
    host.machine.retain(handle)
    host.machine.release(handle)
  }
}
