// What an image's entry point does before it gives way to the server: recorded once, done again for each container.

package import Files
package import Kernel
import Machine

/// What the scripts of an entry point came to, from the start of a container to their last `exec`.
///
/// It is the same for all containers of an image in which they find what the image has
/// (`CatalogueImage.entryPointPlaces`), so it says nothing of any one of them.
package final class EntryPointRecord: Sendable {
  /// Something that was written, and how long after the start.
  package struct Output: Hashable, Sendable {
    package var delay: Duration
    /// 1 or 2.
    package var descriptor: Int
    package var bytes: [UInt8]
    package init(delay: Duration, descriptor: Int, bytes: [UInt8]) {
      self.delay = delay
      self.descriptor = descriptor
      self.bytes = bytes
    }
  }
  /// A file or directory as it was left, and how long after the start that was.
  package struct Change: Hashable, Sendable {
    package var delay: Duration
    package var entry: FileEntry
    package init(delay: Duration, entry: FileEntry) {
      self.delay = delay
      self.entry = entry
    }
  }
  /// The first process's environment at the start.
  package let environment: OrderedMap<String, String>
  /// In the order of writing.
  package let output: [Output]
  /// Parents first.
  package let changes: [Change]
  /// From the start to the `exec`.
  package let duration: Duration
  /// The words of what took the entry point's place.
  package let arguments: [String]
  /// What the entry point added to its environment, or changed in it.
  package let variables: OrderedMap<String, String>
  package let directory: String
  /// Slices of the first process, and processes that came and went beside it.
  package let slices: Int
  package let processes: Int

  package init(
    environment: OrderedMap<String, String>, output: [Output], changes: [Change],
    duration: Duration, arguments: [String], variables: OrderedMap<String, String>,
    directory: String, slices: Int, processes: Int
  ) {
    self.environment = environment
    self.output = output
    self.changes = changes
    self.duration = duration
    self.arguments = arguments
    self.variables = variables
    self.directory = directory
    self.slices = slices
    self.processes = processes
  }
}

extension ContainerHost {
  /// The record of what an entry point will do in a container, where it will find in it what the image
  /// has; nil where anything is this container's own, and its scripts have to run.
  ///
  /// - Parameter base: what the container's layer began as.
  package mutating func entryPointRecord(
    of image: Image, for command: ContainerCommand, in spec: ContainerSpec, over base: FileTree
  ) -> EntryPointRecord? {
    guard let places = image.entryPointPlaces,
      command.user.isEmpty, command.groups.isEmpty, command.capabilities == nil,
      command.directory == "/", spec.isPlain, !spec.covers(places),
      let record = entryPointRecord(of: image, arguments: command.arguments),
      record.suits(command.environment), let tree = machine.files[spec.root],
      tree.holds(all: base, but: [])
        || !spec.mounts.isEmpty && tree.holds(all: base, but: spec.mountPlaces(in: base))
    else { return nil }
    return record
  }
}

extension ContainerSpec {
  /// Whether nothing limits or changes what a process of the container may do.
  fileprivate var isPlain: Bool {
    !usesInit && !isRootReadOnly && !usesTerminal && processLimit == nil && memoryLimit == nil
      && limits.isEmpty && kernelSettings.isEmpty && devices.isEmpty && processNamespace == nil
      && capabilities == nil
  }

  /// Whether something is mounted in one of these places, over it, or where programs are.
  fileprivate func covers(_ places: [String]) -> Bool {
    let programs = ["/bin", "/sbin", "/usr/bin", "/usr/sbin", "/usr/local", "/lib", "/usr/lib"]
    return mounts.contains { mount in
      let target = mount.target + "/"
      return (places + programs).contains {
        target.hasPrefix($0 + "/") || ($0 + "/").hasPrefix(target)
      }
    }
  }

  /// The directories of a tree that change when a place to mount on is made in them.
  fileprivate func mountPlaces(in base: FileTree) -> Set<InodeID> {
    var found: Set<InodeID> = []
    for mount in mounts {
      var path = mount.target
      while path != "/" {
        path = FilePaths.dirname(path)
        if let id = base.find(path) { found.insert(id) }
      }
    }
    return found
  }
}

extension EntryPointRecord {
  /// Whether an environment holds what this one's entry point began with, and beside that only what is
  /// no business of any script of an image: the container's name and a cluster's services.
  fileprivate func suits(_ environment: OrderedMap<String, String>) -> Bool {
    var count = 0
    for (name, value) in environment {
      if name == "HOSTNAME" || name == "HOME" { continue }
      if let own = self.environment[name] {
        guard own == value else { return false }
        count += 1
      } else if !Self.isOfService(name) {
        return false
      }
    }
    return count == self.environment.count
  }

  /// `WEB_SERVICE_HOST`, `WEB_SERVICE_PORT_HTTP`, `WEB_PORT`, `WEB_PORT_80_TCP_ADDR`.
  private static func isOfService(_ name: String) -> Bool {
    if name.hasSuffix("_SERVICE_HOST") { return true }
    let port = Array("_PORT".utf8), bytes = Array(name.utf8)
    return bytes.indices.contains { start in
      let rest = bytes[start...]
      return rest.starts(with: port)
        && (rest.count == port.count || rest[start + port.count] == port[0])
    }
  }
}
