package minutes_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"example.org/proceedings/internal/post"
	"example.org/proceedings/minutes"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// hardMarkup are the characters of markup that has words which are not text, or of which it depends on what is around them whether
// it is markup.
const hardMarkup = "<&\\`{|[]*_~"

// introduction is a line that may introduce a list of people. Its words are dropped where the list has a label of its own.
var introduction = regexp.MustCompile(`(?im)^.*(attend|present|particip).*$`)

// misplaced counts the words of a body that are in no place of its Meeting, and less than 0 those that are in more places than the
// body has them.
func misplaced(body string, m *minutes.Meeting) bag {
	words := bag{}
	words.add(plainText(body), 1)
	for w, n := range wordsOf(m) {
		words[w] -= n
	}
	shared := sharedWords(m)
	for w, n := range words {
		isNumber := len(w) <= 2 && strings.Trim(w, "0123456789") == ""
		if n == 0 || n < 0 && shared[w] > 1 || n > 0 && (withoutContent[w] || isNumber) {
			delete(words, w)
		}
	}
	return words
}

// FuzzParse asserts what is promised of every document: an error has a place in the file; a document that reads comes back
// byte for byte; the canonical layout reads back as the same Meeting or is refused; findings and fixes lie in the file, and what
// they make of it reads or is refused.
func FuzzParse(f *testing.F) {
	for _, src := range documents(goldenRoot) {
		f.Add(src)
	}
	for _, s := range []string{
		"1. **Roll Call:** A B, C D\n\n- x", "**1 Roll Call** **x**. a", "## Attendees\n\n- A B (C)\n\n## 1. Ballot Status\n\n### Voting Period\n\nNone\n",
		"\\*\\*3. Review Agenda \\*\\*\n", "# Day 1\n\n### a\n\n# Day 2\n\n### Adjourn\n\n## b\n", "a. x\n\nb. y\n\n1. Next call – a: b",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		m, err := minutes.Parse("a.md", src)
		if err != nil {
			var e *minutes.Error
			if !errors.As(err, &e) || e.Offset < 0 || e.Offset > len(src) || e.Line < 1 || e.Column < 1 {
				t.Fatalf("error without a place in the file: %#v", err)
			}
			return
		}
		out, err := minutes.Format(m)
		if err != nil || !bytes.Equal(out, src) {
			t.Fatalf("unchanged document comes back as %q, %v", out, err)
		}
		findings := minutes.Check(m)
		withinFile(t, "a.md", m, findings)
		fixed, err := minutes.Repair(m, findings)
		if refused := new(minutes.WriteError); err != nil && (fixed != nil || !errors.As(err, &refused)) {
			t.Fatalf("Repair: %q and %v, want a WriteError alone", fixed, err)
		}
		if _, again := minutes.Parse("a.md", fixed); err == nil && again != nil {
			t.Fatalf("repaired, it does not read: %v", again)
		}
		if next, ok := m.NextMeeting(); ok && !utf8.ValidString(next.Text) {
			t.Fatalf("next meeting %q is not text", next.Text)
		}
		if p, err := post.FrontOf(src); err == nil && !bytes.ContainsAny(src[p.Front.End:], hardMarkup) {
			body := string(src[p.Front.End:])
			introductions := bag{}
			introductions.add(strings.Join(introduction.FindAllString(body, -1), "\n"), 1)
			for w, n := range misplaced(body, m) {
				if introductions[w] < n {
					t.Errorf("%q is not in one place (%+d)", w, n)
				}
			}
		}
		m.Adjourned()
		m.BallotIDs()
		m.Source = nil
		canonical, err := minutes.Format(m)
		var refused *minutes.WriteError
		if errors.As(err, &refused) {
			return
		}
		if err != nil {
			t.Fatalf("Format without Source: %v, want a WriteError", err)
		}
		again, err := minutes.Parse("b.md", canonical)
		if err != nil {
			t.Fatalf("canonical layout does not read: %v", err)
		}
		if diff := cmp.Diff(m, again, ignoreSource); diff != "" {
			t.Fatalf("canonical layout reads back as another Meeting (-want +got):\n%s", diff)
		}
	})
}

// FuzzAmend makes an edit of some kind at some place: what is written reads back as what the caller had, or there is a
// WriteError and no document.
func FuzzAmend(f *testing.F) {
	for _, src := range documents(goldenRoot) {
		for k := range editKinds {
			f.Add(src, uint8(k), uint64(k))
		}
	}
	f.Fuzz(func(t *testing.T, src []byte, k uint8, seed uint64) {
		if len(src) > 1<<12 {
			return // every golden document is smaller
		}
		m, err := minutes.Parse("a.md", src)
		if err != nil {
			return
		}
		kind := editKinds[int(k)%len(editKinds)]
		if kind.construct == "front matter" {
			kind.lines = 0 // a value may stand on many, and package ballot fuzzes which
		}
		what := kind.apply(rand.New(rand.NewPCG(seed, 0)), m)
		if what == "" {
			return
		}
		was, _ := minutes.Parse("a.md", src)
		out, err := minutes.Format(m)
		if err != nil {
			var refused *minutes.WriteError
			if !errors.As(err, &refused) || refused.Field == "" || out != nil {
				t.Fatalf("%s: %v and %q, want a WriteError", kind.name, err, out)
			}
			return
		}
		again, err := minutes.Parse("b.md", out)
		if err != nil {
			t.Fatalf("%s: what was written does not read: %v", kind.name, err)
		}
		if diff := cmp.Diff(m, again, ignoreSource, cmpopts.EquateEmpty()); diff != "" && !isSettled(m, again) {
			t.Fatalf("%s: reads back as another (-have +read):\n%s", kind.name, diff)
		}
		checkLines(t, "a.md", kind, what, was, out)
	})
}
