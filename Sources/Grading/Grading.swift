// Grading: to come.
