// Flags that several of helm's commands share.

import Commands

enum HelmFlags {
  /// Real: the global flags of helm 3.17.3.
  static let global: [Flag] = [
    Flag("burst-limit", nil, .int, "How many requests may come at once.", initial: "100"),
    Flag("debug", nil, .bool, "Say more of what goes on."),
    Flag("kube-apiserver", nil, .string, "Address and port of the API server."),
    Flag(
      "kube-as-group", nil, .list(typeName: "stringArray"),
      "Act as a member of this group; repeatable."),
    Flag("kube-as-user", nil, .string, "Act as this user."),
    Flag(
      "kube-ca-file", nil, .string, "File of the authority that signed the server's certificate."),
    Flag("kube-context", nil, .string, "The kubeconfig's context to use.", completes: "context"),
    Flag("kube-insecure-skip-tls-verify", nil, .bool, "Do not check the server's certificate."),
    Flag("kube-tls-server-name", nil, .string, "The server name to check its certificate for."),
    Flag("kube-token", nil, .string, "Bearer token for the API server."),
    Flag("kubeconfig", nil, .string, "The kubeconfig file to use.", completes: "file"),
    Flag("namespace", "n", .string, "The namespace of this request.", completes: "namespace"),
    Flag("qps", nil, .value(typeName: "float32"), "How many requests may come in a second."),
    Flag(
      "registry-config", nil, .string, "File of the registries' credentials.",
      initial: "\"/home/learner/.config/helm/registry/config.json\""),
    Flag(
      "repository-cache", nil, .string, "Folder of the repositories' indexes.",
      initial: "\"/home/learner/.cache/helm/repository\""),
    Flag(
      "repository-config", nil, .string, "File of the repositories' names and URLs.",
      initial: "\"/home/learner/.config/helm/repositories.yaml\""),
  ]

  static let values: [Flag] = [
    Flag(
      "set", nil, .list(typeName: "stringArray"), "Set values: a=1,b.c=2,list={x,y}; repeatable."),
    Flag(
      "set-file", nil, .list(typeName: "stringArray"),
      "Set values from files: key=path; repeatable."),
    Flag(
      "set-json", nil, .list(typeName: "stringArray"), "Set JSON values: key={\"a\":1}; repeatable."
    ),
    Flag(
      "set-literal", nil, .value(typeName: "stringArray"),
      "Set one value just as it stands: key=text."),
    Flag(
      "set-string", nil, .list(typeName: "stringArray"), "Set values that stay texts; repeatable."),
    Flag(
      "values", "f", .slice(typeName: "strings"), "File or URL of values; repeatable.",
      completes: "file"),
  ]

  static let chart: [Flag] = [
    Flag(
      "ca-file", nil, .string, "Authority of an HTTPS repository's certificate.", isModelled: false),
    Flag("cert-file", nil, .string, "Client certificate for a repository.", isModelled: false),
    Flag("insecure-skip-tls-verify", nil, .bool, "Do not check a repository's certificate."),
    Flag("key-file", nil, .string, "Key of the client certificate.", isModelled: false),
    Flag("keyring", nil, .string, "Public keys for --verify.", isModelled: false),
    Flag("pass-credentials", nil, .bool, "Give the credentials to every host.", isModelled: false),
    Flag("password", nil, .string, "Password for the repository.", isModelled: false),
    Flag("plain-http", nil, .bool, "Talk HTTP to a registry.", isModelled: false),
    Flag("repo", nil, .string, "URL of the repository that the chart lies in."),
    Flag("username", nil, .string, "User name for the repository.", isModelled: false),
    Flag("verify", nil, .bool, "Check the chart's signature first.", isModelled: false),
    Flag("version", nil, .string, "The chart's version, or a range of versions."),
  ]

  static let devel = Flag("devel", nil, .bool, "Take pre-releases too: a version of '>0.0.0-0'.")
  static let output = Flag(
    "output", "o", .value(typeName: "format"), "How to print: table, json or yaml.",
    initial: "table")
  static let wait = Flag(
    "wait", nil, .bool, "Come back when everything is ready, or --timeout has passed.")
  static let waitForJobs = Flag(
    "wait-for-jobs", nil, .bool, "With --wait: wait for jobs to be complete, too.")
  static let timeout = Flag(
    "timeout", nil, .duration, "How long one operation may take.", initial: "5m0s")
  static let noHooks = Flag("no-hooks", nil, .bool, "Run no hooks.")
  static let description = Flag("description", nil, .string, "Words of your own for the history.")

  /// What install, upgrade and template share.
  static let rendering: [Flag] =
    values + chart + [
      devel,
      Flag("dependency-update", nil, .bool, "Fetch missing dependencies first."),
      Flag("disable-openapi-validation", nil, .bool, "Do not hold manifests against the schema."),
      Flag("enable-dns", nil, .bool, "Let templates ask for names.", isModelled: false),
      Flag("hide-notes", nil, .bool, "Do not show the notes."),
      Flag("labels", "l", .value(typeName: "stringToString"), "Labels of the release: a=1,b=2."),
      Flag(
        "post-renderer", nil, .value(typeName: "postRendererString"),
        "Program that changes the manifests.", isModelled: false),
      Flag(
        "post-renderer-args", nil, .value(typeName: "postRendererArgsSlice"), "Its arguments.",
        isModelled: false),
      Flag("render-subchart-notes", nil, .bool, "Show the notes of the charts inside, too."),
      Flag("skip-crds", nil, .bool, "Do not install the folder crds."),
      Flag("skip-schema-validation", nil, .bool, "Do not hold values against values.schema.json."),
      Flag("take-ownership", nil, .bool, "Take over objects that are there already."),
      Flag("force", nil, .bool, "Replace objects where a change is refused."),
      description, noHooks, timeout, wait, waitForJobs,
      Flag("atomic", nil, .bool, "Undo everything where it fails; waits."),
      Flag("create-namespace", nil, .bool, "Make the namespace where it is missing."),
      Flag(
        "dry-run", nil, .optional(without: "client", typeName: "string"),
        "Only show what would be done: client, or server to ask it."),
      Flag("hide-secret", nil, .bool, "With --dry-run: leave Secrets out."),
    ]
}

/// How a list is printed.
enum HelmOutput: String, Sendable {
  case table, json, yaml

  init(_ flags: ParsedFlags) throws(HelmError) {
    let word = flags.last("output") ?? "table"
    guard let found = HelmOutput(rawValue: word) else {
      throw .plain("invalid argument \"\(word)\" for \"-o, --output\" flag: invalid format type")
    }
    self = found
  }
}
