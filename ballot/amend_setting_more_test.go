package ballot

// moreAmendSettings are rarer settings.
var moreAmendSettings = []amendGroup{
	{"stages and ballots as bullets, side by side", `
- Passed
- SC-7: Logs
- Failed
- None
- Draft / Under Consideration
- SCXX – Keys
`, []amendCase{
		{"a ballot moves: bullets beside bullets", moved(2, 0, 0, 0), `
- Passed
- SCXX – Keys
- SC-7: Logs
- Failed
- None
- Draft / Under Consideration
- None
`, ""},
		{"a ballot is added: a flat bullet", added(0, 1, "SC-9: Names"), `
- Passed
- SC-7: Logs
- SC-9: Names
- Failed
- None
- Draft / Under Consideration
- SCXX – Keys
`, ""},
	}},
	{"what a stage holds on the line of its heading", `
*  In Discussion Period: SC-7: Logs (Ana)
*  In Voting Period: NA
*  Under IPR Review: SC-9: Names until May
*  Approved: NA
`, []amendCase{
		{"a ballot moves: on the line of the heading", moved(0, 0, 1, 0), `
*  In Discussion Period: NA
*  In Voting Period: SC-7: Logs (Ana)
*  Under IPR Review: SC-9: Names until May
*  Approved: NA
`, ""},
		{"a ballot is added: on the line of the heading", added(1, 0, "SC-8: Keys"), `
*  In Discussion Period: SC-7: Logs (Ana)
*  In Voting Period: SC-8: Keys
*  Under IPR Review: SC-9: Names until May
*  Approved: NA
`, ""},
		{"a ballot is added: a second one below such a line", added(2, 1, "SC-8: Keys"), `
*  In Discussion Period: SC-7: Logs (Ana)
*  In Voting Period: NA
*  Under IPR Review: SC-9: Names until May
*  SC-8: Keys
*  Approved: NA
`, ""},
		{"a ballot has another title: on the line of the heading", retitled(0, 0, "SC-7: Log Files"), `
*  In Discussion Period: SC-7: Log Files (Ana)
*  In Voting Period: NA
*  Under IPR Review: SC-9: Names until May
*  Approved: NA
`, ""},
		{"a stage is emptied: on the line of the heading", emptied(1, nil), `
*  In Discussion Period: SC-7: Logs (Ana)
*  In Voting Period:
*  Under IPR Review: SC-9: Names until May
*  Approved: NA
`, ""},
		{"a stage is added: with None on its line", staged(4, "Failed Ballots", []Ballot{}), `
*  In Discussion Period: SC-7: Logs (Ana)
*  In Voting Period: NA
*  Under IPR Review: SC-9: Names until May
*  Approved: NA
*  Failed Ballots: NA
`, ""},
	}},
	{"headings for ballots", `
## Ballots in Discussion Period

### Ballot SC-7: Logs (Ana)

Ana is looking for endorsers.

### Ballot SC-8: Keys

No update.

## Ballots in Review Period

None
`, []amendCase{
		{"a ballot moves: a heading with its text", moved(0, 0, 1, 0), `
## Ballots in Discussion Period

### Ballot SC-8: Keys

No update.

## Ballots in Review Period

### Ballot SC-7: Logs (Ana)

Ana is looking for endorsers.
`, ""},
		{"a ballot is added: a heading", added(0, 2, "Ballot SC-9: Names", "Eva"), `
## Ballots in Discussion Period

### Ballot SC-7: Logs (Ana)

Ana is looking for endorsers.

### Ballot SC-8: Keys

No update.

### Ballot SC-9: Names (Eva)

## Ballots in Review Period

None
`, ""},
		{"a ballot has another title: a heading", retitled(0, 1, "Ballot SC-8: Key Storage"), `
## Ballots in Discussion Period

### Ballot SC-7: Logs (Ana)

Ana is looking for endorsers.

### Ballot SC-8: Key Storage

No update.

## Ballots in Review Period

None
`, ""},
		{"the order: of headings with text", moved(0, 1, 0, 0), `
## Ballots in Discussion Period

### Ballot SC-8: Keys

No update.

### Ballot SC-7: Logs (Ana)

Ana is looking for endorsers.

## Ballots in Review Period

None
`, ""},
	}},
	{"plain paragraphs", `
### Discussion Period

SC-6: Files

SC-7: Logs. Ends soon.

SC-8: Keys

Tom needs time.

### Draft / Under Consideration

SCXX – Names – on hold
SC-9: Clocks
`, []amendCase{
		{"a ballot moves: a plain paragraph", moved(0, 2, 1, 2), `
### Discussion Period

SC-6: Files

SC-7: Logs. Ends soon.

### Draft / Under Consideration

SCXX – Names – on hold
SC-9: Clocks
SC-8: Keys

Tom needs time.
`, ""},
		{"a ballot is added: a plain paragraph", added(1, 1, "SC-10: Rules"), `
### Discussion Period

SC-6: Files

SC-7: Logs. Ends soon.

SC-8: Keys

Tom needs time.

### Draft / Under Consideration

SCXX – Names – on hold
SC-10: Rules
SC-9: Clocks
`, ""},
		{"a ballot is added: a plain paragraph that begins with no name is emphasized", added(1, 2, "Rules", "Eva"), `
### Discussion Period

SC-6: Files

SC-7: Logs. Ends soon.

SC-8: Keys

Tom needs time.

### Draft / Under Consideration

SCXX – Names – on hold
SC-9: Clocks
**Rules** (Eva)
`, ""},
		{"the order: of plain paragraphs; gaps stay", moved(1, 1, 1, 0), `
### Discussion Period

SC-6: Files

SC-7: Logs. Ends soon.

SC-8: Keys

Tom needs time.

### Draft / Under Consideration

SC-9: Clocks
SCXX – Names – on hold
`, ""},
	}},
	{"broken emphasis", `
#### Ballots in Voting Period

\_SC-7: Logs \_(Ana)
Ana asked members to vote.
\_
SC-8: Keys\_ (Tom)
No comments.

#### Ballots in Review Period

None
`, []amendCase{
		{"a ballot moves: broken emphasis that a lone delimiter opens", moved(0, 1, 1, 0), `
#### Ballots in Voting Period

\_SC-7: Logs \_(Ana)
Ana asked members to vote.

#### Ballots in Review Period

\_
SC-8: Keys\_ (Tom)
No comments.
`, ""},
		{"a ballot is added: beside broken emphasis", added(0, 1, "SC-9: Names", "Eva"), `
#### Ballots in Voting Period

\_SC-7: Logs \_(Ana)
Ana asked members to vote.

\_SC-9: Names \_(Eva)
\_
SC-8: Keys\_ (Tom)
No comments.

#### Ballots in Review Period

None
`, ""},
		{"a ballot has another title: broken emphasis", retitled(0, 0, "SC-7: Long Logs"), `
#### Ballots in Voting Period

\_SC-7: Long Logs \_(Ana)
Ana asked members to vote.
\_
SC-8: Keys\_ (Tom)
No comments.

#### Ballots in Review Period

None
`, ""},
	}},
	{"numbers", `
### Voting Period

1. SC-7: Logs
2. SC-8: Keys

### Review Period

1. SC-9: Names
`, []amendCase{
		{"a ballot moves: the next number", moved(0, 0, 1, 1), `
### Voting Period

2. SC-8: Keys

### Review Period

1. SC-9: Names
2. SC-7: Logs
`, ""},
		{"a ballot is added: the next number", added(0, 2, "SC-10: Rules"), `
### Voting Period

1. SC-7: Logs
2. SC-8: Keys
3. SC-10: Rules

### Review Period

1. SC-9: Names
`, ""},
		{"the order: of numbers, which stay where they are", moved(0, 1, 0, 0), `
### Voting Period

1. SC-8: Keys
2. SC-7: Logs

### Review Period

1. SC-9: Names
`, ""},
	}},
	{"bullets with paragraphs between them", `
### Drafts

- **SC-7: Logs**

Ana said that it is ready.

- **SC-8: Keys** (Tom)

No update.

### Voting Period

- None
`, []amendCase{
		{"a ballot moves: to the end of a stage with text between bullets", moved(0, 0, 1, 0), `
### Drafts

- **SC-8: Keys** (Tom)

No update.

### Voting Period

- **SC-7: Logs**

Ana said that it is ready.
`, ""},
		{"a ballot is added: a loose list", told(added(0, 2, "SC-9: Names"), 0, 2, "No news."), `
### Drafts

- **SC-7: Logs**

Ana said that it is ready.

- **SC-8: Keys** (Tom)

No update.

- **SC-9: Names**

No news.

### Voting Period

- None
`, ""},
		{"text below: a paragraph more", told(nil, 0, 0, "Ana said that it is ready.\n\nTom agreed."), `
### Drafts

- **SC-7: Logs**

Ana said that it is ready.

Tom agreed.

- **SC-8: Keys** (Tom)

No update.

### Voting Period

- None
`, ""},
	}},
	{"plain headings with a colon, loose bullets with text behind a dash", `
In Discussion:

 * SC-7: Logs (Ana) – no news

 * SC-8: Keys (Tom) – on hold

In Voting Period:

 * None
`, []amendCase{
		{"a ballot is added: loose bullets with text behind a dash", told(added(0, 1, "SC-9: Names", "Eva"), 0, 1, "waits for an endorser"), `
In Discussion:

 * SC-7: Logs (Ana) – no news

 * SC-9: Names (Eva) – waits for an endorser

 * SC-8: Keys (Tom) – on hold

In Voting Period:

 * None
`, ""},
		{"text below: on the line", told(nil, 0, 1, "no news either"), `
In Discussion:

 * SC-7: Logs (Ana) – no news

 * SC-8: Keys (Tom) – no news either

In Voting Period:

 * None
`, ""},
		{"a stage is added: a line with a colon", staged(1, "Under IPR Review", []Ballot{}), `
In Discussion:

 * SC-7: Logs (Ana) – no news

 * SC-8: Keys (Tom) – on hold

Under IPR Review:

 * None

In Voting Period:

 * None
`, ""},
		{"a stage is removed, renamed, moved: renamed, with a colon", renamed(0, "Draft Ballots"), `
Draft Ballots:

 * SC-7: Logs (Ana) – no news

 * SC-8: Keys (Tom) – on hold

In Voting Period:

 * None
`, ""},
	}},
}
