// Package inline reads and writes the words of inline Markdown.
//
// [Plain] gives the words that a reader of the page sees, for titles, names and labels, and [Escape] is its inverse. The
// grammar is that of CommonMark with the strikethrough of GitHub:
//
//	inline   = { text | escape | entity | code | link | autolink | tag | emphasis } .
//	escape   = "\" punctuation .
//	code     = ticks content ticks .                                 both of one length; nothing in content is markup
//	link     = [ "!" ] "[" inline "]" ( "(" target ")" | "[" digits "]" ) .
//	autolink = "<" ( scheme ":" address | mail address ) ">" .
//	emphasis = delimiter inline delimiter .                          "*", "_", "~~"
//
// It departs from CommonMark where writers of minutes do:
//
//   - The definitions of a document are not known here. A label of digits is taken to have one, as all labels that a
//     converter made do; "[a][b]" is text.
//   - A link may stand in a link.
//   - Delimiters pair with others of as many before they pair with fewer, so that a star in bold type may stay a star.
//   - A delimiter that pairs with none is markup all the same where it cannot be a part of a word.
//
// The time is linear in the length of the text.
package inline

import (
	"html"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Plain returns the words of a piece of inline Markdown: markup and backslashes before punctuation are removed, entities
// resolved, and white space, non-breaking included, is folded to single spaces.
func Plain(s string) string {
	if words, ok := simple(s); ok {
		return words
	}
	r := readers.Get().(*reader)
	r.s = s
	r.lead = len(s) - len(strings.TrimLeft(s, blankMarks))
	r.trail = len(strings.TrimRight(s, blankMarks+`\`))
	r.read()
	words := r.words()
	if cap(r.edits) <= maxKept {
		clear(r.edits)
		*r = reader{edits: r.edits[:0], runs: r.runs[:0], brackets: r.brackets[:0]}
		readers.Put(r)
	}
	return words
}

// readers keeps the memory of readers of texts of usual length, of at most maxKept edits.
var readers = sync.Pool{New: func() any { return new(reader) }}

const maxKept = 256

// blankMarks are the delimiters with which a text that was cut out of a line begins or ends, and the blanks beside them.
const blankMarks = "*_ \t\r\n\u00a0"

// simple returns the words of a text that has no markup, or is emphasized as a whole. Most are.
func simple(s string) (words string, ok bool) {
	i, j := 0, len(s)
	for i < j-1 && (s[i] == '*' || s[i] == '_') && s[i] == s[j-1] {
		i, j = i+1, j-1
	}
	return s[i:j], (i < j || s == "") && isPlain(s[i:j])
}

// isPlain reports whether s is its own words for certain.
func isPlain(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == 0xe2 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2] >= 0x93 && s[i+2] <= 0xa6:
			i += 2 // dashes, quotation marks and the ellipsis; spaces are not far from them
		case special[c]:
			return false
		case c == ' ':
			if i == 0 || i+1 == len(s) || s[i+1] == ' ' {
				return false
			}
		}
	}
	return true
}

// markup are the bytes with which markup begins or ends.
const markup = "\\*_~`[]!<&"

// isMarkup says which bytes are in markup, and special has with them those with which a space or control character may begin.
var isMarkup, special = func() (m, t [256]bool) {
	for c := range t {
		m[c] = strings.IndexByte(markup, byte(c)) >= 0
		t[c] = m[c] && c != ']' || c < ' ' || c == 0x7f
	}
	for _, c := range []byte{0xc2, 0xe1, 0xe2, 0xe3} {
		t[c] = true
	}
	return m, t
}()

// A reader finds the markup of a text, and what words stand for each piece of it.
type reader struct {
	s        string
	edits    []edit    // in the order of the text
	runs     []run     // of delimiters that are not paired yet
	brackets []bracket // that are open
	ticks    []int     // by length: where the last run of ticks begins, made when the first is met
	missing  int       // the ends of tags that do not follow any more, as bits
	lead     int       // how far delimiters and blanks go at the beginning of the text
	trail    int       // where those at its end begin
}

// An edit is a piece of markup s[at:end] and the words that stand for it.
type edit struct {
	at, end int
	text    string
}

func (r *reader) edit(at, end int, text string) int {
	r.edits = append(r.edits, edit{at, end, text})
	return end
}

// read finds all markup.
func (r *reader) read() {
	s := r.s
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case !isMarkup[c]:
			i++
		case c == '\\':
			if i++; i < len(s) && isPunct(s[i]) {
				i = r.edit(i-1, i+1, s[i:i+1])
			}
		case c == '`':
			i = r.code(i)
		case c == '<':
			i = r.tag(i)
		case c == '&':
			i = r.entity(i)
		case c == '!' && !strings.HasPrefix(s[i:], "!["):
			i++
		case c == '!', c == '[':
			i = r.openBracket(i)
		case c == ']':
			i = r.closeBracket(i)
		default:
			i = r.delimiters(i)
		}
	}
	r.pair(0)
}

// maxTicks is how many ticks may begin code.
const maxTicks = 15

// code reads code at i, or a run of ticks that is text.
func (r *reader) code(i int) (next int) {
	if r.ticks == nil {
		r.ticks = make([]int, maxTicks+1)
		for j := i; j < len(r.s); {
			if n := runLen(r.s, j); r.s[j] == '`' {
				r.ticks[min(n, maxTicks)] = j
				j += n
			} else {
				j++
			}
		}
	}
	n := runLen(r.s, i)
	if n >= maxTicks || r.ticks[n] <= i {
		return i + n
	}
	for j := i + n; ; {
		j += strings.IndexByte(r.s[j:], '`')
		m := runLen(r.s, j)
		if m == n {
			return r.edit(i, j+n, r.s[i+n:j])
		}
		j += m
	}
}

// runLen returns how often the byte at i follows itself.
func runLen(s string, i int) int {
	n := 1
	for i+n < len(s) && s[i+n] == s[i] {
		n++
	}
	return n
}

// maxEntity is the length of the longest name of a character, with "&" and ";".
const maxEntity = 33

// entity reads a character's name or number at i.
func (r *reader) entity(i int) (next int) {
	n := strings.IndexByte(r.s[i:min(len(r.s), i+maxEntity)], ';') + 1
	if n < 3 {
		return i + 1
	}
	// Names are read to their end only: what is left of a longer one ends in a semicolon.
	if e := html.UnescapeString(r.s[i : i+n]); e == ";" || !strings.HasSuffix(e, ";") {
		return r.edit(i, i+n, e)
	}
	return i + 1
}

// words returns the text with its edits made.
func (r *reader) words() string {
	var w writer
	w.out.Grow(len(r.s))
	at := 0
	for _, e := range r.edits {
		w.text(r.s[at:e.at])
		w.text(e.text)
		at = e.end
	}
	w.text(r.s[at:])
	return w.out.String()
}

// A writer writes words; a space is written only when another word follows.
type writer struct {
	out   strings.Builder
	space bool
}

func (w *writer) text(s string) {
	for _, r := range s {
		if isSpace(r) {
			w.space = true
			continue
		}
		if w.space && w.out.Len() > 0 {
			w.out.WriteByte(' ')
		}
		w.space = false
		w.out.WriteRune(r)
	}
}

// isSpace reports whether r stands between words. A control character and the space of no width do.
func isSpace(r rune) bool {
	return r <= ' ' || r >= utf8.RuneSelf && (unicode.IsSpace(r) || r == '\u200b')
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func isDigit(c byte) bool  { return c >= '0' && c <= '9' }
func isAlnum(c byte) bool  { return isLetter(c) || isDigit(c) }

// isPunct reports whether c is punctuation that a backslash escapes.
func isPunct(c byte) bool { return c > ' ' && c < 0x7f && !isAlnum(c) }

// Escape returns inline Markdown whose [Plain] words are s, for an s that is a result of Plain. It may stand in a heading
// too, whose closing "#" are no words.
func Escape(s string) string {
	if !strings.ContainsAny(s, "\\*_`[]<&~#") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '\\', '*', '`', '[', ']', '<':
			b.WriteByte('\\')
		case '_': // within a word it is none of Markdown's
			if i == 0 || i+1 == len(s) || !isAlnum(s[i-1]) || !isAlnum(s[i+1]) {
				b.WriteByte('\\')
			}
		case '~':
			if i > 0 && s[i-1] == c || i+1 < len(s) && s[i+1] == c {
				b.WriteByte('\\')
			}
		case '&':
			if strings.IndexByte(s[i:min(len(s), i+maxEntity)], ';') > 0 {
				b.WriteByte('\\')
			}
		case '#':
			if i+1 == len(s) {
				b.WriteByte('\\')
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
