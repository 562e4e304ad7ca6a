package minutes

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"example.org/proceedings/internal/date"
	"github.com/google/go-cmp/cmp"
)

// A nextCase is an item of a meeting on 30 May 2019, and what it says of the next.
type nextCase struct {
	why  string
	item Item
	want string // text | day | time in zone
}

var nextCases = []nextCase{
	{"the text of an item", Item{Title: "Next call", Text: "June 27, 2019 at 11:00 am Eastern Time."}, "June 27, 2019 at 11:00 am Eastern Time | 2019-06-27 | 11:00 America/New_York"},
	{"the title", Item{Title: "Next call: June 13, 2019 at 11AM Eastern"}, "June 13, 2019 at 11AM Eastern | 2019-06-13 | 11:00 America/New_York"},
	{"the title, with a remark", Item{Title: "Next call (after the holiday): June 13th, 2019 at 11AM Eastern"}, "June 13th, 2019 at 11AM Eastern | 2019-06-13 | 11:00 America/New_York"},
	{"a dash", Item{Title: "Next Meeting – June 13"}, "June 13 | 2019-06-13 |"},
	{"a line break after the dash", Item{Title: "Next Meeting –\nJune 13"}, "June 13 | 2019-06-13 |"},
	{"no year, and no sign", Item{Title: "Next call Feb 8th"}, "Feb 8th | 2020-02-08 |"},
	{"a form feed", Item{Title: "Next call:\fJune 13"}, "June 13 | 2019-06-13 |"},
	{"a weekday", Item{Title: "Next phone call", Text: "Thurs. June 13"}, "Thurs. June 13 | 2019-06-13 |"},
	{"the title is a sentence", Item{Title: "Next telephone call will be June 13th", Text: "Ana will send a note."}, "Next telephone call will be June 13th | 2019-06-13 |"},
	{"a sentence from title to text", Item{Title: "Next Forum teleconference", Text: "will be on June 13th."}, "Next Forum teleconference will be on June 13th | 2019-06-13 |"},
	{"the heading repeated", Item{Title: "Next call", Text: "Next call: tentative Wednesday, June 12, 2019 at 11:00 am Eastern Time"}, "tentative Wednesday, June 12, 2019 at 11:00 am Eastern Time | 2019-06-12 | 11:00 America/New_York"},
	{"a label", Item{Title: "Next Meeting", Text: "Date: Wednesday, June 12 2019 at 16:00 UTC\n\nChair: Ana"}, "Wednesday, June 12 2019 at 16:00 UTC | 2019-06-12 | 16:00 UTC"},
	{"left-over attributes", Item{Title: "Next call", Text: "{.block}\n\n**June 13** at 11:00 am ET"}, "June 13 at 11:00 am ET | 2019-06-13 | 11:00 America/New_York"},
	{"the first sentence with a day", Item{Title: "Next call", Text: "June 13. Ana said that the calls of July 4 and 18 stand."}, "June 13 | 2019-06-13 |"},
	{"one is called off, another is on", Item{Title: "Next call", Text: "The group agreed to cancel the June 13 teleconference. The next one is on June 27, 2019."}, "The group agreed to cancel the June 13 teleconference. The next one is on June 27, 2019 | 2019-06-27 |"},
	{"called off in the passive", Item{Title: "Next call", Text: "4 July call cancelled. Next call is 18 July."}, "4 July call cancelled. Next call is 18 July | 2019-07-18 |"},
	{"called off afterwards", Item{Title: "Next call", Text: "Next call June 13, the day of the fair. It was decided to cancel that call."}, "June 13, the day of the fair. It was decided to cancel that call | |"},
	{"called off and put off in one sentence", Item{Title: "Other Business", Text: "It was agreed to cancel the 13 June meeting and resume on 27 June."}, "It was agreed to cancel the 13 June meeting and resume on 27 June | 2019-06-27 |"},
	{"a week is no day", Item{Title: "Next Meeting", Text: "Next meeting will be at the F2F in Lisbon the week of 24 June 2019"}, "Next meeting will be at the F2F in Lisbon the week of 24 June 2019 | |"},
	{"no day", Item{Title: "Next call", Text: "Next call: see the schedule of the F2F."}, "see the schedule of the F2F | |"},
	{"two meetings", Item{Title: "Next call", Text: "The F2F in Lisbon, followed by June 27, 2019 at 11:00 am Eastern Standard Time"}, "The F2F in Lisbon, followed by June 27, 2019 at 11:00 am Eastern Standard Time | 2019-06-27 | 11:00 America/New_York"},
	{"the day in the text, a remark in the title", Item{Title: "Next call – during the plenary", Text: "Next call: Thursday 13. June at 11:00 am Eastern"}, "Thursday 13. June at 11:00 am Eastern | 2019-06-13 | 11:00 America/New_York"},
	{"the items below", Item{Title: "Next call", Agenda: []Item{{Title: "June 13, 2019"}}}, "June 13, 2019 | 2019-06-13 |"},
	{"a sentence in another item", Item{Title: "Other Business", Text: "None. The next call will be on June 13th. Meeting adjourned."}, "The next call will be on June 13th | 2019-06-13 |"},
	{"a short one", Item{Title: "Other Business", Text: "· Next Meeting scheduled for June 13th"}, "Next Meeting scheduled for June 13th | 2019-06-13 |"},
	{"to reconvene", Item{Title: "Adjourn", Text: "The meeting was adjourned and will reconvene June 13, 2019 11:00 am Eastern Time"}, "The meeting was adjourned and will reconvene June 13, 2019 11:00 am Eastern Time | 2019-06-13 | 11:00 America/New_York"},
	{"adjourned until", Item{Title: "Meeting adjourned until the next call", Text: "Thursday, 13 June, 2019"}, "Meeting adjourned until the next call – Thursday, 13 June, 2019 | 2019-06-13 |"},
	{"the day first", Item{Title: "Other Business", Text: "June 13th is now the next meeting."}, "June 13th is now the next meeting | 2019-06-13 |"},
	{"in weeks", Item{Title: "Other Business", Text: "Our next call will be two weeks from today."}, "Our next call will be two weeks from today | 2019-06-13 |"},
	{"tomorrow", Item{Title: "Risk", Text: "Agreement to continue the discussion in tomorrow’s working group meeting."}, "Agreement to continue the discussion in tomorrow’s working group meeting | 2019-05-31 |"},
	{"a question and its answer", Item{Title: "Plans", Text: "Ana: Now or at the next meeting?\n\nBo: There is one more.\n\nCy: June 13th."}, "June 13th | 2019-06-13 |"},
	{"all of the next are called off", Item{Title: "Other Business", Text: "- The next two Forum calls, scheduled for June 13 and June 27, 2019 are canceled"}, "The next two Forum calls, scheduled for June 13 and June 27, 2019 are canceled | |"},
	{"the call of a subcommittee", Item{Title: "Validation Subcommittee Update", Text: "Ana reported. Next meeting will be on June 6. All are welcome."}, ""},
	{"the call of a working group", Item{Title: "Updates", Text: "The next EV WG call is on 6-June-2019."}, ""},
	{"the call of this group", Item{Title: "Updates", Text: "The next Server Certificate Working Group call will be held on 13 June 2019."}, "The next Server Certificate Working Group call will be held on 13 June 2019 | 2019-06-13 |"},
	{"an item for the call of this group", Item{Title: "Next SCWG call", Text: "13 June 2019"}, "13 June 2019 | 2019-06-13 |"},
	{"a schedule of face-to-face meetings", Item{Title: "Next F2F Meetings", Text: "October 3-5, 2019 Lisbon"}, ""},
	{"the next taker of minutes", Item{Title: "Next minute taker", Text: "Ana (June 13, 2019)"}, ""},
	{"work for the next meeting", Item{Title: "Other Business", Text: "Ana will report on the June 3 ballot at the next meeting."}, ""},
	{"a topic", Item{Title: "Topic for next meeting", Text: "The ballot of June 3."}, ""},
	{"left open", Item{Title: "Next call", Text: "Next call: ..."}, ""},
}

