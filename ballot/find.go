package ballot

import (
	"strings"
	"unicode/utf8"
)

// The identifiers of ballots in running text.
//
//	mention = named | list
//	named   = series joint number [version] { "/" number }            SC-81v3  SC 28  SMC012  SC30/31
//	list    = "Ballot" ["s"] gap item { comma item }                   Ballots 180, 181, and 182   ballot #12
//	item    = [series joint] number [version | to [series joint] number] [bracket]
//	to      = dash | "through" | "thru" | "to"      makes a range: 180-182, 91 through 93; "to" where the word is Ballots
//	joint   = "" | space | dash | space dash space
//	gap     = { space | "#" | ":" | "(" | markup | "No." | "number" }
//	comma   = "," | ";" | "/" | "&" | "and" | "or" | "through" | "to"
//	version = "v" ["."] digits | "version" digits
//
// Spaces and dashes are those of Unicode, an escape ("SC\-81") or an entity ("SC&nbsp;81") among them, and markup is emphasis,
// code ticks and the bracket of a link. What the grammar would take too freely is held back by the table below and by what
// follows the number: a digit after a full stop makes a document's version or a section, a letter makes a placeholder
// (SC-0XX) and a unit of time makes an amount ("ballots 2 weeks").

// A form says how a series may be spelled where the word Ballot does not stand before it.
type form struct {
	series string
	lower  bool // in small letters too. Not NS: ns1 is a host.
	spaced bool // with a space before the number. Not NS (a record type, a chapter) and not FORUM ("Forum 58").
}

// forms lists the series that are known by themselves. Longer names stand before their beginnings.
var forms = []form{
	{"CSCWG", true, true},
	{"SMCWG", true, false}, // SMCWG 2 may be the group's second meeting
	{"CSC", true, true},
	{"SMC", true, true},
	{"SC", true, true},
	{"NSWG", false, false},
	{"NS", false, false},
	{"FORUM", true, false},
}

// units are words that make the number before them an amount or a date.
var units = []string{
	"week", "weeks", "day", "days", "month", "months", "year", "years", "hour", "hours", "minute", "minutes", "votes",
	"members", "times", "percent", "of",
}

// What keeps the reading of a list near what people write.
const (
	maxBracket = 120 // bytes of a bracket between items
	maxRange   = 50  // ballots that a range adds to its first
	maxStep    = 20  // what a bare number adds to the one before it, behind the singular
)

// months are not among the units, as a ballot may pass: "Ballot 191 may help". They tell "Forum - 19 May" from Forum -19.
var months = []string{
	"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
}

// A Mention is a place of a text that names a ballot.
type Mention struct {
	ID         ID
	Start, End int // the bytes of series, number and version, without the word Ballot. Ballots of a range share the range's.
}

// FindIDs returns the ballots that text names, in the order of the text and as often as it names them: "Ballot 218", "SC81v3",
// "SC-081", "Ballots 180, 181, and 182". A range ("Ballots 180-182") names each ballot in it. Document versions, section
// numbers, dates and placeholders (SCXX) are no mentions. Markdown in the text is passed over. The time is linear.
func FindIDs(text string) []Mention {
	f := finder{s: text}
	for i := 0; i < len(text); {
		c := text[i]
		if !isAlnum(c) {
			i++
			continue
		}
		if first[c] && !(i > 0 && text[i-1] >= utf8.RuneSelf && !isSpaceOrDashBefore(text, i)) {
			if j := f.at(i); j > i {
				i = j
				continue
			}
		}
		for i++; i < len(text) && isAlnum(text[i]); i++ {
		}
	}
	return f.found
}

// first holds the letters that a mention can begin with.
var first = func() (t [256]bool) {
	for _, c := range "BbCcSsNnFf" {
		t[c] = true
	}
	return
}()

type finder struct {
	s     string
	found []Mention
}

