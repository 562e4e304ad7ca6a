package date

import (
	"strings"
	"time"
)

// A Mention is one statement of a day or of several days.
type Mention struct {
	Dates      []Date // in order; Year is 0 where the text gives none
	Start, End int    // where the statement stands in the text, in bytes, without a weekday before it

	weekday int // 1 + the time.Weekday that stands before it; 0 where none does
}

// maxSpan is the longest run of days that one statement is read as. A longer one is read as its first day.
const maxSpan = 31

// Find returns the statements of days in text, in order. They do not overlap.
//
//	statement = iso | figures | dayfirst | monthfirst, [ to, statement ] ;
//	iso        = year, ( "-" | "/" ), ( month | month number ), the same, day number ;
//	figures    = number, ( "/" | "." ), number, the same, year ;  one of the numbers being over 12, or both the same
//	dayfirst   = days, [ "." ], ( " " | "-" | " of " ), month, [ [ "," ], year ] ;
//	monthfirst = month, [ "." ], " ", days, [ [ "," ], [ weekday, "," ], year ] ;
//	days       = day, { to, day } | day, { ",", day }, "and", day ;
//	day        = one or two digits, [ "st" | "nd" | "rd" | "th" ] ;
//	to         = "-" | "–" | "—" | "to" | "through" | "until" ;
//
// A number that is part of something longer (an address, a section number, an identifier) begins no statement.
func Find(text string) []Mention {
	var found []Mention
	for i := 0; i < len(text); {
		c := text[i]
		if !alnum(c) {
			i++
			continue
		}
		if c >= '0' && c <= '9' || monthStem(text[i:]) >= 0 {
			if m, ok := statement(text, i); ok {
				found = append(found, m)
				i = m.End
				continue
			}
		}
		for i < len(text) && alnum(text[i]) {
			i++
		}
	}
	return found
}

// statement reads the statement that begins at start, where a word or number begins.
func statement(text string, start int) (Mention, bool) {
	if start > 0 && glued(text[:start]) {
		return Mention{}, false
	}
	s := scanner{text, start}
	dates, ok := s.single()
	if !ok {
		return Mention{}, false
	}
	end := s.pos
	if len(dates) == 1 && s.to() && s.pos < len(text) && alnum(text[s.pos]) {
		if last, ok := s.single(); ok && len(last) == 1 {
			if span, ok := between(dates[0], last[0]); ok {
				dates, end = span, s.pos
			}
		}
	}
	return Mention{Dates: dates, Start: start, End: end, weekday: weekdayBefore(text[:start])}, true
}

// glued reports whether what follows before continues a longer number, address or identifier.
func glued(before string) bool {
	n := len(before) - 1
	switch before[n] {
	case '/', '#', '$', '=', '@':
		return true
	case '-', '.', '+', '_':
		return n > 0 && alnum(before[n-1])
	case ':':
		return n > 0 && digit(before[n-1])
	}
	return alnum(before[n])
}

// between returns the days from first to last, which may have the only year of the two.
func between(first, last Date) ([]Date, bool) {
	if last.Year == 0 {
		last.Year = first.Year
	}
	known := last.Year != 0
	if !known {
		last.Year = 2001 // any year that is not a leap year
	}
	if first.Year == 0 || !known {
		first.Year = last.Year
		if first.Month > last.Month {
			first.Year--
		}
	}
	var days []Date
	for d := first; d.Compare(last) <= 0; d = d.AddDays(1) {
		if len(days) == maxSpan {
			return nil, false
		}
		days = append(days, d)
	}
	if !known {
		for i := range days {
			days[i].Year = 0
		}
	}
	return days, len(days) > 1
}

// single reads one statement without what a "to" may add.
func (s *scanner) single() ([]Date, bool) {
	start := s.pos
	if !digit(s.peek()) {
		return s.monthFirst()
	}
	if dates, ok := s.iso(); ok {
		return dates, true
	}
	s.pos = start
	if dates, ok := s.figures(); ok {
		return dates, true
	}
	s.pos = start
	return s.dayFirst()
}

func (s *scanner) iso() ([]Date, bool) {
	y, n := s.number()
	sep := s.peek()
	if n != 4 || sep != '-' && sep != '/' {
		return nil, false
	}
	s.pos++
	month, named := s.month() // "2021-Jul-09"
	if !named {
		var m int
		m, n = s.number()
		month = time.Month(m)
	}
	if n == 0 || !named && n > 2 || s.peek() != sep {
		return nil, false
	}
	s.pos++
	d, n := s.number()
	date := Date{y, month, d}
	if n == 0 || n > 2 || s.peek() == sep && digit(s.peekAt(1)) || !plausible(y) || !date.Valid() {
		return nil, false
	}
	return []Date{date}, true
}

func (s *scanner) figures() ([]Date, bool) {
	a, n := s.number()
	sep := s.peek()
	if n == 0 || n > 2 || sep != '/' && sep != '.' {
		return nil, false
	}
	s.pos++
	b, n := s.number()
	if n == 0 || n > 2 || s.peek() != sep {
		return nil, false
	}
	s.pos++
	y, n := s.number()
	if n != 4 || !plausible(y) || alnum(s.peek()) {
		return nil, false
	}
	if a > 12 {
		a, b = b, a
	} else if b <= 12 && a != b {
		return nil, false
	}
	date := Date{y, time.Month(a), b}
	return []Date{date}, date.Valid()
}

