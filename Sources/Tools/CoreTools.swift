// The table of the ordinary tools: files, text, processes, time.

package import Commands
package import Machine

/// The ordinary tools. What grep, sed, tar, curl and their kind are is elsewhere in this target.
package func coreTools<Host: MachineHost>() -> [Command<Host>] {
  fileTools() + textTools() + systemTools()
}

private func fileTools<Host: MachineHost>() -> [Command<Host>] {
  [
    LsTool.command(), CatTool.command(), MkdirTool.command(), RmdirTool.command(),
    RmTool.command(), CpTool.command(), MvTool.command(), TouchTool.command(),
    ChmodTool.command(), ChownTool.command(), ChownTool.groupCommand(), LnTool.command(),
    InstallTool.command(), FindTool.command(), StatTool.command(), DuTool.command(),
    DfTool.command(), TreeTool.command(), FileTypeTool.command(), PathTools.pwd(),
    PathTools.basename(), PathTools.dirname(), PathTools.realpath(), PathTools.readlink(),
    ScratchTools.mktemp(), ScratchTools.truncate(), ScratchTools.mkfifo(), ScratchTools.unlink(),
    ScratchTools.fallocate(), DdTool.command(), TarTool.command(), GzipTool.command("gzip"),
    GzipTool.command("gunzip", ["decompress"]), GzipTool.command("zcat", ["decompress", "stdout"]),
  ]
}

private func textTools<Host: MachineHost>() -> [Command<Host>] {
  [
    HeadTool.command(), TailTool.command(), SortTool.command(), UniqTool.command(),
    WcTool.command(), CutTool.command(), TrTool.command(), TeeTool.command(),
    TacTool.command(), RevTool.command(), NlTool.command(), FoldTool.command(),
    ExpandTool.command(), PasteTool.command(), CommTool.command(), JoinTool.command(),
    ShufTool.command(), SplitTool.command(), ColumnTool.command(), SeqTool.command(),
    YesTool.command(), EnvsubstTool.command(), BcTool.command(), OpensslTool.command(),
    ChecksumTools.cksum(), ChecksumTools.sum(), TsortTool.command(), FactorTool.command(),
    NumfmtTool.command(), UnexpandTool.command(), DiffTool.command(), CmpTool.command(),
    DumpTools.od(), DumpTools.xxd(), DumpTools.hexdump(),
    Base64Tool.command(is32: false), Base64Tool.command(is32: true), PagerTool.command("less"),
    PagerTool.command("more"),
  ] + DigestKind.allCases.filter { $0 != .sha224 }.map { SumTools.command($0) }
}

private func systemTools<Host: MachineHost>() -> [Command<Host>] {
  [
    EchoTools.constant("true", 0), EchoTools.constant("false", 1), EchoTools.echo(),
    EchoTools.printf(), EchoTools.test(bracket: false), EchoTools.test(bracket: true),
    EchoTools.expr(), EnvTools.env(), EnvTools.printenv(), EnvTools.nohup(), EnvTools.nice(),
    EnvTools.stdbuf(),
    EnvTools.setsid(), EnvTools.setpriv(), EnvTools.sudo(), EnvTools.su(), WhichTool.command(),
    IdentityTools.id(),
    IdentityTools.whoami(), IdentityTools.groups(), IdentityTools.logname(),
    IdentityTools.users(), IdentityTools.who(), IdentityTools.hostname(), IdentityTools.uname(),
    IdentityTools.arch(), IdentityTools.nproc(), IdentityTools.tty(), IdentityTools.getent(),
    ClockTools.date(), ClockTools.sleep(), ClockTools.sync(), ClockTools.uptime(),
    ClockTools.free(), ClockTools.clear(), ClockTools.stty(), ClockTools.tput(),
    ClockTools.mount(), PsTool.command(), PsTool.busyBox(), BusyBoxTop.command(),
    SignalTools.kill(),
    SignalTools.pgrep(), SignalTools.pkill(), SignalTools.pidof(), SignalTools.killall(),
    XargsTool.command(), TimeoutTool.command(), WatchTool.command(), TopTool.command(),
  ] + AccountTools.commands()
}
