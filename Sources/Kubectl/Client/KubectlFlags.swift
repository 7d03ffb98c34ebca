// Flags that several verbs share.

import Commands

enum KubectlFlags {
  /// Accepted by every verb. Real: `kubectl options` of 1.36.2.
  static let global: [Flag] = [
    Flag("as", nil, .string, "Act as this user; the server checks whether you may."),
    Flag(
      "as-group", nil, .list(typeName: "stringArray"), "Act as a member of this group; repeatable."),
    Flag("as-uid", nil, .string, "Act with this UID."),
    Flag(
      "as-user-extra", nil, .list(typeName: "stringArray"), "Extra facts of the user to act as.",
      isModelled: false),
    Flag(
      "cache-dir", nil, .string, "Where answers about the API are kept.",
      initial: "\"/home/learner/.kube/cache\""),
    Flag(
      "certificate-authority", nil, .string,
      "File of the authority that signed the server's certificate."),
    Flag("client-certificate", nil, .string, "File of the client's certificate."),
    Flag("client-key", nil, .string, "File of the client's key."),
    Flag("cluster", nil, .string, "The kubeconfig's cluster to use.", completes: "cluster"),
    Flag("context", nil, .string, "The kubeconfig's context to use.", completes: "context"),
    Flag("disable-compression", nil, .bool, "Ask the server not to compress."),
    Flag("insecure-skip-tls-verify", nil, .bool, "Do not check the server's certificate."),
    Flag("kubeconfig", nil, .string, "The kubeconfig file to use.", completes: "file"),
    Flag("kuberc", nil, .string, "The file of kubectl preferences to use.", completes: "file"),
    Flag("log-flush-frequency", nil, .duration, "How often logs are flushed.", initial: "5s"),
    Flag("match-server-version", nil, .bool, "Want the server to be of the client's version."),
    Flag("namespace", "n", .string, "The namespace of this request.", completes: "namespace"),
    Flag("password", nil, .string, "Password for basic authentication."),
    Flag("profile", nil, .string, "Name of a profile to record.", isModelled: false),
    Flag("profile-output", nil, .string, "File of the profile.", isModelled: false),
    Flag(
      "request-timeout", nil, .string, "How long to wait for one answer; 0 waits on.",
      initial: "\"0\""),
    Flag("server", "s", .string, "Address and port of the API server."),
    Flag("storage-driver-buffer-duration", nil, .duration, "", isHidden: true),
    Flag("tls-server-name", nil, .string, "The server name to check its certificate for."),
    Flag("token", nil, .string, "Bearer token for the API server."),
    Flag("user", nil, .string, "The kubeconfig's user to use."),
    Flag("username", nil, .string, "User name for basic authentication."),
    Flag("v", "v", .int, "How much to log; 6 and more shows the requests.", initial: "0"),
    Flag("vmodule", nil, .string, "Log levels by source file.", isModelled: false),
    Flag("warnings-as-errors", nil, .bool, "Take the server's warnings as errors."),
  ]

  static let output = Flag(
    "output", "o", .string,
    "Output format: json, yaml, name, wide, jsonpath, go-template, custom-columns…")
  static let template = Flag(
    "template", nil, .string, "The template for -o go-template or jsonpath.")
  static let showManagedFields = Flag(
    "show-managed-fields", nil, .bool, "Show who owns which field in json and yaml.")
  static let allowMissing = Flag(
    "allow-missing-template-keys", nil, .bool, "Take a missing key in a template as empty.",
    initial: "true")
  static let printing = [output, template, showManagedFields, allowMissing]

  static let filename = Flag(
    "filename", "f", .slice(typeName: "strings"),
    "File, folder or URL of manifests; - reads standard input.",
    completes: "file")
  static let kustomize = Flag(
    "kustomize", "k", .string, "Folder of a kustomization.", completes: "file")
  static let recursive = Flag("recursive", "R", .bool, "Look into the folder's folders too.")
  /// Real: deprecated and out of sight; 1.36 still has it.
  static let record = Flag(
    "record", nil, .bool, "Note the command in the object's annotations.", isHidden: true)
  static let files = [filename, kustomize, recursive]

  static let selector = Flag(
    "selector", "l", .string, "Label selector: =, ==, !=, in, notin; key alone.")
  static let fieldSelector = Flag(
    "field-selector", nil, .string, "Field selector: key=value, key!=value.")
  static let allNamespaces = Flag("all-namespaces", "A", .bool, "In all namespaces.")
  static let dryRun = Flag(
    "dry-run", nil, .optional(without: "unchanged", typeName: "string"),
    "none, server, or client: show what would be sent, and send nothing.", initial: "\"none\"")
  static func fieldManager(_ name: String) -> Flag {
    Flag(
      "field-manager", nil, .string, "The name under which fields are owned.",
      initial: "\"\(name)\"")
  }
  static let saveConfig = Flag(
    "save-config", nil, .bool,
    "Keep this configuration in the object's annotation, for a later apply.")
  static let validate = Flag(
    "validate", nil, .optional(without: "strict", typeName: "string"),
    "What happens to unknown fields: strict, warn or ignore.", initial: "\"strict\"")
}

/// The three forms of `--dry-run`.
enum DryRun: Sendable {
  case none, client, server

  init(_ flags: ParsedFlags) throws(KubectlError) {
    switch flags.last("dry-run") {
    case nil, "none", "false": self = .none
    case "client", "unchanged", "true", "": self = .client
    case "server": self = .server
    case let other?:
      throw .plain(
        "Invalid dry-run value (\(other)). Must be \"none\", \"server\", or \"client\".")
    }
  }
}
