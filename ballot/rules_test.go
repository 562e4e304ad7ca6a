package ballot

import (
	"strings"
	"testing"
	"time"
)

func TestThreshold(t *testing.T) {
	tests := []struct {
		reason      string
		share       Threshold
		part, whole int
		met         bool
		needed      int
	}{
		{"exactly two thirds is enough", twoThirds(""), 12, 18, true, 12},
		{"a vote less is not", twoThirds(""), 11, 18, false, 12},
		{"two thirds of 19 is 12.67", twoThirds(""), 12, 19, false, 13},
		{"a tie reaches half or more", halfOrMore(""), 2, 4, true, 2},
		{"a tie is not more than half", moreThanHalf(""), 2, 4, false, 3},
		{"half plus one of four is three", halfPlusOne(""), 3, 4, true, 3},
		{"half plus one of three is two, as the Forum reads it", halfPlusOne(""), 2, 3, true, 2},
		{"half plus one of one is one, as the Forum reads it", halfPlusOne(""), 1, 1, true, 1},
		{"nothing of nothing reaches no share", halfOrMore(""), 0, 0, false, 0},
		{"an unknown threshold is never reached", Threshold{}, 5, 5, false, 0},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			if got := tt.share.Met(tt.part, tt.whole); got != tt.met {
				t.Errorf("Met(%d, %d) = %v, want %v", tt.part, tt.whole, got, tt.met)
			}
			if got := tt.share.Needed(tt.whole); got != tt.needed {
				t.Errorf("Needed(%d) = %d, want %d", tt.whole, got, tt.needed)
			}
		})
	}
}

// TestNeededIsLeast holds Needed and Met together: Needed reaches the share, and one less does not.
func TestNeededIsLeast(t *testing.T) {
	for _, share := range []Threshold{twoThirds(""), halfOrMore(""), moreThanHalf(""), average("")} {
		for whole := 1; whole < 100; whole++ {
			n := share.Needed(whole)
			if !share.Met(n, whole) || share.Met(n-1, whole) {
				t.Errorf("%s of %d: Needed is %d, Met(%d) is %v, Met(%d) is %v",
					share.Words, whole, n, n, share.Met(n, whole), n-1, share.Met(n-1, whole))
			}
		}
	}
}

func TestTurnoutVotes(t *testing.T) {
	tests := []struct {
		reason     string
		turnout    Turnout
		attendance []int
		want       int
		ok         bool
	}{
		{"more than half of 20 is 11", Turnout{Share: moreThanHalf("")}, []int{20, 20, 20}, 11, true},
		{"more than half of 21 is 11 too", Turnout{Share: moreThanHalf("")}, []int{21, 21, 21}, 11, true},
		{"half of 20 is 10", Turnout{Share: half("")}, []int{19, 20, 21}, 10, true},
		{"the average is not rounded before it is halved", Turnout{Share: half("")}, []int{20, 20, 21}, 11, true},
		{"the whole average", Turnout{Share: average("")}, []int{9, 10, 12}, 11, true},
		{"the least stands where few attend", Turnout{Share: average(""), Least: 3}, []int{1, 2, 2}, 3, true},
		{"before three meetings", Turnout{Share: average(""), AtFirst: 10}, []int{9, 10}, 10, true},
		{"before three meetings, where the document is silent", Turnout{Share: moreThanHalf("")}, []int{9}, 0, false},
		{"four meetings are not the previous three", Turnout{Share: moreThanHalf("")}, []int{9, 9, 9, 9}, 0, false},
		{"an unknown rule", Turnout{}, []int{9, 9, 9}, 0, false},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			if got, ok := tt.turnout.Votes(tt.attendance...); got != tt.want || ok != tt.ok {
				t.Errorf("Votes(%v) = %d, %v, want %d, %v", tt.attendance, got, ok, tt.want, tt.ok)
			}
		})
	}
}

