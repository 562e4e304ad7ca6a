package minutes

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/proceedings/attendee"
	"example.org/proceedings/internal/post"
)

// Lists of people present stand under a heading of their own, behind a lead-in, or in an item that calls the roll:
//
//	attendance = heading { group } | leadin list | rollcall list .
//	heading    = "Attendees" | "Attendance (in alphabetical order)" | … .
//	leadin     = [ number ] ( "Present" | "Attendees" | … ) ":" .
//	rollcall   = [ number ] "Roll Call" [ separator ] .
//
// where a group is a paragraph, a list or a table, and package attendee reads the people in it. The words of a heading
// or lead-in that say nothing more ("Present:" below "Attendees") are dropped. What stands in a group and names nobody
// stays text where it is.

// attendanceWords are the words that introduce a list of people present.
var attendanceWords = map[string]bool{
	"attendee": true, "attendees": true, "attendance": true, "attending": true, "attended": true, "present": true,
	"participants": true, "participant": true, "participating": true,
}

// A zone is a part of the document that holds a list of people present.
type zone struct {
	span  post.Span   // from the list's introduction to its end
	drop  []post.Span // what the lists hold
	keep  []post.Span // fragments in the list that name nobody
	lists []attendee.List
	parts []listPart // what was read as a text of its own, in order
}

// A listPart is a part of a zone that is read by itself.
type listPart struct {
	intro
	all  post.Span       // with a heading of its own
	span post.Span       // without
	own  []attendee.List // the lists in it, with the labels that stand in the text
}

// An intro is the words that introduce a list of people.
type intro struct {
	title string
	words post.Span // where they stand, with their markup
}

// attendanceFillers are the words that may stand before those.
var attendanceFillers = map[string]bool{
	"list": true, "of": true, "the": true, "meeting": true, "call": true, "f2f": true, "members": true, "people": true,
	"in": true, "other": true, "remote": true, "online": true, "all": true, "wg": true,
}

// isAttendanceTitle reports whether a heading or lead-in introduces a list of people present.
func isAttendanceTitle(title string) bool { return attendanceTitleWords(title) > 0 }

// attendanceFollowers are the words that may come next behind those: "Attendance reviewed by", "Attendees on".
var attendanceFollowers = map[string]bool{
	"in": true, "on": true, "at": true, "by": true, "via": true, "from": true, "reviewed": true, "recorded": true, "taken": true,
	"confirmed": true, "remotely": true, "online": true, "virtually": true, "were": true, "are": true, "day": true, "list": true,
	"included": true, "present": true, "attending": true,
}

// attendanceTitleWords returns how many words such a title has, brackets aside, or 0 where it is none.
func attendanceTitleWords(title string) int {
	title, _, _ = strings.Cut(title[:min(len(title), 80)], "(")
	n, at := 0, 0
	for w := range titleWords(title) {
		n++
		switch {
		case at == 0 && attendanceWords[w]:
			at = n
		case at == 0 && (n > maxBefore || !attendanceFillers[w]),
			at == n-1 && at > 0 && !attendanceFollowers[w] && !isDigit(w[0]):
			return 0
		}
	}
	if at == 0 || n > maxAttendanceTitle {
		return 0
	}
	return n
}

// saysMore reports whether a title that introduces a list of people has words of its own, brackets aside: "Attendees by phone".
func saysMore(title string) bool {
	title, _, _ = strings.Cut(title, "(")
	for w := range titleWords(title) {
		if !attendanceWords[w] && !attendanceFillers[w] && !attendanceFollowers[w] && !isDigit(w[0]) {
			return true
		}
	}
	return false
}

// attendanceStems begin the words that introduce a list.
var attendanceStems = listOf("attend|present|particip")

const (
	maxBefore          = 4 // words that may stand before those
	maxAttendanceTitle = 6 // words that a title may have, as in "Attendance reviewed by" and a name
	maxPlainTitle      = 2 // words of a title that is no item even where no list follows
)