// at reads a mention that begins at the word at i and returns where it ends, or i.
func (f *finder) at(i int) int {
	if j, ok := ballotWord(f.s, i); ok {
		return f.list(i, j)
	}
	if end, id, ok := named(f.s, i, false); ok && !f.foreign(i, id) {
		f.found = append(f.found, Mention{id, i, end})
		if j := skipSpace(f.s, end); skipWord(f.s, j, "through", "thru") > j {
			if last, to, ok := upTo(f.s, end, id.Series, false); ok {
				end, id = f.fill(i, last, id, to)
			}
		}
		return f.pair(end, id)
	}
	return i
}

// foreign reports whether what stands before i makes the name at i part of another: "JTC 1/SC 27", "CAB-Forum-03".
func (f *finder) foreign(i int, id ID) bool {
	if i == 0 {
		return false
	}
	switch f.s[i-1] {
	case '/':
		n := len(f.found)
		if n > 0 && f.found[n-1].End == i-1 {
			return false
		}
		return i > 1 && isDigit(f.s[i-2]) && strings.IndexByte(f.s[i:min(len(f.s), i+4)], ' ') >= 0
	case '-', '_':
		return id.Series == "FORUM" && i > 1 && isAlnum(f.s[i-2])
	}
	return false
}

// pair reads the numbers that follow a slash: SC30/31.
func (f *finder) pair(i int, id ID) int {
	for i < len(f.s) && f.s[i] == '/' {
		j, n := number(f.s, i+1)
		if n <= id.Number || !ends(f.s, j) {
			break
		}
		id = ID{Series: id.Series, Number: n}
		f.found = append(f.found, Mention{id, i + 1, j})
		i = j
	}
	return i
}

// list reads what follows the word Ballot, which stands at start and ends at i. It returns where the last mention ends, or
// the end of the word.
func (f *finder) list(start, i int) int {
	plural := f.s[i-1]|0x20 == 's'
	at, sure := skipGap(f.s, i)
	if at == i {
		return i
	}
	save := len(f.found)
	end, id, ok := f.item(at, "", plural)
	if !ok {
		return i
	}
	if id.Series == "" && (!sure || f.enumerates(at, end)) {
		f.found = f.found[:save]
		return i
	}
	for {
		next, word, ok := comma(f.s, end)
		if !ok {
			return end
		}
		e, n, ok := f.next(next, id, plural, word)
		if !ok {
			return end
		}
		end, id = e, n
	}
}

// enumerates reports whether the bare number between at and end counts something else: "(1)" in a sentence, "1." of a list on
// the next line.
func (f *finder) enumerates(at, end int) bool {
	if end == len(f.s) {
		return false
	}
	if f.s[at-1] == '(' {
		return end-at == 1 && f.s[end] == ')'
	}
	for at > 0 && f.s[at-1] == ' ' {
		at--
	}
	return at > 0 && f.s[at-1] == '\n' && (f.s[end] == '.' || f.s[end] == ')')
}

// next reads an item after a comma, given the item before it.
func (f *finder) next(at int, last ID, plural bool, word bool) (int, ID, bool) {
	save := len(f.found)
	end, id, ok := f.item(at, last.Series, plural)
	if !ok {
		return at, id, false
	}
	// "Ballot 101 and 102" names two, "Ballot 190, 10 votes" and "Ballot 144 and 25 members" one.
	bare := isDigit(f.s[at])
	if bare && (f.enumerates(at, end) || !plural && (!word || id.Number <= last.Number || id.Number > last.Number+maxStep)) {
		f.found = f.found[:save]
		return at, id, false
	}
	return end, id, true
}

// item reads one item of a list at i, where a bare number belongs to series.
func (f *finder) item(i int, series string, plural bool) (int, ID, bool) {
	end, id, ok := named(f.s, i, true)
	if !ok {
		j, n := number(f.s, i)
		if n == 0 || !ends(f.s, j) || isUnit(f.s, j) {
			return i, ID{}, false
		}
		id = ID{Series: series, Number: n}
		end, id.Version = version(f.s, j)
	}
	f.found = append(f.found, Mention{id, i, end})
	if last, to, ok := upTo(f.s, end, id.Series, plural); ok {
		end, id = f.fill(i, last, id, to)
	}
	return end, id, true
}

