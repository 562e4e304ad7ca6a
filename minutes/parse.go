package minutes

import (
	"bytes"
	"slices"
	"strings"

	"example.org/proceedings/ballot"
	"example.org/proceedings/internal/limit"
	"example.org/proceedings/internal/post"
)

// A Position is a place in a document, front matter included. Its fields are Offset, in bytes from 0; Line, from 1; and
// Column, in bytes from 1.
type Position = post.Position

// An Error is a place in a document that could not be read, and why. It prints as "file:line:column: message". Its fields
// are File, the document as the caller named it; the [Position]; and Err, which says what was found and what was expected.
type Error = post.Error

// An ErrorList is several errors of one document, in the order of their positions.
type ErrorList = post.ErrorList

// Limits bound what a document may ask of its reader. A zero stands for the default.
type Limits = ballot.Limits

// A LimitError says that a document is beyond one of its [Limits]. It is the cause of an [Error] that says where. Its fields
// are Limit, the name of the field of Limits; Value, what the document has; and Max, what it may have.
type LimitError = ballot.LimitError

// A Parser reads minutes. Its zero value is ready to use, and a Parser may be shared between goroutines.
type Parser struct {
	Limits Limits
}

// Parse reads minutes with a zero [Parser].
func Parse(name string, src []byte) (*Meeting, error) { return Parser{}.Parse(name, src) }

// Parse reads the document src, which the Meeting keeps as its Source. The name is used in errors only.
//
// It fails only where no document can be made out: front matter that is not closed, not YAML, or has a key twice; bytes
// that are not UTF-8 text; a document that is empty, or beyond the Limits. The error is then an [*Error], or an [ErrorList] where
// there are several. Whatever else a document holds is read, and what is not understood stays as text. Parse does not ask
// whether the document is minutes at all: see [Meeting.IsMinutes].
func (p Parser) Parse(name string, src []byte) (*Meeting, error) {
	limits := limit.Limits(p.Limits).Or(limit.Default)
	doc, err := post.Parse(name, src, limits)
	if err != nil {
		return nil, err
	}
	m, l := read(doc)
	if err := l.doc.checkAttendees(limits.Attendees); err != nil {
		return nil, err
	}
	return m, nil
}

// checkAttendees refuses a document that lists more people than the limit, at the lists that go beyond it.
func (d *doc) checkAttendees(most int) error {
	n := 0
	for _, z := range d.zones {
		for _, list := range z.lists {
			n += len(list.Attendees)
		}
		if err := limit.Check("Attendees", n, most); err != nil {
			return d.post.ErrorAt(z.span.Start, err)
		}
	}
	return nil
}

// A layout is where a Meeting's parts stand in its Source.
type layout struct {
	doc      *doc
	preamble post.Span
	bare     []post.Span // what stands there and is no text: stated facts, and headings that merely wrap the items
	facts    facts
	sections []section
}

// read reads a Meeting and its layout from a post.
func read(p *post.Post) (*Meeting, *layout) { return readText(p, string(p.Source)) }

// readText reads a Meeting and its layout from a post of which the text is known.
func readText(p *post.Post, text string) (*Meeting, *layout) {
	d := &doc{post: p, src: p.Source, text: text, blocks: p.Blocks, returns: bytes.IndexByte(p.Source, '\r') >= 0}
	m := &Meeting{FrontMatter: ballot.ReadFrontMatter(p.Fields), Source: p.Source}
	says := saysMinutes(m.FrontMatter.Title, m.FrontMatter.Tags)
	d.other = !says && m.FrontMatter.Title != ""
	d.readHeadings()
	d.findAttendance()
	l := &layout{doc: d}
	var first int
	l.sections, first = d.sections()
	l.preamble = post.Span{Start: p.Body.Start, End: max(first, p.Body.Start)}
	stated, hasFacts := d.readFacts()
	if hasFacts {
		l.bare, l.facts = append(l.bare, stated.span), stated
	}
	l.bare = append(l.bare, d.bareHeadings(l.preamble)...)
	m.Preamble = d.textOf(l.preamble, l.bare...)
	for _, z := range d.zones {
		m.Attendance = append(m.Attendance, z.lists...)
	}
	m.Agenda = d.items(l.sections)
	if m.IsMinutes() { // else nobody met
		title, published := m.Title(), ""
		if says { // what is published as minutes may have no day but that one
			published = m.FrontMatter.Date
		}
		m.Group = groupOf(title, m.FrontMatter.Tags, m.Preamble)
		m.Dates = datesOf(title, m.Preamble, published)
		m.RecordedBy = recorderOf(d.slice(p.Body), m.Dates)
	}
	stated.apply(m)
	return m, l
}

// bareHeadings returns the headings of the preamble that merely wrap the items.
func (d *doc) bareHeadings(s post.Span) (bare []post.Span) {
	for _, h := range d.headings {
		b := d.blocks[h.block]
		if b.Span.Start >= s.End {
			break
		}
		if h.wraps && !d.inZone[h.block] {
			bare = append(bare, b.Span)
		}
	}
	return bare
}

func (d *doc) items(sections []section) []Item {
	if len(sections) == 0 {
		return nil
	}
	items := make([]Item, 0, len(sections))
	for _, s := range sections {
		items = append(items, d.item(s))
	}
	return items
}

func (d *doc) item(s section) Item {
	it := Item{Number: s.number, Title: s.title, Classification: s.kind}
	if s.kind == BallotStatus {
		span, kids := d.statusSpan(&s)
		whole := d.textOf(span)
		if status, rest := ballot.ParseStatus(whole); len(status) > 0 {
			it.Ballots = status
			it.Text = joinSpans(whole, rest)
			it.Agenda = d.items(s.kids[kids:])
			return it
		}
	}
	it.Text = d.textOf(s.body)
	it.Agenda = d.items(s.kids)
	return it
}

// statusSpan returns where the stages of a ballot status section can stand, and which of the headings below it is the first
// that does not belong to them: headings are stages and ballots, up to one that names other business.
func (d *doc) statusSpan(s *section) (span post.Span, kids int) {
	end, kids := s.end, len(s.kids)
	if i := slices.IndexFunc(s.kids, func(k section) bool { return k.number != "" || k.kind != "" && k.kind != BallotStatus }); i >= 0 {
		end, kids = d.blocks[s.kids[i].first].Span.Start, i
	}
	return post.Span{Start: min(s.text, end), End: end}, kids
}

// joinSpans returns the parts of a text that the spans cover, with blank lines between.
func joinSpans(text string, spans []ballot.Span) string {
	parts := make([]string, 0, len(spans))
	for _, s := range spans {
		if part := trimText(text[s.Start:s.End]); part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, "\n\n")
}
