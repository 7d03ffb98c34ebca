// apt and dpkg, accounts, aws and aliyun: sessions as the real tools have them.

import Lab
import Machine
import Testing
import Tools

@Suite struct PackageTests {
  static func run(_ script: String) -> String {
    var player = ScriptPlayer(World())
    let outcome = player.play(["exec 2>&1"] + script.split(separator: "\n").map(String.init))
    return String(decoding: outcome.output, as: UTF8.self)
  }

  @Test func `the sandbox's package texts are as long as they say before they are read`() {
    #expect(SandboxPackages.lists.isMeasured)
    #expect(SandboxPackages.status.isMeasured)
  }

  @Test func `installing needs root, and has an effect`() {
    let text = Self.run(
      """
      apt-get install -y cowsay; echo $?
      cowsay hi; echo $?
      sudo apt-get install -y cowsay | tail -1
      cowsay hi | head -2 | tail -1
      sudo apt-get remove -y cowsay | tail -1
      cowsay hi; echo $?
      """)
    #expect(
      text.contains(
        "are you root?\n100\n") && text.contains("command not found\n127\n")
        && text.contains("Setting up cowsay (3.03+dfsg2-8) ...\n< hi >\nRemoving cowsay")
        && text.hasSuffix("command not found\n127\n"))
  }

  @Test func `what the tutorial installs is there already`() {
    let text = Self.run("sudo apt install git docker.io 2>/dev/null; echo $?")
    #expect(text.contains("git is already the newest version (1:2.39.5-0+deb12u3).\n"))
    #expect(text.contains("docker.io is already the newest version"))
    #expect(text.hasSuffix("0 to remove and 0 not upgraded.\n0\n"))
  }

  @Test func `a question waits for an answer, and no input is no`() {
    let text = Self.run(
      "echo n | sudo apt-get install nginx; echo $?; sudo apt-get install -y nginx | tail -1")
    #expect(text.contains("Do you want to continue? [Y/n] Abort.\n1\n"))
    #expect(text.hasSuffix("Setting up nginx (1.22.1-9+deb12u11) ...\n"))
  }

  @Test func `without lists nothing is found`() {
    let text = Self.run(
      """
      sudo rm -rf /var/lib/apt/lists/*
      sudo apt-get install -y sl | tail -1; sudo apt-get install foo | tail -1
      sudo apt-get update -qq; sudo apt-get install -yqq sl | tail -1
      """)
    #expect(text.contains("E: Unable to locate package sl"))
    #expect(text.hasSuffix("Setting up sl (5.02-1+b1) ...\n"))
  }

  @Test func `users and groups come and go`() {
    let text = Self.run(
      """
      sudo useradd -m bob; id bob; sudo usermod -aG docker bob; id bob; sudo useradd bob; echo $?
      ls -d /home/bob; sudo userdel -r bob; id bob; useradd x; echo $?; sudo groupadd root; sudo groupdel nope
      """)
    #expect(
      text == """
        uid=1001(bob) gid=1001(bob) groups=1001(bob)
        uid=1001(bob) gid=1001(bob) groups=1001(bob),999(docker)
        useradd: user 'bob' already exists
        9
        /home/bob
        userdel: bob mail spool (/var/mail/bob) not found
        id: ‘bob’: no such user
        useradd: Permission denied.
        useradd: cannot lock /etc/passwd; try again later.
        1
        groupadd: group 'root' already exists
        groupdel: group 'nope' does not exist

        """)
  }

  @Test func `aws has no get-login any more, and no account`() {
    let text = Self.run(
      "$(aws ecr get-login --no-include-email); echo $?; aws ecr get-login-password --region us-east-1; echo $?"
    )
    #expect(
      text.contains("Invalid choice: 'get-login', maybe you meant:\n\n  * get-login-password\n"))
    #expect(text.contains("\n252\n") || text.contains("252"))
    #expect(
      text.hasSuffix(
        "Unable to locate credentials. You can configure credentials by running \"aws configure\".\n253\n"
      ))
  }

  @Test func `a web page piped into bash is no script`() {
    let text = Self.run(
      "curl -s https://mirrors.aliyun.com/kubernetes/yum/doc/install.html | bash; echo $?")
    #expect(
      text == """
        bash: line 1: syntax error near unexpected token `newline'
        bash: line 1: `<!DOCTYPE html>'
        2

        """)
  }
}
