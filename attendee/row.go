package attendee

import (
	"strings"
	"unicode/utf8"

	"example.org/proceedings/internal/edit"
)

// A grid is the rows of a table, one person each, as cells.
type grid struct {
	cells   map[int][]span // by element
	column  [3]int         // of name, organization and note; -1 where the table has none
	widths  []int          // of the cells of a column where they are all equally wide, or -1
	pattern int            // the element that new rows are made after
	inCell  bool           // name and organization of a person stand in one cell
}

// grid finds the cells of the rows.
func (s *sequence) grid() *grid {
	if s.table != nil {
		return s.table
	}
	g := &grid{cells: make(map[int][]span), column: [3]int{-1, -1, -1}, pattern: -1}
	s.table = g
	best := -1
	for i, e := range s.elements {
		if !e.row || e.first == e.end {
			continue
		}
		g.cells[i] = s.r.cells(e)
		g.measure(s.r.text, g.cells[i])
		if n := g.columns(g.cells[i], &s.list.people[e.first]); n > best {
			best, g.pattern, g.inCell = n, i, n == 0
		}
	}
	if g.pattern >= 0 {
		g.guess(s.list.columns, len(g.cells[g.pattern]))
	}
	return g
}

// columns takes over what the cells of a row show of the columns, and returns how many hold something. Where a cell holds all that
// is said of the person, it is at most that of the name.
func (g *grid) columns(cells []span, p *personLayout) int {
	if !p.isInCells(cells) {
		if n := cellOf(cells, p.name); g.column[0] < 0 {
			g.column[0] = n
		}
		return 0
	}
	n := 0
	for k, v := range p.values() {
		if at := cellOf(cells, v); at >= 0 {
			n++
			if g.column[k] < 0 {
				g.column[k] = at
			}
		}
	}
	return n
}

// isInCells reports whether what is said of a person stands in a cell each.
func (p *personLayout) isInCells(cells []span) bool {
	v := p.values()
	at := cellOf(cells, v[0])
	return cellOf(cells, v[1]) != at && cellOf(cells, v[2]) != at
}

// values returns the places of name, organization and first note.
func (p *personLayout) values() [3]span {
	v := [3]span{p.name, p.org}
	if len(p.notes) > 0 {
		v[2] = p.notes[0]
	}
	return v
}

// cells returns the cells of a row, between its bars.
func (r *reader) cells(e element) []span {
	b := r.blocks[r.blockOf(e.at.lo)]
	var cells []span
	start := e.text
	for i := b.lo; i < b.hi; i++ {
		if t := &r.toks[i]; t.kind == pipe {
			if t.start > e.text {
				cells = append(cells, span{start, t.start})
			}
			start = t.end
		}
	}
	if start < e.hi {
		cells = append(cells, span{start, e.hi})
	}
	return cells
}

// cellOf returns the index of the cell that has v, or -1.
func cellOf(cells []span, v span) int {
	for i, c := range cells {
		if v.end > v.start && c.start <= v.start && v.end <= c.end {
			return i
		}
	}
	return -1
}

// measure compares the widths of the cells of a row with those of the rows before.
func (g *grid) measure(text string, cells []span) {
	if g.widths == nil {
		g.widths = make([]int, len(cells))
		for i, c := range cells {
			g.widths[i] = utf8.RuneCountInString(text[c.start:c.end])
		}
		return
	}
	for i := range g.widths {
		if i >= len(cells) || g.widths[i] != utf8.RuneCountInString(text[cells[i].start:cells[i].end]) {
			g.widths[i] = -1
		}
	}
}

// guess finds the columns of which no row shows what they hold: by the table's heading, and else in the usual order.
func (g *grid) guess(columns []column, n int) {
	for i, c := range columns {
		if k := int(c) - int(nameColumn); c != unknownColumn && g.column[k] < 0 && i < n {
			g.column[k] = i
		}
	}
	for k := 1; k < 3; k++ {
		if next := max(g.column[0], g.column[1], g.column[2]) + 1; g.column[k] < 0 && next < n && (next >= len(columns) || columns[next] == unknownColumn) {
			g.column[k] = next
		}
	}
}

