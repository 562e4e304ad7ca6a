package minutes_test

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"example.org/proceedings/attendee"
	"example.org/proceedings/ballot"
	"example.org/proceedings/minutes"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

var ignoreSource = cmpopts.IgnoreFields(minutes.Meeting{}, "Source")

// parse reads a document that must be readable.
func parse(t *testing.T, src string) *minutes.Meeting {
	t.Helper()
	m, err := minutes.Parse("a.md", []byte(src))
	if err != nil {
		t.Fatalf("Parse: %v", err)
	}
	return m
}

func TestParse(t *testing.T) {
	got := parse(t, `---
title: 2024-03-07 Minutes of the Server Certificate Working Group
tags:
- Minutes
---

Minutes were prepared by Ana Beltrán.

## Attendees

Ana Beltrán (Northwind CA), Tom van Dijk (Acme Data Systems SA (Acme Sign)).

## Minutes

### 1. Roll Call

Done.

### 2. Ballot Status

#### Ballots in Voting Period

- **SC-99: Shorter names** (Tom)

#### Ballots in Review Period

None

### 3. Next call

March 21, 2024 at 11:00 am Eastern Time

### Adjourned
`)
	want := &minutes.Meeting{
		FrontMatter: minutes.FrontMatter{Title: "2024-03-07 Minutes of the Server Certificate Working Group", Tags: []string{"Minutes"}},
		Group:       "Server Certificate Working Group",
		Dates:       []minutes.Date{{Year: 2024, Month: 3, Day: 7}},
		RecordedBy:  "Ana Beltrán",
		Preamble:    "Minutes were prepared by Ana Beltrán.",
		Attendance: []attendee.List{{Label: "Attendees", Attendees: []attendee.Attendee{
			{Name: "Ana Beltrán", Organization: attendee.Organization{Name: "Northwind CA"}},
			{Name: "Tom van Dijk", Organization: attendee.Organization{Name: "Acme Data Systems SA (Acme Sign)"}},
		}}},
		Agenda: []minutes.Item{
			{Number: "1", Title: "Roll Call", Classification: minutes.RollCall, Text: "Done."},
			{Number: "2", Title: "Ballot Status", Classification: minutes.BallotStatus, Ballots: []ballot.Status{
				{Stage: ballot.Voting, Heading: "Ballots in Voting Period", Ballots: []ballot.Ballot{
					{ID: ballot.ID{Series: "SC", Number: 99}, Title: "SC-99: Shorter names", Sponsors: []string{"Tom"}},
				}},
				{Stage: ballot.Review, Heading: "Ballots in Review Period", Ballots: []ballot.Ballot{}},
			}},
			{Number: "3", Title: "Next call", Classification: minutes.NextCall, Text: "March 21, 2024 at 11:00 am Eastern Time"},
			{Title: "Adjourned", Classification: minutes.Adjournment},
		},
	}
	if diff := cmp.Diff(want, got, ignoreSource); diff != "" {
		t.Errorf("Parse (-want +got):\n%s", diff)
	}
	if !got.IsMinutes() || !got.Adjourned() {
		t.Errorf("IsMinutes = %v, Adjourned = %v, want both", got.IsMinutes(), got.Adjourned())
	}
	next, ok := got.NextMeeting()
	if want := (minutes.NextMeeting{Text: "March 21, 2024 at 11:00 am Eastern Time", Date: minutes.Date{Year: 2024, Month: 3, Day: 21}, Time: "11:00", TimeZone: "America/New_York"}); !ok || next != want {
		t.Errorf("NextMeeting = %+v, %v, want %+v", next, ok, want)
	}
	if ids := got.BallotIDs(); len(ids) != 1 || ids[0].String() != "SC-99" {
		t.Errorf("BallotIDs = %v, want SC-99", ids)
	}
}

// titles returns numbers and titles of items, and of those below in brackets.
func titles(items []minutes.Item) []string {
	var out []string
	for _, it := range items {
		s := it.Title
		if it.Number != "" {
			s = it.Number + "|" + s
		}
		if len(it.Agenda) > 0 {
			s += " [" + strings.Join(titles(it.Agenda), "; ") + "]"
		}
		out = append(out, s)
	}
	return out
}

