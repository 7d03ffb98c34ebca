// The files that a Linux distribution's base image begins with.

package import Files
package import Kernel

/// The programs of a base system, by the behaviours they stand for (mostly their own names).
enum SystemPrograms {
  static let coreutils = """
    [ arch b2sum base32 base64 basename cat chgrp chmod chown chroot cksum comm cp csplit cut date dd
    df dir dircolors dirname du echo env expand expr false fmt fold groups head hostid id factor
    install join link ln logname ls md5sum mkdir mkfifo mknod mktemp mv nice nl nohup nproc numfmt od
    paste pathchk printenv printf pwd readlink realpath rm rmdir seq sha1sum sha224sum sha256sum
    sha384sum sha512sum shuf sleep sort split stat stty sum sync tac tail tee test timeout touch tr
    true truncate tsort tty uname unexpand uniq unlink users vdir wc who whoami yes
    """
  static let debian = """
    awk bash clear cmp diff dmesg egrep fgrep find flock getent getopt
    grep gunzip gzip hostname iconv kill last lsblk more mount mountpoint nsenter passwd perl pidof
    rev sed setpriv setsid su tar umount unshare which whereis xargs zcat
    """
  static let debianAdmin = "adduser addgroup useradd userdel groupadd chpasswd ldconfig nologin"
  /// All applets of the busybox image; they are in /bin, files of one content.
  static let busybox = """
    [ [[ ar arch arp arping ash awk base32 base64 basename bc bunzip2 bzip2 cal cat chgrp chmod chown
    chroot cksum clear cmp comm cp cut date dc dd df diff dirname dmesg du echo ed egrep env expand
    expr factor false fgrep find fold free ftpget getopt grep groups gunzip gzip head hexdump hostid
    hostname httpd id ifconfig install ip kill killall less link ln logger login ls lsof md5sum mkdir
    mkfifo mknod mktemp more mount mountpoint mv nc netstat nice nl nohup nproc nslookup od passwd
    paste patch pgrep pidof ping ping6 pkill printenv printf ps pwd readlink realpath renice reset
    rev rm rmdir route sed seq setsid sh sha1sum sha256sum sha512sum shuf sleep sort split stat
    strings stty su sum sync sysctl tac tail tar tee telnet telnetd test time timeout top touch tr
    traceroute tree true truncate tty umount uname unexpand uniq unlink unzip uptime usleep vi watch
    wc wget which who whoami xargs xxd yes zcat adduser addgroup deluser delgroup nologin
    """
  /// Alpine's applets by folder; each is a link to /bin/busybox.
  ///
  /// Real: Alpine's build has neither telnet nor httpd; they are in busybox-extras.
  static let alpine: [(folder: String, applets: String)] = [
    (
      "/bin",
      """
      arch ash base64 cat chattr chgrp chmod chown cp date dd df dmesg dnsdomainname echo egrep
      false fgrep getopt grep gunzip gzip hostname ionice kill link ln login ls lzop mkdir mknod
      mktemp more mount mountpoint mv netstat nice pidof ping ping6 printenv ps pwd rev rm rmdir
      run-parts sed setpriv sh sleep stat stty su sync tar touch true umount uname usleep watch zcat
      """
    ),
    (
      "/sbin",
      """
      arp blkid fdisk fsck halt ifconfig ifdown ifup init ip losetup lsmod modprobe nologin poweroff
      reboot route sysctl syslogd
      """
    ),
    (
      "/usr/bin",
      """
      [ [[ awk basename bc bunzip2 bzcat bzip2 cal cksum clear cmp comm cpio crontab cut dc diff
      dirname dos2unix du env expand expr factor fallocate find flock fold free fuser groups hd
      head hexdump hostid id install killall last less logger lsof md5sum mkfifo nc nl nohup nproc
      nsenter nslookup od passwd paste pgrep pkill pmap printf pstree readlink realpath renice reset
      seq setsid sha1sum sha256sum sha512sum shred shuf sort split strings sum tac tail tee test
      time timeout top tr traceroute tree truncate tty unexpand uniq unix2dos unlink unshare unxz
      unzip uptime vi wc wget which who whoami xargs xxd yes
      """
    ),
    ("/usr/sbin", "addgroup adduser arping chpasswd chroot crond delgroup deluser ntpd"),
  ]
  static func names(_ text: String) -> [String] {
    text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
  }
}

