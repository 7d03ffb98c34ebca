// The bar of a transfer: `[=====>     ]  4.2MB/29.7MB`.

import Text

/// Real: docker's jsonmessage.
enum TransferBar {
  static func text(_ done: Int, of total: Int, isWide: Bool) -> String {
    let filled = total > 0 ? min(50, max(0, done) * 50 / total) : 0
    let box =
      "[" + String(repeating: "=", count: filled) + ">"
      + String(repeating: " ", count: 50 - filled) + "] "
    let amount = HumanSize.docker(done)
    return (isWide ? box : "") + String(repeating: " ", count: max(0, 8 - amount.count)) + amount
      + "/" + HumanSize.docker(total)
  }
}
