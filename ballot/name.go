package ballot

import (
	"strings"
	"unicode/utf8"

	"example.org/proceedings/internal/post"
)

// The name of a ballot, as the title of its post and the headings in it give it.
//
//	name   = [ "Special" ] [ "Ballot" | "Ballots" ] id { joint id } [ version ] { mark } title [ suffix ] .
//	joint  = "," | "and" | "&" | "/" | "Ballot" .
//	suffix = "(" result ")" .
//
// A version at the end of the title ("… Lifetimes (v2)", "… Working Group v2") is that of the ballot where the identifier has
// none, and stays in the title.

// A name is what a title says.
type name struct {
	ids    []ID
	title  string
	result Stage // from "(passed)", else ""
}

// maxAnnounced bounds the ballots that one document announces, as each is read by itself.
const maxAnnounced = 8

// longestName bounds the bytes of a line that is the name of a ballot.
const longestName = 300

// namePrefixes may stand before the word Ballot.
var namePrefixes = []string{"special"}

// readName reads the name of a ballot. It reports false for a title that begins with none.
func readName(s string) (name, bool) {
	s = fold(s)
	at := skipNamePrefix(s)
	list := FindIDs(s)
	var n name
	end := at
	for i, m := range list {
		if len(n.ids) == maxAnnounced {
			break
		}
		if m.Start < end { // of a range, "Ballots 180-182"
			n.ids = append(n.ids, m.ID)
			continue
		}
		gap := s[end:m.Start]
		if i == 0 && !isNameGap(gap, true) || i > 0 && (!isNameGap(gap, false) || gap == "") {
			break
		}
		n.ids = append(n.ids, m.ID)
		end = m.End
	}
	if len(n.ids) == 0 {
		return name{title: s}, false
	}
	if last := &n.ids[len(n.ids)-1]; last.Version == 0 {
		end, last.Version = looseVersion(s, end)
	}
	n.title, n.result = cutResult(s[skipNameMarks(s, end):])
	if last := &n.ids[len(n.ids)-1]; last.Version == 0 {
		last.Version = titleVersion(n.title)
	}
	return n, true
}

func skipNamePrefix(s string) int {
	if j := skipWord(s, 0, namePrefixes...); j > 0 {
		return skipSpace(s, j)
	}
	return 0
}

// isNameGap reports whether s holds nothing but what may stand before the first identifier, or between two.
func isNameGap(s string, first bool) bool {
	for i := 0; i < len(s); {
		j := skipWord(s, i, "ballot", "ballots", "and", "no")
		if j == i && strings.IndexByte(" ,&/#.:[(", s[i]) >= 0 {
			j++
		}
		if j == i {
			j = skipSpace(s, i)
		}
		if j == i && first {
			j = skipDash(s, i)
		}
		if j == i {
			return false
		}
		i = j
	}
	return true
}

// looseVersion reads a version with a space inside: "SC-52 v 2".
func looseVersion(s string, i int) (end, n int) {
	j := skipSpace(s, i)
	if j < len(s) && s[j]|0x20 == 'v' {
		if k := skipSpace(s, j+1); k > j+1 {
			if end, n := number(s, k); n > 0 && ends(s, end) {
				return end, n
			}
		}
	}
	return i, 0
}

// skipNameMarks skips what stands between identifier and title.
func skipNameMarks(s string, i int) int {
	for i < len(s) {
		j := skipDash(s, skipSpace(s, i))
		if j == i && (strings.IndexByte(":,)]", s[i]) >= 0 || s[i] == '.' && i+1 < len(s) && s[i+1] == ' ') {
			j++
		}
		if j == i {
			break
		}
		i = j
	}
	return i
}

// cutResult cuts the result in brackets off the end of a title: "Names (passed)", "Names (Failed Quorum)".
func cutResult(s string) (title string, result Stage) {
	s = strings.TrimSpace(s)
	i := strings.LastIndexByte(s, '(')
	if i < 0 || !strings.HasSuffix(s, ")") || len(s)-i > 40 {
		return s, ""
	}
	x := lexer{s: s}
	x.lex(i+1, len(s)-1)
	for _, t := range x.toks {
		if t.sense&(wPass|wFail|wWithdraw) != 0 && (len(x.toks) == 1 || t.sense&wPass == 0 || strings.Contains(strings.ToLower(s[i:]), "unanim")) {
			return strings.TrimSpace(s[:i]), outcomeOf(t.sense)
		}
	}
	if len(x.toks) == 3 && x.toks[0].sense&wQuorum != 0 && x.toks[1].sense&wNot != 0 {
		return strings.TrimSpace(s[:i]), Failed // "(Quorum not met)", 2012-05-31
	}
	return s, ""
}

// titleVersion returns the version at the end of a title, or 0. "v.2" and "v1.1" are versions of a document.
func titleVersion(s string) int {
	s = strings.TrimSuffix(s, ")")
	i := len(s)
	for i > 0 && isDigit(s[i-1]) {
		i--
	}
	if i == len(s) || len(s)-i > 2 || i < 2 || s[i-1]|0x20 != 'v' || s[i-2] != ' ' && s[i-2] != '(' {
		return 0
	}
	_, n := number(s, i)
	return n
}

// findName reads identifier and title from the title of the post, or where it has none from the first unit of the body that
// begins with one.
func (a *announcement) findName(title string) (n name, l post.Span) {
	if n, ok := readName(plain(title)); ok {
		return n, a.titleSpan()
	}
	if title != "" {
		n := name{title: plain(title)}
		if list := FindIDs(n.title); len(list) > 0 {
			n.ids = append(n.ids, list[0].ID)
		}
		return n, a.titleSpan()
	}
	for i := range a.units {
		u := &a.units[i]
		if s := strings.TrimRight(a.src[u.text:u.End], " \t\r\n#"); len(s) < longestName {
			if n, ok := readName(plain(s)); ok && n.title != "" {
				return n, post.Span{Start: u.text, End: u.text + len(s)}
			}
		}
	}
	return name{}, post.Span{}
}

// hasVersion reports whether a text may hold a version: a "v" with a digit behind it.
func hasVersion(s string) bool {
	for i := 1; i+1 < len(s); i++ {
		if s[i]|0x20 == 'v' && (isDigit(s[i+1]) || s[i+1] == ' ' && i+2 < len(s) && isDigit(s[i+2]) || s[i+1] == '.' || s[i+1] == 'e') && !isLetter(s[i-1]) {
			return true
		}
	}
	return false
}

// titleSpan returns where the title stands in the front matter.
func (a *announcement) titleSpan() post.Span {
	for _, f := range a.post.Fields {
		if f.Key == "title" {
			return f.Value
		}
	}
	return post.Span{}
}

// bodyVersion returns the version that the body gives the ballot, or 0: "Ballot SC31v3 has passed" under the title SC31.
func (a *announcement) bodyVersion(id ID) int {
	for i := range a.units {
		u := &a.units[i]
		if u.motion {
			continue
		}
		if u.lo == u.hi || !hasVersion(a.src[u.text:u.End]) {
			continue
		}
		for _, m := range FindIDs(a.src[u.text:u.End]) {
			if m.ID.Version > 0 && m.ID.Unversioned() == id {
				return m.ID.Version
			}
			if m.ID == id {
				if _, v := looseVersion(a.src[:u.End], u.text+m.End); v > 0 {
					return v
				}
			}
		}
	}
	return 0
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
