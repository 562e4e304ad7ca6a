package attendee

import "strings"

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
	labels    []field // the tokens of each
	people    []personLayout
	nobody    field     // the words that say that nobody was present
	columns   []column  // of the table that the people stand in
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
	hasOrg    bool // set even where the brackets are empty

	// The tokens of all these.
	allAt, nameAt, orgAt field
	notesAt              []field
}

// place returns where the entry stands.
func (r *reader) place(e *entry) personLayout {
	p := personLayout{block: e.block, style: e.style, hasOrg: e.hasOrg, allAt: field{e.lo, e.hi}, nameAt: r.trimName(e.name), notesAt: e.notes}
	p.all, p.name = r.span(p.allAt), r.span(p.nameAt)
	if e.hasOrg {
		p.orgAt = r.trimOrg(e)
		p.org = r.span(p.orgAt)
	}
	for _, f := range e.notes {
		p.notes = append(p.notes, r.span(f))
	}
	return p
}

// A style is how the people of a list are written, by what the list says of them.
type style struct {
	sep                   string // what separates two people: ", "
	bare, org, note, both dress
}

// A dress is what stands around the name, the organization and the note of a person.
type dress struct{ before, mid, between, after string }

// canonical is the style that List.Markdown writes.
var canonical = style{
	sep:  ", ",
	org:  dress{mid: " (", after: ")"},
	note: dress{mid: " [", after: "]"},
	both: dress{mid: " (", between: ") [", after: "]"},
}

// write writes a person. With empty set, one without an organization gets empty brackets, which keep what follows from
// being taken for one.
func (s *style) write(a Attendee, esc func(string) string, empty bool) string {
	name, org, note := esc(a.Name), esc(a.Organization.Name), esc(a.Note)
	switch d := s.of(org != "" || empty, note != ""); d {
	case &s.bare:
		return d.before + name + d.after
	case &s.org:
		return d.before + name + d.mid + org + d.after
	case &s.note:
		return d.before + name + d.mid + note + d.after
	default:
		return d.before + name + d.mid + org + d.between + note + d.after
	}
}

// of returns the dress of people with or without an organization and a note.
func (s *style) of(org, note bool) *dress {
	switch {
	case org && note:
		return &s.both
	case org:
		return &s.org
	case note:
		return &s.note
	}
	return &s.bare
}

// insideNote reports whether the note stands in the brackets of the organization: "(Acme – guest)".
func (s *style) insideNote() bool {
	return s.org.after != "" && s.both.after == s.org.after && !strings.HasPrefix(s.both.between, s.org.after)
}

// noteAfter returns what stands before and behind a note that follows an organization with all that belongs to it.
func (s *style) noteAfter() (before, after string) {
	if between, ok := strings.CutPrefix(s.both.between, s.org.after); ok && between != "" {
		return between, s.both.after
	}
	return canonical.note.mid, canonical.note.after
}

// dresses returns the style of the people of a list: for each kind of person the commonest dress. What they do not show
// follows from what they do, or is canonical.
func (s *sequence) dresses() style {
	type wear struct {
		kind *dress
		dress
	}
	st := canonical
	count := make(map[wear]int)
	for _, e := range s.elements {
		if e.end-e.first != 1 || e.row {
			continue
		}
		p := &s.list.people[e.first]
		kind := st.of(p.org != (span{}), len(p.notes) > 0)
		if d, ok := s.dress(e, p); ok {
			if count[wear{kind, d}]++; count[wear{kind, d}] > count[wear{kind, *kind}] {
				*kind = d
			}
		}
	}
	st.derive(func(kind *dress) bool { return count[wear{kind, *kind}] > 0 })
	return st
}

// dress returns the dress of a person, and whether another may wear it: it has no words, as links and tags have, and what is
// said of the person stands in the usual order.
func (s *sequence) dress(e element, p *personLayout) (d dress, ok bool) {
	text := s.r.text
	last := p.name
	d.before = text[e.text:p.name.start]
	if p.org != (span{}) {
		if p.org.start < last.end {
			return d, false
		}
		d.mid, last = text[last.end:p.org.start], p.org
	} else if p.hasOrg {
		return d, false
	}
	if len(p.notes) > 1 {
		return d, false
	}
	if len(p.notes) == 1 {
		gap := &d.between
		if last == p.name {
			gap = &d.mid
		}
		if p.notes[0].start < last.end {
			return d, false
		}
		*gap, last = text[last.end:p.notes[0].start], p.notes[0]
	}
	if e.hi < last.end {
		return d, false
	}
	d.after = text[last.end:e.hi]
	return d, isPunct(d.mid) && isPunct(d.between) && isPunct(d.after) && strings.Trim(d.before, emphasisMarks) == ""
}

const emphasisMarks = "*_~`"

// isPunct reports whether s is white space and punctuation that belongs to no link, tag or reference.
func isPunct(s string) bool {
	return !strings.ContainsFunc(s, func(c rune) bool {
		return c < 0x80 && isAlnum(byte(c)) || c == '<' || c == '&' || c == '\\' || c == '\n'
	}) &&
		!strings.Contains(s, "](") && !strings.Contains(s, "][")
}

// round returns the style with notes in round brackets.
func (s style) round() style {
	if s.note.mid != "" && strings.HasSuffix(s.note.mid, "[") {
		s.note.mid, s.note.after = strings.TrimSuffix(s.note.mid, "[")+"(", ")"
	}
	if s.both.after == "]" && strings.HasSuffix(s.both.between, "[") {
		s.both.between, s.both.after = strings.TrimSuffix(s.both.between, "[")+"(", ")"
	}
	return s
}

// derive sets the dresses that the list does not show from those that it shows.
func (s *style) derive(shown func(*dress) bool) {
	if !shown(&s.org) && shown(&s.both) {
		s.org = dress{before: s.both.before, mid: s.both.mid}
		if strings.Contains(s.both.mid, "(") {
			s.org.after = ")"
		} else if strings.Contains(s.both.mid, "[") {
			s.org.after = "]"
		}
	}
	if !shown(&s.note) && shown(&s.both) && !s.insideNote() {
		s.note.before = s.both.before
		s.note.mid, s.note.after = s.noteAfter()
	}
	if !shown(&s.both) {
		s.both = dress{before: s.org.before, mid: s.org.mid, between: s.org.after + strings.TrimLeft(s.note.mid, emphasisMarks), after: s.note.after}
	}
	if emphasis := len(s.org.before); !shown(&s.bare) && emphasis > 0 && strings.HasPrefix(s.org.mid, s.org.before) {
		s.bare = dress{before: s.org.before, after: s.org.mid[:emphasis]}
		if !shown(&s.note) {
			s.note.before, s.note.mid = s.org.before, s.org.mid[:emphasis]+canonical.note.mid
		}
	}
}