func TestOutline(t *testing.T) {
	tests := []struct {
		why, body string
		want      []string
	}{
		{"headings below one that merely wraps them", "## Minutes\n\n### 1. Roll Call\n\n### 2. Review Agenda\n", []string{"1|Roll Call", "2|Review Agenda"}},
		{"headings that are sentences", "## Ana read the note well.\n\n## Meeting minutes for 6 November were approved.\n\n## Meeting adjourned.\n",
			[]string{"Ana read the note well", "Meeting minutes for 6 November were approved", "Meeting adjourned"}},
		{"a heading that names the document is no item", "## Minutes of SMCWG\n\n### Roll Call\n\n### Next call\n", []string{"Roll Call", "Next call"}},
		{"deeper headings are items below", "## Roll Call\n\n## Discussion\n\n### Keys\n\n#### Old keys\n\n### Names\n\n## Next call\n",
			[]string{"Roll Call", "Discussion [Keys [Old keys]; Names]", "Next call"}},
		{"a number goes on at a deeper level", "## 1. Roll Call\n\n## 2. Review Agenda\n\n### 3. Approval of minutes\n\n## 4. Next call\n",
			[]string{"1|Roll Call", "2|Review Agenda", "3|Approval of minutes", "4|Next call"}},
		{"a line fills the gap in the numbers of headings", "## 1. Roll Call\n\n## 2. Review Agenda\n\n3. Membership applications\n\n- None\n\n## 4. Next call\n",
			[]string{"1|Roll Call", "2|Review Agenda", "3|Membership applications", "4|Next call"}},
		{"numbered items that are cut at a stop, a colon, a dash", "1. Agenda review\n\n   Done.\n3. Minutes of 6-Sept-2012: approved\n4. Next call will be Oct. 11th. Tom will write.\n5. Ballot status – none\n",
			[]string{"1|Agenda review", "3|Minutes of 6-Sept-2012", "4|Next call will be Oct. 11th", "5|Ballot status"}},
		{"numbers start again behind paragraphs", "1. **Roll Call**\n1. **Review Agenda.** Approved.\n\nMore.\n\n5a. **Side discussion**\n1. **Next call:** soon\n",
			[]string{"1|Roll Call", "1|Review Agenda", "5a|Side discussion", "1|Next call"}},
		{"plain numbers in a text with bold items", "1. **Roll Call**\n1. **Ballot Status**\n\nText\n\n1. one thing\n1. another\n\nText\n\n1. **Any other business**\n",
			[]string{"1|Roll Call", "1|Ballot Status", "1|Any other business"}},
		{"bold paragraphs with numbers, and without inside", "**1. Antitrust Statement** was read.\n\n**2. Roll Call:** done\n\n**Bugzilla:** text\n\n**3. Next call**\n",
			[]string{"1|Antitrust Statement", "2|Roll Call", "3|Next call"}},
		{"bold type that an editor escaped", "\\*\\*1. Roll call \\*\\*\n\nDone\n\n**2. Review Agenda**\n\n\\*\\*3. Next call: \\*\\*soon\n", []string{"1|Roll call", "2|Review Agenda", "3|Next call"}},
		{"bold type that ends inside a word", "1. **Roll Cal**l\n2. **Review Agenda**\n3. **Next call**\n", []string{"1|Roll Call", "2|Review Agenda", "3|Next call"}},
		{"bullets", "- Roll Call. Done.\n- Read Antitrust Statement\n- Review Agenda\n- Next call: soon\n", []string{"Roll Call", "Read Antitrust Statement", "Review Agenda", "Next call"}},
		{"lines that nothing sets apart", "Ana reads the antitrust statement\n\nDiscussion of minutes approval\n\n- fine\n\nNext call is on Monday\n",
			[]string{"Ana reads the antitrust statement", "Discussion of minutes approval", "Next call is on Monday"}},
		{"the opening in bold type before headings", "**Antitrust Statement:** read\n\n## Keys\n\n## Names\n\n## Other Business\n", []string{"Antitrust Statement", "Keys", "Names", "Other Business"}},
		{"what follows the adjournment is no business", "## Roll Call\n\n## Next call\n\n## Adjourned\n\n## Schedule of 2019\n", []string{"Roll Call", "Next call", "Adjourned [Schedule of 2019]"}},
		{"days that wrap items are items", "# Day 1\n\n## Roll Call\n\n## Keys\n\n# Day 2\n\n## Ballot Status\n", []string{"Day 1 [Roll Call; Keys]", "Day 2 [Ballot Status]"}},
		{"a ballot's heading at the wrong level stays in its section", "### 1. Roll Call\n\n### 2. Ballot Status\n\n## Ballot SC51: Names\n\nText\n\n### 3. Next call\n",
			[]string{"1|Roll Call", "2|Ballot Status [Ballot SC51: Names]", "3|Next call"}},
		{"the title of a ballot has a colon", "1. Roll Call\n1. Ballot: Names (Tom) – soon\n1. Domain Ballot: Tom said so\n1. Next call\n", []string{"1|Roll Call", "1|Ballot: Names (Tom)", "1|Domain Ballot", "1|Next call"}},
		{"no items", "Text.\n\nMore of it.\n", nil},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, titles(parse(t, tt.body).Agenda)); diff != "" {
			t.Errorf("%s: items of %q (-want +got):\n%s", tt.why, tt.body, diff)
		}
	}
}

