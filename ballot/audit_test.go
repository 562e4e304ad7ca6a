package ballot

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// span of seven days of an audited ballot
func week(from Date) Period {
	return Period{Start: Moment{Date: from}, End: Moment{Date: from.AddDays(7)}}
}

// sound returns a ballot without a contradiction, which each case spoils.
func sound() *Ballot {
	return &Ballot{
		Title:       "Shorter Names",
		FrontMatter: FrontMatter{Date: "2017-03-16 10:00:00"},
		Result:      Passed,
		Votes: []Vote{
			{
				Class: Issuer,
				Yes:   Option{Declared: intp(3), Voters: []string{"Northwind CA", "Umbra", "Kestrel Trust"}},
				No:    Option{Declared: intp(1), Voters: []string{"Acme"}},
			},
			{Class: Consumer, Yes: Option{Declared: intp(1), Voters: []string{"Lantern"}}, Abstain: listed("Harbor")},
		},
		Quorum:     Quorum{Required: intp(6), Met: boolp(true)},
		Discussion: week(day(2017, time.March, 1)),
		Voting:     week(day(2017, time.March, 8)),
		Review:     Period{Start: Moment{Date: day(2017, time.March, 16)}, End: Moment{Date: day(2017, time.April, 15)}},
	}
}

func at(d Date, hour, minute int) Moment {
	return Moment{Date: d, Hour: hour, Minute: minute, Timed: true}
}