func on(year int, month time.Month, day int) Date { return Date{Year: year, Month: month, Day: day} }

func (c nextCase) meeting() *Meeting {
	m := &Meeting{Dates: []Date{on(2019, 5, 30)}, Group: serverCert}
	m.Agenda = []Item{{Title: "Roll Call", Text: "The roll call was taken."}, c.item, {Title: "Any Questions", Text: "None."}}
	return m
}

func TestNextMeeting(t *testing.T) {
	for _, c := range nextCases {
		got := ""
		if next, ok := c.meeting().NextMeeting(); ok {
			clock := strings.TrimSpace(next.Time + " " + next.TimeZone)
			got = strings.TrimSpace(fmt.Sprintf("%s | %s | %s", next.Text, next.Date, clock))
			got = strings.ReplaceAll(got, "|  |", "| |")
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.why, diff)
		}
	}
}

func TestNextMeetingFaceToFace(t *testing.T) {
	m := &Meeting{
		Dates: []Date{on(2019, 11, 6), on(2019, 11, 7)},
		Agenda: []Item{{
			Title: "Future face to face meeting schedule",
			Text:  "**Leader:** Ana Beltrán (Northwind CA)\n\nFebruary 18-20, 2020 will be hosted by Contoso in Lisbon.",
		}},
	}
	next, ok := m.NextMeeting()
	if want := on(2020, 2, 18); !ok || next.Date != want {
		t.Errorf("got %v, %v, want %v: people who meet face to face plan the next such meeting", next, ok, want)
	}
}

