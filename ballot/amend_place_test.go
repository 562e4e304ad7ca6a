package ballot

// amendPlaces are changes that depend on what stands beside them.
var amendPlaces = []amendGroup{
	{"a ballot moves", `
In Discussion:

 * SC-7: Logs (Ana) – no news

 * SC-8: Keys (Tom) – on hold

In Voting Period:

 * SC-9: Names

Passed:

 * None
`, []amendCase{
		{"a ballot moves: the last ballot of a stage leaves None as other stages write it", moved(1, 0, 0, 1), `
In Discussion:

 * SC-7: Logs (Ana) – no news

 * SC-9: Names

 * SC-8: Keys (Tom) – on hold

In Voting Period:

 * None

Passed:

 * None
`, ""},
	}},
	{"a ballot moves", `
### Ballots in Voting Period

- SC-7: Logs
- SC-8: Keys

### Draft Ballots

#### Ballot SC-9: Names

No update.
`, []amendCase{
		{"a ballot moves: a bullet becomes a heading where ballots have headings", moved(0, 0, 1, 1), `
### Ballots in Voting Period

- SC-8: Keys

### Draft Ballots

#### Ballot SC-9: Names

No update.

#### SC-7: Logs
`, ""},
	}},
	{"a ballot moves", `
### Ballots in Voting Period

- SC-8: Keys

### Draft Ballots

#### SC-7: Logs

No update.

#### SC-9: Names

No news.
`, []amendCase{
		{"a ballot moves: and a heading a bullet, with its text further in", moved(1, 0, 0, 1), `
### Ballots in Voting Period

- SC-8: Keys

- SC-7: Logs

  No update.

### Draft Ballots

#### SC-9: Names

No news.
`, ""},
	}},
	{"a ballot is added", `
### Voting Period

### Review Period
`, []amendCase{
		{"a ballot is added: where the section has none, as WriteStatus would", added(1, 0, "SC-9: Names", "Eva"), `
### Voting Period

### Review Period

- **SC-9: Names** (Eva)
`, ""},
	}},
	{"a ballot is added", `
**Passed**

* None

**Failed**

* None
`, []amendCase{
		{"a ballot is added: a bullet like that of None", added(0, 0, "SC-9: Names"), `
**Passed**

* **SC-9: Names**

**Failed**

* None
`, ""},
	}},
	{"a ballot is added", `
### Voting Period

- None

Tom was absent.

### Review Period

- SC-7: Logs
`, []amendCase{
		{"a ballot is added: what stands below None stays above", added(0, 0, "SC-9: Names"), `
### Voting Period

Tom was absent.

- SC-9: Names

### Review Period

- SC-7: Logs
`, ""},
	}},
	{"a ballot is removed", `
- Passed
   - None
- Voting Period
   - SC-7: Logs
- Failed
   - None
`, []amendCase{
		{"a ballot is removed: the only one leaves None", removed(1, 0), `
- Passed
   - None
- Voting Period
   - None
- Failed
   - None
`, "nothing shows how an entry is set"},
	}},
	{"a ballot is removed", `
### Voting Period

* SC-7: Logs
`, []amendCase{
		{"a ballot is removed: None is set as the entry was where nothing else shows it", removed(0, 0), `
### Voting Period

* None
`, "nothing shows how an entry is set"},
	}},
	{"a ballot has another title", `
### Review Period

[Ballot SC-7: Logs][1]
`, []amendCase{
		{"a ballot has another title: within a link", retitled(0, 0, "Ballot SC-7: Shorter Logs"), `
### Review Period

[Ballot SC-7: Shorter Logs][1]
`, ""},
	}},
	{"a ballot has another title", `
### Drafts

- Use of \*.example (Ana)
`, []amendCase{
		{"a ballot has another title: an escaped star before the change stays", retitled(0, 0, "Use of *.example names"), `
### Drafts

- Use of \*.example names (Ana)
`, ""},
	}},
	{"sponsors", `
### Drafts

- Names (Ana / Tom)
`, []amendCase{
		{"sponsors: other marks between names stay", sponsored(0, 0, "Ana", "Eva"), `
### Drafts

- Names (Ana / Eva)
`, ""},
	}},
	{"sponsors", `
#### Ballots in Voting Period

_SC-7: Logs_ (Ana)
Ana asked members to vote.

_SC-8: Keys_
No comments.

#### Ballots in Review Period

_None._

#### Draft Ballots

_None._
`, []amendCase{
		{"sponsors: the first, behind the emphasis as elsewhere", sponsored(0, 1, "Tom"), `
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
	}},
	{"sponsors", `
### Drafts

_Logs (Ana)_ – no update

_SC-8: Keys_
`, []amendCase{
		{"sponsors: the first, within it as elsewhere", sponsored(0, 1, "Tom"), `
### Drafts

_Logs (Ana)_ – no update

_SC-8: Keys (Tom)_
`, ""},
	}},
	{"text below", `
### Drafts

- **SC-7: Logs**

Ana said that it is ready.

- **SC-8: Keys** (Tom)

### Voting Period

- None
`, []amendCase{
		{"text below: the first, as elsewhere", told(nil, 0, 1, "No update."), `
### Drafts

- **SC-7: Logs**

Ana said that it is ready.

- **SC-8: Keys** (Tom)

No update.

### Voting Period

- None
`, ""},
	}},
	{"a stage is emptied", `
### Voting Period

### Review Period

_None._
`, []amendCase{
		{"a stage is emptied: nothing becomes None", emptied(0, []Ballot{}), `
### Voting Period

_None._

### Review Period

_None._
`, ""},
	}},
	{"a stage is added", "", []amendCase{
		{"a stage is added: to an empty section", staged(0, "Voting Period", []Ballot{titled("SC-9: Names")}), `
#### Voting Period

- **SC-9: Names**
`, ""},
	}},
	{"a stage is added", `
### Voting Period

- SC-7: Logs

## Other

Nothing.
`, []amendCase{
		{"a stage is added: before what follows the last", staged(1, "Review Period", []Ballot{}), `
### Voting Period

- SC-7: Logs

### Review Period

- None

## Other

Nothing.
`, ""},
	}},
	{"a stage is removed, renamed, moved", `
Ana opened the item.

### Voting Period

There are no ballots in the voting period.

### Review Period

- None
`, []amendCase{
		{"a stage is removed, renamed, moved: removed; what belongs to no stage stays", unstaged(0), `
Ana opened the item.

There are no ballots in the voting period.

### Review Period

- None
`, "the sentence stays above"},
	}},
	{"several at once, and other line ends", `
### Voting Period

- SC-7: Logs (Ana)
- SC-8: Keys (Tom)

### Review Period

- None

### Passed

- SC-5: Files
`, []amendCase{
		{"several at once, and other line ends: a ballot moves, another comes, a stage goes", all(moved(0, 0, 1, 0), added(0, 1, "SC-9: Names"), unstaged(2)), `
### Voting Period

- SC-8: Keys (Tom)
- SC-9: Names

### Review Period

- SC-7: Logs (Ana)
`, ""},
	}},
	{"several at once, and other line ends", "### Voting Period\r\n\r\n- SC-7: Logs (Ana)\r\n- SC-8: Keys (Tom)\r\n\r\n### Review Period\r\n\r\n- None\r\n", []amendCase{
		{"several at once, and other line ends: Windows line ends", added(0, 2, "SC-9: Names"), "### Voting Period\r\n\r\n- SC-7: Logs (Ana)\r\n- SC-8: Keys (Tom)\r\n- SC-9: Names\r\n\r\n### Review Period\r\n\r\n- None\r\n", ""},
	}},
	{"several at once, and other line ends", "### Voting Period\n\n- SC-7: Logs (Ana)\n- SC-8: Keys (Tom)\n\n### Review Period\n\n- None", []amendCase{
		{"several at once, and other line ends: no line end at the end", added(1, 0, "SC-9: Names"), "### Voting Period\n\n- SC-7: Logs (Ana)\n- SC-8: Keys (Tom)\n\n### Review Period\n\n- SC-9: Names", ""},
	}},
	{"None beside ballots", "### Voting Period\nNone\n- SC-7: Logs (Ana)\n\n### Review Period\n- SC-8: Keys (Tom)\n", []amendCase{
		{"None beside ballots stays", added(1, 1, "SC-9: Names"), "### Voting Period\nNone\n- SC-7: Logs (Ana)\n\n### Review Period\n- SC-8: Keys (Tom)\n- SC-9: Names\n", ""},
		{"None beside ballots stays above a new one", added(0, 0, "SC-9: Names"), "### Voting Period\nNone\n- SC-9: Names\n- SC-7: Logs (Ana)\n\n### Review Period\n- SC-8: Keys (Tom)\n", ""},
	}},
	{"None beside ballots", "**Voting Period:** None\n- SC-7: Logs (Ana)\n\n**Review Period**\n- SC-8: Keys (Tom)\n", []amendCase{
		{"None beside ballots on the line of the heading", added(1, 1, "SC-9: Names"), "**Voting Period:** None\n- SC-7: Logs (Ana)\n\n**Review Period**\n- SC-8: Keys (Tom)\n- SC-9: Names\n", ""},
	}},
}
