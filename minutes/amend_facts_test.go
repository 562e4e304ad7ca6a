package minutes_test

import (
	"testing"

	"example.org/proceedings/minutes"
)

// group, days and recorder return edits of what a title or a text says of a meeting.
func group(name string) change { return func(m *minutes.Meeting) { m.Group = name } }

func days(list ...minutes.Date) change { return func(m *minutes.Meeting) { m.Dates = list } }

func recorder(name string) change { return func(m *minutes.Meeting) { m.RecordedBy = name } }

// titled returns an edit of the title of the front matter.
func titled(title string) change { return front(func(f *minutes.FrontMatter) { f.Title = title }) }

var (
	march7  = minutes.Date{Year: 2024, Month: 3, Day: 7}
	march8  = minutes.Date{Year: 2024, Month: 3, Day: 8}
	march21 = minutes.Date{Year: 2024, Month: 3, Day: 21}
)

// amendFacts are documents that say, and that state, who met, when, and who took the minutes.
var amendFacts = []amendSetting{
	{"nothing is stated", "", `
---
title: 2024-03-07 Minutes of the Server Certificate Working Group
---

Ana took the chair.

## Quorum

Five.
`, []amendCase{
		{"a group that the title does not name", group("Quorum Task Force"), `
---
title: 2024-03-07 Minutes of the Server Certificate Working Group
---

Group: Quorum Task Force

Ana took the chair.

## Quorum

Five.
`, 2, ""},
		{"days that the title does not name", days(march7, march8), `
---
title: 2024-03-07 Minutes of the Server Certificate Working Group
---

Dates: 2024-03-07, 2024-03-08

Ana took the chair.

## Quorum

Five.
`, 2, ""},
		{"a day instead of the title's", days(march21), `
---
title: 2024-03-07 Minutes of the Server Certificate Working Group
---

Dates: 2024-03-21

Ana took the chair.

## Quorum

Five.
`, 2, ""},
		{"who took the minutes", recorder("Zoe Quint"), `
---
title: 2024-03-07 Minutes of the Server Certificate Working Group
---

Minutes taken by: Zoe Quint

Ana took the chair.

## Quorum

Five.
`, 2, ""},
		{"all three", inTurn(group("Quorum Task Force"), days(march21), recorder("Zoe Quint")), `
---
title: 2024-03-07 Minutes of the Server Certificate Working Group
---

Group: Quorum Task Force
Dates: 2024-03-21
Minutes taken by: Zoe Quint

Ana took the chair.

## Quorum

Five.
`, 4, ""},
		{"a name with markup", recorder("Zoe *Q* Quint"), `
---
title: 2024-03-07 Minutes of the Server Certificate Working Group
---

Minutes taken by: Zoe \*Q\* Quint

Ana took the chair.

## Quorum

Five.
`, 2, ""},
		{"the title changes with what it says: no line of facts", inTurn(titled("2024-03-21 Minutes of the Quorum Task Force"), group("Quorum Task Force"), days(march21)), `
---
title: 2024-03-21 Minutes of the Quorum Task Force
---

Ana took the chair.

## Quorum

Five.
`, 1, ""},
		{"the title changes but for the day", inTurn(titled("2024-03-07 Minutes of the Quorum Task Force"), group("Quorum Task Force"), days(march8)), `
---
title: 2024-03-07 Minutes of the Quorum Task Force
---

Dates: 2024-03-08

Ana took the chair.

## Quorum

Five.
`, 3, ""},
		{"a word of the title that says nothing of these", titled("2024-03-07 Final Minutes of the Server Certificate Working Group"), `
---
title: 2024-03-07 Final Minutes of the Server Certificate Working Group
---

Ana took the chair.

## Quorum

Five.
`, 1, ""},
	}},
	{"facts are stated", "", `
---
title: 2024-03-07 Minutes of the Server Certificate Working Group
---

Group: Quorum Task Force
Dates: 2024-03-07, 2024-03-08
Minutes taken by: Ana Beltrán

Ana took the chair.

## Quorum

Five.
`, []amendCase{
		{"another group", group("Proxy Task Force"), `
---
title: 2024-03-07 Minutes of the Server Certificate Working Group
---

Group: Proxy Task Force
Dates: 2024-03-07, 2024-03-08
Minutes taken by: Ana Beltrán

Ana took the chair.

## Quorum

Five.
`, 1, ""},
		{"other days", days(march8), `
---
title: 2024-03-07 Minutes of the Server Certificate Working Group
---

Group: Quorum Task Force
Dates: 2024-03-08
Minutes taken by: Ana Beltrán

Ana took the chair.

## Quorum

Five.
`, 1, ""},
		{"somebody else", recorder("Bo Chen"), `
---
title: 2024-03-07 Minutes of the Server Certificate Working Group
---

Group: Quorum Task Force
Dates: 2024-03-07, 2024-03-08
Minutes taken by: Bo Chen

Ana took the chair.

## Quorum

Five.
`, 1, ""},
		{"the title's own group: its line goes", group("Server Certificate Working Group"), `
---
title: 2024-03-07 Minutes of the Server Certificate Working Group
---

Dates: 2024-03-07, 2024-03-08
Minutes taken by: Ana Beltrán

Ana took the chair.

## Quorum

Five.
`, 1, ""},
		{"the title's own day", days(march7), `
---
title: 2024-03-07 Minutes of the Server Certificate Working Group
---

Group: Quorum Task Force
Minutes taken by: Ana Beltrán

Ana took the chair.

## Quorum

Five.
`, 1, ""},
		{"nobody is known to have taken the minutes", recorder(""), `
---
title: 2024-03-07 Minutes of the Server Certificate Working Group
---

Group: Quorum Task Force
Dates: 2024-03-07, 2024-03-08

Ana took the chair.

## Quorum

Five.
`, 1, ""},
		{"all as the title has it: the lines go", inTurn(group("Server Certificate Working Group"), days(march7), recorder("")), `
---
title: 2024-03-07 Minutes of the Server Certificate Working Group
---

Ana took the chair.

## Quorum

Five.
`, 4, ""},
	}},
	{"no front matter and no preamble", "", `
## Roll Call

Ana called.

## Review Agenda
`, []amendCase{
		{"a group: before the first item", group("Quorum Task Force"), `
Group: Quorum Task Force

## Roll Call

Ana called.

## Review Agenda
`, 2, ""},
		{"a day", days(march7), `
Dates: 2024-03-07

## Roll Call

Ana called.

## Review Agenda
`, 2, ""},
	}},
	{"the text says who took the minutes", "", `
---
title: 2024-03-07 Minutes
---

Minutes taken by: Ana Beltrán

## Quorum

Five.
`, []amendCase{
		{"somebody else: in the line itself", recorder("Bo Chen"), `
---
title: 2024-03-07 Minutes
---

Minutes taken by: Bo Chen

## Quorum

Five.
`, 1, ""},
		{"nobody: the line goes", recorder(""), `
---
title: 2024-03-07 Minutes
---

## Quorum

Five.
`, 2, ""},
	}},
	{"a sentence says who took the minutes", "", `
---
title: 2024-03-07 Minutes
---

Minutes were prepared by Ana Beltrán.

## Quorum

Five.
`, []amendCase{
		{"somebody else in the sentence", func(m *minutes.Meeting) {
			m.Preamble, m.RecordedBy = "Minutes were prepared by Bo Chen.", "Bo Chen"
		}, `
---
title: 2024-03-07 Minutes
---

Minutes were prepared by Bo Chen.

## Quorum

Five.
`, 1, ""},
		{"a line of facts says otherwise", recorder("Bo Chen"), `
---
title: 2024-03-07 Minutes
---

Minutes taken by: Bo Chen

Minutes were prepared by Ana Beltrán.

## Quorum

Five.
`, 2, ""},
	}},
}

