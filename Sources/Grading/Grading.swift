// Grading: a submission is played in a fresh world, and what came of it is told.
//
// Invariant: the same submission of the same lesson gives the same bytes, on any machine.
// Invariant: one bad submission never stops the others.
