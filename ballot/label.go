package ballot

import (
	"slices"
	"strings"
	"unicode"

	"example.org/proceedings/internal/post"
)

// A line that says who proposed or endorsed a ballot, or what quorum was, and nothing else, as the canonical layout has it.
//
//	line = { mark } label { mark } people | { mark } [ "Quorum" [ "was" ] ] { mark } [ number "votes" ] { mark } [ met ] .
//
// The field says all of it, so that it is no text of a section.

// lineLabels are the words beside people, and those beside the figure and the statement of a quorum.
var (
	peopleLabels = []string{"proposed by", "proposer", "proposers", "endorsed by", "seconded by", "endorser", "endorsers"}
	quorumLabels = []string{"", "quorum", "quorum votes", "quorum was votes"}
)

// takeLines takes the lines that say a field and nothing else.
func (a *announcement) takeLines(l *layout) {
	a.takeLine(l.proposers, peopleLabels)
	a.takeLine(l.endorsers, peopleLabels)
	a.takeLine([]post.Span{l.quorum.required, l.quorum.met}, quorumLabels)
}

// takeLine takes the units in which the fields stand where the words beside the fields are one of labels.
func (a *announcement) takeLine(fields []post.Span, labels []string) {
	for from := 0; from < len(fields); {
		at := fields[from].Start
		i, found := slices.BinarySearchFunc(a.units, at, func(u unit, at int) int {
			switch {
			case u.End <= at:
				return -1
			case u.Start > at:
				return 1
			}
			return 0
		})
		if !found || fields[from].Len() == 0 {
			from++
			continue
		}
		u := &a.units[i]
		to := from + 1
		for to < len(fields) && fields[to].Start >= at && fields[to].End <= u.End {
			to++
		}
		if !u.motion && u.level == 0 && !u.row && slices.Contains(labels, a.wordsBeside(u, fields[from:to])) {
			a.take(u.Span)
		}
		from = to
	}
}

// wordsBeside returns the words of a unit that stand outside its fields, in lower case, without what joins people.
func (a *announcement) wordsBeside(u *unit, fields []post.Span) string {
	fields = slices.Clone(fields)
	slices.SortFunc(fields, func(s, t post.Span) int { return s.Start - t.Start })
	var b strings.Builder
	at := u.text
	for _, s := range append(fields, post.Span{Start: u.End, End: u.End}) {
		if at < s.Start {
			b.WriteString(a.src[at:s.Start])
			b.WriteByte(' ')
		}
		at = max(at, s.End)
	}
	if b.Len() > longestMarker {
		return b.String() // no label is so long
	}
	words := strings.FieldsFunc(strings.ToLower(b.String()), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	words = slices.DeleteFunc(words, func(w string) bool { return w == "and" })
	return strings.Join(words, " ")
}
