// Functions on lists, durations and moments.

import Kernel
import Text

extension CELEvaluator {
  /// Real: the lists and sets of cel-go, and apiserver's library of lists.
  mutating func lists(_ name: String, _ v: [CELValue]) throws(CELFailure) -> CELValue? {
    if name == "lists.range", case .int(let count)? = v.first {
      try spend(max(0, count))
      return .list((0..<max(0, count)).map(CELValue.int))
    }
    guard case .list(let items)? = v.first else { return nil }
    try spend(items.count)
    switch name {
    case "isSorted":
      for (a, b) in zip(items, items.dropFirst()) {
        guard let order = a.order(b) else { throw .noOverload }
        if order > 0 { return .bool(false) }
      }
      return .bool(true)
    case "sum":
      guard var total = items.first else { return .int(0) }
      for item in items.dropFirst() { total = try apply("_+_", [total, item]) }
      return total
    case "min", "max":
      guard var best = items.first else { throw CELFailure("\(name) called on empty list") }
      for item in items.dropFirst() {
        guard let order = item.order(best) else { throw .noOverload }
        if name == "max" ? order > 0 : order < 0 { best = item }
      }
      return best
    case "indexOf": return .int(items.firstIndex { $0.equals(v[1]) } ?? -1)
    case "lastIndexOf": return .int(items.lastIndex { $0.equals(v[1]) } ?? -1)
    case "distinct":
      var kept: [CELValue] = []
      for item in items {
        try spend(kept.count)
        if !kept.contains(where: { $0.equals(item) }) { kept.append(item) }
      }
      return .list(kept)
    case "flatten":
      return .list(
        items.flatMap { item in
          if case .list(let inner) = item { return inner }
          return [item]
        })
    case "reverse": return .list(items.reversed())
    case "sort":
      return .list(
        items.enumerated().sorted { a, b in
          (a.element.order(b.element) ?? 0, a.offset) < (0, b.offset)
        }.map(\.element))
    case "first": return .optional(items.first)
    case "last": return .optional(items.last)
    case "slice":
      guard v.count == 3, case .int(let start) = v[1], case .int(let end) = v[2] else {
        throw .noOverload
      }
      guard start >= 0, end >= 0 else {
        throw CELFailure("cannot slice(\(start), \(end)), negative indexes not supported")
      }
      guard start <= end else {
        throw CELFailure(
          "cannot slice(\(start), \(end)), start index must be less than or equal to end index")
      }
      guard end <= items.count else {
        throw CELFailure("cannot slice(\(start), \(end)), list is length \(items.count)")
      }
      return .list(Array(items[start..<end]))
    case "sets.contains", "sets.equivalent", "sets.intersects":
      guard v.count == 2, case .list(let others) = v[1] else { throw .noOverload }
      try spend(items.count * others.count)
      func holds(_ all: [CELValue], _ item: CELValue) -> Bool { all.contains { $0.equals(item) } }
      switch name {
      case "sets.contains": return .bool(others.allSatisfy { holds(items, $0) })
      case "sets.intersects": return .bool(others.contains { holds(items, $0) })
      default:
        return .bool(
          others.allSatisfy { holds(items, $0) } && items.allSatisfy { holds(others, $0) })
      }
    default: return nil
    }
  }

  /// Real: the accessors of moments and durations.
  func times(_ name: String, _ v: [CELValue]) throws(CELFailure) -> CELValue? {
    if case .duration(let nanoseconds)? = v.first {
      switch name {
      case "getHours": return .int(nanoseconds / 3_600_000_000_000)
      case "getMinutes": return .int(nanoseconds / 60_000_000_000)
      case "getSeconds": return .int(nanoseconds / 1_000_000_000)
      case "getMilliseconds": return .int(nanoseconds / 1_000_000 % 1000)
      default: return nil
      }
    }
    guard case .timestamp(let moment)? = v.first, name.hasPrefix("get") else { return nil }
    var zone = Zone.utc
    if v.count > 1, case .string(let text) = v[1] { zone = try self.zone(text, at: moment) }
    let civil = CivilTime(nanoseconds: moment.nanoseconds, zone: zone)
    let days = CivilTime.days(year: civil.year, month: civil.month, day: civil.day)
    switch name {
    case "getFullYear": return .int(civil.year)
    case "getMonth": return .int(civil.month - 1)
    case "getDate": return .int(civil.day)
    case "getDayOfMonth": return .int(civil.day - 1)
    case "getDayOfYear":
      return .int(days - CivilTime.days(year: civil.year, month: 1, day: 1))
    case "getDayOfWeek": return .int(floorDivide(days + 4, 7).remainder)
    case "getHours": return .int(civil.hour)
    case "getMinutes": return .int(civil.minute)
    case "getSeconds": return .int(civil.second)
    case "getMilliseconds": return .int(civil.nanosecond / 1_000_000)
    default: return nil
    }
  }
  /// `America/New_York`, `+02:30`, `-08:00`.
  private func zone(_ text: String, at moment: Instant) throws(CELFailure) -> Zone {
    let parts = text.split(separator: ":")
    if parts.count == 2, let hours = Int(parts[0]), let minutes = Int(parts[1]) {
      let sign = text.hasPrefix("-") ? -1 : 1
      return Zone(offset: sign * (abs(hours) * 3600 + minutes * 60))
    }
    guard let named = ClockZone(named: text) else {
      throw CELFailure("unknown time zone \(text)")
    }
    return named.zone(at: moment.seconds)
  }
}
