package attendee

// A span is a range of bytes of the text, 0 to 0 where there is none.
type span struct{ start, end int }

// A layout says where everything stands that was read, so that one person can
// be changed, added or taken out without touching the others. What lies
// between two spans is style: the text between name and organization, and the text between two people.
type layout struct {
	lists []listLayout
}

// A listLayout is where one list stands.
type listLayout struct {
	label     []span
	people    []personLayout
	kind      blockKind // of the block of the last person
	fragments int       // the number of fragments before the last person
}

// A personLayout is where one person stands.
type personLayout struct {
	all       span // from the name to the last bracket or note
	name, org span // without brackets and dashes
	notes     []span
	block     int // the index of the block
	style     orgStyle
}

// place returns where the entry stands.
func (r *reader) place(e *entry) personLayout {
	p := personLayout{
		all:   r.span(field{e.lo, e.hi}),
		name:  r.span(r.trimName(e.name)),
		block: e.block,
		style: e.style,
	}
	if e.hasOrg {
		p.org = r.span(r.trimOrg(e))
	}
	for _, f := range e.notes {
		p.notes = append(p.notes, r.span(f))
	}
	return p
}

// A style is how a list is written: what separates two people, and what
// stands around an organization and a note.
type style struct {
	sep               string // ", "
	beforeOrg, after  string // " (", ")"
	beforeNote, close string // " [", "]"
}

// canonical is the style that List.Markdown writes.
var canonical = style{sep: ", ", beforeOrg: " (", after: ")", beforeNote: " [", close: "]"}

// style returns the commonest separator and the commonest dress of an
// organization in a list; what the list does not show is canonical.
func (l *listLayout) style(text string) style {
	s := canonical
	seps := make(map[string]int)
	dress := make(map[[2]string]int)
	for i, p := range l.people {
		if p.org != (span{}) && p.org.start >= p.name.end {
			end := p.all.end
			if len(p.notes) > 0 {
				end = p.org.end
			}
			d := [2]string{text[p.name.end:p.org.start], text[p.org.end:max(end, p.org.end)]}
			if dress[d]++; dress[d] > dress[[2]string{s.beforeOrg, s.after}] {
				s.beforeOrg, s.after = d[0], d[1]
			}
		}
		if i > 0 && l.people[i-1].all.end <= p.all.start {
			sep := text[l.people[i-1].all.end:p.all.start]
			if seps[sep]++; seps[sep] > seps[s.sep] {
				s.sep = sep
			}
		}
	}
	return s
}
