package minutes_test

import (
	"slices"
	"testing"

	"example.org/proceedings/ballot"
)

// logs is a ballot that is added.
func logs(sponsors ...string) ballot.Ballot {
	return ballot.Ballot{ID: ballot.ID{Series: "SC", Number: 99}, Title: "SC-99: Logs", Sponsors: sponsors}
}

// stands returns an edit that puts a ballot at the end of a stage.
func stands(stage int, b ballot.Ballot) change {
	return stages(func(s []ballot.Status) { s[stage].Ballots = append(s[stage].Ballots, b) })
}

// passes returns an edit that moves ballot k of a stage to the end of another stage.
func passes(from, k, to int) change {
	return stages(func(s []ballot.Status) {
		b := s[from].Ballots[k]
		s[from].Ballots = slices.Delete(s[from].Ballots, k, k+1)
		s[to].Ballots = append(s[to].Ballots, b)
	})
}

// fails returns an edit that takes ballot k out of a stage.
func fails(stage, k int) change {
	return stages(func(s []ballot.Status) { s[stage].Ballots = slices.Delete(s[stage].Ballots, k, k+1) })
}

// called returns an edit of the title of ballot k of a stage.
func called(stage, k int, title string) change {
	return stages(func(s []ballot.Status) { s[stage].Ballots[k].Title = title })
}

// underStatus is where a status section stands.
const underStatus = "## 1. Roll Call\n\nAna called.\n\n## 2. Ballot Status\n\n…\n\n## 3. Any Other Business\n\nNone.\n"

