// Runs EmbedFiles over the folders that a target embeds.
//
// A target embeds the package's folder of its own name in small letters, if there is one
// (`Lessons` embeds `lessons/` as `embeddedLessons`, for the whole package), and the folder
// `Catalogue` in its own sources (as `embeddedCatalogue`, for itself).
import Foundation
import PackagePlugin

@main struct EmbedFilesPlugin: BuildToolPlugin {
  /// NB: SwiftPM 6.3 asks a plugin anew only when the manifest or the folders of the sources change.
  /// Were the embedded files the inputs, a removed one would stop the build and an added one would
  /// not be watched. So the only input is a list of what was embedded, which the tool itself
  /// rewrites in each run: it looks newer to the next build, and the tool looks again. A look at an
  /// unchanged folder takes some milliseconds and compiles nothing.
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let shared = context.package.directoryURL.appending(path: target.name.lowercased())
    let own = target.directoryURL.appending(path: "Catalogue")
    let folders = [
      (url: shared, name: "embedded" + target.name, access: "package"),
      (url: own, name: "embeddedCatalogue", access: "internal"),
    ].filter { isFolder($0.url) }
    if folders.isEmpty { return [] }
    let output = context.pluginWorkDirectoryURL.appending(path: "Embedded\(target.name).swift")
    let seen = context.pluginWorkDirectoryURL.appending(path: "Embedded\(target.name).seen")
    if !FileManager.default.fileExists(atPath: seen.path) { try Data().write(to: seen) }
    return [
      .buildCommand(
        displayName: "Embedding files in \(target.name)",
        executable: try context.tool(named: "EmbedFiles").url,
        arguments: [output.path, seen.path]
          + folders.flatMap { [$0.name, $0.access, $0.url.path] },
        inputFiles: [seen],
        outputFiles: [output])
    ]
  }

  func isFolder(_ url: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
