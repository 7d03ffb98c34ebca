// Names of images, their digests, the catalogue, registries.

import Containers
import Documents
import Files
import Kernel
import Machine
import Network
import Testing
import Text

@Suite struct ImageTests {
  @Test(
    arguments: [
      ("nginx", "docker.io/library/nginx", nil), ("nginx:1.27", "docker.io/library/nginx", "1.27"),
      ("me/app:v1", "docker.io/me/app", "v1"), ("127.0.0.1:5000/app", "127.0.0.1:5000/app", nil),
      ("localhost/app", "localhost/app", nil),
      ("docker.io/library/alpine:latest", "docker.io/library/alpine", "latest"),
      ("UPPER/case", "UPPER/case", nil),
      ("registry.example.com/a/b/c:x", "registry.example.com/a/b/c", "x"),
    ] as [(String, String, String?)])
  func `names are read whole`(text: String, name: String, tag: String?) throws {
    let reference = try ImageReference(text)
    #expect(reference.name == name)
    #expect(reference.tag == tag)
  }

  @Test(arguments: [
    ("nginx:", "invalid reference format"), ("nginx:bad:tag", "invalid reference format"),
    ("NGINX", "invalid reference format: repository name (library/NGINX) must be lowercase"),
    ("Bad Name", "invalid reference format: repository name (library/Bad Name) must be lowercase"),
    ("me/UPPER", "invalid reference format: repository name (me/UPPER) must be lowercase"),
    (
      "YOUR_DOCKERHUB_USERNAME/YOUR_IMAGE_NAME:TAG",
      "invalid reference format: repository name (YOUR_IMAGE_NAME) must be lowercase"
    ),
    ("", "invalid reference format"), ("a//b", "invalid reference format"),
    ("-a", "invalid reference format"),
    ("v1.", "invalid reference format"), ("x/y:v1..", "ok"),
  ])
  func `what is wrong with a name is said in the library's words`(text: String, words: String) {
    do throws(ReferenceError) {
      _ = try ImageReference(text)
      #expect(words == "ok")
    } catch {
      #expect(error.message == words)
    }
  }

  @Test func `a row gives the same image each time`() {
    var catalogue = ImageCatalogue.standard
    #expect(
      catalogue.image("nginx", tag: "latest")?.id == catalogue.image("nginx", tag: "1.29")?.id)
  }

  @Test func `every row of the catalogue makes an image that has what it runs`() {
    var catalogue = ImageCatalogue.standard
    for name in catalogue.names {
      for tag in Set(catalogue[name]?.versions.compactMap(\.tags.first) ?? []) {
        guard let image = catalogue.image(name, tag: tag) else {
          Issue.record("\(name):\(tag) makes no image")
          continue
        }
        #expect(image.layers.count == image.config.history.count { !$0.isEmptyLayer })
        #expect(!image.layers.isEmpty && image.size > 0)
        let command = (image.config.config.entrypoint ?? []) + (image.config.config.command ?? [])
        guard let first = command.first else {
          Issue.record("\(name):\(tag) has no command")
          continue
        }
        let path = image.config.config.environmentValue("PATH") ?? defaultPath
        let found =
          first.contains("/")
          ? image.tree.find(FilePaths.absolute(first, from: image.config.config.workingDirectory))
            != nil
          : path.split(separator: ":").contains { image.tree.find("\($0)/\(first)") != nil }
        #expect(found, "\(name):\(tag) lacks \(first)")
      }
    }
  }

  @Test func `tags of one name are unique`() {
    let catalogue = ImageCatalogue.standard
    for name in catalogue.names {
      let tags = catalogue.tags(of: name)
      #expect(Set(tags).count == tags.count, "\(name)")
    }
  }

  @Test func `images of one base share its layers`() {
    var catalogue = ImageCatalogue.standard
    let nginx = catalogue.image("nginx", tag: "1.27")
    let base = catalogue.image("debian", tag: "bookworm-slim")
    #expect(nginx?.layers.first == base?.layers.first)
  }

  @Test func `users are looked up in the container's own files`() throws {
    var catalogue = ImageCatalogue.standard
    let tree = try #require(catalogue.image("nginx", tag: "latest")?.tree)
    #expect(try tree.user("").credentials.uid == 0)
    #expect(try tree.user("nginx").credentials.uid == 101)
    #expect(try tree.user("1000:1000").credentials.gid == 1000)
    #expect(throws: RuntimeFailure.noSuchUser("nosuchuser")) { try tree.user("nosuchuser") }
    #expect(throws: RuntimeFailure.noSuchGroup("nosuch")) { try tree.user("root:nosuch") }
  }

  @Test func `registries answer as recorded`() throws {
    var registries = Registries()
    let mine = try ImageReference("yourusername/app:v1")
    #expect(throws: RegistryError.denied(mine)) { try registries.find(mine) }
    let player = RegistryAccount(name: "yourusername", password: "secret123")
    #expect(throws: RegistryError.denied(mine)) {
      try registries.checkPush(mine, account: nil)
    }
    try registries.checkPush(mine, account: player)
    let image = try registries.find(try ImageReference("busybox"))
    registries.push(image, as: mine)
    #expect(try registries.find(mine).id == image.id)
    let locked = try ImageReference("127.0.0.1:5002/alice/busybox:v1")
    #expect(throws: RegistryError.noCredentials(locked)) { try registries.find(locked) }
    let far = try ImageReference("registry.example.com/app:v1")
    #expect(throws: RegistryError.unknownHost("registry.example.com")) { try registries.find(far) }
    let open = try ImageReference("127.0.0.1:5000/nothing:latest")
    #expect(throws: RegistryError.manifestUnknown(open)) { try registries.find(open) }
  }
}
