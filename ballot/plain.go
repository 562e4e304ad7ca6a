package ballot

import (
	"html"
	"strings"
	"unicode/utf8"
)

// plain returns a piece of a line as a reader sees it: without emphasis, code ticks, links, tags and escapes, entities
// resolved and spaces folded. A broken emphasis, whose delimiters were escaped ("\_title \_"), counts as emphasis where a
// delimiter of it stands at the edge of a word.
func plain(s string) string {
	if !strings.ContainsAny(s, "*_`[<&\\~") {
		return fold(s)
	}
	return fold(strip(s, 0))
}

// Bounds that keep strip linear on any input: of links within each other, of the length of a link's parts in bytes, and of
// brackets that turn out to open no link, after which brackets are taken as they are.
const (
	maxNesting = 4
	maxLink    = 1000
	maxTries   = 64
)

func strip(s string, depth int) string {
	b := make([]byte, 0, len(s))
	tries := 0
	for i := 0; i < len(s); {
		switch c := s[i]; c {
		case '\\':
			if i+1 == len(s) || !isPunct(s[i+1]) {
				b = append(b, c)
				i++
				continue
			}
			if d := s[i+1]; d != '*' && d != '_' || !atEdge(s, i, i+2, d) {
				b = append(b, d)
			}
			i += 2
		case '*', '_':
			if !atEdge(s, i, i+1, c) {
				b = append(b, c)
			}
			i++
		case '`':
			i++
		case '~':
			if strings.HasPrefix(s[i:], "~~") {
				i++
			} else {
				b = append(b, c)
			}
			i++
		case '!', '[':
			if depth < maxNesting && tries < maxTries {
				if text, end, ok := link(s, i); ok {
					b = append(b, strip(text, depth+1)...)
					i = end
					continue
				}
				tries++
			}
			b = append(b, c)
			i++
		case '<':
			text, end := "<", i+1
			if tries < maxTries {
				if text, end = tag(s, i); text == "<" {
					tries++
				}
			}
			b = append(b, text...)
			i = end
		case '&':
			n := entityLen(s[i:])
			b = append(b, html.UnescapeString(s[i:i+n])...)
			i += n
		default:
			b = append(b, c)
			i++
		}
	}
	return string(b)
}

// atEdge reports whether the delimiter d at s[i:j] stands at the edge of a word, as a delimiter of emphasis does.
func atEdge(s string, i, j int, d byte) bool {
	l := i > 0 && isWordBefore(s, i)
	r := j < len(s) && isWordAt(s, j)
	if d == '*' {
		return l || r || i == 0 || j == len(s) || s[i-1] != ' ' || s[j] != ' ' // not the star of "5 * 3"
	}
	return !l || !r
}

func isWordAt(s string, i int) bool {
	if s[i] < utf8.RuneSelf {
		return isAlnum(s[i])
	}
	return isLetterAt(s, i)
}

func isWordBefore(s string, i int) bool {
	if s[i-1] < utf8.RuneSelf {
		return isAlnum(s[i-1])
	}
	return !isSpaceOrDashBefore(s, i)
}

// link reads "[text](target)", "[text][label]" or an image of these at i and returns the text.
func link(s string, i int) (text string, end int, ok bool) {
	if s[i] == '!' {
		i++
	}
	if i >= len(s) || s[i] != '[' {
		return "", i, false
	}
	c := closing(s, i, '[', ']')
	if c < 0 || c+1 >= len(s) {
		return "", i, false
	}
	switch s[c+1] {
	case '(':
		e := closing(s, c+1, '(', ')')
		return s[i+1 : c], e + 1, e > 0
	case '[':
		e := closing(s, c+1, '[', ']')
		return s[i+1 : c], e + 1, e > 0
	}
	return "", i, false
}

// closing returns where the bracket that opens at i closes, or -1.
func closing(s string, i int, open, shut byte) int {
	depth := 0
	for j := i; j < len(s) && j < i+maxLink; j++ {
		switch s[j] {
		case '\\':
			j++
		case open:
			depth++
		case shut:
			if depth--; depth == 0 {
				return j
			}
		}
	}
	return -1
}

// tag reads an HTML tag or an autolink at i and returns what a reader sees of it.
func tag(s string, i int) (text string, end int) {
	if i+1 < len(s) && (isLetter(s[i+1]) || s[i+1] == '/') {
		if n := strings.IndexByte(s[i:min(len(s), i+maxLink)], '>'); n > 0 {
			in := s[i+1 : i+n]
			if strings.ContainsAny(in, ":@") && !strings.ContainsAny(in, " =\"") {
				return in, i + n + 1
			}
			return " ", i + n + 1
		}
	}
	return "<", i + 1
}

// entityLen returns the length of the entity at the start of s, or 1.
func entityLen(s string) int {
	for i := 1; i < len(s) && i < 12; i++ {
		if s[i] == ';' {
			return i + 1
		}
		if !isAlnum(s[i]) && s[i] != '#' {
			break
		}
	}
	return 1
}

// fold trims s and makes one space of each run of white space.
func fold(s string) string {
	if folded(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// folded reports whether fold would change nothing, for the usual text that needs no copy.
func folded(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ' ':
			if i == 0 || i+1 == len(s) || s[i+1] == ' ' {
				return false
			}
		case c < ' ' || c >= utf8.RuneSelf:
			return false
		}
	}
	return true
}

// isMarkup reports whether plain would change something at r.
func isMarkup(r rune) bool { return strings.ContainsRune("*_`[<&\\~", r) }

func decode(s string) (rune, int) { return utf8.DecodeRuneInString(s) }
