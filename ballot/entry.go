package ballot

import (
	"strings"
	"unicode"
)

// The first line of an entry.
//
//	entry   = title [ "(" people ")" ] [ separator text ]
//	title   = run | words
//	run     = delimiter words [ "(" people ")" ] delimiter        _Logging_ (Ana)   \_Logging \_(Ana)   **Logging (Ana)**
//	people  = name { ("," | "/" | "&" | "and") name }
//
// A run that is no more than the ballot's identifier ("**Ballot SC-7:** Logging") does not end the title. Without a run the title
// ends at the people's bracket or after the first sentence. A bracket that holds no people belongs to the title ("(ends
// 2020-03-03)"), as one does directly behind the identifier ("SC31 (Browser Alignment)") and one whose first bracket is escaped.

// A cut is a first line taken apart: spans of the text it was cut from.
type cut struct {
	title  Span // with markup
	people Span // between the brackets; empty where nobody is named
	rest   Span // what follows on the line
}

// cutEntry cuts s[start:end]. broken says that the line before opened an emphasis.
func cutEntry(s string, start, end int, broken bool) cut {
	open, at, shut, after := findRun(s, start, end, broken)
	if open && !(isBareID(s[at:shut]) && strings.TrimLeft(s[after:end], " *_\\.:") != "") {
		return cutRun(s, start, at, shut, after, end)
	}
	c := cut{title: Span{start, end}, rest: Span{end, end}} // with the delimiters before at, which may pair or be words
	for i := at; i < min(end, at+maxLine); i++ {
		switch s[i] {
		case '\\':
			i++
		case '(':
			e := closing(s[:end], i)
			if e < 0 {
				continue
			}
			if isPeople(s[i+1:e]) && !isBareID(s[at:i]) && !endsInName(s[at:i]) && separates(s, e+1, end) {
				c.title.End, c.people = i, Span{i + 1, e}
				c.rest.Start = skipSeparator(s, e+1, end)
				return c.trimmed(s)
			}
			i = e
		case '.', '?', '!':
			if endsSentence(s, at, i, end) {
				c.title.End, c.rest.Start = i+1, i+1
				return c.trimmed(s)
			}
		}
	}
	return c.trimmed(s)
}

// cutRun cuts a line whose title is the run s[at:shut], which its delimiter begins at start, with what follows from after.
func cutRun(s string, start, at, shut, after, end int) cut {
	c := cut{title: Span{at, shut}, rest: Span{after, end}}
	if p, ok := peopleAtEnd(s, at, shut); ok {
		c.title.End, c.people = p.Start-1, p
	} else if i := skipSpace(s[:end], after); i < end && s[i] == '(' {
		if e := closing(s[:end], i); e > 0 {
			switch {
			case isPeople(s[i+1 : e]):
				c.people = Span{i + 1, e}
				c.rest.Start = e + 1
			case isLoose(s[e+1 : end]):
				c.title, c.rest.Start = Span{start, e + 1}, e+1
			}
		}
	}
	c.rest.Start = skipSeparator(s, c.rest.Start, end)
	return c.trimmed(s)
}

// trimmed cuts space and loose delimiters from the ends of the parts.
func (c cut) trimmed(s string) cut {
	c.title.End = c.title.Start + len(strings.TrimRight(s[c.title.Start:c.title.End], " \t\u00a0.:"))
	c.title.Start = min(skipSpace(s, c.title.Start), c.title.End)
	c.rest.Start = min(skipSpace(s, c.rest.Start), c.rest.End)
	if isLoose(s[c.rest.Start:c.rest.End]) {
		c.rest.Start = c.rest.End
	}
	return c
}

// isLoose reports whether s holds only delimiters of emphasis and marks that end a title.
func isLoose(s string) bool { return strings.Trim(s, " \t\u00a0.:*_\\") == "" }

// findRun finds the run of emphasis with which s[i:end] begins: its content s[at:shut], and where what follows it begins. Where
// there is none, at is behind a delimiter that opens but is not closed.
func findRun(s string, i, end int, broken bool) (open bool, at, shut, after int) {
	s = s[:end]
	d, at := delimiter(s, i)
	if d != 0 && at < end && (s[at] == ' ' || isWildcard(s, at)) {
		return false, i, end, end
	}
	if d == 0 {
		d = '_'
		if !broken {
			// "Title \_(Ana)": the closing delimiter of a run that was opened on no line, or on the line before.
			j := strings.Index(s[i:], "\\_(")
			if j < 0 {
				j = strings.Index(s[i:], "_ (")
			}
			if j < 0 || j > maxTitle || strings.IndexByte(s[i:i+j], '_') >= 0 {
				return false, i, end, end
			}
		}
	}
	for j := at; j < end; {
		k, n := closer(s, j, d)
		if k < 0 {
			return false, at, end, end
		}
		if n < end && isWordAt(s, n) {
			j = n // a run that touches the next goes on in it: "**Log****ging**"
			continue
		}
		after = n
		for {
			_, m := delimiter(s, skipSpace(s, after))
			if m == skipSpace(s, after) || m < end && isWordAt(s, m) && m > after+1 {
				break
			}
			after = m
		}
		return true, at, k, after
	}
	return false, at, end, end
}

