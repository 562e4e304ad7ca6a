package ballot

import (
	"strings"
	"unicode/utf8"
)

// saying returns what a piece of a line says, as titles and headings are read.
func saying(s string) string { return trimColon(plain(s)) }

// escapes are the ways to write words, the plainest first.
var escapes = []func(string) string{
	func(s string) string { return s },
	func(s string) string {
		if t, ok := strings.CutSuffix(s, "."); ok {
			return string(appendEscaped(nil, t)) + "&#46;" // no sentence's full stop, which reading cuts
		}
		return string(appendEscaped(nil, s))
	},
}

// reword changes raw, the Markdown of some words, so that it says want, and keeps the bytes of what both begin and end with and of
// the markup around. It reports false where that cannot be read so.
func reword(raw, want string) (string, bool) {
	old := saying(raw)
	if old == want {
		return raw, true
	}
	from, to, ok := trace(raw, old)
	if !ok || old == "" {
		return "", false
	}
	head, tail := sharedEnds(old, want)
	for _, keep := range [][2]int{{head, tail}, {0, 0}} {
		i, j := from[0], to[len(old)]
		if keep[0] > 0 {
			i = to[keep[0]]
		}
		if keep[1] > 0 {
			j = from[len(old)-keep[1]]
		}
		if i > j || strings.ContainsAny(raw[i:j], "*_[]`<>") && !strings.ContainsAny(old[keep[0]:len(old)-keep[1]], "*_[]`<>") {
			continue
		}
		for _, escape := range escapes {
			if s := raw[:i] + escape(want[keep[0]:len(want)-keep[1]]) + raw[j:]; saying(s) == want {
				return s, true
			}
		}
	}
	return "", false
}

// sharedEnds returns how many bytes two different texts begin and end with in common, in whole characters.
func sharedEnds(a, b string) (head, tail int) {
	n := min(len(a), len(b))
	for head < n && a[head] == b[head] {
		head++
	}
	for head > 0 && (head < len(a) && !utf8.RuneStart(a[head]) || head < len(b) && !utf8.RuneStart(b[head])) {
		head--
	}
	for tail < n-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	for tail > 0 && !utf8.RuneStart(a[len(a)-tail]) {
		tail--
	}
	return head, tail
}

// trace finds each byte of the words in the Markdown that says them: byte i begins at from[i], with the backslash before it, and
// to[i] is where byte i-1 ends. It reports false where an entity or the like is in the way.
func trace(raw, words string) (from, to []int, ok bool) {
	from, to = make([]int, len(words)+1), make([]int, len(words)+1)
	at := 0
	for i := 0; i < len(words); i++ {
		start := at
		for at < len(raw) && raw[at] != words[i] && !(words[i] == ' ' && blankLen(raw[at:]) > 0) {
			at++
		}
		if at == len(raw) {
			return nil, nil, false
		}
		if from[i] = at; at > start && raw[at-1] == '\\' {
			from[i]--
		}
		if at++; words[i] == ' ' {
			for at--; blankLen(raw[at:]) > 0; {
				at += blankLen(raw[at:])
			}
		}
		to[i+1] = at
	}
	from[len(words)] = at
	return from, to, true
}

// blankLen returns the length of the white space that s begins with, one character.
func blankLen(s string) int {
	switch {
	case s == "":
	case s[0] == ' ' || s[0] == '\t':
		return 1
	case strings.HasPrefix(s, "\u00a0"):
		return 2
	}
	return 0
}
