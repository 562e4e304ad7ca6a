//go:build race

package inline

// Under the race detector pools forget what they hold.
func init() { raced = true }
