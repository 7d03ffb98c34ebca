// Programs: to come.
