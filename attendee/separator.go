package attendee

import (
	"strconv"
	"strings"
)

// separate finds what stands between the elements, and what of it is the rule.
func (s *sequence) separate() {
	n := len(s.elements)
	seps := make(map[string]int)
	markers := make(map[string]int)
	s.style.sep = ""
	for i, e := range s.elements {
		if i > 0 {
			before := s.elements[i-1]
			sep := s.r.text[before.hi:e.lo]
			s.seps = append(s.seps, sep)
			and, plain := s.joint(before.at.hi, e.at.lo)
			if and > 0 && i == n-1 && !e.fragment {
				s.and = sep
			} else if plain && !before.fragment && !e.fragment {
				if seps[sep]++; seps[sep] > seps[s.style.sep] {
					s.style.sep = sep
				}
			}
		}
		if m := s.r.text[e.lo:e.text]; s.isLines && !e.fragment {
			if markers[m]++; markers[m] > markers[s.marker] {
				s.marker = m
			}
		}
	}
	if len(seps) == 0 {
		s.style.sep = s.usual()
	}
	s.counted = s.counts()
}

// joint looks at the tokens between two elements. It returns the index of an "and" among them, or 0, and whether nothing
// but punctuation is there.
func (s *sequence) joint(lo, hi int) (and int, plain bool) {
	plain = true
	for i := lo; i < hi; i++ {
		if s.r.isAnd(i) {
			and = i
		}
		switch s.r.toks[i].kind {
		case comma, semi, dot, pipe, slash, dash:
		default:
			plain = false
		}
	}
	return and, plain
}

// usual returns the separator of a list that shows none, or none but an "and".
func (s *sequence) usual() string {
	n := len(s.elements)
	if s.and != "" {
		and, _ := s.joint(s.elements[n-2].at.hi, s.elements[n-1].at.lo)
		t := s.r.toks[and]
		before := strings.TrimRight(s.r.text[s.elements[n-2].hi:t.start], " \t")
		if before == "" {
			before = ","
		}
		return before + s.r.text[t.end:s.elements[n-1].lo]
	}
	if s.isLines {
		return s.index.lineEnd
	}
	return canonical.sep
}

// counts reports whether the lines are numbered one after the other.
func (s *sequence) counts() bool {
	first := 0
	for i, e := range s.elements {
		lo, hi := numberOf(s.r.text[e.lo:e.hi])
		n, err := strconv.Atoi(s.r.text[e.lo+lo : e.lo+hi])
		if i == 0 {
			first = n
		}
		if !s.isLines || err != nil || n != first+i {
			return false
		}
	}
	return len(s.elements) > 1 || !s.repeats(first)
}

// repeats reports whether the line before or behind a list of one has the same number.
func (s *sequence) repeats(n int) bool {
	text, at := s.r.text, s.index.at(s.elements[0].text)
	for _, i := range []int{at - 1, at + 1} {
		if i < 0 || i >= len(s.index.starts) {
			continue
		}
		line := text[s.index.starts[i]:s.index.end(s.index.starts[i], text)]
		if lo, hi := numberOf(line); lo < hi && line[lo:hi] == strconv.Itoa(n) {
			return true
		}
	}
	return false
}

// numberOf returns where the number of a line stands, as the marker of an item or in the first cell of a row.
func numberOf(line string) (lo, hi int) {
	at := len(line) - len(strings.TrimLeft(line, " \t>"))
	isRow := at < len(line) && line[at] == '|'
	if isRow {
		at = len(line) - len(strings.TrimLeft(line[at+1:], " \t"))
	}
	end := len(line) - len(strings.TrimLeft(line[at:], "0123456789"))
	switch rest := line[end:]; {
	case end == at || end-at > 4 || rest == "":
	case isRow && strings.HasPrefix(strings.TrimLeft(rest, " \t"), "|"), !isRow && markerLen(line[at:]) > 0:
		return at, end
	}
	return 0, 0
}

// separators returns what separates the units of the changed list. Where they are as many as before, the separators stay. Else
// what stood between two that stayed does; of separators too many the later ones go, and where there are too few, regular
// ones come behind them. An "and" before the last element stays before the last, unless leaveAnd says otherwise.
func (s *sequence) separators(units []unit, leaveAnd bool) []string {
	if len(units) < 2 {
		return nil
	}
	if s.fits(units) && !leaveAnd {
		return append([]string(nil), s.seps...)
	}
	old := s.seps
	moveAnd := s.and != "" && !leaveAnd
	if moveAnd {
		old = append(append([]string(nil), old[:len(old)-1]...), s.style.sep)
	}
	out := make([]string, 0, len(units)-1)
	at := 0 // the element that stayed last
	for k, u := range units {
		if !u.stays {
			continue
		}
		out = s.fit(out, old[at:u.from], k)
		at = u.from
	}
	out = s.fit(out, old[at:], len(units)-1)
	if moveAnd {
		out[len(out)-1] = s.and
	}
	return out
}

// isApart reports whether a separator parts more than a regular one: lines, or stretches of the list.
func (s *sequence) isApart(sep string) bool {
	return sep != s.style.sep && (strings.Contains(sep, "\n") || strings.TrimSpace(sep) != strings.TrimSpace(s.style.sep))
}

// fits reports whether there are as many units as elements, and the fragments among them where they were.
func (s *sequence) fits(units []unit) bool {
	for k, u := range units {
		if u.from >= 0 && s.elements[u.from].fragment && k != u.from {
			return false
		}
	}
	return len(units) == len(s.elements)
}

// fit appends as many of the separators as make out so long, and regular ones where they are too few.
func (s *sequence) fit(out, seps []string, size int) []string {
	drop := len(out) + len(seps) - size
	kept := make([]string, 0, len(seps))
	for i := len(seps) - 1; i >= 0; i-- {
		if drop > 0 && (!s.isApart(seps[i]) || drop > i) {
			drop--
			continue
		}
		kept = append(kept, seps[i])
	}
	for i := len(kept) - 1; i >= 0; i-- {
		out = append(out, kept[i])
	}
	for len(out) < size {
		out = append(out, s.style.sep)
	}
	return out
}
