// Which service before which.

import Documents

package enum DependencyOrder {
  /// The services, each behind those that it depends on; where nothing is said, by name.
  package static func sorted(_ services: [ComposeService]) -> [ComposeService] {
    var out: [ComposeService] = []
    var left = services
    while !left.isEmpty {
      let names = Set(left.map(\.name))
      let ready = left.filter { service in
        !service.dependencies.contains { names.contains($0.name) }
      }
      // A circle has been refused before; should one be here, its members go as they are.
      guard !ready.isEmpty else { return out + left }
      out += ready
      let done = Set(ready.map(\.name))
      left.removeAll { done.contains($0.name) }
    }
    return out
  }

  /// A circle of services that wait for each other: `a`, `b`, `a`.
  static func circle(_ services: [ComposeService]) -> [String]? {
    var needs: [String: [String]] = [:]
    for service in services { needs[service.name] = service.dependencies.map(\.name) }
    var done: Set<String> = []
    for service in services where !done.contains(service.name) {
      var path: [String] = []
      var stack: [(name: String, next: Int)] = [(service.name, 0)]
      path.append(service.name)
      while let top = stack.last {
        let list = needs[top.name] ?? []
        guard top.next < list.count else {
          done.insert(top.name)
          stack.removeLast()
          path.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let child = list[top.next]
        if let place = path.firstIndex(of: child) { return Array(path[place...]) + [child] }
        guard !done.contains(child), needs[child] != nil else { continue }
        stack.append((child, 0))
        path.append(child)
      }
    }
    return nil
  }
}
