package attendee

import (
	"strconv"
	"strings"

	"example.org/proceedings/internal/edit"
)

// A unit is an element of the list as it is to be.
type unit struct {
	text  string // with the marker, in a list of lines
	from  int    // the element that it was, or -1
	stays bool   // it stands where it stood among the others
	anew  bool   // it was not read as it stood, for want of a separator it may be
}

// An editor changes one list.
type editor struct {
	*sequence
	manner
	old, now []Attendee
	matches  []edit.Match // of the people
	misread  map[int]bool // people of now who are written anew though they stayed as they are
	isNobody bool         // now is a stand-in for nobody
	units    []unit
	taken    map[int]bool // the elements that have become units
}

// amend returns the text of the list from the first to the last element, changed so that it says now, and reports whether the
// way in which it is written allows it.
func (ed *editor) amend() (string, bool) {
	ed.taken = make(map[int]bool)
	if ed.round {
		s := *ed.sequence
		s.style = s.style.round()
		ed.sequence = &s
	}
	if len(ed.now) == 0 {
		ed.now, ed.isNobody = []Attendee{{Name: nobody}}, true
		ed.matches = []edit.Match{{Old: -1}}
	}
	if ed.plain {
		return ed.paragraph()
	}
	elementOf := make([]int, len(ed.old))
	for i, e := range ed.elements {
		for k := e.first; k < e.end; k++ {
			elementOf[k] = i
		}
	}
	for j := 0; j < len(ed.now); {
		n := 1
		ok := false
		if i := ed.matches[j].Old; i >= 0 {
			n, ok = ed.keep(elementOf[i], j)
		}
		if !ok {
			if n, ok = 1, ed.fresh(j); !ok {
				return "", false
			}
		}
		j += n
	}
	ed.addFragments()
	return ed.join(), true
}

// paragraph writes all people as List.Markdown does. It reports whether nothing stands between them that stays.
func (ed *editor) paragraph() (string, bool) {
	for _, e := range ed.elements {
		if e.fragment || e.row {
			return "", false
		}
	}
	e := ed.elements[0]
	return ed.r.text[e.lo:e.text] + List{Attendees: ed.now}.write(ed.esc(), !ed.isNobody), true
}

// esc returns how values are written.
func (m manner) esc() func(string) string {
	if m.escaped {
		return escapeText
	}
	return func(s string) string { return s }
}

// keep makes a unit of the element that has person j of the new list, and returns how many people it holds.
func (ed *editor) keep(i, j int) (int, bool) {
	e := ed.elements[i]
	if ed.taken[i] || ed.every && e.end-e.first > 1 {
		return 0, false
	}
	u := unit{from: i, stays: !ed.matches[j].Moved, anew: ed.every || ed.misread[j]}
	n, ok := 1, true
	switch old, now := ed.old[ed.matches[j].Old], ed.now[j]; {
	case e.end-e.first > 1:
		u.text, n, ok = ed.group(e, j)
	case u.anew:
		u.text, ok = ed.inPlaceOf(i, now)
	case old == now:
		u.text = ed.r.text[e.lo:e.hi]
	case ed.anew:
		u.text, ok = ed.inPlaceOf(i, now)
	case e.row && ed.list.people[e.first].isInCells(ed.grid().cells[i]):
		u.text, ok = ed.row(i, &old, now, ed.esc(), false)
	default:
		u.text, ok = ed.amendPerson(e, old, now, ed.esc())
	}
	if !ok && !ed.anew && n == 1 && e.end-e.first == 1 {
		u.text, ok = ed.inPlaceOf(i, ed.now[j])
	}
	if ok {
		ed.taken[i] = true
		ed.units = append(ed.units, u)
	}
	return n, ok
}

// inPlaceOf writes a person anew in the place of element i.
func (ed *editor) inPlaceOf(i int, a Attendee) (string, bool) {
	e := ed.elements[i]
	if e.row {
		return ed.row(i, &ed.old[e.first], a, ed.esc(), ed.dressed)
	}
	return ed.r.text[e.lo:e.text] + ed.write(a), true
}

// write writes a person anew.
func (ed *editor) write(a Attendee) string {
	if ed.dressed {
		return canonical.write(a, ed.esc(), !ed.isNobody)
	}
	return ed.style.write(a, ed.esc(), false)
}

// fresh makes a unit of person j of the new list, who is new.
func (ed *editor) fresh(j int) bool {
	u := unit{from: -1}
	if ed.isTable() {
		var ok bool
		if u.text, ok = ed.row(-1, nil, ed.now[j], ed.esc(), ed.dressed); !ok {
			return false
		}
	} else {
		u.text = ed.marker + ed.write(ed.now[j])
	}
	ed.units = append(ed.units, u)
	return true
}

