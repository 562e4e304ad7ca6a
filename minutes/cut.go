package minutes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/proceedings/internal/date"
	"example.org/proceedings/internal/inline"
)

// The title of an item that is not a heading is the beginning of a paragraph, and the grammar of its end is
//
//	paragraph = [ number ] title [ separator ] text .
//	title     = bold { bold } | words .
//	separator = ":" | "." | " – " .
//
// where words end at the line's end, or at the first separator outside of brackets, quotation marks and links that is not
// part of an abbreviation ("Oct. 11th"), of a number or of a ballot's name ("Ballot SC9: …").

// A cut is a paragraph cut into number, title and text. Offsets are of the paragraph.
type cut struct {
	number string
	title  string
	head   int  // where the title with its markup starts
	tail   int  // where the title with its markup ends
	text   int  // where the text starts
	bold   bool // the title is a run of bold type
}

// cutTitle cuts a paragraph. The number is read only where it is asked for: a list's marker may be one already.
func cutTitle(s string, numbered bool) cut {
	var c cut
	at := 0
	if numbered {
		c.number, at = cutNumber(s)
	}
	c.head = at
	if end := boldEnd(s[at:]); end > 0 {
		c.tail, c.bold = at+end, true
		inner := strings.TrimSuffix(strings.TrimPrefix(s[at:c.tail], `\*\*`), `\*\*`)
		if numbered && c.number == "" {
			// The number may stand in the bold run: "**1. Antitrust Statement**".
			open := len(inner) - len(strings.TrimLeft(inner, `\*_`))
			if n, skip := boldNumber(inner[open:]); n != "" {
				c.number = n
				if rest := inline.Plain(inner[open+skip:]); rest == "" {
					next := cutTitle(strings.TrimLeft(s[c.tail:], " *_"), false)
					shift := len(s) - len(strings.TrimLeft(s[c.tail:], " *_"))
					next.number, next.head, next.tail, next.text = n, next.head+shift, next.tail+shift, next.text+shift
					return next
				}
				inner = inner[open+skip:]
			}
		}
		c.title = trimTitle(inline.Plain(inner))
	} else {
		c.tail = at + wordsEnd(s[at:])
		c.title = trimTitle(inline.Plain(s[at:c.tail]))
	}
	c.text = c.tail + separatorEnd(s[c.tail:])
	return c
}

// trimTitle removes what ends a title without belonging to it.
func trimTitle(s string) string {
	s = strings.TrimRight(s, " :.;,–—-")
	return strings.TrimSpace(s)
}

// separatorEnd returns how many bytes of s separate a title from its text. Marks of emphasis belong to the title where
// white space or the separator follows them, and to the text where they begin it.
func separatorEnd(s string) int {
	i := len(s) - len(strings.TrimLeft(s, "*_"))
	if i < len(s) && !blank(s[i]) && strings.IndexByte(":.", s[i]) < 0 {
		i = 0
	}
	for i < len(s) && strings.IndexByte(" \t:.", s[i]) >= 0 {
		i++
		if marks := len(s[i:]) - len(strings.TrimLeft(s[i:], "*_")); marks > 0 && (i+marks == len(s) || blank(s[i+marks])) && !blank(s[i-1]) {
			i += marks
		}
	}
	for _, dash := range []string{"–", "—", "-"} {
		if rest, ok := strings.CutPrefix(s[i:], dash); ok && i > 0 && (rest == "" || blank(rest[0])) {
			i += len(dash)
			break
		}
	}
	for i < len(s) && blank(s[i]) {
		i++
	}
	return i
}

func blank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// boldEnd returns the length of the bold runs that s begins with, or 0. Runs that touch, or that nothing but a space
// divides, count as one.
func boldEnd(s string) int {
	end := boldRun(s)
	for end > 0 {
		next := end
		if next < len(s) && s[next] == ' ' {
			next++
		}
		n := boldRun(s[next:])
		if n == 0 {
			break
		}
		end = next + n
	}
	// A run may end inside a word by mistake: "**Roll Cal**l".
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s[:end], `\*_`))
	for end > 0 && unicode.IsLetter(last) {
		r, n := utf8.DecodeRuneInString(s[end:])
		if !unicode.IsLetter(r) {
			break
		}
		end += n
	}
	return end
}

// boldRun returns the length of the bold run that s begins with, or 0: "**…**", "__…__", with emphasis around or inside.
func boldRun(s string) int {
	if strings.HasPrefix(s, `\*\*`) {
		// An editor escaped the marks: "\*\*Next call: \*\*".
		if end := strings.Index(s[4:], `\*\*`); end > 0 && !strings.Contains(s[4:4+end], "\n") {
			return end + 8
		}
		return 0
	}
	open := 0
	for open < len(s) && (s[open] == '*' || s[open] == '_') {
		open++
	}
	if open < 2 || open > 4 || open >= len(s) || blank(s[open]) {
		return 0
	}
	mark := s[:open]
	for i := open; i < len(s); i++ {
		switch {
		case s[i] == '\\':
			i++
		case s[i] == '\n' && i+1 < len(s) && s[i+1] == '\n':
			return 0
		case s[i] == '*' || s[i] == '_':
			n := i
			for n < len(s) && (s[n] == '*' || s[n] == '_') {
				n++
			}
			if n-i >= 2 && s[i:i+2] == closer(mark) && !blank(s[i-1]) || n-i >= open && strings.Trim(s[i:n], mark) == "" {
				return min(n, i+open)
			}
			i = n - 1
		}
	}
	return 0
}

