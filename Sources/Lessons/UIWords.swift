// Everything that the lab itself says to a learner, in both languages side by side.
//
// The compiler proves that nothing is missing: a saying without its words does not build.

/// A saying of the lab's own.
package enum Saying: Hashable, Sendable {
  // Coming and going
  case askLanguage
  case welcome
  case welcomeBack(lesson: String, step: String)
  case goodbye
  case goodbyeUntil(lesson: String)
  case resumeDiverged(step: String)
  case alreadyRunning
  case cannotSave(path: String, reason: String)
  case narrowTerminal(columns: Int)

  // In a lesson
  case lessonTitle(title: String, minutes: Int)
  case stepTitle(number: Int, of: Int, title: String)
  case stepDone(title: String)
  case stepDoneEarly(title: String)
  case points(Int, of: Int)
  case partly(done: Int, of: Int)
  case notYet
  case onTheWay
  case holdsSoFar
  case holdsNow
  case goOn
  case hint(number: Int)
  case hintCosts(Int)
  case hintOffer
  case noMoreHints
  case skipped(title: String)
  case wrongAnswer(costs: Int)
  case noQuestion
  case lessonDone(title: String, points: Int, of: Int)
  case nextLesson(title: String)
  case allDone
  case settling
  case limit(String)

  // The lab's own commands
  case help
  case unknownCommand(String, near: String?)
  case nothingToUndo
  case undone
  case restarted
  case firstStep
  case lastStep
  case notInALesson
  case timeIs(String)
  case timePassed(String)
  case badTime(String)
  case lessonsHeading
  case progressHeading
  case noProgress
  case levels(LessonLevel)
  case lessonRow(minutes: Int, level: LessonLevel)

  // What gets a beginner stuck
  case stuckInForeground(String)
  case stuckInContinuation
  case stuckInContainer
  case stuckInPager
  case nearName(String)
}

extension Saying {
  package func callAsFunction(_ language: Language) -> String { words[language] }

