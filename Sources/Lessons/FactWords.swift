// The words for what a check has found, in both languages.

import Documents
import Text

extension Verdict {
  /// What is there, what was wanted, and the one step that would mend it: a line each.
  ///
  /// Where the lesson has words of its own they stand in the place of the mend, and of what was
  /// wanted as far as that is a pattern: its author knows better what the learner can read.
  package func lines(in language: Language) -> [String] {
    guard let say else {
      return facts.map { $0.words[language] } + (mend.map { [$0.words[language]] } ?? [])
    }
    // Two differences say how far it is; a longer list would stand between the learner and the words.
    var lines = facts.filter { !$0.saysLittle }.prefix(2).map { $0.wordsBesideOwn[language] }
    lines.append(say[language])
    // What is not there at all has to be made first, whatever is said of it.
    if case .noneCalled(let subject, _)? = facts.first,
      ["image", "container"].contains(subject.kind),
      let mend
    {
      lines.append(mend.words[language])
    }
    return lines
  }
}

extension Mend {
  package var words: Bilingual {
    switch self {
    case .command(let command): Bilingual("What would mend it: \(command)", "这样就好了：\(command)")
    case .commands(let first, let second):
      Bilingual("What would mend it: \(first), then \(second)", "这样就好了：先 \(first)，再 \(second)")
    case .verb(let verb):
      Bilingual("What could mend it: \(verb) (:hint says more)", "可以用 \(verb)（输入 :hint 看提示）")
    case .hint: Bilingual(":hint says more.", "输入 :hint 看提示。")
    case .verbBesideHint(let verb): Bilingual("What could mend it: \(verb)", "可以用 \(verb)")
    case .look(let command): Bilingual("See more with: \(command)", "想看清楚：\(command)")
    case .editFile(let path):
      Bilingual("Have a look at the file: nano \(path)", "看看这个文件：nano \(path)")
    case .recompose:
      Bilingual(
        "What would mend it: change the compose file, then docker compose up -d",
        "这样就好了：改好 compose 文件，再 docker compose up -d")
    case .wait: Bilingual("Give it a few seconds.", "再等几秒钟。")
    }
  }
}

extension Fact {
  /// Whether the lesson's own words leave nothing of it to say.
  fileprivate var saysLittle: Bool {
    switch self {
    case .holdsButShouldNot, .ranNone: true
    case .differs(_, _, nil, let wanted): !wanted.isPlain
    default: false
    }
  }

  package var words: Bilingual {
    var words = plainWords
    if words.english.hasPrefix("the ") { words.english = "T" + words.english.dropFirst() }
    return words
  }

  /// The words where the lesson's own stand below: without what was wanted, where that is a pattern,
  /// a text or a part of an object.
  var wordsBesideOwn: Bilingual {
    var words =
      switch self {
      case .differs(let subject, let path, let found, let wanted) where !wanted.isPlain:
        Bilingual(
          "\(Self.the(subject).english): \(path) \(Self.found(found, path).english).",
          "\(Self.the(subject).chinese)的 \(path) \(Self.found(found, path).chinese)。")
      case .fileDiffers(let path, let test, let excerpt) where test.lacks.isEmpty:
        // How a tool's own settings begin tells a learner nothing.
        path.hasPrefix(".")
          ? Bilingual("The file \(path) is not yet as it should be.", "文件 \(path) 还不是要的样子。")
          : Bilingual(
            "The file \(path) is not yet as it should be"
              + (excerpt.isEmpty ? "; it is empty." : "; it begins: \(excerpt)"),
            "文件 \(path) 还不是要的样子" + (excerpt.isEmpty ? "，它是空的。" : "，开头是：\(excerpt)"))
      case .wrongBody(let url, let test, let excerpt) where test.matches != nil:
        Bilingual("\(url) answers: \(excerpt)", "\(url) 有应答，它说的是：\(excerpt)")
      case .logsLack(let subject, _):
        Bilingual(
          "\(Self.the(subject).english) has not written yet what this step waits for.",
          "\(Self.the(subject).chinese)的日志里还没有这一步要等的那句话。")
      case .requestLacks(let command, let test) where test.lacks.isEmpty:
        Bilingual("What was done is: \(command)", "执行过的是：\(command)")
      default: self.words
      }
    if words.english.hasPrefix("the ") { words.english = "T" + words.english.dropFirst() }
    return words
  }

