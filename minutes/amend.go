package minutes

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"example.org/proceedings/attendee"
	"example.org/proceedings/ballot"
	"example.org/proceedings/internal/edit"
	"example.org/proceedings/internal/post"
)

// An edited Meeting is written into the document that it was read from. Each construct compares what the document says with
// what the Meeting has and turns a difference into splices of the construct's own bytes:
//
//	front matter        package ballot
//	lists of people     amend_list.go, and package attendee
//	texts               lines.go
//	numbers and titles  head.go
//	items               amend_item.go
//	ballots by stage    amend_item.go, and package ballot
//	stated facts        facts.go
//
// What comes of it is read again: only a document that says what the Meeting has is handed out.

// An amender writes the changes of one Meeting.
type amender struct {
	*layout
	manner
	was, now *Meeting
	eol      string
	splices  []edit.Splice
	varies   bool // another manner would write something else
}

// A manner is a way to write what is new. They are tried in turn until what is written reads back.
type manner struct {
	escaped bool // markup in titles is escaped
	loose   bool // a blank line stands between items, and between a title and its text
}

var manners = []manner{{}, {loose: true}, {escaped: true, loose: true}}

// amend writes now into the document that was and its layout were read from.
func amend(was *Meeting, l *layout, now *Meeting) ([]byte, error) {
	now = withoutEmpty(now)
	out, err := amendAs(was, l, settled(was, now))
	if err != nil {
		if _, plain := amendAs(was, l, now); plain != nil {
			err = plain // which counts the people as the caller does
		}
	}
	return out, err
}

// amendAs writes a Meeting whose lists of people are in the order in which they are to stand.
func amendAs(was *Meeting, l *layout, want *Meeting) ([]byte, error) {
	var first error
	for i, how := range manners {
		a := &amender{layout: l, manner: how, was: was, now: want, eol: "\n"}
		if returns := strings.Count(l.doc.text, "\r\n"); returns > 0 && 2*returns >= strings.Count(l.doc.text, "\n") {
			a.eol = "\r\n"
		}
		out, err := a.write()
		if err == nil {
			return out, nil
		}
		if i == 0 {
			first = err
		}
		if !a.varies {
			break
		}
	}
	return nil, first
}

// withoutEmpty returns a copy of a Meeting whose lists without elements are nil where a document cannot tell the two apart:
// deleting the last element of a slice leaves an empty one. A key without a value in Extra gives way to the field that has one.
func withoutEmpty(m *Meeting) *Meeting {
	c := *m
	c.FrontMatter = filled(c.FrontMatter)
	if len(c.Attendance) == 0 {
		c.Attendance = nil
	}
	c.Agenda = itemsWithoutEmpty(m.Agenda)
	return &c
}

// filled returns front matter without the extra keys that have no value and now have one in a field of their own.
func filled(f FrontMatter) FrontMatter {
	texts := map[string]string{"title": f.Title, "author": f.Author, "date": f.Date, "type": f.Type, "slug": f.Slug, "summary": f.Summary}
	extra := make(map[string]any, len(f.Extra))
	for key, value := range f.Extra {
		isFilled := texts[key] != "" || key == "tags" && f.Tags != nil || key == "aliases" && f.Aliases != nil
		if value != nil && value != "" || !isFilled {
			extra[key] = value
		}
	}
	if f.Extra = extra; len(extra) == 0 {
		f.Extra = nil
	}
	return f
}

// itemsWithoutEmpty does so for items.
func itemsWithoutEmpty(items []Item) []Item {
	if len(items) == 0 {
		return nil
	}
	items = slices.Clone(items)
	for i := range items {
		it := &items[i]
		it.Agenda = itemsWithoutEmpty(it.Agenda)
		if len(it.Ballots) == 0 {
			it.Ballots = nil
		}
	}
	return items
}

// write returns the document that says what the Meeting has.
func (a *amender) write() ([]byte, error) {
	for _, part := range []func() error{a.frontMatter, a.preambleText, a.attendance, a.agenda} {
		if err := part(); err != nil {
			return nil, err
		}
	}
	var missing []string
	if len(a.splices) == 0 && a.facts.span.Len() == 0 {
		missing = a.missing(a.was) // nothing but facts changed, of which the document states none
	}
	out, again, err := a.readBack(a.stated(missing))
	if err != nil {
		return nil, err
	}
	if missing = a.missing(again); len(missing) > 0 {
		if out, again, err = a.readBack(a.stated(missing)); err != nil {
			return nil, err
		}
	}
	if diff := difference(again, a.now); diff != nil {
		return nil, diff
	}
	return out, nil
}

// readBack applies the splices, and those of the facts, and reads what comes of it.
func (a *amender) readBack(facts []edit.Splice) ([]byte, *Meeting, error) {
	out, err := edit.Apply(a.doc.text, append(facts, a.splices...))
	if err != nil {
		return nil, nil, &WriteError{Field: "Meeting", Want: "changes that stand apart", Got: err.Error(), Err: err}
	}
	src := []byte(out)
	p, err := post.ParseEdited(src, a.doc.post)
	if err != nil {
		return nil, nil, &WriteError{Field: "Meeting", Want: "a readable document", Got: err.Error(), Err: err}
	}
	again, _ := readText(p, out)
	return src, again, nil
}

// splice adds a splice.
func (a *amender) splice(start, end int, text string) {
	a.splices = append(a.splices, edit.Splice{Start: start, End: end, Text: text})
}

