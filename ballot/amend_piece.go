package ballot

import (
	"cmp"
	"slices"
	"strings"
)

// A pieceKind says what a piece of a section is.
type pieceKind int

const (
	headingPiece pieceKind = iota
	nonePiece              // "None"
	entryPiece
	restPiece // text that belongs to no stage
)

// A piece is whole lines of a section that belong together, with their line ends. What stands on the line of a stage's heading
// is a piece of its own.
type piece struct {
	Span
	kind  pieceKind
	stage int // the index of its stage; -1 before the first
	entry int // of an entry, its index in the stage
}

// A partition is a section cut into pieces and the gaps between them: blank lines and markup that says nothing. Joined in turn,
// gaps and pieces are the text.
type partition struct {
	s      string // the text, with a line end at its end
	added  string // what of that end the text has not
	eol    string
	read   statusLayout
	pieces []piece
	gaps   []string // gaps[i] stands before pieces[i], the last at the end
	stages []stagePieces

	dresses map[[2]int]dress // of entries, by stage and entry, as far as they were asked for
}

// A stagePieces has the indexes of the pieces of a stage.
type stagePieces struct {
	heading int
	before  []int // "None" and rest before the entries
	entries []int
	after   []int // rest behind a heading that ended the stage
}

// partitionOf cuts a text into pieces.
func partitionOf(text string) *partition {
	p := &partition{s: text, eol: "\n", dresses: make(map[[2]int]dress)}
	if i := strings.IndexByte(text, '\n'); i > 0 && text[i-1] == '\r' {
		p.eol = "\r\n"
	}
	switch {
	case text == "" || text[len(text)-1] == '\n':
	case text[len(text)-1] == '\r':
		p.added = "\n"
	default:
		p.added = p.eol
	}
	p.s += p.added
	p.read = readLayout(p.s)
	p.cut()
	p.measure()
	return p
}

// behindLine returns where the line that holds i ends, behind its line end.
func behindLine(s string, i int) int {
	if n := strings.IndexByte(s[i:], '\n'); n >= 0 {
		return i + n + 1
	}
	return len(s)
}

// cut finds the pieces.
func (p *partition) cut() {
	add := func(kind pieceKind, start, end, stage, entry int) {
		p.pieces = append(p.pieces, piece{Span{start, end}, kind, stage, entry})
	}
	for i := range p.read.stages {
		st := &p.read.stages[i]
		end := behindLine(p.s, st.heading.End)
		if st.tail > 0 {
			end = st.tail
		}
		add(headingPiece, st.Start, end, i, 0)
		for _, sp := range st.nones {
			add(nonePiece, sp.Start, behindLine(p.s, sp.End), i, 0)
		}
		for j := range st.entries {
			sp := p.entryLines(st, j)
			add(entryPiece, sp.Start, sp.End, i, j)
		}
	}
	for _, sp := range p.read.rest {
		add(restPiece, sp.Start, behindLine(p.s, sp.End), -1, 0)
	}
	slices.SortStableFunc(p.pieces, func(a, b piece) int { return cmp.Compare(a.Start, b.Start) })
	p.split()
}

// entryLines returns the lines of an entry, from the lone delimiter that opens its emphasis on.
func (p *partition) entryLines(st *stagePart, j int) Span {
	e := &st.entries[j]
	end := behindLine(p.s, e.title.End)
	if n := len(e.text); n > 0 {
		end = max(end, behindLine(p.s, e.text[n-1].End))
	}
	if st.tail > 0 && j == 0 {
		return Span{st.tail, end}
	}
	start := lineBegin(p.s, e.title.Start)
	for at := start; e.broken && at > 0; {
		at = lineBegin(p.s, at-1)
		switch l := strings.TrimSpace(p.s[at:behindLine(p.s, at)]); {
		case l == "":
			continue
		case strings.Trim(l, "_\\ \t") == "":
			start = at
		}
		break
	}
	return Span{start, end}
}

// lineBegin returns where the line that holds i begins.
func lineBegin(s string, i int) int { return strings.LastIndexByte(s[:i], '\n') + 1 }

// split cuts rest where a heading ended a stage, puts an attribute list to the heading that it follows, and lists what belongs to
// which stage.
func (p *partition) split() {
	stage, from := -1, 0
	list := make([]piece, 0, len(p.pieces))
	for i, x := range p.pieces {
		x.Start, x.End = max(x.Start, from), max(x.End, from)
		switch {
		case x.kind == headingPiece:
			stage = x.stage
			if p.read.stages[stage].tail == 0 {
				next := len(p.s)
				if i+1 < len(p.pieces) {
					next = p.pieces[i+1].Start
				}
				x.End += attributes(p.s[x.End:max(next, x.End)])
			}
		case x.kind == restPiece && stage >= 0:
			x.stage = stage
			if at := p.read.stages[stage].shut; at > x.Start && at < x.End {
				first := x
				x.Start, first.End = at, at-len(p.s[x.Start:at])+len(strings.TrimRight(p.s[x.Start:at], " \t\r\n"))
				first.End = behindLine(p.s, first.End)
				list = append(list, first)
			}
		}
		from = x.End
		list = append(list, x)
	}
	p.pieces = list
	p.stages = make([]stagePieces, len(p.read.stages))
	for i, x := range p.pieces {
		if x.stage < 0 {
			continue
		}
		st := &p.stages[x.stage]
		switch shut := p.read.stages[x.stage].shut; {
		case x.kind == headingPiece:
			st.heading = i
		case x.kind == entryPiece:
			st.entries = append(st.entries, i)
		case shut > 0 && x.Start >= shut:
			st.after = append(st.after, i)
		default:
			st.before = append(st.before, i)
		}
	}
}

// attributes returns how many bytes at the beginning of s are attribute lists on lines of their own.
func attributes(s string) int {
	n := 0
	for i := 0; i < len(s); {
		next := behindLine(s, i)
		if l := strings.TrimSpace(s[i:next]); l != "" {
			if l[0] != '{' {
				break
			}
			n = next
		}
		i = next
	}
	return n
}

// measure finds the gaps.
func (p *partition) measure() {
	at := 0
	for _, x := range p.pieces {
		p.gaps = append(p.gaps, p.s[at:x.Start])
		at = x.End
	}
	p.gaps = append(p.gaps, p.s[at:])
}

// text returns the bytes of the piece i.
func (p *partition) text(i int) string { return p.s[p.pieces[i].Start:p.pieces[i].End] }
