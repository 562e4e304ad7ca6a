package ballot

import (
	"strconv"
	"strings"
)

// Numbers of list items are positional as gaps are: in a list that keeps its length they stay where they are. An item that comes
// takes the number behind that of the one before it, and what follows keeps its own, as Markdown counts by itself.

// numberIn returns the digits in what stands before a list item.
func numberIn(lead string) Span {
	start := len(lead) - len(strings.TrimLeft(lead, " \t"))
	end := start
	for end < len(lead) && isDigit(lead[end]) {
		end++
	}
	return Span{start, end}
}

// stepped returns what stands before a list item with another number, if there is one.
func stepped(lead string, step int) string {
	n := numberIn(lead)
	if v, err := strconv.Atoi(lead[n.Start:n.End]); err == nil && v+step >= 0 {
		return lead[:n.Start] + strconv.Itoa(v+step) + lead[n.End:]
	}
	return lead
}

// leadAt returns what stands before an entry beside a neighbour in the dress d: the one before it, where k is 0, or the one behind.
func (w *statusWriter) leadAt(d dress, near [2]int, k int) string {
	switch {
	case d.form != items || w.sameNumbers:
	case k == 1:
		return stepped(d.lead, -1)
	default:
		return stepped(d.lead, 1)
	}
	return d.lead
}

// haveSameNumbers reports whether list items of a stage have the same number, as Markdown allows.
func (p *partition) haveSameNumbers() bool {
	for _, st := range p.stages {
		if len(st.entries) > 1 {
			x, y := p.dressOf(p.pieces[st.entries[0]]), p.dressOf(p.pieces[st.entries[1]])
			if n := numberIn(x.lead); x.form == items && n.End > n.Start && x.lead == y.lead {
				return true
			}
		}
	}
	return false
}

// firstLead returns what stands before the first entry of the stage of a piece, or else before the piece.
func (w *statusWriter) firstLead(at int, d dress) string {
	first := w.dressOf(w.pieces[w.partition.stages[w.pieces[at].stage].entries[0]])
	if n := numberIn(d.lead); n.End > n.Start && first.form == items {
		return first.lead
	}
	return d.lead
}

// numbered returns the lines of an entry that were set with own before them with the number of its place: that of the piece slot in
// a list that keeps its length, or that in lead where it comes from elsewhere.
func (w *statusWriter) numbered(s, own, lead string, slot int, same bool) string {
	if slot >= 0 {
		lead = w.dressOf(w.pieces[slot]).lead
	} else if same {
		return s
	}
	n, to := numberIn(own), numberIn(lead)
	if n.Start == n.End || to.Start == to.End || !strings.HasPrefix(s, own) {
		return s
	}
	return own[:n.Start] + lead[to.Start:to.End] + s[n.End:]
}
