package attendee

// A field is a range of tokens: toks[lo:hi].
type field struct{ lo, hi int }

func (f field) isZero() bool { return f.lo == f.hi }

// An orgStyle is how an organization is set off from the name.
type orgStyle uint8

const (
	noOrg     orgStyle = iota
	byBracket          // Name (Org), Name – (Org), Name [Org]
	byMark             // Name – Org, Name / Org, Name: Org
	byComma            // Name, Org
	byNothing          // Name Org
	byOthers           // Name and Name (Org): the organization stands with the last
	byColumn           // a cell of a table
)

// An entry is a candidate for a person.
type entry struct {
	lo, hi      int // its tokens, brackets and notes included
	body        int // the end of name and organization
	name, org   field
	notes       []field
	hasOrg      bool // set even where the brackets are empty
	style       orgStyle
	joined      bool // "and" stands between it and the next
	loose       bool // a colon stands before the organization
	unit, block int
	orgText     string // the organization, where several entries share it
}

// readPiece reads what stands between two separators: one person, or several
// where separators are missing.
func (r *reader) readPiece(lo, hi int) {
	first := len(r.entries)
	if r.continues(field{lo, hi}) {
		return
	}
	for i := lo; i < hi; {
		switch t := &r.toks[i]; {
		case t.kind == word && r.isAnd(i) && i+1 < hi, t.kind == plus:
			r.glue = append(r.glue, field{i, i + 1})
			i++
		case t.kind == open || t.kind == sqOpen:
			i = r.readBracketed(i, hi)
		case t.kind == word:
			i = r.readPerson(i, hi)
		default:
			i++
		}
	}
	for k := len(r.entries) - 2; k >= first; k-- {
		if e, next := &r.entries[k], &r.entries[k+1]; e.joined && !e.hasOrg && next.hasOrg {
			r.share(e, next)
		}
	}
}

// share gives e the organization of the entry after it.
func (r *reader) share(e, next *entry) {
	org := r.trimOrg(next)
	if next.orgText == "" {
		next.orgText = r.value(org)
	}
	e.org, e.orgText, e.hasOrg, e.style = org, next.orgText, true, byOthers
}

// continues reads a piece that belongs to the person before it: a note
// ("…, Chair"), the end of an organization's name ("…, Inc.") or of a person's ("…, Jr.").
func (r *reader) continues(f field) bool {
	if f.isZero() {
		return true
	}
	e := r.last()
	if e == nil || f.hi-f.lo > 2*longestNote || f.hi-f.lo > 2 && r.toks[f.lo].kind != word {
		return false
	}
	if r.isNote(f) && r.toks[f.lo].kind == word {
		e.notes = append(e.notes, f)
		e.hi = f.hi
		return true
	}
	c, end := incorporated|degree, f.lo
	for end < f.hi && r.toks[end].kind <= dot && c != 0 {
		if r.toks[end].kind == word {
			c &= r.class(end)
		}
		end++
	}
	if c == 0 || len(e.notes) > 0 || end == f.lo || e.name.isZero() {
		return false
	}
	if end < f.hi { // "Ana Beltrán, Jr. (Acme)"
		if c&degree == 0 || e.hasOrg || r.toks[end].kind != open && r.toks[end].kind != dash {
			return false
		}
		e.name.hi, e.body = end, end
		e.hi = r.readRest(e, end, f.hi)
		r.readPiece(e.hi, f.hi)
		return true
	}
	switch {
	case c&incorporated != 0 && e.style == byMark:
		e.org.hi = f.hi
	case e.hasOrg:
		return false
	default:
		e.name.hi = f.hi
	}
	e.hi, e.body = f.hi, f.hi
	return true
}

// last returns the entry before in the same unit, or nil.
func (r *reader) last() *entry {
	if n := len(r.entries); n > 0 && r.entries[n-1].unit == r.unit {
		return &r.entries[n-1]
	}
	return nil
}

// readPerson reads a person that begins at lo and returns where it ends.
//
//	person = name [ org ] { note } .
func (r *reader) readPerson(lo, hi int) int {
	e := entry{lo: lo, unit: r.unit, block: r.block}
	i := r.readName(&e, lo, hi)
	if e.body == 0 {
		e.body = i
	}
	i = r.readRest(&e, i, hi)
	if !e.hasOrg && len(e.notes) == 0 {
		r.cutNote(&e)
	}
	e.hi = i
	r.entries = append(r.entries, e)
	return i
}

