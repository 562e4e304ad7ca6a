package date

import (
	"fmt"
	"testing"
	"time"
	_ "time/tzdata" // so that the zones are known on every machine
)

var clockCases = []struct{ why, text, clock, zone string }{
	{"seconds", "2019-01-16 22:00:59 UTC", "22:00", "UTC"},
	{"in full", "June 27, 2019 at 11:00 am Eastern Time", "11:00", "America/New_York"},
	{"without minutes", "July 22, 2021 at 11AM Eastern", "11:00", "America/New_York"},
	{"with full stops", "at 11 a.m. US Eastern.", "11:00", "America/New_York"},
	{"abbreviated zone", "at 11:30am ET", "11:30", "America/New_York"},
	{"standard time in summer is the time of the place", "10 July, 11:00 am Eastern Standard Time", "11:00", "America/New_York"},
	{"no half of the day", "at 11:00 Eastern Time", "11:00", "America/New_York"},
	{"noon for no reason", "at 11:00 Noon Eastern Time", "11:00", "America/New_York"},
	{"24 hours", "at 16:00 UTC", "16:00", "UTC"},
	{"four digits", "Monday, Nov. 19, at 1600 UTC.", "16:00", "UTC"},
	{"four digits are a year without a zone", "on 19 November 2012", "", ""},
	{"Pacific", "9am Pacific", "09:00", "America/Los_Angeles"},
	{"Europe in winter and in summer", "5 pm CEST", "17:00", "Europe/Brussels"},
	{"Central Europe is not Central Time", "17:00 Central European Time", "17:00", "Europe/Brussels"},
	{"Central Time", "10:00 am Central Time", "10:00", "America/Chicago"},
	{"in brackets", "11:00 am (ET)", "11:00", "America/New_York"},
	{"midnight", "at 12:00 am Eastern", "00:00", "America/New_York"},
	{"noon", "at 12 pm", "12:00", ""},
	{"13 in the afternoon", "13:30 pm UTC", "13:30", "UTC"},
	{"unknown zone", "at 11:00 am Gotham Time", "11:00", ""},
	{"the first of two", "from 12:30 to 14:30 EST", "12:30", ""},
	{"no time", "in section 3.2:1 of 25 am", "", ""},
	{"no such time", "25:00, 11:75, 13 am, 2460 UTC", "", ""},
	{"an address", "https://example.org:8080/11:00", "", ""},
}

func TestFindTime(t *testing.T) {
	for _, c := range clockCases {
		if clock, zone := FindTime(c.text); clock != c.clock || zone != c.zone {
			t.Errorf("%s: %q is %q in %q, want %q in %q", c.why, c.text, clock, zone, c.clock, c.zone)
		}
	}
}

func TestZonesExist(t *testing.T) {
	for _, z := range zoneNames {
		if _, err := time.LoadLocation(z.zone); err != nil {
			t.Errorf("%s: %v", z.name, err)
		}
	}
}

func FuzzFindTime(f *testing.F) {
	for _, c := range clockCases {
		f.Add(c.text)
	}
	addGolden(f)
	f.Fuzz(func(t *testing.T, text string) {
		clock, zone := FindTime(text)
		if clock == "" && zone != "" {
			t.Fatalf("%q has zone %q and no time", text, zone)
		}
		if clock == "" {
			return
		}
		if _, err := time.Parse("15:04", clock); err != nil || len(clock) != 5 {
			t.Fatalf("%q has time %q", text, clock)
		}
		if again, _ := FindTime("at " + clock); again != clock {
			t.Fatalf("the time %q is read as %q", clock, again)
		}
	})
}

func ExampleFindTime() {
	fmt.Println(FindTime("Wednesday, May 21 2025 at 11:00 am Eastern Time"))
	// Output: 11:00 America/New_York
}
