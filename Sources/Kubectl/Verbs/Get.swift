// kubectl get

import Commands
import Documents
import Kernel
import KubernetesAPI
import Machine
import Text

func getVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "get",
    "[(-o|--output=)json|yaml|kyaml|name|go-template|go-template-file|template|templatefile|jsonpath|jsonpath-as-json|jsonpath-file|custom-columns|custom-columns-file|wide] (TYPE[.VERSION][.GROUP] [NAME | -l label] | TYPE[.VERSION][.GROUP]/NAME ...) [flags] [options]",
    "Display one or many resources")
  spec.heading = "Basic Commands (Intermediate)"
  spec.description =
    "Lists objects of a kind, or shows the ones you name, as a table or in another form.\n\nWith -w the table goes on: each change adds a line, until you press ^C.\n\nUse \"kubectl api-resources\" for a complete list of supported resources."
  spec.examples = [
    .init("All pods of the namespace", "kubectl get pods"),
    .init("The pods with their node and address", "kubectl get pods -o wide"),
    .init("The whole object as YAML", "kubectl get service kubernetes -o yaml"),
  ]
  spec.completes = ["resource", "name"]
  spec.flags =
    KubectlFlags.printing + KubectlFlags.files + [
      KubectlFlags.selector, KubectlFlags.fieldSelector, KubectlFlags.allNamespaces,
      Flag("watch", "w", .bool, "After listing, go on with every change."),
      Flag("watch-only", nil, .bool, "Only the changes, without the list before."),
      Flag("output-watch-events", nil, .bool, "Show what kind of change each line is."),
      Flag("ignore-not-found", nil, .bool, "Say nothing when the object is not there."),
      Flag("show-labels", nil, .bool, "Labels as the last column."),
      Flag(
        "label-columns", "L", .slice(typeName: "strings"), "These labels as columns; repeatable."),
      Flag("show-kind", nil, .bool, "Write the kind before each name."),
      Flag("no-headers", nil, .bool, "No column heads."),
      Flag("sort-by", nil, .string, "Sort by this field, a JSONPath such as .metadata.name."),
      Flag("chunk-size", nil, .int, "How many objects one answer may hold.", initial: "500"),
      Flag("raw", nil, .string, "Ask the server for this path."),
      Flag("server-print", nil, .bool, "Let the server make the table.", initial: "true"),
      Flag("subresource", nil, .string, "Get this subresource: status, scale, resize."),
    ]
  return CommandNode(
    spec,
    action: .follower { host, call, flags in
      do throws(KubectlError) {
        if let path = flags.last("raw"), !path.isEmpty {
          if flags.bool("watch") || flags.bool("watch-only") || flags.has("selector") {
            throw .plain(
              "--raw may not be specified with other flags that filter the server request or alter the output"
            )
          }
          if !flags.string("output").isEmpty {
            throw .plain("--raw and --output are mutually exclusive")
          }
          return .exit(try rawGet(path, flags, &host, &call))
        }
        var get = try GetRun<Host>(&host, &call, flags)
        let watch = flags.bool("watch") || flags.bool("watch-only")
        if flags.bool("output-watch-events"), !watch {
          throw .plain(
            "--output-watch-events option can only be used with --watch or --watch-only")
        }
        if watch { return .follow(try get.watch(&host, &call)) }
        return .exit(try get.list(&host, &call))
      } catch {
        RequestLog.failure(error, flags, host, &call)
        call.complain(error.text)
        return .exit(error.status)
      }
    })
}

private func rawGet<Host: KubectlHost>(
  _ path: String, _ flags: ParsedFlags, _ host: inout Host, _ call: inout Call<Host>
) throws(KubectlError) -> Int {
  if !flags.arguments.isEmpty {
    throw .plain("arguments may not be passed when --raw is specified")
  }
  guard path.hasPrefix("/") else {
    throw .plain("--raw must be a valid URL path: parse \"\(path)\": invalid URI for request")
  }
  let client = try KubeClient(&host, &call, flags, manager: "kubectl")
  let answer = RawPath.answer(path, as: client.user, .get, &host)
  if let failure = answer.failure { throw .server(failure) }
  call.write(answer.body)
  return 0
}

