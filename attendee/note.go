package attendee

// longestNote bounds the words of a note that is told by its words alone.
const longestNote = 8

// isNote reports whether f says something about a person other than their
// organization: a part in the meeting ("Chair", "guest") or how they took part in it ("by phone", "Day 2").
func (r *reader) isNote(f field) bool {
	found := false
	for i, n := f.lo, 0; i < f.hi; i++ {
		t := &r.toks[i]
		if t.kind == hyphen || t.kind == dot || t.kind == comma || t.kind == plus {
			continue
		}
		if t.kind != word || t.literal {
			return false
		}
		s, c := r.str(i), r.class(i)
		if i+2 < f.hi && r.toks[i+1].kind == hyphen {
			both := r.text[t.start:r.toks[i+2].end] // "vice-chair"
			if k := classOf(both); k&(remark|remarking) != 0 {
				s, c, i = both, k, i+2
			}
		}
		if c&(remark|remarking) == 0 && !isNumber(s) {
			return false
		}
		found = found || c&remark != 0
		if n++; n > longestNote {
			return false
		}
	}
	return found
}

// isClause reports whether f, in brackets, is a remark in words of its own: "joined at item 4".
func (r *reader) isClause(f field) bool {
	return r.words(f) > 1 && r.toks[f.lo].kind == word && startsSmall(r.str(f.lo)) && r.class(f.lo)&sentence != 0
}

// splitNote cuts the note off that ends the content of a bracket, or begins it:
//
//	content = text [ ( dash | hyphen | "," | ";" | "/" ) note ]
//	        | note ( dash | "," | ";" ) text .
//
// "(Chunghwa Telecom – telephone)" is the form of 2017-06-21 Forum.
func (r *reader) splitNote(f field) (org, note field) {
	for i := f.hi - 1; i > f.lo && i > f.hi-2*longestNote; i-- {
		switch t := &r.toks[i]; {
		case t.pair > i: // its partner stands beyond f
		case t.pair >= 0:
			i = max(t.pair, f.lo)
		case t.kind == hyphen || t.kind == dash || t.kind == comma || t.kind == semi || t.kind == slash:
			tail := field{i + 1, f.hi}
			if r.words(tail) > 0 && r.isNote(tail) {
				return field{f.lo, i}, tail
			}
			if t.kind != hyphen {
				return r.splitFirstNote(f)
			}
		}
	}
	return r.splitFirstNote(f)
}

// splitFirstNote cuts the note off that begins the content of a bracket: "(guest, Acme)".
func (r *reader) splitFirstNote(f field) (org, note field) {
	for i := f.lo; i < f.hi && i < f.lo+2*longestNote; i++ {
		switch t := &r.toks[i]; t.kind {
		case word, dot, hyphen:
		case dash, comma, semi:
			head, tail := field{f.lo, i}, field{i + 1, f.hi}
			if r.isNote(head) && r.words(tail) > 0 && r.class(i+1)&incorporated == 0 {
				return tail, head
			}
			return f, field{}
		default:
			return f, field{}
		}
	}
	return f, field{}
}

func isNumber(s string) bool {
	for i := 0; i < len(s); i++ {
		if (s[i] < '0' || s[i] > '9') && s[i] != ':' {
			return false
		}
	}
	return s != ""
}