func TestNextMeetingPrefersItsItem(t *testing.T) {
	m := nextCase{item: Item{Title: "Next call", Text: "June 13, 2019"}}.meeting()
	m.Agenda = append([]Item{{Title: "Updates", Text: "The next call is on June 5."}}, m.Agenda...)
	if next, _ := m.NextMeeting(); next.Date != on(2019, 6, 13) {
		t.Errorf("got %v", next)
	}
}

func TestSentences(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"two", "One is here. Two is there.", "One is here.|Two is there."},
		{"abbreviations", "On Thurs. Oct. 16 Dr. A. Bee of Contoso Inc. spoke.", "On Thurs. Oct. 16 Dr. A. Bee of Contoso Inc. spoke."},
		{"times", "At 11 a.m. Eastern. Then on.", "At 11 a.m. Eastern.|Then on."},
		{"sections", "See 3.2.2.4. It is long.", "See 3.2.2.4.|It is long."},
		{"a day with a full stop", "Thursday 17. June at noon", "Thursday 17. June at noon"},
		{"lines", "# Head\n- item one\n2. item two", "Head|item one|item two"},
		{"a line that goes on", "One is\nlong. Two", "One is long.|Two"},
		{"marks before the blank", "**One.** Two", "**One.**|Two"},
		{"a lower-case letter goes on", "the draft v. two is here", "the draft v. two is here"},
		{"attributes", "{.wp-block}\nOne", "|One"},
	} {
		var got []string
		for s := range sentences(c.text) {
			got = append(got, strings.Join(strings.Fields(s), " "))
		}
		if diff := cmp.Diff(strings.Split(c.want, "|"), got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.why, diff)
		}
	}
}

func FuzzNextMeeting(f *testing.F) {
	for _, c := range nextCases {
		f.Add(c.item.Title, c.item.Text)
	}
	for _, m := range goldenMeetings(f) {
		for it := range m.items() {
			f.Add(it.Title, it.Text)
		}
	}
	f.Fuzz(func(t *testing.T, title, text string) {
		m := nextCase{item: Item{Title: title, Text: text}}.meeting()
		next, ok := m.NextMeeting()
		if !ok {
			if next != (NextMeeting{}) {
				t.Fatalf("nothing is said, but %v", next)
			}
			return
		}
		if !strings.ContainsFunc(next.Text, alphanumeric) || next.Text != strings.TrimSpace(next.Text) {
			t.Fatalf("the statement %q", next.Text)
		}
		if !next.Date.IsZero() && (next.Date.Year == 0 || !next.Date.Valid()) {
			t.Fatalf("%q gives the day %v", next.Text, next.Date)
		}
		if _, relative := relativeDays(next.Text); !next.Date.IsZero() && !relative {
			stated := slices.ContainsFunc(date.Find(next.Text), func(m date.Mention) bool {
				return m.Dates[0].Month == next.Date.Month && m.Dates[0].Day == next.Date.Day
			})
			if !stated {
				t.Fatalf("%q does not state %v", next.Text, next.Date)
			}
		}
		m.Agenda = append(m.Agenda, Item{Title: "Adjourned"})
		if !m.Adjourned() {
			t.Fatal("not adjourned in spite of its item")
		}
	})
}

func ExampleMeeting_NextMeeting() {
	m := Meeting{
		Dates:  []Date{{Year: 2019, Month: time.May, Day: 30}},
		Agenda: []Item{{Number: "11", Title: "Next call", Text: "June 27 at 11:00 am Eastern Time."}},
	}
	if next, ok := m.NextMeeting(); ok {
		fmt.Println(next.Date, next.Time, next.TimeZone)
	}
	// Output: 2019-06-27 11:00 America/New_York
}
