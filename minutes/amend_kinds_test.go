package minutes_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"example.org/proceedings/attendee"
	"example.org/proceedings/ballot"
	"example.org/proceedings/minutes"
)

// An editKind is a kind of edit, made at a random place of a Meeting that has one.
type editKind struct {
	construct string
	name      string
	undo      bool                                      // undone, it gives back the bytes of the document
	lines     int                                       // how many lines it touches at most, 0 for any number
	lies      lies                                      // what becomes of the lines of the document
	apply     func(*rand.Rand, *minutes.Meeting) string // returns what it changed, "" where the Meeting has no place for it
}

// lies says what an edit does to the lines of a document that are not blank.
type lies int

const (
	linesDiffer lies = iota // some are others
	linesAdd                // all stay, with more between them
	linesGo                 // some are gone, and the others stay
	linesMove               // all stay, some elsewhere
)

// pick returns a random index of a slice, and whether there is one.
func pick[E any](r *rand.Rand, s []E) (int, bool) {
	if len(s) == 0 {
		return 0, false
	}
	return r.IntN(len(s)), true
}

var editKinds = slices.Concat(frontMatterKinds, attendanceKinds, agendaKinds, statusKinds, factKinds)

// setText returns an edit of a key that the front matter has.
func setText(key func(*minutes.Meeting) *string, value string) func(*rand.Rand, *minutes.Meeting) string {
	return func(r *rand.Rand, m *minutes.Meeting) string {
		f := key(m)
		if *f == "" {
			return ""
		}
		*f += value
		return *f
	}
}

var frontMatterKinds = []editKind{
	{"front matter", "set the title", true, 2, linesDiffer, setText(func(m *minutes.Meeting) *string { return &m.FrontMatter.Title }, " (amended)")},
	{"front matter", "set the author", true, 1, linesDiffer, setText(func(m *minutes.Meeting) *string { return &m.FrontMatter.Author }, " Beltrán")},
	{"front matter", "set the slug", true, 1, linesDiffer, setText(func(m *minutes.Meeting) *string { return &m.FrontMatter.Slug }, "-2")},
	{"front matter", "set the type", true, 1, linesDiffer, setText(func(m *minutes.Meeting) *string { return &m.FrontMatter.Type }, "s")},
	{"front matter", "set the date", true, 1, linesDiffer, func(r *rand.Rand, m *minutes.Meeting) string {
		f := &m.FrontMatter
		if len(f.Date) < len("2006-01-02") {
			return ""
		}
		f.Date = f.Date[:10] + " 12:34:56"
		return f.Date
	}},
	{"front matter", "add a summary", true, 1, linesAdd, func(r *rand.Rand, m *minutes.Meeting) string {
		if m.FrontMatter.IsZero() || m.FrontMatter.Summary != "" {
			return ""
		}
		m.FrontMatter.Summary = "What was said: a summary"
		return m.FrontMatter.Summary
	}},
	{"front matter", "add an extra key", true, 1, linesAdd, func(r *rand.Rand, m *minutes.Meeting) string {
		if m.FrontMatter.IsZero() {
			return ""
		}
		extra := map[string]any{"draft": true}
		for k, v := range m.FrontMatter.Extra {
			extra[k] = v
		}
		m.FrontMatter.Extra = extra
		return "draft"
	}},
	{"front matter", "remove the author", false, 0, linesGo, func(r *rand.Rand, m *minutes.Meeting) string {
		was := m.FrontMatter.Author
		m.FrontMatter.Author = ""
		return was
	}},
	{"front matter", "add a tag", true, 2, linesDiffer, func(r *rand.Rand, m *minutes.Meeting) string {
		if m.FrontMatter.Tags == nil {
			return ""
		}
		m.FrontMatter.Tags = slices.Insert(m.FrontMatter.Tags, r.IntN(len(m.FrontMatter.Tags)+1), "Quorum")
		return "Quorum"
	}},
	{"front matter", "remove a tag", false, 2, linesDiffer, func(r *rand.Rand, m *minutes.Meeting) string {
		tags := m.FrontMatter.Tags
		others := slices.DeleteFunc(slices.Clone(tags), func(t string) bool { return strings.EqualFold(t, "minutes") })
		if len(others) == 0 || len(others) == len(tags) {
			return ""
		}
		tag := others[r.IntN(len(others))]
		m.FrontMatter.Tags = slices.DeleteFunc(tags, func(t string) bool { return t == tag })
		return tag
	}},
}