// row writes a row: that of element i where old says what it says, a new one after its pattern where old is nil. It reports
// whether the table has the columns.
func (s *sequence) row(i int, old *Attendee, now Attendee, esc func(string) string, whole bool) (string, bool) {
	g := s.grid()
	if old == nil {
		i = g.pattern
	}
	if i < 0 {
		return "", false
	}
	e, cells := s.elements[i], g.cells[i]
	want := [3]string{now.Name, now.Organization.Name, now.Note}
	var had [3]string
	if old != nil {
		had = [3]string{old.Name, old.Organization.Name, old.Note}
	}
	var splices []edit.Splice
	if whole = whole || old == nil && g.inCell; whole {
		want = [3]string{canonical.write(now, esc, false), "", ""}
		esc = func(s string) string { return s }
	}
	p := &s.list.people[e.first]
	if old == nil || len(p.notes) > 1 && had[2] != want[2] {
		splices = s.clear(e, cells, old == nil)
	}
	for k, at := range g.column {
		if had[k] == want[k] && old != nil {
			continue
		}
		if at < 0 || at >= len(cells) {
			if want[k] == "" && had[k] == "" {
				continue
			}
			return "", false
		}
		if f := p.fieldOf(k); had[k] != "" && want[k] != "" && !f.isZero() && len(p.notes) < 2 && !whole {
			list, ok := s.r.revalue(f, want[k], esc)
			if !ok {
				return "", false
			}
			splices = append(splices, list...)
			continue
		}
		c := cells[at]
		if old != nil && had[k] == "" && strings.TrimSpace(s.r.text[c.start:c.end]) != "" {
			return "", false // the number of the row
		}
		splices = append(splices, edit.Splice{Start: c.start, End: c.end, Text: fill(s.r.text[c.start:c.end], esc(want[k]), g.width(at))})
	}
	text, err := edit.Apply(s.r.text[e.lo:e.hi], edit.Within(splices, e.lo, e.hi))
	return text, err == nil
}

// fieldOf returns the tokens of name, organization or note.
func (p *personLayout) fieldOf(k int) field {
	switch {
	case k == 0:
		return p.nameAt
	case k == 1:
		return p.orgAt
	case len(p.notesAt) > 0:
		return p.notesAt[0]
	}
	return field{}
}

// clear empties the cells that hold no number and nothing that a column of the table is for: all, or those with notes.
func (s *sequence) clear(e element, cells []span, all bool) []edit.Splice {
	g := s.grid()
	var splices []edit.Splice
	for n, c := range cells {
		text := s.r.text[c.start:c.end]
		if n == g.column[0] || n == g.column[1] || n == g.column[2] || isNumber(strings.TrimSpace(text)) ||
			!all && !s.isNote(e, c) {
			continue
		}
		splices = append(splices, edit.Splice{Start: c.start, End: c.end, Text: fill(text, "", g.width(n))})
	}
	return splices
}

// isNote reports whether a cell holds a note of the element's person.
func (s *sequence) isNote(e element, c span) bool {
	for _, n := range s.list.people[e.first].notes {
		if c.start <= n.start && n.end <= c.end {
			return true
		}
	}
	return false
}

// width returns the common width of the cells of a column, or -1.
func (g *grid) width(n int) int {
	if len(g.cells) < 2 || n >= len(g.widths) {
		return -1
	}
	return g.widths[n]
}

// fill returns a cell that says v, as wide as the others of its column where these have one width.
func fill(cell, v string, width int) string {
	lead := cell[:len(cell)-len(strings.TrimLeft(cell, " \t"))]
	lead = lead[:min(len(lead), 1)]
	tail := ""
	if strings.TrimRight(cell, " \t") != cell {
		tail = " "
	}
	out := lead + v + tail
	if n := width - utf8.RuneCountInString(out); n > 0 {
		out += strings.Repeat(" ", n)
	}
	return out
}
