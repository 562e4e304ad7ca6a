package minutes

import (
	"fmt"
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

// UnreadAttendee is the rule for words in a list of people present that could not be read as a person. They stay in the
// Meeting as text.
const UnreadAttendee = "unread-attendee"

// Check reports what looks wrong in the document that m was read from. A Meeting without a Source has no findings.
func Check(m *Meeting) []Finding {
	p, err := post.Parse("", m.Source, len(m.Source)+1)
	if err != nil {
		return nil
	}
	_, l := read(p)
	var findings []Finding
	for _, z := range l.doc.zones {
		for _, s := range z.keep {
			words := strings.TrimSpace(string(s.Of(m.Source)))
			findings = append(findings, Finding{
				Position: p.Position(s.Start),
				End:      s.End,
				Rule:     UnreadAttendee,
				Message:  fmt.Sprintf("%q in a list of people present cannot be read, expected a name, or a name and an organization", post.Plain(words)),
			})
		}
	}
	return findings
}
