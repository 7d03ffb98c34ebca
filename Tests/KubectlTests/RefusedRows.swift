// Command lines that kubectl refuses before it asks a server. Real: recorded from kubectl 1.36.4.

/// Commands and what is said.
let refused = #"""
    $ kubectl label pod web a=b c
    error: all resources must be specified before label changes: c
    [1]
    $ kubectl label pod a=b a-
    error: can not both modify and remove a label in the same command
    [1]
    $ kubectl annotate pod web a=b a-
    error: can not both modify and remove the following annotation(s) in the same command: a
    [1]
    $ kubectl label
    error: one or more resources must be specified as <resource> <name> or <resource>/<name>
    [1]
    $ kubectl autoscale deploy x --max=1 --min=2
    error: --max=MAXPODS must be larger or equal to --min=MINPODS, max: 1, min: 2
    [1]
    $ kubectl taint nodes x a=b:X
    error: invalid taint effect: X, unsupported taint effect
    See 'kubectl taint -h' for help and examples
    [1]
    $ kubectl cordon
    error: USAGE: cordon NODE [flags]
    See 'kubectl cordon -h' for help and examples
    [1]
    $ kubectl patch deploy x -p {} --type=x
    error: --type must be one of [json merge strategic], not "x"
    [1]
    $ kubectl cp a b
    error: one of src or dest must be a remote file specification
    [1]
    $ kubectl attach a b c
    error: expected POD, TYPE/NAME, or TYPE NAME, (at most 2 arguments) saw 3: [a b c]
    [1]
    $ kubectl auth can-i get
    error: you must specify two arguments: verb resource or verb resource/resourceName.
    See 'kubectl auth can-i -h' for help and examples.
    [1]
    $ kubectl create job j
    error: either --image or --from must be specified
    [1]
    $ kubectl create pdb p --selector=a=b
    error: one of min-available or max-unavailable must be specified
    [1]
    $ kubectl create secret tls x
    error: key and cert must be specified
    [1]
    $ kubectl completion foo
    error: Unsupported shell type "foo".
    See 'kubectl completion -h' for help and examples
    [1]
    $ kubectl run x --image=y --rm
    error: --rm should only be used for attached containers
    See 'kubectl run -h' for help and examples
    [1]
    $ kubectl run x --image=y -t
    error: -i/--stdin is required for containers with -t/--tty=true
    See 'kubectl run -h' for help and examples
    [1]
    $ kubectl rollout nosuch
    error: unknown command "nosuch"
    See 'kubectl rollout -h' for help and examples
    [1]
    $ kubectl rollout status
    error: required resource not specified
    [1]
    $ kubectl set selector
    error: one selector is required
    [1]
    $ kubectl replace
    error: must specify one of -f and -k
    [1]
    $ kubectl top pod a b
    error: pod [NAME | -l label]
    See 'kubectl top pod -h' for help and examples
    [1]
    $ kubectl certificate approve
    error: one or more CSRs must be specified as <name> or -f <filename>
    [1]
  """#
