// The table of the tools that need a network, and of those that come with them.

package import Commands
package import Machine
package import Network

/// Tools of the network, archives, packages, git, editors, the manual.
package func netTools<Host: MachineHost & NetworkHost>() -> [Command<Host>] {
  [
    CurlTool.command(), WgetTool.command(), PingTool.command(), NameTools.nslookup(),
    NameTools.libraryLookup(),
    NameTools.dig(), NameTools.host(), IdentityTools.askingGetent(), InterfaceTools.ip(),
    InterfaceTools.busyBoxIP(),
    InterfaceTools.ifconfig(),
    SocketTools.ss(), SocketTools.netstat(), SocketTools.nc(), ManTool.command(),
    LsofTool.command(), AptTool.command("apt"), AptTool.command("apt-get"), AptLists.cache(),
    DpkgTool.command(), AwsTool.command(), AliyunTool.command(), CowsayTool.command(),
    GitTool.command(),
  ] + ["nano", "vi", "vim", "edit"].map { EditorTool.command($0) } + AbsentTools.commands()
}
