// The ordinary tools: ls, cat, sort, find and their kind, as GNU has them.
//
// Invariant: a flag that is parsed has its effect; what is not modelled is refused with a message.
// Real: coreutils 9.1, findutils 4.9, diffutils 3.8, procps 4.0 as in Debian 12, in the locale C.UTF-8.
