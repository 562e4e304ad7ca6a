package minutes_test

import (
	"testing"

	"example.org/proceedings/minutes"
)

// TestAmendText adds and removes the text of items, and all that stands below them.
func TestAmendText(t *testing.T) {
	runAmend(t, []amendSetting{
		{"headings", "", `
## Roll Call

Ana called.

## Quorum

Five.

## Any Other Business
`, []amendCase{
			{"its text is removed", says(1, ""), `
## Roll Call

Ana called.

## Quorum

## Any Other Business
`, 2, ""},
			{"a title that begins with a number has none", retitles(2, "7. Any Other Business"), `
## Roll Call

Ana called.

## Quorum

Five.

## 7&#46; Any Other Business
`, 1, ""},
		}},
		{"setext headings", "", `
Roll Call
---------

Ana called.

Quorum
------

Five.
`, []amendCase{
			{"its text is removed", says(0, ""), `
Roll Call
---------

Quorum
------

Five.
`, 2, ""},
			{"numbered, so that no list begins", numbers(1, "2"), `
Roll Call
---------

Ana called.

2\. Quorum
------

Five.
`, 1, ""},
		}},
		{"items below items", "", `
## 4. Quorum

Five.

### a. Proxies

Two.

### b. Votes

## 5. Logs
`, []amendCase{
			{"all below are removed", func(m *minutes.Meeting) { m.Agenda[0].Agenda = nil }, `
## 4. Quorum

Five.

## 5. Logs
`, 6, ""},
			{"the text above those below is removed", says(0, ""), `
## 4. Quorum

### a. Proxies

Two.

### b. Votes

## 5. Logs
`, 2, ""},
			{"added below one that had none, set as they are", addsBelow(1, item("a", "Keys", "None.")), `
## 4. Quorum

Five.

### a. Proxies

Two.

### b. Votes

## 5. Logs

### a. Keys

None.
`, 4, ""},
		}},
		{"a tight numbered list", "", `
1. Roll Call: Ana called.
2. Review Agenda: No changes.
3. Any Other Business
`, []amendCase{
			{"removed, and those behind it close up", inTurn(dropsItem(0), numbers(0, "1"), numbers(1, "2")), `
1. Review Agenda: No changes.
2. Any Other Business
`, 0, ""},
			{"its text is added in the line, as the others are", says(2, "None."), `
1. Roll Call: Ana called.
2. Review Agenda: No changes.
3. Any Other Business: None.
`, 1, "the colon that came with the text stays"},
			{"its text is removed", says(0, ""), `
1. Roll Call:
2. Review Agenda: No changes.
3. Any Other Business
`, 1, ""},
		}},
		{"a loose numbered list with bold titles", "", `
1. **Roll Call:** Ana called.

2. **Review Agenda:** No changes.

   Bo agreed.

3. **Any Other Business**
`, []amendCase{
			{"its text is added in the line, as the others are", says(2, "None."), `
1. **Roll Call:** Ana called.

2. **Review Agenda:** No changes.

   Bo agreed.

3. **Any Other Business:** None.
`, 1, "the colon that came with the text stays"},
			{"its text is removed", says(0, ""), `
1. **Roll Call:**

2. **Review Agenda:** No changes.

   Bo agreed.

3. **Any Other Business**
`, 1, ""},
		}},
		{"numbered bold lines with texts below", "", `
**1. Roll Call**

Ana called.

**2. Review Agenda**

No changes.

**3. Any Other Business**
`, []amendCase{
			{"its text is removed", says(1, ""), `
**1. Roll Call**

Ana called.

**2. Review Agenda**

**3. Any Other Business**
`, 2, ""},
		}},
		{"bullets", "", `
- Roll Call. Ana called.
- Review Agenda. No changes.
- Any Other Business. None.
- Adjourn
`, []amendCase{
			{"its text is added in the line, as the others are", says(3, "Ana closed the meeting."), `
- Roll Call. Ana called.
- Review Agenda. No changes.
- Any Other Business. None.
- Adjourn. Ana closed the meeting.
`, 1, "the full stop that came with the text stays"},
			{"its text is removed", says(1, ""), `
- Roll Call. Ana called.
- Review Agenda.
- Any Other Business. None.
- Adjourn
`, 1, ""},
		}},
		{"plain lines", "", `
Roll Call

Ana called.

Review Agenda

No changes.

Any Other Business

Adjourn
`, []amendCase{
			{"its text is removed", says(1, ""), `
Roll Call

Ana called.

Review Agenda

Any Other Business

Adjourn
`, 2, ""},
		}},
		{"a paragraph before the first item", "", `
---
title: 2024-03-07 Minutes
---

Minutes were prepared by Bo Chen.

## Quorum

Five.
`, []amendCase{
			{"it goes with the fact that it states", func(m *minutes.Meeting) { m.Preamble, m.RecordedBy = "", "" }, `
---
title: 2024-03-07 Minutes
---

## Quorum

Five.
`, 2, ""},
		}},
		{"no items", "", `
---
title: Notes
---

Ana took the chair.
`, []amendCase{
			{"the first item is a heading", addsItem(0, item("1", "Quorum", "Five.")), `
---
title: Notes
---

Ana took the chair.

## 1. Quorum

Five.
`, 4, ""},
		}},
		{"a list of people behind a lead-in", "", `
**Attendees:**

- Ana Beltrán (Acme)
- Bo Chen (Umbra)

## Quorum

Five.
`, []amendCase{
			{"removed", dropsList(0), `
## Quorum

Five.
`, 5, "nothing tells how it was set"},
			{"emptied", nobody, `
**Attendees:**

None

## Quorum

Five.
`, 2, "nothing tells how it was set"},
		}},
	})
}
