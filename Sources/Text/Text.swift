// Text: to come.