// How far a broken run, and the end of a title without a run, are looked for, in bytes.
const (
	maxTitle = 160
	maxLine  = 2000
)

// delimiter reads a run of one delimiter, escaped or not, and returns it, or 0.
func delimiter(s string, i int) (d byte, next int) {
	for i < len(s) {
		j := i
		if s[j] == '\\' && j+1 < len(s) {
			j++
		}
		if s[j] != '*' && s[j] != '_' || d != 0 && s[j] != d {
			break
		}
		d, i = s[j], j+1
	}
	return d, i
}

// isWildcard reports whether the delimiter before i is the star of "*.example".
func isWildcard(s string, i int) bool {
	return s[i-1] == '*' && i+1 < len(s) && s[i] == '.' && isAlnum(s[i+1])
}

// closer returns where the next run of d begins and ends, from i.
func closer(s string, i int, d byte) (at, next int) {
	for i < len(s) {
		n := strings.IndexByte(s[i:], d)
		if n < 0 {
			return -1, -1
		}
		at = i + n
		if at > i && s[at-1] == '\\' {
			at--
		}
		_, next = delimiter(s, at)
		if next > at && !(at > i && s[at-1] == ' ' && isWildcard(s, next)) {
			return at, next
		}
		i = max(next, at+1)
	}
	return -1, -1
}

// peopleAtEnd finds the people's bracket at the end of s[at:end].
func peopleAtEnd(s string, at, end int) (Span, bool) {
	e := at + len(strings.TrimRight(s[at:end], " \t\u00a0.:"))
	if e == at || s[e-1] != ')' {
		return Span{}, false
	}
	i := strings.LastIndexByte(s[at:e], '(') + at
	if i <= at || s[i-1] == '\\' || !isPeople(s[i+1:e-1]) || isBareID(s[at:i]) || endsInName(s[at:i]) {
		return Span{}, false
	}
	return Span{i + 1, e - 1}, true
}

// separates reports whether what follows a bracket leaves the title ended there: the line's end, punctuation or a new sentence.
func separates(s string, i, end int) bool {
	if isLoose(s[i:end]) {
		return true
	}
	j := skipSpace(s[:end], i)
	if strings.IndexByte(":.;,*_\\(", s[j]) >= 0 || skipDash(s[:end], j) > j {
		return true
	}
	r, _ := decode(s[j:end])
	return unicode.IsUpper(r)
}

// skipSeparator skips the mark between a title and its text: a colon, a full stop or a dash, with loose delimiters.
func skipSeparator(s string, i, end int) int {
	i = skipSpace(s[:end], i)
	if _, j := delimiter(s[:end], i); j > i && j < end && strings.IndexByte(" :.–-,", s[j]) >= 0 {
		i = skipSpace(s[:end], j)
	}
	if i < end && strings.IndexByte(":.;,", s[i]) >= 0 {
		return skipSpace(s[:end], i+1)
	}
	if j := skipDash(s[:end], i); j > i && (j == end || s[j] == ' ') {
		return skipSpace(s[:end], j)
	}
	return i
}

// endsSentence reports whether the mark at i ends a sentence of s[at:end]: space and a capital follow, or the end, and no
// initial or abbreviation comes before.
func endsSentence(s string, at, i, end int) bool {
	if isLoose(s[i+1 : end]) {
		return true
	}
	j := skipSpace(s[:end], i+1)
	if j == i+1 {
		return false
	}
	r, _ := decode(s[j:end])
	if !unicode.IsUpper(r) && !unicode.IsDigit(r) && r != '“' && r != '"' {
		return false
	}
	if s[i] != '.' {
		return true
	}
	w := i
	for w > at && isLetter(s[w-1]) {
		w--
	}
	if w == i {
		return true
	}
	if i-w == 1 && (w == at || s[w-1] != '\'') {
		return false // an initial: "Tim H. said"
	}
	return skipWord(s[:end], w, "no", "vs", "etc", "sec", "art", "approx", "inc", "ltd", "corp", "dr", "mr", "ms", "st", "ver") != i
}

// isPeople reports whether a bracket's content is names of people: each of one to three words in capital letters at their
// beginning, and not the name of a stage.
func isPeople(s string) bool {
	s = plain(s)
	if s == "" || len(s) > 120 {
		return false
	}
	if st, _ := stageOf(s); st != "" || isNone(s) {
		return false
	}
	for _, n := range splitPeople(s) {
		if !isName(n) {
			return false
		}
	}
	return true
}

