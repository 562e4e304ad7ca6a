package ballot

import "testing"

func TestStageOf(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want Stage
		why  string
	}{
		{"Ballots in Discussion Period", Discussion, "the usual heading"},
		{"Ballots in Voting Period", Voting, "the usual heading"},
		{"Ballots in Review Period", Review, "the usual heading"},
		{"Draft Ballots under Consideration", Draft, "the usual heading"},
		{"**Ballots in IPR Review Period**", Review, "markup"},
		{"Discussion Period (7 days):", Discussion, "a bracket and a colon"},
		{"In Discussion", Discussion, "short"},
		{"Voting Period", Voting, "short"},
		{"Under IPR review", Review, "a verb of place"},
		{"IP Rights Review", Review, "other words for it"},
		{"Draft / Under Consideration", Draft, "two words for one stage"},
		{"Draft/Under Considerations", Draft, "no spaces"},
		{"Several draft ballots in progress:", Draft, "a lead-in"},
		{"Upcoming Drafts / In Development", Draft, "four words for one stage"},
		{"Pre-ballots", Draft, "a hyphen"},
		{"Ballots passed", Passed, "a participle"},
		{"Passed", Passed, "one word"},
		{"Ballots Passed/In Effect", Passed, "passed twice"},
		{"Approved and Effective", Passed, "passed twice"},
		{"Cleared IPR review, new Guidelines", Passed, "a review that is over is none"},
		{"Failed", Failed, "one word"},
		{"Withdrawn Ballots", Withdrawn, "a participle"},
		{"Under PAG", Other, "a state that is no stage"},
		{"Ballots on Hold", Other, "a state that is no stage"},
		{"7.1 Ballots in Voting Period", Voting, "a number before it"},
		{"Ballots in\u00a0Voting Period", Voting, "a space that does not break"},

		{"", "", "empty"},
		{"Ballot Status", "", "the title of the section"},
		{"Discussion", "", "heads other things as well"},
		{"Review", "", "heads other things as well"},
		{"Review of pending ballots", "", "the title of an item"},
		{"2 ballots passed", "", "a sentence that counts"},
		{"SC-7 passed", "", "names a ballot"},
		{"No ballots in voting period", "", "a sentence"},
		{"The ballot is now in the discussion period.", "", "a sentence"},
		{"Voting Period ends on Monday", "", "a sentence"},
	} {
		if got, ok := StageOf(tt.in); got != tt.want || ok != (tt.want != "") {
			t.Errorf("StageOf(%q) = %q, %t, want %q: %s", tt.in, got, ok, tt.want, tt.why)
		}
	}
}
