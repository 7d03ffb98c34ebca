// What a build is asked for, and what it tells its client.

package import Containers
package import Dockerfile
package import Files
package import Kernel

/// Where a build takes files from.
package struct BuildContext: Sendable {
  /// The files that came along, .dockerignore taken into account.
  package var tree: FileTree
  /// Bytes that were sent for it.
  package var bytes: Int
  package init(tree: FileTree, bytes: Int) {
    self.tree = tree
    self.bytes = bytes
  }
}

package struct BuildRequest: Sendable {
  /// The name that messages show; nil text: there is no such file.
  package var dockerfileName = "Dockerfile"
  package var dockerfile: String?
  /// The name under which `-f` gave a folder.
  package var dockerfileFolder: String?
  package var ignoreText: String?
  /// The Dockerfile has an ignore file of its own, which comes along with it.
  package var hasOwnIgnore = false
  package var context: BuildContext
  package var tags: [ImageReference] = []
  package var target: String?
  package var arguments: OrderedMap<String, String> = [:]
  package var labels: OrderedMap<String, String> = [:]
  /// `--build-context`.
  package var contexts: OrderedMap<String, BuildContext> = [:]
  /// `--network`: what a RUN has that asks for none of its own.
  package var network: String?
  /// `--add-host`: lines of /etc/hosts in RUN steps, `name:address`.
  package var hosts: [String] = []
  package var secrets: OrderedMap<String, [UInt8]> = [:]
  package var ignoresCache = false
  package var ignoresCacheOf: [String] = []
  package var pulls = false
  /// `--check`: only the build checks.
  package var isCheck = false
  /// `--call`: what is asked instead of a build.
  package var inquiry: BuildInquiry?
  /// `--shm-size`: bytes of /dev/shm in RUN steps.
  package var sharedMemory: Int?
  /// `--ulimit`: limits of RUN steps, `nofile=64:128`.
  package var limits: [String] = []
  package var platform: String?
  package var account: RegistryAccount?
  /// What becomes of the result (`--output`).
  package var export = Export.image
  /// The digest of a context that came as an archive, and is unpacked by the builder.
  package var archive: Digest?
  /// The address of a context that the builder fetches itself.
  package var address: String?

  package enum Export: Hashable, Sendable { case image, folder, archive, nothing }

  package init(dockerfile: String?, name: String = "Dockerfile", context: BuildContext) {
    self.dockerfile = dockerfile
    dockerfileName = name
    self.context = context
  }
}

/// Something that a build tells while it goes on. Vertices are numbered as they appear.
package enum BuildEvent: Hashable, Sendable {
  case begin(Int, title: String)
  /// `transferring dockerfile: 188B`; a finished one is printed with `done`, and its time where known.
  case status(Int, text: String, isDone: Bool, seconds: Double?)
  /// One line of a command's output, with the seconds since its step began.
  case log(Int, seconds: Double, stream: UInt8, text: String)
  case warning(Int, LintFinding)
  case done(Int, seconds: Double)
  case cached(Int)
  case canceled(Int)
  case failed(Int, message: String)
}

/// How a build failed.
package struct BuildFailure: Error, Hashable, Sendable {
  /// The step that failed, as its title, and the last lines it wrote.
  package var step: String?
  package var log: [String] = []
  /// The marked source, ready to be printed.
  package var excerpt: [String] = []
  /// What stands after "failed to solve: ".
  package var message: String
  package init(
    message: String, step: String? = nil, log: [String] = [], excerpt: [String] = []
  ) {
    self.message = message
    self.step = step
    self.log = log
    self.excerpt = excerpt
  }
}

/// What a build made.
package struct BuildResult: Sendable {
  package var image: Digest?
  /// The result's files, for `--output`.
  package var tree: FileTree
  package var findings: [LintFinding]
  /// Where the findings are to be explained from.
  package var file: BuildFile
}
