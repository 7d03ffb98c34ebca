// The commands that the sandbox has, by name: what lies in its /usr/bin and /usr/sbin.

extension Sandbox {
  /// Written down and not worked out, because every world begins with them: to ask the tables of
  /// commands would make all of them for one `kubectl get pods`. A test compares the two.
  package static let commands: [String] = [
    "[", "addgroup", "adduser", "aliyun", "apt", "apt-cache", "apt-get", "arch", "awk", "aws",
    "base32", "base64", "basename", "bash", "brew", "bzip2", "cat", "chgrp", "chmod", "chown",
    "chpasswd", "clear", "cmp", "column", "comm", "cp", "curl", "cut", "date", "dd", "delgroup",
    "deluser", "df", "diff", "dig", "dirname", "docker", "docker-compose", "dpkg", "du", "echo",
    "edit", "egrep", "env", "envsubst", "expand", "expr", "fallocate", "false", "fgrep", "file",
    "find", "fold", "free", "gawk", "gcc", "getent", "git", "go", "gpasswd", "grep", "groupadd",
    "groupdel", "groups", "gunzip", "gzip", "head", "helm", "hexdump", "host", "hostname", "id",
    "ifconfig", "install", "ip", "iptables", "join", "journalctl", "jq", "kill", "killall", "kind",
    "kubeadm", "kubectl", "less", "ln", "logname", "ls", "lsof", "make", "man", "mawk", "md5sum",
    "minikube", "mkdir", "mkfifo", "mktemp", "more", "mount", "mv", "nano", "nc", "netstat", "nice",
    "nl", "nohup", "nproc", "nslookup", "od", "openssl", "passwd", "paste", "pgrep", "pidof",
    "ping", "pkill", "printenv", "printf", "ps", "pwd", "python3", "readlink", "realpath", "rev",
    "rm", "rmdir", "rsync", "scp", "sed", "seq", "service", "setpriv", "setsid", "sh", "sha1sum",
    "sha256sum",
    "sha384sum", "sha512sum", "shuf", "sleep", "snap", "sort", "split", "ss", "ssh", "stat", "stty",
    "su", "sudo", "sync", "systemctl", "tac", "tail", "tar", "tcpdump", "tee", "telnet", "test",
    "timeout", "top", "touch", "tput", "tr", "traceroute", "tree", "true", "truncate", "tty",
    "uname", "uniq", "unlink", "unzip", "uptime", "useradd", "userdel", "usermod", "users", "vi",
    "vim", "watch", "wc", "wget", "which", "who", "whoami", "xargs", "xxd", "xz", "yes", "zcat",
    "zip",
  ]
}