/// One call of `kubectl get`.
struct GetRun<Host: KubectlHost>: Sendable {
  var client: KubeClient
  let flags: ParsedFlags
  let format: OutputFormat
  let arguments: ResourceArguments
  let allNamespaces: Bool
  /// What was wrong with the files; what they hold besides is shown all the same.
  private var fileProblems: [KubectlError] = []

  init(_ host: inout Host, _ call: inout Call<Host>, _ flags: ParsedFlags) throws(KubectlError) {
    self.flags = flags
    client = try KubeClient(&host, &call, flags, manager: "kubectl-get")
    format = try OutputFormat(flags, host, call)
    allNamespaces = flags.bool("all-namespaces")
    if flags.bool("show-labels"), !format.isTable {
      throw .plain(
        "--show-labels option cannot be used with \(flags.string("output")) printer")
    }
    if flags.arguments.isEmpty, !flags.has("filename"), !flags.has("kustomize") {
      throw .raw(
        "You must specify the type of resource to get. Use \"kubectl api-resources\" for a complete list of supported resources.\n\nerror: Required resource not specified.\nUse \"kubectl explain <resource>\" for a detailed description of that resource (e.g. kubectl explain pods).\nSee 'kubectl get -h' for help and examples",
        status: 1)
    }
    if flags.has("filename") || flags.has("kustomize") {
      let files = try ManifestFiles(flags, input: [], &host, &call)
      guard flags.arguments.isEmpty else { throw ObjectTargets.both }
      arguments = ResourceArguments(files, client, problems: &fileProblems)
      return
    }
    arguments = try ResourceArguments(flags.arguments, host)
    if allNamespaces, arguments.items.contains(where: { $0.name != nil }) {
      throw .plain("a resource cannot be retrieved by name across all namespaces")
    }
    if flags.has("selector"), arguments.items.contains(where: { $0.name != nil }) {
      throw .plain("name cannot be provided when a selector is specified")
    }
  }

  private func request(_ item: ResourceArgument, asTable: Bool) -> APIRequest {
    let space =
      item.kind.isNamespaced && !allNamespaces ? item.namespace ?? client.namespace : nil
    var request = APIRequest(
      item.name == nil ? .list : .get, item.kind.resource, namespace: space, name: item.name,
      subresource: flags.last("subresource"))
    request.labelSelector = flags.string("selector")
    request.fieldSelector = flags.string("field-selector")
    request.asTable = asTable
    return request
  }

  /// Real: the builder says of a list that was refused what was looked for.
  private mutating func ask(
    _ item: ResourceArgument, asTable: Bool, _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) -> APIResponse {
    do throws(KubectlError) {
      return try client.send(request(item, asTable: asTable), &host, &call)
    } catch {
      guard item.name == nil, case .server(var status, let doing, let source) = error,
        status.reason == "BadRequest" || status.reason == "NotFound"
      else { throw error }
      let resource = item.kind.resource
      let place = resource.group.isEmpty ? "/\(resource.version)" : resource.groupVersion
      let (labels, fields) = (flags.string("selector"), flags.string("field-selector"))
      let what = "\"\(place), Resource=\(resource.resource)\""
      status.message =
        labels.isEmpty && fields.isEmpty
        ? "Unable to list \(what): \(status.message)"
        : "Unable to find \(what) that match label selector \"\(labels)\", field selector \"\(fields)\": \(status.message)"
      throw .server(status, doing: doing, source: source)
    }
  }

