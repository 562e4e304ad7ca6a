package ballot

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// votesOf builds the votes of a class by declared counts; a negative count is not declared.
func votesOf(class Class, yes, no, abstain int) Vote {
	return Vote{Class: class, Yes: declared(yes), No: declared(no), Abstain: declared(abstain)}
}

func declared(n int) Option {
	if n < 0 {
		return Option{}
	}
	return Option{Declared: &n}
}

// listed builds an option that names voters and declares no count.
func listed(names ...string) Option {
	if names == nil {
		names = []string{}
	}
	return Option{Voters: names}
}

func intp(n int) *int    { return &n }
func boolp(b bool) *bool { return &b }

func TestTally(t *testing.T) {
	three, two := 3, 2
	b := &Ballot{Votes: []Vote{
		{Class: Issuer, Yes: Option{Declared: &three, Voters: []string{"Northwind CA", "Umbra"}}, No: listed()},
		{Class: Consumer, Yes: listed("Lantern")},
		{Class: Issuer, Yes: Option{Declared: &two}, Abstain: listed("Kestrel Trust")},
	}}
	want := []Tally{
		{Class: Issuer, Yes: Count{intp(5), intp(4)}, No: Count{Listed: intp(0)}, Abstain: Count{Listed: intp(1)}},
		{Class: Consumer, Yes: Count{Listed: intp(1)}},
	}
	if diff := cmp.Diff(want, b.Tally()); diff != "" {
		t.Errorf("Tally (-want +got):\n%s", diff)
	}
	if three != 3 || two != 2 {
		t.Error("Tally changed the Ballot")
	}
}

