package attendee

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// goldenTexts returns the bodies of the golden documents, lists and all else, and the parts of their bodies that hold lists: from
// one heading to the next.
func goldenTexts(t testing.TB) []string {
	t.Helper()
	names, _ := filepath.Glob("../testdata/*/input.md")
	if len(names) == 0 {
		t.Fatal("no golden documents")
	}
	texts := make(map[string]bool) // many have a part in common
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		body := string(src)
		if rest, ok := strings.CutPrefix(body, "---\n"); ok {
			_, body, _ = strings.Cut(rest, "\n---\n")
		}
		texts[body] = true
		for part := range strings.SplitSeq(body, "\n#") {
			if lists, _ := Parse(part); len(lists) > 0 {
				texts[part] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(texts))
}

// FuzzParse checks that nothing of a text is lost, whatever it is, and that
// what is read can be written or is refused with a typed error.
func FuzzParse(f *testing.F) {
	for _, cases := range [][]parseCase{styleCases, nameCases, orgCases, slipCases, noteCases, labelCases, restCases} {
		for _, c := range cases {
			f.Add(c.text)
		}
	}
	for _, text := range goldenTexts(f) {
		f.Add(text)
	}
	f.Add("((((((((A (B), (C (D), [E](F)](G)")
	f.Add("Ana (A, Bo (B), [Cy](c) (X (Y (Z, and\r\n|a|(b)|\n|-|-|\n- 1. **2. Present:** (c – d and e by phone)")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || len(text) > 1<<12 {
			return
		}
		checkPartition(t, text)
		lists, _ := Parse(text)
		for _, l := range lists {
			checkWritten(t, l)
		}
	})
}

// FuzzMarkdown checks that a List built by hand is written truly or not at all.
func FuzzMarkdown(f *testing.F) {
	f.Add("Present", "Ana Beltrán", "Acme", "Chair", "Bo Chen", "Umbra, Inc.")
	f.Add("", "Beltrán, Ana", "A (B)", "", "Alexandros (Alex) Petrou", "")
	f.Add("Regrets", "Ana and Bo", "[x](y)", "by phone", "Cy – Diaz", "&amp;")
	for _, text := range goldenTexts(f) {
		lists, _ := Parse(text)
		for _, l := range lists {
			for pair := range slices.Chunk(l.Attendees, 2) {
				a, b := pair[0], pair[len(pair)-1]
				f.Add(l.Label, a.Name, a.Organization.Name, a.Note, b.Name, b.Organization.Name)
			}
		}
	}
	f.Fuzz(func(t *testing.T, label, name1, org1, note, name2, org2 string) {
		l := List{Label: label, Attendees: []Attendee{person(name1, org1, note), person(name2, org2, "")}}
		checkWritten(t, l)
	})
}

// FuzzAmend checks that a text is changed truly or not at all, whatever it is and whatever its lists are to be.
func FuzzAmend(f *testing.F) {
	for _, cases := range [][]amendCase{addCases, removeCases, joinCases, markCases, moveCases, listCases} {
		for i, c := range cases {
			f.Add(c.before, uint8(i), uint8(i/2), "Ana van der Berg", "Acme, Inc.", "Chair")
		}
	}
	for _, cases := range [][]parseCase{styleCases, nameCases, orgCases, slipCases, noteCases, labelCases, restCases} {
		for i, c := range cases {
			f.Add(c.text, uint8(i), uint8(i/3), "Zoe (Zo) Young", "Umbra – North", "by phone")
		}
	}
	for i, text := range goldenTexts(f) {
		f.Add(text, uint8(i), uint8(i/3), "Bo van der Berg", "Northwind CA", "remote")
	}
	f.Fuzz(func(t *testing.T, text string, kind, at uint8, name, org, note string) {
		if len(text) > 1<<11 {
			return
		}
		lists, _ := Parse(text)
		if out, err := Amend(text, lists); err != nil || out != text {
			t.Fatalf("%q, of which nothing changed, became %q, %v", text, out, err)
		}
		want := copyLists(lists)
		k := -1 // the list that changes
		if len(want) == 0 || kind%11 == 10 {
			want = append(want, List{name, []Attendee{person(name, org, note), person(note, org, "")}})
		} else {
			k = int(at) % len(want)
			want = fuzzed(want, int(kind), int(at), person(name, org, note))
		}
		if k >= 0 && k < len(want) {
			checkSettled(t, lists[k], want[k])
		}
		for len(want) < len(lists) && k+1 < len(lists) && equalLists(lists[k:k+1], lists[k+1:k+2]) {
			k++ // of equal lists one after the other any may be the one that is gone
		}
		if out, ok := checkAmended(t, text, want); ok {
			checkLocal(t, text, out, k)
			checkAmended(t, out, lists)
		}
	})
}

