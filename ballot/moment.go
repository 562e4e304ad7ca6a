package ballot

import (
	"cmp"
	"fmt"
	"time"

	"example.org/proceedings/internal/date"
)

// A Date is a day of the Gregorian calendar. Its zero value is no day. As text it is written 2006-01-02.
type Date = date.Date

// The text of a Moment.
//
//	moment = date [ "T" hour ":" minute "Z" ] .

// momentLayout is the text of a Moment with a time.
const momentLayout = "2006-01-02T15:04Z"

// IsZero reports whether m is no moment.
func (m Moment) IsZero() bool { return m == Moment{} }

// IsZero reports whether p has neither end.
func (p Period) IsZero() bool { return p == Period{} }

// String returns m as 2006-01-02T15:04Z, as 2006-01-02 where no time is stated, and as nothing where it is zero.
func (m Moment) String() string {
	if !m.Timed {
		return m.Date.String()
	}
	return fmt.Sprintf("%sT%02d:%02dZ", m.Date, m.Hour, m.Minute)
}

// Time returns m in UTC: the beginning of the day where no time is stated.
func (m Moment) Time() time.Time {
	return time.Date(m.Date.Year, m.Date.Month, m.Date.Day, m.Hour, m.Minute, 0, 0, time.UTC)
}

// Compare returns -1, 0 or +1 as m is before, the same as or after n. A Moment without a time stands before the same day
// with one.
func (m Moment) Compare(n Moment) int {
	timed := 0
	if m.Timed != n.Timed {
		timed = map[bool]int{false: -1, true: 1}[m.Timed]
	}
	return cmp.Or(m.Date.Compare(n.Date), timed, cmp.Compare(m.Hour, n.Hour), cmp.Compare(m.Minute, n.Minute))
}

// MarshalText returns what String returns. It fails for a day or a time that the calendar and the clock do not have, and
// for a time that Timed does not state.
func (m Moment) MarshalText() ([]byte, error) {
	if m.IsZero() {
		return []byte{}, nil
	}
	if m.Date.IsZero() || m.Date.Year == 0 || !m.Date.Valid() {
		return nil, fmt.Errorf("moment %q: not a day of the calendar with its year", m)
	}
	if m.Hour < 0 || m.Hour > 23 || m.Minute < 0 || m.Minute > 59 || !m.Timed && (m.Hour != 0 || m.Minute != 0) {
		return nil, fmt.Errorf("moment %q: %d:%02d is no stated time of day", m, m.Hour, m.Minute)
	}
	return []byte(m.String()), nil
}

// UnmarshalText reads what MarshalText writes, and nothing else.
func (m *Moment) UnmarshalText(text []byte) error {
	if len(text) <= len(time.DateOnly) {
		var d Date
		if err := d.UnmarshalText(text); err != nil {
			return fmt.Errorf("moment %q: want 2006-01-02 or %s", text, momentLayout)
		}
		*m = Moment{Date: d}
		return nil
	}
	t, err := time.Parse(momentLayout, string(text))
	if err != nil || t.Year() == 0 || t.Format(momentLayout) != string(text) {
		return fmt.Errorf("moment %q: want 2006-01-02 or %s", text, momentLayout)
	}
	*m = Moment{Date: date.Of(t), Hour: t.Hour(), Minute: t.Minute(), Timed: true}
	return nil
}