// readName reads the name, and the bracket after it where there is one.
//
//	name = word [ "(" nickname ")" ] { word } .
func (r *reader) readName(e *entry, lo, hi int) int {
	i := lo
	for i < hi {
		switch t := &r.toks[i]; t.kind {
		case word:
			if i > lo && r.isAnd(i) {
				e.name = field{lo, i}
				return i
			}
			i++
		case dot, hyphen:
			i++
		case open, sqOpen:
			content, after := r.bracket(i, hi)
			if t.kind == open && r.isNickname(field{lo, i}, content, after, hi) {
				i = after
				continue
			}
			e.name = field{lo, i}
			return i
		default:
			e.name = field{lo, i}
			return i
		}
	}
	e.name = field{lo, i}
	return i
}

// readRest reads what follows a name: organization and notes.
func (r *reader) readRest(e *entry, i, hi int) int {
	for i < hi {
		t := &r.toks[i]
		switch t.kind {
		case open, sqOpen:
			content, after := r.bracket(i, hi)
			r.setBracket(e, t.kind, content, after, hi)
			i = after
		case slash:
			if !t.space && (i+1 == hi || !r.toks[i+1].space) && r.words(e.name) < 2 {
				return i + 1 // "S/MIME"
			}
			if e.hasOrg || e.name.isZero() {
				return i + 1
			}
			i = r.readMarked(e, i, hi)
		case dash, pipe, colon:
			if e.hasOrg && t.kind != dash || e.name.isZero() {
				return i + 1
			}
			i = r.readMarked(e, i, hi)
		case dot, shut, sqShut:
			i++
		case plus:
			e.joined = true
			return i
		case word:
			if r.isAnd(i) {
				e.joined = true
				return i
			}
			j := r.run(i, hi)
			if !r.isNote(field{i, j}) {
				return i // a separator is missing
			}
			e.notes = append(e.notes, field{i, j})
			i = j
		default:
			return i + 1
		}
	}
	return i
}

// bracket returns the content of the bracket that opens at i, and the index
// after it. A bracket that is never closed ends with the piece.
func (r *reader) bracket(i, hi int) (content field, after int) {
	if p := r.toks[i].pair; p > i && p < hi {
		return field{i + 1, p}, p + 1
	}
	return field{i + 1, hi}, hi
}

// setBracket takes the content of a bracket after a name as its organization or as a note.
func (r *reader) setBracket(e *entry, k kind, content field, after, hi int) {
	switch {
	case content.isZero():
		e.hasOrg, e.style, e.body = true, byBracket, after
	case e.hasOrg || r.isNote(content):
		e.notes = append(e.notes, content)
	case k == open && r.isClause(content), k == open && after < hi && r.toks[after].kind == open && r.isRemark(content, after, hi):
		e.notes = append(e.notes, content)
	default:
		org, note := r.splitNote(content)
		e.org, e.hasOrg, e.style, e.body = org, true, byBracket, after
		if !note.isZero() {
			e.notes = append(e.notes, note)
		}
	}
}

// isRemark reports whether content, in the first of two brackets, is a remark
// and the second holds the organization: "Chris (didn’t catch last name) (Acme)", 2015-03-05 Forum.
func (r *reader) isRemark(content field, after, hi int) bool {
	next, _ := r.bracket(after, hi)
	return r.words(content) > 1 && startsSmall(r.str(content.lo)) && !r.isNote(next)
}

// isNickname reports whether a bracket after the name is part of it: a word
// between first name and surname, or a word before another bracket or dash that holds the organization.
func (r *reader) isNickname(name, content field, after, hi int) bool {
	if after >= hi || content.hi-content.lo > 4 {
		return false
	}
	if n := r.words(content); n == 0 || n > 2 || r.isNote(content) || r.looksLikeOrg(content.lo) ||
		startsSmall(r.str(content.lo)) {
		return false
	}
	switch r.toks[after].kind {
	case word:
		end := r.run(after, hi)
		return !r.isAnd(after) && r.words(name) == 1 && !r.isNote(field{after, end})
	case open:
		next, _ := r.bracket(after, hi)
		return r.words(content) == 1 && !r.isNote(next) && !r.isClause(next)
	case dash:
		if after+1 < hi && r.toks[after+1].kind == open {
			return r.words(content) == 1
		}
		return r.words(content) == 1 && !r.isNote(field{after + 1, r.run(after+1, hi)})
	}
	return false
}

// readMarked reads the dash (or slash, bar, colon) at i and what it sets off.
//
//	org = mark ( "(" text ")" | text ) .
func (r *reader) readMarked(e *entry, i, hi int) int {
	lo := i + 1
	for lo < hi && (r.toks[lo].kind == dash || r.toks[lo].kind == dot) {
		lo++
	}
	if lo < hi && (r.toks[lo].kind == open || r.toks[lo].kind == sqOpen) && !e.hasOrg {
		content, after := r.bracket(lo, hi)
		r.setBracket(e, r.toks[lo].kind, content, after, hi)
		return after
	}
	end := r.markedEnd(lo, hi)
	switch f := (field{lo, end}); {
	case f.isZero():
	case e.hasOrg || r.isNote(f):
		e.notes = append(e.notes, f)
	default:
		e.org, e.hasOrg, e.style, e.body = f, true, byMark, end
		e.loose = r.toks[i].kind == colon
	}
	return max(end, lo)
}

