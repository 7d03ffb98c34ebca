// A compiled body: instructions, constants, names, and where each instruction stands.

enum PyOp: UInt8, Sendable {
  case nop
  case constant, fast, storeFast, deleteFast, cell, storeCell, deleteCell, pushCell
  case global, storeGlobal, deleteGlobal, name, storeName, deleteName
  case pop, duplicate, duplicateTwo, swap, rotateThree, rotateFour
  case attribute, storeAttribute, deleteAttribute, item, storeItem, deleteItem
  case tuple, list, set, dict, slice
  case append, addToSet, addToDict, extendList, extendSet, mergeDict, mergeArguments, listToTuple
  case minus, plus, invert, not
  case binary, inPlace, compare
  case jump, jumpIfFalse, jumpIfTrue, jumpIfFalseOrPop, jumpIfTrueOrPop
  case iterator, next
  case call, callNamed, callSpread, method
  case function, classBody
  case returnValue, yield, yieldFrom
  case raise, reraise, guardBlock, endBlock, handle, endHandling, matches
  case enter, leave, leaveFailed
  case importModule, importMember, importAll
  case unpack, unpackStar
  case format, joinText
  case assertFailed
  case show
}

struct PyInstruction: Sendable {
  var op: PyOp
  var a: Int32
  var b: Int32
}

/// Invariant: never changed once compiled, so any number of worlds may share it.
final class PyCode: Sendable {
  enum Form: Sendable { case module, function, classBody, comprehension }
  let name: String
  let qualifiedName: String
  let file: String
  let line: Int
  let form: Form
  let instructions: [PyInstruction]
  let spans: [PySpan]
  let constants: [PyValue]
  let names: [String]
  let codes: [PyCode]
  /// Keyword names of calls.
  let keywords: [[String]]
  /// Parameters first, in the order of the call; then other locals.
  let locals: [String]
  let parameters: PySignature
  /// Cells of its own: the local whose value begins in the cell, or -1.
  let cells: [(name: String, local: Int)]
  /// Cells of the functions around it.
  let free: [String]
  let isGenerator: Bool
  let documentation: String?
  /// Library code does not show in tracebacks.
  let isHidden: Bool

  init(_ draft: PyDraft, free: [String]) {
    name = draft.name
    qualifiedName = draft.qualifiedName
    file = draft.file
    line = draft.line
    form = draft.form
    instructions = draft.instructions
    spans = draft.spans
    constants = draft.constants
    names = draft.names
    codes = draft.codes
    keywords = draft.keywords
    locals = draft.locals
    parameters = draft.signature
    cells = draft.cells.map { name in (name, draft.locals.firstIndex(of: name) ?? -1) }
    self.free = free
    isGenerator = draft.isGenerator
    documentation = draft.documentation
    isHidden = draft.isHidden
  }
}

/// How a function is called.
struct PySignature: Sendable {
  /// The first `count` locals are plain parameters, then the keyword-only ones, then * and **.
  var positional = 0
  var positionalOnly = 0
  var keywordOnly = 0
  var hasStar = false
  var hasDoubleStar = false
  var count: Int {
    positional + keywordOnly + (hasStar ? 1 : 0) + (hasDoubleStar ? 1 : 0)
  }
}

/// A body that is being compiled.
struct PyDraft {
  var name: String
  var qualifiedName: String
  var file: String
  var line: Int
  var form: PyCode.Form
  var instructions: [PyInstruction] = []
  var spans: [PySpan] = []
  var constants: [PyValue] = []
  var names: [String] = []
  var nameIndex: [String: Int] = [:]
  var codes: [PyCode] = []
  var keywords: [[String]] = []
  var locals: [String] = []
  var signature = PySignature()
  var cells: [String] = []
  var isGenerator = false
  var documentation: String?
  var isHidden = false
}
