package render

import (
	"io"

	"example.org/proceedings/ballot"
)

// BallotJSON writes b to w as an indented JSON document without its Source.
// It is short for the method of the zero [Printer].
func BallotJSON(w io.Writer, b *ballot.Ballot) error { return new(Printer).BallotJSON(w, b) }

// BallotHTML writes b to w as an HTML page.
// It is short for the method of the zero [Printer].
func BallotHTML(w io.Writer, b *ballot.Ballot) error { return new(Printer).BallotHTML(w, b) }

// BallotMarkdown writes b to w as [ballot.Format] lays it out. It writes nothing
// and returns Format's error where b would not read back as it is.
func BallotMarkdown(w io.Writer, b *ballot.Ballot) error {
	text, err := ballot.Format(b)
	if err != nil {
		return err
	}
	_, err = w.Write(text)
	return err
}
