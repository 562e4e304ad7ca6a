// Package date finds days and times of day in English prose.
//
// Minutes are written by hand, so a day stands in them in every spelling that people use: "2019-05-30", "May 30, 2019",
// "30 May 2019", "Thurs. Oct. 16", "6-Sept-2012", "1-September 2022", "17. June", "2/28/2019", and several days at once as
// "7-8 March 2018", "28 February – 1 March, 2023" or "October 21st and 22nd". [Find] reads them all into a [Date] each, and
// says where they stand. [FindTime] reads a time of day with its zone: "11:00 am Eastern Time".
//
// What could be read in two ways is not read: "9/12/2014" may be September or December, "9/17" may be a fraction. A day
// that the calendar does not have (June 31) is no day. A statement without a year gives a Date whose Year is 0, because the
// year is nowhere in it; [Mention.Complete] works it out from a day that the reader knows, such as the day of the meeting.
//
//	for _, m := range date.Find("Next call: Thursday, July 10 at 11 am Eastern") {
//		fmt.Println(m.Complete(date.Date{Year: 2014, Month: time.June, Day: 26})) // [2014-07-10]
//	}
//
// The package reads English only, and no relative statements ("in two weeks"): what they are relative to is not in them.
package date

import (
	"cmp"
	"fmt"
	"time"
)

// A Date is a day of the Gregorian calendar. Its zero value is no day.
type Date struct {
	Year  int // 0 where a text gives month and day only
	Month time.Month
	Day   int
}

// Of returns the day on which t falls in its location.
func Of(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

// IsZero reports whether d is no day.
func (d Date) IsZero() bool { return d == Date{} }

// Valid reports whether the calendar has the day. A Date without a year may be 29 February.
func (d Date) Valid() bool {
	year := d.Year
	if year == 0 {
		year = 2000
	}
	return year > 0 && year <= 9999 && Of(time.Date(year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)) == Date{year, d.Month, d.Day}
}

// Time returns the beginning of the day in UTC.
func (d Date) Time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// AddDays returns the day that is n days after d.
func (d Date) AddDays(n int) Date { return Of(d.Time().AddDate(0, 0, n)) }

// Compare returns -1, 0 or +1 as d is before, the same as or after e.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// String returns d as 2006-01-02, as --01-02 where it has no year, and as nothing where it is no day.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Year == 0:
		return fmt.Sprintf("--%02d-%02d", int(d.Month), d.Day)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// MarshalText returns d as 2006-01-02, empty where it is no day. It fails where d has no year or is not in the calendar.
func (d Date) MarshalText() ([]byte, error) {
	if !d.IsZero() && (d.Year == 0 || !d.Valid()) {
		return nil, fmt.Errorf("date %q: not a day of the calendar with its year", d.String())
	}
	return []byte(d.String()), nil
}

// UnmarshalText reads what MarshalText writes, and nothing else.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	t, err := time.Parse(time.DateOnly, string(text))
	if err != nil || t.Year() == 0 {
		return fmt.Errorf("date %q: want a day of the calendar as 2006-01-02", text)
	}
	*d = Of(t)
	return nil
}

// Leading returns the day that text begins with, as 2006-01-02, whatever follows it; none where it begins with no such day.
func Leading(text string) Date {
	var d Date
	if d.UnmarshalText([]byte(text[:min(len(text), len(time.DateOnly))])) != nil {
		return Date{}
	}
	return d
}
