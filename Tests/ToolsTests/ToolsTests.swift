// Tests of Tools.
