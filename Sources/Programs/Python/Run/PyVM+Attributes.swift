// Attributes: objects, classes, modules, and the methods of built-in types.

extension PyVM {
  /// The place of a value's class.
  func typeRef(_ value: PyValue) -> PyRef {
    if case .ref(let ref) = value, case .instance(let one) = heap[ref] { return one.type }
    return typeOf(value).rawValue
  }

  func typeOf(_ value: PyValue) -> PyType {
    switch value {
    case .none: .noneType
    case .notImplemented: .notImplementedType
    case .ellipsis: .ellipsis
    case .bool: .bool
    case .int, .big: .int
    case .float: .float
    case .str: .str
    case .bytes: .bytes
    case .tuple: .tuple
    case .range: .range
    case .native: .builtin
    case .ref(let ref):
      switch heap[ref] {
      case .free, .cell: .cell
      case .list: .list
      case .dict: .dict
      case .set(_, let isFrozen): isFrozen ? .frozenset : .set
      case .instance(let one): builtinBase(of: one.type)
      case .type: .type
      case .function: .function
      case .bound: .method
      case .boundNative: .builtin
      case .generator: .generator
      case .iterator(.zip): .zip
      case .iterator(.map): .map
      case .iterator(.filter): .filter
      case .iterator(.enumerate): .enumerate
      case .iterator: .iterator
      case .module: .module
      case .property: .property
      case .classMethod: .classmethod
      case .staticMethod: .staticmethod
      case .slice: .slice
      case .file: .textFile
      case .view(_, .keys): .dictKeys
      case .view(_, .values): .dictValues
      case .view(_, .items): .dictItems
      case .superOf: .super
      case .pattern: .pattern
      case .match: .match
      }
    }
  }

  /// The built-in class that a class comes from.
  func builtinBase(of type: PyRef) -> PyType {
    guard case .type(let type) = heap[type] else { return .object }
    for ref in type.order { if let builtin = PyType(rawValue: ref) { return builtin } }
    return .object
  }

  func typeName(_ value: PyValue) -> String { typeName(of: typeRef(value)) }
  func typeName(of ref: PyRef) -> String {
    if case .type(let type) = heap[ref] { return type.name }
    return "object"
  }

  /// What a class or one of its bases defines under a name; built-in methods are not among it.
  func lookUp(_ name: String, in type: PyRef) -> PyValue? {
    guard case .type(let own) = heap[type] else { return nil }
    for ref in own.order {
      if ref < PyType.allCases.count { continue }
      if case .type(let one) = heap[ref], let value = one.names[name] { return value }
    }
    return nil
  }

  /// The value that an object of a derived class is underneath.
  func plain(_ value: PyValue) -> PyValue {
    guard case .ref(let ref) = value, case .instance(let one) = heap[ref], let base = one.base,
      !isException(one.type)
    else { return value }
    return base
  }

  mutating func attribute(_ object: PyValue, _ name: String) throws(PySignal) -> PyValue {
    if let value = try attributeIfAny(object, name) { return value }
    throw noAttribute(object, name)
  }

  mutating func noAttribute(_ object: PyValue, _ name: String) -> PySignal {
    var subject = "'\(typeName(object))' object"
    var known: [String] = []
    if case .ref(let ref) = object {
      switch heap[ref] {
      case .type(let type):
        subject = "type object '\(type.name)'"
        known = type.names.names
      case .module(let module):
        if module.isHidden, PyLibrary.isModelled(module.name) {
          return .unmodelled("\(module.name).\(name)")
        }
        subject = "module '\(module.name)'"
        known = module.names.names
      case .instance(let one):
        known = one.names.names
        if case .type(let type) = heap[one.type] {
          for base in type.order {
            if case .type(let type) = heap[base] { known += type.names.names }
          }
        }
      case .superOf: subject = "'super' object"
      default: known = PyMethods.names(typeOf(object))
      }
    } else {
      known = PyMethods.names(typeOf(object))
    }
    if let real = PyMethods.unmodelled(typeOf(object), name) { return .unmodelled(real) }
    var hint = ""
    if version.minor >= 10, let near = PySuggestion.nearest(name, known) {
      hint = ". Did you mean: '\(near)'?"
    }
    return raised(.attributeError, "\(subject) has no attribute '\(name)'", hint: hint)
  }

