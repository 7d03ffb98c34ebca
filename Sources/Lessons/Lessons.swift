// Lessons: to come.
