// The files of the sandbox's home, to be brought out of it.

import Files
package import Lab
import Machine

extension World {
  /// The regular files below the learner's home, by their paths, as far as the learner may read them.
  ///
  /// What the sandbox itself keeps there (`.bash_history`, `.docker`, `.kube`) stays inside.
  package func homeFiles(most: Int = 64 << 20) -> [LessonFile] {
    guard let view = learnersView else { return [] }
    var found: [LessonFile] = [], folders = [""], size = 0
    let own = [".bash_history", ".bashrc", ".profile", ".docker", ".kube", ".cache"]
    while let folder = folders.popLast() {
      let names = (try? machine.files.names(in: folder.isEmpty ? "." : folder, in: view)) ?? []
      for name in names where !(folder.isEmpty && own.contains(name)) {
        let path = folder.isEmpty ? name : folder + "/" + name
        guard let status = try? machine.files.status(path, follow: false, in: view) else {
          continue
        }
        if status.isDirectory {
          folders.append(path)
        } else if status.isRegular, let bytes = try? machine.files.read(path, in: view) {
          size += bytes.count
          guard size <= most else { return found }
          found.append(
            LessonFile(path: path, bytes: bytes, isExecutable: status.mode.rawValue & 0o100 != 0))
        }
      }
    }
    return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
