// Tests of ShellSyntax.
