// Documents: to come.