func TestAttendance(t *testing.T) {
	tests := []struct {
		why, body string
		want      []string // labels with the number of people
		preamble  string
	}{
		{"a heading", "## Attendees (in alphabetical order)\n\nAna Roe (A), Tom Poe (B)\n", []string{"Attendees (in alphabetical order) 2"}, ""},
		{"a lead-in", "**Attendees:** Ana Roe, Tom Poe\n", []string{"Attendees 2"}, ""},
		{"a numbered lead-in is no item", "1. Present: Ana Roe, Tom Poe\n2. Agenda review\n", []string{"Present 2"}, ""},
		{"a lead-in on the second line", "Minutes of today\nAttendees: Ana, Tom (B), Li\n", []string{"Attendees 3"}, "Minutes of today"},
		{"bullets", "## Attendees:\n\n- Ana Roe\n- Tom Poe\n\n1. Roll Call\n", []string{"Attendees 2"}, ""},
		{"at the end", "## Roll Call\n\nSee below.\n\n## Attendees\n\nAna Roe (A), Tom Poe (B)\n", []string{"Attendees 2"}, ""},
		{"a list for each day", "# Day 1\n\n## Attendees\n\nAna Roe (A), Tom Poe (B)\n\n# Day 2\n\n## Attendees\n\nAna Roe (A), Li Wu (C)\n", []string{"Attendees 2", "Attendees 2"}, ""},
		{"no list", "## Attendance\n\nCOPY ATTENDANCE FROM THE MEMBERSHIP TOOLS\n\n## Roll Call\n", nil, "## Attendance\n\nCOPY ATTENDANCE FROM THE MEMBERSHIP TOOLS"},
		{"prose that mentions attendance", "## Roll Call\n\nThe Chair took attendance.\n", nil, ""},
	}
	for _, tt := range tests {
		m := parse(t, tt.body)
		var got []string
		for _, l := range m.Attendance {
			got = append(got, l.Label+" "+string(rune('0'+len(l.Attendees))))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: lists of %q (-want +got):\n%s", tt.why, tt.body, diff)
		}
		if m.Preamble != tt.preamble {
			t.Errorf("%s: preamble of %q is %q, want %q", tt.why, tt.body, m.Preamble, tt.preamble)
		}
	}
}

func TestRollCallKeepsItsItem(t *testing.T) {
	m := parse(t, "1. **Roll Call:** Ana Roe, Tom Poe, Li Wu\n1. **Next call:** soon\n")
	if got, want := titles(m.Agenda), []string{"1|Roll Call", "1|Next call"}; !cmp.Equal(got, want) {
		t.Errorf("items are %q, want %q", got, want)
	}
	if len(m.Attendance) != 1 || m.Attendance[0].Label != "Roll Call" || len(m.Attendance[0].Attendees) != 3 || m.Agenda[0].Text != "" {
		t.Errorf("attendance is %+v and the item's text %q, want three people below Roll Call and no text", m.Attendance, m.Agenda[0].Text)
	}
}