func TestEvaluate(t *testing.T) {
	bylaws := RulesOn("", day(2017, time.March, 1))
	early := RulesOn("", day(2011, time.November, 22))
	tests := []struct {
		reason     string
		ballot     Ballot
		rules      Rules
		verdict    Verdict
		arithmetic []string
	}{
		{
			"all is met",
			Ballot{Votes: []Vote{votesOf(Issuer, 19, 0, 0), votesOf(Consumer, 5, 0, 0)}, Quorum: Quorum{Required: intp(10)}},
			bylaws, Met,
			[]string{
				"19 yes of 19 cast is 100 %, two thirds needed: met",
				"5 yes of 5 cast is 100 %, half plus one needed: met",
				"19 yes by issuers and 5 by consumers, at least one of each needed: met",
				"24 votes cast with abstentions, 10 needed: met",
			},
		},
		{
			"abstentions are not cast but count for the quorum",
			Ballot{Votes: []Vote{votesOf(Issuer, 8, 4, 3), votesOf(Consumer, 1, 0, 2)}, Quorum: Quorum{Required: intp(18)}},
			bylaws, Met,
			[]string{
				"8 yes of 12 cast is 66.7 %, two thirds needed: met",
				"1 yes of 1 cast is 100 %, half plus one needed: met",
				"8 yes by issuers and 1 by consumers, at least one of each needed: met",
				"18 votes cast with abstentions, 18 needed: met",
			},
		},
		{
			"a tie of consumers fails under the bylaws",
			Ballot{Votes: []Vote{votesOf(Issuer, 20, 1, 0), votesOf(Consumer, 2, 2, 0)}, Quorum: Quorum{Required: intp(10)}},
			bylaws, NotMet,
			[]string{
				"20 yes of 21 cast is 95.2 %, two thirds needed: met",
				"2 yes of 4 cast is 50 %, half plus one needed: not met",
				"20 yes by issuers and 2 by consumers, at least one of each needed: met",
				"25 votes cast with abstentions, 10 needed: met",
			},
		},
		{
			"and passed in 2011, when no class needed a vote of its own",
			Ballot{Votes: []Vote{votesOf(Issuer, 20, 1, 0), votesOf(Consumer, 2, 2, 0)}, Quorum: Quorum{Required: intp(6)}},
			early, Met,
			[]string{
				"20 yes of 21 cast is 95.2 %, two thirds needed: met",
				"2 yes of 4 cast is 50 %, half or more needed: met",
				"25 votes cast with abstentions, 6 needed: met",
			},
		},
		{
			"without a stated quorum the outcome is open",
			Ballot{Votes: []Vote{votesOf(Issuer, 9, 0, 0), votesOf(Consumer, 1, 0, 0)}},
			bylaws, Indeterminate,
			[]string{
				"9 yes of 9 cast is 100 %, two thirds needed: met",
				"1 yes of 1 cast is 100 %, half plus one needed: met",
				"9 yes by issuers and 1 by consumers, at least one of each needed: met",
				"10 votes cast with abstentions, more than half of the number of active members needed, which is not stated: indeterminate",
			},
		},
		{
			"classes that are not told apart, all in favour",
			Ballot{Votes: []Vote{{Class: All, Yes: listed("Northwind CA", "Umbra", "Lantern"), No: listed()}}, Quorum: Quorum{Required: intp(3)}},
			bylaws, Indeterminate,
			[]string{
				"3 yes of 3 cast is 100 %, two thirds needed of all classes: met",
				"3 yes of 3 cast is 100 %, half plus one needed of all classes: met",
				"3 yes of all classes, at least one of each needed, and the classes are not told apart: indeterminate",
				"3 votes cast with abstentions, 3 needed: met",
			},
		},
		{
			"classes that are not told apart, divided",
			Ballot{Votes: []Vote{votesOf(All, 9, 1, 0)}, Quorum: Quorum{Required: intp(3)}},
			bylaws, Indeterminate,
			[]string{
				"9 yes of 10 cast is 90 %, two thirds needed, and the classes are not told apart: indeterminate",
				"9 yes of 10 cast is 90 %, half plus one needed, and the classes are not told apart: indeterminate",
				"9 yes of all classes, at least one of each needed, and the classes are not told apart: indeterminate",
				"10 votes cast with abstentions, 3 needed: met",
			},
		},
		{
			"a declared count and a list that differ leave open what lies between",
			Ballot{
				Votes: []Vote{
					{Class: Issuer, Yes: Option{Declared: intp(2), Voters: []string{"Northwind CA"}}, No: declared(1)},
					votesOf(Consumer, 1, 0, 0),
				},
				Quorum: Quorum{Required: intp(3)},
			},
			bylaws, Indeterminate,
			[]string{
				"2 (declared) or 1 (listed) yes of 2 to 3 cast, two thirds needed: indeterminate",
				"1 yes of 1 cast is 100 %, half plus one needed: met",
				"2 (declared) or 1 (listed) yes by issuers and 1 by consumers, at least one of each needed: met",
				"3 to 4 votes cast with abstentions, 3 needed: met",
			},
		},
		{
			"a class that is not recorded",
			Ballot{Votes: []Vote{votesOf(Issuer, 3, 0, 0)}, Quorum: Quorum{Required: intp(3)}},
			bylaws, Indeterminate,
			[]string{
				"3 yes of 3 cast is 100 %, two thirds needed: met",
				"no votes for or against are recorded, half plus one needed: indeterminate",
				"3 yes by issuers and an unrecorded number by consumers, at least one of each needed: indeterminate",
				"3 votes cast with abstentions, 3 needed: met",
			},
		},
		{
			"nobody voted",
			Ballot{Votes: []Vote{votesOf(Issuer, 0, 0, 0), votesOf(Consumer, 0, 0, 0)}, Quorum: Quorum{Required: intp(10)}},
			bylaws, NotMet,
			[]string{
				"no votes for or against, two thirds needed: indeterminate",
				"no votes for or against, half plus one needed: indeterminate",
				"0 yes by issuers and 0 by consumers, at least one of each needed: not met",
				"0 votes cast with abstentions, 10 needed: not met",
			},
		},
		{
			"an officer needs a majority of all who vote and no quorum",
			Ballot{Title: "Election of the Vice Chair", Votes: []Vote{votesOf(Issuer, 3, 4, 0), votesOf(Consumer, 2, 0, 0)}, Quorum: Quorum{Required: intp(20)}},
			bylaws, Met,
			[]string{"5 yes of 9 cast is 55.6 %, more than half needed: met"},
		},
		{
			"before the classes",
			Ballot{Votes: []Vote{votesOf(All, 5, 5, 1)}, Quorum: Quorum{Required: intp(5)}},
			RulesOn("", day(2007, time.July, 1)), NotMet,
			[]string{
				"5 yes of 10 cast is 50 %, more than half needed: not met",
				"10 votes cast without abstentions, 5 needed: met",
			},
		},
		{
			"no rules are known",
			Ballot{Votes: []Vote{votesOf(Issuer, 3, 0, 0)}},
			Rules{}, Indeterminate,
			[]string{
				"3 yes of 3 cast is 100 %, an unknown share needed: indeterminate",
				"no votes for or against are recorded, an unknown share needed: indeterminate",
				"3 votes cast with abstentions, and no number of votes is stated to be needed: indeterminate",
			},
		},
		{
			"only abstentions are recorded",
			Ballot{Votes: []Vote{votesOf(All, -1, -1, 1)}, Quorum: Quorum{Required: intp(6)}},
			bylaws, Indeterminate,
			[]string{
				"no votes for or against are recorded, two thirds needed: indeterminate",
				"no votes for or against are recorded, half plus one needed: indeterminate",
				"0 yes of all classes, at least one of each needed, and the classes are not told apart: indeterminate",
				"1 votes cast with abstentions, 6 needed: indeterminate",
			},
		},
		{
			"who only records votes against records that none were in favour",
			Ballot{Votes: []Vote{votesOf(Issuer, 3, 0, 0), votesOf(Consumer, -1, 3, 1)}, Quorum: Quorum{Required: intp(3)}},
			bylaws, NotMet,
			[]string{
				"3 yes of 3 cast is 100 %, two thirds needed: met",
				"0 yes of 3 cast is 0 %, half plus one needed: not met",
				"3 yes by issuers and 0 by consumers, at least one of each needed: not met",
				"7 votes cast with abstentions, 3 needed: met",
			},
		},
		{"no votes are recorded", Ballot{}, bylaws, Indeterminate, nil},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			e := Evaluate(&tt.ballot, tt.rules)
			var got []string
			for _, c := range e.Checks {
				got = append(got, c.Arithmetic)
			}
			if diff := cmp.Diff(tt.arithmetic, got); diff != "" {
				t.Errorf("arithmetic (-want +got):\n%s", diff)
			}
			if e.Verdict != tt.verdict {
				t.Errorf("verdict %q, want %q", e.Verdict, tt.verdict)
			}
		})
	}
}

