// What `-v` shows of a call's requests, on standard error.
//
// Real: klog lines of kubectl 1.36.4 against a server that was listened to. 6: one line an answer;
// 7: the headers of what is sent; 8: bodies and the answer's headers; 9: a curl command instead.

import Commands
import Documents
import Kernel
import KubernetesAPI
import Machine
import Network
import Text

struct RequestLog: Sendable {
  let level: Int
  /// `https://127.0.0.1:6443`
  let server: String
  var token = false
  var impersonated: (user: String, groups: [String])?
  /// The connection is there; it is told once.
  private var hasDialled = false

  init(level: Int, server: String) {
    self.level = level
    self.server = server
  }

  /// What kubectl says before it asks for anything.
  func begin<Host: KubectlHost>(file: String, _ host: Host, _ call: inout Call<Host>) {
    if level >= 6 { say("loader.go:407", "Config loaded from file:  \(file)", host, &call) }
    guard level >= 1 else { return }
    // Real: in the order of a Go map.
    let off = ["ClientsAllowCBOR", "ClientsPreferCBOR"]
    for gate in [
      "AtomicFIFO", "ClientsAllowCARotation", "ClientsAllowCBOR", "ClientsAllowTLSCacheGC",
      "ClientsPreferCBOR", "InOrderInformers", "InOrderInformersBatchProcess",
      "InformerResourceVersion", "UnlockWhileProcessingFIFO", "WatchListClient",
    ] {
      say(
        "envvar.go:195",
        "\"Feature gate default state\" feature=\"\(gate)\" enabled=\(!off.contains(gate))", host,
        &call)
    }
  }

  /// One question and its answer.
  mutating func tell<Host: KubectlHost>(
    _ request: APIRequest, _ response: APIResponse, _ host: Host, _ call: inout Call<Host>
  ) {
    guard level >= 6 else { return }
    let status = response.failure
    var code = status?.code ?? 200
    if status == nil, request.verb == .create { code = 201 }
    let target = RequestURL(request)
    let sent = request.body.map { body in
      body.json() + (request.verb == .patch ? "" : "\n")
    }
    var accept = "application/json"
    if request.asTable {
      accept =
        "application/json;as=Table;v=v1;g=meta.k8s.io,application/json;as=Table;v=v1beta1;g=meta.k8s.io,application/json"
    } else if request.verb == .create {
      accept = "application/json, */*"
    }
    var content: String?
    switch request.verb {
    case .create, .update: content = "application/json"
    case .patch: content = (request.patchType ?? .strategic).rawValue
    case .delete, .deletecollection: content = "application/json"
    case .get, .list, .watch: break
    }
    tell(
      target.method, target.text, code, sent: sent ?? Self.options(request), accept: accept,
      content: content, answer: level >= 8 ? Self.answer(response) : "", host, &call)
  }

  /// A path beside the kinds: discovery, the version, what --raw asks for.
  mutating func tell<Host: KubectlHost>(
    path: String, code: Int = 200, answer: String = "", _ host: Host, _ call: inout Call<Host>
  ) {
    guard level >= 6 else { return }
    tell(
      "GET", path, code, sent: nil, accept: "application/json, */*", content: nil, answer: answer,
      host, &call)
  }

  /// The two lists from which kubectl learns which kinds there are.
  mutating func discover<Host: KubectlHost>(_ host: Host, _ call: inout Call<Host>) {
    tell(path: "/api?timeout=32s", host, &call)
    tell(path: "/apis?timeout=32s", host, &call)
  }

