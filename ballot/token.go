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
	s      string
	toks   []token
	senses sense // of all words so far
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
		case alnum[c] || c >= utf8.RuneSelf && isLetterAt(x.s[:hi], i):
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
	s := x.s[:hi]
	j := i
	for j < len(s) && alnum[s[j]] {
		j++
	}
	text := s[i:j]
	if j < len(s) && mayJoin[s[j]] {
		text, j = joined(s, i, j)
	}
	t := token{start: int32(i), end: int32(j), n: -1, space: space}
	switch {
	case isDigit(text[0]) && allDigits(text):
		t.kind = tFigure
		if len(text) <= 4 {
			t.n = 0
			for k := range len(text) {
				t.n = t.n*10 + int16(text[k]-'0')
			}
		}
	default:
		t.sense, t.n = look(text)
		x.senses |= t.sense
	}
	x.toks = append(x.toks, t)
	return j
}

// joined reads the word at i, of which the bytes before j are known, and returns it without the markup inside, and its end.
func joined(s string, i, j int) (string, int) {
	broken := false
	for j < len(s) {
		c := s[j]
		if alnum[c] {
			j++
			continue
		}
		if c >= utf8.RuneSelf && isLetterAt(s, j) {
			_, n := utf8.DecodeRuneInString(s[j:])
			j += n
			continue
		}
		n := 0
		switch {
		case c == '\'':
			n = 1
		case strings.HasPrefix(s[j:], "’"):
			n = len("’")
		case c == '*' || c == '\\' && j+1 < len(s) && s[j+1] == '*':
			for j+n < len(s) && (s[j+n] == '*' || s[j+n] == '\\') {
				n++
			}
			if j+n < len(s) && isAlnum(s[j+n]) {
				broken = true
			}
		}
		if n == 0 || j+n >= len(s) || !isAlnum(s[j+n]) {
			break
		}
		j += n
	}
	if broken {
		return unbroken.Replace(s[i:j]), j
	}
	return s[i:j], j
}

// mayJoin tells the bytes that may stand inside a word beside letters and digits.
var mayJoin = func() (t [256]bool) {
	for c := range t {
		t[c] = c == '\'' || c == '*' || c == '\\' || c >= utf8.RuneSelf
	}
	return t
}()

// unbroken takes the markup out of a word.
var unbroken = strings.NewReplacer("*", "", "\\", "")

func allDigits(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return true
}

// look returns what a word can mean, and the number that it says, or -1.
func look(w string) (sense, int16) {
	if len(w) < 2 || len(w) > longestWord {
		return 0, -1
	}
	for i := hashWord(w); known.at[i] != 0; i = (i + 1) % len(known.at) {
		if k := &known.words[known.at[i]]; len(k.word) == len(w) && equalLower(k.word, w) {
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

// A wordTable finds words by hash. A map would cost as much as all the rest of the lexer.
type wordTable struct {
	at    [1 << hashBits]uint16 // by hash, an index into words, or 0
	words []knownWord           // the first is none
}

const hashBits = 11

// known is the two tables in one.
var known = func() (t wordTable) {
	t.words = make([]knownWord, 1, len(senses)+len(numerals)+1)
	add := func(w string) *knownWord {
		i := hashWord(w)
		for t.at[i] != 0 && t.words[t.at[i]].word != w {
			i = (i + 1) % len(t.at)
		}
		if t.at[i] == 0 {
			t.at[i] = uint16(len(t.words))
			t.words = append(t.words, knownWord{word: w, n: -1})
		}
		return &t.words[t.at[i]]
	}
	for w, s := range senses {
		if len(w) > 1 {
			add(w).sense = s
		}
	}
	for w, n := range numerals {
		add(w).n = int16(n)
	}
	return t
}()

// hashWord is the same for a word in whatever case. Length and three letters tell most words apart. The word has two bytes or more.
func hashWord(w string) int {
	h := uint32(w[0]|0x20) | uint32(w[1]|0x20)<<8 | uint32(w[len(w)-1]|0x20)<<16 | uint32(len(w))<<24
	return int(h * 2654435769 >> (32 - hashBits))
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

// sensesIn returns what the words of a text can mean: all, or as many as hold one of the senses enough. It takes a letter
// beyond ASCII, and markup, for the end of a word.
func sensesIn(s string, enough sense) sense {
	var all sense
	for i := 0; i < len(s); i++ {
		if !alnum[s[i]] {
			continue
		}
		j := i + 1
		for j < len(s) && alnum[s[j]] {
			j++
		}
		if m, _ := look(s[i:j]); m != 0 {
			if all |= m; all&enough != 0 {
				break
			}
		}
		i = j
	}
	return all
}

// longestWord bounds the words that are looked up.
const longestWord = 14

// alnum tells the ASCII letters and digits.
var alnum = func() (t [256]bool) {
	for c := range t {
		t[c] = isAlnum(byte(c))
	}
	return t
}()
