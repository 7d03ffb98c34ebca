// Addresses, networks, names, listeners, published ports, who may reach whom; and the web of the lab.
//
// Invariant: the network knows no processes; a listener names its owner by number, and the host is
// asked (`NetworkHost.respond`) what that process answers.