// findAttendance finds the zones of the document and marks the blocks that lie in them.
func (d *doc) findAttendance() {
	d.inZone = make([]bool, len(d.blocks))
	for i := 0; i < len(d.blocks); {
		i = max(d.readZone(i), i+1)
	}
	if len(d.zones) == 0 && !d.other {
		d.findUnlabelled()
	}
}

// readZone reads the zone that starts at block i, if there is one, and returns the block behind it.
func (d *doc) readZone(i int) int {
	switch b := d.blocks[i]; b.Kind {
	case post.Heading:
		h := d.heading(i)
		switch {
		case h.people > 0:
			d.inZone[i] = h.number == "" && h.people <= maxPlainTitle
			if z, next, ok := d.readGroups(i, intro{h.title, h.span}); ok {
				if !saysMore(h.title) || slices.ContainsFunc(z.lists, func(l attendee.List) bool { return l.Label == h.title }) {
					z.span.Start = b.Span.Start
					z.drop = append(z.drop, post.Span{Start: b.Span.Start, End: b.Span.End})
					d.inZone[i] = true
				}
				d.zones = append(d.zones, z)
				return next
			}
		case h.kind == RollCall:
			if z, next, ok := d.readGroups(i, intro{h.title, h.span}); ok {
				d.zones = append(d.zones, z)
				return next
			}
		}
	case post.Paragraph:
		if !d.other {
			return d.readLeadIn(i)
		}
	}
	return i + 1
}

// maxLeadLines is in how many lines at the beginning of a paragraph a lead-in is looked for.
const maxLeadLines = 4

// readLeadIn reads a zone that a line of paragraph i introduces.
func (d *doc) readLeadIn(i int) int {
	b := d.blocks[i]
	at := b.Content.Start
	for range maxLeadLines {
		line, next := at, lineEnd(d.text, at, b.Content.End)
		if mayIntroduce(d.text[line:next]) {
			if end, ok := d.readLeadLine(i, line); ok {
				return end
			}
		}
		if at = next; at >= b.Content.End {
			break
		}
	}
	return i + 1
}

// readLeadLine reads a zone whose introduction begins at an offset in paragraph i.
func (d *doc) readLeadLine(i, at int) (next int, ok bool) {
	b := d.blocks[i]
	c := cutTitle(d.text[at:b.Content.End], true)
	roll := ClassificationOf(c.title) == RollCall
	if !roll && !isAttendanceTitle(c.title) {
		return 0, false
	}
	if r, _ := utf8.DecodeRuneInString(d.text[at+c.text:]); unicode.IsLower(r) {
		c.text = 0 // the lead-in goes on: "**Attendance** reviewed by …:"
	}
	in := intro{c.title, post.Span{Start: at + c.head, End: at + c.tail}}
	z := zone{span: post.Span{Start: at + c.text, End: b.Span.End}}
	if strings.TrimSpace(d.slice(z.span)) == "" {
		if z, next, ok = d.readGroups(i, in); !ok {
			return 0, false
		}
	} else {
		lists, keep, ok := d.people(z.span, 1)
		if !ok && !roll && isNone(d.slice(z.span)) {
			lists, keep, ok = []attendee.List{{Attendees: []attendee.Attendee{}}}, nil, true
		}
		if !ok {
			return 0, false
		}
		z.parts = []listPart{{intro: in, all: z.span, span: z.span, own: slices.Clone(lists)}}
		z.lists, z.keep, z.drop = label(lists, c.title), keep, []post.Span{z.span}
		next = i + 1
	}
	if !roll { // which stays as an item of business
		start := at
		if at == b.Content.Start {
			start = d.take(i)
		}
		z.drop = append(z.drop, post.Span{Start: start, End: at + c.text})
		z.span.Start = start
		d.inZone[i] = true
	}
	d.zones = append(d.zones, z)
	return next, true
}

