// The Docker daemon as a value: images, containers, networks, volumes, builds, and the verbs that change them.
//
// Invariant: nothing here reads a clock, a disk or a socket.
// Invariant: the engine speaks in errors with facts; words are in DockerError.swift alone.
