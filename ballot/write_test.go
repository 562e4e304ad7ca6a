package ballot

import (
	"bytes"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWriteStatus(t *testing.T) {
	list := []Status{
		{Discussion, "Ballots in Discussion Period", []Ballot{}},
		{Voting, "Ballots in Voting Period", []Ballot{
			{ID: ID{"SC", 7, 0}, Title: "Ballot SC-7: Logging", Sponsors: []string{"Ana", "Tom B."}, Text: "Voting ends on *Monday*.\n\n- One\n    - Two\n\n#### Passed"},
			{ID: ID{}, Title: "The *star*, the _line_, 5 * 3, a_b, [x], `y`, <z>, &amp; and \\", Sponsors: nil, Text: ""},
		}},
		{Review, "Ballots in Review Period", nil},
		{Other, "Ballots on Hold", []Ballot{
			{ID: ID{}, Title: "Names (Ana)", Sponsors: nil, Text: ""},
			{ID: ID{"SC", 31, 0}, Title: "SC31 (Browser Names)", Sponsors: nil, Text: ""},
			{ID: ID{}, Title: "Names of Northwind Inc.", Sponsors: []string{"Ana"}, Text: ""},
		}},
	}
	var buf bytes.Buffer
	if err := WriteStatus(&buf, list, 4); err != nil {
		t.Fatal(err)
	}
	got, rest := ParseStatus(buf.String())
	if d := cmp.Diff(list, got); d != "" || rest != nil {
		t.Errorf("read back (-want +got):\n%s\nrest %v of\n%s", d, rest, buf.String())
	}
	want := "#### Ballots in Discussion Period\n\n- None\n\n#### Ballots in Voting Period\n\n- **Ballot SC-7: Logging** (Ana, Tom B.)\n\n  Voting ends on *Monday*.\n"
	if s := buf.String(); len(s) < len(want) || s[:len(want)] != want {
		t.Errorf("written:\n%s", s)
	}
}

func TestWriteStatusRefuses(t *testing.T) {
	one := func(b Ballot) []Status { return []Status{{Voting, "Voting Period", []Ballot{b}}} }
	for _, tt := range []struct {
		list  []Status
		field string
		why   string
	}{
		{[]Status{{Voting, "The end", nil}}, "ballots", "a heading that names no stage"},
		{[]Status{{Voting, "Passed", nil}}, "ballots[0].stage", "a heading that names another stage"},
		{[]Status{{Voting, "Voting Period:", nil}}, "ballots[0].heading", "a colon belongs to the markup"},
		{one(Ballot{}), "ballots[0].ballots", "an entry without a title"},
		{one(Ballot{Title: "None"}), "ballots[0].ballots", "a title that says there is none"},
		{one(Ballot{Title: "a\nb"}), "ballots[0].ballots[0].title", "a title of two lines"},
		{one(Ballot{Title: "SC-7: Names", ID: ID{"SC", 8, 0}}), "ballots[0].ballots[0].id", "an ID that the title does not have"},
		{one(Ballot{Title: "SC-7: Names", ID: ID{"SC", 7, 2}}), "ballots[0].ballots[0].id", "an ID with a version"},
		{one(Ballot{Title: "Names", Sponsors: []string{"Ana, Tom"}}), "ballots[0].ballots[0].sponsors", "a name that holds the list's separator"},
		{one(Ballot{Title: "Names", Sponsors: []string{}}), "ballots[0].ballots[0].sponsors", "no sponsors, recorded as such"},
		{one(Ballot{Title: "Names", Text: "\nfrom the second line"}), "ballots[0].ballots[0].text", "a blank line at the text's beginning"},
	} {
		var buf bytes.Buffer
		err := WriteStatus(&buf, tt.list, 4)
		var e *FieldError
		if !errors.As(err, &e) || e.Field != tt.field || buf.Len() > 0 {
			t.Errorf("%s: %v, %q written; want an error on %s", tt.why, err, buf.String(), tt.field)
		}
	}
}

// checkWritten reports where what is read from a text and written does not come back equal without an error.
func checkWritten(t *testing.T, s string) {
	t.Helper()
	list, _ := ParseStatus(s)
	var buf bytes.Buffer
	if err := WriteStatus(&buf, list, 3); err != nil {
		var e *FieldError
		if !errors.As(err, &e) {
			t.Errorf("%q: %v", s, err)
		}
		return
	}
	again, rest := ParseStatus(buf.String())
	if d := cmp.Diff(list, again); d != "" || rest != nil {
		t.Errorf("%q written as %q comes back other (-want +got):\n%s", s, buf.String(), d)
	}
}
