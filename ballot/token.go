package ballot

import (
	"strings"
	"unicode/utf8"
)

// A tokenKind is the shape of a token.
type tokenKind uint8

const (
	tWord    tokenKind = iota // letters and digits, with apostrophes inside
	tFigure                   // digits alone
	tStop                     // a full stop that may end a sentence
	tColon                    // ":"
	tDash                     // a dash or a hyphen with a space beside it
	tHyphen                   // a hyphen inside a word
	tComma                    // ","
	tSemi                     // ";"
	tOpen                     // "(" and "["
	tShut                     // ")" and "]"
	tPipe                     // "|", of a table
	tPercent                  // "%"
	tSlash                    // "/"
	tOther                    // anything else
)

// A token is a word or a mark of the text. Markup makes none.
type token struct {
	start, end int32 // bytes of the file
	sense      sense
	n          int16 // the number that it says, or -1
	kind       tokenKind
	space      bool // white space stands before it
}

// A lexer turns stretches of the document into tokens.
//
//	word = letter-or-digit { letter-or-digit | markup between two of them | apostrophe between two of them } .
//
// Emphasis and code marks, escaped or not, HTML tags and the targets of links are passed over.
type lexer struct {
	s    string
	toks []token
}

// lex appends the tokens of s[lo:hi].
func (x *lexer) lex(lo, hi int) {
	space := true
	for i := lo; i < hi; {
		c := x.s[i]
		switch {
		case c == ' ' || c == '\t' || c == '\n' || c == '\r':
			space = true
			i++
			continue
		case alnum[c] || c >= utf8.RuneSelf && isLetterAt(x.s, i):
			i = x.word(i, hi, space)
			space = false
			continue
		case c == '*' || c == '_' || c == '`':
			i++
			continue
		case c == '\\':
			i++
			if i < hi && (x.s[i] == '*' || x.s[i] == '_' || x.s[i] == '`') {
				i++
			}
			continue
		}
		n, k, blank := x.mark(i, hi)
		if blank {
			space = space || k == tOther
			i += n
			continue
		}
		x.toks = append(x.toks, token{start: int32(i), end: int32(i + n), n: -1, kind: k, space: space})
		space = false
		i += n
	}
}

// mark reads what is no word at i: its length, its kind, and whether it is passed over; then the kind tOther means white space.
func (x *lexer) mark(i, hi int) (n int, k tokenKind, skip bool) {
	switch c := x.s[i]; c {
	case '.':
		return 1, tStop, false
	case ':':
		return 1, tColon, false
	case ',':
		return 1, tComma, false
	case ';':
		return 1, tSemi, false
	case '(':
		return 1, tOpen, false
	case '[':
		return 1, tOpen, true
	case ')':
		return 1, tShut, false
	case ']':
		return x.target(i, hi), tShut, true
	case '|':
		return 1, tPipe, false
	case '%':
		return 1, tPercent, false
	case '/':
		return 1, tSlash, false
	case '<':
		if n := strings.IndexByte(x.s[i:min(hi, i+maxLink)], '>'); n > 0 && i+1 < hi && (isLetter(x.s[i+1]) || x.s[i+1] == '/') {
			return n + 1, tOther, true
		}
		return 1, tOther, false
	case '&':
		n := entityLen(x.s[i:hi])
		switch x.s[i : i+n] {
		case "&nbsp;", "&#160;":
			return n, tOther, true
		case "&ndash;", "&mdash;", "&#8211;", "&#8212;":
			return n, tDash, false
		}
		return n, tOther, false
	}
	if n := skipSpace(x.s[:hi], i) - i; n > 0 {
		return n, tOther, true
	}
	if n := skipDash(x.s[:hi], i) - i; n > 0 {
		after := i + n
		if after < hi && isAlnum(x.s[after]) && i > 0 && isAlnum(x.s[i-1]) {
			return n, tHyphen, false
		}
		return n, tDash, false
	}
	_, size := utf8.DecodeRuneInString(x.s[i:hi])
	return size, tOther, isQuote(x.s[i : i+size])
}

// target returns the length of the "]" at i with the target of a link behind it.
func (x *lexer) target(i, hi int) int {
	if i+1 >= hi {
		return 1
	}
	var end byte
	switch x.s[i+1] {
	case '(':
		end = ')'
	case '[':
		end = ']'
	default:
		return 1
	}
	if n := strings.IndexByte(x.s[i:min(hi, i+maxLink)], end); n > 0 {
		return n + 1
	}
	return 1
}

// isQuote reports whether s is a quotation mark, which means nothing here.
func isQuote(s string) bool {
	switch s {
	case "“", "”", "‘", "’", "\"", "'", "«", "»":
		return true
	}
	return false
}

