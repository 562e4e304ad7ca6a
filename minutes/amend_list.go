package minutes

import (
	"bytes"
	"slices"
	"strings"

	"example.org/proceedings/attendee"
	"example.org/proceedings/internal/edit"
	"example.org/proceedings/internal/post"
)

// settled returns a copy of now in which people who were appended to a list in alphabetical order stand in their place.
func settled(was, now *Meeting) *Meeting {
	if slices.EqualFunc(was.Attendance, now.Attendance, sameLists) {
		return now
	}
	m := *now
	m.Attendance = slices.Clone(now.Attendance)
	for j, match := range alignLists(was.Attendance, now.Attendance) {
		if match.Old >= 0 {
			m.Attendance[j] = attendee.Settle(was.Attendance[match.Old], now.Attendance[j])
		}
	}
	return &m
}

// alignLists finds out which lists are which: those with the same label, and of the others those that share somebody. One that
// moved is another.
func alignLists(was, now []attendee.List) []edit.Match {
	type key struct{ label, first string }
	keys := func(lists []attendee.List) []key {
		keys := make([]key, len(lists))
		for i, l := range lists {
			keys[i].label = l.Label
			if len(l.Attendees) > 0 {
				keys[i].first = l.Attendees[0].Name
			}
		}
		return keys
	}
	matches := edit.Align(keys(was), keys(now), func(i, j int) bool {
		return was[i].Label == now[j].Label || len(was) == len(now) && i == j || shareSomebody(was[i], now[j])
	})
	for j := range matches {
		if matches[j].Moved {
			matches[j] = edit.Match{Old: -1}
		}
	}
	return matches
}

// shareSomebody reports whether somebody is in both lists.
func shareSomebody(a, b attendee.List) bool {
	names := make(map[string]bool, len(a.Attendees))
	for _, p := range a.Attendees {
		names[p.Name] = true
	}
	return slices.ContainsFunc(b.Attendees, func(p attendee.Attendee) bool { return names[p.Name] })
}

// attendance writes the lists of people present.
func (a *amender) attendance() error {
	if slices.EqualFunc(a.was.Attendance, a.now.Attendance, sameLists) {
		return nil
	}
	matches := alignLists(a.was.Attendance, a.now.Attendance)
	index := make([]int, len(a.was.Attendance)) // of the list that each has become, or -1
	for i := range index {
		index[i] = -1
	}
	for j, m := range matches {
		if m.Old >= 0 {
			index[m.Old] = j
		}
	}
	for i := range a.doc.zones {
		z := &a.doc.zones[i]
		if err := a.zone(z, index[:len(z.lists)]); err != nil {
			return err
		}
		index = index[len(z.lists):]
	}
	for j, m := range matches {
		if m.Old < 0 {
			if err := a.newList(j, matches[:j]); err != nil {
				return err
			}
		}
	}
	return nil
}

// zone writes the lists of one zone, each of which has become the list with an index, or is gone where that is -1.
func (a *amender) zone(z *zone, index []int) error {
	if !slices.ContainsFunc(index, func(j int) bool { return j >= 0 }) {
		a.removeZone(z)
		return nil
	}
	changed := false
	for k, j := range index {
		changed = changed || j < 0 || !sameLists(z.lists[k], a.now.Attendance[j])
	}
	if !changed {
		return nil
	}
	units := a.units(z)
	for k, j := range index {
		if j >= 0 {
			a.share(units, k, z.lists[k], a.now.Attendance[j])
		}
	}
	for _, u := range units {
		if err := a.unit(u, index); err != nil {
			return err
		}
	}
	return nil
}

// A unit is a part of a zone that is read by itself, with the lists that are in it and those that are to be.
type unit struct {
	listPart
	was  []attendee.List
	want []attendee.List
	to   []int // by list in the unit the list of the zone
	from []int // and the index of its first person there
	none bool  // it says "None"
}

// units returns the units of a zone. Parts that follow each other and hold one list between them, such as a paragraph a
// person, are one unit where they can be read as one.
func (a *amender) units(z *zone) []*unit {
	var units []*unit
	list, people := -1, 0
	label := ""
	for _, p := range z.parts {
		u := &unit{listPart: p, was: p.own}
		u.none = len(u.was) == 1 && len(u.was[0].Attendees) == 0 && u.was[0].Label == ""
		for _, l := range labelled(u.was, p.title) {
			if list < 0 || l.Label != label || len(z.parts) == 1 {
				list, people, label = list+1, 0, l.Label
			}
			u.to, u.from = append(u.to, list), append(u.from, people)
			people += len(l.Attendees)
		}
		units = append(units, u)
	}
	return a.merged(units)
}

// labelled returns the lists with the label that they have in a zone.
func labelled(lists []attendee.List, title string) []attendee.List {
	return label(slices.Clone(lists), title)
}

