package minutes_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"example.org/proceedings/attendee"
	"example.org/proceedings/ballot"
	"example.org/proceedings/minutes"

	"github.com/google/go-cmp/cmp"
)

// The edit tests are three strings long: a document, an edit of the Meeting that was read from it, and the document that Format
// writes then. Each case is run three times: as it stands, with the line ends of Windows, and without a final newline.

// An amendSetting is a document, or the part of one that matters, and what becomes of it. A part takes the place of the "…" in
// the frame.
type amendSetting struct {
	name   string
	frame  string
	before string
	cases  []amendCase
}

// An amendCase is an edit with its reason, and the document that says it.
type amendCase struct {
	why   string
	edit  change
	after string
	lines int    // how many lines differ; 0 where it does not matter
	lossy string // why the edit undone does not give back the bytes; "" where it does, and a reason too many fails
}

// A change is an edit of plain Go data.
type change = func(*minutes.Meeting)

// whole puts a part of a document into its frame. The first newline of a raw string is none of it.
func (s *amendSetting) whole(part string) string {
	part = strings.TrimPrefix(part, "\n")
	if s.frame == "" {
		return part
	}
	return strings.Replace(strings.TrimPrefix(s.frame, "\n"), "…", strings.TrimSuffix(part, "\n"), 1)
}

// amendForms are the forms in which each document is tried.
var amendForms = []struct {
	name string
	of   func(string) string
}{
	{"as it stands", func(s string) string { return s }},
	{"line ends of Windows", func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }},
	{"no final newline", func(s string) string { return strings.TrimSuffix(s, "\n") }},
}

// runAmend runs the cases of each setting.
func runAmend(t *testing.T, settings []amendSetting) {
	for _, s := range settings {
		for _, c := range s.cases {
			for _, form := range amendForms {
				t.Run(s.name+"/"+c.why+"/"+form.name, func(t *testing.T) {
					checkAmend(t, form.of(s.whole(s.before)), form.of(s.whole(c.after)), c)
				})
			}
		}
	}
}

// checkAmend asserts that the edited Meeting is written as the document after, which reads back as that Meeting, and that
// the edit undone gives back the document before.
func checkAmend(t *testing.T, before, after string, c amendCase) {
	m := parse(t, before)
	c.edit(m)
	out, err := minutes.Format(m)
	if err != nil {
		t.Fatalf("Format: %v", err)
	}
	if diff := cmp.Diff(after, string(out)); diff != "" {
		t.Fatalf("Format of the edited Meeting (-want +got):\n%s", diff)
	}
	again := parse(t, after)
	if diff := cmp.Diff(m, again, ignoreSource); diff != "" && !isSettled(m, again) {
		t.Errorf("what was written reads as another Meeting (-edited +read):\n%s", diff)
	}
	if n := linesTouched([]byte(before), out); c.lines > 0 && n != c.lines {
		t.Errorf("%d lines differ, want %d", n, c.lines)
	}
	was := parse(t, before)
	was.Source = out
	back, err := minutes.Format(was)
	switch diff := cmp.Diff(before, string(back)); {
	case c.lossy != "" && err == nil && diff == "":
		t.Errorf("the edit undone gives back the document, want no reason why it does not: %q", c.lossy)
	case c.lossy != "":
	case err != nil:
		t.Errorf("Format of the edit undone: %v", err)
	case diff != "":
		t.Errorf("Format of the edit undone (-want +got):\n%s", diff)
	}
}

// A refusal is an edit that no document can say, and what the WriteError says of it.
type refusal struct {
	why, before string
	edit        change
	field       string
	want, got   string // parts of what the error has in these fields
}

// runRefusals asserts that each edit is refused with a WriteError that names the field, and that nothing is written.
func runRefusals(t *testing.T, cases []refusal) {
	for _, c := range cases {
		for _, form := range amendForms {
			t.Run(c.why+"/"+form.name, func(t *testing.T) {
				m := parse(t, form.of(strings.TrimPrefix(c.before, "\n")))
				c.edit(m)
				out, err := minutes.Format(m)
				var refused *minutes.WriteError
				if !errors.As(err, &refused) || out != nil {
					t.Fatalf("Format = %q, %v, want a WriteError and no document", out, err)
				}
				if refused.Field != c.field || !strings.Contains(refused.Want, c.want) || !strings.Contains(refused.Got, c.got) {
					t.Errorf("WriteError has %s: %s, %s, want %s: %s, %s", refused.Field, refused.Want, refused.Got, c.field, c.want, c.got)
				}
			})
		}
	}
}

// inTurn returns an edit that makes several, one after the other.
func inTurn(changes ...change) change {
	return func(m *minutes.Meeting) {
		for _, c := range changes {
			c(m)
		}
	}
}

