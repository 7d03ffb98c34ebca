// openssl: what ours makes is what the real one reads.

import Files
import Kernel
import Machine
import Testing

@Suite struct OpensslTests {
  @Test func `the real openssl reads a key, a request and a certificate of ours`() throws {
    var bench = ToolBench()
    for line in [
      "openssl genrsa -out k.pem 2048",
      "openssl req -new -key k.pem -subj /CN=jane/O=dev -out j.csr",
      "openssl req -x509 -new -nodes -key k.pem -subj /CN=ca -days 10 -out ca.crt",
      "openssl x509 -req -in j.csr -CA ca.crt -CAkey k.pem -CAcreateserial -days 500 -out j.crt",
    ] { #expect(bench.run(line).status == 0) }
    #expect(bench.run("openssl verify -CAfile ca.crt j.crt").output == "j.crt: OK\n")
    guard RealTools.isInstalled("openssl") else { return }
    let view = FileView(mounts: bench.machine.mountTables[0]!)
    var files: [FileEntry] = []
    for name in ["k.pem", "j.csr", "ca.crt", "j.crt"] {
      files.append(.file(name, try bench.machine.files.readText("/work/" + name, in: view)))
    }
    let rows = [
      "openssl req -in j.csr -noout -text", "openssl req -in j.csr -noout -verify -subject",
      "openssl x509 -in ca.crt -noout -text",
      "openssl x509 -in j.crt -noout -subject -issuer -dates -serial -fingerprint",
      "openssl rsa -in k.pem -noout -check", "openssl rsa -in k.pem -noout -modulus",
      "openssl rsa -in k.pem -pubout", "openssl x509 -in ca.crt",
    ]
    let answers = RealTools.run(rows, files: files)
    for row in rows {
      #expect(bench.run(row).output == answers[row]?.output, "\(row)")
    }
  }

  @Test func `random bytes, digests and base64`() {
    var bench = ToolBench(files: [.file("a.txt", "hello\n")])
    let first = bench.run("openssl rand -hex 8").output
    #expect(first.count == 17)
    #expect(bench.run("openssl rand -hex 8").output != first)
    #expect(
      bench.run("openssl dgst -sha256 a.txt").output
        == "SHA2-256(a.txt)= 5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03\n")
    #expect(bench.run("openssl base64 < a.txt").output == "aGVsbG8K\n")
    #expect(bench.run("openssl base64 -d", input: "aGVsbG8K\n").output == "hello\n")
    #expect(
      bench.run("openssl foo").output == "Invalid command 'foo'; type \"help\" for a list.\n")
  }
}