// fill adds the ballots of a range after its first, which was found at i, up to the number to. It returns where the range
// ends, and its last ballot. What runs down or too far is no range.
func (f *finder) fill(i, end int, id ID, to int) (int, ID) {
	first := &f.found[len(f.found)-1]
	if to <= id.Number || to > id.Number+maxRange {
		return first.End, id
	}
	first.End = end
	for n := id.Number + 1; n <= to; n++ {
		id = ID{Series: id.Series, Number: n}
		f.found = append(f.found, Mention{id, i, end})
	}
	return end, id
}

// upTo reads the second half of a range of a series at i: "-182", " through 182", and where the word was Ballots " – 182" and
// " to 182" too. "Ballot 5 – 825 days" and "changed Ballot 5 to 6" have none.
func upTo(s string, i int, series string, plural bool) (end, last int, ok bool) {
	j := skipSpace(s, i)
	k := skipWord(s, j, "through", "thru")
	if plural && k == j {
		k = skipWord(s, j, "to")
	}
	if k > j && j > i {
		k = skipSpace(s, k)
	} else {
		if !plural {
			j = i
		}
		if k = skipDash(s, j); k == j {
			return i, 0, false
		}
		if plural {
			k = skipSpace(s, k)
		}
	}
	if end, id, ok := named(s, k, true); ok {
		return end, id.Number, id.Series == series && id.Version == 0
	}
	end, n := number(s, k)
	if n == 0 || !ends(s, end) || isUnit(s, end) || skipDash(s, end) > end {
		return i, 0, false
	}
	return end, n, true
}

// named reads a series and a number at i. After the word Ballot every spelling counts, also of a series in capitals that the
// table does not know.
func named(s string, i int, afterBallot bool) (end int, id ID, ok bool) {
	j := i
	for j < len(s) && isLetter(s[j]) && j-i <= 8 {
		j++
	}
	name := s[i:j]
	for _, f := range forms {
		if len(name) != len(f.series) || !strings.EqualFold(name, f.series) {
			continue
		}
		if !afterBallot && !f.lower && name != f.series {
			return i, ID{}, false
		}
		k, spaced := skipJoint(s, j)
		if !afterBallot && spaced && (isLower(name[0]) || !f.spaced && (f.series != "FORUM" || s[k-1] != '-')) {
			return i, ID{}, false
		}
		end, id, ok = numbered(s, k, f.series)
		if !afterBallot && f.series == "FORUM" && (k == j || skipWord(s, skipSpace(s, end), months...) > skipSpace(s, end)) {
			return i, ID{}, false
		}
		return end, id, ok
	}
	if n := len(name); afterBallot && n >= 2 && n <= 6 && strings.ToUpper(name) == name {
		if k := skipDash(s, j); k > j {
			return numbered(s, k, name)
		}
	}
	return i, ID{}, false
}

func numbered(s string, i int, series string) (int, ID, bool) {
	j, n := number(s, i)
	if n == 0 || !ends(s, j) {
		return i, ID{}, false
	}
	id := ID{Series: series, Number: n}
	j, id.Version = version(s, j)
	return j, id, true
}

// ballotWord reads the word Ballot or Ballots at i and returns where it ends.
func ballotWord(s string, i int) (int, bool) {
	if len(s) < i+6 || s[i]|0x20 != 'b' || !strings.EqualFold(s[i:i+6], "ballot") {
		return i, false
	}
	i += 6
	if i < len(s) && s[i]|0x20 == 's' {
		i++
	}
	return i, i == len(s) || !isAlnum(s[i])
}

