package main

import (
	"fmt"
	"io"
	"os"
	"time"
)

// A progress shows on one line of a terminal how many documents are done, once
// they take longer than a second.
type progress struct {
	w     io.Writer // nil if it is no terminal
	done  int
	next  time.Time // when to show the line again
	shown bool
}

func newProgress(w io.Writer) *progress {
	p := &progress{next: time.Now().Add(time.Second)}
	if isTerminal(w) {
		p.w = w
	}
	return p
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// step counts one document. The line changes ten times a second at most.
func (p *progress) step() {
	p.done++
	if now := time.Now(); p.w != nil && now.After(p.next) {
		fmt.Fprintf(p.w, "\r%d documents", p.done)
		p.next = now.Add(time.Second / 10)
		p.shown = true
	}
}

// clear takes the line away, for a message or for good.
func (p *progress) clear() {
	if p.shown {
		fmt.Fprint(p.w, "\r\033[K")
		p.shown = false
	}
}