extension FileTree {
  /// Programs by name in a folder. Each stands for the behaviour of its own name.
  package mutating func programs(
    _ names: [String], in folder: String, size: Int = 43_000, at now: Instant
  ) {
    guard let directory = directory(folder, at: now) else { return }
    for name in names where child(name, of: directory) == nil {
      let inode = Inode(
        .regular(.program(name: name, size: size)), mode: 0o755, at: now)
      _ = try? insert(inode, as: name, in: directory, at: now)
    }
  }
  package mutating func program(
    _ path: String, _ behaviour: String? = nil, size: Int = 1_000_000, at now: Instant
  ) {
    file(
      path, .program(name: behaviour ?? FilePaths.basename(path), size: size), mode: 0o755, at: now)
  }
  /// An executable text file.
  package mutating func script(_ path: String, _ text: String, at now: Instant) {
    self.text(path, text, mode: 0o755, at: now)
  }

  mutating func commonFolders(_ names: [String], at now: Instant) {
    for name in names { _ = directory(name, at: now) }
    _ = directory("/tmp", mode: FileMode(rawValue: 0o1777), at: now)
    _ = directory("/root", mode: 0o700, at: now)
  }

  /// The file that is all of BusyBox, under one of its names.
  private mutating func busybox(_ path: String, _ version: String, size: Int, at now: Instant) {
    program(path, "busybox-\(version)/busybox", size: size, at: now)
  }

  mutating func busyboxSystem(_ version: String, at now: Instant) {
    commonFolders(
      [
        "/bin", "/dev", "/etc", "/home", "/lib", "/lib64", "/usr/bin", "/usr/sbin", "/var/spool",
        "/var/www",
      ], at: now)
    // Real: one file with four hundred names.
    let names = SystemPrograms.names(SystemPrograms.busybox)
    busybox("/bin/busybox", version, size: 1_024_544, at: now)
    if let folder = find("/bin"), let file = find("/bin/busybox") {
      for name in names where name != "busybox" { try? link(file, as: name, in: folder, at: now) }
    }
    text(
      "/etc/passwd",
      """
      root:x:0:0:root:/root:/bin/sh
      daemon:x:1:1:daemon:/usr/sbin:/bin/false
      bin:x:2:2:bin:/bin:/bin/false
      sys:x:3:3:sys:/dev:/bin/false
      sync:x:4:100:sync:/bin:/bin/sync
      mail:x:8:8:mail:/var/spool/mail:/bin/false
      www-data:x:33:33:www-data:/var/www:/bin/false
      operator:x:37:37:Operator:/var:/bin/false
      nobody:x:65534:65534:nobody:/home:/bin/false

      """, at: now)
    text(
      "/etc/group",
      """
      root:x:0:
      daemon:x:1:
      bin:x:2:
      sys:x:3:
      adm:x:4:
      tty:x:5:
      disk:x:6:
      mail:x:8:
      kmem:x:9:
      wheel:x:10:root
      cdrom:x:11:
      dialout:x:18:
      floppy:x:19:
      video:x:28:
      audio:x:29:
      tape:x:32:
      www-data:x:33:
      operator:x:37:
      utmp:x:43:
      plugdev:x:46:
      staff:x:50:
      users:x:100:
      nobody:x:65534:

      """, at: now)
    text("/etc/shadow", "root:*:10933:0:99999:7:::\n", mode: 0o600, at: now)
  }

