// What the lab's Debian archive holds, as data.

/// Rows of the Debian archive. Real: bookworm in November 2026; sizes are the archive's own.
enum DebianRows {
  /// Name, version, bytes of the file, KiB installed, architecture, what it depends on, what it recommends.
  static let packages = """
    apache2 2.4.71-1~deb12u1 237772 588 amd64 apache2-bin,apache2-data,apache2-utils,lsb-base,media-types,perl,procps -
    apache2-bin 2.4.71-1~deb12u1 1409916 5144 amd64 perl,libapr1,libaprutil1,libaprutil1-dbd-sqlite3,libaprutil1-ldap,libbrotli1,libcurl4,libjansson4,libldap-2.5-0,liblua5.3-0,libnghttp2-14,libssl3,libxml2 -
    apache2-data 2.4.71-1~deb12u1 159880 847 all - -
    apache2-utils 2.4.71-1~deb12u1 223608 452 amd64 libapr1,libaprutil1,libssl3 -
    apt-transport-https 2.6.2 25604 35 all - -
    apt-utils 2.6.2 309596 1037 amd64 - -
    bash-completion 1:2.11-6 233912 1463 all - -
    bc 1.07.1-3+b1 109648 241 amd64 libreadline8 -
    bind9-dnsutils 1:9.18.49-1~deb12u3 158488 501 amd64 bind9-host,bind9-libs,libedit2,libjemalloc2,libkrb5-3,libprotobuf-c1 -
    bind9-host 1:9.18.49-1~deb12u3 57620 147 amd64 bind9-libs,libjemalloc2 -
    bind9-libs 1:9.18.49-1~deb12u3 1185996 3509 amd64 libuv1,libfstrm0,libgssapi-krb5-2,libjemalloc2,libjson-c5,libkrb5-3,liblmdb0,libmaxminddb0,libnghttp2-14,libprotobuf-c1,libssl3,libxml2 -
    binutils 2.40-2 64980 109 amd64 binutils-common,libbinutils,binutils-x86-64-linux-gnu -
    binutils-common 2.40-2 2486664 15021 amd64 - -
    binutils-x86-64-linux-gnu 2.40-2 2245848 11428 amd64 binutils-common,libbinutils,libctf-nobfd0,libctf0,libgprofng0,libjansson4 -
    build-essential 12.9 7704 20 amd64 libc6-dev,gcc,g++,make,dpkg-dev -
    bzip2 1.0.8-5+b1 49804 121 amd64 - -
    ca-certificates 20250419~deb12u2 160948 388 all openssl -
    cowsay 3.03+dfsg2-8 21372 92 all libtext-charwidth-perl,perl -
    cpp 4:12.2.0-3 6836 30 amd64 cpp-12 -
    cpp-12 12.2.0-14+deb12u1 9767788 33848 amd64 libisl23,libmpc3,libmpfr6 -
    cron 3.0pl1-162 73084 217 amd64 cron-daemon-common,sensible-utils -
    cron-daemon-common 3.0pl1-162 12660 44 all - -
    curl 7.88.1-10+deb12u15 315764 489 amd64 libcurl4 -
    default-mysql-client 1.1.0 2852 9 all mariadb-client -
    dirmngr 2.2.40-1.1+deb12u2 792544 1329 amd64 gpgconf,lsb-base,libassuan0,libksba8,libldap-2.5-0,libnpth0 gnupg
    dnsutils 1:9.18.49-1~deb12u3 14224 26 all bind9-dnsutils -
    dpkg-dev 1.21.23 1354256 1728 all perl,libdpkg-perl,bzip2,xz-utils,patch,make,binutils gcc,gnupg
    dumb-init 1.2.5-2 14052 37 amd64 - -
    figlet 2.2.5-3+b1 136540 739 amd64 - -
    file 1:5.44-3 42472 79 amd64 libmagic1 -
    fortune-mod 1:1.99.1-7.3 38296 106 amd64 librecode0 fortunes-min
    fortunes-min 1:1.99.1-7.3 56492 140 all - fortune-mod
    g++ 4:12.2.0-3 1356 14 amd64 cpp,gcc,g++-12,gcc-12 -
    g++-12 12.2.0-14+deb12u1 10694076 36161 amd64 gcc-12,libstdc++-12-dev,libisl23,libmpc3,libmpfr6 -
    gcc 4:12.2.0-3 5216 47 amd64 cpp,gcc-12 -
    gcc-12 12.2.0-14+deb12u1 19268852 68236 amd64 cpp-12,libcc1-0,binutils,libgcc-12-dev,libisl23,libmpc3,libmpfr6 -
    gettext-base 0.21-12 160164 645 amd64 - -
    git 1:2.39.5-0+deb12u3 7264380 44890 amd64 libcurl3-gnutls,libexpat1,perl,liberror-perl,git-man ca-certificates,patch,less
    git-man 1:2.39.5-0+deb12u3 2053236 2107 all - -
    gnupg 2.2.40-1.1+deb12u2 846132 886 all dirmngr,gnupg-l10n,gnupg-utils,gpg,gpg-agent,gpg-wks-client,gpg-wks-server,gpgsm -
    gnupg-l10n 2.2.40-1.1+deb12u2 1092644 4875 all - -
    gnupg-utils 2.2.40-1.1+deb12u2 927232 1837 amd64 libassuan0,libksba8,libreadline8 gpg,gpg-agent,gpgconf,gpgsm
    gosu 1.14-1+b10 766280 2185 amd64 - -
    gpg 2.2.40-1.1+deb12u2 949888 1582 amd64 gpgconf,libassuan0,libreadline8,libsqlite3-0 gnupg
    gpg-agent 2.2.40-1.1+deb12u2 694596 1349 amd64 gpgconf,pinentry-curses,libassuan0,libnpth0 gnupg
    gpg-wks-client 2.2.40-1.1+deb12u2 540932 683 amd64 dirmngr,gpg,gpg-agent,libassuan0 gnupg
    gpg-wks-server 2.2.40-1.1+deb12u2 531476 658 amd64 gpg,gpg-agent gnupg
    gpgconf 2.2.40-1.1+deb12u2 564852 804 amd64 libassuan0,libreadline8 -
    gpgsm 2.2.40-1.1+deb12u2 671420 993 amd64 gpgconf,libassuan0,libksba8,libreadline8 gnupg
    htop 3.2.2-2 152412 378 amd64 libncursesw6,libnl-3-200,libnl-genl-3-200 -
    inetutils-telnet 2:2.4-2+deb12u3 120880 257 amd64 libk5crypto3,libkrb5-3,netbase -
    iproute2 6.1.0-3 1045828 3516 amd64 libbpf1,libbsd0,libelf1,libmnl0,libtirpc3,libxtables12,libcap2-bin -
    iptables 1.8.9-2 360192 2408 amd64 libip4tc2,libip6tc2,libxtables12,netbase,libmnl0,libnetfilter-conntrack3,libnfnetlink0,libnftnl11 nftables
    iputils-ping 3:20221126-1+deb12u1 47172 121 amd64 libcap2-bin -
    javascript-common 11+nmu1 6260 33 all - -
    jq 1.6-2.1+deb12u3 64432 111 amd64 libjq1 -
    krb5-locales 1.20.1-2+deb12u5 63520 273 all - -
    less 590-2.1~deb12u2 132044 313 amd64 - -
    libapparmor1 3.0.8-3 41192 109 amd64 - -
    libapr1 1.7.2-3+deb12u1 102116 288 amd64 - -
    libaprutil1 1.6.3-1+deb12u1 89048 284 amd64 libapr1,libexpat1,libgdbm6,libssl3 -
    libaprutil1-dbd-sqlite3 1.6.3-1+deb12u1 14044 48 amd64 libaprutil1,libsqlite3-0 -
    libaprutil1-ldap 1.6.3-1+deb12u1 12276 40 amd64 libaprutil1,libldap-2.5-0 -
    libasan8 12.2.0-14+deb12u1 2192652 8017 amd64 - -
    libassuan0 2.5.5-5 48464 117 amd64 - -
    libatomic1 12.2.0-14+deb12u1 9376 45 amd64 - -
    libbinutils 2.40-2 572104 2469 amd64 binutils-common -
    libbpf1 1:1.1.2-0+deb12u1 145032 385 amd64 libelf1 -
    libbrotli1 1.0.9-2+deb12u1 274704 783 amd64 - -
    libbsd0 0.11.7-2 117416 202 amd64 - -
    libc-dev-bin 2.36-9+deb12u14 48056 94 amd64 - -
    libc-l10n 2.36-9+deb12u14 676384 4350 all - -
    libc6-dev 2.36-9+deb12u14 1903668 11975 amd64 libc-dev-bin,linux-libc-dev,libcrypt-dev,libnsl-dev,rpcsvc-proto -
    libcap2-bin 1:2.66-4+deb12u3+b1 35220 133 amd64 - -
    libcbor0.8 0.8.0-2+b1 27436 98 amd64 - -
    libcc1-0 12.2.0-14+deb12u1 41736 136 amd64 - -
    libconfig-inifiles-perl 3.000003-2+deb12u1 45984 123 all - -
    libcrypt-dev 1:4.4.33-2 118144 341 amd64 - -
    libctf-nobfd0 2.40-2 153384 301 amd64 - -
    libctf0 2.40-2 89796 232 amd64 libbinutils -
    libcurl3-gnutls 7.88.1-10+deb12u15 386008 828 amd64 libbrotli1,libgssapi-krb5-2,libldap-2.5-0,libnghttp2-14,libpsl5,librtmp1,libssh2-1 ca-certificates
    libcurl4 7.88.1-10+deb12u15 392184 840 amd64 libbrotli1,libgssapi-krb5-2,libldap-2.5-0,libnghttp2-14,libpsl5,librtmp1,libssh2-1,libssl3 ca-certificates
    libdbus-1-3 1.14.10-1~deb12u1 201240 468 amd64 - -
    libdpkg-perl 1.21.23 603796 1987 all perl bzip2,xz-utils
    libdrm-common 2.4.114-1 7112 42 all - -
    libdrm2 2.4.114-1+b1 37472 121 amd64 libdrm-common -
    libedit2 3.1-20221030-2 92992 258 amd64 libbsd0 -
    libegl-mesa0 22.3.6-1+deb12u2 114116 324 amd64 libdrm2,libexpat1,libgbm1,libglapi-mesa,libwayland-client0,libwayland-server0,libx11-xcb1,libxcb-dri2-0,libxcb-dri3-0,libxcb-present0,libxcb-randr0,libxcb-sync1,libxcb-xfixes0,libxcb1,libxshmfence1 -
    libegl1 1.6.0-1 33652 111 amd64 libglvnd0,libegl-mesa0 -
    libelf1 0.188-2.1 173796 1036 amd64 - -
    liberror-perl 0.17029-2 29032 73 all perl -
    libexpat1 2.5.0-1+deb12u5 107940 414 amd64 - -
    libfido2-1 1.12.0-2+b1 77216 241 amd64 libcbor0.8,libssl3 -
    libfstrm0 0.6.1-1 21596 70 amd64 - -
    libgbm1 22.3.6-1+deb12u2 38132 107 amd64 libdrm2,libexpat1,libwayland-server0 -
    libgcc-12-dev 12.2.0-14+deb12u1 2437204 14284 amd64 libgomp1,libitm1,libatomic1,libasan8,liblsan0,libtsan2,libubsan1,libquadmath0 -
    libgdbm-compat4 1.23-3 48156 70 amd64 libgdbm6 -
    libgdbm6 1.23-3 72248 129 amd64 - -
    libglapi-mesa 22.3.6-1+deb12u2 35900 268 amd64 - -
    libgles2 1.6.0-1 16828 105 amd64 libglvnd0 -
    libglvnd0 1.6.0-1 51820 728 amd64 - -
    libgomp1 12.2.0-14+deb12u1 115772 312 amd64 - -
    libgpm2 1.20.7-10+b1 14216 45 amd64 - -
    libgprofng0 2.40-2 812120 3958 amd64 libbinutils -
    libgssapi-krb5-2 1.20.1-2+deb12u5 135168 425 amd64 libk5crypto3,libkrb5-3,libkrb5support0 -
    libicu72 72.1-3+deb12u1 9376124 36170 amd64 - -
    libip4tc2 1.8.9-2 19016 66 amd64 - -
    libip6tc2 1.8.9-2 19416 66 amd64 - -
    libipsec-mb1 1.3-2 981460 12515 amd64 - -
    libisl23 0.25-1.1 683060 2302 amd64 - -
    libitm1 12.2.0-14+deb12u1 26140 115 amd64 - -
    libjansson4 2.14-2 40788 101 amd64 - -
    libjemalloc2 5.3.0-1 275000 872 amd64 - -
    libjpeg62-turbo 1:2.1.5-2 166332 677 amd64 - -
    libjq1 1.6-2.1+deb12u3 136460 366 amd64 libonig5 -
    libjs-jquery 3.6.1+dfsg+~3.5.14-1 326128 705 all - javascript-common
    libjson-c5 0.16-2 44120 109 amd64 - -
    libjudydebian1 1.0.5-5+b2 101652 337 amd64 - -
    libk5crypto3 1.20.1-2+deb12u5 79712 261 amd64 libkrb5support0 -
    libkeyutils1 1.6.3-2 8808 40 amd64 - -
    libkmod2 30+20221128-1 57892 141 amd64 libssl3 -
    libkrb5-3 1.20.1-2+deb12u5 332280 1077 amd64 libk5crypto3,libkeyutils1,libkrb5support0,libssl3 krb5-locales
    libkrb5support0 1.20.1-2+deb12u5 33212 134 amd64 - -
    libksba8 1.6.3-2 128416 316 amd64 - -
    libldap-2.5-0 2.5.13+dfsg-5 183248 553 amd64 libsasl2-2 libldap-common
    libldap-common 2.5.13+dfsg-5 29348 92 all - -
    liblmdb0 0.9.24-1 44996 104 amd64 - -
    liblsan0 12.2.0-14+deb12u1 969300 2942 amd64 - -
    liblua5.3-0 5.3.6-2 122984 495 amd64 - -
    liblzf1 3.6-3 10192 39 amd64 - -
    libmagic-mgc 1:5.44-3 304888 8130 amd64 - -
    libmagic1 1:5.44-3 103752 232 amd64 libmagic-mgc -
    libmariadb3 1:10.11.19-0+deb12u1 179504 553 amd64 mariadb-common,libssl3 -
    libmaxminddb0 1.7.1-1 29812 76 amd64 - -
    libmnl0 1.0.4-3 12476 46 amd64 - -
    libmpc3 1.3.1-1 51480 149 amd64 libmpfr6 -
    libmpfr6 4.2.0-1 700900 1177 amd64 - -
    libncurses6 6.4-4 103136 335 amd64 - -
    libncursesw6 6.4-4 133824 412 amd64 - -
    libnetfilter-conntrack3 1.0.9-3 40704 139 amd64 libmnl0,libnfnetlink0 -
    libnfnetlink0 1.0.2-2 15132 51 amd64 - -
    libnftables1 1.0.6-2+deb12u2 299116 920 amd64 libjansson4,libmnl0,libnftnl11,libxtables12 -
    libnftnl11 1.2.4-2 61632 233 amd64 libmnl0 -
    libnghttp2-14 1.52.0-1+deb12u3 72404 220 amd64 - -
    libnl-3-200 3.7.0-0.2+b1 63124 182 amd64 - -
    libnl-genl-3-200 3.7.0-0.2+b1 21600 58 amd64 libnl-3-200 -
    libnpth0 1.6-3 18980 50 amd64 - -
    libnsl-dev 1.3.0-2 66436 345 amd64 libnsl2,libtirpc-dev -
    libnsl2 1.3.0-2 39480 127 amd64 libtirpc3 -
    libonig5 6.9.8-1 187828 666 amd64 - -
    libpcap0.8 1.10.3-1 156700 368 amd64 libdbus-1-3 -
    libperl5.36 5.36.0-7+deb12u4 4207640 28875 amd64 libgdbm-compat4,libgdbm6,perl-modules-5.36 -
    libpopt0 1.19+dfsg-1 43268 245 amd64 - -
    libpq-dev 15.20-0+deb12u1 156556 595 amd64 libpq5,libssl-dev -
    libpq5 15.20-0+deb12u1 205248 906 amd64 libgssapi-krb5-2,libldap-2.5-0,libssl3 -
    libproc2-0 2:4.0.2-3 62804 232 amd64 - -
    libprotobuf-c1 1.4.1-1+b1 27492 69 amd64 - -
    libpsl5 0.21.2-1 58684 96 amd64 - publicsuffix
    libpython3-stdlib 3.11.2-1+b1 9312 27 amd64 libpython3.11-stdlib -
    libpython3.11-minimal 3.11.2-6+deb12u9 820928 5232 amd64 libssl3 -
    libpython3.11-stdlib 3.11.2-6+deb12u9 1798408 8334 amd64 libpython3.11-minimal,media-types,libncursesw6,libnsl2,libreadline8,libsqlite3-0,libtirpc3 -
    libquadmath0 12.2.0-14+deb12u1 144616 292 amd64 - -
    libreadline8 8.2-1.3 165760 475 amd64 readline-common -
    librecode0 3.6-25 524312 1834 amd64 - -
    librtmp1 2.4+20151223.gitfa8646d.1-2+b2 60824 146 amd64 - -
    libsasl2-2 2.1.28+dfsg-10+deb12u1 59908 167 amd64 libsasl2-modules-db libsasl2-modules
    libsasl2-modules 2.1.28+dfsg-10+deb12u1 66868 284 amd64 libssl3 -
    libsasl2-modules-db 2.1.28+dfsg-10+deb12u1 20524 77 amd64 - -
    libsctp1 1.0.19+dfsg-2 29720 56 amd64 - -
    libsodium23 1.0.18-1+deb12u1 162044 415 amd64 - -
    libsqlite3-0 3.40.1-2+deb12u2 838808 1682 amd64 - -
    libssh2-1 1.10.0-3+deb12u1 175976 353 amd64 libssl3 -
    libssl-dev 3.0.22-1~deb12u2 2450160 12206 amd64 libssl3 -
    libssl3 3.0.22-1~deb12u2 2039888 6042 amd64 - -
    libstdc++-12-dev 12.2.0-14+deb12u1 2047292 19446 amd64 libgcc-12-dev,libc6-dev -
    libtext-charwidth-perl 0.04-11 9496 41 amd64 - -
    libtirpc-common 1.3.3+ds-1 14048 35 all - -
    libtirpc-dev 1.3.3+ds-1 191428 717 amd64 libtirpc3 -
    libtirpc3 1.3.3+ds-1 85192 226 amd64 libgssapi-krb5-2,libtirpc-common -
    libtsan2 12.2.0-14+deb12u1 2196972 7815 amd64 - -
    libubsan1 12.2.0-14+deb12u1 883056 2652 amd64 - -
    libunwind8 1.6.2-3 51172 196 amd64 - -
    libuv1 1.44.2-1+deb12u1 135616 294 amd64 - -
    libwayland-client0 1.21.0-1 28320 89 amd64 - -
    libwayland-server0 1.21.0-1 35876 111 amd64 - -
    libwrap0 7.6.q-32 54936 110 amd64 libnsl2 -
    libx11-6 2:1.8.4-2+deb12u2 759544 1562 amd64 libxcb1,libx11-data -
    libx11-data 2:1.8.4-2+deb12u2 291884 1577 all - -
    libx11-xcb1 2:1.8.4-2+deb12u2 192356 252 amd64 libx11-6 -
    libxau6 1:1.0.9-1 19720 42 amd64 - -
    libxcb-dri2-0 1.15-1 106792 136 amd64 libxcb1 -
    libxcb-dri3-0 1.15-1 106676 136 amd64 libxcb1 -
    libxcb-present0 1.15-1 105420 126 amd64 libxcb1 -
    libxcb-randr0 1.15-1 116680 192 amd64 libxcb1 -
    libxcb-sync1 1.15-1 108692 145 amd64 libxcb1 -
    libxcb-xfixes0 1.15-1 109368 151 amd64 libxcb1 -
    libxcb1 1.15-1 144052 296 amd64 libxau6,libxdmcp6 -
    libxdmcp6 1:1.1.2-3 26344 53 amd64 libbsd0 -
    libxml2 2.9.14+dfsg-1.3~deb12u6 688760 1867 amd64 libicu72 -
    libxshmfence1 1.3-1 8820 26 amd64 - -
    libxtables12 1.8.9-2 30752 101 amd64 - -
    linux-libc-dev 6.1.192-3 2458036 7191 amd64 - -
    locales 2.36-9+deb12u14 3906316 15847 all libc-l10n -
    lsb-base 11.6 4584 12 all - -
    lsb-release 12.0-1 6416 17 all - -
    lsof 4.95.0-1 318268 482 amd64 libtirpc3 -
    make 4.3-4.1 395632 1592 amd64 - -
    mariadb-client 1:10.11.19-0+deb12u1 2952092 62935 amd64 libconfig-inifiles-perl,mariadb-client-core,perl,libssl3 -
    mariadb-client-core 1:10.11.19-0+deb12u1 869892 14655 amd64 libmariadb3,mariadb-common,libedit2,libncurses6,libssl3 -
    mariadb-common 1:10.11.19-0+deb12u1 27624 69 all mysql-common -
    media-types 10.0.0 26136 92 all - -
    mysql-common 5.8+1.1.0 6636 33 all - -
    nano 7.2-1+deb12u1 689556 2804 amd64 libncursesw6 -
    ncurses-term 6.4-4 500860 4289 all - -
    net-tools 2.10-0.1+deb12u2 243404 978 amd64 - -
    netbase 6.4 12800 36 all - -
    netcat-openbsd 1.219-1 41520 108 amd64 libbsd0 -
    netcat-traditional 1.10-47 67876 143 amd64 - -
    nftables 1.0.6-2+deb12u2 70292 176 amd64 libnftables1,libedit2 netbase
    nginx 1.22.1-9+deb12u11 532468 1336 amd64 libssl3,iproute2,nginx-common -
    nginx-common 1.22.1-9+deb12u11 115544 333 all - -
    openssh-client 1:9.2p1-2+deb12u10 993532 5801 amd64 libedit2,libfido2-1,libgssapi-krb5-2,libssl3 -
    openssh-server 1:9.2p1-2+deb12u10 456584 1930 amd64 lsb-base,openssh-client,openssh-sftp-server,procps,ucf,runit-helper,libgssapi-krb5-2,libkrb5-3,libssl3,libwrap0 ncurses-term
    openssh-sftp-server 1:9.2p1-2+deb12u10 65928 217 amd64 openssh-client openssh-server
    openssl 3.0.22-1~deb12u2 1441784 2315 amd64 libssl3 -
    patch 2.7.6-7 127848 248 amd64 - -
    perl 5.36.0-7+deb12u4 239392 670 amd64 perl-modules-5.36,libperl5.36 netbase
    perl-modules-5.36 5.36.0-7+deb12u4 2817356 17821 all - perl
    pinentry-curses 1.2.1-1 77448 140 amd64 libassuan0,libncursesw6 -
    postgresql-client 15+248+deb12u2 10340 16 all postgresql-client-15 -
    postgresql-client-15 15.20-0+deb12u1 1778868 8615 amd64 libpq5,postgresql-client-common,sensible-utils,libreadline8,libssl3 -
    postgresql-client-common 248+deb12u2 35284 130 all netbase,perl -
    procps 2:4.0.2-3 708712 2091 amd64 libncursesw6,libproc2-0 psmisc
    psmisc 23.6-1 258696 909 amd64 - -
    publicsuffix 20230209.2326-1 126380 339 all - -
    python-babel-localedata 2.10.3-1 5614700 29217 all - -
    python3 3.11.2-1+b1 26300 81 amd64 python3-minimal,python3.11,libpython3-stdlib -
    python3-asgiref 3.6.0-1 27636 97 all python3-typing-extensions,python3 -
    python3-babel 2.10.3-1 103324 435 all python-babel-localedata,python3-pkg-resources,python3-tz,python3 -
    python3-blinker 1.5-1 14652 58 all python3 -
    python3-click 8.1.3-2 92160 379 all python3-colorama,python3-importlib-metadata,python3 -
    python3-colorama 0.4.6-2 36808 133 all python3 -
    python3-cryptography 38.0.4-3+deb12u1 665368 2983 amd64 python3,libssl3 -
    python3-distutils 3.11.2-3 130936 638 all python3,python3-lib2to3 -
    python3-dotenv 0.21.0-1 24916 90 all python3 -
    python3-flask 2.2.2-3 105084 444 all python3-click,python3-importlib-metadata,python3-itsdangerous,python3-jinja2,python3-werkzeug,python3 python3-asgiref,python3-blinker,python3-dotenv,python3-pkg-resources
    python3-importlib-metadata 4.12.0-1 24892 79 all python3-typing-extensions,python3-zipp,python3 -
    python3-itsdangerous 2.1.2-3 16968 66 all python3 python3-simplejson
    python3-jinja2 3.1.2-1+deb12u3 120352 540 all python3-markupsafe,python3 python3-babel,python3-pkg-resources
    python3-lib2to3 3.11.2-3 76284 365 all python3 -
    python3-markupsafe 2.1.2-1+b1 13196 53 amd64 python3 -
    python3-minimal 3.11.2-1+b1 26312 111 amd64 python3.11-minimal -
    python3-more-itertools 8.10.0-2 53016 226 all python3 -
    python3-openssl 23.0.0-1 50788 244 all python3-cryptography,python3 -
    python3-pip 23.0.1+dfsg-1 1324972 6678 all ca-certificates,python3-distutils,python3-setuptools,python3-wheel,python3 -
    python3-pip-whl 23.0.1+dfsg-1 1717296 1747 all ca-certificates -
    python3-pkg-resources 66.1.1-1+deb12u2 296604 1052 all python3 -
    python3-pyinotify 0.9.6-2 27352 107 all python3 -
    python3-setuptools 66.1.1-1+deb12u2 521580 2534 all python3-pkg-resources,python3-distutils,python3 -
    python3-setuptools-whl 66.1.1-1+deb12u2 1112076 1316 all - -
    python3-simplejson 3.18.3-1 59804 262 amd64 python3 -
    python3-typing-extensions 4.4.0-1 45180 229 all python3 -
    python3-tz 2022.7.1-4 30136 103 all python3 -
    python3-venv 3.11.2-1+b1 1200 6 amd64 python3.11-venv,python3,python3-distutils -
    python3-werkzeug 2.2.2-3+deb12u1 206124 867 all libjs-jquery,python3-markupsafe,python3 python3-openssl,python3-pyinotify
    python3-wheel 0.38.4-2 30808 131 all python3-distutils,python3 -
    python3-zipp 1.0.0-6+deb12u1 7428 28 all python3-more-itertools,python3 -
    python3.11 3.11.2-6+deb12u9 575032 651 amd64 python3.11-minimal,libpython3.11-stdlib,media-types ca-certificates
    python3.11-minimal 3.11.2-6+deb12u9 2054684 6743 amd64 libpython3.11-minimal,libexpat1 python3.11
    python3.11-venv 3.11.2-6+deb12u9 5896 28 amd64 python3.11,python3-pip-whl,python3-setuptools-whl -
    readline-common 8.2-1.3 68988 89 all - -
    redis-server 5:7.0.15-1~deb12u10 73908 183 amd64 lsb-base,redis-tools -
    redis-tools 5:7.0.15-1~deb12u10 991988 5837 amd64 libatomic1,libjemalloc2,liblzf1,libssl3 -
    rpcsvc-proto 1.4.3-1 63268 246 amd64 - -
    rsync 3.5.0+ds1-0+deb12u1 498456 937 amd64 libpopt0,libssl3 -
    runit-helper 2.15.2 6520 19 all - -
    sensible-utils 0.0.17+nmu1 19020 56 all - -
    sl 5.02-1+b1 13172 60 amd64 libncurses6 -
    socat 1.7.4.4-2 375188 1515 amd64 libssl3,libwrap0 -
    sqlite3 3.40.1-2+deb12u2 353348 533 amd64 libreadline8,libsqlite3-0 -
    strace 6.1-0.1 1313880 2839 amd64 libunwind8 -
    stress 1.0.7-1 21944 56 amd64 - -
    stress-ng 0.15.06-2 2363100 8836 amd64 libapparmor1,libbsd0,libegl1,libgbm1,libgles2,libipsec-mb1,libjpeg62-turbo,libjudydebian1,libkmod2,libsctp1 -
    sudo 1.9.13p3-1+deb12u4 1890344 6055 amd64 - -
    supervisor 4.2.5-1 310800 1707 all lsb-base,python3-pkg-resources,python3 -
    tcpdump 4.99.3-1 466880 1332 amd64 libpcap0.8,libssl3 -
    telnet 0.17+2.4-2+deb12u3 41896 54 all inetutils-telnet -
    tini 0.19.0-1+b3 267204 731 amd64 - -
    traceroute 1:2.1.2-1 51456 155 amd64 - -
    tree 2.1.0-1 52464 113 amd64 - -
    ucf 3.0043+nmu1+deb12u1 55312 214 all sensible-utils -
    unzip 6.0-28+deb12u1 166504 380 amd64 - -
    vim 2:9.0.1378-2+deb12u2 1567756 3650 amd64 vim-common,vim-runtime,libgpm2,libsodium23 -
    vim-common 2:9.0.1378-2+deb12u2 124836 245 all - xxd,vim
    vim-runtime 2:9.0.1378-2+deb12u2 7026844 36406 all - vim
    vim-tiny 2:9.0.1378-2+deb12u2 719960 1689 amd64 vim-common -
    wget 1.21.3-1+deb12u1 937340 3521 amd64 libpsl5 ca-certificates
    xxd 2:9.0.1378-2+deb12u2 84116 135 amd64 - -
    xz-utils 5.4.1-1+deb12u2 471448 1226 amd64 - -
    zip 3.0-13+deb12u1 230316 616 amd64 - unzip
    nodejs 18.20.4+dfsg-1~deb12u1 319452 768 amd64 - -
    npm 9.2.0~ds1-1 365980 2596 all nodejs -
    """

