// Tests of Dockerfile.