func (s *scanner) dayFirst() ([]Date, bool) {
	start := s.pos
	days, ok := s.days()
	if !ok || len(days) == 1 && s.peek() == '.' && opensLine(s.text[:start]) {
		return nil, false
	}
	hyphen := s.dayMonthJoint()
	named := s.pos
	month, ok := s.month()
	if !ok {
		return nil, false
	}
	end := s.pos
	s.pos = named
	if dates, ok := s.monthFirst(); ok && dates[0].Year != 0 {
		return nil, false // the number is of something else: "Day 1 October 24, 2022"
	}
	s.pos = end
	if hyphen && s.peek() == '-' {
		s.pos++
		if y, n := s.number(); n == 2 && !alnum(s.peek()) {
			return dated(days, month, 2000+y)
		} else if n == 4 && plausible(y) {
			return dated(days, month, y)
		}
		s.pos = end
	}
	year := s.year()
	if year == 0 && s.text[s.pos-1] == '.' {
		s.pos-- // as likely the end of the sentence
	}
	return dated(days, month, year)
}

// opensLine reports whether before ends a line but for markup. One number with a full stop there counts an item: "1. June".
func opensLine(before string) bool {
	before = before[max(0, len(before)-16):] // never far back: a line may be long
	before = before[strings.LastIndexByte(before, '\n')+1:]
	return strings.Trim(before, " \t#>*_-") == ""
}

func (s *scanner) monthFirst() ([]Date, bool) {
	month, ok := s.month()
	if !ok {
		return nil, false
	}
	if s.space() == 0 && s.text[s.pos-1] != '.' {
		return nil, false
	}
	days, ok := s.days()
	if !ok {
		return nil, false
	}
	return dated(days, month, s.year())
}

// dated returns the days of a month, all of them or none.
func dated(days []int, month time.Month, year int) ([]Date, bool) {
	dates := make([]Date, len(days))
	for i, d := range days {
		dates[i] = Date{year, month, d}
		if !dates[i].Valid() {
			return nil, false
		}
	}
	return dates, true
}

// days reads the days of one month. It stops before what does not go on as a list or a run of days.
func (s *scanner) days() ([]int, bool) {
	first, _, ok := s.day()
	if !ok {
		return nil, false
	}
	days := []int{first}
	end := s.pos
	if s.to() {
		last, _, ok := s.day()
		if ok && last > first && !s.afterCount() {
			for d := first + 1; d <= last; d++ {
				days = append(days, d)
			}
			return days, true
		}
	}
	s.pos = end
	for s.pos < len(s.text) {
		and := s.listJoint()
		d, ordinal, ok := s.day()
		if !ok || d <= days[len(days)-1] || s.afterCount() || and && !ordinal && s.countedNoun() {
			break
		}
		days = append(days, d)
		if and {
			return days, true
		}
	}
	s.pos = end
	return days[:1], true
}

// day reads the number of a day, and reports whether it is written as an ordinal.
func (s *scanner) day() (day int, ordinal, ok bool) {
	day, n := s.number()
	if n == 0 || n > 2 || day == 0 || day > 31 {
		return 0, false, false
	}
	if w := s.word(); len(w) == 2 {
		switch strings.ToLower(w) {
		case "st", "nd", "rd", "th":
			s.pos += 2
			ordinal = true
		}
	}
	return day, ordinal, !alnum(s.peek())
}

// afterCount reports whether the number just read goes on as a time, a share or a decimal number.
func (s *scanner) afterCount() bool {
	c := s.peek()
	if (c == ':' || c == '.' || c == ',') && digit(s.peekAt(1)) || c == '%' {
		return true
	}
	rest := strings.TrimLeft(s.text[s.pos:min(s.pos+5, len(s.text))], " \u00a0")
	return hasFold(rest, "am") || hasFold(rest, "pm") || hasFold(rest, "a.m") || hasFold(rest, "p.m")
}

// countedNoun reports whether a word in lower case follows, as in "June 10 and 12 members", which counts.
func (s *scanner) countedNoun() bool {
	at := *s
	if at.space() == 0 {
		return false
	}
	w := at.word()
	if w == "" || w[0] < 'a' || w[0] > 'z' {
		return false
	}
	switch w {
	case "at", "in", "of", "to", "and", "or", "is", "are", "was", "were", "for", "from", "with", "due":
		return false
	}
	return true
}

// year reads a year after a day, and returns 0 and reads nothing where none stands there.
func (s *scanner) year() int {
	start := s.pos
	s.comma()
	s.space()
	if n := weekdayLen(s.word()); n > 0 { // "Sep. 26, Thursday, 2013"
		s.pos += n
		s.comma()
		s.space()
	}
	y, n := s.number()
	at := *s
	at.space()
	if w := at.word(); n != 4 || !plausible(y) || alnum(s.peek()) || s.peek() == ':' && digit(s.peekAt(1)) || w == "UTC" || w == "GMT" || w == "hrs" {
		s.pos = start
		return 0
	}
	return y
}

// plausible reports whether y can be the year of a meeting, and not a time of day or a document's number.
func plausible(y int) bool { return y >= 1990 && y <= 2099 }