  mutating func list(_ host: inout Host, _ call: inout Call<Host>) throws(KubectlError) -> Int {
    if format.isTable { return try tables(&host, &call) }
    var documents: [Value] = [], problems = fileProblems
    for item in arguments.items {
      do throws(KubectlError) {
        let response = try ask(item, asTable: false, &host, &call)
        switch response.result {
        case .list(let list): documents += list.items
        case .object(let object): documents.append(object)
        default: break
        }
      } catch { if !isForgiven(error) { problems.append(error) } }
    }
    // Real: one file is taken for one object, so nothing is shown where it has an error.
    if flags.slice("filename").count == 1, !problems.isEmpty { throw .several(problems) }
    let isSingle = arguments.items.count == 1 && arguments.items[0].name != nil
    documents = try sorted(documents)
    documents =
      flags.bool("show-managed-fields")
      ? documents.map { withManagedFields($0, host) } : documents.map(withoutManagedFields)
    if isSingle {
      if let only = documents.first {
        call.write(try ResourcePrinter(format: format).text(only, kinds: kinds))
      }
    } else if problems.isEmpty || !documents.isEmpty {
      if case .name = format {
        for document in documents {
          call.write(try ResourcePrinter(format: format).text(document, kinds: kinds))
        }
      } else {
        let list: Value = [
          "apiVersion": "v1", "items": .array(documents), "kind": "List",
          "metadata": ["resourceVersion": ""],
        ]
        call.write(try ResourcePrinter(format: format).text(list, kinds: kinds))
      }
    }
    if !problems.isEmpty { throw .several(problems) }
    return 0
  }

  private var kinds: [ResourceKind] { arguments.items.map(\.kind) }

  private func isForgiven(_ error: KubectlError) -> Bool {
    guard flags.bool("ignore-not-found"), case .server(let status, _, _) = error else {
      return false
    }
    return status.reason == "NotFound"
  }

  private func withManagedFields(_ document: Value, _ host: Host) -> Value {
    guard
      let kind = host.apiServer.kind(
        apiVersion: document["apiVersion"]?.string ?? "", kind: document["kind"]?.string ?? ""),
      let entries = host.apiServer.managedFields(
        kind, document.at("metadata", "namespace")?.string ?? "",
        document.at("metadata", "name")?.string ?? "")
    else { return document }
    var copy = document
    copy.set(entries, at: "metadata", "managedFields")
    return copy
  }
  fileprivate func withoutManagedFields(_ document: Value) -> Value {
    guard !flags.bool("show-managed-fields"),
      document.at("metadata", "managedFields") != nil
    else { return document }
    var copy = document
    copy.set(nil, at: "metadata", "managedFields")
    return copy
  }

  private func sorted(_ documents: [Value]) throws(KubectlError) -> [Value] {
    guard let path = flags.last("sort-by"), documents.count > 1 else { return documents }
    let order = try SortOrder(path)
    let sorted = try order.sorted(documents) { $0 }
    if sorted.isEmpty {
      let whole = path.hasPrefix("{") ? path : "{" + (path.hasPrefix(".") ? path : "." + path) + "}"
      throw .plain("couldn't find any field with path \"\(whole)\" in the list of objects")
    }
    return sorted
  }

  // MARK: Tables

  private mutating func tables(
    _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) -> Int {
    // Objects named one by one come as rows of one table for each run of one kind.
    var groups: [(kind: ResourceKind, table: Table)] = []
    var problems = fileProblems
    for item in arguments.items {
      do throws(KubectlError) {
        let response = try ask(item, asTable: true, &host, &call)
        guard case .table(let table) = response.result else { continue }
        if let last = groups.last, last.kind == item.kind, item.name != nil {
          groups[groups.count - 1].table.rows += table.rows
        } else {
          groups.append((item.kind, table))
        }
      } catch { if !isForgiven(error) { problems.append(error) } }
    }
    var printed = 0
    for (kind, table) in groups where !table.rows.isEmpty {
      var table = table
      if let path = flags.last("sort-by"), !path.isEmpty {
        table.rows = try SortOrder(path).sorted(table.rows) { $0.object.rendered }
        if table.rows.isEmpty { continue }
      }
      if printed > 0 { call.write("\n") }
      printed += 1
      var writer = TabWriter(.kubectl)
      call.write(TablePrinter(self, kind: kind).text(table, at: host.machine.now, &writer))
    }
    if printed == 0, problems.isEmpty,
      !flags.bool("ignore-not-found") || arguments.items.first?.name == nil
    {
      let isNamespaced = arguments.items.contains { $0.kind.isNamespaced }
      call.complain(
        isNamespaced && !allNamespaces
          ? "No resources found in \(client.namespace) namespace." : "No resources found")
    }
    if !problems.isEmpty {
      throw .several(problems)
    }
    return 0
  }