// TestEvaluateMonotone: a further vote in favour never turns a met requirement into one that is not, and a further vote
// against never the other way.
func TestEvaluateMonotone(t *testing.T) {
	rules := RulesOn("", day(2020, time.June, 1))
	met := func(yes, no int) bool {
		b := Ballot{Votes: []Vote{votesOf(Issuer, yes, no, 0), votesOf(Consumer, yes, no, 0)}, Quorum: Quorum{Required: intp(1)}}
		return Evaluate(&b, rules).Verdict == Met
	}
	for yes := range 20 {
		for no := range 20 {
			if met(yes, no) && !met(yes+1, no) {
				t.Errorf("%d to %d is met, %d to %d is not", yes, no, yes+1, no)
			}
			if !met(yes, no) && met(yes, no+1) {
				t.Errorf("%d to %d is not met, %d to %d is", yes, no, yes, no+1)
			}
		}
	}
}

func TestElectsOfficer(t *testing.T) {
	tests := []struct {
		title string
		want  bool
	}{
		{"Chair and Vice-Chair Election", true},
		{"Election of Ana Beltrán as Chair of the Harbour Working Group", true},
		{"Confirmation Ballot for Vice Chair", true},
		{"Special Ballot to Elect an Officer", true},
		{"Allow Re-Election of Chairs and Vice Chairs", false}, // a rule about elections
		{"Allow Re-Election of the Chair", false},
		{"Selection of a Chair for Meetings", false},
		{"Election of a Signature Algorithm", false},
		{"", false},
	}
	for _, tt := range tests {
		if got := electsOfficer(tt.title); got != tt.want {
			t.Errorf("electsOfficer(%q) = %v, want %v", tt.title, got, tt.want)
		}
	}
}
