// Columns as docker and kubectl print them; the expected lines are recordings.

import Testing
import Text

@Suite struct TableTests {
  @Test func `docker ps`() {
    let table = TextTable(
      heads: ["CONTAINER ID", "IMAGE", "COMMAND", "CREATED", "STATUS", "PORTS", "NAMES"],
      rows: [
        [
          "a1942e7d64df", "busybox", "\"false\"", "1 second ago",
          "Restarting (1) Less than a second ago", "", "looper",
        ],
        [
          "419c7a5b386a", "nginx", "\"/docker-entrypoint.…\"", "7 seconds ago", "Up 6 seconds",
          "0.0.0.0:8080->80/tcp, [::]:8080->80/tcp", "web",
        ],
      ])
    #expect(
      table.docker() == """
        CONTAINER ID   IMAGE     COMMAND                  CREATED         STATUS                                  PORTS                                     NAMES
        a1942e7d64df   busybox   "false"                  1 second ago    Restarting (1) Less than a second ago                                             looper
        419c7a5b386a   nginx     "/docker-entrypoint.…"   7 seconds ago   Up 6 seconds                            0.0.0.0:8080->80/tcp, [::]:8080->80/tcp   web

        """)
    let empty = TextTable(heads: ["DRIVER", "VOLUME NAME"])
    #expect(empty.docker() == "DRIVER    VOLUME NAME\n")
  }

  @Test func `docker measures wide characters, kubectl counts scalars`() {
    let table = TextTable(heads: ["NAMES", "IMAGE"], rows: [["容器容器容器容器", "x"]])
    #expect(table.docker() == "NAMES              IMAGE\n容器容器容器容器   x\n")
    #expect(table.kubectl() == "NAMES      IMAGE\n容器容器容器容器   x\n")
    #expect(table.aligned() == "NAMES             IMAGE\n容器容器容器容器  x\n")
  }

  @Test func `kubectl get`() {
    var writer = TabWriter(.kubectl)
    let table = TextTable(
      heads: ["Name", "Ready", "Status", "Restarts", "Age", "Run", "App"],
      rows: [
        ["db", "1/1", "Running", "0", "5s", "", "db"],
        ["hello", "0/1", "Completed", "0", "5s", "hello", ""],
      ])
    #expect(
      table.kubectl(&writer) == """
        NAME    READY   STATUS      RESTARTS   AGE   RUN     APP
        db      1/1     Running     0          5s            db
        hello   0/1     Completed   0          5s    hello\("   ")

        """)
    let more = TextTable(rows: [["db", "1/1", "Running", "0", "6s", "", "db"]])
    #expect(
      more.kubectl(&writer) == "db      1/1     Running     0          6s            db\n")
    #expect(
      TextTable(rows: [
        ["web", "1/1", "Running", "0", "10s"], ["hello", "0/1", "Completed", "0", "6s"],
      ])
      .kubectl() == "web     1/1   Running     0     10s\nhello   0/1   Completed   0     6s\n")
    #expect(TextTable.kubectlCell("a\u{1B}[31m\nb") == "a^[[31m...")
  }

  @Test func `kubectl describe`() {
    var writer = DescribeWriter()
    writer.line(0, "Name:\tdb")
    writer.line(0, "Labels:\tapp=db")
    writer.line(0, "\ttier=back")
    writer.line(0, "Service Account:\tdefault")
    writer.line(0, "IPs:")
    writer.line(1, "IP:\t10.244.2.2")
    writer.line(0, "Containers:")
    writer.line(1, "db:")
    writer.line(2, "Image:\tredis:7")
    writer.line(2, "State:\tRunning")
    writer.line(3, "Started:\tSun, 22 Nov 2026 09:15:53 +0000")
    writer.line(2, "Restart Count:\t0")
    writer.line(2, "Environment:")
    writer.line(3, "MODE:\tprod")
    writer.line(0, "Conditions:")
    writer.append("  Type\tStatus\n")
    writer.append("  PodReadyToStartContainers \tTrue \n")
    #expect(
      writer.text == """
        Name:             db
        Labels:           app=db
                          tier=back
        Service Account:  default
        IPs:
          IP:  10.244.2.2
        Containers:
          db:
            Image:          redis:7
            State:          Running
              Started:      Sun, 22 Nov 2026 09:15:53 +0000
            Restart Count:  0
            Environment:
              MODE:  prod
        Conditions:
          Type                        Status
          PodReadyToStartContainers   True\(" ")

        """)
  }

  @Test func `buildx parts columns with tabs`() {
    let text = TextTable(
      heads: ["ID", "RECLAIMABLE", "SIZE", "LAST ACCESSED"],
      rows: [["ywp8upc0sfgd2iqb3ydkgk1d5", "true ", "0B", "28 seconds ago"]]
    ).docker(.buildx)
    #expect(
      text == "ID\t\t\t\tRECLAIMABLE\tSIZE\tLAST ACCESSED\n"
        + "ywp8upc0sfgd2iqb3ydkgk1d5\ttrue \t\t0B\t28 seconds ago\n")
  }

  @Test func `alignment and odd input`() {
    #expect(
      TextTable(heads: ["a", "n"], rows: [["容", "10"], ["xyz", "5"]])
        .aligned([.left, .right]) == "a     n\n容   10\nxyz   5\n")
    #expect(
      TabWriter.text(
        "a\tb\tc\naa\tbb\tcc", .init(minWidth: 0, tabWidth: 8, padding: 1, alignRight: true))
        == "  a  bc\n aa bbcc")
    #expect(TabWriter.text("", .docker) == "")
    #expect(TabWriter.text("\n\n", .docker) == "\n\n")
    #expect(TabWriter.text("a\tb\u{0C}aaaaaaaaaaaa\tb", .docker) == "a         b\naaaaaaaaaaaa   b")
  }
}
