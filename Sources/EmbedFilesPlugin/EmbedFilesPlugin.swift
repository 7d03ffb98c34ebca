// Runs EmbedFiles over the folders that a target embeds.
import PackagePlugin

@main struct EmbedFilesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] { [] }
}
