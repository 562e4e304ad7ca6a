package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"example.org/proceedings/attendee"
	"example.org/proceedings/ballot"
	"example.org/proceedings/minutes"
)

// schemaVersion is the version of the vocabulary that this package writes.
const schemaVersion = "1.0"

// A document is a Meeting with what JSON says beside it, in the order of the
// vocabulary. It repeats Meeting's fields because title, which is derived, stands
// before them; a test holds the two together.
type document struct {
	SchemaVersion string               `json:"schema_version"`
	Kind          string               `json:"kind"`
	Title         string               `json:"title,omitzero"` // derived
	Group         string               `json:"group,omitzero"`
	Dates         []minutes.Date       `json:"dates,omitzero"`
	FrontMatter   minutes.FrontMatter  `json:"front_matter,omitzero"`
	RecordedBy    string               `json:"recorded_by,omitzero"`
	Preamble      string               `json:"preamble,omitzero"`
	Attendance    []attendee.List      `json:"attendance,omitzero"`
	Agenda        []minutes.Item       `json:"agenda,omitzero"`
	BallotIDs     []ballot.ID          `json:"ballot_ids,omitzero"`   // derived
	NextMeeting   *minutes.NextMeeting `json:"next_meeting,omitzero"` // derived
	Adjourned     bool                 `json:"adjourned,omitzero"`    // derived
	Source        *string              `json:"source,omitzero"`
}

// JSON writes m to w as a JSON document that [ParseJSON] reads back. It writes
// nothing and returns an error that names the field where it could not be read
// back as it is: a text that is not UTF-8, a classification or stage outside the
// vocabulary, or a value among the front matter's extra keys that is none of nil,
// bool, string, [json.Number], []any and map[string]any.
func (p *Printer) JSON(w io.Writer, m *minutes.Meeting) error {
	d, err := p.document(m)
	if err != nil {
		return err
	}
	return p.encode(w, d)
}

// encode writes the document that d points to. It writes nothing where a text of
// it is not UTF-8.
func (p *Printer) encode(w io.Writer, d any) error {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(p.EscapeHTML)
	if !p.Compact {
		enc.SetIndent("", "  ")
	}
	if err := enc.Encode(d); err != nil {
		return fmt.Errorf("render: %w", err)
	}
	// encoding/json writes this escape for invalid UTF-8 and for nothing else,
	// so that the search for the field is only made where it will mostly find one.
	if bytes.Contains(buf.Bytes(), []byte(`\ufffd`)) {
		if path := invalidUTF8(reflect.ValueOf(d).Elem()); path != "" {
			return fmt.Errorf("render: %s: invalid UTF-8", path)
		}
	}
	_, err := w.Write(buf.Bytes())
	return err
}

// document returns what JSON says of m, or an error if that would not read back
// as m.
func (p *Printer) document(m *minutes.Meeting) (*document, error) {
	var at *path // the document
	for i, day := range m.Dates {
		if day.IsZero() {
			return nil, fmt.Errorf("render: dates[%d]: no day", i)
		}
	}
	if err := checkItems(at.to("agenda"), m.Agenda); err != nil {
		return nil, fmt.Errorf("render: %w", err)
	}
	if err := checkExtra(at.to("front_matter").to("extra"), m.FrontMatter.Extra); err != nil {
		return nil, fmt.Errorf("render: %w", err)
	}
	d := &document{
		SchemaVersion: schemaVersion,
		Kind:          "meeting",
		Title:         m.Title(),
		Group:         m.Group,
		Dates:         m.Dates,
		FrontMatter:   m.FrontMatter,
		RecordedBy:    m.RecordedBy,
		Preamble:      m.Preamble,
		Attendance:    m.Attendance,
		Agenda:        m.Agenda,
		BallotIDs:     m.BallotIDs(),
		Adjourned:     m.Adjourned(),
	}
	if next, ok := m.NextMeeting(); ok {
		d.NextMeeting = &next
	}
	if p.Source && m.Source != nil {
		source := string(m.Source)
		d.Source = &source
	}
	return d, nil
}

// checkItems reports the first classification, stage or identifier that the
// vocabulary does not have.
func checkItems(at *path, items []minutes.Item) error {
	for i, item := range items {
		at := at.nth(i)
		if c := item.Classification; c != "" && !slices.Contains(vocabulary().classifications, string(c)) {
			return fmt.Errorf("%s.classification: %q is not in the vocabulary", at, c)
		}
		for j, s := range item.Ballots {
			if !slices.Contains(vocabulary().stages, string(s.Stage)) {
				return fmt.Errorf("%s.ballots[%d].stage: %q is not in the vocabulary", at, j, s.Stage)
			}
			for k, b := range s.Ballots {
				if id, err := ballot.ParseID(b.ID.String()); !b.ID.IsZero() && (err != nil || id != b.ID) {
					return fmt.Errorf("%s.ballots[%d].ballots[%d].id: %#v is no ballot's identifier", at, j, k, b.ID)
				}
				if field := announced(&b); field != "" {
					return fmt.Errorf("%s.ballots[%d].ballots[%d].%s: a status section does not have it", at, j, k, field)
				}
			}
		}
		if len(item.Agenda) > 0 {
			if err := checkItems(at.to("agenda"), item.Agenda); err != nil {
				return err
			}
		}
	}
	return nil
}

// checkExtra reports the first value at or below a path that would be read back
// as another one.
func checkExtra(at *path, extra map[string]any) error {
	for key, v := range extra {
		if err := checkValue(at.to(key), v); err != nil {
			return err
		}
	}
	return nil
}

func checkValue(at *path, v any) error {
	switch v := v.(type) {
	case nil, bool, string:
		return nil
	case json.Number:
		if v == "" {
			return fmt.Errorf("%s: empty number", at)
		}
		return nil // encoding/json checks the others
	case []any:
		if v == nil {
			return fmt.Errorf("%s: a nil list would be read back as null", at)
		}
		for i, e := range v {
			if err := checkValue(at.nth(i), e); err != nil {
				return err
			}
		}
		return nil
	case map[string]any:
		if v == nil {
			return fmt.Errorf("%s: a nil map would be read back as null", at)
		}
		return checkExtra(at, v)
	}
	return fmt.Errorf("%s: a %T would not be read back as one; numbers are json.Number", at, v)
}

// invalidUTF8 returns the path of the first string in v that is not UTF-8, or ""
// if there is none.
func invalidUTF8(v reflect.Value) string {
	switch v.Kind() {
	case reflect.String:
		if !utf8.ValidString(v.String()) {
			return "."
		}
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			return invalidUTF8(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			if path := invalidUTF8(v.Index(i)); path != "" {
				return joinPath("["+strconv.Itoa(i)+"]", path)
			}
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			if !utf8.ValidString(key.String()) {
				return strconv.Quote(key.String())
			}
			if path := invalidUTF8(v.MapIndex(key)); path != "" {
				return joinPath(key.String(), path)
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
			if path := invalidUTF8(v.Field(i)); path != "" {
				return joinPath(name, path)
			}
		}
	}
	return ""
}

// joinPath returns the path of what lies at rest inside the value called name.
func joinPath(name, rest string) string {
	switch {
	case rest == ".":
		return name
	case rest[0] == '[':
		return name + rest
	}
	return name + "." + rest
}
