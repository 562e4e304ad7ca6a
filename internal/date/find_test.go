package date

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// findCases are texts, and the days that each statement in them gives, statements between bars.
var findCases = []struct{ why, text, want string }{
	{"ISO", "Minutes of 2019-05-30", "2019-05-30"},
	{"ISO with one digit", "2018-10-4 Minutes", "2018-10-04"},
	{"ISO with strokes", "2020/04/02 Minutes", "2020-04-02"},
	{"ISO with the month's name", "(completes 2021-Jul-09)", "2021-07-09"},
	{"ISO that runs into a word", "2023-05-10Minutes", "2023-05-10"},
	{"American", "May 30, 2019 at noon", "2019-05-30"},
	{"American without comma", "May 21 2025", "2025-05-21"},
	{"American with ordinal", "August 19th, 2021", "2021-08-19"},
	{"American without year", "Next meeting: July 10.", "--07-10"},
	{"American behind another number", "Day 1 October 24, 2022", "2022-10-24"},
	{"British", "the minutes of 30 May 2019", "2019-05-30"},
	{"British with comma", "until 21 March, 2013", "2013-03-21"},
	{"British in capitals", "30 JANUARY 2014", "2014-01-30"},
	{"of", "the 21st of June", "--06-21"},
	{"abbreviated with full stop", "Next telephone call will be Oct. 11th", "--10-11"},
	{"abbreviated after a weekday", "Thurs. Oct. 16", "--10-16"},
	{"hyphens", "Minutes of 6-Sept-2012", "2012-09-06"},
	{"hyphens and a short year", "on 12-Jan-23", "2023-01-12"},
	{"hyphen before the month only", "1-September 2022 at 11AM", "2022-09-01"},
	{"hyphen without year", "the 9-December call", "--12-09"},
	{"a full stop after the day", "Thursday 17. June at noon", "--06-17"},
	{"but not the number of an item", "1. June meeting\n4. May 2014 news", ""},
	{"nor two numbers, which count no item", "1 & 2. May 2014", "2014-05-01 2014-05-02"},
	{"an ordinal with the wrong letters", "April 16nd", "--04-16"},
	{"figures, the day over 12", "signed 2/28/2019", "2019-02-28"},
	{"figures in British order", "on 28/2/2019", "2019-02-28"},
	{"figures in German order", "am 24.04.2018", "2018-04-24"},
	{"figures that mean one day in any order", "by 1/1/2016", "2016-01-01"},
	{"figures that may be two days", "on 9/12/2014", ""},
	{"a run", "Herndon, 7-8 March 2018", "2018-03-07 2018-03-08"},
	{"an American run", "June 16-18, 2014", "2014-06-16 2014-06-17 2014-06-18"},
	{"a run with ordinals and blanks", "on May 24th – 26th", "--05-24 --05-25 --05-26"},
	{"a run before a colon", "September 16-18, 2014: Ana", "2014-09-16 2014-09-17 2014-09-18"},
	{"a run without comma", "October 3-4 2023", "2023-10-03 2023-10-04"},
	{"a run over the end of a month", "28 February – 1 March, 2023", "2023-02-28 2023-03-01"},
	{"an American one", "September 30 - October 2, 2014", "2014-09-30 2014-10-01 2014-10-02"},
	{"a run over the new year", "31 December 2014 to 1 January 2015", "2014-12-31 2015-01-01"},
	{"a run in words", "16 September through 18 September", "--09-16 --09-17 --09-18"},
	{"a run too long is its first day", "2 October 2019 - 3 October 2020", "2019-10-02 | 2020-10-03"},
	{"a list", "October 21st and 22nd", "--10-21 --10-22"},
	{"a list with a year", "calls of May 3 and 17, 2018", "2018-05-03 2018-05-17"},
	{"a list of three", "16, 17 and 18 June 2014", "2014-06-16 2014-06-17 2014-06-18"},
	{"a number that counts is no day of a list", "On June 10 and 12 members", "--06-10"},
	{"a weekday before the year", "Sep. 26, Thursday, 2013", "2013-09-26"},
	{"two statements", "January 7 (sent 5 Feb)", "--01-07 | --02-05"},
	{"a line break inside", "October 3,\n2023", "2023-10-03"},
	{"a no-break space", "30\u00a0May\u00a02019", "2019-05-30"},
	{"emphasis around", "**_14 May 2020_**", "2020-05-14"},
	{"a time is no year", "May 2, 1600 UTC", "--05-02"},
	{"nor a time in UTC that could be one", "October 2, 2000 UTC", "--10-02"},
	{"a time after a day is no run", "June 5 - 7 pm", "--06-05"},
	{"a month and a year are no day", "since April 2015", ""},
	{"a word", "you may 5 times march 7 miles", ""},
	{"a month in lower case", "from january 1st", "--01-01"},
	{"no such day", "June 31, 2019 and 2019-02-29", ""},
	{"an address", "https://example.org/2014/06/16/2014-06-16-17-18-summary", ""},
	{"a section", "BR 3.2.2.4.7 DNS, v1.2.2019, item 12.2.1", ""},
	{"an identifier", "CVE-2014-0160, OID 2.23.140.1.5.1, ETSI-12-May", ""},
	{"a fraction", "email of 9/17 re: drafts", ""},
	{"nothing", "", ""},
}

