package render

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"

	"example.org/proceedings/attendee"
	"example.org/proceedings/ballot"
	"example.org/proceedings/minutes"
	"github.com/google/go-cmp/cmp"
)

// maxFuzzed bounds the documents that are fuzzed, which keeps a walk of their pages quick. Every golden document is smaller.
const maxFuzzed = 1 << 13

// goldenFiles returns the files of the golden folders that have a name, which may be a pattern.
func goldenFiles(t testing.TB, name string) (files [][]byte) {
	t.Helper()
	paths, _ := filepath.Glob(filepath.Join("../testdata/*", name))
	if len(paths) == 0 {
		t.Fatalf("no golden files %s", name)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, data)
	}
	return files
}

// FuzzDocument asserts what is promised of every document that reads, be it as minutes or as ballots: the page has nothing in it that
// may not be in a page; the JSON follows the schema and reads back equal; the Markdown is the document.
func FuzzDocument(f *testing.F) {
	for i, src := range goldenFiles(f, "input.md") {
		f.Add(src, uint8(2*i))
		f.Add(src, uint8(2*i+1))
	}
	for i, attack := range attacks {
		f.Add([]byte("## 1. Roll Call\n\nAttendees: Ana (Acme), Bo\n\n## 2. Next call\n\n"+attack), uint8(2*i))
		f.Add([]byte("---\ntitle: Ballot SC-20\n---\n\nYes: Acme\n\n## Motion begins\n\n"+attack+"\n\nMotion ends\n"), uint8(2*i+1))
	}
	f.Fuzz(func(t *testing.T, src []byte, options uint8) {
		if len(src) > maxFuzzed {
			return
		}
		p := &Printer{
			Source: options&2 > 0, Compact: options&4 > 0, EscapeHTML: options&8 > 0,
			Fragment: options&16 > 0, HeadingLevel: int(options >> 5 % 6),
		}
		if options&1 == 0 {
			if m, err := minutes.Parse("a.md", src); err == nil {
				checkOutputs(t, p, m)
			}
			return
		}
		list, _ := ballot.ParseAll("a.md", src)
		for _, b := range list {
			checkBallotOutputs(t, p, b)
		}
	})
}

func checkOutputs(t *testing.T, p *Printer, m *minutes.Meeting) {
	t.Helper()
	report(t, "page of minutes", walk(writeHTML(t, p, m)))
	data := writeJSON(t, p, m)
	if err := validateQuickly(t, data); err != nil {
		t.Errorf("JSON of minutes: %v", err)
	}
	again, err := ParseJSON("a.json", data)
	if err != nil {
		t.Fatal(err)
	}
	if !p.Source {
		again.Source = m.Source
	}
	if !reflect.DeepEqual(m, again) { // quicker than cmp, and as strict
		t.Fatal("JSON of minutes (-wrote +read)", cmp.Diff(m, again))
	}
	var doc bytes.Buffer
	if err := Markdown(&doc, again); err != nil || !bytes.Equal(doc.Bytes(), m.Source) {
		t.Fatalf("the Markdown is %q, %v", doc.Bytes(), err)
	}
}

func checkBallotOutputs(t *testing.T, p *Printer, b *ballot.Ballot) {
	t.Helper()
	report(t, "page of a ballot", walk(writeBallotHTML(t, p, b)))
	data := writeBallotJSON(t, p, b)
	if err := validateQuickly(t, data); err != nil {
		t.Errorf("JSON of a ballot: %v", err)
	}
	again, err := ParseBallotJSON("a.json", data)
	if err != nil {
		t.Fatal(err)
	}
	if !p.Source {
		again.Source = b.Source
	}
	if !reflect.DeepEqual(b, again) {
		t.Fatal("JSON of a ballot (-wrote +read)", cmp.Diff(b, again))
	}
	var doc bytes.Buffer
	if err := BallotMarkdown(&doc, again); err != nil || !bytes.Equal(doc.Bytes(), b.Source) {
		t.Fatalf("the Markdown is %q, %v", doc.Bytes(), err)
	}
}

// schemaOnce is the schema, read once.
var schemaOnce = sync.OnceValue(func() (root map[string]any) {
	if err := json.Unmarshal(Schema(), &root); err != nil {
		panic(err)
	}
	return root
})

// validateQuickly does what validate does, without reading the schema again.
func validateQuickly(t *testing.T, data []byte) error {
	t.Helper()
	v := validator{root: schemaOnce()}
	var value any
	if err := json.Unmarshal(data, &value); err != nil {
		t.Fatal(err)
	}
	return v.check("document", v.root, value)
}

