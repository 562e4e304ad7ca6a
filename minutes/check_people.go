package minutes

import (
	"slices"
	"strings"

	"example.org/proceedings/attendee"
	"example.org/proceedings/internal/edit"
	"example.org/proceedings/internal/inline"
	"example.org/proceedings/internal/post"
)

// What Check finds in lists of people present. A list is data that has lost its place in the document, so the names are looked
// for where the list stands, in order.

// A person is somebody in a list of people present, with the place in the document.
type person struct {
	*attendee.Attendee
	list      int // the index of the list
	index     int // and in it
	name, org post.Span
}

// maxAhead is how many words behind the person before a name is looked for.
const maxAhead = 1000

// people returns everybody in the lists of people present.
func (c *checker) people() []person {
	if c.persons != nil {
		return c.persons
	}
	list := 0
	for _, z := range c.doc.zones {
		text := c.doc.slice(z.span)
		words := wordSpans(text)
		spanOf := func(at, n int) post.Span {
			return post.Span{Start: z.span.Start + words[at].start, End: z.span.Start + words[at+n-1].end}
		}
		next := 0
		for range z.lists {
			l := &c.m.Attendance[list]
			for i := range l.Attendees {
				p := person{Attendee: &l.Attendees[i], list: list, index: i}
				p.name = post.Span{Start: z.span.Start, End: z.span.Start + len(strings.TrimRight(text, " \t\r\n"))}
				if at, n := findWords(words, next, p.Name); n > 0 {
					p.name, next = spanOf(at, n), at+n
				}
				p.org = p.name
				if at, n := findWords(words, next, p.Organization.Name); n > 0 {
					p.org = spanOf(at, n)
				}
				c.persons = append(c.persons, p)
			}
			list++
		}
	}
	return c.persons
}

// findWords returns where the words of s stand among the words from the given one on, and how many they are, or 0 where they
// do not follow soon.
func findWords(words []wordSpan, from int, s string) (at, n int) {
	want := wordSpans(s)
	for at := from; len(want) > 0 && at+len(want) <= len(words) && at < from+maxAhead; at++ {
		if words[at].word != want[0].word {
			continue
		}
		if slices.EqualFunc(words[at:at+len(want)], want, func(a, b wordSpan) bool { return a.word == b.word }) {
			return at, len(want)
		}
	}
	return 0, 0
}

// unreadAttendee reports fragments of lists that name nobody.
func (c *checker) unreadAttendee() {
	for _, z := range c.doc.zones {
		for _, s := range z.keep {
			words := inline.Plain(strings.TrimSpace(c.doc.slice(s)))
			c.report(s, "%s in a list of people present names nobody that can be read, expected a name, with or without an organization, or a place outside of the list", verbatim(words))
		}
	}
}

// unreadAttendance reports headings and lead-ins over people that nobody can be read behind.
func (c *checker) unreadAttendance() {
	for _, at := range c.unread() {
		c.report(at, "no list of people can be read below %q, expected names, or names and organizations", trimTitle(inline.Plain(c.doc.slice(at))))
	}
}

// unread returns the headings over people without people below them, and where there is no list at all, the lead-ins.
func (c *checker) unread() (places []post.Span) {
	for _, h := range c.doc.headings {
		if h.people > 0 && c.doc.inZone[h.block] && len(c.doc.zonesIn(h.span)) == 0 {
			places = append(places, h.span)
		}
	}
	if len(c.doc.zones) > 0 {
		return places
	}
	for i, b := range c.doc.blocks {
		if b.Kind != post.Paragraph || !mayIntroduce(c.doc.content(i)) {
			continue
		}
		if cut := cutTitle(c.doc.content(i), true); isAttendanceTitle(cut.title) {
			places = append(places, post.Span{Start: b.Content.Start + cut.head, End: b.Content.Start + cut.tail})
		}
	}
	return places
}

// attendanceMissing reports minutes that list nobody and have no place for it.
func (c *checker) attendanceMissing() {
	if len(c.m.Attendance) == 0 && len(c.unread()) == 0 {
		c.report(c.titleSpan(), "no list of people present, expected one in minutes")
	}
}

