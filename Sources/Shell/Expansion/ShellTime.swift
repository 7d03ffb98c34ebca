// Times in prompts and in printf's %(…)T: strftime's letters, in UTC.

import Text

enum ShellTime {
  static func text(_ layout: String, seconds: Int) -> String {
    TimeFormat.text(layout, CivilTime(seconds: seconds), dialect: .c)
  }
}
