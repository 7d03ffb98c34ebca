// swift-tools-version: 6.2
// swiftlab: a place to learn containers. The manifest is the plan of the house, from the ground up.
import Foundation
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
  // Types are named to the runtime by their own functions and not as text: the text is read, and
  // every conformance in the program searched for what it asks, while a learner waits.
  .unsafeFlags(
    ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"],
    .when(configuration: .release)),
  // One thread works in each process of the program (Start, Workers): it counts references without
  // keeping other cores off each count, which a fifth of the time went to.
  .unsafeFlags(["-Xfrontend", "-assume-single-threaded"], .when(configuration: .release)),
  // Each function in a section of its own, so that the linker leaves out what nobody calls.
  .unsafeFlags(["-Xfrontend", "-function-sections"], .when(configuration: .release)),
]

/// The rooms where most of the tests' time goes are optimized in debug builds too.
/// NB: not all of them, or a debug build takes more than twice as long; and the compiler fails on Kubectl then (6.3.1).
let optimized = settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// How the release is linked on Linux, for the sake of its start.
///
/// It stands at one place in memory, or 110,000 pointers of its tables are corrected each time; it
/// exports none of its 23,000 names, which the runtime's own look-ups would go through; and what is
/// usually a library of the system goes into it where there is an archive of it, by the
/// linker's scripts in .ci/archives.
let release: [LinkerSetting] = {
  var flags = ["-Xclang-linker", "-no-pie", "-Xlinker", "--no-export-dynamic"]
  #if os(Linux)
    #if arch(x86_64)
      let libraries = "/usr/lib/x86_64-linux-gnu"
    #else
      let libraries = "/usr/lib/aarch64-linux-gnu"
    #endif
    // What a start calls stands side by side (.ci/order), or it touches a hundred pages more.
    // NB: gold's own flag; where another linker is the usual one, gold may be missing.
    if FileManager.default.isExecutableFile(atPath: "/usr/bin/ld.gold") {
      flags += ["-use-ld=gold", "-Xlinker"]
      flags += ["--section-ordering-file=\(Context.packageDirectory)/.ci/start.order"]
    }
    let names = ["libedit", "libtinfo", "libbsd", "libmd"]
    if names.allSatisfy({ FileManager.default.isReadableFile(atPath: "\(libraries)/\($0).a") }) {
      flags += ["-Xclang-linker", "-static-libgcc"]
      flags += ["-Xclang-linker", "-L\(Context.packageDirectory)/.ci/archives"]
    }
  #endif
  return [.unsafeFlags(flags, .when(platforms: [.linux], configuration: .release))]
}()

let collections = Target.Dependency.product(name: "SortedCollections", package: "swift-collections")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let arguments = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// One room of the house: a library target that sees only what stands below it. Of its folders,
/// those that only the plugin reads are named as `data`.
func room(
  _ name: String, over below: [Target.Dependency] = [], data: [String] = [],
  plugins: [Target.PluginUsage] = [], builtWith settings: [SwiftSetting] = settings
) -> Target {
  .target(
    name: name, dependencies: below, exclude: data, swiftSettings: settings, plugins: plugins)
}

func tests(_ name: String, of below: [Target.Dependency], data: [String] = []) -> Target {
  .testTarget(name: name, dependencies: below, exclude: data, swiftSettings: settings)
}

