// `linux/amd64`: which machines an image is for.

package import Containers

/// An operating system, a processor, and a variant of it.
package struct ImagePlatform: Hashable, Sendable, CustomStringConvertible {
  package var os: String
  package var architecture: String
  package var variant = ""

  package init(os: String, architecture: String, variant: String = "") {
    self.os = os
    self.architecture = architecture
    self.variant = variant
  }
  package var description: String {
    [os, architecture, variant].filter { !$0.isEmpty }.joined(separator: "/")
  }
}

extension Image {
  package var platform: ImagePlatform {
    ImagePlatform(os: config.os, architecture: config.architecture)
  }
}

extension DockerHost {
  /// The image that a text names, for a platform.
  package func image(_ text: String, for platform: ImagePlatform?) throws(DockerError) -> Image {
    let image = try image(text)
    guard let platform, platform != image.platform else { return image }
    throw .other(
      "image with reference \(text) was found but its platform (\(image.platform)) does not match "
        + "the specified platform (\(platform))", status: 404)
  }
}
