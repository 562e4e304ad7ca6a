package minutes

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What Check finds in the spelling of organizations. Two names are one organization where their letters and digits are the same:
// "Let's Sail", "LetsSail". Where they differ in one letter, they most likely are if the name is long, and more people have one of
// the spellings than have the other.

const (
	minSlip  = 7   // letters and digits of a name in which one of them may be a slip
	maxSpelt = 500 // organizations of a document that are compared with each other
)

// organizationSpelling reports organizations that are spelt in two ways, at each person who has another than the usual one.
func (c *checker) organizationSpelling() {
	count := map[string]int{}  // by name
	shared := map[string]int{} // by what all spellings share
	usual := map[string]string{}
	keyOf := map[string]string{} // by name: what all its spellings share
	var keys []string
	for _, p := range c.people() {
		name := p.Organization.Name
		k, ok := keyOf[name]
		if !ok {
			k = spellingKey(name)
			keyOf[name] = k
		}
		if k == "" {
			continue
		}
		if shared[k] == 0 {
			keys = append(keys, k)
		}
		shared[k]++
		if count[name]++; usual[k] == "" || count[name] > count[usual[k]] {
			usual[k] = name
		}
	}
	slips := slipsAmong(keys, shared)
	for _, p := range c.people() {
		name := p.Organization.Name
		k := keyOf[name]
		if right, ok := slips[k]; ok {
			k = right
		}
		if k != "" && usual[k] != name {
			c.report(p.org, "%q is also spelt %q in this document, expected one spelling", name, usual[k])
		}
	}
}

// slipsAmong returns for each spelling that has a slip the one that was meant.
func slipsAmong(keys []string, count map[string]int) map[string]string {
	slips := map[string]string{}
	if len(keys) > maxSpelt {
		return slips
	}
	for _, k := range keys {
		for _, right := range keys {
			if count[k] < count[right] && count[right] > count[slips[k]] && isSlip(k, right) {
				slips[k] = right
			}
		}
	}
	return slips
}

// isSlip reports whether one letter, though not the first, is left out, added or another, or two have changed places.
func isSlip(a, b string) bool {
	if len(a)-len(b) > utf8.UTFMax || len(b)-len(a) > utf8.UTFMax || len(a) == 0 || len(b) == 0 || a[0] != b[0] {
		return false
	}
	x, y := []rune(a), []rune(b)
	if max(len(x), len(y)) < minSlip || x[0] != y[0] {
		return false
	}
	for len(x) > 0 && len(y) > 0 && x[0] == y[0] {
		x, y = x[1:], y[1:]
	}
	for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	if slices.ContainsFunc(x, unicode.IsDigit) || slices.ContainsFunc(y, unicode.IsDigit) {
		return false
	}
	return len(x) <= 1 && len(y) <= 1 || len(x) == 2 && len(y) == 2 && x[0] == y[1] && x[1] == y[0]
}

// spellingKey is what all spellings of a name share: its letters and digits, in lower case.
func spellingKey(name string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, name)
}
