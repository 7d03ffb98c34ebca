// YAML's grammar: which token may follow which, with a stack of its own instead of recursion.

import Kernel
import Text

extension YAMLReader {
  /// A collection being read.
  struct Frame {
    enum Kind {
      case blockSequence, indentlessSequence, flowSequence
      case blockMapping, flowMapping
      /// One pair in a sequence: `[a: b]`.
      case flowPair
    }
    let kind: Kind
    let start: SourcePosition
    var end: SourcePosition
    var properties = Properties()
    var items: [Composed] = []
    var pairs: [(Composed, Composed)] = []
    /// The key whose value is being read.
    var key: Composed?
    /// The node being read is a key in a flow mapping that has no value.
    var isBareKey = false

    init(_ kind: Kind, _ token: YAMLToken) {
      self.kind = kind
      start = token.start
      end = token.end
    }

    mutating func accept(_ node: Composed) {
      end = max(end, node.place.range.upperBound)
      switch kind {
      case .blockSequence, .indentlessSequence, .flowSequence: items.append(node)
      case .blockMapping, .flowMapping, .flowPair:
        if let key {
          pairs.append((key, node))
          self.key = nil
        } else {
          key = node
        }
      }
    }
  }
  /// What may stand before a node.
  struct Properties {
    var anchor: String?
    var tag: String?
  }
  /// What a collection needs in order to go on.
  enum Need {
    case node(isBlock: Bool, indentless: Bool)
    case pair(YAMLToken)
    case nothing
  }

  /// Reads one node with all that is in it.
  mutating func compose(_ budget: inout Budget) throws(YAMLError) -> Composed {
    var frames: [Frame] = []
    var need = Need.node(isBlock: true, indentless: false)
    while true {
      var made: Composed?
      switch need {
      case .node(let isBlock, let indentless):
        made = try begin(isBlock: isBlock, indentless: indentless, &frames, &budget)
      case .pair(let token): frames.append(Frame(.flowPair, token))
      case .nothing:
        guard let frame = frames.popLast() else { return empty(at: scanner.mark) }
        made = try finish(frame)
      }
      if let made {
        guard !frames.isEmpty else { return made }
        frames[frames.count - 1].accept(made)
      }
      guard frames.count <= maximumDepth else {
        throw YAMLError(.limit, "exceeded max depth of \(maximumDepth)", at: scanner.mark)
      }
      need = try advance(&frames[frames.count - 1])
    }
  }

  /// Reads a node's properties, and the node if it is a scalar or an alias; a collection is opened.
  private mutating func begin(
    isBlock: Bool, indentless: Bool, _ frames: inout [Frame], _ budget: inout Budget
  ) throws(YAMLError) -> Composed? {
    var token = try scanner.peek()
    do { try budget.spend() } catch {
      throw YAMLError(.limit, "the document is too big for the lab", at: token.start)
    }
    made += 1
    if case .alias(let name) = token.kind {
      _ = try scanner.take()
      return try alias(name, token, &budget)
    }
    let start = token.start
    let properties = try properties()
    token = try scanner.peek()
    var frame: Frame
    switch token.kind {
    case .blockEntry where indentless: frame = Frame(.indentlessSequence, token)
    case .flowSequenceStart: frame = Frame(.flowSequence, try scanner.take())
    case .flowMappingStart: frame = Frame(.flowMapping, try scanner.take())
    case .blockSequenceStart where isBlock: frame = Frame(.blockSequence, try scanner.take())
    case .blockMappingStart where isBlock: frame = Frame(.blockMapping, try scanner.take())
    case .scalar(let text, let style):
      _ = try scanner.take()
      return decorate(try scalar(text, style, properties.tag, token), properties)
    default:
      guard properties.anchor != nil || properties.tag != nil else {
        throw fail("did not find expected node content", context: start, at: token.start)
      }
      var node = try scalar("", .plain, properties.tag, token)
      node.place.range = start..<start
      return decorate(node, properties)
    }
    frame.properties = properties
    if let anchor = properties.anchor { anchors[anchor] = .some(nil) }
    frames.append(frame)
    return nil
  }

  private mutating func properties() throws(YAMLError) -> Properties {
    let start = try scanner.peek().start
    var found = Properties()
    while true {
      let token = try scanner.peek()
      switch token.kind {
      case .anchor(let name) where found.anchor == nil: found.anchor = name
      case .tag(let handle, let suffix) where found.tag == nil:
        if handle.isEmpty {
          found.tag = suffix
        } else {
          guard let prefix = handles[handle] else {
            throw fail("found undefined tag handle", context: start, at: start)
          }
          found.tag = prefix + suffix
        }
      default: return found
      }
      _ = try scanner.take()
    }
  }

  private mutating func finish(_ frame: Frame) throws(YAMLError) -> Composed {
    let range = frame.start..<max(frame.start, frame.end)
    let made: Composed
    switch frame.kind {
    case .blockSequence, .indentlessSequence, .flowSequence:
      made = sequence(frame.items, range)
    case .blockMapping, .flowMapping, .flowPair: made = try mapping(frame.pairs, range)
    }
    return decorate(made, frame.properties)
  }
  private mutating func decorate(_ node: Composed, _ properties: Properties) -> Composed {
    var node = node
    if let tag = properties.tag, !tag.hasPrefix("tag:yaml.org,2002:"), tag != "!" {
      node.place.tag = tag
    }
    if let anchor = properties.anchor { anchors[anchor] = node }
    return node
  }

