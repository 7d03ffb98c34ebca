// Reading Dockerfiles: forms, continuations, directives, here-documents, words.

import Dockerfile
import Documents
import Kernel
import Testing
import Text

@Suite struct DockerfileReadingTests {
  @Test func `continuations join, and comments between them are left out`() {
    let file = BuildFile("FROM busybox\nRUN echo a \\\n# a comment\n  && echo b\nCMD x\n")
    #expect(file.problem == nil)
    #expect(file.instructions.map(\.lines) == [1...1, 2...4, 5...5])
    #expect(file.instructions[1].body == .run(.shell("echo a   && echo b")))
  }

  @Test func `an escape directive changes the continuation`() {
    let file = BuildFile("# escape=`\nFROM busybox\nRUN dir `\n  c:\\\\\n")
    #expect(file.directive("escape") == "`")
    #expect(file.instructions.last?.body == .run(.shell("dir   c:\\\\")))
  }

  @Test func `a JSON array is the exec form, and what is no JSON is for the shell`() {
    let file = BuildFile("FROM x\nCMD [\"a\", \"b\"]\nCMD [\"a\", \"b\"\nCMD ['a']\n")
    #expect(
      file.instructions.dropFirst().map(\.body) == [
        .cmd(.exec(["a", "b"])), .cmd(.shell("[\"a\", \"b\"")), .cmd(.shell("['a']")),
      ])
  }

  @Test func `here-documents are taken up to their names`() {
    let file = BuildFile(
      "FROM busybox\nRUN <<EOT\necho heredoc\necho lines\nEOT\nCOPY <<-'E' /x\n\thi $Y\nE\n")
    #expect(file.problem == nil)
    #expect(file.instructions[1].hereDocuments.first?.content == "echo heredoc\necho lines\n")
    #expect(file.instructions[1].title == "RUN <<EOT (echo heredoc...)")
    #expect(file.instructions[2].hereDocuments.first?.body == "hi $Y\n")
    #expect(file.instructions[2].hereDocuments.first?.expands == false)
    let open = BuildFile("FROM busybox\nRUN <<EOT\necho\n")
    #expect(open.problem?.message == "unterminated heredoc")
  }

  @Test(arguments: [
    ("$A", "one"), ("${A}", "one"), ("${A:-x}", "one"), ("${N:-x}", "x"), ("${E:-x}", "x"),
    ("${E-x}", ""), ("${N:+x}", ""), ("${A:+x}", "x"), ("\\$A", "$A"), ("'$A'", "$A"),
    ("\"$A b\"", "one b"), ("a$A.b", "aone.b"), ("${N}", ""), ("$A$B", "onetwo"),
    ("${P#*/}", "b/c"), ("${P##*/}", "c"), ("${P%/*}", "a/b"), ("${P%%/*}", "a"),
    ("${P/b/x}", "a/x/c"), ("${N:-${A}}", "one"),
  ])
  func `words expand as BuildKit's do`(text: String, expected: String) throws {
    let values = ["A": "one", "B": "two", "E": "", "P": "a/b/c"]
    #expect(try VariableLexer().word(text) { values[$0] } == expected)
  }

  @Test(arguments: [
    ("${A", "unsupported modifier (\u{FFFD}) in substitution"),
    ("${N:?must be set}", "N: must be set"),
    ("'abc", "unexpected end of statement while looking for matching single-quote"),
  ])
  func `words that are wrong say why`(text: String, message: String) {
    #expect(throws: ExpansionProblem(message: message)) {
      try VariableLexer().word(text) { ["A": "1"][$0] }
    }
  }

  @Test(arguments: [
    ("secret*\n*.md\n!README.md\n.git\n", "secret.txt", true),
    ("secret*\n*.md\n!README.md\n.git\n", "notes.md", true),
    ("secret*\n*.md\n!README.md\n.git\n", "README.md", false),
    ("secret*\n*.md\n!README.md\n.git\n", "sub/notes.md", false),
    ("**/*.md\n", "a/b/notes.md", true), ("**/*.md\n", "notes.md", true),
    ("node_modules\n", "node_modules/x/y.js", true), ("node_modules\n", "a/node_modules/x", false),
    ("**/node_modules\n", "a/node_modules/x", true), ("/dist/\n", "dist/app.js", true),
    ("*\n!src\n", "src/a.c", false), ("*\n!src\n", "doc/a", true), ("# x\n\na?c\n", "abc", true),
    ("temp[0-9]\n", "temp7", true), ("a/**\n", "a/b/c", true), ("a/**/d\n", "a/b/c/d", true),
    ("a/**/d\n", "a/d", true),
  ])
  func `dockerignore leaves behind what it says`(text: String, path: String, ignored: Bool) {
    #expect(IgnoreFile(text).ignores(path) == ignored)
  }

  @Test func `any prefix of a Dockerfile is read without a trap`() {
    let text =
      "# syntax=docker/dockerfile:1\nFROM a AS b\nENV A=\"x y\" B='z'\nRUN --mount=type=cache,target=/c <<E\nx\nE\nCOPY [\"a b\", \"/c\"]\nHEALTHCHECK --interval=1s CMD x\n"
    for count in 0...text.utf8.count {
      let part = String(decoding: Array(text.utf8)[..<count], as: UTF8.self)
      let file = BuildFile(part)
      #expect(file.instructions.count <= 6)
    }
  }

  @Test func `addresses of build checks are their names in lower case`() {
    #expect(
      LintRule.jsonArgsRecommended.address
        == "https://docs.docker.com/go/dockerfile/rule/json-args-recommended/")
    #expect(
      LintRule.secretsUsedInArgOrEnv.address
        == "https://docs.docker.com/go/dockerfile/rule/secrets-used-in-arg-or-env/")
  }
}