// merged joins units that follow each other and hold one list between them where they read so.
func (a *amender) merged(units []*unit) []*unit {
	var out []*unit
	for i := 0; i < len(units); {
		end := i + 1
		for end < len(units) && len(units[end].to) == 1 && len(units[i].to) == 1 && units[end].to[0] == units[i].to[0] && units[end].all == units[end].span {
			end++
		}
		u := *units[i]
		u.span.End, u.all.End = units[end-1].span.End, units[end-1].all.End
		if end > i+1 {
			var people []attendee.Attendee
			for _, o := range units[i:end] {
				people = append(people, o.was[0].Attendees...)
			}
			u.was, _ = attendee.Parse(a.doc.slice(u.span))
			if len(u.was) != 1 || !slices.Equal(u.was[0].Attendees, people) {
				out = append(out, units[i:end]...)
				i = end
				continue
			}
		}
		out = append(out, &u)
		i = end
	}
	for _, u := range out {
		u.want = make([]attendee.List, len(u.was))
	}
	return out
}

// share gives each unit the people of a list that are in it, and new people to the unit of whoever stands before them. A
// label that changed is written where it stands.
func (a *amender) share(units []*unit, k int, was, now attendee.List) {
	type slot struct {
		u *unit
		q int
	}
	var slots []slot
	ends := []int{}
	for _, u := range units {
		for q, to := range u.to {
			if to == k {
				slots = append(slots, slot{u, q})
				ends = append(ends, u.from[q]+len(u.was[q].Attendees))
			}
		}
	}
	if len(slots) == 0 {
		return
	}
	for _, s := range slots {
		s.u.want[s.q].Label = s.u.was[s.q].Label
		if was.Label != now.Label {
			a.relabel(s.u, s.q, was.Label, now.Label)
		}
	}
	if now.Attendees != nil && len(now.Attendees) == 0 {
		slots[0].u.want[slots[0].q].Attendees = []attendee.Attendee{}
	}
	at := 0
	for j, m := range alignPeople(was.Attendees, now.Attendees) {
		if m.Old >= 0 && !m.Moved {
			for m.Old >= ends[at] {
				at++
			}
		}
		want := &slots[at].u.want[slots[at].q]
		want.Attendees = append(want.Attendees, now.Attendees[j])
	}
}

// alignPeople finds out which people are which.
func alignPeople(was, now []attendee.Attendee) []edit.Match {
	return edit.Align(was, now, func(i, j int) bool {
		return was[i].Name == now[j].Name || was[i].Organization == now[j].Organization && was[i].Organization.Name != ""
	})
}

// relabel writes the label of a list: in the list's own text, or in the words above it.
func (a *amender) relabel(u *unit, q int, was, now string) {
	if u.was[q].Label == was {
		u.want[q].Label = now
		return
	}
	title := a.doc.titleSpan(u.words, "", was)
	if u.words.Len() == 0 || slices.ContainsFunc(a.splices, func(s edit.Splice) bool { return s.Start == title.Start && s.End == title.End }) {
		return
	}
	a.splice(title.Start, title.End, a.retitled(a.doc.slice(title), was, now))
}

// unit writes the lists of a unit.
func (a *amender) unit(u *unit, index []int) error {
	var want []attendee.List
	for q, to := range u.to {
		if index[to] >= 0 && u.want[q].Attendees != nil {
			want = append(want, u.want[q])
		}
	}
	switch {
	case slices.EqualFunc(u.was, want, sameLists):
		return nil
	case len(want) == 0:
		a.removeSpan(u.all)
		return nil
	}
	amended, err := u.amend(a.doc.slice(u.span), want)
	if err != nil {
		return listError(index[u.to[0]], err)
	}
	a.replace(u.span, amended)
	return nil
}

// amend changes the text of a unit. "None" says nothing without the heading above it, so it is read and written here.
func (u *unit) amend(text string, want []attendee.List) (string, error) {
	content := strings.TrimRight(text, " \t\r\n")
	start := len(content) - len(strings.TrimLeft(content, " \t\r\n"))
	if len(want) == 1 && len(want[0].Attendees) == 0 && want[0].Label == "" {
		return text[:start] + "None" + text[len(content):], nil
	}
	if !u.none {
		return attendee.Amend(text, want)
	}
	people, err := want[0].Markdown()
	return text[:start] + people + text[len(content):], err
}

// replace writes a text in the place of another, but for what both begin and end with.
func (a *amender) replace(s post.Span, text string) {
	was := a.doc.slice(s)
	start, end := 0, 0
	for start < len(was) && start < len(text) && was[start] == text[start] {
		start++
	}
	for end < len(was)-start && end < len(text)-start && was[len(was)-1-end] == text[len(text)-1-end] {
		end++
	}
	a.splice(s.Start+start, s.End-end, text[start:len(text)-end])
}

