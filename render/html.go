package render

import (
	"bytes"
	"cmp"
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"example.org/proceedings/attendee"
	"example.org/proceedings/ballot"
	"example.org/proceedings/internal/limit"
	"example.org/proceedings/minutes"
)

//go:embed page.html
var pageText string

//go:embed page.css
var pageStyle string

var pageTemplate = template.Must(template.New("page").Funcs(template.FuncMap{"title": titleHTML}).Parse(pageText))

// A Page is a Meeting prepared for a template: its Markdown converted, its
// headings with level and id. All of it is safe to print with html/template.
type Page struct {
	Meeting  *minutes.Meeting // the data, for what the fields below do not prepare
	Language string           // BCP 47 tag
	Style    template.CSS     // the package's style sheet

	Title       string
	Level       int            // of the title's heading
	Dates       []minutes.Date // those of the Meeting that the calendar has
	BallotIDs   []ballot.ID
	NextMeeting *minutes.NextMeeting // nil where the minutes name none
	Adjourned   bool
	Next        template.HTML // the text of NextMeeting

	Contents   template.HTML // the headings of Preamble, Attendance and Agenda as a nested ul of links; empty if there are none
	Preamble   template.HTML // without a heading that repeats Title
	Attendance []Section
	Agenda     []Section
	Footnotes  template.HTML // the li elements of an ol
}

// A Section is a part of a page with a heading of its own: a list of people
// present, an item of business, or the ballots of one stage.
type Section struct {
	ID        string // of the heading; empty where there is none
	Level     int    // of the heading, up to 6
	Number    string // of an item, may be empty
	Title     string // may be empty
	Text      template.HTML
	Attendees []attendee.Attendee
	Stage     ballot.Stage // of ballots, else empty
	Ballots   []Entry
	None      bool      // the minutes say that there are no attendees or ballots here
	Sections  []Section // stages and items below
}

// An Entry is a ballot as the minutes list it.
type Entry struct {
	ballot.Ballot
	Text template.HTML // the ballot's Text, converted
}

// HTML writes m to w as an HTML page, or as p says. It writes nothing where a text
// is beyond the Limits of p, or the template fails, which ours does not.
func (p *Printer) HTML(w io.Writer, m *minutes.Meeting) error {
	page, err := p.page(m)
	if err != nil {
		return err
	}
	return p.execute(w, pageTemplate, "fragment", page)
}

// execute writes a page with the caller's template, or with ours: the whole, or the fragment where p asks for it.
func (p *Printer) execute(w io.Writer, whole *template.Template, fragment string, page any) error {
	var buf bytes.Buffer
	buf.Grow(32 << 10) // most pages
	var err error
	switch {
	case p.Template != nil:
		err = p.Template.Execute(&buf, page)
	case p.Fragment:
		err = whole.ExecuteTemplate(&buf, fragment, page)
	default:
		err = whole.Execute(&buf, page)
	}
	if err != nil {
		return err
	}
	_, err = w.Write(legible(buf.Bytes()))
	return err
}

// page prepares a Meeting for a template.
func (p *Printer) page(m *minutes.Meeting) (*Page, error) {
	level := min(max(p.HeadingLevel, 1), 5)
	b := &builder{texts: newTexts(level, limit.Limits(p.Limits))}
	page := &Page{
		Meeting:   m,
		Language:  cmp.Or(p.Language, "en"),
		Style:     template.CSS(pageStyle),
		Title:     cmp.Or(strings.TrimSpace(m.Title()), "Minutes"),
		Level:     level,
		BallotIDs: m.BallotIDs(),
		Adjourned: m.Adjourned(),
	}
	for _, day := range m.Dates {
		if day.Valid() && day.Year != 0 {
			page.Dates = append(page.Dates, day)
		}
	}
	next, ok := m.NextMeeting()
	if ok {
		page.NextMeeting = &next
	}
	b.define(m)
	var headings []Section
	page.Preamble, headings = b.preamble(m.Preamble, page.Title, level)
	page.Attendance = b.attendance(m.Attendance, level+1)
	if b.err == nil {
		page.Agenda = b.items(m.Agenda, level+1)
	}
	var toc strings.Builder
	contents(&toc, slices.Concat(headings, page.Attendance, page.Agenda))
	page.Contents = template.HTML(toc.String())
	if ok {
		page.Next = b.html("NextMeeting", next.Text, level)
	}
	if b.err == nil {
		page.Footnotes, b.err = b.notesHTML()
	}
	return page, b.err
}

// A builder makes the sections of a page. It keeps the first error, under the name of the field that it is in.
type builder struct {
	*texts
	err error
}

// define reads the definitions in all texts of m, in their order.
func (b *builder) define(m *minutes.Meeting) {
	b.texts.define(m.Preamble)
	var walk func([]minutes.Item)
	walk = func(items []minutes.Item) {
		for _, item := range items {
			b.texts.define(item.Text)
			for _, s := range item.Ballots {
				for _, entry := range s.Ballots {
					b.texts.define(entry.Text)
				}
			}
			walk(item.Agenda)
		}
	}
	walk(m.Agenda)
}

// html converts the text of a field.
func (b *builder) html(field, markdown string, base int) template.HTML {
	if b.err != nil {
		return ""
	}
	out, err := b.texts.html(markdown, base)
	if err != nil {
		b.err = fmt.Errorf("%s, %w", field, err)
	}
	return out
}

// in reports whether there was an error in an element of a field, and names the two in it.
func (b *builder) in(field string, i int) bool {
	if b.err != nil {
		b.err = fmt.Errorf("%s[%d].%w", field, i, b.err)
	}
	return b.err != nil
}