// peopleCommas makes a comma of everything that separates names.
var peopleCommas = strings.NewReplacer(", and ", ",", ", & ", ",", " and ", ",", " & ", ",", "/", ",", ";", ",")

// splitPeople cuts a bracket's content into names.
func splitPeople(s string) []string {
	list := strings.Split(peopleCommas.Replace(s), ",")
	for i := range list {
		list[i] = strings.TrimSpace(list[i])
	}
	return list
}

func isName(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 3 {
		return false
	}
	for i, w := range words {
		r, n := decode(w)
		if !unicode.IsUpper(r) && (i == 0 || i == len(words)-1) {
			return false
		}
		capitals := unicode.IsUpper(r)
		for _, r := range w[n:] {
			if !unicode.IsLetter(r) && !strings.ContainsRune(".'’-‐‑", r) {
				return false
			}
			capitals = capitals && unicode.IsUpper(r)
		}
		if capitals && len(w) > n && len(words) == 1 {
			return false // an acronym: "(MPIC)"
		}
	}
	return true
}

// endsInName reports whether a title ends in a person's name behind its second dash, so that the bracket behind it holds the
// person's organization: "SC-7 – Logging – Ana Beltrán (Northwind CA)".
func endsInName(s string) bool {
	i := max(strings.LastIndex(s, " – "), strings.LastIndex(s, " - "))
	if i < 0 {
		return false
	}
	_, n := decode(s[i+1:])
	for _, p := range splitPeople(plain(withoutBrackets(s[i+1+n:]))) {
		if !isName(p) {
			return false
		}
	}
	return max(strings.LastIndex(s[:i], " – "), strings.LastIndex(s[:i], " - "), strings.LastIndex(s[:i], ": ")) >= 0
}

// withoutBrackets cuts the brackets out of s.
func withoutBrackets(s string) string {
	i := strings.IndexByte(s, '(')
	if i < 0 {
		return s
	}
	var b strings.Builder
	for i >= 0 {
		e := closing(s, i)
		if e < 0 {
			break
		}
		b.WriteString(s[:i])
		s = s[e+1:]
		i = strings.IndexByte(s, '(')
	}
	b.WriteString(s)
	return b.String()
}

// NameOf returns the ballot with whose name a heading or an entry's title begins: "Ballot SC51: Logging", "_SC-7_ (Ana)". It
// reports true and the zero ID where the number is not given yet ("Ballot SCXX: Names"), and false where the text begins with
// no name of a ballot.
func NameOf(title string) (ID, bool) {
	id, n := ballotName(title)
	return id, n > 0
}

// ballotName reads the name with which a text begins, behind markup: an identifier, also one not yet given ("SCXX", "SC-0XX"),
// with the word Ballot before it.
func ballotName(s string) (id ID, end int) {
	i := 0
	for {
		j := skipSpaceAndMarkup(s, i)
		if j < len(s) && s[j] == '[' {
			j++
		}
		if j == i {
			break
		}
		i = j
	}
	for {
		j := skipWord(s, i, "draft", "new", "proposed", "proposal")
		if j == i {
			break
		}
		i = skipSpaceAndMarkup(s, j)
	}
	j, isBallot := ballotWord(s, i)
	if isBallot {
		i, _ = skipGap(s, j)
	}
	if k, id, ok := named(s, i, isBallot); ok {
		return id, k
	}
	if k, n := number(s, i); isBallot && n > 0 && ends(s, k) && !isUnit(s, k) {
		k, v := version(s, k)
		return ID{Number: n, Version: v}, k
	}
	if k := placeholder(s, i); k > i {
		return ID{}, k
	}
	return ID{}, 0
}

// placeholder reads an identifier whose number is not given yet: SCXX, SC-XX, SC0XX.
func placeholder(s string, i int) int {
	j := i
	for j < len(s) && isLetter(s[j]) && s[j]|0x20 != 'x' && j-i < 8 {
		j++
	}
	if j-i < 2 || strings.ToUpper(s[i:j]) != s[i:j] {
		return i
	}
	k, _ := skipJoint(s, j)
	for k < len(s) && isDigit(s[k]) {
		k++
	}
	n := 0
	for k < len(s) && s[k]|0x20 == 'x' {
		k++
		n++
	}
	if n < 2 || k < len(s) && isAlnum(s[k]) {
		return i
	}
	return k
}

// isBareID reports whether a text is no more than the name of a ballot.
func isBareID(s string) bool {
	_, n := ballotName(s)
	return n > 0 && strings.Trim(s[n:], " \t:.–-*_\\") == ""
}
