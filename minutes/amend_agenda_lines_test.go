package minutes_test

import "testing"

// amendAgendaLines are the settings in which items have neither headings nor numbers.
var amendAgendaLines = []amendSetting{
	{"bold beginnings of paragraphs", "", `
**Roll Call:** Ana called.

**Review Agenda:** No changes.

**Any Other Business**
`, []amendCase{
		{"added at the front", addsItem(0, item("", "Logs", "Bo spoke.")), `
**Logs:** Bo spoke.

**Roll Call:** Ana called.

**Review Agenda:** No changes.

**Any Other Business**
`, 2, ""},
		{"added in the middle", addsItem(1, item("", "Logs", "Bo spoke.\n\nNobody asked.")), `
**Roll Call:** Ana called.

**Logs:** Bo spoke.

Nobody asked.

**Review Agenda:** No changes.

**Any Other Business**
`, 4, ""},
		{"added at the end, without a text", addsItem(3, item("", "Logs", "")), `
**Roll Call:** Ana called.

**Review Agenda:** No changes.

**Any Other Business**

**Logs**
`, 2, ""},
		{"moved", movesItem(1, 0), `
**Review Agenda:** No changes.

**Roll Call:** Ana called.

**Any Other Business**
`, 0, ""},
		{"retitled: the colon stays", retitles(1, "Review Agenda again"), `
**Roll Call:** Ana called.

**Review Agenda again:** No changes.

**Any Other Business**
`, 1, ""},
		{"its text is replaced", says(1, "Two changes.\n\nBo agreed."), `
**Roll Call:** Ana called.

**Review Agenda:** Two changes.

Bo agreed.

**Any Other Business**
`, 3, ""},
		{"removed: the first", dropsItem(0), `
**Review Agenda:** No changes.

**Any Other Business**
`, 2, ""},
		{"removed: the last", dropsItem(2), `
**Roll Call:** Ana called.

**Review Agenda:** No changes.
`, 2, "what ends its title goes with it"},
	}},
	{"bullets", "", `
- Roll Call. Ana called.
- Review Agenda. No changes.
- Any Other Business. None.
- Adjourn
`, []amendCase{
		{"added at the front", addsItem(0, item("", "Logs", "Bo spoke.")), `
- Logs. Bo spoke.
- Roll Call. Ana called.
- Review Agenda. No changes.
- Any Other Business. None.
- Adjourn
`, 1, ""},
		{"added in the middle", addsItem(1, item("", "Logs of Bo", "Bo spoke.")), `
- Roll Call. Ana called.
- Logs of Bo. Bo spoke.
- Review Agenda. No changes.
- Any Other Business. None.
- Adjourn
`, 1, ""},
		{"added at the end, without a text", addsItem(4, item("", "Logs", "")), `
- Roll Call. Ana called.
- Review Agenda. No changes.
- Any Other Business. None.
- Adjourn
- Logs
`, 1, ""},
		{"removed: the first", dropsItem(0), `
- Review Agenda. No changes.
- Any Other Business. None.
- Adjourn
`, 1, ""},
		{"moved", movesItem(1, 0), `
- Review Agenda. No changes.
- Roll Call. Ana called.
- Any Other Business. None.
- Adjourn
`, 0, ""},
		{"retitled", retitles(1, "Review Agenda again"), `
- Roll Call. Ana called.
- Review Agenda again. No changes.
- Any Other Business. None.
- Adjourn
`, 1, ""},
		{"its text is replaced", says(1, "Two changes."), `
- Roll Call. Ana called.
- Review Agenda. Two changes.
- Any Other Business. None.
- Adjourn
`, 1, ""},
		{"removed: the last", dropsItem(3), `
- Roll Call. Ana called.
- Review Agenda. No changes.
- Any Other Business. None.
`, 1, "what ends its title goes with it"},
	}},
	{"loose bullets", "", `
* Roll Call

  Ana called.

* Review Agenda

  No changes.

* Any Other Business
`, []amendCase{
		{"added in the middle", addsItem(1, item("", "Logs", "Bo spoke.")), `
* Roll Call

  Ana called.

* Logs

  Bo spoke.

* Review Agenda

  No changes.

* Any Other Business
`, 4, ""},
		{"removed", dropsItem(0), `
* Review Agenda

  No changes.

* Any Other Business
`, 4, ""},
		{"its text is replaced", says(1, "Two changes."), `
* Roll Call

  Ana called.

* Review Agenda

  Two changes.

* Any Other Business
`, 1, ""},
		{"retitled", retitles(1, "Review Agenda again"), `
* Roll Call

  Ana called.

* Review Agenda again

  No changes.

* Any Other Business
`, 1, ""},
		{"its text is added", says(2, "None."), `
* Roll Call

  Ana called.

* Review Agenda

  No changes.

* Any Other Business

  None.
`, 2, ""},
	}},
	{"plain lines", "", `
Roll Call

Ana called.

Review Agenda

No changes.

Any Other Business

Adjourn
`, []amendCase{
		{"added in the middle", addsItem(1, item("", "Logs", "Bo spoke.")), `
Roll Call

Ana called.

Logs

Bo spoke.

Review Agenda

No changes.

Any Other Business

Adjourn
`, 4, ""},
		{"added at the end, without a text", addsItem(4, item("", "Logs", "")), `
Roll Call

Ana called.

Review Agenda

No changes.

Any Other Business

Adjourn

Logs
`, 2, ""},
		{"removed: the first", dropsItem(0), `
Review Agenda

No changes.

Any Other Business

Adjourn
`, 4, ""},
		{"removed: the last", dropsItem(3), `
Roll Call

Ana called.

Review Agenda

No changes.

Any Other Business
`, 2, ""},
		{"moved", movesItem(1, 0), `
Review Agenda

No changes.

Roll Call

Ana called.

Any Other Business

Adjourn
`, 0, ""},
		{"retitled", retitles(1, "Review Agenda again"), `
Roll Call

Ana called.

Review Agenda again

No changes.

Any Other Business

Adjourn
`, 1, ""},
		{"its text is replaced", says(1, "Two changes."), `
Roll Call

Ana called.

Review Agenda

Two changes.

Any Other Business

Adjourn
`, 1, ""},
		{"its text is added", says(2, "Nobody had any."), `
Roll Call

Ana called.

Review Agenda

No changes.

Any Other Business

Nobody had any.

Adjourn
`, 2, ""},
	}},
}

func TestAmendAgendaLines(t *testing.T) { runAmend(t, amendAgendaLines) }
