package attendee

import (
	"strconv"
	"strings"

	"example.org/proceedings/internal/edit"
)

// alignPeople says who of the new people was who of the old ones, as findPeople does, and then who stands in the place of whom,
// where between those who stayed as many are new as are gone.
func alignPeople(old, now []Attendee) []edit.Match {
	matches := findPeople(old, now)
	replace(matches, len(old))
	return matches
}

// findPeople says who of the new people was who of the old ones, as find does: who is the same in all, who has the same name, and
// who is alike.
func findPeople(old, now []Attendee) []edit.Match {
	return find(old, now, func(a Attendee) string { return a.Name }, func(i, j int) bool { return isAlike(old[i], now[j]) })
}

// find says which of the new elements was which of the old ones: first those that are equal, then those that have the same name,
// and then, between those that stayed, those that are alike.
func find[K comparable](old, now []K, name func(K) string, alike func(old, now int) bool) []edit.Match {
	before, after := make([]int, len(old)), make([]int, len(now)) // a number for each element
	for i := range before {
		before[i] = i
	}
	matches := edit.Align(old, now)
	left := make(map[string][]int) // the old elements that are not found, by name
	found := make([]bool, len(old))
	for _, m := range matches {
		if m.Old >= 0 {
			found[m.Old] = true
		}
	}
	for i, e := range old {
		if !found[i] {
			left[name(e)] = append(left[name(e)], i)
		}
	}
	for j, m := range matches {
		after[j] = m.Old
		if m.Old >= 0 {
			continue
		}
		if list := left[name(now[j])]; len(list) > 0 {
			after[j], left[name(now[j])] = list[0], list[1:]
		} else {
			after[j] = len(old) + j
		}
	}
	return edit.Align(before, after, alike)
}

// longestAlike bounds the names that are compared word by word, in bytes.
const longestAlike = 200

// isAlike reports whether two people have an organization or a word of the name in common.
func isAlike(a, b Attendee) bool {
	if a.Organization == b.Organization && a.Organization.Name != "" {
		return true
	}
	if len(a.Name) > longestAlike || len(b.Name) > longestAlike {
		return false
	}
	for v := range strings.FieldsSeq(a.Name) {
		for w := range strings.FieldsSeq(b.Name) {
			if v == w {
				return true
			}
		}
	}
	return false
}

// replace pairs, between two people who stayed, those who are new with those who are gone, where they are equally many.
func replace(matches []edit.Match, n int) {
	gone := make([]bool, n)
	for i := range gone {
		gone[i] = true
	}
	for _, m := range matches {
		if m.Old >= 0 {
			gone[m.Old] = false
		}
	}
	start, from := 0, 0 // where the gap begins in the new and in the old list
	for j := 0; j <= len(matches); j++ {
		stop := n
		if j < len(matches) {
			if m := matches[j]; m.Old < 0 || m.Moved {
				continue
			}
			stop = matches[j].Old
		}
		pairGap(matches[start:j], gone, from, stop)
		start, from = j+1, stop+1
	}
}

// pairGap pairs the new people of a gap with those who are gone from it.
func pairGap(matches []edit.Match, gone []bool, from, stop int) {
	var old []int
	for i := from; i < stop; i++ {
		if gone[i] {
			old = append(old, i)
		}
	}
	isNew := 0
	for _, m := range matches {
		if m.Old < 0 {
			isNew++
		}
	}
	if isNew != len(old) {
		return
	}
	for j := range matches {
		if matches[j].Old < 0 {
			matches[j], old = edit.Match{Old: old[0]}, old[1:]
		}
	}
}

// alignLists says which of the new lists was which of the old ones: the one in its place where they are equally many, and else the
// equal one, one with its label or one with somebody of its people. It is -1 for a list that is new. The order stays.
func alignLists(old, now []List) []int {
	from := make([]int, len(now))
	if len(old) == len(now) {
		for j := range from {
			from[j] = j
		}
		return from
	}
	names := make([]map[string]bool, len(old))
	alike := func(i, j int) bool {
		if names[i] == nil {
			names[i] = make(map[string]bool)
			for _, a := range old[i].Attendees {
				names[i][a.Name] = true
			}
		}
		for _, a := range now[j].Attendees[:min(len(now[j].Attendees), longestAlike)] {
			if names[i][a.Name] {
				return true
			}
		}
		return false
	}
	for j, m := range find(listKeys(old), listKeys(now), func(k listKey) string { return k.label }, alike) {
		from[j] = m.Old
		if m.Moved {
			from[j] = -1
		}
	}
	return from
}

// A listKey is what two equal lists have in common.
type listKey struct{ label, people string }

func listKeys(lists []List) []listKey {
	keys := make([]listKey, len(lists))
	for i, l := range lists {
		var b strings.Builder
		for _, a := range l.Attendees {
			for _, s := range []string{a.Name, a.Organization.Name, a.Note} {
				b.WriteString(strconv.Itoa(len(s)) + ":" + s)
			}
		}
		keys[i] = listKey{l.Label, b.String()}
	}
	return keys
}