  private var plainWords: Bilingual {
    switch self {
    case .noneCalled(let subject, let others): Self.none(subject, others)
    case .noContainerFrom(let image):
      Bilingual(
        "No container has been made from the image \(image) yet.", "还没有用镜像 \(image) 启动过容器。")
    case .tooFewOf(let kind, let found, let wanted):
      Bilingual(
        "There are \(found) of this kind: \(Self.kind(kind).english). Wanted: \(wanted.words.english).",
        "这样的\(Self.kind(kind).chinese)现有 \(found) 个，要的是 \(wanted.words.chinese)。")
    case .wrongImage(let subject, let found, let wanted):
      Bilingual(
        "\(Self.the(subject).english) was made from the image \(found). Wanted: \(wanted).",
        "\(Self.the(subject).chinese)用的是镜像 \(found)，要的是 \(wanted)。")
    case .notRunning(let subject, let status, let code): Self.notRunning(subject, status, code)
    case .wasSoBefore:
      Bilingual(
        "That was so from the beginning, since a step before this one was left out. Do that one first: "
          + ":back shows it.",
        "本来就是这样，因为前面有一步跳过了。先把那一步做了：用 :back 看。")
    case .notAnswered:
      Bilingual("The question has not been answered rightly yet.", "问题还没有答对。")
    case .stillRunning(let subject):
      Bilingual(
        "\(Self.the(subject).english) is still running.", "\(Self.the(subject).chinese)还在运行。")
    case .wrongPorts(let subject, let found, let wanted):
      Self.ports(subject, found, wanted)
    case .differs(let subject, let path, let found, let wanted):
      Self.differs(subject, path, found, wanted)
    case .notOnNetwork(let subject, let network, let others):
      Bilingual(
        "\(Self.the(subject).english) is not on the network \(network)"
          + (others.isEmpty ? "." : "; it is on: \(others.joined(separator: ", "))."),
        "\(Self.the(subject).chinese)没有接在网络 \(network) 上"
          + (others.isEmpty ? "。" : "，它接在：\(others.joined(separator: "、"))。"))
    case .elsewhere(let subject, let wanted, let found):
      Bilingual(
        "There is a \(subject.kind) \(subject.name), but in the namespace \(found). "
          + "Wanted: in \(wanted).",
        "有叫 \(subject.name) 的 \(subject.kind)，但在命名空间 \(found) 里，要的是在 \(wanted) 里。")
    case .findsNobody(let service):
      Bilingual(
        "The service \(service) has found no pod: it has no endpoints.",
        "服务 \(service) 一个 Pod 也没有找到：它没有端点。")
    case .stillSo(let subject, let path, let found):
      Bilingual(
        "\(path) of \(Self.the(subject).english) is still \(found.shown).",
        "\(Self.the(subject).chinese)的 \(path) 还是 \(found.shown)。")
    case .logsLack(let subject, let test):
      Bilingual(
        "What \(Self.the(subject).english) has written \(test.lack.english).",
        "\(Self.the(subject).chinese)的日志里\(test.lack.chinese)。")
    case .stillThere(let subject, let state):
      Bilingual(
        "\(Self.the(subject).english) is still there\(state.isEmpty ? "" : " (\(state))").",
        "\(Self.the(subject).chinese)还在\(state.isEmpty ? "" : "（\(state)）")。")
    case .noFile(let path, let near):
      Bilingual(
        "There is no file \(path)."
          + (near.isEmpty ? "" : " Beside it there is: \(near.joined(separator: ", "))."),
        "没有 \(path) 这个文件。" + (near.isEmpty ? "" : "旁边有：\(near.joined(separator: "、"))。"))
    case .isFolder(let path):
      Bilingual("\(path) is a folder, and a file is wanted.", "\(path) 是文件夹，要的是文件。")
    case .fileThere(let path):
      Bilingual("The file \(path) is still there.", "文件 \(path) 还在。")
    case .fileDiffers(let path, let test, let excerpt):
      Bilingual(
        "The file \(path) \(test.lack.english)"
          + (excerpt.isEmpty ? "; it is empty." : "; it begins: \(excerpt)"),
        "文件 \(path) 里\(test.lack.chinese)" + (excerpt.isEmpty ? "，它是空的。" : "，开头是：\(excerpt)"))
    case .noAnswer(let url, let failure, let doors):
      Bilingual(
        "Nobody answers at \(url) (\(failure.words.english))."
          + (doors.isEmpty
            ? "" : " What is published (outside:inside): \(doors.joined(separator: ", "))."),
        "\(url) 没有人应答（\(failure.words.chinese)）。"
          + (doors.isEmpty ? "" : "发布了的端口（外面:里面）：\(doors.joined(separator: "、"))。"))
    case .wrongStatus(let url, let found, let wanted):
      Bilingual(
        "\(url) answers with the status \(found). Wanted: \(wanted.words.english).",
        "\(url) 的应答状态是 \(found)，要的是 \(wanted.words.chinese)。")
    case .wrongBody(let url, let test, let excerpt):
      Bilingual(
        "\(url) answers, but \(test.lack.english). It says: \(excerpt)",
        "\(url) 有应答，但里面\(test.lack.chinese)。它说的是：\(excerpt)")
    case .notAsked(let command, let about, let nearest): Self.notAsked(command, about, nearest)
    case .askedInVain(let text, status: 0):
      // The step asks for a failure: what the tool says then is the thing to be seen.
      Bilingual(
        "\(text) succeeded, and here it is meant to fail.", "\(text) 成功了，而这里要看的是它失败。")
    case .askedInVain(let text, let status):
      Bilingual(
        "\(text) was tried, and it failed (exit status \(status)).",
        "试过 \(text)，但没有成功（退出码 \(status)）。")
    case .outputLacks(let command, let test) where !test.lacks.isEmpty:
      Bilingual(
        "What \(command) showed \(test.lack.english).",
        "\(command) 显示的内容里\(test.lack.chinese)。")
    case .outputLacks(let command, _):
      // NB: the word that is missing may be what the learner is to find out, so it is not named.
      Bilingual(
        "What \(command) showed is not yet what this step looks for.",
        "\(command) 显示的内容里，还没有这一步要看的东西。")
    case .ranNone(_, let command):
      // NB: which program it takes may be what the learner is to find out.
      Bilingual(
        "With \(command) no program in the container has done what this step asks for.",
        "用 \(command) 的时候，容器里还没有程序真正做过这一步要做的事。")
    case .requestLacks(let command, let test):
      Bilingual(
        "The command \(command) \(test.lack.english).",
        "命令 \(command) 里\(test.lack.chinese)。")
    case .holdsButShouldNot:
      Bilingual("Something is so that should not be so.", "有样东西本不该是这样。")
    case .notStable(let time):
      Bilingual(
        "It was right, but it did not stay right for \(Int(time.inSecondsRounded)) seconds.",
        "一度是对的，但没能保持 \(Int(time.inSecondsRounded)) 秒。")
    }
  }
}

