// Kubectl: to come.
