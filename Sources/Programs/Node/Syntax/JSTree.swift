// The tree of a program.

indirect enum JSExpression: Sendable {
  case number(Double)
  case string(String)
  case bool(Bool)
  case null
  case this
  case superWord
  case newTarget
  case importMeta
  case name(String)
  case template([String], [JSNode])
  case tagged(JSNode, cooked: [String], raw: [String], [JSNode])
  case pattern(String, String)
  case array([JSNode?])
  case object([JSProperty])
  case function(JSFunctionTree)
  case classValue(JSClassTree)
  case member(JSNode, String, optional: Bool)
  case element(JSNode, JSNode, optional: Bool)
  case call(JSNode, [JSNode], optional: Bool)
  case new(JSNode, [JSNode])
  case importCall(JSNode)
  case spread(JSNode)
  case unary(String, JSNode)
  case update(String, JSNode, isPrefix: Bool)
  case binary(String, JSNode, JSNode)
  case logical(String, JSNode, JSNode)
  case condition(JSNode, JSNode, JSNode)
  case assign(String, JSNode, JSNode)
  case sequence([JSNode])
  case await(JSNode)
  case yield(JSNode?, isDelegate: Bool)
  /// In brackets: no destructuring target, no name for a function.
  case group(JSNode)
  /// `#x in object`.
  case hasPrivate(String, JSNode)
}

struct JSNode: Sendable {
  var what: JSExpression
  var place: JSPlace
}

enum JSKeyTree: Sendable {
  case fixed(String)
  case computed(JSNode)
}

struct JSProperty: Sendable {
  enum Kind: Sendable { case value, getter, setter, spread, shorthandDefault, method }
  var kind: Kind
  var key: JSKeyTree
  var value: JSNode
}

struct JSFunctionTree: Sendable {
  var name = ""
  var parameters: [JSNode] = []
  var body: [JSStatement] = []
  /// `x => x + 1`
  var expression: JSNode?
  var isArrow = false
  var isAsync = false
  var isGenerator = false
  var isMethod = false
  /// A class's constructor, of a class that extends another.
  var isDerived = false
  var isConstructor = false
  var place = JSPlace()
}

struct JSMember: Sendable {
  enum Kind: Sendable { case method, getter, setter, field, block }
  var kind: Kind
  var key: JSKeyTree
  var isStatic = false
  var function = JSFunctionTree()
  var value: JSNode?
}

struct JSClassTree: Sendable {
  var name = ""
  var parent: JSNode?
  var members: [JSMember] = []
  var place = JSPlace()
}

struct JSCase: Sendable {
  var test: JSNode?
  var body: [JSStatement]
}

enum JSDeclarationKind: Sendable { case `var`, `let`, `const` }

struct JSDeclarator: Sendable {
  var target: JSNode
  var value: JSNode?
}

struct JSImport: Sendable {
  var module: String
  /// Local names with what they stand for; `*` for all.
  var names: [(imported: String, local: String)]
}

struct JSStatement: Sendable {
  var what: JSStatementKind
  var place: JSPlace
}

indirect enum JSStatementKind: Sendable {
  case expression(JSNode)
  case declare(JSDeclarationKind, [JSDeclarator])
  case function(JSFunctionTree)
  case classDeclaration(JSClassTree)
  case block([JSStatement])
  case `if`(JSNode, JSStatement, JSStatement?)
  case loop(start: JSStatement?, test: JSNode?, step: JSNode?, body: JSStatement)
  case forIn(JSDeclarationKind?, JSNode, JSNode, JSStatement)
  case forOf(JSDeclarationKind?, JSNode, JSNode, JSStatement, isAwait: Bool)
  case whileLoop(JSNode, JSStatement)
  case doLoop(JSStatement, JSNode)
  case choose(JSNode, [JSCase])
  case `break`(String?)
  case `continue`(String?)
  case labelled(String, JSStatement)
  case `return`(JSNode?)
  case `throw`(JSNode)
  case attempt([JSStatement], JSNode?, [JSStatement]?, [JSStatement]?)
  case empty
  case importing(JSImport)
  /// `export { a as b }`, with a module where they come from it.
  case exporting([(local: String, exported: String)], from: String?)
  case exportAll(from: String, as: String?)
  case exportDefault(JSNode)
  case exportDeclaration(JSStatement)
}
