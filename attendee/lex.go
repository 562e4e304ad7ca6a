package attendee

import (
	"html"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A kind is the class of a token. Markup (emphasis, link targets, attributes,
// the backslash of an escape) makes no token: it lies in the gap between two.
type kind uint8

const (
	word   kind = iota // a run of letters, digits and whatever has no class of its own
	dot                // a full stop that ends a word
	comma              // ,
	semi               // ;
	colon              // :
	dash               // a dash, or a hyphen with white space beside it
	hyphen             // a hyphen or dash inside a word
	slash              // /
	pipe               // |
	plus               // + or & standing alone
	open               // (
	shut               // )
	sqOpen             // [
	sqShut             // ]
	slip               // punctuation that a typing slip put inside a name
	joint              // a comma that belongs to a name
)

// A token is a piece of text that means something to the grammar of lists.
type token struct {
	kind       kind
	space      bool  // white space stands before it
	newline    bool  // it is the first of its line, not the first of its block
	hard       bool  // a hard line break stands before it
	literal    bool  // a character reference: never punctuation
	strong     bool  // it stands in strong emphasis
	class      class // what it can be, or 0 where nobody asked; see reader.class
	start, end int   // the bytes of the text
	pair       int   // the index of a bracket's partner, or -1
}

// A lexer turns the lines of a text into tokens.
//
// Each search that may fail (for the end of a link, of a tag, of an attribute)
// remembers how far it failed, so that no input makes it look twice at a byte.
type lexer struct {
	text  string
	toks  []token
	links []int   // the "[" that may still open a link
	stack []level // of match
	none  [4]int  // how far find failed, by its character
	angle int     // where the ">" of the last autolink stands

	space, newline, hard, strong bool // of the next token
}

// special tells the bytes that may end a word.
var special = func() (t [256]bool) {
	for _, c := range []byte(" \t\v\f\n\r.,;:-/|+&()[]*_`~\\<>{!\xc2\xe2\xe3\xef") {
		t[c] = true
	}
	return t
}()

// line appends the tokens of text[lo:hi], which lies within one line.
func (x *lexer) line(lo, hi int) {
	i, start := lo, lo // text[start:i] is the word being read
	for i < hi {
		c := x.text[i]
		if !special[c] {
			i++
			continue
		}
		n, k, isToken := x.scan(lo, i, hi)
		if n == 0 { // it is part of the word
			_, size := utf8.DecodeRuneInString(x.text[i:hi])
			i += size
			continue
		}
		if start < i {
			x.add(word, start, i)
		}
		if isToken && k == sqShut {
			if m := x.link(i, hi); m > 0 {
				n, isToken = m, false
			}
		}
		switch {
		case isToken:
			x.add(k, i, i+n)
		case k == space:
			x.space = true
		case k == escape:
			if n == 1 { // the character after it is text, whatever it is
				if d := x.text[i+1]; !special[d] || d == '!' || d == '<' || d == '>' || d == '{' || d == '&' {
					start, i = i+1, i+2
					continue
				}
			}
		case k == breakTag:
			x.space, x.hard = true, true
		}
		i += n
		start = i
	}
	if start < i {
		x.add(word, start, i)
	}
}

// The classes that scan returns for what is no token.
const (
	space    kind = 100 + iota
	escape        // the backslash of an escape, perhaps with markup after it
	markup        // emphasis, attributes, tags
	breakTag      // <br>
)

// scan looks at the special byte at i. It returns the length of what stands
// there and its class; a length of 0 says that it belongs to a word.
func (x *lexer) scan(lo, i, hi int) (n int, k kind, isToken bool) {
	switch c := x.text[i]; c {
	case ' ', '\t', '\v', '\f', '\r', '\n':
		return 1, space, false
	case ',':
		return 1, comma, true
	case ';':
		return 1, semi, true
	case '/':
		return 1, slash, true
	case '|':
		return 1, pipe, true
	case '(':
		return 1, open, true
	case ')':
		return 1, shut, true
	case '[':
		return 1, sqOpen, true
	case ']':
		return 1, sqShut, true
	case '.':
		return x.scanDot(i, hi)
	case ':':
		if strings.HasPrefix(x.text[i:hi], "://") || digitAt(x.text, i-1, lo, hi) && digitAt(x.text, i+1, lo, hi) {
			return 0, 0, false // a URL, a time of day
		}
		return 1, colon, true
	case '-':
		return x.scanDash(lo, i, hi, 1)
	case '+':
		if blankAt(x.text, i-1, lo, hi) && blankAt(x.text, i+1, lo, hi) {
			return 1, plus, true
		}
		return 0, 0, false
	case '&':
		return x.scanReference(lo, i, hi)
	case '*', '`', '~', '_':
		return x.scanEmphasis(lo, i, hi)
	case '\\':
		return x.scanEscape(i, hi)
	case '!':
		if i+1 < hi && x.text[i+1] == '[' {
			return 1, markup, false // an image
		}
		return 0, 0, false
	case '<':
		return x.scanTag(i, hi)
	case '>':
		if i == x.angle {
			return 1, markup, false
		}
		return 0, 0, false
	case '{':
		if i+1 < hi && strings.IndexByte(".#:", x.text[i+1]) >= 0 {
			if j := x.find('}', i, hi); j > 0 {
				return j + 1 - i, markup, false // block attributes
			}
		}
		return 0, 0, false
	}
	return x.scanWide(lo, i, hi)
}

// scanDot reads a full stop. Inside "S.p.A" or "J.P" it belongs to the word.
func (x *lexer) scanDot(i, hi int) (int, kind, bool) {
	if i+1 == hi || strings.IndexByte(" \t\r\n,;:)]*_\\\xc2", x.text[i+1]) >= 0 {
		return 1, dot, true
	}
	return 0, 0, false
}

// scanDash reads a hyphen or a dash of n bytes and those that follow it.
func (x *lexer) scanDash(lo, i, hi, n int) (int, kind, bool) {
	before := i
	if before > lo && x.text[before-1] == '\\' {
		before--
	}
	if (letterBefore(x.text, before, lo) || before > lo && x.text[before-1] == '.') && letterAfter(x.text, i+n, hi) {
		return n, hyphen, true // "Ponds-White", "J.-P."
	}
	for i+n < hi && x.text[i+n] == '-' {
		n++
	}
	return n, dash, true
}

// scanReference reads "&" and the character reference that it may begin.
func (x *lexer) scanReference(lo, i, hi int) (int, kind, bool) {
	end := min(hi, i+34)
	j := i + 1
	for j < end && (isAlnum(x.text[j]) || j == i+1 && x.text[j] == '#') {
		j++
	}
	if j < end && x.text[j] == ';' && j > i+1 {
		n := j + 1 - i
		switch ref, char := x.text[i:j+1], html.UnescapeString(x.text[i:j+1]); {
		case strings.TrimSpace(char) == "":
			return n, space, false
		case strings.ContainsFunc(char, unicode.IsSpace): // "&#10A;" is none
			return 0, 0, false
		case ref == "&amp;" && blankAt(x.text, i-1, lo, hi) && blankAt(x.text, i+n, lo, hi):
			return n, plus, true
		}
		return n, word, true
	}
	if blankAt(x.text, i-1, lo, hi) && blankAt(x.text, i+1, lo, hi) {
		return 1, plus, true
	}
	return 0, 0, false
}

// scanEmphasis reads a run of one emphasis character.
func (x *lexer) scanEmphasis(lo, i, hi int) (int, kind, bool) {
	c := x.text[i]
	n := 1
	for i+n < hi && x.text[i+n] == c {
		n++
	}
	switch {
	case c == '~' && n < 2:
		return 0, 0, false
	case c == '_' && letterBefore(x.text, i, lo) && letterAfter(x.text, i+n, hi):
		return 0, 0, false // snake_case
	case n > 1 && c != '`' && c != '~':
		x.strong = !x.strong
	}
	return n, markup, false
}

// scanEscape reads a backslash. Escaped emphasis characters are the remains of
// emphasis that a converter did not understand ("\*\*Present: \*\*", 2014-06-16
// Forum); other escaped characters mean what they mean to the reader of the page.
func (x *lexer) scanEscape(i, hi int) (int, kind, bool) {
	if i+1 == hi {
		return 1, breakTag, false
	}
	switch c := x.text[i+1]; {
	case c == '*' || c == '_' || c == '`' || c == '~':
		return 2, markup, false
	case c > ' ' && c < 0x7f && !isAlnum(c):
		return 1, escape, false
	}
	return 0, 0, false
}

// scanTag reads an HTML tag or comment.
func (x *lexer) scanTag(i, hi int) (int, kind, bool) {
	if i+1 == hi || !isAlnum(x.text[i+1]) && x.text[i+1] != '/' && x.text[i+1] != '!' {
		return 0, 0, false
	}
	j := x.find('>', i, hi)
	if j < 0 {
		return 0, 0, false
	}
	n := j + 1 - i
	tag := x.text[i+1 : j]
	switch {
	case len(tag) >= 2 && strings.EqualFold(tag[:2], "br") && (len(tag) == 2 || !isAlnum(tag[2])):
		return n, breakTag, false
	case len(tag) < 256 && strings.ContainsAny(tag, "@:") && !strings.ContainsAny(tag, " \"'="):
		x.angle = j
		return 1, markup, false // an autolink: its text is the address
	}
	return n, markup, false
}

// scanWide reads the characters beyond ASCII that are white space or punctuation.
func (x *lexer) scanWide(lo, i, hi int) (int, kind, bool) {
	r, n := utf8.DecodeRuneInString(x.text[i:hi])
	switch r {
	case '\u200b', '\u200d', '\ufeff', '\u200e', '\u200f':
		return n, markup, false
	case '–', '—', '―', '‐', '‑', '‒':
		return x.scanDash(lo, i, hi, n)
	case '，', '、':
		return n, comma, true
	case '；':
		return n, semi, true
	case '：':
		return n, colon, true
	case '（':
		return n, open, true
	case '）':
		return n, shut, true
	}
	if unicode.IsSpace(r) {
		return n, space, false
	}
	return 0, 0, false
}

// add appends the token text[start:end].
func (x *lexer) add(k kind, start, end int) {
	n := len(x.toks)
	if k == sqOpen {
		x.links = append(x.links, n)
	}
	if n == cap(x.toks) {
		x.toks = slices.Grow(x.toks, 1)
	}
	x.toks = x.toks[:n+1]
	t := &x.toks[n] // set field by field: this is the hottest place of the package
	t.kind, t.space, t.newline, t.hard, t.strong = k, x.space, x.newline, x.hard, x.strong
	t.literal = k == word && x.text[start] == '&' && x.text[end-1] == ';'
	t.class, t.start, t.end, t.pair = 0, start, end, -1
	x.space, x.newline, x.hard = false, false, false
}

// link returns the length of the link's end that the "]" at i begins, or 0 where it
// is none. The "[" of a link makes no token.
func (x *lexer) link(i, hi int) int {
	if len(x.links) == 0 {
		return 0
	}
	at := x.links[len(x.links)-1]
	x.links = x.links[:len(x.links)-1]
	if i+1 == hi {
		return 0
	}
	var j int
	switch x.text[i+1] {
	case '(':
		j = x.find(')', i+1, hi)
	case '[':
		j = x.find(']', i+1, hi)
	}
	if j <= 0 {
		return 0
	}
	if at+1 < len(x.toks) {
		next := &x.toks[at+1]
		next.space = next.space || x.toks[at].space
		next.newline, next.hard = x.toks[at].newline, x.toks[at].hard
	}
	x.toks = append(x.toks[:at], x.toks[at+1:]...)
	x.links = x.links[:0] // links do not nest
	return j + 1 - i
}

// find returns the offset of the first c in text[i:hi], or -1. The character is one that closes.
func (x *lexer) find(c byte, i, hi int) int {
	none := &x.none[strings.IndexByte(")]}>", c)]
	if i < *none {
		return -1
	}
	j := strings.IndexByte(x.text[i:hi], c)
	if j < 0 {
		*none = hi
		return -1
	}
	return i + j
}

// A level is an opening bracket that match has not seen closed.
type level struct {
	at     int
	inner  bool // a pair of brackets has ended within it
	comma  bool // and a comma after that
	people bool // and another pair after that
	parts  bool // people are separated within it
	last   int  // the last comma or semicolon within it, or -1
}

// match pairs the brackets of the tokens from lo on. An opening bracket that
// would hold several bracketed people has lost its partner ("(Acme, Bo Chen
// (Northwind), Cy Diaz (Umbra))") and stays single. So has one that holds a
// bracketed person between a semicolon or two commas at once, which separate people and nothing
// in the name of an organization, and another comma ("(Acme; Bo Chen (Northwind), Cy Diaz)").
func (x *lexer) match(lo int) {
	stack, round := x.stack[:0], 0
	for i := lo; i < len(x.toks); i++ {
		switch k := x.toks[i].kind; k {
		case open, sqOpen:
			stack = append(stack, level{at: i, last: -1})
			if k == open {
				round++
			}
		case comma, semi:
			if n := len(stack); n > 0 {
				top := &stack[n-1]
				top.comma = top.comma || top.inner
				top.parts = top.parts || k == semi && !top.inner || k == comma && top.last == i-1
				top.last = i
			}
		case shut, sqShut:
			if k == shut && round == 0 || k == sqShut && len(stack) == round {
				continue
			}
			for {
				top := stack[len(stack)-1]
				stack = stack[:len(stack)-1]
				isRound := x.toks[top.at].kind == open
				if isRound {
					round--
				}
				if isRound != (k == shut) {
					continue
				}
				if !top.people && !(top.parts && top.comma) {
					x.toks[top.at].pair, x.toks[i].pair = i, top.at
				}
				if n := len(stack); n > 0 {
					stack[n-1].people = stack[n-1].people || stack[n-1].comma
					stack[n-1].inner = true
				}
				break
			}
		}
	}
	x.stack = stack[:0]
}

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

func digitAt(s string, i, lo, hi int) bool {
	return lo <= i && i < hi && '0' <= s[i] && s[i] <= '9'
}

// blankAt reports whether there is white space, or an end, at s[i] in s[lo:hi].
func blankAt(s string, i, lo, hi int) bool {
	return i < lo || i >= hi || s[i] == ' ' || s[i] == '\t' || s[i] == '\r' || s[i] == 0xa0
}

func letterBefore(s string, i, lo int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[lo:i])
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

func letterAfter(s string, i, hi int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:hi])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}
