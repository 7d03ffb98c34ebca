// Work that is shared out to processes: parts that do not know of each other, side by side.

import CProcess
import Foundation

/// Does the same with many items, so many at a time; the results come in the order of the items.
///
/// Each worker is a process: what stops one, a fault of the program's own, costs the item that it was
/// at and nothing else. It is also why the rest of the program may count references as one thread does.
struct Workers {
  let count: Int
  init(_ count: Int) { self.count = count }

  /// - Parameters:
  ///   - work: done by a worker.
  ///   - lost: the result of an item whose worker is gone.
  ///   - each: called in order as soon as a result and all before it are there.
  func map<Item, Result: Codable>(
    _ items: [Item], _ work: (Item) -> Result, lost: (Item) -> Result,
    each: (Result) -> Void = { _ in }
  ) -> [Result] {
    guard let counter = cprocess_shared_counter() else {
      return items.map { item in
        let result = work(item)
        each(result)
        return result
      }
    }
    defer { cprocess_drop(counter) }
    var crew: [Worker] = []
    var results = [Result?](repeating: nil, count: items.count)
    var told = 0
    func hire() {
      guard cprocess_taken(counter) < items.count,
        let worker = Worker(counter, items, work, besides: crew)
      else { return }
      crew.append(worker)
    }
    for _ in 0..<min(max(1, count), items.count) { hire() }
    while !crew.isEmpty {
      for place in Worker.waiting(crew).reversed() {
        let isThere = crew[place].read {
          results[$0] = try? JSONDecoder().decode(Result.self, from: $1)
        }
        guard !isThere else { continue }
        let gone = crew.remove(at: place)
        gone.bury()
        if let index = gone.begun { results[index] = lost(items[index]) }
        hire()
      }
      while told < items.count, let result = results[told] {
        each(result)
        told += 1
      }
    }
    // Left over where no process was to be had, or one went between two items.
    return items.indices.map { index in
      let result = results[index] ?? (cprocess_taken(counter) == 0 ? work : lost)(items[index])
      if index >= told { each(result) }
      return result
    }
  }
}

/// One worker, as the process that hired it sees it.
private struct Worker {
  private let process: Int32
  private let pipe: Int32
  private var buffer: [UInt8] = []
  /// The item that it is at.
  private(set) var begun: Int?

  /// Nil where there is no process to be had.
  init?<Item, Result: Codable>(
    _ counter: UnsafeMutablePointer<Int>, _ items: [Item], _ work: (Item) -> Result,
    besides crew: [Worker]
  ) {
    var ends: [Int32] = [0, 0]
    guard Foundation.pipe(&ends) == 0 else { return nil }
    process = cprocess_fork()
    pipe = ends[0]
    if process == 0 {
      // Else the pipes of the others would not end with the process that reads them.
      for one in crew { close(one.pipe) }
      close(ends[0])
      let out = Note(pipe: ends[1])
      while true {
        let index = cprocess_take(counter)
        guard index < items.count else { _exit(0) }
        out.begins(index)
        out.ends(index, (try? JSONEncoder().encode(work(items[index]))) ?? Data())
      }
    }
    close(ends[1])
    if process < 0 {
      close(ends[0])
      return nil
    }
  }

  /// The places of those who have something to say, or have gone.
  static func waiting(_ crew: [Worker]) -> [Int] {
    var asked = crew.map { pollfd(fd: $0.pipe, events: Int16(POLLIN), revents: 0) }
    while poll(&asked, nfds_t(asked.count), -1) < 0 && errno == EINTR {}
    return asked.indices.filter { asked[$0].revents != 0 }
  }

  /// Takes in what it has written; false where it has gone.
  mutating func read(_ result: (Int, Data) -> Void) -> Bool {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let size = Foundation.read(pipe, &bytes, bytes.count)
    if size < 0, errno == EINTR { return true }
    guard size > 0 else { return false }
    buffer += bytes[..<size]
    while let (note, length) = Note.first(of: buffer) {
      switch note {
      case .begins(let index): begun = index
      case .ends(let index, let data):
        begun = nil
        result(index, data)
      }
      buffer.removeFirst(length)
    }
    return true
  }

  func bury() {
    close(pipe)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
  }
}

/// What a worker writes: the number of an item when it begins it, and again with the result.
///
/// A note is two numbers of eight bytes, the item's and the length of what follows, -1 for a beginning.
private struct Note {
  let pipe: Int32

  func begins(_ index: Int) { write(index, -1, Data()) }
  func ends(_ index: Int, _ result: Data) { write(index, result.count, result) }

  private func write(_ index: Int, _ length: Int, _ data: Data) {
    var bytes = [UInt8]()
    for number in [index, length] { withUnsafeBytes(of: number) { bytes += $0 } }
    bytes += data
    var done = 0
    while done < bytes.count {
      let size = bytes[done...].withUnsafeBytes { Foundation.write(pipe, $0.baseAddress, $0.count) }
      if size < 0, errno == EINTR { continue }
      // The process that asked is gone.
      guard size > 0 else { _exit(1) }
      done += size
    }
  }

  enum Read {
    case begins(Int)
    case ends(Int, Data)
  }

  /// The first whole note, and its length.
  static func first(of bytes: [UInt8]) -> (Read, Int)? {
    guard bytes.count >= 16 else { return nil }
    let (index, length) = bytes.withUnsafeBytes {
      ($0.loadUnaligned(as: Int.self), $0.loadUnaligned(fromByteOffset: 8, as: Int.self))
    }
    guard length >= 0 else { return (.begins(index), 16) }
    guard bytes.count >= 16 + length else { return nil }
    return (.ends(index, Data(bytes[16..<(16 + length)])), 16 + length)
  }
}
