package minutes

import (
	"fmt"
	"slices"
	"strings"

	"example.org/proceedings/internal/post"
)

// A Finding is something in a document that looks wrong although the document was read.
type Finding struct {
	Position        // where it starts in the document
	End      int    // the byte offset behind it
	Rule     string // a stable name: "unread-attendee"
	Message  string // what was found and what was expected
}

// The rules, by their names.
const (
	UnreadAttendee   = "unread-attendee"   // words in a list of people present that cannot be read as a person; they stay as text
	UnreadAttendance = "unread-attendance" // a heading over people present with no list of people below it; all of it stays as text
)

// Check reports what looks wrong in the document that m was read from, in the order of the document. A Meeting without a
// Source has no findings.
func Check(m *Meeting) []Finding {
	p, err := post.Parse("", m.Source, len(m.Source)+1)
	if err != nil {
		return nil
	}
	_, l := read(p)
	var findings []Finding
	add := func(s post.Span, rule, message string) {
		findings = append(findings, Finding{Position: p.Position(s.Start), End: s.End, Rule: rule, Message: message})
	}
	for _, z := range l.doc.zones {
		for _, s := range z.keep {
			words := post.Plain(strings.TrimSpace(string(s.Of(m.Source))))
			add(s, UnreadAttendee, fmt.Sprintf("%q in a list of people present cannot be read, expected a name, or a name and an organization", words))
		}
	}
	for _, h := range l.doc.headings {
		if h.people > 0 && l.doc.inZone[h.block] && len(l.doc.zonesIn(h.span)) == 0 {
			add(h.span, UnreadAttendance, fmt.Sprintf("no list of people can be read below %q, expected names, or names and organizations", h.title))
		}
	}
	slices.SortStableFunc(findings, func(a, b Finding) int { return a.Offset - b.Offset })
	return findings
}