func TestCheckReportsWhatIsNoPerson(t *testing.T) {
	src := "## Attendees\n\nAna Roe (A), 42 others by telephone, Tom Poe (B), Li Wu (C), Kim Lee (D)\n"
	m := parse(t, src)
	findings := minutes.Check(m)
	if len(findings) != 1 || findings[0].Rule != "unread-attendee" || findings[0].Line != 3 || src[findings[0].Offset:findings[0].End] != "42 others by telephone" {
		t.Errorf("Check = %+v, want the fragment on line 3", findings)
	}
	bare := minutes.Check(parse(t, "# Minutes of the Forum 2024\n\n## Roll Call\n\n## Attendance\n\nSee the tool.\n"))
	if len(bare) != 1 || bare[0].Rule != "unread-attendance" || bare[0].Line != 5 {
		t.Errorf("Check = %+v, want the heading without a list on line 5", bare)
	}
	if !strings.Contains(m.Preamble, "42 others by telephone") {
		t.Errorf("preamble is %q, want the fragment kept in it", m.Preamble)
	}
}

func TestAdjourned(t *testing.T) {
	tests := []struct {
		why, body string
		want      bool
	}{
		{"an item", "## Roll Call\n\n## Adjourn\n", true},
		{"a sentence", "## Roll Call\n\nThe meeting was adjourned.\n", true},
		{"a call that ended", "## Roll Call\n\nCall ended.\n", true},
		{"a denial", "## Roll Call\n\nThis meeting was not adjourned.\n", false},
		{"another meeting", "## Roll Call\n\nThe earlier meeting was adjourned early.\n", false},
		{"a discussion", "## Roll Call\n\nDiscussion of Ballot SC-70 was adjourned to next week.\n", false},
		{"code", "## Roll Call\n\n```\nmeeting adjourned\n```\n", false},
		{"a comment", "## Roll Call\n\n<!-- meeting adjourned -->\n", false},
	}
	for _, tt := range tests {
		if got := parse(t, tt.body).Adjourned(); got != tt.want {
			t.Errorf("%s: Adjourned of %q is %v, want %v", tt.why, tt.body, got, tt.want)
		}
	}
}

func TestIsMinutes(t *testing.T) {
	tests := []struct {
		why, src string
		want     bool
	}{
		{"a tag", "---\ntags: [minutes]\n---\ntext\n", true},
		{"a title", "---\ntitle: 2024-01-01 Minutes\n---\ntext\n", true},
		{"a heading over the document", "Minutes of the Forum 2024-03-07\n===\n\n## Roll Call\n", true},
		{"business that recurs, without front matter", "## Roll Call\n\n## Review Agenda\n\n## Next call\n", true},
		{"a list of people", "## Attendees\n\nAna Roe (A), Tom Poe (B)\n", true},
		{"another title", "---\ntitle: Ballot 12\n---\n\n## Roll Call\n\n## Review Agenda\n\n## Next call\n", false},
		{"prose", "Hello.\n", false},
	}
	for _, tt := range tests {
		if got := parse(t, tt.src).IsMinutes(); got != tt.want {
			t.Errorf("%s: IsMinutes of %q is %v, want %v", tt.why, tt.src, got, tt.want)
		}
	}
	if got := parse(t, "```\n# Code\n```\n\nMinutes of the Forum 2024\n===\n\n## Roll Call\n").Title(); got != "Minutes of the Forum 2024" {
		t.Errorf("title is %q, want the first heading that is no code", got)
	}
}