// attendeeRepeated reports people who are twice in a list, be it with other dots or capitals. Where the entries are equal, the
// later one is to go.
func (c *checker) attendeeRepeated() {
	type key struct {
		list int
		name string
	}
	first := map[key]person{}
	equal := map[int]map[int]bool{} // by list: the indexes of entries that another before them equals
	var found []int
	for _, p := range c.people() {
		k := key{p.list, spellingKey(p.Name)}
		before, ok := first[k]
		if !ok {
			first[k] = p
			continue
		}
		same := *before.Attendee == *p.Attendee
		if !same && !strings.Contains(p.Name, " ") {
			continue // two people who share a name
		}
		if c.report(p.name, "%q is listed twice%s", p.Name, differing(before.Attendee, p.Attendee)); same {
			if equal[p.list] == nil {
				equal[p.list] = map[int]bool{}
			}
			equal[p.list][p.index] = true
			found = append(found, len(c.findings)-1)
		}
	}
	if len(found) > 0 {
		c.removeAttendees(equal, found)
	}
}

// differing says of somebody who is listed twice in what the entries differ.
func differing(a, b *attendee.Attendee) string {
	if a.Name != b.Name {
		return ", first as " + quote(a.Name)
	}
	if of := func(a *attendee.Attendee) string { return quote(a.Organization.Name) }; a.Organization != b.Organization {
		return ", of " + of(a) + " and of " + of(b)
	}
	return ""
}

// removeAttendees gives findings the fix that removes the entries they tell of.
func (c *checker) removeAttendees(gone map[int]map[int]bool, findings []int) {
	now := *c.m
	now.Attendance = slices.Clone(now.Attendance)
	for list, indexes := range gone {
		var kept []attendee.Attendee
		for i, a := range now.Attendance[list].Attendees {
			if !indexes[i] {
				kept = append(kept, a)
			}
		}
		now.Attendance[list].Attendees = kept
	}
	out, err := amend(c.m, c.layout, &now)
	if err != nil {
		return
	}
	fixes := lineFixes(c.doc.text, string(out))
	for _, i := range findings {
		f := &c.findings[i]
		k := slices.IndexFunc(fixes, func(fix Fix) bool { return fix.Start <= f.End && f.Offset <= fix.End })
		if k >= 0 {
			f.Fix = &fixes[k]
		}
	}
}

// lineFixes returns the changes that make one text of another, each within a run of lines that differ.
func lineFixes(old, now string) (fixes []Fix) {
	for _, line := range pieceFixes(old, now, "\n") {
		for _, word := range pieceFixes(old[line.Start:line.End], line.Text, " ") {
			fixes = append(fixes, Fix{line.Start + word.Start, line.Start + word.End, word.Text})
		}
	}
	return fixes
}

// pieceFixes returns the changes between two texts that a separator divides into pieces.
func pieceFixes(old, now, separator string) (fixes []Fix) {
	was, is := strings.SplitAfter(old, separator), strings.SplitAfter(now, separator)
	at, next := 0, 0
	for _, h := range edit.Hunks(was, is) {
		for ; next < h.OldStart; next++ {
			at += len(was[next])
		}
		end := at + len(strings.Join(was[h.OldStart:h.OldEnd], ""))
		fixes = append(fixes, Fix{at, end, strings.Join(is[h.NewStart:h.NewEnd], "")})
	}
	return fixes
}

// minWithOrganization is how many people of a list must have an organization for those without to be reported.
const minWithOrganization = 4

// organizationMissing reports people without an organization where all others of the list have one.
func (c *checker) organizationMissing() {
	without := map[int][]person{}
	for _, p := range c.people() {
		if p.Organization.Name == "" {
			without[p.list] = append(without[p.list], p)
		}
	}
	for i, l := range c.m.Attendance {
		if n := len(l.Attendees); len(without[i]) == 1 && n > minWithOrganization && without[i][0].Note == "" {
			p := without[i][0]
			c.report(p.name, "%q has no organization, expected one as for the other %d in the list", p.Name, n-1)
		}
	}
}
