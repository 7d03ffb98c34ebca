// Which functions there are, with the types they take and give.

/// One form of a function.
struct CELOverload: Sendable {
  /// The value before the dot counts as the first.
  var isMember: Bool
  var takes: [CELType]
  var gives: CELType

  /// The forms of each function by its name.
  static let named: [String: [CELOverload]] = {
    var all: [String: [CELOverload]] = [:]
    for line in table.split(separator: "\n") {
      var rest = line
      let name = String(rest.prefix { $0 != " " })
      rest = rest.drop { $0 != " " }.dropFirst()
      var reader = TypeReader(rest: rest)
      var takes: [CELType] = []
      let isMember = rest.first != "("
      if isMember {
        takes.append(reader.type())
        reader.skip(".")
      }
      takes += reader.types()
      reader.skip(">")
      all[name, default: []].append(
        CELOverload(isMember: isMember, takes: takes, gives: reader.type()))
    }
    return all
  }()

  /// Reads `list(A)` and the like.
  private struct TypeReader {
    var rest: Substring

    mutating func skip(_ mark: Character) {
      while rest.first == " " || rest.first == "-" { rest.removeFirst() }
      if rest.first == mark { rest.removeFirst() }
      while rest.first == " " { rest.removeFirst() }
    }
    mutating func types() -> [CELType] {
      var all: [CELType] = []
      skip("(")
      while let first = rest.first, first != ")" {
        all.append(type())
        skip(",")
      }
      skip(")")
      return all
    }
    mutating func type() -> CELType {
      let word = String(rest.prefix { $0.isLetter || $0 == "_" || $0 == "#" })
      rest = rest.dropFirst(word.count)
      let inner = rest.first == "(" && ["list", "map", "optional"].contains(word) ? types() : []
      switch word {
      case "list": return .list(inner[0])
      case "map": return .map(inner[0], inner[1])
      case "optional": return .optional(inner[0])
      case "bool": return .bool
      case "int": return .int
      case "uint": return .uint
      case "double": return .double
      case "string": return .string
      case "bytes": return .bytes
      case "timestamp": return .timestamp
      case "duration": return .duration
      case "type": return .type
      case "dyn": return .dyn
      case "Quantity": return .opaque("kubernetes.Quantity")
      case "URL": return .opaque("kubernetes.URL")
      case "IP": return .opaque("net.IP")
      case "CIDR": return .opaque("net.CIDR")
      case "Semver": return .opaque("kubernetes.Semver")
      case "Format": return .opaque("kubernetes.NamedFormat")
      case "Authorizer": return .opaque("kubernetes.authorization.Authorizer")
      case "PathCheck": return .opaque("kubernetes.authorization.PathCheck")
      case "GroupCheck": return .opaque("kubernetes.authorization.GroupCheck")
      case "ResourceCheck": return .opaque("kubernetes.authorization.ResourceCheck")
      case "Decision": return .opaque("kubernetes.authorization.Decision")
      default: return .letter(word)
      }
    }
  }