// take marks the list marker before paragraph i, if there is one, as part of a zone, and returns where they start.
func (d *doc) take(i int) int {
	if i > 0 && d.blocks[i-1].Kind == post.ListItem && d.blocks[i-1].Depth == 1 {
		d.inZone[i-1] = true
		return d.blocks[i-1].Span.Start
	}
	return d.blocks[i].Span.Start
}

// mayIntroduce reports whether it is worth the cost to cut a line and look at its title: it begins with a word that may
// begin such a title, or calls the roll.
func mayIntroduce(s string) bool {
	s = s[:min(len(s), maxLead)]
	for i := range len(s) {
		c := lower[s[i]]
		if c < 'a' {
			continue
		}
		if introductory[c] {
			var word [maxLead]byte
			n := 0
			for i+n < len(s) && lower[s[i+n]] != 0 {
				word[n] = lower[s[i+n]]
				n++
			}
			if attendanceWords[string(word[:n])] || attendanceFillers[string(word[:n])] {
				return true
			}
		}
		break
	}
	return strings.Contains(s, "oll ") && ClassificationOf(s) == RollCall
}

// maxLead is how many bytes of a line are looked at.
const maxLead = 48

// introductory are the first letters of the words that may begin a lead-in.
var introductory = func() (t [256]bool) {
	for w := range attendanceWords {
		t[w[0]] = true
	}
	for w := range attendanceFillers {
		t[w[0]] = true
	}
	return t
}()

// maxSkipped is how many paragraphs without people may stand between a heading and its list.
const maxSkipped = 3

// readGroups reads the lists of people in the groups behind block lead, which introduces them. It reports false where there
// are none.
func (d *doc) readGroups(lead int, in intro) (z zone, next int, ok bool) {
	i, skipped := lead+1, 0
	for i < len(d.blocks) && d.mayGroup(lead, i) {
		part := listPart{intro: in}
		from := i
		if d.blocks[i].Kind == post.Heading {
			if skipped > 0 || !d.isSubList(lead, i) {
				break
			}
			part.intro = intro{d.heading(i).title, d.heading(i).span}
			i++
		}
		end := d.groupEnd(i)
		span := post.Span{Start: d.blocks[i].Span.Start, End: d.blocks[end-1].Span.End}
		part.span, part.all = span, post.Span{Start: d.blocks[from].Span.Start, End: span.End}
		lists, keep, found := d.people(span, 1)
		if !found && len(z.lists) == 0 && isNone(d.slice(span)) {
			lists, keep, found = []attendee.List{{Attendees: []attendee.Attendee{}}}, nil, true
		}
		if !found {
			if len(z.lists) > 0 || skipped >= maxSkipped || d.blocks[i].Kind != post.Paragraph || d.isItem(i) {
				break
			}
			skipped++
			i = end
			continue
		}
		if len(z.lists) == 0 {
			z.span.Start = d.blocks[from].Span.Start
		}
		if from < i {
			z.drop = append(z.drop, d.blocks[from].Span)
		}
		part.own = slices.Clone(lists)
		z.parts = append(z.parts, part)
		z.lists = join(z.lists, lists, part.title)
		z.drop = append(z.drop, span)
		z.keep = append(z.keep, keep...)
		z.span.End = span.End
		for ; from < end; from++ {
			d.inZone[from] = true
		}
		i, next = end, end
	}
	return z, next, len(z.lists) > 0
}

// mayGroup reports whether block i can begin a group of the list that block intro introduces: prose, a list or a table,
// and not the next item of the list in which the introduction stands.
func (d *doc) mayGroup(intro, i int) bool {
	switch b := d.blocks[i]; b.Kind {
	case post.Paragraph, post.Heading:
		return true
	case post.ListItem:
		return b.Depth > d.blocks[intro].Depth
	}
	return false
}

// isNone reports whether a text says that a list has nobody.
func isNone(text string) bool {
	switch strings.ToLower(strings.Trim(text, " \t\r\n.*_-")) {
	case "none", "nobody", "no attendees":
		return true
	}
	return false
}

