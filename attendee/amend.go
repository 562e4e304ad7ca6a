package attendee

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"example.org/proceedings/internal/edit"
)

// Amend returns text, which [Parse] reads as some lists, changed in as few
// places as it can be so that Parse reads it as these lists. Fragments stay.
//
// What changes is written as its neighbours are: a person who is added to a
// list of bullets is a bullet, and one who is added to a paragraph stands in it,
// with the separator and the brackets or dashes that are commonest there. Lines that
// are numbered one after the other are numbered anew. Where the style of the
// list does not hold what is to be said, character references, brackets and at
// last the form of [List.Markdown] do.
//
// The text is read again before it is returned: where it would not give equal
// lists and the same fragments, Amend returns a [*WriteError] and no text. The
// time is in proportion to the length of the text and the lists, but for sorting.
func Amend(text string, lists []List) (string, error) {
	r := read(text)
	if equalLists(r.lists, lists) {
		return text, nil
	}
	a := newAmendment(r, lists)
	var tried []string
	var failure error
	for _, m := range manners {
		out, ok := a.write(m)
		if !ok || slices.Contains(tried, out) {
			continue
		}
		tried = append(tried, out)
		got, rest := Parse(out)
		if equalLists(got, lists) && sameTexts(rest, r.fragments) {
			return out, nil
		}
		if failure == nil {
			failure = a.compare(got, rest)
		}
		a.findMisread(got)
	}
	return "", a.blame(failure)
}

// A manner is how boldly a text is changed.
type manner struct {
	leaveAnd bool // the "and" before the last person stays where it is
	round    bool // notes stand in round brackets, where the list does not show how
	escaped  bool // values are written with character references
	anew     bool // who has changed is written anew, in the commonest style of the list
	dressed  bool // in the canonical one, with brackets for whoever has no organization
	repair   bool // who was read otherwise the last time is written anew too
	every    bool // all people are written anew
	plain    bool // all as List.Markdown writes them
}

// manners are the manners in which a text is changed until one reads back, the gentlest first.
var manners = []manner{
	{},
	{leaveAnd: true},
	{round: true},
	{escaped: true},
	{escaped: true, leaveAnd: true},
	{anew: true},
	{anew: true, escaped: true, round: true},
	{anew: true, dressed: true, leaveAnd: true},
	{anew: true, repair: true, leaveAnd: true, round: true},
	{anew: true, repair: true, leaveAnd: true, dressed: true},
	{anew: true, repair: true, leaveAnd: true, dressed: true}, // again, with the neighbours that were misread by then
	{anew: true, repair: true, leaveAnd: true, dressed: true, escaped: true},
	{every: true, dressed: true, leaveAnd: true},
	{every: true, dressed: true, escaped: true},
	{every: true, dressed: true, escaped: true, plain: true},
}

// equalLists reports whether two runs of lists are equal.
func equalLists(a, b []List) bool {
	return slices.EqualFunc(a, b, func(a, b List) bool {
		return a.Label == b.Label && equalPeople(a.Attendees, b.Attendees)
	})
}

func equalPeople(a, b []Attendee) bool { return (a == nil) == (b == nil) && slices.Equal(a, b) }

// sameTexts reports whether two runs of fragments have the same texts.
func sameTexts(a, b []Fragment) bool {
	return slices.EqualFunc(a, b, func(a, b Fragment) bool { return a.Text == b.Text })
}

// An amendment is a text and the lists that it is to be read as.
type amendment struct {
	*reader
	index     *lineIndex
	want      []List
	from      []int          // by list that is wanted the one that it was, or -1
	matches   [][]edit.Match // and its people
	sequences []*sequence    // by list; nil where it is not one element after the other
	misread   []map[int]bool // by list that is wanted the people who were read otherwise
}

func newAmendment(r *reader, want []List) *amendment {
	a := &amendment{reader: r, index: indexLines(r.text), want: want, from: alignLists(r.lists, want), misread: make([]map[int]bool, len(want))}
	for j, l := range want {
		var matches []edit.Match
		if i := a.from[j]; i >= 0 && !equalPeople(r.lists[i].Attendees, l.Attendees) {
			matches = alignPeople(r.lists[i].Attendees, l.Attendees)
		}
		a.matches = append(a.matches, matches)
	}
	for i := range r.layout.lists {
		s, ok := r.sequence(&r.layout.lists[i], a.index)
		if !ok {
			s = nil
		}
		a.sequences = append(a.sequences, s)
	}
	return a
}

