package ballot

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"example.org/proceedings/internal/post"
)

// The text that no field of a Ballot says in full: the purpose, the background, the rules of voting, the notice of a review.
//
//	rest    = { section } .
//	section = [ heading ] { text } .
//
// The lines of votes, of periods and of the motion are taken out, and so is the name of the ballot where it heads a section. A
// sentence that says more than a field holds stays where it is, and a heading below which everything was taken is dropped.

// take notes that a field says what stands in s.
func (a *announcement) take(s post.Span) { a.taken = append(a.taken, s) }

// takeTokens takes the tokens lo to hi, and the full stop behind them.
func (a *announcement) takeTokens(lo, hi int) {
	s := a.span(lo, hi)
	if hi < len(a.toks) && a.toks[hi].kind == tStop && int(a.toks[hi].start) == s.End {
		s.End++
	}
	a.take(s)
}

// A remnant is a stretch of text that was left.
type remnant struct {
	post.Span
	apart bool // a blank line stood between it and the one before
}

// A sectionReader builds sections.
type sectionReader struct {
	*announcement
	next     int // into taken
	sections []Section
	layouts  []post.Span

	title  string // of the section that is open
	span   post.Span
	pieces []remnant
	lost   bool // something of it was taken
	apart  bool // something was taken behind the last piece, with a blank line before it
}

// rest returns what was not taken.
func (a *announcement) rest(n name) ([]Section, []post.Span) {
	slices.SortFunc(a.taken, func(s, t post.Span) int { return cmp.Or(cmp.Compare(s.Start, t.Start), cmp.Compare(t.End, s.End)) })
	end := a.post.Body.Start
	m := a.memory
	r := &sectionReader{
		announcement: a, span: post.Span{Start: end, End: end},
		pieces: m.pieces[:0], sections: m.sections[:0], layouts: m.layouts[:0],
	}
	for i := range a.units {
		u := &a.units[i]
		switch {
		case u.motion:
			r.apart = true
		case u.marker:
			r.begin("", u)
		case u.level > 0 && r.isTaken(u):
			r.begin("", u)
			r.lost = true
		case u.level > 0:
			title := plain(a.src[u.text:headingEnd(a.src, u)])
			if isNameOf(n, title) {
				title = ""
			}
			r.begin(title, u)
		default:
			from := u.Start
			if len(r.pieces) > 0 {
				from = end // with the blank lines before it
			}
			r.write(u, from)
		}
		end = u.End
		r.span.End = end
	}
	r.end()
	m.pieces, m.sections, m.layouts = r.pieces, r.sections, r.layouts
	if len(r.sections) == 0 {
		return nil, nil
	}
	return slices.Clone(r.sections), slices.Clone(r.layouts)
}

// begin ends the open section and opens another. A section without a title goes on with one before it.
func (r *sectionReader) begin(title string, u *unit) {
	if title == "" && r.title == "" && len(r.pieces) > 0 {
		r.lost, r.apart = true, true
		return
	}
	r.end()
	r.title, r.span.Start = title, u.Start
}

// headingEnd returns where the words of a heading end.
func headingEnd(src string, u *unit) int {
	return u.text + len(trimHeading(trimEnd(src[u.text:u.End])))
}

// isNameOf reports whether a heading is the name of the ballot.
func isNameOf(n name, title string) bool {
	if len(n.ids) == 0 || len(title) >= longestName || !hasDigit(title) {
		return false
	}
	h, ok := readName(title)
	return ok && h.ids[0].Unversioned() == n.ids[0].Unversioned()
}

// hasDigit reports whether a text may hold the number of a ballot.
func hasDigit(s string) bool {
	for i := range len(s) {
		if isDigit(s[i]) {
			return true
		}
	}
	return false
}

// markupBefore bounds the bytes of markup before the words of a unit.
const markupBefore = 8

// isTaken reports whether all of a unit was taken.
func (r *sectionReader) isTaken(u *unit) bool {
	for r.next < len(r.taken) && r.taken[r.next].End <= u.Start {
		r.next++
	}
	for k := r.next; k < len(r.taken) && r.taken[k].Start <= u.text+markupBefore; k++ {
		s := r.taken[k]
		if strings.Trim(r.src[min(u.text, s.Start):s.Start], "*_\\ ") == "" && strings.Trim(r.src[min(s.End, u.End):u.End], "*_.\\# \t\r\n") == "" {
			return true
		}
	}
	return false
}

// write appends what is left of a unit, and the blank lines before it from the offset on.
func (r *sectionReader) write(u *unit, from int) {
	if r.isTaken(u) {
		r.lost = true
		r.apart = r.apart || u.blank
		return
	}
	for k := r.next; k < len(r.taken) && r.taken[k].Start < u.End; k++ {
		if s := r.taken[k]; s.End > from {
			r.piece(from, s.Start)
			from = s.End
			r.lost = true
		}
	}
	r.piece(from, u.End)
}

// piece appends the bytes from lo to hi.
func (r *sectionReader) piece(lo, hi int) {
	if lo >= hi {
		return
	}
	if n := len(r.pieces); n > 0 && !r.apart && r.pieces[n-1].End == lo {
		r.pieces[n-1].End = hi
		return
	}
	r.pieces = append(r.pieces, remnant{post.Span{Start: lo, End: hi}, r.apart})
	r.apart = false
}

// text joins the pieces. Spaces beside a place where something was taken are dropped.
func (r *sectionReader) text() string {
	switch len(r.pieces) {
	case 0:
		return ""
	case 1:
		return trimBlankLines(r.src[r.pieces[0].Start:r.pieces[0].End])
	}
	n := 0
	for _, p := range r.pieces {
		n += p.Len() + 2
	}
	b := slices.Grow(r.memory.text[:0], n)
	for i, p := range r.pieces {
		s := r.src[p.Start:p.End]
		if i > 0 {
			if n := len(b); n == 0 || b[n-1] == ' ' || b[n-1] == '\n' {
				s = strings.TrimLeft(s, " \t")
			}
			if p.apart && strings.TrimSpace(s) != "" {
				b = append(bytes.TrimRight(b, " \t\r\n"), "\n\n"...)
				s = trimBlankLines(s) + "\n"
			}
		}
		b = append(b, s...)
	}
	r.memory.text = b
	return trimBlankLines(string(bytes.TrimRight(b, " \t\r\n")))
}

// end completes the section that is open.
func (r *sectionReader) end() {
	text := r.text()
	if text != "" || r.title != "" && !r.lost {
		r.sections = append(r.sections, Section{Title: r.title, Text: text})
		r.layouts = append(r.layouts, r.span)
	}
	r.title, r.pieces, r.lost, r.apart = "", r.pieces[:0], false, false
	r.span = post.Span{Start: r.span.End, End: r.span.End}
}
