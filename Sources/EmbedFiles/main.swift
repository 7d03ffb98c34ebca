// Turns a folder of files into a Swift table of static strings.
