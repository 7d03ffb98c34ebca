// Dockerfile text as instructions with positions; what is wrong with it in BuildKit's words; its lint rules; .dockerignore.
//
// Invariant: no input traps or throws: half a Dockerfile is a tree and a problem.
// Real: the grammar and the messages are those of BuildKit 0.25 (buildx 0.29.1, Dockerfile 1.x).