let package = Package(
  name: "swiftlab",
  platforms: [.macOS(.v26)],
  products: [.executable(name: "swiftlab", targets: ["swiftlab"])],
  dependencies: [
    .package(
      url: "https://github.com/apple/swift-collections", exact: "1.6.0",
      traits: ["UnstableSortedCollections"]),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
  ],
  targets: [
    // Floor 0: text and the kernel. They know nothing of shells or containers.
    room("Text", builtWith: optimized),
    room("Kernel", over: [collections], builtWith: optimized),

    // Floor 1: documents, files, certificates, shell text.
    room("Certificates", over: ["Text", "Kernel", crypto]),
    room("Documents", over: ["Text", "Kernel"], builtWith: optimized),
    room("Files", over: ["Text", "Kernel"], builtWith: optimized),
    room("ShellSyntax", over: ["Text", "Kernel"], builtWith: optimized),

    // Floor 2: what runs, who listens, and the languages learners write.
    room("Machine", over: ["Text", "Kernel", "Files"], builtWith: optimized),
    room("Network", over: ["Text", "Kernel", "Documents", "Files"], builtWith: optimized),
    room("Dockerfile", over: ["Text", "Kernel", "Documents"]),
    room("ComposeFile", over: ["Text", "Kernel", "Documents"]),
    room(
      "KubernetesAPI", over: ["Text", "Kernel", "Certificates", "Documents", crypto],
      builtWith: optimized),

    // Floor 3: the shell, and what a command is.
    room(
      "Shell", over: ["Text", "Kernel", "Files", "ShellSyntax", "Machine"], builtWith: optimized),
    room("Commands", over: ["Text", "Kernel", "Files", "Machine"]),

    // Floor 4: tools, containers, and the programs of images.
    room(
      "Tools",
      over: [
        "Text", "Kernel", "Certificates", "Documents", "Files", "Machine", "Network", "Commands",
        crypto,
      ]),
    room(
      "Containers",
      over: ["Text", "Kernel", "Documents", "Files", "Machine", "Network", crypto]),
    room(
      "Programs",
      over: ["Text", "Kernel", "Documents", "Files", "Machine", "Network", "Commands"],
      data: ["Catalogue"], plugins: ["EmbedFilesPlugin"]),

    // Floor 5: the two engines.
    room(
      "Docker",
      over: [
        "Text", "Kernel", "Documents", "Files", "Machine", "Network", "Dockerfile", "ComposeFile",
        "Containers",
      ]),
    room(
      "KubernetesCluster",
      over: [
        "Text", "Kernel", "Certificates", "Documents", "Files", "Machine", "Network",
        "KubernetesAPI", "Containers",
      ]),

    // Floor 6: the two front ends.
    room(
      "DockerCLI",
      over: [
        "Text", "Kernel", "Documents", "Files", "Machine", "Network", "Dockerfile", "ComposeFile",
        "Commands", "Containers", "Docker",
      ]),
    room(
      "Kubectl",
      over: [
        "Text", "Kernel", "Certificates", "Documents", "Files", "Machine", "Network", "Commands",
        "KubernetesAPI", crypto,
      ]),

    // Floor 7: what stands on kubectl's client, as the real ones do.
    room(
      "Helm",
      over: [
        "Text", "Kernel", "Documents", "Files", "Machine", "Commands", "KubernetesAPI", "Kubectl",
        crypto,
      ], data: ["Catalogue"], plugins: ["EmbedFilesPlugin"]),
    room(
      "LocalClusters",
      over: [
        "Text", "Kernel", "Documents", "Files", "Machine", "Commands", "KubernetesAPI", "Kubectl",
      ]),

    // Floor 8: everything a learner can change, as one value.
    room(
      "Lab",
      over: [
        "Text", "Kernel", "Documents", "Files", "ShellSyntax", "Machine", "Network", "Dockerfile",
        "ComposeFile", "KubernetesAPI", "Shell", "Commands", "Tools", "Containers", "Programs",
        "Docker", "KubernetesCluster", "DockerCLI", "Kubectl", "Helm",
        "LocalClusters",
      ]),

    // Floor 9 and 10: lessons, and what is made of them.
    room(
      "Lessons",
      over: [
        "Text", "Kernel", "Documents", "Files", "Machine", "Network", "Commands", "KubernetesAPI",
        "Docker", "KubernetesCluster", "Containers", "Lab",
      ], plugins: ["EmbedFilesPlugin"]),
    room(
      "Grading",
      over: ["Text", "Kernel", "Documents", "Files", "Machine", "Containers", "Lab", "Lessons"],
      data: ["Catalogue"], plugins: ["EmbedFilesPlugin"]),

    // Floor 11: the real terminal.
    .target(name: "CEditline", linkerSettings: [.linkedLibrary("edit")]),
    room(
      "Console",
      over: ["Text", "Kernel", "Documents", "Files", "Machine", "Lab", "Lessons", "CEditline"]),

    // Floor 12: the program.
    .target(name: "CHeap"),
    .target(name: "CProcess"),
    .executableTarget(
      name: "swiftlab",
      dependencies: [
        "Text", "Kernel", "Documents", "Files", "Machine", "Lab", "Lessons", "Grading", "Console",
        "CHeap", "CProcess", arguments,
      ],
      swiftSettings: settings, linkerSettings: release),
    .executableTarget(
      name: "swiftlab-bench",
      dependencies: [
        "CHeap", "Text", "Kernel", "Documents", "Files", "Machine", "Lab", "Lessons", "Grading",
        "KubernetesAPI", "KubernetesCluster", "Console",
      ],
      path: "Sources/Bench", swiftSettings: settings, linkerSettings: release),
    .executableTarget(name: "swiftlab-empty", path: "Sources/Empty"),

    // Beside the house: files become tables of static strings at build time.
    .executableTarget(name: "EmbedFiles", path: "Sources/EmbedFiles"),
    .plugin(
      name: "EmbedFilesPlugin", capability: .buildTool(), dependencies: ["EmbedFiles"],
      path: "Sources/EmbedFilesPlugin"),

    // The proofs.
    .target(
      name: "Screens", dependencies: ["Text"], path: "Tests/Screens", swiftSettings: settings),
    tests("TextTests", of: ["Text"]),
    tests("KernelTests", of: ["Kernel"]),
    tests("DocumentsTests", of: ["Documents", "Kernel", "Text"]),
    tests("FilesTests", of: ["Files", "Kernel", "Text"]),
    tests("ShellSyntaxTests", of: ["ShellSyntax", "Kernel", "Text"]),
    tests("MachineTests", of: ["Machine", "Files", "Kernel", "Text"]),
    tests("NetworkTests", of: ["Network", "Files", "Documents", "Kernel"]),
    tests("DockerfileTests", of: ["Dockerfile", "Documents", "Kernel", "Text"]),
    tests("ComposeFileTests", of: ["ComposeFile", "Documents", "Kernel"]),
    tests(
      "KubernetesAPITests", of: ["KubernetesAPI", "Certificates", "Documents", "Kernel", "Text"]),
    tests("CertificatesTests", of: ["Certificates", "Kernel", "Text"]),
    tests(
      "ShellTests",
      of: ["Shell", "ShellSyntax", "Machine", "Files", "Kernel", "Text", "Commands", "Lab"]),
    tests("CommandsTests", of: ["Commands", "Machine", "Files", "Kernel", "Text"]),
    tests("ToolsTests", of: ["Tools", "Commands", "Machine", "Files", "Kernel", "Text", "Lab"]),
    tests("ServersTests", of: ["Lab", "Machine", "Kernel", "Documents"]),
    .testTarget(
      name: "ProgramsTests",
      dependencies: ["Programs", "Commands", "Machine", "Network", "Files", "Kernel", "Text"],
      exclude: ["Programs"], swiftSettings: settings),
    tests(
      "ContainersTests",
      of: ["Containers", "Documents", "Files", "Kernel", "Machine", "Network", "Text"]),
    tests(
      "DockerTests",
      of: [
        "Docker", "DockerCLI", "Dockerfile", "Containers", "Documents", "Machine", "Network",
        "Files", "Kernel", "Lab",
      ]),
    tests(
      "KubernetesClusterTests",
      of: [
        "KubernetesCluster", "KubernetesAPI", "Kubectl", "Documents", "Machine", "Files", "Kernel",
        "Lab",
      ]),
    tests("KubectlTests", of: ["Kubectl", "Lab", "Commands", "Documents"]),
    tests("HelmTests", of: ["Helm", "Lab", "Commands", "Documents", "Kernel"]),
    tests(
      "LabTests",
      of: ["Lab", "Machine", "Shell", "Files", "Kernel", "Text", "Documents", "Screens"],
      data: ["Transcripts", "Recordings", "Scripts"]),
    tests(
      "LessonsTests", of: ["Lessons", "Grading", "Lab", "Documents", "Files", "Kernel", "Text"]),
    tests(
      "ConsoleTests", of: ["Console", "Lab", "Lessons", "Kernel", "Text", "Machine", "Screens"]),
    tests("SwiftlabTests", of: ["swiftlab", "Console", "Grading", "Lessons", "Lab", "Kernel"]),
    tests("TidyTests", of: []),
  ]
)
