package ballot

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.org/proceedings/attendee"
)

func ptr[T any](v T) *T { return &v }

// built is a Ballot that nobody read from a document.
func built() *Ballot {
	return &Ballot{
		ID:     ID{Series: "SC", Number: 7, Version: 2},
		Title:  "Buoys *and* Lights",
		Result: Passed,
		Proposers: []attendee.Attendee{
			{Name: "Ana Beltrán", Organization: attendee.Organization{Name: "Northwind CA"}},
		},
		Endorsers: []attendee.Attendee{
			{Name: "Li Wei", Organization: attendee.Organization{Name: "Umbra Trust"}},
			{Name: "Tom Ode", Organization: attendee.Organization{Name: "Acme, Inc."}},
		},
		Votes: []Vote{
			{Class: Issuer, Heading: "Voting by Certificate Issuers",
				Yes:     Option{Declared: ptr(3), Voters: []string{"Acme, Inc.", "Northwind CA", "Umbra Trust"}},
				No:      Option{Declared: ptr(0), Voters: []string{}},
				Abstain: Option{Declared: ptr(2)}},
			{Class: Consumer, Yes: Option{Voters: []string{"Harbour Browser"}}, No: Option{Declared: ptr(1), Voters: []string{}}},
		},
		Quorum:     Quorum{Required: ptr(4), Met: ptr(true)},
		Discussion: Period{Start: timed(2024, 1, 16, 22, 0), End: timed(2024, 1, 23, 22, 0)},
		Voting:     Period{Start: timed(2024, 1, 23, 22, 0), End: Moment{Date: Date{Year: 2024, Month: 1, Day: 30}}},
		Review:     Period{End: Moment{Date: Date{Year: 2024, Month: 3, Day: 1}}},
		Motion:     Motion{Text: "Add a buoy to section 3.", Begin: 1, End: 2},
		Sections:   []Section{{Title: "Purpose of the ballot", Text: "Lights are seen by night."}, {Text: "No more."}},
	}
}

func timed(year, month, day, hour, minute int) Moment {
	return Moment{Date: Date{Year: year, Month: time.Month(month), Day: day}, Hour: hour, Minute: minute, Timed: true}
}

func TestFormatBuilt(t *testing.T) {
	const want = `
## Ballot SC-7v2: Buoys &#42;and&#42; Lights

## Voting Results

The ballot has **passed**.

### Voting by Certificate Issuers

- **3 Yes votes:** Acme, Inc., Northwind CA, Umbra Trust
- **0 No votes:**
- **2 Abstain**

- **Yes votes by Certificate Consumers:** Harbour Browser
- **1 No votes by Certificate Consumers:** None

- **Quorum:** 4 votes – quorum was met

- **Proposed by:** Ana Beltrán (Northwind CA)

- **Endorsed by:** Li Wei (Umbra Trust), Tom Ode (Acme, Inc.)

### Purpose of the ballot

Lights are seen by night.

### Motion begins

Add a buoy to section 3.

### Motion ends

No more.

- **Discussion:** 2024-01-16 22:00 UTC – 2024-01-23 22:00 UTC

- **Voting Start Time:** 2024-01-23 22:00 UTC

- **Voting End Time:** 2024-01-30

- **End of Review Period:** 2024-03-01
`
	b := built()
	got, err := Format(b)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.TrimPrefix(want, "\n"), string(got)); diff != "" {
		t.Error("(-want +got)\n", diff)
	}
}

// What the text says is not said again, and a value that it does not say is.
func TestFormatSaysNothingTwice(t *testing.T) {
	src := "---\ntitle: Ballot SC7 - Buoys\n---\n\nThe ballot has **failed** for want of votes in the second class.\n\n" +
		"The following motion has been proposed by Ana Beltrán of Northwind CA and endorsed by Li Wei of Umbra Trust.\n"
	b, err := Parse("x.md", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	b.Quorum.Required = ptr(4)
	got, err := Format(b)
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Replace(src, "---\n\nThe", "---\n\n- **Quorum:** 4 votes\n\nThe", 1)
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Error("(-want +got)\n", diff)
	}
}

