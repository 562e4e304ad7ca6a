package post

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Plain returns the words of a piece of inline Markdown: emphasis, code marks, links, HTML tags and backslash escapes
// are removed, entities resolved, and white space, non-breaking included, is folded to single spaces.
//
//	inline = { text | escape | emphasis | code | link | autolink | tag } .
//	link   = [ "!" ] "[" inline "]" ( "(" target ")" | "[" label "]" ) .
func Plain(s string) string {
	// Most texts have no markup, or are emphasized as a whole.
	if words := strings.Trim(s, "*_"); isPlain(words) && (words != "" || s == "") {
		return words
	}
	var p plainer
	p.out.Grow(len(s))
	p.write(s)
	return p.out.String()
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

// special are the bytes that begin markup, and those with which a space or control character may begin.
var special = func() (t [256]bool) {
	for c := range t {
		t[c] = c < ' ' || c == 0x7f || strings.IndexByte("\\*_`[<&!", byte(c)) >= 0
	}
	for _, c := range []byte{0xc2, 0xe1, 0xe2, 0xe3} {
		t[c] = true
	}
	return t
}()

// A plainer writes words; a space is written only when another word follows.
type plainer struct {
	out   strings.Builder
	space bool
}

func (p *plainer) char(r rune) {
	if r <= ' ' || r >= utf8.RuneSelf && (unicode.IsSpace(r) || r == '\u200b') {
		p.space = true
		return
	}
	if p.space && p.out.Len() > 0 {
		p.out.WriteByte(' ')
	}
	p.space = false
	p.out.WriteRune(r)
}

func (p *plainer) text(s string) {
	for _, r := range s {
		p.char(r)
	}
}

func (p *plainer) write(s string) {
	var ends []int // offsets at which the targets of open links begin, innermost last
	for i := 0; i < len(s); {
		if n := len(ends); n > 0 && ends[n-1] == i {
			ends = ends[:n-1]
			i = targetEnd(s, i)
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch r {
		case '\\':
			if i+1 < len(s) && isPunct(s[i+1]) {
				p.char(rune(s[i+1]))
				i += 2
				continue
			}
			p.char(r)
		case '*', '`':
			if blankAt(s, i-1) && blankAt(s, i+1) {
				p.char(r)
			}
		case '_':
			if wordAt(s, i-1) && wordAt(s, i+1) || blankAt(s, i-1) && blankAt(s, i+1) {
				p.char(r)
			}
		case '!':
			if i+1 >= len(s) || s[i+1] != '[' || closing(s, i+1) < 0 {
				p.char(r)
			}
		case '[':
			if end := closing(s, i); end >= 0 && len(ends) < 8 {
				ends = append(ends, end)
			} else {
				p.char(r)
			}
		case '<':
			if end := strings.IndexByte(s[i:], '>'); end > 1 && isTag(s[i+1:i+end]) {
				if inner := s[i+1 : i+end]; strings.ContainsAny(inner, ":@") && !strings.ContainsAny(inner, " \"") {
					p.text(inner)
				} else if strings.HasPrefix(inner, "br") {
					p.space = true
				}
				i += end + 1
				continue
			}
			p.char(r)
		case '&':
			if end := strings.IndexByte(s[i:min(len(s), i+32)], ';'); end > 0 {
				if e := html.UnescapeString(s[i : i+end+1]); e != s[i:i+end+1] {
					p.text(e)
					i += end + 1
					continue
				}
			}
			p.char(r)
		default:
			p.char(r)
		}
		i += size
	}
}

// isTag reports whether the text between angle brackets is an HTML tag or an autolink.
func isTag(s string) bool {
	c := s[0]
	return c == '/' || c == '!' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// closing returns the offset of the "]" that ends the text of a link that starts at s[open], or -1 if there is none.
func closing(s string, open int) int {
	depth := 0
	for i := open; i < min(len(s), open+maxLink); i++ {
		switch s[i] {
		case '\\':
			i++
		case '[':
			depth++
		case ']':
			if depth--; depth == 0 {
				if targetEnd(s, i) > i+1 {
					return i
				}
				return -1
			}
		}
	}
	return -1
}

// maxLink is how many bytes of a link are looked at. Without a bound, a run of open brackets would cost its square.
const maxLink = 2000

// targetEnd returns the offset behind the target of a link whose text ends with the "]" at s[i], or i+1 if there is no
// target.
func targetEnd(s string, i int) int {
	if i+1 >= len(s) {
		return i + 1
	}
	var end byte
	switch s[i+1] {
	case '(':
		end = ')'
	case '[':
		end = ']'
	default:
		return i + 1
	}
	depth := 0
	for j := i + 1; j < min(len(s), i+maxLink); j++ {
		switch s[j] {
		case '\\':
			j++
		case s[i+1]:
			depth++
		case end:
			if depth--; depth == 0 {
				return j + 1
			}
		case '\n':
			if end == ')' && j+1 < len(s) && s[j+1] == '\n' {
				return i + 1
			}
		}
	}
	return i + 1
}

func blankAt(s string, i int) bool {
	return i < 0 || i >= len(s) || s[i] == ' ' || s[i] == '\t' || s[i] == '\n' || s[i] == '\r'
}

func wordAt(s string, i int) bool {
	if i < 0 || i >= len(s) {
		return false
	}
	return s[i] >= utf8.RuneSelf || s[i] == '_' || isWord(s[i])
}

// isWord reports whether c is an ASCII letter or digit.
func isWord(c byte) bool { return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func isPunct(c byte) bool {
	return c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~'
}

// Escape returns inline Markdown whose [Plain] words are s, for an s that is a result of Plain.
func Escape(s string) string {
	if !strings.ContainsAny(s, "\\*_`[]<&#") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '\\', '*', '`', '[', ']', '<':
			b.WriteByte('\\')
		case '_':
			if i == 0 || i+1 == len(s) || !isWord(s[i-1]) || !isWord(s[i+1]) {
				b.WriteByte('\\')
			}
		case '&':
			if strings.IndexByte(s[i:min(len(s), i+32)], ';') > 0 {
				b.WriteByte('\\')
			}
		case '#': // at the end of a heading
			if i+1 == len(s) {
				b.WriteByte('\\')
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
