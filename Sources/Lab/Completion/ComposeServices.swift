// The services that Tab offers after `docker compose up`: those of the file in this folder.

import ComposeFile
import Files
import Machine

/// Names of the services of the compose file that lies where the learner is; none where it cannot
/// be read.
func composeServices(_ world: World, _ view: FileView) -> [String] {
  let files = world.machine.files
  for name in ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"] {
    let path = FilePaths.join(view.cwd, name)
    guard files.exists(path, in: view) else { continue }
    var source = ComposeSource(files: [path], directory: view.cwd)
    source.takesAllProfiles = true
    // What a variable stands for does not change a service's name.
    source.interpolates = false
    let loaded = try? source.load { try? files.readText($0, in: view) }
    return loaded?.project.declared ?? []
  }
  return []
}
