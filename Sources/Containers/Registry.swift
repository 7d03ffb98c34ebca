// Registries: accounts, repositories, and what they answer to a pull, a push and a login.

package import Kernel
import Network

package struct RegistryAccount: Hashable, Sendable {
  package var name: String
  package var password: String
  package init(name: String, password: String) {
    self.name = name
    self.password = password
  }
}

/// Why a registry did not do what it was asked. Facts only.
package enum RegistryError: Error, Hashable, Sendable {
  /// The registry's name does not resolve.
  case unknownHost(String)
  /// Nobody listens at its address.
  case refused(String)
  /// Not there, or not for this account.
  case denied(ImageReference)
  /// The repository may be there; this tag or digest is not.
  case manifestUnknown(ImageReference)
  /// A registry with passwords was asked without one.
  case noCredentials(ImageReference)
  /// A login with a wrong name or password.
  case wrongPassword(String)
  /// Nothing came back, from the registry nor from the mirrors before it.
  case timedOut(String, after: Duration)
}

/// A repository in a registry: its tags, and the images they name.
package struct RegistryRepository: Sendable {
  package var tags: OrderedMap<String, Digest> = [:]
  /// By the manifest's digest.
  package var images: OrderedMap<Digest, Image> = [:]
  package var isPrivate = false
  package init() {}
}

package struct Registry: Sendable {
  /// `docker.io`, `127.0.0.1:5000`.
  package var domain: String
  package var accounts: [RegistryAccount]
  /// Reading and writing need an account.
  package var needsLogin: Bool
  /// Repositories belong to the account that their first part names (Docker Hub).
  package var isHub: Bool
  package var repositories: OrderedMap<String, RegistryRepository> = [:]

  package init(
    domain: String, accounts: [RegistryAccount] = [], needsLogin: Bool = false, isHub: Bool = false
  ) {
    self.domain = domain
    self.accounts = accounts
    self.needsLogin = needsLogin
    self.isHub = isHub
  }

  func knows(_ account: RegistryAccount?) -> Bool {
    guard let account else { return false }
    return accounts.contains(account)
  }
}

