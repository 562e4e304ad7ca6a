package ballot

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The scanner's small steps. Each takes a text and an offset and returns the offset behind what it names, or the same offset.

func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isLower(c byte) bool  { return 'a' <= c && c <= 'z' }
func isLetter(c byte) bool { return isLower(c | 0x20) }
func isAlnum(c byte) bool  { return isDigit(c) || isLetter(c) }

// isLetterAt reports whether a letter or digit of any script begins at i.
func isLetterAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// isSpaceOrDashBefore reports whether the rune that ends at i separates words.
func isSpaceOrDashBefore(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// spaces and dashes are what a reader sees as one. A writer's program makes several of each.
var (
	spaces = []string{" ", "\t", "\u00a0", "\u202f", "\u2009", "\u200b", "&nbsp;", "&#160;"}
	dashes = []string{"-", "\\-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "&ndash;", "&mdash;", "&#8211;"}
)

// skipSpace skips spaces that are no line end.
func skipSpace(s string, i int) int {
	for i < len(s) {
		c := s[i]
		if c == ' ' || c == '\t' {
			i++
			continue
		}
		if c < utf8.RuneSelf && c != '&' {
			break
		}
		n := prefixLen(s[i:], spaces)
		if n == 0 {
			break
		}
		i += n
	}
	return i
}

// skipDash skips one dash.
func skipDash(s string, i int) int {
	if i >= len(s) || isAlnum(s[i]) || s[i] == ' ' {
		return i
	}
	return i + prefixLen(s[i:], dashes)
}

// skipMarkup skips one delimiter of emphasis or code, escaped or not.
func skipMarkup(s string, i int) int {
	j := i
	if j < len(s) && s[j] == '\\' {
		j++
	}
	if j < len(s) && (s[j] == '*' || s[j] == '_' || s[j] == '`') {
		return j + 1
	}
	return i
}

func skipSpaceAndMarkup(s string, i int) int {
	for {
		j := skipMarkup(s, skipSpace(s, i))
		if j == i {
			return i
		}
		i = j
	}
}

// skipJoint skips what may stand between a series and its number, and reports whether that holds a space.
func skipJoint(s string, i int) (next int, spaced bool) {
	j := skipSpace(s, i)
	k := skipDash(s, j)
	if k > j && k < len(s) {
		l := skipSpace(s, k)
		return l, j > i || l > k
	}
	return j, j > i
}

// skipWord skips one of words in any case, where a letter or digit does not follow.
func skipWord(s string, i int, words ...string) int {
	if i >= len(s) || !isLetter(s[i]) {
		return i
	}
	for _, w := range words {
		j := i + len(w)
		if j <= len(s) && s[i]|0x20 == w[0]|0x20 && strings.EqualFold(s[i:j], w) && (j == len(s) || !isAlnum(s[j])) {
			return j
		}
	}
	return i
}

func prefixLen(s string, list []string) int {
	for _, p := range list {
		if strings.HasPrefix(s, p) {
			return len(p)
		}
	}
	return 0
}
