// Dockerfile: to come.
