package attendee

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A WriteError reports a value that a list cannot hold as it is written: it
// would be read as another.
type WriteError struct {
	Field string // "label", or as in "attendees[2].name"; of one of several lists "lists[1].label"
	Value string // what the List holds
	Read  string // what would be read in its place
}

func (e *WriteError) Error() string {
	return fmt.Sprintf("attendee: cannot write %s %q: it would be read as %q", e.Field, e.Value, e.Read)
}

// Markdown returns the list in the canonical form, a paragraph without a line end:
//
//	**Label:** Name (Organization) [note], Name (Organization), …
//
// People keep their order. What Markdown or the grammar of lists would take for
// markup or punctuation is written as a character reference. The text is read again
// before it is returned: where it would not give an equal List, Markdown
// returns a [*WriteError] and no text. A List with nothing in it gives "".
func (l List) Markdown() (string, error) {
	if l.Label == "" && l.Attendees == nil {
		return "", nil
	}
	text := l.write(func(s string) string { return s }, false)
	if l.readBack(text) == nil {
		return text, nil
	}
	text = l.write(escapeText, true)
	if err := l.readBack(text); err != nil {
		return "", l.blame(err)
	}
	return text, nil
}

// blame returns the error of the one value that cannot be written, where there is one, and else err.
func (l List) blame(err error) error {
	for i, a := range l.Attendees {
		one := List{Attendees: []Attendee{a}}
		var we *WriteError
		if errors.As(one.readBack(one.write(escapeText, true)), &we) {
			we.Field = strings.Replace(we.Field, "[0]", "["+strconv.Itoa(i)+"]", 1)
			return we
		}
	}
	return err
}

// write lays the list out. With empty set, people without an organization get
// empty brackets, which keep what follows from being taken for one.
func (l List) write(esc func(string) string, empty bool) string {
	var b strings.Builder
	if l.Label != "" {
		b.WriteString("**" + l.Label + ":** ")
	}
	if l.Attendees != nil && len(l.Attendees) == 0 {
		b.WriteString(nobody)
	}
	for i, a := range l.Attendees {
		if i > 0 {
			b.WriteString(canonical.sep)
		}
		b.WriteString(canonical.write(a, esc, empty))
	}
	return b.String()
}

// nobody is what stands in the place of people where there are none.
const nobody = "None"

// readBack compares what the text reads as with the list.
func (l List) readBack(text string) error {
	lists, rest := Parse(text)
	var got List
	if len(lists) > 0 {
		got = lists[0]
	}
	if len(rest) > 0 && got.Label == "" && l.Label != "" {
		return &WriteError{"label", l.Label, rest[0].Text}
	}
	if err := l.compare(got, rest); err != nil {
		return err
	}
	if len(rest) > 0 || len(lists) != 1 {
		return &WriteError{"attendees", l.write(escapeText, false), summary(got, rest)}
	}
	return nil
}

// compare returns an error of the first field of the list that was read otherwise, or nil.
func (l List) compare(got List, rest []Fragment) error {
	if got.Label != l.Label {
		return &WriteError{"label", l.Label, got.Label}
	}
	for i, a := range l.Attendees {
		field := "attendees[" + strconv.Itoa(i) + "]."
		var b Attendee
		if i < len(got.Attendees) {
			b = got.Attendees[i]
		} else if len(rest) > 0 {
			b.Name = rest[0].Text
		}
		switch {
		case a.Name != b.Name || a.Name == "":
			return &WriteError{field + "name", a.Name, b.Name}
		case a.Organization != b.Organization:
			return &WriteError{field + "organization", a.Organization.Name, b.Organization.Name}
		case a.Note != b.Note:
			return &WriteError{field + "note", a.Note, b.Note}
		}
	}
	if len(got.Attendees) != len(l.Attendees) || (got.Attendees == nil) != (l.Attendees == nil) {
		return &WriteError{"attendees", l.write(escapeText, false), summary(got, rest)}
	}
	return nil
}

// summary describes what was read, for an error.
func summary(l List, rest []Fragment) string {
	var parts []string
	for _, a := range l.Attendees {
		parts = append(parts, a.Name)
	}
	for _, f := range rest {
		parts = append(parts, f.Text)
	}
	return strings.Join(parts, ", ")
}

// escapeText writes the characters that could be markup or punctuation of a list as character references.
func escapeText(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		c, n := utf8.DecodeRuneInString(s[i:])
		if isPunctuation(s, i, c, n) {
			b.WriteString("&#" + strconv.Itoa(int(c)) + ";")
		} else {
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	return b.String()
}

// isPunctuation reports whether the character c of n bytes at s[i] could be read as more than a letter of a name.
func isPunctuation(s string, i int, c rune, n int) bool {
	atEnd := i == 0 || i+n == len(s) || s[i-1] == ' ' || s[i+n] == ' '
	switch c {
	case '-', '.', '\'', '/':
		return atEnd
	case '–', '—', '―', '‐', '‑', '‒', '，', '、', '；', '：', '（', '）':
		return true
	case 'a', 'A':
		return atEnd && len(s) >= i+3 && strings.EqualFold(s[i:i+3], "and") && (len(s) == i+3 || s[i+3] == ' ')
	}
	return c > ' ' && c < 0x7f && !isAlnum(byte(c))
}