func TestNothingOfTheAgendaIsTakenForPeople(t *testing.T) {
	tests := []struct {
		why, body string
		want      []string
	}{
		{"a sentence that names people under the next item", "## 1. Roll Call\n\nDone.\n\n## 2. F2F\n\nAttending the F2F: Ada Lovelace (A), Bob Bobson (B).\n\n## 3. Adjourn\n", []string{"1|Roll Call", "2|F2F", "3|Adjourn"}},
		{"code behind a roll call", "## 1. Roll Call\n\nDone.\n\n```\n## Attendees\nZed Zedson (C)\n```\n\n## 2. Adjourn\n", []string{"1|Roll Call", "2|Adjourn"}},
		{"a title that begins with the word", "## 1. Roll Call\n\n## 2. Attendance requirements\n\nText.\n\n## 3. Present and future of names\n\nAda Lovelace (A), Bob Bobson (B) presented.\n\n## 4. Adjourn\n",
			[]string{"1|Roll Call", "2|Attendance requirements", "3|Present and future of names", "4|Adjourn"}},
		{"the next items of the roll call's list", "1. Roll Call\n2. Ada Lovelace, Bob Bobson\n3. Next call\n", []string{"1|Roll Call", "2|Ada Lovelace, Bob Bobson", "3|Next call"}},
	}
	for _, tt := range tests {
		m := parse(t, tt.body)
		if diff := cmp.Diff(tt.want, titles(m.Agenda)); diff != "" {
			t.Errorf("%s: items of %q (-want +got):\n%s", tt.why, tt.body, diff)
		}
	}
}

func TestEveryRealPostReads(t *testing.T) {
	for name, src := range corpus(t) {
		if _, err := minutes.Parse(name, src); err != nil {
			t.Error(err)
		}
	}
}

func TestFrontMatter(t *testing.T) {
	m := parse(t, "---\ntitle: 2024\nauthor: [Ana, Tom]\nsummary:\ndate: 2024-01-02\ntags: Minutes\ndraft: true\nn: 010\n---\ntext\n")
	want := minutes.FrontMatter{Title: "2024", Date: "2024-01-02", Extra: map[string]any{
		"author": []any{"Ana", "Tom"}, "summary": nil, "tags": "Minutes", "draft": true, "n": "010",
	}}
	if diff := cmp.Diff(want, m.FrontMatter); diff != "" {
		t.Errorf("front matter (-want +got):\n%s", diff)
	}
}

func TestFormatErrors(t *testing.T) {
	tests := []struct {
		why   string
		m     minutes.Meeting
		field string
	}{
		{"a title with a line break", minutes.Meeting{Agenda: []minutes.Item{{Title: "a\nb"}, {Title: "Roll Call"}}}, "Agenda[0].Title"},
		{"a number that is none", minutes.Meeting{Agenda: []minutes.Item{{Number: "first", Title: "Roll Call"}}}, "Agenda[0].Number"},
		{"a kind that the title does not have", minutes.Meeting{Agenda: []minutes.Item{{Title: "Roll Call", Classification: minutes.Adjournment}}}, "Agenda[0].Classification"},
		{"a title that names a group", minutes.Meeting{FrontMatter: minutes.FrontMatter{Title: "Minutes of the Network Security Working Group"}}, "Group"},
		{"an item without a title", minutes.Meeting{Agenda: []minutes.Item{{Text: "a"}}}, "Agenda[0].Title"},
		{"a number that YAML would read as another", minutes.Meeting{FrontMatter: minutes.FrontMatter{Extra: map[string]any{"n": map[string]any{"m": 8}}}}, "FrontMatter"},
		{"a heading in a text", minutes.Meeting{Agenda: []minutes.Item{{Title: "Roll Call", Classification: minutes.RollCall, Text: "## Next call"}}}, "Agenda[0].Text"},
		{"front matter of a kind that YAML has not", minutes.Meeting{FrontMatter: minutes.FrontMatter{Extra: map[string]any{"x": struct{}{}}}}, "FrontMatter"},
		{"items seven deep", minutes.Meeting{Agenda: []minutes.Item{{Title: "a", Agenda: []minutes.Item{{Title: "a", Agenda: []minutes.Item{{Title: "a", Agenda: []minutes.Item{{Title: "a", Agenda: []minutes.Item{{Title: "a", Agenda: []minutes.Item{{Title: "a"}}}}}}}}}}}}}, "Agenda[0].Agenda[0].Agenda[0].Agenda[0].Agenda[0].Agenda[0]"},
	}
	for _, tt := range tests {
		out, err := minutes.Format(&tt.m)
		var we *minutes.WriteError
		if !errors.As(err, &we) || we.Field != tt.field || out != nil {
			t.Errorf("%s: Format = %q, %v, want no document and a WriteError for %s", tt.why, out, err, tt.field)
		}
	}
}

