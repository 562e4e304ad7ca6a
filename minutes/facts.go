package minutes

import (
	"slices"
	"strings"

	"example.org/proceedings/internal/date"
	"example.org/proceedings/internal/edit"
	"example.org/proceedings/internal/inline"
	"example.org/proceedings/internal/post"
)

// What a title does not say of a meeting, the canonical layout states in a first paragraph of its own:
//
//	facts = fact { fact } blank line .
//	fact  = ( "Group" | "Dates" | "Minutes taken by" ) ": " value end of line .
//
// The paragraph is read as facts where each of its lines is one. The days are written 2006-01-02 and divided by commas.
const (
	factGroup    = "Group: "
	factDates    = "Dates: "
	factRecorder = "Minutes taken by: "
)

// facts are the fields that lines of facts state; zero where they do not.
type facts struct {
	group    string
	dates    []Date
	recorder string
	span     post.Span // of the paragraph
}

// readFacts reads the facts that the document begins with.
func (d *doc) readFacts() (f facts, ok bool) {
	if len(d.blocks) == 0 || d.blocks[0].Kind != post.Paragraph || !strings.Contains(d.content(0), ": ") {
		return facts{}, false
	}
	for line := range strings.Lines(d.content(0)) {
		line = strings.TrimRight(line, " \t\r\n")
		if value, is := strings.CutPrefix(line, factGroup); is && value != "" {
			f.group = inline.Plain(value)
		} else if value, is := strings.CutPrefix(line, factRecorder); is && value != "" {
			f.recorder = inline.Plain(value)
		} else if value, is := strings.CutPrefix(line, factDates); is {
			for day := range strings.SplitSeq(value, ", ") {
				var at date.Date
				if at.UnmarshalText([]byte(day)) != nil {
					return facts{}, false
				}
				f.dates = append(f.dates, at)
			}
		} else {
			return facts{}, false
		}
	}
	f.span = d.blocks[0].Span
	return f, true
}

// apply gives the facts that were stated to a Meeting.
func (f *facts) apply(m *Meeting) {
	if f.group != "" {
		m.Group = f.group
	}
	if f.dates != nil {
		m.Dates = f.dates
	}
	if f.recorder != "" {
		m.RecordedBy = f.recorder
	}
}

// stated returns the splices by which the document states the facts that it stated and that stay, and those that are missing. One
// that was changed is stated only if it is missing otherwise.
func (a *amender) stated(missing []string) []edit.Splice {
	changed := a.changedFacts()
	said := map[string]bool{factGroup: a.facts.group != "", factDates: a.facts.dates != nil, factRecorder: a.facts.recorder != ""}
	var names []string
	for _, name := range factNames {
		if said[name] && !slices.Contains(changed, name) || slices.Contains(missing, name) {
			names = append(names, name)
		}
	}
	lines := a.now.factLines(names)
	switch {
	case a.facts.span.Len() == 0 && lines == "":
		return nil
	case a.facts.span.Len() == 0:
		at := a.bodyStart()
		return []edit.Splice{{Start: at, End: at, Text: strings.ReplaceAll(lines, "\n", a.eol) + a.eol + a.eol}}
	case lines == "":
		start, end := a.doc.blocks[0].Content.Start, lineEnd(a.doc.text, a.doc.contentEnd(a.facts.span), a.facts.span.End)
		return []edit.Splice{{Start: start, End: lineEnd(a.doc.text, end, a.facts.span.End)}} // with the blank line behind it
	}
	l := &textLayout{source: a.doc.text, eol: a.eol}
	l.add(a.facts.span, 0)
	return l.change(lines, 0)
}

// changedFacts returns the names of the facts that the caller changed.
func (a *amender) changedFacts() []string { return a.now.otherFacts(a.was) }

// missing returns the names of the facts that the caller changed and that the document, which reads as got, does not say. A fact
// that the caller left while a title or text came to say another is a contradiction, and is not written.
func (a *amender) missing(got *Meeting) []string {
	changed := a.changedFacts()
	return slices.DeleteFunc(a.now.otherFacts(got), func(name string) bool { return !slices.Contains(changed, name) })
}

// factNames are the names of the facts in the order of their lines.
var factNames = []string{factGroup, factDates, factRecorder}

// otherFacts returns the names of the facts of which m says something else than another Meeting.
func (m *Meeting) otherFacts(other *Meeting) (names []string) {
	differ := []bool{m.Group != other.Group, !slices.Equal(m.Dates, other.Dates), m.RecordedBy != other.RecordedBy}
	for i, name := range factNames {
		if differ[i] {
			names = append(names, name)
		}
	}
	return names
}

// factLines returns the lines of facts by their names, without those that m does not record.
func (m *Meeting) factLines(names []string) string {
	values := []string{inline.Escape(m.Group), daysText(m.Dates, ", "), inline.Escape(m.RecordedBy)}
	var lines []string
	for i, name := range factNames {
		if values[i] != "" && slices.Contains(names, name) {
			lines = append(lines, name+values[i])
		}
	}
	return strings.Join(lines, "\n")
}

// daysText returns days with a separator between them.
func daysText(days []Date, sep string) string {
	texts := make([]string, len(days))
	for i, day := range days {
		texts[i] = day.String()
	}
	return strings.Join(texts, sep)
}