// frontMatter writes the front matter.
func (a *amender) frontMatter() error {
	if sameFrontMatter(&a.was.FrontMatter, &a.now.FrontMatter) {
		return nil
	}
	splices, err := ballot.AmendFrontMatter(a.doc.post, a.now.FrontMatter)
	if err != nil {
		return a.frontMatterError(err)
	}
	for _, s := range splices {
		if a.doc.post.Front.Len() == 0 {
			s.Text = strings.ReplaceAll(s.Text, "\n", a.eol)
		}
		a.splices = append(a.splices, s)
	}
	return nil
}

// frontMatterError gives an error of the front matter the name of the field.
func (a *amender) frontMatterError(err error) error {
	e := &WriteError{Field: "FrontMatter", Want: "front matter that YAML can hold", Got: err.Error(), Err: err}
	var key *ballot.FrontMatterError
	if errors.As(err, &key) {
		e.Field, e.Want, e.Got = a.frontMatterField(key.Key), a.frontMatterValue(key.Key), key.Err.Error()
	}
	var field *ballot.FieldError
	if errors.As(err, &field) {
		e.Want, e.Got = field.Want, field.Got
	}
	return e
}

// frontMatterField returns the name of the field that holds a key.
func (a *amender) frontMatterField(key string) string {
	_, was := a.was.FrontMatter.Extra[key]
	if _, is := a.now.FrontMatter.Extra[key]; is || was {
		return fmt.Sprintf("FrontMatter.Extra[%q]", key)
	}
	return "FrontMatter." + goName(key)
}

// frontMatterValue describes the value that a key is to have.
func (a *amender) frontMatterValue(key string) string {
	f := &a.now.FrontMatter
	values := map[string]any{
		"title": f.Title, "author": f.Author, "date": f.Date, "type": f.Type, "slug": f.Slug, "summary": f.Summary,
		"tags": f.Tags, "aliases": f.Aliases,
	}
	for k, v := range f.Extra {
		values[k] = v
	}
	return describe(reflect.ValueOf(values[key]))
}

// listError gives an error of package attendee the name of the field of a Meeting.
func listError(list int, err error) error {
	at := fmt.Sprintf("Attendance[%d]", list)
	e := &WriteError{Field: at, Want: "people whom the grammar of lists can name", Got: err.Error(), Err: err}
	var field *attendee.WriteError
	if errors.As(err, &field) {
		e.Field, e.Want, e.Got = at+"."+goName(field.Field), quote(field.Value), quote(field.Read)
	}
	return e
}

// statusError gives an error of a ballot status section the name of the field of a Meeting.
func statusError(item string, err error) error {
	e := &WriteError{Field: item + ".Ballots", Want: "ballots that a status section can list", Got: err.Error(), Err: err}
	var field *ballot.FieldError
	if errors.As(err, &field) {
		e.Field, e.Want, e.Got = item+"."+goName(field.Field), quote(field.Want), quote(field.Got)
	}
	return e
}

// goName returns the name that a field of the JSON vocabulary has in Go: "attendees[2].name" is Attendees[2].Name.
func goName(name string) string {
	var b strings.Builder
	upper := true
	for _, c := range name {
		switch {
		case c == '_':
			upper = true
			continue
		case upper && c >= 'a' && c <= 'z':
			c -= 'a' - 'A'
		}
		upper = c == '.'
		b.WriteRune(c)
	}
	if before, ok := strings.CutSuffix(b.String(), ".Id"); ok {
		return before + ".ID"
	}
	return b.String()
}

// preambleText writes the text before the first item.
func (a *amender) preambleText() error {
	if a.was.Preamble == a.now.Preamble {
		return nil
	}
	if err := checkText("Preamble", a.now.Preamble); err != nil {
		return err
	}
	l := a.doc.lines(a.preamble, a.eol, a.bare...)
	if len(l.lines) == 0 {
		at := a.bodyStart()
		if a.facts.span.Len() > 0 {
			at = a.facts.span.End
		}
		a.splice(at, at, strings.ReplaceAll(a.now.Preamble, "\n", a.eol)+a.eol+a.eol)
		return nil
	}
	if a.now.Preamble != "" {
		a.splices = append(a.splices, l.change(a.now.Preamble, 0)...)
		return nil
	}
	for _, s := range l.remove(0, len(l.lines)) { // with the blank lines behind it
		rest := a.doc.text[s.End:]
		s.End += len(rest) - len(strings.TrimLeft(rest, " \t\r\n"))
		s.End = max(lineStart(a.doc.text, s.End), s.Start)
		a.splices = append(a.splices, s)
	}
	return nil
}

// checkText refuses a text that was changed and that no document can hold. Lines of a Text end in "\n", whatever those of the
// document end in.
func checkText(field, text string) error {
	switch {
	case !utf8.ValidString(text):
		return &WriteError{Field: field, Want: quote(text), Got: "no UTF-8 text"}
	case strings.ContainsAny(text, "\r\x00"):
		return &WriteError{Field: field, Want: quote(text), Got: `text without "\r" and "\x00"`}
	}
	return nil
}

// bodyStart returns where a first paragraph of the body is put: behind a blank line that parts it from the front matter.
func (a *amender) bodyStart() int {
	at := a.doc.post.Body.Start
	if at > 0 {
		if end := lineEnd(a.doc.text, at, len(a.doc.text)); strings.TrimSpace(a.doc.text[at:end]) == "" {
			return end
		}
	}
	return at
}

// contentEnd returns where the text from start to end ends without the white space at its end.
func (d *doc) contentEnd(s post.Span) int {
	return s.Start + len(strings.TrimRight(d.slice(s), " \t\r\n"))
}
