package date

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func day(s string) Date {
	if rest, ok := strings.CutPrefix(s, "--"); ok {
		t, err := time.Parse("01-02 2006", rest+" 2000")
		if err != nil {
			panic(err)
		}
		return Date{0, t.Month(), t.Day()}
	}
	var d Date
	if err := d.UnmarshalText([]byte(s)); err != nil {
		panic(err)
	}
	return d
}

func days(s string) []Date {
	var ds []Date
	for _, f := range strings.Fields(s) {
		ds = append(ds, day(f))
	}
	return ds
}

func TestText(t *testing.T) {
	for _, c := range []struct {
		why  string
		date Date
		want string // the text; "error" where there is none
	}{
		{"a day", Date{2019, time.May, 30}, "2019-05-30"},
		{"no day is written as nothing", Date{}, ""},
		{"a leap day", Date{2020, time.February, 29}, "2020-02-29"},
		{"a leap day in another year is no day", Date{2021, time.February, 29}, "error"},
		{"a day without its year names none", Date{0, time.May, 30}, "error"},
		{"no such month", Date{2019, 13, 1}, "error"},
		{"a year of five digits has no such text", Date{10000, time.May, 30}, "error"},
	} {
		got, err := c.date.MarshalText()
		if (err != nil) != (c.want == "error") || err == nil && string(got) != c.want {
			t.Errorf("%s: got %q, %v, want %q", c.why, got, err, c.want)
		}
		if err != nil {
			continue
		}
		var back Date
		if err := back.UnmarshalText(got); err != nil || back != c.date {
			t.Errorf("%s: read back %v, %v", c.why, back, err)
		}
	}
}

func TestUnmarshalRefuses(t *testing.T) {
	for _, s := range []string{"2019-5-30", "2019-05-32", "2019-02-29", "30 May 2019", "2019-05-30T11:00", " 2019-05-30", "0000-01-01", "today"} {
		var d Date
		if err := d.UnmarshalText([]byte(s)); err == nil {
			t.Errorf("%q was read as %v", s, d)
		} else if !strings.Contains(err.Error(), s) {
			t.Errorf("the error for %q does not show it: %v", s, err)
		}
	}
}

func TestJSONLeavesNoDayOut(t *testing.T) {
	type held struct {
		On Date `json:"on,omitzero"`
	}
	for want, h := range map[string]held{`{}`: {}, `{"on":"2019-05-30"}`: {Date{2019, 5, 30}}} {
		got, err := json.Marshal(h)
		if err != nil || string(got) != want {
			t.Errorf("got %s, %v, want %s", got, err, want)
		}
	}
}

func TestArithmetic(t *testing.T) {
	if got := day("2020-02-28").AddDays(2); got != day("2020-03-01") {
		t.Errorf("two days after 28 February 2020 is %v", got)
	}
	if got := day("2020-01-01").AddDays(-1); got != day("2019-12-31") {
		t.Errorf("the day before 2020 is %v", got)
	}
	ordered := days("2019-12-31 2020-01-01 2020-01-02 2020-02-01")
	for i, a := range ordered {
		for j, b := range ordered {
			if got, want := a.Compare(b), min(1, max(-1, i-j)); got != want {
				t.Errorf("Compare(%v, %v) = %d, want %d", a, b, got, want)
			}
		}
	}
	if got := Of(day("2020-02-29").Time()); got != day("2020-02-29") {
		t.Errorf("a day from its time is %v", got)
	}
}

func TestComplete(t *testing.T) {
	for _, c := range []struct{ why, text, ref, want string }{
		{"the next such day", "July 10", "2014-06-26", "2014-07-10"},
		{"in the next year", "January 9th", "2014-12-12", "2015-01-09"},
		{"a year that is written holds", "July 10, 2012", "2014-06-26", "2012-07-10"},
		{"a day that has just passed was left in, and is not a year ahead", "June 12", "2014-06-26", "2014-06-12"},
		{"a day of months ago is one of next year", "February 3", "2014-06-26", "2015-02-03"},
		{"the weekday decides between two years", "Friday, June 12", "2014-06-26", "2015-06-12"},
		{"a weekday that no near year has is a slip", "Sunday, July 10", "2014-06-26", "2014-07-10"},
		{"a run of days over the new year", "December 30 - January 2", "2014-12-12", "2014-12-30 2014-12-31 2015-01-01 2015-01-02"},
		{"a leap day waits for its year", "February 29", "2021-03-30", "2024-02-29"},
		{"no day to go by", "July 10", "", "--07-10"},
	} {
		found := Find(c.text)
		if len(found) != 1 {
			t.Fatalf("%s: %d statements in %q", c.why, len(found), c.text)
		}
		if diff := cmp.Diff(days(c.want), found[0].Complete(day(c.ref))); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", c.why, c.text, diff)
		}
	}
}

func TestWeekday(t *testing.T) {
	for text, want := range map[string]string{"Thurs. Oct. 16": "Thursday", "on Wednesday, 19 February 2014": "Wednesday", "Sunday: see October 16": ""} {
		got := ""
		if w := Find(text)[0].weekday; w != 0 {
			got = time.Weekday(w - 1).String()
		}
		if got != want {
			t.Errorf("%q: weekday %q, want %q", text, got, want)
		}
	}
}

func TestLeading(t *testing.T) {
	for text, want := range map[string]Date{
		"2019-05-30":          {2019, 5, 30},
		"2019-05-30 10:00:00": {2019, 5, 30},
		"2019-05-32 10:00:00": {},
		"2019-05":             {},
		"30 May 2019":         {},
		"":                    {},
	} {
		if got := Leading(text); got != want {
			t.Errorf("Leading(%q) = %v, want %v", text, got, want)
		}
	}
}
