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

  var chooseLesson: String {
    pick(":lessons and a number begins one.", "输入 :lessons 加编号开始一课。")
  }

  // MARK: Ways out

  func wayOut(_ place: WayOut) -> String {
    switch place {
    case .running(let command): self(.stuckInForeground(command))
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

  // MARK: What is kept

  package func alreadyRuns(_ process: Int?) -> String {
    self(.alreadyRunning) + (process.map { pick(" (process \($0))", "（进程 \($0)）") } ?? "")
  }
  var lessonHasChanged: String {
    pick(
      "Your last session belongs to another version of this lesson; the lesson begins anew.",
      "上次的记录属于这一课的另一个版本，所以这一课从头开始。")
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
