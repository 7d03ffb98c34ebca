// Times in prompts and in printf's %(…)T: strftime's letters, in UTC.

enum ShellTime {
  private static let days = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  struct Civil {
    var year: Int, month: Int, day: Int, weekday: Int, yearDay: Int
    var hour: Int, minute: Int, second: Int
  }
  /// The date of a moment, by the proleptic Gregorian calendar.
  static func civil(_ seconds: Int) -> Civil {
    let seconds = min(max(seconds, -60_000_000_000_000), 60_000_000_000_000)
    var days = seconds / 86_400
    var rest = seconds % 86_400
    if rest < 0 {
      rest += 86_400
      days -= 1
    }
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthPart = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthPart + 2) / 5 + 1
    let month = monthPart < 10 ? monthPart + 3 : monthPart - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
    let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
    let yearDay = before[month - 1] + day - 1 + (isLeap && month > 2 ? 1 : 0)
    let weekday = ((days % 7) + 11) % 7
    return Civil(
      year: year, month: month, day: day, weekday: weekday, yearDay: yearDay, hour: rest / 3600,
      minute: rest / 60 % 60, second: rest % 60)
  }

  static func text(_ layout: String, seconds: Int) -> String {
    let c = civil(seconds)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    func blank(_ value: Int) -> String { value < 10 ? " \(value)" : "\(value)" }
    let hour12 = c.hour % 12 == 0 ? 12 : c.hour % 12
    var out = "", isEscape = false
    for letter in layout {
      guard isEscape else {
        if letter == "%" { isEscape = true } else { out.append(letter) }
        continue
      }
      isEscape = false
      switch letter {
      case "Y": out += String(c.year)
      case "C": out += two(c.year / 100)
      case "y": out += two(c.year % 100)
      case "m": out += two(c.month)
      case "d": out += two(c.day)
      case "e": out += blank(c.day)
      case "H": out += two(c.hour)
      case "I": out += two(hour12)
      case "k": out += blank(c.hour)
      case "l": out += blank(hour12)
      case "M": out += two(c.minute)
      case "S": out += two(c.second)
      case "p": out += c.hour < 12 ? "AM" : "PM"
      case "j":
        let day = String(c.yearDay + 1)
        out += String(repeating: "0", count: 3 - day.utf8.count) + day
      case "a": out += String(days[c.weekday].prefix(3))
      case "A": out += days[c.weekday]
      case "b", "h": out += String(months[c.month - 1].prefix(3))
      case "B": out += months[c.month - 1]
      case "u": out += String(c.weekday == 0 ? 7 : c.weekday)
      case "w": out += String(c.weekday)
      case "s": out += String(seconds)
      case "z": out += "+0000"
      case "Z": out += "UTC"
      case "n": out += "\n"
      case "t": out += "\t"
      case "%": out += "%"
      case "F": out += text("%Y-%m-%d", seconds: seconds)
      case "T", "X": out += text("%H:%M:%S", seconds: seconds)
      case "R": out += text("%H:%M", seconds: seconds)
      case "D", "x": out += text("%m/%d/%y", seconds: seconds)
      case "r": out += text("%I:%M:%S %p", seconds: seconds)
      case "c": out += text("%a %b %e %H:%M:%S %Y", seconds: seconds)
      default:
        out += "%"
        out.append(letter)
      }
    }
    return isEscape ? out + "%" : out
  }
}
