package ballot

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"example.org/proceedings/internal/inline"
)

// The canonical form of a ballot status section, at level 4:
//
//	#### Ballots in Voting Period
//
//	- **SC-7: Logging** (Ana, Tom)
//
//	  Voting ends on Monday.
//
//	#### Ballots in Review Period
//
//	- None

// A FieldError says that a value cannot be written, because the text would be read back as another value.
type FieldError struct {
	Field string // "ballots[0].ballots[2].title", after the names of the JSON vocabulary
	Want  string // the value that was to be written
	Got   string // the value that would be read
}

// Error names the field and both values.
func (e *FieldError) Error() string {
	return fmt.Sprintf("ballot: %s: %q would be read back as %q", e.Field, e.Want, e.Got)
}

// WriteStatus writes list to buf in the canonical form, with stage headings of the given level (1 to 6; others count as the
// nearest). What it writes is read again with ParseStatus: where that does not give list, WriteStatus writes nothing and returns
// a *FieldError that names the first field that differs.
func WriteStatus(buf *bytes.Buffer, list []Status, level int) error {
	b := make([]byte, 0, 256)
	for i, st := range list {
		if i > 0 {
			b = append(b, '\n')
		}
		b = append(b, strings.Repeat("#", max(1, min(level, 6)))...)
		b = append(appendEscaped(append(b, ' '), st.Heading), '\n')
		if st.Ballots == nil {
			continue
		}
		if len(st.Ballots) == 0 {
			b = append(b, "\n- None\n"...)
		}
		loose := slices.ContainsFunc(st.Ballots, func(x Ballot) bool { return x.Text != "" })
		for j, x := range st.Ballots {
			if j == 0 || loose {
				b = append(b, '\n')
			}
			b = x.append(b)
		}
	}
	got, _ := ParseStatus(string(b))
	if err := differ(list, got); err != nil {
		return err
	}
	buf.Write(b)
	return nil
}

// append writes one entry.
func (x *Ballot) append(b []byte) []byte {
	b = append(b, "- **"...)
	if title, ok := strings.CutSuffix(x.Title, "."); ok {
		b = append(appendEscaped(b, title), "&#46;"...) // no sentence's full stop, which reading cuts
	} else {
		b = appendEscaped(b, x.Title)
	}
	b = append(b, "**"...)
	for i, s := range x.Sponsors {
		if i == 0 {
			b = append(b, " ("...)
		} else {
			b = append(b, ", "...)
		}
		b = appendEscaped(b, s)
	}
	if x.Sponsors != nil {
		b = append(b, ')')
	}
	b = append(b, '\n')
	if x.Text == "" {
		return b
	}
	b = append(b, '\n')
	for l := range strings.Lines(x.Text) {
		if l != "\n" {
			b = append(b, "  "...)
		}
		b = append(b, l...)
	}
	return append(b, '\n')
}

// asEntities writes escaped delimiters as entities, which no reader takes for broken emphasis.
var asEntities = strings.NewReplacer(`\\`, `\\`, `\*`, "&#42;", `\_`, "&#95;")

// appendEscaped writes a text so that plain gives it back, and a people's bracket at its end so that it is none.
func appendEscaped(b []byte, s string) []byte {
	if p, ok := peopleAtEnd(s, 0, len(s)); ok {
		b = append(b, asEntities.Replace(inline.Escape(s[:p.Start-1]))...)
		s = s[p.Start-1:]
		b = append(b, '\\')
	}
	return append(b, asEntities.Replace(inline.Escape(s))...)
}

// differ compares what was to be written with what was read and returns the first difference.
func differ(want, got []Status) error {
	if len(want) != len(got) {
		return fieldError("ballots", "", strconv.Itoa(len(want)), strconv.Itoa(len(got)))
	}
	for i := range want {
		w, g := &want[i], &got[i]
		at := stageField(i)
		switch {
		case w.Stage != g.Stage:
			return fieldError(at, "stage", string(w.Stage), string(g.Stage))
		case w.Heading != g.Heading:
			return fieldError(at, "heading", w.Heading, g.Heading)
		case len(w.Ballots) != len(g.Ballots) || (w.Ballots == nil) != (g.Ballots == nil):
			return fieldError(at, "ballots", titles(w.Ballots), titles(g.Ballots))
		}
		for j := range w.Ballots {
			if err := differBallot(at+ballotField(j), &w.Ballots[j], &g.Ballots[j]); err != nil {
				return err
			}
		}
	}
	return nil
}

// stageField and ballotField begin the names of the fields of a stage, and of a ballot in it.
func stageField(i int) string  { return "ballots[" + strconv.Itoa(i) + "]." }
func ballotField(j int) string { return "ballots[" + strconv.Itoa(j) + "]." }

func differBallot(at string, w, g *Ballot) error {
	switch {
	case w.Title != g.Title:
		return fieldError(at, "title", w.Title, g.Title)
	case w.ID != g.ID:
		return fieldError(at, "id", w.ID.String(), g.ID.String())
	case !slices.Equal(w.Sponsors, g.Sponsors) || (w.Sponsors == nil) != (g.Sponsors == nil):
		return fieldError(at, "sponsors", names(w.Sponsors), names(g.Sponsors))
	case w.Text != g.Text:
		return fieldError(at, "text", w.Text, g.Text)
	}
	return nil
}

func names(list []string) string {
	if len(list) == 0 {
		return brief(reflect.ValueOf(list))
	}
	return strings.Join(list, "; ") // a name may hold a comma
}

func titles(list []Ballot) string {
	if len(list) == 0 {
		return brief(reflect.ValueOf(list))
	}
	var b strings.Builder
	for i, x := range list {
		if i > 0 {
			b.WriteString("; ")
		}
		b.WriteString(x.Title)
	}
	return b.String()
}

func fieldError(at, field, want, got string) error {
	return &FieldError{Field: at + field, Want: want, Got: got}
}
