package ballot

// amendSettings are the settings of entries and headings, and what changes do to them.
var amendSettings = []amendGroup{
	{"bullets in a tight list", `
### Voting Period

- SC-7: Logs (Ana)
- SC-8: Keys (Tom)

### Review Period

- None
`, []amendCase{
		{"a ballot moves: a bullet takes the place of None", moved(0, 1, 1, 0), `
### Voting Period

- SC-7: Logs (Ana)

### Review Period

- SC-8: Keys (Tom)
`, ""},
		{"a ballot moves: all of a stage, below one another", all(moved(0, 1, 1, 0), moved(0, 0, 1, 0)), `
### Voting Period

- None

### Review Period

- SC-7: Logs (Ana)
- SC-8: Keys (Tom)
`, ""},
		{"a ballot is added: at the end of a tight list: one line", added(0, 2, "SC-9: Names", "Eva"), `
### Voting Period

- SC-7: Logs (Ana)
- SC-8: Keys (Tom)
- SC-9: Names (Eva)

### Review Period

- None
`, ""},
		{"a ballot is added: at the beginning", added(0, 0, "SC-9: Names"), `
### Voting Period

- SC-9: Names
- SC-7: Logs (Ana)
- SC-8: Keys (Tom)

### Review Period

- None
`, ""},
		{"a ballot is added: instead of None", added(1, 0, "SC-9: Names", "Eva", "Tom B."), `
### Voting Period

- SC-7: Logs (Ana)
- SC-8: Keys (Tom)

### Review Period

- SC-9: Names (Eva, Tom B.)
`, ""},
		{"a ballot is added: markup in a title is escaped where it would be read as such", added(0, 2, "SC-9: *Names* of [x](y)"), `
### Voting Period

- SC-7: Logs (Ana)
- SC-8: Keys (Tom)
- SC-9: &#42;Names&#42; of \[x\](y)

### Review Period

- None
`, ""},
		{"a ballot is added: so is a bracket that holds no people", added(0, 2, "SC-9: Names (Ana)"), `
### Voting Period

- SC-7: Logs (Ana)
- SC-8: Keys (Tom)
- SC-9: Names \(Ana)

### Review Period

- None
`, ""},
		{"a ballot is removed: one line", removed(0, 0), `
### Voting Period

- SC-8: Keys (Tom)

### Review Period

- None
`, ""},
		{"a ballot has another title: only its bytes", retitled(0, 0, "SC-7: Longer Logs"), `
### Voting Period

- SC-7: Longer Logs (Ana)
- SC-8: Keys (Tom)

### Review Period

- None
`, ""},
		{"sponsors: one more", sponsored(0, 0, "Ana", "Eva"), `
### Voting Period

- SC-7: Logs (Ana, Eva)
- SC-8: Keys (Tom)

### Review Period

- None
`, ""},
		{"sponsors: none", sponsored(0, 0), `
### Voting Period

- SC-7: Logs
- SC-8: Keys (Tom)

### Review Period

- None
`, ""},
		{"text below: what would begin an entry goes further in", told(nil, 0, 0, "- Tom asked."), `
### Voting Period

- SC-7: Logs (Ana)

  - Tom asked.
- SC-8: Keys (Tom)

### Review Period

- None
`, ""},
		{"the order: of bullets", moved(0, 1, 0, 0), `
### Voting Period

- SC-8: Keys (Tom)
- SC-7: Logs (Ana)

### Review Period

- None
`, ""},
		{"a stage is emptied: to nothing", emptied(0, nil), `
### Voting Period

### Review Period

- None
`, "nothing shows how an entry is set"},
		{"a stage is emptied: None goes", emptied(1, nil), `
### Voting Period

- SC-7: Logs (Ana)
- SC-8: Keys (Tom)

### Review Period
`, ""},
		{"a stage is added: at the end", staged(2, "Passed Ballots", []Ballot{}), `
### Voting Period

- SC-7: Logs (Ana)
- SC-8: Keys (Tom)

### Review Period

- None

### Passed Ballots

- None
`, ""},
		{"a stage is removed, renamed, moved: removed with its ballots", unstaged(0), `
### Review Period

- None
`, "nothing shows how an entry is set"},
	}},
	{"italics, with text below", `
#### Ballots in Voting Period

_SC-7: Logs_ (Ana)
Ana asked members to vote.

_SC-8: Keys_ (Tom)
No comments.

#### Ballots in Review Period

_None._

#### Draft Ballots

_None._
`, []amendCase{
		{"a ballot moves: a paragraph with its text", moved(0, 0, 1, 0), `
#### Ballots in Voting Period

_SC-8: Keys_ (Tom)
No comments.

#### Ballots in Review Period

_SC-7: Logs_ (Ana)
Ana asked members to vote.

#### Draft Ballots

_None._
`, ""},
		{"a ballot is added: in italics, with text below", told(added(0, 1, "SC-9: Names", "Eva"), 0, 1, "No update."), `
#### Ballots in Voting Period

_SC-7: Logs_ (Ana)
Ana asked members to vote.

_SC-9: Names_ (Eva)
No update.

_SC-8: Keys_ (Tom)
No comments.

#### Ballots in Review Period

_None._

#### Draft Ballots

_None._
`, ""},
		{"a ballot is removed: with its text", removed(0, 1), `
#### Ballots in Voting Period

_SC-7: Logs_ (Ana)
Ana asked members to vote.

#### Ballots in Review Period

_None._

#### Draft Ballots

_None._
`, ""},
		{"a ballot has another title: within emphasis", retitled(0, 0, "SC-7: Longer Logs"), `
#### Ballots in Voting Period

_SC-7: Longer Logs_ (Ana)
Ana asked members to vote.

_SC-8: Keys_ (Tom)
No comments.

#### Ballots in Review Period

_None._

#### Draft Ballots

_None._
`, ""},
		{"text below: replaced", told(nil, 0, 1, "Tom agreed."), `
#### Ballots in Voting Period

_SC-7: Logs_ (Ana)
Ana asked members to vote.

_SC-8: Keys_ (Tom)
Tom agreed.

#### Ballots in Review Period

_None._

#### Draft Ballots

_None._
`, ""},
		{"a stage is added: at the beginning, with a ballot", staged(0, "Draft Ballots", []Ballot{titled("SC-9: Names")}), `
#### Draft Ballots

_SC-9: Names_

#### Ballots in Voting Period

_SC-7: Logs_ (Ana)
Ana asked members to vote.

_SC-8: Keys_ (Tom)
No comments.

#### Ballots in Review Period

_None._

#### Draft Ballots

_None._
`, ""},
		{"a stage is removed, renamed, moved: moved with its ballots", restaged(1, 0), `
#### Ballots in Review Period

_None._

#### Ballots in Voting Period

_SC-7: Logs_ (Ana)
Ana asked members to vote.

_SC-8: Keys_ (Tom)
No comments.

#### Draft Ballots

_None._
`, ""},
	}},
	{"the name in bold type, bullets below bullets", `
**In Voting Period**

-   **Ballot SC-7:** Logs
    -   Ends next week.
-   **Ballot SC-8:** Keys

**Under IPR Review**

-   None
`, []amendCase{
		{"a ballot moves: nested bullets go along", moved(0, 0, 1, 0), `
**In Voting Period**

-   **Ballot SC-8:** Keys

**Under IPR Review**

-   **Ballot SC-7:** Logs
    -   Ends next week.
`, ""},
		{"a ballot is added: only the name in bold type", added(0, 2, "Ballot SC-9: Names"), `
**In Voting Period**

-   **Ballot SC-7:** Logs
    -   Ends next week.
-   **Ballot SC-8:** Keys
-   **Ballot SC-9:** Names

**Under IPR Review**

-   None
`, ""},
		{"a ballot has another title: another number in bold type", retitled(0, 0, "Ballot SC-17: Logs"), `
**In Voting Period**

-   **Ballot SC-17:** Logs
    -   Ends next week.
-   **Ballot SC-8:** Keys

**Under IPR Review**

-   None
`, ""},
		{"a ballot has another title: quite another one keeps the name in bold type", retitled(0, 0, "Ballot SC-11: Names"), `
**In Voting Period**

-   **Ballot SC-11:** Names
    -   Ends next week.
-   **Ballot SC-8:** Keys

**Under IPR Review**

-   None
`, ""},
		{"text below: removed", told(nil, 0, 0, ""), `
**In Voting Period**

-   **Ballot SC-7:** Logs
-   **Ballot SC-8:** Keys

**Under IPR Review**

-   None
`, "nothing shows how text is set"},
		{"a stage is added: a bold line", staged(1, "Failed Ballots", nil), `
**In Voting Period**

-   **Ballot SC-7:** Logs
    -   Ends next week.
-   **Ballot SC-8:** Keys

**Failed Ballots**

**Under IPR Review**

-   None
`, ""},
		{"a stage is removed, renamed, moved: renamed", renamed(1, "Under Review"), `
**In Voting Period**

-   **Ballot SC-7:** Logs
    -   Ends next week.
-   **Ballot SC-8:** Keys

**Under Review**

-   None
`, ""},
	}},
	{"stages and ballots as bullets, one below the other", `
- Passed
   - None
- Voting Period
   - SC-7: Logs
   - SC-8: Keys – ends soon.
- Failed
   - None
`, []amendCase{
		{"a ballot moves: bullets below bullets", moved(1, 1, 2, 0), `
- Passed
   - None
- Voting Period
   - SC-7: Logs
- Failed
   - SC-8: Keys – ends soon.
`, ""},
		{"a ballot is added: a nested bullet with text further in", told(added(1, 2, "SC-9: Names"), 1, 2, "Ends later."), `
- Passed
   - None
- Voting Period
   - SC-7: Logs
   - SC-8: Keys – ends soon.
   - SC-9: Names

     Ends later.
- Failed
   - None
`, ""},
		{"sponsors: before the text on the line", sponsored(1, 1, "Tom"), `
- Passed
   - None
- Voting Period
   - SC-7: Logs
   - SC-8: Keys – ends soon (Tom).
- Failed
   - None
`, ""},
		{"a stage is emptied: to None", emptied(1, []Ballot{}), `
- Passed
   - None
- Voting Period
   - None
- Failed
   - None
`, "nothing shows how an entry is set"},
		{"a stage is added: a bullet", staged(3, "Draft Ballots", []Ballot{titled("SC-9: Names")}), `
- Passed
   - None
- Voting Period
   - SC-7: Logs
   - SC-8: Keys – ends soon.
- Failed
   - None
- Draft Ballots
   - SC-9: Names
`, ""},
		{"a stage is removed, renamed, moved: moved among bullets", restaged(1, 0), `
- Voting Period
   - SC-7: Logs
   - SC-8: Keys – ends soon.
- Passed
   - None
- Failed
   - None
`, ""},
	}},
}