// FuzzHTML asserts for any two texts in any places of a page of minutes and one of a ballot what the table of attacks asserts.
func FuzzHTML(f *testing.F) {
	for i, attack := range attacks {
		f.Add(attack, attacks[(i+1)%len(attacks)])
	}
	docs := goldenFiles(f, "input.md")
	for i, doc := range docs {
		f.Add(string(doc), string(docs[(i+1)%len(docs)]))
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) > maxFuzzed {
			return
		}
		m := &minutes.Meeting{
			FrontMatter: minutes.FrontMatter{Title: b},
			Preamble:    a,
			Attendance:  []attendee.List{{Label: a, Attendees: []attendee.Attendee{{Name: b, Note: a}}}},
			Agenda: []minutes.Item{{Title: b, Text: a, Agenda: []minutes.Item{{Number: a, Text: b}}, Ballots: []ballot.Status{
				{Heading: a, Ballots: []ballot.Ballot{{Title: b, Text: b}}}}}},
		}
		report(t, a+"\n"+b, walk(writeHTML(t, &Printer{Fragment: true}, m)))
		x := fullBallot()
		x.Title, x.Result = a, ballot.Stage(b)
		x.Proposers[0].Name, x.Proposers[0].Note = b, a
		x.Votes[0].Heading, x.Votes[0].Yes.Voters[0] = a, b
		x.Sections[0].Title, x.Sections[0].Text, x.Motion.Text = b, a, b
		report(t, a+"\n"+b, walk(writeBallotHTML(t, &Printer{Fragment: true}, x)))
	})
}

// FuzzParseJSON asserts that what reads is written and reads back equal, and that what does not has its place in the input.
func FuzzParseJSON(f *testing.F) {
	for _, data := range goldenFiles(f, "want*.json") {
		if bytes.Contains(data, []byte(`"kind": "meeting"`)) {
			f.Add(data)
		}
	}
	f.Add(writeJSON(f, &Printer{Source: true}, full()))
	f.Add([]byte(`{"schema_version": "1.0", "kind": "meeting", "title": "A", "ballot_ids": ["SC-1"], "adjourned": true}`))
	f.Add([]byte(`{"schema_version": "1.9", "kind": "meeting", "agenda": [{"title": "\ud800", "ballots": [{"stage": "draft", "heading": "", "ballots": [{"id": "sc 20", "title": ""}]}]}]}`))
	f.Add([]byte(`{"schema_version": "1.0", "kind": "meeting", "front_matter": {"extra": {"a": 1e999, "b": [null, {}]}}, "dates": ["2024-02-29"]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := ParseJSON("x.json", data)
		if err != nil {
			checkPlace(t, data, err)
			return
		}
		again, err := ParseJSON("again.json", writeJSON(t, &Printer{Source: true}, m))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(m, again); diff != "" {
			t.Fatal("(-wrote +read)", diff)
		}
	})
}

// FuzzParseBallotJSON asserts of ballots what FuzzParseJSON asserts of minutes.
func FuzzParseBallotJSON(f *testing.F) {
	for _, data := range goldenFiles(f, "want*.json") {
		if bytes.Contains(data, []byte(`"kind": "ballot"`)) {
			f.Add(data)
		}
	}
	f.Add(writeBallotJSON(f, &Printer{Source: true}, fullBallot()))
	f.Add([]byte(`{"schema_version":"1.0","kind":"ballot","id":"87","version":2,"votes":[{"class":"all","yes":{"declared":0}}]}`))
	f.Add([]byte(`{"schema_version":"1.0","kind":"ballot","title":"\ud83d\ude00\u2028","motion":{"begin_line":1},"findings":[null]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		b, err := ParseBallotJSON("x.json", data)
		if err != nil {
			checkPlace(t, data, err)
			return
		}
		again, err := ParseBallotJSON("again.json", writeBallotJSON(t, &Printer{Source: true}, b))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(b, again); diff != "" {
			t.Fatal("(-wrote +read)", diff)
		}
	})
}

// checkPlace reports an error that has no place in the input, or one whose line and column are not those of the offset.
func checkPlace(t *testing.T, data []byte, err error) {
	t.Helper()
	var at *minutes.Error
	if !errors.As(err, &at) || at.Offset < 0 || at.Offset > len(data) {
		t.Fatalf("error without a place in the input: %v", err)
	}
	before := string(data[:at.Offset])
	if at.Line != 1+strings.Count(before, "\n") || at.Column != at.Offset-strings.LastIndexByte(before, '\n') {
		t.Fatalf("byte %d is said to be in line %d, column %d", at.Offset, at.Line, at.Column)
	}
}
