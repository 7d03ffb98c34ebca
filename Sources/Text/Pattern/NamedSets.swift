// The named sets: `[:alpha:]`, `\w`, `\d`, `\p{Han}`.

enum NamedSets {
  /// A POSIX class as glibc's C.UTF-8 locale has it; nil for an unknown name. Not yet finished.
  static func posix(_ name: String) -> SymbolSet? {
    var set = SymbolSet()
    switch name {
    case "alpha":
      set.insert(0x41, 0x5A)
      set.insert(0x61, 0x7A)
      set.insert(UnicodeClasses.alpha)
    case "digit": set.insert(0x30, 0x39)
    case "alnum":
      set.insert(0x30, 0x39)
      set.insert(0x41, 0x5A)
      set.insert(0x61, 0x7A)
      set.insert(UnicodeClasses.alpha)
    case "upper":
      set.insert(0x41, 0x5A)
      set.insert(UnicodeClasses.upper)
    case "lower":
      set.insert(0x61, 0x7A)
      set.insert(UnicodeClasses.lower)
    case "space":
      set.insert(0x09, 0x0D)
      set.insert(0x20)
      set.insert(UnicodeClasses.space)
    case "blank":
      set.insert(0x09)
      set.insert(0x20)
      set.insert(0x3000)
      set.insert(0x2000, 0x200A)
    case "punct":
      set.insert(0x21, 0x2F)
      set.insert(0x3A, 0x40)
      set.insert(0x5B, 0x60)
      set.insert(0x7B, 0x7E)
      set.insert(UnicodeClasses.punct)
    case "print":
      set.insert(0x20, 0x7E)
      set.insert(UnicodeClasses.print)
    case "graph":
      set.insert(0x21, 0x7E)
      set.insert(UnicodeClasses.graph)
    case "cntrl":
      set.insert(0x00, 0x1F)
      set.insert(0x7F)
      set.insert(UnicodeClasses.control)
    case "xdigit":
      set.insert(0x30, 0x39)
      set.insert(0x41, 0x46)
      set.insert(0x61, 0x66)
    default: return nil
    }
    return set
  }

  /// Letters, digits and `_`; with `unicode` of all scripts.
  static func word(unicode: Bool) -> SymbolSet {
    var set = SymbolSet()
    set.insert(0x30, 0x39)
    set.insert(0x41, 0x5A)
    set.insert(0x61, 0x7A)
    set.insert(0x5F)
    if unicode { set.insert(UnicodeClasses.alpha) }
    return set
  }

  static func space(unicode: Bool, verticalTab: Bool = true) -> SymbolSet {
    var set = SymbolSet()
    set.insert(0x09, 0x0A)
    if verticalTab { set.insert(0x0B) }
    set.insert(0x0C, 0x0D)
    set.insert(0x20)
    if unicode { set.insert(UnicodeClasses.space) }
    return set
  }

  static func digit(unicode: Bool) -> SymbolSet {
    var set = SymbolSet()
    set.insert(0x30, 0x39)
    if unicode { set.insert(UnicodeClasses.digit) }
    return set
  }

  /// `\p{…}`: general categories by their first letters, and a few scripts; nil if not modelled.
  static func property(_ name: String) -> SymbolSet? {
    var set = SymbolSet()
    func ascii(_ name: String) { if let other = posix(name) { copyASCII(other) } }
    func copyASCII(_ other: SymbolSet) {
      for value in UInt32(0)..<128 where other.holds(value) { set.insert(value) }
    }
    switch name {
    case "L", "Letter", "Alphabetic":
      ascii("alpha")
      set.insert(UnicodeClasses.letter)
    case "Lu", "Upper", "Uppercase_Letter":
      ascii("upper")
      set.insert(UnicodeClasses.upper)
    case "Ll", "Lower", "Lowercase_Letter":
      ascii("lower")
      set.insert(UnicodeClasses.lower)
    case "N", "Number":
      ascii("digit")
      set.insert(UnicodeClasses.number)
    case "Nd":
      ascii("digit")
      set.insert(UnicodeClasses.digit)
    case "M": set.insert(UnicodeClasses.mark)
    case "Z", "Zs":
      set.insert(0x20)
      set.insert(UnicodeClasses.separator)
    case "P", "Punctuation":
      for character in "!\"#%&'()*,-./:;?@[\\]_{}".unicodeScalars { set.insert(character.value) }
      set.insert(UnicodeClasses.punctuation)
    case "S", "Symbol":
      for character in "$+<=>^`|~".unicodeScalars { set.insert(character.value) }
      set.insert(UnicodeClasses.symbol)
    case "Han": set.insert(UnicodeClasses.han)
    case "Latin":
      ascii("alpha")
      set.insert(0xC0, 0x24F)
      set.insert(0x1E00, 0x1EFF)
    case "Greek": set.insert(0x370, 0x3FF)
    case "Cyrillic": set.insert(0x400, 0x52F)
    case "Hiragana": set.insert(0x3041, 0x309F)
    case "Katakana": set.insert(0x30A0, 0x30FF)
    case "Hangul": set.insert(0xAC00, 0xD7A3)
    default: return nil
    }
    return set
  }
}