// closer returns the two marks that end the bold part of an opening run.
func closer(mark string) string {
	if strings.Contains(mark, "**") {
		return "**"
	}
	return "__"
}

// cutNumber returns the number that s begins with, without its punctuation, and where what follows starts:
//
//	number = ( digits [ letter ] | roman | letter ) ( "." | ")" | ":" ) ( blank | end | "*" ) .
//
// A letter or Roman numeral alone needs its punctuation to be a number, digits do too: "2024 plans" has none.
func cutNumber(s string) (number string, rest int) {
	i := 0
	if i < len(s) && s[i] == '(' {
		i++
	}
	start := i
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	if i > start+maxDigits {
		return "", 0 // a year
	}
	if i > start {
		if i < len(s) && s[i] >= 'a' && s[i] <= 'z' && i+1 < len(s) && isNumberEnd(s[i+1]) {
			i++
		}
	} else {
		for i < len(s) && strings.IndexByte("IVXivx", s[i]) >= 0 && i-start < 6 {
			i++
		}
		if i == start && i < len(s) && (s[i] >= 'a' && s[i] <= 'z' || s[i] >= 'A' && s[i] <= 'Z') {
			i++
		}
	}
	if i == start {
		return "", 0
	}
	number = s[start:i]
	end := i
	if end < len(s) && s[end] == '\\' {
		end++
	}
	if end >= len(s) || !isNumberEnd(s[end]) {
		return "", 0
	}
	punct := s[end]
	end++
	if end < len(s) && !blank(s[end]) && s[end] != '*' && !strings.HasPrefix(s[end:], "\u00a0") {
		// "1.Roll Call" is numbered; "1.2 Scope", "U.S." and "e.g." are not.
		r, _ := utf8.DecodeRuneInString(s[end:])
		if punct == ':' || number[0] < '0' || number[0] > '9' || !unicode.IsUpper(r) {
			return "", 0
		}
	}
	if punct == ':' && (number[0] < '0' || number[0] > '9') {
		return "", 0
	}
	for end < len(s) {
		r, n := utf8.DecodeRuneInString(s[end:])
		if r != ' ' && r != '\t' && r != '\u00a0' {
			break
		}
		end += n
	}
	return number, end
}

// boldNumber returns the number that a bold run begins with, which needs no punctuation before a capital or at the run's
// end: "**1 Roll Call**", "**4** **Approval of Minutes**".
func boldNumber(s string) (number string, rest int) {
	if number, rest = cutNumber(s); number != "" {
		return number, rest
	}
	i := 0
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	after := strings.TrimLeft(s[i:], "*_ ")
	r, _ := utf8.DecodeRuneInString(after)
	if i == 0 || i >= maxDigits || len(after) == len(s)-i || after != "" && !unicode.IsUpper(r) {
		return "", 0
	}
	if days := date.Find(s[:min(len(s), 40)]); len(days) > 0 && days[0].Start == 0 {
		return "", 0
	}
	return s[:i], len(s) - len(after)
}

// maxDigits is how many digits the number of an item has at most.
const maxDigits = 3

func isNumberEnd(c byte) bool { return c == '.' || c == ')' || c == ':' }

// wordsEnd returns the length of the title at the beginning of s, which does not begin with bold type.
func wordsEnd(s string) int {
	depth := 0 // of brackets and quotation marks
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '\n':
			return i
		case '(', '[':
			depth++
		case ')', ']':
			depth = max(depth-1, 0)
		case ':':
			if depth == 0 && endsWord(s, i+1) && !endsWithBallot(s[:i]) {
				return i
			}
		case '.':
			if end := stopEnd(s, i, depth); end > 0 {
				return end
			}
		case '-':
			if end := dashEnd(s, i, i+1); depth == 0 && end > 0 {
				return end
			}
		case 0xe2: // punctuation beyond ASCII
			switch {
			case strings.HasPrefix(s[i:], "“"):
				depth++
			case strings.HasPrefix(s[i:], "”"):
				depth = max(depth-1, 0)
			case strings.HasPrefix(s[i:], "–"), strings.HasPrefix(s[i:], "—"):
				if end := dashEnd(s, i, i+len("–")); depth == 0 && end > 0 {
					return end
				}
			}
			i += 2
		}
	}
	return len(s)
}