// onList returns an edit of a random list of at least so many people.
func onList(atLeast int, change func(r *rand.Rand, l *attendee.List, k int) string) func(*rand.Rand, *minutes.Meeting) string {
	return func(r *rand.Rand, m *minutes.Meeting) string {
		i, ok := pick(r, m.Attendance)
		if !ok || len(m.Attendance[i].Attendees) < atLeast {
			return ""
		}
		l := &m.Attendance[i]
		k, _ := pick(r, l.Attendees)
		return change(r, l, k)
	}
}

// newcomer is who is added. Lists in which nobody has an organization get one who has none.
func newcomer(l *attendee.List) attendee.Attendee {
	a := attendee.Attendee{Name: "Zoe Quint"}
	for _, p := range l.Attendees {
		if p.Organization.Name != "" {
			a.Organization.Name = "Northwind"
		}
	}
	return a
}

var attendanceKinds = []editKind{
	{"attendance", "append a person", true, 2, linesDiffer, onList(1, func(r *rand.Rand, l *attendee.List, k int) string {
		l.Attendees = append(l.Attendees, newcomer(l))
		return "Zoe Quint"
	})},
	{"attendance", "insert a person", true, 2, linesDiffer, onList(1, func(r *rand.Rand, l *attendee.List, k int) string {
		l.Attendees = slices.Insert(l.Attendees, k, newcomer(l))
		return "Zoe Quint"
	})},
	{"attendance", "remove a person", false, 2, linesDiffer, onList(2, func(r *rand.Rand, l *attendee.List, k int) string {
		name := l.Attendees[k].Name
		l.Attendees = slices.Delete(l.Attendees, k, k+1)
		return name
	})},
	{"attendance", "rename a person", true, 1, linesDiffer, onList(1, func(r *rand.Rand, l *attendee.List, k int) string {
		l.Attendees[k].Name += "son"
		return l.Attendees[k].Name
	})},
	{"attendance", "move to another organization", true, 1, linesDiffer, onList(1, func(r *rand.Rand, l *attendee.List, k int) string {
		if l.Attendees[k].Organization.Name == "" {
			return ""
		}
		l.Attendees[k].Organization.Name = "Umbra Trust"
		return l.Attendees[k].Name
	})},
	{"attendance", "give a note", true, 1, linesDiffer, onList(1, func(r *rand.Rand, l *attendee.List, k int) string {
		if l.Attendees[k].Note != "" {
			return ""
		}
		l.Attendees[k].Note = "by phone"
		return l.Attendees[k].Name
	})},
	{"attendance", "move a person", true, 0, linesDiffer, onList(2, func(r *rand.Rand, l *attendee.List, k int) string {
		a := l.Attendees[k]
		l.Attendees = slices.Insert(slices.Delete(l.Attendees, k, k+1), r.IntN(len(l.Attendees)), a)
		return a.Name
	})},
	{"attendance", "add a list", true, 0, linesAdd, func(r *rand.Rand, m *minutes.Meeting) string {
		if len(m.Attendance) == 0 {
			return ""
		}
		m.Attendance = append(m.Attendance, attendee.List{Label: "Present by phone", Attendees: []attendee.Attendee{
			{Name: "Zoe Quint", Organization: attendee.Organization{Name: "Northwind"}},
			{Name: "Yan Rossi", Organization: attendee.Organization{Name: "Umbra Trust"}},
		}})
		return "Zoe Quint"
	}},
	{"attendance", "remove a list", false, 0, linesDiffer, func(r *rand.Rand, m *minutes.Meeting) string {
		i, ok := pick(r, m.Attendance)
		if !ok {
			return ""
		}
		label := "list " + m.Attendance[i].Label
		if m.Attendance = slices.Delete(m.Attendance, i, i+1); len(m.Attendance) == 0 {
			m.Attendance = nil
		}
		return label
	}},
}

