package ballot

import (
	"fmt"
	"strings"
	"testing"

	"example.org/proceedings/attendee"
	"github.com/google/go-cmp/cmp"
)

// announcementCases are posts of one ballot. Each is the body of a post with the title, and what one part of the Ballot says.
var announcementCases = []struct {
	why   string
	part  string // "votes", "people", "periods", "quorum", "result", "motion", "sections"
	title string
	body  string
	want  string
}{
	// Votes.
	{"bullets under the heads of classes, with totals and shares", "votes", "Ballot HC-4: Harbour Dues", `
The voting period for Ballot HC-4 has ended and the **Ballot has Passed**.

## Voting by Certificate Issuers – 4 votes total including abstentions

- **2 Yes votes:** Northwind CA, Acme, Inc.
- **1 No vote:** Umbra (formerly Contoso)
- **1 Abstain:** Sirius S.p.A.

67% of voting Certificate Issuers voted in favor

## Voting by Certificate Consumers – 1 votes total including abstentions

- **1 Yes votes:** Lynx
- **0 No votes:**
- **0 Abstain:**
`, "issuer (Voting by Certificate Issuers): yes 2 [Northwind CA|Acme, Inc.] no 1 [Umbra (formerly Contoso)] abstain 1 [Sirius S.p.A.]\n" +
		"consumer (Voting by Certificate Consumers): yes 1 [Lynx] no 0 [] abstain 0 []"},
	{"a figure and a list that differ are two facts", "votes", "Ballot 7 – Tides", `
## Voting by CAs

- **3 Yes votes:** Northwind, Acme
`, "issuer (Voting by CAs): yes 3 [Northwind|Acme] no - abstain -"},
	{"the class stands in each line", "votes", "Ballot 7 – Tides", `
## Certificate Issuers

2 votes total, with no abstentions:

- **2 Issuers voting YES:** Northwind, S and T Trust
- **0 Issuers voting NO**
- **0 Issuers ABSTAIN**

## Certificate Consumers

- **1 Consumers voting NO:** Lynx
`, "issuer (Certificate Issuers): yes 2 [Northwind|S|T Trust] no 0 [] abstain 0 []\nconsumer (Certificate Consumers): yes - no 1 [Lynx] abstain -"},
	{"dashes of print for bullets, emphasis that breaks a word", "votes", "Ballot 7 – Tides", `
### Voting by Certificate Issuers
– **2 Yes vote**s: Northwind, Acme
– 0 **No votes**:
– **0 Abstain**:
`, "issuer (Voting by Certificate Issuers): yes 2 [Northwind|Acme] no 0 [] abstain 0 []"},
	{"emphasis that was escaped", "votes", "Ballot 7 – Tides", `
### Voting by Certificate Issuers

- \*\*2 Yes votes: \*\*Northwind, Acme
- **3 \*\*\*\* 1 No votes:** Umbra
`, "issuer (Voting by Certificate Issuers): yes 2 [Northwind|Acme] no 1 [Umbra] abstain -"},
	{"one list of all members", "votes", "Ballot 7 – Tides", `
Yea: Northwind, Acme Trust, LLC, and Lynx

Nay: Umbra

Abstain: None
`, "all: yes [Northwind|Acme Trust, LLC|Lynx] no [Umbra] abstain 0 []"},
	{"the heading of votes that are not told apart", "votes", "Ballot 7 – Tides", `
## Voting on Ballot 7

In Favor: Northwind

Abstaining: Acme
`, "all (Voting on Ballot 7): yes [Northwind] no - abstain [Acme]"},
	{"sentences with figures", "votes", "Ballot 7 – Tides", `
From the CAs, there were 9 YES votes, 1 NO vote and 5 Abstentions

From the Browsers, there were 3 YES votes, zero NO votes and 0 Abstentions.
`, "issuer: yes 9 no 1 abstain 5\nconsumer: yes 3 no 0 [] abstain 0 []"},
	{"the class stands behind the first figure", "votes", "Ballot 7 – Tides", `
We received 13 YES votes from CAs, 0 NO votes and 2 Abstentions. We received 1 YES vote from Browsers, and 0 NO or Abstention votes.
`, "issuer: yes 13 no 0 [] abstain 2\nconsumer: yes 1 no 0 [] abstain 0 []"},
	{"the class stands behind the last figure of its group", "votes", "Ballot 7 – Tides", `
Ballot 7 was **approved** by a vote of 3 yes (100%), 0 no, 1 abstain by CAs, and 2 yes (100%), 0 no, 0 abstain by browsers.

CA yes votes: Northwind, Acme, Umbra,

Browser yes votes: Lynx, Puma
`, "issuer: yes 3 [Northwind|Acme|Umbra] no 0 [] abstain 1\nconsumer: yes 2 [Lynx|Puma] no 0 [] abstain 0 []"},
	{"figures in words, voters before the verb", "votes", "Ballot 7 – Tides", `
Voting on Ballot 7 has closed. Three voted in favor – Northwind, Acme, and Lynx. Umbra and Sirius abstained. There were none opposed.
`, "all: yes 3 [Northwind|Acme|Lynx] no 0 [] abstain [Umbra|Sirius]"},
	{"no votes is a figure", "votes", "Ballot 7 – Tides", `
We received “yes” votes from Northwind and Acme. There were no Nay votes and no Abstentions.
`, "all: yes [Northwind|Acme] no 0 [] abstain 0 []"},
	{"two classes in one sentence with lists, and a nought that is of both", "votes", "Ballot 7 – Tides", `
The Forum received 2 YES votes from CA members: Northwind and Acme and 1 YES votes from Browser members: Lynx.

Two Abstain votes were received from CA members Umbra, Sirius.

There were 0 NO votes.
`, "issuer: yes 2 [Northwind|Acme] no 0 [] abstain 2 [Umbra|Sirius]\nconsumer: yes 1 [Lynx] no 0 [] abstain -"},
	{"lists in brackets", "votes", "Ballot 7 – Tides", `
With 2 “yes” votes from CAs (Northwind and Acme) and 1 “no” votes from Browsers (Lynx), Ballot 7 made quorum but did not pass.
`, "issuer: yes 2 [Northwind|Acme] no - abstain -\nconsumer: yes - no 1 [Lynx] abstain -"},
	{"figures behind the answer", "votes", "Ballot 7 – Tides", `
CAs voting in favor (2): Northwind, Acme

CAs opposed: None

Certificate Consumers

Votes in Favor: (1) Lynx
`, "issuer: yes 2 [Northwind|Acme] no 0 [] abstain -\nconsumer (Certificate Consumers): yes 1 [Lynx] no - abstain -"},
	{"a line without a class goes on with the class above", "votes", "Ballot 7 – Tides", `
CAs voting in favor: Northwind

Against: None

Certificate Consumers voting in Favor: Lynx

Against: Puma
`, "issuer: yes [Northwind] no 0 [] abstain -\nconsumer: yes [Lynx] no [Puma] abstain -"},
	{"no votes at all", "votes", "Ballot 7 – Tides", "CAs – 0 votes\n\nBrowsers – 0 votes\n", "issuer (CAs): yes 0 [] no 0 [] abstain 0 []\nconsumer (Browsers): yes 0 [] no 0 [] abstain 0 []"},
	{"a table, whose empty cells say nothing", "votes", "Ballot 7 – Tides", `
|                       | Yes                      | No    | Abstain |
| --------------------- | ------------------------ | ----- | ------- |
| Certificate Issuers   | Northwind (Acme), Umbra  |       | Sirius  |
| Certificate Consumers |                          | Lynx  |         |
`, "issuer (Certificate Issuers): yes [Northwind (Acme)|Umbra] no - abstain [Sirius]\nconsumer (Certificate Consumers): yes - no [Lynx] abstain -"},
	{"a share and the head of the next class in one line", "votes", "Ballot 7 – Tides", `
**Voting by Certificate Issuers – 1 votes total including abstentions**

- **1 Yes votes:** Northwind

100% of voting Certificate Issuers voted in favor.**Voting by Certificate Consumers – 1 votes total including abstentions**

- **1 Yes votes:** Lynx
`, "issuer (Voting by Certificate Issuers): yes 1 [Northwind] no - abstain -\nconsumer (Voting by Certificate Consumers): yes 1 [Lynx] no - abstain -"},
	{"the rules of voting are no votes", "votes", "Ballot 7 – Tides", `
A vote in favor of the motion must indicate a clear ‘yes’ in the response. A vote to abstain must indicate a clear ‘abstain’.

In order for the motion to be adopted, two thirds or more of the votes cast by members in the CA category must be in favor.
At least six members must participate, either by voting in favor, voting against, or by abstaining.

- a “yes” vote by two-thirds of Certificate Issuer votes and 50%-plus-one Certificate Consumer votes for approval.
- The review ended on 3 May 2019 and no exclusion notices were filed.
`, ""},
	{"members who rank proposals give no answer", "votes", "Ballot 7 – Tides", `
**Northwind**: Harbour, Pier, No Change

**Acme**: No Change
`, ""},
	{"the text of the motion holds no votes", "votes", "Ballot 7 – Tides", `
## Motion begins

- 3 Yes votes: Northwind, Acme, Umbra

## Motion ends
`, ""},

	// Proposers and endorsers.
	{"made the following motion", "people", "Ballot 7 – Tides",
		"Ana Beltrán made the following motion, and Bo Chen and Cy Diaz endorsed it:", "Ana Beltrán / Bo Chen; Cy Diaz"},
	{"with organizations", "people", "Ballot 7 – Tides",
		"Ana Beltrán of Northwind CA made the following motion and Bo Chen of Acme, Cy Diaz from Umbra, and Dee Evans (Lynx) have endorsed it:",
		"Ana Beltrán@Northwind CA / Bo Chen@Acme; Cy Diaz@Umbra; Dee Evans@Lynx"},
	{"proposed by and endorsed by", "people", "Ballot 7 – Tides",
		"The following motion has been proposed by Ana Beltrán of Northwind, Inc. and endorsed by Bo Chen of Acme.com, Inc. and Cy Diaz of Umbra to amend the Bylaws and the Harbour Rules:",
		"Ana Beltrán@Northwind, Inc. / Bo Chen@Acme.com, Inc.; Cy Diaz@Umbra"},
	{"several from one organization", "people", "Ballot 7 – Tides",
		"This ballot is proposed by Ana Beltrán and Bo Chen of Northwind (Harbour Program) and endorsed by Cy Diaz of Acme.",
		"Ana Beltrán@Northwind (Harbour Program); Bo Chen@Northwind (Harbour Program) / Cy Diaz@Acme"},
	{"two sentences", "people", "Ballot 7 – Tides",
		"The following motion has been proposed by Ana Beltrán of Northwind / Acme. Bo Chen of Umbra and Cy Diaz of Lynx endorse.",
		"Ana Beltrán@Northwind / Acme / Bo Chen@Umbra; Cy Diaz@Lynx"},
	{"words before the first name", "people", "Ballot 7 – Tides",
		"Based on long talks in the forum, Ana Beltrán from Northwind proposes the following ballot, endorsed by Bo Chen from Acme.",
		"Ana Beltrán@Northwind / Bo Chen@Acme"},
	{"a wrapped sentence, and prose on a proposal before it", "people", "Ballot 7 – Tides",
		"The proposed ballot changes a rule that the members endorsed in May.\n\nThe following motion has been proposed by Ana Beltrán of Northwind and\nendorsed by Bo Chen of Acme\nto introduce dues.",
		"Ana Beltrán@Northwind / Bo Chen@Acme"},
	{"an office before the name", "people", "Ballot 7 – Tides",
		"The following motion has been proposed by the Harbour Working Group Chair Ana Beltrán of Northwind.", "Ana Beltrán@Northwind / "},
	{"labels", "people", "Ballot 7 – Tides", "**Proposer:** Ana Beltrán (Northwind)\n\n**Endorsers:** Bo Chen (Acme), Cy Diaz (Umbra)", "Ana Beltrán@Northwind / Bo Chen@Acme; Cy Diaz@Umbra"},
	{"motion by", "people", "Ballot 7 – Tides", "Motion by Ana Beltrán\n\nEndorsed by Northwind and Acme on 1/22/2014", "Ana Beltrán / Northwind; Acme"},
	{"it was endorsed", "people", "Ballot 7 – Tides",
		"Ana Beltrán made the following motion and it was endorsed by Bo Chen and Cy Diaz.", "Ana Beltrán / Bo Chen; Cy Diaz"},
	{"the first paragraph that has them counts", "people", "Ballot 7 – Tides",
		"The motion is proposed by Ana Beltrán of Northwind and endorsed by Bo Chen of Acme.\n\nBallot 3 was proposed by Cy Diaz of Umbra and endorsed by Dee Evans of Lynx.", "Ana Beltrán@Northwind / Bo Chen@Acme"},

	// Periods.
	{"the review before the vote, which follows immediately", "periods", "Ballot 7 – Tides",
		"The review period for this ballot shall commence at 2200 UTC on Thursday, July 3, 2014, and will close at 2200 UTC on Thursday, July 10, 2014. Unless the motion is withdrawn during the review period, the voting period will start immediately thereafter and will close at 2200 UTC on Thursday, July 17, 2014.",
		"D 2014-07-03T22:00Z 2014-07-10T22:00Z V 2014-07-10T22:00Z 2014-07-17T22:00Z R  "},
	{"a year of two figures, and another zone", "periods", "Ballot 7 – Tides",
		"The ballot review period comes into effect at 2100 UTC on 26 Mar ’10 and will close at 1700 EST on 6 Apr ’10.",
		"D 2010-03-26T21:00Z 2010-04-06 V   R  "},
	{"no year: the one that is nearest to the post", "periods", "Ballot 7 – Tides",
		"The ballot review period comes into effect at 18.00 EST on Monday 30th December, and will close at 18.00 EST on Monday 6th January.",
		"D 2018-12-30 2019-01-06 V   R  "},
	{"lines below labels", "periods", "Ballot 7 – Tides", `
**Discussion (at least 7 days)**

- Start time: 2019-01-16 22:00:00 UTC
- End time: not before 2019-01-23 16:30 Eastern

### Vote for approval (7 days):

Start Time: TBD

End Time: 31-January 2019 22:00 UTC
`, "D 2019-01-16T22:00Z 2019-01-23 V  2019-01-31T22:00Z R  "},
	{"a table, whose head has the time", "periods", "Ballot 7 – Tides", `
| BALLOT 7                     | Start time (22:00 UTC) | End time (23:00 UTC) |
| ---------------------------- | ---------------------- | -------------------- |
| Discussion (7 to 14 days)    | 16 January             | 23 January           |
| Vote for approval (7 days)   | Jan. 23, 2019          | Jan. 30, 2019        |
| If vote approves ballot: Review Period (30 days) | Upon filing | 30 days after |
`, "D 2019-01-16T22:00Z 2019-01-23T23:00Z V 2019-01-23T22:00Z 2019-01-30T23:00Z R  "},
	{"one line each", "periods", "Ballot 7 – Tides", `
Discussion (7 days) 2019-01-16 - 2019-01-23

Vote for approval begins January 23, 2019 16:00 UTC and ends January 30, 2019 16:00 UTC (7 days)
`, "D 2019-01-16 2019-01-23 V 2019-01-23T16:00Z 2019-01-30T16:00Z R  "},
	{"prose on the vote alone", "periods", "Ballot 7 – Tides",
		"Voting starts at 2200 UTC on Monday, October 21, 2013. The voting period will close at 2200 UTC on Monday, October 28, 2013.",
		"D   V 2013-10-21T22:00Z 2013-10-28T22:00Z R  "},
	{"ranges in brackets", "periods", "Ballot 7 – Tides",
		"This review period (Sept. 14-21, 2018) shall be followed by a seven-day voting period (Sept. 21-28, 2018).",
		"D 2018-09-14 2018-09-21 V 2018-09-21 2018-09-28 R  "},
	{"the review of rights is another period", "periods", "Ballot 7 – Tides", `
Start of Review Period: January 17, 2024
End of Review Period: 2359 UTC on February 16, 2024

The IP Rights Review Period ends at 1700 UTC on December 8, 2023.
`, "D   V   R 2024-01-17 2024-02-16T23:59Z"},
	{"a time in another zone, and the same in UTC behind it", "periods", "Ballot 7 – Tides", `
Vote for approval (7 days)

Start time: 27 March 2018 8:30 PM PDT (28 March 2018 3:30 AM UTC)
`, "D   V 2018-03-28T03:30Z  R  "},

	// Quorum.
	{"stated and met", "quorum", "Ballot 7 – Tides", "Half of currently active Members was **9**, so quorum was **10 votes** – _quorum was met_.", "10 true"},
	{"met in the next sentence", "quorum", "Ballot 7 – Tides", "Half was 13, so the quorum was 14 for this ballot. This requirement was **MET**.", "14 true"},
	{"not met in the next line", "quorum", "Ballot 7 – Tides", "2. Half was 12, so the quorum was 13 for this ballot.\n   _This requirement was NOT met._", "13 false"},
	{"the standing sentence", "quorum", "Ballot 7 – Tides", "Quorum is currently nine (9) members– at least nine members must participate in the ballot.", "9 -"},
	{"the standing sentence without the word", "quorum", "Ballot 7 – Tides", "Also, at least six members must participate in the ballot, either by voting in favor, voting against, or abstaining.", "6 -"},
	{"the result comes before the standing sentence", "quorum", "Ballot 7 – Tides", "Quorum is currently six (6) members.\n\nQuorum was 7 and 21 votes were cast.", "7 -"},
	{"a figure to meet quorum", "quorum", "Ballot 7 – Tides", "Quorum calculator requires 6 to meet quorum. This was met.", "6 true"},
	{"achieved or not", "quorum", "Ballot 7 – Tides", "Quorum is 10 votes – quorum not achieved.", "10 false"},
	{"without a figure", "quorum", "Ballot 7 – Tides", "The quorum has been met and the ballot passes.", "- true"},
	{"failed", "quorum", "Ballot 7 – Tides", "Failed quorum.", "- false"},
	{"a share is no figure", "quorum", "Ballot 7 – Tides", "Quorum is 50% of members.", "- -"},

	// Results.
	{"a sentence", "result", "Ballot 7 – Tides", "The voting period for Ballot 7 has ended and the **Ballot has Passed**.", "passed"},
	{"a heading", "result", "Ballot 7 – Tides", "## The ballot passes.", "passed"},
	{"in brackets behind the name", "result", "Ballot 7 – Tides", "Ballot 7 – Tides (Passed Unanimously)", "passed"},
	{"in the title", "result", "Ballot 7 – Tides (failed)", "Nothing else is known.", "failed"},
	{"failed for want of quorum", "result", "Ballot 7 – Tides", "Ballot 7 – Tides (Quorum not met)", "failed"},
	{"rejected", "result", "Ballot 7 – Tides", "Ballot 7 – Tides (Rejected)", "failed"},
	{"did not pass", "result", "Ballot 7 – Tides", "Ballot 7 made quorum but did not pass.", "failed"},
	{"withdrawn", "result", "Ballot 7 – Tides", "This ballot was withdrawn.", "withdrawn"},
	{"a rule is no result", "result", "Ballot 7 – Tides", "Unless the ballot is withdrawn, voting starts. If this motion passes, the dues rise. 24 hours after this ballot passes the following occurs.", ""},
	{"another ballot", "result", "Ballot 7 – Tides", "Ballot 6 failed.", ""},
	{"no result", "result", "Ballot 7 – Tides", "This ballot lacked an endorser.", ""},
	{"the review that follows a ballot that passed", "result", "Ballot 7 – Tides", "This ballot now enters the IP Rights Review Period to permit members to review the ballot.", "passed"},
	{"the requirements were met", "result", "Ballot 7 – Tides", "- Two thirds of the votes are needed. This requirement was **MET**.", "passed"},
	{"one requirement was not met", "result", "Ballot 7 – Tides", "- Two thirds are needed. This requirement was **MET**.\n- A consumer is needed. This requirement was **NOT MET**.", "failed"},

	// Motion.
	{"headings", "motion", "Ballot 7 – Tides", "\n## Motion begins\n\nDues rise.\n\n## Motion ends\n", "7-11 Dues rise."},
	{"dashes, capitals and emphasis", "motion", "Ballot 7 – Tides", "- *## MOTION BEGINS*\\*\nDues rise.\n\n–Motion Ends–\n", "6-9 Dues rise."},
	{"ballot begins", "motion", "Ballot 7 – Tides", "Ballot begins:\n\nDues rise.", "6-0 "},
	{"the end alone", "motion", "Ballot 7 – Tides", "Dues rise.\n\n## ## Motion ends", "0-8 "},
	{"the first of each", "motion", "Ballot 7 – Tides", "Motion begins\n\na\n\nMotion ends\n\nMotion begins\n\nb\n\nMotion ends", "6-10 a"},
	{"a sentence is no marker", "motion", "Ballot 7 – Tides", "The motion begins here.\n\nErratum begins", "0-0 "},

	// Sections.
	{"what no field says", "sections", "Ballot 7 – Tides", `
## Voting by CAs – 1 votes total

- **1 Yes votes:** Northwind

The ballot passes.

## Ballot 7: Tides

### Purpose of Ballot

Dues are low. The review period shall commence on 3 May 2019 and will close on 10 May 2019. Nobody minds.

## Motion begins

Dues rise.

## Motion ends

Votes must be cast on the list.
`, "[Purpose of Ballot] Dues are low. Nobody minds. [] Votes must be cast on the list."},
}

