package attendee

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The sizes beyond which a run of words names nobody.
const (
	longestName     = 6  // words of a name that stands alone
	longestNameOrg  = 8  // words of a name with an organization
	longestOrg      = 16 // words of an organization in brackets
	longestLooseOrg = 9  // words of an organization after a dash or a comma
)

// namesPerson reports whether the entry reads as a person. The test is by general
// plausibility: capitals, particles, no digits, no words of prose. It is
// lenient where an organization in brackets follows.
func (r *reader) namesPerson(e *entry) bool {
	words := r.words(e.name)
	switch {
	case words == 0 || words == 1 && !e.hasOrg && r.str(e.name.lo) == "NA":
		return false // "NA" alone says "none"; Na is a name
	case e.style == byBracket && e.hasOrg:
		return words <= longestNameOrg && r.words(e.org) <= longestOrg && r.nameWords(e.name, 2) && !r.isProse(e.name)
	case e.hasOrg:
		return words <= longestNameOrg && r.words(e.org) <= longestLooseOrg && r.nameWords(e.name, min(words-1, 1)) &&
			!r.isProse(e.name) && !r.isProseOrg(e.org)
	}
	return words <= longestName && r.nameWords(e.name, 0) && !r.isProse(e.name)
}

// nameWords reports whether the words of f can be those of a name, with at
// most small words that begin with a small letter without being particles.
func (r *reader) nameWords(f field, small int) bool {
	letters := false
	for i := f.lo; i < f.hi; i++ {
		t := &r.toks[i]
		switch {
		case t.kind == open || t.kind == sqOpen || t.kind == shut || t.kind == sqShut:
			continue // a nickname
		case t.kind == slip || t.kind == joint:
			continue
		case t.kind == comma && i+1 < f.hi && r.class(i+1)&degree != 0:
			continue
		case t.kind == hyphen || t.kind == dot || t.literal:
			continue
		case t.kind != word:
			return false
		}
		s := r.str(i)
		if !hasNameLetters(s) {
			return false
		}
		letters = true
		if i > f.lo && !t.space || !startsSmall(s) || r.class(i)&particle != 0 && i > f.lo || hasInnerCapital(s) {
			continue
		}
		if small--; small < 0 {
			return false
		}
	}
	return letters || f.hi > f.lo && r.toks[f.lo].literal
}

// isProse reports whether a word of f is one that names do not have.
func (r *reader) isProse(f field) bool {
	for i := f.lo; i < f.hi; i++ {
		if r.toks[i].kind != word || r.toks[i].literal {
			continue
		}
		if c := r.class(i); c&business != 0 || c&function != 0 && c&particle == 0 && startsSmall(r.str(i)) {
			return true
		}
	}
	return false
}

// isProseOrg reports whether f is a clause rather than an organization.
func (r *reader) isProseOrg(f field) bool {
	words, numbers := 0, 0
	for i := f.lo; i < f.hi; i++ {
		if r.toks[i].kind != word {
			continue
		}
		s := r.str(i)
		if strings.ContainsAny(s, "?…=“{") {
			return true
		}
		if isNumber(s) {
			numbers++
		}
		switch c := r.class(i); {
		case c&(function|verb) == 0 || c&naming != 0 && words > 0:
		case startsSmall(s) || words == 0 && c&naming != 0 && !strings.EqualFold(s, "the"):
			return true
		}
		words++
	}
	return numbers > 1 || words > 1 && startsSmall(r.str(f.lo)) && !hasInnerCapital(r.str(f.lo))
}

// words counts the words of f; "Ponds-White" and "S.p.A." are one each.
func (r *reader) words(f field) int {
	n := 0
	for i := f.lo; i < f.hi; i++ {
		if t := &r.toks[i]; t.kind == word && (t.space || i == f.lo || r.toks[i-1].kind > hyphen) {
			n++
		}
	}
	return n
}

// looksLikeOrg reports whether the token is spelt as organizations are and people are not: with a
// capital inside ("GlobeTrust"; not "McMillan") or a dot inside ("Northwind.com").
func (r *reader) looksLikeOrg(i int) bool {
	if r.toks[i].kind != word {
		return false
	}
	s := r.str(i)
	for j := 1; j+2 < len(s); j++ {
		if s[j] == '.' && isAlnum(s[j-1]) && startsSmall(s[j+1:]) && startsSmall(s[j+2:]) {
			return true
		}
	}
	return hasInnerCapital(s) && !hasNamePrefix(s)
}

// hasInnerCapital reports whether a capital follows a small letter in s.
func hasInnerCapital(s string) bool {
	small := false
	for _, c := range s {
		if small && unicode.IsUpper(c) {
			return true
		}
		small = unicode.IsLower(c)
	}
	return false
}

// hasNamePrefix reports whether s is written as surnames with a prefix are: "McMillan", "VanSteen".
func hasNamePrefix(s string) bool {
	for i, c := range s {
		if i > 0 && unicode.IsUpper(c) {
			switch s[:i] {
			case "Mc", "Mac", "De", "Del", "Della", "Den", "Der", "Des", "Di", "Du", "El", "Al", "Fitz", "La", "Le",
				"Lo", "O", "San", "Van", "van", "Vande", "Vander", "Von", "von", "de", "di":
				return true
			}
			return false
		}
	}
	return false
}

// hasNameLetters reports whether s is made of what names are made of.
func hasNameLetters(s string) bool {
	for i := 0; i < len(s); {
		c := s[i]
		if 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '.' || c == '\'' || c == '"' {
			i++
			continue
		}
		if c < utf8.RuneSelf {
			return false
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '’' && r != '‘' && r != '“' && r != '”' && r != '·' {
			return false
		}
		i += n
	}
	return true
}

// startsSmall reports whether the first letter of s is small.
func startsSmall(s string) bool {
	if s == "" {
		return false
	}
	if c := s[0]; c < utf8.RuneSelf {
		return 'a' <= c && c <= 'z'
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}