extension Fact {
  /// The name of a kind: docker's in words, Kubernetes' as they are.
  private static func kind(_ kind: String) -> Bilingual {
    switch kind {
    case "container": Bilingual("container", "容器")
    case "image": Bilingual("image", "镜像")
    case "volume": Bilingual("volume", "卷")
    case "network": Bilingual("network", "网络")
    default: Bilingual(kind, " \(kind) ")
    }
  }
  private static func the(_ subject: Subject) -> Bilingual {
    let kind = kind(subject.kind)
    let chinese = kind.chinese.hasPrefix(" ") ? subject.kind : kind.chinese
    return Bilingual("the \(kind.english) \(subject.name)", "\(chinese) \(subject.name) ")
  }

  private static func none(_ subject: Subject, _ others: [Other]) -> Bilingual {
    let kind = kind(subject.kind)
    let isAny = subject.name == "*"
    var english =
      isAny ? "There is no \(kind.english)." : "No \(kind.english) is called \(subject.name)."
    let bare = kind.chinese.trimmed
    var chinese =
      isAny
      ? "一个\(kind.chinese)也没有。"
      : "没有叫 \(subject.name) 的\(bare == subject.kind ? " " : "")\(bare)。"
    if !others.isEmpty {
      let list = { (open: String, close: String, comma: String) in
        others.map { $0.about.isEmpty ? $0.name : "\($0.name)\(open)\($0.about)\(close)" }
          .joined(separator: comma)
      }
      english += " There is: \(list(" (", ")", "; "))."
      chinese += "现有：\(list("（", "）", "；"))。"
    }
    return Bilingual(english, chinese)
  }