// isTable reports whether the people of the list are rows.
func (ed *editor) isTable() bool {
	for _, e := range ed.elements {
		if e.first < e.end {
			return e.row
		}
	}
	return false
}

// group returns the text of those who share an organization or a note, from person j of the new list on, and their number. Who
// no longer shares it leaves the group, and where all have another organization, it is that of the group.
func (ed *editor) group(e element, j int) (text string, n int, ok bool) {
	people := ed.list.people[e.first:e.end]
	last := e.first - 1
	org := ed.now[j].Organization
	if ed.misread[j] {
		return "", 0, false
	}
	for j+n < len(ed.now) && ed.now[j+n].Organization == org {
		i := ed.matches[j+n].Old
		if i <= last || i >= e.end || i < e.first || ed.old[i].Note != ed.now[j+n].Note {
			break
		}
		last = i
		n++
	}
	all := n == e.end-e.first
	if n == 0 || org != ed.old[e.first].Organization && (!all || org.Name == "") || people[0].org != people[1].org && !all {
		return "", 0, false
	}
	p := &personEditor{sequence: ed.sequence, element: e, esc: ed.esc()}
	if !p.revalue(people[len(people)-1].orgAt, org.Name) && org.Name != "" {
		return "", 0, false
	}
	kept := make([]bool, len(people))
	for k := j; k < j+n; k++ {
		i := ed.matches[k].Old - e.first
		kept[i] = true
		if !p.revalue(people[i].nameAt, ed.now[k].Name) {
			return "", 0, false
		}
	}
	if !all && !p.leave(people, kept) {
		return "", 0, false
	}
	text, err := edit.Apply(ed.r.text[e.lo:e.hi], edit.Within(p.splices, e.lo, e.hi))
	return text, n, err == nil
}

// leave takes the people out of a group who are not kept, with the separator before them, or behind the first.
func (p *personEditor) leave(people []personLayout, kept []bool) bool {
	end := func(k int) int { return p.r.markupBehind(people[k].nameAt.hi - 1) }
	start := func(k int) int { return p.r.markupBefore(people[k].nameAt.lo, p.text, p.index) }
	for k := range people {
		if k+1 < len(people) && (len(people[k].notes) > 0 || people[k].nameAt.hi < people[k].allAt.hi) {
			return false
		}
	}
	for k := 0; k < len(people); k++ {
		if kept[k] {
			continue
		}
		lo := k
		for k+1 < len(people) && !kept[k+1] {
			k++
		}
		s := edit.Splice{Start: start(lo), End: end(k)}
		if lo > 0 {
			s.Start = end(lo - 1)
		} else if k+1 < len(people) {
			s.End = start(k + 1)
		}
		p.splices = append(p.splices, s)
	}
	return true
}

// addFragments puts the fragments of the list between the units, each behind what stayed before it.
func (ed *editor) addFragments() {
	next := 0
	all := make([]unit, 0, len(ed.units))
	upTo := func(end int) {
		for ; next < end; next++ {
			if e := ed.elements[next]; e.fragment {
				all = append(all, unit{text: ed.r.text[e.lo:e.hi], from: next, stays: true})
			}
		}
	}
	for _, u := range ed.units {
		if u.stays {
			upTo(u.from)
		}
		all = append(all, u)
	}
	upTo(len(ed.elements))
	ed.units = all
}

// join returns the units with what separates them, numbered where the list is.
func (ed *editor) join() string {
	var b strings.Builder
	seps := ed.separators(ed.units, ed.leaveAnd)
	for k := range seps {
		if strings.TrimSpace(seps[k]) == "" && !ed.isLines && (ed.units[k].anew || ed.units[k+1].anew) {
			seps[k] = ed.style.sep
		}
	}
	number := 0
	if ed.counted {
		text := ed.r.text[ed.elements[0].lo:ed.elements[0].hi]
		lo, hi := numberOf(text)
		number, _ = strconv.Atoi(text[lo:hi])
	}
	for k, u := range ed.units {
		b.WriteString(ed.numbered(u.text, number+k))
		if k < len(seps) {
			b.WriteString(seps[k])
		}
	}
	return b.String()
}

// numbered returns a line with its number, where the lines of the list are numbered one after the other.
func (s *sequence) numbered(line string, n int) string {
	if lo, hi := numberOf(line); s.counted && lo < hi {
		return line[:lo] + strconv.Itoa(n) + line[hi:]
	}
	return line
}
