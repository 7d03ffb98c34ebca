// Shell text to a tree with positions and diagnostics, and back to text: bash 5.2 as learners use it.
//
// Invariant: nothing here runs anything, and no input traps or throws: text in, tree and diagnostics out.
// Invariant: text that is incomplete is told from text that is wrong, so a prompt can ask for more.
