package attendee

import (
	"html"
	"sort"
	"strings"
	"sync"
)

// A Fragment is a part of a text that could not be read as a person: prose
// beside the list, a person it names for another reason, or a slip.
type Fragment struct {
	Text       string // as it stands in the text, "The Chair took attendance."
	Start, End int    // the bytes of the text that it is, from 0, End exclusive
}

// Parse reads the lists of people in text, the Markdown of an attendance
// section without or with its heading. There is one list in most sections,
// several where the text introduces several ("In the room: …", "Remote: …"),
// and none in prose.
//
// The fragments are, in order, all that is in neither a list nor the label
// of one. A list that the text states to be empty ("Present: none") has
// Attendees that are empty and not nil.
func Parse(text string) ([]List, []Fragment) {
	r := readers.Get().(*reader)
	r.read(text)
	lists, fragments := r.lists, r.fragments
	if len(text) <= maxKept {
		r.reset()
		readers.Put(r)
	}
	return lists, fragments
}

// readers holds readers that have read a text, for the sake of their memory.
var readers = sync.Pool{New: func() any { return new(reader) }}

// maxKept is the size of a text, in bytes, beyond which its reader is not kept.
const maxKept = 1 << 16

// reset makes r ready for another text. It keeps nothing of this one.
func (r *reader) reset() {
	clear(r.entries[:cap(r.entries)])
	*r = reader{
		blockReader: blockReader{
			lexer:  lexer{toks: r.toks[:0], links: r.links[:0], stack: r.stack[:0]},
			blocks: r.blocks[:0],
		},
		entries: r.entries[:0], people: r.people[:0], pending: r.pending[:0], glue: r.glue[:0],
	}
}

// A reader turns the blocks of a text into lists. The entries are the
// candidates read since the last flush; what they are is decided together,
// because a list shows by its regular lines how its irregular ones are meant.
type reader struct {
	blockReader
	entries   []entry
	people    []bool // of flush: which entries are people
	unit      int    // counts the stretches between separators stronger than a comma
	block     int    // the index of the block being read
	hardUnits bool   // a unit since the last flush ended with a semicolon or a line
	semis     int    // semicolons since the last flush

	pending   []field // labels whose list has not begun
	attending bool    // one of them speaks of attendance
	excluded  bool    // what follows is not attendance
	fragOpen  bool    // the last fragment may go on
	fragIn    int     // the block of the last fragment

	lists     []List
	fragments []Fragment
	layout    layout
	places    bool    // the layout says where each person stands
	glue      []field // words that are neither: "and", numbers of items, headings of columns
	columns   []column
}

// read returns a reader that has read the text, and its layout.
func read(text string) *reader {
	r := &reader{places: true}
	r.read(text)
	return r
}

// read reads the text.
func (r *reader) read(text string) {
	r.readBlocks(text)
	if n := min(len(r.toks)/6+1, 1<<10); cap(r.entries) < n {
		r.entries = make([]entry, 0, n)
	}
	for i := range r.blocks {
		if i > 0 && !r.goesOn(i) {
			r.flush()
		}
		r.block = i
		r.unit++
		switch b := &r.blocks[i]; b.kind {
		case heading:
			r.readHeading(field{b.lo, b.hi})
		case row, headerRow:
			r.readRow(b, b.kind == headerRow)
		default:
			r.readBlock(b)
		}
	}
	r.flush()
	r.dropPending()
}

// shortParagraph bounds the tokens of a paragraph that may hold one person of a list.
const shortParagraph = 40

// goesOn reports whether block i may belong to one list with the block before:
// both are items, rows, or short paragraphs of a line each (2022-12-06 Network Security).
func (r *reader) goesOn(i int) bool {
	a, b := &r.blocks[i-1], &r.blocks[i]
	short := func(b *block) bool {
		return b.kind == paragraph && b.lines == 1 && b.commas < 2 && b.hi-b.lo < shortParagraph
	}
	switch {
	case a.kind == row || a.kind == headerRow:
		return b.kind == row
	case a.kind == item:
		return b.kind == item
	}
	return short(a) && short(b)
}

