// curl: asks for pages in the lab's network.

import Commands
import Files
import Machine
import Network

enum CurlTool {
  static func command<Host: MachineHost & NetworkHost>() -> Command<Host> {
    Command(
      "curl", "fetch and send pages: curl URL",
      .follower { host, call in
        let options: CurlOptions
        do throws(CurlOptions.Wrong) {
          options = try CurlOptions(call.arguments.dropFirst())
        } catch {
          if let option = error.unmodelled {
            host.sayUnmodelled("curl \(option)", &call)
          } else {
            call.complain("curl: \(error.message)")
            call.complain(hint)
          }
          return .exit(2)
        }
        switch options.stops {
        case .help?:
          call.write(help)
          return .exit(0)
        case .version?:
          call.write(version)
          return .exit(0)
        case .manual?:
          host.sayUnmodelled("curl --manual", &call)
          return .exit(2)
        case nil: break
        }
        guard !options.urls.isEmpty else {
          // Real: 7.88 says only the hint when nothing at all was given.
          if call.arguments.count > 1 { call.complain("curl: no URL specified!") }
          call.complain(hint)
          return .exit(2)
        }
        for path in options.uploads where path != "-" {
          guard host.machine.files.exists(path, in: host.view(call)) else {
            call.complain("curl: Can't open '\(path)'!")
            call.complain(hint)
            return .exit(26)
          }
        }
        var transfers: [CurlRun<Host>.Transfer] = []
        for (index, url) in options.urls.enumerated() {
          var all = [url]
          if options.globs {
            do throws(CurlGlob.Wrong) {
              all = try CurlGlob.expand(url)
            } catch {
              call.complain("curl: (3) \(error.message)")
              call.complain(url)
              return .exit(3)
            }
          }
          let output =
            index < options.outputs.count
            ? options.outputs[index] : options.remoteForAll ? .remote : nil
          let upload = index < options.uploads.count ? options.uploads[index] : nil
          for one in all {
            transfers.append(CurlRun<Host>.Transfer(url: one, output: output, upload: upload))
          }
        }
        return .follow(CurlRun<Host>(options: options, transfers: transfers))
      })
  }

  private static let hint = "curl: try 'curl --help' or 'curl --manual' for more information"
  private static let version = """
    curl 7.88.1 (x86_64-pc-linux-gnu) libcurl/7.88.1 (swiftlab's imitation)
    Release-Date: 2023-02-20
    Protocols: http https
    Features: SSL

    """
  private static let help = """
    Usage: curl [options...] <url>
     -d, --data <data>           Send <data> with POST
     -f, --fail                  Fail with no output when the status is 400 or more
     -h, --help <category>       Show this help
     -i, --include               Show the answer's headers too
     -I, --head                  Ask for the headers only
     -H, --header <header>       Send this header
     -k, --insecure              Do not check certificates
     -L, --location              Follow redirections
     -m, --max-time <seconds>    Give up after so long
     -o, --output <file>         Write to <file> instead of the standard output
     -O, --remote-name           Write to a file called as the remote one
     -X, --request <method>      Use this method
         --retry <number>        Try again so often
     -s, --silent                No meter, no errors
     -S, --show-error            Errors even with -s
     -T, --upload-file <file>    Send <file> with PUT
     -u, --user <user:password>  Name and password
     -A, --user-agent <name>     Call yourself <name>
     -v, --verbose               Show what is sent and received
     -V, --version               Show the version
     -w, --write-out <format>    Say this afterwards, such as %{http_code}

    """
}