  // MARK: Collections

  private mutating func advance(_ frame: inout Frame) throws(YAMLError) -> Need {
    switch frame.kind {
    case .blockSequence: try advanceBlockSequence(&frame)
    case .indentlessSequence: try advanceIndentlessSequence(&frame)
    case .flowSequence: try advanceFlowSequence(&frame)
    case .blockMapping: try advanceBlockMapping(&frame)
    case .flowMapping: try advanceFlowMapping(&frame)
    case .flowPair: try advanceFlowPair(&frame)
    }
  }

  private mutating func advanceBlockSequence(_ frame: inout Frame) throws(YAMLError) -> Need {
    while true {
      let token = try scanner.take()
      switch token.kind {
      case .blockEntry:
        switch try scanner.peek().kind {
        case .blockEntry, .blockEnd: frame.accept(empty(at: token.end))
        default: return .node(isBlock: true, indentless: false)
        }
      case .blockEnd: return .nothing
      default:
        throw fail("did not find expected '-' indicator", context: frame.start, at: token.start)
      }
    }
  }
  private mutating func advanceIndentlessSequence(
    _ frame: inout Frame
  ) throws(YAMLError) -> Need {
    while case let token = try scanner.peek(), token.kind == .blockEntry {
      _ = try scanner.take()
      switch try scanner.peek().kind {
      case .blockEntry, .key, .value, .blockEnd: frame.accept(empty(at: token.end))
      default: return .node(isBlock: true, indentless: false)
      }
    }
    return .nothing
  }
  private mutating func advanceFlowSequence(_ frame: inout Frame) throws(YAMLError) -> Need {
    var token = try scanner.peek()
    if token.kind != .flowSequenceEnd, !frame.items.isEmpty {
      guard token.kind == .flowEntry else {
        throw fail("did not find expected ',' or ']'", context: frame.start, at: token.start)
      }
      _ = try scanner.take()
      token = try scanner.peek()
    }
    switch token.kind {
    case .flowSequenceEnd:
      frame.end = try scanner.take().end
      return .nothing
    case .key: return .pair(try scanner.take())
    default: return .node(isBlock: false, indentless: false)
    }
  }
  private mutating func advanceFlowPair(_ frame: inout Frame) throws(YAMLError) -> Need {
    guard frame.pairs.isEmpty else { return .nothing }
    if frame.key == nil {
      switch try scanner.peek().kind {
      case .value, .flowEntry, .flowSequenceEnd: frame.accept(empty(at: frame.end))
      default: return .node(isBlock: false, indentless: false)
      }
    }
    guard try scanner.peek().kind == .value else {
      frame.accept(empty(at: frame.end))
      return .nothing
    }
    let colon = try scanner.take()
    switch try scanner.peek().kind {
    case .flowEntry, .flowSequenceEnd:
      frame.accept(empty(at: colon.end))
      return .nothing
    default: return .node(isBlock: false, indentless: false)
    }
  }

  private mutating func advanceBlockMapping(_ frame: inout Frame) throws(YAMLError) -> Need {
    while true {
      if frame.key == nil {
        let token = try scanner.peek()
        if token.kind == .blockEnd {
          _ = try scanner.take()
          return .nothing
        }
        guard token.kind == .key else {
          throw fail("did not find expected key", context: frame.start, at: token.start)
        }
        _ = try scanner.take()
        switch try scanner.peek().kind {
        case .key, .value, .blockEnd: frame.accept(empty(at: token.end))
        default: return .node(isBlock: true, indentless: true)
        }
      }
      guard try scanner.peek().kind == .value else {
        frame.accept(empty(at: frame.end))
        continue
      }
      let colon = try scanner.take()
      switch try scanner.peek().kind {
      case .key, .value, .blockEnd: frame.accept(empty(at: colon.end))
      default: return .node(isBlock: true, indentless: true)
      }
    }
  }
  private mutating func advanceFlowMapping(_ frame: inout Frame) throws(YAMLError) -> Need {
    if frame.isBareKey {
      frame.isBareKey = false
      frame.accept(empty(at: frame.end))
    }
    while true {
      if frame.key == nil {
        var token = try scanner.peek()
        if token.kind != .flowMappingEnd, !frame.pairs.isEmpty {
          guard token.kind == .flowEntry else {
            throw fail("did not find expected ',' or '}'", context: frame.start, at: token.start)
          }
          _ = try scanner.take()
          token = try scanner.peek()
        }
        if token.kind == .flowMappingEnd {
          frame.end = try scanner.take().end
          return .nothing
        }
        guard token.kind == .key else {
          frame.isBareKey = true
          return .node(isBlock: false, indentless: false)
        }
        _ = try scanner.take()
        switch try scanner.peek().kind {
        case .value, .flowEntry, .flowMappingEnd: frame.accept(empty(at: token.end))
        default: return .node(isBlock: false, indentless: false)
        }
      }
      guard try scanner.peek().kind == .value else {
        frame.accept(empty(at: frame.end))
        continue
      }
      let colon = try scanner.take()
      switch try scanner.peek().kind {
      case .flowEntry, .flowMappingEnd: frame.accept(empty(at: colon.end))
      default: return .node(isBlock: false, indentless: false)
      }
    }
  }
}