// front returns an edit of the front matter.
func front(set func(*minutes.FrontMatter)) change {
	return func(m *minutes.Meeting) { set(&m.FrontMatter) }
}

// person returns somebody; an organization of "" is none.
func person(name, organization string) attendee.Attendee {
	return attendee.Attendee{Name: name, Organization: attendee.Organization{Name: organization}}
}

// people returns an edit of the people of a list.
func people(list int, set func([]attendee.Attendee) []attendee.Attendee) change {
	return func(m *minutes.Meeting) { m.Attendance[list].Attendees = set(m.Attendance[list].Attendees) }
}

// comes returns an edit that puts somebody at the end of the first list.
func comes(name, organization string) change { return comesTo(0, name, organization) }

// comesTo returns an edit that puts somebody at the end of a list.
func comesTo(list int, name, organization string) change {
	return people(list, func(p []attendee.Attendee) []attendee.Attendee { return append(p, person(name, organization)) })
}

// comesBefore returns an edit that puts somebody before person k of the first list.
func comesBefore(k int, name, organization string) change {
	return people(0, func(p []attendee.Attendee) []attendee.Attendee {
		return slices.Insert(p, k, person(name, organization))
	})
}

// leaves returns an edit that takes person k out of the first list.
func leaves(k int) change { return leavesFrom(0, k) }

// leavesFrom returns an edit that takes person k out of a list.
func leavesFrom(list, k int) change {
	return people(list, func(p []attendee.Attendee) []attendee.Attendee { return slices.Delete(p, k, k+1) })
}

// renames returns an edit of the name of person k of the first list.
func renames(k int, name string) change {
	return func(m *minutes.Meeting) { m.Attendance[0].Attendees[k].Name = name }
}

// worksFor returns an edit of the organization of person k of the first list.
func worksFor(k int, organization string) change {
	return func(m *minutes.Meeting) { m.Attendance[0].Attendees[k].Organization.Name = organization }
}

// notes returns an edit of the note on person k of the first list.
func notes(k int, note string) change {
	return func(m *minutes.Meeting) { m.Attendance[0].Attendees[k].Note = note }
}

// addsList returns an edit that puts a list of people before list k.
func addsList(k int, label string, people ...attendee.Attendee) change {
	return func(m *minutes.Meeting) {
		m.Attendance = slices.Insert(m.Attendance, k, attendee.List{Label: label, Attendees: people})
	}
}

// dropsList returns an edit that takes list k out.
func dropsList(k int) change {
	return func(m *minutes.Meeting) {
		if m.Attendance = slices.Delete(m.Attendance, k, k+1); len(m.Attendance) == 0 {
			m.Attendance = nil
		}
	}
}

// nobody is an edit that records of the first list that it has nobody.
func nobody(m *minutes.Meeting) { m.Attendance[0].Attendees = []attendee.Attendee{} }

// relabels returns an edit of the label of list k.
func relabels(k int, label string) change {
	return func(m *minutes.Meeting) { m.Attendance[k].Label = label }
}

// item returns an item of business that is none of the kinds that recur.
func item(number, title, text string) minutes.Item {
	return minutes.Item{Number: number, Title: title, Text: text}
}

// addsItem returns an edit that puts an item before item k.
func addsItem(k int, it minutes.Item) change {
	return func(m *minutes.Meeting) { m.Agenda = slices.Insert(m.Agenda, k, it) }
}

// addsBelow returns an edit that puts an item at the end of those below item k.
func addsBelow(k int, it minutes.Item) change {
	return func(m *minutes.Meeting) { m.Agenda[k].Agenda = append(m.Agenda[k].Agenda, it) }
}

// dropsItem returns an edit that takes item k out.
func dropsItem(k int) change {
	return func(m *minutes.Meeting) { m.Agenda = slices.Delete(m.Agenda, k, k+1) }
}

// movesItem returns an edit that puts item k where item to is.
func movesItem(k, to int) change {
	return func(m *minutes.Meeting) {
		it := m.Agenda[k]
		m.Agenda = slices.Insert(slices.Delete(m.Agenda, k, k+1), to, it)
	}
}

// numbers returns an edit of the number of item k.
func numbers(k int, number string) change {
	return func(m *minutes.Meeting) { m.Agenda[k].Number = number }
}

// retitles returns an edit of the title of item k.
func retitles(k int, title string) change {
	return func(m *minutes.Meeting) { m.Agenda[k].Title = title }
}

// says returns an edit of the text of item k.
func says(k int, text string) change {
	return func(m *minutes.Meeting) { m.Agenda[k].Text = text }
}

// stages returns an edit of the ballots of the first status section.
func stages(set func([]ballot.Status)) change {
	return func(m *minutes.Meeting) {
		i := slices.IndexFunc(m.Agenda, func(it minutes.Item) bool { return it.Ballots != nil })
		set(m.Agenda[i].Ballots)
	}
}
