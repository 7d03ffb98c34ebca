// ShellSyntax: to come.
