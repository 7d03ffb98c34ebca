// DockerCLI: to come.
