// The modules that the lab has in JavaScript, embedded as files, and what it says of the others.

import Text

enum JSLibrary {
  private static let files: [String: String] = {
    var out: [String: String] = [:]
    for file in embeddedCatalogue {
      let path = file.path.description
      guard path.hasPrefix("node/"), path.hasSuffix(".js") else { continue }
      out[String(path.dropFirst(5).dropLast(3))] = file.text
    }
    return out
  }()

  /// Compiled once for all programs of all worlds.
  static let codes: [String: JSCode] = {
    var out: [String: JSCode] = [:]
    for (name, text) in files {
      guard let body = try? JSParser.program(Array(text.utf8)) else { continue }
      out[name] = try? JSCompiler.script(
        body, file: name, parameters: ["exports", "require", "module", "lab"], isHidden: true)
    }
    return out
  }()
  /// Modules that do not parse, with why: none, as a test proves.
  static var broken: [String] {
    files.keys.sorted().compactMap { name in
      do throws(JSSyntaxError) {
        let body = try JSParser.program(Array((files[name] ?? "").utf8))
        _ = try JSCompiler.script(body, file: name, parameters: [], isHidden: true)
        return nil
      } catch { return "\(name):\(error.place.line):\(error.place.column): \(error.message)" }
    }
  }

  /// Modules of Node's own that are modelled.
  static let builtins: Set<String> = [
    "assert", "buffer", "console", "crypto", "events", "fs", "fs/promises", "http", "https",
    "module",
    "os", "path", "path/posix", "perf_hooks", "process", "querystring", "timers", "timers/promises",
    "url",
    "util", "string_decoder",
  ]
  /// Real: the other modules of Node 20.
  static let otherBuiltins: Set<String> = Set(
    ("assert/strict async_hooks child_process cluster constants dgram diagnostics_channel dns dns/promises "
      + "domain http2 inspector net punycode readline readline/promises repl stream "
      + "stream/promises stream/web sys test tls trace_events tty util/types v8 vm wasi "
      + "worker_threads zlib sqlite sea").split(separator: " ").map(String.init))
  /// Packages that the lab has, once npm has installed them.
  static let packages = Set<String>([
    "express", "cors", "dotenv", "morgan", "body-parser", "uuid", "helmet", "compression",
    "cookie-parser", "chalk", "lodash", "prom-client", "nodemon",
  ]).intersection(Set(files.keys.filter { $0.hasPrefix("npm/") }.map { String($0.dropFirst(4)) }))

  static let unmodelledGlobals: Set<String> = [
    "Proxy", "Reflect", "WeakRef", "FinalizationRegistry", "Intl", "BigInt", "Int8Array",
    "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array",
    "Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array", "ArrayBuffer",
    "SharedArrayBuffer", "DataView", "Atomics", "WebAssembly", "AbortController", "AbortSignal",
    "Blob", "FormData", "Headers", "Request", "Response", "ReadableStream", "WritableStream",
    "TransformStream", "MessageChannel", "BroadcastChannel", "Event", "EventTarget", "TextEncoder",
    "TextDecoder", "crypto", "navigator", "WebSocket", "eval", "DOMException", "Performance",
  ]
}
