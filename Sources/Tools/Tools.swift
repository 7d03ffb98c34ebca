// Tools: to come.
