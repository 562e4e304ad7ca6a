package attendee

import "strings"

// A column is what a column of a table holds.
type column uint8

const (
	unknownColumn column = iota
	nameColumn
	orgColumn
	noteColumn
)

// columnNames are the headings of columns, by their first word in small letters.
var columnNames = map[string]column{
	"name": nameColumn, "names": nameColumn, "attendee": nameColumn, "attendees": nameColumn, "participant": nameColumn,
	"participants": nameColumn, "person": nameColumn, "representative": nameColumn, "representatives": nameColumn,
	"organization": orgColumn, "organisation": orgColumn, "company": orgColumn, "affiliation": orgColumn,
	"employer": orgColumn, "member": orgColumn, "org": orgColumn, "representing": orgColumn, "entity": orgColumn,
	"note": noteColumn, "notes": noteColumn, "role": noteColumn, "attendance": noteColumn, "comment": noteColumn,
	"comments": noteColumn, "remarks": noteColumn, "position": noteColumn,
}

// readRow reads a row of a table. Where the table has no heading, its cells
// are name, organization and notes in this order; a cell that holds a person
// with an organization is a list of its own.
//
//	row = "|" cell "|" { cell "|" } .
func (r *reader) readRow(b *block, isHeader bool) {
	if r.excluded {
		r.fragment(field{b.lo, b.hi})
		return
	}
	var cells []field
	for i := b.lo; i < b.hi; i++ {
		lo := i
		for i < b.hi && r.toks[i].kind != pipe {
			i++
		}
		if i > b.lo { // the bar that begins the row ends no cell
			cells = append(cells, field{lo, i})
		}
	}
	if isHeader {
		r.columns = nil
		for _, f := range cells {
			r.columns = append(r.columns, r.columnOf(f))
		}
		r.glue = append(r.glue, field{b.lo, b.hi})
		return
	}
	e := entry{unit: r.unit, block: r.block}
	for n, f := range cells {
		if f.isZero() {
			continue
		}
		if r.hasBracket(f) && r.columnAt(n) != orgColumn && e.name.isZero() {
			r.endRow(&e)
			r.unit++
			r.readPiece(f.lo, f.hi)
			r.unit++
			e = entry{unit: r.unit, block: r.block}
			continue
		}
		r.setCell(&e, f, r.columnAt(n))
	}
	r.endRow(&e)
}

// endRow completes the entry that the cells of a row, or those up to a list in a cell, make.
func (r *reader) endRow(e *entry) {
	if e.name.isZero() && e.org.isZero() && len(e.notes) == 0 {
		return
	}
	e.lo, e.hi = r.extent(e)
	e.body = e.hi
	r.entries = append(r.entries, *e)
}

// columnAt returns what column n holds.
func (r *reader) columnAt(n int) column {
	if n < len(r.columns) {
		return r.columns[n]
	}
	return unknownColumn
}

// columnOf returns what a column with this heading holds.
func (r *reader) columnOf(f field) column {
	if f.isZero() || len(r.str(f.lo)) > longestWord {
		return unknownColumn
	}
	return columnNames[strings.ToLower(r.str(f.lo))]
}

// setCell takes a cell as what its column holds.
func (r *reader) setCell(e *entry, f field, c column) {
	switch {
	case c == unknownColumn && f.hi-f.lo == 1 && isNumber(r.str(f.lo)):
		r.glue = append(r.glue, f) // the number of the row
	case e.name.isZero() && (c == nameColumn || c == unknownColumn):
		e.name = f
	case !e.hasOrg && (c == orgColumn || c == unknownColumn):
		e.org, e.hasOrg, e.style = f, true, byColumn
	default:
		e.notes = append(e.notes, f)
	}
}

// extent returns the tokens from the first to the last field of e.
func (r *reader) extent(e *entry) (lo, hi int) {
	lo, hi = len(r.toks), 0
	for _, f := range append([]field{e.name, e.org}, e.notes...) {
		if !f.isZero() {
			lo, hi = min(lo, f.lo), max(hi, f.hi)
		}
	}
	return lo, hi
}

// hasBracket reports whether a bracket opens in f after a word.
func (r *reader) hasBracket(f field) bool {
	for i := f.lo + 1; i < f.hi; i++ {
		if r.toks[i].kind == open {
			return true
		}
	}
	return false
}
