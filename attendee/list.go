package attendee

import (
	"slices"
	"strings"
)

// flush decides what the entries read since the last flush are, and puts the
// people among them into a list.
func (r *reader) flush() {
	if len(r.entries) == 0 {
		r.endFlush()
		return
	}
	if r.isNobody() {
		r.open()
		r.lists[len(r.lists)-1].Attendees = []Attendee{}
		r.layout.lists[len(r.lists)-1].nobody = field{r.entries[0].lo, r.entries[0].hi}
		r.glue = append(r.glue, field{r.entries[0].lo, r.entries[0].hi})
		r.endFlush()
		return
	}
	switch {
	case r.pairsByComma(), r.pairsThroughout():
		r.pairUnits()
	case r.sharesByUnit():
		r.shareUnits()
	}
	r.mend()
	r.people = append(r.people[:0], make([]bool, len(r.entries))...)
	if !r.judge(r.people) {
		r.dropPending()
		clear(r.people)
	}
	r.emit(r.people)
	r.endFlush()
}

// endFlush makes ready for the next entries.
func (r *reader) endFlush() {
	r.entries = r.entries[:0]
	r.hardUnits, r.semis = false, 0
	r.unit++
}

// isNobody reports whether all that was read says that nobody was present.
func (r *reader) isNobody() bool {
	e := &r.entries[0]
	if len(r.entries) > 1 || !r.attending || r.words(e.name) != r.words(field{e.lo, e.hi}) {
		return false
	}
	switch strings.ToLower(strings.TrimRight(r.value(e.name), ".")) {
	case "none", "nobody", "no one", "no-one", "none present":
		return true
	}
	return false
}

// units calls f with the bounds of each unit of entries.
func (r *reader) units(f func(lo, hi int)) {
	for lo := 0; lo < len(r.entries); {
		hi := lo + 1
		for hi < len(r.entries) && r.entries[hi].unit == r.entries[lo].unit {
			hi++
		}
		f(lo, hi)
		lo = hi
	}
}

// pairsByComma reports whether a comma divides name from organization: most
// units are a name, a comma and something else.
//
//	list = name "," org { ( ";" | line-end ) name "," org } .
func (r *reader) pairsByComma() bool {
	if !r.hardUnits && r.entries[0].block == r.entries[len(r.entries)-1].block {
		return false
	}
	units, pairs := 0, 0
	r.units(func(lo, hi int) {
		units++
		if n := hi - lo; (n == 2 || n == 3) && !r.entries[lo].hasOrg && !r.entries[lo].joined {
			pairs++
		}
	})
	return 2*pairs > units && (units > 2 || units == pairs && units == 2)
}

// pairUnits makes of each unit that begins with a bare name that person and
// their organization. An even number of parts beyond two is people whose
// separator is a comma by a slip ("…, OATI, Curt Spann, Apple;", 2018-03-07 Forum).
func (r *reader) pairUnits() {
	out := r.entries[:0]
	r.units(func(lo, hi int) {
		n := hi - lo
		if n < 2 || r.entries[lo].hasOrg {
			out = append(out, r.entries[lo:hi]...)
			return
		}
		step := n
		if n > 2 && n%2 == 0 && r.alternates(lo, hi) {
			step = 2
		}
		for k := lo; k < hi; k += step {
			e := r.entries[k]
			last := &r.entries[k+step-1]
			e.org = field{r.entries[k+1].lo, last.body}
			e.hasOrg, e.style, e.joined = true, byComma, false
			for _, f := range last.notes {
				if f.lo >= last.body { // else it stands in what is now the organization
					e.notes = append(e.notes, f)
				}
			}
			e.body, e.hi = last.body, last.hi
			out = append(out, e)
		}
	})
	r.entries = out
}

// pairsThroughout reports whether a list with no separators but commas gives a
// name and an organization in turn: "Ana Beltrán, Acme, Bo Chen, Umbra, Cy Diaz, Acme". Every other part
// is a full name, most of the others are one word or spelt as organizations are, and one of them recurs or is so spelt.
func (r *reader) pairsThroughout() bool {
	n := len(r.entries)
	if n < 6 || n%2 != 0 || r.entries[0].unit != r.entries[n-1].unit || !r.alternates(0, n) {
		return false
	}
	seen := make(map[string]bool, n/2)
	short, sure := 0, 0
	for k := 1; k < n; k += 2 {
		f := r.entries[k].name
		if f.isZero() {
			return false // a bracket alone
		}
		v := r.value(f)
		if seen[v] || r.looksLikeOrg(f.hi-1) {
			sure++
		} else if r.words(f) == 1 {
			short++
		}
		seen[v] = true
	}
	return sure > 0 && 10*(sure+short) >= 6*(n/2)
}

