package minutes

import (
	"fmt"
	"testing"
)

func TestAdjourned(t *testing.T) {
	for _, c := range []struct {
		why  string
		item Item
		want bool
	}{
		{"a heading of its own", Item{Title: "Adjourn", Classification: Adjournment}, true},
		{"an item that nobody classified", Item{Title: "Adjourned"}, true},
		{"a noun as heading", Item{Title: "Adjournment"}, true},
		{"a slip of the pen", Item{Title: "ADJURNED Forum Plenary Meeting for Day 2"}, true},
		{"what follows at once", Item{Title: "Other", Text: "Adjourn; Immediately convene meeting of CA Browser Forum"}, true},
		{"a sentence", Item{Title: "Other", Text: "No other business was raised and the meeting was adjourned."}, true},
		{"in capitals and italics", Item{Title: "Other", Text: "_MEETING ADJOURNED_"}, true},
		{"behind a day on the same line", Item{Title: "Next call", Text: "August 5th, 2021 at 11AM Eastern Adjourn; Immediately convene the next"}, true},
		{"until the next", Item{Title: "Meeting adjourned until the next call", Text: "Thursday, 21 March, 2013"}, true},
		{"other words for it", Item{Title: "Other", Text: "- Call ended 2 minutes after the hour."}, true},
		{"the chair did it", Item{Title: "Other", Text: "There were no updates; Ana closed the meeting."}, true},
		{"early", Item{Title: "Other", Text: "Closed meeting early with a reminder to vote"}, true},
		{"passive", Item{Title: "Other", Text: "Meeting was closed"}, true},
		{"in an item below", Item{Title: "Day 2", Agenda: []Item{{Title: "Wrap-up", Text: "The group then adjourned."}}}, true},
		{"for lunch only", Item{Title: "The meeting was adjourned for lunch", Classification: Adjournment}, false},
		{"as a point in time", Item{Title: "Next call", Text: "July 26, 2018 upon adjournment of the Forum teleconference"}, false},
		{"of a trip to come", Item{Title: "Other", Text: "They plan a trip after adjourning the meeting on Thursday."}, false},
		{"something else that ended", Item{Title: "Other", Text: "Voting ended, and daylight saving time ended."}, false},
		{"a call of others that will end", Item{Title: "Other", Text: "Ana will join when the call of the subcommittee ends."}, false},
		{"a word that holds the other", Item{Title: "Other", Text: "She recommended to review the extended draft, which closed the gap."}, false},
		{"nothing", Item{Title: "Any Other Business", Text: "None."}, false},
	} {
		m := Meeting{Agenda: []Item{{Title: "Roll Call"}, c.item}}
		if got := m.Adjourned(); got != c.want {
			t.Errorf("%s: Adjourned() = %v", c.why, got)
		}
	}
}

func TestAdjournedInPreamble(t *testing.T) {
	m := Meeting{Preamble: "No items today.\n\nThe meeting was adjourned at noon."}
	if !m.Adjourned() {
		t.Error("the preamble says so")
	}
	if (&Meeting{}).Adjourned() {
		t.Error("minutes that say nothing do not say that it was")
	}
}

func ExampleMeeting_Adjourned() {
	m := Meeting{Agenda: []Item{{Title: "Any Other Business", Text: "None. The meeting was adjourned."}}}
	fmt.Println(m.Adjourned())
	// Output: true
}