// skipGap skips what may stand between the word Ballot and the first identifier. It is sure where that is more than a colon,
// after which a bare number is the first of something else ("Ballot: 7 day discussion").
func skipGap(s string, i int) (next int, sure bool) {
	sure = true
	broken := false
	for i < len(s) {
		j := skipSpace(s, i)
		if j == i {
			j = skipMarkup(s, i)
		}
		if j == i {
			switch s[i] {
			case '#', '(', '[':
				j++
			case '-':
				j = skipDash(s, i)
			case ':':
				j, sure = i+1, false
			case 'N', 'n':
				j = skipWord(s, i, "No.", "number", "numbers", "no")
			case '\\':
				if i+1 < len(s) && (s[i+1] == '[' || s[i+1] == '#' || s[i+1] == '(') {
					j = i + 2
				}
			case '\n':
				if !broken {
					j, broken = i+1, true
				}
			}
		}
		if j == i {
			break
		}
		i = j
	}
	return i, sure
}

// comma reads what joins two items of a list, with the bracket that may explain the first: " (revised); and ". It reports
// whether it holds a word or a slash, which joins two numbers more surely than a comma does.
func comma(s string, i int) (next int, word, ok bool) {
	i = skipSpaceAndMarkup(s, i)
	if i < len(s) && s[i] == '(' {
		line, _, _ := strings.Cut(s[i:min(len(s), i+maxBracket)], "\n")
		if n := strings.IndexByte(line, ')'); n > 0 {
			i = skipSpaceAndMarkup(s, i+n+1)
		}
	}
	if i < len(s) && (s[i] == ',' || s[i] == ';' || s[i] == '/' || s[i] == '&') {
		word, ok = s[i] == '/' || s[i] == '&', true
		if i = skipSpaceAndMarkup(s, i+1); i < len(s) && s[i] == '\n' {
			i = skipSpaceAndMarkup(s, i+1)
		}
	}
	if j := skipWord(s, i, "and", "or", "through", "to"); j > i {
		word, ok = true, true
		i = skipSpaceAndMarkup(s, j)
	}
	if j, is := ballotWord(s, i); is && ok {
		i = skipSpaceAndMarkup(s, j)
	}
	return i, word, ok && i < len(s)
}

// number reads digits at i. It returns 0 where there are none or they make no number of a ballot.
func number(s string, i int) (end, n int) {
	j := i
	for j < len(s) && isDigit(s[j]) {
		if n <= maxNumber {
			n = n*10 + int(s[j]-'0')
		}
		j++
	}
	if n > maxNumber {
		return i, 0
	}
	return j, n
}

// version reads a version at i: "v2", " v.4", " version 2".
func version(s string, i int) (end, n int) {
	j := skipSpace(s, i)
	if j > i && j < len(s) && s[j] == '(' { // "SC-81 (v3)"
		if k, n := version(s, j+1); n > 0 && k < len(s) && s[k] == ')' {
			return k + 1, n
		}
		return i, 0
	}
	if k := skipWord(s, j, "version"); k > j {
		j = skipSpace(s, k)
	} else if j < len(s) && s[j]|0x20 == 'v' {
		if j++; j < len(s) && s[j] == '.' {
			j = skipSpace(s, j+1)
		}
	} else {
		return i, 0
	}
	end, n = number(s, j)
	if n == 0 || end < len(s) && isAlnum(s[end]) || end+1 < len(s) && s[end] == '.' && isDigit(s[end+1]) {
		return i, 0
	}
	return end, n
}

// ends reports whether a number that ends at i is whole: no letter but a version's, no decimals, no part of a date follows.
func ends(s string, i int) bool {
	if i == len(s) {
		return true
	}
	switch c := s[i]; {
	case isAlnum(c):
		_, v := version(s, i)
		return v > 0
	case c == '%':
		return false
	case c == '.' || c == ',':
		return i+1 == len(s) || !isDigit(s[i+1])
	case c >= utf8.RuneSelf:
		return !isLetterAt(s, i)
	}
	return true
}

func isUnit(s string, i int) bool {
	j := skipSpace(s, i)
	if j == i {
		j = skipDash(s, i)
	}
	return j > i && skipWord(s, j, units...) > j
}
