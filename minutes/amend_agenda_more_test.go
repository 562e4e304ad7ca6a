package minutes_test

import (
	"testing"

	"example.org/proceedings/minutes"
)

// amendAgendaMore are headings with markup and items below items.
var amendAgendaMore = []amendSetting{
	{"headings in bold type", "", `
## **Roll Call**

Ana called.

## **Quorum**

Five.
`, []amendCase{
		{"added at the front: in bold type", addsItem(0, item("", "Logs", "Bo spoke.")), `
## **Logs**

Bo spoke.

## **Roll Call**

Ana called.

## **Quorum**

Five.
`, 4, ""},
		{"added at the end", addsItem(2, item("", "Logs", "Bo spoke.")), `
## **Roll Call**

Ana called.

## **Quorum**

Five.

## **Logs**

Bo spoke.
`, 4, ""},
		{"removed", dropsItem(1), `
## **Roll Call**

Ana called.
`, 4, ""},
		{"moved", movesItem(1, 0), `
## **Quorum**

Five.

## **Roll Call**

Ana called.
`, 0, ""},
		{"numbered", numbers(0, "1"), `
## **1. Roll Call**

Ana called.

## **Quorum**

Five.
`, 1, ""},
		{"retitled", retitles(1, "Keys"), `
## **Roll Call**

Ana called.

## **Keys**

Five.
`, 1, ""},
		{"its text is replaced", says(1, "Six."), `
## **Roll Call**

Ana called.

## **Quorum**

Six.
`, 1, ""},
		{"an item below it is added", addsBelow(0, item("", "Proxies", "Two.")), `
## **Roll Call**

Ana called.

### Proxies

Two.

## **Quorum**

Five.
`, 4, ""},
	}},
	{"headings in bold type with colons", "", `
## **Roll Call:**

## **Quorum:**
`, []amendCase{
		{"added: with a colon", addsItem(1, item("", "Logs", "")), `
## **Roll Call:**

## **Logs:**

## **Quorum:**
`, 2, ""},
		{"retitled: the colon stays", retitles(1, "Keys"), `
## **Roll Call:**

## **Keys:**
`, 1, ""},
	}},
	{"headings with attributes and links", "", `
## Roll Call {#roll}

Ana called.

## [Quorum](quorum.md) Rules ##

Five.
`, []amendCase{
		{"added: without the attributes", addsItem(1, item("", "Logs", "Bo spoke.")), `
## Roll Call {#roll}

Ana called.

## Logs

Bo spoke.

## [Quorum](quorum.md) Rules ##

Five.
`, 4, ""},
		{"retitled: the attributes stay", retitles(0, "Roll Call again"), `
## Roll Call again {#roll}

Ana called.

## [Quorum](quorum.md) Rules ##

Five.
`, 1, ""},
		{"retitled: the link stays where the title only grows", retitles(1, "Quorum Rules of Bo"), `
## Roll Call {#roll}

Ana called.

## [Quorum](quorum.md) Rules of Bo ##

Five.
`, 1, ""},
		{"retitled: the link goes with its words", retitles(1, "Keys"), `
## Roll Call {#roll}

Ana called.

## Keys ##

Five.
`, 1, "the link goes with its words"},
	}},
	{"items below items", "", `
## 4. Quorum

Five.

### a. Proxies

Two.

### b. Votes

## 5. Logs
`, []amendCase{
		{"added below at the end", addsBelow(0, item("c", "Keys", "None.")), `
## 4. Quorum

Five.

### a. Proxies

Two.

### b. Votes

### c. Keys

None.

## 5. Logs
`, 0, ""},
		{"removed below", func(m *minutes.Meeting) { m.Agenda[0].Agenda = m.Agenda[0].Agenda[1:] }, `
## 4. Quorum

Five.

### b. Votes

## 5. Logs
`, 4, ""},
		{"moved below", func(m *minutes.Meeting) {
			m.Agenda[0].Agenda[0], m.Agenda[0].Agenda[1] = m.Agenda[0].Agenda[1], m.Agenda[0].Agenda[0]
		}, `
## 4. Quorum

Five.

### b. Votes

### a. Proxies

Two.

## 5. Logs
`, 0, ""},
		{"retitled below", func(m *minutes.Meeting) { m.Agenda[0].Agenda[1].Title = "Ballots of Bo" }, `
## 4. Quorum

Five.

### a. Proxies

Two.

### b. Ballots of Bo

## 5. Logs
`, 1, ""},
		{"moved with all below it", movesItem(0, 1), `
## 5. Logs

## 4. Quorum

Five.

### a. Proxies

Two.

### b. Votes
`, 0, ""},
		{"removed with all below it", dropsItem(0), `
## 5. Logs
`, 0, ""},
		{"told below", func(m *minutes.Meeting) { m.Agenda[0].Agenda[1].Text = "One." }, `
## 4. Quorum

Five.

### a. Proxies

Two.

### b. Votes

One.

## 5. Logs
`, 2, ""},
	}},
	{"titles with markup", "## Roll Call\n\n## …\n\n## Logs\n", `
Quorum
`, []amendCase{
		{"an asterisk is escaped", retitles(1, "Quorum *of* Bo"), `
Quorum \*of\* Bo
`, 1, ""},
		{"brackets of a link", retitles(1, "Quorum [of](Bo)"), `
Quorum \[of\](Bo)
`, 1, ""},
		{"a title that begins with a year", retitles(1, "2024 Quorum"), `
2024 Quorum
`, 1, ""},
		{"an underscore in a word is none", retitles(1, "quorum_of_bo"), `
quorum_of_bo
`, 1, ""},
		{"a tag", retitles(1, "Quorum of <b>"), `
Quorum of \<b>
`, 1, ""},
		{"a backquote", retitles(1, "Quorum of `b`"), "Quorum of \\`b\\`", 1, ""},
	}},
	{"items below one of two", "", `
## 4. Quorum

### a. Proxies

Two.

## 5. Logs

## 6. Keys
`, []amendCase{
		{"added below the other, set as they are", addsBelow(1, item("a", "Votes", "One.")), `
## 4. Quorum

### a. Proxies

Two.

## 5. Logs

### a. Votes

One.

## 6. Keys
`, 4, ""},
	}},
	{"next call and adjournment", "", `
## Roll Call

Ana called.

## Next call

March 21, 2024 at 11:00 am Eastern Time

## Adjourn
`, []amendCase{
		{"an end is added to the text", says(2, "Ana closed the meeting at noon."), `
## Roll Call

Ana called.

## Next call

March 21, 2024 at 11:00 am Eastern Time

## Adjourn

Ana closed the meeting at noon.
`, 2, ""},
		{"the next call is on another day", says(1, "April 4, 2024 at 11:00 am Eastern Time"), `
## Roll Call

Ana called.

## Next call

April 4, 2024 at 11:00 am Eastern Time

## Adjourn
`, 1, ""},
	}},
}