// TestAuditFields audits ballots without a Source: what the fields alone contradict.
func TestAuditFields(t *testing.T) {
	tests := []struct {
		reason string
		spoil  func(*Ballot)
		want   []string // rule: message
	}{
		{"nothing is wrong", func(*Ballot) {}, nil},
		{"nothing is recorded", func(b *Ballot) { *b = Ballot{} }, nil},
		{
			"a list is longer than its count",
			func(b *Ballot) { b.Votes[0].Yes.Declared = intp(2) },
			[]string{"count-differs: 2 yes votes are declared, 3 voters are listed"},
		},
		{
			"a list of one",
			func(b *Ballot) { b.Votes[0].No.Declared = intp(2) },
			[]string{"count-differs: 2 no votes are declared, 1 voter is listed"},
		},
		{
			"votes without names are not compared",
			func(b *Ballot) { b.Votes[0].Yes = Option{Declared: intp(3)} },
			nil,
		},
		{
			"a voter twice in one list, in another spelling of the case",
			func(b *Ballot) { b.Votes[0].Yes.Voters[2] = "NORTHWIND  CA" },
			[]string{`voter-repeated: "NORTHWIND  CA" is listed twice: issuer, yes and issuer, yes`},
		},
		{
			"a voter under two options",
			func(b *Ballot) { b.Votes[0].No.Voters[0] = "Umbra" },
			[]string{`voter-repeated: "Umbra" is listed twice: issuer, yes and issuer, no`},
		},
		{
			"a member has one vote, in one class",
			func(b *Ballot) { b.Votes[1].Abstain.Voters[0] = "Acme" },
			[]string{`voter-repeated: "Acme" is listed twice: issuer, no and consumer, abstain`},
		},
		{
			"passed against the rule",
			func(b *Ballot) { b.Votes[0].No = declared(2) },
			[]string{"outcome-differs: the ballot is stated to have passed; issuers: 3 yes of 5 cast is 60 %, two thirds needed: not met " +
				"(Bylaws of the CA/Browser Forum 1.5, section 2.2(f), of 2017-01-31)"},
		},
		{
			"failed against the rule",
			func(b *Ballot) { b.Result = Failed },
			[]string{"outcome-differs: the ballot is stated to have failed; " +
				"issuers: 3 yes of 4 cast is 75 %, two thirds needed: met (Bylaws of the CA/Browser Forum 1.5, section 2.2(f), of 2017-01-31); " +
				"consumers: 1 yes of 1 cast is 100 %, half plus one needed: met (Bylaws of the CA/Browser Forum 1.5, section 2.2(f), of 2017-01-31); " +
				"each class: 3 yes by issuers and 1 by consumers, at least one of each needed: met (Bylaws of the CA/Browser Forum 1.5, section 2.2(f), of 2017-01-31); " +
				"quorum: 6 votes cast with abstentions, 6 needed: met (Bylaws of the CA/Browser Forum 1.5, section 2.2(g), of 2017-01-31)"},
		},
		{
			"failed for want of a quorum that is not stated",
			func(b *Ballot) { b.Result, b.Quorum = Failed, Quorum{} },
			nil,
		},
		{
			"withdrawn after a vote that carried",
			func(b *Ballot) { b.Result = Withdrawn },
			nil,
		},
		{
			"the quorum was not reached but is stated to be met",
			func(b *Ballot) { b.Result, b.Quorum.Required = "", intp(7) },
			[]string{"quorum-differs: the quorum is stated to be met; 6 votes cast with abstentions, 7 needed: not met"},
		},
		{
			"the quorum was reached but is stated not to be met",
			func(b *Ballot) { b.Result, b.Quorum.Met = "", boolp(false) },
			[]string{"quorum-differs: the quorum is stated to be not met; 6 votes cast with abstentions, 6 needed: met"},
		},
		{
			"discussion of six days",
			func(b *Ballot) { b.Discussion.Start.Date = day(2017, time.March, 2) },
			[]string{"period-too-short: discussion lasts 6 days, from 2017-03-02 to 2017-03-08; at least 7 days are needed " +
				"(Bylaws of the CA/Browser Forum 1.5, section 2.2(c), of 2017-01-31)"},
		},
		{
			"an hour less than seven days",
			func(b *Ballot) {
				b.Voting = Period{at(day(2017, time.March, 8), 21, 0), at(day(2017, time.March, 15), 20, 0)}
			},
			[]string{"period-too-short: voting lasts 6 days 23 hours, from 2017-03-08T21:00Z to 2017-03-15T20:00Z; at least 7 days are needed " +
				"(Bylaws of the CA/Browser Forum 1.5, section 2.2(d), of 2017-01-31)"},
		},
		{
			"a day without a time is a whole day",
			func(b *Ballot) { b.Voting.Start = at(day(2017, time.March, 8), 21, 0) },
			nil,
		},
		{
			"discussion of three weeks, when two were allowed",
			func(b *Ballot) { b.Discussion.Start.Date = day(2017, time.February, 15) },
			[]string{"period-too-long: discussion lasts 21 days, from 2017-02-15 to 2017-03-08; at most 14 are allowed " +
				"(Bylaws of the CA/Browser Forum 1.5, section 2.2(c), of 2017-01-31)"},
		},
		{
			"before the bylaws there is no rule for periods",
			func(b *Ballot) {
				*b = Ballot{Voting: Period{Moment{Date: day(2012, time.November, 2)}, Moment{Date: day(2012, time.November, 7)}}}
			},
			nil,
		},
		{
			"an officer is elected without discussion",
			func(b *Ballot) {
				b.Title, b.Discussion = "Election of the Chair", Period{Moment{Date: day(2017, time.March, 7)}, Moment{Date: day(2017, time.March, 8)}}
			},
			nil,
		},
		{
			"a review of 29 days",
			func(b *Ballot) { b.Review.End.Date = day(2017, time.April, 14) },
			[]string{"period-too-short: review lasts 29 days, from 2017-03-16 to 2017-04-14; at least 30 days are needed " +
				"(Bylaws of the CA/Browser Forum 1.5, section 2.3(e), of 2017-01-31)"},
		},
		{
			"a review that ends before it starts",
			func(b *Ballot) { b.Review.End.Date = day(2016, time.December, 8) },
			[]string{"period-reversed: review starts on 2017-03-16 and ends on 2016-12-08"},
		},
		{
			"voting before the end of discussion",
			func(b *Ballot) { b.Discussion.End.Date = day(2017, time.March, 9) },
			[]string{"voting-too-early: voting starts on 2017-03-08, discussion ends on 2017-03-09"},
		},
		{
			"the year before",
			func(b *Ballot) { b.FrontMatter.Date = "2018-03-16" },
			[]string{"year-differs: voting ended on 2017-03-15, 366 days before the post of 2018-03-16"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			b := sound()
			tt.spoil(b)
			var got []string
			for _, f := range Audit(b) {
				if f.Position != (Position{}) || f.End != 0 {
					t.Errorf("%s has the position %v", f.Rule, f.Position)
				}
				got = append(got, f.Rule+": "+f.Message)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

// TestAuditRules holds the package documentation to the rules that there are.
func TestAuditRules(t *testing.T) {
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(doc), "// # What contradicts itself\n")
	section, _, _ = strings.Cut(section, "// # ")
	var told, want [][2]string
	for line := range strings.Lines(section) {
		text, ok := strings.CutPrefix(line, "//\t")
		if name, what, found := strings.Cut(strings.TrimSpace(text), "  "); ok && found {
			told = append(told, [2]string{name, strings.TrimSpace(what)})
		}
	}
	for _, r := range AuditRules() {
		want = append(want, [2]string{r.Name, r.Doc})
		if r.Severity != SeverityError && r.Severity != SeverityWarning {
			t.Errorf("%s has the severity %q", r.Name, r.Severity)
		}
	}
	if diff := cmp.Diff(want, told); diff != "" {
		t.Errorf("rules in doc.go (-there are +told):\n%s", diff)
	}
	b := sound()
	b.Result = Failed
	if found := Audit(b); len(found) != 1 || found[0].Rule != outcomeDiffers || found[0].Severity != SeverityError {
		t.Errorf("Audit = %+v, want one error of %s", found, outcomeDiffers)
	}
	AuditRules()[0].Name = ""
	if AuditRules()[0].Name == "" {
		t.Error("a caller can change the rules")
	}
}
