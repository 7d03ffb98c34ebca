// The loop: one instruction after the other.

import Kernel
import Machine

extension PyVM {
  /// Runs until the frame that Swift code waits for has ended; gives its result.
  ///
  /// At the top it comes back only by throwing.
  mutating func run() throws(PySignal) -> PyValue {
    while true {
      fuel &-= 1
      if fuel <= 0 { try outOfFuel() }
      let place = frame.counter
      guard place < frame.code.instructions.count else { return .none }
      let instruction = frame.code.instructions[place]
      frame.counter = place + 1
      if instruction.op == .returnValue {
        // NB: what this throws is for whoever waits for the frame, not for the frame below it.
        if let result = try finishFrame(pop()) { return result }
        continue
      }
      do throws(PySignal) {
        switch instruction.op {
        case .yield: if let result = try yieldValue(pop()) { return result }
        case .yieldFrom: if let result = try yieldFrom() { return result }
        default: try execute(instruction)
        }
      } catch {
        switch error {
        case .raise(let exception): try unwind(exception, isNew: instruction.op != .reraise)
        case .block:
          frame.counter = place
          if nesting > 0 { throw .unmodelled("waiting inside a call made by a built-in function") }
          throw error
        default:
          throw error
        }
      }
    }
  }

  /// Fuel is given in slices at the top; inside calls from built-ins it is only counted.
  private mutating func outOfFuel() throws(PySignal) {
    busy += Self.slice
    fuel = Self.slice
    guard busy < Self.busyLimit, nesting == 0 || busy < Self.busyLimit / 4 else {
      throw .limit("steps")
    }
    guard heap.live < Self.heapLimit, stack.count < 1_000_000,
      nesting == 0 || allocated < 2 * Self.memory
    else { throw .limit("memory") }
    if nesting == 0 { throw .block([]) }
  }
  static let slice = 20_000

  /// The end of a frame; a value where Swift code waited for it.
  mutating func finishFrame(_ value: PyValue) throws(PySignal) -> PyValue? {
    let done = frame
    if let names = done.names, !classBodies.isEmpty { classBodies[classBodies.count - 1] = names }
    stack.removeLast(max(0, stack.count - done.base))
    guard let caller = callers.popLast() else { throw .exit(-1) }
    frame = caller
    if let generator = done.generator {
      _ = heap.modify(generator) { object in
        if case .generator(var one) = object {
          one.isRunning = false
          one.frame = nil
          object = .generator(one)
        }
      }
      switch done.finish {
      case .loop(let exit):
        _ = pop()
        frame.counter = exit
        return nil
      case .delegate:
        // The value of `yield from`.
        _ = pop()
        push(value)
        return nil
      case .boundary: throw .raise(stopIteration(value))
      default:
        try unwind(stopIteration(value), isNew: true)
        return nil
      }
    }
    let result = done.instance ?? value
    if done.instance != nil, !value.isNone {
      let name = typeName(value)
      let error = exception(.typeError, "__init__() should return None, not '\(name)'")
      if case .boundary = done.finish { throw .raise(error) }
      try unwind(error, isNew: true)
      return nil
    }
    switch done.finish {
    case .boundary: return result
    case .drop: return nil
    case .again:
      frame.counter -= 1
      return nil
    default:
      push(result)
      return nil
    }
  }

  mutating func stopIteration(_ value: PyValue) -> PyValue {
    makeException(.stopIteration, value.isNone ? [] : [value])
  }

  /// Calls something and waits for its result. Swift's stack grows; so this is bounded.
  mutating func callNow(
    _ callee: PyValue, _ arguments: PyArguments = PyArguments()
  ) throws(PySignal) -> PyValue {
    guard nesting < Self.nestingLimit else {
      throw raised(.recursionError, "maximum recursion depth exceeded")
    }
    nesting += 1
    defer { nesting -= 1 }
    let height = callers.count
    switch try begin(callee, arguments) {
    case .value(let value): return value
    case .entered:
      guard callers.count > height else { return pop() }
      frame.finish = .boundary
      return try run()
    }
  }

  mutating func callNow(_ callee: PyValue, _ arguments: PyValue...) throws(PySignal) -> PyValue {
    try callNow(callee, PyArguments(arguments))
  }

  /// Makes a frame the present one.
  mutating func enter(_ new: PyFrame) throws(PySignal) {
    guard callers.count < Self.deepest else {
      throw raised(.recursionError, "maximum recursion depth exceeded")
    }
    callers.append(frame)
    frame = new
  }
}
