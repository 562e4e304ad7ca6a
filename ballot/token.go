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

// A byteClass says what a byte can begin.
type byteClass uint8

const (
	otherByte  byteClass = iota
	blankByte            // white space
	wordByte             // an ASCII letter or digit
	markByte             // a token by itself
	markupByte           // emphasis or code
	escapeByte           // a backslash
)

// singleMarks are the tokens of one byte.
var singleMarks = [256]tokenKind{
	'.': tStop, ':': tColon, ',': tComma, ';': tSemi, '(': tOpen, ')': tShut, '|': tPipe, '%': tPercent, '/': tSlash,
}

// classes is the class of each byte.
var classes = func() (t [256]byteClass) {
	for c := range t {
		switch {
		case isAlnum(byte(c)):
			t[c] = wordByte
		case singleMarks[c] != 0:
			t[c] = markByte
		}
	}
	t[' '], t['\t'], t['\n'], t['\r'] = blankByte, blankByte, blankByte, blankByte
	t['*'], t['_'], t['`'], t['\\'] = markupByte, markupByte, markupByte, escapeByte
	return t
}()

// lex appends the tokens of s[lo:hi].
func (x *lexer) lex(lo, hi int) {
	s, space := x.s[:hi], true
	for i := lo; i < len(s); {
		c := s[i]
		switch classes[c] {
		case blankByte:
			space = true
			i++
			continue
		case wordByte:
			i = x.word(s, i, space)
			space = false
			continue
		case markByte:
			x.toks = append(x.toks, token{start: int32(i), end: int32(i + 1), n: -1, kind: singleMarks[c], space: space})
			space = false
			i++
			continue
		case markupByte:
			i++
			continue
		case escapeByte:
			i++
			if i < len(s) && classes[s[i]] == markupByte {
				i++
			}
			continue
		}
		if c >= utf8.RuneSelf && isLetterAt(s, i) {
			i = x.word(s, i, space)
			space = false
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

// mark reads what is neither a word nor a mark of one byte at i: its length, its kind, and whether it is passed over; then the
// kind tOther means white space.
func (x *lexer) mark(i, hi int) (n int, k tokenKind, skip bool) {
	c := x.s[i]
	switch c {
	case '[':
		return 1, tOpen, true
	case ']':
		return x.target(i, hi), tShut, true
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
	if c < utf8.RuneSelf && c != '-' {
		return 1, tOther, c == '"' || c == '\''
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

// isQuote reports whether s is a quotation mark of print, which means nothing here.
func isQuote(s string) bool {
	switch s {
	case "“", "”", "‘", "’", "«", "»":
		return true
	}
	return false
}

// word reads the word of s at i and returns where it ends.
func (x *lexer) word(s string, i int, space bool) int {
	j := i
	for j < len(s) && classes[s[j]] == wordByte {
		j++
	}
	word, lo, hi := s, i, j // of which the text is word[lo:hi]
	if j < len(s) && mayJoin[s[j]] {
		if word, j = joined(s, i, j); len(word) == j-i {
			word, hi = s, j
		} else {
			lo, hi = 0, len(word)
		}
	}
	m, n, kind := sense(0), int16(-1), tWord
	if isDigit(word[lo]) && allDigits(word[lo:hi]) {
		kind = tFigure
		if hi-lo <= 4 {
			n = 0
			for k := lo; k < hi; k++ {
				n = n*10 + int16(word[k]-'0')
			}
		}
	} else {
		m, n = look(word, lo, hi)
		x.senses |= m
	}
	x.toks = append(x.toks, token{start: int32(i), end: int32(j), sense: m, n: n, kind: kind, space: space})
	return j
}

// joined reads the word at i, of which the bytes before j are known, and returns it without the markup inside, and its end.
func joined(s string, i, j int) (string, int) {
	broken := false
	for j < len(s) {
		c := s[j]
		if classes[c] == wordByte {
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

// look returns what the word s[i:j] can mean, and the number that it says, or -1.
func look(s string, i, j int) (sense, int16) {
	if n := j - i; n < 2 || n > longestWord {
		return 0, -1
	}
	key := keyOf(s, i, j)
	for h := key.hash(); known.at[h] != 0; h = (h + 1) % len(known.at) {
		if w := &known.words[known.at[h]]; w.wordKey == key {
			return w.sense, w.n
		}
	}
	return 0, -1
}

// A wordKey is a word of two bytes to longestWord in small letters: its first and its last eight bytes, or of a shorter word
// all that it has at the high end of first.
type wordKey struct {
	first, last uint64
	size        int
}

// small makes small letters of eight capitals. It leaves digits and small letters as they are.
const small = 0x2020202020202020

// keyOf returns the key of the word s[i:j]. Looking at eight bytes at once costs less than a loop.
func keyOf(s string, i, j int) wordKey {
	k := wordKey{size: j - i}
	switch {
	case k.size >= 8:
		k.first, k.last = eight(s[i:])|small, eight(s[j-8:])|small
	case i+8 <= len(s):
		k.first = (eight(s[i:]) | small) << (64 - 8*k.size)
	case j >= 8:
		k.first = (eight(s[j-8:]) | small) >> (64 - 8*k.size) << (64 - 8*k.size)
	default:
		var b [8]byte
		copy(b[8-k.size:], s[i:j])
		k.first = (eight(string(b[:])) | small) >> (64 - 8*k.size) << (64 - 8*k.size)
	}
	return k
}

// eight returns the first eight bytes of s, the first of them lowest.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// hash returns an index into a wordTable.
func (k wordKey) hash() int {
	return int((k.first ^ k.last>>3) * 0x9E3779B97F4A7C15 >> (64 - hashBits))
}

// A knownWord is a word of senses or numerals.
type knownWord struct {
	wordKey
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
		key := keyOf(w, 0, len(w))
		h := key.hash()
		for t.at[h] != 0 && t.words[t.at[h]].wordKey != key {
			h = (h + 1) % len(t.at)
		}
		if t.at[h] == 0 {
			t.at[h] = uint16(len(t.words))
			t.words = append(t.words, knownWord{wordKey: key, n: -1})
		}
		return &t.words[t.at[h]]
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
		if m, _ := look(s, i, j); m != 0 {
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

// maxLink is how many bytes of a tag or of a link's target are looked at.
const maxLink = 1000

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
