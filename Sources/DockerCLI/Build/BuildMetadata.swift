// docker build --metadata-file: what was built, and of what.

import Containers
import Docker
import Documents

/// Real: buildx 0.29 with the engine's own builder; provenance as it stands there by default.
enum BuildMetadata {
  static func document(_ job: BuildJob, _ image: Digest, build: String) -> Value {
    let materials = job.materials.map { material -> Value in
      ["uri": .string(material.address), "digest": ["sha256": .string(material.digest)]]
    }
    var provenance = Object()
    provenance["builder"] = ["id": ""]
    provenance["buildType"] = "https://mobyproject.org/buildkit@v1"
    if !materials.isEmpty { provenance["materials"] = .array(materials) }
    provenance["invocation"] = [
      "configSource": ["entryPoint": .string(job.request.dockerfileName)],
      "parameters": [
        "frontend": "dockerfile.v0", "locals": [["name": "context"], ["name": "dockerfile"]],
      ],
      "environment": ["platform": "linux/amd64"],
    ]
    var out = Object()
    out["buildx.build.provenance"] = .object(provenance)
    out["buildx.build.ref"] = .string("default/default/\(build)")
    out["containerimage.config.digest"] = .string(image.description)
    out["containerimage.digest"] = .string(image.description)
    let names = job.request.tags.map { $0.domain + "/" + $0.path }
    if !names.isEmpty { out["image.name"] = .string(names.joined(separator: ",")) }
    return .object(out)
  }
}
