// Files: to come.
