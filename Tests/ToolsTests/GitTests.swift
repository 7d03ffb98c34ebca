// git beside the real one: the same script in both, output and exit statuses the same.

import Files
import Foundation
import Lab
import Machine
import Testing

@Suite struct GitTests {
  /// Each is a script of its own. IDs and dates are cut out, since the clocks differ.
  static let scripts: [String: String] = [
    "a first repository": """
    git init; git status; echo one > a; git status; git add a; git status; git commit -m one
    git status; git log --oneline; git show --stat; git init; git branch; git commit -m again
    """,
    "changes": """
    git init -q; printf '1\\n2\\n3\\n' > a; git add .; git commit -qm one; echo 4 >> a; echo n > b
    git status; git status -s; git diff; git diff --stat; git add a; git diff --staged; git diff
    git commit -am two; git diff HEAD~1; git diff HEAD~1 --name-status; git diff nope; git show HEAD:a
    """,
    "folders and ignoring": """
    git init -q; mkdir d e; echo 1 > d/f; echo 2 > d/g; printf '*.log\\n/e/\\n' > .gitignore
    echo x > x.log; echo y > e/y; git status; git add -v .; git status -s; git add x.log; git add nope
    git commit -qm one; cd d; echo 3 > h; git status; git status -s; git ls-files; git rm f; git mv g i
    git status
    """,
    "branches": """
    git init -q; echo 1 > a; git add .; git commit -qm one; git branch foo; git branch; git switch foo
    echo 2 > b; git add .; git commit -qm two; git checkout main; ls; git merge foo; git branch -d foo
    git branch -d main; git checkout nope; git switch nope; git checkout -b bar; git branch -m baz
    git branch; git branch nope nope; git checkout -q main; git tag v1; git tag v1; git tag
    """,
    "conflicts": """
    git init -q; echo base > a; git add .; git commit -qm base; git checkout -q -b other; echo other > a
    git commit -qam other; git checkout -q main; echo main > a; git commit -qam main; git merge other
    cat a; git status; git diff --name-only; git merge --abort; git status; git merge nope
    """,
    "a merge of two": """
    git init -q; seq 1 20 > a; git add .; git commit -qm base; git checkout -q -b other
    sed -i s/^3$/three/ a; git commit -qam other; git checkout -q main; sed -i s/^17$/seventeen/ a
    git commit -qam main; git merge other -m joined; cat a; git log --oneline | wc -l
    """,
    "taking back": """
    git init -q; echo 1 > a; git add .; git commit -qm one; echo 2 >> a; git restore a; cat a; rm a
    git status -s; git restore a; echo 3 >> a; git add a; git restore --staged a; git status -s
    git reset --hard; git restore nope; git stash; echo 4 >> a; git stash; cat a; git stash list
    git stash pop; git rm a; git rm --cached a; git status -s; git reset; git clean -n; git clean
    """,
    "settings and remotes": """
    git init -q; git config user.name; git config nope.x; git config nope; git config a.b c
    git config --get a.b; git config --unset a.b; git config a.b; git remote -v
    git remote add origin https://example.com/x; git remote add origin y; git remote -v
    git remote remove nope; git push; git config --list --local | tail -2
    """,
    "mistakes": """
    git foo; git statu; git status; git add; git init -q; git add; git log
    git add --foo 2>&1 | head -1; git commit --bar 2>&1 | head -1; git branch -d; git tag -d nope
    """,
    "a clone of one's own": """
    git init -q --bare s.git; git clone -q s.git c; cd c; echo 1 > a; git add a; git commit -qm one
    git push -u origin main; git push; git status; cd ..; git clone -q s.git k; cd k; git log --oneline
    echo 2 >> a; git commit -qam two; git push; cd ../c; git pull 2>/dev/null; git fetch; cat a
    """,
  ]
  static let head = """
    exec 2>&1; export TZ=UTC; mkdir w; cd w
    git config --global user.name A; git config --global user.email a@b
    git config --global init.defaultBranch main

    """

  private static func plain(_ text: String) -> [String] {
    text.replacing(/\b[0-9a-f]{7}([0-9a-f]{33})?\b/, with: "ID")
      .replacing(/Date:? .*/, with: "Date").split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).replacing("/home/learner", with: "~") }
      // Real: git's version knows more verbs, and its usage is its own.
      .filter { !$0.hasPrefix("usage:") }
  }

  static let answers: [String: [String]] = {
    guard RealTools.isInstalled("git") else { return [:] }
    let rows = scripts.keys.sorted().map { "export HOME=$PWD; " + head + (scripts[$0] ?? "") }
    let found = RealTools.run(rows, files: [])
    var answers: [String: [String]] = [:]
    for (name, row) in zip(scripts.keys.sorted(), rows) {
      guard let text = found[row]?.output else { continue }
      let folder = text.firstMatch(of: /(\/[^ ']*\/work\/[0-9]+)\//)?.1
      answers[name] = plain(folder.map { text.replacing($0, with: "~") } ?? text)
    }
    return answers
  }()

  static func ours(_ script: String) -> String {
    var player = ScriptPlayer(World())
    let lines = (head + script).split(separator: "\n").map(String.init)
    return String(decoding: player.play(lines).output, as: UTF8.self)
  }

  @Test(arguments: scripts.keys.sorted()) func `a script gives what the real git gives`(
    name: String
  ) {
    guard let real = Self.answers[name], let script = Self.scripts[name] else { return }
    let ours = Self.plain(Self.ours(script))
    for (index, line) in real.enumerated() where index < ours.count && ours[index] != line {
      Issue.record("\(name), line \(index + 1): \(ours[index]) | real: \(line)")
      break
    }
    #expect(ours.count == real.count)
  }

  @Test func `an object has the ID that the real git gives it`() {
    let text = Self.ours(
      "git init -q; printf 'hello\\n' > a; git hash-object a; git add a; git ls-files -s")
    #expect(text.contains("ce013625030ba8dba906f756967f9e9ca394464a"))
  }
}
