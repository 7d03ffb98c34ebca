// Console: to come.
