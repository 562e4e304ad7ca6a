package ballot

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// statusTests hold a section and, in lines, what is read from it: "stage: heading" (with " none" for a list that is empty),
// "- id | title | sponsors | text" and "rest: text".
var statusTests = []struct {
	why, in, want string
}{
	{"headings, runs with people, and None", `
Ana opened the item.

#### Ballots in Discussion Period

{.wp-block-heading}

_None_

#### Ballots in Voting Period

_SC-7: Logging of Keys_ (Ana)
Ana asked members to vote.

_Weak Names_ (Tom B.)No comments were made.

**Ballots in Review Period**

#### Draft Ballots under Consideration

_Offline Keys (Ana)_ – No update
`, `
discussion: Ballots in Discussion Period none
voting: Ballots in Voting Period
- SC-7 | SC-7: Logging of Keys | Ana | Ana asked members to vote.
-  | Weak Names | Tom B. | No comments were made.
review: Ballots in Review Period
draft: Draft Ballots under Consideration
-  | Offline Keys | Ana | No update
rest: Ana opened the item.`},
	{"broken emphasis: delimiters escaped, alone on a line, or inside the line's end", `
#### Draft Ballots under Consideration

_Weak Names_ (Tom B.)
No comments
\_
SC20 Ballot (NSR 2): Key Logs\_ (Ana)
No comments

\_Site Rules \_(Tom)
\_
Offline Keys (Ana)_
Nearly done.

_Names_ (Tom)\_
\_ No updates.\_

Longer Names \_(Ana)

_SC29: Weak Keys (Ana)_.\*\* Review ends soon\*\*.
`, `
draft: Draft Ballots under Consideration
-  | Weak Names | Tom B. | No comments
- SC-20 | SC20 Ballot (NSR 2): Key Logs | Ana | No comments
-  | Site Rules | Tom | 
-  | Offline Keys | Ana | Nearly done.
-  | Names | Tom | \_ No updates.\_
-  | Longer Names | Ana | 
- SC-29 | SC29: Weak Keys | Ana | \*\* Review ends soon\*\*.`},
	{"brackets that hold no people", `
#### Ballots in Review Period

- Ballot SC47: Key Logs (Completes 2021-08-07)
- _Ballot SC48: Weak Names_ (Completes 2021-08-07)
- **Ballot SC49:** Site Rules (Tom, Ana)
- SC31 (Browser Names)
- SC0XX: Cleanup of names (PR 6 from Tom)
- SC50: Multiple Perspectives (MPIC)
- SCXX – Short Names – Ana Beltrán (Northwind CA) / Tom Berg (Northwind): on hold
`, `
review: Ballots in Review Period
- SC-47 | Ballot SC47: Key Logs (Completes 2021-08-07) |  | 
- SC-48 | Ballot SC48: Weak Names (Completes 2021-08-07) |  | 
- SC-49 | Ballot SC49: Site Rules | Tom, Ana | 
- SC-31 | SC31 (Browser Names) |  | 
-  | SC0XX: Cleanup of names (PR 6 from Tom) |  | 
- SC-50 | SC50: Multiple Perspectives (MPIC) |  | 
-  | SCXX – Short Names – Ana Beltrán (Northwind CA) / Tom Berg (Northwind): on hold |  | `},
	{"headings as entries, one of them above the stage's level", `
#### Ballots in Discussion Period

## Ballot SC51: Key Logs

Ana needs to update it.

#### Draft Ballots Under Consideration

##### Ballot SCXX: Weak Names (Tom)

- Tom asked.

#### Other topics

Nothing.
`, `
discussion: Ballots in Discussion Period
- SC-51 | Ballot SC51: Key Logs |  | Ana needs to update it.
draft: Draft Ballots Under Consideration
-  | Ballot SCXX: Weak Names | Tom | - Tom asked.
rest: #### Other topics⏎⏎Nothing.`},
	{"bold headings, items with items in them", `
**Passed**

-   None

**In Discussion Period**

-   SC-084: Names
    -   Will start next week.

        In April.
-   SC-085: Keys
`, `
passed: Passed none
discussion: In Discussion Period
- SC-84 | SC-084: Names |  | -   Will start next week.⏎⏎    In April.
- SC-85 | SC-085: Keys |  | `},
	{"items, with paragraphs between them", `
### Draft / Under Consideration

- SCXX – Names
- SC71 – Keys

Tom is behind.

-	SC73 – Logs
- Ana said that the ballot of last year would be brought again.
`, `
draft: Draft / Under Consideration
-  | SCXX – Names |  | 
- SC-71 | SC71 – Keys |  | Tom is behind.
- SC-73 | SC73 – Logs |  | - Ana said that the ballot of last year would be brought again.`},
	{"plain lines as headings, no blank line before one", `
SC086: Names (Tom) – in Discussion Period
No ballots in voting period
Draft/Under Considerations

 - Keys (Ana, Tom) : will be discussed
 - Logs
`, `
draft: Draft/Under Considerations
-  | Keys | Ana, Tom | will be discussed
-  | Logs |  | 
rest: SC086: Names (Tom) – in Discussion Period⏎No ballots in voting period`},
	{"items as headings, entries beside them", `
- Passed
- SC62: Names. Under IPR review.
- Failed
- None
- Draft / Under Consideration
- SC59 – Keys
- SCXX – Clean-up
- Typo in a section
`, `
passed: Passed
- SC-62 | SC62: Names |  | Under IPR review.
failed: Failed none
draft: Draft / Under Consideration
- SC-59 | SC59 – Keys |  | 
-  | SCXX – Clean-up |  | - Typo in a section`},
	{"items as headings with the ballot on the line", `
*  Upcoming Drafts / In Development: SMC012 – Names
*  In Discussion Period: NA
*  Under IPR Review: SMC011 until May 14
______________
`, `
draft: Upcoming Drafts / In Development
- SMC-12 | SMC012 – Names |  | 
discussion: In Discussion Period none
review: Under IPR Review
- SMC-11 | SMC011 until May 14 |  | `},
	{"plain paragraphs as entries, items below them as text", `
### Discussion Period

SC67 v1: Names. Ends soon.

- Tom asked.

SCXX – Keys
SC68: Ana said it starts tomorrow. Tom agreed.

### Review Period

[Ballot SC53: Logs][1]

### Voting Period

There are no ballots in the voting period.
`, `
discussion: Discussion Period
- SC-67 | SC67 v1: Names |  | Ends soon.⏎⏎- Tom asked.
-  | SCXX – Keys |  | 
- SC-68 | SC68: Ana said it starts tomorrow |  | Tom agreed.
review: Review Period
- SC-53 | Ballot SC53: Logs |  | 
voting: Voting Period none
rest: There are no ballots in the voting period.`},
	{"no heading that names a stage", `
- SC-75 (Names): Passed
- SC-67: In voting period

Discussion:

- Tom asked.
`, `
rest: - SC-75 (Names): Passed⏎- SC-67: In voting period⏎⏎Discussion:⏎⏎- Tom asked.`},
	{"a state that no word tells, beside stages", `
### Voting Period

- None

### Ballots waiting for a sponsor

- Names
`, `
voting: Voting Period none
other: Ballots waiting for a sponsor
-  | Names |  | `},
	{"what stands below on the heading's own line", `
#### Ballots in Discussion Period: None

**Ballots in Voting Period:** SC-83: Names (Ana)

#### Draft Ballots – None

Tom said nothing.
`, `
discussion: Ballots in Discussion Period none
voting: Ballots in Voting Period
- SC-83 | SC-83: Names | Ana | 
draft: Draft Ballots none
rest: Tom said nothing.`},
	{"Windows line ends", "### Voting Period\r\n\r\n- SC-7: Names (Ana)\r\n\r\n  One.\r\n\r\n  Two.\r\n", `
voting: Voting Period
- SC-7 | SC-7: Names | Ana | One.⏎⏎Two.`},
	{"nothing", "", ""},
}

