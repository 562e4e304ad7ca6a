package ballot

import (
	"slices"
	"strings"
	"sync"

	"example.org/proceedings/internal/date"
	"example.org/proceedings/internal/post"
)

// A unit is what an announcement says in one breath: a heading, a list item, a row of a table, a line that begins something of
// its own, or the lines of a paragraph that run on.
//
//	announcement = { paragraph } .
//	paragraph    = { unit } .
//	unit         = heading | row | [ marker ] line { line } .
//
// A line of a paragraph goes on with the line before, unless that one is short or ends with a hard break, a full stop or a
// colon, or the line begins with emphasis, a bullet, a figure, or a label before a colon.
type unit struct {
	post.Span       // of whole lines
	text      int   // the offset of the first character behind marker and #s
	lo, hi    int   // its tokens
	senses    sense // of all its tokens
	para      int32 // counts the paragraphs
	line      int32 // its first line, from 1
	level     int8  // of a heading, else 0
	row       bool  // of a table
	item      bool  // a list item begins here
	blank     bool  // a blank line stands before it
	marker    bool  // it marks the beginning or the end of the motion
	motion    bool  // it stands between the lines that mark the motion
}

// runOn is the length in bytes below which a line was not broken because it was full.
const runOn = 60

// cutUnits appends the units of the body to list. The units with blank lines between them partition it.
func cutUnits(list []unit, src string, body post.Span) []unit {
	lineNo := int32(1 + strings.Count(src[:body.Start], "\n"))
	para, blank, open := int32(0), true, false // open: the last unit may go on
	lastLine := 0                              // length of the line before
	for at := body.Start; at < body.End; lineNo++ {
		end := strings.IndexByte(src[at:body.End], '\n')
		next := at + end + 1
		if end < 0 {
			next = body.End
			end = next
		} else {
			end += at
		}
		l := readLine(src, at, lineEnd(src, at, end))
		switch {
		case l.blank:
			blank, open = true, false
		default:
			row := src[l.text] == '|' && !l.marker
			if l.furnish {
				l.text = at
			}
			goesOn := open && !l.marker && l.level == 0 && !row && !opensUnit(l.body) && !l.furnish &&
				(lastLine >= runOn || startsLower(l.body)) && !endsUnit(src[:list[len(list)-1].End])
			if goesOn {
				list[len(list)-1].End = next
			} else {
				if newParagraph(src, list, &l, blank) {
					para++
				}
				list = append(list, unit{
					Span: post.Span{Start: at, End: next}, text: l.text, level: int8(l.level), row: row, item: l.marker,
					blank: blank, para: para, line: lineNo,
				})
			}
			blank, open = false, l.level == 0 && !row
			lastLine = end - at
		}
		at = next
	}
	return list
}

// newParagraph reports whether a unit that begins with line l begins a paragraph. A blank line inside a sentence is an accident
// of conversion (2022-01-01).
func newParagraph(src string, list []unit, l *line, blank bool) bool {
	if len(list) == 0 || l.level > 0 || list[len(list)-1].level > 0 {
		return true
	}
	return blank && (l.marker || !startsLower(l.body) || endsUnit(src[:list[len(list)-1].End]))
}

// lineEnd returns the end of the line from start to end without carriage returns.
func lineEnd(s string, start, end int) int {
	for end > start && s[end-1] == '\r' {
		end--
	}
	return end
}

func startsLower(s string) bool { return s != "" && isLower(s[0]) }

// endsUnit reports whether the lines so far end a sentence or break off.
func endsUnit(s string) bool {
	n := len(s)
	for n > 0 && (s[n-1] == '\n' || s[n-1] == '\r') {
		n--
	}
	if strings.HasSuffix(s[:n], "  ") || strings.HasSuffix(s[:n], "\\") {
		return true
	}
	for n > 0 && (s[n-1] == ' ' || s[n-1] == '\t' || s[n-1] == '*' || s[n-1] == '_') {
		n--
	}
	return n == 0 || s[n-1] == '.' || s[n-1] == ':' || s[n-1] == '!' || s[n-1] == '?'
}

// longestLabel bounds the bytes of a label that begins a line.
const longestLabel = 60

// opensUnit reports whether a line begins something of its own.
func opensUnit(s string) bool {
	if s == "" {
		return true
	}
	switch c := s[0]; {
	case c == '*' || c == '\\' || c == '_' || isDigit(c):
		return true
	case c >= 0x80 && prefixLen(s, bullets) > 0, strings.HasPrefix(s, "o "), strings.HasPrefix(s, "o\t"):
		return true
	case isLower(c):
		return false
	}
	for i := 0; i < len(s) && i < longestLabel; i++ {
		switch c := s[i]; {
		case c == ':':
			return true
		case c == ' ' || c == '(' || c == ')' || c == '/' || c == '-' || isAlnum(c):
		default:
			return false
		}
	}
	return false
}

// An announcement is the body of a post, cut into units, those of them that matter into tokens.
type announcement struct {
	post  *post.Post
	src   string
	units []unit
	lexer
	ref    Date        // the day on which the post was published, or zero
	taken  []post.Span // what a field of the Ballot says in full
	memory *scratch
}

