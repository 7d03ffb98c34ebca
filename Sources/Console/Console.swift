// The real terminal: line editor, full-screen editor, the loop of learn and play, and what is kept.
//
// Invariant: real time, the host's files and the host's terminal enter the program here alone.
// Invariant: whatever ends the program, the terminal's modes come back.