func show(text string, list []Status, rest []Span) string {
	var b strings.Builder
	flat := func(s string) string { return strings.ReplaceAll(s, "\n", "⏎") }
	for _, st := range list {
		fmt.Fprintf(&b, "\n%s: %s", st.Stage, st.Heading)
		if st.Ballots != nil && len(st.Ballots) == 0 {
			b.WriteString(" none")
		}
		for _, x := range st.Ballots {
			fmt.Fprintf(&b, "\n- %s | %s | %s | %s", x.ID, x.Title, strings.Join(x.Sponsors, ", "), flat(x.Text))
		}
	}
	for _, sp := range rest {
		fmt.Fprintf(&b, "\nrest: %s", flat(text[sp.Start:sp.End]))
	}
	return b.String()
}

func TestParseStatus(t *testing.T) {
	for _, tt := range statusTests {
		list, rest := ParseStatus(tt.in)
		if d := cmp.Diff(tt.want, show(tt.in, list, rest)); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.why, d)
		}
		checkParts(t, tt.in)
	}
}

func TestNameOf(t *testing.T) {
	for _, tt := range []struct {
		in, want string
		ok       bool
		why      string
	}{
		{"Ballot SC51: Logging", "SC-51", true, "the word and the identifier"},
		{"_**SC-7v2**_ – Names", "SC-7v2", true, "markup"},
		{"[Ballot SC53: Logs][1]", "SC-53", true, "a link"},
		{"Draft Ballot 218", "218", true, "a word before it"},
		{"Ballot SCXX: Names", "", true, "a number that is not given yet"},
		{"SC-0XX: Names", "", true, "with a zero"},
		{"Names (SC-7)", "", false, "the name at the end"},
		{"Ballots in Voting Period", "", false, "a stage"},
		{"Ballot 2 weeks", "", false, "an amount"},
		{"7 Names", "", false, "a number alone"},
		{"", "", false, "empty"},
	} {
		if id, ok := NameOf(tt.in); id.String() != tt.want || ok != tt.ok {
			t.Errorf("NameOf(%q) = %v, %t; want %s, %t: %s", tt.in, id, ok, tt.want, tt.ok, tt.why)
		}
	}
}

