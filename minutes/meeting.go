package minutes

import (
	"slices"
	"strings"

	"example.org/proceedings/attendee"
	"example.org/proceedings/ballot"
	"example.org/proceedings/internal/date"
	"example.org/proceedings/internal/post"
)

// A Date is a day of the Gregorian calendar. Its zero value is no day. As text it is written 2006-01-02.
type Date = date.Date

// A FrontMatter is the YAML block at the head of a post.
type FrontMatter = ballot.FrontMatter

// A Meeting is the minutes of one meeting.
type Meeting struct {
	FrontMatter FrontMatter     `json:"front_matter,omitzero"`
	Group       string          `json:"group,omitzero"`       // the body that met: "Server Certificate Working Group"
	Dates       []Date          `json:"dates,omitzero"`       // the days on which it met, in order
	RecordedBy  string          `json:"recorded_by,omitzero"` // who took the minutes, as written
	Preamble    string          `json:"preamble,omitzero"`    // Markdown before the first item that belongs to nothing else
	Attendance  []attendee.List `json:"attendance,omitzero"`  // the lists of people present, in the order of the document
	Agenda      []Item          `json:"agenda,omitzero"`      // the items of business, in the order of the document
	Source      []byte          `json:"-"`                    // the document that the Meeting was read from; nil if it was built by hand
}

// A NextMeeting is what minutes say of the next call or meeting.
type NextMeeting struct {
	Text     string `json:"text"`               // the statement, as written
	Date     Date   `json:"date,omitzero"`      // the day, with the year of the meeting where the text leaves it out
	Time     string `json:"time,omitzero"`      // "11:00", on the 24-hour clock
	TimeZone string `json:"time_zone,omitzero"` // IANA name, "America/New_York"
}

// Title returns the title of the document: the front matter's, or where there is none the first heading before the first
// item.
func (m *Meeting) Title() string {
	if m.FrontMatter.Title != "" {
		return m.FrontMatter.Title
	}
	for _, b := range post.Blocks([]byte(m.Preamble)) {
		if b.Kind == post.Heading {
			return headingTitle(strings.TrimRight(m.Preamble[b.Content.Start:b.Content.End], " \t\r\n"))
		}
	}
	return ""
}

// IsMinutes reports whether the document calls itself minutes, by a tag or its title; whether it has a list of people
// present; or, where it has no front matter, whether it has business that recurs from meeting to meeting.
func (m *Meeting) IsMinutes() bool {
	if saysMinutes(m.Title(), m.FrontMatter.Tags) || len(m.Attendance) > 0 {
		return true
	}
	kinds := 0
	for i := range m.Agenda {
		if m.Agenda[i].Classification != "" {
			kinds++
		}
	}
	return m.FrontMatter.IsZero() && kinds >= minHeadings
}

// saysMinutes reports whether a tag or the title calls a document minutes.
func saysMinutes(title string, tags []string) bool {
	isMinutes := func(tag string) bool { return strings.EqualFold(tag, "minutes") }
	return slices.ContainsFunc(tags, isMinutes) || selfWords.in(title)
}

// selfWords are what minutes call themselves.
var selfWords = listOf("minutes|minute")

// BallotIDs returns every ballot that is named in the title or the body, once, without its version, in the order in
// which they are first named.
func (m *Meeting) BallotIDs() []ballot.ID {
	var ids []ballot.ID
	seen := make(map[ballot.ID]bool)
	for _, text := range m.texts() {
		for _, mention := range ballot.FindIDs(text) {
			if id := mention.ID.Unversioned(); !seen[id] {
				seen[id] = true
				ids = append(ids, id)
			}
		}
	}
	return ids
}

// texts returns the texts of the document in its order.
func (m *Meeting) texts() []string {
	texts := []string{m.Title(), m.Preamble}
	var walk func([]Item)
	walk = func(items []Item) {
		for _, it := range items {
			texts = append(texts, it.Title, it.Text)
			for _, s := range it.Ballots {
				texts = append(texts, s.Heading)
				for _, b := range s.Ballots {
					texts = append(texts, b.Title, b.Text)
				}
			}
			walk(it.Agenda)
		}
	}
	walk(m.Agenda)
	return texts
}