  /// Real: cel-go's standard library, its strings, lists, sets and optionals, and the libraries of
  /// apiserver 1.36, those for selectors in authorization left out.
  private static let table = """
    !_ (bool) -> bool
    -_ (int) -> int
    -_ (double) -> double
    _==_ (A, A) -> bool
    _!=_ (A, A) -> bool
    _+_ (int, int) -> int
    _+_ (uint, uint) -> uint
    _+_ (double, double) -> double
    _+_ (string, string) -> string
    _+_ (bytes, bytes) -> bytes
    _+_ (list(A), list(A)) -> list(A)
    _+_ (duration, duration) -> duration
    _+_ (timestamp, duration) -> timestamp
    _+_ (duration, timestamp) -> timestamp
    _-_ (int, int) -> int
    _-_ (uint, uint) -> uint
    _-_ (double, double) -> double
    _-_ (duration, duration) -> duration
    _-_ (timestamp, duration) -> timestamp
    _-_ (timestamp, timestamp) -> duration
    _*_ (int, int) -> int
    _*_ (uint, uint) -> uint
    _*_ (double, double) -> double
    _/_ (int, int) -> int
    _/_ (uint, uint) -> uint
    _/_ (double, double) -> double
    _%_ (int, int) -> int
    _%_ (uint, uint) -> uint
    _?_:_ (bool, A, A) -> A
    _[_] (list(A), int) -> A
    _[_] (map(A, B), A) -> B
    _[_] (optional(list(A)), int) -> optional(A)
    _[_] (optional(map(A, B)), A) -> optional(B)
    _[?_] (list(A), int) -> optional(A)
    _[?_] (map(A, B), A) -> optional(B)
    _[?_] (optional(list(A)), int) -> optional(A)
    _[?_] (optional(map(A, B)), A) -> optional(B)
    @in (A, list(A)) -> bool
    @in (A, map(A, B)) -> bool
    size (bytes) -> int
    size bytes.() -> int
    size (list(A)) -> int
    size list(A).() -> int
    size (map(A, B)) -> int
    size map(A, B).() -> int
    size (string) -> int
    size string.() -> int
    type (A) -> type
    dyn (A) -> dyn
    bool (bool) -> bool
    bool (string) -> bool
    bytes (bytes) -> bytes
    bytes (string) -> bytes
    double (double) -> double
    double (int) -> double
    double (string) -> double
    double (uint) -> double
    duration (duration) -> duration
    duration (int) -> duration
    duration (string) -> duration
    int (int) -> int
    int (double) -> int
    int (duration) -> int
    int (string) -> int
    int (timestamp) -> int
    int (uint) -> int
    string (string) -> string
    string (bool) -> string
    string (bytes) -> string
    string (double) -> string
    string (duration) -> string
    string (int) -> string
    string (timestamp) -> string
    string (uint) -> string
    string (IP) -> string
    string (CIDR) -> string
    timestamp (timestamp) -> timestamp
    timestamp (int) -> timestamp
    timestamp (string) -> timestamp
    uint (uint) -> uint
    uint (double) -> uint
    uint (int) -> uint
    uint (string) -> uint
    contains string.(string) -> bool
    endsWith string.(string) -> bool
    startsWith string.(string) -> bool
    matches string.(string) -> bool
    matches (string, string) -> bool
    getFullYear timestamp.() -> int
    getFullYear timestamp.(string) -> int
    getMonth timestamp.() -> int
    getMonth timestamp.(string) -> int
    getDayOfYear timestamp.() -> int
    getDayOfYear timestamp.(string) -> int
    getDayOfMonth timestamp.() -> int
    getDayOfMonth timestamp.(string) -> int
    getDate timestamp.() -> int
    getDate timestamp.(string) -> int
    getDayOfWeek timestamp.() -> int
    getDayOfWeek timestamp.(string) -> int
    getHours timestamp.() -> int
    getHours timestamp.(string) -> int
    getHours duration.() -> int
    getMinutes timestamp.() -> int
    getMinutes timestamp.(string) -> int
    getMinutes duration.() -> int
    getSeconds timestamp.() -> int
    getSeconds timestamp.(string) -> int
    getSeconds duration.() -> int
    getMilliseconds timestamp.() -> int
    getMilliseconds timestamp.(string) -> int
    getMilliseconds duration.() -> int
    charAt string.(int) -> string
    format string.(list(dyn)) -> string
    indexOf string.(string) -> int
    indexOf string.(string, int) -> int
    indexOf list(A).(A) -> int
    join list(string).() -> string
    join list(string).(string) -> string
    lastIndexOf string.(string) -> int
    lastIndexOf string.(string, int) -> int
    lastIndexOf list(A).(A) -> int
    lowerAscii string.() -> string
    upperAscii string.() -> string
    replace string.(string, string) -> string
    replace string.(string, string, int) -> string
    split string.(string) -> list(string)
    split string.(string, int) -> list(string)
    strings.quote (string) -> string
    substring string.(int) -> string
    substring string.(int, int) -> string
    trim string.() -> string
    find string.(string) -> string
    findAll string.(string) -> list(string)
    findAll string.(string, int) -> list(string)
    isSorted list(int).() -> bool
    isSorted list(double).() -> bool
    isSorted list(bool).() -> bool
    isSorted list(string).() -> bool
    isSorted list(timestamp).() -> bool
    isSorted list(duration).() -> bool
    sum list(int).() -> int
    sum list(double).() -> double
    sum list(duration).() -> duration
    max list(int).() -> int
    max list(double).() -> double
    max list(string).() -> string
    max list(timestamp).() -> timestamp
    max list(duration).() -> duration
    min list(int).() -> int
    min list(double).() -> double
    min list(string).() -> string
    min list(timestamp).() -> timestamp
    min list(duration).() -> duration
    distinct list(A).() -> list(A)
    flatten list(list(A)).() -> list(A)
    reverse list(A).() -> list(A)
    slice list(A).(int, int) -> list(A)
    sort list(A).() -> list(A)
    first list(A).() -> optional(A)
    last list(A).() -> optional(A)
    lists.range (int) -> list(int)
    sets.contains (list(A), list(A)) -> bool
    sets.equivalent (list(A), list(A)) -> bool
    sets.intersects (list(A), list(A)) -> bool
    optional.none () -> optional(A)
    optional.of (A) -> optional(A)
    optional.ofNonZeroValue (A) -> optional(A)
    hasValue optional(A).() -> bool
    value optional(A).() -> A
    or optional(A).(optional(A)) -> optional(A)
    orValue optional(A).(A) -> A
    quantity (string) -> Quantity
    isQuantity (string) -> bool
    sign (Quantity) -> int
    isGreaterThan Quantity.(Quantity) -> bool
    isLessThan Quantity.(Quantity) -> bool
    compareTo Quantity.(Quantity) -> int
    asApproximateFloat Quantity.() -> double
    asInteger Quantity.() -> int
    isInteger Quantity.() -> bool
    add Quantity.(Quantity) -> Quantity
    add Quantity.(int) -> Quantity
    sub Quantity.(Quantity) -> Quantity
    sub Quantity.(int) -> Quantity
    url (string) -> URL
    isURL (string) -> bool
    getScheme URL.() -> string
    getHost URL.() -> string
    getHostname URL.() -> string
    getPort URL.() -> string
    getEscapedPath URL.() -> string
    getQuery URL.() -> map(string, list(string))
    ip (string) -> IP
    isIP (string) -> bool
    ip.isCanonical (string) -> bool
    family IP.() -> int
    isUnspecified IP.() -> bool
    isLoopback IP.() -> bool
    isLinkLocalMulticast IP.() -> bool
    isLinkLocalUnicast IP.() -> bool
    isGlobalUnicast IP.() -> bool
    cidr (string) -> CIDR
    isCIDR (string) -> bool
    containsIP CIDR.(string) -> bool
    containsIP CIDR.(IP) -> bool
    containsCIDR CIDR.(string) -> bool
    containsCIDR CIDR.(CIDR) -> bool
    ip CIDR.() -> IP
    prefixLength CIDR.() -> int
    masked CIDR.() -> CIDR
    format.dns1123Label () -> Format
    format.dns1123Subdomain () -> Format
    format.dns1035Label () -> Format
    format.qualifiedName () -> Format
    format.labelValue () -> Format
    format.dns1123LabelPrefix () -> Format
    format.dns1123SubdomainPrefix () -> Format
    format.dns1035LabelPrefix () -> Format
    format.uri () -> Format
    format.uuid () -> Format
    format.byte () -> Format
    format.date () -> Format
    format.datetime () -> Format
    format.named (string) -> optional(Format)
    validate Format.(string) -> optional(list(string))
    semver (string) -> Semver
    semver (string, bool) -> Semver
    isSemver (string) -> bool
    isSemver (string, bool) -> bool
    major Semver.() -> int
    minor Semver.() -> int
    patch Semver.() -> int
    isGreaterThan Semver.(Semver) -> bool
    isLessThan Semver.(Semver) -> bool
    compareTo Semver.(Semver) -> int
    path Authorizer.(string) -> PathCheck
    group Authorizer.(string) -> GroupCheck
    serviceAccount Authorizer.(string, string) -> Authorizer
    resource GroupCheck.(string) -> ResourceCheck
    subresource ResourceCheck.(string) -> ResourceCheck
    namespace ResourceCheck.(string) -> ResourceCheck
    name ResourceCheck.(string) -> ResourceCheck
    check PathCheck.(string) -> Decision
    check ResourceCheck.(string) -> Decision
    allowed Decision.() -> bool
    reason Decision.() -> string
    errored Decision.() -> bool
    error Decision.() -> string
    """
    // The comparisons have a form for each pair of types that has an order.
    + ["_<_", "_<=_", "_>_", "_>=_"].flatMap { name in
      [
        "bool, bool", "int, int", "int, double", "int, uint", "uint, uint", "uint, double",
        "uint, int", "double, double", "double, int", "double, uint", "string, string",
        "bytes, bytes", "timestamp, timestamp", "duration, duration",
      ].map { "\n\(name) (\($0)) -> bool" }
    }.joined()
}
