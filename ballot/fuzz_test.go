package ballot

import (
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// goldenInputs returns the golden documents.
func goldenInputs(t testing.TB) []string {
	t.Helper()
	names, _ := filepath.Glob("../testdata/*/input.md")
	if len(names) == 0 {
		t.Fatal("no golden documents")
	}
	for i, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		names[i] = string(src)
	}
	return names
}

// goldenSections returns the parts of the golden documents, from one title of a ballot status section to the next line that does not
// belong to it, and the bodies of those that have none.
func goldenSections(t testing.TB) (sections []string) {
	for _, s := range goldenInputs(t) {
		if rest, ok := strings.CutPrefix(s, "---\n"); ok {
			_, s, _ = strings.Cut(rest, "\n---\n")
		}
		n := len(sections)
		for _, l := range lines(s) {
			if isStatusTitle(s, l) {
				sections = append(sections, strings.Trim(s[l.End:sectionEnd(s, l)], "\r\n"))
			}
		}
		if n == len(sections) {
			sections = append(sections, s)
		}
	}
	return sections
}

func FuzzFindIDs(f *testing.F) {
	for _, tt := range findTests {
		f.Add(tt.in)
	}
	for _, s := range goldenInputs(f) {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkMentions(t, s) })
}

// FuzzParseID asserts that what names a ballot, a stage or a moment is written as what reads back as the same.
func FuzzParseID(f *testing.F) {
	for _, s := range []string{"SC-81", "218v2", "Ballot SC 81 version 2", "CSC – 6", "SC-", "SCXX", "Ballot # 12", "Voting Period", "2024-01-16", "2024-01-16T22:00Z"} {
		f.Add(s)
	}
	for _, s := range goldenInputs(f) {
		for _, m := range FindIDs(s) {
			f.Add(s[m.Start:m.End])
		}
	}
	for _, s := range goldenSections(f) {
		list, _ := ParseStatus(s)
		for _, st := range list {
			f.Add(st.Heading)
			for _, b := range st.Ballots {
				f.Add(b.Title)
			}
		}
	}
	f.Fuzz(func(t *testing.T, s string) {
		checkNames(t, s)
		id, err := ParseID(s)
		if err != nil {
			var e *SyntaxError
			if !errors.As(err, &e) || e.Offset < 0 || e.Offset > len(s) {
				t.Errorf("ParseID(%q): %v", s, err)
			}
			return
		}
		if id.IsZero() {
			t.Errorf("ParseID(%q) is no ballot", s)
		}
		if back, err := ParseID(id.String()); err != nil || back != id {
			t.Errorf("ParseID(%q) = %#v comes back as %#v, %v", s, id, back, err)
		}
		text, err := id.MarshalText()
		var back ID
		if err != nil || back.UnmarshalText(text) != nil || back != id {
			t.Errorf("%#v is written as %q, %v, which reads as %#v", id, text, err, back)
		}
	})
}

// checkNames asserts of the first words of a title, of a heading and of a moment what FuzzParseID does of an identifier.
func checkNames(t *testing.T, s string) {
	t.Helper()
	if id, ok := NameOf(s); ok && !id.IsZero() {
		if back, err := ParseID(id.String()); err != nil || back != id {
			t.Errorf("NameOf(%q) = %#v comes back as %#v, %v", s, id, back, err)
		}
		if again, ok := NameOf("Ballot " + id.String() + ": Names"); !ok || again != id {
			t.Errorf("NameOf(%q) = %#v names %#v, %t", s, id, again, ok)
		}
	}
	stages := []Stage{Draft, Discussion, Voting, Review, Passed, Failed, Withdrawn, Other}
	if stage, ok := StageOf(s); ok != (stage != "") || ok && !slices.Contains(stages, stage) {
		t.Errorf("StageOf(%q) = %q, %t", s, stage, ok)
	}
	var m Moment
	if m.UnmarshalText([]byte(s)) == nil {
		if text, err := m.MarshalText(); err != nil || string(text) != s {
			t.Errorf("the moment %q is written as %q, %v", s, text, err)
		}
	}
}