// isSubList reports whether heading i divides the list that heading intro introduces: it stands below that, has no number,
// and what follows it names nothing but people.
func (d *doc) isSubList(intro, i int) bool {
	h := d.heading(i)
	if d.blocks[intro].Kind != post.Heading || d.blocks[i].Level <= d.blocks[intro].Level || h.number != "" || h.kind != "" || h.people > 0 {
		return false
	}
	if i+1 >= len(d.blocks) || d.blocks[i+1].Kind == post.Heading || !d.mayGroup(intro, i+1) {
		return false
	}
	end := d.groupEnd(i + 1)
	_, keep, ok := d.people(post.Span{Start: d.blocks[i+1].Span.Start, End: d.blocks[end-1].Span.End}, 2)
	return ok && len(keep) == 0
}

// isItem reports whether block i begins an item of business, which ends a list of people.
func (d *doc) isItem(i int) bool {
	m, ok := d.lineMark(i)
	return ok && m.kind != ""
}

// groupEnd returns the block behind the group that starts at block i.
func (d *doc) groupEnd(i int) int {
	b := d.blocks[i]
	end := i + 1
	if b.Kind != post.ListItem {
		return end
	}
	for end < len(d.blocks) && d.blocks[end].Depth >= b.Depth && !(d.blocks[end].Kind == post.ListItem && d.blocks[end].Depth == b.Depth && d.blocks[end].List != b.List) {
		end++
	}
	return end
}

// people reads the lists of people in a span, and what stands there beside them. It reports false where the span is
// rather prose than a list of at least so many people.
func (d *doc) people(span post.Span, atLeast int) (lists []attendee.List, keep []post.Span, ok bool) {
	text := d.slice(span)
	lists, unread := attendee.Parse(text)
	n, lost := 0, 0
	for _, l := range lists {
		n += len(l.Attendees)
	}
	for _, f := range unread {
		lost += f.End - f.Start
		keep = append(keep, post.Span{Start: span.Start + f.Start, End: span.Start + f.End})
	}
	return lists, keep, n >= atLeast && 2*lost <= len(strings.TrimSpace(text))
}

// label gives the lists that have no label of their own the title above them.
func label(lists []attendee.List, title string) []attendee.List {
	for i := range lists {
		if own := lists[i].Label; own == "" || len(lists) == 1 && isAttendanceTitle(own) && !saysMore(own) && !isBareAttendance(title) {
			lists[i].Label = title
		}
	}
	return lists
}

// isBareAttendance reports whether a title is the one of the canonical layout, which gives way to a list's own label.
func isBareAttendance(title string) bool { return title == "Attendance" }

// join adds lists to those of the same section. A list without a label goes on with the one before.
func join(all, more []attendee.List, title string) []attendee.List {
	for _, l := range label(more, title) {
		if n := len(all); n > 0 && all[n-1].Label == l.Label {
			all[n-1].Attendees = append(all[n-1].Attendees, l.Attendees...)
			continue
		}
		all = append(all, l)
	}
	return all
}

// minUnlabelled is how many people a paragraph must name to be a list of people present that nothing introduces.
const minUnlabelled = 5

// findUnlabelled looks for a list of people before the first item of a document that introduces none.
func (d *doc) findUnlabelled() {
	for i, b := range d.blocks {
		if b.Depth != 0 || i > 12 {
			break
		}
		if b.Kind != post.Paragraph || strings.Count(d.content(i), ",")+strings.Count(d.content(i), "\n") < minUnlabelled-1 {
			continue
		}
		if lists, keep, ok := d.people(b.Span, minUnlabelled); ok && len(keep) == 0 {
			d.zones = append(d.zones, zone{span: b.Span, drop: []post.Span{b.Span}, lists: lists, parts: []listPart{{all: b.Span, span: b.Span, own: lists}}})
			d.inZone[i] = true
			return
		}
	}
}
