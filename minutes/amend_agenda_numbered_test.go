package minutes_test

import "testing"

// amendAgendaNumbered are the settings in which items have no headings but numbers.
var amendAgendaNumbered = []amendSetting{
	{"a tight numbered list", "", `
1. Roll Call: Ana called.
2. Review Agenda: No changes.
3. Any Other Business
`, []amendCase{
		{"added at the front", addsItem(0, item("1", "Logs", "Bo spoke.")), `
1. Logs: Bo spoke.
1. Roll Call: Ana called.
2. Review Agenda: No changes.
3. Any Other Business
`, 1, ""},
		{"added in the middle", addsItem(1, item("2", "Logs", "Bo spoke.")), `
1. Roll Call: Ana called.
2. Logs: Bo spoke.
2. Review Agenda: No changes.
3. Any Other Business
`, 1, ""},
		{"added at the end, without a text", addsItem(3, item("4", "Logs", "")), `
1. Roll Call: Ana called.
2. Review Agenda: No changes.
3. Any Other Business
4. Logs
`, 1, ""},
		{"moved, and counted anew", inTurn(movesItem(0, 1), numbers(0, "1"), numbers(1, "2")), `
1. Review Agenda: No changes.
2. Roll Call: Ana called.
3. Any Other Business
`, 0, ""},
		{"renumbered", numbers(2, "4"), `
1. Roll Call: Ana called.
2. Review Agenda: No changes.
4. Any Other Business
`, 1, ""},
		{"retitled", retitles(1, "Review Agenda again"), `
1. Roll Call: Ana called.
2. Review Agenda again: No changes.
3. Any Other Business
`, 1, ""},
		{"its text is replaced", says(0, "Bo called."), `
1. Roll Call: Bo called.
2. Review Agenda: No changes.
3. Any Other Business
`, 1, ""},
		{"removed", dropsItem(2), `
1. Roll Call: Ana called.
2. Review Agenda: No changes.
`, 1, "what ends its title goes with it"},
	}},
	{"a loose numbered list with bold titles", "", `
1. **Roll Call:** Ana called.

2. **Review Agenda:** No changes.

   Bo agreed.

3. **Any Other Business**
`, []amendCase{
		{"added at the front", addsItem(0, item("1", "Logs", "Bo spoke.")), `
1. **Logs:** Bo spoke.

1. **Roll Call:** Ana called.

2. **Review Agenda:** No changes.

   Bo agreed.

3. **Any Other Business**
`, 2, ""},
		{"added in the middle, with two paragraphs", addsItem(1, item("2", "Logs", "Bo spoke.\n\nNobody asked.")), `
1. **Roll Call:** Ana called.

2. **Logs:** Bo spoke.

   Nobody asked.

2. **Review Agenda:** No changes.

   Bo agreed.

3. **Any Other Business**
`, 4, ""},
		{"added at the end", addsItem(3, item("4", "Logs", "Bo spoke.")), `
1. **Roll Call:** Ana called.

2. **Review Agenda:** No changes.

   Bo agreed.

3. **Any Other Business**

4. **Logs:** Bo spoke.
`, 2, ""},
		{"moved, and counted anew", inTurn(movesItem(1, 0), numbers(0, "1"), numbers(1, "2")), `
1. **Review Agenda:** No changes.

   Bo agreed.

2. **Roll Call:** Ana called.

3. **Any Other Business**
`, 0, ""},
		{"renumbered", numbers(2, "5"), `
1. **Roll Call:** Ana called.

2. **Review Agenda:** No changes.

   Bo agreed.

5. **Any Other Business**
`, 1, ""},
		{"retitled", retitles(0, "Roll Call again"), `
1. **Roll Call again:** Ana called.

2. **Review Agenda:** No changes.

   Bo agreed.

3. **Any Other Business**
`, 1, ""},
		{"its text is replaced", says(0, "Bo called."), `
1. **Roll Call:** Bo called.

2. **Review Agenda:** No changes.

   Bo agreed.

3. **Any Other Business**
`, 1, ""},
		{"a paragraph is added, indented", says(0, "Ana called.\n\nBo was late."), `
1. **Roll Call:** Ana called.

   Bo was late.

2. **Review Agenda:** No changes.

   Bo agreed.

3. **Any Other Business**
`, 2, ""},
		{"its second paragraph is removed", says(1, "No changes."), `
1. **Roll Call:** Ana called.

2. **Review Agenda:** No changes.

3. **Any Other Business**
`, 2, ""},
		{"removed", dropsItem(2), `
1. **Roll Call:** Ana called.

2. **Review Agenda:** No changes.

   Bo agreed.
`, 2, "what ends its title goes with it"},
	}},
	{"a numbered list with texts below", "", `
1. Roll Call

   Ana called.

2. Review Agenda

   No changes.

3. Any Other Business
`, []amendCase{
		{"added in the middle", addsItem(1, item("2", "Logs", "Bo spoke.\n\nNobody asked.")), `
1. Roll Call

   Ana called.

2. Logs

   Bo spoke.

   Nobody asked.

2. Review Agenda

   No changes.

3. Any Other Business
`, 6, ""},
		{"added at the end", addsItem(3, item("4", "Logs", "Bo spoke.")), `
1. Roll Call

   Ana called.

2. Review Agenda

   No changes.

3. Any Other Business

4. Logs

   Bo spoke.
`, 4, ""},
		{"its text is replaced", says(1, "Two changes."), `
1. Roll Call

   Ana called.

2. Review Agenda

   Two changes.

3. Any Other Business
`, 1, ""},
		{"its text is replaced by a list", says(1, "- Logs\n- Keys"), `
1. Roll Call

   Ana called.

2. Review Agenda

   - Logs
   - Keys

3. Any Other Business
`, 0, ""},
		{"retitled", retitles(1, "Review Agenda again"), `
1. Roll Call

   Ana called.

2. Review Agenda again

   No changes.

3. Any Other Business
`, 1, ""},
		{"a number of two digits", numbers(2, "10"), `
1. Roll Call

   Ana called.

2. Review Agenda

   No changes.

10. Any Other Business
`, 1, ""},
	}},
	{"numbered bold lines with texts below", "", `
**1. Roll Call**

Ana called.

**2. Review Agenda**

No changes.

**3. Any Other Business**
`, []amendCase{
		{"added in the middle", addsItem(1, item("2", "Logs", "Bo spoke.")), `
**1. Roll Call**

Ana called.

**2. Logs**

Bo spoke.

**2. Review Agenda**

No changes.

**3. Any Other Business**
`, 4, ""},
		{"added at the end", addsItem(3, item("4", "Logs", "Bo spoke.")), `
**1. Roll Call**

Ana called.

**2. Review Agenda**

No changes.

**3. Any Other Business**

**4. Logs**

Bo spoke.
`, 4, ""},
		{"removed", dropsItem(2), `
**1. Roll Call**

Ana called.

**2. Review Agenda**

No changes.
`, 2, ""},
		{"moved", movesItem(1, 0), `
**2. Review Agenda**

No changes.

**1. Roll Call**

Ana called.

**3. Any Other Business**
`, 0, ""},
		{"renumbered", numbers(2, "8"), `
**1. Roll Call**

Ana called.

**2. Review Agenda**

No changes.

**8. Any Other Business**
`, 1, ""},
		{"retitled", retitles(1, "Review Agenda again"), `
**1. Roll Call**

Ana called.

**2. Review Agenda again**

No changes.

**3. Any Other Business**
`, 1, ""},
		{"its text is replaced", says(1, "Two changes."), `
**1. Roll Call**

Ana called.

**2. Review Agenda**

Two changes.

**3. Any Other Business**
`, 1, ""},
	}},
}

func TestAmendAgendaNumbered(t *testing.T) { runAmend(t, amendAgendaNumbered) }
