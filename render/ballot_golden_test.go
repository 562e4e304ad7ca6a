package render_test

import (
	"bytes"
	"strconv"
	"testing"

	"example.org/proceedings/ballot"
	"example.org/proceedings/minutes"
	"example.org/proceedings/render"
)

// announced returns the ballots that a document announces, which is no minutes, or nil.
func announced(t *testing.T, m *minutes.Meeting) []*ballot.Ballot {
	t.Helper()
	if m.IsMinutes() {
		return nil
	}
	list, err := ballot.ParseAll("input.md", m.Source)
	if err != nil {
		t.Fatal(err)
	}
	if !list[0].IsAnnouncement() {
		return nil
	}
	return list
}

// goldenBallots compares what is written of each ballot of a document with the files in dir. Those of the second have a 2
// in their names: want.2.json.
func goldenBallots(t *testing.T, dir string, list []*ballot.Ballot) {
	t.Helper()
	for i, b := range list {
		want := "want."
		if i > 0 {
			want += strconv.Itoa(i+1) + "."
		}
		var page, data bytes.Buffer
		if err := render.BallotHTML(&page, b); err != nil {
			t.Fatal(err)
		}
		if err := render.BallotJSON(&data, b); err != nil {
			t.Fatal(err)
		}
		golden(t, dir, want+"html", page.Bytes())
		golden(t, dir, want+"json", data.Bytes())

		free := *b
		free.Source = nil // or Format returns the document as it is
		canonical, err := ballot.Format(&free)
		var refusal []byte
		if err != nil {
			canonical, refusal = nil, []byte(err.Error()+"\n")
		}
		golden(t, dir, want+"md", canonical)
		golden(t, dir, want+"md.err", refusal)
	}
}
