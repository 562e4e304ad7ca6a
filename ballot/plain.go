package ballot

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/proceedings/internal/inline"
)

// plain returns the words of a piece of a line.
func plain(s string) string {
	if strings.Contains(s, `\_`) || strings.Contains(s, `\*`) {
		s = mended(s)
	}
	return inline.Plain(s)
}

// mended cuts delimiters of broken emphasis out of s, as a converter made it in 2019: escaped ones at the edges of what was meant to
// be emphasized ("\_Title \_(Ana)", "Title\_"), with others that touch them. An escaped delimiter of a name stays: "\*.example",
// "\_acme", "a\_b".
func mended(s string) string {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		d, next := delimiter(s, i)
		switch {
		case d != 0 && isBroken(s, i, next, d):
			i = next
			continue
		case d != 0:
		case s[i] == '`':
			next = i + 1 + strings.IndexByte(s[i+1:], '`') + 1 // code; without an end, the tick
		case s[i] == '\\':
			next = min(i+2, len(s))
		default:
			next = i + 1
		}
		b = append(b, s[i:next]...)
		i = next
	}
	return string(b)
}

// isBroken reports whether the delimiters s[i:j] are such: one of them is escaped, or they part a title from its people, as in
// "\_Title _(Ana)".
func isBroken(s string, i, j int, d byte) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[j:])
	blankBefore, blankAfter := i == 0 || unicode.IsSpace(before), j == len(s) || unicode.IsSpace(after)
	switch {
	case strings.IndexByte(s[i:j], '\\') < 0:
		return blankBefore && after == '('
	case blankBefore && blankAfter:
		return i == 0 || j == len(s)
	case blankAfter, !blankBefore && !isWordAt(s, j):
		return true
	case !blankBefore && isWordBefore(s, i), isWildcard(s, j):
		return false
	case unicode.IsLower(after): // a name begins with it, unless another ends a word
		_, n := closer(s, j, d)
		return n == len(s) || n > 0 && !isWordAt(s, n)
	}
	return true
}

func isWordAt(s string, i int) bool {
	if s[i] < utf8.RuneSelf {
		return isAlnum(s[i])
	}
	return isLetterAt(s, i)
}

func isWordBefore(s string, i int) bool {
	if s[i-1] < utf8.RuneSelf {
		return isAlnum(s[i-1])
	}
	return !isSpaceOrDashBefore(s, i)
}

// maxBrackets is how far the end of a bracket is looked for, in bytes.
const maxBrackets = 1000

// closing returns where the round bracket that opens at i closes, or -1.
func closing(s string, i int) int {
	depth := 0
	for j := i; j < len(s) && j < i+maxBrackets; j++ {
		switch s[j] {
		case '\\':
			j++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return j
			}
		}
	}
	return -1
}

func decode(s string) (rune, int) { return utf8.DecodeRuneInString(s) }
