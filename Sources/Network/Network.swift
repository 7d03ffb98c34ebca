// Network: to come.
