// The number of a file tree, by the name that the engine's records use.

package import Files

package typealias TreeNumber = TreeID
