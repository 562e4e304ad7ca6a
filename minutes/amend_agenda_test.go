package minutes_test

import "testing"

// amendAgendaHeadings are the settings of most items.
var amendAgendaHeadings = []amendSetting{
	{"headings", "", `
## Roll Call

Ana called.

## Quorum

Five.

## Any Other Business
`, []amendCase{
		{"added at the front", addsItem(0, item("", "Logs", "Bo spoke.")), `
## Logs

Bo spoke.

## Roll Call

Ana called.

## Quorum

Five.

## Any Other Business
`, 0, ""},
		{"added in the middle", addsItem(1, item("", "Logs", "Bo spoke.\n\nNobody asked.")), `
## Roll Call

Ana called.

## Logs

Bo spoke.

Nobody asked.

## Quorum

Five.

## Any Other Business
`, 0, ""},
		{"added at the end, without a text", addsItem(3, item("", "Logs", "")), `
## Roll Call

Ana called.

## Quorum

Five.

## Any Other Business

## Logs
`, 2, ""},
		{"removed: the first", dropsItem(0), `
## Quorum

Five.

## Any Other Business
`, 4, ""},
		{"removed: the last", dropsItem(2), `
## Roll Call

Ana called.

## Quorum

Five.
`, 2, ""},
		{"moved to the end", movesItem(0, 2), `
## Quorum

Five.

## Any Other Business

## Roll Call

Ana called.
`, 0, ""},
		{"numbered", numbers(1, "2"), `
## Roll Call

Ana called.

## 2. Quorum

Five.

## Any Other Business
`, 1, ""},
		{"retitled", retitles(1, "Quorum and Keys"), `
## Roll Call

Ana called.

## Quorum and Keys

Five.

## Any Other Business
`, 1, ""},
		{"its text is replaced", says(1, "Six.\n\nBo counted."), `
## Roll Call

Ana called.

## Quorum

Six.

Bo counted.

## Any Other Business
`, 0, ""},
		{"the items are all gone but one", inTurn(dropsItem(0), dropsItem(0)), `
## Any Other Business
`, 0, ""},
		{"its text is added", says(2, "None."), `
## Roll Call

Ana called.

## Quorum

Five.

## Any Other Business

None.
`, 2, ""},
		{"an item below it is added", addsBelow(1, item("", "Proxies", "Two.")), `
## Roll Call

Ana called.

## Quorum

Five.

### Proxies

Two.

## Any Other Business
`, 4, ""},
	}},
	{"numbered headings", "", `
## 1. Roll Call

Ana called.

## 2. Quorum

Five.

## 3. Any Other Business
`, []amendCase{
		{"added at the front with a number", addsItem(0, item("1", "Logs", "Bo spoke.")), `
## 1. Logs

Bo spoke.

## 1. Roll Call

Ana called.

## 2. Quorum

Five.

## 3. Any Other Business
`, 0, ""},
		{"added in the middle with a number", addsItem(1, item("1a", "Logs", "Bo spoke.")), `
## 1. Roll Call

Ana called.

## 1a. Logs

Bo spoke.

## 2. Quorum

Five.

## 3. Any Other Business
`, 4, ""},
		{"added at the end without a number", addsItem(3, item("", "Logs", "Bo spoke.")), `
## 1. Roll Call

Ana called.

## 2. Quorum

Five.

## 3. Any Other Business

## Logs

Bo spoke.
`, 4, ""},
		{"removed: the number goes with it", dropsItem(1), `
## 1. Roll Call

Ana called.

## 3. Any Other Business
`, 4, ""},
		{"moved with its number", movesItem(2, 0), `
## 3. Any Other Business

## 1. Roll Call

Ana called.

## 2. Quorum

Five.
`, 0, ""},
		{"renumbered", numbers(1, "7"), `
## 1. Roll Call

Ana called.

## 7. Quorum

Five.

## 3. Any Other Business
`, 1, ""},
		{"its number is removed", numbers(1, ""), `
## 1. Roll Call

Ana called.

## Quorum

Five.

## 3. Any Other Business
`, 1, ""},
		{"all are counted anew", inTurn(dropsItem(0), numbers(0, "1"), numbers(1, "2")), `
## 1. Quorum

Five.

## 2. Any Other Business
`, 0, ""},
		{"retitled", retitles(1, "Keys"), `
## 1. Roll Call

Ana called.

## 2. Keys

Five.

## 3. Any Other Business
`, 1, ""},
		{"its text is replaced", says(1, "Six."), `
## 1. Roll Call

Ana called.

## 2. Quorum

Six.

## 3. Any Other Business
`, 1, ""},
		{"its text is added", says(2, "None.\n\nNobody asked."), `
## 1. Roll Call

Ana called.

## 2. Quorum

Five.

## 3. Any Other Business

None.

Nobody asked.
`, 4, ""},
		{"an item below it is added", addsBelow(0, item("1", "Proxies", "Two.")), `
## 1. Roll Call

Ana called.

### 1. Proxies

Two.

## 2. Quorum

Five.

## 3. Any Other Business
`, 4, ""},
	}},
	{"setext headings", "", `
Roll Call
---------

Ana called.

Quorum
------

Five.
`, []amendCase{
		{"added: underlined", addsItem(1, item("", "Bo's Logs", "Bo spoke.")), `
Roll Call
---------

Ana called.

Bo's Logs
---------

Bo spoke.

Quorum
------

Five.
`, 0, ""},
		{"added at the end", addsItem(2, item("", "Voting", "")), `
Roll Call
---------

Ana called.

Quorum
------

Five.

Voting
------
`, 3, ""},
		{"moved", movesItem(1, 0), `
Quorum
------

Five.

Roll Call
---------

Ana called.
`, 0, ""},
		{"retitled", retitles(1, "Voting"), `
Roll Call
---------

Ana called.

Voting
------

Five.
`, 1, ""},
		{"its text is replaced", says(1, "Six."), `
Roll Call
---------

Ana called.

Quorum
------

Six.
`, 1, ""},
		{"an item below it is added", addsBelow(0, item("", "Proxies", "Two.")), `
Roll Call
---------

Ana called.

### Proxies

Two.

Quorum
------

Five.
`, 4, ""},
		{"removed", dropsItem(0), `
Quorum
------

Five.
`, 0, "the length of its underline goes with it"},
	}},
}

func TestAmendAgenda(t *testing.T) { runAmend(t, amendAgendaHeadings) }