// markedEnd returns where the text after a dash ends: at a note, at an "and"
// before another person, or with the piece.
func (r *reader) markedEnd(lo, hi int) int {
	for i := lo; i < hi; i++ {
		switch t := &r.toks[i]; t.kind {
		case open, sqOpen:
			content, after := r.bracket(i, hi)
			if t.kind == sqOpen && i > lo || r.isNote(content) || r.isClause(content) {
				return i
			}
			i = after - 1
		case dash:
			if r.isNote(field{i + 1, min(hi, i+2*longestNote)}) {
				return i
			}
		case word:
			if i > lo && r.isAnd(i) && r.beginsPerson(i+1, hi) {
				return i
			}
		}
	}
	return hi
}

// beginsPerson reports whether a name with an organization of its own begins at i.
func (r *reader) beginsPerson(i, hi int) bool {
	end := r.run(i, min(hi, i+2*longestName))
	if end == hi || r.words(field{i, end}) < 2 || !r.nameWords(field{i, end}, 0) {
		return false
	}
	k := r.toks[end].kind
	return k == dash || k == open
}

// cutNote cuts a note off that follows the name without punctuation: "Ana Beltrán by phone".
func (r *reader) cutNote(e *entry) {
	for i := e.name.lo + 1; i < e.name.hi && i < e.name.lo+2*longestName; i++ {
		if r.toks[i].kind == word && startsSmall(r.str(i)) && r.class(i)&(remark|remarking) != 0 {
			if f := (field{i, e.name.hi}); r.isNote(f) {
				e.name.hi, e.body = i, i
				e.notes = append(e.notes, f)
			}
			return
		}
	}
}

// readBracketed reads a bracket that no name stands before. It belongs to the
// person before the comma ("Ana Beltrán, (Northwind)") or names people with a
// note in common ("(Bo Chen and Cy Diaz by phone)").
func (r *reader) readBracketed(i, hi int) int {
	content, after := r.bracket(i, hi)
	if r.readGroup(content) {
		return after
	}
	if e := r.last(); e != nil && !content.isZero() {
		r.setBracket(e, r.toks[i].kind, content, after, hi)
		e.hi = after
		return after
	}
	r.entries = append(r.entries, entry{lo: i, hi: after, body: after, unit: r.unit, block: r.block})
	return after
}

// readGroup reads several people and what is said of all of them.
//
//	group = [ text dash ] name { ( "," | "and" ) name } [ note ] .
func (r *reader) readGroup(content field) bool {
	var note field
	f := content
	for i := f.lo; i < f.hi && i < f.lo+2*longestNote; i++ {
		if k := r.toks[i].kind; (k == dash || k == colon) && startsSmall(r.str(f.lo)) {
			note, f.lo = field{f.lo, i}, i+1
			break
		}
	}
	first := len(r.entries)
	for lo := f.lo; lo < f.hi; {
		hi := lo
		for hi < f.hi && r.toks[hi].kind != comma && !(hi > lo && r.isAnd(hi)) {
			hi++
		}
		e := entry{lo: lo, hi: hi, body: hi, name: field{lo, hi}, unit: r.unit, block: r.block}
		if hi == f.hi {
			r.cutNote(&e)
		}
		if hi > lo {
			r.entries = append(r.entries, e)
		}
		if lo = hi; lo < f.hi {
			if r.toks[lo].kind == word {
				r.glue = append(r.glue, field{lo, lo + 1})
			}
			lo++
		}
	}
	found := r.entries[first:]
	if n := len(found); n > 0 && note.isZero() && len(found[n-1].notes) > 0 {
		note = found[n-1].notes[0]
	}
	ok := len(found) > 1
	for k := range found {
		if found[k].notes == nil && !note.isZero() {
			found[k].notes = []field{note}
		}
		ok = ok && r.words(found[k].name) > 1 && r.namesPerson(&found[k])
	}
	if !ok {
		r.entries = r.entries[:first]
	}
	return ok
}

// run returns the end of the words that begin at i.
func (r *reader) run(i, hi int) int {
	for i < hi && r.toks[i].kind <= dot {
		i++
		for i < hi && r.toks[i].kind == hyphen {
			i++
		}
	}
	return i
}

// isAnd reports whether the token at i is an "and" between people.
func (r *reader) isAnd(i int) bool {
	if r.toks[i].kind != word {
		return r.toks[i].kind == plus
	}
	s := r.str(i)
	return s == "and" || s == "And" || s == "AND" || s == "&"
}
