package minutes

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestGroupOf(t *testing.T) {
	for _, c := range []struct {
		why, title, tags, head, want string
	}{
		{"named in full", "2019-05-30 Minutes of the Server Certificate Working Group", "Minutes", "", serverCert},
		{"without an article", "2018-09-06 Minutes of Server Certificate Working Group", "Minutes", "", serverCert},
		{"with a hyphen less", "2022-05-25 Minutes of SMIME Certificate Working Group", "Minutes", "", secureMail},
		{"abbreviated", "2023-01-03 Minutes of NetSec WG Meeting", "Minutes", "", netSec},
		{"an abbreviation of its own", "2018-07-12 SCWG Minutes", "Minutes", "", serverCert},
		{"the Forum by name", "2019-05-30 Minutes for the CA/Browser Forum Teleconference", "Forum|Minutes", "", forum},
		{"the Forum in short", "2021-12-09 Minutes of CA/B Forum Teleconference", "Forum|Minutes", "", forum},
		{"the Forum where nothing names another", "2014-06-26 Minutes", "Minutes", "", forum},
		{"a tag where the title is silent", "2022-05-11 Minutes", "Minutes|S/MIME", "", secureMail},
		{"a title that names the Forum beats a tag", "2018-07-12 Forum Minutes", "Minutes|Server Certificates", "", forum},
		{"a group of the Forum beats the Forum", "Minutes of the CA/Browser Forum Code Signing Certificate Working Group", "Minutes", "", codeSigning},
		{"a part before its whole", "Minutes of the Validation Subcommittee of the Server Certificate Working Group", "Minutes", "", validationSub},
		{"a part in short", "2024-02-28 Minutes of the F2F 61 Meeting in Lisbon - Validation SC", "Minutes|Server Certificates", "", validationSub},
		{"a whole face-to-face meeting", "Minutes of the F2F 43 Meeting in Lisbon, 7-8 March 2018", "Face-to-Face|Minutes", "", forum},
		{"a session of one", "Minutes of the F2F 63 Meeting in Lisbon - SCWG, October 9, 2024", "Minutes|Face-to-Face", "", serverCert},
		{"a session told by its tag", "Minutes of the F2F 64 Meeting in Lisbon", "Minutes|Network Security|Face-to-Face", "", netSec},
		{"sessions of several", "Minutes of the F2F 64 Meeting in Lisbon", "Minutes|Network Security|S/MIME", "", forum},
		{"a group without an entry keeps its name", "2020-03-04 Minutes of the Definitions and Glossary Working Group", "Minutes", "", "Definitions and Glossary Working Group"},
		{"a subcommittee is not the working group of its name", "2019-08-15 Minutes of the Network Security Subcommittee", "Minutes", "", "Network Security Subcommittee"},
		{"a part of the Forum", "2020-02-11 Minutes of the Forum Infrastructure Subcommittee", "Minutes", "", "Forum Infrastructure Subcommittee"},
		{"the text's own title", "2023-02-01 Minutes", "Minutes", "## Minutes of SMCWG\n\nFebruary 1, 2023", secureMail},
		{"not what an item reports", "2013-04-04 Minutes", "Minutes", "Code Signing Working Group: " + strings.Repeat("Ana gave an update on the meeting. ", 4), forum},
	} {
		if got := groupOf(c.title, strings.Split(c.tags, "|"), c.head); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

var dateCases = []struct{ why, title, head, published, want string }{
	{"the title's", "2019-05-30 Minutes of the Working Group", "", "2019-06-30 16:06:41", "2019-05-30"},
	{"a title that runs on", "2023-05-10Minutes of the Working Group", "", "2023-05-10 20:14:44", "2023-05-10"},
	{"all days of a title", "Minutes of the F2F 58 Meeting in Lisbon, 28 February – 1 March, 2023", "", "2023-03-02", "2023-02-28 2023-03-01"},
	{"a title without year", "Minutes of the F2F 31 Meeting in Lisbon, 18-20 February", "", "2014-02-19 18:14:10", "2014-02-18 2014-02-19 2014-02-20"},
	{"the text's where the title has none", "Minutes of the Working Group", "# Minutes\n\nDate: 8 May 2025", "2025-05-20", "2025-05-08"},
	{"a heading's", "Minutes", "## Server Certificate Working Group Meeting April 13, 2023", "2023-05-01", "2023-04-13"},
	{"the post's where nothing else states one", "Minutes", "Ana opened the meeting.", "2024-08-14 00:00:00", "2024-08-14"},
	{"none at all", "Minutes", "", "", ""},
	{"not the day of earlier minutes", "Minutes", "Minutes of 3 May 2018 were approved", "2018-05-17", "2018-05-17"},
	{"not the day of the next call", "Minutes", "Next call: 3 May 2018", "2018-04-19", "2018-04-19"},
	// 2021-12-08, S/MIME: the title was written for the next call.
	{"the title came too early", "2021-12-22 Minutes of the Working Group", "## Minutes of SMCWG\n\nDecember 8, 2021", "2021-12-08 17:55:00", "2021-12-08"},
	// 2025-11-20, Forum: the heading was copied from the call before.
	{"the heading came too late", "2025-11-20 Minutes of the Forum", "# Minutes for Teleconference 2025-11-06", "2025-11-20", "2025-11-20"},
	// 2021-01-07, Forum: in January people write the old year.
	{"an old year", "2021-01-07 Minutes of the Forum", "### Meeting Minutes (2020-01-07)", "2021-01-21 17:34:59", "2021-01-07"},
	// The year of the title is a slip where the text has the same day in a later year that the post does not come before.
	{"an old year in the title", "2020-01-13 Minutes of the Working Group", "## Minutes\n\nJanuary 13, 2021", "2021-01-28 17:34:59", "2021-01-13"},
	{"a later year that is a slip", "2020-01-13 Minutes of the Working Group", "## Minutes\n\nJanuary 13, 2021", "2020-01-28 17:34:59", "2020-01-13"},
	{"another day in another year", "2020-12-16 Minutes of the Working Group", "## Minutes\n\nJanuary 13, 2021", "2021-01-28 17:34:59", "2020-12-16"},
	{"the title names the first day of several", "2018-06-06 Minutes of the F2F", "## F2F Meeting Minutes, 6-7 June 2018", "2018-06-06", "2018-06-06 2018-06-07"},
	{"the first day of several in the text", "Minutes of the F2F 53 Meeting, 16-17 June 2021", "## Wednesday, 16 June 2021 – Day 1", "2021-06-16", "2021-06-16 2021-06-17"},
	{"no day of the calendar", "2019-02-30 Minutes", "", "2019-03-01", "2019-03-01"},
	{"front matter without a day", "Minutes", "", "yesterday, at noon", ""},
}

func TestDatesOf(t *testing.T) {
	for _, c := range dateCases {
		if diff := cmp.Diff(c.want, strings.Trim(fmt.Sprint(datesOf(c.title, c.head, c.published)), "[]")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.why, diff)
		}
	}
}

func FuzzDatesOf(f *testing.F) {
	for _, c := range dateCases {
		f.Add(c.title, c.head, c.published)
	}
	for _, m := range goldenMeetings(f) {
		f.Add(m.Title(), m.Preamble, m.FrontMatter.Date)
	}
	f.Fuzz(func(t *testing.T, title, head, published string) {
		got := datesOf(title, head, published)
		for i, d := range got {
			if d.Year == 0 || !d.Valid() || i > 0 && d.Compare(got[i-1]) <= 0 {
				t.Fatalf("days %v", got)
			}
		}
		if titled := daysIn(title, Date{}); len(titled) > 0 && len(got) == 0 {
			t.Fatalf("no days, but the title has %v", titled)
		}
		if stated := datesOf("2019-05-30 "+title, "", published); !slices.Contains(stated, Date{Year: 2019, Month: 5, Day: 30}) {
			t.Fatalf("the title's first day is not among %v", stated)
		}
		if groupOf(title, []string{"Minutes"}, head) == "" {
			t.Fatal("minutes without a group")
		}
	})
}