  mutating func alpineSystem(_ version: String, at now: Instant) {
    commonFolders(
      [
        "/bin", "/dev", "/etc/apk", "/home", "/lib/apk/db", "/media", "/mnt", "/opt", "/proc",
        "/run",
        "/sbin", "/srv", "/sys", "/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/lib",
        "/usr/share",
        "/var/cache/apk", "/var/log", "/var/tmp",
      ], at: now)
    busybox("/bin/busybox", "1.37.0+musl", size: 808_712, at: now)
    for (folder, applets) in SystemPrograms.alpine {
      for name in SystemPrograms.names(applets) {
        link(folder + "/" + name, to: "/bin/busybox", at: now)
      }
    }
    program("/sbin/apk", size: 81_000, at: now)
    program("/usr/bin/getent", size: 16_000, at: now)
    let minor = version.split(separator: ".").prefix(2).joined(separator: ".")
    text("/etc/alpine-release", "\(version)\n", at: now)
    text(
      "/etc/os-release",
      """
      NAME="Alpine Linux"
      ID=alpine
      VERSION_ID=\(version)
      PRETTY_NAME="Alpine Linux v\(minor)"
      HOME_URL="https://alpinelinux.org/"
      BUG_REPORT_URL="https://gitlab.alpinelinux.org/alpine/aports/-/issues"

      """, at: now)
    text(
      "/etc/apk/repositories",
      """
      https://dl-cdn.alpinelinux.org/alpine/v\(minor)/main
      https://dl-cdn.alpinelinux.org/alpine/v\(minor)/community

      """, at: now)
    text(
      "/etc/passwd",
      """
      root:x:0:0:root:/root:/bin/sh
      bin:x:1:1:bin:/bin:/sbin/nologin
      daemon:x:2:2:daemon:/sbin:/sbin/nologin
      lp:x:4:7:lp:/var/spool/lpd:/sbin/nologin
      sync:x:5:0:sync:/sbin:/bin/sync
      shutdown:x:6:0:shutdown:/sbin:/sbin/shutdown
      halt:x:7:0:halt:/sbin:/sbin/halt
      mail:x:8:12:mail:/var/mail:/sbin/nologin
      news:x:9:13:news:/usr/lib/news:/sbin/nologin
      uucp:x:10:14:uucp:/var/spool/uucppublic:/sbin/nologin
      cron:x:16:16:cron:/var/spool/cron:/sbin/nologin
      ftp:x:21:21::/var/lib/ftp:/sbin/nologin
      sshd:x:22:22:sshd:/dev/null:/sbin/nologin
      games:x:35:35:games:/usr/games:/sbin/nologin
      ntp:x:123:123:NTP:/var/empty:/sbin/nologin
      guest:x:405:100:guest:/dev/null:/sbin/nologin
      nobody:x:65534:65534:nobody:/:/sbin/nologin

      """, at: now)
    text(
      "/etc/group",
      """
      root:x:0:root
      bin:x:1:root,bin,daemon
      daemon:x:2:root,bin,daemon
      sys:x:3:root,bin
      adm:x:4:root,daemon
      tty:x:5:
      disk:x:6:root
      mail:x:12:mail
      cron:x:16:cron
      audio:x:18:
      video:x:27:root
      ping:x:999:
      users:x:100:games
      www-data:x:82:
      nogroup:x:65533:
      nobody:x:65534:

      """, at: now)
    text(
      "/etc/shells", "/bin/sh\n/bin/ash\n", at: now)
    text("/etc/motd", "Welcome to Alpine!\n", at: now)
  }