  mutating func attributeIfAny(_ object: PyValue, _ name: String) throws(PySignal) -> PyValue? {
    guard case .ref(let ref) = object else { return builtinAttribute(object, name) }
    switch heap[ref] {
    case .instance(let one):
      let found = lookUp(name, in: one.type)
      if let found, case .ref(let place) = found, case .property(let get, _, _) = heap[place] {
        guard !get.isNone else { throw raised(.attributeError, "unreadable attribute") }
        return try callNow(get, object)
      }
      if let value = one.names[name] { return value }
      if let found { return try bindMember(found, to: object, type: one.type) }
      switch name {
      case "__class__": return .ref(one.type)
      case "__dict__":
        return dict(zip(one.names.names, one.names.values).map { ($0, $1) })
      case "__doc__": return PyValue.none
      default: break
      }
      if let base = one.base {
        if isException(one.type) {
          if let value = exceptionAttribute(object, one, name) { return value }
        } else if PyMethods.has(name, typeOf(base)) {
          return new(.boundNative(base, name))
        }
      }
      if PyMethods.has(name, .object) { return new(.boundNative(object, name)) }
      if let method = lookUp("__getattr__", in: one.type) {
        return try callNow(method, object, .str(name))
      }
      return nil
    case .type(let type): return try typeAttribute(ref, type, name)
    case .module(let module):
      if let value = module.names[name] { return value }
      if let native = module.native, PyNatives.names(native).contains(name) {
        return .native(PyNative(native, name))
      }
      if name == "__dict__" {
        return dict(zip(module.names.names, module.names.values).map { ($0, $1) })
      }
      if let value = nativeValue(module, name) { return value }
      if let method = module.names["__getattr__"] { return try callNow(method, .str(name)) }
      if case .ref(let inner)? = modules[module.name + "." + name] { return .ref(inner) }
      return nil
    case .function(let function):
      if let value = function.names[name] { return value }
      switch name {
      case "__name__": return .str(function.code.name)
      case "__qualname__": return .str(function.code.qualifiedName)
      case "__doc__": return function.code.documentation.map { .str($0) } ?? PyValue.none
      case "__module__":
        if case .module(let module) = heap[function.module] { return .str(module.name) }
        return PyValue.none
      case "__defaults__":
        return function.defaults.isEmpty ? PyValue.none : .tuple(function.defaults)
      case "__dict__": return dict()
      case "__annotations__": return dict()
      case "_parameters":
        let count = function.code.parameters.positional + function.code.parameters.keywordOnly
        return list(function.code.locals.prefix(count).map { .str($0) })
      case "_line": return .int(function.code.line)
      case "_file": return .str(function.code.file)
      case "__class__": return self.type(.function)
      default: return nil
      }
    case .bound(let inner, let function):
      switch name {
      case "__self__": return inner
      case "__func__": return function
      default: return try attributeIfAny(function, name)
      }
    case .boundNative(let inner, let method):
      return name == "__name__" ? .str(method) : name == "__self__" ? inner : nil
    case .property(let get, let set, let delete):
      switch name {
      case "setter", "getter", "deleter": return new(.boundNative(object, name))
      case "fget": return get
      case "fset": return set
      case "fdel": return delete
      case "__doc__": return try attributeIfAny(get, "__doc__")
      default: return nil
      }
    case .classMethod(let inner), .staticMethod(let inner):
      return name == "__func__" ? inner : try attributeIfAny(inner, name)
    case .superOf(let type, let target): return try superAttribute(type, target, name)
    case .slice(let start, let stop, let step):
      return name == "start" ? start : name == "stop" ? stop : name == "step" ? step : nil
    case .generator(let generator):
      if name == "__name__" { return .str(generator.name) }
      return builtinAttribute(object, name)
    case .pattern(let pattern) where name == "pattern": return .str(pattern.text)
    case .match(let match) where name == "string": return .str(match.string)
    case .file(let file):
      switch name {
      case "closed": return .bool(!file.isOpen)
      case "name": return .str(file.name)
      case "mode": return .str(file.mode)
      case "encoding": return .str("utf-8")
      default: return builtinAttribute(object, name)
      }
    default: return builtinAttribute(object, name)
    }
  }