func write(ms []Mention) string {
	var parts []string
	for _, m := range ms {
		parts = append(parts, strings.Trim(fmt.Sprint(m.Dates), "[]"))
	}
	return strings.Join(parts, " | ")
}

func TestFind(t *testing.T) {
	for _, c := range findCases {
		if diff := cmp.Diff(c.want, write(Find(c.text))); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", c.why, c.text, diff)
		}
	}
}

func TestFindSpans(t *testing.T) {
	for text, want := range map[string]string{
		"until Thursday, 21 March, 2013 (note": "21 March, 2013",
		"due by 21st of June. Ana said":        "21st of June",
		"Thurs. Oct. 16, see below":            "Oct. 16",
		"(28 February – 1 March, 2023)":        "28 February – 1 March, 2023",
	} {
		m := Find(text)
		if len(m) != 1 || text[m[0].Start:m[0].End] != want {
			t.Errorf("%q: %v, want the span of %q", text, m, want)
		}
	}
}

// TestFindReadsWhatIsWritten writes days in the common spellings and reads them again.
func TestFindReadsWhatIsWritten(t *testing.T) {
	for _, layout := range []string{
		"2006-01-02", "2006/1/2", "January 2, 2006", "Jan. 2, 2006", "January 2 2006", "2 January 2006", "2 Jan 2006", "2-Jan-2006", "2-January 2006",
		"02-Jan-06", "2006-Jan-02", "Monday, January 2, 2006", "Mon 2 Jan 2006",
	} {
		for d := day("2019-11-20"); d.Compare(day("2020-03-10")) < 0; d = d.AddDays(1) {
			text := "on " + d.Time().Format(layout) + "."
			if got := write(Find(text)); got != d.String() {
				t.Fatalf("%q is read as %q", text, got)
			}
		}
	}
}

func checkMentions(t *testing.T, text string, found []Mention) {
	end := 0
	for _, m := range found {
		if m.Start < end || m.End <= m.Start || m.End > len(text) {
			t.Fatalf("statement %d to %d of a text of %d bytes, after %d", m.Start, m.End, len(text), end)
		}
		end = m.End
		if len(m.Dates) == 0 || len(m.Dates) > maxSpan {
			t.Fatalf("%q states %d days", text[m.Start:m.End], len(m.Dates))
		}
		for i, d := range m.Dates {
			if !d.Valid() || (d.Year == 0) != (m.Dates[0].Year == 0) {
				t.Fatalf("%q states %v", text[m.Start:m.End], m.Dates)
			}
			if i > 0 && d.Year != 0 && d.Compare(m.Dates[i-1]) <= 0 {
				t.Fatalf("%q states days out of order: %v", text[m.Start:m.End], m.Dates)
			}
		}
		for _, d := range m.Complete(Date{2019, time.May, 30}) {
			if d.Year == 0 || !d.Valid() {
				t.Fatalf("%q is completed as %v", text[m.Start:m.End], d)
			}
		}
	}
}

// addGolden adds the golden documents to the seeds of a fuzz target.
func addGolden(f *testing.F) {
	names, _ := filepath.Glob("../../testdata/*/input.md")
	if len(names) == 0 {
		f.Fatal("no golden documents")
	}
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(src))
	}
}

func FuzzFind(f *testing.F) {
	for _, c := range findCases {
		f.Add(c.text)
	}
	addGolden(f)
	f.Fuzz(func(t *testing.T, text string) {
		found := Find(text)
		checkMentions(t, text, found)
		// A statement of its own says what it says in its text, but for the first words of a line that count an item.
		for _, m := range found {
			alone := Find(text[m.Start:m.End])
			if len(alone) > 0 && write(alone) != write([]Mention{m}) {
				t.Fatalf("%q alone is %v, in the text %v", text[m.Start:m.End], alone, m.Dates)
			}
		}
		// Text before and after, in paragraphs of its own, adds its own statements and changes none.
		around := "1 May 2019.\n\n\n\n" + text + "\n\n\n\nThe 2 May 2019"
		if got := len(Find(around)); got != len(found)+2 {
			t.Fatalf("%d statements between others, %d alone", got-2, len(found))
		}
	})
}

func ExampleFind() {
	for _, m := range Find("The plenary of 28 February – 1 March, 2023 is followed by a call on March 16th.") {
		fmt.Println(m.Dates)
	}
	// Output:
	// [2023-02-28 2023-03-01]
	// [--03-16]
}

func ExampleMention_Complete() {
	m := Find("Next call: Thursday, January 9")[0]
	fmt.Println(m.Complete(Date{2019, time.December, 12}))
	// Output: [2020-01-09]
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("The group discussed the draft of section 4.9.1 and may decide on it in the next call, on Thursday, 21 March 2019, as Ana proposed. ", 500)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Find(text)
	}
}
