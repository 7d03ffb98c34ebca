// Tools that learners know and the lab has not: each says what there is instead.

import Commands
import Machine

enum AbsentTools {
  private static let words: [(String, String)] = [
    ("scp", "the lab has no other machines; see docker cp and kubectl cp"),
    ("telnet", "use nc HOST PORT or curl to talk to a port"),
    ("kubeadm", "the lab's cluster is set up already; see kubectl get nodes"),
    ("brew", "use sudo apt install instead"),
    ("snap", "use sudo apt install instead"),
    ("make", "run the commands of the Makefile by hand, or write a shell script"),
    ("go", "build Go programs in a container: docker run golang"),
    ("gcc", "compile in a container, with a Dockerfile"),
    ("zip", "use tar czf instead"),
    ("unzip", "use tar and gzip instead"),
    ("bzip2", "use gzip instead"),
    ("xz", "use gzip instead"),
    ("rsync", "use cp -a, docker cp or kubectl cp"),
    ("iptables", "the lab's rules are those of its networks: docker network and NetworkPolicy"),
    ("traceroute", "use ping, or curl -v"),
    ("tcpdump", "use curl -v to see what is sent"),
  ]

  /// What every Debian 12 has (coreutils, util-linux, procps, perl-base) and the lab has not.
  private static let ofDebian = [
    "b2sum", "chcon", "chroot", "csplit", "dir", "dircolors", "dmesg", "fdisk", "flock", "fmt",
    "getopt", "hostid", "hostnamectl", "iconv", "ipcs", "last", "link", "locale", "logger",
    "look", "lsblk", "lsns", "mknod", "nsenter", "pinky", "pr", "ptx", "renice", "reset",
    "runcon", "shred", "timedatectl", "umount", "unshare", "vdir", "w", "whereis",
  ]

  static func commands<Host: MachineHost>() -> [Command<Host>] {
    let all =
      words + ofDebian.map { ($0, "a Debian machine has it, and swiftlab does not model it") }
    return all.map { name, advice in
      Command(
        name, "not in the lab: \(advice)",
        .once { host, call in
          call.complain("swiftlab: the lab has no \(name): \(advice).")
          host.machine.notices.append(.unmodelled(name: name))
          return 1
        })
    }
  }
}