// checkLocal shows that a change of list k left alone what stands before the first line of the list and behind its last one, white
// space and brackets around the list aside, and that a list that was added, where k is less than 0, left alone everything.
func checkLocal(t *testing.T, text, out string, k int) {
	t.Helper()
	if k < 0 {
		if was, now := difference(text, out); strings.TrimSpace(was) != "" {
			t.Fatalf("%q became %q: a list is added, and %q became %q", text, out, was, now)
		}
		return
	}
	l := read(text).layout.lists[k]
	start, end := len(text), 0
	add := func(s span) {
		if s != (span{}) {
			start, end = min(start, s.start), max(end, s.end)
		}
	}
	for _, s := range l.label {
		add(s)
	}
	for _, p := range l.people {
		add(p.all)
		add(p.org)
		for _, s := range p.notes {
			add(s)
		}
	}
	if start > end {
		return // it says that nobody was present
	}
	before := strings.TrimRight(text[:1+strings.LastIndexByte(text[:start], '\n')], " \t\r\n([")
	_, behind, _ := strings.Cut(text[end:], "\n")
	behind = strings.TrimLeft(behind, " \t\r\n)]")
	if len(out) < len(before)+len(behind) || !strings.HasPrefix(out, before) || !strings.HasSuffix(out, behind) {
		t.Fatalf("%q became %q: a change of list %d changed %q or %q", text, out, k, before, behind)
	}
}

// checkSettled shows that those who are settled are those who were there, and that they stay where they were put.
func checkSettled(t *testing.T, was, now List) {
	t.Helper()
	settled := Settle(was, now)
	count := make(map[Attendee]int)
	for _, a := range now.Attendees {
		count[a]++
	}
	for _, a := range settled.Attendees {
		count[a]--
	}
	for a, n := range count {
		if n != 0 {
			t.Fatalf("%+v is there %+d times after Settle", a, -n)
		}
	}
	if settled.Label != now.Label {
		t.Fatalf("Settle made the label %q", settled.Label)
	}
}

// fuzzed returns lists with one change.
func fuzzed(lists []List, kind, at int, a Attendee) []List {
	l := &lists[at%len(lists)]
	n := max(len(l.Attendees), 1)
	i := at / len(lists) % n
	if len(l.Attendees) == 0 {
		kind = 0
	}
	switch kind % 11 {
	case 0:
		l.Attendees = append(l.Attendees, a)
	case 1:
		l.Attendees = slices.Insert(l.Attendees, i, a)
	case 2:
		l.Attendees = slices.Delete(l.Attendees, i, i+1)
	case 3:
		l.Attendees[i].Name = a.Name
	case 4:
		l.Attendees[i].Organization = a.Organization
	case 5:
		l.Attendees[i].Note = a.Note
	case 6:
		slices.Reverse(l.Attendees[i:])
	case 7:
		l.Label = a.Name
	case 8:
		l.Attendees = []Attendee{}
	case 9:
		return slices.Delete(lists, at%len(lists), at%len(lists)+1)
	}
	return lists
}
