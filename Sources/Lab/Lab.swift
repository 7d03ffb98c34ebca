// Everything a learner can change, as one value; the table of commands; sessions and transcripts.
//
// Invariant: below this floor there is no I/O, no clock and no concurrency; `WorldHost` is the edge.