  private mutating func builtinAttribute(_ object: PyValue, _ name: String) -> PyValue? {
    switch (name, object) {
    case ("__class__", _): return .ref(typeRef(object))
    case ("__doc__", _): return PyValue.none
    case ("real", .int), ("numerator", .int): return object
    case ("imag", .int): return .int(0)
    case ("denominator", .int): return .int(1)
    case ("real", .float): return object
    case ("start", .range(let range)): return .int(range.start)
    case ("stop", .range(let range)): return .int(range.stop)
    case ("step", .range(let range)): return .int(range.step)
    case ("__name__", .native(let native)), ("__qualname__", .native(let native)):
      return .str(native.name)
    case ("__module__", .native(let native)): return .str(native.module.rawValue)
    default: break
    }
    guard PyMethods.has(name, typeOf(object)) else { return nil }
    return new(.boundNative(object, name))
  }

  private mutating func typeAttribute(
    _ ref: PyRef, _ type: PyClass, _ name: String
  ) throws(PySignal) -> PyValue? {
    if let found = lookUp(name, in: ref), case .ref(let place) = found {
      switch heap[place] {
      case .classMethod(let inner): return new(.bound(.ref(ref), inner))
      case .staticMethod(let inner): return inner
      default: return found
      }
    } else if let found = lookUp(name, in: ref) {
      return found
    }
    switch name {
    case "__name__": return .str(type.name)
    case "__qualname__": return type.names["__qualname__"] ?? .str(type.name)
    case "__module__": return .str(type.module)
    case "__mro__": return .tuple(type.order.map { .ref($0) })
    case "__bases__": return .tuple(type.bases.map { .ref($0) })
    case "__base__": return type.bases.first.map { .ref($0) } ?? PyValue.none
    case "__dict__": return dict(zip(type.names.names, type.names.values).map { ($0, $1) })
    case "__class__": return self.type(.type)
    case "__doc__": return PyValue.none
    case "__annotations__": return dict()
    case "__subclasses__", "mro": return new(.boundNative(.ref(ref), name))
    default: break
    }
    let builtin = builtinBase(of: ref)
    if builtin == .dict, name == "fromkeys" { return new(.boundNative(.ref(ref), name)) }
    if builtin == .bytes, name == "fromhex" { return new(.boundNative(.ref(ref), name)) }
    if builtin == .int, name == "from_bytes" { return new(.boundNative(.ref(ref), name)) }
    if builtin == .str, name == "maketrans" { return new(.boundNative(.ref(ref), name)) }
    if PyMethods.has(name, builtin) {
      return .native(PyNative(.method, "\(builtin.rawValue).\(name)"))
    }
    return nil
  }

  /// A class's member as an object sees it.
  mutating func bindMember(
    _ member: PyValue, to object: PyValue, type: PyRef
  ) throws(PySignal) -> PyValue {
    guard case .ref(let place) = member else { return member }
    switch heap[place] {
    case .function: return new(.bound(object, member))
    case .classMethod(let inner): return new(.bound(.ref(type), inner))
    case .staticMethod(let inner): return inner
    case .instance(let one):
      if let get = lookUp("__get__", in: one.type) {
        return try callNow(get, member, object, .ref(type))
      }
      return member
    default: return member
    }
  }

  private mutating func superAttribute(
    _ type: PyRef, _ target: PyValue, _ name: String
  ) throws(PySignal) -> PyValue? {
    var own = typeRef(target)
    if case .ref(let ref) = target, case .type = heap[ref] { own = ref }
    guard case .type(let start) = heap[own],
      let place = start.order.firstIndex(of: type)
    else { return nil }
    for ref in start.order[(place + 1)...] {
      if ref < PyType.allCases.count {
        if ref == PyType.object.rawValue || PyMethods.has(name, PyType(rawValue: ref) ?? .object)
          || isException(ref)
        {
          return new(.boundNative(target, "super " + name))
        }
        continue
      }
      guard case .type(let one) = heap[ref], let found = one.names[name] else { continue }
      if case .ref(let place) = found, case .property(let get, _, _) = heap[place] {
        return try callNow(get, target)
      }
      if case .ref(let ref) = target, case .type = heap[ref] {
        if case .ref(let place) = found, case .classMethod(let inner) = heap[place] {
          return new(.bound(target, inner))
        }
        if case .ref(let place) = found, case .staticMethod(let inner) = heap[place] {
          return inner
        }
        return found
      }
      return try bindMember(found, to: target, type: own)
    }
    return nil
  }