func TestAmendFacts(t *testing.T) { runAmend(t, amendFacts) }

func TestAmendFactsRefused(t *testing.T) {
	const doc = `
---
title: 2024-03-07 Minutes of the Server Certificate Working Group
---

Minutes were prepared by Ana Beltrán.

## Quorum

Five.
`
	runRefusals(t, []refusal{
		{"the title says another group", doc, titled("2024-03-07 Minutes of the Quorum Task Force"), "Group", "Server Certificate Working Group", "Quorum Task Force"},
		{"the text says that another took the minutes", doc, func(m *minutes.Meeting) { m.Preamble = "Minutes were prepared by Bo Chen." }, "RecordedBy", "Ana Beltrán", "Bo Chen"},
		{"the text says who took the minutes, and the Meeting that nobody knows", doc, recorder(""), "RecordedBy", "", "Ana Beltrán"},
		{"no group where the title names one", doc, group(""), "Group", "", "Server Certificate Working Group"},
		{"no days where the title names one", doc, days(), "Dates", "0", "1"},
		{"a group with a line break", doc, group("Quorum\nTask Force"), "Group", `Quorum\nTask Force`, ""},
	})
}

// What is said in the text of an item is changed there.
func TestAmendFactsOfItems(t *testing.T) {
	const before = "## Next call\n\nMarch 21, 2024 at 11:00 am Eastern Time\n\n## Any Other Business\n\nThe meeting was adjourned.\n"
	tests := []struct {
		why       string
		edit      change
		next      string // the day of the next meeting, "" where none is said
		time      string
		adjourned bool
	}{
		{"unchanged", func(*minutes.Meeting) {}, "2024-03-21", "11:00", true},
		{"another day and hour", says(0, "April 4, 2024 at 12:30 pm Eastern Time"), "2024-04-04", "12:30", true},
		{"no next call", says(0, "To be announced."), "", "", true},
		{"the item is gone", dropsItem(0), "", "", true},
		{"not adjourned any more", says(1, "The meeting was not adjourned."), "2024-03-21", "11:00", false},
		{"adjourned in an item of its own", inTurn(says(1, "None."), addsItem(2, minutes.Item{Title: "Adjourn", Classification: minutes.Adjournment})), "2024-03-21", "11:00", true},
	}
	for _, tt := range tests {
		m := parse(t, before)
		tt.edit(m)
		out, err := minutes.Format(m)
		if err != nil {
			t.Errorf("%s: Format: %v", tt.why, err)
			continue
		}
		m2 := parse(t, string(out))
		day := ""
		next, ok := m2.NextMeeting()
		if ok && !next.Date.IsZero() {
			day = next.Date.String()
		}
		if day != tt.next || next.Time != tt.time || m2.Adjourned() != tt.adjourned {
			t.Errorf("%s: next meeting %q at %q, adjourned %v, want %q at %q, %v", tt.why, day, next.Time, m2.Adjourned(), tt.next, tt.time, tt.adjourned)
		}
	}
}
