package ballot

import (
	"encoding/json"
	"testing"
)

func TestMomentText(t *testing.T) {
	for _, c := range []struct {
		why  string
		m    Moment
		want string // the text; "error" where there is none
	}{
		{"a day", Moment{Date: Date{Year: 2019, Month: 1, Day: 16}}, "2019-01-16"},
		{"a time", Moment{Date{Year: 2019, Month: 1, Day: 16}, 22, 5, true}, "2019-01-16T22:05Z"},
		{"midnight is a time", Moment{Date{Year: 2019, Month: 1, Day: 16}, 0, 0, true}, "2019-01-16T00:00Z"},
		{"nothing", Moment{}, ""},
		{"a day without its year", Moment{Date: Date{Month: 1, Day: 16}}, "error"},
		{"no such day", Moment{Date: Date{Year: 2019, Month: 2, Day: 30}}, "error"},
		{"a time without a day", Moment{Hour: 22, Timed: true}, "error"},
		{"no such time", Moment{Date{Year: 2019, Month: 1, Day: 16}, 24, 0, true}, "error"},
		{"a time that is not stated", Moment{Date{Year: 2019, Month: 1, Day: 16}, 22, 0, false}, "error"},
	} {
		got, err := c.m.MarshalText()
		if (err != nil) != (c.want == "error") || err == nil && string(got) != c.want {
			t.Errorf("%s: got %q, %v, want %q", c.why, got, err, c.want)
		}
		if err != nil {
			continue
		}
		var back Moment
		if err := back.UnmarshalText(got); err != nil || back != c.m {
			t.Errorf("%s: read back %v, %v", c.why, back, err)
		}
	}
	for _, s := range []string{"2019-01-16T22:00", "2019-1-6", "2019-01-16T25:00Z", "2019-01-16T2:00Z", "2019-01-16T22:00:00Z", "0000-01-01T00:00Z", "noon"} {
		var m Moment
		if err := m.UnmarshalText([]byte(s)); err == nil {
			t.Errorf("%q was read as %v", s, m)
		}
	}
}

func TestPeriodLeavesNoMomentOut(t *testing.T) {
	type held struct {
		P Period `json:"p,omitzero"`
	}
	for want, h := range map[string]held{
		`{}`:                           {},
		`{"p":{"end":"2019-01-16"}}`:   {Period{End: Moment{Date: Date{Year: 2019, Month: 1, Day: 16}}}},
		`{"p":{"start":"2019-01-16"}}`: {Period{Start: Moment{Date: Date{Year: 2019, Month: 1, Day: 16}}}},
	} {
		if got, err := json.Marshal(h); err != nil || string(got) != want {
			t.Errorf("got %s, %v, want %s", got, err, want)
		}
	}
}

func TestMomentOrder(t *testing.T) {
	day := Moment{Date: Date{Year: 2019, Month: 1, Day: 16}}
	ordered := []Moment{day, {day.Date, 0, 0, true}, {day.Date, 22, 0, true}, {day.Date, 22, 5, true}, {Date: day.Date.AddDays(1)}}
	for i, a := range ordered {
		for j, b := range ordered {
			if got, want := a.Compare(b), min(1, max(-1, i-j)); got != want {
				t.Errorf("Compare(%v, %v) = %d, want %d", a, b, got, want)
			}
		}
	}
	if got := ordered[3].Time().Format("2006-01-02 15:04 MST"); got != "2019-01-16 22:05 UTC" {
		t.Errorf("time %s", got)
	}
}