  private mutating func tell<Host: KubectlHost>(
    _ method: String, _ path: String, _ code: Int, sent: String?, accept: String, content: String?,
    answer: String, _ host: Host, _ call: inout Call<Host>
  ) {
    let url = server + path
    let place = "verb=\"\(method)\" url=\"\(url)\""
    let status = "status=\"\(code) \(HTTPResponse.reason(of: code))\""
    var headers = [("Accept", accept)]
    if token { headers.append(("Authorization", "Bearer <masked>")) }
    if let content { headers.append(("Content-Type", content)) }
    for group in impersonated?.groups ?? [] { headers.append(("Impersonate-Group", group)) }
    if let user = impersonated?.user { headers.append(("Impersonate-User", user)) }
    headers.append(("User-Agent", "kubectl/v1.36.2 (linux/amd64) kubernetes/0000000"))
    if level >= 8 {
      say(
        "helper.go:113", "\"Request Body\" body=\(Self.shown(body: sent ?? "", level))", host, &call
      )
    }
    if level >= 9 {
      let list = headers.map { " -H \"\($0.0): \($0.1)\"" }.joined()
      say(
        "round_trippers.go:527",
        "\"Request\" curlCommand=<\n\tcurl -v -X\(method) \(list) '\(url)'\n >", host, &call)
    } else if level >= 7 {
      let list = headers.map { "\t\($0.0): \($0.1)\n" }.joined()
      say("round_trippers.go:527", "\"Request\" \(place) headers=<\n\(list) >", host, &call)
    }
    if level >= 9, !hasDialled {
      hasDialled = true
      let address = server.split(separator: "/").dropFirst().first.map(String.init) ?? server
      say(
        "round_trippers.go:562",
        "\"HTTP Trace: Dial succeed\" network=\"tcp\" address=\"\(address)\"", host, &call)
    }
    // Limit: every answer takes the same time here.
    let took = method == "GET" ? 2 : 7
    let known = level == 6 || level >= 9 ? place + " " : ""
    guard level >= 8 else {
      return say(
        "round_trippers.go:632", "\"Response\" \(known)\(status) milliseconds=\(took)", host, &call)
    }
    let time = CivilTime(nanoseconds: host.machine.now.nanoseconds)
    let more =
      level >= 9
      ? " dnsLookupMilliseconds=0 dialMilliseconds=0 tlsHandshakeMilliseconds=1 serverProcessingMilliseconds=\(took - 1)"
      : ""
    say(
      "round_trippers.go:632",
      """
      "Response" \(known)\(status) headers=<
      \tCache-Control: no-cache, private
      \tContent-Length: \(answer.utf8.count)
      \tContent-Type: application/json
      \tDate: \(TimeFormat.text("%a, %d %b %Y %H:%M:%S GMT", time))
       > milliseconds=\(took)\(more)
      """, host, &call)
    say("helper.go:113", "\"Response Body\" body=\(Self.shown(body: answer, level))", host, &call)
  }

  /// The server's refusal, before kubectl says it in its own words.
  static func failure<Host: KubectlHost>(
    _ error: KubectlError, _ flags: ParsedFlags, _ host: Host, _ call: inout Call<Host>
  ) {
    guard flags.int("v") >= 4, case .server(let status, _, _) = error else { return }
    let text = status.document.json(JSONStyle(indent: "  "))
    call.complain(
      Klog.line("I", "helpers.go:246", "server response object: %s[\(text)]", host, call))
  }

  private func say<Host: KubectlHost>(
    _ source: String, _ text: String, _ host: Host, _ call: inout Call<Host>
  ) {
    call.complain(Klog.line("I", source, text, host, call))
  }

  /// Real: a text of several lines stands between angle brackets, one line in quotes.
  private static func shown(body: String, _ level: Int) -> String {
    let most = level >= 10 ? Int.max : level == 9 ? 10240 : 1024
    var text = body
    let count = body.utf8.count
    if count > most {
      text = String(decoding: body.utf8.prefix(most), as: UTF8.self)
      text += " [truncated \(count - most) chars]"
    }
    guard text.contains("\n") else { return goQuoted(text) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let own = lines.last == "" ? lines.dropLast() : lines[...]
    return "<\n" + own.map { "\t\($0)\n" }.joined() + " >"
  }

  /// What goes with a deletion.
  private static func options(_ request: APIRequest) -> String? {
    guard request.verb == .delete else { return nil }
    var object: Object = [:]
    if let seconds = request.gracePeriodSeconds {
      object["gracePeriodSeconds"] = .integer(seconds)
    }
    object["propagationPolicy"] = .string((request.propagation ?? .background).rawValue)
    return Value.object(object).json() + "\n"
  }

  private static func answer(_ response: APIResponse) -> String {
    switch response.result {
    case .object(let object): object.json() + "\n"
    case .list(let list): list.rendered.json() + "\n"
    case .status(let status): status.document.json() + "\n"
    case .table(let table): self.table(table).json() + "\n"
    case .watch, .connect: ""
    }
  }

  private static func table(_ table: Table) -> Value {
    let columns = table.columns.map { column -> Value in
      [
        "name": .string(column.name), "type": "string",
        "format": .string(column.name == "Name" ? "name" : ""), "description": "",
        "priority": .integer(column.priority),
      ]
    }
    let rows = table.rows.map { row -> Value in
      [
        "cells": Value(row.cells),
        "object": [
          "kind": "PartialObjectMetadata", "apiVersion": "meta.k8s.io/v1",
          "metadata": row.object.meta.rendered,
        ],
      ]
    }
    return [
      "kind": "Table", "apiVersion": "meta.k8s.io/v1",
      "metadata": ["resourceVersion": .string(table.resourceVersion)],
      "columnDefinitions": .array(columns), "rows": .array(rows),
    ]
  }
}