  /// Programs that come with a package: paths, with `=behaviour` where it is not the file's name.
  static let programs = """
    apache2 /usr/sbin/apache2 /usr/sbin/apache2ctl=apachectl /usr/sbin/apachectl
    apache2-utils /usr/bin/ab /usr/bin/htpasswd
    bc /usr/bin/bc
    bind9-dnsutils /usr/bin/dig /usr/bin/nslookup
    bind9-host /usr/bin/host
    bzip2 /usr/bin/bzip2 /usr/bin/bunzip2
    cowsay /usr/games/cowsay
    cron /usr/sbin/cron /usr/bin/crontab
    curl /usr/bin/curl
    figlet /usr/bin/figlet
    file /usr/bin/file
    fortune-mod /usr/games/fortune
    g++ /usr/bin/g++
    gcc /usr/bin/gcc /usr/bin/cc
    gettext-base /usr/bin/envsubst /usr/bin/gettext
    git /usr/bin/git
    gosu /usr/sbin/gosu
    gpg /usr/bin/gpg
    htop /usr/bin/htop
    inetutils-telnet /usr/bin/telnet
    iproute2 /usr/bin/ip /usr/bin/ss /usr/sbin/ip
    iptables /usr/sbin/iptables
    iputils-ping /usr/bin/ping
    jq /usr/bin/jq
    less /usr/bin/less
    lsb-release /usr/bin/lsb_release
    lsof /usr/bin/lsof
    make /usr/bin/make
    mariadb-client /usr/bin/mariadb=mysql /usr/bin/mysql /usr/bin/mariadb-dump=mysqldump /usr/bin/mysqldump /usr/bin/mysqladmin
    nano /usr/bin/nano
    net-tools /usr/sbin/ifconfig /usr/bin/netstat
    netcat-openbsd /usr/bin/nc /usr/bin/netcat=nc
    netcat-traditional /usr/bin/nc /usr/bin/netcat=nc
    nginx /usr/sbin/nginx
    openssh-client /usr/bin/ssh /usr/bin/scp /usr/bin/ssh-keygen
    openssh-server /usr/sbin/sshd
    openssl /usr/bin/openssl
    patch /usr/bin/patch
    perl /usr/bin/perl
    postgresql-client-common /usr/bin/psql /usr/bin/pg_dump /usr/bin/pg_isready
    procps /usr/bin/ps /usr/bin/top /usr/bin/free /usr/bin/uptime /usr/bin/watch /usr/bin/pgrep /usr/bin/pkill /usr/bin/vmstat /usr/bin/w /usr/sbin/sysctl
    psmisc /usr/bin/killall /usr/bin/pstree /usr/bin/fuser
    python3-minimal /usr/bin/python3=python
    python3-pip /usr/bin/pip3=pip /usr/bin/pip
    python3-flask /usr/bin/flask
    redis-server /usr/bin/redis-server
    redis-tools /usr/bin/redis-cli /usr/bin/redis-benchmark
    rsync /usr/bin/rsync
    sl /usr/games/sl
    socat /usr/bin/socat
    sqlite3 /usr/bin/sqlite3
    strace /usr/bin/strace
    stress /usr/bin/stress
    stress-ng /usr/bin/stress-ng
    sudo /usr/bin/sudo
    supervisor /usr/bin/supervisord /usr/bin/supervisorctl
    tcpdump /usr/bin/tcpdump
    tini /usr/bin/tini
    dumb-init /usr/bin/dumb-init
    traceroute /usr/bin/traceroute
    tree /usr/bin/tree
    unzip /usr/bin/unzip
    vim /usr/bin/vim /usr/bin/vi
    vim-tiny /usr/bin/vim.tiny=vim /usr/bin/vi
    wget /usr/bin/wget
    xxd /usr/bin/xxd
    xz-utils /usr/bin/xz
    zip /usr/bin/zip
    nodejs /usr/bin/node /usr/bin/nodejs=node
    npm /usr/bin/npm /usr/bin/npx
    """
}
