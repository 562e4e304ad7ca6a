package attendee

import (
	"sort"
	"strings"
)

// An element is what stands between two separators of a list: a person, people who share an organization or a note, or a
// fragment, which is kept.
type element struct {
	lo, hi     int // its bytes: with markup, and without the full stop that ends the list
	text       int // where they begin behind indentation and marker; a list of lines counts these in
	inner      int // where they end, in a row that has more cells
	first, end int // its people; none of a fragment
	at         field
	fragment   bool
	row        bool // it is the row of a table
}

// A sequence is a list as elements and separators.
//
//	list = element { separator element } .
//
// In a list of lines, where each element stands on lines of its own, an element has the indentation and the marker of its line.
type sequence struct {
	r        *reader
	index    *lineIndex
	list     *listLayout
	elements []element
	seps     []string // what separates each element from the next
	isLines  bool
	counted  bool   // the lines are numbered 1, 2, 3
	and      string // the separator before the last element where it alone has an "and": " and "
	marker   string // the commonest indentation and marker of a line
	style    style
	table    *grid // once asked for
}

// sequence returns the elements of a list, and whether they stand one behind the other.
func (r *reader) sequence(l *listLayout, index *lineIndex) (*sequence, bool) {
	s := &sequence{r: r, index: index, list: l}
	if at := l.nobody; at.lo < at.hi {
		for at.hi > at.lo+1 && r.toks[at.hi-1].kind == dot {
			at.hi--
		}
		s.elements = []element{{at: at}}
	}
	for i := 0; i < len(l.people); {
		end := i + 1
		for end < len(l.people) && shares(&l.people[end-1], &l.people[end]) {
			end++
		}
		s.elements = append(s.elements, element{first: i, end: end, at: r.extentOf(l.people[i:end])})
		i = end
	}
	s.addFragments()
	if !s.bound() {
		return nil, false
	}
	s.style = s.dresses()
	s.separate()
	return s, true
}

// last returns the last element.
func (s *sequence) last() element { return s.elements[len(s.elements)-1] }

// shares reports whether an organization or a note is that of both.
func shares(a, b *personLayout) bool {
	if a.org != (span{}) && a.org == b.org {
		return true
	}
	return len(a.notes) > 0 && len(b.notes) > 0 && a.notes[len(a.notes)-1] == b.notes[len(b.notes)-1]
}

// extentOf returns the tokens of people who stand together, with the bracket around them all.
func (r *reader) extentOf(people []personLayout) field {
	f := people[0].allAt
	end := 0 // of what is said of them, without a full stop
	for _, p := range people {
		for _, g := range append([]field{p.allAt, p.nameAt, p.orgAt}, p.notesAt...) {
			if !g.isZero() {
				f.lo, f.hi = min(f.lo, g.lo), max(f.hi, g.hi)
			}
		}
		end = max(end, p.nameAt.hi, p.orgAt.hi)
		for _, n := range p.notesAt {
			end = max(end, n.hi)
		}
	}
	for f.hi > end && r.toks[f.hi-1].kind == dot {
		f.hi--
	}
	if len(people) > 1 && f.lo > 0 && r.toks[f.lo-1].pair == f.hi {
		return field{f.lo - 1, f.hi + 1}
	}
	return f
}

// addFragments puts the fragments that stand between people into the sequence.
func (s *sequence) addFragments() {
	r := s.r
	if len(s.elements) < 2 {
		return
	}
	next := sort.Search(len(r.fragments), func(i int) bool { return r.fragments[i].Start >= r.toks[s.elements[0].at.lo].start })
	all := make([]element, 0, len(s.elements))
	for _, e := range s.elements {
		for ; next < len(r.fragments) && r.fragments[next].Start < r.toks[e.at.lo].start; next++ {
			f := r.fragments[next]
			lo := sort.Search(len(r.toks), func(i int) bool { return r.toks[i].end > f.Start })
			hi := sort.Search(len(r.toks), func(i int) bool { return r.toks[i].start >= f.End })
			all = append(all, element{lo: f.Start, hi: f.End, first: e.first, end: e.first, at: field{lo, hi}, fragment: true})
		}
		all = append(all, e)
	}
	s.elements = all
}

// bound finds the bytes of each element, and reports whether they do not overlap.
func (s *sequence) bound() bool {
	r := s.r
	before := 0
	for i := range s.elements {
		e := &s.elements[i]
		if e.at.isZero() || e.at.lo < 0 || e.at.hi > len(r.toks) {
			return false
		}
		if !e.fragment {
			e.lo, e.hi = r.markupBefore(e.at.lo, before, s.index), r.markupBehind(e.at.hi-1)
		}
		e.text, e.inner = e.lo, e.hi
		if e.lo < before || i > 0 && e.at.lo < s.elements[i-1].at.hi {
			return false
		}
		before = e.hi
	}
	s.boundRows()
	s.isLines = true
	for i, e := range s.elements {
		start := s.index.start(e.text)
		s.isLines = s.isLines && (e.row || e.at.lo == 0 || r.toks[e.at.lo-1].end <= start) &&
			(len(s.elements) > 1 || e.row || hasMarker(r.text[start:e.text])) && (i == 0 || start >= s.elements[i-1].hi)
	}
	if s.isLines {
		for i := range s.elements {
			e := &s.elements[i]
			e.lo = s.index.start(e.text)
		}
	}
	return true
}

// boundRows makes elements of whole rows where each holds one.
func (s *sequence) boundRows() {
	r := s.r
	last := -1
	for _, e := range s.elements {
		b := r.blockOf(e.at.lo)
		if k := r.blocks[b].kind; len(s.list.people) == 0 || b == last || k != row && k != headerRow && !e.fragment {
			return
		}
		last = b
	}
	for i := range s.elements {
		e := &s.elements[i]
		if k := r.blocks[r.blockOf(e.at.lo)].kind; k != row && k != headerRow {
			continue
		}
		start := s.index.start(e.lo)
		e.row, e.lo = true, start
		e.text = start + strings.IndexByte(r.text[start:], '|')
		end := s.index.end(e.hi, r.text)
		e.hi = e.text + len(strings.TrimRight(r.text[e.text:end], " \t\r"))
	}
}

// blockOf returns the block that has the token.
func (r *reader) blockOf(tok int) int {
	return sort.Search(len(r.blocks)-1, func(i int) bool { return r.blocks[i].hi > tok })
}
