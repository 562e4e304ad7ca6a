package ballot

import (
	"strings"
	"unicode/utf8"
)

// A line is one line of a section, with its outer markup read.
type line struct {
	Span           // without the line end
	indent  int    // the column at which marker or text begins
	text    int    // the offset at which the text begins, behind the marker
	content int    // the column at which the text begins
	marker  bool   // a list item begins here
	level   int    // of a heading, else 0
	end     int    // of the text: before trailing space, closing #s and an attribute list
	blank   bool   // holds white space only
	furnish bool   // holds markup only, and says nothing: "{.wp-block-heading}", "***", a lone "\_"
	body    string // the bytes from text to end
}

// bullets are the marks that begin a list item beside numbers. A dash of print is one where a space follows.
var bullets = []string{"-", "*", "+", "•", "·", "◦", "▪", "–", "—"}

// lines cuts s into lines. The slice shares s.
func lines(s string) []line {
	list := make([]line, 0, strings.Count(s, "\n")+1)
	for i := 0; i < len(s); {
		e := strings.IndexByte(s[i:], '\n')
		next := i + e + 1
		if e < 0 {
			e, next = len(s)-i, len(s)
		}
		end := i + e
		if end > i && s[end-1] == '\r' {
			end--
		}
		list = append(list, readLine(s, i, end))
		i = next
	}
	return list
}

func readLine(s string, start, end int) line {
	l := line{Span: Span{start, end}, end: end}
	i, col := indent(s[:end], start, 0)
	l.indent, l.text, l.content = col, i, col
	if i == end {
		l.blank = true
		return l
	}
	if l.furnish = isFurnish(s[i:end]); l.furnish {
		return l
	}
	if j := i + markerLen(s[i:end]); j > i {
		k, c := indent(s[:end], j, col+utf8.RuneCountInString(s[i:j]))
		if k > j && k < end {
			l.marker, l.text = true, k
			if l.content = c; c > col+utf8.RuneCountInString(s[i:j])+4 {
				l.content = col + utf8.RuneCountInString(s[i:j]) + 1
			}
			i = k
		}
	}
	if !l.marker && col < 4 {
		n := 0
		for i+n < end && s[i+n] == '#' && n < 7 {
			n++
		}
		if n > 0 && n < 7 && (i+n == end || s[i+n] == ' ' || s[i+n] == '\t') {
			l.level = n
			l.text, _ = indent(s[:end], i+n, 0)
		}
	}
	l.end = l.text + len(trimBlanks(s[l.text:end]))
	if l.level > 0 {
		l.end = l.text + len(trimHeading(s[l.text:l.end]))
	}
	l.body = s[l.text:l.end]
	return l
}

// indent skips spaces and tabs from i and returns the offset and the column where they end, given the column of i.
func indent(s string, i, col int) (int, int) {
	for ; i < len(s); i++ {
		switch {
		case s[i] == ' ':
			col++
		case s[i] == '\t':
			col += 4 - col%4
		case strings.HasPrefix(s[i:], "\u00a0"):
			col++
			i++
		default:
			return i, col
		}
	}
	return i, col
}

// markerLen returns the length of the list marker that s begins with, or 0.
func markerLen(s string) int {
	if s != "" && !alnum[s[0]] {
		return prefixLen(s, bullets)
	}
	n := 0
	for n < len(s) && n < 9 && isDigit(s[n]) {
		n++
	}
	if n > 0 && n < len(s) && (s[n] == '.' || s[n] == ')') {
		return n + 1
	}
	return 0
}

// trimHeading cuts what may end a heading's line without belonging to its text: "{.class}" and "##".
func trimHeading(s string) string {
	if n := len(s); n > 0 && s[n-1] == '}' {
		if i := strings.LastIndexByte(s, '{'); i >= 0 {
			s = trimBlanks(s[:i])
		}
	}
	if t := strings.TrimRight(s, "#"); t == "" || strings.HasSuffix(t, " ") {
		s = trimBlanks(t)
	}
	return s
}

// isFurnish reports whether the line s, which is not blank, is markup that says nothing.
func isFurnish(s string) bool {
	s = trimBlanks(s)
	if s[0] == '{' {
		return s[len(s)-1] == '}' && strings.IndexByte(s, '}') == len(s)-1
	}
	if s == "&nbsp;" || s == "<br>" || s == "<br/>" || s == "<br />" {
		return true
	}
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '*', '_', '\\', '#', ' ', '\t', '-', '+', '=':
		default:
			return false
		}
	}
	return true
}