func TestParse(t *testing.T) {
	for _, c := range announcementCases {
		t.Run(c.part+"/"+c.why, func(t *testing.T) {
			b, err := Parse("post.md", []byte(postOf(c.title, c.body)))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.Split(c.want, "\n"), strings.Split(describeBallot(b, c.part), "\n")); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// postOf returns a post, whose body begins in line 6.
func postOf(title, body string) string {
	return "---\ntitle: '" + strings.ReplaceAll(title, "'", "''") + "'\ndate: 2019-01-05 10:00:00\ntags: [Ballot]\n---\n" + body
}

// describeBallot says one part of a Ballot in a line or a few.
func describeBallot(b *Ballot, part string) string {
	switch part {
	case "votes":
		var lines []string
		for _, v := range b.Votes {
			head := string(v.Class)
			if v.Heading != "" {
				head += " (" + v.Heading + ")"
			}
			lines = append(lines, head+": yes "+describeOption(v.Yes)+" no "+describeOption(v.No)+" abstain "+describeOption(v.Abstain))
		}
		return strings.Join(lines, "\n")
	case "people":
		return describePeople(b.Proposers) + " / " + describePeople(b.Endorsers)
	case "periods":
		return fmt.Sprintf("D %v %v V %v %v R %v %v", b.Discussion.Start, b.Discussion.End, b.Voting.Start, b.Voting.End, b.Review.Start, b.Review.End)
	case "quorum":
		required, met := "-", "-"
		if b.Quorum.Required != nil {
			required = fmt.Sprint(*b.Quorum.Required)
		}
		if b.Quorum.Met != nil {
			met = fmt.Sprint(*b.Quorum.Met)
		}
		return required + " " + met
	case "result":
		return string(b.Result)
	case "motion":
		return fmt.Sprintf("%d-%d %s", b.Motion.Begin, b.Motion.End, b.Motion.Text)
	case "sections":
		var parts []string
		for _, s := range b.Sections {
			parts = append(parts, "["+s.Title+"] "+s.Text)
		}
		return strings.Join(parts, " ")
	}
	return b.ID.String() + " " + b.Title
}

func describeOption(o Option) string {
	var s []string
	if o.Declared != nil {
		s = append(s, fmt.Sprint(*o.Declared))
	}
	if o.Voters != nil {
		s = append(s, "["+strings.Join(o.Voters, "|")+"]")
	}
	if s == nil {
		return "-"
	}
	return strings.Join(s, " ")
}

func describePeople(list []attendee.Attendee) string {
	var s []string
	for _, a := range list {
		if a.Organization.Name != "" {
			a.Name += "@" + a.Organization.Name
		}
		s = append(s, a.Name)
	}
	return strings.Join(s, "; ")
}

func TestParseName(t *testing.T) {
	for _, c := range []struct{ why, title, body, want string }{
		{"a number of the Forum", "Ballot 7 – Tides", "", "7 Tides"},
		{"a series", "Ballot HC-04: Harbour Dues", "", "HC-4 Harbour Dues"},
		{"a version", "Ballot SC14v2 – Tides", "", "SC-14v2 Tides"},
		{"a version with spaces", "Ballot SC-14 v 2: Tides", "", "SC-14v2 Tides"},
		{"a version at the end stays in the title", "Ballot SC14: Tides (v3)", "", "SC-14v3 Tides (v3)"},
		{"the version of a document", "Ballot 12 – Adoption of Tide Tables v1.1", "", "12 Adoption of Tide Tables v1.1"},
		{"the version stands in the body", "Ballot SC14: Tides", "The voting period for Ballot SC14v3 has ended.", "SC-14v3 Tides"},
		{"a special ballot", "Special Ballot SC-5: Election", "", "SC-5 Election"},
		{"the result is no part of the title", "Ballot 7 – Tides(passed)", "", "7 Tides"},
		{"other brackets are", "Ballot 7 – Tides (Part 2)", "", "7 Tides (Part 2)"},
		{"no mark behind the number", "Ballot SMC09 Linting, Dues", "", "SMC-9 Linting, Dues"},
		{"a dot that begins the title", "Ballot 7 – .pier Names", "", "7 .pier Names"},
		{"a number that begins the title", "Ballot 7 – 64-Character Names", "", "7 64-Character Names"},
		{"a range names the first", "Ballots 7-8 – Tides", "", "7 Tides"},
		{"another ballot in the title", "Ballot 7 – Date of Ballot 6", "", "7 Date of Ballot 6"},
		{"a notice names a ballot and has its own title", "Notice of Review – Ballot SC6", "", "SC-6 Notice of Review – Ballot SC6"},
	} {
		b, err := Parse("post.md", []byte(postOf(c.title, c.body+"\n")))
		if err != nil {
			t.Fatal(err)
		}
		if got := describeBallot(b, "name"); got != c.want {
			t.Errorf("%s: got %q, want %q", c.why, got, c.want)
		}
	}
}

func TestParseNameFromBody(t *testing.T) {
	b, err := Parse("post.md", []byte("# Ballot SC-7: *Tides*\n\nThe ballot passes.\n"))
	if err != nil {
		t.Fatal(err)
	}
	if got := describeBallot(b, "name"); got != "SC-7 Tides" || b.Result != Passed {
		t.Errorf("got %q, %q", got, b.Result)
	}
}

func TestParseAll(t *testing.T) {
	src := postOf("Ballots SC-7 and SC-8", `
### SC-7

Ballot SC-7: Tides

## SC-7

- 1 Issuers voting YES: Northwind

The ballot passes.

## SC-8

Ballot SC-8: Piers

- 1 Issuers voting NO: Acme

The ballot fails.
`)
	list, err := ParseAll("post.md", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 2 {
		t.Fatalf("%d ballots, want 2", len(list))
	}
	for i, want := range []string{
		"SC-7 Tides passed issuer: yes 1 [Northwind] no - abstain -",
		"SC-8 Piers failed issuer: yes - no 1 [Acme] abstain -",
	} {
		b := list[i]
		if got := describeBallot(b, "name") + " " + string(b.Result) + " " + describeBallot(b, "votes"); got != want {
			t.Errorf("ballot %d: got %q, want %q", i, got, want)
		}
		if string(b.Source) != src {
			t.Errorf("ballot %d does not keep the document", i)
		}
	}
	first, err := Parse("post.md", []byte(src))
	if err != nil || first.ID != list[0].ID {
		t.Errorf("Parse returns %v, %v, want the first", first.ID, err)
	}
	list[0].FrontMatter.Tags[0] = "Tides"
	if got := list[1].FrontMatter.Tags[0]; got != "Ballot" {
		t.Errorf("a change of the tags of one ballot made those of the other %q", got)
	}
}

func TestIsAnnouncement(t *testing.T) {
	for title, want := range map[string]bool{
		"Ballot 7 – Tides":                   true,
		"Special Ballot SC-5: Election":      true,
		"Notice of Review Period – Ballot 7": false,
		"2019-01-05 Minutes":                 false,
	} {
		b, err := Parse("post.md", []byte(postOf(title, "Text.\n")))
		if err != nil || b.IsAnnouncement() != want {
			t.Errorf("%q: %v, %v, want %v", title, b.IsAnnouncement(), err, want)
		}
	}
}

func TestParseFails(t *testing.T) {
	for _, c := range []struct{ why, src, want string }{
		{"nothing to read", "", "x.md:1:1: "},
		{"front matter that is not closed", "---\ntitle: a\n", "x.md:"},
		{"a key twice", "---\ntitle: a\ntitle: b\n---\n", "x.md:3:1: "},
		{"a NUL byte", "a\x00", "x.md:1:2: "},
	} {
		if b, err := Parse("x.md", []byte(c.src)); err == nil || !strings.HasPrefix(err.Error(), c.want) || b != nil {
			t.Errorf("%s: %v, %v, want %s…", c.why, b, err, c.want)
		}
	}
}
