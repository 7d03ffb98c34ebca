// Node as a process: programs beside what the real Node printed, signals, servers, packages, limits.

import Foundation
import Kernel
import Machine
import Network
import Testing

/// The programs, with what Node 20.20.2 printed (both outputs in one) and its status in the last line.
let recordedNodePrograms: [(name: String, source: String, output: String)] = {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: programFolder.path)) ?? []
  return names.filter { $0.hasSuffix(".js") }.sorted().compactMap { name in
    let path = programFolder.appendingPathComponent(name)
    guard let source = try? String(contentsOf: path, encoding: .utf8),
      let output = try? String(
        contentsOf: path.deletingPathExtension().appendingPathExtension("node.txt"),
        encoding: .utf8)
    else { return nil }
    return (name, source, output)
  }
}()

@Suite struct NodeTests {
  private static let version: OrderedMap<String, String> = ["NODE_VERSION": "20.20.2"]

  private func node(
    _ text: String, files: [(path: String, text: String)] = []
  ) -> (output: String, status: Int?) {
    var bench = ProgramBench(files)
    return bench.run("node", "-e", text, environment: Self.version)
  }

  @Test(arguments: recordedNodePrograms.map(\.name))
  func `a program prints what the real Node prints`(name: String) throws {
    let program = try #require(recordedNodePrograms.first { $0.name == name })
    var bench = ProgramBench([(name, program.source)])
    let (output, status) = bench.run(
      "node", "/app/" + name, input: "one\ntwo\n", environment: Self.version)
    let got = output + "[\(status ?? -1)]\n"
    let mine = got.split(separator: "\n", omittingEmptySubsequences: false)
    let real = program.output.split(separator: "\n", omittingEmptySubsequences: false)
    for (mine, real) in zip(mine, real) where mine != real {
      Issue.record("\(name): \(mine)\n  real: \(real)")
      return
    }
    #expect(got == program.output)
  }

  @Test func `the command line is Node's`() {
    var bench = ProgramBench([("a.js", "console.log(process.argv.slice(2))")])
    #expect(bench.run("node", "-v", environment: Self.version).output == "v20.20.2\n")
    #expect(bench.run("node", "-p", "[1, 2].length", environment: Self.version).output == "2\n")
    #expect(bench.run("node", "a.js", "x", "-y").output == "[ 'x', '-y' ]\n")
    #expect(bench.run("node", "a").output == "[]\n")
    #expect(bench.run("node", input: "console.log('typed')").output == "typed\n")
    let missing = bench.run("node", "nope.js", environment: Self.version)
    #expect(missing.status == 1)
    #expect(missing.output.contains("Error: Cannot find module '/app/nope.js'\n"))
    let bad = bench.run("node", "--zz")
    #expect(bad.output == "node: bad option: --zz\n")
    #expect(bad.status == 9)
  }

  @Test func `modules are found as Node finds them`() {
    let files = [
      ("main.js", "const { f } = require('./lib/f'); console.log(f(2), require('./d.json').k)"),
      ("lib/f.js", "exports.f = (x) => x * 2;"), ("d.json", "{\"k\": [1]}"),
      (
        "m.mjs",
        "import g, { h as k } from './n.mjs'; import * as n from './n.mjs'; import fs, { existsSync } from 'fs'; console.log(g(), k, n.h, existsSync === fs.existsSync); export {};"
      ),
      ("n.mjs", "export default function g() { return h + 1; }\nexport let h = 1; h++;"),
    ]
    var bench = ProgramBench(files.map { ($0.0, $0.1) })
    #expect(bench.run("node", "main.js").output == "4 [ 1 ]\n")
    #expect(bench.run("node", "m.mjs").output == "3 2 2 true\n")
  }