// onItem returns an edit of a random item, given the items among which it is.
func onItem(change func(r *rand.Rand, m *minutes.Meeting, items *[]minutes.Item, k int) string) func(*rand.Rand, *minutes.Meeting) string {
	return func(r *rand.Rand, m *minutes.Meeting) string {
		items := &m.Agenda
		k, ok := pick(r, *items)
		if !ok {
			return ""
		}
		for r.IntN(3) == 0 && len((*items)[k].Agenda) > 0 {
			items = &(*items)[k].Agenda
			k = r.IntN(len(*items))
		}
		return change(r, m, items, k)
	}
}

// newItem returns an item that fits among others: with a number where they have one.
func newItem(items []minutes.Item, k int) minutes.Item {
	it := minutes.Item{Title: "Membership Applications", Classification: minutes.Membership, Text: "Northwind asked to join.\n\nNobody objected."}
	switch n := items[min(k, len(items)-1)].Number; {
	case n == "":
	case n[0] > '9':
		it.Number = "h"
	default:
		it.Number = "7"
	}
	return it
}

// forget clears what an item alone said: who took the minutes, and the list of people that its title introduces.
func forget(m *minutes.Meeting, it minutes.Item) {
	text := fmt.Sprint(it)
	if m.RecordedBy != "" && strings.Contains(text, m.RecordedBy) && strings.Contains(text, "inute") {
		m.RecordedBy = ""
	}
	m.Attendance = slices.DeleteFunc(m.Attendance, func(l attendee.List) bool { return it.Title != "" && l.Label == it.Title })
	if len(m.Attendance) == 0 {
		m.Attendance = nil
	}
}

var agendaKinds = []editKind{
	{"agenda", "add an item", true, 0, linesAdd, onItem(func(r *rand.Rand, m *minutes.Meeting, items *[]minutes.Item, k int) string {
		*items = slices.Insert(*items, k, newItem(*items, k))
		return "Membership Applications"
	})},
	{"agenda", "append an item", true, 0, linesAdd, onItem(func(r *rand.Rand, m *minutes.Meeting, items *[]minutes.Item, k int) string {
		*items = append(*items, newItem(*items, len(*items)))
		return "Membership Applications"
	})},
	{"agenda", "remove an item", false, 0, linesGo, onItem(func(r *rand.Rand, m *minutes.Meeting, items *[]minutes.Item, k int) string {
		title := (*items)[k].Title
		forget(m, (*items)[k])
		if *items = slices.Delete(*items, k, k+1); len(*items) == 0 {
			*items = nil
		}
		return title
	})},
	{"agenda", "move an item", true, 0, linesMove, onItem(func(r *rand.Rand, m *minutes.Meeting, items *[]minutes.Item, k int) string {
		it := (*items)[k]
		if len(*items) < 2 {
			return ""
		}
		*items = slices.Insert(slices.Delete(*items, k, k+1), r.IntN(len(*items)), it)
		return it.Title
	})},
	{"agenda", "renumber an item", true, 1, linesDiffer, onItem(func(r *rand.Rand, m *minutes.Meeting, items *[]minutes.Item, k int) string {
		it := &(*items)[k]
		if it.Number == "" {
			return ""
		}
		it.Number = "21"
		return it.Title
	})},
	{"agenda", "retitle an item", true, 1, linesDiffer, onItem(func(r *rand.Rand, m *minutes.Meeting, items *[]minutes.Item, k int) string {
		it := &(*items)[k]
		it.Title += " again"
		return it.Title
	})},
	{"agenda", "replace the text of an item", true, 0, linesDiffer, onItem(func(r *rand.Rand, m *minutes.Meeting, items *[]minutes.Item, k int) string {
		it := &(*items)[k]
		if it.Text == "" {
			return ""
		}
		forget(m, minutes.Item{Text: it.Text})
		it.Text = "It was discussed.\n\nNobody objected."
		return it.Title
	})},
	{"agenda", "add a paragraph to an item", true, 3, linesAdd, onItem(func(r *rand.Rand, m *minutes.Meeting, items *[]minutes.Item, k int) string {
		it := &(*items)[k]
		if it.Text == "" || it.Ballots != nil {
			return ""
		}
		it.Text += "\n\nNobody objected."
		return it.Title
	})},
	{"agenda", "add an item below an item", true, 0, linesAdd, onItem(func(r *rand.Rand, m *minutes.Meeting, items *[]minutes.Item, _ int) string {
		k := slices.IndexFunc(*items, func(it minutes.Item) bool { return len(it.Agenda) > 0 })
		if k < 0 {
			return ""
		}
		it := &(*items)[k]
		added := newItem(it.Agenda, len(it.Agenda))
		added.Title, added.Classification = "Keeping of records", ""
		it.Agenda = append(it.Agenda, added)
		return it.Title
	})},
}

