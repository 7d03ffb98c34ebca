// An empty program: what Swift and Foundation cost at a start, which ours is measured against.

import Foundation

@main struct Empty {
  static func main() {}
}
