// Quantities, selectors and names as text tables. Real: apimachinery 1.36.

let quantityTable = """
  0 | 0
  1 | 1
  1000m | 1
  1500m | 1500m
  0.5 | 500m
  .5 | 500m
  1. | 1
  100m | 100m
  0.001 | 1m
  1.5Gi | 1536Mi
  1024Ki | 1Mi
  1Ki | 1Ki
  1000Ki | 1000Ki
  0.5Gi | 512Mi
  1k | 1k
  1000 | 1k
  1000k | 1M
  1024 | 1024
  1e3 | 1e3
  1E | 1E
  12e6 | 12e6
  100000u | 100m
  5000000n | 5m
  -1 | -1
  -500m | -500m
  +3 | 3
  10Gi | 10Gi
  1.50 | 1500m
  7Ei | 7Ei
  1Kb | !
  1 Gi | !
  1gi | !
  abc | !
  Mi | !
  1..5 | !
  1m5 | !
  - | !
  1e | !
  0x10 | !
  """

/// A selector, labels, and whether they match; `!` and the server's words where it is none.
let selectorTable = """
  | a=b | yes
  app=web | app=web,tier=x | yes
  app==web | app=web | yes
  app!=web | app=db | yes
  app!=web | tier=x | yes
  app!=web | app=web | no
  app | app=web | yes
  app | tier=x | no
  !app | tier=x | yes
  ! app | app= | no
  app= | app= | yes
  app= | tier=x | no
  app in (web, db) | app=db | yes
  app in (web,db) | tier=db | no
  app in () | app= | yes
  app notin (web,db) | app=db | no
  app notin (web) | tier=x | yes
  app=web,tier!=x | app=web,tier=y | yes
  app=web , tier in (a) | app=web,tier=a | yes
  n>5 | n=6 | yes
  n<5 | n=6 | no
  n>5 | n=x | no
  example.com/app=web | example.com/app=web | yes
  tier=== | a=b | ! unable to parse requirement: found '=', expected: identifier
  a in | a=b | ! unable to parse requirement: found '' expected: '('
  a b | a=b | ! unable to parse requirement: found 'b', expected: in, notin, =, ==, !=, gt, lt
  ,a | a=b | ! found ',', expected: !, identifier, or 'end of string'
  a, | a=b | ! found '', expected: identifier after ','
  """

/// A name and how many complaints there are: as a subdomain, as a label, as a label's value.
let nameTable = """
  web | 0 0 0
  web-1 | 0 0 0
  1web | 0 0 0
  web.example.com | 0 1 0
  Web | 1 1 0
  web_1 | 1 1 0
  -web | 1 1 1
  web- | 1 1 1
  web site | 1 1 1
  网 | 1 1 1
  | 1 1 0
  """

func rows(_ table: String) -> [[String]] {
  table.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    var cells: [String] = []
    var cell = ""
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      if word == "|" {
        cells.append(cell)
        cell = ""
      } else {
        cell += (cell.isEmpty ? "" : " ") + word
      }
    }
    return cells + [cell]
  }
}
