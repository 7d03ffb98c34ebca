// Tests of Docker.
