// The table of the tools that are small languages: grep, sed, awk, jq.

package import Commands
package import Machine

/// grep, sed, awk and jq, with the other names that they go by.
package func textLanguages<Host: MachineHost>() -> [Command<Host>] {
  [
    GrepTool.command("grep"), GrepTool.command("egrep"), GrepTool.command("fgrep"),
    SedTool.command(), AwkTool.command("awk"), AwkTool.command("gawk"),
    AwkTool.command("mawk"), JqTool.command(),
  ]
}
