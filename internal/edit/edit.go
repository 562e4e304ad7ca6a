// Package edit has what the writers share that change a document only where it no longer says what it should: splices, and
// the question which element of a list is which element of another.
package edit

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A Splice replaces the bytes of a text from Start to End by Text.
type Splice struct {
	Start, End int // 0-based, half-open
	Text       string
}

// Apply returns the text with the splices, which may come in any order. Of splices that begin at one place those that
// insert come first, in the order in which they are given. Splices that take bytes out may overlap; others that do are an error.
func Apply(text string, splices []Splice) (string, error) {
	sorted := slices.Clone(splices)
	slices.SortStableFunc(sorted, func(a, b Splice) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(min(a.End-a.Start, 1), min(b.End-b.Start, 1)))
	})
	size := len(text)
	for _, s := range sorted {
		size += len(s.Text) - (s.End - s.Start)
	}
	var b strings.Builder
	b.Grow(max(size, 0))
	at := 0
	cut := false // the splice before took bytes out
	for _, s := range sorted {
		if cut && s.Text == "" && s.Start < at && s.Start <= s.End {
			s.Start, s.End = at, max(at, s.End)
		}
		cut = s.Text == ""
		if s.Start < at || s.End < s.Start || s.End > len(text) {
			return "", fmt.Errorf("two changes touch the same bytes, at offset %d", s.Start)
		}
		b.WriteString(text[at:s.Start])
		b.WriteString(s.Text)
		at = s.End
	}
	b.WriteString(text[at:])
	return b.String(), nil
}

// Within returns the splices that lie in the bytes from start to end, moved so that start is 0.
func Within(splices []Splice, start, end int) []Splice {
	var in []Splice
	for _, s := range splices {
		if s.Start >= start && s.End <= end {
			in = append(in, Splice{s.Start - start, s.End - start, s.Text})
		}
	}
	return in
}
