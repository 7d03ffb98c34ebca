// Arrays: what needs no function of the program. The rest is in the library's core.js.

extension JSVM {
  private mutating func arrayRef(_ value: JSValue, _ name: String) throws(JSSignal) -> JSRef {
    if case .ref(let ref) = value {
      switch heap.objects[ref].kind {
      case .array, .arguments: return ref
      case .bytes:
        let copy = array(try items(of: value))
        return copy.ref ?? 0
      default: break
      }
      // Something like an array: a copy is worked on.
      let count = try integer(try get(ref, "length"))
      guard count < Self.longest else { throw .limit("memory") }
      var out: [JSValue] = []
      for index in 0..<max(0, count) { out.append(try get(ref, String(index))) }
      return array(out).ref ?? 0
    }
    if case .string(let text) = value {
      return array(text.unicodeScalars.map { .string(String($0)) }).ref ?? 0
    }
    throw typeError("Array.prototype.\(name) called on null or undefined")
  }
  private mutating func place(
    _ value: JSValue, _ count: Int, _ fallback: Int
  ) throws(JSSignal) -> Int {
    let index = try integer(value, fallback)
    return index < 0 ? max(0, count + index) : min(index, count)
  }
  private mutating func checkLock(_ ref: JSRef, _ what: String) throws(JSSignal) {
    guard heap.objects[ref].lock == 0 else {
      let count = heap.objects[ref].items.count
      throw typeError(
        what == "push" || what == "unshift" || what == "splice"
          ? "Cannot add property \(count), object is not extensible"
          : "Cannot assign to read only property '0' of object '[object Array]'")
    }
  }

  mutating func callArray(
    _ native: JSNative, _ this: JSValue, _ list: [JSValue], _ newTarget: JSValue
  ) throws(JSSignal) -> JSValue {
    let first = at(list, 0)
    if native == .arrayType {
      var object = JSObject(kind: .array, proto: try madeProto(newTarget, .array))
      if list.count == 1, case .number(let count) = first {
        guard count >= 0, count == count.rounded(.down), count <= 4_294_967_295 else {
          throw raised(.rangeError, "Invalid array length")
        }
        guard count <= Double(Self.longest) else { throw .limit("memory") }
        object.items = [JSValue](repeating: .hole, count: Int(count))
      } else {
        object.items = list
      }
      return .ref(new(object))
    }
    if native == .arrayIsArray {
      return .bool(first.ref.map { heap.objects[$0].kind == .array } ?? false)
    }
    let ref = try arrayRef(this, native.name)
    let count = heap.objects[ref].items.count
    switch native {
    case .arrayPush:
      try checkLock(ref, "push")
      guard count + list.count < Self.longest else { throw .limit("memory") }
      allocated &+= 24 &* list.count
      heap.objects[ref].items += list
      return .int(count + list.count)
    case .arrayPop:
      try checkLock(ref, "pop")
      return heap.objects[ref].items.popLast() ?? .undefined
    case .arrayShift:
      try checkLock(ref, "shift")
      guard count > 0 else { return .undefined }
      fuel &-= count / 64
      return heap.objects[ref].items.removeFirst()
    case .arrayUnshift:
      try checkLock(ref, "unshift")
      guard count + list.count < Self.longest else { throw .limit("memory") }
      fuel &-= count / 64
      heap.objects[ref].items.insert(contentsOf: list, at: 0)
      return .int(count + list.count)
    case .arraySlice:
      let low = try place(first, count, 0), high = try place(at(list, 1), count, count)
      fuel &-= count / 64
      return array(low < high ? Array(heap.objects[ref].items[low..<high]) : [])
    case .arraySplice:
      try checkLock(ref, "splice")
      let low = try place(first, count, 0)
      let wanted = list.count < 2 ? (list.isEmpty ? 0 : count - low) : try integer(list[1])
      let high = low + max(0, min(wanted, count - low))
      let gone = Array(heap.objects[ref].items[low..<high])
      fuel &-= count / 64
      heap.objects[ref].items.replaceSubrange(low..<high, with: list.dropFirst(2))
      return array(gone)
    case .arrayConcat:
      var out = heap.objects[ref].items
      for one in list {
        if case .ref(let other) = one, heap.objects[other].kind == .array {
          out += heap.objects[other].items
        } else {
          out.append(one)
        }
        guard out.count < Self.longest else { throw .limit("memory") }
      }
      return array(out)
    case .arrayJoin, .arrayToString:
      let mark = native == .arrayToString || first.isUndefined ? "," : try string(first)
      var parts: [String] = []
      var size = 0
      nesting += 1
      defer { nesting -= 1 }
      // Real: an array within itself is nothing; so is what lies too deep here.
      guard nesting < Self.nestingLimit else { return .string("") }
      for item in heap.objects[ref].items {
        if case .ref(let inner) = item, inner == ref {
          parts.append("")
          continue
        }
        let text = item.isNullish ? "" : try string(item)
        size += text.utf8.count + mark.utf8.count
        guard size < Self.longestText else { throw raised(.rangeError, "Invalid string length") }
        parts.append(text)
      }
      return text(parts.joined(separator: mark))
    case .arrayReverse:
      heap.objects[ref].items.reverse()
      return this
    case .arrayIndexOf, .arrayIncludes:
      var from = try place(at(list, 1), count, 0)
      fuel &-= count / 16
      while from < count {
        let item = heap.objects[ref].items[from]
        if native == .arrayIncludes ? sameValue(item, first) : !item.isHole && same(item, first) {
          return native == .arrayIncludes ? .bool(true) : .int(from)
        }
        from += 1
      }
      return native == .arrayIncludes ? .bool(false) : .number(-1)
    case .arrayLastIndexOf:
      return .int(heap.objects[ref].items.lastIndex { same($0, first) } ?? -1)
    case .arrayFill:
      let low = try place(at(list, 1), count, 0), high = try place(at(list, 2), count, count)
      if low < high { for index in low..<high { heap.objects[ref].items[index] = first } }
      return this
    case .arrayAt:
      let index = try integer(first)
      let place = index < 0 ? count + index : index
      return place >= 0 && place < count ? heap.objects[ref].items[place] : .undefined
    case .arrayKeys: return iterator(.array(ref), .keys)
    case .arrayValues: return iterator(.array(ref), .values)
    case .arrayEntries: return iterator(.array(ref), .entries)
    default: return .undefined
    }
  }
}
