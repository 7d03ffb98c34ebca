// The built-in types and exceptions, each at a fixed place in the heap.

/// A built-in class. Its raw value is its place in the heap.
enum PyType: Int, CaseIterable, Sendable {
  case object, type, noneType, notImplementedType, ellipsis
  case int, bool, float, str, bytes, tuple, range, list, dict, set, frozenset
  case function, builtin, method, generator, module, property, classmethod, staticmethod, slice
  case textFile, iterator, dictKeys, dictValues, dictItems, `super`, pattern, match, cell
  case zip, map, filter, enumerate, reversed, traceback
  // Exceptions.
  case baseException, exception, systemExit, keyboardInterrupt, generatorExit, stopIteration
  case arithmeticError, zeroDivisionError, overflowError, floatingPointError
  case assertionError, attributeError, bufferError, eofError
  case importError, moduleNotFoundError
  case lookupError, indexError, keyError
  case memoryError, nameError, unboundLocalError
  case osError, fileNotFoundError, fileExistsError, isADirectoryError, notADirectoryError
  case permissionError, timeoutError, connectionError, connectionRefusedError
  case connectionResetError, brokenPipeError, connectionAbortedError, childProcessError
  case processLookupError, interruptedError, blockingIOError
  case runtimeError, notImplementedError, recursionError
  case syntaxError, indentationError
  case systemError, typeError, valueError, unicodeError, unicodeDecodeError, unicodeEncodeError
  case warning, userWarning, deprecationWarning, runtimeWarning
  case jsonDecodeError, gaiError, reError

  /// The name that programs know it by.
  var name: String {
    switch self {
    case .noneType: "NoneType"
    case .notImplementedType: "NotImplementedType"
    case .builtin: "builtin_function_or_method"
    case .textFile: "TextIOWrapper"
    case .dictKeys: "dict_keys"
    case .dictValues: "dict_values"
    case .dictItems: "dict_items"
    case .pattern: "Pattern"
    case .match: "Match"
    case .eofError: "EOFError"
    case .osError: "OSError"
    case .blockingIOError: "BlockingIOError"
    case .isADirectoryError: "IsADirectoryError"
    case .jsonDecodeError: "JSONDecodeError"
    case .gaiError: "gaierror"
    case .reError: "error"
    default:
      isException
        ? String(describing: self).prefix(1).uppercased() + String(describing: self).dropFirst()
        : String(describing: self)
    }
  }
  var isException: Bool { rawValue >= PyType.baseException.rawValue }

  /// The module that tracebacks put before the name.
  var module: String {
    switch self {
    case .jsonDecodeError: "json.decoder"
    case .gaiError: "socket"
    case .reError: "re"
    case .textFile: "_io"
    default: "builtins"
    }
  }

  var base: PyType? {
    switch self {
    case .object: nil
    case .bool: .int
    case .exception, .systemExit, .keyboardInterrupt, .generatorExit: .baseException
    case .zeroDivisionError, .overflowError, .floatingPointError: .arithmeticError
    case .moduleNotFoundError: .importError
    case .indexError, .keyError: .lookupError
    case .unboundLocalError: .nameError
    case .connectionRefusedError, .connectionResetError, .brokenPipeError,
      .connectionAbortedError:
      .connectionError
    case .fileNotFoundError, .fileExistsError, .isADirectoryError, .notADirectoryError,
      .permissionError, .timeoutError, .connectionError, .childProcessError, .processLookupError,
      .interruptedError, .blockingIOError, .gaiError:
      .osError
    case .notImplementedError, .recursionError: .runtimeError
    case .indentationError: .syntaxError
    case .unicodeError, .jsonDecodeError: .valueError
    case .unicodeDecodeError, .unicodeEncodeError: .unicodeError
    case .userWarning, .deprecationWarning, .runtimeWarning: .warning
    case .baseException: .object
    default: isException ? .exception : .object
    }
  }

  /// Itself, its bases, object.
  var order: [PyRef] {
    var out = [rawValue]
    var next = base
    while let type = next {
      out.append(type.rawValue)
      next = type.base
    }
    return out
  }

  /// The heap that every program begins with.
  static let heap = PyHeap(
    allCases.map {
      .type(
        PyClass(
          name: $0.name, bases: $0.base.map { [$0.rawValue] } ?? [], order: $0.order,
          module: $0.module))
    })

  static let byName: [String: PyType] = {
    var out: [String: PyType] = [:]
    let hidden: Set<PyType> = [
      .noneType, .notImplementedType, .ellipsis, .function, .builtin, .method, .generator, .module,
      .textFile, .iterator, .dictKeys, .dictValues, .dictItems, .pattern, .match, .cell,
      .traceback, .jsonDecodeError, .gaiError, .reError,
    ]
    for type in allCases where !hidden.contains(type) { out[type.name] = type }
    out["IOError"] = .osError
    out["EnvironmentError"] = .osError
    return out
  }()
}
