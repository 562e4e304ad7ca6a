//go:build linux || darwin

package main

import (
	"syscall"
	"testing"
)

// A pipe in a folder is no document: reading it would not end.
func TestPipe(t *testing.T) {
	tree(t, map[string]string{"a.md": sound})
	if err := syscall.Mkfifo("b.md", 0o600); err != nil {
		t.Skip(err)
	}
	if status, stdout, stderr := lint("."); status != 0 {
		t.Errorf("exit status %d: %s%s", status, stdout, stderr)
	}
}
