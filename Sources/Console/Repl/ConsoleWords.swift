// What the console says that the lessons' own words do not hold, in both languages.

import Kernel
package import Lessons
import Text

package struct ConsoleWords: Hashable, Sendable {
  package let language: Language
  package init(_ language: Language) { self.language = language }

  func callAsFunction(_ saying: Saying) -> String { saying(language) }
  private func pick(_ english: String, _ chinese: String) -> String {
    Bilingual(english, chinese)[language]
  }

  // MARK: Time

  func clock(_ now: Instant) -> String {
    let time = CivilTime(nanoseconds: now.nanoseconds)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return self(
      .timeIs(
        "\(time.year)-\(two(time.month))-\(two(time.day)) "
          + "\(two(time.hour)):\(two(time.minute)):\(two(time.second)) UTC"))
  }
  var longestTime: String { pick("At most 24h at once.", "一次最多 24h。") }
  var timeRests: String {
    pick(
      "No key for a minute: time stands still in the lab. Any key goes on.",
      "一分钟没有按键：实验室里的时间停了。按任意键继续。")
  }

  var more: String {
    pick("-- More: Enter goes on, q ends --", "—— 还有：按回车继续，按 q 结束 ——")
  }

  var chooseLesson: String {
    pick(":lessons and a number begins one.", "输入 :lessons 加编号开始一课。")
  }

  var lessonAlone: String {
    pick("That is the end of this lesson. :quit leaves.", "这一课到这里就结束了。输入 :quit 离开。")
  }

  // MARK: Back and forth

  func undone(_ count: Int) -> String {
    count == 1
      ? self(.undone) : pick("The last \(count) commands are taken back.", "最后 \(count) 条命令撤销了。")
  }
  func redone(_ count: Int) -> String {
    count == 1
      ? pick("The command is done again.", "又恢复了这条命令。")
      : pick("\(count) commands are done again.", "恢复了 \(count) 条命令。")
  }
  var nothingToRedo: String { pick("There is nothing to do again.", "没有可以恢复的。") }
  var notNow: String {
    pick(
      "Something is running. End it first (Ctrl-C), or leave the program that asks.",
      "有程序正在运行。先结束它（Ctrl-C），或者退出正在提问的程序。")
  }
  func badCount(_ text: String) -> String {
    pick("“\(text)” is no number of commands.", "“\(text)”不是命令的条数。")
  }
  var stepRestarted: String { pick("The step begins anew.", "这一步从头开始。") }
  func badRestart(_ text: String) -> String {
    pick(
      "“\(text)”? :restart begins the lesson anew, :restart step this step.",
      "“\(text)”？:restart 让这一课从头开始，:restart step 让这一步从头开始。")
  }
  func kept(_ name: String) -> String {
    pick("Kept as “\(name)”. :goto \(name) comes back here.", "已存为“\(name)”。:goto \(name) 回到这里。")
  }
  func wentTo(_ name: String) -> String { pick("Back at “\(name)”.", "回到了“\(name)”。") }
  func checkpoints(_ names: [String]) -> String {
    names.isEmpty
      ? pick(
        "Nothing is kept yet; :checkpoint NAME keeps how things are.",
        "还没有存过；:checkpoint 名字 可以存下现状。")
      : pick(
        "Kept: \(names.joined(separator: ", ")). :goto NAME comes back.",
        "存有：\(names.joined(separator: "、"))。:goto 名字 可以回去。")
  }
  func noCheckpoint(_ name: String, _ names: [String]) -> String {
    pick("There is no “\(name)”. ", "没有“\(name)”。") + checkpoints(names)
  }
  var tooManyCheckpoints: String {
    pick("Twenty are kept already; use one of their names again.", "已经存了二十个；请用已有的名字。")
  }
  func badSolution(_ text: String) -> String {
    pick(
      "“\(text)”? :solution shows the way, :solution play types it for you.",
      "“\(text)”？:solution 告诉你做法，:solution play 替你输入。")
  }
  var cannotPlay: String {
    pick("This one cannot be typed for you; read it and do it.", "这一条没法替你输入，请照着做。")
  }
  var onlyInPlayground: String {
    pick("That is for the playground: swiftlab play", "这个只在试验场里有用：swiftlab play")
  }
  func doesWithout(_ word: ColonWord) -> String {
    pick("This lesson does without :\(word.rawValue).", "这一课不能用 :\(word.rawValue)。")
  }

  // MARK: Ways out

  func wayOut(_ place: WayOut) -> String {
    switch place {
    case .running(let command): self(.stuckInForeground(command))
    case .working(let command):
      pick(
        "“\(command)” is still at work; it ends by itself.", "“\(command)”还在做，做完会自己结束。")
    case .stopping(let command):
      pick(
        "“\(command)” has asked the program to end, and waits for ten seconds at most; then Docker ends it.",
        "“\(command)”已经请程序自己结束，最多等十秒；到时候 Docker 就强行结束它。")
    case .unfinished: self(.stuckInContinuation)
    case .container: self(.stuckInContainer)
    case .pager: self(.stuckInPager)
    case .reading:
      pick(
        "The command reads what you type. Ctrl-D ends the input, Ctrl-C stops the command.",
        "这条命令在读你输入的内容。Ctrl-D 结束输入，Ctrl-C 停止命令。")
    case .prompt:
      pick(
        "This is another program's prompt. exit or Ctrl-D brings you back.",
        "这是另一个程序的提示符。输入 exit 或按 Ctrl-D 就回来了。")
    case .keys: pick("Ctrl-C leaves this view.", "按 Ctrl-C 离开这个画面。")
    }
  }

  // MARK: A second terminal

  var firstTerminalEnded: String {
    pick("The session has ended at its first terminal.", "第一个终端上的会话已经结束。")
  }
  var terminalIsGone: String {
    pick(
      "The session went back to before this terminal was attached. swiftlab attach comes again.",
      "会话回到了连上这个终端之前。再运行一次 swiftlab attach 就能回来。")
  }
  var terminalHasEnded: String {
    pick("The shell of this terminal has ended.", "这个终端的 shell 已经结束。")
  }
  var wordsAreThere: String {
    pick(
      "The lab's words are for the first terminal. :quit or exit leaves this one.",
      "以冒号开头的词要在第一个终端输入。:quit 或 exit 离开这个终端。")
  }
  func attached(to lesson: String) -> String {
    pick(
      "A second terminal of the same session: \(lesson). Same files, same containers, same cluster.",
      "同一个会话的第二个终端：\(lesson)。文件、容器、集群都是同一份。")
  }
  var nobodyToAttachTo: String {
    pick(
      "No lab is running here. Start one first: swiftlab learn, or swiftlab play.",
      "这里没有正在运行的实验室。先启动一个：swiftlab learn 或 swiftlab play。")
  }
  func otherVersion(_ theirs: String) -> String {
    pick(
      "The running lab is another version (\(theirs)); attach with that one.",
      "正在运行的是另一个版本（\(theirs)），请用那个版本来连。")
  }
  var playground: String { pick("the playground", "试验场") }

  // MARK: What is kept

  package func alreadyRuns(_ process: Int?) -> String {
    self(.alreadyRunning) + (process.map { pick(" (process \($0))", "（进程 \($0)）") } ?? "")
      + pick(
        "\nA second terminal of it: swiftlab attach", "\n要开它的第二个终端：swiftlab attach")
  }
  var lessonHasChanged: String {
    pick(
      "Your last session belongs to another version of this lesson; the lesson begins anew.",
      "上次的记录属于这一课的另一个版本，所以这一课从头开始。")
  }
  func setAside(_ path: String) -> String {
    pick("What you typed then is kept in \(path)", "当时输入的内容保存在 \(path)")
  }
  var restartedForNow: String {
    pick(
      "The lesson begins anew. Did you not mean it? :undo brings it back.",
      "这一课从头开始。不是这个意思？:undo 可以退回去。")
  }
  func noSuchLesson(_ name: String) -> String {
    pick("There is no lesson “\(name)”.", "没有名为“\(name)”的课程。")
  }
  package func resumeStopped(_ played: Int, of count: Int) -> String {
    pick(
      "Of the \(count) inputs of your last session, \(played) give the same as then; from there "
        + "on this version of the lab answers differently. You go on at that point.",
      "上次的 \(count) 个输入中，前 \(played) 个的结果与当时相同；之后这个版本的应答不同。你从那里继续。")
  }

  // MARK: Editors

  func editorFailed(_ reason: String) -> String {
    pick(
      "The editor did not end well (\(reason)); the file is as it was.",
      "编辑器没有正常结束（\(reason)），文件保持不变。")
  }
  var noScreen: String {
    pick(
      "There is no screen for an editor here. cat > FILE <<EOF writes a file, too.",
      "这里没有可以显示编辑器的屏幕。也可以用 cat > 文件 <<EOF 来写文件。")
  }
  func fileTooBig(_ path: String) -> String {
    pick("\(path) is too big for the editor.", "\(path) 太大，编辑器打不开。")
  }
}
