package ballot

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
)

// soundPost is a post without a contradiction. Each case replaces some of its words.
const soundPost = `---
date: 2017-03-16 10:00:00
title: Ballot 301 – Shorter Names
type: post
---

The voting period for Ballot 301 has ended and the ballot has **passed**. Here are the results.

## Voting by CAs – 5 votes total including abstentions

- **3 Yes votes:** Northwind CA, Umbra, Kestrel Trust
- **1 No vote:** Acme
- **1 Abstain:** Harbor

75% of voting CAs voted in favor

## Voting by browsers – 2 votes total including abstentions

- **2 Yes votes:** Lantern, Beacon
- **0 No votes:**
- **0 Abstain:**

100% of voting browsers voted in favor

Under Bylaw 2.2(g), a ballot result will be considered valid only when more than half of the number of currently active Members has participated. Votes to abstain are counted in determining a quorum. Half of currently active Members as of the start of voting is 6, so quorum was 7 votes. 7 votes (including abstentions) were cast – quorum was met.

Bylaw 2.2(f) requires a yes vote by two-thirds of CA votes and 50%-plus-one browser votes for approval. This requirement was met for both CAs and browsers.

At least one CA Member and one browser Member must vote in favor of a ballot for the ballot to be adopted. This requirement was met.

## Ballot 301

The discussion period for this ballot is 7 days.

The following motion has been proposed by Ana Beltrán of Northwind CA and endorsed by Bo Lind of Umbra and Chen Wu of Acme.

– MOTION BEGINS –

Replace "XX" with the number of this ballot, and XXX with its year.

– MOTION ENDS –

The review period for this ballot shall commence at 2200 UTC on Wednesday, 1 March 2017, and will close at 2200 UTC on Wednesday, 8 March 2017. Unless the motion is withdrawn during the review period, the voting period will start immediately thereafter and will close at 2200 UTC on Wednesday, 15 March 2017.

In order for the motion to be adopted, two thirds or more of the votes cast by members in the CA category and greater than 50% of the votes cast by members in the browser category must be in favor. Quorum is currently seven (7) members – at least seven members must participate in the ballot.
`

