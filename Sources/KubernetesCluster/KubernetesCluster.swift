// What makes a cluster live: controllers, scheduler, kubelets, endpoints, each a part of its own.
//
// Invariant: a component changes the cluster through the API server's verbs alone.
// Invariant: what happens next is an event in the cluster's agenda; nothing runs when nothing changed.
