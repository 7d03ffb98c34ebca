// The editor's help screen, and what it says in the learner's language.

import Lessons
import Text

/// What the editor says that nano does not.
struct EditorWords: Hashable, Sendable {
  var language: Language

  var viNotice: String {
    switch language {
    case .english:
      "Not vi: a plain editor. Just type. Ctrl-O saves, Ctrl-X leaves (:wq and :q! work too)."
    case .chinese: "这不是 vi，是一个普通编辑器：直接输入即可。Ctrl-O 保存，Ctrl-X 退出（:wq 和 :q! 也可以）。"
    }
  }
  var noModes: String {
    switch language {
    case .english: "No modes here: just type. Ctrl-O saves, Ctrl-X leaves; :wq works too"
    case .chinese: "这里没有模式，直接输入即可。Ctrl-O 保存，Ctrl-X 退出；:wq 也可以"
    }
  }
  func notVi(_ command: String) -> String {
    switch language {
    case .english: "Not an editor command here: \(command) (:w :q :wq :q! and a line number are)"
    case .chinese: "这里没有这个编辑命令：\(command)（只有 :w :q :wq :q! 和行号）"
    }
  }
  func onlyThisFile(_ path: String) -> String {
    switch language {
    case .english: "This editor writes \(path) only"
    case .chinese: "这个编辑器只能写 \(path)"
    }
  }

  var help: [String] {
    switch language {
    case .english:
      [
        "The lab's editor has nano's keys. ^ is Ctrl, M- is Alt.",
        "",
        "^G        this help",
        "^X        leave; asks whether to save",
        "^O, ^S    save",
        "^K  ^U    cut the line; paste what was cut",
        "M-6       copy the line",
        "^W  M-W   search; search again",
        "^\\        search and replace",
        "^C        where the cursor is",
        "^_        go to a line",
        "M-U  M-E  undo; redo",
        "^A  ^E    beginning and end of the line",
        "^Y  ^V    a screen up, a screen down",
        "M-\\  M-/  first line, last line",
        "^D        delete the character under the cursor",
        "",
        "Opened as vi, it also takes :w :q :wq :q! after Escape.",
        "",
        "^X or Esc closes this help.",
      ]
    case .chinese:
      [
        "实验环境的编辑器使用 nano 的按键。^ 是 Ctrl，M- 是 Alt。",
        "",
        "^G        显示本帮助",
        "^X        退出；会问是否保存",
        "^O, ^S    保存",
        "^K  ^U    剪切一行；粘贴",
        "M-6       复制一行",
        "^W  M-W   查找；查找下一个",
        "^\\        查找并替换",
        "^C        显示光标位置",
        "^_        跳到某一行",
        "M-U  M-E  撤销；重做",
        "^A  ^E    行首和行尾",
        "^Y  ^V    上一屏，下一屏",
        "M-\\  M-/  第一行，最后一行",
        "^D        删除光标处的字符",
        "",
        "用 vi 打开时，按 Esc 之后也可以输入 :w :q :wq :q!。",
        "",
        "按 ^X 或 Esc 关闭帮助。",
      ]
    }
  }
}

extension ScreenEditor {
  private var helpLines: [String] {
    words.help.flatMap { line in
      line.isEmpty ? [""] : Wrapping(width: columns).lines(line)
    }
  }
  private var helpRows: Int { max(1, rows - 1) }

  mutating func pressInHelp(_ key: Key) {
    guard let first = help else { return }
    let last = max(0, helpLines.count - helpRows)
    switch key {
    case .up, .control("P"): help = max(0, first - 1)
    case .down, .control("N"): help = min(last, first + 1)
    case .pageUp, .control("Y"): help = max(0, first - helpRows)
    case .pageDown, .control("V"), .character([0x20]): help = min(last, first + helpRows)
    case .home: help = 0
    case .end: help = last
    case .control("X"), .control("C"), .control("G"), .escape, .enter, .character([0x71]),
      .function(1), .function(2):
      help = nil
    default: break
    }
  }

  func helpScreen(from first: Int) -> EditorScreen {
    let heading = "^G".padded(to: 4) + path
    var all = [
      [EditorSpan(text: heading.truncated(to: columns).padded(to: columns), isInverse: true)]
    ]
    for line in helpLines.dropFirst(first).prefix(helpRows) {
      all.append([EditorSpan(text: line.truncated(to: columns), isInverse: false)])
    }
    while all.count < rows { all.append([EditorSpan(text: "", isInverse: false)]) }
    return EditorScreen(rows: Array(all.prefix(rows)), cursorRow: rows - 1, cursorColumn: 0)
  }
}