func TestFormatRefuses(t *testing.T) {
	for _, tt := range []struct {
		why   string
		edit  func(*Ballot)
		field string
	}{
		{"a heading has one line", func(b *Ballot) { b.Title = "Two\nlines" }, "title"},
		{"only a status section has sponsors", func(b *Ballot) { b.Sponsors = []string{"Ana"} }, "sponsors"},
		{"only an entry of a status section has a text", func(b *Ballot) { b.Text = "x" }, "text"},
		{"a stage that is no result", func(b *Ballot) { b.Result = Draft }, "result"},
		{"a comma in the name of an organization that no list has", func(b *Ballot) { b.Votes[0].Yes.Voters[0] = "Acme, Umbra" }, "votes[0].yes.voters[0]"},
		{"nobody votes no, but the list was not read as empty", func(b *Ballot) { b.Votes[0].No.Voters = nil }, "votes[0].no.voters"},
		{"a figure below nought", func(b *Ballot) { b.Quorum.Required = ptr(-1) }, "quorum.required"},
		{"a period without a day", func(b *Ballot) { b.Voting.End = Moment{Hour: 5, Timed: true} }, "voting_period.end"},
		{"two texts below one title", func(b *Ballot) { b.Sections = []Section{{Text: "a"}, {Text: "b"}} }, "sections[0].text"},
		{"a text that another field is read from", func(b *Ballot) {
			b.Result, b.Sections = "", []Section{{Text: "The ballot was withdrawn by its proposer on Monday."}}
		}, "result"},
		{"a motion without lines around it", func(b *Ballot) { b.Motion.End = 0 }, "motion"},
		{"a motion that ends itself", func(b *Ballot) { b.Motion.Text = "a\n\nMotion ends\n\nb" }, "motion.text"},
		{"the title of two ballots", func(b *Ballot) { b.FrontMatter.Title = "Ballots SC7 and SC8" }, "front_matter.title"},
		{"a document that is empty", func(b *Ballot) { *b = Ballot{} }, "ballot"},
		{"what YAML cannot say", func(b *Ballot) { b.FrontMatter.Extra = map[string]any{"key": make(chan int)} }, "front_matter"},
	} {
		b := built()
		tt.edit(b)
		out, err := Format(b)
		var field *FieldError
		if !errors.As(err, &field) || field.Field != tt.field {
			t.Errorf("%s: error %v, want one that names %s", tt.why, err, tt.field)
		}
		if out != nil {
			t.Errorf("%s: wrote %q beside an error", tt.why, out)
		}
	}
}

// Each of several ballots that a document announces comes back as that document, until it is changed.
func TestFormatOneOfSeveral(t *testing.T) {
	src := []byte("---\ntitle: Ballots SC7 and SC8\n---\n\n## Ballot SC7: Buoys\n\nThe ballot **passed**.\n\n## Ballot SC8: Lights\n\nThe ballot **failed**.\n")
	list, err := ParseAll("x.md", src)
	if err != nil || len(list) != 2 {
		t.Fatalf("%d ballots, %v", len(list), err)
	}
	for _, b := range list {
		if out, err := Format(b); err != nil || !bytes.Equal(out, src) {
			t.Errorf("%v: got %q, %v", b.ID, out, err)
		}
	}
	list[1].Result = Withdrawn
	list[1].FrontMatter.Title = "Ballot SC8: Lights"
	out, err := Format(list[1])
	if err != nil {
		t.Fatal(err)
	}
	again, err := Parse("y.md", out)
	if err != nil {
		t.Fatal(err)
	}
	if err := differBallots(list[1], again); err != nil {
		t.Error(err)
	}
}

// corpusAnnouncements returns the ballots of the real posts beside the repository, where they are present.
func corpusAnnouncements(t testing.TB) map[string][]*Ballot {
	root := os.DirFS("../../shared/corpus/posts")
	found := map[string][]*Ballot{}
	_ = fs.WalkDir(root, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".md") {
			return err
		}
		src, err := fs.ReadFile(root, path)
		if err != nil {
			return err
		}
		if list, err := ParseAll(path, src); err == nil && list[0].IsAnnouncement() {
			found[path] = list
		}
		return nil
	})
	if len(found) == 0 {
		t.Skip("the corpus is not here")
	}
	return found
}

func TestFormatOfTheCorpus(t *testing.T) {
	n, ok := 0, 0
	for path, list := range corpusAnnouncements(t) {
		for _, b := range list {
			n++
			out, err := Format(b)
			if err != nil || !bytes.Equal(out, b.Source) {
				t.Errorf("%s: an unchanged ballot is not written as its document: %v", path, err)
			}
			free := *b
			free.Source = nil
			if _, err := Format(&free); err != nil {
				t.Logf("%s: %v", path, err)
				continue
			}
			ok++
		}
	}
	t.Logf("%d of %d ballots are written in the canonical layout", ok, n)
	if ok*100 < n*95 {
		t.Errorf("%d of %d ballots are written in the canonical layout, want 95 %%", ok, n)
	}
}

