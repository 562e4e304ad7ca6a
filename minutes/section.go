package minutes

import (
	"slices"
	"strings"

	"example.org/proceedings/ballot"
	"example.org/proceedings/internal/post"
)

// A section is an item of business with the spans that it was read from.
type section struct {
	*mark
	end  int       // the offset behind the item and everything below it
	body post.Span // its own text, with the lists of people in it; empty where the stages of ballots hold all of it
	kids []section
}

// sections cuts the document into items, and returns the offset at which the first one begins.
func (d *doc) sections() ([]section, int) {
	set, marks := d.choose(d.allMarks())
	if set == byHeadings {
		marks = d.itemHeadings(marks)
	} else {
		marks = d.itemLines(set, marks)
	}
	if len(marks) == 0 {
		return nil, len(d.src)
	}
	start := d.blocks[marks[0].first].Span.Start
	return d.nest(marks, len(d.src)), start
}

// nest makes a tree of marks, in which a deeper heading belongs to the shallower one before it.
func (d *doc) nest(marks []mark, end int) []section {
	n := 0 // of sections that no other holds
	for i := range marks {
		if marks[i].level <= marks[0].level {
			n++
		}
	}
	out := make([]section, 0, n)
	for i := 0; i < len(marks); {
		next := i + 1
		for next < len(marks) && marks[next].level > marks[i].level {
			next++
		}
		s := section{mark: &marks[i], end: end}
		if next < len(marks) {
			s.end = d.blocks[marks[next].first].Span.Start
		}
		own := s.end
		if kids := marks[i+1 : next]; len(kids) > 0 {
			own = d.blocks[kids[0].first].Span.Start
			s.kids = d.nest(kids, s.end)
		}
		s.body = post.Span{Start: min(s.text, own), End: own}
		out = append(out, s)
		i = next
	}
	return out
}

// itemHeadings returns the headings that are items or stand below one, with the top items all of one level.
func (d *doc) itemHeadings(all []mark) []mark {
	all = d.withoutTitles(all)
	top := itemLevel(all)
	trailing := afterAdjournment(all, top)
	marks := all[:0]
	var last mark // the top item before
	for i, m := range all {
		named := m.kind != "" || m.number != ""
		switch {
		case last.kind == BallotStatus && m.number == "" && belongsToStatus(m, top):
			m.level = top + 1
		case m.bare && len(marks) > 0:
			m.level = max(m.level, top+1)
		case m.opening:
			m.level = top
		case len(marks) == 0 && (m.level > top || m.level < top && !named):
			continue // a title, or a heading that merely wraps the items
		case m.level > top && follows(last.number, m.number):
			m.level = top
		case m.level < top && (named || i+1 == len(all)):
			m.level = top
		case m.level < top || i >= trailing:
			m.level = top + 1
		}
		if m.level == top {
			last = m
		}
		marks = append(marks, m)
	}
	return marks
}

// maxTrailing is how many headings without a kind may follow the adjournment and be no items.
const maxTrailing = 2

// afterAdjournment returns the index of the first heading behind the adjournment where those that follow are few and
// name no business, such as the schedule of coming meetings; else the number of headings.
func afterAdjournment(marks []mark, top int) int {
	for i := len(marks) - 1; i >= 0 && i >= len(marks)-1-maxTrailing; i-- {
		switch m := marks[i]; {
		case m.kind == Adjournment && m.level == top:
			return i + 1
		case m.kind != "" || m.number != "":
			return len(marks)
		}
	}
	return len(marks)
}

// belongsToStatus reports whether a heading in a ballot status section belongs to it although its level is that of an
// item or above: it names a stage, or a ballot.
func belongsToStatus(m mark, top int) bool {
	if m.level > top || m.kind != "" && m.kind != BallotStatus {
		return false
	}
	if _, ok := ballot.StageOf(m.title); ok {
		return true
	}
	ids := ballot.FindIDs(m.title)
	return m.level < top && len(ids) > 0 && ids[0].Start <= len("Ballot ")
}

// follows reports whether the number of a heading continues the count of the items.
func follows(last, number string) bool {
	a, b := atoi(last), atoi(number)
	return a > 0 && b == a+1
}

// atoi returns the value of a decimal number of up to four digits, or 0.
func atoi(s string) int {
	n := 0
	for i := range len(s) {
		if !isDigit(s[i]) || i == 4 {
			return 0
		}
		n = 10*n + int(s[i]-'0')
	}
	return n
}

