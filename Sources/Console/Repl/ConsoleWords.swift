// Every sentence that the console says, in both languages.

import Kernel
import Text

package struct ConsoleWords: Hashable, Sendable {
  package let language: ConsoleLanguage
  package init(_ language: ConsoleLanguage) { self.language = language }

  private func pick(_ english: String, _ chinese: String) -> String {
    language == .english ? english : chinese
  }

  // MARK: The lab's own words

  func unknownWord(_ name: String, near: [ColonWord]) -> String {
    let hint = near.first.map {
      pick(" Did you mean :\($0.rawValue)?", "是不是 :\($0.rawValue)？")
    }
    return pick("The lab has no word :\(name).", "实验环境没有 :\(name) 这个词。") + (hint ?? "")
      + pick(" :help lists them all.", " 输入 :help 查看全部。")
  }
  func onlyInLessons(_ word: ColonWord) -> String {
    pick(
      "There is no lesson here, so :\(word.rawValue) has nothing to do. :lessons shows them.",
      "这里没有课程，:\(word.rawValue) 不起作用。输入 :lessons 查看课程。")
  }
  var undone: String { pick("The last command is undone.", "已撤销上一条命令。") }
  var nothingToUndo: String { pick("There is nothing to undo.", "没有可以撤销的命令。") }
  var help: [(word: ColonWord, says: String)] {
    [
      (.task, pick("show the task again", "再次显示任务")),
      (.hint, pick("a hint; again for a clearer one", "提示；再输入一次会更详细")),
      (.check, pick("look at what is done so far", "检查目前的结果")),
      (.next, pick("go on", "下一步")),
      (.back, pick("one step back", "上一步")),
      (.skip, pick("leave this step out", "跳过这一步")),
      (.solution, pick("show a way to do it", "显示一种做法")),
      (.restart, pick("begin this lesson anew", "重新开始本课")),
      (.undo, pick("take the last command back", "撤销上一条命令")),
      (.lessons, pick("the list of lessons", "课程列表")),
      (.progress, pick("what you have done", "学习进度")),
      (.time, pick("the lab's clock; :time 5m lets time pass", "实验环境的时钟；:time 5m 让时间前进")),
      (.help, pick("this list", "本列表")),
      (.quit, pick("leave; you come back to where you are", "退出；下次从这里继续")),
    ]
  }

  // MARK: Time

  func clock(_ now: Instant) -> String {
    let time = CivilTime(nanoseconds: now.nanoseconds)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let stamp =
      "\(time.year)-\(two(time.month))-\(two(time.day)) "
      + "\(two(time.hour)):\(two(time.minute)):\(two(time.second)) UTC"
    return pick("In the lab it is \(stamp).", "实验环境的时间是 \(stamp)。")
  }
  var badDuration: String {
    pick("Write a duration such as :time 30s or :time 5m.", "请写时长，例如 :time 30s 或 :time 5m。")
  }
  var longestDuration: String {
    pick("At most 24h at once.", "一次最多 24h。")
  }
  var timeRests: String {
    pick(
      "No key for a minute: time stands still in the lab. Any key goes on.",
      "一分钟没有按键：实验环境的时间已暂停。按任意键继续。")
  }

  // MARK: Ways out

  func wayOut(_ place: WayOut) -> String {
    switch place {
    case .running: pick("Still running. Ctrl-C stops it.", "仍在运行。按 Ctrl-C 停止。")
    case .unfinished:
      pick(
        "The command is not finished (a quote, a bracket or EOF is missing). Ctrl-C gives it up.",
        "命令还没有写完（缺少引号、括号或 EOF）。按 Ctrl-C 放弃。")
    case .container:
      pick(
        "You are inside a container. exit or Ctrl-D leads out.",
        "你在容器里面。输入 exit 或按 Ctrl-D 出来。")
    case .reading:
      pick(
        "The command reads what you type. Ctrl-D ends the input, Ctrl-C stops it.",
        "命令正在读取你的输入。Ctrl-D 结束输入，Ctrl-C 停止。")
    case .prompt:
      pick("Another program's prompt. exit or Ctrl-D leads out.", "这是另一个程序的提示符。输入 exit 或按 Ctrl-D 出来。")
    case .pager: pick("q leaves.", "按 q 退出。")
    case .keys: pick("Ctrl-C leaves.", "按 Ctrl-C 退出。")
    }
  }

  // MARK: Typing accidents

  func accident(_ accident: TypingAccident) -> String {
    let place = pick("Column \(accident.column): ", "第 \(accident.column) 列：")
    switch accident.kind {
    case .fullWidthSpace:
      return place + pick("a full-width space; the shell wants a plain one.", "是全角空格，命令行需要半角空格。")
    case .noBreakSpace:
      return place + pick("a no-break space; type a plain one.", "是不间断空格，请改成普通空格。")
    case .invisible:
      return place + pick("an invisible character; type the word again.", "有一个看不见的字符，请重新输入这个词。")
    case .dash(let dash, let plain):
      return place + pick("'\(dash)' is not '\(plain)'.", "“\(dash)”不是“\(plain)”。")
    case .quote(let quote, let plain):
      return place
        + pick("'\(quote)' is not the shell's quote \(plain).", "“\(quote)”不是命令行的引号 \(plain)。")
    case .fullWidth(let wide, let plain):
      return place
        + pick("the full-width '\(wide)' is not '\(plain)'.", "全角“\(wide)”不是“\(plain)”。")
    case .prompt:
      return place
        + pick("the $ of the prompt was copied too; leave it out.", "提示符 $ 也被复制进来了，请去掉。")
    }
  }

  // MARK: What is kept

  package func cannotSave(_ reason: String) -> String {
    pick(
      "Nothing can be saved (\(reason)). The lab goes on without.",
      "无法保存（\(reason)）。实验环境会继续运行，但不保存进度。")
  }
  package func alreadyRuns(_ process: Int?) -> String {
    let who = process.map { pick(" (process \($0))", "（进程 \($0)）") } ?? ""
    return pick(
      "swiftlab already runs in another window\(who). Go on there, or end it first.",
      "swiftlab 已经在另一个窗口中运行\(who)。请在那里继续，或者先结束它。")
  }
  package var resumed: String { pick("You are back where you were.", "已回到上次离开的地方。") }
  package func resumeStopped(_ entry: Int, _ count: Int) -> String {
    pick(
      "This version of the lab plays your session differently from input \(entry) of \(count) on; "
        + "you are back at the point before it.",
      "这个版本的实验环境从第 \(entry)（共 \(count)）个输入起与上次的结果不同；已回到那之前。")
  }
  package var journalOfOtherVersion: String {
    pick(
      "Your last session belongs to another version of this lesson, so the step starts anew.",
      "上次的记录属于本课的另一个版本，所以这一步重新开始。")
  }
  package var bye: String {
    pick("Saved. swiftlab brings you back here.", "已保存。再次运行 swiftlab 会回到这里。")
  }

  // MARK: The host's editor

  func editorFailed(_ reason: String) -> String {
    pick("The editor did not end well (\(reason)); the file is as it was.", "编辑器没有正常结束（\(reason)），文件保持不变。")
  }
  func fileTooBig(_ path: String) -> String {
    pick("\(path) is too big for the editor.", "\(path) 太大，编辑器打不开。")
  }
}
