package attendee

import "strings"

// mend reads the irregular entries of a list by its regular ones: an
// organization after a comma, a hyphen or nothing at all, where most people of the list have theirs set
// off in a common way, and two names with nothing between them. It goes by
// what the list itself shows and by spelling, never by knowing names.
func (r *reader) mend() {
	with, full, nicknames, inverted, marks := 0, 0, 0, 0, 0
	for k := range r.entries {
		if k > 0 && r.isNicknamed(&r.entries[k-1], &r.entries[k]) {
			nicknames++
		}
		if k > 0 && r.isInverted(&r.entries[k-1], &r.entries[k]) {
			inverted++
		}
		if r.entries[k].hasOrg {
			with++
		}
		if r.entries[k].style == byMark {
			marks++
		}
		if r.words(r.entries[k].name) > 1 {
			full++
		}
	}
	n := len(r.entries)
	if nicknames > 0 && 5*full >= 4*(n-nicknames) {
		r.joinNames(r.isNicknamed, slip)
	} else if inverted == 1 && full >= 5 && full == n-1 && with == n-1 {
		r.joinNames(r.isInverted, joint)
	}
	switch {
	case with == n:
	case 2*with >= n:
		r.mendOrgs(r.knownOrgs(), 5*full >= 4*n, marks > with/2 && 5*with >= 4*n)
	case with == 0:
		r.splitNames()
	}
}

// isNicknamed reports whether a comma has slipped in after a nickname:
// "Alexandros (Alex), Petrou (Acme)", 2022-01-06 Server Certificate. The nickname shows by its beginning as the name does.
func (r *reader) isNicknamed(e, next *entry) bool {
	if e.style != byBracket || next.style != byBracket || e.unit != next.unit || len(e.notes) > 0 || e.joined ||
		r.words(e.name) != 1 || r.words(next.name) != 1 || e.org.hi != e.org.lo+1 || e.hi != next.lo-1 || r.toks[e.hi].kind != comma {
		return false
	}
	name, nick := r.value(e.name), r.str(e.org.lo)
	return len(nick) > 2 && len(nick) < len(name) && strings.EqualFold(name[:len(nick)], nick)
}

// isInverted reports whether a comma parts two given names from the surname behind them: "Wei Ling, Tan (Acme)",
// 2020-10-15 Server Certificate. The first part lacks what the second is too short to do without, so that both
// are regular together, in a list where all others are.
func (r *reader) isInverted(e, next *entry) bool {
	return !e.hasOrg && next.hasOrg && next.style == byBracket && e.unit == next.unit && len(e.notes) == 0 && !e.joined &&
		r.words(e.name) == 2 && r.words(next.name) == 1 && e.hi == next.lo-1 && r.toks[e.hi].kind == comma &&
		r.allCapital(e.name) && r.allCapital(next.name) && !r.looksLikeOrg(next.name.lo)
}

// joinNames joins the two parts of the names that a comma parts, and makes of the comma what it is in the name.
func (r *reader) joinNames(parted func(e, next *entry) bool, comma kind) {
	out := r.entries[:0]
	for k := 0; k < len(r.entries); k++ {
		e := r.entries[k]
		if k+1 < len(r.entries) && parted(&e, &r.entries[k+1]) {
			k++
			r.toks[e.hi].kind = comma
			first := e
			e = r.entries[k]
			e.lo, e.name.lo = first.lo, first.name.lo
		}
		out = append(out, e)
	}
	r.entries = out
}

// knownOrgs returns the organizations that the entries name, in small letters.
func (r *reader) knownOrgs() map[string]bool {
	known := make(map[string]bool)
	for k := range r.entries {
		e := &r.entries[k]
		if e.hasOrg && !e.org.isZero() && e.orgText == "" {
			known[strings.ToLower(r.value(e.org))] = true
		}
		if at := r.hyphenOrg(e); at > 0 && r.looksLikeOrg(at) {
			known[strings.ToLower(r.str(at))] = true
		}
	}
	return known
}

// hyphenOrg returns the token after the hyphen that may set an organization
// off from a full name ("Ana Beltrán-GlobeTrust"), or 0.
func (r *reader) hyphenOrg(e *entry) int {
	if n := e.name.hi; !e.hasOrg && n-e.name.lo >= 4 && r.toks[n-1].kind == word && r.toks[n-2].kind == hyphen &&
		r.words(field{e.name.lo, n - 2}) > 1 {
		return n - 1
	}
	return 0
}

