// The commands that the sandbox has, by name: what lies in its /usr/bin and /usr/sbin.

extension Sandbox {
  /// Written down and not worked out, because every world begins with them: to ask the tables of
  /// commands would make all of them for one `kubectl get pods`. A test compares the two.
  package static let commands: [String] = [
    "[", "addgroup", "adduser", "aliyun", "apt", "apt-cache", "apt-get", "arch", "awk", "aws",
    "b2sum", "base32", "base64", "basename", "bash", "brew", "bzip2", "cat", "chcon", "chgrp",
    "chmod", "chown", "chpasswd", "chroot", "cksum", "clear", "cmp", "column", "comm", "cp",
    "csplit", "curl", "cut", "dash", "date", "dd", "delgroup", "deluser", "df", "diff", "dig",
    "dir", "dircolors", "dirname", "dmesg", "docker", "docker-compose", "dpkg", "du", "echo",
    "edit", "egrep", "env", "envsubst", "expand", "expr", "factor", "fallocate", "false", "fdisk",
    "fgrep", "file", "find", "flock", "fmt", "fold", "free", "gawk", "gcc", "getent", "getopt",
    "git", "go", "gpasswd", "grep", "groupadd", "groupdel", "groups", "gunzip", "gzip", "head",
    "helm", "hexdump", "host", "hostid", "hostname", "hostnamectl", "iconv", "id", "ifconfig",
    "install", "ip", "ipcs", "iptables", "join", "journalctl", "jq", "kill", "killall", "kind",
    "kubeadm", "kubectl", "kubectx", "kubens", "last", "less", "link", "ln", "locale", "logger",
    "logname", "look", "ls", "lsblk", "lsns", "lsof", "make", "man", "mawk", "md5sum", "minikube",
    "mkdir", "mkfifo", "mknod", "mktemp", "more", "mount", "mv", "nano", "nc", "netstat", "nice",
    "nl", "nohup", "nproc", "nsenter", "nslookup", "numfmt", "od", "openssl", "passwd", "paste",
    "pgrep", "pidof", "ping", "pinky", "pkill", "pr", "printenv", "printf", "ps", "ptx", "pwd",
    "python3", "readlink", "realpath", "renice", "reset", "rev", "rm", "rmdir", "rsync", "runcon",
    "scp", "sed", "seq", "service", "setpriv", "setsid", "sh", "sha1sum", "sha256sum", "sha384sum",
    "sha512sum", "shred", "shuf", "sleep", "snap", "sort", "split", "ss", "ssh", "stat", "stdbuf",
    "stty", "su", "sudo", "sum", "sync", "systemctl", "tac", "tail", "tar", "tcpdump", "tee",
    "telnet", "test", "timedatectl", "timeout", "top", "touch", "tput", "tr", "traceroute", "tree",
    "true", "truncate", "tsort", "tty", "umount", "uname", "unexpand", "uniq", "unlink", "unshare",
    "unzip", "uptime", "useradd", "userdel", "usermod", "users", "vdir", "vi", "vim", "w", "watch",
    "wc", "wget", "whereis", "which", "who", "whoami", "xargs", "xxd", "xz", "yes", "zcat", "zip",
  ]
}