// amendStatus are status sections in their settings.
var amendStatus = []amendSetting{
	{"bullets under headings", underStatus, `
### Voting Period

- SC-7: Names (Ana)
- SC-8: Keys (Bo)

### Review Period

- None
`, []amendCase{
		{"a ballot moves: in the place of None", passes(0, 1, 1), `
### Voting Period

- SC-7: Names (Ana)

### Review Period

- SC-8: Keys (Bo)
`, 2, ""},
		{"all of a stage move: None stays behind", inTurn(passes(0, 0, 1), passes(0, 0, 1)), `
### Voting Period

- None

### Review Period

- SC-7: Names (Ana)
- SC-8: Keys (Bo)
`, 0, ""},
		{"a ballot is added", stands(0, logs("Cy Diaz")), `
### Voting Period

- SC-7: Names (Ana)
- SC-8: Keys (Bo)
- SC-99: Logs (Cy Diaz)

### Review Period

- None
`, 1, ""},
		{"a stage is filled", stands(1, logs()), `
### Voting Period

- SC-7: Names (Ana)
- SC-8: Keys (Bo)

### Review Period

- SC-99: Logs
`, 1, ""},
		{"a ballot is removed", fails(0, 0), `
### Voting Period

- SC-8: Keys (Bo)

### Review Period

- None
`, 1, ""},
		{"a stage is emptied", inTurn(fails(0, 0), fails(0, 0)), `
### Voting Period

- None

### Review Period

- None
`, 2, "no ballot is left that tells how they were set"},
		{"a ballot is retitled", called(0, 0, "SC-7: Longer Names"), `
### Voting Period

- SC-7: Longer Names (Ana)
- SC-8: Keys (Bo)

### Review Period

- None
`, 1, ""},
		{"the text beside the stages is added", says(1, "Bo spoke."), `
Bo spoke.

### Voting Period

- SC-7: Names (Ana)
- SC-8: Keys (Bo)

### Review Period

- None
`, 2, ""},
	}},
	{"bullets behind bold stages", underStatus, `
**Ballots in Voting Period**

* SC-7: Names
* SC-8: Keys

**Ballots in Review Period**

None
`, []amendCase{
		{"a ballot moves", passes(0, 1, 1), `
**Ballots in Voting Period**

* SC-7: Names

**Ballots in Review Period**

* SC-8: Keys
`, 0, "a new None is set as the ballots are"},
		{"a ballot is added", stands(0, logs()), `
**Ballots in Voting Period**

* SC-7: Names
* SC-8: Keys
* SC-99: Logs

**Ballots in Review Period**

None
`, 1, ""},
		{"a stage is filled", stands(1, logs()), `
**Ballots in Voting Period**

* SC-7: Names
* SC-8: Keys

**Ballots in Review Period**

* SC-99: Logs
`, 1, "a new None is set as the ballots are"},
		{"a ballot is removed", fails(0, 1), `
**Ballots in Voting Period**

* SC-7: Names

**Ballots in Review Period**

None
`, 1, ""},
		{"a stage is emptied: None in the way of the other", inTurn(fails(0, 0), fails(0, 0)), `
**Ballots in Voting Period**

None

**Ballots in Review Period**

None
`, 0, "no ballot is left that tells how they were set"},
		{"a ballot is retitled", called(0, 1, "SC-8: Longer Keys"), `
**Ballots in Voting Period**

* SC-7: Names
* SC-8: Longer Keys

**Ballots in Review Period**

None
`, 1, ""},
	}},
	{"italics with people", underStatus, `
### Ballots in Voting Period

_SC-7: Names_ (Ana)

_SC-8: Keys_ (Bo)

### Ballots in Review Period

None
`, []amendCase{
		{"a ballot moves", passes(0, 1, 1), `
### Ballots in Voting Period

_SC-7: Names_ (Ana)

### Ballots in Review Period

_SC-8: Keys_ (Bo)
`, 0, ""},
		{"a ballot is added", stands(0, logs("Cy Diaz")), `
### Ballots in Voting Period

_SC-7: Names_ (Ana)

_SC-8: Keys_ (Bo)

_SC-99: Logs_ (Cy Diaz)

### Ballots in Review Period

None
`, 2, ""},
		{"a stage is filled", stands(1, logs("Cy Diaz")), `
### Ballots in Voting Period

_SC-7: Names_ (Ana)

_SC-8: Keys_ (Bo)

### Ballots in Review Period

_SC-99: Logs_ (Cy Diaz)
`, 1, ""},
		{"a ballot is removed", fails(0, 0), `
### Ballots in Voting Period

_SC-8: Keys_ (Bo)

### Ballots in Review Period

None
`, 2, ""},
		{"a stage is emptied", inTurn(fails(0, 0), fails(0, 0)), `
### Ballots in Voting Period

None

### Ballots in Review Period

None
`, 0, "no ballot is left that tells how they were set"},
		{"a ballot is retitled", called(0, 0, "SC-7: Longer Names"), `
### Ballots in Voting Period

_SC-7: Longer Names_ (Ana)

_SC-8: Keys_ (Bo)

### Ballots in Review Period

None
`, 1, ""},
	}},
	{"bold lines with texts", underStatus, `
### Voting Period

**SC-7: Names** (Ana)

The vote ends on Monday.

**SC-8: Keys**

### Review Period

None
`, []amendCase{
		{"a ballot moves with its text", passes(0, 0, 1), `
### Voting Period

**SC-8: Keys**

### Review Period

**SC-7: Names** (Ana)

The vote ends on Monday.
`, 0, ""},
		{"a ballot is added", stands(0, logs()), `
### Voting Period

**SC-7: Names** (Ana)

The vote ends on Monday.

**SC-8: Keys**

**SC-99: Logs**

### Review Period

None
`, 2, ""},
		{"a ballot is removed with its text", fails(0, 0), `
### Voting Period

**SC-8: Keys**

### Review Period

None
`, 4, ""},
		{"a stage is emptied", inTurn(fails(0, 0), fails(0, 0)), `
### Voting Period

None

### Review Period

None
`, 0, "no ballot is left that tells how they were set"},
		{"a ballot is retitled", called(0, 0, "SC-7: Longer Names"), `
### Voting Period

**SC-7: Longer Names** (Ana)

The vote ends on Monday.

**SC-8: Keys**

### Review Period

None
`, 1, ""},
		{"its text changes", stages(func(s []ballot.Status) { s[0].Ballots[0].Text = "The vote ended." }), `
### Voting Period

**SC-7: Names** (Ana)

The vote ended.

**SC-8: Keys**

### Review Period

None
`, 1, ""},
	}},
}

func TestAmendStatus(t *testing.T) { runAmend(t, amendStatus) }
