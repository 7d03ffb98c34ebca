// Commands: to come.