// checkParts reports what is wrong with the parts of a section: each letter and digit is in exactly one of them, but for the
// numbers of list items, and none is outside.
func checkParts(t *testing.T, s string) {
	t.Helper()
	l := readLayout(s)
	seen := make([]uint8, len(s))
	add := func(what string, spans ...Span) {
		for _, sp := range spans {
			if sp.Start < 0 || sp.Start > sp.End || sp.End > len(s) {
				t.Fatalf("%q: %s at %v", s, what, sp)
			}
			for i := sp.Start; i < sp.End; i++ {
				seen[i]++
			}
		}
	}
	for _, st := range l.stages {
		add("heading", st.heading)
		for _, e := range st.entries {
			add("title", e.title)
			add("people", e.people)
			add("rest of the line", e.rest)
			add("text", e.text...)
		}
	}
	add("rest", l.rest...)
	add("markup", l.markup...)
	for _, l := range lines(s) {
		if l.marker {
			for i := l.Start; i < l.text; i++ {
				seen[i] = 1
			}
		}
	}
	for i, n := range seen {
		if isAlnum(s[i]) && n != 1 {
			t.Fatalf("%q: the byte %d is in %d parts", s, i, n)
		}
	}
}

// TestCorpus reads every real document as if it were a status section: whatever stands in it, no part may be lost, and what is
// written must be what was read or an error.
func TestCorpus(t *testing.T) {
	files, _ := filepath.Glob("../../shared/corpus/posts/*/*.md")
	if len(files) == 0 {
		t.Skip("no corpus beside the repository")
	}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		checkParts(t, string(b))
		checkMentions(t, string(b))
		checkWritten(t, string(b))
	}
}

func TestPlain(t *testing.T) {
	for _, tt := range []struct{ why, in, want string }{
		{"broken emphasis", `\_Logging \_(Ana)`, "Logging (Ana)"},
		{"broken emphasis that does not begin here", `Logging\_ – no changes`, "Logging – no changes"},
		{"broken emphasis of which one end was not escaped", `\_Logging _(Ana)`, "Logging (Ana)"},
		{"broken emphasis of small letters", `the \_logging rules\_ (Ana)`, "the logging rules (Ana)"},
		{"broken bold type", `_Logging (Ana)_.\*\* Review ends on 7 June\*\*.`, "Logging (Ana). Review ends on 7 June."},
		{"a wildcard and a label that are escaped", `Use of \*.example.com and \_acme labels`, "Use of *.example.com and _acme labels"},
		{"an underscore within a word", `\_Sunset of dNSName\_s`, "Sunset of dNSName_s"},
		{"a star between blanks", `5 \* 3`, "5 * 3"},
		{"a backslash that is escaped", `a\\_ \*x`, `a\_ *x`},
	} {
		if got := plain(tt.in); got != tt.want {
			t.Errorf("%s: plain(%q) = %q, want %q", tt.why, tt.in, got, tt.want)
		}
	}
}

// TestTitles are titles with characters that look like markup.
func TestTitles(t *testing.T) {
	for _, tt := range []struct{ why, in, want string }{
		{"a wildcard and angle brackets", "- SC-70: Wildcards *.example.com <a, b> (Ada)", "SC-70: Wildcards *.example.com <a, b>"},
		{"a wildcard in bold type", "- **SC-70: Wildcards *.example.com** (Ada)", "SC-70: Wildcards *.example.com"},
		{"a wildcard first", "- *.example.com certificates (Ada)", "*.example.com certificates"},
		{"a label first", "- _acme labels (Ada)", "_acme labels"},
		{"an identifier in italics", "- _SC-70:_ Wildcards (Ada)", "SC-70: Wildcards"},
		{"a bracket behind the run", "- _SC-70: Wildcards_ (ends 2021-08-21)", "SC-70: Wildcards (ends 2021-08-21)"},
	} {
		list, _ := ParseStatus("#### Voting Period\n\n" + tt.in + "\n")
		if len(list) != 1 || len(list[0].Ballots) != 1 || list[0].Ballots[0].Title != tt.want {
			t.Errorf("%s: %q gives %+v, want the title %q", tt.why, tt.in, list, tt.want)
		}
	}
}
