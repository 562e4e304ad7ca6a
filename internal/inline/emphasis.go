package inline

import (
	"unicode"
	"unicode/utf8"
)

// A run is equal delimiters of emphasis that touch each other.
type run struct {
	edit        int  // its own, which leaves of it what pairs with nothing
	char        byte // '*', '_' or '~'
	size, left  int  // how many delimiters it has, and how many pair with nothing
	open, close bool // whether it may begin and end emphasis
}

// delimiters reads a run of delimiters at i. Escaped ones that end it ("**Title*\*") were meant to be of it.
func (r *reader) delimiters(i int) (next int) {
	s := r.s
	n := runLen(s, i)
	c := s[i]
	end := i + n
	if c == '~' && n != 2 {
		return end
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	b := sideOf(before, i == 0)
	next = end
	for b != space && next+1 < len(s) && s[next] == '\\' && s[next+1] == c {
		next += 2
	}
	after, _ := utf8.DecodeRuneInString(s[next:])
	a := sideOf(after, next == len(s))
	if a != space && next > end {
		next, a = end, mark
	}
	x := run{edit: len(r.edits), char: c, size: n, left: n}
	x.open = a == word || a == mark && b != word
	x.close = b == word || b == mark && a != word
	if c == '_' {
		x.open, x.close = x.open && (!x.close || b == mark), x.close && (!x.open || a == mark)
	}
	r.runs = append(r.runs, x)
	return r.edit(i, next, s[i:end])
}

// A side is what stands beside a run.
type side int

const (
	space side = iota // or an end of the text
	mark
	word
)

func sideOf(r rune, end bool) side {
	switch {
	case end || isSpace(r):
		return space
	case r < utf8.RuneSelf && isPunct(byte(r)), r >= utf8.RuneSelf && (unicode.IsPunct(r) || unicode.IsSymbol(r)):
		return mark
	}
	return word
}

// pair takes the runs from the given one on, pairs their delimiters as CommonMark says, and leaves the others as text. But where an
// opener of the closer's own size is near, a shorter one behind it is text: "**Use of *.example**".
func (r *reader) pair(from int) {
	runs := r.runs[from:]
	r.runs = r.runs[:from]
	var floor [3 * 6]int // by what a closer asks for: below it no opener pairs with it
	open := make([]int, 0, 16)
	for i := range runs {
		c := &runs[i]
		for c.close && c.left > 0 {
			f := &floor[c.kind()]
			k := like(runs, open, *f, c)
			if k < 0 {
				for k = len(open) - 1; k >= *f && !pairs(&runs[open[k]], c); {
					k--
				}
			}
			if k < *f {
				*f = len(open)
				break
			}
			o := &runs[open[k]]
			n := 1
			if o.left > 1 && c.left > 1 {
				n = 2
			}
			o.left -= n
			c.left -= n
			open = open[:k+1]
			if o.left == 0 {
				open = open[:k]
			}
			for j := range floor {
				floor[j] = min(floor[j], len(open))
			}
		}
		if c.open && c.left > 0 {
			open = append(open, i)
		}
	}
	for i := range runs {
		c := &runs[i]
		e := &r.edits[c.edit]
		e.text = e.text[:c.left]
		if c.left > 0 && r.spare(c) {
			e.text = ""
		}
	}
}

// spare reports whether what is left of the run c is markup all the same. Titles are cut out of lines, so that their emphasis
// may begin before them or end behind them ("Roll Call:** Ana"). Taken as such is
//
//   - what is left of several stars, or of one with an escaped one, beside a word or first or last in the text;
//   - a delimiter behind the last word of the text;
//   - a delimiter before the first word, unless that may have it for its own, as "*.example" and "_acme" do.
func (r *reader) spare(c *run) bool {
	e := &r.edits[c.edit]
	first, last := e.end <= r.lead, e.at >= r.trail
	switch {
	case c.char == '~':
		return false
	case c.char == '*' && (c.left > 1 || e.end-e.at > c.size):
		return c.open != c.close || first || last
	case first && c.open:
		next := r.s[e.end]
		if c.char == '_' {
			return next < 'a' || next > 'z'
		}
		return next == '_' || next == '[' || next == '\\' || next >= utf8.RuneSelf || isAlnum(next)
	}
	return last && c.close
}

// nearby is how many openers are looked at for one of the closer's own size.
const nearby = 8

// like returns the index of the nearest opener that has as many delimiters left as the closer c, or -1.
func like(runs []run, open []int, floor int, c *run) int {
	for k := len(open) - 1; k >= max(floor, len(open)-nearby); k-- {
		if o := &runs[open[k]]; o.left == c.left && pairs(o, c) {
			return k
		}
	}
	return -1
}

// kind numbers the closers that pair with the same openers.
func (c *run) kind() int {
	k := 0
	switch c.char {
	case '_':
		k = 6
	case '~':
		k = 12
	}
	if c.open {
		k += 3
	}
	return k + c.size%3
}

// pairs reports whether the run c may end what o begins. Of runs that may both begin and end, "**a*b**" would be read in a way that
// nobody means; so their sizes must not sum up to a multiple of three.
func pairs(o, c *run) bool {
	return o.char == c.char && (!o.close && !c.open || (o.size+c.size)%3 != 0 || o.size%3 == 0 && c.size%3 == 0)
}
