package render

import (
	"html/template"
	"io"

	"example.org/proceedings/minutes"
)

// A Printer says how a Meeting or a Ballot is written. Its zero value is ready to use, and
// several goroutines may share a Printer that none of them changes.
type Printer struct {
	// JSON
	Source     bool // include the document that the data was read from, as the property "source"
	Compact    bool // write one line, not an indented document
	EscapeHTML bool // escape <, > and &, for JSON inside a script element

	// HTML
	Fragment     bool               // write an article element to place in a page, not a page
	HeadingLevel int                // level of the title's heading, from 1 to 5; 0 means 1
	Language     string             // of the document, as a BCP 47 tag; empty means "en"
	Template     *template.Template // executed with a *Page, or a *BallotPage, in place of the package's own template, if not nil
	Limits       minutes.Limits     // Nesting and Markup of each text, TableCells of all tables of the page; a page beyond them is not written
}

// JSON writes m to w as an indented JSON document without its Source.
// It is short for the method of the zero [Printer].
func JSON(w io.Writer, m *minutes.Meeting) error { return new(Printer).JSON(w, m) }

// HTML writes m to w as an HTML page.
// It is short for the method of the zero [Printer].
func HTML(w io.Writer, m *minutes.Meeting) error { return new(Printer).HTML(w, m) }

// Markdown writes m to w as [minutes.Format] lays it out. It writes nothing and
// returns Format's error where m would not read back as it is.
func Markdown(w io.Writer, m *minutes.Meeting) error {
	text, err := minutes.Format(m)
	if err != nil {
		return err
	}
	_, err = w.Write(text)
	return err
}
