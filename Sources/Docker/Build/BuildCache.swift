// What builds have made before: results by the digest of all that they depend on.

import Containers
import Files
import Kernel

package struct BuildCache: Sendable {
  package init() {}
}