  private mutating func exceptionAttribute(
    _ object: PyValue, _ one: PyInstance, _ name: String
  ) -> PyValue? {
    guard case .tuple(let arguments)? = one.base else { return nil }
    switch name {
    case "args": return .tuple(arguments)
    case "__cause__", "__context__": return one.names[name] ?? PyValue.none
    case "__traceback__": return PyValue.none
    case "with_traceback", "add_note": return new(.boundNative(object, name))
    case "value" where isInstance(object, of: .stopIteration):
      return arguments.first ?? PyValue.none
    case "code" where isInstance(object, of: .systemExit):
      return arguments.first ?? PyValue.none
    case "errno" where isInstance(object, of: .osError):
      return arguments.count > 1 ? arguments[0] : PyValue.none
    case "strerror" where isInstance(object, of: .osError):
      return arguments.count > 1 ? arguments[1] : PyValue.none
    case "filename" where isInstance(object, of: .osError):
      return arguments.count > 2 ? arguments[2] : PyValue.none
    case "name" where isInstance(object, of: .importError) || isInstance(object, of: .nameError):
      return PyValue.none
    default: return nil
    }
  }

  mutating func methodIfAny(_ object: PyValue, _ name: String) throws(PySignal) -> PyValue? {
    if case .ref(let ref) = object, case .instance(let one) = heap[ref] {
      guard let found = lookUp(name, in: one.type) else {
        if let base = one.base, PyMethods.has(name, typeOf(base)) {
          return new(.boundNative(base, name))
        }
        return nil
      }
      return try bindMember(found, to: object, type: one.type)
    }
    return PyMethods.has(name, typeOf(object)) ? new(.boundNative(object, name)) : nil
  }

  // MARK: Setting

  mutating func setAttribute(
    _ object: PyValue, _ name: String, _ value: PyValue?
  ) throws(PySignal) {
    guard case .ref(let ref) = object else { throw noSetting(object, name) }
    switch heap[ref] {
    case .instance(let one):
      if let found = lookUp(name, in: one.type), case .ref(let place) = found {
        switch heap[place] {
        case .property(_, let set, let delete):
          if let value {
            guard !set.isNone else {
              throw raised(
                .attributeError,
                version.minor >= 11
                  ? "property '\(name)' of '\(typeName(object))' object has no setter"
                  : "can't set attribute '\(name)'")
            }
            _ = try callNow(set, object, value)
          } else {
            guard !delete.isNone else {
              throw raised(
                .attributeError,
                "property '\(name)' of '\(typeName(object))' object has no deleter")
            }
            _ = try callNow(delete, object)
          }
          return
        case .instance(let descriptor):
          if let value, let set = lookUp("__set__", in: descriptor.type) {
            _ = try callNow(set, found, object, value)
            return
          }
        default: break
        }
      }
      if let value {
        if let method = lookUp("__setattr__", in: one.type), !settingPlainly.contains(ref) {
          _ = try callNow(method, object, .str(name), value)
          return
        }
        _ = heap.instance(ref) { $0.names[name] = value }
      } else {
        if let method = lookUp("__delattr__", in: one.type) {
          _ = try callNow(method, object, .str(name))
          return
        }
        guard one.names[name] != nil else { throw noAttribute(object, name) }
        _ = heap.instance(ref) { $0.names[name] = nil }
      }
    case .type(var type):
      guard ref >= PyType.allCases.count else {
        throw raised(
          .typeError, "cannot set '\(name)' attribute of immutable type '\(type.name)'")
      }
      if value == nil, type.names[name] == nil { throw noAttribute(object, name) }
      type.names[name] = value
      heap[ref] = .type(type)
    case .module(var module):
      module.names[name] = value
      heap[ref] = .module(module)
    case .function(var function):
      function.names[name] = value
      heap[ref] = .function(function)
    default: throw noSetting(object, name)
    }
  }

  private mutating func noSetting(_ object: PyValue, _ name: String) -> PySignal {
    if PyMethods.has(name, typeOf(object)) {
      return raised(
        .attributeError, "'\(typeName(object))' object attribute '\(name)' is read-only")
    }
    return raised(.attributeError, "'\(typeName(object))' object has no attribute '\(name)'")
  }
}
