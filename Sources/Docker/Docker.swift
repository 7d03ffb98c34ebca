// Docker: to come.
