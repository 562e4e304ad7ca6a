package render

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"example.org/proceedings/attendee"
	"example.org/proceedings/ballot"
	"github.com/google/go-cmp/cmp"
)

func pointer[T any](v T) *T { return &v }

// fullBallot returns a Ballot that has a value in every field of an announcement.
func fullBallot() *ballot.Ballot {
	day := func(d, hour int) ballot.Moment {
		return ballot.Moment{Date: ballot.Date{Year: 2024, Month: time.May, Day: d}, Hour: hour, Timed: hour > 0}
	}
	return &ballot.Ballot{
		ID:          ballot.ID{Series: "SC", Number: 20, Version: 2},
		Title:       "Buoys & Lights",
		FrontMatter: full().FrontMatter,
		Result:      ballot.Passed,
		Proposers: []attendee.Attendee{
			{Name: "Ana Beltrán", Organization: attendee.Organization{Name: "Northwind CA"}, Note: "Chair"},
		},
		Endorsers: []attendee.Attendee{{Name: "Li Wei"}, {Name: "Tom Ode", Organization: attendee.Organization{Name: "Acme"}}},
		Votes: []ballot.Vote{
			{Class: ballot.Issuer, Heading: "Voting by Certificate Issuers",
				Yes:     ballot.Option{Declared: pointer(3), Voters: []string{"Northwind CA", "Acme"}},
				No:      ballot.Option{Declared: pointer(0), Voters: []string{}},
				Abstain: ballot.Option{Voters: []string{"Umbra"}}},
			{Class: ballot.Consumer, Yes: ballot.Option{Declared: pointer(1)}},
		},
		Quorum:     ballot.Quorum{Required: pointer(2), Met: pointer(true)},
		Discussion: ballot.Period{Start: day(1, 0), End: day(8, 22)},
		Voting:     ballot.Period{Start: day(8, 22), End: day(15, 22)},
		Review:     ballot.Period{End: day(30, 0)},
		Motion:     ballot.Motion{Text: "Add a *buoy* to section 3. See [the list][1].", Begin: 12, End: 16},
		Sections: []ballot.Section{
			{Title: "Purpose", Text: "Lights are seen by night.\n\n[1]: https://list.example/"},
			{Text: "No more."},
		},
		Source: []byte("# Ballot SC-20v2\n"),
	}
}

// corpusBallots returns the real announcements beside the repository, where they
// are present.
func corpusBallots(t testing.TB) map[string]*ballot.Ballot { return ballots(t, corpusBallotsOnce()) }

// goldenBallots returns the announcements of testdata.
func goldenBallots(t testing.TB) map[string]*ballot.Ballot { return ballots(t, goldenBallotsOnce()) }

var (
	corpusBallotsOnce = sync.OnceValue(func() map[string]*ballot.Ballot { return readBallots("../../shared/corpus/posts") })
	goldenBallotsOnce = sync.OnceValue(func() map[string]*ballot.Ballot { return readBallots("../testdata") })
)

func ballots(t testing.TB, found map[string]*ballot.Ballot) map[string]*ballot.Ballot {
	if len(found) == 0 {
		t.Skip("the announcements are not here")
	}
	return found
}

// readBallots reads the announcements below a folder. Where one announces several
// ballots, the later ones have the path with their identifier.
func readBallots(root string) map[string]*ballot.Ballot {
	found := make(map[string]*ballot.Ballot)
	posts := os.DirFS(root)
	_ = fs.WalkDir(posts, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".md") || strings.HasSuffix(path, "want.md") {
			return err
		}
		src, err := fs.ReadFile(posts, path)
		if err != nil {
			return err
		}
		list, err := ballot.ParseAll(path, src)
		if err != nil || !list[0].IsAnnouncement() {
			return nil // a test of package ballot says which and why
		}
		found[path] = list[0]
		for _, b := range list[1:] {
			found[path+"#"+b.ID.String()] = b
		}
		return nil
	})
	return found
}

func TestBallotMarkdownWritesTheUnchangedSource(t *testing.T) {
	src := []byte("---\ntitle: Ballot SC12 - Buoys\n---\n\nThe ballot **passed**.\r\n\r\nNo more.")
	b, err := ballot.Parse("x.md", src)
	if err != nil {
		t.Fatal(err)
	}
	var buf bytes.Buffer
	if err := BallotMarkdown(&buf, b); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(src), buf.String()); diff != "" {
		t.Error("BallotMarkdown changed an unchanged document:\n", diff)
	}
}

func TestBallotMarkdownWritesNothingOnError(t *testing.T) {
	b := &ballot.Ballot{Title: "Two\nlines"} // no title reads back as two lines
	var buf bytes.Buffer
	var field *ballot.FieldError
	if err := BallotMarkdown(&buf, b); !errors.As(err, &field) || field.Field != "title" {
		t.Errorf("error %v, want one that names the title", err)
	}
	if buf.Len() > 0 {
		t.Errorf("wrote %q beside an error", buf.String())
	}
}

// A failing writer's error reaches the caller of each output.
func TestBallotWriteErrors(t *testing.T) {
	b, err := ballot.Parse("x.md", []byte("# Ballot SC12 - Buoys\n\nThe ballot passed.\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := errors.New("disk full")
	for name, write := range map[string]func(io.Writer, *ballot.Ballot) error{"JSON": BallotJSON, "HTML": BallotHTML, "Markdown": BallotMarkdown} {
		if err := write(failing{want}, b); !errors.Is(err, want) {
			t.Errorf("%s: error %v, want %v", name, err, want)
		}
	}
}