// itemLevel returns the level of the headings that are items: the one that names the most kinds of business, and of
// equals the shallowest that has two headings or more.
func itemLevel(marks []mark) int {
	if len(marks) == 0 {
		return 0
	}
	var kinds [7]map[Classification]bool
	var count, numbers [7]int
	for _, m := range marks {
		if m.opening {
			continue
		}
		count[m.level]++
		if m.number != "" {
			numbers[m.level]++
		}
		if m.kind != "" {
			if kinds[m.level] == nil {
				kinds[m.level] = map[Classification]bool{}
			}
			kinds[m.level][m.kind] = true
		}
	}
	best := 0
	for level := 1; level <= 6; level++ {
		switch {
		case count[level] == 0:
		case best == 0, len(kinds[level]) > len(kinds[best]),
			len(kinds[level]) == len(kinds[best]) && count[best] < 2 && count[level] > count[best]:
			best = level
		}
	}
	// Where several headings above each wrap items (the days of a meeting), those are the items.
	i := slices.IndexFunc(marks, func(m mark) bool { return !m.opening })
	if i >= 0 && marks[i].level < best && wrappers(marks, marks[i].level, best) >= 2 {
		return marks[i].level
	}
	return best
}

// wrappers counts the headings of a level that a heading between it and the deeper level follows.
func wrappers(marks []mark, level, deeper int) int {
	n := 0
	for i, m := range marks {
		if m.level != level {
			continue
		}
		if i+1 < len(marks) && marks[i+1].level > level && marks[i+1].level <= deeper {
			n++
		}
	}
	return n
}

// itemLines returns the items of a setting other than headings. Headings that name business are items too; among numbers,
// others divide the item before.
func (d *doc) itemLines(set setting, all []mark) []mark {
	numbered, n := 0, 0
	lettered := false          // the first number is a letter, so that letters count items and not points of one
	var kinds []Classification // of numbered items
	for _, m := range all {
		if m.set == set {
			n++
			switch {
			case m.number == "":
			case isDigit(m.number[0]):
				numbered++
				kinds = addKind(kinds, m.kind)
			case numbered == 0:
				lettered = true
			}
		}
	}
	plain := d.plainLists(set, all)
	marks := all[:0]
	for _, m := range all {
		m.level = 0
		switch {
		case len(marks) == 0 && m.names, m.wraps:
			continue
		case m.set == byHeadings && m.number == "" && numbered > 1 && (m.kind == "" || slices.Contains(kinds, m.kind)):
			if len(marks) == 0 {
				continue
			}
			m.level = 1
		case !lettered && m.number != "" && !isDigit(m.number[0]): // points of an item
			if m.set != byHeadings || len(marks) == 0 {
				continue
			}
			m.level = 1
		case plain[d.blocks[m.first].List] && (m.kind == "" || len(m.title) > maxLineTitle):
			continue
		case m.number == "" && 2*numbered >= n && (m.kind == "" || slices.Contains(kinds, m.kind)):
			continue
		case set == byLines && m.kind == "" && len(marks) == 0:
			continue
		}
		marks = append(marks, m)
	}
	return marks
}

// plainLists returns the lists that count something else than items: where items are set in bold type, those that have
// none. Items are where their titles name more kinds of business than the others do.
func (d *doc) plainLists(set setting, marks []mark) map[int]bool {
	var bold, plain int
	var boldKinds, plainKinds []Classification
	lists := map[int]bool{} // by whether they are plain
	for _, m := range marks {
		if m.set != set || set != byNumbers {
			continue
		}
		list := d.blocks[m.first].List
		if _, seen := lists[list]; !seen {
			lists[list] = list > 0
		}
		if m.bold {
			bold, lists[list] = bold+1, false
			boldKinds = addKind(boldKinds, m.kind)
		} else {
			plain++
			plainKinds = addKind(plainKinds, m.kind)
		}
	}
	if bold < plain && len(boldKinds) <= len(plainKinds) || bold == 0 {
		return nil
	}
	return lists
}

// addKind adds a kind of business to those seen.
func addKind(kinds []Classification, kind Classification) []Classification {
	if kind == "" || slices.Contains(kinds, kind) {
		return kinds
	}
	return append(kinds, kind)
}

// withoutTitles removes the headings that name the document or merely wrap its items, which come before the first item.
func (d *doc) withoutTitles(all []mark) []mark {
	out := all[:0]
	for i, m := range all {
		if len(out) == 0 && m.names {
			continue
		}
		if m.wraps && d.isEmpty(post.Span{Start: m.text, End: d.startOf(all, i+1)}) {
			if len(out) == 0 {
				continue
			}
			m.bare = true
		}
		out = append(out, m)
	}
	return out
}

