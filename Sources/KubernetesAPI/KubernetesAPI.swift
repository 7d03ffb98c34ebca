// The API server of a cluster as a value: kinds as schema tables, a store, and the verbs.
//
// Invariant: every change of the cluster's state goes through a verb of `APIServer`.
// Invariant: nothing here reads a clock, a disk or a socket; `now` is handed in.
// Invariant: the server's own words are in this target alone; kubectl's words are in `Kubectl`.
