// What a jq program names: whether it is all defined, and whether it asks for input.

import Documents
import Kernel
import Text

/// Questions about a program before it runs.
enum JqCheck {
  private static let native: Set<String> = [
    "empty/0", "recurse/0", "error/0", "first/0", "last/0", "repeat_inputs/0", "input/0", "debug/0",
    "stderr/0", "select/1", "path/1", "getpath/1", "range/1", "range/2", "range/3", "first/1",
    "last/1", "limit/2", "nth/1", "nth/2", "until/2", "error/1", "any/2", "all/2", "isempty/1",
    "not/0", "length/0", "utf8bytelength/0", "keys/0", "keys_unsorted/0", "type/0", "add/0",
    "tostring/0", "tojson/0", "fromjson/0", "tonumber/0", "sort/0", "unique/0", "min/0", "max/0",
    "reverse/0", "flatten/0", "transpose/0", "ascii_downcase/0", "ascii_upcase/0", "explode/0",
    "implode/0", "ltrim/0", "rtrim/0", "trim/0", "now/0", "mktime/0", "gmtime/0", "localtime/0",
    "infinite/0", "nan/0", "isinfinite/0", "isnan/0", "isnormal/0", "halt/0", "input_line_number/0",
    "input_filename/0", "builtins/0", "floor/0", "ceil/0", "round/0", "trunc/0", "rint/0",
    "nearbyint/0", "sqrt/0", "fabs/0", "exp/0", "exp10/0", "exp2/0", "log/0", "log10/0", "log2/0",
    "sin/0", "cos/0", "tan/0", "atan/0", "has/1", "contains/1", "startswith/1", "endswith/1",
    "ltrimstr/1", "rtrimstr/1", "split/1", "split/2", "setpath/2", "delpaths/1", "flatten/1",
    "indices/1", "strftime/1", "strptime/1", "strflocaltime/1", "halt_error/1", "test/2", "match/2",
    "pow/2", "atan2/2", "fmin/2", "fmax/2", "fmod/2", "bsearch/1", "format/1",
  ]

  /// Whether any part of the program asks for input of its own.
  static func readsInput(_ node: JqNode) -> Bool {
    var reads = false
    _ = try? visit(node, [], []) { name, _ in
      if name == "input/0" || name == "inputs/0" { reads = true }
    }
    return reads
  }

  /// Names that nothing defines are errors before anything runs.
  static func check(
    _ node: JqNode, _ variables: [String], _ program: String
  ) throws(JqFault) {
    var missing: [String] = []
    try visit(node, [], Set(variables + ["ENV", "ARGS", "__prog_args"])) { name, isVariable in
      guard isVariable || (!native.contains(name) && JqLibrary.functions[name] == nil),
        !missing.contains(name)
      else { return }
      missing.append(name)
    }
    guard let first = missing.first else { return }
    let words = try JqLexer.words(program)
    var fault = JqFault("\(first) is not defined", at: words.start(of: first))
    for name in missing.dropFirst() {
      fault.add("\(name) is not defined", at: words.start(of: name))
    }
    throw fault
  }

  /// Visits the names that the program uses and does not define itself.
  private static func visit(
    _ node: JqNode, _ functions: Set<String>, _ variables: Set<String>,
    _ body: (String, Bool) -> Void
  ) throws(JqFault) {
    func go(_ inner: JqNode, _ more: [String] = []) throws(JqFault) {
      try visit(inner, functions, variables.union(more), body)
    }
    switch node {
    case .identity, .recurseAll, .literal, .format, .leave: break
    case .string(let pieces, _): for case .node(let inner) in pieces { try go(inner) }
    case .index(let a, let b), .comma(let a, let b), .pipe(let a, let b), .binary(_, let a, let b),
      .and(let a, let b), .or(let a, let b), .alternative(let a, let b), .update(_, let a, let b):
      try go(a)
      try go(b)
    case .slice(let a, let from, let to):
      try go(a)
      if let from { try go(from) }
      if let to { try go(to) }
    case .iterate(let a), .negate(let a), .label(_, let a): try go(a)
    case .attempt(let a, let handler):
      try go(a)
      if let handler { try go(handler) }
    case .conditional(let a, let b, let c):
      try go(a)
      try go(b)
      if let c { try go(c) }
    case .reduce(let source, let pattern, let a, let b):
      try go(source)
      try go(a)
      try go(b, pattern.names)
    case .foreach(let source, let pattern, let a, let b, let c):
      try go(source)
      try go(a)
      try go(b, pattern.names)
      if let c { try go(c, pattern.names) }
    case .define(let function, let rest):
      let own = functions.union(["\(function.name)/\(function.parameters.count)"])
      var inner = own
      var names = variables
      for parameter in function.parameters {
        if parameter.hasPrefix("$") {
          names.insert(String(parameter.dropFirst()))
          inner.insert(parameter.dropFirst() + "/0")
        } else {
          inner.insert(parameter + "/0")
        }
      }
      try visit(function.body, inner, names, body)
      try visit(rest, own, variables, body)
    case .call(let name, let arguments):
      let full = "\(name)/\(arguments.count)"
      if !functions.contains(full) { body(full, false) }
      for argument in arguments { try go(argument) }
    case .bind(let source, let patterns, let inner):
      try go(source)
      try go(inner, patterns.flatMap(\.names))
    case .object(let members):
      for member in members {
        try go(member.key)
        try go(member.value)
      }
    case .array(let inner): if let inner { try go(inner) }
    case .variable(let name): if !variables.contains(name) { body("$" + name, true) }
    }
  }
}