func TestAuditDocument(t *testing.T) {
	tests := []struct {
		reason   string
		old, new string
		want     []string // line:column: rule: message
	}{
		{"nothing is wrong", "", "", nil},
		{
			"a total that leaves the abstentions out, and says so",
			"5 votes total including abstentions", "4 votes total plus abstentions",
			nil,
		},
		{
			"a total that leaves the abstentions out, and says that they are in it",
			"5 votes total including abstentions", "4 votes total including abstentions",
			[]string{"9:22: total-differs: a total of 4 including abstentions is stated; there are 3 yes, 1 no and 1 abstain"},
		},
		{
			"a total that has the abstentions in it, and says that they are not",
			"5 votes total including abstentions", "5 votes total plus abstentions",
			[]string{"9:22: total-differs: a total of 5 without abstentions is stated; there are 3 yes, 1 no and 1 abstain"},
		},
		{
			"a total of a template",
			"– 2 votes total including abstentions", "– 1 votes total including abstentions",
			[]string{"17:27: total-differs: a total of 1 including abstentions is stated; there are 2 yes, 0 no and 0 abstain"},
		},
		{
			"abstentions denied",
			"5 votes total including abstentions", "5 votes total, with no abstentions",
			[]string{"9:22: abstentions-differ: 0 abstentions are stated, 1 abstain given"},
		},
		{
			"a percentage of other votes",
			"75% of voting CAs", "78% of voting CAs",
			[]string{"15:1: percentage-differs: 78% is stated; 3 yes of 4 cast is 75 % (of 5 with abstentions it is 60 %)"},
		},
		{
			"a percentage that counts the abstentions",
			"75% of voting CAs", "60% of voting CAs",
			[]string{"15:1: percentage-differs: 60% is stated; 3 yes of 4 cast is 75 % (of 5 with abstentions it is 60 %)"},
		},
		{
			"more votes cast than listed",
			"7 votes (including abstentions) were cast", "8 votes (including abstentions) were cast",
			[]string{"25:289: total-differs: 8 votes are stated to be cast; there are 5 yes, 1 no and 1 abstain"},
		},
		{
			"votes that came late are not of the total",
			"7 votes (including abstentions) were cast", "2 votes were received after the end of voting, and",
			nil,
		},
		{
			"a voter in two lists",
			"**1 Abstain:** Harbor", "**1 Abstain:** Umbra",
			[]string{`13:18: voter-repeated: "Umbra" is listed twice: issuer, yes and issuer, abstain`},
		},
		{
			"a longer list",
			"Umbra, Kestrel Trust", "Umbra, Kestrel Trust, Gannet",
			[]string{"11:5: count-differs: 3 yes votes are declared, 4 voters are listed"},
		},
		{
			"a placeholder in the figures",
			"75% of voting CAs", "XX% of voting CAs",
			[]string{`15:1: placeholder: "XX" is left to be filled in: "XX% of voting CAs voted in favor"`},
		},
		{
			"a placeholder in small letters",
			"start of voting is 6", "start of voting is xx",
			[]string{`25:263: placeholder: "xx" is left to be filled in: "Members as of the start of voting is xx, so quorum was 7 votes. 7 votes"`},
		},
		{
			"half of the members is a quorum of more than half",
			"start of voting is 6", "start of voting is 7",
			[]string{"25:280: quorum-too-low: half of the active members is stated to be 7 and the quorum 7, where more than half is stated to be needed"},
		},
		{
			"two quorums",
			"Quorum is currently seven (7) members – at least seven", "Quorum is currently six (6) members – at least six",
			[]string{"45:219: quorum-stated-twice: the quorum is stated to be 6 here, and 7 in line 25"},
		},
		{
			"a requirement that was not met",
			"This requirement was met for both CAs and browsers", "This requirement was met for browsers but was not met for CAs",
			[]string{"27:110: requirement-differs: the requirement for issuers is stated to be not met; 3 yes of 4 cast is 75 %, two thirds needed: met"},
		},
		{
			"another requirement that was not met",
			"adopted. This requirement was met.", "adopted. This requirement was **NOT MET**.",
			[]string{"29:113: requirement-differs: the requirement for each class is stated to be not met; 3 yes by issuers and 2 by consumers, at least one of each needed: met"},
		},
		{
			"an old threshold",
			"greater than 50% of the votes cast by members in the browser", "one half or more of the votes cast by members in the browser",
			[]string{`45:115: threshold-differs: "half or more of the votes" is quoted for consumers; the rules of the day need half plus one (Bylaws of the CA/Browser Forum 1.5, section 2.2(f), of 2017-01-31)`},
		},
		{
			"a day of the week that the date has not",
			"on Wednesday, 8 March 2017", "on Thursday, 8 March 2017",
			[]string{"43:130: weekday-differs: 2017-03-08 is stated to be a Thursday, the calendar has a Wednesday"},
		},
		{
			"a length that the dates do not have",
			"this ballot is 7 days", "this ballot is 12 days",
			[]string{"33:5: duration-differs: discussion is stated to take 12 days, from 2017-03-01T22:00Z to 2017-03-08T22:00Z it is 7"},
		},
		{
			"a minimum is no length",
			"this ballot is 7 days", "this ballot is at least 12 days",
			nil,
		},
		{
			"letters that are shorter in lower case",
			"Under Bylaw 2.2(g)", strings.Repeat("\u212a", 400) + " Under Bylaw 2.2(g)",
			nil,
		},
		{
			"letters that are longer in lower case",
			"greater than 50% of the votes cast by members in the browser", strings.Repeat("Ⱥ", 400) + " one half or more of the votes cast by members in the browser",
			[]string{`45:916: threshold-differs: "half or more of the votes" is quoted for consumers; the rules of the day need half plus one (Bylaws of the CA/Browser Forum 1.5, section 2.2(f), of 2017-01-31)`},
		},
		{
			"another end",
			"The discussion period for this ballot is 7 days.", "The voting period ends on 16 March 2017.",
			[]string{"33:5: period-stated-twice: voting is stated to end on 2017-03-16 here, and on 2017-03-15T22:00Z elsewhere"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			if !strings.Contains(soundPost, tt.old) {
				t.Fatalf("the announcement does not have %q", tt.old)
			}
			got := findings(t, strings.Replace(soundPost, tt.old, tt.new, 1))
			if diff := gocmp.Diff(tt.want, got); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

// A finding about a period whose ends stand far apart is about the later one, and not about all that stands between.
func TestAuditPeriodApart(t *testing.T) {
	doc := strings.NewReplacer("The voting period for Ballot 301 has ended and the ballot has **passed**.", "Voting on Ballot 301 closed on 14 March 2017.",
		"will close at 2200 UTC on Wednesday, 15 March 2017", "will close at 2200 UTC on 14 March 2017").Replace(soundPost)
	b, err := Parse("", []byte(doc))
	if err != nil {
		t.Fatal(err)
	}
	found := Audit(b)
	if len(found) != 1 || found[0].Rule != periodTooShort || doc[found[0].Offset:found[0].End] != "at 2200 UTC on 14 March 2017" {
		t.Errorf("Audit = %+v", found)
	}
}

// findings returns what Audit finds in a document, as line:column: rule: message.
func findings(t *testing.T, doc string) []string {
	t.Helper()
	b, err := Parse("", []byte(doc))
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, f := range Audit(b) {
		list = append(list, fmt.Sprintf("%d:%d: %s: %s", f.Line, f.Column, f.Rule, f.Message))
	}
	return list
}

// checkEvaluation asserts that a verdict is the worst of its checks, each of which says its own, and that no vote is lost in a tally.
func checkEvaluation(t *testing.T, b *Ballot) {
	t.Helper()
	worst := Met
	e := Evaluate(b, b.Rules())
	for _, c := range e.Checks {
		if !strings.HasSuffix(c.Arithmetic, ": "+string(c.Verdict)) || c.Requirement == "" {
			t.Errorf("check %+v", c)
		}
		if c.Verdict == NotMet || c.Verdict == Indeterminate && worst == Met {
			worst = c.Verdict
		}
	}
	if len(e.Checks) == 0 {
		worst = Indeterminate
	}
	if e.Verdict != worst {
		t.Errorf("the verdict is %q, want %q, the worst of %+v", e.Verdict, worst, e.Checks)
	}
	voters, listed := 0, 0
	for _, v := range b.Votes {
		voters += len(v.Yes.Voters) + len(v.No.Voters) + len(v.Abstain.Voters)
	}
	for _, tally := range b.Tally() {
		for _, c := range []Count{tally.Yes, tally.No, tally.Abstain} {
			if c.Listed != nil {
				listed += *c.Listed
			}
		}
	}
	if listed < voters {
		t.Errorf("%d of %d voters are counted", listed, voters)
	}
}

// FuzzAudit holds that findings stand inside the document, in its order, each with a rule that is documented.
func FuzzAudit(f *testing.F) {
	f.Add([]byte(soundPost))
	f.Add([]byte("---\ntitle: Ballot 1\n---\n\nXX% xx x votes requirement was met review period ended on 1 May 2020"))
	f.Add([]byte("Quorum is currently ten. half of 12, so quorum was 12. 3 votes were cast. Monday, 3 May 2022"))
	f.Add([]byte("| |Yes|No|Abstain|\n|-|-|-|-|\n|CAs|Umbra, Umbra|Umbra| |\n"))
	for _, s := range goldenInputs(f) {
		f.Add([]byte(s))
	}
	severities := make(map[string]Severity)
	for _, r := range AuditRules() {
		severities[r.Name] = r.Severity
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		list, err := ParseAll("", src)
		if err != nil {
			return
		}
		for _, b := range list {
			found := Audit(b)
			if !slices.IsSortedFunc(found, func(x, y Finding) int { return cmp.Compare(x.Offset, y.Offset) }) {
				t.Error("the findings are not in the order of the document")
			}
			for _, x := range found {
				if x.Severity != severities[x.Rule] || x.Severity == "" || x.Message == "" {
					t.Errorf("finding %+v", x)
				}
				if x.Offset < 0 || x.End < x.Offset || x.End > len(src) {
					t.Fatalf("%s is outside the document: %d to %d of %d", x.Rule, x.Offset, x.End, len(src))
				}
				before := string(src[:x.Offset])
				if x.Line != 1+strings.Count(before, "\n") || x.Column != x.Offset-strings.LastIndexByte(before, '\n') {
					t.Errorf("%s at byte %d is said to stand in line %d, column %d", x.Rule, x.Offset, x.Line, x.Column)
				}
			}
			checkEvaluation(t, b)
			without := *b
			without.Source = nil
			for _, x := range Audit(&without) {
				if x.Position != (Position{}) || x.End != 0 {
					t.Errorf("%s has a position without a Source", x.Rule)
				}
			}
		}
	})
}