func FuzzParseStatus(f *testing.F) {
	for _, tt := range statusTests {
		f.Add(tt.in)
	}
	for _, s := range goldenSections(f) {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		checkParts(t, s)
		list, rest := ParseStatus(s)
		for i, sp := range rest {
			if i > 0 && sp.Start < rest[i-1].End {
				t.Errorf("%q: the rest is out of order: %v", s, rest)
			}
		}
		for _, st := range list {
			if st.Stage == "" || utf8.ValidString(s) && !utf8.ValidString(st.Heading) {
				t.Errorf("%q: stage %q under %q", s, st.Stage, st.Heading)
			}
		}
		checkWritten(t, s)
	})
}

func FuzzAmendStatus(f *testing.F) {
	words := []string{"SC-901: Names", "_Names_ (Ana)", "Passed", "- x\n\ny", "**a\\_b**", ""}
	for i, tt := range statusTests {
		f.Add(tt.in, words[i%len(words)], uint64(i))
	}
	for i, g := range slices.Concat(amendSettings, moreAmendSettings, amendPlaces) {
		f.Add(g.before, words[i%len(words)], uint64(i))
	}
	for i, s := range goldenSections(f) {
		f.Add(s, words[i%len(words)], uint64(i))
	}
	f.Fuzz(func(t *testing.T, s, words string, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 1))
		list, _ := ParseStatus(s)
		if out, err := AmendStatus(s, cloneStatus(list)); err != nil || out != s {
			t.Errorf("%q, of which nothing changed, became %q, %v", s, out, err)
		}
		list = cloneStatus(list)
		for range 1 + r.IntN(4) {
			changeWith(r, words, &list)
		}
		if out, written, _ := checkAmended(t, "fuzz", s, list); written {
			checkKept(t, s, out, list)
		}
	})
}

// checkKept shows that the lines of each stage that has not changed stand as they stood in what a section became, and so does the
// text before the first stage. Where stages come or go, others may need another form to be told from them, and text that is of no
// ballot may stand elsewhere in its stage.
func checkKept(t *testing.T, s, out string, list []Status) {
	t.Helper()
	l := readLayout(s)
	stages := l.stages
	old, _ := ParseStatus(s)
	keeps := func(what, lines string) {
		if lines = strings.Trim(lines, "\r\n"); !strings.Contains(out, lines) {
			t.Errorf("%q became %q: %s %q has changed", s, out, what, lines)
		}
	}
	if !slices.EqualFunc(old, list, func(a, b Status) bool { return a.Heading == b.Heading }) {
		return
	}
	if len(old) > 0 {
		keeps("the text before the stages", s[:stages[0].Start])
	}
	for i, st := range old {
		beside := slices.ContainsFunc(l.rest, func(r Span) bool { return r.Start >= stages[i].Start && r.End <= stages[i].End })
		if reflect.DeepEqual(list[i], st) && !beside {
			keeps("the stage", s[stages[i].Start:stages[i].End])
		}
	}
}

// changeWith makes one of the random changes, or puts words into a field.
func changeWith(r *rand.Rand, words string, list *[]Status) {
	if len(*list) == 0 {
		*list = []Status{stageNamed(words, nil)}
		return
	}
	if r.IntN(2) == 0 {
		oneChange[r.IntN(len(oneChange))].do(r, list)
		return
	}
	st := &(*list)[r.IntN(len(*list))]
	if len(st.Ballots) == 0 {
		st.Heading = words
		return
	}
	switch b := &st.Ballots[r.IntN(len(st.Ballots))]; r.IntN(3) {
	case 0:
		b.Title, b.ID = words, titled(words).ID
	case 1:
		b.Sponsors = []string{words}
	default:
		b.Text = words
	}
}