  package var words: Bilingual {
    switch self {
    case .askLanguage:
      Bilingual("Which language would you like?", "你想用哪种语言？")
    case .welcome:
      Bilingual(
        """
        Welcome to swiftlab. You type real Docker and Kubernetes commands; nothing here can break.
        The lab's own words begin with a colon: :hint helps, :check says how it stands, :help shows all.
        Here is your first task.
        """,
        """
        欢迎来到 swiftlab。你输入的是真正的 Docker 和 Kubernetes 命令，在这里什么也弄不坏。
        实验室自己的命令以冒号开头：:hint 给提示，:check 看做得怎么样，:help 列出全部。
        下面是你的第一个任务。
        """)
    case .welcomeBack(let lesson, let step):
      Bilingual(
        "Welcome back. You are in “\(lesson)”, at “\(step)”.", "欢迎回来。你在《\(lesson)》的“\(step)”这一步。")
    case .goodbye: Bilingual("See you.", "再见。")
    case .goodbyeUntil(let lesson):
      Bilingual(
        "See you. Next time you go on here, in “\(lesson)”.", "再见。下次从这里接着做《\(lesson)》。")
    case .resumeDiverged(let step):
      Bilingual(
        "This swiftlab is newer than the one in which you began, and some answers have changed. You go on "
          + "at the beginning of “\(step)”.",
        "这个 swiftlab 比你开始时用的新，有些应答变了。你从“\(step)”这一步的开头接着做。")
    case .alreadyRunning:
      Bilingual(
        "swiftlab is already running in another window. Close it there first, or use swiftlab play here.",
        "swiftlab 已经在另一个窗口里运行了。先在那边关掉，或者在这里用 swiftlab play。")
    case .cannotSave(let path, let reason):
      Bilingual(
        "Your progress cannot be kept in \(path) (\(reason)). You can go on; it will be forgotten at the end.",
        "没法把进度存到 \(path)（\(reason)）。可以继续做，但退出后就忘了。")
    case .narrowTerminal(let columns):
      Bilingual(
        "This window has \(columns) columns. Tables look better with 80.",
        "这个窗口只有 \(columns) 列，有 80 列的话表格会好看些。")

    case .lessonTitle(let title, let minutes):
      Bilingual("\(title)  (about \(minutes) minutes)", "\(title)（大约 \(minutes) 分钟）")
    case .stepTitle(let number, let of, let title):
      Bilingual("Step \(number) of \(of): \(title)", "第 \(number) 步，共 \(of) 步：\(title)")
    case .stepDone(let title): Bilingual("✓ Done: \(title)", "✓ 完成：\(title)")
    case .stepDoneEarly(let title):
      Bilingual("✓ You have done this already: \(title)", "✓ 这一步你已经做好了：\(title)")
    case .points(let points, let of):
      Bilingual("\(points) of \(of) points", "得 \(points) 分，满分 \(of) 分")
    case .partly(let done, let of):
      Bilingual("✓ \(done) of \(of) is done.", "✓ \(of) 件事做好了 \(done) 件。")
    case .onTheWay: Bilingual("→ On the way.", "→ 方向对了，还没完。")
    case .notYet: Bilingual("✗ Not yet.", "✗ 还差一点。")
    case .holdsSoFar:
      Bilingual("✓ So far all is right.", "✓ 到目前为止都对。")
    case .holdsNow:
      Bilingual(
        "✓ All of it holds now. Whether it lasts is looked at when you type :check",
        "✓ 现在都对了。还要看它稳不稳得住：输入 :check")
    case .goOn: Bilingual("Press Enter to go on.", "按回车继续。")
    case .hint(let number): Bilingual("Hint \(number):", "提示 \(number)：")
    case .hintCosts(let points):
      Bilingual("(The way is shown: \(points) points less.)", "（这条直接告诉你做法，扣 \(points) 分。）")
    case .hintOffer:
      Bilingual("If you are stuck, type :hint", "卡住了就输入 :hint")
    case .noMoreHints: Bilingual("There are no more hints for this step.", "这一步没有更多提示了。")
    case .skipped(let title): Bilingual("– Left out: \(title)", "– 跳过：\(title)")
    case .wrongAnswer(let points):
      Bilingual("✗ Not that. (\(points) points less)", "✗ 不对。（扣 \(points) 分）")
    case .noQuestion: Bilingual("This step asks nothing.", "这一步没有提问。")
    case .lessonDone(let title, let points, let of):
      Bilingual(
        "You have finished “\(title)” with \(points) of \(of) points.",
        "《\(title)》做完了，满分 \(of) 分，得 \(points) 分。")
    case .nextLesson(let title):
      Bilingual(
        "Next comes “\(title)”. Press Enter to begin, or type :quit",
        "下一课是《\(title)》。按回车开始，或者输入 :quit")
    case .allDone:
      Bilingual(
        "That was the last lesson. In swiftlab play you can try whatever you like.",
        "这是最后一课。在 swiftlab play 里，你想试什么就试什么。")
    case .settling:
      Bilingual("Waiting until nothing changes any more…", "等到不再有变化……")
    case .limit(let name):
      Bilingual(
        "The real tool has this, and swiftlab does not model it: \(name). It does not count against you.",
        "真正的工具有这个功能，swiftlab 还没有模拟：\(name)。这不算你错。")

    case .help:
      Bilingual(
        """
        :task        say the task again
        :check       say how it stands
        :hint        the next hint; the last one shows the way and costs points
        :solution    show the way at once; :solution play types it for you
        :answer      answer a question: :answer b
        :next        go on, when the step is done        :back      read the step before
        :skip        leave this step out
        :undo        take the last command back, :undo 3 three of them; :redo again
        :restart     begin this lesson anew              :restart step   this step only
        :checkpoint  in the playground: keep how things are; :goto comes back to it
        :lessons     all lessons                         :progress  what you have done
        :time        what time it is in the lab          :time 5m   five minutes pass
        :quit        leave; next time you go on here
        Everything else goes to the shell, as it would on a real computer.
        """,
        """
        :task        再看一遍任务
        :check       看看做得怎么样
        :hint        下一条提示；最后一条直接告诉你做法，要扣分
        :solution    马上告诉你做法；:solution play 替你输入
        :answer      回答问题：:answer b
        :next        这一步做好后，继续往下            :back      重读上一步
        :skip        跳过这一步
        :undo        撤销上一条命令，:undo 3 撤销三条；:redo 恢复
        :restart     这一课从头再来                    :restart step   这一步从头再来
        :checkpoint  在试验场里：给现状起个名字存下来；:goto 回去
        :lessons     所有课程                          :progress  做过了哪些
        :time        实验室里现在几点                  :time 5m   让时间过去五分钟
        :quit        离开；下次从这里继续
        其他的一切都交给 shell，和在真正的电脑上一样。
        """)
    case .unknownCommand(let word, let near):
      Bilingual(
        "The lab has no \(word)." + (near.map { " Did you mean \($0)?" } ?? "")
          + " :help shows all.",
        "实验室没有 \(word) 这个命令。" + (near.map { "是不是 \($0)？" } ?? "") + ":help 列出全部。")
    case .nothingToUndo: Bilingual("There is nothing to take back.", "没有可以撤销的。")
    case .undone: Bilingual("The last command is taken back.", "上一条命令撤销了。")
    case .restarted: Bilingual("The lesson begins anew.", "这一课从头开始。")
    case .firstStep: Bilingual("This is the first step.", "这是第一步。")
    case .lastStep:
      Bilingual("All steps of this lesson are behind you.", "这一课的所有步骤都过完了。")
    case .notInALesson:
      Bilingual(
        "There is no lesson going on. swiftlab learn begins one.", "现在没有在上课。用 swiftlab learn 开始一课。")
    case .timeIs(let time): Bilingual("In the lab it is \(time).", "实验室里现在是 \(time)。")
    case .timePassed(let time): Bilingual("\(time) have passed.", "过去了 \(time)。")
    case .badTime(let text):
      Bilingual(
        "“\(text)” is no span of time; write 30s, 5m or 2h.", "“\(text)”不是时间长度；请写 30s、5m 或 2h。")
    case .lessonsHeading: Bilingual("Lessons", "课程")
    case .progressHeading: Bilingual("What you have done", "学习进度")
    case .noProgress: Bilingual("You have not done a lesson yet.", "还没有做过课程。")
    case .lessonRow(let minutes, let level):
      Bilingual(
        "(\(Saying.levels(level).words.english), \(minutes) min)",
        "（\(Saying.levels(level).words.chinese)，\(minutes) 分钟）")
    case .levels(.beginner): Bilingual("for beginners", "入门")
    case .levels(.intermediate): Bilingual("intermediate", "进阶")
    case .levels(.advanced): Bilingual("advanced", "高级")

    case .stuckInForeground(let command):
      Bilingual(
        "“\(command)” is still running and keeps the prompt. Ctrl-C ends it.",
        "“\(command)”还在运行，占着提示符。按 Ctrl-C 结束它。")
    case .stuckInContinuation:
      Bilingual(
        "The prompt > means that the command is not finished: a quotation mark or a here-document is "
          + "open. Go on typing, or press Ctrl-C to give it up.",
        "提示符 > 表示命令还没写完：有引号没关，或者 here-document 没结束。接着写，或者按 Ctrl-C 放弃。")
    case .stuckInContainer:
      Bilingual(
        "You are inside a container now. exit (or Ctrl-D) brings you back.",
        "你现在在容器里面。输入 exit（或按 Ctrl-D）就回来了。")
    case .stuckInPager: Bilingual("q leaves this view.", "按 q 离开这个画面。")
    case .nearName(let name): Bilingual("Did you mean \(name)?", "是不是想输入 \(name)？")
    }
  }
}