// newAnnouncement cuts a post. Of the text of the motion only what speaks of periods and quorum is cut into tokens, as early
// announcements set that before the line that ends the motion.
func newAnnouncement(p *post.Post, f *FrontMatter) *announcement {
	a := &announcement{post: p, src: string(p.Source), ref: date.Leading(f.Date)}
	a.s = a.src
	a.memory = scratches.Get().(*scratch)
	a.toks, a.taken = a.memory.toks[:0], a.memory.taken[:0]
	a.units = cutUnits(a.memory.units[:0], a.src, p.Body)
	return a
}

// A scratch is the memory that the reading of one document needs, kept for the next.
type scratch struct {
	toks     []token
	units    []unit
	taken    []post.Span
	clauses  []clause
	pieces   []remnant
	sections []Section
	layouts  []post.Span
	text     []byte
}

var scratches = sync.Pool{New: func() any { return new(scratch) }}

// free gives the memory back. The announcement is of no use afterwards.
func (a *announcement) free() {
	a.memory.toks, a.memory.units, a.memory.taken = a.toks, a.units, a.taken
	clear(a.memory.sections[:cap(a.memory.sections)]) // which would keep the document
	scratches.Put(a.memory)
	a.toks, a.units, a.taken = nil, nil, nil
}

// lexUnits cuts the units into tokens, but for those that are prose which no reader looks into.
func (a *announcement) lexUnits() {
	n := 0
	for i := range a.units {
		u := &a.units[i]
		s := a.src[u.text:u.End]
		if u.motion && !speaksOfTerms(s) {
			continue
		}
		if !u.row && len(s) > longestCell {
			if !tells(s) {
				continue
			}
		}
		u.lo = -1 // to be read
		n += len(s)
	}
	a.toks = slices.Grow(a.toks[:0], n/5+16)
	for i := range a.units {
		u := &a.units[i]
		lo := len(a.toks)
		if u.lo < 0 {
			a.senses = 0
			a.lex(u.text, u.End)
			u.senses |= a.senses
		}
		u.lo, u.hi = lo, len(a.toks)
	}
}

// longestCell bounds the bytes of a unit that is read whatever it says: a cell of a table, or the head of a class.
const longestCell = 100

// telling are the senses of which one tells by itself.
const telling = wYes | wAbstain | wFavor | wVote | wQuorum | wPropose | wEndorse | wProposer | wEndorser | wThereafter

// tells reports whether a text may say something of votes, people, periods or the result.
func tells(s string) bool {
	w := sensesIn(s, telling)
	both := func(a, b sense) bool { return w&a != 0 && w&b != 0 }
	return w&telling != 0 || both(wPass|wFail|wWithdraw|wEnds, wBallot) || both(wDiscussion|wReview, wBegins|wEnds|wRights) ||
		both(wMake, wFollowing) || both(wAtLeast, wMember) || both(wReached, wThis) || w&wNo != 0 && strings.IndexByte(s, ':') >= 0
}

// speaksOfTerms reports whether a text of a motion says how the ballot itself proceeds.
func speaksOfTerms(s string) bool {
	return strings.Contains(s, "voting period") && strings.Contains(s, "review period") || strings.Contains(s, "must participate in the ballot")
}

// span returns the bytes of the tokens lo to hi.
func (a *announcement) span(lo, hi int) post.Span {
	if lo >= hi {
		return post.Span{}
	}
	return post.Span{Start: int(a.toks[lo].start), End: int(a.toks[hi-1].end)}
}

// has reports whether token i has one of the senses.
func (a *announcement) has(i, hi int, s sense) bool {
	return i < hi && i >= 0 && a.toks[i].sense&s != 0
}

// find returns the first token from lo to hi that has one of the senses, or -1.
func (a *announcement) find(lo, hi int, s sense) int {
	for i := lo; i < hi; i++ {
		if a.toks[i].sense&s != 0 {
			return i
		}
	}
	return -1
}

// sentences calls f with the tokens of each sentence of lo to hi, its full stop aside. A full stop ends one where white space
// and a word that does not begin small follow it, and no abbreviation or initial stands before it.
func (a *announcement) sentences(lo, hi int, f func(lo, hi int)) {
	from := lo
	for i := lo; i < hi; i++ {
		if a.endsSentence(i, hi) {
			if from < i {
				f(from, i)
			}
			from = i + 1
		}
	}
	if from < hi {
		f(from, hi)
	}
}

// endsSentence reports whether the full stop at i ends a sentence.
func (a *announcement) endsSentence(i, hi int) bool {
	if a.toks[i].kind != tStop {
		return false
	}
	if i+1 >= hi {
		return true
	}
	next := &a.toks[i+1]
	if !next.space || next.kind == tComma || i == 0 {
		return false
	}
	if next.kind == tWord && isLower(a.src[next.start]) {
		return false
	}
	before := &a.toks[i-1]
	if before.kind == tWord && before.end-before.start <= 3 && !before.space {
		return false // "S.A. Acme"
	}
	if before.kind == tWord && before.end-before.start == 1 {
		return false // an initial
	}
	if before.kind == tWord && next.kind == tFigure && before.end-before.start <= 4 && isMonthStem(a.src[before.start:before.end]) {
		return false // "Sept. 5"
	}
	return true
}

func isMonthStem(s string) bool {
	for _, m := range months {
		if len(s) >= 3 && len(s) <= len(m) && strings.EqualFold(s, m[:len(s)]) {
			return true
		}
	}
	return strings.EqualFold(s, "sept")
}