// titleHTML escapes a title and marks its first day, such as 2024-05-02, which a
// narrow screen would break at a hyphen.
func titleHTML(title string) template.HTML {
	const form = "0000-00-00"
	for i := 0; i+len(form) <= len(title); i++ {
		if day := title[i : i+len(form)]; looksLike(form, day) {
			return template.HTML(template.HTMLEscapeString(title[:i]) + `<span class="day">` + day + "</span>" +
				template.HTMLEscapeString(title[i+len(form):]))
		}
	}
	return template.HTML(template.HTMLEscapeString(title))
}

// looksLike reports whether s, as long as form, has digits where form has zeros,
// and else the same bytes.
func looksLike(form, s string) bool {
	for i := range len(form) {
		digit := '0' <= s[i] && s[i] <= '9'
		if digit != (form[i] == '0') || !digit && s[i] != form[i] {
			return false
		}
	}
	return true
}

// preamble converts the text before the sections, without its first heading if
// that is the title of the page, and returns its other headings as sections.
func (b *builder) preamble(markdown, title string, base int) (template.HTML, []Section) {
	b.outline = &outline{title: title}
	out := b.html("Preamble", markdown, base)
	sections, _ := nest(b.outline.headings, base)
	b.outline = nil
	return out, sections
}

// nest puts headings that follow each other below those of lower levels, down to
// one at or above base. It returns the headings that are left.
func nest(headings []Section, base int) (sections, rest []Section) {
	for len(headings) > 0 && headings[0].Level > base {
		s := headings[0]
		s.Sections, headings = nest(headings[1:], s.Level)
		sections = append(sections, s)
	}
	return sections, headings
}

// heading returns a section with a heading of the given words, at most one level
// below the heading above it.
func (b *builder) heading(level int, number, title string) Section {
	s := Section{Level: min(level, 6), Number: strings.TrimSpace(number), Title: strings.TrimSpace(title)}
	if words := strings.TrimSpace(s.Number + " " + s.Title); words != "" {
		s.ID = b.ids.of(words)
	}
	return s
}

func (b *builder) attendance(lists []attendee.List, level int) []Section {
	var sections []Section
	for _, list := range lists {
		if list.Label == "" && list.Attendees == nil {
			continue
		}
		s := b.heading(level, "", cmp.Or(list.Label, "Attendance"))
		s.Attendees = list.Attendees
		s.None = list.Attendees != nil && len(list.Attendees) == 0
		sections = append(sections, s)
	}
	return sections
}

func (b *builder) items(items []minutes.Item, level int) []Section {
	var sections []Section
	for i, item := range items {
		s := b.heading(level, item.Number, item.Title)
		below := level + 1
		if s.ID == "" {
			below = level // what has no heading is no level of the outline
		}
		s.Text = b.html("Text", item.Text, min(below-1, 6))
		for j, status := range item.Ballots {
			if stage := b.status(status, below); stage.ID != "" || len(stage.Ballots) > 0 {
				s.Sections = append(s.Sections, stage)
			}
			if b.in("Ballots", j) {
				break
			}
		}
		if b.err == nil {
			s.Sections = append(s.Sections, b.items(item.Agenda, below)...)
		}
		if b.in("Agenda", i) {
			return nil
		}
		if s.ID != "" || s.Text != "" || s.Sections != nil {
			sections = append(sections, s)
		}
	}
	return sections
}

func (b *builder) status(status ballot.Status, level int) Section {
	s := b.heading(level, "", status.Heading)
	s.Stage = status.Stage
	s.None = status.Ballots != nil && len(status.Ballots) == 0
	if s.ID == "" {
		level--
	}
	for i, entry := range status.Ballots {
		s.Ballots = append(s.Ballots, Entry{Ballot: entry, Text: b.html("Text", entry.Text, min(level, 6))})
		if b.in("Ballots", i) {
			break
		}
	}
	return s
}

// contents writes the headings of sections as a nested list of links. The
// sections below one without a heading stand in its place.
func contents(out *strings.Builder, sections []Section) {
	open := false
	var walk func([]Section)
	walk = func(sections []Section) {
		for _, s := range sections {
			if s.ID == "" {
				walk(s.Sections)
				continue
			}
			if !open {
				out.WriteString("<ul>\n")
				open = true
			}
			out.WriteString(`<li><a href="#` + s.ID + `">`)
			if s.Number != "" {
				out.WriteString(`<span class="number">` + template.HTMLEscapeString(s.Number) + "</span> ")
			}
			out.WriteString(template.HTMLEscapeString(s.Title) + "</a>")
			contents(out, s.Sections)
			out.WriteString("</li>\n")
		}
	}
	walk(sections)
	if open {
		out.WriteString("</ul>\n")
	}
}

// legible replaces in a page what neither HTML nor XML may hold: control
// characters, noncharacters and bytes that are not UTF-8.
func legible(page []byte) []byte {
	clean := true
	for i := 0; i < len(page) && clean; i++ {
		c := page[i]
		clean = c >= ' ' && c < 0x7f || c == '\n' || c == '\t' || c == '\r'
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRune(page[i:])
			clean = allowed(r, size)
			i += size - 1
		}
	}
	if clean {
		return page
	}
	out := make([]byte, 0, len(page))
	for len(page) > 0 {
		r, size := utf8.DecodeRune(page)
		if !allowed(r, size) {
			r = utf8.RuneError
		}
		out = utf8.AppendRune(out, r)
		page = page[size:]
	}
	return out
}

// allowed reports whether a character, decoded from size bytes, may stand in a
// page.
func allowed(r rune, size int) bool {
	switch {
	case r == utf8.RuneError:
		return size > 1
	case r < ' ':
		return r == '\n' || r == '\t' || r == '\r'
	case r >= 0x7f && r < 0xa0, r >= 0xfdd0 && r <= 0xfdef:
		return false
	}
	return r&0xfffe != 0xfffe
}
