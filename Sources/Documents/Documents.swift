// JSON and YAML as one ordered value with positions; JSONPath, Go templates, patches, differences.
//
// Invariant: nothing here reads a clock, a disk or a socket, and no order comes from a hash.
// Invariant: whatever the text, reading it ends, in a value or an error with the real tool's words.
//
// NB: YAML is read by a scanner of our own and not by Yams: Yams refuses a repeated key (kubectl lets
// the last one win) without telling the second one's line, knows no ends of ranges and no places of
// aliases, recurses as deep as its input, and brings the whole of Foundation along. What go-yaml says
// of broken texts follows libyaml's scanner token by token, so the scanner keeps libyaml's notions.