// readHeading takes a heading inside the text as the label of what follows.
func (r *reader) readHeading(f field) {
	r.flush()
	f.lo = r.number(f.lo, f.hi)
	if r.toks[f.hi-1].kind == colon {
		f.hi--
	}
	if f.isZero() {
		return
	}
	kind := r.headingKind(f)
	if kind != people || !r.attending {
		r.dropPending()
	}
	if r.excluded = kind == others; r.excluded {
		r.fragment(f)
		return
	}
	r.label(f, kind)
}

// readBlock reads a paragraph or an item: lead-ins and units of people.
//
//	block = { [ lead-in ] unit } .
//	unit  = person { "," person } ( ";" | line-end | "." ) .
func (r *reader) readBlock(b *block) {
	lines := r.separatesLines(b)
	excluded := r.excluded // by a heading or an earlier block
	skip := -1             // where what is skipped in this block begins
	for i := b.lo; i < b.hi; {
		after, kind := r.leadIn(i, b.hi, i == b.lo)
		switch kind {
		case people, anything:
			r.skipTo(&skip, i)
			r.flush()
			r.label(r.trimLead(i, after), kind)
			excluded, r.excluded = false, false
			i = after
		case others:
			r.skipTo(&skip, i)
			r.flush()
			r.dropPending()
			skip, excluded = i, true
			r.excluded = after == b.hi
			i = after
		}
		if i == b.lo {
			i = r.number(i, b.hi)
		}
		if excluded && skip < 0 {
			skip = i
		}
		if i < b.hi && kind != noLead && r.leads(i, b.hi) {
			continue // a lead-in directly after another: "Roll Call: Attendees: …"
		}
		i = r.readUnit(i, b.hi, lines, excluded)
	}
	r.skipTo(&skip, b.hi)
}

// leads reports whether a lead-in begins at i.
func (r *reader) leads(i, hi int) bool {
	_, kind := r.leadIn(i, hi, false)
	return kind != noLead
}

// skipTo ends the stretch that is skipped, if there is one, as a fragment.
func (r *reader) skipTo(from *int, i int) {
	if *from >= 0 && *from < i {
		r.fragment(field{*from, i})
	}
	*from = -1
}

// readUnit reads the people up to the next strong separator, or steps over
// them, and returns where the next unit begins.
func (r *reader) readUnit(lo, hi int, lines, skip bool) int {
	r.unit++
	piece := lo
	for i := lo; ; i++ {
		end := i >= hi
		strong := !end && i > lo && r.endsUnit(i, hi, lines)
		if !end && !strong && r.toks[i].kind != comma && r.toks[i].kind != semi {
			if p := r.toks[i].pair; p > i && p < hi {
				i = p
			}
			continue
		}
		if !skip && piece < i {
			r.readPiece(piece, i)
		}
		switch {
		case end:
			return hi
		case strong:
			if r.toks[i].kind == dot {
				return i + 1
			}
			r.hardUnits = true
			return i
		case r.toks[i].kind == semi:
			r.semis++
			r.hardUnits = true
			return i + 1
		}
		piece = i + 1
	}
}

// endsUnit reports whether the token at i begins a new line of the list, or ends a sentence.
func (r *reader) endsUnit(i, hi int, lines bool) bool {
	t := &r.toks[i]
	if t.hard || t.newline && (lines || r.leads(i, hi)) {
		return true
	}
	return t.kind == dot && i+1 < hi && r.toks[i+1].space && r.endsSentence(i, hi)
}

// endsSentence reports whether the full stop at i ends a sentence, and not an
// abbreviation or an initial: after a bracket, before a word of prose, before a
// lead-in, or before what can be another person.
func (r *reader) endsSentence(i, hi int) bool {
	before, next := &r.toks[i-1], &r.toks[i+1]
	if before.kind == shut || before.kind == sqShut {
		return true
	}
	if next.kind != word || before.kind != word {
		return false
	}
	if c := r.class(i + 1); c&(business|function|office|absence) != 0 && !startsSmall(r.str(i+1)) &&
		before.end-before.start > 2 || r.leads(i+1, hi) {
		return true
	}
	if before.end-before.start < 4 || r.class(i-1)&(degree|incorporated) != 0 {
		return false
	}
	end := r.run(i+1, min(hi, i+1+2*longestName))
	return r.words(field{i + 1, end}) > 1 && !startsSmall(r.str(i+1))
}

