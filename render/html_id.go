package render

import (
	"strconv"
	"strings"
	"unicode"
)

// ids gives the headings of a page their ids, as Hugo does by default
// (markup.goldmark.parser.autoIDType "github"): letters and digits of any script
// in lower case and _ are kept, each space, tab and - becomes a -, the rest is
// left out; an id that is taken gets -1, -2 and so on.
//
// Ids that the page needs for itself contain a colon, which no heading's id does.
type ids struct {
	taken map[string]int // id → the last number that was appended to it
}

// of returns an id for a heading with the given plain text.
func (x *ids) of(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '-' || r == ' ' || r == '\t':
			b.WriteByte('-')
		case r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(unicode.ToLower(r))
		}
	}
	if b.Len() == 0 {
		return x.unique("heading")
	}
	return x.unique(b.String())
}

// unique returns id, or id with the lowest number that makes it another than all
// before.
func (x *ids) unique(id string) string {
	if x.taken == nil {
		x.taken = make(map[string]int)
	}
	n, used := x.taken[id]
	if !used {
		x.taken[id] = 0
		return id
	}
	for {
		n++
		numbered := id + "-" + strconv.Itoa(n)
		if _, used := x.taken[numbered]; !used {
			x.taken[id] = n
			x.taken[numbered] = 0
			return numbered
		}
	}
}
