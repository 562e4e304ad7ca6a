package date

import (
	"strings"
	"time"
)

// monthNames are the months in full. A month is also written by its first three letters, September as Sept too.
var monthNames = [12]string{
	"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
}

// monthStems are the first three letters of each.
const monthStems = "janfebmaraprmayjunjulaugsepoctnovdec"

// weekdayNames are the spellings of the days of the week, Sunday first.
var weekdayNames = [7][]string{
	{"sunday", "sun"}, {"monday", "mon"}, {"tuesday", "tue", "tues"}, {"wednesday", "wed", "weds"},
	{"thursday", "thu", "thur", "thurs"}, {"friday", "fri"}, {"saturday", "sat"},
}

// toWords join the first and the last day of a run.
var toWords = []string{"to", "through", "thru", "until"}

// dashes join them too.
var dashes = []string{"-", "–", "—", "‐", "‑", "\\-"}

// A scanner reads a text from pos on.
type scanner struct {
	text string
	pos  int
}

func digit(c byte) bool { return c >= '0' && c <= '9' }
func alnum(c byte) bool { return digit(c) || c|0x20 >= 'a' && c|0x20 <= 'z' }

// monthStem returns where the three letters that s begins with stand in monthStems, in whatever case, or -1.
func monthStem(s string) int {
	if len(s) < 3 || !firstOfMonth[s[0]|0x20] {
		return -1
	}
	for at := 0; at < len(monthStems); at += 3 {
		if monthStems[at] == s[0]|0x20 && monthStems[at+1] == s[1]|0x20 && monthStems[at+2] == s[2]|0x20 {
			return at
		}
	}
	return -1
}

// firstOfMonth tells the letters that months begin with.
var firstOfMonth = [256]bool{'j': true, 'f': true, 'm': true, 'a': true, 's': true, 'o': true, 'n': true, 'd': true}

func (s *scanner) peek() byte { return s.peekAt(0) }

func (s *scanner) peekAt(n int) byte {
	if s.pos+n < len(s.text) {
		return s.text[s.pos+n]
	}
	return 0
}

// number reads digits and returns how many there were. More than four are no part of a day.
func (s *scanner) number() (value, digits int) {
	for digit(s.peek()) && digits <= 4 {
		value = 10*value + int(s.peek()-'0')
		s.pos++
		digits++
	}
	return value, digits
}

// word returns the letters that come next, and does not read them. A word longer than any that this package knows is cut.
func (s *scanner) word() string {
	end := s.pos
	for end < len(s.text) && end < s.pos+16 && alnum(s.text[end]) && !digit(s.text[end]) {
		end++
	}
	return s.text[s.pos:end]
}

// space reads white space, no-break spaces and one line break among it, and returns how much it read.
func (s *scanner) space() int {
	start, broken := s.pos, false
	for s.pos < len(s.text) && s.pos < start+64 {
		switch c := s.text[s.pos]; {
		case c == ' ' || c == '\t' || c == '\r':
			s.pos++
		case c == '\n' && !broken:
			broken = true
			s.pos++
		case strings.HasPrefix(s.text[s.pos:], "\u00a0"):
			s.pos += len("\u00a0")
		default:
			return s.pos - start
		}
	}
	return s.pos - start
}

func (s *scanner) comma() {
	if s.peek() == ',' {
		s.pos++
	}
}

// to reads what joins the first and the last day of a run, with the white space around it.
func (s *scanner) to() bool {
	start := s.pos
	s.space()
	for _, d := range dashes {
		if strings.HasPrefix(s.text[s.pos:], d) {
			s.pos += len(d)
			s.space()
			return true
		}
	}
	w := s.word()
	for _, t := range toWords {
		if s.pos > start && strings.EqualFold(w, t) {
			s.pos += len(w)
			return s.space() > 0
		}
	}
	s.pos = start
	return false
}

// listJoint reads what joins two days of a list, and reports whether it announces the last.
func (s *scanner) listJoint() (last bool) {
	s.space()
	s.comma()
	s.space()
	if w := s.word(); strings.EqualFold(w, "and") {
		s.pos += len(w)
		last = true
	} else if s.peek() == '&' {
		s.pos++
		last = true
	}
	s.space()
	return last
}

// dayMonthJoint reads what stands between a day and its month, and reports whether it is a hyphen: "6-Sept-2012".
func (s *scanner) dayMonthJoint() (hyphen bool) {
	if s.peek() == '.' {
		s.pos++
	}
	for _, d := range dashes {
		if strings.HasPrefix(s.text[s.pos:], d) {
			s.pos += len(d)
			return true
		}
	}
	s.space()
	if strings.EqualFold(s.word(), "of") {
		s.pos += len("of")
		s.space()
	}
	return false
}

// month reads the name of a month and the full stop of an abbreviation. The words "may" and "march" and abbreviations count
// with a capital only.
func (s *scanner) month() (time.Month, bool) {
	w := s.word()
	at := monthStem(w)
	if at < 0 || len(w) > len("september") {
		return 0, false
	}
	name := monthNames[at/3]
	full := strings.EqualFold(w, name)
	if !full && len(w) != 3 && !strings.EqualFold(w, "sept") {
		return 0, false
	}
	if w[0] >= 'a' && (!full || name == "may" || name == "march") {
		return 0, false
	}
	s.pos += len(w)
	if s.peek() == '.' && len(w) < 5 {
		s.pos++
	}
	return time.Month(at/3 + 1), true
}

// weekdayLen returns the length of w if it is a day of the week, else 0.
func weekdayLen(w string) int {
	if weekdayOf(w) == 0 {
		return 0
	}
	return len(w)
}

// weekdayOf returns 1 + the time.Weekday that w names, or 0.
func weekdayOf(w string) int {
	if len(w) < 3 || !firstOfWeekday[w[0]|0x20] {
		return 0
	}
	for i, names := range weekdayNames {
		for _, n := range names {
			if strings.EqualFold(w, n) {
				return i + 1
			}
		}
	}
	return 0
}

// firstOfWeekday tells the letters that days of the week begin with.
var firstOfWeekday = [256]bool{'s': true, 'm': true, 't': true, 'w': true, 'f': true}

// weekdayBefore returns 1 + the time.Weekday that text ends with, or 0.
func weekdayBefore(text string) int {
	text = text[max(0, len(text)-16):]
	text = strings.TrimRight(text, " ,.\t\u00a0")
	i := len(text)
	for i > 0 && alnum(text[i-1]) {
		i--
	}
	return weekdayOf(text[i:])
}

// hasFold reports whether s begins with prefix, in whatever case, and no letter after it.
func hasFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) && (len(s) == len(prefix) || !alnum(s[len(prefix)]))
}