// ballotEdits put words into one part of a Ballot.
var ballotEdits = []func(b *Ballot, words string){
	func(b *Ballot, words string) { b.Title = words },
	func(b *Ballot, words string) { b.ID, _ = ParseID(words) },
	func(b *Ballot, words string) { b.FrontMatter.Title = words },
	func(b *Ballot, words string) { b.Result, _ = StageOf(words) },
	func(b *Ballot, words string) { b.Proposers = append(b.Proposers, attendee.Attendee{Name: words}) },
	func(b *Ballot, words string) {
		b.Endorsers = []attendee.Attendee{{Name: "Ana", Organization: attendee.Organization{Name: words}, Note: words}}
	},
	func(b *Ballot, words string) {
		b.Votes = append(b.Votes, Vote{Heading: words, Class: Issuer, Yes: Option{Voters: []string{words, "Acme"}}})
	},
	func(b *Ballot, words string) {
		if len(b.Votes) > 0 {
			v := &b.Votes[0]
			v.Yes.Declared, v.No.Voters = pointerTo(len(words)), append(v.No.Voters, words)
		}
	},
	func(b *Ballot, words string) {
		b.Quorum = Quorum{Required: pointerTo(len(words)), Met: pointerTo(len(words) > 9)}
	},
	func(b *Ballot, words string) { b.Motion.Text = words },
	func(b *Ballot, words string) { b.Sections = append(b.Sections, Section{Title: words, Text: words}) },
	func(b *Ballot, words string) {
		for i := range b.Sections {
			b.Sections[i].Text += words
		}
	},
	func(b *Ballot, words string) {
		var m Moment
		if m.UnmarshalText([]byte(words)) == nil {
			b.Voting.End = m
		}
	},
}

func pointerTo[T any](v T) *T { return &v }

// FuzzFormat asserts that an unchanged ballot is its document, and that one that was changed, and the canonical layout, read back or
// are refused by a FieldError.
func FuzzFormat(f *testing.F) {
	out, err := Format(built())
	if err != nil {
		f.Fatal(err)
	}
	words := []string{"Umbra", "A *b*, c (d)", "## x\n\ny", "Ballot SC-7: Buoys", "2024-01-16T22:00Z", " ", "**3 Yes votes:** Acme"}
	for i, s := range append(goldenInputs(f),
		string(out),
		"---\ntitle: Ballots SC7 and SC8\n---\n\n## Ballot SC7: Buoys\n\nThe ballot **passed**.\n",
		"---\ntitle: Ballot 12 - Lights (passed)\n---\n\nMotion begins\n\nx\n",
		"| | Yes | No | Abstain |\n| --- | --- | --- | --- |\n| CAs | Acme | | |\n",
	) {
		f.Add([]byte(s), uint8(i), words[i%len(words)])
	}
	f.Fuzz(func(t *testing.T, src []byte, kind uint8, words string) {
		if len(src) > 1<<13 {
			return
		}
		list, err := ParseAll("x.md", src)
		if err != nil {
			return
		}
		for _, b := range list {
			if out, err := Format(b); err != nil || !bytes.Equal(out, src) {
				t.Fatalf("unchanged: %q, %v", out, err)
			}
			edited := *b
			edited.Votes, edited.Sections, edited.Proposers = slices.Clone(b.Votes), slices.Clone(b.Sections), slices.Clone(b.Proposers)
			ballotEdits[int(kind)%len(ballotEdits)](&edited, words)
			checkTrue(t, &edited)
			b.Source = nil
			checkTrue(t, b)
		}
	})
}

// checkTrue asserts that what Format writes reads as the Ballot, or that a FieldError names what cannot be written.
func checkTrue(t *testing.T, b *Ballot) {
	t.Helper()
	out, err := Format(b)
	if err != nil {
		var field *FieldError
		if !errors.As(err, &field) || field.Field == "" || out != nil {
			t.Fatalf("error without a field: %v, with %q", err, out)
		}
		return
	}
	list, err := ParseAll("y.md", out)
	if err != nil && len(bytes.TrimSpace(out)) > 0 {
		t.Fatal(err)
	}
	if err == nil && !slices.ContainsFunc(list, func(again *Ballot) bool { return differBallots(b, again) == nil }) {
		t.Fatalf("%q does not read as the ballot: %v", out, differBallots(b, list[0]))
	}
}