  mutating func debianSystem(
    id: String, name: String, pretty: String, version: String, codename: String, at now: Instant
  ) {
    commonFolders(
      [
        "/boot", "/dev", "/etc/apt/sources.list.d", "/etc/default", "/home", "/media", "/mnt",
        "/opt",
        "/proc", "/run", "/srv", "/sys", "/usr/bin", "/usr/sbin", "/usr/lib", "/usr/lib64",
        "/usr/local/bin", "/usr/local/sbin", "/usr/share", "/var/cache/apt", "/var/lib/apt/lists",
        "/var/lib/dpkg", "/var/log", "/var/tmp",
      ], at: now)
    link("/bin", to: "usr/bin", at: now)
    link("/sbin", to: "usr/sbin", at: now)
    link("/lib", to: "usr/lib", at: now)
    link("/lib64", to: "usr/lib64", at: now)
    programs(
      SystemPrograms.names(SystemPrograms.coreutils + " " + SystemPrograms.debian), in: "/usr/bin",
      at: now)
    programs(SystemPrograms.names(SystemPrograms.debianAdmin), in: "/usr/sbin", at: now)
    program("/usr/bin/sh", "dash", size: 125_688, at: now)
    program("/usr/bin/dash", "dash", size: 125_688, at: now)
    for name in ["apt", "apt-get", "apt-cache", "dpkg", "dpkg-query"] {
      program("/usr/bin/" + name, "debian-apt", size: 18_752, at: now)
    }
    text("/etc/debian_version", "\(version)\n", at: now)
    // Real: debian's images have the zones; those of ubuntu, alpine and busybox have none.
    if id == "debian" {
      text("/usr/share/zoneinfo/tzdata.zi", "# version 2025b\n", at: now)
    }
    text("/etc/issue", "\(pretty) \\n \\l\n\n", at: now)
    text(
      "/usr/lib/os-release",
      """
      PRETTY_NAME="\(pretty)"
      NAME="\(name)"
      VERSION_ID="\(version.prefix { $0 != "." || id == "ubuntu" })"
      VERSION="\(version) (\(codename))"
      VERSION_CODENAME=\(codename)
      ID=\(id)
      HOME_URL="https://www.\(id).org/"

      """, at: now)
    link("/etc/os-release", to: "../usr/lib/os-release", at: now)
    text(
      "/etc/apt/sources.list.d/\(id).sources",
      """
      Types: deb
      URIs: http://\(id == "ubuntu" ? "archive.ubuntu.com/ubuntu" : "deb.debian.org/debian")
      Suites: \(codename) \(codename)-updates
      Components: main

      """, at: now)
    text(
      "/etc/passwd",
      """
      root:x:0:0:root:/root:/bin/bash
      daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin
      bin:x:2:2:bin:/bin:/usr/sbin/nologin
      sys:x:3:3:sys:/dev:/usr/sbin/nologin
      sync:x:4:65534:sync:/bin:/bin/sync
      games:x:5:60:games:/usr/games:/usr/sbin/nologin
      man:x:6:12:man:/var/cache/man:/usr/sbin/nologin
      lp:x:7:7:lp:/var/spool/lpd:/usr/sbin/nologin
      mail:x:8:8:mail:/var/mail:/usr/sbin/nologin
      news:x:9:9:news:/var/spool/news:/usr/sbin/nologin
      uucp:x:10:10:uucp:/var/spool/uucp:/usr/sbin/nologin
      proxy:x:13:13:proxy:/bin:/usr/sbin/nologin
      www-data:x:33:33:www-data:/var/www:/usr/sbin/nologin
      backup:x:34:34:backup:/var/backups:/usr/sbin/nologin
      list:x:38:38:Mailing List Manager:/var/list:/usr/sbin/nologin
      irc:x:39:39:ircd:/run/ircd:/usr/sbin/nologin
      _apt:x:42:65534::/nonexistent:/usr/sbin/nologin
      nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
      \(id == "ubuntu" ? "ubuntu:x:1000:1000:Ubuntu:/home/ubuntu:/bin/bash\n" : "")
      """, at: now)
    text(
      "/etc/group",
      """
      root:x:0:
      daemon:x:1:
      bin:x:2:
      sys:x:3:
      adm:x:4:
      tty:x:5:
      disk:x:6:
      lp:x:7:
      mail:x:8:
      man:x:12:
      proxy:x:13:
      sudo:x:27:
      audio:x:29:
      www-data:x:33:
      backup:x:34:
      video:x:44:
      staff:x:50:
      games:x:60:
      users:x:100:
      nogroup:x:65534:
      \(id == "ubuntu" ? "ubuntu:x:1000:\n" : "")
      """, at: now)
    // Real: Debian's bash reads this file before ~/.bashrc, and takes its prompt from it.
    text(
      "/etc/bash.bashrc",
      """
      # Read by every interactive bash, before ~/.bashrc.
      [ -z "$PS1" ] && return
      PS1='${debian_chroot:+($debian_chroot)}\\u@\\h:\\w\\$ '
      """ + "\n", at: now)
    text("/root/.bashrc", "# ~/.bashrc: read by bash when it is interactive.\n", at: now)
    text("/root/.profile", "# ~/.profile: read by login shells.\n", at: now)
  }

  /// One more line in /etc/passwd and /etc/group.
  package mutating func user(
    _ name: String, uid: Int, gid: Int, home: String = "/nonexistent",
    shell: String = "/usr/sbin/nologin", at now: Instant
  ) {
    append("/etc/passwd", "\(name):x:\(uid):\(gid):\(name):\(home):\(shell)\n", at: now)
    append("/etc/group", "\(name):x:\(gid):\n", at: now)
  }
  private mutating func append(_ path: String, _ line: String, at now: Instant) {
    guard let id = find(path), case .bytes(let bytes)? = self[id]?.content else {
      return text(path, line, at: now)
    }
    file(path, .bytes(bytes + Array(line.utf8)), at: now)
  }
}