// removeSpan takes whole lines out, with the blank lines behind them, or at the end of the document those before them. Of a line
// that begins before it, it takes the rest.
func (a *amender) removeSpan(s post.Span) {
	if text := a.doc.slice(s); strings.TrimSpace(text) != "" { // blank lines before it stay
		s.Start = max(s.Start, lineStart(a.doc.text, s.Start+len(text)-len(strings.TrimLeft(text, " \t\r\n"))))
	}
	if line := lineStart(a.doc.text, s.Start); s.Start > line {
		s.End = a.doc.contentEnd(s)
		s.Start = line + len(strings.TrimRight(a.doc.text[line:s.Start], " \t"))
	} else if s.End == len(a.doc.text) {
		s.End = a.doc.contentEnd(s)
		if start := a.doc.contentEnd(post.Span{End: s.Start}); start >= a.doc.post.Body.Start {
			s.Start = start
		}
	}
	a.splice(s.Start, max(s.Start, s.End), "")
}

// removeZone takes a zone out, but for what in it names nobody.
func (a *amender) removeZone(z *zone) {
	drop := slices.Clone(z.drop)
	slices.SortFunc(drop, func(x, y post.Span) int { return x.Start - y.Start })
	for i := 1; i < len(drop); {
		if drop[i].Start <= drop[i-1].End || strings.TrimSpace(a.doc.text[drop[i-1].End:drop[i].Start]) == "" {
			drop[i-1].End = max(drop[i-1].End, drop[i].End)
			drop = slices.Delete(drop, i, i+1)
		} else {
			i++
		}
	}
	for _, s := range drop {
		at := s.Start
		whole := true
		for _, k := range z.keep {
			if k.Start >= at && k.End <= s.End {
				a.splice(at, k.Start, "")
				at, whole = k.End, false
			}
		}
		if whole {
			a.removeSpan(s)
		} else if rest := a.doc.contentEnd(post.Span{Start: at, End: s.End}); rest > at {
			a.splice(at, rest, "")
		}
	}
}

// newList writes a list that is new: behind the list before it, or else before the next, or before the first item.
func (a *amender) newList(j int, before []edit.Match) error {
	var near *zone
	at := a.preamble.End
	for i, k := 0, lastOld(before); i < len(a.doc.zones); i++ {
		z := &a.doc.zones[i]
		if k < 0 {
			if near == nil {
				near, at = z, z.span.Start
			}
			break
		}
		if k -= len(z.lists); k < 0 {
			near, at = z, z.span.End
			break
		}
	}
	text, err := a.listLike(j, near)
	if err != nil {
		return err
	}
	if at == len(a.doc.text) {
		at = a.doc.contentEnd(post.Span{End: at})
		a.splice(at, at, a.eol+a.eol+text)
		return nil
	}
	a.splice(at, at, text+a.eol+a.eol)
	return nil
}

// lastOld returns the index of the last list that was there before, or -1.
func lastOld(matches []edit.Match) int {
	for j := len(matches) - 1; j >= 0; j-- {
		if matches[j].Old >= 0 {
			return matches[j].Old
		}
	}
	return -1
}

// listLike returns a new list with its introduction in the style of the list of a zone, or in the canonical layout.
func (a *amender) listLike(j int, near *zone) (string, error) {
	a.varies = true
	l := a.now.Attendance[j]
	if near != nil && !a.loose && len(l.Attendees) > 0 {
		if text, ok := a.copyOf(near, l); ok {
			return text, nil
		}
	}
	var b bytes.Buffer
	if err := writeAttendance(&b, []attendee.List{l}); err != nil {
		return "", err
	}
	return strings.ReplaceAll(strings.TrimRight(b.String(), "\n"), "\n", a.eol), nil
}

// copyOf returns the first part of a zone with its introduction, changed so that it says the list.
func (a *amender) copyOf(z *zone, l attendee.List) (string, bool) {
	p := z.parts[0]
	if p.words.Len() == 0 || z.span.Start > p.words.Start || !isAttendanceTitle(l.Label) {
		return "", false // the words are those of an item
	}
	text := strings.TrimRight(a.doc.slice(p.span), " \t\r\n")
	lists, _ := attendee.Parse(text)
	if len(lists) != 1 || lists[0].Label != "" {
		return "", false
	}
	amended, err := attendee.Amend(text, []attendee.List{{Attendees: l.Attendees}})
	if err != nil {
		return "", false
	}
	title := a.doc.titleSpan(p.words, "", p.title)
	if title.Start < z.span.Start || title.End > p.span.Start {
		return "", false // the words go on in the list: "Attendees A B, C D"
	}
	before := strings.TrimLeft(a.doc.text[z.span.Start:title.Start], "\r\n")
	return before + a.title(l.Label) + a.doc.text[title.End:p.span.Start] + amended, true
}
