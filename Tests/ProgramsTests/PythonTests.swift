// Python as a process: the command line, signals, servers, packages, limits.

import Kernel
import Machine
import Network
import Testing

@Suite struct PythonTests {
  @Test func `the command line is CPython's`() {
    var bench = ProgramBench([("a.py", "import sys\nprint(sys.argv)\n")])
    #expect(bench.run("python", "-V").output == "Python 3.11.2\n")
    #expect(bench.run("python", "-c", "print(1 + 1)").output == "2\n")
    #expect(bench.run("python", "a.py", "x", "-y").output == "['a.py', 'x', '-y']\n")
    let missing = bench.run("python", "nope.py")
    #expect(missing.status == 2)
    #expect(
      missing.output
        == "python: can't open file '/app/nope.py': [Errno 2] No such file or directory\n")
    #expect(bench.run("python", input: "print('typed')\n").output == "typed\n")
    #expect(bench.run("python", "--zz").status == 2)
  }

  @Test func `standard output is kept back until the end, unless it is told otherwise`() throws {
    let source = "import time\nprint('tick')\ntime.sleep(60)\n"
    var bench = ProgramBench([("a.py", source)])
    for (words, seen) in [(["python", "a.py"], ""), (["python", "-u", "a.py"], "tick\n")] {
      let started = bench.start(words)
      let (process, screen) = try #require(started)
      bench.advance(to: bench.machine.now + .seconds(5))
      #expect(String(decoding: bench.machine.takeOutput(screen), as: UTF8.self) == seen)
      bench.signal(process, .kill)
    }
  }

  @Test func `sleep takes virtual time, and a handler of TERM ends it`() throws {
    let source = """
      import signal, sys, time
      def stop(number, frame):
          print('bye', number)
          sys.exit(7)
      signal.signal(signal.SIGTERM, stop)
      while True:
          time.sleep(1)
      """
    var bench = ProgramBench([("a.py", source)])
    let started = bench.start(["python", "a.py"])
    let (process, screen) = try #require(started)
    bench.advance(to: bench.machine.now + .seconds(5))
    bench.signal(process, .term)
    bench.advance(to: bench.machine.now + .seconds(1))
    #expect(bench.ends[process]?.status == 7)
    #expect(String(decoding: bench.machine.takeOutput(screen), as: UTF8.self) == "bye 15\n")
  }

  @Test func `a package can be imported when pip has installed it, and only then`() {
    var bare = ProgramBench()
    let missing = bare.run("python", "-c", "import flask")
    #expect(missing.output.hasSuffix("ModuleNotFoundError: No module named 'flask'\n"))
    #expect(missing.status == 1)
    var full = ProgramBench(installed: ["flask"])
    #expect(full.run("python", "-c", "import flask; print(flask.__name__)").output == "flask\n")
  }

  @Test func `a Flask app answers where it listens`() throws {
    let source = """
      from flask import Flask, jsonify, request
      app = Flask(__name__)
      @app.route('/hello/<name>')
      def hello(name):
          return jsonify(hello=name, n=request.args.get('n', 1, type=int))
      @app.route('/boom')
      def boom():
          return {}['x']
      app.run(host='127.0.0.1', port=5000)
      """
    var bench = ProgramBench([("app.py", source)], installed: ["flask"])
    let started = bench.start(["python", "app.py"])
    let (_, screen) = try #require(started)
    bench.advance(to: bench.machine.now + .seconds(1))
    func ask(_ target: String, _ bench: inout ProgramBench, method: String = "GET") -> String {
      let request = HTTPRequest(method: method, target: target)
      let outcome = bench.fetch(request, host: "localhost", port: 5000, from: 0)
      guard case .response(let response, _) = outcome else { return "\(outcome)" }
      return "\(response.status) " + String(decoding: response.body, as: UTF8.self)
    }
    #expect(ask("/hello/bob?n=3", &bench) == "200 {\"hello\":\"bob\",\"n\":3}\n")
    #expect(ask("/nope", &bench).hasPrefix("404 <!doctype html>\n<html lang=en>\n"))
    #expect(ask("/boom", &bench, method: "POST").hasPrefix("405 "))
    #expect(ask("/boom", &bench).hasPrefix("500 "))
    let log = String(decoding: bench.machine.takeOutput(screen), as: UTF8.self)
    #expect(log.hasPrefix(" * Serving Flask app 'app'\n * Debug mode: off\n"))
    #expect(log.contains("\"GET /hello/bob?n=3 HTTP/1.1\" 200 -\n"))
    #expect(log.contains("KeyError: 'x'\n"))
  }

  @Test func `http server gives the files of its folder`() throws {
    var bench = ProgramBench([("index.html", "<p>hi</p>\n")])
    let started = bench.start(["python", "-m", "http.server", "8000"])
    _ = try #require(started)
    bench.advance(to: bench.machine.now + .seconds(1))
    let outcome = bench.fetch(HTTPRequest(), host: "localhost", port: 8000, from: 0)
    guard case .response(let response, _) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(String(decoding: response.body, as: UTF8.self) == "<p>hi</p>\n")
    #expect(response.header("Server") == "SimpleHTTP/0.6 Python/3.11.2")
  }

  @Test(arguments: [
    ("x = 'a'\nwhile True: x += x", "limit of memory"),
    ("def f(): f()\nf()", "RecursionError: maximum recursion depth exceeded"),
    ("x = []\nx.append(x)\nfor i in range(200): x = [x]\nprint(x)", "RecursionError"),
    ("print(sorted(range(9), key=lambda x: 9 ** 9 ** 9))", "limit of memory"),
    (String(repeating: "(", count: 5000), "too many nested parentheses"),
    ("x = " + String(repeating: "-", count: 5000) + "1", "SyntaxError"),
    ("class A:\n  def __eq__(s, o): return s == o\nA() == A()", "RecursionError"),
    ("class A:\n  def __getattr__(s, n): return s.x\nA().y", "RecursionError"),
    ("class A:\n  def __repr__(s): return repr(s)\nprint(A())", "RecursionError"),
    ("'a' * 10 ** 12", "limit of memory"),
    ("[0] * 10 ** 12", "limit of memory"), ("import re; re.match('(a*)*b', 'a' * 5000)", ""),

  ])
  func `nothing hangs the lab or eats its memory`(source: String, said: String) {
    var bench = ProgramBench([("a.py", source + "\n")])
    let (output, status) = bench.run("python", "a.py")
    #expect(said.isEmpty || output.contains(said), "\(output.suffix(400))")
    #expect(status != nil)
  }

  @Test func `what is outside the subset says where, and that it is not modelled`() {
    var bench = ProgramBench([("a.py", "import os\n\nos.system('ls')\n")])
    let (output, status) = bench.run("python", "a.py")
    #expect(
      output
        == "swiftlab: /app/a.py, line 3: real Python has os.system(); swiftlab's Python does not model it.\n"
    )
    #expect(status == 1)
    #expect(bench.machine.notices == [.unmodelled(name: "Python's os.system()")])
  }

  @Test func `mutated programs do not trap`() {
    var random = RandomSource(seed: 7)
    for program in recordedPrograms {
      for _ in 0..<3 {
        var bytes = Array(program.source.utf8)
        for _ in 0..<3 {
          let place = Int(random.next() % UInt64(bytes.count))
          switch random.next() % 3 {
          case 0: bytes[place] = UInt8(32 + random.next() % 95)
          case 1: bytes.removeSubrange(place..<min(bytes.count, place + 7))
          default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 20)], at: 0)
          }
          if bytes.isEmpty { bytes = [10] }
        }
        var bench = ProgramBench([("a.py", String(decoding: bytes, as: UTF8.self))])
        // A mutated loop may never end; what counts is that it comes back.
        _ = bench.start(["python", "a.py"])
        bench.advance(to: bench.machine.now + .seconds(60), fuel: 40)
      }
    }
  }
}
