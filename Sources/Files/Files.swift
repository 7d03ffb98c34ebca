// A file tree as a value: directories, links, modes, owners, mounts, globs, layers.
//
// Invariant: nothing here reads a real disk; a copy of a store is a snapshot of every tree in it.
// Invariant: every loop over a tree is iterative or bounded, so no depth of folders overflows a stack.
