package date

import "time"

// Weekday returns the day of the week that the text names before the statement, as in "Friday, 8 August 2014". It is false
// where the text names none.
func (m Mention) Weekday() (time.Weekday, bool) {
	return time.Weekday(max(m.weekday-1, 0)), m.weekday != 0
}
