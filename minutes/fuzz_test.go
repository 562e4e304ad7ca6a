package minutes_test

import (
	"bytes"
	"cmp"
	"errors"
	"maps"
	"math/rand/v2"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"example.org/proceedings/ballot"
	"example.org/proceedings/internal/post"
	"example.org/proceedings/minutes"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// hardMarkup are the characters of markup that has words which are not text, or of which it depends on what is around them whether
// it is markup.
const hardMarkup = "<&\\`{|[]*_~"

// introduction is a line that may introduce a list of people. Its words are dropped where the list has a label of its own.
var introduction = regexp.MustCompile(`(?im)^.*(attend|present|particip).*$`)

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
		checkRepair(t, m)
		checkDerived(t, m)
		for doc, err := range minutes.ParseFS(fstest.MapFS{"a.md": {Data: src}}) {
			if doc.Path != "a.md" || err != nil || !reflect.DeepEqual(doc.Meeting, m) {
				t.Fatalf("as a file %s it reads as %+v, %v", doc.Path, doc.Meeting, err)
			}
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
		if diff := gocmp.Diff(m, again, ignoreSource); diff != "" {
			t.Fatalf("canonical layout reads back as another Meeting (-want +got):\n%s", diff)
		}
	})
}

// checkRepair asserts that findings and their fixes lie in the file, and that a repair makes the fixes and nothing else, or is refused.
func checkRepair(t *testing.T, m *minutes.Meeting) {
	t.Helper()
	findings := minutes.Check(m)
	withinFile(t, "a.md", m, findings)
	fixed, err := minutes.Repair(m, findings)
	if err != nil {
		if refused := new(minutes.WriteError); fixed != nil || !errors.As(err, &refused) {
			t.Fatalf("Repair: %q and %v, want a WriteError alone", fixed, err)
		}
		return
	}
	if _, err := minutes.Parse("a.md", fixed); err != nil {
		t.Fatalf("repaired, it does not read: %v", err)
	}
	fixes := map[minutes.Fix]bool{}
	for _, f := range findings {
		if f.Fix != nil {
			fixes[*f.Fix] = true
		}
	}
	inOrder := func(a, b minutes.Fix) int { return cmp.Or(a.Start-b.Start, a.End-b.End) }
	var want []byte
	at := 0
	for _, fix := range slices.SortedFunc(maps.Keys(fixes), inOrder) {
		if fix.Start < at {
			t.Fatalf("fix %+v begins before byte %d, where another ends", fix, at)
		}
		want = append(append(want, m.Source[at:fix.Start]...), fix.Text...)
		at = fix.End
	}
	if want = append(want, m.Source[at:]...); !bytes.Equal(fixed, want) {
		t.Fatalf("repaired, it is %q, want %q", fixed, want)
	}
	for _, f := range (minutes.Checker{Off: []string{"placeholder"}}).Check(m) {
		if f.Rule == "placeholder" {
			t.Fatalf("a rule that is off found %+v", f)
		}
	}
}

// checkDerived asserts of what follows from a Meeting that it does: ballots are named once and without version, those in status
// sections among them, and the title of an item alone tells its kind.
func checkDerived(t *testing.T, m *minutes.Meeting) {
	t.Helper()
	if next, ok := m.NextMeeting(); ok && (!utf8.ValidString(next.Text) || strings.TrimSpace(next.Text) == "") {
		t.Fatalf("next meeting %q is no text", next.Text)
	}
	ids := m.BallotIDs()
	named := map[ballot.ID]bool{}
	for _, id := range ids {
		if named[id] || id.IsZero() || id != id.Unversioned() {
			t.Fatalf("ballots %v", ids)
		}
		named[id] = true
	}
	var walk func([]minutes.Item)
	walk = func(items []minutes.Item) {
		for _, it := range items {
			if kind := minutes.ClassificationOf(it.Title); kind != it.Classification && it.Classification != "" {
				t.Fatalf("the item %q is of kind %q, its title of kind %q", it.Title, it.Classification, kind)
			}
			for _, s := range it.Ballots {
				for _, b := range s.Ballots {
					if !b.ID.IsZero() && !named[b.ID.Unversioned()] {
						t.Fatalf("ballot %v is none of %v", b.ID, ids)
					}
				}
			}
			walk(it.Agenda)
		}
	}
	walk(m.Agenda)
	if m.Adjourned() {
		return
	}
	with := *m
	with.Agenda = append(slices.Clip(m.Agenda), minutes.Item{Title: "Adjourned"})
	if !with.Adjourned() {
		t.Fatal("not adjourned in spite of its item")
	}
}

// putWords is the kind of edit that makes words the value of any text of a Meeting.
func putWords(words string) editKind {
	return editKind{construct: "any", name: "put words", apply: func(r *rand.Rand, m *minutes.Meeting) string {
		texts := []*string{&m.FrontMatter.Title, &m.FrontMatter.Author, &m.FrontMatter.Summary, &m.Group, &m.RecordedBy, &m.Preamble}
		for i := range m.FrontMatter.Tags {
			texts = append(texts, &m.FrontMatter.Tags[i])
		}
		for i := range m.Attendance {
			l := &m.Attendance[i]
			texts = append(texts, &l.Label)
			for j := range l.Attendees {
				texts = append(texts, &l.Attendees[j].Name, &l.Attendees[j].Organization.Name, &l.Attendees[j].Note)
			}
		}
		var walk func([]minutes.Item)
		walk = func(items []minutes.Item) {
			for i := range items {
				it := &items[i]
				texts = append(texts, &it.Number, &it.Title, &it.Text)
				for j := range it.Ballots {
					s := &it.Ballots[j]
					texts = append(texts, &s.Heading)
					for k := range s.Ballots {
						texts = append(texts, &s.Ballots[k].Title, &s.Ballots[k].Text)
					}
				}
				walk(it.Agenda)
			}
		}
		walk(m.Agenda)
		*texts[r.IntN(len(texts))] = words
		return "a text"
	}}
}

// FuzzAmend makes an edit of some kind at some place, or makes words the value of some text: what is written reads back as what the
// caller had, and lines that the edit is not about stay; or there is a WriteError and no document.
func FuzzAmend(f *testing.F) {
	for _, src := range documents(goldenRoot) {
		for k := range editKinds {
			f.Add(src, uint8(k), uint64(k), "")
		}
		for i, words := range []string{"Ana **Beltrán**", "# 2. Next call\n\nBallot SC-7: x", "- ", ""} {
			f.Add(src, uint8(len(editKinds)), uint64(i*len(src)), words)
		}
	}
	f.Fuzz(func(t *testing.T, src []byte, k uint8, seed uint64, words string) {
		if len(src) > 1<<12 {
			return // every golden document is smaller
		}
		m, err := minutes.Parse("a.md", src)
		if err != nil {
			return
		}
		kind := append(slices.Clip(editKinds), putWords(words))[int(k)%(len(editKinds)+1)]
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
		if diff := gocmp.Diff(m, again, ignoreSource, cmpopts.EquateEmpty()); diff != "" && !isSettled(m, again) {
			t.Fatalf("%s: reads back as another (-have +read):\n%s", kind.name, diff)
		}
		checkLines(t, "a.md", kind, what, was, out)
	})
}
