package minutes_test

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"testing/fstest"

	"example.org/proceedings/minutes"
)

func TestAttendeesLimit(t *testing.T) {
	src := []byte("Text.\n\n## Attendees\n\n- Ana Beltrán (Acme)\n- Bo Chen (Umbra)\n\n## 1. Roll Call\n\nPresent: Cy Diaz (Acme), Dee Evans (Umbra)\n")
	p := minutes.Parser{Limits: minutes.Limits{Attendees: 4}}
	if _, err := p.Parse("a.md", src); err != nil {
		t.Errorf("four people within a limit of four: %v", err)
	}
	p.Limits.Attendees = 3
	m, err := p.Parse("a.md", src)
	want := "a.md:10:1: lists of 4 people, expected at most 3: raise Attendees in Limits to allow more"
	if m != nil || err == nil || err.Error() != want {
		t.Errorf("four people beyond a limit of three: %v, want %s", err, want)
	}
}

func TestParseFSLimit(t *testing.T) {
	fsys := fstest.MapFS{"a.md": {Data: []byte("0123456789\n")}, "b.md": {Data: []byte("012345678\n")}}
	for _, limits := range []minutes.Limits{{Bytes: 10}, {Bytes: math.MaxInt}} {
		for doc, err := range (minutes.Parser{Limits: limits}).ParseFS(fsys) {
			var beyond *minutes.LimitError
			refused := errors.As(err, &beyond) && *beyond == minutes.LimitError{Limit: "Bytes", Value: 11, Max: 10}
			if want := limits.Bytes == 10 && doc.Path == "a.md"; refused != want || (err != nil) != want {
				t.Errorf("%s within %d bytes: %v", doc.Path, limits.Bytes, err)
			}
		}
	}
}

func ExampleLimits() {
	src := []byte(strings.Repeat("> ", 40) + "Is anybody still quoting?\n")
	_, err := minutes.Parse("a.md", src)
	fmt.Println(err)
	var beyond *minutes.LimitError
	if errors.As(err, &beyond) {
		fmt.Println(beyond.Limit, beyond.Value)
	}

	p := minutes.Parser{Limits: minutes.Limits{Nesting: 50}}
	_, err = p.Parse("a.md", src)
	fmt.Println(err)
	// Output:
	// a.md:1:65: nesting 33 levels deep, expected at most 32: raise Nesting in Limits to allow more
	// Nesting 33
	// <nil>
}

// What is written is held to the limits too, but for what the document has already.
func TestFormatLimits(t *testing.T) {
	deep := strings.Repeat("> ", 40) + "Is anybody still quoting?"
	var beyond *minutes.LimitError
	if out, err := minutes.Format(&minutes.Meeting{Preamble: deep}); out != nil || !errors.As(err, &beyond) || beyond.Limit != "Nesting" {
		t.Errorf("without a Source: %q and %v, want a LimitError", out, err)
	}
	m, err := minutes.Parser{Limits: minutes.Limits{Nesting: 50}}.Parse("a.md", []byte(deep+"\n\n## 1. Roll Call\n\nText.\n"))
	if err != nil {
		t.Fatal(err)
	}
	m.Agenda[0].Text = "Another text."
	if out, err := minutes.Format(m); err != nil || !strings.Contains(string(out), "Another text.") {
		t.Errorf("with a Source that is as deep: %q, %v", out, err)
	}
	m.Agenda[0].Text = "> " + deep
	if out, err := minutes.Format(m); out != nil || !errors.As(err, &beyond) || beyond.Value != 41 {
		t.Errorf("with a text that is deeper than the Source: %q and %v, want a LimitError", out, err)
	}
}

// A message repeats no more of a document than the beginning.
func TestMessagesAreBounded(t *testing.T) {
	m, err := minutes.Parse("a.md", []byte("---\ntitle: 2024-03-07 Minutes\ntags:\n- Minutes\n---\n\n## 2. "+strings.Repeat("word ", 1000)+"\n\n## 2. Roll Call\n\nText.\n"))
	if err != nil {
		t.Fatal(err)
	}
	found := false
	for _, f := range minutes.Check(m) {
		found = found || f.Rule == "agenda-number"
		if len(f.Message) > 1000 {
			t.Errorf("%s: a message of %d bytes", f.Rule, len(f.Message))
		}
	}
	if !found {
		t.Error("no finding for a number that repeats")
	}
}