func TestAmendAgendaMore(t *testing.T) { runAmend(t, amendAgendaMore) }

func TestAmendAgendaRefused(t *testing.T) {
	const doc = `
## Roll Call

Ana called.

## 2. Quorum

Five.

## Any Other Business
`
	runRefusals(t, []refusal{
		{"a title with a line break", doc, retitles(1, "Quorum\nof Bo"), "Agenda[1].Title", `"Quorum\nof Bo"`, ""},
		{"a new item with a line break in its title", doc, addsItem(1, item("", "Logs\nof Bo", "")), "Agenda[1].Title", `"Logs\nof Bo"`, ""},
		{"a new item without a title", doc, addsItem(3, item("", "", "None.")), "Agenda[3].Title", "no title", "no item"},
		{"a number that is none", doc, numbers(1, "second"), "Agenda[1].Number", "second", ""},
		{"a text that begins an item", doc, says(1, "Five.\n\n## Logs"), "Agenda[1].Text", "Logs", "Five."},
		{"a kind that the title does not tell", doc, func(m *minutes.Meeting) { m.Agenda[1].Classification = minutes.Adjournment }, "Agenda[1].Classification", "adjournment", ""},
		{"a title that tells another kind", doc, retitles(1, "Next call"), "Agenda[1].Classification", "", "next_meeting"},
	})
}