  private static func notRunning(_ subject: Subject, _ status: String, _ code: Int?) -> Bilingual {
    let the = the(subject)
    return switch status {
    case "created":
      Bilingual(
        "\(the.english) has been made, but not started.", "\(the.chinese)已经创建，但还没有启动。")
    case "paused": Bilingual("\(the.english) is paused.", "\(the.chinese)暂停了。")
    default:
      Bilingual(
        "\(the.english) is not running: it ended with exit code \(code ?? 0).",
        "\(the.chinese)没有在运行：它已经结束，退出码是 \(code ?? 0)。")
    }
  }

  private static func ports(_ subject: Subject, _ found: [String], _ wanted: [String]) -> Bilingual
  {
    let the = the(subject)
    let ports = wanted.joined(separator: ", ")
    if found.isEmpty {
      return Bilingual(
        "\(the.english) publishes no port. Wanted: \(ports) (outside:inside).",
        "\(the.chinese)没有发布端口，要的是 \(ports)（外面:里面）。")
    }
    let there = found.joined(separator: ", ")
    return Bilingual(
      "\(the.english) publishes \(there). Wanted: \(ports) (outside:inside).",
      "\(the.chinese)发布的是 \(there)，要的是 \(ports)（外面:里面）。")
  }

  private static func notAsked(_ command: String, _ about: String?, _ nearest: String?) -> Bilingual
  {
    let whole = about.map { "\(command) (\($0))" } ?? command
    let chinese = about.map { "\(command)（\($0)）" } ?? command
    guard let nearest else {
      return Bilingual("\(whole) has not been done yet.", "还没有执行过 \(chinese)。")
    }
    return Bilingual(
      "\(whole) has not been done yet; what was done is: \(nearest)",
      "还没有执行过 \(chinese)；执行过的是：\(nearest)")
  }

  private static func differs(
    _ subject: Subject, _ path: String, _ found: Value?, _ wanted: Expectation
  ) -> Bilingual {
    let the = the(subject), found = Self.found(found, path)
    switch wanted {
    case .present:
      return Bilingual("\(the.english) has no \(path).", "\(the.chinese)里没有 \(path)。")
    case .absent:
      return Bilingual(
        "\(path) of \(the.english) \(found.english). It is not wanted here.",
        "\(the.chinese)的 \(path) \(found.chinese)，这里不该有。")
    case .list where found == notSet, .object where found == notSet:
      return Bilingual("\(the.english) has no \(path) yet.", "\(the.chinese)里还没有 \(path)。")
    default:
      return Bilingual(
        "\(path) of \(the.english) \(found.english). Wanted: \(wanted.words.english).",
        "\(the.chinese)的 \(path) \(found.chinese)，要的是 \(wanted.words.chinese)。")
    }
  }

