package render

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"sync"
	"testing"
	"time"

	"example.org/proceedings/attendee"
	"example.org/proceedings/ballot"
	"example.org/proceedings/minutes"
	"github.com/google/go-cmp/cmp"
)

// full returns a Meeting that has a value in every field.
func full() *minutes.Meeting {
	return &minutes.Meeting{
		FrontMatter: minutes.FrontMatter{
			Author:  "Ana Beltrán",
			Date:    "2024-05-20 10:00:00",
			Title:   "2024-05-02 Minutes of the Harbour & Tide Working Group",
			Type:    "post",
			Slug:    "2024-05-02-minutes",
			Summary: "Two ballots <drafted>",
			Tags:    []string{"Minutes", "Harbour"},
			Aliases: []string{"/2024/05/20/minutes/"},
			Extra: map[string]any{
				"draft": false, "weight": json.Number("1.50"), "none": nil,
				"menu": map[string]any{"main": []any{"a", json.Number("2"), []any{}, map[string]any{}}},
			},
		},
		Group:      "Harbour & Tide Working Group",
		Dates:      []minutes.Date{{Year: 2024, Month: time.May, Day: 2}, {Year: 2024, Month: time.May, Day: 3}},
		RecordedBy: "Ana Beltrán (Northwind CA)",
		Preamble:   "These are the *final* minutes.",
		Attendance: []attendee.List{
			{Label: "Attendees", Attendees: []attendee.Attendee{
				{Name: "Ana Beltrán", Organization: attendee.Organization{Name: "Northwind CA"}, Note: "Chair"},
				{Name: "Li Wei"},
			}},
			{Label: "By phone", Attendees: []attendee.Attendee{}},
		},
		Agenda: []minutes.Item{
			{Number: "1", Title: "Roll Call", Classification: minutes.RollCall, Text: "The roll was called."},
			{Number: "2", Title: "Ballot Status", Classification: minutes.BallotStatus,
				Ballots: []ballot.Status{
					{Stage: ballot.Draft, Heading: "Draft Ballots", Ballots: []ballot.Ballot{
						{ID: ballot.ID{Series: "SC", Number: 20}, Title: "SC20: Buoys", Sponsors: []string{"Ana", "Li"}, Text: "No change.\u2028Still."},
						{Title: "A ballot without identifier"},
					}},
					{Stage: ballot.Voting, Heading: "Ballots in Voting Period", Ballots: []ballot.Ballot{}},
				},
				Agenda: []minutes.Item{{Title: "Side remark", Text: "See [the list][1].\n\n[1]: https://list.example/"}},
			},
			{Number: "3", Title: "Next Call", Classification: minutes.NextCall, Text: "May 16, 2024 at 11:00 am Eastern Time"},
			{Number: "4", Title: "Adjourn", Classification: minutes.Adjournment, Text: "The meeting was adjourned."},
		},
		Source: []byte("# Minutes\n"),
	}
}

// corpus returns the real posts beside the repository, where they are present.
func corpus(t testing.TB) map[string]*minutes.Meeting { return documents(t, corpusOnce()) }

// golden returns the documents of testdata that can be read.
func golden(t testing.TB) map[string]*minutes.Meeting { return documents(t, goldenOnce()) }

var (
	corpusOnce = sync.OnceValue(func() map[string]*minutes.Meeting { return read("../../shared/corpus/posts") })
	goldenOnce = sync.OnceValue(func() map[string]*minutes.Meeting { return read("../testdata") })
)

func documents(t testing.TB, found map[string]*minutes.Meeting) map[string]*minutes.Meeting {
	if len(found) == 0 {
		t.Skip("the documents are not here")
	}
	return found
}

func read(root string) map[string]*minutes.Meeting {
	found := make(map[string]*minutes.Meeting)
	for doc, err := range minutes.ParseFS(os.DirFS(root)) {
		if err == nil { // a test of minutes says which and why
			found[doc.Path] = doc.Meeting
		}
	}
	return found
}

func TestMarkdownWritesTheUnchangedSource(t *testing.T) {
	src := []byte("---\ntitle: 2024-05-02 Minutes of the Harbour Working Group\n---\n\n## 1. Roll Call\r\n\nDone.")
	m, err := minutes.Parse("x.md", src)
	if err != nil {
		t.Fatal(err)
	}
	var buf bytes.Buffer
	if err := Markdown(&buf, m); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(src), buf.String()); diff != "" {
		t.Error("Markdown changed an unchanged document:\n", diff)
	}
}

func TestMarkdownWritesNothingOnError(t *testing.T) {
	m := &minutes.Meeting{Agenda: []minutes.Item{{Title: "Two\nlines"}}} // no heading reads back as two lines
	var buf bytes.Buffer
	if err := Markdown(&buf, m); err == nil {
		t.Fatal("no error")
	}
	if buf.Len() > 0 {
		t.Errorf("wrote %q beside an error", buf.String())
	}
}

// A failing writer's error reaches the caller of each output.
func TestWriteErrors(t *testing.T) {
	m, err := minutes.Parse("x.md", []byte("## 1. Roll Call\n\nDone.\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := errors.New("disk full")
	for name, write := range map[string]func(io.Writer, *minutes.Meeting) error{"JSON": JSON, "HTML": HTML, "Markdown": Markdown} {
		if err := write(failing{want}, m); !errors.Is(err, want) {
			t.Errorf("%s: error %v, want %v", name, err, want)
		}
	}
}

type failing struct{ err error }

func (w failing) Write([]byte) (int, error) { return 0, w.err }
