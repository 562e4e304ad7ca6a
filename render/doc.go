// Package render writes minutes and ballots as JSON, HTML and Markdown, and reads
// the JSON back.
//
// The three outputs are functions of the same shape. Each writes nothing at all
// where it returns an error:
//
//	m, err := minutes.Parse("2024-05-02.md", src)
//	…
//	err = render.JSON(os.Stdout, m)     // for programs
//	err = render.HTML(os.Stdout, m)     // for readers
//	err = render.Markdown(os.Stdout, m) // for the site that the posts live on
//
// [BallotJSON], [BallotHTML] and [BallotMarkdown] do the same for a ballot that
// [ballot.Parse] read. What differs from the usual is said in a [Printer], whose
// zero value is what those functions use.
//
// # JSON
//
// [JSON] writes the vocabulary that [Schema] describes. An absent property
// means that the minutes do not record the fact, an empty list that they record
// it as none. Output is the same for the same value, ends with a newline and
// leaves <, > and & as they are. [ParseJSON] gives back an equal value, all but
// its Source. It ignores derived properties and refuses what it does not know:
// another major version, an unknown or repeated property, a value of the wrong
// type, each with its place in the file. A Meeting that would not read back as it
// is, such as one that holds invalid UTF-8, is refused when it is written.
//
// # HTML
//
// [HTML] writes a complete page: valid HTML that is well-formed XML too, with
// landmarks, a table of contents and a small style sheet that prints well and
// follows the reader's dark mode. The ids of headings are those that Hugo makes
// by default, and texts are read in the dialect of the Forum's site: tables,
// strikethrough, task lists, autolinks, footnotes, definition lists and block
// attributes. Links and footnotes resolve over the whole page.
//
// The minutes are not trusted. Their HTML is shown as text, a link goes to http,
// https (as //host too), mailto or within the site or is no link, and of their
// attributes only id and class remain. A template of the caller's own, executed
// with a [Page], can replace ours and inherits this. Our page adds a Content
// Security Policy: no script, frame or connection, and images only over https or
// from the page's own site. A fragment leaves the policy to its page. The ids are
// words of the minutes, such as settings. Our page has no script that they could
// mislead. A script around a fragment should not ask for global variables that it
// did not set, as the browser makes one of each id.
//
// # Markdown
//
// [Markdown] writes what [minutes.Format] gives: the document that the Meeting
// was read from, with edits where they stand and all else as it was, or the
// canonical layout. A Meeting that went through JSON with its Source, and was
// edited there, is written in the same way.
//
// [BallotMarkdown] writes what [ballot.Format] gives: the document of a ballot
// that was not changed, else the canonical layout.
//
// # Ballots
//
// The page of a ballot shows its votes as a table by class, with totals, the
// outcome that is stated, and the arithmetic of [ballot.Evaluate] under the rules
// of the ballot's day. Page and JSON list what [ballot.Audit] found: both facts of
// a contradiction, and neither is corrected. [ParseBallotJSON] ignores that list.
//
// # Limits
//
// Reading JSON and writing a page take time and memory in step with their input. A
// [Parser] and a [Printer] hold what is nested, tables and markup to
// [minutes.Limits], as converting Markdown costs more than its size beyond them. An
// error names the field, the limit and how to raise it, and nothing is written.
//
// # Goroutines
//
// Several goroutines may call any function at once and share a [Parser], a [Printer],
// a Meeting and a Ballot, which every function and method only reads. A value that one
// of them changes may not be shared. What is returned is the caller's to change.
//
// # What it is not for
//
// The package is no general Markdown converter: it prints Meetings and Ballots.
package render
