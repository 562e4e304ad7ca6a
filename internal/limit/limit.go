// Package limit bounds what a document may ask of its reader.
//
// The readers of this module take time and memory in step with their input, but the libraries below them do not for every
// input: goldmark opens nested lists and finds the ends of emphasis in quadratic time, and yaml.v3 lets aliases stand for more
// than they are. [Limits] are the figures above which such input is refused, each far from what real posts have, and a
// [Guard] holds goldmark to them.
package limit

import (
	"fmt"
	"math"
)

// Limits are what ballot.Limits documents for users; the two have the same fields, and so can be converted. A zero stands for
// the default.
type Limits struct {
	Bytes      int
	Aliases    int
	Nesting    int
	Attendees  int
	TableCells int
	Markup     int
}

// Default has the limits that hold unless the caller says otherwise. What 611 real posts have at most stands beside.
var Default = Limits{
	Bytes:      4 << 20,   // 0.1 MB
	Aliases:    1000,      // none
	Nesting:    32,        // 4
	Attendees:  10_000,    // 280
	TableCells: 10_000,    // 39
	Markup:     4_000_000, // 350,000
}

// None has no limits: for documents that were read before, whatever limits held then.
var None = Limits{math.MaxInt, math.MaxInt, math.MaxInt, math.MaxInt, math.MaxInt, math.MaxInt}

// Written are the limits of a document that this module writes and reads again. Its size was bounded by whoever made it, but not
// what its texts cost.
var Written = Limits{math.MaxInt, math.MaxInt, Default.Nesting, math.MaxInt, math.MaxInt, Default.Markup}

// Beside returns the limits of a document that is written in place of another, in which these values were met.
func (l Limits) Beside(met Limits) Limits {
	l.Nesting, l.Markup = max(l.Nesting, met.Nesting), max(l.Markup, met.Markup)
	return l
}

// Or returns l with the figures of another in place of zeros.
func (l Limits) Or(other Limits) Limits {
	for _, f := range []struct {
		to   *int
		from int
	}{
		{&l.Bytes, other.Bytes}, {&l.Aliases, other.Aliases}, {&l.Nesting, other.Nesting},
		{&l.Attendees, other.Attendees}, {&l.TableCells, other.TableCells}, {&l.Markup, other.Markup},
	} {
		if *f.to == 0 {
			*f.to = f.from
		}
	}
	return l
}

// An Error says that a document is beyond a limit.
type Error struct {
	Limit string // the field of Limits: "Nesting"
	Value int    // what the document has, or what it had when reading it stopped
	Max   int    // what it may have
}

// what says of each limit what is counted.
var what = map[string]string{
	"Bytes":      "document of %d bytes",
	"Aliases":    "aliases in front matter that stand for %d values",
	"Nesting":    "nesting %d levels deep",
	"Attendees":  "lists of %d people",
	"TableCells": "tables of %d cells",
	"Markup":     "paragraph that costs %d (its bytes times its characters of markup)",
}

// Error returns the limit, the value, and how to raise the limit.
func (e *Error) Error() string {
	return fmt.Sprintf(what[e.Limit]+", expected at most %d: raise %s in Limits to allow more", e.Value, e.Max, e.Limit)
}

// Check returns an error where a value is beyond the limit called name, else nil.
func Check(name string, value, limit int) error {
	if value > limit {
		return &Error{Limit: name, Value: value, Max: limit}
	}
	return nil
}
