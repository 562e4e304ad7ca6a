package minutes

import (
	"bytes"
	"fmt"
	"strings"

	"example.org/proceedings/attendee"
	"example.org/proceedings/ballot"
	"example.org/proceedings/internal/inline"
	"example.org/proceedings/internal/limit"
	"example.org/proceedings/internal/post"
)

// Format returns m as a Markdown document.
//
// A Meeting that was read from a document, and still is what that document says, comes back as that document, byte for
// byte. One that was edited since is written into its document: only the lines that say something else than the Meeting
// change, in the style of their neighbours. People who are appended to a list in alphabetical order are written in their
// place. The blank lines between items stay where they are. What neither title nor text says of Group, Dates and RecordedBy
// is stated in a paragraph of its own, if the caller changed it; a change elsewhere by which a document would come to
// say another group, day or recorder than the Meeting is an error. So is a Classification that is not that of the title
// (see [ClassificationOf]).
//
// A Meeting without a Source is written in the canonical layout, the one of the Forum's own template:
//
//	---
//	front matter
//	---
//	[ facts that the title does not say ]
//	preamble
//	## Attendees
//	Name (Organization), Name (Organization) [note]
//	## 1. Title of an item
//	text
//	### Title of an item below
//
// What is written is read again before it is returned. If it does not read back as m, for instance because a title holds
// a line break, Format returns a [*WriteError] that names the field, and no document. The same holds where a text is beyond the
// Nesting or the Markup of the default [Limits], and that of the Source is not. Where a document cannot tell an empty
// list from none (of items, of stages, of lists of people), the two count as the same.
func Format(m *Meeting) ([]byte, error) {
	if m.Source != nil {
		p, err := post.Parse("", m.Source, limit.None)
		if err != nil {
			return nil, &WriteError{Field: "Source", Want: "a readable document", Got: err.Error(), Err: err}
		}
		was, l := read(p)
		if same(was, m) {
			return bytes.Clone(m.Source), nil
		}
		return amend(was, l, m)
	}
	out, again, err := m.writeWith("")
	if err != nil {
		return nil, err
	}
	if lines := m.factLines(m.otherFacts(again)); lines != "" {
		if out, again, err = m.writeWith(lines); err != nil {
			return nil, err
		}
	}
	if diff := difference(again, m); diff != nil {
		return nil, diff
	}
	return out, nil
}

// writeWith writes m in the canonical layout with lines of facts before it, and reads it back.
func (m *Meeting) writeWith(facts string) ([]byte, *Meeting, error) {
	out, err := m.canonical(facts)
	if err != nil {
		return nil, nil, err
	}
	p, err := post.Parse("", out, limit.Written)
	if err != nil {
		return nil, nil, &WriteError{Field: "Meeting", Want: "a readable document", Got: err.Error(), Err: err}
	}
	again, _ := read(p)
	return out, again, nil
}

// A WriteError says why a Meeting cannot be written: read back, a field of it would be another.
type WriteError struct {
	Field string // "Agenda[3].Title"
	Want  string // what the Meeting has
	Got   string // what the document would say
	Err   error  // the cause, where there is one
}

// Error returns what the error says in one line.
func (e *WriteError) Error() string {
	return fmt.Sprintf("cannot write %s: have %s, would read back as %s", e.Field, e.Want, e.Got)
}

// Unwrap returns the cause.
func (e *WriteError) Unwrap() error { return e.Err }

// canonical writes m in the canonical layout, with lines of facts before the text.
func (m *Meeting) canonical(facts string) ([]byte, error) {
	var out []byte
	if !m.FrontMatter.IsZero() {
		var err error
		if out, err = m.FrontMatter.AppendYAML(out); err != nil {
			return nil, &WriteError{Field: "FrontMatter", Want: "plain values", Got: err.Error(), Err: err}
		}
	}
	b := bytes.NewBuffer(out)
	paragraph(b, facts)
	paragraph(b, m.Preamble)
	if err := writeAttendance(b, m.Attendance); err != nil {
		return nil, err
	}
	if err := writeItems(b, m.Agenda, "Agenda", itemLevelBelow(m.Preamble)); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// itemLevelBelow returns the level of the headings of items: the second, or below any heading of the preamble, which
// would be an item otherwise.
func itemLevelBelow(preamble string) int {
	level := 2
	for _, b := range post.Blocks([]byte(preamble)) {
		if b.Kind == post.Heading {
			level = max(level, b.Level+1)
		}
	}
	return level
}

// paragraph writes text between blank lines.
func paragraph(b *bytes.Buffer, text string) {
	if text == "" {
		return
	}
	if b.Len() > 0 {
		b.WriteByte('\n')
	}
	b.WriteString(text)
	b.WriteByte('\n')
}

// writeAttendance writes lists of people present, each under a heading that is its label where the label can be one.
func writeAttendance(b *bytes.Buffer, lists []attendee.List) error {
	shared := false // the heading before is one that lists with labels of other words share
	for i, l := range lists {
		switch {
		case isAttendanceTitle(l.Label):
			paragraph(b, "## "+inline.Escape(l.Label))
			l.Label, shared = "", false
		case l.Label != "" && !shared:
			paragraph(b, "## Attendance")
			shared = true
		}
		if l.Attendees != nil && len(l.Attendees) == 0 {
			paragraph(b, "None")
			continue
		}
		text, err := l.Markdown()
		if err != nil {
			return &WriteError{Field: fmt.Sprintf("Attendance[%d]", i), Want: "people whom the grammar of lists can name", Got: err.Error(), Err: err}
		}
		paragraph(b, text)
	}
	return nil
}

// maxLevel is the deepest heading of Markdown.
const maxLevel = 6

func writeItems(b *bytes.Buffer, items []Item, field string, level int) error {
	for i, it := range items {
		at := fmt.Sprintf("%s[%d]", field, i)
		if level > maxLevel {
			return &WriteError{Field: at, Want: "an item below five others", Got: "text, as Markdown has six levels of headings"}
		}
		if it.Title == "" {
			return untitled(at)
		}
		title := unnumbered(inline.Escape(it.Title), it.Number)
		if it.Number != "" {
			title = it.Number + ". " + title
		}
		paragraph(b, strings.Repeat("#", level)+" "+title)
		paragraph(b, it.Text)
		if len(it.Ballots) > 0 {
			b.WriteByte('\n')
			if err := ballot.WriteStatus(b, it.Ballots, level+1); err != nil {
				return &WriteError{Field: at + ".Ballots", Want: "ballots that a status section can list", Got: err.Error(), Err: err}
			}
		}
		if err := writeItems(b, it.Agenda, at+".Agenda", level+1); err != nil {
			return err
		}
	}
	return nil
}
