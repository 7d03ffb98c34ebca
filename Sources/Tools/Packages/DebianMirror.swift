// The packages of the lab's Debian mirror, as data: names, versions and sizes as bookworm has them.

enum DebianMirror {
  /// Real: Debian 12.12 (apt-cache show), but docker.io, docker-compose and kubernetes-client, which
  /// are as new as the lab's docker and kubectl. Of what a package needs, only what is here is named.
  ///
  /// `name|version|architecture|section|size|installed|programs|depends|priority|synopsis`
  // swift-format-ignore
  static let rows = #"""
    adduser|3.134|all|admin|183272|686|||important|add and remove users and groups
    ansible|7.7.0+dfsg-3+deb12u1|all|admin|16948940|258814|bin/ansible||optional|Configuration management, deployment, and task execution system
    apache2-utils|2.4.71-1~deb12u1|amd64|httpd|223608|452|bin/ab bin/htpasswd||optional|Apache HTTP Server (utility programs for web servers)
    apache2|2.4.71-1~deb12u1|amd64|httpd|237772|588|sbin/apache2 sbin/apache2ctl||optional|Apache HTTP Server
    apt-transport-https|2.6.2|all|oldlibs|25604|35|||optional|transitional package for https support
    apt-utils|2.6.2|amd64|admin|309596|1037|||important|package management related utility programs
    apt|2.6.2|amd64|admin|1373116|4232|bin/apt bin/apt-get bin/apt-cache||required|commandline package manager
    awscli|2.9.19-1|all|admin|8624376|94244|bin/aws||optional|Unified command line interface to Amazon Web Services
    bash-completion|1:2.11-6|all|shells|233912|1463|||standard|programmable completion for the bash shell
    bash|5.2.15-2+b13|amd64|shells|1490652|7164|bin/bash||required|GNU Bourne Again SHell
    bc|1.07.1-3+b1|amd64|math|109648|241|bin/bc||optional|GNU bc arbitrary precision calculator language
    bind9-dnsutils|1:9.18.49-1~deb12u3|amd64|net|158488|501|bin/dig bin/nslookup||standard|Clients provided with BIND 9
    bind9-host|1:9.18.49-1~deb12u3|amd64|net|57620|147|bin/host||standard|DNS Lookup Utility
    build-essential|12.9|amd64|devel|7704|20||gcc g++ make|optional|Informational list of build-essential packages
    bzip2|1.0.8-5+b1|amd64|utils|49804|121|bin/bzip2||standard|high-quality block-sorting file compressor - utilities
    ca-certificates|20250419~deb12u2|all|misc|160948|388|||standard|Common CA certificates
    cmake|3.25.1-1|amd64|devel|8692248|28897|bin/cmake||optional|cross-platform, open-source make system
    containerd|1.6.20~ds1-1+deb12u3|amd64|admin|25903404|98393|bin/containerd||optional|open and reliable container runtime
    coreutils|9.1-1|amd64|utils|2896560|18062|bin/ls bin/cat||required|GNU core utilities
    cowsay|3.03+dfsg2-8|all|games|21372|92|games/cowsay||optional|configurable talking cow
    cron|3.0pl1-162|amd64|admin|73084|217|sbin/cron bin/crontab||important|process scheduling daemon
    curl|7.88.1-10+deb12u15|amd64|web|315764|489|bin/curl|libcurl4|optional|command line tool for transferring data with URL syntax
    debianutils|5.7-0.5~deb12u1|amd64|utils|102588|243|bin/which||required|Miscellaneous utilities specific to Debian
    default-jdk|2:1.17-74|amd64|java|1068|6||default-jre|optional|Standard Java or Java compatible Development Kit
    default-jre|2:1.17-74|amd64|java|1056|6|bin/java||optional|Standard Java or Java compatible Runtime
    default-libmysqlclient-dev|1.1.0|amd64|database|3092|9|||optional|MySQL database development files (metapackage)
    default-mysql-client|1.1.0|all|database|2852|9||mariadb-client|optional|MySQL database client binaries (metapackage)
    diffutils|1:3.8-4|amd64|utils|351740|1598|bin/diff bin/cmp||required|File comparison utilities
    dnsutils|1:9.18.49-1~deb12u3|all|net|14224|26||bind9-dnsutils|optional|Transitional package for bind9-dnsutils
    docker-compose|2.40.3-3|all|admin|122800|525|bin/docker-compose|docker.io|optional|define and run multi-container Docker applications
    docker.io|28.5.2+dfsg4-1|amd64|admin|36256664|147576|bin/docker|containerd runc tini|optional|Linux container runtime
    dos2unix|7.4.3-1|amd64|text|430380|1529|bin/dos2unix||optional|convert text file line endings between CRLF and LF
    dpkg|1.21.23|amd64|admin|1567804|6409|bin/dpkg||required|Debian package management system
    dumb-init|1.2.5-2|amd64|utils|14052|37|bin/dumb-init||optional|wrapper script which proxies signals to a child
    ffmpeg|7:5.1.9-0+deb12u1|amd64|video|1821764|2388|bin/ffmpeg||optional|Tools for transcoding, streaming and playing of multimedia files
    figlet|2.2.5-3+b1|amd64|text|136540|739|bin/figlet||optional|Make large character ASCII banners out of ordinary text
    file|1:5.44-3|amd64|utils|42472|79|bin/file||standard|Recognize the type of data in a file using "magic" numbers
    findutils|4.9.0-4|amd64|utils|635500|1746|bin/find bin/xargs||required|utilities for finding files--find, xargs
    fortune-mod|1:1.99.1-7.3|amd64|games|38296|106|games/fortune||optional|provides fortune cookies on demand
    g++|4:12.2.0-3|amd64|devel|1356|14|bin/g++||optional|GNU C++ compiler
    gawk|1:5.2.1-2|amd64|interpreters|672772|2906|bin/gawk||optional|GNU awk, a pattern scanning and processing language
    gcc|4:12.2.0-3|amd64|devel|5216|47|bin/gcc||optional|GNU C compiler
    gettext-base|0.21-12|amd64|utils|160164|645|bin/envsubst||standard|GNU Internationalization utilities for the base system
    git-man|1:2.39.5-0+deb12u3|all|doc|2053236|2107|||optional|fast, scalable, distributed revision control system (manual pages)
    git|1:2.39.5-0+deb12u3|amd64|vcs|7264380|44890|bin/git|git-man less|optional|fast, scalable, distributed revision control system
    gnupg|2.2.40-1.1+deb12u2|all|utils|846132|886|bin/gpg||optional|GNU privacy guard - a free PGP replacement
    golang-go|2:1.19~1|amd64|golang|44956|69|bin/go||optional|Go programming language compiler, linker, compiled stdlib
    gosu|1.14-1+b10|amd64|admin|766280|2185|sbin/gosu||optional|Simple Go-based setuid+setgid+setgroups+exec
    grep|3.8-5|amd64|utils|421444|1245|bin/grep||required|GNU grep, egrep and fgrep
    gzip|1.12-1|amd64|utils|140364|252|bin/gzip bin/gunzip bin/zcat||required|GNU compression utilities
    hostname|3.23+nmu1|amd64|admin|10500|46|bin/hostname||required|utility to set/show the host name or domain name
    htop|3.2.2-2|amd64|utils|152412|378|bin/htop||optional|interactive processes viewer
    ifupdown|0.8.41|amd64|admin|62104|199|||important|high level tools to configure network interfaces
    imagemagick|8:6.9.11.60+dfsg-1.6+deb12u15|amd64|graphics|135432|189|bin/convert||optional|image manipulation programs -- binaries
    iperf3|3.12-1+deb12u2|amd64|net|33964|86|bin/iperf3||optional|Internet Protocol bandwidth measuring tool
    iproute2|6.1.0-3|amd64|net|1045828|3516|bin/ss sbin/ip||important|networking and traffic control tools
    iptables|1.8.9-2|amd64|net|360192|2408|sbin/iptables||optional|administration tools for packet filtering and NAT
    iputils-ping|3:20221126-1+deb12u1|amd64|net|47172|121|bin/ping||important|Tools to test the reachability of network hosts
    jq|1.6-2.1+deb12u3|amd64|utils|64432|111|bin/jq|libjq1|optional|lightweight and flexible command-line JSON processor
    kubernetes-client|1.36.2-1|amd64|admin|8293048|37799|bin/kubectl||optional|Kubernetes client binary (kubectl)
    less|590-2.1~deb12u2|amd64|text|132044|313|bin/less||important|pager program similar to more
    libc-bin|2.36-9+deb12u14|amd64|libs|609144|2042|bin/getent||required|GNU C Library: Binaries
    libcurl4-openssl-dev|7.88.1-10+deb12u15|amd64|libdevel|492864|1778||libcurl4|optional|development files and documentation for libcurl (OpenSSL flavour)
    libcurl4|7.88.1-10+deb12u15|amd64|libs|392184|840|||optional|easy-to-use client-side URL transfer library (OpenSSL flavour)
    libffi-dev|3.4.4-1|amd64|libdevel|59376|315|||optional|Foreign Function Interface library (development files)
    libjpeg-dev|1:2.1.5-2|amd64|libdevel|71768|107|||optional|Development files for the JPEG library [dummy package]
    libjq1|1.6-2.1+deb12u3|amd64|libs|136460|366|||optional|lightweight and flexible command-line JSON processor - shared library
    libpng-dev|1.6.39-2+deb12u6|amd64|libdevel|360564|854|||optional|PNG library - development (version 1.6)
    libpq-dev|15.20-0+deb12u1|amd64|libdevel|156556|595|||optional|header files for libpq5 (PostgreSQL library)
    libssl-dev|3.0.22-1~deb12u2|amd64|libdevel|2450160|12206|||optional|Secure Sockets Layer toolkit - development files
    libxml2-dev|2.9.14+dfsg-1.3~deb12u6|amd64|libdevel|785360|3286|||optional|GNOME XML library - development files
    locales|2.36-9+deb12u14|all|localization|3906316|15847|sbin/locale-gen||standard|GNU C Library: National Language (locale) data [support]
    lsb-release|12.0-1|all|misc|6416|17|bin/lsb_release||optional|Linux Standard Base version reporting utility (minimal implementation)
    lsof|4.95.0-1|amd64|utils|318268|482|bin/lsof||standard|utility to list open files
    make|4.3-4.1|amd64|devel|395632|1592|bin/make||optional|utility for directing compilation
    man-db|2.11.2-2|amd64|doc|1385848|2963|bin/man||standard|tools for reading manual pages
    mariadb-client|1:10.11.19-0+deb12u1|amd64|database|2952092|62935|bin/mysql bin/mariadb||optional|MariaDB database client binaries
    maven|3.8.7-1|all|java|18932|123|bin/mvn|default-jre|optional|Java software project management and comprehension tool
    mawk|1.3.4.20200120-3.1|amd64|interpreters|119144|263|bin/mawk||required|Pattern scanning and text processing language
    mc|3:4.8.29-2|amd64|utils|522452|1490|bin/mc||optional|Midnight Commander - a powerful file manager
    memcached|1.6.18-1+deb12u1|amd64|web|212224|597|bin/memcached||optional|High-performance in-memory object caching system
    moreutils|0.67-1|amd64|utils|76092|244|bin/sponge bin/ts||optional|additional Unix utilities
    mtr-tiny|0.95-1|amd64|net|71756|161|bin/mtr||optional|Full screen ncurses traceroute tool
    nano|7.2-1+deb12u1|amd64|editors|689556|2804|bin/nano||important|small, friendly text editor inspired by Pico
    ncal|12.1.8|amd64|utils|19704|58|bin/cal bin/ncal||optional|display a calendar and the date of Easter
    neofetch|7.1.0-4|all|utils|81824|352|bin/neofetch||optional|Shows Linux System Information with Distribution Logo
    net-tools|2.10-0.1+deb12u2|amd64|net|243404|978|bin/netstat sbin/ifconfig||optional|NET-3 networking toolkit
    netcat-openbsd|1.219-1|amd64|net|41520|108|bin/nc||optional|TCP/IP swiss army knife
    nginx-common|1.22.1-9+deb12u11|all|httpd|115544|333|||optional|small, powerful, scalable web/proxy server - common files
    nginx|1.22.1-9+deb12u11|amd64|httpd|532468|1336|sbin/nginx|nginx-common|optional|small, powerful, scalable web/proxy server
    nmap|7.93+dfsg1-1|amd64|net|1897372|4434|bin/nmap||optional|The Network Mapper
    nodejs|20.20.2-1nodesource1+repack1|amd64|web|100000|191771|bin/node||optional|Node.js event-based server-side javascript engine
    npm|9.2.0~ds1-1|all|web|669016|2941|bin/npm|nodejs|optional|package manager for Node.js
    openssh-client|1:9.2p1-2+deb12u10|amd64|net|993532|5801|bin/ssh bin/scp||standard|secure shell (SSH) client, for secure access to remote machines
    openssh-server|1:9.2p1-2+deb12u10|amd64|net|456584|1930|sbin/sshd||optional|secure shell (SSH) server, for secure access from remote machines
    openssl|3.0.22-1~deb12u2|amd64|utils|1441784|2315|bin/openssl||optional|Secure Sockets Layer toolkit - cryptographic utility
    passwd|1:4.13+dfsg1-1+deb12u2|amd64|admin|972180|2827|bin/passwd sbin/useradd||required|change and administer password and group data
    patch|2.7.6-7|amd64|vcs|127848|248|bin/patch||optional|Apply a diff file to an original
    perl|5.36.0-7+deb12u4|amd64|perl|239392|670|bin/perl||standard|Larry Wall's Practical Extraction and Report Language
    php-cli|2:8.2+93|all|php|4108|21|||optional|command-line interpreter for the PHP scripting language (default)
    php|2:8.2+93|all|php|3628|10|bin/php||optional|server-side, HTML-embedded scripting language (default)
    pkg-config|1.8.1-1|amd64|devel|13688|29|||optional|manage compile and link flags for libraries (transitional package)
    postgresql-client|15+248+deb12u2|all|database|10340|16|bin/psql||optional|front-end programs for PostgreSQL (supported version)
    procps|2:4.0.2-3|amd64|admin|708712|2091|bin/ps bin/top bin/free bin/uptime bin/watch bin/pgrep bin/pkill||important|/proc file system utilities
    psmisc|23.6-1|amd64|admin|258696|909|bin/killall||optional|utilities that use the proc file system
    python-is-python3|3.11.2-1+deb12u1|all|python|3216|16|bin/python|python3|optional|symlinks /usr/bin/python to python3
    python3-dev|3.11.2-1+b1|amd64|python|26180|155||python3|optional|header files and a static library for Python (default)
    python3-pip|23.0.1+dfsg-1|all|python|1324972|6678|bin/pip|python3|optional|Python package installer
    python3-venv|3.11.2-1+b1|amd64|python|1200|6||python3|optional|venv module for python3 (default python3 version)
    python3|3.11.2-1+b1|amd64|python|26300|81|bin/python3||optional|interactive high-level object-oriented language (default python3 version)
    redis-server|5:7.0.15-1~deb12u10|amd64|database|73908|183|bin/redis-server|redis-tools|optional|Persistent key-value database with network interface
    redis-tools|5:7.0.15-1~deb12u10|amd64|database|991988|5837|bin/redis-cli||optional|Persistent key-value database with network interface (client)
    rsync|3.5.0+ds1-0+deb12u1|amd64|net|498456|937|bin/rsync||optional|fast, versatile, remote (and local) file-copying tool
    ruby|1:3.1|amd64|ruby|5868|29|bin/ruby||optional|Interpreter of object-oriented scripting language Ruby (default version)
    runc|1.1.5+ds1-1+deb12u1|amd64|devel|2709960|8633|sbin/runc||optional|Open Container Project - runtime
    screen|4.9.0-4|amd64|misc|591316|997|bin/screen||optional|terminal multiplexer with VT100/ANSI terminal emulation
    sed|4.9-1+deb12u1|amd64|utils|329092|987|bin/sed||required|GNU stream editor for filtering/transforming text
    sl|5.02-1+b1|amd64|games|13172|60|games/sl||optional|Correct you if you type `sl' by mistake
    socat|1.7.4.4-2|amd64|net|375188|1515|bin/socat||optional|multipurpose relay for bidirectional data transfer
    software-properties-common|0.99.30-4.1~deb12u1|all|admin|62100|450|bin/add-apt-repository||optional|manage the repositories that you install software from (common)
    sqlite3|3.40.1-2+deb12u2|amd64|database|353348|533|bin/sqlite3||optional|Command line interface for SQLite 3
    strace|6.1-0.1|amd64|utils|1313880|2839|bin/strace||optional|System call tracer
    stress|1.0.7-1|amd64|devel|21944|56|bin/stress||optional|tool to impose load on and stress test a computer system
    sudo|1.9.13p3-1+deb12u4|amd64|admin|1890344|6055|bin/sudo||optional|Provide limited super user privileges to specific users
    supervisor|4.2.5-1|all|admin|310800|1707|bin/supervisord bin/supervisorctl||optional|System for controlling process state
    tar|1.34+dfsg-1.2+deb12u1|amd64|utils|836288|3144|bin/tar||required|GNU version of the tar archiving utility
    tcpdump|4.99.3-1|amd64|net|466880|1332|bin/tcpdump||optional|command-line network traffic analyzer
    telnet|0.17+2.4-2+deb12u3|all|oldlibs|41896|54|bin/telnet||optional|transitional dummy package for inetutils-telnet default switch
    tini|0.19.0-1+b3|amd64|utils|267204|731|bin/tini||optional|tiny but valid init for containers
    tmux|3.3a-3|amd64|admin|454536|1106|bin/tmux||optional|terminal multiplexer
    traceroute|1:2.1.2-1|amd64|net|51456|155|bin/traceroute||standard|Traces the route taken by packets over an IPv4/IPv6 network
    tree|2.1.0-1|amd64|utils|52464|113|bin/tree||optional|displays an indented directory tree, in color
    tzdata|2026f-0+deb12u1|all|localization|307832|2571|||required|time zone and daylight-saving time data
    unzip|6.0-28+deb12u1|amd64|utils|166504|380|bin/unzip||optional|De-archiver for .zip files
    util-linux|2.38.1-5+deb12u3|amd64|utils|1177276|4978|bin/more||required|miscellaneous system utilities
    vim-common|2:9.0.1378-2+deb12u2|all|editors|124836|245|bin/xxd||important|Vi IMproved - Common files
    vim-runtime|2:9.0.1378-2+deb12u2|all|editors|7026844|36406|||optional|Vi IMproved - Runtime files
    vim-tiny|2:9.0.1378-2+deb12u2|amd64|editors|719960|1689|bin/vi|vim-common|important|Vi IMproved - enhanced vi editor - compact version
    vim|2:9.0.1378-2+deb12u2|amd64|editors|1567756|3650|bin/vim|vim-common vim-runtime|optional|Vi IMproved - enhanced vi editor
    wamerican|2020.12.07-2|all|text|220656|1004|||standard|American English dictionary words for /usr/share/dict
    wget|1.21.3-1+deb12u1|amd64|web|937340|3521|bin/wget||standard|retrieves files from the web
    xz-utils|5.4.1-1+deb12u2|amd64|utils|471448|1226|bin/xz||standard|XZ-format compression utilities
    zip|3.0-13+deb12u1|amd64|utils|230316|616|bin/zip||optional|Archiver for .zip files
    zlib1g-dev|1:1.2.13.dfsg-1|amd64|libdevel|916272|1310|||optional|compression library - development
    """#
}