  @Test func `what is not modelled stops the program and says where`() {
    for (text, what) in [
      ("\nnew Proxy({}, {})", "Proxy"), ("\nrequire('child_process')", "the module child_process"),
      ("\nrequire('fs').createReadStream('x')", "fs.createReadStream"),
      ("\n[1].copyWithin(0, 1)", "Array.prototype.copyWithin"), ("\nlet x = 10n", "BigInt"),
    ] {
      let (output, status) = node(text)
      #expect(
        output
          == "swiftlab: [eval], line 2: real Node has \(what); swiftlab's Node does not model it.\n"
      )
      #expect(status == 1)
    }
    var bench = ProgramBench()
    _ = bench.run("node", "-e", "new Proxy({}, {})")
    #expect(bench.machine.notices == [.unmodelled(name: "Node's Proxy")])
  }

  @Test func `the library parses, and all of it runs`() {
    for name in [
      "assert", "buffer", "crypto", "events", "fs", "fs/promises", "http", "https", "os", "path",
      "querystring",
      "timers/promises", "url", "util", "string_decoder", "perf_hooks",
    ] {
      #expect(node("require('\(name)'); console.log('ok')").output == "ok\n", "\(name)")
    }
    for name in [
      "express", "cors", "dotenv", "morgan", "body-parser", "uuid", "cookie-parser",
    ] {
      let manifest = "{\"name\": \"\(name)\", \"version\": \"5.1.0\"}"
      let (output, _) = node(
        "require('\(name)'); console.log('ok')",
        files: [("node_modules/\(name)/package.json", manifest)])
      #expect(output == "ok\n", "\(name)")
    }
    #expect(node("require('express')").output.contains("Error: Cannot find module 'express'"))
    #expect(
      node("require('pg')", files: [("node_modules/pg/package.json", "{}")]).output
        == "swiftlab: [eval], line 1: real Node has the package pg; swiftlab's Node does not model it.\n"
    )
  }

  @Test func `no text traps, however broken`() {
    let source = recordedNodePrograms.first { $0.name == "language.js" }?.source ?? ""
    let bytes = Array(source.utf8)
    for place in stride(from: 0, to: bytes.count, by: 211) {
      let cut = String(decoding: bytes[..<place], as: UTF8.self)
      #expect(node(cut).status != nil)
    }
    for text in [
      "((((", String(repeating: "[", count: 5_000), String(repeating: "!", count: 5_000),
      String(repeating: "`${", count: 500), "/[/", "({get x(", "class", "for(;;", "a?.", "..",
      "let a = [,,,]; a.length = 1e9", "new Array(4294967295)", "'x'.repeat(1e9)",
      "[].concat(new Array(3e6).fill(1), new Array(3e6))",
      "const a = []; a[3] = a; console.log(a + '')",
      "var o = {}; o.o = o; JSON.stringify(o)", "class A extends A {}", "super.x", "yield 1",
      "await",
      "(function f() { return f.apply(null, [f()]) })()",
      "'a'.replace(/(a)/g, function f() { return 'a'.replace(/a/, f) })",
      "Object.setPrototypeOf(Object.prototype, {})", "Symbol.iterator in 1", "new (() => {})",
      "null[Symbol.iterator]",
      "({}).toString.call(null)", "Reflect", "[...{}]", "x: for (;;) { break y }",
      "new Date(8.64e15 + 1).toISOString()",
    ] {
      #expect(node(text).status != nil, "\(text.prefix(40))")
    }
  }

  @Test func `what takes all memory is stopped`() {
    #expect(
      node("const a = []; while (true) a.push('x'.repeat(1000000))").output
        == "swiftlab: this Node program met the lab's limit of memory, and was stopped.\n")
  }
  @Test func `garbage is no memory`() {
    let text = "for (let i = 0; i < 500; i++) 'x'.repeat(1000000); console.log('done')"
    #expect(node(text).output == "done\n")
  }

  @Test func `a handler of TERM ends it, without one the signal does what the kernel does`() throws
  {
    let source =
      "process.on('SIGTERM', () => { console.log('bye'); process.exit(7); }); setInterval(() => {}, 1000);"
    var bench = ProgramBench([("a.js", source)])
    let started = bench.start(["node", "a.js"])
    let (process, screen) = try #require(started)
    bench.advance(to: bench.machine.now + .seconds(5))
    bench.signal(process, .term)
    bench.advance(to: bench.machine.now + .seconds(1))
    #expect(bench.ends[process]?.status == 7)
    #expect(String(decoding: bench.machine.takeOutput(screen), as: UTF8.self) == "bye\n")
  }
}