// separatesLines reports whether each line of the block is a person rather
// than a stretch of a wrapped list: no line has several commas, ends with one, or breaks inside brackets.
func (r *reader) separatesLines(b *block) bool {
	if b.lines < 2 || b.commas >= 2*b.lines {
		return false
	}
	shut := b.lo // where the last bracket that has opened ends
	commas := 0  // of the line
	for i := b.lo; i < b.hi; i++ {
		t := &r.toks[i]
		if t.newline && i > b.lo {
			if k := r.toks[i-1].kind; i <= shut || t.kind == open || (k == comma || k == semi) && b.commas >= b.lines-1 {
				return false
			}
			commas = 0
		}
		if t.kind == comma && i > shut && i+1 < b.hi && r.class(i+1)&(incorporated|degree) == 0 {
			if commas++; commas > 1 {
				return false
			}
		}
		shut = max(shut, t.pair)
	}
	return true
}

// trimLead returns the words of a lead-in without number and colon.
func (r *reader) trimLead(lo, hi int) field {
	if n := r.number(lo, hi); n < hi {
		lo = n
	}
	if k := r.toks[hi-1].kind; hi-1 > lo && (k == colon || k == dash) {
		hi--
	}
	return field{lo, hi}
}

// label takes f as a label of the list to come. A label directly after another
// joins it; else the list that the earlier one promised has not come.
func (r *reader) label(f field, kind leadKind) {
	if kind == anything {
		r.dropPending()
	}
	r.pending = append(r.pending, f)
	r.attending = r.attending || kind == people
}

// dropPending makes fragments of the labels whose list has not come.
func (r *reader) dropPending() {
	for _, f := range r.pending {
		r.fragment(f)
	}
	r.pending, r.attending = r.pending[:0], false
}

// fragment records the tokens of f as a fragment. Parts of one block with nothing read between them are one.
func (r *reader) fragment(f field) {
	start, end := r.toks[f.lo].start, r.toks[f.hi-1].end
	for start > 0 && isMark(r.text[start-1]) && (f.lo == 0 || start > r.toks[f.lo-1].end) {
		start--
	}
	for end < len(r.text) && isMark(r.text[end]) && (f.hi == len(r.toks) || end < r.toks[f.hi].start) {
		end++
	}
	in := sort.Search(len(r.blocks), func(i int) bool { return r.blocks[i].hi > f.lo })
	if n := len(r.fragments); r.fragOpen && in == r.fragIn {
		last := &r.fragments[n-1]
		last.End = end
		last.Text = r.text[last.Start:end]
		return
	}
	r.fragments = append(r.fragments, Fragment{r.text[start:end], start, end})
	r.fragOpen, r.fragIn = true, in
}

// isMark reports whether c is an ASCII character that markup may be made of.
func isMark(c byte) bool { return c > ' ' && c < 0x7f && !isAlnum(c) }

// str returns the text of a token.
func (r *reader) str(i int) string { return r.text[r.toks[i].start:r.toks[i].end] }

// value returns the text of f without markup, its white space folded.
func (r *reader) value(f field) string {
	if f.isZero() {
		return ""
	}
	if r.isPlain(f) {
		return r.text[r.toks[f.lo].start:r.toks[f.hi-1].end]
	}
	var b strings.Builder
	for i := f.lo; i < f.hi; i++ {
		t := &r.toks[i]
		if t.kind == slip {
			continue
		}
		if i > f.lo && (t.space || strings.IndexByte(r.text[r.toks[i-1].end:t.start], '\n') >= 0) {
			b.WriteByte(' ')
		}
		if s := r.str(i); t.literal || t.kind == plus {
			b.WriteString(html.UnescapeString(s))
		} else {
			b.WriteString(s)
		}
	}
	return b.String()
}

// isPlain reports whether the value of f is the text that it spans.
func (r *reader) isPlain(f field) bool {
	for i := f.lo; i < f.hi; i++ {
		t := &r.toks[i]
		if t.literal || t.kind == slip || t.kind == plus && t.end-t.start > 1 {
			return false
		}
		if i > f.lo {
			gap := t.start - r.toks[i-1].end
			if !(gap == 0 && !t.space || gap == 1 && t.space && r.text[t.start-1] == ' ') {
				return false
			}
		}
	}
	return true
}

// span returns the bytes of f.
func (r *reader) span(f field) span {
	if f.isZero() {
		return span{}
	}
	return span{r.toks[f.lo].start, r.toks[f.hi-1].end}
}