// onStages returns an edit of the stages of the first ballot status section that has ballots.
func onStages(change func(r *rand.Rand, stages []ballot.Status, i, k int) string) func(*rand.Rand, *minutes.Meeting) string {
	return func(r *rand.Rand, m *minutes.Meeting) string {
		for j := range m.Agenda {
			stages := m.Agenda[j].Ballots
			if i := slices.IndexFunc(stages, func(s ballot.Status) bool { return len(s.Ballots) > 0 }); i >= 0 {
				for len(stages[i].Ballots) == 0 || r.IntN(2) == 0 {
					i = (i + 1) % len(stages)
				}
				return change(r, stages, i, r.IntN(len(stages[i].Ballots)))
			}
		}
		return ""
	}
}

// sample is a ballot that is added.
func sample() ballot.Ballot {
	return ballot.Ballot{ID: ballot.ID{Series: "SC", Number: 999}, Title: "SC-999: Logging of quorum"}
}

var statusKinds = []editKind{
	{"ballot status", "move a ballot", true, 0, linesDiffer, onStages(func(r *rand.Rand, stages []ballot.Status, i, k int) string {
		to := r.IntN(len(stages))
		if to == i {
			return ""
		}
		b := stages[i].Ballots[k]
		stages[i].Ballots = slices.Delete(stages[i].Ballots, k, k+1)
		stages[to].Ballots = append(stages[to].Ballots, b)
		return b.Title
	})},
	{"ballot status", "add a ballot", true, 0, linesDiffer, onStages(func(r *rand.Rand, stages []ballot.Status, i, k int) string {
		stages[i].Ballots = slices.Insert(stages[i].Ballots, k, sample())
		return "SC-999"
	})},
	{"ballot status", "fill a stage", true, 0, linesDiffer, onStages(func(r *rand.Rand, stages []ballot.Status, i, k int) string {
		for i := range stages {
			if stages[i].Ballots != nil && len(stages[i].Ballots) == 0 {
				stages[i].Ballots = append(stages[i].Ballots, sample())
				return "SC-999"
			}
		}
		return ""
	})},
	{"ballot status", "remove a ballot", false, 0, linesDiffer, onStages(func(r *rand.Rand, stages []ballot.Status, i, k int) string {
		title := stages[i].Ballots[k].Title
		stages[i].Ballots = slices.Delete(stages[i].Ballots, k, k+1)
		return title
	})},
	{"ballot status", "empty a stage", false, 0, linesDiffer, onStages(func(r *rand.Rand, stages []ballot.Status, i, k int) string {
		stages[i].Ballots = []ballot.Ballot{}
		return stages[i].Heading
	})},
	{"ballot status", "retitle a ballot", true, 1, linesDiffer, onStages(func(r *rand.Rand, stages []ballot.Status, i, k int) string {
		stages[i].Ballots[k].Title += " again"
		return stages[i].Ballots[k].Title
	})},
}

var factKinds = []editKind{
	{"facts", "set the group", true, 2, linesAdd, func(r *rand.Rand, m *minutes.Meeting) string {
		m.Group = "Quorum Working Group"
		return m.Group
	}},
	{"facts", "set the days", true, 2, linesAdd, func(r *rand.Rand, m *minutes.Meeting) string {
		m.Dates = []minutes.Date{{Year: 2021, Month: 3, Day: 4}, {Year: 2021, Month: 3, Day: 5}}
		return "2021-03-04"
	}},
	{"facts", "set the recorder", true, 2, linesAdd, func(r *rand.Rand, m *minutes.Meeting) string {
		m.RecordedBy = "Zoe Quint"
		return m.RecordedBy
	}},
}