// stopEnd returns where the title ends if the full stop at s[i] ends it, or 0.
func stopEnd(s string, i, depth int) int {
	next := i + 1
	if depth == 0 && endsWord(s, next) && !isAbbreviation(s[:i], s[next:]) {
		return i
	}
	// A full stop inside of closing quotation marks ends the title behind them.
	if q := strings.TrimLeft(s[next:], "\"”’"); depth <= 1 && len(q) < len(s)-next && endsWord(q, 0) && !isAbbreviation(s[:i], q) {
		return len(s) - len(q)
	}
	return 0
}

// dashEnd returns where the title ends if the dash that is s[i:next] ends it, or 0.
func dashEnd(s string, i, next int) int {
	if i == 0 || !blank(s[i-1]) || next < len(s) && !blank(s[next]) || endsWithBallot(strings.TrimRight(s[:i], " ")) || betweenDays(s, i, next) {
		return 0
	}
	if colon := colonAfter(s[next:]); colon > 0 {
		return next + colon
	}
	return len(strings.TrimRight(s[:i], " "))
}

// maxSubtitle is how many bytes may stand between a dash and a colon that ends the title in its place, as in
// "News – Browser updates: …".
const maxSubtitle = 50

// colonAfter returns the offset of such a colon in what follows a dash, or 0.
func colonAfter(s string) int {
	for i := range min(len(s), maxSubtitle) {
		switch s[i] {
		case ':':
			if endsWord(s, i+1) {
				return i
			}
		case '.', '\n', '(', ',', '*':
			return 0
		}
	}
	return 0
}

// endsWord reports whether s[i:] begins with white space or ends.
func endsWord(s string, i int) bool {
	return i >= len(s) || blank(s[i]) || strings.HasPrefix(s[i:], "\u00a0") || strings.HasPrefix(s[i:], "**") || s[i] == '_'
}

// betweenDays reports whether a dash stands between two numbers, as in "16 - 18 June" and "May 24th – 26th".
func betweenDays(s string, from, to int) bool {
	before, after := strings.TrimRight(s[:from], " "), strings.TrimLeft(s[to:], " ")
	for _, ending := range []string{"st", "nd", "rd", "th"} {
		if number, ok := strings.CutSuffix(before, ending); ok && number != "" && isDigit(number[len(number)-1]) {
			before = number
		}
	}
	return before != "" && after != "" && isDigit(before[len(before)-1]) && isDigit(after[0])
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// endsWithBallot reports whether s is the name of a ballot up to its number, "Draft Ballot 118", or the bare word, so
// that a colon or dash behind it goes on with the ballot's title.
func endsWithBallot(s string) bool {
	words := strings.Fields(s[:min(len(s), 40)])
	if len(words) > 0 && strings.EqualFold(strings.Trim(words[0], "*_("), "draft") {
		words = words[1:]
	}
	if len(words) == 0 || len(s) > 40 {
		return false
	}
	first := strings.ToLower(strings.Trim(words[0], "*_("))
	switch len(words) {
	case 1:
		return first == "ballot" || isBallotWord(first)
	case 2:
		return first == "ballot" && (isDigit(words[1][0]) || isBallotWord(strings.ToLower(words[1])))
	}
	return false
}

// isBallotWord reports whether a word in lower case is a series of ballots with a number, as in "sc20" and "csc-7v2".
func isBallotWord(w string) bool {
	for _, series := range []string{"csc", "smc", "sc", "ns", "forum"} {
		if rest, ok := strings.CutPrefix(w, series); ok {
			rest = strings.TrimPrefix(rest, "-")
			return rest != "" && (isDigit(rest[0]) || strings.HasPrefix(rest, "xx"))
		}
	}
	return false
}

// abbreviations are words that a full stop follows without ending a sentence.
var abbreviations = map[string]bool{
	"jan": true, "feb": true, "mar": true, "apr": true, "jun": true, "jul": true, "aug": true, "sep": true, "sept": true,
	"oct": true, "nov": true, "dec": true, "mon": true, "tue": true, "tues": true, "wed": true, "thu": true, "thur": true,
	"thurs": true, "fri": true, "sat": true, "sun": true, "no": true, "nos": true, "v": true, "vs": true, "sec": true,
	"dr": true, "mr": true, "ms": true, "mrs": true, "st": true, "rep": true, "prof": true, "e.g": true, "i.e": true, "etc": true, "approx": true, "u.s": true, "s.p.a": true, "a.m": true, "p.m": true,
}

// companyEndings are abbreviations too, but end names, and with them sentences.
var companyEndings = map[string]bool{"inc": true, "ltd": true, "co": true, "corp": true, "llc": true}

// isAbbreviation reports whether the full stop behind s belongs to the word before it, with rest to follow: a known
// abbreviation or an initial.
func isAbbreviation(s, rest string) bool {
	i := strings.LastIndexAny(s, " \t\u00a0([“\"")
	word := s[i+1:]
	if low := strings.ToLower(word); abbreviations[low] {
		return true
	} else if companyEndings[low] {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " "))
		return !unicode.IsUpper(r)
	}
	return len(word) == 1 && word[0] >= 'A' && word[0] <= 'Z'
}