// write returns the changed text, and reports whether the way in which it is written allows the changes.
func (a *amendment) write(m manner) (string, bool) {
	var splices []edit.Splice
	before := -1 // the last list so far that was there
	kept := make([]bool, len(a.lists))
	for j, i := range a.from {
		var ok bool
		if i < 0 {
			var s edit.Splice
			s, ok = a.add(before, a.want[j], m)
			splices = append(splices, s)
		} else {
			before, kept[i] = i, true
			splices, ok = a.change(splices, j, m)
		}
		if !ok {
			return "", false
		}
	}
	for i := range kept {
		if kept[i] {
			continue
		}
		s, ok := a.drop(i)
		if !ok {
			return "", false
		}
		splices = append(splices, s)
	}
	out, err := edit.Apply(a.text, splices)
	return out, err == nil
}

// findMisread adds to the people who were read otherwise those of another reading.
func (a *amendment) findMisread(got []List) {
	for j, l := range a.want[:min(len(got), len(a.want))] {
		found := make([]bool, len(l.Attendees))
		for _, m := range edit.Align(l.Attendees, got[j].Attendees) {
			if m.Old >= 0 {
				found[m.Old] = true
			}
		}
		for k, ok := range found {
			if !ok {
				if a.misread[j] == nil {
					a.misread[j] = make(map[int]bool)
				}
				a.misread[j][k] = true
			}
		}
	}
}

// change appends the splices that make of a list what list j is to be.
func (a *amendment) change(splices []edit.Splice, j int, m manner) ([]edit.Splice, bool) {
	old, now := a.lists[a.from[j]], a.want[j]
	if old.Label != now.Label {
		list, ok := a.relabel(a.from[j], now.Label, m)
		if !ok {
			return nil, false
		}
		splices = append(splices, list...)
	}
	if equalPeople(old.Attendees, now.Attendees) {
		return splices, true
	}
	s := a.sequences[a.from[j]]
	if s == nil || now.Attendees == nil {
		return nil, false
	}
	ed := &editor{sequence: s, manner: m, old: old.Attendees, now: now.Attendees, matches: a.matches[j]}
	if m.repair {
		ed.misread = a.misread[j]
	}
	text, ok := ed.amend()
	return append(splices, edit.Splice{Start: s.elements[0].lo, End: s.last().hi, Text: text}), ok
}

// compare returns an error of the first field that was read otherwise than it is wanted.
func (a *amendment) compare(got []List, rest []Fragment) error {
	for j, l := range a.want {
		var g List
		if j < len(got) {
			g = got[j]
		}
		var we *WriteError
		if errors.As(l.compare(g, nil), &we) {
			we.Field = a.field(j, we.Field)
			return we
		}
	}
	var texts []string
	for _, f := range rest {
		texts = append(texts, f.Text)
	}
	for _, l := range got[min(len(got), len(a.want)):] {
		texts = append(texts, summary(l, nil))
	}
	last := max(len(a.want)-1, 0)
	value := ""
	if len(a.want) > 0 {
		value = summary(a.want[last], nil)
	}
	return &WriteError{a.field(last, "attendees"), value, strings.Join(texts, ", ")}
}

// field returns the name of a field of list j.
func (a *amendment) field(j int, name string) string {
	if len(a.want) > 1 {
		return "lists[" + strconv.Itoa(j) + "]." + name
	}
	return name
}

// blame returns the error of a value that no list can hold, where there is one that is new, and else what a reading failed by.
func (a *amendment) blame(failure error) error {
	for j, l := range a.want {
		var had List
		if i := a.from[j]; i >= 0 {
			had = a.lists[i]
		}
		var we *WriteError
		for k, p := range l.Attendees {
			if a.from[j] >= 0 && (a.matches[j] == nil || a.matches[j][k].Old >= 0 && had.Attendees[a.matches[j][k].Old] == p) {
				continue
			}
			one := List{Attendees: []Attendee{p}}
			if errors.As(one.readBack(one.write(escapeText, true)), &we) {
				we.Field = a.field(j, strings.Replace(we.Field, "[0]", "["+strconv.Itoa(k)+"]", 1))
				return we
			}
		}
		if l.Label != had.Label {
			if _, err := l.Markdown(); errors.As(err, &we) && we.Field == "label" {
				we.Field = a.field(j, we.Field)
				return we
			}
		}
	}
	if failure != nil {
		return failure
	}
	return a.compare(a.lists, a.fragments)
}