// alternates reports whether every other entry is a full name.
func (r *reader) alternates(lo, hi int) bool {
	for k := lo; k < hi; k++ {
		e := &r.entries[k]
		if e.hasOrg || e.joined || len(e.notes) > 0 && k%2 == lo%2 {
			return false
		}
		if (k-lo)%2 == 0 && (r.words(e.name) < 2 || !r.namesPerson(e)) {
			return false
		}
	}
	return true
}

// sharesByUnit reports whether semicolons separate organizations, each with
// its people: "Ana Beltrán and Bo Chen (Acme); Cy Diaz, Dee Evans (Umbra); …".
func (r *reader) sharesByUnit() bool {
	if r.semis < 2 {
		return false
	}
	units, closed := 0, 0
	r.units(func(lo, hi int) {
		units++
		if e := &r.entries[hi-1]; e.hasOrg && e.style == byBracket {
			closed++
		}
	})
	return closed*5 >= units*4
}

// shareUnits gives people without an organization that of the next in their unit.
func (r *reader) shareUnits() {
	r.units(func(lo, hi int) {
		for k := hi - 2; k >= lo; k-- {
			if e, next := &r.entries[k], &r.entries[k+1]; !e.hasOrg && next.hasOrg && r.words(e.name) > 1 {
				r.share(e, next)
			}
		}
	})
}

// judge sets ok for the entries that are people, and reports whether they make a list at all.
func (r *reader) judge(ok []bool) bool {
	people, strong := r.judgeBlocks(ok)
	first := &r.entries[0]
	n := len(r.layout.lists)
	if n > 0 && len(r.pending) == 0 && len(r.fragments) > r.layout.lists[n-1].fragments && strong < len(r.entries) {
		return false // a list does not go on after prose with less than full names
	}
	switch {
	case people == 0:
		return false
	case r.attending:
		return people > 2 || strong > 0
	case people > 2:
		return strong > 0
	case people > 1:
		return strong > 1
	case n == 0 || len(r.pending) > 0:
		e := &r.entries[slices.Index(ok, true)]
		return strong > 0 && (e.hasOrg || len(e.notes) > 0)
	}
	// One person alone goes on with a list of the same shape.
	return strong > 0 && r.blocks[first.block].kind == r.layout.lists[n-1].kind
}

// judgeBlocks sets ok for the entries that are people, block by block: a block
// that is more prose than people names nobody as present. It counts the people,
// and those with a full name or an organization in brackets.
func (r *reader) judgeBlocks(ok []bool) (people, strong int) {
	loose := r.talks()
	for lo := 0; lo < len(r.entries); {
		hi, good, bad := lo, 0, 0
		for ; hi < len(r.entries) && r.entries[hi].block == r.entries[lo].block; hi++ {
			e := &r.entries[hi]
			ok[hi] = !(e.loose && loose) && r.namesPerson(e)
			size := r.toks[e.hi-1].end - r.toks[e.lo].start
			if ok[hi] {
				good += size
			} else {
				bad += size
			}
		}
		for k := hi - 1; k >= lo; k-- {
			ok[k] = ok[k] && bad <= good
			if r.entries[k].style == byOthers && (k+1 == hi || !ok[k+1]) {
				ok[k] = false // the organization is part of a fragment
			}
			if !ok[k] {
				continue
			}
			people++
			if e := &r.entries[k]; e.style == byBracket && e.hasOrg || r.words(e.name) > 1 {
				strong++
			}
		}
		lo = hi
	}
	return people, strong
}

// talks reports whether colons divide speakers from what they said ("Ana: Yes.")
// rather than people from organizations: most entries have one, and not all name people in full.
func (r *reader) talks() bool {
	n, full := 0, 0
	for k := range r.entries {
		if e := &r.entries[k]; e.loose {
			n++
			if r.words(e.name) > 1 {
				full++
			}
		}
	}
	return 2*n > len(r.entries) && (n < 3 || full < n)
}

