// The interpreter's own functions, by module.

enum PyBuiltins {
  static let names = PyMethods.words(
    "abs all any ascii bin callable chr delattr dir divmod exec eval format getattr globals hasattr "
      + "hash hex id input isinstance issubclass iter len locals max min next oct open ord pow print "
      + "repr round setattr sorted sum vars exit quit help compile __import__ breakpoint")
  static let set = Set(names)
}

enum PyNatives {
  private static let table: [PyNativeModule: [String]] = [
    .builtins: PyBuiltins.names,
    .sys: PyMethods.words(
      "exit getsizeof getrecursionlimit setrecursionlimit exc_info getdefaultencoding intern "
        + "getrefcount set_int_max_str_digits getfilesystemencoding _caller _modules"),
    .os: PyMethods.words(
      "getenv getcwd chdir listdir mkdir makedirs remove unlink rmdir rename getpid getppid getuid "
        + "getgid geteuid getlogin _exit uname cpu_count stat chmod _exists _isfile _isdir _islink _getsize _setenv "
        + "_unsetenv _environ urandom access gethostname getloadavg kill symlink readlink _realpath _utime"
    ),
    .time: PyMethods.words(
      "time sleep time_ns monotonic perf_counter perf_counter_ns process_time monotonic_ns _strftime _fields _mktime"
    ),
    .math: PyMethods.words(
      "sqrt floor ceil trunc fabs factorial gcd lcm log log2 log10 log1p exp pow sin cos tan atan atan2 "
        + "asin acos sinh cosh tanh hypot radians degrees isnan isinf isfinite isclose isqrt comb perm prod fsum copysign "
        + "fmod modf dist"),
    .json: PyMethods.words("dumps loads"),
    .re: PyMethods.words(
      "compile match search fullmatch findall finditer sub subn split escape purge"),
    .random: PyMethods.words("random getrandbits seed"),
    .lab: PyMethods.words(
      "serve fetch converse resolve addresses version unmodelled installed traceback signal quote "
        + "unquote base64encode base64decode text_buffer atexit stop_server summary "
        + "set_main sleep_debt line_buffering error_response"),
  ]
  private static let sets = table.mapValues { Set($0) }

  static func names(_ module: PyNativeModule) -> Set<String> { sets[module] ?? [] }
}

extension PyVM {
  /// A built-in name: a type, a function, a constant.
  func builtin(_ name: String) -> PyValue? {
    if let value = overrides[name] { return value }
    if PyBuiltins.set.contains(name) { return .native(PyNative(.builtins, name)) }
    if let type = PyType.byName[name] { return .ref(type.rawValue) }
    switch name {
    case "NotImplemented": return .notImplemented
    case "Ellipsis": return .ellipsis
    case "__debug__": return .bool(true)
    case "__name__": return .str("__main__")
    case "__builtins__": return modules["builtins"]
    default: return nil
    }
  }

  mutating func callNative(
    _ native: PyNative, _ arguments: PyArguments
  ) throws(PySignal) -> PyValue {
    switch native.module {
    case .builtins: return try callBuiltin(native.name, arguments)
    case .sys: return try callSys(native.name, arguments)
    case .os: return try callOS(native.name, arguments)
    case .time: return try callTime(native.name, arguments)
    case .math: return try callMath(native.name, arguments)
    case .json: return try callJSON(native.name, arguments)
    case .re: return try callRE(native.name, arguments)
    case .random: return try callRandom(native.name, arguments)
    case .lab: return try callLab(native.name, arguments)
    case .method:
      let parts = native.name.split(separator: ".", maxSplits: 1).map(String.init)
      guard parts.count == 2, let number = Int(parts[0]), let type = PyType(rawValue: number)
      else { return .none }
      guard let object = arguments.list.first else {
        throw raised(
          .typeError, "unbound method \(type.name).\(parts[1])() needs an argument")
      }
      var rest = arguments
      rest.list.removeFirst()
      if parts[1] == "__new__", case .ref(let ref) = object, case .type = heap[ref] {
        return try emptyInstance(ref, rest)
      }
      if parts[1] == "__init__", case .ref(let ref) = object, case .instance(let one) = heap[ref] {
        if isException(one.type) {
          _ = heap.instance(ref) { $0.base = .tuple(rest.list) }
        } else if let base = one.base {
          try fill(base, rest)
        }
        return .none
      }
      guard isInstance(object, of: type) else {
        throw raised(
          .typeError,
          "descriptor '\(parts[1])' for '\(type.name)' objects doesn't apply to a '\(typeName(object))' object"
        )
      }
      return try callBuiltinMethod(type == .object ? object : plain(object), parts[1], rest)
    }
  }
}