  private static let notSet = Bilingual("is not set", "没有写")
  private static func found(_ value: Value?, _ path: String) -> Bilingual {
    guard let value, !value.isEmpty || value.bool != nil else {
      // Real: Kubernetes leaves a count out that is nought.
      return path.hasPrefix("status.") && path.hasSuffix("Replicas")
        ? Bilingual("is 0", "是 0") : notSet
    }
    return Bilingual("is \(value.shown)", "是 \(value.shown)")
  }
}

extension Value {
  /// The value for a sentence: a text as it is, anything else as JSON, not too long.
  var shown: String { (string ?? json(.goPlain)).truncated(to: 80) }
}

extension Duration {
  fileprivate var inSecondsRounded: Double { (Double(components.seconds)).rounded() }
}

extension Expectation {
  /// Whether it can be told in a few words: no pattern, and no part of an object.
  var isPlain: Bool {
    switch self {
    case .matches, .list, .object: false
    case .not(let other): other.isPlain
    case .oneOf(let all): all.allSatisfy(\.isPlain)
    default: true
    }
  }

  /// `"2"` and `2` are told as one.
  private static func once(_ words: [String]) -> [String] {
    var told: [String] = []
    for word in words where !told.contains(word) { told.append(word) }
    return told
  }

  package var words: Bilingual {
    switch self {
    case .equals(let value): Bilingual(value.shown, value.shown)
    case .image(let name): Bilingual(name, name)
    case .matches(let pattern):
      Bilingual("something that matches \(pattern.text)", "符合 \(pattern.text) 的内容")
    case .oneOf(let all):
      Bilingual(
        Self.once(all.map(\.words.english)).joined(separator: " or "),
        Self.once(all.map(\.words.chinese)).joined(separator: " 或 "))
    case .atLeast(let bound):
      Bilingual("at least \(Self.number(bound))", "至少 \(Self.number(bound))")
    case .atMost(let bound): Bilingual("at most \(Self.number(bound))", "至多 \(Self.number(bound))")
    case .count(let count): Bilingual("\(count) items", "\(count) 项")
    case .not(let other):
      Bilingual("anything but \(other.words.english)", "除 \(other.words.chinese) 以外")
    case .absent: Bilingual("nothing", "没有")
    case .present: Bilingual("something", "有")
    case .list(let all):
      Bilingual(
        all.map(\.words.english).joined(separator: ", "),
        all.map(\.words.chinese).joined(separator: "、"))
    case .object(let members):
      Bilingual(
        members.map { "\($0.key): \($0.expectation.words.english)" }.joined(separator: ", "),
        members.map { "\($0.key): \($0.expectation.words.chinese)" }.joined(separator: ", "))
    }
  }
  private static func number(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }
}

extension TextTest {
  /// What a text lacks or should lack, after its name.
  package var lack: Bilingual {
    if let first = contains.first { return Bilingual("has no “\(first)”", "没有“\(first)”") }
    if let matches {
      return Bilingual(
        "has no line that matches \(matches.text)", "没有符合 \(matches.text) 的一行")
    }
    if let first = lacks.first {
      return Bilingual("still has “\(first)” in it", "还有“\(first)”")
    }
    return Bilingual("is not what is wanted", "不是要的内容")
  }
}

extension RequestFailure {
  package var words: Bilingual {
    switch self {
    case .refused: Bilingual("connection refused", "连接被拒绝")
    case .unknownHost: Bilingual("no such host", "没有这个主机")
    case .noAnswer: Bilingual("no answer", "没有应答")
    case .reset: Bilingual("connection reset", "连接被断开")
    }
  }
}
