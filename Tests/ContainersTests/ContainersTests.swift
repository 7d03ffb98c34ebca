// Tests of Containers.
