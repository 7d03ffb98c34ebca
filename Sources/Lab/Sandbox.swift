// The learner's own machine: the file tree of the sandbox at its beginning.

import Containers
package import Files
package import Kernel

/// What the sandbox holds before the learner does anything. It imitates a Debian 12 system.
package enum Sandbox {
  package static let user = "learner"
  package static let home = "/home/learner"
  package static let uid = 1000
  package static let hostname = "lab"
  package static let path =
    "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/usr/games"

  package static let credentials = Credentials(uid: uid, gid: uid, groups: [27, 999])

  /// The environment of the learner's shell.
  package static func environment(term: String = "xterm-256color") -> OrderedMap<String, String> {
    [
      "HOME": home, "USER": user, "LOGNAME": user, "SHELL": "/bin/bash", "PATH": path,
      "LANG": "C.UTF-8", "PWD": home, "TERM": term, "HOSTNAME": hostname, "SHLVL": "0",
    ]
  }

  /// Commands that only root's folders hold.
  private static let systemCommands: Set<String> = [
    "ip", "sysctl", "iptables", "chroot", "fdisk", "ifconfig", "useradd", "userdel", "usermod",
    "groupadd", "groupdel", "adduser", "addgroup", "deluser", "delgroup", "chpasswd",
  ]

  package static func tree(
    commands: [String], extra: [FileEntry] = [], at start: Instant
  ) -> FileTree {
    var entries: [FileEntry] = []
    for folder in [
      "usr/bin", "usr/sbin", "usr/lib", "usr/local/bin", "usr/local/sbin", "usr/share", "etc",
      "var/log", "var/lib", "var/cache", "opt", "mnt", "media", "srv", "run", "proc", "sys",
      "dev", "home",
    ] { entries.append(.directory(folder)) }
    entries += [
      .directory("root", mode: 0o700), .directory("tmp", mode: 0o1777),
      .directory("var/tmp", mode: 0o1777),
      .directory("home/learner", mode: 0o755, uid: uid, gid: uid),
      .symlink("bin", to: "usr/bin"), .symlink("sbin", to: "usr/sbin"),
      .symlink("lib", to: "usr/lib"), .symlink("var/run", to: "/run"),
    ]
    for device in [
      DeviceName.null, .zero, .full, .random, .urandom, .tty, .stdin, .stdout, .stderr,
    ] {
      entries.append(FileEntry("dev/\(device.rawValue)", .device(device), mode: 0o666))
    }
    entries += configuration
    for (path, text) in MachineTexts.all {
      entries.append(.file("proc/" + path, text, mode: 0o444))
    }
    for (path, value) in MachineTexts.settings + [("kernel/hostname", hostname)] {
      entries.append(.file("proc/sys/" + path, value + "\n", mode: 0o644))
    }
    entries += extra
    for index in entries.indices { entries[index].modified = start }
    var programs = [("usr/bin", [String]()), ("usr/sbin", [])]
    for name in commands { programs[systemCommands.contains(name) ? 1 : 0].1.append(name) }
    return (try? FileTree(entries, programs: programs, at: start)) ?? FileTree(at: start)
  }

  private static let configuration: [FileEntry] = [
    .file("etc/hostname", hostname + "\n"),
    .file(
      "etc/hosts",
      "127.0.0.1\tlocalhost\n127.0.1.1\tlab\n::1\tlocalhost ip6-localhost ip6-loopback\n"),
    .file("etc/resolv.conf", "nameserver 127.0.0.53\n"),
    .file(
      "etc/passwd",
      """
      root:x:0:0:root:/root:/bin/bash
      daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin
      www-data:x:33:33:www-data:/var/www:/usr/sbin/nologin
      nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
      learner:x:1000:1000:Learner:/home/learner:/bin/bash

      """),
    .file(
      "etc/group",
      """
      root:x:0:
      daemon:x:1:
      sudo:x:27:learner
      www-data:x:33:
      nogroup:x:65534:
      learner:x:1000:
      docker:x:999:learner

      """),
    .file(
      "etc/os-release",
      """
      PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"
      NAME="Debian GNU/Linux"
      VERSION_ID="12"
      VERSION="12 (bookworm)"
      VERSION_CODENAME=bookworm
      ID=debian
      HOME_URL="https://www.debian.org/"
      SUPPORT_URL="https://www.debian.org/support"
      BUG_REPORT_URL="https://bugs.debian.org/"

      """),
    .file("etc/debian_version", "12.12\n"),
    .file("etc/shells", "/bin/sh\n/bin/bash\n"),
    .file(
      "home/learner/.bashrc",
      """
      # The learner's shell starts with these lines. Change them, then: source ~/.bashrc
      PS1='\\u@\\h:\\w\\$ '
      alias ll='ls -alF'
      alias la='ls -A'

      """, uid: uid, gid: uid),
    .file(
      "home/learner/.profile",
      "# Read by login shells.\n[ -f ~/.bashrc ] && . ~/.bashrc\n", uid: uid, gid: uid),
  ]
}
