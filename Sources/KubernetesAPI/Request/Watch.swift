// A client's place in the stream of changes.

/// What a watch waits for, and how far it has read.
///
/// A watch is the client's own value; the server keeps nothing about it. Two copies of a world
/// so watch on independently.
package struct Watch: Sendable {
  package var resource: ResourceName
  package var namespace: String?
  package var name: String?
  package var labelSelector: LabelSelector
  package var fieldSelector: FieldSelector
  /// The last change that was handed out.
  package var resourceVersion: Int
  package var asTable: Bool
}

package enum WatchEventType: String, Hashable, Sendable {
  case added = "ADDED"
  case modified = "MODIFIED"
  case deleted = "DELETED"
}

/// One change as a watcher sees it.
package struct WatchEvent: Sendable {
  package var type: WatchEventType
  package var object: APIObject
}
