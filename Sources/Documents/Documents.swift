// JSON and YAML as one ordered value with positions; JSONPath, Go templates, patches, differences.
//
// Invariant: nothing here reads a clock, a disk or a socket, and no order comes from a hash.
// Invariant: whatever the text, reading it ends, in a value or an error with the real tool's words.