func TestFormatStatesWhatTheTitleDoesNot(t *testing.T) {
	m := &minutes.Meeting{
		Group:      "Accessibility Task Force",
		Dates:      []minutes.Date{{Year: 2024, Month: 3, Day: 7}, {Year: 2024, Month: 3, Day: 8}},
		RecordedBy: "Ana Beltrán",
		Attendance: []attendee.List{{Label: "Attendees", Attendees: []attendee.Attendee{}}},
		Agenda: []minutes.Item{{Title: "Roll Call", Classification: minutes.RollCall}, {Title: "Ballot Status", Classification: minutes.BallotStatus,
			Ballots: []ballot.Status{{Stage: ballot.Voting, Heading: "Ballots in Voting Period", Ballots: []ballot.Ballot{}}},
			Agenda:  []minutes.Item{{Title: "Next call", Classification: minutes.NextCall}},
		}, {Title: "Any Other Business", Classification: minutes.OtherBusiness}},
	}
	out, err := minutes.Format(m)
	if err != nil {
		t.Fatal(err)
	}
	want := "Group: Accessibility Task Force\nDates: 2024-03-07, 2024-03-08\nMinutes taken by: Ana Beltrán\n\n## Attendees\n\nNone\n\n" +
		"## Roll Call\n\n## Ballot Status\n\n### Ballots in Voting Period\n\n- None\n\n### Next call\n\n## Any Other Business\n"
	if diff := cmp.Diff(want, string(out)); diff != "" {
		t.Errorf("Format (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(m, parse(t, want), ignoreSource); diff != "" {
		t.Errorf("it reads back as another Meeting (-want +got):\n%s", diff)
	}
}

func TestIdentityAboveTheDefaultLimit(t *testing.T) {
	src := append([]byte("## Roll Call\n\n"), bytes.Repeat([]byte(strings.Repeat("word ", 2000)+"\n"), (33<<20)/10_001)...)
	m, err := minutes.Parser{Limits: minutes.Limits{Bytes: 64 << 20}}.Parse("a.md", src)
	if err != nil {
		t.Fatal(err)
	}
	if out, err := minutes.Format(m); err != nil || !bytes.Equal(out, src) {
		t.Errorf("a document of %d bytes does not come back: %v", len(src), err)
	}
}

// maxRefused is the share of real minutes that the canonical layout may refuse to write, in percent.
const maxRefused = 3

func TestFormatGivesBackTheDocument(t *testing.T) {
	check := func(t *testing.T, docs map[string][]byte) (all, refused int) {
		for name, src := range docs {
			m, err := minutes.Parse(name, src)
			if err != nil {
				continue
			}
			out, err := minutes.Format(m)
			if err != nil || !bytes.Equal(out, src) {
				t.Errorf("%s: an unchanged document does not come back: %v", name, err)
			}
			if !m.IsMinutes() {
				continue
			}
			all++
			m.Source = nil
			out, err = minutes.Format(m)
			var we *minutes.WriteError
			switch {
			case errors.As(err, &we):
				refused++
				t.Logf("%s: %v", name, err)
			case err != nil:
				t.Errorf("%s: Format without Source = %v, want a WriteError", name, err)
			default:
				again, err := minutes.Parse(name, out)
				if err != nil {
					t.Errorf("%s: the canonical layout does not read: %v", name, err)
				} else if diff := cmp.Diff(m, again, ignoreSource); diff != "" {
					t.Errorf("%s: the canonical layout reads back as another Meeting (-want +got):\n%s", name, diff)
				}
			}
		}
		return all, refused
	}
	t.Run("golden", func(t *testing.T) { check(t, documents(goldenRoot)) })
	t.Run("corpus", func(t *testing.T) {
		all, refused := check(t, corpus(t))
		t.Logf("%d of %d minutes refused", refused, all)
		if 100*refused > maxRefused*all {
			t.Errorf("%d of %d minutes cannot be written in the canonical layout, want at most %d %%", refused, all, maxRefused)
		}
	})
}

func TestParseFS(t *testing.T) {
	fsys := fstest.MapFS{
		"2019/b.md":     {Data: []byte("## Roll Call\n")},
		"2019/a.md":     {Data: []byte("---\ntitle: a\n")},
		"2020/c.MD":     {Data: []byte("text")},
		"2020/d.txt":    {Data: []byte("text")},
		"2020/sub/e.md": {Data: []byte("text")},
	}
	var got []string
	for doc, err := range minutes.ParseFS(fsys) {
		s := doc.Path
		if (err != nil) != (doc.Meeting == nil) {
			t.Errorf("%s: Meeting %v with error %v, want one of them", doc.Path, doc.Meeting, err)
		}
		if err != nil {
			s = err.Error()
		}
		got = append(got, s)
	}
	want := []string{`2019/a.md:1:1: front matter is not closed, expected a second line "---"`, "2019/b.md", "2020/c.MD", "2020/sub/e.md"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("documents (-want +got):\n%s", diff)
	}
	for doc := range minutes.ParseFS(fsys) {
		got = append(got, doc.Path)
		break
	}
	if len(got) != len(want)+1 {
		t.Errorf("a loop that ends early saw %d documents, want 1", len(got)-len(want))
	}
	for _, err := range minutes.ParseFS(os.DirFS("does/not/exist")) {
		if err == nil {
			t.Error("a folder that does not exist gives no error")
		}
	}
}

func TestSeeds(t *testing.T) {
	read := func(name string) *minutes.Meeting {
		src, err := os.ReadFile("../../shared/seeds/" + name)
		if err != nil {
			t.Skipf("no seed documents: %v", err)
		}
		return parse(t, string(src))
	}
	m := read("000_a6b8605e9dcb7542.txt")
	if len(m.Attendance) != 1 || len(m.Attendance[0].Attendees) != 25 {
		t.Errorf("2019: attendance is %+v, want 25 people", m.Attendance)
	}
	for _, a := range m.Attendance[0].Attendees {
		if a.Organization.Name == "" {
			t.Errorf("2019: %s has no organization", a.Name)
		}
	}
	var numbers []string
	var drafts []ballot.Ballot
	for _, it := range m.Agenda {
		numbers = append(numbers, it.Number)
		for _, s := range it.Ballots {
			if s.Stage == ballot.Draft {
				drafts = s.Ballots
			} else if s.Ballots == nil || len(s.Ballots) > 0 {
				t.Errorf("2019: %s has %v, want recorded as none", s.Heading, s.Ballots)
			}
		}
	}
	if got := strings.Join(numbers, " "); got != "1 2 3 4 5 6 7 8 9 10 11 " || m.Agenda[11].Title != "Adjourned" {
		t.Errorf("2019: numbers of items are %q, want 1 to 11 and Adjourned", got)
	}
	if len(drafts) != 3 || drafts[1].ID.String() != "SC-20" {
		t.Errorf("2019: draft ballots are %+v, want three with SC-20 in the middle", drafts)
	}
	if next, _ := m.NextMeeting(); next.Date.String() != "2019-06-27" || next.Time != "11:00" || next.TimeZone != "America/New_York" {
		t.Errorf("2019: next meeting is %+v", next)
	}
	m = read("004_fa898cb4e7415015.txt")
	if len(m.Attendance) != 1 || len(m.Attendance[0].Attendees) != 54 {
		t.Errorf("2025: attendance is %+v, want 54 people", m.Attendance)
	}
	if i := 52; m.Attendance[0].Attendees[i].Organization.Name != "Asseco Data Systems SA (Certum)" {
		t.Errorf("2025: organization is %q, want brackets in brackets whole", m.Attendance[0].Attendees[i].Organization.Name)
	}
	if len(m.Agenda) != 4 || m.Agenda[0].Number != "" {
		t.Errorf("2025: items are %q, want four without numbers", titles(m.Agenda))
	}
	if ids := m.BallotIDs(); len(ids) != 2 || ids[0].String() != "SC-87" || ids[1].String() != "SC-86" {
		t.Errorf("2025: ballots are %v, want SC-87 and SC-86", ids)
	}
	if !m.Adjourned() {
		t.Error("2025: not adjourned")
	}
}
