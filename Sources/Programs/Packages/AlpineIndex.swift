// What the lab's Alpine repositories hold, as data.

import Kernel

/// A package of Alpine's repositories.
struct AlpinePackage: Sendable {
  var name: String
  var version: String
  /// KiB installed.
  var size: Int
  var depends: [String]
  /// Paths, with `=behaviour` where it is not the file's name.
  var programs: [String]
}

/// Alpine's repositories. Real: versions of Alpine 3.22, for all releases.
///
/// Limit: a small choice of packages.
enum AlpineIndex {
  static let rows: [String: AlpinePackage] = {
    var found: [String: AlpinePackage] = [:]
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard words.count >= 4, let size = Int(words[2]) else { continue }
      found[words[0]] = AlpinePackage(
        name: words[0], version: words[1], size: size,
        depends: words[3] == "-" ? [] : words[3].split(separator: ",").map(String.init),
        programs: Array(words.dropFirst(4)))
    }
    return found
  }()

  /// What a container begins with. Real: alpine:3.22.
  static let base: [(name: String, version: String)] = [
    ("alpine-baselayout", "3.7.0-r0"), ("alpine-baselayout-data", "3.7.0-r0"),
    ("alpine-keys", "2.5-r0"), ("alpine-release", "3.22.2-r0"), ("apk-tools", "2.14.9-r3"),
    ("busybox", "1.37.0-r19"), ("busybox-binsh", "1.37.0-r19"),
    ("ca-certificates-bundle", "20250911-r0"), ("libapk2", "2.14.9-r3"),
    ("libcrypto3", "3.5.4-r0"), ("libssl3", "3.5.4-r0"), ("musl", "1.2.5-r10"),
    ("musl-utils", "1.2.5-r10"), ("scanelf", "1.3.8-r1"), ("ssl_client", "1.37.0-r19"),
    ("zlib", "1.3.1-r2"),
  ]
  static let world = [
    "alpine-baselayout", "alpine-keys", "alpine-release", "apk-tools", "busybox", "musl-utils",
  ]
  /// KiB of the base system.
  static let baseSize = 7_640

  private static let table = """
    apache2 2.4.65-r0 2100 apr,apr-util /usr/sbin/httpd
    apache2-utils 2.4.65-r0 350 apr,apr-util /usr/bin/ab /usr/bin/htpasswd
    apr 1.7.6-r0 230 libuuid
    apr-util 1.6.3-r1 240 expat
    aws-cli 2.27.25-r0 120000 python3 /usr/bin/aws
    bash 5.2.37-r0 1340 ncurses-terminfo-base,libncursesw,readline /bin/bash
    bind-libs 9.20.15-r0 2400 libuv,json-c,libxml2,nghttp2-libs
    bind-tools 9.20.15-r0 700 bind-libs /usr/bin/dig /usr/bin/host /usr/bin/nslookup
    binutils 2.44-r3 9600 -
    brotli-libs 1.1.0-r2 920 -
    build-base 0.5-r3 8 binutils,file,fortify-headers,gcc,g++,make,musl-dev,patch
    busybox-extras 1.37.0-r19 120 - /usr/bin/telnet /usr/sbin/httpd=busybox-httpd
    c-ares 1.34.5-r0 220 -
    ca-certificates 20250911-r0 700 - /usr/sbin/update-ca-certificates
    cargo 1.87.0-r0 30000 rust /usr/bin/cargo
    coreutils 9.7-r1 1400 libacl,libattr
    curl 8.14.1-r2 470 ca-certificates,brotli-libs,c-ares,libunistring,libidn2,nghttp2-libs,libpsl,zstd-libs,libcurl /usr/bin/curl
    docker-cli 28.3.3-r0 38000 ca-certificates /usr/bin/docker
    dumb-init 1.2.5-r3 24 - /usr/bin/dumb-init
    expat 2.7.3-r0 170 -
    fcgi 2.4.6-r0 60 -
    ffmpeg 6.1.2-r2 1500 - /usr/bin/ffmpeg
    figlet 2.2.5-r4 700 - /usr/bin/figlet
    file 5.46-r2 8300 libmagic /usr/bin/file
    fortify-headers 1.1-r5 40 -
    g++ 14.2.0-r6 60000 gcc,libstdc++ /usr/bin/g++
    gcc 14.2.0-r6 140000 binutils,libgomp,libatomic,gmp,isl26,mpfr4,mpc1,musl-dev /usr/bin/gcc
    gcompat 1.1.0-r4 120 -
    gdbm 1.24-r0 200 -
    gettext 0.24.1-r0 3000 libintl /usr/bin/gettext
    gettext-envsubst 0.24.1-r0 40 libintl /usr/bin/envsubst
    git 2.49.1-r0 12000 brotli-libs,c-ares,libunistring,libidn2,nghttp2-libs,libpsl,zstd-libs,libcurl,expat,pcre2 /usr/bin/git
    gmp 6.3.0-r3 400 -
    gnupg 2.4.7-r0 8 - /usr/bin/gpg
    go 1.24.9-r0 220000 binutils /usr/bin/go
    htop 3.4.1-r0 260 ncurses-terminfo-base,libncursesw /usr/bin/htop
    iproute2 6.15.0-r0 1200 libcap2,libmnl /sbin/ip /usr/bin/ss
    iptables 1.8.11-r1 2300 libmnl /usr/sbin/iptables
    iputils 20240905-r0 80 libcap2 /usr/bin/ping=ping
    isl26 0.26-r1 1500 -
    jq 1.8.1-r0 540 oniguruma /usr/bin/jq
    json-c 0.18-r1 70 -
    less 668-r0 190 ncurses-terminfo-base,libncursesw /usr/bin/less
    libacl 2.3.2-r1 40 -
    libatomic 14.2.0-r6 30 -
    libattr 2.5.2-r2 20 -
    libbz2 1.0.8-r6 70 -
    libc6-compat 1.1.0-r4 8 gcompat
    libcap2 2.76-r0 50 -
    libcurl 8.14.1-r2 640 -
    libffi 3.4.8-r0 60 -
    libffi-dev 3.4.8-r0 80 libffi
    libgcc 14.2.0-r6 170 -
    libgomp 14.2.0-r6 290 -
    libidn2 2.3.7-r0 220 -
    libintl 0.24.1-r0 60 -
    libmagic 5.46-r2 8000 -
    libmnl 1.0.5-r2 30 -
    libncursesw 6.5_p20250503-r0 500 -
    libpanelw 6.5_p20250503-r0 30 -
    libpq 17.6-r0 330 -
    libpsl 0.21.5-r3 90 -
    libstdc++ 14.2.0-r6 2700 libgcc
    libunistring 1.3-r0 1800 -
    libuuid 2.41-r9 40 -
    libuv 1.51.0-r0 200 -
    libxml2 2.13.9-r0 1200 -
    linux-headers 6.14.2-r0 6500 -
    lsof 4.99.5-r0 180 - /usr/bin/lsof
    lua5.4 5.4.7-r0 300 - /usr/bin/lua5.4=lua
    make 4.4.1-r3 230 - /usr/bin/make
    mariadb-client 11.4.8-r0 40000 mariadb-common,libstdc++ /usr/bin/mariadb=mysql /usr/bin/mysql /usr/bin/mysqldump
    mariadb-common 11.4.8-r0 20 -
    maven 3.9.9-r0 10000 openjdk21-jre /usr/bin/mvn
    mpc1 1.3.1-r1 90 gmp
    mpdecimal 4.0.1-r0 180 -
    mpfr4 4.2.1_p1-r0 600 gmp
    musl-dev 1.2.5-r10 10000 -
    mysql-client 11.4.8-r0 4 mariadb-client
    nano 8.4-r0 700 ncurses-terminfo-base,libncursesw /usr/bin/nano
    ncurses-terminfo-base 6.5_p20250503-r0 20 -
    net-tools 2.10-r3 300 mii-tool /sbin/ifconfig
    mii-tool 2.10-r3 20 -
    netcat-openbsd 1.229.1-r0 40 - /usr/bin/nc
    nghttp2-libs 1.65.0-r0 190 -
    nginx 1.28.0-r3 1200 pcre2 /usr/sbin/nginx
    nmap 7.97-r0 5000 - /usr/bin/nmap
    nodejs 22.16.0-r2 60000 ca-certificates,libgcc,libstdc++,ada-libs,brotli-libs,c-ares,icu-libs,nghttp2-libs,sqlite-libs /usr/bin/node
    ada-libs 2.9.2-r4 400 -
    icu-libs 76.1-r1 2800 icu-data-en
    icu-data-en 76.1-r1 2900 -
    npm 11.3.0-r0 8000 nodejs /usr/bin/npm /usr/bin/npx
    oniguruma 6.9.10-r0 560 -
    openjdk17 17.0.16_p8-r0 190000 - /usr/bin/java /usr/bin/javac
    openjdk21-jre 21.0.8_p9-r0 110000 - /usr/bin/java
    openssh 10.0_p1-r9 20 openssh-client /usr/sbin/sshd /usr/bin/ssh-keygen
    openssh-client 10.0_p1-r9 1300 - /usr/bin/ssh /usr/bin/scp /usr/bin/ssh-keygen
    openssl 3.5.4-r0 800 - /usr/bin/openssl
    patch 2.8-r0 160 - /usr/bin/patch
    pcre2 10.46-r0 640 -
    perl 5.40.3-r0 37000 libbz2 /usr/bin/perl
    php84 8.4.14-r0 6000 - /usr/bin/php84=php
    postgresql-client 17.6-r0 20 postgresql17-client
    postgresql17-client 17.6-r0 2500 libpq,readline /usr/bin/psql /usr/bin/pg_dump /usr/bin/pg_isready
    procps 4.0.4-r3 400 ncurses-terminfo-base,libncursesw /bin/ps /usr/bin/top /usr/bin/free /usr/bin/watch /usr/bin/pgrep /usr/bin/pkill
    py3-flask 3.0.3-r0 900 python3 /usr/bin/flask
    py3-pip 25.1.1-r0 9000 python3 /usr/bin/pip3=pip /usr/bin/pip
    py3-setuptools 80.9.0-r0 5000 python3
    python3 3.12.12-r0 44000 libbz2,expat,libffi,gdbm,xz-libs,libgcc,libstdc++,mpdecimal,libncursesw,libpanelw,readline,sqlite-libs /usr/bin/python3=python /usr/bin/python
    python3-dev 3.12.12-r0 13000 python3
    readline 8.2.13-r1 300 -
    redis 8.0.4-r0 5000 - /usr/bin/redis-server /usr/bin/redis-cli
    rsync 3.4.1-r0 450 - /usr/bin/rsync
    ruby 3.4.4-r0 5000 gmp,yaml,libffi /usr/bin/ruby /usr/bin/gem
    rust 1.87.0-r0 200000 gcc /usr/bin/rustc
    screen 5.0.1-r0 500 - /usr/bin/screen
    shadow 4.17.3-r0 900 - /usr/sbin/useradd /usr/sbin/groupadd /usr/sbin/usermod /usr/sbin/userdel
    sl 5.05-r0 40 - /usr/bin/sl
    socat 1.8.0.3-r1 450 - /usr/bin/socat
    sqlite 3.49.2-r1 1500 sqlite-libs /usr/bin/sqlite3
    sqlite-libs 3.49.2-r1 1100 -
    strace 6.14-r0 1500 - /usr/bin/strace
    stress-ng 0.19.00-r0 3000 - /usr/bin/stress-ng
    su-exec 0.2-r3 20 - /sbin/su-exec=gosu
    sudo 1.9.17_p2-r0 2400 - /usr/bin/sudo
    supervisor 4.2.5-r5 2000 python3 /usr/bin/supervisord
    tcpdump 4.99.5-r1 1100 - /usr/bin/tcpdump
    tini 0.19.0-r3 24 - /sbin/tini
    tree 2.2.1-r0 70 - /usr/bin/tree
    tzdata 2025b-r0 1600 -
    unzip 6.0-r15 180 - /usr/bin/unzip
    util-linux 2.41-r9 1000 libuuid
    vim 9.1.1566-r0 3000 ncurses-terminfo-base,libncursesw,xxd,vim-common /usr/bin/vim /usr/bin/vi=vim
    vim-common 9.1.1566-r0 30000 -
    wget 1.25.0-r1 500 libidn2,libunistring,pcre2 /usr/bin/wget
    xxd 9.1.1566-r0 30 - /usr/bin/xxd
    xz 5.8.1-r0 160 xz-libs /usr/bin/xz
    xz-libs 5.8.1-r0 200 -
    yaml 0.2.5-r2 90 -
    yarn 1.22.22-r1 5000 nodejs /usr/bin/yarn
    zip 3.0-r13 240 libbz2 /usr/bin/zip
    zstd-libs 1.5.7-r0 700 -
    """

  /// Everything that packages need, what is needed first.
  static func closure(of wanted: [String], has: (String) -> Bool) -> [AlpinePackage] {
    var order: [AlpinePackage] = []
    var seen: Set<String> = []
    var stack: [(name: String, isDone: Bool)] = wanted.reversed().map { ($0, false) }
    while let (name, isDone) = stack.popLast() {
      guard let package = rows[name] else { continue }
      if isDone {
        order.append(package)
        continue
      }
      guard !has(name), seen.insert(name).inserted else { continue }
      stack.append((name, true))
      for need in package.depends.reversed() { stack.append((need, false)) }
    }
    return order
  }
}
