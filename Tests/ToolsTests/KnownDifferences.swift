// Rows in which ours is known to differ from the tool installed here, with no claim to be right: each is work left to do.

enum KnownDifferences {
  static let rows: Set<String> = [
    ##"""
    grep --color=zz an a.txt
    """##,
    ##"""
    jq -nc '"\(1,2)-\(3,4)"'
    """##,
    ##"""
    jq -c 'any, all' m.json
    """##,
    ##"""
    jq -nc '{(1):2}'
    """##,
    ##"""
    jq -nc '0 | until(. > 5; . + 2), [while(. < 5; . + 2)], [limit(4; repeat(. + 1))]'
    """##,
    ##"""
    jq -nc --arg x 1 --argjson y '{"a":2}' '$x, $y.a, $__prog_args?'
    """##,
    ##"""
    jq -c '[., input]' m.json
    """##,
    ##"""
    jq -nc 'input'
    """##,
    ##"""
    jq -nc '[1,2,3] as [$a] | $a, ([1] | .[5]), ([1,2] | .[1.7])'
    """##,
    ##"""
    jq -nc 'halt_error'
    """##,
    ##"""
    jq -nc '[{"n":"x","v":1}] | from_entries?, ([["a",1]] | map({(.[0]): .[1]}) | add)'
    """##,
  ]
}
