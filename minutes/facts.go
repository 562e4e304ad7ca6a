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
	var lines []string
	add := func(stated bool, name, value string) {
		if value != "" && (stated || slices.Contains(missing, name)) {
			lines = append(lines, name+value)
		}
	}
	add(a.facts.group != "" && a.now.Group == a.was.Group, factGroup, inline.Escape(a.now.Group))
	add(a.facts.dates != nil && slices.Equal(a.now.Dates, a.was.Dates), factDates, daysText(a.now.Dates))
	add(a.facts.recorder != "" && a.now.RecordedBy == a.was.RecordedBy, factRecorder, inline.Escape(a.now.RecordedBy))
	if a.facts.span.Len() == 0 {
		if len(lines) == 0 {
			return nil
		}
		at := a.bodyStart()
		return []edit.Splice{{Start: at, End: at, Text: strings.Join(lines, a.eol) + a.eol + a.eol}}
	}
	if len(lines) == 0 {
		start, end := a.doc.blocks[0].Content.Start, lineEnd(a.doc.text, a.doc.contentEnd(a.facts.span), a.facts.span.End)
		return []edit.Splice{{Start: start, End: lineEnd(a.doc.text, end, a.facts.span.End)}} // with the blank line behind it
	}
	l := &textLayout{source: a.doc.text, eol: a.eol}
	l.add(a.facts.span, 0)
	return l.change(strings.Join(lines, "\n"), 0)
}

// missing returns the names of the facts that the caller changed and that the document, which reads as got, does not say. A fact
// that the caller left while a title or text came to say another is a contradiction, and is not written.
func (a *amender) missing(got *Meeting) (names []string) {
	if a.now.Group != a.was.Group && a.now.Group != got.Group {
		names = append(names, factGroup)
	}
	if !slices.Equal(a.now.Dates, a.was.Dates) && !slices.Equal(a.now.Dates, got.Dates) {
		names = append(names, factDates)
	}
	if a.now.RecordedBy != a.was.RecordedBy && a.now.RecordedBy != got.RecordedBy {
		names = append(names, factRecorder)
	}
	return names
}

// daysText returns days as a line of facts has them.
func daysText(days []Date) string {
	texts := make([]string, len(days))
	for i, day := range days {
		texts[i] = day.String()
	}
	return strings.Join(texts, ", ")
}

// unsaid returns the lines of facts that a document needs to say what m says, where without them it reads as got.
func (m *Meeting) unsaid(got *Meeting) string {
	var lines []string
	if m.Group != "" && m.Group != got.Group {
		lines = append(lines, factGroup+inline.Escape(m.Group))
	}
	if len(m.Dates) > 0 && difference(&Meeting{Dates: got.Dates}, &Meeting{Dates: m.Dates}) != nil {
		lines = append(lines, factDates+daysText(m.Dates))
	}
	if m.RecordedBy != "" && m.RecordedBy != got.RecordedBy {
		lines = append(lines, factRecorder+inline.Escape(m.RecordedBy))
	}
	return strings.Join(lines, "\n")
}