// emit puts the entries that are people into a list and makes fragments of the others.
func (r *reader) emit(ok []bool) {
	if (len(r.pending) > 0 || len(r.lists) == 0) && slices.Contains(ok, true) {
		r.open()
	}
	lists := false // the entry's unit names people
	for k := range r.entries {
		e := &r.entries[k]
		if k == 0 || e.unit != r.entries[k-1].unit {
			lists = r.unitNames(k, ok)
		}
		if !ok[k] {
			if before := e.lo - 1; lists && before >= 0 && (r.toks[before].kind == comma || r.toks[before].kind == semi) {
				r.fragOpen = false // each part of a list is a fragment of its own
			}
			r.fragment(field{e.lo, e.hi})
			continue
		}
		r.fragOpen = false
		l, out := &r.lists[len(r.lists)-1], &r.layout.lists[len(r.lists)-1]
		a := Attendee{Name: r.value(r.trimName(e.name)), Note: r.note(e)}
		if a.Organization.Name = e.orgText; e.orgText == "" {
			a.Organization.Name = r.value(r.trimOrg(e))
		}
		if l.Attendees == nil {
			l.Attendees = make([]Attendee, 0, len(r.entries)-k)
		}
		l.Attendees = append(l.Attendees, a)
		if r.places {
			out.people, out.columns = append(out.people, r.place(e)), r.columns
		}
		out.kind, out.fragments = r.blocks[e.block].kind, len(r.fragments)
	}
}

// unitNames reports whether the unit that begins with entry k names people.
func (r *reader) unitNames(k int, ok []bool) bool {
	for n := k; n < len(ok) && r.entries[n].unit == r.entries[k].unit; n++ {
		if ok[n] {
			return true
		}
	}
	return false
}

// open begins a list under the labels that are pending.
func (r *reader) open() {
	var l List
	var out listLayout
	for _, f := range r.pending {
		if l.Label != "" {
			l.Label += ": "
		}
		l.Label += r.value(f)
		out.label = append(out.label, r.span(f))
	}
	if r.places {
		out.labels = slices.Clone(r.pending)
	}
	r.pending, r.attending = r.pending[:0], false
	r.lists = append(r.lists, l)
	r.layout.lists = append(r.layout.lists, out)
	r.fragOpen = false
}

// trimName drops the full stop after a name, but not that of an initial or of a title.
func (r *reader) trimName(f field) field {
	if n := f.hi - 1; n > f.lo && r.toks[n].kind == dot && r.toks[n-1].kind == word {
		s := r.str(n - 1)
		if r.words(f) > 1 && len(s) == 1 || isAbbreviation(s) || r.class(n-1)&degree != 0 {
			return f
		}
		f.hi--
	}
	return f
}

// trimOrg drops the full stop that ends the list, but not one that belongs to
// the organization ("S.p.A.", "Inc."). An organization that others share is trimmed with theirs.
func (r *reader) trimOrg(e *entry) field {
	f := e.org
	n := f.hi - 1
	if e.style == byOthers || n <= f.lo || r.toks[n].kind != dot || r.toks[n-1].kind != word {
		return f
	}
	atEnd := f.hi == len(r.toks) || r.toks[f.hi].kind != semi && r.toks[f.hi].kind != comma && r.toks[f.hi].kind != shut
	if s := r.str(n - 1); !atEnd && e.style != byBracket || isAbbreviation(s) || r.class(n-1)&incorporated != 0 {
		return f
	}
	return field{f.lo, n}
}

// isAbbreviation reports whether s ends as "S.p.A" does, and not as "Umbra.com" does.
func isAbbreviation(s string) bool {
	n := strings.LastIndexByte(s, '.')
	return n >= 0 && len(s)-n <= 2
}

// note returns the notes of an entry as one text.
func (r *reader) note(e *entry) string {
	switch len(e.notes) {
	case 0:
		return ""
	case 1:
		return r.value(e.notes[0])
	}
	parts := make([]string, len(e.notes))
	for i, f := range e.notes {
		parts[i] = r.value(f)
	}
	return strings.Join(parts, "; ")
}
