package minutes_test

import (
	"testing"

	"example.org/proceedings/ballot"
)

// amendStatusMore are ballots under headings, in a list of items, and at the end of a document.
var amendStatusMore = []amendSetting{
	{"headings", underStatus, `
### Ballots in Voting Period

#### Ballot SC-7: Names (Ana)

The vote ends on Monday.

#### Ballot SC-8: Keys

### Ballots in Review Period

None
`, []amendCase{
		{"a ballot moves with its text", passes(0, 0, 1), `
### Ballots in Voting Period

#### Ballot SC-8: Keys

### Ballots in Review Period

#### Ballot SC-7: Names (Ana)

The vote ends on Monday.
`, 0, ""},
		{"a ballot is added", stands(0, ballot.Ballot{ID: ballot.ID{Series: "SC", Number: 99}, Title: "Ballot SC-99: Logs"}), `
### Ballots in Voting Period

#### Ballot SC-7: Names (Ana)

The vote ends on Monday.

#### Ballot SC-8: Keys

#### Ballot SC-99: Logs

### Ballots in Review Period

None
`, 2, ""},
		{"a stage is filled", stands(1, ballot.Ballot{ID: ballot.ID{Series: "SC", Number: 99}, Title: "Ballot SC-99: Logs"}), `
### Ballots in Voting Period

#### Ballot SC-7: Names (Ana)

The vote ends on Monday.

#### Ballot SC-8: Keys

### Ballots in Review Period

#### Ballot SC-99: Logs
`, 1, ""},
		{"a ballot is removed", fails(0, 1), `
### Ballots in Voting Period

#### Ballot SC-7: Names (Ana)

The vote ends on Monday.

### Ballots in Review Period

None
`, 2, ""},
		{"a stage is emptied", inTurn(fails(0, 0), fails(0, 0)), `
### Ballots in Voting Period

None

### Ballots in Review Period

None
`, 0, "no ballot is left that tells how they were set"},
		{"a ballot is retitled", called(0, 1, "Ballot SC-8: Longer Keys"), `
### Ballots in Voting Period

#### Ballot SC-7: Names (Ana)

The vote ends on Monday.

#### Ballot SC-8: Longer Keys

### Ballots in Review Period

None
`, 1, ""},
	}},
	{"an item of a numbered list", "", `
1. **Roll Call:** Ana called.

2. **Ballot Status**

   **Voting Period**

   - SC-7: Names

   **Review Period**

   - None

3. **Any Other Business:** None.
`, []amendCase{
		{"a ballot moves, indented", passes(0, 0, 1), `
1. **Roll Call:** Ana called.

2. **Ballot Status**

   **Voting Period**

   - None

   **Review Period**

   - SC-7: Names

3. **Any Other Business:** None.
`, 2, ""},
		{"a ballot is added, indented", stands(0, logs()), `
1. **Roll Call:** Ana called.

2. **Ballot Status**

   **Voting Period**

   - SC-7: Names
   - SC-99: Logs

   **Review Period**

   - None

3. **Any Other Business:** None.
`, 1, ""},
	}},
	{"last in the document", "", `
## Roll Call

## Ballot Status

### Voting Period

- SC-7: Names
- SC-8: Keys
`, []amendCase{
		{"the last line is added", stands(0, logs()), `
## Roll Call

## Ballot Status

### Voting Period

- SC-7: Names
- SC-8: Keys
- SC-99: Logs
`, 1, ""},
		{"the last line is removed", fails(0, 1), `
## Roll Call

## Ballot Status

### Voting Period

- SC-7: Names
`, 1, ""},
		{"the last line changes", called(0, 1, "SC-8: Longer Keys"), `
## Roll Call

## Ballot Status

### Voting Period

- SC-7: Names
- SC-8: Longer Keys
`, 1, ""},
	}},
}

func TestAmendStatusMore(t *testing.T) { runAmend(t, amendStatusMore) }

func TestAmendStatusRefused(t *testing.T) {
	const doc = `
## Roll Call

## Ballot Status

### Voting Period

- SC-7: Names
`
	runRefusals(t, []refusal{
		{"a title with a line break", doc, called(0, 0, "SC-7: Names\nand Keys"), "Agenda[1].Ballots[0].Ballots[0].Title", `Names\nand`, ""},
		{"a stage that its heading does not name", doc, stages(func(s []ballot.Status) { s[0].Stage = ballot.Review }), "Agenda[1].Ballots[0].Stage", "", ""},
	})
}