// startOf returns where the i-th mark begins, or the end of the document.
func (d *doc) startOf(marks []mark, i int) int {
	if i < len(marks) {
		return d.blocks[marks[i].first].Span.Start
	}
	return len(d.src)
}

// isEmpty reports whether a span holds nothing but white space and the attributes of a block.
func (d *doc) isEmpty(s post.Span) bool {
	text := strings.TrimSpace(d.text[s.Start:min(s.End, s.Start+200)])
	return text == "" || isAttributes(text)
}

// bareWords are the words of headings that merely wrap the items.
var bareWords = map[string]bool{
	"minutes": true, "agenda": true, "meeting": true, "notes": true, "draft": true, "final": true, "approved": true,
	"of": true, "the": true, "discussion": true,
}

// isBare reports whether a title, which has one of the wrapperWords, has no words but those of a heading that wraps the items, and
// numbers that could count items.
func isBare(title string) bool {
	for w := range titleWords(title) {
		if !bareWords[w] && (len(w) > 2 || !digits(w)) {
			return false
		}
	}
	return len(title) <= maxBare
}

// wrapperWords are the words that such a heading has one of.
var wrapperWords = listOf("minutes|agenda|meeting|notes")

// maxBare is how many bytes such a title has at most.
const maxBare = 40

// metadataWords are the words of headings in which a document says nothing but what it is, beside numbers.
var metadataWords = map[string]bool{
	"meeting": true, "date": true, "time": true, "and": true, "location": true, "version": true, "notes": true, "of": true,
	"the": true, "teleconference": true, "call": true, "ca": true, "cab": true, "b": true, "browser": true, "forum": true,
}

// consistsOf reports whether there are words, and all are in the set or numbers.
func consistsOf(title string, set map[string]bool) bool {
	n := 0
	for w := range titleWords(title) {
		if !set[w] && !isDigit(w[0]) {
			return false
		}
		n++
	}
	return n > 0
}

// The words that tell a heading over a document from one over an item.
var (
	itemWords     = listOf("approv|accept|review|update|report|prior|previous")
	meetingWords  = listOf("minutes|meeting|teleconference|call|notes|plenary")
	otherMetadata = listOf("date|time|location|version")
	groupWords    = listOf("forum|smcwg|scwg|cscwg|nswg|netsec|netsecwg|cabf|working|certificate|cab")
)

// isDocumentTitle reports whether a heading names the document rather than an item: "Minutes of SMCWG",
// "NetSec Working Group – March 1, 2022". It has no number, and a year or a group stands in it beside the meeting.
func isDocumentTitle(m mark) bool {
	switch m.kind {
	case "", MinutesApproval, NextCall, SubcommitteeUpdate: // which the words of such a heading may look like
	default:
		return false
	}
	if m.number != "" {
		return false
	}
	title, _, _ := strings.Cut(m.title, " (") // "(approved 17 August)" says nothing of the heading
	seen, _ := stems.find(title)
	if seen.meets(itemWords) {
		return false
	}
	meeting, group, year := seen.meets(meetingWords), seen.meets(groupWords), hasYear(title)
	switch {
	case meeting && (group || year), group && year, year && isDay(title):
		return true
	}
	return (meeting || group || seen.meets(otherMetadata)) && (consistsOf(title, metadataWords) || meeting && isBareBesideNumbers(title))
}

// isBareBesideNumbers reports whether a title is a wrapping heading's with more than one word: "Meeting 43 Minutes".
func isBareBesideNumbers(title string) bool {
	return strings.Contains(title, " ") && consistsOf(title, bareWords)
}

// hasYear reports whether a word of a title is a year of this century.
func hasYear(title string) bool {
	for i := 0; i+4 <= len(title); i++ {
		if title[i] == '2' && title[i+1] == '0' && atoi(title[i:i+4]) > 0 && (i == 0 || !isDigit(title[i-1])) && (i+4 == len(title) || !isDigit(title[i+4])) {
			return true
		}
	}
	return false
}

// isDay reports whether a title has up to four words of which all but one, the name of the month, are numbers.
func isDay(title string) bool {
	names, n := 0, 0
	for w := range titleWords(title) {
		if n++; !isDigit(w[0]) {
			names++
		}
	}
	return names <= 1 && n <= 4
}
