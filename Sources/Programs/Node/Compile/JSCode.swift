// Compiled functions: a flat list of instructions for a machine with a stack.

enum JSOp: UInt8, Sendable {
  case nop, const, undefined, null, yes, no, this, newTarget, importMeta
  case pop, dup, dup2, swap, rotate
  // Variables: `a` the slot; the forms with Cell are put in where a function within sees them.
  case getLocal, setLocal, initLocal, newLocal, newVar, copyLocal, parameter
  case getCell, setCell, initCell, newCell, newVarCell, copyCell, parameterCell
  case getCapture, setCapture
  case getGlobal, setGlobal, typeofGlobal
  case makeArguments, restArguments
  // Objects.
  case getProperty, setProperty, keepProperty, deleteProperty
  case getElement, setElement, keepElement, deleteElement
  case getSuper, getSuperElement, setSuper
  case getPrivate, keepPrivate, setPrivate, definePrivate, hasPrivate
  case array, append, appendHole, appendAll, object, define, defineElement, defineAccessor
  case copyProperties, objectRest, checkObject
  case closure, classStart, classMethod, classAccessor, classField, classEnd, runFields, setName
  case pattern, templateObject, concat
  // Calls: below the arguments lie the function and, under it, `this`.
  case call, callSpread, new, newSpread, superCall, superCallSpread
  case binary, unary, toNumeric, typeof, toPropertyKey
  case jump, jumpIfFalse, jumpIfTrue, jumpIfFalseKeep, jumpIfTrueKeep
  case jumpIfNullishKeep, jumpIfNotNullishKeep, jumpIfDefinedKeep, jumpIfNullishDrop
  case returnValue, throwValue, throwConst, pushHandler, popHandler
  case keysOf, iterator, asyncIterator, iteratorNext, iteratorStep, iteratorRest, iteratorClose
  case asyncNext, asyncCheck
  case await, yield, yieldAll
  case importModule, importDynamic, importCheck, exportAll
  case unmodelled
}

enum JSBinary: Int32, Sendable {
  case add, subtract, multiply, divide, remainder, power
  case equal, notEqual, same, notSame, less, greater, lessEqual, greaterEqual
  case and, or, xor, left, right, rightUnsigned, isInstance, isIn

  static let marks: [String: JSBinary] = [
    "+": .add, "-": .subtract, "*": .multiply, "/": .divide, "%": .remainder, "**": .power,
    "==": .equal, "!=": .notEqual, "===": .same, "!==": .notSame, "<": .less, ">": .greater,
    "<=": .lessEqual, ">=": .greaterEqual, "&": .and, "|": .or, "^": .xor, "<<": .left,
    ">>": .right, ">>>": .rightUnsigned, "instanceof": .isInstance, "in": .isIn,
  ]
}

enum JSUnary: Int32, Sendable { case not, minus, plus, invert, increment, decrement }

struct JSInstruction: Sendable {
  var op: JSOp
  var a: Int32 = 0
  var b: Int32 = 0
}

/// Where a function finds what it sees of the functions around it.
enum JSCapture: Sendable, Hashable {
  case local(Int)
  case capture(Int)
}

final class JSCode: Sendable {
  let name: String
  let file: String
  let instructions: [JSInstruction]
  let places: [JSPlace]
  let constants: [JSValue]
  let names: [String]
  let functions: [JSCode]
  let captures: [JSCapture]
  let localNames: [String]
  let length: Int
  let tree: JSFunctionFlags
  /// Code of the lab's own library: no trace shows it.
  let isHidden: Bool
  /// `'use strict'`, a class, a module.
  let isStrict: Bool

  init(
    name: String, file: String, instructions: [JSInstruction], places: [JSPlace],
    constants: [JSValue], names: [String], functions: [JSCode], captures: [JSCapture],
    localNames: [String], length: Int, tree: JSFunctionFlags, isHidden: Bool,
    isStrict: Bool = false
  ) {
    self.name = name
    self.file = file
    self.instructions = instructions
    self.places = places
    self.constants = constants
    self.names = names
    self.functions = functions
    self.captures = captures
    self.localNames = localNames
    self.length = length
    self.tree = tree
    self.isHidden = isHidden
    self.isStrict = isStrict
  }
  static let none = JSCode(
    name: "", file: "", instructions: [], places: [], constants: [], names: [], functions: [],
    captures: [], localNames: [], length: 0, tree: JSFunctionFlags(), isHidden: true)
}

struct JSFunctionFlags: Sendable {
  var isArrow = false
  var isAsync = false
  var isGenerator = false
  var isMethod = false
  var isDerived = false
  var isConstructor = false
  /// The body of a file.
  var isModule = false
}
