// The ground: virtual time, agendas, seeded randomness, ordered maps, budgets.
//
// Invariant: nothing here reads a clock, a disk or a socket, and nothing hashed is ever iterated.
