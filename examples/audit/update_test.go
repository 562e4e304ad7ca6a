package main

import "flag"

// The program has no golden files. It registers the flag because "go test ./... -update" hands it to every test.
var _ = flag.Bool("update", false, "write golden files anew; this program has none")