// mendOrgs finds the organizations of entries that seem to have none. full
// says that the list gives full names, so that one word alone is no person;
// dashes, that a dash sets off nearly every organization.
func (r *reader) mendOrgs(known map[string]bool, full, dashes bool) {
	slips := 0
	out := r.entries[:0]
	for _, e := range r.entries {
		if !e.hasOrg && !e.joined && len(out) > 0 && r.isOrgOf(&out[len(out)-1], &e, known, full) {
			last := &out[len(out)-1]
			last.org, last.hasOrg, last.style = e.name, true, byComma
			last.body, last.hi, last.notes = e.body, e.hi, append(last.notes, e.notes...)
			continue
		}
		if !e.hasOrg && (r.splitOrg(&e, known) || full && r.splitUnopened(&e)) {
			slips++
		}
		out = append(out, e)
	}
	r.entries = out
	if slips == 0 && !dashes {
		return
	}
	for k := range out {
		// In such a list the writer lets a dash out sooner than a whole organization.
		if e := &out[k]; !e.hasOrg && r.words(e.name) == 3 && e.name.hi-e.name.lo == 3 && r.allCapital(e.name) {
			r.cut(e, e.name.hi-1, e.name.hi-1)
		}
	}
}

// isOrgOf reports whether e, which follows a comma, is the organization of the bare name before it.
func (r *reader) isOrgOf(last, e *entry, known map[string]bool, full bool) bool {
	if last.hasOrg || last.unit != e.unit || last.joined || r.words(last.name) < 2 || !r.namesPerson(last) {
		return false
	}
	n := r.words(e.name)
	return n == 1 && full || n > 0 && n < 6 && known[strings.ToLower(r.value(e.name))]
}

// splitOrg cuts an organization off the end of a name that runs into it.
func (r *reader) splitOrg(e *entry, known map[string]bool) bool {
	if at := r.hyphenOrg(e); at > 0 && (r.looksLikeOrg(at) || known[strings.ToLower(r.str(at))]) {
		r.cut(e, at-1, at)
		return true
	}
	if e.name.hi-e.name.lo > 2*longestNameOrg {
		return false
	}
	for at := e.name.lo + 1; at < e.name.hi; at++ {
		if t := &r.toks[at]; t.kind == word && t.space && known[strings.ToLower(r.value(field{at, e.name.hi}))] {
			r.cut(e, at, at)
			return true
		}
	}
	if at := e.name.hi - 1; at > e.name.lo && r.toks[at].space && r.looksLikeOrg(at) {
		r.cut(e, at, at)
		return true
	}
	return false
}

// splitUnopened cuts an organization off whose bracket closes and has never opened ("Ana Beltrán Northwind Root)"), behind a
// first name and a surname with or without small words before it.
func (r *reader) splitUnopened(e *entry) bool {
	end := e.name.hi
	if end == len(r.toks) || end >= e.hi || r.toks[end].kind != shut || r.toks[end].pair >= 0 || end-e.name.lo > 2*longestNameOrg {
		return false
	}
	names := 0
	for i := e.name.lo; i < end; i++ {
		switch t := &r.toks[i]; {
		case t.kind != word && t.kind != hyphen:
			return false
		case names == 2 && t.space:
			r.cut(e, i, i)
			return true
		case t.kind == word && (t.space || i == e.name.lo) && (!startsSmall(r.str(i)) || r.class(i)&particle == 0):
			names++
		}
	}
	return false
}

// cut makes toks[at:] of the name the organization; the name ends at end.
func (r *reader) cut(e *entry, end, at int) {
	e.org, e.hasOrg, e.style = field{at, e.name.hi}, true, byNothing
	e.name.hi = end
}

// allCapital reports whether f is nothing but plain words with capitals.
func (r *reader) allCapital(f field) bool {
	for i := f.lo; i < f.hi; i++ {
		if t := &r.toks[i]; t.kind != word || i > f.lo && !t.space || startsSmall(r.str(i)) || r.class(i)&particle != 0 {
			return false
		}
	}
	return true
}

// splitNames cuts two names apart that have nothing between them, where a list
// of bare names gives first name and surname of nearly everybody.
func (r *reader) splitNames() {
	two, doubled := 0, 0
	for k := range r.entries {
		switch r.words(r.entries[k].name) {
		case 2:
			two++
		case 4:
			doubled++
		}
	}
	if doubled == 0 || two < 6 || 5*two < 4*len(r.entries) {
		return
	}
	out := make([]entry, 0, len(r.entries)+doubled)
	for _, e := range r.entries {
		if e.name.hi-e.name.lo == 4 && e.hi == e.name.hi && len(e.notes) == 0 && r.allCapital(e.name) {
			first := e
			e.lo += 2
			e.name.lo = e.lo
			first.hi, first.body, first.name.hi, first.joined = e.lo, e.lo, e.lo, false
			out = append(out, first)
		}
		out = append(out, e)
	}
	r.entries = out
}
