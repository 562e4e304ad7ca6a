package date

// slack is how many days before the day it is completed from a statement without a year may lie. People copy the minutes
// of one meeting for the next and leave a day in that has just passed.
const slack = 31

// Complete returns the days of m with their year. Where the text gives none, it is the first such day from ref on, a few
// weeks of grace before it included; a day in the grace is put off to the next year if it falls on the weekday that the
// text names only there. Without a year in the text, and with no ref, the days stay without.
func (m Mention) Complete(ref Date) []Date {
	if len(m.Dates) == 0 || m.Dates[0].Year != 0 || ref.Year == 0 || !ref.Valid() {
		return m.Dates
	}
	year, ok := 0, false
	for y := ref.Year - 1; y <= ref.Year+8 && !ok; y++ { // eight years, for a 29 February
		year, ok = y, m.inYear(y, ref)
	}
	if !ok {
		return m.Dates
	}
	first := m.Dates[0]
	if first.Year = year; first.Compare(ref) < 0 && !m.onWeekday(year) && m.onWeekday(year+1) {
		year++
	}
	days := make([]Date, len(m.Dates))
	for i, d := range m.Dates {
		if i > 0 && d.Month < m.Dates[i-1].Month {
			year++
		}
		days[i] = Date{year, d.Month, d.Day}
		if !days[i].Valid() {
			return m.Dates
		}
	}
	return days
}

// inYear reports whether the first day of m is in the calendar of the year and not too long before ref.
func (m Mention) inYear(year int, ref Date) bool {
	d := Date{year, m.Dates[0].Month, m.Dates[0].Day}
	return d.Valid() && d.Compare(ref.AddDays(-slack)) >= 0
}

// onWeekday reports whether the first day of m falls in the year on the weekday that the text names, if it names one.
func (m Mention) onWeekday(year int) bool {
	d := Date{year, m.Dates[0].Month, m.Dates[0].Day}
	return d.Valid() && (m.weekday == 0 || int(d.Time().Weekday()) == m.weekday-1)
}
