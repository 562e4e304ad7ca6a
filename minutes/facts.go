package minutes

import (
	"strings"

	"example.org/proceedings/internal/date"
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
			f.group = post.Plain(value)
		} else if value, is := strings.CutPrefix(line, factRecorder); is && value != "" {
			f.recorder = post.Plain(value)
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

// unsaid returns the lines of facts that a document needs to say what m says, where without them it reads as got.
func (m *Meeting) unsaid(got *Meeting) string {
	var lines []string
	if m.Group != "" && m.Group != got.Group {
		lines = append(lines, factGroup+post.Escape(m.Group))
	}
	if len(m.Dates) > 0 && difference(&Meeting{Dates: got.Dates}, &Meeting{Dates: m.Dates}) != nil {
		days := make([]string, len(m.Dates))
		for i, day := range m.Dates {
			days[i] = day.String()
		}
		lines = append(lines, factDates+strings.Join(days, ", "))
	}
	if m.RecordedBy != "" && m.RecordedBy != got.RecordedBy {
		lines = append(lines, factRecorder+post.Escape(m.RecordedBy))
	}
	return strings.Join(lines, "\n")
}
