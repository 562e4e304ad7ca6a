package minutes

import (
	"slices"
	"strings"

	"example.org/proceedings/ballot"
	"example.org/proceedings/internal/post"
)

// What Check finds in items of business and in status sections.

// agendaNumbers reports numbers of items that repeat, start again or leave out some.
func (c *checker) agendaNumbers() {
	shown := c.shownNumbers()
	var walk func([]section)
	walk = func(list []section) {
		c.siblingNumbers(list, shown)
		for _, s := range list {
			walk(s.kids)
		}
	}
	walk(c.sections)
}

// shownNumbers returns by block the numbers that the page shows before the items of ordered lists: they count from that of the
// first, whatever the others have.
func (c *checker) shownNumbers() map[int]int {
	shown, next := map[int]int{}, map[int]int{}
	for i, b := range c.doc.blocks {
		if b.Kind != post.ListItem || !b.Ordered {
			continue
		}
		n, ok := next[b.List]
		if !ok {
			n = atoi(strings.TrimRight(c.doc.content(i), ".)"))
		}
		shown[i], next[b.List] = n, n+1
	}
	return shown
}

// siblingNumbers reports numbers among items of which no one holds another. Where all are 1, they are no numbers but the marks
// of a list. Items that were taken out of their order are no slip. What is neither a heading, nor bold, nor business that
// recurs may be a list within an item, and so may every list among numbered headings and every list that has more of such.
func (c *checker) siblingNumbers(list []section, shown map[int]int) {
	if !slices.ContainsFunc(list, func(s section) bool { return s.number != "" && atoi(s.number) != 1 }) {
		return
	}
	l := numberList{first: map[int]string{}, seen: map[int]bool{}}
	for _, s := range list {
		l.seen[c.numberOf(s, shown)] = true
	}
	sure := c.sureItems(list)
	for i, s := range list {
		n := c.numberOf(s, shown)
		at := post.Span{Start: c.doc.blocks[s.first].Content.Start, End: s.head.End}
		between := post.Span{Start: min(l.end, at.Start), End: at.Start}
		switch title, again := l.first[n]; {
		case n == 0 || !sure[i]:
			if n <= l.high {
				l.unnumbered++
			}
			continue
		case again && n != l.before+1:
			c.report(at, "item %q has the number %d, as %q has, expected %d", s.title, n, title, l.high+1)
			l.unnumbered++
		case l.high > 0 && n > l.high+1 && n != l.before+1 && l.missing(n, c.doc.slice(between)) > len(c.doc.zonesIn(between)):
			c.report(at, "item %q has the number %d, and no item has %d", s.title, n, l.gap)
		}
		l.add(n, s)
	}
}

// sureItems says which of the items are business for certain.
func (c *checker) sureItems(list []section) []bool {
	byHead := slices.ContainsFunc(list, func(s section) bool { return s.set == byHeadings && s.number != "" })
	more := map[int]int{} // by list: how many more of its items look like business than do not
	for _, s := range list {
		if isSurelyItem(s) {
			more[c.doc.blocks[s.first].List]++
		} else {
			more[c.doc.blocks[s.first].List]--
		}
	}
	sure := make([]bool, len(list))
	for i, s := range list {
		in := c.doc.blocks[s.first].List
		sure[i] = s.set == byHeadings || !byHead && isSurelyItem(s) && (in == 0 || more[in] > 0)
	}
	return sure
}

// maxSure is how many bytes the title of an item has at most that its words alone make one.
const maxSure = 60

// isSurelyItem reports whether what is no heading is business, and not an element of a list within an item.
func isSurelyItem(s section) bool { return s.bold || s.kind != "" && len(s.title) <= maxSure }

// numberOf returns the number of an item as the page shows it, or 0 where it has none of digits alone.
func (c *checker) numberOf(s section, shown map[int]int) int {
	if n, ok := shown[s.first]; ok {
		return n
	}
	return atoi(s.number)
}

// A numberList is what is known of the numbers of items while they are read.
type numberList struct {
	first      map[int]string // the title of the item that had a number first
	seen       map[int]bool   // the numbers of all items
	before     int            // the number of the item before
	high, end  int            // the highest number, and where its title ends
	unnumbered int            // items since the highest number that have none, or a wrong one
	gap        int            // the first number that is missing
}

// add adds an item that has a number.
func (l *numberList) add(n int, s section) {
	if _, ok := l.first[n]; !ok {
		l.first[n] = s.title
	}
	if l.before = n; n > l.high {
		l.high, l.end, l.unnumbered = n, s.head.End, 0
	}
}