/// All registries that the lab can reach.
package struct Registries: Sendable {
  package var registries: OrderedMap<String, Registry> = [:]
  /// The images of the world outside. It is made when something of it is first asked for.
  package var catalogue: ImageCatalogue {
    get { ownCatalogue ?? .standard }
    _modify {
      var catalogue = ownCatalogue ?? .standard
      ownCatalogue = nil
      defer { ownCatalogue = catalogue }
      yield &catalogue
    }
  }
  /// nil: nobody has changed or asked anything yet.
  private var ownCatalogue: ImageCatalogue?

  /// Registries that nobody can reach from where the lab stands (the scenario `china`).
  package var unreachable: Set<String> = []
  /// Mirrors of Docker Hub that answer. The other ones of old instructions answer no more.
  ///
  /// Limit: in life it differs from place to place and from month to month which ones do.
  package static let livingMirrors: Set<String> = ["docker.m.daocloud.io"]
  /// Real: how long dockerd 28 waits for a registry.
  package static let patience = Duration.seconds(15)

  package init(catalogue: ImageCatalogue? = nil) {
    ownCatalogue = catalogue
    let player = RegistryAccount(name: "yourusername", password: "secret123")
    add(Registry(domain: "docker.io", accounts: [player], isHub: true))
    add(Registry(domain: "127.0.0.1:5000"))
    add(
      Registry(
        domain: "127.0.0.1:5002", accounts: [RegistryAccount(name: "alice", password: "s3cret")],
        needsLogin: true))
    add(
      Registry(
        domain: "registry.cn-hangzhou.aliyuncs.com", accounts: [player], needsLogin: true))
    add(
      Registry(
        domain: "123456789012.dkr.ecr.us-east-1.amazonaws.com",
        accounts: [RegistryAccount(name: "AWS", password: "secret123")], needsLogin: true))
    for domain in [
      "quay.io", "ghcr.io", "gcr.io", "registry.k8s.io", "k8s.gcr.io",
      "mcr.microsoft.com",
    ] {
      add(Registry(domain: domain, accounts: [player], isHub: true))
    }
  }
  /// What the key of a registry begins with that runs in a container of the lab.
  package static let local = "container/"

  package mutating func add(_ registry: Registry) { registries[registry.domain] = registry }

  /// The image that a name stands for in its registry.
  ///
  /// - Parameter mirrors: hosts that are asked first for images of Docker Hub; nil: whoever asks has
  ///   a way of its own, as the cluster's nodes have.
  package mutating func find(
    _ reference: ImageReference, account: RegistryAccount? = nil, through mirrors: [String]? = nil
  ) throws(RegistryError) -> Image {
    let registry = try registry(reference.domain)
    if let mirrors { try checkReach(reference, through: mirrors) }
    if registry.needsLogin, !registry.knows(account) { throw .noCredentials(reference) }
    let repository = registry.repositories[reference.path]
    if let repository {
      if repository.isPrivate, account?.name != owner(of: reference.path) {
        throw .denied(reference)
      }
      if let digest = reference.digest, let image = repository.images[digest] { return image }
      if reference.digest == nil, let digest = repository.tags[reference.tag ?? "latest"],
        let image = repository.images[digest]
      {
        return image
      }
    }
    let name = ImageReference(domain: reference.domain, path: reference.path).familiarName
    if catalogue.has(name) {
      if let digest = reference.digest {
        if let image = catalogue.image(name, manifest: digest) { return image }
      } else if let image = catalogue.image(name, tag: reference.tag ?? "latest") {
        return image
      }
      throw .manifestUnknown(reference)
    }
    if repository != nil || !registry.isHub { throw .manifestUnknown(reference) }
    throw .denied(reference)
  }

  /// Whether a registry can be reached, or a mirror gives what is asked for.
  ///
  /// Real: mirrors are asked in their order, and the registry itself at the end; the last one's words
  /// are told. A mirror has public images only.
  private mutating func checkReach(
    _ reference: ImageReference, through mirrors: [String]
  ) throws(RegistryError) {
    guard unreachable.contains(reference.domain) else { return }
    let asked = reference.domain == "docker.io" ? mirrors : []
    var waited = Registries.patience
    for host in asked {
      guard Registries.livingMirrors.contains(host) else {
        waited += Registries.patience
        continue
      }
      let name = ImageReference(domain: reference.domain, path: reference.path).familiarName
      if let digest = reference.digest {
        if catalogue.image(name, manifest: digest) != nil { return }
      } else if catalogue.image(name, tag: reference.tag ?? "latest") != nil {
        return
      }
    }
    throw .timedOut(reference.domain, after: waited)
  }
  /// The same for what no mirror does: pushes and logins.
  private func checkReach(_ domain: String) throws(RegistryError) {
    if unreachable.contains(domain) { throw .timedOut(domain, after: Registries.patience) }
  }

  /// All tags of a repository, for `pull -a`; sorted.
  package func tags(
    of reference: ImageReference, account: RegistryAccount? = nil, through mirrors: [String] = []
  ) throws(RegistryError) -> [String] {
    let registry = try registry(reference.domain)
    if !mirrors.contains(where: Registries.livingMirrors.contains) {
      try checkReach(reference.domain)
    }
    if registry.needsLogin, !registry.knows(account) { throw .noCredentials(reference) }
    let name = ImageReference(domain: reference.domain, path: reference.path).familiarName
    var tags = Set(catalogue.tags(of: name))
    tags.formUnion(registry.repositories[reference.path]?.tags.keys ?? [])
    if tags.isEmpty { throw registry.isHub ? .denied(reference) : .manifestUnknown(reference) }
    return tags.sorted()
  }

  /// Whether an account may write a repository; throws why not.
  package func checkPush(
    _ reference: ImageReference, account: RegistryAccount?
  ) throws(RegistryError) {
    let registry = try registry(reference.domain)
    try checkReach(reference.domain)
    if registry.needsLogin, !registry.knows(account) { throw .noCredentials(reference) }
    if registry.isHub {
      guard registry.knows(account), account?.name == owner(of: reference.path) else {
        throw .denied(reference)
      }
    }
  }
  package mutating func push(_ image: Image, as reference: ImageReference) {
    if registries[reference.domain] == nil { add(Registry(domain: reference.domain)) }
    registries.modify(reference.domain) { registry in
      registry.repositories[reference.path, default: RegistryRepository()].images[image.manifest] =
        image
      registry.repositories[reference.path, default: RegistryRepository()].tags[
        reference.tag ?? "latest"] = image.manifest
    }
  }
  /// Whether a repository's images already hold a layer.
  package func hasLayer(_ digest: Digest, in reference: ImageReference) -> Bool {
    registries[reference.domain]?.repositories[reference.path]?.images.values.contains {
      $0.layers.contains { $0.diff == digest }
    } ?? false
  }

  package func login(domain: String, account: RegistryAccount) throws(RegistryError) {
    let registry = try registry(domain)
    try checkReach(domain)
    if registry.accounts.isEmpty { return }
    guard registry.knows(account) else { throw .wrongPassword(domain) }
  }

  private func registry(_ domain: String) throws(RegistryError) -> Registry {
    if let found = registries[domain] { return found }
    if domain.hasPrefix(Registries.local) { return Registry(domain: domain) }
    let host = String(domain.prefix { $0 != ":" })
    if host == "localhost" || IPv4(host) != nil { throw .refused(domain) }
    throw .unknownHost(domain)
  }
  private func owner(of path: String) -> String { String(path.prefix { $0 != "/" }) }
}
