// Text: what the rest of the house needs to read and to print text; the lowest floor, with Kernel.
//
//     Bytes/      UTF-8 that may be broken, ASCII, lines
//     Display/    cells of a terminal: width, padding, wrapping, colour
//     Calendar/   civil dates and times, strftime, durations as Go writes them
//     Amounts/    ages and sizes for people, floating-point numbers in C's and Go's forms
//     Tables/     columns as docker and kubectl print them
//     Words/      positions, diagnostics, nearest words
//     Pattern/    regular expressions as an automaton
//     Encoding/   base64, hex, percent, quotes and escapes, globs
//
// Invariant: nothing here imports a module of ours, reads a clock, or traps on any input.
