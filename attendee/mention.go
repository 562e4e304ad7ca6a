package attendee

import "strings"

// A Mention is a person or an organization that running text names, and where.
type Mention struct {
	Attendee       // of an organization by itself, only the Organization
	Start, End int // the bytes of the text, from 0, End exclusive
}

// A phrase is what a sentence says of people, or of organizations, at one stroke.
//
//	phrase = who { sep who } .
//	sep    = "," | ";" | "and" | "&" | line-end .
//	who    = [ "the" words office ] name [ of org | "(" org ")" | dash org ] | org .
//	of     = "of" | "from" | "representing" | "with" | "at" .
//
// Brackets nest, and a legal form after a comma ("Acme, Inc.") belongs to what stands before it.

// ofWords set an organization off from a name in a sentence.
var ofWords = map[string]bool{"of": true, "from": true, "representing": true, "with": true, "at": true}

// officeWords end the description of a person before the name: "the working group's chair Ana Beltrán".
var officeWords = map[string]bool{"chair": true, "chairman": true, "vice-chair": true, "chairperson": true, "convenor": true, "editor": true}

// FindPeople returns the people that a phrase of a sentence names: "Ana Beltrán of Northwind CA, Bo Chen (Acme) and Cy Diaz
// and Dee Evans from Umbra". An organization that stands with the last of several people joined by "and" is that of all.
// What stands before the first name ("On 3 May, …") is passed over, and what follows the last one in small letters ("to
// amend the bylaws") ends the phrase. The time is linear.
func FindPeople(text string) []Mention {
	r := readPhrase(text)
	var found []Mention
	bare := 0 // how many at the end of found were joined by "and" and have no organization yet
	list := r.pieces()
	for k, p := range list {
		m, stop, ok := r.person(p)
		if stop && len(found) == 0 && m.Organization.Name == "" && k+1 < len(list) {
			continue // "Based on what was said, Ana Beltrán …"
		}
		if ok {
			if p.joining != joinedByAnd || m.Organization.Name == "" && bare == 0 {
				bare = 0
			}
			found = append(found, m)
			if m.Organization.Name == "" {
				bare++
			} else {
				for k := len(found) - 1 - bare; k < len(found)-1; k++ {
					found[k].Organization = m.Organization
				}
				bare = 0
			}
		}
		if stop && len(found) > 0 {
			break
		}
	}
	return found
}

// FindOrganizations returns the organizations that a list names: "Acme, Inc., Northwind (formerly Umbra), S and T Trust, and
// Contoso". The word "and" divides the last two, and belongs to a name elsewhere. Every part of the text that has a letter or
// digit is in one of them. The time is linear.
func FindOrganizations(text string) []Mention {
	r := readPhrase(text)
	pieces := r.pieces()
	commas := 0
	for _, p := range pieces {
		if p.joining == joinedByComma {
			commas++
		}
	}
	found := make([]Mention, 0, len(pieces))
	for k, p := range pieces {
		// "A, B and C" ends with the only "and"; "S and T, B, C" has it inside a name.
		if n := len(found); n > 0 && p.joining == joinedByAnd && commas > 0 && k < len(pieces)-1 && pieces[k+1].joining == joinedByComma {
			p.lo = r.tokenAt(found[n-1].Start, p.lo)
			found = found[:n-1]
		}
		e := entry{org: p.field, hasOrg: true}
		f := r.trimOrg(&e)
		if name := r.value(f); name != "" {
			s := r.span(f)
			found = append(found, Mention{Attendee{Organization: Organization{Name: name}}, s.start, s.end})
		}
	}
	return found
}

// tokenAt returns the index of the token that starts at the offset, at most hi.
func (r *reader) tokenAt(offset, hi int) int {
	for i := hi; i > 0; i-- {
		if r.toks[i].start == offset {
			return i
		}
	}
	return 0
}

// A joining is what stands before a piece of a phrase.
type joining uint8

const (
	joinedByNothing joining = iota
	joinedByComma
	joinedByAnd // without a comma
)

// A piece is what stands between two separators.
type piece struct {
	field
	joining joining
}

func readPhrase(text string) *reader {
	r := new(reader)
	r.readBlocks(text)
	return r
}

