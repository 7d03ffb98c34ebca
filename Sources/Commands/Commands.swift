// What a command is: spec, flags, help, completion, and its shape as a process.
//
// A command comes in one of five shapes, and none of them is a state machine written by hand:
// once, line filter, whole input, follower, or a program of its own (a shell, xargs, watch).