func TestRulesOn(t *testing.T) {
	tests := []struct {
		reason    string
		series    string
		day       Date
		consumers string // Words
		quorum    string
		source    string // of the threshold for consumers
	}{
		{"nothing is known before the first ballot", "", day(2006, time.May, 1), "", "", ""},
		{"before the bylaws a tie of browsers was enough", "", day(2011, time.November, 22), "half or more", "more than half",
			"Ballot 62, section voting, of 2011-11-08"},
		{"the day before the bylaws", "", day(2012, time.November, 22), "half plus one", "more than half",
			"Minutes of the CA/Browser Forum, section ballot 88, of 2012-09-20"},
		{"the first day of the bylaws", "", day(2012, time.November, 23), "half plus one", "more than half",
			"Bylaws of the CA/Browser Forum 1.0, section 2.2(f), of 2012-11-23"},
		{"a new section moved the clauses", "", day(2017, time.July, 6), "half plus one", "more than half",
			"Bylaws of the CA/Browser Forum 1.7, section 2.3(f), of 2017-07-06"},
		{"today the clauses have figures", "FORUM", day(2026, time.January, 1), "half plus one", "more than half",
			"Bylaws of the CA/Browser Forum 2.5, section 2.3(6), of 2023-07-20"},
		{"a working group has its charter's", "SC", day(2019, time.January, 30), "more than half", "the average",
			"Server Certificate Working Group Charter 1.0, section Voting structure, of 2018-07-03"},
		{"a series may have the name of its group", "SCWG", day(2019, time.January, 30), "more than half", "the average",
			"Server Certificate Working Group Charter 1.0, section Voting structure, of 2018-07-03"},
		{"a new charter changes the quorum", "SC", day(2024, time.June, 1), "more than half", "half",
			"Server Certificate Working Group Charter 1.3, section 6, of 2023-12-04"},
		{"code signing, new charter", "CSC", day(2024, time.May, 29), "more than half", "more than half",
			"Code Signing Certificate Working Group Charter 1.1, section 5.1, of 2024-01-13"},
		{"S/MIME", "SMC", day(2023, time.December, 1), "more than half", "the average",
			"S/MIME Certificate Working Group Charter, section 5.1, of 2020-06-15"},
		{"network security", "NS", day(2024, time.May, 1), "more than half", "the average",
			"Network Security Working Group Charter, section 7, of 2021-12-23"},
		{"a working group before its charter has no rules", "NS", day(2020, time.May, 1), "", "", ""},
		{"an unknown body has no rules", "WG", day(2020, time.May, 1), "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			r := RulesOn(tt.series, tt.day)
			if r.Consumers.Words != tt.consumers || r.Quorum.Share.Words != tt.quorum || r.Consumers.Source.String() != tt.source {
				t.Errorf("RulesOn(%q, %s): consumers %q, quorum %q, source %q; want %q, %q, %q", tt.series, tt.day,
					r.Consumers.Words, r.Quorum.Share.Words, r.Consumers.Source, tt.consumers, tt.quorum, tt.source)
			}
		})
	}
}

func TestRulesOnPeriods(t *testing.T) {
	tests := []struct {
		reason             string
		day                Date
		discussion, voting Days
	}{
		{"no rule is known before the bylaws", day(2012, time.November, 1), Days{}, Days{}},
		{"the first bylaws have no upper limit", day(2013, time.June, 1), Days{Least: 7}, Days{Least: 7}},
		{"ballot 183 set one", day(2017, time.March, 1), Days{Least: 7, Most: 14}, Days{Least: 7, Most: 7}},
		{"ballot 216 lifted that of discussion", day(2018, time.January, 15), Days{Least: 7}, Days{Least: 7, Most: 7}},
		{"ballot 206 brought it back", day(2018, time.August, 1), Days{Least: 7, Most: 14}, Days{Least: 7, Most: 7}},
		{"ballot Forum-4 lifted it again", day(2018, time.September, 28), Days{Least: 7}, Days{Least: 7, Most: 7}},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			r := RulesOn("", tt.day)
			r.Discussion.Source, r.Voting.Source = Source{}, Source{}
			if r.Discussion != tt.discussion || r.Voting != tt.voting {
				t.Errorf("discussion %+v, voting %+v, want %+v and %+v", r.Discussion, r.Voting, tt.discussion, tt.voting)
			}
		})
	}
}

// TestActs holds the data together: acts stand in the order of time, and each rule of theirs names its document.
func TestActs(t *testing.T) {
	all := map[string][]enactment{"": forumActs}
	for series, acts := range charters {
		all[series] = acts
	}
	for series, acts := range all {
		for i, a := range acts {
			if i > 0 && acts[i-1].source.Date.Compare(a.source.Date) >= 0 {
				t.Errorf("%q: %s does not come after %s", series, a.source, acts[i-1].source)
			}
			r := a.stamped()
			for name, s := range map[string]struct {
				known  bool
				source Source
			}{
				"issuers":    {r.Issuers.Den != 0, r.Issuers.Source},
				"consumers":  {r.Consumers.Den != 0, r.Consumers.Source},
				"members":    {r.Members.Den != 0, r.Members.Source},
				"officers":   {r.Officers.Den != 0, r.Officers.Source},
				"quorum":     {r.Quorum.Share.Den != 0, r.Quorum.Share.Source},
				"discussion": {r.Discussion.Least != 0, r.Discussion.Source},
				"voting":     {r.Voting.Least != 0, r.Voting.Source},
				"review":     {r.Review.Least != 0, r.Review.Source},
			} {
				if s.known != (s.source.Document != "" && s.source.Section != "" && s.source.Date.Valid()) {
					t.Errorf("%q: %s: %s: rule known is %v, source %q", series, a.source, name, s.known, s.source)
				}
			}
		}
	}
}

func TestSourceString(t *testing.T) {
	s := RulesOn("", day(2018, time.January, 15)).Abstention.Source
	if got := s.String(); !strings.Contains(got, "1.8, section 2.3(e), of 2017-12-21") {
		t.Errorf("String() = %q", got)
	}
	if got := (Source{}).String(); got != "" || !(Source{}).IsZero() {
		t.Errorf("zero Source: %q", got)
	}
}
