package inline

import "flag"

// The package has no golden files. It registers the flag because "go test ./... -update" hands it to the tests of every
// package, and one that does not know it fails.
var _ = flag.Bool("update", false, "write golden files anew; this package has none")
