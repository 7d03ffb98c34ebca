// Machine: to come.