// pieces cuts the tokens at separators. A legal form stays with what it follows.
func (r *reader) pieces() []piece {
	list := make([]piece, 0, 8+len(r.toks)/4)
	add := func(lo, hi int, j joining) {
		if lo >= hi {
			return
		}
		if n := len(list); n > 0 && j == joinedByComma {
			if end := r.legalForm(field{lo, hi}); end == hi || end > lo && r.endsPhrase(end) {
				list[n-1].hi = hi
				return
			}
		}
		list = append(list, piece{field{lo, hi}, j})
	}
	lo, before := 0, joinedByNothing
	for i := 0; i < len(r.toks); i++ {
		t := &r.toks[i]
		switch {
		case t.pair > i:
			i = t.pair
		case t.kind == comma || t.kind == semi:
			add(lo, i, before)
			lo, before = i+1, joinedByComma
		case r.isAnd(i) && !(i > 0 && r.toks[i-1].kind == word && !t.space):
			add(lo, i, before)
			if lo < i || before == joinedByNothing {
				before = joinedByAnd
			}
			lo = i + 1
		}
	}
	add(lo, len(r.toks), before)
	return list
}

// legalForm returns the end of the legal form of an organization that f begins with: "Inc.", "S.p.A.".
func (r *reader) legalForm(f field) int {
	end := f.lo
	for i := f.lo; i < f.hi; i++ {
		switch t := &r.toks[i]; {
		case t.kind == dot && i > f.lo, t.kind == word && classOf(r.str(i))&incorporated != 0:
			end = i + 1
		default:
			return end
		}
	}
	return end
}

// person reads a piece as a person. It reports whether the phrase ends with it.
func (r *reader) person(p piece) (m Mention, stop, ok bool) {
	f := p.field
	for i := f.lo; i < f.hi && i < f.lo+2*longestOrg; i++ {
		if officeWords[strings.ToLower(r.str(i))] && i+1 < f.hi && r.toks[i+1].kind == word {
			f.lo = i + 1
		}
	}
	e := entry{lo: f.lo, hi: f.hi}
	i, slip := f.lo, false
	for ; i < f.hi && e.name.isZero(); i++ {
		switch t := &r.toks[i]; {
		case t.kind == word && i > f.lo && ofWords[r.str(i)] && !(i == f.lo+1 && r.ofAgain(i+1, f.hi)):
			e.name = field{f.lo, i}
			e.org, stop = r.orgOf(i+1, f.hi)
		case t.kind == word && i == f.lo+1 && r.str(i) == "of" && r.ofAgain(i+1, f.hi):
			slip = true
		case t.kind == word && r.endsPhrase(i):
			e.name, stop = field{f.lo, i}, true
		case t.kind == open && i > f.lo:
			e.name = field{f.lo, i}
			content, after := r.bracket(i, f.hi)
			e.org = content
			stop = after < f.hi
		case (t.kind == dash || t.kind == slash) && i > f.lo:
			e.name = field{f.lo, i}
			e.org, stop = r.orgOf(i+1, f.hi)
		case i > f.lo && (t.kind == colon || t.kind == dot && i+1 < f.hi && r.endsSentence(i, f.hi)):
			e.name, stop = field{f.lo, i}, true
		}
	}
	if e.name.isZero() && !stop {
		e.name = f
	}
	e.hasOrg, e.style = !e.org.isZero(), byBracket
	if e.name.isZero() || !slip && !r.namesPerson(&e) {
		return m, stop, false
	}
	m.Name = r.value(r.trimName(e.name))
	m.Start, m.End = r.toks[e.name.lo].start, r.toks[e.name.hi-1].end
	if e.hasOrg {
		org := r.trimOrg(&e)
		m.Organization.Name = r.value(org)
		m.End = r.toks[org.hi-1].end
	}
	return m, stop, m.Name != ""
}

// ofAgain reports whether another "of" stands two words on: a name of one word and a slip, "Ana of Beltrán of Acme".
func (r *reader) ofAgain(lo, hi int) bool {
	return lo+1 < hi && r.str(lo+1) == "of" && r.toks[lo].kind == word && !startsSmall(r.str(lo))
}

// orgOf returns the organization after "of", and whether prose follows it.
func (r *reader) orgOf(lo, hi int) (field, bool) {
	for lo < hi && r.str(lo) == "the" {
		lo++
	}
	for i := lo; i < hi; i++ {
		switch t := &r.toks[i]; {
		case t.pair > i:
			i = t.pair
		case t.kind == comma: // a legal form follows
		case t.kind == word && i > lo && r.str(i) != "of" && r.endsPhrase(i), t.kind == colon,
			t.kind == dot && i > 0 && i+1 < hi && r.endsSentence(i, hi):
			return field{lo, i}, true
		}
	}
	return field{lo, hi}, false
}

// endsPhrase reports whether the word at i is one of a sentence, and neither of a name nor of an organization.
func (r *reader) endsPhrase(i int) bool {
	s := r.str(i)
	return startsSmall(s) && classOf(s)&(function|verb) != 0
}
