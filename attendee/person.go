package attendee

import (
	"cmp"
	"slices"
	"strings"

	"example.org/proceedings/internal/edit"
)

// A part is one of the things that the text says of a person, in the order of the text.
type part struct {
	kind partKind
	field
}

type partKind uint8

const (
	namePart partKind = iota
	orgPart
	notePart
)

// A personEditor changes what the text says of one person.
type personEditor struct {
	*sequence
	element
	person  *personLayout
	parts   []part
	esc     func(string) string
	splices []edit.Splice
}

// amendPerson returns the text of an element that holds one person, changed so that it says now instead of old. It reports
// whether the way in which the person is written allows it.
func (s *sequence) amendPerson(e element, old, now Attendee, esc func(string) string) (string, bool) {
	p := &personEditor{sequence: s, element: e, person: &s.list.people[e.first], esc: esc}
	p.parts = []part{{namePart, p.person.nameAt}}
	if !p.person.orgAt.isZero() {
		p.parts = append(p.parts, part{orgPart, p.person.orgAt})
	}
	for _, f := range p.person.notesAt {
		p.parts = append(p.parts, part{notePart, f})
	}
	slices.SortFunc(p.parts, func(a, b part) int { return cmp.Compare(a.lo, b.lo) })
	ok := p.revalue(p.parts[p.find(namePart)].field, now.Name) &&
		p.amendOrg(old.Organization.Name, now.Organization.Name) && p.amendNote(old.Note, now.Note)
	if !ok {
		return "", false
	}
	text, err := edit.Apply(s.r.text[e.lo:e.hi], edit.Within(p.splices, e.lo, e.hi))
	return text, err == nil
}

// find returns the index of the part of a kind, or -1.
func (p *personEditor) find(k partKind) int {
	return slices.IndexFunc(p.parts, func(a part) bool { return a.kind == k })
}

// revalue makes f say now.
func (p *personEditor) revalue(f field, now string) bool {
	list, ok := p.r.revalue(f, now, p.esc)
	p.splices = append(p.splices, list...)
	return ok && now != ""
}

func (p *personEditor) insert(at int, text string) bool {
	p.splices = append(p.splices, edit.Splice{Start: at, End: at, Text: text})
	return true
}

// amendOrg changes, adds or takes out the organization.
func (p *personEditor) amendOrg(old, now string) bool {
	k := p.find(orgPart)
	switch {
	case old == now:
		return true
	case k >= 0 && now != "":
		return p.revalue(p.parts[k].field, now)
	case k >= 0:
		return p.takeOut(k)
	case p.person.hasOrg: // empty brackets
		for i := p.person.nameAt.hi; i < p.at.hi; i++ {
			if p.r.toks[i].pair == i+1 {
				return p.insert(p.r.toks[i].end, p.esc(now))
			}
		}
		return false
	}
	return p.insert(p.closed(p.find(namePart)), p.style.org.mid+p.esc(now)+p.style.org.after)
}

// amendNote changes, adds or takes out the note.
func (p *personEditor) amendNote(old, now string) bool {
	k := p.find(notePart)
	n := len(p.person.notesAt)
	switch {
	case old == now:
		return true
	case n == 0:
		return p.addNote(now)
	case n == 1 && now != "":
		return p.revalue(p.parts[k].field, now)
	case n == 1:
		return p.takeOut(k)
	}
	each := strings.Split(now, "; ")
	if len(each) != n {
		return false
	}
	for i, f := range p.person.notesAt {
		if !p.revalue(f, each[i]) {
			return false
		}
	}
	return true
}

// addNote adds a note where the others of the list have theirs.
func (p *personEditor) addNote(note string) bool {
	org := p.find(orgPart)
	if org < 0 {
		return p.insert(p.inner, p.style.note.mid+p.esc(note)+p.style.note.after)
	}
	at := p.r.markupBehind(p.parts[org].hi - 1)
	if p.style.insideNote() && strings.HasPrefix(p.r.text[at:p.inner], p.style.both.after) {
		return p.insert(at, p.style.both.between+p.esc(note))
	}
	before, after := p.style.noteAfter()
	return p.insert(p.inner, before+p.esc(note)+after)
}

// takeOut takes out a part with what sets it off. What stands with it in one bracket stays there.
func (p *personEditor) takeOut(k int) bool {
	if k == 0 {
		return false
	}
	lo, hi := p.closed(k-1), p.inner
	if k+1 < len(p.parts) {
		hi = p.closed(k)
	}
	switch depth := p.depth(lo, hi); {
	case depth > 0 && k+1 < len(p.parts): // "(Acme – guest)" without the organization
		lo, hi = p.r.toks[p.parts[k].lo].start, p.r.toks[p.parts[k+1].lo].start
	case depth > 0:
		return false
	case depth < 0: // and without the note
		hi = p.r.markupBehind(p.parts[k].hi - 1)
	}
	p.splices = append(p.splices, edit.Splice{Start: lo, End: hi})
	return lo < hi
}

// closed returns where part k ends with the brackets and the markup that close behind it.
func (p *personEditor) closed(k int) int {
	last, end := p.parts[k].hi-1, p.at.hi
	if k+1 < len(p.parts) {
		end = p.parts[k+1].lo
	}
	for i := last + 1; i < end; i++ {
		switch p.r.toks[i].kind {
		case shut, sqShut:
			last = i
		case dot:
		default:
			return p.r.markupBehind(last)
		}
	}
	return p.r.markupBehind(last)
}

// depth returns how many more brackets open than close in a stretch of the text.
func (p *personEditor) depth(lo, hi int) int {
	n := 0
	for i := p.at.lo; i < p.at.hi; i++ {
		if t := &p.r.toks[i]; t.start >= lo && t.end <= hi {
			switch t.kind {
			case open, sqOpen:
				n++
			case shut, sqShut:
				n--
			}
		}
	}
	return n
}
