// The objects that a verb works on: named by arguments, chosen by a selector, or read from files.

import Commands
import Documents
import Kernel
import KubernetesAPI

/// One object that a verb works on, as the server has it.
struct TargetObject: Sendable {
  var kind: ResourceKind
  /// nil for cluster-wide objects.
  var namespace: String?
  var name: String
  var document: Value
  /// The file it came from.
  var source: String?

  /// `deployments.apps "web"`, as errors write it.
  var quoted: String { "\(kind.resource.qualified) \"\(name)\"" }
  /// `deployments/web`
  var slashed: String { "\(kind.resource.resource)/\(name)" }
  /// `deployment.apps/web`, as successes write it.
  var qualified: String { "\(kind.qualifiedSingular)/\(name)" }

  func request(_ verb: Verb, subresource: String? = nil, body: Value? = nil) -> APIRequest {
    APIRequest(
      verb, kind.resource, namespace: namespace, name: name, subresource: subresource, body: body)
  }
}

/// Finds what the arguments and flags name. Real: cli-runtime's resource.Builder, 1.36.
struct ObjectTargets: Sendable {
  var objects: [TargetObject] = []
  var problems: [KubectlError] = []

  /// What a kind alone stands for.
  enum Alone: Sendable {
    /// A name, `--all` or a selector is wanted.
    case needsMore
    /// All objects of the kind.
    case all
  }

  /// - Parameters:
  ///   - words: the resource part of the arguments.
  ///   - isFromServer: false leaves objects of files as the file has them.
  init<Host: KubectlHost>(
    _ words: [String], _ flags: ParsedFlags, input: [UInt8] = [], alone: Alone = .needsMore,
    isFromServer: Bool = true, _ client: inout KubeClient, _ host: inout Host,
    _ call: inout Call<Host>
  ) throws(KubectlError) {
    if flags.has("filename") || flags.has("kustomize") {
      let files = try ManifestFiles(flags, input: input, &host, &call)
      if !words.isEmpty { throw Self.both }
      defer { problems += files.problems }
      for object in files.objects {
        let space: String?
        do throws(KubectlError) { space = try client.namespace(of: object) } catch {
          problems.append(error)
          continue
        }
        var target = TargetObject(
          kind: object.kind, namespace: space, name: object.name, document: object.document,
          source: object.source)
        if isFromServer { get(&target, &client, &host, &call) } else { objects.append(target) }
      }
      return
    }
    guard !words.isEmpty else { throw Self.nothing }
    let arguments = try ResourceArguments(words, host)
    let all = flags.bool("all")
    let isChoosing = all || flags.has("selector") || flags.has("field-selector")
    if all, flags.has("selector") {
      throw .plain("setting 'all' parameter but found a non empty selector. ")
    }
    let everywhere = flags.bool("all-namespaces")
    for item in arguments.items {
      let space = item.kind.isNamespaced && !everywhere ? client.namespace : nil
      if let name = item.name {
        if flags.has("selector") || flags.has("field-selector") {
          throw .plain("name cannot be provided when a selector is specified")
        }
        if everywhere {
          throw .plain("a resource cannot be retrieved by name across all namespaces")
        }
        var target = TargetObject(
          kind: item.kind, namespace: space, name: name, document: .null)
        get(&target, &client, &host, &call)
        continue
      }
      guard isChoosing || alone == .all else {
        throw .plain("resource(s) were provided, but no name was specified")
      }
      var request = APIRequest(.list, item.kind.resource, namespace: space)
      request.labelSelector = flags.string("selector")
      request.fieldSelector = flags.string("field-selector")
      let response = try client.send(request, &host, &call)
      guard case .list(let list) = response.result else { continue }
      for object in list.items {
        let meta = object["metadata"]
        objects.append(
          TargetObject(
            kind: item.kind,
            namespace: item.kind.isNamespaced ? meta?["namespace"]?.string : nil,
            name: meta?["name"]?.string ?? "", document: object))
      }
    }
  }

  private mutating func get<Host: KubectlHost>(
    _ target: inout TargetObject, _ client: inout KubeClient, _ host: inout Host,
    _ call: inout Call<Host>
  ) {
    do throws(KubectlError) {
      let response = try client.send(target.request(.get), &host, &call)
      target.document = response.object ?? .null
      objects.append(target)
    } catch { problems.append(error) }
  }

  /// Files and arguments.
  static let both = KubectlError.plain(
    "when paths, URLs, or stdin is provided as input, you may not specify resource arguments as well"
  )

  /// Nothing was named at all.
  static let nothing = KubectlError.raw(
    "error: You must provide one or more resources by argument or filename.\nExample resource specifications include:\n   '-f rsrc.yaml'\n   '--filename=rsrc.json'\n   '<resource> <name>'\n   '<resource>'",
    status: 1)

  /// Does `body` to each object, then tells what went wrong, the finding of objects first.
  func each(
    _ body: (TargetObject) throws(KubectlError) -> Void
  ) throws(KubectlError) {
    var failed = problems
    for object in objects {
      do throws(KubectlError) { try body(object) } catch { failed.append(error) }
    }
    if failed.count == 1 { throw failed[0] }
    if !failed.isEmpty { throw .several(failed) }
  }
}

/// Arguments of which the first ones are resources and the rest are changes: `pod web a=b c-`.
struct ChangeArguments: Sendable {
  var resources: [String] = []
  var changes: [String] = []

  /// Real: cmdutil.GetResourcesAndPairs; `kind` is `label`, `annotation`.
  init(_ words: [String], kind: String) throws(KubectlError) {
    for word in words {
      let isChange = (word.contains("=") && !word.hasPrefix("=")) || word.hasSuffix("-")
      if isChange {
        changes.append(word)
      } else if changes.isEmpty {
        resources.append(word)
      } else {
        throw .plain("all resources must be specified before \(kind) changes: \(word)")
      }
    }
  }
}
