// Lessons: what they are, how they are read, and how they are checked.
//
// Invariant: a check looks at the world and at what the engines were asked, never at what was typed.
// Invariant: facts carry no words; words are in FactWords.swift and UIWords.swift, in both languages.
// Invariant: nothing here throws past a list of diagnostics, whatever a lesson's files hold.
