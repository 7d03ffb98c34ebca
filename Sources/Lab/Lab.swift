// Lab: to come.