// word reads the word at i and returns where it ends.
func (x *lexer) word(i, hi int, space bool) int {
	j, broken, digits := i, false, true
	for j < hi {
		c := x.s[j]
		if alnum[c] {
			digits = digits && c <= '9'
			j++
			continue
		}
		if c == ' ' || c == '\n' {
			break
		}
		if c >= utf8.RuneSelf && isLetterAt(x.s, j) {
			_, n := utf8.DecodeRuneInString(x.s[j:hi])
			digits = false
			j += n
			continue
		}
		n := 0
		switch {
		case c == '\'':
			n = 1
		case strings.HasPrefix(x.s[j:hi], "’"):
			n = len("’")
		case c == '*' || c == '\\' && j+1 < hi && x.s[j+1] == '*':
			for j+n < hi && (x.s[j+n] == '*' || x.s[j+n] == '\\') {
				n++
			}
			if j+n < hi && isAlnum(x.s[j+n]) {
				broken = true
			}
		}
		if n == 0 || j+n >= hi || !isAlnum(x.s[j+n]) {
			break
		}
		j += n
		digits = digits && broken
	}
	t := token{start: int32(i), end: int32(j), n: -1, space: space}
	text := x.s[i:j]
	if broken {
		text = strings.NewReplacer("*", "", "\\", "").Replace(text)
	}
	if digits && len(text) <= 4 {
		t.kind, t.n = tFigure, 0
		for k := range len(text) {
			t.n = t.n*10 + int16(text[k]-'0')
		}
	} else if digits {
		t.kind = tFigure
	}
	if t.kind == tWord && mayBeKnown(text) {
		t.sense, t.n = look(text)
	}
	x.toks = append(x.toks, t)
	return j
}

// look returns what a word can mean, and the number that it says, or -1.
func look(w string) (sense, int16) {
	for i := hashWord(w); known[i].word != ""; i = (i + 1) % len(known) {
		if k := &known[i]; len(k.word) == len(w) && equalLower(k.word, w) {
			return k.sense, k.n
		}
	}
	return 0, -1
}

// A knownWord is a word of senses or numerals.
type knownWord struct {
	word  string
	sense sense
	n     int16
}

// known is the two tables in one, by hash. A map would cost as much as all the rest of the lexer.
var known = func() (t [1024]knownWord) {
	add := func(w string) *knownWord {
		i := hashWord(w)
		for t[i].word != "" && t[i].word != w {
			i = (i + 1) % len(t)
		}
		if t[i].word == "" {
			t[i] = knownWord{word: w, n: -1}
		}
		return &t[i]
	}
	for w, s := range senses {
		add(w).sense = s
	}
	for w, n := range numerals {
		add(w).n = int16(n)
	}
	return t
}()

// hashWord is the same for a word in whatever case.
func hashWord(w string) int {
	h := uint32(len(w))
	for i := range len(w) {
		h = h*31 + uint32(w[i]|0x20)
	}
	return int(h>>7^h) & 1023
}

// equalLower reports whether w is the word of small letters in whatever case. The words are as long as each other.
func equalLower(lower, w string) bool {
	for i := range len(w) {
		c := w[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		if c != lower[i] {
			return false
		}
	}
	return true
}

// sensesIn returns all that the words of a text can mean. It takes a letter beyond ASCII, and markup, for the end of a word.
func sensesIn(s string) sense {
	var all sense
	for i := 0; i < len(s); i++ {
		if !alnum[s[i]] {
			continue
		}
		j := i + 1
		for j < len(s) && alnum[s[j]] {
			j++
		}
		if w := s[i:j]; mayBeKnown(w) {
			m, _ := look(w)
			all |= m
		}
		i = j
	}
	return all
}

// longestWord bounds the words that are looked up.
const longestWord = 14

// knownLengths says of which lengths there are words that begin with two bytes, so that few words are looked up in vain.
var knownLengths = func() (t [1024]uint16) {
	for w := range senses {
		if len(w) > 1 {
			t[beginning(w)] |= 1 << len(w)
		}
	}
	for w := range numerals {
		t[beginning(w)] |= 1 << len(w)
	}
	return t
}()

// beginning returns a number for the first two bytes of a word, the same in whatever case.
func beginning(w string) int { return int(w[0]&31)<<5 | int(w[1]&31) }

// mayBeKnown reports whether a word is looked up.
func mayBeKnown(w string) bool {
	return len(w) > 1 && len(w) <= longestWord && knownLengths[beginning(w)]>>len(w)&1 != 0
}

// alnum tells the ASCII letters and digits.
var alnum = func() (t [256]bool) {
	for c := range t {
		t[c] = isAlnum(byte(c))
	}
	return t
}()