  mutating func watch(
    _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) -> any Follower<Host> {
    guard arguments.items.count == 1, let item = arguments.items.first else {
      throw .plain("you may only specify a single resource type")
    }
    var writer = TabWriter(.kubectl)
    let response = try ask(item, asTable: true, &host, &call)
    var version = ""
    var hasHeads = false
    let tellsEvents = flags.bool("output-watch-events")
    var documents = WatchedDocuments(format: format, tellsEvents: tellsEvents, kind: item.kind)
    if case .table(let table) = response.result {
      version = table.resourceVersion
      if !flags.bool("watch-only"), !table.rows.isEmpty {
        if format.isTable {
          var printer = TablePrinter(self, kind: item.kind)
          // Real: what is there already is shown as though it had just been added.
          if tellsEvents { printer.event = WatchEventType.added.rawValue }
          call.write(printer.text(table, at: host.machine.now, &writer))
          hasHeads = true
        } else {
          for row in table.rows {
            call.write(
              try documents.text(withoutManagedFields(row.object.rendered), event: .added))
          }
        }
      }
    }
    var begin = request(item, asTable: true)
    begin.verb = .watch
    begin.resourceVersion = version
    let watching = try client.send(begin, &host, &call)
    guard case .watch(let watch) = watching.result else {
      throw .plain("the server gave no watch")
    }
    return GetWatch(
      run: self, kind: item.kind, watch: watch, documents: documents, writer: writer,
      hasHeads: hasHeads,
      deadline: client.patience.map { host.machine.now + $0 })
  }
}

/// `kubectl get -w`: a line for each change.
struct GetWatch<Host: KubectlHost>: Follower {
  var run: GetRun<Host>
  let kind: ResourceKind
  var watch: Watch
  var documents: WatchedDocuments
  var writer: TabWriter
  /// The heads were printed, by the list or by an earlier change.
  var hasHeads: Bool
  /// Real: a watch that --request-timeout cuts off ends without a word, and well.
  let deadline: Instant?

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    let events: [WatchEvent]
    do throws(Status) {
      events = try host.apiServer.events(for: &watch)
    } catch {
      call.complain(KubectlError.server(error).text)
      return .exit(1)
    }
    for event in events {
      do throws(KubectlError) {
        try show(event, &host, &call)
      } catch {
        call.complain(error.text)
        return .exit(1)
      }
    }
    if let deadline, deadline <= host.machine.now { return .exit(0) }
    return .wait([.topic(.kubernetes)] + (deadline.map { [.until($0)] } ?? []))
  }

  private mutating func show(
    _ event: WatchEvent, _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) {
    guard run.format.isTable else {
      let object = run.withoutManagedFields(event.object.rendered)
      return call.write(try documents.text(object, event: event.type))
    }
    let row = host.apiServer.row(of: event.object, now: host.machine.now)
    var printer = TablePrinter(run, kind: kind)
    printer.hasHeads = hasHeads
    hasHeads = true
    if run.flags.bool("output-watch-events") { printer.event = event.type.rawValue }
    call.write(printer.text(kind.columns, [row], &writer))
  }
}
