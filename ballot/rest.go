package ballot

import (
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

// A sectionReader builds sections.
type sectionReader struct {
	*announcement
	next     int // into taken
	sections []Section
	layouts  []post.Span
	text     strings.Builder
	title    string
	span     post.Span
	lost     bool // something of the section was taken
	space    bool // white space stands at the end of text, and something behind it was taken
	last     byte // of text
}

// rest returns what was not taken.
func (a *announcement) rest(n name) ([]Section, []post.Span) {
	slices.SortFunc(a.taken, func(s, t post.Span) int { return cmp.Or(cmp.Compare(s.Start, t.Start), cmp.Compare(t.End, s.End)) })
	r := &sectionReader{announcement: a}
	end := 0
	for i := range a.units {
		u := &a.units[i]
		if u.blank && r.text.Len() > 0 {
			r.text.WriteByte('\n')
		}
		switch {
		case u.motion:
			r.end(u.Start)
		case u.level > 0 && !r.isTaken(u):
			title := plain(a.src[u.text:headingEnd(a.src, u)])
			if _, isMarker := markerKind(a.src, u); isMarker || isNameOf(n, title) {
				title = ""
			}
			r.end(u.Start)
			r.title = title
		case isMarkerUnit(a.src, u):
			r.end(u.Start)
		default:
			if u.level > 0 {
				r.end(u.Start)
			}
			r.write(u)
		}
		if r.span.Len() == 0 {
			r.span.Start = u.Start
		}
		end = u.End
		r.span.End = end
	}
	r.end(end)
	return r.sections, r.layouts
}

// headingEnd returns where the words of a heading end.
func headingEnd(src string, u *unit) int {
	return u.text + len(trimHeading(strings.TrimRight(src[u.text:u.End], " \t\r\n")))
}

// markerKind reports whether a unit is a line that marks the motion, and whether it ends it.
func markerKind(src string, u *unit) (ends, ok bool) {
	s := strings.TrimRight(src[u.Start:u.End], " \t\r\n")
	if len(s) > longestMarker {
		return false, false
	}
	b, e := motionMarker(s)
	return e, b || e
}

func isMarkerUnit(src string, u *unit) bool {
	_, ok := markerKind(src, u)
	return ok
}

// isNameOf reports whether a heading is the name of the ballot.
func isNameOf(n name, title string) bool {
	if len(title) >= longestName {
		return false
	}
	h, ok := readName(title)
	return ok && len(n.ids) > 0 && h.ids[0].Unversioned() == n.ids[0].Unversioned()
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

// write appends what is left of a unit.
func (r *sectionReader) write(u *unit) {
	if r.isTaken(u) {
		r.lost = true
		return
	}
	at := u.Start
	for k := r.next; k < len(r.taken) && r.taken[k].Start < u.End; k++ {
		if s := r.taken[k]; s.End > at {
			r.piece(r.src[at:max(at, s.Start)])
			at = s.End
			r.lost, r.space = true, r.last == 0 || r.last == ' ' || r.last == '\n'
		}
	}
	r.piece(r.src[min(at, u.End):u.End])
}

// piece appends text. Spaces at a place where something was taken are dropped.
func (r *sectionReader) piece(s string) {
	if r.space {
		s = strings.TrimLeft(s, " \t")
	}
	if s != "" {
		r.space, r.last = false, s[len(s)-1]
		r.text.WriteString(s)
	}
}

// oneBlank leaves one blank line of several, which stand where lines were taken.
func oneBlank(s string) string {
	for strings.Contains(s, "\n\n\n") {
		s = strings.ReplaceAll(s, "\n\n\n", "\n\n")
	}
	return s
}

// end completes the section that is open.
func (r *sectionReader) end(at int) {
	text := trimBlankLines(r.text.String())
	if r.lost {
		text = oneBlank(text)
	}
	if text != "" || r.title != "" && !r.lost {
		r.span.End = at
		if n := len(r.sections); n > 0 && r.title == "" && r.sections[n-1].Title == "" {
			r.sections[n-1].Text += "\n\n" + text
			r.layouts[n-1].End = at
		} else {
			r.sections = append(r.sections, Section{Title: r.title, Text: text})
			r.layouts = append(r.layouts, r.span)
		}
	}
	r.text.Reset()
	r.title, r.span, r.lost, r.space, r.last = "", post.Span{Start: at, End: at}, false, false, 0
}