// missing returns how many of the numbers between the highest and n nothing accounts for: items without one, items that were
// taken later, or lines that were not read as items.
func (l *numberList) missing(n int, between string) int {
	for line := range strings.Lines(between) {
		line = strings.TrimLeft(line, "#>*_-+\\ \t"+noBreak)
		l.seen[atoi(line[:len(line)-len(strings.TrimLeft(line, "0123456789"))])] = true
	}
	missing := -l.unnumbered
	l.gap = 0
	for k := l.high + 1; k < n; k++ {
		if !l.seen[k] {
			missing++
			if l.gap == 0 {
				l.gap = k
			}
		}
	}
	return missing
}

// A standing is a ballot in a status section, with its place.
type standing struct {
	ballot *ballot.Ballot
	status *ballot.Status
	at     post.Span
}

// standings returns the ballots of all status sections.
func (c *checker) standings() []standing {
	var list []standing
	var walk func([]section, []Item)
	walk = func(sections []section, items []Item) {
		for i := range items {
			it, s := &items[i], &sections[len(sections)-len(items)+i]
			whole := post.Span{Start: s.text, End: s.end}
			if len(it.Ballots) > 0 {
				list = append(list, c.standingsIn(it, whole)...)
			}
			walk(s.kids, it.Agenda)
		}
	}
	walk(c.sections, c.m.Agenda)
	return list
}

// standingsIn returns those of one section.
func (c *checker) standingsIn(it *Item, whole post.Span) (list []standing) {
	words := wordSpans(c.doc.slice(whole))
	next := 0
	for i := range it.Ballots {
		st := &it.Ballots[i]
		if at, n := findWords(words, next, st.Heading); n > 0 {
			next = at + n
		}
		for j := range st.Ballots {
			s := standing{&st.Ballots[j], st, post.Span{Start: whole.Start, End: whole.Start}}
			if at, n := findWords(words, next, s.ballot.Title); n > 0 {
				s.at = post.Span{Start: whole.Start + words[at].start, End: whole.Start + words[at+n-1].end}
				next = at + n
			}
			list = append(list, s)
		}
	}
	return list
}

// ballotStages reports ballots that stand under two stages.
func (c *checker) ballotStages() {
	first := map[ballot.ID]standing{}
	for _, s := range c.standings() {
		id := s.ballot.ID
		if id.IsZero() {
			continue
		}
		before, ok := first[id]
		if !ok {
			first[id] = s
			continue
		}
		if before.status.Stage != s.status.Stage {
			c.report(s.at, "ballot %s stands under %q and under %q, expected one stage", id, before.status.Heading, s.status.Heading)
		}
	}
}

// ballotIdentifier reports ballots with an identifier that is none. A draft has no number yet, which people write with an X.
func (c *checker) ballotIdentifier() {
	for _, s := range c.standings() {
		if !s.ballot.ID.IsZero() {
			continue
		}
		if word, open := identifierLike(s.ballot.Title); word != "" && !(open && s.status.Stage == ballot.Draft) {
			c.report(s.at, "%q under %q is no identifier of a ballot, expected a series and a number, such as %q", word, s.status.Heading, "SC-81")
		}
	}
}

// seriesNames are the names of the series of ballots, the longer of two that begin alike first.
var seriesNames = []string{"CSCWG", "SMCWG", "FORUM", "NSWG", "CSC", "SMC", "SC", "NS"}

// identifierLike returns what stands in place of an identifier at the beginning of a title, and whether its number is left open:
//
//	like = [ "Ballot " ] series [ "-" | " " ] ( digit | "X" ) { letter | digit | "." | "-" } .
func identifierLike(title string) (word string, open bool) {
	rest := strings.TrimPrefix(title, "Ballot ")
	for _, series := range seriesNames {
		number, ok := strings.CutPrefix(rest, series)
		if !ok {
			continue
		}
		if number != "" && (number[0] == '-' || number[0] == ' ') {
			number = number[1:]
		}
		end := 0
		for end < len(number) && (letterAt(number, end) || number[end] == '.' || number[end] == '-') {
			end++
		}
		number = strings.TrimRight(number[:end], ".-")
		open = strings.ContainsAny(number, "xX")
		if number == "" || !isDigit(number[0]) && strings.Trim(number, "xX") != "" {
			return "", false
		}
		return rest[:strings.Index(rest, number)+len(number)], open
	}
	return "", false
}
