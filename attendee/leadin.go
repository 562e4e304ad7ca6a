package attendee

// A leadKind is what a lead-in or a heading introduces.
type leadKind uint8

const (
	noLead   leadKind = iota
	people            // a list of people present: "Attendees:", "In the room:"
	others            // what is not attendance: "Regrets:", "Minute taker:"
	anything          // whatever follows: "Working group:"
)

// The sizes beyond which words before a colon are no lead-in.
const (
	longestLead  = 14 // words
	longestLead2 = 60 // tokens
)

// leadIn looks for a lead-in that begins at i, where a block, line or
// sentence begins. It returns the index after it and what it introduces.
//
//	lead-in = words ":" | grouping-words ":" | attending-words dash | attending-words line-end
//	        | attending-words ( "were" | "was" | "included" ) .
func (r *reader) leadIn(i, hi int, blockStart bool) (after int, kind leadKind) {
	if blockStart {
		i = r.number(i, hi)
	}
	var seen class
	words, strict := 0, true
	for j := i; j < hi && j < i+longestLead2; j++ {
		t := &r.toks[j]
		if t.newline && j > i {
			if strict && seen&attending != 0 {
				return j, people
			}
			return i, noLead
		}
		switch t.kind {
		case word:
			c := r.leadClass(j)
			if strict && c&(attending|linking|grouping) == 0 {
				strict = false
			}
			if strict && seen&attending != 0 && isWere(r.str(j)) && j+1 < hi && r.toks[j+1].kind != colon {
				return j + 1, people
			}
			seen |= c
			if words++; words > longestLead {
				return i, noLead
			}
		case open, sqOpen:
			if t.pair < j || t.pair > i+longestLead2 || seen&attending == 0 && !t.strong {
				return i, noLead
			}
			j = t.pair
		case comma, dash:
			if seen&attending == 0 {
				return i, noLead
			}
			if t.kind == dash && strict && words <= 4 && blockStart && j+1 < hi {
				return j + 1, people
			}
		case semi, pipe:
			return i, noLead
		case colon:
			if words == 0 {
				return i, noLead
			}
			if strict && seen&(absence|attending) == 0 && seen&grouping != 0 {
				return j + 1, people
			}
			return r.colonLead(i, j+1, hi, seen)
		}
	}
	if strict && seen&attending != 0 && words <= 6 && blockStart && hi-i < longestLead2 {
		return hi, people
	}
	return i, noLead
}

// colonLead decides what the words before a colon are: a lead-in, or the name before an organization.
func (r *reader) colonLead(i, after, hi int, seen class) (int, leadKind) {
	switch {
	case seen&absence != 0:
		return after, others
	case seen&attending != 0:
		return after, people
	case seen&office != 0:
		return after, others
	case r.toks[i].strong || after == hi || r.toks[after].newline, r.goesOnAsProse(i):
		return after, anything
	}
	return i, noLead
}

// goesOnAsProse reports whether the words at i, at the beginning of the text, end a sentence that
// began before it: "reviewed by Ana Beltrán: …" behind "**Attendance**" (2023-01-19 Forum).
func (r *reader) goesOnAsProse(i int) bool {
	return i == 0 && r.toks[0].kind == word && startsSmall(r.str(0)) && r.class(0)&(business|verb) != 0
}

// leadClass returns the class of the word at j, or of the compound with hyphens that it begins.
func (r *reader) leadClass(j int) class {
	c := r.class(j)
	if j+2 < len(r.toks) && r.toks[j+1].kind == hyphen {
		c |= classOf(r.text[r.toks[j].start:r.toks[j+2].end])
	}
	return c
}

// headingKind returns what a heading introduces.
func (r *reader) headingKind(f field) leadKind {
	var seen class
	for i := f.lo; i < f.hi && i < f.lo+longestLead2; i++ {
		if p := r.toks[i].pair; p > i {
			i = p
		} else if r.toks[i].kind == word {
			seen |= r.leadClass(i)
		}
	}
	switch {
	case seen&absence != 0:
		return others
	case seen&attending != 0:
		return people
	case seen&office != 0:
		return others
	}
	return anything
}

// number skips the number of an item whose digits stand inside emphasis: "**3. Present:**".
func (r *reader) number(i, hi int) int {
	if i+2 < hi && r.toks[i].kind == word && r.toks[i].end-r.toks[i].start <= 3 && isNumber(r.str(i)) &&
		(r.toks[i+1].kind == dot || r.toks[i+1].kind == shut) {
		r.glue = append(r.glue, field{i, i + 1})
		return i + 2
	}
	return i
}

func isWere(s string) bool {
	switch s {
	case "were", "was", "included", "includes", "including":
		return true
	}
	return false
}
