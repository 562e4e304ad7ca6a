package minutes_test

import "testing"

// zoe and cy are in the lists that are added.
var (
	zoe = person("Zoe Quint", "Northwind CA")
	cy  = person("Cy Diaz", "Umbra")
)

// beforeQuorum is where a list stands that nothing but its own words introduce.
const beforeQuorum = "…\n\n## Quorum\n\nFive.\n"

// amendLists are lists in their places, and whole lists that come and go.
var amendLists = []amendSetting{
	{"behind a lead-in in bold type", beforeQuorum, `
**Present:** Ana Beltrán (Acme), Bo Chen (Umbra), Dee Evans (Acme)
`, []amendCase{
		{"appended", comes("Zoe Quint", "Acme"), `
**Present:** Ana Beltrán (Acme), Bo Chen (Umbra), Dee Evans (Acme), Zoe Quint (Acme)
`, 1, ""},
		{"inserted at the front", comesBefore(0, "Zoe Quint", "Acme"), `
**Present:** Zoe Quint (Acme), Ana Beltrán (Acme), Bo Chen (Umbra), Dee Evans (Acme)
`, 1, ""},
		{"removed: the first", leaves(0), `
**Present:** Bo Chen (Umbra), Dee Evans (Acme)
`, 1, ""},
		{"renamed", renames(0, "Ana Chen"), `
**Present:** Ana Chen (Acme), Bo Chen (Umbra), Dee Evans (Acme)
`, 1, ""},
		{"another organization", worksFor(0, "Umbra"), `
**Present:** Ana Beltrán (Umbra), Bo Chen (Umbra), Dee Evans (Acme)
`, 1, ""},
		{"a note", notes(1, "by phone"), `
**Present:** Ana Beltrán (Acme), Bo Chen (Umbra) [by phone], Dee Evans (Acme)
`, 1, ""},
		{"another label", relabels(0, "Attendees"), `
**Attendees:** Ana Beltrán (Acme), Bo Chen (Umbra), Dee Evans (Acme)
`, 1, ""},
		{"another list is added, set as it is", addsList(1, "Present by phone", zoe, cy), `
**Present:** Ana Beltrán (Acme), Bo Chen (Umbra), Dee Evans (Acme)

**Present by phone:** Zoe Quint (Northwind CA), Cy Diaz (Umbra)
`, 2, ""},
	}},
	{"behind a plain lead-in", beforeQuorum, `
Attendees: Ana Beltrán, Bo Chen, Dee Evans.
`, []amendCase{
		{"appended: in its place of the alphabet", comes("Cy Diaz", ""), `
Attendees: Ana Beltrán, Bo Chen, Cy Diaz, Dee Evans.
`, 1, ""},
		{"appended: before the full stop", comes("Zoe Quint", ""), `
Attendees: Ana Beltrán, Bo Chen, Dee Evans, Zoe Quint.
`, 1, ""},
		{"removed: the first", leaves(0), `
Attendees: Bo Chen, Dee Evans.
`, 1, ""},
		{"renamed", renames(0, "Ana Chen"), `
Attendees: Ana Chen, Bo Chen, Dee Evans.
`, 1, ""},
	}},
	{"below a lead-in on a line of its own", beforeQuorum, `
**Attendees:**

- Ana Beltrán, Acme
- Bo Chen, Umbra
- Dee Evans, Acme
`, []amendCase{
		{"appended", comes("Zoe Quint", "Acme"), `
**Attendees:**

- Ana Beltrán, Acme
- Bo Chen, Umbra
- Dee Evans, Acme
- Zoe Quint, Acme
`, 1, ""},
		{"removed: the last", leaves(2), `
**Attendees:**

- Ana Beltrán, Acme
- Bo Chen, Umbra
`, 1, ""},
		{"a note", notes(0, "by phone"), `
**Attendees:**

- Ana Beltrán, Acme [by phone]
- Bo Chen, Umbra
- Dee Evans, Acme
`, 1, ""},
	}},
	{"in a roll call under a heading", "", `
## 1. Roll Call

Ana Beltrán (Acme), Bo Chen (Umbra)

Bo was late.

## 2. Quorum

Five.
`, []amendCase{
		{"appended", comes("Zoe Quint", "Acme"), `
## 1. Roll Call

Ana Beltrán (Acme), Bo Chen (Umbra), Zoe Quint (Acme)

Bo was late.

## 2. Quorum

Five.
`, 1, ""},
		{"removed: the first", leaves(0), `
## 1. Roll Call

Bo Chen (Umbra)

Bo was late.

## 2. Quorum

Five.
`, 1, ""},
		{"renamed", renames(0, "Ana Chen"), `
## 1. Roll Call

Ana Chen (Acme), Bo Chen (Umbra)

Bo was late.

## 2. Quorum

Five.
`, 1, ""},
		{"another organization", worksFor(0, "Umbra"), `
## 1. Roll Call

Ana Beltrán (Umbra), Bo Chen (Umbra)

Bo was late.

## 2. Quorum

Five.
`, 1, ""},
		{"a note", notes(1, "late"), `
## 1. Roll Call

Ana Beltrán (Acme), Bo Chen (Umbra) [late]

Bo was late.

## 2. Quorum

Five.
`, 1, ""},
		{"the list is removed, the item and its text stay", dropsList(0), `
## 1. Roll Call

Bo was late.

## 2. Quorum

Five.
`, 2, "nothing tells how it was set"},
		{"the text behind the list changes", says(0, "Dee was late."), `
## 1. Roll Call

Ana Beltrán (Acme), Bo Chen (Umbra)

Dee was late.

## 2. Quorum

Five.
`, 1, ""},
	}},
	{"in a roll call that is an item of a numbered list", "", `
1. **Roll Call:** Ana Beltrán (Acme), Bo Chen (Umbra), Dee Evans (Acme)

2. **Review Agenda:** No changes.

3. **Any Other Business:** None.
`, []amendCase{
		{"appended", comes("Zoe Quint", "Acme"), `
1. **Roll Call:** Ana Beltrán (Acme), Bo Chen (Umbra), Dee Evans (Acme), Zoe Quint (Acme)

2. **Review Agenda:** No changes.

3. **Any Other Business:** None.
`, 1, ""},
		{"removed: the last", leaves(2), `
1. **Roll Call:** Ana Beltrán (Acme), Bo Chen (Umbra)

2. **Review Agenda:** No changes.

3. **Any Other Business:** None.
`, 1, ""},
		{"a note", notes(1, "late"), `
1. **Roll Call:** Ana Beltrán (Acme), Bo Chen (Umbra) [late], Dee Evans (Acme)

2. **Review Agenda:** No changes.

3. **Any Other Business:** None.
`, 1, ""},
	}},
	{"two lists under headings", beforeQuorum, `
## Attendees

### In the room

Ana Beltrán (Acme), Bo Chen (Umbra), Cy Diaz (Acme)

### Online

- Dee Evans (Umbra)
- Zoe Quint (Acme)
`, []amendCase{
		{"appended to the first", comesTo(0, "Zoe Quint", "Acme"), `
## Attendees

### In the room

Ana Beltrán (Acme), Bo Chen (Umbra), Cy Diaz (Acme), Zoe Quint (Acme)

### Online

- Dee Evans (Umbra)
- Zoe Quint (Acme)
`, 1, ""},
		{"appended to the second", comesTo(1, "Cy Chen", "Acme"), `
## Attendees

### In the room

Ana Beltrán (Acme), Bo Chen (Umbra), Cy Diaz (Acme)

### Online

- Dee Evans (Umbra)
- Zoe Quint (Acme)
- Cy Chen (Acme)
`, 1, ""},
		{"somebody goes home and calls in", inTurn(leavesFrom(0, 1), comesTo(1, "Bo Chen", "Umbra")), `
## Attendees

### In the room

Ana Beltrán (Acme), Cy Diaz (Acme)

### Online

- Dee Evans (Umbra)
- Zoe Quint (Acme)
- Bo Chen (Umbra)
`, 2, ""},
		{"the first is relabelled", relabels(0, "At the table"), `
## Attendees

### At the table

Ana Beltrán (Acme), Bo Chen (Umbra), Cy Diaz (Acme)

### Online

- Dee Evans (Umbra)
- Zoe Quint (Acme)
`, 1, ""},
	}},
	{"two lists behind lead-ins", beforeQuorum, `
**Present:** Ana Beltrán (Acme), Bo Chen (Umbra)

**Present by phone:** Cy Diaz (Acme), Dee Evans (Umbra)
`, []amendCase{
		{"appended to the second", comesTo(1, "Zoe Quint", "Acme"), `
**Present:** Ana Beltrán (Acme), Bo Chen (Umbra)

**Present by phone:** Cy Diaz (Acme), Dee Evans (Umbra), Zoe Quint (Acme)
`, 1, ""},
		{"a third is added", addsList(2, "Present online", zoe, person("Zoe Chen", "")), `
**Present:** Ana Beltrán (Acme), Bo Chen (Umbra)

**Present by phone:** Cy Diaz (Acme), Dee Evans (Umbra)

**Present online:** Zoe Quint (Northwind CA), Zoe Chen
`, 2, ""},
	}},
	{"recorded as none", underHeading, `
None
`, []amendCase{
		{"filled", comes("Zoe Quint", "Acme"), `
Zoe Quint (Acme)
`, 1, ""},
		{"filled with two", inTurn(comes("Ana Beltrán", "Acme"), comes("Bo Chen", "")), `
Ana Beltrán (Acme), Bo Chen
`, 1, ""},
	}},
	{"recorded as none, and gone", "", `
## Attendees

None

## Quorum

Five.
`, []amendCase{
		{"the list is removed", dropsList(0), `
## Quorum

Five.
`, 0, ""},
	}},
	{"behind a lead-in in bold type, and gone", "", `
**Present:** Ana Beltrán (Acme), Bo Chen (Umbra), Dee Evans (Acme)

## Quorum

Five.
`, []amendCase{
		{"the list is removed with its lead-in", dropsList(0), `
## Quorum

Five.
`, 2, "nothing tells how it was set"},
	}},
	{"two lists under headings, and gone", "", `
## Attendees

### In the room

Ana Beltrán (Acme), Bo Chen (Umbra), Cy Diaz (Acme)

### Online

- Dee Evans (Umbra)
- Zoe Quint (Acme)

## Quorum

Five.
`, []amendCase{
		{"the second is removed with its heading", dropsList(1), `
## Attendees

### In the room

Ana Beltrán (Acme), Bo Chen (Umbra), Cy Diaz (Acme)

## Quorum

Five.
`, 0, "nothing tells how it was set"},
		{"both are removed", inTurn(dropsList(1), dropsList(0)), `
## Quorum

Five.
`, 0, "nothing tells how they were set"},
	}},
	{"two lists behind lead-ins, and gone", "", `
**Present:** Ana Beltrán (Acme), Bo Chen (Umbra)

**Present by phone:** Cy Diaz (Acme), Dee Evans (Umbra)

## Quorum

Five.
`, []amendCase{
		{"the first is removed", dropsList(0), `
**Present by phone:** Cy Diaz (Acme), Dee Evans (Umbra)

## Quorum

Five.
`, 2, ""},
		{"the second is removed", dropsList(1), `
**Present:** Ana Beltrán (Acme), Bo Chen (Umbra)

## Quorum

Five.
`, 2, ""},
	}},
	{"no list", "", `
---
title: Notes
---

Ana took the chair.

## Quorum

Five.
`, []amendCase{
		{"a list is added: before the first item", addsList(0, "Attendees", zoe, cy), `
---
title: Notes
---

Ana took the chair.

## Attendees

Zoe Quint (Northwind CA), Cy Diaz (Umbra)

## Quorum

Five.
`, 4, ""},
		{"a list that has nobody is added", inTurn(addsList(0, "Attendees"), nobody), `
---
title: Notes
---

Ana took the chair.

## Attendees

None

## Quorum

Five.
`, 0, ""},
	}},
	{"a list last in the document", "", `
## Quorum

Five.

## Attendees

- Ana Beltrán (Acme)
- Bo Chen (Umbra)
`, []amendCase{
		{"appended: the last line", comes("Zoe Quint", "Acme"), `
## Quorum

Five.

## Attendees

- Ana Beltrán (Acme)
- Bo Chen (Umbra)
- Zoe Quint (Acme)
`, 1, ""},
		{"removed: the last line", leaves(1), `
## Quorum

Five.

## Attendees

- Ana Beltrán (Acme)
`, 1, ""},
		{"a list is added behind it", addsList(1, "Present online", zoe, cy), `
## Quorum

Five.

## Attendees

- Ana Beltrán (Acme)
- Bo Chen (Umbra)

## Present online

- Zoe Quint (Northwind CA)
- Cy Diaz (Umbra)
`, 0, ""},
		{"the list is removed", dropsList(0), `
## Quorum

Five.
`, 0, "nothing tells how it was set"},
	}},
}

func TestAmendAttendanceLists(t *testing.T) { runAmend(t, amendLists) }
